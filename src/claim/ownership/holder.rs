//! An owner named beside his noun: `eigenaar X van Y`, `Y-eigenaar X`, `eigenaar van Y, X`, `Y en mede-eigenaar X`, `Y en dochterbedrijf Z`.

use std::borrow::Cow;

use crate::claim::syntax::Tag;
use crate::claim::{ClaimRule, Scene, authority, common};
use crate::lexicon::{Cue, Table};
use crate::model::{ClaimValue, EntityKind, MentionKind, MentionValue, Ownership, OwnershipStatus};
use crate::resolve::Placed;

use super::focus;

/// An owner or a daughter told by its noun and the names around it.
pub static RULE: ClaimRule = ClaimRule {
    id: "ownership/holder",
    doc: "an owner or a daughter named beside its noun",
    cues: &[Cue::Frame],
    find,
    hits: &[
        ("Dat zegt eigenaar Karel Bos van Gazprom.", "ownership | status=owns | owner=Karel Bos | owned=Gazprom"),
        ("De nieuwe Gazprom-eigenaar, Karel Bos, groeit.", "ownership | status=owns | owner=Karel Bos | owned=Gazprom"),
    ],
    misses: &[
        "Eigenaar Karel Bos is blij.",
        "De eigenaar van het huis, Karel Bos, is blij.",
        "Gazprom groeit. De eigenaar is niet te spreken over Karel Bos.",
        "Gazprom groeit. Koper is volgens Rosneft duurder.",
        "Gazprom verkocht een schilderij. Koper is Rosneft.",
    ],
    gaps: &[],
};

/// Nouns for who owns, by what they end in.
pub const OWNERS: &[&str] =
    &["eigenaar", "eigenaresse", "eigenaren", "eigenaars", "grootaandeelhouder", "grootaandeelhouders"];

/// Words before them of one who owns it no more.
pub const FORMER: &[&str] = &["vorige", "vroegere", "voormalig", "voormalige", "toenmalige", "oud", "ex"];

/// Nouns for a body that owns, by what they end in.
pub const PARENTS: &[&str] = &["moederbedrijf", "moedermaatschappij", "moederconcern"];

/// Nouns for what is owned by the body named before.
pub const DAUGHTERS: &[&str] = &["dochterbedrijf", "dochteronderneming", "dochtermaatschappij", "dochter"];

/// What a name that no table knows is called a business by.
pub const KINDS: &[&str] = &[
    "restaurant",
    "café",
    "hotel",
    "bedrijf",
    "keten",
    "winkel",
    "zaak",
    "merk",
    "club",
    "bar",
    "discotheek",
    "pizzeria",
    "brouwerij",
    "galerie",
    "boekhandel",
    "kapsalon",
    "manege",
    "camping",
    "coffeeshop",
    "bakkerij",
    "garage",
    "bureau",
    "studio",
    "webshop",
    "supermarkt",
    "bioscoop",
    "theater",
    "kwekerij",
    "slagerij",
    "site",
    "app",
];

fn find(scene: &mut Scene<'_>, at: usize) {
    let noun = scene.doc.str(at);
    if endings!(of OWNERS, 0).holds(noun) || endings!(of PARENTS, 0).holds(noun) {
        owner(scene, at);
    } else if endings!(of DAUGHTERS, 0).holds(noun) {
        daughter(scene, at);
    } else if matches!(noun, "koper" | "Koper" | "kopers" | "Kopers") && is_told(scene, at) {
        revealed(scene, at);
    }
}

/// `Koper is X`: does the verb behind the noun say who it is?
fn is_told(scene: &Scene<'_>, at: usize) -> bool {
    scene.doc.is_any(at + 1, &["is", "was", "zijn", "wordt", ":"])
}

