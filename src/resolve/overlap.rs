//! Which of the candidates stand: the one place where overlaps are settled.
//!
//! A total order decides: the longer span, then the kind (as `MentionKind` orders them), then the earlier start, then the rule's id. A candidate that
//! crosses a sentence never stands. Traps compete like the others and are dropped at the end. Candidates in doubt wait until the sure ones stand:
//! only then is it known what the article makes of them (`confirm.rs`); they take what room is left.

use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use super::confirm;
use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::name;
use crate::rule::{Candidate, Evidence, Name, Value};
use crate::text::Doc;
use crate::token::Shape;

/// So many sentences are settled at a time.
const NEAR: usize = 256;

/// So many candidates leave their room to those of the next article.
const KEPT: usize = 1 << 16;

/// The candidates that stand, traps included, in the order of their places.
pub fn settle(doc: &Doc<'_>, candidates: &mut Vec<Candidate>) -> Vec<Candidate> {
    candidates.retain(|c| c.last <= doc.sentence_range(c.first).end);
    let count = candidates.iter().filter(|c| c.value.evidence() == Evidence::Sure).count();
    let (mut sure, mut doubtful) = (Vec::with_capacity(count), Vec::with_capacity(candidates.len() - count));
    for candidate in candidates.drain(..) {
        let list = if candidate.value.evidence() == Evidence::Sure { &mut sure } else { &mut doubtful };
        list.push(candidate);
    }
    // Those of a very long article are not kept for the next.
    if candidates.capacity() > KEPT {
        *candidates = Vec::new();
    }
    promote(doc, &mut sure, &mut doubtful);
    namesakes(doc, &mut sure);
    let mut taken = vec![false; doc.len()];
    let mut out = Vec::with_capacity(count);
    place(doc, &mut sure, &mut taken, &mut out);
    let mut confirmed = confirm::confirm(doc, &out, doubtful);
    place(doc, &mut confirmed, &mut taken, &mut out);
    out.sort_by_key(|c| c.first);
    out
}

/// A body of several words that one place makes sure is sure at its other places, so that no shorter name within it wins there
/// (`Kantar` of `Kantar Public`).
fn promote(doc: &Doc<'_>, sure: &mut Vec<Candidate>, doubtful: &mut Vec<Candidate>) {
    let several = |c: &Candidate| c.last > c.first + 1 && c.value.kind() == MentionKind::Organisation;
    let named: FxHashSet<&str> = sure.iter().filter(|c| several(c)).map(|c| doc.slice(c.first, c.last)).collect();
    if named.is_empty() {
        return;
    }
    sure.extend(doubtful.extract_if(.., |c| several(c) && named.contains(doc.slice(c.first, c.last))));
}

/// A business that the article names by one word alone, which is the surname of somebody whom it names in full: the word is that person where the full
/// name comes first, or his own words stand beside it (`"Nee", zegt Heesen`), unless something speaks of the business (`botenbouwer Heesen`,
/// `bij Heesen`, `Heesen-directeur`). Where the word alone came first it is the business, which may be called after him.
fn namesakes(doc: &Doc<'_>, sure: &mut Vec<Candidate>) {
    // Where each surname stands first in a full name.
    let mut surnames: FxHashMap<u64, usize> = FxHashMap::default();
    for candidate in sure.iter() {
        let name = match &candidate.value {
            Value::Person(_) => Some((candidate.first, candidate.last)),
            Value::Official(official) => official.name,
            _ => None,
        };
        let full = |first: usize| name::read(doc, first).filter(|n| n.is_full() && n.given > 0);
        if let Some((first, last)) = name
            && full(first).is_some_and(|n| n.last == last && n.surname + 1 == last)
            && let Some(token) = doc.token(last - 1)
        {
            let place = surnames.entry(token.key).or_insert(first);
            *place = first.min(*place);
        }
    }
    if surnames.is_empty() {
        return;
    }
    let key = |c: &Candidate| doc.token(c.first).filter(|_| c.last == c.first + 1).map(|t| t.key);
    let named = |c: &Candidate| key(c).filter(|k| surnames.contains_key(k) && is_business(doc, c));
    // Not `Anna de Wit-Heesen`.
    let joined = |c: &Candidate| doc.glued(c.first) && c.first > 0 && doc.is(c.first - 1, "-");
    let before =
        |c: &&Candidate| !joined(c) && named(c).is_some_and(|k| surnames.get(&k).is_some_and(|full| c.first < *full));
    let earlier: FxHashSet<u64> = sure.iter().filter(before).filter_map(key).collect();
    let business: FxHashSet<u64> = sure.iter().filter(|c| speaks_of_business(doc, c)).filter_map(key).collect();
    let owned: FxHashSet<u64> = sure.iter().filter_map(|c| employer(doc, c)).collect();
    let quoted: FxHashSet<u64> = sure.iter().filter(|c| is_quoted(doc, c)).filter_map(key).collect();
    let stays = |k: u64| business.contains(&k) || owned.contains(&k) || earlier.contains(&k) && !quoted.contains(&k);
    sure.retain(|c| named(c).is_none_or(stays));
}

