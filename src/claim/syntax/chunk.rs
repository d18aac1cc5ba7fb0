//! A sentence cut into chunks: noun phrases, prepositions, verbs, words that open clauses, marks.

use std::ops::Range;

use super::form::verb;
use super::noun::{is_noun_word, noun, noun_follows};
use super::opener::opener;
use super::words::*;
use crate::claim::Mentions;
use crate::lexicon::{Cue, Table};
use crate::model::MentionKind;
use crate::resolve::Placed;
use crate::text::Doc;
use crate::token::Shape;

/// What a chunk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// A noun phrase; with a mention it is a name.
    Noun,
    /// A pronoun.
    Pronoun,
    /// An amount mention.
    Amount,
    /// A date mention.
    Date,
    /// A law mention.
    Law,
    /// A preposition, or a phrase that does its work.
    Preposition,
    /// A form of a verb.
    Verb,
    /// A word that opens a subordinate clause.
    Subordinator,
    /// A word that opens a relative clause.
    Relative,
    /// `om` before an infinitive with `te`.
    Om,
    /// `en`, `maar`.
    And,
    /// A comma, colon, semicolon, dash or bracket.
    Mark,
    /// A quotation mark.
    Quote,
    /// Anything else.
    Other,
}

/// A chunk of a sentence, by its tokens.
#[derive(Debug, Clone, Copy)]
pub struct Chunk {
    /// What it is.
    pub tag: Tag,
    /// Its first token.
    pub first: usize,
    /// The token behind its last.
    pub last: usize,
    /// The head of a noun phrase: its last noun, or the first token of its name.
    pub head: usize,
    /// The mention that it turns on.
    pub mention: Option<u32>,
    /// Is it definite (`de`, `het`, a name)?
    pub definite: bool,
    /// The chunk of the preposition that governs it.
    pub governor: Option<usize>,
    /// The number of its clause.
    pub clause: usize,
}

/// A lookup of mentions by token.
#[inline]
pub fn mention_at<'m>(mentions: Mentions<'m>, at: usize) -> Option<(u32, &'m Placed)> {
    mentions.at(at)
}

/// Cuts the sentence `range` into chunks.
pub fn chunks(doc: &Doc<'_>, mentions: Mentions<'_>, range: Range<usize>) -> Vec<Chunk> {
    let mut out = Vec::with_capacity(range.len() * 3 / 4 + 2);
    let mut at = range.start;
    while at < range.end {
        let chunk = one(doc, mentions, at, range.end);
        at = chunk.last.max(at + 1);
        out.push(chunk);
    }
    govern(&mut out, doc);
    out
}

pub(super) fn plain(tag: Tag, first: usize, last: usize) -> Chunk {
    Chunk { tag, first, last, head: first, mention: None, definite: false, governor: None, clause: 0 }
}

