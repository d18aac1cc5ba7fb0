//! One body: definite nouns for companies, authorities, parties, media, and the body that a spokesman without one speaks for.

use super::describe::is_clock;
use super::{Past, row};
use crate::lexicon::{DefiniteNoun, Hit, Table};
use crate::model::{EntityKind, MentionKind, MentionValue, OfficialValue, SentenceKind};
use crate::resolve::{Placed, entity};
use crate::rule::Value;
use crate::text::{Doc, Sentence};

/// The body that a noun with a definite article means.
pub fn noun(past: &Past<'_, '_>, first: usize, head: usize, row: &DefiniteNoun) -> Option<u32> {
    let word = past.doc.str(head).to_lowercase();
    if (word == "partij" || word == "fractie")
        && head == first + 1
        && let Some(own) = own_party(past, first)
    {
        return Some(own);
    }
    // `De Rode Ster rijdt niet. De vervoersorganisatie ...`: a word for any body means the one whom the sentence before is about.
    if word.ends_with("organisatie")
        && let Some(id) = subject(past).filter(|&id| just_named(past, first, id))
    {
        return Some(id);
    }
    let found = best(past, first, &word, Some(row));
    // Who is in focus comes first, then who was called so.
    let told = || told(past, first, &word);
    let found = found.filter(|&id| past.focus.holds(id)).or_else(told).or(found);
    let found = if word == "partij" { found.or_else(|| party_in_focus(past)) } else { found };
    found.or_else(|| ahead(past, first, &word, Some(row)))
}

/// Does the sentence before token `at` name this body first?
fn just_named(past: &Past<'_, '_>, at: usize, id: u32) -> bool {
    let here = past.doc.sentence_of(at);
    let before = past.back(at).filter(|m| m.sentence + 1 == here && is_body(m) && !past.is_quoted(m.first));
    before.last().is_some_and(|m| m.entity == Some(id) && !matches!(past.sort(m), "media" | "programme"))
}

/// `een staatscommissie`, later `de commissie`: a body without a name that the article brought in so just before.
pub fn introduced(past: &Past<'_, '_>, first: usize, head: usize) -> Option<String> {
    let doc = past.doc;
    let word = doc.str(head);
    if head != first + 1 || word.len() < 6 || !doc.is(first, "de") && !doc.is(first, "het") {
        return None;
    }
    let here = doc.sentence_of(first);
    let low = doc.sentences().get(here.saturating_sub(JUST))?.first;
    // `een parlementaire onderzoekscommissie`
    let article = |t: usize| match () {
        _ if doc.is(t - 1, "een") => Some(t - 1),
        _ if doc.is(head, "partij") || t < 2 || !doc.is(t - 2, "een") => None,
        _ => (doc.str(t - 1).ends_with('e') && super::class(doc, t - 1).is_empty()).then_some(t - 2),
    };
    let at = (low + 1..first).rev().find(|&t| {
        let text = doc.str(t);
        text.len() >= word.len()
            && text.ends_with(word)
            && !past.is_quoted(t)
            && article(t).is_some_and(|a| {
                // `Een commissie`, later `de commissie`: whom a sentence is about.
                let opens = doc.sentence_range(a).start == a && !doc.is(t + 1, "van");
                // `De Rode Fakkel, een zusterorganisatie van ...`: what somebody by name is.
                let apposed = a > 1 && doc.is(a - 1, ",") && doc.is_upper(a - 2);
                !apposed && (text.len() > word.len() || opens)
            })
    })?;
    // One with a name behind it has one.
    let named = past.mentions[past.mentions.partition_point(|m| m.last <= at)..].iter().take_while(|m| m.last <= first);
    let other = named.into_iter().any(|m| is_body(m) && (m.first == at + 1 || holds(doc, m, &word.to_lowercase())));
    let from = if doc.is(at - 1, "een") { at } else { at - 1 };
    (!other).then(|| doc.slice(from, at + 1).to_lowercase())
}

/// How many sentences back a body without a name is looked for.
const JUST: usize = 3;

