//! Cuts a sentence into its clauses.

use super::chunk::{Chunk, Tag};
use super::clause::{Clause, ClauseKind, Verb};
use super::form::verb;
use super::opener::surely_finite;
use super::predicate::{may_be_plural, settle};
use super::subject::{antecedent, subject};
use crate::text::Doc;

/// No sentence has more clauses than this; the rest of a longer one is one clause.
const MOST: usize = 60;

/// Orders `chunks` into clauses.
pub fn clauses(doc: &Doc<'_>, chunks: &mut [Chunk]) -> Vec<Clause> {
    let mut maker = Maker { doc, clauses: Vec::new(), stack: Vec::new(), aside: None };
    maker.open(ClauseKind::Main, None, 0);
    for i in 0..chunks.len() {
        let before = maker.clauses.len();
        maker.step(chunks, i);
        if maker.clauses.len() > before && chunks[i].tag == Tag::And && verb_second(doc, chunks, i + 1) {
            part(chunks, i);
        }
        let top = maker.top();
        chunks[i].clause = top;
        let range = &mut maker.clauses[top].range;
        if range.start == range.end {
            range.start = i;
        }
        range.end = i + 1;
        if chunks[i].tag == Tag::Verb {
            maker.verb(chunks, i);
        }
    }
    let mut clauses = maker.clauses;
    for (number, clause) in clauses.iter_mut().enumerate() {
        settle(doc, chunks, clause, number);
    }
    for clause in 0..clauses.len() {
        let subject = subject(doc, chunks, &clauses, clause);
        clauses[clause].subject = subject;
    }
    clauses
}

/// `kwam aan het licht en de rechtbank legde`: what stands between a conjunction and the verb of its clause is not joined to the noun phrase before it, and so has
/// not its preposition.
fn part(chunks: &mut [Chunk], conjunction: usize) {
    for chunk in chunks.iter_mut().skip(conjunction + 1) {
        match chunk.tag {
            Tag::Noun if chunk.governor.is_some_and(|g| g < conjunction) => chunk.governor = None,
            Tag::Mark | Tag::And => {}
            _ => break,
        }
    }
}

struct Maker<'d, 'a> {
    doc: &'d Doc<'a>,
    clauses: Vec<Clause>,
    stack: Vec<usize>,
    /// The mark that closes the aside in which the chunks stand.
    aside: Option<usize>,
}

impl Maker<'_, '_> {
    fn top(&self) -> usize {
        self.stack.last().copied().unwrap_or(0)
    }

    fn kind(&self) -> ClauseKind {
        self.clauses[self.top()].kind
    }

    fn open(&mut self, kind: ClauseKind, opener: Option<usize>, at: usize) {
        if self.clauses.len() >= MOST {
            return;
        }
        let parent = self.stack.last().copied();
        self.stack.push(self.clauses.len());
        self.clauses.push(Clause {
            kind,
            opener,
            parent,
            antecedent: None,
            range: at..at,
            verbs: Vec::new(),
            subject: None,
        });
    }

    /// A clause that goes on from the one on top, in its place.
    fn follow(&mut self, kind: ClauseKind, opener: Option<usize>, at: usize) {
        if self.clauses.len() >= MOST {
            return;
        }
        let before = self.top();
        let antecedent = self.clauses[before].antecedent;
        self.stack.pop();
        self.open(kind, opener, at);
        let top = self.top();
        self.clauses[top].parent = Some(before);
        if kind != ClauseKind::Main {
            self.clauses[top].antecedent = antecedent;
        }
    }

    fn has_finite(&self) -> bool {
        let top = &self.clauses[self.top()];
        top.verbs.iter().any(|v| v.finite) || top.kind == ClauseKind::Infinitive && !top.verbs.is_empty()
    }

