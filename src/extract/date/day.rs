//! A day that shares its month with the next: `3` in `van 3 tot 5 mei`; and a day without one: `de 15e`.

use super::words;
use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::rule::{DateExpr, Found, Named, Rule, Value, When, Which};
use crate::text::Doc;
use crate::token::Shape;

/// A day before another day.
pub static RULE: Rule = Rule {
    id: "date/day",
    doc: "A day of the month that takes its month from the day behind it.",
    kind: MentionKind::Date,
    cues: &[Cue::Digits],
    find,
    hits: &[
        ("Het festival duurt van [3] tot 5 mei.", "XXXX-05-03"),
        ("De verkoop was van [29] tot en met 31 december.", "XXXX-12-29"),
        ("Dat gebeurde op de [15e].", "XXXX-XX-15"),
        ("De zitting is op [15] en 16 maart 2024.", "XXXX-03-15 in 2024"),
    ],
    misses: &["Het werd 3 tot 5 graden.", "Er kwamen 15 en 16 mensen."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(day) = day(doc, at) else { return };
    // `op de 15e`, where no noun follows the ordinal
    if let Some((number, last)) = words::ordinal(doc, at)
        && words::after_preposition(doc, at, &["op", "sinds", "vanaf"])
        && words::before(doc, at).is_some_and(|i| doc.is(i, "de"))
        && (doc.token(last).is_none_or(|t| t.shape.has(Shape::MARK) && !doc.is(last, "-")) || doc.has(last, Cue::Verb))
    {
        out.push(at, last, Value::Date(DateExpr::date(When::Named(Named::Day(None, number, None), Which::Bare))));
        return;
    }
    // A list of days: `3, 4 en 5 mei`.
    let mut next = at;
    for _ in 0..6 {
        let Some(step) = joint(doc, next + 1) else { return };
        next = step;
        if self::day(doc, next).is_none() {
            return;
        }
        let mut month = next + 1;
        if doc.glued(month) && doc.is_any(month, &["e", "de", "ste"]) {
            month += 1;
        }
        if let Some(row) = doc.lex.tables.months.get(doc.word(month)) {
            let mut last = month + 1;
            if words::is_short_month(doc, month) && doc.is(last, ".") && doc.glued(last) {
                last += 1;
            }
            let (_, which) = words::year_behind(doc, last);
            let (first, modifier) = words::narrow(doc, weekday(doc, at).unwrap_or(at));
            let which = if matches!(which, Which::In(_) | Which::InYear(_)) { which } else { Which::Bare };
            let when = When::Named(Named::Day(Some(row.number), day, None), which);
            out.push(first, at + 1, Value::Date(DateExpr::date(when).with(modifier)));
            return;
        }
    }
}

fn weekday(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let i = words::before(doc, at)?;
    doc.lex.tables.weekdays.get(doc.word(i)).filter(|w| w.part.is_none()).map(|_| i)
}

fn day(doc: &Doc<'_>, at: usize) -> Option<i8> {
    doc.token(at).filter(|t| t.is_number() && t.end - t.start <= 2)?;
    doc.str(at).parse().ok().filter(|d| (1..=31).contains(d))
}

/// The token behind what joins two days.
fn joint(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let mut next = match () {
        _ if doc.is(at, "tot") && doc.is(at + 1, "en") && doc.is(at + 2, "met") => at + 3,
        _ if doc.is(at, "t") && doc.is(at + 1, "/") && doc.is(at + 2, "m") => at + 3,
        _ if doc.is_any(at, word_set!["tot", "en", "-", "–", "of", "op", "naar", "/", ",", "à"]) => at + 1,
        _ => return None,
    };
    if doc.lex.tables.weekdays.get(doc.word(next)).is_some() {
        next += 1;
    }
    Some(next)
}
