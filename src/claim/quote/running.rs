//! A quotation that is a sentence of its own: it goes on with the speaker before it.

use super::build::{Found, push};
use super::clause::{class, is_crosshead, is_finite, is_singular, is_stop, is_surely_finite, unit};
use super::focus::{main, sentence_back, spoken_before};
use super::noun::{Head, Noun, is_plural, noun};
use super::party;
use super::settle::Who;
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, WordClass};
use crate::model::{ClaimValue, EntityKind, MentionKind, MentionValue, SentenceKind};
use crate::resolve::{self, Placed};
use crate::text::Quotation;
use crate::token::Shape;

/// The rule.
pub static RULE: ClaimRule = ClaimRule {
    id: "quote/running",
    doc: "A quotation that is a sentence of its own, by the speaker before it.",
    cues: &[Cue::Quotation],
    find,
    hits: &[(
        "Mark Rutte is tevreden met het akkoord. \"Dit is een mooie stap voor iedereen.\"",
        "quote | mode=direct | speaker=Mark Rutte | content=Dit is een mooie stap voor iedereen.",
    )],
    misses: &["Mark Rutte is tevreden met het \"akkoord\"."],
    gaps: &[],
};

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    let Some(i) = scene.quotes.opened_by(at).filter(|&i| scene.quotes.claim(i).is_none()) else { return };
    let Some(q) = scene.quotes.get(i).filter(|q| q.close > q.open + 1) else { return };
    let own = unit(scene, at);
    if !is_whole(scene, q, &own) || is_text(scene, q.open, own.start) {
        return;
    }
    let number = doc.sentence_of(own.start.min(at));
    // Who is asked may be known only when all answers are.
    let asked = super::interview::is_asked(scene, number);
    // Whole sentences are somebody's words, though the text may name him only further on, or never.
    let sentence = q.close - q.open > LEAST && (q.open + 1..q.close).any(|i| is_surely_finite(doc, i));
    let Some(speaker) = speaker(scene, number, own.start).or_else(|| (asked || sentence).then(Vec::new)) else {
        return;
    };
    push(
        scene,
        Found {
            inferred: &["speaker"],
            who: Who::Runs(own.start.min(at), own.start),
            ..Found::new(RULE.id, q.open..q.close + usize::from(q.closed), speaker, at..at)
        },
    );
}

/// So many words a quotation of nobody known has at least.
const LEAST: usize = 6;

/// `In de grondwet staat: "..."`, `Op het bord stond: "..."`: what is written there is not what the speaker before says.
fn is_text(scene: &Scene<'_>, open: usize, start: usize) -> bool {
    let doc = scene.doc;
    open > start + 1
        && doc.is(open - 1, ":")
        && (start..open).any(|i| {
            doc.is_any(i, &["staat", "stond", "luidt", "luidde", "heet", "heette"])
                // `Tegen een ander zeg je ook niet: "..."`
                || doc.is(i, "zeg") && doc.is_any(i + 1, &["je", "jij"])
        })
}

/// Is the quotation all of its sentence, and a sentence in itself?
fn is_whole(scene: &Scene<'_>, q: Quotation, own: &std::ops::Range<usize>) -> bool {
    let doc = scene.doc;
    let behind = q.close + usize::from(q.closed);
    let free = (behind..own.end).all(|i| is_stop(doc, i) || doc.is_any(i, &[",", ")"]));
    let opens = q.open > 0 && doc.is(q.open - 1, ":")
        || q.open == own.start
        || q.open == own.start + 1 && doc.is_any(own.start, word_set!["-", "–", "en", "maar", "("])
        || is_crosshead(scene, own.start, q.open);
    let heading = doc.sentences().get(doc.sentence_of(q.open)).is_some_and(|s| s.kind == SentenceKind::Heading);
    // `... die zegt: 'Dat doe ik niet.'"`: the stop may stand within the marks of a quotation that ends with it.
    let last = q.close.wrapping_sub(1);
    let inner = scene.doc.token(last).is_some_and(|t| t.shape.has(Shape::QUOTE)) && is_stop(doc, last.wrapping_sub(1));
    let stopped = is_stop(doc, last) || inner || is_stop(doc, behind);
    free && opens && !heading && (stopped || !q.closed) && q.close - q.open > 2
}

