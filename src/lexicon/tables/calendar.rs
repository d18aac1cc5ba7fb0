//! Tables of time.

use super::{Keyed, keyed};
use crate::error::Result;
use crate::lexicon::{Cue, Loader};

/// A month by one of its names.
#[derive(Debug)]
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
#[derive(Debug)]
pub struct Weekday {
    /// Monday is 1, Sunday 7.
    pub number: i8,
}

pub(super) fn weekdays(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Weekday>> {
    let tsv = loader.table(name, text, &["weekday", "number"])?;
    keyed(loader, &tsv, Cue::Weekday, |row| {
        let number = row.parse(1, "not a weekday's number", |c| c.parse().ok().filter(|n| (1..=7).contains(n)))?;
        Ok(Weekday { number })
    })
}

/// A part of a day.
#[derive(Debug)]
pub struct DayPart {
    /// TIMEX3: `MO MI AF EV NI`.
    pub code: String,
    /// The days from today that the word itself names (`vanavond` 0); `None` for the bare part (`avond`).
    pub offset: Option<i32>,
}

pub(super) fn day_parts(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<DayPart>> {
    let tsv = loader.table(name, text, &["part", "code", "offset"])?;
    keyed(loader, &tsv, Cue::DayPart, |row| {
        let code = row.parse(1, "not one of MO MI AF EV NI", |c| {
            ["MO", "MI", "AF", "EV", "NI"].contains(&c).then(|| c.to_owned())
        })?;
        let offset = match row.cell(2) {
            "" => None,
            _ => Some(row.parse(2, "not a number of days", |c| c.parse().ok())?),
        };
        Ok(DayPart { code, offset })
    })
}

/// A unit of time.
#[derive(Debug)]
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
