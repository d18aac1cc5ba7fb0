//! Noun phrases: who may be speaking. Parsed forward from a place, within a bound.

use super::clause::{class, is_verb};
use super::named::{abbreviated, between_marks, named_behind, owned, untitled};
pub use super::series::nouns;
use super::tail::{aldermen, bare_tail, degree, joins_adjectives};
use super::word::{determines, is_attribute, is_content, is_name};
pub(super) use super::word::{is_name_part, is_people};
pub use super::word::{is_particle_of_name, is_plural};
use crate::claim::Scene;
use crate::lexicon::{Cue, Table, WordClass};
use crate::model::MentionKind;
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

    /// Is it a pronoun that means somebody?
    pub fn is_personal(&self, doc: &Doc<'_>) -> bool {
        matches!(self.head, Head::Pronoun(at) if doc.is_any(at, &["hij", "zij", "ze", "hem", "haar", "hen", "hun"]))
    }
}

/// A noun phrase is no longer than this.
const LONGEST: usize = 14;
/// How many phrases may hang on one another by prepositions.
const DEEPEST: usize = 3;
/// Is it the kind of a mention that can speak?
pub fn speaks(kind: MentionKind) -> bool {
    matches!(kind, MentionKind::Official | MentionKind::Person | MentionKind::Organisation | MentionKind::Platform)
}

/// The noun phrase at `at`, with what hangs on it by prepositions, ending before `end`.
pub fn noun(scene: &Scene<'_>, at: usize, end: usize) -> Option<Noun> {
    attached(scene, at, end, 0)
}