/// Do the words of this claim name the one person of `ids`? Nobody calls himself by his surname: a reporter speaks.
pub fn names_itself(scene: &Scene<'_>, claim: u32, ids: &[u32]) -> bool {
    let doc = scene.doc;
    let [id] = ids[..] else { return false };
    let Some(entity) = scene.entities.get(id) else { return false };
    // A party that is spoken of by its name.
    if entity.kind == EntityKind::Organisation {
        let Some(ClaimValue::Quote(quote)) = scene.claims.get(claim as usize).map(|c| &c.value) else { return false };
        let span = quote.content.span();
        return scene
            .mentions_in(doc.token_at(span.start), doc.token_at(span.end))
            .any(|(_, m)| m.entity == Some(id) && m.kind() == MentionKind::Organisation);
    }
    if entity.kind != EntityKind::Person {
        return false;
    }
    let Some(ClaimValue::Quote(quote)) = scene.claims.get(claim as usize).map(|c| &c.value) else { return false };
    let span = quote.content.span();
    scene.mentions_in(doc.token_at(span.start), doc.token_at(span.end)).any(|(_, m)| {
        m.entity == Some(id)
            && matches!(m.kind(), MentionKind::Person | MentionKind::Official)
            && entity.name.contains(' ')
            && entity.name.ends_with(doc.str(m.last - 1))
    })
}

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
        // `De premier wil blijven. "Hij heeft goede kansen."`: nobody speaks of himself so, but somebody who spoke before.
        if scene.quotes.settling
            && is_of_another(scene, number, at, &ids)
            && let Some(voice) = voice(scene, at, VOICES).filter(|voice| *voice != ids)
        {
            return Some(voice);
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

/// How many sentences back somebody is looked for whose words stood between marks and who may speak of another.
const VOICES: usize = 8;
/// How many sentences back somebody may be whom the text is about still.
const FAR: usize = 6;

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
            if !ids.is_empty() {
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

/// The speaker of the sentence before, its person, the last speaker, its body.
fn near(scene: &mut Scene<'_>, number: usize, at: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let paragraph = doc.sentences().get(number)?.paragraph;
    if scene.quotes.settling
        && let Some(ids) = super::interview::answer(scene, number, at)
    {
        return Some(ids);
    }
    let spoken = |scene: &Scene<'_>, s: usize| {
        if scene.quotes.settling {
            let range = doc.sentences().get(s)?;
            let all = &scene.quotes.spoken;
            let last = all[..all.partition_point(|(place, _)| *place < range.last)].last()?;
            return (last.0 >= range.first).then(|| last.1.clone());
        }
        let claim = scene.claims.get(scene.quotes.last_of(s)? as usize)?;
        let ClaimValue::Quote(quote) = &claim.value else { return None };
        (!quote.speaker.is_empty()).then(|| quote.speaker.clone())
    };
    let low = sentence_back(scene, number, 5);
    let (mut before, mut parted) = (None, false);
    for s in (low..number).rev() {
        let sentence = *doc.sentences().get(s)?;
        if sentence.kind == SentenceKind::Heading && s + 1 < number {
            // The title of another item ends what was said; one within a text does not, if nobody else is named below it.
            if resolve::is_clock(doc.slice(sentence.first, sentence.last)) {
                break;
            }
            parted = true;
            continue;
        }
        if let Some(ids) = spoken(scene, s) {
            if parted && names_other(scene, sentence.last..at, &ids) {
                break;
            }
            before = Some((s, ids));
            break;
        }
    }
    let previous = *doc.sentences().get(number.checked_sub(1)?)?;
    if let Some((s, ids)) = &before
        && *s + 1 == number
    {
        // Behind a question the one who is asked speaks, not the one who asks.
        if asks(scene, previous.first..previous.last, at)
            && let Some(asked) = asked_by(scene, previous.first, ids)
        {
            return Some(asked);
        }
        // `Haar partij wil ...`: she goes on, not the party.
        if scene.quotes.settling
            && let Some((_, nouns)) = main(scene, previous.first..previous.last)
            && let [Noun { first, head: Head::Word(_), .. }] = nouns[..]
            && doc.is_any(first, &["zijn", "haar"])
            && matches!(ids[..], [id] if scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Organisation))
            && let [owner] = super::focus::refer(scene, first, first + 1, None)[..]
            && scene.entities.get(owner).is_some_and(|e| e.kind == EntityKind::Person)
        {
            return Some(vec![owner]);
        }
        // `Veel partijen beloven ...`: a crowd does not take over from somebody whose words stood between marks.
        if scene.quotes.settling
            && is_crowd(scene, ids)
            && let Some(voice) = voice(scene, previous.first, 4)
                .or_else(|| asked_by(scene, previous.first, ids))
                .or_else(|| presented(scene, number, at, ids))
        {
            return Some(voice);
        }
        return Some(ids.clone());
    }
    let beside = previous.paragraph == paragraph || previous.paragraph + 1 == paragraph;
    let range = previous.first..previous.last;
    let found = if beside && previous.kind == SentenceKind::Body { main(scene, range) } else { None };
    // `De bond is voor, maar Karin de Boer is er niet van gediend. "Ik ...": who has the last word.
    if beside
        && previous.kind == SentenceKind::Body
        && let Some(id) = turned(scene, previous.first..previous.last)
    {
        return Some(vec![id]);
    }
    // `Zijn partij begrijpt dat. "Maar ...": he goes on, not the party.
    if let (Some((_, ids)), Some((_, nouns))) = (&before, &found)
        && let [Noun { first, head: Head::Word(_), .. }] = nouns[..]
        && doc.is_any(first, &["zijn", "haar"])
        && !nouns.iter().any(|n| is_person(scene, n))
        && matches!(ids[..], [id] if scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person))
    {
        return Some(ids.clone());
    }
    // `Ik ...` is said by one.
    let alone = speaks_alone(scene, at);
    let one = |ids: &[u32]| !alone || ids.len() == 1;
    if let Some((verb, found)) = &found
        && (!alone || found.len() == 1)
        && found.iter().any(|n| is_person(scene, n) && (before.is_none() || !is_many(scene, n, *verb)))
    {
        let ids = party::entities(scene, found, Some(*verb));
        // `Daardoor worden ze ziek`: people who are spoken of.
        let many = !is_singular(doc, *verb)
            && found.iter().all(|n| matches!(n.head, Head::Pronoun(_)))
            && is_crowd(scene, &ids);
        if !ids.is_empty() && one(&ids) && !many {
            return Some(ids);
        }
    }
    // `Dat wordt door de arts niet uitgesloten. "Het kan."`: who does it, where the subject is a thing.
    if found.is_none()
        && beside
        && previous.kind == SentenceKind::Body
        && let Some(by) = agent(scene, previous.first..previous.last.min(at))
    {
        let ids = party::entities(scene, &[by], None);
        if one(&ids) && !ids.is_empty() {
            return Some(ids);
        }
    }
    // Nor does who spoke before go on once a sentence was about somebody else by name.
    if let Some((s, ids)) = &before
        && let Some(id) = (*s + 1..number.saturating_sub(1)).rev().find_map(|k| named_subject(scene, k))
        && !ids.contains(&id)
    {
        return Some(vec![id]);
    }
    // Nor once the sentence before names somebody else and nobody beside him.
    if let Some((s, ids)) = &before
        && *s + 1 < number
        && beside
        && found.is_none()
        && let Some(id) = only_other(scene, previous.first..previous.last.min(at), ids)
    {
        return Some(vec![id]);
    }
    // Nor does a body once a new paragraph is about another (`Ook Groen Lokaal wil meer bomen. "Die zijn hard nodig."`).
    if let (Some((s, ids)), Some((verb, nouns))) = (&before, &found)
        && let [id] = ids[..]
        && scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Organisation)
        && let [Noun { head: Head::Mention(own), .. }] = nouns[..]
        && scene
            .mentions
            .get(own as usize)
            .is_some_and(|m| m.kind() == MentionKind::Organisation && m.entity != Some(id))
        && doc.sentences().get(*s).is_some_and(|s| s.paragraph != previous.paragraph)
    {
        return Some(party::entities(scene, nouns, Some(*verb)));
    }
    // What `bronnen` or a paper said two sentences ago is not what goes on behind a body that acts.
    let vague = |ids: &[u32]| {
        ids.iter()
            .all(|id| scene.entities.get(*id).is_none_or(|e| matches!(e.kind, EntityKind::Group | EntityKind::Unknown)))
    };
    let acts = found.as_ref().is_some_and(|(_, f)| f.iter().all(|n| matches!(n.head, Head::Mention(_))));
    if let Some((_, ids)) = before.filter(|(_, ids)| !acts || !vague(ids)) {
        return Some(ids);
    }
    if let Some((verb, found)) = found
        && found.iter().any(|n| !matches!(n.head, Head::Word(_) | Head::Name(..)))
    {
        let ids = party::entities(scene, &found, Some(verb));
        if !ids.is_empty() && one(&ids) {
            return Some(ids);
        }
    }
    // The only person of the sentence before.
    let mut people = scene
        .mentions_in(previous.first, previous.last.min(at))
        .filter(|(_, m)| matches!(m.kind(), MentionKind::Official | MentionKind::Person))
        // Who is addressed within a quotation does not speak.
        .filter(|(_, m)| !scene.quotes.settling || scene.quotes.around(m.first).is_none());
    let one = people.next().filter(|_| beside)?;
    let id = one.1.entity?;
    people.all(|(_, m)| m.entity == Some(id)).then(|| vec![id])
}

