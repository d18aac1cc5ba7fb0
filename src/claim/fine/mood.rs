//! What holds a fine back from plain fact: the mood of its verbs, who wishes it, a condition, a question, a denial.

use super::amount::{self, Sums};
use super::payer;
use crate::claim::frame::Found;
use crate::claim::syntax::{Clause, ClauseKind, Syntax, Tag, Verb};
use crate::claim::{Scene, authority, hedge};
use crate::lexicon::{Cue, FrameKind, HedgeScope, Part, Table};
use crate::model::{FineStatus, Hedge, MentionKind, Span, Unit};
use crate::resolve::Placed;

/// How many clauses of infinitives may hang on each other.
const CHAIN: usize = 6;

/// Verbs of who wants or asks that somebody be fined.
const WISHES: &[&str] =
    &["willen", "eisen", "vragen", "pleiten", "adviseren", "voorstellen", "hopen", "verwachten", "vinden"];

/// The status of a fine in the making, and what holds it back.
pub(super) struct Mood<'m> {
    scene: &'m Scene<'m>,
    syntax: &'m Syntax,
    found: &'m Found<'m>,
    clause: &'m Clause,
    /// The status by its own words.
    own: FineStatus,
    /// The clause of who wants or asks it (`wil dat X een boete krijgt`).
    wanted: Option<usize>,
    /// The status so far.
    pub status: FineStatus,
    /// What holds it back, and the words that do.
    pub hedge: hedge::Hedged,
}

impl<'m> Mood<'m> {
    /// A fine that its own words tell as `own`.
    pub fn new(scene: &'m Scene<'m>, syntax: &'m Syntax, found: &'m Found<'m>, own: FineStatus) -> Mood<'m> {
        let clause = &syntax.clauses[found.clause];
        let wanted = wanted(scene, syntax, clause).or_else(|| wanted_behind(scene, syntax, found.clause));
        Mood { scene, syntax, found, clause, own, wanted, status: own, hedge: None }
    }

    /// Holds back what is not settled otherwise.
    fn hold(&mut self, to: Hedge, words: Option<Span>) {
        let may_come =
            matches!(self.own, FineStatus::Imposed | FineStatus::Settled | FineStatus::Paid | FineStatus::Threatened);
        // `overweegt een schadeclaim in te dienen`: it is not asked yet.
        let asks = self.own == FineStatus::Demanded
            && matches!(to, Hedge::Possible | Hedge::Future)
            && self.found.noun_frame.is_some_and(|f| matches!(f.type_.as_str(), "claim" | "schadevergoeding"));
        if may_come || asks {
            self.status = FineStatus::Threatened;
        }
        if self.hedge.is_none() && (may_come || matches!(self.own, FineStatus::Demanded | FineStatus::Maximum)) {
            self.hedge = Some((to, words));
        }
    }

    /// Tells it as `status` for certain reasons, held back by the words of `words`.
    fn become_held(&mut self, status: FineStatus, to: Hedge, words: Option<Span>) {
        self.status = status;
        self.hedge = Some((to, words));
    }

    /// Tells it as the most that may be given.
    fn become_maximum(&mut self) {
        self.become_held(FineStatus::Maximum, Hedge::Possible, self.hedge.and_then(|h| h.1));
    }

    fn span(&self, t: usize) -> Option<Span> {
        Some(self.scene.doc.span(t, t + 1))
    }

    fn lemma(&self, v: &Verb) -> &'m str {
        self.scene.doc.lex.spelling(v.lemma)
    }

    fn is_past(&self) -> bool {
        self.clause.finite().is_some_and(|v| v.past)
    }

    fn is_present(&self) -> bool {
        self.clause.finite().is_some_and(|v| !v.past)
    }

    /// The first token of the clause that is one of the words.
    fn in_clause(&self, list: &[&str]) -> Option<usize> {
        let mut tokens = self.syntax.of(self.found.clause).flat_map(|(_, c)| c.first..c.last);
        tokens.find(|t| self.scene.doc.is_any(*t, list))
    }

