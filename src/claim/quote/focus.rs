//! What is in focus before a pronoun or noun: the subject of the sentence before, and who spoke last.

use std::ops::Range;

use super::clause::{class, is_finite, is_singular};
use super::crowd::{counted, crowd, further, is_crowd};
use super::kind;
use super::noun::{Head, Noun, is_plural};
use super::{party, subject};
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};
use crate::model::{ClaimValue, EntityKind, MentionKind, MentionValue, SentenceKind};
use crate::parse::number::several as count;
use crate::resolve::{self, Focus, Meaning, Past, Placed, refer as meaning};

/// How many pronouns are followed back from one to the next.
const CHAIN: u8 = 4;
/// A sentence is read no further than this for its subject.
pub(super) const LONGEST: usize = 60;
/// How many sentences back one with a verb of the article's own is looked for.
const REACH: usize = 4;
/// How many sentences back somebody who spoke is in focus.
const SPOKE: usize = 4;

/// The entities that the words from token `first` up to token `last` refer to; `verb` is the verb that they are the subject of, if it is known.
pub fn refer(scene: &mut Scene<'_>, first: usize, last: usize, verb: Option<usize>) -> Vec<u32> {
    scene.quotes.prepare(scene.doc);
    if scene.quotes.depth > CHAIN {
        return Vec::new();
    }
    let named = scene.mention_at(first).filter(|(_, m)| m.first == first).is_some_and(|(_, m)| match &m.value {
        MentionValue::Official(official) => official.name.is_some(),
        _ => true,
    });
    let mut focus = Focus::default();
    if !named {
        scene.quotes.depth += 1;
        focus = self::focus(scene, first, verb);
        scene.quotes.depth -= 1;
    }
    let past = Past { doc: scene.doc, mentions: scene.mentions, entities: scene.entities, focus: &focus };
    match meaning(&past, first, last) {
        Meaning::Known(ids) => {
            // What a guess shows is not learned.
            if matches!(ids[..], [id] if focus.holds(id)) {
                learn(scene, first, last, &ids);
            }
            ids
        }
        Meaning::Nameless(kind, name) => vec![scene.entities.intern(kind, &name)],
        Meaning::Open => Vec::new(),
    }
}

/// The person in focus whom a definite description (`de Red Bull-coureur`, `de D66'er`) means; `of` is the party or body that it names.
pub fn described(
    scene: &mut Scene<'_>,
    first: usize,
    last: usize,
    verb: Option<usize>,
    of: Option<u32>,
) -> Option<u32> {
    if scene.quotes.depth > CHAIN {
        return None;
    }
    scene.quotes.depth += 1;
    let focus = self::focus(scene, first, verb);
    scene.quotes.depth -= 1;
    let past = Past { doc: scene.doc, mentions: scene.mentions, entities: scene.entities, focus: &focus };
    let of = of.and_then(|id| scene.entities.get(id)).map(|e| e.name.as_str());
    resolve::described(&past, first, last, of)
}

/// How many persons are remembered by the pronouns for them.
const LEARNED: usize = 24;

/// A pronoun shows the sex of somebody whose name does not.
fn learn(scene: &mut Scene<'_>, first: usize, last: usize, ids: &[u32]) {
    if last == first + 1 {
        note(scene, first, ids);
    }
}

/// Notes what the pronoun at `first` shows.
fn note(scene: &mut Scene<'_>, first: usize, ids: &[u32]) {
    let doc = scene.doc;
    let gender = match () {
        _ if !scene.quotes.settling => return,
        _ if doc.is_any(first, &["hij", "hem"]) => 'm',
        _ if doc.is_any(first, &["zij", "ze", "haar"]) => 'f',
        _ => return,
    };
    let [id] = ids[..] else { return };
    let genders = &mut scene.quotes.genders;
    if scene.entities.profile(id).is_some_and(|p| p.gender.is_none()) && !genders.iter().any(|(of, _)| *of == id) {
        if genders.len() == LEARNED {
            genders.remove(0);
        }
        genders.push((id, gender));
    }
}

