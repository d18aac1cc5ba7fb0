//! Who pays a fine and who imposes it: by the parts of its frame, then by the words around, the surest first.

use super::beside;
use super::frame::is_real;
use super::gate::sues;
use super::infer;
use super::ordered;
use super::payer::{
    after, announces, before_colon, behind_van, imposes, in_ground, many, of_last, on_condition, on_pain, pays,
    private, told_of,
};
use super::reading::Reading;
use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::claim::{Scene, authority, party};
use crate::lexicon::Part;
use crate::model::{ClaimValue, EntityKind, FineStatus};

impl Reading<'_> {
    /// By the parts of its frame.
    pub fn find_parties(&mut self, scene: &mut Scene<'_>) {
        if let Some(chunk) = self.found.part(Part::Payer) {
            for k in self.syntax.list(scene.doc, chunk) {
                let ids = pays(scene, self.syntax, k);
                // `voor wie de plannen verklapt` is a tariff, `een man` is somebody.
                self.generic |= ids.is_empty() && self.syntax.chunks[k].tag == Tag::Noun;
                if !ids.is_empty() && !self.payers.contains(&ids) {
                    self.payers.push(ids);
                }
            }
        }
        // `Providers die niet meewerken, riskeren een boete van 3 ton`, `28 winkels kregen een boete`: a group that only its noun names.
        let counted = self.several && is_real(self.told.status) && self.kind == "boete";
        if self.payers.is_empty()
            && self.sums.amount.is_some()
            && (self.found.frame.trigger.ends_with("riskeren") && self.is_for_some(scene)
                || counted && beside::listed_behind(scene, self.at).is_empty())
            && let Some(chunk) = self.found.part(Part::Payer).filter(|c| !self.syntax.chunks[*c].definite)
        {
            self.payers.extend(many(scene, self.syntax, chunk).map(|id| vec![id]));
        }
        for part in [Part::Authority, Part::Court] {
            if let Some(chunk) = self.found.part(part) {
                self.add_authority(scene, chunk);
            }
        }
        behind_van(scene, self.syntax, self.found, &mut self.payers, &mut self.authority);
        self.turn_grant(scene);
    }

    /// `Providers die niet meewerken riskeren 3 ton`: some of them, and more than what stands in the list of offences of the street.
    fn is_for_some(&self, scene: &Scene<'_>) -> bool {
        const STREET: i64 = 1000;
        let payer = self.found.part(Part::Payer);
        let value = self.sums.amount.and_then(|id| super::amount::value(scene, id)).and_then(|v| v.value);
        payer.is_some()
            && self.syntax.clauses.iter().any(|c| c.kind == ClauseKind::Relative && c.antecedent == payer)
            && value.is_some_and(|v| v >= rust_decimal::Decimal::from(STREET))
    }

    /// Those of the chunk who impose it and do not pay it.
    fn add_authority(&mut self, scene: &mut Scene<'_>, chunk: usize) {
        let (syntax, found) = (self.syntax, self.found);
        let mut all = imposes(scene, syntax, chunk);
        // `Die kan een boete uitdelen`: of those named before, the one who may.
        let points = syntax.chunks[chunk].tag == Tag::Pronoun && found.part(Part::Authority) == Some(chunk);
        if points
            && self.kind == "boete"
            && !self.is_demanded()
            && !all.iter().any(|id| authority::has_power(scene, *id))
        {
            let before = scene.doc.sentence_of(self.at).checked_sub(1);
            all = before.and_then(|s| authority::authority_in(scene, s, &[])).into_iter().collect();
        }
        // `De bank kreeg een boete van De Nederlandsche Bank`: who gives it does not get it.
        if let [id] = all[..]
            && authority::has_power(scene, id)
            && syntax.chunks[chunk].mention.is_some()
            && found.part(Part::Payer).is_some_and(|p| syntax.chunks[p].mention.is_none())
        {
            self.payers.retain(|p| *p != [id]);
        }
        for id in all {
            if !self.authority.contains(&id) && !self.payers.iter().any(|p| p.contains(&id)) {
                self.authority.push(id);
            }
        }
    }

    /// `De rechter kende X een vergoeding toe, te betalen door Y`: who grants it does not pay it.
    fn turn_grant(&mut self, scene: &mut Scene<'_>) {
        let (doc, syntax, found) = (scene.doc, self.syntax, self.found);
        if self.kind == "schadevergoeding"
            && self.authority.is_empty()
            && syntax.clauses[found.clause].has_any(doc, &["toekennen", "toewijzen", "opleggen"])
            && let [ids] = &self.payers[..]
            && ids.iter().all(|id| authority::has_power(scene, *id))
            && found.part(Part::Payer) == syntax.clauses[found.clause].subject
        {
            self.authority.clone_from(ids);
            let by_whom = |g: usize| doc.is(syntax.chunks[g].first, "door");
            let by = syntax.of(found.clause).find(|(_, c)| c.tag == Tag::Noun && c.governor.is_some_and(by_whom));
            self.payers.clear();
            self.add_payer(by.map(|(i, _)| pays(scene, syntax, i)));
        }
    }

    /// Adds who pays, where it is somebody.
    fn add_payer(&mut self, ids: Option<Vec<u32>>) {
        self.payers.extend(ids.filter(|ids| !ids.is_empty()));
    }

    /// By the words of its own sentence: who sees his fine halved, whom somebody sues, of whom a headline speaks.
    pub fn find_payer(&mut self, scene: &mut Scene<'_>) {
        let (doc, syntax, found) = (scene.doc, self.syntax, self.found);
        // `ziet zijn boete gehalveerd`
        let clause = &syntax.clauses[found.clause];
        if self.payers.is_empty()
            && found.noun.is_some()
            && clause.finite().is_some_and(|v| doc.lex.spelling(v.lemma) == "zien")
            && let Some(subject) = clause.subject
        {
            self.add_payer(Some(pays(scene, syntax, subject)));
            let payers = &self.payers;
            self.authority.retain(|id| !payers.iter().any(|p| p.contains(id)));
        }
        if self.payers.is_empty()
            && self.is_demanded()
            && let Some(chunk) = sues(scene, syntax, found)
        {
            self.add_payer(Some(pays(scene, syntax, chunk)));
        }
        if self.payers.is_empty() && self.is_nominal() {
            self.payers.extend(before_colon(scene, syntax, found));
        }
        if self.payers.is_empty() && self.is_nominal() && self.sums.amount.is_some() {
            let whom = self.meant_for(scene);
            self.add_payer(whom.map(|i| pays(scene, syntax, i)));
        }
        if self.payers.is_empty() && !self.is_nominal() && found.part(Part::Payer).is_none() {
            let ids = before_own_colon(scene, syntax, found);
            self.add_payer(Some(ids));
        }
        if self.payers.is_empty() && self.pain {
            self.add_payer(Some(on_pain(scene, syntax, found)));
        }
    }

    /// `De hoogste boete, 7 miljoen euro, is voor X`, `gaat naar X`
    fn meant_for(&self, scene: &Scene<'_>) -> Option<usize> {
        let (doc, syntax) = (scene.doc, self.syntax);
        let clause = &syntax.clauses[self.found.clause];
        let verb = clause.finite().filter(|_| clause.subject == self.found.noun && clause.verbs.len() == 1)?;
        let to = match doc.lex.spelling(verb.lemma) {
            "zijn" => "voor",
            "gaan" => "naar",
            _ => return None,
        };
        let chunk = syntax.chunk_at(verb.at + 2)?;
        (doc.is(verb.at + 1, to) && syntax.chunks[chunk].mention.is_some()).then_some(chunk)
    }

    /// By the clauses around its own: who ordered, who wants, who asked it.
    pub fn find_authority(&mut self, scene: &mut Scene<'_>) {
        let (doc, syntax, found) = (scene.doc, self.syntax, self.found);
        if self.authority.is_empty() && found.noun.is_none() {
            self.authority.extend(ordered::by(scene, syntax, found));
        }
        if self.authority.is_empty()
            && self.is_demanded()
            && found.noun.is_none()
            && found.part(Part::Authority).is_none()
        {
            let outer = syntax.clauses[found.clause].parent.map(|p| &syntax.clauses[p]);
            let asks = outer.filter(|p| p.has_any(doc, &["willen", "eisen", "vorderen"])).and_then(|p| p.subject);
            self.authority.extend(asks.map(|s| imposes(scene, syntax, s)).unwrap_or_default());
        }
        if self.authority.is_empty() && self.told.status == FineStatus::Annulled {
            self.authority.extend(asked_by(scene, syntax));
        }
        // `De boete wordt verlaagd, oordeelt de rechtbank`
        let judged = matches!(self.told.status, FineStatus::Reduced | FineStatus::Annulled | FineStatus::Upheld);
        if self.authority.is_empty()
            && judged
            && let Some(subject) =
                ordered::deciding(scene, syntax, found.clause).and_then(|n| syntax.clauses[n].subject)
        {
            let mut ids = imposes(scene, syntax, subject);
            ids.retain(|id| authority::has_power(scene, *id) && !self.payers.iter().any(|p| p.contains(id)));
            self.authority.extend(ids);
        }
        if self.payers.is_empty() && self.is_nominal() && self.sums.amount.is_some() {
            self.payers.extend(after(scene, syntax, found));
        }
    }

    /// Whoever is paid is no authority by that, save one that may fine (`betaalde 775 miljoen aan het OM`).
    pub fn find_recipient(&mut self, scene: &mut Scene<'_>) {
        let chunk = self.found.part(Part::Recipient);
        self.recipient = chunk.map(|c| party::parties(scene, self.syntax, c)).unwrap_or_default();
        if self.is_paid_alone() || self.kind == "boete" && self.authority.is_empty() {
            let may_be_both = self.recipient.iter().copied().filter(|id| infer::may_be_both(scene, *id));
            self.authority.extend(may_be_both);
        }
    }

    /// Who of the two parties of a settlement pays.
    pub fn turn_settlement(&mut self, scene: &Scene<'_>) {
        // `Het OM schikt met X`: X pays.
        if self.is_settlement()
            && let [ids] = &self.payers[..]
            && ids.iter().all(|id| authority::has_power(scene, *id))
            && !self.authority.iter().any(|id| authority::has_power(scene, *id))
        {
            let ids = ids.clone();
            self.payers = self.authority.iter().map(|id| vec![*id]).collect();
            self.authority = ids;
        }
        // Two companies settle: neither is an authority, and who is asked for damages pays.
        if self.kind == "schikking" && self.told.status == FineStatus::Settled {
            private(scene, &mut self.payers, &mut self.authority);
        }
    }

    /// Keeps of the authority those who may impose it, and finds who does where nobody is left.
    pub fn settle_authority(&mut self, scene: &mut Scene<'_>) {
        let (syntax, found) = (self.syntax, self.found);
        // `De nabestaanden eisen`, `aandeelhouders van X`: who demands may be many without a name.
        if self.is_demanded()
            && self.authority.is_empty()
            && let Some(chunk) = found.part(Part::Authority)
        {
            self.authority.extend(many(scene, syntax, chunk));
        }
        // Nobody fines for himself: who has no power is no authority of a fine.
        if matches!(self.kind.as_str(), "boete" | "dwangsom") && !self.is_demanded() {
            self.authority.retain(|id| {
                authority::has_power(scene, *id)
                    || !scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person)
                    || authority::acts_for_power(scene, *id)
            });
        }
        let imposed = is_real(self.told.status) && matches!(self.kind.as_str(), "boete" | "dwangsom" | "schikking");
        if self.authority.is_empty() && imposed {
            self.authority.extend(announces(scene, syntax, found));
        }
        if self.is_demanded() && self.kind == "boete" && self.authority.is_empty() {
            self.authority.extend(authority::prosecutor(scene, self.at));
        }
    }

    /// What the relative clause tells of it (`de boete die X kreeg`), where its own clause does not.
    pub fn add_told_before(&mut self, scene: &mut Scene<'_>, before: &Found<'_>) {
        let syntax = self.syntax;
        if let Some(chunk) = before.part(Part::Payer).filter(|_| self.payers.is_empty()) {
            for k in syntax.list(scene.doc, chunk) {
                self.add_payer(Some(pays(scene, syntax, k)));
            }
        }
        if let Some(chunk) = before.part(Part::Authority).filter(|_| self.authority.is_empty()) {
            self.authority.extend(party::parties(scene, syntax, chunk));
            // `de boete die de bond de club gaf`: no noun for the payer means who gave it.
            let authority = &self.authority;
            self.payers.retain(|ids| !ids.iter().any(|id| authority.contains(id)));
        }
    }

    /// By what is told of a deed: who does it, who did it, of whom the article told that.
    pub fn find_offender(&mut self, scene: &mut Scene<'_>) {
        let (syntax, found) = (self.syntax, self.found);
        if self.payers.is_empty() && matches!(self.told.status, FineStatus::Maximum | FineStatus::Threatened) {
            self.payers.extend(on_condition(scene, syntax, found));
        }
        if self.payers.is_empty() && is_real(self.told.status) && !self.is_nominal() {
            self.payers.extend(in_ground(scene, syntax, found));
        }
        let follows =
            matches!(found.frame.trigger.as_str(), "volgen" | "boete volgen" | "schade bepalen" | "schade vaststellen");
        if self.payers.is_empty() && follows {
            self.payers.extend(told_of(scene, self.at));
            self.authority.extend(of_last(scene, &self.payers).filter(|_| self.authority.is_empty()));
        }
        if self.payers.is_empty() && self.is_part_of_sum(scene) {
            self.payers.extend(told_of(scene, self.at));
            let payers = self.payers.concat();
            self.authority.extend(gave(scene, &payers).filter(|_| self.authority.is_empty()));
        }
        if self.is_counted() && self.authority.is_empty() {
            self.authority.extend(authority::only_authority(scene));
        }
    }

    /// `Van dat bedrag is 3 miljoen een boete`, `Het bedrag bestaat uit een boete van 3 miljoen en ...`
    fn is_part_of_sum(&self, scene: &Scene<'_>) -> bool {
        let doc = scene.doc;
        let whole = |t: usize| doc.is(t, "bedrag") && t > 0 && doc.is_any(t - 1, &["het", "dat", "dit"]);
        self.kind == "boete"
            && self.is_nominal()
            && self.sums.amount.is_some()
            && self.syntax.clauses[self.found.clause].has_any(doc, &["zijn", "bestaan"])
            && doc.sentence_range(self.at).any(whole)
    }

    /// `Er zijn al tientallen overtreders beboet`
    pub fn is_counted(&self) -> bool {
        let beaten = self.found.frame.trigger == "beboeten" && self.told.status == FineStatus::Imposed;
        self.generic && beaten && self.several
    }
}

