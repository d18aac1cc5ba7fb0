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
        ("Er is al weken ruzie tussen Rome en [Brussel].", "unlisted?"),
        ("De gemeenten Zwolle en [Almelo] werken samen.", "unlisted?"),
        ("[Moskou] heeft nieuwe sancties aangekondigd.", "unlisted?"),
        ("Ook heeft [Moskou] zich tegen het plan uitgesproken.", "unlisted?"),
        ("De wethouder heeft met [Den Haag] afgesproken dat er geld komt.", "unlisted?"),
        ("De doorbraak werd door [Den Haag] gevierd.", "unlisted?"),
        ("In politiek [Den Haag] wordt koel gereageerd.", "unlisted?"),
        ("Duidelijk is dat [Den Haag] niet mag doorgaan.", "unlisted?"),
        ("[Gelderland] gaat ervan uit dat het goed komt.", "unlisted?"),
        ("[Utrecht] vindt dat het beter kan.", "unlisted?"),
        ("Tegenover de stakers koos [Madrid] voor afwachten.", "unlisted?"),
    ],
    misses: &[
        "Madrid vond zij te warm.",
        "Zwolle vindt plaats op 8 april.",
        "De trein kiest Brussel.",
        "Hij reed door de gemeenten, Utrecht in.",
        "In Brussel regent het.",
        "Brussel ligt in het midden.",
        "De trein naar Parijs rijdt.",
        "Parijs heeft een toren.",
        "Zij woont met Berlijn als uitzicht.",
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
    let called =
        doc.hit(at, Table::Organisation).is_some_and(|h| h.last >= hit.last && !super::listed::is_town(doc, &h));
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
    if capital && deals(doc, hit, &range) {
        return true;
    }
    // `vanuit Washington werd gereageerd`, `worden er vanuit Brussel potten verstrekt`
    if capital && first > range.start && doc.is(first - 1, "vanuit") {
        let passive = |i: usize| doc.is_any(i, &["werd", "werden", "wordt", "worden", "klinkt", "klonk", "klinken"]);
        return passive(last) || (range.start..first - 1).rev().take(2).any(passive);
    }
    // `geheime afspraken tussen Moskou en het team`
    if capital && first > range.start + 1 && doc.is(first - 1, "tussen") && doc.is(last, "en") {
        return (range.start..first - 1).rev().take(2).any(|i| doc.is_any(i, word_set!(of DEALINGS)));
    }
    if capital
        && first > range.start + 3
        && doc.is(first - 1, "en")
        && (range.start + 2..first - 1).rev().take(3).any(|i| {
            doc.is(i - 1, "tussen")
                && doc.hit(i, Table::Place).is_some_and(|h| h.last == first - 1)
                && (range.start..i - 1).rev().take(2).any(|j| doc.is_any(j, word_set!(of DEALINGS)))
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
    if capital
        && first > range.start + 1
        && doc.is(first - 1, "en")
        && doc.hit(range.start, Table::Place).is_some_and(|h| h.last == first - 1)
        && acting(doc, last, PLURALS)
    {
        return true;
    }
    // `Gelderland gaat ervan uit dat`, `Amsterdam vindt dat`; `Parijs vond hij mooi` is an object.
    let assumes = doc.is_any(last, &["gaat", "ging"]) && doc.is(last + 1, "ervan") && doc.is(last + 2, "uit")
        || doc.is_any(last, &["vindt", "vond"])
            && (doc.is(last + 1, "dat") || doc.is(last + 1, "het") && doc.is(last + 3, "dat"));
    if front && last < range.end && (acting(doc, last, VERBS) || reports(doc, last) || assumes) {
        return true;
    }
    // `Madrid koos voor afwachten`, `tegenover hen koos Madrid voor afwachten`
    if capital && last < range.end && !doc.is_upper(last) {
        let inverted = first > range.start + 1 && acting(doc, first - 1, CHOICES) && !doc.is(last, ",");
        if front && acting(doc, last, CHOICES) || inverted {
            return true;
        }
    }
    // `daarmee wil Brussel de macht beperken`, but `de verkoper wil Den Haag uit`
    let tables = &doc.lex.tables;
    let role = |i: usize| doc.has(i, Cue::Role) && tables.roles.row_of_plural(doc.word(i)).is_none();
    let person = |i: usize| tables.occupations.get(doc.word(i)).is_some() || role(i);
    first > range.start + 1
        && acting(doc, first - 1, INVERTED)
        && !(first == range.start + 3 && doc.is_any(range.start, &["de", "een", "deze", "die"]) && person(first - 2))
        && (capital || doc.is_any(first - 1, &["wil", "wilde", "eist", "eiste", "weigert", "weigerde"]))
        && !doc.is_upper(last)
        && last < range.end
}

/// A capital as party to an agreement, as agent, or as subject of a clause that tells what it does.
fn deals(doc: &Doc<'_>, hit: &Hit, range: &Range<usize>) -> bool {
    let (first, last) = (hit.first, hit.last);
    if doc.is_upper(last) && last < range.end {
        return false;
    }
    let Some(before) = first.checked_sub(1).filter(|b| *b >= range.start) else {
        // `Moskou heeft sancties aangekondigd`
        return does(doc, last, range.end);
    };
    // `die zowel Brussel als de partijen tevredenstelt`
    if doc.is(before, "zowel") && doc.is(last, "als") && !doc.is_upper(last + 1) {
        return true;
    }
    // `politiek Den Haag`
    if doc.is(before, "politiek") {
        return true;
    }
    let clause_end = (last..range.end).find(|&i| doc.token(i).is_some_and(|t| !t.is_word() && !t.is_number()));
    let clause_end = clause_end.unwrap_or(range.end);
    // `het akkoord met Brussel over`, `heeft met Den Haag afgesproken`
    if doc.is(before, "met") {
        return (range.start..before)
            .rev()
            .take(2)
            .any(|i| doc.is_any(i, word_set!(of DEALINGS)) || doc.str(i).ends_with("deal"))
            || (last..clause_end)
                .any(|i| doc.is_any(i, word_set!["afgesproken", "overeengekomen", "onderhandeld", "onderhandelen"]));
    }
    let verb = |i: usize| doc.lex.tables.verbs.get(doc.word(i));
    // `door Den Haag gevierd`
    if doc.is(before, "door") {
        return verb(last).is_some_and(|v| v.is_participle()) && !doc.is_any(last, word_set!(of TRAVELS));
    }
    if doc.is_front(first) {
        return does(doc, last, range.end);
    }
    // `ook heeft Moskou zich uitgesproken`: an adverb or a preposition, a verb, the capital.
    let opener = doc.is_any(range.start, word_set!(of OPENERS)) && before > range.start && before < range.start + 6;
    if opener && doc.is_any(before, word_set!(of AUXILIARIES)) && last < clause_end {
        return does_end(doc, last, clause_end, before);
    }
    // `dat Den Haag niet moet doorgaan`
    if doc.is_any(before, &["dat", "omdat", "wat", "nadat"])
        && last + 1 < clause_end
        && !doc.is_any(last, &["en", "of"])
    {
        let closes = verb(clause_end - 1).is_some_and(|v| v.is_finite() || v.readings.iter().any(|r| r.infinitive));
        return closes
            && !doc.is_any(clause_end - 1, word_set!(of STATES))
            && !doc.is_any(clause_end - 2, word_set!(of STATES));
    }
    false
}

/// `heeft ... aangekondigd`, `moet ... schrappen` behind a capital.
fn does(doc: &Doc<'_>, at: usize, end: usize) -> bool {
    let clause_end = (at..end).find(|&i| doc.is_any(i, &[",", ".", ";", "!", "?", ":"])).unwrap_or(end);
    doc.is_any(at, word_set!(of AUXILIARIES)) && does_end(doc, at + 1, clause_end, at)
}

/// Does the clause end in the participle or infinitive that the auxiliary wants, of a verb of doing?
fn does_end(doc: &Doc<'_>, from: usize, end: usize, auxiliary: usize) -> bool {
    let perfect = doc.is_any(auxiliary, &["heeft", "had"]);
    (from..end).rev().take(8).any(|i| {
        let form = doc.lex.tables.verbs.get(doc.word(i));
        let fits = form.is_some_and(|v| {
            v.readings.iter().any(|r| if perfect { r.participle } else { r.infinitive }) && !v.noun && !v.auxiliary
        });
        fits && !doc.is_any(i, word_set!(of STATES)) && !doc.is_any(i, word_set!(of TRAVELS)) && !doc.is_upper(i)
    })
}

const AUXILIARIES: &[&str] = &["heeft", "had", "kan", "moet", "moest", "zal", "zou", "lijkt"];

/// What begins a sentence before its verb without being its subject.
const OPENERS: &[&str] = &[
    "ook",
    "daarom",
    "dus",
    "nu",
    "toen",
    "daarmee",
    "hierdoor",
    "daardoor",
    "in",
    "op",
    "met",
    "na",
    "volgens",
    "tegen",
    "sinds",
    "eerder",
    "daar",
    "inmiddels",
    "onlangs",
    "wellicht",
    "toch",
    "bovendien",
    "daarnaast",
    "wel",
    "zo",
];

/// Verbs that say what a place is like or what comes to it.
const STATES: &[&str] = &[
    "is",
    "was",
    "ligt",
    "lag",
    "blijft",
    "bleef",
    "wordt",
    "werd",
    "worden",
    "zijn",
    "liggen",
    "blijven",
    "heet",
    "telt",
    "heten",
    "gewonnen",
    "verloren",
    "winnen",
    "verliezen",
    "groeien",
    "gegroeid",
    "spelen",
    "gespeeld",
    "meegemaakt",
];

/// Verbs of moving, for which `door` is no agent.
const TRAVELS: &[&str] = &[
    "gereden",
    "gelopen",
    "gefietst",
    "getrokken",
    "gereisd",
    "gewandeld",
    "gegaan",
    "gekomen",
    "gevaren",
    "rijden",
    "lopen",
    "fietsen",
    "trekken",
    "reizen",
    "wandelen",
    "gaan",
    "varen",
    "geloodst",
    "rennen",
    "gerend",
    "slenteren",
];

/// `de gemeenten Amsterdam, Rotterdam en Utrecht`: a plural head before places, and other places between.
fn listed_before(doc: &Doc<'_>, first: usize, begin: usize) -> bool {
    let mut at = first;
    for _ in 0..8 {
        if at <= begin {
            return false;
        }
        if doc.is_any(at - 1, word_set!["gemeenten", "gemeentes", "provincies", "waterschappen"]) {
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
    "onderhandeld",
    "gesprek",
    "handelsoorlog",
    "ramkoers",
    "brexit-akkoord",
    "ruzie",
    "conflict",
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
    "koos",
    "kiest",
    "erkent",
    "erkende",
    "ontkent",
    "ontkende",
    "belooft",
    "beloofde",
    "sluit",
    "sloot",
    "aarzelt",
    "publiceert",
    "publiceerde",
    "subsidieert",
    "benoemt",
    "benoemde",
];

/// What governments do and their towns do not.
const CHOICES: &[&str] = &[
    "koos",
    "doet",
    "deed",
    "erkent",
    "erkende",
    "ontkent",
    "ontkende",
    "blokkeert",
    "blokkeerde",
    "hanteert",
    "hanteerde",
    "dwingt",
    "dwong",
    "hekelt",
    "hekelde",
    "bevestigt",
    "bevestigde",
    "belooft",
    "beloofde",
    "probeert",
    "probeerde",
    "eiste",
    "straft",
    "steunt",
    "steunde",
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
