//! Online platforms.

mod listed;

use crate::rule::Rule;

/// The rules of this family, in order.
pub static RULES: &[&Rule] = &[&listed::RULE];
