//! `de partijen Xandria en Brouw`: names of no list behind a plural noun for bodies.

use super::name_end;
use crate::lexicon::{Cue, Table};
use crate::model::MentionKind;
use crate::rule::{Evidence, Found, Name, Rule, Value};
use crate::text::Doc;
use crate::token::Shape;

/// The names behind a plural head, one mention each.
pub static RULE: Rule = Rule {
    id: "organisation/plural",
    doc: "The names in a row behind a plural noun for bodies (`partijen`, `banken`), with `zoals` between or not.",
    kind: MentionKind::Organisation,
    cues: &[Cue::Capital],
    find,
    hits: &[
        ("De rechtse partijen [Xandria] en Brouwland zijn tegen.", "unlisted"),
        ("De rechtse partijen Xandria en [Brouwland] zijn tegen.", "unlisted"),
        ("Winkelketens zoals [Xandria] sluiten.", "unlisted"),
        ("Natuurorganisaties Xandria en [Brouwland] klagen.", "unlisted"),
    ],
    misses: &["De banken Woensdag gesloten.", "De partijen In Nederland zwijgen.", "Banken in Xandria sluiten."],
    gaps: &[],
};

/// Plural nouns for bodies that have names; compounds end in them.
const NOUNS: &[&str] = &[
    "partijen",
    "banken",
    "bedrijven",
    "ketens",
    "vakbonden",
    "kranten",
    "omroepen",
    "verzekeraars",
    "concerns",
    "supermarkten",
    "organisaties",
    "verenigingen",
    "uitgeverijen",
    "zenders",
    "bladen",
    "tijdschriften",
];

/// No row is longer.
const LONGEST: usize = 6;

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let range = doc.sentence_range(at);
    let Some(before) = at.checked_sub(1).filter(|b| *b >= range.start) else { return };
    let noun = |i: usize| {
        i >= range.start
            && doc.token(i).is_some_and(|t| t.is_word() && (!t.is_upper() || doc.is_front(i)))
            && (endings!(of NOUNS, 0).ends(doc.str(i)) || doc.is_any(i, word_set!(of NOUNS)))
    };
    if !(noun(before) || before > range.start && doc.is(before, "zoals") && noun(before - 1)) {
        return;
    }
    // `met welke partijen Brouwhuis wil`: one name alone is a subject.
    let likened = doc.is(before, "zoals");
    let several = name_end(doc, at).is_some_and(|l| doc.is_any(l, &[",", "en", "of"]) && doc.is_upper(l + 1));
    if !(likened || several) {
        return;
    }
    let mut first = at;
    for _ in 0..LONGEST {
        let Some(last) = name_end(doc, first).filter(|l| *l <= range.end) else { return };
        let ordinary =
            [Cue::Function, Cue::WordClass, Cue::Weekday, Cue::Month, Cue::Demonym, Cue::DateWord, Cue::Holder];
        if doc.token(first).is_some_and(|t| t.shape.has(Shape::LINE))
            || ordinary.iter().any(|cue| doc.has(first, *cue))
            || doc.hit(first, Table::Place).is_some_and(|h| h.last >= last)
            || doc.is(last, "-") && doc.glued(last)
        {
            return;
        }
        let hits = doc.hits_at(first);
        // A listed name that is a word too (`Vox`) is the body here.
        if let Some(hit) = hits.iter().copied().find(|h| h.table == Table::Organisation) {
            out.push(first, hit.last, Value::Organisation(Name { listed: Some(hit), evidence: Evidence::Sure }));
        } else if !hits.iter().any(|h| h.table == Table::Platform) {
            out.push(first, last, Value::Organisation(Name::unlisted()));
        }
        if !doc.is_any(last, &[",", "en", "of"]) || !doc.is_upper(last + 1) || last + 1 >= range.end {
            return;
        }
        first = last + 1;
    }
}
