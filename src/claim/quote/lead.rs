//! What stands before a subject: conjunctions and adverbs that open a clause, words that say how exact a quantity is.

use super::clause::class;
use super::kind::is_share;
use crate::claim::Scene;
use crate::lexicon::WordClass;
use crate::text::Doc;

/// Words before a quantity.
const MEASURES: &[&str] = &[
    "bijna", "ruim", "slechts", "zeker", "circa", "ongeveer", "krap", "liefst", "minstens", "hooguit", "nagenoeg",
    "vrijwel", "zowat", "pas",
];
/// Steps over conjunctions and adverbs that open a clause.
pub fn skip_lead(scene: &Scene<'_>, at: usize, end: usize) -> usize {
    let doc = scene.doc;
    let mut i = at;
    while i < end {
        let c = class(doc, i);
        // `Met name ouderen vinden ...`
        if doc.is(i, "met") && doc.is(i + 1, "name") {
            i += 2;
            continue;
        }
        if c.any(WordClass::CONJUNCTION) && !doc.is(i, "of")
            || doc.is_any(i, word_set!["ook", "zelfs", "vooral", "onder", "-", "–", "*", "•"])
                && (!doc.is(i, "onder") || doc.is_any(i + 1, &["meer", "andere", "anderen"]))
        {
            i += if doc.is(i, "onder") { 2 } else { 1 };
        } else {
            break;
        }
    }
    i
}

/// Steps over a word that says how exact the quantity behind it is (`bijna alle leden`, `ruim de helft`, `meer dan 60 procent`).
pub(super) fn skip_measure(doc: &Doc<'_>, at: usize) -> usize {
    // `zo'n beetje alle partijen`
    let loose = doc.is_any(at, &["zo", "zo'n"]);
    let at = (at..at + 3).find(|&i| loose && doc.is(i, "beetje")).map_or(at, |i| i + 1);
    let mut i =
        at + usize::from(doc.is_any(at, &["maar", "nog", "zeker"]) && doc.is_any(at + 1, word_set!(of MEASURES)));
    i += usize::from(doc.is_any(i, word_set!(of MEASURES)));
    // `Recent onderzoek`: a word of time, too.
    i += usize::from(doc.is(i, "recent"));
    let than = doc.is_any(at, &["meer", "minder"]) && doc.is(at + 1, "dan");
    // `nog geen kwart` with its article, `nog niet de helft`
    let short = doc.is(at, "nog") && (at + 2..at + 4).any(|i| is_share(doc, i));
    match () {
        _ if than || short && doc.is(at + 1, "niet") => at + 2,
        _ if short && doc.is(at + 1, "geen") => at + 1,
        _ => i,
    }
}
