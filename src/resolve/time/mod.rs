//! Dates against the article's date: the one place that knows what "today" is, how tense decides, and which dates the article named before.

mod clock;
mod counted;
mod habit;
mod named;
mod pick;
mod stretch;
mod tense;
mod told;

use jiff::civil::{Date, Time};
use rust_decimal::Decimal;

use crate::lexicon::Cue;
use crate::model::{DateType, DateValue, Diagnostic, MentionValue};
use crate::parse::calendar::{self, Part, Stretch, Unit};
use crate::parse::clause::Clauses;
use crate::resolve::Placed;
use crate::rule::{Anchor, Counted, DateExpr, Length, Named, Value, When, Which};
use crate::text::Doc;

use pick::Picker;
use stretch::{within, years_on};
use tense::Direction;
use told::PARAGRAPH;

/// Fills in the values of all date mentions, and drops what is none: `Tubantia (3-1)`, a score that no paper of the last weeks bears as its day.
pub fn resolve(doc: &Doc<'_>, today: Option<Date>, mentions: &mut Vec<Placed>, diagnostics: &mut Vec<Diagnostic>) {
    let clauses = Clauses::new(doc);
    let mut reader =
        Reader { doc, clauses, today, picker: Picker::new(doc), spoken: Vec::new(), lead: None, stamp: None };
    let mut rest = mentions.as_mut_slice();
    while let Some((mention, behind)) = rest.split_first_mut() {
        rest = behind;
        let Value::Date(expr) = &mention.said else { continue };
        let dated = rest.iter().take(NEAR).find(|m| matches!(m.said, Value::Date(_)));
        let stamp = dated.filter(|m| is_stamp(doc, mention, m)).map(|m| m.sentence);
        reader.stamp = stamp.or(reader.stamp);
        let next = dated.and_then(Next::of).filter(|n| n.sentence == mention.sentence || stamp == Some(n.sentence));
        let place = Place { first: mention.first, last: mention.last, sentence: mention.sentence, next };
        let value = reader.read(expr, place);
        mention.value = MentionValue::Date(value);
    }
    if today.is_some() {
        mentions.retain(|m| !is_score(m));
        return;
    }
    let no_value = |m: &&Placed| matches!(&m.value, MentionValue::Date(DateValue { value: None, .. }));
    let open = mentions.iter().filter(no_value).count();
    if open > 0 {
        let message = format!("the article has no date: {open} relative dates have no value");
        diagnostics.push(Diagnostic { code: "no-date".to_owned(), message });
    }
}

/// `18:55` and in the next line `7 november 2023`: when a message was sent that the article shows.
fn is_stamp(doc: &Doc<'_>, time: &Placed, day: &Placed) -> bool {
    let line = |m: &Placed| doc.sentence_range(m.first) == (m.first..m.last);
    let clock = matches!(&time.said, Value::Date(DateExpr { when: When::Clock(_, None), .. }));
    clock && day.sentence == time.sentence + 1 && line(time) && line(day)
}

/// A day of a paper in two digits that lies too far back to be one.
fn is_score(mention: &Placed) -> bool {
    let of_paper = matches!(&mention.said, Value::Date(DateExpr { when: When::Named(_, Which::OfPaper), .. }));
    of_paper && matches!(&mention.value, MentionValue::Date(DateValue { value: None, .. }))
}

/// So many mentions behind a date are searched for the next one.
const NEAR: usize = 4;

/// Where a mention stands.
#[derive(Debug, Clone, Copy)]
struct Place<'m> {
    first: usize,
    last: usize,
    sentence: usize,
    /// The date behind it in its sentence.
    next: Option<Next<'m>>,
}

/// The date behind the one that is read.
#[derive(Debug, Clone, Copy)]
struct Next<'m> {
    when: &'m When,
    first: usize,
    sentence: usize,
}