    /// `Als websites beelden niet verwijderen,`: the plural before the comma is the finite verb of its clause, though it may be an infinitive elsewhere.
    fn end_in_plural(&mut self, i: usize) {
        let doc = self.doc;
        if matches!(self.kind(), ClauseKind::Main | ClauseKind::Infinitive) || self.has_finite() {
            return;
        }
        let top = self.top();
        let verbs = &mut self.clauses[top].verbs;
        let Some(last) = verbs.last().filter(|v| v.chunk + 1 == i) else { return };
        // `vuurkorven die op hout worden gestookt,`: its auxiliary.
        let helped = last.participle;
        let auxiliary = |v: &Verb| doc.lex.tables.verbs.get(doc.word(v.at)).is_some_and(|f| f.auxiliary);
        let plural = |v: &Verb| !v.participle && may_be_plural(doc, v.at) && (!helped || auxiliary(v));
        let found =
            if helped { verbs.iter().rposition(plural) } else { Some(verbs.len() - 1).filter(|k| plural(&verbs[*k])) };
        if let Some(v) = found.and_then(|k| verbs.get_mut(k)) {
            v.finite = true;
        }
    }

    /// `Vrouwen krijgen een lichte straf, X kreeg zes jaar`: the plural right behind what opens a main clause is its finite verb, though it may be an infinitive
    /// elsewhere, where another main clause follows the comma.
    fn end_statement(&mut self, chunks: &[Chunk], i: usize) {
        if self.kind() != ClauseKind::Main || !self.doc.is(chunks[i].first, ",") {
            return;
        }
        let next = i + 1 + usize::from(chunks.get(i + 1).is_some_and(|c| c.tag == Tag::And));
        let opens = chunks.get(next).is_some_and(|c| c.tag == Tag::Noun);
        let top = self.top();
        let doc = self.doc;
        let clause = &mut self.clauses[top];
        let from = clause.range.start;
        let [verb] = &mut clause.verbs[..] else { return };
        // One noun phrase before it, and an object behind it.
        let before = chunks.get(from..verb.chunk).unwrap_or_default();
        let second = verb.chunk + 1 < i
            && before.iter().filter(|c| c.tag == Tag::Noun && c.governor.is_none()).count() == 1
            && before.iter().all(|c| matches!(c.tag, Tag::Noun | Tag::Preposition | Tag::And));
        let plural = !verb.finite && !verb.participle && may_be_plural(doc, verb.at) && !doc.is(verb.at - 1, "te");
        if opens && second && plural && verb_second(doc, chunks, next) {
            verb.finite = true;
        }
    }

    /// Does chunk `i`, a verb that is no finite one, stand apart from the verbs of its clause, which has had its finite one? Then it belongs to the clause
    /// outside: `mag de boete die in juli werd opgelegd alsnog innen`.
    fn is_left_over(&self, chunks: &[Chunk], i: usize) -> bool {
        let own = &self.clauses[self.top()];
        let outer = own.parent.map(|p| &self.clauses[p]);
        let last = own.verbs.last().map(|v| v.chunk);
        let modal = |v: &Verb| {
            v.finite
                && matches!(
                    self.doc.lex.spelling(v.lemma),
                    "kunnen" | "mogen" | "moeten" | "zullen" | "willen" | "hebben" | "worden" | "zijn" | "hoeven"
                )
        };
        // `hoeft de boete die X oplegde niet te betalen`
        let te = outer.is_some_and(|o| o.verbs.iter().any(|v| self.doc.lex.spelling(v.lemma) == "hoeven"));
        own.kind == ClauseKind::Relative
            && own.verbs.iter().any(|v| v.finite)
            && outer.is_some_and(|o| o.verbs.len() == 1 && o.verbs.iter().any(modal))
            && last.is_some_and(|l| {
                // `heeft de boete die X moet betalen verlaagd`: the participle that the auxiliary outside waits for.
                let awaited = l + 1 == i
                    && verb(self.doc, chunks[i].first).is_some_and(|v| v.is_participle() && !v.is_finite())
                    && outer.is_some_and(|o| o.has_any(self.doc, &["hebben", "worden", "zijn"]))
                    && own.finite().is_some_and(|v| v.chunk + 1 == l)
                    && !own.has_any(self.doc, &["hebben", "worden", "zijn", "krijgen"]);
                (l + 1 < i || awaited)
                    && (l + 1..i).all(|k| {
                        matches!(chunks[k].tag, Tag::Other | Tag::And) && (te || !self.doc.is(chunks[k].first, "te"))
                    })
            })
    }

