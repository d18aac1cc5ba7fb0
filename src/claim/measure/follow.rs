//! Others who take the measure that was just told: `X weert Huawei. Japan en Australië doen dat al`, `Utrecht en Zwolle volgen per 1 november`.
//!
//! Cities follow cities, states follow states, and the clause says nothing else: whoever `volgt met argusogen` or `doet dat ook met Google` does another thing.

use super::gate;
use super::merge::tell;
use crate::claim::frame::may_state;
use crate::claim::syntax::{Chunk, ClauseKind, Syntax, Tag};
use crate::claim::{Scene, common};
use crate::lexicon::{FrameClaim, Table};
use crate::model::{ClaimValue, Measure, MeasureStatus};

/// What others do: the same thing.
const THAT: &[&str] = &["dat", "hetzelfde", "dit"];

/// Words by which they do it too.
const ALSO: &[&str] = &["al", "ook", "eerder", "inmiddels", "reeds", "hetzelfde"];

/// Words that hold back what a sentence tells.
const UNSURE: &[&str] =
    &["als", "indien", "mits", "wanneer", "zodra", "of", "?", "zou", "zouden", "volgens", "mogelijk"];

/// How far back it may have been told, in sentences, of whom the sentence before speaks again.
const BACK: usize = 4;

/// Adds the measure of those who are the subject of token `at`, a form of `doen` or `volgen`.
pub fn add(scene: &mut Scene<'_>, at: usize, rule: &'static str) -> bool {
    let doc = scene.doc;
    let does = doc.is_any(at, &["doen", "doet", "deed", "deden"]);
    let follows = doc.is_any(at, &["volgen", "volgt"]);
    if !does && !follows || doc.sentence_range(at).any(|t| doc.is_any(t, UNSURE)) {
        return false;
    }
    let Some(before) = just_told(scene, at) else { return false };
    let syntax = scene.syntax(at);
    let Some(chunk) = syntax.chunk_at(at).filter(|c| syntax.chunks[*c].tag == Tag::Verb) else { return false };
    let number = syntax.chunks[chunk].clause;
    let clause = &syntax.clauses[number];
    // `Dat doet X ook`: the pronoun may be read as the subject, or as the beginning of a clause.
    let front = does && at == doc.sentence_range(at).start + 1 && doc.is_any(at - 1, THAT);
    let alone = clause.verbs.len() == 1 && (front || clause.kind == ClauseKind::Main);
    let behind = syntax.chunk_at(at + 1).filter(|c| syntax.chunks[*c].tag == Tag::Noun);
    let Some(subject) = (if front { behind } else { clause.subject }).filter(|_| alone) else { return false };
    let same = if does {
        does_that(scene, &syntax, at, subject, front)
    } else {
        says_no_more(scene, &syntax, number, subject)
    };
    if !same {
        return false;
    }
    let by = gate::actors(scene, &syntax, subject);
    let level = before.authority.first().and_then(|id| level(scene, *id));
    let alike = level.is_some() && by.iter().chain(&before.authority).all(|id| self::level(scene, *id) == level);
    if by.is_empty() || !alike || by.iter().any(|id| before.authority.contains(id)) {
        return false;
    }
    let status = match before.status {
        MeasureStatus::Lifted => MeasureStatus::Lifted,
        _ if follows => MeasureStatus::Announced,
        _ => MeasureStatus::InForce,
    };
    let when = |c: &Chunk| c.mention.filter(|_| follows && c.tag == Tag::Date);
    let date = syntax.of(number).find_map(|(_, c)| when(c));
    let value = Measure { authority: by, status, date, law: Vec::new(), ground: None, ..before };
    tell(scene, value, at, rule);
    true
}

