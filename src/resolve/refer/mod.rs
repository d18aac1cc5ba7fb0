//! Who is meant: the one home of reference. A pronoun, a definite noun, a role without a name or a plural means what the article named before, as
//! salience has it: the subject of the sentence before, who spoke last, the last one named that fits by kind, sex and number.

mod body;
mod describe;
mod group;
mod person;
mod role;

use super::{Entities, Placed};
use crate::lexicon::{Cue, DefiniteNoun, WordClass};
use crate::model::{EntityKind, MentionKind};
use crate::parse::number::several;
use crate::text::Doc;
use crate::token::fold;

pub use body::spoken_for;
pub use describe::{described, is_clock};
pub use group::is_pair;
pub use person::{called, is_human as is_person_noun};

/// How many sentences and mentions back an antecedent is looked for.
const SENTENCES: usize = 16;
const MENTIONS: usize = 80;

/// Does a word for a person say that it is a woman?
pub(in crate::resolve) fn is_feminine(word: &str) -> bool {
    ["vrouw", "koningin", "prinses", "meisje", "moeder", "dochter", "trice", "ënte", "iste"]
        .iter()
        .any(|end| word.ends_with(end))
        || word.ends_with("ster") && !word.ends_with("minister") && !word.ends_with("meester")
}

/// What the caller's grammar knows of the text before the words.
#[derive(Debug, Default, Clone)]
pub struct Focus {
    /// The subject of the sentence before, its own pronouns resolved.
    pub subject: Vec<u32>,
    /// Who spoke last.
    pub speaker: Vec<u32>,
    /// The last two that spoke, each alone.
    pub speakers: Vec<u32>,
    /// A plural of people that the sentence before names in passing, as it stands there.
    pub crowd: Option<String>,
    /// The sex of persons, as pronouns for them showed it.
    pub genders: Vec<(u32, char)>,
    /// Is a pronoun that may be either the plural one?
    pub plural: bool,
}

impl Focus {
    /// Is this one alone in focus?
    pub fn holds(&self, id: u32) -> bool {
        self.subject == [id] || self.speaker == [id]
    }
}

/// What the words mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// These entities.
    Known(Vec<u32>),
    /// Somebody without a name of his own (`woordvoerder (ING)`).
    Nameless(EntityKind, String),
    /// Nothing that the article makes clear.
    Open,
}

impl From<Option<u32>> for Meaning {
    fn from(id: Option<u32>) -> Meaning {
        id.map_or(Meaning::Open, |id| Meaning::Known(vec![id]))
    }
}

/// The article as far as it has been read.
#[derive(Debug, Clone, Copy)]
pub struct Past<'s, 'a> {
    /// Its text.
    pub doc: &'s Doc<'a>,
    /// Its mentions.
    pub mentions: &'s [Placed],
    /// Its entities.
    pub entities: &'s Entities,
    /// What is in focus.
    pub focus: &'s Focus,
}

