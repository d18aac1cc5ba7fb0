//! Bans, orders, suspensions, recalls from the frames of `frames.tsv`: `verbiedt`, `trekt de vergunning in`, `overweegt een verbod`.

use crate::claim::frame::{Found, find as find_frame, may_state};
use crate::claim::syntax::{Syntax, Tag};
use crate::claim::{ClaimRule, Scene, common, hedge, party};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::{ClaimValue, Hedge, Measure, MeasureStatus};

/// Measures told by a noun, a verb or both.
pub static RULE: ClaimRule = ClaimRule {
    id: "measure/frame",
    doc: "a ban, order, suspension, recall or closure, told by a noun, a verb or both",
    cues: &[Cue::Frame],
    find,
    hits: &[
        (
            "De Europese Commissie verbiedt TikTok.",
            "measure | type=ban | status=in_force | authority=Europese Commissie | target=TikTok",
        ),
        (
            "De Europese Commissie overweegt een verbod op TikTok.",
            "measure | type=ban | status=considered | authority=Europese Commissie | target=TikTok",
        ),
    ],
    misses: &["Het is verboden om hier te roken.", "TikTok heeft de winst verdubbeld."],
    gaps: &[],
};

fn find(scene: &mut Scene<'_>, at: usize) {
    if !may_state(scene, at, FrameClaim::Measure) {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Measure) else { return };
    let authority = common::parties(scene, &syntax, &found, Part::Authority);
    let mut target = common::parties(scene, &syntax, &found, Part::Target);
    target.retain(|id| !authority.contains(id));
    // `het is verboden`: nobody is meant.
    let pronoun = found.part(Part::Target).is_some_and(|i| syntax.chunks[i].tag == Tag::Pronoun);
    if pronoun {
        target.clear();
    }
    let power = acts_with_power(scene, &syntax, &found, &authority);
    // A noun alone, or a verb whose subject has no public power, states no measure.
    if found.frame.kind == FrameKind::Noun {
        return;
    }
    let weak = matches!(found.frame.type_.as_str(), "warning" | "dismissal");
    if !power && !(found.passive && !target.is_empty() && !weak) {
        return;
    }
    if found.frame.type_ == "order" && found.frame.kind == FrameKind::Verb && target.is_empty() {
        return;
    }
    let status = status(scene, &syntax, &found);
    let hedged = hedge::of(scene, &syntax, found.clause, found.noun).filter(|h| {
        h.0 == Hedge::Negated || h.0 == Hedge::Reported || h.0 == Hedge::Possible && status != MeasureStatus::Considered
    });
    let value = Measure {
        kind: found.frame.type_.clone(),
        status,
        authority,
        target,
        date: common::date(scene, &syntax, &found),
        law: common::laws(scene, &syntax),
        ground: common::ground(scene, &syntax, &found),
    };
    let from = scene.claims.len().saturating_sub(common::WINDOW);
    for old in scene.claims[from..].iter_mut().rev() {
        if let ClaimValue::Measure(before) = &mut old.value
            && before.kind == value.kind
            && common::compatible(&before.authority, &value.authority)
            && common::compatible(&before.target, &value.target)
        {
            common::fill(&mut before.authority, &value.authority);
            common::fill(&mut before.target, &value.target);
            before.date = before.date.or(value.date);
            if value.status == MeasureStatus::Lifted {
                before.status = MeasureStatus::Lifted;
            }
            return;
        }
    }
    let draft = common::draft(scene, ClaimValue::Measure(value), hedged, at, RULE.id);
    scene.claims.push(draft);
}

fn acts_with_power(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, authority: &[u32]) -> bool {
    let doc = scene.doc;
    let Some(i) = found.part(Part::Authority) else { return false };
    let chunk = &syntax.chunks[i];
    let mention = chunk.mention.and_then(|id| scene.mentions.get(id as usize));
    mention.is_some_and(|m| party::is_authority(doc, m))
        || chunk.tag == Tag::Noun && party::is_authority_noun(doc, chunk)
        || authority.iter().any(|id| {
            scene
                .entities
                .get(*id)
                .is_some_and(|e| e.kind == crate::model::EntityKind::Place || party::authority_name(&e.name))
        })
}

fn status(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> MeasureStatus {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    // `kondigt aan X te verbieden`
    let parent = (clause.kind == crate::claim::syntax::ClauseKind::Infinitive).then_some(clause.parent).flatten();
    let verb =
        |list: &[&str]| clause.has_any(doc, list) || parent.is_some_and(|p| syntax.clauses[p].has_any(doc, list));
    if verb(&[
        "overwegen",
        "willen",
        "kunnen",
        "mogen",
        "onderzoeken",
        "voorstellen",
        "pleiten",
        "nadenken",
        "dreigen",
        "hopen",
        "eisen",
        "vragen",
        "oproepen",
    ]) {
        return MeasureStatus::Considered;
    }
    if verb(&["gaan", "zullen", "aankondigen", "besluiten", "instemmen"]) {
        return MeasureStatus::Announced;
    }
    match found.frame.status.as_str() {
        "considered" => MeasureStatus::Considered,
        "announced" => MeasureStatus::Announced,
        "lifted" => MeasureStatus::Lifted,
        _ => MeasureStatus::InForce,
    }
}
