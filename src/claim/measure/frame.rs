//! Bans, orders, suspensions, recalls from the frames of `frames.tsv`: `verbiedt`, `trekt de vergunning in`, `overweegt een verbod`.

use super::merge::merged;
use super::reading::Reading;
use super::{advice, deadline, follow, gate, lifted, plan, told, unnamed, wish};
use crate::claim::frame::{Found, find as find_frame, may_state};
use crate::claim::syntax::{Syntax, frame_nouns};
use crate::claim::{ClaimRule, Scene, common, hedge, when};
use crate::lexicon::{Cue, FrameClaim, Part};
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

/// Warnings and dismissals forbid and order nothing.
const NO_MEASURE: &[&str] = &["warning", "dismissal", "tariff"];

fn find(scene: &mut Scene<'_>, at: usize) {
    deadline::add(scene, at, RULE.id);
    if follow::add(scene, at, RULE.id) {
        return;
    }
    if !may_state(scene, at, FrameClaim::Measure) {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Measure) else { return };
    if found.noun_frame.is_some_and(|n| n.trigger == "kwijt") {
        told::licence_lost(scene, &syntax, &found, at, RULE.id);
        return;
    }
    if advice::settle(scene, &syntax, &found, at, RULE.id) {
        return;
    }
    if is_told_by_noun(scene, &syntax, &found) || lifted::settle(scene, &syntax, &found, at) {
        return;
    }
    let plan = plan::of(scene, &syntax, &found);
    let wish = wish::of(scene, &syntax, &found);
    if NO_MEASURE.contains(&kind_of(&found)) || gate::held_back(scene, &syntax, &found, plan.is_some(), wish.is_some())
    {
        return;
    }
    let mut reading = Reading::new(scene, &syntax, &found, at, plan, wish);
    if reading.is_by_the_powerless() {
        return;
    }
    reading.find_target(scene);
    if reading.is_unclear(scene) || reading.shuts_unordered(scene) {
        return;
    }
    reading.complete_target(scene);
    if reading.is_by_nobody() || !reading.is_enough(scene) {
        return;
    }
    reading.find_authority_around(scene);
    reading.add(scene);
}

/// `de schorsing is opgeheven` is told by its noun.
fn is_told_by_noun(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    found.noun.is_none()
        && found.part(Part::Target).is_some_and(|i| {
            let mut nouns = frame_nouns(scene.doc, syntax.chunks[i].head);
            // Who puts off an expulsion expels nobody: that is what is told.
            nouns.any(|f| f.claim == FrameClaim::Measure && f.type_ != "expulsion")
        })
}

