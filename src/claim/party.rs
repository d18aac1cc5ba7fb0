//! Who a noun phrase is: the entity of its name, of the thing that a definite noun or pronoun points back at, or of a state.

use super::Scene;
use super::syntax::{Chunk, Syntax, Tag, place};
use crate::lexicon::{Cue, Table};
use crate::model::{EntityKind, MentionKind, MentionValue};
use crate::resolve::Placed;
use crate::rule::Value;
use crate::text::Doc;
use crate::token::Shape;

/// How far back a noun or pronoun may point.
const SENTENCES: usize = 8;
const MENTIONS: usize = 60;

/// Sorts of body in the lexicon that act with public power.
const AUTHORITIES: &[&str] = &[
    "regulator",
    "government",
    "ministry",
    "agency",
    "court",
    "police",
    "prosecution",
    "eu",
    "centralbank",
    "parliament",
    "intelligence",
];

/// Words in the names of bodies that act with public power.
const AUTHORITY_WORDS: &[&str] = &[
    "autoriteit",
    "commissie",
    "inspectie",
    "openbaar ministerie",
    "rechtbank",
    "gerechtshof",
    "hof",
    "rechter",
    "raad",
    "toezichthouder",
    "waakhond",
    "ministerie",
    "kabinet",
    "regering",
    "politie",
    "parket",
    "justitie",
    "gemeente",
    "provincie",
    "unie",
    "centrale bank",
    "authority",
    "commission",
    "department",
    "dienst",
    "jury",
    "belastingdienst",
    "fiscus",
    "douane",
    "tribunaal",
    "college",
    "agentschap",
    "parlement",
    "kamer",
    "senaat",
    "agency",
    "board",
    "court",
    "staat",
    "bank of england",
    "nederlandsche bank",
    "om",
    "eu",
    "ec",
    "vs",
];

/// Abbreviations of bodies that act with public power, for names that the lexicon does not know.
const AUTHORITY_NAMES: &[&str] = &[
    "AFM", "ACM", "AP", "DNB", "OM", "NVWA", "ILT", "IGJ", "KSA", "NZa", "FIOD", "FTC", "SEC", "DOJ", "FCA", "CMA",
    "CFTC", "EU", "ECB", "BaFin", "DPC", "CNIL", "FBI", "EPA", "FAA", "KNVB", "UEFA", "FIFA", "FIA", "WADA", "CAS",
    "IOC", "KNSB", "UCI", "NLA", "CvdM", "UWV", "VN", "WTO", "OPTA", "NMa", "FOD", "BBI", "FSMA", "ICO",
];

/// Nouns that stand for such a body.
const AUTHORITY_NOUNS: &[&str] = &[
    "provincie",
    "toezichthouder",
    "waakhond",
    "autoriteit",
    "commissie",
    "inspectie",
    "rechtbank",
    "hof",
    "rechter",
    "rechters",
    "gerechtshof",
    "ministerie",
    "regering",
    "kabinet",
    "gemeente",
    "politie",
    "justitie",
    "jury",
    "aanklager",
    "aanklagers",
    "officier",
    "overheid",
    "autoriteiten",
    "kantonrechter",
    "politierechter",
    "bestuursrechter",
    "tuchtcommissie",
    "bond",
    "raad",
    "college",
    "parket",
    "fiscus",
];

/// Nouns that stand for a person.
const PERSON_NOUNS: &[&str] = &[
    "man",
    "vrouw",
    "verdachte",
    "zakenman",
    "topman",
    "topvrouw",
    "president",
    "premier",
    "minister",
    "directeur",
    "bestuurder",
    "advocaat",
    "ondernemer",
    "eigenaar",
    "miljardair",
    "acteur",
    "zanger",
    "zangeres",
    "politicus",
    "oud-president",
    "voetballer",
    "coureur",
    "trainer",
    "coach",
    "jongen",
    "meisje",
    "vader",
    "moeder",
    "arts",
    "huisarts",
    "kapitein",
    "dader",
    "staatssecretaris",
    "burgemeester",
    "wethouder",
    "oprichter",
    "bondscoach",
    "speler",
    "rapper",
    "influencer",
    "presentator",
    "sporter",
    "spits",
    "kunstenaar",
    "bankier",
    "tiener",
    "kroonprins",
    "koning",
];

