//! `Mark Rutte, secretaris-generaal van de NAVO`: a name with its role behind a comma.

use super::chair;
use super::phrase::{KIND, Phrase, begin, head, head_tails, name_behind, seat};
use super::tail::capitals;
use crate::lexicon::{Cue, Table};
use crate::parse::name;
use crate::rule::{Found, Rule};
use crate::text::Doc;
use crate::token::{Shape, UNKNOWN};

/// A name, a comma and a role.
pub static RULE: Rule = Rule {
    id: "official/apposition",
    doc: "A name with a role in apposition behind it.",
    kind: KIND,
    cues: &[Cue::Role],
    find,
    hits: &[
        (
            "Dat zei [Anna de Wit, een Republikeins Congreslid uit Texas], maandag.",
            "congreslid | Anna de Wit | Republikeinen",
        ),
        (
            "Dat zei [Anna de Wit, voorzitter van vakbond De Eendracht], maandag.",
            "voorzitter | Anna de Wit | De Eendracht",
        ),
        (
            "Dat zei [Anna de Wit, hoogleraar internationaal recht aan de Erasmus Universiteit], maandag.",
            "hoogleraar | Anna de Wit | internationaal recht | Erasmus Universiteit",
        ),
        (
            "Dat zei [Anna de Wit, burgemeester van Ede en voorzitter van vakbond De Eendracht], maandag.",
            "burgemeester | Anna de Wit | Ede",
        ),
        ("Dat zei [Anna de Wit, wethouder in Ede], maandag.", "wethouder | Anna de Wit | Ede"),
        (
            "[Anna de Wit, directeur van een bouwbedrijf uit Ede], kreeg een boete.",
            "directeur | Anna de Wit | bouwbedrijf",
        ),
        (
            "Dat zei [Anna de Wit, directeur waterbeleid aan de Erasmus Universiteit], maandag.",
            "directeur | Anna de Wit | waterbeleid | Erasmus Universiteit",
        ),
        (
            "Dat zei [Anna de Wit, hoogleraar Waterkunde aan de Erasmus Universiteit]. Zij zwijgt.",
            "hoogleraar | Anna de Wit | Waterkunde | Erasmus Universiteit",
        ),
        ("Dat zei [Anna de Wit, raadslid voor de VVD], maandag.", "raadslid | Anna de Wit | VVD"),
        ("Ook [Anna de Wit, voorzitter van vakbond De Eendracht] zegt dat.", "voorzitter | Anna de Wit | De Eendracht"),
        ("Dat zegt [De Wit, voorzitter van vakbond De Eendracht].", "voorzitter | De Wit | De Eendracht"),
        (
            "Dat zegt [Anna de Wit, hoogleraar biologie en waterkwaliteit].",
            "hoogleraar | Anna de Wit | biologie en waterkwaliteit",
        ),
        (
            "Dat zei [Anna de Wit, woordvoerder van Vis en Water] en bioloog.",
            "woordvoerder | Anna de Wit | Vis en Water",
        ),
        ("Dat zegt [Anna de Wit (58), directeur van vakbond De Eendracht].", "directeur | Anna de Wit | De Eendracht"),
        ("Dat zegt [Anna de Wit, de huidige burgemeester van Ede].", "burgemeester | Anna de Wit | Ede"),
        ("Dat zei [Anna de Wit, destijds wethouder in Ede], niet.", "wethouder | Anna de Wit | Ede"),
        ("[Anna de Wit, lijsttrekker VVD], zegt dat.", "lijsttrekker | Anna de Wit | VVD"),
        (
            "[Anna de Wit, directeur van vakbond De Eendracht] over de staking, kwam.",
            "directeur | Anna de Wit | De Eendracht",
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
    let comma = before_qualifiers(doc, comma, range.start);
    if comma < range.start + 2 || !doc.is(comma - 1, ",") {
        return;
    }
    let comma = comma - 1;
    // `hoogleraar Onderwijskunde aan de universiteit` has a field with a capital behind it, which ends before the school.
    if name_behind(doc, phrase.last).is_some_and(|n| n.given > 0 || !doc.is_any(n.last, &["aan", "bij"])) {
        return;
    }
    chair::branch(doc, &mut phrase);
    head_tails(doc, &mut phrase);
    seat(doc, &mut phrase);
    complement(doc, &mut phrase, range.end);
    party_behind(doc, &mut phrase, range.end);
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
        || doc.is_any(phrase.last, &["-", "–"]) && !doc.glued(phrase.last)
        || phrase.last > phrase.head_last && goes_on(doc, phrase.last)
        || phrase.bound && phrase.last > phrase.head_last && doc.is_any(phrase.last, word_set!(of PLACED))
        // `Tweede Kamerlid en woordvoerder justitie`
        || phrase.bound && doc.is(phrase.last, "en") && doc.has(phrase.last + 1, Cue::Role);
    if !closed || !phrase.bound && phrase.weak && phrase.last == phrase.head_last && owner.is_none() {
        return;
    }
    let tailed = phrase.bound && phrase.last > phrase.head_last;
    let behind = before_bracket(doc, comma, range.start);
    let Some(first) = name_before(doc, behind, range.start, tailed) else { return };
    // `burgemeester Anna de Wit, voorzitter van de bond`: the role before the name has it.
    if first > range.start && doc.has(first - 1, Cue::Role) && !doc.is_upper(first - 1) {
        return;
    }
    if phrase.expr.organisation.is_none() {
        phrase.expr.organisation = owner;
    }
    phrase.expr.name = Some((first, behind));
    phrase.first = first;
    phrase.push(out);
}

/// Prepositions behind the tail of a role that say where or about what.
const PLACED: &[&str] = &["in", "aan", "uit", "te", "op", "over", "namens", "tijdens", "sinds"];

/// `, de huidige burgemeester`, `, destijds directeur`: the token behind the comma, whatever stands before the role stepped over.
fn before_qualifiers(doc: &Doc<'_>, role: usize, begin: usize) -> usize {
    let mut at = role;
    while at > begin && role - at < 2 {
        let word = at - 1;
        let adverb = doc.is_any(
            word,
            word_set![
                "dan",
                "nu",
                "toen",
                "thans",
                "tegenwoordig",
                "destijds",
                "inmiddels",
                "momenteel",
                "tevens",
                "ooit"
            ],
        );
        let modifier = doc.has(word, Cue::RoleModifier) && !doc.is_upper(word);
        if !adverb && !modifier {
            break;
        }
        at = word;
    }
    at - usize::from(at > begin && doc.is_any(at - 1, &["de", "het", "een", "zijn", "haar"]))
}

/// `Peter Vos (58), directeur van`: where the name ends whose age or portrait stands between it and the comma.
fn before_bracket(doc: &Doc<'_>, comma: usize, begin: usize) -> usize {
    if comma <= begin + 1 || !doc.is(comma - 1, ")") {
        return comma;
    }
    let open = (begin..comma - 1).rev().take(5).find(|&i| doc.is(i, "("));
    open.filter(|&open| open > begin).unwrap_or(comma)
}

/// `Anna de Wit, lijsttrekker VVD,`: a party right behind the role.
fn party_behind(doc: &Doc<'_>, phrase: &mut Phrase, end: usize) {
    if phrase.last > phrase.head_last || phrase.expr.fields.party.is_some() || phrase.last >= end {
        return;
    }
    let party = doc.hits_at(phrase.last).iter().copied().find(|h| {
        h.table == Table::Organisation
            && doc.is_upper(h.first)
            && doc.lex.tables.organisations.rows.get(h.row).is_some_and(|o| o.kind == "party")
            && (h.last >= end || doc.is_any(h.last, &[",", ".", ")", ";"]))
    });
    if let Some(party) = party {
        phrase.expr.fields.party = Some(doc.lex.tables.name(party).to_owned());
        phrase.last = party.last;
        phrase.bound = true;
    }
}

/// `voorzitter van stichting Ruim (Ruimte)`, `directeur van Vis en Water`: the rest of the body's name.
fn complement(doc: &Doc<'_>, phrase: &mut Phrase, end: usize) {
    let Some((first, mut last)) = phrase.expr.organisation.filter(|o| o.1 == phrase.last) else { return };
    // `de Algemene Water- en Visdienst`
    if doc.is(last, "-") && doc.glued(last) && doc.is(last + 1, "en") && doc.is_upper(last + 2) && last + 2 < end {
        last = capitals(doc, last + 2, end);
        phrase.last = last;
        phrase.expr.organisation = Some((first, last));
    }
    if doc.is(last, "en") && doc.is_upper(last + 1) && doc.is_upper(last - 1) && last + 1 < end {
        phrase.last = capitals(doc, last + 1, end);
        // `trainer van Ajax en Standard` has two bodies, of which the first gives the field.
        if !doc.hits_at(first).iter().any(|h| h.table == Table::Organisation && h.last == last) {
            phrase.expr.organisation = Some((first, phrase.last));
        }
    }
    let at = phrase.last;
    if at + 2 < end && doc.is(at, "(") && doc.is_upper(at + 1) && doc.is(at + 2, ")") {
        phrase.last = at + 3;
    }
}

/// The clause goes on behind the apposition without a comma: `voorzitter van de bond zegt`, `oprichter van de bond en oud-minister`.
fn goes_on(doc: &Doc<'_>, at: usize) -> bool {
    doc.is(at, "(")
        || doc.is_any(at, &["die", "dat"])
        || doc.is(at, "en") && !doc.is_upper(at + 1)
        || !doc.is_upper(at) && doc.lex.tables.verbs.get(doc.word(at)).is_some_and(|v| v.is_finite() && !v.noun)
}

/// The first token of the name that ends before the comma.
fn name_before(doc: &Doc<'_>, comma: usize, begin: usize, tailed: bool) -> Option<usize> {
    let from = begin.max(comma.saturating_sub(8));
    let full = (from..comma).find(|&at| {
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
    });
    // `Dapne van Roosendaal`: a word that no list knows and a name that is a place too.
    let placed = || {
        let at = comma.checked_sub(3).filter(|&at| at >= begin && doc.is(at + 1, "van"))?;
        let strange = doc.word(at) == UNKNOWN && doc.is_upper(at) && doc.is_upper(at + 2) && !doc.is_front(at);
        (strange && tailed).then_some(at)
    };
    full.or_else(placed).or_else(|| surname_before(doc, comma, begin).filter(|_| tailed))
}

/// `zegt De Wit, voorzitter van de bond`: a surname alone, with its particles.
fn surname_before(doc: &Doc<'_>, comma: usize, begin: usize) -> Option<usize> {
    let at = comma.checked_sub(1).filter(|&at| at >= begin && doc.is_upper(at))?;
    let strange = !doc.has(at, Cue::Common) || doc.has(at, Cue::Surname) && !doc.is_front(at);
    let other = doc.has(at, Cue::GivenName)
        || doc.has(at, Cue::Demonym)
        || doc.has(at, Cue::OrganisationHead)
        || doc.has(at, Cue::Role)
        || !doc.hits_at(at).is_empty()
        || doc.token(at).is_none_or(|t| t.shape.any(Shape::CAPS | Shape::MIXED))
        || doc.glued(at) && at > begin;
    let from = (begin.max(at.saturating_sub(3))..at).find(|&i| name::read(doc, i).is_some_and(|n| n.last == comma));
    let first = from.unwrap_or(at);
    let tied = first > begin
        && (doc.is_upper(first - 1)
            || doc
                .is_any(first - 1, word_set!["in", "uit", "te", "naar", "bij", "van", "de", "het", "een", "en", ","]));
    (strange && !other && !tied && name::read(doc, first).is_some_and(|n| n.last == comma)).then_some(first)
}
