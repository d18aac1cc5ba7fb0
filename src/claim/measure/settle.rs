//! Who took a measure that its own sentences tell of nobody, where the article makes it clear when all is read: the mayor keeps the peace of his town, a
//! federation disciplines its own, and who just sanctioned some sanctions others too.

use std::borrow::Cow;

use crate::claim::{Draft, Scene, common};
use crate::model::{ClaimValue, Measure, MeasureStatus, MentionKind};

/// Words in what a mayor orders for the peace of his town.
const PEACE: &[&str] = &[
    "samenscholingsverbod",
    "gebiedsverbod",
    "gebiedsverboden",
    "noodbevel",
    "noodverordening",
    "demonstratieverbod",
    "alcoholverbod",
    "huisverbod",
    "vuurwerkverbod",
    "blowverbod",
    "veiligheidsrisicogebied",
];

/// How far from the measure the mayor may be named, in sentences.
const NEAR: usize = 6;

/// How far before `ook` the other measure may be told, in sentences.
const AGAIN: usize = 4;

/// Fills in who took the measures that name nobody, and drops what tells a lifted one again.
pub fn finish(scene: &mut Scene<'_>) {
    let from = scene.claims.len().saturating_sub(4 * common::WINDOW);
    for i in from..scene.claims.len() {
        let ClaimValue::Measure(measure) = &scene.claims[i].value else { continue };
        if !measure.authority.is_empty() {
            continue;
        }
        let by = mayor(scene, &scene.claims[i], measure)
            .or_else(|| federation(scene, i, measure))
            .or_else(|| same_as_before(scene, i, measure));
        if let Some(by) = by.filter(|by| !measure.target.contains(by))
            && let ClaimValue::Measure(measure) = &mut scene.claims[i].value
        {
            measure.authority.push(by);
            scene.claims[i].inferred.push(Cow::Borrowed("authority"));
        }
    }
    drop_told_again(scene, from);
}

/// The one mayor with a name around a measure for the peace of his town.
fn mayor(scene: &Scene<'_>, draft: &Draft, measure: &Measure) -> Option<u32> {
    let doc = scene.doc;
    let at = doc.token_at(draft.evidence.start);
    let peace = doc.sentence_range(at).any(|t| doc.is_any(t, PEACE))
        || measure.kind == "closure" && super::unnamed::is_of_crime(scene, at);
    if !peace || !matches!(measure.status, MeasureStatus::InForce | MeasureStatus::Announced) {
        return None;
    }
    super::around::mayor(scene, doc.sentence_of(at), NEAR)
}

/// `De Unie heeft sancties ingesteld. Ook krijgen vier bestuurders een inreisverbod`: who took the measure just before.
fn same_as_before(scene: &Scene<'_>, i: usize, measure: &Measure) -> Option<u32> {
    let doc = scene.doc;
    let at = doc.token_at(scene.claims[i].evidence.start);
    let also = doc.is_any(at, &["ook", "daarnaast", "verder", "bovendien", "tevens"]);
    if !also || matches!(measure.kind.as_str(), "recall") || scene.claims[i].hedge.is_some() {
        return None;
    }
    let here = doc.sentence_of(at);
    let before = scene.claims.iter().filter(|c| {
        let there = doc.sentence_of(doc.token_at(c.evidence.start));
        there < here && there + AGAIN >= here && c.hedge.is_none()
    });
    let mut by = before.filter_map(|c| match &c.value {
        ClaimValue::Measure(m) if m.authority.len() == 1 && m.status == measure.status => Some(m.authority[0]),
        _ => None,
    });
    let first = by.next()?;
    by.all(|id| id == first).then_some(first)
}

/// The federation that took another measure of the article against one of its own, where this one too puts somebody out.
fn federation(scene: &Scene<'_>, i: usize, measure: &Measure) -> Option<u32> {
    let out = |m: &Measure| matches!(m.kind.as_str(), "suspension" | "expulsion");
    if !out(measure) {
        return None;
    }
    let others = scene.claims.iter().enumerate().filter(|(k, _)| *k != i);
    let mut by = others.filter_map(|(_, c)| match &c.value {
        ClaimValue::Measure(m) if out(m) && m.authority.len() == 1 => Some(m.authority[0]),
        _ => None,
    });
    let first = by.next()?;
    let bond = scene.entities.get(first).is_some_and(|e| {
        let name = e.name.to_lowercase();
        name.split(' ').any(|w| w.ends_with("bond") || w.ends_with("federatie"))
            || e.mentions.iter().any(|m| {
                scene.mentions.get(*m as usize).is_some_and(|m| {
                    m.kind() == MentionKind::Organisation
                        && crate::claim::authority::listed_type(scene, m) == Some("sport")
                })
            })
    });
    (bond && by.all(|id| id == first)).then_some(first)
}

/// `Boeren hoeven niet langer ... X heft de plicht op`: the second tells of nobody what the first tells of those whom it hit.
fn drop_told_again(scene: &mut Scene<'_>, from: usize) {
    let doc = scene.doc;
    let sentence = |c: &Draft| doc.sentence_of(doc.token_at(c.evidence.start));
    let lifted = |c: &Draft| match &c.value {
        ClaimValue::Measure(m) if m.status == MeasureStatus::Lifted => Some((m.authority.clone(), m.target.is_empty())),
        _ => None,
    };
    let again: Vec<usize> = (from..scene.claims.len())
        .filter(|i| {
            let c = &scene.claims[*i];
            let Some((by, true)) = lifted(c) else { return false };
            scene.claims[from..].iter().any(|o| {
                lifted(o).is_some_and(|(other, empty)| !empty && other == by) && sentence(o).abs_diff(sentence(c)) == 1
            })
        })
        .collect();
    for i in again.into_iter().rev() {
        scene.claims.remove(i);
    }
}
