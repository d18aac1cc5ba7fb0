//! What a measure may be of where nobody is named: the things that are closed, halted, restricted and recalled.

use crate::claim::Scene;
use crate::claim::frame::Found;
use crate::claim::syntax::{Syntax, Tag};

/// Frames that take no measure of anybody where nobody is named: `de lening intrekken`, `de rente beperken`.
const LOOSE: &[&str] = &[
    "uitsluiten",
    "uitbannen",
    "afsluiten",
    "beperken",
    "bevelen",
    "bevriezen",
    "blokkeren",
    "boycotten",
    "confisqueren",
    "dwingen",
    "gebieden",
    "gelasten",
    "in beslag nemen",
    "beslag leggen",
    "inperken",
    "intrekken",
    "ontruimen",
    "opdragen",
    "opheffen",
    "opschorten",
    "royeren",
    "schorsen",
    "terugdraaien",
    "terugroepen",
    "uitsluiten",
    "uitwijzen",
    "uitzetten",
    "versoepelen",
    "weren",
    "sommeren",
    "maatregelen nemen",
    "maatregelen treffen",
    "maatregelen aankondigen",
    "de stekker trekken",
    "verplichting opleggen",
    "halt toeroepen",
    "nationaliseren",
    "onteigenen",
    "uit de partij zetten",
    "uit de fractie zetten",
    "tot ongewenst persoon verklaren",
    "het land uitzetten",
    "persona non grata verklaren",
    "toegang ontzeggen",
    "toegang weigeren",
    "bevel geven",
    "op straat zetten",
    "opleggen",
];

/// What a body with power closes down, where it is said without a name.
const CLOSED: &[&str] = &[
    "internet",
    "pand",
    "panden",
    "school",
    "scholen",
    "club",
    "kliniek",
    "café",
    "cafés",
    "restaurant",
    "winkel",
    "winkels",
    "bedrijf",
    "bedrijven",
    "grens",
    "grenzen",
    "luchtruim",
    "moskee",
    "kantoor",
    "woning",
    "woningen",
    "bos",
    "kerncentrale",
    "markt",
    "haven",
    "site",
    "website",
    "praktijk",
    "fabriek",
    "coffeeshop",
    "discotheek",
    "gebied",
    "strand",
    "park",
    "werkzaamheden",
    "werk",
    "bouwplaats",
    "bouw",
    "productie",
    "onderneming",
    "zaak",
    "hotel",
    "instelling",
    "opvang",
    "vervoer",
    "verkeer",
    "treinverkeer",
    "vliegverkeer",
    "handel",
    "gaswinning",
    "proef",
    "weg",
    "straat",
    "plein",
    "station",
    "luchthaven",
    "vliegveld",
    "tunnel",
    "brug",
    "slachthuis",
    "slachterij",
    "stal",
    "zwembad",
    "camping",
    "drugspand",
    "groei",
    "krimp",
    "uitbreiding",
    "museum",
    "bordeel",
    "theater",
    "park",
];

/// What is restricted, halted and taken back by a body with power, where it is said without a name.
const REGULATED: &[&str] = &[
    "aantal",
    "gebruik",
    "verkoop",
    "export",
    "import",
    "uitvoer",
    "invoer",
    "vluchten",
    "openingstijden",
    "samenkomsten",
    "bijeenkomsten",
    "demonstraties",
    "evenementen",
    "uitzetting",
    "uitzettingen",
    "uitwijzing",
    "deportaties",
    "adopties",
    "asielprocedures",
    "gezinshereniging",
    "huisuitzettingen",
    "wapenexport",
    "wapenleveranties",
    "vergunningverlening",
    "vaccinaties",
    "huurverhogingen",
    "visserij",
    "vangst",
    "jacht",
    "tegoeden",
    "bezittingen",
    "rekeningen",
    "advertenties",
    "reclame",
    "reclames",
    "visa",
    "vergunningen",
    "werkvergunningen",
    "instroom",
];

