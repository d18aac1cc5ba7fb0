//! The files of an archive: paths as given, folders walked in sorted order, `-` for standard input.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use super::{Cut, Each, Failure, Format, Origin, ReadOptions, date, json, text};
use crate::error::Error;

/// How much is read at once.
const BUFFER: usize = 256 << 10;

/// Cuts everything below `paths` into pieces, in order, until `each` breaks off.
pub fn cut(paths: &[PathBuf], options: &ReadOptions, each: &mut Each) {
    for path in paths {
        let flow = if path.as_os_str() == "-" { stdin(options, each) } else { below(path, options, each) };
        if flow.is_break() {
            return;
        }
    }
}

fn stdin(options: &ReadOptions, each: &mut Each) -> ControlFlow<()> {
    let origin = Arc::new(Origin { path: "-".to_owned(), stem: "stdin".to_owned(), ..Origin::default() });
    each(Cut::File { origin: origin.clone(), bytes: None })?;
    read(&origin, &mut BufReader::with_capacity(BUFFER, std::io::stdin().lock()), options, each)
}

fn below(root: &Path, options: &ReadOptions, each: &mut Each) -> ControlFlow<()> {
    // Hidden files (`.DS_Store`, `.git`) below a folder are no articles; a hidden path that the user names is read.
    let visible = |e: &walkdir::DirEntry| e.depth() == 0 || !e.file_name().as_encoded_bytes().starts_with(b".");
    for entry in WalkDir::new(root).follow_links(true).sort_by_file_name().into_iter().filter_entry(visible) {
        let entry = match entry {
            Ok(entry) if entry.file_type().is_dir() => continue,
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(root).to_owned();
                let looped = error.loop_ancestor().map(|to| format!("a link that leads back to {}", to.display()));
                let error = match looped {
                    Some(message) => Error::input(path.display().to_string(), message),
                    None => Error::io(&path, error.into_io_error().unwrap_or_else(|| std::io::ErrorKind::Other.into())),
                };
                failure(&Arc::new(origin(root, &path)), error, each)?;
                continue;
            }
        };
        let origin = Arc::new(origin(root, entry.path()));
        if !entry.file_type().is_file() && entry.depth() > 0 {
            failure(&origin, Error::input(origin.place(None), "neither a file nor a folder"), each)?;
            continue;
        }
        let bytes = entry.metadata().ok().map(|m| m.len());
        each(Cut::File { origin: origin.clone(), bytes })?;
        match File::open(entry.path()) {
            Ok(file) => read(&origin, &mut BufReader::with_capacity(BUFFER, file), options, each)?,
            Err(error) => failure(&origin, Error::io(entry.path(), error), each)?,
        }
    }
    ControlFlow::Continue(())
}

fn origin(root: &Path, path: &Path) -> Origin {
    let below = match path.strip_prefix(root) {
        Ok(below) if below.as_os_str().is_empty() => Path::new(path.file_name().unwrap_or(path.as_os_str())),
        Ok(below) => below,
        Err(_) => path,
    };
    let parts: Vec<_> =
        below.with_extension("").components().map(|c| c.as_os_str().to_string_lossy().into_owned()).collect();
    let path = path.to_string_lossy().into_owned();
    let day = date::in_path(&path);
    Origin { path, entry: None, stem: parts.join("/"), day }
}

fn read(origin: &Arc<Origin>, input: &mut dyn BufRead, options: &ReadOptions, each: &mut Each) -> ControlFlow<()> {
    let result = (|| {
        let format = match options.from {
            Some(format) => format,
            None => Format::detect(&origin.path, input.fill_buf()?),
        };
        match format {
            Format::Text => text::cut(origin, input, each),
            Format::JsonLines => json::cut(origin, input, each),
        }
    })();
    match result {
        Ok(flow) => flow,
        Err(error) => failure(origin, Error::io(&origin.path, error), each),
    }
}

fn failure(origin: &Arc<Origin>, error: Error, each: &mut Each) -> ControlFlow<()> {
    each(Cut::Failure(Failure { origin: origin.clone(), line: None, error }))
}
