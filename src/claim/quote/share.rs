//! Noun phrases that name a share of several people: `een op de drie kiezers`, `43 procent van de leden`, `driekwart van de achterban`.

use super::clause::class;
use super::noun::{Head, Noun, core, is_plural};
use super::voice::{is_collective, speaks};
use super::word::is_content;
use crate::claim::Scene;
use crate::lexicon::WordClass;
use crate::model::MentionKind;
use crate::text::Doc;

/// Fractions without an article.
const FRACTIONS: &[&str] = &["driekwart", "tweederde", "eenderde"];
/// Numbers as words, before `van de`.
const NUMBERS: &[&str] = &["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"];

/// How far back those are named of whom a percentage is told.
const CROWD: usize = 60;

/// The share that `noun` begins with, whose articles and quantities end before token `behind`.
pub(super) fn share(scene: &Scene<'_>, noun: &Noun, behind: usize, end: usize) -> Option<Noun> {
    let doc = scene.doc;
    let at = noun.first;
    // `een op de drie kiezers`
    if doc.is(at + 1, "op")
        && doc.is(at + 2, "de")
        && behind <= at + 1
        && is_content(doc, at + 4)
        && is_plural(doc, at + 4)
    {
        return Some(Noun { last: at + 5, head: Head::Word(at + 4), words: at + 4, ..*noun });
    }
    // `43 procent van de kiezers`, `driekwart van de achterban`
    if let Some(van) = measured(scene, at)
        && let Some(whole) = core(scene, van + 1, end)
        && matches!(whole.head, Head::Word(head) if is_plural(doc, head) || is_collective(doc, head))
    {
        return Some(Noun { first: at, ..whole });
    }
    // `Van de kiezers zegt 70 procent dat ...`, `10 procent noemt ...`: of those who are spoken of.
    if let Some((_, m)) = scene.mention_at(at)
        && m.first == at
        && m.kind() == MentionKind::Amount
        && doc.is(m.last - 1, "procent")
        && let them = if doc.is(m.last, "van") && doc.is(m.last + 1, "hen") { m.last + 2 } else { m.last }
        && !is_content(doc, them)
        && let Some(crowd) = crowd(scene, at)
    {
        return Some(Noun { last: them, head: Head::Word(crowd), words: crowd, ..*noun });
    }
    // `Twee van de zes verdachten`
    if doc.is(at + 1, "van")
        && (doc.is_any(at, word_set!(of NUMBERS)) || doc.token(at).is_some_and(|t| t.is_number()))
        && let Some(whole) = core(scene, at + 2, end)
        && matches!(whole.head, Head::Word(head) if is_plural(doc, head) && speaks(doc, head))
    {
        return Some(Noun { first: at, ..whole });
    }
    // `Eén van de bewoners`
    (doc.is_any(at, &["één", "eén"]) && doc.is(at + 1, "van")).then_some(Noun { last: at + 1, ..*noun })
}

/// Of whom the percentage at `at` is told: `van de` people of its sentence, or those who are asked in one before.
fn crowd(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let doc = scene.doc;
    let start = doc.sentence_range(at).start;
    let own = (start..at).find(|&i| doc.is(i, "van"));
    // A further percentage would ask the same again.
    let own =
        own.filter(|van| !doc.token(van + 1).is_some_and(|t| t.is_number())).and_then(|van| core(scene, van + 1, at));
    if let Some(Noun { head: Head::Word(head), .. }) = own
        && is_plural(doc, head)
        && speaks(doc, head)
    {
        return Some(head);
    }
    let asked = |i: &usize| is_plural(doc, *i) && ASKED.iter().any(|end| doc.str(*i).ends_with(end));
    (at.saturating_sub(CROWD)..at).rev().find(asked)
}

/// Ends of nouns for those whom a poll asks.
const ASKED: &[&str] = &[
    "kiezers",
    "stemmers",
    "landers",
    "vraagden",
    "nemers",
    "respondenten",
    "leden",
    "jongeren",
    "ouderen",
    "inwoners",
    "bewoners",
    "mensen",
    "mannen",
    "vrouwen",
    "gerechtigden",
    "studenten",
    "leerlingen",
    "scholieren",
    "ouders",
    "bezitters",
    "reizigers",
    "gebruikers",
    "opgeleiden",
    "kinderen",
    "meisjes",
    "jongens",
    "artsen",
    "leraren",
    "docenten",
    "agenten",
    "boeren",
    "burgers",
    "huurders",
    "lezers",
];

/// The `van` behind a percentage or fraction at `at`, and behind what stands between brackets.
fn measured(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let doc = scene.doc;
    let percent = scene.mention_at(at).filter(|(_, m)| m.first == at && m.kind() == MentionKind::Amount);
    let mut behind = match percent {
        Some((_, m)) => m.last,
        None => at + fraction(doc, at)?,
    };
    if doc.is(behind, "(") {
        behind = (behind..behind + 6).find(|&i| doc.is(i, ")"))? + 1;
    }
    (doc.is(behind, "van") && class(doc, behind + 1).any(WordClass::DETERMINER | WordClass::POSSESSIVE))
        .then_some(behind)
        .or_else(|| (doc.is(behind, "van") && percent.is_some()).then_some(behind))
}

/// How many words the fraction at `at` has (`driekwart`, `twee derde`).
fn fraction(doc: &Doc<'_>, at: usize) -> Option<usize> {
    if doc.is_any(at, word_set!(of FRACTIONS)) {
        return Some(1);
    }
    (doc.is_any(at, word_set!(of NUMBERS)) && doc.is_any(at + 1, &["derde", "kwart", "vijfde"])).then_some(2)
}
