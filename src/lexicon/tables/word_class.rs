//! Function words: what a word does in a clause.

use super::{Keyed, keyed};
use crate::error::Result;
use crate::lexicon::{Cue, Loader};

/// What a word may do in a clause: a set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct WordClass(u16);

impl WordClass {
    /// An article or a word in its place (`de`, `geen`, `zo'n`).
    pub const DETERMINER: WordClass = WordClass(1);
    /// A possessive.
    pub const POSSESSIVE: WordClass = WordClass(1 << 1);
    /// A quantity without a figure (`veel`, `enkele`).
    pub const QUANTIFIER: WordClass = WordClass(1 << 2);
    /// A preposition.
    pub const PREPOSITION: WordClass = WordClass(1 << 3);
    /// A conjunction between equals.
    pub const CONJUNCTION: WordClass = WordClass(1 << 4);
    /// A word that begins a clause whose verb stands at its end.
    pub const SUBORDINATOR: WordClass = WordClass(1 << 5);
    /// A relative or interrogative.
    pub const RELATIVE: WordClass = WordClass(1 << 6);
    /// A pronoun that may be a subject.
    pub const PRONOUN: WordClass = WordClass(1 << 7);
    /// A pronoun that may be an object.
    pub const OBJECT: WordClass = WordClass(1 << 8);
    /// `zich`, `elkaar`.
    pub const REFLEXIVE: WordClass = WordClass(1 << 9);
    /// An adverb.
    pub const ADVERB: WordClass = WordClass(1 << 10);

    /// Is any class of `other` in it?
    pub fn any(self, other: WordClass) -> bool {
        self.0 & other.0 != 0
    }

    /// Is it no function word?
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl std::ops::BitOr for WordClass {
    type Output = WordClass;
    fn bitor(self, other: WordClass) -> WordClass {
        WordClass(self.0 | other.0)
    }
}

/// A function word.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct ClassedWord {
    /// What it may do.
    pub class: WordClass,
}

pub(super) fn word_classes(loader: &mut Loader, text: &str, name: &str) -> Result<Keyed<ClassedWord>> {
    let tsv = loader.table(name, text, &["word", "class"])?;
    keyed(loader, &tsv, Cue::WordClass, |row| {
        let mut all = WordClass::default();
        for name in row.list(1) {
            all = all | class(name).ok_or_else(|| row.fault(1, format!("`{name}` is no class of words")))?;
        }
        Ok(ClassedWord { class: all })
    })
}

fn class(name: &str) -> Option<WordClass> {
    Some(match name {
        "det" => WordClass::DETERMINER,
        "poss" => WordClass::POSSESSIVE,
        "quant" => WordClass::QUANTIFIER,
        "prep" => WordClass::PREPOSITION,
        "conj" => WordClass::CONJUNCTION,
        "sub" => WordClass::SUBORDINATOR,
        "rel" => WordClass::RELATIVE,
        "pron" => WordClass::PRONOUN,
        "obj" => WordClass::OBJECT,
        "refl" => WordClass::REFLEXIVE,
        "adv" => WordClass::ADVERB,
        _ => return None,
    })
}
