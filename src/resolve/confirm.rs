//! Candidates in doubt: a bare surname, an abbreviation, a capitalised word. They stand if the article elsewhere leaves no doubt, or if all that
//! the article says of that name adds up.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::sort::{employs, is_of_place, is_part};
use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::name::is_foreign_given;
use crate::rule::{Candidate, Evidence, PersonExpr, Value};
use crate::text::Doc;
use crate::token::{self, fold};

/// The names that the article has made known, by their keys (`token::key`).
#[derive(Debug, Default)]
struct Known {
    /// Last words of the names of persons, folded.
    last: FxHashSet<u64>,
    /// First given names of persons, folded.
    first: FxHashSet<u64>,
    /// Names of persons of two words, given name and surname.
    full: FxHashSet<u64>,
    /// Names of bodies and platforms as the article writes them, folded.
    bodies: FxHashMap<u64, MentionKind>,
    /// Bodies of no list that somebody works for (`een woordvoerder van Xandria`).
    employers: FxHashSet<u64>,
    /// First and last words of bodies of several words, folded (`Hof` of `Hof van Justitie`, `Ithaca` of `Ithaca Energy`).
    ends: FxHashSet<u64>,
}

/// Those of `doubtful` that stand, given those that have been settled.
pub fn confirm(doc: &Doc<'_>, settled: &[Candidate], doubtful: Vec<Candidate>) -> Vec<Candidate> {
    let mut known = Known::default();
    for candidate in settled {
        known.learn(doc, candidate);
    }
    let mut free = vec![true; doc.len()];
    for candidate in settled {
        free[candidate.first..candidate.last].fill(false);
    }
    // What the article says of each name, by kind: the best of its words and the sum of its places.
    let mut points: FxHashMap<(u64, MentionKind), (i32, i32)> = FxHashMap::default();
    let doubtful: Vec<(Candidate, u64)> = doubtful
        .into_iter()
        .filter(|c| free[c.first..c.last].iter().all(|f| *f))
        .flat_map(|c| known.parted(doc, c))
        .map(|c| {
            let key = name_key(doc, c.first, c.last);
            (c, key)
        })
        .collect();
    for (candidate, key) in &doubtful {
        if let Evidence::Points(words, place) = candidate.value.evidence() {
            let entry = points.entry((*key, candidate.value.kind())).or_insert((i32::MIN, 0));
            entry.0 = entry.0.max(i32::from(words));
            entry.1 += i32::from(place);
        }
    }
    let total = |key: u64, kind: MentionKind| {
        points.get(&(key, kind)).map_or(i32::MIN, |(words, places)| words + (*places).clamp(-20, 10))
    };
    let enough = |candidate: &Candidate, key: u64| {
        let kind = candidate.value.kind();
        // `Ford` is a person where the article has one of that name.
        if kind == MentionKind::Organisation && known.last.contains(&key) {
            return false;
        }
        // Where this very place speaks against it, the others do not help it.
        if matches!(candidate.value.evidence(), Evidence::Points(_, place) if place <= -6) {
            return false;
        }
        let own = total(key, kind);
        let rivals = [MentionKind::Person, MentionKind::Organisation, MentionKind::Platform];
        own >= Evidence::ENOUGH
            && rivals.iter().all(|r| *r == kind || total(key, *r) < own || *r > kind && total(key, *r) == own)
    };
    // A platform by its own place (`via X`), whatever else the article calls so.
    let local = |candidate: &Candidate| {
        candidate.value.kind() == MentionKind::Platform
            && matches!(candidate.value.evidence(), Evidence::Points(_, place) if i32::from(place) >= Evidence::ENOUGH)
    };
    let mut stands: Vec<bool> = doubtful.iter().map(|(c, key)| enough(c, *key)).collect();
    // Names that add up are known from then on, and so are the surnames in them.
    for ((candidate, _), _) in doubtful.iter().zip(&stands).filter(|(_, stands)| **stands) {
        known.learn(doc, candidate);
    }
    for ((candidate, key), stands) in doubtful.iter().zip(&mut stands) {
        *stands = *stands || local(candidate) || known.confirms(doc, candidate, *key);
    }
    // `Brouwhuis, Xandrik en Vandersmit`: who stands in a row with persons is one.
    let mut row = Row::new(doc, settled);
    for (i, (candidate, _)) in doubtful.iter().enumerate() {
        if stands[i] {
            row.add(candidate);
        }
    }
    let mut joined = false;
    let backwards = (0..doubtful.len()).rev();
    for i in (0..doubtful.len()).chain(backwards) {
        let (candidate, key) = &doubtful[i];
        if !stands[i] && row.joins(doc, candidate) && total(*key, MentionKind::Organisation) < 8 {
            stands[i] = true;
            joined = true;
            row.add(candidate);
            known.learn(doc, candidate);
        }
    }
    let pairs = doubtful.into_iter().zip(stands);
    let pairs = pairs.filter(|((c, key), stands)| *stands || joined && known.confirms(doc, c, *key));
    pairs.map(|((c, key), _)| known.of_kind(c, key)).collect()
}

