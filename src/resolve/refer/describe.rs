//! The person in focus whom a description means that says something new of him, and persons without a name.

use super::person::{DUTIES, introduced, is_human, is_nameless, is_person, single};
use super::{Past, row};
use crate::model::{EntityKind, MentionKind, MentionValue, OfficialValue, SentenceKind};
use crate::resolve::Placed;

/// How many sentences back somebody is still who the text is about.
pub(super) const NEAR: usize = 3;

/// Is the person named in the `reach` sentences before token `at` or in its own?
pub(super) fn is_near(past: &Past<'_, '_>, at: usize, id: u32, reach: usize) -> bool {
    let here = past.doc.sentence_of(at);
    past.back(at).take_while(|m| m.sentence + reach >= here).any(|m| m.entity == Some(id))
}

/// The person in focus whom a definite description of somebody means that says something new of him (`de Arnhemse`, `de D66'er`,
/// `de nummer twee van de partij`): its tokens, and the party or body that it names.
pub fn described(past: &Past<'_, '_>, first: usize, last: usize, of: Option<&str>) -> Option<u32> {
    let doc = past.doc;
    let word = doc.str(last.checked_sub(1)?).to_lowercase();
    let gender = row(doc, last - 1)
        .and_then(|row| row.gender)
        .or_else(|| super::is_feminine(&word).then_some('f'))
        .or_else(|| word.ends_with("man").then_some('m'))
        // `de Arnhemse`
        .or_else(|| (doc.is_upper(last - 1) && word.ends_with("se")).then_some('f'));
    if let Some(id) = townsman(past, first, &word) {
        return Some(id);
    }
    if ANYBODY.contains(&word.as_str())
        || DUTIES.contains(&word.as_str())
        || (first..last).any(|t| doc.is_any(t, FURTHER))
        || introduced(past, first, &word).is_some()
    {
        return None;
    }
    if let Some(of) = of
        && let Some(id) = member(past, first, of)
    {
        return Some(id);
    }
    let fits = |id: u32| {
        let Some(entity) = past.entities.get(id).filter(|e| e.kind == EntityKind::Person) else { return false };
        let differs = |i: &u32| match past.mentions.get(*i as usize).map(|m| &m.value) {
            Some(MentionValue::Official(o)) => {
                let other = |own: &Option<String>| matches!((own, of), (Some(a), Some(b)) if a != b);
                o.name.is_some()
                    && (other(&o.party) && o.organisation.is_none() || other(&o.organisation) && o.party.is_none())
            }
            _ => false,
        };
        !is_nameless(&entity.name)
            && !matches!((gender, past.gender(id)), (Some(wanted), Some(own)) if wanted != own)
            && !entity.mentions.iter().take(20).any(differs)
    };
    // `... werd gered door Karin de Boer. De jonge zwemster ...`: who came in at the end of the sentence before.
    if let Some(id) = last_in(past, first).filter(|&id| fits(id)) {
        return Some(id);
    }
    let focus = single(&past.focus.subject).into_iter().chain(single(&past.focus.speaker));
    let found = focus
        .into_iter()
        .find(|&id| fits(id))
        .filter(|&id| is_near(past, first, id, NEAR) || single(&past.focus.speaker) == Some(id));
    found
        .or_else(|| only(past, first).filter(|&id| fits(id)))
        // By where he is from: most often the one whom the text is about.
        .or_else(|| hero(past, first).filter(|&id| doc.is_upper(last - 1) && fits(id)))
}

/// Somebody by his full name whom the text names for the first time at the end of the sentence before.
fn last_in(past: &Past<'_, '_>, at: usize) -> Option<u32> {
    let here = past.doc.sentence_of(at);
    let m = past.back(at).find(|m| is_person(m) && !past.is_quoted(m.first))?;
    let ends = past.doc.is_any(m.last, &[".", "("]) && m.sentence + 1 == here && m.last > m.first + 1;
    let first = past.entities.get(m.entity?)?.mentions.first().and_then(|&i| past.mentions.get(i as usize))?;
    m.entity.filter(|_| ends && first.first == m.first)
}

