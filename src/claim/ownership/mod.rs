//! Claims of the kind `ownership`.

mod businessman;
mod frame;
mod holder;

use crate::claim::ClaimRule;

/// The rules of this family, in order.
pub static RULES: &[&ClaimRule] = &[&frame::RULE, &businessman::RULE, &holder::RULE];
