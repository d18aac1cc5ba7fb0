//! The subject of a clause, and what a relative points at.

use super::chunk::{Chunk, Tag};
use super::clause::{Clause, ClauseKind};
use super::form::is_frame_noun;
use crate::text::Doc;

/// The noun phrase that a relative at chunk `i` points at.
pub(super) fn antecedent(doc: &Doc<'_>, chunks: &[Chunk], i: usize) -> Option<usize> {
    let mut j = i;
    let comma = i > 0 && chunks[i - 1].tag == Tag::Mark;
    while j > 0 {
        j -= 1;
        match chunks[j].tag {
            Tag::Noun => {
                // `de topman van X, die`: the name nearest stands unless its head noun takes `die` and it hangs on `van`.
                let governed = chunks[j].governor.is_some_and(|g| doc.is(chunks[g].first, "van"));
                if governed
                    && comma
                    && chunks[j]
                        .governor
                        .and_then(|g| g.checked_sub(1))
                        .is_some_and(|n| chunks[n].tag == Tag::Noun && is_frame_noun(doc, chunks[n].head))
                {
                    continue;
                }
                return Some(j);
            }
            Tag::Mark | Tag::Preposition | Tag::Date | Tag::Law => {}
            // `boetes krijgen die oplopen tot`: the relative behind the verb.
            Tag::Verb if j + 1 == i && j > 0 && chunks[j - 1].tag == Tag::Noun => {}
            Tag::Amount => {
                // `de boete van 4 miljard die Google kreeg`
                chunks[j].governor?;
            }
            _ => return None,
        }
    }
    None
}

pub(super) fn bare<'c>(chunks: &'c [Chunk], clauses: &'c [Clause], clause: usize) -> impl Iterator<Item = usize> + 'c {
    clauses[clause].range.clone().filter(move |&i| {
        chunks[i].clause == clause && chunks[i].governor.is_none() && matches!(chunks[i].tag, Tag::Noun | Tag::Pronoun)
    })
}

/// `en daarop heeft de gemeente het voorstel ingetrokken`: behind the adverb and the verb stands a subject of its own.
pub(super) fn fronted(doc: &Doc<'_>, chunks: &[Chunk], own: &Clause, clause: usize, finite: usize) -> bool {
    let adverb = own.range.clone().take_while(|&i| i < finite).any(|i| {
        chunks[i].clause == clause
            && doc.is_any(
                chunks[i].first,
                word_set![
                    "daarop",
                    "daarna",
                    "daarom",
                    "toen",
                    "vervolgens",
                    "hierop",
                    "daardoor",
                    "inmiddels",
                    "later"
                ],
            )
    });
    adverb
        && chunks
            .get(finite + 1)
            .is_some_and(|c| matches!(c.tag, Tag::Noun | Tag::Pronoun) && c.governor.is_none() && c.clause == clause)
}

/// The subject of a clause.
pub(super) fn subject(doc: &Doc<'_>, chunks: &[Chunk], clauses: &[Clause], clause: usize) -> Option<usize> {
    let own = &clauses[clause];
    let finite = own.finite().map(|v| v.chunk);
    let usable = |i: &usize| {
        // What only an object can be is no subject: `en legt hem een boete op`.
        !doc.is_any(chunks[*i].first, &["er", "zich", "hem", "hen", "hun", "mij", "me", "ons"])
            || chunks[*i].tag != Tag::Pronoun
    };
    // `Eén keer kreeg X een boete` says how often.
    let usable =
        |i: &usize| usable(i) && !(chunks[*i].mention.is_none() && doc.is_any(chunks[*i].head, &["keer", "maal"]));
    match own.kind {
        ClauseKind::Main => {
            let finite = finite.unwrap_or(own.range.end);
            let before = bare(chunks, clauses, clause).filter(usable).find(|&i| i < finite);
            // What stands between two commas before the verb is an apposition: the first is the subject.
            let found = before.or_else(|| bare(chunks, clauses, clause).filter(usable).find(|&i| i > finite));
            let gapped = own.opener.is_some() && before.is_none() && own.parent.is_some();
            // `X kreeg ... en moet ...`: the verb right behind the conjunction takes the subject of the clause before.
            // `, maar loopt wel het risico` opens with its comma.
            let and = |o: usize| {
                chunks[o].tag == Tag::And
                    || chunks.get(o + 1).is_some_and(|c| c.tag == Tag::And && doc.is_any(c.first, &["maar", "en"]))
                        && chunks.get(o + 2).is_some_and(|c| c.tag == Tag::Verb)
            };
            let fronted = fronted(doc, chunks, own, clause, finite);
            if gapped
                && !fronted
                && own.opener.is_some_and(and)
                && own
                    .range
                    .clone()
                    .filter(|&i| chunks[i].clause == clause && Some(i) != own.opener)
                    .take_while(|&i| i < finite)
                    .all(|i| !matches!(chunks[i].tag, Tag::Date | Tag::Preposition))
                && let Some(parent) = own.parent.filter(|p| *p < clause)
                && !bare(chunks, clauses, clause)
                    .filter(usable)
                    .any(|i| i == finite + 1 && chunks[i].tag == Tag::Pronoun)
            {
                return clauses[parent].subject.or_else(|| subject(doc, chunks, clauses, parent));
            }
            found
        }
        ClauseKind::Subordinate => {
            let found = bare(chunks, clauses, clause).find(|i| usable(i));
            let fronted = finite.is_some_and(|v| fronted(doc, chunks, own, clause, v));
            if !fronted
                && found.is_none_or(|f| finite.is_some_and(|v| f > v))
                && own.opener.is_some_and(|o| chunks[o].tag == Tag::And)
            {
                return own.parent.and_then(|p| clauses[p].subject);
            }
            found
        }
        ClauseKind::Relative => {
            if own.opener.is_some_and(|o| chunks[o].tag == Tag::And) {
                return bare(chunks, clauses, clause).find(|i| chunks[*i].mention.is_some()).or(own.antecedent);
            }
            let direct = own
                .opener
                .is_some_and(|o| doc.is_any(chunks[o].first, &["die", "dat", "wie"]) && chunks[o].governor.is_none());
            let first = bare(chunks, clauses, clause).find(usable);
            let behind_preposition =
                own.opener.and_then(|o| o.checked_sub(1)).is_some_and(|p| chunks[p].tag == Tag::Preposition);
            if direct && !behind_preposition {
                // A noun of a frame as antecedent is what was given or got: the subject is in the clause.
                let frame = own.antecedent.is_some_and(|a| is_frame_noun(doc, chunks[a].head));
                let personal = first.is_some_and(|f| {
                    chunks[f].tag == Tag::Pronoun
                        && doc.is_any(chunks[f].first, &["hij", "zij", "ze", "we", "ik", "het"])
                });
                if (frame || personal) && first.is_some() {
                    return first;
                }
                return own.antecedent.or(first);
            }
            first
        }
        ClauseKind::Infinitive => own.parent.and_then(|p| if p < clause { clauses[p].subject } else { None }),
    }
}
