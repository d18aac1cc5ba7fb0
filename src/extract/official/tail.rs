//! The noun phrase in the tail of a role: `van de ACM`, `van het Chinese ministerie van Buitenlandse Zaken`, `van Apple`.

use crate::lexicon::{Cue, Hit, Table};
use crate::text::Doc;
use crate::token::{Shape, UNKNOWN};

/// A noun phrase behind `van`.
#[derive(Debug, Clone, Default)]
pub struct Np {
    /// The first token behind the determiner: the name of the body with its nationality.
    pub core: usize,
    /// The token behind the body's name.
    pub core_last: usize,
    /// The token behind the phrase.
    pub last: usize,
    /// Does it hold a name?
    pub named: bool,
    /// Does it say which body it is?
    pub body: bool,
    /// Does a list or a noun for bodies say so?
    pub known: bool,
    /// Is it a political party?
    pub party: bool,
    /// The place that it is.
    pub place: Option<Hit>,
    /// The country that its adjective names.
    pub country: Option<String>,
    /// Is it an official (`advocaat van PVV-leider Wilders`) or a person?
    pub role: bool,
}

/// `de`, `het`, `een`, `zijn` and the like.
pub fn is_determiner(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(
        at,
        word_set![
            "de", "het", "een", "zijn", "haar", "hun", "onze", "ons", "mijn", "deze", "dit", "die", "dat", "'n",
            "geen", "diens", "wiens", "elke",
        ],
    )
}

/// Words that end a noun phrase.
pub fn ends_phrase(doc: &Doc<'_>, at: usize) -> bool {
    let Some(token) = doc.token(at) else { return true };
    !token.is_word()
        || doc.has(at, Cue::Particle) && !doc.is_upper(at)
        || doc.is_any(
            at,
            word_set![
                "en", "of", "om", "die", "dat", "is", "was", "heeft", "had", "zegt", "zei", "wordt", "werd", "kan",
                "zal", "zou", "wil", "moet", "door", "met", "naar", "over", "uit", "aan", "voor", "bij", "tegen", "na",
                "er", "zich", "niet", "ook", "nog", "al", "dan", "toen", "maar", "want", "als", "zoals", "heel",
                "tijdens", "onder", "zonder", "volgens", "per", "wel", "weer", "hier", "daar", "nu", "vindt", "stelt",
                "laat",
            ],
        )
}

