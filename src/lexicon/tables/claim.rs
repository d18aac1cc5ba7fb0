//! Tables of what states a claim, and of what holds it back.

use rustc_hash::FxHashMap;

use super::ending::Tails;
use super::{Keyed, Separables, VerbForm};
use crate::error::Result;
use crate::lexicon::word::WordTable;
use crate::lexicon::{Cue, Loader, packed};
use crate::token::{UNKNOWN, WordId, fold};

/// The kind of claim that a frame states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[allow(missing_docs)]
pub enum FrameClaim {
    Fine,
    Investigation,
    Measure,
    Ruling,
    Ownership,
}

/// All kinds, in the order of their numbers.
const CLAIMS: [FrameClaim; 5] =
    [FrameClaim::Fine, FrameClaim::Investigation, FrameClaim::Measure, FrameClaim::Ruling, FrameClaim::Ownership];

/// What sort of words a frame's trigger is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum FrameKind {
    /// The lemma of a verb.
    Verb,
    /// A noun or a fixed phrase.
    Noun,
    /// Fixed words and, last, the lemma of a verb.
    Combination,
}

/// The part that a word of the sentence plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[allow(missing_docs)]
pub enum Part {
    Authority,
    Payer,
    Target,
    Court,
    Party,
    Owner,
    Owned,
    Seller,
    Recipient,
    Amount,
    Cap,
    Sentence,
    Ground,
    Law,
    Place,
    /// It plays a part that no field holds, and must not be taken for one that does.
    Other,
}

/// Words that state a claim, and who plays which part.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Frame {
    /// The trigger as written, without what stands behind `@`.
    pub trigger: String,
    /// The kind of claim.
    pub claim: FrameClaim,
    /// What sort of words the trigger is.
    pub kind: FrameKind,
    /// The fixed words of a combination.
    pub words: Vec<WordId>,
    /// The lemma of a verb or combination.
    pub lemma: WordId,
    /// Is none of the fixed words a noun with a frame of the same claim? Combinations with one are found from it.
    pub free: bool,
    /// The type of a fine or measure.
    pub type_: String,
    /// The status of the claim; a ruling's outcome.
    pub status: String,
    /// The part of the active verb's subject.
    pub subject: Option<Part>,
    /// The part of its direct object.
    pub object: Option<Part>,
    /// The part of its indirect object.
    pub indirect: Option<Part>,
    /// The part of the passive verb's subject.
    pub passive_subject: Option<Part>,
    /// The parts behind prepositions.
    pub prepositions: Vec<(String, Part)>,
}

/// The frames, by the words that they hang on.
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct Frames {
    /// The rows in order.
    pub rows: Vec<Frame>,
    /// By the head of a noun frame: the number of its rows in `noun_rows`.
    nouns: FxHashMap<String, u32>,
    noun_rows: Vec<Vec<u32>>,
    tails: Tails,
    verbs: FxHashMap<WordId, Vec<u32>>,
    combinations: FxHashMap<WordId, Vec<u32>>,
    /// By lemma: which claims its verb may state; asked of every verb, where `rows` is read for the few that may.
    lemmas: FxHashMap<WordId, LemmaFrames>,
    /// By the base lemma of separable verbs with a frame: the particle and the joined lemma of each.
    joins: FxHashMap<WordId, Vec<(WordId, WordId)>>,
    /// By word: what `classify` found.
    #[serde(with = "packed::list")]
    classes: Vec<WordFrames>,
}

/// What a verb may state, by the number of the claim.
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
struct LemmaFrames {
    /// A bit for each claim that the verb states alone.
    alone: u32,
    /// The fixed words of its free combinations, those first that are no verbs: forms need not be looked for.
    free: [Vec<Vec<WordId>>; CLAIMS.len()],
}

/// Which frames a word of the table may state: for each claim a bit that says whether it may state it, one whether it may do so whatever else stands in
/// the sentence, one whether it is a fixed word of a frame; behind them the number of its rows in `noun_rows`, counted from 1.
#[derive(Debug, Clone, Copy, Default)]
struct WordFrames(u32);

