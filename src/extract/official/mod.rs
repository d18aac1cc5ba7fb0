//! Persons in public roles.

mod after;
mod apposition;
mod chair;
mod compound;
mod coordination;
mod lead;
mod nameless;
mod part;
mod phrase;
mod role;
mod tail;

use crate::rule::Rule;

/// The rules of this family, in order.
pub static RULES: &[&Rule] = &[&apposition::RULE, &compound::RULE, &coordination::RULE, &nameless::RULE, &role::RULE];
