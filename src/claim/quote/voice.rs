//! Which nouns can have said something: people and bodies, by the tables and by how such nouns end; not papers, plans, numbers and other things.

use super::focus::is_crowd;
use super::noun::is_plural;
use super::party::{is_body, is_human};
use crate::resolve::is_noun;
use crate::text::Doc;

/// Ends of nouns for one person.
const PERSONS: &[&str] = &[
    "kundige", "genoot", "genote", "ganger", "lid", "man", "vrouw", "ster", "euse", "ares", "iaan", "loog", "goog",
    "expert", "persoon", "kind", "zoon", "broer", "zus", "vriend", "vriendin", "buur", "baas", "chef", "coach", "icus",
    "cus", "ica", "tant", "dant", "grant", "kant", "gast",
];
/// Nouns for one person that end otherwise.
const NAMED: &[&str] = &[
    "betrokkene",
    "bekende",
    "ingewijde",
    "getuige",
    "verdachte",
    "gevangene",
    "jongeling",
    "leerling",
    "vluchteling",
    "ex",
    "ander",
    "neef",
    "nicht",
    "oom",
    "tante",
    "opa",
    "oma",
    "boegbeeld",
    "slachtoffer",
    "lezeres",
    "zegsman",
    "bron",
    "veteraan",
];
/// Several people or a body as one noun.
const BODIES: &[&str] = &[
    "jury",
    "familie",
    "lobby",
    "oppositie",
    "meerderheid",
    "minderheid",
    "helft",
    "kwart",
    "derde",
    "deel",
    "merendeel",
    "top",
    "achterban",
    "aanhang",
    "verdediging",
    "directie",
    "redactie",
    "ambassade",
    "brigade",
    "bemanning",
    "stadhuis",
    "duo",
    "stel",
    "echtpaar",
    "team",
    "groepje",
    "volk",
    "staat",
    "orgaan",
    "wacht",
    "bestuur",
    "sector",
    "corporatie",
    "gezin",
    "leiding",
    "elftal",
    "ploeg",
    "land",
    "stad",
    "dorp",
    "wijk",
    "buurt",
    "publiek",
    "bevolking",
    "bedrijfsleven",
    "huis",
    "commissie",
    "delegatie",
    "coalitie",
    "gemeenschap",
    "kerk",
    "restaurant",
    "hotel",
    "museum",
    "talkshow",
    "programma",
    "industrie",
    "waterschap",
    "genootschap",
    "regio",
    "raad",
];
/// Several people or bodies whose nouns no table holds.
const SEVERAL: &[&str] = &[
    "bronnen",
    "bron",
    "ingewijden",
    "betrokkenen",
    "bekenden",
    "getuigen",
    "meiden",
    "scholieren",
    "leerlingen",
    "volgelingen",
    "vluchtelingen",
    "corporaties",
    "scholen",
    "landen",
    "diensten",
    "inspecties",
    "commissies",
    "regeringen",
    "troepen",
    "getrouwen",
    "liberalen",
    "autonomen",
    "genoten",
    "opgeleiden",
    "deskundigen",
    "parochianen",
    "besturen",
    "raden",
    "huizen",
    "craten",
    "soldaten",
    "advocaten",
    "klinieken",
    "experts",
    "optimisten",
    "nederlanders",
    "farmaceuten",
    "planologen",
    "logen",
    "gogen",
    "vrienden",
    "ambtenaren",
    "leraren",
    "eigenaren",
    "eigenaars",
    "raars",
    "laars",
    "enaars",
    "vaders",
    "moeders",
    "broers",
    "zussen",
    "sponsors",
    "fans",
    "collega's",
    "boa's",
    "ngo's",
    "ngo",
    "media",
    "partners",
    "partijen",
    "bonden",
    "clubs",
    "teams",
    "instanties",
    "instituten",
    "universiteiten",
    "gemeenten",
    "provincies",
    "staten",
    "media",
    "dorpen",
    "steden",
    "duitsers",
    "gezinnen",
    "families",
    "buren",
    "ouderen",
    "jongeren",
    "zieken",
    "gelovigen",
    "aanwezigen",
    "velen",
    "sommigen",
    "anderen",
    "beiden",
    "critici",
    "politici",
    "medici",
    "academici",
    "juristen",
    "sterren",
    "stellen",
    "kranten",
    "bureaus",
    "lieden",
    "lui",
    "agenten",
    "mensen",
    "leden",
    "kinderen",
    "atoren",
    "accountants",
    "rebellen",
    "patiënten",
    "economen",
    "astronomen",
    "boeren",
    "piloten",
    "groepen",
    "filosofen",
    "kompanen",
    "ërs",
    "meisjes",
    "jongens",
    "organisators",
    "wonenden",
    "genodigden",
    "nabestaanden",
];
/// Nouns that end like those for people and are none.
const THINGS: &[&str] = &[
    "nummer",
    "cijfer",
    "meter",
    "computer",
    "kamer",
    "venster",
    "sterker",
    "eerder",
    "later",
    "verder",
    "theater",
    "papier",
    "formulier",
    "zomer",
    "winter",
    "water",
    "figuur",
    "leer",
    "keer",
    "weer",
    "sfeer",
    "letter",
    "kalender",
    "register",
    "filter",
    "poster",
    "folder",
    "cluster",
    "master",
    "avonturier",
    "minder",
    "kader",
    "koper",
    "kant",
    "krant",
    "plant",
    "want",
    "tekstkant",
    "invalid",
    "middelgast",
    "wachtlijst",
];

/// Can the noun at `at` have said something?
pub fn speaks(doc: &Doc<'_>, at: usize) -> bool {
    if is_human(doc, at) || is_body(doc, at) || is_noun(doc, at) || doc.is_any(at, &["'er", "'ster"]) {
        return true;
    }
    if doc.is_upper(at) && doc.sentence_range(at).start < at {
        return true;
    }
    let word = doc.str(at).to_lowercase();
    let ends = |list: &[&str]| list.iter().any(|end| word == *end || end.len() > 2 && word.ends_with(end));
    if is_plural(doc, at) {
        return is_crowd(doc, at) || ends(SEVERAL) || ends(BODIES);
    }
    if THINGS.iter().any(|thing| word == *thing) {
        return false;
    }
    let long = word.len() > 5;
    ends(PERSONS)
        || ends(BODIES)
        || NAMED.iter().any(|n| word == *n || n.len() > 3 && word.ends_with(n))
        || long
            && word.ends_with("er")
            && !word.ends_with("meter")
            && !word.ends_with("cijfer")
            && !word.ends_with("nummer")
        || long && word.ends_with("ist")
        || long
            && word.ends_with("eur")
            && !["keur", "kleur", "deur", "geur", "humeur"].iter().any(|e| word.ends_with(e))
        || long
            && word.ends_with("aar")
            && !["jaar", "vaar", "waar", "baar", "plaar", "taar", "klaar"].iter().any(|e| word.ends_with(e))
        || long
            && word.ends_with("ent")
            && !["ment", "talent", "accent", "patent", "procent", "percent", "content"]
                .iter()
                .any(|e| word.ends_with(e))
}
