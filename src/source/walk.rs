//! The files of an archive: paths as given, folders walked in sorted order, `-` for standard input.

use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use super::{Cut, Each, Failure, Format, Origin, ReadOptions, csv, date, json, kb, nexis, text, unpack, warc, xml};
use crate::error::Error;

/// The endings of packed files.
pub const PACKED: &[&str] = &[".gz", ".zst", ".zstd", ".bz2", ".xz", ".tgz", ".tbz2", ".txz"];

/// Cuts everything below `paths` into pieces, in order, until `each` breaks off.
pub fn cut(paths: &[PathBuf], options: &ReadOptions, each: &mut Each) {
    for path in paths {
        let flow = if path.as_os_str() == "-" { stdin(options, each) } else { below(path, options, each) };
        if flow.is_break() {
            return;
        }
    }
}

/// Cuts bytes at hand, as those of a file called `name`.
pub fn cut_bytes(name: &str, mut bytes: &[u8], options: &ReadOptions, each: &mut Each) {
    // No file of that name is opened.
    let origin = Arc::new(Origin { path: "-".to_owned(), entry: Some(name.to_owned()), stem: stem(name), day: None });
    let flow = match contents(&origin, name, &mut bytes, options, 0, each) {
        Ok(flow) => flow,
        Err(error) => failure(&origin, Error::input(name, error.to_string()), each),
    };
    let _ = flow;
}

fn stdin(options: &ReadOptions, each: &mut Each) -> ControlFlow<()> {
    let origin = Arc::new(Origin { path: "-".to_owned(), stem: "stdin".to_owned(), ..Origin::default() });
    each(Cut::File { origin: origin.clone(), bytes: None })?;
    read(&origin, &mut io::stdin().lock(), options, each)
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
            Ok(mut file) => read(&origin, &mut file, options, each)?,
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
    let parts: Vec<_> = below.components().map(|c| c.as_os_str().to_string_lossy().into_owned()).collect();
    let path = path.to_string_lossy().into_owned();
    let day = date::in_path(&path);
    Origin { path, entry: None, stem: stem(&parts.join("/")), day }
}

/// A path without the endings of its packing and its format.
pub fn stem(path: &str) -> String {
    let mut stem = path;
    for ending in PACKED {
        stem = stem.strip_suffix(ending).filter(|s| !s.is_empty() && !s.ends_with('/')).unwrap_or(stem);
    }
    let name = stem.rfind('/').map_or(0, |i| i + 1);
    match stem[name..].rfind('.') {
        Some(dot) if dot > 0 => stem[..name + dot].to_owned(),
        _ => stem.to_owned(),
    }
}

fn read(origin: &Arc<Origin>, input: &mut dyn Read, options: &ReadOptions, each: &mut Each) -> ControlFlow<()> {
    match contents(origin, &origin.path, input, options, 0, each) {
        Ok(flow) => flow,
        Err(error) => failure(origin, Error::io(&origin.path, error), each),
    }
}

/// Reads a file or an entry of a container, whose name without the endings of its packing is `name`.
pub fn contents(
    origin: &Arc<Origin>,
    name: &str,
    input: &mut dyn Read,
    options: &ReadOptions,
    depth: usize,
    each: &mut Each,
) -> io::Result<ControlFlow<()>> {
    let head = unpack::head(input)?;
    let wrapping = unpack::wrapping(&head);
    let format = options.from.unwrap_or_else(|| Format::detect(name, &head));
    let mut input = unpack::chained(head, input);
    match (wrapping, format) {
        (Some(wrapping), _) => unpack::unpack(wrapping, origin, &mut input, options, depth, each),
        // A page is one article, as a text is.
        (None, Format::Html) => text::whole(Format::Html, origin, &mut input, each),
        (None, Format::Warc) => warc::cut(origin, &mut input, each),
        (None, Format::Nexis) => nexis::cut(origin, &mut input, each),
        (None, Format::Kb) => kb::cut(origin, &mut input, each),
        (None, Format::Text) => text::cut(origin, &mut input, each),
        (None, Format::JsonLines) => json::lines(origin, &mut input, each),
        (None, Format::Json) => json::values(origin, &mut input, each),
        (None, Format::Xml) => xml::cut(origin, &mut input, each),
        (None, Format::Csv) => csv::cut(origin, &mut input, each),
    }
}

fn failure(origin: &Arc<Origin>, error: Error, each: &mut Each) -> ControlFlow<()> {
    each(Cut::Failure(Failure { origin: origin.clone(), line: None, error }))
}
