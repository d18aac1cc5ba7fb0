//! Claims of the kind `ownership`.

use crate::claim::ClaimRule;

/// The rules of this family, in order.
pub static RULES: &[&ClaimRule] = &[];
