//! Persons by name.

mod announced;
mod bare;
mod full_name;
mod thing;

use crate::lexicon::{Cue, Table};
use crate::parse::announce;
use crate::parse::name::NameShape;
use crate::rule::{Evidence, PersonExpr, Rule, Value};
use crate::text::Doc;
use crate::token::Shape;

/// The rules of this family, in order.
pub static RULES: &[&Rule] = &[&announced::RULE, &bare::RULE, &full_name::RULE, &thing::RULE];

fn value(shape: &NameShape, evidence: Evidence) -> Value {
    Value::Person(PersonExpr { surname: shape.surname, parts: shape.parts, evidence })
}

/// Is a body, platform, place or law listed under these very words or longer ones, and are they no person's?
fn is_listed(doc: &Doc<'_>, shape: &NameShape) -> bool {
    // `Willem II-Ajax`: two bodies in a match.
    let body = |i: usize| doc.hits_at(i).iter().find(|h| h.table == Table::Organisation);
    if body(shape.first).is_some_and(|h| doc.is(h.last, "-") && doc.glued(h.last) && body(h.last + 1).is_some()) {
        return true;
    }
    doc.hits_at(shape.first).iter().any(|h| {
        h.last >= shape.last && matches!(h.table, Table::Organisation | Table::Platform | Table::Place | Table::Law)
    })
}

/// Does a capitalised word before the name belong to it or to another name that runs on into it?
fn runs_on(doc: &Doc<'_>, at: usize) -> bool {
    let begin = doc.sentence_range(at).start;
    if at <= begin {
        return false;
    }
    let before = at - 1;
    if doc.is(before, "-") && doc.glued(at) && doc.glued(before) {
        // `het regime-Brouwhuis`, `de zaak-Brouwhuis`; but a cabinet or a committee is called after somebody.
        let noun = before > begin && !doc.is_upper(before - 1) && doc.token(before - 1).is_some_and(|t| t.is_word());
        let called = doc.is_any(before - 1, word_set!["kabinetten", "regeringen", "commissies"]);
        let body = doc.has(before - 1, Cue::OrganisationHead) && !doc.is(before - 1, "team");
        return !noun || called || body || doc.has(before - 1, Cue::Particle);
    }
    // `à la Anna de Wit`
    if before > begin && doc.is(before, "la") && !doc.is_upper(before) && doc.is_any(before - 1, &["à", "a"]) {
        return false;
    }
    if !doc.is_upper(before) {
        // `Pi de Bruijn`: the word behind a particle belongs to the name before it.
        let particles =
            (begin..at).rev().take(3).take_while(|&i| doc.has(i, Cue::Particle) && !doc.is_upper(i)).count();
        let name = at - particles > begin
            && particles > 0
            && doc.is_upper(at - particles - 1)
            && !doc.is_any(
                before,
                word_set!["van", "in", "op", "bij", "voor", "uit", "aan", "te", "tot", "over", "onder", "het"],
            );
        return doc.is(before, "&")
            || name
                && !doc.is_any(
                    at - particles,
                    word_set![
                        "van", "in", "op", "bij", "voor", "uit", "aan", "te", "tot", "over", "onder", "af", "buiten",
                        "boven", "achter",
                    ],
                );
    }
    !(doc.is_front(before) && doc.usage(before).is_ordinary(doc.cues(before))
        || from_town(doc, at)
        || known_behind_place(doc, at, begin)
        || behind_nation(doc, at, begin)
        || is_small_word(doc, before)
        || behind_body(doc, at, begin)
        || announce::opens(doc, before) && doc.has(before, Cue::Occupation)
        || announce::last_part(doc, before, |c| c.has(Cue::Occupation) || c.has(Cue::Role)).is_some()
        || is_inhabitant(doc, before)
        || of_nation(doc, at, begin)
        || behind_native(doc, at, begin)
        || behind_place(doc, at, begin)
        || doc.has(before, Cue::Role)
        || doc.has(before, Cue::Title))
}

