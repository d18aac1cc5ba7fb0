//! Whom a measure hits: whom the frame names, else whom the words around make clear.

use std::borrow::Cow;

use super::reading::Reading;
use super::{around, deal, discipline, gate, target, things, unnamed};
use crate::claim::frame::Found;
use crate::claim::syntax::{Syntax, Tag};
use crate::claim::{Scene, common, group, nameless};
use crate::lexicon::{Cue, FrameKind, NounRole, Part};
use crate::model::{ClaimValue, EntityKind};

/// How many sentences before somebody may have been hit.
const NEAR: usize = 25;

impl Reading<'_> {
    /// Whom the frame names.
    pub fn find_target(&mut self, scene: &mut Scene<'_>) {
        let (syntax, found) = (self.syntax, self.found);
        self.personal = self.disciplines || self.kind == "expulsion" || unnamed::personal(found);
        let whom = found.part(Part::Target).filter(|i| self.personal && is_nameless(scene, self, *i));
        let deal = found.part(Part::Target).filter(|i| gate::stops(found) && deal::is(scene, &syntax.chunks[*i]));
        if let Some(i) = deal {
            self.target = deal::named(scene, syntax, i, &self.authority);
            if self.target.is_empty() {
                self.target = deal::told(scene, syntax, i, &self.authority);
                self.infer_target();
            }
            if !self.target.is_empty() {
                return;
            }
        }
        // `X haalde alle kazen terug op last van Y`: Y ordered X to do so.
        if self.is_recall()
            && self.power
            && let Some(own) = found.part(Part::Authority).filter(|i| Some(*i) != self.chunk)
        {
            self.target = common::somebody(scene, syntax, own);
            return;
        }
        // `Supporters van X zijn niet welkom`: they, not X.
        if found.frame.trigger == "niet welkom zijn"
            && let Some(s) = found.part(Part::Target)
        {
            self.target = target::whom(scene, syntax, s);
            return;
        }
        if let Some(i) = inner_object(scene, syntax, found) {
            self.target = target::at(scene, syntax, found, i);
            return;
        }
        self.target = match whom.and_then(|i| nameless::whom(scene, syntax, i)) {
            // `een directeur van X` is not of whoever hit him.
            Some(id) if whom.and_then(|i| syntax.chunks.get(i + 1)).is_some_and(|c| scene.doc.is(c.first, "van")) => {
                vec![id]
            }
            Some(id) => vec![self.of_master(scene, id)],
            None => target::of(scene, syntax, found),
        };
        // `De bond heeft ze geweerd`: those of the sentence before.
        let them = |i: usize| scene.doc.is_any(syntax.chunks[i].first, &["ze", "hen"]);
        if found.part(Part::Target).is_some_and(|i| syntax.chunks[i].tag == Tag::Pronoun && them(i)) {
            self.infer_target();
        }
        if self.target.is_empty() {
            self.find_some_of_them(scene);
        }
        if self.target.is_empty() {
            self.find_told(scene);
        }
        if let Some(i) = whom {
            let listed = discipline::listed_next(scene, syntax, i);
            if !listed.is_empty() {
                self.target = listed;
            }
        }
    }

    /// `negen mensen werden opgepakt; vier van hen kregen een gebiedsverbod`: some of those told of before.
    fn find_some_of_them(&mut self, scene: &mut Scene<'_>) {
        let (doc, syntax) = (scene.doc, self.syntax);
        let Some(own) = self.found.part(Part::Target) else { return };
        let last = syntax.chunks[own].last;
        if !doc.is(last, "van") || !doc.is(last + 1, "hen") {
            return;
        }
        let clause = syntax.chunks[own].clause;
        let before = (0..clause).rev().find_map(|n| syntax.clauses[n].subject);
        self.target = match before.filter(|s| group::is_of_people(scene, &syntax.chunks[*s])) {
            Some(subject) => group::all(scene, syntax, subject),
            None => group::before(scene, syntax),
        };
        self.infer_target();
    }

    /// `De Universiteit Utrecht schorste een docent`: one of its own, by his trade.
    fn of_master(&self, scene: &mut Scene<'_>, id: u32) -> u32 {
        let named = |id: u32| {
            let e = scene.entities.get(id).filter(|e| e.kind == EntityKind::Organisation && !e.mentions.is_empty())?;
            e.name.starts_with(char::is_uppercase).then(|| e.name.clone())
        };
        let trade = scene.entities.get(id).map(|e| e.name.clone()).unwrap_or_default();
        let own =
            self.disciplines && !trade.contains('(') && scene.doc.lex.tables.claim_nouns.holds(NounRole::Trade, &trade);
        match self.authority[..] {
            [by] if own => match named(by) {
                Some(body) => scene.entities.intern(EntityKind::Person, &format!("{trade} ({body})")),
                None => id,
            },
            _ => id,
        }
    }

    /// `de kroeg`, `de vergunning van de lounge`: the one that a measure hit before, where the definite noun for it means nobody that a rule knew.
    fn find_told(&mut self, scene: &Scene<'_>) {
        let (doc, syntax) = (scene.doc, self.syntax);
        let Some(own) = self.found.part(Part::Target) else { return };
        let of = syntax.chunks.get(own + 1).is_some_and(|c| doc.is(c.first, "van"));
        let back = |i: &usize| {
            syntax.chunks.get(*i).is_some_and(|c| {
                let noun = doc.str(c.head).to_lowercase();
                c.tag == Tag::Noun
                    && c.mention.is_none()
                    && c.last == c.head + 1
                    && doc.is_any(c.first, &["de", "het", "deze", "dit", "die", "dat"])
                    && (doc.lex.tables.claim_nouns.holds(NounRole::Closed, &noun)
                        || crate::resolve::is_body_noun(doc, c.head))
            })
        };
        if [Some(own), Some(own + 2).filter(|_| of)].into_iter().flatten().find(back).is_none() {
            let man = &syntax.chunks[own];
            if man.mention.is_none() && doc.is_any(man.head, &["man", "vrouw"]) && doc.is(man.first, "de") {
                self.target.extend(man_before(scene, self.at));
                self.infer_target();
            }
            return;
        }
        let here = doc.sentence_of(self.at);
        let told = scene.claims.iter().rev().take(common::WINDOW).find_map(|c| match &c.value {
            ClaimValue::Measure(m) if doc.sentence_of(doc.token_at(c.evidence.start)) + NEAR >= here => {
                Some(m.target.as_slice())
            }
            _ => None,
        });
        if let Some(&[id]) = told
            && scene.entities.get(id).is_some_and(|e| {
                matches!(e.kind, EntityKind::Organisation | EntityKind::Platform | EntityKind::Unknown)
            })
        {
            self.target = vec![id];
            self.infer_target();
        }
    }

    /// What lies still, stays or goes shut (`blijft een half jaar dicht`) does so by order only where somebody gave it: here, or in the words around.
    pub fn shuts_unordered(&mut self, scene: &mut Scene<'_>) -> bool {
        let shuts = matches!(
            self.found.frame.trigger.as_str(),
            "stilliggen"
                | "dichtgaan"
                | "dicht blijven"
                | "gesloten blijven"
                | "op slot gaan"
                | "op slot blijven"
                | "niet welkom zijn"
        );
        // So may a café that is shut for a while (`is voor twee weken gesloten`).
        let a_while = || unnamed::is_shut_for_a_time(scene, self.syntax, self.found);
        if self.chunk.is_some() || !shuts && !a_while() {
            return false;
        }
        // A match lies still too: only by who stepped in.
        let by = match self.found.frame.trigger.as_str() {
            "stilliggen" => around::stepped_in(scene, self.syntax),
            _ => around::of(scene, self.syntax, self.found.clause, &self.target, false),
        };
        // `De woning is gesloten, nadat er drugs waren gevonden`: by whoever keeps the peace.
        let Some(by) = by else { return !unnamed::is_shut_for_crime(scene, self.syntax, self.found) };
        self.authority = by;
        self.power = true;
        self.inferred.push(Cow::Borrowed("authority"));
        false
    }

    /// `heeft hem verboden te reizen`: who he is must be clear.
    pub fn is_unclear(&self, scene: &Scene<'_>) -> bool {
        let him = |i: usize| scene.doc.is_any(self.syntax.chunks[i].first, &["hem", "haar"]);
        self.target.is_empty()
            && self.found.frame.trigger == "verbieden"
            && !self.found.passive
            && self.found.part(Part::Target).is_some_and(him)
    }

    /// Keeps those who may be hit, and looks around where nobody is left.
    pub fn complete_target(&mut self, scene: &mut Scene<'_>) {
        let (syntax, found) = (self.syntax, self.found);
        if self.personal && !self.is_of_licence() {
            self.target.retain(|id| scene.entities.get(*id).is_some_and(|e| e.kind != EntityKind::Platform));
        }
        if self.target.is_empty() && found.noun.is_some_and(|n| target::is_noun(scene, syntax, n, "vliegverbod")) {
            self.target.extend(target::grounded(scene, self.at));
        }
        let (authority, goods) = (&self.authority, self.is_recall());
        // `haalde 1,1 miljoen auto's terug`: goods are nobody.
        self.target.retain(|id| !authority.contains(id) && !(goods && group::is(scene, *id)));
        if self.target.is_empty() && self.power && found.frame.trigger.starts_with("maatregelen ") {
            self.target = target::must_next(scene, syntax);
        }
        self.find_goods(scene);
        self.find_alike(scene);
        self.find_state(scene);
        self.find_shut(scene);
        self.find_banned(scene);
        self.find_topic(scene);
        self.find_suspended(scene);
        self.find_opponent(scene);
    }

    /// `X is in India verboden. Pakistan hief een vergelijkbaar verbod op`: of the one that was told before.
    fn find_alike(&mut self, scene: &Scene<'_>) {
        let doc = scene.doc;
        let alike = |n: usize| {
            let c = &self.syntax.chunks[n];
            let like =
                ["vergelijkbaar", "vergelijkbare", "soortgelijk", "soortgelijke", "eenzelfde", "dergelijk", "zulk"];
            (c.first..c.head).any(|t| doc.is_any(t, &like))
        };
        if !self.power || !self.target.is_empty() || !self.found.noun.is_some_and(alike) {
            return;
        }
        let near =
            |c: &crate::claim::Draft| doc.sentence_of(doc.token_at(c.evidence.start)) + 2 >= doc.sentence_of(self.at);
        let told = scene.claims.iter().rev().take(common::WINDOW).find_map(|c| match &c.value {
            ClaimValue::Measure(m) if m.kind == self.kind && near(c) => Some(&m.target),
            _ => None,
        });
        self.target = told.cloned().unwrap_or_default();
        self.infer_target();
    }

    /// `De VS hebben nieuwe sancties aangekondigd`: against the one state that the sentences before speak of.
    fn find_state(&mut self, scene: &mut Scene<'_>) {
        if self.kind != "sanction" || !self.power || self.authority.is_empty() || !self.target.is_empty() {
            return;
        }
        if self.found.part(Part::Target).is_none()
            && let Some(id) = target::state_before(scene, self.at, &self.authority)
        {
            self.target.push(id);
            self.infer_target();
        }
    }

    /// `haalt al haar gerookte makreel terug`: what is recalled, by its noun.
    fn find_goods(&mut self, scene: &mut Scene<'_>) {
        let own = self.found.part(Part::Target).filter(|_| self.is_recall() && self.target.is_empty());
        let shelf = self.found.frame.kind == FrameKind::Combination && !self.authority.is_empty();
        self.target.extend(own.and_then(|i| things::recalled(scene, self.syntax, i, shelf)));
    }

    /// `sloot een woning`: the thing that is shut, by its noun.
    fn find_shut(&mut self, scene: &mut Scene<'_>) {
        let shut = self.found.part(Part::Target).filter(|_| {
            let told = self.power || unnamed::is_shut_for_crime(scene, self.syntax, self.found);
            self.kind == "closure" && told && self.target.is_empty()
        });
        if let Some(id) = shut.and_then(|i| things::shut(scene, &self.syntax.chunks[i])) {
            self.target.push(id);
        }
    }

    /// `legde de man een huisverbod op`: somebody without a name, by the noun for him.
    fn find_banned(&mut self, scene: &mut Scene<'_>) {
        let doc = scene.doc;
        let own = self
            .found
            .part(Part::Target)
            .filter(|_| self.target.is_empty() && self.kind == "ban" && self.is_ban_of_persons(scene));
        let Some(chunk) = own.map(|i| self.syntax.chunks[i]) else { return };
        if chunk.tag != Tag::Noun
            || chunk.mention.is_some()
            || doc.is_upper(chunk.head)
            || doc.is_any(chunk.first, &["zijn", "haar"])
        {
            return;
        }
        let head = doc.str(chunk.head).to_lowercase();
        let person =
            doc.lex.tables.definite_nouns.get(doc.word(chunk.head)).is_some_and(|r| r.kind == EntityKind::Person)
                || doc.has(chunk.head, Cue::Occupation)
                || matches!(
                    head.as_str(),
                    "supporter" | "fan" | "hooligan" | "inwoner" | "bezoeker" | "jongere" | "tiener"
                );
        if person {
            self.target.push(scene.entities.intern(EntityKind::Person, &head));
        }
    }

    /// Is it a ban that persons get (`stadionverbod`, `huisverbod`)?
    pub fn is_ban_of_persons(&self, scene: &Scene<'_>) -> bool {
        const BANS: &[&str] = &[
            "stadionverbod",
            "gebiedsverbod",
            "huisverbod",
            "inreisverbod",
            "contactverbod",
            "locatieverbod",
            "beroepsverbod",
            "straatverbod",
            "landverbod",
            "uitreisverbod",
            "rijverbod",
            "horecaverbod",
            "winkelverbod",
        ];
        self.found.noun.is_some_and(|n| scene.doc.is_any(self.syntax.chunks[n].head, BANS))
    }

    /// Is a licence revoked (`trok de vergunning in`)?
    pub fn is_of_licence(&self) -> bool {
        self.kind == "revocation" && self.found.frame.kind == FrameKind::Combination
    }

    /// `het verbod van de minister`, `trok de vergunning in`: of the one that it was about.
    fn find_topic(&mut self, scene: &mut Scene<'_>) {
        // `de drank- en horecavergunning van X`: the first half of the noun is nobody.
        let half = |i: usize| scene.doc.is(self.syntax.chunks[i].last, "-");
        let licence = self.is_of_licence() && self.found.part(Part::Target).is_none_or(half);
        // `De toezichthouder gelastte een terugroepactie`
        let recall = self.is_recall() && self.found.noun.is_some()
            // `stelde in het geheim een curator aan`
            || ["curator ", "bewindvoerder "].iter().any(|w| self.found.frame.trigger.starts_with(w));
        if (self.is_nominal() || licence || recall) && self.power && self.target.is_empty() {
            // `de drank- en horecavergunning van het café`: whose it is stands apart.
            let named = if licence { self.owner_of_licence(scene) } else { None };
            let topic = named.or_else(|| common::topic(scene, self.at, &self.authority));
            self.target.extend(topic.filter(|id| common::is_company(scene, *id)));
            self.infer_target();
        }
    }

    /// The body behind `van` in the clause that tells of a licence.
    fn owner_of_licence(&self, scene: &mut Scene<'_>) -> Option<u32> {
        let (doc, syntax) = (scene.doc, self.syntax);
        let of = |(i, c): &(usize, &crate::claim::syntax::Chunk)| {
            c.tag == Tag::Noun && c.governor.is_some_and(|g| g + 1 == *i && doc.is(syntax.chunks[g].first, "van"))
        };
        let all: Vec<usize> = syntax.of(self.found.clause).filter(of).map(|(i, _)| i).collect();
        all.into_iter().find_map(|i| common::somebody(scene, syntax, i).first().copied())
    }

    /// `ging in beroep tegen zijn schorsing door X`
    fn find_suspended(&mut self, scene: &Scene<'_>) {
        let by_power = self.chunk.is_some() && self.power;
        if self.kind == "suspension" && self.found.noun.is_some() && by_power && self.target.is_empty() {
            let topic = common::topic(scene, self.at, &self.authority);
            self.target.extend(topic.or_else(|| discipline::sole_person_before(scene, self.at)));
            self.infer_target();
        }
    }

    /// `X ging in beroep tegen het verbod`
    fn find_opponent(&mut self, scene: &mut Scene<'_>) {
        if !self.is_nominal() || !self.power || !self.target.is_empty() {
            return;
        }
        let (doc, syntax, found) = (scene.doc, self.syntax, self.found);
        let governor = found.noun.and_then(|n| syntax.chunks[n].governor);
        let against = governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "tegen"));
        let subject = syntax.clauses[found.clause].subject;
        if let Some(s) = subject.filter(|s| against && syntax.chunks[*s].mention.is_some()) {
            self.target = common::somebody(scene, syntax, s);
        }
    }

    /// Notes that the target was filled from elsewhere, where it was.
    fn infer_target(&mut self) {
        if !self.target.is_empty() && !self.inferred.iter().any(|f| f == "target") {
            self.inferred.push(Cow::Borrowed("target"));
        }
    }
}

