//! Who owns, buys or sells what, from the frames of `frames.tsv`: `is eigendom van`, `neemt over`, `moederbedrijf van`, `dochter van`.

use std::borrow::Cow;

use crate::claim::frame::{Found, find as find_frame, may_state};
use crate::claim::hedge::{self, Hedged};
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::claim::{ClaimRule, Scene, authority, common, party, when};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::{ClaimValue, EntityKind, Hedge, Ownership, OwnershipStatus, Span};
use crate::resolve::Placed;

use super::deal;
use super::focus;
use super::names::names;
use super::share::{self, bought_in_part, share_of, thing};
use super::sides::Sides;

/// Ownership told by a noun, a verb or both.
pub static RULE: ClaimRule = ClaimRule {
    id: "ownership/frame",
    doc: "who owns, buys or sells what, told by a noun, a verb or both",
    cues: &[Cue::Frame],
    find,
    hits: &[("TikTok is eigendom van Elon Musk.", "ownership | status=owns | owner=Elon Musk | owned=TikTok")],
    misses: &["Hij nam de taak over.", "TikTok heeft de winst verdubbeld."],
    gaps: &[],
};

fn find(scene: &mut Scene<'_>, at: usize) {
    if !may_state(scene, at, FrameClaim::Ownership) {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Ownership) else { return };
    if held_back(scene, &syntax, &found) {
        return;
    }
    let Sides { mut owner, mut owned, mut seller, mut inferred } = Sides::read(scene, &syntax, &found);
    // `grootaandeelhouder van de bank`: of which, only a name says.
    if found.frame.trigger.starts_with("grootaandeelhouder")
        && found.part(Part::Owned).is_some_and(|i| syntax.chunks[i].mention.is_none())
    {
        return;
    }
    if owned.is_empty()
        && found.frame.trigger.starts_with("belang ")
        && let Some(i) = found.part(Part::Owned)
    {
        owned.extend(thing(scene, &syntax, i));
    }
    // `Eigenaar X is blij` says who owns, not what the owner is.
    let headed = found.noun.filter(|n| {
        syntax.clauses[found.clause].subject == Some(*n) && syntax.chunks.get(n + 1).is_some_and(|c| c.tag == Tag::Noun)
    });
    if let (true, Some(noun)) = (found.frame.kind == FrameKind::Noun || headed.is_some(), found.noun) {
        let frame = found.noun_frame.unwrap_or(found.frame);
        let says = names(scene, &syntax, noun);
        // `dochter van Y`, `moederbedrijf van X`: what the noun hangs on is the other one.
        // `Eigenaar Karel Bos van X`
        let past = doc_past(scene, &syntax, noun);
        if past && frame.status == "owns" {
            return;
        }
        if owned.is_empty()
            && says.own_phrase
            && is_parent(&frame.trigger)
            && syntax.chunks.get(noun + 2).is_some_and(|c| scene.doc.is(c.first, "van"))
            && syntax.chunks.get(noun + 3).is_some_and(|c| c.tag == Tag::Noun && c.mention.is_some())
        {
            owned = common::somebody(scene, &syntax, noun + 3);
        }
        let of_owner = frame.prepositions.iter().any(|(p, part)| p == "van" && *part == Part::Owner);
        if let Some(prefix) = says.prefix.filter(|_| owner.is_empty() && owned.is_empty()) {
            // `Instagram-moeder Meta`, `Delek-onderdeel Ithaca`
            let (whole, piece) = if of_owner { (vec![prefix], says.name) } else { (says.name, vec![prefix]) };
            owner = whole;
            owned = piece;
        } else if of_owner && owned.is_empty() && !owner.is_empty() {
            owned = says.name;
        } else if !of_owner && owner.is_empty() && !owned.is_empty() {
            owner = if says.name.is_empty() { deal::acting(scene, &syntax, &found) } else { says.name };
        } else if !of_owner && owner.is_empty() && owned.is_empty() && says.own_phrase && is_parent(&frame.trigger) {
            // `Moederbedrijf Y gaat in beroep`: of the one that it was about.
            let topic = common::topic(scene, at, &says.name)
                .filter(|id| common::is_company(scene, *id) && !focus::is_free(scene, *id));
            owned.extend(topic.or_else(|| focus::business(scene, at, &says.name)));
            owner = says.name;
            inferred.push(Cow::Borrowed("owned"));
        }
    }
    if owner.is_empty() && !owned.is_empty() && found.frame.kind == FrameKind::Noun && found.frame.status == "acquires"
    {
        owner = deal::acting(scene, &syntax, &found);
    }
    if found.frame.status == "sells" && seller.is_empty() && found.frame.kind == FrameKind::Noun {
        seller = deal::acting(scene, &syntax, &found);
    }
    let status = match found.frame.status.as_str() {
        "acquires" => OwnershipStatus::Acquires,
        // `X is verkocht aan Y`: by whom it does not say.
        "sells"
            if (found.passive || found.frame.kind == FrameKind::Noun && found.part(Part::Owner).is_some())
                && seller.is_empty()
                && !owner.is_empty() =>
        {
            OwnershipStatus::Acquires
        }
        "sells" => OwnershipStatus::Sells,
        _ => OwnershipStatus::Owns,
    };
    seller.retain(|id| !owned.contains(id));
    // A record has one owner: of a sale the one who sells.
    let mut other = seller;
    if status == OwnershipStatus::Sells {
        std::mem::swap(&mut owner, &mut other);
    }
    let stake = ["belang", "aandelen", "aandeelhouder"].iter().any(|w| found.frame.trigger.contains(w));
    owner.retain(|id| may_own(scene, *id) || stake && common::is_state(scene, *id));
    // `X en Y nemen het bedrijf over`: not themselves, but the one that the sentences before speak of.
    if let Some(i) = found.part(Part::Owned).filter(|_| !owned.is_empty() && owned.iter().all(|id| owner.contains(id)))
        && syntax.chunks[i].definite
        && syntax.chunks[i].mention.is_none()
        && found.verb.is_some()
        && found.frame.kind == FrameKind::Verb
    {
        let start = scene.doc.sentence_range(at).start;
        owned.extend(focus::nearby(scene, start, &owner));
        inferred.push(Cow::Borrowed("owned"));
    }
    owned.retain(|id| !owner.contains(id) && may_be_owned(scene, *id));
    if owned.is_empty()
        && let Some(i) = found.part(Part::Owned).filter(|_| found.verb.is_some())
    {
        owned.extend(share::branch(scene, &syntax, i));
    }
    if owned.is_empty() && !owner.is_empty() {
        owned = deal::rejecting(scene, &syntax, &found);
    }
    // `Hij heeft 40 procent van de aandelen in handen`, `De overname door X`: of what the sentences before speak of.
    let open = found.part(Part::Owned).is_none()
        && ((stake || bought_in_part(scene, &syntax, &found)) && found.verb.is_some()
            || deal::is_deal(&found.frame.trigger)
                && found.frame.kind == FrameKind::Noun
                && found.part(Part::Owner).is_some()
                && found.noun.is_some_and(|n| syntax.chunks[n].definite));
    if owned.is_empty() && !owner.is_empty() && open {
        let own = found.part(Part::Owner).or(found.part(Part::Seller)).and_then(|i| syntax.chunks[i].mention);
        let mut what = share::office(scene, own).or_else(|| focus::nearby(scene, at, &owner));
        // Who wants to be an active shareholder says of nothing that it is his.
        if stake && what.is_none() && found.frame.trigger != "aandeelhouder worden" {
            what = focus::business(scene, at, &owner);
        }
        owned.extend(what);
        inferred.push(Cow::Borrowed("owned"));
    }
    if owner.is_empty() || owned.is_empty() {
        return;
    }
    // `een organisatie die onderdeel is van Y`: a movement is nobody's.
    let clause = &syntax.clauses[found.clause];
    if found.frame.trigger.starts_with("onderdeel")
        && clause.antecedent.is_some_and(|a| {
            let head = syntax.chunks[a].head;
            scene
                .doc
                .is_any(head, &["organisatie", "beweging", "netwerk", "coalitie", "alliantie", "actiegroep", "groep"])
        })
    {
        return;
    }
    // A service is a part of its ministry as an office is, not as a firm is.
    let within = ["onderdeel", "deel uitmaken", "onder vallen", "tot behoren", "in opgaan"];
    if within.iter().any(|t| found.frame.trigger.starts_with(t))
        && owner.iter().any(|id| authority::has_power(scene, *id))
    {
        return;
    }
    let bought = common::parties(scene, &syntax, &found, Part::Owner).iter().any(|id| may_own(scene, *id))
        || found.part(Part::Amount).is_some();
    let alone = name_alone(scene, &syntax, &found) && (status != OwnershipStatus::Sells || bought);
    let kin = owner.iter().any(|id| scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person))
        && matches!(found.frame.trigger.as_str(), "dochter" | "dochter zijn" | "moeder")
        && !found.noun.is_some_and(|n| scene.doc.is(syntax.chunks[n].head.saturating_sub(1), "-"));
    // Goods are bought and sold too; a business is a body.
    // A report in the hands of a paper is not its own.
    let paper = found.frame.trigger.starts_with("in handen")
        && !(found.frame.kind != FrameKind::Noun
            && syntax.clauses[found.clause].kind == ClauseKind::Main
            && found.part(Part::Owned).is_some_and(|i| syntax.chunks[i].mention.is_some()))
        && scene.mentions.iter().take(400).any(|m| {
            m.entity.is_some_and(|id| owner.contains(&id)) && (party::is_medium(scene, m) || is_programme(scene, m))
        });
    let trade = matches!(
        found.frame.trigger.as_str(),
        "kopen" | "verkopen" | "aankopen" | "doorverkopen" | "aankoop" | "koop" | "verkoop" | "bezitten" | "uitgever"
    );
    if kin
        || paper
        || strays(scene, &syntax, &found, &owner, &owned)
        || trade && !(owned.iter().all(|id| common::is_company(scene, *id) || is_branch(scene, *id)) || alone)
    {
        return;
    }
    let amount = found
        .part(Part::Amount)
        .filter(|i| syntax.chunks[*i].tag == Tag::Amount)
        .and_then(|i| syntax.chunks[i].mention);
    let value = Ownership { owner, owned, status, amount, date: when::date(scene, &syntax, &found) };
    // What an apposition says is not held back by the clause that it stands in.
    let apart = found.frame.kind == FrameKind::Noun && status == OwnershipStatus::Owns;
    let told = |h: &(Hedge, Option<Span>)| h.0 != Hedge::Future || h.1.is_some_and(|s| deal::is_wish(scene.doc, s));
    let stated = hedge::of(scene, &syntax, found.clause, found.noun).filter(told);
    let hedged = deal::hedge(scene.doc, &syntax, &found).or(stated).filter(|_| !apart);
    // `wil X nooit verkopen`: nothing was ever to change hands.
    if value.status == OwnershipStatus::Sells
        && hedged.is_some_and(|(h, _)| h == Hedge::Negated)
        && deal::hedge(scene.doc, &syntax, &found).is_none()
    {
        return;
    }
    record(scene, value, &other, hedged, at, inferred);
}

