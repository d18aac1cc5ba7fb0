//! Dates against the article's date: the one place that knows what "today" is, how tense decides, and which dates the article named before.

mod pick;
mod tense;

use jiff::civil::{Date, Time};

use crate::lexicon::Cue;
use crate::model::{DateType, DateValue, Diagnostic, MentionValue, SentenceKind};
use crate::parse::calendar::{self, Part, Season, Stretch, Unit};
use crate::resolve::Placed;
use crate::rule::{Anchor, Clock, Counted, DateExpr, Named, Nth, NthOf, Value, When, Which};
use crate::text::Doc;

use pick::Picker;
use tense::Direction;

/// Fills in the values of all date mentions.
pub fn resolve(doc: &Doc<'_>, today: Option<Date>, mentions: &mut [Placed], diagnostics: &mut Vec<Diagnostic>) {
    let mut reader = Reader { doc, today, picker: Picker::new(doc), spoken: Vec::new(), lead: None };
    let mut open = 0;
    for mention in mentions.iter_mut() {
        let Value::Date(expr) = &mention.said else { continue };
        let place = Place { first: mention.first, last: mention.last, sentence: mention.sentence };
        let value = reader.read(expr, place);
        open += usize::from(value.value.is_none());
        mention.value = MentionValue::Date(value);
    }
    if today.is_none() && open > 0 {
        let message = format!("the article has no date: {open} relative dates have no value");
        diagnostics.push(Diagnostic { code: "no-date".to_owned(), message });
    }
}

/// Where a mention stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    first: usize,
    last: usize,
    sentence: usize,
}

/// What a mention turned out to mean.
enum Meaning {
    /// `PRESENT_REF` and the like, lengths and sets.
    Text(String),
    /// A stretch of the calendar, and the other readings.
    Stretch(Stretch, Vec<Stretch>),
    /// Nothing: the article gives nothing to count from.
    Open,
}

/// A date of which the article has spoken.
#[derive(Debug, Clone, Copy)]
struct Spoken {
    stretch: Stretch,
    /// The token behind it.
    last: usize,
    sentence: usize,
    paragraph: u32,
    /// Does it name its year itself, or count from the article's day?
    sure: bool,
    /// A set: a clock time behind it recurs too.
    set: bool,
}

/// Reads the mentions of an article in their order.
struct Reader<'d, 'a> {
    doc: &'d Doc<'a>,
    today: Option<Date>,
    picker: Picker,
    /// The last few dates of which the article has spoken; older ones are dropped.
    spoken: Vec<Spoken>,
    /// The first day up to the article's that it names: the day of its news.
    lead: Option<Date>,
}

/// So many dates are remembered.
const REMEMBERED: usize = 8;

impl Reader<'_, '_> {
    fn read(&mut self, expr: &DateExpr, place: Place) -> DateValue {
        let meaning = self.meaning(&expr.when, place).unwrap_or(Meaning::Open);
        let mut out = DateValue { kind: expr.kind, modifier: expr.modifier, ..DateValue::default() };
        match meaning {
            Meaning::Text(text) => {
                // `elke avond vanaf 20.00 uur` recurs, `de wekelijkse persconferentie, 14.30 uur` does not.
                if expr.kind == DateType::Set && !self.doc.has(place.first, Cue::DateWord) {
                    self.remember(Stretch::Open(Time::midnight()), place, false, true);
                }
                // `bijna twintig jaar later` without a date to count from is no longer loosened.
                if text.ends_with("_REF") {
                    out.modifier = None;
                }
                out.value = Some(text);
            }
            Meaning::Stretch(stretch, others) => {
                out.value = Some(stretch.to_string());
                out.earliest = stretch.earliest();
                out.latest = stretch.latest();
                out.alternatives = others.iter().map(Stretch::to_string).collect();
                let sure = matches!(
                    expr.when,
                    When::Fixed(_) | When::Counted(_) | When::Named(_, Which::In(_) | Which::InYear(_))
                );
                self.remember(stretch, place, sure, false);
            }
            Meaning::Open => {}
        }
        out
    }

    fn remember(&mut self, stretch: Stretch, place: Place, sure: bool, set: bool) {
        if self.spoken.len() == REMEMBERED {
            self.spoken.remove(0);
        }
        let day = stretch.day().filter(|d| stretch.unit() <= Unit::Day && !set && self.today.is_some_and(|t| *d <= t));
        self.lead = self.lead.or(day);
        let paragraph = self.doc.sentences().get(place.sentence).map_or(0, |s| s.paragraph);
        self.spoken.push(Spoken { stretch, last: place.last, sentence: place.sentence, paragraph, sure, set });
    }

