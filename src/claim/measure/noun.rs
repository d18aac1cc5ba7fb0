//! Who a measure told by its noun is of: `Amerikaanse sancties`, `het door het kabinet aangekondigde boerkaverbod`, `een vuurwerkverbod geldt`.

use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, ClauseKind, Syntax, Tag};
use crate::claim::{Scene, authority, common};
use crate::model::{EntityKind, MeasureStatus, MentionKind, MentionValue};
use crate::parse::nation;
use crate::text::Doc;

/// Who made the measure that a noun tells: the state of its adjective, or who stands behind `door` before its participle.
pub fn maker(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let doc = scene.doc;
    let Some(head) = found.noun.map(|n| syntax.chunks[n].head) else { return Vec::new() };
    let start = doc.sentence_range(head).start;
    if matches!(found.frame.type_.as_str(), "sanction")
        && let Some((place, _)) =
            (head.saturating_sub(1).max(start)..=head).rev().find_map(|t| nation::ending_at(doc, t))
        && place.kind == "country"
    {
        return vec![scene.entities.intern(EntityKind::Place, &place.name)];
    }
    let Some(made) =
        head.checked_sub(1).filter(|t| *t > start && adjective(scene, head).is_some() && doc.token(*t).is_some())
    else {
        return Vec::new();
    };
    let Some((_, m)) = scene.mention_at(made - 1).filter(|(_, m)| m.last == made && authority::is_authority(scene, m))
    else {
        return Vec::new();
    };
    let by = (m.first.saturating_sub(2)..m.first).any(|t| doc.is(t, "door"));
    m.entity.filter(|_| by).into_iter().collect()
}

/// `zijn besluit tot schorsing van X`, `het besluit van Y tot sluiting van X`: the chunk of who decided on it.
pub fn decision(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let doc = scene.doc;
    let to = found.noun.and_then(|n| syntax.chunks[n].governor).filter(|g| doc.is(syntax.chunks[*g].first, "tot"))?;
    let decides = |i: usize| doc.is_any(syntax.chunks[i].head, word_set!["besluit", "beslissing", "bevel", "opdracht"]);
    let before = to.checked_sub(1)?;
    if decides(before) {
        let own = doc.is_any(syntax.chunks[before].first, &["zijn", "haar", "hun"]);
        return syntax.clauses[found.clause].subject.filter(|s| own && *s < before);
    }
    let van = before.checked_sub(2).filter(|n| decides(*n) && doc.is(syntax.chunks[n + 1].first, "van"));
    van.map(|_| before)
}

/// How far a measure has come by the participle before its noun.
pub fn adjective(scene: &Scene<'_>, head: usize) -> Option<MeasureStatus> {
    let doc = scene.doc;
    let before = head.checked_sub(1)?;
    if doc.is_any(before, &["aangekondigde", "voorgenomen", "aanstaande", "geplande", "aangenomen"]) {
        return Some(MeasureStatus::Announced);
    }
    if doc.is_any(before, &["voorgestelde", "beoogde", "bepleite", "mogelijke", "eventuele", "dreigende"]) {
        return Some(MeasureStatus::Considered);
    }
    doc.is_any(before, &["ingestelde", "opgelegde", "afgekondigde", "ingevoerde", "uitgevaardigde"])
        .then_some(MeasureStatus::InForce)
}

/// Is it said by its verb that a ban holds or begins?
pub fn stands_by_verb(scene: &Scene<'_>, found: &Found<'_>) -> bool {
    matches!(scene.doc.lex.spelling(found.frame.lemma), "gelden" | "ingaan") || found.frame.trigger.contains("kracht")
}

/// Is it said of a ban that it holds, begins or is made?
pub fn stands(scene: &Scene<'_>, found: &Found<'_>) -> bool {
    let verb = scene.doc.lex.spelling(found.frame.lemma);
    stands_by_verb(scene, found)
        || found.passive && matches!(verb, "instellen" | "invoeren" | "afkondigen" | "opheffen" | "verlengen")
}

