//! Where bytes go: standard output, or a file or folder that appears whole or not at all; packed where its name says so.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// An open output.
pub struct Output {
    writer: Packer,
    temporary: Option<Temporary>,
}

/// Packs what is written.
enum Packer {
    Plain(BufWriter<Box<dyn Raw>>),
    Gzip(flate2::write::GzEncoder<BufWriter<Box<dyn Raw>>>),
    Zstd(zstd::stream::write::Encoder<'static, BufWriter<Box<dyn Raw>>>),
}

/// A file or standard output.
trait Raw: Write + Send {
    /// Makes sure that all is on the disk.
    fn settle(&mut self) -> io::Result<()>;
}

impl Raw for File {
    fn settle(&mut self) -> io::Result<()> {
        // A pipe or device has nothing to settle.
        if self.metadata()?.is_file() { self.sync_all() } else { Ok(()) }
    }
}

impl Raw for io::Stdout {
    fn settle(&mut self) -> io::Result<()> {
        self.flush()
    }
}

/// A temporary file or folder that goes if it is not renamed.
#[derive(Debug)]
pub struct Temporary {
    temporary: PathBuf,
    path: PathBuf,
    kept: bool,
}

impl Temporary {
    /// A name beside `path`; nothing is made yet.
    fn beside(path: &Path) -> Temporary {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let temporary = path.with_file_name(format!(".{name}.{}.part", std::process::id()));
        sweep(path, &name);
        Temporary { temporary, path: path.to_owned(), kept: false }
    }

    /// A folder that will be `path`, which must not be there or be empty.
    pub fn folder(path: &Path) -> Result<Temporary> {
        let taken = match std::fs::read_dir(path) {
            Ok(mut entries) => entries.next().is_some(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(Error::io(path, error)),
        };
        if taken {
            let error = io::Error::new(io::ErrorKind::AlreadyExists, "this folder holds something; name a new one");
            return Err(Error::io(path, error));
        }
        let temporary = Temporary::beside(path);
        std::fs::create_dir(&temporary.temporary).map_err(|e| Error::io(path, e))?;
        Ok(temporary)
    }

    /// A file that will be `path`, which must not be a folder.
    #[cfg(any(feature = "parquet", feature = "sqlite"))]
    pub fn file(path: &Path) -> Result<Temporary> {
        if path.is_dir() {
            let error = io::Error::new(io::ErrorKind::IsADirectory, "this is a folder; name a file");
            return Err(Error::io(path, error));
        }
        Ok(Temporary::beside(path))
    }

    /// The temporary name.
    pub fn temporary(&self) -> &Path {
        &self.temporary
    }

    /// Gives it its name.
    pub fn rename(mut self) -> io::Result<()> {
        if self.temporary.is_dir() && self.path.is_dir() {
            std::fs::remove_dir(&self.path)?;
        }
        std::fs::rename(&self.temporary, &self.path)?;
        self.kept = true;
        Ok(())
    }
}

/// Removes what killed processes left behind for `path`, whose file is called `name`.
fn sweep(path: &Path, name: &str) {
    let folder = path.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let left = entry.file_name();
        let number = left.to_str().and_then(|l| l.strip_prefix('.')?.strip_prefix(name)?.strip_prefix('.'));
        let number = number.and_then(|n| n.strip_suffix(".part")?.parse().ok());
        if number.is_some_and(|n| !is_another(n)) {
            // What cannot be removed is in nobody's way.
            let _ = remove(&entry.path());
        }
    }
}

/// Is that the number of another process, or may it be? A container gives every run of its own the same number.
fn is_another(number: u32) -> bool {
    let others = Path::new("/proc/self");
    number != std::process::id() && (!others.exists() || others.with_file_name(number.to_string()).exists())
}

/// Removes a file, or a folder with all that is in it.
fn remove(path: &Path) -> io::Result<()> {
    if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.kept {
            let _ = remove(&self.temporary);
        }
    }
}

impl Output {
    /// Standard output.
    pub fn stdout() -> Output {
        Output { writer: Packer::Plain(buffered(io::stdout())), temporary: None }
    }

    /// The file `path`, which appears when all is written; `.gz` and `.zst` are packed.
    pub fn file(path: &Path) -> Result<Output> {
        let open = || -> io::Result<Output> {
            let kind = std::fs::metadata(path);
            if kind.as_ref().is_ok_and(std::fs::Metadata::is_dir) {
                return Err(io::Error::new(io::ErrorKind::IsADirectory, "this is a folder; name a file"));
            }
            // A device or pipe is written as it is.
            let (file, temporary) = if kind.is_ok_and(|k| !k.is_file()) {
                (File::options().write(true).open(path)?, None)
            } else {
                let temporary = Temporary::beside(path);
                (File::create(temporary.temporary())?, Some(temporary))
            };
            let raw = buffered(file);
            let writer = match path.extension().and_then(|e| e.to_str()) {
                Some("gz") => Packer::Gzip(flate2::write::GzEncoder::new(raw, flate2::Compression::default())),
                Some("zst") => Packer::Zstd(zstd::stream::write::Encoder::new(raw, 0)?),
                _ => Packer::Plain(raw),
            };
            Ok(Output { writer, temporary })
        };
        open().map_err(|e| Error::io(path, e))
    }

    /// Writes what is left and gives the file its name.
    pub fn finish(self) -> io::Result<()> {
        let mut raw = match self.writer {
            Packer::Plain(raw) => raw,
            Packer::Gzip(packer) => packer.finish()?,
            Packer::Zstd(packer) => packer.finish()?,
        };
        raw.flush()?;
        raw.get_mut().settle()?;
        self.temporary.map_or(Ok(()), Temporary::rename)
    }
}

fn buffered(raw: impl Raw + 'static) -> BufWriter<Box<dyn Raw>> {
    BufWriter::with_capacity(256 << 10, Box::new(raw))
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.writer {
            Packer::Plain(out) => out.write(bytes),
            Packer::Gzip(out) => out.write(bytes),
            Packer::Zstd(out) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.writer {
            Packer::Plain(out) => out.flush(),
            Packer::Gzip(out) => out.flush(),
            Packer::Zstd(out) => out.flush(),
        }
    }
}

impl std::fmt::Debug for Output {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Output").field("temporary", &self.temporary).finish_non_exhaustive()
    }
}
