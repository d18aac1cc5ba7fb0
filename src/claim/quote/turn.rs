//! Whose turn it is: who goes on with a quotation that names nobody, as the sentences before it have it, those behind it, or the text as a whole.

use super::clause::{class, is_finite};
use super::focus::{main, spoken_before};
use super::near::near;
use super::noun::Head;
use super::party;
use super::relay::mouth;
use super::touched::heard;
use super::voices::{
    is_crowd, is_of_another, is_person, may_be, named_subject, names_other, opens_with_another, speaks_alone, voice,
};
use crate::claim::Scene;
use crate::lexicon::WordClass;
use crate::model::{EntityKind, MentionKind, SentenceKind};
use crate::resolve;

/// Whose words the quotation at token `at` is, where nobody before it is known to speak: who speaks between marks in the next paragraph or the ones
/// behind it, or spoke so last, if the article names no other person between them.
pub fn stray(scene: &Scene<'_>, at: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let clock = |n: usize| {
        let s = doc.sentences().get(n);
        s.is_some_and(|s| s.kind == SentenceKind::Heading && resolve::is_clock(doc.slice(s.first, s.last)))
    };
    let alone = |from: usize, to: usize, ids: &[u32]| {
        from < to && !names_other(scene, from..to, ids) && !(doc.sentence_of(from)..=doc.sentence_of(to)).any(clock)
    };
    let voices = &scene.quotes.voices;
    let here = voices.partition_point(|(place, _)| *place <= at);
    let close = (at..at + 3).find_map(|t| scene.quotes.opened_by(t)).and_then(|i| scene.quotes.get(i))?.close;
    let (own, reach) = (doc.sentence_of(at), doc.sentence_of(close));
    let next = voices[here..].first().filter(|(place, ids)| {
        let sentence = doc.sentence_of(*place);
        sentence <= reach + AHEAD && (sentence == reach + 1 || alone(close, *place, ids))
    });
    let last = || {
        let (place, ids) = voices[..here].last()?;
        (doc.sentence_of(*place) + super::interview::REACH >= own && alone(*place, at, ids)).then_some(ids)
    };
    next.map(|(_, ids)| ids).or_else(last).cloned()
}

/// How many sentences ahead somebody may be named whose words came before.
const AHEAD: usize = 3;

/// Who goes on: as the sentence before has it, else the person whom the text is about, or whom the next sentence brings in.
pub fn speaker(scene: &mut Scene<'_>, number: usize, at: usize) -> Option<Vec<u32>> {
    if let Some(ids) = near(scene, number, at) {
        // `Gelovigen zien dat anders. Klopt dat? "Nee."`: a crowd that the article speaks of does not answer it.
        if scene.quotes.settling
            && is_crowd(scene, &ids)
            && super::interview::follows_question(scene, number)
            && let Some(voice) = voice(scene, at, super::interview::REACH)
        {
            return Some(voice);
        }
        // `De bond heeft dat uitgerekend. "Dus ..."`: who spoke for it before goes on, but not where it is heard within it.
        let previous = scene.doc.sentences().get(number.saturating_sub(1)).copied();
        if scene.quotes.settling
            && previous.is_none_or(|s| heard(scene, s.first..s.last).is_none())
            && let Some(voice) = mouth(scene, at, &ids)
        {
            return Some(voice);
        }
        // `Dat klopt, zegt advocaat Piet Vos. Karin de B. is gelovig. "Maar ze deed niets."`: he speaks of her.
        if scene.quotes.settling
            && let Some(teller) = told_of(scene, number, at, &ids)
        {
            return Some(teller);
        }
        // `De premier wil blijven. "Hij heeft goede kansen."`: nobody speaks of himself so, but somebody who spoke before.
        if scene.quotes.settling
            && is_of_another(scene, number, at, &ids)
            && let Some(voice) = voice(scene, at, VOICES).filter(|voice| *voice != ids)
        {
            return Some(voice);
        }
        // `Snorfietsers moeten de weg op. "Ik vind het niets." Snorfietser Piet Vos ...`: one of them, who is named behind his words.
        if number < super::settle::LEAD
            && is_crowd(scene, &ids)
            && speaks_alone(scene, at)
            && let Some(one) = ahead(scene, number, at, true)
        {
            return Some(one);
        }
        return Some(ids);
    }
    // Words of the article before a colon would say who speaks.
    let lead =
        (at..at + 5).find(|&t| scene.quotes.opened_by(t).is_some()).is_none_or(|t| t > at && scene.doc.is(t - 1, ":"));
    if lead {
        return None;
    }
    ahead(scene, number, at, true).or_else(|| far(scene, number, at)).or_else(|| ahead(scene, number, at, false))
}

