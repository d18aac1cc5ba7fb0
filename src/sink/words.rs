//! What the formats of annotation tools share: words with their places, and names of files.

use crate::model::Record;

/// A word, mark or stretch of white space of a text, in code points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub start: usize,
    pub end: usize,
    pub text: String,
}

/// The text as words and marks, cut at the edges of everything that the record marks. A single blank between words is left out; other
/// white space is a word if `blanks`.
pub fn words(text: &str, record: &Record, blanks: bool) -> Vec<Word> {
    let mut edges: Vec<usize> = record.mentions.iter().flat_map(|m| [m.start, m.end]).collect();
    edges.extend(record.sentences.iter().flat_map(|s| [s.start, s.end]));
    edges.extend(record.claims.iter().flat_map(|c| [c.evidence.start, c.evidence.end]));
    edges.sort_unstable();
    edges.dedup();
    let mut edges = edges.into_iter().peekable();
    let mut out: Vec<Word> = Vec::new();
    let mut last = None;
    let mut characters = text.chars().enumerate().peekable();
    while let Some((at, c)) = characters.next() {
        while edges.next_if(|e| *e < at).is_some() {}
        let edge = edges.next_if_eq(&at).is_some();
        let kind = if c.is_alphanumeric() {
            1
        } else if c.is_whitespace() {
            2
        } else {
            0
        };
        let plain = c == ' ' && last.is_some_and(|l| l != 2) && characters.peek().is_none_or(|n| !n.1.is_whitespace());
        if plain || kind == 2 && !blanks {
            last = Some(2);
            continue;
        }
        match out.last_mut() {
            Some(word) if kind != 0 && last == Some(kind) && !edge && word.end == at => {
                word.end = at + 1;
                word.text.push(c);
            }
            _ => out.push(Word { start: at, end: at + 1, text: c.to_string() }),
        }
        last = Some(kind);
    }
    out
}

/// The words that lie within a stretch, by their places in `words`.
pub fn within(words: &[Word], start: usize, end: usize) -> std::ops::Range<usize> {
    let from = words.partition_point(|w| w.start < start);
    from..words.partition_point(|w| w.start < end).max(from)
}

/// The name of an article's file: its number keeps it apart and in order, the rest is for the eye.
pub fn file_name(number: u64, id: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
    let tail: Vec<char> = id.chars().map(plain).collect();
    let tail: String = tail[tail.len().saturating_sub(80)..].iter().collect();
    format!("{number:07}-{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_names() {
        let record = r#"{"schema":"knipsel/1","id":"a","tool":{"version":"","rules":""},"source":{},"article":{"language":"nl","length":19},
            "sentences":[{"start":0,"end":13,"paragraph":0,"kind":"body"}],"mentions":[],"entities":[],"claims":[]}"#;
        let record: Record = serde_json::from_str(record).unwrap();
        let cut =
            |blanks| words("De AFM-boete:\n\n€ 5.", &record, blanks).into_iter().map(|w| w.text).collect::<Vec<_>>();
        assert_eq!(cut(false), ["De", "AFM", "-", "boete", ":", "€", "5", "."]);
        assert_eq!(cut(true), ["De", "AFM", "-", "boete", ":", "\n\n", "€", "5", "."]);
        assert_eq!(file_name(3, "a/../b"), "0000003-a____b");
    }
}
