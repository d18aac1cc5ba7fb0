//! Who goes on with a quotation as the sentence before it has it: who is heard there, who spoke last, whom it is about.

use super::clause::is_singular;
use super::focus::{main, remarked, sentence_back};
use super::interview::{self, follows_question};
use super::noun::{Head, Noun};
use super::party;
use super::relay::relay;
use super::touched::{heard, minds, observed, struck};
use super::voices::{
    agent, is_crowd, is_many, is_named, is_person, named_subject, names_other, only_other, speaks_alone, speaks_of,
    speaks_together, turned, voice,
};
use crate::claim::Scene;
use crate::lexicon::WordClass;
use crate::model::{ClaimValue, EntityKind, MentionKind, SentenceKind};
use crate::resolve;
use crate::text::Sentence;

/// A quotation whose speaker is looked for, and what stands before it.
#[derive(Debug)]
pub(super) struct Place {
    /// Its sentence.
    pub number: usize,
    /// Its token.
    pub at: usize,
    /// The sentence before.
    pub previous: Sentence,
    /// Stands that one in its paragraph or the one before?
    beside: bool,
    /// The sentence close before in which somebody spoke, and who.
    before: Option<(usize, Vec<u32>)>,
    /// The verb of the sentence before, and its subject.
    found: Option<(usize, Vec<Noun>)>,
    /// Is it said by one (`Ik ...`)?
    alone: bool,
}

impl Place {
    /// The tokens of the sentence before.
    pub fn range(&self) -> std::ops::Range<usize> {
        self.previous.first..self.previous.last
    }

    /// Is the sentence before one of the text (and no heading), close by?
    fn is_told(&self) -> bool {
        self.beside && self.previous.kind == SentenceKind::Body
    }

    /// May these speak? A programme says nothing itself.
    fn fits(&self, scene: &Scene<'_>, ids: &[u32]) -> bool {
        let programme = |id: &u32| scene.entities.profile(*id).is_some_and(|p| p.kind == "programme");
        !ids.is_empty() && (!self.alone || ids.len() == 1) && !ids.iter().any(programme)
    }
}

