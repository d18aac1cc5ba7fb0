//! The kind of a penalty in money: that of its noun, of its verb, or of the noun that stands by.

use super::gate::{money_noun, near_damage, own_noun, prosecutes};
use super::ordered;
use crate::claim::Scene;
use crate::claim::authority;
use crate::claim::frame::Found;
use crate::claim::syntax::{Clause, ClauseKind, Syntax};
use crate::lexicon::Part;

/// The kind of the penalty; none where no penalty is told.
pub(super) fn of(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, at: usize) -> Option<String> {
    let own = found.noun_frame.map_or("", |f| f.type_.as_str());
    let kind = match if own.is_empty() { found.frame.type_.as_str() } else { own } {
        "" if own_noun(scene, at).is_none() && announced(scene, syntax, found) => {
            ordered::kind(scene, syntax, found).unwrap_or_else(|| "boete".to_owned())
        }
        // `is na een boete 450.000 euro lichter`: a loss is a penalty only where that is said.
        "" if matches!(found.frame.trigger.as_str(), "lichter zijn" | "armer zijn" | "armer worden") => {
            own_noun(scene, at)?
        }
        "" => money_noun(scene, at).or_else(|| ordered::kind(scene, syntax, found))?,
        kind => kind.to_owned(),
    };
    // `eist 4 miljoen aan schadevergoeding` is told by its verb alone.
    let damages = kind == "claim" && found.noun.is_none() && damages_near(scene, at);
    let kind = if damages { "schadevergoeding".to_owned() } else { kind };
    Some(match found.frame.trigger.as_str() {
        // `eist 300.000 euro tegen X`, of a prosecutor, is a penalty.
        "eisen" if found.noun.is_none() && prosecutes(scene, syntax, found) => {
            money_noun(scene, at).filter(|k| k != "schadevergoeding").unwrap_or_else(|| "boete".to_owned())
        }
        "tot betalen veroordelen" | "tot betaling veroordelen" => own_noun(scene, at).unwrap_or(kind),
        "vervolging voorkomen" => money_noun(scene, at).filter(|k| k == "transactie").unwrap_or(kind),
        _ => kind,
    })
}

/// Does the clause make something known (`melden`, `laten weten`)?
pub(super) fn makes_known(scene: &Scene<'_>, clause: &Clause) -> bool {
    clause.has_any(scene.doc, &["melden", "bekendmaken", "meedelen"])
        || clause.has_any(scene.doc, &["laten"]) && clause.has_any(scene.doc, &["weten"])
}

/// `De toezichthouder laat weten dat X 4 miljoen moet overmaken`, whatever else the sentences beside speak of: to nobody, and not for damage.
pub(super) fn announced(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let clause = &syntax.clauses[found.clause];
    let outer = clause.parent.filter(|_| clause.kind == ClauseKind::Subordinate).map(|p| &syntax.clauses[p]);
    found.frame.trigger.starts_with("moeten ")
        && found.part(Part::Recipient).is_none()
        && !near_damage(scene, syntax.chunks.first().map_or(0, |c| c.first))
        && outer.is_some_and(|o| {
            let who = o.subject.and_then(|s| {
                let m = syntax.chunks[s].mention.or_else(|| syntax.chunks.get(s + 1).and_then(|c| c.mention));
                scene.mentions.get(m? as usize)
            });
            makes_known(scene, o) && who.is_some_and(|m| authority::listed_type(scene, m) == Some("regulator"))
        })
}

/// Are damages named in the sentence or beside it?
fn damages_near(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    let damages = |t: usize| doc.is_any(t, &["schadevergoeding", "smartengeld"]);
    let here = doc.sentence_of(at);
    let beside = [here.checked_sub(1), Some(here + 1)].into_iter().flatten().filter_map(|s| doc.sentences().get(s));
    doc.sentence_range(at).any(damages) || beside.into_iter().any(|s| (s.first..s.last).any(damages))
}
