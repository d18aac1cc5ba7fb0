//! HTML pages: the article's text by `<article>`, JSON-LD or the paragraphs; date and title by JSON-LD and metadata.

use std::borrow::Cow;
use std::collections::BTreeMap;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};
use serde_json::Value;

use super::{Parts, Piece, decode};
use crate::error::Result;

/// Elements whose words are not the article's.
const APART: &[&str] = &[
    "script", "style", "template", "noscript", "nav", "aside", "footer", "header", "figure", "form", "button",
    "select", "svg", "iframe", "video", "audio", "head", "dialog", "textarea",
];
/// Elements that begin and end a paragraph.
const BLOCKS: &[&str] = &[
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "div",
    "section",
    "article",
    "main",
    "li",
    "ul",
    "ol",
    "blockquote",
    "br",
    "tr",
    "td",
    "th",
    "table",
    "dd",
    "dt",
    "dl",
    "pre",
    "hr",
    "body",
    "address",
    "center",
    "figcaption",
];
/// Elements whose text stands in a paragraph of running text.
const RUNNING: &[&str] = &["p", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "dd"];
/// Elements that no end tag closes.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
/// Names of metadata that hold the day, the best first.
const DATES: &[&str] = &[
    "article:published_time",
    "datepublished",
    "og:published_time",
    "article:published",
    "publish-date",
    "publication_date",
    "pubdate",
    "dcterms.issued",
    "dcterms.date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "sailthru.date",
    "date",
];

/// The parts of a page.
pub fn parse(piece: &Piece) -> Result<Parts> {
    let text = read(&piece.bytes).map_err(|message| piece.fault(message))?;
    let mut emitter: DefaultEmitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut page = Page::default();
    for token in Tokenizer::new_with_emitter(text.as_ref(), emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let attributes = tag.attributes.iter().map(|(k, v)| (lossy(k).to_lowercase(), lossy(v)));
                page.open(&lossy(&tag.name), attributes.collect(), tag.self_closing);
            }
            Token::EndTag(tag) => page.close(&lossy(&tag.name)),
            Token::String(words) => page.words(&lossy(&words)),
            _ => {}
        }
    }
    page.parts().map_err(|message| piece.fault(message))
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The page as text: by its mark, as UTF-8, or as its `<meta charset>` says.
fn read(bytes: &[u8]) -> Result<Cow<'_, str>, String> {
    let head = lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    let label = head.find("charset=").map(|at| head[at + 8..].trim_start_matches(['"', '\'', ' ']));
    let label = label.map(|l| l.split(|c: char| !(c.is_ascii_alphanumeric() || "-_:".contains(c))).next().unwrap_or(l));
    let named = label.and_then(|l| encoding_rs::Encoding::for_label(l.as_bytes()));
    match named.filter(|e| *e != encoding_rs::UTF_8 && std::str::from_utf8(bytes).is_err()) {
        Some(encoding) => Ok(encoding.decode(bytes).0),
        None => decode::decode(bytes).map(|(text, _)| text),
    }
}

/// A container of paragraphs.
#[derive(Debug, Default)]
struct Container {
    article: bool,
    paragraphs: Vec<String>,
}

impl Container {
    fn length(&self) -> usize {
        self.paragraphs.iter().map(String::len).sum()
    }
}

/// What has been seen of a page.
#[derive(Debug, Default)]
struct Page {
    /// Containers that are open: the page itself, `<main>`, `<article>`; and those that were closed.
    open: Vec<Container>,
    closed: Vec<Container>,
    /// How deep we are in elements that stand apart, and in which.
    apart: Vec<String>,
    /// The running elements around, and is a `<p>` open?
    running: u32,
    in_p: bool,
    paragraph: String,
    catch: Option<Catch>,
    caught: String,
    title: Option<String>,
    heading: Option<String>,
    /// Does the heading stand in an article?
    heading_within: bool,
    meta: BTreeMap<String, String>,
    time: Option<String>,
    data: Option<Data>,
}

/// Text that is kept apart.
#[derive(Debug, PartialEq)]
enum Catch {
    Title,
    Heading,
    Data,
}

/// What JSON-LD says of an article.
#[derive(Debug, Default)]
struct Data {
    title: Option<String>,
    date: Option<String>,
    body: Option<String>,
}

