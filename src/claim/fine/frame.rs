//! Fines from the frames of `frames.tsv`: nouns (`boete van ... voor`), verbs (`beboeten`) and their combinations (`legt ... een boete op`).

use super::gate::own_noun;
use super::reading::{Reading, is_no_penalty};
use super::{aside, case, kind};
use crate::claim::frame::{find as find_frame, may_state, told_before};
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, FrameClaim};
use crate::model::{FineStatus, MentionKind};

/// Fines told by a noun, a verb or both.
pub static RULE: ClaimRule = ClaimRule {
    id: "fine/frame",
    doc: "a penalty in money, told by a noun, a verb or both",
    cues: &[Cue::Frame],
    find,
    hits: &[
        (
            "In december kreeg TikTok een boete van 120 miljoen euro.",
            "fine | type=boete | status=imposed | payer=TikTok | amount=120 miljoen euro | date=december",
        ),
        (
            "De Europese Commissie legt TikTok een boete van 120 miljoen euro op.",
            "fine | type=boete | status=imposed | authority=Europese Commissie | payer=TikTok | amount=120 miljoen euro",
        ),
        (
            "TikTok is door de Europese Commissie beboet met 5 miljoen euro.",
            "fine | type=boete | status=imposed | authority=Europese Commissie | payer=TikTok | amount=5 miljoen euro",
        ),
        (
            "De boete van 4 miljoen euro die TikTok kreeg, is hoog.",
            "fine | type=boete | status=imposed | payer=TikTok | amount=4 miljoen euro",
        ),
    ],
    misses: &["TikTok heeft een winst van 120 miljoen euro geboekt.", "Wie te hard rijdt, krijgt een boete."],
    gaps: &[],
};

fn find(scene: &mut Scene<'_>, at: usize) {
    if !may_state(scene, at, FrameClaim::Fine) || needs_sum(scene, at) && !holds_sum(scene, at) {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Fine) else { return };
    if is_no_penalty(scene, &syntax, &found) {
        return;
    }
    let Some(kind) = kind::of(scene, &syntax, &found, at) else { return };
    if let Some(put_aside) = aside::put_aside(scene, &syntax, &found, &kind) {
        case::add(scene, put_aside);
        return;
    }
    // `hoeft de boete niet te betalen` is told by its noun.
    if found.frame.trigger == "hoeven betalen" && own_noun(scene, at).is_some() {
        return;
    }
    let Some(mut reading) = Reading::new(scene, &syntax, &found, at, kind) else { return };
    reading.find_parties(scene);
    reading.find_payer(scene);
    reading.find_authority(scene);
    reading.find_recipient(scene);
    reading.turn_settlement(scene);
    reading.settle_authority(scene);
    let before = told_before(scene, &syntax, &found, FrameClaim::Fine);
    if let Some(before) = &before {
        reading.add_told_before(scene, before);
    }
    reading.find_offender(scene);
    if reading.is_tariff(scene) {
        return;
    }
    for told in reading.tell(scene, before.as_ref()) {
        case::add(scene, told);
    }
}

/// Verbs of every day that tell of a penalty only with its sum.
fn needs_sum(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    doc.lex.tables.verbs.get(doc.word(at)).is_some_and(|form| {
        form.readings.iter().any(|r| {
            matches!(doc.lex.spelling(r.lemma), "betalen" | "volgen" | "dreigen" | "kosten" | "riskeren" | "verbeuren")
        })
    })
}

/// Does the sentence of token `at` name a sum?
fn holds_sum(scene: &Scene<'_>, at: usize) -> bool {
    let here = scene.doc.sentence_of(at);
    let from = scene.mentions.partition_point(|m| m.sentence < here);
    scene.mentions[from..].iter().take_while(|m| m.sentence == here).any(|m| m.kind() == MentionKind::Amount)
}

/// A status that a fine has only where it was really given.
pub fn is_real(status: FineStatus) -> bool {
    !matches!(status, FineStatus::Demanded | FineStatus::Threatened | FineStatus::Maximum)
}
