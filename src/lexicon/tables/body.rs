//! Tables of organisations, platforms and places.

use std::borrow::Cow;

use jiff::civil::Date;

use super::ending::Tails;
use crate::error::Result;
use crate::lexicon::tsv::Row;
use crate::lexicon::word::WordTable;
use crate::lexicon::{Cue, Loader, Table, is_phrase, packed};
use crate::token::{UNKNOWN, WordId, fold, is_folded, key};

/// Rows that are found as phrases only.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Phrases<R> {
    /// The rows in order; a `Hit` points into them.
    pub rows: Vec<R>,
}

/// A body by name.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Organisation {
    /// The canonical name.
    pub name: String,
    /// Its abbreviations.
    pub abbreviations: Vec<String>,
    /// The sort of body: `party`, `regulator`, `media`, ...
    pub kind: String,
    /// ISO 3166 alpha-2, `EU` or `INT`.
    pub country: Option<String>,
    /// What a regulator supervises, or `voertuigen` for a maker whose name its products bear.
    pub domain: Option<String>,
    /// Is every form also an ordinary word, a person's name or a place?
    pub ambiguous: bool,
    /// The forms that are, where only some of them are.
    pub ambiguous_forms: Vec<String>,
    /// Wikidata.
    pub wikidata: Option<String>,
    /// Legal entity identifier.
    pub lei: Option<String>,
    /// The first day of the name.
    pub from: Option<Date>,
    /// The first day on which it holds no more.
    pub until: Option<Date>,
}

pub(super) fn organisations(loader: &mut Loader, text: &str, name: &str) -> Result<Phrases<Organisation>> {
    let columns = [
        "name",
        "aliases",
        "abbreviations",
        "type",
        "country",
        "domain",
        "ambiguous",
        "wikidata",
        "lei",
        "from",
        "until",
        "source",
    ];
    let tsv = loader.table(name, text, &columns)?;
    let mut rows = Vec::new();
    for row in tsv.rows() {
        forms(loader, &row, &[1, 2], Table::Organisation, rows.len());
        rows.push(Organisation {
            name: row.cell(0).to_owned(),
            abbreviations: row.list(2).map(str::to_owned).collect(),
            kind: row.cell(3).to_owned(),
            country: row.some(4),
            domain: row.some(5),
            ambiguous: row.cell(6) == "yes",
            ambiguous_forms: ambiguous_forms(&row, 6, &[0, 1, 2])?,
            wikidata: row.some(7),
            lei: row.some(8),
            from: row.day(9)?,
            until: row.day(10)?,
        });
    }
    Ok(Phrases { rows })
}

/// An online platform by name.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Platform {
    /// The canonical name.
    pub name: String,
    /// The sort of platform.
    pub kind: String,
    /// The organisation that owns it.
    pub owner: Option<String>,
    /// Is every form also an ordinary word or letter?
    pub ambiguous: bool,
    /// The forms that are, where only some of them are.
    pub ambiguous_forms: Vec<String>,
    /// Wikidata.
    pub wikidata: Option<String>,
    /// `VLOP` or `VLOSE` under the Digital Services Act.
    pub dsa: Option<String>,
    /// The day of that designation.
    pub dsa_from: Option<Date>,
    /// The first day of the name.
    pub from: Option<Date>,
    /// The first day on which it holds no more.
    pub until: Option<Date>,
}

pub(super) fn platforms(loader: &mut Loader, text: &str, name: &str) -> Result<Phrases<Platform>> {
    let columns =
        ["name", "aliases", "type", "owner", "ambiguous", "wikidata", "dsa", "dsa_from", "from", "until", "source"];
    let tsv = loader.table(name, text, &columns)?;
    let mut rows = Vec::new();
    for row in tsv.rows() {
        forms(loader, &row, &[1], Table::Platform, rows.len());
        rows.push(Platform {
            name: row.cell(0).to_owned(),
            kind: row.cell(2).to_owned(),
            owner: row.some(3),
            ambiguous: row.cell(4) == "yes",
            ambiguous_forms: ambiguous_forms(&row, 4, &[0, 1])?,
            wikidata: row.some(5),
            dsa: row.some(6),
            dsa_from: row.day(7)?,
            from: row.day(8)?,
            until: row.day(9)?,
        });
    }
    Ok(Phrases { rows })
}

/// A country, region or town.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Place {
    /// The canonical name.
    pub name: String,
    /// `country`, `region`, `province`, `city`, `continent`, `other`.
    pub kind: String,
    /// ISO 3166 alpha-2.
    pub country: Option<String>,
    /// The country whose government the name may stand for.
    pub capital_of: Option<String>,
    /// Adjectives and inhabitants.
    pub demonyms: Vec<String>,
    /// ISO 4217, for countries.
    pub currency: Option<String>,
}

