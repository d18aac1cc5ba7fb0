//! Temporal expressions.

mod month;

use crate::rule::Rule;

/// The rules of this family, in order.
pub static RULES: &[&Rule] = &[&month::RULE];
