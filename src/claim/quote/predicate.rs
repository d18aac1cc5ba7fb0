//! `omdat hij haar aanpak te slap vond`, `vindt het plan onder de maat`: predicates of several words, and before a verb that ends its clause.

use std::ops::Range;

use super::clause::{class, is_infinitive, is_of, is_verb, skip_adverbs};
use super::judgement::{JUDGEMENTS, is_adjective, is_present};
use super::noun::noun;
use super::verb::Report;
use crate::claim::Scene;
use crate::text::Doc;

/// Nouns for what something is in somebody's view.
pub(super) const OPINIONS: &[&str] = &[
    "zaak",
    "idee",
    "schande",
    "ontwikkeling",
    "stap",
    "probleem",
    "signaal",
    "blunder",
    "flop",
    "aanfluiting",
    "verademing",
    "verbetering",
    "oplossing",
    "vergissing",
    "misser",
];

/// What somebody thinks of something, in several words.
const PHRASES: &[&[&str]] = &[
    &["onder", "de", "maat"],
    &["aan", "de", "orde"],
    &["op", "zijn", "plaats"],
    &["uit", "de", "tijd"],
    &["uit", "den", "boze"],
    &["in", "orde"],
    &["van", "belang"],
    &["van", "groot", "belang"],
    &["over", "de", "top"],
    &["beneden", "alle", "peil"],
    &["te", "gek", "voor", "woorden"],
];

/// The place where such a phrase begins that ends before `end`.
pub(super) fn phrase(doc: &Doc<'_>, end: usize) -> Option<usize> {
    let own =
        PHRASES.iter().find(|p| end > p.len() && p.iter().enumerate().all(|(k, word)| doc.is(end - p.len() + k, word)));
    own.map(|p| end - p.len())
}

/// Is the word at `at` an adjective that says what somebody thinks of something?
fn judges(doc: &Doc<'_>, at: usize) -> bool {
    is_adjective(doc, at) || is_present(doc, at) || JUDGEMENTS.iter().any(|j| doc.is(at, j))
}

/// `omdat hij haar aanpak te slap vond`: the object and the predicate of a verb that ends its clause, behind the subject that ends before `from`.
pub fn closing(scene: &Scene<'_>, r: &Report<'_>, from: usize, unit: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    // `een claim die zij afdoet als "onzin"`, `omdat hij het plan als "onzin" afdoet`
    let judges = ["vinden", "noemen", "achten"].iter().any(|verb| r.row.lemma == *verb)
        || super::judgement::LIKENING.iter().any(|verb| r.row.lemma == *verb)
            && r.at > from + 2
            && scene.quotes.around(r.at - 1).is_some()
            && (from..r.at).any(|i| doc.is(i, "als"));
    let ends = r.at + 1 >= unit.end || doc.is_any(r.at + 1, word_set![",", ".", "en", "maar", "!", "?", ";", ")"]);
    // `heeft het plan onhaalbaar genoemd`
    let perfect = r.at > r.finite
        && is_of(doc, r.finite, &["hebben"])
        && super::clause::form(doc, r.at).is_some_and(|f| f.is_participle());
    let from = if perfect { from.max(r.finite + 1) } else { from };
    if !judges || !perfect && r.at != r.finite || !ends || from + 2 > r.at || !perfect && !is_verb(doc, r.at) {
        return None;
    }
    let start = skip_adverbs(scene, from, r.at);
    // `had eerder in de krant het plan onhaalbaar genoemd`: where it was said.
    let start = if perfect && doc.is_any(start, &["in", "op", "tijdens", "tegenover", "tegen"]) {
        skip_adverbs(scene, super::series::skip_phrases(scene, start, r.at), r.at)
    } else {
        start
    };
    let object = noun(scene, start, r.at);
    let pronoun = doc.is_any(start, word_set!["het", "dat", "dit", "hem", "haar", "hen", "ze", "zichzelf"]);
    // `een groep die zich migranten noemt`
    if doc.is_any(start, &["die", "zich"]) || doc.is(start + 1, "zich") {
        return None;
    }
    let behind = match object {
        Some(n) if n.last < r.at => n.last,
        _ if pronoun => start + 1,
        _ => return None,
    };
    let last = r.at - 1;
    let plain = !(start..r.at).any(|i| doc.is_any(i, &[",", ":", "dat", "om", "die"]) && i > start);
    let too = doc.is(last - 1, "te") && behind <= last && class(doc, last).is_empty() && !is_infinitive(doc, last);
    let judged = behind <= last && self::judges(doc, last)
        || too
        || phrase(doc, r.at).is_some_and(|at| at > start)
        || OPINIONS.iter().any(|o| doc.is(last, o)) && (behind..last).any(|i| doc.is(i, "een"))
        || scene.quotes.around(last).is_some();
    (plain && judged && start < r.at).then_some(start..r.at)
}
