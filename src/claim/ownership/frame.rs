//! Who owns, buys or sells what, from the frames of `frames.tsv`: `is eigendom van`, `neemt over`, `moederbedrijf van`, `dochter van`.

use std::borrow::Cow;

use crate::claim::frame::{Found, find as find_frame, may_state};
use crate::claim::syntax::{Chunk, ClauseKind, Syntax, Tag, governor_name};
use crate::claim::{ClaimRule, Scene, authority, common, hedge, party};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::{ClaimValue, EntityKind, Hedge, MentionKind, Ownership, OwnershipStatus};

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
            owner = if says.name.is_empty() { acting(scene, &syntax, &found) } else { says.name };
        } else if !of_owner && owner.is_empty() && owned.is_empty() && says.own_phrase && is_parent(&frame.trigger) {
            // `Moederbedrijf Y gaat in beroep`: of the one that it was about.
            owned.extend(common::topic(scene, at, &says.name).filter(|id| common::is_company(scene, *id)));
            owner = says.name;
            inferred.push(Cow::Borrowed("owned"));
        }
    }
    if found.frame.status == "sells" && seller.is_empty() && found.frame.kind == FrameKind::Noun {
        seller = acting(scene, &syntax, &found);
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
    if matches!(found.frame.trigger.as_str(), "onderdeel" | "onderdeel zijn" | "deel uitmaken")
        && owner.iter().any(|id| authority::has_power(scene, *id))
    {
        return;
    }
    let bought = common::parties(scene, &syntax, &found, Part::Owner).iter().any(|id| may_own(scene, *id))
        || found.part(Part::Amount).is_some();
    let alone = name_alone(scene, &syntax, &found) && (status != OwnershipStatus::Sells || bought);
    let kin = owner.iter().any(|id| scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person))
        && matches!(found.frame.trigger.as_str(), "dochter" | "dochter zijn" | "moeder");
    // Goods are bought and sold too; a business is a body.
    // A report in the hands of a paper is not its own.
    let paper = found.frame.trigger.starts_with("in handen")
        && !(syntax.clauses[found.clause].kind == ClauseKind::Main
            && found.part(Part::Owned).is_some_and(|i| syntax.chunks[i].mention.is_some()))
        && scene
            .mentions
            .iter()
            .take(400)
            .any(|m| m.entity.is_some_and(|id| owner.contains(&id)) && party::is_medium(scene, m));
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
    let value = Ownership { owner, owned, status, amount, date: common::date(scene, &syntax, &found) };
    let from = scene.claims.len().saturating_sub(common::WINDOW);
    for old in scene.claims[from..].iter_mut().rev() {
        if let ClaimValue::Ownership(before) = &mut old.value
            && before.owned.iter().any(|id| value.owned.contains(id))
            && before.owner.iter().any(|id| value.owner.contains(id))
        {
            before.amount = before.amount.or(value.amount);
            before.date = before.date.or(value.date);
            return;
        }
    }
    // What an apposition says is not held back by the clause that it stands in.
    let apart = found.frame.kind == FrameKind::Noun && status == OwnershipStatus::Owns;
    let hedged = hedge::of(scene, &syntax, found.clause, found.noun).filter(|h| h.0 != Hedge::Future && !apart);
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
    });
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

/// Is what is bought told by its name alone (`X koopt Y`, not `haar paard Y`)?
fn name_alone(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    found.part(Part::Owned).is_some_and(|i| {
        let chunk = &syntax.chunks[i];
        chunk.tag == Tag::Noun
            && scene.doc.token(chunk.first).is_some_and(|t| t.is_upper())
            && !scene.doc.is(chunk.first + 1, "-")
    })
}

/// Is it a part of a business (`de winkels van X`, `zijn belang in X`)?
fn share_of(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let head = scene.doc.str(syntax.chunks[i].head).to_lowercase();
    SHARES.iter().any(|s| head.ends_with(s))
}

