//! What the sentences behind a fine say of who gave it: `Daarmee dreigt X`, `X heeft die straf opgelegd`, and the court that cut it.

use std::borrow::Cow;

use super::payer::imposes;
use super::{beside, infer};
use crate::claim::syntax::{frame_nouns, governor_name};
use crate::claim::{Scene, authority};
use crate::lexicon::{Frame, FrameClaim};
use crate::model::{ClaimValue, DateType, FineStatus, MentionKind, MentionValue};

/// How many sentences around a fine may name the court that cut it.
const NEAR: usize = 12;

/// Verbs with which a court cuts a fine, or decides that it is cut.
const CUTS: &[&str] = &[
    "verlagen",
    "verminderen",
    "halveren",
    "matigen",
    "terugbrengen",
    "terugschroeven",
    "bijstellen",
    "oordelen",
    "bepalen",
    "beslissen",
    "besluiten",
    "vinden",
    "maken",
];

/// Fills in the authority of fine `i`, told at token `at`, from the sentence right behind.
pub(super) fn tell(scene: &mut Scene<'_>, i: usize, at: usize) {
    let doc = scene.doc;
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return };
    let may_come = matches!(fine.status, FineStatus::Threatened | FineStatus::Maximum);
    let judged = matches!(fine.status, FineStatus::Upheld | FineStatus::Annulled | FineStatus::Reduced);
    let known = if judged { fine.authority.clone() } else { Vec::new() };
    if !fine.authority.is_empty() && !(judged && known.iter().all(|id| infer::is_court(scene, *id)))
        || !matches!(fine.kind.as_str(), "boete" | "dwangsom")
    {
        return;
    }
    let payer = fine.payer.clone();
    let Some(next) = doc.sentences().get(doc.sentence_of(at) + 1).map(|s| s.first) else { return };
    if fine.status == FineStatus::Imposed && doc.is_any(next, &["dat", "dit"]) {
        // A body of its own sentence goes first.
        if authority::authority_in(scene, doc.sentence_of(at), &payer).is_none() {
            infer::announced_by(scene, i, next);
        }
        return;
    }
    let syntax = scene.syntax(next);
    let Some(clause) = syntax.clauses.first() else { return };
    let threatens =
        may_come && doc.is_any(next, &["daarmee", "hiermee"]) && clause.has_any(doc, &["dreigen", "waarschuwen"]);
    let gives = clause.has_any(doc, &["opleggen", "uitdelen", "geven", "uitvaardigen"]) && {
        let that = |t: usize| doc.is_any(t, &["die", "deze", "de", "dat", "dit", "het"]);
        syntax.of(0).any(|(_, c)| that(c.first) && is_penalty(scene, c.head) && c.governor.is_none())
    };
    let denied = syntax.of(0).any(|(_, c)| (c.first..c.last).any(|t| doc.is_any(t, &["niet", "nooit", "geen"])));
    let Some(subject) = clause.subject.filter(|_| (threatens || gives) && !denied) else { return };
    let mut ids = imposes(scene, &syntax, subject);
    ids.retain(|id| may_impose(scene, *id));
    if ids.is_empty() || ids.iter().any(|id| payer.contains(id) || known.contains(id)) {
        return;
    }
    if let ClaimValue::Fine(fine) = &mut scene.claims[i].value {
        fine.authority.extend(ids);
        if threatens {
            fine.status = FineStatus::Threatened;
        }
    }
    scene.claims[i].inferred.push(Cow::Borrowed("authority"));
}

/// Is the noun at token `t` one for a fine?
fn is_penalty(scene: &Scene<'_>, t: usize) -> bool {
    let fine = |f: &Frame| f.claim == FrameClaim::Fine && matches!(f.type_.as_str(), "boete" | "dwangsom");
    scene.doc.is_any(t, &["straf", "sanctie"]) || frame_nouns(scene.doc, t).any(fine)
}

/// Is it a body that fines: one with power, or a federation?
fn may_impose(scene: &Scene<'_>, id: u32) -> bool {
    authority::has_power(scene, id)
        || authority::acts_for_power(scene, id)
        || scene.entities.profile(id).is_some_and(|p| p.kind == "sport")
}

/// Fills in the authority of fine `i`, told at token `at`, that was judged, where the sentence right behind says of its sum who asked it.
pub(super) fn affirm(scene: &mut Scene<'_>, i: usize, at: usize) {
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return };
    let judged = matches!(fine.status, FineStatus::Upheld | FineStatus::Annulled | FineStatus::Reduced);
    let fits = judged && fine.authority.is_empty() && matches!(fine.kind.as_str(), "boete" | "dwangsom");
    let Some(next) = scene.doc.sentences().get(scene.doc.sentence_of(at) + 1).map(|s| s.first) else { return };
    if fits && told_in_next(scene, i, next) && beside::is_called_just(scene, next) {
        affirmed_by(scene, i, next);
    }
}

/// Does the sentence that begins at token `next` name the sum of fine `i`?
fn told_in_next(scene: &Scene<'_>, i: usize, next: usize) -> bool {
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return false };
    let sum = fine.amount.and_then(|id| scene.mentions.get(id as usize));
    sum.is_some_and(|m| m.sentence == scene.doc.sentence_of(next))
}

