//! Dates against the article's date: the one place that knows what "today" is, how tense decides, and which dates the article named before.

mod habit;
mod pick;
mod tense;
mod told;

use jiff::civil::{Date, Time};
use rust_decimal::Decimal;

use crate::lexicon::Cue;
use crate::model::{DateType, DateValue, Diagnostic, MentionValue};
use crate::parse::calendar::{self, Part, Season, Stretch, Unit};
use crate::resolve::Placed;
use crate::rule::{Anchor, Clock, Counted, DateExpr, Length, Named, Nth, NthOf, Value, When, Which};
use crate::text::Doc;

use pick::Picker;
use tense::Direction;
use told::PARAGRAPH;

/// Fills in the values of all date mentions.
pub fn resolve(doc: &Doc<'_>, today: Option<Date>, mentions: &mut [Placed], diagnostics: &mut Vec<Diagnostic>) {
    let mut reader = Reader { doc, today, picker: Picker::new(doc), spoken: Vec::new(), lead: None };
    let mut open = 0;
    let mut rest = mentions;
    while let Some((mention, behind)) = rest.split_first_mut() {
        rest = behind;
        let Value::Date(expr) = &mention.said else { continue };
        let next = rest.iter().take(NEAR).find_map(Next::of).filter(|n| n.sentence == mention.sentence);
        let place = Place { first: mention.first, last: mention.last, sentence: mention.sentence, next };
        let value = reader.read(expr, place);
        open += usize::from(value.value.is_none());
        mention.value = MentionValue::Date(value);
    }
    if today.is_none() && open > 0 {
        let message = format!("the article has no date: {open} relative dates have no value");
        diagnostics.push(Diagnostic { code: "no-date".to_owned(), message });
    }
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
    today: Option<Date>,
    picker: Picker,
    /// The last few dates of which the article has spoken; older ones are dropped.
    spoken: Vec<Spoken>,
    /// The first day up to the article's that it names: the day of its news.
    lead: Option<Date>,
}

/// So many dates are remembered.
const REMEMBERED: usize = 8;

/// What a weekday behind `van` is the day of, whatever the distance.
const PAPERS: &[&str] = &["krant", "blog", "parool", "trouw", "volkskrant", "nrc", "telegraaf", "dagblad", "courant"];

