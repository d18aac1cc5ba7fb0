//! Decisions that no court has given: wished for, possible, asked about.

use crate::claim::Scene;
use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::lexicon::Part;

/// Words for what is done again and again.
const HABITS: &[&str] = &["vaak", "meestal", "doorgaans", "altijd", "zelden", "soms", "regelmatig", "geregeld"];

/// Is the decision only wished for, possible, or asked about?
pub fn held_back(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    // What an apposition says is told as fact, whatever its clause goes on with.
    if found.apposed.is_some() {
        return false;
    }
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let wish = ["eisen", "kunnen", "willen", "vragen", "dreigen", "riskeren", "hopen", "zullen", "lijken", "schijnen"];
    let told = doc.sentences().get(syntax.sentence).map_or(0..0, |s| s.first..s.last);
    // `doet over twee weken uitspraak`: not yet.
    let given = matches!(found.frame.trigger.as_str(), "uitspraak doen" | "vonnis wijzen");
    let now = clause.finite().is_some_and(|v| !v.past) && !clause.verbs.iter().any(|v| v.participle);
    let to_come = given && now && !told.clone().any(|t| doc.is_any(t, &["vandaag", ":"]));
    // `De rechter moet X een boete opleggen, vindt Y`
    let due = found.frame.subject == Some(Part::Court)
        && !found.passive
        && clause.subject == found.part(Part::Court)
        && clause.finite().is_some_and(|v| !v.past && doc.lex.spelling(v.lemma) == "moeten");
    // `gaat vaak mee in de eis`: what courts do, no decision.
    let habit = now && syntax.says(doc, found.clause, HABITS);
    // `Wat de officier betreft, krijgt X`
    let question = told.clone().any(|t| doc.is_any(t, &["?", "betreft", "geëist"]));
    let condition = clause.opener.is_some_and(|o| {
        doc.is_any(syntax.chunks[o].first, &["als", "indien", "of", "wanneer", "mits", "tenzij", "zodra", "totdat"])
            && syntax.chunks[o].tag == Tag::Subordinator
    });
    // `hoopt dat de rechter ...`, `de kans dat ...`
    let hoped = clause.parent.is_some_and(|p| {
        clause.kind == ClauseKind::Subordinate
            && syntax.clauses[p]
                .has_any(doc, &["hopen", "eisen", "willen", "vragen", "verwachten", "vrezen", "pleiten"])
    }) || clause
        .opener
        .map(|o| syntax.chunks[o].first)
        .is_some_and(|o| o > 0 && ((o.saturating_sub(3))..o).any(|t| doc.is_any(t, &["kans", "hoop", "vraag", "eis"])));
    to_come
        || due
        || habit
        || hoped
        || clause.has_any(doc, &wish)
        || clause.kind == ClauseKind::Infinitive
        || condition
        || question
}
