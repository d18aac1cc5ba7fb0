//! A measure as far as it is read: who takes it, with what power, and how far it has come.

use std::borrow::Cow;

use super::frame::kind_of;
use super::plan::Plan;
use super::{discipline, gate, noun, status};
use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag, governor_name};
use crate::claim::{Scene, common};
use crate::lexicon::{FrameKind, Part};
use crate::model::{EntityKind, MeasureStatus, MentionKind};

/// A measure in the making.
pub(super) struct Reading<'r> {
    /// The sentence.
    pub syntax: &'r Syntax,
    /// Its frame.
    pub found: &'r Found<'r>,
    /// The token of its cue.
    pub at: usize,
    /// The kind of measure.
    pub kind: &'r str,
    /// The plan that it is (`het voorstel om ...`).
    pub plan: Option<Plan>,
    /// The chunk of who wishes it.
    pub wish: Option<usize>,
    /// How far it has come.
    pub status: MeasureStatus,
    /// Who takes it.
    pub authority: Vec<u32>,
    /// The chunk that says so.
    pub chunk: Option<usize>,
    /// Have they the power to?
    pub power: bool,
    /// Does somebody discipline his own people?
    pub disciplines: bool,
    /// Is it about the ground or the things of whoever takes it?
    pub own_ground: bool,
    /// Does it hit a person himself, not the body that he is of?
    pub personal: bool,
    /// Whom it hits.
    pub target: Vec<u32>,
    /// Does the noun tell itself what is forbidden (`boerkaverbod`)?
    pub compound: bool,
    /// The fields that were filled from elsewhere.
    pub inferred: Vec<Cow<'static, str>>,
}

impl<'r> Reading<'r> {
    /// Who takes it, with what power.
    pub fn new(
        scene: &mut Scene<'_>,
        syntax: &'r Syntax,
        found: &'r Found<'r>,
        at: usize,
        plan: Option<Plan>,
        wish: Option<usize>,
    ) -> Reading<'r> {
        let (authority, chunk) = match plan {
            _ if wish.is_some() => (wish.map(|i| gate::actors(scene, syntax, i)).unwrap_or_default(), wish),
            Some(plan) if plan.cabinet => (vec![scene.entities.intern(EntityKind::Organisation, "kabinet")], None),
            Some(plan) => (plan.by.map(|i| gate::actors(scene, syntax, i)).unwrap_or_default(), plan.by),
            None => authority(scene, syntax, found),
        };
        let mut reading = Reading {
            syntax,
            found,
            at,
            kind: kind_of(found),
            plan,
            wish,
            status: how_far(scene, syntax, found, plan, wish),
            authority,
            chunk,
            power: false,
            disciplines: discipline::is(found),
            own_ground: discipline::own_ground(scene, syntax, found),
            personal: false,
            target: Vec::new(),
            compound: false,
            inferred: Vec::new(),
        };
        reading.find_platform(scene);
        reading.weigh(scene);
        reading.find_maker(scene);
        reading.find_master(scene);
        reading.weigh_proposal(scene);
        // Who has no power takes something back, or shuts his own shop.
        if !reading.power {
            // `Kaasmaker X haalt kaas terug`: a name that no rule took for a mention.
            let recall = reading.is_recall();
            let named = |id: u32| {
                scene
                    .entities
                    .get(id)
                    .is_some_and(|e| e.kind == EntityKind::Unknown && e.name.starts_with(char::is_uppercase) && recall)
            };
            reading.authority.retain(|id| common::is_company(scene, *id) || named(*id));
        }
        reading
    }

    /// Is something taken back from the shops?
    pub fn is_recall(&self) -> bool {
        self.kind == "recall"
    }

    /// Is it told by a noun alone?
    pub fn is_nominal(&self) -> bool {
        self.found.frame.kind == FrameKind::Noun
    }

    /// What somebody without power forbids or orders is no measure.
    pub fn is_by_the_powerless(&self) -> bool {
        self.chunk.is_some() && !self.power && !self.is_recall()
    }

    /// Who has the power is named by no name.
    pub fn is_by_nobody(&self) -> bool {
        self.power && self.authority.is_empty() && !self.found.passive
    }

    /// `X werd van Twitter verbannen`: by whoever runs it.
    fn find_platform(&mut self, scene: &Scene<'_>) {
        let found = self.found;
        if self.chunk.is_none()
            && found.passive
            && matches!(found.frame.trigger.as_str(), "verbannen" | "bannen" | "weren" | "verwijderen")
            && let Some(i) = found.part(Part::Place)
            && let Some(m) = self.syntax.chunks[i].mention.and_then(|m| scene.mentions.get(m as usize))
            && m.kind() == MentionKind::Platform
        {
            self.authority.extend(m.entity);
            self.chunk = Some(i);
        }
    }

    /// Have they the power to?
    fn weigh(&mut self, scene: &Scene<'_>) {
        self.power = self.plan.is_some_and(|plan| plan.cabinet)
            || self.chunk.is_some_and(|i| gate::acts_with_power(scene, self.syntax, i, &self.authority));
    }

    /// `het verbod van minister X`: the noun says who took it.
    fn find_maker(&mut self, scene: &mut Scene<'_>) {
        if self.is_nominal() && self.chunk.is_none() {
            self.authority = noun::maker(scene, self.syntax, self.found);
            self.power = !self.authority.is_empty();
        }
    }

    /// Who disciplines his own people, or rules his own ground.
    fn find_master(&mut self, scene: &mut Scene<'_>) {
        let Some(i) = self.chunk.filter(|_| !self.power) else { return };
        // `de partij van X` rules no ground of hers.
        // A party and its leader have no ground but the house of the party.
        let named = self.syntax.chunks[i].mention.is_some() || !self.authority.is_empty();
        if self.disciplines || self.own_ground && named && !gate::is_of_party(scene, self.syntax, i) {
            self.authority = discipline::by(scene, self.syntax, i, &self.authority);
            self.power = !self.authority.is_empty();
        }
    }

    /// A party weighs what it brings before a parliament; what it only wants is no measure.
    fn weigh_proposal(&mut self, scene: &Scene<'_>) {
        let weighed = self.chunk.filter(|_| !self.power && self.status == MeasureStatus::Considered);
        if let Some(i) = weighed
            && (self.plan.is_some_and(|plan| plan.formal) || gate::brings(scene, self.syntax, self.found))
        {
            self.power = !self.authority.is_empty() && gate::weighs(scene, self.syntax, i);
        }
    }
}

