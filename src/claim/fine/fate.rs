//! What became of a fine, told behind it by words that point back: `Die werd gehalveerd`, `Het hof maakte daar 2 ton van`, `De rechtbank hield de aanslag in stand`.

use std::borrow::Cow;
use std::rc::Rc;

use super::amount;
use super::frame::is_real;
use super::payer::imposes;
use crate::claim::syntax::{Chunk, Clause, ClauseKind, Syntax, Tag, governor_name};
use crate::claim::{Scene, authority};
use crate::model::{ClaimValue, Fine, FineStatus, Unit};
use crate::text::Doc;

/// Nouns that point back at a penalty, by what they end in.
const PENALTIES: &[&str] = &["straf", "boete", "sanctie", "bedrag", "dwangsom", "schadevergoeding", "last"];
const CLAIMS: &[&str] = &["vordering", "claim", "eis", "vergoeding"];
const TAXES: &[&str] = &["aanslag", "naheffing"];

/// Those for the decision that a penalty was given by.
const DECISIONS: &[&str] = &["besluit", "uitspraak", "beslissing", "vonnis", "beschikking"];

/// Of these those of an authority: a verdict that falls may have been one against it.
const ACTS: &[&str] = &["besluit", "beschikking"];

const CUTS: &[&str] = &["halveren", "terugbrengen", "verlagen", "matigen", "verminderen", "bijstellen", "reduceren"];
const QUASHES: &[&str] =
    &["intrekken", "schrappen", "vernietigen", "kwijtschelden", "herroepen", "annuleren", "terugdraaien", "sneuvelen"];
const UPHOLDS: &[&str] = &["bekrachtigen", "handhaven"];
const PAYS: &[&str] = &["overmaken", "voldoen", "betalen"];
const COLLECTS: &[&str] = &["innen", "verbeuren", "incasseren"];

/// Verbs of what may come, and words of what did not.
const MAY_COME: &[&str] = &["kunnen", "willen", "moeten", "zullen", "mogen", "hoeven", "dreigen", "proberen", "hopen"];
const DENIALS: &[&str] = &["niet", "geen", "nooit", "evenmin"];

/// A clause behind a fine.
struct Behind {
    syntax: Rc<Syntax>,
    number: usize,
    first: usize,
}

/// What became of it: the status, and the sum that is left or was paid.
struct Fate {
    status: FineStatus,
    sum: Option<u32>,
}

/// Follows fine `i`, told at token `at`, through the rest of its sentence and the next one.
pub(super) fn follow(scene: &mut Scene<'_>, i: usize, at: usize) {
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return };
    let fine = fine.clone();
    let asked = fine.status == FineStatus::Demanded;
    let open = is_real(fine.status) && !matches!(fine.status, FineStatus::Reduced | FineStatus::Annulled);
    if !(open || asked) || scene.claims[i].hedge.is_some() {
        return;
    }
    let here = scene.doc.sentence_of(at);
    let sum = fine.amount.and_then(|id| scene.mentions.get(id as usize)).filter(|m| m.sentence == here);
    // Of two fines of a sentence the one behind is meant, or neither.
    let alone = !scene.claims.iter().enumerate().any(|(k, c)| {
        k != i
            && matches!(c.value, ClaimValue::Fine(_))
            && scene.doc.sentence_of(scene.doc.token_at(c.evidence.start)) == here
    });
    let behind = sum.map(|m| m.last);
    for (sentence, from) in [(here, behind), (here + 1, Some(0).filter(|_| alone))] {
        let (Some(from), Some(first)) = (from, scene.doc.sentences().get(sentence).map(|s| s.first)) else { continue };
        let syntax = scene.syntax(first);
        for number in 0..syntax.clauses.len() {
            let Some(opens) = syntax.of(number).next().map(|(_, c)| c.first).filter(|t| *t >= from) else { continue };
            let behind = Behind { syntax: Rc::clone(&syntax), number, first: opens };
            if let Some(fate) = behind.fate(scene, &fine, sentence == here) {
                behind.settle(scene, i, &fate);
                return;
            }
        }
    }
}

