//! Sums of money and shares.

mod bare;
mod context;
mod money;
mod percent;
mod sign;

use crate::rule::Rule;

/// The rules of this family, in order.
pub static RULES: &[&Rule] = &[&bare::RULE, &money::RULE, &percent::RULE, &sign::RULE];
