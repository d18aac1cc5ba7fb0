//! What a frame of ownership looks like and does not tell: a question, a family, a report in somebody's hands, goods.

use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::claim::{Scene, authority, common, party};
use crate::lexicon::{Cue, FrameKind, Part};
use crate::model::{EntityKind, OwnershipStatus};
use crate::resolve::Placed;

use super::eligible::may_own;
use super::share::{self, share_of};

/// Is it something else than that `owner` owns, buys or sells the business `owned`?
pub fn is_other(
    scene: &mut Scene<'_>,
    syntax: &Syntax,
    found: &Found<'_>,
    status: OwnershipStatus,
    owner: &[u32],
    owned: &[u32],
) -> bool {
    is_movement(scene, syntax, found)
        || is_service(scene, found, owner)
        || is_no_body(scene, syntax, found, owner)
        || is_kin(scene, syntax, found, owner)
        || is_paper(scene, syntax, found, owner)
        || strays(scene, syntax, found, owner, owned)
        || is_goods(scene, syntax, found, status, owned)
}

/// `een organisatie die onderdeel is van Y`: a movement is nobody's.
fn is_movement(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let movements = &["organisatie", "beweging", "netwerk", "coalitie", "alliantie", "actiegroep", "groep"];
    found.frame.trigger.starts_with("onderdeel")
        && syntax.clauses[found.clause].antecedent.is_some_and(|a| scene.doc.is_any(syntax.chunks[a].head, movements))
}

/// A service is a part of its ministry as an office is, not as a firm is.
fn is_service(scene: &Scene<'_>, found: &Found<'_>, owner: &[u32]) -> bool {
    let within = ["onderdeel", "deel uitmaken", "onder vallen", "tot behoren", "in opgaan"];
    within.iter().any(|t| found.frame.trigger.starts_with(t)) && owner.iter().any(|id| authority::has_power(scene, *id))
}

/// `gaat deel uitmaken van de AEX`: what no rule knows for a body and has an article is an index or a plan, no firm.
fn is_no_body(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, owner: &[u32]) -> bool {
    let article = |i: usize| scene.doc.is_any(syntax.chunks[i].first, &["de", "het"]);
    found.frame.trigger == "deel uitmaken"
        && found.part(Part::Owner).is_some_and(article)
        && !owner.iter().any(|id| common::is_company(scene, *id))
}

/// A person's daughter or mother is none of his property.
fn is_kin(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, owner: &[u32]) -> bool {
    owner.iter().any(|id| scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person))
        && matches!(found.frame.trigger.as_str(), "dochter" | "dochter zijn" | "moeder")
        && !found.noun.is_some_and(|n| scene.doc.is(syntax.chunks[n].head.saturating_sub(1), "-"))
}

/// A report in the hands of a paper is not its own.
fn is_paper(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, owner: &[u32]) -> bool {
    found.frame.trigger.starts_with("in handen")
        && !(found.frame.kind != FrameKind::Noun
            && syntax.clauses[found.clause].kind == ClauseKind::Main
            && found.part(Part::Owned).is_some_and(|i| syntax.chunks[i].mention.is_some()))
        && scene.mentions.iter().take(400).any(|m| {
            m.entity.is_some_and(|id| owner.contains(&id)) && (party::is_medium(scene, m) || is_programme(scene, m))
        })
}

/// Goods are bought and sold too, and games have publishers; a business is a body.
fn is_goods(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, status: OwnershipStatus, owned: &[u32]) -> bool {
    let medium =
        |id: &u32| scene.mentions.iter().take(400).any(|m| m.entity == Some(*id) && party::is_medium(scene, m));
    match found.frame.trigger.as_str() {
        "uitgever" => !owned.iter().all(medium),
        "kopen" | "verkopen" | "aankopen" | "doorverkopen" | "aankoop" | "koop" | "verkoop" | "bezitten" => {
            let buyers = common::parties(scene, syntax, found, Part::Owner);
            let bought = buyers.iter().any(|id| may_own(scene, *id)) || found.part(Part::Amount).is_some();
            let alone = name_alone(scene, syntax, found) && (status != OwnershipStatus::Sells || bought);
            !owned.iter().all(|id| common::is_company(scene, *id) || is_branch(scene, *id)) && !alone
        }
        _ => false,
    }
}