/// Reads the noun phrase that begins at `at`.
pub fn np(doc: &Doc<'_>, at: usize, end: usize, depth: u8) -> Option<Np> {
    let mut core = at;
    if core < end && is_determiner(doc, core) {
        core += 1;
    }
    let determined = core > at;
    if core >= end {
        return None;
    }
    let mut out = Np { core, ..Np::default() };
    // Adjectives: `Britse`, `Aziatische`, `grootste`.
    let mut word = core;
    while word + 1 < end && word < core + 3 {
        // `de rechts-radicale partij`
        if doc.is(word + 1, "-")
            && doc.glued(word + 1)
            && doc.glued(word + 2)
            && !doc.is_upper(word)
            && is_adjective(doc, word + 2)
        {
            word += 3;
            continue;
        }
        // `het uiterst rechtse Vlaams Belang`
        if doc.is_any(word, word_set!["uiterst", "extreem", "radicaal", "zeer"]) && is_adjective(doc, word + 1) {
            word += 2;
            core = word;
            out.core = word;
            continue;
        }
        // `van economisch onderzoeksbureau Nyfer`
        let bare = ["isch", "lijk", "eel"].iter().any(|e| doc.str(word).ends_with(e))
            && doc.has(word + 1, Cue::OrganisationHead);
        if !(is_adjective(doc, word) || bare) || listed(doc, word).is_some() {
            break;
        }
        if doc.has(word, Cue::Demonym) && doc.is_upper(word) {
            out.named = true;
            let place = doc.lex.tables.places.of_demonym(doc.word(word)).filter(|p| p.kind == "country");
            out.country = out.country.or(place.map(|p| p.name.clone()));
        }
        word += 1;
    }
    if let Some((_, head_last)) = doc.hit(word, Table::Role).map(|h| (h.row, h.last)) {
        // An official in the tail: `de advocaat van PVV-leider Wilders`.
        out.role = true;
        let name = crate::parse::name::read(doc, head_last).filter(|n| n.last <= end);
        out.last = name.map_or(head_last, |n| n.last);
        out.named |= name.is_some();
        out.core_last = out.last;
        return Some(out);
    }
    // `de Groenen`, `De Telegraaf`: names that begin with their article.
    let whole = || {
        let of = |h: &&Hit| h.table == Table::Organisation && h.last > word && h.last <= end && doc.is_upper(word);
        doc.hits_at(at).iter().filter(|_| determined && word == core).find(of).copied()
    };
    if let Some(hit) = listed(doc, word).filter(|h| h.last <= end).or_else(whole) {
        out.named = true;
        out.core_last = hit.last;
        out.last = hit.last;
        let goes_on = doc.is(hit.last, "-") && doc.glued(hit.last) && doc.glued(hit.last + 1);
        if goes_on {
            out.last = compound_end(doc, hit.last, end);
            if let Some((_, role_last)) = doc.hit(hit.last + 1, Table::Role).map(|h| (h.row, h.last)) {
                out.role = true;
                out.last =
                    crate::parse::name::read(doc, role_last).filter(|n| n.last <= end).map_or(role_last, |n| n.last);
            }
            out.core_last = out.last;
            // `voorzitter van Geel-Wit`: a name of which a place is the first half.
            if hit.table == Table::Place && doc.is_upper(hit.last + 1) {
                out.body = true;
            }
            // `de conservatieve PiS-partij`
            out.party = doc.is(hit.last + 1, "partij") && is_party(doc, hit);
            if out.party {
                (out.body, out.core, out.core_last) = (true, hit.first, hit.last);
            }
            return Some(out);
        }
        match hit.table {
            Table::Place => out.place = Some(hit),
            _ => {
                out.body = true;
                out.known = true;
                // `het Israëlische leger`, which a list has whole
                let public = doc.lex.tables.organisations.rows.get(hit.row).is_some_and(|o| {
                    matches!(o.kind.as_str(), "army" | "government" | "police" | "parliament" | "ministry" | "court")
                });
                if hit.table == Table::Organisation && public && doc.has(hit.first, Cue::Demonym) {
                    let place = doc.lex.tables.places.of_demonym(doc.word(hit.first)).filter(|p| p.kind == "country");
                    out.country = out.country.or(place.map(|p| p.name.clone()));
                }
                // `het Defensie Helikopter Commando`: the name goes on in words that are nobody's.
                let goes_on = doc.is_upper(hit.last)
                    && hit.last < end
                    && doc.has(hit.last, Cue::Common)
                    && !doc.has(hit.last, Cue::GivenName)
                    && !doc.has(hit.last, Cue::Surname)
                    && doc.hits_at(hit.last).is_empty();
                // `MIT Technology Review`
                let goes_on = goes_on
                    || doc.is_upper(hit.last)
                        && doc.is_upper(hit.last + 1)
                        && hit.last + 1 < end
                        && doc.has(hit.last + 1, Cue::OrganisationTail)
                        && !doc.has(hit.last, Cue::GivenName);
                if goes_on {
                    out.last = capitals(doc, hit.last, end);
                    out.core_last = out.last;
                }
                // `de VU Amsterdam`, `Radboud Universiteit Nijmegen`
                let seat = doc.hit(hit.last, Table::Place).filter(|h| h.last <= end && doc.is_upper(hit.last));
                if let Some(seat) = seat.filter(|h| {
                    !goes_on && !doc.has(hit.last, Cue::GivenName) && !(doc.is(h.last, "-") && doc.glued(h.last))
                }) {
                    out.last = seat.last;
                    out.core_last = seat.last;
                }
                out.party = is_party(doc, hit);
            }
        }
        abbreviation(doc, &mut out, end);
        return Some(out);
    }
    // `de 5e Montessorischool Brouwdam`
    if determined
        && doc.token(word).is_some_and(|t| t.is_number())
        && doc.is(word + 1, "e")
        && doc.glued(word + 1)
        && doc.is_upper(word + 2)
        && word + 2 < end
    {
        word += 2;
    }
    if doc.is_upper(word) {
        let whole = crate::parse::institution::read(doc, word);
        out.known = whole.is_some() || doc.has(word, Cue::OrganisationHead);
        let last = whole.unwrap_or_else(|| before_name(doc, word, capitals(doc, word, end)));
        out.named = true;
        out.body = true;
        // `de Partij van het Noorden`, `de Abdij van Berne`
        let of = whole.is_none()
            && determined
            && last == word + 1
            && (doc.has(word, Cue::OrganisationHead) || doc.has(word, Cue::Common) && !doc.has(word, Cue::Surname))
            && doc.is(last, "van");
        let article = usize::from(doc.is_any(last + 1, &["de", "het"]));
        let of = of && last + 1 + article < end && doc.is_upper(last + 1 + article);
        let last = if of { capitals(doc, last + 1 + article, end) } else { last };
        out.last = last;
        if doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1) {
            out.last = compound_end(doc, last, end);
        }
        out.core_last = out.last;
        // A full name of the lexicon is a person.
        let person = crate::parse::name::read(doc, word)
            .is_some_and(|n| n.is_full() && doc.has(word, Cue::GivenName) && n.last >= last)
            && !doc.has(last - 1, Cue::OrganisationTail);
        out.role = person && !determined;
        abbreviation(doc, &mut out, end);
        return Some(out);
    }
    // A noun: `rechtbank`, `staat Texas`, `ministerie van Buitenlandse Zaken`.
    if ends_phrase(doc, word) || !determined && word == core && !is_head(doc, word) {
        return None;
    }
    let mut last = word + 1;
    // `van de olie- en gasreus`
    if doc.is(last, "-") && doc.glued(last) && doc.is_any(last + 1, &["en", "of"]) && last + 2 < end {
        last += 3;
    }
    if doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1) {
        last = compound_end(doc, last, end);
    }
    // `de minister van de staat Texas`, `de hoogste bestuurder van de metropool`: a territory is no body.
    out.body = !doc.is_any(
        word,
        word_set![
            "staat",
            "deelstaat",
            "land",
            "eiland",
            "eilandengroep",
            "metropool",
            "regio",
            "streek",
            "republiek",
            "wereld",
        ],
    );
    out.core_last = last;
    out.known = doc.has(word, Cue::OrganisationHead);
    // `van het museum Anna de Wit`: behind a noun with its article a full name is that of whoever has the role.
    let named_there = determined
        && doc.has(last, Cue::GivenName)
        && crate::parse::name::read(doc, last).is_some_and(|n| {
            n.is_full() && n.given > 0 && doc.has(n.last - 1, Cue::Surname) && closes_name(doc, n.last)
        });
    if last < end && doc.is_upper(last) && !named_there && !doc.token(last).is_some_and(|t| t.shape.has(Shape::LINE)) {
        let hit = listed(doc, last)
            .filter(|h| h.last <= end && !(doc.is(h.last, "-") && doc.glued(h.last) && doc.is_upper(h.last + 1)));
        // `uitzendconcern Otto Workforce`: a name that is longer than the listed one.
        let longer = |h: &Hit| {
            doc.is_upper(h.last) && h.last < end && !doc.has(h.last, Cue::Surname) && doc.hits_at(h.last).is_empty()
        };
        last = hit.filter(|h| !longer(h)).map_or_else(|| capitals(doc, last, end), |h| h.last);
        out.named = true;
        out.core_last = last;
    }
    // `de vereniging van rechters`, `de raad van bestuur`
    if last < end
        && doc.is(last, "van")
        && !out.named
        && doc.token(last + 1).is_some_and(|t| t.is_word() && !t.is_upper())
        && ["en", "rs", "ns"].iter().any(|end| doc.str(last + 1).ends_with(end))
        && !doc.has(last + 1, Cue::WordClass)
        && (last + 2 >= end || doc.token(last + 2).is_some_and(|t| !t.is_word()))
    {
        last += 2;
        out.core_last = last;
    }
    out.last = last;
    if depth < 2 && last < end && doc.is_any(last, &["van", "voor"]) && doc.is_upper(last + 1)
        || depth < 2 && doc.is(last, "van") && is_determiner(doc, last + 1) && doc.is_upper(last + 2)
    {
        let portfolio = super::phrase::portfolio_end(doc, last + 1, end);
        let inner = portfolio.or_else(|| np(doc, last + 1, end, depth + 1).filter(|n| n.named).map(|n| n.last));
        if let Some(inner) = inner {
            out.named = true;
            out.last = inner;
            out.core_last = inner;
        }
    }
    Some(out)
}

