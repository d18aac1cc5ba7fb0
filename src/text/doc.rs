//! One article, analysed: what rules look at.

use super::usage::{Usage, UsageTable};
use super::{DatelineSpan, Quotation, Sentence, dateline, quote, sentence};
use crate::lexicon::{Cue, CueSet, Hit, Lexicon, Table, WordClass, ends_in_frame};
use crate::model::Span;
use crate::token::{Shape, Token, UNKNOWN, WordId, WordSet, cut, is_folded, key};

/// The vectors of an analysis, kept from article to article so that none is allocated twice.
#[derive(Debug, Default)]
pub struct Buffers {
    tokens: Vec<Token>,
    /// The cues of each token's word: asked so often that a look through the table of all words is saved.
    cues: Vec<CueSet>,
    /// What each token may do in a clause.
    classes: Vec<WordClass>,
    sentences: Vec<Sentence>,
    /// The sentence of each token.
    sentence_of: Vec<u32>,
    /// By sentence: which words may stand in it.
    held: Vec<WordFilter>,
    /// By sentence: which claims have a fixed word of their frames in it, a bit each.
    fixed: Vec<u32>,
    quotations: Vec<Quotation>,
    hits: Vec<Hit>,
    /// By token: the number of the first hit that begins there, counted from 1; 0 for none.
    hit_of: Vec<u32>,
    at: Vec<Vec<u32>>,
    usage: UsageTable,
}

/// One article, analysed. Positions are numbers of tokens; `first` is included, `last` is not.
#[derive(Debug)]
pub struct Doc<'a> {
    /// The text of the article.
    pub text: &'a str,
    /// The tables.
    pub lex: &'a Lexicon,
    /// The dateline in front of the first sentence; no rule looks at its tokens.
    pub dateline: Option<DatelineSpan>,
    buffers: Buffers,
}

