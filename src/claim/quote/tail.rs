//! Parts of a noun phrase that belong to no more than some: the members of a board, a noun without an article behind somebody, two adjectives.

use super::clause::class;
use super::noun::{Head, Noun, is_plural, speaks};
use super::word::is_content;
use crate::claim::Scene;
use crate::lexicon::WordClass;

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
    if !somebody || at >= end || doc.is_upper(at) || scene.mention_at(at).is_some() || !is_content(doc, at) {
        return None;
    }
    let number = doc.token(at + 1).is_some_and(|t| t.is_number());
    Some((at + 1 + usize::from(number)).min(end))
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
