//! Claims of the kind `quote`.

use crate::claim::ClaimRule;

/// The rules of this family, in order.
pub static RULES: &[&ClaimRule] = &[];
