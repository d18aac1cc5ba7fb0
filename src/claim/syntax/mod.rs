//! A shallow syntax of the sentence for claims: chunks, clauses, their verbs and subjects.
//!
//! No parse tree. Clauses open at subordinators, relatives and `om`, at conjunctions and commas behind which another finite verb stands; they close
//! behind their verb. Each knows its verbs by their lemmas, with separable verbs put together, its subject, and what its relative points at.

mod chunk;
mod clause;
mod cut;
mod form;
mod noun;
mod opener;
mod predicate;
mod subject;
mod words;

pub use chunk::{Chunk, Tag, governor_name, joined, place};
pub use clause::{Clause, ClauseKind, Verb};
pub use form::frame_nouns;
pub use noun::is_office;

use std::ops::Range;

use crate::claim::Mentions;
use crate::text::Doc;

/// A sentence, cut and ordered.
#[derive(Debug)]
pub struct Syntax {
    /// The number of the sentence.
    pub sentence: usize,
    /// Its chunks in order.
    pub chunks: Vec<Chunk>,
    /// Its clauses, in the order in which they open.
    pub clauses: Vec<Clause>,
}

/// How far behind one noun phrase of a list the next may stand, in chunks.
const FAR: usize = 7;

impl Syntax {
    /// Reads sentence `sentence`.
    pub fn read(doc: &Doc<'_>, mentions: Mentions<'_>, sentence: usize) -> Syntax {
        let range = doc.sentences().get(sentence).map_or(0..0, |s| s.first..s.last);
        let mut chunks = chunk::chunks(doc, mentions, range);
        let clauses = cut::clauses(doc, &mut chunks);
        Syntax { sentence, chunks, clauses }
    }

    /// The chunk that holds token `at`.
    pub fn chunk_at(&self, at: usize) -> Option<usize> {
        let i = self.chunks.partition_point(|c| c.last <= at);
        self.chunks.get(i).filter(|c| c.first <= at).map(|_| i)
    }

    /// The clause that holds chunk `i`.
    pub fn clause_of(&self, i: usize) -> Option<&Clause> {
        self.clauses.get(self.chunks.get(i)?.clause)
    }

    /// The number of the first main clause with a finite verb.
    pub fn main(&self) -> Option<usize> {
        self.clauses.iter().position(|c| c.kind == ClauseKind::Main && c.finite().is_some())
    }

    /// The chunks of clause `clause`, with their numbers.
    pub fn of(&self, clause: usize) -> impl Iterator<Item = (usize, &Chunk)> {
        let range = self.clauses.get(clause).map_or(0..0, |c| c.range.clone());
        range.filter_map(move |i| Some((i, self.chunks.get(i)?))).filter(move |(_, c)| c.clause == clause)
    }

    /// Does clause `clause` hold one of `words`?
    #[inline(always)]
    pub fn says(&self, doc: &Doc<'_>, clause: usize, words: &[&str]) -> bool {
        self.of(clause).any(|(_, c)| (c.first..c.last).any(|t| doc.is_any(t, words)))
    }

    /// The first token of clause `clause` that is `word`.
    #[inline(always)]
    pub fn token_of(&self, doc: &Doc<'_>, clause: usize, word: &str) -> Option<usize> {
        self.of(clause).flat_map(|(_, c)| c.first..c.last).find(|t| doc.is(*t, word))
    }

    /// Where `verb` of clause `clause` is a participle in apposition (`X, vorig jaar veroordeeld tot een boete, wil`): the noun that it says something of,
    /// and the chunks of the apposition.
    pub fn apposition(&self, doc: &Doc<'_>, clause: usize, verb: &Verb) -> Option<(usize, Range<usize>)> {
        let own = self.clauses.get(clause).filter(|_| verb.participle && !verb.finite)?;
        let comma = |i: &usize| self.chunks[*i].tag == Tag::Mark && doc.is(self.chunks[*i].first, ",");
        let open =
            (own.range.start..verb.chunk).rev().find(|i| matches!(self.chunks[*i].tag, Tag::Mark | Tag::Verb))?;
        let head = open.checked_sub(1).filter(|h| comma(&open) && self.chunks[*h].tag == Tag::Noun)?;
        // `vrijgesproken van moord, maar veroordeeld voor doodslag`
        let goes_on = self.chunks.get(open + 1).is_some_and(|c| doc.is_any(c.first, &["maar", "en", "of", "doch"]));
        if goes_on || self.chunks[open].clause != clause || self.chunks[head].clause != clause {
            return None;
        }
        let close = (verb.chunk + 1..own.range.end).find(comma).unwrap_or(own.range.end);
        let finite = own.finite()?;
        // The finite verb stands outside, and no other verb within but this one.
        let outside = finite.chunk < open || finite.chunk > close;
        let alone = own.verbs.iter().all(|v| v.chunk == verb.chunk || !(open..close).contains(&v.chunk));
        let helped = finite.chunk < open
            && own.has_any(doc, &["hebben", "worden", "zijn", "blijven", "raken", "krijgen"])
            && own.verbs.iter().filter(|v| v.participle).count() < 2;
        (outside && alone && !helped).then_some((head, open + 1..close))
    }

    /// Is clause `other` a main clause behind clause `own` that begins with its verb (`X moet dicht, vindt Y`)?
    pub fn is_verb_first_behind(&self, own: usize, other: usize) -> bool {
        let clause = &self.clauses[other];
        let verb = |c: usize| self.clauses[c].finite().map(|v| v.chunk);
        clause.kind == ClauseKind::Main
            && verb(own) < verb(other)
            && verb(other).is_some_and(|v| clause.subject.is_some_and(|s| s == v + 1))
            && verb(other).is_some_and(|v| v > 0 && self.chunks[v - 1].tag == Tag::Mark)
    }

    /// The noun phrases joined to the one at chunk `i`, itself included, in order (`X, Y en Z`).
    pub fn list(&self, doc: &Doc<'_>, i: usize) -> Vec<usize> {
        let mut out = vec![i];
        let mut first = i;
        let same = |k: usize| self.chunks[k].clause == self.chunks[i].clause;
        while let Some(before) = joined(&self.chunks, first, doc).filter(|b| same(*b)) {
            first = before;
            out.insert(0, first);
        }
        let mut last = i;
        while let Some(next) = (last + 2..self.chunks.len().min(last + FAR))
            .find(|&n| self.chunks[n].tag == Tag::Noun && same(n) && joined(&self.chunks, n, doc) == Some(last))
        {
            out.push(next);
            last = next;
        }
        out
    }
}
