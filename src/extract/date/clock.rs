//! Clock times: `18.30 uur`, `18:30`, `20u30`, `half drie`, `kwart voor acht`, `vier uur 's ochtends`, `om vier uur`.

use jiff::civil::Time;
use rust_decimal::prelude::ToPrimitive;

use super::words;
use crate::lexicon::{Cue, DateNeighbour};
use crate::model::{MentionKind, Mod};
use crate::parse::number;
use crate::rule::{Clock, DateExpr, Found, Rule, Value, When};
use crate::text::Doc;

/// A time of the day.
pub static RULE: Rule = Rule {
    id: "date/clock",
    doc: "A time of the day in digits or words.",
    kind: MentionKind::Date,
    cues: &[Cue::Digits, Cue::TimeUnit, Cue::Numeral, Cue::ClockWord],
    find,
    hits: &[
        ("De zitting begint om [18.30 uur].", "T18:30"),
        ("De weg is tot [23:00] dicht.", "T23:00"),
        ("De winkel is van [08.00] tot 10.00 uur open.", "T08:00"),
        ("Rond [vier uur 's ochtends] klonk een knal.", "~T04:00 MO Approx"),
        ("Het gebeurde om [half drie].", "~T02:30"),
        ("Om [kwart voor acht] ging het mis.", "~T07:45"),
        ("Hij kwam om [vier uur] thuis.", "~T04:00"),
        ("De trein vertrok om [20u30].", "T20:30"),
        ("Zondag 17 maart, [14 uur], Brouwkerk.", "T14:00"),
    ],
    misses: &[
        "Hij wachtte vier uur.",
        "Een werkstraf van 40 uur.",
        "De koers was 18.30 euro.",
        "Het werd 3:1.",
        "Wij lezen Handelingen 5:14 samen.",
        "Zij kwam vrijdag, 14 uur na haar vertrek, aan.",
        "De brand was dinsdag, 12 uur lang, in het nieuws.",
        "In maart, 20 uur voor de start, viel hij.",
        "Een baan voor circa 20 uur per week.",
    ],
    gaps: &[],
};

/// Words before a clock time without `'s ochtends`.
const AT: &[&str] = &["om", "rond", "omstreeks", "tegen", "vanaf", "rondom", "klokslag", "circa", "stipt", "ca"];
const AFTER: &[&str] = &["tot", "na", "voor", "vóór", "sinds", "tussen", "en", "van"];

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if doc.has(at, Cue::TimeUnit) {
        if doc.is(at, "uur") {
            hours(doc, at, out);
        }
        return;
    }
    if doc.token(at).is_some_and(|t| t.is_number()) {
        digital(doc, at, out);
    }
    if doc.is(at, "half") {
        half(doc, at, out);
    } else if doc.is_any(at, &["over", "voor"]) {
        past(doc, at, out);
    }
}

fn push(doc: &Doc<'_>, first: usize, mut last: usize, hour: i8, minute: i8, twelve: bool, out: &mut Found<'_>) {
    let hour = if hour == 24 { 0 } else { hour };
    let Ok(time) = Time::new(hour, minute, 0, 0) else { return };
    let mut part = None;
    if doc.is_any(last, &["'s"]) {
        part = words::part(doc, last + 1);
        if part.is_some() {
            last += 2;
        }
    } else if doc.is(last, "in") && doc.is(last + 1, "de") {
        part = words::part(doc, last + 2);
        if part.is_some() {
            last += 3;
        }
    }
    let mut modifier = words::loosen(doc, first);
    if modifier.is_none()
        && let Some(i) = words::before(doc, first)
    {
        let adverb = words::before(doc, i).filter(|j| doc.is_any(*j, &["even", "kort", "vlak", "iets", "net"]));
        modifier = match () {
            _ if doc.is(i, "na") && adverb.is_some() => Some(Mod::After),
            _ if doc.is_any(i, &["voor", "vóór"]) && adverb.is_some() => Some(Mod::Before),
            _ => None,
        };
    }
    let twelve = twelve && hour <= 12;
    let when = When::Clock(Clock { time, twelve, part }, None);
    out.push(first, last, Value::Date(DateExpr::time(when).with(modifier)));
}

