//! Several: pronouns and nouns of the plural.

use super::{Meaning, Past, class, is_definite, row};
use crate::lexicon::{Cue, WordClass};
use crate::model::{EntityKind, MentionKind};
use crate::resolve::Placed;
use crate::text::Doc;

/// Whom a plural pronoun means: the subject before if it is several, a group that spoke, names in a row, a group named in passing.
pub fn pronoun(past: &Past<'_, '_>, at: usize) -> Meaning {
    let (subject, speaker) = (&past.focus.subject, &past.focus.speaker);
    if past.doc.is_any(at, &["beiden", "beide", "allebei"]) || past.doc.is_any(at + 1, &["beiden", "allebei"]) {
        return both(past, at, true, |_| true);
    }
    if is_several(past, subject) {
        return Meaning::Known(subject.clone());
    }
    if let Some(crowd) = &past.focus.crowd {
        return Meaning::Nameless(EntityKind::Group, crowd.clone());
    }
    if is_several(past, speaker) {
        return Meaning::Known(speaker.clone());
    }
    if let Some(ids) = listed(past, at, 2, |_| true) {
        return Meaning::Known(ids);
    }
    // A body speaks as several (`Zij gaan in beroep`, of a company or a party).
    let body = |ids: &[u32]| match ids {
        [id] => past.entities.get(*id).is_some_and(|e| !matches!(e.kind, EntityKind::Person | EntityKind::Unknown)),
        _ => false,
    };
    for ids in [speaker, subject] {
        if body(ids) {
            return Meaning::Known(ids.clone());
        }
    }
    let here = past.doc.sentence_of(at);
    let near = past
        .back(at)
        .take_while(|m| m.sentence + REACH >= here)
        .find(|m| m.entity.is_some() && m.kind() == MentionKind::Organisation && !past.is_quoted(m.first));
    near.and_then(|m| m.entity).into()
}

/// How many sentences back a body may be several people.
const REACH: usize = 4;

/// Several names, or one word for many.
fn is_several(past: &Past<'_, '_>, ids: &[u32]) -> bool {
    match ids {
        [] => false,
        [id] => past.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Group),
        _ => true,
    }
}

fn is_body(m: &Placed) -> bool {
    matches!(m.kind(), MentionKind::Organisation | MentionKind::Platform)
}

fn is_person(m: &Placed) -> bool {
    matches!(m.kind(), MentionKind::Official | MentionKind::Person)
}

/// Is it a plural that the tables know?
pub fn is_plural_noun(doc: &Doc<'_>, at: usize) -> bool {
    plural(doc, at).is_some()
}

/// What a plural noun may stand for: `Some(true)` for people, `Some(false)` for bodies.
pub fn plural(doc: &Doc<'_>, at: usize) -> Option<bool> {
    if let Some(row) = row(doc, at).filter(|r| r.kind == EntityKind::Group) {
        return Some(row.types.iter().any(|t| t == "person"));
    }
    let role = doc.lex.tables.roles.of_plural(doc.word(at)).is_some() && !doc.has(at, Cue::Role);
    role.then_some(true)
}

/// Whom a plural noun means: names in a row before it of the kind that it says, or the two last ones for `beide` and `twee`.
pub fn noun(past: &Past<'_, '_>, first: usize, head: usize) -> Meaning {
    let doc = past.doc;
    let Some(people) = plural(doc, head) else { return Meaning::Open };
    let parties = doc.str(head).ends_with("partijen");
    let fits = move |m: &Placed| match people {
        true => is_person(m),
        false => is_body(m) && (!parties || past.sort(m) == "party"),
    };
    // `Er kwamen twee mannen binnen`: two whom nobody has named.
    let named = !doc.is(first, "twee");
    if named && (first..head).any(|t| doc.is_any(t, &["beide", "twee", "allebei"])) {
        // `de twee linkse partijen` says which.
        if !people && head > first + 2 {
            return listed(past, first, 3, fits).filter(|ids| ids.len() == 2).map_or(Meaning::Open, Meaning::Known);
        }
        return both(past, first, people, fits);
    }
    // `De Kamerleden`: only a noun that says nothing new, and that the article has not used for others.
    if !is_definite(doc, first) || doc.has(head, Cue::Occupation) || used(doc, first, head) {
        return Meaning::Open;
    }
    let subject = &past.focus.subject;
    if subject.len() > 1 && subject.iter().all(|&id| past.is_person(id) == people) {
        return Meaning::Known(subject.clone());
    }
    listed(past, first, 4, fits).map_or(Meaning::Open, Meaning::Known)
}

/// `De bank Noord en de bank Zuid`, later `de banken`: bodies in a row that are all called by the noun.
pub fn alike(past: &Past<'_, '_>, first: usize, head: usize) -> Option<Vec<u32>> {
    let doc = past.doc;
    let plain = head == first + 1 || head == first + 2 && doc.is_any(first + 1, &["beide", "twee"]);
    if !plain || !doc.str(head).ends_with(['s', 'n']) || used(doc, first, head) {
        return None;
    }
    let plural = doc.str(head).to_lowercase();
    let single = |t: usize| {
        let word = doc.str(t);
        // The plural is one to three letters longer, of up to two bytes.
        if word.len() < 4 || word.len() >= plural.len() || word.len() + 4 < plural.len() {
            return false;
        }
        let rest = plural.strip_prefix(word.to_lowercase().as_str());
        rest.is_some_and(|end| ["s", "n", "en", "ken", "\u{eb}n"].contains(&end))
    };
    let called = |m: &Placed| is_body(m) && (m.first.saturating_sub(1)..m.last).any(single);
    listed(past, first, ALIKE, called)
}

