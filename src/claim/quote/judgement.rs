//! Words that say what somebody thinks of a thing, and `X beschouwt de uitslag als een nederlaag`: an object with what it is taken for.

use std::ops::Range;

use super::clause::{class, skip_adverbs};
use super::content::{Kind, clause_end};
use super::noun::noun;
use super::verb::Report;
use crate::claim::Scene;
use crate::model::MentionKind;
use crate::text::Doc;

/// Predicates that say what somebody thinks of something.
pub(super) const JUDGEMENTS: &[&str] = &[
    "goed",
    "slecht",
    "terecht",
    "onterecht",
    "nodig",
    "onnodig",
    "belangrijk",
    "wenselijk",
    "onwenselijk",
    "onacceptabel",
    "onbegrijpelijk",
    "jammer",
    "schandalig",
    "zorgelijk",
    "zorgwekkend",
    "bedenkelijk",
    "vreemd",
    "raar",
    "logisch",
    "onzin",
    "prima",
    "mooi",
    "prachtig",
    "fantastisch",
    "verschrikkelijk",
    "vreselijk",
    "bizar",
    "absurd",
    "belachelijk",
    "onverantwoord",
    "onaanvaardbaar",
    "opvallend",
    "opmerkelijk",
    "spannend",
    "moeilijk",
    "lastig",
    "ingewikkeld",
    "kwalijk",
    "onrechtvaardig",
    "oneerlijk",
    "eerlijk",
    "verstandig",
    "onverstandig",
    "veel",
    "weinig",
    "genoeg",
    "onvoldoende",
    "voldoende",
    "noodzakelijk",
    "essentieel",
    "cruciaal",
    "teleurstellend",
    "positief",
    "negatief",
    "ongepast",
    "zinloos",
    "onhandig",
    "leuk",
    "passend",
    "gepast",
    "misplaatst",
    "verwerpelijk",
    "ondenkbaar",
    "schuldig",
    "bewezen",
    "kansloos",
    "kansrijk",
    "overbodig",
    "gevaarlijk",
    "riskant",
    "ongelukkig",
    "verdacht",
    "walgelijk",
    "schokkend",
    "respectloos",
    "ongeloofwaardig",
    "geloofwaardig",
    "discriminerend",
    "racistisch",
    "hypocriet",
    "laf",
    "dom",
    "slim",
    "knap",
    "triest",
    "treurig",
    "verdrietig",
    "zielig",
    "eng",
    "fijn",
    "mooier",
    "beter",
    "slechter",
    "erger",
    "belangrijker",
    "overdreven",
    "achterhaald",
    "ouderwets",
    "ongekend",
    "uniek",
    "bijzonder",
    "fout",
    "verkeerd",
    "onjuist",
    "juist",
    "waardeloos",
    "geslaagd",
    "mislukt",
    "saai",
    "vervelend",
    "irritant",
    "superirritant",
    "interessant",
    "indrukwekkend",
    "hoopvol",
    "hoopgevend",
    "verontrustend",
    "alarmerend",
    "gerechtvaardigd",
    "ongerechtvaardigd",
    "disproportioneel",
    "proportioneel",
    "effectief",
    "prematuur",
    "voorbarig",
    "rampzalig",
    "dramatisch",
    "desastreus",
    "historisch",
    "legitiem",
    "illegaal",
    "onwettig",
    "onrechtmatig",
    "rechtmatig",
    "strafbaar",
    "onveilig",
    "veilig",
    "vergezocht",
    "flauwekul",
    "kwatsch",
    "overtrokken",
    "merkwaardig",
    "waardevol",
    "zinvol",
    "storend",
    "stom",
    "gek",
    "ernstig",
    "zonde",
    "geweldig",
    "lelijk",
    "duur",
    "klein",
    "groot",
    "hoog",
    "laag",
    "lang",
    "kort",
    "oud",
    "jong",
    "zwaar",
    "streng",
    "mild",
    "hard",
    "nuttig",
    "heftig",
    "apart",
    "grappig",
    "vermoeiend",
    "schrijnend",
    "stuitend",
    "onthutsend",
    "verfrissend",
    "overtuigend",
    "krankzinnig",
    "waanzinnig",
    "ridicuul",
    "idioot",
    "grotesk",
    "schijnheilig",
    "nihil",
    "reëel",
    "mogelijk",
    "denkbaar",
    "wettig",
    "haalbaar",
    "acceptabel",
    "toerekeningsvatbaar",
    "ontoerekeningsvatbaar",
    "buitenproportioneel",
    "aannemelijk",
    "alarmistisch",
    "naïef",
    "cynisch",
    "kinderachtig",
    "sterk",
    "zwak",
    "gemotiveerd",
    "prioriteit",
    "kritiek",
    "geschikt",
    "ongeschikt",
    "gegrond",
    "ongegrond",
    "ongefundeerd",
    "ongehoord",
    "onbewezen",
    "onvolledig",
    "onduidelijk",
    "onzeker",
    "onzorgvuldig",
    "zorgvuldig",
    "ontoereikend",
    "ondermaats",
    "ongunstig",
    "onfris",
    "onwaar",
    "pijnlijk",
    "suggestief",
    "tendentieus",
];

