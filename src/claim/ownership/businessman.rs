//! A business told with the person that it belongs to: `energiebedrijf X van miljardair Y`, `X, de club van horecaondernemer Y`.

use crate::claim::{ClaimRule, Scene, common};
use crate::lexicon::Cue;
use crate::model::{ClaimValue, MentionKind, Ownership, OwnershipStatus};

/// The owner is named behind `van` by what he does.
pub static RULE: ClaimRule = ClaimRule {
    id: "ownership/businessman",
    doc: "a business behind which `van` names a businessman as its owner",
    cues: &[Cue::Occupation],
    find,
    hits: &[
        (
            "Het energiebedrijf Gazprom van miljardair Karel Bos groeit.",
            "ownership | status=owns | owner=Karel Bos | owned=Gazprom",
        ),
        (
            "Gazprom, het bedrijf van ondernemer Karel Bos, groeit.",
            "ownership | status=owns | owner=Karel Bos | owned=Gazprom",
        ),
    ],
    misses: &[
        "Topman Jan Smit van Gazprom sprak met miljardair Karel Bos.",
        "Gazprom is het idee van kunstenaar Karel Bos.",
    ],
    gaps: &[],
};

/// Who owns businesses by trade.
const OWNERS: &[&str] = &["ondernemer", "miljardair", "multimiljonair", "zakenman", "zakenvrouw", "magnaat", "tycoon"];

/// What a business is called in apposition.
const BUSINESSES: &[&str] = &[
    "bedrijf",
    "concern",
    "keten",
    "club",
    "zaak",
    "restaurant",
    "hotel",
    "site",
    "platform",
    "onderneming",
    "zender",
    "krant",
    "merk",
    "app",
    "bureau",
    "maatschappij",
    "groep",
    "winkel",
    "fonds",
];

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    let trade = doc.str(at).to_lowercase();
    if !OWNERS.iter().any(|o| trade.ends_with(o)) {
        return;
    }
    let Some((_, person)) = scene.mention_at(at + 1).filter(|(_, m)| m.first == at + 1 || m.first == at) else {
        return;
    };
    if !matches!(person.kind(), MentionKind::Person | MentionKind::Official) {
        return;
    }
    let start = doc.sentence_range(at).start;
    // `van de Israëlische miljardair Y`
    let mut van = at;
    while van > start && at - van < 4 && !doc.is(van - 1, "van") {
        van -= 1;
    }
    if van <= start || !doc.is(van - 1, "van") {
        return;
    }
    let van = van - 1;
    let Some(before) = van.checked_sub(1).filter(|b| *b >= start) else { return };
    let body = match scene.mention_at(before) {
        Some((_, m)) => Some(m),
        None => {
            let noun = doc.str(before).to_lowercase();
            let apposed = BUSINESSES.iter().any(|b| noun.ends_with(b))
                && before >= start + 3
                && doc.is_any(before - 1, &["de", "het"])
                && doc.is(before - 2, ",");
            (apposed).then(|| scene.mention_at(before - 3)).flatten().map(|(_, m)| m)
        }
    };
    let Some(body) = body.filter(|m| common::is_body(scene, m)) else { return };
    let (Some(owner), Some(owned)) = (person.entity, body.entity) else { return };
    let told = scene.claims.iter().rev().take(common::WINDOW).any(|c| match &c.value {
        ClaimValue::Ownership(o) => o.owner.contains(&owner) && o.owned.contains(&owned),
        _ => false,
    });
    if told || owner == owned {
        return;
    }
    let value =
        Ownership { owner: vec![owner], owned: vec![owned], status: OwnershipStatus::Owns, amount: None, date: None };
    let draft = common::draft(scene, ClaimValue::Ownership(value), None, at, RULE.id);
    scene.claims.push(draft);
}