/// `18.30 uur`, `18.30`, `18:30`, `20u30`, `20u`.
fn digital(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let text = doc.str(at);
    if at > 0 && doc.glued(at) && !doc.is_any(at - 1, &["(", "-", "–", "'", "\"", "“", "„"]) {
        return;
    }
    if let Some((hour, minute)) = text.split_once('.').filter(|p| p.1.len() == 2 && matches!(p.0.len(), 1 | 2)) {
        let (Ok(h), Ok(m)) = (hour.parse::<i8>(), minute.parse::<i8>()) else { return };
        if h > 24 || m > 59 {
            return;
        }
        let unit = doc.is_any(at + 1, &["uur", "u", "h"]);
        if unit
            || shares_hour(doc, at + 1)
            || at_time(doc, at)
                && !doc.has(at + 1, Cue::Currency)
                && !doc.is_any(at + 1, &["procent", "%", "miljoen", "meter", "punten"])
                && hour.len() == 2
        {
            push(doc, at, at + 1 + usize::from(unit), h, m, false, out);
        }
        return;
    }
    let Some(hour) = text.parse::<i8>().ok().filter(|h| *h <= 24 && text.len() <= 2) else { return };
    if doc.is(at + 1, ":") && doc.glued(at + 1) && doc.glued(at + 2) && doc.str(at + 2).len() == 2 {
        let Some(minute) = doc.str(at + 2).parse::<i8>().ok().filter(|m| *m < 60) else { return };
        let mut last = at + 3;
        // `Handelingen 5:14`: a verse.
        if words::before(doc, at).is_some_and(|i| doc.is_upper(i) && words::beside(doc, i, DateNeighbour::VERSE)) {
            return;
        }
        // `1:23:45` is a race.
        if doc.glued(last)
            && doc.is_any(last, &[":", ","])
            && doc.token(last + 1).is_some_and(|t| t.is_number() && t.is_glued())
        {
            return;
        }
        if doc.is_any(last, &["uur", "u"]) {
            last += 1;
        }
        push(doc, at, last, hour, minute, false, out);
        return;
    }
    // `20u30`, `20u`, `20h`.
    if doc.glued(at + 1) {
        let unit = doc.str(at + 1);
        let minute = unit.strip_prefix(['u', 'h']).filter(|m| m.is_empty() || m.len() == 2);
        if let Some(minute) = minute {
            let minute = if minute.is_empty() { Some(0) } else { minute.parse::<i8>().ok().filter(|m| *m < 60) };
            if let Some(minute) = minute {
                push(doc, at, at + 2, hour, minute, false, out);
            }
        }
    }
}

/// Is this the first of two times: `08.00 tot 10.00 uur`?
fn shares_hour(doc: &Doc<'_>, at: usize) -> bool {
    let next = match () {
        _ if doc.is(at, "tot") && doc.is(at + 1, "en") && doc.is(at + 2, "met") => at + 3,
        _ if doc.is_any(at, word_set!["tot", "en", "-", "–"]) => at + 1,
        _ => return false,
    };
    doc.token(next).is_some_and(|t| t.is_number()) && doc.is_any(next + 1, &["uur", "u"])
}

fn at_time(doc: &Doc<'_>, at: usize) -> bool {
    words::before(doc, at).is_some_and(|i| {
        let loose = doc.is_any(i, &["ongeveer", "circa", "precies", "exact"]);
        doc.is_any(i, word_set!(of AT)) || loose && words::before(doc, i).is_some_and(|j| doc.is(j, "om"))
    })
}

