//! An owner or a daughter told by its noun and its name alone; whose it is, the sentences before say: `Eigenaar X is blij`, `De eigenaar, X, is blij`,
//! `De vorige eigenaar, X`, `Dochterbedrijf Y groeit`.

use crate::claim::{ClaimRule, Scene, common, party};
use crate::lexicon::Cue;
use crate::model::{ClaimValue, OwnershipStatus};
use crate::resolve::Placed;

use super::focus;
use super::holder::{DAUGHTERS, FORMER, OWNERS, PARENTS, named, owned_body, owns};
use super::names::family;

/// An owner or a daughter of what the sentences before speak of.
pub static RULE: ClaimRule = ClaimRule {
    id: "ownership/alone",
    doc: "an owner or a daughter told by its noun and its name, of what the sentences before speak of",
    cues: &[Cue::Frame],
    find,
    hits: &[
        (
            "Gazprom sluit. De eigenaar, Karel Bos, is boos.",
            "ownership | status=owns | owner=Karel Bos | owned=Gazprom",
        ),
        (
            "Gazprom sluit. De vorige eigenaar, Karel Bos, is boos.",
            "ownership | status=sells | owner=Karel Bos | owned=Gazprom",
        ),
        ("Gazprom groeit. Dochterbedrijf Rosneft krimpt.", "ownership | status=owns | owner=Gazprom | owned=Rosneft"),
    ],
    misses: &[
        "Karel Bos is blij. Dochter Anna Bos niet.",
        "Gazprom sluit. De eigenaar van het huis, Karel Bos, niet.",
        "Gazprom sluit. Een hond liep weg. Eigenaar Karel Bos is boos.",
        "Een auto van Gazprom is weg. De eigenaar, Karel Bos, is boos.",
    ],
    gaps: &[],
};

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    if doc.is_any(at, word_set!(of OWNERS)) || doc.is_any(at, word_set!(of PARENTS)) {
        owner(scene, at);
    } else if doc.is_any(at, word_set!(of DAUGHTERS)) {
        daughter(scene, at);
    }
}

/// `Eigenaar X`, `De eigenaar, zakenman X, ...`
fn owner(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    let start = doc.sentence_range(at).start;
    // `Y-eigenaar X`, `Y en mede-eigenaar X` name what he owns.
    // `directeur-eigenaar X`
    let runs = at >= start + 2 && doc.is_any(at - 2, &["directeur", "uitbater", "oprichter"]);
    if at > start && (doc.glued(at) && !runs || doc.is(at - 1, "en")) {
        return;
    }
    // `Directeur-eigenaar X`: his office and his name in one.
    let office = scene.mention_at(at).map(|(_, m)| m).filter(|m| runs && named(scene, m.first).is_some());
    let name = named(scene, at + 1).or(office).or_else(|| apposed(scene, at)).or_else(|| before(scene, at));
    let Some(name) = name else { return };
    let Some(owner) = name.entity.filter(|_| !doc.is_any(name.last, &["van", "achter", "-"])) else { return };
    let owner = family(scene, scene.mention_at(name.first).map(|(id, _)| id)).unwrap_or(owner);
    let status = status(scene, if runs { at - 2 } else { at });
    // `directeur-eigenaar X van Y` is told of Y.
    if (name.first..name.last).any(|t| doc.is(t, "van")) && runs {
        return;
    }
    if told_of(scene, at, owner) || focus::tells_of_thing(scene, at) {
        return;
    }
    if let Some(owned) = focus::business(scene, start, &[owner]) {
        owns(scene, vec![owner], owned, at, (RULE.id, status), Some("owned"));
    }
}

/// `Dochterbedrijf Y`: of the one that the sentence before speaks of.
fn daughter(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    let start = doc.sentence_range(at).start;
    if at > start && (doc.glued(at) || doc.is_any(at - 1, &["en", "met"])) {
        return;
    }
    let Some(piece) = named(scene, at + 1).filter(|m| owned_body(scene, m)) else { return };
    let Some(owned) = piece.entity.filter(|_| !doc.is_any(piece.last, &["van", "-"])) else { return };
    if told_of(scene, at, owned) {
        return;
    }
    if let Some(owner) = focus::business(scene, start, &[owned]) {
        owns(scene, vec![owner], owned, at, (RULE.id, OwnershipStatus::Owns), Some("owner"));
    }
}

/// The name between commas behind `de eigenaar`, with what it is called by (`, de Deense vennootschap X,`).
fn apposed<'a>(scene: &Scene<'a>, at: usize) -> Option<&'a Placed> {
    let doc = scene.doc;
    let start = doc.sentence_range(at).start;
    let definite = (start.max(at.saturating_sub(2))..at).any(|t| doc.is_any(t, &["de", "zijn", "haar"]));
    if !definite || !doc.is(at + 1, ",") {
        return None;
    }
    let first = (at + 2..at + 7)
        .take_while(|&t| doc.token(t).is_some_and(|t| t.is_word()))
        .find(|&t| scene.mention_at(t).is_some_and(|(_, m)| m.first == t))?;
    // `de eigenaar, aldus X,` says who speaks.
    let called = first == at + 2
        || doc.is_any(at + 2, &["de", "het", "een"])
        || doc.has(first - 1, Cue::Occupation)
        || party::is_body_word(doc, first - 1);
    let closes = |m: &&Placed| doc.token(m.last).is_none_or(|t| !t.is_word());
    named(scene, first).filter(|m| called && closes(m))
}

/// The name before the comma of `X, eigenaar,`, `X, sinds 1921 eigenaar,`.
fn before<'a>(scene: &Scene<'a>, at: usize) -> Option<&'a Placed> {
    let doc = scene.doc;
    let word = |t: usize| doc.token(t).is_some_and(|t| t.is_word() || t.is_number());
    let start = doc.sentence_range(at).start;
    let comma = (start..at).rev().take(5).find(|&t| !word(t)).filter(|t| *t > start && doc.is(*t, ","))?;
    let (_, m) = scene.mention_at(comma - 1).filter(|(_, m)| m.last == comma && !word(at + 1))?;
    named(scene, m.first)
}

/// Whether who is called so owns it, comes to own it, or owned it once.
fn status(scene: &Scene<'_>, at: usize) -> OwnershipStatus {
    let doc = scene.doc;
    let start = doc.sentence_range(at).start;
    let said = |list: &[&str]| (start.max(at.saturating_sub(2))..at).any(|t| doc.is_any(t, list));
    if said(FORMER) || said(&["oude"]) {
        OwnershipStatus::Sells
    } else if said(&["nieuwe", "kersverse", "toekomstige"]) {
        OwnershipStatus::Acquires
    } else {
        OwnershipStatus::Owns
    }
}

/// Has the sentence said already of whom `party` is the owner or the daughter?
fn told_of(scene: &Scene<'_>, at: usize, party: u32) -> bool {
    let here = scene.doc.sentence_range(at);
    let span = scene.doc.span(here.start, here.end);
    scene.claims.iter().rev().take(common::WINDOW).any(|c| match &c.value {
        ClaimValue::Ownership(o) => c.evidence == span && (o.owner.contains(&party) || o.owned.contains(&party)),
        _ => false,
    })
}
