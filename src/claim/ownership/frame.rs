//! Who owns, buys or sells what, from the frames of `frames.tsv`: `is eigendom van`, `neemt over`, `moederbedrijf van`, `dochter van`.

use std::borrow::Cow;

use crate::claim::frame::{Found, find as find_frame, may_state};
use crate::claim::hedge::{self, Hedged};
use crate::claim::syntax::{Syntax, Tag};
use crate::claim::{ClaimRule, Scene, common, when};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::{ClaimValue, Hedge, Ownership, OwnershipStatus, Span};
use crate::text::Doc;

use super::eligible::{is_free, may_be_owned, may_own};
use super::holder::FORMER;
use super::names::names;
use super::share::{self, bought_in_part, thing};
use super::sides::Sides;
use super::{deal, focus, gate};

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
    deal::turn_down(scene, &syntax, &found);
    if gate::held_back(scene, &syntax, &found) {
        return;
    }
    let mut sides = Sides::read(scene, &syntax, &found);
    if !told_by_noun(scene, &syntax, &found, at, &mut sides) {
        return;
    }
    told_by_verb_beside(scene, &syntax, &found, &mut sides);
    let status = status(scene.doc, &syntax, &found, &sides);
    sides.seller.retain(|id| !sides.owned.contains(id));
    // A record has one owner: of a sale the one who sells.
    if status == OwnershipStatus::Sells {
        std::mem::swap(&mut sides.owner, &mut sides.seller);
    }
    keep_able(scene, &syntax, &found, at, &mut sides);
    fill_owned(scene, &syntax, &found, at, &mut sides);
    let Sides { owner, owned, seller: other, inferred } = sides;
    if owner.is_empty() || owned.is_empty() || gate::is_other(scene, &syntax, &found, status, &owner, &owned) {
        return;
    }
    let amount = found
        .part(Part::Amount)
        .filter(|i| syntax.chunks[*i].tag == Tag::Amount)
        .and_then(|i| syntax.chunks[i].mention);
    let date = if is_apposed(scene.doc, &syntax, &found) { None } else { when::date(scene, &syntax, &found) };
    let value = Ownership { owner, owned, status, amount, date };
    let hedged = hedged(scene, &syntax, &found, status);
    if !is_never_to_be(scene.doc, &syntax, &found, status, hedged) {
        record(scene, value, &other, hedged, at, inferred);
    }
}

/// What the noun says with the names around it (`dochter X`, `moederbedrijf van X`); false where it says nothing of who owns what now.
fn told_by_noun(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, at: usize, sides: &mut Sides) -> bool {
    // `grootaandeelhouder van de bank`: of which, only a name says.
    if found.frame.trigger.starts_with("grootaandeelhouder")
        && found.part(Part::Owned).is_some_and(|i| syntax.chunks[i].mention.is_none())
    {
        return false;
    }
    if sides.owned.is_empty()
        && found.frame.trigger.starts_with("belang ")
        && let Some(i) = found.part(Part::Owned)
    {
        sides.owned.extend(thing(scene, syntax, i));
    }
    // `Eigenaar X is blij` says who owns, not what the owner is.
    let headed = found.noun.filter(|n| {
        let subject = syntax.clauses[found.clause].subject;
        let next = syntax.chunks.get(n + 1).filter(|c| c.tag == Tag::Noun);
        // `Facebook-dochter WhatsApp is ...`: the name behind it, in one phrase or in two.
        let apart = subject == Some(n + 1) && next.is_some_and(|c| c.first == syntax.chunks[*n].last);
        next.is_some() && subject == Some(*n) || apart
    });
    let Some(noun) = found.noun.filter(|_| found.frame.kind == FrameKind::Noun || headed.is_some()) else {
        return true;
    };
    let frame = found.noun_frame.unwrap_or(found.frame);
    let says = names(scene, syntax, noun);
    if is_past(scene, syntax, noun) && frame.status == "owns" {
        return false;
    }
    // `Eigenaar Karel Bos van X`
    if sides.owned.is_empty()
        && says.own_phrase
        && is_parent(&frame.trigger)
        && syntax.chunks.get(noun + 2).is_some_and(|c| scene.doc.is(c.first, "van"))
        && syntax.chunks.get(noun + 3).is_some_and(|c| c.tag == Tag::Noun && c.mention.is_some())
    {
        sides.owned = common::somebody(scene, syntax, noun + 3);
    }
    // `dochter van Y`, `moederbedrijf van X`: what the noun hangs on is the other one.
    let of_owner = frame.prepositions.iter().any(|(p, part)| p == "van" && *part == Part::Owner);
    if let Some(prefix) = says.prefix.filter(|_| sides.owner.is_empty() && sides.owned.is_empty()) {
        // `Instagram-moeder Meta`, `Delek-onderdeel Ithaca`
        let (whole, piece) = if of_owner { (vec![prefix], says.name) } else { (says.name, vec![prefix]) };
        sides.owner = whole;
        sides.owned = piece;
    } else if let Some(prefix) = says.prefix.filter(|_| of_owner && sides.owner.is_empty() && sides.owned == says.name)
    {
        // `Facebook-dochter WhatsApp is ...`
        sides.owner = vec![prefix];
    } else if of_owner && sides.owned.is_empty() && !sides.owner.is_empty() {
        sides.owned = says.name;
    } else if !of_owner && sides.owner.is_empty() && !sides.owned.is_empty() {
        sides.owner = if says.name.is_empty() { deal::acting(scene, syntax, found) } else { says.name };
    } else if !of_owner
        && sides.owner.is_empty()
        && sides.owned.is_empty()
        && says.own_phrase
        && is_parent(&frame.trigger)
    {
        // `Moederbedrijf Y gaat in beroep`: of the one that it was about.
        let topic =
            common::topic(scene, at, &says.name).filter(|id| common::is_company(scene, *id) && !is_free(scene, *id));
        sides.owned.extend(topic.or_else(|| focus::business(scene, at, &says.name)));
        sides.owner = says.name;
        sides.inferred.push(Cow::Borrowed("owned"));
    }
    true
}

