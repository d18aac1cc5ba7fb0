//! What stands before the head of a role: prefixes, modifiers, nationalities, the determiner.

use super::phrase::Phrase;
use super::tail::is_determiner;
use crate::lexicon::{Cue, Table, WordClass};
use crate::model::RoleCategory;
use crate::text::Doc;

/// `VVD-`, `oud-CDA-`, `New York Times-`: what hyphens tie to the head.
pub fn prefix(doc: &Doc<'_>, phrase: &mut Phrase) {
    let begin = doc.sentence_range(phrase.first).start;
    for _ in 0..4 {
        let at = phrase.first;
        if !(at >= begin + 2 && doc.is(at - 1, "-") && doc.glued(at) && doc.glued(at - 1)) {
            return;
        }
        let word = at - 2;
        if modifier(doc, word, phrase) {
            phrase.first = word;
            continue;
        }
        // The longest listed name that ends before the hyphen.
        let from = begin.max(word.saturating_sub(5));
        let listed = (from..=word).find_map(|i| {
            let hits = doc.hits_at(i).iter();
            hits.copied().find(|h| {
                h.last == at - 1
                    && matches!(h.table, Table::Organisation | Table::Platform | Table::Place)
                    && (doc.is_upper(i) || doc.token(i).is_some_and(|t| t.is_number()))
            })
        });
        if let Some(hit) = listed {
            phrase.first = hit.first;
            bind(doc, phrase, hit.first, hit.last, Some(hit));
        } else if doc.is_upper(word) || doc.token(word).is_some_and(|t| t.is_number()) {
            let mut first = word;
            while first > begin
                && doc.is_upper(first - 1)
                && !doc.is_front(first - 1)
                && doc.is_upper(first)
                && !doc.glued(first)
            {
                first -= 1;
            }
            // `50Plus-Kamerlid`, `AFM-voorzitter`
            while first > begin
                && doc.glued(first)
                && doc.token(first - 1).is_some_and(|t| t.is_word() || t.is_number())
            {
                first -= 1;
            }
            phrase.first = first;
            bind(doc, phrase, first, at - 1, None);
        } else if doc.token(word).is_some_and(|t| t.is_word()) {
            phrase.first = word;
        } else {
            return;
        }
    }
}

/// `VVD lijsttrekker Anna de Wit`, `Oud-VVD leider Anna de Wit`: a party without its hyphen.
pub fn party_apart(doc: &Doc<'_>, phrase: &mut Phrase) {
    let political = matches!(
        phrase.expr.fields.category,
        Some(RoleCategory::Party | RoleCategory::Parliament | RoleCategory::Municipality)
    ) || phrase.expr.fields.role == "leider";
    let begin = doc.sentence_range(phrase.first).start;
    if !political || phrase.bound || phrase.first <= begin || doc.is_upper(phrase.first) {
        return;
    }
    if super::phrase::name_behind(doc, phrase.last).is_none() {
        return;
    }
    let at = phrase.first;
    let party = (begin.max(at.saturating_sub(5))..at).find_map(|i| {
        doc.hits_at(i).iter().copied().find(|h| {
            h.table == Table::Organisation
                && h.last == at
                && doc.is_upper(i)
                && doc.lex.tables.organisations.rows.get(h.row).is_some_and(|o| o.kind == "party")
        })
    });
    if let Some(hit) = party {
        phrase.first = hit.first;
        bind(doc, phrase, hit.first, hit.last, Some(hit));
        prefix(doc, phrase);
    }
}

/// `Shell topman Anna de Wit`: a company without its hyphen.
pub fn company_apart(doc: &Doc<'_>, phrase: &mut Phrase) {
    let begin = doc.sentence_range(phrase.first).start;
    let at = phrase.first;
    let leads = matches!(phrase.expr.fields.category, Some(RoleCategory::Company | RoleCategory::Spokesperson));
    if !leads || phrase.bound || at <= begin || doc.is_upper(at) || doc.glued(at) {
        return;
    }
    if super::phrase::name_behind(doc, phrase.last).is_none_or(|n| n.parts < 2) {
        return;
    }
    let verb = |i: usize| doc.lex.tables.verbs.get(doc.word(i)).is_some_and(|v| v.is_finite() && !v.noun);
    let company =
        (begin.max(at.saturating_sub(4))..at).find_map(|i| {
            // `heeft Shell topman Anna de Wit ontslagen`: the company has done it.
            let opens = |i: usize| {
                doc.lex.tables.word_classes.get(doc.word(i)).is_some_and(|c| c.class.any(WordClass::SUBORDINATOR))
            };
            let does =
                i > begin && (verb(i - 1) || opens(i - 1)) || i == begin + 1 && doc.is_any(begin, &["de", "het"]);
            doc.hits_at(i).iter().copied().filter(|_| !does).find(|h| {
                h.table == Table::Organisation
                    && h.last == at
                    && doc.is_upper(i)
                    && doc.lex.tables.organisations.rows.get(h.row).is_some_and(|o| {
                        matches!(o.kind.as_str(), "company" | "bank") && !o.is_ambiguous(doc.slice(i, at))
                    })
            })
        });
    if let Some(hit) = company {
        phrase.first = hit.first;
        bind(doc, phrase, hit.first, hit.last, Some(hit));
    }
}

