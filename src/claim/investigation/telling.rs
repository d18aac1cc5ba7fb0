//! How a clause tells of an inquiry: as running, begun, led, asked after, or over.

use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, ClauseKind, Syntax, Tag};
use crate::claim::{Scene, authority, common};
use crate::lexicon::{FrameKind, Part, Table};
use crate::model::{EntityKind, InvestigationStatus};

/// Does the clause say that an inquiry runs, begins or has ended (`is in volle gang`, `loopt nog`)?
pub fn goes_on(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let clause = &syntax.clauses[found.clause];
    let own = clause.subject == found.noun;
    own && (clause.has_any(scene.doc, &["lopen", "vorderen", "duren", "voortduren", "doorgaan", "afronden", "starten"])
        || syntax.of(found.clause).any(|(_, c)| {
            (c.first..c.last).any(|t| scene.doc.is_any(t, &["gang", "gaande", "bezig", "afgerond", "gestart"]))
        }))
}

/// `De politie laat weten dat het onderzoek nog loopt`: does who inquires stand in the clause outside?
pub fn told_by(syntax: &Syntax, found: &Found<'_>, chunk: Option<usize>) -> bool {
    let clause = &syntax.clauses[found.clause];
    let teller = clause.parent.and_then(|p| syntax.clauses[p].subject);
    clause.kind == ClauseKind::Subordinate && chunk.is_some() && chunk == teller
}

/// `stelt een onderzoek in naar`, `kondigt onderzoek aan naar`
pub fn sets_up(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    found.noun.is_some()
        && syntax.clauses[found.clause].has_any(
            scene.doc,
            &[
                "instellen",
                "aankondigen",
                "gelasten",
                "bevelen",
                "openen",
                "beginnen",
                "starten",
                "laten",
                "toezeggen",
                "beloven",
            ],
        )
}

/// `De politie is een onderzoek gestart`, `doet onderzoek`: an inquiry of its own, into what the article tells.
pub fn acts(found: &Found<'_>) -> bool {
    found.frame.kind == FrameKind::Combination
        && found.verb.is_some()
        && found.frame.trigger.strip_prefix("onderzoek ").is_some_and(|verb| {
            matches!(verb, "doen" | "starten" | "beginnen" | "instellen" | "openen" | "verrichten" | "afronden")
        })
}

/// `de recherche, die kleine misdaad onderzoekt`: what a body does all day.
pub fn usual(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let clause = &syntax.clauses[found.clause];
    clause.kind == ClauseKind::Relative
        && found.noun.is_none()
        && asked(scene, syntax, found.clause).is_none()
        && clause.finite().is_some_and(|v| !v.past && clause.verbs.len() == 1)
}

/// `onderzoekt wat er is gebeurd`, `onderzoekt dat`
pub fn wonders(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let Some(verb) = found.verb.filter(|_| found.noun.is_none()) else { return false };
    let next = syntax.chunks.get(verb.chunk + 1);
    // `trekt na wie`
    let opens = |o: usize| doc.is_any(syntax.chunks[o].first, &["wat", "wie", "welke", "waardoor"]);
    let apart = verb.lemma != verb.base;
    apart && syntax.clauses.iter().any(|c| c.parent == Some(found.clause) && c.opener.is_some_and(opens))
        || next.is_some_and(|c| {
            doc.is_any(c.first, &["wat", "wie", "welke", "waar", "wanneer", "waardoor"])
                || matches!(c.tag, Tag::Pronoun | Tag::Relative) && doc.is_any(c.first, &["dat", "dit"])
        })
}

/// `een onderzoek naar wat er is gebeurd`
pub fn into_what(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let what = |i: usize| syntax.chunks.get(i + 1).is_some_and(|c| c.tag == Tag::Relative);
    found.noun.is_some() && syntax.of(found.clause).any(|(i, c)| scene.doc.is(c.first, "naar") && what(i))
}

