//! `--limit` and `--sample`: a first look at an archive.

use std::collections::BinaryHeap;

use crate::source::Piece;

/// A sample of the pieces that go by: those whose numbers have the smallest hashes, so that the same archive gives the same sample.
#[derive(Debug)]
pub struct Sample {
    most: usize,
    seen: u64,
    kept: BinaryHeap<Kept>,
}

#[derive(Debug)]
struct Kept {
    hash: u64,
    number: u64,
    piece: Piece,
}

impl Ord for Kept {
    fn cmp(&self, other: &Kept) -> std::cmp::Ordering {
        (self.hash, self.number).cmp(&(other.hash, other.number))
    }
}

impl PartialOrd for Kept {
    fn partial_cmp(&self, other: &Kept) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Kept {
    fn eq(&self, other: &Kept) -> bool {
        self.number == other.number
    }
}

impl Eq for Kept {}

impl Sample {
    pub fn new(most: usize) -> Sample {
        Sample { most, seen: 0, kept: BinaryHeap::new() }
    }

    /// Keeps the piece, or drops it or another.
    pub fn offer(&mut self, piece: Piece) {
        let number = self.seen;
        self.seen += 1;
        let hash = xxhash_rust::xxh3::xxh3_64(&number.to_le_bytes());
        if self.kept.len() >= self.most && self.kept.peek().is_none_or(|worst| worst.hash <= hash) {
            return;
        }
        self.kept.push(Kept { hash, number, piece });
        if self.kept.len() > self.most {
            self.kept.pop();
        }
    }

    /// The sample in the order of the input.
    pub fn into_pieces(self) -> impl Iterator<Item = Piece> {
        let mut kept = self.kept.into_vec();
        kept.sort_by_key(|k| k.number);
        kept.into_iter().map(|k| k.piece)
    }
}
