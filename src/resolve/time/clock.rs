//! Clock times and the day to which they belong.

use jiff::civil::Time;

use super::{Next, Place, Reader, Spoken, habit};
use crate::parse::calendar::{self, Part, Stretch, Unit};
use crate::rule::{Anchor, Clock, Counted, Named, When};
use crate::text::Doc;

impl Reader<'_, '_> {
    /// The day behind a clock time that belongs to it, in the same clause.
    fn day_behind<'m>(&self, next: Next<'m>, place: Place<'_>) -> Option<&'m When> {
        let days = matches!(
            next.when,
            When::Fixed(Stretch::Day(_))
                | When::Named(Named::Day(..) | Named::Weekday(_), _)
                | When::Counted(Counted { unit: Unit::Day, from: Anchor::Today, .. })
                | When::Part(_, Some(_))
        );
        let bounds = [",", ";", ":", "(", ")", ".", "en", "dat", "die", "van", "maar"];
        let close = next.first <= place.last + 6 && (place.last..next.first).all(|i| !self.doc.is_any(i, &bounds));
        (days && close).then_some(next.when)
    }

    pub(super) fn clock(&self, clock: Clock, day: Option<&When>, place: Place<'_>) -> Option<(Stretch, Vec<Stretch>)> {
        let near = self.spoken.iter().rev().find(|s| s.sentence == place.sentence);
        let night = self.spoken.last().filter(|s| place.sentence <= s.sentence + 1 && is_between(self.doc, s, place));
        // `om 17.43 uur loopt zij op 3 februari de zaal in`: the day stands behind the time.
        let day = day.or_else(|| place.next.filter(|_| near.is_none()).and_then(|n| self.day_behind(n, place)));
        let habit = day.is_none() && near.is_none() && habit::is_told(self.doc, place.first, place.last);
        let plan = || day.is_none() && near.is_none() && self.is_plan_of_hours(place);
        let recurs = near.is_some_and(|s| s.set) || habit || plan();
        let part = clock.part.or_else(|| match (near.map(|s| s.stretch), day) {
            (Some(Stretch::Part(_, part)), _) => Some(part),
            (None, Some(When::Part(part, _))) => Some(*part),
            _ => None,
        });
        let (hour, minute) = (clock.time.hour(), clock.time.minute());
        let at = |hour: i8| Time::new(hour, minute, 0, 0).ok();
        let (time, other) = match part {
            Some(part) if clock.twelve => (at(part.hour(hour))?, None),
            // Small hours of a twelve-hour clock are told of the afternoon, unless the text says `'s nachts`.
            None if clock.twelve && (1..=6).contains(&hour) => (at(hour + 12)?, Some(clock.time)),
            None if clock.twelve && (7..12).contains(&hour) => (clock.time, at(hour + 12)),
            _ => (clock.time, None),
        };
        if recurs {
            return Some((Stretch::Open(time), other.map(Stretch::Open).into_iter().collect()));
        }
        let mut date = match day {
            Some(day) => self.stretch(day, place)?.0.day(),
            None => self.day_of_speech(place),
        };
        // `24.00 uur` ends its day.
        let ends = time == Time::midnight() && self.doc.str(place.first).starts_with("24");
        if ends {
            date = date.and_then(|d| calendar::days(d, 1));
        }
        // The small hours of a night between two days belong to the second.
        if time.hour() < 12 && day.is_none() && night.is_some() {
            date = night.and_then(|n| n.stretch.day()).and_then(|d| calendar::days(d, 1));
        }
        let stretch = |time| date.map_or(Stretch::Open(time), |date| Stretch::Clock(date, time));
        Some((stretch(time), other.map(stretch).into_iter().collect()))
    }
}

/// Was the night named as one between two days (`nacht van zaterdag op zondag`)?
fn is_between(doc: &Doc<'_>, spoken: &Spoken, place: Place<'_>) -> bool {
    if !matches!(spoken.stretch, Stretch::Part(_, Part::Night)) {
        return false;
    }
    let Some(sentence) = doc.sentences().get(spoken.sentence) else { return false };
    (sentence.first.max(place.first.saturating_sub(80))..place.first)
        .any(|i| doc.is(i, "nacht") && doc.is(i + 1, "van"))
}
