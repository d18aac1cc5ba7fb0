//! What a court makes somebody do, told of him: `X moet van de rechter`, `X mag van de rechter`, `X hoeft van de rechter niet`.

use super::court;
use super::merge::merge;
use crate::claim::syntax::{Chunk, ClauseKind, Syntax, Tag, governor_name};
use crate::claim::{Scene, common};
use crate::model::{ClaimValue, Ruling};

/// Forms of the verbs of will.
const MODALS: &[&str] =
    &["mag", "mogen", "mocht", "mochten", "moet", "moeten", "moest", "moesten", "hoeft", "hoeven", "hoefde", "hoefden"];

/// `moet na een uitspraak van de rechtbank in X`, `mag volgens het vonnis van de rechter geen`, `Volgens de rechter hoeft X de boete niet te betalen`
fn by_judgment(scene: &Scene<'_>, syntax: &Syntax, at: usize) -> Option<common::Must> {
    let doc = scene.doc;
    let verb = syntax.chunk_at(at).filter(|v| syntax.chunks[*v].tag == Tag::Verb)?;
    let number = syntax.chunks[verb].clause;
    let clause = syntax.clauses.get(number).filter(|c| c.kind == ClauseKind::Main)?;
    // `moest`: what he had to do at the time.
    if doc.sentence_range(at).any(|t| doc.is(t, "?"))
        || !doc.is_any(at, &["mag", "mogen", "moet", "moeten", "hoeft", "hoeven"])
    {
        return None;
    }
    let subject = clause.subject?;
    let by = according(scene, syntax, number, at).or_else(|| after_judgment(scene, syntax, number))?;
    let denied = syntax.says(doc, number, &["niet", "geen"]);
    Some(common::Must { clause: number, subject, by, forbidden: denied && doc.is_any(at, &["mag", "mogen"]) })
}

/// The court after whose judgment somebody must or may.
fn after_judgment(scene: &Scene<'_>, syntax: &Syntax, number: usize) -> Option<usize> {
    let doc = scene.doc;
    // `moet na de uitspraak van de rechtbank nog beslissen`: what comes behind it, nothing that it says.
    let only_after = syntax.clauses[number]
        .has_any(doc, &["beslissen", "besluiten", "bekijken", "overwegen", "afwachten"])
        || syntax.says(doc, number, &["nog"]);
    let judgment = syntax.of(number).map(|(i, _)| i).find(|&i| {
        let of = syntax.chunks.get(i + 1).is_some_and(|c| c.tag == Tag::Preposition && doc.is(c.first, "van"));
        let after = syntax.chunks[i].governor.map(|g| governor_name(doc, &syntax.chunks[g]));
        let judgment = doc.is_any(syntax.chunks[i].head, word_set!["uitspraak", "vonnis", "arrest", "bevel"]);
        judgment
            && of
            && !(only_after && after == Some("na"))
            && matches!(after, Some("na" | "volgens" | "door" | "vanwege" | "wegens"))
            && syntax.chunks.get(i + 2).is_some_and(|c| court::is_court_chunk(doc, c))
    });
    judgment.map(|i| i + 2)
}

/// `Volgens de rechtbank hoeft X de boete niet te betalen`: the court. What else it says that somebody may or must is often no more than what it thinks.
fn according(scene: &Scene<'_>, syntax: &Syntax, number: usize, at: usize) -> Option<usize> {
    let doc = scene.doc;
    let now = syntax.clauses[number].finite().is_some_and(|v| v.at == at);
    if !now || !doc.is_any(at, &["hoeft", "hoeven"]) || !is_let_off(scene, syntax, number) {
        return None;
    }
    syntax.of(number).map(|(i, _)| i).find(|&i| {
        let c = &syntax.chunks[i];
        let by = c.governor.is_some_and(|g| g + 1 == i && doc.is(syntax.chunks[g].first, "volgens"));
        by && court::is_court_chunk(doc, c) && court::is_itself(scene, c)
    })
}

/// `hoeft de boete niet te betalen`: what was imposed is off. Not where it is put off, or where something else is denied.
fn is_let_off(scene: &Scene<'_>, syntax: &Syntax, number: usize) -> bool {
    let doc = scene.doc;
    let imposed = |(i, c): (usize, &Chunk)| {
        let owed =
            c.tag == Tag::Noun && c.governor.is_none() && doc.is_any(c.head, word_set!["boete", "boetes", "dwangsom"]);
        // `de boetes aan klanten`: what he would pay to others.
        let to = syntax.chunks.get(i + 1).is_some_and(|n| doc.is(n.first, "aan"));
        owed && !to
    };
    syntax.of(number).any(imposed)
        && syntax.says(doc, number, &["niet", "geen"])
        && !doc
            .sentence_range(syntax.chunks[syntax.clauses[number].range.start].first)
            .any(|t| doc.is_any(t, &["wel", "nog", "maar"]))
        && doc.sentence_range(syntax.chunks[syntax.clauses[number].range.start].first).any(|t| doc.is(t, "betalen"))
}

/// The decision that a verb of will at token `at` tells of its subject. Does it tell of one?
pub fn must(scene: &mut Scene<'_>, at: usize, rule: &'static str) -> bool {
    let doc = scene.doc;
    if !doc.is_any(at, word_set!(of MODALS)) || !doc.sentence_range(at).any(|t| doc.is_any(t, &["van", "volgens"])) {
        return false;
    }
    let syntax = scene.syntax(at);
    let by_court = |must: &common::Must| court::is_court_chunk(doc, &syntax.chunks[must.by]);
    let must = common::said_by(scene, &syntax, at).filter(by_court).or_else(|| by_judgment(scene, &syntax, at));
    let Some(must) = must else { return false };
    let court = court::court(scene, &syntax, must.by);
    let mut party = common::somebody(scene, &syntax, must.subject);
    party.extend(common::defendant(scene, &syntax, must.subject).filter(|_| party.is_empty()));
    party.retain(|id| !court.contains(id));
    if party.is_empty() {
        return false;
    }
    let outcome = if doc.is_any(at, &["hoeft", "hoeven", "hoefde", "hoefden"]) {
        if is_let_off(scene, &syntax, must.clause) { "annulled" } else { "dismissed" }
    } else if doc.is_any(at, &["mag", "mogen", "mocht", "mochten"]) && !must.forbidden {
        "granted"
    } else {
        "ordered"
    };
    let value = Ruling { court, party, outcome: Some(outcome.to_owned()), sentence: None, date: None, ground: None };
    if !merge(scene, at, &value) {
        let draft = common::draft(scene, ClaimValue::Ruling(value), None, at, rule);
        scene.claims.push(draft);
    }
    true
}
