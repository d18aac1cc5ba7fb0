//! Which of the stretches that come again and again: the last, the next, the one of a year.

use jiff::civil::Date;

use crate::lexicon::{DayBase, DayRule};
use crate::parse::calendar::{self, Stretch, Unit};
use crate::rule::Named;
use crate::text::Doc;

/// Finds the stretches of a name around a day.
pub struct Picker {
    /// The rules of the named days, as the article's country has them.
    feasts: Vec<Option<DayRule>>,
}

impl Picker {
    /// A picker for the country of `doc`.
    pub fn new(doc: &Doc<'_>) -> Picker {
        let belgian = is_belgian(doc);
        let rule = |row: &crate::lexicon::NamedDay| {
            let own = row.abroad.iter().find(|(country, _)| country == "BE").map(|(_, rule)| *rule);
            own.filter(|_| belgian || row.date.is_none()).or(row.date)
        };
        Picker { feasts: doc.lex.tables.named_days.rows.iter().map(rule).collect() }
    }

    /// The stretch of that name in a year.
    pub fn of_year(&self, named: Named, year: i16) -> Option<Stretch> {
        match named {
            Named::Day(month, day, weekday) => {
                let date = Date::new(year, month?, day).ok()?;
                weekday.is_none_or(|w| date.weekday().to_monday_one_offset() == w).then_some(Stretch::Day(date))
            }
            Named::Month(month) => Some(Stretch::Month(year, month)),
            Named::Season(season) => Some(Stretch::Season(year, season)),
            Named::Quarter(n) => Some(Stretch::Quarter(year, n)),
            Named::Half(n) => Some(Stretch::Half(year, n)),
            Named::Week(n) => {
                // The week with 4 January is the first.
                let first = calendar::monday(Date::new(year, 1, 4).ok()?);
                calendar::shift(first, Unit::Week, i32::from(n) - 1).map(Stretch::Week)
            }
            Named::Feast(row) => feast((*self.feasts.get(row)?)?, year).map(Stretch::Day),
            Named::Weekday(_) | Named::Weekend => None,
        }
    }

    /// The stretches of that name around a day, in order.
    fn around(&self, named: Named, today: Date) -> impl DoubleEndedIterator<Item = Stretch> + '_ {
        let first = match named {
            Named::Weekday(day) => calendar::weekday_until(today, day),
            Named::Weekend => Some(calendar::monday(today)),
            _ => None,
        };
        let range = match named {
            Named::Weekday(_) => -1..=2,
            Named::Weekend => -2..=2,
            // One that a year lacks (29 February, a Friday the 13th of March) stands in another.
            _ => -5..=5,
        };
        range.filter_map(move |n| match named {
            Named::Weekday(_) => calendar::shift(first?, Unit::Week, n).map(Stretch::Day),
            Named::Weekend => calendar::shift(first?, Unit::Week, n).map(Stretch::Weekend),
            _ => self.of_year(named, today.year().checked_add(n as i16)?),
        })
    }

    /// The last that has begun by `today`.
    pub fn until(&self, named: Named, today: Date) -> Option<Stretch> {
        self.around(named, today).rev().find(|s| s.earliest().is_some_and(|d| d <= today))
    }

    /// The first that has not ended before `today`.
    pub fn from(&self, named: Named, today: Date) -> Option<Stretch> {
        self.around(named, today).find(|s| s.latest().is_some_and(|d| d >= today))
    }

    /// `afgelopen`: the last that is over; a weekend may still run.
    pub fn last(&self, named: Named, today: Date) -> Option<Stretch> {
        self.around(named, today).rev().find(|s| match named {
            Named::Weekend => s.earliest().is_some_and(|d| d < today),
            _ => s.latest().is_some_and(|d| d < today),
        })
    }

    /// `vorige`: the last of a year before this one, or the last weekday.
    pub fn previous(&self, named: Named, today: Date) -> Option<Stretch> {
        if matches!(named, Named::Weekday(_) | Named::Weekend) {
            return self.last(named, today);
        }
        self.around(named, today).rev().find(|s| s.earliest().is_some_and(|d| d.year() < today.year()))
    }

    /// `komende`: the next that has not begun.
    pub fn next(&self, named: Named, today: Date) -> Option<Stretch> {
        self.around(named, today).find(|s| match named {
            Named::Weekend => s.latest().is_some_and(|d| d > today),
            _ => s.earliest().is_some_and(|d| d > today),
        })
    }

    /// `volgende`: the first of a year behind this one, or the next weekday.
    pub fn following(&self, named: Named, today: Date) -> Option<Stretch> {
        if named == Named::Weekend {
            return self.around(named, today).find(|s| s.earliest().is_some_and(|d| d > today));
        }
        if matches!(named, Named::Weekday(_)) {
            return self.next(named, today);
        }
        self.around(named, today).find(|s| s.earliest().is_some_and(|d| d.year() > today.year()))
    }
}

/// The date of a named day in a year.
fn feast(rule: DayRule, year: i16) -> Option<Date> {
    let base = match rule.base {
        DayBase::Easter => calendar::easter(year)?,
        DayBase::Fixed(month, day) => Date::new(year, month, day).ok()?,
        DayBase::Weekday(month, nth, day) if nth > 0 => {
            let first = calendar::weekday_from(Date::new(year, month, 1).ok()?, day)?;
            calendar::shift(first, Unit::Week, i32::from(nth) - 1)?
        }
        DayBase::Weekday(month, _, day) => {
            calendar::weekday_until(Date::new(year, month, 1).ok()?.last_of_month(), day)?
        }
    };
    let early = rule.shuns_sunday && base.weekday() == jiff::civil::Weekday::Sunday;
    calendar::days(base, rule.plus - i32::from(early))
}

/// Is it an article of a Belgian paper? Its dateline says so.
fn is_belgian(doc: &Doc<'_>) -> bool {
    let Some(dateline) = doc.dateline else { return false };
    let cut = |span: Option<crate::model::Span>| span.and_then(|s| doc.text.get(s.start..s.end)).unwrap_or_default();
    cut(dateline.agency).to_ascii_uppercase().contains("BELGA")
}
