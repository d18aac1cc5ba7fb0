//! `Het plan is volgens X te duur`: the clause around an attribution in its midst or at its end.

use std::ops::Range;

use super::clause::{class, is_finite, is_stop, is_surely_finite, is_verb};
use super::content::{Kind, clause_end};
use super::noun::{Head, nouns};
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};
use crate::text::Doc;

/// Words that open a relative clause behind a comma.
const RELATIVES: &[&str] = &[
    "die", "dat", "waarin", "waarbij", "waardoor", "waarmee", "waarvan", "waaruit", "waarop", "waarvoor", "waaraan",
    "waarover", "wiens", "wat",
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

/// The clause around a phrase in its midst.
pub(super) fn around(scene: &Scene<'_>, at: usize, last: usize, unit: &Range<usize>) -> Range<usize> {
    let doc = scene.doc;
    let mut start = unit.start;
    let mut verb = false;
    let mut i = at;
    let mut under = false;
    // `Het moet anders, omdat het niet werkt, volgens X.`: behind the clause, as `aldus X` would be, whatever clause ends it.
    let trailing = doc.is(at - 1, ",") && (last >= unit.end || is_stop(doc, last));
    while i > unit.start {
        let Some(before) = super::clause::before(scene, i) else { break };
        i = before;
        if is_verb(doc, i) {
            verb = true;
        }
        let c = class(doc, i);
        let joint = doc.is_any(i, &["en", "maar", "want", "dus", ";", ":"]) && verb && (unit.start..i).any(|k| is_verb(doc, k))
                && !(doc.is(i, "en") && joins_names(scene, i, at))
                && (!trailing || doc.is_any(i, &[";", ":"]) || opens_main(scene, i + 1, at) || is_told(doc, unit.start..i))
            // `noemt het plan goed, al kost het volgens hem veel`
            || doc.is(i, "al")
                && i > unit.start + 2
                && doc.is(i - 1 - usize::from(doc.is(i - 1, "ook")), ",")
                && is_finite(doc, i + 1);
        let opens = i + 1 < at
            && c.any(WordClass::SUBORDINATOR)
            && !doc.is_any(i, &["of", "als", "nu", "toen", "zoals"])
            // `sinds die tijd`: a preposition, where no verb follows.
            && !(doc.is(i, "sinds") && !(i..at).any(|k| is_verb(doc, k)))
            // `Maar dat zou volgens X ...`
            && !(doc.is(i, "dat") && is_surely_finite(doc, i + 1))
            && i > unit.start;
        let relative = doc.is_any(i, word_set!(of RELATIVES)) && i > unit.start && doc.is(i - 1, ",");
        // `de zorg die volgens haar te duur is`
        let relative = relative
            || i + 1 == at
                && doc.is(i, "die")
                && i > unit.start
                && doc.token(i - 1).is_some_and(|t| t.is_word())
                && !class(doc, i - 1).any(WordClass::CONJUNCTION | WordClass::SUBORDINATOR | WordClass::PREPOSITION)
                && !is_verb(doc, i - 1);
        // `vertellen waarom volgens hem ...`
        let asks = i + 1 == at && i > unit.start && doc.is_any(i, &["waarom", "hoe", "wat", "waardoor"]);
        let opens = opens || asks;
        // `de partij, die zwaar leunt op leden, trok volgens X`: a clause of its own that has ended.
        let ended = |i: usize| {
            let close = (i + 1..at).find(|&k| doc.is(k, ",") && (i + 1..k).any(|v| is_verb(doc, v)));
            close.is_some_and(|k| (k + 1..at).any(|v| is_surely_finite(doc, v)) || is_surely_finite(doc, last))
        };
        if trailing && (opens || relative) || (opens && !asks || relative) && ended(i) {
            continue;
        }
        if asks && doc.is(i, "wat") {
            start = i;
            under = true;
            break;
        }
        if joint || opens {
            start = if asks { last } else { i + 1 };
            under = opens;
            break;
        }
        if relative {
            start = i;
            under = true;
            break;
        }
    }
    if start == unit.start && doc.is_any(start, word_set!["maar", "en", "want", "-", "–"]) {
        start += 1;
    }
    let end = clause_end(scene, last, unit.end, Kind::Main);
    // `Duizenden mensen, volgens de politie zo'n 7000, gingen de straat op`
    if !verb
        && !under
        && let Some(comma) = (last..unit.end.min(last + 12)).find(|&i| doc.is(i, ",") && is_surely_finite(doc, i + 1))
        && !(last..comma).any(|i| is_verb(doc, i))
    {
        return start..clause_end(scene, comma + 1, unit.end, Kind::Main);
    }
    if !under && doc.is(at - 1, ",") && verb && (last >= unit.end || doc.is_any(last, &[".", ":", "!", "?"])) {
        return start..at - 1;
    }
    if !under {
        return start..end.max(last);
    }
    // The clause under a conjunction ends at a comma behind its verb.
    let comma = (last..end).find(|&i| doc.is(i, ",") && (last..i).any(|k| is_verb(doc, k)));
    start..comma.unwrap_or(end)
}