impl Behind {
    fn clause(&self) -> &Clause {
        &self.syntax.clauses[self.number]
    }

    fn holds(&self, doc: &Doc<'_>, words: &[&str]) -> bool {
        self.syntax.of(self.number).any(|(_, c)| (c.first..c.last).any(|t| doc.is_any(t, words)))
    }

    /// The status that the clause tells, where it points back at the fine.
    fn fate(&self, scene: &Scene<'_>, fine: &Fine, same: bool) -> Option<Fate> {
        let (doc, clause) = (scene.doc, self.clause());
        let relative = clause.kind == ClauseKind::Relative && same && doc.is_any(self.first, &["die", "dat"]);
        if clause.kind != ClauseKind::Main && !relative || clause.has_any(doc, MAY_COME) || self.holds(doc, DENIALS) {
            return None;
        }
        let plain = |status| Some(Fate { status, sum: None });
        let sum = self.sum(scene);
        if let Some(left) = sum.filter(|s| less(scene, *s, fine) && self.becomes(doc)) {
            return Some(Fate { status: FineStatus::Reduced, sum: Some(left) });
        }
        if fine.kind == "dwangsom"
            && fine.status != FineStatus::Demanded
            && sum.is_some()
            && clause.has_any(doc, COLLECTS)
        {
            return Some(Fate { status: FineStatus::Paid, sum });
        }
        let points = |list: &[&[&str]]| {
            self.object_behind(doc) || self.syntax.of(self.number).any(|(i, c)| self.points(doc, i, c, list))
        };
        let penalty = || points(&[PENALTIES, own_nouns(&fine.kind)]);
        let decision = |nouns| points(&[PENALTIES, nouns, own_nouns(&fine.kind)]);
        let stands = || {
            self.holds(doc, &["overeind"])
                || self.syntax.of(self.number).any(|(_, c)| {
                    doc.is(c.last - 1, "stand") && c.last > 1 && doc.is(c.last - 2, "in") || doc.is(c.head, "stand")
                })
        };
        let claims = own_nouns(&fine.kind) == CLAIMS || fine.status == FineStatus::Demanded;
        if clause.has_any(doc, CUTS) && penalty() {
            return Some(Fate { status: FineStatus::Reduced, sum: sum.filter(|s| less(scene, *s, fine)) });
        }
        let quashed = clause.has_any(doc, QUASHES) || claims && clause.has_any(doc, &["afwijzen"]);
        if quashed && decision(ACTS) {
            return plain(FineStatus::Annulled);
        }
        let upheld = stands() || clause.has_any(doc, UPHOLDS) || claims && clause.has_any(doc, &["toewijzen"]);
        if upheld && decision(DECISIONS) {
            return plain(FineStatus::Upheld);
        }
        let done = clause.verbs.iter().any(|v| v.participle) || clause.finite().is_some_and(|v| v.past);
        let paid = done && clause.has_any(doc, PAYS) && sum.is_none() && !claims;
        (paid && penalty()).then_some(Fate { status: FineStatus::Paid, sum: None })
    }

    /// `Na bezwaar werd dat 2 ton`, `Het hof maakte daar 2 ton van`
    fn becomes(&self, doc: &Doc<'_>) -> bool {
        let clause = self.clause();
        let that = clause.subject.is_some_and(|s| doc.is_any(self.syntax.chunks[s].first, &["dat", "dit"]));
        let behind = clause.finite().is_some_and(|v| doc.is_any(v.at + 1, &["dat", "dit"]));
        (that || behind) && clause.verbs.len() == 1 && clause.has_any(doc, &["worden"])
            || clause.has_any(doc, &["maken"]) && self.holds(doc, &["daar", "er", "hier"]) && self.holds(doc, &["van"])
    }