/// What the words from token `first` up to token `last` mean. The head of a noun is their last word: `het platform`, `de Britse toezichthouder`.
pub fn refer(past: &Past<'_, '_>, first: usize, last: usize) -> Meaning {
    if first >= last {
        return Meaning::Open;
    }
    let doc = past.doc;
    let from = past.mentions.partition_point(|m| m.last <= first);
    let within = past.mentions[from..].iter().take_while(|m| m.first < last).position(|m| m.entity.is_some());
    if let Some(i) = within {
        let start = past.mentions[from + i].first;
        let bare = (start.saturating_sub(3)..start).any(|t| is_indefinite(doc, t));
        return named(past, from + i, bare);
    }
    if last == first + 1 && class(doc, first).any(WordClass::PRONOUN | WordClass::OBJECT | WordClass::POSSESSIVE) {
        return pronoun(past, first);
    }
    let head = last - 1;
    // `de rechters` of the court that ruled.
    if (doc.is(head, "rechters") && head <= first + 2 || doc.is(head, "tuchtrechters") && head == first + 1)
        && !(first + 1..head).any(|t| doc.str(t).ends_with('e') && several(doc, t).is_none())
        && is_definite(doc, first)
        && let Some(court) = role::judges(past, first)
    {
        return Meaning::Known(vec![court]);
    }
    // `het tweetal`: the two who were named last.
    if is_definite(doc, first) && group::is_pair_by_name(past, first, head) {
        return group::two(past, first);
    }
    // `De twee zeggen`: those who are so many.
    if is_definite(doc, first)
        && head == first + 1
        && let Some(count) = several(doc, head)
    {
        return group::counted(past, first, count);
    }
    if is_definite(doc, first)
        && doc.str(head).len() > 5
        && let Some(ids) = group::alike(past, first, head)
    {
        return Meaning::Known(ids);
    }
    if group::is_plural_noun(doc, head) {
        return group::noun(past, first, head);
    }
    if !is_definite(doc, first) {
        return Meaning::Open;
    }
    if let Some(name) = person::pointed_at(past, first, head) {
        return Meaning::Nameless(EntityKind::Unknown, name);
    }
    match row(doc, head) {
        Some(row) if row.kind == EntityKind::Person => person::noun(past, first, head).into(),
        Some(row) => {
            if let Some(name) = body::introduced(past, first, head) {
                return Meaning::Nameless(EntityKind::Unknown, name);
            }
            match body::noun(past, first, head, row) {
                None if doc.is(head, "gemeente") => body::municipality(past, first)
                    .map_or(Meaning::Open, |name| Meaning::Nameless(EntityKind::Organisation, name)),
                // `De geheime dienst zwijgt. "...", aldus de dienst`: no platform, but the body in focus.
                None if doc.is(head, "dienst") => body::in_focus(past).or_else(|| body::service(past, first)).into(),
                found => found.into(),
            }
        }
        None if person::is_human(doc, head) => person::noun(past, first, head).into(),
        None => {
            let word = doc.str(head).to_lowercase();
            // `Karin de Boer, seksuoloog in Delft`, later `de seksuoloog`.
            let one = doc.is_any(first, &["de", "deze", "die"]) && !word.ends_with("en") && !word.ends_with('s');
            let told = person::told(past, first, &word).filter(|_| one);
            told.or_else(|| body::called(past, first, &word)).into()
        }
    }
}

/// A mention means its entity, and a role without a name perhaps somebody who has one.
fn named(past: &Past<'_, '_>, at: usize, indefinite: bool) -> Meaning {
    let m = &past.mentions[at];
    match m.kind() {
        MentionKind::Official => role::role(past, at, indefinite),
        MentionKind::Organisation => body::capital(past, at).or_else(|| body::short(past, at)).or(m.entity).into(),
        _ => m.entity.into(),
    }
}

fn pronoun(past: &Past<'_, '_>, at: usize) -> Meaning {
    let doc = past.doc;
    if doc.is_any(at, &["hen", "hun", "beiden", "beide", "allebei"])
        || doc.is_any(at, &["zij", "ze"]) && doc.is_any(at + 1, &["beiden", "allebei"])
        || past.focus.plural && doc.is_any(at, &["zij", "ze", "die", "deze"])
    {
        return group::pronoun(past, at);
    }
    let gender = if doc.is_any(at, &["hij", "hem"]) { 'm' } else { 'f' };
    if doc.is_any(at, &["hij", "hem", "zij", "ze"])
        && let Some(name) = describe::newcomer(past, at, gender)
    {
        return Meaning::Nameless(EntityKind::Unknown, name);
    }
    match () {
        _ if doc.is_any(at, &["hij", "hem", "zijn"]) => person::pronoun(past, at, Some('m')).into(),
        _ if doc.is_any(at, &["zij", "ze", "haar"]) => {
            person::pronoun(past, at, Some('f')).or_else(|| body::subject(past)).into()
        }
        _ if doc.is_any(at, &["die", "deze"]) => {
            person::last_named(past, at).or_else(|| person::pronoun(past, at, None)).into()
        }
        _ => Meaning::Open,
    }
}

/// The row of a noun, or of the noun that a compound ends in (`telecombedrijf`).
fn row<'d>(doc: &'d Doc<'_>, at: usize) -> Option<&'d DefiniteNoun> {
    doc.lex.tables.definite_nouns.of_compound(doc.word(at), || doc.str(at), |end| doc.lex.word_id(end))
}

fn class(doc: &Doc<'_>, at: usize) -> WordClass {
    if !doc.has(at, Cue::WordClass) {
        return WordClass::default();
    }
    doc.lex.tables.word_classes.get(doc.word(at)).map_or(WordClass::default(), |f| f.class)
}

fn is_definite(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(at, word_set!["de", "het", "deze", "die", "dit", "dat", "diezelfde", "dezelfde", "hetzelfde"])
        || class(doc, at).any(WordClass::POSSESSIVE)
}

