//! What investigations, measures, rulings and ownership share: parties, dates, the merging of repeated tellings.

use super::frame::Found;
use super::syntax::{Syntax, Tag, governor_name};
use super::{Draft, Scene, party};
use crate::lexicon::Part;
use crate::model::{ClaimValue, DateType, Hedge, MentionKind, MentionValue, Span, TextSpan};

/// Claims are compared with those of the last claims only.
pub const WINDOW: usize = 40;

/// The entities that play a part.
pub fn parties(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, part: Part) -> Vec<u32> {
    found.part(part).map(|chunk| party::parties(scene, syntax, chunk)).unwrap_or_default()
}

/// Is the part played by somebody, named or not?
pub fn played(found: &Found<'_>, part: Part) -> bool {
    found.part(part).is_some()
}

/// The date mention of the clause, the one nearest to its verb or noun.
pub fn date(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<u32> {
    let doc = scene.doc;
    let near = found.verb.map_or(found.noun.unwrap_or(0), |v| v.chunk);
    let fits = |i: usize| {
        let chunk = &syntax.chunks[i];
        let governed = chunk.governor.map(|g| governor_name(doc, &syntax.chunks[g]));
        chunk.tag == Tag::Date
            && governed.is_none_or(|g| matches!(g, "in" | "op" | "sinds" | "per" | "rond"))
            && chunk.mention.and_then(|id| scene.mentions.get(id as usize)).is_some_and(|m| {
                matches!(&m.value, MentionValue::Date(d) if !matches!(d.kind, DateType::Duration | DateType::Set)
                    && !matches!(d.value.as_deref(), Some("PRESENT_REF" | "FUTURE_REF")))
            })
    };
    let best = syntax.of(found.clause).map(|(i, _)| i).filter(|i| fits(*i)).min_by_key(|i| i.abs_diff(near));
    best.and_then(|i| syntax.chunks[i].mention)
}

/// The laws that the sentence names.
pub fn laws(scene: &Scene<'_>, syntax: &Syntax) -> Vec<u32> {
    let mut out = Vec::new();
    for chunk in syntax.chunks.iter().filter(|c| c.tag == Tag::Law) {
        let law = chunk.mention.and_then(|id| scene.mentions.get(id as usize)).filter(|m| m.kind() == MentionKind::Law);
        out.extend(law.and_then(|m| m.entity).filter(|id| !out.contains(id)));
    }
    out
}

/// The reason as a span of bytes, its text still empty.
pub fn ground(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<TextSpan> {
    super::ground::of(scene, syntax, found).map(|s| TextSpan { start: s.start, end: s.end, text: String::new() })
}

/// A draft whose evidence is the sentence of token `at`.
pub fn draft(
    scene: &Scene<'_>,
    value: ClaimValue,
    hedge: Option<(Hedge, Option<Span>)>,
    at: usize,
    rule: &'static str,
) -> Draft {
    let sentence = scene.doc.sentence_range(at);
    Draft { value, hedge, evidence: scene.doc.span(sentence.start, sentence.end), rule, inferred: Vec::new() }
}

/// Does a word of the clause say that this is another than the one told before?
pub fn another(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    syntax.of(found.clause).any(|(_, c)| {
        (c.first..c.last).any(|t| {
            doc.is_any(
                t,
                &[
                    "ander", "andere", "nieuw", "nieuwe", "tweede", "derde", "eerder", "eerdere", "apart", "aparte",
                    "opnieuw",
                ],
            )
        })
    })
}

/// Are the two lists the same, or one of them empty?
pub fn compatible(a: &[u32], b: &[u32]) -> bool {
    a.is_empty() || b.is_empty() || a.iter().any(|x| b.contains(x))
}

/// Takes over what a later telling names and the earlier did not.
pub fn fill(list: &mut Vec<u32>, other: &[u32]) {
    if list.is_empty() || other.len() > list.len() && list.iter().all(|x| other.contains(x)) {
        list.clear();
        list.extend_from_slice(other);
    }
}

/// The parties of what hangs on the noun phrase at `chunk` (`het filiaal van de bank`, `kartelvorming door X`).
pub fn behind(scene: &mut Scene<'_>, syntax: &Syntax, chunk: usize) -> Vec<u32> {
    let doc = scene.doc;
    let clause = syntax.chunks.get(chunk).map_or(0, |c| c.clause);
    for i in chunk + 1..(chunk + 7).min(syntax.chunks.len()) {
        let c = syntax.chunks[i];
        if c.clause != clause || matches!(c.tag, Tag::Mark | Tag::Verb) {
            break;
        }
        let governed = c.governor.map(|g| governor_name(doc, &syntax.chunks[g]));
        if c.tag == Tag::Noun && matches!(governed, Some("van" | "door" | "bij" | "tegen" | "rond" | "voor")) {
            let ids = party::parties(scene, syntax, i);
            if !ids.is_empty() {
                return ids;
            }
        }
    }
    Vec::new()
}
