//! Quotation spans: which mark opens, which closes, in all the styles of Dutch papers.
//!
//! „…” “…” "…" ‘…’ '…' ’…’ «…» ,,…'' ,,…’’ and their mixes. One pass with a stack: a mark opens where a word follows it glued and a space or opening
//! bracket stands before it; it closes the nearest open mark that it can close. A quotation of several paragraphs goes on over them until its
//! mark closes. A mark that nothing closes opens a quotation only where a paragraph or a colon leads it in; a stray apostrophe opens none.

use super::Doc;
use crate::token::Shape;

/// A quotation, by its tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// The opening mark.
    pub open: usize,
    /// The closing mark, or the token behind the last where none closes it.
    pub close: usize,
    /// Was it closed by a mark?
    pub closed: bool,
    /// How many quotations it lies in.
    pub depth: u8,
}

impl Quotation {
    /// The tokens between the marks.
    pub fn inner(&self) -> std::ops::Range<usize> {
        self.open + 1..self.close
    }
}

/// Quotations nest no deeper than this; further opening marks are passed over, so that the stack stays small on any input.
const DEEPEST: usize = 8;
/// A quotation runs over no more paragraphs than this.
const PARAGRAPHS: usize = 6;

/// A mark that is open: its place among the quotations, and the end of the paragraph in which it stands.
struct Open {
    quotation: usize,
    paragraph_end: usize,
    paragraphs: usize,
}

/// Fills `out` with the quotations of `doc`.
pub fn find(doc: &Doc, out: &mut Vec<Quotation>) {
    out.clear();
    let mut stack: Vec<Open> = Vec::new();
    let mut taken_up: Vec<usize> = Vec::new();
    let mut swapped: Vec<(usize, usize)> = Vec::new();
    let mut paragraph_end = next_paragraph(doc, 0);
    for &at in doc.at(crate::lexicon::Cue::Quotation) {
        let at = at as usize;
        while paragraph_end <= at {
            paragraph_end = next_paragraph(doc, paragraph_end);
            leave_paragraph(doc, out, &mut stack);
        }
        let mark = doc.str(at);
        let (can_open, can_close) = (opens_here(doc, at), closes_here(doc, at));
        // A mark that opens a later paragraph: what is still open from an earlier one was never closed.
        if can_open && !can_close && stack.last().is_some_and(|open| open.paragraph_end <= at) {
            abandon(out, &mut stack);
        }
        // The same mark anew at the head of a sentence takes up what is open: each paragraph of long words opens anew, and only the last one closes.
        if can_open
            && !can_close
            && heads_sentence(doc, at)
            && let Some(open) = stack.last().map(|open| open.quotation)
            && doc.str(out[open].open) == mark
            && heads_sentence(doc, out[open].open)
        {
            out[open].close = at;
            taken_up.push(open);
            stack.pop();
        }
        // `'Weg met hem''`: a mark too many closes what nothing else does.
        let doubled = |open: &Open| mark == "''" && is_single(doc.str(out[open.quotation].open));
        let closing = stack
            .iter()
            .rposition(|open| closes(doc.str(out[open.quotation].open), mark))
            .or_else(|| stack.iter().rposition(doubled));
        let opens = match (is_opener(mark), closing) {
            (Some(true), _) => true,
            (Some(false), Some(_)) => false,
            (_, Some(_)) => can_open && !can_close,
            (_, None) => can_open,
        };
        if opens {
            if stack.len() < DEEPEST {
                stack.push(Open { quotation: out.len(), paragraph_end, paragraphs: 0 });
                out.push(Quotation { open: at, close: paragraph_end, closed: false, depth: 0 });
            }
        } else if let Some(place) = closing.filter(|_| can_close || is_opener(mark) == Some(false)) {
            let mut closed = stack.drain(place..);
            if let Some(open) = closed.next() {
                let quotation = &mut out[open.quotation];
                quotation.close = at;
                quotation.closed = true;
            }
        } else if let Some(open) = stack.last().filter(|_| closes_other(doc, at)) {
            swapped.push((open.quotation, at));
        }
    }
    // `"Wij gaan door,' schreef ze`: where no other mark closes it, the wrong one does.
    for &(open, at) in swapped.iter().rev() {
        if !out[open].closed && !is_single(doc.str(out[open].open)) {
            (out[open].close, out[open].closed) = (at, true);
        }
    }
    taken_up.sort_unstable();
    settle(doc, out, &taken_up);
}

/// Does a mark stand behind the end of a sentence and before a capital?
fn heads_sentence(doc: &Doc, at: usize) -> bool {
    doc.is_upper(at + 1)
        && (at == 0
            || doc.is_any(at - 1, &[".", "!", "?"])
            || doc.token(at).is_some_and(|t| t.shape.has(Shape::PARAGRAPH)))
}

/// Does a single mark stand behind the comma that ends words of speech, before what reports them?
fn closes_other(doc: &Doc, at: usize) -> bool {
    is_single(doc.str(at))
        && at > 0
        && doc.is_any(at - 1, &[",", "?", "!"])
        && doc.glued(at)
        && !doc.glued(at + 1)
        && doc.token(at + 1).is_some_and(|t| t.is_word() && !doc.is_upper(at + 1))
}

