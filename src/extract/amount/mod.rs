//! Sums of money and shares.

mod money;
mod percent;

use crate::rule::Rule;

/// The rules of this family, in order.
pub static RULES: &[&Rule] = &[&money::RULE, &percent::RULE];
