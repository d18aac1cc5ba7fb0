//! Tables of time.

use super::{Keyed, Phrases, keyed};
use crate::error::Result;
use crate::lexicon::{Cue, Loader, Table};
use crate::model::{DateType, Mod};

/// A month by one of its names.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Month {
    /// 1 to 12.
    pub number: i8,
}

pub(super) fn months(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Month>> {
    let tsv = loader.table(name, text, &["month", "number"])?;
    keyed(loader, &tsv, Cue::Month, |row| {
        let number = row.parse(1, "not a month's number", |c| c.parse().ok().filter(|n| (1..=12).contains(n)))?;
        Ok(Month { number })
    })
}

/// A day of the week by one of its names.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Weekday {
    /// Monday is 1, Sunday 7.
    pub number: i8,
    /// TIMEX3 code of the part of the day in the word (`vrijdagavond`).
    pub part: Option<String>,
}

pub(super) fn weekdays(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Weekday>> {
    let tsv = loader.table(name, text, &["weekday", "number", "part"])?;
    keyed(loader, &tsv, Cue::Weekday, |row| {
        let number = row.parse(1, "not a weekday's number", |c| c.parse().ok().filter(|n| (1..=7).contains(n)))?;
        let part = match row.cell(2) {
            "" => None,
            _ => Some(row.parse(2, "not one of MO MI AF EV NI", part)?),
        };
        Ok(Weekday { number, part })
    })
}

/// A part of a day.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct DayPart {
    /// TIMEX3: `MO MI AF EV NI`.
    pub code: String,
    /// The days from today that the word itself names (`vanavond` 0); `None` for the bare part (`avond`).
    pub offset: Option<i32>,
}

pub(super) fn day_parts(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<DayPart>> {
    let tsv = loader.table(name, text, &["part", "code", "offset"])?;
    keyed(loader, &tsv, Cue::DayPart, |row| {
        let code = row.parse(1, "not one of MO MI AF EV NI", part)?;
        let offset = match row.cell(2) {
            "" => None,
            _ => Some(row.parse(2, "not a number of days", |c| c.parse().ok())?),
        };
        Ok(DayPart { code, offset })
    })
}

fn part(cell: &str) -> Option<String> {
    ["MO", "MI", "AF", "EV", "NI"].contains(&cell).then(|| cell.to_owned())
}

/// A unit of time.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct TimeUnit {
    /// ISO 8601: `S M H` behind `PT`, `D W M Q Y DE CE` behind `P`.
    pub code: String,
    /// Is it shorter than a day?
    pub clock: bool,
    /// Is the word a plural?
    pub plural: bool,
}

pub(super) fn time_units(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<TimeUnit>> {
    let tsv = loader.table(name, text, &["unit", "code", "clock", "plural"])?;
    keyed(loader, &tsv, Cue::TimeUnit, |row| {
        let code = row.parse(1, "a unit's code is missing", |c| (!c.is_empty()).then(|| c.to_owned()))?;
        Ok(TimeUnit { code, clock: row.yes(2)?, plural: row.yes(3)? })
    })
}

/// A season, or a holiday that stands for it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct SeasonWord {
    /// TIMEX3: `SP SU FA WI`.
    pub code: String,
}

pub(super) fn seasons(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<SeasonWord>> {
    let tsv = loader.table(name, text, &["season", "code"])?;
    keyed(loader, &tsv, Cue::Season, |row| {
        let code =
            row.parse(1, "not one of SP SU FA WI", |c| ["SP", "SU", "FA", "WI"].contains(&c).then(|| c.to_owned()))?;
        Ok(SeasonWord { code })
    })
}

/// A word that says which of many: `afgelopen` maandag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Deictic {
    /// `afgelopen`.
    Last,
    /// `vorig`.
    Previous,
    /// `deze`.
    This,
    /// `komend`.
    Next,
    /// `volgend`.
    Following,
    /// `die`, `datzelfde`: the one of which the article has spoken.
    Text,
}

