//! JSON lines and a JSON array.

use std::cell::RefCell;
use std::io::{self, Write};

use super::{Encoded, Output, Sink, compact};
use crate::model::Record;

thread_local! {
    /// The line of the last record of this thread.
    static LINE: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// A longer line is not copied out of the buffer, which would take room for two of them: it takes the buffer with it.
const LONG: usize = 1 << 20;

/// A record with more mentions than this makes a long line.
const MANY: usize = 1 << 12;

/// The record on one line, its end included.
pub fn line(record: &Record) -> Vec<u8> {
    let mut bytes = LINE.take();
    bytes.clear();
    // Room that is not written to costs nothing, and a very long line is not copied on while it grows.
    if record.mentions.len() > MANY {
        bytes.reserve(512 * record.mentions.len());
    }
    // Writing plain data to memory does not fail.
    if compact::write(record, &mut bytes).is_err() {
        bytes.clear();
    }
    bytes.push(b'\n');
    if bytes.len() > LONG {
        return bytes;
    }
    let line = bytes.clone();
    LINE.set(bytes);
    line
}

/// The record set out over many lines.
pub fn pretty(record: &Record) -> Vec<u8> {
    serde_json::to_vec_pretty(record).unwrap_or_default()
}

/// Puts `new` in the place of the id `old`, which stands near the front of a record.
pub fn rename(bytes: &mut Vec<u8>, old: &str, new: &str) -> Option<()> {
    let (old, new) = (serde_json::to_string(old).ok()?, serde_json::to_string(new).ok()?);
    let at = memchr::memmem::find(bytes, b"\"id\":")? + 5;
    let at = at + bytes.get(at..)?.iter().take_while(|b| **b == b' ').count();
    bytes.get(at..)?.starts_with(old.as_bytes()).then_some(())?;
    bytes.splice(at..at + old.len(), new.bytes());
    Some(())
}

/// Puts the family behind the id, where a record has it.
pub fn add_family(bytes: &mut Vec<u8>, id: &str, family: &str) -> Option<()> {
    let (id, family) = (serde_json::to_string(id).ok()?, serde_json::to_string(family).ok()?);
    let at = memchr::memmem::find(bytes, b"\"id\":")? + 5;
    let pretty = bytes.get(at) == Some(&b' ');
    let end = at + usize::from(pretty) + id.len();
    bytes.get(..end)?.ends_with(id.as_bytes()).then_some(())?;
    let field = if pretty { format!(",\n  \"family\": {family}") } else { format!(",\"family\":{family}") };
    bytes.splice(end..end, field.bytes());
    Some(())
}

/// JSON lines.
pub struct Lines {
    output: Output,
    /// What makes the line of a record.
    line: fn(&Record) -> Vec<u8>,
}

impl Lines {
    pub fn new(output: Output) -> Lines {
        Lines { output, line }
    }

    /// Lines of another form.
    pub fn of(line: fn(&Record) -> Vec<u8>, output: Output) -> Lines {
        Lines { output, line }
    }
}

impl Sink for Lines {
    fn write(&mut self, record: Encoded) -> io::Result<()> {
        match record {
            Encoded::Bytes(bytes) => self.output.write_all(&bytes),
            Encoded::Record(record) => self.output.write_all(&(self.line)(&record)),
        }
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        self.output.finish()
    }
}

/// One JSON array.
pub struct Array {
    output: Output,
    begun: bool,
}

impl Array {
    pub fn new(output: Output) -> Array {
        Array { output, begun: false }
    }
}

impl Sink for Array {
    fn write(&mut self, record: Encoded) -> io::Result<()> {
        self.output.write_all(if self.begun { b",\n" } else { b"[\n" })?;
        self.begun = true;
        match record {
            Encoded::Bytes(bytes) => self.output.write_all(&bytes),
            Encoded::Record(record) => self.output.write_all(&pretty(&record)),
        }
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.output.write_all(if self.begun { b"\n]\n" } else { b"[]\n" })?;
        self.output.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renaming() {
        let mut bytes = br#"{"schema":"knipsel/1","id":"a\"b","x":1}"#.to_vec();
        assert_eq!(rename(&mut bytes, "a\"b", "a\"b~2"), Some(()));
        assert_eq!(String::from_utf8_lossy(&bytes), r#"{"schema":"knipsel/1","id":"a\"b~2","x":1}"#);
        assert_eq!(rename(&mut bytes, "c", "d"), None);
    }
}
