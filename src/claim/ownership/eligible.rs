//! Who may own anything, and what may be owned.

use crate::claim::{Scene, authority};
use crate::model::EntityKind;

/// A place owns nothing, a state may (`de Franse staat`).
pub fn may_own(scene: &Scene<'_>, id: u32) -> bool {
    // Its agencies are parts of a world body, not its property.
    if scene.entities.profile(id).is_some_and(|p| p.kind == "international") {
        return false;
    }
    scene.entities.get(id).is_some_and(|e| match e.kind {
        EntityKind::Place | EntityKind::Law => false,
        // A court that orders a sale is neither side of it.
        _ if authority::is_court_name(scene.doc, &e.name) => false,
        // `topman (Tesla)`: who that is, the article does not say.
        _ if e.name.ends_with(')') => false,
        EntityKind::Unknown => {
            e.name.chars().all(|c| c.is_alphabetic() || " &.-'".contains(c))
                && e.name.len() > 2
                && !e.name.ends_with('-')
        }
        _ => true,
    })
}

/// People, places, parties and public bodies are not owned.
pub fn may_be_owned(scene: &Scene<'_>, id: u32) -> bool {
    let public = scene.entities.profile(id).is_some_and(|p| {
        matches!(
            p.kind.as_str(),
            "party" | "parliament" | "government" | "court" | "police" | "prosecution" | "ministry"
        )
    });
    scene.entities.get(id).is_some_and(|e| {
        !matches!(e.kind, EntityKind::Person | EntityKind::Place | EntityKind::Law)
            && !public
            && !POWERS.contains(&e.name.to_lowercase().as_str())
            && !["inisterie", "emeente", "olitie"].iter().any(|w| e.name.contains(w))
    })
}

/// Bodies that fall to a party at elections.
const POWERS: &[&str] =
    &["senaat", "huis van afgevaardigden", "tweede kamer", "kamer", "congres", "regering", "kabinet"];

/// Is it one of those that belong to nobody, by its kind or by its name (`Stichting X`, `Onderzoeksraad voor Y`), however often the text names it?
pub fn is_free(scene: &Scene<'_>, id: u32) -> bool {
    let named = scene.entities.get(id).is_some_and(|e| {
        let first = e.name.split(' ').next().unwrap_or_default().to_lowercase();
        matches!(first.as_str(), "stichting" | "vereniging" | "omroep" | "omrop") || first.ends_with("raad")
    });
    named || scene.entities.profile(id).is_some_and(|p| FREE.contains(&p.kind.as_str()))
}

/// The sorts of bodies that do.
const FREE: &[&str] = &[
    "union",
    "employers",
    "party",
    "parliament",
    "government",
    "ministry",
    "agency",
    "regulator",
    "court",
    "police",
    "prosecution",
    "army",
    "intelligence",
    "eu",
    "international",
    "centralbank",
    "university",
    "school",
    "sport",
    "church",
    "terror",
    "research",
    "ngo",
];
