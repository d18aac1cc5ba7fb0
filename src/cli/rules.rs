//! `knipsel rules`.

use std::fmt::Write;
use std::process::ExitCode;

use knipsel::lexicon::Cue;
use knipsel::{Error, claim, extract};

/// List the rules, or show one with its examples.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  knipsel rules              every rule in a line
  knipsel rules date         those of a family
  knipsel rules date/month   one with its examples: what it finds, must not find, and is known to miss")]
pub struct Args {
    /// A rule or family.
    id: Option<String>,
}

/// What rules for mentions and rules for claims have in common.
struct Shown {
    id: &'static str,
    doc: &'static str,
    cues: &'static [Cue],
    hits: &'static [(&'static str, &'static str)],
    misses: &'static [&'static str],
    gaps: &'static [(&'static str, &'static str)],
}

/// Runs the command.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let mentions = extract::rules().map(|r| Shown {
        id: r.id,
        doc: r.doc,
        cues: r.cues,
        hits: r.hits,
        misses: r.misses,
        gaps: r.gaps,
    });
    let claims = claim::rules().map(|r| Shown {
        id: r.id,
        doc: r.doc,
        cues: r.cues,
        hits: r.hits,
        misses: r.misses,
        gaps: r.gaps,
    });
    let rules: Vec<Shown> = mentions.chain(claims).collect();
    let wanted = args.id.as_deref().unwrap_or_default().trim_end_matches('/');
    if let Some(rule) = rules.iter().find(|r| r.id == wanted) {
        super::print(&whole(rule))?;
        return Ok(ExitCode::SUCCESS);
    }
    let below = |r: &&Shown| wanted.is_empty() || r.id.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('/'));
    let listed: Vec<&Shown> = rules.iter().filter(below).collect();
    if listed.is_empty() {
        return Err(Error::usage(format!("`{wanted}` is no rule and no family; `knipsel rules` lists them")).into());
    }
    let width = listed.iter().map(|r| r.id.len()).max().unwrap_or_default();
    let mut out = String::new();
    for rule in listed {
        writeln!(out, "{:width$}  {}", rule.id, rule.doc)?;
    }
    super::print(&out)?;
    Ok(ExitCode::SUCCESS)
}

fn whole(rule: &Shown) -> String {
    let cues: Vec<String> = rule.cues.iter().map(|c| format!("{c:?}")).collect();
    let mut out = format!("{}\n{}\nruns at: {}\n", rule.id, rule.doc, cues.join(", "));
    let mut part = |title: &str, examples: &mut dyn Iterator<Item = (&str, &str)>| {
        let mut examples = examples.peekable();
        if examples.peek().is_some() {
            out.push_str(&format!("\n{title}\n"));
        }
        for (text, normal) in examples {
            out.push_str(&format!("  {text}\n"));
            if !normal.is_empty() {
                out.push_str(&format!("      {normal}\n"));
            }
        }
    };
    part("finds", &mut rule.hits.iter().copied());
    part("must find nothing in", &mut rule.misses.iter().map(|m| (*m, "")));
    part("does not find yet", &mut rule.gaps.iter().copied());
    out
}