/// The ends of the persons in an article, to see who stands in a row with them.
#[derive(Debug)]
struct Row {
    /// One bit a token: does a person begin here, does one end right before it?
    begins: Vec<bool>,
    ends: Vec<bool>,
}

impl Row {
    fn new(doc: &Doc<'_>, settled: &[Candidate]) -> Row {
        let mut row = Row { begins: vec![false; doc.len() + 1], ends: vec![false; doc.len() + 1] };
        settled.iter().for_each(|c| row.add(c));
        row
    }

    fn add(&mut self, candidate: &Candidate) {
        match &candidate.value {
            Value::Person(_) => {
                self.begins[candidate.first] = true;
                self.ends[candidate.last] = true;
            }
            Value::Official(official) => {
                if let Some((first, last)) = official.name {
                    self.begins[first] = true;
                    self.ends[last] = true;
                    self.ends[candidate.last] = true;
                }
            }
            _ => {}
        }
    }

    /// `Pim, Anna en Karel`: does a row of persons follow the comma at `comma`, which `en` closes?
    fn opens(&self, doc: &Doc<'_>, comma: usize) -> bool {
        let next = (comma + 2..comma + 7).find(|&end| self.ends.get(end) == Some(&true));
        doc.is(comma, ",") && next.is_some_and(|end| doc.is(end, "en") && self.begins.get(end + 1) == Some(&true))
    }

    /// Is it a name in a row of persons, and does nothing speak against it?
    fn joins(&self, doc: &Doc<'_>, candidate: &Candidate) -> bool {
        let Value::Person(person) = &candidate.value else { return false };
        let Evidence::Points(words, place) = person.evidence else { return false };
        let (first, last) = (candidate.first, candidate.last);
        if words < 0 || place < 0 || person.parts > 3 || doc.is_front(first) && doc.has(first, Cue::Common) {
            return false;
        }
        let named = doc.has(first, Cue::GivenName) || doc.has(last - 1, Cue::Surname);
        // `Rutte, Klaver enzovoort`
        if person.parts == 1
            && doc.has(last - 1, Cue::Holder)
            && first > 1
            && doc.is(first - 1, ",")
            && self.ends[first - 1]
        {
            return true;
        }
        let before = first > 1 && doc.is_any(first - 1, &[",", "en", "of"]) && self.ends[first - 1];
        let behind = doc.is_any(last, &[",", "en", "of"]) && self.begins[(last + 1).min(self.begins.len() - 1)];
        let linked = doc.is(last, "en") || first > 0 && doc.is(first - 1, "en");
        // `Xandrik Brouwsma en Anna Brouwhuis`
        let paired = person.parts == 2
            && last == first + 2
            && (doc.is(last, "en") && behind || doc.is(first.wrapping_sub(1), "en") && before)
            && is_foreign_given(doc, first, last - 1)
            && doc.word(first) == token::UNKNOWN;
        if named {
            before && linked || behind && (linked || self.opens(doc, last)) || before && behind
        } else {
            before && behind && linked || paired
        }
    }
}