fn is_party(doc: &Doc<'_>, hit: Hit) -> bool {
    hit.table == Table::Organisation
        && doc.lex.tables.organisations.rows.get(hit.row).is_some_and(|o| o.kind == "party")
}

/// What follows a name of a person in a clause: a verb, a mark or a bracket.
fn closes_name(doc: &Doc<'_>, at: usize) -> bool {
    doc.token(at).is_none_or(|t| !t.is_word())
        || doc.lex.tables.verbs.get(doc.word(at)).is_some_and(|v| v.is_finite() && !v.noun)
}

/// `ministerie`, `gemeente`, `bedrijf`: a noun that needs no determiner before a name.
fn is_head(doc: &Doc<'_>, at: usize) -> bool {
    doc.has(at, Cue::OrganisationHead) || doc.is_upper(at + 1)
}

/// `rechts-radicale`, `Chinese`, `grootste`: an adjective before the noun of a body.
fn is_adjective(doc: &Doc<'_>, at: usize) -> bool {
    if doc.is_upper(at) {
        return doc.has(at, Cue::Demonym)
            || doc.str(at).ends_with("se") && !doc.has(at, Cue::GivenName) && !doc.is_upper(at + 1);
    }
    let text = doc.str(at);
    // `de gemeente klopt` is a noun and a verb.
    let verb = doc.lex.tables.verbs.get(doc.word(at + 1)).is_some_and(|v| v.is_finite() && !v.noun);
    let noun = doc.has(at, Cue::OrganisationHead) || doc.hit(at, Table::Organisation).is_some();
    !verb
        && !noun
        && text.ends_with('e')
        && text.len() > 3
        && !ends_phrase(doc, at)
        && !ends_phrase(doc, at + 1)
        && !is_determiner(doc, at)
        || doc.is_any(at, word_set!["openbaar", "nationaal", "centraal", "lokaal", "federaal"])
}

