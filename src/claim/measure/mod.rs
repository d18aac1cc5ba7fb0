//! Claims of the kind `measure`.

mod advice;
mod around;
mod deadline;
mod deal;
mod decree;
mod discipline;
mod enough;
mod follow;
mod frame;
mod gate;
mod hit;
mod lifted;
mod merge;
mod noun;
mod office;
mod plan;
mod reading;
mod settle;
mod status;
mod target;
mod things;
mod told;
mod unnamed;
mod wish;

use crate::claim::ClaimRule;

pub use frame::finish;

/// The rules of this family, in order.
pub static RULES: &[&ClaimRule] = &[&frame::RULE];
