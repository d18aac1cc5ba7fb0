//! `Staatsblad 2020, 123`, `Stb. 2020, 123`: a law by its place in the gazette.

use super::act;
use crate::lexicon::{Cue, LawHead};
use crate::model::{LawValue, MentionKind};
use crate::rule::{Found, LawExpr, Rule, Value};
use crate::text::Doc;

/// A place in the Staatsblad.
pub static RULE: Rule = Rule {
    id: "law/gazette",
    doc: "A year and number of the Staatsblad.",
    kind: MentionKind::Law,
    cues: &[Cue::LawHead],
    find,
    hits: &[
        ("De wet staat in [Staatsblad 2020, 123] van juni.", "stb:2020/123"),
        ("Zie [Stb. 2020, 123] daarover.", "stb:2020/123"),
    ],
    misses: &["Het Staatsblad verschijnt morgen."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if act::head(doc, at) != Some(LawHead::Gazette) {
        return;
    }
    let year = at + 1 + usize::from(doc.is(at + 1, "."));
    let joint = doc.is_any(year + 1, &[",", "/"]);
    let number = year + 1 + usize::from(joint) + usize::from(doc.is(year + 1 + usize::from(joint), "nr")) * 2;
    let digits =
        |i: usize| doc.token(i).is_some_and(|t| t.is_number()) && doc.str(i).bytes().all(|b| b.is_ascii_digit());
    if joint && digits(year) && doc.str(year).len() == 4 && digits(number) {
        let law = Some(format!("stb:{}/{}", doc.str(year), doc.str(number)));
        let fields = LawValue { law, ..LawValue::default() };
        out.push(at, number + 1, Value::Law(Box::new(LawExpr { fields, listed: None, open: false })));
    }
}
