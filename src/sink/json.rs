//! JSON lines and a JSON array.

use std::io::{self, Write};

use super::{Encoded, Output, Sink};
use crate::model::Record;

/// Bytes in memory. JSON is written in many small steps, most of them of one byte, which a call of `Vec`'s own writer costs more than it does.
struct Bytes(Vec<u8>);

impl Write for Bytes {
    #[inline(always)]
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    #[inline(always)]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        match bytes {
            [one] => self.0.push(*one),
            _ => self.0.extend_from_slice(bytes),
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The record on one line, its end included.
pub fn line(record: &Record) -> Vec<u8> {
    let mut bytes = Bytes(Vec::with_capacity(4 * record.mentions.len().max(16) * 64));
    // Writing plain data to memory does not fail.
    if serde_json::to_writer(&mut bytes, record).is_err() {
        bytes.0.clear();
    }
    bytes.0.push(b'\n');
    bytes.0
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
