//! `Brussel eist uitleg`: a capital that stands for who governs there; any other place is a trap for the names within it.

use std::ops::Range;

use crate::lexicon::{Cue, Hit, Table};
use crate::model::MentionKind;
use crate::rule::{Evidence, Found, Name, Rule, Value};
use crate::text::Doc;

/// A place that acts, or one that hides another name.
pub static RULE: Rule = Rule {
    id: "organisation/place",
    doc: "A capital where it acts or speaks; a place of several words is no other name.",
    kind: MentionKind::Organisation,
    cues: &[Cue::Phrase],
    find,
    hits: &[
        ("[Brussel] eist uitleg van de bank.", "unlisted?"),
        ("Volgens [Parijs] klopt dat.", "unlisted?"),
        ("Daarom wil [Brussel] de regels wijzigen.", "unlisted?"),
        ("Ook vanuit [Parijs] werd koel gereageerd.", "unlisted?"),
        ("Er waren geheime afspraken tussen [Moskou] en zijn team.", "unlisted?"),
        ("De gemeenten Zwolle en [Almelo] werken samen.", "unlisted?"),
    ],
    misses: &[
        "De trein kiest Brussel.",
        "Hij reed door de gemeenten, Utrecht in.",
        "In Brussel regent het.",
        "Brussel ligt in het midden.",
        "De trein naar Parijs rijdt.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(hit) = doc.hit(at, Table::Place).filter(|_| doc.is_upper(at)) else { return };
    let Some(place) = doc.lex.tables.places.rows.get(hit.row) else { return };
    let range = doc.sentence_range(at);
    let glued = doc.is(hit.last, "-") && doc.glued(hit.last) && doc.glued(hit.last + 1)
        || at > range.start && doc.glued(at) && doc.is(at - 1, "-");
    let governs = place.capital_of.is_some() || matches!(place.kind.as_str(), "city" | "province");
    let called = doc.hit(at, Table::Organisation).is_some_and(|h| h.last >= hit.last);
    if governs && !glued && !called && acts(doc, &hit, place.capital_of.is_some(), range.clone()) {
        // A place that is a surname too stands only where the article knows nobody of that name.
        out.push(at, hit.last, Value::Organisation(Name { listed: None, evidence: Evidence::Points(12, 0) }));
    } else if place.capital_of.is_some() && !glued && !called && may_act(doc, &hit, range) {
        // Stands where the article lets it act elsewhere.
        out.push(at, hit.last, Value::Organisation(Name { listed: None, evidence: Evidence::Points(0, 0) }));
    } else if hit.last > at + 1 {
        out.trap(at, hit.last);
    }
}

/// May it mean who governs there? Behind a preposition of place, in a row or before a name it does not.
fn may_act(doc: &Doc<'_>, hit: &Hit, range: Range<usize>) -> bool {
    let (first, last) = (hit.first, hit.last);
    first > range.start
        && last < range.end
        && !doc.is_upper(first - 1)
        && !doc.is_upper(last)
        && doc.token(last).is_some_and(|t| t.is_word())
        && (doc.is_any(first - 1, &["dat", "waar", "omdat", "als", "tegen", "door", "tussen", "toen"])
            || doc.lex.tables.verbs.get(doc.word(first - 1)).is_some_and(|v| v.is_finite() && !v.noun))
}

/// Does the place speak or act as those who govern there do?
fn acts(doc: &Doc<'_>, hit: &Hit, capital: bool, range: Range<usize>) -> bool {
    let (first, last) = (hit.first, hit.last);
    let front = first == range.start
        || doc.is_any(first - 1, &["dat", "omdat", "nadat", "toen", "maar", "en"]) && doc.is_front(first - 1);
    if first > range.start && doc.is_any(first - 1, &["volgens", "aldus"]) {
        return capital && !doc.is(last, ",") && last < range.end;
    }
    if listed_before(doc, first, range.start) {
        return true;
    }
    // `vanuit Washington werd gereageerd`, `worden er vanuit Brussel potten verstrekt`
    if capital && first > range.start && doc.is(first - 1, "vanuit") {
        let passive = |i: usize| doc.is_any(i, &["werd", "werden", "wordt", "worden", "klinkt", "klonk", "klinken"]);
        return passive(last) || (range.start..first - 1).rev().take(2).any(passive);
    }
    // `geheime afspraken tussen Moskou en het team`
    if capital && first > range.start + 1 && doc.is(first - 1, "tussen") && doc.is(last, "en") {
        return (range.start..first - 1).rev().take(2).any(|i| doc.is_any(i, DEALINGS));
    }
    if capital
        && first > range.start + 3
        && doc.is(first - 1, "en")
        && (range.start + 2..first - 1).rev().take(3).any(|i| {
            doc.is(i - 1, "tussen")
                && doc.hit(i, Table::Place).is_some_and(|h| h.last == first - 1)
                && (range.start..i - 1).rev().take(2).any(|j| doc.is_any(j, DEALINGS))
        })
    {
        return true;
    }
    // `Brussel en Rome verkeren`
    if capital
        && front
        && doc.is(last, "en")
        && doc.hit(last + 1, Table::Place).is_some_and(|h| acting(doc, h.last, PLURALS))
    {
        return true;
    }
    if front && last < range.end && (acting(doc, last, VERBS) || reports(doc, last)) {
        return true;
    }
    // `daarmee wil Brussel de macht beperken`
    first > range.start + 1
        && acting(doc, first - 1, INVERTED)
        && (capital || doc.is_any(first - 1, &["wil", "wilde", "eist", "eiste", "weigert", "weigerde"]))
        && !doc.is_upper(last)
        && last < range.end
}

/// `de gemeenten Amsterdam, Rotterdam en Utrecht`: a plural head before places, and other places between.
fn listed_before(doc: &Doc<'_>, first: usize, begin: usize) -> bool {
    let mut at = first;
    for _ in 0..8 {
        if at <= begin {
            return false;
        }
        if doc.is_any(at - 1, &["gemeenten", "gemeentes", "provincies", "waterschappen"]) {
            // `in de gemeenten Amsterdam en Utrecht`: where something is.
            let located =
                (begin..at - 1).rev().take(3).any(|i| doc.is_any(i, &["in", "uit", "binnen", "tussen", "naar"]));
            return !located;
        }
        if !doc.is_any(at - 1, &[",", "en"]) {
            return false;
        }
        let end = at - 1;
        let Some(before) =
            (end.saturating_sub(4).max(begin)..end).find(|&i| doc.hit(i, Table::Place).is_some_and(|h| h.last == end))
        else {
            return false;
        };
        at = before;
    }
    false
}

/// What goes on between governments.
const DEALINGS: &[&str] = &[
    "afspraken",
    "afspraak",
    "akkoord",
    "overleg",
    "gesprekken",
    "onderhandelingen",
    "contacten",
    "bestaan",
    "bestonden",
];

const VERBS: &[&str] = &[
    "legt",
    "legde",
    "eist",
    "eiste",
    "dreigt",
    "dreigde",
    "weigert",
    "weigerde",
    "verwerpt",
    "verwierp",
    "besluit",
    "besloot",
    "reageert",
    "reageerde",
    "stuurt",
    "stuurde",
    "steunt",
    "steunde",
    "beschuldigt",
    "beschuldigde",
    "roept",
    "riep",
    "wil",
    "wilde",
    "laat",
    "liet",
    "verbiedt",
    "verbood",
    "onderzoekt",
    "overweegt",
    "overwoog",
    "pleit",
    "pleitte",
    "kondigt",
    "kondigde",
    "zet",
    "houdt",
    "hield",
    "neemt",
    "nam",
    "stelt",
    "stelde",
    "hoopt",
    "vreest",
    "trekt",
    "trok",
    "schrapt",
    "schrapte",
    "investeert",
    "betaalt",
    "betaalde",
    "verzet",
    "staat",
    "waarschuwt",
    "waarschuwde",
];

const PLURALS: &[&str] = &[
    "verkeren",
    "willen",
    "wilden",
    "eisen",
    "eisten",
    "onderhandelen",
    "onderhandelden",
    "weigeren",
    "weigerden",
    "dreigen",
    "sluiten",
    "sloten",
    "ruziën",
    "overleggen",
    "werken",
    "werkten",
    "beschuldigen",
    "verwijten",
    "hopen",
    "vinden",
];

const INVERTED: &[&str] = &[
    "wil",
    "wilde",
    "eist",
    "eiste",
    "weigert",
    "weigerde",
    "dreigt",
    "dreigde",
    "besluit",
    "besloot",
    "legt",
    "legde",
    "hoopt",
    "vreest",
    "overweegt",
    "vindt",
    "vond",
    "denkt",
];

fn acting(doc: &Doc<'_>, at: usize, verbs: &[&str]) -> bool {
    doc.is_any(at, verbs)
}

/// A finite verb of reporting.
fn reports(doc: &Doc<'_>, at: usize) -> bool {
    let tables = &doc.lex.tables;
    tables
        .verbs
        .get(doc.word(at))
        .is_some_and(|v| v.is_finite() && v.readings.iter().any(|r| tables.cue_verbs.reports(r.lemma)))
}
