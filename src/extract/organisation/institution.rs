//! `Nederlands Instituut voor Maritieme Studies`: an institution of no list by its full name.

use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::institution;
use crate::rule::{Found, Name, Rule, Value};
use crate::text::Doc;
use crate::token::Shape;

/// An institution with its field.
pub static RULE: Rule = Rule {
    id: "organisation/institution",
    doc: "A name of capitals with a head of institutions in it and its field behind a preposition.",
    kind: MentionKind::Organisation,
    cues: &[Cue::Capital],
    find,
    hits: &[
        ("Dat meldt het [Nederlands Instituut voor Maritieme Studies].", "unlisted"),
        ("Het [Brouws Centrum tegen Kinderhandel] zwijgt.", "unlisted"),
        ("De [Landelijke Vereniging voor Brood en Banket] klaagt.", "unlisted"),
        ("Zij werkt bij de [Federatie van Brouwende Kloosters].", "unlisted"),
        ("Hij sprak in [Herinneringscentrum Brouwveld].", "unlisted"),
        ("Dat wil de [Partij van het Brood].", "unlisted"),
    ],
    misses: &[
        "Hij is te gast in het Centrum van Amsterdam.",
        "De Raad van Jan Brouwhuis hielp weinig.",
        "Het instituut voor honden zwijgt.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let begin = doc.sentence_range(at).start;
    // The name begins here: no word of it stands before.
    let before = at.checked_sub(1).filter(|b| *b >= begin);
    let article = |i: usize| doc.is_any(i, &["de", "het", "een"]);
    if before.is_some_and(|b| {
        doc.glued(at) && doc.is(b, "-")
            || doc.is_upper(b) && !article(b) && !(doc.is_front(b) && doc.usage(b).is_ordinary(doc.cues(b)))
    }) {
        return;
    }
    let small = doc.has(at, Cue::Function) || doc.has(at, Cue::WordClass) || doc.has(at, Cue::Particle);
    let ordinary = doc.is_front(at) && (small || doc.has(at, Cue::Verb));
    if article(at) || ordinary || doc.token(at).is_some_and(|t| t.shape.has(Shape::CAPS)) && doc.is_front(at) {
        return;
    }
    if let Some(last) = institution::read(doc, at) {
        out.push(at, last, Value::Organisation(Name::unlisted()));
    }
}
