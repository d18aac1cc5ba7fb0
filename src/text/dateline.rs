//! The dateline in front of an article: `BRUSSEL (ANP) -`, `DEN HAAG (ANP/RTR) –`, `AMSTERDAM -`, `(ANP) -`.

use super::Doc;
use crate::model::Span;
use crate::token::Shape;

/// Where the dateline stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatelineSpan {
    /// The token behind it.
    pub last: usize,
    /// The bytes of its place.
    pub place: Option<Span>,
    /// The bytes of its agency or agencies.
    pub agency: Option<Span>,
}

/// A dateline is no longer than this.
const LONGEST: usize = 14;

/// Looks for a dateline at the start of the text.
pub fn find(doc: &Doc) -> Option<DatelineSpan> {
    let mut at = 0;
    while at < LONGEST && doc.token(at).is_some_and(|t| t.shape.has(Shape::CAPS) || is_joint(doc, at)) {
        at += 1;
    }
    let place = (at > 0).then(|| doc.span(0, at));
    // `X -` in front of an article is no place.
    let named = place.is_some_and(|p| p.end - p.start > 2);
    let mut agency = None;
    if doc.is(at, "(") {
        let open = at + 1;
        at = open;
        while at < open + LONGEST && doc.token(at).is_some() && !doc.is(at, ")") {
            at += 1;
        }
        let names = (open..at).any(|i| doc.token(i).is_some_and(|t| t.shape.has(Shape::CAPS)));
        if !doc.is(at, ")") || !names {
            return None;
        }
        agency = Some(doc.span(open, at));
        at += 1;
    }
    let dash = doc.is_any(at, &["-", "–", "—"]) && !doc.glued(at);
    let ends = dash && (named || agency.is_some()) && !doc.token(at).is_some_and(|t| t.shape.has(Shape::LINE));
    ends.then_some(DatelineSpan { last: at + 1, place, agency })
}

/// What stands between the words of a place: `'s-HERTOGENBOSCH`, `AMSTERDAM/DEN HAAG`, `KAAG EN BRAASSEM`.
fn is_joint(doc: &Doc, at: usize) -> bool {
    if doc.is(at, "'s") {
        return true;
    }
    doc.is_any(at, &["-", "/", ","])
        && (doc.glued(at) || doc.is(at, ","))
        && doc.token(at + 1).is_some_and(|t| t.shape.has(Shape::CAPS))
}
