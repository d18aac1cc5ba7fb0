//! The normal form of a temporal expression.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A temporal expression, normalised to TIMEX3.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DateValue {
    /// Day, clock time, duration or recurring set.
    #[serde(rename = "type")]
    pub kind: DateType,
    /// TIMEX3 / ISO 8601; absent where the article gives nothing to count from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// The first day that the value covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest: Option<Date>,
    /// The last day that the value covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<Date>,
    /// What narrows or loosens the value.
    #[serde(default, rename = "mod", skip_serializing_if = "Option::is_none")]
    pub modifier: Option<Mod>,
    /// The other readings that the text leaves open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<String>,
}

/// The type of a temporal expression.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DateType {
    /// A day or coarser.
    #[default]
    Date,
    /// A clock time or part of a day.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}

/// The modifier of a date or duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mod {
    /// Its beginning.
    Start,
    /// Its middle.
    Mid,
    /// Its end.
    End,
    /// Roughly.
    Approx,
    /// Earlier than.
    Before,
    /// Later than.
    After,
    /// Shorter than.
    LessThan,
    /// Longer than.
    MoreThan,
}
