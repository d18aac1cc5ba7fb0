//! `knipsel extract`.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{HumanBytes, HumanCount, ProgressBar, ProgressStyle};
use knipsel::archive::{self, Earlier, Event, FileReport, Journal, RunOptions, Summary, To};
use knipsel::sink::{Output, Target};
use knipsel::source::Failure;
use knipsel::{Extractor, Offsets, Options};

/// The exit code of a run that Ctrl-C ended, as shells have it.
const INTERRUPTED: u8 = 130;

/// Read articles and write a record of each.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Files, folders (walked in sorted order), or `-` for standard input.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Where the records go; standard output by default. It appears when it is whole; `.gz` and `.zst` are packed.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    /// The form of the records: jsonl, json, csv or parquet (a folder of tables), sqlite; brat, annotation, spacy, naf, jsonld for other tools;
    /// by default what the ending of OUT says, else jsonl.
    #[arg(long, value_name = "FORMAT")]
    to: Option<Target>,
    #[command(flatten)]
    reading: super::Reading,
    /// Put the text of each article into its record.
    #[arg(long)]
    text: bool,
    /// What offsets count: codepoint (Python), utf8 (Rust, Go) or utf16 (JavaScript, Java).
    #[arg(long, value_name = "UNIT", default_value = "codepoint", value_parser = offsets)]
    offsets: Offsets,
    /// How many threads extract; as many as there are cores by default. The output does not depend on it.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    /// Stop after N articles.
    #[arg(long, value_name = "N")]
    limit: Option<u64>,
    /// Take only N articles, spread over the whole archive; the same ones each time.
    #[arg(long, value_name = "N")]
    sample: Option<usize>,
    /// Go on where a run with the same arguments was broken off; a run that may have to be resumed is begun with it too.
    #[arg(long, requires = "output")]
    resume: bool,
    /// Do only what is new or changed since the last run with --update; the output is that of a fresh run over what is there now. Begin with it
    /// too: it keeps its records beside OUT.
    #[arg(long, requires = "output")]
    update: bool,
    /// Mark near copies of an article (wire copy in many papers): each record gets as `family` the id of the first of them.
    #[arg(long)]
    families: bool,
    /// How many bytes of records make a checkpoint of `--resume`.
    #[arg(long, value_name = "BYTES", default_value_t = 8 << 20, hide = true)]
    checkpoint: u64,
    /// Write what could not be read to FILE, one JSON object a line.
    #[arg(long, value_name = "FILE")]
    errors: Option<PathBuf>,
    /// Write the counts of the run to FILE, as JSON, and what came of each file: articles, failures with their reasons.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Tables whose rows replace or follow those of the binary.
    #[arg(long, value_name = "DIR")]
    lexicons: Option<PathBuf>,
    /// No summary and no progress; failures are still named.
    #[arg(short, long)]
    quiet: bool,
}

const EXAMPLES: &str = "\
Examples:
  knipsel extract archief/ -o records.jsonl          a folder, whatever is in it
  knipsel extract archief.tar.gz -o tabellen --to csv
                                                     articles.csv, mentions.csv, quotes.csv, fines.csv, ...
  knipsel extract archief/ -o archief.sqlite          the same tables to search: datasette archief.sqlite
  knipsel extract archief/ -o tabellen --to parquet  the same for DuckDB, pandas, Polars; records.parquet has them nested
  knipsel extract archief/ -o records.jsonl --resume
                                                     can be killed; the same command goes on
  knipsel extract archief/ -o archief.sqlite --update --families
                                                     each night: only what is new, near copies marked
  knipsel extract archief/ -o r.jsonl --errors errors.jsonl --report report.json
                                                     what could not be read, and why
  knipsel extract --date 2026-01-26 bericht.txt      one article whose date stands nowhere
  knipsel extract --field text=body --field date=published export.jsonl
  cat export.jsonl | knipsel extract - | jq -c '.claims[] | select(.kind == \"fine\")'
  knipsel extract archief/ --sample 20 --to json     a first look

Exit code: 0 all went well, 1 some articles failed (each is named, the rest is done), 2 wrong use, 3 nothing could be read or written.";

fn offsets(name: &str) -> Result<Offsets, String> {
    match name {
        "codepoint" => Ok(Offsets::CodePoints),
        "utf8" => Ok(Offsets::Utf8),
        "utf16" => Ok(Offsets::Utf16),
        _ => Err("there are codepoint, utf8, utf16".to_owned()),
    }
}

