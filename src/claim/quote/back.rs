//! `Dat zegt X.`, `Dat heeft X laten weten.`: what was said stands in the sentence before.

use std::ops::Range;

use super::build::{Found, hedge_of, push};
use super::clause::{class, is_surely_finite, is_verb, next, skip_adverbs};
use super::kind;
use super::noun::{Head, Noun, noun, nouns};
use super::party;
use super::settle::Who;
use super::source::previous;
use super::subject::{Subject, behind, skip_lead, subject};
use super::verb::{Report, reported};
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, WordClass};
use crate::model::{ClaimValue, MentionKind, Stance};
use crate::text::Doc;

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
const POINTING: &[&str] = &[
    "vinden",
    "denken",
    "schrijven",
    "vragen",
    "hopen",
    "verwachten",
    "eisen",
    "vaststellen",
    "aandringen",
    "uitgaan van",
    "van uit gaan",
];

/// Verbs that point back by `daar` and a preposition.
const PLACED: &[(&str, &str)] = &[
    ("waarschuwen", "voor"),
    ("aandringen", "op"),
    ("uitgaan van", "van"),
    ("van uit gaan", "van"),
    ("ervan uitgaan", "van"),
    ("hopen", "op"),
];

/// `Daarvoor waarschuwt X`, `Daar heeft X op aangedrongen`: does the preposition of the verb point back?
fn is_placed(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    let Some(&(_, by)) = PLACED.iter().find(|(lemma, _)| r.row.lemma == *lemma) else { return false };
    let word = doc.str(unit.start).to_lowercase();
    let joined = ["daar", "hier"].iter().any(|d| word.strip_prefix(d).is_some_and(|rest| rest == by));
    let ends = || (r.finite + 1..unit.end.min(r.finite + 16)).any(|i| doc.is(i, by) && (i < r.at || i < r.last));
    joined || doc.is_any(unit.start, &["daar", "hier"]) && (ends() || r.last <= r.at + 1 && doc.is(r.at + 1, by))
}

/// Stand no more than adverbs, a date or a phrase with a preposition between `from` and `to` (`heeft dat dinsdag tegen de krant gezegd`)?
fn is_plain(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    // The verb itself is no part of what stands between its parts.
    let to = to.saturating_sub(usize::from(to > from && is_verb(scene.doc, to - 1))).max(from);
    let first = skip_adverbs(scene, from, to);
    // `heeft dat gemeenten in een brief laten weten`: whom.
    let whom = noun(scene, first, to).filter(|n| !kind::is_silent(scene.doc, n) && !matches!(n.head, Head::Pronoun(_)));
    let first = whom.map_or(first, |n| n.last);
    first >= to || class(scene.doc, first).any(WordClass::PREPOSITION)
}

/// Stands nothing but phrases with a preposition between `from` and the end (`antwoordt dat op vragen van de raad`)?
fn is_plain_end(scene: &Scene<'_>, from: usize, end: usize) -> bool {
    let from = skip_adverbs(scene, from, end);
    let prep = class(scene.doc, from).any(WordClass::PREPOSITION);
    let last = super::series::skip_phrases(scene, from, end);
    prep && last + 1 >= end
}

/// The verb that points back, who speaks, and the sentence before.
fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    if scene.quotes.around(at).is_some() {
        return;
    }
    let Some((r, unit)) = reported(scene, at).filter(|(r, _)| reports(scene, r)) else { return };
    if r.row.lemma == "luiden" {
        return sounds(scene, at, &unit);
    }
    if is_negated(scene, &r, &unit) {
        return;
    }
    if let Some((found, content)) = in_sentence(scene, &r, &unit) {
        let speaker = party::entities(scene, &found.nouns, Some(r.finite));
        let around = [found.last..unit.end];
        if !speaker.is_empty() {
            let (who, stance) = (Who::Nouns(found.nouns, Some(r.finite)), Some(r.row.stance));
            push(scene, Found { around: &around, who, stance, ..Found::new(RULE.id, content, speaker, at..at + 1) });
        }
        return;
    }
    let points = r.finite == unit.start + 1 && (doc.is_any(unit.start, &["dat", "dit"]) || is_placed(scene, &r, &unit));
    let found = if points { behind(scene, r.finite, &unit) } else { in_front(scene, &r, &unit) };
    let Some(found) = found else { return contradicts(scene, &r, &unit) };
    let from = if points { found.last.max(r.at + 1) } else { (r.finite + 2).max(r.last).max(r.at + 1) };
    let Some(end) = end(scene, from, unit.end) else { return };
    // `Dat vond X te lang duren` judges what `dat` names.
    if r.row.object && points && skip_adverbs(scene, from, unit.end) < end || is_much(doc, &found) {
        return;
    }
    let Some(content) = content(scene, &r, &unit, points) else { return };
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

