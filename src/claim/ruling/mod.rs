//! Claims of the kind `ruling`.

mod attributive;
mod contested;
mod court;
mod decided;
mod frame;
mod gate;
mod held;
mod merge;
mod must;
mod party;
mod plea;
mod pointed;
mod reading;
mod unnamed;
mod versus;
mod who;

use crate::claim::ClaimRule;

/// The rules of this family, in order.
pub static RULES: &[&ClaimRule] = &[&frame::RULE];
