//! Inquiries and procedures from the frames of `frames.tsv`: `doet onderzoek naar`, `stelt een onderzoek in`, `daagt voor de rechter`.

use std::borrow::Cow;

use crate::claim::frame::{Found, find as find_frame};
use crate::claim::syntax::{Syntax, Tag};
use crate::claim::{ClaimRule, Scene, common, hedge, party};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::{ClaimValue, Investigation, InvestigationStatus};

/// Inquiries told by a noun, a verb or both.
pub static RULE: ClaimRule = ClaimRule {
    id: "investigation/frame",
    doc: "an inquiry or procedure, told by a noun, a verb or both",
    cues: &[Cue::Frame],
    find,
    hits: &[
        (
            "De Europese Commissie gaat onderzoek doen naar TikTok.",
            "investigation | status=opened | authority=Europese Commissie | target=TikTok",
        ),
        (
            "De Europese Commissie doet onderzoek naar TikTok.",
            "investigation | status=ongoing | authority=Europese Commissie | target=TikTok",
        ),
        (
            "De Europese Commissie heeft een onderzoek ingesteld naar TikTok.",
            "investigation | status=opened | authority=Europese Commissie | target=TikTok",
        ),
    ],
    misses: &["Uit onderzoek blijkt dat TikTok veel wordt gebruikt.", "De onderzoekers deden onderzoek naar kanker."],
    gaps: &[],
};

/// Frames that tell of an arrest or a suspicion, which is no inquiry of its own.
const ARRESTS: &[&str] = &[
    "aanhouden",
    "arresteren",
    "verhoren",
    "verdenken",
    "verdenking",
    "verdacht worden",
    "doorzoeken",
    "oppakken",
    "onderzoeken",
];

fn find(scene: &mut Scene<'_>, at: usize) {
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Investigation) else { return };
    let trigger = found.frame.trigger.as_str();
    if ARRESTS.contains(&trigger) && trigger != "onderzoeken" {
        return;
    }
    let mut authority = common::parties(scene, &syntax, &found, Part::Authority);
    let mut target = common::parties(scene, &syntax, &found, Part::Target);
    if found.frame.kind == FrameKind::Noun {
        behind_van(scene, &syntax, &found, &mut authority);
    }
    if target.is_empty()
        && let Some(chunk) = found.part(Part::Target)
    {
        target = common::behind(scene, &syntax, chunk);
    }
    if target.is_empty()
        && let Some(subject) = asked(scene, &syntax, found.clause)
    {
        target = party::parties(scene, &syntax, subject);
    }
    target.retain(|id| !authority.contains(id));
    // A wish or order to try somebody, or a question, is no procedure.
    let infinitive = syntax.clauses[found.clause].kind == crate::claim::syntax::ClauseKind::Infinitive;
    let question =
        scene.doc.sentences().get(syntax.sentence).is_some_and(|s| (s.first..s.last).any(|t| scene.doc.is(t, "?")));
    let trial = matches!(trigger, "vervolgen" | "aanklagen" | "strafrechtelijk vervolgen");
    if trial && (infinitive || authority.is_empty()) || question {
        return;
    }
    let inquiry = trigger.ends_with("onderzoek")
        || trigger.contains("onderzoek")
        || trigger == "onderzoeken"
        || trigger.contains("loep");
    // Science and polls inquire too: an authority must act, or a body or person be the target.
    let power = acts_with_power(scene, &syntax, &found, &authority);
    if inquiry && !power && target.is_empty() || authority.is_empty() && target.is_empty() {
        return;
    }
    if inquiry && !authority.is_empty() && !power && target.is_empty() {
        return;
    }
    let status = status(scene, &syntax, &found);
    let generic = authority.is_empty() && common::played(&found, Part::Authority);
    let other = common::another(scene, &syntax, &found);
    let value = Investigation {
        status,
        authority,
        target,
        date: common::date(scene, &syntax, &found),
        law: common::laws(scene, &syntax),
        ground: common::ground(scene, &syntax, &found),
    };
    let hedged = hedge::of(scene, &syntax, found.clause, found.noun).filter(|h| h.0 != crate::model::Hedge::Future);
    // `vanwege het mogelijk overtreden`: the reason is doubtful, not the inquiry.
    let ground = value.ground.as_ref().map_or(usize::MAX, |g| g.start);
    let hedged = hedged.filter(|h| h.1.is_none_or(|span| span.start < ground));
    let mut draft = common::draft(scene, ClaimValue::Investigation(value.clone()), hedged, at, RULE.id);
    let from = scene.claims.len().saturating_sub(common::WINDOW);
    if !other && !generic {
        for old in scene.claims[from..].iter_mut().rev() {
            if let ClaimValue::Investigation(before) = &mut old.value
                && common::compatible(&before.authority, &value.authority)
                && common::compatible(&before.target, &value.target)
                && !(before.target.is_empty() && before.authority.is_empty())
                && (!value.target.is_empty()
                    || found.noun.is_none_or(|n| syntax.chunks[n].definite)
                    || before.target.is_empty())
            {
                common::fill(&mut before.authority, &value.authority);
                common::fill(&mut before.target, &value.target);
                before.date = before.date.or(value.date);
                if before.ground.is_none() {
                    before.ground = value.ground;
                }
                if value.status == InvestigationStatus::Closed {
                    before.status = InvestigationStatus::Closed;
                }
                return;
            }
        }
    }
    if let ClaimValue::Investigation(value) = &mut draft.value
        && value.authority.is_empty()
        && !generic
        && inquiry
        && let Some(id) = party::authority_near(scene, at, &value.target)
            .or_else(|| party::only_authority(scene).filter(|id| !value.target.contains(id)))
    {
        value.authority.push(id);
        draft.inferred.push(Cow::Borrowed("authority"));
    }
    scene.claims.push(draft);
}

