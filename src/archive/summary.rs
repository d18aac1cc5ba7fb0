//! What a run read and found.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::Record;

/// What was found in some articles.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Mentions by kind.
    pub mentions: BTreeMap<Cow<'static, str>, u64>,
    /// Claims by kind.
    pub claims: BTreeMap<Cow<'static, str>, u64>,
    /// Diagnostics by code.
    pub diagnostics: BTreeMap<String, u64>,
}

/// What came of one file, or of one entry of a container.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FileReport {
    /// Its path, and behind a `!` its entry.
    pub path: String,
    /// Articles written.
    pub articles: u64,
    /// Articles that could not be read.
    pub failed: u64,
    /// Why, for the first hundred.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failures: Vec<serde_json::Value>,
}

/// What a run did.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Summary {
    /// Files that were opened.
    pub files: u64,
    /// Files in which no article stood.
    pub empty: u64,
    /// Articles, and files that could not be read, as they came in: as many as were written or failed.
    #[serde(rename = "in", default)]
    pub read: u64,
    /// Articles written.
    pub articles: u64,
    /// Of those, taken over from an earlier run.
    #[serde(default)]
    pub unchanged: u64,
    /// Articles and files that could not be read.
    pub failed: u64,
    /// Articles whose id had stood before.
    pub renamed: u64,
    /// Bytes of the articles as they were read.
    pub bytes: u64,
    /// What was found.
    #[serde(flatten)]
    pub found: Counts,
    /// Did nobody read the output to its end?
    #[serde(skip)]
    pub broken_pipe: bool,
}

impl Counts {
    /// Counts what stands in `record`.
    pub fn add(&mut self, record: &Record) {
        for mention in &record.mentions {
            *self.mentions.entry(mention.value.kind().name().into()).or_default() += 1;
        }
        for claim in &record.claims {
            *self.claims.entry(claim.value.kind().into()).or_default() += 1;
        }
        for diagnostic in &record.diagnostics {
            *self.diagnostics.entry(diagnostic.code.clone()).or_default() += 1;
        }
    }

    /// Adds what `other` counted.
    pub fn merge(&mut self, other: Counts) {
        for (kind, count) in other.mentions {
            *self.mentions.entry(kind).or_default() += count;
        }
        for (kind, count) in other.claims {
            *self.claims.entry(kind).or_default() += count;
        }
        for (code, count) in other.diagnostics {
            *self.diagnostics.entry(code).or_default() += count;
        }
    }
}
