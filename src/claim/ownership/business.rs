//! A business told by its noun with the one behind it: `X, het bedrijf achter Y`, `de zender van politicus X`, `Y, de winkelketen van X`.

use crate::claim::syntax::Syntax;
use crate::claim::{ClaimRule, Scene, common, party};
use crate::lexicon::Cue;
use crate::model::{EntityKind, MentionKind, MentionValue, OwnershipStatus, RoleCategory};
use crate::parse::nation;

use super::eligible::may_be_owned;
use super::holder::{business, named, owns};

/// A business and its owner, tied by `achter` or `van`.
pub static RULE: ClaimRule = ClaimRule {
    id: "ownership/business",
    doc: "a business told by its noun, behind which `achter` names what it owns or `van` the person who owns it, or by one for what a state owns",
    cues: &[Cue::DefiniteNoun, Cue::Demonym],
    find,
    hits: &[
        ("Gazprom, het bedrijf achter Instagram, groeit.", "ownership | status=owns | owner=Gazprom | owned=Instagram"),
        ("Het bedrijf achter Instagram, Meta, groeit.", "ownership | status=owns | owner=Meta | owned=Instagram"),
        ("Gazprom, het bedrijf van Karel Bos, groeit.", "ownership | status=owns | owner=Karel Bos | owned=Gazprom"),
        ("Het Russische staatsbedrijf Gazprom groeit.", "ownership | status=owns | owner=Rusland | owned=Gazprom"),
    ],
    misses: &[
        "Gazprom, het bedrijf van topman Karel Bos, groeit.",
        "Het bedrijf achter de winkel groeit.",
        "Coldplay, de groep van Karel Bos, groeit.",
    ],
    gaps: &[],
};

/// What a business is called that is somebody's own.
const BUSINESSES: &[&str] = &[
    "bedrijf",
    "concern",
    "onderneming",
    "zender",
    "restaurant",
    "hotel",
    "winkel",
    "keten",
    "krant",
    "café",
    "imperium",
    "webwinkel",
    "webshop",
    "rederij",
    "uitgeverij",
    "brouwerij",
    "kledinglijn",
    "modemerk",
    "groep",
];

/// What those behind a brand or a service are called.
const BEHIND: &[&str] = &[
    "bedrijf",
    "concern",
    "onderneming",
    "maatschappij",
    "holding",
    "groep",
    "uitgever",
    "start-up",
    "startup",
    "techbedrijf",
    "vennootschap",
    "multinational",
];

/// What a business that a state owns is called behind `staats`.
const OF_STATES: &[&str] = &["bedrijf", "concern", "bank", "maatschappij", "onderneming", "rederij", "keten"];

/// Sorts of bodies that `de groep` of somebody may be; it is a band or a party as well.
const GROUPS: &[&str] = &["company", "media", "fund", "bank"];

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    if doc.has(at, Cue::Demonym) {
        of_state(scene, at + 1);
        return;
    }
    let noun = doc.str(at).to_lowercase();
    if doc.is(at + 1, "achter") && party::ends_in(&noun, BEHIND) {
        behind(scene, at);
    } else if doc.is(at + 1, "van") && party::ends_in(&noun, BUSINESSES) {
        of_person(scene, at);
    }
}

/// `het Noorse staatsbedrijf X`: a state's, where its adjective says which.
fn of_state(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    let state = nation::ending_at(doc, at).filter(|(place, _)| place.kind == "country" && is_of_state(doc.str(at)));
    let body = named(scene, at + 1).filter(|m| common::is_body(scene, m)).and_then(|m| m.entity);
    if let (Some((place, _)), Some(owned)) = (state, body) {
        let owner = scene.entities.intern(EntityKind::Place, &place.name);
        owns(scene, vec![owner], owned, at, (RULE.id, OwnershipStatus::Owns), None);
    }
}

/// Is it a noun for a business that a state owns (`staatsoliebedrijf`)?
fn is_of_state(noun: &str) -> bool {
    noun.strip_prefix("staats").is_some_and(|rest| party::ends_in(rest, OF_STATES))
}

/// The first token of the noun's phrase, with its article (`het Duitse bedrijf`).
fn opening(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let start = scene.doc.sentence_range(at).start;
    (start.max(at.saturating_sub(4))..at).rev().find(|&t| scene.doc.is_any(t, &["de", "het", "een"]))
}

