//! The clause around a token and its tense.
//!
//! No parse tree: the clause is what stands between marks and conjunctions, its verb the finite form that is nearest to the token. In a subordinate
//! clause that is the first verb behind it, in a main clause the nearest one on either side.

use std::cell::RefCell;
use std::ops::Range;

use crate::lexicon::{Cue, VerbForm, VerbReading};
use crate::text::Doc;
use crate::token::{Shape, WordSet};

/// When the event of a clause happens, as its verbs say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tense {
    /// No verb says it.
    #[default]
    None,
    /// A past form (`kreeg`).
    Past,
    /// A perfect (`heeft gekregen`, `is begonnen`).
    Perfect,
    /// The present of a verb that reports (`meldt`).
    Report,
    /// A present form (`stemt`).
    Present,
    /// `zal`, `gaat stemmen`, `moet betalen`, `wordt verkocht`.
    Future,
    /// `zou vertrekken`.
    Conditional,
    /// A past form that may look forward (`wilde vertrekken`).
    Intent,
}

/// Words that open a subordinate clause.
const SUBORDINATORS: WordSet = word_set![
    "dat",
    "die",
    "wie",
    "waar",
    "waarbij",
    "waarin",
    "waarop",
    "waardoor",
    "waarmee",
    "waarna",
    "waarvan",
    "waaruit",
    "waarvoor",
    "waaraan",
    "waarover",
    "omdat",
    "doordat",
    "nadat",
    "voordat",
    "totdat",
    "zodat",
    "opdat",
    "terwijl",
    "toen",
    "als",
    "wanneer",
    "indien",
    "hoewel",
    "ofschoon",
    "zodra",
    "tenzij",
    "mits",
    "aangezien",
    "of",
    "hoe",
];

/// So many tokens on either side are looked at.
const WINDOW: usize = 50;

/// The clauses of an article. What the words of a sentence are is looked up once for all the dates in it.
pub struct Clauses<'d, 'a> {
    /// The article.
    pub doc: &'d Doc<'a>,
    sentence: RefCell<Sentence>,
}

/// The sentence that was read last.
#[derive(Default)]
struct Sentence {
    range: Range<usize>,
    /// What each of its tokens is, and what any of them is.
    words: Vec<u8>,
    any: u8,
    /// The tense that was asked last, of the tokens from and up to.
    told: Option<(usize, usize, Tense)>,
}

/// What a token is in its clause, a bit each.
const QUOTE: u8 = 1;
/// A mark between clauses.
const BOUND: u8 = 1 << 1;
/// It opens a subordinate clause.
const OPENS: u8 = 1 << 2;
const FINITE: u8 = 1 << 3;
const PRESENT: u8 = 1 << 4;
const INFINITIVE: u8 = 1 << 5;
/// A plural present that looks like an infinitive: no `te` stands before it.
const PLURAL: u8 = 1 << 6;
const PARTICIPLE: u8 = 1 << 7;

impl<'d, 'a> Clauses<'d, 'a> {
    /// The clauses of `doc`.
    pub fn new(doc: &'d Doc<'a>) -> Clauses<'d, 'a> {
        Clauses { doc, sentence: RefCell::default() }
    }

    /// The tense of the clause around the tokens from `first` up to `last`.
    pub fn tense(&self, first: usize, last: usize) -> Tense {
        let sentence = &mut *self.sentence.borrow_mut();
        let range = self.doc.sentence_range(first);
        if range != sentence.range || sentence.words.is_empty() {
            sentence.read(self.doc, range);
        }
        if let Some((.., tense)) = sentence.told.filter(|told| (told.0, told.1) == (first, last)) {
            return tense;
        }
        let tense = tense(self.doc, sentence, first, last);
        sentence.told = Some((first, last, tense));
        tense
    }
}

impl Sentence {
    fn read(&mut self, doc: &Doc<'_>, range: Range<usize>) {
        self.words.clear();
        self.words.extend(range.clone().map(|at| word(doc, at)));
        self.any = self.words.iter().fold(0, |any, word| any | word);
        self.told = None;
        self.range = range;
    }

    /// Is the token one of `kinds`?
    fn is(&self, at: usize, kinds: u8) -> bool {
        at.checked_sub(self.range.start).and_then(|i| self.words.get(i)).is_some_and(|word| word & kinds != 0)
    }

    /// The first of `kinds` in `range`.
    fn first(&self, range: Range<usize>, kinds: u8) -> Option<usize> {
        if self.any & kinds == 0 { None } else { range.into_iter().find(|at| self.is(*at, kinds)) }
    }

