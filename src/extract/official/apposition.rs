//! `Mark Rutte, secretaris-generaal van de NAVO`: a name with its role behind a comma.

use super::phrase::{KIND, begin, head, head_tails, name_behind};
use crate::lexicon::Cue;
use crate::parse::name;
use crate::rule::{Found, Rule};
use crate::text::Doc;

/// A name, a comma and a role.
pub static RULE: Rule = Rule {
    id: "official/apposition",
    doc: "A name with a role in apposition behind it.",
    kind: KIND,
    cues: &[Cue::Role],
    find,
    hits: &[
        (
            "Dat zei [Anna de Wit, voorzitter van vakbond De Eendracht], maandag.",
            "voorzitter | Anna de Wit | vakbond De Eendracht",
        ),
        (
            "Dat zei [Anna de Wit, hoogleraar internationaal recht aan de Erasmus Universiteit], maandag.",
            "hoogleraar | Anna de Wit | internationaal recht | Erasmus Universiteit",
        ),
        (
            "Dat zei [Anna de Wit, burgemeester van Ede en voorzitter van vakbond De Eendracht], maandag.",
            "burgemeester | Anna de Wit | Ede",
        ),
    ],
    misses: &[
        "Volgens Anna de Wit, die voorzitter was, klopt dat.",
        "In Parijs, zei de voorzitter van de raad, gaat het goed.",
        "Dat zei burgemeester Anna de Wit, voorzitter van de raad, maandag.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some((row, last)) = head(doc, at) else { return };
    let Some(mut phrase) = begin(doc, at, row, last) else { return };
    let range = doc.sentence_range(at);
    let mut comma = phrase.first;
    // `, Facebooks beleidsdirecteur`: a body in the genitive.
    let mut owner = None;
    if comma > range.start + 1 && doc.is_upper(comma - 1) && doc.str(comma - 1).ends_with('s') {
        comma -= 1;
        owner = Some((comma, comma + 1));
    }
    if comma > range.start && doc.is_any(comma - 1, &["de", "het", "een"]) {
        comma -= 1;
    }
    if comma < range.start + 2 || !doc.is(comma - 1, ",") || name_behind(doc, phrase.last).is_some() {
        return;
    }
    let comma = comma - 1;
    head_tails(doc, &mut phrase);
    // `, burgemeester van Ede en voorzitter van de bond,`: the second role belongs to the mention, the first gives the fields.
    if phrase.bound
        && doc.is(phrase.last, "en")
        && let Some((row, last)) = head(doc, phrase.last + 1)
        && let Some(mut second) = begin(doc, phrase.last + 1, row, last)
    {
        head_tails(doc, &mut second);
        if second.first == phrase.last + 1 && second.bound {
            phrase.last = second.last;
        }
    }
    let closed = phrase.last >= range.end
        || doc.is_any(phrase.last, &[",", ".", ";", ":", ")", "!", "?", "\"", "”", "'"])
        || doc.is_any(phrase.last, &["-", "–"]) && !doc.glued(phrase.last);
    if !closed || !phrase.bound && phrase.weak && phrase.last == phrase.head_last && owner.is_none() {
        return;
    }
    let Some(first) = name_before(doc, comma, range.start) else { return };
    // `burgemeester Anna de Wit, voorzitter van de bond`: the role before the name has it.
    if first > range.start && doc.has(first - 1, Cue::Role) && !doc.is_upper(first - 1) {
        return;
    }
    if phrase.expr.organisation.is_none() {
        phrase.expr.organisation = owner;
    }
    phrase.expr.name = Some((first, comma));
    phrase.first = first;
    phrase.push(out);
}

/// The first token of the name that ends before the comma.
fn name_before(doc: &Doc<'_>, comma: usize, begin: usize) -> Option<usize> {
    let from = begin.max(comma.saturating_sub(8));
    (from..comma).find(|&at| {
        let Some(shape) = name::read(doc, at).filter(|s| s.last == comma && s.is_full()) else { return false };
        if doc.has(at, Cue::GivenName) && shape.given > 0 {
            return true;
        }
        // An unknown given name: the word is none of the language, and no role or body begins here.
        !doc.has(at, Cue::Common)
            && !doc.has(at, Cue::Role)
            && !doc.has(at, Cue::Demonym)
            && doc.hits_at(at).is_empty()
            && !(at > begin && doc.is_upper(at - 1) && !doc.is_front(at - 1))
    })
}
