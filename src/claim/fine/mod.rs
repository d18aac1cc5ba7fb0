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
mod total;

use crate::claim::ClaimRule;

pub use infer::finish;
pub use total::drop_totals;

/// The rules of this family, in order.
pub static RULES: &[&ClaimRule] = &[&frame::RULE];