fn attached(scene: &Scene<'_>, at: usize, end: usize, depth: usize) -> Option<Noun> {
    let doc = scene.doc;
    if let Some(named) = untitled(scene, at, end).filter(|_| depth == 0) {
        return Some(named);
    }
    let mut noun = core(scene, at, end)?;
    if doc.is(noun.last, "(") {
        let close = (noun.last..end.min(noun.last + LONGEST)).find(|&i| doc.is(i, ")"));
        noun.last = close.map_or(noun.last, |i| i + 1);
    }
    if matches!(noun.head, Head::Pronoun(p) if !doc.is_any(p, word_set!["een", "één", "eén", "twee", "drie", "vier", "iemand", "iedereen", "velen", "enkelen"]))
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
        let van = doc.is_any(noun.last, &["van", "bij", "uit", "namens", "voor"]);
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
            noun.last = bare_tail(scene, &noun, end).unwrap_or(noun.last);
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
                        || is_plural(doc, head)
                            && matches!(noun.head, Head::Word(own) if super::kind::is_share(doc, own)) =>
                {
                    noun.of_word = doc.is_any(noun.last, &["van", "namens"]).then_some((tail.first, head));
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

pub(super) fn core(scene: &Scene<'_>, at: usize, end: usize) -> Option<Noun> {
    let doc = scene.doc;
    let end = end.min(at + LONGEST);
    let mut noun = Noun {
        first: at,
        last: at,
        head: Head::Pronoun(at),
        words: at,
        of: None,
        of_name: None,
        of_word: None,
        definite: false,
    };
    let mut i = at;
    // `vinden sommigen dat`
    let ended = |i: usize| i > at && doc.is_any(i - 1, &["sommigen", "velen", "anderen", "beiden", "enkelen"]);
    while i < end && i < at + 4 && scene.mention_at(i).is_none() && determines(doc, i) && !ended(i) {
        noun.definite |= doc
            .is_any(i, word_set!["de", "het", "deze", "die", "dit", "dat", "diezelfde", "dezelfde", "hetzelfde"])
            || class(doc, i).any(WordClass::POSSESSIVE);
        i += 1;
    }
    // `Die laatste liet weten`, `zei die laatste.`
    let behind = at + 2;
    if doc.is_any(at, &["die", "deze"])
        && doc.is(at + 1, "laatste")
        && (is_verb(doc, behind) || behind >= end || doc.is_any(behind, &[".", ",", ":", "\""]))
    {
        return Some(Noun { last: at + 2, ..noun });
    }
    if let Some(share) = super::share::share(scene, &noun, i, end) {
        return Some(share);
    }
    // `een 18-jarige`: somebody by his age alone.
    if i > at
        && doc.token(i).is_some_and(|t| t.is_number())
        && doc.is(i + 1, "-")
        && doc.is(i + 2, "jarige")
        && !is_content(doc, i + 3)
        && scene.mention_at(i + 3).is_none_or(|(_, m)| !speaks(m.kind()))
    {
        return Some(Noun { last: i + 3, head: Head::Word(i + 2), words: i, ..noun });
    }
    // `de 82-jarige politicus`
    if doc.token(i).is_some_and(|t| t.is_number()) && doc.is(i + 1, "-") && doc.glued(i + 1) && doc.glued(i + 2) {
        i += 3;
    }
    // `de circa 800-koppige menigte`
    if i > at
        && doc.is_any(i, &["circa", "ruim", "bijna", "ongeveer"])
        && doc.token(i + 1).is_some_and(|t| t.is_number())
    {
        i += 2;
        // The rest of `800-koppige`.
        while i < end && (doc.is(i, "-") || doc.glued(i)) {
            i += 1;
        }
    }
    let determined = i > at;
    noun.words = i;
    // `De anderen zeggen`, `Een ander denkt`
    if doc.is_any(at, &["een", "de"]) && doc.is(at + 1, "ander") && is_verb(doc, at + 2) {
        return Some(Noun { last: at + 2, head: Head::Word(at + 1), words: at + 1, ..noun });
    }
    if determined && doc.is_any(i, &["anderen", "overigen", "meesten"]) && i < end {
        return Some(Noun { last: i + 1, head: Head::Word(i), ..noun });
    }
    let mut words = 0;
    while i < end {
        // `volgens ingewijden AZ niet wil`, `volgens de lokale media harde leuzen riep`: who knows it, and another phrase.
        if words > 0
            && doc.is_any(
                i - 1,
                word_set![
                    "ingewijden",
                    "bronnen",
                    "critici",
                    "betrokkenen",
                    "deskundigen",
                    "analisten",
                    "media",
                    "kranten",
                    "getuigen",
                    "omstanders",
                    "waarnemers",
                ],
            )
            && !doc.glued(i)
        {
            break;
        }
        if let Some((id, m)) = scene.mention_at(i) {
            if m.first == i && m.last <= end && speaks(m.kind()) {
                if doc.is(m.last, "-") && doc.glued(m.last) && doc.glued(m.last + 1) && is_content(doc, m.last + 1) {
                    // `ING-woordvoerder`: the name only says whose.
                    noun.of = Some(id);
                    noun.head = Head::Word(m.last + 1);
                    i = m.last + 2;
                    noun.last = i;
                    words += 1;
                    continue;
                }
                if doc.is_any(m.last, &["'er", "'ster", "'ers"]) && doc.glued(m.last) {
                    // `CDA'er Peter Vos`
                    noun.of = Some(id);
                    noun.head = Head::Word(m.last);
                    i = m.last + 1;
                    noun.last = i;
                    words += 1;
                    continue;
                }
                if let Some(owned) = owned(scene, id, end) {
                    return Some(Noun { first: at, ..owned });
                }
                return Some(Noun { last: m.last, head: Head::Mention(id), ..noun });
            }
            if m.first == i && m.kind() == MentionKind::Law {
                return None;
            }
            break;
        }
        if doc.is(i, "-") && words > 0 && doc.glued(i) && doc.glued(i + 1) {
            i += 1;
            continue;
        }
        if words > 0 && joins_adjectives(scene, i) {
            i += 1;
            continue;
        }
        // `een ijs- en koffiezaak`
        if is_content(doc, i)
            && doc.is(i + 1, "-")
            && doc.glued(i + 1)
            && !doc.glued(i + 2)
            && doc.is_any(i + 2, &["en", "of"])
            && is_content(doc, i + 3)
        {
            i += 3;
            continue;
        }
        // `de inmiddels weer fitte Karin de Boer`
        if words == 0 && determined {
            let fit = degree(scene, i);
            if fit > i && fit + 1 < end {
                i = fit;
                noun.words = i;
                continue;
            }
        }
        // `klimatologe dr. Karin de Boer`
        if words > 0 && doc.has(i, Cue::Title) {
            let name = i + 1 + usize::from(doc.is(i + 1, "."));
            if scene.mention_at(name).is_some_and(|(_, m)| m.first == name) {
                i = name;
                continue;
            }
        }
        if !doc.token(i).is_some_and(|t| t.is_word()) {
            break;
        }
        // `Amerikaanse en Spaanse wetenschappers`
        let nation = |i: usize| doc.has(i, Cue::Demonym) && doc.str(i).ends_with("se");
        if nation(i) && doc.is_any(i + 1, &["en", "of"]) && nation(i + 2) && is_content(doc, i + 3) {
            i += 2;
            continue;
        }
        if is_name(doc, i, at) {
            let mut last = i + 1;
            while last < end && scene.mention_at(last).is_none() && is_name_part(doc, last) {
                last += 1;
            }
            // `Kamerlid voor de` before the name of a party is no name.
            while last > i + 1 && !doc.is_upper(last - 1) && !doc.is(last - 1, "&") && doc.has(last - 1, Cue::Particle)
            {
                last -= 1;
            }
            if last == i + 1
                && doc.has(i, Cue::Role)
                && super::kind::is_human(doc, i)
                && class(doc, last).any(WordClass::PREPOSITION)
            {
                noun.head = Head::Word(i);
                i = last;
                noun.last = i;
                words += 1;
                continue;
            }
            if doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1) && is_content(doc, last + 1) {
                // `NOS-correspondent`
                noun.head = Head::Word(last + 1);
                i = last + 2;
                noun.last = i;
                words += 1;
                continue;
            }
            // `CDA'er Peter Vos`
            if doc.is_any(last, &["'er", "'ster"]) && doc.glued(last) {
                noun.head = Head::Word(last);
                i = last + 1;
                noun.last = i;
                words += 1;
                continue;
            }
            // `Clubeigenaar Peter Vos`: what stands before a person's name says what he is.
            if let Some((id, m)) = scene.mention_at(last)
                && m.first == last
                && m.last <= end
                && (matches!(m.kind(), MentionKind::Person | MentionKind::Official)
                    // `Milieuorganisatie Groen & Blauw`: only the beginning of the sentence makes a name of the noun.
                    || i == at && last == i + 1 && doc.sentence_range(i).start == i && speaks(m.kind())
                        && !(doc.is(m.last, "-") && doc.glued(m.last)))
            {
                return Some(Noun { last: m.last, head: Head::Mention(id), ..noun });
            }
            return Some(Noun { last, head: Head::Name(i, last), ..noun });
        }
        // `een winkel pal tegenover de club`
        if words > 0
            && doc.is_any(i, &["pal", "vlak", "recht", "midden"])
            && class(doc, i + 1).any(WordClass::PREPOSITION)
        {
            break;
        }
        // `klimatologe dr. Karin de Boer`
        if doc.has(i, Cue::Title)
            && doc.is(i + 1, ".")
            && scene.mention_at(i + 2).is_some_and(|(_, m)| m.first == i + 2)
        {
            i += 2;
            continue;
        }
        // `de partijen aan de rechterkant zeggen`: behind a noun it is the verb.
        if words > 0 && doc.is(i, "zeggen") {
            break;
        }
        let c = class(doc, i);
        if c.any(WordClass::QUANTIFIER) && words == 0 && determined {
            i += 1;
            noun.words = i;
            continue;
        }
        // `volgens critici gebruikt X het geld`: behind people it is the verb of the clause.
        let people = words > 0 && is_plural(doc, i - 1) && super::voice::speaks(doc, i - 1);
        // `de laatste onderzoeken van het CBS`: papers, whatever else the word may be.
        let papers = doc.is_any(i + 1, &["van", "door", "uit"]) && doc.is_any(i, &["onderzoeken", "metingen"]);
        // `de voormalige bankier`: spelled like a verb, but what somebody is.
        let trade = words == 1
            && determined
            && doc.str(i - 1).ends_with('e')
            && !is_plural(doc, i)
            && (doc.has(i, Cue::Occupation) || doc.has(i, Cue::Role));
        // `Drie getuigen meldden dat`: people, though spelled like a verb.
        let several = doc.is_any(i, &["getuigen", "gasten"])
            && (determined
                || super::clause::is_finite(doc, i + 1)
                || i > 0 && class(doc, i - 1).any(WordClass::PREPOSITION));
        if !c.is_empty() || is_verb(doc, i) && !trade && !several && (people || !is_attribute(doc, i)) && !papers {
            break;
        }
        // `kan volgens banken grote gevolgen hebben`: behind a plural that speaks, an adjective with its noun is another phrase.
        if people && doc.str(i).ends_with('e') && !doc.glued(i) && is_content(doc, i + 1) {
            break;
        }
        // `citeert de krant experts`: whom it cites is another phrase.
        if words > 0
            && is_people(doc, i)
            && !doc.glued(i)
            && super::kind::is_body(doc, i - 1)
            && !doc.is_any(i - 1, &["groep", "groepje"])
        {
            break;
        }
        // `demonstranten leuzen`: what stands behind people is another phrase.
        // `de schaatsster droogjes`
        if words > 0
            && (is_people(doc, i - 1) && !doc.glued(i)
                || doc.str(i).ends_with("jes") && super::kind::is_human(doc, i - 1))
        {
            break;
        }
        // `volgens de wetenschapper diep verankerd`: behind who it is, what is no noun for somebody belongs to the clause.
        if words > 0
            && super::kind::is_human(doc, i - 1)
            && !doc.str(i - 1).ends_with('e')
            && !doc.glued(i)
            && super::word::is_loose(doc, i)
        {
            break;
        }
        noun.head = Head::Word(i);
        words += 1;
        i += 1;
        noun.last = i;
        // `De agenten`, but `de boa's`
        if doc.is(i, "'s") && doc.glued(i) && i < end {
            i += 1;
            noun.last = i;
        }
    }
    if words > 0 {
        let Head::Word(head) = noun.head else { return None };
        // `de krant 'The Daily Paper'`
        if let Some(named) = between_marks(scene, noun, head) {
            return Some(named);
        }
        // `de krant de Irish Independent`
        if doc.is_any(i, &["de", "het"])
            && super::kind::is_body(doc, head)
            && let Some((id, m)) = scene.mention_at(i + 1)
            && m.first == i + 1
            && m.last <= end
            && m.kind() == MentionKind::Organisation
        {
            return Some(Noun { last: m.last, head: Head::Mention(id), ..noun });
        }
        // `Familie van de verdachte roept op ...`
        let kin = doc.is_any(head, &["familie", "politie", "justitie"]) && doc.sentence_range(head).start == head;
        let bare = kin || is_plural(doc, head) || doc.has(head, Cue::Role) || super::kind::is_document(doc, head);
        return (determined || bare).then_some(noun);
    }
    let c = class(doc, at);
    let subject = c.any(WordClass::PRONOUN) || c.any(WordClass::OBJECT) && !c.any(WordClass::ADVERB);
    let several = determined && c.any(WordClass::QUANTIFIER)
        || doc.is_any(at, word_set!["een", "één", "eén"]) && doc.is(at + 1, "van")
        // `Twee van hen zeggen`
        || doc.is_any(at, word_set!["twee", "drie", "vier"]) && doc.is(at + 1, "van") && doc.is_any(at + 2, &["hen", "ons"]);
    (subject || several).then_some(Noun { last: at + 1, words: at, ..noun })
}