    /// The first token of its noun phrase, or of the `back` tokens before it, that is one of the words.
    fn before_noun(&self, back: usize, list: &[&str]) -> Option<usize> {
        let noun = &self.syntax.chunks[self.found.noun?];
        (noun.first.saturating_sub(back)..noun.head).find(|t| self.scene.doc.is_any(*t, list))
    }

    /// The verbs of its clause, and of those that it hangs on as an infinitive.
    pub fn hear_verbs(&mut self) {
        let mut at = self.found.clause;
        for _ in 0..CHAIN {
            let clause = &self.syntax.clauses[at];
            for v in &clause.verbs {
                // The verb of the frame itself is no mood (`riskeren`).
                if Some(v.at) != self.found.verb.map(|f| f.at) || self.found.frame.kind == FrameKind::Noun {
                    self.hear_verb(clause, v);
                }
            }
            let outer = clause.parent.filter(|p| *p < at && clause.kind == ClauseKind::Infinitive);
            let Some(outer) = outer else { break };
            at = outer;
        }
    }

    fn hear_verb(&mut self, clause: &Clause, v: &Verb) {
        let doc = self.scene.doc;
        let words = self.span(v.at);
        match self.lemma(v) {
            // What may be collected stands.
            "mogen" if self.clause.has_any(doc, &["innen"]) => {}
            "kunnen" | "mogen" if v.finite => self.hold(Hedge::Possible, words),
            "dreigen" | "riskeren" | "overwegen" | "vrezen" | "uitsluiten" | "rekenen" | "verwachten" => {
                self.hold(Hedge::Possible, words)
            }
            "proberen" | "trachten" | "onderhandelen" | "streven" if v.finite => self.hold(Hedge::Possible, words),
            // `had ook 5 miljoen kunnen zijn`
            "kunnen" | "moeten"
                if !v.finite && self.clause.finite().is_some_and(|f| f.past && self.lemma(f) == "hebben") =>
            {
                self.hold(Hedge::Possible, words)
            }
            // `eiste een rectificatie op straffe van een dwangsom`
            "eisen" | "vorderen"
                if self.found.frame.kind == FrameKind::Noun
                    && self.status == FineStatus::Imposed
                    && (self.is_object(clause) || payer::is_on_pain(self.scene, self.syntax, self.found)) =>
            {
                self.status = FineStatus::Demanded;
            }
            // `het gaat om een boete` tells nothing of the future.
            "gaan" if v.finite && !v.past && clause.verbs.len() > 1 => self.hold(Hedge::Future, words),
            // `Justitie wil 2 ton van hem afpakken`
            "willen" if self.asks_back() && self.found.part(Part::Payer).is_some() => {
                self.status = FineStatus::Demanded;
            }
            "willen" | "zullen" | "voorstellen" | "aankondigen" | "hopen" if v.finite && !v.past => {
                self.hold(Hedge::Future, words)
            }
            "willen" | "hopen" if v.finite => self.hold(Hedge::Future, words),
            _ => {}
        }
    }

    /// Is its noun what the clause asks (`eist een boete`), and not what it is about (`eist opheldering over de boete`)?
    fn is_object(&self, clause: &Clause) -> bool {
        let Some(noun) = self.found.noun else { return false };
        let summed = amount::total(self.scene, self.syntax, noun).is_some();
        clause.subject != Some(noun) && (summed || self.syntax.chunks[noun].governor.is_none())
    }

    /// Is money asked back, by a verb alone?
    fn asks_back(&self) -> bool {
        self.found.frame.type_ == "claim" && self.found.noun.is_none()
    }

    /// Who wants it: of a prosecutor it is a demand.
    pub fn hear_wish(&mut self) {
        let Some(wanted) = self.wanted.map(|p| &self.syntax.clauses[p]) else { return };
        let demanded = matches!(self.own, FineStatus::Imposed | FineStatus::Paid);
        if demanded && wanted.subject.is_some_and(|s| self.is_prosecutor(s)) {
            self.status = FineStatus::Demanded;
        } else if let Some(verb) = wanted.finite() {
            self.hold(Hedge::Future, self.span(verb.at));
        }
    }

