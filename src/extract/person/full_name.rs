//! `Elon Musk`: a given name of the lexicon and the surname behind it.

use super::{is_inhabitant, is_listed, is_thing, runs_on, value};
use crate::lexicon::{Cue, Table};
use crate::model::MentionKind;
use crate::parse::name::{self, NameShape};
use crate::rule::{Evidence, Found, Rule};
use crate::text::Doc;
use crate::token::Shape;

/// A given name with a surname.
pub static RULE: Rule = Rule {
    id: "person/full-name",
    doc: "A given name of lexicons/given_names.tsv with the surname behind it.",
    kind: MentionKind::Person,
    cues: &[Cue::GivenName],
    find,
    hits: &[
        ("Volgens [Peter van der Veen] klopt dat.", "person"),
        ("Daar stond [Fatma Yılmaz-de Boer].", "person"),
        ("Dat zegt [Luc Van den Brouwhuis].", "person"),
        ("Dat zegt [Hans Van Brouwhuizen].", "person"),
        ("[Peter Brouwhuis] Breda Waar blijft de trein?", "person"),
        ("Daar stond [Dominic 'Dom' Brouwhuis].", "person"),
        ("Zij volgt de Noor [Jens Brouwhuis] op.", "person"),
        ("Zij volgt de Schot [Karel Brouwhuis] op.", "person"),
        ("Nijmegenaar [Karel de Brouw] volgt haar op.", "person"),
        ("Dat was [Karel den Hollander].", "person"),
        ("Daar zat [Karel Brouwhuis] las over vissen.", "person"),
    ],
    misses: &[
        "Zij woont aan de Anna Brouwsingel in Ede.",
        "Er komt een Anna Brouwbankje in het bos.",
        "Het hulpschip Anna Brouwhuis voer uit.",
        "Het regende in peter.",
        "In Peter klopt iets.",
        "Zij zitten op het Anna Brouwhuis.",
        "Dat is te duur voor Jan Modaal.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if !doc.is_upper(at) || runs_on(doc, at) || is_inhabitant(doc, at) {
        return;
    }
    // `Jan Modaal` is anybody.
    if doc.is(at, "jan") && doc.is(at + 1, "modaal") {
        return;
    }
    // `Frans-Israëlische`
    if doc.is(at + 1, "-") && doc.glued(at + 1) && doc.has(at + 2, Cue::Demonym) {
        return;
    }
    if at > doc.sentence_range(at).start && is_thing(doc, at - 1) {
        return;
    }
    let Some(shape) = name::read(doc, at).map(|shape| without_town(doc, shape)) else { return };
    if super::thing::end(doc, &shape).is_some() {
        return;
    }
    if !shape.is_full() {
        if let Some(whole) = with_nickname(doc, &shape) {
            out.push(at, whole.last, value(&whole, Evidence::Sure));
        }
        return;
    }
    // `over de Salah Brouwi`, `het Anna Brouwhuis`: a road, a school; `de Anna Brouwhuis van de wijk` is somebody.
    let article = at > doc.sentence_range(at).start && doc.is_any(at - 1, &["de", "het"]);
    if article && (doc.is(at - 1, "het") || !doc.is_any(shape.last, &["van", "die", "onder", "uit"])) {
        return;
    }
    if is_listed(doc, &shape)
        || doc.is_any(shape.last - 1, word_set!["county", "beach", "university", "island", "lake"])
    {
        return;
    }
    // `Jan Pieterszoon` `Coenstraat`: a street, building or prize is called after somebody.
    if doc.is_upper(shape.last)
        && doc.str(shape.last).len() > 4
        && !doc.token(shape.last).is_some_and(|t| t.shape.has(Shape::LINE))
        && name::is_street(doc.str(shape.last))
    {
        return;
    }
    // A word such as `April` or `Roos` needs a surname that is known as one.
    let exception = doc.lex.tables.given_name_exceptions.get(doc.word(at));
    let doubtful = exception.is_some();
    let called = |i: usize| doc.has(i, Cue::Surname) || doc.has(i, Cue::Holder) || doc.is_any(i, &["le", "la", "el"]);
    let surname = shape.suspect || (shape.surname..shape.last).any(|i| called(i) && doc.is_upper(i));
    // `Roos van Brouwhuizen`: a particle makes a surname of what follows it; so does a word that no list knows.
    let particle = shape.parts == 2 && shape.surname + 1 < shape.last && doc.has(shape.surname, Cue::Particle);
    let end = shape.last - 1;
    let unheard = shape.parts == 2
        && exception.is_some_and(|e| e.word)
        && doc.word(end) == crate::token::UNKNOWN
        && !doc.has(end, Cue::OrganisationTail);
    // `Hans Van Brouwhuizen`
    let flemish = shape.surname + 1 < shape.last && name::is_capital_particle(doc, shape.surname);
    let own = doc.hits_at(end).is_empty() && (particle || unheard) || flemish;
    if doubtful && !surname && !own {
        return;
    }
    // `Anne Frank Huis`: the last word is an ordinary one and no surname.
    let end = shape.last - 1;
    if shape.parts > 2
        && doc.has(end, Cue::Common)
        && !doc.has(end, Cue::Surname)
        && !doc.has(end, Cue::GivenName)
        && doc.is_upper(end)
        && !name::is_capital_particle(doc, end - 1)
    {
        return;
    }
    out.push(shape.first, shape.last, value(&shape, Evidence::Sure));
}

/// `Anna Brouwhuis Breda Waar blijft het?`: behind the name of who wrote a letter his town, and a heading behind that; `helpt Anna Brouwhuis
/// Ajax aan een zege`: behind a name the club that the clause goes on with.
pub(super) fn without_town(doc: &Doc<'_>, shape: NameShape) -> NameShape {
    let town = shape.last.saturating_sub(1);
    let of = |table: Table| doc.hits_at(town).iter().any(|h| h.table == table && h.last == shape.last);
    let club = || {
        doc.hits_at(town).iter().any(|h| {
            let row = doc.lex.tables.organisations.rows.get(h.row).filter(|_| h.table == Table::Organisation);
            h.last == shape.last && row.is_some_and(|o| o.kind == "club")
        })
    };
    let heading = doc.is_upper(shape.last) && shape.last < doc.sentence_range(shape.first).end;
    let signed = shape.parts >= shape.given + 2
        && shape.given > 0
        && shape.surname < town
        && (of(Table::Place) && heading || club())
        && !doc.glued(town)
        && !doc.has(town, Cue::Surname)
        && !doc.has(town - 1, Cue::Particle);
    if signed { NameShape { last: town, parts: shape.parts - 1, ..shape } } else { shape }
}

/// `Dominic 'Dom' Brouwhuis`: a nickname in quotation marks between a given name and the surname.
fn with_nickname(doc: &Doc<'_>, given: &NameShape) -> Option<NameShape> {
    let quote = |i: usize| doc.token(i).is_some_and(|t| t.shape.has(Shape::QUOTE));
    let open = given.last;
    let close = (open + 2..open + 4).find(|&i| quote(i))?;
    if given.given == 0 || !quote(open) || !doc.is_upper(open + 1) || doc.glued(open) || !doc.glued(open + 1) {
        return None;
    }
    let behind = name::read(doc, close + 1).filter(|s| s.last <= doc.sentence_range(open).end)?;
    let starts = doc.is_upper(close + 1) && !doc.glued(close + 1) && !is_listed(doc, &behind);
    starts.then_some(NameShape { last: behind.last, surname: close + 1, parts: given.parts + behind.parts, ..*given })
}
