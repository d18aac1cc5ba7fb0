//! What is owned, bought or sold where the words name a part of it (`de winkels van X`, `zijn belang in X`), or leave it to the sentences before.

use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, Syntax, Tag, governor_name};
use crate::claim::{Scene, common, party};
use crate::lexicon::Cue;
use crate::model::{EntityKind, MentionValue, Unit};

use super::eligible::may_be_owned;
use super::holder;

/// Is it a part of a business (`de winkels van X`, `zijn belang in X`)? Some shops or hotels of it are goods (`koopt twee hotels van X`).
pub fn share_of(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let chunk = &syntax.chunks[i];
    let head = scene.doc.str(chunk.head).to_lowercase();
    is_share(&head) && (chunk.definite || !party::ends_in(&head, ASSETS))
}

/// Is it a noun for a part of a business?
pub fn is_share(noun: &str) -> bool {
    SHARES.iter().any(|s| noun.ends_with(s))
}

/// What a business is bought or sold in parts as.
const SHARES: &[&str] = &[
    "winkels",
    "filialen",
    "onderdelen",
    "activiteiten",
    "tak",
    "divisie",
    "bladen",
    "titels",
    "kranten",
    "zenders",
    "hotels",
    "restaurants",
    "supermarkten",
    "merken",
    "belang",
    "aandelen",
    "aandeel",
    "deel",
    "meerderheid",
    "vestigingen",
    "fabrieken",
    "helft",
    "dochter",
    "bedrijf",
    "concern",
    "onderneming",
    "maker",
    "keten",
    "afdeling",
];

/// Those of them that are bought one by one.
const ASSETS: &[&str] = &["hotels", "restaurants", "merken", "fabrieken", "titels", "bladen", "kranten"];

/// The body that hangs on the phrase at chunk `i` by `van` or `in`.
pub fn behind(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    let doc = scene.doc;
    let clause = syntax.chunks[i].clause;
    // `het belang van X in Y`: X sells, Y is what it is a part of.
    let stake =
        ["belang", "aandeel", "aandelen"].iter().any(|s| doc.str(syntax.chunks[i].head).to_lowercase().ends_with(s));
    let inside = stake
        && (i + 1..(i + 9).min(syntax.chunks.len())).any(|k| {
            let governed = syntax.chunks[k].governor.map(|g| governor_name(doc, &syntax.chunks[g]));
            syntax.chunks[k].clause == clause && syntax.chunks[k].tag == Tag::Noun && governed == Some("in")
        });
    for k in i + 1..(i + 9).min(syntax.chunks.len()) {
        let c = syntax.chunks[k];
        if c.clause != clause || matches!(c.tag, Tag::Mark | Tag::Verb) {
            break;
        }
        let governed = c.governor.map(|g| governor_name(doc, &syntax.chunks[g]));
        if c.tag == Tag::Noun && (governed == Some("in") && stake || governed == Some("van") && !inside) {
            let mut ids = common::somebody(scene, syntax, k);
            ids.retain(|id| may_be_owned(scene, *id));
            if ids.is_empty() && stake && governed == Some("in") {
                ids.extend(thing(scene, syntax, k));
            }
            if !ids.is_empty() {
                return ids;
            }
        }
    }
    Vec::new()
}

/// `bezit 20 procent van X`, `koopt 20 procent van de aandelen in X`: of what the share is.
pub fn share_in(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let doc = scene.doc;
    let percent = |c: &Chunk| {
        let m = c.mention.and_then(|m| scene.mentions.get(m as usize));
        m.is_some_and(|m| matches!(&m.value, MentionValue::Amount(a) if a.unit == Unit::Percent))
    };
    let sum = syntax.of(found.clause).find(|(_, c)| c.tag == Tag::Amount && c.governor.is_none() && percent(c));
    let Some(mut at) = sum.map(|(i, _)| i) else { return Vec::new() };
    let hangs = |at: usize| {
        let by = syntax.chunks.get(at + 1).filter(|c| c.tag == Tag::Preposition && doc.is_any(c.first, &["van", "in"]));
        by.and_then(|_| syntax.chunks.get(at + 2)).filter(|c| c.tag == Tag::Noun)
    };
    if hangs(at).is_some_and(|c| doc.is(c.head, "aandelen")) {
        at += 2;
    }
    let mut ids = if hangs(at).is_some() { common::somebody(scene, syntax, at + 2) } else { Vec::new() };
    ids.retain(|id| may_be_owned(scene, *id));
    ids
}