/// `de Noorse Xandra Brouwhuis`, `een Hongaar Xandrik Brouwhuis`: where somebody is from, before a name of two words.
fn of_nation(doc: &Doc<'_>, at: usize, begin: usize) -> bool {
    at > begin + 1
        && doc.has(at - 1, Cue::Demonym)
        && doc.is_any(before_nation(doc, at, begin), &["de", "een", "jarige"])
        && doc.is_upper(at)
        && doc.is_upper(at + 1)
        && !doc.glued(at + 1)
        && !doc.has(at, Cue::OrganisationHead)
}

/// `de Schot Karel Brouwhuis`: a word for an inhabitant that has another meaning too, and a given name.
fn behind_native(doc: &Doc<'_>, at: usize, begin: usize) -> bool {
    at > begin + 1
        && doc.is_any(at - 1, &["schot", "pool", "fries", "wit-rus"])
        && doc.is_any(at - 2, &["de", "een", "jarige"])
        && doc.has(at, Cue::GivenName)
        && crate::parse::name::read(doc, at).is_some_and(|n| n.is_full())
}

/// What stands before a nationality, its first parts stepped over (`de Zuid-Koreaanse`, `de Turks-Nederlandse`).
fn before_nation(doc: &Doc<'_>, at: usize, begin: usize) -> usize {
    let mut word = at - 1;
    while word >= begin + 2 && doc.is(word - 1, "-") && doc.glued(word) {
        word -= 2;
    }
    word.saturating_sub(1)
}

/// `de Noorse Brouwhuis`, `de Noor Brouwhuis`: a surname alone, which the rest of the article must know.
fn behind_nation(doc: &Doc<'_>, at: usize, begin: usize) -> bool {
    at > begin + 1
        && doc.has(at - 1, Cue::Demonym)
        && doc.is_any(before_nation(doc, at, begin), &["de", "een", "jarige"])
        && !doc.is_upper(at + 1)
        && !doc.glued(at)
        && !doc.has(at, Cue::Common)
        && !doc.has(at, Cue::OrganisationHead)
        && !doc.has(at, Cue::OrganisationTail)
        && doc.hits_at(at).is_empty()
}

/// `bedreigde in Ede Anna de Wit`: a town, and then a given name that no town has.
fn behind_place(doc: &Doc<'_>, at: usize, begin: usize) -> bool {
    let person = |i: usize| doc.has(i, Cue::GivenName) || doc.has(i, Cue::Surname);
    let given = doc.has(at, Cue::GivenName)
        && !doc.has(at, Cue::Common)
        && doc.lex.tables.given_name_exceptions.get(doc.word(at)).is_none();
    let town = || {
        (begin.max(at.saturating_sub(3))..at).any(|i| {
            doc.hits_at(i).iter().any(|h| h.table == Table::Place && h.last == at) && !person(i) && doc.is_upper(i)
        })
    };
    given && doc.is_upper(at + 1) && !doc.glued(at + 1) && !person(at - 1) && town()
}

/// `Brouwdammer Karel Boersma`: an inhabitant of a town whose name no list has, before a given name and a surname.
fn from_town(doc: &Doc<'_>, at: usize) -> bool {
    let before = at - 1;
    let word = doc.str(before);
    let ends = ["aar", "er", "ster"].iter().any(|end| word.ends_with(end));
    ends && word.len() > 7
        && doc.word(before) == crate::token::UNKNOWN
        && doc.has(at, Cue::GivenName)
        && doc.lex.tables.given_name_exceptions.get(doc.word(at)).is_none()
        && crate::parse::name::read(doc, at).is_some_and(|n| n.is_full())
        && !doc.glued(at)
        && !doc.token(before).is_some_and(|t| t.shape.has(Shape::CAPS))
}

