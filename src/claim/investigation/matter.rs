//! Into whom an inquiry is that names nobody itself: a group, one person by his trade, the company of the case, those arrested or fined for it.

use super::gate::Sort;
use super::power::{Power, power};
use super::reading::Reading;
use super::telling::{asked, runs};
use crate::claim::syntax::{Chunk, Tag};
use crate::claim::{Draft, Scene, authority, common, group, nameless, party};
use crate::lexicon::Part;
use crate::model::{ClaimValue, Entity, EntityKind, FineStatus};

impl Reading<'_> {
    /// Whom the words around make clear, where a body whose task it is to inquire names nobody itself.
    pub fn find_matter(&mut self, scene: &mut Scene<'_>) {
        if !self.target.is_empty() || self.sort != Sort::Inquiry || self.strength != Power::Strong {
            return;
        }
        self.target = self.unnamed(scene);
        if self.target.is_empty() {
            let found = self
                .announced(scene)
                .or_else(|| self.questioned(scene))
                .or_else(|| arrested_next(scene, self.syntax.sentence, &self.authority));
            self.target.extend(found.filter(|id| !self.authority.contains(id)));
            if !self.target.is_empty() {
                self.inferred.push(std::borrow::Cow::Borrowed("target"));
            }
        }
    }

    /// `Er loopt een strafrechtelijk onderzoek. Het OM verdenkt X ervan dat`: who inquires into whom, by the sentence behind.
    pub fn find_suspicion(&mut self, scene: &mut Scene<'_>) {
        let open = self.chunk.is_none() && self.authority.is_empty() && self.target.is_empty();
        if self.sort != Sort::Inquiry || !open || !runs(scene, self.syntax, self.found) {
            return;
        }
        let Some(next) = scene.doc.sentences().get(self.syntax.sentence + 1).map(|s| s.first) else { return };
        if !scene.doc.sentence_range(next).any(|t| scene.doc.is_any(t, &["verdenkt", "verdenken", "verdacht"])) {
            return;
        }
        let said = scene.syntax(next);
        let Some(main) = said.main() else {
            return;
        };
        let clause = &said.clauses[main];
        let Some(by) = clause.subject.filter(|_| clause.has_any(scene.doc, &["verdenken"])) else { return };
        let authority = common::actors(scene, &said, by);
        if power(scene, &said, Some(by), &authority) != Power::Strong {
            return;
        }
        let whom = said.of(main).map(|(i, _)| i).find(|&i| {
            i != by && said.chunks[i].governor.is_none() && matches!(said.chunks[i].tag, Tag::Noun | Tag::Pronoun)
        });
        self.target = whom.map(|i| common::somebody(scene, &said, i)).unwrap_or_default();
        self.target.retain(|id| !authority.contains(id));
        self.named = !self.target.is_empty();
        if self.named {
            self.authority = authority;
            self.strength = Power::Strong;
            self.inferred.extend([std::borrow::Cow::Borrowed("authority"), std::borrow::Cow::Borrowed("target")]);
        }
    }

    /// `onderzoek bij drie zorginstellingen`, `naar een huisarts`, `of de directeur van X strafbaar heeft gehandeld`
    fn unnamed(&self, scene: &mut Scene<'_>) -> Vec<u32> {
        let (syntax, found) = (self.syntax, self.found);
        let part = found.part(Part::Target);
        let at = |i: &usize| {
            let c = &syntax.chunks[*i];
            c.governor.is_some_and(|g| g + 1 == *i && scene.doc.is(syntax.chunks[g].first, "bij"))
        };
        let place = syntax.of(found.clause).map(|(i, _)| i).find(at);
        let question = asked(scene, syntax, found.clause);
        // `drie oud-bestuurders van X` are people of a body.
        let van = |i: usize| syntax.chunks.get(i + 1).is_some_and(|c| scene.doc.is(c.first, "van"));
        // `onderzoekt nog drie andere verkopers` says of nobody who they are.
        let others = |c: &crate::claim::syntax::Chunk| {
            c.governor.is_none() && (c.first..c.head).any(|t| scene.doc.is(t, "andere"))
        };
        let fits = |i: &usize| {
            let c = &syntax.chunks[*i];
            group::is_of_people(scene, c) && !van(*i) && !others(c)
        };
        let groups = part.or(place).filter(|i| question.is_none() && self.busy.is_none() && fits(i));
        if let Some(i) = groups {
            return group::all(scene, syntax, i);
        }
        // `de zakenman` alone is somebody who was named.
        let told = |i: &usize| {
            let several = group::is_of_people(scene, &syntax.chunks[*i]);
            !several && (scene.doc.is(syntax.chunks[*i].first, "een") || van(*i))
        };
        let one = part.or(question).filter(told);
        one.and_then(|i| nameless::whom(scene, syntax, i)).into_iter().collect()
    }

    /// `onderzoek naar een kliniek in Leiden. De operaties bij Zonhove liggen stil`: the body that the next sentence names for the first time.
    fn announced(&self, scene: &Scene<'_>) -> Option<u32> {
        let doc = scene.doc;
        let chunk = self.found.part(Part::Target).map(|i| &self.syntax.chunks[i])?;
        let one = chunk.tag == Tag::Noun && chunk.mention.is_none() && doc.is(chunk.first, "een");
        if !one || !(crate::resolve::is_body_noun(doc, chunk.head) || party::is_body_word(doc, chunk.head)) {
            return None;
        }
        let new = |m: &&crate::resolve::Placed| {
            let first = scene.mentions.iter().take(400).find(|o| o.entity == m.entity).map(|o| o.first);
            common::is_body(scene, m) && !authority::is_authority(scene, m) && first == Some(m.first)
        };
        let next = doc.sentences().get(self.syntax.sentence + 1)?;
        scene.mentions_in(next.first, next.last).map(|(_, m)| m).find(new).and_then(|m| m.entity)
    }

    /// `of er strafbare feiten zijn gepleegd`, `naar de vraag of het management`: the company of the case.
    fn questioned(&self, scene: &Scene<'_>) -> Option<u32> {
        let doc = scene.doc;
        let syntax = self.syntax;
        let question = syntax.clauses.iter().position(|c| {
            c.parent == Some(self.found.clause) && c.opener.is_some_and(|o| doc.is(syntax.chunks[o].first, "of"))
        })?;
        let has = |words: &[&str]| syntax.of(question).any(|(_, c)| (c.first..c.last).any(|t| doc.is_any(t, words)));
        let named = |(_, c): (usize, &Chunk)| c.mention.is_some() && c.tag == Tag::Noun && !is_authority(scene, c);
        let crime = has(&["strafbare", "strafbaar", "overtreden", "schuldig"]) && has(&["er", "sprake"]);
        let subject = syntax.clauses[question].subject.map(|s| &syntax.chunks[s]);
        let board = subject.is_some_and(|c| {
            c.definite && c.mention.is_none() && doc.is_any(c.head, &["management", "directie", "leiding", "top"])
        });
        if board || crime && !syntax.of(question).any(named) { company_of_case(scene, self.at) } else { None }
    }
}

