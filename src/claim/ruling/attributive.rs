//! `de tot levenslang veroordeelde Jan B.`, `de voor fraude veroordeelde oud-topman Jan Bos`: a conviction told by a participle before its noun.

use super::court;
use super::merge::merge;
use crate::claim::{Scene, common};
use crate::model::{ClaimValue, DateType, MentionKind, MentionValue, Ruling};

/// How far before the participle its article may stand, and how far behind it the name.
const BEFORE: usize = 14;
const BEHIND: usize = 4;

/// What may stand right behind the article of such a phrase.
const OPENERS: &[&str] = &[
    "tot",
    "voor",
    "wegens",
    "vanwege",
    "in",
    "door",
    "bij",
    "eerder",
    "eerst",
    "al",
    "inmiddels",
    "onherroepelijk",
    "vorig",
    "onlangs",
    "ter",
];

/// The conviction that the participle at token `at` tells of the name behind it; true if it is such a participle.
pub fn attributive(scene: &mut Scene<'_>, at: usize, rule: &'static str) -> bool {
    let doc = scene.doc;
    if !doc.is(at, "veroordeelde") {
        return false;
    }
    let sentence = doc.sentence_range(at);
    let article = |t: &usize| doc.is_any(*t, &["de", "een"]);
    let first = sentence.start.max(at.saturating_sub(BEFORE));
    let opens = |t: &usize| article(t) && (*t + 1 == at || doc.is_any(*t + 1, word_set!(of OPENERS)));
    let Some(open) = (first..at).rev().find(opens) else { return false };
    // A comma, or another name, ends the phrase.
    let last = sentence.end.min(at + 1 + BEHIND);
    let named =
        (at + 1..last).take_while(|t| doc.token(*t).is_some_and(|t| t.is_word())).find_map(|t| scene.mention_at(t));
    let Some((_, name)) = named else { return false };
    let person = match &name.value {
        MentionValue::Official(o) => o.name.is_some(),
        _ => name.kind() == MentionKind::Person,
    };
    let Some(id) = name.entity.filter(|_| person) else { return false };
    // `de veroordeelde Syriëganger`: one word with a capital may be no name.
    if open + 1 == at && name.first == at + 1 && scene.entities.get(id).is_none_or(|e| !e.name.contains(' ')) {
        return false;
    }
    let mut value = Ruling {
        court: Vec::new(),
        party: vec![id],
        outcome: Some("convicted".to_owned()),
        sentence: None,
        date: None,
        ground: None,
    };
    let within: Vec<_> = scene.mentions_in(open, at).collect();
    for (number, m) in within {
        match &m.value {
            MentionValue::Date(d) if d.kind == DateType::Duration => value.sentence.clone_from(&d.value),
            MentionValue::Date(_) => value.date = Some(number),
            _ if m.first > 0 && court::is_court(doc, m.first, m.last) => value.court.extend(m.entity),
            _ => {}
        }
    }
    if !merge(scene, at, &value) {
        let draft = common::draft(scene, ClaimValue::Ruling(value), None, at, rule);
        scene.claims.push(draft);
    }
    true
}