/// `bedreigde in Ede Rutte`: a town, and then a surname that news uses alone.
fn known_behind_place(doc: &Doc<'_>, at: usize, begin: usize) -> bool {
    let person = |i: usize| doc.has(i, Cue::GivenName) || doc.has(i, Cue::Surname);
    doc.has(at, Cue::Holder)
        && !doc.has(at, Cue::Common)
        && !doc.glued(at)
        && doc.hits_at(at).is_empty()
        && (begin.max(at.saturating_sub(3))..at).any(|i| {
            doc.hits_at(i).iter().any(|h| h.table == Table::Place && h.last == at) && !person(i) && doc.is_upper(i)
        })
}

/// `Verbazing Volgens Kanne`: a small word with a capital, behind a heading that ran into the text.
fn is_small_word(doc: &Doc<'_>, at: usize) -> bool {
    doc.has(at, Cue::Function)
        && !doc.has(at, Cue::Particle)
        && !doc.has(at, Cue::GivenName)
        && !doc.has(at, Cue::Surname)
        && doc.token(at).is_some_and(|t| {
            let short = doc.is_any(
                at,
                word_set!["ook", "dat", "hoe", "wat", "wie", "dus", "nog", "pas", "met", "als", "zo", "na"],
            );
            (t.end - t.start > 3 || short) && !t.shape.has(Shape::CAPS)
        })
}

/// `zijn collega van D66 Rob Brouwhuis`: a body behind a preposition, and then a given name.
fn behind_body(doc: &Doc<'_>, at: usize, begin: usize) -> bool {
    doc.has(at, Cue::GivenName)
        && doc.lex.tables.given_name_exceptions.get(doc.word(at)).is_none()
        && (begin + 1..at).rev().take(4).any(|i| {
            let body = doc.hits_at(i).iter().any(|h| h.table == Table::Organisation && h.last == at);
            let article = i > begin + 1 && doc.is_any(i - 1, &["de", "het"]);
            body && doc.is_any(i - 1 - usize::from(article), &["van", "bij", "namens"])
        })
}

/// `de Noor Jens Brouwhuis`: a word for an inhabitant that stands before a given name.
fn is_inhabitant(doc: &Doc<'_>, at: usize) -> bool {
    doc.has(at, Cue::Demonym)
        && doc.is_upper(at)
        && doc.has(at + 1, Cue::GivenName)
        && doc.is_upper(at + 1)
        && (announce::opens(doc, at)
            || doc.is_any(at - 1, &["de", "een", "jarige", "andere"])
            || !doc.is_upper(at - 1) && !doc.glued(at) && !doc.has(at, Cue::GivenName) && !doc.has(at, Cue::Surname))
}

/// `hulpschip Anna Brouwhuis`, `haan Maurice`: a noun for a thing or an animal that bears a name.
fn is_thing(doc: &Doc<'_>, at: usize) -> bool {
    if doc.is_upper(at) && !announce::opens(doc, at) {
        return false;
    }
    const TAILS: &[&str] = &[
        "schip",
        "telescoop",
        "storm",
        "orkaan",
        "cycloon",
        "tanker",
        "fregat",
        "ferry",
        "satelliet",
        "stadion",
        "prijs",
        "award",
        "bokaal",
        "tunnel",
        "musical",
        "parfum",
        "depressie",
        "hond",
        "paard",
        "olifant",
        "zeehond",
        "panda",
    ];
    endings!(of TAILS, 0).ends(doc.str(at))
        || doc.is_any(
            at,
            word_set![
                "haan",
                "kat",
                "poes",
                "kater",
                "leeuw",
                "leeuwin",
                "tijger",
                "pony",
                "wolf",
                "wolvin",
                "uil",
                "uiltje",
                "beer",
                "koe",
                "stier",
                "ijsbeer",
                "gorilla",
                "orka",
                "dolfijn",
                "papegaai",
                "aap",
                "teef",
                "reu",
                "merrie",
                "hengst",
                "boot",
                "jacht",
                "zaal",
                "brug",
                "raket",
                "tropische",
            ],
        )
}
