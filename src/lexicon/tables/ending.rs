//! What words end in.

/// The ends of many words as a Bloom filter: most words end otherwise, and need not be taken apart to know it.
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct Tails([u64; 16]);

impl Tails {
    /// Whatever ends in this is looked at.
    pub fn add(&mut self, noun: &str) {
        if let Some(bit) = Tails::bit(noun.as_bytes()) {
            self.0[bit >> 6] |= 1 << (bit & 63);
        }
    }

    /// May the word, in whatever case, end in one? Yes for one whose end is short or not ASCII.
    pub fn may_end(&self, word: &str) -> bool {
        Tails::bit(word.as_bytes()).is_none_or(|bit| self.0[bit >> 6] >> (bit & 63) & 1 == 1)
    }

    /// The bit of the last three bytes.
    fn bit(word: &[u8]) -> Option<usize> {
        let tail = word.last_chunk::<3>().filter(|tail| tail.is_ascii())?;
        let number = tail.iter().fold(0u32, |n, b| n << 8 | u32::from(b.to_ascii_lowercase()));
        Some((number.wrapping_mul(0x9e37_79b9) >> 22) as usize)
    }
}
