//! The typed rows of every table, one file a family.

mod body;
mod calendar;
mod claim;
mod ending;
mod hedge;
mod law;
mod money;
mod noun;
mod people;
mod speaking;
mod text;
mod verb;
mod word_class;

pub use body::*;
pub use calendar::*;
pub use claim::*;
pub use hedge::*;
pub use law::*;
pub use money::*;
pub use noun::*;
pub use people::*;
pub use speaking::*;
pub use text::*;
pub use verb::*;
pub use word_class::*;

use super::tsv::Tsv;
use super::{Cue, Loader, packed};
use crate::error::Result;
use crate::token::WordId;

/// Rows with an index by the word that they are found by.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Keyed<R> {
    /// The rows in order.
    pub rows: Vec<R>,
    /// By the word's id: the number of its row, counted from 1; 0 for a word without one. Ids are given out as tables are read, so that a small table
    /// that is read early has a short index.
    #[serde(with = "packed::list")]
    index: Vec<u32>,
}

impl<R> Keyed<R> {
    /// The row of a word.
    #[inline]
    pub fn get(&self, word: WordId) -> Option<&R> {
        let row = *self.index.get(word as usize)?;
        self.rows.get((row as usize).checked_sub(1)?)
    }

    /// Lets `word` lead to the row of number `row`.
    fn enter(&mut self, word: WordId, row: usize) {
        let word = word as usize;
        if self.index.len() <= word {
            self.index.resize(word + 1, 0);
        }
        self.index[word] = row as u32 + 1;
    }
}

impl<R> Default for Keyed<R> {
    fn default() -> Self {
        Keyed { rows: Vec::new(), index: Vec::new() }
    }
}

/// A table whose rows only mark a word with a cue.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct WordList {
    /// How many rows it has.
    pub len: usize,
}

