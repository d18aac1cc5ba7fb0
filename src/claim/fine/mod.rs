//! Claims of the kind `fine`.

mod amount;
mod antecedent;
mod aside;
mod beside;
mod case;
mod date;
mod fate;
mod frame;
mod gate;
mod infer;
mod kind;
mod mood;
mod ordered;
mod parties;
mod payer;
mod raised;
mod reading;
mod sequel;
mod status;
mod tell;
mod total;

use crate::claim::ClaimRule;

pub use infer::finish;
pub use total::drop_totals;

/// The rules of this family, in order.
pub static RULES: &[&ClaimRule] = &[&frame::RULE];
