//! Is it a court that decides? Politicians condemn, leagues punish, and anybody gets his way.

use super::contested::{decision, retold};
use super::court;
use super::plea::is_plea_noun;
use super::reading::{Reading, by_body};
use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, Syntax, Tag};
use crate::claim::{Scene, authority, common};
use crate::lexicon::{Cue, FrameKind, Part};
use crate::model::{MentionKind, MentionValue};

/// What nobody but a court gives, however long it is.
const PENALTIES: &[&str] = &["celstraf ", "gevangenisstraf ", "taakstraf ", "werkstraf ", "jeugddetentie ", "tbs "];

/// Words that tell of a decision only where a court is named with them.
const LOOSE: &[&str] = &[
    "aan werk zetten",
    "bakzeil halen",
    "berisping afkomen",
    "berisping geven",
    "berisping komen",
    "berisping krijgen",
    "berisping opleggen",
    "bestempelen",
    "bestraffen",
    "bevel geven",
    "bevel uitvaardigen",
    "blaam zuiveren",
    "boete krijgen",
    "boete opleggen",
    "bot vangen",
    "bouwstop opleggen",
    "daar maken",
    "dwangsom opleggen",
    "geen hoeven",
    "geen spaan heel laten",
    "gelijk halen",
    "in de prullenbak verdwijnen",
    "instemmen",
    "meegaan",
    "meldplicht opheffen",
    "met lege handen sturen",
    "niet hoeven",
    "nul op het rekest krijgen",
    "ongedaan maken",
    "ontbinden",
    "op de vingers tikken",
    "overeind blijven",
    "schorsing opleggen",
    "sneuvelen",
    "stakingsverbod uitspreken",
    "standhouden",
    "stof bijten",
    "straffen",
    "terzijde leggen",
    "terzijde schuiven",
    "tik vingers geven",
    "tik vingers krijgen",
    "verbod uitspreken",
    "verliezen",
    "vrijpleiten",
    "waarschuwing afkomen",
    "waarschuwing geven",
    "waarschuwing krijgen",
    "waarschuwing opleggen",
    "zin krijgen",
];

