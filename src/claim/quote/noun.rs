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
    if let Some(named) = untitled(scene, at, end).filter(|_| depth == 0) {
        return Some(named);
    }
    // `een zichtbaar aangeslagen De Boer`
    if depth == 0
        && doc.is(at, "een")
        && let Some((id, m)) = (at + 3..end.min(at + 5)).find_map(|i| {
            scene.mention_at(i).filter(|(_, m)| m.first == i && m.kind() == MentionKind::Person && m.last <= end)
        })
        // `een gisteren getoonde Visser-tweet`
        && !doc.str(m.last).starts_with('-')
        && (at + 1..m.first).all(|i| {
            let plain = class(doc, i).is_empty() || class(doc, i).any(WordClass::ADVERB);
            plain && !doc.is_upper(i) && doc.token(i).is_some_and(|t| t.is_word()) && !super::kind::is_human(doc, i)
        })
        && doc.str(m.first - 1).ends_with(['e', 'n', 'd', 't'])
    {
        return Some(Noun { first: at, ..Noun::of_mention(id, m.first, m.last) });
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
        if doc.is_any(noun.last, &["pal", "vlak", "recht", "midden"])
            && class(doc, noun.last + 1).any(WordClass::PREPOSITION)
        {
            noun.last += 1;
        }
        // `Dinsdag leggen kiezers uit dat ...`: the particle of the verb.
        if doc.is(noun.last, "uit") && doc.is_any(noun.last + 1, &["dat", "hoe", "waarom"]) {
            break;
        }
        if let Some(last) = aldermen(scene, &noun) {
            noun.last = last;
            continue;
        }
        // `onderzoek van twee jaar geleden van de bond`
        if doc.is(noun.last, "van")
            && let Some((_, m)) = scene.mention_at(noun.last + 1)
            && m.first == noun.last + 1
            && m.kind() == MentionKind::Date
            && doc.is_any(m.last, &["van", "door"])
            && m.last < end
        {
            noun.last = m.last;
        }
        let van = doc.is_any(noun.last, &["van", "bij", "uit", "namens", "voor"])
            // `een meerderheid in de Kamer`
            || doc.is(noun.last, "in") && matches!(noun.head, Head::Word(at) if is_majority(doc, at));
        let by = doc.is(noun.last, "door") && matches!(noun.head, Head::Word(at) if super::kind::is_document(doc, at));
        // `Leden aan de rechterflank van de partij vinden`: people, and their verb behind it.
        let at_place = doc.is(noun.last, "aan")
            && !doc.is_any(noun.last + 1, &["dat", "te"])
            && matches!(noun.head, Head::Word(at) if is_people(doc, at) || doc.is(at, "leden")
            || super::voice::speaks(doc, at)
                && attached(scene, noun.last + 1, end, DEEPEST).is_some_and(|n| {
                    matches!(n.head, Head::Word(_)) && n.definite && !super::voice::speaks(doc, n.last - 1)
                })
            // `Een ijszaak aan de gracht claimt`
            || class(doc, noun.first).any(WordClass::DETERMINER)
                && attached(scene, noun.last + 1, end, DEEPEST).is_some_and(|n| {
                    n.definite && doc.has(n.last, Cue::ReportingForm) && super::clause::is_surely_finite(doc, n.last)
                }));
        if !van
            && !by
            && !at_place
            && !doc.is_any(
                noun.last,
                word_set![
                    "in",
                    "op",
                    "tegen",
                    "over",
                    "met",
                    "achter",
                    "rond",
                    "onder",
                    "binnen",
                    "tegenover",
                    "naast"
                ],
            )
        {
            break;
        }
        let Some(tail) = attached(scene, noun.last + 1, end, depth + 1) else {
            let named = super::tail::board(doc, &noun).is_some_and(|last| last > noun.last && last <= end);
            noun.last = bare_tail(scene, &noun, end).unwrap_or(noun.last);
            // `de raad van bestuur van de bank`
            if named {
                continue;
            }
            break;
        };
        // `de club van kritische beleggers Groene Toekomst`: its own name behind whose it is.
        if depth == 0
            && van
            && let Some(first) = match tail.head {
                Head::Mention(id) => {
                    scene.mentions.get(id as usize).filter(|m| m.kind() == MentionKind::Organisation).map(|m| m.first)
                }
                Head::Name(first, _) => Some(first),
                _ => None,
            }
            && first > tail.words
            && is_people(doc, first - 1)
            && matches!(noun.head, Head::Word(at) if super::kind::is_body(doc, at))
        {
            return Some(Noun { first: noun.first, words: first, definite: false, ..tail });
        }
        // `onderzoek door het bureau`
        // `leden aan de flank van de partij`
        if doc.is(noun.last, "aan") && noun.of.is_none() {
            noun.of = tail.of;
        }
        let van = van || by;
        if van && noun.of.is_none() && matches!(noun.head, Head::Word(_)) {
            noun.of = match tail.head {
                Head::Mention(id) => Some(id),
                Head::Name(first, last) => {
                    let place = doc.hit(first, Table::Place).is_some()
                        || ["straat", "weg", "plein", "laan", "gracht", "kade"]
                            .iter()
                            .any(|e| doc.str(last - 1).ends_with(e));
                    noun.of_name = (!place).then_some((first, last));
                    None
                }
                Head::Word(head)
                    if tail.of.is_none()
                        || (is_plural(doc, head) || super::voice::is_collective(doc, head))
                            && matches!(noun.head, Head::Word(own) if super::kind::is_share(doc, own)) =>
                {
                    // `de vrouw van de door de politie gezochte man`: no short name for whose she is.
                    let plain = tail.words <= tail.first + 3;
                    noun.of_word = (plain && doc.is_any(noun.last, &["van", "namens"])).then_some((tail.first, head));
                    None
                }
                _ => tail.of,
            };
        }
        // `leden aan de rechterflank van de partij` are members of the party.
        if at_place && noun.of.is_none() {
            noun.of = tail.of;
        }
        noun.last = tail.last;
    }
    if depth == 0
        && let Some(named) = named_behind(scene, &noun, end).or_else(|| abbreviated(scene, &noun, end))
    {
        return Some(named);
    }
    Some(noun)
}