    fn meaning(&self, when: &When, place: Place) -> Option<Meaning> {
        Some(match when {
            When::Present => Meaning::Text("PRESENT_REF".to_owned()),
            When::Past => Meaning::Text("PAST_REF".to_owned()),
            When::Future => Meaning::Text("FUTURE_REF".to_owned()),
            When::Length(length) | When::Every(length) => Meaning::Text(length.to_string()),
            When::Fixed(stretch) => Meaning::Stretch(*stretch, Vec::new()),
            When::Counted(Counted { unit, count, from: Anchor::Text }) => match self.counted_on(*unit, *count, place) {
                Some(stretch) => Meaning::Stretch(stretch, Vec::new()),
                None => Meaning::Text("PAST_REF".to_owned()),
            },
            When::Clock(clock, day) => {
                let (stretch, others) = self.clock(*clock, day.as_deref(), place)?;
                Meaning::Stretch(stretch, others)
            }
            _ => {
                let (stretch, others) = self.stretch(when, place)?;
                Meaning::Stretch(stretch, others)
            }
        })
    }

    /// The stretch that an expression names, and the other readings.
    fn stretch(&self, when: &When, place: Place) -> Option<(Stretch, Vec<Stretch>)> {
        match when {
            When::Fixed(stretch) => Some((*stretch, Vec::new())),
            When::Named(named, which) => self.named(*named, *which, place),
            When::Counted(Counted { unit, count, from: Anchor::Today }) => {
                let day = calendar::shift(self.today?, *unit, *count)?;
                Some((Stretch::holding(*unit, day), Vec::new()))
            }
            When::Counted(Counted { unit, count, from: Anchor::Text }) => {
                Some((self.counted_on(*unit, *count, place)?, Vec::new()))
            }
            When::Part(part, day) => {
                let (day, others) = match day {
                    Some(day) => self.stretch(day, place)?,
                    None => (Stretch::Day(self.day_of_speech(place)?), Vec::new()),
                };
                let others = others.iter().filter_map(|d| Some(Stretch::Part(d.day()?, *part))).collect();
                Some((Stretch::Part(day.day()?, *part), others))
            }
            When::NightFrom(day) => Some((Stretch::Part(self.stretch(day, place)?.0.day()?, Part::Night), Vec::new())),
            When::Within(nth, whole) => Some((within(*nth, self.stretch(whole, place)?.0)?, Vec::new())),
            When::SamePeriod(years) => {
                let period = self
                    .spoken
                    .iter()
                    .rev()
                    .find(|s| !s.set && s.stretch.unit() >= Unit::Month && s.stretch.unit() < Unit::Year);
                let stretch = match period {
                    Some(spoken) => spoken.stretch,
                    // The first figures of a year are told in its second quarter.
                    None => Stretch::holding(Unit::Quarter, calendar::shift(self.today?, Unit::Quarter, -1)?),
                };
                Some((years_on(stretch, *years)?, Vec::new()))
            }
            _ => None,
        }
    }

    /// A stretch that comes again and again: which one the words, the tense and the article mean.
    fn named(&self, named: Named, which: Which, place: Place) -> Option<(Stretch, Vec<Stretch>)> {
        let only = |stretch: Option<Stretch>| Some((stretch?, Vec::new()));
        if let Named::Day(None, day, _) = named {
            return self.bare_day(day, place);
        }
        match which {
            Which::In(year) => return only(self.picker.of_year(named, year)),
            Which::OfText => {
                let spoken = self.spoken.iter().rev().find(|s| !s.set && s.stretch.day().is_some())?;
                let day = spoken.stretch.day()?;
                if let Named::Weekday(weekday) = named {
                    return only(calendar::weekday_from(day, weekday).map(Stretch::Day));
                }
                if named == Named::Weekend {
                    return only(Some(Stretch::holding(Unit::Weekend, day)));
                }
                return only(self.picker.of_year(named, day.year()));
            }
            _ => {}
        }
        let today = self.today?;
        // `dit weekend` without a past verb is the one of this week.
        if (which, named) == (Which::This, Named::Weekend)
            && tense::direction(self.doc, place.first, place.last) != Direction::Past
        {
            return only(Some(Stretch::holding(Unit::Weekend, today)));
        }
        if let (Which::This, Named::Season(season)) = (which, named) {
            // A winter that has begun in the last year still runs.
            let runs = season == Season::Winter && today.month() <= 3;
            return only(self.picker.of_year(named, today.year() - i16::from(runs)));
        }
        match which {
            Which::InYear(count) => {
                only(self.picker.of_year(named, today.year().checked_add(i16::try_from(count).ok()?)?))
            }
            Which::InWeek(count) => {
                let Named::Weekday(weekday) = named else { return None };
                let monday = calendar::shift(calendar::monday(today), Unit::Week, count)?;
                only(calendar::weekday_from(monday, weekday).map(Stretch::Day))
            }
            Which::Last => only(self.picker.last(named, today)),
            Which::Previous => only(self.picker.previous(named, today)),
            Which::Next => only(self.picker.next(named, today)),
            Which::Following => only(self.picker.following(named, today)),
            Which::Bare | Which::This | Which::In(_) | Which::OfText => self.bare(named, today, place),
        }
    }