/// The person whom the text names far more often than any other before token `first`.
pub(super) fn hero(past: &Past<'_, '_>, first: usize) -> Option<u32> {
    let times = |e: &crate::model::Entity| {
        let before = |i: &&u32| past.mentions.get(**i as usize).is_some_and(|m| m.first < first);
        e.mentions.iter().take(HERO * 4).filter(before).count()
    };
    let people = past.entities.list().iter().take(CAST).filter(|e| e.kind == EntityKind::Person);
    let mut counts = people.map(|e| (times(e), e.id)).filter(|(n, _)| *n > 0);
    let (mut most, mut second) = ((0, None), 0);
    for (n, id) in &mut counts {
        if n > most.0 {
            second = most.0;
            most = (n, Some(id));
        } else {
            second = second.max(n);
        }
    }
    most.1.filter(|_| most.0 >= HERO && most.0 >= 2 * second)
}

/// So often is somebody named at least whom a text is about.
const HERO: usize = 3;
/// How many entities are looked through for him.
const CAST: usize = 100;

/// `Karin de Boer uit Arnhem`, later `de Arnhemse`: who was named with the place that the word is made of.
fn townsman(past: &Past<'_, '_>, first: usize, word: &str) -> Option<u32> {
    let doc = past.doc;
    let from = |at: usize| {
        let place = doc.str(at);
        let stem = place.get(..place.len().saturating_sub(1).max(4)).unwrap_or(place);
        doc.is_upper(at) && word.len() > place.len() && word.starts_with(&stem.to_lowercase())
    };
    let people = past.mentions[..past.mentions.partition_point(|m| m.last <= first)].iter().rev().take(TOWN);
    people.filter(|m| is_person(m) && doc.is(m.last, "uit") && from(m.last + 1)).find_map(|m| m.entity)
}

/// How many mentions back somebody may have been named with his town.
const TOWN: usize = 200;

/// Who was named with this party: the one in focus, or the last one.
fn member(past: &Past<'_, '_>, at: usize, party: &str) -> Option<u32> {
    let of = |m: &&Placed| match &m.value {
        MentionValue::Official(o) => o.name.is_some() && o.party.as_deref() == Some(party),
        _ => false,
    };
    let mut all = past.back(at).filter(of).filter_map(|m| m.entity);
    let first = all.next()?;
    if past.focus.holds(first) { Some(first) } else { Some(all.find(|&id| past.focus.holds(id)).unwrap_or(first)) }
}

/// Somebody by name alone who opens one of the sentences just before, behind the role without a name (`De Noorse premier zwijgt.
/// Kari Berg vindt ... "...", zegt de premier`) or, if it is `taken`, before anybody is named in it at all.
pub(super) fn brought_in(past: &Past<'_, '_>, m: &Placed, own: &OfficialValue, taken: bool) -> Option<u32> {
    let doc = past.doc;
    let here = doc.sentence_of(m.first);
    let mut near = past
        .back(m.first)
        .take_while(|p| p.sentence + NEAR >= here)
        .filter(|p| is_person(p) && !past.is_quoted(p.first));
    let p = near.next()?;
    let id = p.entity.filter(|_| p.kind() == MentionKind::Person && p.sentence < here)?;
    if p.first != doc.sentence_range(p.first).start || p.last < p.first + 2 || m.entity == Some(id) {
        return None;
    }
    let entity = past.entities.get(id)?;
    let mention = |i: &u32| past.mentions.get(*i as usize);
    let titled = entity.mentions.iter().take(20).filter_map(mention).any(|m| m.kind() == MentionKind::Official);
    let new = entity.mentions.first().and_then(mention).is_some_and(|m| m.first == p.first);
    if titled || !new || near.any(|other| other.sentence == p.sentence) {
        return None;
    }
    let in_role = |p: &Placed, named: bool| matches!(&p.value, MentionValue::Official(o) if o.role == own.role && o.name.is_some() == named);
    let mut before = past.back(p.first);
    if taken {
        // The one who is named in the role further on is another, unless he was named before.
        return before.all(|q| q.entity != m.entity && !in_role(q, true)).then_some(id);
    }
    let led = before.find(|q| in_role(q, true) || in_role(q, false))?;
    (in_role(led, false) && led.sentence + 1 >= p.sentence).then_some(id)
}

