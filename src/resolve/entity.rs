//! Who is who: one entity a thing, with all its mentions.

use std::collections::HashMap;

use crate::lexicon::{Hit, Table};
use crate::model::{Entity, EntityKind, MentionValue};
use crate::resolve::Placed;
use crate::rule::Value;
use crate::text::Doc;
use crate::token::fold;

/// The things that an article speaks of; claims add those that have no mention.
#[derive(Debug, Default)]
pub struct Entities {
    list: Vec<Entity>,
    by_name: HashMap<(EntityKind, String), u32>,
}

impl Entities {
    /// The entity of this kind and name, made if it is new.
    pub fn intern(&mut self, kind: EntityKind, name: &str) -> u32 {
        let key = (kind, fold(name));
        if let Some(&id) = self.by_name.get(&key) {
            return id;
        }
        let id = self.list.len() as u32;
        self.by_name.insert(key, id);
        self.list.push(Entity { id, kind, name: name.to_owned(), ids: Default::default(), mentions: Vec::new() });
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
pub fn resolve(doc: &Doc<'_>, mentions: &mut [Placed]) -> Entities {
    let mut entities = Entities::default();
    for (i, mention) in mentions.iter_mut().enumerate() {
        let (first, last) = (mention.first, mention.last);
        let words = doc.slice(first, last);
        let listed = |hit: Option<Hit>| hit.map(|hit| doc.lex.tables.name(hit).to_owned());
        let (kind, name) = match &mention.said {
            Value::Official(official) => match official.name {
                Some((first, last)) => (EntityKind::Person, doc.slice(first, last).to_owned()),
                None => (EntityKind::Person, official.fields.role.clone()),
            },
            Value::Person(_) => (EntityKind::Person, words.to_owned()),
            Value::Organisation(name) => (EntityKind::Organisation, listed(name.listed).unwrap_or(words.to_owned())),
            Value::Platform(name) => (EntityKind::Platform, listed(name.listed).unwrap_or(words.to_owned())),
            Value::Law(law) => (EntityKind::Law, listed(law.listed).unwrap_or(words.to_owned())),
            _ => continue,
        };
        let id = entities.intern(kind, &name);
        mention.entity = Some(id);
        if let MentionValue::Official(official) = &mut mention.value
            && let Value::Official(said) = &mention.said
            && said.name.is_some()
        {
            official.name = Some(name);
        }
        let hit = match &mention.said {
            Value::Organisation(name) | Value::Platform(name) => name.listed,
            Value::Law(law) => law.listed,
            _ => None,
        };
        if let Some(entity) = entities.get_mut(id) {
            entity.mentions.push(i as u32);
            identify(doc, hit, &mut entity.ids);
        }
    }
    entities
}

/// Adds the identifiers that the lexicon has for a name.
fn identify(doc: &Doc<'_>, hit: Option<Hit>, ids: &mut std::collections::BTreeMap<String, String>) {
    let Some(hit) = hit else { return };
    let tables = &doc.lex.tables;
    let mut add = |scheme: &str, id: Option<&String>| {
        if let Some(id) = id {
            ids.insert(scheme.to_owned(), id.clone());
        }
    };
    match hit.table {
        Table::Organisation => {
            if let Some(row) = tables.organisations.rows.get(hit.row) {
                add("wikidata", row.wikidata.as_ref());
                add("lei", row.lei.as_ref());
            }
        }
        Table::Platform => add("wikidata", tables.platforms.rows.get(hit.row).and_then(|r| r.wikidata.as_ref())),
        Table::Law | Table::LawArticleOnly => {
            if let Some(row) = tables.laws.rows.get(hit.row) {
                add("celex", row.celex.as_ref());
                add("bwb", row.bwb.as_ref());
                add("eli", row.eli.as_ref());
            }
        }
        _ => {}
    }
}