/// `De recherche onderzoekt een ambtenaar. Het ministerie heeft de man geschorst`: the one without a name of whom the sentence before tells.
fn man_before(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let near = |c: &&crate::claim::Draft| doc.sentence_of(doc.token_at(c.evidence.start)) + 1 >= here;
    let told = scene.claims.iter().rev().take(common::WINDOW).filter(near).find_map(|c| match &c.value {
        ClaimValue::Investigation(i) => Some(i.target.as_slice()),
        ClaimValue::Measure(m) => Some(m.target.as_slice()),
        _ => None,
    });
    let &[id] = told? else { return None };
    let nameless =
        |e: &crate::model::Entity| e.kind == EntityKind::Person && e.name.starts_with(|c: char| c.is_lowercase());
    scene.entities.get(id).is_some_and(nameless).then_some(id)
}

/// `heeft providers opgedragen de chatdienst X te blokkeren`: what is to be blocked, where another is told to do so.
fn inner_object(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    const TOLD: &[&str] =
        &["opdragen", "gelasten", "bevelen", "verplichten", "dwingen", "sommeren", "vragen", "verzoeken"];
    let doc = scene.doc;
    let verb = found.verb.filter(|v| v.at > 0 && doc.is(v.at - 1, "te"))?;
    let own = found.part(Part::Target)?;
    let told = syntax.clauses[found.clause].verbs.iter().find(|v| TOLD.contains(&doc.lex.spelling(v.lemma)))?;
    (told.chunk + 1..verb.chunk).find(|&i| {
        let c = &syntax.chunks[i];
        i > own && own < told.chunk && c.tag == Tag::Noun && c.governor.is_none() && c.clause == found.clause
    })
}

/// Has the person of chunk `i` no name? `de minister van Erfgoed, X,` has one.
fn is_nameless(scene: &mut Scene<'_>, reading: &Reading<'_>, i: usize) -> bool {
    let syntax = reading.syntax;
    let known = common::somebody(scene, syntax, i);
    !known.iter().any(|id| scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person))
        || syntax.chunks[i].mention.is_none()
            && syntax.chunks.get(i + 1).is_none_or(|c| c.tag != Tag::Mark)
            && common::apposed(scene, syntax, i).is_none()
}
