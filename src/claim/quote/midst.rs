//! `Het plan is volgens X te duur`: the clause around an attribution in its midst or at its end.

use std::ops::Range;

use super::clause::{class, is_finite, is_stop, is_surely_finite, is_verb};
use super::content::{Kind, clause_end};
use super::noun::{Head, nouns};
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};
use crate::text::Doc;
use crate::token::Shape;

/// Words that open a relative clause behind a comma.
const RELATIVES: &[&str] = &[
    "die", "dat", "waarin", "waarbij", "waardoor", "waarmee", "waarvan", "waaruit", "waarop", "waarvoor", "waaraan",
    "waarover", "wiens", "wat", "waar",
];

/// `wie er steun wil van de bond en de raad, hangt volgens X af van ...`: does `en` at `joint` join two names in a clause that a comma ends?
fn joins_names(scene: &Scene<'_>, joint: usize, end: usize) -> bool {
    let doc = scene.doc;
    let named = |i: usize| scene.mention_at(i).is_some_and(|(_, m)| super::noun::speaks(m.kind()));
    let (found, last) = nouns(scene, joint + 1, end);
    found.iter().any(|n| matches!(n.head, Head::Mention(_)))
        && joint > 0
        && named(joint - 1)
        && doc.is(last, ",")
        && is_finite(doc, last + 1)
}

/// Does a main clause begin at `at`, with its subject, or an adverb (`er`, `inmiddels`), and then its verb?
fn opens_main(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    let (doc, (found, last)) = (scene.doc, nouns(scene, at, end));
    let adverb = doc.is(at, "er") || class(doc, at).any(WordClass::ADVERB);
    !found.is_empty() && is_finite(doc, last) || adverb && is_surely_finite(doc, at + 1)
}

/// Does the stretch say who says it (`Trump zegt dat hij won`, `Er zijn doden, meldt het leger`, `volgens X`)?
fn is_told(doc: &Doc<'_>, stretch: Range<usize>) -> bool {
    let reports = |i: usize| doc.has(i, Cue::ReportingForm) && (doc.is(i + 1, "dat") || i > 0 && doc.is(i - 1, ","));
    stretch.into_iter().any(|i| doc.is(i, "volgens") || reports(i))
}

/// A phrase with the stretch of text in which its clause is looked for.
struct Phrase<'u> {
    /// Its first token.
    at: usize,
    /// The token behind it.
    last: usize,
    /// `Het moet anders, omdat het niet werkt, volgens X.`: stands it behind the clause, as `aldus X` would, whatever clause ends there?
    trailing: bool,
    unit: &'u Range<usize>,
}

/// Where the clause around a phrase begins.
struct Opening {
    /// Its first token.
    start: usize,
    /// Does a conjunction or relative open it?
    under: bool,
    /// Stands a verb between there and the phrase?
    verb: bool,
}

/// The clause around a phrase in its midst.
pub(super) fn around(scene: &Scene<'_>, at: usize, last: usize, unit: &Range<usize>) -> Range<usize> {
    let doc = scene.doc;
    let trailing = doc.is(at - 1, ",") && (last >= unit.end || is_stop(doc, last));
    let Opening { mut start, under, verb } = opening(scene, &Phrase { at, last, trailing, unit });
    if start == unit.start && doc.is_any(start, word_set!["maar", "en", "want", "-", "–"]) {
        start += 1;
    }
    let end = clause_end(scene, last, unit.end, Kind::Main);
    // The clause under a conjunction ends at a comma behind its verb.
    if under {
        let comma = (last..end).find(|&i| doc.is(i, ",") && (last..i).any(|k| is_verb(doc, k)));
        return start..comma.unwrap_or(end);
    }
    // `Duizenden mensen, volgens de politie zo'n 7000, gingen de straat op`
    if !verb
        && let Some(comma) = (last..unit.end.min(last + 12)).find(|&i| doc.is(i, ",") && is_surely_finite(doc, i + 1))
        && !(last..comma).any(|i| is_verb(doc, i))
    {
        return start..clause_end(scene, comma + 1, unit.end, Kind::Main);
    }
    let closes = last >= unit.end || doc.is_any(last, &[".", ":", "!", "?"]);
    if verb && closes && doc.is(at - 1, ",") { start..at - 1 } else { start..end.max(last) }
}

