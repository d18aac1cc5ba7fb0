//! `zanger Frans Duijts`, `mevrouw De Boer`: an occupation or title announces a person.

use super::{is_listed, value};
use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::name;
use crate::rule::{Evidence, Found, Rule};
use crate::text::Doc;

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
    let range = doc.sentence_range(at);
    // `H. Bakker Brouwdam`: behind an initial a surname.
    if doc.is_upper(at) && at >= range.start + 2 && doc.is(at - 1, ".") && doc.str(at - 2).chars().count() == 1 {
        return;
    }
    let start = name::titles(doc, at + 1);
    let start =
        if doc.is(at + 1, ".") && doc.glued(at + 1) && start == at + 1 { name::titles(doc, at + 2) } else { start };
    if start >= range.end || doc.glued(start) || doc.is_upper(at) && doc.has(at, Cue::GivenName) {
        return;
    }
    // `Anna Kok Brouwdam`: the occupation is a surname.
    if doc.is_upper(at) && at > range.start && doc.is_upper(at - 1) && doc.has(at - 1, Cue::GivenName) {
        return;
    }
    if doc.token(start).is_some_and(|t| t.shape.has(crate::token::Shape::LINE))
        || at > range.start && doc.is(at - 1, "-") && doc.is_upper(at)
    {
        return;
    }
    // `Sint Brouwhoeve`: a place.
    if doc.is(at, "sint") {
        return;
    }
    let start = behind_subject(doc, start);
    let Some(shape) = name::read(doc, start).filter(|s| s.last <= range.end) else { return };
    let shape = super::full_name::without_town(doc, shape);
    let people = doc.has(start, Cue::Surname) || doc.has(start, Cue::GivenName);
    if is_listed(doc, &shape) && !people || doc.has(start, Cue::Demonym) && shape.parts == 1 {
        return;
    }
    // `eigenaar Xandria Holding`: who owns or competes may be a body.
    let body = doc.is_any(
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
    );
    if body && !people && !name::is_capital_particle(doc, start) {
        return;
    }
    let people = people || name::is_capital_particle(doc, start);
    // `Xandria-moeder Brouwgroep`, `stoot dochter Brouwgroep af`: a business; of kin news gives the given name, or says whose they are.
    let kin = doc.is_any(at, &["moeder", "dochter", "zus"]) && shape.parts == 1 && !people;
    let owned = at > range.start
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
    if kin && (!owned || doc.is(at - 1, "-")) {
        return;
    }
    if shape.parts == 1 && doc.has(start, Cue::Common) && !people {
        return;
    }
    // `redacteur Tech`: the desk.
    let desk =
        ["redacteur", "redactrice", "verslaggever", "correspondent"].iter().any(|end| doc.str(at).ends_with(end));
    if shape.parts == 1 && desk && !people {
        return;
    }
    if doc.is(shape.last, "-") && doc.glued(shape.last) && doc.glued(shape.last + 1) {
        return;
    }
    out.push(shape.first, shape.last, value(&shape, Evidence::Sure));
}

/// `leraar Nederlands Jan Brouwhuis`: the name begins behind what he teaches.
fn behind_subject(doc: &Doc<'_>, at: usize) -> usize {
    let subject = doc.has(at, Cue::Demonym) && !doc.has(at, Cue::Surname) && !doc.has(at, Cue::GivenName);
    at + usize::from(subject && doc.has(at + 1, Cue::GivenName) && doc.is_upper(at + 1))
}
