//! What a noun is: somebody, a body or a part of one, a paper, a share of many, a thing.

use super::noun::{Head, Noun};
use crate::parse::number::several;
use crate::resolve::{self, is_person_noun};
use crate::text::Doc;

/// Parts of a body that speak for it.
const PARTS: &[&str] = &[
    "meerderheid",
    "minderheid",
    "directie",
    "leiding",
    "persafdeling",
    "persdienst",
    "voorlichting",
    "bestuur",
    "redactie",
    "website",
    "deel",
    "fractie",
];

/// Nouns for a share of several people.
const SHARES: &[&str] = &["deel", "meerderheid", "minderheid", "helft", "merendeel", "kwart", "derde", "gedeelte"];

/// Is it a noun for a share of several people?
pub fn is_share(doc: &Doc<'_>, at: usize) -> bool {
    SHARES.iter().any(|s| doc.is(at, s))
}

/// Is it a noun for a body that speaks?
pub fn is_body(doc: &Doc<'_>, at: usize) -> bool {
    resolve::is_body_noun(doc, at)
}

/// Is it a noun for one person?
pub fn is_human(doc: &Doc<'_>, at: usize) -> bool {
    is_person_noun(doc, at)
}

/// Papers and figures: what they say, their author says.
const DOCUMENTS: &[&str] = &[
    "onderzoek",
    "rapport",
    "cijfers",
    "berekening",
    "berekeningen",
    "peiling",
    "brief",
    "verklaring",
    "studie",
    "analyse",
    "raming",
    "ramingen",
    "bericht",
    "persbericht",
    "statistieken",
    "document",
    "documenten",
    "advies",
    "enquête",
    "prognose",
    "gegevens",
    "woorden",
    "reactie",
    "rondgang",
    "folder",
    "vergelijking",
    "schatting",
    "schattingen",
    "inventarisatie",
    "jaarverslag",
    "evaluatie",
    "nota",
    "notitie",
    "mail",
    "stukken",
    "verslag",
    "telling",
    "tellingen",
    "meting",
    "metingen",
    "publicatie",
    "monitor",
    "blog",
    "blogpost",
    "artikel",
    "tweet",
    "toelichting",
    "lezing",
    "mening",
    "visie",
    "verhaal",
    "informatie",
    "berichten",
    "onderzoeken",
    "rapporten",
    "voorspelling",
    "verwachting",
    "exitpoll",
    "poll",
    "motto",
    "leuze",
    "slogan",
    "petitie",
    "brochure",
    "memo",
    "memorandum",
    "pleitnota",
    "motie",
    "aankondiging",
    "uitleg",
    "uitspraak",
    "slotwoord",
    "toespraak",
    "pleidooi",
    "betoog",
    "speech",
    "opmerking",
    "conclusie",
    "antwoord",
    "commentaar",
    "vonnis",
    "arrest",
    "beschikking",
    "beslissing",
    "besluit",
];

/// Is it a paper or figures, that speak for their author?
pub fn is_document(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    // A `zorginstelling` ends like a count (`telling`).
    endings!(of DOCUMENTS, 4).holds(word)
        && !word.ends_with("huisarrest")
        && !word.ends_with("instelling")
        && !word.ends_with("instellingen")
}

pub fn is_part(doc: &Doc<'_>, at: usize) -> bool {
    endings!(of PARTS, 4).holds(doc.str(at))
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
        && SHARES.iter().any(|s| doc.is(at, s))
    {
        return !super::voice::speaks(doc, head);
    }
    // `de nummer twee van de lijst`
    if matches!(noun.head, Head::Word(at) if doc.is(at, "nummer") && (is_numeral(doc, at + 1) || doc.token(at + 1).is_some_and(|t| t.is_number())))
    {
        return false;
    }
    matches!(noun.head, Head::Word(at) if !(noun.words..=at).any(|i| super::voice::speaks(doc, i)) && !((noun.of.is_some() || noun.of_name.is_some()) && speaks_for(doc, at)))
}

/// Is it a number in words, as far as places on a list are told so?
pub fn is_numeral(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(at, &["een", "één"]) || several(doc, at).is_some()
}

/// Nouns for places where people work, which are no bodies that speak.
pub fn is_place(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at).to_lowercase();
    ["winkel", "restaurant", "hotel", "café", "kroeg", "fabriek", "camping", "museum", "bakkerij", "garage"]
        .iter()
        .any(|end| word.ends_with(end))
}