/// The name before the comma that the noun's phrase stands behind.
fn before(scene: &mut Scene<'_>, syntax: &Syntax, first: usize) -> Vec<u32> {
    let doc = scene.doc;
    let Some(comma) = first.checked_sub(1).filter(|c| doc.is_any(*c, &[",", "("])) else { return Vec::new() };
    let Some(chunk) = comma.checked_sub(1).and_then(|t| syntax.chunk_at(t)) else { return Vec::new() };
    let c = syntax.chunks[chunk];
    let name = c.mention.is_some() || c.last > c.first && doc.is_upper(c.last - 1);
    if name { party::one(scene, syntax, chunk) } else { Vec::new() }
}

/// `X, het bedrijf achter Y`, `Het bedrijf achter Y, X,`.
fn behind(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    let Some(first) = opening(scene, at) else { return };
    // `onder meer Y`
    let from = at + 2 + if doc.is(at + 2, "onder") && doc.is_any(at + 3, &["meer", "andere"]) { 2 } else { 0 };
    let Some((owned, last)) = business(scene, from, true) else { return };
    let syntax = scene.syntax(at);
    let mut owner = before(scene, &syntax, first);
    if owner.is_empty() && doc.is(last, ",") {
        let next = named(scene, last + 1).filter(|m| doc.is(m.last, ","));
        owner.extend(next.and_then(|m| m.entity));
    }
    owner.retain(|id| *id != owned);
    if owner.is_empty() {
        return;
    }
    let second = Some(last).filter(|l| doc.is(*l, "en")).and_then(|l| business(scene, l + 1, true));
    owns(scene, owner.clone(), owned, at, (RULE.id, OwnershipStatus::Owns), None);
    if let Some((other, _)) = second.filter(|(other, _)| *other != owned) {
        let same = scene.claims.iter_mut().rev().take(common::WINDOW).find_map(|c| match &mut c.value {
            crate::model::ClaimValue::Ownership(o) if o.owner == owner && o.owned == [owned] => Some(o),
            _ => None,
        });
        if let Some(claim) = same {
            claim.owned.push(other);
        }
    }
}

/// `X, het bedrijf van Karel Bos`, `de zender van oud-minister Karel Bos`.
fn of_person(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    let Some(first) = opening(scene, at).filter(|f| !doc.is(*f, "een")) else { return };
    let Some(name) = (at + 2..at + 6).find_map(|t| scene.mention_at(t).map(|(_, m)| m)) else { return };
    let fits = match &name.value {
        // Who runs it need not own it.
        MentionValue::Official(o) => {
            o.name.is_some()
                && o.category.is_some_and(|c| {
                    use RoleCategory::*;
                    matches!(c, Government | Parliament | Party | Municipality | Monarchy)
                })
        }
        _ => name.kind() == MentionKind::Person,
    };
    // What stands between says who he is, not what he does there.
    let between = (at + 2..name.first).all(|t| doc.token(t).is_some_and(|t| t.is_word()));
    let runs = name.first > at + 2
        && party::ends_in(
            &doc.str(name.first - 1).to_lowercase(),
            &["topman", "topvrouw", "ceo", "directeur", "baas", "chef", "trainer", "presentator", "kok"],
        );
    let Some(owner) = name.entity.filter(|_| fits && between && !runs && !doc.is(name.last, "-")) else { return };
    let syntax = scene.syntax(at);
    let mut owned = before(scene, &syntax, first);
    // `de groep van X` is anything.
    let group = doc.str(at).ends_with("groep");
    if owned.is_empty() && doc.is_any(first, &["de", "het"]) && !group {
        owned = scene.refer(first, at + 1);
    }
    if group {
        owned.retain(|id| scene.entities.profile(*id).is_some_and(|p| GROUPS.contains(&p.kind.as_str())));
    }
    let body = |id: u32| {
        common::is_company(scene, id) || scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Unknown)
    };
    owned.retain(|id| *id != owner && body(*id) && may_be_owned(scene, *id));
    if let [owned] = owned[..] {
        owns(scene, vec![owner], owned, at, (RULE.id, OwnershipStatus::Owns), None);
    }
}
