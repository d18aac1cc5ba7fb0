//! What bears the name of a body and is none: what a maker makes, what somebody holds or pays.

use crate::lexicon::{Cue, Hit};
use crate::text::Doc;
use crate::token::Shape;

/// `Boeing 737`, `Apple Watch`: a number or a model behind the name of a maker.
pub(super) fn is_product(doc: &Doc<'_>, hit: &Hit) -> bool {
    let number = doc.token(hit.last).is_some_and(|t| t.is_number() && t.end - t.start == 3)
        && !doc.is_any(
            hit.last + 1,
            word_set!["miljoen", "miljard", "euro", "procent", "dollar", "banen", "werknemers", "mensen"],
        );
    let company = doc.lex.tables.organisations.rows.get(hit.row).is_some_and(|o| o.kind == "company");
    // `Apple Watch`
    if company && doc.is_upper(hit.last) && !doc.glued(hit.last) && doc.is_any(hit.last, word_set!(of PRODUCTS)) {
        return true;
    }
    let row = doc.lex.tables.organisations.rows.get(hit.row);
    let domain = row.and_then(|o| o.domain.as_deref());
    if domain == Some("voertuigen") && is_vehicle(doc, hit) {
        return true;
    }
    // `de Sea Watch 3`: the ship of those who rescue at sea.
    if domain == Some("redding op zee") && doc.token(hit.last).is_some_and(|t| t.is_number() && t.end - t.start == 1) {
        return true;
    }
    let begin = doc.sentence_range(hit.first).start;
    // `een BMW.` is a car, `een Albert Heijn.` a shop of it.
    let bound = if domain == Some("voertuigen") { joined(doc, hit.last) } else { doc.glued(hit.last) };
    // `een BMW`, `zijn Tesla`: what it makes.
    let before = hit.first.saturating_sub(1);
    let described = company
        && hit.first > begin + 1
        && doc.is(before - 1, "een")
        && doc.str(before).ends_with('e')
        && !doc.is_upper(before)
        && !doc.has(before, Cue::Function)
        && !bound
        && !doc.is_upper(hit.last);
    if described
        && !doc.has(before, Cue::OrganisationHead)
        && !doc.has(before, Cue::Role)
        && !doc.has(before, Cue::Occupation)
    {
        return true;
    }
    let made = hit.first > 0
        && !is_among(doc, hit)
        && doc.is_any(hit.first - 1, &["een", "zijn", "haar", "mijn", "hun", "jouw", "minder", "meer"])
        && !bound
        && !doc.is_upper(hit.last);
    company && made || number && doc.lex.tables.organisations.rows.get(hit.row).is_some_and(|o| o.kind == "company")
}

/// `de BMW`, `een witte Volvo`, `Audi e-tron`, `honderd Tesla's`: what a maker of vehicles makes. A role behind a hyphen speaks of the maker
/// (`de BMW-topman`).
fn is_vehicle(doc: &Doc<'_>, hit: &Hit) -> bool {
    let begin = doc.sentence_range(hit.first).start;
    if joined(doc, hit.last) {
        if !doc.str(hit.last).starts_with(['\'', '’']) {
            return false;
        }
        // The token behind the ending, which may be cut in two.
        let next = hit.last + 1 + usize::from(doc.str(hit.last).chars().count() == 1);
        let noun = doc.token(next).is_some_and(|t| t.is_word())
            && !doc.has(next, Cue::Function)
            && !doc.has(next, Cue::WordClass)
            && !doc.lex.tables.verbs.get(doc.word(next)).is_some_and(|v| v.is_finite() && !v.noun);
        return !noun;
    }
    // `Audi e-tron`
    if doc.is(hit.last, "e") && doc.is(hit.last + 1, "-") && doc.glued(hit.last + 1) {
        return true;
    }
    let Some(before) = hit.first.checked_sub(1).filter(|b| *b >= begin) else { return false };
    let article = |i: usize| doc.is_any(i, &["de", "een", "zijn", "haar", "hun"]);
    if article(before) || doc.is_any(before, &["minder", "meer"]) && !is_among(doc, hit) {
        return true;
    }
    if before == begin || doc.is_upper(before) || doc.has(before, Cue::OrganisationHead) {
        return false;
    }
    let word = doc.str(before);
    // `een mooie rode Volvo`
    let more = |i: usize| doc.str(i).ends_with('e') && !doc.is_upper(i) && !doc.has(i, Cue::WordClass);
    let open = (begin..before).rev().take(3).find(|&i| !more(i)).unwrap_or(begin);
    let colour = article(open) && word.ends_with('e') && word.len() > 3 && !doc.has(before, Cue::WordClass);
    // `een gratis Tesla`: whatever stands between.
    let adjective =
        doc.is(before - 1, "een") && doc.token(before).is_some_and(|t| t.is_word()) && !doc.has(before, Cue::Role);
    colour || adjective
}

/// `onder meer Brouwgroep`: one of several.
fn is_among(doc: &Doc<'_>, hit: &Hit) -> bool {
    hit.first > 1 && doc.is(hit.first - 1, "meer") && doc.is(hit.first - 2, "onder")
}

/// Is the token part of the word before it, and no mark behind that?
fn joined(doc: &Doc<'_>, at: usize) -> bool {
    doc.glued(at) && !doc.is_any(at, &[".", ",", ";", ":", "!", "?", ")"])
}

/// Words of names of products behind that of their maker.
const PRODUCTS: &[&str] = &[
    "watch",
    "pay",
    "music",
    "pencil",
    "vision",
    "galaxy",
    "model",
    "xbox",
    "windows",
    "office",
    "playstation",
    "airpods",
    "iphone",
    "ipad",
    "macbook",
];

/// `de ATP Finals`, `het Brouwgroep Open`: a match or a feast that is called after who holds or pays it.
pub(super) fn is_event(doc: &Doc<'_>, hit: &Hit, kind: &str) -> bool {
    let event = word_set!["finals", "open", "cup", "masters", "classic", "marathon", "awards", "games"];
    kind != "programme"
        && doc.is_upper(hit.last)
        && doc.is_any(hit.last, event)
        && !doc.glued(hit.last)
        && !doc.token(hit.last).is_some_and(|t| t.shape.has(Shape::LINE))
        && hit.last < doc.sentence_range(hit.first).end
}
