//! Which of the candidates stand: the one place where overlaps are settled.
//!
//! A total order decides: the longer span, then the kind (as `MentionKind` orders them), then the earlier start, then the rule's id. A candidate that
//! crosses a sentence never stands. Traps compete like the others and are dropped at the end.

use std::cmp::Reverse;

use crate::rule::Candidate;
use crate::text::Doc;

/// The candidates that stand, traps included, in the order of their places.
pub fn settle(doc: &Doc<'_>, candidates: &mut Vec<Candidate>) -> Vec<Candidate> {
    let length = |c: &Candidate| {
        let span = doc.span(c.first, c.last);
        span.end - span.start
    };
    candidates.retain(|c| c.last <= doc.sentence_range(c.first).end);
    candidates.sort_by_cached_key(|c| (Reverse(length(c)), c.value.kind(), c.first, c.rule.id));
    let mut taken = vec![false; doc.len()];
    let mut out = Vec::new();
    for candidate in candidates.drain(..) {
        let span = &mut taken[candidate.first..candidate.last];
        if span.iter().any(|t| *t) {
            continue;
        }
        span.fill(true);
        out.push(candidate);
    }
    out.sort_by_key(|c| c.first);
    out
}