/// The person by name whom the last clause of these tokens is about, behind its `maar` or `en`.
fn turned(scene: &Scene<'_>, range: std::ops::Range<usize>) -> Option<u32> {
    let doc = scene.doc;
    let plain = |i: &usize| scene.quotes.around(*i).is_none();
    let joints = (range.start + 1..range.end).rev().filter(plain).filter(|&i| doc.is_any(i, &["maar", "en"]));
    joints.into_iter().find_map(|joint| {
        let (_, m) = scene.mentions_in(joint + 1, range.end).next().filter(|(_, m)| m.first <= joint + 2)?;
        // `Karin en Piet hebben` are two.
        let parted = doc.is(joint - 1, ",")
            || doc.is(joint, "en")
                && is_singular(doc, m.last)
                && (range.start..joint).any(|i| is_finite(doc, i) && scene.quotes.around(i).is_none());
        m.entity.filter(|_| is_named(m) && parted && is_finite(doc, m.last))
    })
}

/// The person behind the `door` of a passive clause.
fn agent(scene: &Scene<'_>, range: std::ops::Range<usize>) -> Option<Noun> {
    let doc = scene.doc;
    let plain = |i: &usize| scene.quotes.around(*i).is_none();
    let passive = range.clone().take(AGENT).filter(plain).any(|i| super::clause::is_of(doc, i, &["worden"]));
    let at = range.clone().take(AGENT).filter(plain).find(|&i| doc.is(i, "door")).filter(|_| passive)?;
    noun(scene, at + 1, range.end).filter(|n| {
        is_person(scene, n)
            && !matches!(n.head, Head::Pronoun(_))
            && !class(doc, n.first).any(WordClass::POSSESSIVE)
            && !doc.is(n.first, "een")
    })
}