fn focus(scene: &mut Scene<'_>, at: usize, verb: Option<usize>) -> Focus {
    let doc = scene.doc;
    let verb = verb.or_else(|| [at + 1, at.wrapping_sub(1)].into_iter().find(|&v| is_finite(doc, v)));
    let plural = verb.is_some_and(|v| !is_singular(doc, v) && (doc.has(v, Cue::Verb) || doc.str(v).ends_with("en")));
    let several = plural && doc.is_any(at, &["zij", "ze", "die", "deze"]) || doc.is_any(at, &["hen", "hun"]);
    // Several who spoke in the sentence before go on, not those of whom they spoke.
    let spoke = spoken_before(scene, at, 1).next().is_some_and(|ids| match ids {
        [id] => scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Group),
        ids => ids.len() > 1,
    });
    let count = class(doc, at).any(WordClass::DETERMINER).then(|| count(doc, at + 1)).flatten();
    let crowd = match count {
        Some(count) => counted(scene, at, count),
        None => (several && !spoke).then(|| crowd(scene, at).or_else(|| further(scene, at))).flatten(),
    };
    Focus {
        subject: subject_before(scene, at, verb),
        speaker: last_speaker(scene, at).unwrap_or_default(),
        speakers: last_two(scene, at),
        crowd,
        genders: scene.quotes.genders.clone(),
        plural: several,
    }
}

/// The subject of the clause before in the same sentence, else of the sentence before; `verb` is the verb of what stands at token `at`.
fn subject_before(scene: &mut Scene<'_>, at: usize, verb: Option<usize>) -> Vec<u32> {
    let reports = verb.is_some_and(|v| scene.doc.has(v, Cue::ReportingForm));
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let own = doc.sentence_range(at);
    // `Karin de Boer toont foto's die volgens haar ...`: she, as a rule.
    let relative = at > own.start + 2
        && doc.is(at - 1, "volgens")
        && class(doc, at - 2).any(WordClass::RELATIVE | WordClass::SUBORDINATOR);
    // `De boeren zijn bang, maar ze willen ...`: of the plural before, in the plural.
    let many = |v: usize| !is_singular(doc, v) && doc.has(v, Cue::Verb);
    let plural = doc.is_any(at, &["ze", "zij"]) && verb.is_some_and(many);
    if let Some((verb, nouns)) = main(scene, own.start..at.min(own.start + LONGEST))
        && verb + 1 < at
        && (relative || (verb..at).any(|i| doc.is_any(i, &[",", ";", ":", "en", "maar"])))
        && nouns.iter().all(|n| {
            n.last <= at
                && (nouns.len() > 1
                    || is_person(scene, n)
                    || (relative || plural && many(verb) || doc.is(at, "hen")) && is_somebody(scene, n))
        })
    {
        let ids = party::entities(scene, &nouns, Some(verb));
        if !ids.is_empty() {
            return ids;
        }
    }
    // `Volgens hoogleraar Karin de Boer is het een goed plan, al vreest ze dat ...`
    let accorded = doc.is(own.start, "volgens") && doc.is_any(at, &["hij", "zij", "ze"]);
    if let Some((_, m)) =
        scene.mention_at(own.start + 1).filter(|(_, m)| accorded && m.last < at && is_person_mention(m))
        && super::voices::is_named(m)
        && scene.mentions_in(m.last, at).all(|(_, other)| !is_person_mention(other))
    {
        return m.entity.into_iter().collect();
    }
    // `Alsof Karin de Boer het weet, zegt ze ...`: the only one whom the clause before names.
    if doc.is_any(own.start, FRONTED) && doc.is_any(at, &["hij", "zij", "ze"]) {
        let mut named = scene.mentions_in(own.start, at).filter(|(_, m)| is_person_mention(m));
        if let Some((_, m)) = named.next()
            && named.next().is_none()
            && super::voices::is_named(m)
            && m.first <= own.start + 2
            && scene.quotes.around(m.first).is_none()
            && (m.last..at).any(|t| doc.is(t, ","))
        {
            return m.entity.into_iter().collect();
        }
    }
    // `Hoewel de autoriteiten alles ontkennen, beloofden zij ...`: the plural whom the clause before is about.
    if doc.is_any(own.start, FRONTED)
        && !doc.is_any(own.start, &["als", "wanneer", "zodra"])
        && doc.is_any(at, &["ze", "zij"])
        && let Some(several) = super::noun::noun(scene, own.start + 1, at)
        && matches!(several.head, Head::Word(w) if is_plural(doc, w) && super::voice::speaks(doc, w))
        && verb.is_some_and(|v| !is_singular(doc, v))
        && (several.last..at).any(|t| doc.is(t, ","))
    {
        return party::entities(scene, &[several], None);
    }
    for number in (here.saturating_sub(REACH)..here).rev() {
        let Some(sentence) = doc.sentences().get(number).filter(|s| s.kind == SentenceKind::Body) else { break };
        let range = sentence.first..sentence.last.min(sentence.first + LONGEST);
        let ids = remarked(scene, sentence.first..sentence.last);
        if !ids.is_empty() {
            return ids;
        }
        if let Some(verb) = first_verb(scene, &range) {
            if let Some(nouns) = subject_of(scene, verb, &range) {
                // `Piet Vos was haar tegenstander. Ze zei ...`: she, whose he was.
                let whose = super::clause::skip_adverbs(scene, verb + 1, range.end);
                if super::clause::is_of(doc, verb, &["zijn"])
                    && doc.is(whose, "haar")
                    && doc.is_any(at, &["zij", "ze"])
                    && is_singular(doc, verb)
                {
                    return refer(scene, whose, whose + 1, None);
                }
                // `Haar tante is ontvoerd. "...", vertelt ze.`: she, not the aunt.
                if reports
                    && let [Noun { first, head: Head::Word(kin), .. }] = nouns[..]
                    && (doc.is(first, "zijn") && doc.is(at, "hij")
                        || doc.is(first, "haar") && doc.is_any(at, &["zij", "ze"]))
                    && super::possess::is_kin(doc, kin)
                {
                    return refer(scene, first, first + 1, None);
                }
                let ids = party::entities(scene, &nouns, Some(verb));
                if let [Noun { head: Head::Pronoun(p), .. }] = nouns[..]
                    && is_singular(doc, verb)
                {
                    note(scene, p, &ids);
                }
                return ids;
            }
            // Who is named in the same sentence comes before.
            if scene.mentions_in(own.start, at).any(|(_, m)| is_person_mention(m)) {
                return Vec::new();
            }
            if let Some(noun) = headed(scene, &range, verb) {
                return party::entities(scene, &[noun], Some(verb));
            }
            if let Some(id) = apposed(scene, verb..range.end) {
                return vec![id];
            }
            return around(scene, number);
        }
    }
    Vec::new()
}