/// Who buys or sells where the noun of a deal leaves it to the verb beside it.
fn told_by_verb_beside(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, sides: &mut Sides) {
    if found.frame.kind != FrameKind::Noun {
        return;
    }
    if sides.owner.is_empty() && !sides.owned.is_empty() && found.frame.status == "acquires" {
        sides.owner = deal::acting(scene, syntax, found);
    }
    if found.frame.status == "sells" && sides.seller.is_empty() {
        sides.seller = deal::acting(scene, syntax, found);
    }
}

/// Does the owner own it, buy it or sell it?
fn status(doc: &Doc<'_>, syntax: &Syntax, found: &Found<'_>, sides: &Sides) -> OwnershipStatus {
    match found.frame.status.as_str() {
        "acquires" => OwnershipStatus::Acquires,
        // `X is verkocht aan Y`: by whom it does not say.
        "sells"
            if (found.passive || found.frame.kind == FrameKind::Noun && found.part(Part::Owner).is_some())
                && sides.seller.is_empty()
                && !sides.owner.is_empty() =>
        {
            OwnershipStatus::Acquires
        }
        "sells" => OwnershipStatus::Sells,
        // `gaat deel uitmaken van X`
        _ if joins(syntax, doc, found) => OwnershipStatus::Acquires,
        _ => OwnershipStatus::Owns,
    }
}

/// Does what is owned only now come to be a part of the owner (`gaat deel uitmaken van`, `zal onder X vallen`)?
fn joins(syntax: &Syntax, doc: &Doc<'_>, found: &Found<'_>) -> bool {
    let within = ["deel uitmaken", "onderdeel uitmaken", "onder vallen", "bij horen"];
    within.contains(&found.frame.trigger.as_str()) && syntax.clauses[found.clause].has_any(doc, &["gaan", "zullen"])
}

/// Does the frame tell of a stake in it?
fn is_stake(found: &Found<'_>) -> bool {
    ["belang", "aandelen", "aandeelhouder"].iter().any(|w| found.frame.trigger.contains(w))
}

/// Keeps of both sides who may own and what may be owned.
fn keep_able(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, at: usize, sides: &mut Sides) {
    let stake = is_stake(found);
    sides.owner.retain(|id| may_own(scene, *id) || stake && common::is_state(scene, *id));
    let Sides { owner, owned, inferred, .. } = sides;
    // `X en Y nemen het bedrijf over`: not themselves, but the one that the sentences before speak of.
    if let Some(i) = found.part(Part::Owned).filter(|_| !owned.is_empty() && owned.iter().all(|id| owner.contains(id)))
        && syntax.chunks[i].definite
        && syntax.chunks[i].mention.is_none()
        && found.verb.is_some()
        && found.frame.kind == FrameKind::Verb
    {
        let start = scene.doc.sentence_range(at).start;
        owned.extend(focus::nearby(scene, start, owner));
        inferred.push(Cow::Borrowed("owned"));
    }
    owned.retain(|id| !owner.contains(id) && may_be_owned(scene, *id));
}