impl<'a> Doc<'a> {
    /// Analyses `text` with vectors that an earlier analysis left.
    pub fn analyse(text: &'a str, lex: &'a Lexicon, mut buffers: Buffers) -> Doc<'a> {
        cut(text, &mut buffers.tokens, |key| lex.word(key));
        buffers.cues.clear();
        buffers.cues.extend(buffers.tokens.iter().map(|t| lex.cues(t.word)));
        let class = |(token, cues): (&Token, &CueSet)| {
            // `OM` is no `om`.
            let name = token.shape.has(Shape::CAPS) && token.end - token.start > 1;
            if name || !cues.has(Cue::WordClass) {
                return WordClass::default();
            }
            lex.tables.word_classes.get(token.word).map_or(WordClass::default(), |f| f.class)
        };
        buffers.classes.clear();
        buffers.classes.extend(buffers.tokens.iter().zip(&buffers.cues).map(class));
        let mut doc = Doc { text, lex, dateline: None, buffers };
        doc.dateline = dateline::find(&doc);
        doc.collect();
        let mut sentences = std::mem::take(&mut doc.buffers.sentences);
        sentence::split(&doc, &mut sentences);
        let Buffers { tokens, held, fixed, .. } = &mut doc.buffers;
        held.clear();
        held.extend(sentences.iter().map(|s| WordFilter::of(&tokens[s.first..s.last])));
        let frames = &lex.tables.frames;
        let of = |s: &Sentence| tokens[s.first..s.last].iter().fold(0, |set, t| set | frames.fixed(t.word));
        fixed.clear();
        fixed.extend(sentences.iter().map(of));
        doc.buffers.sentence_of.clear();
        for (number, sentence) in sentences.iter().enumerate() {
            // Tokens that no sentence holds go to the next one.
            doc.buffers.sentence_of.resize(sentence.last, number as u32);
        }
        doc.buffers.sentences = sentences;
        let mut quotations = std::mem::take(&mut doc.buffers.quotations);
        quote::find(&doc, &mut quotations);
        doc.buffers.quotations = quotations;
        let Buffers { tokens, sentences, usage, .. } = &mut doc.buffers;
        usage.count(text, tokens, sentences, |word| lex.cues(word).has(Cue::Common));
        doc
    }

    /// Gives the vectors back for the next article.
    pub fn into_buffers(self) -> Buffers {
        self.buffers
    }

    /// Notes where each cue stands, and the names of the trie.
    fn collect(&mut self) {
        let Buffers { tokens, cues, hits, hit_of, at, .. } = &mut self.buffers;
        hits.clear();
        hit_of.clear();
        hit_of.resize(tokens.len(), 0);
        at.resize_with(Cue::COUNT, Vec::new);
        at.iter_mut().for_each(Vec::clear);
        let body = self.dateline.map_or(0, |d| d.last);
        for (i, (token, cues)) in tokens.iter().zip(cues).enumerate().skip(body) {
            if token.word != UNKNOWN {
                for cue in cues.without(Cue::Phrase).numbers() {
                    at[cue].push(i as u32);
                }
                if cues.has(Cue::Phrase) {
                    let before = hits.len();
                    self.lex.phrases().walk(tokens, i, hits);
                    // Where no phrase begins no rule need look.
                    if hits.len() > before {
                        hit_of[i] = before as u32 + 1;
                        at[Cue::Phrase as usize].push(i as u32);
                    }
                }
            } else if token.shape.has(Shape::WORD)
                && token.end - token.start > 7
                && ends_in_frame(&self.text[token.start as usize..token.end as usize])
            {
                at[Cue::Frame as usize].push(i as u32);
            }
            if token.shape.has(Shape::UPPER) {
                at[Cue::Capital as usize].push(i as u32);
            } else if token.shape.has(Shape::NUMBER) {
                at[Cue::Digits as usize].push(i as u32);
            } else if token.shape.has(Shape::QUOTE) {
                at[Cue::Quotation as usize].push(i as u32);
            } else if self.text.as_bytes().get(token.start as usize) == Some(&b':') {
                at[Cue::Colon as usize].push(i as u32);
            }
        }
    }

    /// The tokens.
    pub fn tokens(&self) -> &[Token] {
        &self.buffers.tokens
    }

    /// The token at `at`.
    #[inline]
    pub fn token(&self, at: usize) -> Option<Token> {
        self.buffers.tokens.get(at).copied()
    }

    /// How many tokens there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.buffers.tokens.len()
    }

    /// Is there no token?
    pub fn is_empty(&self) -> bool {
        self.buffers.tokens.is_empty()
    }

    /// The sentences in order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.buffers.sentences
    }

    /// The quotations in the order of their opening marks.
    pub fn quotations(&self) -> &[Quotation] {
        &self.buffers.quotations
    }

    /// The names of the lexicon's phrase tables, in the order of their first tokens.
    pub fn hits(&self) -> &[Hit] {
        &self.buffers.hits
    }

    /// The names that begin at token `at`.
    #[inline]
    pub fn hits_at(&self, at: usize) -> &[Hit] {
        let first = self.buffers.hit_of.get(at).copied().unwrap_or_default() as usize;
        let Some(from) = first.checked_sub(1) else { return &[] };
        let hits = self.hits();
        let to = from + hits[from..].iter().take_while(|h| h.first == at).count();
        &hits[from..to]
    }

    /// The name of `table` that begins at token `at`.
    #[inline]
    pub fn hit(&self, at: usize, table: Table) -> Option<Hit> {
        self.hits_at(at).iter().find(|h| h.table == table).copied()
    }

    /// The places of a cue, in order.
    #[inline]
    pub fn at(&self, cue: Cue) -> &[u32] {
        self.buffers.at.get(cue as usize).map_or(&[], Vec::as_slice)
    }

    /// The places of a cue in a stretch of tokens, in order.
    pub fn at_within(&self, cue: Cue, range: &std::ops::Range<usize>) -> &[u32] {
        let all = self.at(cue);
        if range.start == 0 && range.end >= self.len() {
            return all;
        }
        let before = |end: usize| all.partition_point(|at| (*at as usize) < end);
        &all[before(range.start)..before(range.end)]
    }

    /// The cues of the token at `at`.
    #[inline]
    pub fn cues(&self, at: usize) -> CueSet {
        self.buffers.cues.get(at).copied().unwrap_or_default()
    }

    /// Has the token at `at` the cue?
    #[inline]
    pub fn has(&self, at: usize, cue: Cue) -> bool {
        self.cues(at).has(cue)
    }

    /// What the word at `at` may do in a clause; nothing where it is a name in capitals.
    #[inline]
    pub fn class(&self, at: usize) -> WordClass {
        self.buffers.classes.get(at).copied().unwrap_or_default()
    }

    /// The word id at `at`.
    #[inline]
    pub fn word(&self, at: usize) -> WordId {
        self.token(at).map_or(UNKNOWN, |t| t.word)
    }

    /// How the article writes the capitalised word at `at`.
    pub fn usage(&self, at: usize) -> Usage {
        self.token(at).map_or(Usage::default(), |t| self.buffers.usage.of(t))
    }

    /// Does the capitalised word at `at` begin a sentence or quotation?
    pub fn is_front(&self, at: usize) -> bool {
        self.buffers.usage.is_front(at)
    }

    /// Is the token at `at` a word with a capital?
    #[inline]
    pub fn is_upper(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_upper)
    }

    /// The text of the token at `at`; empty behind the end.
    #[inline]
    pub fn str(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |t| &self.text[t.start as usize..t.end as usize])
    }

    /// Is the token at `at` this word or mark, whatever its capitals? `word` is folded.
    #[inline(always)]
    pub fn is(&self, at: usize, word: &str) -> bool {
        // Where the word is a literal, its key is a number that the compiler puts here.
        match self.buffers.tokens.get(at) {
            Some(token) => has_key(token, word),
            None => word.is_empty(),
        }
    }

    /// Is the token at `at` one of these words or marks, whatever its capitals?
    #[inline(always)]
    pub fn is_any(&self, at: usize, words: impl Words) -> bool {
        // Written without a closure, through which the compiler would not carry the words.
        match self.buffers.tokens.get(at) {
            Some(token) => words.holds(self.text, token),
            None => false,
        }
    }

    /// Does the token at `at` follow the one before it without a space?
    #[inline]
    pub fn glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_glued)
    }

    /// The bytes from token `first` up to token `last`.
    pub fn span(&self, first: usize, last: usize) -> Span {
        match (self.token(first), last.checked_sub(1).and_then(|l| self.token(l))) {
            (Some(a), Some(b)) if first < last => Span::new(a.start as usize, b.end as usize),
            _ => Span::default(),
        }
    }

    /// The text from token `first` up to token `last`.
    pub fn slice(&self, first: usize, last: usize) -> &'a str {
        let span = self.span(first, last);
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// The number of the sentence that holds token `at`.
    #[inline]
    pub fn sentence_of(&self, at: usize) -> usize {
        self.buffers.sentence_of.get(at).map_or(self.sentences().len().saturating_sub(1), |s| *s as usize)
    }

    /// The tokens of the sentence that holds token `at`.
    #[inline]
    pub fn sentence_range(&self, at: usize) -> std::ops::Range<usize> {
        self.sentences().get(self.sentence_of(at)).map_or(0..0, |s| s.first..s.last)
    }

    /// May the word stand in the sentence? If not, it need not be looked for.
    #[inline]
    pub fn may_hold(&self, sentence: usize, word: WordId) -> bool {
        self.buffers.held.get(sentence).is_some_and(|held| held.may_hold(word))
    }

    /// Of which claims stands a fixed word of their frames in the sentence (`Frames::fixed`)?
    #[inline]
    pub fn fixed_words(&self, sentence: usize) -> u32 {
        self.buffers.fixed.get(sentence).copied().unwrap_or_default()
    }

    /// The token that begins at or behind byte `byte`.
    pub fn token_at(&self, byte: usize) -> usize {
        self.tokens().partition_point(|t| (t.start as usize) < byte)
    }
}

