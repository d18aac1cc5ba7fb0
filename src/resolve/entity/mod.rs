//! Who is who: one entity a thing, with all its mentions.

pub(in crate::resolve) mod body;
mod local;
pub(in crate::resolve) mod nameless;
pub(super) mod office;
mod official;
mod person;

use std::collections::HashMap;

use jiff::civil::Date;

use super::identifier;
use crate::lexicon::Hit;
use crate::model::{Entity, EntityKind};
use crate::resolve::Placed;
use crate::rule::Value;
use crate::text::Doc;
use crate::token::fold;

/// The things that an article speaks of; claims add those that have no mention.
#[derive(Debug, Default)]
pub struct Entities {
    list: Vec<Entity>,
    by_name: HashMap<(EntityKind, String), u32>,
    profiles: Vec<Profile>,
}

/// What is known of an entity beside what the record says of it.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// `m` or `f`, where the name or the role tells; `p` for a family.
    pub gender: Option<char>,
    /// The sort of body or platform in the lexicon; empty where no list holds it.
    pub kind: String,
    /// The roles that the article gives a person.
    pub roles: Vec<String>,
}

impl Entities {
    /// The entity of this kind and name, made if it is new.
    pub fn intern(&mut self, kind: EntityKind, name: &str) -> u32 {
        let key = (kind, fold(name));
        if let Some(&id) = self.by_name.get(&key) {
            return id;
        }
        let id = self.add(kind, name);
        self.by_name.insert(key, id);
        id
    }

    /// The entity of this kind and name, if the article has one.
    pub fn find(&self, kind: EntityKind, name: &str) -> Option<u32> {
        self.by_name.get(&(kind, fold(name))).copied()
    }

    /// A new entity, even if another one has the same name.
    fn add(&mut self, kind: EntityKind, name: &str) -> u32 {
        let id = self.list.len() as u32;
        self.list.push(Entity { id, kind, name: name.to_owned(), ids: Default::default(), mentions: Vec::new() });
        self.profiles.push(Profile::default());
        id
    }

    /// The entity with this id.
    pub fn get(&self, id: u32) -> Option<&Entity> {
        self.list.get(id as usize)
    }

    /// The entity with this id, to add to.
    pub fn get_mut(&mut self, id: u32) -> Option<&mut Entity> {
        self.list.get_mut(id as usize)
    }

    /// What else is known of the entity with this id.
    pub fn profile(&self, id: u32) -> Option<&Profile> {
        self.profiles.get(id as usize)
    }

    fn profile_mut(&mut self, id: u32) -> Option<&mut Profile> {
        self.profiles.get_mut(id as usize)
    }

    /// All of them, in the order of their ids.
    pub fn list(&self) -> &[Entity] {
        &self.list
    }

    /// All of them, for the record.
    pub fn into_list(self) -> Vec<Entity> {
        self.list
    }
}

/// Ties each mention that names something to its entity.
pub fn resolve(doc: &Doc<'_>, date: Option<Date>, mentions: &mut [Placed]) -> Entities {
    let mut entities = Entities::default();
    person::resolve(doc, mentions, &mut entities);
    let bodies = body::resolve(doc, mentions, &mut entities);
    official::resolve(doc, mentions, &mut entities, &bodies);
    identifier::appoint(doc, date, mentions, &entities);
    laws(doc, mentions, &mut entities);
    for (i, mention) in mentions.iter().enumerate() {
        if let Some(entity) = mention.entity.and_then(|id| entities.get_mut(id)) {
            entity.mentions.push(i as u32);
        }
    }
    identifier::identify(doc, date, mentions, &mut entities);
    entities
}

fn laws(doc: &Doc<'_>, mentions: &mut [Placed], entities: &mut Entities) {
    let listed = |hit: Option<Hit>| hit.map(|hit| doc.lex.tables.name(hit).to_owned());
    for mention in mentions.iter_mut() {
        if let Value::Law(law) = &mention.said {
            let words = doc.slice(mention.first, mention.last);
            let name = listed(law.listed).unwrap_or(words.to_owned());
            mention.entity = Some(entities.intern(EntityKind::Law, &name));
        }
    }
}
