//! The calendar: units, and stretches of time with their TIMEX3 values and bounds. Knows no article; the arithmetic is `jiff`'s.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time, Weekday};

/// A unit of time, the shorter first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Unit {
    Second,
    Minute,
    QuarterHour,
    Hour,
    Day,
    Workday,
    Weekend,
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
    Decade,
    Century,
}

impl Unit {
    /// The unit by its code in `time_units.tsv`; a clock unit is shorter than a day.
    pub fn from_code(code: &str, clock: bool) -> Option<Unit> {
        Some(match code {
            "S" => Unit::Second,
            "M" if clock => Unit::Minute,
            "QH" => Unit::QuarterHour,
            "H" => Unit::Hour,
            "D" => Unit::Day,
            "WD" => Unit::Workday,
            "WE" => Unit::Weekend,
            "W" => Unit::Week,
            "M" => Unit::Month,
            "Q" => Unit::Quarter,
            "HY" => Unit::HalfYear,
            "Y" => Unit::Year,
            "DE" => Unit::Decade,
            "CE" => Unit::Century,
            _ => return None,
        })
    }

    /// Shorter than a day?
    pub fn is_clock(self) -> bool {
        self < Unit::Day
    }

    /// The ISO 8601 letter of a length in this unit.
    pub fn letter(self) -> &'static str {
        match self {
            Unit::Second => "S",
            Unit::Minute | Unit::QuarterHour | Unit::Month => "M",
            Unit::Hour => "H",
            Unit::Day | Unit::Workday => "D",
            Unit::Weekend => "WE",
            Unit::Week => "W",
            Unit::Quarter => "Q",
            Unit::HalfYear => "H",
            Unit::Year => "Y",
            Unit::Decade => "DE",
            Unit::Century => "CE",
        }
    }
}

/// A season, the earlier in the year first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    /// TIMEX3: `SP SU FA WI`.
    pub fn code(self) -> &'static str {
        match self {
            Season::Spring => "SP",
            Season::Summer => "SU",
            Season::Autumn => "FA",
            Season::Winter => "WI",
        }
    }

    /// The season by its code.
    pub fn from_code(code: &str) -> Option<Season> {
        [Season::Spring, Season::Summer, Season::Autumn, Season::Winter].into_iter().find(|s| s.code() == code)
    }

    /// Its first month; a winter begins in the December of its year.
    fn first_month(self) -> i8 {
        3 + 3 * self as i8
    }
}

/// A part of a day, in the order of a day; the night is the one that follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Part {
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
}

impl Part {
    /// TIMEX3: `MO MI AF EV NI`.
    pub fn code(self) -> &'static str {
        match self {
            Part::Morning => "MO",
            Part::Midday => "MI",
            Part::Afternoon => "AF",
            Part::Evening => "EV",
            Part::Night => "NI",
        }
    }

    /// The part by its code.
    pub fn from_code(code: &str) -> Option<Part> {
        [Part::Morning, Part::Midday, Part::Afternoon, Part::Evening, Part::Night]
            .into_iter()
            .find(|p| p.code() == code)
    }

    /// The hour of a twelve-hour clock in this part of a day, on a day's clock.
    pub fn hour(self, hour: i8) -> i8 {
        match self {
            Part::Morning | Part::Midday => hour,
            Part::Afternoon if hour < 12 => hour + 12,
            Part::Evening if hour == 12 => 0,
            Part::Evening if hour < 12 => hour + 12,
            Part::Night if hour == 12 => 0,
            Part::Night if (8..12).contains(&hour) => hour + 12,
            _ => hour,
        }
    }
}

/// A stretch of the calendar: what a date's value names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stretch {
    /// A century by its first two digits.
    Century(i16),
    /// A decade by its first three digits.
    Decade(i16),
    /// Two years, of a season, a book year or a school year.
    Years(i16, i16),
    /// A year.
    Year(i16),
    /// The first or second half of a year.
    Half(i16, i8),
    /// A quarter of a year.
    Quarter(i16, i8),
    /// A season; a winter by the year in which it begins.
    Season(i16, Season),
    /// A month.
    Month(i16, i8),
    /// A week by its Monday.
    Week(Date),
    /// A weekend by the Monday of its week.
    Weekend(Date),
    /// A day.
    Day(Date),
    /// A part of a day.
    Part(Date, Part),
    /// A minute.
    Clock(Date, Time),
    /// A minute of a day that is not known.
    Open(Time),
}