/// The states that the clause names as where it holds, or the Union.
pub fn states(scene: &mut Scene<'_>, syntax: &Syntax, clause: usize, holds: bool) -> Vec<u32> {
    // `In Rotterdam geldt al langer een verbod`: a city makes rules for itself.
    let ids = common::in_places(scene, syntax, clause, !holds);
    if !ids.is_empty() {
        return ids;
    }
    let union = |c: &&Chunk| {
        let m = c.mention.and_then(|m| scene.mentions.get(m as usize));
        c.governor.is_some_and(|g| scene.doc.is(syntax.chunks[g].first, "in"))
            && m.is_some_and(|m| authority::listed_type(scene, m) == Some("eu"))
    };
    let found = syntax.of(clause).map(|(_, c)| c).find(union).and_then(|c| c.mention);
    found.and_then(|m| scene.mentions.get(m as usize)).and_then(|m| m.entity).into_iter().collect()
}

/// Is it said of a clause with a date that something is forbidden there, or that a ban holds?
pub fn new_in_state(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let verb = doc.lex.spelling(found.frame.lemma);
    let holds = found.noun.is_some() && stands(scene, found) || found.passive && verb == "verbieden";
    let dated = syntax.of(found.clause).any(|(_, c)| {
        c.tag == Tag::Date && doc.is(c.first, "over")
            || c.tag == Tag::Date
                && c.governor.is_some_and(|g| doc.is_any(syntax.chunks[g].first, &["sinds", "vanaf", "per", "over"]))
            || doc.is(c.first, "voortaan")
            || (stands_by_verb(scene, found) || found.passive && verb == "verbieden")
                && doc.is_any(c.first, &["al", "inmiddels"])
    });
    holds && dated && syntax.clauses[found.clause].kind == ClauseKind::Main
}

/// The one body or official with power in the sentence of token `at` and the two before it; courts, police and parliaments make no rules there.
pub fn sole_power(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let from = scene.mentions.partition_point(|m| m.sentence + 2 < here);
    let mut found = None;
    for m in scene.mentions[from..].iter().take_while(|m| m.sentence <= here) {
        let named = match &m.value {
            MentionValue::Official(o) => o.name.is_some(),
            _ => m.kind() == MentionKind::Organisation,
        };
        if !named || !authority::is_authority(scene, m) {
            continue;
        }
        // `reizigers uit de Europese Unie`
        if (m.first.saturating_sub(2)..m.first).any(|t| doc.is_any(t, &["uit", "naar", "binnen", "buiten"])) {
            continue;
        }
        let words = doc.slice(m.first, m.last).to_lowercase();
        if authority::is_court_or_prosecution(doc, m) || words.contains("politie") || words.ends_with("kamer") {
            continue;
        }
        if found.is_some() && found != m.entity {
            return None;
        }
        found = m.entity;
    }
    found
}

/// Is it a state of emergency, which is told of where it holds?
pub fn is_emergency(found: &Found<'_>) -> bool {
    found.noun_frame.is_some_and(|n| n.trigger == "noodtoestand")
}

/// Does the noun say itself what is forbidden or ordered (`vuurwerkverbod`, `avondklok`), and not only that something is?
pub fn tells_itself(doc: &Doc<'_>, head: usize) -> bool {
    const VAGUE: &[&str] = &[
        "verbod",
        "totaalverbod",
        "verboden",
        "maatregel",
        "maatregelen",
        "sanctie",
        "sancties",
        "strafmaatregel",
        "strafmaatregelen",
        "beperking",
        "beperkingen",
        "verplichting",
        "verplichtingen",
        "aanwijzing",
        "aanwijzingen",
        "schorsing",
        "schorsingen",
        "sluiting",
        "blokkade",
        "boycot",
        "moratorium",
        "uitzetting",
        "inbeslagname",
        "beslaglegging",
    ];
    !doc.is_any(head, VAGUE)
}
