//! Pure functions that rules share: numerals and names. They look at a `Doc` and change nothing.

pub mod name;
pub mod number;