/// `"Nee", zegt Heesen`, `aldus Heesen`, `Dat is zo, zegt Heesen`, `Heesen zegt: "Nee"`: do somebody's own words stand beside the name?
fn is_quoted(doc: &Doc<'_>, candidate: &Candidate) -> bool {
    let mark = |t: usize| doc.token(t).is_some_and(|t| t.shape.has(Shape::QUOTE));
    let says =
        |t: usize| doc.is_any(t, word_set!["zegt", "zei", "vertelt", "vertelde", "vindt", "vond", "denkt", "dacht"]);
    let (at, last) = (candidate.first, candidate.last);
    let comma = |t: usize| doc.is(t, ",");
    let behind = at > 2
        && (doc.has(at - 1, Cue::Verb) || doc.is(at - 1, "aldus"))
        && (mark(at - 2)
            || comma(at - 2)
                && (mark(at - 3) || says(at - 1) || doc.is(at - 1, "aldus") && !is_medium(doc, candidate)));
    behind || says(last) && doc.is(last + 1, ":") && mark(last + 2)
}

fn is_medium(doc: &Doc<'_>, candidate: &Candidate) -> bool {
    let Value::Organisation(Name { listed: Some(hit), .. }) = &candidate.value else { return false };
    doc.lex.tables.organisations.rows.get(hit.row).is_some_and(|o| o.kind == "media")
}

/// Is it a listed business, medium or the like under one word with a capital?
fn is_business(doc: &Doc<'_>, candidate: &Candidate) -> bool {
    let Value::Organisation(Name { listed: Some(hit), .. }) = &candidate.value else { return false };
    let row = doc.lex.tables.organisations.rows.get(hit.row);
    let caps = doc.token(candidate.first).is_some_and(|t| t.shape.has(Shape::CAPS));
    !caps && row.is_some_and(|o| matches!(o.kind.as_str(), "company" | "bank" | "media"))
}

/// Do the words around the name say that it is no person's?
fn speaks_of_business(doc: &Doc<'_>, candidate: &Candidate) -> bool {
    let (first, last) = (candidate.first, candidate.last);
    if candidate.value.kind() != MentionKind::Organisation {
        return false;
    }
    let begin = doc.sentence_range(first).start;
    let before = first > begin
        && (doc.is_any(first - 1, word_set!["de", "het", "een", "bij", "nieuwe"])
            || doc.has(first - 1, Cue::OrganisationHead)
            || doc.has(first - 1, Cue::Demonym)
            || doc.is_any(first - 1, word_set!(of FIRMS))
            || FIRM_HEADS.iter().any(|head| doc.str(first - 1).ends_with(head))
            // `de oprichter van Heesen`
            || first > begin + 1 && doc.is(first - 1, "van") && doc.is_any(first - 2, word_set!(of OFFICES))
            // `Dat meldt` a medium.
            || is_medium(doc, candidate) && doc.is_any(first - 1, word_set!["meldt", "meldde", "bericht", "berichtte", "schrijft", "schreef"]));
    let compound = doc.is(last, "-") && doc.glued(last) || doc.is(last, ".") && doc.glued(last) && doc.glued(last + 1);
    candidate.rule.id != "organisation/listed" || before || compound
}

/// Nouns for a firm, right before its name.
const FIRMS: &[&str] = &[
    "autobouwer",
    "automerk",
    "bedrijf",
    "bouwer",
    "concern",
    "fabrikant",
    "firma",
    "keten",
    "maker",
    "merk",
    "onderneming",
    "producent",
];

/// Their compounds (`jachtbouwer`, `biermerk`).
const FIRM_HEADS: [&str; 6] = ["bouwer", "merk", "bedrijf", "concern", "fabrikant", "producent"];

/// Who founded a firm, owns or leads it, or works for it.
const OFFICES: &[&str] = &[
    "aandelen",
    "baas",
    "ceo",
    "directeur",
    "eigenaar",
    "medewerkers",
    "oprichter",
    "topman",
    "topvrouw",
    "werknemers",
];

/// The body of an official, where it is one word: `topman Jan Brouwhuis van Brouwhuis`.
fn employer(doc: &Doc<'_>, candidate: &Candidate) -> Option<u64> {
    let Value::Official(official) = &candidate.value else { return None };
    let (first, last) = official.organisation.filter(|(first, last)| last - first == 1)?;
    doc.token(first).filter(|_| last > first).map(|t| t.key)
}

/// Gives each candidate its room, in their order, if nobody has taken it.
fn place(doc: &Doc<'_>, candidates: &mut Vec<Candidate>, taken: &mut [bool], out: &mut Vec<Candidate>) {
    let length = |c: &Candidate| {
        let span = doc.span(c.first, c.last);
        span.end - span.start
    };
    // None crosses a sentence, so that some sentences at a time are settled: a long article is gone through once.
    let near = |c: &Candidate| doc.sentence_of(c.first) / NEAR;
    candidates.sort_by_cached_key(|c| (near(c), Reverse(length(c)), c.value.kind(), c.first, c.rule.id));
    for candidate in candidates.drain(..) {
        let span = &mut taken[candidate.first..candidate.last];
        if span.iter().any(|t| *t) {
            continue;
        }
        span.fill(true);
        out.push(candidate);
    }
}