/// `de Brabantse plaats Goirle`, later `de gemeente`: the only place that the article named so.
pub fn municipality(past: &Past<'_, '_>, at: usize) -> Option<String> {
    let doc = past.doc;
    let here = doc.sentence_of(at);
    let low = doc.sentences().get(here.saturating_sub(super::SENTENCES))?.first;
    // `het Brabantse Goirle`
    let region = |t: usize| t > 1 && doc.is(t - 2, "het") && doc.is_upper(t - 1) && doc.str(t - 1).ends_with("se");
    let place = |t: usize| {
        let called = t > 0 && doc.is_any(t - 1, &["plaats", "dorp", "stad", "gemeente"]) || region(t);
        let hit = doc.hit(t, Table::Place).filter(|_| doc.is_upper(t))?;
        // `West Betuwe mag later tellen`: a town that acts.
        let acts = || doc.sentence_range(t).start == t && doc.is_any(hit.last, ACTS);
        (called || acts()).then(|| doc.slice(t, hit.last))
    };
    let mut all = (low..at).filter_map(place);
    let first = all.next()?;
    all.all(|other| other == first).then(|| format!("gemeente {first}"))
}

/// What towns do that act.
const ACTS: &[&str; 16] = &[
    "mag", "wil", "moet", "gaat", "krijgt", "heeft", "kan", "zal", "stopt", "begint", "komt", "trekt", "geeft", "zet",
    "maakt", "verbiedt",
];

/// The party of whoever is in focus.
fn party_in_focus(past: &Past<'_, '_>) -> Option<u32> {
    [&past.focus.subject, &past.focus.speaker].into_iter().find_map(|ids| match ids[..] {
        [id] => party_of(past, id),
        _ => None,
    })
}

/// `Zijn partij`: the one that the article ties him to.
fn own_party(past: &Past<'_, '_>, at: usize) -> Option<u32> {
    let gender = match () {
        _ if past.doc.is(at, "zijn") => 'm',
        _ if past.doc.is(at, "haar") => 'f',
        _ => return None,
    };
    party_of(past, super::person::pronoun(past, at, Some(gender))?)
}

/// The party that the article ties somebody to.
fn party_of(past: &Past<'_, '_>, id: u32) -> Option<u32> {
    let owner = past.entities.get(id)?;
    let party = owner.mentions.iter().take(TIES).find_map(|i| match &past.mentions.get(*i as usize)?.value {
        MentionValue::Official(o) if !o.former => o.party.as_deref(),
        _ => None,
    })?;
    let named = |m: &&Placed| {
        let own = m.entity.and_then(|id| past.entities.get(id)).is_some_and(|e| e.name == party);
        is_body(m) && (own || past.doc.slice(m.first, m.last) == party)
    };
    past.mentions.iter().take(TIES * 10).find(named).and_then(|m| m.entity)
}

/// How many mentions of somebody are asked for his party; ten times as many for the party itself.
const TIES: usize = 40;

/// The same, for a noun that no table may hold.
pub fn noun_or_called(past: &Past<'_, '_>, first: usize, head: usize) -> Option<u32> {
    match row(past.doc, head) {
        Some(row) if row.kind != EntityKind::Person => {
            noun(past, first, head, row).or_else(|| service(past, first).filter(|_| past.doc.is(head, "dienst")))
        }
        Some(_) => None,
        None => called(past, first, &past.doc.str(head).to_lowercase()),
    }
}

/// The body that was called by the noun itself (`cryptohandelaar Muntwinst`, later `de cryptohandelaar`).
pub fn called(past: &Past<'_, '_>, at: usize, word: &str) -> Option<u32> {
    let found = past
        .back(at)
        .find(|m| is_body(m) && word.len() > 3 && (announced(past.doc, m, word) || holds(past.doc, m, word)));
    found.or_else(|| named_later(past, at, word)).and_then(|m| m.entity)
}

/// `hulporganisatie Waterhulp`, much later `de hulporganisatie`: the only body that the article called by a noun that says much.
fn told(past: &Past<'_, '_>, at: usize, word: &str) -> Option<u32> {
    let to = past.mentions.partition_point(|m| m.last <= at);
    let exact = |m: &&Placed| is_body(m) && m.first > 0 && !past.doc.glued(m.first) && past.doc.is(m.first - 1, word);
    let mut all = past.mentions[to.saturating_sub(TOLD)..to].iter().filter(exact).filter_map(|m| m.entity);
    let first = all.next().filter(|_| word.len() > SAYS_MUCH)?;
    all.all(|id| id == first).then_some(first)
}

/// How many mentions back a body may have been called by a noun.
const TOLD: usize = 300;
/// A noun of more letters than this says more of a body than that it is one.
const SAYS_MUCH: usize = 11;

