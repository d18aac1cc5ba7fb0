//! What a frame finds in a sentence: its trigger, its clause, and the chunks that play its parts.

use super::Scene;
use super::arguments::{arguments, attached};
use super::syntax::{Clause, ClauseKind, Syntax, Tag, Verb, frame_nouns, governor_name};
use crate::lexicon::{Frame, FrameClaim, Part, VerbReading};
use crate::text::Doc;
use crate::token::{UNKNOWN, WordId};

/// A frame that stands in a sentence.
#[derive(Debug)]
pub struct Found<'a> {
    /// The row.
    pub frame: &'a Frame,
    /// The noun of the trigger where it has one.
    pub noun: Option<usize>,
    /// The clause of its verb, or of its noun.
    pub clause: usize,
    /// Its verb.
    pub verb: Option<Verb>,
    /// Is that in the passive?
    pub passive: bool,
    /// The row of the noun itself, where the frame is a combination with it or with one like it.
    pub noun_frame: Option<&'a Frame>,
    /// The parts and the chunks that play them.
    pub parts: Vec<(Part, usize)>,
    /// Where its verb is a participle in apposition: the noun that it says something of, and the chunks of the apposition.
    pub apposed: Option<(usize, std::ops::Range<usize>)>,
}

impl Found<'_> {
    /// The chunk that plays `part`.
    pub fn part(&self, part: Part) -> Option<usize> {
        self.parts.iter().find(|(p, _)| *p == part).map(|(_, c)| *c)
    }

    /// Adds a part unless it is played already.
    pub(super) fn add(&mut self, part: Option<Part>, chunk: usize) {
        if let Some(part) = part
            && self.part(part).is_none()
        {
            self.parts.push((part, chunk));
        }
    }
}

/// May token `at` state a claim of this kind? Asked before the syntax of its sentence is read, which costs far more.
pub fn may_state(scene: &Scene<'_>, at: usize, claim: FrameClaim) -> bool {
    let doc = scene.doc;
    let tables = &doc.lex.tables;
    let sentence = doc.sentence_of(at);
    if !tables.frames.may_begin(claim, doc.word(at), doc.fixed_words(sentence)) {
        return false;
    }
    // A fixed word that is a verb may stand there in any of its forms.
    let verb_itself = |word| tables.verbs.get(word).is_some_and(|v| v.readings.iter().any(|r| r.lemma == word));
    let holds = |word| doc.may_hold(sentence, word) || verb_itself(word) && holds_form(scene, at, word);
    let before = |back| at.checked_sub(back).map_or(UNKNOWN, |t| doc.word(t));
    let verb = tables.verbs.get(doc.word(at));
    tables.frames.may_state(claim, (doc.word(at), || doc.str(at)), verb, holds, before)
}

/// Does a form of the verb `lemma`, or of its base where it is separable, stand in the sentence of token `at`?
fn holds_form(scene: &Scene<'_>, at: usize, lemma: WordId) -> bool {
    let tables = &scene.doc.lex.tables;
    let is_form =
        |r: &VerbReading| r.lemma == lemma || tables.separables.joins(r.lemma).iter().any(|(_, v)| *v == lemma);
    let forms = scene.doc.sentence_range(at).filter_map(|t| tables.verbs.get(scene.doc.word(t)));
    forms.flat_map(|form| &form.readings).any(is_form)
}

