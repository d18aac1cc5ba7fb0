//! The other side of a case: `won het kort geding tegen X`, `in de zaak tegen X`, `in een zaak die X tegen Y had aangespannen`.

use super::contested::decision;
use super::decided;
use super::plea::pleaded;
use crate::claim::frame::Found;
use crate::claim::syntax::{Syntax, Tag};
use crate::claim::{Scene, common, party};
use crate::lexicon::Part;

/// What two sides have with each other.
const CASES: &[&str] = &["zaak", "geding", "procedure", "proces", "beroep", "strijd", "conflict", "geschil"];

/// Verbs behind which `tegen` has the other side.
const VERBS: &[&str] = &["winnen", "verliezen", "krijgen", "trekken"];

/// Adds the side that the clause, or a relative clause of the case, names beside `party`.
pub fn versus(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, court: &[u32], party: &mut Vec<u32>) {
    let doc = scene.doc;
    let fights = found.frame.subject == Some(Part::Party) && VERBS.iter().any(|v| found.frame.trigger.ends_with(v));
    // `wees de eisen van X tegen Y af`
    let demand = matches!(found.frame.status.as_str(), "dismissed" | "granted") && decision(scene, syntax, found);
    let other = syntax.of(found.clause).map(|(i, _)| i).find(|&i| {
        let chunk = &syntax.chunks[i];
        let Some(g) = chunk.governor.filter(|g| g + 1 == i && chunk.tag == Tag::Noun) else { return false };
        let with = doc.is(syntax.chunks[g].first, "met");
        if !with && !doc.is(syntax.chunks[g].first, "tegen") {
            return false;
        }
        let before = g.checked_sub(1).map(|b| &syntax.chunks[b]);
        let case = before.is_some_and(|b| {
            let head = doc.str(b.head).to_lowercase();
            b.tag == Tag::Noun && CASES.iter().any(|c| head.ends_with(c))
        });
        let named = chunk.mention.is_some() || doc.token(chunk.head).is_some_and(|t| t.is_upper());
        case || !with && (fights || demand && named)
    });
    // `verloor de zaak van X`
    let from = found.part(Part::Other).filter(|&i| {
        let chunk = &syntax.chunks[i];
        let van = chunk.governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "van"));
        van && chunk.mention.is_some() && found.frame.trigger.ends_with("verliezen")
    });
    let mut ids = other.or(from).map(|i| party::parties(scene, syntax, i)).unwrap_or_default();
    ids.extend(decided::opponents(scene, syntax, found));
    ids.extend(pleaded(scene, syntax, found.clause));
    // `niet-ontvankelijk in de vervolging van X`
    let tried =
        syntax.of(found.clause).find(|(_, c)| c.tag == Tag::Noun && doc.is(c.head, "vervolging")).map(|(i, _)| i);
    ids.extend(tried.map(|i| common::behind(scene, syntax, i)).unwrap_or_default());
    for id in ids {
        if !party.contains(&id) && !court.contains(&id) {
            party.push(id);
        }
    }
}