/// What a business is bought or sold in parts as.
const SHARES: &[&str] = &[
    "winkels",
    "filialen",
    "onderdelen",
    "activiteiten",
    "tak",
    "divisie",
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

/// The body that hangs on the phrase at chunk `i` by `van` or `in`.
fn behind(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
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

/// `het Noord-Oost-gasveld`: a thing by its own name.
fn thing(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Option<u32> {
    let doc = scene.doc;
    let chunk = syntax.chunks.get(i).filter(|c| c.mention.is_none())?;
    let begin = (chunk.first..chunk.last).find(|&t| !doc.is_any(t, &["de", "het"]))?;
    let named =
        doc.token(begin).is_some_and(|t| t.is_upper()) && doc.is(begin + 1, "-") && scene.mention_at(begin).is_none();
    named.then(|| scene.entities.intern(EntityKind::Thing, doc.slice(begin, chunk.last)))
}

/// Who buys or sells where only the noun says so: the subject of its clause (`bij de overname van X`, `de verkoop van zijn belang`).
fn acting(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let Some(noun) = found.noun else { return Vec::new() };
    let governed = syntax.chunks[noun].governor.map(|g| governor_name(doc, &syntax.chunks[g]));
    let own = syntax
        .of(found.clause)
        .any(|(i, c)| i > noun && doc.is_any(c.first, &["zijn", "haar", "hun"]) && c.tag == Tag::Noun);
    let trade = matches!(found.frame.trigger.as_str(), "overname" | "aankoop" | "verkoop" | "fusie");
    // `bereikte overeenstemming over de overname van X`
    let over = governed == Some("over") && clause.has_any(doc, &["bereiken", "onderhandelen", "praten", "spreken"]);
    let governed = governed.filter(|g| *g != "over" || over);
    if !(trade && (own || matches!(governed, Some("bij" | "door" | "via" | "met" | "na" | "over")))) {
        return Vec::new();
    }
    let Some(subject) = clause.subject.filter(|s| *s != noun) else { return Vec::new() };
    common::somebody(scene, syntax, subject)
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
fn may_own(scene: &Scene<'_>, id: u32) -> bool {
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
fn may_be_owned(scene: &Scene<'_>, id: u32) -> bool {
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
    })
}

/// Bodies that fall to a party at elections.
const POWERS: &[&str] =
    &["senaat", "huis van afgevaardigden", "tweede kamer", "kamer", "congres", "regering", "kabinet"];

/// What stands with a noun of ownership.
#[derive(Debug, Default)]
struct Names {
    /// The name that it says something of.
    name: Vec<u32>,
    /// Does it stand in or right behind the noun's own phrase (`moederbedrijf Meta`)?
    own_phrase: bool,
    /// The name before its hyphen (`Instagram-moeder`).
    prefix: Option<u32>,
}

fn names(scene: &mut Scene<'_>, syntax: &Syntax, noun: usize) -> Names {
    let prefix = hyphenated(scene, syntax, noun);
    let doc = scene.doc;
    let named = |c: &Chunk| c.mention.is_some() || doc.token(c.head).is_some_and(|t| t.is_upper());
    let next = syntax.chunks.get(noun + 1).is_some_and(|c| c.tag == Tag::Noun && named(c));
    // `Gazprom-eigenaar, Karel Bos`
    let comma = prefix.is_some()
        && syntax.chunks.get(noun + 1).is_some_and(|c| c.tag == Tag::Mark && doc.is(c.first, ","))
        && syntax.chunks.get(noun + 2).is_some_and(|c| c.tag == Tag::Noun && c.mention.is_some());
    let own_phrase = syntax.chunks[noun].mention.is_some() && prefix.is_none() || next;
    let name = if prefix.is_some() {
        if next || comma {
            party::one(scene, syntax, noun + 1 + usize::from(comma))
        } else {
            own_name(scene, syntax, noun)
        }
    } else {
        apposed(scene, syntax, noun)
    };
    Names { name, own_phrase, prefix }
}

/// The name at the end of the noun's phrase (`Instagram-moeder Meta`).
fn own_name(scene: &Scene<'_>, syntax: &Syntax, noun: usize) -> Vec<u32> {
    let mention = syntax.chunks[noun].mention.and_then(|m| scene.mentions.get(m as usize));
    mention.filter(|m| m.first > syntax.chunks[noun].first).and_then(|m| m.entity).into_iter().collect()
}

/// The name that a noun says something of: in its phrase (`moederbedrijf Meta`), before its comma (`Meta, moederbedrijf van`), or behind it.
fn apposed(scene: &mut Scene<'_>, syntax: &Syntax, noun: usize) -> Vec<u32> {
    let doc = scene.doc;
    let named = |c: &Chunk| c.mention.is_some() || doc.token(c.head).is_some_and(|t| t.is_upper());
    let chunk = &syntax.chunks[noun];
    if chunk.mention.is_some() {
        return party::one(scene, syntax, noun);
    }
    if syntax.chunks.get(noun + 1).is_some_and(|c| c.tag == Tag::Noun && named(c)) {
        return party::one(scene, syntax, noun + 1);
    }
    // `X, nu nog eigendom van Y`
    let comma = (noun.saturating_sub(3)..noun).rev().find(|&i| !matches!(syntax.chunks[i].tag, Tag::Other | Tag::Date));
    if let Some(k) = comma.filter(|&k| k > 0 && k + 1 < noun && doc.is(syntax.chunks[k].first, ","))
        && syntax.chunks[k - 1].tag == Tag::Noun
        && named(&syntax.chunks[k - 1])
    {
        return party::one(scene, syntax, k - 1);
    }
    if noun >= 2
        && syntax.chunks[noun - 1].tag == Tag::Mark
        && doc.is_any(syntax.chunks[noun - 1].first, &[",", "("])
        && !syntax.chunks[noun - 2].governor.is_some_and(|g| doc.is_any(syntax.chunks[g].first, &["in", "uit"]))
        && named(&syntax.chunks[noun - 2])
    {
        return party::one(scene, syntax, noun - 2);
    }
    // `De keten, onderdeel van Y,`
    if noun >= 2
        && syntax.chunks[noun - 1].tag == Tag::Mark
        && doc.is(syntax.chunks[noun - 1].first, ",")
        && syntax.chunks[noun - 2].tag == Tag::Noun
        && syntax.chunks[noun - 2].governor.is_none()
        && syntax.chunks[noun - 2].definite
    {
        let mut ids = common::somebody(scene, syntax, noun - 2);
        ids.retain(|id| common::is_company(scene, *id));
        return ids;
    }
    // `X is de dochter van Y`
    let clause = &syntax.clauses[chunk.clause];
    if clause.has_any(doc, &["zijn", "worden", "blijven"])
        && let Some(subject) = clause.subject.filter(|s| *s != noun)
    {
        return party::parties(scene, syntax, subject);
    }
    // `eigenaar van Y, X,`: a person behind the phrase that hangs on it.
    let behind = (noun + 1..noun + 6)
        .find(|&i| syntax.chunks.get(i).is_some_and(|c| c.tag == Tag::Mark && doc.is(c.first, ",")));
    if let Some(i) = behind
        && syntax.chunks.get(i + 1).and_then(|c| c.mention).is_some_and(|m| {
            // `Het moederbedrijf van Y, X,` with its second comma; of a person the first is enough.
            let closed = syntax.chunks.get(i + 2).is_some_and(|c| c.tag == Tag::Mark && doc.is(c.first, ","));
            scene
                .mentions
                .get(m as usize)
                .is_some_and(|m| m.kind() == MentionKind::Person || closed && common::is_body(scene, m))
        })
    {
        return party::one(scene, syntax, i + 1);
    }
    Vec::new()
}

/// The name before the hyphen of the noun (`Facebook-moeder`).
fn hyphenated(scene: &Scene<'_>, syntax: &Syntax, noun: usize) -> Option<u32> {
    let chunk = &syntax.chunks[noun];
    let (_, m) = (chunk.first..chunk.last).find_map(|t| scene.mention_at(t))?;
    (scene.doc.is(m.last, "-") && scene.doc.glued(m.last)).then_some(m.entity).flatten()
}