    /// The last of `kinds` in `range`.
    fn last(&self, range: Range<usize>, kinds: u8) -> Option<usize> {
        if self.any & kinds == 0 { None } else { range.into_iter().rfind(|at| self.is(*at, kinds)) }
    }
}

/// What the token at `at` is.
fn word(doc: &Doc<'_>, at: usize) -> u8 {
    let mut is = 0;
    let mut mark = |bit: u8, holds: bool| is |= if holds { bit } else { 0 };
    mark(QUOTE, doc.token(at).is_some_and(|t| t.shape.has(Shape::QUOTE)));
    mark(BOUND, is_bound(doc, at));
    mark(OPENS, opens(doc, at));
    if let Some(form) = verb(doc, at) {
        let infinitive = form.readings.iter().any(|r| r.infinitive);
        mark(FINITE, is_finite(form));
        mark(PRESENT, form.readings.iter().any(|r| r.present));
        mark(INFINITIVE, infinitive);
        mark(PLURAL, infinitive && !doc.is(at.saturating_sub(1), "te"));
    }
    mark(PARTICIPLE, is_participle(doc, at));
    is
}

fn tense(doc: &Doc<'_>, words: &Sentence, first: usize, last: usize) -> Tense {
    // A window keeps a text without stops linear.
    let sentence = words.range.start.max(first.saturating_sub(WINDOW))..words.range.end.min(last + WINDOW);
    let clause = around(words, first, last, &sentence);
    if let Some(verb) = finite(doc, words, &clause, first, last) {
        return classify(doc, words, verb, clause.range.clone(), &sentence);
    }
    // An apposition or a tail without a verb has the tense of what stands before it, within the same quotation.
    let rest = Clause { range: quoted(words, first, last, &sentence), subordinate: false };
    match finite(doc, words, &rest, first, last) {
        Some(verb) => {
            let own = around(words, verb, verb + 1, &sentence);
            classify(doc, words, verb, own.range, &sentence)
        }
        None => words.first(rest.range, PARTICIPLE).map_or(Tense::None, |_| Tense::Perfect),
    }
}

/// The part of the sentence between the quotation marks around the tokens.
fn quoted(words: &Sentence, first: usize, last: usize, sentence: &Range<usize>) -> Range<usize> {
    let from = words.last(sentence.start..first, QUOTE).map_or(sentence.start, |i| i + 1);
    from..words.first(last..sentence.end, QUOTE).unwrap_or(sentence.end)
}

struct Clause {
    range: Range<usize>,
    subordinate: bool,
}

fn around(words: &Sentence, first: usize, last: usize, sentence: &Range<usize>) -> Clause {
    // A word that opens a clause belongs to it, a mark does not.
    let mark = words.last(sentence.start..first, BOUND).map_or(sentence.start, |i| i + 1);
    let opener = if first > sentence.start { words.last(mark..first, OPENS) } else { None };
    let to = words.first(last..sentence.end, BOUND | OPENS).unwrap_or(last.max(sentence.end));
    Clause { range: opener.unwrap_or(mark.min(first))..to, subordinate: opener.is_some() }
}

/// A mark between clauses.
fn is_bound(doc: &Doc<'_>, at: usize) -> bool {
    let Some(token) = doc.token(at) else { return true };
    token.shape.has(Shape::QUOTE)
        || token.shape.has(Shape::MARK)
            && doc.is_any(at, word_set![",", ";", ":", "(", ")", "–", "—", ".", "!", "?", "…"])
}

/// Does a subordinate clause begin at this token?
fn opens(doc: &Doc<'_>, at: usize) -> bool {
    if !doc.token(at).is_some_and(|t| t.is_word() && !t.shape.has(Shape::MIXED)) || !doc.is_any(at, SUBORDINATORS) {
        return false;
    }
    // `Dat liet de bank weten`: a pronoun of the main clause.
    if doc.is_any(at, &["dat", "die"])
        && (at == 0 || is_bound(doc, at - 1))
        && verb(doc, at + 1).is_some_and(is_finite)
        && !doc.is(at + 1, "in")
    {
        return false;
    }
    // `die dag`, `dat jaar` point at something.
    !(doc.is_any(at, &["dat", "die"]) && (doc.has(at + 1, Cue::TimeUnit) || doc.has(at + 1, Cue::DayPart)))
}

/// The forms of a verb at a token; not of a name or a noun.
fn verb<'d>(doc: &'d Doc<'_>, at: usize) -> Option<&'d VerbForm> {
    let token = doc.token(at)?;
    // `haar` and `want` are forms of rare verbs.
    if !doc.has(at, Cue::Verb) || token.is_upper() && !begins(doc, at) || doc.is_any(at, &["haar", "want"]) {
        return None;
    }
    doc.lex.tables.verbs.get(token.word).filter(|v| !v.noun || v.auxiliary)
}

