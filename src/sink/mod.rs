//! Records to bytes: one file a format.
//!
//! Writing has two halves as reading has: [`Target::encode`] turns a record into what is cheap to write and runs on any thread; a [`Sink`] writes
//! what it is given, in order, on one.

mod annotation;
mod brat;
#[cfg(feature = "parquet")]
mod columns;
mod compact;
mod csv;
mod folder;
mod json;
mod jsonld;
mod naf;
mod output;
#[cfg(feature = "parquet")]
mod parquet;
mod spacy;
#[cfg(feature = "sqlite")]
mod sqlite;
mod tables;
mod words;

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
    /// A folder of Parquet tables, or one file of records.
    #[cfg(feature = "parquet")]
    Parquet,
    /// A SQLite database.
    #[cfg(feature = "sqlite")]
    Sqlite,
    /// A folder of brat's standoff files.
    Brat,
    /// W3C Web Annotation, one annotation a line.
    Annotation,
    /// spaCy's JSON, one document a line.
    Spacy,
    /// A folder of NAF documents.
    Naf,
    /// schema.org JSON-LD, one article a line.
    JsonLd,
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
        #[cfg(feature = "parquet")]
        (
            Target::Parquet,
            "parquet",
            "a folder of Parquet tables and records.parquet; as FILE.parquet the nested records alone",
        ),
        #[cfg(feature = "sqlite")]
        (Target::Sqlite, "sqlite", "a SQLite database of the tables, with indices and full-text search"),
        (Target::Brat, "brat", "a folder of brat standoff, .txt and .ann, to be corrected by hand"),
        (Target::Annotation, "annotation", "W3C Web Annotation, one annotation a line"),
        (Target::Spacy, "spacy", "spaCy's JSON, one document a line"),
        (Target::Naf, "naf", "a folder of NAF documents"),
        (Target::JsonLd, "jsonld", "schema.org JSON-LD, one article a line"),
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
            #[cfg(feature = "sqlite")]
            "db" | "sqlite3" => Some(Target::Sqlite),
            other => Target::from_str(other).ok(),
        }
    }

    /// Does this format hold the text, so that records need theirs, with offsets in code points?
    pub fn wants_text(self) -> bool {
        matches!(self, Target::Brat | Target::Spacy | Target::Naf)
    }

    /// Makes `record` ready for a sink of this format.
    pub fn encode(self, record: Record) -> Encoded {
        match self {
            Target::JsonLines => Encoded::Bytes(json::line(&record)),
            Target::Json => Encoded::Bytes(json::pretty(&record)),
            _ => Encoded::Record(Box::new(record)),
        }
    }

    /// A sink of this format at `path`, or on standard output.
    pub fn open(self, path: Option<&Path>) -> Result<Box<dyn Sink>> {
        let path = path.filter(|p| p.as_os_str() != "-");
        let output = || path.map_or_else(|| Ok(Output::stdout()), Output::file);
        Ok(match self {
            Target::JsonLines => Box::new(json::Lines::new(output()?)),
            Target::Json => Box::new(json::Array::new(output()?)),
            Target::Annotation => Box::new(json::Lines::of(annotation::lines, output()?)),
            Target::Spacy => Box::new(json::Lines::of(spacy::line, output()?)),
            Target::JsonLd => Box::new(json::Lines::of(jsonld::line, output()?)),
            Target::Brat | Target::Naf => {
                let message = format!("{} makes a folder of files: name it with -o FOLDER", self.name());
                Box::new(folder::Folder::open(self, path.ok_or_else(|| Error::usage(message))?)?)
            }
            Target::Csv => {
                let path = path.ok_or_else(|| Error::usage("csv makes a folder of tables: name it with -o FOLDER"))?;
                Box::new(csv::Csv::open(path)?)
            }
            #[cfg(feature = "parquet")]
            Target::Parquet => {
                let message = "parquet makes a folder of tables or a file: name it with -o FOLDER or -o FILE.parquet";
                Box::new(parquet::Parquet::open(path.ok_or_else(|| Error::usage(message))?)?)
            }
            #[cfg(feature = "sqlite")]
            Target::Sqlite => {
                let path = path.ok_or_else(|| Error::usage("sqlite makes a database: name it with -o FILE.sqlite"))?;
                Box::new(sqlite::Sqlite::open(path)?)
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

impl Encoded {
    /// Gives the record with this id its family.
    pub fn set_family(&mut self, id: &str, family: &str) -> Result<()> {
        match self {
            Encoded::Record(record) => record.family = Some(family.to_owned()),
            Encoded::Bytes(bytes) => {
                json::add_family(bytes, id, family).ok_or_else(|| Error::usage("a record without its id"))?
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