/// Verbs that tell of what comes as often as of a scene.
const COMING: &[&str] = &["komt", "komen", "gaat", "gaan", "is", "zijn"];

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
                self.remember(stretch, place, sure, false);
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
                if near.is_some_and(|s| s.set) && tense::direction(doc, first, last) != Direction::Past {
                    return Some(Unit::Day);
                }
                let told = near.is_some_and(|s| s.sentence == place.sentence && !s.set);
                let habit = !told && (habit::is_told(doc, first, last) || habit::is_condition(doc, first, last))
                    || self.day_told(place, SCENE).is_none() && habit::is_timeless(doc, first, last);
                habit.then_some(Unit::Day)
            }
            When::Named(Named::Weekday(_), Which::Bare) => {
                let on = first > 0 && doc.is(first - 1, "op");
                let any = first > 1 && doc.is(first - 1, "de") && doc.is_any(first - 2, &["op", "voor"]);
                let of = any && doc.is_any(last, &["dat", "waarop", "in", "na", "voor", "van", "erna", "ervoor"]);
                let habit = on && habit::is_told(doc, first, last)
                    || any && !of && matches!(tense::direction(doc, first, last), Direction::Present | Direction::Open);
                habit.then_some(Unit::Week)
            }
            When::Part(_, Some(day)) => self.recurs(day, place).filter(|u| *u == Unit::Week),
            _ => None,
        }
    }

    fn remember(&mut self, stretch: Stretch, place: Place<'_>, sure: bool, set: bool) {
        // `(Trouw, 4 maart)` names a source, not what the text is about.
        if self.is_source(place) {
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

    /// Does the date stand at the end of brackets behind the name of a paper: `(Het Parool, zaterdag)`?
    fn is_source(&self, place: Place<'_>) -> bool {
        let doc = self.doc;
        let Some(comma) = place.first.checked_sub(1).filter(|i| doc.is(*i, ",") && doc.is(place.last, ")")) else {
            return false;
        };
        let open = (comma.saturating_sub(6)..comma).rev().find(|i| doc.is(*i, "("));
        open.is_some_and(|open| doc.is_upper(open + 1) && !doc.has(comma - 1, Cue::Weekday))
    }

    /// `een jaar later, op 11 december 2018`: the date that says what was counted.
    fn apposed(&self, unit: Unit, place: Place<'_>) -> Option<Stretch> {
        let next = place.next.filter(|n| n.first <= place.last + 2 && self.doc.is(place.last, ","))?;
        let When::Fixed(stretch) = next.when else { return None };
        let close = next.first == place.last + 1 || self.doc.is_any(place.last + 1, &["op", "in"]);
        (close && stretch.unit() <= unit).then(|| Some(Stretch::holding(unit, stretch.day()?))).flatten()
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

    /// A stretch that comes again and again: which one the words, the tense and the article mean.
    fn named(&self, named: Named, which: Which, place: Place<'_>) -> Option<(Stretch, Vec<Stretch>)> {
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

    fn bare(&self, named: Named, today: Date, place: Place<'_>) -> Option<(Stretch, Vec<Stretch>)> {
        if let Some(stretch) = self
            .behind_another(named, place)
            .or_else(|| self.in_year_of_clause(named, place))
            .or_else(|| self.in_spoken_year(named, today, place))
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
        let would = tense::is_conditional(self.doc, place.first, place.last);
        let near = match named {
            _ if self.is_source(place) => true,
            Named::Weekday(weekday) => self.is_just_past(direction, weekday, (back, ahead), place),
            // What is nearly a year off is not meant where the other one is near: its year would be named.
            Named::Day(_, _, Some(_)) => !sure && ahead > 300 && back <= 62,
            Named::Day(..) => !sure && ahead > 300 && back <= 31 && (direction != Direction::Future || would),
            Named::Month(_) => {
                let figures = place.first > 0 && self.doc.is(place.first - 1, "over");
                !sure && ahead > 300 && back <= 31 && (direction != Direction::Future || figures)
            }
            _ => false,
        };
        // `is in mei afgerond`, `beloofde in mei te komen` say less than `rondde in mei af`.
        let loose = || matches!(named, Named::Month(_)) && tense::is_loose(self.doc, place.first, place.last);
        Some(match direction {
            _ if near => (past, vec![future]),
            _ if (day || loose()) && !sure && back > 300 && ahead <= 31 => (future, vec![past]),
            _ if matches!(named, Named::Day(..)) && !sure && back > 250 && ahead <= 100 => (future, vec![past]),
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

    /// `voor 9 juni en 9 november`: the second day of a list follows the first.
    fn behind_another(&self, named: Named, place: Place<'_>) -> Option<Stretch> {
        let joint = place.first.checked_sub(1).filter(|i| self.doc.is_any(*i, &["en", ","]))?;
        let last = self.spoken.last().filter(|s| s.last == joint && !s.set && s.stretch.unit() == Unit::Day)?;
        if last.sure && self.doc.is(joint, ",") {
            return None;
        }
        let day = last.stretch.day()?;
        matches!(named, Named::Day(Some(_), _, None)).then(|| self.picker.from(named, day)).flatten()
    }

    /// Is a weekday that no past form tells the last one all the same: told in the present of a story (`Het is dinsdagavond`) or as the day
    /// of something that was (`de stemming van dinsdag`)?
    fn is_just_past(&self, direction: Direction, weekday: i8, distance: (i32, i32), place: Place<'_>) -> bool {
        let doc = self.doc;
        let (back, ahead) = distance;
        let begin = doc.sentence_range(place.first).start;
        if place.first > begin + 2 && doc.is(place.first - 1, "van") {
            let noun = place.first - 2;
            let until = (place.last..place.last + 4).any(|i| doc.is_any(i, &["tot", "t"]));
            let paper = doc.is_any(noun, PAPERS);
            let named = !doc.has(noun, Cue::Verb) || doc.is_any(noun - 1, &["de", "het", "die", "dit", "deze", "een"]);
            return !until && named && (back <= ahead || paper);
        }
        // `tot en met zondag`, `zondag om 19.00 uur`
        let night = place.first > begin + 2 && doc.is(place.first - 1, "op") && doc.is(place.first - 3, "van");
        let until = night || place.first > begin && doc.is_any(place.first - 1, &["tot", "met"]);
        if until || doc.is_any(place.last, &["om", "vanaf"]) {
            return false;
        }
        // The time above an older entry of a live blog: `donderdag, 07:10`.
        let sentence = doc.sentence_range(place.first);
        if place.first == begin && sentence.len() <= 6 && doc.is(place.last, ",") && doc.is(place.last + 2, ":") {
            return true;
        }
        if !matches!(direction, Direction::Present | Direction::Open) || tense::is_agenda(doc, place.first, place.last)
        {
            return false;
        }
        if doc.is_any(place.first, &["deze", "dit"]) {
            return ahead > 1;
        }
        // The next one but yesterday's would be `komende dinsdag`.
        let part = || (place.first..place.last).any(|i| words_part(doc, i));
        let workday = || weekday < 6 && !(sentence.start..place.last + 3).any(|i| doc.is_any(i, COMING));
        back == 1 || back == 2 && (part() || direction == Direction::Present && workday())
    }

    /// `Volgend jaar gaat het gezin op Koningsdag naar Dokkum`: the year that stands before it in the same clause.
    fn in_year_of_clause(&self, named: Named, place: Place<'_>) -> Option<Stretch> {
        let last = self.spoken.last().filter(|s| s.sure && s.sentence == place.sentence)?;
        let Stretch::Year(year) = last.stretch else { return None };
        let bounds = [",", ";", ":", ".", "en", "maar", "dat", "die", "dan", "(", ")"];
        // `de doelen voor 2050 komen op 28 mei in stemming`: a year inside the clause is that of something else.
        let opens = last.last <= self.doc.sentence_range(place.first).start + 4;
        let bounded = if opens { 40 } else { 3 };
        (place.first < last.last + bounded && (last.last..place.first).all(|i| !self.doc.is_any(i, &bounds)))
            .then(|| self.picker.of_year(named, year))
            .flatten()
    }

    /// `De inspectie wist dat al in 2016. De waarschuwing kwam op 19 juli`: a month or day of the year of which the sentence before has spoken.
    fn in_spoken_year(&self, named: Named, today: Date, place: Place<'_>) -> Option<Stretch> {
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
    fn bare_day(&self, day: i8, place: Place<'_>) -> Option<(Stretch, Vec<Stretch>)> {
        let month = self
            .spoken
            .iter()
            .rev()
            .find(|s| !s.set && s.stretch.unit() <= Unit::Month && s.sentence + 2 >= place.sentence);
        let base = month.and_then(|m| m.stretch.day()).or(self.today)?;
        Some((Stretch::Day(Date::new(base.year(), base.month(), day).ok()?), Vec::new()))
    }

    /// Units counted on from the last date of which the article has spoken.
    fn counted_on(&self, unit: Unit, count: i32, place: Place<'_>) -> Option<Stretch> {
        // `50 cent meer dan een dag eerder`: compared with the day of the article.
        if unit == Unit::Day && count < 0 && place.first > 0 && self.doc.is_any(place.first - 1, &["dan", "tegen"]) {
            return Some(Stretch::Day(calendar::days(self.today?, count)?));
        }
        // What is told as past does not hang on a day to come.
        let direction = tense::direction(self.doc, place.first, place.last);
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

    fn clock(&self, clock: Clock, day: Option<&When>, place: Place<'_>) -> Option<(Stretch, Vec<Stretch>)> {
        let near = self.spoken.iter().rev().find(|s| s.sentence == place.sentence);
        let night = self.spoken.last().filter(|s| place.sentence <= s.sentence + 1 && is_between(self.doc, s, place));
        // `om 18.59 uur betreedt hij op 27 februari de zaal`: the day stands behind the time.
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

/// Does the word name a weekday with a part of it (`dinsdagavond`)?
fn words_part(doc: &Doc<'_>, at: usize) -> bool {
    doc.lex.tables.weekdays.get(doc.word(at)).is_some_and(|w| w.part.is_some())
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
