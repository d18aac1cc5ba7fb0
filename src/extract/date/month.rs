//! `12 maart 2024`, `maart 2024`, `12 maart`, `maart`.

use crate::lexicon::Cue;
use crate::model::{DateType, MentionKind};
use crate::parse::number;
use crate::rule::{DateExpr, Found, Rule, Value, When};
use crate::text::Doc;

use rust_decimal::prelude::ToPrimitive;

/// A month with the day before it and the year behind it.
pub static RULE: Rule = Rule {
    id: "date/month",
    doc: "A month, with the day before it and the year behind it where they stand.",
    kind: MentionKind::Date,
    cues: &[Cue::Month],
    find,
    hits: &[
        ("Het besluit viel op [12 maart 2024].", "2024-03-12"),
        ("In [december] kreeg het bedrijf een boete.", "XXXX-12"),
        ("De wet geldt sinds [1 jan. 2020] voor iedereen.", "2020-01-01"),
    ],
    misses: &["De trein naar Maartensdijk reed niet."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(month) = doc.lex.tables.months.get(doc.word(at)) else { return };
    let mut last = at + 1;
    if doc.str(at).len() <= 4 && doc.is(last, ".") && doc.glued(last) {
        last += 1;
    }
    let day = at.checked_sub(1).filter(|&i| doc.token(i).is_some_and(|t| t.is_number()));
    let day = day.and_then(|i| number::digits(doc.str(i))?.to_i8()).filter(|d| (1..=31).contains(d));
    let year = doc.token(last).filter(|t| t.is_number() && t.end - t.start == 4);
    let year = year.and_then(|_| doc.str(last).parse::<i16>().ok()).filter(|y| (1000..2200).contains(y));
    let first = if day.is_some() { at - 1 } else { at };
    let last = if year.is_some() { last + 1 } else { last };
    let when = When::Calendar { year, month: Some(month.number), day };
    out.push(first, last, Value::Date(DateExpr { kind: DateType::Date, when, modifier: None }));
}
