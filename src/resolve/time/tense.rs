//! Whether a bare day or month lies behind the article or before it.

use super::habit;
use crate::lexicon::Cue;
use crate::parse::clause::{Clauses, Tense};
use crate::text::Doc;

/// Where a date lies, as far as the words around it say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Behind, today included.
    Past,
    /// Ahead, today included.
    Future,
    /// Told in the present: ahead, most likely.
    Present,
    /// Nothing says it.
    Open,
}

/// The direction of the date that the tokens from `first` up to `last` name.
pub fn direction(clauses: &Clauses<'_, '_>, first: usize, last: usize) -> Direction {
    if let Some(found) = preposition(clauses.doc, first) {
        return found;
    }
    match clauses.tense(first, last) {
        Tense::Report | Tense::Present | Tense::None if is_purpose(clauses.doc, first, last) => Direction::Future,
        Tense::Past | Tense::Perfect | Tense::Report => Direction::Past,
        Tense::Future | Tense::Conditional => Direction::Future,
        Tense::Present => Direction::Present,
        Tense::Intent | Tense::None => Direction::Open,
    }
}

/// `stelt voor om in mei te stemmen`: what somebody means to do is still to come.
fn is_purpose(doc: &Doc<'_>, first: usize, last: usize) -> bool {
    let clause = habit::clause(doc, first, last);
    let begin = clause.start.max(first.saturating_sub(PURPOSE));
    let om = (begin..first).rev().take_while(|&i| !doc.has(i, Cue::Verb) || doc.has(i, Cue::WordClass));
    let to = (last..clause.end.min(last + PURPOSE)).find(|&i| doc.is(i, "te"));
    om.into_iter().any(|i| doc.is(i, "om")) && to.is_some_and(|i| doc.has(i + 1, Cue::Verb))
}

/// So many tokens stand between `om`, the date and `te`.
const PURPOSE: usize = 8;

/// `sinds maart`: whatever the tense; `dan vrijdag`: what is compared with is known.
pub fn preposition(doc: &Doc<'_>, first: usize) -> Option<Direction> {
    let mut at = first.checked_sub(1)?;
    if doc.is_any(at, &["de", "het", "begin", "eind", "in", "op"]) {
        at = at.checked_sub(1)?;
    }
    if doc.is_any(at, &["sinds", "sedert"]) {
        return Some(Direction::Past);
    }
    let begin = doc.sentence_range(first).start;
    for i in (first.saturating_sub(6).max(begin)..first).rev() {
        if doc.is(i, "dan") && i > begin && compares(doc, i - 1) {
            return Some(Direction::Past);
        }
        if doc.has(i, Cue::Verb) || doc.is(i, ",") {
            break;
        }
    }
    // `opgeschort tot na het weekend`
    let until = doc.is(at, "na") && at > begin && doc.is(at - 1, "tot");
    (until || doc.is(at, "uiterlijk")).then_some(Direction::Future)
}

/// Verbs whose present tells of what is planned (`De Kamer stemt woensdag`), not of a scene.
const AGENDA: &[&str] = &[
    "stemmen",
    "vergaderen",
    "debatteren",
    "beslissen",
    "besluiten",
    "beginnen",
    "starten",
    "openen",
    "spelen",
    "voetballen",
    "spreken",
    "bespreken",
    "praten",
    "presenteren",
    "behandelen",
    "kiezen",
    "treffen",
    "ontvangen",
    "volgen",
    "verwachten",
    "hopen",
    "organiseren",
    "staken",
    "vertrekken",
    "dienen",
    "buigen",
    "verschijnen",
    "overleggen",
    "beraden",
    "reizen",
    "bezoeken",
    "ontmoeten",
    "geven",
    "nemen",
    "debuteren",
    "verdedigen",
    "ingaan",
    "optreden",
    "rijden",
    "racen",
];

/// Is the past of the clause one of a state (`is afgerond`) or of a verb with another to come (`beloofde te komen`)?
pub fn is_loose(clauses: &Clauses<'_, '_>, first: usize, last: usize) -> bool {
    let doc = clauses.doc;
    let clause = habit::clause(doc, first, last);
    (last..clause.end.min(last + 8)).any(|i| doc.is(i, "te") && doc.has(i + 1, Cue::Verb))
        || clauses.tense(first, last) == Tense::Perfect && clause.clone().any(|i| doc.is_any(i, &["is", "zijn"]))
}

/// Is the date told by `zou`?
pub fn is_conditional(clauses: &Clauses<'_, '_>, first: usize, last: usize) -> bool {
    clauses.tense(first, last) == Tense::Conditional
}

/// Is there a verb of the agenda beside the date, in its clause?
pub fn is_agenda(doc: &Doc<'_>, first: usize, last: usize) -> bool {
    habit::clause(doc, first, last).any(|i| {
        doc.is(i, "uitspraak")
            || doc.has(i, Cue::Verb)
                && !doc.is(i.saturating_sub(1), "te")
                && doc.lex.tables.verbs.get(doc.word(i)).is_some_and(|v| {
                    v.readings
                        .iter()
                        .any(|r| AGENDA.contains(&doc.lex.spelling(r.lemma)) && (r.present || r.infinitive))
                })
    })
}

/// Is the word before `dan` a comparative?
fn compares(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    doc.is_any(at, &["meer", "minder", "anders"]) || word.len() > 4 && word.ends_with("er")
}
