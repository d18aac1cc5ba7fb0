//! Those who are named by another's name alone: `de broer van X`, `X en haar kinderen`, `X, zijn bedrijf en zijn stichting`.

use super::syntax::{Chunk, Syntax, Tag};
use super::{Scene, party};
use crate::lexicon::NounRole;
use crate::model::EntityKind;
use crate::text::Doc;

/// The kind of what the noun names by somebody else's name: one who stands near him, several of his own, what he has founded or runs.
fn kind(doc: &Doc<'_>, head: &str) -> Option<EntityKind> {
    let nouns = &doc.lex.tables.claim_nouns;
    match () {
        _ if nouns.holds(NounRole::Relative, head) => Some(EntityKind::Person),
        _ if nouns.holds(NounRole::Relatives, head) => Some(EntityKind::Group),
        _ if nouns.holds(NounRole::Belonging, head) => Some(EntityKind::Organisation),
        _ => None,
    }
}

/// Who is named by another's name alone, in the list at chunk `i`: `de broer van X`, `zijn vrouw`.
pub fn of(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    let doc = scene.doc;
    let mut out = Vec::new();
    // `Jan B. en zijn toenmalige partner`
    let first = syntax.chunks[i].mention.and_then(|m| scene.mentions.get(m as usize)).and_then(|m| m.entity);
    for k in row(scene, syntax, i) {
        let chunk = syntax.chunks[k];
        let head = doc.str(chunk.head).to_lowercase();
        let named = party::named_beside(scene, syntax, k).is_some();
        let Some(kind) = kind(doc, &head).filter(|_| chunk.tag == Tag::Noun && chunk.mention.is_none() && !named)
        else {
            continue;
        };
        let beside = k != i && first.is_some();
        // What is more than one person is named so beside him alone: `zijn familie` is seldom meant.
        if kind != EntityKind::Person && !beside {
            continue;
        }
        let owner = if doc.is_any(chunk.first, &["zijn", "haar", "diens", "hun"]) && chunk.first < chunk.head {
            match scene.refer(chunk.first, chunk.first + 1)[..] {
                _ if beside => first,
                // Who holds an office speaks of the case.
                [id] => Some(id).filter(|id| !speaks(scene, *id)),
                _ => None,
            }
        } else if kind == EntityKind::Person {
            let of = syntax.chunks.get(k + 1).is_some_and(|c| c.tag == Tag::Preposition && doc.is(c.first, "van"));
            let name = syntax.chunks.get(k + 2).filter(|_| of).and_then(|c| c.mention);
            name.and_then(|m| scene.mentions.get(m as usize)).and_then(|m| m.entity)
        } else {
            None
        };
        let person = owner.and_then(|id| scene.entities.get(id)).filter(|e| e.kind == EntityKind::Person);
        // Nor of somebody who has no name himself.
        let named = |n: &String| !n.contains('(') && n.starts_with(char::is_uppercase);
        if let Some(name) = person.map(|e| e.name.clone()).filter(named) {
            out.push(scene.entities.intern(kind, &format!("{head} ({name})")));
        }
    }
    out
}

/// Is it one person named by a possessive (`zijn vrouw`)?
pub fn is_his(scene: &Scene<'_>, chunk: &Chunk) -> bool {
    let doc = scene.doc;
    chunk.tag == Tag::Noun
        && chunk.mention.is_none()
        && doc.is_any(chunk.first, &["zijn", "haar", "diens", "hun"])
        && doc.lex.tables.claim_nouns.holds(NounRole::Relative, &doc.str(chunk.head).to_lowercase())
}

/// The one of `owner` whom the noun of the chunk names.
pub fn called(scene: &mut Scene<'_>, chunk: &Chunk, owner: u32) -> Option<u32> {
    let name = &scene.entities.get(owner).filter(|e| e.kind == EntityKind::Person && !e.name.contains('('))?.name;
    let name = format!("{} ({name})", scene.doc.str(chunk.head).to_lowercase());
    Some(scene.entities.intern(EntityKind::Person, &name))
}

/// The phrases joined at chunk `i`, across commas too where what is his goes on (`X, zijn bedrijf en zijn stichting`).
fn row(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> Vec<usize> {
    let doc = scene.doc;
    let mut all = syntax.list(doc, i);
    let comma = syntax.chunks.get(i + 1).is_some_and(|c| c.tag == Tag::Mark && doc.is(c.first, ","));
    let his = |c: &Chunk| c.tag == Tag::Noun && doc.is_any(c.first, &["zijn", "haar", "hun"]);
    if all.len() == 1 && comma && syntax.chunks.get(i + 2).is_some_and(his) {
        let more = syntax.list(doc, i + 2);
        if more.len() > 1 {
            all.extend(more);
        }
    }
    all
}

/// Those joined to the name at chunk `i` by its own (`X, zijn bedrijf en zijn stichting`); none where chunk `i` is no name.
pub fn beside(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    if syntax.chunks.get(i).is_none_or(|c| c.mention.is_none()) { Vec::new() } else { of(scene, syntax, i) }
}

/// Has somebody an office or a calling? He speaks of what befalls others.
fn speaks(scene: &Scene<'_>, id: u32) -> bool {
    scene.entities.profile(id).is_some_and(|p| !p.roles.is_empty())
}
