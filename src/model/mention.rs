//! A stretch of text that names something.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{AmountValue, DateValue, is_default};

/// One mention, as it stands in a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Mention {
    /// Its number in the record.
    pub id: u32,
    /// Its first position.
    pub start: usize,
    /// The position behind its last.
    pub end: usize,
    /// What stands there.
    pub text: String,
    /// The number of its sentence.
    pub sentence: u32,
    /// The rule that found it.
    pub rule: Cow<'static, str>,
    /// The thing that it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<u32>,
    /// Its kind and that kind's fields.
    #[serde(flatten)]
    pub value: MentionValue,
}

/// The kinds of mention, each with its normal form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum MentionValue {
    /// A temporal expression.
    Date(DateValue),
    /// Money or a share.
    Amount(AmountValue),
    /// A person in a public role.
    Official(OfficialValue),
    /// Any other person by name.
    Person,
    /// A body by name.
    Organisation,
    /// An online platform by name.
    Platform,
    /// An act, treaty or article of one.
    Law(LawValue),
}

impl MentionValue {
    /// Its kind alone.
    pub fn kind(&self) -> MentionKind {
        match self {
            MentionValue::Date(_) => MentionKind::Date,
            MentionValue::Amount(_) => MentionKind::Amount,
            MentionValue::Official(_) => MentionKind::Official,
            MentionValue::Person => MentionKind::Person,
            MentionValue::Organisation => MentionKind::Organisation,
            MentionValue::Platform => MentionKind::Platform,
            MentionValue::Law(_) => MentionKind::Law,
        }
    }
}

/// The kind of a mention, or `None` for a trap: what looks like a mention and is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MentionKind {
    /// A trap, dropped when overlaps are settled.
    None,
    /// An official.
    Official,
    /// A law.
    Law,
    /// A temporal expression.
    Date,
    /// Money or a share.
    Amount,
    /// A platform.
    Platform,
    /// An organisation.
    Organisation,
    /// A person.
    Person,
}

impl MentionKind {
    /// Its name in a record.
    pub fn name(self) -> &'static str {
        match self {
            MentionKind::None => "none",
            MentionKind::Official => "official",
            MentionKind::Law => "law",
            MentionKind::Date => "date",
            MentionKind::Amount => "amount",
            MentionKind::Platform => "platform",
            MentionKind::Organisation => "organisation",
            MentionKind::Person => "person",
        }
    }
}

/// A person in a public role.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OfficialValue {
    /// The head as written, lower case, singular.
    pub role: String,
    /// The full name where the article gives it anywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The field of the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portfolio: Option<String>,
    /// The party.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// The body that the role belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The country, ISO 3166 alpha-2 or as the article says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Held before, not now.
    #[serde(default, skip_serializing_if = "is_default")]
    pub former: bool,
    /// What sort of office it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<RoleCategory>,
}

/// The sort of an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum RoleCategory {
    Government,
    Parliament,
    Eu,
    Regulator,
    Judiciary,
    Prosecution,
    Police,
    Army,
    Municipality,
    Church,
    Centralbank,
    International,
    Company,
    Union,
    Ngo,
    Academia,
    Legal,
    Spokesperson,
    Party,
    Monarchy,
    Sport,
    Media,
    Health,
    Other,
}

/// An act, treaty, directive, code or an article of one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LawValue {
    /// The act's identifier: `celex:32022R2065`, `bwb:BWBR0001854`, `ecli:...`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<String>,
    /// The article: `6`, `6.1.a`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// `bill` for a named bill.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}
