//! The rules that tie mentions into claims: a folder a kind, a file a construction.

mod arguments;
mod authority;
mod check;
mod common;
mod fine;
mod frame;
mod ground;
mod group;
pub(crate) mod hedge;
mod investigation;
mod measure;
mod nameless;
mod ownership;
mod party;
mod quote;
mod referent;
mod related;
mod ruling;
mod syntax;
mod when;

pub use check::check_alone;

use std::borrow::Cow;
use std::rc::Rc;

use crate::lexicon::Cue;
use crate::model::{ClaimValue, Hedge, Span};
use crate::resolve::{Entities, Past, Placed, Resolved};
use crate::text::Doc;
use syntax::Syntax;

/// A rule that finds claims.
pub struct ClaimRule {
    /// Its path below `claim/` without the ending: `quote/colon`.
    pub id: &'static str,
    /// What it finds, in one line.
    pub doc: &'static str,
    /// It is run once for each place of each of these cues, and not at all where none occurs.
    pub cues: &'static [Cue],
    /// Looks around the cue at a token and adds what it finds.
    pub find: fn(&mut Scene<'_>, usize),
    /// Passages and the normal form of one claim in each (see `normal`).
    pub hits: &'static [(&'static str, &'static str)],
    /// Passages in which it must find nothing.
    pub misses: &'static [&'static str],
    /// Like `hits`, but known to fail; one that passes is an error.
    pub gaps: &'static [(&'static str, &'static str)],
}

impl std::fmt::Debug for ClaimRule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

/// A claim in the making: spans are bytes, their texts still empty.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The kind and its fields.
    pub value: ClaimValue,
    /// How the article holds it back from plain fact, and the bytes of the words that do so.
    pub hedge: Option<(Hedge, Option<Span>)>,
    /// The bytes of the sentence or sentences that state it.
    pub evidence: Span,
    /// The rule that found it.
    pub rule: &'static str,
    /// The fields that were filled from elsewhere in the article.
    pub inferred: Vec<Cow<'static, str>>,
}

/// What a claim rule sees: the text, its mentions and entities, and the claims found before.
#[derive(Debug)]
pub struct Scene<'a> {
    /// The text.
    pub doc: &'a Doc<'a>,
    /// The mentions in the order of their places.
    pub mentions: &'a [Placed],
    /// The entities; a rule adds those that have no mention.
    pub entities: &'a mut Entities,
    /// The claims found so far.
    pub claims: Vec<Draft>,
    /// What the rules of quotes know of the article.
    pub quotes: quote::State<'a>,
    /// By token: the number of the mention that covers it, counted from 1; 0 for none.
    covers: Vec<u32>,
    /// By sentence: its syntax, once it was asked for.
    syntax: Vec<Option<Rc<Syntax>>>,
}

/// The mentions of an article, to be found by their tokens.
#[derive(Debug, Clone, Copy)]
pub struct Mentions<'m> {
    all: &'m [Placed],
    covers: &'m [u32],
}

impl<'m> Mentions<'m> {
    /// The mention that covers token `at`, with its id.
    #[inline]
    pub fn at(self, at: usize) -> Option<(u32, &'m Placed)> {
        let id = self.covers.get(at)?.checked_sub(1)?;
        Some((id, self.all.get(id as usize)?))
    }
}

