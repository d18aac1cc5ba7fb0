//! The shape of a person's name as Dutch news writes it.

use crate::lexicon::Cue;
use crate::text::Doc;
use crate::token::Shape;

/// Reads the name that begins at token `at`: capitalised words, initials, particles between them, hyphens inside; gives the token behind it.
///
/// Says only that the words have the shape of a name, not that they are one.
pub fn read(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let mut last = part(doc, at)?;
    loop {
        let mut next = last;
        // Particles count only where a capitalised word follows them.
        while next < last + 3 && particle(doc, next) {
            next += 1;
        }
        match part(doc, next).filter(|_| !starts_line(doc, next)) {
            Some(end) => last = end,
            None => return Some(last),
        }
    }
}

/// One word of a name: `Rutte`, `J.`, `Yeşilgöz-Zegerius`.
fn part(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let token = doc.token(at).filter(|t| t.is_word() && t.is_upper())?;
    let mut last = at + 1;
    if token.shape.has(Shape::CAPS) && doc.str(at).chars().count() == 1 && doc.is(last, ".") && doc.glued(last) {
        return Some(last + 1);
    }
    while doc.is(last, "-")
        && doc.glued(last)
        && doc.glued(last + 1)
        && doc.token(last + 1).is_some_and(|t| t.is_upper())
    {
        last += 2;
    }
    Some(last)
}

fn particle(doc: &Doc<'_>, at: usize) -> bool {
    doc.has(at, Cue::Particle) && !doc.token(at).is_some_and(|t| t.is_upper())
}

fn starts_line(doc: &Doc<'_>, at: usize) -> bool {
    doc.token(at).is_some_and(|t| t.shape.has(Shape::LINE))
}
