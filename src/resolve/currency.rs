//! The currency of a bare sum, and of names that the country nearby decides.

use crate::model::{AmountValue, MentionValue, Unit};
use crate::resolve::Placed;
use crate::rule::{CurrencyExpr, Value};
use crate::text::Doc;

/// Fills in the values of all amount mentions.
pub fn resolve(_doc: &Doc<'_>, mentions: &mut [Placed]) {
    let mut before: Option<String> = None;
    for mention in mentions {
        let Value::Amount(expr) = &mention.said else { continue };
        let mut value = AmountValue {
            unit: expr.unit,
            value: expr.value,
            low: expr.low,
            high: expr.high,
            approx: expr.approx,
            per: expr.per,
            ..AmountValue::default()
        };
        if expr.unit == Unit::Money {
            match &expr.currency {
                CurrencyExpr::Code(code) => value.currency = Some(code.clone()),
                CurrencyExpr::Ambiguous(_, code) => value.currency = Some(code.clone()).filter(|c| !c.is_empty()),
                CurrencyExpr::Named(name) => value.currency_name = Some(name.clone()),
                CurrencyExpr::None => value.currency = Some(before.clone().unwrap_or_else(|| "EUR".to_owned())),
            }
            before = value.currency.clone().or(before);
        }
        mention.value = MentionValue::Amount(value);
    }
}
