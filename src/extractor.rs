//! The whole extraction: an article in, a record out.

use std::cell::RefCell;

use crate::claim::{self, Draft};
use crate::error::Result;
use crate::extract;
use crate::lexicon::Lexicon;
use crate::model::{
    Article, ArticleInfo, Claim, ClaimValue, Dateline, Mention, MentionValue, Record, SentenceInfo, SourceInfo, Span,
    TextSpan, ToolInfo,
};
use crate::resolve::{self, Resolved};
use crate::rule::Candidate;
use crate::text::{Buffers, Doc};

/// The name of the record's contract.
pub const SCHEMA: &str = "knipsel/1";

/// Reads articles; built once, shared by all threads.
#[derive(Debug)]
pub struct Extractor {
    lexicon: Lexicon,
    options: Options,
    tool: ToolInfo,
}

/// What a record holds beside its findings, and how it counts.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Does the record carry the article's text?
    pub text: bool,
    /// The unit of all offsets.
    pub offsets: Offsets,
}

/// The unit of a record's offsets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Offsets {
    /// Unicode code points, as Python counts.
    #[default]
    CodePoints,
    /// Bytes, as Rust and Go count.
    Utf8,
    /// UTF-16 units, as JavaScript and Java count.
    Utf16,
}

thread_local! {
    /// The vectors of the last article of this thread.
    static BUFFERS: RefCell<(Buffers, Vec<Candidate>)> = RefCell::default();
}

/// The vectors of an article of so many tokens (some 5 MB) are not kept.
const LONG: usize = 1 << 20;

impl Extractor {
    /// An extractor with the lexicons that the binary holds.
    pub fn new() -> Result<Extractor> {
        Ok(Extractor::with(Lexicon::embedded()?, Options::default()))
    }

    /// An extractor with these lexicons and options.
    pub fn with(lexicon: Lexicon, options: Options) -> Extractor {
        let tool = ToolInfo { version: env!("CARGO_PKG_VERSION").to_owned(), rules: lexicon.hash().to_owned() };
        Extractor { lexicon, options, tool }
    }

    /// The lexicons.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// Everything that `article` states.
    pub fn extract(&self, article: &Article) -> Record {
        let (buffers, mut candidates) = BUFFERS.with(|b| std::mem::take(&mut *b.borrow_mut()));
        let doc = Doc::analyse(&article.text, &self.lexicon, buffers);
        extract::candidates(&doc, &mut candidates);
        let mut resolved = resolve::resolve(&doc, article.date, &mut candidates);
        let claims = claim::claims(&doc, &mut resolved);
        let record = self.record(article, &doc, resolved, claims);
        // A very long article leaves nothing behind: while its record is written, that needs the room.
        if doc.len() < LONG {
            BUFFERS.with(|b| *b.borrow_mut() = (doc.into_buffers(), candidates));
        }
        record
    }

    fn record(&self, article: &Article, doc: &Doc<'_>, resolved: Resolved, claims: Vec<Draft>) -> Record {
        let mut ruler = Ruler::new(&article.text, self.options.offsets);
        let cut = |span: Span| article.text.get(span.start..span.end).unwrap_or_default().to_owned();
        let sentences = doc.sentences().iter().map(|s| {
            let span = ruler.measure(doc.span(s.first, s.last));
            SentenceInfo { start: span.start, end: span.end, paragraph: s.paragraph, kind: s.kind }
        });
        let sentences = sentences.collect();
        let mut ruler = Ruler::new(&article.text, self.options.offsets);
        let mut mentions = Vec::with_capacity(resolved.mentions.len());
        for (id, placed) in resolved.mentions.into_iter().enumerate() {
            let bytes = doc.span(placed.first, placed.last);
            let span = ruler.measure(bytes);
            let mut value = placed.value;
            if let MentionValue::Amount(amount) = &mut value
                && let Some(of) = &mut amount.of
            {
                *of = ruler.text_span(of.span());
            }
            mentions.push(Mention {
                id: id as u32,
                start: span.start,
                end: span.end,
                text: cut(bytes),
                sentence: placed.sentence as u32,
                rule: placed.rule.id.into(),
                entity: placed.entity,
                value,
            });
        }
        let claims = claims.into_iter().enumerate().map(|(id, draft)| finish(id as u32, draft, &mut ruler)).collect();
        let dateline = doc.dateline.map(|d| Dateline { place: d.place.map(cut), agency: d.agency.map(cut) });
        Record {
            schema: SCHEMA.to_owned(),
            id: article.id.clone(),
            tool: self.tool.clone(),
            source: SourceInfo {
                path: article.source.path.clone(),
                entry: article.source.entry.clone(),
                line: article.source.line,
                hash: article.source.hash.clone(),
            },
            article: ArticleInfo {
                title: article.title.clone(),
                date: article.date,
                date_from: article.date_from,
                dateline,
                language: "nl".to_owned(),
                length: ruler.measure(Span::new(0, article.text.len())).end,
            },
            text: self.options.text.then(|| article.text.clone()),
            sentences,
            mentions,
            entities: resolved.entities.into_list(),
            claims,
            family: None,
            diagnostics: article.notes.iter().cloned().chain(resolved.diagnostics).collect(),
        }
    }
}

