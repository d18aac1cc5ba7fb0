//! `Nederlands Instituut voor Maritieme Studies`: the name of an institution with its field behind a preposition.

use crate::lexicon::{Cue, Table};
use crate::text::Doc;
use crate::token::Shape;

/// Nouns that a name of an institution has before its preposition; compounds end in them (`Onderzoekscentrum`).
const HEADS: &[&str] = &[
    "instituut",
    "centrum",
    "genootschap",
    "vereniging",
    "federatie",
    "hogeschool",
    "universiteit",
    "rijksuniversiteit",
    "agentschap",
    "alliantie",
    "fonds",
    "stichting",
    "bond",
    "verbond",
    "comité",
    "raad",
    "academie",
    "bureau",
    "autoriteit",
    "commissariaat",
    "inspectie",
    "gilde",
    "platform",
    "liga",
    "unie",
    "organisatie",
    "secretariaat",
    "college",
    "beweging",
    "partij",
];

/// No name has more words before its head, or behind its preposition.
const LONGEST: usize = 4;

/// The token behind the name that begins at the capitalised word `at`: a head of institutions, a preposition and a field with capitals.
pub fn read(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let end = doc.sentence_range(at).end;
    let word =
        |i: usize| i < end && doc.is_upper(i) && (i == at || !doc.token(i).is_some_and(|t| t.shape.has(Shape::LINE)));
    if !word(at) {
        return None;
    }
    // `Herinneringscentrum Brouwveld`, `Montessorischool Brouwveld`: a compound, and what it is called.
    if word(at + 1) && !doc.is_front(at) && is_compound(doc, at) {
        let last = (at + 1..end.min(at + 5)).take_while(|&i| word(i) && !doc.glued(i)).last().map_or(at + 2, |i| i + 1);
        // `Streekmuseum Goeree-Overflakkee`
        let last =
            if doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1) && word(last + 1) { last + 2 } else { last };
        let name = !doc.has(at + 1, Cue::Function) && !doc.has(at + 1, Cue::WordClass) && !is_person(doc, at + 1);
        return (name && !is_way(doc, last)).then_some(last);
    }
    // The preposition first: it is the rarest of what is wanted.
    let way = (at + 1..at + LONGEST + 3).find(|&i| !word(i)).filter(|&i| is_way(doc, i))?;
    // `Centrum Indicatiestelling voor ...`: a word of the name between.
    let head = (at..way.min(at + LONGEST)).find(|&i| is_head(doc, i)).filter(|head| way - head < 3)?;
    let field = way + 1 + usize::from(doc.is_any(way + 1, &["de", "het", "den"]) && !doc.is_upper(way + 1));
    if !word(field) || doc.has(field, Cue::Function) && !doc.has(field, Cue::Common) {
        return None;
    }
    // A listed name ends where it ends (`Raad van State`); `Raad van Bestuur` is one of many.
    let listed = |i: usize| doc.hits_at(i).iter().any(|h| h.table == Table::Organisation && h.last > field);
    let any = doc.is(head, "raad") && doc.is_any(field, word_set!["bestuur", "commissarissen", "toezicht", "advies"]);
    if any || (at..=head).any(listed) {
        return None;
    }
    let mut last = field + 1;
    while last < end && last < field + 2 * LONGEST {
        if word(last) && !doc.glued(last) {
            if is_person(doc, last) {
                break;
            }
            last += 1;
        } else if (doc.is_any(last, &["-", "&"]) && doc.glued(last) || doc.is(last, "&")) && word(last + 1) {
            last += 2;
        } else if doc.is(last, "-") && doc.is_any(last + 1, &["en", ","]) && word(last + 2) {
            // `Algemene Inlichtingen- en Veiligheidsdiensten`
            last += 3;
        } else if doc.is(last, "en") && word(last + 1) && is_field(doc, last + 1) && is_field(doc, last - 1) {
            last += 2;
        } else if let Some(next) = further(doc, last)
            .filter(|n| word(*n) && doc.has(*n, Cue::Common) && is_field(doc, *n) && is_field(doc, last - 1))
        {
            // `Vereniging van Toezichthouders in de Zorg`
            last = next + 1;
        } else {
            break;
        }
    }
    // A word that is cut at the end of its line.
    if doc.is(last, "-") && doc.glued(last) {
        return None;
    }
    // `Vereniging tot Behoud van ...`: the name goes on in a way that is not known.
    if !doc.is(way, "van") && doc.is(last, "van") && doc.is_upper(last + 1) {
        return None;
    }
    // Behind `van` a place, a person or another body says whose it is; only some are called after a place.
    let of = doc.is(way, "van");
    let called = doc.has(field, Cue::Surname) || doc.has(field, Cue::Holder);
    let person = is_person(doc, field) || of && last == field + 1 && called && !doc.has(field, Cue::Common);
    let seat = doc.is_any(head, word_set!["universiteit", "hogeschool", "rijksuniversiteit", "academie"]);
    let place = doc.hit(field, Table::Place).is_some_and(|h| h.last >= last);
    let body = doc.hits_at(field).iter().any(|h| matches!(h.table, Table::Organisation | Table::Platform));
    let role = doc.hits_at(field).iter().any(|h| h.table == Table::Role) && of;
    let whose =
        body || of && place && !seat || person || role || doc.has(field, Cue::Weekday) || doc.has(field, Cue::Month);
    (!whose).then_some(last)
}

