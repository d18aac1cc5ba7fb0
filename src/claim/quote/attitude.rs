//! `X wil "opstaan tegen haat"`, `X is "aangenaam verrast" door het besluit`, `X gaat uit van een "ordinaire ruzie"`: words between marks in a clause that
//! tells what somebody wants, feels or stands for.

use std::ops::Range;

use super::build::{Found, push};
use super::clause::{
    class, is_finite, is_infinitive, is_of, is_singular, is_surely_finite, is_verb, skip_adverbs, unit,
};
use super::content::{Kind, clause_end};
use super::kind;
use super::noun::{Head, Noun, is_plural};
use super::party;
use super::settle::Who;
use super::subject::subject;
use super::under::is_somebody;
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, WordClass};
use crate::model::{SentenceKind, Stance};
use crate::text::Quotation;

/// The rule.
pub static RULE: ClaimRule = ClaimRule {
    id: "quote/attitude",
    doc: "Words between marks in a clause that tells what somebody wants, feels or stands for.",
    cues: &[Cue::Quotation],
    find,
    hits: &[
        (
            "Mark Rutte wil alle leden horen \"om de waarheid boven tafel te krijgen\".",
            "quote | mode=mixed | speaker=Mark Rutte | content=alle leden horen \"om de waarheid boven tafel te krijgen\"",
        ),
        (
            "Mark Rutte is \"aangenaam verrast\" door het besluit.",
            "quote | mode=direct | speaker=Mark Rutte | content=aangenaam verrast",
        ),
        (
            "Mark Rutte zet zich af tegen \"linkse gekkigheid\".",
            "quote | mode=direct | speaker=Mark Rutte | content=linkse gekkigheid",
        ),
    ],
    misses: &["Mark Rutte werkt aan een \"groot nieuw plan\".", "Mark Rutte wil niet naar de \"groene golf\"."],
    gaps: &[],
};

/// How far before the words their verb may stand.
const BACK: usize = 14;

/// Verbs with the preposition before what somebody stands for or fears.
const STANDING: &[(&str, &[&str])] = &[
    ("spreken", &["van"]),
    ("hebben", &["over"]),
    ("gaan", &["van"]),
    ("zetten", &["tegen"]),
    ("keren", &["tegen"]),
    ("kiezen", &["voor"]),
    ("pleiten", &["voor"]),
    ("waarschuwen", &["voor"]),
    ("vrezen", &["voor"]),
    ("hopen", &["op"]),
    ("streven", &["naar"]),
    ("zoeken", &["naar"]),
    ("strijden", &["voor", "tegen"]),
    ("ijveren", &["voor"]),
    ("roepen", &["tot"]),
    ("vragen", &["om"]),
    ("klagen", &["over"]),
    ("rekenen", &["op"]),
];

/// What somebody is who tells how he feels.
const FEELINGS: &[&str] = &[
    "geschokt",
    "verbijsterd",
    "verontwaardigd",
    "teleurgesteld",
    "verrast",
    "verheugd",
    "blij",
    "boos",
    "woedend",
    "opgelucht",
    "trots",
    "geschrokken",
    "bezorgd",
    "tevreden",
    "ontdaan",
    "geraakt",
    "aangeslagen",
    "verbaasd",
    "dankbaar",
    "vereerd",
    "gefrustreerd",
    "bang",
    "benieuwd",
    "hoopvol",
    "optimistisch",
    "pessimistisch",
    "kritisch",
    "ongerust",
    "onthutst",
    "ontsteld",
    "verslagen",
    "kapot",
    "verdrietig",
    "enthousiast",
    "gelukkig",
    "ongelukkig",
    "ontevreden",
    "content",
    "sceptisch",
    "voorzichtig",
    "somber",
    "strijdbaar",
    "vastberaden",
    "nieuwsgierig",
    "overtuigd",
    "gechoqueerd",
    "beledigd",
    "gekwetst",
    "sprakeloos",
    "klaar",
    "moe",
    "zat",
    "beu",
    "tegen",
    "voor",
];

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    let Some(i) = scene.quotes.opened_by(at).filter(|&i| scene.quotes.claim(i).is_none()) else { return };
    let Some(q) = scene.quotes.get(i).filter(|q| q.closed && q.close > q.open + 1) else { return };
    let unit = unit(scene, at);
    let low = unit.start.max(q.open.saturating_sub(BACK));
    let near = |i: &usize| !doc.is_any(*i, &[",", ";", ":", "dat", "die"]);
    // `wil getuigen horen "om ..."`: an infinitive stands between.
    let finite = |i: &usize| is_finite(doc, *i) && !(*i > low && doc.is(i - 1, "te"));
    let own = || (low..q.open).rev().take_while(near);
    let verb = own().find(|&i| is_surely_finite(doc, i)).or_else(|| own().filter(finite).last());
    let heading = doc.sentences().get(doc.sentence_of(at)).is_some_and(|s| s.kind == SentenceKind::Heading);
    let Some(verb) = verb.filter(|_| !heading) else { return };
    let Some(found) = subject(scene, verb, &unit) else { return };
    let speaks = |n: &Noun| {
        (is_somebody(scene, n) || n.definite && matches!(n.head, Head::Word(w) if kind::is_body(doc, w)))
            && !kind::is_silent(doc, n)
    };
    if !found.nouns.iter().all(speaks)
        || found.nouns.len() == 1 && is_one(scene, &found.nouns[0]) && !is_singular(doc, verb)
    {
        return;
    }
    let from = if found.behind { found.last } else { verb + 1 };
    if from > q.open {
        return;
    }
    let Some(content) = wanted(scene, verb, from, q, &unit)
        .or_else(|| felt(scene, verb, from, q, &unit))
        .or_else(|| seen(scene, verb, from, q, &unit))
        .or_else(|| stood(scene, verb, from, q, &unit))
    else {
        return;
    };
    let speaker = party::entities(scene, &found.nouns, Some(verb));
    if speaker.is_empty() && !found.nouns.iter().any(|n| n.is_personal(doc)) {
        return;
    }
    let who = Who::Nouns(found.nouns, Some(verb));
    push(scene, Found { who, stance: Some(Stance::Thinks), ..Found::new(RULE.id, content, speaker, verb..verb + 1) });
}

