//! Tables of people and their roles.

use jiff::civil::Date;

use super::body::Phrases;
use super::{Keyed, WordList, keyed, word_list};
use crate::error::Result;
use crate::lexicon::{Cue, Loader, Table};
use crate::model::RoleCategory;

/// The head of a role.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Role {
    /// The form as written in the table.
    pub role: String,
    /// The normal form of a record.
    pub canonical: String,
    /// What sort of office it is.
    pub category: RoleCategory,
    /// The portfolio that the head itself names.
    pub portfolio: Option<String>,
    /// The organisation that the head itself names.
    pub organisation: Option<String>,
    /// Does it count only with a name or a `van`-tail?
    pub weak: bool,
}

/// The roles, found as phrases; the plurals apart, since a plural role is no mention.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Roles {
    /// The rows in order; a `Hit` points into them.
    pub rows: Vec<Role>,
    plurals: rustc_hash::FxHashMap<u32, u32>,
}

impl Roles {
    /// The role whose plural a word is.
    pub fn of_plural(&self, word: u32) -> Option<&Role> {
        self.rows.get(self.row_of_plural(word)?)
    }

    /// The row of the role whose plural a word is.
    pub fn row_of_plural(&self, word: u32) -> Option<usize> {
        self.plurals.get(&word).map(|row| *row as usize)
    }
}

pub(super) fn roles(loader: &mut Loader, text: &str, name: &str) -> Result<Roles> {
    let columns = ["role", "canonical", "category", "plural", "portfolio", "organisation", "weak"];
    let tsv = loader.table(name, text, &columns)?;
    let (mut rows, mut plurals) = (Vec::new(), rustc_hash::FxHashMap::default());
    for row in tsv.rows() {
        loader.phrase(row.cell(0), Table::Role, rows.len());
        loader.cue(row.cell(0), Cue::Role);
        // A plural of several words would make a plural of its first.
        for form in row.list(3).filter(|form| !form.contains([' ', '-'])) {
            let word = loader.cue(form, Cue::Role);
            plurals.entry(word).or_insert(rows.len() as u32);
        }
        rows.push(Role {
            role: row.cell(0).to_owned(),
            canonical: row.some(1).unwrap_or_else(|| row.cell(0).to_owned()),
            category: row.parse(2, "not a category of roles", category)?,
            portfolio: row.some(4),
            organisation: row.some(5),
            weak: row.yes(6)?,
        });
    }
    Ok(Roles { rows, plurals })
}

fn category(cell: &str) -> Option<RoleCategory> {
    serde_json::from_value(serde_json::Value::String(cell.to_owned())).ok()
}

/// What a word in front of a role makes of it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct RoleModifier {
    /// `former`, `acting`, `outgoing`, `designate`, `deputy`, `honorary`, `outside` (no part of the mention) or `none`.
    pub effect: String,
}

pub(super) fn role_modifiers(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<RoleModifier>> {
    let tsv = loader.table(name, text, &["modifier", "effect"])?;
    keyed(loader, &tsv, Cue::RoleModifier, |row| Ok(RoleModifier { effect: row.cell(1).to_owned() }))
}

/// A title in front of a name.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Title {
    /// `academic`, `nobility`, `civil`, `religious`.
    pub kind: String,
}

