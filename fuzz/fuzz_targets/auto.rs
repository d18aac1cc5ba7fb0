//! Any bytes as a file of an unknown form: packed, a container, or articles.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "common.rs"]
mod common;

fuzz_target!(|bytes: &[u8]| common::read(None, bytes));
