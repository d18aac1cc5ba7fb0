//! What went wrong: into that an authority inquires, where plans and figures are looked into by anybody.

use crate::claim::Scene;
use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::lexicon::{NounRole, Part};

/// Is what is inquired into something that went wrong: such a noun, or a question about what has happened?
pub fn wrong(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    found.part(Part::Target).is_some_and(|i| is_harm(scene, syntax, i)) || happened(scene, syntax, found)
}

/// Does the noun phrase at chunk `i`, or what hangs on it, name something that went wrong?
pub fn is_harm(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let clause = syntax.chunks[i].clause;
    (i..(i + 4).min(syntax.chunks.len())).take_while(|k| syntax.chunks[*k].clause == clause).any(|k| {
        let c = &syntax.chunks[k];
        let head = scene.doc.str(c.head).to_lowercase();
        let plain = c.tag == Tag::Noun && c.mention.is_none() && (k == i || c.governor.is_some());
        plain && scene.doc.lex.tables.claim_nouns.holds(NounRole::Harm, &head)
    })
}

/// `onderzoekt hoe dat kon gebeuren`, `of er fouten zijn gemaakt`: the question looks back, where the clause itself does not.
fn happened(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    // `hoe het plan kan worden uitgevoerd` asks what is to come.
    let perfect = |number: usize| {
        let clause = &syntax.clauses[number];
        let passive = clause.verbs.iter().any(|v| doc.is(v.at, "worden")) || clause.has_any(doc, &["moeten", "zullen"]);
        !passive && clause.verbs.iter().any(|v| v.participle)
    };
    let back = |number: usize| {
        let clause = &syntax.clauses[number];
        clause.finite().is_some_and(|v| v.past) || perfect(number)
    };
    let now = !syntax.clauses[found.clause].finite().is_some_and(|v| v.past);
    let question = |number: usize| {
        let c = &syntax.clauses[number];
        let opener = c.opener.map(|o| &syntax.chunks[o]);
        let asks = opener.is_some_and(|o| {
            doc.is_any(o.first, &["of", "hoe", "waarom", "wat", "wie", "waardoor", "hoeveel"])
                && matches!(o.tag, Tag::Subordinator | Tag::Relative)
        });
        asks && (c.parent == Some(found.clause) || c.kind == ClauseKind::Relative && number == found.clause + 1)
    };
    (0..syntax.clauses.len()).any(|n| question(n) && if now { back(n) } else { perfect(n) })
}
