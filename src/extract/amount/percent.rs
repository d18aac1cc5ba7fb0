//! `10 procent`, `3,5%`.

use crate::lexicon::Cue;
use crate::model::{MentionKind, Unit};
use crate::parse::number;
use crate::rule::{AmountExpr, Found, Rule, Value};
use crate::text::Doc;

/// A number with `procent` or `%` behind it.
pub static RULE: Rule = Rule {
    id: "amount/percent",
    doc: "A number with `procent`, `procentpunt` or `%` behind it.",
    kind: MentionKind::Amount,
    cues: &[Cue::Digits, Cue::Numeral],
    find,
    hits: &[("De winst steeg met [3,5%].", "percent 3.5"), ("Ruim [tien procent] bleef weg.", "percent 10")],
    misses: &["Er kwamen tien mensen."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(number) = number::read(doc, at) else { return };
    if doc.is_any(number.last, &["%", "procent", "procentpunt", "percent"]) {
        let value = AmountExpr { unit: Unit::Percent, value: Some(number.value), ..AmountExpr::default() };
        out.push(at, number.last + 1, Value::Amount(value));
    }
}
