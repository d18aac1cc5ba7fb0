//! `artikel 6, eerste lid, onder a, van de AVG`, `art. 140 Sr`, `artikelen 10 en 14a van de Opiumwet`, `artikel 23`.

use super::act;
use crate::lexicon::{Cue, Hit, LawHead};
use crate::model::{LawValue, MentionKind};
use crate::parse::number;
use crate::rule::{Found, LawExpr, Rule, Value};
use crate::text::Doc;

/// An article by number, with its act where that stands behind it.
pub static RULE: Rule = Rule {
    id: "law/article",
    doc: "`artikel` with its number, paragraph and letter, and the act behind it; the act may be left to the article's text.",
    kind: MentionKind::Law,
    cues: &[Cue::LawHead],
    find,
    hits: &[
        (
            "Dat volgt uit [artikel 6, eerste lid, onder a, van de AVG].",
            "Algemene verordening gegevensbescherming art. 6.1.a",
        ),
        ("Hij overtrad [artikel 140 van het Wetboek van Strafrecht].", "Wetboek van Strafrecht art. 140"),
        ("De verdenking is [art. 140 Sr], zegt het OM.", "Wetboek van Strafrecht art. 140"),
        ("Het gaat om [artikelen 10] en 14a van de Opiumwet.", "Opiumwet art. 10"),
        ("Het gaat om artikelen 10 en [14a van de Opiumwet].", "Opiumwet art. 14a"),
        ("Volgens [artikel 6, lid 1, van de AVG] mag dat.", "Algemene verordening gegevensbescherming art. 6.1"),
        ("De Opiumwet is streng. Daarover gaat [artikel 23] van die wet.", "unlisted art. 23"),
    ],
    misses: &["Het artikel telt 23 woorden.", "De krant schreef een artikel."],
    gaps: &[],
};

/// At most so many numbers stand in a list of articles.
const LIST: usize = 8;

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if act::head(doc, at) != Some(LawHead::Article) {
        return;
    }
    let end = doc.sentence_range(at).end;
    let mut next = at + 1;
    if doc.is(next, ".") && doc.glued(next) {
        next += 1;
    }
    // Each number with its first token and the token behind it.
    let mut parts: Vec<(usize, usize, String)> = Vec::new();
    let mut first = at;
    while let Some((last, article)) = number_of(doc, next).filter(|(last, _)| *last <= end && parts.len() < LIST) {
        parts.push((first, last, article));
        next = last;
        if !doc.is_any(next, &["en", ",", "of", "tot", "jo", "juncto"]) {
            break;
        }
        next += 1 + usize::from(doc.is(next, "jo") && doc.is(next + 1, "."));
        if doc.is(next, "met") {
            next += 1;
        }
        first = next;
    }
    let Some(last) = parts.last().map(|p| p.1) else { return };
    let found = behind(doc, last);
    let count = parts.len();
    for (i, (first, last, article)) in parts.into_iter().enumerate() {
        let hit = found.map(|f| f.0);
        let law = hit.and_then(|h| doc.lex.tables.laws.rows.get(h.row)).and_then(|l| l.identifier());
        let fields = LawValue { law, article: Some(article), status: None };
        let last = found.filter(|_| i + 1 == count).map_or(last, |f| f.1);
        out.push(first, last, Value::Law(Box::new(LawExpr { fields, listed: hit, open: hit.is_none() })));
    }
}

/// The act behind the last number: `van de AVG`, `AVG`, `Sr`, `uit de Opiumwet`.
fn behind(doc: &Doc<'_>, last: usize) -> Option<(Hit, usize)> {
    let mut at = last;
    if doc.is(at, ",") {
        at += 1;
    }
    if doc.is_any(at, &["van", "uit", "in"]) {
        at += 1;
        if doc.is_any(at, &["de", "het", "onze", "die", "deze"]) {
            at += 1;
        }
    } else if at != last {
        return None;
    }
    act::read_behind_article(doc, at)
}

/// The number of an article with its paragraph and letter, and the token behind it: `7:611`, `429quater`, `6, eerste lid, onder a`.
fn number_of(doc: &Doc<'_>, at: usize) -> Option<(usize, String)> {
    if !doc.token(at)?.is_number() {
        return None;
    }
    let mut out = doc.str(at).to_owned();
    let mut last = at + 1;
    if doc.is(last, ":") && doc.glued(last) && doc.glued(last + 1) && doc.token(last + 1).is_some_and(|t| t.is_number())
    {
        out.push(':');
        out.push_str(doc.str(last + 1));
        last += 2;
    }
    if doc.glued(last) && doc.token(last).is_some_and(|t| t.is_word()) && doc.str(last).len() <= 10 {
        out.push_str(&doc.str(last).to_ascii_lowercase());
        last += 1;
    }
    // Paragraph and letter, with or without commas around them.
    for _ in 0..3 {
        let from = last + usize::from(doc.is(last, ","));
        let Some((behind, part)) = paragraph(doc, from).or_else(|| letter(doc, from)) else { break };
        out.push('.');
        out.push_str(&part);
        last = behind;
    }
    Some((last, out))
}

/// `lid 1`, `eerste lid`, `1e lid`.
fn paragraph(doc: &Doc<'_>, at: usize) -> Option<(usize, String)> {
    if doc.is(at, "lid") && doc.token(at + 1)?.is_number() {
        return Some((at + 2, doc.str(at + 1).to_owned()));
    }
    if doc.token(at)?.is_number() {
        let ordinal = doc.is_any(at + 1, &["e", "de", "ste"]) && doc.is(at + 2, "lid");
        return ordinal.then(|| (at + 3, doc.str(at).to_owned()));
    }
    let named = doc.is(at + 1, "lid").then(|| ORDINALS.iter().position(|o| doc.is(at, o))).flatten()?;
    Some((at + 2, (named + 1).to_string()))
}

const ORDINALS: [&str; 12] = [
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde",
    "twaalfde",
];

/// `onder a`, `sub b`, `onderdeel c`, `aanhef en onder d`.
fn letter(doc: &Doc<'_>, at: usize) -> Option<(usize, String)> {
    let at = if doc.is(at, "aanhef") && doc.is(at + 1, "en") { at + 2 } else { at };
    if !doc.is_any(at, &["onder", "sub", "onderdeel"]) {
        return None;
    }
    let token = doc.token(at + 1)?;
    let short = token.is_word() && token.end - token.start == 1
        || token.is_number() && number::digits(doc.str(at + 1)).is_some();
    short.then(|| (at + 2, doc.str(at + 1).to_lowercase()))
}
