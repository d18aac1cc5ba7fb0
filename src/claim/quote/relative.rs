//! The subject of a clause that hangs on another: the noun that a relative clause hangs on, else what stands behind the word that opens it.

use std::ops::Range;

use super::clause::{class, is_infinitive, is_singular, is_surely_finite, is_verb, skip_adverbs};
use super::noun::{Head, Noun, noun, nouns};
use super::series::skip_phrases;
use super::subject::Subject;
use crate::claim::Scene;
use crate::lexicon::WordClass;
use crate::model::MentionKind;

/// The subject of the clause that the word at `word` opens.
pub(super) fn within(
    scene: &Scene<'_>,
    start: usize,
    word: usize,
    verb: usize,
    unit: &Range<usize>,
) -> Option<Subject> {
    let doc = scene.doc;
    if doc.is_any(word, &["die", "dat", "wie"]) {
        // `de man die zegt`, `Facebook, dat zei`: the noun before it, unless another subject follows (`het plan dat X noemde`).
        let from = skip_adverbs(scene, start, verb);
        let (own, last) = nouns(scene, from, verb);
        let pronoun = own
            .first()
            .is_some_and(|n| matches!(n.head, Head::Pronoun(p) if doc.is_any(p, &["hij", "zij", "ze", "we", "ik"])));
        if !own.is_empty() && (doc.is(word, "dat") || pronoun) {
            return Some(Subject { first: from, last, nouns: own, behind: false });
        }
        return antecedent(scene, word, verb, unit);
    }
    // `terwijl al in 2016 een commissie vaststelde`
    let from = skip_phrases(scene, start, verb);
    let (own, last) = nouns(scene, from, verb);
    if own.is_empty() {
        return None;
    }
    Some(Subject { first: from, last, nouns: own, behind: false })
}

/// The noun phrase that ends before the relative at `word`.
fn antecedent(scene: &Scene<'_>, word: usize, verb: usize, unit: &Range<usize>) -> Option<Subject> {
    let doc = scene.doc;
    let mut edge = if word > unit.start && doc.is(word - 1, ",") { word - 1 } else { word };
    // `was Karin de Boer te horen, die zei dat ...`: the relative clause stands behind the verb.
    if edge > unit.start + 2 && edge < word && is_infinitive(doc, edge - 1) && doc.is(edge - 2, "te") {
        edge -= 2;
    }
    // `Er kwam een man binnen die zei dat ...`
    let apart = edge == word
        && edge > unit.start + 2
        && doc.is_any(edge - 1, word_set!["binnen", "langs", "voorbij", "aan", "op"]);
    if apart
        && noun(scene, edge - 2, edge - 1).is_some_and(|n| n.last == edge - 1)
        && doc.is_any(edge - 3, &["een", "de"])
    {
        edge -= 1;
    }
    let low = unit.start.max(edge.saturating_sub(12));
    // The longest phrase that ends there, but begins behind no verb.
    let mut best = None;
    for start in (low..edge).rev() {
        if is_verb(doc, start) && best.is_some() {
            break;
        }
        if doc.is(start, ",") && best.is_some() {
            break;
        }
        if let Some(found) = noun(scene, start, edge)
            && found.last == edge
            && !matches!(found.head, Head::Pronoun(_))
        {
            // `tegenstanders van de president die meenden`: by its number the verb belongs to those before `van`.
            let one = match found.head {
                Head::Word(at) => !super::noun::is_plural(doc, at),
                Head::Mention(id) => scene
                    .mentions
                    .get(id as usize)
                    .is_some_and(|m| matches!(m.kind(), MentionKind::Person | MentionKind::Official)),
                _ => false,
            };
            let many = doc.is(word, "die") && !is_singular(doc, verb) && is_surely_finite(doc, verb);
            best = Some(found);
            if one && many && start > low && doc.is(start - 1, "van") {
                continue;
            }
            // `Karin de Boer van de bond, die zei dat ...`: somebody by name.
            let person = |i: usize| {
                scene
                    .mention_at(i)
                    .is_some_and(|(_, m)| matches!(m.kind(), MentionKind::Person | MentionKind::Official))
            };
            if start > low + 1 && doc.is(start - 1, "van") && person(start - 2) {
                continue;
            }
            // `een docent van de universiteit die schreef`: who works there writes, not the body.
            let body = match found.head {
                Head::Mention(id) => {
                    scene.mentions.get(id as usize).is_some_and(|m| m.kind() == MentionKind::Organisation)
                }
                Head::Word(at) => super::kind::is_body(doc, at),
                _ => false,
            };
            if start > low + 1
                && body
                && doc.is(word, "die")
                && doc.is(start - 1, "van")
                && super::voice::speaks(doc, start - 2)
                && !super::kind::is_body(doc, start - 2)
                && !super::noun::is_plural(doc, start - 2)
                // `een boekhouder van het concern die`: the body is no `die`.
                && (doc.is(start, "het") || doc.is_any(start - 2, word_set!["medewerker", "medewerkster", "werknemer", "docent", "leraar", "lerares", "hoogleraar", "onderzoeker", "woordvoerder", "woordvoerster", "lid", "bestuurslid", "student", "leerling", "bestuurder"]))
            {
                continue;
            }
            // `in de clinch met partijen die`: only `van` ties a noun before it to the relative clause.
            if start > low && class(doc, start - 1).any(WordClass::PREPOSITION) {
                break;
            }
            if class(doc, start).any(WordClass::DETERMINER)
                && !class(doc, start.wrapping_sub(1)).any(WordClass::PREPOSITION)
            {
                break;
            }
        }
    }
    // `een docent op non-actief die schreef`: somebody behind whom a phrase about a thing stands.
    if doc.is(word, "die") && edge == word && best.as_ref().is_none_or(|f| super::kind::is_silent(doc, f)) {
        let under = (low + 2..edge).rev().filter(|&e| class(doc, e).any(WordClass::PREPOSITION) && !doc.is(e, "te"));
        best = under.into_iter().find_map(|e| somebody_before(scene, low, e)).or(best);
    }
    let found = best?;
    Some(Subject { first: found.first, last: found.last, nouns: vec![found], behind: false })
}

/// The phrase for somebody by what he is, in the singular, that ends at `end`.
fn somebody_before(scene: &Scene<'_>, low: usize, end: usize) -> Option<Noun> {
    let doc = scene.doc;
    (low..end).find_map(|start| {
        let opens = class(doc, start).any(WordClass::DETERMINER);
        noun(scene, start, end).filter(|n| {
            let human = match n.head {
                Head::Word(at) => {
                    super::voice::speaks(doc, at) && !super::kind::is_body(doc, at) && !super::noun::is_plural(doc, at)
                }
                Head::Mention(id) => scene
                    .mentions
                    .get(id as usize)
                    .is_some_and(|m| matches!(m.kind(), MentionKind::Person | MentionKind::Official)),
                _ => false,
            };
            opens && n.last == end && human
        })
    })
}
