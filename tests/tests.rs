//! The one test binary. Something new to test goes into the file of its subject below; try not to add more files.

mod amounts;
mod archive;
mod articles;
mod broken;
mod claims;
mod cli;
mod dates;
mod layers;
mod offices;
mod passages;
mod quotes;
mod robustness;
mod rules;
mod schema;