impl Page {
    fn open(&mut self, name: &str, attributes: BTreeMap<String, String>, closing: bool) {
        let get = |key: &str| attributes.get(key).map(|v| v.trim()).filter(|v| !v.is_empty());
        match name {
            "meta" => {
                let key = get("property").or(get("name")).or(get("itemprop"));
                if let (Some(key), Some(content)) = (key, get("content")) {
                    self.meta.entry(key.to_lowercase()).or_insert_with(|| content.to_owned());
                }
            }
            "time" if self.time.is_none() => self.time = get("datetime").map(str::to_owned),
            "title" if self.title.is_none() && !self.apart.iter().any(|a| a == "svg") => {
                self.catch = Some(Catch::Title)
            }
            "h1" if self.heading.is_none() || self.within() && !self.heading_within => {
                self.end_paragraph();
                self.heading_within = self.within();
                self.catch = Some(Catch::Heading);
            }
            "script" if get("type").is_some_and(|t| t.eq_ignore_ascii_case("application/ld+json")) => {
                self.catch = Some(Catch::Data);
            }
            "body" => self.apart.clear(),
            _ => {}
        }
        if closing || VOID.contains(&name) {
            if BLOCKS.contains(&name) {
                self.end_paragraph();
            }
            return;
        }
        // The header of an article holds its headline and often its first paragraph.
        let header = name == "header" && self.within();
        if APART.contains(&name) && !header {
            self.end_paragraph();
            self.apart.push(name.to_owned());
        }
        if BLOCKS.contains(&name) {
            self.end_paragraph();
            // A block ends a paragraph that nobody closed.
            self.in_p = name == "p";
        }
        if matches!(name, "article" | "main") && self.apart.is_empty() {
            self.open.push(Container { article: name == "article", ..Container::default() });
        }
        self.running += u32::from(name != "p" && RUNNING.contains(&name));
    }

    fn close(&mut self, name: &str) {
        match (&self.catch, name) {
            (Some(Catch::Title), "title") => self.title = Some(self.end_catch()),
            (Some(Catch::Heading), "h1") => self.heading = Some(self.end_catch()),
            (Some(Catch::Data), "script") => {
                let text = self.end_catch();
                let found = serde_json::from_str(&text).ok().and_then(|value| article_in(&value, 0));
                self.data = self.data.take().or(found);
            }
            _ => {}
        }
        if BLOCKS.contains(&name) {
            self.end_paragraph();
        }
        if let Some(at) = self.apart.iter().rposition(|a| a == name) {
            self.paragraph.clear();
            self.apart.truncate(at);
        }
        if matches!(name, "article" | "main")
            && let Some(at) = self.open.iter().rposition(|c| c.article == (name == "article"))
            && at > 0
        {
            self.closed.extend(self.open.drain(at..));
        }
        if name == "p" {
            self.in_p = false;
        } else if RUNNING.contains(&name) {
            self.running = self.running.saturating_sub(1);
        }
    }

    /// Are we in an article?
    fn within(&self) -> bool {
        self.open.iter().any(|c| c.article)
    }

    fn end_catch(&mut self) -> String {
        let data = self.catch == Some(Catch::Data);
        self.catch = None;
        let text = std::mem::take(&mut self.caught);
        if data { text } else { squeezed(&text) }
    }

    fn words(&mut self, words: &str) {
        if self.catch.is_some() {
            self.caught.push_str(words);
        } else if self.apart.is_empty() {
            self.paragraph.push_str(words);
        }
    }

    fn end_paragraph(&mut self) {
        let text = squeezed(&self.paragraph);
        self.paragraph.clear();
        if self.open.is_empty() {
            self.open.push(Container::default());
        }
        let Some(container) = self.open.last_mut().filter(|_| !text.is_empty()) else { return };
        // Outside of `<article>` only running text counts: the rest is menus and buttons.
        if container.article || self.running > 0 || self.in_p {
            container.paragraphs.push(text);
        }
    }