/// `de Duitse arbeids- en sportadvocaat`: the first half of two compounds that share their role.
pub fn halves(doc: &Doc<'_>, phrase: &mut Phrase) {
    let (begin, at) = (doc.sentence_range(phrase.first).start, phrase.first);
    let shared = at >= begin + 3
        && !doc.is_upper(at)
        && doc.is_any(at - 1, &["en", "of"])
        && doc.is(at - 2, "-")
        && doc.glued(at - 2)
        && !doc.glued(at - 1)
        && !doc.is_upper(at - 3)
        && doc.token(at - 3).is_some_and(|t| t.is_word());
    if shared && doc.str(at) != phrase.expr.fields.role {
        phrase.first = at - 3;
        before(doc, phrase);
    }
}

/// The body before the head or in a tail: a party, a country or an organisation.
fn bind(doc: &Doc<'_>, phrase: &mut Phrase, first: usize, last: usize, hit: Option<crate::lexicon::Hit>) {
    phrase.bound = true;
    let category = phrase.expr.fields.category;
    match hit {
        // `Almere-trainer`: a club by its place.
        Some(hit)
            if hit.table == Table::Place
                && category == Some(RoleCategory::Sport)
                && country_of(doc, hit.row).is_none() => {}
        Some(hit) if hit.table == Table::Place => {
            phrase.expr.fields.country = country_of(doc, hit.row);
            return;
        }
        Some(hit)
            if hit.table == Table::Organisation
                && doc.lex.tables.organisations.rows.get(hit.row).is_some_and(|o| o.kind == "party") =>
        {
            phrase.expr.fields.party = Some(doc.lex.tables.name(hit).to_owned());
            return;
        }
        // `Vrijeburgers-Kamerlid`: what stands before a politician's role is a party.
        None if phrase.expr.fields.party.is_none()
            && ["kamerlid", "lijsttrekker", "fractieleider", "fractievoorzitter"]
                .contains(&phrase.expr.fields.role.as_str()) =>
        {
            phrase.expr.fields.party = Some(doc.slice(first, last).to_owned());
            return;
        }
        _ => {}
    }
    phrase.expr.organisation = Some((first, last));
}

/// The name of the country that a place is or lies in.
pub fn country_of(doc: &Doc<'_>, row: usize) -> Option<String> {
    let places = &doc.lex.tables.places;
    let place = places.rows.get(row)?;
    (place.kind == "country").then(|| place.name.clone())
}

/// Words before the head that belong to the mention: `demissionair`, `Franse`, `Haagse`, `Democratische`.
pub fn before(doc: &Doc<'_>, phrase: &mut Phrase) {
    let begin = doc.sentence_range(phrase.first).start;
    for _ in 0..4 {
        if phrase.first <= begin {
            return;
        }
        let word = phrase.first - 1;
        // `onder lijsttrekker Jansen` is a preposition, `onder-` alone a prefix.
        if doc.is_any(word, &["-", "onder"]) {
            return;
        }
        if !modifier(doc, word, phrase) {
            if !nationality(doc, word, phrase) {
                return;
            }
            // `Zuid-Afrikaanse`, `New Yorkse`
            while phrase.first >= begin + 2
                && doc.is(phrase.first - 1, "-")
                && doc.glued(phrase.first)
                && doc.is_upper(phrase.first - 2)
            {
                phrase.first -= 2;
            }
            continue;
        }
        phrase.first = word;
    }
}

/// `Franse`, `Arnhemse`, `New Yorkse`: an adjective with a capital.
fn nationality(doc: &Doc<'_>, word: usize, phrase: &mut Phrase) -> bool {
    if !doc.is_upper(word) {
        return false;
    }
    if doc.has(word, Cue::Demonym) {
        let place = doc.lex.tables.places.of_demonym(doc.word(word));
        // `Noord-Koreaanse`: another country, unless the whole adjective is listed.
        let part = word > 0 && doc.is(word - 1, "-") && doc.glued(word);
        if let Some(place) = place.filter(|p| p.kind == "country" && !part) {
            phrase.expr.fields.country.get_or_insert_with(|| place.name.clone());
        }
        // `de Amsterdamse burgemeester`
        let municipality = phrase.expr.fields.category == Some(RoleCategory::Municipality);
        if let Some(city) = place.filter(|p| p.kind == "city" && municipality && !part) {
            phrase.expr.fields.organisation.get_or_insert_with(|| city.name.clone());
        }
        phrase.first = word;
        phrase.bound = true;
        return true;
    }
    let text = doc.str(word);
    let party = PARTY_ADJECTIVES.iter().find(|(adjectives, _)| doc.is_any(word, *adjectives));
    let adjective = party.is_some() || ["se", "sche", "ische"].iter().any(|end| text.ends_with(end)) && text.len() > 4;
    if !adjective || doc.has(word, Cue::GivenName) || doc.has(word, Cue::Surname) && doc.is_front(word) {
        return false;
    }
    if doc.has(word, Cue::Common) && doc.is_front(word) {
        return false;
    }
    phrase.first = word;
    phrase.bound = true;
    if let Some((_, party)) = party {
        phrase.expr.fields.party.get_or_insert_with(|| (*party).to_owned());
    }
    let begin = doc.sentence_range(word).start;
    if word > begin && doc.is_any(word - 1, &["new", "san", "los", "sint"]) && doc.is_upper(word - 1) {
        phrase.first = word - 1;
    }
    true
}