pub(super) fn deictics(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Deictic>> {
    let tsv = loader.table(name, text, &["word", "which"])?;
    keyed(loader, &tsv, Cue::DateWord, |row| {
        row.parse(1, "write last, previous, this, next, following or text", |c| {
            Some(match c {
                "last" => Deictic::Last,
                "previous" => Deictic::Previous,
                "this" => Deictic::This,
                "next" => Deictic::Next,
                "following" => Deictic::Following,
                "text" => Deictic::Text,
                _ => return None,
            })
        })
    })
}

/// A word that narrows a date (`begin`) or loosens it (`ruim`).
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct DateModifier {
    /// What it makes of the value.
    pub modifier: Option<Mod>,
    /// Does it belong to the mention?
    pub inside: bool,
}

pub(super) fn date_modifiers(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<DateModifier>> {
    let tsv = loader.table(name, text, &["word", "mod", "inside"])?;
    keyed(loader, &tsv, Cue::DateModifier, |row| {
        let modifier = match row.cell(1) {
            "" => None,
            _ => Some(row.parse(1, "not a modifier", |c| {
                serde_json::from_value(serde_json::Value::String(c.to_owned())).ok()
            })?),
        };
        Ok(DateModifier { modifier, inside: row.yes(2)? })
    })
}

/// A word or phrase that says a time by itself.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct DateWord {
    /// Its type.
    pub kind: DateType,
    /// `PRESENT_REF`, `D-1`, `PXY`.
    pub means: String,
    /// How many of its first words stand outside the mention.
    pub skip: usize,
}

pub(super) fn date_words(loader: &mut Loader, text: &str, name: &str) -> Result<Phrases<DateWord>> {
    let tsv = loader.table(name, text, &["phrase", "type", "means", "skip"])?;
    let mut rows = Vec::new();
    for row in tsv.rows() {
        let kind = row.parse(1, "write date, time, duration or set", |c| {
            serde_json::from_value(serde_json::Value::String(c.to_owned())).ok()
        })?;
        let means = row.parse(2, "a meaning is missing", |c| (!c.is_empty()).then(|| c.to_owned()))?;
        let skip = match row.cell(3) {
            "" => 0,
            _ => row.parse(3, "not a number of words", |c| c.parse().ok())?,
        };
        loader.phrase(row.cell(0), Table::DateWord, rows.len());
        loader.cue(row.cell(0), Cue::DateWord);
        rows.push(DateWord { kind, means, skip });
    }
    Ok(Phrases { rows })
}

/// A day with a name.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct NamedDay {
    /// Its name.
    pub name: String,
    /// When it falls; empty where only the other countries have it.
    pub date: Option<DayRule>,
    /// When it falls in other countries, by their ISO 3166 codes.
    pub abroad: Vec<(String, DayRule)>,
    /// TIMEX3 code of the part of the day that it is.
    pub part: Option<String>,
    /// A day only behind a preposition?
    pub weak: bool,
}

/// How the date of a named day is found for a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct DayRule {
    /// What it hangs on.
    pub base: DayBase,
    /// Days behind that.
    pub plus: i32,
    /// A day earlier where it falls on a Sunday?
    pub shuns_sunday: bool,
}

/// What the date of a named day hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum DayBase {
    /// A month and its day.
    Fixed(i8, i8),
    /// Easter Sunday.
    Easter,
    /// The N-th weekday of a month; the last for -1.
    Weekday(i8, i8, i8),
}

pub(super) fn named_days(loader: &mut Loader, text: &str, name: &str) -> Result<Phrases<NamedDay>> {
    let tsv = loader.table(name, text, &["name", "aliases", "date", "part", "weak"])?;
    let mut rows = Vec::new();
    for row in tsv.rows() {
        for form in std::iter::once(row.cell(0)).chain(row.list(1)) {
            loader.phrase(form, Table::NamedDay, rows.len());
            loader.cue(form, Cue::NamedDay);
        }
        let part = match row.cell(3) {
            "" => None,
            _ => Some(row.parse(3, "not one of MO MI AF EV NI", part)?),
        };
        let mut day =
            NamedDay { name: row.cell(0).to_owned(), date: None, abroad: Vec::new(), part, weak: row.yes(4)? };
        for rule in row.list(2) {
            let (country, rule) = rule.split_once(':').map_or((None, rule), |(c, r)| (Some(c), r));
            let rule = row.parse(2, "not the date of a named day", |_| day_rule(rule))?;
            match country {
                Some(country) => day.abroad.push((country.to_owned(), rule)),
                None => day.date = Some(rule),
            }
        }
        rows.push(day);
    }
    Ok(Phrases { rows })
}

/// `12-25`, `04-27!7`, `easter+39`, `09-w3-2`, `11-w4-4+1`.
fn day_rule(text: &str) -> Option<DayRule> {
    if let Some(plus) = text.strip_prefix("easter") {
        return Some(DayRule { base: DayBase::Easter, plus: plus.parse().ok()?, shuns_sunday: false });
    }
    let (text, shuns_sunday) = text.strip_suffix("!7").map_or((text, false), |t| (t, true));
    let (text, plus) = match text.split_once('+') {
        Some((text, plus)) => (text, plus.parse().ok()?),
        None => (text, 0),
    };
    let (month, rest) = text.split_once('-')?;
    let month = month.parse().ok().filter(|m| (1..=12).contains(m))?;
    let base = match rest.strip_prefix('w') {
        Some(rest) => {
            let (nth, day) = rest.rsplit_once('-')?;
            DayBase::Weekday(month, nth.parse().ok()?, day.parse().ok().filter(|d| (1..=7).contains(d))?)
        }
        None => DayBase::Fixed(month, rest.parse().ok().filter(|d| (1..=31).contains(d))?),
    };
    Some(DayRule { base, plus, shuns_sunday })
}

