//! `Wet voorziening gehandicapten (WVG)`, `wetsvoorstel Wet betaalbaar wonen`: laws that stand in no table.

use super::act;
use crate::lexicon::{Cue, LawHead, Table};
use crate::model::{LawValue, MentionKind};
use crate::rule::{Found, LawExpr, Rule, Value};
use crate::text::Doc;
use crate::token::Shape;

/// A law that its own name or abbreviation introduces.
pub static RULE: Rule = Rule {
    id: "law/introduced",
    doc: "`Wet` with the capitals of its name, or with the abbreviation that its words make in brackets behind it, and that abbreviation later on.",
    kind: MentionKind::Law,
    cues: &[Cue::LawHead],
    find,
    hits: &[
        ("Zij bracht de [Wet voorraad geneesmiddelen (WVG)] tot stand.", "unlisted"),
        ("Zij bracht de Wet voorraad geneesmiddelen (WVG) tot stand. De [WVG] is oud.", "unlisted"),
        ("De Kamer stemt over het wetsvoorstel [Wet Veilig Varen] van de minister.", "unlisted bill"),
    ],
    misses: &["Wet en orde keerden terug.", "De Wet werd aangenomen.", "Zij stemden over een wetsvoorstel (nieuw)."],
    gaps: &[],
};

/// The name of a law is no longer than this.
const LONGEST: usize = 16;
/// A later mention of an abbreviation is looked for in so many tokens behind it, so that the cost stays bounded.
const REACH: usize = 4000;

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let named = act::head(doc, at) == Some(LawHead::Named) && doc.token(at).is_some_and(|t| t.is_upper());
    if !named || doc.hit(at, Table::Law).is_some() {
        return;
    }
    let end = doc.sentence_range(at).end.min(at + LONGEST);
    let fields = || LawValue { status: bill(doc, at), ..LawValue::default() };
    let expr = || Value::Law(Box::new(LawExpr { fields: fields(), listed: None, open: false }));
    if let Some(open) = (at + 2..end).find(|&i| doc.is(i, "(")).filter(|&open| initials_fit(doc, at, open)) {
        let Some(last) = act::bracket(doc, open) else { return };
        out.push(at, last, expr());
        let short = doc.str(open + 1);
        for i in last..(last + REACH).min(doc.len()) {
            if doc.str(i) == short {
                out.push(i, i + 1, expr());
            }
        }
        return;
    }
    // `Wet Veilig Varen`: capitals all through, with small joints between.
    let mut last = at + 1;
    while last < end && doc.token(last).is_some_and(|t| t.is_word() && t.is_upper() && !t.shape.has(Shape::LINE)) {
        last += 1;
        let joint = doc.is_any(last, &["en", "op", "van", "de", "het", "voor"]);
        if joint && doc.token(last + 1).is_some_and(|t| t.is_upper()) && last + 1 < end {
            last += 1;
        }
    }
    if last > at + 1 && !doc.is_any(last - 1, &["van", "en"]) {
        out.push(at, last, expr());
    }
}

/// Do the letters in the bracket at `open` begin words of the name, in order?
fn initials_fit(doc: &Doc<'_>, at: usize, open: usize) -> bool {
    let short = doc.str(open + 1);
    if !doc.is(open + 2, ")") || short.chars().count() < 2 || !short.starts_with(['W', 'R', 'N', 'T', 'I']) {
        return false;
    }
    let mut letters = short.chars().flat_map(char::to_lowercase).peekable();
    for i in at..open {
        if doc.str(i).chars().next().is_some_and(|c| c.to_lowercase().next() == letters.peek().copied()) {
            letters.next();
        }
    }
    letters.peek().is_none()
}

/// Does the sentence call it a bill before its name?
fn bill(doc: &Doc<'_>, at: usize) -> Option<String> {
    let start = doc.sentence_range(at).start.max(at.saturating_sub(10));
    (start..at).any(|i| act::head(doc, i) == Some(LawHead::Bill)).then(|| "bill".to_owned())
}
