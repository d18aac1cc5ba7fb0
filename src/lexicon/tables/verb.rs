//! Tables of verbs and of what claims hang on.

use super::Keyed;
use crate::error::Result;
use crate::lexicon::{Cue, Loader, Table};
use crate::model::{Hedge, Stance};
use crate::token::WordId;

/// A form of a verb, with every reading of it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct VerbForm {
    /// The readings, the likeliest first.
    pub readings: Vec<VerbReading>,
    /// A form of an auxiliary?
    pub auxiliary: bool,
    /// More often a noun or another word?
    pub noun: bool,
}

/// One reading of a form of a verb.
#[derive(Debug, Clone, Copy, Default, serde::Serialize, serde::Deserialize)]
#[serde(from = "(WordId, u8)", into = "(WordId, u8)")]
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

/// The marks of a reading as bits: there are tens of thousands to be read at the start.
impl From<VerbReading> for (WordId, u8) {
    fn from(r: VerbReading) -> (WordId, u8) {
        let marks = [r.present, r.past, r.participle, r.infinitive, r.singular, r.plural];
        (r.lemma, marks.iter().enumerate().fold(0, |bits, (i, mark)| bits | u8::from(*mark) << i))
    }
}

impl From<(WordId, u8)> for VerbReading {
    fn from((lemma, bits): (WordId, u8)) -> VerbReading {
        let mark = |i: u8| bits >> i & 1 == 1;
        VerbReading {
            lemma,
            present: mark(0),
            past: mark(1),
            participle: mark(2),
            infinitive: mark(3),
            singular: mark(4),
            plural: mark(5),
        }
    }
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
        let mut reports = false;
        let (mut features, mut own) = (row.list(2), "");
        for lemma in row.list(1) {
            let lemma = loader.word(lemma);
            reports |= loader.cues[lemma as usize].has(Cue::CueVerb);
            // The last cell of features goes for all lemmas behind it.
            own = features.next().unwrap_or(own);
            let mut reading = VerbReading { lemma, ..VerbReading::default() };
            for feature in own.split(',') {
                match feature.trim() {
                    "pres" => reading.present = true,
                    "past" => reading.past = true,
                    "part" => reading.participle = true,
                    "inf" => reading.infinitive = true,
                    "sg" => reading.singular = true,
                    "pl" => reading.plural = true,
                    _ => {}
                }
            }
            readings.push(reading);
        }
        if readings.is_empty() {
            return Err(row.fault(1, "a form needs its lemma"));
        }
        let word = loader.cue(row.cell(0), Cue::Verb);
        if reports {
            loader.cues[word as usize].add(Cue::ReportingForm);
        }
        out.enter(word, out.rows.len());
        out.rows.push(VerbForm { readings, auxiliary: row.yes(3)?, noun: row.yes(4)? });
    }
    Ok(out)
}

/// A separable verb, by the base and the particle that stand apart in a main clause.
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct Separables {
    by_parts: rustc_hash::FxHashMap<(WordId, WordId), WordId>,
    by_base: rustc_hash::FxHashMap<WordId, Vec<(WordId, WordId)>>,
}

impl Separables {
    /// The base lemmas of the joined lemmas that `wanted` takes.
    pub fn bases(&self, wanted: impl Fn(WordId) -> bool) -> rustc_hash::FxHashSet<WordId> {
        self.by_parts.iter().filter(|(_, verb)| wanted(**verb)).map(|((base, _), _)| *base).collect()
    }

    /// The particles of a base lemma, each with the joined lemma.
    pub fn joins(&self, base: WordId) -> &[(WordId, WordId)] {
        self.by_base.get(&base).map_or(&[], Vec::as_slice)
    }

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
        loader.cues[particle as usize].add(Cue::VerbParticle);
        out.by_parts.insert((base, particle), verb);
        out.by_base.entry(base).or_default().push((particle, verb));
    }
    Ok(out)
}

/// A verb that reports, by its lemma.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct CueVerb {
    /// The lemma, with what belongs to it (`zich afvragen`, `laten weten`).
    pub lemma: String,
    /// What it does with the words.
    pub stance: Stance,
    /// With a direct quotation.
    pub direct: bool,
    /// With words between marks that do not touch it (`riep tegen de menigte "..."`).
    pub words: bool,
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
    /// With `van` (`beschuldigt hem van`).
    pub van: bool,
    /// Does it nearly always report?
    pub strong: bool,
}

/// A way in which a reporting verb stands in a text: its verb, and the words that stand apart from it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct CueReading {
    /// The row.
    pub row: u32,
    /// The words that must stand in the clause too, each group in one piece (`aan`; `te kennen`).
    pub parts: Vec<Vec<WordId>>,
}

/// The reporting verbs, found by the lemma of their verb, joined (`aankondigen`) or apart (`kondigen` ... `aan`).
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct CueVerbs {
    /// The rows in order.
    pub rows: Vec<CueVerb>,
    by_lemma: rustc_hash::FxHashMap<WordId, Vec<CueReading>>,
}

impl CueVerbs {
    /// The ways in which a verb of this lemma may report, those with the most parts first.
    pub fn readings(&self, lemma: WordId) -> &[CueReading] {
        self.by_lemma.get(&lemma).map_or(&[], Vec::as_slice)
    }

