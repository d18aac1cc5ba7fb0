//! `Politie: dader was bekende`: a heading that names its speaker.

use super::build::{Found, push};
use super::clause::trim;
use super::noun::{Head, nouns};
use super::party;
use super::settle::Who;
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::Cue;
use crate::model::SentenceKind;

/// The rule.
pub static RULE: ClaimRule = ClaimRule {
    id: "quote/heading",
    doc: "A heading that names its speaker before a colon.",
    cues: &[Cue::Colon],
    find,
    hits: &[(
        "De stemming was dinsdag.\n\nMark Rutte: plan moet van tafel\n\nHet debat duurde lang.",
        "quote | mode=indirect | speaker=Mark Rutte | content=plan moet van tafel",
    )],
    misses: &["De stemming was dinsdag.\n\nUitslag: plan moet van tafel\n\nHet debat duurde lang."],
    gaps: &[],
};

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    let Some(sentence) = doc.sentences().get(doc.sentence_of(at)).copied().filter(|s| s.kind == SentenceKind::Heading)
    else {
        return;
    };
    if at <= sentence.first
        || at + 3 > sentence.last
        || scene.quotes.around(at).is_some()
        || scene.quotes.opened_by(at + 1).is_some()
    {
        return;
    }
    let (found, last) = nouns(scene, sentence.first, at);
    if last != at || !found.iter().all(|n| matches!(n.head, Head::Mention(_))) || found.is_empty() {
        return;
    }
    let speaker = party::entities(scene, &found, None);
    if speaker.is_empty() {
        return;
    }
    let content = at + 1..trim(doc, at + 1, sentence.last);
    push(scene, Found { who: Who::Nouns(found, None), ..Found::new(RULE.id, content, speaker, at..at) });
}
