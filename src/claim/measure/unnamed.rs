//! Measures that are told without whoever takes them: `X is aan de grond gehouden`, `X is het paspoort ontnomen`, `Er geldt per direct een ophokplicht`.

use super::{gate, noun};
use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, ClauseKind, Syntax, Tag};
use crate::claim::{Scene, authority, nameless};
use crate::lexicon::{FrameKind, NounRole, Part};
use crate::model::{DateType, EntityKind, MentionKind, MentionValue};
use crate::parse::number::several;

/// What a state grants to one person, and takes back from him.
const PERSONAL: &[&str] = &[
    "nationaliteit",
    "nederlanderschap",
    "staatsburgerschap",
    "paspoort",
    "rijbewijs",
    "visum",
    "verblijfsstatus",
    "verblijfsvergunning",
    "verlof",
    "proefverlof",
    "onderscheiding",
];

/// Does the frame take back what one person has of the state?
pub fn personal(found: &Found<'_>) -> bool {
    found.frame.kind == FrameKind::Combination
        && PERSONAL.iter().any(|p| found.frame.trigger.split(' ').next() == Some(*p))
}

/// Is it told of somebody or something with a name that lost a right, was grounded or put under control?
pub fn of_name(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, target: &[u32]) -> bool {
    let known = |kinds: &[EntityKind]| {
        !target.is_empty() && target.iter().all(|id| scene.entities.get(*id).is_some_and(|e| kinds.contains(&e.kind)))
    };
    let trigger = found.frame.trigger.as_str();
    let hit = found.passive || found.frame.subject == Some(Part::Target) || trigger == "verbod lopen";
    hit && (personal(found) && known(&[EntityKind::Person, EntityKind::Group])
        || matches!(trigger, "aan de grond houden" | "aan de grond blijven" | "aan de grond staan")
            && known(&[EntityKind::Organisation, EntityKind::Thing, EntityKind::Platform])
        || trigger.starts_with("onder verscherpt toezicht")
            && target.iter().any(|id| gate::may_be_target(scene, *id))
            && !known(&[EntityKind::Person])
        // `De tegoeden van X zijn bevroren`
        || found.frame.type_ == "freeze"
            && found.frame.kind == FrameKind::Combination
            && known(&[EntityKind::Person, EntityKind::Organisation])
        // `X krijgt een inreisverbod`, `X is uitgesloten van de Spelen`
        || (trigger.ends_with("verbod krijgen") || trigger == "verbod lopen")
            && known(&[EntityKind::Person, EntityKind::Group])
            && found.noun.is_some_and(|n| noun::tells_itself(scene.doc, syntax.chunks[n].head))
        || matches!(trigger, "uitsluiten" | "schorsen") && known(&[EntityKind::Person]) && is_for_games(scene, syntax, found)
        || trigger == "verbod krijgen" && known(&[EntityKind::Person]) && is_for_games(scene, syntax, found)
        || trigger == "uitsluiten" && known(&[EntityKind::Person, EntityKind::Organisation, EntityKind::Place]))
}

/// `voor twee duels geschorst`: does the clause say for how many matches?
pub fn is_for_games(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    // `geschorst voor het duel` misses one.
    let counted = |c: &Chunk| {
        (c.first..c.head)
            .any(|t| doc.token(t).is_some_and(|t| t.is_number()) || several(doc, t).is_some() || doc.is(t, "één"))
    };
    let games = |c: &Chunk| {
        c.governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "voor"))
            && counted(c)
            && doc.is_any(c.head, &["duel", "duels", "wedstrijd", "wedstrijden", "wedstrijddagen", "competitieduels"])
    };
    let of_games = |n: usize| {
        syntax.chunks.get(n + 1).is_some_and(|c| doc.is(c.first, "van"))
            && syntax
                .chunks
                .get(n + 2)
                .is_some_and(|c| doc.is_any(c.head, &["duel", "duels", "wedstrijd", "wedstrijden"]))
    };
    let gets = found.frame.trigger.ends_with(" krijgen") && found.noun.is_some_and(of_games);
    gets || found.passive && syntax.of(found.clause).any(|(_, c)| games(c))
}

/// Is it told of something that is shut for how long (`is voor drie maanden gesloten`, `voor onbepaalde tijd`)?
pub fn is_shut_for_a_time(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let lasts = |c: &Chunk| {
        c.governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "voor"))
            && (is_duration(scene, c) || doc.is(c.head, "tijd"))
    };
    found.frame.trigger == "sluiten" && found.passive && syntax.of(found.clause).any(|(_, c)| lasts(c))
}

