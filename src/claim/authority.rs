//! Bodies with public power: which they are, by the lexicon or by their words, and which of them the sentences around name.

use super::Scene;
use super::party::ends_in;
use super::syntax::{Chunk, Tag};
use crate::lexicon::{NounRole, Table};
use crate::model::{MentionKind, MentionValue};
use crate::resolve::Placed;
use crate::rule::Value;
use crate::text::Doc;

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
    "gemeenteraad",
    "provincie",
    "europese unie",
    "centrale bank",
    "authority",
    "commission",
    "department",
    "dienst",
    "jury",
    "belastingdienst",
    "fiscus",
    "douane",
    "recherche",
    "rijksrecherche",
    "tribunaal",
    "college",
    "agentschap",
    "overheid",
    "parlement",
    "kamer",
    "senaat",
    "agency",
    "board",
    "court",
    "staat",
    "bank of england",
    "nederlandsche bank",
    "waterschap",
    "hoogheemraadschap",
    "veiligheidsregio",
    "omgevingsdienst",
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
    "recherche",
    "gerecht",
    "marechaussee",
    "opsporingsdienst",
    "belastingdienst",
    "douane",
    "omgevingsdienst",
    "waterschap",
    "keuringsdienst",
    "veiligheidsregio",
    "marktmeester",
    "agentschap",
];

/// The type in the lexicon of the body that a mention names: of whom it means here (`AP` is a news agency, and short for an authority), else by its words.
pub fn listed_type<'s>(scene: &'s Scene<'_>, m: &Placed) -> Option<&'s str> {
    let Value::Organisation(name) = &m.said else { return None };
    let own = m.entity.and_then(|id| scene.entities.profile(id)).map(|p| p.kind.as_str());
    if let Some(kind) = own.filter(|k| !k.is_empty()) {
        return Some(kind);
    }
    let hit = name.listed.filter(|h| h.table == Table::Organisation)?;
    let meant = m.entity.and_then(|id| scene.entities.get(id)).map_or("", |e| e.name.as_str());
    if !meant.is_empty() && meant != scene.doc.lex.tables.name(hit) && meant != scene.doc.slice(m.first, m.last) {
        return None;
    }
    scene.doc.lex.tables.organisations.rows.get(hit.row).map(|row| row.kind.as_str())
}

/// Does a mention name a body with public power, or somebody who acts for one?
pub fn is_authority(scene: &Scene<'_>, m: &Placed) -> bool {
    match (&m.said, &m.value) {
        (_, MentionValue::Official(official)) => official.category.is_some_and(|c| {
            use crate::model::RoleCategory::*;
            matches!(c, Government | Eu | Regulator | Judiciary | Prosecution | Police | Municipality | Centralbank)
        }),
        (Value::Organisation(_), _) => match listed_type(scene, m) {
            Some(kind) => AUTHORITIES.contains(&kind),
            None => {
                // A city or country that is a body acts as its government.
                let place = scene.doc.hit(m.first, Table::Place).is_some_and(|h| h.last == m.last);
                place
                    || is_announced(scene.doc, m)
                    || authority_name(scene.doc.slice(m.first, m.last))
                    || m.entity.is_some_and(|id| has_power(scene, id))
            }
        },
        _ => false,
    }
}

/// Nouns for a body that watches others.
pub const WATCHDOGS: &[&str] = &["toezichthouder", "waakhond", "autoriteit", "inspectie", "inlichtingendienst"];

/// Does the noun right before its name say that it watches others (`toezichthouder X`, `verkeerswaakhond Y`)?
pub fn is_announced(doc: &Doc<'_>, m: &Placed) -> bool {
    let Some(before) = m.first.checked_sub(1).filter(|_| m.kind() == MentionKind::Organisation) else { return false };
    ends_in(&doc.str(before).to_lowercase(), WATCHDOGS)
}

/// Does somebody hold an office of public power?
pub fn acts_for_power(scene: &Scene<'_>, id: u32) -> bool {
    let all = scene.entities.get(id).map_or(&[][..], |e| &e.mentions);
    all.iter().take(20).filter_map(|m| scene.mentions.get(*m as usize)).any(|m| is_authority(scene, m))
}

