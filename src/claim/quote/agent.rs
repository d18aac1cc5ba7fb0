//! Subjects that stand apart from their clause: behind `door` in the passive, and right before the verb behind a heading.

use std::ops::Range;

use super::clause::{class, is_finite, is_of, is_verb};
use super::noun::{Head, Noun, nouns};
use super::subject::{LONGEST, Subject};
use crate::claim::Scene;
use crate::lexicon::WordClass;
use crate::model::MentionKind;

/// How far before its verb the one who does it may stand.
const AGENT: usize = 16;

/// What `bij` a body is done by it; what is asked or reported there comes from others.
const FELT: &[&str; 6] = &["benadrukken", "bevestigen", "verwachten", "hopen", "vrezen", "denken"];

/// Who does it in the passive, behind `door`, `binnen`, `vanuit` and, of some verbs, `bij`: `Door de bond wordt geëist dat ...`, `werd er door de buren van beschuldigd ...`.
pub fn agent(scene: &Scene<'_>, r: &super::verb::Report<'_>, unit: &Range<usize>) -> Option<Subject> {
    let doc = scene.doc;
    if !is_of(doc, r.finite, &["worden", "zijn"]) {
        return None;
    }
    let low = if r.finite < r.at { unit.start } else { r.at.saturating_sub(AGENT).max(unit.start) };
    // `Bij de bond wordt benadrukt dat ...`
    if r.finite > unit.start + 1
        && (doc.is_any(unit.start, &["binnen", "vanuit"])
            || doc.is(unit.start, "bij") && FELT.iter().any(|verb| r.row.lemma == *verb))
        && is_of(doc, r.finite, &["worden"])
    {
        let (by, last) = nouns(scene, unit.start + 1, r.finite);
        let body = |n: &Noun| match n.head {
            Head::Mention(id) => scene.mentions.get(id as usize).is_some_and(|m| m.kind() == MentionKind::Organisation),
            Head::Word(w) => n.definite && super::kind::is_body(doc, w),
            _ => false,
        };
        if !by.is_empty() && last == r.finite && by.iter().all(body) {
            return Some(Subject { nouns: by, first: unit.start + 1, last, behind: false });
        }
    }
    let door = (low..r.at).rev().take(AGENT).find(|&i| doc.is(i, "door") && scene.quotes.around(i).is_none())?;
    let (by, last) = nouns(scene, door + 1, r.at);
    // Nothing but adverbs and parts of the verb between them and the verb, or the auxiliary.
    let plain = (last..r.at).all(|i| !doc.is(i, ",") && (!is_verb(doc, i) || i == r.finite || doc.is(i, "getuigen")));
    (!by.is_empty() && plain).then_some(Subject { nouns: by, first: door + 1, last, behind: false })
}

/// `Uit de dode hoek De Boer vreest ...`: a name right before the verb, behind the words of a heading that no stop parts from the sentence.
pub(super) fn glued(scene: &Scene<'_>, edge: usize, low: usize) -> Option<Subject> {
    let doc = scene.doc;
    // `Karakter De inspectie constateert ...`: an article with a capital begins the sentence.
    let opens = |i: usize| {
        doc.is_upper(i)
            && class(doc, i).any(WordClass::DETERMINER)
            && scene.mention_at(i).is_none()
            && scene.quotes.around(i).is_none()
            && doc.token(i - 1).is_some_and(|t| t.is_word())
    };
    if let Some(from) = (low + 1..edge).rev().take(LONGEST).find(|&i| opens(i)) {
        let (found, last) = nouns(scene, from, edge);
        if !found.is_empty() && last == edge {
            return Some(Subject { first: from, last, nouns: found, behind: false });
        }
    }
    let (id, m) = scene.mention_at(edge.checked_sub(1)?).filter(|(_, m)| m.last == edge && m.first > low)?;
    let person = matches!(m.kind(), MentionKind::Person | MentionKind::Official);
    let before = m.first - 1;
    // `Op de dag van het proces over peuter Sam zegt de bond ...`: a phrase, and the subject behind the verb.
    let hangs = before > low && !doc.is_upper(before) && class(doc, before - 1).any(WordClass::PREPOSITION);
    let content = !hangs
        && doc.token(before).is_some_and(|t| t.is_word())
        && class(doc, before).is_empty()
        && !is_verb(doc, before);
    let plain = !(low..m.first).any(|i| is_finite(doc, i) || doc.is(i, ","));
    let first = m.first;
    let own = Noun::of_mention(id, first, edge);
    (person && content && plain).then(|| Subject { nouns: vec![own], first, last: edge, behind: false })
}
