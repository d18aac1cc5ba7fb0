//! Decades: `jaren negentig`, `jaren 90`, `begin jaren vijftig`, `jaren tachtig van de vorige eeuw`, `70` in `de jaren 60 en 70`.

use rust_decimal::prelude::ToPrimitive;

use super::words;
use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::calendar::Stretch;
use crate::parse::number;
use crate::rule::{DateExpr, Found, Rule, Value, When};
use crate::text::Doc;

/// A decade.
pub static RULE: Rule = Rule {
    id: "date/decade",
    doc: "`jaren` and a number of tens, with the century behind it; a second number shares the word.",
    kind: MentionKind::Date,
    cues: &[Cue::TimeUnit],
    find,
    hits: &[
        ("In de [jaren negentig] was dat anders.", "199"),
        ("Sinds [begin jaren vijftig] staat het er.", "195 Start"),
        ("Dat stamt uit de [jaren 80].", "198"),
        ("In de [jaren tachtig van de vorige eeuw] begon het.", "198"),
        ("Wie in de jaren 60 en [70 van de vorige eeuw] spaarde, weet dat.", "197"),
    ],
    misses: &["Na jaren vol ruzie stopte hij.", "Het duurde jaren."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if !doc.is(at, "jaren") {
        return;
    }
    let Some((decade, mut last)) = tens(doc, at + 1) else { return };
    let joint = doc.is_any(last, &["en", "tot", "of"]).then(|| tens(doc, last + 1)).flatten();
    let (decade, end) = of_century(doc, decade, last);
    last = end;
    let (first, modifier) = words::narrow(doc, at);
    out.push(first, last, Value::Date(DateExpr::date(When::Fixed(Stretch::Decade(decade))).with(modifier)));
    if let Some((second, end)) = joint {
        let from = end
            - if doc.token(end - 1).is_some_and(|t| t.is_number()) && doc.is_any(end.saturating_sub(2), &["'"]) {
                2
            } else {
                1
            };
        let (second, end) = of_century(doc, second, end);
        out.push(from, end, Value::Date(DateExpr::date(When::Fixed(Stretch::Decade(second)))));
    }
}

/// The decade that `negentig`, `90`, `'90` or `1990` means, and the token behind it.
pub(super) fn tens(doc: &Doc<'_>, at: usize) -> Option<(i16, usize)> {
    let at = at + usize::from(doc.is_any(at, &["'"]));
    let number = number::read(doc, at).filter(|n| n.last == at + 1 && n.value.fract().is_zero())?;
    let n = number.value.to_i16()?;
    if doc.has(at + 1, Cue::TimeUnit) || doc.is(at + 1, "procent") {
        return None;
    }
    match n {
        0 => Some((200, at + 1)),
        10 => Some((201, at + 1)),
        20..=90 if n % 10 == 0 => Some((190 + n / 10, at + 1)),
        1000..=2090 if n % 10 == 0 => Some((n / 10, at + 1)),
        _ => None,
    }
}

/// `van de vorige eeuw`, `van deze eeuw`, `van de negentiende eeuw`.
fn of_century(doc: &Doc<'_>, decade: i16, last: usize) -> (i16, usize) {
    if !doc.is(last, "van") {
        return (decade, last);
    }
    let at = last + 1 + usize::from(doc.is(last + 1, "de"));
    if doc.is(at + 1, "eeuw") {
        if doc.is_any(at, &["vorige"]) {
            return (decade, at + 2);
        }
        if doc.is(at, "deze") {
            return (200 + decade.rem_euclid(10), at + 2);
        }
    }
    match words::ordinal(doc, at) {
        Some((century, next)) if doc.is(next, "eeuw") => {
            ((i16::from(century) - 1) * 10 + decade.rem_euclid(10), next + 1)
        }
        _ => (decade, last),
    }
}
