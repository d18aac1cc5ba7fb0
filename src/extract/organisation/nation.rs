//! `Belgische regering`, `rechtbank in Almelo`, `kabinet`: a noun that means one body, with its nationality or place.

use super::{head_at, in_compound, nationality_before};
use crate::lexicon::{Cue, Table};
use crate::model::MentionKind;
use crate::rule::{Found, Name, Rule, Value};
use crate::text::Doc;
use crate::token::{Shape, UNKNOWN};

/// A head with a nationality, a place or neither.
pub static RULE: Rule = Rule {
    id: "organisation/nation",
    doc: "A head of lexicons/organisation_heads.tsv that means one body by itself, with a nationality or with a place.",
    kind: MentionKind::Organisation,
    cues: &[Cue::OrganisationHead],
    find,
    hits: &[
        ("Dat wil de [Franse regering] niet.", "unlisted"),
        ("De zaak dient bij de [rechtbank op Schiphol].", "unlisted"),
        ("De zaak dient bij de [rechtbank in Brouwdamme].", "unlisted"),
        ("Volgens de [politie] klopt dat.", "unlisted"),
        ("De [Duitse ambassade] zwijgt.", "unlisted"),
        ("Het [Franse Nationale Leger] zwijgt.", "unlisted"),
        ("De [hoogste Britse rechtbank] zwijgt.", "unlisted"),
    ],
    misses: &[
        "Een nieuw rechts kabinet komt er niet.",
        "De rechtbank oordeelde mild.",
        "De overheid zwijgt.",
        "Het kabinetsbesluit viel.",
        "Hoe leger de zaal, hoe beter.",
        "Meld je bij een Duitse ambassade.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some((hit, head)) = head_at(doc, at) else { return };
    let (mut first, mut last) = (hit.first, hit.last);
    let end = doc.sentence_range(at).end;
    let mut named = false;
    if head.nation
        && let Some(adjective) = nationality_before(doc, at)
    {
        first = adjective;
        named = true;
    }
    let foreign = || (head.kind == "court").then(|| unheard_place(doc, last, end)).flatten();
    if let Some(behind) = place_behind(doc, last, end, &head.place).or_else(foreign) {
        last = behind;
        named = true;
    }
    // `regering-Biden`, `kabinet-Rutte III`
    if head.bare && doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1) && doc.is_upper(last + 1) {
        let name = crate::parse::name::read(doc, last + 1).filter(|n| n.last <= end);
        if let Some(name) = name {
            last = name.last;
            named = true;
        }
    }
    // `de hoogste Britse rechtbank`
    if first < hit.first && first > doc.sentence_range(at).start && doc.is(first - 1, "hoogste") && head.kind == "court"
    {
        first -= 1;
    }
    // `het Libische Nationale Leger`: a name of three words.
    let middle = first == hit.first
        && doc.is_upper(first)
        && first > doc.sentence_range(at).start + 1
        && doc.is_upper(first - 1)
        && doc.str(first - 1).ends_with('e')
        && doc.has(first - 2, Cue::Demonym)
        && doc.is_upper(first - 2);
    if middle && head.nation {
        first -= 2;
        named = true;
    }
    // `Verenigde Staten van Europa`
    if first == hit.first && first > 0 && doc.is(first - 1, "verenigde") {
        return;
    }
    // `winkelcentrum Den Hof in Aalst`: the noun ends a longer name.
    if first == hit.first
        && doc.is_upper(first)
        && first > doc.sentence_range(at).start
        && doc.is_upper(first - 1)
        && !doc.is_front(first - 1)
    {
        return;
    }
    if in_compound(doc, first, last) && !(named && doc.is(last, "-")) {
        return;
    }
    if !named && !head.bare {
        return;
    }
    // `hoe leger de zaal`
    if !named && doc.is(first, "leger") && first > 0 && doc.is_any(first - 1, &["hoe", "steeds", "veel", "nog", "iets"])
    {
        return;
    }
    // `de minister van Justitie`: a field.
    if !named && doc.is_upper(first) && first > 0 && doc.is_any(first - 1, &["van", "en"]) {
        return;
    }
    // `aan de hulpofficier van justitie`
    if !named
        && first > 1
        && doc.is(first, "justitie")
        && doc.is(first - 1, "van")
        && doc.str(first - 2).contains("officier")
    {
        return;
    }
    // `een kabinet` is any, `twee regeringen` are several.
    let begin = doc.sentence_range(at).start;
    let any =
        |i: usize| doc.is_any(i, word_set!["een", "elk", "elke", "geen", "ieder", "iedere", "welk", "welke", "zo'n"]);
    if !named && first > begin {
        let mut word = first - 1;
        // `een rechts kabinet`, `geen enkele regering`
        for _ in 0..3 {
            if word == begin || !adjective(doc, word) {
                break;
            }
            word -= 1;
        }
        if any(word) || any(first - 1) || doc.is_any(first - 1, &["nieuw", "volgend"]) {
            return;
        }
    }
    // `bij een Nederlandse ambassade`: any of many.
    if named && head.kind == "embassy" && first > begin && any(first - 1) {
        return;
    }
    out.push(first, last, Value::Organisation(Name::unlisted()));
}

/// Is it shaped like an adjective that may stand between `een` and the head?
fn adjective(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    let shape = doc.token(at).is_some_and(|t| t.is_word() && !t.is_upper());
    shape
        && (word.ends_with('e')
            || word.ends_with('s')
            || doc.is_any(at, word_set!["nieuw", "enkel", "ander", "sterk", "progressief"]))
        && !doc.is_any(
            at,
            word_set!["de", "des", "dus", "als", "is", "was", "deze", "die", "wie", "we", "ze", "onze", "ons"],
        )
}

/// `de rechtbank in Brouwdam`: behind `in` one word with a capital that no list has.
fn unheard_place(doc: &Doc<'_>, last: usize, end: usize) -> Option<usize> {
    let at = last + 1;
    let plain = doc.token(at).is_some_and(|t| t.is_upper() && !t.shape.any(Shape::CAPS | Shape::MIXED));
    let alone = !doc.is_upper(at + 1) && !doc.glued(at + 1) || at + 1 >= end || doc.is_any(at + 1, &[".", ","]);
    (doc.is(last, "in") && at < end && plain && alone && doc.word(at) == UNKNOWN).then_some(at + 1)
}

/// The place that a preposition ties to the head.
fn place_behind(doc: &Doc<'_>, last: usize, end: usize, ways: &[String]) -> Option<usize> {
    let tied = |at: usize| {
        // `de rechtbank op Schiphol`
        if doc.is(at, "schiphol") && at < end {
            return Some(at + 1);
        }
        let hit = doc.hit(at, Table::Place).filter(|h| h.last <= end)?;
        let goes_on = doc.is(hit.last, "-") && doc.glued(hit.last) && doc.glued(hit.last + 1);
        (!goes_on).then_some(hit.last)
    };
    ways.iter().find_map(|way| match way.as_str() {
        "=" => tied(last),
        way if doc.is(last, way) => tied(last + 1).or_else(|| {
            // `van het Verenigd Koninkrijk`
            doc.is_any(last + 1, &["de", "het"]).then(|| tied(last + 2)).flatten()
        }),
        _ => None,
    })
}
