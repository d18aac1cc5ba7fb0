//! What a rule is: one value that carries its id, its cues, its code and its examples. Knows no particular rule.

mod check;
mod value;

pub use check::{check_alone, marked};
pub use value::*;

use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::text::Doc;

/// A rule that finds candidate mentions.
pub struct Rule {
    /// Its path below `extract/` without the ending: `date/month`.
    pub id: &'static str,
    /// What it finds, in one line.
    pub doc: &'static str,
    /// The kind of what it finds; `None` for a trap.
    pub kind: MentionKind,
    /// It is run once for each place of each of these cues, and not at all where none occurs.
    pub cues: &'static [Cue],
    /// Looks around the cue at a token and adds what it finds.
    pub find: fn(&Doc<'_>, usize, &mut Found<'_>),
    /// Sentences with one `[mention]` and its normal form.
    pub hits: &'static [(&'static str, &'static str)],
    /// Sentences in which it must find nothing.
    pub misses: &'static [&'static str],
    /// Like `hits`, but known to fail; one that passes is an error.
    pub gaps: &'static [(&'static str, &'static str)],
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

/// A mention that a rule proposes; overlaps are settled later.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Its first token.
    pub first: usize,
    /// The token behind its last.
    pub last: usize,
    /// The rule that proposes it.
    pub rule: &'static Rule,
    /// What it says.
    pub value: Value,
}

/// Where a rule puts what it finds.
pub struct Found<'f> {
    rule: &'static Rule,
    candidates: &'f mut Vec<Candidate>,
}

impl<'f> Found<'f> {
    /// A place for the findings of `rule`.
    pub fn new(rule: &'static Rule, candidates: &'f mut Vec<Candidate>) -> Found<'f> {
        Found { rule, candidates }
    }

    /// Proposes the tokens from `first` up to `last`.
    pub fn push(&mut self, first: usize, last: usize, value: Value) {
        if first < last {
            self.candidates.push(Candidate { first, last, rule: self.rule, value });
        }
    }

    /// Proposes a trap: what stands here is no mention of any kind.
    pub fn trap(&mut self, first: usize, last: usize) {
        self.push(first, last, Value::Trap);
    }
}

/// Runs `rules` over `doc`.
pub fn run(rules: &[&'static Rule], doc: &Doc<'_>, candidates: &mut Vec<Candidate>) {
    run_within(rules, doc, 0..doc.len(), candidates);
}

/// Runs `rules` at the cues of a stretch of `doc`.
pub fn run_within(
    rules: &[&'static Rule],
    doc: &Doc<'_>,
    range: std::ops::Range<usize>,
    candidates: &mut Vec<Candidate>,
) {
    for rule in rules {
        let mut found = Found::new(rule, candidates);
        for cue in rule.cues {
            for &at in doc.at_within(*cue, &range) {
                (rule.find)(doc, at as usize, &mut found);
            }
        }
    }
}
