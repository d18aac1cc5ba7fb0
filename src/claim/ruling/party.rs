//! About whom a court decides: whom the frame names, whom the words around name, or whose case it is.

use std::borrow::Cow;

use super::contested::{contested, decision, is_owned, is_unlawful};
use super::plea::{appellant, pleaded};
use super::pointed::pointed;
use super::reading::Reading;
use super::versus::versus;
use super::{court, who};
use crate::claim::syntax::{ClauseKind, Tag};
use crate::claim::{Draft, Scene, authority, common, party, related};
use crate::lexicon::{Cue, FrameKind, Part};
use crate::model::{ClaimValue, EntityKind, MentionValue};

impl Reading<'_> {
    /// Whom the clause itself says.
    pub fn find_party(&mut self, scene: &mut Scene<'_>) {
        self.party = common::parties(scene, self.syntax, self.found, Part::Party);
        // `De hoofdverdachte, Jan B., kreeg zes jaar`
        if let Some(k) = self.found.part(Part::Party).and_then(|i| common::apposed(scene, self.syntax, i)) {
            self.party = party::parties(scene, self.syntax, k);
        }
        self.find_of_place(scene);
        self.find_tried_before(scene);
        self.find_shared_subject(scene);
        self.find_defendant(scene);
        self.find_related(scene);
        self.drop_bystanders(scene);
        self.find_subject_outside(scene);
        self.find_told_before(scene);
        self.find_behind(scene);
        self.find_extradited(scene);
        // A court is no party to what another decides (`sprak het bedrijf vrij` means no court), unless it is named as one: a council may be sued.
        let named = self.found.part(Part::Party).and_then(|i| self.syntax.chunks[i].mention);
        let named = named.and_then(|m| scene.mentions.get(m as usize)).and_then(|m| m.entity);
        let court = &self.court;
        self.party.retain(|id| !court.contains(id) && (named == Some(*id) || !authority::is_court(scene, *id)));
        if self.party.is_empty() && self.status() == "suspended" {
            self.party = who::object(scene, self.syntax, self.found);
        }
        self.replace_inhabitant(scene);
        self.find_unnamed(scene);
    }

    /// `X uit Kerkrade, tot levenslang veroordeeld, krijgt`: the apposition says something of him, not of his town.
    fn find_of_place(&mut self, scene: &mut Scene<'_>) {
        let syntax = self.syntax;
        let Some((head, _)) = &self.found.apposed else { return };
        let place = crate::claim::syntax::place(scene.doc, syntax.chunks[*head].first).is_some();
        let lives = syntax.chunks[*head]
            .governor
            .filter(|g| place && scene.doc.is_any(syntax.chunks[*g].first, &["uit", "in"]));
        if let Some(i) = lives.and_then(|g| g.checked_sub(1)).filter(|i| syntax.chunks[*i].tag == Tag::Noun) {
            self.party = party::parties(scene, syntax, i);
        }
    }

    /// `achtte de vader schuldig en veroordeelde hem`: the pronoun is whom the clause before says.
    fn find_tried_before(&mut self, scene: &mut Scene<'_>) {
        let (doc, syntax) = (scene.doc, self.syntax);
        let him = self.unnamed_party().is_some_and(|i| {
            syntax.chunks[i].tag == Tag::Pronoun && doc.is_any(syntax.chunks[i].first, &["hem", "haar", "hen"])
        });
        let Some(before) = self.found.clause.checked_sub(1).filter(|_| him && self.is_penal()) else { return };
        let tried = syntax.clauses[before].has_any(doc, &["achten", "bevinden", "verklaren", "vinden"])
            && syntax.of(before).any(|(_, c)| (c.first..c.last).any(|t| doc.is(t, "schuldig")));
        let object = syntax.of(before).map(|(i, _)| i).find(|&i| {
            let c = &syntax.chunks[i];
            c.tag == Tag::Noun && c.governor.is_none() && Some(i) != syntax.clauses[before].subject
        });
        if let Some(i) = object.filter(|_| tried) {
            self.party = common::somebody(scene, syntax, i);
            self.tried = Some(i);
        }
    }

    /// `X vocht de boete aan, maar kreeg nul op het rekest`: the subject goes on.
    fn find_shared_subject(&mut self, scene: &mut Scene<'_>) {
        let (syntax, found) = (self.syntax, self.found);
        let open = self.party.is_empty() && found.part(Part::Party).is_none() && !found.passive;
        // `nul op het rekest` is no subject.
        let own = syntax.clauses[found.clause].subject.is_some_and(|i| {
            let c = &syntax.chunks[i];
            !(c.first..c.last).any(|t| found.frame.words.contains(&scene.doc.word(t)))
        });
        if !open || own || found.frame.subject != Some(Part::Party) {
            return;
        }
        let before = syntax.clauses[..found.clause].iter().rev().find(|c| c.kind == ClauseKind::Main);
        if let Some(i) = before.and_then(|c| c.subject) {
            self.party = common::somebody(scene, syntax, i);
        }
    }

    /// A nameless man is the one whose surname is an initial, not the last one who was named.
    fn find_defendant(&mut self, scene: &mut Scene<'_>) {
        let Some(i) = self.unnamed_party().filter(|_| self.tried.is_none()) else { return };
        let chunk = &self.syntax.chunks[i];
        self.party.retain(|id| common::sure(scene, chunk, *id));
        let defendant = common::defendant(scene, self.syntax, i);
        // `de Veenendaalse` is no name.
        let inhabitant = chunk.tag == Tag::Noun && scene.doc.is_upper(chunk.head) && common::nameless(scene, chunk);
        if self.is_penal() && (defendant.is_some() || who::kin(scene, self.syntax, i)) || inhabitant {
            self.party = defendant.into_iter().collect();
        } else if self.party.is_empty() && !scene.doc.is_any(chunk.first, &["zijn", "haar", "hun"]) {
            self.party.extend(scene.refer(chunk.first, chunk.last));
        }
    }

    /// `de broer van X`, `X en zijn partner`: who has no name but by somebody else's.
    fn find_related(&mut self, scene: &mut Scene<'_>) {
        let concerned = self.is_penal() || self.is_changed();
        let Some(i) = self.found.part(Part::Party).filter(|_| concerned) else { return };
        let mut related = related::of(scene, self.syntax, i);
        // `De straf voor zijn vrouw`: of the one whose own was told of before.
        let chunk = self.syntax.chunks[i];
        if related.is_empty() && related::is_his(scene, &chunk) {
            self.party.clear();
            let told = self.told_before(scene);
            related.extend(told.and_then(|id| related::called(scene, &chunk, id)));
        }
        if !related.is_empty() && self.syntax.chunks[i].mention.is_none() {
            self.party.clear();
        }
        self.party.extend(related);
        if !self.party.is_empty() {
            let with = who::together(scene, self.syntax, self.found);
            self.party.extend(with.into_iter().filter(|id| !self.court.contains(id)));
        }
    }

    /// The one party of the ruling that the sentences right before told.
    fn told_before(&self, scene: &Scene<'_>) -> Option<u32> {
        const NEAR: usize = 3;
        let doc = scene.doc;
        let near = |c: &&Draft| doc.sentence_of(doc.token_at(c.evidence.start)) + NEAR >= doc.sentence_of(self.at);
        scene.claims.iter().rev().take(common::WINDOW).filter(near).find_map(|c| match &c.value {
            ClaimValue::Ruling(r) => Some(r.party.first().copied().filter(|_| r.party.len() == 1)),
            _ => None,
        })?
    }

    /// `staat de uitlevering van X aan België toe`: his, not that of whom he goes to.
    fn find_extradited(&mut self, scene: &mut Scene<'_>) {
        let Some(i) = self.found.part(Part::Other) else { return };
        let head = scene.doc.str(self.syntax.chunks[i].head).to_lowercase();
        if !["uitlevering", "overlevering", "uitzetting", "overdracht"].iter().any(|w| head.ends_with(w)) {
            return;
        }
        let own = common::behind(scene, self.syntax, i);
        // `de uitlevering van de moordenaar van X`: of neither X nor the state.
        if self.syntax.chunks.get(i + 2).is_some_and(|c| c.tag == Tag::Noun && c.mention.is_none()) {
            self.party.clear();
        } else if !own.is_empty() {
            self.party = own;
        }
    }

    /// Drops those who are told of near, but are not tried.
    fn drop_bystanders(&mut self, scene: &mut Scene<'_>) {
        let (doc, syntax) = (scene.doc, self.syntax);
        let Some(i) = self.found.part(Part::Party) else { return };
        let chunk = &syntax.chunks[i];
        // `werden voor deze zaak - ook X is erbij betrokken - twee mensen veroordeeld`: X is told of between the dashes.
        if who::aside(scene, syntax, self.found, i) {
            self.party.clear();
        }
        let tried = |scene: &Scene<'_>, id: u32| common::initialled(scene, chunk.first) == Some(id);
        // `Die werd veroordeeld`, `Hij kreeg elf jaar`: who holds an office is named before and is not meant.
        if self.is_penal() && chunk.mention.is_none() {
            let that = chunk.tag == Tag::Pronoun && doc.is_any(chunk.first, &["die", "dat", "deze"]);
            let told = match self.party[..] {
                [id] => chunk.tag == Tag::Pronoun && who::told_of(scene, chunk.first, id),
                _ => false,
            };
            self.party.retain(|id| {
                let office = scene.entities.profile(*id).is_some_and(|p| !p.roles.is_empty());
                !that && (!office || told || tried(scene, *id) || who::alone(scene, chunk.first, *id))
            });
        }
        // Nor is an expert who speaks all through the article, nor somebody whom only a noun in small letters names.
        if chunk.tag == Tag::Pronoun {
            self.party.retain(|id| {
                let known = scene.entities.get(*id).is_some_and(|e| {
                    matches!(e.kind, EntityKind::Person | EntityKind::Organisation | EntityKind::Platform)
                });
                let start = doc.sentence_range(chunk.first).start;
                let named = || scene.mentions_in(start, chunk.first).any(|(_, m)| m.entity == Some(*id));
                known && (tried(scene, *id) || named() || !who::speaks(scene, *id))
            });
        }
    }

    /// `X was minister. Eerder werd hij veroordeeld`, `Een geding van X liep op niets uit: de rechter verklaarde hem niet-ontvankelijk`
    fn find_told_before(&mut self, scene: &Scene<'_>) {
        let Some(chunk) = self.unnamed_party().map(|i| &self.syntax.chunks[i]) else { return };
        let him =
            chunk.tag == Tag::Pronoun && scene.doc.is_any(chunk.first, word_set!["hij", "hem", "zij", "ze", "haar"]);
        let many = self.syntax.clauses[self.found.clause].finite().is_some_and(|v| {
            scene
                .doc
                .is_any(v.at, word_set!["werden", "worden", "zijn", "waren", "kregen", "krijgen", "hebben", "hadden"])
        });
        if him && !many && self.party.is_empty() {
            let told = who::of_case(scene, chunk.first).or_else(|| who::begun_before(scene, chunk.first));
            self.party.extend(told.filter(|id| !self.court.contains(id)));
        }
    }

    /// `X zat acht jaar vast voordat hij werd vrijgesproken`: the pronoun is the subject of the clause outside.
    fn find_subject_outside(&mut self, scene: &mut Scene<'_>) {
        let Some(subject) = who::outer_subject(scene, self.syntax, self.found) else { return };
        self.party = common::somebody(scene, self.syntax, subject);
        // `De organisatie was blij toen de rechter haar gelijk gaf`
        if self.syntax.chunks[subject].mention.is_none() {
            self.party.retain(|id| common::is_company(scene, *id));
        }
    }

    /// `Het bestuur van X krijgt gelijk`
    fn find_behind(&mut self, scene: &mut Scene<'_>) {
        let (doc, syntax) = (scene.doc, self.syntax);
        if self.party.is_empty()
            && !self.is_penal()
            && let Some(i) = self.found.part(Part::Party).filter(|i| syntax.chunks[*i].tag == Tag::Noun)
            && !doc.has(syntax.chunks[i].head, Cue::Occupation)
            && syntax.chunks.get(i + 1).is_some_and(|c| doc.is(c.first, "van"))
        {
            self.party = common::behind(scene, syntax, i);
        }
    }

    /// `Het verzoek van de Arnhemse`: somebody by his town is who the case is about.
    fn replace_inhabitant(&mut self, scene: &Scene<'_>) {
        if let [id] = self.party[..]
            && let Some(i) = self.unnamed_party()
            && scene.entities.get(id).is_some_and(|e| {
                let by_town = e.name.ends_with("se") || e.name.ends_with("er");
                e.kind == EntityKind::Unknown && !e.name.contains(' ') && by_town
            })
            && scene.doc.is_any(self.syntax.chunks[i].first, &["de", "een", "het"])
        {
            self.party = common::initialled(scene, self.syntax.chunks[i].first).into_iter().collect();
        }
    }

    /// `De rechter legde een celstraf op`, `De rechtbank ging over tot vrijspraak`: of whom it was told.
    fn find_tried(&mut self, scene: &Scene<'_>) {
        let gives = [" opleggen", " uitspreken", " geven", " overgaan"].iter().any(|v| self.trigger().ends_with(v));
        let given = self.sentence.is_some() || self.trigger().contains("vrijspraak ");
        let told = self.is_penal() && gives && self.is_by_court() && !self.found.passive && given;
        if !told || !self.party.is_empty() || self.found.part(Part::Party).is_some() {
            return;
        }
        let topic = || {
            let id = common::topic(scene, self.at, &self.court)?;
            (who::alone(scene, self.at, id) || common::is_company(scene, id)).then_some(id)
        };
        self.party.extend(common::initialled(scene, self.at).or_else(topic));
        if !self.party.is_empty() {
            self.inferred.push(Cow::Borrowed("party"));
        }
    }

    /// Whom the decision hit that the clause points back at.
    pub fn points_at(&self, scene: &Scene<'_>) -> Option<Vec<u32>> {
        let object = self.found.part(Part::Other).or(self.found.noun);
        pointed(scene, self.syntax, self.found, object, self.at)
    }

    /// `De rechtbank had een bouwstop opgelegd`: the company that the sentences before are about.
    fn find_ordered(&mut self, scene: &Scene<'_>) {
        let orders =
            self.status() == "ordered" && self.found.frame.kind == FrameKind::Combination && !self.found.passive;
        if orders && self.court_chunk.is_some() && self.party.is_empty() && self.found.part(Part::Party).is_none() {
            let topic = common::topic(scene, self.at, &self.court);
            self.party.extend(topic.filter(|id| common::is_company(scene, *id)));
            if !self.party.is_empty() {
                self.inferred.push(Cow::Borrowed("party"));
            }
        }
    }

    /// `verlaagde de straf`, `verhoogde de celstraf tot negen jaar`: the convict's, whoever appealed.
    fn changes_penalty(&self, scene: &Scene<'_>) -> bool {
        let object = self.found.part(Part::Sentence).or(self.found.part(Part::Other)).or(self.found.noun);
        self.is_changed()
            && (self.sentence.is_some()
                || object.is_some_and(|i| scene.doc.str(self.syntax.chunks[i].head).ends_with("straf")))
    }

    /// `De straf voor zijn vrouw werd verlaagd`: hers, not his.
    fn find_whose_penalty(&mut self, scene: &mut Scene<'_>) {
        let object = self.found.part(Part::Sentence).or(self.found.part(Part::Other)).or(self.found.noun);
        let Some(i) = object.filter(|_| self.is_changed() && self.party.is_empty()) else { return };
        let by = self.syntax.chunks.get(i + 1).is_some_and(|c| scene.doc.is_any(c.first, &["voor", "van", "tegen"]));
        if by && i + 2 < self.syntax.chunks.len() {
            self.party = related::of(scene, self.syntax, i + 2);
        }
    }

    /// Whose decision or plea it is, where the clause names nobody.
    pub fn find_contested(&mut self, scene: &mut Scene<'_>) {
        self.find_tried(scene);
        self.find_ordered(scene);
        self.find_whose_penalty(scene);
        let about = self.is_about_decision();
        let contests = about || self.is_changed() || matches!(self.status(), "suspended" | "referred");
        if !self.party.is_empty() || !contests {
            return;
        }
        let owned = is_owned(scene, self.syntax, self.found);
        let points = if owned || is_unlawful(self.trigger()) { None } else { self.points_at(scene) };
        let decides = points.is_some() || decision(scene, self.syntax, self.found);
        self.party = points.unwrap_or_default();
        self.party.retain(|id| !self.court.contains(id));
        if !self.party.is_empty() {
            self.inferred.push(Cow::Borrowed("party"));
            return;
        }
        // `Een organisator stapte naar de rechter, maar die wees zijn eis af`
        self.find_unnamed_pleader(scene, true);
        if self.party.is_empty() {
            self.party = contested(scene, self.syntax, self.found, &self.court);
        }
        if self.party.is_empty() && decision(scene, self.syntax, self.found) {
            self.party = pleaded(scene, self.syntax, self.found.clause);
        }
        if self.party.is_empty() && !owned && !self.changes_penalty(scene) && decision(scene, self.syntax, self.found) {
            let (party, elsewhere) = appellant(scene, self.at);
            self.party = party;
            // `De club ging in beroep, maar de beroepscommissie van de bond ...`: not the bond.
            let court = &self.court;
            self.party.retain(|id| !court.contains(id) && !court::belongs_to(scene, court, *id));
            if elsewhere && !self.party.is_empty() {
                self.inferred.push(Cow::Borrowed("party"));
            }
        }
        if about || self.is_changed() {
            self.find_unnamed_pleader(scene, false);
        }
        if self.party.is_empty()
            && (about || self.is_changed())
            && !owned
            && decides
            && !court::told(scene, &self.court, self.status())
        {
            // The defendant is who it is about, not the lawyer who was named last.
            let topic = common::initialled(scene, self.at).or_else(|| common::topic(scene, self.at, &self.court));
            // `een verbod van de gemeente X`: whoever made it, rather than somebody who speaks of it.
            let made = !super::contested::maker(scene, self.syntax, self.found, &self.court).is_empty();
            self.party.extend(topic.filter(|id| !made || common::is_company(scene, *id)));
            let court = &self.court;
            self.party.retain(|id| !court::belongs_to(scene, court, *id));
            if !self.party.is_empty() {
                self.inferred.push(Cow::Borrowed("party"));
            }
        }
    }

    /// Who is named in the next sentence (`Een man kreeg zes jaar. X ...`), and who stood against whom.
    pub fn find_others(&mut self, scene: &mut Scene<'_>) {
        let penal = self.is_penal();
        let man = |i: usize| {
            let chunk = &self.syntax.chunks[i];
            common::nameless(scene, chunk) || chunk.tag == Tag::Noun && scene.doc.is(chunk.first, "een")
        };
        // `de burgemeester van X is veroordeeld. Jan Bos wist ...`
        let office = |i: usize| {
            let m = self.syntax.chunks[i].mention.and_then(|m| scene.mentions.get(m as usize));
            m.is_some_and(|m| matches!(&m.value, MentionValue::Official(o) if o.name.is_none()))
        };
        if let Some(i) = self.found.part(Part::Party).filter(|i| penal && office(*i)) {
            let noun = scene.doc.str(self.syntax.chunks[i].head).to_lowercase();
            if let Some(id) = who::named_next(scene, self.at, &noun) {
                self.party = vec![id];
                self.inferred.push(Cow::Borrowed("party"));
            }
        }
        if let Some(i) = self.found.part(Part::Party).filter(|i| self.party.is_empty() && penal && man(*i)) {
            let noun = scene.doc.str(self.syntax.chunks[i].head).to_lowercase();
            self.party.extend(who::named_next(scene, self.at, &noun));
            if !self.party.is_empty() {
                self.inferred.push(Cow::Borrowed("party"));
            }
        }
        if !penal && !self.party.is_empty() {
            versus(scene, self.syntax, self.found, &self.court, &mut self.party);
        }
    }
}
