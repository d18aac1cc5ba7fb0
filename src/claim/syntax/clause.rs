//! What a clause is made of.

use std::ops::Range;

use crate::text::Doc;
use crate::token::{UNKNOWN, WordId};

/// What a clause is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClauseKind {
    /// Its finite verb stands second or first.
    Main,
    /// Opened by a subordinator.
    Subordinate,
    /// Opened by a relative.
    Relative,
    /// `om ... te`.
    Infinitive,
}

/// A verb of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verb {
    /// Its chunk.
    pub chunk: usize,
    /// Its token.
    pub at: usize,
    /// The lemma, joined with its particle where it has one.
    pub lemma: WordId,
    /// The lemma of its form alone (`stellen` of `instellen`).
    pub base: WordId,
    /// Is it the finite verb?
    pub finite: bool,
    /// Is it a participle?
    pub participle: bool,
    /// Is it a past form?
    pub past: bool,
}

/// A clause.
#[derive(Debug, Clone)]
pub struct Clause {
    /// What it is.
    pub kind: ClauseKind,
    /// The chunk that opens it.
    pub opener: Option<usize>,
    /// The clause that it hangs on, or that it goes on from.
    pub parent: Option<usize>,
    /// The noun phrase that its relative points at.
    pub antecedent: Option<usize>,
    /// From its first chunk to behind its last; chunks of other clauses may lie between.
    pub range: Range<usize>,
    /// Its verbs.
    pub verbs: Vec<Verb>,
    /// Its subject: a chunk, which may lie in another clause.
    pub subject: Option<usize>,
}

impl Clause {
    /// Its finite verb.
    pub fn finite(&self) -> Option<&Verb> {
        self.verbs.iter().find(|v| v.finite)
    }

    /// Has it a verb with this lemma?
    pub fn has(&self, lemma: WordId) -> bool {
        lemma != UNKNOWN && self.verbs.iter().any(|v| v.lemma == lemma)
    }

    /// Is its verb with this lemma in the passive?
    pub fn passive(&self, doc: &Doc<'_>, lemma: WordId) -> bool {
        let participle = self.verbs.iter().any(|v| v.lemma == lemma && v.participle && !v.finite);
        let is = |v: &&Verb, words: &[&str]| words.contains(&doc.lex.spelling(v.lemma));
        participle
            && !self.verbs.iter().any(|v| is(&v, &["hebben"]))
            // `is gestart` and the like are no passives.
            && (!matches!(doc.lex.spelling(lemma), "starten" | "beginnen" | "overgaan" | "overeenkomen") || self.verbs.iter().any(|v| is(&v, &["worden"])))
            && (self.verbs.iter().any(|v| is(&v, &["worden", "zijn", "blijven", "raken"])) || self.verbs.iter().all(|v| v.participle))
    }

    /// Has it one of these verbs?
    pub fn has_any(&self, doc: &Doc<'_>, lemmas: &[&str]) -> bool {
        self.verbs.iter().any(|v| lemmas.contains(&doc.lex.spelling(v.lemma)))
    }
}