/// The only body that the article calls by this noun further on (`de wooncorporatie`, later `wooncorporatie Goed Wonen`).
fn named_later<'s>(past: &Past<'s, '_>, at: usize, word: &str) -> Option<&'s Placed> {
    let from = past.mentions.partition_point(|m| m.first <= at);
    let exact = |m: &&Placed| is_body(m) && m.first > 0 && past.doc.str(m.first - 1).to_lowercase() == word;
    let mut all = past.mentions[from..].iter().take(LATER).filter(exact);
    let first = all.next().filter(|_| word.len() > 5)?;
    all.all(|m| m.entity == first.entity).then_some(first)
}

/// How many mentions ahead a body is looked for that is called by a noun.
const LATER: usize = 60;

/// The body that the article spoke of last, for a spokesman or a part of it (`de persafdeling`).
pub fn spoken_for(past: &Past<'_, '_>, at: usize) -> Option<u32> {
    // The body that the sentence before is about comes before others that it names.
    if let Some(id) = subject(past).filter(|&id| {
        let sort = past.entities.profile(id).map_or("", |p| p.kind.as_str());
        !matches!(sort, "media" | "programme")
    }) {
        return Some(id);
    }
    best(past, at, "woordvoerder", None).or_else(|| ahead(past, at, "woordvoerder", None))
}

/// `De Rode Fakkel gaat dicht, zegt een woordvoerder.`: the body that the sentence is about, told without marks before its spokesman.
pub fn opening(past: &Past<'_, '_>, at: usize) -> Option<u32> {
    let doc = past.doc;
    let start = doc.sentence_range(at).start;
    if at < start + 4 || !past.doc.is_any(at.wrapping_sub(3), &[","]) {
        return None;
    }
    let to = past.mentions.partition_point(|m| m.last <= at);
    let opens = |m: &&Placed| {
        is_body(m)
            && m.first >= start
            && m.first <= start + 2
            && !past.is_quoted(m.first)
            && !matches!(past.sort(m), "media" | "programme")
            && (start..m.first).all(|t| doc.is_any(t, &["de", "het"]) || t > start && doc.is_upper(t))
            && !doc.is_any(m.last, &["-", "en", ","])
    };
    let named = past.mentions[..to].iter().rev().take(12).find(opens).and_then(|m| m.entity);
    // `Het ministerie bestudeert het, meldt een zegsman.`
    let noun = || {
        let own = doc.is_any(start, &["de", "het"]) && !past.is_quoted(start);
        let row = row(doc, start + 1).filter(|r| own && r.kind == EntityKind::Organisation)?;
        self::noun(past, start, start + 1, row)
    };
    named.or_else(noun)
}

/// The body that the sentence before is about, or that spoke last.
pub fn in_focus(past: &Past<'_, '_>) -> Option<u32> {
    let body = |ids: &[u32]| match ids {
        [id] => past.entities.get(*id).filter(|e| e.kind == EntityKind::Organisation).map(|e| e.id),
        _ => None,
    };
    body(&past.focus.subject).or_else(|| body(&past.focus.speaker))
}

/// `De dienst`: the last body named that serves a state.
pub fn service(past: &Past<'_, '_>, at: usize) -> Option<u32> {
    let serves = |m: &&Placed| {
        is_body(m)
            && !past.is_quoted(m.first)
            && matches!(past.sort(m), "agency" | "regulator" | "intelligence" | "police")
    };
    past.back(at).find(serves).and_then(|m| m.entity)
}

/// The subject of the sentence before, if it is one body.
pub fn subject(past: &Past<'_, '_>) -> Option<u32> {
    let [id] = past.focus.subject[..] else { return None };
    past.entities.get(id).filter(|e| matches!(e.kind, EntityKind::Organisation | EntityKind::Platform)).map(|e| e.id)
}

/// Does another body stand in the sentence of token `at` before it, or open a sentence since `id` was named?
pub fn another_opens(past: &Past<'_, '_>, at: usize, id: u32) -> bool {
    let here = past.doc.sentence_of(at);
    past.back(at)
        .take_while(|m| m.entity != Some(id))
        .filter(|m| is_body(m) && !past.is_quoted(m.first))
        .any(|m| m.sentence == here || m.first == past.doc.sentence_range(m.first).start)
}

