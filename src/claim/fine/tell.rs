//! The fines that a sentence tells: one for each sum that somebody pays.

use super::frame::{RULE, is_real};
use super::gate::{fine_kind_is_case, first_instance};
use super::payer::word_of;
use super::reading::Reading;
use super::{amount, case, date, ordered};
use crate::claim::frame::Found;
use crate::claim::{Draft, Scene, authority, common, party};
use crate::lexicon::Part;
use crate::model::{ClaimValue, Fine, FineStatus};

/// Words of what is left to pay of a fine that was cut.
const REMAINS: &[&str] = &["nog", "uiteindelijk", "slechts"];

/// Words of one that comes on top of it.
const BESIDES: &[&str] = &["ook", "weer", "opnieuw", "eens"];

/// Is it the prosecution?
fn prosecutes(scene: &Scene<'_>, id: u32) -> bool {
    scene.entities.profile(id).is_some_and(|p| p.kind == "prosecution")
        || scene.entities.get(id).is_some_and(|e| e.name.to_lowercase().starts_with("openbaar ministerie"))
}

impl Reading<'_> {
    /// The fines, with what the relative clause of `before` tells of them.
    pub fn tell(self, scene: &mut Scene<'_>, before: Option<&Found<'_>>) -> Vec<case::Told> {
        let mut others = amount::further(scene, self.syntax, self.found, &self.sums);
        // `en 4200 euro aan kosten`: no damages.
        others.retain(|(_, sum, _)| !amount::is_for_costs(scene, *sum, true));
        let date = self.date(scene, before, &others);
        let fine = Fine {
            kind: self.kind.clone(),
            status: self.told.status,
            authority: self.authority.clone(),
            payer: self.payers.iter().flatten().copied().collect(),
            amount: self.sums.amount,
            rate: self.sums.rate,
            cap: self.sums.cap,
            date,
            law: common::laws(scene, self.syntax),
            // `De actie leverde 8 miljoen aan boetes op`: no reason, where nobody is said to pay.
            ground: common::ground(scene, self.syntax, self.found)
                .filter(|_| !self.payers.is_empty() || !self.found.frame.trigger.ends_with(" opleveren")),
        };
        let told = self.told(scene, fine);
        self.split(scene, told, others)
    }

    /// Its date: that of its clause, of the relative clause, or of the clause that says who decided.
    fn date(&self, scene: &Scene<'_>, before: Option<&Found<'_>>, others: &[amount::Further]) -> Option<u32> {
        let (syntax, found) = (self.syntax, self.found);
        // What a prosecutor demands in court he demands on a day.
        let in_court = || self.is_demanded() && self.authority.iter().any(|id| prosecutes(scene, *id));
        if !self.told.dated && !in_court() {
            return None;
        }
        // The date of another fine of the clause is not that of this one.
        let taken: Vec<u32> = others.iter().filter_map(|(_, _, date)| *date).collect();
        date::of(scene, syntax, found, &taken)
            .or_else(|| before.and_then(|b| date::of(scene, syntax, b, &taken)))
            .or_else(|| ordered::deciding(scene, syntax, found.clause).and_then(|n| date::of_clause(scene, syntax, n)))
    }

    /// The fine, and how it is told.
    fn told(&self, scene: &Scene<'_>, fine: Fine) -> case::Told {
        let (doc, syntax, found) = (scene.doc, self.syntax, self.found);
        let sentence = doc.sentence_range(self.at);
        let noun = found.noun.map(|n| &syntax.chunks[n]);
        let but: Vec<u32> = fine.payer.iter().chain(&self.recipient).copied().collect();
        let listed = found.noun.zip(noun).is_some_and(|(n, c)| c.definite && !c.governor.is_some_and(|g| g + 1 < n));
        let own = syntax.chunk_at(self.at).map_or(0, |c| syntax.chunks[c].clause);
        let words = || syntax.of(own).flat_map(|(_, c)| c.first..c.last);
        case::Told {
            near_authority: authority::authority_in(scene, doc.sentence_of(self.at), &but),
            may_refer: !syntax.of(own).any(|(_, c)| doc.is(c.first, "wie")),
            listed: listed || fine_kind_is_case(&fine.kind) || self.is_total(scene),
            plural: noun.is_some_and(|c| doc.str(c.head).ends_with('s') || doc.str(c.head).ends_with("en")),
            definite: found.noun.or(word_of(scene, syntax, found)).is_some_and(|n| syntax.chunks[n].definite),
            another: self.told.another,
            background: self.told.background,
            generic: self.generic,
            counted: self.is_counted(),
            bare_noun: self.is_nominal(),
            // What goes to somebody else, or `nog eens`, is another.
            remains: found.noun.is_none()
                && found.part(Part::Recipient).is_none()
                && !words().any(|t| doc.is_any(t, BESIDES))
                && words().any(|t| doc.is_any(t, REMAINS) && !doc.is(t + 1, "een")),
            goes_on: found.noun.is_none() && found.frame.type_.is_empty(),
            sentence: doc.sentence_of(self.at),
            first: first_instance(scene, syntax, found),
            nameless: self.is_nameless(scene),
            summed: self.is_summed(scene),
            touched: scene.mentions_in(sentence.start, sentence.end).filter_map(|(_, m)| m.entity).collect(),
            recipient: self.recipient.clone(),
            draft: Draft {
                value: ClaimValue::Fine(fine),
                hedge: self.told.hedge,
                evidence: doc.span(sentence.start, sentence.end),
                rule: RULE.id,
                inferred: Vec::new(),
            },
        }
    }

    /// Does somebody without a name pay it?
    fn is_nameless(&self, scene: &Scene<'_>) -> bool {
        let found = self.found;
        // `ik riskeer liever een boete`: whoever says so.
        let anybody = |c: usize| {
            let words = &["ik", "je", "jij", "u", "men", "iemand", "wie", "niemand", "iedereen"];
            scene.doc.is_any(self.syntax.chunks[c].first, words)
        };
        self.payers.is_empty()
            && (self.generic || found.part(Part::Payer).is_some_and(anybody) || found.frame.trigger == "op boete staan")
    }

    /// Does its noun tell how many there are?
    fn is_total(&self, scene: &Scene<'_>) -> bool {
        let noun = self.found.noun.filter(|_| is_real(self.told.status));
        noun.is_some_and(|n| amount::total(scene, self.syntax, n).is_some())
    }

    /// Is it told by a verb with which all that were given or collected are summed?
    fn is_summed(&self, scene: &Scene<'_>) -> bool {
        let sums = ["opleggen", "opleveren", "innen", "uitdelen", "uitschrijven"];
        self.sums.amount.is_some()
            && self.sums.rate.is_none()
            && self.syntax.clauses[self.found.clause].has_any(scene.doc, &sums)
    }

    /// One fine for each sum.
    fn split(&self, scene: &mut Scene<'_>, told: case::Told, others: Vec<amount::Further>) -> Vec<case::Told> {
        let ClaimValue::Fine(fine) = &told.draft.value else { return Vec::new() };
        let one = |fine: Fine| case::Told {
            draft: Draft { value: ClaimValue::Fine(fine), inferred: Vec::new(), ..told.draft },
            touched: told.touched.clone(),
            recipient: told.recipient.clone(),
            ..told
        };
        let (sums, payers) = (&self.sums.all, &self.payers[..]);
        let each = |payer: &[u32], sum: u32| Fine { payer: payer.to_vec(), amount: Some(sum), ..fine.clone() };
        // `X en Y kregen boetes van 10 en 20 miljoen`
        if sums.len() > 1 && sums.len() == payers.len() {
            return payers.iter().zip(sums).map(|(p, a)| one(each(p, *a))).collect();
        }
        // `legde de twee banken boetes op van 2 en 4 miljoen`
        if let [all] = payers
            && all.len() > 1
            && all.len() == sums.len()
        {
            return all.iter().zip(sums).map(|(p, a)| one(each(&[*p], *a))).collect();
        }
        // `kreeg boetes van 2 en 4 miljard`
        let many = self.found.noun.is_some_and(|n| scene.doc.str(self.syntax.chunks[n].head).ends_with('s'));
        if sums.len() > 1 && payers.len() == 1 && many {
            return sums.iter().map(|a| one(each(&fine.payer, *a))).collect();
        }
        let further =
            |payer: Vec<u32>, sum: u32| Fine { amount: Some(sum), cap: None, rate: None, payer, ..fine.clone() };
        let mut out = Vec::new();
        // `450.000 euro of 10 procent van de omzet`
        if fine.status == FineStatus::Maximum
            && let Some(other) = amount::alternative(scene, self.syntax, &self.sums)
        {
            out.push(one(further(fine.payer.clone(), other)));
        } else {
            for (chunk, sum, date) in others {
                let payer = chunk.map_or_else(|| fine.payer.clone(), |c| party::parties(scene, self.syntax, c));
                if !payer.is_empty() {
                    let date = date.or(fine.date.filter(|_| chunk.is_some()));
                    out.push(one(Fine { date, ..further(payer, sum) }));
                }
            }
        }
        out.insert(0, told);
        out
    }
}