    /// Does chunk `i` point back at a penalty, by one of the nouns or by `die`?
    fn points(&self, doc: &Doc<'_>, i: usize, chunk: &Chunk, lists: &[&[&str]]) -> bool {
        if chunk.governor.is_some() {
            return false;
        }
        if chunk.tag == Tag::Noun && chunk.mention.is_none() && chunk.first < chunk.head {
            let head = doc.str(chunk.head);
            return doc.is_any(chunk.first, &["die", "dat", "deze", "dit", "de", "het", "zijn", "haar", "hun"])
                && lists.iter().flat_map(|l| l.iter()).any(|end| head.ends_with(end));
        }
        // Who does it is no penalty, unless it is done to it or falls.
        let clause = self.clause();
        let acts = clause.subject.is_none_or(|s| s == i)
            && !clause.has_any(doc, &["worden", "sneuvelen", "blijven"])
            && !(clause.has_any(doc, &["zijn"]) && clause.verbs.iter().any(|v| v.participle));
        chunk.tag != Tag::Noun && doc.is_any(chunk.first, &["die", "deze"]) && !acts
    }

    /// `De rechtbank schrapte die in maart`: `die` right behind the verb, and no noun with it.
    fn object_behind(&self, doc: &Doc<'_>) -> bool {
        let Some(at) = self.clause().finite().map(|v| v.at + 1).filter(|t| doc.is_any(*t, &["die", "deze"])) else {
            return false;
        };
        let alone = self.syntax.chunk_at(at).is_some_and(|c| self.syntax.chunks[c].last == at + 1);
        alone && self.clause().subject.is_some_and(|s| self.syntax.chunks[s].first < at)
    }

    /// The one sum of money that the clause names, save one that something is cut by.
    fn sum(&self, scene: &Scene<'_>) -> Option<u32> {
        let by = |c: &Chunk| c.governor.map(|g| governor_name(scene.doc, &self.syntax.chunks[g]));
        let mut sums = self
            .syntax
            .of(self.number)
            .filter(|(_, c)| c.tag == Tag::Amount && matches!(by(c), None | Some("tot" | "naar" | "op")))
            .filter_map(|(_, c)| c.mention)
            .filter(|id| amount::value(scene, *id).is_some_and(|v| v.unit == Unit::Money));
        sums.next().filter(|_| sums.next().is_none())
    }

    /// Who cut it: the subject, or whoever stands behind `door`.
    fn agent(&self, scene: &mut Scene<'_>) -> Vec<u32> {
        let doc = scene.doc;
        let door = self.syntax.of(self.number).find(|(_, c)| {
            c.tag == Tag::Noun && c.governor.is_some_and(|g| doc.is(self.syntax.chunks[g].first, "door"))
        });
        let Some(who) = door.map(|(i, _)| i).or(self.clause().subject) else { return Vec::new() };
        let mut ids = imposes(scene, &self.syntax, who);
        ids.retain(|id| authority::has_power(scene, *id));
        ids
    }

    /// Writes it into fine `i`, and takes out what the clause was told as besides.
    fn settle(&self, scene: &mut Scene<'_>, i: usize, fate: &Fate) {
        let by = if fate.status == FineStatus::Reduced { self.agent(scene) } else { Vec::new() };
        let ClaimValue::Fine(fine) = &mut scene.claims[i].value else { return };
        fine.status = fate.status;
        fine.amount = fate.sum.or(fine.amount);
        let court: Vec<u32> =
            by.into_iter().filter(|id| !fine.payer.contains(id) && !fine.authority.contains(id)).collect();
        if !court.is_empty() {
            fine.authority.extend(court);
            scene.claims[i].inferred.push(Cow::Borrowed("authority"));
        }
    }
}

/// Nouns for a penalty of this kind alone.
fn own_nouns(kind: &str) -> &'static [&'static str] {
    match kind {
        "claim" | "schadevergoeding" => CLAIMS,
        "naheffing" => TAXES,
        _ => &[],
    }
}

/// Is the sum less than that of the fine, in the same money?
fn less(scene: &Scene<'_>, sum: u32, fine: &Fine) -> bool {
    let value = |id: u32| amount::value(scene, id);
    let Some((left, all)) = value(sum).zip(fine.amount.and_then(value)) else { return false };
    left.currency == all.currency && left.value.zip(all.value).is_some_and(|(l, a)| l < a)
}
