//! From noun phrases to entities: names, what `resolve::refer` makes of pronouns and nouns, and the noun itself for those without a name.

use super::focus::refer;
use super::noun::{Head, Noun, is_plural, noun};
use crate::claim::Scene;
use crate::lexicon::Table;
use crate::model::{EntityKind, MentionKind, MentionValue};
use crate::resolve::{self, is_person_noun};
use crate::text::Doc;

/// The entities that these noun phrases name; `verb` is the verb that they are the subject of.
pub fn entities(scene: &mut Scene<'_>, nouns: &[Noun], verb: Option<usize>) -> Vec<u32> {
    let mut out = Vec::new();
    for noun in nouns {
        for id in entity(scene, noun, verb) {
            if !out.contains(&id) {
                out.push(id);
            }
        }
    }
    out
}

fn entity(scene: &mut Scene<'_>, noun: &Noun, verb: Option<usize>) -> Vec<u32> {
    let doc = scene.doc;
    if let Some(named) = apposed(scene, noun) {
        return entity(scene, &named, verb);
    }
    match noun.head {
        // `De twee Kamerleden`: a capital of its own, but no name.
        Head::Name(first, last) if last == first + 1 && noun.definite && resolve::is_noun(doc, first) => {
            word(scene, noun, first, verb)
        }
        Head::Mention(id) => {
            let Some(m) = scene.mentions.get(id as usize) else { return Vec::new() };
            refer(scene, m.first, m.last, verb)
        }
        Head::Pronoun(at) => pronoun(scene, at, verb),
        Head::Name(first, last) => {
            let name = doc.slice(first, last);
            if let Some(known) = named(scene, name) {
                return vec![known];
            }
            let kind = if doc.hit(first, Table::Place).is_some() { EntityKind::Place } else { EntityKind::Unknown };
            vec![scene.entities.intern(kind, name)]
        }
        Head::Word(at) => word(scene, noun, at, verb),
    }
}

/// `De directeur, Karin de Boer, zegt`, `de fabrikant van de thee, het Duitse Theehuis, zegt`: the name behind a noun, between commas.
fn apposed(scene: &Scene<'_>, of: &Noun) -> Option<Noun> {
    let doc = scene.doc;
    let human = match of.head {
        Head::Word(at) if of.definite && is_human(doc, at) => true,
        Head::Word(at) if of.definite && is_body(doc, at) => false,
        Head::Mention(id) => match scene.mentions.get(id as usize).map(|m| &m.value) {
            Some(MentionValue::Official(o)) if o.name.is_none() && of.definite => true,
            _ => return None,
        },
        _ => return None,
    };
    if !doc.is(of.last, ",") {
        return None;
    }
    let end = doc.sentence_range(of.last).end;
    let name = noun(scene, of.last + 1, end).filter(|n| doc.is_any(n.last, &[",", "."]) || n.last >= end)?;
    let kind = match name.head {
        Head::Mention(id) => scene.mentions.get(id as usize)?.kind(),
        _ => return None,
    };
    let person = matches!(kind, MentionKind::Person | MentionKind::Official);
    (person == human && doc.is(name.last, ",")).then_some(name)
}

/// How many entities are looked through for a name that no rule took for a mention.
const NAMES: usize = 200;

fn named(scene: &Scene<'_>, name: &str) -> Option<u32> {
    let list = scene.entities.list();
    list.iter()
        .take(NAMES)
        .find(|e| e.name == name || e.name.ends_with(name) && e.name[..e.name.len() - name.len()].ends_with(' '))
        .map(|e| e.id)
}

fn pronoun(scene: &mut Scene<'_>, at: usize, verb: Option<usize>) -> Vec<u32> {
    let doc = scene.doc;
    if doc.is_any(
        at,
        &["iedereen", "niemand", "iemand", "velen", "sommigen", "anderen", "een", "enkele", "enkelen", "veel", "allen"],
    ) {
        return vec![scene.entities.intern(EntityKind::Group, &doc.str(at).to_lowercase())];
    }
    refer(scene, at, at + 1, verb)
}

/// Parts of a body that speak for it.
const PARTS: &[&str] = &[
    "meerderheid",
    "minderheid",
    "directie",
    "leiding",
    "persafdeling",
    "persdienst",
    "voorlichting",
    "bestuur",
    "redactie",
    "website",
    "deel",
];

/// Is it a noun for a body that speaks?
pub fn is_body(doc: &Doc<'_>, at: usize) -> bool {
    resolve::is_body_noun(doc, at)
}

