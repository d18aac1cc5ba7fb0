//! What somebody with power decides that others may not or must do: `X heeft besloten dat Y niet meer mag ...`, `X wil dat Y moet ...`.

use super::merge::tell;
use super::{gate, target};
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::claim::{Scene, group};
use crate::model::{Measure, MeasureStatus};
use crate::token::Shape;

/// What is done with a decision that has been made.
const DECIDES: &[&str] = &["besluiten", "beslissen", "bepalen", "gelasten", "bevelen", "verordonneren", "aankondigen"];

/// What is done with one that is wanted.
const WANTS: &[&str] = &["willen", "voorstellen", "overwegen"];

/// Adds the ban or order that token `at`, a form of `mogen` or `moeten`, tells in the clause that says what was decided.
pub fn add(scene: &mut Scene<'_>, at: usize, rule: &'static str) -> bool {
    let doc = scene.doc;
    let ban = doc.is_any(at, &["mag", "mogen", "mocht", "mochten"]);
    if !ban && !doc.is_any(at, &["moet", "moeten", "moest", "moesten"]) {
        return false;
    }
    let range = doc.sentence_range(at);
    let odd = |t: usize| doc.is(t, "?") || doc.token(t).is_some_and(|t| t.shape.has(Shape::QUOTE));
    if !range.clone().any(|t| doc.is(t, "dat")) || range.clone().any(odd) {
        return false;
    }
    let syntax = scene.syntax(at);
    let Some(number) = syntax.chunk_at(at).filter(|c| syntax.chunks[*c].tag == Tag::Verb) else { return false };
    let number = syntax.chunks[number].clause;
    let clause = &syntax.clauses[number];
    let that = clause.opener.is_some_and(|o| doc.is(syntax.chunks[o].first, "dat"));
    let Some(outer) = clause.parent.filter(|_| that && clause.kind == ClauseKind::Subordinate) else { return false };
    let has = |n: usize, list: &[&str]| syntax.of(n).any(|(_, c)| (c.first..c.last).any(|t| doc.is_any(t, list)));
    // What is decided is told of the clause right inside, and is no permission.
    if ban != has(number, &["niet", "geen"]) || clause.has_any(doc, &["betalen", "vergoeden", "kunnen"]) {
        return false;
    }
    let own = &syntax.clauses[outer];
    let status = match () {
        _ if own.kind == ClauseKind::Infinitive || has(outer, &["niet", "nooit", "geen"]) => return false,
        _ if own.has_any(doc, &["zullen", "kunnen", "moeten", "zou"]) => return false,
        _ if own.has_any(doc, DECIDES) => MeasureStatus::Announced,
        _ if ban && own.has_any(doc, WANTS) => MeasureStatus::Considered,
        _ => return false,
    };
    let Some(subject) = own.subject.filter(|s| syntax.chunks[*s].tag == Tag::Noun) else { return false };
    let authority = gate::actors(scene, &syntax, subject);
    if authority.is_empty() || !gate::acts_with_power(scene, &syntax, subject, &authority) {
        return false;
    }
    let target = hit(scene, &syntax, number, &authority);
    // An order is one to somebody with a name.
    if !ban && target.is_empty() {
        return false;
    }
    let value = Measure {
        kind: if ban { "ban" } else { "order" }.to_owned(),
        status,
        authority,
        target,
        date: None,
        law: Vec::new(),
        ground: None,
    };
    tell(scene, value, at, rule);
    true
}

/// Whom the clause forbids or orders something.
fn hit(scene: &mut Scene<'_>, syntax: &Syntax, clause: usize, authority: &[u32]) -> Vec<u32> {
    let Some(subject) = syntax.clauses[clause].subject else { return Vec::new() };
    let mut ids = target::whom(scene, syntax, subject);
    ids.retain(|id| (gate::may_be_target(scene, *id) || group::is(scene, *id)) && !authority.contains(id));
    let known = |id: &u32| scene.entities.get(*id).is_some_and(|e| e.kind != crate::model::EntityKind::Unknown);
    ids.retain(known);
    ids
}
