//! A capitalised name of no list that only the article can make a body.

use super::{legal_form, name_end};
use crate::lexicon::{Cue, Table};
use crate::model::MentionKind;
use crate::parse::announce;
use crate::rule::{Evidence, Found, Name, Rule, Value};
use crate::text::Doc;
use crate::token::Shape;

/// A name that the rest of the article must confirm.
pub static RULE: Rule = Rule {
    id: "organisation/unlisted",
    doc: "A capitalised name of no list: a legal form makes it a body, or what the article says of it.",
    kind: MentionKind::Organisation,
    cues: &[Cue::Capital],
    find,
    hits: &[
        ("De eigenaar is [Xandria Beheer B.V.], uit Ede.", "unlisted"),
        ("Dat zegt een woordvoerder namens [Xandria Media].", "unlisted"),
        ("Bakkerijketen [Xandria] sluit zes winkels.", "unlisted"),
        ("Geld van de Russische [Xandria Bank] ging om.", "unlisted"),
        ("Het Duitse [Xandrix] weerspreekt dat.", "unlisted?"),
        ("Dat wil [Xandria Nu], een jonge actieorganisatie.", "unlisted?"),
    ],
    misses: &["Woensdag regende het."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let begin = doc.sentence_range(at).start;
    if at > begin
        && !doc.has(at - 1, Cue::OrganisationHead)
        && !doc.glued(at)
        // `Mazdaverkoper Song Miao`: a compound with a capital inside a sentence announces persons alone.
        && (!doc.is_upper(at - 1) || announce::opens(doc, at - 1))
        && let Some(word) = announce::last_part(doc, at - 1, |c| c.has(Cue::OrganisationHead))
        && let Some(head) = doc.lex.tables.organisation_heads.get(word).filter(|h| h.outside)
    {
        super::head::outside(doc, at - 1, at, head, out);
        return;
    }
    if of_nation(doc, at, begin)
        && doc.hits_at(at).is_empty()
        && !doc.has(at, Cue::Common)
        && !doc.has(at, Cue::GivenName)
        && let Some(last) = name_end(doc, at)
    {
        out.push(at, last, Value::Organisation(Name { listed: None, evidence: Evidence::Points(6, 6) }));
        return;
    }
    if at > begin
        && (doc.is_upper(at - 1)
            && !(doc.is_front(at - 1) && doc.usage(at - 1).is_ordinary(doc.cues(at - 1)))
            // `de Russische Xandria Bank`
            && !(doc.has(at - 1, Cue::Demonym) && doc.str(at - 1).ends_with('e') && !doc.glued(at) && !doc.is(at, "staten"))
            || doc.is(at - 1, "-") && doc.glued(at))
    {
        return;
    }
    let Some(last) = name_end(doc, at) else { return };
    if last == at + 1 && doc.is_any(at, TERMS) {
        return;
    }
    // `Hamasleider`
    if last == at + 1 && announce::last_part(doc, at, |c| c.has(Cue::Role)).is_some() {
        return;
    }
    let small = |i: usize| doc.has(i, Cue::WordClass) || doc.has(i, Cue::Function);
    if last == at + 1 && small(at) && doc.token(at).is_some_and(|t| !t.shape.any(Shape::CAPS | Shape::MIXED)) {
        return;
    }
    // `Ook Xandria Bank`, `Neem Xandria BV`: the name begins behind a word that only begins the sentence.
    let verb = doc.has(at, Cue::Verb) && !doc.has(at, Cue::OrganisationHead) && doc.has(at, Cue::Common);
    if last > at + 1 && doc.is_front(at) && (small(at) && !doc.has(at, Cue::Particle) || verb) && doc.is_upper(at + 1) {
        return;
    }
    if let Some(form) =
        legal_form(doc, last).or_else(|| (at + 1..last).find_map(|i| legal_form(doc, i).filter(|l| *l >= last)))
    {
        out.push(at, form, Value::Organisation(Name::unlisted()));
        return;
    }
    // `Xandria Media`, `Kleedje.nl`: the last word says that it is a body, the first that it is a name.
    let ordinary = doc.is_front(at) && doc.usage(at).is_ordinary(doc.cues(at));
    let listed =
        doc.hits_at(at).iter().any(|h| h.last >= last && !matches!(h.table, Table::OrganisationHead | Table::Role));
    let tail =
        last > at + 1 && !doc.glued(last - 1) && doc.has(last - 1, Cue::OrganisationTail) && doc.is_upper(last - 1);
    // `de Russische Xandria Bank`: the name begins behind the adjective.
    if tail && last > at + 2 && doc.has(at, Cue::Demonym) && doc.str(at).ends_with('e') && !listed {
        return;
    }
    if tail && !ordinary && !listed && !doc.has(at, Cue::Demonym) && !doc.is_any(at, &["de", "het", "een"]) {
        out.push(at, last, Value::Organisation(Name::unlisted()));
        return;
    }
    if doc.is_front(at) && doc.usage(at).is_ordinary(doc.cues(at)) || doc.has(at, Cue::Demonym) && last == at + 1 {
        return;
    }
    if doc.hits_at(at).iter().any(|h| h.last >= last && !matches!(h.table, Table::OrganisationHead | Table::Role)) {
        return;
    }
    let mut words: i8 = 0;
    let token = doc.token(at);
    if last == at + 1 && token.is_some_and(|t| t.shape.has(Shape::CAPS) && t.end - t.start > 1) {
        words += 4;
    }
    if token.is_some_and(|t| t.shape.has(Shape::MIXED)) && last == at + 1 {
        words += 7;
    }
    let mut place: i8 = 0;
    if at > begin {
        let before = at - 1;
        if doc.has(before, Cue::OrganisationHead) {
            place += 8;
        } else if doc.is_any(before, &["bij", "volgens", "aldus", "door", "van"]) {
            place += 1;
        } else if doc.is_any(before, &["in", "uit", "naar", "te", "op"]) {
            place -= 3;
        }
    }
    if doc.is(last, "-") && doc.glued(last) && doc.has(last + 1, Cue::Role) {
        place += 6;
    }
    let named = last > at + 1 || !doc.has(at, Cue::GivenName) && !doc.has(at, Cue::Surname) && !doc.is_front(at);
    if named && !doc.has(at, Cue::Demonym) && is_explained(doc, last) {
        place += 10;
    }
    // `Dama Xandra, gevestigd op Curaçao`
    if doc.is(last, ",") && doc.is(last + 1, "gevestigd") {
        place += 10;
    }
    out.push(at, last, Value::Organisation(Name { listed: None, evidence: Evidence::Points(words, place) }));
}

/// Abbreviations that name nobody.
const TERMS: &[&str] =
    &["co2", "mbo", "hbo", "vwo", "havo", "vmbo", "btw", "ict", "gps", "dna", "aow", "wao", "wia", "tbs"];

/// `het Britse Xandria`: a neuter article and a nationality before a name, and no preposition of place before them.
fn of_nation(doc: &Doc<'_>, at: usize, begin: usize) -> bool {
    if at < begin + 2 || !doc.has(at - 1, Cue::Demonym) || !doc.is(at - 2, "het") {
        return false;
    }
    let before = at.checked_sub(3).filter(|i| *i >= begin);
    before.is_none_or(|i| {
        !doc.is_any(
            i,
            &[
                "in", "uit", "naar", "bij", "rond", "nabij", "vanuit", "tussen", "te", "buiten", "over", "op", "langs",
                "tot",
            ],
        )
    })
}

/// `, de milieuorganisatie achter`: a noun for a body in apposition.
fn is_explained(doc: &Doc<'_>, at: usize) -> bool {
    if !(doc.is(at, ",") && doc.is_any(at + 1, &["de", "het", "een"])) {
        return false;
    }
    let noun = |i: usize| {
        let word = doc.str(i);
        // Who deals or makes may be a person.
        let agent = ["er", "aar", "eur", "or", "man", "band", "groep"].iter().any(|end| word.ends_with(end));
        let head = |c: crate::lexicon::CueSet| c.has(Cue::OrganisationHead);
        !doc.is_upper(i) && !agent && (head(doc.cues(i)) || announce::last_part(doc, i, head).is_some())
    };
    noun(at + 2) || doc.str(at + 2).ends_with('e') && noun(at + 3)
}
