//! Decisions of courts from the frames of `frames.tsv`: `veroordeelt tot`, `spreekt vrij`, `bekrachtigt`, `stelt in het gelijk`.

use std::borrow::Cow;

use super::attributive::attributive;
use super::contested::{is_plea, maker};
use super::gate::judged_so;
use super::held::held_back;
use super::merge::{is_reason, merge};
use super::must::must;
use super::plea::pleaded;
use super::reading::Reading;
use super::{court, decided, who};
use crate::claim::frame::{Found, find as find_frame, may_state};
use crate::claim::syntax::Syntax;
use crate::claim::{ClaimRule, Scene, authority, common, hedge, when};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::{ClaimValue, Hedge, MentionValue, Ruling};

/// Rulings told by a verb, alone or with fixed words.
pub static RULE: ClaimRule = ClaimRule {
    id: "ruling/frame",
    doc: "a court's decision about a party, told by a verb or a combination",
    cues: &[Cue::Frame],
    find,
    hits: &[(
        "TikTok is door de rechter veroordeeld tot betaling van 5 miljoen euro.",
        "ruling | outcome=convicted | court=rechter | party=TikTok | sentence=5 miljoen euro",
    )],
    misses: &["De premier veroordeelde de aanslag.", "TikTok heeft de winst verdubbeld."],
    gaps: &[],
};

/// Outcomes that are no decision of a court.
const NOT_YET: &[&str] = &["demanded", "appealed", "warned"];

fn find(scene: &mut Scene<'_>, at: usize) {
    let willed = must(scene, at, RULE.id);
    if willed || attributive(scene, at, RULE.id) || !may_state(scene, at, FrameClaim::Ruling) {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Ruling) else { return };
    if NOT_YET.contains(&found.frame.status.as_str()) || held_back(scene, &syntax, &found) {
        return;
    }
    let mut reading = Reading::new(scene, &syntax, &found, at);
    if reading.lacks_court(scene) {
        return;
    }
    reading.find_sentence(scene);
    let guilty = reading.is_guilty();
    let judge = if guilty { judged_so(scene, &syntax, &found) } else { None };
    if guilty && judge.is_none() || !guilty && !reading.is_decided(scene) {
        return;
    }
    reading.find_court(scene, judge);
    reading.find_party(scene);
    if !reading.find_outcome(scene) || reading.is_no_plea(scene) {
        return;
    }
    reading.find_contested(scene);
    reading.find_others(scene);
    let Some(hedged) = reading.find_denial(scene) else { return };
    reading.find_maker(scene);
    reading.add(scene, hedged);
}

