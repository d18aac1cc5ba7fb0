//! Fines that were raised or lowered: is the sum the one that they have come to?

use crate::claim::Scene;
use crate::claim::syntax::{Syntax, Verb};

/// `is opgelopen tot`, `is verhoogd tot`, `verhoogde de boete tot`: the sum that it has come to. Not what it will be (`wordt verhoogd tot`), nor what the
/// most has become (`de maximale boete is verhoogd tot`).
pub fn has_come_to(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let clause = &syntax.clauses[syntax.chunks[i].clause];
    let doc = scene.doc;
    let first = syntax.chunks[i].first;
    let sentence = doc.sentence_range(first);
    // `Nu de boetes zijn verhoogd, riskeert hij een boete tot`: of another.
    let here = |at: usize| !(at..first).any(|t| doc.is_any(t, &[",", ":", ";"]));
    let be = |v: &Verb| v.finite && doc.is_any(v.at, &["is", "zijn", "was", "waren", "werd", "werden"]) && here(v.at);
    let was = clause.verbs.iter().any(be);
    let moves = |v: &Verb| {
        let lemma = doc.lex.spelling(v.lemma);
        let raised = matches!(lemma, "verhogen" | "verlagen" | "terugbrengen" | "matigen");
        (was && v.participle && (raised || matches!(lemma, "oplopen" | "lopen" | "stijgen"))
            || raised && v.finite && v.past)
            && here(v.at)
    };
    let most = |t: usize| {
        let word = doc.str(t).to_lowercase();
        word.starts_with("maxim") || matches!(word.as_str(), "hoogste" | "hooguit" | "hoogstens")
    };
    // `per 1 maart`, not `per dag`
    let later = |t: usize| {
        doc.is_any(t, &["volgend", "volgende", "vanaf"])
            || doc.is(t, "per") && doc.token(t + 1).is_some_and(|t| t.is_number())
    };
    clause.verbs.iter().any(moves)
        && !clause.has_any(doc, &["kunnen", "mogen", "zullen"])
        && !sentence.into_iter().any(|t| most(t) || later(t))
}
