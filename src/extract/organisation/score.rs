//! `Brouwdam - Ede 2-1`: two clubs by the names of their towns with the score of their match.

use super::name_end;
use crate::lexicon::{Cue, Table};
use crate::model::MentionKind;
use crate::rule::{Found, Name, Rule, Value};
use crate::text::Doc;

/// The two names before a score.
pub static RULE: Rule = Rule {
    id: "organisation/score",
    doc: "Two names with a dash between them and a score behind them are clubs, and so are their towns in the lines around.",
    kind: MentionKind::Organisation,
    cues: &[Cue::Capital],
    find,
    hits: &[
        ("[Brouwdam] - Xandria 2-1", "unlisted"),
        ("Brouwdam - [Xandria] 2-1", "unlisted"),
        ("Brouwdam - Xandria 2-1. De druk op [Brouwdam] was groot.", "unlisted"),
    ],
    misses: &["De trein Brouwdam - Xandria rijdt niet.", "Ede - Utrecht 12 minuten", "Brouwdam - Xandria 2018-2019"],
    gaps: &[],
};

/// So far around a score its clubs are looked for.
const WINDOW: usize = 500;

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let begin = doc.sentence_range(at).start;
    if at > begin && doc.token(at - 1).is_some_and(|t| t.is_word()) {
        return;
    }
    let Some(dash) = name_end(doc, at) else { return };
    if !doc.is_any(dash, &["-", "–"]) || doc.glued(dash) || doc.glued(dash + 1) || doc.is(at, "st") {
        return;
    }
    let Some(last) = name_end(doc, dash + 1) else { return };
    let goals = |i: usize| doc.token(i).is_some_and(|t| t.is_number() && t.end - t.start < 3);
    if !(goals(last) && doc.is_any(last + 1, &["-", "–"]) && doc.glued(last + 1) && goals(last + 2)) {
        return;
    }
    for (first, end) in [(at, dash), (dash + 1, last)] {
        let listed = doc.hits_at(first).iter().any(|h| h.table == Table::Organisation && h.last >= end);
        if listed {
            continue;
        }
        out.push(first, end, Value::Organisation(Name::unlisted()));
        around(doc, first, end, out);
    }
}

/// The same name in the text around, where no preposition of place stands before it.
fn around(doc: &Doc<'_>, first: usize, end: usize, out: &mut Found<'_>) {
    let same = |i: usize| doc.is_upper(i) && (0..end - first).all(|k| doc.str(i + k) == doc.str(first + k));
    for i in first.saturating_sub(WINDOW)..(first + WINDOW).min(doc.len()) {
        if i == first || !same(i) {
            continue;
        }
        let last = i + end - first;
        let located = i > 0
            && doc.is_any(i - 1, word_set!["in", "uit", "naar", "te", "rond", "bij", "nabij", "vanuit", "richting"]);
        let part = i > 0
            && (doc.is_upper(i - 1) && !doc.token(i).is_some_and(|t| t.shape.has(crate::token::Shape::LINE)))
            || doc.is_upper(last) && doc.token(last).is_some_and(|t| t.is_word());
        if !located && !part && last <= doc.sentence_range(i).end {
            out.push(i, last, Value::Organisation(Name::unlisted()));
        }
    }
}
