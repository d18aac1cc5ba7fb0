//! `De conclusie van X is dat ...`, `met de mededeling dat ...`, `..., is zijn voorspelling`: a noun for what somebody says or thinks, with its clause.

use std::ops::Range;

use super::build::{Found, push};
use super::clause::{class, is_finite, is_of, is_surely_finite, is_verb, next, skip_adverbs, unit};
use super::content::{Kind, clause_end};
use super::kind;
use super::noun::{Head, Noun, nouns};
use super::opening::{is_told, opens_clause};
use super::party;
use super::pointed::{named, pointed, unnamed};
use super::settle::Who;
use super::subject::subject;
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Table, WordClass};
use crate::model::MentionKind;

/// The rule.
pub static RULE: ClaimRule = ClaimRule {
    id: "quote/nominal",
    doc: "A clause that hangs on a noun for what somebody says or thinks.",
    cues: &[crate::lexicon::Cue::CuePhrase],
    find,
    hits: &[
        (
            "De conclusie van Mark Rutte is dat het plan niet werkt.",
            "quote | mode=indirect | speaker=Mark Rutte | content=het plan niet werkt",
        ),
        (
            "Mark Rutte sloot af met de belofte dat het plan wordt aangepast.",
            "quote | mode=indirect | speaker=Mark Rutte | content=het plan wordt aangepast",
        ),
        (
            "Het plan kost te veel geld, is de kritiek van Mark Rutte.",
            "quote | mode=indirect | speaker=Mark Rutte | content=Het plan kost te veel geld",
        ),
        (
            "De vrees leeft bij Mark Rutte dat het plan mislukt.",
            "quote | mode=indirect | speaker=Mark Rutte | content=het plan mislukt",
        ),
        (
            "De boodschap van Mark Rutte: het plan moet van tafel.",
            "quote | mode=indirect | speaker=Mark Rutte | content=het plan moet van tafel",
        ),
    ],
    misses: &[
        "Mark Rutte reageerde op de kritiek dat het plan te duur is.",
        "De conclusie is dat het plan niet werkt.",
        "Mark Rutte is het eens met de stelling dat het plan te duur is.",
    ],
    gaps: &[],
};

/// How far before the noun the verb that it goes with may stand.
const BACK: usize = 12;
/// How far the clause behind a noun and its verb may begin.
const NEAR: usize = 10;

/// Verbs with such a noun as their subject: somebody has the thought.
const EXISTING: &[&str] = &["bestaan", "leven", "heersen", "klinken", "groeien", "overheersen", "zijn", "ontstaan"];
/// Verbs with such a noun as their object: their subject has it, or gives voice to it.
const HOLDING: &[&str] = &[
    "hebben",
    "uiten",
    "delen",
    "herhalen",
    "handhaven",
    "koesteren",
    "verwoorden",
    "ventileren",
    "aandurven",
    "durven",
];
/// What a clause with `dat` describes more often than it tells what stands in it (`het advies van de raad dat morgen uitkomt`).
const PAPERS: &[&str] = &["advies", "voorstel", "aanbeveling", "lezing", "visie"];
/// Nouns that are somebody else's than the subject's as often (`kreeg geld met de voorwaarde dat`), or nobody's (`heeft geen ervaring dat`): theirs alone
/// whom the words name.
const OWNED: &[&str; 2] = &["voorwaarde", "ervaring"];
/// Words for whose such a noun is.
const WHOSE: &[&str] = &["van", "bij", "onder", "vanuit", "uit", "binnen"];

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    if scene.quotes.around(at).is_some() {
        return;
    }
    let Some(hit) = doc.hit(at, Table::CuePhrase) else { return };
    let Some(row) = doc.lex.tables.cue_phrases.rows.get(hit.row).filter(|r| r.noun) else { return };
    let stance = row.stance;
    let unit = unit(scene, at);
    let owner = owner(scene, at, hit.last, &unit);
    let behind = owner.as_ref().map_or(hit.last, |o| o.last);
    let said = said(scene, at, behind, &unit);
    let back = pointed(scene, at, hit.last, &unit);
    let (content, owner) = match (said, owner) {
        _ if back.is_some() => match back {
            Some((content, found, verb)) => (content, Owner { who: Whose::Nouns(found, Some(verb)), last: hit.last }),
            None => return,
        },
        (Some(content), Some(owner)) => (content, owner),
        (Some(content), None) => match holder(scene, at, content.start, &unit) {
            Some(owner) => (content, owner),
            None => return,
        },
        (None, owner) => {
            let back = named(scene, at, &unit);
            match (back, owner) {
                (Some(content), Some(owner)) => (content, owner),
                (Some(_), None) => return,
                (None, owner) => match before(scene, at, hit.last, owner, &unit) {
                    Some(found) => found,
                    None => return,
                },
            }
        }
    };
    // One quotation and nothing else belongs to the rules of quotations.
    let whole = scene.quotes.opened_by(content.start).and_then(|i| scene.quotes.get(i));
    if whole.is_some_and(|q| q.close + 1 >= content.end)
        || content.end < content.start + 2
        || !(content.start..content.end).any(|i| is_verb(doc, i) || super::clause::is_inflected(doc, i))
    {
        return;
    }
    let (speaker, who) = match owner.who {
        Whose::Nouns(found, verb) => {
            if !found.iter().all(|n| can_hold(scene, n)) {
                return;
            }
            (party::entities(scene, &found, verb), Who::Nouns(found, verb))
        }
        Whose::Word(word) => (party::possessor(scene, word), Who::Word(word)),
    };
    if speaker.is_empty() {
        return;
    }
    let around = [unit.start..unit.end];
    push(scene, Found { who, stance, around: &around[..0], ..Found::new(RULE.id, content, speaker, at..hit.last) });
}

