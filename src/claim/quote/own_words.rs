//! `naar eigen zeggen`, `in zijn ogen`, `wat haar betreft`: the subject of the clause, or the one that the possessive means, says it.

use std::ops::Range;

use super::build::{Found, push};
use super::clause::{class, is_finite, is_verb, next, unit};
use super::content::{Kind, clause_end};
use super::noun::{Head, Noun};
use super::party;
use super::settle::Who;
use super::subject::{behind, skip_lead, subject};
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, Table, WordClass};
use crate::model::{Hedge, MentionKind};

/// The rule.
pub static RULE: ClaimRule = ClaimRule {
    id: "quote/own-words",
    doc: "A clause that is somebody's by a phrase such as `naar eigen zeggen` or `in zijn ogen`.",
    cues: &[Cue::CuePhrase],
    find,
    hits: &[
        (
            "Mark Rutte is naar eigen zeggen niet bang.",
            "quote | mode=indirect | speaker=Mark Rutte | content=Mark Rutte is naar eigen zeggen niet bang | hedge=reported",
        ),
        (
            "Naar eigen zeggen is Mark Rutte niet bang.",
            "quote | mode=indirect | speaker=Mark Rutte | content=is Mark Rutte niet bang | hedge=reported",
        ),
    ],
    misses: &["Mark Rutte heeft in zijn huis een hond."],
    gaps: &[],
};

/// How far behind the phrase the verb of a relative clause may stand.
const CLAUSE: usize = 16;

/// The phrase in its clause.
struct Own {
    /// Its tokens, with the name before them that is whose they are.
    phrase: Range<usize>,
    /// Does it stand in front of the clause?
    fronted: bool,
    /// The relative clause that it stands in.
    relative: Option<usize>,
}

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    if scene.quotes.around(at).is_some() {
        return;
    }
    let Some(hit) = doc.hit(at, Table::CuePhrase) else { return };
    let row = doc.lex.tables.cue_phrases.rows.get(hit.row);
    let Some(row) = row.filter(|r| !r.before && !r.noun && r.phrase != "betreft") else { return };
    let unit = unit(scene, at);
    let Some((at, holder)) = opened(scene, at, &unit) else { return };
    let relative = (unit.start..at).rev().take(4).find(|&i| doc.is(i, "die") && i > unit.start && doc.is(i - 1, ","));
    let own = Own { phrase: at..hit.last, fronted: skip_lead(scene, unit.start, at + 1) >= at, relative };
    let Some((speaker, who)) = whose(scene, &own, holder, &unit) else { return };
    if speaker.is_empty() {
        return;
    }
    let content = content(scene, &own, &unit);
    let hedge = Some((row.hedge.unwrap_or(Hedge::Reported), own.phrase.clone()));
    push(scene, Found { who, stance: row.stance, hedge, ..Found::new(RULE.id, content, speaker, own.phrase) });
}

/// Where the phrase begins, with the name of whose it is (`in Smits ogen`, `in Smits' ogen`); nothing for eyes that are no opinion.
fn opened(scene: &Scene<'_>, at: usize, unit: &Range<usize>) -> Option<(usize, Option<Noun>)> {
    let doc = scene.doc;
    if !doc.is_any(at, &["ogen", "optiek"]) {
        // `met een glinstering in zijn ogen`
        let eyes = doc.is(at, "in")
            && at > unit.start
            && class(doc, at - 1).is_empty()
            && !is_verb(doc, at - 1)
            && !doc.is(at - 1, ",")
            && scene.mention_at(at - 1).is_none();
        return (!eyes).then_some((at, None));
    }
    // The mark of the genitive stands between.
    let behind = at - usize::from(doc.is(at.wrapping_sub(1), "'"));
    let (id, m) = scene.mention_at(behind.wrapping_sub(1)).filter(|(_, m)| m.last == behind && m.first > 0)?;
    let genitive = doc.str(behind - 1).ends_with(['s', '\'', '’']);
    (m.kind() == MentionKind::Person && doc.is(m.first - 1, "in") && genitive)
        .then(|| (m.first - 1, Some(Noun::of_mention(id, m.first, m.last))))
}