    fn is_prosecutor(&self, s: usize) -> bool {
        let chunk = &self.syntax.chunks[s];
        let named = chunk.mention.and_then(|m| self.scene.mentions.get(m as usize));
        if self.asks_back() && named.is_some_and(|m| authority::is_authority(self.scene, m)) {
            return true;
        }
        let who = self.scene.doc.slice(chunk.first, chunk.last).to_lowercase();
        who.ends_with("openbaar ministerie")
            || who == "het om"
            || who == "justitie"
            || who.contains("officier")
            || who.contains("aanklager")
    }

    /// `een mogelijke boete`, `krijgt misschien een boete`
    pub fn hear_words(&mut self) {
        let possible = ["mogelijke", "eventuele", "potentiële", "dreigende", "verwachte", "voorgestelde"];
        if let Some(t) = self.before_noun(2, &possible) {
            self.hold(Hedge::Possible, self.span(t));
        }
        let doubt = self.in_clause(&["mogelijk", "wellicht", "misschien", "eventueel"]);
        if let Some(t) = doubt.filter(|t| !self.is_of_reason(t + 1)) {
            self.hold(Hedge::Possible, self.span(t));
        }
        self.hear_phrases();
    }

    /// `vermoedelijk ten onrechte`: does a word before token `at` doubt whether the fine is right, not whether it was given?
    fn is_of_reason(&self, at: usize) -> bool {
        let doc = self.scene.doc;
        doc.is(at, "ten") && doc.is(at + 1, "onrechte") || doc.is(at, "onterecht")
    }

    /// `naar verwachting`, `waarschijnlijk`, `is van plan om`, `ziet geen reden om`: words of the table that are no verbs, in its clause or the one that it
    /// hangs on as an infinitive.
    fn hear_phrases(&mut self) {
        let (doc, syntax, own) = (self.scene.doc, self.syntax, self.found.clause);
        let Some(sentence) = doc.sentences().get(syntax.sentence) else { return };
        // `gaat waarschijnlijk in beroep tegen de boete`: that one was given.
        let Some(noun) = self.found.noun.map(|n| &syntax.chunks[n]).filter(|n| !n.definite) else { return };
        let outer = self.clause.parent.filter(|_| self.clause.kind == ClauseKind::Infinitive);
        let from = doc.hits().partition_point(|h| h.first < sentence.first);
        let hits = doc.hits()[from..].iter().take_while(|h| h.first < sentence.last);
        for hit in hits.filter(|h| h.table == Table::Hedge) {
            let Some(row) = doc.lex.tables.hedges.rows.get(hit.row) else { continue };
            let here = syntax.chunk_at(hit.first).map(|i| syntax.chunks[i].clause);
            // Its verbs are heard with their tense; `van plan` has one of its own.
            let own_tense = doc.is_any(hit.last - 1, &["plan", "voornemens"]);
            // `is van plan om`, `heeft plannen om`: what hangs on the noun, hangs on no verb.
            let om = self.clause.opener.map(|o| syntax.chunks[o].first);
            let planned = (hit.first..hit.last).any(|t| doc.is_any(t, &["plan", "plannen"]));
            // `Het plan om te fuseren leverde X een boete op`: what was planned ends before the verb that tells of the fine.
            let is_verb = |t: usize| syntax.chunk_at(t).is_some_and(|i| syntax.chunks[i].tag == Tag::Verb);
            if planned && (hit.last..noun.first).any(|t| doc.is(t, "te") && is_verb(t + 2)) {
                continue;
            }
            let leads = planned && om.is_some_and(|om| om == hit.last || om + 1 == hit.last);
            let plans = own_tense || leads;
            let near = here == Some(own) || here.is_some() && here == outer || leads;
            let phrase = hit.last > hit.first + 1;
            let of_noun = row.scope == HedgeScope::Noun || self.is_of_reason(hit.last);
            if !near || of_noun || doc.has(hit.first, Cue::Verb) && !plans {
                continue;
            }
            let words = Some(doc.span(hit.first, hit.last));
            // `is niet van plan om`, `heeft geen plannen om`
            let from = hit.first.saturating_sub(usize::from(hit.first > 0 && doc.is(hit.first - 1, "van")));
            let not = from.checked_sub(1).filter(|t| *t >= sentence.first && doc.is_any(*t, &["niet", "geen"]));
            match row.hedge {
                Hedge::Possible | Hedge::Future if plans && not.is_some() => {
                    self.become_held(FineStatus::Threatened, Hedge::Negated, not.and_then(|t| self.span(t)));
                }
                // `kreeg een boete, waarschijnlijk de hoogste ooit`: what stands behind it is said of something else.
                Hedge::Possible | Hedge::Future if plans || row.is_adverb && hit.last <= noun.first => {
                    self.hold(row.hedge, words);
                }
                Hedge::Negated if phrase && here == outer && self.own == FineStatus::Imposed => {
                    self.become_held(FineStatus::Threatened, Hedge::Negated, words);
                }
                _ => {}
            }
        }
    }

