//! An inquiry as far as it is read: who inquires, with how much power, and into whom.

use std::borrow::Cow;

use super::fined::fined;
use super::gate::{self, Sort};
use super::parties::{self, appointed, arrested, he, only_other, target, together};
use super::power::{self, Power, power};
use super::report;
use super::telling::{
    abbreviates, after_noun, asked, in_brackets, into_what, names_body, of_its_own, own_inquiry, wonders,
};
use crate::claim::frame::Found;
use crate::claim::syntax::{Syntax, Tag};
use crate::claim::{Scene, authority, common, nameless};
use crate::lexicon::{Cue, Part};
use crate::model::{Entity, EntityKind};

/// An inquiry or procedure in the making.
pub(super) struct Reading<'r> {
    /// The sentence.
    pub syntax: &'r Syntax,
    /// Its frame.
    pub found: &'r Found<'r>,
    /// The token of its cue.
    pub at: usize,
    /// What it is.
    pub sort: Sort,
    /// Who inquires.
    pub authority: Vec<u32>,
    /// The chunk that says so.
    pub chunk: Option<usize>,
    /// Who is busy with it (`is bezig met een onderzoek`), and not whom the frame itself names.
    pub busy: Option<usize>,
    /// Are those states, none of which is named?
    pub states: bool,
    /// How much power they have.
    pub strength: Power,
    /// Does somebody without power inquire into what is his own?
    pub own: bool,
    /// Into whom.
    pub target: Vec<u32>,
    /// Is there somebody among them?
    pub named: bool,
    /// Is it told by the authority itself, which needs no name (`zegt de politie`)?
    pub said: bool,
    /// Does it say into what or why?
    pub after: bool,
    /// Is somebody said to be a suspect in it?
    pub suspect: bool,
    /// Is it the inquiry that led to a fine told before?
    pub background: bool,
    /// The fields that were filled from elsewhere.
    pub inferred: Vec<Cow<'static, str>>,
}

