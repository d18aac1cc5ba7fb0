//! JSON lines, one article a line.

use std::io::BufRead;
use std::ops::ControlFlow;
use std::sync::Arc;

use serde_json::Value;

use super::{Cut, Each, Fields, Format, Origin, Parts, Piece};
use crate::error::Result;

/// Every line that holds anything is a piece.
pub fn cut(origin: &Arc<Origin>, input: &mut dyn BufRead, each: &mut Each) -> std::io::Result<ControlFlow<()>> {
    let (mut line, mut number) = (0, 0);
    loop {
        let mut bytes = Vec::new();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(ControlFlow::Continue(()));
        }
        line += 1;
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

/// The parts of an object by the names of its fields.
pub fn parse(piece: &Piece, fields: &Fields) -> Result<Parts> {
    let value: Value = serde_json::from_slice(&piece.bytes).map_err(|e| piece.fault(format!("broken JSON: {e}")))?;
    let Some(object) = value.as_object() else { return Err(piece.fault("not a JSON object")) };
    let Some(text) = find(&value, &fields.text).and_then(text_of) else {
        let names: Vec<&str> = object.keys().take(20).map(String::as_str).collect();
        let message = format!(
            "no field `{}` with text; name it with --field text=NAME (there are: {})",
            fields.text,
            names.join(", ")
        );
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
