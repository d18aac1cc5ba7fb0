//! When a fine was imposed: the date of its clause, or of the clause that decides it.

use crate::claim::Scene;
use crate::claim::frame::Found;
use crate::claim::syntax::{Syntax, Tag, governor_name};
use crate::lexicon::{FrameKind, Part};
use crate::model::{DateType, MentionValue};

/// The date mention of the clause that says when.
pub(super) fn of(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, taken: &[u32]) -> Option<u32> {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let fits = |i: usize| {
        let chunk = &syntax.chunks[i];
        let governed = chunk.governor.map(|g| governor_name(doc, &syntax.chunks[g]));
        let dates = clause.has_any(doc, &["dateren"]) && governed == Some("van");
        // `tijdens de storm van juli vorig jaar`, `na een rechtszaak uit 2012`
        let of_time = || {
            let noun = chunk.governor.and_then(|g| g.checked_sub(1)).map(|n| &syntax.chunks[n]);
            let outer = noun.and_then(|n| n.governor).map(|g| syntax.chunks[g].first);
            let case = noun
                .is_some_and(|n| doc.is_any(n.head, &["rechtszaak", "vonnis", "uitspraak", "arrest", "rechtszaken"]));
            outer.is_some_and(|o| {
                governed == Some("van") && doc.is(o, "tijdens")
                    || case && matches!(governed, Some("van" | "uit")) && doc.is_any(o, &["na", "in", "bij"])
            })
        };
        let placed =
            dates || of_time() || governed.is_none_or(|g| matches!(g, "in" | "op" | "sinds" | "per" | "rond" | "eind"));
        let value = chunk.mention.and_then(|id| scene.mentions.get(id as usize)).is_some_and(|m| {
            matches!(&m.value, MentionValue::Date(d) if !matches!(d.kind, DateType::Duration | DateType::Set) && !matches!(d.value.as_deref(), Some("PRESENT_REF" | "FUTURE_REF")))
        });
        // `in 2013 gevallen`: a date behind another noun belongs to it, save behind the trigger.
        let own = i == 0
            || syntax.chunks[i - 1].tag != Tag::Noun
            || found.noun == Some(i - 1)
            || governed.is_none()
            || of_time()
            || chunk.governor.is_some_and(|g| {
                g == 0
                    || syntax.chunks[g - 1].tag != Tag::Noun
                    || Some(g - 1) == found.noun
                    || Some(g - 1) == found.part(Part::Payer)
                    || Some(g - 1) == clause.subject
            });
        chunk.tag == Tag::Date && placed && value && own && chunk.mention.is_some_and(|id| !taken.contains(&id))
    };
    // `X noemt de boete woensdag buitensporig`: the day of another act.
    let other = |v: &crate::claim::syntax::Verb| {
        let lemma = doc.lex.spelling(v.lemma);
        !doc.lex.tables.verbs.get(doc.word(v.at)).is_some_and(|f| f.auxiliary)
            && !matches!(
                lemma,
                "bekendmaken" | "publiceren" | "volgen" | "komen" | "dateren" | "uitkomen" | "bedragen" | "krijgen"
            )
    };
    if found.frame.kind == FrameKind::Noun && clause.verbs.iter().any(other) {
        return None;
    }
    let verb = found.verb.map_or(found.noun.unwrap_or(0), |v| v.chunk);
    let all: Vec<usize> = syntax.of(found.clause).map(|(i, _)| i).filter(|&i| fits(i)).collect();
    // A relative clause has the date of its noun's clause only where it has none itself.
    let best = all.into_iter().min_by_key(|&i| i.abs_diff(verb));
    best.and_then(|i| syntax.chunks[i].mention)
}

/// The day that clause `clause` tells without a preposition or behind `op`, `in`.
pub(super) fn of_clause(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> Option<u32> {
    let found = syntax.of(clause).find(|(_, c)| {
        let governed = c.governor.map(|g| governor_name(scene.doc, &syntax.chunks[g]));
        let value = c.mention.and_then(|id| scene.mentions.get(id as usize)).map(|m| &m.value);
        c.tag == Tag::Date
            && governed.is_none_or(|g| matches!(g, "in" | "op"))
            && matches!(value, Some(MentionValue::Date(d)) if !matches!(d.kind, DateType::Duration | DateType::Set) && !matches!(d.value.as_deref(), Some("PRESENT_REF" | "FUTURE_REF")))
    });
    found.and_then(|(_, c)| c.mention)
}