/// A listed body, platform or place.
fn listed(doc: &Doc<'_>, at: usize) -> Option<Hit> {
    let hits = doc.hits_at(at).iter().copied();
    let place = doc.hit(at, Table::Place).map(|h| h.last);
    // `burgemeester van Zwolle`: a town goes before the club that is called after it.
    let club = |h: &Hit| {
        let row = doc.lex.tables.organisations.rows.get(h.row).filter(|_| h.table == Table::Organisation);
        row.is_some_and(|o| o.kind == "club" && o.name != doc.slice(h.first, h.last)) && place == Some(h.last)
    };
    hits.filter(|h| matches!(h.table, Table::Organisation | Table::Platform | Table::Place))
        .max_by_key(|h| (h.last, h.table != Table::Place && !club(h)))
}

/// `Hogeschool Brouwland Anna de Wit`: where a run of capitals that begins with a noun goes over into a full name.
fn before_name(doc: &Doc<'_>, first: usize, last: usize) -> usize {
    if !doc.has(first, Cue::OrganisationHead) || doc.has(first, Cue::GivenName) {
        return last;
    }
    let name = |at: usize| {
        doc.has(at, Cue::GivenName)
            && !doc.has(at, Cue::Common)
            && crate::parse::name::read(doc, at).is_some_and(|n| n.is_full() && n.last >= last)
    };
    (first + 2..last).find(|&at| name(at)).unwrap_or(last)
}

