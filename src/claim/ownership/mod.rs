//! Claims of the kind `ownership`.

mod alone;
mod bracket;
mod business;
mod businessman;
mod deal;
mod eligible;
mod focus;
mod frame;
mod gate;
mod holder;
mod names;
mod possessive;
mod share;
mod sides;

use crate::claim::ClaimRule;

/// The rules of this family, in order.
pub static RULES: &[&ClaimRule] = &[
    &frame::RULE,
    &businessman::RULE,
    &holder::RULE,
    &alone::RULE,
    &bracket::RULE,
    &business::RULE,
    &possessive::RULE,
];
