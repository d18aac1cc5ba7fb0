//! Who brought what a court decides on: `na bezwaren van X`, `in een door X aangespannen zaak`, `X ging in beroep, maar de rechter ...`.

use std::rc::Rc;

use crate::claim::syntax::{Syntax, Tag};
use crate::claim::{Scene, authority, common, party};
use crate::text::Doc;

/// What somebody brings before a court: `van X` behind it says who. Behind a sentence or an attack it says somebody else.
const PLEAS: &[&str] = &[
    "verzoek",
    "verzoeken",
    "bezwaar",
    "bezwaren",
    "beroep",
    "klacht",
    "klachten",
    "vordering",
    "vorderingen",
    "geding",
    "claim",
    "claims",
];

/// Short nouns for it, which other words end in (`reis`, `taaleis`).
const WHOLE: &[&str] = &["eis", "eisen", "strafeis", "strafeisen", "schade-eis", "schade-eisen"];

/// Is it a noun for what somebody asks of a court, or a compound of one?
pub fn is_plea_noun(noun: &str) -> bool {
    let noun = noun.to_lowercase();
    PLEAS.iter().any(|p| noun.ends_with(p)) || WHOLE.contains(&noun.as_str())
}

/// What more is brought there; `de zaak van X` may be called by a victim, `een zaak van X` is not.
const CASES: &[&str] = &["zaak", "procedure"];

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
    let ends = |t: usize, nouns: &[&str]| nouns.iter().any(|n| doc.str(t).ends_with(n));
    let plea = |t: usize| is_plea_noun(doc.str(t));
    let mut out = Vec::new();
    for (_, chunk) in syntax.of(clause).filter(|(_, c)| c.tag == Tag::Preposition) {
        let last = doc.sentence_range(chunk.first).end.min(chunk.last + ROW);
        if !doc.is_any(chunk.first, &["na", "op", "in"]) {
            continue;
        }
        let Some(noun) = (chunk.last..last)
            .take_while(|t| !doc.is_any(*t, word_set![",", "van"]))
            .find(|t| plea(*t) || ends(*t, CASES))
        else {
            continue;
        };
        out = match doc.is(noun + 1, "van") {
            true if plea(noun) || doc.is(chunk.last, "een") => row(scene, noun + 2),
            true => Vec::new(),
            false => by_words(scene, chunk.last, noun),
        };
        if !out.is_empty() {
            break;
        }
    }
    out.retain(|id| !is_of_court(scene, *id));
    out
}

/// A prosecutor asks in every case, and judges and parliaments are no party to one.
fn is_of_court(scene: &Scene<'_>, id: u32) -> bool {
    let name = scene.entities.get(id).map_or("", |e| e.name.as_str());
    let profile = scene.entities.profile(id);
    authority::is_court(scene, id)
        || ["Openbaar Ministerie", "Justitie", "justitie", "OM"].contains(&name)
        || profile.is_some_and(|p| matches!(p.kind.as_str(), "prosecution" | "parliament" | "court"))
        || profile.is_some_and(|p| {
            p.roles
                .iter()
                .any(|r| ["officier", "officier van justitie", "aanklager", "rechter"].iter().any(|s| r.ends_with(s)))
        })
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
/// The second value: is it another sentence?
pub fn appellant(scene: &mut Scene<'_>, at: usize) -> (Vec<u32>, bool) {
    let Some((told, subject)) = appellant_chunk(scene, at) else { return (Vec::new(), false) };
    let mut party = common::somebody(scene, &told, subject);
    party.retain(|id| !is_of_court(scene, *id));
    (party, told.sentence != scene.doc.sentence_of(at))
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
                    "aanvocht",
                    "vecht",
                    "vechten"
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
            // `ging niet in beroep`
            let denied = || syntax.of(c).any(|(_, k)| (k.first..k.last).any(|t| doc.is_any(t, &["niet", "geen"])));
            before && !denied() && MOVES.iter().any(|(verb, words)| clause.has_any(doc, &[verb]) && with(words))
        });
        if let Some(subject) = moved.and_then(|c| syntax.clauses[c].subject) {
            return Some((syntax, subject));
        }
    }
    None
}
