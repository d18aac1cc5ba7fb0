//! Claims of the kind `measure`.

mod deadline;
mod discipline;
mod frame;
mod gate;
mod noun;
mod plan;
mod target;

use crate::claim::ClaimRule;

pub use frame::finish;

/// The rules of this family, in order.
pub static RULES: &[&ClaimRule] = &[&frame::RULE];