/// The owner's noun, with what stands before its hyphen.
fn owner(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    let start = doc.sentence_range(at).start;
    let mut first = at;
    let mut before = None;
    if at >= start + 2 && doc.is(at - 1, "-") && doc.glued(at - 1) {
        first = at - 2;
        if doc.is_any(first, FORMER) || doc.is_any(first, &["huis", "grond", "land"]) {
            return;
        }
        if let Some((_, m)) = scene.mention_at(first).filter(|(_, m)| m.last == at - 1) {
            first = m.first;
            before = Some(m);
        }
    }
    if (1..4).any(|back| first >= start + back && doc.is_any(first - back, FORMER)) {
        // `Vorige eigenaar was X`
        if first > start && doc.is_any(first - 1, FORMER) && doc.is_any(at + 1, &["was", "waren"]) {
            revealed(scene, at);
        }
        return;
    }
    let word = doc.str(at);
    let plural = word.ends_with("en") || word.ends_with("rs");
    let next = named(scene, at + 1);
    let prefix = before.filter(|m| owned_body(scene, m)).and_then(|m| m.entity);
    if let Some(owned) = prefix {
        let apposed = || if doc.is(at + 1, ",") { named(scene, at + 2) } else { None };
        if let Some(id) = next.or_else(apposed).and_then(|m| m.entity) {
            add(scene, vec![id], owned, at, false);
        }
        return;
    }
    if let Some(holder) = next {
        let Some(id) = holder.entity else { return };
        let owned = if doc.is_any(holder.last, &["van", "achter"]) {
            business(scene, holder.last + 1, holder.kind() == MentionKind::Person).map(|(id, _)| id)
        } else if first > start && doc.is_any(first - 1, &["en", "van"]) {
            let joined = first.checked_sub(2).and_then(|b| scene.mention_at(b)).map(|(_, m)| m);
            joined.filter(|m| owned_body(scene, m)).and_then(|m| m.entity)
        } else {
            None
        };
        if let Some(owned) = owned {
            add(scene, vec![id], owned, at, false);
        }
        return;
    }
    if doc.is_any(at + 1, &[":", "is", "wordt", "werd", "heet", "heten", "zijn", "worden"]) {
        revealed(scene, at);
        return;
    }
    if !doc.is_any(at + 1, &["van", "achter"]) {
        return;
    }
    let parent = PARENTS.iter().any(|p| word.ends_with(p));
    let Some((owned, last)) = business(scene, at + 2, true) else { return };
    // `De eigenaren van X - A en B - vechten`
    let dash = doc.is_any(last, &["-", "–", "—"]) && !doc.glued(last);
    let behind = if doc.is(last, ",") || dash { named(scene, last + 1) } else { None };
    // The second dash closes it: `X - A zei het al - wil` names no owner.
    let closed = |m: &&Placed| {
        let end = if doc.is(m.last, "en") { named(scene, m.last + 1).map_or(m.last, |o| o.last) } else { m.last };
        !dash || doc.is_any(end, &["-", "–", "—"])
    };
    let behind = behind.filter(closed);
    // `moederbedrijf van X, Y en Z`: one of a row.
    let behind = behind.filter(|m| !parent || !goes_on(scene, m.last));
    let holds = |m: &&Placed| {
        if parent {
            common::is_body(scene, m) && doc.is(m.last, ",")
        } else {
            matches!(m.kind(), MentionKind::Person | MentionKind::Official)
        }
    };
    if let Some(holder) = behind.filter(holds) {
        if let Some(id) = holder.entity {
            let mut all = vec![id];
            // `De eigenaren van Y, A en B,`
            if plural && doc.is(holder.last, "en") {
                all.extend(named(scene, holder.last + 1).and_then(|m| m.entity).filter(|other| *other != id));
            }
            add(scene, all, owned, at, false);
        }
        return;
    }
    // `De eigenaar van Y wil ...`, right behind whoever was named as a businessman.
    if first > start && doc.is(first - 1, "de") && (first == start + 1 || !plural) && behind.is_none() {
        let known = introduced(scene, start, if plural { 2 } else { 1 });
        if !known.is_empty() {
            add(scene, known, owned, at, true);
        }
    }
}

/// Does a row of names go on behind token `last` (`X, Y en Z`)?
fn goes_on(scene: &Scene<'_>, last: usize) -> bool {
    let doc = scene.doc;
    let mut at = last;
    for _ in 0..8 {
        if doc.is(at, "en") {
            return true;
        }
        match named(scene, at + 1).filter(|_| doc.is(at, ",")) {
            Some(next) => at = next.last,
            None => return false,
        }
    }
    false
}

