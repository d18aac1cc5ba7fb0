//! What a fine's sentence leaves out and the article makes clear: its authority, its payer.

use std::borrow::Cow;

use crate::claim::{Scene, party};
use crate::model::{ClaimValue, FineStatus, MentionKind};

/// Marks that a fine carries from its rule to the last pass, where they are taken out again.
pub const PLURAL: &str = "~plural";
/// It is told as background.
pub const BACKGROUND: &str = "~background";

/// How many sentences around a fine may name its authority or payer.
const NEAR: usize = 3;

/// Fills authorities and payers where only one can be meant.
pub fn finish(scene: &mut Scene<'_>) {
    let only = party::only_authority(scene);
    for i in 0..scene.claims.len() {
        let ClaimValue::Fine(fine) = &scene.claims[i].value else { continue };
        let at = scene.doc.token_at(scene.claims[i].evidence.start);
        let (needs_authority, needs_payer) = (fine.authority.is_empty(), fine.payer.is_empty());
        let has = |mark: &str| scene.claims[i].inferred.iter().any(|f| f == mark);
        let (plural, background) = (has(PLURAL), has(BACKGROUND));
        let real = !plural && !matches!(fine.status, FineStatus::Maximum);
        let kind = fine.kind.clone();
        let payer = fine.payer.clone();
        let amount = fine.amount;
        if needs_payer {
            for id in listed_behind(scene, at) {
                set(scene, i, "payer", id);
            }
        }
        if amount.is_none()
            && let Some(id) = sum_behind(scene, at)
            && let ClaimValue::Fine(fine) = &mut scene.claims[i].value
        {
            fine.amount = Some(id);
            fine.rate = rate(scene.mentions, id);
        }
        let settles = matches!(kind.as_str(), "schikking" | "claim" | "schadevergoeding");
        if is_empty(scene, i)
            && (real || settles)
            && let Some(id) = payer_near(scene, at).filter(|id| !fine_authority(scene, i).contains(id))
        {
            set(scene, i, "payer", id);
        }
        let unlike = scene.doc.sentence_range(at).any(|t| scene.doc.is_any(t, &["vergelijkbare", "soortgelijke"]));
        if needs_authority
            && matches!(kind.as_str(), "boete" | "dwangsom" | "naheffing" | "schikking" | "transactie")
            && !unlike
        {
            let settles = matches!(kind.as_str(), "schikking" | "transactie");
            let maximum = matches!(&scene.claims[i].value, ClaimValue::Fine(f) if f.status == FineStatus::Maximum);
            let mut found = if settles {
                party::authority_behind(scene, at, &payer)
            } else {
                party::authority_near(scene, at, &payer)
            };
            if !settles && !maximum {
                found = found.or(only.filter(|id| !payer.contains(id)));
                found = found.or(of_other_fines(scene, i).filter(|_| !background && !payer.is_empty()));
            }
            found = found
                .or(party::court_near(scene, at).filter(|_| !settles && !maximum && only.is_none() && !background));
            if let Some(id) = found {
                set(scene, i, "authority", id);
            }
        }
        if needs_authority
            && matches!(kind.as_str(), "schadevergoeding")
            && real
            && let Some(id) = party::court_near(scene, at)
        {
            set(scene, i, "authority", id);
        }
        scene.claims[i].inferred.retain(|f| !f.starts_with('~'));
    }
}

/// The one authority of the other fines of the article.
fn of_other_fines(scene: &Scene<'_>, i: usize) -> Option<u32> {
    let mut found = None;
    let from = i.saturating_sub(10);
    for (k, draft) in scene.claims.iter().enumerate().skip(from).take(20) {
        let ClaimValue::Fine(fine) = &draft.value else { continue };
        if k == i || fine.authority.len() != 1 {
            continue;
        }
        if found.is_some_and(|f| f != fine.authority[0]) {
            return None;
        }
        found = Some(fine.authority[0]);
    }
    found
}

fn is_empty(scene: &Scene<'_>, i: usize) -> bool {
    matches!(&scene.claims[i].value, ClaimValue::Fine(fine) if fine.payer.is_empty())
}

fn rate(mentions: &[crate::resolve::Placed], id: u32) -> Option<u32> {
    let m = mentions.get(id as usize)?;
    matches!(&m.value, crate::model::MentionValue::Amount(a) if a.per.is_some()).then_some(id)
}

/// `Het gaat om X, Y en Z`, in one of the next sentences: who `drie bedrijven` are.
fn listed_behind(scene: &Scene<'_>, at: usize) -> Vec<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let mut out = Vec::new();
    for sentence in doc.sentences().iter().skip(here + 1).take(2) {
        let first = sentence.first;
        let opens =
            doc.is(first, "het") && doc.is(first + 1, "gaat") && (doc.is(first + 2, "om") || doc.is(first + 3, "om"));
        if !opens {
            continue;
        }
        for (_, m) in scene.mentions_in(first, sentence.last) {
            if matches!(m.kind(), MentionKind::Organisation | MentionKind::Platform) && !party::is_authority(doc, m) {
                out.extend(m.entity.filter(|id| !out.contains(id)));
            }
        }
        break;
    }
    out
}

/// `Het bedrag van 5000 euro per dag`, in the next sentences: the sum of a fine told without one.
fn sum_behind(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    for sentence in doc.sentences().iter().skip(here + 1).take(1) {
        for (id, m) in scene.mentions_in(sentence.first, sentence.last) {
            if m.kind() != MentionKind::Amount {
                continue;
            }
            let from = m.first.saturating_sub(4).max(sentence.first);
            if (from..m.first).any(|t| doc.str(t).to_lowercase().ends_with("bedrag")) {
                return Some(id);
            }
        }
    }
    None
}

fn fine_authority(scene: &Scene<'_>, i: usize) -> Vec<u32> {
    match &scene.claims[i].value {
        ClaimValue::Fine(fine) => fine.authority.clone(),
        _ => Vec::new(),
    }
}

fn set(scene: &mut Scene<'_>, i: usize, field: &'static str, id: u32) {
    let draft = &mut scene.claims[i];
    if let ClaimValue::Fine(fine) = &mut draft.value {
        let list = if field == "payer" { &mut fine.payer } else { &mut fine.authority };
        list.push(id);
        draft.inferred.push(Cow::Borrowed(field));
    }
}

/// The one company, platform or person that the sentence of token `at` or those before it speak of.
fn payer_near(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let from = scene.mentions.partition_point(|m| m.sentence + NEAR < here);
    let mut found = None;
    for m in scene.mentions[from..].iter().take_while(|m| m.sentence <= here) {
        let fits = matches!(m.kind(), MentionKind::Organisation | MentionKind::Platform)
            && !party::is_authority(doc, m)
            && !party::is_medium(doc, m);
        if fits {
            if found.is_some() && found != m.entity {
                return None;
            }
            found = m.entity;
        }
    }
    found
}
