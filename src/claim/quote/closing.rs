//! Which verbs report behind a clause, and whose may be any that can.

use super::noun::{Head, Noun};
use crate::claim::Scene;
use crate::model::MentionKind;

/// Verbs that do not always report, but do behind a clause.
const CLOSING: &[&str] = &[
    "vinden",
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
