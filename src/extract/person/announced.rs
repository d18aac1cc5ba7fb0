//! `zanger Frans Duijts`, `mevrouw De Boer`: an occupation or title announces a person.

use super::{is_listed, value};
use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::name;
use crate::rule::{Evidence, Found, Rule};
use crate::text::Doc;
use crate::token::Shape;

/// A name behind an occupation or title.
pub static RULE: Rule = Rule {
    id: "person/announced",
    doc: "A name behind an occupation of lexicons/occupations.tsv or a title of lexicons/titles.tsv.",
    kind: MentionKind::Person,
    cues: &[Cue::Occupation, Cue::Title],
    find,
    hits: &[
        ("Dat zei zangeres [Xyleena Brouwhuis] maandag.", "person"),
        ("Volgens mevrouw [De Boer] klopt dat.", "person"),
        ("De oudste dochter [Xandri] zong.", "person"),
        ("Zij zorgt voor dochter [Xandri] van anderhalf.", "person"),
    ],
    misses: &[
        "In die tijd is Xandria geboren.",
        "Concurrent Xandria stopt.",
        "Google-moeder Xandria stopt.",
        "De zanger Woensdag kwam.",
        "De zanger van Amsterdam kwam.",
        "Dat schreef H. Bakker Brouwdam.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let end = doc.sentence_range(at).end;
    // `Sint Brouwhoeve`: a place; `de heilige Geest`.
    let spirit = doc.is(at, "heilige") && doc.is(at + 1, "geest");
    if is_name_itself(doc, at) || doc.is(at, "sint") || spirit {
        return;
    }
    let start = name::titles(doc, at + 1);
    let stop = doc.is(at + 1, ".") && doc.glued(at + 1) && start == at + 1;
    let start = if stop { name::titles(doc, at + 2) } else { start };
    let line = doc.token(start).is_some_and(|t| t.shape.has(Shape::LINE));
    if start >= end || line || doc.glued(start) {
        return;
    }
    let start = behind_subject(doc, start);
    let Some(shape) = name::read(doc, start).filter(|s| s.last <= end) else { return };
    let shape = super::full_name::without_town(doc, shape);
    let known = doc.has(start, Cue::Surname) || doc.has(start, Cue::GivenName);
    if is_listed(doc, &shape) && !known || doc.has(start, Cue::Demonym) && shape.parts == 1 {
        return;
    }
    let known = known || name::is_capital_particle(doc, start);
    let unsure = || is_kin_of_business(doc, at, shape.last) || is_desk(doc, at) || doc.has(start, Cue::Common);
    if !known && (may_be_body(doc, at) || shape.parts == 1 && unsure()) {
        return;
    }
    if doc.is(shape.last, "-") && doc.glued(shape.last) && doc.glued(shape.last + 1) {
        return;
    }
    out.push(shape.first, shape.last, value(&shape, Evidence::Sure));
}

/// Is the word a part of a name, and no occupation: `H. Bakker Brouwdam`, `Anna Kok Brouwdam`, `De Brouw-Bakker`?
fn is_name_itself(doc: &Doc<'_>, at: usize) -> bool {
    let first = doc.sentence_range(at).start;
    if !doc.is_upper(at) {
        return false;
    }
    let initial = at >= first + 2 && doc.is(at - 1, ".") && doc.str(at - 2).chars().count() == 1;
    let behind = at > first && (doc.is_upper(at - 1) && doc.has(at - 1, Cue::GivenName) || doc.is(at - 1, "-"));
    initial || behind || doc.has(at, Cue::GivenName)
}

/// `eigenaar Xandria Holding`: may he who owns or competes be a body?
fn may_be_body(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(
        at,
        word_set![
            "eigenaar",
            "mede-eigenaar",
            "concurrent",
            "producent",
            "uitgever",
            "verhuurder",
            "projectontwikkelaar",
            "exploitant",
        ],
    )
}

/// `Xandria-moeder Brouwgroep`, `stoot dochter Brouwgroep af`: a business? Of kin news gives the given name, or says whose they are.
fn is_kin_of_business(doc: &Doc<'_>, at: usize, last: usize) -> bool {
    // `dochter Xandri van anderhalf`, `dochter Xandri (2)`
    let number = |i: usize| doc.token(i).is_some_and(|t| t.is_number()) || doc.has(i, Cue::Numeral);
    let sum = doc.is_any(last + 2, &["miljoen", "miljard", "euro", "ton", "procent"]);
    let aged = doc.is_any(last, &["van", "("]) && number(last + 1) && !sum;
    let owned = at > doc.sentence_range(at).start
        && doc.is_any(
            at - 1,
            word_set![
                "zijn",
                "haar",
                "hun",
                "mijn",
                "onze",
                "de",
                "en",
                "oudste",
                "jongste",
                "enige",
                "jarige",
                "middelste"
            ],
        );
    doc.is_any(at, &["moeder", "dochter", "zus"]) && !owned && !aged
}

/// `redacteur Tech`: is it followed by the desk?
fn is_desk(doc: &Doc<'_>, at: usize) -> bool {
    ["redacteur", "redactrice", "verslaggever", "correspondent"].iter().any(|end| doc.str(at).ends_with(end))
}

/// `leraar Nederlands Jan Brouwhuis`: the name begins behind what he teaches.
fn behind_subject(doc: &Doc<'_>, at: usize) -> usize {
    let subject = doc.has(at, Cue::Demonym) && !doc.has(at, Cue::Surname) && !doc.has(at, Cue::GivenName);
    at + usize::from(subject && doc.has(at + 1, Cue::GivenName) && doc.is_upper(at + 1))
}