impl Known {
    /// `noemt Brandt Visser onduidelijk`: two surnames side by side are two persons, where the article has each of them with a given name of its own.
    fn parted(&self, doc: &Doc<'_>, candidate: Candidate) -> impl Iterator<Item = Candidate> + use<> {
        let candidate = self.with_particle(doc, self.whole(doc, candidate));
        let (first, last) = (candidate.first, candidate.last);
        let surname = |at: usize| {
            self.last.contains(&name_key(doc, at, at + 1)) && !self.first.contains(&name_key(doc, at, at + 1))
        };
        let two = last == first + 2
            && !doc.glued(first + 1)
            && matches!(candidate.value, Value::Person(_))
            && surname(first)
            && surname(first + 1);
        let one = |at: usize| {
            let evidence = candidate.value.evidence();
            let value = Value::Person(PersonExpr { surname: at, parts: 1, evidence });
            Candidate { first: at, last: at + 1, rule: candidate.rule, value }
        };
        let (front, back) = if two { (one(first), Some(one(first + 1))) } else { (candidate, None) };
        std::iter::once(front).chain(back)
    }

    /// `aldus de Brouw`, `volgens van der Brouw`: the particle in small letters that the surname has in the article.
    fn with_particle(&self, doc: &Doc<'_>, candidate: Candidate) -> Candidate {
        let (at, last) = (candidate.first, candidate.last);
        let begin = doc.sentence_range(at).start;
        let Value::Person(person) = &candidate.value else { return candidate };
        let joined = doc.glued(at) || doc.is(last, "-") && doc.glued(last);
        if person.parts != 1 || at == begin || joined || doc.str(at).chars().count() < 3 {
            return candidate;
        }
        let particle = |i: usize| doc.has(i, Cue::Particle) && !doc.is_upper(i);
        let two = at >= begin + 2 && particle(at - 2) && doc.is_any(at - 1, &["de", "den", "der", "ten", "ter", "'t"]);
        let first = at - 1 - usize::from(two);
        // `de goal van Brouw`: alone it is more often the preposition.
        let source = first > begin && doc.is_any(first - 1, &["volgens", "aldus"]);
        let own = particle(at - 1) && (two || source || doc.is_any(first, &["de", "den", "ten", "ter"]));
        if !own || !self.last.contains(&folded(doc, first, last)) {
            return candidate;
        }
        let value = Value::Person(PersonExpr { surname: first, ..*person });
        Candidate { first, last, rule: candidate.rule, value }
    }

    /// `Amsterdam Anna Brouwhuis Moeten`: a name that the article has, run into the end of one heading and the begin of another.
    fn whole(&self, doc: &Doc<'_>, candidate: Candidate) -> Candidate {
        let (first, last) = (candidate.first, candidate.last);
        let Value::Person(person) = &candidate.value else { return candidate };
        let capital = |i: usize| doc.is_upper(i) && (i == first || !doc.glued(i));
        if !(3..6).contains(&(last - first)) || person.parts != last - first || !(first..last).all(capital) {
            return candidate;
        }
        let named = |given: &usize| self.full.contains(&name_key(doc, *given, given + 2));
        let Some(first) = (first..last - 1).find(named) else { return candidate };
        let value = Value::Person(PersonExpr { surname: first + 1, parts: 2, evidence: person.evidence });
        Candidate { first, last: first + 2, rule: candidate.rule, value }
    }

