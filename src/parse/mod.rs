//! Pure functions that rules share: numerals, quantities and names. They look at a `Doc` and change nothing.

mod compound;
pub mod name;
pub mod nation;
pub mod number;
pub mod quantity;
