//! What an article states: who said, fined, investigates, bans, convicts, owns.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::TextSpan;

/// One claim, as it stands in a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Claim {
    /// Its number in the record.
    pub id: u32,
    /// Its kind and that kind's fields.
    #[serde(flatten)]
    pub value: ClaimValue,
    /// How the article holds it back from plain fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hedge: Option<Hedge>,
    /// The words that do so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hedge_cue: Option<TextSpan>,
    /// The sentence or sentences that state it.
    pub evidence: TextSpan,
    /// The rule that found it.
    pub rule: Cow<'static, str>,
    /// The fields that were filled from elsewhere in the article.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inferred: Vec<Cow<'static, str>>,
}

/// The kinds of claim. Parties are lists of entity ids; `amount`, `cap`, `date`, `when` are mention ids.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum ClaimValue {
    /// Somebody's words.
    Quote(Quote),
    /// A penalty in money.
    Fine(Fine),
    /// An inquiry or procedure.
    Investigation(Investigation),
    /// A ban, order, suspension or the like.
    Measure(Measure),
    /// A court's decision.
    Ruling(Ruling),
    /// Who owns, buys or sells what.
    Ownership(Ownership),
}

impl ClaimValue {
    /// The name of its kind in a record.
    pub fn kind(&self) -> &'static str {
        match self {
            ClaimValue::Quote(_) => "quote",
            ClaimValue::Fine(_) => "fine",
            ClaimValue::Investigation(_) => "investigation",
            ClaimValue::Measure(_) => "measure",
            ClaimValue::Ruling(_) => "ruling",
            ClaimValue::Ownership(_) => "ownership",
        }
    }
}

/// Why a claim is no plain fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Hedge {
    /// Somebody else says so (`zou`, `volgens`, `naar verluidt`).
    Reported,
    /// It is denied or does not hold.
    Negated,
    /// It may be.
    Possible,
    /// It is still to come.
    Future,
}

/// Somebody's words or statement.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Quote {
    /// Within marks, a paraphrase, or both.
    pub mode: QuoteMode,
    /// What was said.
    pub content: TextSpan,
    /// Who said it.
    #[serde(default)]
    pub speaker: Vec<u32>,
    /// The word that reports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<String>,
    /// What the cue does with the words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// To whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressee: Vec<u32>,
    /// Where it was said or written (`op X`, `in een Kamerbrief`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medium: Option<TextSpan>,
    /// The date mention that says when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<u32>,
}

/// How the words of a quote stand in the article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum QuoteMode {
    /// All within quotation marks.
    #[default]
    Direct,
    /// A paraphrase that holds a quoted part.
    Mixed,
    /// A paraphrase.
    Indirect,
}

/// What a reporting cue does with the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Stance {
    Says,
    Claims,
    Denies,
    Confirms,
    Demands,
    Promises,
    Expects,
    Asks,
    Thinks,
    Warns,
    Admits,
    Announces,
    Criticises,
    Praises,
}

/// A penalty in money.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Fine {
    /// `boete`, `dwangsom`, `schikking`, ...
    #[serde(rename = "type")]
    pub kind: String,
    /// How far it has come.
    pub status: FineStatus,
    /// Who imposes or demands it.
    #[serde(default)]
    pub authority: Vec<u32>,
    /// Who pays.
    #[serde(default)]
    pub payer: Vec<u32>,
    /// The sum: an amount mention.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<u32>,
    /// What each breach or day costs, where the sum is a rate: the same mention as `amount`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<u32>,
    /// The most that a rate can add up to: an amount mention.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<u32>,
    /// When it was imposed: a date mention.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<u32>,
    /// The laws that it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub law: Vec<u32>,
    /// The reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<TextSpan>,
}

/// How far a fine has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum FineStatus {
    #[default]
    Imposed,
    Demanded,
    Threatened,
    Maximum,
    Upheld,
    Annulled,
    Reduced,
    Paid,
    Settled,
}

/// An inquiry or procedure.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Investigation {
    /// How far it has come.
    pub status: InvestigationStatus,
    /// Who investigates.
    #[serde(default)]
    pub authority: Vec<u32>,
    /// Who or what is investigated.
    #[serde(default)]
    pub target: Vec<u32>,
    /// When: a date mention.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<u32>,
    /// The laws that it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub law: Vec<u32>,
    /// The reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<TextSpan>,
}

/// How far an investigation has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum InvestigationStatus {
    Opened,
    #[default]
    Ongoing,
    Closed,
}

/// A ban, obligation, suspension, recall or blocking.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Measure {
    /// `ban`, `order`, `suspension`, ...
    #[serde(rename = "type")]
    pub kind: String,
    /// How far it has come.
    pub status: MeasureStatus,
    /// Who takes it.
    #[serde(default)]
    pub authority: Vec<u32>,
    /// Whom or what it hits.
    #[serde(default)]
    pub target: Vec<u32>,
    /// When: a date mention.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<u32>,
    /// The laws that it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub law: Vec<u32>,
    /// The reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<TextSpan>,
}

/// How far a measure has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum MeasureStatus {
    Considered,
    #[default]
    Announced,
    InForce,
    Lifted,
}

/// A court's decision.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Ruling {
    /// The court.
    #[serde(default)]
    pub court: Vec<u32>,
    /// The party that it is about.
    #[serde(default)]
    pub party: Vec<u32>,
    /// `convicted`, `acquitted`, `upheld`, `dismissed`, ...
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// `P2Y` prison, hours of community service, a sum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentence: Option<String>,
    /// When: a date mention.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<u32>,
    /// The reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<TextSpan>,
}

/// Who owns, buys or sells what.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Ownership {
    /// The owner, buyer or seller.
    #[serde(default)]
    pub owner: Vec<u32>,
    /// What is owned, bought or sold.
    #[serde(default)]
    pub owned: Vec<u32>,
    /// Owns, acquires or sells.
    pub status: OwnershipStatus,
    /// The price: an amount mention.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<u32>,
    /// When: a date mention.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<u32>,
}

/// The state of an ownership.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum OwnershipStatus {
    #[default]
    Owns,
    Acquires,
    Sells,
}