    /// Does the clause on top wait for the infinitive of its modal, and is chunk `i` one?
    fn awaits(&self, clause: usize, chunks: &[Chunk], i: usize) -> bool {
        let doc = self.doc;
        let modal = |v: &Verb| {
            v.finite && matches!(doc.lex.spelling(v.lemma), "kunnen" | "mogen" | "moeten" | "zullen" | "willen")
        };
        let infinitive = |c: &Chunk| {
            c.tag == Tag::Verb
                && !surely_finite(doc, c.first)
                && verb(doc, c.first).is_some_and(|f| {
                    !f.auxiliary && f.readings.iter().any(|r| r.infinitive) && !f.readings.iter().any(|r| r.participle)
                })
        };
        self.clauses[clause].verbs.len() == 1
            && self.clauses[clause].verbs.iter().any(modal)
            && chunks.get(i).is_some_and(infinitive)
    }

    /// `wil producten die de naam dragen verbieden`: right behind the one verb of the relative clause, which takes no infinitive, stands that of the modal
    /// outside.
    fn ends_relative(&self, chunks: &[Chunk], i: usize) -> bool {
        let own = &self.clauses[self.top()];
        let (ClauseKind::Relative, Some(outer), [last]) = (own.kind, own.parent, own.verbs.as_slice()) else {
            return false;
        };
        let form = self.doc.lex.tables.verbs.get(self.doc.word(last.at));
        let takes = matches!(
            self.doc.lex.spelling(last.lemma),
            "laten"
                | "gaan"
                | "komen"
                | "blijven"
                | "leren"
                | "helpen"
                | "zien"
                | "horen"
                | "voelen"
                | "doen"
                | "durven"
        ) || form.is_none_or(|f| f.auxiliary);
        last.chunk + 1 == i
            && !last.participle
            && !takes
            && (last.finite || may_be_plural(self.doc, last.at))
            && self.clauses[outer].kind == ClauseKind::Main
            && self.awaits(outer, chunks, i)
    }

    /// `dat de toezichthouder gaat onderzoeken of ...`, `dat hij besloot om ...`: the clause that ends in the verb right before is the one asked or decided in.
    fn complement_of(&self, chunks: &[Chunk], i: usize) -> Option<usize> {
        let opens = self.doc.is_any(chunks[i].first, &["of", "om"]) && i > 0 && chunks[i - 1].tag == Tag::Verb;
        Some(self.top()).filter(|_| opens && self.kind() != ClauseKind::Main && self.has_finite())
    }

    /// Leaves the subordinate clauses that have had their verb.
    fn close(&mut self) {
        while self.stack.len() > 1 && self.kind() != ClauseKind::Main && self.has_finite() {
            self.stack.pop();
        }
    }

    /// `Muntwinst kreeg, zo schreef de krant, een boete`: the mark that closes the aside which chunk `i` opens.
    fn aside(&self, chunks: &[Chunk], i: usize) -> Option<usize> {
        let doc = self.doc;
        let verb = chunks.get(i + 2).filter(|v| v.tag == Tag::Verb && surely_finite(doc, v.first))?;
        let opens = doc.is(chunks[i].first, ",") && doc.is(verb.first - 1, "zo");
        let mut inner = chunks.iter().enumerate().skip(i + 3).take(12);
        let close = inner.find(|(_, c)| matches!(c.tag, Tag::Mark | Tag::Verb | Tag::Subordinator | Tag::Relative))?;
        let goes_on = chunks.get(close.0 + 1).is_some_and(|c| c.tag != Tag::And);
        (opens && close.1.tag == Tag::Mark && doc.is(close.1.first, ",") && goes_on).then_some(close.0)
    }