/// What opens a clause of time, reason or condition before the main one.
const FRONTED: &[&str; 12] = &[
    "als", "alsof", "toen", "nadat", "voordat", "omdat", "hoewel", "ofschoon", "terwijl", "zodra", "wanneer", "doordat",
];

/// `De gemeente wacht te lang, ziet De Boer.`: who is named behind a verb at the end of the sentence, one or two.
pub fn remarked(scene: &Scene<'_>, range: Range<usize>) -> Vec<u32> {
    let doc = scene.doc;
    let person = |last: usize| scene.mention_at(last - 1).filter(|(_, m)| m.last == last && is_person_mention(m));
    let Some(end) = range.end.checked_sub(1).filter(|&i| doc.is(i, ".") && i > range.start + 4) else {
        return Vec::new();
    };
    let Some((_, last)) = person(end) else { return Vec::new() };
    let joined = doc.is(last.first - 1, "en").then(|| person(last.first - 1)).flatten();
    let first = joined.map_or(last.first, |(_, m)| m.first);
    let told = first > range.start + 3
        && is_finite(doc, first - 1)
        && doc.is(first - 2, ",")
        && scene.quotes.around(first).is_none();
    let ids = joined.and_then(|(_, m)| m.entity).into_iter().chain(last.entity);
    if told { ids.collect() } else { Vec::new() }
}

/// `Daarna werd een van de leiders van de bond, Jan Visser, beboet`: the only person by name in these tokens, between commas.
fn apposed(scene: &Scene<'_>, range: Range<usize>) -> Option<u32> {
    let doc = scene.doc;
    let mut named = scene.mentions_in(range.start, range.end).filter(|(_, m)| is_person_mention(m));
    let (_, m) = named.next().filter(|_| named.next().is_none())?;
    let apart = doc.is(m.first - 1, ",") && doc.is(m.last, ",") && scene.quotes.around(m.first).is_none();
    m.entity.filter(|_| apart && super::voices::is_named(m))
}

