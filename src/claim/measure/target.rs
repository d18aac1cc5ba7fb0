//! Whom or what a measure hits.

use super::gate;
use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, Syntax, Tag};
use crate::claim::{Scene, common, group, related};
use crate::lexicon::{Cue, NounRole, Part};
use crate::model::{EntityKind, MentionKind};
use crate::token::Shape;

/// Whom or what it hits.
pub fn of(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    match found.part(Part::Target) {
        Some(i) => at(scene, syntax, found, i),
        None => law(scene, syntax, found).into_iter().collect(),
    }
}

/// Whom or what the phrase at chunk `i` means that the frame hits.
pub fn at(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, i: usize) -> Vec<u32> {
    let doc = scene.doc;
    let chunk = syntax.chunks[i];
    if chunk.tag == Tag::Pronoun {
        // `heeft hem verboden het land te verlaten`
        let told = found.frame.trigger == "verbieden" && !found.passive;
        let games = super::unnamed::is_for_games(scene, syntax, found);
        let personal = found.frame.type_ == "expulsion" || told || games || super::discipline::is(found);
        let person = personal && doc.is_any(chunk.first, &["hem", "haar", "hij", "zij"]);
        // `Fans van X zijn niet welkom. De bond heeft ze geweerd`: those of the sentence before.
        if doc.is_any(chunk.first, &["ze", "hen"]) && !found.passive {
            return group::before(scene, syntax);
        }
        let mut ids = if person { common::somebody(scene, syntax, i) } else { Vec::new() };
        // `De regering van X heeft hem uitgezet`: not X.
        let before = scene.mentions_in(doc.sentence_range(chunk.first).start, chunk.first);
        let mut here: Vec<u32> = before.filter_map(|(_, m)| m.entity).collect();
        // Nor who says so.
        here.extend(common::said_by_whom(scene, chunk.first));
        ids.retain(|id| !here.contains(id));
        return ids;
    }
    // `schorste de 27-jarige Fries`: the one person of the sentence before.
    if chunk.mention.is_none()
        && (chunk.first..chunk.last).any(|t| doc.is(t, "jarige"))
        && common::nameless(scene, &chunk)
    {
        let known = common::defendant(scene, syntax, i);
        return known.or_else(|| super::discipline::sole_person_before(scene, chunk.first)).into_iter().collect();
    }
    if let Some(id) = product(scene, &chunk) {
        return vec![id];
    }
    // `Orbáns partij Fidesz`: what the phrase ends in.
    let whole = chunk.mention.and_then(|m| scene.mentions.get(m as usize)).filter(|m| m.last < chunk.last);
    if let Some((_, m)) =
        whole.and_then(|_| scene.mention_at(chunk.last - 1)).filter(|(_, m)| common::is_body(scene, m))
    {
        return m.entity.into_iter().collect();
    }
    // `PSV'er Jan Bakker`
    if let Some((_, m)) = (chunk.last - 1..chunk.last + 3).find_map(|t| scene.mention_at(t))
        && m.kind() == MentionKind::Person
        && m.first > chunk.first
        && doc.str(m.first - 1).ends_with("er")
    {
        return m.entity.into_iter().collect();
    }
    // `Orbáns partij Fidesz`, in two.
    if chunk.mention.is_some()
        && doc.str(chunk.last - 1).ends_with('s')
        && let Some(next) = syntax.chunks.get(i + 1).filter(|c| c.tag == Tag::Noun && c.first == chunk.last)
        && let Some((_, m)) = scene.mention_at(next.last - 1).filter(|(_, m)| common::is_body(scene, m))
    {
        return m.entity.into_iter().collect();
    }
    let own = somebody(scene, syntax, i);
    if let Some(&group) = own.iter().find(|id| people(scene, **id)) {
        return apposed_name(scene, &chunk).or_else(|| employer(scene, group)).into_iter().collect();
    }
    // `Supporters van X zijn verbannen`: they, not X.
    if own.is_empty() && doc.is_any(chunk.head, &["supporters", "fans", "aanhangers", "uitsupporters"]) {
        return group::all(scene, syntax, i);
    }
    if !own.is_empty() {
        let beside = related::beside(scene, syntax, i);
        return own.into_iter().chain(beside).collect();
    }
    // `een groep van strijders, X,`
    if chunk.tag == Tag::Noun
        && let Some(id) = apposed_name(scene, &chunk)
    {
        return vec![id];
    }
    // A law has a name in its noun.
    let head = doc.str(chunk.head).to_lowercase();
    if chunk.tag == Tag::Noun && head.ends_with("wet") && head.len() > 5 {
        return vec![scene.entities.intern(EntityKind::Law, &head)];
    }
    // `een verbod op Huawei-apparatuur`: whose it is.
    if let Some(id) = hyphenated(scene, &chunk) {
        return vec![id];
    }
    // `een verbod op lachgas`, `de verkoop van lachgas`: a substance is hit by its name.
    if let Some(id) = substance(scene, syntax, i) {
        return vec![id];
    }
    // `de krimp van X stilleggen`: a plan is halted, not X.
    if doc.is_any(chunk.head, PLANS) {
        return Vec::new();
    }
    // `zes Moldaviërs en een bank`: people of a country, with those named beside.
    if chunk.tag == Tag::Noun
        && chunk.mention.is_none()
        && doc.is_upper(chunk.head)
        && doc.has(chunk.head, Cue::Demonym)
    {
        return group::all(scene, syntax, i);
    }
    // `weert Oekraïens graan`: what comes from somewhere, by its noun.
    if matches!(found.frame.trigger.as_str(), "weren" | "boycotten")
        && !group::is_of_people(scene, &chunk)
        && let Some(id) = from_somewhere(scene, &chunk)
    {
        return vec![id];
    }
    // `toestellen van het type X`: the things, not who makes them.
    if let Some(sort) = syntax.chunks.get(i + 2).copied()
        && syntax.chunks[i + 1].tag == Tag::Preposition
        && (sort.first..sort.last).any(|t| doc.is(t, "type"))
    {
        return product(scene, &sort).into_iter().collect();
    }
    let mut behind = common::behind(scene, syntax, i);
    // `de fusie tussen X en Y`
    if behind.is_empty() && syntax.chunks.get(i + 1).is_some_and(|c| doc.is(c.first, "tussen")) {
        behind = common::somebody(scene, syntax, i + 2);
    }
    // `de toegang tot X`
    if behind.is_empty()
        && doc.is_any(chunk.head, &["toegang"])
        && syntax.chunks.get(i + 1).is_some_and(|c| doc.is(c.first, "tot"))
    {
        behind = common::somebody(scene, syntax, i + 2);
    }
    // `de invoer van Nederlands vlees`: what a state keeps out has no name of its own.
    if behind.is_empty() && ["import", "invoer"].iter().any(|t| doc.str(chunk.head).ends_with(t)) {
        return goods_of(scene, syntax, i + 2).into_iter().collect();
    }
    // `de export van wapens naar X`: a state is cut off from its trade.
    if behind.is_empty() && TRADE.iter().any(|t| doc.str(chunk.head).ends_with(t)) {
        let to = |k: &usize| {
            let c = &syntax.chunks[*k];
            c.clause == chunk.clause
                && c.governor
                    .is_some_and(|g| g + 1 == *k && doc.is_any(syntax.chunks[g].first, &["naar", "aan", "uit", "met"]))
        };
        if let Some(k) = (i + 1..(i + 6).min(syntax.chunks.len())).find(to) {
            let ids = common::somebody(scene, syntax, k);
            // `de verkoop aan minderjarigen`
            let people = ids.is_empty() && group::is_of_people(scene, &syntax.chunks[k]);
            return if people { group::all(scene, syntax, k) } else { ids };
        }
    }
    behind.retain(|id| gate::may_be_target(scene, *id));
    // `Bij X legde de inspectie twee machines stil`
    if behind.is_empty() && matches!(found.frame.type_.as_str(), "closure" | "suspension" | "seizure") {
        behind = whose_place(scene, syntax, found.clause);
    }
    if behind.is_empty() {
        let of = syntax.chunks.get(i + 1).is_some_and(|c| doc.is_any(c.first, &["van", "voor", "tegen"]));
        let all = [Some(i), Some(i + 2).filter(|_| of)];
        for k in all.into_iter().flatten().filter(|k| *k < syntax.chunks.len()) {
            // `blokkeert de benoeming van rechters`: they are hit by nothing themselves.
            let plain =
                k == i || !group::is_of_people(scene, &syntax.chunks[k]) || group::is_counted(scene, &syntax.chunks[k]);
            if behind.is_empty() && plain {
                behind = group::all(scene, syntax, k);
            }
        }
        return behind;
    }
    match behind.iter().find(|id| people(scene, **id)) {
        Some(&group) => employer(scene, group).into_iter().collect(),
        None => behind,
    }
}

