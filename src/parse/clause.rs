//! The clause around a token and its tense.
//!
//! No parse tree: the clause is what stands between marks and conjunctions, its verb the finite form that is nearest to the token. In a subordinate
//! clause that is the first verb behind it, in a main clause the nearest one on either side.

use std::ops::Range;

use crate::lexicon::{Cue, VerbForm, VerbReading};
use crate::text::Doc;
use crate::token::{Shape, WordSet};

/// When the event of a clause happens, as its verbs say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tense {
    /// No verb says it.
    #[default]
    None,
    /// A past form (`kreeg`).
    Past,
    /// A perfect (`heeft gekregen`, `is begonnen`).
    Perfect,
    /// The present of a verb that reports (`meldt`).
    Report,
    /// A present form (`stemt`).
    Present,
    /// `zal`, `gaat stemmen`, `moet betalen`, `wordt verkocht`.
    Future,
    /// `zou vertrekken`.
    Conditional,
    /// A past form that may look forward (`wilde vertrekken`).
    Intent,
}

/// Words that open a subordinate clause.
const SUBORDINATORS: WordSet = word_set![
    "dat",
    "die",
    "wie",
    "waar",
    "waarbij",
    "waarin",
    "waarop",
    "waardoor",
    "waarmee",
    "waarna",
    "waarvan",
    "waaruit",
    "waarvoor",
    "waaraan",
    "waarover",
    "omdat",
    "doordat",
    "nadat",
    "voordat",
    "totdat",
    "zodat",
    "opdat",
    "terwijl",
    "toen",
    "als",
    "wanneer",
    "indien",
    "hoewel",
    "ofschoon",
    "zodra",
    "tenzij",
    "mits",
    "aangezien",
    "of",
    "hoe",
];

/// So many tokens on either side are looked at.
const WINDOW: usize = 50;

/// The tense of the clause around the tokens from `first` up to `last`.
pub fn tense(doc: &Doc<'_>, first: usize, last: usize) -> Tense {
    // A window keeps a text without stops linear.
    let sentence = doc.sentence_range(first);
    let sentence = sentence.start.max(first.saturating_sub(WINDOW))..sentence.end.min(last + WINDOW);
    let clause = around(doc, first, last, &sentence);
    if let Some(verb) = finite(doc, &clause, first, last) {
        return classify(doc, verb, clause.range.clone(), &sentence);
    }
    // An apposition or a tail without a verb has the tense of what stands before it, within the same quotation.
    let rest = Clause { range: quoted(doc, first, last, &sentence), subordinate: false };
    match finite(doc, &rest, first, last) {
        Some(verb) => {
            let own = around(doc, verb, verb + 1, &sentence);
            classify(doc, verb, own.range, &sentence)
        }
        None => participles(doc, rest.range).next().map_or(Tense::None, |_| Tense::Perfect),
    }
}

/// The part of the sentence between the quotation marks around the tokens.
fn quoted(doc: &Doc<'_>, first: usize, last: usize, sentence: &Range<usize>) -> Range<usize> {
    let mark = |i: &usize| doc.token(*i).is_some_and(|t| t.shape.has(Shape::QUOTE));
    let from = (sentence.start..first).rev().find(mark).map_or(sentence.start, |i| i + 1);
    from..(last..sentence.end).find(mark).unwrap_or(sentence.end)
}

struct Clause {
    range: Range<usize>,
    subordinate: bool,
}

fn around(doc: &Doc<'_>, first: usize, last: usize, sentence: &Range<usize>) -> Clause {
    let mut from = first;
    let mut subordinate = false;
    while from > sentence.start {
        if is_bound(doc, from - 1) {
            break;
        }
        from -= 1;
        if opens(doc, from) {
            subordinate = true;
            break;
        }
    }
    let mut to = last;
    while to < sentence.end && !is_bound(doc, to) && !opens(doc, to) {
        to += 1;
    }
    Clause { range: from..to, subordinate }
}