fn is_indefinite(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(at, word_set!["een", "geen", "elke", "iedere", "sommige", "veel", "enkele", "meerdere", "andere"])
}

impl<'s, 'a> Past<'s, 'a> {
    /// The mentions before token `at`, the nearest first, as far as an antecedent may stand.
    fn back(&self, at: usize) -> impl Iterator<Item = &'s Placed> + use<'s> {
        let mentions = self.mentions;
        let here = self.doc.sentence_of(at);
        let from = mentions.partition_point(|m| m.last <= at);
        mentions[..from].iter().rev().take(MENTIONS).take_while(move |m| m.sentence + SENTENCES >= here)
    }

    /// The words of a quotation name whom it is about, seldom who speaks.
    fn is_quoted(&self, at: usize) -> bool {
        let all = self.doc.quotations();
        let from = all.partition_point(|q| q.open <= at);
        all[..from].iter().rev().take(4).any(|q| q.close > at)
    }

    /// Does a mention hang on a preposition?
    fn is_object(&self, m: &Placed) -> bool {
        let under = |i: usize| class(self.doc, i).any(WordClass::PREPOSITION);
        m.first > 0 && under(m.first - 1)
            || m.first > 1 && under(m.first - 2) && class(self.doc, m.first - 1).any(WordClass::DETERMINER)
    }

    /// The sort of a body in the lexicon.
    fn sort(&self, m: &Placed) -> &'s str {
        m.entity.and_then(|id| self.entities.profile(id)).map_or("", |p| p.kind.as_str())
    }

    /// `m` or `f`, where a name or role tells.
    fn gender(&self, id: u32) -> Option<char> {
        if let Some(gender) = self.entities.profile(id).and_then(|p| p.gender) {
            return Some(gender);
        }
        if let Some(gender) = self.focus.genders.iter().rev().find(|(of, _)| *of == id).map(|(_, gender)| *gender) {
            return Some(gender);
        }
        let entity = self.entities.get(id)?;
        // `verdachte`, `buurvrouw`: somebody who has no name.
        let word = entity.name.split([' ', '(']).next()?;
        let id = self.doc.lex.word_id(&fold(word));
        let own = self.doc.lex.tables.definite_nouns.get(id).and_then(|row| row.gender);
        own.or_else(|| match () {
            _ if is_feminine(word) => Some('f'),
            _ if ["man", "jongen", "vader", "zoon"].iter().any(|end| word.ends_with(end)) => Some('m'),
            _ => match self.doc.lex.tables.given_names.get(id)?.gender {
                'u' => None,
                gender => Some(gender),
            },
        })
    }

    /// Is it a person, or somebody who has no name?
    fn is_person(&self, id: u32) -> bool {
        let Some(entity) = self.entities.get(id) else { return false };
        match entity.kind {
            EntityKind::Person => true,
            EntityKind::Unknown => {
                let head = entity.name.split(" (").next().and_then(|name| name.rsplit(' ').next()).unwrap_or("");
                let word = self.doc.lex.word_id(&fold(head));
                let cues = self.doc.lex.cues(word);
                // A name that no rule took for a mention may be anybody's.
                head.chars().next().is_some_and(char::is_uppercase)
                    || cues.has(Cue::Role)
                    || cues.has(Cue::Occupation)
                    || self
                        .doc
                        .lex
                        .tables
                        .definite_nouns
                        .of_text(head, |end| self.doc.lex.word_id(end))
                        .is_some_and(|row| row.kind == EntityKind::Person)
            }
            _ => false,
        }
    }
}

/// The sex that a noun for somebody says: `m` or `f`.
pub fn noun_gender(doc: &Doc<'_>, at: usize) -> Option<char> {
    let word = doc.str(at).to_lowercase();
    let male = ["man", "jongen", "heer", "vader"].iter().any(|end| word.ends_with(end));
    let female = word == "dame" || is_feminine(&word);
    row(doc, at).and_then(|row| row.gender).or_else(|| female.then_some('f')).or_else(|| male.then_some('m'))
}

/// Is it a noun that refers?
pub fn is_noun(doc: &Doc<'_>, at: usize) -> bool {
    row(doc, at).is_some() || group::is_plural_noun(doc, at)
}

/// Is it a noun for a body that speaks?
pub fn is_body_noun(doc: &Doc<'_>, at: usize) -> bool {
    row(doc, at).is_some_and(|row| matches!(row.kind, EntityKind::Organisation | EntityKind::Platform))
}
