//! How much power whoever inquires has: a regulator, a government, or none.

use crate::claim::party::ends_in;
use crate::claim::syntax::{Chunk, Syntax, Tag};
use crate::claim::{Scene, authority};
use crate::model::{EntityKind, MentionKind, MentionValue, RoleCategory};
use crate::resolve::Placed;

/// How much power whoever inquires has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Power {
    /// None: a company, a paper, a scientist.
    None,
    /// A government or council: it inquires into plans as often as into people.
    Weak,
    /// A regulator, the police, the prosecution, a committee.
    Strong,
}

/// Bodies that count and measure: their inquiries are figures.
const FIGURES: &[&str] = &[
    "statistiek",
    "planbureau",
    "rijksinstituut",
    "gezondheidsraad",
    "universiteit",
    "instituut",
    "cbs",
    "rivm",
    "kiesraad",
    "tno",
    "scp",
    "cpb",
];

/// Words in the names of bodies, and nouns for bodies, that are there to inquire, whatever sort of body they are else.
const INQUIRERS: &[&str] = &[
    "onderzoeksteam",
    "onderzoeksraad",
    "onderzoekscommissie",
    "enquêtecommissie",
    "investigation team",
    "rekenkamer",
    "ombudsman",
    "marechaussee",
    "strafhof",
    "wedstrijdleiding",
    "sportrechtspraak",
    "vaticaan",
];

/// Federations that try their own sportsmen.
const FEDERATIONS: &[&str] =
    &["knvb", "uefa", "fifa", "fia", "wada", "ioc", "uci", "knsb", "world athletics", "isu", "fina", "atp", "itf"];

/// Plurals of who does the work of the police.
const DETECTIVES: &[&str] = &["rechercheurs", "agenten", "speurders", "politiemensen"];

/// Bodies that make policy.
const POLICY: &[&str] = &[
    "kabinet",
    "regering",
    "gemeente",
    "gemeenteraad",
    "kamer",
    "parlement",
    "senaat",
    "provincie",
    "ministerie",
    "leger",
    "overheid",
    "college",
];

/// The power of the part that inquires.
pub fn power(scene: &Scene<'_>, syntax: &Syntax, chunk: Option<usize>, authority: &[u32]) -> Power {
    let doc = scene.doc;
    let own = chunk.map(|i| &syntax.chunks[i]);
    let mention = own.and_then(|c| c.mention).and_then(|m| scene.mentions.get(m as usize));
    if let Some(m) = mention {
        return of_mention(scene, m);
    }
    if let Some(c) = own.filter(|c| c.tag == Tag::Noun) {
        let word = doc.str(c.head).to_lowercase();
        if ends_in(&word, INQUIRERS) || DETECTIVES.contains(&word.as_str()) {
            return Power::Strong;
        }
        if authority::is_authority_noun(doc, c) {
            return if POLICY.iter().any(|p| word.ends_with(p)) { Power::Weak } else { Power::Strong };
        }
    }
    // A pronoun or noun that points at a name.
    let named = authority.first().and_then(|id| {
        scene.mentions.iter().take(400).find(|m| m.entity == Some(*id)).map(|m| of_mention(scene, m)).or_else(|| {
            let entity = scene.entities.get(*id)?;
            // A country inquires by its government.
            Some(if entity.kind == EntityKind::Place { Power::Weak } else { of_name(&entity.name) })
        })
    });
    named.unwrap_or(Power::None)
}

/// Is it a body that does nothing but inquire: a council or committee of inquiry, an auditor, a special prosecutor?
pub fn inquires_only(scene: &Scene<'_>, syntax: &Syntax, i: usize, who: &[u32]) -> bool {
    const SPECIAL: &[&str] = &["speciaal aanklager", "speciale aanklager", "onderzoekscommissie", "commissie-"];
    let doc = scene.doc;
    let chunk = &syntax.chunks[i];
    let words = doc.slice(chunk.first, chunk.last).to_lowercase();
    let led = doc.str(chunk.head).to_lowercase().ends_with("commissie")
        && syntax.chunks.get(i + 1).is_some_and(|c| c.tag == Tag::Preposition && doc.is(c.first, "onder"));
    let named = |name: &str| INQUIRERS[..INQUIRY].iter().any(|w| name.contains(w));
    led || SPECIAL.iter().any(|w| words.contains(w))
        || named(&words)
        || who.iter().any(|id| scene.entities.get(*id).is_some_and(|e| named(&e.name.to_lowercase())))
}

