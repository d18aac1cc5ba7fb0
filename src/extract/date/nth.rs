//! One of the days or weeks of a month or year: `laatste maandag van maart`, `eerste week van oktober 2014`, `laatste dag van het jaar`.

use super::words;
use crate::lexicon::{Cue, Table};
use crate::model::MentionKind;
use crate::parse::calendar::{Stretch, Unit};
use crate::rule::{Counted, DateExpr, Found, Named, Nth, NthOf, Rule, Value, When, Which};
use crate::text::Doc;

/// The n-th of a stretch.
pub static RULE: Rule = Rule {
    id: "date/nth",
    doc: "An ordinal, a weekday or unit, and the month or year of which it is one.",
    kind: MentionKind::Date,
    cues: &[Cue::Weekday, Cue::TimeUnit],
    find,
    hits: &[
        ("De markt is op de [laatste maandag van maart] dicht.", "-1W-1 of XXXX-03"),
        ("In de [eerste week van oktober 2014] sloot de zaak.", "1W of 2014-10"),
        ("De sirene klinkt [elke eerste maandag van de maand].", "every P1M"),
        ("Op de [laatste dag van het jaar] was het koud.", "-1D of +0Y"),
    ],
    misses: &["Op de eerste dag van de beurs viel hij.", "De laatste week was zwaar."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let what = match (doc.lex.tables.weekdays.get(doc.word(at)), words::unit(doc, at)) {
        (Some(day), _) if day.part.is_none() => NthOf::Weekday(day.number),
        (_, Some((unit @ (Unit::Day | Unit::Week | Unit::Weekend | Unit::Month), false))) => NthOf::Unit(unit),
        _ => return,
    };
    let Some((number, first)) = words::ordinal_before(doc, at) else { return };
    // `derde dinsdag na kerst 2014`
    if let NthOf::Weekday(day) = what
        && number > 0
        && doc.is(at + 1, "na")
        && let Some(hit) = doc.hit(at + 2, Table::NamedDay)
    {
        let (last, which) = words::year_behind(doc, hit.last);
        let nth = Nth { number, what: NthOf::WeekdayAfter(day) };
        let feast = When::Named(Named::Feast(hit.row), which);
        out.push(first, last, Value::Date(DateExpr::date(When::Within(nth, Box::new(feast)))));
        return;
    }
    if !doc.is_any(at + 1, &["van", "in"]) {
        return;
    }
    let Some((whole, last)) = whole(doc, at + 1) else { return };
    if let Some(i) = words::before(doc, first).filter(|i| doc.is_any(*i, &["elke", "iedere", "elk", "ieder"])) {
        let unit = match whole {
            When::Counted(counted) => counted.unit,
            _ => Unit::Year,
        };
        out.push(i, last, Value::Date(DateExpr::set(unit, Some(1.into()))));
        return;
    }
    let when = When::Within(Nth { number, what }, Box::new(whole));
    out.push(first, last, Value::Date(DateExpr::date(when)));
}

/// The month or year behind `van` at `at`.
fn whole(doc: &Doc<'_>, at: usize) -> Option<(When, usize)> {
    let next = at + 1;
    if let Some(month) = doc.lex.tables.months.get(doc.word(next)) {
        let (last, which) = words::year_behind(doc, next + 1);
        return Some(match which {
            Which::In(year) => (When::Fixed(Stretch::Month(year, month.number)), last),
            which => (When::Named(Named::Month(month.number), which), last),
        });
    }
    if doc.is_any(next, &["de", "het"]) {
        let unit = words::unit(doc, next + 1).filter(|u| matches!(u, (Unit::Month | Unit::Year, false)))?;
        return Some((Counted::today(unit.0, 0), next + 2));
    }
    // A month of a year is no `maand van 2014` of ours where a quarter or half would do.
    match words::year_behind(doc, at) {
        (last, Which::In(year)) => Some((When::Fixed(Stretch::Year(year)), last)),
        (last, Which::InYear(count)) => Some((Counted::today(Unit::Year, count), last)),
        _ => None,
    }
}