impl WordFrames {
    const ALONE: u32 = 5;
    const FIXED: u32 = 10;
    const NOUN: u32 = 15;

    fn states(self, claim: FrameClaim) -> bool {
        self.0 >> claim as u32 & 1 == 1
    }

    fn alone(self, claim: FrameClaim) -> bool {
        self.0 >> (WordFrames::ALONE + claim as u32) & 1 == 1
    }

    fn noun(self) -> Option<u32> {
        (self.0 >> WordFrames::NOUN).checked_sub(1)
    }
}

impl packed::Fixed for WordFrames {
    type Bytes = [u8; 4];

    fn to_bytes(&self) -> [u8; 4] {
        self.0.to_le_bytes()
    }

    fn from_bytes(bytes: [u8; 4]) -> WordFrames {
        WordFrames(u32::from_le_bytes(bytes))
    }

    fn list(bytes: &[u8]) -> Option<Vec<WordFrames>> {
        packed::read(bytes)
    }
}

/// Nouns shorter than this are not looked for at the end of a compound.
const SHORTEST_TAIL: usize = 5;

impl Frames {
    /// The noun frames of a word, with plurals and compounds traced back to the noun (`recordboetes` to `boete`); `text` is asked for the word as it
    /// is written where it stands in no table.
    pub fn nouns<'t>(&self, word: WordId, text: impl FnOnce() -> &'t str) -> impl Iterator<Item = &Frame> {
        let rows = self.noun(word, text).and_then(|number| self.noun_rows.get(number as usize));
        rows.into_iter().flatten().filter_map(|i| self.rows.get(*i as usize))
    }

    /// Is it a noun of a frame, or the end of one?
    pub fn is_noun<'t>(&self, word: WordId, text: impl FnOnce() -> &'t str) -> bool {
        self.noun(word, text).is_some()
    }

    fn noun<'t>(&self, word: WordId, text: impl FnOnce() -> &'t str) -> Option<u32> {
        if word != UNKNOWN {
            return self.classes.get(word as usize)?.noun();
        }
        Some(text()).filter(|text| self.tails.may_end(text)).and_then(|text| self.noun_of(&fold(text)))
    }

    /// The noun that a folded word is, ends in or is the plural of.
    fn noun_of(&self, word: &str) -> Option<u32> {
        if !self.tails.may_end(word) {
            return None;
        }
        let found = |w: &str| self.nouns.get(w).copied();
        let traced = |w: &str| found(w).or_else(|| singulars(w).iter().flatten().find_map(|s| found(s)));
        let tails = word.char_indices().skip(2).map(|(i, _)| &word[i..]).take_while(|tail| tail.len() >= SHORTEST_TAIL);
        traced(word).or_else(|| tails.into_iter().find_map(traced))
    }

    /// The frames that a verb of this lemma states alone.
    pub fn verbs(&self, lemma: WordId) -> impl Iterator<Item = &Frame> {
        self.verbs.get(&lemma).into_iter().flatten().filter_map(|i| self.rows.get(*i as usize))
    }

    /// The combinations whose verb has this lemma.
    pub fn combinations(&self, lemma: WordId) -> impl Iterator<Item = &Frame> {
        self.combinations.get(&lemma).into_iter().flatten().filter_map(|i| self.rows.get(*i as usize))
    }

    /// Does a verb of this lemma state a claim alone or in a combination that hangs on it?
    pub fn hangs_on(&self, lemma: WordId) -> bool {
        self.verbs.contains_key(&lemma) || self.combinations(lemma).any(|f| f.claim != FrameClaim::Fine || f.free)
    }

    /// Of which claims is the word, or the verb of which it is a form, a fixed word? A bit each.
    #[inline]
    pub fn fixed(&self, word: WordId) -> u32 {
        self.classes.get(word as usize).map_or(0, |c| c.0 >> WordFrames::FIXED & 31)
    }

    /// May a word state a claim of this kind in a sentence whose words have together these claims of `fixed`? A first look, that costs little.
    #[inline]
    pub fn may_begin(&self, claim: FrameClaim, word: WordId, fixed: u32) -> bool {
        let class = self.classes.get(word as usize).copied().unwrap_or_default();
        word == UNKNOWN || class.alone(claim) || class.states(claim) && fixed >> claim as u32 & 1 == 1
    }

    /// May a word state a claim of this kind in a sentence whose words `holds` knows, and where `before` gives the word so many places before it? It may
    /// say yes where the clause then says no.
    pub fn may_state<'t>(
        &self,
        claim: FrameClaim,
        (word, text): (WordId, impl FnOnce() -> &'t str),
        verb: Option<&VerbForm>,
        holds: impl Fn(WordId) -> bool,
        before: impl Fn(usize) -> WordId,
    ) -> bool {
        let precede = |f: &Frame| f.words.iter().rev().skip(1).enumerate().all(|(i, w)| before(i + 1) == *w);
        verb.is_some_and(|form| self.states(claim, form, holds))
            || self.nouns(word, text).any(|f| f.claim == claim && precede(f))
    }

    /// May a form of a verb state a claim of this kind in a sentence whose words `holds` knows?
    fn states(&self, claim: FrameClaim, form: &VerbForm, holds: impl Fn(WordId) -> bool) -> bool {
        let states = |lemma: WordId| {
            self.lemmas.get(&lemma).is_some_and(|l| {
                l.alone >> claim as u32 & 1 == 1
                    || l.free[claim as usize].iter().any(|words| words.iter().all(|w| holds(*w)))
            })
        };
        form.readings.iter().any(|r| {
            let mut joins = self.joins.get(&r.lemma).into_iter().flatten();
            states(r.lemma) || joins.any(|(particle, verb)| holds(*particle) && states(*verb))
        })
    }

    /// Notes for every word of the table which frames it may state; asked once, when all tables are read.
    pub(in crate::lexicon) fn classify(&mut self, words: &WordTable, verbs: &Keyed<VerbForm>, separables: &Separables) {
        let lemmas = verbs.rows.iter().flat_map(|form| &form.readings).map(|r| r.lemma);
        self.joins = lemmas
            .map(|lemma| {
                let framed = |verb: &WordId| self.verbs.contains_key(verb) || self.combinations.contains_key(verb);
                (lemma, separables.joins(lemma).iter().filter(|(_, verb)| framed(verb)).copied().collect::<Vec<_>>())
            })
            .filter(|(_, joins)| !joins.is_empty())
            .collect();
        for frame in &self.rows {
            let lemma = self.lemmas.entry(frame.lemma).or_default();
            match frame.kind {
                FrameKind::Verb => lemma.alone |= 1 << frame.claim as u32,
                FrameKind::Combination if frame.free => {
                    let mut words = frame.words.clone();
                    words.sort_by_key(|w| verbs.get(*w).is_some());
                    let known = &mut lemma.free[frame.claim as usize];
                    if !known.contains(&words) {
                        known.push(words);
                    }
                }
                FrameKind::Combination | FrameKind::Noun => {}
            }
        }
        // The rarest fixed word of each combination and the particles of separable verbs, by claim: where that word is missing, so is the combination,
        // and `in` and `op` stand in every sentence. The longest is the rarest.
        let mut fixed: FxHashMap<WordId, u32> = FxHashMap::default();
        for frame in self.rows.iter().filter(|f| f.kind == FrameKind::Combination && f.free) {
            let rarest = frame.words.iter().max_by_key(|w| (verbs.get(**w).is_none(), words.spelling(**w).len()));
            if let Some(word) = rarest {
                *fixed.entry(*word).or_default() |= 1 << frame.claim as u32;
            }
        }
        for &(particle, verb) in self.joins.values().flatten() {
            let frames = self.verbs(verb).chain(self.combinations(verb));
            *fixed.entry(particle).or_default() |= frames.fold(0, |set, f| set | 1 << f.claim as u32);
        }
        let class = |word: WordId| {
            let noun = self.noun_of(words.spelling(word));
            let frames = noun.and_then(|number| self.noun_rows.get(number as usize)).into_iter().flatten();
            let nouns = frames.filter_map(|i| self.rows.get(*i as usize)).fold(0, |set, f| set | 1 << f.claim as u32);
            let form = verbs.get(word);
            let states = |held: bool| {
                let states = |claim: &&FrameClaim| form.is_some_and(|v| self.states(**claim, v, |_| held));
                CLAIMS.iter().filter(states).fold(nouns, |set, c| set | 1 << *c as u32)
            };
            let lemmas = form.into_iter().flat_map(|form| &form.readings).map(|r| r.lemma);
            let own = lemmas.flat_map(|l| std::iter::once(l).chain(separables.joins(l).iter().map(|(_, verb)| *verb)));
            let fixed = own.chain([word]).fold(0, |set, w| set | fixed.get(&w).copied().unwrap_or_default());
            WordFrames(
                states(true)
                    | states(false) << WordFrames::ALONE
                    | fixed << WordFrames::FIXED
                    | noun.map_or(0, |number| number + 1) << WordFrames::NOUN,
            )
        };
        let mut classes: Vec<WordFrames> = (0..words.len() as WordId).map(class).collect();
        // Most words behind the last of them state nothing.
        classes.truncate(classes.iter().rposition(|c| c.0 != 0).map_or(0, |last| last + 1));
        self.classes = classes;
    }
}

