//! A measure told by a noun with an infinitive: `het voorstel van X om Y te schorsen`, `pogingen om Y te verbieden`, `het besluit Y te sluiten`.

use crate::claim::Scene;
use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::model::MeasureStatus;

/// What the noun says of the measure.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Who has it, behind `van`.
    pub by: Option<usize>,
    /// Is it the cabinet's (`kabinetsbesluit`)?
    pub cabinet: bool,
    /// How far it has come.
    pub status: MeasureStatus,
    /// Did it come to nothing?
    pub failed: bool,
    /// Is it brought before a parliament (`motie`, `wetsvoorstel`), so that a party weighs it?
    pub formal: bool,
}

/// Nouns for what is wished or tried.
const WISHED: &[&str] = &[
    "voorstel",
    "voorstellen",
    "plan",
    "plannen",
    "motie",
    "oproep",
    "verzoek",
    "eis",
    "wens",
    "poging",
    "pogingen",
    "initiatiefwet",
    "dreigement",
    "voornemen",
    "advies",
    "pleidooi",
];

/// Those that a parliament votes on.
const FORMAL: &[&str] = &["motie", "voorstel", "initiatiefwet"];

/// Nouns for what is decided.
const DECIDED: &[&str] = &[
    "akkoord",
    "overeenkomst",
    "besluit",
    "beslissing",
    "bevel",
    "opdracht",
    "vonnis",
    "order",
    "aankondiging",
    "decreet",
];

/// What is done with a motion or an agreement by whoever has it (`dienden een motie in om`, `hebben een akkoord bereikt om`).
const BRINGS: &[&str] = &["indienen", "bereiken", "sluiten", "tekenen", "ondertekenen", "uitvaardigen"];

/// Is the word one of these, or a compound of one?
fn is_one(word: &str, list: &[&str]) -> bool {
    list.iter().any(|w| {
        let end = word.len().checked_sub(w.len()).and_then(|from| word.get(from..));
        end.is_some_and(|e| e.eq_ignore_ascii_case(w)) && (w.len() > 4 || word.len() == w.len())
    })
}

/// How far before the verb the noun may stand, in chunks.
const FAR: usize = 14;

/// The noun that the infinitive of a frame hangs on.
pub fn of(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<Plan> {
    let doc = scene.doc;
    let verb = found.verb.filter(|v| v.at > 0 && doc.is(v.at - 1, "te"))?;
    let clause = &syntax.clauses[found.clause];
    let aim = clause.kind == ClauseKind::Infinitive;
    let end = if aim { clause.range.start } else { verb.chunk };
    let fits = |i: &usize| {
        let c = &syntax.chunks[*i];
        c.tag == Tag::Noun
            && c.mention.is_none()
            && (aim || c.clause == found.clause)
            && (is_one(doc.str(c.head), WISHED) || is_one(doc.str(c.head), DECIDED))
    };
    let noun = (end.saturating_sub(FAR)..end).rev().find(fits)?;
    // Between them nothing but what hangs on the noun.
    let between = |i: usize| {
        let c = &syntax.chunks[i];
        match c.tag {
            Tag::Preposition | Tag::Other => true,
            Tag::Noun | Tag::Date => !aim || c.governor.is_some(),
            Tag::Om => aim,
            // `hebben een akkoord bereikt om`
            Tag::Verb => aim && c.clause == syntax.chunks[noun].clause && syntax.clauses[c.clause].has_any(doc, BRINGS),
            _ => false,
        }
    };
    if !(noun + 1..end).all(between) {
        return None;
    }
    let by =
        (noun + 2 < end && doc.is(syntax.chunks[noun + 1].first, "van") && syntax.chunks[noun + 2].tag == Tag::Noun)
            .then_some(noun + 2);
    let outside = syntax.chunks[noun].clause;
    let brings = aim && syntax.clauses[outside].has_any(doc, BRINGS);
    // `is van plan om X te sluiten`, `heeft het voornemen om`
    let of_plan = syntax.chunks[noun].governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "van"));
    let has = aim
        && doc.is_any(syntax.chunks[noun].head, &["plan", "plannen", "voornemen"])
        && syntax.clauses[outside].has_any(doc, if of_plan { &["zijn"] } else { &["hebben"] });
    let by = by.or_else(|| syntax.clauses[outside].subject.filter(|s| (brings || has) && *s != noun));
    // `stemde in met het voorstel om ...`: who acts stands with the verb.
    let gives = ["goedkeuren", "stemmen", "steunen", "indienen", "doen", "komen", "presenteren", "geven", "nemen"];
    let outer = &syntax.clauses[outside];
    if by.is_none() && aim && (outer.has_any(doc, super::gate::DECIDES) || outer.has_any(doc, &gives)) {
        return None;
    }
    let failed = (verb.at..doc.sentence_range(verb.at).end).any(|t| {
        doc.is_any(
            t,
            &[
                "niet",
                "mislukt",
                "mislukten",
                "mislukte",
                "tevergeefs",
                "afgewezen",
                "verworpen",
                "strandde",
                "strandden",
            ],
        )
    });
    // `heeft geen plannen om`, `heeft niet het voornemen om`
    let denied = syntax.of(outside).any(|(_, c)| {
        c.first <= syntax.chunks[noun].head && (c.first..c.last).any(|t| doc.is_any(t, &["niet", "geen", "nooit"]))
    });
    let decided = is_one(doc.str(syntax.chunks[noun].head), DECIDED);
    let status = if decided { MeasureStatus::Announced } else { MeasureStatus::Considered };
    let cabinet = doc.str(syntax.chunks[noun].head).starts_with("kabinets");
    let formal = is_one(doc.str(syntax.chunks[noun].head), FORMAL);
    Some(Plan { by, cabinet, status, failed: (failed || denied) && !decided, formal })
}
