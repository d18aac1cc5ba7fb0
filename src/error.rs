//! The one error of the library: opaque, with its kind inside and predicates outside.

use std::fmt;
use std::path::{Path, PathBuf};

/// What went wrong, where, and what to do about it.
#[derive(Debug)]
pub struct Error {
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Io { path: PathBuf, source: std::io::Error },
    Lexicon { file: String, line: usize, column: usize, message: String },
    Input { place: String, message: String },
    Usage(String),
}

/// The result of the library's fallible calls.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// A file or folder that could not be read or written.
    pub fn io(path: impl AsRef<Path>, source: std::io::Error) -> Error {
        Error { kind: Kind::Io { path: path.as_ref().to_owned(), source } }
    }

    /// A fault in a lexicon table; `line` and `column` count from 1.
    pub fn lexicon(file: impl Into<String>, line: usize, column: usize, message: impl Into<String>) -> Error {
        Error { kind: Kind::Lexicon { file: file.into(), line, column, message: message.into() } }
    }

    /// An article or container that could not be read; `place` names file and line.
    pub fn input(place: impl Into<String>, message: impl Into<String>) -> Error {
        Error { kind: Kind::Input { place: place.into(), message: message.into() } }
    }

    /// A call that asks for something that does not exist.
    pub fn usage(message: impl Into<String>) -> Error {
        Error { kind: Kind::Usage(message.into()) }
    }

    /// Is it a file or folder that could not be read or written?
    pub fn is_io(&self) -> bool {
        matches!(self.kind, Kind::Io { .. })
    }

    /// Is it a fault in a lexicon table?
    pub fn is_lexicon(&self) -> bool {
        matches!(self.kind, Kind::Lexicon { .. })
    }

    /// Is it an article that could not be read?
    pub fn is_input(&self) -> bool {
        matches!(self.kind, Kind::Input { .. })
    }

    /// Is it a wrong call?
    pub fn is_usage(&self) -> bool {
        matches!(self.kind, Kind::Usage(_))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Io { path, source } => write!(f, "{}: {source}", path.display()),
            Kind::Lexicon { file, line, column, message } => write!(f, "{file}:{line}:{column}: {message}"),
            Kind::Input { place, message } => write!(f, "{place}: {message}"),
            Kind::Usage(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.kind {
            Kind::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