/// What a plural may be the plural of: `boetes`, `dwangsommen`, `onderzoeken`, `straffen`, `strafzaken`.
fn singulars(word: &str) -> [Option<String>; 4] {
    let mut out = [const { None }; 4];
    if let Some(stem) = word.strip_suffix('s').filter(|s| s.len() > 3) {
        out[0] = Some(stem.to_owned());
    } else if let Some(stem) = word.strip_suffix("en").filter(|s| s.len() > 3) {
        out[0] = Some(stem.to_owned());
        let last = stem.chars().next_back();
        let cut = last.map_or(0, char::len_utf8);
        if let Some(last) = last
            && stem[..stem.len() - cut].ends_with(last)
        {
            out[1] = Some(stem[..stem.len() - cut].to_owned());
        }
        if let Some(before) = stem.strip_suffix('v') {
            out[2] = Some(format!("{before}f"));
        } else if let Some(before) = stem.strip_suffix('z') {
            out[2] = Some(format!("{before}s"));
        }
        if let Some(before) = stem.strip_suffix("ak") {
            out[3] = Some(format!("{before}aak"));
        }
    }
    out
}

/// What the plural of a noun may be: `boetes`, `onderzoeken`, `dwangsommen`, `straffen`.
fn plurals(noun: &str) -> Vec<String> {
    let mut out = vec![format!("{noun}s"), format!("{noun}en")];
    if let Some(last) = noun.chars().next_back() {
        out.push(format!("{noun}{last}en"));
        let stem = &noun[..noun.len() - last.len_utf8()];
        match last {
            'f' => out.push(format!("{stem}ven")),
            's' => out.push(format!("{stem}zen")),
            _ => {}
        }
        if let Some(before) = noun.strip_suffix("aak") {
            out.push(format!("{before}aken"));
        }
    }
    out
}

