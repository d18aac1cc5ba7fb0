//! A ruling as far as it is read: which court decides, and what its frame says.

use std::borrow::Cow;
use std::rc::Rc;

use super::court;
use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, governor_name};
use crate::claim::{Scene, common};
use crate::lexicon::Part;

/// A ruling in the making.
pub(super) struct Reading<'r> {
    /// The sentence.
    pub syntax: &'r Rc<Syntax>,
    /// Its frame.
    pub found: &'r Found<'r>,
    /// The token of its cue.
    pub at: usize,
    /// The chunk of the court that acts.
    pub court_chunk: Option<usize>,
    /// Does a jury act?
    pub jury: bool,
    /// What somebody is sentenced to.
    pub sentence: Option<String>,
    /// The court.
    pub court: Vec<u32>,
    /// About whom it decides.
    pub party: Vec<u32>,
    /// The chunk of whom the clause before finds guilty, where its own pronoun means him.
    pub tried: Option<usize>,
    /// Is it about how long somebody is held?
    pub held: bool,
    /// What it decides.
    pub outcome: Option<String>,
    /// The fields that were filled from elsewhere.
    pub inferred: Vec<Cow<'static, str>>,
}

impl<'r> Reading<'r> {
    /// Who acts.
    pub fn new(scene: &Scene<'_>, syntax: &'r Rc<Syntax>, found: &'r Found<'r>, at: usize) -> Reading<'r> {
        Reading {
            syntax,
            found,
            at,
            court_chunk: court_of(scene, syntax, found),
            jury: jury(scene, syntax, found),
            sentence: None,
            court: Vec::new(),
            party: Vec::new(),
            tried: None,
            held: false,
            outcome: None,
            inferred: Vec::new(),
        }
    }

    /// The outcome that the frame states.
    pub fn status(&self) -> &'r str {
        self.found.frame.status.as_str()
    }

    /// The words of the frame.
    pub fn trigger(&self) -> &'r str {
        self.found.frame.trigger.as_str()
    }

    /// Does a court act, or a jury?
    pub fn is_by_court(&self) -> bool {
        self.court_chunk.is_some() || self.jury
    }

    /// Is somebody found guilty, or not?
    pub fn is_penal(&self) -> bool {
        matches!(self.status(), "convicted" | "acquitted")
    }

    /// Is a sentence changed?
    pub fn is_changed(&self) -> bool {
        matches!(self.status(), "reduced" | "increased")
    }

    /// Does the frame leave open what was decided (`oordeelt`, `beslist`)?
    pub fn is_open(&self) -> bool {
        matches!(self.status(), "" | "ruled")
    }

    /// Is it a decision about what somebody decided or asked?
    pub fn is_about_decision(&self) -> bool {
        matches!(self.status(), "annulled" | "upheld" | "dismissed" | "granted")
    }

    /// The chunk of whom it is about, where it has no name.
    pub fn unnamed_party(&self) -> Option<usize> {
        self.found.part(Part::Party).filter(|i| self.syntax.chunks[*i].mention.is_none())
    }

    /// What somebody is sentenced to.
    pub fn find_sentence(&mut self, scene: &Scene<'_>) {
        self.sentence = if self.is_changed() {
            court::changed_to(scene, self.syntax, self.found)
        } else {
            court::sentence(scene, self.syntax, self.found)
                .filter(|_| matches!(self.status(), "convicted" | "ordered" | "awarded" | "suspended"))
        };
    }

    /// The court: that of its chunk, of `judge` who finds somebody guilty, else a body that rules.
    pub fn find_court(&mut self, scene: &mut Scene<'_>, judge: Option<usize>) {
        let judge = judge.filter(|i| court::is_court_chunk(scene.doc, &self.syntax.chunks[*i]));
        let chunk = self.court_chunk.or(judge);
        self.court = chunk.map(|i| court::court(scene, self.syntax, i)).unwrap_or_default();
        if self.jury {
            let part = self.found.part(Part::Court).or(self.syntax.clauses[self.found.clause].subject);
            self.court
                .extend(part.and_then(|i| court::jury_of(scene, self.syntax, i)).filter(|_| self.court.is_empty()));
        }
        if self.court.is_empty() && !self.jury {
            self.court = by_body(scene, self.syntax, self.found);
        }
    }
}

/// The chunk of the court that acts: the part, else a bare court of the clause.
fn court_of(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let doc = scene.doc;
    let court = |i: &usize| court::is_court_chunk(doc, &syntax.chunks[*i]);
    if let Some(i) = found.part(Part::Court) {
        let trade = |i: &usize| court::judges_trade(doc, &syntax.chunks[*i], &found.frame.trigger);
        return Some(i).filter(|i| court(i) || trade(i) || court::pointed_at(scene, syntax, *i).is_some());
    }
    // `Die vond het rommelig, maar wees de eis af`: the subject of the clause before goes on.
    if found.frame.subject == Some(Part::Court)
        && !found.passive
        && syntax.clauses[found.clause].subject.is_none()
        && let Some(i) = found.clause.checked_sub(1).and_then(|_| {
            syntax.clauses[..found.clause].iter().rev().filter(|c| c.kind == ClauseKind::Main).find_map(|c| c.subject)
        })
        && (court(&i) || court::pointed_at(scene, syntax, i).is_some())
    {
        return Some(i);
    }
    // `verloor een zaak bij het Hof`, `Dat heeft het hof bepaald`
    let bare = syntax.of(found.clause).map(|(i, _)| i).filter(court).find(|&i| {
        let governor = syntax.chunks[i].governor.map(|g| governor_name(doc, &syntax.chunks[g]));
        match governor {
            None | Some("na") => matches!(found.frame.status.as_str(), "" | "ruled"),
            // `kreeg zes jaar cel van de rechter`
            Some("van") => found.frame.prepositions.iter().any(|(p, part)| p == "van" && *part == Part::Court),
            Some(g) => g == "bij" || g == "door",
        }
    });
    bare.filter(|i| Some(*i) != found.part(Part::Party))
}

/// Does a jury act? It is no court of its own.
fn jury(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let part = found.part(Part::Court).or(syntax.clauses[found.clause].subject);
    part.is_some_and(|i| doc.str(syntax.chunks[i].head).to_lowercase().ends_with("jury"))
}

/// `door de WTO veroordeeld`: a body that is no court but rules.
pub(super) fn by_body(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let body = found
        .part(Part::Court)
        .filter(|_| found.passive)
        .and_then(|i| syntax.chunks[i].mention)
        .and_then(|m| scene.mentions.get(m as usize))
        .filter(|m| common::is_body(scene, m));
    body.and_then(|m| m.entity).into_iter().collect()
}