/// Where the clause around the phrase begins: behind the first word before it that opens one or joins it to another.
fn opening(scene: &Scene<'_>, phrase: &Phrase<'_>) -> Opening {
    let (doc, &Phrase { at, last, trailing, unit }) = (scene.doc, phrase);
    let (mut i, mut verb) = (at, false);
    while i > unit.start {
        let Some(before) = super::clause::before(scene, i) else { break };
        i = before;
        verb |= is_verb(doc, i);
        // `vertellen waarom volgens hem ...`
        let asks = i + 1 == at && i > unit.start && doc.is_any(i, &["waarom", "hoe", "wat", "waardoor"]);
        let opens = asks || is_conjunction(doc, i, phrase);
        let relative = is_relative(doc, i, phrase);
        if trailing && (opens || relative) || (opens && !asks || relative) && has_ended(doc, i, phrase) {
            continue;
        }
        let wat = asks && doc.is(i, "wat");
        if !wat && (opens || verb && joins(scene, i, phrase) || is_concession(doc, i, unit)) {
            return Opening { start: if asks { last } else { i + 1 }, under: opens, verb };
        }
        if wat || relative {
            return Opening { start: i, under: true, verb };
        }
    }
    Opening { start: unit.start, under: false, verb }
}

/// Does the word at `i` join the clause of the phrase to another with a verb of its own?
fn joins(scene: &Scene<'_>, i: usize, phrase: &Phrase<'_>) -> bool {
    let (doc, &Phrase { at, trailing, unit, .. }) = (scene.doc, phrase);
    doc.is_any(i, &["en", "maar", "want", "dus", ";", ":"])
        && (unit.start..i).any(|k| is_verb(doc, k))
        && !(doc.is(i, "en") && joins_names(scene, i, at))
        && !within_condition(doc, i, phrase)
        && (!trailing || doc.is_any(i, &[";", ":"]) || opens_main(scene, i + 1, at) || is_told(doc, unit.start..i))
}

/// `Als de partij wint, maar niet wil regeren, is volgens X ...`: does the word at `i` stand within the clause that opens the sentence, with its main verb
/// behind it?
fn within_condition(doc: &Doc<'_>, i: usize, phrase: &Phrase<'_>) -> bool {
    let &Phrase { at, unit, .. } = phrase;
    let main = |range: std::ops::Range<usize>| {
        range.into_iter().any(|k| doc.is(k, ",") && (is_surely_finite(doc, k + 1) || doc.is(k + 1, "dan")))
    };
    let opener = unit.start + usize::from(doc.is(unit.start, "ook"));
    doc.is_any(opener, &["als", "wanneer", "indien", "zolang", "omdat", "hoewel", "nu", "toen"])
        && doc.is_any(i, &["en", "maar"])
        && !main(unit.start..i)
        && main(i..at)
}

/// `noemt het plan goed, al kost het volgens hem veel`: does `al` at `i` open a clause?
fn is_concession(doc: &Doc<'_>, i: usize, unit: &Range<usize>) -> bool {
    doc.is(i, "al")
        && i > unit.start + 2
        && doc.is(i - 1 - usize::from(doc.is(i - 1, "ook")), ",")
        && is_finite(doc, i + 1)
}

/// Does a conjunction at `i` open the clause of the phrase?
fn is_conjunction(doc: &Doc<'_>, i: usize, phrase: &Phrase<'_>) -> bool {
    i + 1 < phrase.at
        && i > phrase.unit.start
        && class(doc, i).any(WordClass::SUBORDINATOR)
        && !doc.is_any(i, &["of", "als", "nu", "toen", "zoals"])
        // `sinds die tijd`: a preposition, where no verb follows.
        && !(doc.is(i, "sinds") && !(i..phrase.at).any(|k| is_verb(doc, k)))
        // `Maar dat zou volgens X ...`
        && !(doc.is(i, "dat") && is_surely_finite(doc, i + 1))
}

/// Does a relative at `i` open the clause of the phrase, behind a comma or right before it (`de zorg die volgens haar te duur is`)?
fn is_relative(doc: &Doc<'_>, i: usize, phrase: &Phrase<'_>) -> bool {
    if i <= phrase.unit.start {
        return false;
    }
    doc.is_any(i, word_set!(of RELATIVES)) && doc.is(i - 1, ",")
        || i + 1 == phrase.at
            && doc.is(i, "die")
            && doc.token(i - 1).is_some_and(|t| t.is_word() || t.shape.has(Shape::QUOTE))
            && !class(doc, i - 1).any(WordClass::CONJUNCTION | WordClass::SUBORDINATOR | WordClass::PREPOSITION)
            && !is_verb(doc, i - 1)
}

/// `de partij, die zwaar leunt op leden, trok volgens X`: has the clause that the word at `i` opens ended before the phrase?
fn has_ended(doc: &Doc<'_>, i: usize, phrase: &Phrase<'_>) -> bool {
    let &Phrase { at, last, .. } = phrase;
    let close = (i + 1..at).find(|&k| doc.is(k, ",") && (i + 1..k).any(|v| is_verb(doc, v)));
    close.is_some_and(|k| (k + 1..at).any(|v| is_surely_finite(doc, v)) || is_surely_finite(doc, last))
}