    fn bare(&self, named: Named, today: Date, place: Place) -> Option<(Stretch, Vec<Stretch>)> {
        if let Some(stretch) = self.in_year_of_clause(named, place).or_else(|| self.in_spoken_year(named, today, place))
        {
            return Some((stretch, Vec::new()));
        }
        let past = self.picker.until(named, today);
        let future = self.picker.from(named, today);
        let (Some(past), Some(future)) = (past, future) else { return Some((past.or(future)?, Vec::new())) };
        if past == future {
            return Some((past, Vec::new()));
        }
        let direction = tense::direction(self.doc, place.first, place.last);
        // `sinds 1 januari` says it whatever the distance.
        let sure = tense::preposition(self.doc, place.first).is_some();
        let day = matches!(named, Named::Day(..) | Named::Feast(_));
        let back = distance(today, past);
        let ahead = distance(today, future);
        Some(match direction {
            // A day nearly a year off is not meant where the other one is near: its year would be named.
            _ if day && !sure && back > 300 && ahead <= 31 => (future, vec![past]),
            _ if day && !sure && ahead > 300 && back < 60 && direction != Direction::Future => (past, vec![future]),
            Direction::Past => (past, Vec::new()),
            Direction::Future => (future, Vec::new()),
            // A present form tells of what is to come, unless that is far away and the last one near.
            Direction::Present if ahead > 300 && back < 60 => (past, vec![future]),
            Direction::Present => (future, vec![past]),
            Direction::Open if back <= ahead => (past, vec![future]),
            Direction::Open => (future, vec![past]),
        })
    }

    /// `Volgend jaar gaat het gezin op Koningsdag naar Dokkum`: the year that stands before it in the same clause.
    fn in_year_of_clause(&self, named: Named, place: Place) -> Option<Stretch> {
        let last = self.spoken.last().filter(|s| s.sure && s.sentence == place.sentence)?;
        let Stretch::Year(year) = last.stretch else { return None };
        let bounds = [",", ";", ":", ".", "en", "maar", "dat", "die", "dan", "(", ")"];
        (place.first < last.last + 40 && (last.last..place.first).all(|i| !self.doc.is_any(i, &bounds)))
            .then(|| self.picker.of_year(named, year))
            .flatten()
    }

    /// `De inspectie wist dat al in 2016. De waarschuwing kwam op 19 juli`: a month or day of the year of which the sentence before has spoken.
    fn in_spoken_year(&self, named: Named, today: Date, place: Place) -> Option<Stretch> {
        if !matches!(named, Named::Day(..) | Named::Month(_) | Named::Season(_) | Named::Quarter(_) | Named::Half(_)) {
            return None;
        }
        let last = self.spoken.iter().rev().find(|s| !s.set)?;
        let year = last.stretch.day()?.year();
        let near = self.picker.until(named, today).is_some_and(|s| distance(today, s) < 270);
        if near || !last.sure || place.sentence > last.sentence + 1 || last.stretch.unit() > Unit::Year {
            return None;
        }
        (tense::direction(self.doc, place.first, place.last) == Direction::Past)
            .then(|| self.picker.of_year(named, year))
            .flatten()
            // What is told as past is not still to come.
            .filter(|s| s.day().is_none_or(|day| day <= today))
    }

    /// `de 15e`: the day of the month of which the article speaks.
    fn bare_day(&self, day: i8, place: Place) -> Option<(Stretch, Vec<Stretch>)> {
        let month = self
            .spoken
            .iter()
            .rev()
            .find(|s| !s.set && s.stretch.unit() <= Unit::Month && s.sentence + 2 >= place.sentence);
        let base = month.and_then(|m| m.stretch.day()).or(self.today)?;
        Some((Stretch::Day(Date::new(base.year(), base.month(), day).ok()?), Vec::new()))
    }

