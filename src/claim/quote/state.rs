//! What the rules of this family know of an article beside its claims: its outermost quotations, and where the last claim of each sentence is.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::ops::Range;

use super::noun::Noun;
use super::settle::Who;
use super::subject::Subject;
use super::verb::Report;
use crate::text::{Doc, Quotation};

/// Outermost quotations and the claims made of them.
#[derive(Debug, Default)]
pub struct State<'a> {
    outer: Vec<Quotation>,
    /// By token: the number of the outermost quotation that holds it, its marks included, counted from 1; 0 for none.
    around: Vec<u32>,
    claimed: Vec<Option<u32>>,
    last: Vec<Option<(u32, usize)>>,
    ready: bool,
    /// What `verb::reported` found, and by token its number there, counted from 1; 0 where nobody asked.
    reports: Vec<Option<Report<'a>>>,
    report_of: Vec<u32>,
    /// The noun phrases read last, by their first tokens: several rules read the same.
    nouns: RefCell<Vec<Option<Phrase>>>,
    /// The subjects found last: several rules ask for those of the same verb, and `focus` for those of the same few sentences again and again.
    subjects: RefCell<VecDeque<Known>>,
    /// Is the text read as if it had no marks, within a quotation?
    pub inside: bool,
    /// How many pronouns are being followed back.
    pub depth: u8,
    /// The words that name the speaker of each claim.
    pub open: Vec<(Who, u32)>,
    /// Who spoke where, in the order of the text, once speakers are being settled.
    pub spoken: Vec<(usize, Vec<u32>)>,
    /// Whose words stood between marks where, in the order of the text, once speakers are being settled.
    pub voices: Vec<(usize, Vec<u32>)>,
    /// Who is asked, if the article is an interview.
    pub asked: Option<u32>,
    /// The sex of persons, as pronouns for them showed it.
    pub genders: Vec<(u32, char)>,
    /// Are they?
    pub settling: bool,
}

/// Stand the words between marks in the middle of a name (`Karel 'Beer' de Boer`)?
fn is_nickname(doc: &Doc<'_>, q: &Quotation) -> bool {
    let name = |at: usize| doc.is_upper(at) && doc.token(at).is_some_and(|t| t.is_word());
    let behind = q.close + 1;
    q.closed
        && q.open > 0
        && q.close <= q.open + 3
        && name(q.open - 1)
        && (q.open + 1..q.close).all(name)
        && (name(behind) || doc.is_any(behind, &["van", "de"]) && (name(behind + 1) || name(behind + 2)))
        && doc.sentence_range(q.open).start < q.open - 1
}

/// What stands at a token as far as another.
#[derive(Debug, Clone, Copy)]
struct Phrase {
    at: usize,
    end: usize,
    inside: bool,
    noun: Option<Noun>,
}

/// So many noun phrases are remembered; those at tokens so far apart share a place.
const PHRASES: usize = 512;

/// The subject of a verb in a stretch of text.
#[derive(Debug)]
struct Known {
    verb: usize,
    range: Range<usize>,
    inside: bool,
    subject: Option<Subject>,
}

/// So many subjects are remembered.
const SUBJECTS: usize = 48;

impl<'a> State<'a> {
    /// Collects the quotations of `doc`, once.
    pub fn prepare(&mut self, doc: &Doc<'_>) {
        if !self.ready {
            self.outer.extend(doc.quotations().iter().filter(|q| q.depth == 0 && !is_nickname(doc, q)));
            self.around.resize(if self.outer.is_empty() { 0 } else { doc.len() }, 0);
            for (i, q) in self.outer.iter().enumerate() {
                if let Some(held) = self.around.get_mut(q.open..q.close + usize::from(q.closed)) {
                    held.fill(i as u32 + 1);
                }
            }
            self.report_of.resize(doc.len(), 0);
            self.claimed.resize(self.outer.len(), None);
            self.last.resize(doc.sentences().len(), None);
            self.ready = true;
        }
    }

