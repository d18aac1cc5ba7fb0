//! What the rules of this family know of an article beside its claims: its outermost quotations, and where the last claim of each sentence is.

use rustc_hash::FxHashMap;

use super::settle::Who;
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
    /// What `verb::reported` found at each verb.
    pub reports: FxHashMap<usize, Option<Report<'a>>>,
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

impl<'a> State<'a> {
    /// Collects the quotations of `doc`, once.
    pub fn prepare(&mut self, doc: &Doc<'_>) {
        if !self.ready {
            self.outer.extend(doc.quotations().iter().filter(|q| q.depth == 0));
            self.around.resize(if self.outer.is_empty() { 0 } else { doc.len() }, 0);
            for (i, q) in self.outer.iter().enumerate() {
                if let Some(held) = self.around.get_mut(q.open..q.close + usize::from(q.closed)) {
                    held.fill(i as u32 + 1);
                }
            }
            self.claimed.resize(self.outer.len(), None);
            self.last.resize(doc.sentences().len(), None);
            self.ready = true;
        }
    }

    /// The number of the outermost quotation that holds token `at`, its marks included.
    #[inline]
    pub fn around(&self, at: usize) -> Option<usize> {
        (*self.around.get(at)? as usize).checked_sub(1)
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
