//! Words and bounds: what class a word is of, and the stretch of text in which a quote is looked for. A quotation counts as one word there.

use std::ops::Range;

use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};
use crate::model::MentionKind;
use crate::text::Doc;

/// A unit spans no more sentences than this on either side of its quotations.
const REACH: usize = 3;
/// A unit reaches no further than this before and behind its place.
const WIDEST: usize = 240;

/// The class of the word at `at`.
#[inline]
pub fn class(doc: &Doc<'_>, at: usize) -> WordClass {
    doc.class(at)
}

/// The sentence that holds token `at`, with those before and behind it that a quotation binds to it.
pub fn unit(scene: &Scene<'_>, at: usize) -> Range<usize> {
    let doc = scene.doc;
    let sentences = doc.sentences();
    let number = doc.sentence_of(at);
    let Some(own) = sentences.get(number) else { return 0..0 };
    let (mut first, mut last) = (own.first, own.last);
    // `Baby Sam Op de laatste dag zei de rechter ...`: a heading that no stop parts from the sentence is a unit of its own.
    let heading = heading_end(scene, first, last);
    if let Some(end) = heading {
        if at < end {
            return first..end;
        }
        first = end;
    }
    for _ in 0..REACH {
        if heading.is_some() {
            break;
        }
        let Some(q) = scene.quotes.around(first).and_then(|i| scene.quotes.get(i)).filter(|q| q.open < first) else {
            break;
        };
        first = doc.sentence_range(q.open).start;
    }
    for _ in 0..REACH {
        let Some(end) = last.checked_sub(1) else { break };
        let Some(q) = scene.quotes.around(end).and_then(|i| scene.quotes.get(i)).filter(|q| q.close > end) else {
            break;
        };
        let behind = if q.closed { q.close } else { q.close.saturating_sub(1) };
        let end = doc.sentence_range(behind).end;
        if end <= last {
            break;
        }
        last = end;
    }
    // A sentence without an end must not make each of its words cost its whole length.
    let end = scene.quotes.around(at).and_then(|i| scene.quotes.get(i)).map_or(at, |q| q.close.max(at));
    first.max(at.saturating_sub(WIDEST))..last.min(end + WIDEST)
}

/// A heading that stands glued before a sentence is no longer than this.
const GLUED: usize = 9;

/// What is called by a name that begins like a sentence (`stichting Het vergeten kind`).
const TITLED: &[&str] = &[
    "boek",
    "film",
    "serie",
    "programma",
    "roman",
    "stichting",
    "partij",
    "vereniging",
    "krant",
    "blad",
    "tijdschrift",
    "website",
    "podcast",
    "documentaire",
    "show",
    "voorstelling",
    "lied",
    "nummer",
    "album",
    "project",
    "actie",
    "campagne",
    "initiatief",
    "organisatie",
    "groep",
    "actiegroep",
    "collectief",
    "lijst",
    "musical",
    "column",
    "rubriek",
    "hit",
    "single",
    "debuut",
    "spel",
];

/// The place where the sentence begins whose heading stands before it without a stop: at a small word with a capital.
fn heading_end(scene: &Scene<'_>, first: usize, last: usize) -> Option<usize> {
    let doc = scene.doc;
    if !doc.is_upper(first) || scene.quotes.around(first).is_some() {
        return None;
    }
    let plain = |i: usize| {
        // `Sam (9) mag blijven`
        let word = doc.token(i).is_some_and(|t| t.is_word() || t.is_number()) || doc.is_any(i, &["(", ")"]);
        word && scene.quotes.around(i).is_none()
    };
    let small = |i: usize| {
        doc.is_any(
            i,
            word_set![
                "de", "het", "een", "dit", "deze", "in", "op", "bij", "na", "met", "voor", "om", "uit", "volgens",
                "tijdens", "sinds", "als", "toen", "terwijl", "omdat", "hoewel", "dat", "er", "ook", "maar", "en",
                "want", "zo", "hij", "zij", "ze", "we", "wie", "wat", "nu", "daarom", "toch", "nadat"
            ],
        )
    };
    let opens = |i: usize| {
        doc.is_upper(i)
            && small(i)
            && scene.mention_at(i).is_none()
            && !TITLED.iter().any(|w| doc.str(i - 1).to_lowercase().ends_with(w))
            && doc.token(i + 1).is_some_and(|t| t.is_word())
            && (!doc.is_upper(i + 1) || !doc.is_any(i, &["de", "het", "een"]))
            // `Sophie in 't Veld`
            && !doc.is_any(i + 1, word_set!["den", "der", "'t", "ten", "ter"])
    };
    (first + 1..last.min(first + GLUED)).take_while(|&i| plain(i)).find(|&i| opens(i))
}

/// A heading that stands glued before a quotation is no longer than this.
const CROSSHEAD: usize = 4;

/// Are the tokens from `start` up to `open` a heading that the text has lost the line of (`Nachtrust "Nee hoor", zegt X`)?
pub fn is_crosshead(scene: &Scene<'_>, start: usize, open: usize) -> bool {
    let doc = scene.doc;
    let number = doc.sentence_of(start);
    open > start
        && open - start <= CROSSHEAD
        && number > 0
        && doc.is_upper(start)
        && class(doc, start).is_empty()
        && !class(doc, open - 1).any(WordClass::PREPOSITION | WordClass::DETERMINER | WordClass::CONJUNCTION)
        && (start..open)
            .all(|i| doc.token(i).is_some_and(|t| t.is_word()) && !is_verb(doc, i) && scene.mention_at(i).is_none())
        && !doc.has(start, Cue::Role)
        && doc.is_upper(open + 1)
}

