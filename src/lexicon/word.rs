//! The table of all words of all tables: the key of a folded word to its id, and back to its text.

use super::packed;
use crate::token::{UNKNOWN, WordId, key};

/// Words by id; id 0 is kept for words that stand in no table.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct WordTable {
    /// Open addressing: the low half of a slot is an id (0: free), the high half the upper half of the word's mixed key.
    #[serde(with = "packed::list")]
    slots: Vec<u64>,
    /// The key of each word.
    #[serde(with = "packed::list")]
    keys: Vec<u64>,
    /// Where each word's text stands in `arena`.
    #[serde(with = "packed::list")]
    texts: Vec<(u32, u32)>,
    arena: String,
}

const TAG: u64 = !0 << 32;

impl WordTable {
    pub fn new() -> WordTable {
        // Room for the words that the binary holds.
        let (mut keys, mut texts) = (Vec::with_capacity(1 << 17), Vec::with_capacity(1 << 17));
        keys.push(0);
        texts.push((0, 0));
        WordTable { slots: vec![0; 1 << 18], keys, texts, arena: String::with_capacity(1 << 20) }
    }

    /// The number of ids, the one of unknown words included.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// The id of the word with this key, or `UNKNOWN`.
    #[inline]
    pub fn get(&self, key: u64) -> WordId {
        let mask = self.slots.len() - 1;
        let mixed = mix(key);
        let mut slot = mixed as usize & mask;
        loop {
            let found = self.slots[slot];
            if found == 0 {
                return UNKNOWN;
            }
            if (found ^ mixed) & TAG == 0 && self.keys[found as u32 as usize] == key {
                return found as u32;
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The id of a folded word, made if it is new.
    pub fn insert(&mut self, folded: &str) -> WordId {
        let key = key(folded.as_bytes());
        let found = self.get(key);
        if found != UNKNOWN {
            return found;
        }
        if self.keys.len() * 2 > self.slots.len() {
            self.grow();
        }
        let id = self.keys.len() as u32;
        self.keys.push(key);
        self.texts.push((self.arena.len() as u32, (self.arena.len() + folded.len()) as u32));
        self.arena.push_str(folded);
        self.place(id);
        id
    }

    /// The folded text of a word.
    #[inline]
    pub fn spelling(&self, id: WordId) -> &str {
        let (start, end) = self.texts.get(id as usize).copied().unwrap_or_default();
        self.arena.get(start as usize..end as usize).unwrap_or_default()
    }

    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 2];
        for id in 1..self.keys.len() as u32 {
            self.place(id);
        }
    }

    fn place(&mut self, id: u32) {
        let mask = self.slots.len() - 1;
        let mixed = mix(self.keys[id as usize]);
        let mut slot = mixed as usize & mask;
        while self.slots[slot] != 0 {
            slot = (slot + 1) & mask;
        }
        self.slots[slot] = mixed & TAG | u64::from(id);
    }
}

/// Short words are their own keys, which differ in few bits.
#[inline]
fn mix(key: u64) -> u64 {
    let key = (key ^ key >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    key ^ key >> 29
}
