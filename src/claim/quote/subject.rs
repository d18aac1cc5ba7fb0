//! The subject of a finite verb: before it, behind it, taken over from the clause before, or the noun that a relative clause hangs on.

use std::ops::Range;

use super::agent::glued;
use super::clause::{
    before, class, is_finite, is_infinitive, is_of, is_singular, is_surely_finite, is_verb, next, skip_adverbs,
    skip_adverbs_back,
};
pub use super::lead::skip_lead;
use super::lead::skip_measure;
use super::noun::{Head, Noun, is_particle_of_name, noun, nouns, speaks};
use super::relative::within;
use crate::claim::Scene;
use crate::lexicon::WordClass;
use crate::model::{MentionKind, MentionValue};

/// A subject.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The noun phrases.
    pub nouns: Vec<Noun>,
    /// Its first token.
    pub first: usize,
    /// The token behind its last.
    pub last: usize,
    /// Does it stand behind its verb?
    pub behind: bool,
}

/// How many words before a verb are looked at.
const BACK: usize = 60;
/// A subject behind a heading is no longer than this.
pub(super) const LONGEST: usize = 14;
/// How many bounds of clauses are tried.
const BOUNDS: usize = 10;

/// The subject of the finite verb at `verb`.
pub fn subject(scene: &Scene<'_>, verb: usize, unit: &Range<usize>) -> Option<Subject> {
    scene.quotes.subject(verb, unit, || find(scene, verb, unit, 0))
}

fn find(scene: &Scene<'_>, verb: usize, unit: &Range<usize>, depth: usize) -> Option<Subject> {
    let doc = scene.doc;
    let edge = skip_adverbs_back(scene, verb, unit.start);
    if let Some(own) = pointing(scene, verb, edge, unit) {
        return Some(own);
    }
    if edge > unit.start && doc.is_any(edge - 1, &["en", "maar", "of", "dus"]) && edge - 1 > unit.start {
        if let Some(own) = behind(scene, verb, unit).filter(|s| is_subject_pronoun(scene, s) || inverts(scene, s, verb))
        {
            return Some(own);
        }
        if depth < 2
            && let Some(main) = main_verb(scene, unit, edge - 1)
        {
            return find(scene, main, unit, depth + 1);
        }
    }
    // `Zenuwen zegt hij niet te hebben`: what can only be a subject.
    if (doc.is_any(verb + 1, &["hij", "ik", "wij", "we", "men"])
        || doc.is_any(verb + 1, &["ze", "zij"]) && doc.is_any(verb + 2, &["dat", "of", ":"]))
        && let Some(own) = behind(scene, verb, unit)
    {
        return Some(own);
    }
    // `..., al wil de bond niet zeggen of ...`: a clause that its verb opens.
    if verb > unit.start + 1
        && doc.is(verb - 1, "al")
        && doc.is(verb - 2, ",")
        && let Some(own) = behind(scene, verb, unit)
    {
        return Some(own);
    }
    // `Als voorzitter van de bond zegt Karin de Boer ...`
    if doc.is(unit.start, "als")
        && is_singular(doc, verb)
        && noun(scene, unit.start + 1, verb).is_some_and(|n| n.last == edge && !n.definite && n.words == n.first)
        && let Some(own) = behind(scene, verb, unit)
        && own.nouns.iter().all(|n| matches!(n.head, Head::Mention(_)))
    {
        return Some(own);
    }
    // `Net als de bond vindt de raad dat ...`: the subject stands behind the verb.
    let lead = skip_lead(scene, unit.start, verb);
    let likened = doc.is(lead, "net") && doc.is(lead + 1, "als") || doc.is(lead, "evenals");
    if likened && nouns(scene, lead + 1 + usize::from(doc.is(lead, "net")), verb).1 == edge {
        return behind(scene, verb, unit);
    }
    // `Net als de bond vindt Karin de Boer dat ...`
    if doc.is(unit.start, "net")
        && doc.is(unit.start + 1, "als")
        && nouns(scene, unit.start + 2, verb).1 == edge
        && let Some(own) = behind(scene, verb, unit)
        && own.nouns.iter().all(|n| matches!(n.head, Head::Mention(_)))
    {
        return Some(own);
    }
    let first = leading(scene, verb, unit, edge);
    // `Het liefst wil de Kamer`, `Dat zegt de minister`: a pronoun that means no one gives way to who stands behind the verb.
    let empty = first.as_ref().is_some_and(|s| {
        matches!(s.nouns[..], [Noun { head: Head::Pronoun(at), .. }] if doc.is_any(at, &["het", "dat", "dit", "wat"]))
    });
    if empty {
        let named = behind(scene, verb, unit).filter(|s| {
            s.nouns.iter().all(|n| match n.head {
                Head::Word(w) => !class(doc, n.first).any(WordClass::POSSESSIVE) && !is_verb(doc, w),
                _ => true,
            })
        });
        return named.or(first);
    }
    first.or_else(|| behind(scene, verb, unit))
}

