//! JSON: an article a line, an array of them, or one alone.

use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;
use std::sync::Arc;

use serde_json::Value;

use super::{Cut, Each, Failure, Fields, Format, LONGEST, Origin, Parts, Piece, ninjs};
use crate::error::{Error, Result};

/// Every line that holds anything is a piece.
pub fn lines(origin: &Arc<Origin>, input: &mut dyn BufRead, each: &mut Each) -> io::Result<ControlFlow<()>> {
    let (mut line, mut number) = (0, 0);
    loop {
        let mut bytes = Vec::new();
        if (&mut *input).take(LONGEST).read_until(b'\n', &mut bytes)? == 0 {
            return Ok(ControlFlow::Continue(()));
        }
        line += 1;
        if bytes.len() as u64 == LONGEST && bytes.last() != Some(&b'\n') {
            skip_line(input)?;
            if too_long(origin, line, each).is_break() {
                return Ok(ControlFlow::Break(()));
            }
            continue;
        }
        if line == 1 && bytes.starts_with(b"\xef\xbb\xbf") {
            bytes.drain(..3);
        }
        while bytes.last().is_some_and(|b| b.is_ascii_whitespace()) {
            bytes.pop();
        }
        if bytes.trim_ascii_start().is_empty() {
            continue;
        }
        number += 1;
        let (number, line) = (Some(number), Some(line));
        let piece = Piece { origin: origin.clone(), format: Format::JsonLines, number, line, bytes };
        if each(Cut::Piece(piece)).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
}

fn skip_line(input: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let end = memchr::memchr(b'\n', buffer);
        let length = end.map_or(buffer.len(), |end| end + 1);
        input.consume(length);
        if end.is_some() || length == 0 {
            return Ok(());
        }
    }
}

fn too_long(origin: &Arc<Origin>, line: u64, each: &mut Each) -> ControlFlow<()> {
    let error = Error::input(origin.place(Some(line)), "an article of more than 256 MB");
    each(Cut::Failure(Failure { origin: origin.clone(), line: Some(line), error }))
}

/// Where a value ends, without looking at what is in it.
#[derive(Debug, Default)]
struct Scan {
    depth: usize,
    string: bool,
    escaped: bool,
}

impl Scan {
    /// Takes a byte of a value; `true` if the value ends with it.
    fn ends(&mut self, byte: u8) -> bool {
        if self.string {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.string = false,
                _ => {}
            }
            return false;
        }
        match byte {
            b'"' => self.string = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => {
                self.depth = self.depth.saturating_sub(1);
                return self.depth == 0;
            }
            _ => {}
        }
        false
    }
}

/// Every object of an array is a piece, and so is every object that stands alone. What is no object goes up to the next mark and fails later.
pub fn values(origin: &Arc<Origin>, input: &mut dyn BufRead, each: &mut Each) -> io::Result<ControlFlow<()>> {
    let (mut line, mut begun, mut number, mut many) = (1, 1, 0, false);
    let mut bytes: Vec<u8> = Vec::new();
    let mut scan = Scan::default();
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            break;
        }
        let length = buffer.len();
        for &byte in buffer {
            line += u64::from(byte == b'\n');
            if bytes.is_empty() {
                match byte {
                    b'[' if number == 0 && !many => many = true,
                    b',' | b']' | b'\xef' | b'\xbb' | b'\xbf' => {}
                    _ if byte.is_ascii_whitespace() => {}
                    _ => {
                        begun = line;
                        scan = Scan { depth: usize::from(byte == b'{'), string: byte == b'"', escaped: false };
                        bytes.push(byte);
                    }
                }
                continue;
            }
            let object = bytes[0] == b'{';
            let ends = if object {
                scan.ends(byte)
            } else {
                let outside = scan.depth == 0 && !scan.string && matches!(byte, b',' | b']' | b'\n');
                if !outside {
                    scan.ends(byte);
                }
                outside
            };
            if object || !ends {
                bytes.push(byte);
            }
            if ends {
                number += 1;
                let place = Some(number).filter(|_| many || number > 1);
                if each(Cut::Piece(piece(origin, place, begun, std::mem::take(&mut bytes)))).is_break() {
                    return Ok(ControlFlow::Break(()));
                }
            }
        }
        input.consume(length);
        if bytes.len() as u64 > LONGEST {
            return Ok(too_long(origin, begun, each));
        }
    }
    if bytes.is_empty() {
        return Ok(ControlFlow::Continue(()));
    }
    let place = Some(number + 1).filter(|_| many || number > 0);
    Ok(each(Cut::Piece(piece(origin, place, begun, bytes))))
}