impl<'m> Next<'m> {
    fn of(mention: &'m Placed) -> Option<Next<'m>> {
        let Value::Date(expr) = &mention.said else { return None };
        Some(Next { when: &expr.when, first: mention.first, sentence: mention.sentence })
    }
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
    clauses: Clauses<'d, 'a>,
    today: Option<Date>,
    picker: Picker,
    /// The last few dates of which the article has spoken; older ones are dropped.
    spoken: Vec<Spoken>,
    /// The first day up to the article's that it names: the day of its news.
    lead: Option<Date>,
    /// The last sentence that is the day of a message which the article shows: nothing else hangs on it.
    stamp: Option<usize>,
}

/// So many dates are remembered.
const REMEMBERED: usize = 8;

/// It keeps what is told in the present from being a habit for so many.
const SCENE: usize = 4;

impl Reader<'_, '_> {
    fn read(&mut self, expr: &DateExpr, place: Place<'_>) -> DateValue {
        if let Some(unit) = self.recurs(&expr.when, place) {
            self.remember(Stretch::Open(Time::midnight()), place, false, true);
            let value = Some(Length { unit, count: Some(Decimal::ONE) }.to_string());
            return DateValue { kind: DateType::Set, value, ..DateValue::default() };
        }
        // In the second half of a year `het afgelopen jaar` are the twelve months up to now.
        let year = Counted { unit: Unit::Year, count: -1, from: Anchor::Today };
        if expr.when == When::Counted(year)
            && self.doc.is_any(place.first, &["afgelopen", "voorbije"])
            && self.today.is_some_and(|t| t.month() > 6)
        {
            return DateValue { kind: DateType::Duration, value: Some("P1Y".to_owned()), ..DateValue::default() };
        }
        let meaning = self.meaning(&expr.when, place).unwrap_or(Meaning::Open);
        let mut out = DateValue { kind: expr.kind, modifier: expr.modifier, ..DateValue::default() };
        match meaning {
            Meaning::Text(text) => {
                // `elke avond vanaf 20.00 uur` recurs, `de wekelijkse persconferentie, 14.30 uur` does not.
                let adjective = self.doc.has(place.first, Cue::DateWord) && self.doc.str(place.first).ends_with('e');
                if expr.kind == DateType::Set && !adjective {
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
                if !matches!(expr.when, When::Named(_, Which::OfPaper)) {
                    self.remember(stretch, place, sure, false);
                }
            }
            Meaning::Open => {}
        }
        out
    }

    /// The unit after which a bare part of the day or weekday comes again, where the clause tells a habit.
    fn recurs(&self, when: &When, place: Place<'_>) -> Option<Unit> {
        let (doc, first, last) = (self.doc, place.first, place.last);
        match when {
            When::Part(_, None) if doc.is_any(first, &["'s"]) => {
                let near = self.spoken.last().filter(|s| s.sentence + 1 >= place.sentence);
                if near.is_some_and(|s| s.set) && tense::direction(&self.clauses, first, last) != Direction::Past {
                    return Some(Unit::Day);
                }
                let told = near.is_some_and(|s| s.sentence == place.sentence && !s.set);
                let habit = !told && (habit::is_told(doc, first, last) || habit::is_condition(doc, first, last))
                    || self.day_told(place, SCENE).is_none() && habit::is_timeless(&self.clauses, first, last);
                habit.then_some(Unit::Day)
            }
            When::Named(Named::Weekday(_), Which::Bare) => {
                let on = first > 0 && doc.is(first - 1, "op");
                let any = first > 1 && doc.is(first - 1, "de") && doc.is_any(first - 2, &["op", "voor"]);
                let of = any && doc.is_any(last, &["dat", "waarop", "in", "na", "voor", "van", "erna", "ervoor"]);
                let habit = on && habit::is_told(doc, first, last)
                    || any
                        && !of
                        && matches!(tense::direction(&self.clauses, first, last), Direction::Present | Direction::Open);
                habit.then_some(Unit::Week)
            }
            When::Part(_, Some(day)) => self.recurs(day, place).filter(|u| *u == Unit::Week),
            _ => None,
        }
    }

    /// Keeps the date for what is counted from it.
    fn remember(&mut self, stretch: Stretch, place: Place<'_>, sure: bool, set: bool) {
        let sent = |s: usize| self.stamp == Some(s);
        if sent(place.sentence) || place.next.is_some_and(|n| n.sentence > place.sentence && sent(n.sentence)) {
            return;
        }
        // `(Trouw, 4 maart)` names a source, not what the text is about; `(Peters, 2016-2017)` does not.
        if stretch.unit() <= Unit::Day && self.is_source(place) {
            return;
        }
        if self.spoken.len() == REMEMBERED {
            self.spoken.remove(0);
        }
        let day = stretch.day().filter(|d| stretch.unit() <= Unit::Day && !set && self.today.is_some_and(|t| *d <= t));
        if self.lead.is_none() && day.is_some() && !self.is_quoted(place.first) {
            self.lead = day;
        }
        let paragraph = self.doc.sentences().get(place.sentence).map_or(0, |s| s.paragraph);
        self.spoken.push(Spoken { stretch, last: place.last, sentence: place.sentence, paragraph, sure, set });
    }

    /// Does the day stand at the end of brackets behind the name of a paper: `(Het Parool, zaterdag)`?
    fn is_source(&self, place: Place<'_>) -> bool {
        let doc = self.doc;
        let Some(comma) = place.first.checked_sub(1).filter(|i| doc.is(*i, ",") && doc.is(place.last, ")")) else {
            return false;
        };
        let open = (comma.saturating_sub(6)..comma).rev().find(|i| doc.is(*i, "("));
        open.is_some_and(|open| doc.is_upper(open + 1) && !doc.has(comma - 1, Cue::Weekday))
    }

    fn meaning(&self, when: &When, place: Place<'_>) -> Option<Meaning> {
        Some(match when {
            When::Present => Meaning::Text("PRESENT_REF".to_owned()),
            When::Past => Meaning::Text("PAST_REF".to_owned()),
            When::Future => Meaning::Text("FUTURE_REF".to_owned()),
            When::Length(length) | When::Every(length) => Meaning::Text(length.to_string()),
            When::Fixed(stretch) => Meaning::Stretch(*stretch, Vec::new()),
            When::Counted(Counted { unit, count, from: Anchor::Text }) => {
                match self.apposed(*unit, place).or_else(|| self.counted_on(*unit, *count, place)) {
                    Some(stretch) => Meaning::Stretch(stretch, Vec::new()),
                    None => Meaning::Text("PAST_REF".to_owned()),
                }
            }
            When::Part(_, Some(day)) if matches!(**day, When::Counted(Counted { from: Anchor::Text, .. })) => {
                match self.stretch(when, place) {
                    Some((stretch, others)) => Meaning::Stretch(stretch, others),
                    None => Meaning::Text("PAST_REF".to_owned()),
                }
            }
            // A part of a day that the article leaves open.
            When::Part(part, None) if self.day_told(place, PARAGRAPH) == Some(None) => {
                Meaning::Text(format!("T{}", part.code()))
            }
            // `In 2011 ... weigerde hij op zondag te vliegen`: one of that year.
            When::Named(Named::Weekday(day), Which::Bare) if self.year_of_story(place).is_some() => {
                Meaning::Text(format!("{}-WXX-{day}", self.year_of_story(place)?))
            }
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
    fn stretch(&self, when: &When, place: Place<'_>) -> Option<(Stretch, Vec<Stretch>)> {
        match when {
            When::Fixed(stretch) => Some((*stretch, Vec::new())),
            When::Named(named, which) => self.named(*named, *which, place),
            When::Counted(Counted { unit, count, from: Anchor::Today }) => {
                // `In februari is het twee jaar geleden dat`
                let told = *count < 0 && place.first > 1 && self.doc.is(place.first - 1, "het");
                let is = told && self.doc.is_any(place.first - 2, &["is", "was"]);
                let spoken = self.spoken.last().filter(|s| is && !s.set && s.sentence == place.sentence);
                let base = spoken.and_then(|s| s.stretch.day()).or(self.today)?;
                let day = calendar::shift(base, *unit, *count)?;
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
}
