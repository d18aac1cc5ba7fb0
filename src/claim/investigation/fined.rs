//! What the fines of the article tell of an inquiry: whom it was after, and who led it.

use super::telling::helped;
use crate::claim::frame::Found;
use crate::claim::syntax::Syntax;
use crate::claim::{Scene, common};
use crate::lexicon::Part;
use crate::model::{ClaimValue, EntityKind, FineStatus};

/// Who fined whom in the last fine told before, where the inquiry is only `het onderzoek`.
pub(super) fn fined(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<(Vec<u32>, Vec<u32>)> {
    let noun = &syntax.chunks[found.noun?];
    if !scene.doc.is_any(noun.first, &["het", "dat", "dit"]) || noun.last - noun.first > 2 || noun.governor.is_some() {
        return None;
    }
    let start = scene.doc.span(noun.first, noun.last).start;
    scene.claims.iter().take(common::WINDOW).filter(|c| c.evidence.start < start).find_map(|c| match &c.value {
        ClaimValue::Fine(f) if imposed(f.status) && !f.authority.is_empty() && !f.payer.is_empty() => {
            Some((f.authority.clone(), f.payer.clone()))
        }
        _ => None,
    })
}

/// Who fined the target.
pub(super) fn fining(scene: &Scene<'_>, target: &[u32]) -> Option<u32> {
    scene.claims.iter().take(common::WINDOW).find_map(|c| match &c.value {
        ClaimValue::Fine(f) if imposed(f.status) && f.payer.iter().any(|id| target.contains(id)) => {
            f.authority.first().copied()
        }
        _ => None,
    })
}

/// The one authority that all fines told before come from.
pub(super) fn punisher(scene: &Scene<'_>) -> Option<u32> {
    let mut found = None;
    for claim in scene.claims.iter().take(common::WINDOW) {
        if let ClaimValue::Fine(f) = &claim.value
            && let [id] = f.authority.as_slice()
        {
            if found.is_some_and(|o| o != *id) {
                return None;
            }
            found = Some(*id);
        }
    }
    found
}

/// Without an authority: an inquiry into a body that is told as one, not what a scientist, a doctor or a reporter looked at.
pub(super) fn told(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, target: &[u32]) -> bool {
    let person = target.iter().any(|id| scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person));
    let definite = found.noun.is_none_or(|n| syntax.chunks[n].definite);
    let helps = helped(found);
    match found.noun {
        None if found.frame.subject == Some(Part::Target) => true,
        None => {
            let body = target.iter().all(|id| common::is_company(scene, *id));
            found.passive && !person && body && found.frame.trigger != "bekijken"
        }
        Some(_) => (!helps || definite) && (found.verb.is_some() || definite),
    }
}

fn imposed(status: FineStatus) -> bool {
    matches!(
        status,
        FineStatus::Imposed | FineStatus::Upheld | FineStatus::Reduced | FineStatus::Paid | FineStatus::Settled
    )
}

/// Has the authority fined the target? Then its inquiry is over.
pub(super) fn penalised(scene: &Scene<'_>, authority: &[u32], target: &[u32]) -> bool {
    scene.claims.iter().take(common::WINDOW).any(|c| match &c.value {
        ClaimValue::Fine(f) => {
            imposed(f.status)
                && f.authority.iter().any(|id| authority.contains(id))
                && f.payer.iter().any(|id| target.contains(id))
        }
        _ => false,
    })
}