/// The frame of a claim that hangs on token `at`.
pub fn find<'a>(scene: &Scene<'a>, syntax: &Syntax, at: usize, claim: FrameClaim) -> Option<Found<'a>> {
    let doc = scene.doc;
    let chunk = syntax.chunk_at(at)?;
    if syntax.chunks[chunk].tag == Tag::Verb {
        return verb(scene, syntax, chunk, at, claim);
    }
    let word = crate::token::fold(doc.str(at));
    // A name or the first part of a compound is no noun (`Boete-kaart`).
    if doc.is(at + 1, "-") && doc.glued(at + 1) && doc.glued(at + 2)
        || syntax.chunks[chunk].mention.is_some_and(|m| covers(scene, m, at))
    {
        return None;
    }
    let noun = frame_nouns(doc, at).filter(|f| f.claim == claim).find(|f| {
        let back = f.words.len().saturating_sub(1);
        f.words.iter().take(back).enumerate().all(|(i, w)| at >= back && doc.word(at - back + i) == *w)
    })?;
    // The second of two in one clause, with its own party (`en Y een boete van ...`), is found with the first.
    if second_of_two(scene, syntax, chunk, claim) {
        return None;
    }
    let own = syntax.chunks[chunk].clause;
    // `de boete die X kreeg`, `de boete die aan X werd opgelegd`: the relative clause says more.
    let relative = syntax.clauses.iter().position(|c| {
        let runs = || c.has_any(doc, &["lopen", "volgen", "draaien"]);
        c.antecedent == Some(chunk) && (c.subject != Some(chunk) || c.verbs.iter().any(|v| v.participle) || runs())
    });
    // `10 miljoen aan boetes` is boetes of 10 miljoen.
    let summed = |g: &usize| {
        doc.is(syntax.chunks[*g].first, "aan") && g.checked_sub(1).is_some_and(|a| syntax.chunks[a].tag == Tag::Amount)
    };
    // `veroordeeld tot het betalen van een boete` is to a boete.
    let outer = |g: usize| {
        let paid = g.checked_sub(1).map(|p| &syntax.chunks[p]);
        let paid =
            paid.filter(|p| doc.is(syntax.chunks[g].first, "van") && doc.is_any(p.head, &["betalen", "betaling"]));
        paid.and_then(|p| p.governor).unwrap_or(g)
    };
    // `kondigt aan een boete te eisen`, `stelt voor een verbod in te voeren`: the particle of the verb before it.
    let particle = |g: &usize| {
        let at = syntax.chunks[*g].first;
        at > 0
            && (doc.is(at, "aan") && doc.is_any(at - 1, &["kondigt", "kondigde", "kondigen", "kondigden"])
                || doc.is(at, "voor") && doc.is_any(at - 1, &["stelt", "stelde", "stelden"]))
    };
    let governor = syntax.chunks[chunk]
        .governor
        .filter(|g| !summed(g) && !particle(g))
        .map(|g| governor_name(doc, &syntax.chunks[outer(g)]));
    for clause in [Some(own), relative].into_iter().flatten() {
        let fixed_by = if clause == own { governor } else { None };
        let singular = if claim == FrameClaim::Fine { word.trim_end_matches('s') } else { word.as_str() };
        if fixed_by.is_some() && !singular.ends_with(noun.trigger.rsplit(' ').next().unwrap_or_default()) {
            // `in onderzoeken` is no `in onderzoek`.
            continue;
        }
        if let Some(found) = with_verb(scene, syntax, chunk, noun, clause, fixed_by, claim) {
            return Some(found);
        }
    }
    let mut found = Found {
        frame: noun,
        noun: Some(chunk),
        clause: own,
        verb: None,
        passive: false,
        noun_frame: Some(noun),
        parts: Vec::new(),
        apposed: None,
    };
    attached(scene, syntax, &mut found, noun, chunk);
    Some(found)
}

/// The frame of the noun at `chunk` with a verb of `clause`.
fn with_verb<'a>(
    scene: &Scene<'a>,
    syntax: &Syntax,
    chunk: usize,
    noun: &'a Frame,
    clause: usize,
    fixed_by: Option<&str>,
    claim: FrameClaim,
) -> Option<Found<'a>> {
    let doc = scene.doc;
    let own = syntax.clauses.get(clause)?;
    let head = noun.trigger.rsplit(' ').next().unwrap_or_default();
    let combined = combination(scene, syntax, own, clause, noun, head, fixed_by, claim);
    // Whatever penalty it is, it is given, got and paid as a `boete` is.
    let frame = combined.or_else(|| {
        let model = match claim {
            FrameClaim::Fine => "boete",
            FrameClaim::Investigation if noun.trigger.contains("onderzoek") || noun.trigger.contains("enquête") => {
                "onderzoek"
            }
            // Who puts off an expulsion expels nobody.
            FrameClaim::Measure if !matches!(noun.type_.as_str(), "expulsion" | "seizure") => "verbod",
            _ => return None,
        };
        combination(scene, syntax, own, clause, noun, model, fixed_by, claim)
    })?;
    let verb = verb_of(own, frame.lemma, doc);
    let passive = verb.is_some_and(|v| own.passive(doc, v.lemma)) && doc.lex.spelling(frame.lemma) != "krijgen";
    let mut found = Found {
        frame,
        noun: Some(chunk),
        clause,
        verb,
        passive,
        noun_frame: Some(noun),
        parts: Vec::new(),
        apposed: None,
    };
    arguments(scene, syntax, &mut found);
    attached(scene, syntax, &mut found, noun, chunk);
    Some(found)
}

