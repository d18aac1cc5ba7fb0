//! `Eurocommissaris Henna Virkkunen (Technologische Soevereiniteit)`: a role, a name, a bracket.

use crate::lexicon::{Cue, Table};
use crate::model::{MentionKind, OfficialValue};
use crate::parse::name;
use crate::rule::{Found, OfficialExpr, Rule, Value};
use crate::text::Doc;

/// A role with a name behind it.
pub static RULE: Rule = Rule {
    id: "official/role",
    doc: "A role of lexicons/roles.tsv with a name behind it, and the portfolio in brackets.",
    kind: MentionKind::Official,
    cues: &[Cue::Role],
    find,
    hits: &[("Dat zei [minister Anna de Wit (Financiën)] maandag.", "minister | Anna de Wit | Financiën")],
    misses: &["De ministers kwamen bijeen."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(hit) = doc.hit(at, Table::Role) else { return };
    let Some(role) = doc.lex.tables.roles.rows.get(hit.row) else { return };
    let Some(name) = name::read(doc, hit.last) else { return };
    let mut fields = OfficialValue {
        role: role.canonical.clone(),
        category: Some(role.category),
        portfolio: role.portfolio.clone(),
        organisation: role.organisation.clone(),
        ..OfficialValue::default()
    };
    let mut last = name;
    if doc.is(last, "(") {
        let close = (last + 1..last + 12).find(|&i| doc.is(i, ")"));
        if let Some(close) = close {
            fields.portfolio = Some(doc.slice(last + 1, close).to_owned());
            last = close + 1;
        }
    }
    out.push(at, last, Value::Official(OfficialExpr { fields, name: Some((hit.last, name)), organisation: None }));
}