    fn parts(mut self) -> Result<Parts, String> {
        self.end_paragraph();
        let containers = || self.closed.iter().chain(&self.open);
        // Of several of the same length the first one.
        let longest = |article: bool| {
            let fitting = containers().filter(|c| c.article == article && c.length() > 0);
            fitting.fold(None, |best: Option<&Container>, c| match best {
                Some(b) if b.length() >= c.length() => Some(b),
                _ => Some(c),
            })
        };
        let data = self.data.as_ref();
        let body = data.and_then(|d| d.body.as_deref()).filter(|b| !b.trim().is_empty());
        let article = longest(true).filter(|a| a.length() * 2 >= body.map_or(0, str::len));
        let text = match (article, body) {
            (Some(article), _) => article.paragraphs.join("\n\n"),
            (None, Some(body)) => body.trim().to_owned(),
            (None, None) => longest(false).map_or(String::new(), |c| c.paragraphs.join("\n\n")),
        };
        if text.is_empty() {
            return Err("no article in this page: no <article>, no JSON-LD and no paragraphs".to_owned());
        }
        let title = data.and_then(|d| d.title.clone());
        let title = title.or_else(|| self.meta.get("og:title").cloned()).or(self.heading).or(self.title);
        let date = data.and_then(|d| d.date.clone());
        let date = date.or_else(|| DATES.iter().find_map(|name| self.meta.get(*name).cloned())).or(self.time);
        let title = title.filter(|t| !t.is_empty());
        Ok(Parts { title, date, text, ..Parts::default() })
    }
}

fn squeezed(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() && c != '\u{a0}').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The first article among JSON-LD objects, in lists and graphs too.
fn article_in(value: &Value, depth: usize) -> Option<Data> {
    if depth > 8 {
        return None;
    }
    match value {
        Value::Array(items) => items.iter().find_map(|i| article_in(i, depth + 1)),
        Value::Object(object) => {
            let is = |t: &Value| t.as_str().is_some_and(|t| t.ends_with("Article") || t == "LiveBlogPosting");
            let kind = object.get("@type");
            if kind.is_some_and(|t| is(t) || t.as_array().is_some_and(|a| a.iter().any(is))) {
                let text = |name: &str| object.get(name).and_then(Value::as_str).map(str::to_owned);
                let date = text("datePublished").or(text("dateCreated"));
                return Some(Data { title: text("headline").or(text("name")), date, body: text("articleBody") });
            }
            ["@graph", "mainEntity"].iter().find_map(|name| article_in(object.get(*name)?, depth + 1))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Format, Origin};

    fn page(html: &str) -> Result<Parts> {
        let bytes = html.as_bytes().to_vec();
        parse(&Piece {
            origin: std::sync::Arc::new(Origin::default()),
            format: Format::Html,
            number: None,
            line: None,
            bytes,
        })
    }

    #[test]
    fn an_article_and_what_is_around_it() {
        let html = "<!DOCTYPE html><html><head><title>Kop | Krant</title><meta property=\"article:published_time\" content=\"2025-03-14T10:00:00+01:00\">\
                    <script>var a = \"<p>nee</p>\";</script></head><body><nav><p>Menu</p></nav><article><header><h1>De kop</h1></header>\
                    <p>De <b>ACM</b> zweeg&nbsp;&eacute;n <a href=x>keek</a>.</p><figure><figcaption>Foto</figcaption></figure><aside><p>Lees ook</p></aside>\
                    <h2>Kopje</h2><p>Meer\n niet.<br>Nee.</p></article><article><p>Kort.</p></article><footer><p>Einde</p></footer></body></html>";
        let parts = page(html).unwrap();
        assert_eq!(parts.text, "De ACM zweeg\u{a0}én keek.\n\nKopje\n\nMeer niet.\n\nNee.");
        assert_eq!(parts.title.as_deref(), Some("De kop"));
        assert_eq!(parts.date.as_deref(), Some("2025-03-14T10:00:00+01:00"));
    }

    #[test]
    fn json_ld_and_bare_paragraphs() {
        let html = "<html><head><script type=\"application/ld+json\">{\"@graph\": [{\"@type\": \"WebPage\"}, {\"@type\": [\"NewsArticle\"], \
                    \"headline\": \"Kop\", \"datePublished\": \"2025-03-14\", \"articleBody\": \"De ACM zweeg.\"}]}</script></head><body><div>x</div></body>";
        let parts = page(html).unwrap();
        assert_eq!((parts.text.as_str(), parts.title.as_deref()), ("De ACM zweeg.", Some("Kop")));
        assert_eq!(page("<p>De ACM zweeg.<p>Ja.<div>menu</div>").unwrap().text, "De ACM zweeg.\n\nJa.");
        assert!(page("<html><body><a>menu</a></body></html>").is_err());
        assert!(page(&"<div>".repeat(100_000)).is_err());
    }
}
