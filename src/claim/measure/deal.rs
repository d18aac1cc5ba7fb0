//! A deal between companies that is forbidden or held up: `heeft de overname van X door Y verboden`, `X en Y willen samengaan. De Commissie verbood het plan`.

use crate::claim::syntax::{Chunk, Syntax, Tag, governor_name};
use crate::claim::{Scene, authority, common};
use crate::token::Shape;

/// Nouns for it.
const DEALS: &[&str] = &[
    "overname",
    "fusie",
    "samenvoeging",
    "samengaan",
    "verkoop",
    "aankoop",
    "deal",
    "transactie",
    "plan",
    "samenwerking",
];

/// Nouns and verbs by which a sentence tells of one, and of nothing else that companies do together.
const TELLS: (&[&str], &[&str]) = (
    &["overname", "fusie", "samenvoeging", "samengaan"],
    &["overnemen", "fuseren", "samengaan", "samenvoegen", "inlijven", "opkopen"],
);

/// How many sentences before it may be told.
const BACK: usize = 6;

/// Is the phrase a noun for a deal?
pub fn is(scene: &Scene<'_>, chunk: &Chunk) -> bool {
    let head = scene.doc.str(chunk.head).to_lowercase();
    chunk.tag == Tag::Noun
        && chunk.mention.is_none()
        && DEALS.iter().any(|d| head.ends_with(d))
        && scene.doc.is_any(chunk.first, &["de", "het", "die", "dat", "deze", "dit", "een"])
}

/// The companies that take part, by the sentence that tells of the deal last.
pub fn told(scene: &mut Scene<'_>, syntax: &Syntax, i: usize, but: &[u32]) -> Vec<u32> {
    let here = syntax.sentence;
    // `X wil Y kopen. Z verbiedt de overname`
    let noun = scene.doc.str(syntax.chunks[i].head);
    let bought = ["overname", "aankoop"].iter().any(|d| noun.ends_with(d));
    let found = (here.saturating_sub(BACK)..=here).rev().find_map(|sentence| {
        let ids = companies(scene, sentence, syntax.chunks[i].first, but, bought);
        (!ids.is_empty()).then_some(ids)
    });
    found.unwrap_or_default()
}

/// The companies that the phrase itself names: `de overname van X door Y`, `de fusie tussen X en Y`
pub fn named(scene: &mut Scene<'_>, syntax: &Syntax, i: usize, but: &[u32]) -> Vec<u32> {
    let clause = syntax.chunks[i].clause;
    let mut out = Vec::new();
    for k in i + 1..syntax.chunks.len() {
        let c = syntax.chunks[k];
        if c.clause != clause || matches!(c.tag, Tag::Verb | Tag::Mark) {
            break;
        }
        let side = c.governor.filter(|g| *g > i).is_some_and(|g| {
            matches!(governor_name(scene.doc, &syntax.chunks[g]), "van" | "door" | "tussen" | "met" | "aan")
        });
        if side {
            out.extend(common::somebody(scene, syntax, k));
        }
    }
    out.retain(|id| common::is_company(scene, *id) && !but.contains(id));
    out.sort_unstable();
    out.dedup();
    out
}

/// The companies that sentence `sentence` names before token `end`, where it tells of a deal, or of something that is `bought`: two or three.
fn companies(scene: &mut Scene<'_>, sentence: usize, end: usize, but: &[u32], bought: bool) -> Vec<u32> {
    let doc = scene.doc;
    let Some(range) = doc.sentences().get(sentence).map(|s| s.first..s.last.min(end)) else { return Vec::new() };
    let quoted = |t: usize| doc.token(t).is_some_and(|t| t.shape.has(Shape::QUOTE));
    let (nouns, verbs) = TELLS;
    let said = scene.syntax(range.start);
    let tells = range.clone().any(|t| doc.is_any(t, nouns))
        || said.clauses.iter().any(|c| c.has_any(doc, verbs) || bought && c.has_any(doc, &["kopen"]));
    if range.is_empty() || !tells || range.clone().any(quoted) {
        return Vec::new();
    }
    let mut out: Vec<u32> = Vec::new();
    for (_, m) in scene.mentions_in(range.start, range.end) {
        let Some(id) = m.entity.filter(|id| !but.contains(id) && !out.contains(id)) else { continue };
        if common::is_body(scene, m) && !authority::is_authority(scene, m) {
            out.push(id);
        }
    }
    if (2..=3).contains(&out.len()) { out } else { Vec::new() }
}
