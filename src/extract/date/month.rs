//! `12 maart 2024`, `maart 2024`, `12 maart`, `maart`, `woensdag 12 maart`, `begin maart`, `maart vorig jaar`.

use jiff::civil::Date;

use super::words;
use crate::lexicon::{Cue, Deictic};
use crate::model::MentionKind;
use crate::parse::calendar::{Part, Stretch};
use crate::rule::{DateExpr, Found, Named, Rule, Value, When, Which};
use crate::text::Doc;
use crate::token::Shape;

/// A month with what stands around it.
pub static RULE: Rule = Rule {
    id: "date/month",
    doc: "A month, with the day and weekday before it and the year behind it where they stand.",
    kind: MentionKind::Date,
    cues: &[Cue::Month],
    find,
    hits: &[
        ("Het besluit viel op [12 maart 2024].", "2024-03-12"),
        ("In [december] kreeg het bedrijf een boete.", "XXXX-12"),
        ("De wet geldt sinds [1 jan. 2020] voor iedereen.", "2020-01-01"),
        ("De zitting is op [woensdag 7 mei] in Zwolle.", "XXXX-05-07"),
        ("De zitting is [volgende week dinsdag 10 april].", "XXXX-04-10"),
        ("De cijfers volgen [begin juni].", "XXXX-06 Start"),
        ("In [februari vorig jaar] ging de winkel dicht.", "XXXX-02 in -1Y"),
        ("Zij won [vorig jaar oktober] de prijs.", "XXXX-10 in -1Y"),
        ("Het park opende [afgelopen april] de poorten.", "XXXX-04 last"),
        ("De regel gold van [maart] tot november 2024.", "2024-03"),
        ("Hij werd op de [15e mei] gekozen.", "XXXX-05-15"),
    ],
    misses: &[
        "De trein naar Maartensdijk reed niet.",
        "Theresa May en June Mei spraken elkaar.",
        "De leider van Comité 21 Maart sprak de menigte toe.",
        "Het thema was Jan en juf April lachten.",
    ],
    gaps: &[],
};

/// A month and its day, with the tokens that they take.
fn core(doc: &Doc<'_>, at: usize) -> Option<(i8, Option<i8>, usize, usize)> {
    let month = doc.lex.tables.months.get(doc.word(at))?.number;
    let mut last = at + 1;
    if words::is_short_month(doc, at) && doc.is(last, ".") && doc.glued(last) && last + 1 < doc.sentence_range(at).end {
        last += 1;
    }
    let day = day_before(doc, at);
    let first = day.map_or(at, |d| d.1);
    Some((month, day.map(|d| d.0), first, last))
}

/// The day of the month in front of the month at `at`: `12`, `15e`, `eerste`.
fn day_before(doc: &Doc<'_>, at: usize) -> Option<(i8, usize)> {
    let i = words::before(doc, at)?;
    if doc.token(i)?.is_number() {
        let day = doc.str(i).parse().ok().filter(|d| (1..=31).contains(d))?;
        return Some((day, i));
    }
    words::ordinal_before(doc, at).filter(|o| (1..=31).contains(&o.0))
}

