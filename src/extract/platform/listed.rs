//! Names of `lexicons/platforms.tsv`.

use crate::lexicon::{Cue, Table};
use crate::model::MentionKind;
use crate::rule::{Found, Name, Rule, Value};
use crate::text::Doc;

/// A name of the table.
pub static RULE: Rule = Rule {
    id: "platform/listed",
    doc: "A name or abbreviation of lexicons/platforms.tsv.",
    kind: MentionKind::Platform,
    cues: &[Cue::Phrase],
    find,
    hits: &[("Berichten op [X] verdwenen.", "X")],
    misses: &["De x-as loopt door."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if let Some(hit) = doc.hit(at, Table::Platform) {
        out.push(hit.first, hit.last, Value::Platform(Name { listed: Some(hit) }));
    }
}
