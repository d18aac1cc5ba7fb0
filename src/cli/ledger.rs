//! `knipsel ledger`.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::PathBuf;
use std::process::ExitCode;

use knipsel::report::ledger::{HEADER, Ledger, row};
use knipsel::{Error, Record};

/// Group the fines of records into cases: one penalty with all the articles that tell it.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  knipsel extract archief/ -o records.jsonl && knipsel ledger records.jsonl
  knipsel extract archief/ | knipsel ledger - --to csv > boetes.csv")]
pub struct Args {
    /// Files of records, JSON lines as `knipsel extract` writes them; `-` is standard input.
    #[arg(required = true)]
    records: Vec<PathBuf>,
    /// The form of the cases.
    #[arg(long, value_enum, default_value_t = To::Jsonl)]
    to: To,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum To {
    Jsonl,
    Csv,
}

/// Runs the command.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let mut ledger = Ledger::default();
    for path in &args.records {
        let name = path.display().to_string();
        let reader: Box<dyn BufRead> = if path.as_os_str() == "-" {
            Box::new(BufReader::new(io::stdin()))
        } else {
            Box::new(BufReader::new(File::open(path).map_err(|e| Error::io(path, e))?))
        };
        for (i, line) in reader.lines().enumerate() {
            let line = line.map_err(|e| Error::io(path, e))?;
            if line.trim().is_empty() {
                continue;
            }
            let record: Record =
                serde_json::from_str(&line).map_err(|e| Error::input(format!("{name}:{}", i + 1), e.to_string()))?;
            ledger.add(&record);
        }
    }
    let mut out = String::new();
    if matches!(args.to, To::Csv) {
        out.push_str(HEADER);
    }
    for case in ledger.cases() {
        match args.to {
            To::Jsonl => {
                out.push_str(&serde_json::to_string(&case)?);
                out.push('\n');
            }
            To::Csv => out.push_str(&row(&case)),
        }
    }
    super::print(&out)?;
    Ok(ExitCode::SUCCESS)
}
