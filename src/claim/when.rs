//! When something was decided, begun or taken: the date of its clause that belongs to nothing else in it.

use super::Scene;
use super::frame::Found;
use super::syntax::{Syntax, Tag, governor_name};
use crate::lexicon::{FrameKind, Part};
use crate::model::{DateType, MentionValue};

/// The date mention of the clause, the one nearest to its verb or noun.
pub fn date(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<u32> {
    let doc = scene.doc;
    let near = found.verb.map_or(found.noun.unwrap_or(0), |v| v.chunk);
    let fits = |i: usize| {
        let chunk = &syntax.chunks[i];
        let governed = chunk.governor.map(|g| governor_name(doc, &syntax.chunks[g]));
        chunk.tag == Tag::Date
            && governed.is_none_or(|g| matches!(g, "in" | "op" | "sinds" | "per" | "rond"))
            && is_day(scene, syntax, i)
            && !of_another(scene, syntax, found, i)
    };
    let best = syntax.of(found.clause).map(|(i, _)| i).filter(|i| fits(*i)).min_by_key(|i| i.abs_diff(near));
    best.or_else(|| before_clause(scene, syntax, found)).and_then(|i| syntax.chunks[i].mention)
}

/// Is the chunk a day, month or year, no length of time?
fn is_day(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    syntax.chunks[i].mention.and_then(|id| scene.mentions.get(id as usize)).is_some_and(|m| {
        matches!(&m.value, MentionValue::Date(d) if !matches!(d.kind, DateType::Duration | DateType::Set)
            && !matches!(d.value.as_deref(), Some("PRESENT_REF" | "FUTURE_REF")))
    })
}

/// `sinds 2006, toen de rechter X verbood`: the date that the clause says more of.
fn before_clause(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let opener = syntax.clauses[found.clause].opener?;
    let comma = opener.checked_sub(1).filter(|m| syntax.chunks[*m].tag == Tag::Mark)?;
    let date = comma.checked_sub(1).filter(|d| syntax.chunks[*d].tag == Tag::Date && is_day(scene, syntax, *d))?;
    scene.doc.is(syntax.chunks[opener].first, "toen").then_some(date)
}

/// Does the date at chunk `i` belong to something else of the clause than what the frame tells?
fn of_another(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, i: usize) -> bool {
    let doc = scene.doc;
    let tag = |k: usize| syntax.chunks.get(k).map(|c| c.tag);
    let governor = |k: usize| syntax.chunks[k].governor.map_or("", |g| governor_name(doc, &syntax.chunks[g]));
    // `tussen 2012 en 2016`
    let ends = i > 1
        && tag(i - 1) == Some(Tag::And)
        && tag(i - 2) == Some(Tag::Date)
        && matches!(governor(i - 2), "tussen" | "van" | "tot" | "vanaf" | "voor" | "na");
    // `wegens de moord op X op 3 mei`: when it was done, unless the verb follows (`wegens fraude in 2019 veroordeeld`).
    let plain = |k: usize| !matches!(syntax.chunks[k].tag, Tag::Verb | Tag::Mark);
    let crime = syntax.chunks[i].governor.is_some()
        && tag(i + 1) != Some(Tag::Verb)
        && found.part(Part::Ground).is_some_and(|g| g < i && (g..i).all(plain));
    // `hield gisteren een man aan in het onderzoek`: a noun alone has the date right behind it.
    let auxiliary = |at: usize| doc.lex.tables.verbs.get(doc.word(at)).is_some_and(|f| f.auxiliary);
    let deed = found.frame.kind == FrameKind::Noun
        && found.noun.is_some_and(|n| i < n || !(n + 1..i).all(|k| tag(k) == Some(Tag::Preposition)))
        && syntax.clauses[found.clause].verbs.iter().any(|v| !auxiliary(v.at));
    // `(AD, 9 maart)`: of a paper.
    let from = doc.sentence_range(syntax.chunks[i].first).start;
    let bracket = (from..syntax.chunks[i].first).rev().find(|t| doc.is_any(*t, &["(", ")"]));
    let within = bracket.is_some_and(|t| doc.is(t, "("));
    ends || within || crime || deed || apposed(scene, syntax, found, i)
}

/// `X, in 2009 leider van Y, is veroordeeld`: does the date stand between commas with words about a noun, and the frame outside?
fn apposed(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, i: usize) -> bool {
    let comma = |k: &usize| syntax.chunks[*k].tag == Tag::Mark && scene.doc.is(syntax.chunks[*k].first, ",");
    let Some(open) = (0..i).rev().find(comma) else { return false };
    let Some(close) = (i + 1..syntax.chunks.len()).find(comma) else { return false };
    let trigger = found.verb.map(|v| v.chunk).or(found.noun).unwrap_or(open);
    let said = |k: usize| {
        let c = &syntax.chunks[k];
        c.tag == Tag::Noun && c.governor.is_none() || c.tag == Tag::Verb
    };
    let behind = open.checked_sub(1).is_some_and(|h| syntax.chunks[h].tag == Tag::Noun);
    behind
        && !(open..close).contains(&trigger)
        && !(open..close).any(|k| Some(k) == found.noun)
        && (open + 1..close).any(said)
}
