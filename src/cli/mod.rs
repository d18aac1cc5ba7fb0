//! The command line: one file a subcommand.

mod extract;

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Some articles failed; the rest is done.
const SOME_FAILED: u8 = 1;
/// Wrong use.
const WRONG_USE: u8 = 2;
/// Nothing could be read or written.
const NOTHING: u8 = 3;

/// Reads archives of Dutch news and writes down, as structured JSON, what they state.
///
/// Dates, amounts, officials, persons, organisations, platforms, laws, and the claims that tie them together: who said what, who fined whom for how
/// much and why, who investigates, bans, convicts, owns what.
#[derive(Debug, Parser)]
#[command(name = "knipsel", version, max_term_width = 120)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Extract(extract::Args),
}

/// Parses the arguments, runs the command, and says how it went.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let outcome = match cli.command {
        Command::Extract(args) => extract::run(args),
    };
    match outcome {
        Ok(code) => code,
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("knipsel: {error:#}");
            let wrong_use = error.downcast_ref::<knipsel::Error>().is_some_and(|e| e.is_usage() || e.is_lexicon());
            ExitCode::from(if wrong_use { WRONG_USE } else { NOTHING })
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|e| e.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe))
}

/// The lexicons that the binary holds, with those of `folder` laid over them.
fn lexicon(folder: Option<&PathBuf>) -> knipsel::Result<knipsel::Lexicon> {
    folder.map_or_else(knipsel::Lexicon::embedded, |folder| knipsel::Lexicon::with_overlay(folder))
}
