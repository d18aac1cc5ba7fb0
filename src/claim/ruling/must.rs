//! What a court makes somebody do, told of him: `X moet van de rechter`, `X mag van de rechter`, `X hoeft van de rechter niet`.

use super::court;
use super::merge::merge;
use crate::claim::{Scene, common};
use crate::model::{ClaimValue, Ruling};

/// Forms of the verbs of will.
const MODALS: &[&str] =
    &["mag", "mogen", "mocht", "mochten", "moet", "moeten", "moest", "moesten", "hoeft", "hoeven", "hoefde", "hoefden"];

/// The decision that a verb of will at token `at` tells of its subject.
pub fn must(scene: &mut Scene<'_>, at: usize, rule: &'static str) {
    let doc = scene.doc;
    if !doc.is_any(at, word_set!(of MODALS)) || !doc.sentence_range(at).any(|t| doc.is(t, "van")) {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(must) = common::said_by(scene, &syntax, at) else { return };
    if !court::is_court_chunk(doc, &syntax.chunks[must.by]) {
        return;
    }
    let court = court::court(scene, &syntax, must.by);
    let mut party = common::somebody(scene, &syntax, must.subject);
    party.extend(common::defendant(scene, &syntax, must.subject).filter(|_| party.is_empty()));
    party.retain(|id| !court.contains(id));
    if party.is_empty() {
        return;
    }
    let outcome = if doc.is_any(at, &["hoeft", "hoeven", "hoefde", "hoefden"]) {
        "dismissed"
    } else if doc.is_any(at, &["mag", "mogen", "mocht", "mochten"]) && !must.forbidden {
        "granted"
    } else {
        "ordered"
    };
    let value = Ruling { court, party, outcome: Some(outcome.to_owned()), sentence: None, date: None, ground: None };
    if !merge(scene, at, &value) {
        let draft = common::draft(scene, ClaimValue::Ruling(value), None, at, rule);
        scene.claims.push(draft);
    }
}
