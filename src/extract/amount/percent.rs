//! `10 procent`, `3,5%`, `een half procent`, `5 tot 10 procent`.

use rust_decimal::Decimal;

use super::context;
use crate::lexicon::Cue;
use crate::model::{MentionKind, Unit};
use crate::parse::quantity::{self, Size};
use crate::rule::{AmountExpr, Found, Rule, Value};
use crate::text::Doc;

/// A quantity with a word or sign for a share behind it.
pub static RULE: Rule = Rule {
    id: "amount/percent",
    doc: "A number or range with `procent`, `procentpunt`, `%` or `promille` behind it.",
    kind: MentionKind::Amount,
    cues: &[Cue::Percent],
    find,
    hits: &[
        ("De winst steeg met [3,5%].", "percent 3.5"),
        ("Ruim [tien procent] bleef weg.", "percent 10 MoreThan"),
        ("De rente zakte [een half procent] in mei.", "percent 0.5"),
        ("De boete is maximaal [6 procent] van de jaaromzet.", "percent 6 AtMost of jaaromzet"),
        ("Het aandeel groeide van [6] naar 9 procent.", "percent 6"),
        ("Het aandeel groeide van ongeveer [6] naar bijna 9 procent.", "percent 6 About"),
        ("Zij verwacht [2 tot 3 procent] groei.", "percent 2..3"),
        ("Zij won met [52,5] tegen 47,5 procent.", "percent 52.5"),
        ("De groei bedroeg [4,1] tegen 5 procent vorig jaar.", "percent 4.1"),
        ("Hier rookt een op de 10 tegen [20 procent] elders.", "percent 20"),
        ("Hij reed met [0,9 promille] alcohol.", "permille 0.9"),
    ],
    misses: &["Er kwamen tien mensen.", "Het procent is een maat."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(percent) = doc.lex.tables.percents.get(doc.word(at)) else { return };
    let floor = doc.sentence_range(at).start;
    let Some(mut quantity) = quantity::ending_at(doc, at, floor) else { return };
    let same = |size, first: usize, last: usize| AmountExpr {
        unit: percent.unit,
        approx: context::approx(doc, first),
        per: doc.is(last, "per").then(|| context::per(doc, first, last)).flatten(),
        of: (percent.unit == Unit::Percent).then(|| context::of(doc, last)).flatten(),
        ..context::sized(size, |v| v)
    };
    // `van 12 naar bijna 7 procent`: one word between.
    let loose = usize::from(
        quantity.first > floor + 1 && doc.is(quantity.first - 2, "naar") && approximates(doc, quantity.first),
    );
    let joint = quantity.first.wrapping_sub(1 + loose);
    // `tussen 5 procent en 10 procent` is one range, `van 6 naar 9 procent` two shares.
    if let Some(before) =
        quantity.first.checked_sub(2).filter(|b| *b > floor && doc.is(joint, "en") && doc.has(*b, Cue::Percent))
        && let Some(low) = quantity::ending_at(doc, before, floor)
        && let (Size::Exact(low_value), Size::Exact(high)) = (low.size, quantity.size)
        && low.first > floor
        && doc.is(low.first - 1, "tussen")
        && low_value < high
    {
        quantity.first = low.first;
        quantity.size = Size::Between(low_value, high);
    } else if quantity.first > floor + 1
        && doc.is_any(joint, &["naar", "tegen"])
        && let Some(before) = quantity::ending_at(doc, joint, floor)
        && let Size::Exact(value) = before.size
        && !doc.token(before.first).is_some_and(|t| t.shape.any(crate::token::Shape::LINE))
        && before.first > floor
        && (from(doc, before.first, floor)
            || doc.is(joint, "tegen") && value <= Decimal::ONE_HUNDRED && !is_ratio(doc, before.first))
    {
        out.push(before.first, before.last, Value::Amount(Box::new(same(before.size, before.first, before.last))));
    }
    let first = context::announced(doc, &quantity);
    out.push(first, at + 1, Value::Amount(Box::new(same(quantity.size, quantity.first, at + 1))));
}

/// `van 12`, `van ongeveer 12`.
fn from(doc: &Doc<'_>, first: usize, floor: usize) -> bool {
    doc.is(first - 1, "van") || first > floor + 1 && doc.is(first - 2, "van") && approximates(doc, first)
}

/// Does a word before the number loosen it?
fn approximates(doc: &Doc<'_>, first: usize) -> bool {
    context::approx(doc, first).is_some() && doc.token(first - 1).is_some_and(|t| t.is_word())
}

/// `een op de 10 tegen 20 procent elders`, `3-1 tegen 20 procent`: the number at `first` is no share.
fn is_ratio(doc: &Doc<'_>, first: usize) -> bool {
    let number = |i: usize| doc.token(i).is_some_and(|t| t.is_number());
    let part = first >= 3 && doc.is(first - 1, "de") && doc.is(first - 2, "op");
    let part = part && (doc.is_any(first - 3, &["een", "één"]) || number(first - 3));
    let score = first >= 2 && doc.is(first - 1, "-") && doc.glued(first - 1) && doc.glued(first);
    part || score && number(first - 2)
}
