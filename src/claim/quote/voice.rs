//! Which nouns can have said something: people and bodies, by the tables and by how such nouns end; not papers, plans, numbers and other things.

use super::crowd::is_crowd;
use super::kind::{is_body, is_human};
use super::noun::is_plural;
use crate::lexicon::Cue;
use crate::resolve::is_noun;
use crate::text::Doc;

/// Ends of nouns that say of one person what he is, whatever stands before them.
const TRADES: &[&str] = &[
    "kundige",
    "genoot",
    "genote",
    "ganger",
    "lid",
    "man",
    "vrouw",
    "ster",
    "euse",
    "ares",
    "iaan",
    "oloog",
    "goog",
    "expert",
    "specialist",
    "kenner",
];
/// Other ends of nouns for one person.
const PERSONS: &[&str] = &[
    "loog", "goog", "expert", "persoon", "kind", "zoon", "broer", "zus", "vriend", "vriendin", "buur", "baas", "chef",
    "coach", "icus", "cus", "ica", "tant", "dant", "grant", "ikant", "gast",
];
/// Nouns for one person that end otherwise.
const NAMED: &[&str] = &[
    "ander",
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
    "tweetal",
    "drietal",
    "paar",
    "koppel",
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
    "menigte",
    "kerk",
    "restaurant",
    "hotel",
    "museum",
    "talkshow",
    "programma",
    "industrie",
    "waterschap",
    "genootschap",
    "instelling",
    "instantie",
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
    "pupillen",
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
    "gasten",
    "militairen",
    "kundigen",
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
    "sceptici",
    "technici",
    "historici",
    "musici",
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
    "ondervraagden",
    "respondenten",
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
    "bijzonder",
    "wachtlijst",
    "aanleiding",
    "opleiding",
    "inleiding",
    "begeleiding",
    "afleiding",
    "manier",
    "kwartier",
    "plezier",
    "dossier",
    "scharnier",
    "vizier",
    "karakter",
    "wonder",
    "oktober",
    "november",
    "december",
    "september",
    "monster",
    "flyer",
    "trailer",
    "thriller",
    "transfer",
    "offer",
    "sneer",
    "oever",
    "vlieger",
    "ijver",
    "koffer",
    "beker",
    "titer",
    "gevaar",
    "bezwaar",
    "gebaar",
    "altaar",
    "exemplaar",
    "commentaar",
    "interieur",
    "exterieur",
];

/// Endings of nouns for whoever does something.
const DOERS: &[&str] = &["er", "ist", "eur", "aar", "ent"];

/// Those that end so and do nothing.
const NO_DOERS: &[&str] = &[
    "meter", "cijfer", "nummer", "keur", "kleur", "deur", "geur", "humeur", "jaar", "vaar", "waar", "baar", "plaar",
    "taar", "klaar", "ment", "talent", "accent", "patent", "procent", "percent", "content",
];

/// People as one noun, who think and want as one.
const COLLECTIVES: &[&str] = &[
    "oppositie",
    "coalitie",
    "achterban",
    "aanhang",
    "directie",
    "redactie",
    "leiding",
    "bestuur",
    "sector",
    "branche",
    "industrie",
    "horeca",
    "bedrijfsleven",
    "verdediging",
    "jury",
    "familie",
    "gezin",
    "team",
    "buurt",
    "wijk",
    "dorp",
    "bevolking",
    "publiek",
    "delegatie",
    "politietop",
    "partijtop",
    "legertop",
    "gemeenschap",
    "lobby",
    "bemanning",
    "waterschap",
    "echtpaar",
    "duo",
    "koppel",
    "tweetal",
    "meerderheid",
    "minderheid",
    "helft",
    "merendeel",
    "kwart",
    "derde",
    "kamp",
    "staf",
    "korps",
    "beweging",
    "onderwijs",
    "wetenschap",
    "politiek",
    "staatsleiding",
    "fanclub",
    "selectie",
    "tak",
    "vleugel",
];

/// Is the noun at `at` one for people who think as one (`de achterban`, `het stadsbestuur`)?
pub fn is_collective(doc: &Doc<'_>, at: usize) -> bool {
    endings!(of COLLECTIVES, 3).holds(doc.str(at))
}

/// Does the noun at `at`, which no table holds, say of one person what he is?
pub fn is_person(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    !is_plural(doc, at)
        && (NAMED.contains(&word) || TRADES.iter().any(|end| word.len() > end.len() + 2 && word.ends_with(end)))
        && !THINGS.contains(&word)
}

/// Does the noun at `at` end like those for whoever does something (`luisteraar`, `fietser`)?
pub fn is_doer(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    word.len() > 5
        && endings!(of DOERS, 1).holds(word)
        && !endings!(of NO_DOERS, 3).holds(word)
        && !doc.is_any(at, word_set!(of THINGS))
}

/// Is the noun at `at` one for one person: by a table, by how it ends, or by the verb that it is made of (`een verzamelaar`, `een fietser`)?
pub fn is_someone(doc: &Doc<'_>, at: usize) -> bool {
    if is_plural(doc, at) || is_body(doc, at) {
        return false;
    }
    is_human(doc, at) || is_agent(doc, at) || is_person(doc, at) && !doc.str(at).ends_with("ster")
}

/// Is it made of a verb, or has it an end that only nouns for persons have?
fn is_agent(doc: &Doc<'_>, at: usize) -> bool {
    if !is_doer(doc, at) {
        return false;
    }
    let word = doc.str(at);
    let Some(stem) = word.strip_suffix("er") else { return word.ends_with("ist") || word.ends_with("laar") };
    let verb = doc.lex.word_id(&crate::token::fold(&format!("{stem}en")));
    doc.lex.tables.verbs.get(verb).is_some_and(|f| f.readings.iter().any(|r| r.infinitive)) && !doc.has(at, Cue::Verb)
}

/// Can the noun at `at` have said something?
pub fn speaks(doc: &Doc<'_>, at: usize) -> bool {
    if is_human(doc, at) || is_body(doc, at) || is_noun(doc, at) || doc.is_any(at, &["'er", "'ster"]) {
        return true;
    }
    if doc.is_upper(at) && doc.sentence_range(at).start < at {
        return true;
    }
    let word = doc.str(at);
    if is_plural(doc, at) {
        return is_crowd(doc, at) || endings!(of SEVERAL, 2).holds(word) || endings!(of BODIES, 2).holds(word);
    }
    if doc.is_any(at, word_set!(of THINGS)) {
        return false;
    }
    endings!(of TRADES, 2).holds(word)
        || endings!(of PERSONS, 2).holds(word)
        || endings!(of BODIES, 2).holds(word)
        || endings!(of NAMED, 3).holds(word)
        || is_doer(doc, at)
}
