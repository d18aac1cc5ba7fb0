//! `Franse minister van Binnenlandse Zaken Christophe Castaner (Ensemble)`: a role with its name.

use super::phrase::{KIND, begin, field_behind, head, head_tails, name_behind, name_behind_comma, take_name};
use crate::lexicon::Cue;
use crate::rule::{Found, Rule};
use crate::text::Doc;

/// A role with the name behind it, behind its tail, or behind a comma.
pub static RULE: Rule = Rule {
    id: "official/role",
    doc: "A role of lexicons/roles.tsv with a name behind it, its prefixes, tails and brackets.",
    kind: KIND,
    cues: &[Cue::Role],
    find,
    hits: &[
        ("Dat zei [minister Anna de Wit (Financiën)] maandag.", "minister | Anna de Wit | Financiën"),
        ("Volgens [oud-minister Karel Boersma] was dat zo.", "minister | Karel Boersma | former"),
        ("De [voormalige minister van Justitie Anna de Wit] zwijgt.", "minister | Anna de Wit | Justitie | former"),
        ("Dat zei [hoogleraar Staatsrecht Peter Vos].", "hoogleraar | Peter Vos | Staatsrecht"),
        ("Volgens [minister van financiën Anna de Wit] klopt dat.", "minister | Anna de Wit | financiën"),
        ("Het idee komt van [oprichter en directeur Peter Vos].", "oprichter | Peter Vos"),
    ],
    misses: &["De ministers kwamen bijeen.", "De minister Financiën zoekt iemand."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some((row, last)) = head(doc, at) else { return };
    let Some(mut phrase) = begin(doc, at, row, last) else { return };
    if let Some(field) = field_behind(doc, phrase.last) {
        phrase.expr.fields.portfolio = Some(doc.slice(phrase.last, field).to_owned());
        phrase.last = field;
    }
    if let Some(shape) = name_behind(doc, phrase.last) {
        take_name(doc, &mut phrase, shape);
        phrase.push(out);
        return;
    }
    head_tails(doc, &mut phrase);
    if phrase.last == phrase.head_last && !phrase.bound {
        return;
    }
    if let Some(shape) = name_behind(doc, phrase.last).filter(|_| phrase.last > phrase.head_last) {
        take_name(doc, &mut phrase, shape);
        phrase.push(out);
    } else if let Some(shape) = name_behind_comma(doc, phrase.last) {
        take_name(doc, &mut phrase, shape);
        phrase.push(out);
    }
}
