//! The things that an article speaks of.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One person, body, platform, law or other thing, with all its mentions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Entity {
    /// Its number in the record.
    pub id: u32,
    /// What it is.
    pub kind: EntityKind,
    /// Its longest or canonical name.
    pub name: String,
    /// Identifiers by scheme: `wikidata`, `celex`, `bwb`, `eli`, `lei`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub ids: BTreeMap<String, String>,
    /// The ids of its mentions; none for a thing that only a claim names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<u32>,
}

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A body.
    Organisation,
    /// An online platform.
    Platform,
    /// A law, treaty or the like.
    Law,
    /// A state, city or region.
    Place,
    /// People or bodies without a name (`chauffeurs`).
    Group,
    /// A product, ship, plan.
    Thing,
    /// Not known.
    Unknown,
}
