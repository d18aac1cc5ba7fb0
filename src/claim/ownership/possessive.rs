//! A business told as somebody's own: `zijn voedingsconcern X`, `haar restaurant X`.

use crate::claim::{ClaimRule, Scene, authority, common, party};
use crate::lexicon::Cue;
use crate::model::{EntityKind, OwnershipStatus};

use super::holder::{DAUGHTERS, business, owned_body, owns};

/// A business behind a possessive and its noun.
pub static RULE: ClaimRule = ClaimRule {
    id: "ownership/possessive",
    doc: "a business named behind a possessive and the noun for it",
    cues: &[Cue::Capital],
    find,
    hits: &[
        (
            "Karel Bos is failliet. Eerder verloor hij zijn voedingsconcern Gazprom.",
            "ownership | status=owns | owner=Karel Bos | owned=Gazprom",
        ),
        ("Gazprom sluit zijn gastak Rosneft.", "ownership | status=owns | owner=Gazprom | owned=Rosneft"),
        (
            "TikTok klaagt Gazprom en zijn dochter Rosneft aan.",
            "ownership | status=owns | owner=Gazprom | owned=Rosneft",
        ),
    ],
    misses: &["Karel Bos speelt voor zijn club Gazprom.", "Karel Bos zag zijn dochter Anna Vos."],
    gaps: &[],
};

/// What somebody's own business is called.
const BUSINESSES: &[&str] = &[
    "bedrijf",
    "concern",
    "onderneming",
    "restaurant",
    "hotel",
    "winkel",
    "keten",
    "webwinkel",
    "webshop",
    "modemerk",
    "kledingmerk",
    "holding",
    "imperium",
    "café",
    "vastgoedfonds",
    "investeringsmaatschappij",
    "rederij",
];

/// What a part of a body is called, beside its daughters.
const PARTS: &[&str] = &["tak", "divisie", "onderdeel"];

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    let start = doc.sentence_range(at).start;
    // The possessive stands two or three words before the name.
    let Some(own) = [2, 3]
        .into_iter()
        .filter_map(|back| at.checked_sub(back))
        .find(|&t| t >= start && doc.is_any(t, &["zijn", "haar"]))
    else {
        return;
    };
    let noun = doc.str(at - 1).to_lowercase();
    let part = [PARTS, DAUGHTERS].iter().any(|list| list.iter().any(|end| noun.ends_with(end)));
    if doc.is_upper(at - 1) || !part && !party::ends_in(&noun, BUSINESSES) {
        return;
    }
    let owner = if part { whole(scene, own) } else { scene.refer(own, own + 1) };
    let [owner] = owner[..] else { return };
    let named = |e: &crate::model::Entity| {
        let owns = if part { common::is_company(scene, owner) } else { e.kind == EntityKind::Person };
        owns && e.name.starts_with(char::is_uppercase)
    };
    if !scene.entities.get(owner).is_some_and(named) || !is_possessive(scene, own, at - 1) {
        return;
    }
    let Some((owned, _)) = business(scene, at, true) else { return };
    if common::is_company(scene, owned) {
        owns(scene, vec![owner], owned, at, (RULE.id, OwnershipStatus::Owns), None);
    }
}

/// The body whose part it is: the one that the phrase is joined to (`beboet X en zijn dochter Y`), else the one that the clause of token `own` is about (`X
/// houdt alleen zijn tak Y over`).
fn whole(scene: &mut Scene<'_>, own: usize) -> Vec<u32> {
    let doc = scene.doc;
    let joined = own.checked_sub(2).filter(|_| doc.is_any(own - 1, &["en", "plus"]));
    if let Some((_, m)) = joined.and_then(|t| scene.mention_at(t)).filter(|(_, m)| m.last == own - 1) {
        return m.entity.filter(|_| owned_body(scene, m)).into_iter().collect();
    }
    let syntax = scene.syntax(own);
    let subject = syntax.chunk_at(own).and_then(|c| syntax.clause_of(c)).and_then(|c| c.subject);
    let mut ids = subject.map(|s| common::somebody(scene, &syntax, s)).unwrap_or_default();
    ids.retain(|id| !authority::has_power(scene, *id));
    ids
}

/// Is the word at token `own` the article of the noun at `noun`, rather than the verb `zijn`?
fn is_possessive(scene: &mut Scene<'_>, own: usize, noun: usize) -> bool {
    let syntax = scene.syntax(own);
    let same = syntax.chunk_at(own).is_some_and(|c| syntax.chunk_at(noun) == Some(c));
    same && !scene.doc.str(noun).ends_with("en")
}