/// Is the entity named in brackets right behind the chunk (`de centrale bank van Italië (BDI)`)?
pub fn abbreviates(scene: &Scene<'_>, chunk: &Chunk, id: u32) -> bool {
    let from = scene.mentions.partition_point(|m| m.first < chunk.last);
    scene.mentions[from..]
        .iter()
        .take(3)
        .any(|m| m.entity == Some(id) && m.first <= chunk.last + 4 && m.first > 0 && scene.doc.is(m.first - 1, "("))
}

/// The entity named in brackets right behind the chunk.
pub fn in_brackets(scene: &Scene<'_>, chunk: &Chunk) -> Option<u32> {
    let from = scene.mentions.partition_point(|m| m.first < chunk.last);
    let next = scene.mentions.get(from).filter(|m| m.first <= chunk.last + 1)?;
    next.entity.filter(|_| next.first > 0 && scene.doc.is(next.first - 1, "("))
}

/// Does the phrase at chunk `i`, or what hangs on it, end in a definite noun for a body (`de bank`)?
pub fn names_body(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    (i..(i + 3).min(syntax.chunks.len())).any(|k| {
        let c = &syntax.chunks[k];
        let noun = scene.doc.lex.tables.definite_nouns.get(scene.doc.word(c.head));
        c.tag == Tag::Noun
            && c.definite
            && c.mention.is_none()
            && noun.is_some_and(|n| n.kind == EntityKind::Organisation)
    })
}

/// `werkte mee aan het onderzoek`, `werkte het onderzoek tegen`: told of whom it is into.
pub fn helped(found: &Found<'_>) -> bool {
    found.frame.trigger == "aan onderzoek meewerken"
        || found.frame.subject == Some(Part::Target) && found.frame.trigger.starts_with("onderzoek ")
}

/// `het onderzoek van de ACM`: the noun itself says whose it is.
pub fn of_its_own(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    found.noun.and_then(|n| syntax.chunks.get(n + 1)).is_some_and(|c| scene.doc.is_any(c.first, &["van", "door"]))
}

/// `na onderzoek`
pub fn after_noun(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let governor = found.noun.and_then(|n| syntax.chunks[n].governor);
    governor.is_some_and(|g| scene.doc.is(syntax.chunks[g].first, "na"))
}

/// `heeft een auto onderzocht`: a thing was looked at, no inquiry made.
pub fn examined(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    found.noun.is_none()
        && !found.passive
        && found
            .part(Part::Target)
            .is_some_and(|i| scene.doc.is_any(syntax.chunks[i].first, &["een", "de", "hem", "haar"]))
        && found.verb.is_some_and(|v| v.participle)
}

/// Does the frame say that an inquiry ends?
pub fn ends(found: &Found<'_>) -> bool {
    ["afronden", "afsluiten", "sluiten", "voltooien", "beëindigen"].iter().any(|w| found.frame.trigger.ends_with(w))
}

/// How many sentences on the outcome of an inquiry may stand.
const OUTCOME: usize = 3;

/// `gaf opdracht tot een onderzoek. X was onschuldig, bleek uit dat onderzoek`: does the article tell what came of it?
pub fn found_out(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let Some(noun) = found.noun.map(|n| doc.str(syntax.chunks[n].head)) else { return false };
    let next = doc.sentences().iter().skip(syntax.sentence + 1).take(OUTCOME);
    next.map(|s| s.first..s.last).any(|r| {
        let out = |t: usize| doc.is(t, "uit") && doc.is_any(t + 1, &["dat", "dit"]) && doc.is(t + 2, noun);
        r.clone().any(out) && r.clone().any(|t| doc.is_any(t, &["bleek", "bleken"]))
    })
}

/// `spande een kort geding aan. De rechter wees de eis af`: has a court decided the case in the sentences behind?
pub fn decided(scene: &Scene<'_>, syntax: &Syntax) -> bool {
    let doc = scene.doc;
    let next = doc.sentences().iter().skip(syntax.sentence + 1).take(OUTCOME);
    next.map(|s| s.first..s.last).any(|r| {
        let has = |words: &[&str]| r.clone().any(|t| doc.is_any(t, words));
        has(&["rechter", "rechtbank", "kantonrechter", "gerechtshof", "hof"])
            && has(&["eis", "eisen", "claim", "vordering", "vorderingen", "verzoek"])
            && (has(&["afgewezen", "verworpen", "verwierp", "toegewezen"])
                || has(&["wees", "wijst"]) && has(&["af", "toe"]))
            && !has(&["als", "kan", "zou"])
    })
}

