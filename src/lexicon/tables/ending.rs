//! What words end in.

use std::collections::{BTreeMap, VecDeque};

use crate::lexicon::packed;

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

/// Nouns as a tree from their last letter to their first: a word is walked from its end as far as some noun goes on, and meets all that it ends in.
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct Ends {
    /// By node: where its edges begin, and behind them where the last ends. Edge `e` leads to node `e + 1`.
    #[serde(with = "packed::list")]
    edges: Vec<u32>,
    /// By edge: its byte.
    #[serde(with = "packed::list")]
    letters: Vec<u8>,
    /// By node: the number of the noun that begins there, counted from 1; 0 for none.
    #[serde(with = "packed::list")]
    nouns: Vec<u32>,
}

impl Ends {
    /// The tree of nouns in lower case, which are numbered in their order.
    pub fn of<'n>(nouns: impl Iterator<Item = &'n str>) -> Ends {
        let mut nodes: Vec<(BTreeMap<u8, usize>, u32)> = vec![Default::default()];
        for (number, noun) in nouns.enumerate() {
            let mut at = 0;
            for &letter in noun.as_bytes().iter().rev() {
                let new = nodes.len();
                at = *nodes[at].0.entry(letter).or_insert(new);
                if at == new {
                    nodes.push(Default::default());
                }
            }
            nodes[at].1 = number as u32 + 1;
        }
        let mut out = Ends::default();
        let mut queue = VecDeque::from([0]);
        while let Some(at) = queue.pop_front() {
            let (next, noun) = &nodes[at];
            out.edges.push(out.letters.len() as u32);
            out.nouns.push(*noun);
            out.letters.extend(next.keys());
            queue.extend(next.values());
        }
        out.edges.push(out.letters.len() as u32);
        out
    }

    /// The numbers of the nouns that a word ends in, the shortest first, each with whether it is the whole word. Capitals of ASCII do not matter.
    pub fn walk(&self, word: &str) -> impl Iterator<Item = (usize, bool)> {
        let (mut node, mut left) = (0, word.len());
        std::iter::from_fn(move || {
            loop {
                left = left.checked_sub(1)?;
                let letter = word.as_bytes()[left].to_ascii_lowercase();
                let from = *self.edges.get(node)? as usize;
                let to = *self.edges.get(node + 1)? as usize;
                node = from + self.letters.get(from..to)?.iter().position(|l| *l == letter)? + 1;
                if let Some(number) = self.nouns.get(node)?.checked_sub(1) {
                    return Some((number as usize, left == 0));
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Ends;

    #[test]
    fn a_word_meets_all_that_it_ends_in() {
        let ends = Ends::of(["raad", "er", "burger", "één"].into_iter());
        let all = |word| ends.walk(word).collect::<Vec<_>>();
        assert_eq!(all("gemeenteraad"), [(0, false)]);
        assert_eq!(all("RAAD"), [(0, true)]);
        assert_eq!(all("dorpsburger"), [(1, false), (2, false)]);
        assert_eq!(all("één"), [(3, true)]);
        assert_eq!(all("raden"), []);
        assert_eq!(all(""), []);
    }
}
