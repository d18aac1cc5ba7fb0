//! Who spoke near a quotation and whom its neighbours name: what `turn` asks of the sentences around it.

use super::clause::{class, is_finite, is_singular};
use super::focus::{main, sentence_back, spoken_before};
use super::kind;
use super::noun::{Head, Noun, is_plural, noun};
use super::party;
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};
use crate::model::{EntityKind, MentionKind, MentionValue, SentenceKind};
use crate::resolve::Placed;

/// The person by name whom the last clause of these tokens is about, behind its `maar` or `en`.
pub fn turned(scene: &Scene<'_>, range: std::ops::Range<usize>) -> Option<u32> {
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
pub fn agent(scene: &Scene<'_>, range: std::ops::Range<usize>) -> Option<Noun> {
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
pub fn only_other(scene: &Scene<'_>, range: std::ops::Range<usize>, ids: &[u32]) -> Option<u32> {
    let mut people = scene.mentions_in(range.start, range.end).filter(|(_, m)| {
        matches!(m.kind(), MentionKind::Official | MentionKind::Person) && scene.quotes.around(m.first).is_none()
    });
    let (_, m) = people.next()?;
    let named = !matches!(&m.value, MentionValue::Official(o) if o.name.is_none());
    // Under a preposition only who opens the sentence or ends a part of it is its news, and under a conjunction nobody.
    let doc = scene.doc;
    let mut open = m.first;
    while open > range.start + 1
        && (class(doc, open - 1).any(WordClass::DETERMINER) || kind::is_human(doc, open - 1) && !doc.is_upper(open - 1))
    {
        open -= 1;
    }
    let before = class(doc, open - usize::from(open > range.start));
    let under =
        open > range.start && before.any(WordClass::SUBORDINATOR | WordClass::RELATIVE | WordClass::CONJUNCTION);
    let object = open > range.start + 1 && before.any(WordClass::PREPOSITION) && !doc.is(m.last, ".")
        // `Dat idee van Jan Visser, "dat is toch mal"!`
        && (!doc.is(m.last, ",") || scene.quotes.opened_by(m.last + 1).is_some());
    // `zijn vroegere vriend Karel de Boer`: by whose friend he is, the text is about that one.
    let owned =
        (open.saturating_sub(2)..=m.first).any(|t| t > range.start && class(doc, t - 1).any(WordClass::POSSESSIVE));
    let owned = owned && doc.is(m.last, ",");
    let id = m.entity.filter(|id| named && !under && !object && !owned && !ids.contains(id))?;
    people.all(|(_, m)| m.entity == Some(id)).then_some(id)
}

/// The only person by name, of the sentence in which the words of a claim begin or the one before, who is none of these.
pub fn other_than(scene: &Scene<'_>, claim: u32, ids: &[u32]) -> Option<u32> {
    let crate::model::ClaimValue::Quote(quote) = &scene.claims.get(claim as usize)?.value else { return None };
    let open = scene.doc.token_at(quote.content.span().start);
    let low = scene.doc.sentences().get(scene.doc.sentence_of(open).saturating_sub(1))?.first;
    let mut all = scene
        .mentions_in(low, open)
        .filter(|(_, m)| is_named(m) && scene.quotes.around(m.first).is_none())
        .filter_map(|(_, m)| m.entity)
        .filter(|id| !ids.contains(id));
    let other = all.next()?;
    all.all(|id| id == other).then_some(other)
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
pub fn is_named(m: &Placed) -> bool {
    match &m.value {
        MentionValue::Official(o) => o.name.is_some(),
        _ => m.kind() == MentionKind::Person,
    }
}

/// Do these tokens, outside quotations, name a person other than these, or a body as the first word of a sentence?
pub fn names_other(scene: &Scene<'_>, range: std::ops::Range<usize>, ids: &[u32]) -> bool {
    scene.mentions_in(range.start, range.end).any(|(_, m)| {
        matches!(m.kind(), MentionKind::Official | MentionKind::Person)
            && scene.quotes.around(m.first).is_none()
            && m.entity.is_none_or(|id| !ids.contains(&id))
    })
}

/// Does the quotation at `at` speak of `ik`?
pub fn speaks_alone(scene: &Scene<'_>, at: usize) -> bool {
    holds(scene, at, &["ik", "mijn", "mij"])
}

/// Does it speak of `wij`?
pub fn speaks_together(scene: &Scene<'_>, at: usize) -> bool {
    holds(scene, at, &["wij", "we", "ons", "onze"])
}

/// Does one of `words` stand in the quotation at `at`?
fn holds<const N: usize>(scene: &Scene<'_>, at: usize, words: &[&str; N]) -> bool {
    let q = (at..at + 3).find_map(|t| scene.quotes.opened_by(t)).and_then(|i| scene.quotes.get(i));
    q.is_some_and(|q| (q.open + 1..q.close.min(q.open + 60)).any(|t| scene.doc.is_any(t, words)))
}

/// Does the quotation at `at` tell of a `hij` or `zij` who may be the person `id`?
pub fn speaks_of(scene: &Scene<'_>, at: usize, id: u32) -> bool {
    let doc = scene.doc;
    let q = (at..at + 3).find_map(|t| scene.quotes.opened_by(t)).and_then(|i| scene.quotes.get(i));
    let shown = || scene.quotes.genders.iter().find(|(of, _)| *of == id).map(|(_, gender)| *gender);
    let gender = scene.entities.profile(id).and_then(|p| p.gender).or_else(shown);
    q.is_some_and(|q| {
        (q.open + 1..q.close.min(q.open + 60)).any(|t| match () {
            _ if doc.is(t, "hij") => gender != Some('f'),
            _ if doc.is_any(t, &["zij", "ze"]) => {
                gender != Some('m') && [t + 1, t - 1].into_iter().any(|v| is_finite(doc, v) && is_singular(doc, v))
                    || gender == Some('f') && !is_finite(doc, t + 1) && !is_finite(doc, t - 1)
            }
            _ => false,
        })
    })
}

/// The pronoun with which the quotation at `at` opens (`Hij komt`, `Maar ze wil`) that speaks of somebody, in words that hold none for who speaks.
pub fn opens_with_another(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let doc = scene.doc;
    let q = (at..at + 3).find_map(|t| scene.quotes.opened_by(t)).and_then(|i| scene.quotes.get(i))?;
    let pronoun = q.open + 1 + usize::from(doc.is_any(q.open + 1, &["en", "maar", "want"]));
    let own = |t: usize| doc.is_any(t, &["ik", "mijn", "mij", "me", "wij", "we", "ons"]);
    let opens = doc.is_any(pronoun, &["hij", "zij", "ze"])
        && is_finite(doc, pronoun + 1)
        && is_singular(doc, pronoun + 1)
        && !(q.open + 1..q.close.min(q.open + 60)).any(own);
    opens.then_some(pronoun)
}

/// May the pronoun mean this one, by his sex?
pub fn may_be(scene: &Scene<'_>, id: u32, pronoun: usize) -> bool {
    let opposite = if scene.doc.is(pronoun, "hij") { 'f' } else { 'm' };
    let shown = || scene.quotes.genders.iter().find(|(of, _)| *of == id).map(|(_, gender)| *gender);
    scene.entities.profile(id).and_then(|p| p.gender).or_else(shown) != Some(opposite)
}

/// Does the quotation at `at` speak of `ids`, whom alone of his sex the sentence before names, in words of its own that hold none for who speaks?
pub fn is_of_another(scene: &Scene<'_>, number: usize, at: usize, ids: &[u32]) -> bool {
    let doc = scene.doc;
    let previous = number.checked_sub(1).and_then(|n| doc.sentences().get(n));
    let (Some(pronoun), Some(previous)) = (opens_with_another(scene, at), previous) else { return false };
    // `May's oud-minister Boris Johnson`, `het vertrek van May`: whose something is.
    let owns = |m: &Placed| doc.is(m.last, "'s") || m.first > previous.first && doc.is(m.first - 1, "van");
    let mut people = scene
        .mentions_in(previous.first, previous.last)
        .filter(|(_, m)| is_named(m) && scene.quotes.around(m.first).is_none() && !owns(m))
        .filter_map(|(_, m)| m.entity)
        .filter(|id| may_be(scene, *id, pronoun))
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
pub fn is_crowd(scene: &Scene<'_>, ids: &[u32]) -> bool {
    matches!(ids, [id] if scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Group && !e.name.contains('(')))
}

/// Did a person speak last before token `at`, at most four sentences ago?
pub fn is_person_near(scene: &Scene<'_>, at: usize) -> bool {
    let person =
        |ids: &[u32]| matches!(ids, [id] if scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person));
    spoken_before(scene, at, 4).next().is_some_and(person)
}

/// The person whose words stood between marks last in the `reach` sentences before token `at`.
pub fn voice(scene: &Scene<'_>, at: usize, reach: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let low = doc.sentences().get(sentence_back(scene, doc.sentence_of(at), reach)).map_or(0, |s| s.first);
    let voices = &scene.quotes.voices;
    let (place, ids) = voices[..voices.partition_point(|(place, _)| *place < at)].last()?;
    let person = matches!(ids[..], [id] if scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person));
    (*place >= low && person).then(|| ids.clone())
}

/// The person whose words stood between marks last, or whom a sentence since is about by name, in the `reach` sentences before token `at`.
pub fn about(scene: &Scene<'_>, at: usize, reach: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let voice = voice(scene, at, reach)?;
    let place = scene.quotes.voices[..scene.quotes.voices.partition_point(|(place, _)| *place < at)].last()?.0;
    let since = doc.sentence_of(place) + 1;
    // The sentence right before is about whom the words speak of.
    let other = (since..here.saturating_sub(1)).rev().find_map(|s| named_subject(scene, s));
    Some(other.map_or(voice, |id| vec![id]))
}

/// People by what they are: they are spoken of, and do not take over from somebody who spoke.
pub fn is_many(scene: &Scene<'_>, noun: &Noun, verb: usize) -> bool {
    matches!(noun.head, Head::Word(at) if is_plural(scene.doc, at)) && !is_singular(scene.doc, verb)
}

/// Does the sentence of these tokens put a question to somebody that the quotation at `at` answers?
pub fn asks(scene: &Scene<'_>, range: std::ops::Range<usize>, at: usize) -> bool {
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

/// The person by name, other than these, to whom the sentence of these tokens puts a question (`vroeg Karin de Boer of`).
pub fn put_to(scene: &Scene<'_>, range: std::ops::Range<usize>, ids: &[u32]) -> Option<u32> {
    let doc = scene.doc;
    let verb = range.clone().find(|&i| doc.is_any(i, &["vraagt", "vroeg"]) && scene.quotes.around(i).is_none())?;
    let (_, m) = scene.mentions_in(verb + 1, range.end.min(verb + 6)).find(|(_, m)| is_named(m))?;
    let id = m.entity.filter(|id| !ids.contains(id))?;
    doc.is_any(m.last, &["of", "wat", "hoe", "waarom", "naar", "wanneer"]).then_some(id)
}

/// An item of a live report has so many sentences before its block of words.
const ITEM: usize = 12;

/// Do the words of this claim fill several paragraphs of their own, with nothing in them or before them that tells of one who speaks?
pub fn is_block(scene: &Scene<'_>, claim: u32) -> bool {
    let doc = scene.doc;
    let Some(crate::model::ClaimValue::Quote(quote)) = scene.claims.get(claim as usize).map(|c| &c.value) else {
        return false;
    };
    let span = quote.content.span();
    let (first, last) = (doc.token_at(span.start), doc.token_at(span.end.saturating_sub(1)));
    let paragraph = |at: usize| doc.sentences().get(doc.sentence_of(at)).map(|s| s.paragraph);
    let holds = |words: crate::token::WordSet| (first..last).any(|t| doc.is_any(t, words));
    // `Trainer Piet Vos blikt vooruit.`: who opens the sentence before it goes on; another subject may if the words speak of `wij`.
    let led = || {
        let previous = doc.sentences().get(doc.sentence_of(first).checked_sub(1)?)?;
        let (_, nouns) = main(scene, previous.first..previous.last).filter(|_| previous.kind == SentenceKind::Body)?;
        let [one] = nouns[..] else { return None };
        let single = is_person(scene, &one) && !matches!(one.head, Head::Word(at) if is_plural(doc, at));
        (single && (one.first == previous.first || holds(word_set!["wij", "we", "ons", "onze", "me", "u"])))
            .then_some(())
    };
    // Items of a live report are the correspondents', whoever is told of before them.
    let own = doc.sentence_of(first);
    let live = (own.saturating_sub(ITEM)..own)
        .filter_map(|n| doc.sentences().get(n))
        .any(|s| s.kind == SentenceKind::Heading && crate::resolve::is_clock(doc.slice(s.first, s.last)));
    paragraph(first) != paragraph(last)
        && first > 1
        && paragraph(first) != paragraph(first - 2)
        && !holds(word_set!["ik", "mijn", "mij"])
        && (live || led().is_none())
}

/// Did these speak in the sentence before that of token `at`?
pub fn spoke_before(scene: &Scene<'_>, at: usize, ids: &[u32]) -> bool {
    let Some(previous) = scene.doc.sentence_of(at).checked_sub(1).and_then(|n| scene.doc.sentences().get(n)) else {
        return false;
    };
    let spoken = &scene.quotes.spoken;
    let last = spoken[..spoken.partition_point(|(place, _)| *place < at)].last();
    last.is_some_and(|(place, of)| *place >= previous.first && of == ids)
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
pub fn asked_by(scene: &Scene<'_>, at: usize, asks: &[u32]) -> Option<Vec<u32>> {
    let person =
        |ids: &[u32]| matches!(ids, [id] if scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person));
    spoken_before(scene, at, 6).find(|ids| *ids != asks && person(ids)).map(<[u32]>::to_vec)
}

pub fn is_person(scene: &Scene<'_>, noun: &Noun) -> bool {
    let doc = scene.doc;
    match noun.head {
        Head::Mention(id) => scene.mentions.get(id as usize).is_some_and(|m| {
            matches!(m.kind(), MentionKind::Official | MentionKind::Person)
                || m.entity.and_then(|e| scene.entities.get(e)).is_some_and(|e| e.kind == EntityKind::Person)
        }),
        // `Een van de leden staat op.`
        Head::Pronoun(at) => doc.is_any(at, &["hij", "zij", "ze"]) || kind::is_one_of_people(doc, noun),
        // `is kandidaat-premier`: a bare noun is a predicate.
        Head::Word(at) => {
            let bare =
                noun.words == noun.first && !is_plural(doc, at) && doc.str(noun.first).starts_with(char::is_lowercase);
            !bare
                && (kind::is_human(doc, at)
                    || noun.words > noun.first
                        && !is_plural(doc, at)
                        && !kind::is_body(doc, at)
                        && (super::voice::is_doer(doc, at) || super::voice::is_someone(doc, at)))
        }
        Head::Name(first, last) => last > first + 1 && doc.has(first, Cue::GivenName) || party::is_native(doc, noun),
    }
}
