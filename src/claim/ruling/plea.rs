//! Who brought what a court decides on: `na bezwaren van X`, `in een door X aangespannen zaak`, `X ging in beroep, maar de rechter ...`.

use std::rc::Rc;

use super::contested::is_decision;
use crate::claim::syntax::{Syntax, Tag};
use crate::claim::{Scene, authority, common, party};
use crate::text::Doc;

/// What is brought before a court, besides the decisions that it looks at.
const CASES: &[&str] = &["zaak", "procedure", "proces"];

/// How many sentences before may tell who went to court.
const BEFORE: usize = 2;

/// Verbs that take somebody to court, with the words that stand with them.
const MOVES: &[(&str, &[&str])] = &[
    ("gaan", &["beroep", "cassatie"]),
    ("aantekenen", &["beroep"]),
    ("instellen", &["beroep", "cassatie"]),
    ("maken", &["bezwaar"]),
    ("stappen", &["rechter", "rechtbank", "hof"]),
    ("aanspannen", &["zaak", "rechtszaak", "geding", "procedure"]),
    ("aanvechten", &[]),
    ("vragen", &["rechter", "rechtbank", "hof"]),
    ("verzoeken", &["rechter", "rechtbank", "hof"]),
    ("eisen", &["rechter", "rechtbank", "hof", "geding"]),
];

/// How many words the row of those who brought it may hold.
const ROW: usize = 12;

/// `op verzoek van X`, `na bezwaren van X`, `in een zaak van X`, `in een door X aangespannen zaak`: who brought it, as the clause says.
pub fn pleaded(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> Vec<u32> {
    let doc = scene.doc;
    let head = |t: usize| {
        let word = doc.str(t).to_lowercase();
        is_decision(&word) || CASES.iter().any(|c| word.ends_with(c))
    };
    let mut out = Vec::new();
    for (_, chunk) in syntax.of(clause).filter(|(_, c)| c.tag == Tag::Preposition) {
        let last = doc.sentence_range(chunk.first).end.min(chunk.last + ROW);
        if !doc.is_any(chunk.first, &["na", "op", "in"]) {
            continue;
        }
        let Some(noun) = (chunk.last..last).take_while(|t| !doc.is_any(*t, word_set![",", "van"])).find(|t| head(*t))
        else {
            continue;
        };
        out = if doc.is(noun + 1, "van") { row(scene, noun + 2) } else { by_words(scene, chunk.last, noun) };
        if !out.is_empty() {
            break;
        }
    }
    // A prosecutor asks in every case.
    out.retain(|id| {
        let name = scene.entities.get(*id).map_or(String::new(), |e| e.name.to_lowercase());
        name != "openbaar ministerie" && name != "justitie" && !authority::is_court_name(&name)
    });
    out
}

/// The names from token `first` on (`omwonenden en van de stichting X`).
fn row(scene: &Scene<'_>, first: usize) -> Vec<u32> {
    let doc = scene.doc;
    let last = doc.sentence_range(first).end.min(first + ROW);
    let mut out = Vec::new();
    for t in first..last {
        let named = scene.mention_at(t);
        let word = |t: usize| doc.is_any(t, word_set!["van", "en", "de", "het", "een", "onder", "meer"]);
        if named.is_none() && !word(t) && (!is_word(doc, t) || doc.is(t, ",")) {
            break;
        }
        let party = named.filter(|(_, m)| party::acts(m.kind())).and_then(|(_, m)| m.entity);
        out.extend(party.filter(|id| !out.contains(id)));
    }
    out
}

/// Is it a word in small letters that may be a noun before a name (`de stichting X`)?
fn is_word(doc: &Doc<'_>, at: usize) -> bool {
    let verb =
        doc.lex.tables.verbs.get(doc.word(at)).is_some_and(|v| v.readings.iter().any(|r| r.participle || r.past));
    doc.token(at).is_some_and(|t| t.is_word() && !t.is_upper()) && !verb
}

/// `in een door X aangespannen zaak`: the name between the article and the noun.
fn by_words(scene: &Scene<'_>, first: usize, noun: usize) -> Vec<u32> {
    let doc = scene.doc;
    let started = doc.is_any(
        noun.saturating_sub(1),
        word_set!["aangespannen", "aangebrachte", "begonnen", "ingediend", "ingediende", "ingesteld", "ingestelde"],
    );
    let by = (first..noun).find(|t| doc.is(*t, "door")).filter(|_| started);
    let named = by.and_then(|t| (t + 1..noun).find_map(|t| scene.mention_at(t)));
    named.and_then(|(_, m)| m.entity).into_iter().collect()
}

/// Who went to court, told in the sentence of token `at` or right before it: `De club ging in beroep, maar de commissie liet de straf in stand`.
pub fn appellant(scene: &mut Scene<'_>, at: usize) -> Vec<u32> {
    match appellant_chunk(scene, at) {
        Some((told, subject)) => common::somebody(scene, &told, subject),
        None => Vec::new(),
    }
}

/// The chunk of whoever went to court, in its sentence.
pub fn appellant_chunk(scene: &mut Scene<'_>, at: usize) -> Option<(Rc<Syntax>, usize)> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    for sentence in (here.saturating_sub(BEFORE)..=here).rev() {
        let Some(range) = doc.sentences().get(sentence).map(|s| s.first..s.last) else { continue };
        if !range.clone().any(|t| {
            doc.is_any(
                t,
                word_set![
                    "beroep",
                    "cassatie",
                    "bezwaar",
                    "rechter",
                    "rechtbank",
                    "hof",
                    "zaak",
                    "rechtszaak",
                    "geding",
                    "procedure",
                    "aangevochten",
                    "vocht",
                    "aanvocht"
                ],
            )
        }) {
            continue;
        }
        let syntax = scene.syntax(range.start);
        let moved = (0..syntax.clauses.len()).find(|&c| {
            let clause = &syntax.clauses[c];
            let with = |words: &[&str]| {
                words.is_empty() || syntax.of(c).any(|(_, k)| (k.first..k.last).any(|t| doc.is_any(t, words)))
            };
            let before = clause.verbs.first().is_some_and(|v| v.at < at);
            before && MOVES.iter().any(|(verb, words)| clause.has_any(doc, &[verb]) && with(words))
        });
        if let Some(subject) = moved.and_then(|c| syntax.clauses[c].subject) {
            return Some((syntax, subject));
        }
    }
    None
}
