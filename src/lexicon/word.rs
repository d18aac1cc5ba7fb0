//! The table of all words of all tables: folded text to id and back, open addressing over one arena.

use std::hash::{BuildHasher, Hasher};

use rustc_hash::FxBuildHasher;

use crate::token::{UNKNOWN, WordId};

/// Words by id; id 0 is kept for words that stand in no table.
#[derive(Debug)]
pub struct WordTable {
    slots: Vec<u32>,
    words: Vec<(u32, u32)>,
    arena: String,
}

impl WordTable {
    pub fn new() -> WordTable {
        WordTable { slots: vec![0; 1 << 18], words: vec![(0, 0)], arena: String::new() }
    }

    /// The number of ids, the one of unknown words included.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The id of a folded word, or `UNKNOWN`.
    #[inline]
    pub fn get(&self, folded: &str) -> WordId {
        let mask = self.slots.len() - 1;
        let mut slot = hash(folded) & mask;
        loop {
            match self.slots[slot] {
                0 => return UNKNOWN,
                id if self.spelling(id) == folded => return id,
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    /// The id of a folded word, made if it is new.
    pub fn insert(&mut self, folded: &str) -> WordId {
        let found = self.get(folded);
        if found != UNKNOWN {
            return found;
        }
        if self.words.len() * 2 > self.slots.len() {
            self.grow();
        }
        let id = self.words.len() as u32;
        self.words.push((self.arena.len() as u32, (self.arena.len() + folded.len()) as u32));
        self.arena.push_str(folded);
        self.place(id);
        id
    }

    /// The folded text of a word.
    #[inline]
    pub fn spelling(&self, id: WordId) -> &str {
        let (start, end) = self.words.get(id as usize).copied().unwrap_or_default();
        self.arena.get(start as usize..end as usize).unwrap_or_default()
    }

    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 2];
        for id in 1..self.words.len() as u32 {
            self.place(id);
        }
    }

    fn place(&mut self, id: u32) {
        let mask = self.slots.len() - 1;
        let mut slot = hash(self.spelling(id)) & mask;
        while self.slots[slot] != 0 {
            slot = (slot + 1) & mask;
        }
        self.slots[slot] = id;
    }
}

#[inline]
fn hash(text: &str) -> usize {
    let mut hasher = FxBuildHasher.build_hasher();
    hasher.write(text.as_bytes());
    let hash = hasher.finish();
    (hash ^ (hash >> 29)) as usize
}