/// `om vier uur`, `acht uur 's avonds`, `20 uur`.
fn hours(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(i) = words::before(doc, at) else { return };
    let Some(number) = number::read(doc, i).filter(|n| n.last == at) else { return };
    let Some(hour) = number.value.to_i8().filter(|h| (0..=24).contains(h) && number.value.fract().is_zero()) else {
        return;
    };
    if doc.str(i).contains(['.', ',']) {
        return;
    }
    let named = doc.is_any(at + 1, &["'s"]) && words::part(doc, at + 2).is_some()
        || doc.is(at + 1, "in") && doc.is(at + 2, "de") && words::part(doc, at + 3).is_some();
    // `14 uur 15`: minutes behind the hour.
    let minute = doc.token(at + 1).filter(|t| t.is_number() && t.end - t.start == 2 && !doc.glued(at + 1));
    let minute = minute.and_then(|_| doc.str(at + 1).parse::<i8>().ok()).filter(|m| *m < 60 && at_time(doc, i));
    if let Some(minute) = minute {
        return push(doc, i, at + 2, hour, minute, true, out);
    }
    // `circa 20 uur per week` is a length.
    let length = words::before(doc, i).is_some_and(|j| {
        doc.is_any(j, &["circa", "ca"])
            && words::before(doc, j).is_none_or(|k| !doc.is_any(k, &["om", "vanaf", "rond"]))
    });
    if length || doc.is_any(at + 1, &["per"]) {
        return;
    }
    let limit = if named || at_time(doc, i) { None } else { limit(doc, i, at) };
    if let Some(limit) = limit {
        // `van 9 tot 17 uur`: both ends are of one type.
        if let Limit::Range(first, hour) = limit {
            push(doc, first, first + 1, hour, 0, true, out);
        }
        return push(doc, i, at + 1, hour, 0, true, out);
    }
    if !named && !at_time(doc, i) && !is_announced(doc, i, at + 1) {
        // `tot 23 uur`, `na 20 uur` where the hour is too late for a length that one would tell in this way.
        let after = words::before(doc, i).is_some_and(|j| doc.is_any(j, AFTER[..4].as_ref()));
        if !(after && (13..24).contains(&hour) && doc.token(i).is_some_and(|t| t.is_number())) {
            return;
        }
    }
    // `om vier uur rijden`: `rond vier uur werk` stays a length only behind these.
    push(doc, i, at + 1, hour, 0, true, out);
}

/// `17 maart, 14 uur, Dorpskerk`: in an announcement. `Vrijdag, 14 uur na haar aankomst` is a length.
fn is_announced(doc: &Doc<'_>, hour: usize, last: usize) -> bool {
    let day = |i: usize| {
        doc.has(i, Cue::Weekday)
            || doc.has(i, Cue::Month)
                && words::before(doc, i).is_some_and(|d| doc.token(d).is_some_and(|t| t.is_number()))
    };
    let dated = || words::before(doc, hour).filter(|j| doc.is(*j, ",")).and_then(|j| words::before(doc, j));
    let ends = last >= doc.sentence_range(hour).end || doc.is_upper(last) || doc.is_any(last, &[",", ".", ";", "("]);
    ends && doc.token(hour).is_some_and(|t| t.is_number()) && dated().is_some_and(day)
}

/// An hour as a limit or as the end of a range.
enum Limit {
    /// The hour alone.
    Alone,
    /// Behind the first token of a range and its hour.
    Range(usize, i8),
}

/// Words of a clause whose hours are those of the clock.
const OPEN: &[&str] = &[
    "open",
    "geopend",
    "opent",
    "opende",
    "gesloten",
    "sluit",
    "sloot",
    "dicht",
    "bereikbaar",
    "terecht",
    "welkom",
    "komt",
    "komen",
    "kwam",
    "kwamen",
    "vergadert",
    "vergaderen",
    "'s",
];
const BEGIN: &[&str] = &[
    "begint", "begon", "beginnen", "begonnen", "aanvang", "start", "startte", "starten", "opent", "inloop", "aftrap",
    "gaat", "vertrek", "vertrekt",
];
/// Words of a clause whose hours are a length.
const LENGTH: &[&str] = &[
    "duurt",
    "duurde",
    "duren",
    "duurden",
    "lang",
    "per",
    "gemiddeld",
    "slaapt",
    "slapen",
    "sliep",
    "beperkt",
    "oplopen",
    "taakstraf",
    "werkstraf",
    "wachten",
    "wachttijd",
    "vertraging",
    "vertraagd",
    "maximaal",
    "minimaal",
];

