//! Words that hold a claim back.

use super::Phrases;
use crate::error::Result;
use crate::lexicon::{Cue, Loader, Table};
use crate::model::Hedge;

/// How far a hedge reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum HedgeScope {
    /// Its own clause.
    Clause,
    /// Its whole sentence.
    Sentence,
    /// The noun that it stands before.
    Noun,
}

/// A word or phrase that keeps a statement from being told as fact.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct HedgeCue {
    /// As written.
    pub cue: String,
    /// What it makes of the statement.
    pub hedge: Hedge,
    /// How far it reaches.
    pub scope: HedgeScope,
    /// Is it a modal or another verb that needs an infinitive?
    pub modal: bool,
    /// Does it belong to a quote, which names the speaker?
    pub named_source: bool,
    /// Is it an adverb, or a phrase that is used as one (`naar verwachting`)?
    pub is_adverb: bool,
}

pub(super) fn hedges(loader: &mut Loader, text: &str, name: &str) -> Result<Phrases<HedgeCue>> {
    let tsv = loader.table(name, text, &["cue", "hedge", "scope", "note"])?;
    let mut rows = Vec::new();
    for row in tsv.rows() {
        loader.phrase(row.cell(0), Table::Hedge, rows.len());
        loader.cue(row.cell(0), Cue::Hedge);
        rows.push(HedgeCue {
            cue: row.cell(0).to_owned(),
            hedge: row.parse(1, "not a hedge", |c| serde_json::from_value(c.into()).ok())?,
            scope: row.parse(2, "write clause, sentence or noun", |c| match c {
                "clause" => Some(HedgeScope::Clause),
                "sentence" => Some(HedgeScope::Sentence),
                "noun" => Some(HedgeScope::Noun),
                _ => None,
            })?,
            modal: row.cell(3).contains("infinitive"),
            named_source: row.cell(3).contains("named source"),
            is_adverb: matches!(row.cell(3), "adverb" | "expected"),
        });
    }
    Ok(Phrases { rows })
}
