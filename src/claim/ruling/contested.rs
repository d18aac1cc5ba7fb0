//! What a court decides on, and who contested it.

use super::plea::is_plea_noun;
use super::who;
use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, Syntax, Tag};
use crate::claim::{Scene, authority, common};
use crate::lexicon::{NounRole, Part};
use crate::model::EntityKind;

/// What a court decides on when it is about somebody, besides what was asked of it.
const DECISIONS: &[&str] = &[
    "vonnis",
    "arrest",
    "uitspraak",
    "besluit",
    "boete",
    "verbod",
    "dwangsom",
    "straf",
    "beschikking",
    "veroordeling",
    "schorsing",
    "sluiting",
    "intrekking",
    "maatregel",
    "aanslag",
    "vergunning",
    "uitlevering",
    "vrijspraak",
    "schadevergoeding",
    "vervolging",
    "rechtszaak",
    "bedrag",
    "besluiten",
    "boetes",
    "vergunningen",
    "straffen",
];

/// Does the trigger say of an act that it was unlawful?
pub fn is_unlawful(trigger: &str) -> bool {
    matches!(trigger, "onwettig zijn" | "ongrondwettelijk zijn" | "niet rechtmatig zijn")
}

/// Who contested what the court upheld, annulled or dismissed: `vernietigt de boete van X`, `wijst het beroep van X af`.
pub fn contested(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, court: &[u32]) -> Vec<u32> {
    let Some(chunk) = object(scene, syntax, found) else { return Vec::new() };
    let owned = is_owned(scene, syntax, found);
    // `De schorsing door X was onwettig`: his act it was.
    let maker = common::made_by(scene, syntax, chunk);
    if is_unlawful(&found.frame.trigger) && !maker.is_empty() {
        return maker.into_iter().filter(|id| !court.contains(id)).collect();
    }
    let mut party = if owned { common::somebody(scene, syntax, chunk + 2) } else { behind(scene, syntax, chunk) };
    if party.is_empty() {
        party = owner(scene, syntax, chunk);
    }
    if party.is_empty() {
        party = told_of(scene, syntax, chunk);
    }
    // Whoever made the decision is not whom it is about.
    party.retain(|id| {
        let of = scene.mentions.partition_point(|m| m.sentence < syntax.sentence);
        let made = scene.mentions[of..]
            .iter()
            .take_while(|m| m.sentence == syntax.sentence)
            .find(|m| m.entity == Some(*id))
            .is_some_and(|m| authority::is_authority(scene, m));
        let acts = scene.entities.get(*id).is_some_and(|e| {
            matches!(e.kind, EntityKind::Person | EntityKind::Organisation | EntityKind::Platform)
                || e.kind == EntityKind::Unknown && !e.name.ends_with("se") && !QUARTERS.contains(&e.name.as_str())
        });
        !court.contains(id) && !made && acts
    });
    party
}

/// The parties of what hangs on the decision, but for the court that made it (`het arrest van het hof tegen X`).
fn behind(scene: &mut Scene<'_>, syntax: &Syntax, chunk: usize) -> Vec<u32> {
    let party = common::behind(scene, syntax, chunk);
    let by_court = !party.is_empty() && party.iter().all(|id| authority::is_court(scene, *id));
    let court = (chunk + 1..(chunk + 4).min(syntax.chunks.len())).find(|i| {
        let c = &syntax.chunks[*i];
        c.tag == Tag::Noun && c.clause == syntax.chunks[chunk].clause
    });
    match court.filter(|_| by_court) {
        Some(i) => common::behind(scene, syntax, i),
        None => party,
    }
}

/// Whose decision it was, where nobody is named who contested it: `vernietigt het bestemmingsplan van de gemeente X`.
pub fn maker(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, court: &[u32]) -> Vec<u32> {
    let Some(chunk) = object(scene, syntax, found) else { return Vec::new() };
    let mut party = common::behind(scene, syntax, chunk);
    party.retain(|id| {
        let body = scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Organisation);
        body && !court.contains(id)
    });
    party
}

/// `verlaagde zijn straf`, `bracht haar schorsing terug`: whom the possessive means.
fn owner(scene: &mut Scene<'_>, syntax: &Syntax, chunk: usize) -> Vec<u32> {
    let noun = &syntax.chunks[chunk];
    let possessive = scene.doc.is_any(noun.first, &["zijn", "haar", "hun", "diens"]) && noun.first < noun.head;
    if !possessive {
        return Vec::new();
    }
    let mut ids = scene.refer(noun.first, noun.first + 1);
    ids.retain(|id| !authority::is_court(scene, *id));
    // `Jan B. hoeft zich niet te melden. De rechtbank heeft zijn meldplicht opgeheven`
    if ids.is_empty() {
        ids.extend(who::begun_before(scene, noun.first).or_else(|| common::initialled(scene, noun.first)));
    }
    ids
}

/// Verbs that say to whom a decision goes.
const GIVING: &[&str] = &["verlenen", "verstrekken", "opleggen", "toekennen", "afgeven"];

