//! Tables of numbers and money.

use rust_decimal::Decimal;

use super::{Keyed, keyed};
use crate::error::Result;
use crate::lexicon::{Cue, Loader};

/// A number word that compounds are built of.
#[derive(Debug)]
pub struct Numeral {
    /// Its value.
    pub value: Decimal,
}

pub(super) fn numerals(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Numeral>> {
    let tsv = loader.table(name, text, &["numeral", "value"])?;
    keyed(loader, &tsv, Cue::Numeral, |row| Ok(Numeral { value: row.parse(1, "not a number", |c| c.parse().ok())? }))
}

/// A word that multiplies the number before it.
#[derive(Debug)]
pub struct Magnitude {
    /// What it multiplies by.
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
#[derive(Debug)]
pub struct Currency {
    /// ISO 4217; empty for what has none.
    pub code: Option<String>,
    /// Its name, for what has no code.
    pub name: String,
    /// Hundredths of the unit (`cent`)?
    pub cents: bool,
    /// Must the country named nearby decide (`dollar`, `kroon`)?
    pub ambiguous: bool,
}

pub(super) fn currencies(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Currency>> {
    let tsv = loader.table(name, text, &["form", "code", "name", "cents", "ambiguous"])?;
    keyed(loader, &tsv, Cue::Currency, |row| {
        Ok(Currency { code: row.some(1), name: row.cell(2).to_owned(), cents: row.yes(3)?, ambiguous: row.yes(4)? })
    })
}