/// Adds a claim, or what it says anew to the one that told the same before: `other` are those on the other side of the deal.
fn record(
    scene: &mut Scene<'_>,
    value: Ownership,
    other: &[u32],
    hedged: Hedged,
    at: usize,
    inferred: Vec<Cow<'static, str>>,
) {
    let from = scene.claims.len().saturating_sub(common::WINDOW);
    let told = scene.claims[from..].iter().rposition(|old| match &old.value {
        ClaimValue::Ownership(before) if before.owned.iter().any(|id| value.owned.contains(id)) => {
            before.owner.iter().any(|id| value.owner.contains(id))
                || deal::is_across(scene, before, old.evidence, &value, other)
        }
        _ => false,
    });
    if let Some(old) = told.map(|k| &mut scene.claims[from + k])
        && let ClaimValue::Ownership(before) = &mut old.value
    {
        before.amount = before.amount.or(value.amount);
        before.date = before.date.or(value.date);
        // `Moederbedrijf X deed Y van de hand`: the latest.
        if before.status == OwnershipStatus::Owns && value.status == OwnershipStatus::Sells {
            before.status = value.status;
            old.hedge = hedged;
        }
        return;
    }
    let mut draft = common::draft(scene, ClaimValue::Ownership(value), hedged, at, RULE.id);
    draft.inferred = inferred;
    scene.claims.push(draft);
}

