//! Newspapers of the national library (Delpher): DIDL records with the text inside, ALTO pages, and the plain OCR text of an article.

use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::escape::{resolve_html5_entity, unescape_with};
use quick_xml::events::{BytesStart, Event};

use super::{Cut, Each, Failure, Fields, Format, LONGEST, Origin, Parts, Piece, decode, json};
use crate::error::{Error, Result};

/// Items in items go no deeper.
const DEEPEST: usize = 64;

/// Is that the front of such a document?
pub fn is_document(head: &[u8]) -> bool {
    let head = &head[..head.len().min(4096)];
    let has = |name: &[u8]| memchr::memmem::find(head, name).is_some();
    has(b"<didl:DIDL") || has(b"<DIDL") || has(b"2002:02-DIDL-NS") || has(b"<alto") || has(b"/alto/ns") || is_ocr(head)
}

/// `<text><title>...</title><p>...`: the OCR text of one article.
fn is_ocr(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    let body = text.trim_start_matches('\u{feff}').trim_start();
    let body = body.strip_prefix("<?xml").and_then(|b| b.split_once("?>")).map_or(body, |(_, rest)| rest.trim_start());
    body.starts_with("<text>") || body.starts_with("<text ")
}

/// An item of a DIDL, or a whole page.
#[derive(Debug, Default)]
struct Item {
    id: Option<String>,
    date: Option<String>,
    title: Option<String>,
    kind: Option<String>,
    reference: Option<String>,
    paragraphs: Vec<String>,
    articles: bool,
    line: u64,
}