/// `verbrak het arrest waarin X werd vrijgesproken`, `Het verzoek van X kreeg veel steun. Het werd afgewezen`
fn told_of(scene: &mut Scene<'_>, syntax: &Syntax, chunk: usize) -> Vec<u32> {
    let doc = scene.doc;
    let relative = syntax.clauses.iter().position(|c| c.antecedent == Some(chunk));
    // `de vergunning die de provincie aan X had verleend`: to whom it was given.
    let allowed = is_decision(doc.str(syntax.chunks[chunk].head));
    let given = relative.filter(|n| allowed && syntax.clauses[*n].has_any(doc, GIVING)).and_then(|n| {
        syntax.of(n).map(|(i, _)| i).find(|&i| {
            let c = &syntax.chunks[i];
            c.mention.is_some() && c.governor.is_some_and(|g| g + 1 == i && doc.is(syntax.chunks[g].first, "aan"))
        })
    });
    if let Some(i) = given {
        return common::somebody(scene, syntax, i);
    }
    let subject = relative.and_then(|n| syntax.clauses[n].subject);
    // `het beroep waarmee het bedrijf`: a noun that can only be it.
    let said = |s: &usize| {
        let c = &syntax.chunks[*s];
        c.mention.is_some() || c.tag == Tag::Noun && c.definite && !common::nameless(scene, c)
    };
    if let Some(subject) = subject.filter(said) {
        return common::somebody(scene, syntax, subject);
    }
    let pronoun = &syntax.chunks[chunk];
    if pronoun.tag != Tag::Pronoun || !doc.is_any(pronoun.first, &["het", "dat", "die", "deze", "dit", "ze"]) {
        return Vec::new();
    }
    let Some(before) = syntax.sentence.checked_sub(1).and_then(|s| doc.sentences().get(s)) else { return Vec::new() };
    let told = scene.syntax(before.first);
    match told.chunks.iter().position(|c| c.tag == Tag::Noun) {
        Some(i) if is_decision(doc.str(told.chunks[i].head)) => common::behind(scene, &told, i),
        _ => need_not_pay(scene, &told),
    }
}

/// `X hoeft een reeks boetes niet te betalen. De rechter veegde ze van tafel`: of whom the sentence before tells what becomes of them.
fn need_not_pay(scene: &mut Scene<'_>, told: &Syntax) -> Vec<u32> {
    let doc = scene.doc;
    let Some(main) = told.main() else { return Vec::new() };
    let needs = told.clauses[main].has_any(doc, &["hoeven", "moeten"]);
    let subject = told.clauses[main].subject.filter(|s| needs && told.chunks[*s].mention.is_some());
    let decides = told.chunks.iter().any(|c| c.tag == Tag::Noun && is_decision(doc.str(c.head)));
    match subject.filter(|_| decides) {
        Some(i) => common::somebody(scene, told, i),
        None => Vec::new(),
    }
}

/// Does the noun say what a court decides on when it is about somebody?
pub fn is_decision(noun: &str) -> bool {
    let noun = noun.to_lowercase();
    is_plea_noun(&noun) || noun != "voorarrest" && DECISIONS.iter().any(|d| noun.ends_with(d))
}

/// Parts of towns that no table knows.
const QUARTERS: &[&str] = &["Zuid", "Noord", "Oost", "West", "Centrum", "Zuidoost", "Noordoost", "Land"];

/// What the court decides on: the part, the noun of the trigger, or the word of a fixed combination (`wees het verzoek toe`).
fn object(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let word = || {
        syntax
            .of(found.clause)
            .find(|(_, c)| c.tag == Tag::Noun && found.frame.words.contains(&scene.doc.word(c.head)))
            .map(|(i, _)| i)
    };
    found.part(Part::Other).or(found.noun).or_else(word)
}

/// Is what the court decided on what somebody asked of it?
pub fn is_plea(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    object(scene, syntax, found).is_some_and(|i| {
        let head = syntax.chunks[i].head;
        // `de eis dat boeren`: a rule says what it requires.
        is_plea_noun(scene.doc.str(head)) && !scene.doc.is_any(head + 1, &["dat", "voor", "aan"])
    })
}

/// Is what the court decided on a decision about somebody (`het vonnis`, `de boete`, `het beroep`), rather than a law or a plan?
pub fn decision(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    object(scene, syntax, found).is_some_and(|i| is_decision(doc.str(syntax.chunks[i].head)))
}

/// `verwierp het verzoek van de gemeenten`, `verlaagde de straf voor zijn vrouw`: is it said whose it is, by a noun for somebody else or for many?
pub fn is_owned(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let Some(i) = object(scene, syntax, found) else { return false };
    let of = |c: &Chunk| c.tag == Tag::Preposition && doc.is_any(c.first, &["van", "voor", "tegen"]);
    let Some(preposition) = syntax.chunks.get(i + 1).filter(|c| of(c)) else { return false };
    let Some(whose) = syntax.chunks.get(i + 2).filter(|c| c.tag == Tag::Noun && c.mention.is_none()) else {
        return false;
    };
    let another = doc.is_any(preposition.last, &["een", "zijn", "haar", "hun"]);
    // `van de Denen` is a name, however it is bent.
    let many = doc.str(whose.head).ends_with("en") && !doc.is_upper(whose.head);
    // `het beroep tegen een boete`, `voor een schorsing`: what it is about, no owner.
    let group = doc.lex.tables.claim_nouns.holds(NounRole::Group, &doc.str(whose.head).to_lowercase());
    let owns = doc.is(preposition.first, "van") || common::nameless(scene, whose) || group;
    owns && (another || many)
}

/// Is it a pronoun for what the sentence before told of (`Het werd afgewezen`)?
pub fn retold(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let pronoun = object(scene, syntax, found).filter(|i| syntax.chunks[*i].tag == Tag::Pronoun);
    pronoun.is_some_and(|i| !told_of(scene, syntax, i).is_empty())
}