/// What makers and shops call back.
const GOODS: &[&str] = &[
    "partij",
    "product",
    "producten",
    "auto's",
    "voertuigen",
    "modellen",
    "toestellen",
    "wagens",
    "batterijen",
    "speelgoed",
    "salades",
    "melk",
    "kaas",
    "vlees",
    "eieren",
    "telefoons",
    "medicijn",
    "medicijnen",
    "fietsen",
    "apparaten",
    "auto",
    "wagen",
    "bedjes",
    "stoelen",
    "worst",
    "filet",
    "kip",
    "chips",
    "noten",
    "pasta",
    "soep",
    "koekjes",
    "chocolade",
    "repen",
    "snoep",
    "salade",
    "zalm",
    "kruiden",
    "laders",
    "powerbanks",
    "scooters",
    "helmen",
    "pillen",
    "implantaten",
    "airbags",
    "exemplaren",
    "stuks",
    "laptops",
    "drogers",
    "machines",
    "flessen",
    "potjes",
    "bussen",
    "treinen",
    "motoren",
    "middel",
    "middelen",
    "knuffels",
];

/// What one halts of one's own: no measure of anybody.
const OWN: &[&str] = &[
    "deelname",
    "samenwerking",
    "onderhandelingen",
    "gesprekken",
    "gesprek",
    "overleg",
    "campagne",
    "vergadering",
    "debat",
    "zitting",
    "wedstrijd",
    "duel",
    "sessie",
    "stemming",
    "stemmingen",
    "rechtszaak",
    "proces",
    "betrekkingen",
    "lidmaatschap",
    "contract",
    "lening",
    "acties",
    "actie",
    "staking",
    "onderzoek",
    "zoektocht",
    "aanvallen",
    "race",
    "naleving",
    "verdrag",
];

/// Is the object something that is made and sold?
pub fn goods(scene: &Scene<'_>, syntax: &Syntax, object: Option<usize>) -> bool {
    object.and_then(|i| syntax.chunks.get(i)).is_some_and(|c| {
        c.tag == Tag::Noun
            && (c.first..c.last).any(|t| {
                let word = scene.doc.str(t).to_lowercase();
                GOODS.iter().any(|g| word.ends_with(g))
            })
    })
}

/// Does the frame need a name to state a measure?
pub fn needs_target(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, object: Option<usize>) -> bool {
    let doc = scene.doc;
    let trigger = found.frame.trigger.as_str();
    // Things of the kind that are closed or put to a stop.
    let closed = object.and_then(|i| syntax.chunks.get(i)).is_some_and(|c| {
        let mut heads = (c.first..c.last).map(|t| doc.str(t).to_lowercase());
        let singular = |h: &str| {
            let stem = h.strip_suffix('s').or_else(|| h.strip_suffix("en")).unwrap_or(h).trim_end_matches('\'');
            CLOSED.iter().any(|n| h.ends_with(n) || stem.ends_with(n))
        };
        c.tag == Tag::Noun && heads.next_back().is_some_and(|h| singular(&h))
            || c.tag == Tag::Noun && behind(scene, syntax, object)
    });
    let closes = matches!(found.frame.type_.as_str(), "closure" | "suspension") || trigger == "afsluiten";
    let regulated = || {
        object.and_then(|i| syntax.chunks.get(i)).is_some_and(|c| {
            c.tag == Tag::Noun && {
                let head = doc.str(c.head).to_lowercase();
                REGULATED.iter().any(|r| head == *r || r.len() > 5 && head.ends_with(r))
            }
        })
    };
    if closes {
        // `legt de aanleg stil`: what is not the halted one's own, nor talks, nor a game.
        let halted = matches!(
            trigger,
            "stilleggen" | "stil leggen" | "stopzetten" | "platleggen" | "opschorten" | "aan banden leggen"
        ) && object.and_then(|i| syntax.chunks.get(i)).is_some_and(|c| {
            let head = doc.str(c.head).to_lowercase();
            let own = doc.is_any(c.first, word_set!["zijn", "haar", "hun", "hem", "ze", "het", "alles", "dit", "dat"])
                && (c.last - c.first == 1 || !doc.is(c.first, "het"));
            c.tag == Tag::Noun && !own && !OWN.iter().any(|o| head.ends_with(o))
        });
        return !closed && !regulated() && !halted;
    }
    if trigger == "aan banden leggen" {
        return false;
    }
    LOOSE.contains(&trigger) && !regulated()
}

/// `delen van het bos`
fn behind(scene: &Scene<'_>, syntax: &Syntax, object: Option<usize>) -> bool {
    object.and_then(|i| syntax.chunks.get(i + 2)).is_some_and(|c| {
        c.tag == Tag::Noun && c.governor.is_some() && {
            let head = scene.doc.str(c.head).to_lowercase();
            CLOSED.iter().any(|n| head.ends_with(n))
        }
    })
}