/// How many of those do nothing else.
const INQUIRY: usize = 7;

/// Countries of which none is named (`meerdere landen`).
pub fn are_states(scene: &Scene<'_>, chunk: &Chunk) -> bool {
    chunk.mention.is_none()
        && scene.doc.is_any(chunk.head, word_set!["landen", "lidstaten", "staten", "regeringen", "overheden"])
}

fn of_mention(scene: &Scene<'_>, m: &Placed) -> Power {
    // `Vestager`: the office that she was introduced with.
    let own = |o: &&Placed| o.entity == m.entity && o.kind() == MentionKind::Official;
    let office = match m.kind() {
        MentionKind::Official => Some(m),
        MentionKind::Person => scene.mentions.iter().take(400).find(own),
        _ => None,
    };
    if let Some(MentionValue::Official(official)) = office.map(|o| &o.value) {
        use RoleCategory::*;
        return match official.category {
            Some(Eu | Regulator | Prosecution | Police | Judiciary | International) => Power::Strong,
            Some(Government | Municipality | Centralbank) => Power::Weak,
            _ => Power::None,
        };
    }
    let name = scene.doc.slice(m.first, m.last);
    let full = m.entity.and_then(|id| scene.entities.get(id)).map_or(name, |e| e.name.as_str());
    let lower = full.to_lowercase();
    if INQUIRERS.iter().any(|w| lower.contains(w)) {
        return Power::Strong;
    }
    if m.kind() != MentionKind::Organisation {
        return Power::None;
    }
    let kind = authority::listed_type(scene, m);
    if FIGURES.iter().any(|f| lower.contains(f)) {
        return Power::None;
    }
    match kind {
        Some(
            "regulator" | "police" | "prosecution" | "court" | "eu" | "centralbank" | "intelligence" | "agency"
            | "international",
        ) => Power::Strong,
        Some("government" | "ministry" | "parliament" | "army") => of_name(name).max(Power::Weak),
        Some("sport") if lower.split([' ', '-']).any(|w| FEDERATIONS.contains(&w)) || lower.contains("bond") => {
            Power::Strong
        }
        Some("other") => of_name(name),
        Some(_) => Power::None,
        // `Brussel`, `Washington`: a city that acts as its government.
        None if scene.doc.hit(m.first, crate::lexicon::Table::Place).is_some_and(|h| h.last == m.last) => {
            if lower == "brussel" || lower.contains("commissie") { Power::Strong } else { Power::Weak }
        }
        // `Toezichthouder X`: a body that no table knows, by the noun before it.
        None if authority::is_announced(scene.doc, m) => Power::Strong,
        None => of_name(name),
    }
}

fn of_name(name: &str) -> Power {
    let lower = name.to_lowercase();
    if !authority::authority_name(name) || FIGURES.iter().any(|f| lower.contains(f)) {
        return Power::None;
    }
    if lower.contains("justitie") || lower.contains("openbaar ministerie") {
        return Power::Strong;
    }
    if POLICY.iter().any(|p| lower.split([' ', '-']).any(|w| w.ends_with(p))) { Power::Weak } else { Power::Strong }
}

