//! Others who take the measure that was just told: `X weert Huawei. Japan en Australië doen dat al`, `Utrecht en Zwolle volgen per 1 november`.

use super::gate;
use super::merge::tell;
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::claim::{Scene, authority, common};
use crate::model::{ClaimValue, EntityKind, Measure, MeasureStatus};

/// Words by which others do the same.
const ALSO: &[&str] = &["al", "ook", "eerder", "inmiddels", "reeds", "hetzelfde"];

/// How far back it may have been told, in sentences, of whom the sentence before speaks again.
const BACK: usize = 4;

/// Adds the measure of those who are the subject of token `at`, a form of `doen` or `volgen`.
pub fn add(scene: &mut Scene<'_>, at: usize, rule: &'static str) -> bool {
    let doc = scene.doc;
    let does = doc.is_any(at, &["doen", "doet", "deed", "deden"]);
    let follows = doc.is_any(at, &["volgen", "volgt", "volgde", "volgden"]);
    if !does && !follows {
        return false;
    }
    let Some(before) = just_told(scene, at) else { return false };
    let syntax = scene.syntax(at);
    let Some(chunk) = syntax.chunk_at(at).filter(|c| syntax.chunks[*c].tag == Tag::Verb) else { return false };
    let number = syntax.chunks[chunk].clause;
    let clause = &syntax.clauses[number];
    // `doen dat al`: the pronoun may be read as the beginning of a clause.
    let end = doc.sentence_range(at).end.min(at + 7);
    let near = |list: &[&str]| (at + 1..end).any(|t| doc.is_any(t, list));
    let alone =
        clause.kind == ClauseKind::Main && clause.verbs.len() == 1 && !near(&["niet", "geen", "nog", "waarschijnlijk"]);
    let same = if does {
        near(&["dat", "hetzelfde", "dit"]) && near(ALSO)
    } else {
        !syntax.of(number).any(|(i, c)| {
            c.tag == Tag::Noun
                && c.governor.is_none()
                && Some(i) != clause.subject
                && !listed(&syntax, scene, clause.subject, i)
                && !doc.is_any(c.head, &["voorbeeld"])
        })
    };
    let Some(subject) = clause.subject.filter(|_| alone && same) else { return false };
    let by = gate::actors(scene, &syntax, subject);
    let able = |id: &u32| {
        scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Place) || authority::has_power(scene, *id)
    };
    if by.is_empty() || !by.iter().all(able) || by.iter().any(|id| before.authority.contains(id)) {
        return false;
    }
    let present = clause.finite().is_some_and(|v| !v.past);
    let status = if follows && present { MeasureStatus::Announced } else { MeasureStatus::InForce };
    let value = Measure { authority: by, status, date: None, law: Vec::new(), ground: None, ..before };
    tell(scene, value, at, rule);
    true
}

/// Is chunk `i` one of the list that the subject begins?
fn listed(syntax: &Syntax, scene: &Scene<'_>, subject: Option<usize>, i: usize) -> bool {
    subject.is_some_and(|s| syntax.list(scene.doc, s).contains(&i))
}

/// The measure that the sentence of token `at` or the one before it told last, of a state or city.
fn just_told(scene: &Scene<'_>, at: usize) -> Option<Measure> {
    let here = scene.doc.sentence_of(at);
    scene.claims.iter().rev().take(common::WINDOW).find_map(|c| match &c.value {
        ClaimValue::Measure(m) => {
            let there = scene.doc.sentence_of(scene.doc.token_at(c.evidence.start));
            let near = there + 1 >= here || there + BACK >= here && speaks_of(scene, here.saturating_sub(1), &m.target);
            let told = c.hedge.is_none() && m.status != MeasureStatus::Considered && !m.authority.is_empty();
            (near && told).then(|| m.clone())
        }
        _ => None,
    })
}

/// Does the sentence name one of these?
fn speaks_of(scene: &Scene<'_>, sentence: usize, target: &[u32]) -> bool {
    let range = scene.doc.sentences().get(sentence).map(|s| s.first..s.last);
    range.is_some_and(|r| {
        scene.mentions_in(r.start, r.end).any(|(_, m)| m.entity.is_some_and(|id| target.contains(&id)))
    })
}