fn is_authority(scene: &Scene<'_>, chunk: &Chunk) -> bool {
    let mention = chunk.mention.and_then(|m| scene.mentions.get(m as usize));
    mention.is_some_and(|m| authority::is_authority(scene, m))
}

/// How many sentences before the company of the case may have been named as such.
const BACK: usize = 6;

/// The one company whom the nearest claim before token `at` tells of as hit, looked into or fined, else the one that the words before are about.
fn company_of_case(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let near = |c: &&Draft| doc.sentence_of(doc.token_at(c.evidence.start)) + BACK >= here;
    let hit = |c: &Draft| match &c.value {
        ClaimValue::Investigation(i) => only(&i.target),
        ClaimValue::Measure(m) => only(&m.target),
        ClaimValue::Fine(f) => only(&f.payer),
        _ => None,
    };
    let told = scene.claims.iter().rev().take(common::WINDOW).filter(near).find_map(hit);
    told.or_else(|| common::topic(scene, at, &[])).filter(|id| is_firm(scene, *id) && !authority::has_power(scene, *id))
}

/// Is it a body, or something with a name that no rule knew?
fn is_firm(scene: &Scene<'_>, id: u32) -> bool {
    let named = |e: &Entity| e.kind == EntityKind::Unknown && e.name.starts_with(char::is_uppercase);
    common::is_company(scene, id) || scene.entities.get(id).is_some_and(named)
}

fn only(ids: &[u32]) -> Option<u32> {
    match ids {
        &[id] => Some(id),
        _ => None,
    }
}

