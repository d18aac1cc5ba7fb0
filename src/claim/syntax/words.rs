//! Function words of Dutch, by what they do in a clause.

use crate::text::Doc;
use crate::token::WordSet;

/// Articles and what stands in their place.
pub const DETERMINERS: WordSet = word_set![
    "de",
    "het",
    "een",
    "deze",
    "dit",
    "die",
    "dat",
    "zijn",
    "haar",
    "hun",
    "ons",
    "onze",
    "'n",
    "zo'n",
    "geen",
    "elke",
    "elk",
    "iedere",
    "ieder",
    "alle",
    "beide",
    "enkele",
    "meerdere",
    "verschillende",
    "diverse",
    "veel",
    "sommige",
    "andere",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "diens",
    "welke",
    "dezelfde",
    "hetzelfde",
    "zulke",
    "nog",
    "tientallen",
    "honderden",
];

/// Those that say that the thing is known.
pub const DEFINITE: WordSet =
    word_set!["de", "het", "deze", "dit", "die", "dat", "zijn", "haar", "hun", "dezelfde", "hetzelfde", "beide"];

/// Prepositions.
pub const PREPOSITIONS: WordSet = word_set!(of PREPOSITION_NAMES);

/// The same as a list.
const PREPOSITION_NAMES: &[&str] = &[
    "aan",
    "achter",
    "bij",
    "binnen",
    "boven",
    "buiten",
    "dankzij",
    "door",
    "gedurende",
    "in",
    "inzake",
    "jegens",
    "met",
    "na",
    "naar",
    "naast",
    "namens",
    "om",
    "omtrent",
    "onder",
    "ondanks",
    "op",
    "over",
    "per",
    "rond",
    "rondom",
    "sinds",
    "te",
    "tegen",
    "tegenover",
    "ten",
    "ter",
    "tijdens",
    "tot",
    "tussen",
    "uit",
    "van",
    "vanaf",
    "vanuit",
    "vanwege",
    "via",
    "volgens",
    "voor",
    "voorbij",
    "wegens",
    "zonder",
    "exclusief",
    "inclusief",
    "qua",
    "versus",
    "behalve",
];

/// Phrases that do the work of a preposition, with the preposition that frames name them by.
const COMPOUND_PREPOSITIONS: &[(&[&str], &str)] = &[
    (&["op", "grond", "van"], "op grond van"),
    (&["op", "basis", "van"], "op grond van"),
    (&["op", "verdenking", "van"], "wegens"),
    (&["op", "last", "van"], "door"),
    (&["op", "bevel", "van"], "door"),
    (&["op", "gezag", "van"], "door"),
    (&["in", "verband", "met"], "wegens"),
    (&["naar", "aanleiding", "van"], "wegens"),
    (&["als", "gevolg", "van"], "wegens"),
    (&["uit", "hoofde", "van"], "op grond van"),
    (&["ter", "hoogte", "van"], "van"),
    (&["ter", "waarde", "van"], "van"),
    (&["ten", "bedrage", "van"], "van"),
    (&["ten", "gunste", "van"], "voor"),
    (&["in", "opdracht", "van"], "in opdracht van"),
    (&["in", "plaats", "van"], "in plaats van"),
    (&["ten", "opzichte", "van"], "tegenover"),
    (&["samen", "met"], "met"),
    (&["naar", "verluidt"], ""),
    (&["onder", "meer"], ""),
    (&["onder", "andere"], ""),
    (&["in", "totaal"], ""),
    (&["met", "name"], ""),
    (&["tot", "nu", "toe"], ""),
    (&["voor", "het", "eerst"], ""),
    (&["ten", "minste"], ""),
    (&["tot", "en", "met"], "tot"),
];

/// The keys of the words of each, 0 behind the last.
static COMPOUND_KEYS: [[u64; 3]; COMPOUND_PREPOSITIONS.len()] = {
    let mut out = [[0; 3]; COMPOUND_PREPOSITIONS.len()];
    let mut row = 0;
    while row < out.len() {
        let words = COMPOUND_PREPOSITIONS[row].0;
        let mut i = 0;
        while i < words.len() {
            out[row][i] = crate::token::key(words[i].as_bytes());
            i += 1;
        }
        row += 1;
    }
    out
};

/// The phrase at `at` that does the work of a preposition: how many words it has, and the preposition that frames name it by.
pub fn compound_preposition(doc: &Doc<'_>, at: usize) -> Option<(usize, &'static str)> {
    if !doc.is_any(at, COMPOUND_OPENERS) {
        return None;
    }
    let stands = |(i, key): (usize, &u64)| *key == 0 || doc.token(at + i).is_some_and(|t| t.key == *key);
    let row = COMPOUND_KEYS.iter().position(|keys| keys.iter().enumerate().all(stands))?;
    COMPOUND_PREPOSITIONS.get(row).map(|(words, name)| (words.len(), *name))
}

/// The first words of those.
const COMPOUND_OPENERS: WordSet =
    word_set!["op", "in", "naar", "als", "uit", "ter", "ten", "samen", "onder", "met", "tot", "voor"];

