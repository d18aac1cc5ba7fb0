//! Which clause stands under a reporting verb: where it opens and what belongs to the verb before it.

use std::ops::Range;

use super::clause::{class, is_of, is_singular, is_surely_finite, is_verb, skip_adverbs};
use super::content::{Kind, clause_end};
use super::judgement::likened;
use super::kind;
use super::noun::{Head, Noun, noun};
use super::opening::AHEAD;
use super::predicate::closing;
use super::predicated::predicated;
use super::subject::Subject;
use super::verb::Report;
use super::walk::{Walked, walk};
use crate::claim::Scene;
use crate::lexicon::{Cue, NounRole, WordClass};
use crate::text::Doc;

/// How far apart the parts of a verb may stand.
pub(super) const BETWEEN: usize = 12;

/// The tokens of the clause under the verb.
pub(super) fn complement(
    scene: &Scene<'_>,
    r: &Report<'_>,
    found: &Subject,
    from: usize,
    unit: &Range<usize>,
) -> Option<Range<usize>> {
    let doc = scene.doc;
    if r.row.object
        && !r.passive
        && (!found.behind || r.at > r.finite && found.last < r.at)
        // `partijen die mensen te rechts vinden`: who thinks it of whom?
        && !(doc.is_any(found.first.wrapping_sub(1), &["die", "dat"])
            && found.nouns.iter().any(|n| !matches!(n.head, Head::Pronoun(_))))
        && let Some(judged) = closing(scene, r, found.last, unit)
    {
        return Some(judged);
    }
    if r.row.lemma == "zien" || r.row.object && !r.passive {
        let likened = seen_as(scene, r, found, unit);
        if likened.is_some() || r.row.lemma == "zien" && !(from..unit.end).any(|i| doc.is(i, "dat")) {
            return likened;
        }
    }
    if r.row.lemma == "spreken" {
        return spoken_of(scene, r, from, unit);
    }
    // `zou gezegd hebben niet te vertrekken`
    let helped = from == r.at + 1 && doc.is(from, "hebben") && is_of(doc, r.finite, &["zullen", "kunnen"]);
    let from = from + usize::from(helped);
    let start = begin(scene, r, from, unit.end);
    if let Some(words) = addressed(scene, r, start) {
        return Some(words);
    }
    match walk(scene, r, found, from, start, unit) {
        Walked::Clause(clause) => return Some(clause),
        Walked::Nothing => return None,
        Walked::On => {}
    }
    if r.row.van
        && let Some(van) = (from..unit.end.min(from + AHEAD)).find(|&i| doc.is(i, "van"))
    {
        let end = clause_end(scene, van + 1, unit.end, Kind::Under);
        // `Toen hij beschuldigd werd van fraude was hij weg`
        let verb = (van + 2..end).find(|&i| is_surely_finite(doc, i) && !doc.is(i - 1, "te")).filter(|_| r.passive);
        return Some(van + 1..verb.unwrap_or(end));
    }
    // `noemt als voorbeeld de wet`: a noun.
    // `verklaarde het voorstel "onhaalbaar"`
    if r.row.lemma.starts_with("als ") || !r.row.object && r.row.lemma != "verklaren" || r.passive {
        return None;
    }
    predicated(scene, r, found.behind, start, unit)
}

/// `ziet de uitslag als een nederlaag`: what somebody sees a thing as. What crowds see as something is how the article describes them.
fn seen_as(scene: &Scene<'_>, r: &Report<'_>, found: &Subject, unit: &Range<usize>) -> Option<Range<usize>> {
    let likened = likened(scene, r, if found.behind { found.last } else { r.finite + 1 }, unit)?;
    let one =
        |n: &Noun| matches!(n.head, Head::Mention(_)) || n.is_personal(scene.doc) && is_singular(scene.doc, r.finite);
    let marked = !scene.quotes.within(likened.start, likened.end).is_empty();
    (r.row.lemma != "zien" || marked || found.nouns.iter().all(one)).then_some(likened)
}

/// `spreekt van een grove inbreuk op de regels`: what somebody calls it, without marks, where the noun judges and more than the noun is said.
fn spoken_of(scene: &Scene<'_>, r: &Report<'_>, from: usize, unit: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    let van = skip_adverbs(scene, from, unit.end);
    let own = r.at == r.finite && doc.is(van, "van") && doc.is_any(van + 1, &["een", "geen"]);
    let end = clause_end(scene, van + 1, unit.end, Kind::Under);
    // `spreekt van een hittegolf als het zomers is`: what a word means, or what somebody tells of.
    let judged = noun(scene, van + 1, end).is_some_and(|n| matches!(n.head, Head::Word(at) if judges(doc, at)));
    let means = (van..end).any(|i| doc.is_any(i, &["als", "wanneer", "zodra", "bij"]));
    let plain = own && scene.quotes.within(van, end).is_empty() && !doc.is(unit.end - 1, "?");
    (plain && judged && !means && end > van + 3).then_some(van + 1..end)
}