/// A way in which the sentence before says who goes on.
type Way = fn(&mut Scene<'_>, &Place) -> Option<Vec<u32>>;

/// Whom the sentence before tells of, where nobody spoke in it: the first way that knows somebody has him.
const WAYS: &[Way] = &[
    in_speech,
    teller,
    last_word,
    minder,
    with_own,
    subject_person,
    doer,
    named_since,
    named_beside,
    other_body,
    last_speaker,
    subject_body,
    only_person,
];

/// The speaker of the sentence before, its person, the last speaker, its body.
pub(super) fn near(scene: &mut Scene<'_>, number: usize, at: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let paragraph = doc.sentences().get(number)?.paragraph;
    if scene.quotes.settling
        && let Some(ids) = interview::answer(scene, number, at)
    {
        return Some(ids);
    }
    let before = spoke_last(scene, number, at)?;
    let previous = *doc.sentences().get(number.checked_sub(1)?)?;
    let beside = previous.paragraph == paragraph || previous.paragraph + 1 == paragraph;
    let mut place = Place { number, at, previous, beside, before, found: None, alone: false };
    // `Het is een goede tijd, klinkt het binnen de partij. "Hij ..."`
    if let Some(ids) = heard(scene, place.range()).filter(|_| beside) {
        return Some(ids);
    }
    if let Some(ids) = observed(scene, place.range()).filter(|_| beside) {
        return Some(ids);
    }
    if let Some((s, ids)) = &place.before
        && *s + 1 == number
    {
        return Some(relay(scene, &place, ids));
    }
    place.alone = speaks_alone(scene, at);
    // `Het vertrek van De Boer verbaast De Klerk. "Dat doe je niet."`
    if place.is_told()
        && let Some(ids) = struck(scene, place.range())
        && !(place.alone && is_crowd(scene, &ids))
    {
        return Some(ids);
    }
    // `Dat komt door de regen, weten De Boer en De Klerk. "Het ..."`
    let remarked = remarked(scene, place.range());
    if beside && !remarked.is_empty() {
        return Some(remarked);
    }
    // `Neem zijn vriend Piet Vos, die hij zou haten.`: nobody does so.
    let called = doc.is_any(previous.first, &["neem", "denk", "kijk", "zie", "vergeet", "stel"]);
    place.found = if place.is_told() && !called { main(scene, place.range()) } else { None };
    WAYS.iter().find_map(|way| way(scene, &place))
}

/// The sentence close before in which somebody spoke last, and who; no answer where there is no such sentence at all.
#[allow(clippy::option_option)]
fn spoke_last(scene: &Scene<'_>, number: usize, at: usize) -> Option<Option<(usize, Vec<u32>)>> {
    let doc = scene.doc;
    let mut parted = false;
    for s in (sentence_back(scene, number, 5)..number).rev() {
        let sentence = *doc.sentences().get(s)?;
        if sentence.kind == SentenceKind::Heading && s + 1 < number {
            // The title of another item ends what was said; one within a text does not, if nobody else is named below it.
            if resolve::is_clock(doc.slice(sentence.first, sentence.last)) {
                return Some(None);
            }
            parted = true;
            continue;
        }
        if let Some(ids) = spoke_in(scene, s) {
            let other = parted && names_other(scene, sentence.last..at, &ids);
            return Some((!other).then_some((s, ids)));
        }
    }
    Some(None)
}

/// Who spoke last in a sentence.
fn spoke_in(scene: &Scene<'_>, number: usize) -> Option<Vec<u32>> {
    if !scene.quotes.settling {
        let claim = scene.claims.get(scene.quotes.last_of(number)? as usize)?;
        let ClaimValue::Quote(quote) = &claim.value else { return None };
        return (!quote.speaker.is_empty()).then(|| quote.speaker.clone());
    }
    let range = scene.doc.sentences().get(number)?;
    let all = &scene.quotes.spoken;
    let last = all[..all.partition_point(|(place, _)| *place < range.last)].last()?;
    // `zei de premier volgens de krant`: she goes on, not the paper.
    let voices = &scene.quotes.voices;
    let voice = voices[..voices.partition_point(|(place, _)| *place < range.last)].last();
    if let [id] = last.1[..]
        && scene.entities.profile(id).is_some_and(|p| p.kind == "media")
        && let Some((_, ids)) = voice.filter(|(place, _)| *place >= range.first)
    {
        return Some(ids.clone());
    }
    (last.0 >= range.first).then(|| last.1.clone())
}

/// `In het slotwoord van Karin de Boer moest haar zus het ontgelden. "Ze ..."`: whose speech it is, where nobody but her own people acts.
fn in_speech(scene: &mut Scene<'_>, place: &Place) -> Option<Vec<u32>> {
    let doc = scene.doc;
    // `haar zus`, `zijn zus Karin`
    let kin =
        |n: &Noun| (n.first.saturating_sub(2)..n.words.max(n.first + 1)).any(|i| doc.is_any(i, &["zijn", "haar"]));
    if !place.is_told() || place.found.as_ref().is_some_and(|(_, nouns)| !nouns.iter().all(kin)) {
        return None;
    }
    speech_of(scene, place.previous.first).map(|id| vec![id])
}

/// Who says of another what the sentence tells (`tells_of`).
fn teller(scene: &mut Scene<'_>, place: &Place) -> Option<Vec<u32>> {
    let (Some((s, ids)), Some((verb, nouns))) = (&place.before, &place.found) else { return None };
    (*s + 2 >= place.number && tells_of(scene, place.at, ids, *verb, nouns)).then(|| ids.clone())
}

/// `De bond is voor, maar Karin de Boer is er niet van gediend. "Ik ...": who has the last word.
fn last_word(scene: &mut Scene<'_>, place: &Place) -> Option<Vec<u32>> {
    if !place.is_told() {
        return None;
    }
    turned(scene, place.range()).map(|id| vec![id])
}

/// `..., waar Karin de Boer niet blij mee is. "Ik ..."`: who thinks so.
fn minder(scene: &mut Scene<'_>, place: &Place) -> Option<Vec<u32>> {
    if !place.is_told() {
        return None;
    }
    minds(scene, place.range()).map(|id| vec![id])
}

/// `De Boer en haar kinderen zoeken een huis. "Ik ..."`: the sentence is about the speaker, with people of her own.
fn with_own(scene: &mut Scene<'_>, place: &Place) -> Option<Vec<u32>> {
    let (Some((_, ids)), Some((verb, nouns))) = (&place.before, &place.found) else { return None };
    (!speaks_together(scene, place.at) && is_with_own(scene, ids, *verb, nouns)).then(|| ids.clone())
}

/// The person whom the sentence is about.
fn subject_person(scene: &mut Scene<'_>, place: &Place) -> Option<Vec<u32>> {
    let (verb, found) = place.found.as_ref()?;
    let person = |n: &Noun| is_person(scene, n) && (place.before.is_none() || !is_many(scene, n, *verb));
    if place.alone && found.len() > 1 || !found.iter().any(person) {
        return None;
    }
    if let Some(id) = one_is(scene, *verb, found).filter(|id| !speaks_of(scene, place.at, *id)) {
        return Some(vec![id]);
    }
    let ids = party::entities(scene, found, Some(*verb));
    // `Ze zijn de schipper dankbaar. "Die wil ik bedanken."`: the one of the two whose words stood between marks.
    if place.alone
        && ids.len() > 1
        && let Some(voice) = voice(scene, place.at, interview::REACH).filter(|v| v.iter().all(|id| ids.contains(id)))
    {
        return Some(voice);
    }
    // `Daardoor worden ze ziek`: people who are spoken of.
    let many = !is_singular(scene.doc, *verb)
        && (place.alone || found.iter().all(|n| matches!(n.head, Head::Pronoun(_))))
        && is_crowd(scene, &ids);
    (place.fits(scene, &ids) && !many).then_some(ids)
}

/// `Dat wordt door de arts niet uitgesloten. "Het kan."`: who does it, where the subject is a thing.
fn doer(scene: &mut Scene<'_>, place: &Place) -> Option<Vec<u32>> {
    if place.found.is_some() || !place.is_told() {
        return None;
    }
    let by = agent(scene, place.previous.first..place.previous.last.min(place.at))?;
    let ids = party::entities(scene, &[by], None);
    place.fits(scene, &ids).then_some(ids)
}

/// Somebody else by name whom a sentence was about since somebody spoke.
fn named_since(scene: &mut Scene<'_>, place: &Place) -> Option<Vec<u32>> {
    let (s, ids) = place.before.as_ref()?;
    let id = (*s + 1..place.number.saturating_sub(1)).rev().find_map(|k| named_subject(scene, k))?;
    (!ids.contains(&id)).then(|| vec![id])
}

/// Somebody else whom the sentence before names, and nobody beside him.
fn named_beside(scene: &mut Scene<'_>, place: &Place) -> Option<Vec<u32>> {
    let (s, ids) = place.before.as_ref()?;
    if *s + 1 == place.number || !place.beside || place.found.is_some() || follows_question(scene, place.number) {
        return None;
    }
    let range = place.previous.first..place.previous.last.min(place.at);
    only_other(scene, range, ids).map(|id| vec![id])
}

/// `Ook Groen Lokaal wil meer bomen. "Die zijn hard nodig."`: another body than spoke before, where a new paragraph is about it, or where a nameless
/// spokesman did.
fn other_body(scene: &mut Scene<'_>, place: &Place) -> Option<Vec<u32>> {
    let (Some((s, ids)), Some((verb, nouns))) = (&place.before, &place.found) else { return None };
    let ([id], [Noun { head: Head::Mention(own), .. }]) = (&ids[..], &nouns[..]) else { return None };
    let last = scene.entities.get(*id)?;
    let nameless = last.name.starts_with("woordvoerder");
    let m = scene.mentions.get(*own as usize)?;
    let parted = || scene.doc.sentences().get(*s).is_some_and(|s| s.paragraph != place.previous.paragraph);
    ((nameless || last.kind == EntityKind::Organisation)
        && m.kind() == MentionKind::Organisation
        && m.entity != Some(*id)
        && (nameless || parted()))
    .then(|| party::entities(scene, nouns, Some(*verb)))
}

/// Who spoke before, if it is not `bronnen` or a paper while a body acts in the sentence before.
fn last_speaker(scene: &mut Scene<'_>, place: &Place) -> Option<Vec<u32>> {
    let (_, ids) = place.before.as_ref()?;
    let vague = |e: &crate::model::Entity| matches!(e.kind, EntityKind::Group | EntityKind::Unknown);
    let acts = |nouns: &[Noun]| nouns.iter().all(|n| matches!(n.head, Head::Mention(_)));
    let passed = place.found.as_ref().is_some_and(|(_, nouns)| acts(nouns))
        && ids.iter().all(|id| scene.entities.get(*id).is_none_or(vague));
    ((!place.alone || ids.len() == 1) && !passed).then(|| ids.clone())
}

/// The body that the sentence is about.
fn subject_body(scene: &mut Scene<'_>, place: &Place) -> Option<Vec<u32>> {
    let (verb, found) = place.found.as_ref()?;
    if found.iter().all(|n| matches!(n.head, Head::Word(_) | Head::Name(..))) {
        return None;
    }
    let ids = party::entities(scene, found, Some(*verb));
    place.fits(scene, &ids).then_some(ids)
}

/// The only person of the sentence before.
fn only_person(scene: &mut Scene<'_>, place: &Place) -> Option<Vec<u32>> {
    let (doc, previous) = (scene.doc, &place.previous);
    let mut people = scene
        .mentions_in(previous.first, previous.last.min(place.at))
        .filter(|(_, m)| matches!(m.kind(), MentionKind::Official | MentionKind::Person))
        // Who is addressed within a quotation does not speak.
        .filter(|(_, m)| !scene.quotes.settling || scene.quotes.around(m.first).is_none());
    // `Ook zijn voorganger Jan Visser?` asks of him.
    let asks = doc.is(previous.last - 1, "?") && scene.quotes.around(previous.last - 1).is_none();
    let one = people.next().filter(|_| place.beside && !asks)?;
    let id = one.1.entity?;
    people.all(|(_, m)| m.entity == Some(id)).then(|| vec![id])
}

/// `De Boer en haar kinderen zoeken een huis.`: is the sentence about the speaker, with people of her own?
fn is_with_own(scene: &mut Scene<'_>, speaker: &[u32], verb: usize, nouns: &[Noun]) -> bool {
    let [first, rest @ ..] = nouns else { return false };
    let own = |n: &Noun| super::clause::class(scene.doc, n.first).any(WordClass::POSSESSIVE);
    speaker.len() == 1 && !rest.is_empty() && rest.iter().all(own) && party::entity(scene, first, Some(verb)) == speaker
}

/// `Volgens De Boer is zijn zus ziek. Ze zou slecht slapen. "Ik weet wat zij heeft."`: does somebody by name say of another what the sentence with this
/// verb and subject tells, and go on about that one? Who is accused answers for himself.
fn tells_of(scene: &Scene<'_>, at: usize, ids: &[u32], verb: usize, nouns: &[Noun]) -> bool {
    let doc = scene.doc;
    let named = |id: &u32| {
        let entity = scene.entities.get(*id).filter(|e| e.kind == EntityKind::Person);
        entity.is_some_and(|e| e.name.starts_with(char::is_uppercase))
    };
    let q = (at..at + 3).find_map(|t| scene.quotes.opened_by(t)).and_then(|i| scene.quotes.get(i));
    let of_another = q.is_some_and(|q| {
        (q.open + 1..q.close).any(|t| doc.is_any(t, word_set!["hij", "hem", "zij", "ze", "haar", "hen"]))
    });
    doc.is_any(verb, &["zou", "zouden"])
        && nouns.iter().all(|n| matches!(n.head, Head::Pronoun(_)))
        && matches!(ids, [id] if named(id))
        && of_another
}

/// `Een van hen is Karin de Boer.`: who is one of several, if they live to tell.
fn one_is(scene: &Scene<'_>, verb: usize, found: &[Noun]) -> Option<u32> {
    let doc = scene.doc;
    let [Noun { head: Head::Pronoun(p), last, .. }] = found else { return None };
    let (_, m) = scene.mention_at(verb + 1).filter(|(_, m)| m.first == verb + 1)?;
    let dead = (*p..*last).any(|i| doc.is_any(i, &["slachtoffers", "doden", "vermisten", "overledenen"]));
    let fits = doc.is_any(*p, &["een", "één", "eén"]) && super::clause::is_of(doc, verb, &["zijn"]);
    m.entity.filter(|_| fits && !dead && is_named(m) && !doc.is(m.last, "niet"))
}

/// Whose speech or paper the sentence opens with (`In het slotwoord van Karin de Boer`).
fn speech_of(scene: &Scene<'_>, first: usize) -> Option<u32> {
    let doc = scene.doc;
    let at = (first + 1..first + 5).find(|&i| {
        doc.is_any(
            i,
            word_set![
                "slotwoord",
                "slotbetoog",
                "toespraak",
                "speech",
                "rede",
                "lezing",
                "betoog",
                "pleidooi",
                "requisitoir",
                "brief",
                "afscheidsbrief",
                "verklaring",
                "getuigenis",
                "dankwoord",
                "preek",
                "dagboek",
                "monoloog"
            ],
        )
    })?;
    let (_, m) = scene.mention_at(at + 2).filter(|(_, m)| m.first == at + 2)?;
    let fits = doc.is_any(first, &["in", "uit", "tijdens"]) && doc.is(at + 1, "van");
    m.entity.filter(|_| fits && is_named(m))
}