impl Stretch {
    /// The stretch of `unit` that holds `day`; a clock unit gives the day.
    pub fn holding(unit: Unit, day: Date) -> Stretch {
        let (year, month) = (day.year(), day.month());
        match unit {
            Unit::Week => Stretch::Week(monday(day)),
            Unit::Weekend => Stretch::Weekend(monday(day)),
            Unit::Month => Stretch::Month(year, month),
            Unit::Quarter => Stretch::Quarter(year, (month + 2) / 3),
            Unit::HalfYear => Stretch::Half(year, if month > 6 { 2 } else { 1 }),
            Unit::Year => Stretch::Year(year),
            Unit::Decade => Stretch::Decade(year.div_euclid(10)),
            Unit::Century => Stretch::Century(year.div_euclid(100)),
            _ => Stretch::Day(day),
        }
    }

    /// The unit of which it is one.
    pub fn unit(self) -> Unit {
        match self {
            Stretch::Century(_) => Unit::Century,
            Stretch::Decade(_) => Unit::Decade,
            Stretch::Years(..) | Stretch::Year(_) => Unit::Year,
            Stretch::Half(..) => Unit::HalfYear,
            Stretch::Quarter(..) | Stretch::Season(..) => Unit::Quarter,
            Stretch::Month(..) => Unit::Month,
            Stretch::Week(_) => Unit::Week,
            Stretch::Weekend(_) => Unit::Weekend,
            Stretch::Day(_) => Unit::Day,
            Stretch::Part(..) | Stretch::Clock(..) | Stretch::Open(_) => Unit::Hour,
        }
    }

    /// Its first day.
    pub fn earliest(self) -> Option<Date> {
        let at = |year: i16, month: i8| Date::new(year, month, 1).ok();
        match self {
            Stretch::Century(c) => at(c.checked_mul(100)?, 1),
            Stretch::Decade(d) => at(d.checked_mul(10)?, 1),
            Stretch::Years(y, _) | Stretch::Year(y) => at(y, 1),
            Stretch::Half(y, half) => at(y, half * 6 - 5),
            Stretch::Quarter(y, quarter) => at(y, quarter * 3 - 2),
            Stretch::Season(y, season) => at(y, season.first_month()),
            Stretch::Month(y, m) => at(y, m),
            Stretch::Week(monday) => Some(monday),
            Stretch::Weekend(monday) => days(monday, 5),
            Stretch::Day(day) | Stretch::Part(day, _) | Stretch::Clock(day, _) => Some(day),
            Stretch::Open(_) => None,
        }
    }

    /// Its last day.
    pub fn latest(self) -> Option<Date> {
        let end = |year: i16, month: i8| Some(Date::new(year, month, 1).ok()?.last_of_month());
        match self {
            Stretch::Century(c) => end(c.checked_mul(100)?.checked_add(99)?, 12),
            Stretch::Decade(d) => end(d.checked_mul(10)?.checked_add(9)?, 12),
            Stretch::Years(_, y) | Stretch::Year(y) => end(y, 12),
            Stretch::Half(y, half) => end(y, half * 6),
            Stretch::Quarter(y, quarter) => end(y, quarter * 3),
            Stretch::Season(y, Season::Winter) => end(y.checked_add(1)?, 2),
            Stretch::Season(y, season) => end(y, season.first_month() + 2),
            Stretch::Month(y, m) => end(y, m),
            Stretch::Week(monday) | Stretch::Weekend(monday) => days(monday, 6),
            Stretch::Day(day) | Stretch::Part(day, _) | Stretch::Clock(day, _) => Some(day),
            Stretch::Open(_) => None,
        }
    }

    /// The day that stands for it where something is counted from it.
    pub fn day(self) -> Option<Date> {
        self.earliest()
    }

    /// The same stretch `count` of its own units further, where it has such a unit.
    pub fn further(self, unit: Unit, count: i32) -> Option<Stretch> {
        let day = self.day()?;
        Some(Stretch::holding(unit, shift(day, unit, count)?))
    }
}

impl fmt::Display for Stretch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Stretch::Century(c) => year(f, c, 2),
            Stretch::Decade(d) => year(f, d, 3),
            Stretch::Years(a, b) => {
                year(f, a, 4)?;
                f.write_str("/")?;
                year(f, b, 4)
            }
            Stretch::Year(y) => year(f, y, 4),
            Stretch::Half(y, half) => write!(f, "{y:04}-H{half}"),
            Stretch::Quarter(y, quarter) => write!(f, "{y:04}-Q{quarter}"),
            Stretch::Season(y, season) => write!(f, "{y:04}-{}", season.code()),
            Stretch::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Stretch::Week(monday) => week(f, monday),
            Stretch::Weekend(monday) => {
                week(f, monday)?;
                f.write_str("-WE")
            }
            Stretch::Day(day) => write!(f, "{day}"),
            Stretch::Part(day, part) => write!(f, "{day}T{}", part.code()),
            Stretch::Clock(day, time) => write!(f, "{day}T{:02}:{:02}", time.hour(), time.minute()),
            Stretch::Open(time) => write!(f, "T{:02}:{:02}", time.hour(), time.minute()),
        }
    }
}

