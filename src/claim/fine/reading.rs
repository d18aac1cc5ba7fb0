//! A fine as far as it is read: its kind, its sums, how far it has come, and whether it is one at all.

use super::amount::{self, Sums};
use super::gate::{is_deal, near_damage, states_fine};
use super::payer::{is_counted, is_on_pain};
use super::status::{self, Told};
use crate::claim::Scene;
use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag, frame_nouns};
use crate::lexicon::{FrameClaim, FrameKind, Part};
use crate::model::{FineStatus, Hedge};

/// A fine in the making.
pub(super) struct Reading<'r> {
    /// The sentence.
    pub syntax: &'r Syntax,
    /// Its frame.
    pub found: &'r Found<'r>,
    /// The token of its cue.
    pub at: usize,
    /// The kind of penalty.
    pub kind: String,
    /// Its sums.
    pub sums: Sums,
    /// How far it has come.
    pub told: Told,
    /// Are those who pay counted (`vijf vervoerders`)?
    pub several: bool,
    /// Is it what somebody pays who does not obey (`op straffe van`)?
    pub pain: bool,
    /// Who pays: a list for each that stands apart.
    pub payers: Vec<Vec<u32>>,
    /// Do people or bodies without a name pay?
    pub generic: bool,
    /// Who imposes it.
    pub authority: Vec<u32>,
    /// Who gets the money.
    pub recipient: Vec<u32>,
}

/// Is it told as what is like a fine, or might be agreed on?
pub(super) fn is_no_penalty(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    // `voelt als een boete`
    let before = found.noun.and_then(|n| n.checked_sub(1)).map(|b| &syntax.chunks[b]);
    before.is_some_and(|c| c.tag == Tag::And && scene.doc.is(c.first, "als"))
        // `de mogelijkheid om met X tot een schikking te komen`: talks, and no more.
        || found.frame.trigger == "tot schikking komen" && syntax.clauses[found.clause].kind == ClauseKind::Infinitive
        || would_have_been(scene, syntax, found)
}

/// `De boete was hoger geweest als X niet had meegewerkt`: what never came.
fn would_have_been(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let been = syntax.of(found.clause).any(|(_, c)| doc.is_any(c.head, &["geweest", "uitgevallen", "geworden"]));
    let conditional = |o: usize| doc.is_any(syntax.chunks[o].first, &["als", "indien", "wanneer"]);
    let unless = syntax.clauses.iter().any(|c| c.parent == Some(found.clause) && c.opener.is_some_and(conditional));
    been && unless && clause.finite().is_some_and(|v| v.past)
}

