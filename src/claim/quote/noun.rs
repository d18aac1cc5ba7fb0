//! Noun phrases: who may be speaking. Parsed forward from a place, within a bound.

use super::clause::class;
use super::named::{abbreviated, named_behind, untitled};
pub(super) use super::phrase::core;
pub use super::series::nouns;
use super::tail::{aldermen, bare_tail};
pub(super) use super::word::{is_name_part, is_people};
pub use super::word::{is_particle_of_name, is_plural};
use crate::claim::Scene;
use crate::lexicon::{Cue, Table, WordClass};
use crate::model::MentionKind;
use crate::parse::number::several;
use crate::text::Doc;

/// What a noun phrase turns on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// A mention, by its id.
    Mention(u32),
    /// A pronoun.
    Pronoun(usize),
    /// A noun.
    Word(usize),
    /// A name that is no mention, from and up to.
    Name(usize, usize),
}

/// A noun phrase.
#[derive(Debug, Clone, Copy)]
pub struct Noun {
    /// Its first token.
    pub first: usize,
    /// The token behind its last.
    pub last: usize,
    /// What it turns on.
    pub head: Head,
    /// The first token behind its articles and quantities.
    pub words: usize,
    /// The mention behind its `van` or before its hyphen.
    pub of: Option<u32>,
    /// The name that is no mention behind its `van`.
    pub of_name: Option<(usize, usize)>,
    /// The noun behind its `van`, from its article to its head.
    pub of_word: Option<(usize, usize)>,
    /// Has it a definite article?
    pub definite: bool,
}

impl Noun {
    /// The phrase that is mention `id` alone, from token `first` up to token `last`.
    pub fn of_mention(id: u32, first: usize, last: usize) -> Noun {
        let head = Head::Mention(id);
        Noun { first, last, head, words: first, of: None, of_name: None, of_word: None, definite: false }
    }

    /// Stands an article before it, or a word that points?
    pub fn is_introduced(&self, doc: &Doc<'_>) -> bool {
        self.words > self.first
            && doc.is_any(self.first, word_set!["de", "het", "een", "deze", "die", "dit", "één", "elke", "iedere"])
    }

    /// `de twee`, `die drie`: those who were named, by how many they are?
    pub fn is_counted(&self, doc: &Doc<'_>) -> bool {
        matches!(self.head, Head::Pronoun(at) if at == self.first + 1 && self.definite && super::kind::is_numeral(doc, at))
    }

    /// Is it a pronoun that means somebody?
    pub fn is_personal(&self, doc: &Doc<'_>) -> bool {
        matches!(self.head, Head::Pronoun(at) if doc.is_any(at, &["hij", "zij", "ze", "hem", "haar", "hen", "hun"]))
    }
}

/// A noun phrase is no longer than this.
pub(super) const LONGEST: usize = 14;
/// How many phrases may hang on one another by prepositions.
const DEEPEST: usize = 3;
/// Is it the kind of a mention that can speak?
pub fn speaks(kind: MentionKind) -> bool {
    matches!(kind, MentionKind::Official | MentionKind::Person | MentionKind::Organisation | MentionKind::Platform)
}

/// The noun phrase at `at`, with what hangs on it by prepositions, ending before `end`.
pub fn noun(scene: &Scene<'_>, at: usize, end: usize) -> Option<Noun> {
    scene.quotes.noun(at, end, || attached(scene, at, end, 0))
}

/// Is it a word for most or few of those who vote?
pub(super) fn is_majority(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(at, &["meerderheid", "minderheid", "kamermeerderheid", "raadsmeerderheid"])
}

fn attached(scene: &Scene<'_>, at: usize, end: usize, depth: usize) -> Option<Noun> {
    let doc = scene.doc;
    if depth == 0
        && let Some(named) = untitled(scene, at, end).or_else(|| told_of(scene, at, end))
    {
        return Some(named);
    }
    let mut noun = core(scene, at, end)?;
    if doc.is(noun.last, "(") {
        let close = (noun.last..end.min(noun.last + LONGEST)).find(|&i| doc.is(i, ")"));
        noun.last = close.map_or(noun.last, |i| i + 1);
    }
    if matches!(noun.head, Head::Pronoun(p) if !doc.is_any(p, word_set!["een", "één", "eén", "iemand", "iedereen", "velen", "enkelen"]) && several(doc, p).is_none())
    {
        return Some(noun);
    }
    while depth < DEEPEST && noun.last < end {
        match hang(scene, &mut noun, end, depth) {
            Hung::Further => {}
            Hung::Over => break,
            Hung::Named(named) => return Some(named),
        }
    }
    let named = || named_behind(scene, &noun, end).or_else(|| abbreviated(scene, &noun, end));
    if depth == 0 { named().or(Some(noun)) } else { Some(noun) }
}

