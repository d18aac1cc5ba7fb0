//! What the words of a noun phrase are, each asked by its place: names, plurals, attributes.

use super::clause::{class, form, is_verb};
use crate::lexicon::{Cue, Speaking, WordClass};
use crate::text::Doc;
use crate::token::Shape;

/// Is it an article, possessive or quantity?
pub(super) fn determines(doc: &Doc<'_>, at: usize) -> bool {
    let c = class(doc, at);
    if doc.is_any(at, &["ze", "hij", "zij", "hem", "hen"]) {
        return false;
    }
    // `Al eerder begon de bond`, but `al de leden`
    if doc.is(at, "al") && !class(doc, at + 1).any(WordClass::DETERMINER | WordClass::POSSESSIVE) {
        return false;
    }
    c.any(WordClass::DETERMINER | WordClass::POSSESSIVE | WordClass::QUANTIFIER)
        || doc.token(at).is_some_and(|t| t.is_number()) && is_content(doc, at + 1)
}

/// A word that is neither a function word nor a verb.
pub(super) fn is_content(doc: &Doc<'_>, at: usize) -> bool {
    doc.token(at).is_some_and(|t| t.is_word()) && class(doc, at).is_empty() && !is_verb(doc, at)
}

/// A participle or the like before the noun that it belongs to (`de betrokken banken`).
pub(super) fn is_attribute(doc: &Doc<'_>, at: usize) -> bool {
    form(doc, at).is_some_and(|f| f.is_participle()) && is_content(doc, at + 1)
}

/// A capital that begins no sentence, or a word that is no ordinary one.
pub(super) fn is_name(doc: &Doc<'_>, at: usize, first: usize) -> bool {
    let Some(token) = doc.token(at) else { return false };
    if is_particle_of_name(doc, at) {
        return true;
    }
    if !token.shape.any(Shape::UPPER | Shape::MIXED) || !class(doc, at).is_empty() {
        return false;
    }
    // An adjective of a country (`Amerikaanse`) belongs to the noun behind it.
    let text = doc.str(at);
    if (text.ends_with("se")
        || text.ends_with("isch")
        || (text.ends_with('e') || text.ends_with('s')) && doc.has(at, Cue::Demonym))
        && (is_content(doc, at + 1) || doc.token(at + 1).is_some_and(|t| t.shape.has(Shape::CAPS)))
    {
        return false;
    }
    // `het Frankfurter museum`
    if at > 0
        && text.ends_with("er")
        && is_content(doc, at + 1)
        && !doc.is_upper(at + 1)
        && doc.is_any(at - 1, &["de", "het", "een"])
        && (super::kind::is_body(doc, at + 1) || super::kind::is_human(doc, at + 1))
        && !doc.has(at, Cue::Surname)
    {
        return false;
    }
    let begins = at == first && doc.sentence_range(at).start == at
        || at > 0 && doc.token(at - 1).is_some_and(|t| t.shape.has(Shape::QUOTE));
    if begins {
        return !doc.has(at, Cue::Common) && !doc.has(at, Cue::Role) && !is_plural(doc, at) && !is_verb(doc, at);
    }
    true
}

/// `Van Dalen` within a sentence: a surname that begins like a phrase.
pub fn is_particle_of_name(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_upper(at)
        && doc.has(at, Cue::Particle)
        && doc.sentence_range(at).start < at
        && !doc.token(at - 1).is_some_and(|t| t.shape.has(Shape::QUOTE))
        && !doc.is(at - 1, ":")
        && (doc.is_upper(at + 1) || doc.has(at + 1, Cue::Particle) && doc.is_upper(at + 2))
}

pub(super) fn is_name_part(doc: &Doc<'_>, at: usize) -> bool {
    doc.token(at).is_some_and(|t| t.is_upper())
        || doc.has(at, Cue::Particle)
            && (doc.token(at + 1).is_some_and(|t| t.is_upper())
                || doc.has(at + 1, Cue::Particle) && doc.token(at + 2).is_some_and(|t| t.is_upper()))
        || doc.is_any(at, &["&"])
}

/// Does it look like a plural noun?
pub fn is_plural(doc: &Doc<'_>, at: usize) -> bool {
    let text = doc.str(at);
    let end = text.as_bytes();
    if doc.lex.tables.roles.of_plural(doc.word(at)).is_some() {
        return true;
    }
    if doc.is_any(
        at,
        word_set!["spits", "arts", "huisarts", "tandarts", "prins", "gids", "thuis", "politicus", "musicus", "criticus"],
    ) || doc.has(at, Cue::Role) && !matches!(end, [.., b'e', b'n'])
        || matches!(end, [.., b'u', b's'])
        // `lerares`, `zangeres`
        || text.len() > 6 && matches!(end, [.., b'a' | b'e', b'r', b'e', b's'])
    {
        return false;
    }
    if doc.is_any(
        at,
        word_set!["media", "fans", "buren", "critici", "politici", "academici", "medici", "leden", "lieden"],
    ) {
        return true;
    }
    if text.len() > 6 && matches!(end, [.., b'i', b'c', b'i']) {
        return true;
    }
    // `koks`, `fans`
    if text.len() == 4 && matches!(end, [.., b's']) && super::kind::speaking(doc, at).any(Speaking::SEVERAL) {
        return true;
    }
    if text.len() < 5
        || doc.token(at).is_some_and(|t| t.is_upper()) && doc.has(at, Cue::Surname) && !doc.has(at, Cue::Common)
    {
        return false;
    }
    let ends = matches!(end, [.., b'e', b'n']) || matches!(end, [.., b's']) && !matches!(end, [.., b's', b's']);
    // `archivaris`, `jongen`: one person, by the table.
    ends && !super::kind::speaking(doc, at).any(Speaking::PERSON) || doc.is(at + 1, "'s") && doc.glued(at + 1)
}

/// Is it a plural of people that is no adjective?
pub(super) fn is_people(doc: &Doc<'_>, at: usize) -> bool {
    super::crowd::is_crowd(doc, at) && !doc.is_upper(at)
}

/// Adjectives that stand behind somebody as adverbs or predicates of the clause.
const LOOSE: &[&str] = &[
    "diep",
    "nodig",
    "bezig",
    "sterk",
    "hard",
    "lang",
    "kort",
    "groot",
    "klein",
    "hoog",
    "laag",
    "goed",
    "slecht",
    "duidelijk",
    "mogelijk",
    "onmogelijk",
    "zwaar",
    "licht",
    "ernstig",
    "flink",
    "fors",
    "volledig",
    "gewoon",
    "relatief",
    "snel",
    "bewust",
    "bereid",
    "sprake",
    "belangrijk",
    "noodzakelijk",
    "terecht",
    "onterecht",
    "eerlijk",
    "klaar",
    "blij",
    "boos",
    "tevreden",
    "kwetsbaar",
    "strafbaar",
    "schuldig",
    "onschuldig",
    "verkeerd",
];

/// Is it an adjective that stands behind somebody as part of the clause?
pub(super) fn is_loose(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(at, word_set!(of LOOSE))
}