impl<'a> Scene<'a> {
    /// The scene of an article in which no claim is found yet.
    pub fn new(doc: &'a Doc<'a>, resolved: &'a mut Resolved) -> Scene<'a> {
        let Resolved { mentions, entities, .. } = resolved;
        let mut covers = vec![0; doc.len()];
        for (i, m) in mentions.iter().enumerate() {
            covers[m.first..m.last].fill(i as u32 + 1);
        }
        Scene {
            covers,
            doc,
            mentions,
            entities,
            claims: Vec::new(),
            quotes: quote::State::default(),
            syntax: vec![None; doc.sentences().len()],
        }
    }

    /// The syntax of the sentence that holds token `at`.
    pub fn syntax(&mut self, at: usize) -> Rc<Syntax> {
        let sentence = self.doc.sentence_of(at);
        let (doc, mentions) = (self.doc, Mentions { all: self.mentions, covers: &self.covers });
        // Every family asks for the same sentences.
        let read = || Rc::new(Syntax::read(doc, mentions, sentence));
        match self.syntax.get_mut(sentence) {
            Some(known) => known.get_or_insert_with(read).clone(),
            None => read(),
        }
    }

    /// The mention that covers token `at`, with its id.
    #[inline]
    pub fn mention_at(&self, at: usize) -> Option<(u32, &'a Placed)> {
        let id = self.covers.get(at)?.checked_sub(1)?;
        Some((id, self.mentions.get(id as usize)?))
    }

    /// The entities that the words from token `first` up to token `last` refer to: a mention, a pronoun, or a noun with its article, whose head is the
    /// last word (`de Britse toezichthouder`). Empty where the article does not make it clear (see `resolve::refer`).
    pub fn refer(&mut self, first: usize, last: usize) -> Vec<u32> {
        quote::refer(self, first, last, None)
    }

    /// The body that a spokesman or a part of a body without a name speaks for at token `at`.
    pub fn spoken_for(&self, at: usize) -> Option<u32> {
        let focus = Default::default();
        let past = Past { doc: self.doc, mentions: self.mentions, entities: self.entities, focus: &focus };
        crate::resolve::spoken_for(&past, at)
    }

    /// The person who was named right behind the noun `word` before token `at`, or in the role that it says.
    pub fn called(&self, at: usize, word: &str) -> Option<u32> {
        let focus = Default::default();
        let past = Past { doc: self.doc, mentions: self.mentions, entities: self.entities, focus: &focus };
        crate::resolve::called(&past, at, word)
    }

    /// The mentions that lie in the tokens from `first` up to `last`, with their ids.
    pub fn mentions_in(&self, first: usize, last: usize) -> impl Iterator<Item = (u32, &'a Placed)> + use<'a> {
        let mentions = self.mentions;
        let from = mentions.partition_point(|m| m.first < first);
        mentions[from..]
            .iter()
            .take_while(move |m| m.last <= last)
            .enumerate()
            .map(move |(i, m)| ((from + i) as u32, m))
    }
}

/// Every family of claim rules, in the order in which they run.
pub static FAMILIES: &[&[&ClaimRule]] =
    &[quote::RULES, fine::RULES, investigation::RULES, measure::RULES, ruling::RULES, ownership::RULES];

/// Every claim rule in order.
pub fn rules() -> impl Iterator<Item = &'static ClaimRule> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// The claims of an article.
pub fn claims(doc: &Doc<'_>, resolved: &mut Resolved) -> Vec<Draft> {
    let mut scene = Scene::new(doc, resolved);
    for (i, family) in FAMILIES.iter().enumerate() {
        run(family, &mut scene);
        // The quotes come first, and their speakers are known to the others.
        if i == 0 {
            quote::settle(&mut scene);
        }
    }
    finish(&mut scene);
    let mut claims = scene.claims;
    claims.sort_by_key(|c| (c.evidence.start, c.evidence.end));
    claims
}

/// What is settled when all rules have run: parties that the article makes clear elsewhere, and hedges.
fn finish(scene: &mut Scene<'_>) {
    fine::finish(scene);
    fine::drop_totals(scene);
    investigation::finish(scene);
    measure::finish(scene);
    hedge::mark(scene);
}

/// Runs `rules` over the scene.
pub fn run(rules: &[&'static ClaimRule], scene: &mut Scene<'_>) {
    let doc = scene.doc;
    for rule in rules {
        for cue in rule.cues {
            for &at in doc.at(*cue) {
                (rule.find)(scene, at as usize);
            }
        }
    }
}
