//! One person: pronouns of the singular, nouns for people.

use super::describe::{NEAR, described, is_near, is_parted};
use super::{Past, row};
use crate::lexicon::{Cue, Table, WordClass};
use crate::model::{EntityKind, MentionKind, MentionValue};
use crate::resolve::Placed;
use crate::text::Doc;

/// Is it a noun for one person?
pub fn is_human(doc: &Doc<'_>, at: usize) -> bool {
    // The cue of an occupation stands for its plural too.
    let occupation = doc.has(at, Cue::Occupation) && doc.lex.tables.occupations.get(doc.word(at)).is_some();
    // The cue of a role stands for the first word of a longer one too (`grote baas`, `bijzonder hoogleraar`).
    let role = doc.has(at, Cue::Role)
        && (doc.hit(at, Table::Role).is_some() || !doc.str(at).ends_with('e') && !doc.is(at, "bijzonder"));
    role || occupation || row(doc, at).is_some_and(|row| row.kind == EntityKind::Person)
}

/// The person that a pronoun means.
pub fn pronoun(past: &Past<'_, '_>, at: usize, gender: Option<char>) -> Option<u32> {
    let fits = |id: u32| {
        past.is_person(id) && !matches!((gender, past.gender(id)), (Some(wanted), Some(own)) if wanted != own)
    };
    let sure = |id: u32| fits(id) && gender.is_some() && past.gender(id) == gender;
    // Several are none that a pronoun of the singular could mean.
    let group = |id: &u32| past.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Group);
    let subject = single(&past.focus.subject).filter(|id| !group(id));
    let speaker = single(&past.focus.speaker);
    // The subject of the sentence before beats who spoke before that, though only his sex be known.
    if let (Some(subject), Some(speaker)) = (subject, speaker)
        && subject != speaker
        && fits(subject)
        && !sure(subject)
        && past.entities.get(subject).is_some_and(|e| !OFFICES.contains(&e.name.as_str()))
        && later(past, at, subject, speaker)
    {
        return Some(subject);
    }
    // So does somebody without a name whom the sentence before is about, where it does not name the speaker.
    if let (Some(subject), Some(speaker)) = (subject, speaker)
        && subject != speaker
        && fits(subject)
        && past.entities.get(subject).is_some_and(|e| is_nameless(&e.name) && e.mentions.is_empty())
        && !is_near(past, at, speaker, 1)
    {
        return Some(subject);
    }
    // Somebody by name in the sentence before beats a nameless one who spoke before that.
    if let (None, Some(speaker)) = (subject, speaker)
        && past.entities.get(speaker).is_some_and(|e| is_nameless(&e.name))
    {
        let here = past.doc.sentence_of(at);
        let named = past.back(at).take_while(|m| m.sentence + 1 >= here).filter(|m| {
            is_person(m)
                && !past.is_quoted(m.first)
                && !past.is_object(m)
                && m.entity.is_some_and(|id| id != speaker && fits(id))
        });
        let named =
            named.filter_map(|m| m.entity).find(|&id| past.entities.get(id).is_some_and(|e| !is_nameless(&e.name)));
        if named.is_some() {
            return named;
        }
    }
    // So does somebody who opens a sentence since, if nobody else is named there.
    if let (None, Some(speaker)) = (subject, speaker) {
        let here = past.doc.sentence_of(at);
        let mut since =
            past.back(at).take_while(|m| m.sentence + 2 >= here).filter(|m| is_person(m) && !past.is_quoted(m.first));
        if let Some(m) = since.next()
            && m.first == past.doc.sentence_range(m.first).start
            && let Some(id) = m.entity.filter(|&id| id != speaker && fits(id))
            && since.take_while(|p| p.sentence == m.sentence).all(|p| p.entity == Some(id))
        {
            return Some(id);
        }
    }
    // And the only one whom the sentence before names, though only in passing (`Alle ogen zijn op Rutte gericht. Hij ...`).
    if let (None, Some(speaker)) = (subject, speaker)
        && let Some(id) = only_before(past, at).filter(|&id| id != speaker && fits(id))
        && !is_near(past, at, speaker, 1)
    {
        return Some(id);
    }
    // One whose sex is known beats those that are only in focus: `zij wil ..., hij vreest ...`.
    let own: Vec<u32> = subject.into_iter().chain(speaker).collect();
    own.iter()
        .copied()
        .find(|&id| sure(id))
        .or_else(|| own.iter().copied().find(|&id| fits(id)).filter(|&id| !rival(past, at, id, gender)))
        .or_else(|| nearest(past, at, fits, sure))
        .or_else(|| own.iter().copied().find(|&id| fits(id)))
}