/// `Die vindt dat ...`, `..., maar die zegt dat ...`: a pronoun that points back at whoever was named last, where its verb stands in the second place.
fn pointing(scene: &Scene<'_>, verb: usize, edge: usize, unit: &Range<usize>) -> Option<Subject> {
    let doc = scene.doc;
    let at = edge.checked_sub(1).filter(|&at| at >= unit.start && doc.is(at, "die"))?;
    let opens = at == unit.start || doc.is_any(at - 1, &["maar", "want", "dus", "en", ";", ":"]);
    let head = Head::Pronoun(at);
    let own =
        Noun { first: at, last: at + 1, head, words: at, of: None, of_name: None, of_word: None, definite: false };
    (opens && verb + 1 < unit.end).then(|| Subject { nouns: vec![own], first: at, last: at + 1, behind: false })
}

fn is_subject_pronoun(scene: &Scene<'_>, subject: &Subject) -> bool {
    matches!(subject.nouns.first().map(|n| n.head), Some(Head::Pronoun(at))
        if scene.doc.is_any(at, &["hij", "zij"]))
}

/// `Het loon moet omhoog en wil de bond dat ...`: a body or somebody right behind the verb, which is none that has somebody as its object, with `dat`
/// behind it.
fn inverts(scene: &Scene<'_>, s: &Subject, verb: usize) -> bool {
    let doc = scene.doc;
    let own = |n: &Noun| match n.head {
        Head::Mention(id) => scene.mentions.get(id as usize).is_some_and(|m| speaks(m.kind())),
        Head::Word(at) => n.definite && (super::kind::is_body(doc, at) || super::kind::is_human(doc, at)),
        _ => false,
    };
    s.first == verb + 1
        && doc.is(s.last, "dat")
        && is_of(
            doc,
            verb,
            &["willen", "vinden", "denken", "stellen", "zeggen", "hopen", "verwachten", "eisen", "menen"],
        )
        && s.nouns.iter().all(own)
}

/// The finite verb of the main clause that ends at `stop`: the last one with a subject of its own behind a comma, else the first of the unit.
fn main_verb(scene: &Scene<'_>, unit: &Range<usize>, stop: usize) -> Option<usize> {
    let doc = scene.doc;
    let own = |&v: &usize| {
        is_surely_finite(doc, v)
            && scene.quotes.around(v).is_none()
            && leading(scene, v, unit, skip_adverbs_back(scene, v, unit.start)).is_some_and(|s| {
                s.first > unit.start
                    && doc.is_any(s.first - 1, &[",", ";"])
                    && skip_adverbs(scene, s.last, v) == v
                    && (unit.start..s.first).any(|i| is_finite(doc, i))
            })
    };
    if let Some(v) = (unit.start.max(stop.saturating_sub(BACK))..stop).rev().find(own) {
        return Some(v);
    }
    let mut i = unit.start;
    let (_, behind) = nouns(scene, skip_lead(scene, i, stop), stop);
    i = i.max(behind.min(stop));
    while i < stop {
        if is_finite(scene.doc, i) {
            return Some(i);
        }
        i = next(scene, i);
    }
    None
}

/// Does a subject stand right before the verb at `verb`, or open the clause that it ends?
pub fn leads(scene: &Scene<'_>, verb: usize, unit: &Range<usize>) -> bool {
    let edge = skip_adverbs_back(scene, verb, unit.start);
    leading(scene, verb, unit, edge).is_some_and(|s| {
        // No other verb may stand between them: it would be the finite one.
        !(s.last..verb).any(|i| is_surely_finite(scene.doc, i))
    })
}

