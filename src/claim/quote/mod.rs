//! Claims of the kind `quote`: who said what, in direct, mixed and indirect speech.
//!
//! The direct rules hang on the quotation marks, the others on reporting verbs and on phrases of attribution. They share a small grammar: `clause`
//! (words and bounds), `noun`, `phrase`, `share` and `named` (who), `verb` (the reporting verb with its parts), `attribution` (who says what stands in front), `subject`, `under` and `walk` (which clause stands under a
//! verb), `predicated` and `judgement` (what somebody thinks of an object), `unsaid` (why it is not said after all), `content` and `comma` (where a clause ends), `midst` (the clause around an attribution), `focus` (what a pronoun is read against), `kind` (what a noun is), `party` (which entity), `common_noun` (whom a noun means that is no name), `possess` (whose), `author` (of a paper),
//! `turn`, `near`, `relay` and `voices` (who goes on where nobody is named), `twice` (words that stand twice), `stranger` (somebody without a name), `uttered` (words that a verb or noun of utterance takes at a distance).

mod agent;
mod aim;
mod attribution;
mod author;
mod build;
mod clause;
mod closing;
mod colon;
mod comma;
mod common_noun;
mod content;
mod crowd;
mod earlier;
mod focus;
mod fronted;
mod interview;
mod judgement;
mod kind;
mod lead;
mod midst;
mod named;
mod near;
mod noun;
mod opening;
mod party;
mod phrase;
mod pointed;
mod possess;
mod predicate;
mod predicated;
mod relative;
mod relay;
mod series;
mod settle;
mod share;
mod state;
mod stranger;
mod subject;
mod tail;
mod turn;
mod twice;
mod under;
mod unsaid;
mod uttered;
mod verb;
mod voice;
mod voices;
mod walk;
mod word;

mod according;
mod after;
mod attitude;
mod back;
mod before;
mod complement;
mod heading;
mod nested;
mod nominal;
mod own_words;
mod running;
mod source;
mod tacked;
mod touched;
mod trailing;

pub use focus::refer;
pub use settle::settle;
pub use state::State;
pub use voice::speaks;

use crate::claim::ClaimRule;

/// The rules of this family, in order: a quotation is taken by the first that knows its speaker, so the running quote comes last.
pub static RULES: &[&ClaimRule] = &[
    &after::RULE,
    &before::RULE,
    &complement::RULE,
    &trailing::RULE,
    &according::RULE,
    &own_words::RULE,
    &nominal::RULE,
    &source::RULE,
    &back::RULE,
    &heading::RULE,
    &attitude::RULE,
    &tacked::RULE,
    &running::RULE,
    &nested::RULE,
];