/// `Het hof vindt dat toezichthouder X de 50 miljoen terecht heeft geëist`: whom the sentence names that may fine or judge.
fn affirmed_by(scene: &mut Scene<'_>, i: usize, next: usize) {
    let range = scene.doc.sentence_range(next);
    let mut ids = Vec::new();
    for (_, m) in scene.mentions_in(range.start, range.end).filter(|(_, m)| authority::may_fine(scene, m)) {
        ids.extend(m.entity.filter(|id| !ids.contains(id)));
    }
    if let ClaimValue::Fine(fine) = &mut scene.claims[i].value {
        ids.retain(|id| !fine.payer.contains(id));
        if !ids.is_empty() {
            fine.authority = ids;
            scene.claims[i].inferred.push(Cow::Borrowed("authority"));
        }
    }
}

/// A fine that was cut has two authorities: who gave it and the court that cut it.
pub(super) fn cut_by(scene: &mut Scene<'_>, i: usize, at: usize) {
    let doc = scene.doc;
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return };
    if fine.status != FineStatus::Reduced || fine.kind != "boete" || fine.authority.is_empty() {
        return;
    }
    if let Some(id) = fine.authority.iter().copied().find(|id| infer::is_court(scene, *id)) {
        date(scene, i, at, id);
        return;
    }
    if another_cuts(scene, at) {
        return;
    }
    let here = doc.sentence_of(at);
    let from = scene.mentions.partition_point(|m| m.sentence + NEAR < here);
    // `een uitspraak van de rechtbank`: of another instance.
    let of_another = |first: usize| first > 1 && (doc.is(first - 1, "van") || doc.is(first - 2, "van"));
    let courts: Vec<(u32, usize)> = scene.mentions[from..]
        .iter()
        .take_while(|m| m.sentence <= here + NEAR)
        .take(200)
        .filter(|m| m.kind() == MentionKind::Organisation && !of_another(m.first))
        .filter_map(|m| Some((m.entity.filter(|id| infer::is_court(scene, *id))?, m.first)))
        .collect();
    let found = courts.into_iter().find(|(_, first)| decides(scene, *first)).map(|(id, _)| id);
    if let (Some(id), ClaimValue::Fine(fine)) = (found, &mut scene.claims[i].value) {
        fine.authority.push(id);
        if !scene.claims[i].inferred.iter().any(|f| f == "authority") {
            scene.claims[i].inferred.push(Cow::Borrowed("authority"));
        }
        date(scene, i, at, id);
    }
}

/// Is somebody else than a court said to cut the fine of token `at` (`De toezichthouder verlaagde de boete`)?
fn another_cuts(scene: &mut Scene<'_>, at: usize) -> bool {
    let syntax = scene.syntax(at);
    syntax.clauses.iter().filter(|c| c.has_any(scene.doc, CUTS)).filter_map(|c| c.subject).any(|s| {
        let named = syntax.chunks[s].mention.and_then(|id| scene.mentions.get(id as usize));
        named.is_some_and(|m| authority::may_fine(scene, m) && !authority::tries(scene, m))
    })
}

/// Does the court named at token `first` decide there: by a verb of its clause, or by what it pronounces?
fn decides(scene: &mut Scene<'_>, first: usize) -> bool {
    let syntax = scene.syntax(first);
    let Some(chunk) = syntax.chunk_at(first).map(|c| &syntax.chunks[c]) else { return false };
    let pronounces = syntax.of(chunk.clause).any(|(_, c)| scene.doc.is_any(c.head, &["uitspraak", "vonnis"]));
    let by_words = chunk.governor.is_some_and(|g| governor_name(scene.doc, &syntax.chunks[g]) == "volgens");
    by_words || pronounces || syntax.clauses[chunk.clause].has_any(scene.doc, CUTS)
}

/// The day on which `court` cut fine `i`, where a sentence near token `at` names both; a year is that of the fine itself.
fn date(scene: &mut Scene<'_>, i: usize, at: usize, court: u32) {
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return };
    if fine.date.is_some_and(|id| is_day(scene, id)) {
        return;
    }
    let here = scene.doc.sentence_of(at);
    let from = scene.mentions.partition_point(|m| m.sentence + NEAR < here);
    let mut named: Vec<usize> = scene.mentions[from..]
        .iter()
        .take_while(|m| m.sentence <= here + NEAR)
        .take(200)
        .filter(|m| m.entity == Some(court))
        .map(|m| m.first)
        .collect();
    named.retain(|first| decides(scene, *first));
    let sentences = named.into_iter().map(|first| scene.doc.sentence_range(first));
    let mut days = sentences.flat_map(|r| scene.mentions_in(r.start, r.end)).filter(|(id, _)| is_day(scene, *id));
    let Some((id, _)) = days.next() else { return };
    if let ClaimValue::Fine(fine) = &mut scene.claims[i].value {
        fine.date = Some(id);
        scene.claims[i].inferred.push(Cow::Borrowed("date"));
    }
}

/// Is the date a day?
fn is_day(scene: &Scene<'_>, id: u32) -> bool {
    match scene.mentions.get(id as usize).map(|m| &m.value) {
        Some(MentionValue::Date(d)) => d.kind == DateType::Date && d.value.as_deref().is_some_and(|v| v.len() == 10),
        _ => false,
    }
}
