//! `knipsel explain`.

use std::io::IsTerminal;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;
use knipsel::source::{self, Cut};
use knipsel::{Extractor, Options, report};

/// Show a text with what was found in it, by which rule and why, and what lost to what.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  knipsel explain bericht.txt
  echo 'De ACM gaf KPN gisteren een boete van 3 ton.' | knipsel explain - --date 2026-01-26
  knipsel explain bericht.txt --lexicons mijn-tabellen/ --color always | less -R")]
pub struct Args {
    /// A file, or `-` for standard input.
    path: PathBuf,
    #[command(flatten)]
    reading: super::Reading,
    /// Tables whose rows replace or follow those of the binary.
    #[arg(long, value_name = "DIR")]
    lexicons: Option<PathBuf>,
    /// Colours: only on a terminal, always or never.
    #[arg(long, value_enum, default_value_t = Colour::Auto, alias = "colour")]
    color: Colour,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Colour {
    Auto,
    Always,
    Never,
}

/// Runs the command.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let options = args.reading.options()?;
    let extractor = Extractor::with(super::lexicon(args.lexicons.as_ref())?, Options::default());
    let colour = match args.color {
        Colour::Auto => std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
        Colour::Always => true,
        Colour::Never => false,
    };
    let (mut shown, mut failed) = (0, 0);
    let mut trouble = Ok(());
    source::cut(&[args.path], &options, &mut |cut| {
        let article = match cut {
            Cut::File { .. } => return ControlFlow::Continue(()),
            Cut::Failure(failure) => Err(failure.error),
            Cut::Piece(piece) => source::parse(&piece, &options),
        };
        match article {
            Ok(article) => {
                let gap = if shown > 0 { "\n\n" } else { "" };
                shown += 1;
                trouble = super::print(&format!("{gap}{}", report::explain::explain(&extractor, &article, colour)));
                if trouble.is_err() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            }
            Err(error) => {
                failed += 1;
                eprintln!("knipsel: {error}");
                ControlFlow::Continue(())
            }
        }
    });
    trouble?;
    Ok(super::exit_code(shown, failed))
}