impl Reading<'_> {
    /// Does it need a court that is not named?
    pub fn lacks_court(&self, scene: &Scene<'_>) -> bool {
        // A league or an authority punishes too, and anybody gets his way.
        let loose = self.is_open() || LOOSE.contains(&self.trigger()) && !self.is_before_board(scene);
        loose && !self.is_by_court() || self.is_nominal() && !named_noun(scene, self.syntax, self.found)
    }

    /// `kwam er met een berisping van af`: where a disciplinary board is named near, it gave that.
    pub fn is_before_board(&self, scene: &Scene<'_>) -> bool {
        let given = ["berisping ", "waarschuwing "].iter().any(|w| self.trigger().starts_with(w));
        given && court::board(scene, self.at).is_some()
    }

    /// Is it told by a noun alone?
    fn is_nominal(&self) -> bool {
        self.found.frame.kind == FrameKind::Noun
    }

    /// `X is schuldig aan witwassen`, `X heeft onrechtmatig gehandeld`: only where a court or jury is said to find so.
    pub fn is_guilty(&self) -> bool {
        matches!(
            self.trigger(),
            "schuldig zijn"
                | "schuldig maken"
                | "onrechtmatig handelen"
                | "rechten schenden"
                | "wet overtreden"
                | "aansprakelijk zijn"
                | "onwettig zijn"
                | "ongrondwettelijk zijn"
                | "niet rechtmatig zijn"
        )
    }

    /// Is it decided by a court, by what is told of it?
    pub fn is_decided(&self, scene: &Scene<'_>) -> bool {
        // The unit of a term needs the term, and who is not given a penalty is not convicted by that.
        let unit = matches!(
            self.trigger(),
            "jaar geven" | "maanden geven" | "jaar opleggen" | "maanden opleggen" | "aan werk zetten"
        );
        let sum = matches!(self.trigger(), "daar maken" | "toekennen");
        !self.loses_a_thing(scene)
            && (!unit || self.sentence.is_some())
            && (!sum || self.syntax.of(self.found.clause).any(|(_, c)| matches!(c.tag, Tag::Amount | Tag::Date)))
            && (self.is_by_court()
                || self.is_nominal()
                || self.is_before_board(scene)
                || self.is_sentenced(scene)
                || self.is_got(scene)
                || self.is_righted(scene))
    }

    /// `verloor zijn baan bij de rechtbank`: who loses his case is told to lose it, or just to lose.
    fn loses_a_thing(&self, scene: &Scene<'_>) -> bool {
        let (syntax, found) = (self.syntax, self.found);
        let thing = |(i, c): (usize, &Chunk)| {
            let head = scene.doc.str(c.head).to_lowercase();
            c.tag == Tag::Noun
                && c.governor.is_none()
                && syntax.clauses[found.clause].subject != Some(i)
                && found.part(Part::Party) != Some(i)
                && !CASES.iter().any(|n| head.ends_with(n))
                && !is_plea_noun(&head)
        };
        self.trigger().rsplit(' ').next() == Some("verliezen") && !self.is_case() && syntax.of(found.clause).any(thing)
    }

    /// Politicians condemn too: a court acts, or somebody is sentenced to or for something.
    fn is_sentenced(&self, scene: &Scene<'_>) -> bool {
        let (doc, syntax, found) = (scene.doc, self.syntax, self.found);
        let (penal, changed) = (self.is_penal(), self.is_changed());
        found.passive
            && (penal || changed || self.status() == "bankrupt")
            && (!changed || found.noun.is_some())
            && (!penal
                || syntax.clauses[found.clause].has_any(doc, &["vrijspreken", "veroordelen"])
                || self.sentence.is_some()
                // `De doodstraf wordt daar vaak uitgesproken` tells of no case.
                || self.is_grave(scene) && syntax.clauses[found.clause].finite().is_some_and(|v| v.past)
                || self.trigger().starts_with("schuldig ")
                || found.part(Part::Sentence).is_some_and(|i| doc.has(syntax.chunks[i].head, Cue::Frame)))
            && !(penal && self.is_by_another(scene))
    }

    /// `door de media veroordeeld`: whoever rules must be a court or a body.
    fn is_by_another(&self, scene: &Scene<'_>) -> bool {
        let (doc, syntax, found) = (scene.doc, self.syntax, self.found);
        let other = |i: usize| {
            let c = &syntax.chunks[i];
            // `is door Nederland veroordeeld`
            crate::claim::syntax::place(doc, c.first).is_none_or(|h| h.last != c.last)
        };
        found.passive
            && !self.is_by_court()
            && found.part(Part::Court).is_some_and(other)
            && by_body(scene, syntax, found).is_empty()
    }

    /// Does somebody get it (`kreeg zes jaar cel`, `kreeg gelijk`), before a court?
    fn is_got(&self, scene: &Scene<'_>) -> bool {
        let found = self.found;
        if found.frame.subject != Some(Part::Party) || found.frame.kind != FrameKind::Combination {
            return false;
        }
        if self.is_penal() {
            self.sentence.is_some()
                || self.is_guilty()
                || self.is_by_court()
                || self.is_grave(scene)
                || self.goes_free(scene)
        } else {
            // Who gets right or goes free, wins or loses, does so before a court that is named near.
            self.is_against(scene)
                || self.is_appeal(scene)
                || self.is_case()
                || before_court(scene, self.at, self.trigger())
                || authority::court_near(scene, self.at).is_some()
        }
    }

    /// A penalty that only a court gives, whatever its length.
    fn is_grave(&self, scene: &Scene<'_>) -> bool {
        let (doc, syntax, found) = (scene.doc, self.syntax, self.found);
        found.frame.words.iter().any(|w| matches!(doc.lex.spelling(*w), "levenslang" | "doodstraf"))
            || syntax.of(found.clause).any(|(_, c)| (c.first..c.last).any(|t| doc.is(t, "levenslange")))
            // `kreeg een taakstraf opgelegd`
            || found.part(Part::Party).is_some_and(|i| syntax.chunks[i].mention.is_some())
                && PENALTIES.iter().any(|p| self.trigger().starts_with(p))
    }

    /// `ging vrijuit`, `kreeg vrijspraak`
    fn goes_free(&self, scene: &Scene<'_>) -> bool {
        self.trigger() == "vrijuit gaan" && authority::court_near(scene, self.at).is_some()
            || self.trigger().starts_with("vrijspraak ")
    }

    /// `won van X`, `kreeg gelijk tegen X`
    fn is_against(&self, scene: &Scene<'_>) -> bool {
        let syntax = self.syntax;
        self.found.part(Part::Other).is_some_and(|i| {
            let c = &syntax.chunks[i];
            let governor = c.governor.filter(|_| c.mention.is_some());
            governor.is_some_and(|g| scene.doc.is_any(syntax.chunks[g].first, &["tegen", "van"]))
        })
    }

    /// `In hoger beroep kreeg X gelijk`
    fn is_appeal(&self, scene: &Scene<'_>) -> bool {
        let mut chunks = self.syntax.of(self.found.clause);
        chunks.any(|(_, c)| scene.doc.is_any(c.head, &["beroep", "geding", "cassatie"]))
    }

    /// `won een rechtszaak`, but not `won de zaak voor zich`
    fn is_case(&self) -> bool {
        let case = ["rechtszaak", "geding", "kort geding", "proces", "beroep", "procedure"];
        case.iter().any(|c| self.trigger().strip_prefix(c).is_some_and(|rest| rest.starts_with(' ')))
    }

    /// `is in hoger beroep in het gelijk gesteld`, `het vonnis is in hoger beroep bevestigd`, `het OM is niet-ontvankelijk verklaard`
    fn is_righted(&self, scene: &Scene<'_>) -> bool {
        let trigger = self.trigger();
        let upheld = || self.status() == "upheld" && decision(scene, self.syntax, self.found);
        self.found.passive
            && (trigger.starts_with("niet ontvankelijk")
                || self.is_appeal(scene) && (trigger.starts_with("in het ") || upheld()))
    }

    /// `wees het plan af`, `verwierp het argument`: what is turned down must be somebody's plea.
    pub fn is_no_plea(&self, scene: &mut Scene<'_>) -> bool {
        let plea = match self.status() {
            "dismissed" => {
                matches!(
                    self.trigger(),
                    "afwijzen" | "verwerpen" | "weigeren" | "terzijde leggen" | "terzijde schuiven"
                )
            }
            // `hief de zitting op`, `liet publiek toe`
            "annulled" => matches!(
                self.trigger(),
                "schrappen" | "opheffen" | "tenietdoen" | "ongedaan maken" | "geen spaan heel laten"
            ),
            "granted" => {
                matches!(self.trigger(), "instemmen" | "meegaan")
                    || self.trigger() == "toelaten" && !self.lets_case_in(scene)
            }
            "reduced" | "increased" => self.found.frame.kind == FrameKind::Verb,
            _ => false,
        };
        plea && !decision(scene, self.syntax, self.found)
            && !retold(scene, self.syntax, self.found)
            && (self.status() == "dismissed" || self.points_at(scene).is_none())
    }
}