/// `een zichtbaar aangeslagen De Boer`: a name behind an article and what is told of somebody.
fn told_of(scene: &Scene<'_>, at: usize, end: usize) -> Option<Noun> {
    let doc = scene.doc;
    if !doc.is(at, "een") {
        return None;
    }
    let (id, m) = (at + 3..end.min(at + 5)).find_map(|i| {
        scene.mention_at(i).filter(|(_, m)| m.first == i && m.kind() == MentionKind::Person && m.last <= end)
    })?;
    let plain = |i: usize| {
        let plain = class(doc, i).is_empty() || class(doc, i).any(WordClass::ADVERB);
        plain && !doc.is_upper(i) && doc.token(i).is_some_and(|t| t.is_word()) && !super::kind::is_human(doc, i)
    };
    // `een gisteren getoonde Visser-tweet`
    let whole = !doc.str(m.last).starts_with('-');
    (whole && (at + 1..m.first).all(plain) && doc.str(m.first - 1).ends_with(['e', 'n', 'd', 't']))
        .then(|| Noun { first: at, ..Noun::of_mention(id, m.first, m.last) })
}

/// What became of a phrase behind which more may hang.
enum Hung {
    /// More hangs on it, and yet more may.
    Further,
    /// It is over.
    Over,
    /// It only told what sort of body the one is whose name stands behind.
    Named(Noun),
}

/// Lets the next phrase behind `noun` hang on it, if its preposition and nouns let it.
fn hang(scene: &Scene<'_>, noun: &mut Noun, end: usize, depth: usize) -> Hung {
    let doc = scene.doc;
    if doc.is_any(noun.last, &["pal", "vlak", "recht", "midden"])
        && class(doc, noun.last + 1).any(WordClass::PREPOSITION)
    {
        noun.last += 1;
    }
    // `Dinsdag leggen kiezers uit dat ...`: the particle of the verb.
    if doc.is(noun.last, "uit") && doc.is_any(noun.last + 1, &["dat", "hoe", "waarom"]) {
        return Hung::Over;
    }
    if let Some(last) = aldermen(scene, noun) {
        noun.last = last;
        return Hung::Further;
    }
    noun.last = dated(scene, noun, end).unwrap_or(noun.last);
    let Some(tie) = tie(scene, noun, end) else { return Hung::Over };
    let Some(tail) = attached(scene, noun.last + 1, end, depth + 1) else {
        let named = super::tail::board(doc, noun).is_some_and(|last| last > noun.last && last <= end);
        noun.last = bare_tail(scene, noun, end).unwrap_or(noun.last);
        // `de raad van bestuur van de bank`
        return if named { Hung::Further } else { Hung::Over };
    };
    if depth == 0
        && tie == Tie::Whose
        && let Some(first) = own_name(scene, noun, &tail)
    {
        return Hung::Named(Noun { first: noun.first, words: first, definite: false, ..tail });
    }
    // `leden aan de rechterflank van de partij` are members of the party.
    if (tie == Tie::Place || doc.is(noun.last, "aan")) && noun.of.is_none() {
        noun.of = tail.of;
    }
    if matches!(tie, Tie::Whose | Tie::By) && noun.of.is_none() && matches!(noun.head, Head::Word(_)) {
        belong(scene, noun, &tail);
    }
    noun.last = tail.last;
    Hung::Further
}

/// `onderzoek van twee jaar geleden van de bond`: where the date ends that stands between.
fn dated(scene: &Scene<'_>, noun: &Noun, end: usize) -> Option<usize> {
    let doc = scene.doc;
    let (_, m) = scene.mention_at(noun.last + 1).filter(|(_, m)| m.first == noun.last + 1)?;
    let between = doc.is(noun.last, "van") && m.kind() == MentionKind::Date && doc.is_any(m.last, &["van", "door"]);
    (between && m.last < end).then_some(m.last)
}

