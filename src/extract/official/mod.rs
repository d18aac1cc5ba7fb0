//! Persons in public roles.

mod role;

use crate::rule::Rule;

/// The rules of this family, in order.
pub static RULES: &[&Rule] = &[&role::RULE];
