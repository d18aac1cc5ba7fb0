//! The rules that find mentions: a folder a family, a file a rule.
//!
//! A rule is registered by two lines in its family's `mod.rs`; a test holds the files on disk against the registry.

mod amount;
mod date;
mod law;
mod official;
mod organisation;
mod person;
mod platform;

use crate::rule::{Candidate, Rule, run};
use crate::text::Doc;

/// Every family of rules.
pub static FAMILIES: &[&[&Rule]] =
    &[amount::RULES, date::RULES, law::RULES, official::RULES, organisation::RULES, person::RULES, platform::RULES];

/// Every rule in order.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// The candidates of all rules.
pub fn candidates(doc: &Doc<'_>, out: &mut Vec<Candidate>) {
    out.clear();
    for family in FAMILIES {
        run(family, doc, out);
    }
}
