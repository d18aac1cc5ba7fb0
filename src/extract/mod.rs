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

use crate::rule::{Candidate, Rule, run_within};
use crate::text::Doc;

/// Every family of rules.
pub static FAMILIES: &[&[&Rule]] =
    &[amount::RULES, date::RULES, law::RULES, official::RULES, organisation::RULES, person::RULES, platform::RULES];

/// Every rule in order.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// A longer article is read in stretches of so many tokens, each by all rules, so that it need not come from memory anew for each of them.
const STRETCH: usize = 1 << 13;

/// The candidates of all rules.
pub fn candidates(doc: &Doc<'_>, out: &mut Vec<Candidate>) {
    out.clear();
    for from in (0..doc.len()).step_by(STRETCH) {
        for family in FAMILIES {
            run_within(family, doc, from..from + STRETCH, out);
        }
    }
}
