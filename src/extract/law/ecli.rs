//! `ECLI:NL:HR:2020:1`: a court's decision by its European number.

use super::act;
use crate::lexicon::{Cue, LawHead};
use crate::model::{LawValue, MentionKind};
use crate::rule::{Found, LawExpr, Rule, Value};
use crate::text::Doc;

/// A decision's number.
pub static RULE: Rule = Rule {
    id: "law/ecli",
    doc: "A European Case Law Identifier.",
    kind: MentionKind::Law,
    cues: &[Cue::LawHead],
    find,
    hits: &[("Het vonnis is [ECLI:NL:HR:2020:1], zegt de raad.", "ecli:ECLI:NL:HR:2020:1")],
    misses: &["De ECLI ontbreekt."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if act::head(doc, at) != Some(LawHead::Ecli) {
        return;
    }
    let mut last = at + 1;
    let mut parts = 0;
    while doc.is(last, ":")
        && doc.glued(last)
        && doc.glued(last + 1)
        && doc.token(last + 1).is_some_and(|t| t.is_word() || t.is_number())
    {
        last += 2;
        parts += 1;
        // A part may mix digits and letters.
        while parts >= 4 && doc.glued(last) && doc.token(last).is_some_and(|t| t.is_word() || t.is_number()) {
            last += 1;
        }
    }
    if parts == 4 {
        let law = Some(format!("ecli:{}", doc.slice(at, last)));
        out.push(
            at,
            last,
            Value::Law(Box::new(LawExpr {
                fields: LawValue { law, ..LawValue::default() },
                listed: None,
                open: false,
            })),
        );
    }
}
