//! Named days: `Koningsdag`, `Prinsjesdag`, `Pasen`, `oudejaarsavond`.

use super::words;
use crate::lexicon::{Cue, Deictic, Table};
use crate::model::{DateType, MentionKind};
use crate::parse::calendar::Part;
use crate::rule::{DateExpr, Found, Named, Rule, Value, When, Which};
use crate::text::Doc;

/// A named day.
pub static RULE: Rule = Rule {
    id: "date/feast",
    doc: "A day with a name, from lexicons/named_days.tsv.",
    kind: MentionKind::Date,
    cues: &[Cue::NamedDay],
    find,
    hits: &[
        ("De koning sprak op [Prinsjesdag] in Den Haag.", "Prinsjesdag"),
        ("Na [Pasen] gaat de school open.", "Pasen"),
        ("Hij werd op [Koningsdag 2018] gepakt.", "Koningsdag in 2018"),
        ("Op [oudejaarsavond] was het druk.", "oudejaarsavond TEV"),
        ("Voor [Sinterklaas] moet het af zijn.", "Sinterklaas"),
    ],
    misses: &["De Kerstman kwam langs.", "Sinterklaas kwam aan in de haven.", "De paashaas is op."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(hit) = doc.hit(at, Table::NamedDay) else { return };
    let Some(row) = doc.lex.tables.named_days.rows.get(hit.row) else { return };
    if doc.glued(hit.last) && doc.is_any(hit.last, &["-"]) && doc.glued(hit.last + 1)
        || doc.glued(at) && at > 0 && doc.is(at - 1, "-")
    {
        return;
    }
    if row.weak
        && !words::after_preposition(
            doc,
            at,
            &["met", "rond", "voor", "na", "tot", "sinds", "vanaf", "tijdens", "op", "vóór", "tegen", "richting"],
        )
    {
        return;
    }
    let (last, mut which) = words::year_behind(doc, hit.last);
    let mut first = at;
    if which == Which::Bare
        && let Some(i) = words::before(doc, at)
    {
        which = match words::deictic(doc, i) {
            Some(Deictic::Last | Deictic::Previous) => Which::Last,
            Some(Deictic::Next) => Which::Next,
            Some(Deictic::Following) => Which::Following,
            Some(Deictic::This) => Which::This,
            _ => Which::Bare,
        };
        if which != Which::Bare {
            first = i;
        }
    }
    let day = When::Named(Named::Feast(hit.row), which);
    let modifier = words::loosen(doc, first);
    let expr = match row.part.as_deref().and_then(Part::from_code) {
        Some(part) => DateExpr { kind: DateType::Time, when: When::Part(part, Some(Box::new(day))), modifier },
        None => DateExpr { kind: DateType::Date, when: day, modifier },
    };
    out.push(first, last, Value::Date(expr));
}
