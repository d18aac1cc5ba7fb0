//! Putting a quote together: its mode, its evidence, to whom, where and when.

use std::borrow::Cow;
use std::ops::Range;

use super::clause::class;
use super::kind;
use super::noun::{Head, noun};
use super::party;
use super::settle::Who;
use crate::claim::{Draft, Scene};
use crate::lexicon::{DateNeighbour, Speaking, WordClass};
use crate::model::{ClaimValue, Hedge, MentionKind, Quote, QuoteMode, Span, Stance, TextSpan};

/// What a rule found.
#[derive(Debug)]
pub struct Found<'r> {
    /// The rule.
    pub rule: &'static str,
    /// The tokens of what was said, marks of a quotation included.
    pub content: Range<usize>,
    /// Who said it, as far as the rule can tell.
    pub speaker: Vec<u32>,
    /// The words that say who, to be read once more when all quotes before them are known.
    pub who: Who,
    /// The tokens of the word or words that report.
    pub cue: Range<usize>,
    /// The reporting words as they are to stand in the record, where they stand apart.
    pub words: Option<String>,
    /// What they do.
    pub stance: Option<Stance>,
    /// The hedge and the tokens that bring it.
    pub hedge: Option<(Hedge, Range<usize>)>,
    /// Where to look for the addressee, the medium and the date.
    pub around: &'r [Range<usize>],
    /// Fields that were filled from elsewhere.
    pub inferred: &'static [&'static str],
}

impl Found<'_> {
    /// A quote of these tokens by `rule`.
    pub fn new(rule: &'static str, content: Range<usize>, speaker: Vec<u32>, cue: Range<usize>) -> Found<'static> {
        Found {
            rule,
            content,
            speaker,
            who: Who::Settled,
            cue,
            words: None,
            stance: None,
            hedge: None,
            around: &[],
            inferred: &[],
        }
    }
}

/// Adds the claim; gives its number.
pub fn push(scene: &mut Scene<'_>, found: Found<'_>) -> Option<u32> {
    let doc = scene.doc;
    let Range { start: first, end: last } = without_paper(scene, found.content);
    if first >= last {
        return None;
    }
    let number = scene.claims.len() as u32;
    let inner = scene.quotes.within(first, last);
    let mut content = doc.span(first, last);
    let mut mode = QuoteMode::Indirect;
    let whole = scene.quotes.opened_by(first).and_then(|i| scene.quotes.get(i));
    match whole.filter(|q| q.close + usize::from(q.closed) >= last) {
        Some(q) => {
            content = doc.span(q.open + 1, q.close);
            mode = QuoteMode::Direct;
        }
        None if !inner.is_empty() => mode = QuoteMode::Mixed,
        None => {}
    }
    if content.start >= content.end {
        return None;
    }
    if mode == QuoteMode::Direct && scene.quotes.opened_by(first).is_some_and(|i| scene.quotes.claim(i).is_some()) {
        return None;
    }
    // A thing says nothing between marks, if no verb of saying makes it: whoever spoke before it goes on.
    if mode == QuoteMode::Direct
        && found.stance.is_none()
        && let Who::Nouns(nouns, _) = &found.who
        && !nouns.is_empty()
        && nouns.iter().all(|n| kind::is_silent(doc, n))
    {
        return None;
    }
    // The same words said once: another rule found them already.
    // What a sentence points back at is said by one more.
    let again =
        |q: &Quote| found.rule == super::back::RULE.id && !found.speaker.is_empty() && q.speaker != found.speaker;
    let same = |c: &Draft| matches!(&c.value, ClaimValue::Quote(q) if q.content.span() == content && !again(q));
    if scene.claims.iter().rev().take(24).any(same) {
        return None;
    }
    if let Some(i) = scene.quotes.opened_by(first).filter(|_| mode == QuoteMode::Direct) {
        scene.quotes.take(i, number);
    }
    for i in inner {
        scene.quotes.take(i, number);
    }
    let from = doc.sentence_range(first.min(found.cue.start)).start;
    let edge = (last - 1).max(found.cue.end.saturating_sub(1));
    let to = doc.sentence_range(edge).end;
    let mut quote = Quote {
        mode,
        content: TextSpan::bare(content),
        speaker: found.speaker,
        cue: found
            .words
            .or_else(|| (!found.cue.is_empty()).then(|| doc.slice(found.cue.start, found.cue.end).to_owned())),
        stance: found.stance,
        ..Quote::default()
    };
    for range in found.around {
        details(scene, range.clone(), &mut quote);
    }
    scene.quotes.open.push((found.who, number));
    let hedge = found.hedge.map(|(hedge, tokens)| (hedge, Some(doc.span(tokens.start, tokens.end))));
    for sentence in doc.sentence_of(first)..=doc.sentence_of(edge) {
        scene.quotes.note(sentence, number, found.cue.start);
    }
    let evidence = if to > from { doc.span(from, to) } else { Span::default() };
    scene.claims.push(Draft {
        value: ClaimValue::Quote(quote),
        hedge,
        evidence,
        rule: found.rule,
        inferred: found.inferred.iter().map(|f| Cow::Borrowed(*f)).collect(),
    });
    Some(number)
}

