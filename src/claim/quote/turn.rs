//! Whose turn it is: who goes on with a quotation that names nobody, as the sentences before it have it, those behind it, or the text as a whole.

use super::clause::{class, is_finite, is_singular};
use super::focus::{main, refer, sentence_back};
use super::noun::{Head, Noun};
use super::party;
use super::touched::{heard, observed, struck};
use super::voices::{
    agent, asked_by, asks, is_crowd, is_many, is_of_another, is_person, named_subject, names_other, only_other, put_to,
    speaks_alone, speaks_of, speaks_together, turned, voice,
};
use crate::claim::Scene;
use crate::lexicon::WordClass;
use crate::model::{ClaimValue, EntityKind, MentionKind, SentenceKind};
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

/// `De Boer en haar kinderen zoeken een huis.`: is the sentence about the speaker, with people of her own?
fn is_with_own(scene: &mut Scene<'_>, speaker: &[u32], verb: usize, nouns: &[Noun]) -> bool {
    let [first, rest @ ..] = nouns else { return false };
    let own = |n: &Noun| class(scene.doc, n.first).any(WordClass::POSSESSIVE);
    speaker.len() == 1 && !rest.is_empty() && rest.iter().all(own) && party::entity(scene, first, Some(verb)) == speaker
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
            // `zei de premier volgens de krant`: she goes on, not the paper.
            let voices = &scene.quotes.voices;
            let voice = voices[..voices.partition_point(|(place, _)| *place < range.last)].last();
            if let [id] = last.1[..]
                && scene.entities.profile(id).is_some_and(|p| p.kind == "media")
                && let Some((_, ids)) = voice.filter(|(place, _)| *place >= range.first)
            {
                return Some(ids.clone());
            }
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
    let beside = previous.paragraph == paragraph || previous.paragraph + 1 == paragraph;
    // `Het is een goede tijd, klinkt het binnen de partij. "Hij ..."`
    if let Some(ids) = heard(scene, previous.first..previous.last).filter(|_| beside) {
        return Some(ids);
    }
    if let Some(ids) = observed(scene, previous.first..previous.last).filter(|_| beside) {
        return Some(ids);
    }
    if let Some((s, ids)) = &before
        && *s + 1 == number
    {
        // `Jan Visser vroeg Karin de Boer of ze blijft. "Ik ..."`, but not `"Ik was bang dat ze nee zou zeggen."`
        if scene.quotes.settling
            && let Some(id) = put_to(scene, previous.first..previous.last, ids)
            && !speaks_of(scene, at, id)
        {
            return Some(vec![id]);
        }
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
            && let [owner] = refer(scene, first, first + 1, None)[..]
            && scene.entities.get(owner).is_some_and(|e| e.kind == EntityKind::Person)
        {
            return Some(vec![owner]);
        }
        // `Volgens haar vereniging ...`: who spoke for the body goes on, where his words stood between marks just before.
        if scene.quotes.settling
            && let Some(ids) = mouth(scene, at, ids)
        {
            return Some(ids);
        }
        // `Bij de mensen die vragen of het klopt, hoort Karin de Boer niet. "Ik ..."`: whom the sentence is about, not the crowd within it.
        if scene.quotes.settling
            && is_crowd(scene, ids)
            && let Some(id) = named_subject(scene, *s)
        {
            return Some(vec![id]);
        }
        // `..., zoals de partij die zegt dat het kan. "Ik ..."`: one speaks, who spoke before.
        // `De partij staat volgens de Peilingmeter op winst. "Ik ..."`
        let thing = |name: &str| {
            (previous.first..previous.last).any(|t| doc.is_any(t, &["de", "het"]) && doc.str(t + 1) == name)
        };
        let body = |id: &u32| {
            scene.entities.get(*id).is_some_and(|e| match e.kind {
                EntityKind::Organisation => true,
                EntityKind::Unknown => e.name.starts_with(char::is_uppercase) && thing(&e.name),
                _ => false,
            })
        };
        if scene.quotes.settling
            && ids.iter().all(body)
            && speaks_alone(scene, at)
            // Who is its main subject goes on itself.
            && main(scene, previous.first..previous.last)
                .is_none_or(|(verb, nouns)| party::entities(scene, &nouns, Some(verb)) != *ids)
            && let Some(voice) = voice(scene, previous.first, MOUTH)
        {
            return Some(voice);
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
    // `Het vertrek van De Boer verbaast De Klerk. "Dat doe je niet."`
    if beside
        && previous.kind == SentenceKind::Body
        && let Some(ids) = struck(scene, previous.first..previous.last)
        && !(speaks_alone(scene, at) && is_crowd(scene, &ids))
    {
        return Some(ids);
    }
    // `Dat komt door de regen, weten De Boer en De Klerk. "Het ..."`
    let remarked = super::focus::remarked(scene, previous.first..previous.last);
    if beside && !remarked.is_empty() {
        return Some(remarked);
    }
    let range = previous.first..previous.last;
    // `Neem zijn vriend Piet Vos, die hij zou haten.`: nobody does so.
    let called = doc.is_any(previous.first, &["neem", "denk", "kijk", "zie", "vergeet", "stel"]);
    let body = beside && previous.kind == SentenceKind::Body;
    let found = if body && !called { main(scene, range) } else { None };
    // `In het slotwoord van Karin de Boer moest haar zus het ontgelden. "Ze ..."`: nobody but her own people acts.
    // `haar zus`, `zijn zus Karin`
    let kin =
        |n: &Noun| (n.first.saturating_sub(2)..n.words.max(n.first + 1)).any(|i| doc.is_any(i, &["zijn", "haar"]));
    let acts = found.as_ref().is_some_and(|(_, nouns)| !nouns.iter().all(kin));
    if let Some(id) = speech_of(scene, previous.first).filter(|_| body && !acts) {
        return Some(vec![id]);
    }
    if let (Some((s, ids)), Some((verb, nouns))) = (&before, &found)
        && *s + 2 >= number
        && tells_of(scene, at, ids, *verb, nouns)
    {
        return Some(ids.clone());
    }
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
    if let (Some((_, ids)), Some((verb, nouns))) = (&before, &found)
        && !speaks_together(scene, at)
        && is_with_own(scene, ids, *verb, nouns)
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
        if let Some(id) = one_is(scene, *verb, found).filter(|id| !speaks_of(scene, at, *id)) {
            return Some(vec![id]);
        }
        let ids = party::entities(scene, found, Some(*verb));
        // `Ze zijn de schipper dankbaar. "Die wil ik bedanken."`: the one of the two whose words stood between marks.
        if alone
            && ids.len() > 1
            && let Some(voice) =
                voice(scene, at, super::interview::REACH).filter(|v| v.iter().all(|id| ids.contains(id)))
        {
            return Some(voice);
        }
        // `Daardoor worden ze ziek`: people who are spoken of.
        let many = !is_singular(doc, *verb)
            && (alone || found.iter().all(|n| matches!(n.head, Head::Pronoun(_))))
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
        && !super::interview::follows_question(scene, number)
        && let Some(id) = only_other(scene, previous.first..previous.last.min(at), ids)
    {
        return Some(vec![id]);
    }
    // Nor does a body once a new paragraph is about another (`Ook Groen Lokaal wil meer bomen. "Die zijn hard nodig."`).
    if let (Some((s, ids)), Some((verb, nouns))) = (&before, &found)
        && let [id] = ids[..]
        // Nor one who has no name, wherever the paragraph ends.
        && let mouth = scene.entities.get(id).is_some_and(|e| e.name.starts_with("woordvoerder"))
        && (mouth || scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Organisation))
        && let [Noun { head: Head::Mention(own), .. }] = nouns[..]
        && scene
            .mentions
            .get(own as usize)
            .is_some_and(|m| m.kind() == MentionKind::Organisation && m.entity != Some(id))
        && (mouth || doc.sentences().get(*s).is_some_and(|s| s.paragraph != previous.paragraph))
    {
        return Some(party::entities(scene, nouns, Some(*verb)));
    }
    // What `bronnen` or a paper said two sentences ago is not what goes on behind a body that acts.
    let vague = |ids: &[u32]| {
        ids.iter()
            .all(|id| scene.entities.get(*id).is_none_or(|e| matches!(e.kind, EntityKind::Group | EntityKind::Unknown)))
    };
    let acts = found.as_ref().is_some_and(|(_, f)| f.iter().all(|n| matches!(n.head, Head::Mention(_))));
    if let Some((_, ids)) = before.filter(|(_, ids)| one(ids) && (!acts || !vague(ids))) {
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
    // `Ook zijn voorganger Jan Visser?` asks of him.
    let asks = doc.is(previous.last - 1, "?") && scene.quotes.around(previous.last - 1).is_none();
    let one = people.next().filter(|_| beside && !asks)?;
    let id = one.1.entity?;
    people.all(|(_, m)| m.entity == Some(id)).then(|| vec![id])
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
    m.entity.filter(|_| fits && !dead && super::voices::is_named(m) && !doc.is(m.last, "niet"))
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
    m.entity.filter(|_| fits && super::voices::is_named(m))
}

/// The person whose words stood between marks last, close before, if the article names him in a role of the one body that these are.
fn mouth(scene: &Scene<'_>, at: usize, ids: &[u32]) -> Option<Vec<u32>> {
    let [id] = ids[..] else { return None };
    let body = scene.entities.get(id).filter(|e| e.kind == EntityKind::Organisation)?;
    let voice = voice(scene, at, MOUTH)?;
    let person = scene.entities.get(*voice.first()?)?;
    let of = |name: &Option<String>| name.as_deref() == Some(body.name.as_str());
    let speaks_for = |i: &u32| match scene.mentions.get(*i as usize).map(|m| &m.value) {
        Some(crate::model::MentionValue::Official(o)) => of(&o.organisation) || of(&o.party),
        _ => false,
    };
    person.mentions.iter().take(TITLES).any(speaks_for).then_some(voice)
}

/// How many sentences back somebody spoke who goes on for his body.
const MOUTH: usize = 3;
/// How many mentions of a person are asked for his role.
const TITLES: usize = 40;

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