/// Who spoke right before a sentence about `ids` that his words go on to tell of.
fn told_of(scene: &mut Scene<'_>, number: usize, at: usize, ids: &[u32]) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let &[id] = ids else { return None };
    let pronoun = opens_with_another(scene, at)?;
    // `De premier zegt dat het kan. De oppositieleider is woedend. "Hij ..."`: without a conjunction another answers.
    let open = (at..at + 3).find(|&t| scene.quotes.opened_by(t).is_some())?;
    if !doc.is_any(open + 1, &["en", "maar", "want"]) {
        return None;
    }
    let previous = *doc.sentences().get(number.checked_sub(1)?)?;
    let is_person = |id: u32| scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person);
    if !is_person(id) || !may_be(scene, id, pronoun) || !scene.quotes.within(previous.first, previous.last).is_empty() {
        return None;
    }
    // Who is heard in the sentence itself goes on.
    let heard = spoken_before(scene, at, 1).next().is_some();
    let &[teller] = spoken_before(scene, at, 2).next()? else { return None };
    if heard || teller == id || !is_person(teller) {
        return None;
    }
    let (verb, nouns) = main(scene, previous.first..previous.last)?;
    // `Jan Visser vindt dat ook.`: so does he speak.
    let speaks = super::verb::report(scene, verb, &(previous.first..previous.last)).is_some_and(|r| r.row.direct);
    (!speaks && party::entities(scene, &nouns, Some(verb)) == ids).then(|| vec![teller])
}

/// How many sentences back somebody is looked for whose words stood between marks and who may speak of another.
const VOICES: usize = 8;

/// How many sentences back somebody may be whom the text is about still.
pub(super) const FAR: usize = 6;

/// The person of the nearest sentence that has one as its subject, or names but one.
fn far(scene: &mut Scene<'_>, number: usize, at: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let alone = speaks_alone(scene, at);
    for s in (number.saturating_sub(FAR)..number).rev() {
        let sentence = *doc.sentences().get(s)?;
        if sentence.kind == SentenceKind::Heading {
            if resolve::is_clock(doc.slice(sentence.first, sentence.last)) {
                return None;
            }
            continue;
        }
        let range = sentence.first..sentence.last.min(at);
        if let Some((verb, found)) = main(scene, range.clone())
            && found.iter().all(|n| is_person(scene, n) && !matches!(n.head, Head::Word(_)))
            && (!alone || found.len() == 1)
        {
            let ids = party::entities(scene, &found, Some(verb));
            let persons = ids.iter().all(|id| scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person));
            if !ids.is_empty() && persons && (!alone || ids.len() == 1) {
                return Some(ids);
            }
        }
        let mut people = scene.mentions_in(range.start, range.end).filter(|(_, m)| {
            matches!(m.kind(), MentionKind::Official | MentionKind::Person) && scene.quotes.around(m.first).is_none()
        });
        let free = |first: usize| {
            (first <= range.start + 6 || is_finite(doc, first - 1))
                && (first == 0 || !class(doc, first - 1).any(WordClass::PREPOSITION | WordClass::POSSESSIVE))
        };
        if let Some(id) = people.next().filter(|(_, m)| free(m.first)).and_then(|(_, m)| m.entity)
            && people.all(|(_, m)| m.entity == Some(id))
        {
            return Some(vec![id]);
        }
    }
    None
}

/// The person by name whom the sentence behind the quotation begins with; `new` if the text has not named him before.
fn ahead(scene: &mut Scene<'_>, number: usize, at: usize, new: bool) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let own = *doc.sentences().get(number)?;
    let q =
        (at..at + 5).find_map(|t| scene.quotes.opened_by(t)).and_then(|i| scene.quotes.get(i)).filter(|q| q.closed)?;
    let behind = doc.sentence_of(q.close + 1).max(number + 1);
    let next = *doc.sentences().get(behind)?;
    if next.paragraph != own.paragraph || next.first > q.close + 2 || next.kind != SentenceKind::Body {
        return None;
    }
    let entity = named_subject(scene, behind)?;
    let known =
        scene.mentions[..scene.mentions.partition_point(|m| m.first < at)].iter().any(|m| m.entity == Some(entity));
    (known != new).then(|| vec![entity])
}