/// `De brug blijft dicht, dat meldt de aannemer aan de raad.`: who says what the clause before the comma tells.
fn in_sentence(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> Option<(Subject, Range<usize>)> {
    let doc = scene.doc;
    let comma = r.finite.checked_sub(2).filter(|&c| c > unit.start + 2 && doc.is(c, ",") && doc.is(c + 1, "dat"))?;
    let told = r.row.strong
        && !["adviseren", "waarschuwen", "noemen"].iter().any(|verb| r.row.lemma == *verb)
        && !doc.is_any(unit.start, &["als", "of"])
        && r.at == r.finite
        && r.last <= r.at + 1
        && scene.quotes.around(comma - 1).is_none();
    let found = behind(scene, r.finite, unit).filter(|s| told && s.first == r.finite + 1)?;
    let somebody = |n: &Noun| {
        matches!(n.head, Head::Mention(_)) || matches!(n.head, Head::Word(_)) && n.definite && !kind::is_silent(doc, n)
    };
    let close = end(scene, found.last, unit.end)?;
    let plain = found.nouns.iter().all(somebody) && !(found.last..close).any(|i| doc.is(i, "te") || is_verb(doc, i));
    let start = skip_lead(scene, unit.start, comma);
    let clause = (start..comma).any(|i| is_surely_finite(doc, i));
    (plain && clause).then_some((found, start..comma))
}

/// Is it a verb that points back? `Dat was de aanleiding om het te schrijven` is none.
fn reports(scene: &Scene<'_>, r: &Report<'_>) -> bool {
    !r.passive
        && (r.row.strong || POINTING.contains(&r.row.lemma.as_str()) || r.row.lemma == "luiden")
        && (r.at == r.finite || !scene.doc.is(r.at - 1, "te"))
}

/// `X meldt dat vrijdag.`, `Ook X heeft dat laten weten.`: the subject in front of a verb with `dat` and nothing else.
fn in_front(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> Option<Subject> {
    let doc = scene.doc;
    let lead = unit.start + usize::from(doc.is(unit.start, "ook"));
    let own = subject(scene, r.finite, unit).filter(|s| !s.behind && s.first == lead)?;
    let behind = r.finite + 2;
    let end = r.last.max(r.at + 1);
    // What follows a comma is no part of it (`heeft dat laten weten, een dag nadat ...`).
    let stop = (end.max(behind)..unit.end).find(|&i| doc.is(i, ",")).unwrap_or(unit.end);
    let alone = end == r.finite + 1;
    let short = match alone {
        true => unit.end <= r.finite + 6 || is_plain_end(scene, behind, unit.end),
        false => end > r.finite + 1 && end <= r.finite + 9 && r.row.strong && is_plain(scene, behind, end - 1),
    };
    (!r.row.object
        && doc.is_any(r.finite + 1, &["dat", "dit"])
        // `stelt dat Karin niets doorhad`: a subject of its own.
        && scene.mention_at(behind).is_none_or(|(_, m)| m.kind() != MentionKind::Person)
        && short
        && !(behind..end - 1).any(|i| i != r.at && is_verb(doc, i))
        && !(end.max(behind)..stop).any(|i| is_verb(doc, i)))
    .then_some(own)
}

/// Where the attribution ends, at a comma or with its sentence, if it has no clause behind it.
fn end(scene: &Scene<'_>, from: usize, end: usize) -> Option<usize> {
    let doc = scene.doc;
    let mut i = from;
    while i < end {
        if doc.is_any(i, &["dat", "of", ":", "niet", "nog"]) && !doc.is(i + 1, "jaar") {
            return None;
        }
        if doc.is(i, ",") {
            return Some(i);
        }
        i = next(scene, i);
    }
    // The stop is no part of it.
    Some(end - 1)
}

/// The sentence before, without who said it first.
fn content(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>, points: bool) -> Option<Range<usize>> {
    let doc = scene.doc;
    let content = without_attribution(scene, previous(scene, unit.start)?);
    // `De bond zegt dat het klopt. De raad ontkent dat.`: what was said, and not that it was.
    let content = match r.row.stance {
        Stance::Denies | Stance::Confirms => told(scene, content)?,
        _ => content,
    };
    // `... weet X. "Het gaat goed." Dat zegt ook Y`: the words between marks are the first one's.
    let of_first = points
        && doc.is(r.finite + 1, "ook")
        && scene.quotes.opened_by(content.start).is_some()
        && spoke(scene, content.start);
    // What stands between marks is said by whoever is denied.
    let denied = r.row.stance == Stance::Denies && scene.quotes.around(content.end - 1).is_some();
    (!of_first && !denied).then_some(content)
}

/// `heeft dat niet laten weten`: is there a negation between the verb and the end of its clause?
fn is_negated(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    let apart = |i: &usize| *i < r.last || !doc.is(*i, ",");
    (r.finite + 1..unit.end).take_while(apart).any(|i| doc.is_any(i, &["niet", "nooit", "geen", "noch"]))
}

/// How many claims back the words under a verb are looked for: the rules before this one have found theirs over the whole article.
const TOLD: usize = 200;

/// What somebody says in these tokens, as another rule found it, without who says it: the longest words that begin or end them. Nothing (`None`) if they
/// stand between marks; and what is denied there is not what is denied or confirmed here.
fn told(scene: &Scene<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    let whole = doc.span(range.start, range.end);
    let said = scene.claims.iter().rev().take(TOLD).filter_map(|c| match &c.value {
        ClaimValue::Quote(q) => Some((q.content.span(), q.stance)),
        _ => None,
    });
    let mut within = said.filter(|(said, _)| whole.start <= said.start && said.end <= whole.end);
    let Some((said, stance)) = within.by_ref().max_by_key(|(said, _)| said.end - said.start) else {
        return Some(range);
    };
    let inner = doc.token_at(said.start)..doc.token_at(said.end);
    if inner.start > 0 && scene.quotes.opened_by(inner.start - 1).is_some() {
        return None;
    }
    // No more than the attribution stands before it (`De bond zegt dat`).
    let led = || (range.start..inner.start).filter(|&i| is_surely_finite(doc, i)).count() < 2;
    let ends = said.start == whole.start || said.end == whole.end && led();
    Some(if ends && stance != Some(Stance::Denies) { inner } else { range })
}

/// `De bond zegt dat het klopt, maar de raad spreekt dat tegen`: what the clause before says.
fn contradicts(scene: &mut Scene<'_>, r: &Report<'_>, unit: &Range<usize>) {
    let doc = scene.doc;
    let end = r.last.max(r.at + 1).max(r.finite + 2);
    let ends = end >= unit.end || doc.is_any(end, word_set![".", ",", ";", "!"]);
    if !matches!(r.row.stance, Stance::Denies | Stance::Confirms) || !doc.is_any(r.finite + 1, &["dat", "dit"]) || !ends
    {
        return;
    }
    let Some(found) = subject(scene, r.finite, unit).filter(|s| !s.behind && s.first > unit.start + 4) else { return };
    let joint = (found.first.saturating_sub(3)..found.first).rev().find(|&i| doc.is_any(i, &["maar", "en", "terwijl"]));
    let Some(comma) = joint.map(|i| i - usize::from(doc.is(i - 1, ","))) else { return };
    let start = skip_lead(scene, unit.start, comma);
    let Some(content) = told(scene, start..comma) else { return };
    let speaker = party::entities(scene, &found.nouns, Some(r.finite));
    let clause = (content.start..content.end).any(|i| is_verb(doc, i));
    if speaker.is_empty() || !clause || found.nouns.iter().any(|n| kind::is_silent(doc, n)) {
        return;
    }
    let hedge = hedge_of(scene, r.row.stance, r.at..r.at);
    let who = Who::Nouns(found.nouns, Some(r.finite));
    push(
        scene,
        Found { who, stance: Some(r.row.stance), hedge, ..Found::new(RULE.id, content, speaker, r.at..r.at + 1) },
    );
}

/// `De brug is dicht, meldt X. Ook Y zegt dat.`: without who said it first.
fn without_attribution(scene: &Scene<'_>, range: Range<usize>) -> Range<usize> {
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
fn sounds(scene: &mut Scene<'_>, at: usize, unit: &Range<usize>) {
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

/// `Dit vraagt veel van de bewoners`: an object, and nobody who speaks.
fn is_much(doc: &Doc<'_>, found: &Subject) -> bool {
    doc.is(found.first, "veel") && matches!(found.nouns[..], [Noun { head: Head::Pronoun(_), .. }])
}
