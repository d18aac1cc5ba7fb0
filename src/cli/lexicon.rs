//! `knipsel lexicon check`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;
use knipsel::report::tables;

/// Look after the tables that the rules stand on.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Say what is wrong with the tables of a folder, or with those of the binary, as FILE:LINE:COLUMN.
    #[command(after_help = "\
Examples:
  knipsel lexicon check                  the tables of the binary
  knipsel lexicon check lexicons         those of this folder
  knipsel lexicon check mijn-tabellen    your own, before `extract --lexicons mijn-tabellen`

Exit code: 0 nothing is wrong, 1 something is (remarks do not count).")]
    Check {
        /// A folder of tables.
        folder: Option<PathBuf>,
        /// Also tell what may be meant: a name that stands under two others.
        #[arg(long)]
        remarks: bool,
    },
}

/// Runs the command.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let Command::Check { folder, remarks } = args.command;
    let found = tables::check(folder.as_deref())?;
    let mut out = String::new();
    for fault in &found.faults {
        out.push_str(&format!("{fault}\n"));
    }
    for remark in found.remarks.iter().filter(|_| remarks) {
        out.push_str(&format!("{remark} (remark)\n"));
    }
    super::print(&out)?;
    let (tables, rows, faults) = (found.tables, found.rows, found.faults.len());
    eprintln!("{tables} tables, {rows} rows, {faults} faults, {} remarks", found.remarks.len());
    Ok(if faults == 0 { ExitCode::SUCCESS } else { ExitCode::from(super::SOME_FAILED) })
}