/// Words for persons of whom a text may tell of several.
const ANYBODY: &[&str] = &[
    "officier",
    "rechter",
    "voorzitter",
    "advocaat",
    "agent",
    "arts",
    "dokter",
    "verdachte",
    "dader",
    "getuige",
    "slachtoffer",
    "bestuurder",
    "chauffeur",
    "raadsman",
    "notaris",
    "presentator",
    "journalist",
    "verslaggever",
    "interviewer",
    "collega",
    "woordvoerder",
    "woordvoerster",
    "melder",
];
/// Words that say that it is another one.
pub(super) const FURTHER: &[&str; 12] = &[
    "lokale",
    "plaatselijke",
    "nieuwe",
    "andere",
    "vorige",
    "toenmalige",
    "eerste",
    "tweede",
    "volgende",
    "huidige",
    "beoogde",
    "ene",
];

/// The only person that the sentences before token `at` name.
pub(super) fn only(past: &Past<'_, '_>, at: usize) -> Option<u32> {
    let here = past.doc.sentence_of(at);
    let mut found = None;
    for m in past.back(at).take_while(|m| m.sentence + NEAR >= here) {
        if !is_person(m) || past.is_quoted(m.first) || m.entity.is_none() {
            continue;
        }
        if found.is_some() && found != m.entity {
            return None;
        }
        found = m.entity;
    }
    found
}

/// Somebody without a name whom the sentence before brings in (`een mail van een studente. Ze vertelt ...`) or is about (`Zijn vrouw lacht. "...", zegt ze`),
/// where it names no person.
pub fn newcomer(past: &Past<'_, '_>, at: usize, gender: char) -> Option<String> {
    let doc = past.doc;
    let here = doc.sentence_of(at);
    let sentence = *doc.sentences().get(here.checked_sub(1)?).filter(|s| s.kind == SentenceKind::Body)?;
    let other = |id: u32| past.is_person(id) && past.gender(id).is_none_or(|own| own == gender);
    if single(&past.focus.subject).is_some_and(other)
        || past.back(at).take_while(|m| m.sentence + 1 >= here).any(is_person)
        || at > sentence.last + LONGEST
    {
        return None;
    }
    // `Zijn slachtoffer was 15. Hij zegt`: he whose it was, but `Zijn vader is boos. Hij zegt`.
    let of_another = if gender == 'f' { "zijn" } else { "haar" };
    let own = |t: usize| {
        let hurt = doc.is_any(t, &["slachtoffer", "zoon", "dochter", "kind", "baby"]);
        doc.is(sentence.first, of_another) || doc.is_any(sentence.first, &["zijn", "haar"]) && !hurt
    };
    let fits = |t: usize| {
        is_human(doc, t)
            && !doc.is_upper(t)
            && doc.lex.tables.roles.of_plural(doc.word(t)).is_none()
            && (doc.is(t - 1, "een")
                || t > sentence.first + 1 && doc.is(t - 2, "een")
                || t == sentence.first + 1 && own(t))
            && !past.is_quoted(t)
            && !(t > 2 && doc.is_any(t - 2, &["als", "is", "was"]))
    };
    let head = (sentence.first + 1..sentence.last.min(sentence.first + LONGEST)).rev().find(|&t| fits(t))?;
    let word = doc.str(head).to_lowercase();
    let own = row(doc, head).and_then(|row| row.gender).or_else(|| super::is_feminine(&word).then_some('f'));
    let feminine = own == Some('f')
        || word.ends_with("ente")
        || word.ends_with("esse")
        || word.ends_with("ice")
        || word.ends_with("in");
    (feminine == (gender == 'f') && (own.is_none() || own == Some(gender)))
        .then(|| doc.slice(head, head + 1).to_owned())
}

/// No sentence is read further than this for somebody new.
const LONGEST: usize = 60;

/// Does a line tell the time of an item (`14:45`, `gisteren, 21:30`)?
pub fn is_clock(line: &str) -> bool {
    let at = |i: usize| line.as_bytes().get(i).copied().unwrap_or(b' ');
    let digits = |i: usize| at(i).is_ascii_digit() && at(i + 1).is_ascii_digit();
    line.len() <= 24
        && line
            .bytes()
            .position(|b| b == b':')
            .is_some_and(|colon| colon >= 2 && digits(colon - 2) && digits(colon + 1))
}

/// Does the time of another item stand between a mention and token `at`?
pub(super) fn is_parted(past: &Past<'_, '_>, m: &Placed, at: usize) -> bool {
    let here = past.doc.sentence_of(at);
    let between = past.doc.sentences().get(m.sentence + 1..=here).unwrap_or_default();
    between.iter().any(|s| s.kind == SentenceKind::Heading && is_clock(past.doc.slice(s.first, s.last)))
}
