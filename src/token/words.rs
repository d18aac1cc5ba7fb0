//! Sets of words and of their endings that the code names: built by the compiler, asked with one look at a token's key or its last letters.

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
    #[inline(always)]
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

#[inline(always)]
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

/// Words that stand alone or as the last part of a compound; made by `endings!`.
#[derive(Debug, Clone, Copy)]
pub struct Endings {
    /// In the order of their buckets.
    words: &'static [&'static str],
    /// Where each bucket begins, and behind them where the last ends.
    starts: &'static [u16; BUCKETS + 1],
    /// Words of up to so many bytes are no last parts.
    short: usize,
    /// One bit for the last bytes of each word: most questions are answered by it.
    tails: &'static [u64; 64],
}

impl Endings {
    /// The endings of `words` with their table.
    pub const fn new(
        words: &'static [&'static str],
        starts: &'static [u16; BUCKETS + 1],
        short: usize,
        tails: &'static [u64; 64],
    ) -> Endings {
        Endings { words, starts, short, tails }
    }

    /// Is `word` one of them, or does it end in one? Capitals of ASCII do not matter.
    #[inline]
    pub fn holds(self, word: &str) -> bool {
        let bit = tail(word.as_bytes());
        self.tails[bit >> 6] >> (bit & 63) & 1 == 1 && self.search(word.as_bytes())
    }

    /// The same, but capitals matter.
    #[inline]
    pub fn ends(self, word: &str) -> bool {
        let bit = tail(word.as_bytes());
        self.tails[bit >> 6] >> (bit & 63) & 1 == 1
            && self
                .near(bit)
                .iter()
                .any(|end| word.ends_with(end) && (word.len() == end.len() || end.len() > self.short))
    }

    /// The words of the bucket of a tail.
    fn near(self, tail: usize) -> &'static [&'static str] {
        let bucket = bucket(tail);
        &self.words[self.starts[bucket] as usize..self.starts[bucket + 1] as usize]
    }

    #[cold]
    fn search(self, word: &[u8]) -> bool {
        self.near(tail(word)).iter().any(|end| {
            let from = word.len().checked_sub(end.len());
            from.is_some_and(|from| {
                (from == 0 || end.len() > self.short) && word[from..].eq_ignore_ascii_case(end.as_bytes())
            })
        })
    }
}

/// The words of `Endings` lie in so many buckets, by their last two letters.
const BUCKETS: usize = 64;

const fn bucket(tail: usize) -> usize {
    (tail ^ tail >> 4) & (BUCKETS - 1)
}

/// Where each bucket of `words` begins.
pub const fn starts(words: &[&str]) -> [u16; BUCKETS + 1] {
    let mut out = [0; BUCKETS + 1];
    let mut i = 0;
    while i < words.len() {
        out[bucket(tail(words[i].as_bytes())) + 1] += 1;
        i += 1;
    }
    i = 0;
    while i < BUCKETS {
        out[i + 1] += out[i];
        i += 1;
    }
    out
}

/// `words` in the order of their buckets.
pub const fn in_buckets<const N: usize>(words: &[&'static str]) -> [&'static str; N] {
    let mut next = starts(words);
    let mut out = [""; N];
    let mut i = 0;
    while i < N {
        let bucket = bucket(tail(words[i].as_bytes()));
        out[next[bucket] as usize] = words[i];
        next[bucket] += 1;
        i += 1;
    }
    out
}

/// The table of `Endings`.
pub const fn tails(words: &[&str]) -> [u64; 64] {
    let mut out = [0; 64];
    let mut i = 0;
    while i < words.len() {
        let bit = tail(words[i].as_bytes());
        out[bit >> 6] |= 1 << (bit & 63);
        i += 1;
    }
    out
}

/// Twelve bits of the last two bytes of a word, whatever its capitals.
const fn tail(word: &[u8]) -> usize {
    let n = word.len();
    let last = if n > 0 { word[n - 1] as usize } else { 0 };
    let before = if n > 1 { word[n - 2] as usize } else { 0 };
    (last & 31) | (before & 31) << 5 | (last & 64) << 4 | (before & 64) << 5
}

/// Words that stand alone, or at the end of a compound if they have more bytes than the number says: `endings!(of WORDS, 4)`.
macro_rules! endings {
    (of $words:expr, $short:expr) => {{
        const WORDS: &[&str] = $words;
        static IN_BUCKETS: [&str; WORDS.len()] = $crate::token::in_buckets(WORDS);
        static BUCKET_STARTS: [u16; 65] = $crate::token::starts(WORDS);
        static TAIL_BITS: [u64; 64] = $crate::token::tails(WORDS);
        $crate::token::Endings::new(&IN_BUCKETS, &BUCKET_STARTS, $short, &TAIL_BITS)
    }};
}

#[cfg(test)]
mod tests {
    use crate::token::key;

    #[test]
    fn endings_are_found_in_compounds_if_they_are_long_enough() {
        let ends = endings!(of & ["raad", "bestuur", "één", "ov"], 2);
        for word in ["raad", "gemeenteraad", "GEMEENTERAAD", "Bestuur", "één", "ov", "OV"] {
            assert!(ends.holds(word), "{word}");
        }
        for word in ["", "d", "raden", "bestuurder", "roman-ov", "tov", "aad"] {
            assert!(!ends.holds(word), "{word}");
        }
    }

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
