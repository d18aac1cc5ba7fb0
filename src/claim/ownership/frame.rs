//! Who owns, buys or sells what, from the frames of `frames.tsv`: `is eigendom van`, `neemt over`, `moederbedrijf van`, `dochter van`.

use std::borrow::Cow;

use crate::claim::frame::{Found, find as find_frame, may_state};
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::claim::{ClaimRule, Scene, authority, common, hedge, party, when};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::{ClaimValue, EntityKind, Hedge, Ownership, OwnershipStatus, Span};
use crate::resolve::Placed;

use super::deal;
use super::names::names;
use super::share::{self, behind, bought_in_part, in_focus, share_of, thing};

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
    let mut owner = role(scene, &syntax, &found, Part::Owner);
    let mut owned = role(scene, &syntax, &found, Part::Owned);
    // `X, nu nog eigendom van Y, komt in handen van Z`: whose hands, stands behind them.
    if found.frame.trigger.starts_with("in handen")
        && let Some(i) = found.part(Part::Owner).filter(|i| syntax.chunks[*i].governor.is_some())
        && !(syntax.chunks[i].first.saturating_sub(6)..syntax.chunks[i].first).any(|t| scene.doc.is(t, "handen"))
    {
        owner.clear();
    }
    let mut seller = role(scene, &syntax, &found, Part::Seller);
    let mut inferred = Vec::new();
    if let Some(i) =
        found.part(Part::Owned).filter(|i| syntax.chunks[*i].mention.is_none() && share_of(scene, &syntax, *i))
    {
        // `neemt de winkels van X over`, `de verkoop van zijn belang in X`
        let whole = behind(scene, &syntax, i);
        if owned.is_empty() || !whole.is_empty() {
            owned = whole;
        }
    }
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
            owned.extend(common::topic(scene, at, &says.name).filter(|id| common::is_company(scene, *id)));
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
    if status == OwnershipStatus::Sells {
        // A record has one owner: who sells.
        owner = seller;
    }
    let stake = ["belang", "aandelen", "aandeelhouder"].iter().any(|w| found.frame.trigger.contains(w));
    owner.retain(|id| may_own(scene, *id) || stake && common::is_state(scene, *id));
    owned.retain(|id| !owner.contains(id) && may_be_owned(scene, *id));
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
        owned.extend(share::office(scene, own).or_else(|| in_focus(scene, at, &owner)));
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
        "kopen" | "verkopen" | "aankopen" | "doorverkopen" | "aankoop" | "verkoop" | "bezitten"
    );
    if kin || paper || trade && !(owned.iter().all(|id| common::is_company(scene, *id)) || alone) {
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
    let from = scene.claims.len().saturating_sub(common::WINDOW);
    for old in scene.claims[from..].iter_mut().rev() {
        if let ClaimValue::Ownership(before) = &mut old.value
            && before.owned.iter().any(|id| value.owned.contains(id))
            && before.owner.iter().any(|id| value.owner.contains(id))
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

/// Who plays a part; `het` and `dit` may mean anything.
fn role(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, part: Part) -> Vec<u32> {
    let Some(i) = found.part(part) else { return Vec::new() };
    let chunk = &syntax.chunks[i];
    let vague = chunk.tag == Tag::Pronoun && scene.doc.is_any(chunk.first, &["het", "dit", "dat", "deze", "die"]);
    if vague && !(part == Part::Owner && scene.doc.is(chunk.first, "het")) {
        return Vec::new();
    }
    // `verkoopt dochter X`: a noun that states ownership ends its phrase before the name that it says something of.
    let name = syntax.chunks.get(i + 1).filter(|c| {
        part == Part::Owned && c.tag == Tag::Noun && c.mention.is_some() && c.first == syntax.chunks[i].last
    });
    if name.is_some() && scene.doc.has(chunk.head, Cue::Frame) {
        return party::one(scene, syntax, i + 1);
    }
    common::somebody(scene, syntax, i)
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
        let first = (chunk.first..chunk.last).find(|&t| doc.is_upper(t)).unwrap_or(chunk.first);
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
