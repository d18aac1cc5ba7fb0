//! Stretches of the calendar counted with: distances, other years, parts.

use jiff::civil::Date;

use crate::parse::calendar::{self, Stretch, Unit};
use crate::rule::{Nth, NthOf};

/// The days between today and the nearest of a stretch.
pub fn distance(today: Date, stretch: Stretch) -> i32 {
    let days = |to: Date| (to - today).get_days().abs();
    let near = |d: Option<Date>| d.map_or(i32::MAX, days);
    near(stretch.earliest()).min(near(stretch.latest()))
}

/// The same stretch of another year.
pub fn years_on(stretch: Stretch, years: i32) -> Option<Stretch> {
    let by = i16::try_from(years).ok()?;
    Some(match stretch {
        Stretch::Quarter(y, n) => Stretch::Quarter(y.checked_add(by)?, n),
        Stretch::Half(y, n) => Stretch::Half(y.checked_add(by)?, n),
        Stretch::Month(y, n) => Stretch::Month(y.checked_add(by)?, n),
        Stretch::Season(y, s) => Stretch::Season(y.checked_add(by)?, s),
        other => Stretch::holding(other.unit(), calendar::shift(other.day()?, Unit::Year, years)?),
    })
}

/// The n-th part of a stretch.
pub fn within(nth: Nth, whole: Stretch) -> Option<Stretch> {
    let (first, last) = (whole.earliest()?, whole.latest()?);
    let step = i32::from(nth.number);
    match nth.what {
        NthOf::Whole => Some(whole),
        NthOf::Weekday(day) if step > 0 => {
            let found = calendar::shift(calendar::weekday_from(first, day)?, Unit::Week, step - 1)?;
            (found <= last).then_some(Stretch::Day(found))
        }
        NthOf::Weekday(day) => {
            Some(Stretch::Day(calendar::shift(calendar::weekday_until(last, day)?, Unit::Week, step + 1)?))
        }
        NthOf::WeekdayAfter(day) => {
            let next = calendar::weekday_from(calendar::days(last, 1)?, day)?;
            Some(Stretch::Day(calendar::shift(next, Unit::Week, step - 1)?))
        }
        // The weeks of a month are those with most of their days in it.
        NthOf::Unit(Unit::Week) if step > 0 => {
            Some(Stretch::holding(Unit::Week, calendar::shift(calendar::days(first, 3)?, Unit::Week, step - 1)?))
        }
        NthOf::Unit(Unit::Week) => {
            Some(Stretch::holding(Unit::Week, calendar::shift(calendar::days(last, -3)?, Unit::Week, step + 1)?))
        }
        NthOf::Unit(unit) if step > 0 => Some(Stretch::holding(unit, calendar::shift(first, unit, step - 1)?)),
        NthOf::Unit(unit) => Some(Stretch::holding(unit, calendar::shift(last, unit, step + 1)?)),
    }
}
