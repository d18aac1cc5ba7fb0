//! Tables of the text model.

use super::{Keyed, keyed};
use crate::error::Result;
use crate::lexicon::{Cue, Loader, Table};

/// A word that a full stop may follow inside a sentence.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Abbreviation {
    /// Does a sentence often end with it (`enz.`, `mln.`)? Then a capital behind the stop begins a new one.
    pub ends: bool,
}

pub(super) fn abbreviations(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Abbreviation>> {
    let tsv = loader.table(name, text, &["abbreviation", "ends"])?;
    let mut out = Keyed::default();
    for row in tsv.rows() {
        let form = row.cell(0);
        if form.contains('.') {
            loader.phrase(form, Table::Abbreviation, out.rows.len());
        } else {
            let word = loader.cue(form, Cue::Abbreviation);
            out.enter(word, out.rows.len());
        }
        out.rows.push(Abbreviation { ends: row.yes(1)? });
    }
    Ok(out)
}

/// A word that is no noun.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct FunctionWord;

pub(super) fn function_words(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<FunctionWord>> {
    let tsv = loader.table(name, text, &["word"])?;
    keyed(loader, &tsv, Cue::Function, |_| Ok(FunctionWord))
}