/// The places, with their demonyms by word.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Places {
    /// The rows in order; a `Hit` points into them.
    pub rows: Vec<Place>,
    demonyms: rustc_hash::FxHashMap<u32, u32>,
    currencies: rustc_hash::FxHashMap<String, String>,
}

impl Organisation {
    /// Does `form`, as it stands in a text, need evidence nearby before it counts as this body?
    pub fn is_ambiguous(&self, form: &str) -> bool {
        self.ambiguous || self.ambiguous_forms.iter().any(|f| f == form)
    }
}

impl Platform {
    /// Does `form`, as it stands in a text, need evidence nearby before it counts as this platform?
    pub fn is_ambiguous(&self, form: &str) -> bool {
        self.ambiguous || self.ambiguous_forms.iter().any(|f| f == form)
    }
}

impl Places {
    /// The currency of the country that a place lies in.
    pub fn currency<'t>(&'t self, place: &'t Place) -> Option<&'t str> {
        let own = place.currency.as_deref();
        own.or_else(|| self.currencies.get(place.country.as_ref()?).map(String::as_str))
    }

    /// The place whose adjective or inhabitant a word names (`Franse`, `Amsterdammer`).
    pub fn of_demonym(&self, word: u32) -> Option<&Place> {
        self.rows.get(*self.demonyms.get(&word)? as usize)
    }
}

pub(super) fn places(loader: &mut Loader, text: &str, name: &str) -> Result<Places> {
    let columns = ["name", "aliases", "type", "country", "capital_of", "demonyms", "currency", "source"];
    let tsv = loader.table(name, text, &columns)?;
    let (mut rows, mut demonyms, mut currencies) =
        (Vec::new(), rustc_hash::FxHashMap::default(), rustc_hash::FxHashMap::default());
    for row in tsv.rows() {
        if let (Some(country), Some(currency)) = (row.some(3), row.some(6)) {
            currencies.insert(country, currency);
        }
        forms(loader, &row, &[1], Table::Place, rows.len());
        for form in row.list(5) {
            if is_phrase(form) {
                loader.phrase(form, Table::Demonym, rows.len());
            } else {
                let word = loader.cue(form, Cue::Demonym);
                demonyms.entry(word).or_insert(rows.len() as u32);
            }
        }
        rows.push(Place {
            name: row.cell(0).to_owned(),
            kind: row.cell(2).to_owned(),
            country: row.some(3),
            capital_of: row.some(4),
            demonyms: row.list(5).map(str::to_owned).collect(),
            currency: row.some(6),
        });
    }
    Ok(Places { rows, demonyms, currencies })
}

/// The forms that the cell at `column` calls ambiguous; each must be one of the row's own, in the cells of `columns`.
fn ambiguous_forms(row: &Row<'_>, column: usize, columns: &[usize]) -> Result<Vec<String>> {
    if row.cell(column) == "yes" {
        return Ok(Vec::new());
    }
    let own = |form: &str| columns.iter().any(|&c| row.list(c).any(|f| f == form));
    match row.list(column).find(|form| !own(form)) {
        Some(stray) => {
            Err(row.fault(column, format!("`{stray}` is no form of this row; write `yes` or some of its forms")))
        }
        None => Ok(row.list(column).map(str::to_owned).collect()),
    }
}

/// Enters a row's key and the forms of `columns` into the trie.
pub(super) fn forms(loader: &mut Loader, row: &Row<'_>, columns: &[usize], table: Table, number: usize) {
    loader.phrase(row.cell(0), table, number);
    for &column in columns {
        for form in row.list(column) {
            loader.phrase(form, table, number);
        }
    }
}

/// A noun that makes a body of what stands around it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct OrganisationHead {
    /// The noun.
    pub head: String,
    /// Does it mean one body by itself (`de politie`)?
    pub bare: bool,
    /// Does it with a nationality before it (`Chinese overheid`)?
    pub nation: bool,
    /// The words that tie a place to it (`rechtbank in Almelo`); `=` for none between them.
    pub place: Vec<String>,
    /// Does a name behind it hold the noun (`gemeente Ede`)?
    pub inside: bool,
    /// Does the noun announce a name that does not hold it (`bedrijf X`)?
    pub outside: bool,
    /// The sort of body.
    pub kind: String,
}

pub(super) fn organisation_heads(
    loader: &mut Loader,
    text: &str,
    name: &str,
) -> Result<super::Keyed<OrganisationHead>> {
    let tsv = loader.table(name, text, &["head", "bare", "nation", "place", "name", "type"])?;
    let mut out = super::Keyed::default();
    for row in tsv.rows() {
        loader.phrase(row.cell(0), Table::OrganisationHead, out.rows.len());
        let word = loader.cue(row.cell(0), Cue::OrganisationHead);
        if !row.cell(0).contains([' ', '-']) {
            out.enter(word, out.rows.len());
        }
        out.rows.push(OrganisationHead {
            head: row.cell(0).to_owned(),
            bare: row.yes(1)?,
            nation: row.yes(2)?,
            place: row.list(3).map(str::to_owned).collect(),
            inside: row.cell(4) == "inside",
            outside: row.cell(4) == "outside",
            kind: row.cell(5).to_owned(),
        });
    }
    Ok(out)
}

