//! Months, days, weekdays and feasts by their names: which one is meant.

use jiff::civil::Date;

use super::stretch::distance;
use super::tense::{self, Direction};
use super::{Place, Reader};
use crate::lexicon::{Cue, DateNeighbour};
use crate::parse::calendar::{self, Season, Stretch, Unit};
use crate::rule::{Named, Which};
use crate::text::Doc;

/// A reader answers what a paper wrote within so many days: two digits that lie further back are a score.
const PAPER: i32 = 60;

/// Verbs that tell of what comes as often as of a scene.
const COMING: &[&str] = &["komt", "komen", "gaat", "gaan", "is", "zijn"];

impl Reader<'_, '_> {
    /// A stretch that comes again and again: which one the words, the tense and the article mean.
    pub(super) fn named(&self, named: Named, which: Which, place: Place<'_>) -> Option<(Stretch, Vec<Stretch>)> {
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
            && tense::direction(&self.clauses, place.first, place.last) != Direction::Past
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
            Which::OfPaper => {
                let near = |stretch: &Stretch| !self.like_score(place.first) || distance(today, *stretch) <= PAPER;
                only(self.picker.last(named, today).filter(near))
            }
            Which::Previous => only(self.picker.previous(named, today)),
            Which::Next => only(self.picker.next(named, today)),
            Which::Following => only(self.picker.following(named, today)),
            Which::Bare | Which::This | Which::In(_) | Which::OfText => self.bare(named, today, place),
        }
    }

    /// `(Trouw 3-1)`: two digits that may be a score.
    fn like_score(&self, first: usize) -> bool {
        let digit = |i: usize| self.doc.str(i).len() == 1;
        digit(first) && self.doc.is(first + 1, "-") && digit(first + 2)
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
        let direction = tense::direction(&self.clauses, place.first, place.last);
        // `sinds 1 januari` says it whatever the distance.
        let sure = tense::preposition(self.doc, place.first).is_some();
        let day = matches!(named, Named::Day(..) | Named::Feast(_));
        let back = distance(today, past);
        let ahead = distance(today, future);
        let would = tense::is_conditional(&self.clauses, place.first, place.last);
        let near = match named {
            Named::Day(..) | Named::Weekday(_) if self.is_source(place) => true,
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
        let loose = || matches!(named, Named::Month(_)) && tense::is_loose(&self.clauses, place.first, place.last);
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
            let paper = is_paper(doc, noun);
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
        let workday = || weekday < 6 && !(sentence.start..place.last + 3).any(|i| doc.is_any(i, word_set!(of COMING)));
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
        (tense::direction(&self.clauses, place.first, place.last) == Direction::Past)
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
}

/// Does the word name a weekday with a part of it (`dinsdagavond`)?
fn words_part(doc: &Doc<'_>, at: usize) -> bool {
    doc.lex.tables.weekdays.get(doc.word(at)).is_some_and(|w| w.part.is_some())
}

/// `de krant van zaterdag`: the last one, whatever the distance.
fn is_paper(doc: &Doc<'_>, at: usize) -> bool {
    doc.lex.tables.date_neighbours.get(doc.word(at)).is_some_and(|n| n.any(DateNeighbour::PAPER))
}
