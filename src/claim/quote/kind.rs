//! What a noun is: somebody, a body or a part of one, a paper, a share of many, a thing.

use super::noun::{Head, Noun};
use crate::lexicon::Speaking;
use crate::parse::number::several;
use crate::resolve::{self, is_person_noun};
use crate::text::Doc;

/// Words before somebody who is known.
const KNOWN: &[&str] =
    &["een", "goede", "oude", "verre", "andere", "vage", "vroegere", "die", "zijn", "haar", "hun", "mijn"];

/// What the table of nouns that speak has of a word, or of the noun that it ends in.
pub fn speaking(doc: &Doc<'_>, at: usize) -> Speaking {
    // `een kennis zegt`, but `de kennis van nu`, `alle kennis`
    if doc.is(at, "kennis") && !(at > 0 && doc.is_any(at - 1, KNOWN)) {
        return Speaking::default();
    }
    doc.lex.tables.speaking_nouns.of(doc.word(at), || doc.str(at))
}

/// Is it a noun for a share of several people?
pub fn is_share(doc: &Doc<'_>, at: usize) -> bool {
    speaking(doc, at).any(Speaking::SHARE)
}

/// Is it a noun for a body that speaks?
pub fn is_body(doc: &Doc<'_>, at: usize) -> bool {
    resolve::is_body_noun(doc, at)
}

/// Is it a noun for one person?
pub fn is_human(doc: &Doc<'_>, at: usize) -> bool {
    is_person_noun(doc, at)
}

/// Is it a paper or figures, that speak for their author?
pub fn is_document(doc: &Doc<'_>, at: usize) -> bool {
    speaking(doc, at).any(Speaking::DOCUMENT)
}

pub fn is_part(doc: &Doc<'_>, at: usize) -> bool {
    speaking(doc, at).any(Speaking::PART)
}

/// Does the noun speak for whoever stands behind its `van`?
pub fn speaks_for(doc: &Doc<'_>, at: usize) -> bool {
    is_document(doc, at)
        || doc.is_any(at, &["onderzoekers", "kop", "website", "site", "communicatieafdeling"])
        || super::according::is_mute(doc, at)
        || is_part(doc, at)
}

/// `een van hen`, `een van de leden`: one of people?
pub fn is_one_of_people(doc: &Doc<'_>, noun: &Noun) -> bool {
    matches!(noun.head, Head::Pronoun(at)
        if doc.is_any(at, word_set!["een", "één", "eén"])
            && doc.is(at + 1, "van")
            && (doc.is_any(at + 2, &["hen", "ons"])
                || (at + 2..noun.last).find(|&i| super::noun::is_plural(doc, i)).is_some_and(|i| super::voice::speaks(doc, i))))
}

/// Is the phrase a thing, which has said nothing?
pub fn is_silent(doc: &Doc<'_>, noun: &Noun) -> bool {
    // `een deel van de boetes`
    if let (Head::Word(at), Some((_, head))) = (noun.head, noun.of_word)
        && is_share(doc, at)
    {
        return !super::voice::speaks(doc, head);
    }
    // `de nummer twee van de lijst`
    if matches!(noun.head, Head::Word(at) if doc.is(at, "nummer") && (is_numeral(doc, at + 1) || doc.token(at + 1).is_some_and(|t| t.is_number())))
    {
        return false;
    }
    // `de bejaarde auto`: an adjective says nothing.
    let adjective = |i: usize, at: usize| i < at && doc.str(i).ends_with('e') && !doc.is_upper(i);
    matches!(noun.head, Head::Word(at) if !(noun.words..=at).any(|i| !adjective(i, at) && super::voice::speaks(doc, i)) && !((noun.of.is_some() || noun.of_name.is_some()) && speaks_for(doc, at)))
}

/// Is it a number in words, as far as places on a list are told so?
pub fn is_numeral(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(at, &["een", "één"]) || several(doc, at).is_some()
}

/// Is it a noun for a place where people work?
pub fn is_place(doc: &Doc<'_>, at: usize) -> bool {
    speaking(doc, at).any(Speaking::PLACE)
}