/// `Nieuwe eigenaar is X`, `krijgt een nieuwe eigenaar: X`, `De eigenaar heet X`: of what the article speaks of.
fn revealed(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    let Some((owner, last)) = (at + 2..at + 8)
        .find_map(|t| scene.mention_at(t).map(|(_, m)| m.first))
        .and_then(|t| named(scene, t))
        .filter(|m| (at + 2..m.first).all(|t| introduces(scene, t)))
        .and_then(|m| Some((m.entity?, m.last)))
    else {
        return;
    };
    let mut owners = vec![owner];
    if doc.is_any(at + 1, &["heten", "zijn", "worden", "waren"]) && doc.is(last, "en") {
        owners.extend(named(scene, last + 1).and_then(|m| m.entity));
    }
    let begins = doc.sentence_range(at).start;
    let new = (begins.max(at.saturating_sub(2))..at).any(|t| doc.is_any(t, &["nieuwe", "kersverse", "toekomstige"]));
    let buyer = doc.is_any(at, &["koper", "kopers"]);
    let status = if buyer {
        OwnershipStatus::Acquires
    } else if doc.is_any(at + 1, &["was", "waren"]) {
        OwnershipStatus::Sells
    } else if new || doc.is_any(at + 1, &["wordt", "werd", "worden"]) {
        OwnershipStatus::Acquires
    } else {
        OwnershipStatus::Owns
    };
    if focus::tells_of_thing(scene, at) {
        return;
    }
    if let Some(owned) = focus::nearby(scene, at, &owners)
        && (!buyer || is_for_sale(scene, at, owned))
    {
        owns(scene, owners, owned, at, (RULE.id, status), Some("owned"));
    }
}

/// May the word at token `at` stand before the name of who is meant (`Koper is het Amerikaanse fonds X`)? `Koper is volgens X duurder` tells of another.
fn introduces(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    let light = || doc.is_any(at, &["de", "het", "een", "nu", "nog", "ook", "dan", "weer", "inmiddels"]);
    doc.token(at).is_some_and(|t| t.is_word()) && (light() || !doc.has(at, Cue::Function))
}

/// Was the body told to be sold or for sale in the sentences up to token `at`, rather than to sell something (`X veilt een schilderij`)?
fn is_for_sale(scene: &mut Scene<'_>, at: usize, body: u32) -> bool {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let from = doc.sentences().get(here.saturating_sub(focus::NEAR)).map_or(at, |s| s.first);
    let deal = |t: &usize| {
        let word = doc.str(*t).to_lowercase();
        ["koop", "verkocht", "gekocht", "overname", "overgenomen", "doorstart", "eigenaar"]
            .iter()
            .any(|d| word.contains(d))
    };
    let Some(word) = (from..at).rev().find(deal) else { return false };
    let syntax = scene.syntax(word);
    let chunk = syntax.chunk_at(word).filter(|c| syntax.chunks[*c].tag == Tag::Verb);
    let Some(clause) = chunk.and_then(|c| syntax.clause_of(c)) else { return true };
    let subject = clause.subject.and_then(|s| syntax.chunks[s].mention);
    let sells = subject.and_then(|m| scene.mentions.get(m as usize)).is_some_and(|m| m.entity == Some(body));
    !sells || clause.has_any(doc, &["worden", "zijn", "raken"])
}

/// `X en vrachtdochter Y`: Y belongs to X.
fn daughter(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    let start = doc.sentence_range(at).start;
    let Some(piece) = named(scene, at + 1).filter(|m| owned_body(scene, m)).and_then(|m| m.entity) else { return };
    if at < start + 2 || !doc.is_any(at - 1, &["en", "met"]) {
        return;
    }
    let Some((_, whole)) = scene.mention_at(at - 2).filter(|(_, m)| m.last == at - 1 && owned_body(scene, m)) else {
        return;
    };
    if let Some(id) = whole.entity {
        add(scene, vec![id], piece, at, false);
    }
}