/// The verb of the clause that the phrase stands in.
fn verb(scene: &Scene<'_>, own: &Own, unit: &Range<usize>) -> Option<usize> {
    let (doc, Range { start, end }) = (scene.doc, own.phrase.clone());
    if own.fronted {
        return Some(end).filter(|&v| is_finite(doc, v));
    }
    // `een beweging, die naar eigen zeggen armoede bestrijdt`: whom the relative hangs on.
    if own.relative.is_some() {
        return (end..unit.end.min(end + CLAUSE)).find(|&i| is_finite(doc, i));
    }
    // `Er valt niets te halen: de bond is naar eigen zeggen blut`: the clause has a verb of its own.
    let split = |&i: &usize| doc.is_any(i, &[":", ";"]) && (i + 1..start).any(|k| is_finite(doc, k));
    let mut i = (unit.start..start).rev().find(split).map_or(unit.start, |i| i + 1);
    while i < unit.end && !is_finite(doc, i) {
        i = next(scene, i);
    }
    (i < unit.end).then_some(i)
}

/// Whose words they are: the subject's (`naar eigen zeggen`), those of who is named, or of whom the possessive means.
fn whose(scene: &mut Scene<'_>, own: &Own, holder: Option<Noun>, unit: &Range<usize>) -> Option<(Vec<u32>, Who)> {
    let doc = scene.doc;
    if own.phrase.clone().any(|i| doc.is(i, "eigen")) {
        let verb = verb(scene, own, unit)?;
        let mut found = subject(scene, verb, unit)?;
        // `Cijfers kan de bond naar eigen zeggen niet geven`: the object stands in front.
        let many = |n: &Noun| matches!(n.head, Head::Word(at) if super::noun::is_plural(doc, at));
        if super::clause::is_singular(doc, verb)
            && !found.behind
            && found.nouns.iter().all(many)
            && let Some(own) = behind(scene, verb, unit)
        {
            found = own;
        }
        return Some((party::entities(scene, &found.nouns, Some(verb)), Who::Nouns(found.nouns, Some(verb))));
    }
    if let Some(holder) = holder {
        return Some((party::entities(scene, &[holder], None), Who::Nouns(vec![holder], None)));
    }
    // `in zijn ogen`: somebody else than the subject.
    let points = |&i: &usize| doc.is_any(i, &["zijn", "haar", "hun", "hem", "hen", "hij", "zij"]);
    let word = own.phrase.clone().find(points).unwrap_or(own.phrase.start);
    Some((party::possessor(scene, word), Who::Word(word)))
}

/// The clause that is theirs.
fn content(scene: &Scene<'_>, own: &Own, unit: &Range<usize>) -> Range<usize> {
    let Range { start, end } = own.phrase;
    let close = || clause_end(scene, end, unit.end, Kind::Main);
    match own.relative {
        _ if own.fronted => end..close(),
        Some(first) => first..close(),
        // `de, in zijn ogen "late" aankondiging`: what stands before the words between marks is the article's.
        None if is_attribute(scene, start, unit.start) && scene.quotes.opened_by(end).is_some() => {
            end..next(scene, end)
        }
        None => super::midst::around(scene, start, end, unit),
    }
}

/// Stands the phrase that begins at `at` behind an article, with or without a comma between (`de, in zijn ogen`)?
fn is_attribute(scene: &Scene<'_>, at: usize, start: usize) -> bool {
    let doc = scene.doc;
    let before = at.saturating_sub(1 + usize::from(doc.is(at.wrapping_sub(1), ",")));
    before >= start && class(doc, before).any(WordClass::DETERMINER)
}