pub(super) fn titles(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Title>> {
    let tsv = loader.table(name, text, &["title", "kind"])?;
    keyed(loader, &tsv, Cue::Title, |row| Ok(Title { kind: row.cell(1).to_owned() }))
}

/// A word in front of a name that announces a person who is no official.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Occupation;

pub(super) fn occupations(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Occupation>> {
    let tsv = loader.table(name, text, &["occupation", "plural"])?;
    for row in tsv.rows() {
        for form in row.list(1).filter(|form| !form.contains([' ', '-'])) {
            loader.cue(form, Cue::Occupation);
        }
    }
    keyed(loader, &tsv, Cue::Occupation, |_| Ok(Occupation))
}

/// A given name.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct GivenName {
    /// `m`, `f` or `u`.
    pub gender: char,
    /// Is it also an ordinary word, so that it needs other evidence?
    pub ambiguous: bool,
}

pub(super) fn given_names(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<GivenName>> {
    let tsv = loader.table(name, text, &["name", "gender"])?;
    keyed(loader, &tsv, Cue::GivenName, |row| {
        let gender = row.parse(1, "write m, f or u", |c| c.chars().next().filter(|c| "mfu".contains(*c)))?;
        Ok(GivenName { gender, ambiguous: false })
    })
}

/// Marks the given names that are also ordinary words.
pub(super) fn given_name_exceptions(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<GivenNameException>> {
    let tsv = loader.table(name, text, &["name", "why"])?;
    keyed(loader, &tsv, Cue::GivenName, |row| {
        Ok(GivenNameException { word: matches!(row.cell(1), "word" | "month" | "title") })
    })
}

/// A given name that counts only with other evidence.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct GivenNameException {
    /// Is it also a word, rather than the name of a place, a body or a family?
    pub word: bool,
}

pub(super) fn surnames(loader: &mut Loader, text: &str, name: &str) -> Result<WordList> {
    let tsv = loader.table(name, text, &["name"])?;
    Ok(word_list(loader, &tsv, Cue::Surname))
}

/// Surnames that stand alone in news: they count like those of office-holders.
pub(super) fn known_surnames(loader: &mut Loader, text: &str, name: &str) -> Result<WordList> {
    let tsv = loader.table(name, text, &["name"])?;
    word_list(loader, &tsv, Cue::Surname);
    Ok(word_list(loader, &tsv, Cue::Holder))
}

/// A word of surnames' particles; several of them follow each other (`van` `der`).
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Particle;

pub(super) fn particles(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<Particle>> {
    let tsv = loader.table(name, text, &["particle"])?;
    let mut out = Keyed::default();
    for row in tsv.rows() {
        for part in row.cell(0).split(' ') {
            let word = loader.cue(part, Cue::Particle);
            out.enter(word, 0);
        }
        if out.rows.is_empty() {
            out.rows.push(Particle);
        }
    }
    Ok(out)
}

pub(super) fn common_words(loader: &mut Loader, text: &str, name: &str) -> Result<WordList> {
    let tsv = loader.table(name, text, &["word"])?;
    Ok(word_list(loader, &tsv, Cue::Common))
}

/// The field of an office.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Portfolio {
    /// As written.
    pub name: String,
    /// ISO 3166 alpha-2 or `EU`.
    pub country: Option<String>,
}

pub(super) fn portfolios(loader: &mut Loader, text: &str, name: &str) -> Result<Phrases<Portfolio>> {
    let tsv = loader.table(name, text, &["portfolio", "country", "from", "until", "source"])?;
    let mut rows = Vec::new();
    for row in tsv.rows() {
        // Papers write fields with capitals and without.
        loader.phrase(&row.cell(0).to_lowercase(), Table::Portfolio, rows.len());
        rows.push(Portfolio { name: row.cell(0).to_owned(), country: row.some(1) });
    }
    Ok(Phrases { rows })
}

/// Who held an office, and when.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct OfficeHolder {
    /// The full name.
    pub name: String,
    /// The canonical role.
    pub office: String,
    /// The field of the office.
    pub portfolio: Option<String>,
    /// The body.
    pub organisation: Option<String>,
    /// ISO 3166 alpha-2 or `EU`.
    pub country: Option<String>,
    /// The party.
    pub party: Option<String>,
    /// The first day.
    pub from: Option<Date>,
    /// The first day on which it was over.
    pub until: Option<Date>,
    /// Wikidata.
    pub wikidata: Option<String>,
}

/// The office-holders, in the order of their keys.
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct OfficeHolders {
    /// The rows.
    pub rows: Vec<OfficeHolder>,
    by_surname: rustc_hash::FxHashMap<String, Vec<u32>>,
    by_portfolio: rustc_hash::FxHashMap<String, Vec<u32>>,
}

impl OfficeHolders {
    /// Those whose last name is `surname`, folded and without particles.
    pub fn of_surname(&self, surname: &str) -> impl Iterator<Item = &OfficeHolder> {
        self.by_surname.get(surname).into_iter().flatten().filter_map(|&i| self.rows.get(i as usize))
    }

    /// Those whose field is `portfolio`, folded.
    pub fn of_portfolio(&self, portfolio: &str) -> impl Iterator<Item = &OfficeHolder> {
        self.by_portfolio.get(portfolio).into_iter().flatten().filter_map(|&i| self.rows.get(i as usize))
    }
}

pub(super) fn office_holders(loader: &mut Loader, text: &str, name: &str) -> Result<OfficeHolders> {
    let columns = [
        "key",
        "name",
        "office",
        "portfolio",
        "organisation",
        "country",
        "party",
        "from",
        "until",
        "wikidata",
        "source",
    ];
    let tsv = loader.table(name, text, &columns)?;
    let mut out = OfficeHolders::default();
    for row in tsv.rows() {
        if let Some(last) = row.cell(1).split(' ').next_back() {
            loader.cue(last, Cue::Holder);
            out.by_surname.entry(crate::token::fold(last)).or_default().push(out.rows.len() as u32);
        }
        if let Some(portfolio) = row.some(3) {
            out.by_portfolio.entry(crate::token::fold(&portfolio)).or_default().push(out.rows.len() as u32);
        }
        out.rows.push(OfficeHolder {
            name: row.cell(1).to_owned(),
            office: row.cell(2).to_owned(),
            portfolio: row.some(3),
            organisation: row.some(4),
            country: row.some(5),
            party: row.some(6),
            from: row.day(7)?,
            until: row.day(8)?,
            wikidata: row.some(9),
        });
    }
    Ok(out)
}