/// The words of a sentence as a Bloom filter of 512 bits, two a word: it may say yes to a word that is not there, and never no to one that is.
#[derive(Debug, Clone, Copy, Default)]
struct WordFilter([u64; 8]);

impl WordFilter {
    fn of(tokens: &[Token]) -> WordFilter {
        let mut filter = WordFilter::default();
        for token in tokens {
            for bit in WordFilter::bits(token.word) {
                filter.0[bit >> 6] |= 1 << (bit & 63);
            }
        }
        filter
    }

    fn may_hold(&self, word: WordId) -> bool {
        WordFilter::bits(word).iter().all(|bit| self.0[bit >> 6] >> (bit & 63) & 1 == 1)
    }

    fn bits(word: WordId) -> [usize; 2] {
        let mixed = word.wrapping_mul(0x9e37_79b9);
        [(mixed >> 23) as usize, (mixed >> 14 & 511) as usize]
    }
}

/// What `Doc::is_any` takes: a list, or a set for a long one or one that is asked often.
pub trait Words {
    /// Is the token one of them?
    fn holds(self, text: &str, token: &Token) -> bool;
}

impl Words for WordSet {
    #[inline(always)]
    fn holds(self, _: &str, token: &Token) -> bool {
        WordSet::holds(self, token.key)
    }
}

impl<const N: usize> Words for &[&str; N] {
    #[inline(always)]
    fn holds(self, text: &str, token: &Token) -> bool {
        debug_assert!(self.iter().all(|word| is_folded(word)), "a word of {self:?} is not folded");
        // A short list is written out, so that the compiler puts the keys of its words here.
        if N <= 8 {
            N > 0 && has_key(token, self[0])
                || N > 1 && has_key(token, self[1])
                || N > 2 && has_key(token, self[2])
                || N > 3 && has_key(token, self[3])
                || N > 4 && has_key(token, self[4])
                || N > 5 && has_key(token, self[5])
                || N > 6 && has_key(token, self[6])
                || N > 7 && has_key(token, self[7])
        } else {
            self.as_slice().holds(text, token)
        }
    }
}

/// Is it the token's word? A word that is its own key is compared at once, a longer one only where the token is as long.
#[inline(always)]
fn has_key(token: &Token, word: &str) -> bool {
    let short = word.len() <= 8 && word.is_ascii();
    if short { token.key == key(word.as_bytes()) } else { token.key >> 63 == 1 && token.key == key(word.as_bytes()) }
}

impl Words for &[&str] {
    #[inline]
    fn holds(self, text: &str, token: &Token) -> bool {
        let token = &text.as_bytes()[token.start as usize..token.end as usize];
        // Most questions are answered by the length alone.
        self.iter().any(|word| word.len() == token.len() && word.as_bytes().eq_ignore_ascii_case(token))
    }
}