    /// `als hij X doet, krijgt hij een boete`
    pub fn hear_condition(&mut self) {
        let (doc, syntax, own) = (self.scene.doc, self.syntax, self.found.clause);
        let open = |c: usize| syntax.clauses[c].opener.map(|o| syntax.chunks[o].first);
        if conditional(self.scene, syntax, own) {
            self.hold(Hedge::Possible, open(own).and_then(|t| self.span(t)));
        } else if self.is_present() && self.clause.kind != ClauseKind::Relative {
            let opens = |o: usize| doc.is_any(syntax.chunks[o].first, &["als", "indien", "wanneer", "tenzij", "mits"]);
            let condition = syntax
                .clauses
                .iter()
                .enumerate()
                .find(|(k, c)| *k != own && c.parent == Some(own) && c.opener.is_some_and(opens));
            if let Some((k, _)) = condition {
                self.hold(Hedge::Possible, open(k).and_then(|t| self.span(t)));
            } else if verb_first(self.scene, syntax) {
                self.hold(Hedge::Possible, None);
            }
        }
        // `Bij herhaling moet X 2000 euro betalen`
        let first = syntax.chunks.first().map_or(0, |c| c.first);
        let breach = ["overtreding", "overtredingen", "herhaling", "recidive", "weigering"];
        if doc.is(first, "bij") && doc.is_any(first + 1, &breach) {
            self.hold(Hedge::Possible, self.span(first));
        }
        if let Some(t) = self.in_clause(&["anders"]).filter(|_| self.is_present()) {
            self.hold(Hedge::Possible, self.span(t));
        }
    }

    /// What is only asked for: `wil dat de boete van tafel gaat`, `Krijgt X een boete?`
    pub fn hear_question(&mut self) {
        // It stands.
        if matches!(self.own, FineStatus::Annulled | FineStatus::Reduced) && self.is_asked() {
            self.status = FineStatus::Imposed;
        }
        let doc = self.scene.doc;
        let sentence = doc.sentences().get(self.syntax.sentence);
        if sentence.is_some_and(|s| doc.is(s.last.saturating_sub(1), "?")) {
            self.hold(Hedge::Possible, None);
        }
    }

    fn is_asked(&self) -> bool {
        let asks = |v: &Verb| match self.lemma(v) {
            "willen" | "kunnen" | "hopen" | "proberen" => true,
            "zullen" => v.past,
            _ => false,
        };
        self.wanted.is_some() || self.clause.verbs.iter().any(|v| v.finite && asks(v))
    }

    /// Is it told as the most that may be given?
    pub fn find_maximum(&mut self, sums: &Sums) {
        let may_come = matches!(self.status, FineStatus::Imposed | FineStatus::Threatened | FineStatus::Settled);
        if sums.at_most && sums.rate.is_none() && may_come {
            self.become_maximum();
        } else if self.status == FineStatus::Maximum && self.hedge.is_none() {
            self.hedge = Some((Hedge::Possible, None));
        }
        // `vervalt de dreigende boete`
        let looms = ["dreigende", "mogelijke", "verwachte"];
        if self.own == FineStatus::Annulled && self.before_noun(0, &looms).is_some() {
            self.status = FineStatus::Threatened;
            self.hedge = self.hedge.or(Some((Hedge::Possible, None)));
        }
        // `een boete opleggen van 450.000 euro of 10 procent van de omzet`
        if self.status == FineStatus::Threatened && amount::alternative(self.scene, self.syntax, sums).is_some() {
            self.become_maximum();
        }
        // A share of turnover is the most that may be given.
        let share = |id: u32| amount::value(self.scene, id).is_some_and(|v| v.unit == Unit::Percent);
        if self.status == FineStatus::Threatened
            && self.hedge.is_none_or(|(h, _)| h == Hedge::Possible)
            && sums.amount.is_some_and(share)
        {
            self.become_maximum();
        }
    }

