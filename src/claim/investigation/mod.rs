//! Claims of the kind `investigation`.

mod enough;
mod fined;
mod frame;
mod gate;
mod harm;
mod matter;
mod parties;
mod power;
mod reading;
mod report;
mod telling;

use crate::claim::ClaimRule;

pub use matter::finish;

/// The rules of this family, in order.
pub static RULES: &[&ClaimRule] = &[&frame::RULE];