fn finish(id: u32, draft: Draft, ruler: &mut Ruler<'_>) -> Claim {
    let Draft { mut value, hedge, evidence, rule, inferred } = draft;
    let mut measure = |span: &mut Option<TextSpan>| {
        if let Some(span) = span {
            *span = ruler.text_span(span.span());
        }
    };
    match &mut value {
        ClaimValue::Quote(quote) => {
            measure(&mut quote.medium);
            quote.content = ruler.text_span(quote.content.span());
        }
        ClaimValue::Fine(fine) => measure(&mut fine.ground),
        ClaimValue::Investigation(investigation) => measure(&mut investigation.ground),
        ClaimValue::Measure(m) => measure(&mut m.ground),
        ClaimValue::Ruling(ruling) => measure(&mut ruling.ground),
        ClaimValue::Ownership(_) => {}
    }
    Claim {
        id,
        value,
        hedge: hedge.map(|(hedge, _)| hedge),
        hedge_cue: hedge.and_then(|(_, span)| span).map(|span| ruler.text_span(span)),
        evidence: ruler.text_span(evidence),
        rule: rule.into(),
        inferred,
    }
}

/// Turns bytes into the record's unit with a cursor that moves forward; a step back costs only the distance.
struct Ruler<'a> {
    text: &'a str,
    unit: Offsets,
    byte: usize,
    units: usize,
}

impl<'a> Ruler<'a> {
    fn new(text: &'a str, unit: Offsets) -> Ruler<'a> {
        // An ASCII text counts the same in every unit.
        let unit = if text.is_ascii() { Offsets::Utf8 } else { unit };
        Ruler { text, unit, byte: 0, units: 0 }
    }

    fn at(&mut self, byte: usize) -> usize {
        if self.unit == Offsets::Utf8 {
            return byte;
        }
        let (from, to) = (self.byte.min(byte), self.byte.max(byte));
        let between = self.text.as_bytes().get(from..to).unwrap_or_default();
        // Every byte that begins a character counts one, and in UTF-16 one that begins four bytes counts two.
        let points = characters(between);
        let pairs = if self.unit == Offsets::Utf16 { between.iter().filter(|b| **b >= 0xf0).count() } else { 0 };
        self.units = if byte >= self.byte { self.units + points + pairs } else { self.units - points - pairs };
        self.byte = byte;
        self.units
    }

    fn measure(&mut self, span: Span) -> Span {
        let start = self.at(span.start);
        Span::new(start, self.at(span.end))
    }

    fn text_span(&mut self, span: Span) -> TextSpan {
        let text = self.text.get(span.start..span.end).unwrap_or_default().to_owned();
        let Span { start, end } = self.measure(span);
        TextSpan { start, end, text }
    }
}

/// How many characters begin in `bytes`: all bytes but those of the form `10xxxxxx`, eight at a time.
fn characters(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks::<8>();
    let inner = |word: &[u8; 8]| {
        let word = u64::from_le_bytes(*word);
        let found = (word & !(word << 1) & 0x8080_8080_8080_8080) >> 7;
        // Each byte of `found` is 0 or 1, and the highest of the product their sum: no bits are counted where the processor has no way to.
        (found.wrapping_mul(0x0101_0101_0101_0101) >> 56) as usize
    };
    bytes.len() - words.iter().map(inner).sum::<usize>() - rest.iter().filter(|b| (**b as i8) < -0x40).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_eight_bytes_at_a_time() {
        let text = "€ 1,2 miljoen, één 😀 ĳ ’s middags";
        for (end, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(characters(&text.as_bytes()[..end]), text[..end].chars().count());
        }
    }

    #[test]
    fn offsets_in_three_units() {
        let text = "€ 😀 ij";
        for (unit, wanted) in [(Offsets::CodePoints, 4), (Offsets::Utf8, 9), (Offsets::Utf16, 5)] {
            let mut ruler = Ruler::new(text, unit);
            assert_eq!(ruler.at(text.find('i').unwrap_or(0)), wanted);
            assert_eq!(ruler.at(0), 0);
        }
    }
}
