//! The verbs of a clause, once it is whole.

use super::chunk::{Chunk, Tag};
use super::clause::{Clause, ClauseKind, Verb};
use super::form::verb;
use crate::text::Doc;

/// May it be a finite form of the plural?
pub(super) fn may_be_plural(doc: &Doc<'_>, at: usize) -> bool {
    verb(doc, at).is_some_and(|v| v.readings.iter().any(|r| r.infinitive || r.present))
        && !doc.is(at.saturating_sub(1), "te")
}

/// Puts separable verbs together, and finds the finite verb of a clause where only a plural can be it.
pub(super) fn settle(doc: &Doc<'_>, chunks: &[Chunk], clause: &mut Clause, number: usize) {
    if !clause.verbs.iter().any(|v| v.finite) && clause.kind != ClauseKind::Infinitive {
        let plural = |v: &Verb| !v.participle && may_be_plural(doc, v.at);
        let found = match clause.kind {
            ClauseKind::Main => clause.verbs.iter().position(plural),
            _ => {
                let auxiliary =
                    |v: &Verb| plural(v) && doc.lex.tables.verbs.get(doc.word(v.at)).is_some_and(|f| f.auxiliary);
                clause.verbs.iter().position(auxiliary).or_else(|| clause.verbs.iter().rposition(plural))
            }
        };
        if let Some(found) = found {
            clause.verbs[found].finite = true;
        }
    }
    for k in 0..clause.verbs.len() {
        let v = clause.verbs[k];
        // `op te leggen`
        if v.at >= 2 && doc.is(v.at - 1, "te") {
            if let Some(joined) = doc.lex.tables.separables.join(v.lemma, doc.word(v.at - 2)) {
                clause.verbs[k].lemma = joined;
            }
            continue;
        }
        // `heeft X beboet voor 5 miljoen`: an auxiliary has no particle.
        let helps = matches!(doc.lex.spelling(v.lemma), "hebben" | "zijn" | "worden");
        if v.participle || helps && clause.verbs.iter().any(|other| other.participle) {
            continue;
        }
        // `legt ... op`: a particle at the end of the clause, or anywhere behind the verb where no noun follows it.
        let mut particle = None;
        for i in clause.range.clone().rev() {
            let chunk = &chunks[i];
            if chunk.clause != number || i <= v.chunk {
                continue;
            }
            let word = (chunk.first..chunk.last).next_back().unwrap_or(chunk.first);
            if let Some(joined) = doc.lex.tables.separables.join(v.lemma, doc.word(word)) {
                let governs = chunk.tag == Tag::Preposition && chunks.iter().any(|c| c.governor == Some(i));
                let noun = chunk.tag == Tag::Noun && chunk.last - chunk.first > 1;
                if !noun && (!governs || ends_clause(chunks, i, number)) {
                    particle = Some(joined);
                    break;
                }
            }
        }
        if let Some(joined) = particle {
            clause.verbs[k].lemma = joined;
        }
    }
}

/// Is chunk `i` the last of its clause but for what was put behind it?
fn ends_clause(chunks: &[Chunk], i: usize, clause: usize) -> bool {
    chunks
        .get(i + 1)
        .is_none_or(|c| c.clause != clause || !matches!(c.tag, Tag::Noun | Tag::Amount | Tag::Pronoun | Tag::Date))
}
