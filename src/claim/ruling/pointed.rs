//! The decision that a court looks at, where the sentence before told it: `X kreeg een boete. Die werd door de rechtbank geschrapt.`

use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, Syntax, Tag};
use crate::claim::{Draft, Scene, common};
use crate::model::ClaimValue;

/// How many sentences before may have told it.
const BEFORE: usize = 2;

/// How many claims are asked for it; fines stand before the measures and rulings of an article.
const CLAIMS: usize = 10 * common::WINDOW;

/// Nouns for what a body imposes on somebody.
const IMPOSED: &[&str] = &[
    "boete",
    "bedrag",
    "dwangsom",
    "sanctie",
    "aanslag",
    "naheffing",
    "besluit",
    "straf",
    "last",
    "maatregel",
    "schorsing",
    "sluiting",
    "verbod",
    "intrekking",
    "bevel",
    "heffing",
];

/// Whom the decision hit that the object of the clause points back at: a fine, a measure, or what another court judged.
/// Empty where the article leaves open whom; `None` where it points at nothing.
pub fn pointed(
    scene: &Scene<'_>,
    syntax: &Syntax,
    found: &Found<'_>,
    object: Option<usize>,
    at: usize,
) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let points = |c: &Chunk| match c.tag {
        Tag::Pronoun => doc.is_any(c.first, word_set!["die", "dat", "deze", "dit", "het"]),
        Tag::Noun => c.mention.is_none() && c.definite && IMPOSED.iter().any(|n| doc.str(c.head).ends_with(n)),
        _ => false,
    };
    // `maakte daar een ton van`
    let there = syntax.of(found.clause).any(|(_, c)| doc.is_any(c.first, word_set!["daar", "daarvan", "hiervan"]));
    let verdict =
        |c: &Chunk| c.tag == Tag::Noun && doc.is_any(c.head, word_set!["uitspraak", "vonnis", "arrest", "oordeel"]);
    let chunk = object.and_then(|i| syntax.chunks.get(i));
    let judged = chunk.is_some_and(verdict);
    if !there && !judged && !chunk.is_some_and(points) {
        return None;
    }
    let here = doc.sentence_of(at);
    let start = |c: &Draft| doc.sentence_of(doc.token_at(c.evidence.start));
    let near = scene.claims.iter().rev().take(CLAIMS).filter(|c| {
        let sentence = start(c);
        sentence <= here && sentence + BEFORE >= here
    });
    let hit = |c: &Draft| match &c.value {
        ClaimValue::Fine(f) if !judged => Some(f.payer.clone()),
        ClaimValue::Measure(m) if !judged => Some(m.target.clone()),
        ClaimValue::Ruling(r) if there || start(c) < here => Some(r.party.clone()),
        _ => None,
    };
    let told = near.filter_map(|c| Some((start(c), hit(c)?)));
    told.min_by_key(|(sentence, ids)| (ids.is_empty(), here - *sentence)).map(|(_, ids)| ids)
}
