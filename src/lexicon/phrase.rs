//! The trie of phrases: names of one word and more, walked from their first token.

use rustc_hash::FxHashMap;

use super::packed;
use super::tables::Tables;
use crate::token::{Shape, Token, WordId};

/// A table whose names stand in the trie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[allow(missing_docs)]
pub enum Table {
    Abbreviation,
    Approximator,
    Currency,
    CuePhrase,
    DateWord,
    /// `Nieuw-Zeelandse`: adjectives and inhabitants of more than one token.
    Demonym,
    Hedge,
    Law,
    LawArticleOnly,
    NamedDay,
    Organisation,
    OrganisationHead,
    Place,
    Platform,
    Portfolio,
    Role,
    Frame,
}

/// A name of a table that stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Hit {
    /// Its first token.
    pub first: usize,
    /// The token behind its last.
    pub last: usize,
    /// The table.
    pub table: Table,
    /// The row of that table.
    pub row: usize,
}

/// The phrases while the tables are read.
#[derive(Debug, Default)]
pub struct PhraseBuilder {
    edges: FxHashMap<(u32, WordId), u32>,
    ends: Vec<Vec<End>>,
}

/// All phrases of all tables, laid out to be walked: the nodes in the order of their distance from the root, so that the children of a node stand side
/// by side, and the node that edge `e` leads to is node `e + 1`.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct PhraseTrie {
    /// By word: the node of the phrases that begin with it; 0 for none. A walk begins without a search.
    #[serde(with = "packed::list")]
    roots: Vec<u32>,
    /// By node: where its edges begin; one more behind the last node.
    #[serde(with = "packed::list")]
    first_edge: Vec<u32>,
    /// By edge: its word; those of a node are sorted.
    #[serde(with = "packed::list")]
    words: Vec<WordId>,
    /// By node: where its ends begin; one more behind the last node.
    #[serde(with = "packed::list")]
    first_end: Vec<u32>,
    /// Which words may follow which first word: a Bloom filter, which says no to nearly all that do not.
    #[serde(with = "packed::list")]
    pairs: Vec<u64>,
    ends: Vec<End>,
}

/// A phrase that ends at a node.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
struct End {
    table: Table,
    row: u32,
    /// Two bits a token: what capitals its place in the text must have.
    case: u64,
}

const ANY: u64 = 0;
const CAPITAL: u64 = 1;
const CAPITALS: u64 = 2;
const SOME_CAPITAL: u64 = 3;

/// Phrases are at most this long; the rest of a longer one is not compared.
const LONGEST: usize = 32;

impl PhraseBuilder {
    /// Enters a phrase.
    pub fn insert(&mut self, words: &[(WordId, Shape)], table: Table, row: u32) {
        if self.ends.is_empty() {
            self.ends.push(Vec::new());
        }
        let (mut node, mut case) = (0, 0);
        for (i, &(word, shape)) in words.iter().take(LONGEST).enumerate() {
            case |= demand(shape) << (2 * i);
            let next = self.ends.len() as u32;
            let to = *self.edges.entry((node, word)).or_insert(next);
            if to == next {
                self.ends.push(Vec::new());
            }
            node = to;
        }
        let end = &mut self.ends[node as usize];
        if !end.iter().any(|e| e.table == table && e.row == row && e.case == case) {
            end.push(End { table, row, case });
        }
    }

    /// The trie of all of them.
    pub fn freeze(mut self) -> PhraseTrie {
        let mut edges: Vec<(u32, WordId, u32)> =
            self.edges.iter().map(|(&(node, word), &to)| (node, word, to)).collect();
        edges.sort_unstable();
        let highest = edges.iter().map(|(_, word, _)| *word).max().unwrap_or_default();
        let mut trie = PhraseTrie {
            roots: vec![0; highest as usize + 1],
            first_edge: Vec::new(),
            words: Vec::new(),
            first_end: Vec::new(),
            pairs: vec![0; PAIRS / 64],
            ends: Vec::new(),
        };
        // The children of the root come first.
        let first_words = edges.iter().filter(|(node, ..)| *node == 0).count();
        let mut queue = vec![0];
        let mut at = 0;
        while let Some(&node) = queue.get(at) {
            trie.first_edge.push(trie.words.len() as u32);
            trie.first_end.push(trie.ends.len() as u32);
            trie.ends.append(self.ends.get_mut(node as usize).unwrap_or(&mut Vec::new()));
            let from = edges.partition_point(|(n, ..)| *n < node);
            for &(_, word, to) in edges[from..].iter().take_while(|(n, ..)| *n == node) {
                trie.words.push(word);
                queue.push(to);
                if at == 0 {
                    trie.roots[word as usize] = trie.words.len() as u32;
                } else if at <= first_words {
                    let bit = pair(at as u32, word);
                    trie.pairs[bit >> 6] |= 1 << (bit & 63);
                }
            }
            at += 1;
        }
        trie.first_edge.push(trie.words.len() as u32);
        trie.first_end.push(trie.ends.len() as u32);
        trie
    }
}

