//! `Dat zegt X.`, `Dat heeft X laten weten.`: what was said stands in the sentence before.

use super::build::{Found, hedge_of, push};
use super::clause::{next, unit};
use super::kind;
use super::noun::{Head, Noun, noun, nouns};
use super::party;
use super::settle::Who;
use super::source::previous;
use super::subject::{behind, subject};
use super::verb::reported;
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::Cue;
use crate::model::{ClaimValue, Stance};

/// The rule.
pub static RULE: ClaimRule = ClaimRule {
    id: "quote/back",
    doc: "An attribution that points back at the sentence before it.",
    cues: &[Cue::ReportingForm],
    find,
    hits: &[
        (
            "Het plan is van tafel. Dat heeft Mark Rutte dinsdag laten weten.",
            "quote | mode=indirect | speaker=Mark Rutte | content=Het plan is van tafel",
        ),
        (
            "\"Het plan is van tafel.\" Dat zegt Mark Rutte.",
            "quote | mode=direct | speaker=Mark Rutte | content=Het plan is van tafel.",
        ),
    ],
    misses: &["De trein reed. Dat wil Mark Rutte niet.", "De trein reed. Dat Mark Rutte dat zegt is vreemd."],
    gaps: &[],
};

/// Verbs that do not always report, but do when they point back.
const POINTING: &[&str] = &["vinden", "denken", "schrijven", "vragen", "hopen", "verwachten", "eisen", "vaststellen"];

/// Stand no more than adverbs, a date or a phrase with a preposition between `from` and `to` (`heeft dat dinsdag tegen de krant gezegd`)?
fn is_plain(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    let first = super::clause::skip_adverbs(scene, from, to);
    first >= to || super::clause::class(scene.doc, first).any(crate::lexicon::WordClass::PREPOSITION)
}

/// Stands nothing but phrases with a preposition between `from` and the end (`antwoordt dat op vragen van de raad`)?
fn is_plain_end(scene: &Scene<'_>, from: usize, end: usize) -> bool {
    let prep = super::clause::class(scene.doc, from).any(crate::lexicon::WordClass::PREPOSITION);
    let last = super::series::skip_phrases(scene, from, end);
    prep && last + 1 >= end
}

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    if scene.quotes.around(at).is_some() {
        return;
    }
    let unit = unit(scene, at);
    let Some(r) = reported(scene, at, &unit)
        .filter(|r| !r.passive && (r.row.strong || POINTING.contains(&r.row.lemma.as_str()) || r.row.lemma == "luiden"))
        // `Dat was de aanleiding om het te schrijven`
        .filter(|r| r.at == r.finite || !doc.is(r.at - 1, "te"))
    else {
        return;
    };
    if r.row.lemma == "luiden" {
        return sounds(scene, at, &unit);
    }
    let warns = doc.is_any(unit.start, &["daarvoor", "hiervoor"]) && r.row.lemma == "waarschuwen";
    let points = (doc.is_any(unit.start, &["dat", "dit"]) || warns) && r.finite == unit.start + 1;
    let found = if points {
        behind(scene, r.finite, &unit)
    } else {
        // `X meldt dat vrijdag.`
        let lead = unit.start + usize::from(doc.is(unit.start, "ook"));
        let own = subject(scene, r.finite, &unit).filter(|s| !s.behind && s.first == lead);
        let end = r.last.max(r.at + 1);
        own.filter(|_| {
            !r.row.object
                && doc.is_any(r.finite + 1, &["dat", "dit"])
                && (end == r.finite + 1 && (unit.end <= r.finite + 6 || is_plain_end(scene, r.finite + 2, unit.end))
                    || end > r.finite + 1 && end <= r.finite + 9)
                && !(r.finite + 2..end - 1).any(|i| super::clause::is_verb(doc, i))
                && !(end.max(r.finite + 2)..unit.end).any(|i| super::clause::is_verb(doc, i))
                && (end == r.finite + 1 || r.row.strong && is_plain(scene, r.finite + 2, end - 1))
        })
    };
    let Some(found) = found else { return };
    let from = if points { found.last.max(r.at + 1) } else { (r.finite + 2).max(r.last).max(r.at + 1) };
    let mut i = from;
    while i < unit.end {
        if doc.is_any(i, &["dat", "of", ":", "niet", "nog"]) && !doc.is(i + 1, "jaar") {
            return;
        }
        if doc.is(i, ",") {
            break;
        }
        i = next(scene, i);
    }
    // `Dat vond X te lang duren` judges what `dat` names.
    if r.row.object
        && points
        && super::clause::skip_adverbs(scene, from, unit.end) < i.min(unit.end) - usize::from(i >= unit.end)
    {
        return;
    }
    // `Dit vraagt veel van de bewoners`
    if doc.is_any(found.first, &["veel", "een"]) && matches!(found.nouns[..], [Noun { head: Head::Pronoun(_), .. }]) {
        return;
    }
    // `Dat verklaart een deel van de boetes`
    if r.row.lemma == "verklaren"
        && found.nouns.iter().any(|n| matches!(n.head, Head::Word(at) if doc.is_any(at, &["deel", "helft", "kwart"])))
    {
        return;
    }
    let Some(content) = previous(scene, unit.start).map(|range| without_attribution(scene, range)) else { return };
    // `... weet X. "Het gaat goed." Dat zegt ook Y`: the words between marks are the first one's.
    if points
        && doc.is(r.finite + 1, "ook")
        && scene.quotes.opened_by(content.start).is_some()
        && spoke(scene, content.start)
    {
        return;
    }
    // What stands between marks is said by whoever is denied.
    if r.row.stance == Stance::Denies && scene.quotes.around(content.end - 1).is_some() {
        return;
    }
    let speaker = party::entities(scene, &found.nouns, Some(r.finite));
    if speaker.is_empty() && !found.nouns.iter().any(|n| n.is_personal(doc))
        || found.nouns.iter().any(|n| kind::is_silent(doc, n))
    {
        return;
    }
    let hedge = hedge_of(scene, r.row.stance, r.at..r.at);
    let around = [from..unit.end];
    push(
        scene,
        Found {
            around: &around,
            who: Who::Nouns(found.nouns, Some(r.finite)),
            stance: Some(r.row.stance),
            hedge,
            ..Found::new(RULE.id, content, speaker, r.at..r.at + 1)
        },
    );
}