    /// Opens and closes clauses at chunk `i`.
    fn step(&mut self, chunks: &[Chunk], i: usize) {
        if let Some(close) = self.aside {
            if close == i {
                self.aside = None;
                self.stack.pop();
            }
            return;
        }
        match chunks[i].tag {
            Tag::Subordinator => self.hang(chunks, i, ClauseKind::Subordinate),
            Tag::Om => self.hang(chunks, i, ClauseKind::Infinitive),
            Tag::Relative => self.relative(chunks, i),
            Tag::And => self.conjunction(chunks, i),
            Tag::Mark if self.doc.is_any(chunks[i].first, word_set![",", ";", ":", "–", "—", "-"]) => {
                self.mark(chunks, i);
            }
            Tag::Verb => self.before_verb(chunks, i),
            _ => {}
        }
    }

    /// Opens a clause that hangs on the one before it, or on the one that ends right before it.
    fn hang(&mut self, chunks: &[Chunk], i: usize, kind: ClauseKind) {
        let inner = self.complement_of(chunks, i);
        self.close();
        self.open(kind, Some(i), i);
        let top = self.top();
        if inner.is_some() {
            self.clauses[top].parent = inner;
        }
    }

    /// A relative opens its clause; `dat` may be the conjunction.
    fn relative(&mut self, chunks: &[Chunk], i: usize) {
        let before = i.checked_sub(1).map(|j| chunks[j].tag);
        let dat = self.doc.is(chunks[i].first, "dat");
        let conjunction = dat && !matches!(before, Some(Tag::Noun | Tag::Mark | Tag::Amount));
        // `kreeg, dat meldt ...`
        let behind_verb = dat && matches!(before, Some(Tag::Verb | Tag::Other));
        if !conjunction && self.kind() != ClauseKind::Main && before == Some(Tag::Mark) {
            self.close();
        }
        if conjunction || behind_verb || dat && before == Some(Tag::Noun) && self.is_said(chunks, i) {
            self.open(ClauseKind::Subordinate, Some(i), i);
            return;
        }
        let antecedent = antecedent(self.doc, chunks, i);
        self.open(ClauseKind::Relative, Some(i), i);
        let top = self.top();
        self.clauses[top].antecedent = antecedent;
    }

    /// `zegt de bank dat ...`, `meldde het OM dat`: what `dat` at chunk `i` opens is no relative, for a noun of the common gender takes `die`, a name a comma.
    fn is_said(&self, chunks: &[Chunk], i: usize) -> bool {
        !self.doc.is_any(chunks[i - 1].first, &["het", "een", "dit"])
            || chunks[i - 1].mention.is_some() && i > 1 && chunks[i - 2].tag == Tag::Verb
    }

    /// A conjunction opens a clause where a finite verb follows.
    fn conjunction(&mut self, chunks: &[Chunk], i: usize) {
        let at = chunks[i].first;
        // `blijft dus zitten met`: right behind its verb it joins nothing.
        let adverb = self.doc.is(at, "dus") && i > 0 && chunks[i - 1].tag == Tag::Verb;
        let joins = self.doc.is_any(at, &["en", "maar", "of", "want", "dus"]) && !adverb;
        if !joins || !self.finite_ahead(chunks, i + 1) || !self.has_finite() {
            return;
        }
        let second = self.doc.is_any(at, &["maar", "want", "dus"]) || verb_second(self.doc, chunks, i + 1);
        if second && self.kind() != ClauseKind::Main {
            self.close();
        }
        if self.has_finite() || !second {
            let kind = if second { ClauseKind::Main } else { self.kind() };
            self.follow(kind, Some(i), i);
        }
    }

    /// A comma, dash or colon ends what has had its verb, and opens a main clause where another finite verb follows.
    fn mark(&mut self, chunks: &[Chunk], i: usize) {
        if let Some(close) = self.aside(chunks, i).filter(|_| self.clauses.len() < MOST) {
            self.open(ClauseKind::Main, Some(i), i);
            self.aside = Some(close);
            return;
        }
        self.end_in_plural(i);
        self.end_statement(chunks, i);
        self.close();
        let top = self.top();
        let verbless = self.clauses[top].verbs.is_empty();
        // `waarvan de helft voorwaardelijk,` has no verb to end it.
        let opener = self.clauses[top].opener;
        if self.stack.len() > 1 && verbless && opener.is_some_and(|o| self.doc.is(chunks[o].first, "waarvan")) {
            self.stack.pop();
        }
        // `Nog een tegenvaller voor X: de rechter legt`: what has no verb ends at its colon.
        let heading = self.doc.is(chunks[i].first, ":")
            && self.clauses[self.top()].verbs.is_empty()
            && chunks.get(i + 1).is_some_and(|c| c.tag != Tag::Quote);
        if self.kind() == ClauseKind::Main
            && (self.has_finite() || heading)
            && self.finite_ahead(chunks, i + 1)
            && !self.awaits(self.top(), chunks, i + 1)
        {
            self.follow(ClauseKind::Main, Some(i), i);
        }
    }

