//! `naar eigen zeggen`, `in zijn ogen`, `wat haar betreft`: the subject of the clause, or the one that the possessive means, says it.

use super::build::{Found, push};
use super::clause::{class, is_finite, next, unit};
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
    // `in Smits' ogen`: the mark of the genitive stands between.
    let mark = usize::from(doc.is(at.wrapping_sub(1), "'"));
    if doc.is_any(at, &["ogen", "optiek"])
        && !doc.is(at.wrapping_sub(2), "in")
        && scene.mention_at(at.wrapping_sub(1 + mark)).is_none()
    {
        return;
    }
    // `met een glinstering in zijn ogen`: eyes, not an opinion.
    if doc.is(at, "in")
        && at > 0
        && super::clause::class(doc, at - 1).is_empty()
        && !super::clause::is_verb(doc, at - 1)
        && at > unit.start
        && !doc.is(at - 1, ",")
        && scene.mention_at(at - 1).is_none()
    {
        return;
    }
    // `in Smits ogen`: by the name of whose they are.
    let mut holder = None;
    if doc.is_any(at, &["ogen", "optiek"]) {
        let at = at - mark;
        let Some((id, m)) = scene.mention_at(at.wrapping_sub(1)).filter(|(_, m)| m.last == at && m.first > 0) else {
            return;
        };
        if m.kind() != MentionKind::Person || !doc.is(m.first - 1, "in") || !doc.str(at - 1).ends_with(['s', '\'', '’'])
        {
            return;
        }
        holder = Some(Noun::of_mention(id, m.first, m.last));
    }
    let at = holder.map_or(at, |n| n.first - 1);
    let own = (at..hit.last).any(|i| doc.is(i, "eigen"));
    let fronted = skip_lead(scene, unit.start, at + 1) >= at;
    let relative = (unit.start..at).rev().take(4).find(|&i| doc.is(i, "die") && i > unit.start && doc.is(i - 1, ","));
    let verb = match relative {
        _ if fronted => Some(hit.last).filter(|&v| is_finite(doc, v)),
        // `een beweging, die naar eigen zeggen armoede bestrijdt`: whom the relative hangs on.
        Some(_) => (hit.last..unit.end.min(hit.last + CLAUSE)).find(|&i| is_finite(doc, i)),
        None => {
            // `Er valt niets te halen: de bond is naar eigen zeggen blut`: the clause has a verb of its own.
            let colon =
                (unit.start..at).rev().find(|&i| doc.is_any(i, &[":", ";"]) && (i + 1..at).any(|k| is_finite(doc, k)));
            let mut i = colon.map_or(unit.start, |i| i + 1);
            while i < unit.end && !is_finite(doc, i) {
                i = next(scene, i);
            }
            (i < unit.end).then_some(i)
        }
    };
    let (speaker, who) = if own {
        let Some(mut found) = verb.and_then(|v| subject(scene, v, &unit)) else { return };
        // `Cijfers kan de bond naar eigen zeggen niet geven`: the object stands in front.
        let many = |n: &Noun| matches!(n.head, Head::Word(at) if super::noun::is_plural(doc, at));
        if let Some(v) = verb.filter(|&v| super::clause::is_singular(doc, v))
            && !found.behind
            && found.nouns.iter().all(many)
            && let Some(own) = behind(scene, v, &unit)
        {
            found = own;
        }
        (party::entities(scene, &found.nouns, verb), Who::Nouns(found.nouns, verb))
    } else if let Some(holder) = holder {
        (party::entities(scene, &[holder], None), Who::Nouns(vec![holder], None))
    } else {
        // `in zijn ogen`: somebody else than the subject.
        let word =
            (at..hit.last).find(|&i| doc.is_any(i, &["zijn", "haar", "hun", "hem", "hen", "hij", "zij"])).unwrap_or(at);
        (party::possessor(scene, word), Who::Word(word))
    };
    if speaker.is_empty() {
        return;
    }
    let content = match relative {
        _ if fronted => hit.last..clause_end(scene, hit.last, unit.end, Kind::Main),
        Some(start) => start..clause_end(scene, hit.last, unit.end, Kind::Main),
        // `de, in zijn ogen "late" aankondiging`: what stands before the words between marks is the article's.
        None if is_attribute(scene, at, unit.start) && scene.quotes.opened_by(hit.last).is_some() => {
            hit.last..next(scene, hit.last)
        }
        None => super::midst::around(scene, at, hit.last, &unit),
    };
    let hedge = Some((row.hedge.unwrap_or(Hedge::Reported), at..hit.last));
    push(scene, Found { who, stance: row.stance, hedge, ..Found::new(RULE.id, content, speaker, at..hit.last) });
}

/// Stands the phrase that begins at `at` behind an article, with or without a comma between (`de, in zijn ogen`)?
fn is_attribute(scene: &Scene<'_>, at: usize, start: usize) -> bool {
    let doc = scene.doc;
    let before = at.saturating_sub(1 + usize::from(doc.is(at.wrapping_sub(1), ",")));
    before >= start && class(doc, before).any(WordClass::DETERMINER)
}
