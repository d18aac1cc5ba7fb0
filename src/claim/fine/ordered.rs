//! Money that somebody must pay where no noun says what it is: by order of a court or authority, to victims, for a wrong.

use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::claim::{Scene, authority, common};
use crate::lexicon::Part;

/// Those whom damages are paid to.
const VICTIMS: &[&str] =
    &["slachtoffer", "slachtoffers", "nabestaanden", "gedupeerden", "gedupeerde", "benadeelden", "familie"];

/// What sort of penalty it is: damages where a court or jury orders it or victims get it, a fine where an authority does or a wrong is named.
pub(super) fn kind(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<String> {
    if !found.frame.trigger.starts_with("moeten ") {
        return None;
    }
    let doc = scene.doc;
    let to_victims = found.part(Part::Recipient).is_some_and(|i| doc.is_any(syntax.chunks[i].head, VICTIMS));
    let own = must_by(scene, syntax, found);
    if to_victims
        || own.is_some_and(|i| is_court(scene, syntax, i))
        || decided_by(scene, syntax, found).is_some_and(|i| is_court(scene, syntax, i))
    {
        return Some("schadevergoeding".to_owned());
    }
    let wrong =
        syntax.of(found.clause).any(|(_, c)| c.tag == Tag::Preposition && doc.is_any(c.first, &["wegens", "vanwege"]));
    let payer = found.part(Part::Payer).is_some_and(|i| syntax.chunks[i].mention.is_some());
    let by = own.is_some_and(|i| may_fine(scene, syntax, i));
    (payer && (wrong || by)).then(|| "boete".to_owned())
}

/// Who orders it.
pub(super) fn by(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    if !found.frame.trigger.starts_with("moeten ") {
        return Vec::new();
    }
    let own = must_by(scene, syntax, found).filter(|i| may_fine(scene, syntax, *i) || is_court(scene, syntax, *i));
    // A jury is no body of its own.
    let decided = || {
        decided_by(scene, syntax, found)
            .filter(|i| is_court(scene, syntax, *i) && !scene.doc.str(syntax.chunks[*i].head).ends_with("jury"))
    };
    own.or_else(decided).map(|i| super::payer::imposes(scene, syntax, i)).unwrap_or_default()
}

/// `X moet van de toezichthouder 5 miljoen betalen`
fn must_by(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let must = syntax.clauses[found.clause].finite()?;
    common::must_by(scene, syntax, must.at).map(|m| m.by)
}

/// `De jury bepaalde dat X 5 miljoen moet betalen`, `X moet 5 miljoen betalen, oordeelt de rechter`: who decides.
fn decided_by(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let doc = scene.doc;
    let own = &syntax.clauses[found.clause];
    let decides = |n: usize| {
        let c = &syntax.clauses[n];
        c.has_any(doc, &["bepalen", "beslissen", "besluiten", "oordelen", "vinden"]).then_some(c.subject).flatten()
    };
    let outer = own.parent.filter(|_| own.kind == ClauseKind::Subordinate).and_then(decides);
    let behind = syntax
        .clauses
        .iter()
        .enumerate()
        .find(|(n, c)| *n > found.clause && c.kind == ClauseKind::Main && c.parent == Some(found.clause))
        .and_then(|(n, _)| decides(n));
    outer.or(behind)
}

fn is_court(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let chunk = &syntax.chunks[i];
    chunk.tag == Tag::Noun
        && (authority::is_court_name(scene.doc.slice(chunk.first, chunk.last))
            || scene.doc.str(chunk.head).ends_with("jury"))
}

fn may_fine(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let mention = syntax.chunks[i].mention.and_then(|m| scene.mentions.get(m as usize));
    match mention {
        Some(m) => {
            authority::may_fine(scene, m)
                || matches!(authority::listed_type(scene, m), Some("sport"))
                || scene.doc.is(m.first, "brussel")
        }
        None => {
            authority::is_authority_noun(scene.doc, &syntax.chunks[i])
                || scene.doc.is(syntax.chunks[i].first, "brussel")
        }
    }
}