    fn learn(&mut self, doc: &Doc<'_>, candidate: &Candidate) {
        match &candidate.value {
            Value::Official(official) => {
                if let Some((first, last)) = official.name {
                    self.person(doc, first, last);
                }
                if let Some((first, last)) = official.organisation.filter(|o| employs(doc, official, *o)) {
                    self.employers.insert(name_key(doc, first, last));
                }
                // `advocaat van PVV-leider Wilders`: a name within the tail.
                for at in candidate.first + 1..candidate.last {
                    // `voorzitter van de Brouwvereniging (BVB)`
                    let caps = doc.token(at).is_some_and(|t| t.shape.has(token::Shape::CAPS) && t.end - t.start > 1);
                    if caps && doc.is(at - 1, "(") && doc.is(at + 1, ")") && at + 1 < candidate.last {
                        self.bodies.entry(name_key(doc, at, at + 1)).or_insert(MentionKind::Organisation);
                    }
                    if doc.is_upper(at)
                        && doc.has(at - 1, Cue::Role)
                        && !doc.has(at, Cue::Demonym)
                        && official.name.is_none_or(|(first, _)| first != at)
                        && let Some(name) = crate::parse::name::read(doc, at).filter(|n| n.last <= candidate.last)
                    {
                        self.person(doc, name.first, name.last);
                    }
                }
            }
            Value::Person(_) => self.person(doc, candidate.first, candidate.last),
            Value::Organisation(_) | Value::Platform(_) => {
                let kind = candidate.value.kind();
                let name = name_key(doc, candidate.first, candidate.last);
                // What the article calls a platform stays one.
                if kind == MentionKind::Platform {
                    self.bodies.insert(name, kind);
                } else {
                    self.bodies.entry(name).or_insert(kind);
                }
                if candidate.last > candidate.first + 1 && kind == MentionKind::Organisation {
                    let headed = is_of_place(doc, candidate);
                    for at in [candidate.first, candidate.last - 1] {
                        // `Bos op het Plein`, `Van Zaal naar Torentje`: neither word is its name.
                        let loose = at > candidate.first
                            && doc.is_any(at - 1, &["het", "de", "naar", "tot", "in", "op", "en", "voor"])
                            || at == candidate.first && doc.is_any(at + 1, &["op", "in", "tegen", "naar"]);
                        // `Noord-Hollandse Staten`
                        let caps = doc.token(at).is_some_and(|t| t.shape.has(crate::token::Shape::CAPS));
                        let cut = at == candidate.first && !caps && doc.is(at + 1, "-") && doc.glued(at + 1);
                        if headed || loose || cut {
                            continue;
                        }
                        // `Donald` of `Donald Duck`, `Eerste` of `Eerste Kamer`, `Conservatieve` of `Conservatieve Partij`.
                        let cues = doc.cues(at);
                        let ordinary = cues.has(Cue::GivenName) && !caps
                            || doc.is_any(at, &["eerste", "tweede", "noord", "zuid", "oost", "west"])
                            || at == candidate.first
                                && cues.has(Cue::Common)
                                && doc.str(at).ends_with('e')
                                && !cues.has(Cue::OrganisationHead)
                                && !cues.has(Cue::OrganisationTail);
                        let own = doc.is_upper(at)
                            && !ordinary
                            && !doc.has(at, Cue::Demonym)
                            && doc.hit(at, crate::lexicon::Table::Place).is_none();
                        if own && doc.str(at).len() > 2 {
                            self.ends.insert(folded(doc, at, at + 1));
                        }
                    }
                    // `Cornelius Brouwhuis` of `Cornelius Brouwhuis Lyceum`
                    let surname = crate::parse::name::is_capital_particle(doc, candidate.first);
                    if candidate.last > candidate.first + 2
                        && doc.has(candidate.last - 1, Cue::OrganisationTail)
                        // `Van Gogh` of the museum is the painter.
                        && !surname
                    {
                        let front = name_key(doc, candidate.first, candidate.last - 1);
                        self.bodies.entry(front).or_insert(kind);
                    }
                    // `Europees Hof van Justitie`
                    let particle = doc.has(candidate.first, Cue::Particle) || doc.has(candidate.first, Cue::Function);
                    if candidate.last > candidate.first + 2 && doc.is_upper(candidate.first + 1) && !particle && !headed
                    {
                        self.ends.insert(folded(doc, candidate.first + 1, candidate.first + 2));
                    }
                }
            }
            _ => {}
        }
    }