/// Is this token a month, not a name or another word?
fn is_month(doc: &Doc<'_>, at: usize, day: Option<i8>) -> bool {
    // `Comité 21 Maart` is a name.
    let named = |i: usize| doc.token(i).is_some_and(|t| t.is_upper() && !t.shape.has(Shape::CAPS));
    if day.is_some()
        && named(at)
        && day_before(doc, at)
            .and_then(|d| words::before(doc, d.1).filter(|i| *i > doc.sentence_range(at).start))
            .is_some_and(|i| named(i) && !doc.has(i, Cue::Weekday))
    {
        return false;
    }
    if day.is_some() || !words::is_short_month(doc, at) && words::year(doc, at + 1).is_some() {
        return true;
    }
    let Some(token) = doc.token(at) else { return false };
    if words::is_short_month(doc, at)
        && !(doc.is(at + 1, ".") && doc.glued(at + 1) && words::year(doc, at + 2).is_some()
            || words::year(doc, at + 1).is_some())
    {
        return false;
    }
    if token.shape.has(Shape::CAPS) && doc.str(at).len() > 3 {
        return true;
    }
    // A capital inside a sentence is a name, and so is one behind or before another name.
    let begins = at == doc.sentence_range(at).start || doc.token(at - 1).is_some_and(|t| t.shape.has(Shape::QUOTE));
    if token.is_upper()
        && !(begins
            && doc.is_any(
                at,
                word_set![
                    "januari",
                    "februari",
                    "maart",
                    "april",
                    "mei",
                    "juni",
                    "juli",
                    "augustus",
                    "september",
                    "oktober",
                    "november",
                    "december",
                ],
            ))
    {
        return false;
    }
    let next = doc.token(at + 1);
    let named = token.is_upper() && next.is_some_and(|t| t.is_upper() && t.is_word());
    let somebody = || words::after_name(doc, at) || words::names_somebody(doc, at, Cue::Month);
    !(named || token.is_upper() && somebody())
}

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some((month, day, mut first, mut last)) = core(doc, at) else { return };
    if !is_month(doc, at, day) {
        return;
    }
    let mut which;
    (last, which) = words::year_behind(doc, last);
    if which == Which::Bare {
        if doc.is(last, ",") && day.is_some() && words::year(doc, last + 1).is_some() {
            // `12 maart, 2024`
            (last, which) = words::year_behind(doc, last + 1);
        } else if let Some(year) = shared_year(doc, last, month) {
            which = Which::In(year);
        }
    }
    if day.is_none()
        && which == Which::Bare
        && let Some(i) = words::before(doc, first)
    {
        which = match words::deictic(doc, i) {
            Some(Deictic::Last | Deictic::Previous) => Which::Last,
            Some(Deictic::Next) => Which::Next,
            Some(Deictic::Following) => Which::Following,
            Some(Deictic::This) => Which::This,
            Some(Deictic::Text) | None => Which::Bare,
        };
        if which != Which::Bare {
            first = i;
        }
    }
    // `vorig jaar oktober`
    if which == Which::Bare
        && let Some(i) = words::before(doc, first).filter(|i| doc.is(*i, "jaar"))
        && let Some(j) = words::before(doc, i)
    {
        which = match words::deictic(doc, j) {
            Some(Deictic::Last | Deictic::Previous) => Which::InYear(-1),
            Some(Deictic::This) => Which::InYear(0),
            Some(Deictic::Next | Deictic::Following) => Which::InYear(1),
            Some(Deictic::Text) | None => which,
        };
        if which != Which::Bare {
            first = j;
        }
    }
    let mut weekday = None;
    if day.is_some()
        && let Some((number, i)) = weekday_before(doc, first)
    {
        (first, weekday) = (i, number);
        // `volgende week dinsdag 10 april`
        if let Some(week) = words::before(doc, i).filter(|w| doc.is(*w, "week"))
            && let Some(which) = words::before(doc, week).filter(|d| words::deictic(doc, *d).is_some())
        {
            first = which;
        }
    }
    let (first, modifier) = words::narrow(doc, first);
    let part = part_before(doc, first, last).filter(|_| day.is_some());
    let when = match (which, day) {
        (Which::In(year), None) => When::Fixed(Stretch::Month(year, month)),
        (Which::In(year), Some(day)) => match Date::new(year, month, day) {
            Ok(date) => When::Fixed(Stretch::Day(date)),
            Err(_) => return,
        },
        (_, Some(day)) => When::Named(Named::Day(Some(month), day, weekday), which),
        (_, None) => When::Named(Named::Month(month), which),
    };
    if let Some((first, part)) = part {
        let when = When::Part(part, Some(Box::new(when)));
        out.push(first, last, Value::Date(DateExpr::time(when)));
        return;
    }
    let modifier = modifier.or_else(|| words::loosen(doc, first));
    out.push(first, last, Value::Date(DateExpr::date(when).with(modifier)));
}

/// `de vroege ochtend van vrijdag 3 mei`: a part of the day, and where it begins; not the night between two days.
fn part_before(doc: &Doc<'_>, first: usize, last: usize) -> Option<(usize, Part)> {
    let at = words::before(doc, first).filter(|v| doc.is(*v, "van")).and_then(|v| words::before(doc, v))?;
    let bare = doc.is_any(at, &["ochtend", "middag", "avond", "nacht", "namiddag"])
        // `de thema-avond van 5 februari`
        && !doc.glued(at)
        && !doc.is(last, "op")
        && words::before(doc, at).is_none_or(|i| !doc.is_any(i, &["hele", "gehele"]));
    let part = Part::from_code(&doc.lex.tables.day_parts.get(doc.word(at)).filter(|_| bare)?.code)?;
    let hour = words::before(doc, at).filter(|i| doc.is_any(*i, &["vroege", "late"]));
    Some((hour.unwrap_or(at), part))
}

/// The weekday in front of a day: `woensdag 7 mei`, `woensdag, 7 mei`.
fn weekday_before(doc: &Doc<'_>, first: usize) -> Option<(Option<i8>, usize)> {
    let mut i = words::before(doc, first)?;
    if doc.is_any(i, &[",", "de"]) {
        i = words::before(doc, i)?;
    }
    if doc.is(i, ".") && doc.glued(i) {
        i = words::before(doc, i)?;
        let number = ["ma", "di", "wo", "do", "vr", "za", "zo"].iter().position(|d| doc.is(i, d))?;
        return Some((i8::try_from(number + 1).ok(), i));
    }
    doc.lex.tables.weekdays.get(doc.word(i)).filter(|w| w.part.is_none()).map(|w| (Some(w.number), i))
}

/// `van maart tot november 2024`: the first of two takes the year of the second.
fn shared_year(doc: &Doc<'_>, last: usize, month: i8) -> Option<i16> {
    let mut at = match () {
        _ if doc.is(last, "tot") && doc.is(last + 1, "en") && doc.is(last + 2, "met") => last + 3,
        _ if doc.is(last, "t") && doc.is(last + 1, "/") && doc.is(last + 2, "m") => last + 3,
        _ if doc.is_any(last, word_set!["tot", "en", "-", "–", "of", "naar"]) => last + 1,
        _ => return None,
    };
    if doc.is_any(at, &["eind", "begin", "half", "medio"]) {
        at += 1;
    }
    if doc.token(at).is_some_and(|t| t.is_number()) && doc.str(at).len() <= 2 {
        at += 1;
    }
    let second = doc.lex.tables.months.get(doc.word(at))?.number;
    let year = words::year(doc, at + 1)?;
    Some(if month > second { year - 1 } else { year })
}
