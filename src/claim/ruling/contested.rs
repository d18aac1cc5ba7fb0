//! What a court decides on, and who contested it.

use crate::claim::frame::Found;
use crate::claim::syntax::{Syntax, Tag};
use crate::claim::{Scene, authority, common};
use crate::lexicon::Part;
use crate::model::EntityKind;

/// What a court decides on when it is about somebody.
const DECISIONS: &[&str] = &[
    "vonnis",
    "arrest",
    "uitspraak",
    "besluit",
    "boete",
    "verbod",
    "beroep",
    "eis",
    "verzoek",
    "vordering",
    "bezwaar",
    "claim",
    "dwangsom",
    "straf",
    "beschikking",
    "veroordeling",
    "klacht",
    "schorsing",
    "sluiting",
    "intrekking",
    "maatregel",
    "aanslag",
];

/// Who contested what the court upheld, annulled or dismissed: `vernietigt de boete van X`, `wijst het beroep van X af`.
pub fn contested(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, court: &[u32]) -> Vec<u32> {
    let Some(chunk) = object(scene, syntax, found) else { return Vec::new() };
    let mut party = common::behind(scene, syntax, chunk);
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

/// Is what the court decided on a decision about somebody (`het vonnis`, `de boete`, `het beroep`), rather than a law or a plan?
pub fn decision(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    object(scene, syntax, found).is_some_and(|i| {
        let head = doc.str(syntax.chunks[i].head).to_lowercase();
        DECISIONS.iter().any(|d| head.ends_with(d))
    })
}
