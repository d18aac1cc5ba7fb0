//! `Politie: dader was bekende`: a heading that names its speaker.

use std::ops::Range;

use super::build::{Found, push};
use super::clause::{is_surely_finite, is_verb, trim};
use super::noun::{Head, nouns};
use super::party;
use super::settle::Who;
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::Cue;
use crate::model::{MentionKind, SentenceKind};

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
    // `De Stelling: De Uitslag` is a title, `Nieuwsuur: dit willen de partijen` tells what is on.
    let body = found.iter().all(|n| matches!(n.head, Head::Mention(id) if scene.mentions.get(id as usize).is_some_and(|m| m.kind() == MentionKind::Organisation)));
    let verb = (at + 1..sentence.last).any(|i| is_verb(doc, i));
    if body
        && (doc.is_any(at + 1, &["dit", "deze", "zo", "hoe", "waarom", "dit", "wie"])
            || !verb && doc.is_any(at + 1, &["de", "het"]) && doc.is_upper(at + 1))
    {
        return;
    }
    if is_list(scene, at + 1, sentence.last) {
        return;
    }
    let speaker = party::entities(scene, &found, None);
    let content = at + 1..trim(doc, at + 1, next_voice(scene, at + 1, sentence.last));
    if speaker.is_empty() || speaker.iter().any(|&id| is_topic(scene, id, &content)) {
        return;
    }
    push(scene, Found { who: Who::Nouns(found, None), ..Found::new(RULE.id, content, speaker, at..at) });
}

/// `D66: meer woningen, Forum: minder regels`, `De Boer: plan is af, bond noemt het 'onzin'`: where another has his say, behind a comma.
fn next_voice(scene: &Scene<'_>, first: usize, end: usize) -> usize {
    let doc = scene.doc;
    let speaks = |at: usize| {
        let (found, last) = nouns(scene, at, end);
        let named = !found.is_empty() && found.iter().all(|n| matches!(n.head, Head::Mention(_)));
        named
            && (doc.is(last, ":")
                || doc.is_any(last, word_set!["noemt", "noemen", "ontkent", "eist", "vindt", "vinden", "meldt"]))
    };
    (first + 1..end).find(|&i| doc.is(i, ",") && speaks(i + 1)).unwrap_or(end)
}

/// `Jeugdjournaal: knikkeren met De Boer`, `D66: zorg en onderwijs`: a programme tells what is on, and two nouns are what a party speaks of.
fn is_topic(scene: &Scene<'_>, id: u32, content: &Range<usize>) -> bool {
    let doc = scene.doc;
    match scene.entities.profile(id).map_or("", |p| p.kind.as_ref()) {
        "programme" => !content.clone().any(|i| is_surely_finite(doc, i)),
        "party" => content.len() == 3 && doc.is(content.start + 1, "en"),
        _ => false,
    }
}

/// `Ronald Koeman: Verbruggen, Flekken en Bijlow`: names in a row, whom he has chosen.
fn is_list(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let doc = scene.doc;
    let word = |i: usize| doc.token(i).is_some_and(|t| t.is_word());
    let part = |i: usize| !word(i) || doc.is_upper(i) || doc.is(i, "en") || super::noun::is_particle_of_name(doc, i);
    (first..last).any(|i| doc.is_any(i, &[",", ";"])) && (first..last).all(part)
}
