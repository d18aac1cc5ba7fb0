//! Persons: a surname goes with the fuller name that the article gives.

use rustc_hash::FxHashMap;

use super::Entities;
use crate::lexicon::{Cue, Table};
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
    /// The first part of a double surname (`Gardeniers` of `Gardeniers-Berendsen`), folded.
    front: Option<String>,
    suspect: bool,
    /// `Delphine van België`: the title of a royal, not a surname.
    royal: bool,
    gender: Option<char>,
}

#[derive(Debug)]
struct Known {
    entity: u32,
    given: Option<String>,
    gender: Option<char>,
    /// The sentence that gave the full name last.
    sentence: usize,
    last_seen: usize,
}

#[derive(Debug, Default)]
struct People {
    list: Vec<Known>,
    by_last: FxHashMap<String, Vec<usize>>,
    by_first: FxHashMap<String, usize>,
    by_entity: FxHashMap<u32, usize>,
    /// Who goes by a given name alone: relatives of whom the text calls by the surname that they share.
    familiar: Vec<usize>,
    /// The families that the article speaks of, by their name.
    families: FxHashMap<String, u32>,
}

/// Gives every named person and official an entity.
pub(super) fn resolve(doc: &Doc<'_>, mentions: &mut [Placed], entities: &mut Entities) {
    let mut people = People::default();
    // Full names first: a surname may stand before them (in a title, say).
    for mention in mentions.iter_mut() {
        let Some((first, last)) = name_of(mention) else { continue };
        let Some(parsed) = parse(doc, first, last).filter(|p| p.given.is_some()) else { continue };
        let known = people.full(&parsed, mention.sentence, entities);
        mention.entity = Some(people.list[known].entity);
        if let Some(profile) = entities.profile_mut(people.list[known].entity) {
            profile.gender = profile.gender.or(parsed.gender);
        }
    }
    for known in &mut people.list {
        known.last_seen = usize::MAX;
    }
    people.find_familiar(doc, mentions);
    for (i, mention) in mentions.iter_mut().enumerate() {
        let Some((first, last)) = name_of(mention) else { continue };
        if mention.entity.is_none() {
            let Some(parsed) = parse(doc, first, last) else { continue };
            if is_family(doc, first) {
                let family = people.families.entry(parsed.surname);
                // `Familie Brouwhuis` at the start of a sentence
                let name = || format!("{} {}", fold(doc.str(first - 1)), doc.slice(first, last));
                let entity = *family.or_insert_with(|| entities.add(EntityKind::Person, &name()));
                // Neither `hij` nor `zij zegt` means all of them.
                if let Some(profile) = entities.profile_mut(entity) {
                    profile.gender = Some('p');
                }
                mention.entity = Some(entity);
                continue;
            }
            let known = people.bare(&parsed, entities);
            mention.entity = Some(people.list[known].entity);
            let whole = entities.get(people.list[known].entity).map(|e| e.name.as_str());
            let preposition = |name: &str| is_preposition(doc, first, last, name);
            if matches!(mention.said, Value::Person(_)) && whole.is_some_and(preposition) {
                mention.first += 1;
            }
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
        let named = name_of(mention);
        if let (MentionValue::Official(official), Some(id)) = (&mut mention.value, mention.entity) {
            let whole = entities.get(id).map(|e| e.name.clone());
            // `Til Brouwhuis` stays so, even where the article has the name that `Til` is short for.
            let own = named.and_then(|(first, last)| parse(doc, first, last));
            let own = own.filter(|p| p.given.as_ref().is_some_and(|g| g.chars().count() > 1));
            let short = own.filter(|p| {
                let given = whole.as_deref().and_then(|name| name.split([' ', '.']).next()).map(fold);
                given.is_some_and(|g| g.chars().count() > 1 && p.given.as_ref() != Some(&g))
            });
            official.name = short.map(|p| p.text.to_owned()).or(whole);
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
    // `aldus de Brouw`: a particle in small letters.
    let particle = |i: &usize| doc.has(*i, Cue::Particle) && !doc.is_upper(*i) && !doc.is(*i + 1, "-");
    let shape = name::read(doc, (first..last).find(|i| !particle(i))?)?;
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
    let surname_text = fold(doc.slice(surname, end + 1));
    let country =
        |hit: crate::lexicon::Hit| doc.lex.tables.places.rows.get(hit.row).is_some_and(|place| place.kind == "country");
    let royal = full
        && surname == shape.surname + 1
        && doc.is(shape.surname, "van")
        && doc.hit(surname, Table::Place).is_some_and(|hit| hit.last == last && country(hit));
    Some(Parsed {
        text,
        given: full.then(|| fold(doc.str(first))),
        last: last_word,
        front: surname_text.split_once('-').map(|(front, _)| front.to_owned()),
        surname: surname_text,
        suspect,
        royal,
        gender: gender(doc, first),
    })
}

/// Is one given name a short form of the other (`Til` of `Mathilde`, `Bert` of `Lambert`)?
fn is_short_for(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let plain = |name: &str| name.replace("th", "t").replace("ph", "f").replace('y', "i").replace('c', "k");
    short.chars().count() > 2 && short.len() < long.len() && plain(long).contains(&plain(short))
}

impl People {
    /// The person of a full name in a sentence.
    fn full(&mut self, parsed: &Parsed<'_>, sentence: usize, entities: &mut Entities) -> usize {
        let given = parsed.given.clone().unwrap_or_default();
        if let Some(&known) = self.by_first.get(&given).filter(|_| parsed.royal) {
            return known;
        }
        let exact = |known: &Known, _| known.given.as_ref() == Some(&given);
        // `Rob de Boer en Robin de Boer`: two names in one sentence are two persons.
        let same = |known: &Known, double: bool| {
            known.given.as_ref().is_some_and(|other| {
                other.chars().count() == 1 && given.starts_with(other.as_str())
                    || given.chars().count() == 1 && other.starts_with(given.as_str())
                    || known.sentence != sentence
                        && is_short_for(other, &given)
                        && (double || known.gender.is_none_or(|g| parsed.gender.is_none_or(|own| own == g)))
            })
        };
        let genitive = parsed.last.strip_suffix('s').unwrap_or(&parsed.last);
        let front = parsed.front.as_deref().unwrap_or(genitive);
        // Who has half of a double surname and a short form of the given name is the same, whatever the short form tells of the gender.
        // `Bart van Dijks koeien`, later `Bart van Dijk`: the first was the genitive.
        let owner = format!("{}s", parsed.last);
        let forms = [
            (parsed.last.as_str(), false),
            (genitive, false),
            (front, parsed.front.is_some()),
            (owner.as_str(), false),
        ];
        let find = |is: &dyn Fn(&Known, bool) -> bool| {
            forms.into_iter().find_map(|(last, double)| {
                let mut known = self.by_last.get(last).into_iter().flatten().copied();
                known.find(|&k| is(&self.list[k], double))
            })
        };
        let found = find(&exact).or_else(|| find(&same));
        if let Some(known) = found {
            self.list[known].sentence = sentence;
            self.called(parsed, known);
            let entity = self.list[known].entity;
            let longer = parsed.last != genitive && !self.by_last.contains_key(&parsed.last);
            let owned = |name: &str| name.strip_suffix('s') == Some(parsed.text);
            if let Some(entity) = entities.get_mut(entity)
                && (entity.name.chars().count() < parsed.text.chars().count() && !longer || owned(&entity.name))
            {
                entity.name = parsed.text.to_owned();
            }
            return known;
        }
        let entity = entities.add(EntityKind::Person, parsed.text);
        let known = self.list.len();
        self.list.push(Known { entity, given: Some(given), gender: parsed.gender, sentence, last_seen: usize::MAX });
        self.by_entity.insert(entity, known);
        self.called(parsed, known);
        known
    }

    /// Makes known under which names a person goes.
    fn called(&mut self, parsed: &Parsed<'_>, known: usize) {
        let mut surname = |name: &str| {
            let all = self.by_last.entry(name.to_owned()).or_default();
            if !all.contains(&known) {
                all.push(known);
            }
        };
        surname(&parsed.last);
        surname(&parsed.surname);
        if let Some(front) = &parsed.front {
            surname(front);
        }
        if let Some(given) = parsed.given.as_ref().filter(|g| g.chars().count() > 2) {
            self.by_first.entry(given.clone()).or_insert(known);
        }
    }

    /// Notes who is called by a given name alone, where another has the same surname.
    fn find_familiar(&mut self, doc: &Doc<'_>, mentions: &[Placed]) {
        if !self.by_last.values().any(|all| all.len() > 1) {
            return;
        }
        for mention in mentions.iter().filter(|m| m.entity.is_none()) {
            let Some((first, last)) = name_of(mention).filter(|(first, last)| last - first == 1) else { continue };
            let word = fold(doc.slice(first, last));
            let given = self.by_first.get(&word).or_else(|| self.by_first.get(word.strip_suffix('s')?));
            let Some(&known) = given.filter(|_| !self.by_last.contains_key(&word)) else { continue };
            if !self.familiar.contains(&known) {
                self.familiar.push(known);
            }
        }
    }

    /// The person of a bare surname or given name.
    fn bare(&mut self, parsed: &Parsed<'_>, entities: &mut Entities) -> usize {
        let genitive = parsed.last.strip_suffix('s').filter(|g| g.len() > 2);
        let by_last = |name: &str| {
            let all = self.by_last.get(name)?;
            let formal = |k: &usize| all.len() == 1 || !self.familiar.contains(k);
            let seen = |k: &usize| self.list[*k].last_seen != usize::MAX;
            let last = |k: &usize| self.list[*k].last_seen;
            // The one that was named last, or the first that will be; not who is called by the given name, if another was named.
            // `Van Dijk` is `Karin van Dijk` before `Jan Dijk`.
            let own = format!(" {}", fold(parsed.text));
            let particle = own.len() > parsed.surname.len() + 1;
            let whole = |k: &usize| entities.get(self.list[*k].entity).is_some_and(|e| fold(&e.name).ends_with(&own));
            let narrow = particle && all.len() > 1 && all.iter().any(whole);
            let all = || all.iter().copied().filter(|k| !narrow || whole(k));
            let named = all().filter(formal).filter(seen).max_by_key(last);
            named.or_else(|| all().filter(seen).max_by_key(last)).or_else(|| all().next())
        };
        let found = by_last(&parsed.surname)
            .or_else(|| by_last(&parsed.last))
            .or_else(|| self.by_first.get(&parsed.last).copied().filter(|_| !parsed.suspect))
            .or_else(|| genitive.and_then(|g| by_last(g).or_else(|| self.by_first.get(g).copied())));
        if let Some(known) = found {
            return known;
        }
        // `Bart de Boers koeien ... De Boer zegt`: the full name was a genitive.
        let owner = format!("{}s", parsed.last);
        if let Some(known) = self.by_last.get(&owner).and_then(|all| all.first().copied().filter(|_| all.len() == 1))
            && let Some(entity) = entities.get_mut(self.list[known].entity)
            && let Some(name) = entity.name.strip_suffix('s')
        {
            entity.name = name.to_owned();
            self.by_last.entry(parsed.last.clone()).or_default().push(known);
            self.by_last.entry(parsed.surname.clone()).or_default().push(known);
            return known;
        }
        let entity = entities.add(EntityKind::Person, parsed.text);
        let known = self.list.len();
        self.list.push(Known { entity, given: None, gender: None, sentence: usize::MAX, last_seen: usize::MAX });
        self.by_entity.insert(entity, known);
        self.by_last.entry(parsed.last.clone()).or_default().push(known);
        known
    }
}

/// `Van Rutte is bekend dat hij zwijgt`: a preposition begins the sentence, since whoever is meant has a full name without it. `Van Rutte zei dat` names
/// the subject.
fn is_preposition(doc: &Doc<'_>, first: usize, last: usize, name: &str) -> bool {
    let reports = doc.has(last, Cue::ReportingForm) && !doc.is_any(last, &["is", "was"]);
    let speaks = reports && doc.is_any(last + 1, &["dat", "of", ":"]);
    doc.is(first, "van")
        && doc.is_front(first)
        && doc.is_upper(first + 1)
        && !speaks
        && name.contains(' ')
        && !fold(name).split(' ').any(|word| word == "van")
}

/// `familie Brouwhuis`, `de broers Brouwhuis`: nobody of that name alone. `De zussen Anna en Carla` are called by their own.
fn is_family(doc: &Doc<'_>, first: usize) -> bool {
    let kin = word_set!["broers", "broertjes", "zussen", "zusjes", "gebroeders", "zusters", "echtpaar"];
    first > doc.sentence_range(first).start
        && (doc.is_any(first - 1, &["familie", "gezin"])
            || doc.is_any(first - 1, kin) && !doc.has(first, Cue::GivenName))
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
