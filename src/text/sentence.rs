//! Cutting the tokens into sentences and headings.
//!
//! A full stop ends a sentence unless it belongs to an abbreviation, an initial or an ordinal, or small letters follow it. Closing quotation marks
//! and brackets behind the stop belong to the sentence. A new line always ends one, and so does a length that no real sentence has.

use super::Doc;
use crate::lexicon::{Cue, Table, WordClass};
use crate::model::SentenceKind;
use crate::token::Shape;

/// One sentence or heading, by its tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Its first token.
    pub first: usize,
    /// The token behind its last.
    pub last: usize,
    /// The number of its paragraph, from 0.
    pub paragraph: u32,
    /// Running text or a heading.
    pub kind: SentenceKind,
}

/// No sentence has more tokens than this. Rules look through a sentence from every cue in it, some of them twice, so that one without an end would cost
/// the cube of its length. The longest of 1,640 real articles has 539 characters, about a hundred tokens.
const LONGEST: usize = 250;
/// A heading is no longer than this.
const LONGEST_HEADING: usize = 14;

/// Fills `out` with the sentences of `doc`; those of a dateline are left out.
pub fn split(doc: &Doc, out: &mut Vec<Sentence>) {
    out.clear();
    let tokens = doc.tokens();
    let begin = doc.dateline.map_or(0, |d| d.last);
    let (mut first, mut paragraph) = (begin, 0);
    let mut at = begin;
    while at < tokens.len() {
        let mut end = at + 1;
        if tokens[at].shape.has(Shape::MARK) && is_stop(doc, at, first) {
            while end < tokens.len() && closes(doc, end) {
                end += 1;
            }
            if !begins(doc, end, at) && !is_too_long(doc, first, end) {
                at = end;
                continue;
            }
        } else if is_crosshead(doc, first, end) {
            out.push(Sentence { first, last: end, paragraph, kind: SentenceKind::Heading });
            first = end;
            at = end;
            continue;
        } else if !tokens.get(end).is_some_and(|t| t.shape.has(Shape::LINE))
            && end < tokens.len()
            && !is_too_long(doc, first, end)
        {
            at = end;
            continue;
        }
        out.push(Sentence { first, last: end, paragraph, kind: SentenceKind::Body });
        if tokens.get(end).is_some_and(|t| t.shape.has(Shape::PARAGRAPH)) {
            paragraph += 1;
        }
        first = end;
        at = end;
    }
    if first < tokens.len() {
        out.push(Sentence { first, last: tokens.len(), paragraph, kind: SentenceKind::Body });
    }
    mark_headings(doc, out);
}

/// Has the sentence from `first` to `end` to be cut? Behind a mark if there is one soon, and inside a word only if nothing else helps.
fn is_too_long(doc: &Doc, first: usize, end: usize) -> bool {
    match end - first {
        0..LONGEST => false,
        n if n < LONGEST + 20 => doc.is_any(end - 1, &[",", ";", ":"]) && !doc.glued(end),
        n => !doc.glued(end) || n >= LONGEST + 40,
    }
}

/// How many words back quotation marks are counted.
const PAIRS: usize = 400;
/// A heading within a paragraph is no longer than this.
const CROSSHEAD: usize = 4;

/// Are the tokens from `first` up to `end` a heading whose line was lost (`... zei hij. Vijf agenten De man werd ...`)? A function word with a
/// capital begins the sentence behind it.
fn is_crosshead(doc: &Doc, first: usize, end: usize) -> bool {
    let class = |at: usize| {
        let listed = doc.lex.tables.word_classes.get(doc.word(at)).filter(|_| doc.has(at, Cue::WordClass));
        listed.map_or(WordClass::default(), |f| f.class)
    };
    let begins = |at: usize| {
        class(at).any(WordClass::DETERMINER | WordClass::PRONOUN | WordClass::PREPOSITION | WordClass::SUBORDINATOR)
    };
    let lower = |at: usize| doc.token(at).is_some_and(|t| t.is_word() && !t.is_upper() && !t.is_glued());
    let mark = |at: usize| doc.token(at).is_some_and(|t| t.shape.has(Shape::QUOTE)) || doc.is_any(at, &[".", "!", "?"]);
    end - first <= CROSSHEAD
        && first > 0
        && doc.is_upper(end)
        && doc.is_upper(first)
        && lower(end + 1)
        && begins(end)
        && !doc.has(end + 1, Cue::Particle)
        && mark(first - 1)
        && !doc.token(first).is_some_and(|t| t.shape.has(Shape::LINE))
        && !doc.token(end).is_some_and(|t| t.is_glued() || t.shape.has(Shape::LINE))
        && !begins(first)
        && !class(first).any(WordClass::ADVERB | WordClass::CONJUNCTION)
        && !doc.has(end - 1, Cue::Role)
        && (first + 1..end).all(lower)
        && doc.token(first).is_some_and(|t| t.is_word())
}

/// May a sentence end at this token?
fn is_stop(doc: &Doc, at: usize, first: usize) -> bool {
    if doc.is_any(at, &["!", "?", "…"]) {
        return true;
    }
    if !doc.is(at, ".") || at == first {
        return false;
    }
    let before = at - 1;
    if doc.is(at + 1, ".") && doc.glued(at + 1) {
        return false;
    }
    if !doc.glued(at) {
        return true;
    }
    // `J.P.`, `d.w.z.`, `Jan B.`
    if doc.token(before).is_some_and(|t| t.is_word() && t.end - t.start == 1) {
        return after_letter(doc, before, first, at);
    }
    // `ING.` is no `ing.`
    if doc.token(before).is_some_and(|t| t.shape.has(Shape::CAPS)) {
        return true;
    }
    match doc.lex.tables.abbreviations.get(doc.word(before)) {
        Some(abbreviation) => abbreviation.ends,
        None => true,
    }
}

