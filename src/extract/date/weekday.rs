//! `donderdag`, `afgelopen zondag`, `vrijdagavond`, `vorige week zaterdag`, `dinsdag over een week`.

use jiff::civil::Date;

use super::words;
use crate::lexicon::{Cue, Deictic};
use crate::model::{DateType, MentionKind};
use crate::parse::calendar::{Part, Stretch};
use crate::rule::{DateExpr, Found, Named, Rule, Value, When, Which};
use crate::text::Doc;
use crate::token::Shape;

/// A day of the week.
pub static RULE: Rule = Rule {
    id: "date/weekday",
    doc: "A day of the week, with what says which one and the part of the day in the word.",
    kind: MentionKind::Date,
    cues: &[Cue::Weekday],
    find,
    hits: &[
        ("De boete is [donderdag] opgelegd.", "XXXX-WXX-4"),
        ("Het duel is [komende zaterdag] in Almelo.", "XXXX-WXX-6 next"),
        ("Zij stapte [vrijdagavond] op.", "XXXX-WXX-5 TEV"),
        ("Op de [zaterdagavond] van 26 juni 2004 was het warm.", "2004-06-26 TEV"),
        ("Op [woensdagavond 22 november] is er feest.", "XXXX-11-22 TEV"),
        ("Hij werd [vorige week zaterdag] gepakt.", "XXXX-WXX-6 in -1W"),
        ("Zij bleef tot [begin maandagavond].", "XXXX-WXX-1 TEV Start"),
    ],
    misses: &[
        "Dominee Jan Zondag sprak.",
        "De zaterdagkrant viel op de mat.",
        "Op Goede Vrijdag zweeg hij.",
        "Op de woensdag- en zaterdagmarkt is het druk.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(row) = doc.lex.tables.weekdays.get(doc.word(at)) else { return };
    let Some(token) = doc.token(at) else { return };
    // A compound goes on (`zaterdag-editie`), a capital inside a sentence is a name.
    if doc.glued(at + 1) && doc.is(at + 1, "-") && doc.glued(at + 2) {
        return;
    }
    // `de woensdag- en zaterdagmarkt`, but `maandag- en dinsdagavond`
    if doc.glued(at + 1)
        && doc.is(at + 1, "-")
        && doc.lex.tables.weekdays.get(doc.word(at + 3)).is_none_or(|w| w.part.is_none())
    {
        return;
    }
    let begins = at == doc.sentence_range(at).start
        || doc.token(at - 1).is_some_and(|t| t.shape.has(Shape::QUOTE) || t.shape.has(Shape::MARK));
    let name = words::after_name(doc, at) || words::names_somebody(doc, at, Cue::Weekday);
    if token.is_upper() && (!begins && !token.shape.has(Shape::CAPS) || name) {
        return;
    }
    let (mut first, mut last, mut which) = (at, at + 1, Which::Bare);
    if let Some(i) = words::before(doc, at) {
        if doc.is(i, "week")
            && let Some(j) = words::before(doc, i)
            && let Some(week) = week(doc, j)
        {
            (first, which) = (j, Which::InWeek(week));
        } else if doc.is_any(i, &["een", "elke", "iedere"]) {
            return;
        } else if let Some(found) = words::deictic(doc, i).filter(|d| *d != Deictic::Text || points(doc, i)) {
            which = Which::from(found);
            first = i;
        }
    }
    if which == Which::Bare && doc.is(last + 1, "week") {
        if let Some(week) = week(doc, last) {
            (last, which) = (last + 2, Which::InWeek(week));
        }
    } else if which == Which::Bare && doc.is(last, "jongstleden") {
        (last, which) = (last + 1, Which::Last);
    } else if which == Which::Bare && doc.is(last, "aanstaande") {
        (last, which) = (last + 1, Which::Next);
    }
    let day = dated(doc, last).unwrap_or(When::Named(Named::Weekday(row.number), which));
    let (first, modifier) = words::narrow(doc, first);
    let modifier = modifier.or_else(|| words::loosen(doc, first));
    let mut part = row.part.as_deref().and_then(Part::from_code);
    // `zaterdag ochtend`
    if part.is_none()
        && last == at + 1
        && let Some(apart) = words::part_apart(doc, last)
    {
        (part, last) = (Some(apart), last + 1);
    }
    // `woensdagavond 22 november`
    let mut day = day;
    if part.is_some()
        && which == Which::Bare
        && let Some((end, named)) = numbered(doc, last)
    {
        (last, day) = (end, named);
    }
    let expr = match part {
        Some(part) => DateExpr { kind: DateType::Time, when: When::Part(part, Some(Box::new(day))), modifier },
        None => DateExpr { kind: DateType::Date, when: day, modifier },
    };
    out.push(first, last, Value::Date(expr));
    // `maandag over een week`
    if which == Which::Bare && doc.is(last, "over") && doc.is(last + 1, "een") && doc.is(last + 2, "week") {
        let expr = DateExpr::date(When::Named(Named::Weekday(row.number), Which::InWeek(1)));
        out.push(at, last + 3, Value::Date(expr));
    }
}

/// `zaterdagavond van 26 juni 2004`: the day that the words behind it name whole.
fn dated(doc: &Doc<'_>, last: usize) -> Option<When> {
    let day = last + 1;
    doc.token(day).filter(|t| doc.is(last, "van") && t.is_number())?;
    let month = doc.lex.tables.months.get(doc.word(day + 1))?.number;
    let date = Date::new(words::year(doc, day + 2)?, month, doc.str(day).parse().ok()?).ok()?;
    Some(When::Fixed(Stretch::Day(date)))
}

/// `22 november`, `22 november 2024` right behind the part of a weekday. The date alone counts: a slip in the weekday is commoner than a day
/// of another year.
fn numbered(doc: &Doc<'_>, at: usize) -> Option<(usize, When)> {
    let day: i8 =
        doc.str(doc.token(at).filter(|t| t.is_number()).map(|_| at)?).parse().ok().filter(|d| (1..32).contains(d))?;
    let month = doc.lex.tables.months.get(doc.word(at + 1)).filter(|_| at + 1 < doc.sentence_range(at).end)?.number;
    if let Some(year) = words::year(doc, at + 2).filter(|_| at + 2 < doc.sentence_range(at).end) {
        return Some((at + 3, When::Fixed(Stretch::Day(Date::new(year, month, day).ok()?))));
    }
    // A leap year has every day that there is.
    Date::new(2020, month, day).ok()?;
    Some((at + 2, When::Named(Named::Day(Some(month), day, None), Which::Bare)))
}

/// Does `die` point at the weekday (`op die vrijdag`), not open a clause (`de granaat die vrijdag afging`)?
fn points(doc: &Doc<'_>, at: usize) -> bool {
    match words::before(doc, at) {
        Some(i) => {
            doc.is(at, "dezelfde") || doc.is(at, "die") && doc.is_any(i, &["op", "sinds", "vanaf", "tot", "na", "van"])
        }
        None => doc.is_any(at, &["die", "dezelfde"]) && doc.has(at + 2, Cue::Verb),
    }
}

/// The week that the word before `week` means, counted from the article's.
fn week(doc: &Doc<'_>, at: usize) -> Option<i32> {
    Some(match words::deictic(doc, at)? {
        Deictic::Last | Deictic::Previous => -1,
        Deictic::This => 0,
        Deictic::Next | Deictic::Following => 1,
        Deictic::Text => return None,
    })
}