impl PhraseTrie {
    /// The node behind `node` along `word`.
    #[inline]
    fn step(&self, node: u32, word: WordId) -> Option<u32> {
        let from = self.first_edge[node as usize] as usize;
        let to = self.first_edge[node as usize + 1] as usize;
        let found = self.words[from..to].binary_search(&word).ok()?;
        Some((from + found) as u32 + 1)
    }

    /// May `word` follow the first word whose node is `node`?
    #[inline]
    fn may_follow(&self, node: u32, word: WordId) -> bool {
        let bit = pair(node, word);
        self.pairs[bit >> 6] >> (bit & 63) & 1 == 1
    }

    /// Appends to `hits` the longest name of each table that begins at token `at`.
    pub fn walk(&self, tokens: &[Token], at: usize, hits: &mut Vec<Hit>) {
        let from = hits.len();
        let root = tokens.get(at).and_then(|t| self.roots.get(t.word as usize)).copied().filter(|n| *n > 0);
        let Some(mut node) = root else { return };
        // Most first words are no phrase alone, and the word behind them goes on with none.
        let alone = self.first_end[node as usize] < self.first_end[node as usize + 1];
        let follows = tokens.get(at + 1).is_some_and(|t| self.may_follow(node, t.word));
        if !alone && !follows {
            return;
        }
        for (i, token) in tokens[at..].iter().take(LONGEST).enumerate() {
            if i == 1 && !follows {
                break;
            }
            if i > 0 {
                let Some(next) = self.step(node, token.word) else { break };
                if token.shape.has(Shape::PARAGRAPH) {
                    break;
                }
                node = next;
            }
            for end in &self.ends[self.first_end[node as usize] as usize..self.first_end[node as usize + 1] as usize] {
                if !fits(end.case, &tokens[at..=at + i]) {
                    continue;
                }
                let hit = Hit { first: at, last: at + i + 1, table: end.table, row: end.row as usize };
                match hits[from..].iter_mut().find(|h| h.table == end.table && h.last < hit.last) {
                    Some(shorter) => *shorter = hit,
                    None => hits.push(hit),
                }
            }
        }
    }
}

/// How many bits the filter of pairs has.
const PAIRS: usize = 1 << 19;

#[inline]
fn pair(node: u32, word: WordId) -> usize {
    let mixed = (u64::from(node) << 32 | u64::from(word)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 40) as usize & (PAIRS - 1)
}

fn demand(shape: Shape) -> u64 {
    if shape.has(Shape::MIXED) {
        SOME_CAPITAL
    } else if shape.has(Shape::CAPS) {
        CAPITALS
    } else if shape.has(Shape::UPPER) {
        CAPITAL
    } else {
        ANY
    }
}

fn fits(case: u64, tokens: &[Token]) -> bool {
    tokens.iter().enumerate().all(|(i, token)| match (case >> (2 * i)) & 3 {
        CAPITAL => token.shape.has(Shape::UPPER),
        CAPITALS => token.shape.has(Shape::CAPS),
        SOME_CAPITAL => token.shape.any(Shape::UPPER | Shape::MIXED),
        _ => true,
    })
}

impl Tables {
    /// The canonical name of the row that `hit` points at.
    pub fn name(&self, hit: Hit) -> &str {
        match hit.table {
            Table::Organisation => self.organisations.rows.get(hit.row).map_or("", |r| &r.name),
            Table::Platform => self.platforms.rows.get(hit.row).map_or("", |r| &r.name),
            Table::Law | Table::LawArticleOnly => self.laws.rows.get(hit.row).map_or("", |r| &r.name),
            Table::Place => self.places.rows.get(hit.row).map_or("", |r| &r.name),
            _ => "",
        }
    }
}