/// May the form be finite, and not only a participle that looks like one?
fn is_finite(form: &VerbForm) -> bool {
    form.is_finite() && !form.readings.iter().all(|r| r.participle)
}

/// Is it the first word of its sentence or quotation?
fn begins(doc: &Doc<'_>, at: usize) -> bool {
    at == doc.sentence_range(at).start || doc.token(at - 1).is_some_and(|t| t.shape.has(Shape::QUOTE))
}

/// The finite verb of a clause, seen from the tokens from `first` up to `last`.
fn finite(doc: &Doc<'_>, words: &Sentence, clause: &Clause, first: usize, last: usize) -> Option<usize> {
    let before = |kind| words.last(clause.range.start..first.min(clause.range.end), kind);
    let behind = |kind| words.first(last.max(clause.range.start)..clause.range.end, kind);
    let found = match (before(FINITE), behind(FINITE)) {
        (Some(before), Some(behind)) if clause.subordinate => Some(if behind - last <= 12 { behind } else { before }),
        (before, behind) => before.or(behind),
    };
    // `beslist` is a participle too.
    let found = found.or_else(|| behind(PRESENT).or_else(|| before(PRESENT)));
    // A plural present looks like an infinitive (`de partijen stemmen`).
    let found = found.or_else(|| match (before(PLURAL), behind(PLURAL)) {
        // `hebben maandag de stad verlaten`: the second place of a main clause
        (Some(before), Some(_)) if !clause.subordinate && is_auxiliary(doc, before) => Some(before),
        (before, behind) => behind.or(before),
    });
    // `de raad start maandag`: a form that is more often a noun stands right beside the date.
    let beside = [last, first.wrapping_sub(1)];
    found.or_else(|| beside.into_iter().find(|i| clause.range.contains(i) && is_rare_verb(doc, *i)))
}

/// A form of an auxiliary, not the possessive `zijn`.
fn is_auxiliary(doc: &Doc<'_>, at: usize) -> bool {
    let possessive = doc.is(at, "zijn")
        && at > 0
        && doc.is_any(at - 1, word_set!["met", "in", "op", "van", "voor", "aan", "bij", "door", "uit", "over", "en"]);
    !possessive && verb(doc, at).is_some_and(|v| v.auxiliary)
}

/// A finite form that is more often another word, but no preposition or particle.
fn is_rare_verb(doc: &Doc<'_>, at: usize) -> bool {
    let particle =
        word_set!["in", "uit", "over", "om", "van", "op", "aan", "bij", "tegen", "mee", "af", "toe", "door", "voor"];
    doc.token(at).is_some_and(|t| t.is_word() && !t.is_upper())
        && !doc.has(at, Cue::Numeral)
        && !doc.is_any(at, particle)
        && doc
            .lex
            .tables
            .verbs
            .get(doc.word(at))
            .is_some_and(|v| v.noun && v.readings.iter().any(|r| r.present || r.past))
}

fn classify(doc: &Doc<'_>, words: &Sentence, at: usize, clause: Range<usize>, sentence: &Range<usize>) -> Tense {
    let Some(form) = doc.lex.tables.verbs.get(doc.word(at)) else { return Tense::None };
    let Some(reading) = form.readings.iter().find(|r| r.present || r.past || r.infinitive) else { return Tense::None };
    let lemma = doc.lex.spelling(reading.lemma);
    let completed = || completion(doc, words, at, clause.clone(), sentence);
    match (lemma, reading.past) {
        // `zou vrijdag een man hebben bedreigd`: told of what is over
        ("zullen", true) if clause.clone().any(|i| doc.is_any(i, &["hebben", "zijn"])) && completed().is_some() => {
            Tense::Past
        }
        ("zullen", true) => Tense::Conditional,
        ("zullen", false) => Tense::Future,
        ("willen" | "hopen", true) => Tense::Intent,
        (_, true) => Tense::Past,
        ("hebben" | "zijn", false) => match completed() {
            Some(at) if doc.is_any(at, word_set!(of PLANNED)) => Tense::Future,
            Some(_) => Tense::Perfect,
            None => Tense::Present,
        },
        ("staan", false) if completed().is_some_and(|at| doc.is_any(at, word_set!(of PLANNED))) => Tense::Future,
        ("gaan", false) if !clause.clone().any(|i| i != at && words.is(i, INFINITIVE)) => Tense::Present,
        ("worden" | "gaan" | "moeten" | "willen" | "kunnen" | "mogen" | "hoeven", false) => Tense::Future,
        _ if reports(doc, reading) => Tense::Report,
        _ => Tense::Present,
    }
}

