//! `de minister`, `een woordvoerder van het OM`: one person by a role alone, who acts or speaks.

use super::after::name_behind_comma;
use super::lead::determiner;
use super::phrase::{KIND, Phrase, begin, head, head_tails, name_behind};
use crate::lexicon::{Cue, Hit, Table};
use crate::model::RoleCategory;
use crate::rule::{Found, Rule};
use crate::text::Doc;

/// A role without a name.
pub static RULE: Rule = Rule {
    id: "official/nameless",
    doc: "A singular role without a name where one person acts or speaks; no predicates, no `naar de rechter`.",
    kind: KIND,
    cues: &[Cue::Role],
    find,
    hits: &[
        ("De [minister] zegt dat het plan doorgaat.", "minister"),
        ("Volgens een [woordvoerder van de gemeente] klopt dat.", "woordvoerder | gemeente"),
        ("Dat vindt de [rechter] te weinig.", "rechter"),
        ("Als de [minister] dat doet, stapt de partij op.", "minister"),
        ("Vuurwerk wordt verboden, als de [burgemeester] zijn zin krijgt.", "burgemeester"),
        ("Dat zegt de zwaar bekritiseerde [minister].", "minister"),
        ("Dat zegt de vermoeid ogende [burgemeester].", "burgemeester"),
        ("De verantwoordelijk [wethouder] belooft beterschap.", "wethouder"),
        ("De kersverse [burgemeester] belooft beterschap.", "burgemeester"),
        ("Dat kan niet meer, aldus de [directeur].", "directeur"),
        ("Daarna ging ook de [burgemeester] akkoord.", "burgemeester"),
        ("Hij werd gebeld door de [premier].", "premier"),
        ("Het was het weerwoord van de [rechter].", "rechter"),
        ("Hij liet via zijn [advocaat] weten dat het niet klopt.", "advocaat"),
        ("Dat gaat mis, vond de [wethouder].", "wethouder"),
        ("Het kabinet en de [minister] willen dat niet.", "minister"),
    ],
    misses: &[
        "Zij wordt minister.",
        "De Ford-bestuurder raakte van de weg.",
        "Er kwam een plan waarin een informateur wordt benoemd.",
        "Hij zegt dat hij de enige president is.",
        "Het is een taak van de burgemeester.",
        "Hij is de voorzitter van de vakbond.",
        "De buren stappen naar de rechter.",
        "De ministers zeggen niets.",
        "Zijn rechter wang bloedde, de rechter wang.",
        "Zij is daarmee de eerste vrouwelijke burgemeester van het eiland.",
        "Toen was hij in 1982 de jeugdige lijsttrekker.",
        "Hij woont aan de Burgemeester Brouwhuisstraat.",
        "Als voorzitter deed hij weinig.",
        "De buurt kreeg de directeur niet te zien.",
        "We zijn wel de vertegenwoordiger van de bond.",
        "De leider van dit land moet daadkracht tonen.",
        "Een kwart van de gedeputeerde staten is vrouw.",
        "Het waren jaren dat de partij de premier leverde.",
        "Hij geldt als de leider van de oppositie.",
        "Zij werd gezien als de burgemeester.",
        "Hij zou nooit de leider van het land zijn geweest.",
        "De kiezer bepaalt wie de nieuwe premier wordt van het land.",
        "Het was pas de achtste partijleider in tien jaar.",
        "Hij moet zich verantwoorden tegenover de rechter.",
        "Zij staat aan het hoofd van de dienst.",
        "Vandaag is er weer een lijsttrekker te gast.",
        "De populariteit van de president daalt snel.",
        "Het advies aan de generaal was kort.",
        "Zij sprak met haar Franse ambtgenoot.",
        "De minister kreeg meer invloed.",
        "Het bedrijf had een advocaat ingeschakeld.",
        "Zij is ouder dan de premier.",
        "Anna de Wit (38) is de voorzitter van de raad.",
        "Anna de Wit wordt begin juni de nieuwe voorzitter van de bond.",
        "De vrouw stapte uit en beledigde de burgemeester.",
        "De partij wil de premier tot aftreden dwingen.",
        "Het vertrouwen in de premier daalt.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some((row, last)) = head(doc, at) else { return };
    let Some(mut phrase) = begin(doc, at, row, last) else { return };
    if name_behind(doc, phrase.last).is_some() {
        return;
    }
    let det = determiner(doc, phrase.first);
    head_tails(doc, &mut phrase);
    if name_behind(doc, phrase.last).is_some() || name_behind_comma(doc, phrase.last, true).is_some() {
        return;
    }
    // `aan de Burgemeester Jansenstraat`
    if doc.is_upper(phrase.last) && phrase.last < doc.sentence_range(at).end && is_address(doc, phrase.last) {
        return;
    }
    // `de rechter wang`: the side.
    if doc.is(phrase.head_last - 1, "rechter") && is_side(doc, phrase.last) {
        return;
    }
    // A `bestuurder` without a body before it drives a car, and so does a `Ford-bestuurder`.
    let driver = doc.is(phrase.head_last - 1, "bestuurder")
        && (phrase.first + 1 == phrase.head_last || doc.hits_at(phrase.first).iter().any(|h| makes_vehicles(doc, h)));
    let weak = phrase.weak && !phrase.bound && !speaks(doc, &phrase, det);
    let takes = det.is_none_or(|det| super::part::takes_part(doc, &phrase, det));
    if driver || weak || !takes || !acts(doc, &phrase, det) {
        return;
    }
    phrase.push(out);
}

/// A maker of cars, whose `bestuurder` drives one.
pub(super) fn makes_vehicles(doc: &Doc<'_>, hit: &Hit) -> bool {
    let row = doc.lex.tables.organisations.rows.get(hit.row).filter(|_| hit.table == Table::Organisation);
    row.is_some_and(|o| o.domain.as_deref() == Some("voertuigen"))
}

/// `aldus de directeur`, `de voorzitter zegt`: the head of a body that the article knows, who speaks.
fn speaks(doc: &Doc<'_>, phrase: &Phrase, det: Option<usize>) -> bool {
    let heads = [
        "voorzitter",
        "voorzitster",
        "directeur",
        "directrice",
        "commandant",
        "rector",
        "officier",
        "coach",
        "trainer",
        "lector",
    ];
    let alone = phrase.last == phrase.head_last && heads.contains(&phrase.expr.fields.role.as_str());
    let Some(det) = det.filter(|d| alone && doc.is(*d, "de")) else { return false };
    let begin = doc.sentence_range(det).start;
    let tables = &doc.lex.tables;
    // `de directeur vindt dat`, not `vindt een baan`.
    let verb = |i: usize, next: usize| {
        let form = tables.verbs.get(doc.word(i));
        form.is_some_and(|v| v.is_finite() && v.readings.iter().any(|r| tables.cue_verbs.reports(r.lemma)))
            || doc.is_any(i, &["vindt", "vond", "denkt", "dacht"]) && doc.is(next, "dat")
    };
    let last = phrase.last;
    det > begin && (doc.is_any(det - 1, &["aldus", "volgens"]) || verb(det - 1, last)) || verb(last, last + 1)
}

/// Does the role stand for one person who acts, rather than for the office or for what somebody is?
pub(super) fn acts(doc: &Doc<'_>, phrase: &Phrase, det: Option<usize>) -> bool {
    let begin = doc.sentence_range(phrase.first).start;
    let Some(det) = det else {
        // `VVD-leider: ...` at the start of a sentence.
        return phrase.first == begin && phrase.bound && doc.is(phrase.last, ":");
    };
    if doc.is_any(det, &["geen", "elke", "ons", "dat", "dit", "zo'n"]) || doc.is(det, "'n") {
        return false;
    }
    let indefinite = doc.is(det, "een");
    // `een kandidaat-Kamerlid is gemiddeld 43 jaar`
    if indefinite && doc.is_any(phrase.last + usize::from(is_copula(doc, phrase.last)), &["gemiddeld", "doorgaans"]) {
        return false;
    }
    // `dat hij de enige president is`, `kan de minister leveren`, `er wordt een informateur benoemd`: what somebody is, or the office.
    let last = phrase.last;
    let according = det > begin && doc.is_any(det - 1, &["volgens", "aldus"]);
    let closes = |at: usize| doc.is_any(at, &[",", ".", "en", ";", "\"", "”", "!", "?"]);
    if is_copula(doc, last) && closes(last + 1)
        || doc.is_any(last, &["worden", "blijven", "leveren", "levert", "leverde"]) && !according
    {
        return false;
    }
    // `de minister kreeg meer invloed`: whoever holds the office.
    let more = doc.is_any(last, &["krijgt", "kreeg"])
        && (last + 1..last + 4)
            .any(|i| doc.is_any(i, word_set!["invloed", "macht", "bevoegdheid", "bevoegdheden", "zeggenschap"]));
    if more {
        return false;
    }
    // `gedeputeerde staten` are a body, `de leider van dit land` is whoever leads it, `dat de partij de premier leverde` speaks of the office.
    let tail = |words: &[&str]| last > phrase.head_last && doc.is_any(phrase.head_last + 1, words);
    let any = tail(&["dit", "elk", "ieder"])
        || tail(&["een"])
            && (indefinite
                || doc.is_any(phrase.head_last - 1, word_set!["hoofd", "trekker", "vertegenwoordiger"])
                || phrase.expr.fields.category == Some(RoleCategory::Army));
    let supplied = doc.is_any(last, &["levert", "leverde"]) && (closes(last + 1) || is_copula(doc, last + 1));
    if doc.is(last, "staten") || any && !spokes_for(phrase) || supplied {
        return false;
    }
    // `toen ik de voorzitter werd van de bond`
    if is_copula(doc, last) && det > begin && doc.is_any(det - 1, &["ik", "hij", "zij", "ze", "jij", "u", "die"]) {
        return false;
    }
    // `dat zij nooit de leider zou zijn geweest`, `wie de nieuwe premier wordt van het land`
    if ends_in_copula(doc, last) || before_verb(doc, det, begin, "wie") && is_copula(doc, last) {
        return false;
    }
    // `de eerste vrouwelijke premier`, `de jongste leider ter wereld`: what kind of one it is.
    if (det + 1..phrase.first)
        .any(|i| doc.is_any(i, word_set!(of RANKS)) || doc.has(i, Cue::Ordinal) && !doc.is_upper(i))
    {
        return false;
    }
    if doc.is_any(last, &["kunnen", "mogen", "te"]) && doc.is_any(last + 1, &["worden", "blijven", "leveren"]) {
        return false;
    }
    if indefinite && doc.is_any(last, &["wordt", "werd"]) {
        return false;
    }
    // `de taak van de burgemeester`
    if det > begin + 1 && doc.is(det - 1, "van") && doc.is_any(det - 2, word_set!(of OFFICE)) {
        return false;
    }
    let spokes = matches!(phrase.expr.fields.category, Some(RoleCategory::Spokesperson));
    let before = det.checked_sub(1).filter(|b| *b >= begin);
    let Some(before) = before else { return !indefinite || phrase.bound || spokes || acting_verb(doc, phrase.last) };
    // `naar de rechter`, `voor de rechter`: the office.
    if doc.is_any(before, word_set!["naar", "voor", "tot", "bij", "over", "of", "geen", "zonder", "per", "tussen"]) {
        return false;
    }
    // `als een minister` compares, `gezien als de leider` says what somebody is; `als de minister dat doet` begins a clause.
    if doc.is(before, "als") && (indefinite || closes(last) || !begins_clause(doc, before, begin)) {
        return false;
    }
    // `zich verantwoorden tegenover de rechter`, `aan het hoofd van`
    let tied = doc.is(before, "aan") && doc.is(phrase.head_last - 1, "hoofd")
        || doc.is(before, "tegenover") && phrase.expr.fields.category == Some(RoleCategory::Judiciary);
    if tied {
        return false;
    }
    if is_copula(doc, before) && predicates(doc, before, begin) {
        return false;
    }
    // `is er weer een lijsttrekker`, `er was een burgemeester`
    let there = (before.saturating_sub(3).max(begin)..=before).any(|i| doc.is(i, "er"));
    if indefinite && !spokes && there && (before.saturating_sub(3).max(begin)..=before).any(|i| is_copula(doc, i)) {
        return false;
    }
    // `is daarmee de eerste vrouwelijke president`, `is de nieuwe burgemeester van`
    let first_of = (det + 1..phrase.first).any(|i| doc.is(i, "nieuwe"));
    if first_of && (before.saturating_sub(1).max(begin)..=before).any(|i| is_copula(doc, i)) {
        return false;
    }
    // `was hij in 1982 de jeugdige lijsttrekker`
    if is_told_of(doc, det, begin) {
        return false;
    }
    // `de Hoge Raad, onze hoogste rechter`: what the name before it is.
    if doc.is(before, ",") && before > begin && doc.is_upper(before - 1) && !phrase.bound && doc.is(last, "in") {
        return false;
    }
    // `voorgeleid aan de rechter-commissaris`: whoever sits there.
    let judge = phrase.expr.fields.category == Some(RoleCategory::Judiciary) && !phrase.bound;
    if judge && doc.is_any(before, &["aan", "tegen", "via"]) {
        return false;
    }
    // `de populariteit van de president`, `het advies aan de generaal`: nobody acts; but `het weerwoord van de rechter`.
    let alone = !phrase.bound && !spokes && phrase.last == phrase.head_last;
    // `wil van de minister weten`: of whom a verb asks.
    let owned = |of: usize| {
        of > begin
            && doc.token(of - 1).is_some_and(|t| t.is_word())
            && !doc.has(of - 1, Cue::Function)
            && !doc.has(of - 1, Cue::Verb)
            && !doc.is_any(of - 1, super::part::SPEECH)
    };
    if alone && (doc.is_any(before, &["aan", "op", "onder", "achter", "uit"]) || doc.is(before, "van") && owned(before))
    {
        return false;
    }
    if indefinite && !spokes && !phrase.bound {
        // `een vrouwelijke premier krijgt`: what somebody gets.
        let got =
            doc.is_any(phrase.last, &["krijgt", "krijgen", "kreeg", "kregen", "heeft", "hebben", "nodig", "zoekt"]);
        return acting_verb(doc, phrase.last) && !got || reports(doc, before);
    }
    true
}

/// A spokesperson may speak for any body (`een woordvoerder van een bank`).
fn spokes_for(phrase: &Phrase) -> bool {
    matches!(phrase.expr.fields.category, Some(RoleCategory::Spokesperson | RoleCategory::Legal))
}

/// Words that say which of many holders of an office is spoken of, whoever it is.
const RANKS: &[&str] = &[
    "eerste",
    "enige",
    "beste",
    "slechtste",
    "echte",
    "ideale",
    "jongste",
    "oudste",
    "langstzittende",
    "machtigste",
    "rijkste",
    "populairste",
    "volgende",
    "toekomstige",
];

/// Does `als` open a clause here: at the start of a sentence, behind a mark or a small word, or behind another verb than one of judgement?
fn begins_clause(doc: &Doc<'_>, als: usize, begin: usize) -> bool {
    als == begin
        || doc.is_front(als)
        || doc.is_any(
            als - 1,
            word_set![",", "-", "–", ":", "en", "maar", "dan", "net", "ook", "zowel", "zelfs", "alleen", "pas"],
        )
}

/// `zou zijn geweest`, `wilde worden`: a cluster of verbs with a copula right behind the role.
fn ends_in_copula(doc: &Doc<'_>, at: usize) -> bool {
    let modal = doc.is_any(
        at,
        word_set![
            "zou", "zouden", "wil", "wilde", "willen", "kan", "kon", "mag", "moet", "moest", "zal", "gaat", "ging"
        ],
    );
    let copula = |i: usize| doc.is_any(i, &["zijn", "worden", "blijven", "heten"]);
    let closes = |i: usize| doc.is_any(i, &[",", ".", ";", "!", "?", "geweest", "geworden", "gebleven"]);
    modal && copula(at + 1) && (closes(at + 2) || doc.is_any(at + 2, &["van", "en", "of"]))
        || is_copula(doc, at) && doc.is_any(at + 1, &["geweest", "geworden"])
        || copula(at) && closes(at + 1)
}

/// Does this word stand right before the determiner, at the start of a clause?
fn before_verb(doc: &Doc<'_>, det: usize, begin: usize, word: &str) -> bool {
    det > begin && doc.is(det - 1, word)
}

/// Words whose `van de burgemeester` means the office.
const OFFICE: &[&str] = &[
    "taak",
    "taken",
    "rol",
    "functie",
    "positie",
    "bevoegdheid",
    "bevoegdheden",
    "ambt",
    "baan",
    "vervanging",
    "benoeming",
];

fn is_copula(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(at, word_set!["is", "was", "wordt", "werd", "blijft", "bleef", "ben", "bent", "zijn", "waren", "heet"])
}

/// Does a copula with its pronoun stand before, and no preposition that ties the role to something else?
fn is_told_of(doc: &Doc<'_>, det: usize, begin: usize) -> bool {
    let from = begin.max(det.saturating_sub(6));
    // `we zijn wel de vertegenwoordiger`
    let adverb = |i: usize| {
        doc.is_any(
            i,
            word_set!["wel", "dus", "ook", "toen", "nu", "weer", "altijd", "nog", "niet", "inmiddels", "jarenlang"],
        )
    };
    if det > begin + 2
        && adverb(det - 1)
        && is_copula(doc, det - 2)
        && doc.is_any(det - 3, &["hij", "zij", "ze", "ik", "we", "wij", "jullie"])
    {
        return true;
    }
    let told = (from..det).rev().take_while(|&i| !doc.is(i, ",")).any(|i| {
        let pronoun = |i: usize| doc.is_any(i, &["hij", "zij", "ze", "ik"]);
        is_copula(doc, i) && i + 1 < det && pronoun(i + 1)
    });
    told && !doc.is_any(
        det - 1,
        word_set!["door", "van", "met", "aan", "in", "op", "onder", "via", "dan", "zodat", "omdat", "uit", "dat", "en"],
    )
}

/// What has a right side and a left one.
fn is_side(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    [
        "wang", "hand", "arm", "been", "oog", "oor", "kant", "zijde", "knie", "voet", "schouder", "vleugel", "helft",
        "strook", "baan", "borst", "enkel", "heup", "long", "nier", "flank", "hoek", "pols", "duim", "elleboog",
        "oever", "deel", "hiel", "kuit", "dij", "ring", "knop", "vinger",
    ]
    .iter()
    .any(|end| word.ends_with(end))
}

/// The end of the name of a street, behind the office that it is called after.
fn is_address(doc: &Doc<'_>, at: usize) -> bool {
    crate::parse::name::is_street(doc.str(at))
}

/// Does a subject stand before the copula?
fn predicates(doc: &Doc<'_>, copula: usize, begin: usize) -> bool {
    copula > begin
        && (copula == begin + 1 && !doc.has(begin, Cue::DateWord)
            || doc.is_any(copula - 1, word_set!["hij", "zij", "ze", "die", "dat", "ik", "dit", "wie", ","])
            || doc.is_upper(copula - 1))
}

fn acting_verb(doc: &Doc<'_>, at: usize) -> bool {
    doc.lex.tables.verbs.get(doc.word(at)).is_some_and(|v| v.is_finite())
}

fn reports(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(at, word_set!["volgens", "aldus", "zegt", "zei", "laat", "vindt", "meldt", "vertelt", "vertelde"])
}
