//! Any bytes as nexis: no panic, no hang.
#![no_main]

use knipsel::source::Format;
use libfuzzer_sys::fuzz_target;

#[path = "common.rs"]
mod common;

fuzz_target!(|bytes: &[u8]| common::read(Some(Format::Nexis), bytes));