/// Verbs that say as what somebody sees a thing.
pub(super) const LIKENING: &[&str] = &[
    "beschouwen",
    "bestempelen",
    "betitelen",
    "omschrijven",
    "beschrijven",
    "kenschetsen",
    "kwalificeren",
    "typeren",
    "karakteriseren",
    "afdoen",
    "wegzetten",
    "afschilderen",
    "interpreteren",
    "opvatten",
    "zien",
];

/// How far behind an object its `als` may stand.
const ALS: usize = 14;

/// `beschouwt de uitslag als een nederlaag`, `raamt de schade op 3 miljoen euro`: an object with what it is taken for.
pub fn likened(scene: &Scene<'_>, r: &Report<'_>, open: usize, unit: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    let estimates = ["ramen", "schatten", "taxeren", "begroten", "becijferen"].iter().any(|verb| r.row.lemma == *verb);
    // `noemt geldgebrek en ziekte als oorzaken`
    let names = r.row.lemma.ends_with("noemen");
    if !estimates && !names && !LIKENING.iter().any(|verb| r.row.lemma == *verb) {
        return None;
    }
    let start = skip_adverbs(scene, open, unit.end);
    // `noemt zowel het plan als de wet "onzin"`: two objects.
    let both = (open..start).find(|&i| doc.is(i, "zowel"));
    if both.is_some() && !scene.quotes.within(start, unit.end).is_empty() {
        return None;
    }
    let start = if doc.is_any(start.wrapping_sub(1), &["zich", "zichzelf"]) { start - 1 } else { start };
    let own = doc
        .is_any(start, word_set!["zich", "zichzelf", "het", "dat", "dit", "die", "deze", "hem", "haar", "hen", "ze"]);
    let object = noun(scene, start, unit.end);
    let bare = names && super::word::is_content(doc, start);
    if !own && !bare && object.is_none() || doc.is(start, "zich") && r.row.lemma == "kwalificeren" {
        return None;
    }
    let joins = |i: &usize| if estimates { doc.is(*i, "op") } else { doc.is(*i, "als") };
    let free = |i: &usize| !doc.is_any(*i, &[":", ";", "dat", "om", "hoe", "wat"]) && (names || !doc.is(*i, ","));
    let reach = if names { ALS + 6 } else { ALS };
    let at = (start + 1..unit.end.min(start + reach)).take_while(free).find(joins)?;
    // Of what an estimate comes to; and `zo goed als`, `net als` join nothing.
    let money = |i: usize| match scene.mention_at(i) {
        Some((_, m)) => m.kind() == MentionKind::Amount,
        None => doc.token(i).is_some_and(|t| t.is_number()),
    };
    if estimates && !(at + 1..unit.end.min(at + 5)).any(money)
        || !estimates
            && (doc.is_any(at - 1, &["zo", "net", "goed", "zoals", "zowel"])
                || doc.is_any(at + 1, &["hij", "ze", "zij", "het", "er"]))
    {
        return None;
    }
    let end = clause_end(scene, start, unit.end, Kind::Under);
    (end > at + 1).then_some(both.unwrap_or(start)..end)
}

/// An adjective by its end (`onhoudbaar`, `onzinnig`, `passender`).
pub(super) fn is_adjective(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    let ends = |ends: &[&str]| ends.iter().any(|e| word.ends_with(e));
    // `-tig` alone would take in the tens.
    let formed = word.len() > 6
        && ends(&[
            "baar", "lijk", "loos", "achtig", "zaam", "isch", "nnig", "ardig", "eldig", "erig", "ltig", "otig", "dig",
        ])
        || word.len() > 7 && ends(&["ender"]);
    formed && !doc.is_upper(at) && class(doc, at).is_empty()
}

/// An adjective that is a present participle (`verrassend`, `zorgwekkend`).
pub(super) fn is_present(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    word.len() > 8 && word.ends_with("end") && !word.ends_with("weekend") && !doc.is_upper(at)
}