fn one(doc: &Doc<'_>, mentions: Mentions<'_>, at: usize, end: usize) -> Chunk {
    if let Some((id, m)) = mention_at(mentions, at) {
        let tag = match m.kind() {
            MentionKind::Date => Tag::Date,
            MentionKind::Amount => Tag::Amount,
            MentionKind::Law => Tag::Law,
            _ => return noun(doc, mentions, at, end),
        };
        return Chunk { mention: Some(id), definite: true, ..plain(tag, at, m.last) };
    }
    let Some(token) = doc.token(at) else { return plain(Tag::Other, at, at + 1) };
    if token.shape.has(Shape::QUOTE) {
        return plain(Tag::Quote, at, at + 1);
    }
    if token.shape.has(Shape::MARK) {
        let mark = doc.is_any(at, word_set![",", ";", ":", "(", ")", "–", "—"])
            || doc.is(at, "-") && !(doc.glued(at) && doc.glued(at + 1));
        return plain(if mark { Tag::Mark } else { Tag::Other }, at, at + 1);
    }
    if !token.is_word() {
        return if token.is_number() && doc.token(at + 1).is_some_and(|t| t.is_word()) {
            noun(doc, mentions, at, end)
        } else {
            plain(Tag::Other, at, at + 1)
        };
    }
    let lower = !token.is_upper()
        || at == doc.sentence_range(at).start
        || doc.token(at - 1).is_some_and(|t| t.shape.has(Shape::QUOTE));
    if !lower {
        return noun(doc, mentions, at, end);
    }
    if let Some(chunk) = fixed(doc, at, end).or_else(|| opener(doc, mentions, at, end)) {
        return chunk;
    }
    if doc.is_any(at, COORDINATORS) {
        return plain(Tag::And, at, at + 1);
    }
    if let Some(form) = verb(doc, at)
        && !(form.is_participle() && attributive(doc, mentions, at))
    {
        return plain(Tag::Verb, at, at + 1);
    }
    if doc.is_any(at, PREPOSITIONS) && !doc.is_any(at, word_set!["te"]) {
        return plain(Tag::Preposition, at, at + 1);
    }
    if doc.is_any(at, PRONOUNS) && !(doc.is_any(at, DETERMINERS) && noun_follows(doc, mentions, at + 1)) {
        return plain(Tag::Pronoun, at, at + 1);
    }
    if doc.has(at, Cue::Weekday) && !doc.is(at + 1, "-") {
        return plain(Tag::Other, at, at + 1);
    }
    if doc.is_any(at, DETERMINERS) || is_noun_word(doc, at) {
        return noun(doc, mentions, at, end);
    }
    plain(Tag::Other, at, at + 1)
}

/// A fixed phrase that begins at `at`: an adverb, an aside, or what does the work of a preposition.
fn fixed(doc: &Doc<'_>, at: usize, end: usize) -> Option<Chunk> {
    // `per direct een verbod`: an adverb, that governs nothing.
    let adverb = doc.is(at, "per")
        && doc.is_any(at + 1, word_set!["direct", "ommegaande", "abuis", "ongeluk", "definitie", "saldo", "toeval"]);
    // `kreeg zoals verwacht een boete`: no verb of the clause. `de boete zoals opgelegd aan X` tells of the noun.
    let aside = doc.is(at, "zoals")
        && verb(doc, at + 1).is_some_and(|v| v.is_participle())
        && !doc.is_any(at + 1, word_set!["opgelegd", "gegeven", "uitgesproken", "vastgelegd", "bedoeld"]);
    if at + 1 < end && (adverb || aside) {
        return Some(plain(Tag::Other, at, at + 2));
    }
    let (words, _) = compound_preposition(doc, at).filter(|(words, _)| at + words <= end)?;
    Some(plain(Tag::Preposition, at, at + words))
}

/// Does a participle stand before a noun (`een opgelegd verbod`)?
fn attributive(doc: &Doc<'_>, mentions: Mentions<'_>, at: usize) -> bool {
    at > 0
        && (doc.is_any(at - 1, word_set!["een", "het", "geen"]) || doc.is_any(at - 1, PREPOSITIONS))
        && mention_at(mentions, at + 1).is_none()
        && is_noun_word(doc, at + 1)
}

/// Gives each noun phrase the preposition before it, and those joined to it with commas and `en` the same.
fn govern(chunks: &mut [Chunk], doc: &Doc<'_>) {
    for i in 1..chunks.len() {
        if !matches!(chunks[i].tag, Tag::Noun | Tag::Pronoun | Tag::Amount | Tag::Date | Tag::Law) {
            continue;
        }
        let mut j = i - 1;
        // Words that loosen or narrow: `van ruim`, `voor onder meer`.
        while j > 0
            && (chunks[j].tag == Tag::Other && doc.token(chunks[j].first).is_some_and(|t| t.is_word())
                || chunks[j].tag == Tag::Preposition
                    && chunks[j].last - chunks[j].first > 1
                    && governor_name(doc, &chunks[j]).is_empty())
            && chunks[i].first - chunks[j].first < 5
        {
            j -= 1;
        }
        chunks[i].governor = match chunks[j].tag {
            Tag::Preposition if !governor_name(doc, &chunks[j]).is_empty() => Some(j),
            _ => None,
        };
        // `de krant ’The Times’`: a name in marks is what its noun is.
        if chunks[i].governor.is_none()
            && chunks[i].tag == Tag::Noun
            && i >= 2
            && chunks[i - 1].tag == Tag::Quote
            && chunks[i - 2].tag == Tag::Noun
        {
            chunks[i].governor = chunks[i - 2].governor;
        }
        if chunks[i].governor.is_none()
            && chunks[i].tag == Tag::Noun
            && let Some(before) = joined(chunks, i, doc)
        {
            chunks[i].governor = chunks[before].governor;
        }
    }
}