impl Reading<'_> {
    /// What was decided: what the frame says, else what is said to be so (`oordeelt dat X onrechtmatig handelde`). False where nothing is.
    fn find_outcome(&mut self, scene: &mut Scene<'_>) -> bool {
        let (syntax, found) = (self.syntax, self.found);
        if !self.is_open() {
            self.outcome = Some(self.status().to_owned());
        } else if self.party.is_empty() {
            let decided = decided::against(scene, syntax, found);
            let decided = decided.or_else(|| decided::decided(scene, syntax, found, &self.court));
            // `De rechtbank achtte de moord niet bewezen`: or nobody who is named there.
            let unproven = self.trigger().starts_with("bewezen ")
                && syntax.of(found.clause).any(|(_, c)| scene.doc.is_any(c.first, &["niet", "onvoldoende"]));
            let acquitted = || decided::Decided { outcome: Some("acquitted"), ..Default::default() };
            let decided = decided.or_else(|| unproven.then(acquitted));
            // `zo bepaalde de rechter in een door X aangespannen zaak`: whoever it is about, X brought it.
            let mut sides = decided::opponents(scene, syntax, found);
            sides.extend(pleaded(scene, syntax, found.clause));
            let brought = (!sides.is_empty()).then(decided::Decided::default);
            let Some(decided) = decided.or(brought) else { return false };
            self.party = decided.party;
            for id in sides {
                if !self.party.contains(&id) && !self.court.contains(&id) {
                    self.party.push(id);
                }
            }
            self.outcome = decided.outcome.map(str::to_owned);
            self.held = decided.term.is_some();
            self.sentence = self.sentence.take().or(decided.term).or(decided.sum);
        }
        true
    }

    /// What is denied is another outcome: `achtte niet bewezen` acquits, `kreeg geen gelijk` dismisses. What holds the ruling back is left; `None` where
    /// nothing was decided.
    fn find_denial(&mut self, scene: &Scene<'_>) -> Option<hedge::Hedged> {
        let (doc, syntax, found) = (scene.doc, self.syntax, self.found);
        // `schorste een huisarts`: who is suspended is found guilty.
        if self.status() == "suspended" {
            match who::is_person(scene, syntax, found) {
                true => self.outcome = Some("convicted".to_owned()),
                false => self.sentence = None,
            }
        }
        // `veegde de klacht van tafel`: what somebody asked is turned down.
        if self.status() == "annulled" && is_plea(scene, syntax, found) {
            self.outcome = Some("dismissed".to_owned());
        }
        let own = ["bewezen ", "niet ", "geen ", "weigeren"].iter().any(|w| self.trigger().starts_with(w));
        let hedged = hedge::of(scene, syntax, found.clause, found.noun)
            .filter(|h| h.0 == Hedge::Negated && !own || h.0 == Hedge::Reported);
        let negated = hedged.is_some_and(|h| h.0 == Hedge::Negated);
        let other = denied(found);
        if other.is_some() && (negated || self.has_no_object(scene)) {
            self.outcome = other.map(str::to_owned);
            return Some(None);
        }
        if negated {
            let convicted = self.status() == "convicted" && found.frame.kind == FrameKind::Combination
                || self.trigger() == "blaam zuiveren";
            // `hiermee was hij niet veroordeeld`: what would have been.
            let would = |v: &crate::claim::syntax::Verb| doc.is_any(v.at, &["was", "waren", "zou", "zouden"]);
            if convicted || self.is_penal() && syntax.clauses[found.clause].finite().is_some_and(would) {
                return None;
            }
        }
        Some(hedged)
    }

    /// `kreeg geen gelijk`
    fn has_no_object(&self, scene: &Scene<'_>) -> bool {
        let doc = scene.doc;
        let (syntax, found) = (self.syntax, self.found);
        found.verb.is_some()
            && found.frame.words.iter().any(|w| {
                let at = syntax.of(found.clause).flat_map(|(_, c)| c.first..c.last).find(|t| doc.word(*t) == *w);
                at.is_some_and(|t| t > 0 && doc.is(t - 1, "geen"))
            })
    }

    /// Who made the decision that it is about.
    fn find_maker(&mut self, scene: &mut Scene<'_>) {
        if self.party.is_empty() && (self.is_about_decision() || self.status() == "suspended") {
            self.party = maker(scene, self.syntax, self.found, &self.court);
        }
    }

    /// The term that one man was given (`Een man moet zes jaar de cel in`).
    fn is_one_term(&self, scene: &Scene<'_>, value: &Ruling) -> bool {
        self.is_penal()
            && value.sentence.as_deref().is_some_and(|s| s.starts_with('P'))
            && self.found.part(Part::Party).is_some_and(|i| who::counted(scene, self.syntax, i))
    }

    /// `Die werd veroordeeld`: somebody was meant, and it is not clear whom.
    fn is_pointing(&self, scene: &Scene<'_>) -> bool {
        self.found.part(Part::Party).is_some_and(|i| {
            let chunk = &self.syntax.chunks[i];
            chunk.last == chunk.first + 1 && scene.doc.is_any(chunk.first, &["die", "dat", "deze", "dit"])
        })
    }

    /// Nobody is named: is there nothing to find back?
    fn is_about_nobody(&self, scene: &Scene<'_>, value: &Ruling, court_inferred: bool) -> bool {
        // What a court left, sent on or ordered, of nobody.
        let weak = ["upheld", "referred", "ordered", "suspended", "released"];
        let party = self.found.part(Part::Party);
        let nameless = self.held || party.is_some_and(|i| common::nameless(scene, &self.syntax.chunks[i]));
        if !nameless && value.outcome.as_deref().is_some_and(|o| weak.contains(&o)) {
            return true;
        }
        !self.is_one_term(scene, value) && (value.court.is_empty() || court_inferred && !self.is_penal())
    }

    /// The outcome by the names that claims have: who is let out is granted it, a jury that makes somebody pay finds against him.
    fn name_outcome(&mut self) {
        let name = match self.outcome.as_deref() {
            Some("released") => "granted",
            Some("bankrupt") => "ordered",
            Some("ordered") if self.jury => "convicted",
            _ => return,
        };
        self.outcome = Some(name.to_owned());
    }

    /// Adds the claim, or what it says to the one that was told before.
    fn add(mut self, scene: &mut Scene<'_>, hedged: hedge::Hedged) {
        let (syntax, found, penal) = (self.syntax, self.found, self.is_penal());
        self.name_outcome();
        let mut value = Ruling {
            date: when::date(scene, syntax, found),
            ground: common::ground(scene, syntax, found),
            court: std::mem::take(&mut self.court),
            party: std::mem::take(&mut self.party),
            outcome: self.outcome.take(),
            sentence: self.sentence.take(),
        };
        // `kreeg geen straf, want de rechter vond dat X genoeg leed`
        let why = found.frame.trigger.ends_with("vinden")
            && syntax.clauses[found.clause]
                .opener
                .is_some_and(|o| scene.doc.is_any(syntax.chunks[o].first, &["omdat", "doordat", "aangezien"]));
        if why && value.outcome.is_none() || is_reason(scene, self.at, &value) || merge(scene, self.at, &value) {
            return;
        }
        let mut inferred = std::mem::take(&mut self.inferred);
        let needs_court =
            value.court.is_empty() && !self.jury && !is_long_ago(scene, &value) && !is_elsewhere(scene, syntax, found);
        if needs_court {
            let board = self.is_before_board(scene).then(|| court::board(scene, self.at)).flatten();
            let near = board.or_else(|| authority::court_near(scene, self.at));
            let bare = penal && value.party.is_empty();
            let near = near.or_else(|| bare.then(|| court::bare_near(scene, self.at)).flatten());
            // An appeal is not the court of cassation's.
            let appeal =
                syntax.token_of(scene.doc, found.clause, "hoger").is_some_and(|t| scene.doc.is(t + 1, "beroep"));
            let cassation =
                |id: &u32| scene.entities.get(*id).is_some_and(|e| e.name.to_lowercase().starts_with("hoge raad"));
            let near = near.filter(|id| !(appeal && cassation(id)));
            // What the lead tells is what the article is about.
            let lead = penal && scene.doc.sentence_of(self.at) < court::LEAD && !value.party.is_empty();
            let near = near.or_else(|| lead.then(|| court::acting_behind(scene, self.at)).flatten());
            let near = near.or_else(|| penal.then(|| court::of_case(scene, &value)).flatten());
            let tried = penal && !value.party.is_empty();
            let near = near.or_else(|| tried.then(|| court::of_lead(scene, self.at, &value)).flatten());
            if let Some(id) = near.filter(|id| !value.party.contains(id)) {
                value.court.push(id);
                inferred.push(Cow::Borrowed("court"));
            }
        }
        // A body that is no court, and nobody whom it blamed.
        let no_court = self.court_chunk.is_none() && !needs_court && !self.jury && !self.is_one_term(scene, &value);
        let court_inferred = inferred.iter().any(|f| f == "court");
        if value.party.is_empty()
            && (no_court || self.is_pointing(scene) || self.is_about_nobody(scene, &value, court_inferred))
        {
            return;
        }
        let mut draft = common::draft(scene, ClaimValue::Ruling(value), hedged, self.at, RULE.id);
        draft.inferred = inferred;
        scene.claims.push(draft);
    }
}

/// Of what was decided in another month or year, the court that is named near is seldom the one.
fn is_long_ago(scene: &Scene<'_>, value: &Ruling) -> bool {
    let date = value.date.and_then(|id| scene.mentions.get(id as usize));
    date.is_some_and(
        |m| matches!(&m.value, MentionValue::Date(d) if d.value.as_deref().is_some_and(|v| v.len() <= "2025-12".len())),
    )
}

/// `zat vast voordat hij werd vrijgesproken`: that was elsewhere.
fn is_elsewhere(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let (doc, clause) = (scene.doc, &syntax.clauses[found.clause]);
    clause.opener.is_some_and(|o| doc.is_any(syntax.chunks[o].first, &["voordat", "nadat"]))
        || clause
            .antecedent
            .is_some_and(|a| doc.is_any(syntax.chunks[a].head, word_set!["arrest", "vonnis", "uitspraak"]))
}

/// The outcome where what the frame says is denied.
fn denied(found: &Found<'_>) -> Option<&'static str> {
    match found.frame.status.as_str() {
        "granted" => Some("dismissed"),
        "convicted" if found.frame.trigger.starts_with("schuldig ") => Some("acquitted"),
        _ => None,
    }
}
