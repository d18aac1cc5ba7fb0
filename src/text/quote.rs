//! Quotation spans: which mark opens, which closes, in all the styles of Dutch papers.
//!
//! „…” “…” "…" ‘…’ '…' ’…’ «…» ‚…’ and their mixes. One pass with a stack: a mark opens where a word follows it glued and a space or opening
//! bracket stands before it; it closes the nearest open mark that it can close. A mark left open is closed at the end of its paragraph.

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

/// Fills `out` with the quotations of `doc`.
pub fn find(doc: &Doc, out: &mut Vec<Quotation>) {
    out.clear();
    let mut stack: Vec<usize> = Vec::new();
    let mut paragraph_end = next_paragraph(doc, 0);
    for &at in doc.at(crate::lexicon::Cue::Quotation) {
        let at = at as usize;
        // Marks left open end with their paragraph.
        while paragraph_end <= at {
            for open in stack.drain(..) {
                out[open].close = paragraph_end;
            }
            paragraph_end = next_paragraph(doc, paragraph_end);
        }
        let mark = doc.str(at);
        let closing = stack.iter().rposition(|&i| closes(doc.str(out[i].open), mark));
        let (can_open, can_close) = (opens_here(doc, at), closes_here(doc, at));
        let opens = match (is_opener(mark), closing) {
            (Some(true), _) => true,
            (Some(false), Some(_)) => false,
            (_, Some(_)) => can_open && !can_close,
            (_, None) => can_open,
        };
        if opens {
            if stack.len() < DEEPEST {
                stack.push(out.len());
                out.push(Quotation { open: at, close: doc.len(), closed: false, depth: stack.len() as u8 - 1 });
            }
        } else if let Some(place) = closing.filter(|_| can_close || is_opener(mark) == Some(false)) {
            for open in stack.drain(place..).rev() {
                out[open].close = at;
                out[open].closed = closes(doc.str(out[open].open), mark);
            }
        }
    }
    for open in stack {
        out[open].close = paragraph_end;
    }
}

/// The first token of the paragraph behind the one that holds `at`.
fn next_paragraph(doc: &Doc, at: usize) -> usize {
    let tokens = doc.tokens();
    (at + 1..tokens.len()).find(|&i| tokens[i].shape.has(Shape::PARAGRAPH)).unwrap_or(tokens.len())
}

/// Does the mark only open (`true`), only close (`false`), or either (`None`)?
fn is_opener(mark: &str) -> Option<bool> {
    match mark {
        "„" | "‚" | "«" | "‹" | "‟" | "‛" => Some(true),
        "»" | "›" => Some(false),
        _ => None,
    }
}

/// Can `close` close what `open` opened?
fn closes(open: &str, close: &str) -> bool {
    match open {
        "„" | "“" | "‟" => matches!(close, "”" | "\"" | "“" | "‟"),
        "\"" => matches!(close, "\"" | "”"),
        "”" => close == "”",
        "«" | "‹" => matches!(close, "»" | "›"),
        "»" => close == "«",
        "‚" | "‘" | "’" | "‛" => matches!(close, "’" | "'" | "‘"),
        "'" => matches!(close, "'" | "’"),
        _ => false,
    }
}

/// Does what stands around the mark let it open?
fn opens_here(doc: &Doc, at: usize) -> bool {
    let before = !doc.glued(at)
        || at == 0
        || doc.is_any(at - 1, &["(", "[", "-", "–", "—", "/", ":"])
        || doc.token(at - 1).is_some_and(|t| t.shape.has(Shape::QUOTE));
    before && doc.glued(at + 1) && !doc.is_any(at + 1, &[",", ".", ";", ")"])
        || doc.token(at).is_some_and(|t| t.shape.has(Shape::LINE))
}

/// Does what stands around the mark let it close?
fn closes_here(doc: &Doc, at: usize) -> bool {
    at > 0 && (doc.glued(at) || !doc.glued(at + 1))
}