/// A question or condition states nothing, nor does `door X te kopen` say who does.
fn held_back(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let question = doc.sentences().get(syntax.sentence).is_some_and(|s| (s.first..s.last).any(|t| doc.is(t, "?")));
    let opened = clause.opener.is_some_and(|o| {
        doc.is_any(syntax.chunks[o].first, &["als", "indien", "of", "mits", "tenzij", "door", "zonder"])
            && matches!(syntax.chunks[o].tag, Tag::Subordinator | Tag::Om)
    }) && !(found.frame.kind == FrameKind::Noun && found.part(Part::Owner).is_some());
    // `verkopen zich`
    let oneself = found.verb.is_some()
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
    let goes = found.frame.trigger == "naar gaan";
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
    (goes || matches!(found.frame.trigger.as_str(), "bij belanden" | "bij horen"))
        && !(bodies && (!goes || parts() || price()))
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

/// `oud-eigenaar`, `voormalig eigenaar`: who owned it once.
fn doc_past(scene: &Scene<'_>, syntax: &Syntax, noun: usize) -> bool {
    let doc = scene.doc;
    let chunk = &syntax.chunks[noun];
    let before = chunk.first.saturating_sub(1);
    (before..chunk.last).any(|t| doc.is_any(t, &["voormalig", "voormalige", "vroegere", "toenmalige", "ex", "oud"]))
        || ["oud-", "Oud-", "ex-", "Ex-"].iter().any(|p| doc.str(chunk.head).starts_with(p))
}

/// Does the noun mean the owner of what the article is about?
fn is_parent(trigger: &str) -> bool {
    matches!(trigger, "moederbedrijf" | "moederconcern" | "moedermaatschappij" | "eigenaar" | "eigenaresse")
}

/// A place owns nothing, a state may (`de Franse staat`).
pub fn may_own(scene: &Scene<'_>, id: u32) -> bool {
    // Its agencies are parts of a world body, not its property.
    if scene.entities.profile(id).is_some_and(|p| p.kind == "international") {
        return false;
    }
    scene.entities.get(id).is_some_and(|e| match e.kind {
        EntityKind::Place | EntityKind::Law => false,
        // `topman (Tesla)`: who that is, the article does not say.
        _ if e.name.ends_with(')') => false,
        EntityKind::Unknown => {
            e.name.chars().all(|c| c.is_alphabetic() || " &.-'".contains(c))
                && e.name.len() > 2
                && !e.name.ends_with('-')
        }
        _ => true,
    })
}

/// People, places, parties and public bodies are not owned.
pub fn may_be_owned(scene: &Scene<'_>, id: u32) -> bool {
    let public = scene.entities.profile(id).is_some_and(|p| {
        matches!(
            p.kind.as_str(),
            "party" | "parliament" | "government" | "court" | "police" | "prosecution" | "ministry"
        )
    });
    scene.entities.get(id).is_some_and(|e| {
        !matches!(e.kind, EntityKind::Person | EntityKind::Place | EntityKind::Law)
            && !public
            && !POWERS.contains(&e.name.to_lowercase().as_str())
            && !["inisterie", "emeente", "olitie"].iter().any(|w| e.name.contains(w))
    })
}

/// Bodies that fall to a party at elections.
const POWERS: &[&str] =
    &["senaat", "huis van afgevaardigden", "tweede kamer", "kamer", "congres", "regering", "kabinet"];
