//! `ministers Kaag en Hoekstra`, `Kamerleden Omtzigt (CDA) en Leijten (SP)`: a plural role with its names, a mention each. The role
//! stands in the span of the first; the others are persons, unless the words behind the name give them an office of their own.

use super::after::name_tails;
use super::phrase::{KIND, begin, head_tails, name_behind};
use crate::lexicon::{Cue, Table};
use crate::model::RoleCategory;
use crate::rule::{Evidence, Found, PersonExpr, Rule, Value};
use crate::text::Doc;
use crate::token::UNKNOWN;

/// A plural role with the names behind it.
pub static RULE: Rule = Rule {
    id: "official/coordination",
    doc: "The names behind a plural role, one mention each; the first takes the role into its span, the others are persons.",
    kind: KIND,
    cues: &[Cue::Role],
    find,
    hits: &[
        ("De [ministers De Wit] en Boersma kwamen.", "minister | De Wit"),
        ("De [Kamerleden Anna de Wit (VVD)] en Karel Boersma (CDA) kwamen.", "kamerlid | Anna de Wit | VVD"),
        ("De Kamerleden Anna de Wit (VVD) en [Karel Boersma (CDA)] kwamen.", "kamerlid | Karel Boersma | CDA"),
        ("De ministers De Wit en [Boersma van Justitie] kwamen.", "minister | Boersma | Justitie"),
        ("De premiers De Wit (Noorwegen) en [Boersma (Zweden)] kwamen.", "premier | Boersma"),
    ],
    misses: &[
        "De ministers kwamen bijeen.",
        "De ministers in Den Haag zwijgen.",
        "De Paters Augustijnen zwijgen.",
        "De wethouders en burgemeester Anna de Wit kwamen.",
    ],
    gaps: &[],
};

/// No list of names is longer.
const LONGEST: usize = 12;

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let roles = &doc.lex.tables.roles;
    let Some(row) = roles.row_of_plural(doc.word(at)) else { return };
    // `de Purchasing Managers Index`: a word inside a name.
    if doc.is_upper(at) && at > 0 && doc.is_upper(at - 1) && !doc.glued(at) && doc.word(at - 1) == UNKNOWN {
        return;
    }
    // `de Boa Bond`: a body of the table.
    if doc.hits_at(at).iter().any(|h| h.table == Table::Organisation && h.last > at + 1) {
        return;
    }
    let Some(mut phrase) = begin(doc, at, row, at + 1) else { return };
    // `de Paters Augustijnen`: an order.
    if doc.is_upper(at) && !doc.is_front(at) && phrase.expr.fields.category == Some(RoleCategory::Church) {
        return;
    }
    if name_behind(doc, phrase.last).is_none() {
        head_tails(doc, &mut phrase);
        // `de ministers van Justitie`: no mention, and the field no body.
        if name_behind(doc, phrase.last).is_none() && phrase.expr.fields.portfolio.is_some() {
            out.trap(at, phrase.last);
        }
    }
    let (mut first, mut next) = (phrase.first, phrase.last);
    let own = phrase.expr.clone();
    for _ in 0..LONGEST {
        let Some(shape) = name_behind(doc, next) else { return };
        let mut one = phrase.clone();
        one.first = first;
        one.last = shape.last;
        one.expr = own.clone();
        one.expr.name = Some((shape.first, shape.last));
        name_tails(doc, &mut one);
        // `De Wit en Boersma van Brouwdam en Noorderdam`: of both, one each.
        let place = || doc.hits_at(one.last + 1).iter().any(|h| h.table == Table::Place);
        if first != phrase.first && doc.is(shape.last, "van") && doc.is(one.last, "en") && place() {
            one.last = shape.last;
        }
        next = one.last;
        // `(VVD)`, `van Utrecht`: an office of one's own.
        if first == phrase.first || one.last > shape.last {
            one.push(out);
        } else {
            let person = PersonExpr { surname: shape.surname, parts: shape.parts, evidence: Evidence::Sure };
            out.push(shape.first, shape.last, Value::Person(person));
        }
        if !(doc.is_any(next, &[",", "en", "of", "&"])) {
            return;
        }
        next += 1;
        if doc.is(next - 1, ",") && doc.is(next, "en") {
            next += 1;
        }
        first = next;
    }
}
