//! Temporal expressions.

mod age;
mod ago;
mod century;
mod clock;
mod day;
mod day_part;
mod decade;
mod duration;
mod feast;
mod month;
mod night;
mod now;
mod nth;
mod numeric;
mod period;
mod quarter;
mod season;
mod set;
mod unit;
mod weekday;
mod word;
mod words;
mod year;

use crate::rule::Rule;

/// The rules of this family, in order.
pub static RULES: &[&Rule] = &[
    &age::RULE,
    &ago::RULE,
    &century::RULE,
    &clock::RULE,
    &day::RULE,
    &day_part::RULE,
    &decade::RULE,
    &duration::RULE,
    &feast::RULE,
    &month::RULE,
    &night::RULE,
    &nth::RULE,
    &numeric::RULE,
    &period::RULE,
    &quarter::RULE,
    &season::RULE,
    &set::RULE,
    &unit::RULE,
    &weekday::RULE,
    &word::RULE,
    &year::RULE,
];