/// The word behind a further preposition (`in de Zorg`, `op Middellange Termijn`).
fn further(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let tied = !doc.is_upper(at) && doc.is_any(at, &["van", "in", "op", "voor", "tot"]);
    tied.then(|| at + 1 + usize::from(doc.is_any(at + 1, &["de", "het"]) && !doc.is_upper(at + 1)))
}

/// Does a full name of a person begin here?
fn is_person(doc: &Doc<'_>, at: usize) -> bool {
    doc.has(at, Cue::GivenName)
        && !doc.has(at, Cue::Common)
        && crate::parse::name::read(doc, at).is_some_and(|n| n.is_full() && n.given > 0)
}

/// A word that may name a field: one of the language, and nobody's name.
fn is_field(doc: &Doc<'_>, at: usize) -> bool {
    !doc.has(at, Cue::GivenName)
        && !doc.has(at, Cue::Surname)
        && !doc.hits_at(at).iter().any(|h| matches!(h.table, Table::Organisation | Table::Platform | Table::Place))
}

fn is_way(doc: &Doc<'_>, at: usize) -> bool {
    !doc.is_upper(at) && doc.is_any(at, &["voor", "van", "tegen", "tot", "ter", "inzake"])
}

/// Nouns that a compound with a name behind it ends in.
const HOUSES: &[&str] =
    &["centrum", "school", "club", "instituut", "stichting", "vereniging", "kliniek", "theater", "museum", "fonds"];

fn is_compound(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    HOUSES.iter().any(|head| word.len() > head.len() + 2 && word.ends_with(head))
        && !doc.token(at).is_some_and(|t| t.shape.any(Shape::CAPS | Shape::MIXED))
}

fn is_head(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    let tail = |head: &str| {
        word.len() >= head.len()
            && word.get(word.len() - head.len()..).is_some_and(|end| end.eq_ignore_ascii_case(head) || end == head)
    };
    doc.is_any(at, word_set!(of HEADS)) || is_compound(doc, at) || HEADS.iter().any(|head| head.len() > 5 && tail(head))
}

/// The hyphen of `Noord- en Oost-Brouwland`: the first of two quarters of the compass that share the word behind them.
pub fn is_elided(doc: &Doc<'_>, hyphen: usize) -> bool {
    let quarter = word_set!["noord", "oost", "zuid", "west", "midden"];
    hyphen > 0
        && doc.is(hyphen, "-")
        && doc.glued(hyphen)
        && doc.is_any(hyphen - 1, quarter)
        && doc.is(hyphen + 1, "en")
        && doc.is_any(hyphen + 2, quarter)
        && doc.is_upper(hyphen + 2)
        && doc.is(hyphen + 3, "-")
        && doc.glued(hyphen + 3)
}