/// Is the hour from `first` to `uur` at `at` the end of a time (`tot 11 uur open`, `tussen acht en één uur`, `uiterlijk 11 uur`)?
fn limit(doc: &Doc<'_>, first: usize, at: usize) -> Option<Limit> {
    let before = words::before(doc, first)?;
    let sentence = doc.sentence_range(at);
    let near = sentence.start.max(at.saturating_sub(14))..sentence.end.min(at + 6);
    let any = |list: &[&str]| near.clone().any(|i| doc.is_any(i, list));
    let latest = doc.is(at + 1, "op")
        && doc.is_any(at + 2, &["zijn", "z'n", "hun"])
        && doc.is_any(at + 3, &["laatst", "vroegst"]);
    if latest || doc.is(before, "uiterlijk") && !any(LENGTH) {
        return Some(Limit::Alone);
    }
    let digits = doc.token(first).is_some_and(|t| t.is_number());
    let is_day = |i: usize| doc.has(i, Cue::Weekday) || doc.is_any(i, &["vandaag", "morgen"]);
    // `uiterlijk dinsdag 12 uur`, `gaat zaterdag 15 uur open`, `Aanvang: 15 uur`
    if digits && !any(LENGTH) {
        let due = is_day(before) && words::before(doc, before).is_some_and(|i| doc.is(i, "uiterlijk"));
        let begins = is_day(before) && any(BEGIN) && (!any(&["gaat"]) || doc.is(at + 1, "open"));
        let colon =
            doc.is(before, ":") && words::before(doc, before).is_some_and(|i| doc.is_any(i, word_set!(of BEGIN)));
        if due || begins || colon || doc.is_any(before, &["begint", "aanvang"]) {
            return Some(Limit::Alone);
        }
    }
    let joint = doc.is_any(before, word_set!["tot", "en", "-", "–"]);
    let other = words::before(doc, before).filter(|_| joint).and_then(|i| {
        let number = number::read(doc, i).filter(|n| n.last == before && n.value.fract().is_zero())?;
        let hour = number.value.to_i8().filter(|h| (0..=24).contains(h))?;
        let opens = if doc.is(before, "en") { "tussen" } else { "van" };
        words::before(doc, i).filter(|j| doc.is(*j, opens)).map(|_| (i, hour))
    });
    let hour = number::read(doc, first)?.value.to_i8()?;
    let clock = any(OPEN) || near.clone().any(|i| is_day(i) || doc.has(i, Cue::DayPart) && !doc.is_any(i, &["dag"]));
    let sure = !any(LENGTH) && clock;
    match other {
        // `tussen acht en één uur` falls, as no length does.
        Some((i, from))
            if sure || from > hour && !any(LENGTH) || hour > 12 && digits && !any(LENGTH) && doc.is(before, "tot") =>
        {
            Some(Limit::Range(i, from))
        }
        Some(_) => None,
        None => (doc.is(before, "tot") && sure).then_some(Limit::Alone),
    }
}

/// `half drie`.
fn half(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(hour) = hour(doc, at + 1) else { return };
    // `Leen Half Een` is a name.
    if doc.is_upper(at) && doc.is_upper(at + 1) {
        return;
    }
    if doc.has(at + 2, Cue::Magnitude) || doc.has(at + 2, Cue::TimeUnit) && !doc.is(at + 2, "uur") {
        return;
    }
    let last = at + 2 + usize::from(doc.is(at + 2, "uur"));
    // `vijf voor half drie`, `tien over half acht`
    if let Some(i) = words::before(doc, at).filter(|i| doc.is_any(*i, &["voor", "over"]))
        && let Some((first, minutes)) = minutes(doc, i)
    {
        let sign = if doc.is(i, "voor") { -1 } else { 1 };
        let total = (i32::from(hour) - 1) * 60 + 30 + sign * minutes;
        return push(doc, first, last, (total / 60) as i8, (total % 60) as i8, true, out);
    }
    push(doc, at, last, if hour == 1 { 12 } else { hour - 1 }, 30, true, out);
}

/// `kwart voor acht`, `tien over vijf`.
fn past(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(hour) = hour(doc, at + 1) else { return };
    let Some((first, minutes)) = minutes(doc, at) else { return };
    let quarter = doc.is(first, "kwart");
    if !quarter && !words::before(doc, first).is_some_and(|i| doc.is_any(i, word_set!(of AT)))
        || doc.has(at + 2, Cue::Magnitude)
    {
        return;
    }
    let total = i32::from(hour) * 60 + if doc.is(at, "voor") { -minutes } else { minutes };
    let total = if total < 60 { total + 720 } else { total };
    let last = at + 2 + usize::from(doc.is(at + 2, "uur"));
    push(doc, first, last, (total / 60) as i8, (total % 60) as i8, true, out);
}

/// The minutes before `voor` or `over` at `at`.
fn minutes(doc: &Doc<'_>, at: usize) -> Option<(usize, i32)> {
    let mut i = words::before(doc, at)?;
    if doc.is_any(i, &["minuten"]) {
        i = words::before(doc, i)?;
    }
    if doc.is(i, "kwart") {
        return Some((i, 15));
    }
    let number = number::read(doc, i)?.value.to_i32().filter(|n| (1..30).contains(n))?;
    Some((i, number))
}

fn hour(doc: &Doc<'_>, at: usize) -> Option<i8> {
    let number = number::read(doc, at).filter(|n| n.last == at + 1)?;
    number.value.to_i8().filter(|h| (1..=12).contains(h) && number.value.fract().is_zero())
}
