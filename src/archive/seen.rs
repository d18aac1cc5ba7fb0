//! Which ids have stood already, in memory that does not grow with the archive.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};

use rustc_hash::{FxHashMap, FxHashSet};

/// So many ids are held in memory; more are laid in a temporary file without a name.
const FEW: usize = 1 << 16;
/// Slots of the file that are read at once.
const GROUP: u64 = 8;

/// The ids so far, by their hashes: a chance meeting of two hashes only makes a needless `~2`.
#[derive(Debug, Default)]
pub struct Seen {
    few: FxHashSet<u64>,
    table: Option<Table>,
    /// How often ids have stood that have stood more than once. It saves looking for the first free number, so it can be forgotten.
    times: FxHashMap<u64, u32>,
}

impl Seen {
    /// Adds an id; the first number, from 2, that it may be given if it has stood before, and 1 if not.
    pub fn add(&mut self, id: u64) -> io::Result<u32> {
        if self.claim(id)? {
            return Ok(1);
        }
        if self.times.len() >= FEW {
            self.times.clear();
        }
        let times = self.times.entry(id).or_insert(1);
        *times += 1;
        Ok(*times)
    }

    /// Adds an id if it has not stood yet.
    pub fn claim(&mut self, id: u64) -> io::Result<bool> {
        if let Some(table) = &mut self.table {
            return table.insert(id);
        }
        let new = self.few.insert(id);
        // Where no file can be made, all are held in memory.
        if new
            && self.few.len() == FEW
            && let Ok(mut table) = Table::new(4 * FEW as u64)
        {
            for id in std::mem::take(&mut self.few) {
                table.insert(id)?;
            }
            self.table = Some(table);
        }
        Ok(new)
    }
}

/// A set of numbers in a file: a hash table of 8 bytes a slot, at most half full. 0 stands for a free slot.
#[derive(Debug)]
struct Table {
    file: File,
    slots: u64,
    full: u64,
}

impl Table {
    fn new(slots: u64) -> io::Result<Table> {
        let file = tempfile::tempfile()?;
        file.set_len(slots * 8)?;
        Ok(Table { file, slots, full: 0 })
    }

    /// Adds a number; was it not there?
    fn insert(&mut self, number: u64) -> io::Result<bool> {
        if self.full * 2 >= self.slots {
            self.grow()?;
        }
        let number = number.max(1);
        let mut slot = number % self.slots / GROUP * GROUP;
        loop {
            let mut group = [0; GROUP as usize * 8];
            self.file.seek(SeekFrom::Start(slot * 8))?;
            self.file.read_exact(&mut group)?;
            for (place, cell) in group.chunks_exact(8).enumerate() {
                let there = cell.try_into().map_or(0, u64::from_le_bytes);
                if there == number {
                    return Ok(false);
                }
                if there == 0 {
                    self.file.seek(SeekFrom::Start((slot + place as u64) * 8))?;
                    self.file.write_all(&number.to_le_bytes())?;
                    self.full += 1;
                    return Ok(true);
                }
            }
            slot = (slot + GROUP) % self.slots;
        }
    }

    fn grow(&mut self) -> io::Result<()> {
        let mut larger = Table::new(self.slots * 4)?;
        self.file.rewind()?;
        let mut cells = BufReader::with_capacity(64 << 10, &self.file);
        for _ in 0..self.slots {
            let mut cell = [0; 8];
            cells.read_exact(&mut cell)?;
            if cell != [0; 8] {
                larger.insert(u64::from_le_bytes(cell))?;
            }
        }
        *self = larger;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_in_memory_and_in_a_file() {
        let mut seen = Seen::default();
        let hash = |i: u64| xxhash_rust::xxh3::xxh3_64(&i.to_le_bytes());
        // Past the first table, and past one that has grown.
        for i in 0..300_000 {
            assert_eq!(seen.add(hash(i)).unwrap(), 1);
            if i % 1000 == 0 {
                assert_eq!(seen.add(hash(i / 2)).unwrap(), 2, "{i}");
            }
        }
        assert!(seen.table.is_some() && seen.few.is_empty());
        assert!((0..300_000).all(|i| !seen.claim(hash(i)).unwrap()));
        assert!(seen.claim(hash(300_000)).unwrap());
        assert_eq!([seen.add(7).unwrap(), seen.add(7).unwrap(), seen.add(7).unwrap()], [1, 2, 3]);
        assert_eq!([seen.add(0).unwrap(), seen.add(0).unwrap()], [1, 2]);
    }
}