/// `onderzoekt of X klanten misleidt`: the subject of the question.
fn asked(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> Option<usize> {
    let question = syntax.clauses.iter().find(|c| {
        c.parent == Some(clause)
            && c.opener.is_some_and(|o| scene.doc.is_any(syntax.chunks[o].first, &["of", "waarom", "hoe"]))
    })?;
    question.subject
}

/// Does a body with public power act?
fn acts_with_power(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, authority: &[u32]) -> bool {
    let doc = scene.doc;
    let named = scene
        .mentions
        .iter()
        .filter(|m| m.entity.is_some_and(|id| authority.contains(&id)))
        .take(1)
        .any(|m| party::is_authority(doc, m));
    named
        || found.part(Part::Authority).is_some_and(|i| {
            party::is_authority_noun(doc, &syntax.chunks[i])
                || authority.iter().any(|id| scene.entities.get(*id).is_some_and(|e| party::authority_name(&e.name)))
        })
}

/// `het onderzoek van de ACM`, `het Brusselse onderzoek`
fn behind_van(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, authority: &mut Vec<u32>) {
    let doc = scene.doc;
    let Some(noun) = found.noun.filter(|_| authority.is_empty()) else { return };
    let van = syntax.chunks.get(noun + 1).is_some_and(|c| c.tag == Tag::Preposition && doc.is(c.first, "van"));
    if van && syntax.chunks.get(noun + 2).is_some_and(|c| c.tag == Tag::Noun) {
        authority.extend(party::parties(scene, syntax, noun + 2));
    }
}

fn status(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> InvestigationStatus {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let verb = |list: &[&str]| clause.has_any(doc, list);
    if verb(&["afronden", "afsluiten", "staken", "concluderen", "uitwijzen", "stoppen", "sluiten", "seponeren"]) {
        return InvestigationStatus::Closed;
    }
    if verb(&[
        "starten",
        "openen",
        "instellen",
        "beginnen",
        "aankondigen",
        "gaan",
        "zullen",
        "komen",
        "indienen",
        "aanspannen",
        "inleiden",
        "gelasten",
        "stappen",
        "slepen",
        "dagen",
        "lanceren",
    ]) {
        return InvestigationStatus::Opened;
    }
    match found.frame.status.as_str() {
        "opened" => InvestigationStatus::Opened,
        "closed" => InvestigationStatus::Closed,
        _ if clause.finite().is_some_and(|v| v.past) && verb(&["doen", "onderzoeken", "verrichten", "uitvoeren"]) => {
            InvestigationStatus::Closed
        }
        _ if clause.passive(doc, found.frame.lemma) && verb(&["uitvoeren", "verrichten"]) => {
            InvestigationStatus::Closed
        }
        _ => InvestigationStatus::Ongoing,
    }
}
