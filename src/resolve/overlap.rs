//! Which of the candidates stand: the one place where overlaps are settled.
//!
//! A total order decides: the longer span, then the kind (as `MentionKind` orders them), then the earlier start, then the rule's id. A candidate that
//! crosses a sentence never stands. Traps compete like the others and are dropped at the end. Candidates in doubt wait until the sure ones stand:
//! only then is it known what the article makes of them (`confirm.rs`); they take what room is left.

use std::cmp::Reverse;

use rustc_hash::FxHashSet;

use super::confirm;
use crate::model::MentionKind;
use crate::rule::{Candidate, Evidence};
use crate::text::Doc;

/// So many sentences are settled at a time.
const NEAR: usize = 256;

/// So many candidates leave their room to those of the next article.
const KEPT: usize = 1 << 16;

/// The candidates that stand, traps included, in the order of their places.
pub fn settle(doc: &Doc<'_>, candidates: &mut Vec<Candidate>) -> Vec<Candidate> {
    candidates.retain(|c| c.last <= doc.sentence_range(c.first).end);
    let count = candidates.iter().filter(|c| c.value.evidence() == Evidence::Sure).count();
    let (mut sure, mut doubtful) = (Vec::with_capacity(count), Vec::with_capacity(candidates.len() - count));
    for candidate in candidates.drain(..) {
        let list = if candidate.value.evidence() == Evidence::Sure { &mut sure } else { &mut doubtful };
        list.push(candidate);
    }
    // Those of a very long article are not kept for the next.
    if candidates.capacity() > KEPT {
        *candidates = Vec::new();
    }
    promote(doc, &mut sure, &mut doubtful);
    let mut taken = vec![false; doc.len()];
    let mut out = Vec::with_capacity(count);
    place(doc, &mut sure, &mut taken, &mut out);
    let mut confirmed = confirm::confirm(doc, &out, doubtful);
    place(doc, &mut confirmed, &mut taken, &mut out);
    out.sort_by_key(|c| c.first);
    out
}

/// A body of several words that one place makes sure is sure at its other places, so that no shorter name within it wins there
/// (`Kantar` of `Kantar Public`).
fn promote(doc: &Doc<'_>, sure: &mut Vec<Candidate>, doubtful: &mut Vec<Candidate>) {
    let several = |c: &Candidate| c.last > c.first + 1 && c.value.kind() == MentionKind::Organisation;
    let named: FxHashSet<&str> = sure.iter().filter(|c| several(c)).map(|c| doc.slice(c.first, c.last)).collect();
    if named.is_empty() {
        return;
    }
    sure.extend(doubtful.extract_if(.., |c| several(c) && named.contains(doc.slice(c.first, c.last))));
}

/// Gives each candidate its room, in their order, if nobody has taken it.
fn place(doc: &Doc<'_>, candidates: &mut Vec<Candidate>, taken: &mut [bool], out: &mut Vec<Candidate>) {
    let length = |c: &Candidate| {
        let span = doc.span(c.first, c.last);
        span.end - span.start
    };
    // None crosses a sentence, so that some sentences at a time are settled: a long article is gone through once.
    let near = |c: &Candidate| doc.sentence_of(c.first) / NEAR;
    candidates.sort_by_cached_key(|c| (near(c), Reverse(length(c)), c.value.kind(), c.first, c.rule.id));
    for candidate in candidates.drain(..) {
        let span = &mut taken[candidate.first..candidate.last];
        if span.iter().any(|t| *t) {
            continue;
        }
        span.fill(true);
        out.push(candidate);
    }
}
