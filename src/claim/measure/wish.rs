//! A measure that somebody wants of others or of himself, told in a clause: `X wil dat er een verbod komt`, `X eist dat Y
//! sluit`, `X bekijkt of Y kan worden gesloten`.

use super::gate;
use crate::claim::Scene;
use crate::claim::frame::Found;
use crate::claim::syntax::{Clause, ClauseKind, Syntax, Tag};
use crate::lexicon::Part;
use crate::text::Doc;

/// Verbs of wanting it.
const WANTS: &[&str] = &["willen", "eisen", "voorstellen", "pleiten", "vinden", "vragen"];

/// Verbs of weighing whether it can be done.
const WEIGHS: &[&str] =
    &["bekijken", "onderzoeken", "overwegen", "nagaan", "bezien", "bestuderen", "verkennen", "kijken"];

/// The chunk of whoever wants it: the subject of the clause that the frame's clause hangs on, with power or a party.
pub fn of(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let opener = clause.opener.filter(|_| clause.kind == ClauseKind::Subordinate)?;
    let outer = &syntax.clauses[clause.parent?];
    // `bekijkt of de vergunning kan worden ingetrokken`
    let weighs = doc.is(syntax.chunks[opener].first, "of")
        && outer.has_any(doc, WEIGHS)
        && clause.has_any(doc, &["kunnen", "moeten", "mogen"])
        && found.frame.status != "lifted"
        || is_to_decide(doc, syntax, opener, outer);
    let wants = doc.is(syntax.chunks[opener].first, "dat") && outer.has_any(doc, WANTS);
    let pronoun = |i: usize| syntax.chunks[i].tag == Tag::Pronoun;
    let by = found.part(Part::Authority).filter(|i| !(weighs && pronoun(*i)));
    if !(wants || weighs) || outer.kind == ClauseKind::Infinitive || by.is_some() {
        return None;
    }
    let subject = outer.subject.filter(|s| syntax.chunks[*s].tag == Tag::Noun)?;
    // `vindt dat X verplicht is`: so it is, he thinks.
    if outer.has_any(doc, &["vinden"]) && !clause.has_any(doc, &["moeten"]) {
        return None;
    }
    let denied = syntax.of(clause.parent?).any(|(_, c)| doc.is_any(c.first, &["niet", "geen", "nooit"]));
    let ids = gate::actors(scene, syntax, subject);
    let fits = !denied && !ids.is_empty() && gate::acts_with_power(scene, syntax, subject, &ids);
    fits.then_some(subject)
}

/// `beslissen in november of zij de vergunning intrekken`: is it still to be decided?
fn is_to_decide(doc: &Doc<'_>, syntax: &Syntax, opener: usize, outer: &Clause) -> bool {
    doc.is(syntax.chunks[opener].first, "of")
        && outer.has_any(doc, &["beslissen", "besluiten"])
        && outer.finite().is_some_and(|v| !v.past && !doc.is_any(v.at, &["heeft", "hebben", "is", "zijn"]))
}
