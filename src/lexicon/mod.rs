//! The tables of `lexicons/`: one hash table of all their words, one trie of all their phrases, and the typed rows.
//!
//! A word of an article is looked up once, when it is cut; its id then leads to its cues and rows without hashing text again. To add a table: its
//! file in `lexicons/`, a row type in a file of this folder, and a line in `tables/mod.rs`.

mod cue;
mod packed;
mod phrase;
mod tables;
mod tsv;
mod word;

pub use cue::{Cue, CueSet};
pub use phrase::{Hit, Table};
pub use tables::*;
pub use tsv::{Tsv, embedded};

use std::path::Path;

use crate::error::{Error, Result};
use crate::token::WordId;
use phrase::{PhraseBuilder, PhraseTrie};
use word::WordTable;

/// All tables, built once and never changed.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Lexicon {
    words: WordTable,
    #[serde(with = "packed::list")]
    cues: Vec<CueSet>,
    phrases: PhraseTrie,
    hash: String,
    /// The typed tables.
    pub tables: Tables,
}

impl Lexicon {
    /// The tables of the project as they are written. The build script compiles them by this; `Lexicon::embedded` gives what it made, sooner.
    pub fn from_text() -> Result<Lexicon> {
        Lexicon::load(None)
    }

    /// The tables of the project, with those of `folder` laid over them: a row replaces the one with the same key, others are added.
    pub fn with_overlay(folder: &Path) -> Result<Lexicon> {
        Lexicon::load(Some(folder))
    }

    fn load(folder: Option<&Path>) -> Result<Lexicon> {
        let mut loader = Loader::new(folder)?;
        let mut tables = Tables::load(&mut loader)?;
        if let Some(name) = loader.overlay.iter().find(|o| !o.used).map(|o| o.file.clone()) {
            return Err(Error::lexicon(name, 1, 1, "no such table; `knipsel lexicon check` lists their names"));
        }
        let Loader { words, mut cues, phrases, hash, .. } = loader;
        cues.resize(words.len(), CueSet::default());
        tables.frames.classify(&words, &tables.verbs, &tables.separables);
        tables.definite_nouns.classify(&words);
        tables.speaking_nouns.classify(&words);
        let bases = tables.separables.bases(|verb| tables.frames.hangs_on(verb));
        // Forms of verbs and compounds take the cue of their frames, which other tables name by lemma and head.
        for (id, cues) in cues.iter_mut().enumerate().skip(1) {
            let id = id as WordId;
            if tables
                .verbs
                .get(id)
                .is_some_and(|v| v.readings.iter().any(|r| tables.frames.hangs_on(r.lemma) || bases.contains(&r.lemma)))
                || ends_in_frame(words.spelling(id))
            {
                cues.add(Cue::Frame);
            }
        }
        Ok(Lexicon { words, cues, phrases: phrases.freeze(), hash: format!("{hash:016x}"), tables })
    }

    /// The id of the word with this key (`token::key`); `UNKNOWN` if it stands in no table.
    #[inline]
    pub fn word(&self, key: u64) -> WordId {
        self.words.get(key)
    }

    /// The id of a folded word; `UNKNOWN` if it stands in no table.
    pub fn word_id(&self, folded: &str) -> WordId {
        self.words.get(crate::token::key(folded.as_bytes()))
    }

    /// The folded form of a word of the table.
    pub fn spelling(&self, word: WordId) -> &str {
        self.words.spelling(word)
    }

    /// The cues of a word.
    #[inline]
    pub fn cues(&self, word: WordId) -> CueSet {
        self.cues.get(word as usize).copied().unwrap_or_default()
    }

    /// The trie of all phrases.
    pub fn phrases(&self) -> &PhraseTrie {
        &self.phrases
    }

    /// A hash over all rows, the overlay's included.
    pub fn hash(&self) -> &str {
        &self.hash
    }
}

/// What a table needs while it is read.
pub struct Loader {
    words: WordTable,
    cues: Vec<CueSet>,
    phrases: PhraseBuilder,
    hash: u64,
    overlay: Vec<Overlay>,
    tokens: Vec<crate::token::Token>,
    scratch: String,
}

/// Is it cut as one token for certain? Most rows are, and need not be cut to know it.
fn is_one_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphabetic())
}

/// Does it stand as one token, or must it be looked for as a phrase?
fn is_phrase(text: &str) -> bool {
    let mut tokens = Vec::new();
    !is_one_token(text) && {
        crate::token::cut(text, &mut tokens, |_| 0);
        tokens.len() > 1
    }
}