/// The person or body named from token `at` on.
pub fn named<'a>(scene: &Scene<'a>, at: usize) -> Option<&'a Placed> {
    let at = at
        + usize::from(scene.doc.is_any(at, &["prins", "prinses", "graaf", "baron"]) && scene.mention_at(at).is_none());
    let (_, m) = scene.mention_at(at).filter(|(_, m)| m.first == at)?;
    let nameless = matches!(&m.value, MentionValue::Official(o) if o.name.is_none());
    (matches!(
        m.kind(),
        MentionKind::Person | MentionKind::Official | MentionKind::Organisation | MentionKind::Platform
    ) && !nameless)
        .then_some(m)
}

/// May the body be somebody's?
pub fn owned_body(scene: &Scene<'_>, m: &Placed) -> bool {
    common::is_body(scene, m) && !authority::is_authority(scene, m)
}

/// The business named from token `at` on (`het restaurant De Kas`), and the token behind it; a name that no table knows counts where it `must` be one.
pub fn business(scene: &mut Scene<'_>, at: usize, must: bool) -> Option<(u32, usize)> {
    let doc = scene.doc;
    for t in at..at + 5 {
        if let Some((_, m)) = scene.mention_at(t) {
            return (m.first == t && owned_body(scene, m)).then_some(m.entity?).map(|id| (id, m.last));
        }
        let token = doc.token(t)?;
        if !token.is_word() {
            return None;
        }
        if token.is_upper() && !doc.has(t, Cue::Demonym) {
            let noun = doc.str(t - 1).to_lowercase();
            let called = t > at && KINDS.iter().any(|k| noun.ends_with(k));
            if !called && (!must || doc.hit(t, Table::Place).is_some()) {
                return None;
            }
            let mut last = t + 1;
            while last < t + 5 && doc.is_upper(last) && scene.mention_at(last).is_none() {
                last += 1;
            }
            return Some((scene.entities.intern(EntityKind::Organisation, doc.slice(t, last)), last));
        }
        if doc.has(t, Cue::Function) && !doc.is_any(t, &["de", "het", "een"]) {
            return None;
        }
    }
    None
}

/// The persons of the two sentences before token `at`, if they are as many as that, first told of here, and one of them a businessman or the like.
fn introduced(scene: &Scene<'_>, at: usize, count: usize) -> Vec<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    if here == 0 || here > 4 {
        return Vec::new();
    }
    let split = scene.mentions.partition_point(|m| m.first < at);
    let mut known: Vec<u32> = Vec::new();
    let mut trades = false;
    for m in &scene.mentions[..split] {
        if matches!(m.kind(), MentionKind::Person | MentionKind::Official) {
            let Some(id) = m.entity else { continue };
            if !known.contains(&id) {
                known.push(id);
            }
            trades |= m.first > 0 && {
                let trade = doc.str(m.first - 1).to_lowercase();
                [
                    "ondernemer",
                    "zakenman",
                    "zakenvrouw",
                    "uitbater",
                    "winkelier",
                    "kok",
                    "miljardair",
                    "oligarch",
                    "magnaat",
                ]
                .iter()
                .any(|t| trade.ends_with(t))
            };
        }
    }
    // Two who are named together in the sentence before need no trade.
    let together = count == 2 && here <= 2;
    if known.len() == count && (trades || together) { known } else { Vec::new() }
}

fn add(scene: &mut Scene<'_>, owner: Vec<u32>, owned: u32, at: usize, inferred: bool) {
    owns(scene, owner, owned, at, (RULE.id, OwnershipStatus::Owns), inferred.then_some("owner"));
}

/// Adds the claim that a rule found, unless it was told before.
pub fn owns(
    scene: &mut Scene<'_>,
    owner: Vec<u32>,
    owned: u32,
    at: usize,
    (rule, status): (&'static str, OwnershipStatus),
    inferred: Option<&'static str>,
) {
    let told = scene.claims.iter().rev().take(common::WINDOW).any(|c| match &c.value {
        ClaimValue::Ownership(o) => o.owned.contains(&owned) && o.owner.iter().any(|id| owner.contains(id)),
        _ => false,
    });
    if told || owner.contains(&owned) {
        return;
    }
    let value = Ownership { owner, owned: vec![owned], status, amount: None, date: None };
    let mut draft = common::draft(scene, ClaimValue::Ownership(value), None, at, rule);
    draft.inferred.extend(inferred.map(Cow::Borrowed));
    scene.claims.push(draft);
}