/// Is it one person?
fn is_one(scene: &Scene<'_>, noun: &Noun) -> bool {
    match noun.head {
        Head::Mention(_) => true,
        Head::Word(at) => !is_plural(scene.doc, at),
        Head::Pronoun(_) => false,
        Head::Name(..) => true,
    }
}

/// Are there several words between the marks, and no name or title?
fn is_phrase(scene: &Scene<'_>, q: Quotation) -> bool {
    q.close > q.open + 2 && !scene.doc.is_upper(q.open + 1)
}

/// `wil vier getuigen horen "om ..."`, `wilde "bepaalde uitingen" verbieden`
fn wanted(scene: &Scene<'_>, verb: usize, from: usize, q: Quotation, unit: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    if !is_of(doc, verb, &["willen"]) || !is_phrase(scene, q) || doc.is(from, "niet") {
        return None;
    }
    let first = skip_adverbs(scene, from, q.open);
    let end = clause_end(scene, first, unit.end, Kind::Under);
    // `wil "een handje helpen" zegt X`
    let end = (q.close + 1..end).find(|&i| doc.has(i, Cue::ReportingForm) && is_surely_finite(doc, i)).unwrap_or(end);
    let acts = (first..end).any(|i| is_infinitive(doc, i) && is_verb(doc, i));
    (acts && end > q.close).then_some(first..end)
}

/// `is "aangenaam verrast" door ...`, `was "diep geschokt"`, `toont zich "zwaar teleurgesteld" over ...`: the words alone.
fn felt(scene: &Scene<'_>, verb: usize, from: usize, q: Quotation, unit: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    let mut first = skip_adverbs(scene, from, q.open);
    if doc.is(first, "zich") {
        first = skip_adverbs(scene, first + 1, q.open);
    }
    let shown =
        (from..q.open).any(|i| doc.is(i, "zich")) && is_of(doc, verb, &["tonen", "voelen", "betonen", "verklaren"]);
    let feeling = doc.is_any(q.close - 1, word_set!(of FEELINGS));
    let plain = !class(doc, q.open + 1).any(WordClass::DETERMINER | WordClass::PREPOSITION | WordClass::PRONOUN);
    if !(shown || is_of(doc, verb, &["zijn"])) || first != q.open || !feeling || !plain || doc.is_upper(q.open + 1) {
        return None;
    }
    // `is "gestolen" in Utrecht`: what is done, and no feeling.
    let about = doc.is_any(q.close + 1, &["over", "door", "met", "dat", "van", "om"]) || q.close + 2 >= unit.end;
    let end = if doc.is(q.close + 1, "dat") { clause_end(scene, q.open, unit.end, Kind::Under) } else { q.close + 1 };
    about.then_some(q.open..end)
}

/// `ziet veel fouten en "pure willekeur" in de zorg`
fn seen(scene: &Scene<'_>, verb: usize, from: usize, q: Quotation, unit: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    if !is_of(doc, verb, &["zien"]) || !is_phrase(scene, q) {
        return None;
    }
    let first = skip_adverbs(scene, from, q.open);
    let object = class(doc, first).any(WordClass::DETERMINER | WordClass::QUANTIFIER) || first == q.open;
    (object && !(first..q.open).any(|i| doc.is_any(i, &["als", "in"])))
        .then(|| first..clause_end(scene, first, unit.end, Kind::Under))
}

/// `gaat uit van een "ordinaire ruzie"`, `zet zich af tegen "linkse gekkigheid"`
fn stood(scene: &Scene<'_>, verb: usize, from: usize, q: Quotation, unit: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    let &(_, by) = STANDING.iter().find(|(lemma, _)| is_of(doc, verb, &[lemma]))?;
    // What parts the verb from its preposition makes it the one that is meant.
    let parts = (from..q.open).any(|i| doc.is_any(i, &["uit", "af", "zich", "op"]));
    if is_of(doc, verb, &["gaan", "zetten", "keren", "roepen"]) && !parts || !is_phrase(scene, q) {
        return None;
    }
    let prep = (from..q.open).rev().find(|&i| doc.is_any(i, by))?;
    // `heeft het over "een folder"`
    if is_of(doc, verb, &["hebben"]) && !(doc.is(prep - 1, "het") && prep + 1 == q.open) {
        return None;
    }
    // `spraken over het gevaar van "..."`
    if is_of(doc, verb, &["spreken"]) && skip_adverbs(scene, from, q.open) != prep {
        return None;
    }
    let end = clause_end(scene, prep + 1, unit.end, Kind::Under);
    // `tegen "linkse gekkigheid"`: the words are all that is said.
    if prep + 1 == q.open && end <= q.close + 1 {
        return Some(q.open..q.close + 1);
    }
    (end > q.close).then_some(prep + 1..end)
}
