//! Persons: a surname goes with the fuller name that the article gives.

use rustc_hash::FxHashMap;

use super::Entities;
use crate::lexicon::Cue;
use crate::model::{EntityKind, MentionValue};
use crate::parse::name;
use crate::resolve::Placed;
use crate::rule::Value;
use crate::text::Doc;
use crate::token::fold;

/// A name, taken apart.
#[derive(Debug)]
struct Parsed<'a> {
    text: &'a str,
    /// The first given name or initial, folded; none for a bare surname.
    given: Option<String>,
    /// The last word, folded.
    last: String,
    /// The surname without its particles, where it has several words, folded.
    surname: String,
    suspect: bool,
}

#[derive(Debug)]
struct Known {
    entity: u32,
    given: Option<String>,
    last_seen: usize,
}

#[derive(Debug, Default)]
struct People {
    list: Vec<Known>,
    by_last: FxHashMap<String, Vec<usize>>,
    by_first: FxHashMap<String, usize>,
    by_entity: FxHashMap<u32, usize>,
}

/// Gives every named person and official an entity.
pub(super) fn resolve(doc: &Doc<'_>, mentions: &mut [Placed], entities: &mut Entities) {
    let mut people = People::default();
    // Full names first: a surname may stand before them (in a title, say).
    for (i, mention) in mentions.iter_mut().enumerate() {
        let Some((first, last)) = name_of(mention) else { continue };
        let Some(parsed) = parse(doc, first, last).filter(|p| p.given.is_some()) else { continue };
        let known = people.full(&parsed, i, entities);
        mention.entity = Some(people.list[known].entity);
        let gender = gender(doc, first);
        if let Some(profile) = entities.profile_mut(people.list[known].entity) {
            profile.gender = profile.gender.or(gender);
        }
    }
    for known in &mut people.list {
        known.last_seen = usize::MAX;
    }
    for (i, mention) in mentions.iter_mut().enumerate() {
        let Some((first, last)) = name_of(mention) else { continue };
        if mention.entity.is_none() {
            let Some(parsed) = parse(doc, first, last) else { continue };
            let known = people.bare(&parsed, entities);
            mention.entity = Some(people.list[known].entity);
        }
        let Some(entity) = mention.entity else { continue };
        if let Some(&known) = people.by_entity.get(&entity) {
            people.list[known].last_seen = i;
        }
        if let Some(title) = first.checked_sub(1)
            && let Some(profile) = entities.profile_mut(entity)
        {
            profile.gender = profile.gender.or(titled(doc, title));
        }
    }
    for mention in mentions.iter_mut() {
        if let (MentionValue::Official(official), Some(id)) = (&mut mention.value, mention.entity) {
            official.name = entities.get(id).map(|e| e.name.clone());
        }
    }
}

/// The tokens of the name in a mention of a person.
fn name_of(mention: &Placed) -> Option<(usize, usize)> {
    match &mention.said {
        Value::Official(official) => official.name,
        Value::Person(_) => Some((mention.first, mention.last)),
        _ => None,
    }
}

fn parse<'a>(doc: &Doc<'a>, first: usize, last: usize) -> Option<Parsed<'a>> {
    let text = doc.slice(first, last);
    let shape = name::read(doc, first)?;
    let full = shape.parts > 1 && shape.surname > first && shape.surname < last;
    let mut end = last - 1;
    let suspect = doc.is(end, ".");
    if suspect {
        end -= 1;
    }
    while end > first && doc.is_any(end, &["jr", "sr"]) {
        end -= 1;
    }
    let mut from = end;
    while from > first && (doc.glued(from) && !doc.is(from - 1, "-")) {
        from -= 1;
    }
    let last_word = fold(doc.slice(from, if suspect { last } else { end + 1 }));
    let mut surname = if full { shape.surname } else { first };
    while surname < end && doc.has(surname, Cue::Particle) {
        surname += 1;
    }
    Some(Parsed {
        text,
        given: full.then(|| fold(doc.str(first))),
        last: last_word,
        surname: fold(doc.slice(surname, end + 1)),
        suspect,
    })
}