/// A clause with its agent is no longer than this.
const AGENT: usize = 30;

/// The only person by name in these tokens outside quotations, if it is none of these.
fn only_other(scene: &Scene<'_>, range: std::ops::Range<usize>, ids: &[u32]) -> Option<u32> {
    let mut people = scene.mentions_in(range.start, range.end).filter(|(_, m)| {
        matches!(m.kind(), MentionKind::Official | MentionKind::Person) && scene.quotes.around(m.first).is_none()
    });
    let (_, m) = people.next()?;
    let named = !matches!(&m.value, MentionValue::Official(o) if o.name.is_none());
    // Under a preposition only who opens the sentence or ends a part of it is its news, and under a conjunction nobody.
    let doc = scene.doc;
    let mut open = m.first;
    while open > range.start + 1
        && (class(doc, open - 1).any(WordClass::DETERMINER)
            || party::is_human(doc, open - 1) && !doc.is_upper(open - 1))
    {
        open -= 1;
    }
    let before = class(doc, open - usize::from(open > range.start));
    let under =
        open > range.start && before.any(WordClass::SUBORDINATOR | WordClass::RELATIVE | WordClass::CONJUNCTION);
    let object = open > range.start + 1 && before.any(WordClass::PREPOSITION) && !doc.is_any(m.last, &[".", ","]);
    // `zijn vroegere vriend Karel de Boer`: by whose friend he is, the text is about that one.
    let owned =
        (open.saturating_sub(2)..=m.first).any(|t| t > range.start && class(doc, t - 1).any(WordClass::POSSESSIVE));
    let owned = owned && doc.is(m.last, ",");
    let id = m.entity.filter(|id| named && !under && !object && !owned && !ids.contains(id))?;
    people.all(|(_, m)| m.entity == Some(id)).then_some(id)
}

