//! Who took a measure that its clause tells of nobody: `zo heeft X besloten`, `Dat heeft X gelast`, or the one that the sentence beside it speaks of.

use super::gate;
use crate::claim::syntax::{Clause, ClauseKind, Syntax, Tag};
use crate::claim::{Scene, authority};
use crate::model::MentionValue;

/// What somebody with power does who takes a measure.
const TAKES: &[&str] = &[
    "besluiten",
    "beslissen",
    "bepalen",
    "gelasten",
    "bevelen",
    "opdragen",
    "verordonneren",
    "eisen",
    "ingrijpen",
    "verbieden",
    "bekrachtigen",
    "bekendmaken",
    "intrekken",
    "opleggen",
    "optreden",
];

/// What somebody with power does who gives the reason of a measure.
const JUDGES: &[&str] = &[
    "vinden",
    "constateren",
    "vaststellen",
    "aantreffen",
    "treffen",
    "oordelen",
    "verwijten",
    "rekenen",
    "vrezen",
    "spreken",
    "komen",
    "nemen",
    "zien",
    "noemen",
    "willen",
    "concluderen",
    "stellen",
    "hebben",
    "achten",
    "ontdekken",
    "sturen",
];

/// `zo heeft de KNVB besloten`, `, besloot de burgemeester`: who took the measure by another main clause of the sentence.
pub fn decided(scene: &mut Scene<'_>, syntax: &Syntax, own: usize, target: &[u32]) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let takes = |c: &usize| {
        let clause = &syntax.clauses[*c];
        *c != own && clause.kind == ClauseKind::Main && clause.has_any(doc, TAKES)
    };
    let mains: Vec<usize> = (0..syntax.clauses.len()).filter(takes).collect();
    mains.into_iter().find_map(|clause| actor(scene, syntax, clause, target))
}

/// Who took the measure that clause `own` of the sentence tells; `reasons` lets in whoever gives the reason for it in the sentence beside.
pub fn of(scene: &mut Scene<'_>, syntax: &Syntax, own: usize, target: &[u32], reasons: bool) -> Option<Vec<u32>> {
    let doc = scene.doc;
    if let Some(ids) = decided(scene, syntax, own, target) {
        return Some(ids);
    }
    // `Dat heeft de gemeente gelast`, `De inspectie vindt ...`
    let next = doc.sentences().get(syntax.sentence + 1).map(|s| s.first);
    if let Some(first) = next {
        let said = scene.syntax(first);
        let main = said.clauses.iter().position(|c| c.kind == ClauseKind::Main && c.finite().is_some());
        if let Some(main) = main.filter(|m| *m < 2) {
            let takes = said.clauses[main].has_any(doc, TAKES);
            if (takes || reasons && reason(doc, &said.clauses[main]))
                && let Some(ids) = actor(scene, &said, main, target)
            {
                return Some(ids);
            }
        }
    }
    // `De burgemeester greep in. Het café is gesloten.`
    let before = syntax.sentence.checked_sub(1).and_then(|s| doc.sentences().get(s)).map(|s| s.first)?;
    let said = scene.syntax(before);
    let main = said.clauses.iter().position(|c| c.kind == ClauseKind::Main && c.finite().is_some())?;
    let takes = said.clauses[main].has_any(doc, TAKES) || reasons && reason(doc, &said.clauses[main]);
    if let Some(ids) = takes.then(|| actor(scene, &said, main, target)).flatten() {
        return Some(ids);
    }
    // `X werd door de toezichthouder op de vingers getikt. X mag geen klanten werven.`
    let by = |i: &usize| {
        let c = &said.chunks[*i];
        c.tag == Tag::Noun && c.governor.is_some_and(|g| g + 1 == *i && doc.is(said.chunks[g].first, "door"))
    };
    let i = (0..said.chunks.len()).find(by)?;
    let about = scene.mentions_in(doc.sentence_range(before).start, doc.sentence_range(before).end);
    let same = about.filter_map(|(_, m)| m.entity).any(|id| target.contains(&id));
    same.then(|| empowered(scene, &said, i, target)).flatten()
}

fn reason(doc: &crate::text::Doc<'_>, clause: &Clause) -> bool {
    clause.has_any(doc, JUDGES)
}

/// Who with power to take measures is the subject of a clause: no court, police, prosecutor or parliament.
fn actor(scene: &mut Scene<'_>, syntax: &Syntax, clause: usize, target: &[u32]) -> Option<Vec<u32>> {
    let free = |i: &usize| {
        let c = &syntax.chunks[*i];
        c.tag == Tag::Noun && c.governor.is_none() && (c.mention.is_some() || c.definite)
    };
    let i = syntax.of(clause).map(|(i, _)| i).find(free)?;
    empowered(scene, syntax, i, target)
}

/// Who the chunk is, if a body or official with power to take measures.
fn empowered(scene: &mut Scene<'_>, syntax: &Syntax, i: usize, target: &[u32]) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let chunk = syntax.chunks[i];
    let words = doc.slice(chunk.first, chunk.last).to_lowercase();
    let head = doc.str(chunk.head).to_lowercase();
    let other = ["politie", "openbaar ministerie", "justitie", "kamer", "parlement", "senaat"];
    let mention = chunk.mention.and_then(|m| scene.mentions.get(m as usize));
    let spokesman = mention.is_some_and(|m| {
        matches!(&m.value, MentionValue::Official(o) if o.category == Some(crate::model::RoleCategory::Spokesperson))
    });
    if words == "om"
        || spokesman
        || other.iter().any(|o| words.contains(o) || head.ends_with(o))
        || mention.is_some_and(|m| authority::is_court_or_prosecution(doc, m))
    {
        return None;
    }
    let ids = gate::actors(scene, syntax, i);
    let place = ids.iter().any(|id| scene.entities.get(*id).is_some_and(|e| e.kind == crate::model::EntityKind::Place));
    let fits = !ids.is_empty()
        && !place
        && !ids.iter().any(|id| target.contains(id))
        && gate::acts_with_power(scene, syntax, i, &ids);
    fits.then_some(ids)
}
