//! Units counted on from a date that the article named: `een jaar later`, `twee dagen eerder`.

use jiff::civil::Date;

use super::tense::{self, Direction};
use super::{Place, Reader, Spoken};
use crate::parse::calendar::{self, Stretch, Unit};
use crate::rule::When;

impl Reader<'_, '_> {
    /// `een jaar later, op 11 december 2018`: the date that says what was counted.
    pub(super) fn apposed(&self, unit: Unit, place: Place<'_>) -> Option<Stretch> {
        let next = place.next.filter(|n| n.first <= place.last + 2 && self.doc.is(place.last, ","))?;
        let When::Fixed(stretch) = next.when else { return None };
        let close = next.first == place.last + 1 || self.doc.is_any(place.last + 1, &["op", "in"]);
        (close && stretch.unit() <= unit).then(|| Some(Stretch::holding(unit, stretch.day()?))).flatten()
    }

    /// Units counted on from the last date of which the article has spoken.
    pub(super) fn counted_on(&self, unit: Unit, count: i32, place: Place<'_>) -> Option<Stretch> {
        // `50 cent meer dan een dag eerder`: compared with the day of the article.
        if unit == Unit::Day && count < 0 && place.first > 0 && self.doc.is_any(place.first - 1, &["dan", "tegen"]) {
            return Some(Stretch::Day(calendar::days(self.today?, count)?));
        }
        // What is told as past does not hang on a day to come.
        let direction = tense::direction(&self.clauses, place.first, place.last);
        let (past, future) = (direction == Direction::Past, direction == Direction::Future);
        let ahead = |day: Option<Date>| past && day.zip(self.today).is_some_and(|(day, today)| day > today);
        let known = |s: &&Spoken| !s.set && s.stretch.day().is_some() && !ahead(s.stretch.day());
        let mut near = self.spoken.iter().rev().filter(known);
        if unit.is_clock() {
            let clock = near.find_map(|s| match s.stretch {
                Stretch::Clock(day, time) => Some(day.to_datetime(time)),
                _ => None,
            })?;
            let moment = calendar::shift_time(clock, unit, count)?;
            return Some(Stretch::Clock(moment.date(), moment.time()));
        }
        // `Nu, vijftig jaar later, ligt er een stuk`
        let now = place.first.saturating_sub(4)..place.first;
        if count > 0 && now.clone().any(|i| self.doc.is(i, "nu")) && place.first > 0 {
            return Some(Stretch::holding(unit, self.today?));
        }
        let Some(spoken) = near.find(|s| s.stretch.unit() <= unit) else {
            // `dan een jaar eerder`, `de volgende week` without a date: from the article's day.
            let words = self.doc.is_any(place.first, &["volgende", "volgend"]);
            let first = self.spoken.is_empty() && count < 0 || words;
            let same = count == 0 && !self.doc.is_any(place.first, &["die", "dat"]);
            let today = self.today.filter(|_| first || same)?;
            return Some(Stretch::holding(unit, calendar::shift(today, unit, count)?));
        };
        // `50 jaar later moet ik het toegeven`: the day that it hangs on was not named.
        let far = self.today.and_then(|t| calendar::days(t, 31));
        let unknown = |day: Option<Date>| {
            let ahead = far.zip(day).filter(|(far, day)| day > far).map(|(far, day)| day.year() - far.year());
            spoken.stretch.day() <= self.today && ahead.is_some_and(|years| !future || years > 9)
        };
        spoken.stretch.further(unit, count).filter(|s| !ahead(s.day()) && !unknown(s.day()))
    }
}