/// How far a measure has come: what is wished, planned or given up is considered, what is fought is announced.
fn how_far(
    scene: &Scene<'_>,
    syntax: &Syntax,
    found: &Found<'_>,
    plan: Option<Plan>,
    wish: Option<usize>,
) -> MeasureStatus {
    let status = match plan {
        Some(plan) => return plan.status,
        None if wish.is_some() => return MeasureStatus::Considered,
        None if gate::gives_up(scene, syntax, found) => MeasureStatus::Considered,
        None => status::of(scene, syntax, found),
    };
    let fought = status == MeasureStatus::Considered && status::fought(scene, syntax, found);
    if fought { MeasureStatus::Announced } else { status }
}

/// Who takes the measure, and the chunk that says so: the part, `het verbod van X`, the subject of the clause that an infinitive hangs on.
fn authority(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> (Vec<u32>, Option<usize>) {
    let doc = scene.doc;
    let mut chunk = ordered_by(scene, syntax, found.clause).or_else(|| found.part(Part::Authority));
    if found.frame.kind == FrameKind::Noun && chunk.is_none() {
        let van = |i: &usize| {
            let governor = syntax.chunks[*i].governor.map(|g| governor_name(doc, &syntax.chunks[g]));
            matches!(governor, Some("van" | "door"))
        };
        chunk = found
            .noun
            .map(|n| n + 2)
            // `de schorsing van X` is of whom it hits.
            .filter(|_| !matches!(kind_of(found), "suspension" | "closure" | "expulsion" | "revocation" | "seizure"))
            .filter(|i| syntax.chunks.get(*i).is_some_and(|c| c.tag == Tag::Noun && c.mention.is_some()))
            .filter(van);
        // `de schorsing van X door Y`
        let by = |i: &usize| {
            let c = &syntax.chunks[*i];
            c.tag == Tag::Noun && c.governor.is_some_and(|g| g + 1 == *i && doc.is(syntax.chunks[g].first, "door"))
        };
        let behind = found.noun.and_then(|n| (n + 2..(n + 6).min(syntax.chunks.len())).find(by));
        chunk = behind.or(chunk);
    }
    if let Some(law) = by_law(scene, syntax, found) {
        return law;
    }
    chunk = noun::decision(scene, syntax, found).or(chunk);
    // `een schorsing van vier wedstrijden van de tuchtcommissie`
    if let Some(i) = chunk.filter(|i| is_term(scene, syntax, *i)) {
        let by = |k: &usize| {
            let c = &syntax.chunks[*k];
            c.tag == Tag::Noun
                && c.governor.is_some_and(|g| g + 1 == *k && doc.is_any(syntax.chunks[g].first, &["van", "door"]))
        };
        chunk = syntax.of(found.clause).map(|(k, _)| k).find(|k| *k != i && by(k) && !is_term(scene, syntax, *k));
    }
    let Some(i) = chunk.filter(|i| !of_another(scene, syntax, found, *i)) else { return (Vec::new(), None) };
    // `Een meerderheid van de gemeenteraad stemt in`
    if doc.str(syntax.chunks[i].head).to_lowercase().ends_with("meerderheid") {
        let of = syntax.chunks.get(i + 1).is_some_and(|c| doc.is(c.first, "van")) && i + 2 < syntax.chunks.len();
        let ids = if of { gate::actors(scene, syntax, i + 2) } else { common::behind(scene, syntax, i) };
        return (ids, Some(i));
    }
    (gate::actors(scene, syntax, i), Some(i))
}

/// Is it for how long or how many matches?
fn is_term(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let c = &syntax.chunks[i];
    c.tag == Tag::Date || scene.doc.is_any(c.head, &["duel", "duels", "wedstrijd", "wedstrijden", "jaar", "maanden"])
}

/// `De politie sloot het café op last van de burgemeester`: whoever gave the order, not who carries it out.
pub(super) fn ordered_by(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> Option<usize> {
    let doc = scene.doc;
    let order = |g: usize| {
        let c = &syntax.chunks[g];
        c.last - c.first == 3
            && doc.is_any(c.first, &["op", "in"])
            && doc.is_any(c.first + 1, &["last", "bevel", "opdracht"])
    };
    let by = |i: &usize| syntax.chunks[*i].governor.is_some_and(|g| g + 1 == *i && order(g));
    syntax.of(clause).map(|(i, _)| i).find(by)
}

/// Does the chunk belong to another verb (`werd verboden in Israël en door X bestempeld als`), or is it where the antecedent comes from (`voorstellen uit
/// Brussel, die`)?
fn of_another(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, i: usize) -> bool {
    let clause = &syntax.clauses[found.clause];
    let other = found.verb.is_some_and(|v| {
        v.chunk < i
            && (v.chunk..i).any(|k| syntax.chunks[k].tag == Tag::And)
            && (i..clause.range.end).any(|k| syntax.chunks[k].tag == Tag::Verb)
    });
    let origin = clause.kind == ClauseKind::Relative
        && clause.antecedent == Some(i)
        && syntax.chunks[i].governor.is_some_and(|g| scene.doc.is_any(syntax.chunks[g].first, &["uit", "in"]));
    other || origin
}

/// `De senaat van X heeft een wet aangenomen die Y verplicht`, `In X is een wet aangenomen die`: who made the law that the relative clause speaks of.
fn by_law(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<(Vec<u32>, Option<usize>)> {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let antecedent = clause.antecedent.filter(|_| clause.kind == ClauseKind::Relative)?;
    let head = doc.str(syntax.chunks[antecedent].head).to_lowercase();
    let outside = &syntax.clauses[clause.parent?];
    if !["wet", "wetsvoorstel", "verordening", "regels", "wetgeving"].iter().any(|w| head.ends_with(w))
        || !status::is_made(scene, syntax, clause, outside)
    {
        return None;
    }
    if let Some(subject) = outside.subject.filter(|s| *s != antecedent) {
        return Some((gate::actors(scene, syntax, subject), Some(subject)));
    }
    let own = clause.parent?;
    let place = syntax.of(own).map(|(i, _)| i).find(|&i| {
        syntax.chunks[i].governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "in"))
            && crate::claim::syntax::place(doc, syntax.chunks[i].first).is_some()
    })?;
    Some((common::actors(scene, syntax, place), Some(place)))
}