/// Participles of what is still to come.
const PLANNED: &[&str] = &["gepland", "voorzien", "ingepland", "geprogrammeerd", "verwacht", "geboekt"];

/// Does the verb report what was said, rather than foresee it?
fn reports(doc: &Doc<'_>, reading: &VerbReading) -> bool {
    let foresees =
        matches!(doc.lex.spelling(reading.lemma), "verwachten" | "hopen" | "voorspellen" | "vrezen" | "vermoeden");
    let verbs = &doc.lex.tables.cue_verbs;
    !foresees
        && verbs
            .readings(reading.lemma)
            .iter()
            .filter(|r| r.parts.is_empty())
            .any(|r| verbs.rows.get(r.row as usize).is_some_and(|v| v.strong || v.lemma == "schrijven"))
}

/// The participle of a perfect whose auxiliary stands at `at`.
fn completion(
    doc: &Doc<'_>,
    words: &Sentence,
    at: usize,
    clause: Range<usize>,
    sentence: &Range<usize>,
) -> Option<usize> {
    if let Some(found) = clause.clone().find(|p| *p != at && words.is(*p, PARTICIPLE)) {
        return Some(found);
    }
    // `heeft maandag laten weten`: an infinitive stands for the participle.
    let replaced = |i: &usize| {
        *i != at
            && !doc.is(i.saturating_sub(1), "te")
            && doc.is_any(
                *i,
                word_set!["laten", "moeten", "kunnen", "willen", "mogen", "zien", "blijven", "gaan", "durven"],
            )
    };
    if let Some(found) = clause.clone().find(replaced) {
        return Some(found);
    }
    // `heeft, na lang beraad, besloten`: up to the next finite verb.
    for i in clause.end..sentence.end {
        if words.is(i, FINITE | OPENS) {
            return None;
        }
        if words.is(i, PARTICIPLE) {
            return Some(i);
        }
    }
    None
}

fn is_participle(doc: &Doc<'_>, at: usize) -> bool {
    let Some(token) = doc.token(at).filter(|t| t.is_word() && !t.is_upper()) else { return false };
    // `is het twee jaar geleden` tells no loss.
    if doc.is(at, "geleden") && at > 0 && doc.has(at - 1, Cue::TimeUnit) {
        return false;
    }
    if let Some(form) = doc.lex.tables.verbs.get(token.word) {
        return form.is_participle();
    }
    let word = doc.str(at);
    word.len() > 5
        && word.starts_with("ge")
        && (word.ends_with('d') || word.ends_with('t'))
        && !doc.has(at, Cue::Common)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Buffers;

    fn of(text: &str, word: &str) -> Tense {
        let lex = Lexicon::embedded().expect("the embedded lexicons load");
        let doc = Doc::analyse(text, &lex, Buffers::default());
        let at = (0..doc.len()).find(|i| doc.str(*i) == word).expect("the word stands in the text");
        Clauses::new(&doc).tense(at, at + 1)
    }

    #[test]
    fn main_clauses() {
        assert_eq!(of("In december kreeg het bedrijf een boete.", "december"), Tense::Past);
        assert_eq!(of("De Kamer stemt dinsdag over het plan.", "dinsdag"), Tense::Present);
        assert_eq!(of("De beurs is maandag met winst begonnen.", "maandag"), Tense::Perfect);
        assert_eq!(of("De boete wordt maandag betaald.", "maandag"), Tense::Future);
        assert_eq!(of("Hij zou vrijdag vertrekken.", "vrijdag"), Tense::Conditional);
        assert_eq!(of("De man zou zaterdag een broer met een mes hebben bedreigd.", "zaterdag"), Tense::Past);
        assert_eq!(of("Dat meldt het bureau vrijdag.", "vrijdag"), Tense::Report);
        assert_eq!(of("Drieduizend mensen hebben maandag het kamp verlaten.", "maandag"), Tense::Perfect);
        assert_eq!(of("De dominee verwacht in mei de overstap te maken.", "mei"), Tense::Present);
    }

    #[test]
    fn subordinate_clauses() {
        assert_eq!(of("Hij zei dat hij vrijdag zal vertrekken.", "vrijdag"), Tense::Future);
        assert_eq!(of("De wet die het kabinet vrijdag indiende schrijft dat voor.", "vrijdag"), Tense::Past);
        assert_eq!(of("De uitspraak staat gepland op 11 oktober.", "oktober"), Tense::Future);
    }
}