/// A single letter and a full stop: does the sentence end there?
fn after_letter(doc: &Doc, letter: usize, first: usize, stop: usize) -> bool {
    let mut start = letter;
    while start >= first + 2 && doc.is(start - 1, ".") && doc.glued(start - 1) && doc.glued(start) {
        start -= 2;
    }
    for from in start..=letter {
        if let Some(hit) = doc.hit(from, Table::Abbreviation).filter(|h| h.last == stop) {
            return doc.lex.tables.abbreviations.rows.get(hit.row).is_some_and(|a| a.ends);
        }
    }
    // `Dat vindt u. Waarom?`
    if start == letter && letter > first && doc.is(letter, "u") && !doc.is_upper(letter) {
        return !doc.token(letter - 1).is_some_and(|t| t.is_number());
    }
    // `Dat schrijft hij op X. De minister ...`: the platform.
    if start == letter
        && letter > first
        && doc.is(letter, "x")
        && doc.is_any(letter - 1, &["op", "via", "medium", "platform", "netwerk"])
    {
        return true;
    }
    // `het college van B en W. De raad ...`
    let board = doc.is(letter.wrapping_sub(2), "b") || doc.is(letter.wrapping_sub(2), ".");
    if start == letter && doc.is(letter, "w") && letter > first + 1 && doc.is(letter - 1, "en") && board {
        return true;
    }
    let initial = doc.token(letter).is_some_and(|t| t.is_upper());
    // `Jan B. Hij ...`: an ordinary word behind a name's initial begins a sentence; a name goes on with it.
    // `advocaat L. Brouwhuis`: behind a role it is the first initial of a name.
    let announced =
        start > first && (doc.has(start - 1, Cue::Role) || doc.has(start - 1, Cue::Title)) && !doc.is_upper(start - 1);
    initial && start > first && !announced && doc.has(stop + 1, Cue::Common) && !doc.has(stop + 1, Cue::Surname)
}

/// Does this token belong to the sentence whose stop stands before it?
fn closes(doc: &Doc, at: usize) -> bool {
    if !doc.glued(at) {
        return false;
    }
    if doc.is_any(at, word_set![".", "!", "?", "…", ")", "]"]) {
        return true;
    }
    // A quotation mark closes if a space, the end or another closing mark follows it.
    doc.token(at).is_some_and(|t| t.shape.has(Shape::QUOTE)) && !doc.glued(at + 1)
        || doc.is_any(at, &["\"", "”", "'", "''", "»"]) && doc.is_any(at + 1, &[",", ".", ")", "'"])
}

/// May a sentence begin at token `at`, behind the stop at `stop`?
fn begins(doc: &Doc, at: usize, stop: usize) -> bool {
    let Some(token) = doc.token(at) else { return true };
    if token.shape.has(Shape::LINE) {
        return true;
    }
    if token.is_glued() {
        // `verloren."Ik ben blij", zei hij`: a mark that opens behind a lost space, since those before it in its paragraph make pairs.
        if doc.is(at, "\"") && at == stop + 1 && doc.glued(at + 1) && doc.is_upper(at + 1) && lower_word(doc, stop) {
            let paragraph = |i: &usize| !doc.token(*i + 1).is_some_and(|t| t.shape.has(Shape::PARAGRAPH));
            let marks = (0..at).rev().take(PAIRS).take_while(paragraph).filter(|&i| doc.is(i, "\"")).count();
            return marks % 2 == 0;
        }
        // `einde.Begin`, without the space, but not `Booking.com` or `"Nee.", zei hij`.
        return doc.is(stop, ".") && at == stop + 1 && token.is_upper() && lower_word(doc, stop);
    }
    if token.is_word() {
        // `’s Avonds`, and small letters behind `!` and `?` go on with the sentence.
        return token.is_upper()
            || token.shape.has(Shape::MIXED)
            || doc.token(at + 1).is_some_and(|t| t.is_upper())
                && doc.str(at).len() < 5
                && doc.str(at).starts_with(['\'', '’']);
    }
    token.is_number()
        || token.shape.has(Shape::QUOTE)
        || doc.is_any(at, word_set!["(", "[", "-", "–", "—", "€", "$", "@", "#", "*", "•"])
}

fn lower_word(doc: &Doc, stop: usize) -> bool {
    stop > 0 && doc.token(stop - 1).is_some_and(|t| t.is_word() && !t.is_upper() && t.end - t.start > 2)
}

/// A short paragraph of one sentence without a stop is a heading, if body text follows or a title begins.
fn mark_headings(doc: &Doc, sentences: &mut [Sentence]) {
    let count = sentences.len();
    for i in 0..count {
        let s = sentences[i];
        let alone = (i == 0 || sentences[i - 1].paragraph != s.paragraph)
            && (i + 1 == count || sentences[i + 1].paragraph != s.paragraph);
        let line = doc.token(s.first).is_some_and(|t| t.shape.has(Shape::LINE))
            && doc.token(s.last).is_none_or(|t| t.shape.has(Shape::LINE));
        let open =
            !doc.is_any(s.last - 1, word_set![".", "!", "?", "…", ":", ";", ","]) && !ends_in_closed_stop(doc, s.last);
        if count > 1 && (alone || line) && open && s.last - s.first <= LONGEST_HEADING {
            sentences[i].kind = SentenceKind::Heading;
        }
    }
}

fn ends_in_closed_stop(doc: &Doc, last: usize) -> bool {
    last >= 2
        && doc.token(last - 1).is_some_and(|t| t.shape.has(Shape::QUOTE))
        && doc.is_any(last - 2, word_set![".", "!", "?", "…", ","])
}
