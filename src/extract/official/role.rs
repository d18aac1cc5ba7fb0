//! `Franse minister van Binnenlandse Zaken Christophe Castaner (Ensemble)`: a role with its name.

use super::after::{name_behind_comma, take_name};
use super::lead::determiner;
use super::phrase::{KIND, begin, field_behind, head, head_tails, name_behind, seat};
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
        ("De [burgemeester, Anna de Wit], kwam.", "burgemeester | Anna de Wit"),
        ("De [voorzitter van de VVD in Ede, Anna de Wit], kwam.", "voorzitter | Anna de Wit | VVD | VVD"),
        ("De [leider van de VVD, Anna de Wit] voert campagne.", "leider | Anna de Wit | VVD | VVD"),
        ("Dat zegt [Kamerlid voor de VVD Anna de Wit].", "kamerlid | Anna de Wit | VVD"),
        ("Het idee komt van [oprichter en directeur Peter Vos].", "oprichter | Peter Vos"),
        ("Dat zegt [VVD-leider en vice-premier Peter Vos].", "leider | Peter Vos | VVD"),
        ("Dat zegt [directeur Peter Vos (60) van basisschool De Brug].", "directeur | Peter Vos | De Brug"),
    ],
    misses: &[
        "De ministers kwamen bijeen.",
        "De minister Financiën zoekt iemand.",
        "Dat was de broer van de president, Anna de Wit.",
        "Er waren de minister, Anna de Wit, Peter Vos en Karel Boersma.",
        "Zij sprak met de directeur, Anna de Wit, de voorzitter en de secretaris.",
    ],
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
    let tailed = phrase.last > phrase.head_last || phrase.bound;
    if let Some(shape) = name_behind(doc, phrase.last).filter(|_| phrase.last > phrase.head_last) {
        take_name(doc, &mut phrase, shape);
        phrase.push(out);
        return;
    }
    seat(doc, &mut phrase);
    let tailed = tailed || phrase.last > phrase.head_last;
    // `de broer van de president, Peter Vos.` names the brother.
    let determined = || {
        determiner(doc, phrase.first).is_some_and(|det| {
            let of = det > doc.sentence_range(at).start && doc.is(det - 1, "van");
            !doc.is_any(det, &["geen", "elke"]) && !(of && !doc.is(det, "een"))
        })
    };
    if let Some(shape) = name_behind_comma(doc, phrase.last, tailed).filter(|_| tailed || determined()) {
        take_name(doc, &mut phrase, shape);
        phrase.push(out);
    }
}
