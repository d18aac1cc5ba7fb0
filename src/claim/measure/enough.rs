//! Is what a sentence tells enough to state a measure? Where it does not say by whom, the words around may.

use std::borrow::Cow;

use super::reading::Reading;
use super::{around, discipline, gate, noun, target, things, unnamed};
use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::claim::{Scene, common, group, hedge};
use crate::lexicon::{FrameKind, Part};
use crate::model::{EntityKind, Hedge};

impl Reading<'_> {
    /// Is enough told, by itself or with what is said around?
    pub fn is_enough(&mut self, scene: &mut Scene<'_>) -> bool {
        let (syntax, found) = (self.syntax, self.found);
        self.compound = found.noun.is_some_and(|n| noun::tells_itself(scene.doc, syntax.chunks[n].head));
        self.find_keeper(scene);
        let mut enough = self.is_enough_alone(scene);
        if !self.authority.is_empty() || enough && !self.compound {
            return enough;
        }
        let hedged = hedge::of(scene, syntax, found.clause, found.noun);
        let denied = hedged.is_some_and(|h| h.0 == Hedge::Negated);
        // `Vanaf vandaag geldt een vuurwerkverbod`: by the one body with power around.
        if self.compound && !denied && noun::stands(scene, found) {
            self.find_sole_power(scene);
            // A state of emergency is told of where it holds: by whom, in the sentence itself.
            if noun::is_emergency(found) {
                let own = scene.doc.sentence_range(self.at);
                let near = |id: &u32| scene.mentions_in(own.start, own.end).any(|(_, m)| m.entity == Some(*id));
                self.authority.retain(near);
            }
            enough |= !self.authority.is_empty();
        }
        enough = enough || self.authority.is_empty() && hedged.is_none() && unnamed::begins(scene, syntax, found);
        enough
            || !denied
                && (self.is_shut_by_decision(scene)
                    || self.is_decided_around(scene)
                    || self.is_by_same(scene)
                    || self.is_told_by_power(scene))
    }

    /// `X schorste de erkenning van Y. Het bedrijf is ook opgedragen ...`: by whoever hit the same just before.
    fn is_by_same(&mut self, scene: &Scene<'_>) -> bool {
        let found = self.found;
        let told = found.passive && matches!(self.kind, "order" | "recall" | "ban") && !self.target.is_empty();
        if !told || self.chunk.is_some() || self.plan.is_some() || self.wish.is_some() {
            return false;
        }
        self.authority = super::told::hit_before(scene, self.at, &self.target).unwrap_or_default();
        self.infer_authority();
        !self.authority.is_empty()
    }

    /// `Een woordvoerder van X wees erop dat de betalingen aan Y zijn bevroren`: by the body in whose words it stands.
    fn is_told_by_power(&mut self, scene: &mut Scene<'_>) -> bool {
        let found = self.found;
        // `Het verbod op X is opgeheven, meldt het waterschap`, `Er komt een vuurwerkverbod, meldt het kabinet`
        let begins = ["verbod komen", "verbod ingaan", "verbod gelden"].contains(&found.frame.trigger.as_str());
        let ban = found.noun.is_some()
            && (found.passive || begins)
            && (self.compound || found.part(Part::Target).is_some() && self.kind == "ban");
        let told = gate::lasting(self.kind) && (found.passive && self.is_somebody_hit(scene) || ban);
        if !told || self.chunk.is_some() || self.plan.is_some() || self.wish.is_some() {
            return false;
        }
        let by = around::speaking(scene, self.at).filter(|id| !self.target.contains(id));
        let hit = found.passive && self.is_somebody_hit(scene);
        self.authority.extend(by.filter(|id| hit || self.may_have_set(scene, *id)));
        self.infer_authority();
        !self.authority.is_empty()
    }

    /// Does the body forbid things itself, where the clause names no other place? Regulators and institutes report what others forbid.
    fn may_have_set(&self, scene: &mut Scene<'_>, id: u32) -> bool {
        const GOVERN: &[&str] =
            &["gemeente", "waterschap", "hoogheemraadschap", "provincie", "kabinet", "regering", "veiligheidsregio"];
        let Some(name) = scene.entities.get(id).map(|e| e.name.to_lowercase()) else { return false };
        let places = common::in_places(scene, self.syntax, self.found.clause, false);
        GOVERN.iter().any(|g| name.split(' ').any(|w| w == *g)) && places.is_empty()
    }

    /// `Café X is gesloten. De burgemeester besloot daartoe`: by who decided in the sentence beside.
    fn is_shut_by_decision(&mut self, scene: &mut Scene<'_>) -> bool {
        let (syntax, found) = (self.syntax, self.found);
        let shut = found.passive && self.kind == "closure" && self.is_somebody_hit(scene);
        if !shut || self.chunk.is_some() || self.plan.is_some() || self.wish.is_some() {
            return false;
        }
        self.authority = around::of(scene, syntax, found.clause, &self.target, false).unwrap_or_default();
        self.infer_authority();
        !self.authority.is_empty()
    }

    /// The one body with power around.
    fn find_sole_power(&mut self, scene: &Scene<'_>) {
        self.authority.extend(noun::sole_power(scene, self.at));
        self.infer_authority();
    }

    /// `blijft verboden, zegt burgemeester X`, `blijft van de rechter verboden`: by whose will what was forbidden stays so.
    fn find_keeper(&mut self, scene: &mut Scene<'_>) {
        let (syntax, own) = (self.syntax, self.found.clause);
        if !self.authority.is_empty() || !unnamed::stays_forbidden(scene, syntax, self.found) {
            return;
        }
        let by = around::by_will_of_court(scene, syntax, own)
            .or_else(|| around::sayer_behind(scene, syntax, own, &self.target))
            .or_else(|| around::court_behind(scene, syntax, own, &self.target));
        self.authority = by.unwrap_or_default();
        self.infer_authority();
    }

    /// Notes that the authority was filled from elsewhere, where it was.
    fn infer_authority(&mut self) {
        if !self.authority.is_empty() {
            self.inferred.push(Cow::Borrowed("authority"));
        }
    }

    /// Do the words around say who decided it?
    fn is_decided_around(&mut self, scene: &mut Scene<'_>) -> bool {
        let (syntax, found) = (self.syntax, self.found);
        // `Een risicotaxatie wordt verplicht`: by the one body with power around.
        if unnamed::becomes_duty(scene, syntax, found) {
            self.find_sole_power(scene);
            if !self.authority.is_empty() {
                return true;
            }
        }
        // `Er komt een vuurwerkverbod, heeft het kabinet besloten`
        // `Vuurwerk is dit jaar verboden, heeft het kabinet besloten`
        let passive = found.passive && (gate::plain(scene, found) || found.frame.trigger == "verplichten");
        if (self.compound || passive)
            && let Some(by) = around::decided(scene, syntax, found.clause, &self.target).or_else(|| {
                // `Vissen is per direct verboden. Het waterschap heeft dat besloten`
                let main = syntax.clauses[found.clause].kind == ClauseKind::Main;
                (passive && main).then(|| around::decided_that(scene, syntax)).flatten()
            })
        {
            self.authority = by;
            return true;
        }
        // `In X zijn Y sinds dit jaar verboden`, `In X geldt een verbod op Y`: by that state, and new.
        if noun::new_in_state(scene, syntax, found) {
            self.authority = noun::states(scene, syntax, found.clause, noun::stands_by_verb(scene, found));
        }
        !self.authority.is_empty()
    }

    /// Is enough told by itself?
    fn is_enough_alone(&self, scene: &mut Scene<'_>) -> bool {
        let (doc, syntax, found) = (scene.doc, self.syntax, self.found);
        let named = self.is_somebody_hit(scene);
        let head = |n: usize| doc.str(syntax.chunks[n].head).to_lowercase();
        if !named && found.noun.is_some_and(|n| head(n).contains("maatregel"))
            // `hield een fusie tegen`: whose it was must be known.
            || self.target.is_empty() && found.frame.trigger.starts_with("tegenhouden")
        {
            return false;
        }
        let object = found.part(Part::Target).or_else(|| clause_object(syntax, found));
        // `verklaart het strand rookvrij`: of nobody.
        if self.power && matches!(found.frame.trigger.as_str(), "rookvrij verklaren" | "rookvrij maken")
            || self.stays_forbidden(scene)
        {
            return true;
        }
        if self.is_nominal() {
            // `het verbod van minister X op Y`: the noun says who took it.
            let what = named || self.compound || object.is_some() && found.frame.trigger == "verbod";
            self.power && what && gate::lasting(self.kind)
        } else if self.power {
            named
                || self.is_of_licence()
                || matches!(found.frame.trigger.as_str(), "stilliggen" | "dichtgaan")
                || found.frame.trigger == "verbieden" && object.is_none() && self.forbids_to_do(scene)
                || object.is_some() && (self.own_ground || !things::needs_target(scene, syntax, found, object))
                || found.frame.kind == FrameKind::Combination && self.compound
        } else {
            self.is_enough_of_nobody(scene, named, object)
        }
    }

    /// `Tentoonstellingen blijven in X verboden`: by somebody, or it is no measure (`hun liefde bleef verboden`).
    fn stays_forbidden(&self, scene: &mut Scene<'_>) -> bool {
        unnamed::stays_forbidden(scene, self.syntax, self.found)
            && (!self.authority.is_empty() || !common::in_states(scene, self.syntax, self.found.clause).is_empty())
    }

    /// `wil roken verbieden`: does another infinitive say what is forbidden?
    fn forbids_to_do(&self, scene: &Scene<'_>) -> bool {
        let (doc, found) = (scene.doc, self.found);
        let auxiliary = |v: &crate::claim::syntax::Verb| {
            doc.lex.tables.verbs.get(doc.word(v.at)).is_some_and(|f| f.auxiliary)
                || gate::DECIDES.contains(&doc.lex.spelling(v.lemma))
        };
        let other = |v: &&crate::claim::syntax::Verb| {
            found.verb.is_some_and(|own| own.at != v.at) && !v.finite && !v.participle && !auxiliary(v)
        };
        self.syntax.clauses[found.clause].verbs.iter().any(|v| other(&v))
    }

    /// Is somebody hit whom a measure may hit?
    fn is_somebody_hit(&self, scene: &Scene<'_>) -> bool {
        // States are hit by sanctions only.
        self.target.iter().any(|id| gate::may_be_target(scene, *id) || self.power && group::is(scene, *id))
            || self.power && !self.target.is_empty() && (self.kind == "sanction" || self.is_of_states(scene))
            // `De sancties tegen X worden opgeheven`
            || self.kind == "sanction" && self.found.passive && self.found.noun.is_some() && !self.target.is_empty()
    }

    /// States are shut out of games, by their federations too, and bound by a union of states.
    fn is_of_states(&self, scene: &Scene<'_>) -> bool {
        let (doc, syntax, found) = (scene.doc, self.syntax, self.found);
        let punishes = |n: usize| doc.str(syntax.chunks[n].head).to_lowercase().starts_with("strafmaatregel");
        let by = self.chunk.map(|i| &syntax.chunks[i]);
        self.kind == "ban" && matches!(found.frame.trigger.as_str(), "uitsluiten" | "weren" | "verbannen")
            || found.noun.is_some_and(punishes)
            || self.kind == "suspension" && by.is_some_and(|c| target::is_federation(scene, c))
            || self.kind == "order" && by.is_some_and(|c| target::is_union(scene, c))
    }

    /// Without an agent only a name that stands in its own phrase is enough.
    fn is_enough_of_nobody(&self, scene: &mut Scene<'_>, named: bool, object: Option<usize>) -> bool {
        let (syntax, found) = (self.syntax, self.found);
        let in_state = !common::in_states(scene, syntax, found.clause).is_empty();
        let shelf = found.frame.kind == FrameKind::Combination && object.is_some();
        if unnamed::of_name(scene, syntax, found, &self.target)
            || self.stays_forbidden(scene)
            || !self.target.is_empty() && unnamed::is_shut_for_crime(scene, syntax, found)
            || self.is_recall() && found.passive && things::goods(scene, syntax, object)
            || self.is_recall() && !self.authority.is_empty() && (shelf || things::goods(scene, syntax, object))
        {
            return true;
        }
        if !named {
            return false;
        }
        let lasting = gate::lasting(self.kind);
        let hit = found.passive || found.frame.subject == Some(Part::Target);
        self.is_recall()
            || lasting && found.passive && found.noun.is_some()
            || hit && self.is_of_known_person(scene)
            || lasting
                && (self.is_of_bodies(scene) || in_state && found.passive && self.is_of_names(scene))
                && (self.plan.is_some() || hit && self.is_told_of_name(scene, in_state))
    }

    /// Does the sentence tell it of a name in its own phrase, or of a state?
    fn is_told_of_name(&self, scene: &Scene<'_>, in_state: bool) -> bool {
        let (syntax, found) = (self.syntax, self.found);
        let plain = gate::plain(scene, found);
        plain && in_state || direct(syntax, found) && (plain || found.frame.subject == Some(Part::Target))
    }

    /// Are all who are hit bodies, companies or laws?
    fn is_of_bodies(&self, scene: &Scene<'_>) -> bool {
        let law = |id: u32| scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Law);
        self.target.iter().all(|id| common::is_company(scene, *id) || law(*id))
    }

    /// Have all who are hit a name of their own that no list knows (`UberPop`)?
    fn is_of_names(&self, scene: &Scene<'_>) -> bool {
        let named = |e: &crate::model::Entity| {
            !matches!(e.kind, EntityKind::Person | EntityKind::Place | EntityKind::Group)
                && e.name.starts_with(char::is_uppercase)
        };
        self.target.iter().all(|id| scene.entities.get(*id).is_some_and(named))
    }

    /// Is somebody hit himself, whom the article knows, and not in a game?
    fn is_of_known_person(&self, scene: &Scene<'_>) -> bool {
        let known = |id: &u32| scene.entities.get(*id).is_some_and(|e| e.kind != EntityKind::Unknown);
        self.personal && self.target.iter().all(known) && !discipline::in_sport(scene, self.at)
    }

    /// By whom, where enough is told without it.
    pub fn find_authority_around(&mut self, scene: &mut Scene<'_>) {
        if !self.authority.is_empty() {
            return;
        }
        self.find_own_body(scene);
        let (syntax, found) = (self.syntax, self.found);
        // `is in Turkije geblokkeerd`: by that state.
        if self.authority.is_empty() && found.passive && !self.is_recall() {
            self.authority = common::in_states(scene, syntax, found.clause);
        }
        // `was Polen uitgezet`: by that state.
        if self.authority.is_empty() && found.passive && self.kind == "expulsion" {
            self.authority.extend(target::left(scene, syntax, found));
        }
        // `De licentie is ingetrokken, zo heeft X besloten`: by whom the words around say.
        if self.authority.is_empty()
            && self.chunk.is_none()
            && self.wish.is_none()
            && self.plan.is_none()
            && let Some(by) = self.authority_around(scene)
        {
            self.authority = by;
            self.inferred.push(Cow::Borrowed("authority"));
        }
    }

    /// Who took it by the other clauses of its sentence, or by the sentences beside it, which name but one of those who did so `wereldwijd`.
    fn authority_around(&self, scene: &mut Scene<'_>) -> Option<Vec<u32>> {
        let (syntax, clause) = (self.syntax, self.found.clause);
        if syntax.says(scene.doc, clause, &["wereldwijd"]) {
            return around::decided(scene, syntax, clause, &self.target);
        }
        around::of(scene, syntax, clause, &self.target, !self.personal)
    }

    /// By the body that disciplines its own people.
    fn find_own_body(&mut self, scene: &mut Scene<'_>) {
        let (syntax, found) = (self.syntax, self.found);
        if self.chunk.is_some() || !self.disciplines {
            return;
        }
        // `De partij reageerde. X werd geschorst`: by whoever acted in the sentence before.
        if found.passive {
            self.authority = discipline::acted_before(scene, syntax, &self.target);
            if self.authority.is_empty() {
                self.authority.extend(discipline::own_party(scene, syntax, found, &self.target));
            }
            self.infer_authority();
        }
        // `De docent is geschorst, meldt de school`
        if self.authority.is_empty() && found.passive && !discipline::in_sport(scene, self.at) {
            self.authority.extend(own_body_says(scene, self.at).filter(|id| !self.target.contains(id)));
            self.infer_authority();
        }
        // `De docent van het Hoofdveld College is geschorst`: by the school.
        if self.authority.is_empty() && !discipline::in_sport(scene, self.at) {
            self.authority.extend(unnamed::employer(scene, syntax, found));
            self.infer_authority();
        }
    }
}

