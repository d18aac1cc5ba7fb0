//! Which verbs report behind a clause, and whose may be any that can.

use super::clause::{is_stop, is_verb, trim};
use super::noun::{Head, Noun};
use crate::claim::Scene;
use crate::model::MentionKind;

/// Verbs that do not always report, but do behind a clause.
const CLOSING: &[&str] = &[
    "vinden",
    "achten",
    "denken",
    "schrijven",
    "roepen",
    "klagen",
    "reageren",
    "eisen",
    "geloven",
    "mopperen",
    "dreigen",
    "schetsen",
    "besluiten",
    "bepalen",
    "aanvullen",
    "koppen",
    "laten zien",
    "aantonen",
    "bezweren",
    "jammeren",
    "analyseren",
    "appen",
    "bekritiseren",
    "betreuren",
    "bloggen",
    "mailen",
    "doceren",
    "filosoferen",
    "foeteren",
    "fulmineren",
    "grommen",
    "inbrengen",
    "meegeven",
    "mijmeren",
    "mompelen",
    "nuanceren",
    "orakelen",
    "peinzen",
    "posten",
    "preciseren",
    "relativeren",
    "samenvatten",
    "schamperen",
    "schreeuwen",
    "signaleren",
    "sneren",
    "speculeren",
    "spotten",
    "sputteren",
    "tegensputteren",
    "terugblikken",
    "tieren",
    "vaststellen",
    "zuchten",
    "hopen",
    "vrezen",
    "verwachten",
];

/// Verbs that report nothing behind a clause, whoever is their subject.
pub(super) const TELLING: &[&str] = &[
    "heten",
    "luiden",
    "klinken",
    "staan",
    "beginnen",
    "eindigen",
    "horen",
    "zien",
    "voelen",
    "merken",
    "twijfelen",
    "bedanken",
    "lezen",
    "spreken",
    "praten",
    "prijzen",
    "feliciteren",
    "beantwoorden",
    "antwoord geven",
    "complimenteren",
    "verdedigen",
    "veroordelen",
    "citeren",
    "aanhalen",
    "uitnodigen",
    "presenteren",
    "geruststellen",
];

/// One person by name or pronoun, whose verb behind a clause may be any that can report.
pub(super) fn is_told_by(scene: &Scene<'_>, subject: &[Noun]) -> bool {
    match subject {
        [Noun { head: Head::Mention(id), .. }] => scene
            .mentions
            .get(*id as usize)
            .is_some_and(|m| matches!(m.kind(), MentionKind::Person | MentionKind::Official)),
        [noun] => noun.is_personal(scene.doc),
        _ => false,
    }
}

pub(super) fn closes(row: &crate::lexicon::CueVerb) -> bool {
    row.strong || CLOSING.contains(&row.lemma.as_str())
}

/// The end of what goes on with the clause behind the comma of its attribution: an adverb and what belongs to it, or a part of the sentence between marks.
pub(super) fn tail(scene: &Scene<'_>, last: usize, end: usize) -> Option<usize> {
    let doc = scene.doc;
    let from = last + 1;
    if !doc.is(last, ",") || from + 1 >= end {
        return None;
    }
    if let Some(i) = scene.quotes.opened_by(from) {
        let q = scene.quotes.get(i)?;
        let part = q.closed && !doc.is_upper(q.open + 1) && q.close > q.open + 2;
        let ends = q.close + 1 >= end || is_stop(doc, q.close + 1) && q.close + 2 >= end;
        return (part && ends && scene.quotes.claim(i).is_none()).then_some(q.close + 1);
    }
    let opens = word_set![
        "meestal",
        "vooral",
        "namelijk",
        "zeker",
        "mede",
        "bijvoorbeeld",
        "ook",
        "zelfs",
        "onder",
        "inclusief"
    ];
    let to = trim(doc, from, end);
    let plain = !(from..to).any(|i| is_verb(doc, i) || doc.is(i, ","));
    (doc.is_any(from, opens) && to > from + 1 && plain).then_some(to)
}

/// `Het wordt tijd, zegt X, dat ...`: a clause behind a person, who is no `dat`; behind a body it tells of the body.
pub(super) fn continues(scene: &Scene<'_>, comma: usize) -> bool {
    let doc = scene.doc;
    let person = scene
        .mention_at(comma - 1)
        .is_some_and(|(_, m)| matches!(m.kind(), MentionKind::Person | MentionKind::Official));
    person || doc.is_any(comma - 1, &["hij", "zij", "ze"])
}
