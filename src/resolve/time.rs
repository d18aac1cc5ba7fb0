//! Dates against the article's date: the one place that knows what "today" is.

use jiff::civil::Date;

use crate::model::{DateValue, Diagnostic, MentionValue};
use crate::resolve::Placed;
use crate::rule::{Value, When};
use crate::text::Doc;

/// Fills in the values of all date mentions.
pub fn resolve(_doc: &Doc<'_>, today: Option<Date>, mentions: &mut [Placed], diagnostics: &mut Vec<Diagnostic>) {
    let mut open = 0;
    for mention in mentions {
        let Value::Date(expr) = &mention.said else { continue };
        let (value, bounds) = match &expr.when {
            When::Present => (Some("PRESENT_REF".to_owned()), None),
            When::Past => (Some("PAST_REF".to_owned()), None),
            When::Future => (Some("FUTURE_REF".to_owned()), None),
            When::Calendar { year, month, day } => {
                let year = year.or_else(|| Some(year_before(today?, month.unwrap_or(1), day.unwrap_or(1))));
                calendar(year, *month, *day)
            }
            When::Offset { .. } => (None, None),
        };
        open += usize::from(value.is_none());
        mention.value = MentionValue::Date(DateValue {
            kind: expr.kind,
            value,
            earliest: bounds.map(|b| b.0),
            latest: bounds.map(|b| b.1),
            modifier: expr.modifier,
            alternatives: Vec::new(),
        });
    }
    if today.is_none() && open > 0 {
        let message = format!("the article has no date: {open} relative dates have no value");
        diagnostics.push(Diagnostic { code: "no-date".to_owned(), message });
    }
}

/// The year in which the last such day lies, today included.
fn year_before(today: Date, month: i8, day: i8) -> i16 {
    if (month, day) > (today.month(), today.day()) { today.year() - 1 } else { today.year() }
}

fn calendar(year: Option<i16>, month: Option<i8>, day: Option<i8>) -> (Option<String>, Option<(Date, Date)>) {
    let Some(year) = year else { return (None, None) };
    let start = Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok();
    let bounds = start.map(|start| match (month, day) {
        (_, Some(_)) => (start, start),
        (Some(_), None) => (start, start.last_of_month()),
        (None, None) => (start, start.last_of_year()),
    });
    let mut value = format!("{year:04}");
    for part in [month, day].into_iter().flatten() {
        value.push_str(&format!("-{part:02}"));
    }
    (Some(value), bounds)
}