    fn person(&mut self, doc: &Doc<'_>, first: usize, last: usize) {
        if let Some(at) = last_word(doc, first, last).filter(|at| is_long(doc, at.start, at.end)) {
            self.last.insert(folded(doc, at.start, at.end));
        }
        // `Yeşilgöz` of `Yeşilgöz-Zegerius`
        if let Some(hyphen) = (first + 1..last).find(|&i| doc.is(i, "-")) {
            self.last.insert(folded(doc, hyphen - 1, hyphen));
        }
        let shape = crate::parse::name::read(doc, first).filter(|s| s.is_full());
        if let Some(shape) = shape {
            if last == first + 2 && shape.given > 0 {
                self.full.insert(name_key(doc, first, last));
            }
            if doc.str(first).chars().count() > 2 {
                self.first.insert(folded(doc, first, first + 1));
            }
            // `Gaed Salah`, `Ibn Ouf`: a surname of several words.
            if shape.surname < last && is_long(doc, shape.surname, last) {
                self.last.insert(folded(doc, shape.surname, last));
            }
        }
    }

    /// A name of no list that the article elsewhere calls a platform is one here too.
    fn of_kind(&self, mut candidate: Candidate, key: u64) -> Candidate {
        if let Value::Organisation(name) = &candidate.value
            && name.listed.is_none()
            && self.bodies.get(&key) == Some(&MentionKind::Platform)
        {
            candidate.value = Value::Platform(*name);
        }
        candidate
    }

    /// `SIX Twente`: an abbreviation that the article has made known, and the place of its branch.
    fn is_branch(&self, doc: &Doc<'_>, candidate: &Candidate) -> bool {
        let (first, place) = (candidate.first, candidate.first + 1);
        doc.token(first).is_some_and(|t| t.shape.has(crate::token::Shape::CAPS) && t.end - t.start > 1)
            && doc.hit(place, crate::lexicon::Table::Place).is_some_and(|h| h.last == candidate.last)
            && self.bodies.get(&token::key(doc.str(first).as_bytes())) == Some(&MentionKind::Organisation)
    }

