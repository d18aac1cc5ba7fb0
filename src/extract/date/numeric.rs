//! Days in digits alone: `12-3-2024`, `2024-03-12`, `12/03/2024`, `31.10.1974`.

use jiff::civil::Date;

use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::calendar::Stretch;
use crate::rule::{DateExpr, Found, Rule, Value, When};
use crate::text::Doc;

/// A day in digits.
pub static RULE: Rule = Rule {
    id: "date/numeric",
    doc: "A day, month and year in digits, parted by hyphens, slashes or points.",
    kind: MentionKind::Date,
    cues: &[Cue::Digits],
    find,
    hits: &[
        ("Het besluit van [12-3-2024] geldt nog.", "2024-03-12"),
        ("Gepubliceerd op [2024-03-12].", "2024-03-12"),
        ("Vervaldatum: [12/03/2024].", "2024-03-12"),
        ("Geboren op [31.10.1974] in Gent.", "1974-10-31"),
    ],
    misses: &["Bel 020-4747747 of 06-12345678.", "Het werd 3-1-2.", "Versie 1.2.3 is uit."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if doc.glued(at) && at > 0 && doc.is_any(at - 1, &["-", "/", "."]) {
        return;
    }
    if let Some((date, last)) = read(doc, at)
        && !(doc.glued(last) && (doc.is_any(last, &["-", "/"]) || doc.token(last).is_some_and(|t| t.is_number())))
    {
        out.push(at, last, Value::Date(DateExpr::date(When::Fixed(Stretch::Day(date)))));
    }
}

fn read(doc: &Doc<'_>, at: usize) -> Option<(Date, usize)> {
    let text = doc.str(at);
    if text.contains('.') {
        let mut parts = text.split('.');
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        return parts.next().is_none().then(|| date(year, month, day)).flatten().map(|d| (d, at + 1));
    }
    let mark = doc.str(at + 1);
    if !matches!(mark, "-" | "/") || doc.str(at + 3) != mark || !(1..=4).all(|i| doc.glued(at + i)) {
        return None;
    }
    let (a, b, c) = (text, doc.str(at + 2), doc.str(at + 4));
    let found = if a.len() == 4 { date(a, b, c) } else { date(c, b, a) };
    found.map(|d| (d, at + 5))
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    if day.len() > 2 || month.len() > 2 {
        return None;
    }
    let number: i16 = year.parse().ok()?;
    let year = match year.len() {
        4 => Some(number).filter(|y| (1500..2200).contains(y))?,
        // Two digits only where day and month are written in full: `31-10-74`, not `3-1-2`.
        2 if day.len() == 2 && month.len() == 2 => number + if number > 40 { 1900 } else { 2000 },
        _ => return None,
    };
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}
