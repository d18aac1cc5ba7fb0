//! Who pays where the clause says only `zij`, `hem` or `de rederij`: whom the clause or sentence before is about.

use crate::claim::syntax::{Syntax, Tag};
use crate::claim::{Scene, authority, common, party};
use crate::lexicon::Cue;
use crate::model::{EntityKind, MentionKind};
use crate::text::Doc;

use super::payer::subject_before;

/// Who a pronoun means that stands for no person, or for one without a name; none where it may mean the person that was named last.
///
/// `De onderneming is in opspraak. In 2015 kreeg zij een boete`, `Ook een oud-directeur van X betaalt: hij kreeg een boete`.
pub(super) fn of(scene: &mut Scene<'_>, syntax: &Syntax, k: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let chunk = syntax.chunks[k];
    let she = doc.is_any(chunk.first, &["zij", "ze", "haar"]);
    if chunk.tag != Tag::Pronoun || !(she || doc.is_any(chunk.first, &["hij", "hem"])) {
        return by_its_phrase(scene, syntax, k);
    }
    if doc.is_any(chunk.first, &["zij", "ze"])
        && syntax.clauses[chunk.clause].finite().is_some_and(|v| doc.str(v.at).ends_with("en"))
    {
        return None;
    }
    let own = last_subject(doc, syntax, k);
    let before = doc.sentence_of(chunk.first).checked_sub(1).and_then(|s| doc.sentences().get(s));
    let (outer, subject) = match (own, before) {
        (Some(subject), _) => (None, subject),
        (None, Some(before)) => {
            let outer = scene.syntax(before.first);
            let main = outer.main().map(|n| &outer.clauses[n]);
            let subject = main.and_then(|c| c.subject)?;
            (Some(outer), subject)
        }
        _ => return None,
    };
    let syntax = outer.as_deref().unwrap_or(syntax);
    let subject_chunk = syntax.chunks.get(subject).filter(|c| c.tag == Tag::Noun)?;
    if let Some(nameless) = nameless_role(scene, syntax, subject) {
        return Some(nameless);
    }
    let named = subject_chunk.mention.and_then(|id| scene.mentions.get(id as usize));
    let person = |m: &crate::resolve::Placed| matches!(m.kind(), MentionKind::Person | MentionKind::Official);
    let range = doc.sentence_range(subject_chunk.first);
    let peopled = scene.mentions_in(range.start, range.end).any(|(_, m)| person(m));
    let body = match named {
        Some(m) => she && !peopled && common::is_body(scene, m),
        None => subject_chunk.definite && is_firm_word(doc, subject_chunk.head) && (she || !peopled),
    };
    if !body {
        return None;
    }
    let (first, last) = (subject_chunk.first, subject_chunk.last);
    let mut ids = if named.is_none() { scene.refer(first, last) } else { Vec::new() };
    if ids.is_empty() {
        ids = party::one(scene, syntax, subject);
    }
    Some(ids).filter(|ids| matches!(ids[..], [id] if is_firm(scene, id)))
}

/// What the sentence of chunk `k` is about up to the colon before it.
fn last_subject(doc: &Doc<'_>, syntax: &Syntax, k: usize) -> Option<usize> {
    let colon = syntax.chunks[..k].iter().rposition(|c| c.tag == Tag::Mark && doc.is(c.first, ":"))?;
    syntax.chunks[..colon].iter().position(|c| c.tag == Tag::Noun && c.governor.is_none())
}

/// `een voormalig verkoopdirecteur van X`: somebody without a name, by the role that he has there.
fn nameless_role(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let chunk = syntax.chunks[i];
    if !(chunk.first..chunk.head).any(|t| doc.is(t, "een")) || chunk.head + 1 != chunk.last {
        return None;
    }
    let role = doc.str(chunk.head).to_lowercase();
    let person = doc.has(chunk.head, Cue::Occupation)
        || doc.has(chunk.head, Cue::Role)
        || party::ends_in(&role, &["directeur", "bestuurder", "medewerker", "eigenaar", "manager", "leider", "arts"]);
    if !person {
        return None;
    }
    let van = syntax.chunks.get(i + 1).filter(|c| doc.is(c.first, "van"))?;
    let at = syntax.chunks.get(i + 2).filter(|c| c.first == van.last && c.mention.is_some())?;
    let whose = scene.mentions.get(at.mention? as usize).filter(|m| common::is_body(scene, m))?.entity?;
    let name = format!("{role} ({})", scene.entities.get(whose)?.name);
    Some(vec![scene.entities.intern(EntityKind::Person, &name)])
}

/// `De verzekeraar van het complex`: a body that only its phrase names, and none of those named before.
fn by_its_phrase(scene: &mut Scene<'_>, syntax: &Syntax, k: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let chunk = syntax.chunks[k];
    let plain = chunk.tag == Tag::Noun && chunk.mention.is_none() && chunk.definite && chunk.last == chunk.first + 2;
    let van = syntax.chunks.get(k + 1).filter(|c| plain && doc.is(c.first, "van"))?;
    let of = syntax.chunks.get(k + 2).filter(|c| {
        c.first == van.last && c.tag == Tag::Noun && c.mention.is_none() && doc.is_any(c.first, &["de", "het"])
    })?;
    let head = doc.str(chunk.head).to_lowercase();
    let known = party::called_so(scene, chunk.first, &head).is_some();
    if known || !party::is_body_word(doc, chunk.head) || doc.is_upper(of.head) {
        return None;
    }
    Some(vec![scene.entities.intern(EntityKind::Unknown, &head)])
}

/// `De ILT legde de rederij een dwangsom op`, behind a sentence about X: another noun for X.
pub(super) fn called_otherwise(scene: &mut Scene<'_>, syntax: &Syntax, k: usize) -> Vec<u32> {
    let doc = scene.doc;
    let chunk = syntax.chunks[k];
    let plain = chunk.tag == Tag::Noun && chunk.definite && chunk.mention.is_none() && chunk.last == chunk.first + 2;
    let word = doc.str(chunk.head).to_lowercase();
    let person =
        doc.has(chunk.head, Cue::Occupation) || doc.has(chunk.head, Cue::Role) || doc.has(chunk.head, Cue::Demonym);
    if !plain || person || !doc.is_any(chunk.first, &["de", "het"]) || word.ends_with("en") || word.ends_with('s') {
        return Vec::new();
    }
    if !is_firm_word(doc, chunk.head) {
        return Vec::new();
    }
    let mut ids = subject_before(scene, chunk.first);
    ids.retain(|id| is_firm(scene, *id));
    if ids.len() == 1 { ids } else { Vec::new() }
}

/// May it be a firm: one by what is known of it, or by a name of which nothing is?
fn is_firm(scene: &Scene<'_>, id: u32) -> bool {
    let unknown = scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Unknown);
    (unknown || common::is_company(scene, id)) && !authority::has_power(scene, id)
}

fn is_firm_word(doc: &Doc<'_>, at: usize) -> bool {
    party::is_body_word(doc, at) || party::ends_in(&doc.str(at).to_lowercase(), OTHERS)
}

/// Further nouns for firms.
const OTHERS: &[&str] = &[
    "rederij",
    "aannemer",
    "fabriek",
    "handelaar",
    "importeur",
    "groothandel",
    "winkelier",
    "verwerker",
    "uitgever",
    "afhandelaar",
    "ontwikkelaar",
    "dienstverlener",
    "opleiding",
    "academie",
    "centrale",
    "kweker",
    "brouwer",
    "zuivelaar",
    "zorgaanbieder",
];
