//! `120 miljoen euro`, `anderhalf miljard dollar`, `tientallen miljoenen euro's`, `50 cent`, `5 Canadese dollar`.

use rust_decimal::Decimal;

use super::context;
use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::nation;
use crate::parse::number;
use crate::parse::quantity::{self, Quantity, Size};
use crate::rule::{AmountExpr, CurrencyExpr, Found, Rule, Value};
use crate::text::Doc;

/// A quantity with its currency behind it.
pub static RULE: Rule = Rule {
    id: "amount/money",
    doc: "A number, range or vague plural with the name, sign or code of a currency behind it.",
    kind: MentionKind::Amount,
    cues: &[Cue::Currency],
    find,
    hits: &[
        ("De boete van [120 miljoen euro] is betaald.", "EUR 120000000"),
        ("Zij kreeg [anderhalf miljard dollar] terug.", "dollar 1500000000"),
        ("De schade beloopt ruim [een half miljoen euro] dit jaar.", "EUR 500000 MoreThan"),
        ("Er gaan [tientallen miljoenen euro's] om.", "EUR 20000000..99000000"),
        ("Er gaan [tientallen of honderden miljoenen euro's] om.", "EUR 20000000..999000000"),
        ("De rekening is [honderden tot zelfs duizenden euro's].", "EUR 200..9999"),
        ("Dat kost tussen [3 en 5 miljoen euro] extra.", "EUR 3000000..5000000"),
        ("Het kost [tussen de 2 miljoen en 4 miljoen euro] extra.", "EUR 2000000..4000000"),
        ("Een kaartje kost [50 cent] meer.", "cent 0.5"),
        ("De dwangsom is [10.000 euro] per dag.", "EUR 10000 per Day"),
        ("De prijs ging van [1,2] naar 1,5 miljard euro.", "EUR 1200000000"),
        ("Dat is [€900.000 euro] te veel.", "EUR 900000"),
        ("De baron bood [twee miljoen vijfhonderdduizend gulden] voor het huis.", "gulden 2500000"),
    ],
    misses: &[
        "De euro won terrein.",
        "Het Euro 2024 begint.",
        "De rapper 50 Cent trad op.",
        "Zij kocht een pond kersen.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(currency) = doc.lex.tables.currencies.get(doc.word(at)) else { return };
    let Some(token) = doc.token(at) else { return };
    let shape_fits =
        if currency.caps { token.shape.has(crate::token::Shape::CAPS) } else { !(token.is_upper() && currency.cents) };
    // `10 euro-biljet`, and the sign of the sum behind it: `2024 €5`.
    let compound = doc.is(at + 1, "-") && doc.glued(at + 1) && doc.glued(at + 2);
    let sign_of_next = !token.is_word() && doc.glued(at + 1) && doc.token(at + 1).is_some_and(|t| t.is_number());
    if !shape_fits || compound || sign_of_next {
        return;
    }
    let floor = doc.sentence_range(at).start;
    let end = nation::ending_at(doc, at).map(|(_, first)| first).filter(|first| *first > floor).unwrap_or(at);
    let mut last = at + 1;
    if doc.is_any(last, &["'s"]) || doc.str(last) == "’s" {
        last += 1;
    }
    let Some(mut quantity) = quantity::ending_at(doc, end, floor) else {
        if end > floor && doc.token(end - 1).is_some_and(|t| t.is_number()) {
            let doubt = AmountExpr {
                doubt: Some("not a well-formed number"),
                currency: expr(doc, at),
                ..AmountExpr::default()
            };
            out.push(end - 1, last, Value::Amount(Box::new(doubt)));
        }
        return;
    };
    // `een euro` is a sum, but `een pond`, `een kroon`, `een mark` name things.
    if doc.is(quantity.first, "een")
        && quantity.last == quantity.first + 1
        && !matches!(currency.name.as_str(), "euro" | "dollar")
    {
        return;
    }
    // `In 2016 won zij`, `het kind woog vier pond`: a form that is also a verb or a weight needs its nation or a large sum.
    if end == at && !quantity.large && is_something_else(doc, at) {
        return;
    }
    if let Some((cents, behind)) = cents_behind(doc, &quantity, last) {
        quantity.size = cents;
        last = behind;
    }
    let hundredths = currency.cents;
    between_sums(doc, &mut quantity, floor);
    shared(doc, &quantity, floor, |quantity| {
        let expr = context::money(doc, &quantity, quantity.last, self::expr(doc, at), hundredths);
        out.push(quantity.first, quantity.last, Value::Amount(Box::new(expr)));
    });
    let expr = context::money(doc, &quantity, last, expr(doc, at), hundredths);
    let mut first = context::announced(doc, &quantity);
    if first > floor && doc.glued(first) && doc.lex.tables.currencies.get(doc.word(first - 1)).is_some() {
        first -= 1;
    }
    out.push(first, last, Value::Amount(Box::new(expr)));
}

/// Is the name of the currency at `at` rather a verb, or a weight?
fn is_something_else(doc: &Doc<'_>, at: usize) -> bool {
    let range = doc.sentence_range(at);
    let weight = |i| {
        doc.is_any(
            i,
            &[
                "woog",
                "wogen",
                "weegt",
                "wegen",
                "gewogen",
                "zwaar",
                "gewicht",
                "kilo",
                "gram",
                "aangekomen",
                "afgevallen",
            ],
        )
    };
    let pound = doc.is(at, "pond") && (at.saturating_sub(8).max(range.start)..(at + 4).min(range.end)).any(weight);
    pound || doc.lex.tables.verbs.get(doc.word(at)).is_some_and(|v| v.is_finite() && !v.noun)
}

/// What stands for the currency at token `at`: with a nation before it, the code that only fits that nation.
fn expr(doc: &Doc<'_>, at: usize) -> CurrencyExpr {
    let Some(currency) = doc.lex.tables.currencies.get(doc.word(at)) else { return CurrencyExpr::None };
    let nation = nation::ending_at(doc, at).map(|(place, _)| place);
    let of_nation =
        nation.and_then(|place| currency.code_in(doc.lex.tables.places.currency(place), place.country.as_deref()));
    if let Some(code) = of_nation {
        return CurrencyExpr::Code(code.to_owned());
    }
    match &currency.code {
        _ if !currency.others.is_empty() => CurrencyExpr::Open(doc.word(at)),
        Some(code) => CurrencyExpr::Code(code.clone()),
        None => CurrencyExpr::Named(currency.name.clone()),
    }
}

/// `2 euro 50`, `2 euro en 50 cent`: a whole sum with its cents, and nothing else that they could count.
fn cents_behind(doc: &Doc<'_>, quantity: &Quantity, last: usize) -> Option<(Size, usize)> {
    let Size::Exact(whole) = quantity.size else { return None };
    let joined = doc.is(last, "en");
    let at = last + usize::from(joined);
    let cents = number::read(doc, at).filter(|n| n.value.is_integer() && n.value < Decimal::ONE_HUNDRED)?;
    let named = doc.lex.tables.currencies.get(doc.word(cents.last)).is_some_and(|c| c.cents);
    // Without `cent` only two digits count, and no noun behind them.
    let bare = !joined && doc.token(at).is_some_and(|t| t.is_number() && !t.is_glued()) && doc.str(at).len() == 2;
    let counted = doc.token(cents.last).is_some_and(|t| t.is_word() && !doc.has(cents.last, Cue::Function));
    if !whole.is_integer() || quantity.large || !named && (!bare || counted) {
        return None;
    }
    Some((Size::Exact(whole + cents.value / Decimal::ONE_HUNDRED), cents.last + usize::from(named)))
}

/// `tussen 3 miljard dollar en 5 miljard dollar` is one range.
fn between_sums(doc: &Doc<'_>, quantity: &mut Quantity, floor: usize) {
    let Size::Exact(high) = quantity.size else { return };
    let Some(end) = quantity.first.checked_sub(2).filter(|e| *e > floor && doc.is(quantity.first - 1, "en")) else {
        return;
    };
    let end = if doc.str(end).ends_with("'s") && doc.glued(end) { end - 1 } else { end };
    if doc.lex.tables.currencies.get(doc.word(end)).is_none() {
        return;
    }
    let Some(low) = quantity::ending_at(doc, end, floor) else { return };
    let announced = low.first > floor
        && (doc.is(low.first - 1, "tussen") || low.first > floor + 1 && doc.is(low.first - 2, "tussen"));
    if let (true, Size::Exact(value)) = (announced, low.size)
        && value < high
    {
        *quantity = Quantity { first: low.first, size: Size::Between(value, high), ..*quantity };
    }
}

/// The number before `naar` or `en` that shares magnitude and currency: 1,2 of `van 1,2 naar 1,5 miljard euro`.
fn shared(doc: &Doc<'_>, quantity: &Quantity, floor: usize, mut found: impl FnMut(Quantity)) {
    let joint = quantity.first.wrapping_sub(1);
    if !matches!(quantity.size, Size::Exact(_))
        || joint <= floor
        || joint >= quantity.first
        || !doc.is_any(joint, &["naar", "en"])
    {
        return;
    }
    let Some(before) = quantity::ending_at(doc, joint, floor).filter(|q| !q.large && q.first > floor) else { return };
    let fits = if doc.is(joint, "naar") {
        doc.is_any(before.first - 1, &["van"]) || context::approx(doc, before.first).is_some()
    } else {
        doc.is_any(before.first - 1, &["van", "respectievelijk", "voor"])
    };
    let (Some(low), Some(high)) = (number::read(doc, before.first), number::read(doc, quantity.first)) else { return };
    if fits && low.last == joint {
        found(Quantity { size: Size::Exact(number_with(low, high)), ..before });
    }
}

fn number_with(low: number::Number, high: number::Number) -> Decimal {
    quantity::shared_magnitude(low, high)
}