/// The place behind the word or quotation at `at`.
pub fn next(scene: &Scene<'_>, at: usize) -> usize {
    match scene.quotes.opened_by(at).and_then(|i| scene.quotes.get(i)) {
        Some(q) if q.closed => q.close + 1,
        Some(q) => q.close.max(at + 1),
        None => at + 1,
    }
}

/// The place of the word or quotation that ends before `at`.
pub fn before(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let end = at.checked_sub(1)?;
    Some(scene.quotes.around(end).and_then(|i| scene.quotes.get(i)).map_or(end, |q| q.open))
}

/// Is it a form of a verb, and not rather a noun or function word?
pub fn is_verb(doc: &Doc<'_>, at: usize) -> bool {
    form(doc, at).is_some_and(|f| !f.noun)
        && !(at > 0 && doc.is_any(at - 1, word_set!["de", "een", "geen", "onze", "mijn", "elke", "iedere", "'n", "een"]))
        && !(at > 0 && doc.is(at, "zijn") && (doc.is(at - 1, "dan") || class(doc, at - 1).any(WordClass::PREPOSITION))
            // `dat de kanten eraf zijn.`
            && doc.token(at + 1).is_some_and(|t| t.is_word()))
        && (class(doc, at).is_empty() || doc.is_any(at, &["zijn", "was", "waren", "weet", "mag"]))
        // `uit Leiden`: a name, not the verb that is spelled so.
        && !(at > 0 && doc.is_upper(at) && class(doc, at - 1).any(WordClass::PREPOSITION))
}

/// May it be a finite verb?
pub fn is_finite(doc: &Doc<'_>, at: usize) -> bool {
    is_verb(doc, at) && form(doc, at).is_some_and(|f| f.readings.iter().any(|r| r.present || r.past || r.infinitive))
}

/// Is it surely finite: no infinitive, no participle?
pub fn is_surely_finite(doc: &Doc<'_>, at: usize) -> bool {
    is_verb(doc, at)
        && form(doc, at)
            .is_some_and(|f| f.readings.iter().all(|r| (r.present || r.past) && !r.infinitive && !r.participle))
}

/// Has it a reading as a finite verb that is no infinitive, even if it is more often a noun?
pub fn is_inflected(doc: &Doc<'_>, at: usize) -> bool {
    form(doc, at).is_some_and(|f| f.readings.iter().any(|r| (r.present || r.past) && r.singular))
}

/// May it be an infinitive?
pub fn is_infinitive(doc: &Doc<'_>, at: usize) -> bool {
    form(doc, at).is_some_and(|f| f.readings.iter().any(|r| r.infinitive))
}

/// Is it only ever a singular form?
pub fn is_singular(doc: &Doc<'_>, at: usize) -> bool {
    form(doc, at).is_some_and(|f| f.readings.iter().all(|r| r.singular && !r.infinitive && !r.plural))
}

/// The row of the verb form at `at`.
pub fn form<'a>(doc: &Doc<'a>, at: usize) -> Option<&'a crate::lexicon::VerbForm> {
    if !doc.has(at, Cue::Verb) {
        return None;
    }
    doc.lex.tables.verbs.get(doc.word(at))
}

/// Has a form at `at` this lemma?
pub fn is_of(doc: &Doc<'_>, at: usize, lemmas: &[&str]) -> bool {
    form(doc, at).is_some_and(|f| f.readings.iter().any(|r| lemmas.contains(&doc.lex.spelling(r.lemma))))
}

/// Is it a mark that ends a sentence?
pub fn is_stop(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(at, word_set![".", "!", "?", "…"])
}

/// Steps over adverbs and dates from `at`, but not to `end`.
pub fn skip_adverbs(scene: &Scene<'_>, mut at: usize, end: usize) -> usize {
    while at < end {
        match scene.mention_at(at) {
            Some((_, m)) if m.kind() == MentionKind::Date && m.first >= at => at = m.last,
            Some(_) => break,
            None if is_adverb(scene.doc, at) => at += 1,
            None => break,
        }
    }
    at.min(end)
}

/// The end of what stands before `at` when adverbs and dates before it are left out, not before `start`.
pub fn skip_adverbs_back(scene: &Scene<'_>, mut at: usize, start: usize) -> usize {
    while at > start {
        match scene.mention_at(at - 1) {
            Some((_, m)) if m.kind() == MentionKind::Date => at = m.first.max(start),
            Some(_) => break,
            None if is_adverb(scene.doc, at - 1) => at -= 1,
            None => break,
        }
    }
    at
}

/// Is it an adverb in the first place?
pub fn is_adverb(doc: &Doc<'_>, at: usize) -> bool {
    let class = class(doc, at);
    class.any(WordClass::ADVERB | WordClass::REFLEXIVE)
        && !class.any(WordClass::PREPOSITION | WordClass::DETERMINER | WordClass::PRONOUN | WordClass::SUBORDINATOR)
        || doc.is_any(at, &["toen", "nu", "op"]) && doc.is_any(at + 1, &["zelf", "al", "nog", "ook"])
        || doc.is_any(at, &["toen", "nu"])
        // `claimt al lang de beste te zijn`
        || at > 0 && doc.is_any(at, &["lang", "langer"]) && doc.is(at - 1, "al")
}

/// Cuts what ends a sentence or parts it from what follows off the end of `first..last`.
pub fn trim(doc: &Doc<'_>, first: usize, mut last: usize) -> usize {
    while last > first
        && (doc.is_any(last - 1, word_set![".", ",", ";", ":", "-", "–", "—", "("])
            || doc.is_any(last - 1, word_set!["!", "?", "…"]) && doc.is_any(last.wrapping_sub(2), &[".", ","]))
    {
        last -= 1;
    }
    last
}