impl<'r> Reading<'r> {
    /// The fine of this kind; none where the sentence states none.
    pub fn new(
        scene: &Scene<'_>,
        syntax: &'r Syntax,
        found: &'r Found<'r>,
        at: usize,
        kind: String,
    ) -> Option<Reading<'r>> {
        let mut sums = amount::find(scene, syntax, found);
        // `gaat er 37.500 euro van de boete af`: by how much it was cut.
        if matches!(found.frame.trigger.as_str(), "van boete afgaan" | "van boete aftrekken") {
            sums.amount = None;
        }
        let damage = near_damage(scene, at);
        if sums.amount.is_some_and(|sum| amount::is_for_costs(scene, sum, damage)) {
            return None;
        }
        if is_told_by_noun(scene, syntax, found, &sums)
            || found.noun.is_none() && !states_fine(scene, syntax, found, &sums, at)
            || is_deal(scene, syntax, found)
        {
            return None;
        }
        // `Op een overtreding staat een boete van 95 euro` is a tariff.
        let several = found.part(Part::Payer).is_some_and(|c| is_counted(scene, syntax, c));
        if kind == "boete" && !sums.at_most && !several && status::tariff(scene, syntax, found) == Some(true) {
            return None;
        }
        let told = status::of(scene, syntax, found, &sums);
        let mut reading = Reading {
            syntax,
            found,
            at,
            kind,
            sums,
            told,
            several,
            pain: is_on_pain(scene, syntax, found),
            payers: Vec::new(),
            generic: false,
            authority: Vec::new(),
            recipient: Vec::new(),
        };
        reading.settle_status();
        reading.settle_rate(scene);
        Some(reading).filter(|r| !r.is_out_of_power(scene))
    }

    /// What threatens, and what is agreed on.
    fn settle_status(&mut self) {
        if self.pain && self.told.status == FineStatus::Imposed {
            self.told.status = FineStatus::Threatened;
            self.told.dated = false;
        }
        // `betaalt 3 ton om vervolging te voorkomen` is what was agreed on, `betaalde` is done.
        let agreed = match self.told.status {
            FineStatus::Imposed => true,
            FineStatus::Paid => self.is_paid_alone() && self.is_present(),
            _ => false,
        };
        if agreed && self.is_settlement() {
            self.told.status = FineStatus::Settled;
        }
    }

    /// `Voor elke nacht dat het verbod wordt overtreden, moet X 20.000 euro betalen`: what comes of a breach.
    fn settle_rate(&mut self, scene: &Scene<'_>) {
        let breach = ["overtreden", "overtreedt", "overschrijdt", "nalaat"];
        let told = || scene.doc.sentence_range(self.at).any(|t| scene.doc.is_any(t, &breach));
        if self.kind == "dwangsom" && self.found.noun.is_none() && self.told.status == FineStatus::Imposed && told() {
            self.told.status = FineStatus::Threatened;
            self.told.dated = false;
        }
    }

    /// `kan geen boete opleggen` says what nobody may do, not what somebody was spared.
    fn is_out_of_power(&self, scene: &Scene<'_>) -> bool {
        self.sums.amount.is_none()
            && self.told.hedge.is_some_and(|(h, _)| h == Hedge::Negated)
            && self.syntax.clauses[self.found.clause].has_any(scene.doc, &["kunnen", "mogen"])
    }

    /// Is it told by paying alone?
    pub fn is_paid_alone(&self) -> bool {
        self.found.frame.trigger == "betalen"
    }

    /// Is it agreed on?
    pub fn is_settlement(&self) -> bool {
        matches!(self.kind.as_str(), "schikking" | "transactie")
    }

    /// Is it demanded?
    pub fn is_demanded(&self) -> bool {
        self.told.status == FineStatus::Demanded
    }

    /// Is it told by a noun alone?
    pub fn is_nominal(&self) -> bool {
        self.found.frame.kind == FrameKind::Noun
    }

    /// Is its clause in the present, so that it may tell of what goes for everybody?
    fn is_present(&self) -> bool {
        let clause = &self.syntax.clauses[self.found.clause];
        clause.finite().is_none_or(|v| !v.past) && !clause.verbs.iter().any(|v| v.participle)
    }

    /// `Fietsers die appen krijgen 95 euro boete`, `De boete gaat van 230 naar 240 euro`: tariffs.
    pub fn is_tariff(&self, scene: &Scene<'_>) -> bool {
        let (doc, syntax, found) = (scene.doc, self.syntax, self.found);
        let clause = &syntax.clauses[found.clause];
        if self.kind != "boete" || !self.payers.is_empty() || !self.authority.is_empty() || self.several {
            return false;
        }
        // `De boetes voor te hard rijden dalen`, `De boete voor appen gaat terug naar 100 euro`: for whoever does so.
        let changes = found.frame.status == "reduced" && found.frame.subject == Some(Part::Amount);
        let for_anybody = |n: usize| {
            doc.str(syntax.chunks[n].head).ends_with('s')
                || syntax.chunks.get(n + 1).is_some_and(|c| doc.is(c.first, "voor"))
        };
        if changes && found.noun.is_some_and(for_anybody) {
            return true;
        }
        let crowd = |c: usize| {
            let chunk = &syntax.chunks[c];
            !chunk.definite && !doc.is(chunk.first, "een") && doc.str(chunk.head).ends_with(['s', 'n'])
        };
        let of_crowd = self.generic && found.part(Part::Payer).is_some_and(crowd);
        clause.finite().is_some()
            && self.is_present()
            && (of_crowd && self.told.status == FineStatus::Imposed
                || self.is_nominal() && clause.has_any(doc, &["gaan", "stijgen"]))
    }
}

/// `betaalde een miljard euro boete`: the noun behind the sum tells it.
fn is_told_by_noun(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, sums: &Sums) -> bool {
    found.noun.is_none() && sums.chunk.is_some_and(|sum| noun_behind(scene, syntax, sum))
}

/// Does the noun of a penalty stand right behind the sum (`2000 euro boete`, `3 ton aan boetes`)?
fn noun_behind(scene: &Scene<'_>, syntax: &Syntax, sum: usize) -> bool {
    let doc = scene.doc;
    let aan = syntax.chunks.get(sum + 1).is_some_and(|c| doc.is(c.first, "aan"));
    let noun = syntax.chunks.get(sum + 1 + usize::from(aan));
    noun.is_some_and(|c| {
        c.tag == Tag::Noun
            && frame_nouns(doc, c.head).any(|f| f.claim == FrameClaim::Fine && f.type_ == "boete")
            && (aan || c.first == c.head)
    })
}
