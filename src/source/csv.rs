//! CSV and TSV with a header row, one article a row.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;
use std::rc::Rc;
use std::sync::Arc;

use super::{Cut, Each, Failure, Format, LONGEST, Origin, Piece, decode};
use crate::error::Error;

/// Every row is a piece: an object of its cells under the names of the header.
pub fn cut(origin: &Arc<Origin>, input: &mut dyn BufRead, each: &mut Each) -> io::Result<ControlFlow<()>> {
    if input.fill_buf()?.starts_with(b"\xef\xbb\xbf") {
        input.consume(3);
    }
    let delimiter = delimiter(input.fill_buf()?);
    let since = Rc::new(Cell::new(0));
    let guarded = Guard { input, since: since.clone() };
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(guarded);
    let fail = |line: Option<u64>, message: String, each: &mut Each| {
        let error = Error::input(origin.place(line), message);
        each(Cut::Failure(Failure { origin: origin.clone(), line, error }))
    };
    let header: Vec<String> = match reader.byte_headers() {
        Ok(header) => header.iter().map(lossy).collect(),
        Err(error) => return Ok(fail(Some(1), format!("broken CSV: {error}"), each)),
    };
    let mut row = csv::ByteRecord::new();
    let mut number = 0;
    loop {
        since.set(0);
        let line = Some(reader.position().line());
        match reader.read_byte_record(&mut row) {
            Ok(false) => return Ok(ControlFlow::Continue(())),
            Ok(true) => {}
            Err(error) => match error.kind() {
                csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
                    let message = format!("{len} cells, but the header names {expected_len}");
                    if fail(line, message, each).is_break() {
                        return Ok(ControlFlow::Break(()));
                    }
                    continue;
                }
                _ => return Ok(fail(line, format!("broken CSV: {error}"), each)),
            },
        }
        number += 1;
        let line = row.position().map(csv::Position::line);
        let cells = header.iter().zip(row.iter()).map(|(name, cell)| (name.clone(), lossy(cell).into()));
        let object = serde_json::Value::Object(cells.collect());
        let bytes = object.to_string().into_bytes();
        let number = Some(number);
        let piece = Piece { origin: origin.clone(), format: Format::JsonLines, number, line, bytes };
        if each(Cut::Piece(piece)).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
}

/// A cell that is no text keeps what can be read of it.
fn lossy(cell: &[u8]) -> String {
    decode::decode(cell).map_or_else(|_| String::from_utf8_lossy(cell).into_owned(), |(text, _)| text.into_owned())
}

/// The mark that parts the names of the header.
pub fn delimiter(head: &[u8]) -> u8 {
    let line = head.split(|b| *b == b'\n').next().unwrap_or_default();
    let count = |mark: u8| line.iter().filter(|b| **b == mark).count();
    [b'\t', b';', b','].into_iter().max_by_key(|mark| count(*mark)).filter(|mark| count(*mark) > 0).unwrap_or(b',')
}

/// Stops a row that never ends (a quotation mark that nobody closes) before it fills the memory.
struct Guard<'a> {
    input: &'a mut dyn BufRead,
    since: Rc<Cell<u64>>,
}

impl Read for Guard<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.since.set(self.since.get() + read as u64);
        if self.since.get() > LONGEST {
            return Err(io::Error::other("a row of more than 256 MB"));
        }
        Ok(read)
    }
}
