//! Names of `lexicons/organisations.tsv`.

use crate::lexicon::{Cue, Table};
use crate::model::MentionKind;
use crate::rule::{Found, Name, Rule, Value};
use crate::text::Doc;

/// A name of the table.
pub static RULE: Rule = Rule {
    id: "organisation/listed",
    doc: "A name or abbreviation of lexicons/organisations.tsv.",
    kind: MentionKind::Organisation,
    cues: &[Cue::Phrase],
    find,
    hits: &[("De [Europese Commissie] doet onderzoek.", "Europese Commissie")],
    misses: &["De commissie doet onderzoek."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if let Some(hit) = doc.hit(at, Table::Organisation) {
        out.push(hit.first, hit.last, Value::Organisation(Name { listed: Some(hit) }));
    }
}