/// `Karin de Boer bakt al jaren brood. Mensen vinden dat ongezond. "Daar merk ik niets van."`: the person whom the text has presented before it speaks
/// of a crowd, where one answers.
fn presented(scene: &Scene<'_>, number: usize, at: usize, ids: &[u32]) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let paragraph = |n: usize| doc.sentences().get(n).map(|s| s.paragraph);
    // `mensen` are everybody; of others one may go on within the paragraph.
    let anybody = || {
        let [id] = ids[..] else { return false };
        scene.entities.get(id).is_some_and(|e| matches!(e.name.as_str(), "mensen" | "veel mensen"))
    };
    let parted = paragraph(number) != paragraph(number - 1);
    if usize::from(parted) + usize::from(speaks_alone(scene, at)) + usize::from(anybody()) < 2 {
        return None;
    }
    (number.saturating_sub(FAR)..number.saturating_sub(1))
        .rev()
        .find_map(|s| named_subject(scene, s))
        .map(|id| vec![id])
}

/// The person whom a sentence has by name as its subject.
pub fn named_subject(scene: &Scene<'_>, number: usize) -> Option<u32> {
    let sentence = scene.doc.sentences().get(number).filter(|s| s.kind == SentenceKind::Body)?;
    let (_, found) = main(scene, sentence.first..sentence.last)?;
    let [Noun { head: Head::Mention(id), .. }] = found[..] else { return None };
    let m = scene.mentions.get(id as usize)?;
    m.entity.filter(|_| is_named(m))
}

/// Is it a person by name?
fn is_named(m: &Placed) -> bool {
    match &m.value {
        MentionValue::Official(o) => o.name.is_some(),
        _ => m.kind() == MentionKind::Person,
    }
}