/// Runs the command.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let began = Instant::now();
    let target = target_of(&args);
    let options = RunOptions {
        read: args.reading.options()?,
        // A journal holds JSON lines, whatever is made of them in the end.
        target: if args.resume || args.update { Target::JsonLines } else { target },
        threads: args.threads.map(usize::from),
        limit: args.limit,
        sample: args.sample,
        families: args.families,
        ..RunOptions::default()
    };
    let lexicon = super::lexicon(args.lexicons.as_ref())?;
    if target.wants_text() && args.offsets != Offsets::CodePoints {
        return Err(knipsel::Error::usage(format!("{} counts code points; leave --offsets out", target.name())).into());
    }
    let extractor = Extractor::with(lexicon, Options { text: args.text || target.wants_text(), offsets: args.offsets });
    let stop = Arc::new(AtomicBool::new(false));
    let output = args.output.as_deref().filter(|p| p.as_os_str() != "-");
    let rules = extractor.lexicon().hash().to_string();
    let kept = format!("{:?}", what_is_read(&args));
    let earlier = match output {
        Some(path) if args.update => {
            let folder = archive::earlier_folder(path);
            Earlier::open(&folder, &kept, &rules).map_err(|e| io_error(&folder, e))?.map(Arc::new)
        }
        _ => None,
    };
    let options = RunOptions { stop: Some(stop.clone()), earlier, ..options };
    let pressed = stop.clone();
    // A second Ctrl-C finds no handler's patience: the flag is set, and the run ends at the next batch.
    ctrlc::set_handler(move || pressed.store(true, Ordering::Relaxed))?;
    let journaled = args.resume || args.update;
    let mut journal = match output {
        Some(path) if journaled => Some(Journal::open(path, &what_is_run(&args, &extractor), args.checkpoint)?),
        _ => None,
    };
    if let Some(path) = output.filter(|path| journal.as_ref().is_some_and(|journal| !journal.replaces(path))) {
        // An output that cannot be made is told of now, not after hours.
        drop(target.open(Some(path))?);
    }
    let mut sink = if journal.is_none() { Some(target.open(output)?) } else { None };
    let mut errors = args.errors.as_deref().map(Output::file).transpose()?;
    let mut report = args.report.as_deref().map(Report::open).transpose()?;
    let bar = bar(&args);
    let mut trouble = None;
    let mut on = |event: Event<'_>| match event {
        Event::Progress { articles, bytes } => {
            bar.inc(bytes);
            bar.set_message(format!("{} articles", HumanCount(articles)));
        }
        Event::Failure(failure) => {
            bar.suspend(|| eprintln!("knipsel: {}", failure.error));
            // A journal keeps its own failures, those of earlier runs included.
            if let Some(errors) = errors.as_mut().filter(|_| !journaled)
                && let Err(error) = write_failure(errors, failure)
            {
                trouble.get_or_insert(error);
            }
        }
        Event::File(file) => {
            if let Some(report) = &mut report
                && let Err(error) = report.row(file)
            {
                trouble.get_or_insert(error);
            }
        }
        Event::Empty(place) => bar.suspend(|| eprintln!("knipsel: {place}: no article in it")),
        Event::Renamed(old, new) => {
            bar.suspend(|| eprintln!("knipsel: the id {old} stands twice; the later one is now {new}"))
        }
    };
    let to = match (&mut journal, &mut sink) {
        (Some(journal), _) => To::Journal(journal),
        (None, Some(sink)) => To::Sink(sink.as_mut()),
        (None, None) => return Ok(ExitCode::from(super::NOTHING)),
    };
    let outcome = archive::run(&args.paths, &extractor, to, &options, &mut on);
    bar.finish_and_clear();
    let summary = match outcome {
        Err(_) if stop.load(Ordering::Relaxed) => return Ok(broken_off(journaled)),
        outcome => outcome?,
    };
    let name = |path: &Option<PathBuf>| path.clone().unwrap_or_else(|| "standard output".into());
    if summary.broken_pipe {
        return Ok(ExitCode::SUCCESS);
    }
    let nothing = summary.articles == 0 && summary.failed > 0;
    if let Some(sink) = sink.filter(|_| !nothing || output.is_none()) {
        sink.finish().map_err(|e| io_error(&name(&args.output), e))?;
    }
    if let (Some(journal), Some(output)) = (journal, output) {
        if let Some(errors) = &mut errors {
            let copied = std::fs::File::open(journal.errors()).and_then(|mut all| std::io::copy(&mut all, errors));
            copied.map_err(|e| io_error(&name(&args.errors), e))?;
        }
        if let Some(report) = &mut report {
            report.rows(&journal.files()).map_err(|e| io_error(&name(&args.report), e))?;
        }
        match journal.finish(target, output, args.update.then_some(kept.as_str()), &stop) {
            Err(_) if stop.load(Ordering::Relaxed) => return Ok(broken_off(true)),
            made => made?,
        }
    }
    if let Some(errors) = errors {
        errors.finish().map_err(|e| io_error(&name(&args.errors), e))?;
    }
    if let Some(error) = trouble {
        return Err(io_error(&name(&args.errors), error));
    }
    if let Some(report) = report {
        report.finish(&summary).map_err(|e| io_error(&name(&args.report), e))?;
    }
    if summary.articles == 0 && summary.failed == 0 {
        let paths: Vec<String> = args.paths.iter().map(|p| p.display().to_string()).collect();
        eprintln!("knipsel: there is no article in {}", paths.join(", "));
    }
    if !args.quiet {
        tell(&summary, began.elapsed());
    }
    Ok(super::exit_code(summary.articles, summary.failed))
}