/// Is the noun at `at` one by which somebody judges a thing?
pub(super) fn judges(doc: &Doc<'_>, at: usize) -> bool {
    doc.lex.tables.claim_nouns.holds(NounRole::Judgement, doc.str(at))
}

/// `verwijt de raad "het land te verkopen"`: nothing but who is spoken to stands before the words between marks.
fn addressed(scene: &Scene<'_>, r: &Report<'_>, start: usize) -> Option<Range<usize>> {
    let to = noun(scene, start, start + BETWEEN).filter(|_| r.row.lemma == "verwijten")?;
    let words = scene.quotes.opened_by(to.last).and_then(|i| scene.quotes.get(i)).filter(|q| q.closed)?;
    Some(words.open..words.close + 1)
}

/// Where the clause itself begins: behind adverbs, the parts of the verb and an addressee.
fn begin(scene: &Scene<'_>, r: &Report<'_>, from: usize, end: usize) -> usize {
    let doc = scene.doc;
    let mut at = from;
    for _ in 0..4 {
        let before = at;
        at = skip_adverbs(scene, at, end);
        // `laten in een brief weten niets te weten`: what stands between the parts of the verb is not said.
        if at < r.last && r.last - at <= if r.row.object { 3 } else { BETWEEN } {
            at = r.last;
        }
        // `zegt via zijn advocaat teleurgesteld te zijn`
        if doc.is_any(at, word_set!["tegen", "tegenover", "aan", "via"])
            && let Some(to) = noun(scene, at + 1, end)
        {
            at = to.last;
        }
        // `verwijt het kabinet dat het te weinig doet`: a clause, not one that hangs on the noun.
        if r.row.lemma == "verwijten"
            && let Some(to) = noun(scene, at, end).filter(|to| doc.is(to.last, "dat"))
        {
            at = to.last;
        }
        // `zei namens de verdachte cassatie in te stellen`: what stands right before `te` is not whom he speaks for.
        if doc.is(at, "namens")
            && r.row.lemma == "zeggen"
            && let Some(client) = noun(scene, at + 1, end)
        {
            let two = matches!(client.head, Head::Word(w) if w > client.words) && doc.is(client.last, "te");
            at = client.last - usize::from(two);
        }
        // `zei na afloop in beroep te gaan`
        if doc.is_any(at, &["na", "voor", "vooraf"]) && doc.is_any(at + 1, &["afloop", "aanvang"]) {
            at += 2;
        }
        // `beloofde op een bijeenkomst in Arnhem beter te letten`: where it was said.
        if doc.is_any(at, &["op", "in", "tijdens", "bij", "via"])
            && let Some(place) = noun(scene, at + 1, end)
            && matches!(place.head, Head::Word(w) if super::build::is_occasion(doc, w))
        {
            at = place.last;
        }
        // `zegt in een reactie klaar te zijn met ...`: the words behind it are no part of its noun.
        if doc.is_any(at, &["in", "via", "per", "op"]) {
            let first = at + 1 + usize::from(class(doc, at + 1).any(WordClass::DETERMINER | WordClass::POSSESSIVE));
            let paper =
                (first..end.min(first + 2)).find(|&i| super::build::is_occasion(doc, i) || kind::is_document(doc, i));
            if let Some(paper) = paper.filter(|&p| p == first || class(doc, first).is_empty() && !is_verb(doc, first)) {
                at = paper + 1;
            }
        }
        if at == before {
            break;
        }
    }
    // `noemt zowel het plan als de wet "onzin"`
    at - usize::from(r.row.lemma.ends_with("noemen") && at > from && doc.is(at - 1, "zowel"))
}

/// A named speaker, a person by role or a personal pronoun.
pub(super) fn is_somebody(scene: &Scene<'_>, noun: &Noun) -> bool {
    match noun.head {
        Head::Mention(_) | Head::Name(..) => true,
        Head::Pronoun(_) => noun.is_personal(scene.doc),
        Head::Word(at) => noun.of.is_some() || scene.doc.has(at, Cue::Role) || scene.doc.has(at, Cue::Occupation),
    }
}
