//! One measure that is told twice.

use crate::claim::{Scene, common};
use crate::model::{ClaimValue, EntityKind, Measure, MeasureStatus};
use crate::resolve::Entities;

/// Adds a measure that the words at token `at` tell, or what they say to the one that is known.
pub fn tell(scene: &mut Scene<'_>, value: Measure, at: usize, rule: &'static str) {
    if !merge(scene, &value) {
        let draft = common::draft(scene, ClaimValue::Measure(value), None, at, rule);
        scene.claims.push(draft);
    }
}

/// Adds what a later telling says to the earlier one.
pub fn merge(scene: &mut Scene<'_>, value: &Measure) -> bool {
    merged(scene, value).is_some()
}

/// Adds what a later telling says to the earlier one: the number of that claim.
pub fn merged(scene: &mut Scene<'_>, value: &Measure) -> Option<usize> {
    let from = scene.claims.len().saturating_sub(common::WINDOW);
    for (i, old) in scene.claims[from..].iter_mut().enumerate().rev() {
        if let ClaimValue::Measure(before) = &mut old.value
            && (before.kind == value.kind || held_down(before, value))
            && !apart(scene.entities, before, value)
            && (common::compatible(&before.authority, &value.authority)
                // A state and its government expel one man once.
                || value.kind == "expulsion" && !value.target.is_empty() && before.target == value.target)
            && (common::compatible(&before.target, &value.target)
                || nameless(scene.entities, &before.target) && nameless(scene.entities, &value.target)
                || value.authority.is_empty() && before.kind == "suspension" && nameless(scene.entities, &value.target))
        {
            common::fill(&mut before.authority, &value.authority);
            // `docent`, later `docent (Staring College)`
            let bare = nameless(scene.entities, &before.target) && nameless(scene.entities, &value.target);
            let longer =
                |ids: &[u32]| ids.iter().any(|id| scene.entities.get(*id).is_some_and(|e| e.name.ends_with(')')));
            if bare && longer(&value.target) && !longer(&before.target) {
                before.target.clear();
            }
            common::fill(&mut before.target, &value.target);
            before.date = before.date.or(value.date);
            if value.status == MeasureStatus::Lifted {
                before.status = MeasureStatus::Lifted;
            }
            return Some(from + i);
        }
    }
    None
}

/// Do both tell of nobody who took it, and one of nobody whom it hit, or is one of a foreign state and the other of nobody: are they two?
fn apart(entities: &Entities, before: &Measure, value: &Measure) -> bool {
    let nobody = before.authority.is_empty() && value.authority.is_empty();
    let state = |ids: &[u32]| {
        !ids.is_empty() && ids.iter().all(|id| entities.get(*id).is_some_and(|e| e.kind == EntityKind::Place))
    };
    let foreign = before.authority.is_empty() && state(&value.authority) && value.target.is_empty();
    nobody && before.target.is_empty() != value.target.is_empty() && value.status != MeasureStatus::Lifted
        || foreign && !before.target.is_empty()
}

/// What is grounded (`wordt aan de grond gehouden`) may not fly (`het vliegverbod`): one measure.
fn held_down(before: &Measure, value: &Measure) -> bool {
    let kinds = (before.kind.as_str(), value.kind.as_str());
    matches!(kinds, ("ban", "suspension") | ("suspension", "ban"))
        && before.status != MeasureStatus::Considered
        && before.authority.is_empty() != value.authority.is_empty()
        && !before.target.is_empty()
        && before.target == value.target
}

/// Is it one person by his trade alone?
fn nameless(entities: &Entities, target: &[u32]) -> bool {
    matches!(target, &[id] if entities.get(id).is_some_and(|e| {
        e.kind == EntityKind::Person && e.name.chars().next().is_some_and(char::is_lowercase)
    }))
}