    /// Leaves the clauses that the verb at chunk `i` cannot belong to, and opens a main one for a second finite verb.
    fn before_verb(&mut self, chunks: &[Chunk], i: usize) {
        let before = i.checked_sub(1).map(|j| chunks[j].tag);
        let finite = surely_finite(self.doc, chunks[i].first);
        if finite && self.is_unended(chunks, i) {
            self.stack.pop();
        } else if finite && self.has_finite() && before != Some(Tag::Verb) {
            self.close();
            // A second finite verb without a conjunction: `..., meldt X` after an unseen bound.
            if self.has_finite() {
                self.follow(ClauseKind::Main, None, i);
            }
        } else if self.ends_relative(chunks, i) {
            let top = self.top();
            if let Some(v) = self.clauses[top].verbs.last_mut() {
                v.finite = true;
            }
            self.close();
        } else if self.is_left_over(chunks, i) || finite && self.ends_behind(i) {
            self.close();
        }
    }

    /// Has the clause, of which the tables know no verb, ended at the comma before chunk `i`?
    fn is_unended(&self, chunks: &[Chunk], i: usize) -> bool {
        let range = &self.clauses[self.top()].range;
        i > 0
            && chunks[i - 1].tag == Tag::Mark
            && self.doc.is(chunks[i - 1].first, ",")
            && self.kind() != ClauseKind::Main
            && !self.has_finite()
            && range.end + 1 >= i
            && range.len() > 3
            && self.stack.len() > 1
    }

    /// `de boete die X kreeg is`: behind the finite verb of a clause within, the verb of the clause outside.
    fn ends_behind(&self, i: usize) -> bool {
        let verbs = &self.clauses[self.top()].verbs;
        self.kind() != ClauseKind::Main
            && verbs.iter().find(|v| v.finite).is_some_and(|v| v.chunk < i)
            && verbs.iter().any(|v| v.chunk + 1 == i)
    }

    /// Does a finite verb stand between chunk `from` and the next bound?
    fn finite_ahead(&self, chunks: &[Chunk], from: usize) -> bool {
        let mut infinitive = false;
        // `heeft X en Y beboet`: what may be a participle is the one that the auxiliary waits for.
        let top = &self.clauses[self.top()];
        let waits = top
            .verbs
            .iter()
            .any(|v| v.finite && matches!(self.doc.lex.spelling(v.lemma), "hebben" | "zijn" | "worden"))
            && !top.verbs.iter().any(|v| v.participle);
        let awaited = |at: usize| waits && verb(self.doc, at).is_some_and(|v| v.is_participle());
        for (k, chunk) in chunks.iter().enumerate().skip(from).take(30) {
            match chunk.tag {
                Tag::Verb if surely_finite(self.doc, chunk.first) => return true,
                Tag::Verb if awaited(chunk.first) => {}
                Tag::Verb => infinitive |= may_be_plural(self.doc, chunk.first),
                Tag::Subordinator | Tag::Relative | Tag::Om if k > from => return infinitive,
                Tag::Subordinator | Tag::Relative | Tag::Om => return false,
                Tag::Mark => return infinitive,
                _ => {}
            }
        }
        infinitive
    }