/// Is the entity a body with public power, by its sort or its name?
pub fn has_power(scene: &Scene<'_>, id: u32) -> bool {
    match scene.entities.profile(id).map(|p| p.kind.as_str()) {
        Some("") | None => scene.entities.get(id).is_some_and(|e| authority_name(&e.name)),
        Some(kind) => AUTHORITIES.contains(&kind),
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
pub fn may_fine(scene: &Scene<'_>, m: &Placed) -> bool {
    if !is_authority(scene, m) || !matches!(m.kind(), MentionKind::Organisation) {
        return false;
    }
    // `als eerste EU-land`: a state, and not the union.
    let doc = scene.doc;
    let joined = doc.is(m.last, "-") && doc.glued(m.last) && doc.glued(m.last + 1);
    if joined && doc.is_any(m.last + 1, &["land", "landen", "lidstaat", "lidstaten"]) {
        return false;
    }
    let words = scene.doc.slice(m.first, m.last).to_lowercase();
    let kind = listed_type(scene, m);
    // Who counts and measures fines nobody.
    let has = |name: &str, w: &str| name.as_bytes().windows(w.len()).any(|x| x.eq_ignore_ascii_case(w.as_bytes()));
    let looks = |e: &crate::model::Entity| ["instituut", "planbureau", "statistiek"].iter().any(|w| has(&e.name, w));
    if m.entity.and_then(|id| scene.entities.get(id)).is_some_and(looks) {
        return false;
    }
    !kind.is_some_and(|k| matches!(k, "government" | "parliament" | "intelligence" | "police"))
        && !ends_in(
            &words,
            &["kabinet", "regering", "overheid", "kamer", "politie", "parlement", "senaat", "gemeenteraad"],
        )
}

/// Is the noun phrase at a chunk a noun for a body with public power?
pub fn is_authority_noun(doc: &Doc<'_>, chunk: &Chunk) -> bool {
    chunk.tag == Tag::Noun && is_authority_word(&doc.str(chunk.head).to_lowercase())
}

/// Is it, in lower case, a noun for a body with public power, or a compound of one?
pub fn is_authority_word(noun: &str) -> bool {
    ends_in(noun, AUTHORITY_NOUNS)
}

/// Is it the name of a court?
pub fn is_court_name(doc: &Doc<'_>, name: &str) -> bool {
    let name = name.to_lowercase();
    ["rechtbank", "rechter", "gerecht", "hoge raad", "raad van state", "college van beroep", "tribunaal"]
        .iter()
        .any(|w| name.contains(w))
        || names_hof(doc, &name)
}

/// Is one of the words of a name in lower case `hof`, or a compound for one of law (`gerechtshof`, not `Kerkhof`, `Hoffman`)?
fn names_hof(doc: &Doc<'_>, name: &str) -> bool {
    let court = |w: &str| w.ends_with("hof") && doc.lex.tables.claim_nouns.holds(NounRole::Court, w);
    name.split([' ', '-', '(', ')', ',']).any(|w| w == "hof" || court(w))
}

/// Is the entity a court by its name?
pub fn is_court(scene: &Scene<'_>, id: u32) -> bool {
    scene.entities.get(id).is_some_and(|e| is_court_name(scene.doc, &e.name))
}

/// A court or prosecutor: named in passing far more often than a regulator.
pub fn is_court_or_prosecution(doc: &Doc<'_>, m: &Placed) -> bool {
    let words = doc.slice(m.first, m.last).to_lowercase();
    words == "om"
        || is_court_name(doc, &words)
        || ["openbaar ministerie", "justitie", "parket"].iter().any(|w| words.contains(w))
}

/// The same, by a short form too (`CBb`).
pub fn tries(scene: &Scene<'_>, m: &Placed) -> bool {
    is_court_or_prosecution(scene.doc, m)
        || m.entity.and_then(|id| scene.entities.get(id)).is_some_and(|e| is_court_name(scene.doc, &e.name))
}

/// Does the sentence that begins at token `start` open with the name, or with what it is called by (`De Britse toezichthouder X`)?
fn opens_with(scene: &Scene<'_>, start: usize, m: &Placed) -> bool {
    let called = m.first > start && is_authority_word(&scene.doc.str(m.first - 1).to_lowercase());
    m.first <= start + 1 || called && m.first <= start + 3
}

/// The one body that may fine in the sentence of token `at`, or in the sentence before.
pub fn authority_near(scene: &Scene<'_>, at: usize, payer: &[u32]) -> Option<u32> {
    let here = scene.doc.sentence_of(at);
    // Its own sentence, those before it, and the next one if that speaks of the penalty too.
    let next = scene.doc.sentences().get(here + 1).map(|s| s.first..s.last);
    // It speaks of the penalty, or begins with who gave it.
    let goes_on = next.is_some_and(|mut r| {
        let opens = scene.mentions_in(r.start, r.end).next();
        opens.is_some_and(|(_, m)| opens_with(scene, r.start, m) && may_fine(scene, m) && !tries(scene, m))
            || r.any(|t| {
                let word = scene.doc.str(t).to_lowercase();
                ends_in(&word, &["boete", "schikking", "dwangsom", "sanctie"])
            })
    });
    for sentence in [Some(here), here.checked_sub(1), (here + 1).into(), here.checked_sub(2), here.checked_sub(3)]
        .into_iter()
        .flatten()
    {
        if sentence > here && !goes_on {
            continue;
        }
        // A court or prosecutor counts only where it stands in the sentence itself or in the one that goes on.
        let courts = sentence >= here;
        let found = one_in(scene, sentence, payer, |m| courts || !tries(scene, m));
        if found.is_some() {
            return found;
        }
    }
    None
}

/// The one federation that the sentence of token `at` or those beside it name: it fines its clubs and players.
pub fn federation_near(scene: &Scene<'_>, at: usize, payer: &[u32]) -> Option<u32> {
    let here = scene.doc.sentence_of(at);
    let from = scene.mentions.partition_point(|m| m.sentence + 1 < here);
    let mut found = None;
    for m in scene.mentions[from..].iter().take_while(|m| m.sentence <= here + 1) {
        if listed_type(scene, m) != Some("sport") || m.entity.is_none_or(|id| payer.contains(&id)) {
            continue;
        }
        if found.is_some() && found != m.entity {
            return None;
        }
        found = m.entity;
    }
    found
}

/// The prosecutor that the sentence of token `at` or those before it name last.
pub fn prosecutor(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let here = scene.doc.sentence_of(at);
    let split = scene.mentions.partition_point(|m| m.sentence <= here);
    let near = scene.mentions[..split].iter().rev().take_while(|m| m.sentence + 8 >= here).take(80);
    near.filter(|m| match &m.value {
        MentionValue::Official(o) => o.category == Some(crate::model::RoleCategory::Prosecution),
        _ => {
            let words = scene.doc.slice(m.first, m.last).to_lowercase();
            m.kind() == MentionKind::Organisation && (words == "om" || words.ends_with("openbaar ministerie"))
        }
    })
    .find_map(|m| m.entity)
}

/// The court that the sentences around token `at` name: the nearest before, else one right behind.
pub fn court_near(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let is_court = |m: &&Placed| {
        let words = doc.slice(m.first, m.last).to_lowercase();
        // `de uitspraak van een rechter`: whichever.
        let any = m.first > 1 && doc.is(m.first - 1, "een") && doc.is(m.first - 2, "van");
        // `de voorzitter van het hof` is not the court.
        let judge = m.kind() == MentionKind::Official && words.contains("rechter");
        !any && (m.kind() == MentionKind::Organisation || judge)
            && (names_hof(doc, &words)
                || ["rechtbank", "rechter", "hoge raad", "raad van state", "tribunaal", "tuchtcollege", "discipline"]
                    .iter()
                    .any(|w| words.contains(w)))
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
    for m in
        scene.mentions.iter().filter(|m| !(commission && union(m))).filter(|m| may_fine(scene, m) && !tries(scene, m))
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
    let goes_on = doc.sentences().get(here + 1).is_some_and(|s| {
        let opens = scene.mentions_in(s.first, s.last).next();
        opens.is_some_and(|(_, m)| {
            m.first <= s.first + 1 && may_fine(scene, m) && !is_court_name(scene.doc, doc.slice(m.first, m.last))
        }) || (s.first..s.last).any(|t| doc.is_any(t, &["schikking", "transactie"]))
    });
    [Some(here), Some(here + 1).filter(|_| goes_on)]
        .into_iter()
        .flatten()
        .find_map(|sentence| authority_in(scene, sentence, payer))
}

/// The one body that may fine in a sentence.
pub fn authority_in(scene: &Scene<'_>, sentence: usize, payer: &[u32]) -> Option<u32> {
    one_in(scene, sentence, payer, |_| true)
}

/// The one body that may fine in a sentence, among those that `counts` takes.
pub fn one_in(scene: &Scene<'_>, sentence: usize, payer: &[u32], counts: impl Fn(&Placed) -> bool) -> Option<u32> {
    let mut found = None;
    let from = scene.mentions.partition_point(|m| m.sentence < sentence);
    for m in scene.mentions[from..].iter().take_while(|m| m.sentence == sentence) {
        if !counts(m) || !may_fine(scene, m) || m.entity.is_none_or(|id| payer.contains(&id)) {
            continue;
        }
        if found.is_some() && found != m.entity {
            return None;
        }
        found = m.entity;
    }
    found
}
