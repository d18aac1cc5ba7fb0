//! Parts of a noun phrase that belong to no more than some: the members of a board, a noun without an article behind somebody, two adjectives.

use super::clause::{class, form};
use super::noun::{Head, Noun, is_plural, speaks};
use super::word::is_content;
use crate::claim::Scene;
use crate::lexicon::WordClass;
use crate::model::MentionKind;
use crate::text::Doc;

/// Behind `het college`, its members (`van B en W`, `van burgemeester en wethouders`) are part of its name: where they end.
pub(super) fn aldermen(scene: &Scene<'_>, noun: &Noun) -> Option<usize> {
    let doc = scene.doc;
    let at = noun.last + 1;
    if !doc.is(noun.last, "van") || !matches!(noun.head, Head::Word(head) if doc.is(head, "college")) {
        return None;
    }
    let both = doc.is_any(at + 1, &["en", "&"]);
    let pair = doc.is(at, "burgemeester") && doc.is(at + 2, "wethouders") || doc.is(at, "b") && doc.is(at + 2, "w");
    match () {
        _ if both && pair => Some(at + 3),
        _ if doc.is(at, "b&w") => Some(at + 1),
        _ => None,
    }
}

/// Where the phrase ends behind a preposition and a noun without an article (`een bewoner van nummer 58`, `een man in uniform`), if it is somebody.
pub(super) fn bare_tail(scene: &Scene<'_>, noun: &Noun, end: usize) -> Option<usize> {
    let doc = scene.doc;
    let somebody = matches!(noun.head, Head::Word(at) if noun.is_introduced(doc) && super::voice::is_someone(doc, at));
    let at = noun.last + 1;
    if board(doc, noun).is_some_and(|last| last <= end) {
        return Some(at + 1);
    }
    if !somebody || at >= end || doc.is_upper(at) || scene.mention_at(at).is_some() || !is_content(doc, at) {
        return None;
    }
    let number = doc.token(at + 1).is_some_and(|t| t.is_number());
    Some((at + 1 + usize::from(number)).min(end))
}

/// Where a body ends that has its name from what it does (`raad van toezicht`, `college van bestuur`), if `noun` is one.
pub(super) fn board(doc: &Doc<'_>, noun: &Noun) -> Option<usize> {
    let Head::Word(head) = noun.head else { return None };
    let at = head + 2;
    let does = &["toezicht", "bestuur", "beroep", "commissarissen", "advies", "koophandel"];
    let body = doc.is_any(head, &["raad", "college", "kamer", "commissie"]);
    (body && doc.is(head + 1, "van") && doc.is_any(at, does) && !doc.is_upper(at)).then_some(at + 1)
}

/// Does `en` at `at` join two adjectives before one noun (`lokale en regionale bestuurders`)?
pub(super) fn joins_adjectives(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    let adjective = |i: usize| {
        is_content(doc, i) && doc.str(i).ends_with('e') && !is_plural(doc, i) && scene.mention_at(i).is_none()
    };
    doc.is_any(at, &["en", "of"])
        && adjective(at - 1)
        && adjective(at + 1)
        && is_content(doc, at + 2)
        && scene.mention_at(at + 2).is_none()
        && !super::kind::is_human(doc, at - 1)
        && !super::kind::is_body(doc, at - 1)
        && !super::voice::speaks(doc, at - 1)
}

/// The adjective behind adverbs at `at` (`inmiddels weer fitte`), else `at`.
pub(super) fn degree(scene: &Scene<'_>, at: usize) -> usize {
    let doc = scene.doc;
    let adverb = |i: usize| {
        let c = class(doc, i);
        c.any(WordClass::ADVERB) && !c.any(WordClass::PREPOSITION | WordClass::PRONOUN | WordClass::QUANTIFIER)
    };
    let mut i = at;
    while i < at + 3 && adverb(i) {
        i += 1;
    }
    let named = scene.mention_at(i + 1).is_some_and(|(_, m)| m.first == i + 1 && speaks(m.kind()));
    let adjective = i > at
        && doc.str(i).ends_with('e')
        && (is_content(doc, i) && is_content(doc, i + 1) || named && class(doc, i).is_empty());
    if adjective { i } else { at }
}

/// How many words may stand between an article and the participle that goes with its noun.
const PARTED: usize = 9;

/// Words for when, which behind `een` are no dates of their own.
const DAYS: &[&str] = &[
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "gisteren",
    "vandaag",
    "eerder",
    "onlangs",
    "recent",
    "inmiddels",
    "pas",
];

/// Where the noun begins behind a participle with what belongs to it, from `at` behind an article (`in 2002 vermoorde`, `door de raad gekozen`, `vorig jaar
/// ontslagen`, `in Almelo wonende`).
pub(super) fn participial(scene: &Scene<'_>, at: usize, end: usize) -> Option<usize> {
    let doc = scene.doc;
    let date = |i: usize| scene.mention_at(i).filter(|(_, m)| m.first == i && m.kind() == MentionKind::Date);
    let day = doc.is_any(at, word_set!(of DAYS));
    let opens = class(doc, at).any(WordClass::PREPOSITION) || date(at).is_some() || day;
    if !opens || doc.is(at, "te") {
        return None;
    }
    let part = |i: usize| {
        let word = doc.str(i);
        let formed = ["ge", "be", "ver", "ont", "her"].iter().any(|p| word.starts_with(p))
            || [
                "aange", "uitge", "opge", "afge", "inge", "vrijge", "neerge", "toege", "bijge", "doorge", "omge",
                "voorge",
            ]
            .iter()
            .any(|p| word.starts_with(p));
        word.len() > 5
            && scene.mention_at(i).is_none()
            && class(doc, i).is_empty()
            && doc.token(i).is_some_and(|t| t.is_word() && !t.is_upper())
            && (formed && ["de", "te", "en"].iter().any(|e| word.ends_with(e))
                || word.ends_with("ende")
                // `een donderdag verschenen advies`, `een vrijdag gepubliceerd rapport`
                || form(doc, i).is_some_and(|f| f.is_participle()))
    };
    let noun = |i: usize| {
        (is_content(doc, i) || super::kind::is_document(doc, i)) && !(part(i) && !super::kind::is_human(doc, i))
            || scene.mention_at(i).is_some_and(|(_, m)| m.first == i && speaks(m.kind()))
    };
    // Behind a preposition stands at least a word of its phrase.
    let first = date(at).map_or(at + 2 - usize::from(day), |(_, m)| m.last);
    let stop = |i: usize| {
        doc.is_any(i, word_set![",", ".", ":", ";", "(", ")", "dat", "die", "om"])
            || scene.mention_at(i).is_none()
                && class(doc, i).is_empty()
                && super::clause::is_surely_finite(doc, i)
                && !part(i)
    };
    (first..end.min(at + PARTED)).take_while(|&i| !(at..=i).any(stop)).find(|&i| part(i) && noun(i + 1)).map(|i| i + 1)
}