/// How many words the name of a paper and the day on which it wrote have between brackets.
const CITED: usize = 8;

/// `dat de dijk te laag is (Trouw, 8 april)`: without the paper and its day, which the article names as its source.
fn without_paper(scene: &Scene<'_>, content: Range<usize>) -> Range<usize> {
    let (doc, close) = (scene.doc, content.end.wrapping_sub(1));
    if !doc.is(close, ")") {
        return content;
    }
    let Some(open) = (content.start + 1..close).rev().take(CITED).find(|&i| doc.is(i, "(")) else { return content };
    let day = |i: usize| scene.mention_at(i).is_some_and(|(_, m)| m.kind() == MentionKind::Date && m.last == close);
    let media = scene.mention_at(open + 1).and_then(|(_, m)| scene.entities.profile(m.entity?));
    let part = doc.lex.tables.date_neighbours.get(doc.word(open + 1));
    let paper = media.is_some_and(|p| p.kind == "media")
        || part.is_some_and(|n| n.any(DateNeighbour::PAPER) || n.any(DateNeighbour::RUBRIC));
    if paper && (open + 2..close).any(day) { content.start..open } else { content }
}

/// Is the noun at `at` one for a paper, a programme or a meeting where words are spoken or written?
pub fn is_occasion(doc: &crate::text::Doc<'_>, at: usize) -> bool {
    kind::speaking(doc, at).any(Speaking::MEDIUM | Speaking::OCCASION)
}

/// No more tokens than this are looked at for details.
const WINDOW: usize = 40;

/// Addressee, medium and date in the attribution.
fn details(scene: &mut Scene<'_>, range: Range<usize>, quote: &mut Quote) {
    let doc = scene.doc;
    let mut i = range.start;
    let end = range.end.min(range.start + WINDOW);
    while i < end {
        if quote.when.is_none()
            && let Some((id, m)) = scene.mention_at(i)
            && m.kind() == MentionKind::Date
        {
            quote.when = Some(id);
        }
        if doc.is_any(i, word_set!["tegen", "tegenover", "aan"])
            && quote.addressee.is_empty()
            && let Some(to) = noun(scene, i + 1, end)
            && (matches!(to.head, Head::Mention(_)) || !doc.is(i, "aan"))
        {
            let ids = party::entities(scene, &[to], None);
            quote.addressee.extend(ids.into_iter().filter(|id| !quote.speaker.contains(id)));
            i = to.last;
            continue;
        }
        let place = class(doc, i).any(WordClass::PREPOSITION) && doc.is_any(i, &["op", "in", "via", "bij", "tijdens"]);
        if place && quote.medium.is_none() {
            let listed = scene.mention_at(i + 1).filter(|(_, m)| {
                m.first == i + 1
                    && (m.kind() == MentionKind::Platform || m.kind() == MentionKind::Organisation && doc.is(i, "in"))
            });
            let medium = match listed {
                Some((_, m)) => Some((m.first, m.last)),
                None => noun(scene, i + 1, end).and_then(|n| match n.head {
                    Head::Word(at) => kind::speaking(doc, at).any(Speaking::MEDIUM).then_some((n.first, n.last)),
                    Head::Mention(id) => {
                        let m = scene.mentions.get(id as usize)?;
                        let named = m.kind() == MentionKind::Platform
                            || m.kind() == MentionKind::Organisation && doc.is(i, "in");
                        named.then_some((n.first, n.last))
                    }
                    _ => None,
                }),
            };
            if let Some((first, last)) = medium {
                quote.medium = Some(TextSpan::bare(doc.span(first, last)));
                i = last;
                continue;
            }
        }
        i += 1;
    }
}

/// The hedge of a stance: what is denied does not hold, and a denial denied may.
pub fn hedge_of(scene: &Scene<'_>, stance: Stance, words: Range<usize>) -> Option<(Hedge, Range<usize>)> {
    let doc = scene.doc;
    let not = (words.start..words.end.min(words.start + WINDOW)).find(|&i| {
        doc.is_any(i, &["niet", "nooit", "noch"])
            // `gaf geen antwoord op de vraag of`
            || doc.is(i, "geen") && doc.is_any(i + 1, &["antwoord", "uitsluitsel", "commentaar", "duidelijkheid"])
    });
    match (stance == Stance::Denies, not) {
        (true, None) => Some((Hedge::Negated, words.start..words.start + 1)),
        (false, Some(at)) => Some((Hedge::Negated, at..at + 1)),
        _ => None,
    }
}
