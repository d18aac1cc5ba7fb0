//! Inquiries and procedures from the frames of `frames.tsv`: `doet onderzoek naar`, `stelt een onderzoek in`, `daagt voor de rechter`.

use std::borrow::Cow;

use super::fined::{fining, penalised, punisher};
use super::gate::{self, Sort};
use super::parties::{claimants, inquirer, starts_with_also};
use super::power;
use super::reading::Reading;
use super::report;
use super::telling::{after_noun, decided, ends, found_out, helped, runs, status};
use crate::claim::frame::{Found, find as find_frame, may_state};
use crate::claim::syntax::Syntax;
use crate::claim::{ClaimRule, Scene, authority, common, hedge, when};
use crate::lexicon::{Cue, FrameClaim};
use crate::model::{ClaimValue, Hedge, Investigation, InvestigationStatus, Span};

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

fn find(scene: &mut Scene<'_>, at: usize) {
    if !may_state(scene, at, FrameClaim::Investigation) || is_of_nobody(scene, at) {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Investigation) else { return };
    if report::is(&found) {
        add_report(scene, &syntax, &found, at);
        return;
    }
    let Some(sort) = gate::sort(&found.frame.trigger) else { return };
    if gate::held_back(scene, &syntax, &found, sort) {
        return;
    }
    let mut reading = Reading::new(scene, &syntax, &found, at, sort);
    if reading.is_by_the_powerless() || reading.is_a_mere_look(scene) {
        return;
    }
    reading.find_target(scene);
    reading.find_speaker(scene);
    reading.find_suspicion(scene);
    if reading.is_idle_look(scene) {
        return;
    }
    reading.find_suspect(scene);
    reading.drop_own_body(scene);
    reading.find_fine_before(scene);
    reading.find_plaintiff(scene);
    if !reading.is_enough(scene) {
        return;
    }
    reading.find_authority_around(scene);
    if reading.tells_nothing(scene) {
        return;
    }
    reading.add(scene);
}

/// Does the word tell of no inquiry into anybody?
fn is_of_nobody(scene: &Scene<'_>, at: usize) -> bool {
    // The police looks into everybody who asks for a permit.
    scene.doc.str(at).get(..12).is_some_and(|w| w.eq_ignore_ascii_case("antecedenten"))
        // `opsporing van verdachten`: people, nobody who suspects.
        || scene.doc.is_any(at, &["verdachten", "verdachte"])
}

/// `Uit een rapport van de inspectie blijkt`
fn add_report(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, at: usize) {
    if let Some((value, hedged)) = report::of(scene, syntax, found)
        && !merge(scene, &value, false, true)
    {
        let draft = common::draft(scene, ClaimValue::Investigation(value), hedged, at, RULE.id);
        scene.claims.push(draft);
    }
}

