//! `knipsel eval`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use knipsel::report::eval::{self, Rows, Score};
use knipsel::source::{self, Cut, ReadOptions};
use knipsel::{Extractor, Lexicon, Options};

/// Score records against gold annotations.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  knipsel eval fixtures/articles/gold.jsonl                          read the gold's texts and score what is found in them
  knipsel eval gold.jsonl records.jsonl --errors 10                  score the records of an earlier run
  knipsel eval gold.jsonl --lexicons mijn-tabellen                   what your tables gain and lose
  knipsel eval gold.jsonl records.jsonl --before old.jsonl           what changed between two runs")]
pub struct Args {
    /// Gold articles, one JSON object a line: id, date, text, mentions, claims.
    gold: PathBuf,
    /// Records of the same articles; made afresh where absent.
    records: Option<PathBuf>,
    /// Older records to compare with.
    #[arg(long, value_name = "RECORDS")]
    before: Option<PathBuf>,
    /// Tables whose rows replace or follow those of the binary; compared with the binary's own.
    #[arg(long, value_name = "DIR", conflicts_with = "records")]
    lexicons: Option<PathBuf>,
    /// Print up to N mistakes of each kind.
    #[arg(long, value_name = "N", default_value_t = 0)]
    errors: usize,
    /// Print the figures as one JSON object.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let gold = eval::read(&args.gold)?;
    let own = || -> anyhow::Result<Rows> { extracted(&args.gold, Lexicon::embedded()?) };
    let records = match (&args.records, &args.lexicons) {
        (Some(path), _) => eval::read(path)?,
        (None, Some(folder)) => extracted(&args.gold, Lexicon::with_overlay(folder)?)?,
        (None, None) => own()?,
    };
    let before = match (&args.before, &args.lexicons) {
        (Some(path), _) => Some(eval::read(path)?),
        (None, Some(_)) => Some(own()?),
        (None, None) => None,
    };
    let score = eval::score(&gold, &records);
    let before: Option<Score> = before.map(|records| eval::score(&gold, &records));
    let mut out = if args.json { format!("{:#}\n", score.json()) } else { score.table(before.as_ref()) };
    out.push_str(&score.examples(args.errors));
    super::print(&out)?;
    Ok(ExitCode::SUCCESS)
}

/// The records of the articles of a file of gold.
fn extracted(gold: &Path, lexicon: Lexicon) -> anyhow::Result<Rows> {
    let extractor = Extractor::with(lexicon, Options::default());
    let options = ReadOptions { from: Some(source::Format::JsonLines), ..ReadOptions::default() };
    let mut rows = Vec::new();
    let mut trouble = Ok(());
    source::cut(&[gold.to_owned()], &options, &mut |cut| {
        let row = match cut {
            Cut::File { .. } => return std::ops::ControlFlow::Continue(()),
            Cut::Failure(failure) => Err(anyhow::Error::from(failure.error)),
            Cut::Piece(piece) => source::parse(&piece, &options).map_err(anyhow::Error::from).and_then(|article| {
                let record = extractor.extract(&article);
                Ok((record.id.clone(), serde_json::to_value(record)?))
            }),
        };
        match row {
            Ok(row) => rows.push(row),
            Err(error) => trouble = Err(error),
        }
        if trouble.is_err() { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) }
    });
    trouble.map(|()| rows)
}
