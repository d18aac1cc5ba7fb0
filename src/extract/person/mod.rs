//! Persons by name.

mod full_name;

use crate::rule::Rule;

/// The rules of this family, in order.
pub static RULES: &[&Rule] = &[&full_name::RULE];