impl Reading<'_> {
    /// Who inquires, where its own phrase does not say so: from the words around.
    fn find_authority_around(&mut self, scene: &mut Scene<'_>) {
        if self.authority.is_empty()
            && self.sort == Sort::Proceedings
            && let Some(i) = self.chunk
        {
            self.authority = claimants(scene, self.syntax, i);
        }
        if !self.authority.is_empty() || self.states {
            return;
        }
        let near = self.authority_near(scene);
        let states = self.states_of_clause(scene);
        if !states.is_empty() {
            // Who prosecutes in a state is not named.
            let named = self.sort == Sort::Inquiry || self.sort == Sort::Prosecution && self.found.passive;
            self.authority.extend(states.into_iter().filter(|_| named));
        } else if let Some(id) = near {
            self.authority.push(id);
            self.inferred.push(Cow::Borrowed("authority"));
        }
    }

    /// The authority that the sentences around name.
    fn authority_near(&self, scene: &mut Scene<'_>) -> Option<u32> {
        let (syntax, found, at, target) = (self.syntax, self.found, self.at, &self.target);
        match self.sort {
            // Who is to inquire is not said: not whoever leads the other inquiry.
            Sort::Inquiry if target.is_empty() && self.is_set_up() => None,
            // Into nobody: of those whom its own sentence names.
            Sort::Inquiry if target.is_empty() && self.is_subject() => {
                authority::authority_in(scene, syntax.sentence, target)
            }
            Sort::Inquiry => authority::authority_near(scene, at, target)
                .or_else(|| power::inquirer_near(scene, at, target, |_| true))
                .or_else(|| fining(scene, target))
                .or_else(|| starts_with_also(scene, syntax, found).then(|| punisher(scene)).flatten())
                .or_else(|| common::another(scene, syntax, found).then(|| inquirer(scene)).flatten()),
            Sort::Prosecution => gate::prosecution_near(scene, at).or_else(|| gate::prosecutor_near(scene, at)),
            // `begint een proces tegen X`: by the prosecutor who speaks of it.
            Sort::Proceedings if found.frame.trigger.starts_with("proces ") => gate::prosecutor_near(scene, at),
            Sort::Proceedings | Sort::Suspicion => None,
        }
    }

    /// `wordt in Nigeria onderzocht`, `Ook in België is een onderzoek begonnen`: by that state.
    fn states_of_clause(&self, scene: &mut Scene<'_>) -> Vec<u32> {
        let found = self.found;
        let lasts = found.frame.trigger.ends_with(" lopen") || self.is_subject() && self.sort == Sort::Inquiry;
        if (found.passive || lasts) && self.sort != Sort::Proceedings {
            common::in_states(scene, self.syntax, found.clause)
        } else {
            Vec::new()
        }
    }

    /// Is its noun the subject (`Het onderzoek begon`)?
    fn is_subject(&self) -> bool {
        self.found.noun.is_some() && self.syntax.clauses[self.found.clause].subject == self.found.noun
    }

    /// An inquiry by nobody known tells nothing, unless it is said to run.
    fn tells_nothing(&self, scene: &Scene<'_>) -> bool {
        let (syntax, found) = (self.syntax, self.found);
        self.authority.is_empty()
            && !self.suspect
            && !self.is_set_up()
            && !(self.after && runs(scene, syntax, found))
            && (self.target.is_empty() || self.sort == Sort::Inquiry && (found.verb.is_none() || helped(found)))
    }

    /// How far it has come.
    fn status(&self, scene: &Scene<'_>) -> InvestigationStatus {
        let (syntax, found) = (self.syntax, self.found);
        if penalised(scene, &self.authority, &self.target)
            || self.sort != Sort::Proceedings && after_noun(scene, syntax, found)
            || gate::reported_by(scene, syntax, found) && !power::searches(scene, &self.authority)
            || found_out(scene, syntax, found)
            || self.sort == Sort::Proceedings && decided(scene, syntax)
        {
            InvestigationStatus::Closed
        } else if self.sort == Sort::Suspicion {
            InvestigationStatus::Ongoing
        } else {
            status(scene, syntax, found)
        }
    }

    /// What holds it back.
    fn hedge(&self, scene: &Scene<'_>) -> hedge::Hedged {
        let (syntax, found) = (self.syntax, self.found);
        let hedged = hedge::of(scene, syntax, found.clause, found.noun)
            .filter(|h| h.0 != Hedge::Future)
            .or_else(|| gate::considered(scene, syntax, found));
        // `wordt verdacht van`: that is the claim itself.
        let own = found.verb.map(|v| scene.doc.span(v.at, v.at + 1));
        let apart = |span: Span| own.is_none_or(|v| span.end <= v.start || v.end <= span.start);
        hedged.filter(|h| self.sort != Sort::Suspicion || h.1.is_none_or(apart))
    }

    /// Is it told as another than the one before?
    fn is_another(&self, scene: &Scene<'_>) -> bool {
        let (syntax, found) = (self.syntax, self.found);
        let anew = self.is_set_up()
            && self.authority.is_empty()
            && self.target.is_empty()
            && found.noun.is_some_and(|n| !syntax.chunks[n].definite || scene.doc.is(syntax.chunks[n].first, "een"));
        let several = |n: usize| {
            let words = &["meerdere", "verschillende", "diverse", "twee", "drie", "vier", "andere"];
            scene.doc.is_any(syntax.chunks[n].first, words)
        };
        anew || self.states
            || found.noun.is_some_and(several)
            || common::another(scene, syntax, found)
            || starts_with_also(scene, syntax, found)
    }

    /// Adds the claim, or what it says to the one that was told before.
    fn add(self, scene: &mut Scene<'_>) {
        let (syntax, found) = (self.syntax, self.found);
        let status = self.status(scene);
        let other = self.is_another(scene);
        let hedged = self.hedge(scene);
        let negated = hedged.is_some_and(|h| h.0 == Hedge::Negated);
        // `is nog niet afgerond`: it goes on. What nobody named is said not to look into is no inquiry at all.
        let unfinished = status == InvestigationStatus::Closed && negated && ends(found);
        let (status, hedged) = if unfinished { (InvestigationStatus::Ongoing, None) } else { (status, hedged) };
        if !self.named && !self.inferred.is_empty() && negated && !unfinished {
            return;
        }
        let into = self.sort == Sort::Inquiry && self.target.is_empty();
        let value = Investigation {
            status,
            authority: self.authority,
            target: self.target,
            date: when::date(scene, syntax, found),
            law: common::laws(scene, syntax),
            ground: common::ground(scene, syntax, found)
                .or_else(|| common::matter(scene, syntax, found).filter(|_| into)),
        };
        // `Dat blijkt uit onderzoek van de politie`: the one that was told before.
        if gate::reported_by(scene, syntax, found) && is_by_one_before(scene, &value.authority)
            || merge(scene, &value, other, found.noun.is_none_or(|n| syntax.chunks[n].definite))
        {
            return;
        }
        // `vanwege het mogelijk overtreden`: the reason is doubtful, not the inquiry.
        let ground = value.ground.as_ref().map_or(usize::MAX, |g| g.start);
        let hedged = hedged.filter(|h| h.1.is_none_or(|span| span.start < ground));
        let mut draft = common::draft(scene, ClaimValue::Investigation(value), hedged, self.at, RULE.id);
        draft.inferred = self.inferred;
        scene.claims.push(draft);
    }
}

