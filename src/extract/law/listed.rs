//! Names of `lexicons/laws.tsv`, with the abbreviation in brackets behind them.

use super::act;
use crate::lexicon::Cue;
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
    hits: &[
        ("Dat staat in de [Algemene wet bestuursrecht (Awb)].", "Algemene wet bestuursrecht"),
        ("Het bedrijf overtrad de [Opiumwet].", "Opiumwet"),
    ],
    misses: &["Een wet over diensten bestaat niet.", "De huurwet is omstreden."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some((hit, last)) = act::read(doc, at) else { return };
    let law = doc.lex.tables.laws.rows.get(hit.row).and_then(|l| l.identifier());
    let fields = LawValue { law, ..LawValue::default() };
    out.push(at, last, Value::Law(LawExpr { fields, listed: Some(hit), open: false }));
}