    /// The row of a verb that reports by itself.
    pub fn get(&self, lemma: WordId) -> Option<&CueVerb> {
        let way = self.readings(lemma).iter().find(|r| r.parts.is_empty())?;
        self.rows.get(way.row as usize)
    }

    /// Does a verb of this lemma nearly always report, with no other word to help it?
    pub fn reports(&self, lemma: WordId) -> bool {
        self.readings(lemma)
            .iter()
            .any(|r| r.parts.is_empty() && self.rows.get(r.row as usize).is_some_and(|row| row.strong))
    }
}

pub(super) fn cue_verbs(loader: &mut Loader, text: &str, name: &str) -> Result<CueVerbs> {
    let tsv = loader.table(name, text, &["lemma", "stance", "frames", "particle", "strength"])?;
    let mut out = CueVerbs::default();
    for row in tsv.rows() {
        let index = out.rows.len() as u32;
        let mut words: Vec<&str> = row.cell(0).split(' ').collect();
        let (mut apart, mut prefix) = (Vec::new(), None);
        for part in row.list(3) {
            let wanted: Vec<&str> = part.split(' ').collect();
            match (0..words.len()).find(|&i| words[i..].starts_with(&wanted)) {
                Some(i) if words.len() > wanted.len() => {
                    words.drain(i..i + wanted.len());
                    apart.push(wanted);
                }
                _ => prefix = Some(part),
            }
        }
        let [verb] = words[..] else {
            return Err(row.fault(3, "name every word of the lemma that is not its verb"));
        };
        let ids = |loader: &mut Loader, words: &[&str]| words.iter().map(|w| loader.word(w)).collect::<Vec<_>>();
        let parts: Vec<Vec<WordId>> = apart.iter().map(|words| ids(loader, words)).collect();
        if let Some(base) = prefix.and_then(|p| verb.strip_prefix(p)) {
            let mut parts = parts.clone();
            parts.push(ids(loader, &prefix.iter().copied().collect::<Vec<_>>()));
            let base = loader.cue(base, Cue::CueVerb);
            out.by_lemma.entry(base).or_default().push(CueReading { row: index, parts });
        }
        let base = prefix.and_then(|p| Some((verb.strip_prefix(p)?, p)));
        // `wees erop dat` is also `wees er gisteren op dat`.
        if let Some(at) = apart.iter().position(|words| matches!(words[..], [word] if two_words(word).is_some()))
            && let Some((er, rest)) = two_words(apart[at][0])
        {
            let mut split = parts.clone();
            split[at] = ids(loader, &[er]);
            split.push(ids(loader, &[rest]));
            if let Some((base, prefix)) = base {
                let mut split = split.clone();
                split.push(ids(loader, &[prefix]));
                let base = loader.cue(base, Cue::CueVerb);
                out.by_lemma.entry(base).or_default().push(CueReading { row: index, parts: split });
            }
            let verb = loader.cue(verb, Cue::CueVerb);
            out.by_lemma.entry(verb).or_default().push(CueReading { row: index, parts: split });
        }
        let verb = loader.cue(verb, Cue::CueVerb);
        out.by_lemma.entry(verb).or_default().push(CueReading { row: index, parts });
        let has = |frame: &str| row.list(2).any(|f| f == frame);
        out.rows.push(CueVerb {
            lemma: row.cell(0).to_owned(),
            stance: row.parse(1, "not a stance", stance)?,
            direct: has("direct"),
            words: has("words"),
            dat: has("dat"),
            of: has("of"),
            te: has("te"),
            bare: has("bare"),
            object: has("object"),
            op_te: has("op te"),
            van: has("van"),
            strong: row
                .parse(4, "write strong or weak", |c| matches!(c, "strong" | "weak").then_some(c == "strong"))?,
        });
    }
    for readings in out.by_lemma.values_mut() {
        readings.sort_by_key(|r| std::cmp::Reverse(r.parts.iter().map(Vec::len).sum::<usize>()));
    }
    Ok(out)
}

/// The two words of a pronominal adverb: `er` and its preposition.
fn two_words(word: &str) -> Option<(&str, &str)> {
    let (er, rest) = (word.get(..2)?, word.get(2..)?);
    (er == "er" && matches!(rest, "op" | "aan" | "van" | "bij" | "voor" | "over" | "toe" | "mee" | "in" | "vanuit"))
        .then_some((er, rest))
}

fn stance(cell: &str) -> Option<Stance> {
    serde_json::from_value(serde_json::Value::String(cell.to_owned())).ok()
}

fn hedge(cell: &str) -> Option<Hedge> {
    serde_json::from_value(serde_json::Value::String(cell.to_owned())).ok()
}

/// A phrase that reports without a verb.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct CuePhrase {
    /// As written.
    pub phrase: String,
    /// Does it stand before the speaker?
    pub before: bool,
    /// Is it a noun for what somebody says or thinks?
    pub noun: bool,
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
        loader.cue(row.cell(0), Cue::CuePhrase);
        rows.push(CuePhrase {
            phrase: row.cell(0).to_owned(),
            before: row.cell(1) == "before",
            noun: row.cell(1) == "noun",
            stance: stance(row.cell(2)),
            hedge: hedge(row.cell(3)),
        });
    }
    Ok(super::Phrases { rows })
}
