//! `nacht van zaterdag op zondag`, `nacht van 1 op 2 januari`: the night that begins on the first of two days.

use super::words;
use crate::lexicon::{Cue, Deictic};
use crate::model::{DateType, MentionKind};
use crate::parse::calendar::Part;
use crate::rule::{DateExpr, Found, Named, Rule, Value, When, Which};
use crate::text::Doc;

/// A night between two days.
pub static RULE: Rule = Rule {
    id: "date/night",
    doc: "A night between two days; it has the day on which it begins.",
    kind: MentionKind::Date,
    cues: &[Cue::DayPart],
    find,
    hits: &[
        ("De brand was in de [nacht van zaterdag op zondag].", "XXXX-WXX-6 TNI"),
        ("Het gebeurde in de [nacht van 1 op 2 januari].", "XXXX-01-01 TNI"),
        ("In de [nacht van maandag 3 op dinsdag 4 maart] vroor het.", "XXXX-03-03 TNI"),
    ],
    misses: &["De nacht van de lange messen.", "De nacht van zaterdag was kort."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if !doc.is(at, "nacht") || !doc.is(at + 1, "van") {
        return;
    }
    let mut i = at + 2;
    let mut which = Which::Bare;
    if let Some(found) = words::deictic(doc, i) {
        which = match found {
            Deictic::Last | Deictic::Previous => Which::Last,
            Deictic::Next | Deictic::Following => Which::Next,
            _ => Which::Bare,
        };
        i += 1;
    }
    let weekday = |i: usize| doc.lex.tables.weekdays.get(doc.word(i)).filter(|w| w.part.is_none()).map(|w| w.number);
    let number = |i: usize| {
        doc.token(i)
            .filter(|t| t.is_number())
            .and_then(|_| doc.str(i).parse::<i8>().ok())
            .filter(|d| (1..=31).contains(d))
    };
    let month = |i: usize| doc.lex.tables.months.get(doc.word(i)).map(|m| m.number);
    let first = weekday(i);
    i += usize::from(first.is_some());
    let day = number(i);
    i += usize::from(day.is_some());
    let own = month(i);
    i += usize::from(own.is_some());
    if (first, day) == (None, None) || !doc.is(i, "op") {
        return;
    }
    i += 1;
    let second = weekday(i);
    i += usize::from(second.is_some());
    let next = number(i);
    i += usize::from(next.is_some());
    let shared = month(i);
    i += usize::from(shared.is_some());
    if second.is_none() && next.is_none() {
        return;
    }
    let mut last = i;
    if let Some(day) = day {
        let Some(month) = own.or(shared) else { return };
        let (end, year) = words::year_behind(doc, last);
        last = end;
        return push(out, at, last, When::Named(Named::Day(Some(month), day, None), year));
    }
    let Some(first) = first else { return };
    push(out, at, last, When::Named(Named::Weekday(first), which));
}

fn push(out: &mut Found<'_>, first: usize, last: usize, day: When) {
    let when = When::Part(Part::Night, Some(Box::new(day)));
    out.push(first, last, Value::Date(DateExpr { kind: DateType::Time, when, modifier: None }));
}
