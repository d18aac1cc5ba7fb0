//! The business that the text speaks of where a sentence leaves open what is owned.

use crate::claim::syntax::{Chunk, Tag};
use crate::claim::{Scene, authority, common, party};
use crate::lexicon::Cue;
use crate::model::{ClaimValue, EntityKind, SentenceKind};
use crate::resolve::Placed;

use super::frame::may_be_owned;

/// How many sentences back a business is looked for.
const NEAR: usize = 3;

/// How far from its lead an article still speaks of what that names.
const ARTICLE: usize = 25;

/// What belongs to nobody, however often it is named.
const FREE: &[&str] = &[
    "union",
    "employers",
    "party",
    "parliament",
    "government",
    "ministry",
    "agency",
    "regulator",
    "court",
    "police",
    "prosecution",
    "army",
    "intelligence",
    "eu",
    "international",
    "centralbank",
    "university",
    "school",
    "sport",
    "church",
    "terror",
    "research",
    "ngo",
];

/// The business that the sentences up to token `at` speak of, else the one that the article opens with.
pub fn business(scene: &mut Scene<'_>, at: usize, but: &[u32]) -> Option<u32> {
    nearby(scene, at, but).or_else(|| lead(scene, at, but))
}

/// The business that the sentences up to token `at` speak of: the first one named in the nearest of them, one that hangs on no preposition before one that does.
pub fn nearby(scene: &Scene<'_>, at: usize, but: &[u32]) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    for sentence in (here.saturating_sub(NEAR)..=here).rev() {
        let from = scene.mentions.partition_point(|m| m.sentence < sentence);
        let all = scene.mentions[from..].iter().take_while(|m| m.sentence == sentence && m.last <= at).take(40);
        let found = all.filter(|m| may_belong(scene, m, but)).min_by_key(|m| hangs(scene, m));
        if let Some(m) = found {
            return m.entity.filter(|_| !hangs(scene, m));
        }
        // What the sentence said of somebody else's share in it, under a name that no rule takes for a mention.
        let range = doc.sentences().get(sentence).map(|s| doc.span(s.first, s.last));
        let told = scene.claims.iter().rev().take(common::WINDOW).find_map(|c| match &c.value {
            ClaimValue::Ownership(o) if range.is_some_and(|r| r == c.evidence) => o.owned.first().copied(),
            _ => None,
        });
        if let Some(id) = told.filter(|id| !but.contains(id)) {
            return Some(id);
        }
    }
    None
}

/// The business that the first sentence of the article names, or whom it calls by a name that no rule takes for a mention.
fn lead(scene: &mut Scene<'_>, at: usize, but: &[u32]) -> Option<u32> {
    let doc = scene.doc;
    let first = doc.sentences().iter().position(|s| s.kind == SentenceKind::Body)?;
    let here = doc.sentence_of(at);
    if here <= first || here > first + ARTICLE {
        return None;
    }
    let from = scene.mentions.partition_point(|m| m.sentence < first);
    let all = scene.mentions[from..].iter().take_while(|m| m.sentence == first).take(40);
    if let Some(m) = all.filter(|m| may_belong(scene, m, but)).min_by_key(|m| hangs(scene, m)) {
        return m.entity;
    }
    let syntax = scene.syntax(doc.sentences().get(first)?.first);
    let named = |t: usize| doc.is_upper(t) && scene.mention_at(t).is_none();
    // `Haan Maurice`: a noun that has its capital from where it stands is no part of a name.
    let several = |c: &Chunk| {
        let from = c.first + usize::from(doc.has(c.first, Cue::Common));
        (from..c.last).filter(|&t| named(t)).count() > 1
    };
    // `in Den Bosch` is where it is.
    let inside = |g: usize| doc.is_any(syntax.chunks[g].first, &["in", "uit", "aan", "bij", "op"]);
    let name = syntax
        .chunks
        .iter()
        .position(|c| c.tag == Tag::Noun && c.mention.is_none() && several(c) && !c.governor.is_some_and(inside))?;
    let ids = party::one(scene, &syntax, name);
    ids.into_iter().find(|id| {
        !but.contains(id)
            && scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Unknown)
            && may_be_owned(scene, *id)
    })
}

/// May the body be somebody's: a firm, a club, a platform?
fn may_belong(scene: &Scene<'_>, m: &Placed, but: &[u32]) -> bool {
    // A medium that its sentence does not open with is who reports it.
    let opens = m.first <= scene.doc.sentence_range(m.first).start + 2;
    let body = common::is_body(scene, m) || opens && party::is_medium(scene, m);
    body && !authority::is_authority(scene, m)
        && m.entity.is_some_and(|id| !but.contains(&id) && may_be_owned(scene, id) && !is_free(scene, id))
}

/// Is it one of those that belong to nobody, by its kind or by its name (`Stichting X`, `Onderzoeksraad voor Y`)?
pub fn is_free(scene: &Scene<'_>, id: u32) -> bool {
    let named = scene.entities.get(id).is_some_and(|e| {
        let first = e.name.split(' ').next().unwrap_or_default().to_lowercase();
        matches!(first.as_str(), "stichting" | "vereniging" | "omroep" | "omrop") || first.ends_with("raad")
    });
    named || scene.entities.profile(id).is_some_and(|p| FREE.contains(&p.kind.as_str()))
}

/// Does the name hang on a preposition, so that its sentence is about another?
fn hangs(scene: &Scene<'_>, m: &Placed) -> bool {
    let doc = scene.doc;
    let by = |t: usize| doc.is_any(t, &["door", "volgens", "tegen", "aan", "naar", "met", "en", "uit"]);
    let start = doc.sentence_range(m.first).start;
    // `door het Chinese X`
    let article = (start.max(m.first.saturating_sub(2))..m.first).find(|&t| doc.is_any(t, &["de", "het"]));
    let before = article.unwrap_or(m.first);
    before > start && (by(before - 1) || article.is_some() && doc.is(before - 1, "van"))
}
