//! Words, numbers and marks. Knows no lexicon, so that articles and lexicon rows are cut and folded by the same code.

mod cut;
mod fold;
mod key;
#[macro_use]
mod words;

pub use cut::cut;
pub use fold::{fold, fold_into, is_folded};
pub use key::key;
pub use words::{Endings, WordSet, in_buckets, slots, starts, table, tails};

/// The number of a word in the lexicon's table; `UNKNOWN` for every word that stands in no table.
pub type WordId = u32;

/// The id of all words that stand in no table.
pub const UNKNOWN: WordId = 0;

/// One word, number or mark: where it stands, what it looks like and which word it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its first byte in the text.
    pub start: u32,
    /// The byte behind its last.
    pub end: u32,
    /// The key of its folded form.
    pub key: u64,
    /// Its number in the lexicon's table.
    pub word: WordId,
    /// What it looks like.
    pub shape: Shape,
}

/// What a token looks like: a set of flags.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shape(u16);

impl Shape {
    /// Letters, with digits and apostrophes behind them (`Rutte`, `D66`, `O'Brien`, `'s`).
    pub const WORD: Shape = Shape(1);
    /// Digits, with points and commas between them (`12`, `1.234,56`, `18.30`).
    pub const NUMBER: Shape = Shape(1 << 1);
    /// Any other mark: one character a token.
    pub const MARK: Shape = Shape(1 << 2);
    /// A quotation mark or an apostrophe that belongs to no word.
    pub const QUOTE: Shape = Shape(1 << 3);
    /// A word whose first letter is a capital.
    pub const UPPER: Shape = Shape(1 << 4);
    /// A word of capitals alone (`NAVO`, `X`, `D66`).
    pub const CAPS: Shape = Shape(1 << 5);
    /// A word with a capital behind its first letter and a small letter somewhere (`YouTube`, `xAI`).
    pub const MIXED: Shape = Shape(1 << 6);
    /// No space stands before it.
    pub const GLUED: Shape = Shape(1 << 7);
    /// The first of its line.
    pub const LINE: Shape = Shape(1 << 8);
    /// The first of its paragraph: a blank line or the start of the text stands before it.
    pub const PARAGRAPH: Shape = Shape(1 << 9);
    /// Holds a letter that is not ASCII.
    pub const WIDE: Shape = Shape(1 << 10);

    /// Are all flags of `other` set?
    #[inline]
    pub fn has(self, other: Shape) -> bool {
        self.0 & other.0 == other.0
    }

    /// Is any flag of `other` set?
    #[inline]
    pub fn any(self, other: Shape) -> bool {
        self.0 & other.0 != 0
    }
}

impl std::ops::BitOr for Shape {
    type Output = Shape;
    fn bitor(self, other: Shape) -> Shape {
        Shape(self.0 | other.0)
    }
}

impl std::ops::BitAnd for Shape {
    type Output = Shape;
    fn bitand(self, other: Shape) -> Shape {
        Shape(self.0 & other.0)
    }
}

impl std::ops::BitOrAssign for Shape {
    fn bitor_assign(&mut self, other: Shape) {
        self.0 |= other.0;
    }
}

impl Token {
    /// A word, not a number or mark.
    #[inline]
    pub fn is_word(self) -> bool {
        self.shape.has(Shape::WORD)
    }

    /// A number in digits.
    #[inline]
    pub fn is_number(self) -> bool {
        self.shape.has(Shape::NUMBER)
    }

    /// A word that begins with a capital.
    #[inline]
    pub fn is_upper(self) -> bool {
        self.shape.has(Shape::UPPER)
    }

    /// Does it follow the token before it without a space?
    #[inline]
    pub fn is_glued(self) -> bool {
        self.shape.has(Shape::GLUED)
    }
}
