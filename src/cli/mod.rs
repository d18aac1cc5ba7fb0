//! The command line: one file a subcommand.

mod eval;
mod explain;
mod extract;
mod ledger;
mod lexicon;
mod rules;
mod schema;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use knipsel::source::{Fields, Format, ReadOptions};

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
    Explain(explain::Args),
    Rules(rules::Args),
    Ledger(ledger::Args),
    Lexicon(lexicon::Args),
    Eval(eval::Args),
    Schema(schema::Args),
}

/// Parses the arguments, runs the command, and says how it went.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let outcome = match cli.command {
        Command::Extract(args) => extract::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Rules(args) => rules::run(args),
        Command::Ledger(args) => ledger::run(args),
        Command::Lexicon(args) => lexicon::run(args),
        Command::Eval(args) => eval::run(args),
        Command::Schema(args) => schema::run(args),
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

/// How it went, by the counts of what was done and what failed.
fn exit_code(done: u64, failed: u64) -> ExitCode {
    match (done, failed) {
        (_, 0) => ExitCode::SUCCESS,
        (0, _) => ExitCode::from(NOTHING),
        _ => ExitCode::from(SOME_FAILED),
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|e| e.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe))
}

/// Prints `text` to standard output; a reader that has gone away is no error.
fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// How articles are read, as several commands take it.
#[derive(Debug, clap::Args)]
struct Reading {
    /// The form of the input: txt, jsonl, json (an array, ninjs too), csv, xml (NewsML-G2, NITF), html, warc, nexis (DOCX too) or kb (DIDL, ALTO); auto tells it from each file. gzip, zstd, bzip2, xz, tar and zip are unpacked.
    #[arg(long, value_name = "FORMAT", default_value = "auto", value_parser = from)]
    from: From,
    /// The name of a field in structured input: `text=body`, `date=published`; a dot goes down into an object.
    #[arg(long, value_name = "PART=NAME")]
    field: Vec<String>,
    /// The day of articles that carry none of their own, for `gisteren` and the like.
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<jiff::civil::Date>,
}

type From = Option<Format>;

fn from(name: &str) -> Result<From, String> {
    if name == "auto" { Ok(None) } else { name.parse().map(Some) }
}

impl Reading {
    fn options(&self) -> knipsel::Result<ReadOptions> {
        let mut fields = Fields::default();
        for rule in &self.field {
            fields.set(rule).map_err(|message| knipsel::Error::usage(format!("--field {message}")))?;
        }
        Ok(ReadOptions { from: self.from, fields, date: self.date })
    }
}

/// The lexicons that the binary holds, with those of `folder` laid over them.
fn lexicon(folder: Option<&PathBuf>) -> knipsel::Result<knipsel::Lexicon> {
    folder.map_or_else(knipsel::Lexicon::embedded, |folder| knipsel::Lexicon::with_overlay(folder))
}
