//! Tables of verbs and of what claims hang on.

use super::{Keyed, keyed};
use crate::error::Result;
use crate::lexicon::{Cue, Loader, Table};
use crate::model::{Hedge, Stance};
use crate::token::WordId;

/// A form of a verb, with every reading of it.
#[derive(Debug)]
pub struct VerbForm {
    /// The readings, the likeliest first.
    pub readings: Vec<VerbReading>,
    /// A form of an auxiliary?
    pub auxiliary: bool,
    /// More often a noun or another word?
    pub noun: bool,
}

/// One reading of a form of a verb.
#[derive(Debug, Clone, Copy)]
pub struct VerbReading {
    /// The word id of the lemma.
    pub lemma: WordId,
    /// Finite present.
    pub present: bool,
    /// Finite past.
    pub past: bool,
    /// Past participle.
    pub participle: bool,
    /// Infinitive (and present plural).
    pub infinitive: bool,
    /// Singular.
    pub singular: bool,
    /// Plural.
    pub plural: bool,
}

impl VerbForm {
    /// May it be a finite form?
    pub fn is_finite(&self) -> bool {
        self.readings.iter().any(|r| r.present || r.past)
    }

    /// May it be a finite past form?
    pub fn is_past(&self) -> bool {
        self.readings.iter().any(|r| r.past)
    }

    /// May it be a past participle?
    pub fn is_participle(&self) -> bool {
        self.readings.iter().any(|r| r.participle)
    }

    /// May it be a form of the verb `lemma`?
    pub fn is_of(&self, lemma: WordId) -> bool {
        self.readings.iter().any(|r| r.lemma == lemma)
    }
}

pub(super) fn verbs(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<VerbForm>> {
    let tsv = loader.table(name, text, &["form", "lemma", "features", "aux", "noun"])?;
    let mut out = Keyed::default();
    for row in tsv.rows() {
        let mut readings = Vec::new();
        let features: Vec<&str> = row.list(2).collect();
        for (i, lemma) in row.list(1).enumerate() {
            let lemma = loader.word(lemma);
            let own = features.get(i).or(features.last()).copied().unwrap_or_default();
            let has = |name: &str| own.split(',').any(|f| f.trim() == name);
            readings.push(VerbReading {
                lemma,
                present: has("pres"),
                past: has("past"),
                participle: has("part"),
                infinitive: has("inf"),
                singular: has("sg"),
                plural: has("pl"),
            });
        }
        if readings.is_empty() {
            return Err(row.fault(1, "a form needs its lemma"));
        }
        let word = loader.cue(row.cell(0), Cue::Verb);
        out.by_word.insert(word, out.rows.len() as u32);
        out.rows.push(VerbForm { readings, auxiliary: row.yes(3)?, noun: row.yes(4)? });
    }
    Ok(out)
}

/// A separable verb, by the base and the particle that stand apart in a main clause.
#[derive(Debug, Default)]
pub struct Separables {
    by_parts: rustc_hash::FxHashMap<(WordId, WordId), WordId>,
}

impl Separables {
    /// The joined lemma of a base lemma and a particle.
    pub fn join(&self, base: WordId, particle: WordId) -> Option<WordId> {
        self.by_parts.get(&(base, particle)).copied()
    }
}

pub(super) fn separables(loader: &mut Loader, text: &str, name: &str) -> Result<Separables> {
    let tsv = loader.table(name, text, &["verb", "base", "particle"])?;
    let mut out = Separables::default();
    for row in tsv.rows() {
        let (verb, base, particle) = (loader.word(row.cell(0)), loader.word(row.cell(1)), loader.word(row.cell(2)));
        out.by_parts.insert((base, particle), verb);
    }
    Ok(out)
}

/// A verb that reports, by its lemma.
#[derive(Debug)]
pub struct CueVerb {
    /// The lemma.
    pub lemma: String,
    /// What it does with the words.
    pub stance: Stance,
    /// With a direct quotation.
    pub direct: bool,
    /// With a `dat`-clause.
    pub dat: bool,
    /// With an `of`-clause.
    pub of: bool,
    /// With `te` and an infinitive.
    pub te: bool,
    /// With a bare clause.
    pub bare: bool,
    /// With an object and a predicate (`noemt het plan "onuitvoerbaar"`).
    pub object: bool,
    /// With `op` and `te` (`roept op te`).
    pub op_te: bool,
    /// The particle of a separable verb.
    pub particle: Option<String>,
    /// Does it nearly always report?
    pub strong: bool,
}

pub(super) fn cue_verbs(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<CueVerb>> {
    let tsv = loader.table(name, text, &["lemma", "stance", "frames", "particle", "strength"])?;
    keyed(loader, &tsv, Cue::CueVerb, |row| {
        let has = |frame: &str| row.list(2).any(|f| f == frame);
        Ok(CueVerb {
            lemma: row.cell(0).to_owned(),
            stance: row.parse(1, "not a stance", stance)?,
            direct: has("direct"),
            dat: has("dat"),
            of: has("of"),
            te: has("te"),
            bare: has("bare"),
            object: has("object"),
            op_te: has("op te"),
            particle: row.some(3),
            strong: row
                .parse(4, "write strong or weak", |c| matches!(c, "strong" | "weak").then_some(c == "strong"))?,
        })
    })
}

fn stance(cell: &str) -> Option<Stance> {
    serde_json::from_value(serde_json::Value::String(cell.to_owned())).ok()
}

fn hedge(cell: &str) -> Option<Hedge> {
    serde_json::from_value(serde_json::Value::String(cell.to_owned())).ok()
}

/// A phrase that reports without a verb.
#[derive(Debug)]
pub struct CuePhrase {
    /// As written.
    pub phrase: String,
    /// Does it stand before the speaker?
    pub before: bool,
    /// What it does with the words.
    pub stance: Option<Stance>,
    /// The hedge that it brings.
    pub hedge: Option<Hedge>,
}

pub(super) fn cue_phrases(loader: &mut Loader, text: &str, name: &str) -> Result<super::Phrases<CuePhrase>> {
    let tsv = loader.table(name, text, &["phrase", "position", "stance", "hedge"])?;
    let mut rows = Vec::new();
    for row in tsv.rows() {
        loader.phrase(row.cell(0), Table::CuePhrase, rows.len());
        rows.push(CuePhrase {
            phrase: row.cell(0).to_owned(),
            before: row.cell(1) == "before",
            stance: stance(row.cell(2)),
            hedge: hedge(row.cell(3)),
        });
    }
    Ok(super::Phrases { rows })
}
