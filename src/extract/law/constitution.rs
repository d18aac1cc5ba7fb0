//! `de Amerikaanse grondwet`: the constitution of another country.

use super::act;
use crate::lexicon::{Cue, LawHead};
use crate::model::{LawValue, MentionKind};
use crate::parse::nation;
use crate::rule::{Found, LawExpr, Rule, Value};
use crate::text::Doc;

/// A constitution with its nation.
pub static RULE: Rule = Rule {
    id: "law/constitution",
    doc: "`grondwet` with the nation before it.",
    kind: MentionKind::Law,
    cues: &[Cue::LawHead],
    find,
    hits: &[("Volgens de [Duitse grondwet] kan dat niet.", "unlisted")],
    misses: &["De Duitse wet is streng.", "De grondwet geldt."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if act::head(doc, at) != Some(LawHead::Constitution) {
        return;
    }
    let Some((place, first)) = nation::ending_at(doc, at) else { return };
    if place.country.as_deref() == Some("NL") {
        return;
    }
    out.push(first, at + 1, Value::Law(Box::new(LawExpr { fields: LawValue::default(), listed: None, open: false })));
}
