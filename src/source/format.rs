//! The formats that can be read, and how one is told from the other.

use std::str::FromStr;

use super::{kb, nexis};

/// A format of articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text, one article a file.
    Text,
    /// JSON lines, one article a line.
    JsonLines,
    /// A JSON array of articles, or one article.
    Json,
    /// CSV or TSV with a header row.
    Csv,
    /// NewsML-G2 or NITF.
    Xml,
    /// A page of HTML, one article a file.
    Html,
    /// A web crawl.
    Warc,
    /// A Nexis Uni or LexisNexis export.
    Nexis,
    /// DIDL, ALTO or OCR text of the national library.
    Kb,
}

impl Format {
    /// Every format with its name and what it is.
    pub const ALL: &'static [(Format, &'static str, &'static str)] = &[
        (Format::Text, "txt", "plain text, one article a file"),
        (Format::JsonLines, "jsonl", "JSON lines, one article a line"),
        (Format::Json, "json", "a JSON array of articles, or one article"),
        (Format::Xml, "xml", "NewsML-G2 or NITF"),
        (Format::Csv, "csv", "CSV or TSV with a header row, one article a row"),
        (Format::Html, "html", "a page of HTML, one article a file"),
        (Format::Warc, "warc", "a web crawl, one article a page"),
        (Format::Nexis, "nexis", "a Nexis Uni export (DOCX too), many articles a file"),
        (Format::Kb, "kb", "DIDL, ALTO or OCR text of Delpher"),
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        Format::ALL.iter().find(|f| f.0 == self).map_or("", |f| f.1)
    }

    /// Tells the format from the first bytes of a file and its name.
    pub fn detect(name: &str, head: &[u8]) -> Format {
        let ending = name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase()).unwrap_or_default();
        match ending.as_str() {
            "txt" | "text" if !nexis::is_export(&String::from_utf8_lossy(head)) => return Format::Text,
            "jsonl" | "ndjson" | "jsonlines" => return Format::JsonLines,
            _ => {}
        }
        let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
        match head.first() {
            Some(b'[') if head[1..].trim_ascii_start().first().is_some_and(|b| b"{]".contains(b)) => Format::Json,
            Some(b'{') if is_line(head) => Format::JsonLines,
            Some(b'{') => Format::Json,
            Some(b'<') if kb::is_document(head) => Format::Kb,
            Some(b'<') if is_html(head) || matches!(ending.as_str(), "html" | "htm" | "xhtml") => Format::Html,
            Some(b'<') if is_markup(head) => Format::Xml,
            _ if head.starts_with(b"WARC/") => Format::Warc,
            _ if matches!(ending.as_str(), "html" | "htm" | "xhtml") => Format::Html,
            _ if matches!(ending.as_str(), "csv" | "tsv") => Format::Csv,
            _ if nexis::is_export(&String::from_utf8_lossy(head)) => Format::Nexis,
            _ => Format::Text,
        }
    }
}

/// Does it begin as HTML does, perhaps behind a comment or an XML declaration?
fn is_html(head: &[u8]) -> bool {
    let head = head[..head.len().min(2048)].to_ascii_lowercase();
    let has = |name: &[u8]| memchr::memmem::find(&head, name).is_some();
    let xml = ["<nitf", "<newsitem", "<newsmessage"].iter().any(|n| has(n.as_bytes()));
    !xml && (head.starts_with(b"<!doctype html")
        || head.starts_with(b"<html")
        || has(b"<html")
        || head.starts_with(b"<head"))
}

/// Does it begin as XML does?
fn is_markup(head: &[u8]) -> bool {
    let head = head[..head.len().min(512)].to_ascii_lowercase();
    let starts = ["<?xml", "<!doctype", "<nitf", "<newsitem", "<newsmessage"];
    starts.iter().any(|s| head.starts_with(s.as_bytes()))
}

/// Is the first line an object of its own, or so long that its end is not seen?
fn is_line(head: &[u8]) -> bool {
    let Some(end) = head.iter().position(|b| *b == b'\n') else { return true };
    // A broken line is still a line if it ends as one.
    let line = head[..end].trim_ascii_end();
    line.len() > 1 && line.ends_with(b"}")
}

impl FromStr for Format {
    type Err = String;

    fn from_str(name: &str) -> Result<Format, String> {
        let known = || Format::ALL.iter().map(|f| f.1).collect::<Vec<_>>().join(", ");
        let found = Format::ALL.iter().find(|f| f.1 == name);
        found.map(|f| f.0).ok_or_else(|| format!("`{name}` is no input format; there are auto, {}", known()))
    }
}
