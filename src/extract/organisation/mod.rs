//! Bodies by name.

mod abbreviation;
mod head;
mod institution;
mod listed;
mod nation;
mod place;
mod plural;
mod product;
mod programme;
mod score;
mod unlisted;

use crate::lexicon::{Cue, Hit, Table};
use crate::parse::institution as words;
use crate::rule::Rule;
use crate::text::Doc;
use crate::token::Shape;

/// The rules of this family, in order.
pub static RULES: &[&Rule] = &[
    &abbreviation::RULE,
    &head::RULE,
    &institution::RULE,
    &listed::RULE,
    &nation::RULE,
    &place::RULE,
    &plural::RULE,
    &programme::RULE,
    &score::RULE,
    &unlisted::RULE,
];

/// A head of `lexicons/organisation_heads.tsv` at token `at`.
fn head_at<'d>(doc: &'d Doc<'_>, at: usize) -> Option<(Hit, &'d crate::lexicon::OrganisationHead)> {
    let hit = doc.hit(at, Table::OrganisationHead)?;
    Some((hit, doc.lex.tables.organisation_heads.rows.get(hit.row)?))
}

/// Does a head end right before token `at`? The first word of a longer one (`huis` of `huis van afgevaardigden`) is none.
fn behind_head(doc: &Doc<'_>, at: usize) -> bool {
    (at.saturating_sub(4)..at)
        .any(|i| doc.hits_at(i).iter().any(|h| h.table == Table::OrganisationHead && h.last == at))
}

/// A name of words with capitals, `&`, `-`, `van` and the like between them; gives the token behind it.
fn name_end(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let end = doc.sentence_range(at).end;
    let word = |i: usize| i < end && doc.token(i).is_some_and(|t| t.is_upper() || t.shape.has(Shape::MIXED));
    // `'t Hoekje`; `'t Is` begins a clause, `'t Hart` is somebody.
    let verb = || doc.lex.tables.verbs.get(doc.word(at + 1)).is_some_and(|v| v.is_finite());
    let article = doc.is(at, "'t") && word(at + 1) && !doc.has(at + 1, Cue::Surname) && !verb();
    if !word(at) && !article {
        return None;
    }
    let mut last = at + 1 + usize::from(article);
    while last < end {
        if doc.token(last).is_some_and(|t| t.shape.has(Shape::LINE)) {
            break;
        }
        if word(last)
            || doc.token(last).is_some_and(|t| {
                t.is_number()
                    && t.end - t.start < 3
                    && !doc.is_any(last + 1, &["%", "procent", "miljoen", "miljard", "euro"])
            }) && word(last - 1)
                && doc.is_upper(last + 1)
        {
            last += 1;
        } else if (doc.is_any(last, &["&", "+"]) || doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1))
            && word(last + 1)
        {
            last += 2;
        } else if words::is_elided(doc, last) && last + 4 < end {
            // `Noord- en Oost-Brouwland`
            last += 3;
        } else if doc.is_any(last, word_set!["voor", "van", "of", "and", "the", "for", "du", "des", "di"])
            && joins(doc, last)
        {
            last = next_word(doc, last);
        } else {
            break;
        }
    }
    Some(last)
}

/// English and French words join a name freely; Dutch ones would swallow what follows it.
fn joins(doc: &Doc<'_>, at: usize) -> bool {
    !doc.is_any(at, &["voor", "van"]) && doc.is_upper(next_word(doc, at))
}

fn next_word(doc: &Doc<'_>, at: usize) -> usize {
    if doc.is_any(at + 1, &["the", "la", "le"]) && !doc.is_upper(at + 1) { at + 2 } else { at + 1 }
}

/// `B.V.`, `NV`, `Inc.`: a legal form behind a name; gives the token behind it.
fn legal_form(doc: &Doc<'_>, at: usize) -> Option<usize> {
    if doc.is_any(at, word_set!["bv", "nv", "ltd", "inc", "plc", "gmbh", "ag", "corp", "llc", "bvba", "vof"])
        && doc.is_upper(at)
    {
        let dotted = doc.is(at + 1, ".") && doc.glued(at + 1) && doc.is_any(at, &["ltd", "inc", "corp"]);
        return Some(if dotted { at + 2 } else { at + 1 });
    }
    let dotted = doc.is_any(at, &["b", "n"])
        && doc.is(at + 1, ".")
        && doc.is(at + 2, "v")
        && doc.is_upper(at)
        && doc.glued(at + 1)
        && doc.glued(at + 2);
    dotted.then(|| if doc.is(at + 3, ".") && doc.glued(at + 3) { at + 4 } else { at + 3 })
}

/// `.nl` behind a name, and nothing glued to it.
fn domain(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let dotted = doc.is(at, ".") && doc.glued(at) && doc.glued(at + 1) && !doc.is_upper(at + 1);
    let goes_on = doc.glued(at + 2) && (doc.is(at + 2, "/") || doc.token(at + 2).is_some_and(|t| t.is_word()));
    let known = || doc.is_any(at + 1, word_set!["nl", "com", "be", "eu", "org", "net", "io", "tv", "ai"]);
    (dotted && !goes_on && known()).then_some(at + 2)
}

/// Adjectives of nationality before a head (`Zuid-Afrikaanse`, `Frans-Duitse`); gives the first token.
fn nationality_before(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let begin = doc.sentence_range(at).start;
    let word = at.checked_sub(1).filter(|w| *w >= begin && doc.is_upper(*w))?;
    let text = doc.str(word);
    let adjective = doc.has(word, Cue::Demonym)
        || (text.ends_with("se") || text.ends_with("sche"))
            && text.len() > 4
            && !doc.has(word, Cue::GivenName)
            && !doc.has(word, Cue::Common);
    if !adjective {
        return None;
    }
    let mut first = word;
    while first >= begin + 2 && doc.is(first - 1, "-") && doc.glued(first) && doc.is_upper(first - 2) {
        first -= 2;
    }
    if first > begin && doc.is_any(first - 1, &["new", "san", "los", "sint"]) && doc.is_upper(first - 1) {
        first -= 1;
    }
    Some(first)
}

/// `militie` of `SBO-militie`, `fractie`: a noun for what only a body has or is, behind a hyphen.
fn owned_by_body(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(
        at,
        word_set![
            "militie",
            "milities",
            "strijders",
            "strijder",
            "rebellen",
            "fractie",
            "fracties",
            "kopstuk",
            "kopstukken",
            "hoofdkantoor",
        ],
    )
}

/// Is it the first part of a compound (`regering` in `regering-Biden`) or glued to something before it?
fn in_compound(doc: &Doc<'_>, first: usize, last: usize) -> bool {
    doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1)
        || first > 0 && doc.is(first - 1, "-") && doc.glued(first) && doc.glued(first - 1)
}
