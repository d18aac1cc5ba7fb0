//! The business that the text speaks of where a sentence leaves open what is owned.

use crate::claim::syntax::{Chunk, Syntax, Tag};
use crate::claim::{Scene, authority, common, party};
use crate::lexicon::Cue;
use crate::model::{ClaimValue, EntityKind, SentenceKind};
use crate::resolve::Placed;

use super::eligible::{is_free, may_be_owned};
use super::holder::KINDS;
use super::share;

/// How many sentences back a business is looked for.
pub const NEAR: usize = 3;

/// How far from its lead an article still speaks of what that names.
const ARTICLE: usize = 25;

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
    let syntax = scene.syntax(doc.sentences().get(first)?.first);
    let from = scene.mentions.partition_point(|m| m.sentence < first);
    let all = scene.mentions[from..].iter().take_while(|m| m.sentence == first).take(40);
    if let Some(m) = all.filter(|m| may_belong(scene, m, but)).min_by_key(|m| hangs(scene, m)) {
        return m.entity.filter(|_| !hangs(scene, m) && is_topic(scene, &syntax, m, from));
    }
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

/// Is the lead about the name: its subject, or told of in a heading above it (the mentions up to `from`)? A body that no list knows is named for nothing else.
fn is_topic(scene: &Scene<'_>, syntax: &Syntax, m: &Placed, from: usize) -> bool {
    let chunk = syntax.chunk_at(m.first);
    let subject = || chunk.is_some_and(|c| syntax.clause_of(c).is_some_and(|clause| clause.subject == Some(c)));
    let heading = || scene.mentions[..from].iter().rev().take(40).any(|above| above.entity == m.entity);
    !is_listed(scene, m) || subject() || heading()
}

/// Does a list know the body, so that it may be named for what happens beside it (`bij een vestiging van X`)?
fn is_listed(scene: &Scene<'_>, m: &Placed) -> bool {
    m.entity.and_then(|id| scene.entities.profile(id)).is_some_and(|p| !p.kind.is_empty())
}

/// Does the name hang on a preposition, so that its sentence is about another?
fn hangs(scene: &Scene<'_>, m: &Placed) -> bool {
    let doc = scene.doc;
    let start = doc.sentence_range(m.first).start;
    // `door het Chinese bedrijf X`
    let mut first = m.first;
    while first > start
        && m.first - first < 3
        && (doc.has(first - 1, Cue::Demonym) || party::is_body_word(doc, first - 1) || small(scene, first - 1))
    {
        first -= 1;
    }
    let article = first > start && doc.is_any(first - 1, &["de", "het", "een"]);
    first -= usize::from(article);
    let Some(by) = first.checked_sub(1).filter(|by| *by >= start) else { return false };
    if doc.is(by, "van") {
        // `de winkels van X`, `het faillissement van X` are about X.
        let affair = by > start && is_affair(&doc.str(by - 1).to_lowercase());
        return !affair && (article || is_listed(scene, m));
    }
    doc.is_any(by, &["door", "volgens", "tegen", "aan", "naar", "met", "en", "uit"])
        || is_listed(scene, m) && doc.is_any(by, &["bij", "in", "op", "voor", "achter", "naast"])
}

/// Is the word one for a business that a person may own?
fn small(scene: &Scene<'_>, at: usize) -> bool {
    party::ends_in(scene.doc.str(at), KINDS)
}

/// Is it what a sentence about a business names it by: a part of it, who runs it, what becomes of it?
fn is_affair(noun: &str) -> bool {
    share::is_share(noun) || party::ends_in(noun, AFFAIRS)
}

/// What becomes of a business, and who runs it.
const AFFAIRS: &[&str] = &[
    "faillissement",
    "sluiting",
    "verkoop",
    "overname",
    "aankoop",
    "doorstart",
    "redding",
    "toekomst",
    "omzet",
    "winst",
    "schulden",
    "oprichter",
    "topman",
    "topvrouw",
    "directeur",
    "curator",
    "curatoren",
];

/// Do the sentence of token `at` and the one before speak of a thing that has an owner of its own (`een hond`, `zijn auto`)?
pub fn tells_of_thing(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    let start = doc.sentence_range(at).start;
    let from = start.checked_sub(1).map_or(start, |t| doc.sentence_range(t).start);
    (from..at).any(|t| doc.is_any(t, THINGS))
}

/// Things whose owner is told of in the news.
const THINGS: &[&str] = &[
    "hond",
    "honden",
    "kat",
    "paard",
    "paarden",
    "dier",
    "dieren",
    "auto",
    "auto's",
    "wagen",
    "voertuig",
    "vrachtwagen",
    "busje",
    "bestelbus",
    "fiets",
    "scooter",
    "camper",
    "caravan",
    "vliegtuig",
    "toestel",
    "boot",
    "schip",
    "jacht",
    "huis",
    "woning",
    "appartement",
    "schilderij",
    "kunstwerk",
    "pakket",
    "portemonnee",
];