/// What the relative clause of the noun says of it besides its own clause: `de boete die X kreeg, is verlaagd`.
pub fn told_before<'a>(scene: &Scene<'a>, syntax: &Syntax, found: &Found<'a>, claim: FrameClaim) -> Option<Found<'a>> {
    let (chunk, noun) = (found.noun?, found.noun_frame?);
    let relative = syntax.clauses.iter().position(|c| c.antecedent == Some(chunk) && c.kind == ClauseKind::Relative)?;
    if relative == found.clause {
        return None;
    }
    with_verb(scene, syntax, chunk, noun, relative, None, claim)
}

/// Does another noun of the same claim stand before in the clause, and `en` with a name between them?
fn second_of_two(scene: &Scene<'_>, syntax: &Syntax, chunk: usize, claim: FrameClaim) -> bool {
    let doc = scene.doc;
    let clause = syntax.chunks[chunk].clause;
    let Some(name) = chunk.checked_sub(1).filter(|n| {
        let c = &syntax.chunks[*n];
        c.tag == Tag::Noun && (c.mention.is_some() || doc.token(c.head).is_some_and(|t| t.is_upper()))
    }) else {
        return false;
    };
    let Some(link) =
        name.checked_sub(1).filter(|l| syntax.chunks[*l].tag == Tag::And || doc.is(syntax.chunks[*l].first, ","))
    else {
        return false;
    };
    syntax.of(clause).any(|(i, c)| i < link && c.tag == Tag::Noun && frame_nouns(doc, c.head).any(|f| f.claim == claim))
}

fn covers(scene: &Scene<'_>, mention: u32, at: usize) -> bool {
    scene.mentions.get(mention as usize).is_some_and(|m| m.first <= at && at < m.last)
}

fn verb_of(clause: &Clause, lemma: WordId, doc: &crate::text::Doc<'_>) -> Option<Verb> {
    let auxiliary = |v: &&Verb| doc.lex.tables.verbs.get(doc.word(v.at)).is_some_and(|f| f.auxiliary);
    clause.verbs.iter().rfind(|v| v.lemma == lemma).or_else(|| clause.verbs.iter().rfind(|v| !auxiliary(v))).copied()
}

/// The combination of `noun` with a verb of `clause`, the one with the most fixed words.
#[allow(clippy::too_many_arguments)]
fn combination<'a>(
    scene: &Scene<'a>,
    syntax: &Syntax,
    clause: &Clause,
    number: usize,
    noun: &Frame,
    head: &str,
    governor: Option<&str>,
    claim: FrameClaim,
) -> Option<&'a Frame> {
    let doc = scene.doc;
    let mut best: Option<(&Frame, usize, usize)> = None;
    for verb in clause.verbs.iter().filter(|v| !is_compared(doc, v)) {
        let base = Some(verb.base).filter(|b| *b != verb.lemma);
        let both = [Some(verb.lemma), base].into_iter().flatten().flat_map(|l| doc.lex.tables.frames.combinations(l));
        for frame in both.filter(|f| f.claim == claim) {
            let mut holds = false;
            let fits = frame.words.iter().all(|w| {
                let spelling = doc.lex.spelling(*w);
                if spelling == head || noun.trigger == spelling || is_sort_of(spelling, head) {
                    holds = true;
                    return true;
                }
                noun.trigger.split(' ').any(|n| n == spelling)
                    || governor == Some(spelling)
                    || stands(scene, syntax, number, *w)
                    // `blijft staan`
                    || clause.verbs.iter().any(|v| v.lemma == *w)
            });
            // `doet in overleg onderzoek` is no `in onderzoek`.
            // `is een ophokplicht ingesteld voor boeren` is no `is voor een verbod`.
            let within = (!frame.trigger.starts_with("in onderzoek") || governor == Some("in"))
                && (!frame.trigger.starts_with("voor verbod") || governor == Some("voor"));
            let fits = fits
                && within
                && holds
                && governor.is_none_or(|g| frame.words.iter().any(|w| doc.lex.spelling(*w) == g));
            if !fits {
                continue;
            }
            // `kreeg een boete opgelegd`: who gets it is the subject.
            let gets = usize::from(matches!(doc.lex.spelling(frame.lemma), "krijgen"));
            // The row of the noun itself goes before that of what it is a sort of.
            let own = usize::from(frame.words.iter().any(|w| doc.lex.spelling(*w) == head));
            let rank = frame.words.len() * 4 + gets * 2 + own;
            // Of two that are joined, the later tells how far it has come (`geaccepteerd en betaald`).
            if best.is_none_or(|(_, r, at)| rank > r || rank == r && at != verb.at) {
                best = Some((frame, rank, verb.at));
            }
        }
    }
    best.map(|(frame, ..)| frame)
}