    fn verb(&mut self, chunks: &[Chunk], i: usize) {
        let at = chunks[i].first;
        let Some(form) = verb(self.doc, at) else { return };
        let taken = self.has_finite();
        let top = self.top();
        let clause = &mut self.clauses[top];
        let te = at > 0 && self.doc.is(at - 1, "te");
        // A form that is both finite and participle (`verwacht`) is finite where no other verb is.
        let finite = form.readings.iter().find(|r| (r.present || r.past) && !te);
        let participle = form.readings.iter().find(|r| r.participle);
        let infinitive = form.readings.iter().find(|r| r.infinitive);
        let auxiliary = clause.verbs.iter().any(|v| v.finite);
        let (reading, is_finite) = match (finite, participle) {
            (Some(f), None) if !taken && infinitive.is_none() => (Some(f), true),
            (Some(f), Some(p)) => {
                // `rietjes worden verboden`: a plural that could be an infinitive helps it.
                let helped = clause.verbs.iter().any(|v| {
                    matches!(self.doc.lex.spelling(v.lemma), "worden" | "zijn") && may_be_plural(self.doc, v.at)
                });
                let last = clause.kind != ClauseKind::Main && followed_by_auxiliary(self.doc, chunks, i);
                // `X, inmiddels overleden, werd ...`: an aside, and the verb behind it.
                let comma = |k: usize| chunks.get(k).is_some_and(|c| c.tag == Tag::Mark && self.doc.is(c.first, ","));
                let aside = comma(i + 1)
                    && chunks.get(i + 2).is_some_and(|c| c.tag == Tag::Verb && surely_finite(self.doc, c.first))
                    && (i.saturating_sub(3)..i).any(comma);
                if taken || auxiliary || helped || last || aside { (Some(p), false) } else { (Some(f), true) }
            }
            // `Voldoen zij niet, dan ...`
            (Some(f), None) if i == 0 && clause.kind == ClauseKind::Main => (Some(f), true),
            (Some(f), None) => (infinitive.or(Some(f)), false),
            (None, None) if i == 0 && clause.kind == ClauseKind::Main && infinitive.is_some() => (infinitive, true),
            // `Scholieren mogen geen ...`: an auxiliary that is the first verb of a main clause.
            (None, None)
                if !taken
                    && !te
                    && self.doc.is_any(at, word_set!["mogen", "moeten", "kunnen", "willen", "zullen", "worden"])
                    && clause.kind == ClauseKind::Main
                    && clause.verbs.is_empty() =>
            {
                (infinitive, true)
            }
            (None, p) => (p.or(infinitive), false),
        };
        if let Some(reading) = reading {
            clause.verbs.push(Verb {
                chunk: i,
                at,
                lemma: reading.lemma,
                base: reading.lemma,
                finite: is_finite,
                participle: reading.participle && !is_finite,
                past: reading.past,
            });
        }
    }
}

fn followed_by_auxiliary(doc: &Doc<'_>, chunks: &[Chunk], i: usize) -> bool {
    chunks.get(i + 1).is_some_and(|c| c.tag == Tag::Verb && verb(doc, c.first).is_some_and(|v| v.auxiliary))
}

/// Does the verb stand second or first behind chunk `from`, as in a main clause?
fn verb_second(doc: &Doc<'_>, chunks: &[Chunk], from: usize) -> bool {
    let mut nouns = 0;
    for (k, chunk) in chunks.iter().enumerate().skip(from).take(20) {
        match chunk.tag {
            // `omdat X bekende en volledig heeft meegewerkt`: the verb comes last.
            Tag::Verb
                if nouns == 0
                    && chunks.get(from).is_some_and(|c| c.tag == Tag::Other)
                    && chunks.get(k + 1).is_none_or(|c| matches!(c.tag, Tag::Verb | Tag::Mark)) =>
            {
                return false;
            }
            Tag::Verb => {
                return nouns <= 1
                    && surely_finite(doc, chunk.first)
                    && chunks.get(from).is_some_and(|c| c.tag != Tag::Verb || nouns == 0);
            }
            Tag::Noun | Tag::Pronoun if chunk.governor.is_none() => nouns += 1,
            Tag::Preposition | Tag::Other | Tag::Noun | Tag::Pronoun | Tag::Date | Tag::Amount | Tag::Law => {}
            _ => return false,
        }
    }
    false
}
