//! Bytes to articles: one file a format.
//!
//! Reading has two halves. [`cut`] runs on one thread: it opens files and cuts them into [`Piece`]s, one an article, without looking inside.
//! [`parse`] turns a piece into an [`Article`] and may run on any thread.

mod csv;
mod date;
mod decode;
mod docx;
mod fields;
mod format;
mod header;
mod html;
mod json;
mod kb;
mod nexis;
mod ninjs;
mod text;
mod unpack;
mod walk;
mod warc;
mod xml;
mod zip;

pub use fields::Fields;
pub use format::Format;
pub use walk::{cut, cut_bytes};

use std::ops::ControlFlow;
use std::sync::Arc;

use jiff::civil::Date;

use crate::error::{Error, Result};
use crate::model::{Article, DateFrom, Diagnostic, Source};

/// An article is no longer than this; what is, is a mistake or an attack.
const LONGEST: u64 = 256 << 20;

/// How an archive is read.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// The format of every file; told from each file where absent.
    pub from: Option<Format>,
    /// The names that an article's parts have in structured sources.
    pub fields: Fields,
    /// The day of articles that carry none.
    pub date: Option<Date>,
}

/// A file, or an entry of a container, that articles are read from.
#[derive(Debug, Default)]
pub struct Origin {
    /// The path as the user gave it or the walk found it.
    pub path: String,
    /// The entry of a container.
    pub entry: Option<String>,
    /// The path below the one that the user gave, without its ending: the id of its articles that have none of their own.
    pub stem: String,
    /// The day that the path names.
    pub day: Option<Date>,
}

/// One article as it was cut from its file.
#[derive(Debug)]
pub struct Piece {
    /// Where it comes from.
    pub origin: Arc<Origin>,
    /// How it is to be parsed.
    pub format: Format,
    /// Its number in a file of many, from 1.
    pub number: Option<u64>,
    /// Its line in a file of many, from 1.
    pub line: Option<u64>,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Something that could not be read.
#[derive(Debug)]
pub struct Failure {
    /// Where.
    pub origin: Arc<Origin>,
    /// In which line.
    pub line: Option<u64>,
    /// What is wrong.
    pub error: Error,
}

/// What [`cut`] hands on, piece by piece; the receiver may ask it to stop.
pub type Each<'a> = dyn FnMut(Cut) -> ControlFlow<()> + 'a;

/// A step of [`cut`].
#[derive(Debug)]
pub enum Cut {
    /// A file is about to be read; `bytes` is its size where that is known.
    File {
        /// The file.
        origin: Arc<Origin>,
        /// Its size.
        bytes: Option<u64>,
    },
    /// An article.
    Piece(Piece),
    /// What could not be read.
    Failure(Failure),
}

impl Origin {
    /// `path`, `path!entry`, `path:line` for messages.
    pub fn place(&self, line: Option<u64>) -> String {
        let mut place = self.path.clone();
        if let Some(entry) = &self.entry {
            place.push('!');
            place.push_str(entry);
        }
        if let Some(line) = line {
            place.push_str(&format!(":{line}"));
        }
        place
    }
}

impl Piece {
    /// An error about this piece.
    fn fault(&self, message: impl Into<String>) -> Error {
        Error::input(self.origin.place(self.line), message)
    }
}

/// What a format finds in a piece.
#[derive(Debug, Default)]
struct Parts {
    id: Option<String>,
    title: Option<String>,
    date: Option<String>,
    text: String,
    /// Is the date one of a header in front of the text?
    header: bool,
    notes: Vec<Diagnostic>,
}

/// The article of a piece.
pub fn parse(piece: &Piece, options: &ReadOptions) -> Result<Article> {
    let parts = match piece.format {
        Format::Text => text::parse(piece)?,
        Format::Xml => xml::parse(piece)?,
        Format::Html => html::parse(piece)?,
        Format::Nexis => nexis::parse(piece)?,
        Format::Kb => kb::parse(piece)?,
        Format::Warc => return Err(piece.fault("a WARC file is cut into pages")),
        Format::JsonLines | Format::Json | Format::Csv => json::parse(piece, &options.fields)?,
    };
    Ok(finish(piece, parts, options))
}

fn finish(piece: &Piece, mut parts: Parts, options: &ReadOptions) -> Article {
    let own = parts.date.as_deref().and_then(date::parse);
    if let Some(text) = parts.date.as_deref().filter(|_| own.is_none()) {
        let message = format!("`{text}` is no date that can be read");
        parts.notes.push(Diagnostic { code: "bad-date".to_owned(), message });
    }
    let own = own.map(|d| (d, if parts.header { DateFrom::Header } else { DateFrom::Field }));
    let option = options.date.map(|d| (d, DateFrom::Option));
    let path = piece.origin.day.map(|d| (d, DateFrom::Path));
    let (day, from) = own.or(option).or(path).unzip();
    let stem = &piece.origin.stem;
    Article {
        id: parts.id.unwrap_or_else(|| piece.number.map_or_else(|| stem.clone(), |n| format!("{stem}#{n}"))),
        date: day,
        date_from: from,
        title: parts.title,
        text: parts.text,
        source: Source {
            path: Some(piece.origin.path.clone()),
            entry: piece.origin.entry.clone(),
            line: piece.line,
            hash: Some(format!("xxh3:{:016x}", xxhash_rust::xxh3::xxh3_64(&piece.bytes))),
        },
        notes: parts.notes,
    }
}
