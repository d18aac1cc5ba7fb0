//! Who a noun phrase is: the entity of its name, of the thing that a definite noun or pronoun points back at, or of a state.

pub use super::referent::{acts, ends_in, is_medium};
use super::syntax::{Chunk, Syntax, Tag, is_office, place};
use super::{Scene, authority, referent};
use crate::lexicon::Cue;
use crate::model::{EntityKind, MentionKind};
use crate::resolve::Placed;
use crate::text::Doc;
use crate::token::Shape;

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

/// Further ends of nouns that stand before a name and are no part of it.
const SELLERS: &[&str] = &[
    "zorger",
    "handelaar",
    "merk",
    "reus",
    "ontwerper",
    "brouwer",
    "brouwerij",
    "dealer",
    "rederij",
    "specialist",
    "investeerder",
    "ontwikkelaar",
    "kweker",
    "branchegenoot",
    "sectorgenoot",
    "concurrent",
];

/// Is it a noun for a company or another body without public power (`siroopmaker`)?
pub fn is_body_word(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at).to_lowercase();
    ends_in(&word, BODY_NOUNS) || crate::resolve::is_body_noun(doc, at)
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
    if let Some(id) = named_beside(scene, syntax, i).or_else(|| watchdog_in(scene, &chunk)) {
        return vec![id];
    }
    match chunk.tag {
        Tag::Noun => noun(scene, syntax, i, &chunk),
        Tag::Pronoun if doc.is_any(chunk.first, &["hij", "hem", "zij", "ze", "haar"]) => {
            let plural = doc.is_any(chunk.first, &["ze", "zij"]) && plural_verb(doc, syntax, &chunk);
            if plural { Vec::new() } else { referent::person(scene, chunk.first).into_iter().collect() }
        }
        Tag::Pronoun if doc.is_any(chunk.first, &["het", "dat", "dit", "die", "deze"]) => {
            referent::body(scene, chunk.first, "").into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// `de toezichthouder in Oslo`: one of another country, whoever watches here.
fn watchdog_in(scene: &mut Scene<'_>, chunk: &Chunk) -> Option<u32> {
    let doc = scene.doc;
    let watches = ["toezichthouder", "waakhond"].iter().any(|w| doc.str(chunk.head).to_lowercase().ends_with(w));
    if chunk.tag != Tag::Noun || chunk.last != chunk.head + 1 || !watches || !doc.is(chunk.last, "in") {
        return None;
    }
    let hit = place(doc, chunk.last + 1)?;
    doc.lex.tables.places.rows.get(hit.row).filter(|p| p.country.as_deref().is_some_and(|c| c != "NL"))?;
    // `De Duitse toezichthouder in Bonn` is told by its country.
    if doc.has(chunk.head.saturating_sub(1), Cue::Demonym) {
        return None;
    }
    let name = format!("{} in {}", doc.str(chunk.head).to_lowercase(), doc.slice(chunk.last + 1, hit.last));
    Some(scene.entities.intern(EntityKind::Organisation, &name))
}

/// Who a noun stands for by the name beside it: right behind it (`winkelketen X`), or before its comma (`X, een man die`).
pub fn named_beside(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> Option<u32> {
    let doc = scene.doc;
    let chunk = syntax.chunks.get(i).filter(|c| c.tag == Tag::Noun && c.mention.is_none())?;
    let named = |k: usize| {
        let m = syntax.chunks.get(k)?.mention.and_then(|id| scene.mentions.get(id as usize))?;
        m.entity.filter(|_| acts(m.kind()))
    };
    let comma = |k: usize| syntax.chunks[k].tag == Tag::Mark && doc.is(syntax.chunks[k].first, ",");
    // `X, een man die`, `X, het bedrijf dat`
    if doc.is_any(chunk.first, &["een", "de", "het"])
        && i > 1
        && comma(i - 1)
        && syntax.clauses.iter().any(|c| c.antecedent == Some(i))
        && let Some(id) = named(i - 2)
    {
        return Some(id);
    }
    let next = syntax.chunks.get(i + 1)?;
    // `Toen de rechtbank Jan Bos veroordeelde`
    let person = |id: u32| scene.mentions.get(id as usize).is_some_and(|m| m.kind() == MentionKind::Person);
    if next.mention.is_some_and(person) && is_office(doc, chunk.head) {
        return None;
    }
    if next.tag != Tag::Noun || next.first != chunk.last || next.clause != chunk.clause {
        return None;
    }
    let head = doc.str(chunk.head);
    let what = doc.has(chunk.head, Cue::Occupation)
        || BODY_NOUNS.iter().any(|n| n.len() > 3 && head.ends_with(n) || head.eq_ignore_ascii_case(n))
        || ["eigenaar", "oprichter", "topman", "topvrouw"].iter().any(|n| head.ends_with(n))
        // `zijn broer X`
        || doc.lex.tables.definite_nouns.get(doc.word(chunk.head)).is_some_and(|r| r.kind == EntityKind::Person);
    named(i + 1).filter(|_| what)
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
    if is_member(doc, chunk) {
        return Vec::new();
    }
    let upper = doc.token(chunk.head).is_some_and(|t| t.is_upper());
    let quoted = chunk.first > 0 && doc.token(chunk.first - 1).is_some_and(|t| t.shape.has(Shape::QUOTE));
    let capitals = chunk.last - chunk.head == 1
        && doc.token(chunk.head).is_some_and(|t| t.shape.has(Shape::CAPS))
        && head.len() > 1;
    let starts = !capitals && (quoted || chunk.first == doc.sentence_range(chunk.first).start);
    if upper
        && (!starts || chunk.head > chunk.first || !doc.has(chunk.head, Cue::Common))
        && !authority::is_authority_word(&head)
    {
        // A name that no rule took for a mention.
        let common = doc.has(chunk.head, Cue::Common);
        if common && !chunk.definite || doc.has(chunk.head, Cue::Demonym) {
            return Vec::new();
        }
        if !(starts && chunk.head == chunk.first) || !common {
            let mut from = (begin..chunk.last).find(|&t| doc.token(t).is_some_and(|t| t.is_upper())).unwrap_or(begin);
            // `Belgische branchegenoot X`: what stands before the noun for it.
            if let Some(last) = (from + 1..chunk.head).rev().find(|&t| !doc.is_upper(t) && doc.str(t).len() > 5) {
                from = last + 1;
            }
            // `Voedselbezorger X`: a noun that only opens the sentence is no part of the name.
            let noun = starts && from == chunk.first && from < chunk.head && {
                let word = doc.str(from).to_lowercase();
                word.len() > 7 && (ends_in(&word, BODY_NOUNS) || ends_in(&word, SELLERS))
            };
            if noun {
                from += 1;
            }
            // `SC Lekdijk`: letters before a name are part of it, wherever the sentence begins.
            let letters = from < chunk.head && doc.token(from).is_some_and(|t| t.shape.has(Shape::CAPS));
            if starts && from == chunk.first && !letters && (common || doc.word(from) != crate::token::UNKNOWN) {
                return Vec::new();
            }
            // `Al-Faraj`: what a hyphen ties to it is part of it.
            let mut last = chunk.last;
            while doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1) && doc.is_upper(last + 1) {
                last += 2;
            }
            let name = doc.slice(from, last);
            let known = surname(scene, name).or_else(|| short_firm(scene, name));
            return vec![known.unwrap_or_else(|| scene.entities.intern(EntityKind::Unknown, name))];
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
        return if head.ends_with("en") || head.ends_with('s') {
            referent::row_of(scene, chunk.first, &head)
        } else {
            vec![id]
        };
    }
    let adjectives = chunk.head > begin;
    if authority::is_authority_word(&head) {
        let watchdog = ["toezichthouder", "waakhond", "autoriteit"].iter().any(|w| head.ends_with(w));
        let known = if watchdog { scene.refer(chunk.first, chunk.last) } else { Vec::new() };
        if !known.is_empty() && known.iter().all(|id| authority::has_power(scene, *id)) {
            return known;
        }
        return referent::authority(scene, chunk.first, &head, doc.slice(begin, chunk.last), adjectives)
            .into_iter()
            .collect();
    }
    if ends_in(&head, PERSON_NOUNS) {
        return referent::person(scene, chunk.first).into_iter().collect();
    }
    if ends_in(&head, BODY_NOUNS) {
        return referent::body(scene, chunk.first, &head).into_iter().collect();
    }
    // `de brouwerij`, `de museumwinkel`: nouns that the table of those that refer knows.
    if crate::resolve::is_body_noun(doc, chunk.head) {
        let mut ids = scene.refer(chunk.first, chunk.head + 1);
        ids.retain(|id| !is_firm_word(&head) || !authority::has_power(scene, *id));
        if !ids.is_empty() {
            return ids;
        }
    }
    // `het commissariaat` for a body with that word in its name; `de staat` is itself.
    if let Some(id) = referent::named_with(scene, chunk.first, &head) {
        return vec![id];
    }
    if matches!(head.as_str(), "staat" | "rijk") {
        let name = if adjectives { doc.slice(begin, chunk.last) } else { head.as_str() };
        return vec![scene.entities.intern(EntityKind::Organisation, name)];
    }
    // `beide bedrijven`, `de twee banken`: whom the article named together.
    if head.ends_with('s') || head.ends_with("en") { scene.refer(chunk.first, chunk.last) } else { Vec::new() }
}

/// Is it a noun for a firm, which an authority is not?
pub fn is_firm_word(head: &str) -> bool {
    ends_in(head, &["bedrijf", "onderneming", "firma", "concern", "keten", "fabrikant", "winkel", "fabriek", "zaak"])
}

/// `VVD'ers`: people of a body, not the body.
pub fn is_member(doc: &Doc<'_>, chunk: &Chunk) -> bool {
    doc.is_any(chunk.last, &["'er", "'ers"]) && doc.glued(chunk.last)
}

/// The person whose name ends in this one, which no rule took for his.
fn surname(scene: &Scene<'_>, name: &str) -> Option<u32> {
    let ends = |e: &crate::model::Entity| {
        let from = e.name.len().checked_sub(name.len()).filter(|f| *f > 1)?;
        let end = e.name.get(from..)?;
        (e.kind == EntityKind::Person && end.to_lowercase() == name.to_lowercase() && e.name[..from].ends_with(' '))
            .then_some(())
    };
    if name.len() < 4 {
        return None;
    }
    scene.entities.list().iter().position(|e| ends(e).is_some()).and_then(|i| u32::try_from(i).ok())
}

/// The one body whose name begins or ends in this one, which no rule took for its (`Draaijer` for `Draaijer Bouw`).
fn short_firm(scene: &Scene<'_>, name: &str) -> Option<u32> {
    if name.len() < 5 || name.contains(' ') {
        return None;
    }
    let part = |e: &crate::model::Entity| {
        let rest = e.name.strip_prefix(name).map(|r| r.starts_with(' '));
        let begin = e.name.strip_suffix(name).map(|r| r.ends_with(' ') && !r.contains("van ") && !r.contains("in "));
        e.kind == EntityKind::Organisation && (rest == Some(true) || begin == Some(true))
    };
    let mut all = scene.entities.list().iter().enumerate().filter(|(_, e)| part(e)).map(|(i, _)| i);
    let first = all.next()?;
    if all.next().is_some() { None } else { u32::try_from(first).ok() }
}

/// Who was named right behind this noun before.
pub fn called_so(scene: &Scene<'_>, at: usize, head: &str) -> Option<u32> {
    let doc = scene.doc;
    if head.len() < 4 {
        return None;
    }
    let named = |m: &&Placed| {
        acts(m.kind()) && m.first > 0 && !doc.glued(m.first) && referent::is_lower_of(doc.str(m.first - 1), head)
    };
    referent::back(scene, at).find(named).and_then(|m| m.entity)
}