/// A noun that refers back with a definite article.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct DefiniteNoun {
    /// What it refers to.
    pub kind: crate::model::EntityKind,
    /// The sorts of bodies that it may be; none for any.
    pub types: Vec<String>,
    /// `m` or `f`, where the noun tells.
    pub gender: Option<char>,
}

/// The nouns that refer back, by themselves and as the ends of compounds.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct DefiniteNouns {
    nouns: super::Keyed<DefiniteNoun>,
    tails: Tails,
    /// By word: the row of the longest noun that it ends in, counted from 1; made once all words are known.
    #[serde(with = "packed::list")]
    ends: Vec<u32>,
}

impl DefiniteNouns {
    /// The row of a word.
    #[inline]
    pub fn get(&self, word: WordId) -> Option<&DefiniteNoun> {
        self.nouns.get(word)
    }

    /// The row of a word, or of the noun that it ends in (`telecombedrijf`); `text` and `id` are asked for a word that stands in no table.
    pub fn of_compound<'t>(
        &self,
        word: WordId,
        text: impl FnOnce() -> &'t str,
        id: impl Fn(&str) -> WordId,
    ) -> Option<&DefiniteNoun> {
        let row = match word {
            UNKNOWN => self.end_of(text(), id)?,
            _ => *self.ends.get(word as usize)?,
        };
        self.nouns.rows.get((row as usize).checked_sub(1)?)
    }

    /// The row of the noun itself, or of the longest one that a word, in whatever case, ends in. One of three letters ends too many words.
    pub fn of_text(&self, text: &str, id: impl Fn(&str) -> WordId) -> Option<&DefiniteNoun> {
        self.nouns.rows.get((self.end_of(text, id)? as usize).checked_sub(1)?)
    }

    fn end_of(&self, text: &str, id: impl Fn(&str) -> WordId) -> Option<u32> {
        if !self.tails.may_end(text) {
            return None;
        }
        let folded = if is_folded(text) { Cow::Borrowed(text) } else { Cow::Owned(fold(text)) };
        let ends = folded.char_indices().filter(|(i, _)| *i != 1).map(|(i, _)| &folded[i..]);
        let rows = ends.take_while(|end| end.len() > 3).take(40);
        rows.map(|end| self.nouns.index.get(id(end) as usize).copied().unwrap_or_default()).find(|row| *row > 0)
    }

    /// Notes for every word of the table what it ends in; asked once, when all tables are read.
    pub(in crate::lexicon) fn classify(&mut self, words: &WordTable) {
        let id = |end: &str| words.get(key(end.as_bytes()));
        let row = |word: WordId| {
            let own = self.nouns.index.get(word as usize).copied().filter(|row| *row > 0);
            own.or_else(|| self.end_of(words.spelling(word), id)).unwrap_or_default()
        };
        let mut ends: Vec<u32> = (0..words.len() as WordId).map(row).collect();
        ends.truncate(ends.iter().rposition(|row| *row > 0).map_or(0, |last| last + 1));
        self.ends = ends;
    }
}

pub(super) fn definite_nouns(loader: &mut Loader, text: &str, name: &str) -> Result<DefiniteNouns> {
    let tsv = loader.table(name, text, &["noun", "kind", "types", "gender"])?;
    let mut tails = Tails::default();
    tsv.rows().iter().for_each(|row| tails.add(row.cell(0)));
    let nouns = super::keyed(loader, &tsv, Cue::DefiniteNoun, |row| {
        let kind = |cell: &str| serde_json::from_value(serde_json::Value::String(cell.to_owned())).ok();
        Ok(DefiniteNoun {
            kind: row.parse(1, "not a kind of entity", kind)?,
            types: row.list(2).map(str::to_owned).collect(),
            gender: row.some(3).and_then(|g| g.chars().next()),
        })
    })?;
    Ok(DefiniteNouns { nouns, tails, ends: Vec::new() })
}

/// A last word that makes a body of the name before it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct OrganisationTail;

pub(super) fn organisation_tails(
    loader: &mut Loader,
    text: &str,
    name: &str,
) -> Result<super::Keyed<OrganisationTail>> {
    let tsv = loader.table(name, text, &["word"])?;
    super::keyed(loader, &tsv, Cue::OrganisationTail, |_| Ok(OrganisationTail))
}