/// Whom the phrase names or points back at; a plural for people that opens the sentence is no name.
fn somebody(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    let mut ids = common::somebody(scene, syntax, i);
    if group::is_of_people(scene, &syntax.chunks[i]) {
        ids.retain(|id| scene.entities.get(*id).is_some_and(|e| e.kind != EntityKind::Unknown));
    }
    ids
}

/// Whom the subject of a ban or order is: who or what is named, else the group that has no name.
pub fn whom(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    if let Some(id) = product(scene, &syntax.chunks[i]) {
        return vec![id];
    }
    let ids = somebody(scene, syntax, i);
    if !ids.is_empty() || !group::is_of_people(scene, &syntax.chunks[i]) {
        return ids;
    }
    group::all(scene, syntax, i)
}

/// The company at whose place (`bij X`) the clause tells it.
fn whose_place(scene: &mut Scene<'_>, syntax: &Syntax, clause: usize) -> Vec<u32> {
    let doc = scene.doc;
    let at =
        |(i, c): &(usize, &Chunk)| c.governor.is_some_and(|g| g + 1 == *i && doc.is(syntax.chunks[g].first, "bij"));
    let Some(i) = syntax.of(clause).find(at).map(|(i, _)| i) else { return Vec::new() };
    let mut ids = common::somebody(scene, syntax, i);
    let company = |id: &u32| {
        let body =
            |e: &crate::model::Entity| !matches!(e.kind, EntityKind::Person | EntityKind::Place | EntityKind::Group);
        scene.entities.get(*id).is_some_and(body) && !crate::claim::authority::has_power(scene, *id)
    };
    ids.retain(company);
    ids
}