/// A question or condition states nothing, nor does `door X te kopen` say who does.
pub fn held_back(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let question = doc.sentences().get(syntax.sentence).is_some_and(|s| (s.first..s.last).any(|t| doc.is(t, "?")));
    let opened = clause.opener.is_some_and(|o| {
        doc.is_any(syntax.chunks[o].first, &["als", "indien", "of", "mits", "tenzij", "door", "zonder"])
            && matches!(syntax.chunks[o].tag, Tag::Subordinator | Tag::Om)
    }) && !(found.frame.kind == FrameKind::Noun && found.part(Part::Owner).is_some());
    // `verkopen zich`
    let oneself = found.verb.is_some()
        && !found.passive
        && syntax.of(found.clause).any(|(_, c)| doc.is(c.first, "zich"))
        && !found.frame.trigger.starts_with("zich");
    // `had zelf een groot belang in X`: what was so once.
    let once = matches!(
        found.frame.trigger.as_str(),
        "belang hebben" | "aandelen hebben" | "grootaandeelhouder zijn" | "aandeelhouder zijn"
    ) && clause.finite().is_some_and(|v| v.past)
        && clause.verbs.len() == 1;
    // `heeft een belang in X`: how much of it nobody says.
    let vague = found.frame.trigger == "belang hebben"
        && !syntax.of(found.clause).any(|(_, c)| c.tag == Tag::Amount || doc.is_any(c.head, &["meerderheid", "helft"]));
    question || opened || oneself || once || vague
}

/// `De winkels van X gaan naar Y`, `X belandt bij Y`: only bodies go to others so, and `gaan` says it of their shops and titles, or with a price.
fn strays(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, owner: &[u32], owned: &[u32]) -> bool {
    let bodies =
        owner.iter().chain(owned).all(|id| common::is_company(scene, *id) && !authority::has_power(scene, *id));
    let parts =
        || found.part(Part::Owned).is_some_and(|i| syntax.chunks[i].mention.is_none() && share_of(scene, syntax, i));
    // `ging voor 350 miljoen euro naar X`
    let price = || {
        syntax.of(found.clause).any(|(_, c)| {
            c.tag == Tag::Amount && c.governor.is_some_and(|g| scene.doc.is(syntax.chunks[g].first, "voor"))
        })
    };
    match found.frame.trigger.as_str() {
        "naar gaan" => !bodies || !parts() && !price(),
        "bij belanden" | "bij horen" => !bodies || is_ranked(scene, syntax, found, owner, owned),
        _ => false,
    }
}

/// `X hoort bij Y tot de grootste`, `X belandt bij Y in de poule`: the two stand side by side in something else, as clubs always do.
fn is_ranked(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, owner: &[u32], owned: &[u32]) -> bool {
    let doc = scene.doc;
    let inside = syntax
        .of(found.clause)
        .any(|(_, c)| c.tag == Tag::Preposition && doc.is_any(c.first, &["in", "tot", "op", "onder"]));
    let plays = |id: &u32| scene.entities.profile(*id).is_some_and(|p| matches!(p.kind.as_str(), "club" | "sport"));
    inside || owner.iter().chain(owned).any(plays)
}

/// Is it a branch of a business, told by its noun (`de theetak`)?
fn is_branch(scene: &Scene<'_>, id: u32) -> bool {
    scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Thing && share::is_branch_word(&e.name))
}

/// Is it the name of a programme, which gets hold of reports as a paper does?
fn is_programme(scene: &Scene<'_>, m: &Placed) -> bool {
    authority::listed_type(scene, m) == Some("programme")
}

/// Is what is bought told by its name alone (`X koopt Y`, not `haar paard Y`), or by that behind a noun for a business (`siroopmaker Y`)?
fn name_alone(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    found.part(Part::Owned).is_some_and(|i| {
        let chunk = &syntax.chunks[i];
        // `het Haagse ziekenhuis X`
        let name = |t: &usize| doc.is_upper(*t) && !doc.has(*t, Cue::Demonym);
        let first = (chunk.first..chunk.last).find(name).unwrap_or(chunk.first);
        let called = first > chunk.first && party::is_body_word(doc, first - 1);
        chunk.tag == Tag::Noun && (first == chunk.first || called) && doc.is_upper(first) && !doc.is(first + 1, "-")
    })
}