    /// Units counted on from the last date of which the article has spoken.
    fn counted_on(&self, unit: Unit, count: i32, place: Place) -> Option<Stretch> {
        // `50 cent meer dan een dag eerder`: compared with the day of the article.
        if unit == Unit::Day && count < 0 && place.first > 0 && self.doc.is_any(place.first - 1, &["dan", "tegen"]) {
            return Some(Stretch::Day(calendar::days(self.today?, count)?));
        }
        // What is told as past does not hang on a day to come.
        let past = tense::direction(self.doc, place.first, place.last) == Direction::Past;
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
        let Some(spoken) = near.find(|s| s.stretch.unit() <= unit) else {
            // `dan een jaar eerder`, `de volgende week` without a date: from the article's day.
            let words = self.doc.is_any(place.first, &["volgende", "volgend"]);
            let first = self.spoken.is_empty() && count < 0 || words;
            let today = self.today.filter(|_| first || count == 0)?;
            return Some(Stretch::holding(unit, calendar::shift(today, unit, count)?));
        };
        spoken.stretch.further(unit, count).filter(|s| !ahead(s.day()))
    }

    /// The day of which the text speaks at `place`: that of the last date of its paragraph or of the heading above it, else the article's.
    fn day_of_speech(&self, place: Place) -> Option<Date> {
        let sentences = self.doc.sentences();
        let own = sentences.get(place.sentence)?;
        let past = tense::direction(self.doc, place.first, place.last) == Direction::Past;
        // The time above an entry of a live blog stands alone.
        let alone = own.first == place.first && own.last == place.last;
        if alone {
            return self.today;
        }
        for spoken in self.spoken.iter().rev().filter(|s| !s.set && s.stretch.unit() <= Unit::Day) {
            let Some(day) = spoken.stretch.day() else { continue };
            let ahead = past && self.today.is_some_and(|t| day > t);
            let heading = sentences
                .get(spoken.sentence)
                .is_some_and(|s| s.kind == SentenceKind::Heading && spoken.last == s.last);
            if spoken.sentence == place.sentence || !ahead && (heading || spoken.paragraph == own.paragraph) {
                return Some(day);
            }
        }
        // What is told of the day of the lead goes on with it.
        self.lead.filter(|_| past).or(self.today)
    }

    fn clock(&self, clock: Clock, day: Option<&When>, place: Place) -> Option<(Stretch, Vec<Stretch>)> {
        let near = self.spoken.iter().rev().find(|s| s.sentence == place.sentence);
        let night = self.spoken.last().filter(|s| place.sentence <= s.sentence + 1 && is_between(self.doc, s, place));
        let recurs = near.is_some_and(|s| s.set);
        let part = clock.part.or_else(|| match near.map(|s| s.stretch) {
            Some(Stretch::Part(_, part)) => Some(part),
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
        // The small hours of a night between two days belong to the second.
        if time.hour() < 12 && day.is_none() && night.is_some() {
            date = night.and_then(|n| n.stretch.day()).and_then(|d| calendar::days(d, 1));
        }
        let stretch = |time| date.map_or(Stretch::Open(time), |date| Stretch::Clock(date, time));
        Some((stretch(time), other.map(stretch).into_iter().collect()))
    }
}

/// Was the night named as one between two days (`nacht van zaterdag op zondag`)?
fn is_between(doc: &Doc<'_>, spoken: &Spoken, place: Place) -> bool {
    if !matches!(spoken.stretch, Stretch::Part(_, Part::Night)) {
        return false;
    }
    let Some(sentence) = doc.sentences().get(spoken.sentence) else { return false };
    (sentence.first.max(place.first.saturating_sub(80))..place.first)
        .any(|i| doc.is(i, "nacht") && doc.is(i + 1, "van"))
}

/// The days between today and the nearest of a stretch.
fn distance(today: Date, stretch: Stretch) -> i32 {
    let days = |to: Date| (to - today).get_days().abs();
    let near = |d: Option<Date>| d.map_or(i32::MAX, days);
    near(stretch.earliest()).min(near(stretch.latest()))
}

/// The same stretch of another year.
fn years_on(stretch: Stretch, years: i32) -> Option<Stretch> {
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
fn within(nth: Nth, whole: Stretch) -> Option<Stretch> {
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
        NthOf::Unit(unit) if step > 0 => Some(Stretch::holding(unit, calendar::shift(first, unit, step - 1)?)),
        NthOf::Unit(unit) => Some(Stretch::holding(unit, calendar::shift(last, unit, step + 1)?)),
    }
}
