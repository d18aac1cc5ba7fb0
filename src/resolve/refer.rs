//! What a definite noun or a pronoun refers to: the nearest entity before it that fits.

use super::{Entities, Placed};
use crate::model::{EntityKind, MentionKind};
use crate::text::Doc;
use crate::token::fold;

/// How many sentences back a noun may look.
const SENTENCES: usize = 8;

/// How many mentions back it may look.
const MENTIONS: usize = 80;

/// What is looked for.
#[derive(Debug)]
struct Wanted<'d> {
    kind: EntityKind,
    /// Sorts of bodies and platforms in the lexicon; empty for any.
    types: &'d [String],
    gender: Option<char>,
    role: Option<String>,
}

/// The entity that the words from token `first` up to token `last` refer to: a mention itself, a definite noun (`het platform`, `de toezichthouder`),
/// or a pronoun (`hij`, `ze`).
///
/// Takes the nearest sentence with a fitting entity before the words, and in it the first, since that is most often its subject.
pub fn refer(doc: &Doc<'_>, mentions: &[Placed], entities: &Entities, first: usize, last: usize) -> Option<u32> {
    if first >= last {
        return None;
    }
    // A mention within the words is what they name.
    let from = mentions.partition_point(|m| m.last <= first);
    if let Some(mention) = mentions[from..].iter().take_while(|m| m.first < last).find(|m| m.entity.is_some()) {
        return mention.entity;
    }
    let wanted = wanted(doc, first, last)?;
    let sentence = doc.sentence_of(first);
    let before = mentions.partition_point(|m| m.first < first);
    let window = &mentions[before.saturating_sub(MENTIONS)..before];
    let mut found: Option<(usize, u32)> = None;
    for mention in window.iter().rev() {
        if mention.sentence + SENTENCES < sentence || found.is_some_and(|(s, _)| s != mention.sentence) {
            break;
        }
        if let Some(id) = mention.entity.filter(|id| fits(mention, *id, entities, &wanted)) {
            found = Some((mention.sentence, id));
        }
    }
    found.map(|(_, id)| id)
}

fn wanted<'d>(doc: &'d Doc<'_>, first: usize, last: usize) -> Option<Wanted<'d>> {
    let head = last - 1;
    let person = |gender| Some(Wanted { kind: EntityKind::Person, types: &[], gender, role: None });
    if last == first + 1 {
        if doc.is_any(head, &["hij", "hem"]) {
            return person(Some('m'));
        }
        if doc.is_any(head, &["zij", "ze", "haar"]) {
            return person(Some('f'));
        }
    }
    let definite = doc.is_any(first, &["de", "het", "dat", "die", "deze", "dit", "zijn", "haar", "hun"]);
    if !definite {
        return None;
    }
    if let Some(row) = doc.lex.tables.definite_nouns.get(doc.word(head)) {
        return Some(Wanted { kind: row.kind, types: &row.types, gender: row.gender, role: None });
    }
    // A noun that is a role is who bears it.
    let hit = doc.hit(first + 1, crate::lexicon::Table::Role).filter(|h| h.last == last)?;
    let role = doc.lex.tables.roles.rows.get(hit.row)?;
    Some(Wanted { kind: EntityKind::Person, types: &[], gender: None, role: Some(role.canonical.clone()) })
}

fn fits(mention: &Placed, id: u32, entities: &Entities, wanted: &Wanted<'_>) -> bool {
    let (Some(entity), Some(profile)) = (entities.get(id), entities.profile(id)) else { return false };
    let kind = match wanted.kind {
        // A company may be a platform and the other way round (`Google`).
        EntityKind::Organisation if mention.kind() == MentionKind::Platform => {
            wanted.types.iter().any(|t| t == "company")
        }
        kind => entity.kind == kind,
    };
    if !kind {
        return false;
    }
    if let (Some(a), Some(b)) = (wanted.gender, profile.gender)
        && a != b
    {
        return false;
    }
    if let Some(role) = &wanted.role {
        return profile.roles.iter().any(|r| fold(r) == fold(role));
    }
    wanted.types.is_empty()
        || entity.kind == EntityKind::Platform && wanted.kind == EntityKind::Organisation
        || profile.kind.is_empty()
        || wanted.types.contains(&profile.kind)
}