/// `Zijn bedrijf ging de fout in: de gemeente legde een boete op`: whom the clause before the colon is about.
fn before_own_colon(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let first = syntax.clauses[found.clause].range.start;
    let colon = syntax.chunks[..first.min(syntax.chunks.len())].iter().rposition(|c| scene.doc.is(c.first, ":"));
    let before = colon.filter(|c| *c + 2 >= first).and_then(|c| syntax.clause_of(c.checked_sub(1)?));
    let Some(subject) = before.filter(|c| c.kind == ClauseKind::Main).and_then(|c| c.subject) else {
        return Vec::new();
    };
    let mut ids = pays(scene, syntax, subject);
    let chunk = syntax.chunks[subject];
    // `moest zijn bedrijf betalen`
    if ids.is_empty() && scene.doc.is_any(chunk.first, &["zijn", "haar", "hun"]) {
        ids = scene.refer(chunk.first, chunk.last);
    }
    ids.retain(|id| !authority::has_power(scene, *id));
    ids
}

/// Who gave the last penalty of these payers, whatever it was.
fn gave(scene: &Scene<'_>, payers: &[u32]) -> Option<u32> {
    scene.claims.iter().rev().take(20).find_map(|d| match &d.value {
        ClaimValue::Fine(fine) if fine.payer == payers => fine.authority.first().copied(),
        _ => None,
    })
}

/// `hoeft de 8000 euro die de gemeente van hem eiste niet te betalen`: who asked it.
fn asked_by(scene: &mut Scene<'_>, syntax: &Syntax) -> Vec<u32> {
    let asks = syntax
        .clauses
        .iter()
        .find(|c| {
            c.kind == ClauseKind::Relative
                && c.has_any(scene.doc, &["eisen", "vorderen", "opleggen", "vragen", "claimen", "terugvorderen"])
                && !c.has_any(scene.doc, &["krijgen"])
        })
        .and_then(|c| c.subject);
    asks.map(|s| imposes(scene, syntax, s)).unwrap_or_default()
}