/// Words that open a clause whose verb stands at its end.
pub const SUBORDINATORS: WordSet = word_set![
    "omdat",
    "doordat",
    "nadat",
    "voordat",
    "totdat",
    "zodat",
    "opdat",
    "terwijl",
    "toen",
    "als",
    "wanneer",
    "indien",
    "hoewel",
    "ofschoon",
    "zodra",
    "tenzij",
    "mits",
    "aangezien",
    "of",
    "hoe",
    "waarom",
    "sinds",
    "zolang",
    "alsof",
    "behalve",
];

/// Relatives other than `die` and `dat`.
pub const RELATIVES: WordSet = word_set![
    "wie",
    "waar",
    "waarbij",
    "waarbinnen",
    "waarin",
    "waarop",
    "waardoor",
    "waarmee",
    "waarna",
    "waarvan",
    "waaruit",
    "waarvoor",
    "waaraan",
    "waarover",
    "waaronder",
    "waartegen",
    "waarnaar",
    "wat",
];

/// Pronouns that may be subjects.
pub const PRONOUNS: WordSet = word_set![
    "hij", "zij", "ze", "hem", "hen", "hun", "haar", "het", "ik", "we", "wij", "je", "u", "jullie", "men", "niemand",
    "iemand", "iedereen", "dit", "dat", "deze", "die", "er", "zich", "ons", "mij", "me", "er",
];

/// Words that join equals.
pub const COORDINATORS: WordSet =
    word_set!["en", "maar", "of", "want", "dus", "evenals", "alsmede", "noch", "als", "alsook", "dan"];

/// Adverbs and the like that are no nouns though no other table says so.
pub const ADVERBS: WordSet = word_set![
    "aanvankelijk",
    "alleen",
    "allemaal",
    "alsnog",
    "althans",
    "altijd",
    "anders",
    "beter",
    "bijna",
    "bijvoorbeeld",
    "binnenkort",
    "bovendien",
    "circa",
    "daar",
    "daaraan",
    "daarbij",
    "daardoor",
    "daarentegen",
    "daarin",
    "daarmee",
    "daarna",
    "daarnaast",
    "daarom",
    "daarop",
    "daarover",
    "daartegen",
    "daarvan",
    "daarvoor",
    "destijds",
    "definitief",
    "direct",
    "dus",
    "echter",
    "eenmalig",
    "eerder",
    "eerst",
    "eigenlijk",
    "elders",
    "ermee",
    "erdoor",
    "ervoor",
    "ertegen",
    "eveneens",
    "fors",
    "flink",
    "gemiddeld",
    "gisteren",
    "gisteravond",
    "grotendeels",
    "helemaal",
    "hier",
    "hierbij",
    "hierdoor",
    "hiermee",
    "hierna",
    "hierom",
    "hierop",
    "hiervan",
    "hiervoor",
    "hoogstens",
    "hooguit",
    "immers",
    "ineens",
    "inderdaad",
    "inmiddels",
    "intussen",
    "juist",
    "kennelijk",
    "later",
    "liefst",
    "maar",
    "maandelijks",
    "maximaal",
    "meer",
    "meteen",
    "minder",
    "minimaal",
    "minstens",
    "misschien",
    "mogelijk",
    "momenteel",
    "morgen",
    "nader",
    "namelijk",
    "niet",
    "nog",
    "nogmaals",
    "nooit",
    "nu",
    "ondertussen",
    "ongeveer",
    "onlangs",
    "onmiddellijk",
    "onvoorwaardelijk",
    "ooit",
    "ook",
    "opnieuw",
    "overigens",
    "pas",
    "persoonlijk",
    "recent",
    "recentelijk",
    "reeds",
    "ruim",
    "samen",
    "slechts",
    "snel",
    "soms",
    "steeds",
    "strafrechtelijk",
    "straks",
    "te",
    "tevens",
    "tijdelijk",
    "toch",
    "toen",
    "totaal",
    "uiteindelijk",
    "uiterlijk",
    "vandaag",
    "vanavond",
    "vaak",
    "veel",
    "verder",
    "vermoedelijk",
    "vervolgens",
    "volledig",
    "vooral",
    "vooralsnog",
    "vooraf",
    "voorheen",
    "voorlopig",
    "voortaan",
    "voorwaardelijk",
    "vorig",
    "waarschijnlijk",
    "weer",
    "wel",
    "wellicht",
    "zeker",
    "zelf",
    "zelfs",
    "zo",
    "zowel",
    "al",
    "gratis",
    "officieel",
    "onterecht",
    "terecht",
    "ten onrechte",
    "goed",
    "slecht",
    "gedeeltelijk",
    "respectievelijk",
    "elk",
    "ieder",
    "beide",
    "bovenop",
    "mede",
    "destijds",
    "afzonderlijk",
    "gezamenlijk",
    "jaarlijks",
    "zogenaamd",
    "omgerekend",
    "kwijt",
    "schuldig",
    "verantwoordelijk",
    "nodig",
    "mogelijk",
    "bekend",
    "duidelijk",
    "gelijk",
    "hoog",
    "laag",
    "hoger",
    "lager",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_compound_preposition_has_its_opener() {
        for (words, _) in COMPOUND_PREPOSITIONS {
            assert!(
                words.first().is_some_and(|w| COMPOUND_OPENERS.holds(crate::token::key(w.as_bytes()))),
                "{words:?}"
            );
        }
    }
}