    fn confirms(&self, doc: &Doc<'_>, candidate: &Candidate, name: u64) -> bool {
        match &candidate.value {
            Value::Person(person) => {
                let Some(last) = last_word(doc, candidate.first, candidate.last) else { return false };
                let named = |name: u64| self.last.contains(&name) || person.parts == 1 && self.first.contains(&name);
                let text = doc.slice(last.start, last.end);
                let last = folded(doc, last.start, last.end);
                let genitive = || {
                    text.ends_with(['s', 'S'])
                        && fold(text).strip_suffix('s').is_some_and(|own| named(token::key(own.as_bytes())))
                };
                let weak = matches!(person.evidence, Evidence::Points(words, _) if words < -20);
                // `Xandrik Brouwsma`, where the article names an official Brouwsma.
                let whole = person.parts == 2
                    && candidate.last == candidate.first + 2
                    && matches!(person.evidence, Evidence::Points(words, place) if words >= 0 && place >= 0)
                    && self.last.contains(&last)
                    && !self.last.contains(&folded(doc, candidate.first, candidate.first + 1))
                    && is_foreign_given(doc, candidate.first, candidate.last - 1);
                // `Van Anna Brouwhuis tot het bestuur`: the very name that the article has.
                let same = person.parts == 2
                    && matches!(person.evidence, Evidence::Points(_, place) if place > -6)
                    && self.full.contains(&name);
                !weak && (whole || same || named(name) || person.parts == 1 && (named(last) || genitive()))
            }
            Value::Organisation(_) | Value::Platform(_) if matches!(candidate.value.evidence(), Evidence::Points(_, place) if place <= -6) => {
                false
            }
            Value::Organisation(_)
                if candidate.last == candidate.first + 1
                    && !doc.is_front(candidate.first)
                    && self.ends.contains(&folded(doc, candidate.first, candidate.last))
                    && !self.last.contains(&name)
                    && !is_part(doc, candidate.first) =>
            {
                true
            }
            Value::Organisation(body) => {
                // `Xandria's` without its apostrophe: `Shells klimaatbeleid`.
                let genitive = || {
                    let owned = doc.token(candidate.last).is_some_and(|t| t.is_word() && !t.is_upper())
                        && !doc.has(candidate.last, Cue::WordClass);
                    let several = candidate.first > 0
                        && doc.is_any(candidate.first - 1, &["de", "het", "een", "beide", "twee", "alle"]);
                    let text = doc.slice(candidate.first, candidate.last);
                    if !owned || several || !text.ends_with(['s', 'S']) || !has_small_letter(text) {
                        return None;
                    }
                    let own = fold(text);
                    let own = own.strip_suffix('s').filter(|own| own.len() > 2)?;
                    let own = token::key(own.as_bytes());
                    let person = self.first.contains(&own) || self.last.contains(&own);
                    self.bodies.get(&own).filter(|_| !person)
                };
                let single = candidate.last == candidate.first + 1 && body.listed.is_none();
                let kind = self.bodies.get(&name).or_else(|| if single { genitive() } else { None });
                let branch = || body.listed.is_none() && self.is_branch(doc, candidate);
                let person = self.last.contains(&name) || self.first.contains(&name);
                let located = candidate.first > 0
                    && doc.is_any(candidate.first - 1, &["in", "te", "uit", "naar", "nabij", "rond"]);
                if body.listed.is_none() && !person && !located && self.employers.contains(&name) {
                    return true;
                }
                kind.is_some_and(|k| {
                    *k == MentionKind::Organisation || *k == MentionKind::Platform && body.listed.is_none()
                }) || branch()
            }
            Value::Platform(_) => self.bodies.get(&name).is_some_and(|kind| *kind == MentionKind::Platform),
            _ => false,
        }
    }
}

/// The last word of a name: `Weel` of `Van Weel`, `Zegerius` of `Yeşilgöz-Zegerius`; a suspect's initial is none.
fn last_word(doc: &Doc<'_>, first: usize, last: usize) -> Option<Range<usize>> {
    let mut at = last.checked_sub(1)?;
    // `B.` of `Jan B.`
    if doc.is(at, ".") {
        return (at > first).then(|| at - 1..last);
    }
    while at > first && (doc.is(at - 1, "-") || doc.is_any(at, &["jr", "sr"])) {
        at -= if doc.is(at - 1, "-") { 2.min(at - first) } else { 1 };
    }
    let end = (at + 1..last).take_while(|i| doc.glued(*i)).last().map_or(at + 1, |i| i + 1);
    Some(at..end)
}

/// Has the name from token `first` up to token `last` more than one letter?
fn is_long(doc: &Doc<'_>, first: usize, last: usize) -> bool {
    doc.slice(first, last).chars().nth(1).is_some()
}

/// A name for comparison: folded, but an abbreviation keeps its capitals (`OM` is not `Om`).
pub(super) fn key(text: &str) -> String {
    if has_small_letter(text) { fold(text) } else { text.to_owned() }
}

/// The key of a name for comparison.
fn name_key(doc: &Doc<'_>, first: usize, last: usize) -> u64 {
    let text = doc.slice(first, last);
    if has_small_letter(text) { folded(doc, first, last) } else { token::key(text.as_bytes()) }
}

/// The key of the folded tokens, which a single one knows.
fn folded(doc: &Doc<'_>, first: usize, last: usize) -> u64 {
    match doc.token(first) {
        Some(token) if last == first + 1 => token.key,
        _ => token::key(fold(doc.slice(first, last)).as_bytes()),
    }
}

fn has_small_letter(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_lowercase()) || !text.is_ascii() && text.chars().any(char::is_lowercase)
}
