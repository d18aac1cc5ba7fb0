//! `€ 1,5 mld`, `€5,-`, `EUR 20`, `US$ 300`, `$1.5bn`.

use rust_decimal::Decimal;

use super::context;
use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::quantity::{self, Size};
use crate::rule::{CurrencyExpr, Found, Rule, Value};
use crate::text::Doc;
use crate::token::Shape;

/// A quantity behind a currency sign or code.
pub static RULE: Rule = Rule {
    id: "amount/sign",
    doc: "A number or range behind the sign or code of a currency.",
    kind: MentionKind::Amount,
    cues: &[Cue::Currency],
    find,
    hits: &[
        ("Het gat van [€ 1,5 mld] groeit.", "EUR 1500000000"),
        ("Een kaartje kost [€5,-] per persoon.", "EUR 5 per Person"),
        ("Zij betaalde [EUR 20] aan de deur.", "EUR 20"),
        ("De beurswaarde is [$1.5bn] geworden.", "dollar 1500000000"),
        ("Hij verloor [US$ 300] op de beurs.", "USD 300"),
        ("Het tarief ligt tussen [€ 5 en € 10] per dag.", "EUR 5..10 per Day"),
    ],
    misses: &["De prijs staat in € op de kaart.", "De code EUR staat op het biljet."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(currency) = doc.lex.tables.currencies.get(doc.word(at)) else { return };
    let Some(token) = doc.token(at) else { return };
    let sign = !token.is_word() || guilder_sign(doc, at);
    let code = currency.caps && token.shape.has(Shape::CAPS);
    if !sign && !code {
        return;
    }
    let Some(quantity) = quantity::read(doc, at + 1).filter(|q| doc.token(q.first).is_some_and(|t| t.is_number()))
    else {
        return;
    };
    let (factor, last) = english_magnitude(doc, quantity.last).unwrap_or((Decimal::ONE, quantity.last));
    let (prefix, code) = prefix(doc, at);
    let expr = match (&code, &currency.code) {
        (Some(code), _) => CurrencyExpr::Code(code.to_string()),
        (None, _) if !currency.others.is_empty() => CurrencyExpr::Open(doc.word(at)),
        (None, Some(code)) => CurrencyExpr::Code(code.clone()),
        (None, None) => CurrencyExpr::Named(currency.name.clone()),
    };
    let mut quantity = quantity;
    quantity.first = at - usize::from(prefix);
    let mut last = dash(doc, last);
    if let Some((low, high)) = second_sum(doc, at, last, quantity.size) {
        (quantity.size, last) = (Size::Between(low, high.0), high.1);
    }
    let mut amount = context::money(doc, &quantity, last, expr, currency.cents);
    for value in [&mut amount.value, &mut amount.low, &mut amount.high].into_iter().flatten() {
        *value *= factor;
    }
    out.push(quantity.first, last, Value::Amount(Box::new(amount)));
}

/// `ƒ 61`, and `f 61,30` with its cents, stood before sums in guilders.
fn guilder_sign(doc: &Doc<'_>, at: usize) -> bool {
    doc.str(at) == "ƒ"
        || doc.str(at) == "f" && doc.str(at + 1).split_once(',').is_some_and(|(_, cents)| cents.len() == 2)
}

/// `US$`, `A$`: letters glued before the sign name the country.
fn prefix(doc: &Doc<'_>, at: usize) -> (bool, Option<&'static str>) {
    let Some(before) = at.checked_sub(1).filter(|_| doc.is(at, "$") && doc.glued(at)) else { return (false, None) };
    let code = match doc.str(before) {
        "US" => "USD",
        "A" | "AU" => "AUD",
        "C" | "CA" => "CAD",
        "NZ" => "NZD",
        "HK" => "HKD",
        "R" => "BRL",
        "S" => "SGD",
        _ => return (false, None),
    };
    (true, Some(code))
}

/// English magnitudes glued to a number: `1.5bn`, `20m`.
fn english_magnitude(doc: &Doc<'_>, at: usize) -> Option<(Decimal, usize)> {
    let factor = match doc.str(at) {
        "bn" | "billion" => 1_000_000_000,
        "m" | "M" | "mn" | "million" => 1_000_000,
        "k" | "K" => 1_000,
        "tn" | "trillion" => 1_000_000_000_000_i64,
        _ => return None,
    };
    let word = doc.str(at).len() > 4;
    (word || doc.glued(at)).then_some((Decimal::from(factor), at + 1))
}

/// `,-` and `,--` behind a whole sum belong to it.
fn dash(doc: &Doc<'_>, last: usize) -> usize {
    let dashes = doc.is_any(last, &[",", "."])
        && doc.glued(last)
        && doc.is_any(last + 1, &["-", "–", "—"])
        && doc.glued(last + 1);
    match dashes {
        true if doc.is(last + 2, "-") && doc.glued(last + 2) => last + 3,
        true => last + 2,
        false => last,
    }
}

/// The second sum of `tussen € 5 en € 10` and `€5-€10`: the bounds, and the token behind it.
fn second_sum(doc: &Doc<'_>, at: usize, last: usize, low: Size) -> Option<(Decimal, (Decimal, usize))> {
    let Size::Exact(low) = low else { return None };
    let announced = at > 0 && doc.is(at - 1, "tussen") || at > 1 && doc.is(at - 2, "tussen");
    let dash = doc.is_any(last, &["-", "–"]);
    if !(announced && doc.is(last, "en") || dash) || doc.word(last + 1) != doc.word(at) {
        return None;
    }
    let high = quantity::read(doc, last + 2)?;
    match high.size {
        Size::Exact(value) if value > low => Some((low, (value, high.last))),
        _ => None,
    }
}