/// Do these tokens, outside quotations, name a person other than these, or a body as the first word of a sentence?
fn names_other(scene: &Scene<'_>, range: std::ops::Range<usize>, ids: &[u32]) -> bool {
    scene.mentions_in(range.start, range.end).any(|(_, m)| {
        matches!(m.kind(), MentionKind::Official | MentionKind::Person)
            && scene.quotes.around(m.first).is_none()
            && m.entity.is_none_or(|id| !ids.contains(&id))
    })
}

/// Does the quotation at `at` speak of `ik`?
fn speaks_alone(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    let q = (at..at + 3).find_map(|t| scene.quotes.opened_by(t)).and_then(|i| scene.quotes.get(i));
    q.is_some_and(|q| (q.open + 1..q.close.min(q.open + 60)).any(|t| doc.is_any(t, &["ik", "mijn", "mij"])))
}

/// Does the quotation at `at` speak of `ids`, whom alone of his sex the sentence before names, in words of its own that hold none for who speaks?
fn is_of_another(scene: &Scene<'_>, number: usize, at: usize, ids: &[u32]) -> bool {
    let doc = scene.doc;
    let q = (at..at + 3).find_map(|t| scene.quotes.opened_by(t)).and_then(|i| scene.quotes.get(i));
    let previous = number.checked_sub(1).and_then(|n| doc.sentences().get(n));
    let (Some(q), Some(previous)) = (q, previous) else { return false };
    if !doc.is_any(q.open + 1, &["hij", "zij", "ze"])
        || !is_finite(doc, q.open + 2)
        || !is_singular(doc, q.open + 2)
        || (q.open + 1..q.close.min(q.open + 60))
            .any(|t| doc.is_any(t, &["ik", "mijn", "mij", "me", "wij", "we", "ons"]))
    {
        return false;
    }
    let opposite = if doc.is(q.open + 1, "hij") { 'f' } else { 'm' };
    let shown = |id: u32| scene.quotes.genders.iter().find(|(of, _)| *of == id).map(|(_, gender)| *gender);
    let fits = |id: &u32| scene.entities.profile(*id).and_then(|p| p.gender).or_else(|| shown(*id)) != Some(opposite);
    let mut people = scene
        .mentions_in(previous.first, previous.last)
        .filter(|(_, m)| is_named(m) && scene.quotes.around(m.first).is_none())
        .filter_map(|(_, m)| m.entity)
        .filter(fits)
        .peekable();
    people.peek().is_some()
        && people.all(|id| ids == [id])
        && scene.quotes.within(previous.first, previous.last).is_empty()
}

/// Are these named in the sentence before token `at` only within quotations (`"Nee, Theo." "Jawel."`)?
pub fn is_addressed(scene: &Scene<'_>, at: usize, ids: &[u32]) -> bool {
    let doc = scene.doc;
    let [id] = ids[..] else { return false };
    let Some(previous) = doc.sentence_of(at).checked_sub(1).and_then(|n| doc.sentences().get(n)) else { return false };
    let mut own = scene.mentions_in(previous.first, previous.last).filter(|(_, m)| m.entity == Some(id)).peekable();
    own.peek().is_some()
        && own.all(|(_, m)| {
            let q = scene.quotes.around(m.first).and_then(|i| scene.quotes.get(i));
            q.is_some_and(|q| q.closed && doc.is(m.first - 1, ","))
        })
}

/// Is it a crowd without a name?
fn is_crowd(scene: &Scene<'_>, ids: &[u32]) -> bool {
    matches!(ids, [id] if scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Group && !e.name.contains('(')))
}

/// Did a person speak last before token `at`, at most four sentences ago?
pub fn is_person_near(scene: &Scene<'_>, at: usize) -> bool {
    let person =
        |ids: &[u32]| matches!(ids, [id] if scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person));
    spoken_before(scene, at, 4).next().is_some_and(person)
}

