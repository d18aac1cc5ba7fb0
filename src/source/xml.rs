//! NewsML-G2 and NITF, the XML of news agencies. Entities that a document declares itself are not expanded.

use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::escape::{resolve_html5_entity, unescape_with};
use quick_xml::events::{BytesStart, Event};

use super::{Cut, Each, Failure, Format, LONGEST, Origin, Parts, Piece, decode};
use crate::error::{Error, Result};

/// Every `newsItem` of a message is a piece; a document without any is one itself.
pub fn cut(origin: &Arc<Origin>, input: &mut dyn BufRead, each: &mut Each) -> io::Result<ControlFlow<()>> {
    let mut bytes = Vec::new();
    input.take(LONGEST).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == LONGEST {
        let error = Error::input(origin.place(None), "a document of more than 256 MB");
        return Ok(each(Cut::Failure(Failure { origin: origin.clone(), line: None, error })));
    }
    let (open, close) = (b"<newsItem".as_slice(), b"</newsItem>".as_slice());
    let starts: Vec<usize> = memchr::memmem::find_iter(&bytes, open)
        .filter(|at| bytes.get(at + open.len()).is_some_and(|b| b.is_ascii_whitespace() || *b == b'>'))
        .collect();
    if starts.len() < 2 {
        let piece = Piece { origin: origin.clone(), format: Format::Xml, number: None, line: None, bytes };
        return Ok(each(Cut::Piece(piece)));
    }
    for (i, &start) in starts.iter().enumerate() {
        let next = starts.get(i + 1).copied().unwrap_or(bytes.len());
        let end = memchr::memmem::find(&bytes[start..next], close).map_or(next, |at| start + at + close.len());
        let line = memchr::memchr_iter(b'\n', &bytes[..start]).count() as u64 + 1;
        let (number, line) = (Some(i as u64 + 1), Some(line));
        let bytes = bytes[start..end].to_vec();
        let piece = Piece { origin: origin.clone(), format: Format::Xml, number, line, bytes };
        if each(Cut::Piece(piece)).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// What stands in a document.
#[derive(Default)]
struct Item {
    root: Option<String>,
    id: Option<String>,
    /// The dates in the order of their worth.
    dates: [Option<String>; 4],
    headline: String,
    paragraphs: Vec<String>,
    open: String,
}

/// The parts of a news item.
pub fn parse(piece: &Piece) -> Result<Parts> {
    let (text, _) = decode::decode(&piece.bytes).map_err(|message| piece.fault(message))?;
    let mut reader = Reader::from_str(&text);
    let mut item = Item::default();
    let mut path: Vec<String> = Vec::new();
    loop {
        match reader.read_event().map_err(|e| piece.fault(format!("broken XML: {e}")))? {
            Event::Start(tag) => {
                item.begin(&tag);
                path.push(name(&tag));
            }
            Event::Empty(tag) => item.begin(&tag),
            Event::End(_) => {
                let closed = path.pop().unwrap_or_default();
                item.end(&closed);
            }
            Event::Text(text) => {
                let raw = String::from_utf8_lossy(&text);
                let whole = unescape_with(&raw, resolve_html5_entity).unwrap_or_else(|_| raw.clone());
                item.text(&path, &whole);
            }
            Event::CData(text) => item.text(&path, &String::from_utf8_lossy(&text)),
            Event::Eof => break,
            _ => {}
        }
    }
    if !path.is_empty() {
        return Err(piece.fault("broken XML: it breaks off"));
    }
    if !item.root.as_deref().is_some_and(|r| ["nitf", "newsItem", "newsMessage"].contains(&r)) {
        return Err(piece.fault("XML of no known kind; NewsML-G2 and NITF are read"));
    }
    item.close();
    let headline = item.headline.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(Parts {
        id: item.id,
        title: Some(headline).filter(|t| !t.is_empty()),
        date: item.dates.into_iter().flatten().next(),
        text: item.paragraphs.join("\n\n"),
        ..Parts::default()
    })
}

fn name(tag: &BytesStart<'_>) -> String {
    String::from_utf8_lossy(tag.local_name().as_ref()).into_owned()
}

/// Elements that hold a paragraph of their own.
fn is_block(name: &str) -> bool {
    let blocks = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "hl2", "div", "block", "li", "br", "tr", "inlineData"];
    blocks.contains(&name)
}

impl Item {
    fn begin(&mut self, tag: &BytesStart<'_>) {
        let name = name(tag);
        let value = |wanted: &str| {
            let found =
                tag.attributes().filter_map(|a| a.ok()).find(|a| a.key.local_name().as_ref() == wanted.as_bytes());
            found.map(|a| String::from_utf8_lossy(&a.value).into_owned()).filter(|v| !v.is_empty())
        };
        match name.as_str() {
            "newsItem" => self.id = value("guid").or(self.id.take()),
            "doc-id" => self.id = value("id-string").or(self.id.take()),
            "date.issue" => self.dates[1] = value("norm"),
            _ => {}
        }
        if is_block(&name) {
            self.close();
        }
        self.root.get_or_insert(name);
    }

    fn end(&mut self, name: &str) {
        if is_block(name) {
            self.close();
        }
    }

    /// Ends the paragraph.
    fn close(&mut self) {
        let words: Vec<&str> = self.open.split_whitespace().collect();
        if !words.is_empty() {
            self.paragraphs.push(words.join(" "));
        }
        self.open.clear();
    }

    fn text(&mut self, path: &[String], text: &str) {
        let within = |names: &[&str]| path.iter().any(|p| names.contains(&p.as_str()));
        let last = path.last().map_or("", String::as_str);
        match last {
            "contentCreated" => self.dates[0] = Some(text.trim().to_owned()),
            "versionCreated" => self.dates[2] = Some(text.trim().to_owned()),
            "firstCreated" => self.dates[3] = Some(text.trim().to_owned()),
            _ => {}
        }
        let body = within(&["inlineXML", "inlineData", "body.content"]);
        if within(&["headline", "hl1"]) && !within(&["body.content"]) {
            self.headline.push_str(text);
        } else if body && !within(&["head", "title", "body.head", "script", "style", "media"]) {
            self.open.push_str(text);
        }
    }
}
