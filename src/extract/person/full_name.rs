//! `Elon Musk`: a given name of the lexicon and the surname behind it.

use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::name;
use crate::rule::{Found, PersonExpr, Rule, Value};
use crate::text::Doc;

/// A given name with a surname.
pub static RULE: Rule = Rule {
    id: "person/full-name",
    doc: "A given name of lexicons/given_names.tsv with the surname behind it.",
    kind: MentionKind::Person,
    cues: &[Cue::GivenName],
    find,
    hits: &[("Volgens [Peter van der Veen] klopt dat.", "person")],
    misses: &["Het regende in peter."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if !doc.token(at).is_some_and(|t| t.is_upper()) || at > 0 && doc.has(at - 1, Cue::GivenName) {
        return;
    }
    if let Some(last) = name::read(doc, at).filter(|last| *last > at + 1) {
        out.push(at, last, Value::Person(PersonExpr { given: 1 }));
    }
}