/// Who is in focus still behind a sentence about a thing: somebody by name with whom one of the sentences before it begins.
fn around(scene: &mut Scene<'_>, number: usize) -> Vec<u32> {
    let doc = scene.doc;
    for number in (number.saturating_sub(REACH - 1)..=number).rev() {
        let Some(sentence) = doc.sentences().get(number).filter(|s| s.kind == SentenceKind::Body) else { break };
        let plain = |m: &Placed| is_person_mention(m) && scene.quotes.around(m.first).is_none();
        if let Some((_, m)) = scene.mentions_in(sentence.first, sentence.last).find(|(_, m)| plain(m)) {
            let opens = m.first <= sentence.first + OPENING || is_finite(doc, m.first - 1);
            let free = m.first == 0 || !class(doc, m.first - 1).any(WordClass::PREPOSITION | WordClass::POSSESSIVE);
            let named = !matches!(&m.value, MentionValue::Official(o) if o.name.is_none());
            if !opens || !free {
                return Vec::new();
            }
            if named {
                return m.entity.into_iter().collect();
            }
            // `De jonge directeur is trots`: who is meant, if he has a name.
            let (first, last) = (m.first, m.last);
            if first == sentence.first && !class(doc, first.saturating_sub(1)).any(WordClass::DETERMINER) {
                return Vec::new();
            }
            let mut ids = refer(scene, first, last, None);
            ids.retain(|id| scene.entities.get(*id).is_some_and(|e| e.name.starts_with(char::is_uppercase)));
            return ids;
        }
        if scene.quotes.last_of(number).is_some() {
            break;
        }
    }
    Vec::new()
}

fn is_person_mention(m: &Placed) -> bool {
    matches!(m.kind(), MentionKind::Person | MentionKind::Official)
}

/// A name that stands no further in its sentence than this is most often its subject.
const OPENING: usize = 3;

fn is_person(scene: &Scene<'_>, noun: &Noun) -> bool {
    match noun.head {
        Head::Mention(id) => scene
            .mentions
            .get(id as usize)
            .and_then(|m| scene.entities.get(m.entity?))
            .is_some_and(|e| e.kind == EntityKind::Person),
        Head::Pronoun(_) => {
            noun.is_personal(scene.doc) || kind::is_one_of_people(scene.doc, noun) || noun.is_counted(scene.doc)
        }
        Head::Word(at) => {
            kind::is_human(scene.doc, at) || noun.is_introduced(scene.doc) && super::voice::is_someone(scene.doc, at)
        }
        Head::Name(at, _) => scene.doc.has(at, Cue::GivenName) || party::is_native(scene.doc, noun),
    }
}

/// Not a thing: somebody, a body, or several.
fn is_somebody(scene: &Scene<'_>, noun: &Noun) -> bool {
    let doc = scene.doc;
    match noun.head {
        Head::Pronoun(_) => noun.is_personal(doc) || kind::is_one_of_people(doc, noun) || noun.is_counted(doc),
        Head::Word(at) => {
            kind::is_human(doc, at)
                || kind::is_body(doc, at)
                || is_crowd(doc, at)
                // `bedrijven`, `vakbonden`
                || is_plural(doc, at) && resolve::is_noun(doc, at)
                || noun.of.is_some()
                || noun.is_introduced(doc) && super::voice::is_someone(doc, at)
        }
        _ => true,
    }
}

/// The main verb of a sentence and its subject.
pub fn main(scene: &Scene<'_>, range: Range<usize>) -> Option<(usize, Vec<Noun>)> {
    let doc = scene.doc;
    // `Dat hij weer kan zien wordt niet uitgesloten`: a clause is the subject, or the object where a comma stands behind it (`, snapt zij`).
    if doc.is(range.start, "dat") && !is_finite(doc, range.start + 1) {
        let verb = (range.start + 2..range.end)
            .find(|&i| doc.is(i - 1, ",") && is_finite(doc, i) && scene.quotes.around(i).is_none())?;
        return subject_of(scene, verb, &range).map(|nouns| (verb, nouns));
    }
    let verb = first_verb(scene, &range)?;
    if let Some(nouns) = subject_of(scene, verb, &range) {
        return Some((verb, nouns));
    }
    headed(scene, &range, verb).map(|noun| (verb, vec![noun]))
}