/// Nouns that stand for a company or another body without public power, by what they end in.
const BODY_NOUNS: &[&str] = &[
    "bedrijf",
    "concern",
    "bank",
    "platform",
    "onderneming",
    "fabrikant",
    "maker",
    "producent",
    "maatschappij",
    "keten",
    "reus",
    "gigant",
    "gezelschap",
    "organisatie",
    "partij",
    "club",
    "stichting",
    "vereniging",
    "uitgever",
    "omroep",
    "krant",
    "dienst",
    "bouwer",
    "verzekeraar",
    "aanbieder",
    "supermarkt",
    "winkel",
    "kantoor",
    "fonds",
    "groep",
    "vervoerder",
    "exploitant",
    "leverancier",
    "ziekenhuis",
    "school",
    "instelling",
    "netwerk",
    "app",
    "site",
    "website",
    "kliniek",
    "restaurant",
    "hotel",
    "goksite",
    "casino",
    "corporatie",
    "uitgeverij",
    "vennootschap",
    "zorgverlener",
    "slachterij",
    "zoekmachine",
    "chatbot",
    "dochter",
    "moeder",
    "firma",
    "werkgever",
    "verhuurder",
    "verkoper",
    "bureau",
    "start-up",
    "techreus",
    "zender",
    "multinational",
    "telecomaanbieder",
    "corporatie",
    "universiteit",
    "luchtvaartmaatschappij",
    "webwinkel",
    "sportclub",
];

/// A mention that may be a party.
pub fn acts(kind: MentionKind) -> bool {
    matches!(kind, MentionKind::Organisation | MentionKind::Platform | MentionKind::Person | MentionKind::Official)
}

fn ends_in(word: &str, list: &[&str]) -> bool {
    list.iter().any(|n| word == *n || n.len() > 3 && word.ends_with(n))
}

/// Does a mention name a body with public power, or somebody who acts for one?
pub fn is_authority(doc: &Doc<'_>, m: &Placed) -> bool {
    match (&m.said, &m.value) {
        (_, MentionValue::Official(official)) => official.category.is_some_and(|c| {
            use crate::model::RoleCategory::*;
            matches!(c, Government | Eu | Regulator | Judiciary | Prosecution | Police | Municipality | Centralbank)
        }),
        (Value::Organisation(name), _) => {
            if let Some(row) = name
                .listed
                .filter(|h| h.table == Table::Organisation)
                .and_then(|h| doc.lex.tables.organisations.rows.get(h.row))
            {
                return AUTHORITIES.contains(&row.kind.as_str());
            }
            authority_name(doc.slice(m.first, m.last))
        }
        _ => false,
    }
}

/// Is it, by its words, the name of a body with public power?
pub fn authority_name(name: &str) -> bool {
    if AUTHORITY_NAMES.contains(&name) {
        return true;
    }
    let lower = name.to_lowercase();
    if AUTHORITY_WORDS.iter().any(|w| w.contains(' ') && lower.contains(w)) {
        return true;
    }
    lower.split([' ', '-', '(', ')']).any(|w| {
        AUTHORITY_WORDS.contains(&w)
            || w.len() > 8
                && ends_in(
                    w,
                    &[
                        "autoriteit",
                        "commissie",
                        "inspectie",
                        "rechtbank",
                        "toezichthouder",
                        "waakhond",
                        "ministerie",
                        "rechter",
                        "gerechtshof",
                    ],
                )
    })
}

/// Does a body with public power that may fine or try somebody bear this mention? Governments, parliaments and police do not fine.
pub fn may_fine(doc: &Doc<'_>, m: &Placed) -> bool {
    if !is_authority(doc, m) || !matches!(m.kind(), MentionKind::Organisation) {
        return false;
    }
    let words = doc.slice(m.first, m.last).to_lowercase();
    let kind = match &m.said {
        Value::Organisation(n) => n
            .listed
            .filter(|h| h.table == Table::Organisation)
            .and_then(|h| doc.lex.tables.organisations.rows.get(h.row))
            .map(|r| r.kind.as_str()),
        _ => None,
    };
    !kind.is_some_and(|k| matches!(k, "government" | "parliament" | "intelligence" | "police"))
        && !ends_in(&words, &["kabinet", "regering", "kamer", "politie", "parlement", "senaat"])
}

