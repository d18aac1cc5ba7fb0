//! Which ids have stood already.

use rustc_hash::{FxHashMap, FxHashSet};

/// The ids so far, by their hashes: a chance meeting of two hashes only makes a needless `~2`. Some 10 to 20 bytes each: they are the one thing
/// that grows with the archive.
#[derive(Debug, Default)]
pub struct Seen {
    ids: FxHashSet<u64>,
    /// How often those have stood that have stood more than once.
    times: FxHashMap<u64, u32>,
}

impl Seen {
    /// Adds an id; how often it has stood now.
    pub fn add(&mut self, id: u64) -> u32 {
        if self.ids.insert(id) {
            return 1;
        }
        let times = self.times.entry(id).or_insert(1);
        *times += 1;
        *times
    }

    /// Adds an id that was made up, if it has not stood yet.
    pub fn claim(&mut self, id: u64) -> bool {
        self.ids.insert(id)
    }
}
