//! Claims of the kind `ruling`.

mod contested;
mod court;
mod decided;
mod frame;

use crate::claim::ClaimRule;

/// The rules of this family, in order.
pub static RULES: &[&ClaimRule] = &[&frame::RULE];