    /// `geen boete`, `hoeft de boete niet te betalen`
    pub fn deny(&mut self) {
        let doc = self.scene.doc;
        // `hoeft de opgelegde boete niet te betalen`, `weigert die te betalen`: it was given.
        let given = self.before_noun(0, &["opgelegde", "verschuldigde", "eerdere"]).is_some();
        let done = self.found.verb.is_none_or(|v| v.finite || v.participle) && self.negation().is_none();
        if given && self.status == FineStatus::Paid && !done {
            self.status = FineStatus::Imposed;
        }
        let excluded = self.found.verb.is_some_and(|v| self.lemma(&v) == "uitsluiten");
        if excluded {
            self.hedge = Some((Hedge::Possible, self.in_clause(&["niet"]).and_then(|t| self.span(t))));
        }
        // `accepteert de boete niet`: it was given.
        let given = given || self.clause.has_any(doc, &["accepteren", "aanvaarden", "aanvechten", "slikken", "pikken"]);
        let not = if self.found.verb.is_some() && !given && !excluded { self.negation() } else { None };
        // `hoeft de boete niet te betalen, oordeelt de rechter`: it is quashed.
        let court = |s: &Syntax| {
            let mut nouns = s.chunks.iter().filter(|c| c.tag == Tag::Noun);
            nouns.any(|c| authority::is_court_name(doc, doc.slice(c.first, c.last)))
        };
        let spared = not.is_some() && self.own == FineStatus::Paid && self.clause.has_any(doc, &["hoeven"]);
        if spared && court(self.syntax) {
            self.status = FineStatus::Annulled;
            return;
        }
        let Some(t) = self.before_noun(0, &["geen"]).or(not) else { return };
        match self.own {
            FineStatus::Demanded => self.become_held(FineStatus::Demanded, Hedge::Negated, self.span(t)),
            FineStatus::Imposed | FineStatus::Threatened | FineStatus::Settled | FineStatus::Paid => {
                self.become_held(FineStatus::Threatened, Hedge::Negated, self.span(t));
            }
            _ => {}
        }
    }

    /// The word that denies the clause. `voor het niet melden van een lek` denies what was done, not the fine.
    fn negation(&self) -> Option<usize> {
        let doc = self.scene.doc;
        let done = |t: usize| t > 0 && doc.is_any(t - 1, &["het", "door", "of"]) && self.syntax.chunk_at(t).is_some();
        let mut tokens = self.syntax.of(self.found.clause).flat_map(|(_, c)| c.first..c.last);
        tokens.find(|t| doc.is_any(*t, &["niet", "nooit", "niets", "niks", "evenmin"]) && !done(*t))
    }

    /// What nobody got: `een boete blijft X bespaard`, `ontloopt een boete`, `anders was de boete 5 miljoen geweest`.
    pub fn spare(&mut self) {
        let (doc, found) = (self.scene.doc, self.found);
        if found.frame.kind == FrameKind::Noun
            && found.part(Part::Payer).is_none()
            && self.status == FineStatus::Imposed
            && self.clause.has_any(doc, &["staan"])
        {
            self.status = FineStatus::Threatened;
        }
        let trigger = &found.frame.trigger;
        if trigger.ends_with("bespaard blijven")
            || trigger.ends_with("uitblijven")
            || self.clause.has_any(doc, &["ontlopen", "ontkomen", "ontsnappen"])
        {
            let verb = found.verb.and_then(|v| self.span(v.at));
            self.become_held(FineStatus::Threatened, Hedge::Negated, verb);
        }
        let anders = self.in_clause(&["anders"]);
        if let Some(t) = anders.filter(|_| self.is_past() && self.clause.has_any(doc, &["zijn", "zullen"])) {
            self.become_held(FineStatus::Threatened, Hedge::Negated, self.span(t));
        }
    }

