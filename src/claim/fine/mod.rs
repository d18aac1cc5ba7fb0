//! Claims of the kind `fine`.

mod amount;
mod aside;
mod beside;
mod case;
mod date;
mod frame;
mod gate;
mod infer;
mod ordered;
mod payer;
mod status;

use crate::claim::ClaimRule;

pub use infer::finish;

/// The rules of this family, in order.
pub static RULES: &[&ClaimRule] = &[&frame::RULE];
