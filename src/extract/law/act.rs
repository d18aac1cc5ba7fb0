//! The act that stands at a token: its name in the lexicon, with the abbreviation in brackets behind it.

use crate::lexicon::{Hit, LawHead, Table};
use crate::text::Doc;
use crate::token::Shape;

/// The listed act that begins at token `at`, and the token behind it and its bracket.
pub fn read(doc: &Doc<'_>, at: usize) -> Option<(Hit, usize)> {
    let hit = doc.hit(at, Table::Law)?;
    Some((hit, bracket(doc, hit.last).unwrap_or(hit.last)))
}

/// The same, with the abbreviations that count only behind an article (`Sr`, `BW`).
pub fn read_behind_article(doc: &Doc<'_>, at: usize) -> Option<(Hit, usize)> {
    let full = read(doc, at);
    let short = doc.hit(at, Table::LawArticleOnly).map(|hit| (hit, hit.last));
    match (full, short) {
        (Some(full), Some(short)) => Some(if short.1 > full.1 { short } else { full }),
        (full, short) => full.or(short),
    }
}

/// The token behind an abbreviation in brackets at `at`: `(DSA)`, `(Wft)`, `(WOB)`.
pub fn bracket(doc: &Doc<'_>, at: usize) -> Option<usize> {
    if !doc.is(at, "(") {
        return None;
    }
    let close = (at + 2..at + 6).find(|&i| doc.is(i, ")"))?;
    let short = doc.span(at + 1, close);
    let capital = doc.token(at + 1).is_some_and(|t| t.is_upper());
    // `stikstofwet (BBB)`: the party that wants it
    let party = doc.hit(at + 1, Table::Organisation).is_some_and(|h| {
        h.last == close && doc.lex.tables.organisations.rows.get(h.row).is_some_and(|o| o.kind == "party")
    });
    if party && doc.hit(at + 1, Table::Law).is_none() {
        return None;
    }
    // An abbreviation is one word with few letters; `(Justitie)` is none.
    let abbreviates = capital && short.end - short.start <= 10 && close == at + 2 && !looks_like_a_word(doc, at + 1);
    (abbreviates || doc.hit(at + 1, Table::Law).is_some_and(|h| h.last == close)).then_some(close + 1)
}

/// A capital and then at least four small letters with a vowel between them read as a word, not as letters.
fn looks_like_a_word(doc: &Doc<'_>, at: usize) -> bool {
    let text = doc.str(at);
    let caps = doc.token(at).is_some_and(|t| t.shape.any(Shape::CAPS | Shape::MIXED));
    !caps && text.len() > 5
}

/// What the word at `at` announces.
pub fn head(doc: &Doc<'_>, at: usize) -> Option<LawHead> {
    doc.lex.tables.law_heads.get(doc.word(at)).copied()
}
