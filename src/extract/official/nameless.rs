//! `de minister`, `een woordvoerder van het OM`: one person by a role alone, who acts or speaks.

use super::phrase::{KIND, Phrase, begin, determiner, head, head_tails, name_behind, name_behind_comma};
use crate::lexicon::Cue;
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
    ],
    misses: &[
        "Zij wordt minister.",
        "Er kwam een plan waarin een informateur wordt benoemd.",
        "Hij zegt dat hij de enige president is.",
        "Het is een taak van de burgemeester.",
        "Hij is de voorzitter van de vakbond.",
        "De buren stappen naar de rechter.",
        "De ministers zeggen niets.",
        "Als voorzitter deed hij weinig.",
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
    if name_behind(doc, phrase.last).is_some() || name_behind_comma(doc, phrase.last).is_some() {
        return;
    }
    // A `bestuurder` without a body before it drives a car.
    let driver = doc.is(phrase.head_last - 1, "bestuurder") && phrase.first + 1 == phrase.head_last;
    if driver || phrase.weak && !phrase.bound || !acts(doc, &phrase, det) {
        return;
    }
    phrase.push(out);
}

/// Does the role stand for one person who acts, rather than for the office or for what somebody is?
fn acts(doc: &Doc<'_>, phrase: &Phrase, det: Option<usize>) -> bool {
    let begin = doc.sentence_range(phrase.first).start;
    let Some(det) = det else {
        // `VVD-leider: ...` at the start of a sentence.
        return phrase.first == begin && phrase.bound && doc.is(phrase.last, ":");
    };
    if doc.is_any(det, &["geen", "elke", "ons", "dat", "dit"]) {
        return false;
    }
    let indefinite = doc.is(det, "een");
    // `dat hij de enige president is`, `kan de minister leveren`, `er wordt een informateur benoemd`: what somebody is, or the office.
    let last = phrase.last;
    let closes = |at: usize| doc.is_any(at, &[",", ".", "en", ";", "\"", "”", "!", "?"]);
    if is_copula(doc, last) && closes(last + 1) || doc.is_any(last, &["worden", "blijven", "leveren"]) {
        return false;
    }
    if doc.is_any(last, &["kunnen", "mogen", "te"]) && doc.is_any(last + 1, &["worden", "blijven", "leveren"]) {
        return false;
    }
    if indefinite && doc.is_any(last, &["wordt", "werd"]) {
        return false;
    }
    // `de taak van de burgemeester`
    if det > begin + 1 && doc.is(det - 1, "van") && doc.is_any(det - 2, OFFICE) {
        return false;
    }
    let spokes = matches!(phrase.expr.fields.category, Some(RoleCategory::Spokesperson));
    let before = det.checked_sub(1).filter(|b| *b >= begin);
    let Some(before) = before else { return !indefinite || phrase.bound || spokes || acting_verb(doc, phrase.last) };
    // `naar de rechter`, `voor de rechter`: the office.
    if doc.is_any(before, &["naar", "voor", "als", "tot", "bij", "over", "of", "geen", "zonder", "per", "tussen"]) {
        return false;
    }
    if is_copula(doc, before) && predicates(doc, before, begin) {
        return false;
    }
    if indefinite && !spokes && !phrase.bound {
        return acting_verb(doc, phrase.last) || reports(doc, before);
    }
    true
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
    doc.is_any(at, &["is", "was", "wordt", "werd", "blijft", "bleef", "ben", "bent", "zijn", "waren", "heet"])
}

/// Does a subject stand before the copula?
fn predicates(doc: &Doc<'_>, copula: usize, begin: usize) -> bool {
    copula > begin
        && (copula == begin + 1 && !doc.has(begin, Cue::DateWord)
            || doc.is_any(copula - 1, &["hij", "zij", "ze", "die", "dat", "ik", "dit", "wie", ","])
            || doc.is_upper(copula - 1))
}

fn acting_verb(doc: &Doc<'_>, at: usize) -> bool {
    doc.lex.tables.verbs.get(doc.word(at)).is_some_and(|v| v.is_finite())
}

fn reports(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(at, &["volgens", "aldus", "zegt", "zei", "laat", "vindt", "meldt", "vertelt", "vertelde"])
}