    /// What `verb::reported` found at token `at`, if it was asked.
    pub fn reported(&self, at: usize) -> Option<Option<Report<'a>>> {
        let number = (*self.report_of.get(at)? as usize).checked_sub(1)?;
        self.reports.get(number).copied()
    }

    /// Notes what it found.
    pub fn note_report(&mut self, at: usize, found: Option<Report<'a>>) {
        if let Some(number) = self.report_of.get_mut(at) {
            self.reports.push(found);
            *number = self.reports.len() as u32;
        }
    }

    /// The noun phrase at `at` that ends before `end`, from `read` if it was not read just now.
    pub fn noun(&self, at: usize, end: usize, read: impl FnOnce() -> Option<Noun>) -> Option<Noun> {
        let place = at % PHRASES;
        let same = |p: &Phrase| p.at == at && p.end == end && p.inside == self.inside;
        if let Some(known) = self.nouns.borrow().get(place).copied().flatten().filter(same) {
            return known.noun;
        }
        let noun = read();
        let mut nouns = self.nouns.borrow_mut();
        nouns.resize(PHRASES, None);
        nouns[place] = Some(Phrase { at, end, inside: self.inside, noun });
        noun
    }

    /// The subject of the verb at `verb` within `range`, from `find` if it was not asked just now.
    pub fn subject(
        &self,
        verb: usize,
        range: &Range<usize>,
        find: impl FnOnce() -> Option<Subject>,
    ) -> Option<Subject> {
        let same = |known: &&Known| known.verb == verb && known.range == *range && known.inside == self.inside;
        if let Some(known) = self.subjects.borrow().iter().find(same) {
            return known.subject.clone();
        }
        let subject = find();
        let mut subjects = self.subjects.borrow_mut();
        if subjects.len() == SUBJECTS {
            subjects.pop_front();
        }
        subjects.push_back(Known { verb, range: range.clone(), inside: self.inside, subject: subject.clone() });
        subject
    }

    /// The number of the outermost quotation that holds token `at`, its marks included.
    #[inline]
    pub fn around(&self, at: usize) -> Option<usize> {
        (*self.around.get(at)? as usize).checked_sub(1).filter(|_| !self.inside)
    }

    /// The number of the outermost quotation that token `at` opens.
    pub fn opened_by(&self, at: usize) -> Option<usize> {
        self.around(at).filter(|i| self.outer[*i].open == at)
    }

    /// The outermost quotation of this number.
    pub fn get(&self, i: usize) -> Option<Quotation> {
        self.outer.get(i).copied()
    }

    /// The numbers of the outermost quotations that lie in the tokens from `first` up to `last`.
    pub fn within(&self, first: usize, last: usize) -> std::ops::Range<usize> {
        if self.inside {
            return 0..0;
        }
        let from = self.outer.partition_point(|q| q.open < first);
        let to = from + self.outer[from..].iter().take_while(|q| q.close < last).count();
        from..to
    }

    /// The claim made of a quotation.
    pub fn claim(&self, i: usize) -> Option<u32> {
        self.claimed.get(i).copied().flatten()
    }

    /// Notes that `claim` is made of a quotation, or holds it.
    pub fn take(&mut self, i: usize, claim: u32) {
        if let Some(slot) = self.claimed.get_mut(i) {
            slot.get_or_insert(claim);
        }
    }

    /// The claim noted last for a sentence.
    pub fn last_of(&self, sentence: usize) -> Option<u32> {
        self.last.get(sentence).copied().flatten().map(|(claim, _)| claim)
    }

    /// Notes a claim for a sentence; the one whose attribution stands last counts.
    pub fn note(&mut self, sentence: usize, claim: u32, at: usize) {
        if let Some(slot) = self.last.get_mut(sentence)
            && slot.is_none_or(|(_, other)| other <= at)
        {
            *slot = Some((claim, at));
        }
    }
}