/// `De brug is dicht, meldt X. Ook Y zegt dat.`: without who said it first.
fn without_attribution(scene: &Scene<'_>, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let whole = scene.doc.span(range.start, range.end);
    let said = scene.claims.iter().rev().take(8).find_map(|c| match &c.value {
        ClaimValue::Quote(q) if c.rule == super::trailing::RULE.id => Some(q.content.span()),
        _ => None,
    });
    match said.filter(|said| said.start == whole.start && said.end < whole.end) {
        Some(said) => range.start..scene.doc.token_at(said.end),
        None => range,
    }
}

/// `Zo luidt het oordeel van X`, `Zo luidde het vonnis dat X uitsprak`: the sentence before is what the noun stands for.
fn sounds(scene: &mut Scene<'_>, at: usize, unit: &std::ops::Range<usize>) {
    let doc = scene.doc;
    if at != unit.start + 1 || !doc.is_any(unit.start, &["zo", "aldus"]) {
        return;
    }
    let Some(told) = noun(scene, at + 1, unit.end).filter(|n| matches!(n.head, Head::Word(_))) else { return };
    let found = if let Some(id) = told.of {
        vec![Noun::of_mention(id, told.first, told.last)]
    } else if let Some((first, head)) = told.of_word {
        noun(scene, first, head + 1).into_iter().collect()
    } else if doc.is_any(told.last, &["dat", "die", "waarmee"]) {
        nouns(scene, told.last + 1, unit.end).0
    } else {
        return;
    };
    let Some(content) = previous(scene, unit.start) else { return };
    let speaker = party::entities(scene, &found, None);
    if speaker.is_empty()
        || found.iter().any(|n| kind::is_silent(doc, n) || matches!(n.head, Head::Pronoun(_)))
        || scene.quotes.around(content.end - 1).is_some()
    {
        return;
    }
    let who = Who::Nouns(found, None);
    push(scene, Found { who, stance: Some(Stance::Says), ..Found::new(RULE.id, content, speaker, at..at + 1) });
}

/// Has the sentence before token `at` somebody who speaks?
fn spoke(scene: &Scene<'_>, at: usize) -> bool {
    scene.doc.sentence_of(at).checked_sub(1).is_some_and(|before| scene.quotes.last_of(before).is_some())
}