/// Who inquires by the words of chunk `i`, where they name nobody and point at nobody: the committee or the detectives that they are.
pub fn unnamed(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Option<u32> {
    let doc = scene.doc;
    let chunk = syntax.chunks.get(i).filter(|c| c.tag == Tag::Noun && c.mention.is_none())?;
    let head = doc.str(chunk.head).to_lowercase();
    if DETECTIVES.contains(&head.as_str()) {
        // `Rechercheurs van de FIOD`
        let van = syntax.chunks.get(i + 1).filter(|c| c.tag == Tag::Preposition && doc.is(c.first, "van"));
        let body = van.and_then(|_| syntax.chunks.get(i + 2)?.mention).and_then(|m| scene.mentions.get(m as usize));
        if let Some(id) = body.filter(|m| of_mention(scene, m) == Power::Strong).and_then(|m| m.entity) {
            return Some(id);
        }
        let police = inquirer_near(scene, chunk.first, &[], |name| name.contains("politie"));
        return Some(police.unwrap_or_else(|| scene.entities.intern(EntityKind::Organisation, "politie")));
    }
    if !(authority::is_authority_noun(doc, chunk) || ends_in(&head, INQUIRERS)) || head.ends_with("autoriteiten") {
        return None;
    }
    let article = |t: &usize| doc.is_any(*t, &["een", "de", "het", "deze", "die", "dit", "dat"]);
    let first = (chunk.first..chunk.last).find(|t| !article(t))?;
    let name = doc.slice(first, chunk.last).to_lowercase();
    Some(scene.entities.intern(EntityKind::Organisation, &name))
}

/// The one body with power, by `fits` of its name in lower case, that the sentence of token `at` names, else the one before, else the one behind.
pub fn inquirer_near(scene: &Scene<'_>, at: usize, but: &[u32], fits: impl Fn(&str) -> bool) -> Option<u32> {
    let here = scene.doc.sentence_of(at);
    let order = [Some(here), here.checked_sub(1), Some(here + 1)];
    for sentence in order.into_iter().flatten() {
        let from = scene.mentions.partition_point(|m| m.sentence < sentence);
        let mut found = None;
        let mut several = false;
        for m in scene.mentions[from..].iter().take_while(|m| m.sentence == sentence) {
            let Some(id) = m.entity.filter(|id| !but.contains(id)) else { continue };
            let name = scene.entities.get(id).map_or(String::new(), |e| e.name.to_lowercase());
            if m.kind() != MentionKind::Organisation
                || of_mention(scene, m) != Power::Strong
                || authority::is_court_name(scene.doc, &name)
                || !fits(&name)
            {
                continue;
            }
            several |= found.is_some_and(|f| f != id);
            found = found.or(Some(id));
        }
        if found.is_some() {
            return found.filter(|_| !several);
        }
    }
    None
}

/// Is it, by its name, there to watch companies: a regulator or a secret service?
pub fn watches(scene: &Scene<'_>, id: u32) -> bool {
    scene.entities.get(id).is_some_and(|e| {
        let name = e.name.to_lowercase();
        authority::WATCHDOGS.iter().any(|w| name.contains(w))
    }) || scene.mentions.iter().take(400).any(|m| m.entity == Some(id) && authority::is_announced(scene.doc, m))
}

/// Police or prosecutors: what they have found does not end their inquiry.
pub fn searches(scene: &Scene<'_>, authority: &[u32]) -> bool {
    authority.iter().any(|id| {
        let listed = scene.entities.profile(*id).map(|p| p.kind.as_str());
        let name = scene.entities.get(*id).map_or("", |e| e.name.as_str()).to_lowercase();
        matches!(listed, Some("police" | "prosecution"))
            || ["politie", "recherche", "marechaussee", "openbaar ministerie", "justitie"]
                .iter()
                .any(|w| name.ends_with(w))
    })
}

/// Who inquires, by the name that the words around give in full: `de commissie voor de veiligheid`, `justitie` for the prosecution named before.
pub fn in_full(scene: &mut Scene<'_>, syntax: &Syntax, chunk: Option<usize>, known: &[u32]) -> Option<u32> {
    let doc = scene.doc;
    let &[id] = known else { return None };
    let i = chunk.filter(|i| syntax.chunks[*i].tag == Tag::Noun)?;
    let name = scene.entities.get(id)?.name.to_lowercase();
    let own = syntax.chunks[i];
    if name == "justitie" {
        let here = doc.sentence_of(own.first);
        let split = scene.mentions.partition_point(|m| m.first < own.first);
        let near = scene.mentions[..split].iter().rev().take_while(|m| m.sentence + 2 >= here);
        let named = |m: &&Placed| {
            let words = doc.slice(m.first, m.last).to_lowercase();
            m.kind() == MentionKind::Organisation && (words == "om" || words.ends_with("openbaar ministerie"))
        };
        return near.filter(|m| m.kind() == MentionKind::Organisation).find(named).and_then(|m| m.entity);
    }
    let voor = syntax.chunks.get(i + 1).filter(|c| c.tag == Tag::Preposition && doc.is(c.first, "voor"))?;
    let of =
        syntax.chunks.get(i + 2).filter(|c| c.tag == Tag::Noun && c.first == voor.last && c.clause == own.clause)?;
    let bare = matches!(name.as_str(), "commissie" | "onderzoekscommissie" | "raad" | "comité");
    bare.then(|| scene.entities.intern(EntityKind::Organisation, doc.slice(own.head, of.last)))
}
