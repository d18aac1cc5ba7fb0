//! What an inquiry has found: `De inspectie concludeert dat X ...`, `een rapport van de onderzoeksraad over X`.

use super::gate;
use super::power::{self, Power, power};
use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::claim::{Scene, authority, common, hedge, when};
use crate::lexicon::{FrameKind, Part};
use crate::model::{EntityKind, Hedge, Investigation, InvestigationStatus};

/// Is it a frame of finding or of a report?
pub fn is(found: &Found<'_>) -> bool {
    let trigger = found.frame.trigger.as_str();
    trigger.contains("rapport")
        || trigger.contains("conclusie")
        || matches!(trigger, "concluderen" | "vaststellen" | "constateren")
}

/// Who is found to have done something, by the clause with `dat` that hangs on `clause`: a company or person with a name.
pub(super) fn found_of(scene: &mut Scene<'_>, syntax: &Syntax, clause: usize) -> Vec<u32> {
    let that = syntax.clauses.iter().find(|c| {
        c.parent == Some(clause)
            && c.kind == ClauseKind::Subordinate
            && c.opener.is_some_and(|o| scene.doc.is(syntax.chunks[o].first, "dat"))
    });
    // `blijkt dat X is vermoord`: a victim.
    let suffers =
        |c: &&crate::claim::syntax::Clause| c.verbs.iter().any(|v| v.participle && c.passive(scene.doc, v.lemma));
    let Some(subject) = that.filter(|c| !suffers(c)).and_then(|c| c.subject) else { return Vec::new() };
    let mut ids = common::somebody(scene, syntax, subject);
    ids.retain(|id| {
        gate::is_body_or_person(scene, *id)
            && scene.entities.get(*id).is_some_and(|e| e.kind != EntityKind::Unknown)
            && !authority::has_power(scene, *id)
    });
    ids
}

/// The inquiry that the frame says is done, and the words that hold it back.
pub fn of(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<(Investigation, hedge::Hedged)> {
    let doc = scene.doc;
    let chunk = found.part(Part::Authority)?;
    let clause = &syntax.clauses[found.clause];
    let question = doc.sentence_range(syntax.chunks[chunk].first).any(|t| doc.is(t, "?"));
    if question || clause.has_any(doc, &["moeten", "zullen", "kunnen", "willen", "verwachten"]) {
        return None;
    }
    let mut who = common::actors(scene, syntax, chunk);
    if who.is_empty() {
        who.extend(power::unnamed(scene, syntax, chunk));
    }
    if who.is_empty() || power::searches(scene, &who) || gate::is_court(scene, syntax, Some(chunk)) {
        return None;
    }
    let inquirer = power::inquires_only(scene, syntax, chunk, &who);
    if !inquirer && power(scene, syntax, Some(chunk), &who) != Power::Strong {
        return None;
    }
    // `concludeert dat X ...`: who is found to have done so.
    let said = syntax.clauses.iter().position(|c| {
        c.parent == Some(found.clause)
            && c.kind == ClauseKind::Subordinate
            && c.opener.is_some_and(|o| doc.is(syntax.chunks[o].first, "dat"))
    });
    let whom = match found.frame.kind {
        FrameKind::Verb => said.and_then(|n| syntax.clauses[n].subject),
        _ => found.part(Part::Target).or_else(|| said.and_then(|n| syntax.clauses[n].subject)),
    };
    let mut target = whom.map(|i| common::somebody(scene, syntax, i)).unwrap_or_default();
    if target.is_empty()
        && let Some(i) = found.part(Part::Target)
        && !gate::suffered(scene, syntax, i)
    {
        target = common::behind(scene, syntax, i);
    }
    target.retain(|id| {
        gate::is_body_or_person(scene, *id)
            && scene.entities.get(*id).is_some_and(|e| e.kind != EntityKind::Unknown)
            && !who.contains(id)
    });
    // What a regulator finds is an inquiry where it is found of somebody; what is there to inquire, of whatever it tells.
    let about = found.part(Part::Target).is_some() || found.frame.kind == FrameKind::Verb && said.is_some();
    let plain = target.iter().all(|id| !authority::has_power(scene, *id));
    let past = said.is_some_and(|n| {
        let c = &syntax.clauses[n];
        c.finite().is_some_and(|v| v.past) || c.verbs.iter().any(|v| v.participle)
    });
    let enough = if inquirer { about } else { !target.is_empty() && plain && (past || found.noun.is_some()) };
    let hedged = hedge::of(scene, syntax, found.clause, found.noun);
    let denied = hedged.is_some_and(|h| matches!(h.0, Hedge::Negated | Hedge::Future | Hedge::Possible));
    if !enough || denied || syntax.chunks[chunk].tag == Tag::Pronoun {
        return None;
    }
    let value = Investigation {
        status: InvestigationStatus::Closed,
        authority: who,
        target,
        date: when::date(scene, syntax, found),
        law: Vec::new(),
        ground: None,
    };
    Some((value, hedged))
}