/// The only person whom the sentence before names outside quotations.
fn only_before(past: &Past<'_, '_>, at: usize) -> Option<u32> {
    let here = past.doc.sentence_of(at);
    let mut all = past
        .back(at)
        .take_while(|m| m.sentence + 1 >= here)
        .filter(|m| is_person(m) && m.sentence < here && !past.is_quoted(m.first));
    let first = all.next()?;
    let named = !matches!(&first.value, MentionValue::Official(o) if o.name.is_none());
    // Under a preposition only what ends the sentence or a part of it: the news, not what it is compared with.
    let ends = !past.is_object(first) || past.doc.is_any(first.last, &[".", ",", ":", "?", "!"]);
    all.all(|m| m.entity == first.entity).then_some(first.entity.filter(|_| named && ends))?
}

/// Who or what the sentence before names last: a demonstrative seldom means its subject.
pub fn last_named(past: &Past<'_, '_>, at: usize) -> Option<u32> {
    let here = past.doc.sentence_of(at);
    let named = |m: &&Placed| {
        matches!(
            m.kind(),
            MentionKind::Person | MentionKind::Official | MentionKind::Organisation | MentionKind::Platform
        ) && !past.is_quoted(m.first)
    };
    past.back(at).take_while(|m| m.sentence + 1 >= here).find(named).and_then(|m| m.entity)
}

/// Offices that are another word for somebody by name.
const OFFICES: &[&str] =
    &["minister-president", "premier", "president", "minister", "staatssecretaris", "koning", "paus"];

/// Is `id` named in a sentence of its own behind the last one that names `other`, with no other person beside it?
fn later(past: &Past<'_, '_>, at: usize, id: u32, other: u32) -> bool {
    let Some(own) = past.back(at).find(|m| is_person(m) && !past.is_quoted(m.first)) else { return false };
    let here = past.doc.sentence_of(at);
    own.entity == Some(id)
        && own.sentence + NEAR >= here
        && !past.is_object(own)
        && past
            .back(at)
            .take_while(|m| m.sentence >= own.sentence)
            .all(|m| !is_person(m) || past.is_quoted(m.first) || m.entity == Some(id))
        && past.back(at).find(|m| m.entity == Some(other)).is_none_or(|m| m.sentence < own.sentence)
}

pub(super) fn single(ids: &[u32]) -> Option<u32> {
    if let [id] = ids { Some(*id) } else { None }
}

/// Does the same sentence that last named `id` name another person who is sure to be of the sex, while that of `id` is open?
fn rival(past: &Past<'_, '_>, at: usize, id: u32, gender: Option<char>) -> bool {
    let Some(sentence) = past.back(at).find(|m| m.entity == Some(id)).map(|m| m.sentence) else { return false };
    past.gender(id).is_none()
        && past.back(at).take_while(|m| m.sentence >= sentence).any(|m| {
            is_person(m)
                && !past.is_quoted(m.first)
                && m.sentence == sentence
                && m.entity.is_some_and(|other| other != id && gender.is_some() && past.gender(other) == gender)
                && !past.is_object(m)
        })
}

pub(super) fn is_person(m: &Placed) -> bool {
    matches!(m.kind(), MentionKind::Official | MentionKind::Person)
}

/// The person of the nearest sentence that has one who fits: one whose sex is known before others, subjects before objects.
fn nearest(past: &Past<'_, '_>, at: usize, fits: impl Fn(u32) -> bool, sure: impl Fn(u32) -> bool) -> Option<u32> {
    let inside = past.is_quoted(at);
    let mut best: Option<(usize, i32, u32)> = None;
    for m in past.back(at) {
        if best.is_some_and(|(sentence, ..)| sentence != m.sentence) {
            break;
        }
        let Some(id) = m.entity.filter(|&id| is_person(m) && fits(id)) else { continue };
        if past.is_quoted(m.first) && !inside {
            continue;
        }
        let score = i32::from(sure(id)) * 2 + i32::from(!past.is_object(m)) * 2;
        // Of several that are alike the first, since that is most often the subject.
        if best.is_none_or(|(_, other, _)| score >= other) {
            best = Some((m.sentence, score, id));
        }
    }
    best.map(|(.., id)| id)
}