/// `X en Y doen dat ook`, `Ook X doet dat`, with `front` `Dat doet X al`: the subject and the verb with such words alone, up to the end or a comma.
fn does_that(scene: &Scene<'_>, syntax: &Syntax, at: usize, subject: usize, front: bool) -> bool {
    let doc = scene.doc;
    let range = doc.sentence_range(at);
    let list = syntax.list(doc, subject);
    let of_subject = |t: usize| {
        syntax.chunk_at(t).is_some_and(|c| c == subject || list.contains(&c)) || doc.is_any(t, &["en", "ook"])
    };
    let ends = |t: usize| doc.token(t).is_none_or(|t| !t.is_word() && !t.is_number());
    // What stands before the verb is the subject.
    let begun = front || (range.start..at).all(|t| of_subject(t) || doc.is(t, ","));
    let (mut that, mut also) = (front, (range.start..at).any(|t| doc.is(t, "ook")));
    for t in (at + 1..range.end).take_while(|t| !ends(*t) || front && doc.is(*t, ",")) {
        let (same, too) = (doc.is_any(t, THAT), doc.is_any(t, ALSO));
        if !same && !too && !(front && (of_subject(t) || doc.is(t, ","))) {
            return false;
        }
        that |= same;
        also |= too;
    }
    begun && that && also
}

/// `X en Y volgen per 1 november`: nothing but the subject, the verb and when.
fn says_no_more(scene: &Scene<'_>, syntax: &Syntax, number: usize, subject: usize) -> bool {
    let doc = scene.doc;
    let list = syntax.list(doc, subject);
    let dated = |i: usize| {
        syntax.chunks.get(i + 1).is_some_and(|c| c.tag == Tag::Date)
            && doc.is_any(syntax.chunks[i].first, &["per", "vanaf", "in", "op"])
    };
    syntax.of(number).all(|(i, c)| match c.tag {
        Tag::Verb | Tag::Date | Tag::Mark => true,
        Tag::Preposition => dated(i),
        _ => {
            let stop = doc.token(c.first).is_some_and(|t| !t.is_word());
            stop || i == subject || list.contains(&i) || doc.is_any(c.first, &["en", "ook"])
        }
    })
}

/// Whether somebody is a state or a city, and so does as others of his kind do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    /// A state.
    State,
    /// A city or its municipality.
    City,
}

fn level(scene: &Scene<'_>, id: u32) -> Option<Level> {
    let e = scene.entities.get(id)?;
    if common::is_state(scene, id) {
        return Some(Level::State);
    }
    let hit = scene.doc.hits().iter().find(|h| h.table == Table::Place && scene.doc.lex.tables.name(**h) == e.name);
    let place = hit.and_then(|h| scene.doc.lex.tables.places.rows.get(h.row));
    (e.name.to_lowercase().starts_with("gemeente ") || place.is_some_and(|p| p.kind == "city")).then_some(Level::City)
}

/// The measure that was told last, in the sentence of token `at` or the one before it, or told some sentences back and now again.
fn just_told(scene: &Scene<'_>, at: usize) -> Option<Measure> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    scene.claims.iter().rev().take(common::WINDOW).find_map(|c| match &c.value {
        ClaimValue::Measure(m) => {
            let there = doc.sentence_of(doc.token_at(c.evidence.start));
            let near =
                there + 1 >= here || there + BACK >= here && tells_again(scene, here.saturating_sub(1), &m.target);
            let told = c.hedge.is_none() && m.status != MeasureStatus::Considered && !m.authority.is_empty();
            Some((near && told).then(|| m.clone()))
        }
        _ => None,
    })?
}

/// Does the sentence name one of these beside a word for a measure?
fn tells_again(scene: &Scene<'_>, sentence: usize, target: &[u32]) -> bool {
    let range = scene.doc.sentences().get(sentence).map(|s| s.first..s.last);
    range.is_some_and(|r| {
        scene.mentions_in(r.start, r.end).any(|(_, m)| m.entity.is_some_and(|id| target.contains(&id)))
            && r.clone().any(|t| may_state(scene, t, FrameClaim::Measure))
    })
}
