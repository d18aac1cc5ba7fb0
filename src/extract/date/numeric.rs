//! Days in digits alone: `12-3-2024`, `2024-03-12`, `12/03/2024`, `31.10.1974`, and that of a paper: `(AD 30-3)`.

use jiff::civil::Date;

use super::words;
use crate::lexicon::{Cue, DateNeighbour, Table};
use crate::model::MentionKind;
use crate::parse::calendar::Stretch;
use crate::rule::{DateExpr, Found, Named, Rule, Value, When, Which};
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
        ("Dat stond al in de krant (Trouw [30-12]).", "XXXX-12-30 of paper"),
        ("Zij schreef erover (Brieven [4-1]).", "XXXX-01-04 of paper"),
    ],
    misses: &[
        "De finale (Ajax 2-1) was spannend.",
        "De club won (3-1) van AZ.",
        "Bel 020-4747747 of 06-12345678.",
        "Het werd 3-1-2.",
        "Versie 1.2.3 is uit.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if doc.glued(at) && at > 0 && doc.is_any(at - 1, &["-", "/", "."]) {
        return;
    }
    if let Some(when) = of_paper(doc, at) {
        out.push(at, at + 3, Value::Date(DateExpr::date(when)));
        return;
    }
    if let Some((date, last)) = read(doc, at)
        && !(doc.glued(last) && (doc.is_any(last, &["-", "/"]) || doc.token(last).is_some_and(|t| t.is_number())))
    {
        out.push(at, last, Value::Date(DateExpr::date(When::Fixed(Stretch::Day(date)))));
    }
}

/// `(AD 30-3)`, `(Brieven 21-3)`: the last such day, at the end of brackets that name a medium.
fn of_paper(doc: &Doc<'_>, at: usize) -> Option<When> {
    let ends = (doc.is(at + 1, "-") || doc.is(at + 1, "/")) && doc.glued(at + 1) && doc.glued(at + 2);
    if !ends || !doc.is(at + 3, ")") {
        return None;
    }
    let (day, month) = (doc.str(at).parse().ok()?, doc.str(at + 2).parse().ok()?);
    // A leap year has every day that there is.
    Date::new(2020, month, day).ok()?;
    let start = doc.sentence_range(at).start;
    let name = at.checked_sub(1).filter(|i| *i > start)?;
    let name = if doc.is(name, ",") || doc.is(name, "(") { name - 1 } else { name };
    let medium = |from: usize| {
        let rows = &doc.lex.tables.organisations.rows;
        doc.hits_at(from).iter().any(|h| {
            h.table == Table::Organisation && h.last > name && rows.get(h.row).is_some_and(|o| o.kind == "media")
        })
    };
    let paper = words::beside(doc, name, DateNeighbour::PAPER.or(DateNeighbour::RUBRIC))
        || (name.saturating_sub(2).max(start)..=name).any(medium);
    let bracket = (name.saturating_sub(8).max(start)..at).any(|i| doc.is(i, "("));
    (paper && bracket).then_some(When::Named(Named::Day(Some(month), day, None), Which::OfPaper))
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