/// What Ctrl-C leaves.
fn broken_off(journaled: bool) -> ExitCode {
    let hint = if journaled { "; the same command goes on from here" } else { "; nothing was written" };
    eprintln!("knipsel: broken off{hint}");
    ExitCode::from(INTERRUPTED)
}

fn target_of(args: &Args) -> Target {
    args.to.or_else(|| args.output.as_deref().and_then(Target::of_path)).unwrap_or_default()
}

/// The arguments that decide what stands in the record of an article.
fn what_is_read(args: &Args) -> impl std::fmt::Debug {
    let reading = &args.reading;
    let text = args.text || target_of(args).wants_text();
    (reading.from, reading.field.clone(), reading.date, text, args.offsets)
}

/// The arguments that decide what stands in the records, on one line.
fn what_is_run(args: &Args, extractor: &Extractor) -> String {
    let parts = (&args.paths, what_is_read(args), args.limit, args.sample, args.families, args.update);
    format!("knipsel {} {} {parts:?}", env!("CARGO_PKG_VERSION"), extractor.lexicon().hash()).replace('\n', " ")
}

fn io_error(path: &Path, error: std::io::Error) -> anyhow::Error {
    anyhow::Error::new(error).context(format!("{} could not be written", path.display()))
}

fn bar(args: &Args) -> ProgressBar {
    if args.quiet || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let files: Option<u64> =
        args.paths.iter().map(|p| p.metadata().ok().filter(|m| m.is_file()).map(|m| m.len())).sum();
    let bar = files.map_or_else(ProgressBar::no_length, ProgressBar::new);
    let template = if files.is_some() {
        "{bar:30} {bytes}/{total_bytes} {bytes_per_sec} {eta} left  {msg}"
    } else {
        "{spinner} {bytes} {bytes_per_sec} {elapsed}  {msg}"
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

fn write_failure(out: &mut Output, failure: &Failure) -> std::io::Result<()> {
    writeln!(out, "{}", archive::failure_row(failure))
}

/// The file of `--report`: a row for each file, then the counts.
struct Report {
    out: Output,
    begun: bool,
}

impl Report {
    fn open(path: &Path) -> knipsel::Result<Report> {
        Ok(Report { out: Output::file(path)?, begun: false })
    }

    fn row(&mut self, file: &FileReport) -> std::io::Result<()> {
        self.line(&serde_json::to_string(file)?)
    }

    fn line(&mut self, line: &str) -> std::io::Result<()> {
        write!(self.out, "{}    {line}", if self.begun { ",\n" } else { "{\n  \"by_file\": [\n" })?;
        self.begun = true;
        Ok(())
    }

    /// Adds the rows that a journal holds.
    fn rows(&mut self, path: &Path) -> std::io::Result<()> {
        for line in std::io::BufRead::lines(std::io::BufReader::new(std::fs::File::open(path)?)) {
            self.line(&line?)?;
        }
        Ok(())
    }

    fn finish(mut self, summary: &Summary) -> std::io::Result<()> {
        let counts = serde_json::to_string_pretty(summary)?;
        let open = if self.begun { "\n  ],\n" } else { "{\n  \"by_file\": [],\n" };
        writeln!(self.out, "{open}{}", counts.trim_start_matches("{\n"))?;
        self.out.finish()
    }
}

/// The summary on standard error.
fn tell(summary: &Summary, time: Duration) {
    let line = |found: &std::collections::BTreeMap<std::borrow::Cow<'static, str>, u64>| {
        let parts: Vec<String> = found.iter().map(|(kind, count)| format!("{kind} {}", HumanCount(*count))).collect();
        if parts.is_empty() { "none".to_owned() } else { parts.join(", ") }
    };
    let seconds = time.as_secs_f64().max(1e-9);
    let rate = summary.bytes as f64 / 1e6 / seconds;
    let (articles, failed) = (HumanCount(summary.articles), HumanCount(summary.failed));
    eprintln!("{articles} articles from {} files, {failed} failed", HumanCount(summary.files));
    if summary.unchanged > 0 {
        eprintln!("{} of them unchanged since the last run", HumanCount(summary.unchanged));
    }
    eprintln!("mentions: {}", line(&summary.found.mentions));
    eprintln!("claims:   {}", line(&summary.found.claims));
    for (code, count) in &summary.found.diagnostics {
        eprintln!("{code}: {}", HumanCount(*count));
    }
    eprintln!("{} in {seconds:.2} s, {rate:.1} MB/s", HumanBytes(summary.bytes));
}