/// A mark between clauses.
fn is_bound(doc: &Doc<'_>, at: usize) -> bool {
    let Some(token) = doc.token(at) else { return true };
    token.shape.has(Shape::QUOTE)
        || token.shape.has(Shape::MARK) && doc.is_any(at, &[",", ";", ":", "(", ")", "–", "—", ".", "!", "?", "…"])
}

/// Does a subordinate clause begin at this token?
fn opens(doc: &Doc<'_>, at: usize) -> bool {
    if !doc.token(at).is_some_and(|t| t.is_word() && !t.shape.has(Shape::MIXED)) || !doc.is_any(at, SUBORDINATORS) {
        return false;
    }
    // `Dat liet de bank weten`: a pronoun of the main clause.
    if doc.is_any(at, &["dat", "die"])
        && (at == 0 || is_bound(doc, at - 1))
        && is_finite(doc, at + 1)
        && !doc.is(at + 1, "in")
    {
        return false;
    }
    // `die dag`, `dat jaar` point at something.
    !(doc.is_any(at, &["dat", "die"]) && (doc.has(at + 1, Cue::TimeUnit) || doc.has(at + 1, Cue::DayPart)))
}

/// The forms of a verb at a token; not of a name or a noun.
fn verb<'d>(doc: &'d Doc<'_>, at: usize) -> Option<&'d VerbForm> {
    let token = doc.token(at)?;
    // `haar` and `want` are forms of rare verbs.
    if !doc.has(at, Cue::Verb) || token.is_upper() && !begins(doc, at) || doc.is_any(at, &["haar", "want"]) {
        return None;
    }
    doc.lex.tables.verbs.get(token.word).filter(|v| !v.noun || v.auxiliary)
}

/// Is it the first word of its sentence or quotation?
fn begins(doc: &Doc<'_>, at: usize) -> bool {
    at == doc.sentence_range(at).start || doc.token(at - 1).is_some_and(|t| t.shape.has(Shape::QUOTE))
}

/// The finite verb of a clause, seen from the tokens from `first` up to `last`.
fn finite(doc: &Doc<'_>, clause: &Clause, first: usize, last: usize) -> Option<usize> {
    let is = |at: &usize| is_finite(doc, *at);
    let before = (clause.range.start..first.min(clause.range.end)).rev().find(is);
    let behind = (last.max(clause.range.start)..clause.range.end).find(is);
    let found = match (before, behind) {
        (Some(before), Some(behind)) if clause.subordinate => Some(if behind - last <= 12 { behind } else { before }),
        (before, behind) => before.or(behind),
    };
    // `beslist` is a participle too.
    let found = found.or_else(|| {
        let present = |at: &usize| verb(doc, *at).is_some_and(|v| v.readings.iter().any(|r| r.present));
        let behind = (last.max(clause.range.start)..clause.range.end).find(present);
        behind.or_else(|| (clause.range.start..first.min(clause.range.end)).rev().find(present))
    });
    let found = found.or_else(|| {
        // A plural present looks like an infinitive (`de partijen stemmen`).
        let plural = |at: &usize| {
            let infinitive = verb(doc, *at).is_some_and(|v| v.readings.iter().any(|r| r.infinitive));
            infinitive && !doc.is(at.saturating_sub(1), "te")
        };
        let before = (clause.range.start..first.min(clause.range.end)).rev().find(plural);
        let behind = (last.max(clause.range.start)..clause.range.end).find(plural);
        // `hebben maandag de stad verlaten`: the second place of a main clause
        match (before, behind) {
            (Some(before), Some(_)) if !clause.subordinate && is_auxiliary(doc, before) => Some(before),
            (before, behind) => behind.or(before),
        }
    });
    // `de raad start maandag`: a form that is more often a noun stands right beside the date.
    let beside = [last, first.wrapping_sub(1)];
    found.or_else(|| beside.into_iter().find(|i| clause.range.contains(i) && is_rare_verb(doc, *i)))
}