/// `doet onderzoek naar fraude. Twee bestuurders van X zijn aangehouden`: the person or the body of those whom the next sentence tells of as arrested.
fn arrested_next(scene: &mut Scene<'_>, sentence: usize, but: &[u32]) -> Option<u32> {
    let doc = scene.doc;
    let first = doc.sentences().get(sentence + 1)?.first;
    let held = |t: usize| doc.is_any(t, &["aangehouden", "opgepakt", "gearresteerd"]);
    if !doc.sentence_range(first).any(held) {
        return None;
    }
    let next = scene.syntax(first);
    let clause = next.clauses.iter().find(|c| c.has_any(doc, &["aanhouden", "oppakken", "arresteren"]))?;
    let subject = clause.subject?;
    let body = |i: usize| {
        let m = next.chunks.get(i)?.mention.and_then(|m| scene.mentions.get(m as usize))?;
        m.entity.filter(|id| common::is_body(scene, m) && !authority::has_power(scene, *id) && !but.contains(id))
    };
    let chunk = &next.chunks[subject];
    let person = chunk.mention.and_then(|m| scene.mentions.get(m as usize)).and_then(|m| m.entity);
    let person = person.filter(|id| scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person));
    let van = next.chunks.get(subject + 1).is_some_and(|c| doc.is(c.first, "van"));
    // `van zorgaanbieder X`: the name stands behind its noun.
    person.or_else(|| (subject + 2..subject + 4).filter(|_| van && chunk.mention.is_none()).find_map(body))
}

/// `begon een onderzoek naar de handel in data. X hangt een boete boven het hoofd`: into whom an inquiry is that a fine may come of.
pub fn finish(scene: &mut Scene<'_>) {
    let doc = scene.doc;
    let from = scene.claims.len().saturating_sub(4 * common::WINDOW);
    name_inquirers(scene, from);
    let sentence = |c: &Draft| doc.sentence_of(doc.token_at(c.evidence.start));
    for i in from..scene.claims.len() {
        let ClaimValue::Investigation(inquiry) = &scene.claims[i].value else { continue };
        if !inquiry.target.is_empty() || inquiry.authority.is_empty() {
            continue;
        }
        let here = sentence(&scene.claims[i]);
        let payer = scene.claims[from..].iter().find_map(|c| match &c.value {
            ClaimValue::Fine(f)
                if matches!(f.status, FineStatus::Threatened | FineStatus::Maximum)
                    && (f.authority.is_empty() || f.authority == inquiry.authority)
                    && (here..here + 3).contains(&sentence(c)) =>
            {
                only(&f.payer)
            }
            _ => None,
        });
        if let Some(id) = payer.filter(|id| is_firm(scene, *id))
            && let ClaimValue::Investigation(inquiry) = &mut scene.claims[i].value
        {
            inquiry.target = vec![id];
            scene.claims[i].inferred.push(std::borrow::Cow::Borrowed("target"));
        }
    }
}

/// `Een inspectieonderzoek loopt nog`: by whom its noun says, where nobody is named and the sentence tells of no other inquiry.
fn name_inquirers(scene: &mut Scene<'_>, from: usize) {
    let doc = scene.doc;
    for i in from..scene.claims.len() {
        let evidence = scene.claims[i].evidence;
        let ClaimValue::Investigation(inquiry) = &scene.claims[i].value else { continue };
        if !inquiry.authority.is_empty() {
            continue;
        }
        let inquiries = |t: usize| {
            let word = doc.str(t).to_lowercase();
            let of = word.strip_suffix("onderzoek").or_else(|| word.strip_suffix("onderzoeken"))?;
            Some(of.trim_end_matches('-').to_owned())
        };
        let mut told = doc.sentence_range(doc.token_at(evidence.start)).filter_map(inquiries);
        let (Some(body), None) = (told.next(), told.next()) else { continue };
        let head = doc.lex.tables.organisation_heads.get(doc.lex.word_id(&body));
        if !head.is_some_and(|h| matches!(h.kind.as_str(), "" | "government" | "police" | "prosecution")) {
            continue;
        }
        let id = scene.entities.intern(EntityKind::Organisation, &body);
        if let ClaimValue::Investigation(inquiry) = &mut scene.claims[i].value {
            inquiry.authority.push(id);
        }
    }
}
