//! What is said of a clause in front of the main one: `Zoals X zei, is ...`, `Of het doorgaat, wil X niet zeggen`.

use std::ops::Range;

use super::build::{Found, hedge_of, push};
use super::clause::{is_finite, trim};
use super::content::{Kind, clause_end};
use super::party;
use super::settle::Who;
use super::subject::Subject;
use super::under::is_somebody;
use super::verb::Report;
use crate::claim::Scene;
use crate::model::Stance;

/// How far behind the verb the clause with `zoals` may go on (`Zoals X zei in de Kamer, is ...`).
const CLOSES: usize = 8;

/// `Zoals X zei, is het plan van tafel`: the main clause behind the one with `zoals`. What somebody promised or feared may have come true, and is not
/// told as words.
pub(super) fn likewise(
    scene: &Scene<'_>,
    r: &Report<'_>,
    found: &Subject,
    unit: &Range<usize>,
) -> Option<Range<usize>> {
    let doc = scene.doc;
    let tells = r.row.strong && matches!(r.row.stance, Stance::Says | Stance::Claims | Stance::Confirms);
    let opens = doc.is(unit.start, "zoals") && !found.behind && found.first == unit.start + 1;
    if !tells || !opens || r.passive || !found.nouns.iter().all(|n| is_somebody(scene, n)) {
        return None;
    }
    let comma = (r.last..unit.end.min(r.last + CLOSES)).find(|&i| doc.is(i, ","))?;
    let plain = !(unit.start..comma).any(|i| doc.is_any(i, &["niet", "dat", "of"]));
    let main = comma + 1;
    (plain && is_finite(doc, main)).then(|| main..clause_end(scene, main, unit.end, Kind::Main))
}

/// `Of het doorgaat, wil X niet zeggen`: the clause in front, which is neither confirmed nor denied.
pub(super) fn withheld(scene: &mut Scene<'_>, rule: &'static str, r: &Report<'_>, who: Subject, unit: &Range<usize>) {
    let content = unit.start + 1..trim(scene.doc, unit.start + 1, r.finite);
    let speaker = party::entities(scene, &who.nouns, Some(r.finite));
    if content.end < content.start + 2 || speaker.is_empty() {
        return;
    }
    let hedge = hedge_of(scene, r.row.stance, r.finite..r.at);
    let who = Who::Nouns(who.nouns, Some(r.finite));
    push(scene, Found { who, stance: Some(r.row.stance), hedge, ..Found::new(rule, content, speaker, r.at..r.at + 1) });
}