impl Reading<'_> {
    /// `liet de zaak toe`
    fn lets_case_in(&self, scene: &Scene<'_>) -> bool {
        let doc = scene.doc;
        self.found
            .part(Part::Other)
            .is_some_and(|i| CASES.iter().any(|c| doc.str(self.syntax.chunks[i].head).to_lowercase().ends_with(c)))
    }
}

/// What a court lets in besides a plea.
const CASES: &[&str] = &["zaak", "procedure", "actie", "proces"];

/// `stapte naar de rechter en kreeg gelijk`, `spande een kort geding aan en kreeg gelijk`
fn before_court(scene: &Scene<'_>, at: usize, trigger: &str) -> bool {
    let doc = scene.doc;
    let court = |t: usize| {
        doc.is_any(t, word_set!["rechter", "rechtbank", "gerechtshof", "hof", "geding", "rechtszaak", "bodemprocedure"])
    };
    trigger.ends_with("gelijk krijgen") && (doc.sentence_range(at).start..at).rev().take(20).any(court)
}

/// `X is schuldig aan witwassen, vindt de jury`, `Volgens de rechtbank is X schuldig aan`, `oordeelde dat X schuldig is`: the chunk of the judge.
pub(super) fn judged_so(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let doc = scene.doc;
    let judge = |i: &usize| {
        let c = &syntax.chunks[*i];
        court::is_court_chunk(doc, c) || c.tag == Tag::Noun && doc.str(c.head).ends_with("jury")
    };
    let judging = |c: &&crate::claim::syntax::Clause| {
        c.has_any(doc, &["vinden", "oordelen", "bepalen", "achten", "beslissen", "concluderen"])
    };
    let subject = syntax.clauses.iter().filter(judging).find_map(|c| c.subject.filter(judge));
    let according = |i: &usize| {
        let by = syntax.chunks[*i].governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "volgens"));
        by && judge(i) && court::is_itself(scene, &syntax.chunks[*i])
    };
    subject.or_else(|| syntax.of(found.clause).map(|(i, _)| i).find(according))
}

/// `de veroordeling van X`, in a headline `Celstraf voor X`: a noun alone states a ruling where its party is named.
fn named_noun(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let Some(i) = found.part(Part::Party) else { return false };
    let chunk = &syntax.chunks[i];
    let named = chunk.mention.is_some_and(|m| {
        scene.mentions.get(m as usize).is_some_and(|m| {
            let office = matches!(&m.value, MentionValue::Official(o) if o.name.is_some());
            office || m.kind() == MentionKind::Person || common::is_body(scene, m)
        })
    });
    let clause = &syntax.clauses[found.clause];
    let headline = syntax.clauses.len() == 1 && clause.verbs.is_empty() && found.frame.trigger != "straf";
    let past = matches!(found.frame.trigger.as_str(), "veroordeling" | "vrijspraak")
        && found.noun.is_some_and(|n| {
            syntax.chunks[n].definite
                && syntax.chunks[n]
                    .governor
                    .is_some_and(|g| doc.is_any(syntax.chunks[g].first, &["na", "sinds", "tegen", "door"]))
        });
    let asked = doc.sentences().get(syntax.sentence).is_some_and(|s| {
        (s.first..s.last)
            .any(|t| doc.is_any(t, word_set!["eis", "om", "eist", "geëist", "mogelijk", "mogelijke", "geen"]))
    });
    named && (headline && !asked || past)
}
