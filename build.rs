//! Compiles the tables of `lexicons/` into the form in which the binary holds them, so that no run reads 100,000 lines of text first.
//!
//! The modules are those of the library: what the text says is decided in one place. What they offer to others is not used here.
#![allow(dead_code, unused_imports, unused_macros, clippy::enum_variant_names)]

#[path = "src/error.rs"]
mod error;
#[path = "src/model/mod.rs"]
mod model;
#[macro_use]
#[path = "src/token/mod.rs"]
mod token;
#[path = "src/lexicon/mod.rs"]
mod lexicon;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=lexicons");
    println!("cargo::rerun-if-changed=build.rs");
    for module in ["error.rs", "model", "token", "lexicon"] {
        println!("cargo::rerun-if-changed=src/{module}");
    }
    let compiled = postcard::to_allocvec(&lexicon::Lexicon::from_text()?)?;
    let folder = std::env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?;
    std::fs::write(std::path::Path::new(&folder).join("lexicons.bin"), compiled)?;
    Ok(())
}
