//! How the article itself writes its capitalised words: what tells a name from a word that merely begins a sentence.

use rustc_hash::FxHashMap;

use crate::lexicon::Cue;
use crate::token::{Shape, Token, UNKNOWN};

use super::Sentence;

/// How often a word stands in an article, by its capitals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Usage {
    /// With a capital inside a sentence.
    pub inside: u32,
    /// With a capital at the start of a sentence or quotation.
    pub front: u32,
    /// In lower case.
    pub lower: u32,
}

/// The usage of every word that has a capital somewhere.
#[derive(Debug, Default)]
pub struct UsageTable {
    by_word: FxHashMap<u64, Usage>,
    /// One bit a token: does it begin a sentence or quotation?
    front: Vec<bool>,
}

impl UsageTable {
    /// Counts the words of an article.
    pub fn count(&mut self, text: &str, tokens: &[Token], sentences: &[Sentence], common: impl Fn(u32) -> bool) {
        self.by_word.clear();
        self.front.clear();
        self.front.resize(tokens.len(), false);
        for sentence in sentences {
            // Marks and clitics (`'s Avonds`) before the first word do not make it stand inside.
            let mut at = sentence.first;
            while at < sentence.last
                && !tokens[at].is_upper()
                && (!tokens[at].is_word() || tokens[at].end - tokens[at].start < 3)
            {
                at += 1;
            }
            if at < sentence.last {
                self.front[at] = true;
            }
        }
        for at in 1..tokens.len() {
            if tokens[at].is_upper() && opens(text, tokens, at - 1) {
                self.front[at] = true;
            }
        }
        for (at, token) in tokens.iter().enumerate() {
            if token.is_upper() {
                let usage = self.by_word.entry(token.key).or_default();
                if self.front[at] { usage.front += 1 } else { usage.inside += 1 }
            }
        }
        if self.by_word.is_empty() {
            return;
        }
        for token in tokens {
            // An ordinary word is known to be one; only the others need the article's word for it.
            if token.is_word()
                && !token.is_upper()
                && !(token.word != UNKNOWN && common(token.word))
                && let Some(usage) = self.by_word.get_mut(&token.key)
            {
                usage.lower += 1;
            }
        }
    }

    /// How the article writes the word of `token`.
    pub fn of(&self, token: Token) -> Usage {
        self.by_word.get(&token.key).copied().unwrap_or_default()
    }

    /// Does the token begin a sentence or a quotation?
    pub fn is_front(&self, at: usize) -> bool {
        self.front.get(at).copied().unwrap_or_default()
    }
}

/// A quotation mark or colon that a new sentence may follow.
fn opens(text: &str, tokens: &[Token], at: usize) -> bool {
    let token = tokens[at];
    let mark = &text[token.start as usize..token.end as usize];
    token.shape.has(Shape::QUOTE) && tokens.get(at + 1).is_some_and(|t| t.is_glued())
        || matches!(mark, ":" | "•" | "–" | "—")
}

impl Usage {
    /// Is the word one that the article also writes small, or that stands only where every word has a capital and is an ordinary one?
    pub fn is_ordinary(self, cues: crate::lexicon::CueSet) -> bool {
        self.inside == 0 && (self.lower > 0 || cues.has(Cue::Common))
    }
}