/// How many sentences back bodies in a row are looked for that are called alike.
const ALIKE: usize = 24;

/// How many words back a plural is looked for that stood for others.
const WORDS: usize = 200;

/// Was the plural used before without an article that points back (`Tientallen organisaties`)?
fn used(doc: &Doc<'_>, first: usize, head: usize) -> bool {
    let word = doc.word(head);
    word != crate::token::UNKNOWN
        && (first.saturating_sub(WORDS)..first)
            .any(|t| doc.word(t) == word && t > 0 && !doc.is_any(t - 1, &["de", "beide", "twee", "deze", "die"]))
}

/// So many people: the subject before, the group that spoke, the names in a row that are so many, or those who were counted so (the crowd in focus).
pub fn counted(past: &Past<'_, '_>, at: usize, count: usize) -> Meaning {
    let crowd = past.focus.crowd.as_ref();
    for ids in [&past.focus.subject, &past.focus.speaker] {
        let group = || matches!(ids[..], [_]) && is_several(past, ids) && crowd.is_none();
        if ids.len() == count || group() {
            return Meaning::Known(ids.clone());
        }
    }
    let listed = listed(past, at, 6, is_person).filter(|ids| ids.len() == count);
    let told = || crowd.map_or(Meaning::Open, |crowd| Meaning::Nameless(EntityKind::Group, crowd.clone()));
    listed.map_or_else(told, Meaning::Known)
}

/// Two people as one noun; `paar` and `stel` are often none.
const PAIRS: &[&str] = &["tweetal", "duo", "echtpaar", "koppel", "tweeling"];

/// Is it a noun for two people and nothing else?
pub fn is_pair(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(at, word_set!(of PAIRS))
}

/// `Het stel zegt`: does it mean two who are named, for no other couple has been told of?
pub fn is_pair_by_name(past: &Past<'_, '_>, first: usize, head: usize) -> bool {
    let told = |noun: &&str| super::person::introduced(past, first, noun).is_some();
    (is_pair(past.doc, head) || past.doc.is_any(head, &["paar", "stel"]))
        && !PAIRS.iter().chain(&["paar", "stel"]).any(told)
}

/// The last two persons.
pub fn two(past: &Past<'_, '_>, at: usize) -> Meaning {
    both(past, at, true, is_person)
}

/// The last two that are named together, or that spoke if they may be `people`.
fn both(past: &Past<'_, '_>, at: usize, people: bool, fits: impl Fn(&Placed) -> bool) -> Meaning {
    if let Some(ids) = listed(past, at, 3, &fits).filter(|ids| ids.len() == 2) {
        return Meaning::Known(ids);
    }
    if people && past.focus.speakers.len() == 2 {
        return Meaning::Known(past.focus.speakers.clone());
    }
    let mut ids: Vec<u32> = Vec::new();
    for m in past.back(at).filter(|m| fits(m) && !past.is_quoted(m.first)) {
        if let Some(id) = m.entity.filter(|id| !ids.contains(id)) {
            ids.push(id);
        }
        if ids.len() == 2 {
            ids.reverse();
            return Meaning::Known(ids);
        }
    }
    Meaning::Open
}

/// What may stand between a name and the word that joins it to the next: a bracket, `uit Eindhoven`, an apposition.
const GAP: usize = 12;

/// Two or more names in a row, joined by `en`, in one of the `reach` sentences before.
pub fn listed(past: &Past<'_, '_>, at: usize, reach: usize, fits: impl Fn(&Placed) -> bool) -> Option<Vec<u32>> {
    let doc = past.doc;
    let here = doc.sentence_of(at);
    for s in (here.saturating_sub(reach)..=here).rev() {
        let low = past.mentions.partition_point(|m| m.sentence < s);
        let all: Vec<&Placed> = past.mentions[low..]
            .iter()
            .take(MOST)
            .take_while(|m| m.sentence == s && m.last <= at)
            .filter(|m| (is_body(m) || is_person(m)) && m.entity.is_some() && fits(m) && !past.is_quoted(m.first))
            .collect();
        let Some(joint) = all.windows(2).position(|w| joins(past, w[0], w[1], true)) else { continue };
        let mut first = joint;
        while first > 0 && joins(past, all[first - 1], all[first], false) {
            first -= 1;
        }
        let mut last = joint + 1;
        while last + 1 < all.len() && joins(past, all[last], all[last + 1], true) {
            last += 1;
        }
        let mut ids: Vec<u32> = Vec::new();
        for m in &all[first..=last] {
            ids.extend(m.entity.filter(|id| !ids.contains(id)));
        }
        if ids.len() > 1 {
            return Some(ids);
        }
    }
    None
}

/// How many mentions of a sentence are looked at for names in a row.
const MOST: usize = 40;

/// Are two names joined by `en` (or, before the last, by a comma), with no verb between?
fn joins(past: &Past<'_, '_>, a: &Placed, b: &Placed, and: bool) -> bool {
    let doc = past.doc;
    if is_body(a) != is_body(b) || b.first < a.last || b.first - a.last > GAP {
        return false;
    }
    let mut joint = false;
    for t in a.last..b.first {
        let own = doc.is(t, "en") || !and && doc.is(t, ",");
        // What stands between is a noun before the second name, or a place or bracket behind the first.
        let noun = t > 0 && class(doc, t - 1).any(WordClass::DETERMINER | WordClass::POSSESSIVE);
        if doc.has(t, Cue::Verb) && !noun && !doc.is_any(t, &["zijn", "partij"])
            || class(doc, t).any(WordClass::RELATIVE | WordClass::SUBORDINATOR)
        {
            return false;
        }
        if joint && class(doc, t).any(WordClass::PREPOSITION) {
            return false;
        }
        joint |= own;
    }
    joint
}