/// Every article is a piece.
pub fn cut(origin: &Arc<Origin>, input: &mut dyn BufRead, each: &mut Each) -> io::Result<ControlFlow<()>> {
    let mut bytes = Vec::new();
    input.take(LONGEST).read_to_end(&mut bytes)?;
    let fail = |line: Option<u64>, message: String, each: &mut Each| {
        let error = Error::input(origin.place(line), message);
        each(Cut::Failure(Failure { origin: origin.clone(), line, error }))
    };
    if bytes.len() as u64 == LONGEST {
        return Ok(fail(None, "a document of more than 256 MB".to_owned(), each));
    }
    let text = match decode::decode(&bytes) {
        Ok((text, _)) => text,
        Err(message) => return Ok(fail(None, message, each)),
    };
    let mut reading = Reading { items: vec![Item::default()], ..Reading::default() };
    let mut number = 0;
    let mut reader = Reader::from_str(&text);
    let (mut line, mut at) = (1, 0);
    loop {
        let event = reader.read_event();
        let here = usize::try_from(reader.buffer_position()).unwrap_or(text.len()).min(text.len());
        line += memchr::memchr_iter(b'\n', &text.as_bytes()[at.min(here)..here]).count() as u64;
        at = here;
        let ended = match event {
            Ok(Event::Eof) if reading.path.is_empty() => break,
            Ok(Event::Eof) => return Ok(fail(Some(line), "broken XML: it breaks off".to_owned(), each)),
            Err(error) => return Ok(fail(Some(line), format!("broken XML: {error}"), each)),
            Ok(event) => reading.take(event, line),
        };
        if reading.items.len() > DEEPEST {
            return Ok(fail(Some(line), format!("items in items, more than {DEEPEST} deep"), each));
        }
        let Some(item) = ended else { continue };
        if give(origin, item, &mut number, each).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    let rest = reading.items.pop().unwrap_or_default();
    Ok(give(origin, rest, &mut number, each))
}

/// Hands an item on if it is an article.
fn give(origin: &Arc<Origin>, item: Item, number: &mut u64, each: &mut Each) -> ControlFlow<()> {
    if item.paragraphs.is_empty() {
        let Some(reference) = item.reference.filter(|_| !item.articles) else { return ControlFlow::Continue(()) };
        let message = format!("the text of this article does not stand in the file but at {reference}");
        let error = Error::input(origin.place(Some(item.line)), message);
        return each(Cut::Failure(Failure { origin: origin.clone(), line: Some(item.line), error }));
    }
    *number += 1;
    let alone = item.id.is_none() && item.line == 0;
    let text = item.paragraphs.join("\n\n");
    let object = serde_json::json!({"id": item.id, "date": item.date, "title": item.title, "text": text});
    let bytes = object.to_string().into_bytes();
    let (number, line) = if alone { (None, None) } else { (Some(*number), Some(item.line)) };
    each(Cut::Piece(Piece { origin: origin.clone(), format: Format::Kb, number, line, bytes }))
}

/// The parts of an article.
pub fn parse(piece: &Piece) -> Result<Parts> {
    json::parse(piece, &Fields::default())
}

#[derive(Default)]
struct Reading {
    path: Vec<String>,
    items: Vec<Item>,
    words: String,
    /// A word that goes on in the next line, whose second half is to be left out.
    halved: bool,
    hyphen: bool,
}

impl Reading {
    /// Takes an event; the item that ends with it, if one does.
    fn take(&mut self, event: Event<'_>, line: u64) -> Option<Item> {
        match event {
            Event::Start(tag) => {
                let name = name(&tag);
                self.begin(&name, &tag, line);
                self.path.push(name);
                None
            }
            Event::Empty(tag) => {
                let name = name(&tag);
                self.begin(&name, &tag, line);
                self.end(&name)
            }
            Event::End(_) => {
                let closed = self.path.pop().unwrap_or_default();
                self.end(&closed)
            }
            // The words of an ALTO page are attributes; what stands between them only sets them out.
            Event::Text(_) if self.path.iter().any(|p| p == "alto") => None,
            Event::Text(raw) => {
                let raw = String::from_utf8_lossy(&raw);
                self.words.push_str(&unescape_with(&raw, resolve_html5_entity).unwrap_or_else(|_| raw.clone()));
                None
            }
            Event::CData(raw) => {
                self.words.push_str(&String::from_utf8_lossy(&raw));
                None
            }
            _ => None,
        }
    }

    fn begin(&mut self, name: &str, tag: &BytesStart<'_>, line: u64) {
        let value = |wanted: &str| {
            let mut found = tag.attributes().filter_map(|a| a.ok());
            let found = found.find(|a| a.key.local_name().as_ref() == wanted.as_bytes())?;
            let raw = String::from_utf8_lossy(&found.value).into_owned();
            Some(unescape_with(&raw, resolve_html5_entity).map_or_else(|_| raw.clone(), |v| v.into_owned()))
        };
        match name {
            "Item" => {
                let date = self.items.last().and_then(|i| i.date.clone());
                self.items.push(Item { id: value("identifier"), date, line, ..Item::default() });
            }
            "Resource" => {
                let reference = value("ref").filter(|r| r.ends_with(":ocr"));
                if let Some(item) = self.items.last_mut() {
                    item.reference = item.reference.take().or(reference);
                }
            }
            "String" => self.word(value("CONTENT"), value("SUBS_TYPE"), value("SUBS_CONTENT")),
            "HYP" => self.hyphen = true,
            _ => {}
        }
        if name != "String" && name != "SP" && name != "HYP" && name != "TextLine" {
            self.words.clear();
        }
    }

    /// A word of an ALTO page; one that is cut at the end of a line is made whole.
    fn word(&mut self, content: Option<String>, part: Option<String>, whole: Option<String>) {
        let Some(content) = content else { return };
        if part.as_deref() == Some("HypPart2") && std::mem::take(&mut self.halved) {
            // The hyphen stood inside the word that is whole already.
            self.hyphen = false;
            return;
        }
        let glued = std::mem::take(&mut self.hyphen) && part.is_none();
        if !self.words.is_empty() && !glued {
            self.words.push(' ');
        }
        self.halved = part.as_deref() == Some("HypPart1") && whole.is_some();
        let word = whole.filter(|_| self.halved).unwrap_or(content);
        self.words.push_str(&word);
    }

    fn end(&mut self, name: &str) -> Option<Item> {
        let text = || self.words.split_whitespace().collect::<Vec<_>>().join(" ");
        let within = |wanted: &str| self.path.iter().any(|p| p == wanted);
        let set = |place: &mut Option<String>, text: String| {
            if place.is_none() && !text.is_empty() {
                *place = Some(text);
            }
        };
        let item = self.items.last_mut()?;
        match name {
            "TextBlock" | "p" | "P" => {
                let text = text();
                (self.hyphen, self.halved) = (false, false);
                if !text.is_empty() {
                    item.paragraphs.push(text);
                }
            }
            "title" if !within("alto") => set(&mut item.title, text()),
            "date" | "issued" => set(&mut item.date, text()),
            "subject" | "type" => set(&mut item.kind, text()),
            "identifier" | "recordIdentifier" => set(&mut item.id, text()),
            "Item" => {
                let item = self.items.pop()?;
                if let Some(outer) = self.items.last_mut() {
                    outer.articles = true;
                }
                self.words.clear();
                return Some(item);
            }
            _ => {}
        }
        if !matches!(name, "String" | "SP" | "HYP" | "TextLine") {
            self.words.clear();
        }
        None
    }
}

fn name(tag: &BytesStart<'_>) -> String {
    String::from_utf8_lossy(tag.local_name().as_ref()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn articles(xml: &str) -> (Vec<serde_json::Value>, usize) {
        let (mut out, mut failed) = (Vec::new(), 0);
        let flow = cut(&Arc::new(Origin::default()), &mut xml.as_bytes(), &mut |cut| {
            match cut {
                Cut::Piece(piece) => out.push(serde_json::from_slice(&piece.bytes).unwrap()),
                Cut::Failure(_) => failed += 1,
                Cut::File { .. } => {}
            }
            ControlFlow::Continue(())
        });
        assert!(matches!(flow, Ok(ControlFlow::Continue(()))));
        (out, failed)
    }

    #[test]
    fn a_page_of_alto() {
        let xml = "<?xml version=\"1.0\"?><alto xmlns=\"http://schema.ccs-gmbh.com/ALTO\"><Layout><Page><PrintSpace><TextBlock><TextLine><String CONTENT=\"De\"/><SP/>\
                   <String CONTENT=\"mi\" SUBS_TYPE=\"HypPart1\" SUBS_CONTENT=\"minister\"/><HYP CONTENT=\"-\"/></TextLine><TextLine><String CONTENT=\"nister\" \
                   SUBS_TYPE=\"HypPart2\" SUBS_CONTENT=\"minister\"/><SP/><String CONTENT=\"zweeg.\"/></TextLine></TextBlock><TextBlock><TextLine><String CONTENT=\"Ja\"/>\
                   <HYP/></TextLine><TextLine><String CONTENT=\"nee.\"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>";
        assert!(is_document(xml.as_bytes()));
        let (found, _) = articles(xml);
        assert_eq!(found[0]["text"], "De minister zweeg.\n\nJanee.");
    }

    #[test]
    fn a_record_with_its_articles() {
        let item = |id: &str, body: &str| {
            format!(
                "<didl:Item dc:identifier=\"{id}\"><didl:Component><didl:Resource><dcx><dc:title>Kop {id}</dc:title><dc:subject>artikel</dc:subject></dcx>\
                     </didl:Resource></didl:Component><didl:Component>{body}</didl:Component></didl:Item>"
            )
        };
        let inside = "<didl:Resource><text><p>De ACM zweeg &amp; keek.</p><p>Ja.</p></text></didl:Resource>";
        let outside = "<didl:Resource ref=\"urn:voorbeeld:a2:ocr\"/>";
        let xml = format!(
            "<didl:DIDL xmlns:didl=\"urn:mpeg:mpeg21:2002:02-DIDL-NS\"><didl:Item dc:identifier=\"v\"><didl:Component><didl:Resource><dcx>\
                           <dc:title>De Voorbeeldkrant</dc:title><dc:date>1950-03-14</dc:date></dcx></didl:Resource></didl:Component>{}{}</didl:Item></didl:DIDL>",
            item("v:a1", inside),
            item("v:a2", outside)
        );
        let (found, failed) = articles(&xml);
        assert_eq!((found.len(), failed), (1, 1));
        assert_eq!(
            (&found[0]["id"], &found[0]["date"], &found[0]["title"]),
            (&"v:a1".into(), &"1950-03-14".into(), &"Kop v:a1".into())
        );
        assert_eq!(found[0]["text"], "De ACM zweeg & keek.\n\nJa.");
        let (found, _) = articles("<text><title>Kop</title><p>De ACM zweeg.</p></text>");
        assert_eq!((&found[0]["title"], &found[0]["text"]), (&"Kop".into(), &"De ACM zweeg.".into()));
    }
}
