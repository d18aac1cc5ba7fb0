//! The day of which the text speaks, for a clock time or a part of a day that names none.

use jiff::civil::Date;

use super::tense::{self, Direction};
use super::{Place, Reader, Spoken};
use crate::lexicon::Cue;
use crate::model::SentenceKind;
use crate::parse::calendar::{self, Stretch, Unit};

/// A day holds for so many sentences behind it in its paragraph.
pub(super) const PARAGRAPH: usize = 12;

/// What a month or year that opens a sentence tells holds for so many behind it, and begins within so many tokens.
const STORY: usize = 2;
const OPENS: usize = 7;

impl Reader<'_, '_> {
    /// The day of which the text speaks at `place`: that of the last date of its paragraph or of the heading above it, else the article's.
    pub(super) fn day_of_speech(&self, place: Place<'_>) -> Option<Date> {
        let past = tense::direction(&self.clauses, place.first, place.last) == Direction::Past;
        match self.day_told(place, PARAGRAPH) {
            Some(told) => told,
            // What is told of the day of the lead goes on with it.
            None => self.lead.filter(|_| past).or(self.today),
        }
    }

    /// The day that the text names for what it tells at `place`: `Some(None)` where it tells of a month, a year or several days, and so leaves
    /// the day open.
    pub(super) fn day_told(&self, place: Place<'_>, within: usize) -> Option<Option<Date>> {
        let sentences = self.doc.sentences();
        let own = sentences.get(place.sentence)?;
        let past = tense::direction(&self.clauses, place.first, place.last) == Direction::Past;
        // The time above an entry of a live blog stands alone.
        let alone = own.first == place.first && own.last == place.last;
        if alone {
            return self.today.map(Some);
        }
        for spoken in self.spoken.iter().rev().filter(|s| !s.set) {
            let Some(day) = spoken.stretch.day() else {
                // The time before was left open, and so is this one.
                if matches!(spoken.stretch, Stretch::Open(_)) && place.sentence <= spoken.sentence + 1 {
                    return Some(None);
                }
                continue;
            };
            if spoken.stretch.unit() > Unit::Day {
                if past && self.is_story(spoken, place, STORY) {
                    return Some(None);
                }
                continue;
            }
            let ahead = past && self.today.is_some_and(|t| day > t);
            let heading = sentences.get(spoken.sentence).is_some_and(|s| {
                s.kind == SentenceKind::Heading && spoken.last == s.last || self.asks(spoken, s.first, s.last)
            });
            // A paragraph may be a whole article.
            let near = spoken.paragraph == own.paragraph && place.sentence <= spoken.sentence + within;
            // `Woensdag is er een debat.` and in the next paragraph `Dat begint om 20.30 uur.`
            let goes_on = !past
                && within == PARAGRAPH
                && place.sentence == spoken.sentence + 1
                && self.today.is_some_and(|t| day > t && calendar::days(t, 14).is_some_and(|end| day < end));
            if spoken.sentence == place.sentence {
                return Some(Some(day));
            }
            if !ahead && (heading || near || goes_on) {
                return Some(Some(day).filter(|_| !self.is_one_of(spoken, day)));
            }
        }
        None
    }

    /// `beloofde het laden tussen 01.00 uur en 05.00 uur te staken`: hours of every day, where no day is told.
    pub(super) fn is_plan_of_hours(&self, place: Place<'_>) -> bool {
        let doc = self.doc;
        let begin = doc.sentence_range(place.first).start;
        let range = (place.first.saturating_sub(5).max(begin)..place.first).any(|i| doc.is(i, "tussen"));
        let plan = || (place.last..place.last + 6).any(|i| doc.is(i, "te") && doc.has(i + 1, Cue::Verb));
        range && plan() && self.day_told(place, PARAGRAPH).is_none()
    }

    /// Was it said within quotation marks?
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        let quotations = self.doc.quotations();
        let opened = quotations.partition_point(|q| q.open < at);
        quotations[..opened].iter().rev().take(3).any(|q| q.close > at)
    }

    /// Is the date the end of a heading that asks (`Wat gebeurde er gisteren?`)?
    fn asks(&self, spoken: &Spoken, first: usize, last: usize) -> bool {
        let sentences = self.doc.sentences();
        last - first <= OPENS
            && spoken.last + 1 == last
            && self.doc.is(spoken.last, "?")
            && sentences.get(spoken.sentence + 1).is_some_and(|s| s.paragraph != spoken.paragraph)
            && spoken.sentence.checked_sub(1).is_none_or(|i| sentences[i].paragraph != spoken.paragraph)
    }

    /// Is the day one of several to come in its sentence (`zaterdag 3 mei tegen Ajax en zondag 11 mei tegen PSV`)?
    fn is_one_of(&self, spoken: &Spoken, day: Date) -> bool {
        self.today.is_some_and(|today| day > today)
            && matches!(spoken.stretch, Stretch::Day(_))
            && self.spoken.iter().any(|s| {
                s.sentence == spoken.sentence
                    && matches!(s.stretch, Stretch::Day(other) if other != day && Some(other) > self.today)
            })
    }

    /// Does a month or year that is over open what is told at `place` (`Bij de verkiezingen in maart ... tot in de nacht`)?
    fn is_story(&self, spoken: &Spoken, place: Place<'_>, within: usize) -> bool {
        let (sentences, begin) = (self.doc.sentences(), self.doc.sentence_range(spoken.last - 1).start);
        matches!(spoken.stretch, Stretch::Year(_) | Stretch::Month(..) | Stretch::Season(..))
            && spoken.stretch.latest().zip(self.today).is_some_and(|(last, today)| last < today)
            && spoken.last <= begin + OPENS
            && spoken.sentence + within >= place.sentence
            && sentences.get(place.sentence).is_some_and(|s| s.paragraph == spoken.paragraph)
    }

    /// The year of which the sentences before tell a story, where a weekday behind `op` is one of it.
    pub(super) fn year_of_story(&self, place: Place<'_>) -> Option<i16> {
        let on = place.first > 0 && self.doc.is(place.first - 1, "op");
        let spoken = self.spoken.iter().rev().filter(|_| on).find(|s| !s.set && s.stretch.day().is_some())?;
        let year = spoken.stretch.day()?.year();
        (spoken.sure
            && self.today.is_some_and(|t| year < t.year())
            && self.is_story(spoken, place, 2 * STORY)
            && tense::direction(&self.clauses, place.first, place.last) == Direction::Past)
            .then_some(year)
    }
}