/// A form of an auxiliary, not the possessive `zijn`.
fn is_auxiliary(doc: &Doc<'_>, at: usize) -> bool {
    let possessive = doc.is(at, "zijn")
        && at > 0
        && doc.is_any(at - 1, &["met", "in", "op", "van", "voor", "aan", "bij", "door", "uit", "over", "en"]);
    !possessive && verb(doc, at).is_some_and(|v| v.auxiliary)
}

/// A finite form that is more often another word, but no preposition or particle.
fn is_rare_verb(doc: &Doc<'_>, at: usize) -> bool {
    let particle = ["in", "uit", "over", "om", "van", "op", "aan", "bij", "tegen", "mee", "af", "toe", "door", "voor"];
    doc.token(at).is_some_and(|t| t.is_word() && !t.is_upper())
        && !doc.has(at, Cue::Numeral)
        && !doc.is_any(at, &particle)
        && doc
            .lex
            .tables
            .verbs
            .get(doc.word(at))
            .is_some_and(|v| v.noun && v.readings.iter().any(|r| r.present || r.past))
}

fn is_finite(doc: &Doc<'_>, at: usize) -> bool {
    verb(doc, at)
        .is_some_and(|v| v.readings.iter().any(|r| r.present || r.past) && !v.readings.iter().all(|r| r.participle))
}

fn classify(doc: &Doc<'_>, at: usize, clause: Range<usize>, sentence: &Range<usize>) -> Tense {
    let Some(form) = doc.lex.tables.verbs.get(doc.word(at)) else { return Tense::None };
    let Some(reading) = form.readings.iter().find(|r| r.present || r.past || r.infinitive) else { return Tense::None };
    let lemma = doc.lex.spelling(reading.lemma);
    let completed = || completion(doc, at, clause.clone(), sentence);
    match (lemma, reading.past) {
        // `zou vrijdag een man hebben bedreigd`: told of what is over
        ("zullen", true) if clause.clone().any(|i| doc.is_any(i, &["hebben", "zijn"])) && completed().is_some() => {
            Tense::Past
        }
        ("zullen", true) => Tense::Conditional,
        ("zullen", false) => Tense::Future,
        ("willen" | "hopen", true) => Tense::Intent,
        (_, true) => Tense::Past,
        ("hebben" | "zijn", false) => match completed() {
            Some(at) if doc.is_any(at, PLANNED) => Tense::Future,
            Some(_) => Tense::Perfect,
            None => Tense::Present,
        },
        ("staan", false) if completed().is_some_and(|at| doc.is_any(at, PLANNED)) => Tense::Future,
        ("gaan", false) if !infinitive(doc, at, clause.clone()) => Tense::Present,
        ("worden" | "gaan" | "moeten" | "willen" | "kunnen" | "mogen" | "hoeven", false) => Tense::Future,
        _ if reports(doc, reading) => Tense::Report,
        _ => Tense::Present,
    }
}

/// Is there an infinitive in the clause beside the verb at `at`?
fn infinitive(doc: &Doc<'_>, at: usize, mut clause: Range<usize>) -> bool {
    clause.any(|i| i != at && verb(doc, i).is_some_and(|v| v.readings.iter().any(|r| r.infinitive)))
}

/// Participles of what is still to come.
const PLANNED: &[&str] = &["gepland", "voorzien", "ingepland", "geprogrammeerd", "verwacht", "geboekt"];

/// Does the verb report what was said, rather than foresee it?
fn reports(doc: &Doc<'_>, reading: &VerbReading) -> bool {
    let foresees =
        matches!(doc.lex.spelling(reading.lemma), "verwachten" | "hopen" | "voorspellen" | "vrezen" | "vermoeden");
    let verbs = &doc.lex.tables.cue_verbs;
    !foresees
        && verbs
            .readings(reading.lemma)
            .iter()
            .filter(|r| r.parts.is_empty())
            .any(|r| verbs.rows.get(r.row as usize).is_some_and(|v| v.strong || v.lemma == "schrijven"))
}

