//! What recurs: `elke dag`, `iedere maandag`, `om de twee weken`, `elke drie jaar`.

use super::words;
use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::calendar::Unit;
use crate::rule::{DateExpr, Found, Rule, Value};
use crate::text::Doc;

/// Every one of a unit.
pub static RULE: Rule = Rule {
    id: "date/set",
    doc: "`elke`, `iedere` or `om de` before a unit, weekday, part of the day, season or month.",
    kind: MentionKind::Date,
    cues: &[Cue::TimeUnit, Cue::Weekday, Cue::DayPart, Cue::Season, Cue::Month],
    find,
    hits: &[
        ("Zij bellen [elke dag].", "every P1D"),
        ("Hij preekt [iedere zondag].", "every P1W"),
        ("Het wordt [om de twee jaar] gehouden.", "every P2Y"),
        ("Het moet [elke drie jaar] opnieuw.", "every P3Y"),
        ("Er is [elke zomer] drukte.", "every P1Y"),
        ("De bus rijdt [om het kwartier].", "every PT15M"),
        ("Hij staat er [elke vrije dag].", "every P1D"),
        ("Het gebeurt [eens in de vier jaar].", "every P4Y"),
        ("Het gebeurt [één keer in de drie jaar].", "every P3Y"),
    ],
    misses: &["Hij betaalt 100 euro per maand.", "De hele dag regende het."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let unit = words::unit(doc, at).map(|u| match u.0 {
        Unit::Workday => Unit::Day,
        Unit::Weekend => Unit::Week,
        unit => unit,
    });
    let unit = match unit {
        Some(unit) => unit,
        None if doc.has(at, Cue::Weekday) => Unit::Week,
        None if doc.has(at, Cue::Season) || doc.has(at, Cue::Month) => Unit::Year,
        None if words::part(doc, at).is_some() => Unit::Day,
        None => return,
    };
    let Some(i) = words::before(doc, at) else { return };
    if doc.is_any(i, &["elke", "elk", "iedere", "ieder"]) {
        out.push(i, at + 1, Value::Date(DateExpr::set(unit, Some(1.into()))));
        return;
    }
    // `elke werkende dag`
    let word = doc.token(i).is_some_and(|t| t.is_word() && !t.is_upper());
    if word
        && words::ordinal(doc, i).is_none()
        && words::count_before(doc, at).is_none()
        && !doc.has(i, Cue::Verb)
        && let Some(j) = words::before(doc, i).filter(|j| doc.is_any(*j, &["elke", "iedere"]))
    {
        out.push(j, at + 1, Value::Date(DateExpr::set(unit, Some(1.into()))));
        return;
    }
    let Some(count) = words::count_before(doc, at) else {
        if doc.is_any(i, &["de", "het"])
            && words::before(doc, i).is_some_and(|j| doc.is(j, "om"))
            && words::unit(doc, at).is_some_and(|u| !u.1)
        {
            out.push(i - 1, at + 1, Value::Date(DateExpr::set(unit, Some(1.into()))));
        }
        return;
    };
    let Some(j) = words::before(doc, count.first) else { return };
    if doc.is_any(j, &["elke", "iedere", "elk", "ieder"]) {
        out.push(j, at + 1, Value::Date(DateExpr::set(unit, count.value)));
        return;
    }
    if !doc.is(j, "de") {
        return;
    }
    match words::before(doc, j) {
        Some(k) if doc.is(k, "om") => out.push(k, at + 1, Value::Date(DateExpr::set(unit, count.value))),
        Some(k) if doc.is(k, "in") && words::before(doc, k).is_some_and(|l| doc.is(l, "eens")) => {
            out.push(k - 1, at + 1, Value::Date(DateExpr::set(unit, count.value)));
        }
        // `één keer in de drie jaar`
        Some(k) if doc.is(k, "in") => {
            let times = words::before(doc, k).filter(|l| doc.is_any(*l, &["keer", "maal"]));
            if let Some(first) = times.and_then(|l| words::count_before(doc, l)).map(|c| c.first) {
                out.push(first, at + 1, Value::Date(DateExpr::set(unit, count.value)));
            }
        }
        _ => {}
    }
}
