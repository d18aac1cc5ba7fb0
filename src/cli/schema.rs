//! `knipsel schema`.

use std::process::ExitCode;

/// Print the JSON Schema of a record.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  knipsel schema > record.schema.json")]
pub struct Args {}

/// Runs the command.
pub fn run(_: Args) -> anyhow::Result<ExitCode> {
    super::print(&format!("{:#}\n", knipsel::report::schema()))?;
    Ok(ExitCode::SUCCESS)
}