/// Somebody by name who opens the sentence, or stands behind the words of a heading that no stop parts from it
/// (`Om de tafel Karin de Boer, onderzoeker in Delft, is overtuigd`).
fn headed(scene: &Scene<'_>, range: &Range<usize>, verb: usize) -> Option<Noun> {
    let doc = scene.doc;
    let (id, m) = scene.mentions_in(range.start, verb).find(|(_, m)| is_person_mention(m))?;
    let named = !matches!(&m.value, MentionValue::Official(o) if o.name.is_none());
    let glued = || {
        // `Respect Ook Karin de Boer, die zwom, ...`
        let also = usize::from(m.first > range.start + 1 && doc.is(m.first - 1, "ook") && doc.is_upper(m.first - 1));
        let before = m.first - 1 - also;
        m.first <= range.start + HEADING
            && doc.is(m.last, ",")
            && doc.token(before).is_some_and(|t| t.is_word())
            && class(doc, before).is_empty()
            && !doc.has(before, Cue::Verb)
            && !(range.start..m.first).any(|i| doc.is(i, ",") || scene.mention_at(i).is_some())
    };
    // `Voor Karin de Boer was het een les.`
    let fronted = m.last == verb
        && m.first <= range.start + 2
        && doc.is_any(range.start, &["voor", "bij"])
        && (m.first == range.start + 1 || class(doc, range.start + 1).any(WordClass::DETERMINER));
    let opens = m.first == range.start
        || m.first == range.start + 1
            && doc.is_any(range.start, &["ook", "maar", "en", "zelfs"])
            && doc.is(m.last, ",");
    let fits = named && (m.last < verb && (opens || glued()) || fronted);
    fits.then(|| Noun::of_mention(id, m.first, m.last))
}

/// A heading that stands glued before a sentence is no longer than this.
const HEADING: usize = 5;

fn subject_of(scene: &Scene<'_>, verb: usize, range: &Range<usize>) -> Option<Vec<Noun>> {
    // What is no one leaves the sentence without a subject.
    let somebody = |nouns: &Vec<Noun>| nouns.iter().all(|n| is_somebody(scene, n));
    subject::subject(scene, verb, range).map(|s| s.nouns).filter(somebody)
}

/// Nor does a clause that hangs on its first noun begin further on than this.
const HUNG: usize = 8;
/// A conjunction that opens the sentence stands no further in it than this.
const OPENER: usize = 5;

