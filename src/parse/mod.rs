//! Pure functions that rules share: numerals, quantities, names, the calendar and clauses. They look at a `Doc` and change nothing.

pub mod announce;
pub mod calendar;
pub mod clause;
mod compound;
pub mod institution;
pub mod name;
pub mod nation;
pub mod number;
pub mod quantity;