/// What is owned where the frame does not name it: a branch, the one who would not be bought, what the sentences before speak of.
fn fill_owned(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, at: usize, sides: &mut Sides) {
    let Sides { owner, owned, inferred, .. } = sides;
    if owned.is_empty()
        && let Some(i) = found.part(Part::Owned).filter(|_| found.verb.is_some())
    {
        owned.extend(share::branch(scene, syntax, i));
    }
    if owned.is_empty() && !owner.is_empty() {
        *owned = deal::rejecting(scene, syntax, found);
    }
    if !owned.is_empty() || owner.is_empty() || !is_open(scene, syntax, found) {
        return;
    }
    let own = found.part(Part::Owner).or(found.part(Part::Seller)).and_then(|i| syntax.chunks[i].mention);
    let mut what = share::office(scene, own).or_else(|| focus::nearby(scene, at, owner));
    // Who wants to be an active shareholder says of nothing that it is his.
    if is_stake(found) && what.is_none() && found.frame.trigger != "aandeelhouder worden" {
        what = focus::business(scene, at, owner);
    }
    owned.extend(what);
    inferred.push(Cow::Borrowed("owned"));
}

/// Does it leave to the sentences before what is owned (`Hij heeft 40 procent van de aandelen in handen`, `De overname door X`)?
fn is_open(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let part = || (is_stake(found) || bought_in_part(scene, syntax, found)) && found.verb.is_some();
    let deal = || {
        deal::is_deal(&found.frame.trigger)
            && found.frame.kind == FrameKind::Noun
            && found.part(Part::Owner).is_some()
            && found.noun.is_some_and(|n| syntax.chunks[n].definite)
    };
    found.part(Part::Owned).is_none() && (part() || deal())
}

/// What holds the claim back. What an apposition says is not held back by the clause that it stands in.
fn hedged(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, status: OwnershipStatus) -> Hedged {
    let beside = found.frame.kind == FrameKind::Noun || is_apposed(scene.doc, syntax, found);
    let denied = found.noun.map(|n| syntax.chunks[n].first).is_some_and(|first| {
        scene.doc.is_any(first, &["geen", "niet"]) || first > 0 && scene.doc.is_any(first - 1, &["geen", "niet"])
    });
    if beside && !denied && status == OwnershipStatus::Owns {
        return None;
    }
    let told = |h: &(Hedge, Option<Span>)| h.0 != Hedge::Future || h.1.is_some_and(|s| deal::is_wish(scene.doc, s));
    let stated = hedge::of(scene, syntax, found.clause, found.noun).filter(told);
    deal::hedge(scene.doc, syntax, found).or(stated)
}

/// `X, de eigenaar van Y, was vrijdag niet bereikbaar`: does the noun stand behind a comma, so that the verb beside it tells of something else? Not in
/// `X is, net als Y, eigenaar van Z`, where the verb before the first comma says it.
fn is_apposed(doc: &Doc<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let Some(first) = found.noun.map(|n| syntax.chunks[n].first) else { return false };
    if found.frame.status != "owns" || first == 0 || !doc.is(first - 1, ",") {
        return false;
    }
    let begin = syntax.of(found.clause).map(|(_, c)| c.first).min().unwrap_or(first);
    let comma = (begin..first).find(|t| doc.is(*t, ",")).unwrap_or(first);
    let copula = |t: usize| {
        let verb = || syntax.chunk_at(t).is_some_and(|i| syntax.chunks[i].tag == Tag::Verb);
        doc.is_any(t, &["is", "was", "blijft", "zijn", "waren"]) && verb()
    };
    !(begin..comma).any(copula)
}

/// `wil X nooit verkopen`: nothing was ever to change hands; `heeft X niet verkocht` is a sale that was not made.
fn is_never_to_be(doc: &Doc<'_>, syntax: &Syntax, found: &Found<'_>, status: OwnershipStatus, hedged: Hedged) -> bool {
    let never = |s: Span| {
        let (first, last) = (doc.token_at(s.start), doc.token_at(s.end));
        (first..last.max(first + 1)).any(|t| doc.is(t, "nooit"))
    };
    status == OwnershipStatus::Sells
        && syntax.clauses[found.clause].has_any(doc, &["willen"])
        && hedged.is_some_and(|(h, words)| h == Hedge::Negated && words.is_some_and(never))
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

/// `oud-eigenaar`, `voormalig eigenaar`: who owned it once.
fn is_past(scene: &Scene<'_>, syntax: &Syntax, noun: usize) -> bool {
    let doc = scene.doc;
    let chunk = &syntax.chunks[noun];
    let before = chunk.first.saturating_sub(1);
    (before..chunk.last).any(|t| doc.is_any(t, FORMER))
        || ["oud-", "Oud-", "ex-", "Ex-"].iter().any(|p| doc.str(chunk.head).starts_with(p))
}

/// Does the noun mean the owner of what the article is about?
fn is_parent(trigger: &str) -> bool {
    matches!(trigger, "moederbedrijf" | "moederconcern" | "moedermaatschappij" | "eigenaar" | "eigenaresse")
}
