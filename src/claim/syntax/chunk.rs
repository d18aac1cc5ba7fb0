//! A sentence cut into chunks: noun phrases, prepositions, verbs, words that open clauses, marks.

use std::ops::Range;

use super::form::verb;
use super::noun::{is_noun_word, noun, noun_follows};
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
    // `per direct een verbod`: an adverb, that governs nothing.
    if doc.is(at, "per")
        && at + 1 < end
        && doc.is_any(at + 1, word_set!["direct", "ommegaande", "abuis", "ongeluk", "definitie", "saldo", "toeval"])
    {
        return plain(Tag::Other, at, at + 2);
    }
    // `kreeg zoals verwacht een boete`: an aside, no verb of the clause.
    if doc.is(at, "zoals") && at + 1 < end && verb(doc, at + 1).is_some_and(|v| v.is_participle()) {
        return plain(Tag::Other, at, at + 2);
    }
    if let Some((words, _)) = compound_preposition(doc, at).filter(|(words, _)| at + words <= end) {
        return plain(Tag::Preposition, at, at + words);
    }
    if doc.is(at, "om") && te_ahead(doc, at + 1, end)
        || doc.is_any(at, &["door", "zonder"]) && infinitive_ahead(doc, at + 1, end)
    {
        return plain(Tag::Om, at, at + 1);
    }
    // `dan kost dat 5000 euro`, `na bezwaar werd dat 2 ton`
    let priced =
        |at: usize| mention_at(mentions, at).is_some_and(|(_, m)| m.first == at && m.kind() == MentionKind::Amount);
    if doc.is(at, "dat")
        && at > doc.sentence_range(at).start
        && doc.is_any(at - 1, word_set!["kost", "kostte", "kosten", "werd", "wordt"])
        && priced(at + 1)
    {
        return plain(Tag::Pronoun, at, at + 1);
    }
    // `dan verbeurt die 5000 euro`
    if doc.is(at, "die")
        && at >= doc.sentence_range(at).start + 2
        && doc.is(at - 2, "dan")
        && verb(doc, at - 1).is_some()
        && (doc.is_any(at + 1, DETERMINERS) || doc.token(at + 1).is_some_and(|t| t.is_number()))
    {
        return plain(Tag::Pronoun, at, at + 1);
    }
    if doc.is(at, "dat") || doc.is(at, "die") {
        return relative_or_noun(doc, mentions, at, end);
    }
    if doc.is_any(at, RELATIVES) {
        return plain(Tag::Relative, at, at + 1);
    }
    let opening = at == doc.sentence_range(at).start;
    let both = doc.is(at, "als") && (at.saturating_sub(7)..at).any(|t| doc.is_any(t, word_set!["zowel", "evenals"]));
    // `websites als X en Y`: examples, no condition.
    let examples = doc.is(at, "als")
        && !opening
        && is_noun_word(doc, at - 1)
        && doc.token(at - 1).is_some_and(|t| !t.is_upper())
        && mention_at(mentions, at + 1).is_some_and(|(_, m)| m.first == at + 1 && m.kind() != MentionKind::Date)
        && doc.str(at - 1).ends_with(['s', 'n']);
    // `als X, Y of Z`: the end of a list of names, no question.
    let names = doc.is(at, "of")
        && !opening
        && mention_at(mentions, at - 1).is_some()
        && mention_at(mentions, at + 1).is_some()
        && (at.saturating_sub(12)..at).any(|t| doc.is_any(t, word_set!["als", "zoals", "bijvoorbeeld"]));
    // `klaagt als eerste X aan`
    let ranked =
        doc.is(at, "als") && !opening && doc.is_any(at + 1, word_set!["eerste", "tweede", "derde", "enige", "laatste"]);
    // `die in 1987 als verpleger werd veroordeeld`: what he is, where the clause still waits for its verb.
    let role = doc.is(at, "als")
        && !opening
        && !doc.is(at - 1, ",")
        && is_noun_word(doc, at + 1)
        && doc.token(at + 1).is_some_and(|t| !t.is_upper())
        && !doc.is_any(at + 1, DETERMINERS)
        && verb(doc, at + 2).is_some()
        && (doc.sentence_range(at).start..at)
            .rev()
            .take(12)
            .take_while(|t| verb(doc, *t).is_none() && !doc.is(*t, ","))
            .any(|t| doc.is_any(t, word_set!["die", "dat", "omdat", "nadat", "toen"]));
    // `werd hij als wethouder van X veroordeeld`: one with no article before it is no subject.
    let office = doc.is(at, "als") && !opening && !doc.is(at - 1, ",") && is_office(doc, at + 1);
    if both
        || ranked
        || role
        || office
        || examples
        || names
        || doc.is(at, "als") && !opening && !clause_ahead(doc, at + 1, end)
        || doc.is(at, "of") && !clause_ahead(doc, at + 1, end)
    {
        return plain(Tag::And, at, at + 1);
    }
    // `schorste hem toen drie maanden`, `bepaalde toen dat`: then, not when, for no finite verb ends what it would open.
    let then = doc.is(at, "toen") && !opening && !opens_clause(doc, at + 1, end);
    if then
        || doc.is(at, "toen") && verb(doc, at + 1).is_some()
        || doc.is(at, "sinds") && (dated(mentions, at + 1) || !clause_ahead(doc, at + 1, end))
    {
        return plain(if doc.is(at, "sinds") { Tag::Preposition } else { Tag::Other }, at, at + 1);
    }
    if doc.is_any(at, SUBORDINATORS) {
        return plain(Tag::Subordinator, at, at + 1);
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

/// Does a date begin at `at` (`sinds 2023`)?
fn dated(mentions: Mentions<'_>, at: usize) -> bool {
    mention_at(mentions, at).is_some_and(|(_, m)| m.kind() == MentionKind::Date)
}

/// Does a participle stand before a noun (`een opgelegd verbod`)?
fn attributive(doc: &Doc<'_>, mentions: Mentions<'_>, at: usize) -> bool {
    at > 0
        && (doc.is_any(at - 1, word_set!["een", "het", "geen"]) || doc.is_any(at - 1, PREPOSITIONS))
        && mention_at(mentions, at + 1).is_none()
        && is_noun_word(doc, at + 1)
}

/// Does an infinitive with `te` follow before the clause ends?
fn te_ahead(doc: &Doc<'_>, at: usize, end: usize) -> bool {
    for i in at..end.min(at + 40) {
        if doc.is(i, "te") && doc.has(i + 1, Cue::Verb) {
            return true;
        }
        // `om X aan te pakken` is cut as `aan`, `te`, `pakken`.
        if i > at && (doc.is_any(i, word_set![";", ":"]) || doc.is_any(i, SUBORDINATORS) && !doc.is(i, "of")) {
            return false;
        }
    }
    false
}

/// Does an infinitive with `te` follow with neither a mark nor another verb before it (`door een onderzoek in te stellen`)?
fn infinitive_ahead(doc: &Doc<'_>, at: usize, end: usize) -> bool {
    for i in at..end.min(at + 15) {
        if doc.is(i, "te") && doc.has(i + 1, Cue::Verb) {
            return true;
        }
        if doc.token(i).is_some_and(|t| t.shape.has(Shape::MARK)) && !(doc.is(i, "-") && doc.glued(i))
            || verb(doc, i).is_some()
        {
            return false;
        }
    }
    false
}

/// Is it a noun in small letters for one who holds an office or has a trade?
fn is_office(doc: &Doc<'_>, at: usize) -> bool {
    let one = |word: &str| !word.ends_with('s') && !word.ends_with("en");
    doc.token(at).is_some_and(|t| t.is_word() && !t.is_upper())
        && one(doc.str(at))
        && (doc.has(at, Cue::Role) || doc.has(at, Cue::Occupation))
        && verb(doc, at).is_none()
}

/// Does a finite verb end the stretch before the next mark, with a subject before it?
fn clause_ahead(doc: &Doc<'_>, at: usize, end: usize) -> bool {
    for i in at..end.min(at + 25) {
        if i > at && verb(doc, i).is_some_and(|v| v.is_finite() || v.readings.iter().any(|r| r.infinitive)) {
            return true;
        }
        // A full stop within the sentence is that of a name (`Jan B.`).
        if doc.is_any(i, word_set![",", ";", ":", "(", "?"]) {
            return false;
        }
    }
    false
}

/// Does a verb that can only be finite stand before the next mark, conjunction or clause, as where `toen` means when?
fn opens_clause(doc: &Doc<'_>, at: usize, end: usize) -> bool {
    let bound = |i: usize| {
        doc.is_any(i, word_set![",", ";", ":", "?", "en", "maar", "dat", "die"]) || doc.is_any(i, SUBORDINATORS)
    };
    (at..end.min(at + 25)).take_while(|i| !bound(*i)).any(|i| surely_finite(doc, i))
}

/// Is it a form that can be neither an infinitive nor a participle?
pub(super) fn surely_finite(doc: &Doc<'_>, at: usize) -> bool {
    verb(doc, at).is_some_and(|v| {
        v.is_finite() && !v.readings.iter().any(|r| r.infinitive || r.participle) && !doc.is(at.saturating_sub(1), "te")
    })
}

/// `die` and `dat`: a relative, a conjunction, or an article.
fn relative_or_noun(doc: &Doc<'_>, mentions: Mentions<'_>, at: usize, end: usize) -> Chunk {
    // `hoe dat kon gebeuren`
    if doc.is(at, "dat") && at > 0 && doc.is_any(at - 1, &["hoe", "of", "waarom"]) && verb(doc, at + 1).is_some() {
        return plain(Tag::Pronoun, at, at + 1);
    }
    let begins = at == doc.sentence_range(at).start || doc.token(at - 1).is_some_and(|t| t.shape.has(Shape::QUOTE));
    // `Het hof heeft dat bepaald`
    let had = |t: usize| doc.is_any(t, &["heeft", "hebben", "had", "hadden"]);
    if doc.is(at, "dat") && at > 0 && had(at - 1) && !noun_follows(doc, mentions, at + 1) {
        return plain(Tag::Pronoun, at, at + 1);
    }
    // `De rechter schrapte die in maart`: behind the verb of the clause, where no noun is before it that it could go on about.
    if doc.is(at, "die")
        && at > 0
        && verb(doc, at - 1).is_some_and(|v| v.is_finite() && v.readings.iter().any(|r| r.past))
        && !is_noun_word(doc, at - 1)
        && !noun_follows(doc, mentions, at + 1)
        && !clause_ahead(doc, at + 1, end)
    {
        return plain(Tag::Pronoun, at, at + 1);
    }
    // `Doen ze dat niet, dan`: what was said before.
    if doc.is(at, "dat")
        && doc.is_any(at + 1, &["niet", "wel"])
        && (doc.is(at + 2, ",") || doc.is_any(at.saturating_sub(1), PRONOUNS))
    {
        return plain(Tag::Pronoun, at, at + 1);
    }
    if begins || at == 0 || doc.is_any(at - 1, &[";", ":"]) {
        return if verb(doc, at + 1).is_some() || !noun_follows(doc, mentions, at + 1) {
            plain(Tag::Pronoun, at, at + 1)
        } else {
            noun(doc, mentions, at, end)
        };
    }
    // `legt X een boete op die kan oplopen tot`: behind the particle, before its own verb.
    let particle = doc.is(at, "die")
        && doc.is_any(at - 1, word_set!["op", "uit", "aan", "in", "af"])
        && doc.is_any(
            at + 1,
            word_set![
                "kan", "kunnen", "oploopt", "oplopen", "moet", "moeten", "is", "zijn", "wordt", "werd", "gaat", "de",
                "het"
            ],
        );
    // `gaat die bedrijven onderzoeken`: behind the verb that waits for its infinitive, an article.
    if doc.is(at, "die")
        && doc.is_any(
            at - 1,
            word_set!["gaat", "gaan", "wil", "willen", "zal", "zullen", "laat", "laten", "heeft", "hebben"],
        )
        && mention_at(mentions, at + 1).is_none()
        && is_noun_word(doc, at + 1)
    {
        return noun(doc, mentions, at, end);
    }
    let behind_preposition = doc.is_any(at - 1, PREPOSITIONS) && !particle;
    if behind_preposition {
        return if noun_follows(doc, mentions, at + 1) {
            noun(doc, mentions, at, end)
        } else {
            plain(Tag::Pronoun, at, at + 1)
        };
    }
    // `die boete`, `dat verzoek` inside a clause: an article where no finite verb ends the stretch.
    if (doc.is(at, "die") || verb(doc, at - 1).is_some_and(|v| v.is_finite()))
        && !doc.is(at - 1, ",")
        && !clause_ahead(doc, at + 1, end)
        && noun_follows(doc, mentions, at + 1)
    {
        return noun(doc, mentions, at, end);
    }
    // `, dat klopt niet`
    plain(Tag::Relative, at, at + 1)
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