impl Reading<'_> {
    /// What holds it back.
    fn hedge(&self, scene: &Scene<'_>) -> hedge::Hedged {
        let (syntax, found) = (self.syntax, self.found);
        let possible = self.status != MeasureStatus::Considered;
        match self.plan {
            _ if self.wish.is_some() => None,
            Some(plan) => plan.failed.then_some((Hedge::Negated, None)),
            None => hedge::of(scene, syntax, found.clause, found.noun)
                .filter(|h| matches!(h.0, Hedge::Negated | Hedge::Reported) || h.0 == Hedge::Possible && possible)
                // `staat niet toe`: the word is the frame's own.
                .filter(|h| {
                    let own = ["niet ", "geen "].iter().any(|w| found.frame.trigger.starts_with(w));
                    // `weigert X de toegang`
                    let refuses = self.kind == "refusal" || found.frame.trigger.ends_with(" weigeren");
                    let denied = h.1.is_some_and(|s| scene.doc.str(scene.doc.token_at(s.start)).starts_with("ontken"));
                    h.0 != Hedge::Negated || denied || !own && !refuses
                })
                .or_else(|| gate::gives_up(scene, syntax, found).then_some((Hedge::Negated, None))),
        }
    }

    /// `X mag niet meer leveren. De inspectie heeft de erkenning geschorst`: does it say by what the ban of the sentence before holds?
    fn explains_told(&self, scene: &Scene<'_>) -> bool {
        let Some(before) = self.syntax.sentence.checked_sub(1) else { return false };
        let doc = scene.doc;
        let Some(old) = scene.claims.iter().rev().find(|c| matches!(c.value, ClaimValue::Measure(_))) else {
            return false;
        };
        let told = old.inferred.iter().any(|f| f == "authority")
            && doc.sentence_of(doc.token_at(old.evidence.start)) == before;
        let ClaimValue::Measure(ban) = &old.value else { return false };
        let same = ban.kind == "ban"
            && matches!(self.kind, "suspension" | "revocation" | "expulsion" | "ban")
            && ban.authority == self.authority
            && (common::compatible(&ban.target, &self.target) || self.target_is_pronoun(doc));
        told && same
    }

    /// Does a pronoun or `de man` say whom it hits?
    fn target_is_pronoun(&self, doc: &crate::text::Doc<'_>) -> bool {
        self.found.part(Part::Target).is_some_and(|i| {
            let c = &self.syntax.chunks[i];
            c.mention.is_none() && doc.is_any(c.head, &["hem", "haar", "man", "vrouw", "ze", "hen"])
        })
    }

    /// Adds the claim, or what it says to the one that was told before.
    fn add(self, scene: &mut Scene<'_>) {
        let (syntax, found) = (self.syntax, self.found);
        if self.explains_told(scene) {
            return;
        }
        let hedged = self.hedge(scene);
        let of_persons = self.is_ban_of_persons(scene);
        let value = Measure {
            kind: self.kind.to_owned(),
            status: self.status,
            authority: self.authority,
            target: self.target,
            date: when::date(scene, syntax, found),
            law: common::laws(scene, syntax),
            ground: common::ground(scene, syntax, found),
        };
        // `Er geldt per direct een vaarverbod`: another than the ban on somebody told before.
        let own = self.compound && value.target.is_empty() && unnamed::begins(scene, syntax, found);
        // `Tien jongeren kregen een gebiedsverbod`: another than the ban on everybody in the square.
        let alone = of_persons && !value.target.is_empty() && !is_hit(scene, &value.target);
        if let Some(before) = if own || alone { None } else { merged(scene, &value) } {
            // What was denied or hearsay before is told as a fact.
            let sentence = scene.doc.sentence_range(self.at);
            let old = &mut scene.claims[before];
            if hedged.is_none() && matches!(old.hedge, Some((Hedge::Negated | Hedge::Reported, _))) {
                old.hedge = None;
                old.evidence = scene.doc.span(sentence.start, sentence.end);
            }
            return;
        }
        if self.compound && !alone && named_before(scene, syntax, found) {
            return;
        }
        let mut draft = common::draft(scene, ClaimValue::Measure(value), hedged, self.at, RULE.id);
        draft.inferred = self.inferred;
        scene.claims.push(draft);
    }
}

/// The kind of measure: that of its noun where a verb does with it what is done with any ban (`een avondklok instellen`).
pub fn kind_of<'f>(found: &Found<'f>) -> &'f str {
    let noun = found.noun_frame.filter(|n| found.frame.type_ == "ban" && !n.type_.is_empty());
    noun.map_or(found.frame.type_.as_str(), |n| n.type_.as_str())
}

/// Was one of these told of as hit before?
fn is_hit(scene: &Scene<'_>, target: &[u32]) -> bool {
    scene.claims.iter().rev().take(common::WINDOW).any(|c| match &c.value {
        ClaimValue::Measure(m) => m.target.iter().any(|id| target.contains(id)),
        _ => false,
    })
}

/// Was a measure of this very noun (`boerkaverbod`) told before?
fn named_before(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let Some(noun) = found.noun.map(|n| doc.str(syntax.chunks[n].head)) else { return false };
    scene.claims.iter().rev().take(common::WINDOW).any(|c| {
        matches!(c.value, ClaimValue::Measure(_))
            && doc.sentence_range(doc.token_at(c.evidence.start)).any(|t| doc.is(t, noun))
    })
}

/// How far a list of names may stand from the order that it is about, in claims.
const NEAR: usize = 3;

/// `geeft de drie bedrijven zes weken. Het gaat om X, Y en Z`: an order to those whom the same authority threatens with one penalty.
pub fn finish(scene: &mut Scene<'_>) {
    super::settle::finish(scene);
    let from = scene.claims.len().saturating_sub(4 * common::WINDOW);
    for i in from..scene.claims.len() {
        let ClaimValue::Measure(measure) = &scene.claims[i].value else { continue };
        if !measure.target.is_empty() || measure.kind != "order" {
            continue;
        }
        let sentence = |at: usize| scene.doc.sentence_of(scene.doc.token_at(at));
        let here = sentence(scene.claims[i].evidence.start);
        let payers = scene.claims[from..].iter().find_map(|c| match &c.value {
            ClaimValue::Fine(f)
                if f.payer.len() > 1
                    && f.authority == measure.authority
                    && sentence(c.evidence.start).abs_diff(here) <= NEAR =>
            {
                Some(f.payer.clone())
            }
            _ => None,
        });
        if let Some(payers) = payers
            && let ClaimValue::Measure(measure) = &mut scene.claims[i].value
        {
            measure.target = payers;
            scene.claims[i].inferred.push(std::borrow::Cow::Borrowed("target"));
        }
    }
}