/// Whose thought it is.
#[derive(Debug)]
enum Whose {
    /// Theirs, who may be the subject of a verb.
    Nouns(Vec<Noun>, Option<usize>),
    /// Whom the possessive at this token means.
    Word(usize),
}

#[derive(Debug)]
struct Owner {
    who: Whose,
    /// The token behind the noun and its owner.
    last: usize,
}

/// Whose the noun at `at` is, as the words around it say: `de eis van de bond`, `zijn eis`, `Karins eis`.
fn owner(scene: &Scene<'_>, at: usize, behind: usize, unit: &Range<usize>) -> Option<Owner> {
    let doc = scene.doc;
    if doc.is_any(behind, word_set!(of WHOSE)) {
        let (found, last) = nouns(scene, behind + 1, unit.end);
        if !found.is_empty() {
            return Some(Owner { who: Whose::Nouns(found, None), last: about(scene, last, unit.end) });
        }
    }
    let low = unit.start.max(at.saturating_sub(3));
    let word = (low..at).rev().find(|&i| !is_attribute(scene, i))?;
    let last = about(scene, behind, unit.end);
    // `zijn` is a verb too: `Dat zijn verwijten`.
    if doc.is_any(word, &["zijn", "haar", "hun"]) && (word + 1 == at || !doc.is(word, "zijn") || word == unit.start) {
        // `zag in zijn analyse dat`: the clause is that of the verb.
        let verb = word > unit.start
            && (doc.is(word, "zijn") && doc.is_any(word - 1, &["er", "dat", "dit", "het"])
                || doc.is_any(word - 1, &["in", "op", "bij", "na", "tijdens", "via"]));
        return (!verb).then_some(Owner { who: Whose::Word(word), last });
    }
    let (id, m) = scene.mention_at(word).filter(|(_, m)| m.last == word + 1 && m.kind() == MentionKind::Person)?;
    let own = Noun::of_mention(id, m.first, m.last);
    doc.str(word).ends_with('s').then_some(Owner { who: Whose::Nouns(vec![own], None), last })
}

/// An adjective between an article and its noun.
fn is_attribute(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    class(doc, at).is_empty()
        && scene.mention_at(at).is_none()
        && doc.token(at).is_some_and(|t| t.is_word() && !t.is_upper())
        && (doc.str(at).ends_with('e') || doc.str(at).ends_with("en"))
}

/// The place behind a phrase that says what the thought is about (`de kritiek van de bond op het plan`).
fn about(scene: &Scene<'_>, at: usize, end: usize) -> usize {
    let doc = scene.doc;
    if doc.is_any(at, &["op", "over", "aan", "tegen", "voor"]) {
        let (found, last) = nouns(scene, at + 1, end);
        if !found.is_empty() {
            return last;
        }
    }
    at
}

