//! Which nouns can have said something: people and bodies, by the tables and by how such nouns end; not papers, plans, numbers and other things.

use super::clause::{class, is_adverb};
use super::crowd::is_crowd;
use super::kind::{is_body, is_human, speaking};
use super::noun::is_plural;
use super::word::is_content;
use crate::lexicon::{Cue, Speaking, VerbReading, WordClass};
use crate::resolve::is_noun;
use crate::text::Doc;
use crate::token::Shape;

/// Is the noun at `at` one for people who think as one (`de achterban`, `het stadsbestuur`)?
pub fn is_collective(doc: &Doc<'_>, at: usize) -> bool {
    speaking(doc, at).any(Speaking::COLLECTIVE)
}

/// Does the noun at `at` say of one person what he is?
pub fn is_person(doc: &Doc<'_>, at: usize) -> bool {
    !is_plural(doc, at) && (speaking(doc, at).any(Speaking::PERSON) || is_participle(doc, at))
}

/// How many words back the article of a participle stands (`de zwaar gewonde`).
const BOUND: usize = 2;

/// Is it a participle that stands for people (`de aangehoudene`, `een ondervraagde`, `de stakenden`)? Its article tells, and no noun behind it.
fn is_participle(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    if word.len() < 7 || !word.ends_with(['e', 'n']) || doc.is_upper(at) || !class(doc, at).is_empty() {
        return false;
    }
    let article = |i: &usize| class(doc, *i).any(WordClass::DETERMINER | WordClass::QUANTIFIER);
    let bound = (at.saturating_sub(BOUND)..at).rev().find(article);
    // `het gevraagde` is a thing; what the table knows is what it says.
    bound.is_some_and(|i| !doc.is_any(i, &["het", "dit", "dat", "iets"]))
        && !is_content(doc, at + 1)
        && !is_attribute(doc, at)
        && speaking(doc, at).is_empty()
        && is_inflected(doc, word)
}

/// `de uitgelekte, nog geheime tekst`, `de geplande 200 huizen`, `de geëvacueerde en gewonde mensen`: one of the adjectives of a noun further on.
/// `gewonden` and `aangehoudene` are none.
fn is_attribute(doc: &Doc<'_>, at: usize) -> bool {
    let next = at + 1;
    let adjective = doc.str(at).ends_with('e') && !doc.str(at).ends_with("ene");
    let further = || is_adverb(doc, next) && is_content(doc, next + 1);
    // `de gearresteerde, een man van 40`, `de gearresteerde en zijn vrouw`
    let apart = class(doc, next + 1).any(WordClass::DETERMINER | WordClass::POSSESSIVE | WordClass::RELATIVE);
    adjective
        && (!apart && doc.is_any(next, &[",", "en", "of", "maar", "én"])
            || doc.token(next).is_some_and(|t| t.is_number() || t.shape.has(Shape::QUOTE))
            || further())
}

/// Is it a participle with an end (`gekozene`, `gewonden`, `stakende`), and no infinitive (`de berichten`)?
fn is_inflected(doc: &Doc<'_>, word: &str) -> bool {
    let reads = |form: &str, fits: fn(&VerbReading) -> bool| {
        let form = doc.lex.tables.verbs.get(doc.lex.word_id(form));
        form.is_some_and(|form| form.readings.iter().any(fits))
    };
    let one = word.strip_suffix('n').unwrap_or(word);
    let past = one.strip_suffix('e').is_some_and(|stem| reads(stem, |r| r.participle));
    let present = || one.strip_suffix("de").is_some_and(|stem| reads(stem, |r| r.infinitive));
    (past || present()) && !reads(word, |r| r.infinitive)
}

/// Does the noun at `at` end like those for whoever does something (`luisteraar`, `fietser`)?
pub fn is_doer(doc: &Doc<'_>, at: usize) -> bool {
    doc.str(at).len() > 5 && speaking(doc, at).any(Speaking::DOER)
}

/// Is the noun at `at` one for one person: by a table, by how it ends, or by the verb that it is made of (`een verzamelaar`, `een fietser`)?
pub fn is_someone(doc: &Doc<'_>, at: usize) -> bool {
    if is_plural(doc, at) || is_body(doc, at) {
        return false;
    }
    is_human(doc, at) || is_agent(doc, at) || is_person(doc, at) && !doc.str(at).ends_with("ster")
}

/// Is it made of a verb, or has it an end that only nouns for persons have?
fn is_agent(doc: &Doc<'_>, at: usize) -> bool {
    if !is_doer(doc, at) {
        return false;
    }
    let word = doc.str(at);
    let Some(stem) = word.strip_suffix("er") else { return word.ends_with("ist") || word.ends_with("laar") };
    let verb = doc.lex.word_id(&crate::token::fold(&format!("{stem}en")));
    doc.lex.tables.verbs.get(verb).is_some_and(|f| f.readings.iter().any(|r| r.infinitive)) && !doc.has(at, Cue::Verb)
}

/// Can the noun at `at` have said something?
pub fn speaks(doc: &Doc<'_>, at: usize) -> bool {
    if is_human(doc, at) || is_body(doc, at) || is_noun(doc, at) || doc.is_any(at, &["'er", "'ster"]) {
        return true;
    }
    if doc.is_upper(at) && doc.sentence_range(at).start < at {
        return true;
    }
    let own = speaking(doc, at);
    if is_plural(doc, at) {
        // `moslima's`, `dj's`: a plural of what one person is.
        return is_crowd(doc, at)
            || own.any(Speaking::SEVERAL | Speaking::BODY | Speaking::PERSON)
            || is_participle(doc, at);
    }
    own.any(Speaking::PERSON | Speaking::SPEAKER | Speaking::BODY) || is_doer(doc, at) || is_participle(doc, at)
}
