//! `Brussel eist uitleg`: a capital that stands for who governs there; any other place is a trap for the names within it.

use crate::lexicon::{Cue, Table};
use crate::model::MentionKind;
use crate::rule::{Found, Name, Rule, Value};
use crate::text::Doc;

/// A place that acts, or one that hides another name.
pub static RULE: Rule = Rule {
    id: "organisation/place",
    doc: "A capital where it acts or speaks; a place of several words is no other name.",
    kind: MentionKind::Organisation,
    cues: &[Cue::Phrase],
    find,
    hits: &[("[Brussel] eist uitleg van de bank.", "unlisted"), ("Volgens [Parijs] klopt dat.", "unlisted")],
    misses: &["In Brussel regent het.", "Brussel ligt in het midden.", "De trein naar Parijs rijdt."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(hit) = doc.hit(at, Table::Place).filter(|_| doc.is_upper(at)) else { return };
    let Some(place) = doc.lex.tables.places.rows.get(hit.row) else { return };
    let range = doc.sentence_range(at);
    let glued = doc.is(hit.last, "-") && doc.glued(hit.last) && doc.glued(hit.last + 1)
        || at > range.start && doc.glued(at) && doc.is(at - 1, "-");
    if place.capital_of.is_some() && !glued && acts(doc, at, hit.last, range.start, range.end) {
        out.push(at, hit.last, Value::Organisation(Name::unlisted()));
    } else if hit.last > at + 1 {
        out.trap(at, hit.last);
    }
}

/// Does the capital speak or act as its government does?
fn acts(doc: &Doc<'_>, first: usize, last: usize, begin: usize, end: usize) -> bool {
    let front = first == begin
        || doc.is_any(first - 1, &["dat", "omdat", "nadat", "toen", "maar", "en"]) && doc.is_front(first);
    if first > begin && doc.is_any(first - 1, &["volgens", "aldus"]) {
        return !doc.is(last, ",") && last < end;
    }
    front && last < end && authority_verb(doc, last)
}

/// A verb of what governments do.
fn authority_verb(doc: &Doc<'_>, at: usize) -> bool {
    let tables = &doc.lex.tables;
    let listed = doc.is_any(
        at,
        &[
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
        ],
    );
    listed
        || tables
            .verbs
            .get(doc.word(at))
            .is_some_and(|v| v.is_finite() && v.readings.iter().any(|r| tables.cue_verbs.reports(r.lemma)))
}
