//! Laws, and articles of laws.

mod act;
mod article;
mod constitution;
mod ecli;
mod gazette;
mod introduced;
mod listed;
mod numbered;

use crate::rule::Rule;

/// The rules of this family, in order.
pub static RULES: &[&Rule] = &[
    &article::RULE,
    &constitution::RULE,
    &ecli::RULE,
    &gazette::RULE,
    &introduced::RULE,
    &listed::RULE,
    &numbered::RULE,
];
