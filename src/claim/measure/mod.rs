//! Claims of the kind `measure`.

mod deadline;
mod frame;
mod gate;

use crate::claim::ClaimRule;

pub use frame::finish;

/// The rules of this family, in order.
pub static RULES: &[&ClaimRule] = &[&frame::RULE];