/// Is it a noun for one person?
pub fn is_human(doc: &Doc<'_>, at: usize) -> bool {
    is_person_noun(doc, at)
}

/// Papers and figures: what they say, their author says.
const DOCUMENTS: &[&str] = &[
    "onderzoek",
    "rapport",
    "cijfers",
    "berekening",
    "berekeningen",
    "peiling",
    "brief",
    "verklaring",
    "studie",
    "analyse",
    "raming",
    "ramingen",
    "bericht",
    "persbericht",
    "statistieken",
    "document",
    "documenten",
    "advies",
    "enquête",
    "prognose",
    "gegevens",
    "woorden",
    "reactie",
    "rondgang",
    "onderzoekers",
    "schatting",
    "schattingen",
    "inventarisatie",
    "jaarverslag",
    "evaluatie",
    "nota",
    "notitie",
    "mail",
    "stukken",
    "verslag",
    "telling",
    "tellingen",
    "meting",
    "metingen",
    "publicatie",
    "monitor",
    "blog",
    "blogpost",
    "artikel",
    "tweet",
    "toelichting",
    "lezing",
    "mening",
    "visie",
    "verhaal",
    "informatie",
    "berichten",
    "onderzoeken",
    "rapporten",
    "voorspelling",
    "verwachting",
];

fn is_one_of(doc: &Doc<'_>, at: usize, list: &[&str]) -> bool {
    let word = doc.str(at).to_lowercase();
    list.iter().any(|n| word == *n || word.ends_with(n) && n.len() > 4)
}

/// Is it a paper or figures, that speak for their author?
pub fn is_document(doc: &Doc<'_>, at: usize) -> bool {
    is_one_of(doc, at, DOCUMENTS)
}

fn word(scene: &mut Scene<'_>, noun: &Noun, at: usize, verb: Option<usize>) -> Vec<u32> {
    let doc = scene.doc;
    let of = noun.of.and_then(|id| scene.mentions.get(id as usize)).and_then(|m| m.entity);
    let part = is_one_of(doc, at, PARTS);
    if let Some(of) = of
        && (is_document(doc, at) || super::according::is_mute(doc, at) || part)
    {
        return vec![of];
    }
    // `de persafdeling`: of the body that the article is about.
    if part && noun.definite && of.is_none() && noun.of_name.is_none() && noun.of_word.is_none() {
        let body = scene.spoken_for(noun.first);
        if let Some(body) = body {
            return vec![body];
        }
    }
    if of.is_none() && noun.of_name.is_none() && noun.of_word.is_none() {
        let ids = refer(scene, noun.first, at + 1, verb);
        if !ids.is_empty() {
            return ids;
        }
    }
    let plural = is_plural(doc, at);
    let mut name = doc.slice(noun.words, at + 1).to_owned();
    if !doc.str(noun.words).chars().all(char::is_uppercase) && doc.sentence_range(noun.words).start == noun.words {
        name = lower_first(&name);
    }
    if noun.of.is_some_and(|id| scene.mentions.get(id as usize).is_some_and(|m| m.last < at && m.last + 2 > at)) {
        // `ING-woordvoerder`
        name = doc.str(at).to_owned();
    }
    if let Some(of) = of.and_then(|id| scene.entities.get(id)) {
        name = format!("{name} ({})", of.name);
    } else if let Some((first, last)) = noun.of_name {
        name = format!("{name} ({})", doc.slice(first, last));
    } else if let Some((first, head)) = noun.of_word.filter(|_| is_human(doc, at) || plural && !is_document(doc, at)) {
        // `een medewerker van de winkel`: whose, by name where the article gives one.
        let ids = refer(scene, first, head + 1, None);
        match ids[..] {
            [id] => {
                let of = scene.entities.get(id).map_or("", |e| e.name.as_str());
                name = format!("{name} ({of})");
            }
            _ if is_body(doc, head) => name = format!("{name} ({})", doc.str(head).to_lowercase()),
            _ => {}
        }
    }
    let kind = if plural { EntityKind::Group } else { EntityKind::Unknown };
    vec![scene.entities.intern(kind, &name)]
}

fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or(String::new(), |c| c.to_lowercase().chain(chars).collect())
}

/// The one that a possessive or an object pronoun at `at` means.
pub fn possessor(scene: &mut Scene<'_>, at: usize) -> Vec<u32> {
    refer(scene, at, at + 1, None)
}