/// A subject in front of its verb.
fn leading(scene: &Scene<'_>, verb: usize, unit: &Range<usize>, edge: usize) -> Option<Subject> {
    let doc = scene.doc;
    // The places at which a clause may begin, the nearest first.
    let mut bounds = [(0usize, false, 0usize); BOUNDS];
    let mut count = 0;
    let mut i = edge;
    let low = unit.start.max(verb.saturating_sub(BACK));
    while i > low && count < BOUNDS - 1 {
        let Some(at) = before(scene, i) else { break };
        let c = class(doc, at);
        let clause = c.any(WordClass::SUBORDINATOR | WordClass::RELATIVE)
            && !is_article(scene, at)
            // `de voorzitter van die club`: part of who it is.
            && scene.mention_at(at).is_none_or(|(_, m)| m.first == at)
            // `Zowel de bond als de raad vindt`
            && !(doc.is(at, "als") && (low..at).any(|i| doc.is_any(i, &["zowel", "evenzeer"])))
            // `Die verklaarden dat ...`
            && !(at == unit.start && at + 1 >= edge && doc.is_any(at, &["die", "deze"]))
            // `Die bond vindt dat ...`
            && !(at == unit.start
                && doc.is(at, "die")
                && doc.sentence_range(at).start == at
                && noun(scene, at, edge).is_some_and(
                    |n| n.last == edge && matches!(n.head, Head::Word(w) if !doc.is(w, "groep"))
                ))
            && !(doc.is(at + 1, "laatste") && is_verb(doc, at + 2) && doc.is_any(at, &["die", "deze"]));
        if doc.is_any(at, word_set![",", ";", ":", "(", "–", "—"])
            || doc.is(at, "-") && !doc.glued(at)
            || c.any(WordClass::CONJUNCTION)
            || clause
            || at + 1 < i
        {
            bounds[count] = (i, clause, at);
            count += 1;
            // What follows a colon has a subject of its own.
            if doc.is_any(at, &[":", ";"]) && !(at..edge).any(|i| doc.is(i, ")")) {
                break;
            }
        }
        i = at;
    }
    if i <= low || i == unit.start {
        bounds[count] = (i.max(low), false, i);
        count += 1;
    }
    let closed = edge > unit.start && doc.is_any(edge - 1, word_set![",", ")", "-", "–", "—"]);
    // A verb at the end of its clause: the subject follows the word that opens the clause.
    if !closed && !(edge == verb && verb > unit.start && is_surely_finite(doc, verb - 1)) {
        let open = bounds[..count].iter().find(|&&(ref start, ref clause, at_word)| {
            // `die pleiten voor steun menen ...`: the relative clause has a verb of its own.
            let ended = |i: usize| {
                is_finite(doc, i)
                    && i + 2 < verb
                    && class(doc, i + 1).any(WordClass::PREPOSITION)
                    && !doc.is(i + 1, "te")
            };
            // `kennen hem als raadslid en sommigen zien ...`: behind what he is known as, a clause of others.
            let others = |joint: usize| {
                doc.is_any(joint, &["en", "maar", "want"])
                    && !(*start..joint).any(|i| is_verb(doc, i))
                    && nouns(scene, joint + 1, edge).1 == edge
            };
            let known = doc.is(at_word, "als")
                && (unit.start..at_word).any(|i| is_verb(doc, i))
                && (*start + 1..edge).any(others);
            *clause
                && !known
                && !(*start..verb).any(|i| is_surely_finite(doc, i) && !doc.is_any(i + 1, &["en", "of"]) || ended(i))
        });
        if let Some(&(start, _, word)) = open {
            return within(scene, start, word, verb, unit);
        }
    }
    for &(start, clause, _) in bounds[..count].iter().rev() {
        if clause {
            continue;
        }
        let from = skip_measure(doc, skip_lead(scene, start, verb));
        let (found, last) = nouns(scene, from, verb);
        if found.is_empty() {
            continue;
        }
        let after = skip_adverbs(scene, last, verb);
        let opens = doc.is_any(after, word_set![",", "(", "–", "—", "-"]) && closed && after + 1 < edge;
        // What stands between commas must be no clause of its own: a subject opens its unit or follows a conjunction.
        // `Karin de Boer, directeur van de stichting, zegt`, where the name and its apposition are one mention.
        let one = doc.is(after, ",") && after + 1 == edge && (from..last).any(|i| doc.is(i, ","));
        // `Mensen die een huis zoeken, zeggen ...`, `De commissie die toeziet op de leden wil ...`: behind a relative clause.
        let hung = class(doc, after).any(WordClass::RELATIVE)
            && (doc.is(after, "die") || doc.is(after, "dat") && class(doc, from).any(WordClass::DETERMINER))
            && after < edge
            && (closed || !(after..edge).any(|i| doc.is(i, ",")))
            && (after + 1..edge).filter(|&i| scene.quotes.around(i).is_none() && is_finite(doc, i)).count() == 1;
        // `De Rode Fakkel, een zuster van de bond meldt ...`: the comma behind what somebody is left out.
        let apposed = doc.is(after, ",")
            && start == unit.start
            && is_surely_finite(doc, verb)
            && matches!(found[..], [n] if match n.head {
                Head::Mention(_) => true,
                Head::Word(w) => super::kind::is_body(doc, w) || super::kind::is_human(doc, w),
                _ => false,
            })
            && doc.is_any(after + 1, &["een", "de", "het"])
            && noun(scene, after + 1, verb).is_some_and(|n| n.last == edge && matches!(n.head, Head::Word(_)));
        let fits = one
            || apposed
            || hung
            || after == verb
            || start == unit.start && is_restricted(scene, &found, after, verb, unit)
            || opens
                && (start == unit.start
                    || class(doc, start.wrapping_sub(1)).any(WordClass::CONJUNCTION | WordClass::SUBORDINATOR)
                    || doc.is_any(start.wrapping_sub(1), &[":", ";"]));
        if fits && (start == bounds[count - 1].0 || own_clause(scene, start, bounds[count - 1].0)) {
            let found = named_apart(scene, &found, after, edge).unwrap_or_else(|| one_if_singular(scene, found, verb));
            let last = found.last().map_or(last, |n| n.last);
            return Some(Subject { first: from, last, nouns: found, behind: false });
        }
    }
    glued(scene, edge, low)
}

