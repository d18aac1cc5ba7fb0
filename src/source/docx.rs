//! DOCX: the paragraphs of a Word file, which may be an export of many articles.

use std::ops::ControlFlow;
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::escape::{resolve_html5_entity, unescape_with};
use quick_xml::events::Event;

use super::{Cut, Each, Failure, Format, Origin, Piece, nexis};
use crate::error::Error;

/// The entry of the container that holds the text.
pub const DOCUMENT: &str = "word/document.xml";

/// The articles of a document.
pub fn cut(origin: &Arc<Origin>, xml: &[u8], each: &mut Each) -> ControlFlow<()> {
    match paragraphs(xml) {
        Ok(text) if nexis::is_export(&text) => nexis::documents(origin, &text, each),
        Ok(text) if text.trim().is_empty() => ControlFlow::Continue(()),
        Ok(text) => {
            let bytes = text.trim_end().as_bytes().to_vec();
            each(Cut::Piece(Piece { origin: origin.clone(), format: Format::Text, number: None, line: None, bytes }))
        }
        Err(message) => {
            let error = Error::input(origin.place(None), message);
            each(Cut::Failure(Failure { origin: origin.clone(), line: None, error }))
        }
    }
}

/// The text, a blank line between paragraphs. What was struck out (`delText`) and fields (`instrText`) are no text.
fn paragraphs(xml: &[u8]) -> Result<String, String> {
    let text = std::str::from_utf8(xml).map_err(|e| format!("broken UTF-8 in {DOCUMENT}: {e}"))?;
    let mut reader = Reader::from_str(text);
    let (mut out, mut within, mut depth) = (String::new(), false, 0u32);
    loop {
        match reader.read_event().map_err(|e| format!("broken XML in {DOCUMENT}: {e}"))? {
            Event::Start(tag) => {
                depth += 1;
                within = tag.local_name().as_ref() == b"t";
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                within = false;
                if tag.local_name().as_ref() == b"p" {
                    out.truncate(out.trim_end_matches([' ', '\t']).len());
                    out.push_str("\n\n");
                }
            }
            Event::Empty(tag) => match tag.local_name().as_ref() {
                b"tab" => out.push(' '),
                b"br" | b"cr" => out.push('\n'),
                b"p" => out.push('\n'),
                b"noBreakHyphen" => out.push('-'),
                _ => {}
            },
            Event::Text(raw) if within => {
                let raw = String::from_utf8_lossy(&raw);
                match unescape_with(&raw, resolve_html5_entity) {
                    Ok(whole) => out.push_str(&whole),
                    Err(_) => out.push_str(&raw),
                }
            }
            Event::Eof if depth > 0 => return Err(format!("broken XML in {DOCUMENT}: it breaks off")),
            Event::Eof => return Ok(out),
            _ => {}
        }
    }
}