/// Does the sentence speak of the crime for which a town shuts houses and shops (`na de vondst van drugs`)?
pub fn is_of_crime(scene: &Scene<'_>, at: usize) -> bool {
    const CRIME: &[&str] = &[
        "drugs",
        "hennep",
        "wiet",
        "cocaïne",
        "xtc",
        "wapen",
        "wapens",
        "vuurwapen",
        "vuurwapens",
        "opiumwet",
        "hennepkwekerij",
        "wietplantage",
        "drugslab",
        "explosie",
        "explosies",
        "explosief",
        "explosieven",
        "beschoten",
        "beschieting",
        "handgranaat",
        "handgranaten",
        "gokken",
        "harddrugs",
        "softdrugs",
        "drugsvondst",
        "prostitutie",
    ];
    scene.doc.sentence_range(at).any(|t| scene.doc.is_any(t, CRIME))
}

/// `Een woning is gesloten nadat er drugs waren gevonden`: does the main clause say that one building or shop is shut, and the sentence for what crime?
pub fn is_shut_for_crime(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let at = found.verb.map_or(0, |v| v.at);
    let denied = doc.sentence_range(at).any(|t| doc.is_any(t, &["niet", "geen", "nooit", "als", "zou"]));
    let shut = found.passive || found.frame.subject == Some(Part::Target);
    found.frame.type_ == "closure"
        && found.verb.is_some()
        && shut
        && clause.kind == ClauseKind::Main
        && !clause.has_any(doc, &["kunnen", "moeten", "mogen", "zullen", "willen"])
        && !denied
        && is_of_crime(scene, at)
}

/// `Tentoonstellingen blijven verboden`: does the main clause say that something goes on to be forbidden?
pub fn stays_forbidden(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let thing = |s: usize| syntax.chunks[s].tag == Tag::Noun && Some(s) != found.noun;
    // `verboden` may be read as the plural of `verbod`.
    let forbidden = found.frame.trigger == "verbieden" && found.passive
        || found.noun.is_some_and(|n| {
            doc.is(syntax.chunks[n].head, "verboden") && syntax.chunks[n].first == syntax.chunks[n].head
        });
    forbidden
        && clause.kind == ClauseKind::Main
        && clause.has_any(doc, &["blijven"])
        && clause.subject.is_some_and(thing)
}

fn is_duration(scene: &Scene<'_>, chunk: &Chunk) -> bool {
    let mention = chunk.mention.filter(|_| chunk.tag == Tag::Date).and_then(|m| scene.mentions.get(m as usize));
    mention.is_some_and(|m| matches!(&m.value, MentionValue::Date(d) if d.kind == DateType::Duration))
}

/// Does the main clause say that a ban of this noun holds or begins from a moment on (`geldt per direct een vervoersverbod`)?
pub fn begins(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let own = found.noun.is_some_and(|n| noun::tells_itself(doc, syntax.chunks[n].head))
        && noun::stands(scene, found)
        && !noun::is_emergency(found);
    let timed = |c: &Chunk| {
        let begin =
            c.governor.is_some_and(|g| doc.is_any(syntax.chunks[g].first, &["vanaf", "sinds", "per", "tot", "voor"]));
        c.tag == Tag::Date && (begin || found.passive)
            || (c.first..c.last).any(|t| doc.is_any(t, &["direct", "voorlopig", "voortaan", "onmiddellijk", "weer"]))
    };
    own && clause.kind == ClauseKind::Main
        && clause.finite().is_some()
        && syntax.of(found.clause).any(|(_, c)| timed(c))
}

/// Who employs the person that the words name by a trade alone (`een docent van het Hoofdveld College`): by that body he is suspended.
pub fn employer(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<u32> {
    let doc = scene.doc;
    let i = found.part(Part::Target).filter(|_| found.passive)?;
    let chunk = &syntax.chunks[i];
    let head = doc.str(chunk.head).to_lowercase();
    if chunk.mention.is_some() || !doc.lex.tables.claim_nouns.holds(NounRole::Trade, &head) {
        return None;
    }
    let van = syntax.chunks.get(i + 1).filter(|c| c.tag == Tag::Preposition && doc.is_any(c.first, &["van", "bij"]));
    let Some(van) = van else { return nameless::introduced(scene, chunk) };
    let body = syntax.chunks.get(i + 2).filter(|c| c.first == van.last && c.tag == Tag::Noun)?;
    let m = body.mention.and_then(|m| scene.mentions.get(m as usize))?;
    let own = m.kind() == MentionKind::Organisation && !authority::is_court_or_prosecution(doc, m);
    m.entity.filter(|_| own)
}

/// `Een helm wordt verplicht`: does the main clause say that a thing is to be a duty?
pub fn becomes_duty(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let thing = clause.subject.is_some_and(|s| {
        let c = &syntax.chunks[s];
        c.tag == Tag::Noun && c.mention.is_none() && doc.is_any(c.first, word_set!["een", "de", "het", "deze"])
    });
    let open = syntax.clauses.iter().any(|c| c.parent == Some(found.clause) && c.kind == ClauseKind::Infinitive);
    found.frame.trigger == "verplichten"
        && found.passive
        && clause.kind == ClauseKind::Main
        && clause.verbs.len() == 2
        && clause.finite().is_some_and(|v| doc.is_any(v.at, &["wordt", "worden"]))
        && thing
        && !open
}
