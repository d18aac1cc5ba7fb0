//! The normal form of a sum of money or a share.

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::TextSpan;

/// A sum of money or a percentage.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AmountValue {
    /// Money or a share.
    pub unit: Unit,
    /// The number in whole units (euros, percents); absent for ranges and doubtful sums.
    #[serde(default, with = "number", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<f64>")]
    pub value: Option<Decimal>,
    /// The lower end of a range or vague plural.
    #[serde(default, with = "number", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<f64>")]
    pub low: Option<Decimal>,
    /// The upper end of a range or vague plural.
    #[serde(default, with = "number", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<f64>")]
    pub high: Option<Decimal>,
    /// ISO 4217.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The name of a currency that has no code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency_name: Option<String>,
    /// What the words around loosen it to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approx: Option<Approx>,
    /// What it is paid or counted for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<Per>,
    /// The mention that states the same sum in another currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub equivalent: Option<u32>,
    /// What a share is of (`de jaaromzet`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<TextSpan>,
    /// Why no value is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<String>,
}

/// What an amount counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Money.
    #[default]
    Money,
    /// Hundredths.
    Percent,
    /// Thousandths.
    Permille,
}

/// How the words around an amount loosen it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Approx {
    /// `ongeveer`, `zo'n`.
    About,
    /// `ruim`, `meer dan`.
    MoreThan,
    /// `bijna`, `minder dan`.
    LessThan,
    /// `maximaal`, `hooguit`.
    AtMost,
    /// `minstens`.
    AtLeast,
}

/// What an amount is paid or counted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Per {
    /// Each day.
    Day,
    /// Each week.
    Week,
    /// Each month.
    Month,
    /// Each year.
    Year,
    /// Each hour.
    Hour,
    /// Each violation.
    Violation,
    /// Each person.
    Person,
    /// Each piece, kilo, share and so on.
    Unit,
}

/// Whole numbers are written without a point, so that `120000000` stays what it is.
mod number {
    use super::*;

    pub fn serialize<S: Serializer>(value: &Option<Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(value) = value else { return serializer.serialize_none() };
        match (value.is_integer(), value.to_i64(), value.to_f64()) {
            (true, Some(whole), _) => serializer.serialize_i64(whole),
            (_, _, Some(float)) => serializer.serialize_f64(float),
            _ => serializer.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Decimal>, D::Error> {
        Ok(Option::<f64>::deserialize(deserializer)?.and_then(Decimal::from_f64))
    }
}