/// Nouns that say least of who somebody is.
const WEAK: &[&str] =
    &["man", "vrouw", "jongen", "meisje", "verdachte", "slachtoffer", "dader", "aanvaller", "moordenaar"];

/// Nouns that say who is on duty, of whom there is one whether or not the text names him.
pub(super) const DUTIES: &[&str] = &[
    "kapitein",
    "gezagvoerder",
    "stuurman",
    "schipper",
    "machinist",
    "treinmachinist",
    "piloot",
    "chauffeur",
    "buschauffeur",
    "vrachtwagenchauffeur",
    "conducteur",
    "scheidsrechter",
    "grensrechter",
    "curator",
    "tolk",
];

/// The person that a noun with a definite article means (`de schrijfster`, `de topman`, `de Fransman`).
pub fn noun(past: &Past<'_, '_>, first: usize, head: usize) -> Option<u32> {
    let doc = past.doc;
    let word = doc.str(head).to_lowercase();
    if let Some(m) = called_by(past, first, &word) {
        let id = m.entity?;
        let near = past.focus.holds(id) || is_near(past, first, id, NEAR);
        let exact = match &m.value {
            MentionValue::Official(o) => o.role == word,
            _ => true,
        };
        if near || exact && !is_parted(past, m, first) {
            return Some(id);
        }
        return described(past, first, head + 1, None).or(Some(id));
    }
    if let Some(id) = told(past, first, &word) {
        return Some(id);
    }
    let known = row(doc, head);
    let gender = known
        .and_then(|row| row.gender)
        .or_else(|| super::is_feminine(&word).then_some('f'))
        .or_else(|| word.ends_with("man").then_some('m'));
    // Only a noun that says no more than who somebody is anyway: `de burgemeester` may be anybody's.
    let varies = known.is_some() || doc.has(head, Cue::Occupation) && !doc.has(head, Cue::Role);
    // `de kapitein`, `de machinist`: only who was called so.
    if DUTIES.contains(&word.as_str()) {
        return None;
    }
    // `een politicus`, later by name: only somebody who was named since.
    let brought = introduced(past, first, &word);
    if !varies {
        return None;
    }
    let fits = |id: u32| {
        past.is_person(id)
            // A name that no rule took for a mention is somebody's if it has two parts or has spoken.
            && past.entities.get(id).is_some_and(|e| {
                let named = e.name.contains(' ') || single(&past.focus.speaker) == Some(id);
                !is_nameless(&e.name) && (e.kind == EntityKind::Person || named)
            })
            && !matches!((gender, past.gender(id)), (Some(wanted), Some(own)) if wanted != own)
    };
    if let Some(at) = brought {
        let since = |id: u32| {
            let first = past.entities.get(id).and_then(|e| e.mentions.first().copied());
            first.and_then(|i| past.mentions.get(i as usize)).is_some_and(|m| m.first > at)
        };
        let focus = single(&past.focus.subject).into_iter().chain(single(&past.focus.speaker));
        return focus.into_iter().find(|&id| fits(id) && since(id) && !WEAK.contains(&word.as_str()));
    }
    // `Een techniekdocent werd geschorst. De docent ...`: the one without a name whom the sentence before is about.
    let same = |name: &str| {
        is_nameless(name)
            && name.split(" (").next().and_then(|n| n.rsplit(' ').next()).is_some_and(|head| head.ends_with(&word))
    };
    if let Some(id) = single(&past.focus.subject)
        && past.entities.get(id).is_some_and(|e| same(&e.name))
    {
        return Some(id);
    }
    // `de man`, `de verdachte` is more often one who has no name.
    let weak = WEAK.contains(&word.as_str());
    let focus = single(&past.focus.subject).into_iter().chain(single(&past.focus.speaker)).find(|&id| fits(id));
    // `de vrouw` who spoke before the one who asked her.
    let sure = |id: u32| gender.is_some() && past.gender(id) == gender && fits(id) && is_near(past, first, id, NEAR);
    let mut spoke = past.focus.speakers.iter().copied().filter(|&id| sure(id));
    let focus = focus.or_else(|| spoke.next_back());
    focus.or_else(|| nearest(past, first, fits, fits).filter(|_| !weak))
}

