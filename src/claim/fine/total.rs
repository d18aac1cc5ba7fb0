//! What several fines add up to is none of its own: `beboet voor in totaal 2 miljoen euro. X moet 1,2 miljoen betalen, Y 800.000`.

use rust_decimal::Decimal;

use super::amount;
use crate::claim::Scene;
use crate::model::{ClaimValue, EntityKind, Fine};

/// How far from the total its parts may be told, in sentences.
const NEAR: usize = 3;

/// How many claims around one are looked at.
const WINDOW: usize = 40;

/// Takes out every total whose parts are told by themselves.
pub fn drop_totals(scene: &mut Scene<'_>) {
    let total: Vec<bool> = (0..scene.claims.len()).map(|i| is_total(scene, i)).collect();
    let mut at = 0;
    scene.claims.retain(|_| {
        at += 1;
        !total[at - 1]
    });
}

/// Do the fines around claim `i`, each of one payer, add up to it?
fn is_total(scene: &Scene<'_>, i: usize) -> bool {
    let fine = |k: usize| match &scene.claims[k].value {
        ClaimValue::Fine(f) => Some(f),
        _ => None,
    };
    // `Twee groothandels moeten samen 11 miljoen betalen`
    let group = |id: u32| scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Group);
    let many = |f: &&Fine| f.payer.len() != 1 || group(f.payer[0]);
    let Some(whole) = fine(i).filter(|f| many(f) && f.rate.is_none()) else { return false };
    let Some(sum) = value(scene, whole) else { return false };
    let sentence = |k: usize| scene.doc.sentence_of(scene.doc.token_at(scene.claims[k].evidence.start));
    let around = i.saturating_sub(WINDOW)..scene.claims.len().min(i + WINDOW);
    let parts = around.filter(|k| *k != i && sentence(*k).abs_diff(sentence(i)) <= NEAR).filter_map(fine).filter(|f| {
        f.payer.len() == 1
            && f.status == whole.status
            && f.authority == whole.authority
            && (whole.payer.is_empty() || whole.payer.contains(&f.payer[0]) || group(whole.payer[0]))
    });
    let values: Vec<Decimal> = parts.filter_map(|f| value(scene, f)).collect();
    values.len() > 1 && values.iter().sum::<Decimal>() == sum
}

fn value(scene: &Scene<'_>, fine: &Fine) -> Option<Decimal> {
    amount::value(scene, fine.amount?)?.value
}