/// `De nummer twee van de lijst, Karin de Boer, zegt`: the name between commas behind what somebody is.
fn named_apart(scene: &Scene<'_>, found: &[Noun], comma: usize, edge: usize) -> Option<Vec<Noun>> {
    let [Noun { head: Head::Word(_), .. }] = found else { return None };
    let (id, m) = scene.mention_at(comma + 1).filter(|(_, m)| m.first == comma + 1 && m.last + 1 == edge)?;
    let person = m.kind() == MentionKind::Person && scene.doc.is(comma, ",") && scene.doc.is(m.last, ",");
    person.then(|| vec![Noun::of_mention(id, m.first, m.last)])
}

/// `De advocaat die hem bijstaat wil niet reageren`, `Gelovigen die dat niet willen, noemen ...`: a relative clause without a comma in front parts
/// the subject from its verb.
fn is_restricted(scene: &Scene<'_>, found: &[Noun], after: usize, verb: usize, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    let [noun] = found else { return false };
    let head = match noun.head {
        Head::Word(head) => head,
        Head::Mention(id) => match scene.mentions.get(id as usize) {
            Some(m) if matches!(&m.value, MentionValue::Official(o) if o.name.is_none()) => m.first,
            _ => return false,
        },
        _ => return false,
    };
    if !doc.is_any(after, &["die", "dat"]) || !super::voice::speaks(doc, head) {
        return false;
    }
    let own = (after + 1..verb).find(|&i| scene.quotes.around(i).is_none() && is_finite(doc, i));
    let commas = (after..verb).filter(|&i| doc.is(i, ",")).count();
    // Its verb goes with it in number, and what stands behind a comma is no attribution by somebody else.
    let plural = super::noun::is_plural(doc, head);
    own.is_some_and(|own| own + 1 < verb || !doc.is(verb - 1, ","))
        && is_surely_finite(doc, verb) | plural
        && plural != is_singular(doc, verb)
        && (commas == 0
            || commas == 1
                && doc.is(verb - 1, ",")
                && behind(scene, verb, unit)
                    .is_none_or(|s| !s.nouns.iter().any(|n| matches!(n.head, Head::Mention(_)) || n.is_personal(doc))))
}

/// May a clause begin at `start` of its unit: does a verb stand before it, or a conjunction or colon right before it?
fn own_clause(scene: &Scene<'_>, start: usize, from: usize) -> bool {
    let doc = scene.doc;
    doc.is_any(start - 1, word_set![":", ";", "–", "—"])
        || scene.quotes.around(start - 1).is_some()
        || (from..start).any(|i| is_verb(doc, i))
}

