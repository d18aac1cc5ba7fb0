//! ZIP containers, DOCX among them. No entry is written to disk: its path is a name and no more.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::ops::ControlFlow;
use std::sync::Arc;

use ::zip::ZipArchive;

use super::unpack::{Bounded, entry_of, is_hidden};
use super::{Cut, Each, Failure, LONGEST, Origin, ReadOptions, docx, walk};
use crate::error::Error;

/// A ZIP within another container is held in memory up to this size, and beyond it in a temporary file without a name.
const HELD: usize = 16 << 20;
/// It is no larger than this.
const LARGEST: u64 = 4 << 30;
/// More entries than this are no archive of articles.
const ENTRIES: usize = 4_000_000;

/// Every entry in the order of the directory.
pub fn entries(
    origin: &Arc<Origin>,
    input: &mut dyn Read,
    options: &ReadOptions,
    depth: usize,
    each: &mut Each,
) -> io::Result<ControlFlow<()>> {
    // A directory at the end wants a file that can be read from any place.
    if depth == 0 && origin.entry.is_none() && origin.path != "-" {
        let file = File::open(&origin.path)?;
        let size = file.metadata()?.len();
        return within(origin, file, size, options, depth, each);
    }
    let mut held = tempfile::spooled_tempfile(HELD);
    let size = io::copy(&mut input.take(LARGEST), &mut held)?;
    if size == LARGEST {
        return Err(io::Error::other("a ZIP file of more than 4 GB that is no file of its own"));
    }
    held.rewind()?;
    within(origin, BufReader::new(held), size, options, depth, each)
}

fn within(
    origin: &Arc<Origin>,
    input: impl Read + Seek,
    size: u64,
    options: &ReadOptions,
    depth: usize,
    each: &mut Each,
) -> io::Result<ControlFlow<()>> {
    let mut zip = ZipArchive::new(input)?;
    if zip.len() > ENTRIES {
        return Err(io::Error::other(format!("it has more than {ENTRIES} entries; this is no archive of articles")));
    }
    if let Some(at) = zip.index_for_name(docx::DOCUMENT) {
        let entry = zip.by_index(at)?;
        let mut xml = Vec::new();
        Bounded::new(entry, size).take(LONGEST).read_to_end(&mut xml)?;
        return Ok(docx::cut(origin, &xml, each));
    }
    let mut unpacked = 0;
    for number in 0..zip.len() {
        let entry = match zip.by_index(number) {
            Ok(entry) => entry,
            Err(error) => {
                let error = Error::input(format!("{}!{}", origin.place(None), number + 1), error.to_string());
                if each(Cut::Failure(Failure { origin: origin.clone(), line: None, error })).is_break() {
                    return Ok(ControlFlow::Break(()));
                }
                continue;
            }
        };
        let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
        if entry.is_dir() || is_hidden(&name) || name.starts_with("__MACOSX/") {
            continue;
        }
        let inner = Arc::new(entry_of(origin, &name));
        if each(Cut::File { origin: inner.clone(), bytes: Some(entry.size()) }).is_break() {
            return Ok(ControlFlow::Break(()));
        }
        // The sum over all entries is bounded too: entries that share their bytes are a bomb.
        let mut bounded = Bounded::new(entry, size);
        bounded.unpacked = unpacked;
        let flow = walk::contents(&inner, &name, &mut bounded, options, depth + 1, each);
        unpacked = bounded.unpacked;
        let bomb = bounded.burst;
        let flow = match flow {
            Ok(flow) => flow,
            Err(error) => {
                let error = Error::input(inner.place(None), error.to_string());
                each(Cut::Failure(Failure { origin: inner, line: None, error }))
            }
        };
        if flow.is_break() || bomb {
            return Ok(flow);
        }
    }
    Ok(ControlFlow::Continue(()))
}
