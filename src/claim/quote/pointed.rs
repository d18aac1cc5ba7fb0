//! `Die conclusie trekt X`, `Tot dat oordeel komt X`, `Dat is de verwachting van X`: a noun for what somebody thinks that points back at the sentence before.

use std::ops::Range;

use super::clause::{class, is_of, is_surely_finite};
use super::focus::main;
use super::noun::{Head, Noun};
use super::source::previous;
use super::subject::behind;
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};

/// Verbs by which somebody gives voice to a thought or call.
const VOICING: &[&str] =
    &["trekken", "vellen", "uiten", "uitspreken", "spreken", "doen", "delen", "slaken", "verwoorden", "uitbrengen"];

/// What was said, and by whom: `Die waarschuwing uit de bond`, `Tot die slotsom komt de raad`; `at` is the noun, `last` the token behind it.
pub(super) fn pointed(
    scene: &Scene<'_>,
    at: usize,
    last: usize,
    unit: &Range<usize>,
) -> Option<(Range<usize>, Vec<Noun>, usize)> {
    let doc = scene.doc;
    let to = usize::from(doc.is(unit.start, "tot"));
    let first = unit.start + to;
    let points = doc.is_any(first, &["die", "dat", "deze", "dit"])
        && (first + 1..at).all(|i| class(doc, i).is_empty() && doc.str(i).ends_with('e'));
    let voiced = if to == 1 { is_of(doc, last, &["komen"]) } else { is_of(doc, last, VOICING) };
    if !points || at <= first || at > first + 3 || !voiced || !is_surely_finite(doc, last) {
        return None;
    }
    let own = behind(scene, last, unit)?;
    // `Die conclusie trekt niemand`
    let somebody = own.nouns.iter().all(|n| !matches!(n.head, Head::Pronoun(_)) || n.is_personal(doc));
    let denied = (last..unit.end.min(own.last + 3)).any(|i| doc.is_any(i, &["niet", "nooit", "geen"]));
    let content = previous(scene, unit.start)?;
    (somebody && !denied).then_some((content, own.nouns, last))
}

/// `Dat is de conclusie`, `Dit was zijn boodschap`: does the sentence only name what the one before it is, by the noun at `at`?
pub(super) fn named(scene: &Scene<'_>, at: usize, unit: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    let (first, verb) = (unit.start, unit.start + 1);
    let is = doc.is_any(first, &["dat", "dit"])
        && is_of(doc, verb, &["zijn", "luiden"])
        && doc.is_any(verb, &["is", "was", "luidt"]);
    let plain = at > verb + 1
        && at <= verb + 5
        && (verb + 1..at).all(|i| {
            class(doc, i).any(WordClass::DETERMINER | WordClass::POSSESSIVE | WordClass::ADVERB)
                && !doc.is_any(i, &["een", "geen", "niet"])
                || class(doc, i).is_empty() && doc.str(i).ends_with('e')
        });
    (is && plain).then(|| previous(scene, first)).flatten()
}

/// Nouns for what those think whom the sentence before is about.
const OWN: &[&str] = &[
    "redenering",
    "redenatie",
    "gedachte",
    "boodschap",
    "standpunt",
    "stelling",
    "overtuiging",
    "uitleg",
    "toelichting",
    "verweer",
    "motivering",
    "argument",
    "conclusie",
];

/// `..., is de redenering`: whose it is where nobody is named, the one who speaks in the sentence before.
pub(super) fn unnamed(scene: &Scene<'_>, at: usize, unit: &Range<usize>) -> Option<(Vec<Noun>, usize)> {
    if !scene.doc.is_any(at, word_set!(of OWN)) {
        return None;
    }
    let before = previous(scene, unit.start)?;
    let (verb, nouns) = main(scene, before)?;
    // Who was acquitted or must leave draws no conclusion: somebody spoke.
    let spoke = scene.doc.has(verb, Cue::ReportingForm) && !is_of(scene.doc, verb, &["worden", "zijn"]);
    (spoke
        && !nouns
            .iter()
            .any(|n| matches!(n.head, Head::Pronoun(p) if scene.doc.is_any(p, &["het", "dat", "dit", "er"]))))
    .then_some((nouns, verb))
}