/// `die`, `dat`, `dit` and the like before a noun.
fn is_article(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    let before = class(doc, at.wrapping_sub(1));
    // `een zegsman van die ambassade zegt`: behind a preposition it is no relative.
    let governed = before.any(WordClass::PREPOSITION) && !before.any(WordClass::CONJUNCTION | WordClass::ADVERB);
    doc.is_any(at, &["die", "welke"])
        && (at == 0 || !doc.is(at - 1, ","))
        && noun(scene, at, at + 6)
            .is_some_and(|n| matches!(n.head, Head::Word(w) if w == at + 1) && (governed || !is_verb(doc, at + 2)))
        && before.any(WordClass::PREPOSITION | WordClass::CONJUNCTION)
}

/// A subject behind its verb.
pub fn behind(scene: &Scene<'_>, verb: usize, unit: &Range<usize>) -> Option<Subject> {
    let doc = scene.doc;
    let mut at = verb + 1;
    for _ in 0..3 {
        at = skip_adverbs(scene, at, unit.end);
        // `zegt Van der Maat`: a name that begins like a phrase with a preposition.
        if scene.mention_at(at).is_some_and(|(_, m)| m.first == at && speaks(m.kind())) || is_particle_of_name(doc, at)
        {
            break;
        }
        let c = class(doc, at);
        if c.any(WordClass::PREPOSITION) && !c.any(WordClass::CONJUNCTION) && !doc.is(at, "te") {
            let (_, last) = nouns(scene, at + 1, unit.end);
            if last > at + 1 {
                at = last;
                continue;
            }
            if let Some((_, m)) = scene.mention_at(at + 1) {
                at = m.last;
                continue;
            }
            return None;
        }
        let possessive = c.any(WordClass::POSSESSIVE)
            && noun(scene, at, unit.end).is_some_and(|n| !matches!(n.head, Head::Pronoun(_)));
        if c.any(WordClass::OBJECT | WordClass::REFLEXIVE) && !c.any(WordClass::PRONOUN) && !possessive {
            at += 1;
            continue;
        }
        break;
    }
    if doc.is_any(at, &["dat", "dit", "wat"]) {
        return None;
    }
    let (found, last) = nouns(scene, at, unit.end);
    // `kan zich niet voorstellen`: an infinitive is no subject.
    let infinitive =
        found.first().is_some_and(|n| matches!(n.head, Head::Word(w) if w == n.first && is_infinitive(doc, w)));
    if found.is_empty() || infinitive && at > verb + 1 {
        return None;
    }
    let mut found = one_if_singular(scene, found, verb);
    // `vertelt een andere reiziger, Karin de Boer.`: her name behind what she is.
    if let [Noun { head: Head::Word(word), of: None, definite: false, last: comma, .. }] = found[..]
        && super::kind::is_human(doc, word)
        && doc.is(comma, ",")
        && let Some((id, m)) = scene.mention_at(comma + 1).filter(|(_, m)| m.first == comma + 1)
        && m.kind() == MentionKind::Person
        && (m.last >= unit.end || doc.is_any(m.last, word_set![".", ",", ":", "!", "?"]))
    {
        found = vec![Noun::of_mention(id, m.first, m.last)];
    }
    let last = found.last().map_or(last, |n| n.last);
    Some(Subject { first: at, last, nouns: found, behind: true })
}

/// A verb in the singular has one subject: of a list behind it only the first counts.
fn one_if_singular(scene: &Scene<'_>, mut found: Vec<Noun>, verb: usize) -> Vec<Noun> {
    // `De advocaat van Karin de Boer en dochter Sara zei`: two whose lawyer speaks.
    let client = |n: &Noun| {
        let behind = scene.mention_at(n.last - 1).filter(|(_, m)| match &m.value {
            MentionValue::Official(o) => o.name.is_none() && o.organisation.is_none() && scene.doc.is_upper(n.last - 1),
            _ => m.kind() == MentionKind::Person,
        });
        behind.is_some() && (n.words..n.last).any(|i| scene.doc.is_any(i, &["van", "namens"]))
    };
    if found.len() > 1 && is_singular(scene.doc, verb) && (verb < found[0].first || client(&found[0])) {
        found.truncate(1);
    }
    found
}
