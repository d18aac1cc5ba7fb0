//! What comes out: one JSON object an article, the contract `knipsel/1`.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Claim, DateFrom, Entity, Mention};

/// Everything that one article states.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// `knipsel/1`.
    pub schema: String,
    /// The article's id.
    pub id: String,
    /// The id of the first article that this one is a near copy of, or its own, with `--families`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// The tool that made the record.
    pub tool: ToolInfo,
    /// Where the article was read.
    pub source: SourceInfo,
    /// The article's own data.
    pub article: ArticleInfo,
    /// The article's text, with `--text`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Its sentences in order.
    pub sentences: Vec<SentenceInfo>,
    /// Its mentions in order.
    pub mentions: Vec<Mention>,
    /// The things that it speaks of.
    pub entities: Vec<Entity>,
    /// What it states.
    pub claims: Vec<Claim>,
    /// What could not be made out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<Diagnostic>,
}

/// The tool and the rules that made a record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ToolInfo {
    /// The version of knipsel.
    pub version: String,
    /// The hash of its rules and lexicons.
    pub rules: String,
}

/// Where an article was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SourceInfo {
    /// The file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The entry of a container.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<String>,
    /// The line of a file of many articles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// The hash of the input.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
}

/// The article's own data.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ArticleInfo {
    /// Its headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Where that day was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_from: Option<DateFrom>,
    /// The dateline in front of the first sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Dateline>,
    /// `nl`.
    pub language: String,
    /// The length of the text, in the record's offset unit.
    pub length: usize,
}

/// `BRUSSEL (ANP) -`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Dateline {
    /// The place as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The agency or agencies as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<String>,
}

/// One sentence or heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SentenceInfo {
    /// Its first position.
    pub start: usize,
    /// The position behind its last.
    pub end: usize,
    /// The number of its paragraph.
    pub paragraph: u32,
    /// Running text or a heading.
    pub kind: SentenceKind,
}

/// What a sentence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SentenceKind {
    /// Running text.
    Body,
    /// A heading.
    Heading,
}

/// Something that could not be made out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Diagnostic {
    /// A short code: `no-date`.
    pub code: String,
    /// What it means here.
    pub message: String,
}
