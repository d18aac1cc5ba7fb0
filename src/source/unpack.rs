//! Compressed files and containers, read as a stream: gzip, zstd, bzip2, xz, tar; ZIP has a file of its own. Nothing is written to
//! disk under its name.

use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::ops::ControlFlow;
use std::rc::Rc;
use std::sync::Arc;

use super::{Cut, Each, Failure, Origin, ReadOptions, date, walk, zip};
use crate::error::Error;

/// Containers in containers go no deeper.
const DEEPEST: usize = 4;
/// A stream that grows to more than this many times its size is a bomb.
const RATIO: u64 = 500;
/// No stream is called a bomb before it has grown to this size.
const HARMLESS: u64 = 64 << 20;
/// What an xz stream may ask for.
const XZ_MEMORY: u64 = 128 << 20;
/// How much is looked at to tell what a stream is.
pub const HEAD: usize = 16 << 10;

/// What wraps the bytes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrapping {
    Gzip,
    Zstd,
    Bzip2,
    Xz,
    Tar,
    Zip,
}

/// Tells a wrapping by the first bytes.
pub fn wrapping(head: &[u8]) -> Option<Wrapping> {
    if head.starts_with(b"\x1f\x8b\x08") {
        Some(Wrapping::Gzip)
    } else if head.starts_with(b"\x28\xb5\x2f\xfd") {
        Some(Wrapping::Zstd)
    } else if head.starts_with(b"BZh") && head.get(4..10) == Some(b"\x31\x41\x59\x26\x53\x59") {
        Some(Wrapping::Bzip2)
    } else if head.starts_with(b"\xfd7zXZ\0") {
        Some(Wrapping::Xz)
    } else if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        Some(Wrapping::Zip)
    } else if head.get(257..262) == Some(b"ustar") {
        Some(Wrapping::Tar)
    } else {
        None
    }
}

/// Up to `HEAD` bytes of the front of `input`, which is then to be chained behind them.
pub fn head(input: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    input.take(HEAD as u64).read_to_end(&mut head)?;
    Ok(head)
}

/// Reads what is inside.
pub fn unpack(
    wrapping: Wrapping,
    origin: &Arc<Origin>,
    input: &mut dyn BufRead,
    options: &ReadOptions,
    depth: usize,
    each: &mut Each,
) -> io::Result<ControlFlow<()>> {
    if depth >= DEEPEST {
        let error = Error::input(origin.place(None), format!("containers in containers, more than {DEEPEST} deep"));
        return Ok(each(Cut::Failure(Failure { origin: origin.clone(), line: None, error })));
    }
    let packed = Rc::new(Cell::new(0));
    let counted = BufReader::with_capacity(64 << 10, Count { input, count: packed.clone() });
    match wrapping {
        Wrapping::Gzip => {
            let inner = flate2::bufread::MultiGzDecoder::new(counted);
            inside(origin, &mut Bounded { input: inner, packed, unpacked: 0, burst: false }, options, depth, each)
        }
        Wrapping::Zstd => {
            let inner = zstd::stream::read::Decoder::with_buffer(counted)?;
            inside(origin, &mut Bounded { input: inner, packed, unpacked: 0, burst: false }, options, depth, each)
        }
        Wrapping::Bzip2 => {
            let inner = bzip2::bufread::MultiBzDecoder::new(counted);
            inside(origin, &mut Bounded { input: inner, packed, unpacked: 0, burst: false }, options, depth, each)
        }
        Wrapping::Xz => {
            // The memory that the file asks for is bounded too.
            let stream = liblzma::stream::Stream::new_stream_decoder(XZ_MEMORY, liblzma::stream::CONCATENATED)?;
            let inner = liblzma::bufread::XzDecoder::new_stream(counted, stream);
            inside(origin, &mut Bounded { input: inner, packed, unpacked: 0, burst: false }, options, depth, each)
        }
        Wrapping::Zip => zip::entries(origin, &mut { counted }, options, depth, each),
        Wrapping::Tar => entries(origin, counted, options, depth, each),
    }
}

fn inside(
    origin: &Arc<Origin>,
    input: &mut dyn Read,
    options: &ReadOptions,
    depth: usize,
    each: &mut Each,
) -> io::Result<ControlFlow<()>> {
    let whole = origin.entry.as_ref().unwrap_or(&origin.path);
    let ending = walk::PACKED.iter().find_map(|e| whole.strip_suffix(e));
    let name = ending.unwrap_or(whole).to_owned();
    walk::contents(origin, &name, input, options, depth + 1, each)
}

fn entries(
    origin: &Arc<Origin>,
    input: impl Read,
    options: &ReadOptions,
    depth: usize,
    each: &mut Each,
) -> io::Result<ControlFlow<()>> {
    let mut tar = tar::Archive::new(input);
    for entry in tar.entries()? {
        let mut entry = entry?;
        if !entry.header().entry_type().is_file() {
            continue;
        }
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        if is_hidden(&name) {
            continue;
        }
        let inner = Arc::new(entry_of(origin, &name));
        if each(Cut::File { origin: inner.clone(), bytes: entry.header().size().ok() }).is_break() {
            return Ok(ControlFlow::Break(()));
        }
        if walk::contents(&inner, &name, &mut entry, options, depth + 1, each)?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// Hidden entries are no articles.
pub fn is_hidden(name: &str) -> bool {
    name.rsplit('/').next().is_some_and(|n| n.starts_with('.') || n.is_empty())
}

/// An entry of a container. Its path is a name and no more: what climbs out of the container climbs nowhere.
pub fn entry_of(origin: &Origin, name: &str) -> Origin {
    let parts: Vec<&str> = name.split(['/', '\\']).filter(|p| !matches!(*p, "" | "." | "..")).collect();
    Origin {
        path: origin.path.clone(),
        stem: walk::stem(&parts.join("/")),
        day: date::in_path(name).or(origin.day),
        entry: Some(origin.entry.as_ref().map_or_else(|| name.to_owned(), |outer| format!("{outer}!{name}"))),
    }
}

/// Counts the bytes that come out of a packed file.
struct Count<'a> {
    input: &'a mut dyn BufRead,
    count: Rc<Cell<u64>>,
}

impl Read for Count<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.count.set(self.count.get() + read as u64);
        Ok(read)
    }
}

/// Refuses a stream that grows out of all proportion.
pub struct Bounded<R> {
    input: R,
    packed: Rc<Cell<u64>>,
    /// How much came out, and was it too much?
    pub unpacked: u64,
    pub burst: bool,
}

impl<R> Bounded<R> {
    /// What comes out of a file of `size` bytes.
    pub fn new(input: R, size: u64) -> Bounded<R> {
        Bounded { input, packed: Rc::new(Cell::new(size)), unpacked: 0, burst: false }
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.unpacked += read as u64;
        if self.unpacked > HARMLESS && self.unpacked > self.packed.get().saturating_mul(RATIO) {
            self.burst = true;
            return Err(io::Error::other(format!(
                "it unpacks to more than {RATIO} times its size; this is no archive of articles"
            )));
        }
        Ok(read)
    }
}

/// `head` with `rest` behind it.
pub fn chained<'a>(head: Vec<u8>, rest: &'a mut dyn Read) -> impl BufRead + 'a {
    Cursor::new(head).chain(BufReader::with_capacity(256 << 10, rest))
}