fn piece(origin: &Arc<Origin>, number: Option<u64>, line: u64, bytes: Vec<u8>) -> Piece {
    Piece { origin: origin.clone(), format: Format::Json, number, line: number.map(|_| line), bytes }
}

/// The parts of an object by the names of its fields.
pub fn parse(piece: &Piece, fields: &Fields) -> Result<Parts> {
    let value: Value = serde_json::from_slice(&piece.bytes).map_err(|e| piece.fault(format!("broken JSON: {e}")))?;
    let Some(object) = value.as_object() else { return Err(piece.fault("not a JSON object")) };
    let Some(text) = find(&value, &fields.text).and_then(text_of) else {
        if let Some(parts) = ninjs::parse(&value) {
            return Ok(parts);
        }
        let names: Vec<&str> = object.keys().take(20).map(String::as_str).collect();
        let there = names.join(", ");
        let message =
            format!("no field `{}` with text; name it with --field text=NAME (there are: {there})", fields.text);
        return Err(piece.fault(message));
    };
    Ok(Parts {
        id: find(&value, &fields.id).and_then(word).filter(|id| !id.is_empty()),
        date: find(&value, &fields.date).and_then(word).filter(|d| !d.trim().is_empty()),
        title: find(&value, &fields.title).and_then(word).filter(|t| !t.is_empty()),
        text,
        ..Parts::default()
    })
}

/// The field of that name, else the one that the name's dots lead down to.
fn find<'v>(value: &'v Value, name: &str) -> Option<&'v Value> {
    value.get(name).or_else(|| name.split('.').try_fold(value, |v, part| v.get(part)))
}

/// A text, or the paragraphs of one.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(parts) => {
            let parts: Option<Vec<&str>> = parts.iter().map(Value::as_str).collect();
            parts.map(|p| p.join("\n\n"))
        }
        _ => None,
    }
}

fn word(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        let mut out = Vec::new();
        let origin = Arc::new(Origin::default());
        let flow = values(&origin, &mut text.as_bytes(), &mut |cut| {
            if let Cut::Piece(piece) = cut {
                let number = piece.number.map_or(String::new(), |n| format!("{n}@{} ", piece.line.unwrap_or(0)));
                out.push(number + &String::from_utf8_lossy(&piece.bytes));
            }
            ControlFlow::Continue(())
        });
        assert!(matches!(flow, Ok(ControlFlow::Continue(()))));
        out
    }

    #[test]
    fn values_of_a_stream() {
        assert_eq!(cut(r#"{"a": "}\"{"}"#), [r#"{"a": "}\"{"}"#]);
        assert_eq!(cut("[{\"a\": [1]},\n {}]"), ["1@1 {\"a\": [1]}", "2@2 {}"]);
        assert_eq!(cut("{}\n{}"), ["{}", "2@2 {}"]);
        assert_eq!(cut("[1, \"a,b\", {}]"), ["1@1 1", "2@1 \"a,b\"", "3@1 {}"]);
        assert_eq!(cut("[{\"a\": "), ["1@1 {\"a\": "]);
        assert_eq!(cut("[]"), [""; 0]);
    }
}