/// The clause behind the noun: behind `dat`, behind `is dat`, or behind a colon.
fn said(scene: &Scene<'_>, at: usize, behind: usize, unit: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    let clause = |dat: usize| {
        opens_clause(scene, dat, unit.end, false).then(|| dat + 1..clause_end(scene, dat + 1, unit.end, Kind::Under))
    };
    let told = |colon: usize| {
        is_told(scene, colon + 1, unit.end).then(|| colon + 1..clause_end(scene, colon + 1, unit.end, Kind::Main))
    };
    let i = skip_adverbs(scene, behind, unit.end);
    if doc.is(i, "dat") {
        let paper = doc.is_any(at, word_set!(of PAPERS));
        let clause = clause(i).filter(|_| !paper)?;
        return main_verb(scene, at, &clause, unit).map(|end| clause.start..end);
    }
    if doc.is(i, ":") {
        return told(i);
    }
    // The noun is what the verb is about: it opens its clause.
    let opens = (unit.start..at).all(|k| !is_verb(doc, k));
    if !opens
        || !is_of(doc, i, &["zijn", "luiden", "blijven", "bestaan", "leven", "heersen", "klinken"])
        || !is_verb(doc, i)
    {
        return None;
    }
    let mut k = skip_adverbs(scene, i + 1, unit.end);
    // `Het vermoeden bestaat bij de recherche dat ...`
    if doc.is_any(k, word_set!(of WHOSE)) {
        k = skip_adverbs(scene, nouns(scene, k + 1, unit.end).1, unit.end);
    }
    if doc.is(k, ":") {
        return told(k);
    }
    (doc.is(k, "dat") && k < i + NEAR).then(|| clause(k)).flatten()
}

/// Where the clause that hangs on a subject ends: at the comma before the verb of the sentence (`De uitspraak van X dat hij wil, zet kwaad bloed`).
fn main_verb(scene: &Scene<'_>, at: usize, clause: &Range<usize>, unit: &Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    if (unit.start..at).any(|k| is_verb(doc, k)) {
        return Some(clause.end);
    }
    let ends = |i: &usize| doc.is(*i, ",") && is_finite(doc, i + 1) && (clause.start..*i).any(|k| is_verb(doc, k));
    (clause.start + 1..unit.end).find(ends).filter(|&end| end <= clause.end)
}

/// Who holds it, where a verb says so: `X kwam met de boodschap dat`, `X uit de vrees dat`, `Bij X bestaat het idee dat`.
fn holder(scene: &Scene<'_>, at: usize, content: usize, unit: &Range<usize>) -> Option<Owner> {
    let doc = scene.doc;
    if doc.is_any(at, OWNED) {
        return None;
    }
    let first = {
        let mut i = at;
        while i > unit.start && i + 3 > at && is_attribute(scene, i - 1) {
            i -= 1;
        }
        i.checked_sub(1).filter(|&i| i >= unit.start && class(doc, i).any(WordClass::DETERMINER))?
    };
    let low = unit.start.max(first.saturating_sub(BACK));
    let by = |i: usize| {
        let (found, last) = nouns(scene, i + 1, unit.end);
        (!found.is_empty()).then_some((found, last))
    };
    // `Het vermoeden bestaat bij de recherche dat ...`
    let exists = |i: usize| is_of(doc, i, EXISTING) && is_verb(doc, i);
    let place = |i: &usize| doc.is_any(*i, &["bij", "onder", "vanuit", "binnen"]);
    if let Some(i) = (at + 1..content).find(place).filter(|&i| (at + 1..i).any(exists)) {
        return by(i).map(|(found, last)| Owner { who: Whose::Nouns(found, None), last });
    }
    // `Vanuit de oppositie klonk het verwijt dat ...`
    if let Some(verb) = (low..first).rev().find(|&i| is_verb(doc, i)).filter(|&i| exists(i))
        && let Some(i) = (low..first).find(place)
        && let Some((found, last)) = by(i)
        && (last == verb || i > verb && skip_adverbs(scene, last, unit.end) == first)
    {
        return Some(Owner { who: Whose::Nouns(found, None), last });
    }
    let with = first > unit.start && doc.is(first - 1, "met");
    // `is het eens met de stelling dat`
    let agrees = |i: usize| {
        doc.is_any(
            i,
            word_set![
                "eens",
                "oneens",
                "akkoord",
                "instemmen",
                "stemde",
                "stemt",
                "geconfronteerd",
                "rekening",
                "leven",
                "samen",
                "te",
                "maken",
            ],
        )
    };
    let mut verb = unit.start;
    while verb < first && !is_finite(doc, verb) {
        verb = next(scene, verb);
    }
    if verb >= first || (verb..first).any(|i| doc.is_any(i, &["dat", "die", ";"])) {
        return None;
    }
    let holds = || {
        (verb..first).any(|i| is_of(doc, i, HOLDING))
            && is_of(doc, verb, HOLDING)
            && skip_adverbs(scene, verb + 1, first) + NEAR > first
            && !class(doc, first - 1).any(WordClass::PREPOSITION)
    };
    if !(with && !(verb..first).any(agrees) && !is_of(doc, verb, &["worden", "zijn"]) || holds()) {
        return None;
    }
    let own = subject(scene, verb, unit)?;
    Some(Owner { who: Whose::Nouns(own.nouns, Some(verb)), last: own.last })
}

