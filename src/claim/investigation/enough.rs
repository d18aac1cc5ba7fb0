//! Is what a sentence tells enough to state an inquiry or procedure? Each sort asks something else.

use super::fined::told;
use super::gate::{self, Sort};
use super::harm::wrong;
use super::parties::{DEALS, direct};
use super::power::{self, Power};
use super::reading::Reading;
use super::telling::{acts, after_noun, asked, examined, fronted, goes_on, of_its_own, runs, sets_up, told_by, usual};
use crate::claim::syntax::{ClauseKind, Tag};
use crate::claim::{Scene, common};
use crate::lexicon::{FrameKind, Part};

impl Reading<'_> {
    /// Is enough told?
    pub fn is_enough(&self, scene: &mut Scene<'_>) -> bool {
        match self.sort {
            Sort::Inquiry if self.strength == Power::Strong => self.is_enough_of_power(scene),
            Sort::Inquiry if self.strength == Power::Weak => self.is_enough_of_government(scene),
            Sort::Inquiry if self.own => true,
            Sort::Inquiry => self.is_enough_of_nobody(scene),
            Sort::Proceedings => self.is_enough_of_case(scene),
            Sort::Suspicion => {
                self.named && self.strength == Power::Strong && !gate::is_court(scene, self.syntax, self.chunk)
            }
            Sort::Prosecution => self.is_enough_of_prosecution(scene),
        }
    }

    /// By whom it is a task to inquire: into somebody, or into what the words around say.
    fn is_enough_of_power(&self, scene: &Scene<'_>) -> bool {
        let (syntax, found, chunk, after) = (self.syntax, self.found, self.chunk, self.after);
        // Its own inquiry needs no name.
        let definite = found.noun.is_some_and(|n| syntax.chunks[n].definite && syntax.chunks[n].governor.is_none());
        // `Het OM gaat verder met het onderzoek`
        let resumed = self.busy.is_some()
            && syntax.clauses[found.clause].has_any(scene.doc, &["verdergaan", "doorgaan"])
            && found.noun.is_some_and(|n| syntax.chunks[n].definite);
        self.named
            || resumed
            || (found.verb.is_some() || self.busy.is_some())
                && after
                && !examined(scene, syntax, found)
                && !usual(scene, syntax, found)
            || definite && chunk.is_some() && of_its_own(scene, syntax, found)
            || definite && goes_on(scene, syntax, found) && (self.said || told_by(syntax, found, chunk))
            || chunk.is_some() && gate::leader(scene, syntax, found) == chunk && after
            || found.part(Part::Authority).is_some() && acts(found)
            || chunk.is_some() && fronted(scene, syntax, found) == chunk
            || gate::reported_by(scene, syntax, found)
            || gate::whose(scene, syntax, found)
            || chunk.is_some() && after_noun(scene, syntax, found) && !of_its_own(scene, syntax, found)
    }

    /// What a government sets up, or asks about what went wrong, is an inquiry.
    fn is_enough_of_government(&self, scene: &Scene<'_>) -> bool {
        let (syntax, found) = (self.syntax, self.found);
        let parliamentary = found.noun_frame.is_some_and(|f| f.trigger.contains("enquête"));
        self.named || self.after && (parliamentary || sets_up(scene, syntax, found) || wrong(scene, syntax, found))
    }

    /// By nobody who is named: it must be known from before, be set up, or be about what went wrong.
    fn is_enough_of_nobody(&self, scene: &mut Scene<'_>) -> bool {
        let (syntax, found) = (self.syntax, self.found);
        self.background
            || self.suspect
            || self.named && direct(scene, syntax, found) && told(scene, syntax, found, &self.target)
            || self.is_set_up()
            // `De toedracht wordt onderzocht`
            || found.passive
                && found.frame.trigger == "onderzoeken"
                && wrong(scene, syntax, found)
                && power::inquirer_near(scene, self.at, &self.target, |_| true).is_some()
            || self.after && runs(scene, syntax, found) && wrong(scene, syntax, found)
    }

    /// A case that a court has decided is told as its ruling.
    fn is_enough_of_case(&self, scene: &mut Scene<'_>) -> bool {
        let (syntax, found) = (self.syntax, self.found);
        if !self.named || found.verb.is_none() {
            return false;
        }
        let relative = syntax.clauses[found.clause].kind == ClauseKind::Relative;
        let lasts = found.frame.trigger.ends_with(" lopen") && direct(scene, syntax, found);
        // `de fraudezaak die tegen hem is aangespannen`
        let never = syntax.says(scene.doc, found.clause, &["nooit", "niet"]);
        let brought = relative && found.passive && !never && direct(scene, syntax, found);
        if brought {
            return true;
        }
        (!relative || lasts)
            && (self.is_served()
                || !self.authority.is_empty()
                || lasts
                || self.begins(scene)
                || self.is_by_unnamed(scene)
                || self.is_charge(scene))
    }

    /// `Tegen X is een tuchtzaak aangespannen`, `Tegen X begint een afzettingsprocedure`
    fn begins(&self, scene: &mut Scene<'_>) -> bool {
        let (syntax, found) = (self.syntax, self.found);
        let trigger = found.frame.trigger.as_str();
        let case = found.noun.is_some_and(|n| syntax.clauses[found.clause].subject == Some(n))
            && ["aanspannen", "beginnen", "starten", "openen", "indienen"].iter().any(|v| trigger.ends_with(v));
        (trigger.starts_with("proces ") || case) && direct(scene, syntax, found)
    }

    /// `Nabestaanden spannen een zaak aan tegen X`: who has no name takes somebody to court who has.
    fn is_by_unnamed(&self, scene: &Scene<'_>) -> bool {
        let (syntax, found) = (self.syntax, self.found);
        self.chunk.is_some_and(|i| syntax.chunks[i].tag == Tag::Noun)
            && found.part(Part::Target).is_some_and(|i| {
                let c = &syntax.chunks[i];
                let state = scene.doc.is_any(c.head, &["staat", "rijk"]) && c.definite;
                (c.mention.is_some() || state) && (c.governor.is_some() || found.frame.object == Some(Part::Target))
            })
            && !found.passive
    }

    /// `X is in de VS aangeklaagd voor fraude`
    fn is_charge(&self, scene: &mut Scene<'_>) -> bool {
        let found = self.found;
        found.passive && common::played(found, Part::Ground) && direct(scene, self.syntax, found)
    }

    /// Of a suspect: by the prosecution, or as what only it does.
    fn is_enough_of_prosecution(&self, scene: &mut Scene<'_>) -> bool {
        let found = self.found;
        // `De zaak werd geseponeerd door het OM`: it says whose it was.
        let dropped = matches!(found.frame.trigger.as_str(), "seponeren" | "zaak seponeren");
        if dropped && self.strength == Power::Strong && self.chunk.is_some() && !self.authority.is_empty() {
            return true;
        }
        self.named
            && (self.strength == Power::Strong && !found.passive
                || found.frame.kind == FrameKind::Combination
                || gate::prosecution_near(scene, self.at).is_some()
                || common::played(found, Part::Ground)
                || found.passive && !common::in_states(scene, self.syntax, found.clause).is_empty())
    }

    /// Does somebody only look at something (`kijkt naar`), and at nothing that is inquired into?
    pub fn is_idle_look(&self, scene: &mut Scene<'_>) -> bool {
        gate::loose(&self.found.frame.trigger) && !(direct(scene, self.syntax, self.found) || self.is_look_meant(scene))
    }

    /// Is what somebody looks at (`kijkt naar`), who is not named himself there, asked about, part of somebody, a deal, or gone wrong?
    fn is_look_meant(&self, scene: &Scene<'_>) -> bool {
        let (syntax, found) = (self.syntax, self.found);
        let trigger = found.frame.trigger.as_str();
        // `controleert of` is what inspectors do all day.
        if trigger.contains("contr") || trigger.contains("inspect") {
            return false;
        }
        let deal = || {
            found.part(Part::Target).is_some_and(|i| {
                let head = scene.doc.str(syntax.chunks[i].head).to_lowercase();
                DEALS.iter().any(|d| head.ends_with(d))
            })
        };
        self.named && (!trigger.contains("kijken") || asked(scene, syntax, found.clause).is_some())
            || deal()
            || wrong(scene, syntax, found)
    }
}