/// The participle of a perfect whose auxiliary stands at `at`.
fn completion(doc: &Doc<'_>, at: usize, clause: Range<usize>, sentence: &Range<usize>) -> Option<usize> {
    if let Some(found) = participles(doc, clause.clone()).find(|p| *p != at) {
        return Some(found);
    }
    // `heeft maandag laten weten`: an infinitive stands for the participle.
    let replaced = |i: &usize| {
        *i != at
            && !doc.is(i.saturating_sub(1), "te")
            && doc.is_any(*i, &["laten", "moeten", "kunnen", "willen", "mogen", "zien", "blijven", "gaan", "durven"])
    };
    if let Some(found) = clause.clone().find(replaced) {
        return Some(found);
    }
    // `heeft, na lang beraad, besloten`: up to the next finite verb.
    for i in clause.end..sentence.end {
        if is_finite(doc, i) || opens(doc, i) {
            return None;
        }
        if is_participle(doc, i) {
            return Some(i);
        }
    }
    None
}

fn participles<'d>(doc: &'d Doc<'_>, range: Range<usize>) -> impl Iterator<Item = usize> + 'd {
    range.filter(move |i| is_participle(doc, *i))
}

fn is_participle(doc: &Doc<'_>, at: usize) -> bool {
    let Some(token) = doc.token(at).filter(|t| t.is_word() && !t.is_upper()) else { return false };
    // `is het twee jaar geleden` tells no loss.
    if doc.is(at, "geleden") && at > 0 && doc.has(at - 1, Cue::TimeUnit) {
        return false;
    }
    if let Some(form) = doc.lex.tables.verbs.get(token.word) {
        return form.is_participle();
    }
    let word = doc.str(at);
    word.len() > 5
        && word.starts_with("ge")
        && (word.ends_with('d') || word.ends_with('t'))
        && !doc.has(at, Cue::Common)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Buffers;

    fn of(text: &str, word: &str) -> Tense {
        let lex = Lexicon::embedded().expect("the embedded lexicons load");
        let doc = Doc::analyse(text, &lex, Buffers::default());
        let at = (0..doc.len()).find(|i| doc.str(*i) == word).expect("the word stands in the text");
        tense(&doc, at, at + 1)
    }

    #[test]
    fn main_clauses() {
        assert_eq!(of("In december kreeg het bedrijf een boete.", "december"), Tense::Past);
        assert_eq!(of("De Kamer stemt dinsdag over het plan.", "dinsdag"), Tense::Present);
        assert_eq!(of("De beurs is maandag met winst begonnen.", "maandag"), Tense::Perfect);
        assert_eq!(of("De boete wordt maandag betaald.", "maandag"), Tense::Future);
        assert_eq!(of("Hij zou vrijdag vertrekken.", "vrijdag"), Tense::Conditional);
        assert_eq!(of("De man zou zaterdag een broer met een mes hebben bedreigd.", "zaterdag"), Tense::Past);
        assert_eq!(of("Dat meldt het bureau vrijdag.", "vrijdag"), Tense::Report);
        assert_eq!(of("Drieduizend mensen hebben maandag het kamp verlaten.", "maandag"), Tense::Perfect);
        assert_eq!(of("De dominee verwacht in mei de overstap te maken.", "mei"), Tense::Present);
    }

    #[test]
    fn subordinate_clauses() {
        assert_eq!(of("Hij zei dat hij vrijdag zal vertrekken.", "vrijdag"), Tense::Future);
        assert_eq!(of("De wet die het kabinet vrijdag indiende schrijft dat voor.", "vrijdag"), Tense::Past);
        assert_eq!(of("De uitspraak staat gepland op 11 oktober.", "oktober"), Tense::Future);
    }
}
