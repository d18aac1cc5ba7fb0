//! `de Anna Brouwsingel`, `een Anna Brouwbankje`: what is called after somebody and is nobody.

use super::runs_on;
use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::name::{self, NameShape};
use crate::rule::{Found, Rule};
use crate::text::Doc;

/// A trap for persons.
pub static RULE: Rule = Rule {
    id: "person/thing",
    doc: "A given name before a compound of a street or a thing: called after somebody, and no person.",
    kind: MentionKind::None,
    cues: &[Cue::GivenName],
    find,
    hits: &[
        ("Zij woont aan de [Anna Brouwsingel] in Ede.", "trap"),
        ("Er komt een [Anna Brouwbankje] in het bos.", "trap"),
    ],
    misses: &["Dat zegt Anna Brouwhuis.", "Dat zegt Anna de Wit."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if !doc.is_upper(at) || runs_on(doc, at) {
        return;
    }
    let Some(shape) = name::read(doc, at) else { return };
    if let Some(last) = end(doc, &shape) {
        out.trap(at, last);
    }
}

/// The token behind the thing, if the name is that of one.
pub(super) fn end(doc: &Doc<'_>, shape: &NameShape) -> Option<usize> {
    let thing = shape.last - usize::from(shape.is_full() && is_thing(doc.str(shape.last - 1)));
    let named = thing > shape.first
        && thing < doc.sentence_range(shape.first).end
        && doc.is_upper(thing)
        && !doc.glued(thing)
        && (name::is_street(doc.str(thing)) || is_thing(doc.str(thing)));
    named.then_some(thing + 1)
}

/// Compounds of a thing that is called after people.
fn is_thing(word: &str) -> bool {
    const THINGS: &[&str] = &["bankje", "bankjes", "penning", "lezing", "prijs", "beker"];
    word.len() > 9 && endings!(of THINGS, 0).ends(word)
}