/// Is the noun phrase at a chunk a noun for a body with public power?
pub fn is_authority_noun(doc: &Doc<'_>, chunk: &Chunk) -> bool {
    chunk.tag == Tag::Noun && ends_in(&doc.str(chunk.head).to_lowercase(), AUTHORITY_NOUNS)
}

/// The entities that the noun phrase at chunk `i` stands for, with the names joined to it; empty where it names nobody.
pub fn parties(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    let doc = scene.doc;
    let mut out = Vec::new();
    for k in syntax.list(doc, i) {
        for id in one(scene, syntax, k) {
            if !out.contains(&id) {
                out.push(id);
            }
        }
    }
    out
}

/// The entities that one noun phrase stands for.
pub fn one(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    let doc = scene.doc;
    let Some(&chunk) = syntax.chunks.get(i) else { return Vec::new() };
    if let Some(m) = chunk.mention.and_then(|id| scene.mentions.get(id as usize)) {
        return m.entity.filter(|_| acts(m.kind())).into_iter().collect();
    }
    match chunk.tag {
        Tag::Noun => noun(scene, syntax, i, &chunk),
        Tag::Pronoun if doc.is_any(chunk.first, &["hij", "hem", "zij", "ze", "haar"]) => {
            let plural = doc.is_any(chunk.first, &["ze", "zij"]) && plural_verb(doc, syntax, &chunk);
            if plural { Vec::new() } else { person(scene, chunk.first).into_iter().collect() }
        }
        Tag::Pronoun if doc.is_any(chunk.first, &["het", "dat", "dit", "die", "deze"]) => {
            body(scene, chunk.first, "").into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn plural_verb(doc: &Doc<'_>, syntax: &Syntax, chunk: &Chunk) -> bool {
    let Some(clause) = syntax.clauses.get(chunk.clause) else { return false };
    clause.finite().is_some_and(|v| {
        doc.lex.tables.verbs.get(doc.word(v.at)).is_some_and(|f| !f.readings.iter().any(|r| r.singular))
    })
}

fn noun(scene: &mut Scene<'_>, syntax: &Syntax, i: usize, chunk: &Chunk) -> Vec<u32> {
    let doc = scene.doc;
    let begin = (chunk.first..chunk.last)
        .find(|&t| {
            !doc.is_any(
                t,
                &["de", "het", "een", "deze", "dit", "die", "dat", "zijn", "haar", "hun", "dezelfde", "hetzelfde"],
            )
        })
        .unwrap_or(chunk.first);
    if let Some(hit) = place(doc, begin).filter(|h| h.last == chunk.last) {
        let name = doc.lex.tables.name(hit).to_owned();
        return vec![scene.entities.intern(EntityKind::Place, &name)];
    }
    let head = doc.str(chunk.head).to_lowercase();
    let upper = doc.token(chunk.head).is_some_and(|t| t.is_upper());
    let quoted = chunk.first > 0 && doc.token(chunk.first - 1).is_some_and(|t| t.shape.has(Shape::QUOTE));
    let capitals = chunk.last - chunk.head == 1
        && doc.token(chunk.head).is_some_and(|t| t.shape.has(Shape::CAPS))
        && head.len() > 1;
    let starts = !capitals && (quoted || chunk.first == doc.sentence_range(chunk.first).start);
    if upper
        && (!starts || chunk.head > chunk.first || !doc.has(chunk.head, Cue::Common))
        && !ends_in(&head, AUTHORITY_NOUNS)
    {
        // A name that no rule took for a mention.
        let common = doc.has(chunk.head, Cue::Common);
        if common && !chunk.definite || doc.has(chunk.head, Cue::Demonym) {
            return Vec::new();
        }
        if !(starts && chunk.head == chunk.first) || !common {
            let mut from = (begin..chunk.last).find(|&t| doc.token(t).is_some_and(|t| t.is_upper())).unwrap_or(begin);
            // `Voedselbezorger X`: a noun that only opens the sentence is no part of the name.
            let noun = starts && from == chunk.first && from < chunk.head && {
                let word = doc.str(from).to_lowercase();
                word.len() > 7
                    && (ends_in(&word, BODY_NOUNS) || ends_in(&word, &["zorger", "handelaar", "merk", "reus"]))
            };
            if noun {
                from += 1;
            }
            if starts && from == chunk.first && (common || doc.word(from) != crate::token::UNKNOWN) {
                return Vec::new();
            }
            return vec![scene.entities.intern(EntityKind::Unknown, doc.slice(from, chunk.last))];
        }
    }
    if !chunk.definite || chunk.last - chunk.first < 2 {
        return Vec::new();
    }
    // `het moederbedrijf van X`, `de topman van X`: not what was named before.
    let owned = syntax.chunks.get(i + 1).is_some_and(|c| c.tag == Tag::Preposition && doc.is(c.first, "van"))
        && syntax.chunks.get(i + 2).is_some_and(|c| c.mention.is_some() && c.tag == Tag::Noun);
    if owned {
        return Vec::new();
    }
    // `cryptohandelaar Muntwinst`, later `de cryptohandelaar`.
    if let Some(id) = called_so(scene, chunk.first, &head) {
        return vec![id];
    }
    let adjectives = chunk.head > begin;
    if ends_in(&head, AUTHORITY_NOUNS) {
        return authority(scene, chunk.first, &head, doc.slice(begin, chunk.last), adjectives).into_iter().collect();
    }
    if ends_in(&head, PERSON_NOUNS) {
        return person(scene, chunk.first).into_iter().collect();
    }
    if ends_in(&head, BODY_NOUNS) {
        return body(scene, chunk.first, &head).into_iter().collect();
    }
    // `het commissariaat` for a body with that word in its name; `de staat` is itself.
    if let Some(id) = named_with(scene, chunk.first, &head) {
        return vec![id];
    }
    if matches!(head.as_str(), "staat" | "rijk") {
        return vec![scene.entities.intern(EntityKind::Organisation, &head)];
    }
    Vec::new()
}

/// Who was named right behind this noun before.
pub fn called_so(scene: &Scene<'_>, at: usize, head: &str) -> Option<u32> {
    let doc = scene.doc;
    if head.len() < 4 {
        return None;
    }
    let named = |m: &&Placed| {
        acts(m.kind()) && m.first > 0 && !doc.glued(m.first) && doc.str(m.first - 1).to_lowercase() == head
    };
    back(scene, at).find(named).and_then(|m| m.entity)
}

/// The body named before whose name holds this noun as a word.
fn named_with(scene: &Scene<'_>, at: usize, head: &str) -> Option<u32> {
    if head.len() < 6 {
        return None;
    }
    let doc = scene.doc;
    let named = |m: &&Placed| {
        m.kind() == MentionKind::Organisation && (m.first..m.last).any(|t| crate::token::fold(doc.str(t)) == head)
    };
    back(scene, at).find(named).and_then(|m| m.entity)
}

fn back<'a>(scene: &Scene<'a>, at: usize) -> impl Iterator<Item = &'a Placed> + use<'a> {
    let mentions = scene.mentions;
    let here = scene.doc.sentence_of(at);
    let from = mentions.partition_point(|m| m.last <= at);
    mentions[..from].iter().rev().take(MENTIONS).take_while(move |m| m.sentence + SENTENCES >= here)
}

/// The body with public power that a noun means.
fn authority(scene: &mut Scene<'_>, at: usize, head: &str, words: &str, adjectives: bool) -> Option<u32> {
    let doc = scene.doc;
    let short = |m: &&Placed| m.kind() == MentionKind::Organisation && is_authority(doc, m);
    let lower = words.to_lowercase();
    // `de rechtbank` is the court named before, `de toezichthouder` any authority.
    let named = back(scene, at).filter(short).find(|m| doc.slice(m.first, m.last).to_lowercase().contains(head));
    let general = matches!(head, "toezichthouder" | "waakhond" | "autoriteit" | "autoriteiten")
        || head.ends_with("waakhond")
        || head.ends_with("toezichthouder");
    let court = ends_in(head, &["rechter", "rechtbank", "hof"]);
    let found = named.or_else(|| {
        back(scene, at).filter(short).find(|m| {
            let name = doc.slice(m.first, m.last).to_lowercase();
            if court {
                name.contains("rechtbank") || name.contains("hof") || name.contains("rechter")
            } else {
                general && !adjectives && may_fine(doc, m) && !name.contains("rechtbank")
            }
        })
    });
    if let Some(id) = found.and_then(|m| m.entity) {
        return Some(id);
    }
    Some(scene.entities.intern(EntityKind::Organisation, if adjectives { words } else { &lower }))
}

/// The person that a pronoun or noun means: the last one that is a subject, else the last one.
fn person(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let mut best: Option<(i32, u32)> = None;
    let here = doc.sentence_of(at);
    for m in back(scene, at) {
        if !matches!(m.kind(), MentionKind::Person | MentionKind::Official) {
            continue;
        }
        let Some(id) = m.entity else { continue };
        // A spokesman speaks; he is not who is fined or tried.
        if matches!(&m.value, MentionValue::Official(o) if o.name.is_none()) {
            continue;
        }
        // `de man` between: the pronoun means him.
        if (m.last..at).rev().take(60).any(|t| {
            doc.is_any(t, &["man", "vrouw", "jongen", "meisje", "verdachte", "bestuurder"])
                && doc.is_any(t.saturating_sub(1), &["de", "een", "het"])
        }) {
            continue;
        }
        let start = doc.sentence_range(m.first).start;
        let mut score = -3 * (here - m.sentence) as i32;
        score += if m.first <= start + 2 { 4 } else { 0 };
        score -= if m.first > 0 && doc.is_any(m.first - 1, &["van", "door", "met", "tegen", "aan"]) { 3 } else { 0 };
        if best.is_none_or(|(b, _)| score > b) {
            best = Some((score, id));
        }
    }
    best.map(|(_, id)| id)
}

/// The company, platform or other body that a noun (`het bedrijf`) or a pronoun means.
fn body(scene: &Scene<'_>, at: usize, head: &str) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let mut best: Option<(i32, u32)> = None;
    for m in back(scene, at) {
        if !matches!(m.kind(), MentionKind::Organisation | MentionKind::Platform)
            || is_authority(doc, m)
            || is_medium(doc, m)
        {
            continue;
        }
        let Some(id) = m.entity else { continue };
        let range = doc.sentence_range(m.first);
        let mut score = -3 * (here - m.sentence) as i32;
        score += if m.first <= range.start + 2 { 4 } else { 0 };
        score -= if m.first > range.start
            && doc.is_any(m.first - 1, &["van", "door", "met", "tegen", "bij", "in", "op", "volgens"])
        {
            2
        } else {
            0
        };
        if !head.is_empty() && m.first > range.start {
            let before = doc.str(m.first - 1).to_lowercase();
            score += if before == head {
                9
            } else if before.ends_with(head) {
                3
            } else {
                0
            };
        }
        if !head.is_empty() && doc.slice(m.first, m.last).to_lowercase().contains(head) {
            score += 10;
        }
        if head == "platform" && m.kind() == MentionKind::Platform {
            score += 5;
        }
        if best.is_none_or(|(b, _)| score > b) {
            best = Some((score, id));
        }
    }
    best.map(|(_, id)| id)
}

/// A medium reports; it is seldom what `het bedrijf` means.
pub fn is_medium(doc: &Doc<'_>, m: &Placed) -> bool {
    let Value::Organisation(name) = &m.said else { return false };
    if let Some(row) = name
        .listed
        .filter(|h| h.table == Table::Organisation)
        .and_then(|h| doc.lex.tables.organisations.rows.get(h.row))
    {
        return row.kind == "media";
    }
    let nouns = m.first.saturating_sub(2)..m.first;
    nouns.clone().any(|t| {
        ends_in(
            &doc.str(t).to_lowercase(),
            &["persbureau", "krant", "zender", "omroep", "zakenkrant", "dagblad", "weekblad", "nieuwssite"],
        )
    })
}

/// Is it the name of a court?
pub fn is_court_name(name: &str) -> bool {
    let name = name.to_lowercase();
    ["rechtbank", "hof", "rechter", "hoge raad", "raad van state", "college van beroep", "tribunaal"]
        .iter()
        .any(|w| name.contains(w))
}

/// A court or prosecutor: named in passing far more often than a regulator.
pub fn is_court_or_prosecution(doc: &Doc<'_>, m: &Placed) -> bool {
    let words = doc.slice(m.first, m.last).to_lowercase();
    words == "om"
        || ["openbaar ministerie", "rechtbank", "hof", "hoge raad", "rechter", "raad van state", "justitie", "parket"]
            .iter()
            .any(|w| words.contains(w))
}

/// The one body that may fine in the sentence of token `at`, or in the sentence before.
pub fn authority_near(scene: &Scene<'_>, at: usize, payer: &[u32]) -> Option<u32> {
    let here = scene.doc.sentence_of(at);
    // Its own sentence, those before it, and the next one if that speaks of the penalty too.
    let next = scene.doc.sentences().get(here + 1).map(|s| s.first..s.last);
    let goes_on = next.is_some_and(|mut r| r.any(|t| scene.doc.is_any(t, &["boete", "schikking", "dwangsom"])));
    for sentence in [Some(here), here.checked_sub(1), (here + 1).into(), here.checked_sub(2), here.checked_sub(3)]
        .into_iter()
        .flatten()
    {
        let mut found = None;
        let mut several = false;
        if sentence > here && !goes_on {
            continue;
        }
        let from = scene.mentions.partition_point(|m| m.sentence < sentence);
        for m in scene.mentions[from..].iter().take_while(|m| m.sentence == sentence) {
            // A court or prosecutor counts only where it stands in the sentence itself or in the one that goes on.
            if sentence < here && is_court_or_prosecution(scene.doc, m) {
                continue;
            }
            if !may_fine(scene.doc, m) || m.entity.is_none_or(|id| payer.contains(&id)) {
                continue;
            }
            several |= found.is_some() && found != m.entity;
            found = m.entity;
        }
        if found.is_some() && !several {
            return found;
        }
    }
    None
}

/// The court that the sentences around token `at` name: the nearest before, else one right behind.
pub fn court_near(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let is_court = |m: &&Placed| {
        let words = doc.slice(m.first, m.last).to_lowercase();
        matches!(m.kind(), MentionKind::Organisation | MentionKind::Official)
            && ["rechtbank", "hof", "rechter", "hoge raad", "raad van state", "tribunaal"]
                .iter()
                .any(|w| words.contains(w))
    };
    let from = scene.mentions.partition_point(|m| m.sentence + 4 < here);
    // What follows counts only where nothing was told before: a lead names its court in the sentences behind it.
    let lead = here < 2;
    let near = scene.mentions[from..].iter().take_while(|m| m.sentence <= if lead { here + 2 } else { here });
    // A court with its name before a judge who speaks in it.
    near.filter(is_court)
        .min_by_key(|m| (m.kind() != MentionKind::Organisation, m.sentence.abs_diff(here)))
        .and_then(|m| m.entity)
}

/// The one body of the article that may fine, if there is but one.
pub fn only_authority(scene: &Scene<'_>) -> Option<u32> {
    let mut found = None;
    let union = |m: &Placed| scene.doc.is_any(m.first, &["eu"]) || scene.doc.slice(m.first, m.last).contains("Unie");
    let commission = scene.mentions.iter().any(|m| scene.doc.slice(m.first, m.last).contains("Commissie"));
    for m in scene
        .mentions
        .iter()
        .filter(|m| !(commission && union(m)))
        .filter(|m| may_fine(scene.doc, m) && !is_court_or_prosecution(scene.doc, m))
    {
        match (found, m.entity) {
            (None, id) => found = id,
            (Some(a), Some(b)) if a != b => return None,
            _ => {}
        }
    }
    found
}

/// The one body that may fine in the sentence of token `at`, or in the next one if that speaks of a settlement too.
pub fn authority_behind(scene: &Scene<'_>, at: usize, payer: &[u32]) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let goes_on = doc
        .sentences()
        .get(here + 1)
        .is_some_and(|s| (s.first..s.last).any(|t| doc.is_any(t, &["schikking", "transactie"])));
    [Some(here), Some(here + 1).filter(|_| goes_on)]
        .into_iter()
        .flatten()
        .find_map(|sentence| authority_in(scene, sentence, payer))
}

/// The one body that may fine in a sentence.
pub fn authority_in(scene: &Scene<'_>, sentence: usize, payer: &[u32]) -> Option<u32> {
    let mut found = None;
    let from = scene.mentions.partition_point(|m| m.sentence < sentence);
    for m in scene.mentions[from..].iter().take_while(|m| m.sentence == sentence) {
        if !may_fine(scene.doc, m) || m.entity.is_none_or(|id| payer.contains(&id)) {
            continue;
        }
        if found.is_some() && found != m.entity {
            return None;
        }
        found = m.entity;
    }
    found
}