/// Adjectives with a capital that name a party, before a neuter role too (`een Republikeins Congreslid`), and the party.
const PARTY_ADJECTIVES: &[(&[&str], &str)] = &[
    (&["democratische", "democratisch"], "Democraten"),
    (&["republikeinse", "republikeins"], "Republikeinen"),
    (&["conservatieve", "conservatief"], "Conservatieven"),
];

/// A modifier of a role; sets what it makes of it.
fn modifier(doc: &Doc<'_>, word: usize, phrase: &mut Phrase) -> bool {
    let Some(row) = doc.lex.tables.role_modifiers.get(doc.word(word)).filter(|_| doc.has(word, Cue::RoleModifier))
    else {
        return false;
    };
    // `kersverse burgemeester`: no part of the mention, unless a hyphen ties it to the head.
    if row.effect == "outside" && !doc.is(word + 1, "-") {
        return false;
    }
    if row.effect == "former" {
        phrase.expr.fields.former = true;
    }
    // `kandidaat-Kamerlid`: who wants to be one is none.
    if row.effect == "designate" && doc.is(word, "kandidaat") && doc.is(word + 1, "-") {
        phrase.expr.fields.role = format!("kandidaat-{}", phrase.expr.fields.role);
    }
    true
}

/// Is there a determiner before the phrase, adjectives and ages between them stepped over? Gives its token.
pub fn determiner(doc: &Doc<'_>, first: usize) -> Option<usize> {
    let begin = doc.sentence_range(first).start;
    let mut at = first;
    for _ in 0..5 {
        if at <= begin {
            return None;
        }
        at -= 1;
        if is_determiner(doc, at) {
            return Some(at);
        }
        let text = doc.str(at);
        let lower = !doc.is_upper(at);
        let inflected = |i: usize| !doc.is_upper(i) && doc.str(i).ends_with('e') && doc.str(i).len() > 3;
        let adjective = lower && inflected(at)
            || doc.is_any(at, &["-", "jarig", "jarige", "nieuw", "oud"])
            || doc.token(at).is_some_and(|t| t.is_number())
            // `de verantwoordelijk wethouder`, `een betrokken diplomaat`
            || lower && at + 1 == first && (doc.has(at, Cue::RoleModifier) || is_uninflected(text))
            // `de vermoeid ogende premier`, `de zwaar bekritiseerde minister`: an adverb before a participle.
            || lower && inflected(at + 1) && is_participle(doc.str(at + 1)) && is_adverb(doc, at)
            // `de rechts-populistische premier`
            || lower && doc.is(at + 1, "-") && doc.glued(at + 1) && doc.glued(at + 2);
        if !adjective {
            return None;
        }
    }
    None
}

/// An adjective without its ending, as before a role (`de plaatselijk commandant`, `een betrokken diplomaat`).
fn is_uninflected(text: &str) -> bool {
    ["lijk", "isch", "eerd", "eel"].iter().any(|end| text.ends_with(end)) && text.len() > 6 || text == "betrokken"
}

/// An inflected participle: `ogende`, `bekritiseerde`, `benoemde`.
fn is_participle(text: &str) -> bool {
    ["ende", "de", "te"].iter().any(|end| text.ends_with(end))
        && (text.ends_with("ende")
            || text.starts_with("ge")
            || text.starts_with("be")
            || text.starts_with("ver")
            || text.ends_with("eerde")
            || text.starts_with("aan"))
}

/// A word that may qualify a participle: none that belongs to a clause.
fn is_adverb(doc: &Doc<'_>, at: usize) -> bool {
    doc.token(at).is_some_and(|t| t.is_word() && t.end - t.start > 2)
        && !doc.has(at, Cue::Particle)
        && !doc.has(at, Cue::Function)
        && !super::tail::ends_phrase(doc, at)
        && !doc.lex.tables.verbs.get(doc.word(at)).is_some_and(|v| v.is_finite() && !v.noun && !v.is_participle())
}
