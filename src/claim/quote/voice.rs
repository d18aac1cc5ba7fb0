//! Which nouns can have said something: people and bodies, by the tables and by how such nouns end; not papers, plans, numbers and other things.

use super::crowd::is_crowd;
use super::kind::{is_body, is_human, speaking};
use super::noun::is_plural;
use crate::lexicon::{Cue, Speaking};
use crate::resolve::is_noun;
use crate::text::Doc;

/// Is the noun at `at` one for people who think as one (`de achterban`, `het stadsbestuur`)?
pub fn is_collective(doc: &Doc<'_>, at: usize) -> bool {
    speaking(doc, at).any(Speaking::COLLECTIVE)
}

/// Does the noun at `at` say of one person what he is?
pub fn is_person(doc: &Doc<'_>, at: usize) -> bool {
    !is_plural(doc, at) && speaking(doc, at).any(Speaking::PERSON)
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
        return is_crowd(doc, at) || own.any(Speaking::SEVERAL | Speaking::BODY);
    }
    own.any(Speaking::PERSON | Speaking::SPEAKER | Speaking::BODY) || is_doer(doc, at)
}
