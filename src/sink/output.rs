//! Where bytes go: standard output, or a file that appears whole or not at all.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// An open output.
pub enum Output {
    /// Standard output.
    Stdout(BufWriter<io::Stdout>),
    /// A file under a temporary name, and the name that it gets in the end.
    File(BufWriter<File>, Temporary),
    /// Nowhere.
    Null,
}

/// A temporary file that goes if it is not renamed.
#[derive(Debug)]
pub struct Temporary {
    temporary: PathBuf,
    path: PathBuf,
    kept: bool,
}

impl Temporary {
    /// The name beside `path` under which it is written.
    pub fn beside(path: &Path) -> Temporary {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let temporary = path.with_file_name(format!(".{name}.{}.part", std::process::id()));
        Temporary { temporary, path: path.to_owned(), kept: false }
    }

    /// The temporary name.
    pub fn path(&self) -> &Path {
        &self.temporary
    }

    /// Gives it its name.
    pub fn rename(mut self) -> io::Result<()> {
        std::fs::rename(&self.temporary, &self.path)?;
        self.kept = true;
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.kept {
            let _ = if self.temporary.is_dir() {
                std::fs::remove_dir_all(&self.temporary)
            } else {
                std::fs::remove_file(&self.temporary)
            };
        }
    }
}

impl Output {
    /// Standard output.
    pub fn stdout() -> Output {
        Output::Stdout(BufWriter::with_capacity(256 << 10, io::stdout()))
    }

    /// The file `path`, which appears when all is written.
    pub fn file(path: &Path) -> Result<Output> {
        if path.is_dir() {
            return Err(Error::io(path, io::Error::new(io::ErrorKind::IsADirectory, "this is a folder; name a file")));
        }
        let temporary = Temporary::beside(path);
        let file = File::create(temporary.path()).map_err(|e| Error::io(path, e))?;
        Ok(Output::File(BufWriter::with_capacity(256 << 10, file), temporary))
    }

    /// Writes what is buffered and gives the file its name.
    pub fn finish(self) -> io::Result<()> {
        match self {
            Output::Stdout(mut out) => out.flush(),
            Output::File(out, temporary) => {
                out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
                temporary.rename()
            }
            Output::Null => Ok(()),
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Output::Stdout(out) => out.write(bytes),
            Output::File(out, _) => out.write(bytes),
            Output::Null => Ok(bytes.len()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Output::Stdout(out) => out.flush(),
            Output::File(out, _) => out.flush(),
            Output::Null => Ok(()),
        }
    }
}

impl std::fmt::Debug for Output {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Output::Stdout(_) => "Stdout",
            Output::File(..) => "File",
            Output::Null => "Null",
        })
    }
}