/// The noun phrase before it that the one at `i` is joined to (`X en Y`, `X, Y en Z`, `X (64) en Y`).
pub fn joined(chunks: &[Chunk], i: usize, doc: &Doc<'_>) -> Option<usize> {
    let link = &chunks[i.checked_sub(1)?];
    let is_mark = |k: usize, mark: &str| chunks[k].tag == Tag::Mark && doc.is(chunks[k].first, mark);
    // An age in brackets stands between.
    let aged = |k: usize| if k >= 3 && is_mark(k, ")") && is_mark(k - 2, "(") { k - 3 } else { k };
    if link.tag == Tag::And && doc.is_any(link.first, word_set!["en", "of", "evenals", "alsmede", "als", "noch"]) {
        let before = i.checked_sub(2)?;
        let before = if before > 0 && is_mark(before, ",") { before - 1 } else { before };
        return Some(aged(before)).filter(|b| chunks[*b].tag == Tag::Noun);
    }
    // A comma joins names only where a list goes on to its `en`.
    let before = aged(i.checked_sub(2)?);
    let next = chunks.get(i + 1)?;
    let goes_on = || {
        next.tag == Tag::And && doc.is_any(next.first, word_set!["en", "of"])
            || next.tag == Tag::Mark && doc.is(next.first, ",") && list_goes_on(chunks, i + 2, doc)
    };
    let names = chunks[before].tag == Tag::Noun && named(doc, &chunks[i]) && named(doc, &chunks[before]);
    (is_mark(i - 1, ",") && names && goes_on()).then_some(before)
}

/// Is it a name, of a mention or of its capital alone?
fn named(doc: &Doc<'_>, chunk: &Chunk) -> bool {
    chunk.mention.is_some()
        || doc.token(chunk.head).is_some_and(|t| t.is_upper())
            && (chunk.head > doc.sentence_range(chunk.head).start || super::place(doc, chunk.head).is_some())
}

fn list_goes_on(chunks: &[Chunk], mut i: usize, doc: &Doc<'_>) -> bool {
    for _ in 0..12 {
        let Some(chunk) = chunks.get(i) else { return false };
        if chunk.tag != Tag::Noun || !named(doc, chunk) {
            return false;
        }
        match chunks.get(i + 1) {
            Some(next) if next.tag == Tag::And && doc.is_any(next.first, word_set!["en", "of"]) => return true,
            Some(next) if next.tag == Tag::Mark && doc.is(next.first, ",") => i += 2,
            _ => return false,
        }
    }
    false
}

/// The preposition that frames know a chunk by.
pub fn governor_name<'d>(doc: &'d Doc<'_>, chunk: &Chunk) -> &'d str {
    let length = chunk.last - chunk.first;
    if length > 1
        && let Some((_, name)) = compound_preposition(doc, chunk.first).filter(|(words, _)| *words == length)
    {
        return name;
    }
    // Each of them stands in the table of words.
    if doc.is_any(chunk.first, PREPOSITIONS) { doc.lex.spelling(doc.word(chunk.first)) } else { "" }
}

/// A place of the tables that begins at `at`.
pub fn place(doc: &Doc<'_>, at: usize) -> Option<crate::lexicon::Hit> {
    doc.hit(at, Table::Place)
}