impl<'r> Reading<'r> {
    /// Who inquires, and with how much power.
    pub fn new(scene: &mut Scene<'_>, syntax: &'r Syntax, found: &'r Found<'r>, at: usize, sort: Sort) -> Reading<'r> {
        let busy = gate::busy(scene, syntax, found).filter(|_| sort == Sort::Inquiry);
        let (authority, chunk) = match busy {
            Some(i) => (common::actors(scene, syntax, i), Some(i)),
            None => parties::authority(scene, syntax, found),
        };
        let mut reading = Reading {
            syntax,
            found,
            at,
            sort,
            authority,
            chunk,
            busy,
            states: false,
            strength: Power::None,
            own: false,
            target: Vec::new(),
            named: false,
            said: false,
            after: false,
            suspect: false,
            background: false,
            inferred: Vec::new(),
        };
        reading.find_actors(scene);
        reading.keep_known(scene);
        reading.find_states(scene);
        reading.add_partners(scene);
        reading.weigh(scene);
        reading
    }

    /// Whoever stands behind the chunk: who set up the committee, who has no name, who stands beside, who is named in full elsewhere.
    fn find_actors(&mut self, scene: &mut Scene<'_>) {
        let syntax = self.syntax;
        // `een commissie die moet nagaan`: whoever set it up inquires by it.
        if let Some(i) = appointed(scene, syntax, self.found, self.chunk) {
            self.chunk = Some(i);
            self.authority = common::actors(scene, syntax, i);
        }
        if self.authority.is_empty() && self.sort != Sort::Proceedings {
            self.authority.extend(self.chunk.and_then(|i| power::unnamed(scene, syntax, i)));
        }
        // `door justitie en door het Congres`
        if let Some(k) = self.chunk.and_then(|i| common::same_again(scene.doc, syntax, i)) {
            let more = common::actors(scene, syntax, k);
            let able = |id: &u32| power(scene, syntax, Some(k), &[*id]) != Power::None;
            self.authority.extend(more.into_iter().filter(able));
        }
        if let Some(id) = power::in_full(scene, syntax, self.chunk, &self.authority) {
            self.authority = vec![id];
        }
    }

    /// Drops those of whom the words do not make sure that they are meant.
    fn keep_known(&mut self, scene: &mut Scene<'_>) {
        let syntax = self.syntax;
        // A plural that opens the sentence is no name.
        let unnamed = self.chunk.is_some_and(|i| syntax.chunks[i].mention.is_none());
        let plural = |e: &Entity| e.kind == EntityKind::Unknown && e.name.ends_with("en") && !e.name.contains(' ');
        self.authority.retain(|id| !unnamed || scene.entities.get(*id).is_some_and(|e| !plural(e)));
        // `begon hij een zaak`: who goes to court is known for sure.
        let pronoun = self.chunk.map(|i| &syntax.chunks[i]).filter(|c| c.tag == Tag::Pronoun);
        if let Some(c) = pronoun.filter(|_| self.sort == Sort::Proceedings) {
            self.authority.retain(|id| common::sure(scene, c, *id));
        }
    }

    /// `Meerdere landen`: governments, none of which is named.
    fn find_states(&mut self, scene: &mut Scene<'_>) {
        let syntax = self.syntax;
        let Some(c) = self.chunk.map(|i| &syntax.chunks[i]).filter(|c| power::are_states(scene, c)) else { return };
        self.states = true;
        self.authority.clear();
        // `elf Amerikaanse staten`: as many as they are, by their country.
        if let Some(first) = (c.first..c.head).find(|t| scene.doc.has(*t, Cue::Demonym)) {
            let name = scene.doc.slice(first, c.last);
            self.authority.push(scene.entities.intern(EntityKind::Group, name));
        }
    }

    /// `samen met X`
    fn add_partners(&mut self, scene: &mut Scene<'_>) {
        if self.sort == Sort::Inquiry && !self.authority.is_empty() {
            for id in together(scene, self.syntax, self.found) {
                if !self.authority.contains(&id) {
                    self.authority.push(id);
                }
            }
        }
    }

    /// How much power they have.
    fn weigh(&mut self, scene: &Scene<'_>) {
        let (syntax, found) = (self.syntax, self.found);
        let strength = if self.states { Power::Weak } else { power(scene, syntax, self.chunk, &self.authority) };
        // `De Nederlandsche Bank en een bureau onderzochten`: a study that they made together.
        let alike = |id: &u32| power(scene, syntax, None, &[*id]) != Power::None;
        let study = self.authority.len() > 1 && !self.states && !self.authority.iter().all(alike);
        self.strength = if study { Power::None } else { strength };
        self.own = self.sort == Sort::Inquiry && self.chunk.is_some_and(|i| own_inquiry(scene, syntax, found, i));
        // Whoever has no power is no authority.
        if self.lacks_power() {
            self.authority.clear();
        }
    }

    /// Is it looked into by nobody with power, and by nobody who looks into what is his own?
    fn lacks_power(&self) -> bool {
        self.sort == Sort::Inquiry && self.strength == Power::None && !self.own
    }

    /// What somebody without power looks at is no inquiry.
    pub fn is_by_the_powerless(&self) -> bool {
        self.lacks_power() && (self.chunk.is_some() || common::played(self.found, Part::Authority))
    }

    /// Who looks at something (`kijkt naar`) inquires only where that is his task.
    pub fn is_a_mere_look(&self, scene: &Scene<'_>) -> bool {
        gate::loose(&self.found.frame.trigger)
            && (self.strength != Power::Strong || gate::is_court(scene, self.syntax, self.chunk))
    }

    /// Into whom: whom the frame names, else whom the words around make clear.
    pub fn find_target(&mut self, scene: &mut Scene<'_>) {
        let (syntax, found) = (self.syntax, self.found);
        self.target = target(scene, syntax, found);
        let (authority, chunk) = (&self.authority, self.chunk);
        self.target
            .retain(|id| !authority.contains(id) && !chunk.is_some_and(|i| abbreviates(scene, &syntax.chunks[i], *id)));
        // The police bring no charges: whoever dropped them is named elsewhere.
        if self.sort == Sort::Prosecution {
            let police = |e: &Entity| e.name.to_lowercase().split(' ').any(|w| w.ends_with("politie"));
            self.authority.retain(|id| scene.entities.get(*id).is_none_or(|e| !police(e)));
        }
        // `beklaagde X zich over aanklager Y, die onderzocht of hij`: the pronoun is not who inquires.
        if self.target.is_empty() && !self.authority.is_empty() {
            self.target.extend(he(scene, syntax, found, &self.authority));
        }
        if self.target.is_empty() && self.busy.is_some() {
            self.target.extend(arrested(scene, syntax, found));
        }
        // `Uit onderzoek van de inspectie blijkt dat X ...`: who is found to have done so.
        if self.target.is_empty() && gate::reported_by(scene, syntax, found) {
            let said = report::found_of(scene, syntax, found.clause);
            self.target.extend(said.into_iter().filter(|id| !self.authority.contains(id)));
        }
        // `de toezichthouder onderzoekt of er meer kapotte remmen zijn`: the company that the sentence before is about.
        if self.target.is_empty()
            && self.strength == Power::Strong
            && let Some(subject) = asked(scene, syntax, found.clause)
        {
            self.target.extend(self.watched(scene, subject));
        }
        // `het filiaal van de Nederlandse bank`: the one that it is about.
        if self.target.is_empty()
            && self.strength == Power::Strong
            && found.part(Part::Target).is_some_and(|i| names_body(scene, syntax, i))
        {
            let mut but = self.authority.clone();
            but.extend(self.chunk.and_then(|i| in_brackets(scene, &syntax.chunks[i])));
            let company = |id: &u32| common::is_company(scene, *id) && !authority::has_power(scene, *id);
            self.target.extend(common::topic(scene, self.at, &but).filter(company));
        }
        // `kwamen na onderzoek tot dezelfde conclusie`: about whom they were.
        if self.target.is_empty()
            && self.strength == Power::Strong
            && after_noun(scene, syntax, found)
            && !of_its_own(scene, syntax, found)
        {
            let body = |id: &u32| scene.entities.get(*id).is_some_and(|e| e.kind != EntityKind::Person);
            let topic = common::topic(scene, self.at, &self.authority).filter(body);
            self.target.extend(topic.into_iter().flat_map(|id| common::joined_to(scene, self.at, id)));
        }
        self.find_matter(scene);
        // `een islamitisch centrum in Hamburg`: it is told of by no name.
        let into = found.part(Part::Target).filter(|_| self.target.is_empty());
        self.target.extend(into.and_then(|i| nameless::body(scene, syntax, i)));
        // A state may be taken to court.
        self.named = self.target.iter().any(|id| gate::is_somebody(scene, *id) || self.sort == Sort::Proceedings);
    }

    /// The one company that the sentence and the two before it name, and are about, where a regulator or secret service asks a question about what is its
    /// own (`de remmen`, `of er ...`).
    fn watched(&self, scene: &Scene<'_>, subject: usize) -> Option<u32> {
        let &[id] = self.authority.as_slice() else { return None };
        let listed = scene.entities.profile(id).map(|p| p.kind.as_str());
        if !matches!(listed, Some("regulator" | "intelligence")) && !power::watches(scene, id) {
            return None;
        }
        let company = |id: &u32| common::is_company(scene, *id) && !authority::has_power(scene, *id);
        // `of er genoeg concurrentie op de markt is`: a whole trade.
        let doc = scene.doc;
        let here = self.syntax.sentence;
        let trade = |t: usize| {
            let word = doc.str(t).to_lowercase();
            ["markt", "sector", "branche"].iter().any(|w| word.ends_with(w))
        };
        let asked = self.syntax.chunks[subject];
        // `of er meer kapotte remmen zijn`, `of ook andere kranen`
        let there = (asked.first.saturating_sub(3)..=asked.first).any(|t| doc.is_any(t, &["er", "ook", "andere"]));
        if doc.sentence_range(self.at).any(trade) || !asked.definite && !there {
            return None;
        }
        let from = scene.mentions.partition_point(|m| m.sentence + 2 < here);
        let near = scene.mentions[from..].iter().take_while(|m| m.sentence <= here);
        let mut only = None;
        for m in near.filter(|m| common::is_body(scene, m)) {
            let Some(id) = m.entity.filter(|id| company(id) && !self.authority.contains(id)) else { continue };
            if only.is_some_and(|o| o != id) {
                return None;
            }
            only = Some(id);
        }
        only.filter(|id| common::topic(scene, self.at, &self.authority) == Some(*id))
    }

    /// `zegt de politie` of its own inquiry; and whether it says into what.
    pub fn find_speaker(&mut self, scene: &mut Scene<'_>) {
        let (syntax, found) = (self.syntax, self.found);
        let nobody = self.chunk.is_none() && self.authority.is_empty();
        if self.sort == Sort::Inquiry && nobody && found.noun.is_some() {
            self.authority.extend(gate::speaker(scene, syntax, self.at));
            self.said = !self.authority.is_empty();
        }
        if self.said {
            self.strength = Power::Strong;
        }
        self.after = common::played(found, Part::Target)
            || common::played(found, Part::Ground)
            || asked(scene, syntax, found.clause).is_some()
            || wonders(scene, syntax, found)
            || into_what(scene, syntax, found);
    }

    /// `X is verdachte in een onderzoek van Y naar witwassen`
    pub fn find_suspect(&mut self, scene: &mut Scene<'_>) {
        let (syntax, found) = (self.syntax, self.found);
        if self.target.is_empty()
            && let Some(s) = gate::suspect(scene, syntax, found)
        {
            self.target = common::somebody(scene, syntax, s);
            self.suspect = !self.target.is_empty();
        }
    }

    /// `de aanklager van de KNVB`: his own body is not what he inquires into.
    pub fn drop_own_body(&mut self, scene: &Scene<'_>) {
        let authority = &self.authority;
        let own_body = |id: &u32| {
            scene.entities.get(*id).is_some_and(|body| {
                authority.iter().filter_map(|a| scene.entities.get(*a)).any(|a| {
                    let before = a.name.strip_suffix(')').and_then(|n| n.strip_suffix(body.name.as_str()));
                    before.is_some_and(|n| n.ends_with('('))
                })
            })
        };
        self.target.retain(|id| !own_body(id));
    }

    /// `Het onderzoek begon in 2021`: the one that led to the fine told before.
    pub fn find_fine_before(&mut self, scene: &Scene<'_>) {
        if !self.lacks_power() || !self.target.is_empty() || self.after {
            return;
        }
        if let Some((who, whom)) = fined(scene, self.syntax, self.found) {
            self.authority = who;
            self.target = whom;
            self.background = true;
            self.inferred.extend([Cow::Borrowed("authority"), Cow::Borrowed("target")]);
        }
    }

    /// `X kreeg een aanklacht`: the only other one of whom the sentence tells brought it.
    pub fn find_plaintiff(&mut self, scene: &Scene<'_>) {
        if self.sort == Sort::Proceedings && self.authority.is_empty() && self.is_served() {
            self.authority.extend(only_other(scene, self.at, &self.target));
        }
    }

    /// Is somebody named who is served with it (`X kreeg een aanklacht`)?
    pub fn is_served(&self) -> bool {
        self.found.frame.subject == Some(Part::Target)
            && self.found.part(Part::Target).is_some_and(|i| self.syntax.chunks[i].mention.is_some())
    }

    /// `Er wordt een onafhankelijk onderzoek ingesteld naar wat er is gebeurd`: by whom it does not say.
    pub fn is_set_up(&self) -> bool {
        self.found.passive
            && self.after
            && matches!(
                self.found.frame.trigger.as_str(),
                "onderzoek instellen" | "onderzoek openen" | "onderzoek starten"
            )
    }
}
