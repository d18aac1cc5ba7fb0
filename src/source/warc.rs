//! WARC, the form of web crawls (CC-NEWS): every page that was fetched well is a piece.

use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;
use std::sync::Arc;

use super::{Cut, Each, Failure, Format, Origin, Piece};
use crate::error::Error;

/// A page is no longer than this.
const PAGE: u64 = 32 << 20;
/// Header lines are no longer than this, and no more than that.
const LINE: u64 = 64 << 10;
const LINES: usize = 1000;

/// Header lines by their names in lower case.
#[derive(Default)]
struct Header {
    first: String,
    lines: Vec<(String, String)>,
}

impl Header {
    fn get(&self, name: &str) -> Option<&str> {
        self.lines.iter().find(|l| l.0 == name).map(|l| l.1.as_str())
    }

    fn is(&self, name: &str, start: &str) -> bool {
        self.get(name).is_some_and(|v| v.to_ascii_lowercase().starts_with(start))
    }
}

/// Every page is a piece; its address is its id.
pub fn cut(origin: &Arc<Origin>, input: &mut dyn BufRead, each: &mut Each) -> io::Result<ControlFlow<()>> {
    loop {
        let Some(record) = header(input)? else { return Ok(ControlFlow::Continue(())) };
        if !record.first.starts_with("WARC/") {
            return Err(io::Error::other("a record that does not begin with `WARC/`"));
        }
        let length = record.get("content-length").and_then(|l| l.parse::<u64>().ok());
        let length = length.ok_or_else(|| io::Error::other("a record without Content-Length"))?;
        let mut block = (&mut *input).take(length);
        let flow = page(origin, &record, &mut block, each)?;
        io::copy(&mut block, &mut io::sink())?;
        if block.limit() > 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if flow.is_break() {
            return Ok(flow);
        }
    }
}

/// A record that holds a page; requests, metadata, pictures and pages that were not there are none.
fn page(
    origin: &Arc<Origin>,
    record: &Header,
    block: &mut impl BufRead,
    each: &mut Each,
) -> io::Result<ControlFlow<()>> {
    let none = Ok(ControlFlow::Continue(()));
    let http = record.is("warc-type", "response");
    if !http && !record.is("warc-type", "resource") && !record.is("warc-type", "conversion") {
        return none;
    }
    let response = if http { header(block)?.unwrap_or_default() } else { Header::default() };
    let about = if http { &response } else { record };
    if http && response.first.split(' ').nth(1) != Some("200") {
        return none;
    }
    let format = if about.is("content-type", "text/html") || about.is("content-type", "application/xhtml") {
        Format::Html
    } else if about.is("content-type", "text/plain") {
        Format::Text
    } else {
        return none;
    };
    let address = record.get("warc-target-uri").unwrap_or_default().trim_matches(['<', '>']).to_owned();
    let inner = Arc::new(Origin {
        path: origin.path.clone(),
        entry: Some(origin.entry.as_ref().map_or_else(|| address.clone(), |outer| format!("{outer}!{address}"))),
        stem: address,
        day: None,
    });
    let outcome = body(&response, block);
    Ok(match outcome {
        Ok(bytes) => each(Cut::Piece(Piece { origin: inner, format, number: None, line: None, bytes })),
        Err(error) => {
            let error = Error::input(inner.place(None), error.to_string());
            each(Cut::Failure(Failure { origin: inner, line: None, error }))
        }
    })
}

/// The page's bytes, unchunked and unpacked.
fn body(response: &Header, block: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    (&mut *block).take(PAGE).read_to_end(&mut bytes)?;
    if response.is("transfer-encoding", "chunked") {
        // A crawler that unchunked the page may have left the header: then it does not read as chunks and stays as it is.
        if let Some(whole) = unchunked(&bytes) {
            bytes = whole;
        }
    }
    let too_long = || io::Error::other("a page of more than 32 MB");
    if bytes.len() as u64 >= PAGE {
        return Err(too_long());
    }
    match response.get("content-encoding").map(str::to_ascii_lowercase).as_deref() {
        Some("gzip" | "x-gzip") if bytes.starts_with(b"\x1f\x8b") => {
            let mut whole = Vec::new();
            flate2::read::MultiGzDecoder::new(&bytes[..]).take(PAGE).read_to_end(&mut whole)?;
            if whole.len() as u64 >= PAGE { Err(too_long()) } else { Ok(whole) }
        }
        Some("deflate") => {
            let mut whole = Vec::new();
            flate2::read::ZlibDecoder::new(&bytes[..]).take(PAGE).read_to_end(&mut whole)?;
            if whole.len() as u64 >= PAGE { Err(too_long()) } else { Ok(whole) }
        }
        Some("br") if std::str::from_utf8(&bytes).is_err() => {
            Err(io::Error::other("a page packed by brotli, which is not read"))
        }
        _ => Ok(bytes),
    }
}

fn unchunked(mut bytes: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::with_capacity(bytes.len());
    loop {
        let end = memchr::memmem::find(&bytes[..bytes.len().min(64)], b"\r\n")?;
        let size = std::str::from_utf8(&bytes[..end]).ok()?.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        if size == 0 {
            return Some(whole);
        }
        bytes = &bytes[end + 2..];
        whole.extend(bytes.get(..size)?);
        bytes = bytes.get(size..)?.strip_prefix(b"\r\n")?;
    }
}

/// Header lines up to the blank one; `None` at the end of the input.
fn header(input: &mut dyn BufRead) -> io::Result<Option<Header>> {
    let mut header = Header::default();
    for _ in 0..LINES {
        let mut line = Vec::new();
        let read = (&mut *input).take(LINE).read_until(b'\n', &mut line)?;
        if read == 0 {
            return if header.first.is_empty() { Ok(None) } else { Err(io::ErrorKind::UnexpectedEof.into()) };
        }
        let line = String::from_utf8_lossy(line.trim_ascii_end()).into_owned();
        if line.is_empty() {
            if header.first.is_empty() {
                continue;
            }
            return Ok(Some(header));
        }
        if header.first.is_empty() {
            header.first = line;
        } else if let Some((name, value)) = line.split_once(':') {
            header.lines.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    Err(io::Error::other("a header of more than 1000 lines"))
}