/// The person whose words stood between marks last in the `reach` sentences before token `at`.
fn voice(scene: &Scene<'_>, at: usize, reach: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let low = doc.sentences().get(sentence_back(scene, doc.sentence_of(at), reach)).map_or(0, |s| s.first);
    let voices = &scene.quotes.voices;
    let (place, ids) = voices[..voices.partition_point(|(place, _)| *place < at)].last()?;
    let person = matches!(ids[..], [id] if scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person));
    (*place >= low && person).then(|| ids.clone())
}

/// People by what they are: they are spoken of, and do not take over from somebody who spoke.
fn is_many(scene: &Scene<'_>, noun: &Noun, verb: usize) -> bool {
    matches!(noun.head, Head::Word(at) if is_plural(scene.doc, at)) && !is_singular(scene.doc, verb)
}

/// Does the sentence of these tokens put a question to somebody that the quotation at `at` answers?
fn asks(scene: &Scene<'_>, range: std::ops::Range<usize>, at: usize) -> bool {
    let doc = scene.doc;
    let question = scene.quotes.opened_by(at).and_then(|i| scene.quotes.get(i)).is_some_and(|q| {
        doc.is(q.close - 1, "?") && !doc.is_any(q.open + 1, word_set!["ja", "nee", "natuurlijk", "jawel"])
    });
    let plain = |i: &usize| scene.quotes.around(*i).is_none();
    let verb = range.clone().filter(plain).find(|&i| doc.is_any(i, &["vraagt", "vroeg", "gevraagd"]));
    !question
        && verb.is_some_and(|v| {
            doc.is_any(v + 1, &["of", "wat", "hoe", "waarom"])
                || (v..range.end.min(v + 6)).any(|i| doc.is_any(i, &["hem", "haar"]))
                    && !(v..range.end).any(|i| doc.is(i, "zich"))
        })
}

/// Who spoke last before token `at` other than the body `ids`, or is the only person that the sentence before names.
pub fn instead(scene: &Scene<'_>, at: usize, ids: &[u32]) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let previous = *doc.sentences().get(doc.sentence_of(at).checked_sub(1)?)?;
    let mut people = scene.mentions_in(previous.first, previous.last).filter(|(_, m)| {
        matches!(m.kind(), MentionKind::Official | MentionKind::Person) && scene.quotes.around(m.first).is_none()
    });
    if let Some(id) = people.next().and_then(|(_, m)| m.entity)
        && people.all(|(_, m)| m.entity == Some(id))
    {
        return Some(vec![id]);
    }
    asked_by(scene, at, ids)
}

/// Who spoke before the one who asks.
fn asked_by(scene: &Scene<'_>, at: usize, asks: &[u32]) -> Option<Vec<u32>> {
    let person =
        |ids: &[u32]| matches!(ids, [id] if scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person));
    spoken_before(scene, at, 6).find(|ids| *ids != asks && person(ids)).map(<[u32]>::to_vec)
}

fn is_person(scene: &Scene<'_>, noun: &Noun) -> bool {
    let doc = scene.doc;
    match noun.head {
        Head::Mention(id) => scene.mentions.get(id as usize).is_some_and(|m| {
            matches!(m.kind(), MentionKind::Official | MentionKind::Person)
                || m.entity.and_then(|e| scene.entities.get(e)).is_some_and(|e| e.kind == EntityKind::Person)
        }),
        Head::Pronoun(at) => doc.is_any(at, &["hij", "zij", "ze"]),
        // `is kandidaat-premier`: a bare noun is a predicate.
        Head::Word(at) => {
            let bare =
                noun.words == noun.first && !is_plural(doc, at) && doc.str(noun.first).starts_with(char::is_lowercase);
            !bare
                && (party::is_human(doc, at)
                    || noun.words > noun.first
                        && !is_plural(doc, at)
                        && !party::is_body(doc, at)
                        && (super::voice::is_doer(doc, at) || super::voice::is_someone(doc, at)))
        }
        Head::Name(first, last) => last > first + 1 && doc.has(first, Cue::GivenName) || party::is_native(doc, noun),
    }
}
