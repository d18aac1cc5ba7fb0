//! What comes again and again though no word like `elke` says it: `'s avonds blijft de lamp uit`, `als hij 's nachts wakker wordt`.

use std::ops::Range;

use crate::lexicon::DateNeighbour;
use crate::parse::clause::{Clauses, Tense};
use crate::text::Doc;
use crate::token::Shape;

/// So many tokens on either side are looked at.
const WINDOW: usize = 25;

/// Does a word of the clause (`meestal`, `vaak`) say that what is told recurs?
pub fn is_told(doc: &Doc<'_>, first: usize, last: usize) -> bool {
    clause(doc, first, last).any(|i| is_habit(doc, i))
}

/// Does a condition open the clause (`als ik 's avonds thuiskom`)?
pub fn is_condition(doc: &Doc<'_>, first: usize, last: usize) -> bool {
    let range = clause(doc, first, last);
    range.start < first && doc.is_any(range.start, &["als", "wanneer", "zodra"])
        || (range.start..first).any(|i| doc.is_any(i, &["wanneer"]))
}

/// Is the clause told in a present that no day bounds: `'s avonds doe ik de lamp aan`, not `'s avonds gaat het regenen`?
pub fn is_timeless(clauses: &Clauses<'_, '_>, first: usize, last: usize) -> bool {
    let doc = clauses.doc;
    match clauses.tense(first, last) {
        Tense::Present => true,
        Tense::Future => clause(doc, first, last).any(|i| {
            doc.is_any(
                i,
                word_set!["kan", "kun", "kunt", "kunnen", "mag", "mogen", "moet", "moeten", "wil", "willen", "hoeft"],
            )
        }),
        _ => false,
    }
}

fn is_habit(doc: &Doc<'_>, at: usize) -> bool {
    // `nog altijd` goes on
    doc.lex.tables.date_neighbours.get(doc.word(at)).is_some_and(|n| n.any(DateNeighbour::HABIT))
        && !(at > 0 && doc.is(at - 1, "nog"))
}

/// The tokens between the marks around those from `first` up to `last`.
pub fn clause(doc: &Doc<'_>, first: usize, last: usize) -> Range<usize> {
    let sentence = doc.sentence_range(first);
    let bound = |i: &usize| {
        doc.token(*i).is_none_or(|t| t.shape.has(Shape::QUOTE))
            || doc.is_any(*i, word_set![",", ";", ":", "(", ")", "–", "—", ".", "!", "?"])
    };
    let from =
        (sentence.start.max(first.saturating_sub(WINDOW))..first).rev().find(bound).map_or(sentence.start, |i| i + 1);
    let to = (last..sentence.end.min(last + WINDOW)).find(bound).unwrap_or(sentence.end.min(last + WINDOW));
    from.max(first.saturating_sub(WINDOW))..to
}