impl People {
    /// The person of a full name.
    fn full(&mut self, parsed: &Parsed<'_>, at: usize, entities: &mut Entities) -> usize {
        let given = parsed.given.clone().unwrap_or_default();
        let same = |known: &Known| {
            known.given.as_ref().is_some_and(|other| {
                *other == given
                    || other.chars().count() == 1 && given.starts_with(other.as_str())
                    || given.chars().count() == 1 && other.starts_with(given.as_str())
            })
        };
        let genitive = parsed.last.strip_suffix('s').unwrap_or(&parsed.last);
        let found = [parsed.last.as_str(), genitive]
            .into_iter()
            .find_map(|last| self.by_last.get(last).into_iter().flatten().copied().find(|&k| same(&self.list[k])));
        if let Some(known) = found {
            let entity = self.list[known].entity;
            let longer = parsed.last != genitive && !self.by_last.contains_key(&parsed.last);
            if let Some(entity) = entities.get_mut(entity)
                && entity.name.chars().count() < parsed.text.chars().count()
                && !longer
            {
                entity.name = parsed.text.to_owned();
            }
            return known;
        }
        let entity = entities.add(EntityKind::Person, parsed.text);
        let known = self.list.len();
        self.list.push(Known { entity, given: Some(given.clone()), last_seen: at });
        self.by_entity.insert(entity, known);
        self.by_last.entry(parsed.last.clone()).or_default().push(known);
        if let Some((front, _)) = parsed.surname.split_once('-') {
            self.by_last.entry(front.to_owned()).or_default().push(known);
        }
        if parsed.surname != parsed.last {
            self.by_last.entry(parsed.surname.clone()).or_default().push(known);
        }
        if given.chars().count() > 2 {
            self.by_first.entry(given).or_insert(known);
        }
        known
    }

    /// The person of a bare surname or given name.
    fn bare(&mut self, parsed: &Parsed<'_>, entities: &mut Entities) -> usize {
        let genitive = parsed.last.strip_suffix('s').filter(|g| g.len() > 2);
        let by_last = |name: &str| {
            let all = self.by_last.get(name)?;
            // The one that was named last, or the first that will be.
            all.iter()
                .copied()
                .filter(|&k| self.list[k].last_seen != usize::MAX)
                .max_by_key(|&k| self.list[k].last_seen)
                .or(all.first().copied())
        };
        let found = by_last(&parsed.surname)
            .or_else(|| by_last(&parsed.last))
            .or_else(|| self.by_first.get(&parsed.last).copied().filter(|_| !parsed.suspect))
            .or_else(|| genitive.and_then(|g| by_last(g).or_else(|| self.by_first.get(g).copied())));
        if let Some(known) = found {
            return known;
        }
        let entity = entities.add(EntityKind::Person, parsed.text);
        let known = self.list.len();
        self.list.push(Known { entity, given: None, last_seen: usize::MAX });
        self.by_entity.insert(entity, known);
        self.by_last.entry(parsed.last.clone()).or_default().push(known);
        known
    }
}

/// What a given name says of the gender of who bears it.
fn gender(doc: &Doc<'_>, at: usize) -> Option<char> {
    let row = doc.lex.tables.given_names.get(doc.word(at)).filter(|_| doc.has(at, Cue::GivenName))?;
    (row.gender != 'u').then_some(row.gender)
}

/// What a title or word before the name says of it.
fn titled(doc: &Doc<'_>, at: usize) -> Option<char> {
    if doc.is_any(
        at,
        &[
            "mevrouw",
            "mevr",
            "koningin",
            "prinses",
            "moeder",
            "zus",
            "dochter",
            "zangeres",
            "actrice",
            "vrouw",
            "weduwe",
            "woordvoerster",
            "topvrouw",
            "voorzitster",
        ],
    ) {
        Some('f')
    } else if doc
        .is_any(at, &["meneer", "koning", "prins", "vader", "broer", "zoon", "zanger", "acteur", "man", "paus"])
    {
        Some('m')
    } else {
        None
    }
}
