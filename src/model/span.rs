//! Where something stands in the article's text.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A stretch of text, `start` included, `end` not. Bytes inside the extractor, code points in a record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Span {
    /// The first position.
    pub start: usize,
    /// The position behind the last.
    pub end: usize,
}

impl Span {
    /// The stretch from `start` up to `end`.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// Does `other` lie within this span?
    pub fn holds(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Do the two share a position?
    pub fn meets(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A span with its text, as claims carry it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TextSpan {
    /// The first position, in code points of the article's text.
    pub start: usize,
    /// The position behind the last.
    pub end: usize,
    /// What stands there.
    pub text: String,
}

impl TextSpan {
    /// A span whose text is filled in when the record is made.
    pub fn bare(span: Span) -> TextSpan {
        TextSpan { start: span.start, end: span.end, text: String::new() }
    }

    /// Its positions.
    pub fn span(&self) -> Span {
        Span { start: self.start, end: self.end }
    }
}