/// What is traded with a state, or paid to somebody.
const TRADE: &[&str] = &[
    "export",
    "import",
    "uitvoer",
    "invoer",
    "handel",
    "levering",
    "leveringen",
    "verkoop",
    // `de betalingen aan X`
    "betaling",
    "betalingen",
    "subsidie",
    "subsidies",
    "financiering",
    "leningen",
];

/// `was Polen uitgezet`: the state that somebody was put out of, where it stands bare in the clause.
pub fn left(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<u32> {
    let doc = scene.doc;
    let subject = syntax.clauses[found.clause].subject;
    let hit = syntax.of(found.clause).find_map(|(i, c)| {
        let bare = c.tag == Tag::Noun && c.governor.is_none() && Some(i) != subject;
        let begin = (c.first..c.last).find(|t| !doc.is_any(*t, &["de", "het"])).filter(|_| bare)?;
        crate::claim::syntax::place(doc, begin)
            .filter(|h| h.last == c.last)
            .filter(|h| doc.lex.tables.places.rows.get(h.row).is_some_and(|p| p.kind == "country"))
    })?;
    let name = doc.lex.tables.name(hit).to_owned();
    Some(scene.entities.intern(EntityKind::Place, &name))
}

/// Nouns for those who rule a country that is in disgrace.
const RULERS: &[&str] = &["bewind", "regime", "junta", "machthebbers"];

/// The one country that the two sentences before token `at` tell of as one that is punished (`sancties tegen X`, `het bewind in X`).
pub fn state_before(scene: &mut Scene<'_>, at: usize, but: &[u32]) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let first = doc.sentences().get(here.saturating_sub(2))?.first;
    let mut only: Option<&str> = None;
    let mut t = first;
    while t < doc.sentence_range(at).start {
        let Some(hit) = crate::claim::syntax::place(doc, t) else {
            t += 1;
            continue;
        };
        let punished = t > 1
            && (doc.is(t - 1, "tegen") && ["sancties", "maatregelen"].iter().any(|w| doc.str(t - 2).ends_with(w))
                || doc.is_any(t - 1, &["in", "van"]) && doc.is_any(t - 2, RULERS));
        t = hit.last.max(t + 1);
        let name = doc.lex.tables.name(hit);
        let country = doc.lex.tables.places.rows.get(hit.row).is_some_and(|p| p.kind == "country");
        let own = but.iter().any(|id| scene.entities.get(*id).is_some_and(|e| e.name == name));
        if !country || !punished || own || only == Some(name) {
            continue;
        }
        if only.is_some() {
            return None;
        }
        only = Some(name);
    }
    let name = only?.to_owned();
    Some(scene.entities.intern(EntityKind::Place, &name))
}

/// `een groep van Fulanistrijders, X,`: the name in capitals between the commas behind the phrase.
fn apposed_name(scene: &mut Scene<'_>, chunk: &Chunk) -> Option<u32> {
    let doc = scene.doc;
    let first = (chunk.last..chunk.last + 4).find(|t| doc.is(*t, ","))? + 1;
    let last = (first..first + 6).find(|t| !doc.is_upper(*t)).filter(|t| doc.is(*t, ","))?;
    if let Some((_, m)) = scene.mention_at(first) {
        return m.entity;
    }
    (last > first).then(|| scene.entities.intern(EntityKind::Unknown, doc.slice(first, last)))
}

/// What people are called by whom they belong to (`Ryanairpersoneel`): not who they are.
const PEOPLE: &[&str] = &["personeel", "strijders", "medewerkers", "klanten", "gebruikers", "aanhangers", "supporters"];

/// Is the entity but a compound for people, with the name of another in it?
fn people(scene: &Scene<'_>, id: u32) -> bool {
    scene.entities.get(id).is_some_and(|e| {
        e.kind == EntityKind::Unknown && !e.name.contains(' ') && PEOPLE.iter().any(|p| e.name.ends_with(p))
    })
}

/// The body that a compound for its people begins with (`Ryanairpersoneel`), where the article names it.
fn employer(scene: &Scene<'_>, group: u32) -> Option<u32> {
    let name = &scene.entities.get(group)?.name;
    let stem = PEOPLE.iter().find_map(|p| name.strip_suffix(p))?;
    let body = |m: &&crate::resolve::Placed| {
        common::is_body(scene, m) && scene.doc.slice(m.first, m.last).eq_ignore_ascii_case(stem)
    };
    scene.mentions.iter().take(400).find(body).and_then(|m| m.entity)
}

/// `schort de grondwet op`: the law that is the object, or the subject of the passive.
fn law(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<u32> {
    let object = if found.passive { found.frame.passive_subject } else { found.frame.object };
    if object != Some(Part::Target) {
        return None;
    }
    let chunk = syntax.of(found.clause).map(|(_, c)| *c).find(|c| c.tag == Tag::Law && c.governor.is_none())?;
    let mention = chunk.mention.and_then(|m| scene.mentions.get(m as usize))?;
    mention.entity.or_else(|| {
        let name = scene.doc.slice(chunk.first, chunk.last).to_owned();
        Some(scene.entities.intern(EntityKind::Law, &name))
    })
}

/// The substance that the phrase at chunk `i` means, or that hangs on it by `van` (`het gebruik van glyfosaat`).
fn substance(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Option<u32> {
    let doc = scene.doc;
    let of = syntax.chunks.get(i + 1).is_some_and(|c| doc.is_any(c.first, &["van", "met"]));
    let all = [Some(i), Some(i + 2).filter(|_| of)];
    let named = |k: &usize| {
        syntax.chunks.get(*k).is_some_and(|c| {
            c.tag == Tag::Noun
                && c.mention.is_none()
                && c.last == c.head + 1
                && doc.lex.tables.claim_nouns.holds(NounRole::Substance, &doc.str(c.head).to_lowercase())
        })
    };
    let k = all.into_iter().flatten().find(named)?;
    let name = doc.str(syntax.chunks[k].head).to_lowercase();
    Some(scene.entities.intern(EntityKind::Thing, &name))
}

/// What comes from somewhere, behind a preposition.
fn goods_of(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Option<u32> {
    let chunk = *syntax.chunks.get(i).filter(|c| c.governor.is_some())?;
    from_somewhere(scene, &chunk)
}

/// The phrase from the adjective of its country on (`Nederlands vlees`).
fn from_somewhere(scene: &mut Scene<'_>, chunk: &Chunk) -> Option<u32> {
    let doc = scene.doc;
    if chunk.tag != Tag::Noun || chunk.mention.is_some() {
        return None;
    }
    let first = (chunk.first..chunk.head).find(|t| doc.has(*t, Cue::Demonym) && doc.is_upper(*t))?;
    Some(scene.entities.intern(EntityKind::Thing, doc.slice(first, chunk.last)))
}

/// What is planned with something, which goes on itself when it is halted.
const PLANS: &[&str] = &["krimp", "inkrimping", "groei", "uitbreiding", "verhuizing", "verkoop", "privatisering"];

/// Things that bear a name of their own.
const VESSELS: &[&str] = &[
    "schip",
    "tanker",
    "boot",
    "jacht",
    "vaartuig",
    "zeilboot",
    "veerboot",
    "motorclub",
    "vliegtuig",
    "toestel",
    "type",
];

/// `de Boeing 737 MAX`, `737 MAX`, `de Iraanse tanker Sabiti 2`: a thing by a name of several words or figures.
pub fn product(scene: &mut Scene<'_>, chunk: &Chunk) -> Option<u32> {
    let doc = scene.doc;
    let named = |t: usize| doc.token(t).is_some_and(|t| t.is_upper() || t.is_number());
    let plain = |t: &usize| !named(*t) && !doc.is_any(*t, &["de", "het"]);
    // The name begins behind the last word in small letters, the noun for what it is.
    let first = (chunk.first..chunk.last)
        .rev()
        .find(plain)
        .map(|t| t + 1)
        .or_else(|| (chunk.first..chunk.last).find(|&t| !doc.is_any(t, &["de", "het"])))?;
    let kind = first > chunk.first && doc.token(first - 1).is_some_and(|t| !t.is_upper());
    let kind = kind && VESSELS.iter().any(|v| doc.str(first - 1).ends_with(v));
    let capitals = || (first..chunk.last).any(|t| doc.token(t).is_some_and(|t| t.shape.has(Shape::CAPS)));
    let fits = chunk.tag == Tag::Noun
        && chunk.mention.is_none()
        && first < chunk.last
        && (chunk.last - first > 1 || kind)
        && (kind || !(first > chunk.first && plain(&(first - 1))))
        && (doc.is_upper(first) || capitals())
        && (first..chunk.last).all(named)
        && (first..chunk.last).all(|t| scene.mention_at(t).is_none());
    if !fits {
        return None;
    }
    // `de 737 MAX`, a `Boeing 737 Max` before.
    let name = doc.slice(first, chunk.last);
    let short = format!(" {}", name.to_lowercase());
    let longer = |e: &crate::model::Entity| e.kind == EntityKind::Thing && e.name.to_lowercase().ends_with(&short);
    let known = scene.entities.list().iter().position(longer).and_then(|id| u32::try_from(id).ok());
    Some(known.unwrap_or_else(|| scene.entities.intern(EntityKind::Thing, name)))
}

/// The name before the hyphen of a compound (`Huawei-apparatuur`).
fn hyphenated(scene: &Scene<'_>, chunk: &Chunk) -> Option<u32> {
    let (_, m) = (chunk.first..chunk.last).find_map(|t| scene.mention_at(t))?;
    let joined = scene.doc.is(m.last, "-") && scene.doc.glued(m.last) && common::is_body(scene, m);
    joined.then_some(m.entity).flatten()
}

/// `De Commissie heeft maatregelen genomen. X en Y moeten ...`: who must do something in the next sentence.
pub fn must_next(scene: &mut Scene<'_>, syntax: &Syntax) -> Vec<u32> {
    let Some(next) = scene.doc.sentences().get(syntax.sentence + 1).map(|s| s.first) else { return Vec::new() };
    let next = scene.syntax(next);
    let clause = next.main().map(|n| &next.clauses[n]);
    let doc = scene.doc;
    let denied =
        || doc.sentence_range(next.chunks.first().map_or(0, |c| c.first)).any(|t| doc.is_any(t, &["niet", "geen"]));
    let told = clause.filter(|c| c.has_any(doc, &["moeten"]) || c.has_any(doc, &["mogen"]) && denied());
    let Some(subject) = told.and_then(|c| c.subject) else { return Vec::new() };
    let chunk = next.chunks[subject];
    if chunk.mention.is_none() {
        // `De 'gele hesjes' mogen niet meer`: a name between marks.
        let quoted = |t: usize| doc.token(t).is_some_and(|t| t.shape.has(Shape::QUOTE));
        let group = chunk.first > 0 && quoted(chunk.first - 1) && quoted(chunk.last);
        let name = doc.slice(chunk.first, chunk.last);
        return if group { vec![scene.entities.intern(EntityKind::Unknown, name)] } else { Vec::new() };
    }
    common::somebody(scene, &next, subject)
}

/// The aircraft that a flying ban is about, by its name: in the sentence of token `at` or the two before it.
pub fn grounded(scene: &mut Scene<'_>, at: usize) -> Option<u32> {
    let here = scene.doc.sentence_of(at);
    (here.saturating_sub(2)..=here).rev().find_map(|sentence| {
        let first = scene.doc.sentences().get(sentence)?.first;
        let syntax = scene.syntax(first);
        let figures = |c: &&Chunk| (c.first..c.last).any(|t| scene.doc.token(t).is_some_and(|t| t.is_number()));
        let chunks: Vec<_> = syntax.chunks.iter().filter(figures).copied().collect();
        chunks.iter().find_map(|chunk| product(scene, chunk))
    })
}

/// Is it a union of states?
pub fn is_union(scene: &Scene<'_>, chunk: &Chunk) -> bool {
    let mention = chunk.mention.and_then(|m| scene.mentions.get(m as usize));
    mention.is_some_and(|m| matches!(crate::claim::authority::listed_type(scene, m), Some("international" | "eu")))
}

/// Is it a federation of sports?
pub fn is_federation(scene: &Scene<'_>, chunk: &Chunk) -> bool {
    let mention = chunk.mention.and_then(|m| scene.mentions.get(m as usize));
    mention.is_some_and(|m| crate::claim::authority::listed_type(scene, m) == Some("sport"))
}

/// Is the noun at a chunk this word?
pub fn is_noun(scene: &Scene<'_>, syntax: &Syntax, chunk: usize, word: &str) -> bool {
    scene.doc.is(syntax.chunks[chunk].head, word)
}
