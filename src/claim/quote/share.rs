//! Noun phrases that name a share of several people: `een op de drie kiezers`, `43 procent van de leden`, `driekwart van de achterban`.

use super::clause::class;
use super::noun::{Head, Noun, core, is_plural};
use super::voice::{is_collective, speaks};
use super::word::is_content;
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};
use crate::model::MentionKind;
use crate::parse::number::several;
use crate::text::Doc;

/// Fractions without an article.
const FRACTIONS: &[&str] = &["driekwart", "tweederde", "eenderde"];

/// How far back those are named of whom a percentage is told.
const CROWD: usize = 60;

/// The share that `noun` begins with, whose articles and quantities end before token `behind`.
pub(super) fn share(scene: &Scene<'_>, noun: &Noun, behind: usize, end: usize) -> Option<Noun> {
    let doc = scene.doc;
    let at = noun.first;
    // `een op de drie kiezers`, `7 op de 10`, `bijna 9 op 10 (89 procent)`
    let whole = at + 2 + usize::from(doc.is(at + 2, "de"));
    let counted = |i: usize| doc.token(i).is_some_and(|t| t.is_number()) || several(doc, i).is_some();
    if doc.is(at + 1, "op")
        && behind <= at + 1
        && (counted(at) || doc.is_any(at, &["een", "één", "eén"]))
        && counted(whole)
    {
        if is_content(doc, whole + 1) && is_plural(doc, whole + 1) {
            return Some(Noun { last: whole + 2, head: Head::Word(whole + 1), words: whole + 1, ..*noun });
        }
        let crowd = crowd(scene, at)?;
        return Some(Noun { last: bracketed(doc, whole + 1), head: Head::Word(crowd), words: crowd, ..*noun });
    }
    // `43 procent van de kiezers`, `driekwart van de achterban`
    if let Some(van) = measured(scene, at)
        && let Some(whole) = core(scene, van + 1, end)
    {
        match whole.head {
            Head::Word(head) if is_plural(doc, head) || is_collective(doc, head) => {
                return Some(Noun { first: at, ..whole });
            }
            // `driekwart van de Nederlanders`
            Head::Name(name, last) if last == name + 1 && is_plural(doc, name) && doc.has(name, Cue::Demonym) => {
                return Some(Noun { first: at, head: Head::Word(name), words: name, ..whole });
            }
            _ => {}
        }
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
    // `eenderde (37 procent) zegt dat ...`
    if let Some(words) = fraction(doc, at).filter(|words| doc.is(at + words, "("))
        && let Some(crowd) = crowd(scene, at)
    {
        return Some(Noun { last: bracketed(doc, at + words), head: Head::Word(crowd), words: crowd, ..*noun });
    }
    // `Twee van de zes verdachten`
    if doc.is(at + 1, "van")
        && (several(doc, at).is_some() || doc.token(at).is_some_and(|t| t.is_number()))
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
    "jarigen",
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
    behind = bracketed(doc, behind);
    (doc.is(behind, "van") && class(doc, behind + 1).any(WordClass::DETERMINER | WordClass::POSSESSIVE))
        .then_some(behind)
        .or_else(|| (doc.is(behind, "van") && percent.is_some()).then_some(behind))
}

/// The place behind what stands between brackets at `at`, if anything does.
fn bracketed(doc: &Doc<'_>, at: usize) -> usize {
    let close = (at..at + 6).find(|&i| doc.is(i, ")")).filter(|_| doc.is(at, "("));
    close.map_or(at, |i| i + 1)
}

/// How many words the fraction at `at` has (`driekwart`, `twee derde`).
fn fraction(doc: &Doc<'_>, at: usize) -> Option<usize> {
    if doc.is_any(at, word_set!(of FRACTIONS)) {
        return Some(1);
    }
    let parts = &["derde", "kwart", "vijfde", "zesde", "achtste", "tiende"];
    (several(doc, at).is_some() || doc.is_any(at, &["een", "één", "eén"]))
        .then_some(2)
        .filter(|_| doc.is_any(at + 1, parts))
}
