//! What the article told before and now says to be over: `Die maatregel werd opgeheven`, `Het verbod verviel in mei`.

use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::claim::{Draft, Scene, common};
use crate::lexicon::Part;
use crate::model::{ClaimValue, MeasureStatus};

/// What ends a measure by itself.
const ENDS: &[&str] = &["vervallen", "aflopen", "eindigen", "verstrijken"];

/// What somebody does who ends one.
const ENDED: &[&str] =
    &["opheffen", "beëindigen", "intrekken", "schrappen", "afschaffen", "terugdraaien", "stopzetten"];

/// How many sentences before the measure may have been told.
const BACK: usize = 6;

/// Marks the measure as lifted that a definite noun points back at, where the clause says no more than that it is over.
pub fn settle(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, at: usize) -> bool {
    let Some(noun) = found.noun.filter(|n| is_over(scene, syntax, found, *n)) else { return false };
    let doc = scene.doc;
    let kind = super::frame::kind_of(found);
    // `die maatregel` may be any.
    let any = doc.str(syntax.chunks[noun].head).to_lowercase().starts_with("maatregel");
    let here = doc.sentence_of(at);
    let near = |c: &Draft| doc.sentence_of(doc.token_at(c.evidence.start)) + BACK >= here;
    let told = |c: &Draft| match &c.value {
        ClaimValue::Measure(m) => {
            (any || m.kind == kind) && near(c) && !matches!(m.status, MeasureStatus::Considered | MeasureStatus::Lifted)
        }
        _ => false,
    };
    let Some(old) = scene.claims.iter().rev().take(common::WINDOW).position(told) else { return false };
    let old = scene.claims.len() - 1 - old;
    if let ClaimValue::Measure(measure) = &mut scene.claims[old].value {
        measure.status = MeasureStatus::Lifted;
    }
    true
}

/// Does the main clause say of the measure that it has ended, and by whose hand at most in the passive?
fn is_over(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, noun: usize) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let chunk = &syntax.chunks[noun];
    let back = doc.is_any(chunk.first, &["de", "het", "die", "dat", "deze", "dit"]);
    let open = clause.has_any(doc, &["kunnen", "willen", "moeten", "zullen", "mogen", "lijken", "dreigen"])
        || syntax.of(found.clause).any(|(_, c)| doc.is_any(c.first, &["niet", "geen", "nog", "pas", "nooit"]));
    let past = clause.finite().is_some_and(|v| v.past || doc.is_any(v.at, &["is", "zijn"]));
    let passive = clause.has_any(doc, ENDED) && clause.has_any(doc, &["worden", "zijn"]);
    let whose = syntax
        .chunks
        .get(noun + 1)
        .is_some_and(|c| c.tag == Tag::Preposition && doc.is_any(c.first, &["op", "van", "tegen", "voor", "aan"]));
    clause.kind == ClauseKind::Main
        && clause.subject == Some(noun)
        && back
        && !open
        && !whose
        && past
        && (passive || clause.has_any(doc, ENDS))
        && found.part(Part::Target).is_none_or(|i| i == noun)
}
