//! Records to bytes: one file a format.
//!
//! Writing has two halves as reading has: [`Target::encode`] turns a record into what is cheap to write and runs on any thread; a [`Sink`] writes
//! what it is given, in order, on one.

mod csv;
mod json;
mod output;
mod tables;

pub use output::Output;

use std::io;
use std::path::Path;
use std::str::FromStr;

use crate::error::{Error, Result};
use crate::model::Record;

/// A format of records.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Target {
    /// JSON lines, one record a line.
    #[default]
    JsonLines,
    /// One JSON array, set out to be read.
    Json,
    /// A folder of CSV tables.
    Csv,
}

/// A record, ready to be written.
#[derive(Debug)]
pub enum Encoded {
    /// As bytes that go into the output as they are.
    Bytes(Vec<u8>),
    /// As it is.
    Record(Box<Record>),
}

/// Writes records in the order in which they are given.
pub trait Sink {
    /// Writes one record.
    fn write(&mut self, record: Encoded) -> io::Result<()>;

    /// Writes what is left and makes the output appear.
    fn finish(self: Box<Self>) -> io::Result<()>;
}

impl Target {
    /// Every format with its name and what it is.
    pub const ALL: &'static [(Target, &'static str, &'static str)] = &[
        (Target::JsonLines, "jsonl", "JSON lines, one record a line"),
        (Target::Json, "json", "one JSON array, set out to be read"),
        (Target::Csv, "csv", "a folder of CSV tables: articles, mentions, entities, quotes, fines, ..."),
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        Target::ALL.iter().find(|f| f.0 == self).map_or("", |f| f.1)
    }

    /// The format that the ending of an output's name stands for.
    pub fn of_path(path: &Path) -> Option<Target> {
        let name = path.file_name()?.to_str()?.to_ascii_lowercase();
        let name = [".gz", ".zst"].iter().find_map(|e| name.strip_suffix(e)).unwrap_or(&name);
        match name.rsplit_once('.')?.1 {
            "ndjson" => Some(Target::JsonLines),
            other => Target::from_str(other).ok(),
        }
    }

    /// Makes `record` ready for a sink of this format.
    pub fn encode(self, record: Record) -> Encoded {
        match self {
            Target::JsonLines => Encoded::Bytes(json::line(&record)),
            Target::Json => Encoded::Bytes(json::pretty(&record)),
            Target::Csv => Encoded::Record(Box::new(record)),
        }
    }

    /// A sink of this format at `path`, or on standard output.
    pub fn open(self, path: Option<&Path>) -> Result<Box<dyn Sink>> {
        let path = path.filter(|p| p.as_os_str() != "-");
        let output = || path.map_or_else(|| Ok(Output::stdout()), Output::file);
        Ok(match self {
            Target::JsonLines => Box::new(json::Lines::new(output()?)),
            Target::Json => Box::new(json::Array::new(output()?)),
            Target::Csv => {
                let path = path.ok_or_else(|| Error::usage("csv makes a folder of tables: name it with -o FOLDER"))?;
                Box::new(csv::Csv::open(path)?)
            }
        })
    }
}

impl Encoded {
    /// Gives the record, whose id is `old`, the id `new`.
    pub fn rename(&mut self, old: &str, new: &str) -> Result<()> {
        match self {
            Encoded::Record(record) => record.id = new.to_owned(),
            Encoded::Bytes(bytes) => {
                json::rename(bytes, old, new).ok_or_else(|| Error::usage("a record without its id"))?
            }
        }
        Ok(())
    }
}

impl FromStr for Target {
    type Err = String;

    fn from_str(name: &str) -> Result<Target, String> {
        let known = || Target::ALL.iter().map(|f| f.1).collect::<Vec<_>>().join(", ");
        let found = Target::ALL.iter().find(|f| f.1 == name);
        found.map(|f| f.0).ok_or_else(|| format!("`{name}` is no output format; there are {}", known()))
    }
}
