//! Quarters and halves of a year: `derde kwartaal van 2025`, `tweede halfjaar`, `eerste helft van 2024`, `Q3`, `laatste maanden van 2018`.

use super::words;
use crate::lexicon::Cue;
use crate::model::{MentionKind, Mod};
use crate::parse::calendar::{Stretch, Unit};
use crate::rule::{Counted, DateExpr, Found, Named, Rule, Value, When, Which};
use crate::text::Doc;

/// A part of a year.
pub static RULE: Rule = Rule {
    id: "date/quarter",
    doc: "A quarter or half of a year, with the year behind it.",
    kind: MentionKind::Date,
    cues: &[Cue::TimeUnit, Cue::YearPart],
    find,
    hits: &[
        ("In het [derde kwartaal] steeg de winst.", "XXXX-Q3"),
        ("De winst over het [tweede halfjaar van 2024] steeg.", "2024-H2"),
        ("In de [eerste helft van 2024] daalde de omzet.", "2024-H1"),
        ("In de [laatste maanden van 2018] ging het mis.", "2018 End"),
        ("In het [eerste kwartaal van dit jaar] steeg de omzet.", "XXXX-Q1 in +0Y"),
        ("De verkoop daalde in [Q1] met 9 procent.", "XXXX-Q1"),
    ],
    misses: &["In de tweede helft scoorde hij.", "De eerste helft van het duel was saai.", "Twee kwartalen op rij."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    // `Q3`, `H1`
    let word = doc.str(at);
    if word.len() == 2 {
        let (named, top) = match word.as_bytes() {
            [b'Q' | b'K', n @ b'1'..=b'4'] => (Named::Quarter((n - b'0') as i8), true),
            [b'H', n @ b'1'..=b'2'] => (Named::Half((n - b'0') as i8), false),
            _ => return,
        };
        let (last, which) = words::year_behind(doc, at + 1);
        if !top && which == Which::Bare {
            return;
        }
        return push(doc, at, last, named, which, out);
    }
    let unit = words::unit(doc, at);
    let Some((number, first)) = words::ordinal_before(doc, at) else { return };
    let whole = |n: i8, parts: i8| if n < 0 { parts + 1 + n } else { n };
    match unit {
        Some((Unit::Quarter, false)) => {
            let n = whole(number, 4);
            let (last, which) = words::year_behind(doc, at + 1);
            if (1..=4).contains(&n) {
                push(doc, first, last, Named::Quarter(n), which, out);
            }
        }
        Some((Unit::HalfYear, false)) => {
            let n = whole(number, 2);
            let (last, which) = words::year_behind(doc, at + 1);
            if (1..=2).contains(&n) {
                push(doc, first, last, Named::Half(n), which, out);
            }
        }
        Some((Unit::Month | Unit::Week | Unit::Day, true)) => {
            // `laatste maanden van 2018`, `eerste weken van dit jaar`
            let (last, which) = words::year_behind(doc, at + 1);
            if last == at + 1 || number.abs() != 1 {
                return;
            }
            let modifier = Some(if number < 0 { Mod::End } else { Mod::Start });
            let when = match which {
                Which::In(year) => When::Fixed(Stretch::Year(year)),
                Which::InYear(count) => Counted::today(Unit::Year, count),
                _ => return,
            };
            out.push(first, last, Value::Date(DateExpr::date(when).with(modifier)));
        }
        _ if doc.is(at, "helft") => {
            let n = whole(number, 2);
            let (last, which) = words::year_behind(doc, at + 1);
            if (1..=2).contains(&n) && which != Which::Bare {
                push(doc, first, last, Named::Half(n), which, out);
            } else if (1..=2).contains(&n)
                && doc.is(at + 1, "van")
                && doc.lex.tables.months.get(doc.word(at + 2)).is_some()
            {
                month(doc, first, at + 2, n, out);
            }
        }
        _ => {}
    }
}

/// `eerste helft van maart 2024`
fn month(doc: &Doc<'_>, first: usize, at: usize, half: i8, out: &mut Found<'_>) {
    let Some(month) = doc.lex.tables.months.get(doc.word(at)) else { return };
    let (last, which) = words::year_behind(doc, at + 1);
    let when = match which {
        Which::In(year) => When::Fixed(Stretch::Month(year, month.number)),
        which => When::Named(Named::Month(month.number), which),
    };
    let modifier = Some(if half == 1 { Mod::Start } else { Mod::End });
    out.push(first, last, Value::Date(DateExpr::date(when).with(modifier)));
}

fn push(doc: &Doc<'_>, first: usize, last: usize, named: Named, which: Which, out: &mut Found<'_>) {
    let (first, modifier) = words::narrow(doc, first);
    let when = match (which, named) {
        (Which::In(year), Named::Quarter(n)) => When::Fixed(Stretch::Quarter(year, n)),
        (Which::In(year), Named::Half(n)) => When::Fixed(Stretch::Half(year, n)),
        (which, named) => When::Named(named, which),
    };
    out.push(first, last, Value::Date(DateExpr::date(when).with(modifier)));
}