struct Overlay {
    file: String,
    table: String,
    text: String,
    used: bool,
}

impl Loader {
    fn new(folder: Option<&Path>) -> Result<Loader> {
        let mut overlay = Vec::new();
        if let Some(folder) = folder {
            let entries = std::fs::read_dir(folder).map_err(|e| Error::io(folder, e))?;
            let mut paths = Vec::new();
            for entry in entries {
                paths.push(entry.map_err(|e| Error::io(folder, e))?.path());
            }
            paths.sort();
            for path in paths.into_iter().filter(|p| p.extension().is_some_and(|e| e == "tsv")) {
                let text = std::fs::read_to_string(&path).map_err(|e| Error::io(&path, e))?;
                let table = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
                overlay.push(Overlay { file: path.display().to_string(), table, text, used: false });
            }
        }
        Ok(Loader {
            words: WordTable::new(),
            cues: Vec::new(),
            phrases: PhraseBuilder::default(),
            hash: 0xcbf2_9ce4_8422_2325,
            overlay,
            tokens: Vec::new(),
            scratch: String::new(),
        })
    }

    /// Reads the table `name` with its overlay and gives each of its rows, merged and in order, to `row`.
    fn table<'a>(&mut self, name: &str, text: &'a str, columns: &[&str]) -> Result<Tsv<'a>> {
        let mut tsv = Tsv::parse(&format!("lexicons/{name}.tsv"), text.into(), columns)?;
        for overlay in self.overlay.iter_mut().filter(|o| o.table == name) {
            overlay.used = true;
            tsv.lay_over(Tsv::parse(&overlay.file, overlay.text.clone().into(), columns)?);
        }
        self.hash = tsv.hash(self.hash);
        Ok(tsv)
    }

    /// The id of a single folded word, made if it is new.
    fn word(&mut self, folded: &str) -> WordId {
        let id = self.words.insert(folded);
        if self.cues.len() <= id as usize {
            self.cues.resize(id as usize + 1, CueSet::default());
        }
        id
    }

    /// Gives `text`'s word a cue; a text of several tokens gives it to the first.
    fn cue(&mut self, text: &str, cue: Cue) -> WordId {
        if is_one_token(text) {
            let id = self.folded(text);
            self.cues[id as usize].add(cue);
            return id;
        }
        let mut tokens = std::mem::take(&mut self.tokens);
        crate::token::cut(text, &mut tokens, |_| 0);
        let mut id = 0;
        if let Some(token) = tokens.first() {
            id = self.word(&crate::token::fold(&text[token.start as usize..token.end as usize]));
            self.cues[id as usize].add(cue);
        }
        self.tokens = tokens;
        id
    }

    /// The id of the folded form of one token.
    fn folded(&mut self, token: &str) -> WordId {
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.clear();
        crate::token::fold_into(token, &mut scratch);
        let id = self.word(&scratch);
        self.scratch = scratch;
        id
    }

    /// Enters `text` into the trie of phrases as a form of row `row` of `table`.
    fn phrase(&mut self, text: &str, table: Table, row: usize) {
        let mut tokens = std::mem::take(&mut self.tokens);
        crate::token::cut(text, &mut tokens, |_| 0);
        let ids: Vec<(WordId, crate::token::Shape)> = tokens
            .iter()
            .map(|t| (self.word(&crate::token::fold(&text[t.start as usize..t.end as usize])), t.shape))
            .collect();
        if let Some(&(first, _)) = ids.first() {
            self.cues[first as usize].add(Cue::Phrase);
            self.phrases.insert(&ids, table, row as u32);
        }
        self.tokens = tokens;
    }
}

/// Does a word end in a noun that frames hang on? News makes such compounds freely (`recordboete`, `kartelonderzoek`).
pub fn ends_in_frame(word: &str) -> bool {
    const TAILS: &[&str] = &[
        "boete",
        "boetes",
        "dwangsom",
        "dwangsommen",
        "claim",
        "claims",
        "schikking",
        "schikkingen",
        "onderzoek",
        "onderzoeken",
        "verbod",
        "verboden",
        "straf",
        "straffen",
        "vergoeding",
        "vergoedingen",
        "overname",
        "overnames",
        "dochter",
        "eigenaar",
        "eigenaren",
        "aandeelhouder",
    ];
    // Most words end in none of them.
    word.len() > 7
        && endings!(of TAILS, 0).ends(word)
        && TAILS.iter().any(|tail| word.len() > tail.len() + 1 && word.ends_with(tail))
}