/// How a preposition ties what stands behind it to a noun.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    /// `van de bond`: whose it is.
    Whose,
    /// `door het bureau`: who made it.
    By,
    /// `aan de rechterflank`: where people are, who are the subject.
    Place,
    /// `over de dijk`: something else.
    Loose,
}

/// The tie of the preposition behind the noun, if it may be one of the phrase and none of the clause.
fn tie(scene: &Scene<'_>, noun: &Noun, end: usize) -> Option<Tie> {
    let doc = scene.doc;
    let loose =
        word_set!["in", "op", "tegen", "over", "met", "achter", "rond", "onder", "binnen", "tegenover", "naast"];
    match () {
        _ if doc.is_any(noun.last, &["van", "bij", "uit", "namens", "voor"]) => Some(Tie::Whose),
        // `een meerderheid in de Kamer`
        _ if doc.is(noun.last, "in") && matches!(noun.head, Head::Word(at) if is_majority(doc, at)) => Some(Tie::Whose),
        _ if doc.is(noun.last, "door") => {
            matches!(noun.head, Head::Word(at) if super::kind::is_document(doc, at)).then_some(Tie::By)
        }
        _ if doc.is(noun.last, "aan") => is_at_place(scene, noun, end).then_some(Tie::Place),
        _ => doc.is_any(noun.last, loose).then_some(Tie::Loose),
    }
}

/// `Leden aan de rechterflank van de partij vinden`: people, and their verb behind it.
fn is_at_place(scene: &Scene<'_>, noun: &Noun, end: usize) -> bool {
    let doc = scene.doc;
    let Head::Word(at) = noun.head else { return false };
    let place = || attached(scene, noun.last + 1, end, DEEPEST);
    !doc.is_any(noun.last + 1, &["dat", "te"])
        && (is_people(doc, at)
            || doc.is(at, "leden")
            || super::voice::speaks(doc, at)
                && place().is_some_and(|n| {
                    matches!(n.head, Head::Word(_)) && n.definite && !super::voice::speaks(doc, n.last - 1)
                })
            // `Een ijszaak aan de gracht claimt`
            || class(doc, noun.first).any(WordClass::DETERMINER)
                && place().is_some_and(|n| {
                    n.definite && doc.has(n.last, Cue::ReportingForm) && super::clause::is_surely_finite(doc, n.last)
                }))
}

/// `de club van kritische beleggers Groene Toekomst`: where the name of the body itself begins, behind whose it is.
fn own_name(scene: &Scene<'_>, noun: &Noun, tail: &Noun) -> Option<usize> {
    let doc = scene.doc;
    let first = match tail.head {
        Head::Mention(id) => {
            scene.mentions.get(id as usize).filter(|m| m.kind() == MentionKind::Organisation).map(|m| m.first)
        }
        Head::Name(first, _) => Some(first),
        _ => None,
    };
    first.filter(|&first| {
        first > tail.words
            && is_people(doc, first - 1)
            && matches!(noun.head, Head::Word(at) if super::kind::is_body(doc, at))
    })
}

/// Notes whose the noun is: the name or the noun behind its `van`.
fn belong(scene: &Scene<'_>, noun: &mut Noun, tail: &Noun) {
    let doc = scene.doc;
    match tail.head {
        Head::Mention(id) => noun.of = Some(id),
        Head::Name(first, last) => {
            let streets = ["straat", "weg", "plein", "laan", "gracht", "kade"];
            let street = streets.iter().any(|e| doc.str(last - 1).ends_with(e));
            noun.of_name = (!street && doc.hit(first, Table::Place).is_none()).then_some((first, last));
        }
        Head::Word(head) if tail.of.is_none() || is_shared(doc, noun, head) => {
            // `de vrouw van de door de politie gezochte man`: no short name for whose she is.
            let plain = tail.words <= tail.first + 3;
            noun.of_word = (plain && doc.is_any(noun.last, &["van", "namens"])).then_some((tail.first, head));
        }
        _ => noun.of = tail.of,
    }
}

/// `een deel van de leden van de bond`: a share of those whom the noun at `head` names?
fn is_shared(doc: &Doc<'_>, noun: &Noun, head: usize) -> bool {
    (is_plural(doc, head) || super::voice::is_collective(doc, head))
        && matches!(noun.head, Head::Word(own) if super::kind::is_share(doc, own))
}
