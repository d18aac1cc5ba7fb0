//! Who owns, buys or sells what, from the frames of `frames.tsv`: `is eigendom van`, `neemt over`, `moederbedrijf van`, `dochter van`.

use crate::claim::frame::{find as find_frame, may_state};
use crate::claim::syntax::{Chunk, Syntax, Tag};
use crate::claim::{ClaimRule, Scene, common, hedge, party};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::{ClaimValue, Hedge, Ownership, OwnershipStatus};

/// Ownership told by a noun, a verb or both.
pub static RULE: ClaimRule = ClaimRule {
    id: "ownership/frame",
    doc: "who owns, buys or sells what, told by a noun, a verb or both",
    cues: &[Cue::Frame],
    find,
    hits: &[("TikTok is eigendom van Elon Musk.", "ownership | status=owns | owner=Elon Musk | owned=TikTok")],
    misses: &["Hij nam de taak over.", "TikTok heeft de winst verdubbeld."],
    gaps: &[],
};

fn find(scene: &mut Scene<'_>, at: usize) {
    if !may_state(scene, at, FrameClaim::Ownership) {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Ownership) else { return };
    let mut owner = common::parties(scene, &syntax, &found, Part::Owner);
    let mut owned = common::parties(scene, &syntax, &found, Part::Owned);
    let mut seller = common::parties(scene, &syntax, &found, Part::Seller);
    if let (FrameKind::Noun, Some(noun)) = (found.frame.kind, found.noun) {
        let apposed = apposed(scene, &syntax, noun);
        if owner.is_empty() && !owned.is_empty() {
            owner = apposed;
        } else if owned.is_empty() && !owner.is_empty() {
            owned = apposed;
        } else if owner.is_empty() && owned.is_empty() {
            // `Instagram-moeder Meta`
            if let (Some(name), Some(prefix)) = (syntax.chunks[noun].mention, hyphenated(scene, &syntax, noun)) {
                owner.extend(scene.mentions.get(name as usize).and_then(|m| m.entity));
                owned.push(prefix);
            }
        }
    }
    let status = match found.frame.status.as_str() {
        "acquires" => OwnershipStatus::Acquires,
        "sells" => OwnershipStatus::Sells,
        _ => OwnershipStatus::Owns,
    };
    let bought = !owner.is_empty();
    if status == OwnershipStatus::Sells {
        // A record has one owner: who sells.
        if seller.is_empty() {
            seller.clone_from(&owner);
        }
        owner = seller;
    }
    owned.retain(|id| !owner.contains(id));
    // A place owns nothing; goods that are sold to anybody are no business sold.
    let place = |id: &u32| scene.entities.get(*id).is_some_and(|e| e.kind == crate::model::EntityKind::Place);
    if owner.iter().any(place) {
        return;
    }
    let trade = scene.doc.lex.spelling(found.frame.lemma) == "verkopen"
        && !bought
        && found.part(Part::Amount).is_none()
        && found.verb.is_some_and(|v| v.finite && !v.past);
    if trade
        && owned.iter().all(|id| {
            scene.entities.get(*id).is_some_and(|e| {
                e.kind != crate::model::EntityKind::Organisation && e.kind != crate::model::EntityKind::Platform
            })
        })
    {
        return;
    }
    if owner.is_empty() || owned.is_empty() {
        return;
    }
    let person_bought =
        owned.iter().all(|id| scene.entities.get(*id).is_some_and(|e| e.kind == crate::model::EntityKind::Person));
    if person_bought {
        return;
    }
    let amount = found
        .part(Part::Amount)
        .filter(|i| syntax.chunks[*i].tag == Tag::Amount)
        .and_then(|i| syntax.chunks[i].mention);
    let value = Ownership { owner, owned, status, amount, date: common::date(scene, &syntax, &found) };
    let from = scene.claims.len().saturating_sub(common::WINDOW);
    for old in scene.claims[from..].iter_mut().rev() {
        if let ClaimValue::Ownership(before) = &mut old.value
            && before.owned.iter().any(|id| value.owned.contains(id))
            && before.owner.iter().any(|id| value.owner.contains(id))
        {
            before.amount = before.amount.or(value.amount);
            before.date = before.date.or(value.date);
            return;
        }
    }
    let hedged = hedge::of(scene, &syntax, found.clause, found.noun).filter(|h| h.0 != Hedge::Future);
    let draft = common::draft(scene, ClaimValue::Ownership(value), hedged, at, RULE.id);
    scene.claims.push(draft);
}

/// The name that a noun says something of: in its phrase (`moederbedrijf Meta`), before its comma (`Meta, moederbedrijf van`), or behind it.
fn apposed(scene: &mut Scene<'_>, syntax: &Syntax, noun: usize) -> Vec<u32> {
    let doc = scene.doc;
    let named = |c: &Chunk| c.mention.is_some() || doc.token(c.head).is_some_and(|t| t.is_upper());
    let chunk = &syntax.chunks[noun];
    if chunk.mention.is_some() {
        return party::one(scene, syntax, noun);
    }
    if syntax.chunks.get(noun + 1).is_some_and(|c| c.tag == Tag::Noun && named(c)) {
        return party::one(scene, syntax, noun + 1);
    }
    if noun >= 2
        && syntax.chunks[noun - 1].tag == Tag::Mark
        && doc.is_any(syntax.chunks[noun - 1].first, &[",", "("])
        && named(&syntax.chunks[noun - 2])
    {
        return party::one(scene, syntax, noun - 2);
    }
    // `X is de dochter van Y`
    let clause = &syntax.clauses[chunk.clause];
    if clause.has_any(doc, &["zijn", "worden", "blijven"])
        && let Some(subject) = clause.subject.filter(|s| *s != noun)
    {
        return party::parties(scene, syntax, subject);
    }
    // `van Y, X,`: behind the phrase that hangs on it.
    let behind = (noun + 1..noun + 6)
        .find(|&i| syntax.chunks.get(i).is_some_and(|c| c.tag == Tag::Mark && doc.is(c.first, ",")));
    if let Some(i) = behind
        && syntax.chunks.get(i + 1).is_some_and(|c| c.tag == Tag::Noun && named(c))
    {
        return party::one(scene, syntax, i + 1);
    }
    Vec::new()
}

/// The name before the hyphen of the noun (`Facebook-moeder`).
fn hyphenated(scene: &Scene<'_>, syntax: &Syntax, noun: usize) -> Option<u32> {
    let chunk = &syntax.chunks[noun];
    let (_, m) = (chunk.first..chunk.last).find_map(|t| scene.mention_at(t))?;
    (scene.doc.is(m.last, "-") && scene.doc.glued(m.last)).then_some(m.entity).flatten()
}
