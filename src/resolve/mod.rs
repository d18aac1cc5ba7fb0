//! From candidates to mentions and entities: overlaps, dates, currencies, who is who, identifiers.

mod confirm;
mod currency;
mod entity;
mod identifier;
mod law;
mod overlap;
mod refer;
mod sort;
mod time;

pub use entity::{Entities, Profile};
pub use overlap::settle;
pub use refer::{
    Focus, Meaning, Past, called, described, is_body_noun, is_clock, is_noun, is_pair, is_person_noun, noun_gender,
    refer, spoken_for,
};

use jiff::civil::Date;

use crate::model::{Diagnostic, MentionKind, MentionValue};
use crate::rule::{Candidate, Rule, Value};
use crate::text::Doc;

/// A mention with its place among the tokens.
#[derive(Debug, Clone)]
pub struct Placed {
    /// Its first token.
    pub first: usize,
    /// The token behind its last.
    pub last: usize,
    /// The number of its sentence.
    pub sentence: usize,
    /// The rule that found it.
    pub rule: &'static Rule,
    /// What the rule said.
    pub said: Value,
    /// Its normal form.
    pub value: MentionValue,
    /// The thing that it names.
    pub entity: Option<u32>,
}

impl Placed {
    /// Its kind.
    pub fn kind(&self) -> MentionKind {
        self.value.kind()
    }
}

/// The mentions and entities of an article.
#[derive(Debug, Default)]
pub struct Resolved {
    /// The mentions in the order of their places; a mention's id is its index.
    pub mentions: Vec<Placed>,
    /// The entities.
    pub entities: Entities,
    /// What could not be made out.
    pub diagnostics: Vec<Diagnostic>,
}

/// Settles `candidates` into mentions and entities.
pub fn resolve(doc: &Doc<'_>, date: Option<Date>, candidates: &mut Vec<Candidate>) -> Resolved {
    let settled = overlap::settle(doc, candidates);
    let mut mentions = Vec::with_capacity(settled.len());
    for candidate in settled {
        let value = match &candidate.value {
            Value::Trap => continue,
            Value::Date(_) => MentionValue::Date(Default::default()),
            Value::Amount(_) => MentionValue::Amount(Default::default()),
            Value::Official(official) => MentionValue::Official(official.fields.clone()),
            Value::Person(_) => MentionValue::Person,
            Value::Organisation(_) => MentionValue::Organisation,
            Value::Platform(_) => MentionValue::Platform,
            Value::Law(law) => MentionValue::Law(law.fields.clone()),
        };
        let Candidate { first, last, rule, value: said } = candidate;
        mentions.push(Placed { first, last, sentence: doc.sentence_of(first), rule, said, value, entity: None });
    }
    let mut diagnostics = Vec::new();
    law::resolve(doc, date, &mut mentions);
    time::resolve(doc, date, &mut mentions, &mut diagnostics);
    currency::resolve(doc, &mut mentions);
    let entities = entity::resolve(doc, date, &mut mentions);
    Resolved { mentions, entities, diagnostics }
}
