//! Somebody without a name whom the text brought in some sentences before, and who speaks as `hij` or `ze` where nobody by name can be meant.

use super::clause::{class, is_of, is_singular};
use super::focus::sentence_back;
use super::noun::is_plural;
use super::voice::is_someone;
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};
use crate::resolve::noun_gender;
use crate::text::Doc;

/// How many sentences back he was brought in.
const REACH: usize = 16;
/// How many words may stand between `een` and the noun.
const ADJECTIVES: usize = 3;

/// `Een vrouw boog zich over de tafel. "..." "...", zei ze.`: the noun for whom the pronoun at `at` means, where no one else can be.
pub(super) fn stranger(scene: &Scene<'_>, at: usize, verb: Option<usize>) -> Option<String> {
    let doc = scene.doc;
    let verb = verb.filter(|&v| v + 1 == at && doc.has(v, Cue::ReportingForm) && is_singular(doc, v))?;
    let gender = match () {
        _ if doc.is(at, "hij") => 'm',
        _ if doc.is_any(at, &["ze", "zij"]) => 'f',
        _ => return None,
    };
    let first = doc.sentences().get(sentence_back(scene, doc.sentence_of(at), REACH))?.first;
    let noun = (first + 1..at.min(verb)).rev().find(|&i| {
        let opposite = || noun_gender(doc, i).is_some_and(|own| own != gender);
        scene.quotes.around(i).is_none() && is_brought_in(doc, i) && scene.mention_at(i).is_none() && !opposite()
    })?;
    // `een bezoeker` may be either.
    (noun_gender(doc, noun) == Some(gender)).then(|| doc.str(noun).to_lowercase())
}

/// `een oudere man`, but not `is een man`, `als een man`, `van een man`.
fn is_brought_in(doc: &Doc<'_>, at: usize) -> bool {
    if !is_someone(doc, at) || doc.is_upper(at) || is_plural(doc, at) {
        return false;
    }
    let low = at.saturating_sub(ADJECTIVES + 1);
    let adjective = |i: usize| doc.str(i).ends_with('e') && !doc.is_upper(i);
    let Some(article) = (low..at).rev().find(|&i| !adjective(i)).filter(|&i| doc.is(i, "een")) else { return false };
    let Some(before) = article.checked_sub(1) else { return true };
    !class(doc, before).any(WordClass::PREPOSITION)
        && !doc.is(before, "als")
        && !is_of(
            doc,
            before,
            &["zijn", "worden", "blijven", "spelen", "krijgen", "hebben", "veroordelen", "aanhouden", "arresteren"],
        )
}