/// Was an inquiry by the same authority told before?
fn is_by_one_before(scene: &Scene<'_>, authority: &[u32]) -> bool {
    let before = scene.claims.iter().rev().take(common::WINDOW);
    before.into_iter().any(|c| matches!(&c.value, ClaimValue::Investigation(i) if i.authority == authority))
}

/// Adds what a later telling says to the earlier one.
fn merge(scene: &mut Scene<'_>, value: &Investigation, other: bool, definite: bool) -> bool {
    let from = scene.claims.len().saturating_sub(common::WINDOW);
    for old in scene.claims[from..].iter_mut().rev() {
        let ClaimValue::Investigation(before) = &mut old.value else { continue };
        let exact = before.authority == value.authority && before.target == value.target;
        if exact
            || !other
                && common::compatible(&before.authority, &value.authority)
                && common::compatible(&before.target, &value.target)
                && (!value.target.is_empty()
                    || definite
                    || before.target.is_empty()
                    || before.authority.is_empty()
                    || before.authority == value.authority && value.ground.is_none())
        {
            if exact || !old.inferred.is_empty() || before.authority.is_empty() || value.authority.len() > 1 {
                common::fill(&mut before.authority, &value.authority);
            }
            common::fill(&mut before.target, &value.target);
            before.date = before.date.or(value.date);
            if before.ground.is_none() {
                before.ground.clone_from(&value.ground);
            }
            if value.status == InvestigationStatus::Closed {
                before.status = InvestigationStatus::Closed;
            }
            return true;
        }
    }
    false
}
