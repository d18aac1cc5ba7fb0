//! A body with its services in brackets behind it: `Meta (Facebook, Instagram en WhatsApp)`; others have their accounts there.

use crate::claim::{ClaimRule, Scene, common};
use crate::lexicon::{Cue, Table};
use crate::model::{ClaimValue, MentionKind, Ownership, OwnershipStatus};
use crate::resolve::Placed;

/// A body and the platforms in brackets behind its name.
pub static RULE: ClaimRule = ClaimRule {
    id: "ownership/bracket",
    doc: "a body and two or more platforms in brackets behind its name that the lexicon knows as its own",
    cues: &[Cue::Capital],
    find,
    hits: &[(
        "Dat geldt voor Meta (Facebook en Instagram).",
        "ownership | status=owns | owner=Meta | owned=Facebook + Instagram",
    )],
    misses: &[
        "Dat geldt voor Meta (Facebook).",
        "Dat zegt Karel Bos (Facebook, Instagram).",
        "Steun Greenpeace (Facebook, Instagram en TikTok).",
    ],
    gaps: &[],
};

fn find(scene: &mut Scene<'_>, at: usize) {
    let Some((_, body)) = scene.mention_at(at).filter(|(_, m)| m.first == at && scene.doc.is(m.last, "(")) else {
        return;
    };
    let Some(owner) = body.entity.filter(|_| common::is_body(scene, body)) else { return };
    let mut owned = Vec::new();
    let mut next = body.last + 1;
    while let Some((_, m)) = scene.mention_at(next).filter(|(_, m)| m.first == next) {
        if m.kind() != MentionKind::Platform || !is_known(scene, m, owner) {
            return;
        }
        owned.extend(m.entity.filter(|id| *id != owner && !owned.contains(id)));
        next = m.last + usize::from(scene.doc.is_any(m.last, &[",", "en"]));
        if next == m.last {
            break;
        }
    }
    if owned.len() < 2 || !scene.doc.is(next, ")") {
        return;
    }
    let told = scene.claims.iter().rev().take(common::WINDOW).any(|c| {
        matches!(&c.value, ClaimValue::Ownership(o) if o.owner.contains(&owner) && owned.iter().all(|id| o.owned.contains(id)))
    });
    if !told {
        let value = Ownership { owner: vec![owner], owned, status: OwnershipStatus::Owns, amount: None, date: None };
        let draft = common::draft(scene, ClaimValue::Ownership(value), None, at, RULE.id);
        scene.claims.push(draft);
    }
}

/// Does the lexicon know the platform as one of `owner`?
fn is_known(scene: &Scene<'_>, platform: &Placed, owner: u32) -> bool {
    let doc = scene.doc;
    let row = doc.hit(platform.first, Table::Platform).and_then(|h| doc.lex.tables.platforms.rows.get(h.row));
    let name = row.and_then(|r| r.owner.as_deref());
    name.is_some_and(|name| scene.entities.get(owner).is_some_and(|e| e.name == name))
}