pub(super) fn frames(loader: &mut Loader, text: &str, name: &str) -> Result<Frames> {
    let columns = [
        "trigger",
        "claim",
        "pos",
        "type",
        "status",
        "subject",
        "object",
        "indirect",
        "prepositions",
        "passive_subject",
    ];
    let tsv = loader.table(name, text, &columns)?;
    let mut out = Frames::default();
    for row in tsv.rows() {
        let index = out.rows.len() as u32;
        let trigger = row.cell(0).split('@').next().unwrap_or_default().to_owned();
        let kind = row.parse(2, "write verb, noun or combination", |c| match c {
            "verb" => Some(FrameKind::Verb),
            "noun" => Some(FrameKind::Noun),
            "combination" => Some(FrameKind::Combination),
            _ => None,
        })?;
        let claim = row.parse(1, "not a kind of claim", |c| match c {
            "fine" => Some(FrameClaim::Fine),
            "investigation" => Some(FrameClaim::Investigation),
            "measure" => Some(FrameClaim::Measure),
            "ruling" => Some(FrameClaim::Ruling),
            "ownership" => Some(FrameClaim::Ownership),
            _ => None,
        })?;
        let part = |column: usize| match row.cell(column) {
            "" => Ok(None),
            _ => row.parse(column, "not a part", part_of).map(Some),
        };
        let (subject, object, indirect, passive_subject) = (part(5)?, part(6)?, part(7)?, part(9)?);
        let mut prepositions = Vec::new();
        for pair in row.list(8) {
            let found = pair.split_once('=').and_then(|(prep, part)| Some((prep.to_owned(), part_of(part)?)));
            prepositions.push(found.ok_or_else(|| row.fault(8, format!("`{pair}`: write `preposition=part`")))?);
        }
        let mut words: Vec<WordId> = trigger.split(' ').map(|w| loader.word(w)).collect();
        let mut lemma = crate::token::UNKNOWN;
        match kind {
            FrameKind::Verb => {
                lemma = words.pop().unwrap_or_default();
                out.verbs.entry(lemma).or_default().push(index);
            }
            FrameKind::Combination => {
                lemma = words.pop().unwrap_or_default();
                out.combinations.entry(lemma).or_default().push(index);
            }
            FrameKind::Noun => {
                // A phrase hangs on its last word, its head.
                let head = trigger.rsplit(' ').next().unwrap_or_default().to_owned();
                loader.cue(&head, Cue::Frame);
                for plural in plurals(&head) {
                    loader.cue(&plural, Cue::Frame);
                }
                out.tails.add(&head);
                plurals(&head).iter().for_each(|plural| out.tails.add(plural));
                let next = out.noun_rows.len() as u32;
                let rows = *out.nouns.entry(head).or_insert(next);
                if rows == next {
                    out.noun_rows.push(Vec::new());
                }
                out.noun_rows[rows as usize].push(index);
            }
        }
        out.rows.push(Frame {
            trigger,
            claim,
            kind,
            words,
            lemma,
            free: true,
            type_: row.cell(3).to_owned(),
            status: row.cell(4).to_owned(),
            subject,
            object,
            indirect,
            passive_subject,
            prepositions,
        });
    }
    let free: Vec<bool> = out
        .rows
        .iter()
        .map(|f| {
            let nouns = f.words.iter().filter_map(|w| out.noun_of(loader.words.spelling(*w)));
            let mut rows = nouns.flat_map(|number| &out.noun_rows[number as usize]);
            !rows.any(|i| out.rows[*i as usize].claim == f.claim)
        })
        .collect();
    out.rows.iter_mut().zip(free).for_each(|(row, free)| row.free = free);
    let rows = &out.rows;
    // The longest phrase first.
    for list in &mut out.noun_rows {
        list.sort_by_key(|i| std::cmp::Reverse(rows.get(*i as usize).map_or(0, |f| f.words.len())));
    }
    Ok(out)
}

fn part_of(cell: &str) -> Option<Part> {
    Some(match cell {
        "authority" => Part::Authority,
        "payer" => Part::Payer,
        "target" => Part::Target,
        "court" => Part::Court,
        "party" => Part::Party,
        "owner" => Part::Owner,
        "owned" => Part::Owned,
        "seller" => Part::Seller,
        "recipient" => Part::Recipient,
        "amount" => Part::Amount,
        "cap" => Part::Cap,
        "sentence" => Part::Sentence,
        "ground" => Part::Ground,
        "law" => Part::Law,
        "place" => Part::Place,
        "sibling" | "opponent" | "share" | "reduction" | "reason" | "condition" | "request" | "ruling" | "instance"
        | "addressee" | "per" => Part::Other,
        _ => return None,
    })
}