/// `..., is de vrees van X`, `..., was de boodschap die X overbracht`: the clause stands in front.
fn before(
    scene: &Scene<'_>,
    at: usize,
    behind: usize,
    owner: Option<Owner>,
    unit: &Range<usize>,
) -> Option<(Range<usize>, Owner)> {
    let doc = scene.doc;
    let low = unit.start.max(at.saturating_sub(6));
    let verb = (low..at).rev().find(|&i| is_verb(doc, i) && !(doc.is(i, "zijn") && i + 3 > at))?;
    if !is_of(doc, verb, &["zijn", "luiden", "klinken"])
        || !is_surely_finite(doc, verb)
        || verb < unit.start + 3
        || !doc.is(verb - 1, ",")
    {
        return None;
    }
    // Nothing but adverbs and the article of the noun between.
    let first = skip_adverbs(scene, verb + 1, at);
    let plain =
        (first..at).all(|i| is_attribute(scene, i) || class(doc, i).any(WordClass::DETERMINER | WordClass::POSSESSIVE));
    let owner = match owner {
        Some(owner) => owner,
        None if doc.is_any(behind, &["die", "dat"]) => {
            let (found, last) = nouns(scene, behind + 1, unit.end);
            let named = |n: &Noun| matches!(n.head, Head::Mention(_));
            (!found.is_empty() && found.iter().all(named)).then_some(Owner { who: Whose::Nouns(found, None), last })?
        }
        // `..., is de redenering.`
        None if doc.is_any(first, &["de", "het"]) && (behind >= unit.end || super::clause::is_stop(doc, behind)) => {
            let (found, verb) = unnamed(scene, at, unit)?;
            Owner { who: Whose::Nouns(found, Some(verb)), last: behind }
        }
        None => return None,
    };
    let start = unit.start + usize::from(doc.is_any(unit.start, word_set!["maar", "en", "want", "-", "–"]));
    let clause = (start..verb - 1).any(|i| is_finite(doc, i) || super::clause::is_inflected(doc, i));
    // `Wie al heeft betaald, krijgt zijn geld terug, is de toezegging`: a clause of its own behind the first.
    let main = (start + 2..verb - 1).any(|i| doc.is(i - 1, ",") && is_finite(doc, i));
    let asks =
        !main && doc.is_any(start, word_set!["of", "wie", "wat", "waarom", "hoe", "als", "toen", "omdat", "wanneer"]);
    (plain && clause && !asks).then_some((start..verb - 1, owner))
}

/// Can it have the thought: somebody, a body or people?
fn can_hold(scene: &mut Scene<'_>, noun: &Noun) -> bool {
    let doc = scene.doc;
    match noun.head {
        Head::Mention(id) => scene.mentions.get(id as usize).is_some_and(|m| super::noun::speaks(m.kind())),
        Head::Name(..) => true,
        Head::Word(at) if kind::is_document(doc, at) && noun.of.is_none() => super::author::is_by(scene, noun),
        Head::Word(_) => !kind::is_silent(doc, noun),
        Head::Pronoun(_) => noun.is_personal(doc),
    }
}
