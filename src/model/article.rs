//! What an extraction reads.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Diagnostic;

/// One news article, decoded.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Article {
    /// Its own id, or its path and number.
    pub id: String,
    /// The day it was published.
    pub date: Option<Date>,
    /// Where that day was found.
    pub date_from: Option<DateFrom>,
    /// Its headline, where the source keeps it apart from the text.
    pub title: Option<String>,
    /// The text that all offsets of the record point into.
    pub text: String,
    /// Where it came from.
    pub source: Source,
    /// What was odd about its source; goes into the record's diagnostics.
    pub notes: Vec<Diagnostic>,
}

impl Article {
    /// An article from its parts, for a caller that has the text at hand.
    pub fn new(id: impl Into<String>, date: Option<Date>, text: impl Into<String>) -> Article {
        let date_from = date.map(|_| DateFrom::Field);
        Article { id: id.into(), date, date_from, text: text.into(), ..Article::default() }
    }
}

/// The place that the article's date was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DateFrom {
    /// A field of a structured source.
    Field,
    /// A metadata header in front of the text.
    Header,
    /// The option `--date`.
    Option,
    /// The path of the file.
    Path,
}

/// The file, entry and line that an article was read from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// The path as the user gave it or the walk found it.
    pub path: Option<String>,
    /// The entry of a container.
    pub entry: Option<String>,
    /// The line of a file of many articles, from 1.
    pub line: Option<u64>,
    /// The hash of the bytes that the article was read from.
    pub hash: Option<String>,
}