/// Is the body of a role one that brings the news?
pub fn is_medium(past: &Past<'_, '_>, role: &OfficialValue) -> bool {
    let Some(name) = &role.organisation else { return false };
    past.mentions
        .iter()
        .take(TOLD)
        .filter(|m| is_body(m) && matches!(past.sort(m), "media" | "programme"))
        .any(|m| m.entity.and_then(|id| past.entities.get(id)).is_some_and(|e| e.name == *name))
}

fn is_body(m: &Placed) -> bool {
    matches!(m.kind(), MentionKind::Organisation | MentionKind::Platform)
}

/// Stands the noun, or one that ends in it, right before the name?
fn announced(doc: &Doc<'_>, m: &Placed, word: &str) -> bool {
    let Some(before) = m.first.checked_sub(1).filter(|_| !doc.glued(m.first)) else { return false };
    let text = doc.str(before);
    text.len() > 3
        && (text.len() == word.len() && doc.is(before, word)
            || text.len() > word.len() && word.len() > 3 && text.ends_with(word)
            || text.len() < word.len() && word.ends_with(text) && row(doc, before).is_some())
}

/// Does the name of the body hold the noun (`de raad` and `Onderzoeksraad voor Veiligheid`)?
fn holds(doc: &Doc<'_>, m: &Placed, word: &str) -> bool {
    let (Value::Organisation(name) | Value::Platform(name)) = &m.said else { return false };
    let within = |text: &str| {
        text.to_lowercase()
            .split([' ', '-'])
            .any(|w| w == word || (word.len() > 3 || word == "hof") && w.ends_with(word))
    };
    within(doc.slice(m.first, m.last)) || name.listed.is_some_and(|hit: Hit| within(doc.lex.tables.name(hit)))
}

/// How well a body fits the noun by its sort and name; `None` if it cannot be meant.
fn fit(past: &Past<'_, '_>, m: &Placed, word: &str, row: Option<&DefiniteNoun>) -> Option<i32> {
    let doc = past.doc;
    if !is_body(m) {
        return None;
    }
    // `de partij` may be any, whether or not its name says that it is one.
    if word.len() > 2 && (announced(doc, m, word) || word != "partij" && holds(doc, m, word)) {
        return Some(20);
    }
    let sort = match past.sort(m) {
        "" => written_sort(doc, m),
        sort => sort,
    };
    let Some(row) = row else {
        // News is seldom about those who bring it.
        return (!matches!(sort, "media" | "programme")).then_some(0);
    };
    let platform = m.kind() == MentionKind::Platform;
    if row.kind == EntityKind::Platform {
        return if platform { Some(8) } else { None };
    }
    let types = &row.types;
    if platform {
        // A platform makes nothing.
        let makes = ["producent", "fabrikant", "bouwer", "brouwer"].iter().any(|w| word.ends_with(w));
        return types.iter().any(|t| t == "company" && !makes).then_some(6);
    }
    let lower = doc.slice(m.first, m.last).to_lowercase();
    let place = doc.str(m.first).chars().next().is_some_and(char::is_lowercase);
    match sort {
        // `de raad`, `het college`: only what is called so.
        _ if types.is_empty() => None,
        // `de gemeente`: only a place.
        _ if word == "gemeente"
            && !lower.split(' ').any(|w| w == "gemeente")
            && doc.hit(m.first, Table::Place).is_none() =>
        {
            None
        }
        _ if word.ends_with("hof") && !lower.contains("hof") => None,
        _ if word == "rechtbank" && !lower.contains("recht") => None,
        "" if types.iter().any(|t| t == "court") => {
            doc.is_any(m.first, word_set!["rechter", "rechtbank", "hof", "gerechtshof", "politierechter"]).then_some(8)
        }
        // `gemeente X`, `kabinet`: a noun of its own says what it is.
        "" if place && m.last == m.first + 1 => None,
        // `Nederlands Instituut voor Onderzoek (NIO)`, later `dat onderzoeksinstituut`
        "" if names_sort(past, m, word) => Some(8),
        // Those who govern are no body of which the tables know nothing (`De overheid` behind a press agency).
        "" if word != "gemeente" && types.iter().all(|t| GOVERNING.contains(&t.as_str())) => None,
        // `Inspectie voor de Zeevaart` is no firm: the noun that its name begins with says what it is.
        "" if is_another_sort(past, m, types) => None,
        "" => Some(0),
        sort if types.iter().any(|t| t == sort) => Some(8),
        _ => None,
    }
}