macro_rules! tables {
    ($($(#[$doc:meta])* $field:ident : $rows:ty = $name:literal, $load:expr;)*) => {
        /// Every table by its name.
        #[derive(Debug, serde::Serialize, serde::Deserialize)]
        pub struct Tables {
            $($(#[$doc])* pub $field: $rows,)*
        }

        impl Tables {
            pub(super) fn load(loader: &mut Loader) -> Result<Tables> {
                Ok(Tables { $($field: $load(loader, include_str!(concat!("../../../lexicons/", $name, ".tsv")), $name)?,)* })
            }
        }

        /// The name and text of every table that the binary holds.
        pub static EMBEDDED: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../../lexicons/", $name, ".tsv"))),)*];
    };
}

tables! {
    /// Words that a full stop may follow inside a sentence.
    abbreviations: Keyed<Abbreviation> = "abbreviations", text::abbreviations;
    /// Words that are no nouns.
    function_words: Keyed<FunctionWord> = "function_words", text::function_words;
    /// The months.
    months: Keyed<Month> = "months", calendar::months;
    /// The days of the week.
    weekdays: Keyed<Weekday> = "weekdays", calendar::weekdays;
    /// The parts of a day.
    day_parts: Keyed<DayPart> = "day_parts", calendar::day_parts;
    /// Units of time.
    time_units: Keyed<TimeUnit> = "time_units", calendar::time_units;
    /// `eerste`, `laatste`.
    ordinals: Keyed<Ordinal> = "ordinals", calendar::ordinals;
    /// The seasons.
    seasons: Keyed<SeasonWord> = "seasons", calendar::seasons;
    /// Words that say which of many.
    deictics: Keyed<Deictic> = "deictics", calendar::deictics;
    /// Words that narrow or loosen a date.
    date_modifiers: Keyed<DateModifier> = "date_modifiers", calendar::date_modifiers;
    /// Words and phrases that say a time by themselves.
    date_words: Phrases<DateWord> = "date_words", calendar::date_words;
    /// Words that date rules look around.
    date_anchors: Vec<DateAnchor> = "date_anchors", calendar::date_anchors;
    /// Words that say whether the number or unit beside them is a date.
    date_neighbours: Keyed<DateNeighbour> = "date_neighbours", calendar::date_neighbours;
    /// Days with a name.
    named_days: Phrases<NamedDay> = "named_days", calendar::named_days;
    /// Number words.
    numerals: Keyed<Numeral> = "numerals", money::numerals;
    /// `miljoen`, `mld`.
    magnitudes: Keyed<Magnitude> = "magnitudes", money::magnitudes;
    /// Names, codes and signs of currencies.
    currencies: Keyed<Currency> = "currencies", money::currencies;
    /// Signs and words for shares.
    percents: Keyed<Percent> = "percents", money::percents;
    /// Words that loosen a sum.
    approximators: Phrases<Approximator> = "approximators", money::approximators;
    /// What a rate is for.
    rates: Keyed<Rate> = "rates", money::rates;
    /// Words that make a bare sum money.
    money_words: Keyed<MoneyWord> = "money_words", money::money_words;
    /// Bodies.
    organisations: Phrases<Organisation> = "organisations", body::organisations;
    /// Nouns that make a body of what stands around them.
    organisation_heads: Keyed<OrganisationHead> = "organisation_heads", body::organisation_heads;
    /// Last words that make a body of the name before them.
    organisation_tails: Keyed<OrganisationTail> = "organisation_tails", body::organisation_tails;
    /// Nouns that refer back with a definite article.
    definite_nouns: DefiniteNouns = "definite_nouns", body::definite_nouns;
    /// Online platforms.
    platforms: Phrases<Platform> = "platforms", body::platforms;
    /// Countries, regions and towns.
    places: Places = "places", body::places;
    /// Laws.
    laws: Phrases<Law> = "laws", law::laws;
    /// Words that announce a law or an article of one.
    law_heads: Keyed<LawHead> = "law_heads", law::law_heads;
    /// Heads of roles.
    roles: Roles = "roles", people::roles;
    /// Words in front of a role.
    role_modifiers: Keyed<RoleModifier> = "role_modifiers", people::role_modifiers;
    /// Titles in front of a name.
    titles: Keyed<Title> = "titles", people::titles;
    /// Words that announce a person who is no official.
    occupations: Keyed<Occupation> = "occupations", people::occupations;
    /// Given names.
    given_names: Keyed<GivenName> = "given_names", people::given_names;
    /// Given names that are also ordinary words.
    given_name_exceptions: Keyed<GivenNameException> = "given_names.except", people::given_name_exceptions;
    /// Surnames.
    surnames: WordList = "surnames", people::surnames;
    /// Surnames that news uses alone.
    known_surnames: WordList = "known_surnames", people::known_surnames;
    /// Particles of surnames.
    particles: Keyed<Particle> = "tussenvoegsels", people::particles;
    /// Ordinary words.
    common_words: WordList = "common_words", people::common_words;
    /// The fields of offices.
    portfolios: Phrases<Portfolio> = "portfolios", people::portfolios;
    /// Who held which office when.
    officials: OfficeHolders = "officials", people::office_holders;
    /// Reporting verbs, by their lemmas; read before the forms, which take their cue from it.
    cue_verbs: CueVerbs = "cue_verbs", verb::cue_verbs;
    /// Forms of verbs.
    verbs: Keyed<VerbForm> = "verbs", verb::verbs;
    /// Separable verbs.
    separables: Separables = "separable", verb::separables;
    /// What function words and adverbs do in a clause.
    word_classes: Keyed<ClassedWord> = "word_classes", word_class::word_classes;
    /// Reporting phrases.
    cue_phrases: Phrases<CuePhrase> = "cue_phrases", verb::cue_phrases;
    /// What states a fine, an investigation, a measure, a ruling or ownership.
    frames: Frames = "frames", claim::frames;
    /// Nouns that tell what a claim is about where it names nobody.
    claim_nouns: ClaimNouns = "claim_nouns", noun::claim_nouns;
    /// Nouns for who and what is said to say something.
    speaking_nouns: SpeakingNouns = "speaking_nouns", speaking::speaking_nouns;
    /// What holds a statement back from fact.
    hedges: Phrases<HedgeCue> = "hedges", hedge::hedges;
}

/// Reads a table whose rows are each found by the words of one cell.
fn keyed<R>(
    loader: &mut Loader,
    tsv: &Tsv<'_>,
    cue: Cue,
    mut row: impl FnMut(&super::tsv::Row<'_>) -> Result<R>,
) -> Result<Keyed<R>> {
    let mut out = Keyed::default();
    let joined = matches!(cue, Cue::GivenName | Cue::Occupation);
    for source in tsv.rows() {
        let value = row(&source)?;
        // A form of several words would give its cue to its first (`de` of `de heer`, `is` of `is-strijder`).
        for form in source.list(0).filter(|form| !form.contains(' ') && !(joined && form.contains('-'))) {
            let word = loader.cue(form, cue);
            out.enter(word, out.rows.len());
        }
        out.rows.push(value);
    }
    Ok(out)
}

/// Reads a table whose rows only mark the word of their first cell.
fn word_list(loader: &mut Loader, tsv: &Tsv<'_>, cue: Cue) -> WordList {
    let rows = tsv.rows();
    for form in rows.iter().flat_map(|row| row.list(0)) {
        // A form of several words would give its cue to its first.
        if !form.contains(' ') && !(cue == Cue::Surname && form.contains('-')) {
            loader.cue(form, cue);
        }
    }
    WordList { len: rows.len() }
}