/// `... getipt door een getuige. Deze man ...`: somebody without a name whom the sentence before names last.
pub(super) fn pointed_at(past: &Past<'_, '_>, first: usize, head: usize) -> Option<String> {
    let doc = past.doc;
    let weak = WEAK.iter().any(|w| doc.is(head, w));
    if !weak || head != first + 1 || !doc.is_any(first, &["deze", "die"]) {
        return None;
    }
    let before = doc.sentences().get(doc.sentence_of(first).checked_sub(1)?)?;
    let named =
        past.back(first).take_while(|m| m.last > before.first).find(|m| is_person(m) && !past.is_quoted(m.first));
    let nameless = |m: &Placed| matches!(&m.value, MentionValue::Official(o) if o.name.is_none());
    if named.is_some_and(nameless) {
        return None;
    }
    let low = named.map_or(before.first, |m| m.last);
    let plain =
        |t: usize| is_human(doc, t) && !doc.is_upper(t) && doc.lex.tables.roles.of_plural(doc.word(t)).is_none();
    let introduced = |t: usize| doc.is_any(t - 1, &["de", "een", "het", "andere"]);
    (low + 1..before.last.min(low + LONG))
        .rev()
        .find(|&t| plain(t) && introduced(t) && !past.is_quoted(t))
        .map(|t| doc.str(t).to_owned())
}

/// No sentence is read further than this.
const LONG: usize = 60;

pub(super) fn is_nameless(name: &str) -> bool {
    name.chars().next().is_some_and(char::is_lowercase) && !name.chars().any(char::is_uppercase) || name.ends_with(')')
}

/// Who was named right behind the noun, or in the role that it says.
pub fn called(past: &Past<'_, '_>, at: usize, word: &str) -> Option<u32> {
    called_by(past, at, word).and_then(|m| m.entity)
}

fn called_by<'s>(past: &Past<'s, '_>, at: usize, word: &str) -> Option<&'s Placed> {
    let doc = past.doc;
    past.back(at).find(|m| {
        let before = m.first > 0 && doc.str(m.first - 1).to_lowercase() == word && !doc.glued(m.first);
        let role = matches!(&m.value, MentionValue::Official(o)
            if o.name.is_some() && (o.role == word || word.len() > 4 && o.role.ends_with(word) && !o.role.starts_with("vice")));
        m.entity.is_some() && (m.kind() == MentionKind::Person && before || role)
    })
}

/// `Karin de Boer, Amerika-kenner bij de krant`, `Amerika-kenner Karin de Boer`, much later `de Amerika-kenner`: of whom the article told by this very noun,
/// if it says more than that he is somebody.
pub(super) fn told(past: &Past<'_, '_>, at: usize, word: &str) -> Option<u32> {
    let doc = past.doc;
    if WEAK.contains(&word) || word.len() < 5 {
        return None;
    }
    let before = |m: &Placed| m.first > 0 && !doc.glued(m.first) && doc.is(m.first - 1, word);
    let behind = |m: &Placed| {
        let end = (m.last + 1 + APPOSED).min(doc.sentence_range(m.first).end);
        doc.is(m.last, ",")
            && (m.last + 1..end).take_while(|&t| !doc.is(t, ",")).find(|&t| doc.is(t, word)).is_some_and(|t| {
                (m.last + 1..t).all(|k| !super::class(doc, k).any(WordClass::PREPOSITION | WordClass::RELATIVE))
            })
    };
    let people = past.mentions[..past.mentions.partition_point(|m| m.last <= at)].iter().rev().take(TOLD);
    let mut people = people.filter(|m| is_person(m));
    let found = people.find(|m| (before(m) || behind(m)) && !past.is_quoted(m.first))?;
    found.entity.filter(|_| !is_parted(past, found, at) && introduced(past, at, word).is_none())
}

/// How many mentions back the article may have told what somebody is.
const TOLD: usize = 300;

/// What stands in apposition is looked at no further than this.
const APPOSED: usize = 6;

/// How many words back a noun is looked for that brought in somebody without a name.
const WORDS: usize = 240;

/// Where the article spoke of somebody by this noun before, and not by name.
pub(super) fn introduced(past: &Past<'_, '_>, at: usize, word: &str) -> Option<usize> {
    let doc = past.doc;
    let id = doc.word(at + 1);
    (at.saturating_sub(WORDS)..at).rev().find(|&t| {
        let same = if id != crate::token::UNKNOWN && doc.is(at + 1, word) {
            doc.word(t) == id
        } else {
            doc.str(t).len() == word.len() && doc.is(t, word)
        };
        same && !past.mentions.get(past.mentions.partition_point(|m| m.last <= t)).is_some_and(|m| m.first <= t + 1)
            && (0..4).any(|k| t > k && doc.is(t - 1 - k, "een"))
    })
}
