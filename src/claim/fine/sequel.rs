//! What the sentences behind a fine say of who gave it: `Daarmee dreigt X`, `X heeft die straf opgelegd`, and the court that cut it.

use std::borrow::Cow;

use super::infer;
use super::payer::imposes;
use crate::claim::{Scene, authority};
use crate::model::{ClaimValue, DateType, FineStatus, MentionKind, MentionValue};

/// How many sentences around a fine may name the court that cut it.
const NEAR: usize = 12;

/// Nouns that point back at a fine.
const PENALTIES: &[&str] = &["straf", "boete", "geldboete", "sanctie", "geldstraf", "dwangsom", "bedrag"];

/// Fills in the authority of fine `i`, told at token `at`, from the sentence right behind.
pub(super) fn tell(scene: &mut Scene<'_>, i: usize, at: usize) {
    let doc = scene.doc;
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return };
    let may_come = matches!(fine.status, FineStatus::Threatened | FineStatus::Maximum);
    let judged = matches!(fine.status, FineStatus::Upheld | FineStatus::Annulled | FineStatus::Reduced);
    let known = if judged { fine.authority.clone() } else { Vec::new() };
    let court = |id: &u32| scene.entities.get(*id).is_some_and(|e| authority::is_court_name(&e.name));
    if !fine.authority.is_empty() && !(judged && known.iter().all(court))
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
    if judged && known.is_empty() && told_in_next(scene, i, next) {
        affirmed_by(scene, i, next);
        return;
    }
    let syntax = scene.syntax(next);
    let Some(clause) = syntax.clauses.first() else { return };
    let threatens =
        may_come && doc.is_any(next, &["daarmee", "hiermee"]) && clause.has_any(doc, &["dreigen", "waarschuwen"]);
    let gives = clause.has_any(doc, &["opleggen", "uitdelen", "geven", "uitvaardigen"]) && {
        let that = |t: usize| doc.is_any(t, &["die", "deze", "de", "dat", "dit", "het"]);
        syntax.of(0).any(|(_, c)| that(c.first) && doc.is_any(c.head, PENALTIES) && c.governor.is_none())
    };
    let Some(subject) = clause.subject.filter(|_| threatens || gives) else { return };
    let ids = imposes(scene, &syntax, subject);
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
        fine.authority = ids;
    }
    scene.claims[i].inferred.push(Cow::Borrowed("authority"));
}

/// A fine that was cut has two authorities: who gave it and the court that cut it.
pub(super) fn cut_by(scene: &mut Scene<'_>, i: usize, at: usize) {
    let doc = scene.doc;
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return };
    let court = |id: u32| scene.entities.get(id).is_some_and(|e| authority::is_court_name(&e.name));
    if fine.status != FineStatus::Reduced || fine.kind != "boete" || fine.authority.is_empty() {
        return;
    }
    if let Some(id) = fine.authority.iter().copied().find(|id| court(*id)) {
        date(scene, i, at, id);
        return;
    }
    let here = doc.sentence_of(at);
    let from = scene.mentions.partition_point(|m| m.sentence + NEAR < here);
    // `een uitspraak van de rechtbank`: of another instance.
    let of_another = |first: usize| first > 1 && (doc.is(first - 1, "van") || doc.is(first - 2, "van"));
    let found = scene.mentions[from..]
        .iter()
        .take_while(|m| m.sentence <= here + NEAR)
        .take(200)
        .filter(|m| m.kind() == MentionKind::Organisation && !of_another(m.first))
        .find_map(|m| m.entity.filter(|id| court(*id)));
    if let (Some(id), ClaimValue::Fine(fine)) = (found, &mut scene.claims[i].value) {
        fine.authority.push(id);
        scene.claims[i].inferred.push(Cow::Borrowed("authority"));
        date(scene, i, at, id);
    }
}

/// The day on which `court` cut fine `i`, where a sentence near token `at` names both; a year is that of the fine itself.
fn date(scene: &mut Scene<'_>, i: usize, at: usize, court: u32) {
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return };
    let day = |id: u32| match scene.mentions.get(id as usize).map(|m| &m.value) {
        Some(MentionValue::Date(d)) => d.kind == DateType::Date && d.value.as_deref().is_some_and(|v| v.len() == 10),
        _ => false,
    };
    if fine.date.is_some_and(day) {
        return;
    }
    let here = scene.doc.sentence_of(at);
    let from = scene.mentions.partition_point(|m| m.sentence + NEAR < here);
    let named = scene.mentions[from..]
        .iter()
        .take_while(|m| m.sentence <= here + NEAR)
        .take(200)
        .filter(|m| m.entity == Some(court))
        .map(|m| scene.doc.sentence_range(m.first));
    let mut days = named.flat_map(|r| scene.mentions_in(r.start, r.end)).filter(|(id, _)| day(*id));
    let Some((id, _)) = days.next() else { return };
    if let ClaimValue::Fine(fine) = &mut scene.claims[i].value {
        fine.date = Some(id);
        scene.claims[i].inferred.push(Cow::Borrowed("date"));
    }
}
