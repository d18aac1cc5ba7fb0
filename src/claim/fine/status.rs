//! How far a fine has come: from its frame, the tense and mood of its clause, and what makes it a mere possibility.

use super::amount::Sums;
use super::mood::Mood;
use crate::claim::Scene;
use crate::claim::frame::Found;
use crate::claim::syntax::{Syntax, Tag};
use crate::lexicon::FrameKind;
use crate::model::{FineStatus, Hedge, Span};

/// What the clause says of the fine.
#[derive(Debug)]
pub struct Told {
    /// The status.
    pub status: FineStatus,
    /// What holds it back, and the words that do.
    pub hedge: Option<(Hedge, Option<Span>)>,
    /// May a date of the clause be the date of the fine?
    pub dated: bool,
    /// Is it told as another fine than the one before (`eerder`, `ook`, `nieuwe`)?
    pub another: bool,
    /// Is it told as what was before (`eerder`, `destijds`)?
    pub background: bool,
}

/// The status of a fine by its frame.
fn of_frame(name: &str) -> FineStatus {
    match name {
        "demanded" => FineStatus::Demanded,
        "threatened" => FineStatus::Threatened,
        "maximum" => FineStatus::Maximum,
        "upheld" => FineStatus::Upheld,
        "annulled" => FineStatus::Annulled,
        "reduced" => FineStatus::Reduced,
        "paid" => FineStatus::Paid,
        "settled" => FineStatus::Settled,
        _ => FineStatus::Imposed,
    }
}

/// Words that tell a fine as another than the one before.
const ANOTHER: &[&str] = &[
    "eerder", "eerdere", "ook", "nieuwe", "tweede", "derde", "andere", "ander", "opnieuw", "vorige", "nog", "destijds",
];

/// Words that tell it as what was before.
const BACKGROUND: &[&str] = &["eerder", "eerdere", "vorige", "destijds", "andere", "ander"];

/// The status of a fine.
pub fn of(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, sums: &Sums) -> Told {
    let holds =
        |list: &[&str]| syntax.of(found.clause).any(|(_, c)| (c.first..c.last).any(|t| scene.doc.is_any(t, list)));
    let (another, background) = (holds(ANOTHER), holds(BACKGROUND));
    let mut mood = Mood::new(scene, syntax, found, by_own_words(scene, syntax, found));
    mood.hear_verbs();
    mood.hear_wish();
    mood.hear_words();
    mood.hear_condition();
    mood.hear_question();
    mood.find_maximum(sums);
    mood.deny();
    mood.spare();
    mood.settle(sums);
    let Mood { status, hedge, .. } = mood;
    let dated =
        !matches!(status, FineStatus::Threatened | FineStatus::Maximum | FineStatus::Demanded | FineStatus::Paid);
    Told { status, hedge, dated, another, background }
}

/// The status by the frame, and by what its own clause makes of that.
fn by_own_words(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> FineStatus {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let mut status = of_frame(&found.frame.status);
    // `moet een boete betalen`: it is not paid yet.
    if status == FineStatus::Paid && clause.verbs.iter().any(|v| v.finite && doc.lex.spelling(v.lemma) == "moeten") {
        let settled = found.noun_frame.is_some_and(|f| matches!(f.type_.as_str(), "schikking" | "transactie"));
        let final_word = syntax.of(found.clause).any(|(_, c)| doc.is_any(c.first, &["definitief", "alsnog", "toch"]));
        status = if settled {
            FineStatus::Settled
        } else if final_word {
            FineStatus::Upheld
        } else {
            FineStatus::Imposed
        };
    }
    // `hoeft geen 4 maar 3 ton boete te betalen`
    if status == FineStatus::Paid && clause.has_any(doc, &["hoeven"]) && less_than_told(scene, syntax, found) {
        status = FineStatus::Reduced;
    }
    // What may be collected stands; what was collected is paid.
    if found.noun.is_some() && clause.has_any(doc, &["innen"]) {
        let may = clause.has_any(doc, &["mogen", "kunnen", "moeten"]);
        status = if may { FineStatus::Upheld } else { FineStatus::Paid };
    }
    // `De eis was een boete van 750 euro`
    if found.frame.kind == FrameKind::Noun && clause.subject.is_some_and(|s| doc.is(syntax.chunks[s].head, "eis")) {
        status = FineStatus::Demanded;
    }
    // `komt het bedrijf op een boete te staan`: what comes at a price, not what stands on a deed.
    if tariff(scene, syntax, found) == Some(false) {
        status = FineStatus::Imposed;
    }
    // A discount for helping is no reduction of a fine that stood.
    if status == FineStatus::Reduced && percent_off(scene, syntax, found) {
        status = FineStatus::Imposed;
    }
    status
}

/// Is it told what stands on a deed (`op een overtreding staat een boete`)? `Some(false)` where the boete itself is what somebody comes to (`komt op een boete
/// te staan`).
pub fn tariff(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<bool> {
    let noun = found.noun.filter(|_| found.frame.trigger == "op boete staan")?;
    let op = |i: usize| syntax.chunks[i].governor.is_some_and(|g| scene.doc.is(syntax.chunks[g].first, "op"));
    // `op 24.000 euro boete te staan`
    let sum = noun.checked_sub(1).filter(|s| syntax.chunks[*s].tag == Tag::Amount);
    Some(!op(noun) && !sum.is_some_and(op))
}

/// `geen 4 maar 3 ton`, `niet 4 miljoen, maar 3 miljoen`
fn less_than_told(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let tokens = || syntax.of(found.clause).flat_map(|(_, c)| c.first..c.last);
    let denied = |t: usize| doc.is_any(t, &["geen", "niet"]) && doc.token(t + 1).is_some_and(|n| n.is_number());
    tokens().find(|t| denied(*t)).is_some_and(|no| (no..no + 8).any(|t| doc.is(t, "maar")))
}

/// `met 15 procent verlaagd`
fn percent_off(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    syntax.of(found.clause).any(|(_, c)| {
        c.tag == Tag::Amount
            && c.governor.is_some_and(|g| scene.doc.is(syntax.chunks[g].first, "met"))
            && c.mention
                .and_then(|id| super::amount::value(scene, id))
                .is_some_and(|v| v.unit == crate::model::Unit::Percent)
    })
}