/// Does the name of the body begin with a noun for a body of other sorts than these?
fn is_another_sort(past: &Past<'_, '_>, m: &Placed, types: &[String]) -> bool {
    let name = m.entity.and_then(|id| past.entities.get(id)).map_or("", |e| e.name.as_str());
    // `BoerBurgerBeweging` is no noun of the language.
    let Some((head, _)) = name.split_once(' ') else { return false };
    let head = head.to_lowercase();
    let own = past.doc.lex.tables.definite_nouns.of_text(&head, |end| past.doc.lex.word_id(end));
    own.is_some_and(|own| !own.types.is_empty() && !own.types.iter().any(|t| types.contains(t)))
}

/// Does a word of the body's name say what the noun says of it in its last part?
fn names_sort(past: &Past<'_, '_>, m: &Placed, word: &str) -> bool {
    let name = m.entity.and_then(|id| past.entities.get(id)).map_or("", |e| e.name.as_str());
    name.split(' ').map(str::to_lowercase).any(|part| part.len() > SORT && word.ends_with(&part))
}

/// A noun of more letters than this says of what sort a body is.
const SORT: usize = 5;

/// Sorts of bodies that govern, all of whose names the tables know or which are called by a noun of their own.
const GOVERNING: &[&str; 8] =
    &["government", "ministry", "parliament", "army", "police", "prosecution", "eu", "international"];

/// The sort in the lexicon of a name in full whose entity goes by its abbreviation (`Autoriteit Consument & Markt (ACM)`).
fn written_sort<'d>(doc: &'d Doc<'_>, m: &Placed) -> &'d str {
    let hit = doc.hit(m.first, Table::Organisation).filter(|h| h.last == m.last && m.last > m.first + 1);
    let row = hit.and_then(|h| doc.lex.tables.organisations.rows.get(h.row));
    row.map_or("", |r| r.kind.as_str())
}

/// `De commissie adviseert de Tweede Kamer`: does the sentence that begins with the noun at `at` name this body behind it in the same clause? Then it is
/// another.
fn is_beside(past: &Past<'_, '_>, at: usize, id: u32) -> bool {
    let doc = past.doc;
    let sentence = doc.sentence_range(at);
    if sentence.start != at && !doc.is_any(at - 1, &["dat", "omdat"]) {
        return false;
    }
    let end = (at + 1..sentence.end)
        .find(|&t| doc.is_any(t, word_set![",", ":", ";", "(", "\"", "dat", "of", "om", "omdat", "en", "die", "als"]))
        .unwrap_or(sentence.end);
    let from = past.mentions.partition_point(|m| m.first <= at + 1);
    let behind = past.mentions[from..].iter().take_while(|m| m.first < end);
    behind.take(BESIDE).any(|m| m.entity == Some(id) && !doc.is(m.first - 1, "van"))
}

/// How many mentions of a clause are looked at.
const BESIDE: usize = 8;

/// The best by sort, place, nearness and how often it is named.
fn best(past: &Past<'_, '_>, at: usize, word: &str, row: Option<&DefiniteNoun>) -> Option<u32> {
    let doc = past.doc;
    let here = doc.sentence_of(at);
    let item = item(past, here);
    let mut best: Option<(i32, u32)> = None;
    for m in past.back(at) {
        let Some(entity) = m.entity.and_then(|id| past.entities.get(id)) else { continue };
        let Some(mut score) = fit(past, m, word, row) else { continue };
        if is_beside(past, at, entity.id) {
            continue;
        }
        // `Volgens dat instituut`: of two, the one named last.
        if score >= 8 && m.sentence + 1 >= here && best.is_none() && doc.is_any(at, &["dat", "die"]) {
            return Some(entity.id);
        }
        let start = doc.sentence_range(m.first).start;
        score += if past.is_object(m) { 0 } else { 3 };
        score += if m.first <= start + 2 { 3 } else { 0 };
        score += entity.mentions.len().min(8) as i32;
        score -= here.saturating_sub(m.sentence) as i32;
        // `Volgens dat instituut`: not the one who speaks.
        let points = doc.is_any(at, &["dat", "dit", "die", "deze"]);
        let spoke = !points && past.focus.speaker == [entity.id] && !matches!(past.sort(m), "media" | "programme");
        score += if past.focus.subject == [entity.id] || spoke { 3 } else { 0 };
        score -= if m.sentence < item { ANOTHER } else { 0 };
        score -= if is_past(doc, m) { PAST } else { 0 };
        if best.is_none_or(|(other, _)| score > other) {
            best = Some((score, entity.id));
        }
    }
    best.filter(|(score, _)| *score > -8).map(|(_, id)| id)
}

