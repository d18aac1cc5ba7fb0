//! Names of `lexicons/laws.tsv`, with the abbreviation in brackets behind them.

use crate::lexicon::{Cue, Table};
use crate::model::{LawValue, MentionKind};
use crate::rule::{Found, LawExpr, Rule, Value};
use crate::text::Doc;

/// A name of the table.
pub static RULE: Rule = Rule {
    id: "law/listed",
    doc: "A name or abbreviation of lexicons/laws.tsv; a name and its abbreviation in brackets are one mention.",
    kind: MentionKind::Law,
    cues: &[Cue::Phrase],
    find,
    hits: &[("Dat staat in de [Algemene wet bestuursrecht (Awb)].", "Algemene wet bestuursrecht")],
    misses: &["Een wet over diensten bestaat niet."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(hit) = doc.hit(at, Table::Law) else { return };
    let mut last = hit.last;
    if doc.is(last, "(") && doc.hit(last + 1, Table::Law).is_some_and(|h| h.row == hit.row && doc.is(h.last, ")")) {
        last = doc.hit(last + 1, Table::Law).map_or(last, |h| h.last + 1);
    }
    let law = doc.lex.tables.laws.rows.get(hit.row).and_then(|l| l.identifier());
    out.push(at, last, Value::Law(LawExpr { fields: LawValue { law, ..LawValue::default() }, listed: Some(hit) }));
}
