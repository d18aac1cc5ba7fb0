//! `120 miljoen euro`, `€ 1,5 mld`.

use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::number;
use crate::rule::{AmountExpr, CurrencyExpr, Found, Rule, Value};
use crate::text::Doc;

/// A number with a currency behind or before it.
pub static RULE: Rule = Rule {
    id: "amount/money",
    doc: "A number with its magnitude and a currency behind or before it.",
    kind: MentionKind::Amount,
    cues: &[Cue::Currency],
    find,
    hits: &[
        ("De boete van [120 miljoen euro] is betaald.", "EUR 120000000"),
        ("Het gat van [€ 1,5 mld] groeit.", "EUR 1500000000"),
        ("Zij kreeg [anderhalf miljard dollar] terug.", "dollar 1500000000"),
    ],
    misses: &["De euro won terrein."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(currency) = doc.lex.tables.currencies.get(doc.word(at)) else { return };
    let currency = match &currency.code {
        _ if currency.ambiguous => {
            CurrencyExpr::Ambiguous(currency.name.clone(), currency.code.clone().unwrap_or_default())
        }
        Some(code) => CurrencyExpr::Code(code.clone()),
        None => CurrencyExpr::Named(currency.name.clone()),
    };
    let mut push = |first, last, value| {
        out.push(
            first,
            last,
            Value::Amount(AmountExpr { value: Some(value), currency: currency.clone(), ..AmountExpr::default() }),
        );
    };
    if let Some(number) = number::read(doc, at + 1).filter(|_| !doc.token(at).is_some_and(|t| t.is_word())) {
        push(at, number.last, number.value);
        return;
    }
    // The number begins at most three tokens before the currency.
    for first in at.saturating_sub(4)..at {
        if let Some(number) = number::read(doc, first).filter(|n| n.last == at) {
            push(first, at + 1, number.value);
            return;
        }
    }
}