/// Drops what is open from earlier paragraphs; each keeps the end of its own.
fn abandon(out: &mut [Quotation], stack: &mut Vec<Open>) {
    for open in stack.drain(..) {
        out[open.quotation].close = open.paragraph_end;
    }
}

/// A paragraph ends: only a quotation in double marks goes on over it, and not for ever.
fn leave_paragraph(doc: &Doc, out: &mut [Quotation], stack: &mut Vec<Open>) {
    for open in stack.iter_mut() {
        open.paragraphs += 1;
        out[open.quotation].close = open.paragraph_end;
    }
    stack.retain(|open| open.paragraphs <= PARAGRAPHS && !is_single(doc.str(out[open.quotation].open)));
}

/// Drops the marks that opened nothing, and counts depths; `taken_up` are those that another mark goes on with, in order.
fn settle(doc: &Doc, out: &mut Vec<Quotation>, taken_up: &[usize]) {
    let opens: Vec<usize> = out.iter().map(|q| q.open).collect();
    // What nothing closes behind a sentence of the article runs to the end of its paragraph, if no other mark stands there.
    let runs = |q: &Quotation, next: Option<&usize>| {
        !is_single(doc.str(q.open))
            && heads_sentence(doc, q.open)
            && q.close > q.open + LONG
            && next.is_none_or(|&next| next >= q.close)
    };
    let mut number = 0;
    out.retain(|q| {
        number += 1;
        q.closed && q.close > q.open + 1
            || !q.closed
                && (leads_in(doc, q.open)
                    || taken_up.binary_search(&(number - 1)).is_ok()
                    || runs(q, opens.get(number)))
    });
    let mut ends: Vec<usize> = Vec::new();
    for q in out.iter_mut() {
        ends.retain(|&end| end > q.open);
        q.depth = ends.len().min(DEEPEST) as u8;
        if q.closed {
            ends.push(q.close);
        }
    }
    // A quotation that nothing closes ends where another begins.
    for i in (1..out.len()).rev() {
        let next = out[i].open;
        if !out[i - 1].closed && out[i - 1].close > next {
            out[i - 1].close = next;
        }
    }
}

/// So many words has at least what a mark opens within a paragraph that nothing closes.
const LONG: usize = 8;

/// Does a mark in this place open a quotation even if nothing closes it?
fn leads_in(doc: &Doc, at: usize) -> bool {
    !is_single(doc.str(at))
        && (doc.token(at).is_some_and(|t| t.shape.has(Shape::PARAGRAPH)) || at > 0 && doc.is(at - 1, ":"))
}

/// Is it a mark that may be an apostrophe?
fn is_single(mark: &str) -> bool {
    matches!(mark, "'" | "’" | "‘" | "‚" | "‛")
}

/// The first token of the paragraph behind the one that holds `at`.
fn next_paragraph(doc: &Doc, at: usize) -> usize {
    let tokens = doc.tokens();
    (at + 1..tokens.len()).find(|&i| tokens[i].shape.has(Shape::PARAGRAPH)).unwrap_or(tokens.len())
}

/// Does the mark only open (`true`), only close (`false`), or either (`None`)?
fn is_opener(mark: &str) -> Option<bool> {
    match mark {
        "„" | "‚" | "«" | "‹" | "‟" | "‛" | ",," | "‘‘" => Some(true),
        "»" | "›" => Some(false),
        _ => None,
    }
}

/// Can `close` close what `open` opened?
fn closes(open: &str, close: &str) -> bool {
    match open {
        "„" | "“" | "‟" | ",," | "‘‘" => matches!(close, "”" | "\"" | "“" | "‟" | "''" | "’’"),
        "\"" => matches!(close, "\"" | "”" | "''"),
        "”" => close == "”",
        "«" | "‹" => matches!(close, "»" | "›"),
        "»" => close == "«",
        "‚" | "‘" | "’" | "‛" => matches!(close, "’" | "'" | "‘"),
        "'" => matches!(close, "'" | "’"),
        "''" | "’’" => close == open,
        _ => false,
    }
}

/// Does what stands around the mark let it open?
fn opens_here(doc: &Doc, at: usize) -> bool {
    let before = !doc.glued(at)
        || at == 0
        || doc.is_any(at - 1, &["(", "[", "-", "–", "—", "/", ":"])
        || doc.token(at - 1).is_some_and(|t| t.shape.has(Shape::QUOTE))
        // `verloren."Ik ben blij"`: a lost space behind a stop.
        || !is_single(doc.str(at)) && doc.is_any(at - 1, &[".", "!", "?"]) && doc.is_upper(at + 1);
    // `,, Misschien wel''`: a mark that can only open, set apart from its words.
    let apart = doc.is(at, ",,") && doc.is_upper(at + 1);
    before && (doc.glued(at + 1) || apart) && !doc.is_any(at + 1, &[",", ".", ";", ")"])
        || doc.token(at).is_some_and(|t| t.shape.has(Shape::LINE))
}

/// Does what stands around the mark let it close?
fn closes_here(doc: &Doc, at: usize) -> bool {
    // `kind'ren`: a letter is left out.
    let within = || {
        let letter = |i: usize| doc.token(i).is_some_and(|t| t.is_word());
        is_single(doc.str(at)) && doc.glued(at) && doc.glued(at + 1) && letter(at - 1) && letter(at + 1)
    };
    at > 0 && (doc.glued(at) || !doc.glued(at + 1)) && !within()
}
