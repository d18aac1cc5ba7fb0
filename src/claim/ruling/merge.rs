//! One decision that is told twice.

use crate::claim::{Scene, common};
use crate::model::{ClaimValue, MentionValue, Ruling};
use crate::resolve::Placed;

/// How far behind a decision its court may still give its reasons.
const REASONS: usize = 6;

/// `Ook vindt de rechtbank dat X te weinig deed`: what a court finds behind its decision is the reason of it.
pub fn is_reason(scene: &Scene<'_>, at: usize, value: &Ruling) -> bool {
    let here = scene.doc.sentence_of(at);
    let told = |c: &crate::claim::Draft| {
        let ruling = matches!(&c.value, ClaimValue::Ruling(r)
            if r.court == value.court && r.outcome.is_some());
        ruling && scene.doc.sentence_of(scene.doc.token_at(c.evidence.start)) + REASONS >= here
    };
    value.outcome.is_none() && !value.court.is_empty() && scene.claims.iter().rev().take(common::WINDOW).any(told)
}

/// Adds what a later telling says to the earlier one.
pub fn merge(scene: &mut Scene<'_>, at: usize, value: &Ruling) -> bool {
    let from = scene.claims.len().saturating_sub(common::WINDOW);
    for old in scene.claims[from..].iter_mut().rev() {
        let next = scene.doc.sentence_of(scene.doc.token_at(old.evidence.start)) + 1 >= scene.doc.sentence_of(at);
        let ClaimValue::Ruling(before) = &mut old.value else { continue };
        let same = before.outcome == value.outcome
            || (before.outcome.is_none() || value.outcome.is_none())
                && (before.court == value.court
                    // `deed uitspraak in de zaak tegen X. Hij kreeg vijf jaar`
                    || next && value.court.is_empty() && !before.party.is_empty() && before.party == value.party);
        // `X hoeft niet te betalen. Dat besliste het hof. Het bevestigt daarmee ...`: one decision, and this says what it did.
        let near = next && !value.court.is_empty() && before.court == value.court && before.party == value.party;
        let same = same || near && matches!(value.outcome.as_deref(), Some("upheld" | "annulled"));
        // `X moet vier jaar de cel in, heeft de rechtbank bepaald`
        let convicted = before.outcome.as_deref() == Some("convicted")
            && value.outcome.as_deref() == Some("ordered")
            && scene.doc.sentence_of(scene.doc.token_at(old.evidence.start)) == scene.doc.sentence_of(at);
        let same = same || convicted;
        // `schorste hem drie maanden en legde hem een boete op`: one decision. Two terms are those of two people, or of two years.
        let term = |s: &Option<String>| s.as_deref().is_some_and(|s| s.starts_with('P'));
        let at_once = before.court == value.court
            && term(&before.sentence) != term(&value.sentence)
            && scene.doc.sentence_of(scene.doc.token_at(old.evidence.start)) == scene.doc.sentence_of(at);
        // `de rechter`, of a court that is named elsewhere in the article
        let bare = |ids: &[u32]| matches!(ids, [id] if scene.entities.get(*id).is_some_and(|e| super::court::BARE.contains(&e.name.as_str())));
        let either = bare(&before.court) || bare(&value.court);
        let same_court = common::compatible(&before.court, &value.court)
            || either && !before.party.is_empty() && value.date.is_none();
        // `X hoeft van de bestuursrechter niet te betalen. Dat heeft de rechter bepaald`: that was this one.
        let that = next && bare(&value.court) && value.outcome.is_none() && before.outcome.is_some();
        let (same, same_court) = (same || that, same_court || that);
        // `de politierechter`, later by name: nobody is named who was tried but once.
        let one_judge = before.party.is_empty() && value.party.is_empty() && before.outcome == value.outcome;
        // What was granted on another day is granted again.
        let again = value.outcome.as_deref() == Some("granted") && apart(scene.mentions, before.date, value.date);
        if same
            && !again
            && (same_court || one_judge)
            && common::compatible(&before.party, &value.party)
            && (before.sentence.is_none() || value.sentence.is_none() || before.sentence == value.sentence || at_once)
        {
            common::fill(&mut before.court, &value.court);
            common::fill(&mut before.party, &value.party);
            before.date = before.date.or(value.date);
            if before.outcome.is_none() || near && !convicted && value.outcome.is_some() {
                before.outcome.clone_from(&value.outcome);
            }
            if before.sentence.is_none() {
                before.sentence.clone_from(&value.sentence);
            }
            return true;
        }
    }
    false
}

/// Are two days told, of which neither may be the other?
fn apart(mentions: &[Placed], one: Option<u32>, other: Option<u32>) -> bool {
    let day = |id: Option<u32>| match mentions.get(id? as usize).map(|m| &m.value) {
        Some(MentionValue::Date(d)) => d.value.as_deref(),
        _ => None,
    };
    matches!((day(one), day(other)), (Some(a), Some(b)) if !a.starts_with(b) && !b.starts_with(a))
}