/// A run of capitalised words, `en`, `&` and `-` between them.
pub fn capitals(doc: &Doc<'_>, at: usize, end: usize) -> usize {
    let mut last = at + 1;
    while last < end {
        if doc.token(last).is_some_and(|t| t.shape.has(Shape::LINE)) {
            break;
        }
        if doc.is_upper(last) {
            last += 1;
        } else if doc.is_any(last, &["&", "-"])
            && doc.is_upper(last + 1)
            && last + 1 < end
            && (doc.is(last, "&") || doc.glued(last))
        {
            last += 2;
        } else if crate::parse::institution::is_elided(doc, last) && last + 4 < end {
            // `Noord- en Oost-Brouwland`, behind which a name is somebody's
            last += 3;
            while doc.is(last, "-") && doc.glued(last) && doc.is_upper(last + 1) && last + 1 < end {
                last += 2;
            }
            return last;
        } else if doc.is(last, "'s") && doc.glued(last) && doc.is_upper(last + 1) && last + 1 < end {
            // `Women's Tennis Association`
            last += 2;
        } else if doc.is_any(last, &["of", "for"]) && last + 1 < end && english(doc, last + 1, end) {
            // `Future of Life Institute`
            last += 2;
        } else {
            break;
        }
    }
    last
}

/// Does a run of capitals that ends in a word for bodies go on here?
fn english(doc: &Doc<'_>, at: usize, end: usize) -> bool {
    let run = (at..end).take_while(|&i| doc.is_upper(i) && !doc.has(i, Cue::GivenName)).count();
    run > 0 && (at..at + run).any(|i| doc.has(i, Cue::OrganisationTail) || doc.word(i) == UNKNOWN)
}

/// `(ECB)` behind the name of a body.
fn abbreviation(doc: &Doc<'_>, out: &mut Np, end: usize) {
    let at = out.last;
    if at + 2 < end
        && doc.is(at, "(")
        && doc.is(at + 2, ")")
        && doc.token(at + 1).is_some_and(|t| t.shape.any(Shape::CAPS | Shape::MIXED))
    {
        out.last = at + 3;
    }
}

/// The token behind a word that goes on at the hyphen at `at`.
fn compound_end(doc: &Doc<'_>, at: usize, end: usize) -> usize {
    let mut last = at;
    while last + 1 < end && doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1) {
        last += 2;
    }
    last
}

/// `havenbedrijf Noordkaap`: where the name of a body begins behind the noun that says what it is, unless that is part of it
/// (`gemeente Ede`, `universiteit van Ede`).
pub fn own_name(doc: &Doc<'_>, core: usize, last: usize) -> usize {
    let mut first = last;
    while first > core && (doc.is_upper(first - 1) || doc.is_any(first - 1, &["-", "&", "'"])) {
        first -= 1;
    }
    let noun = first > core
        && first < last
        && doc.token(first - 1).is_some_and(|t| t.is_word())
        && !doc.has(first - 1, Cue::WordClass)
        && !doc.has(first - 1, Cue::Particle)
        && !ends_phrase(doc, first - 1)
        && !doc.glued(first);
    let place = doc.hits_at(first).iter().any(|h| h.table == Table::Place)
        && !doc.hits_at(first).iter().any(|h| h.table == Table::Organisation);
    if noun && !place && !doc.is_any(first - 1, word_set!(of PART_OF_NAME)) { first } else { core }
}

/// Nouns that belong to the name of a body whatever stands behind them.
const PART_OF_NAME: &[&str] = &[
    "gemeente",
    "provincie",
    "ministerie",
    "politie",
    "rechtbank",
    "gerechtshof",
    "hof",
    "bisdom",
    "aartsbisdom",
    "parket",
    "parlement",
    "universiteit",
    "afdeling",
    "regio",
    "waterschap",
    "veiligheidsregio",
    "stichting",
    "departement",
];
