//! Sets of words that the code names: built by the compiler, asked with one look at a token's key.

/// A set of folded words; made by `word_set!`.
#[derive(Debug, Clone, Copy)]
pub struct WordSet {
    /// Keys in open addressing; 0 is a free slot. Their number is a power of two and at least twice that of the words.
    slots: &'static [u64],
}

impl WordSet {
    /// The set whose table is `slots`.
    pub const fn new(slots: &'static [u64]) -> WordSet {
        WordSet { slots }
    }

    /// Does it hold the word with this key?
    #[inline]
    pub fn holds(self, key: u64) -> bool {
        let mask = self.slots.len() - 1;
        let mut slot = place(key) & mask;
        loop {
            match self.slots[slot & mask] {
                0 => return false,
                found if found == key => return true,
                _ => slot += 1,
            }
        }
    }
}

/// How many slots a set of so many words has.
pub const fn slots(words: usize) -> usize {
    (2 * words).next_power_of_two()
}

/// The table of `words`, with `N` slots.
pub const fn table<const N: usize>(words: &[&str]) -> [u64; N] {
    let mut out = [0; N];
    let mut i = 0;
    while i < words.len() {
        let key = super::key(words[i].as_bytes());
        let mut slot = place(key) & (N - 1);
        while out[slot] != 0 && out[slot] != key {
            slot = (slot + 1) & (N - 1);
        }
        out[slot] = key;
        i += 1;
    }
    out
}

const fn place(key: u64) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize
}

/// A set of folded words, made when the program is compiled: `word_set!["de", "het"]`, or of a constant list `word_set!(of WORDS)`.
macro_rules! word_set {
    ($($word:literal),* $(,)?) => {
        word_set!(of &[$($word),*])
    };
    (of $words:expr) => {{
        const WORDS: &[&str] = $words;
        static SLOTS: [u64; $crate::token::slots(WORDS.len())] = $crate::token::table(WORDS);
        $crate::token::WordSet::new(&SLOTS)
    }};
}

#[cfg(test)]
mod tests {
    use crate::token::key;

    #[test]
    fn holds_its_words_and_no_others() {
        let set = word_set!["de", "het", "één", "desalniettemin", "'s", "–"];
        for word in ["de", "het", "één", "desalniettemin", "'s", "–"] {
            assert!(set.holds(key(word.as_bytes())), "{word}");
        }
        for word in ["d", "een", "desalniettemi", "s", "-", "hetd"] {
            assert!(!set.holds(key(word.as_bytes())), "{word}");
        }
    }
}
