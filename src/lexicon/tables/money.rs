//! Tables of numbers and money.

use rust_decimal::Decimal;

use super::{Keyed, Phrases, keyed};
use crate::error::Result;
use crate::lexicon::{Cue, Loader, Table};
use crate::model::{Approx, Per, Unit};

/// A number word that compounds are built of.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Numeral {
    /// Its value.
    #[serde(with = "rust_decimal::serde::str")]
    pub value: Decimal,
}

pub(super) fn numerals(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Numeral>> {
    let tsv = loader.table(name, text, &["numeral", "value"])?;
    keyed(loader, &tsv, Cue::Numeral, |row| Ok(Numeral { value: row.parse(1, "not a number", |c| c.parse().ok())? }))
}

/// A word that multiplies the number before it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Magnitude {
    /// What it multiplies by.
    #[serde(with = "rust_decimal::serde::str")]
    pub factor: Decimal,
    /// Does it count money only (`ton`)?
    pub money: bool,
    /// Is it a plural that counts vaguely on its own (`miljoenen`)?
    pub vague: bool,
}

pub(super) fn magnitudes(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Magnitude>> {
    let tsv = loader.table(name, text, &["magnitude", "factor", "money", "vague"])?;
    keyed(loader, &tsv, Cue::Magnitude, |row| {
        Ok(Magnitude {
            factor: row.parse(1, "not a number", |c| c.parse().ok())?,
            money: row.yes(2)?,
            vague: row.yes(3)?,
        })
    })
}

/// A currency by one of its names, codes or signs.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Currency {
    /// ISO 4217; none for what has no code, or where only the country nearby tells it (`kroon`).
    pub code: Option<String>,
    /// The name that all currencies so called share (`dollar`), or that of what has no code.
    pub name: String,
    /// Hundredths of the unit (`cent`)?
    pub cents: bool,
    /// The codes that the country named nearby may give the same name; for money of the past with that country.
    pub others: Vec<(String, Option<String>)>,
    /// Is the form a code, which counts only in capitals?
    pub caps: bool,
}

pub(super) fn currencies(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Currency>> {
    let tsv = loader.table(name, text, &["form", "code", "name", "cents", "others"])?;
    keyed(loader, &tsv, Cue::Currency, |row| {
        Ok(Currency {
            code: row.some(1),
            name: row.cell(2).to_owned(),
            cents: row.yes(3)?,
            others: row.list(4).map(other).collect(),
            caps: row.cell(0).len() == 3 && row.cell(0).bytes().all(|b| b.is_ascii_uppercase()),
        })
    })
}

impl Currency {
    /// The code of this name in a country: that of its money today, or of its past (`frank` in Belgium).
    pub fn code_in(&self, currency: Option<&str>, country: Option<&str>) -> Option<&str> {
        let today = self.code.as_deref().filter(|code| currency == Some(*code));
        today.or_else(|| {
            let fits = |other: &&(String, Option<String>)| match &other.1 {
                Some(past) => country == Some(past),
                None => currency == Some(&other.0),
            };
            self.others.iter().find(fits).map(|other| other.0.as_str())
        })
    }
}

/// `CHF`, or `BEF@BE` for what a country had before.
fn other(cell: &str) -> (String, Option<String>) {
    match cell.split_once('@') {
        Some((code, country)) => (code.to_owned(), Some(country.to_owned())),
        None => (cell.to_owned(), None),
    }
}

/// A sign or word for a share.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Percent {
    /// Hundredths or thousandths.
    pub unit: Unit,
}

pub(super) fn percents(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Percent>> {
    let tsv = loader.table(name, text, &["form", "unit"])?;
    keyed(loader, &tsv, Cue::Percent, |row| {
        let unit = row.parse(1, "write percent or permille", |c| match c {
            "percent" => Some(Unit::Percent),
            "permille" => Some(Unit::Permille),
            _ => None,
        })?;
        Ok(Percent { unit })
    })
}

/// Words before a sum, count or length that loosen it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Approximator {
    /// What they loosen it to.
    pub approx: Approx,
}

pub(super) fn approximators(loader: &mut Loader, text: &str, name: &str) -> Result<Phrases<Approximator>> {
    let tsv = loader.table(name, text, &["phrase", "approx"])?;
    let mut rows = Vec::new();
    for row in tsv.rows() {
        loader.phrase(row.cell(0), Table::Approximator, rows.len());
        let wanted = "write about, more_than, less_than, at_most or at_least";
        let approx = row.parse(1, wanted, |c| serde_json::from_value(c.into()).ok())?;
        rows.push(Approximator { approx });
    }
    Ok(Phrases { rows })
}

/// What stands behind `per` in a rate.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Rate {
    /// What each payment is for.
    pub per: Per,
}

pub(super) fn rates(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Rate>> {
    let tsv = loader.table(name, text, &["noun", "per"])?;
    keyed(loader, &tsv, Cue::Rate, |row| {
        Ok(Rate { per: row.parse(1, "not a rate", |c| serde_json::from_value(c.into()).ok())? })
    })
}

/// A word that makes a bare sum near it money.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct MoneyWord;

pub(super) fn money_words(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<MoneyWord>> {
    let tsv = loader.table(name, text, &["word"])?;
    keyed(loader, &tsv, Cue::MoneyWord, |_| Ok(MoneyWord))
}