/// Is `head` a compound of `noun` (`recordboete`, `kartelonderzoek`)?
fn is_sort_of(noun: &str, head: &str) -> bool {
    (noun.len() > 4 || noun == "zaak") && head.len() > noun.len() && head.ends_with(noun)
}

/// Does the word stand in the clause, or open a clause that hangs on it (`kijkt of`)?
fn stands(scene: &Scene<'_>, syntax: &Syntax, clause: usize, word: WordId) -> bool {
    let opens = |o: usize| {
        let chunk = &syntax.chunks[o];
        chunk.tag == Tag::Subordinator && scene.doc.word(chunk.first) == word
    };
    syntax.of(clause).any(|(_, c)| (c.first..c.last).any(|t| scene.doc.word(t) == word))
        || syntax.clauses.iter().any(|c| c.parent == Some(clause) && c.opener.is_some_and(opens))
}

/// The frame of the verb at token `at`, alone or with fixed words of its clause.
fn verb<'a>(scene: &Scene<'a>, syntax: &Syntax, chunk: usize, at: usize, claim: FrameClaim) -> Option<Found<'a>> {
    let doc = scene.doc;
    let number = syntax.chunks[chunk].clause;
    let clause = syntax.clauses.get(number)?;
    let verb = clause.verbs.iter().find(|v| v.at == at && !is_compared(doc, v)).copied()?;
    let frames = &doc.lex.tables.frames;
    let base = Some(verb.base).filter(|b| *b != verb.lemma);
    let both = [Some(verb.lemma), base].into_iter().flatten().flat_map(|l| frames.combinations(l));
    // `gaf hem twee jaar geleden gelijk`: the unit of a term says less than another fixed word.
    let term = |f: &Frame| f.words.iter().any(|w| matches!(doc.lex.spelling(*w), "jaar" | "maanden"));
    let combination = both.filter(|f| f.claim == claim).filter(|f| {
        f.free
            && f.words.iter().all(|w| {
                let spelling = doc.lex.spelling(*w);
                stands(scene, syntax, number, *w) || clause.verbs.iter().any(|v| doc.lex.spelling(v.lemma) == spelling)
            })
    });
    let frame = combination
        .max_by_key(|f| (f.words.len(), !term(f)))
        .or_else(|| frames.verbs(verb.lemma).find(|f| f.claim == claim))?;
    let apposed = syntax.apposition(doc, number, &verb);
    let passive = apposed.is_some() || clause.passive(doc, verb.lemma) || lets_itself(scene, syntax, number, &verb);
    let mut found = Found {
        frame,
        noun: None,
        clause: number,
        verb: Some(verb),
        passive,
        noun_frame: None,
        parts: Vec::new(),
        apposed,
    };
    arguments(scene, syntax, &mut found);
    Some(found)
}

/// `hoger dan verwacht`, `lager dan geëist`: what something is held against.
fn is_compared(doc: &Doc<'_>, verb: &Verb) -> bool {
    verb.participle && verb.at > 0 && doc.is(verb.at - 1, "dan")
}

/// `laat zich overnemen door X`: what its subject lets others do to it.
fn lets_itself(scene: &Scene<'_>, syntax: &Syntax, number: usize, verb: &Verb) -> bool {
    let doc = scene.doc;
    let lets = syntax.clauses[number].finite().filter(|v| v.at != verb.at && doc.lex.spelling(v.lemma) == "laten");
    lets.is_some()
        && !verb.participle
        && syntax.of(number).any(|(_, c)| doc.is(c.first, "zich"))
        && syntax.of(number).any(|(_, c)| c.tag == Tag::Preposition && doc.is(c.first, "door"))
}