/// An ordinal.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Ordinal {
    /// 1 for `eerste`; -1 for `laatste`.
    pub number: i8,
}

pub(super) fn ordinals(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Ordinal>> {
    let tsv = loader.table(name, text, &["ordinal", "number"])?;
    keyed(loader, &tsv, Cue::Ordinal, |row| {
        Ok(Ordinal { number: row.parse(1, "not a small number", |c| c.parse().ok())? })
    })
}

/// A word that date rules look around.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct DateAnchor;

pub(super) fn date_anchors(loader: &mut Loader, text: &str, name: &str) -> Result<Vec<DateAnchor>> {
    let tsv = loader.table(name, text, &["word", "cue"])?;
    let mut out = Vec::new();
    for row in tsv.rows() {
        let cue = row.parse(1, "write part or clock", |c| match c {
            "part" => Some(Cue::YearPart),
            "clock" => Some(Cue::ClockWord),
            _ => None,
        })?;
        loader.cue(row.cell(0), cue);
        out.push(DateAnchor);
    }
    Ok(out)
}

/// What a word beside a number or unit says about it: a set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct DateNeighbour(u16);

impl DateNeighbour {
    /// A number behind it may be a year (`in`).
    pub const YEAR: DateNeighbour = DateNeighbour(1);
    /// A number behind it may be a year of the last or next century (`met`).
    pub const YEAR_MODERN: DateNeighbour = DateNeighbour(1 << 1);
    /// A number behind it is a year, whatever noun follows (`sinds`).
    pub const YEAR_SURE: DateNeighbour = DateNeighbour(1 << 2);
    /// A number before it counts it (`inwoners`).
    pub const COUNTED: DateNeighbour = DateNeighbour(1 << 3);
    /// A bare plural of days or longer behind it is a length (`al`).
    pub const LENGTH: DateNeighbour = DateNeighbour(1 << 4);
    /// So is a plural of hours (`duurde`).
    pub const LENGTH_HOURS: DateNeighbour = DateNeighbour(1 << 5);
    /// A person, whose age a word in `-jarige` tells (`meisje`).
    pub const PERSON: DateNeighbour = DateNeighbour(1 << 6);
    /// What stands in its clause comes again and again (`meestal`).
    pub const HABIT: DateNeighbour = DateNeighbour(1 << 7);
    /// A book whose chapters and verses are counted like hours and minutes (`Handelingen 5:14`).
    pub const VERSE: DateNeighbour = DateNeighbour(1 << 8);
    /// A paper, whose day is that of an issue (`de krant van zaterdag`).
    pub const PAPER: DateNeighbour = DateNeighbour(1 << 9);
    /// What lasts for a term: the years that are told of it are no age (`de maximumstraf wordt 25 jaar`).
    pub const TERM: DateNeighbour = DateNeighbour(1 << 10);
    /// A part of a paper, whose day stands behind it in brackets (`(Brieven 4-11)`).
    pub const RUBRIC: DateNeighbour = DateNeighbour(1 << 11);

    /// Both sets in one.
    pub const fn or(self, other: DateNeighbour) -> DateNeighbour {
        DateNeighbour(self.0 | other.0)
    }

    /// Is any role of `other` in it?
    pub fn any(self, other: DateNeighbour) -> bool {
        self.0 & other.0 != 0
    }
}

pub(super) fn date_neighbours(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<DateNeighbour>> {
    let tsv = loader.table(name, text, &["word", "role"])?;
    let mut out = Keyed::default();
    for row in tsv.rows() {
        let mut all = DateNeighbour::default();
        for role in row.list(1) {
            all.0 |= match role {
                "year" => DateNeighbour::YEAR.0,
                "year-modern" => DateNeighbour::YEAR_MODERN.0,
                "year-sure" => DateNeighbour::YEAR_SURE.0,
                "counted" => DateNeighbour::COUNTED.0,
                "length" => DateNeighbour::LENGTH.0,
                "length-hours" => DateNeighbour::LENGTH_HOURS.0,
                "person" => DateNeighbour::PERSON.0,
                "habit" => DateNeighbour::HABIT.0,
                "verse" => DateNeighbour::VERSE.0,
                "paper" => DateNeighbour::PAPER.0,
                "term" => DateNeighbour::TERM.0,
                "rubric" => DateNeighbour::RUBRIC.0,
                _ => return Err(row.fault(1, format!("`{role}` is no role of a word beside a date"))),
            };
        }
        // No rule hangs on these words, so they bear no cue.
        let word = loader.folded(row.cell(0));
        out.enter(word, out.rows.len());
        out.rows.push(all);
    }
    Ok(out)
}