    /// What is still to come, is hearsay, or is no maximum of its own.
    pub fn settle(&mut self, sums: &Sums) {
        // `zou een boete krijgen` is still to come, `zou een boete hebben gekregen` is not.
        let would = self.clause.verbs.iter().any(|v| v.finite && v.past && self.lemma(v) == "zullen");
        if would && self.status == FineStatus::Imposed && !self.clause.has_any(self.scene.doc, &["hebben", "zijn"]) {
            self.status = FineStatus::Threatened;
        }
        if self.hedge.is_none() {
            self.hedge = hedge::reported(self.scene, self.syntax, self.found.clause);
        }
        // What a rate adds up to is no maximum of its own: `komt een dwangsom van 2500 euro per keer te staan, tot ...`
        if self.status == FineStatus::Maximum
            && self.own == FineStatus::Maximum
            && self.found.noun_frame.is_some_and(|f| f.type_ == "dwangsom")
            && sums.cap.is_some()
        {
            self.status = FineStatus::Threatened;
        }
    }
}

/// `wil dat X een boete krijgt`: the clause of who wants or asks it, and nothing more.
fn wanted(scene: &Scene<'_>, syntax: &Syntax, clause: &Clause) -> Option<usize> {
    let doc = scene.doc;
    let that = |o: usize| doc.is(syntax.chunks[o].first, "dat");
    clause.parent.filter(|p| {
        clause.kind == ClauseKind::Subordinate
            && clause.opener.is_some_and(that)
            && syntax.clauses[*p].has_any(doc, WISHES)
            // `vindt dat X ten onrechte een boete oplegde`: it did.
            && !(syntax.clauses[*p].has_any(doc, &["vinden"]) && clause.finite().is_some_and(|v| v.past))
    })
}

/// `X moet een boete betalen, vindt Y`: who wants it, where Y is somebody with no power to give it, or prosecutes.
fn wanted_behind(scene: &Scene<'_>, syntax: &Syntax, own: usize) -> Option<usize> {
    if !syntax.clauses[own].has_any(scene.doc, &["moeten"]) {
        return None;
    }
    let powerless = |m: &Placed| {
        m.kind() == MentionKind::Person
            || scene.doc.is_any(m.first, &["stichting", "vereniging"])
            || matches!(authority::listed_type(scene, m), Some("party" | "union" | "employers" | "ngo" | "prosecution"))
    };
    let wants = |c: &usize| {
        let subject = syntax.clauses[*c].subject.and_then(|s| syntax.chunks[s].mention);
        syntax.clauses[*c].has_any(scene.doc, &["vinden"])
            && syntax.is_verb_first_behind(own, *c)
            && subject.and_then(|m| scene.mentions.get(m as usize)).is_some_and(powerless)
    };
    (0..syntax.clauses.len()).find(wants)
}

/// Is the clause a subordinate one of a condition (`als`, `indien`)?
fn conditional(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> bool {
    let own = &syntax.clauses[clause];
    own.kind == ClauseKind::Subordinate
        && own.opener.is_some_and(|o| {
            let first = syntax.chunks[o].first;
            scene.doc.is_any(first, &["als", "indien", "wanneer", "mits", "tenzij", "of", "zodra"])
                || scene.doc.is(first, "dat") && first > 0 && scene.doc.is(first - 1, "of")
        })
}

/// `Voldoen zij niet, dan moeten zij betalen`: the sentence begins with a finite verb and goes on with `dan`.
pub fn verb_first(scene: &Scene<'_>, syntax: &Syntax) -> bool {
    let doc = scene.doc;
    syntax.chunks.first().is_some_and(|c| c.tag == Tag::Verb) && syntax.chunks.iter().any(|c| doc.is(c.first, "dan"))
}