/// The finite verb of the main clause: behind the comma where a clause of time or reason opens the sentence.
fn first_verb(scene: &Scene<'_>, range: &Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    // `Cees Loggen`: no verb within a name.
    let finite = |i: &usize| scene.quotes.around(*i).is_none() && is_finite(doc, *i) && scene.mention_at(*i).is_none();
    let plain = |i: usize| scene.quotes.around(i).is_none();
    let first = (range.start..range.end).find(finite)?;
    let opens = class(doc, range.start).any(WordClass::SUBORDINATOR)
        && !doc.is_any(range.start, &["nu", "sinds", "voor"])
        // `Pas toen hij kwam, begreep ze ...`, `En kort nadat hij kwam, ...`
        || (range.start + 1..first.min(range.start + OPENER))
            .any(|i| doc.is_any(i, &["toen", "nadat", "voordat", "zodra", "omdat", "terwijl"]) && plain(i));
    // `Karin de Boer, die net als haar zus zwemt, zegt ...`: the verb of the relative clause is not hers.
    let opening = (range.start..range.start + 2).find_map(|t| scene.mention_at(t).filter(|(_, m)| m.first == t));
    let parted = opening.is_some_and(|(_, m)| {
        let lists = || doc.is_any(m.last + 1, &["en", "maar"]) || scene.mention_at(m.last + 1).is_some();
        doc.is(m.last, ",") && m.last + 1 < first && is_person_mention(m) && !lists()
    }) || !class(doc, range.start).any(WordClass::PREPOSITION)
        && (range.start + 1..first).any(|t| doc.is(t, ",") && doc.is_any(t + 1, &["die", "dat"]) && plain(t));
    // `De vraag waarom hij zweeg, ergert Karin de Boer.`, `Bij de mensen die twijfelen, hoort zij niet.`
    let hangs = |t: usize| {
        let c = class(doc, range.start);
        c.any(WordClass::DETERMINER) && doc.is_any(t, &["waarom", "hoe", "of"])
            || c.any(WordClass::PREPOSITION)
                && t > range.start + 1
                && doc.is_any(t, &["die", "waarin", "waarop"])
                && !class(doc, t - 1).any(WordClass::PREPOSITION)
                && !doc.is(t - 1, ",")
    };
    let hung = (range.start + 1..first.min(range.start + HUNG)).any(|t| hangs(t) && plain(t));
    if opens || parted || hung {
        let behind = (first + 1..range.end).find(|i| doc.is(i - 1, ",") && finite(i));
        // `Als de krant het voorlegt aan Karin de Boer wil ze niets zeggen`, where the comma is left out.
        let turned = |i: &usize| {
            finite(i)
                && doc.is_any(i + 1, &["hij", "ze", "zij"])
                && !class(doc, *i).any(WordClass::SUBORDINATOR)
                && !class(doc, i - 1).any(WordClass::SUBORDINATOR | WordClass::RELATIVE | WordClass::CONJUNCTION)
        };
        return behind.or_else(|| (first + 1..range.end).find(turned)).or(Some(first));
    }
    Some(first)
}

/// The entities that spoke last before token `at`.
fn last_speaker(scene: &Scene<'_>, at: usize) -> Option<Vec<u32>> {
    let here = scene.doc.sentence_of(at);
    if scene.quotes.settling {
        return spoken_before(scene, at, SPOKE).next().map(<[u32]>::to_vec);
    }
    (here.saturating_sub(SPOKE)..=here).rev().find_map(|s| {
        let claim = scene.claims.get(scene.quotes.last_of(s)? as usize)?;
        let ClaimValue::Quote(quote) = &claim.value else { return None };
        (claim.evidence.start < scene.doc.span(at, at + 1).start && !quote.speaker.is_empty())
            .then(|| quote.speaker.clone())
    })
}

/// The sentence that stands `reach` sentences of the article's own before the one of this number: a quotation counts as one, however long it is.
pub fn sentence_back(scene: &Scene<'_>, number: usize, reach: usize) -> usize {
    let doc = scene.doc;
    let (mut at, mut left) = (number, reach);
    let low = number.saturating_sub(reach + QUOTED);
    while at > low && left > 0 {
        at -= 1;
        let first = doc.sentences().get(at).map_or(0, |s| s.first);
        // One that begins within a quotation goes on with it.
        let within = scene.quotes.around(first).and_then(|i| scene.quotes.get(i)).is_some_and(|q| q.open < first);
        left -= usize::from(!within);
    }
    at
}

/// How many sentences more quotations may fill.
const QUOTED: usize = 12;

/// Who spoke in the `reach` sentences before token `at`, the last first, once speakers are being settled.
pub fn spoken_before<'s>(scene: &'s Scene<'_>, at: usize, reach: usize) -> impl Iterator<Item = &'s [u32]> + use<'s> {
    let number = sentence_back(scene, scene.doc.sentence_of(at), reach);
    let low = scene.doc.sentences().get(number).map_or(0, |s| s.first);
    let spoken = &scene.quotes.spoken;
    let from = spoken.partition_point(|(place, _)| *place < at);
    spoken[..from].iter().rev().take_while(move |(place, _)| *place >= low).map(|(_, ids)| &ids[..])
}

/// The last two persons that spoke, each alone, the earlier one first.
fn last_two(scene: &Scene<'_>, at: usize) -> Vec<u32> {
    let mut out: Vec<u32> = Vec::new();
    for ids in spoken_before(scene, at, 2 * SPOKE).take(24) {
        if let [id] = ids[..]
            && !out.contains(&id)
            && scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person)
        {
            out.push(id);
        }
        if out.len() == 2 {
            break;
        }
    }
    out.reverse();
    out
}