/// `de voormalig speler van Groen Dorp`: a body of the past of somebody whom the text is about.
fn is_past(doc: &Doc<'_>, m: &Placed) -> bool {
    m.first > 3
        && doc.is_any(m.first - 1, &["van", "bij"])
        && (m.first - 4..m.first - 1).any(|t| doc.is_any(t, &["voormalig", "voormalige", "vroegere", "oud", "ex"]))
}

/// What it is worth less.
const PAST: i32 = 12;

/// What a body of another item of a live report is worth less.
const ANOTHER: i32 = 14;

/// The sentence with which the item of a live report begins that holds sentence `here`: the nearest heading with a time.
fn item(past: &Past<'_, '_>, here: usize) -> usize {
    let from = here.saturating_sub(super::SENTENCES);
    let sentences = past.doc.sentences().get(from..=here).unwrap_or_default();
    let clock = |s: &Sentence| s.kind == SentenceKind::Heading && is_clock(past.doc.slice(s.first, s.last));
    sentences.iter().rposition(clock).map_or(0, |i| from + i)
}

/// How many sentences ahead a lead may leave the name of a body open.
const LEAD: usize = 3;

/// The one body that fits in the next sentences: a lead speaks of `de gemeente` and names it later.
fn ahead(past: &Past<'_, '_>, at: usize, word: &str, row: Option<&DefiniteNoun>) -> Option<u32> {
    let here = past.doc.sentence_of(at);
    if here > LEAD {
        return None;
    }
    let from = past.mentions.partition_point(|m| m.first <= at);
    let next = past.mentions[from..].iter().take_while(|m| m.sentence <= here + LEAD);
    let mut found = None;
    // Not whose analysts or customers are spoken of.
    let beside = |m: &Placed| m.entity.is_some_and(|id| is_beside(past, at, id));
    let free = |m: &&Placed| {
        !(m.first > 0 && past.doc.is(m.first - 1, "van"))
            && !past.is_quoted(m.first)
            && !beside(m)
            && !(word == "woordvoerder" && entity::nameless::is_addressed(past.doc, m))
    };
    for m in next.filter(free).filter(|m| fit(past, m, word, row).is_some_and(|score| score >= 6)) {
        if found.is_some() && found != m.entity {
            return None;
        }
        found = m.entity;
    }
    found
}

/// `Brussel` that acts is the European Commission, or the Union, where the article names one.
pub fn capital(past: &Past<'_, '_>, at: usize) -> Option<u32> {
    let m = &past.mentions[at];
    if m.last != m.first + 1 || !past.doc.is(m.first, "brussel") {
        return None;
    }
    let union = |name: &str| {
        past.back(m.first).find(|p| {
            p.kind() == MentionKind::Organisation
                && p.entity.and_then(|id| past.entities.get(id)).is_some_and(|e| e.name == name)
        })
    };
    union("Europese Commissie").or_else(|| union("Europese Unie")).and_then(|p| p.entity)
}

/// `het Hof`, `de Raad`: a common noun as a name means the body whose name ends or begins in it, or one of its sort.
pub fn short(past: &Past<'_, '_>, at: usize) -> Option<u32> {
    let (doc, m) = (past.doc, &past.mentions[at]);
    let word = doc.slice(m.first, m.last);
    let own = past.entities.get(m.entity?).is_some_and(|e| e.name == word);
    // `StadsBank` is a name, however it ends.
    let camel = word.chars().skip(1).any(char::is_uppercase);
    if m.last != m.first + 1 || !own || camel {
        return None;
    }
    let row = row(doc, m.first).filter(|row| row.kind == EntityKind::Organisation)?;
    let longer = |other: &&Placed| is_body(other) && other.last > other.first + 1;
    let lower = word.to_lowercase();
    past.back(m.first)
        .filter(longer)
        .find(|other| fit(past, other, &lower, Some(row)).is_some_and(|score| score >= 8))
        .and_then(|other| other.entity)
}