/// `zijn theetak`, `de verfdivisie`: a branch of a business, by the noun that says which.
pub fn branch(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Option<u32> {
    let chunk = syntax.chunks.get(i).filter(|c| c.mention.is_none() && c.tag == Tag::Noun)?;
    let noun = scene.doc.str(chunk.head).to_lowercase();
    is_branch_word(&noun).then(|| scene.entities.intern(EntityKind::Thing, &noun))
}

/// `zijn theetak X`: a branch by its own name.
pub fn named_branch(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Option<u32> {
    let doc = scene.doc;
    let chunk = syntax.chunks.get(i).filter(|c| c.tag == Tag::Noun)?;
    let name = (chunk.first + 1..=chunk.last).find(|&t| doc.is_upper(t) && !doc.has(t, Cue::Demonym))?;
    let branch = is_branch_word(&doc.str(name - 1).to_lowercase());
    branch.then(|| holder::business(scene, name, true)).flatten().map(|(id, _)| id)
}

/// Is it a compound for a branch of a business? Of a league or an army it is something else.
pub fn is_branch_word(noun: &str) -> bool {
    ["tak", "divisie", "poot"].iter().any(|end| noun.len() > end.len() + 2 && noun.ends_with(end))
        && !DIVISIONS.iter().any(|d| noun.ends_with(d))
}

/// Divisions of a sport or an army.
const DIVISIONS: &[&str] = &[
    "eredivisie",
    "topdivisie",
    "hoofddivisie",
    "kampioendivisie",
    "tankdivisie",
    "pantserdivisie",
    "infanteriedivisie",
];

/// `het Noord-Oost-gasveld`: a thing by its own name.
pub fn thing(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Option<u32> {
    let doc = scene.doc;
    let chunk = syntax.chunks.get(i).filter(|c| c.mention.is_none())?;
    let begin = (chunk.first..chunk.last).find(|&t| !doc.is_any(t, &["de", "het"]))?;
    let named =
        doc.token(begin).is_some_and(|t| t.is_upper()) && doc.is(begin + 1, "-") && scene.mention_at(begin).is_none();
    named.then(|| scene.entities.intern(EntityKind::Thing, doc.slice(begin, chunk.last)))
}

/// The body that an owner runs or founded, where his mention says so (`oprichter X van Y verkoopt zijn aandelen`).
pub fn office(scene: &mut Scene<'_>, mention: Option<u32>) -> Option<u32> {
    let m = scene.mentions.get(mention? as usize)?;
    let MentionValue::Official(official) = &m.value else { return None };
    let name = official.organisation.as_deref().filter(|n| n.starts_with(char::is_uppercase))?;
    Some(scene.entities.intern(EntityKind::Organisation, name)).filter(|id| may_be_owned(scene, *id))
}

/// `neemt de andere 50 procent over`: a share of what the sentences before speak of.
pub fn bought_in_part(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let trade = ["overnemen", "kopen", "opkopen", "verkopen", "verwerven", "afstoten"];
    trade.contains(&found.frame.trigger.as_str())
        && syntax.of(found.clause).any(|(_, c)| {
            c.tag == Tag::Amount
                && c.governor.is_none()
                && c.mention
                    .and_then(|m| scene.mentions.get(m as usize))
                    .is_some_and(|m| matches!(&m.value, MentionValue::Amount(a) if a.unit == Unit::Percent))
        })
}