/// Is the target a name in its own phrase?
fn direct(syntax: &Syntax, found: &Found<'_>) -> bool {
    found
        .part(Part::Target)
        .map_or(syntax.of(found.clause).any(|(_, c)| c.tag == Tag::Law && c.governor.is_none()), |i| {
            syntax.chunks[i].mention.is_some()
        })
}

/// The clause that says what is forbidden or ordered (`verbiedt dat ...`, `verbiedt om ...`).
fn clause_object(syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let own = found.clause;
    let clause = syntax.clauses.iter().find(|c| {
        c.parent == Some(own)
            && matches!(c.kind, ClauseKind::Subordinate | ClauseKind::Infinitive)
            && c.range.start > syntax.clauses[own].range.start
    })?;
    found.verb.filter(|v| v.chunk < clause.range.start)?;
    Some(clause.range.start)
}

/// The school, university or club in whose words token `at` stands: it disciplines its own.
fn own_body_says(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let &[id] = common::said_by_whom(scene, at).as_slice() else { return None };
    let kind = scene.entities.profile(id).map_or("", |p| p.kind.as_str());
    let name = scene.entities.get(id)?.name.to_lowercase();
    // `het Hoofdveld College`, not `het College voor de Rechten van de Mens` or a tuchtcollege.
    let schools = ["universiteit", "college", "lyceum", "school", "ziekenhuis"];
    let last = name.rsplit(' ').next().unwrap_or_default();
    let school =
        schools.iter().any(|w| last.ends_with(w)) && !last.starts_with("tucht") || name.starts_with("universiteit");
    (matches!(kind, "university" | "school" | "club" | "party") || school).then_some(id)
}