/// A year, decade or century; those before our era with a minus, as ISO 8601 has them.
fn year(f: &mut fmt::Formatter<'_>, number: i16, digits: usize) -> fmt::Result {
    if number < 0 {
        f.write_str("-")?;
    }
    write!(f, "{:0digits$}", number.unsigned_abs())
}

fn week(f: &mut fmt::Formatter<'_>, monday: Date) -> fmt::Result {
    let week = monday.iso_week_date();
    write!(f, "{:04}-W{:02}", week.year(), week.week())
}

/// The Monday of the week of `day`.
pub fn monday(day: Date) -> Date {
    days(day, 1 - i32::from(day.weekday().to_monday_one_offset())).unwrap_or(day)
}

/// The day `count` days further.
pub fn days(day: Date, count: i32) -> Option<Date> {
    day.checked_add(i64::from(count).days()).ok()
}

/// The day `count` units further; a clock unit moves nothing.
pub fn shift(day: Date, unit: Unit, count: i32) -> Option<Date> {
    let count = i64::from(count);
    let span = match unit {
        Unit::Second | Unit::Minute | Unit::QuarterHour | Unit::Hour => return Some(day),
        Unit::Day => count.days(),
        Unit::Workday => return workdays(day, count),
        Unit::Week | Unit::Weekend => count.checked_mul(7)?.days(),
        Unit::Month => count.months(),
        Unit::Quarter => count.checked_mul(3)?.months(),
        Unit::HalfYear => count.checked_mul(6)?.months(),
        Unit::Year => count.years(),
        Unit::Decade => count.checked_mul(10)?.years(),
        Unit::Century => count.checked_mul(100)?.years(),
    };
    day.checked_add(span).ok()
}

fn workdays(mut day: Date, count: i64) -> Option<Date> {
    let mut left = count.unsigned_abs().min(10_000);
    while left > 0 {
        day = days(day, count.signum() as i32)?;
        left -= u64::from(!matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
    }
    Some(day)
}

/// The moment `count` units further.
pub fn shift_time(moment: DateTime, unit: Unit, count: i32) -> Option<DateTime> {
    let count = i64::from(count);
    let span = match unit {
        Unit::Second => count.seconds(),
        Unit::Minute => count.minutes(),
        Unit::QuarterHour => count.checked_mul(15)?.minutes(),
        Unit::Hour => count.hours(),
        _ => return Some(shift(moment.date(), unit, i32::try_from(count).ok()?)?.to_datetime(moment.time())),
    };
    moment.checked_add(span).ok()
}

/// The last day of this weekday (Monday 1) up to and including `day`.
pub fn weekday_until(day: Date, weekday: i8) -> Option<Date> {
    days(day, -i32::from((day.weekday().to_monday_one_offset() - weekday).rem_euclid(7)))
}

/// The first day of this weekday (Monday 1) from `day` on.
pub fn weekday_from(day: Date, weekday: i8) -> Option<Date> {
    days(day, i32::from((weekday - day.weekday().to_monday_one_offset()).rem_euclid(7)))
}

/// Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher.
pub fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_of_some_years() {
        assert_eq!(easter(2019), Some(date(2019, 4, 21)));
        assert_eq!(easter(2024), Some(date(2024, 3, 31)));
        assert_eq!(easter(2025), Some(date(2025, 4, 20)));
        assert_eq!(easter(2038), Some(date(2038, 4, 25)));
    }

    #[test]
    fn values_and_bounds() {
        let day = date(2026, 1, 26);
        let show = |unit| Stretch::holding(unit, day).to_string();
        assert_eq!(show(Unit::Week), "2026-W05");
        assert_eq!(show(Unit::Weekend), "2026-W05-WE");
        assert_eq!(show(Unit::Quarter), "2026-Q1");
        assert_eq!(show(Unit::Decade), "202");
        assert_eq!(show(Unit::Century), "20");
        let winter = Stretch::Season(2025, Season::Winter);
        assert_eq!((winter.earliest(), winter.latest()), (Some(date(2025, 12, 1)), Some(date(2026, 2, 28))));
        assert_eq!(Stretch::holding(Unit::Week, date(2025, 1, 1)).to_string(), "2025-W01");
        assert_eq!(Stretch::Year(-44).to_string(), "-0044");
    }

    #[test]
    fn weekdays_around_a_day() {
        let monday = date(2026, 1, 26);
        assert_eq!(weekday_until(monday, 1), Some(monday));
        assert_eq!(weekday_until(monday, 5), Some(date(2026, 1, 23)));
        assert_eq!(weekday_from(monday, 5), Some(date(2026, 1, 30)));
        assert_eq!(shift(date(2026, 1, 30), Unit::Workday, 1), Some(date(2026, 2, 2)));
    }
}
