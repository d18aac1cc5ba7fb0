//! What the sentences behind a fine say of who gave it: `Daarmee dreigt X`, `X heeft die straf opgelegd`, and the court that cut it.

use std::borrow::Cow;

use super::payer::imposes;
use crate::claim::{Scene, authority};
use crate::model::{ClaimValue, FineStatus, MentionKind};

/// How many sentences around a fine may name the court that cut it.
const NEAR: usize = 12;

/// Nouns that point back at a fine.
const PENALTIES: &[&str] = &["straf", "boete", "geldboete", "sanctie", "geldstraf", "dwangsom", "bedrag"];

/// Fills in the authority of fine `i`, told at token `at`, from the sentence right behind.
pub(super) fn tell(scene: &mut Scene<'_>, i: usize, at: usize) {
    let doc = scene.doc;
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return };
    let may_come = matches!(fine.status, FineStatus::Threatened | FineStatus::Maximum);
    if !fine.authority.is_empty() || !matches!(fine.kind.as_str(), "boete" | "dwangsom") {
        return;
    }
    let payer = fine.payer.clone();
    let Some(next) = doc.sentences().get(doc.sentence_of(at) + 1).map(|s| s.first) else { return };
    let syntax = scene.syntax(next);
    let Some(clause) = syntax.clauses.first() else { return };
    let threatens = may_come && doc.is_any(next, &["daarmee", "hiermee"]) && clause.has_any(doc, &["dreigen", "waarschuwen"]);
    let gives = clause.has_any(doc, &["opleggen", "uitdelen", "geven", "uitvaardigen"]) && {
        let that = |t: usize| doc.is_any(t, &["die", "deze", "de", "dat", "dit", "het"]);
        syntax.of(0).any(|(_, c)| that(c.first) && doc.is_any(c.head, PENALTIES) && c.governor.is_none())
    };
    let Some(subject) = clause.subject.filter(|_| threatens || gives) else { return };
    let ids = imposes(scene, &syntax, subject);
    if ids.is_empty() || ids.iter().any(|id| payer.contains(id)) {
        return;
    }
    if let ClaimValue::Fine(fine) = &mut scene.claims[i].value {
        fine.authority = ids;
        if threatens {
            fine.status = FineStatus::Threatened;
        }
    }
    scene.claims[i].inferred.push(Cow::Borrowed("authority"));
}

/// A fine that was cut has two authorities: who gave it and the court that cut it.
pub(super) fn cut_by(scene: &mut Scene<'_>, i: usize, at: usize) {
    let doc = scene.doc;
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return };
    let court = |id: u32| scene.entities.get(id).is_some_and(|e| authority::is_court_name(&e.name));
    if fine.status != FineStatus::Reduced
        || fine.kind != "boete"
        || fine.authority.is_empty()
        || fine.authority.iter().any(|id| court(*id))
    {
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
    }
}
