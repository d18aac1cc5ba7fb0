//! Tables of laws.

use jiff::civil::Date;

use super::body::{Phrases, forms};
use super::{Keyed, keyed};
use crate::error::Result;
use crate::lexicon::{Cue, Loader, Table};

/// An act, code, treaty, directive or regulation.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Law {
    /// The canonical citation title.
    pub name: String,
    /// `act`, `code`, `treaty`, `bill`, ...
    pub kind: String,
    /// ISO 3166 alpha-2, `EU` or `INT`.
    pub jurisdiction: String,
    /// The number in the Dutch register of laws.
    pub bwb: Option<String>,
    /// The number in EUR-Lex.
    pub celex: Option<String>,
    /// European Legislation Identifier.
    pub eli: Option<String>,
    /// The first day of the name.
    pub from: Option<Date>,
    /// The first day on which it holds no more.
    pub until: Option<Date>,
}

impl Law {
    /// The identifier of a `law` field: `celex:...` or `bwb:...`.
    pub fn identifier(&self) -> Option<String> {
        let celex = self.celex.as_ref().map(|c| format!("celex:{c}"));
        celex.or_else(|| self.bwb.as_ref().map(|b| format!("bwb:{b}")))
    }
}

pub(super) fn laws(loader: &mut Loader, text: &str, name: &str) -> Result<Phrases<Law>> {
    let columns = [
        "name",
        "aliases",
        "abbreviations",
        "article_only",
        "type",
        "jurisdiction",
        "bwb",
        "celex",
        "eli",
        "from",
        "until",
        "source",
    ];
    let tsv = loader.table(name, text, &columns)?;
    let mut rows = Vec::new();
    for row in tsv.rows() {
        forms(loader, &row, &[1, 2], Table::Law, rows.len());
        for form in row.list(3) {
            loader.phrase(form, Table::LawArticleOnly, rows.len());
        }
        rows.push(Law {
            name: row.cell(0).to_owned(),
            kind: row.cell(4).to_owned(),
            jurisdiction: row.cell(5).to_owned(),
            bwb: row.some(6),
            celex: row.some(7),
            eli: row.some(8),
            from: row.day(9)?,
            until: row.day(10)?,
        });
    }
    Ok(Phrases { rows })
}

/// What a word announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum LawHead {
    /// `artikel`: a number, and the act behind it.
    Article,
    /// `verordening`: its number.
    Numbered,
    /// `Wet`: its name.
    Named,
    /// `wetsvoorstel`: the name of a bill.
    Bill,
    /// `grondwet`, with the nation before it.
    Constitution,
    /// `ECLI`: the parts of a decision's number.
    Ecli,
    /// `Staatsblad`: a year and a number.
    Gazette,
}

pub(super) fn law_heads(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<LawHead>> {
    let tsv = loader.table(name, text, &["head", "kind"])?;
    keyed(loader, &tsv, Cue::LawHead, |row| {
        row.parse(1, "write article, numbered, named, bill, constitution, ecli or gazette", |c| match c {
            "article" => Some(LawHead::Article),
            "numbered" => Some(LawHead::Numbered),
            "named" => Some(LawHead::Named),
            "bill" => Some(LawHead::Bill),
            "constitution" => Some(LawHead::Constitution),
            "ecli" => Some(LawHead::Ecli),
            "gazette" => Some(LawHead::Gazette),
            _ => None,
        })
    })
}