/// What is over once it has been done.
const DONE: &[&str] = &[
    "onderzoeken",
    "doorlichten",
    "doorspitten",
    "uitpluizen",
    "uitzoeken",
    "nagaan",
    "natrekken",
    "onder de loep nemen",
    "tegen het licht houden",
];

/// How far the inquiry has come.
pub fn status(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> InvestigationStatus {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let verb = |list: &[&str]| clause.has_any(doc, list);
    if verb(&["afronden", "afsluiten", "staken", "concluderen", "uitwijzen", "stoppen", "sluiten", "seponeren"]) {
        return InvestigationStatus::Closed;
    }
    let passing = clause.kind == ClauseKind::Relative && clause.finite().is_some_and(|v| !v.past);
    // `de zaak die tegen hem is aangespannen`
    if passing && found.passive && found.frame.trigger.ends_with(" aanspannen") {
        return InvestigationStatus::Ongoing;
    }
    if verb(&[
        "starten",
        "openen",
        "instellen",
        "beginnen",
        "aankondigen",
        "gaan",
        "zullen",
        "komen",
        "indienen",
        "aanspannen",
        "inleiden",
        "gelasten",
        "stappen",
        "slepen",
        "dagen",
        "lanceren",
    ]) {
        return InvestigationStatus::Opened;
    }
    // `X, die in Nigeria wordt vervolgd`: told in passing, it runs.
    if passing && found.passive && doc.lex.spelling(found.frame.lemma) == "vervolgen" {
        return InvestigationStatus::Ongoing;
    }
    // `werkt mee aan het onderzoek`: it runs.
    if found.frame.trigger == "aan onderzoek meewerken"
        && !clause.verbs.iter().any(|v| v.participle)
        && clause.finite().is_some_and(|v| !v.past)
    {
        return InvestigationStatus::Ongoing;
    }
    // `laat onderzoek doen`: has it begun.
    let has_done = clause.finite().is_some_and(|v| !v.past && doc.is_any(v.at, &["laat", "laten"]));
    if has_done && verb(&["doen", "uitvoeren", "verrichten"]) {
        return InvestigationStatus::Opened;
    }
    let sentence = doc.sentences().get(syntax.sentence).map_or(0..0, |s| s.first..s.last);
    // `boog zich over`, `pluisde uit`: told as done, unless it is what the clause hangs on (`zei dat zij ... bekeek`).
    let done = clause.kind == ClauseKind::Main && clause.verbs.len() == 1 && clause.finite().is_some_and(|v| v.past);
    if done
        && !sentence.clone().any(|t| doc.is_any(t, &["nog"]))
        && (verb(&["buigen", "pluizen", "uitpluizen", "uitzoeken", "nagaan", "bekijken", "doorlichten", "doorspitten"])
            || found.frame.trigger == "onder de loep nemen")
    {
        return InvestigationStatus::Closed;
    }
    // `heeft onderzocht`, `is doorgelicht`: it is done, unless it is told as going on (`tot nu toe`, `en gaat daarmee door`).
    let on = word_set!["nog", "tot", "nu", "verder", "door", "daarmee", "nooit", "niet", "al", "sinds"];
    let over = |found: &Found<'_>| found.passive || !sentence.clone().any(|t| doc.is_any(t, on));
    let perfect = clause.verbs.iter().any(|v| v.participle && v.lemma == found.frame.lemma)
        && clause.finite().is_some_and(|v| doc.is_any(v.at, &["heeft", "hebben", "is", "zijn", "hadden", "had"]));
    if perfect && over(found) && found.verb.is_some() && DONE.contains(&found.frame.trigger.as_str()) {
        return InvestigationStatus::Closed;
    }
    match found.frame.status.as_str() {
        "opened" => InvestigationStatus::Opened,
        "closed" => InvestigationStatus::Closed,
        _ if clause.finite().is_some_and(|v| v.past) && verb(&["doen", "onderzoeken", "verrichten", "uitvoeren"]) => {
            InvestigationStatus::Closed
        }
        _ if clause.passive(doc, found.frame.lemma) && verb(&["uitvoeren", "verrichten"]) => {
            InvestigationStatus::Closed
        }
        _ => InvestigationStatus::Ongoing,
    }
}

/// `Volgens de politie is er een onderzoek ingesteld`: who says so at the head of the clause.
pub fn fronted(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let first = syntax.clauses[found.clause].range.start;
    let opens = syntax.chunks.get(first).is_some_and(|c| scene.doc.is(c.first, "volgens"));
    (opens && found.noun.is_some() && found.verb.is_some()).then_some(first + 1)
}

/// `onderzoekt of X klanten misleidt`: the subject of the question.
pub fn asked(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> Option<usize> {
    let question = syntax.clauses.iter().find(|c| {
        c.parent == Some(clause)
            && c.opener.is_some_and(|o| scene.doc.is_any(syntax.chunks[o].first, &["of", "waarom", "hoe"]))
    })?;
    question
        .subject
        .filter(|i| !(syntax.chunks[*i].tag == Tag::Pronoun && scene.doc.is(syntax.chunks[*i].first, "het")))
}

/// `onderzoekt of er afspraken waren met het team van X`: the one person or body that the question names.
pub fn asked_about(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> Option<u32> {
    let number = syntax.clauses.iter().position(|c| {
        c.parent == Some(clause) && c.opener.is_some_and(|o| scene.doc.is(syntax.chunks[o].first, "of"))
    })?;
    let mut found = None;
    for (_, c) in syntax.of(number) {
        let Some(m) = c.mention.and_then(|m| scene.mentions.get(m as usize)) else { continue };
        // A city or country stands for what it does (`afspraken tussen Moskou en X`).
        let place = scene.doc.hit(m.first, Table::Place).is_some_and(|h| h.last == m.last);
        if place || !crate::claim::party::acts(m.kind()) || authority::is_authority(scene, m) {
            continue;
        }
        if found.is_some() && found != m.entity {
            return None;
        }
        found = m.entity;
    }
    found
}

/// `Facebook stelt een intern onderzoek in`, `de club laat onderzoeken hoe`: a body looks into what went wrong with itself.
pub fn own_inquiry(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, chunk: usize) -> bool {
    let doc = scene.doc;
    let body = syntax.chunks[chunk].mention.and_then(|m| scene.mentions.get(m as usize));
    let Some(body) = body.filter(|m| found.verb.is_some() && common::is_body(scene, m)) else { return false };
    // Whose trade it is to look into things looks into what others did.
    let studies = matches!(
        authority::listed_type(scene, body),
        Some("university" | "research" | "ngo" | "hospital" | "health" | "fund" | "media" | "programme" | "party")
    );
    let kept = found.noun.is_some_and(|n| {
        let c = &syntax.chunks[n];
        (c.first..c.last).any(|t| {
            doc.is_any(t, &["intern", "interne", "eigen", "onafhankelijk", "extern", "forensisch", "onafhankelijke"])
        })
    });
    let clause = &syntax.clauses[found.clause];
    let own = clause.has_any(doc, &["laten"])
        || sets_up(scene, syntax, found)
        || !studies && found.frame.trigger == "onderzoeken" && !found.passive;
    kept || own && super::harm::wrong(scene, syntax, found)
}

/// Does the clause say that an inquiry runs, comes or is made, by whom it may not say?
pub fn runs(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let trigger = found.frame.trigger.as_str();
    let Some(verb) = trigger.rsplit_once(' ').map(|(_, verb)| verb).filter(|_| found.noun.is_some()) else {
        return false;
    };
    if trigger.starts_with("in onderzoek") {
        return false;
    }
    matches!(verb, "lopen" | "komen" | "volgen" | "zijn" | "plaatsvinden" | "draaien")
        || found.passive && sets_up(scene, syntax, found)
        || found.passive && matches!(verb, "doen" | "verrichten" | "uitvoeren" | "afronden" | "sluiten" | "afsluiten")
}
