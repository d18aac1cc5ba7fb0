//! What stands behind the name of an official, and names behind a comma.

use super::lead::country_of;
use super::phrase::{Phrase, is_political, name_behind, portfolio, portfolio_end, tail};
use super::tail::{is_determiner, np};
use crate::lexicon::{Cue, Table};
use crate::model::RoleCategory;
use crate::parse::name::{self, NameShape};
use crate::text::Doc;

/// The name behind the phrase with its brackets and tails.
pub fn take_name(doc: &Doc<'_>, phrase: &mut Phrase, shape: NameShape) {
    phrase.expr.name = Some((shape.first, shape.last));
    phrase.last = shape.last;
    name_tails(doc, phrase);
}

/// What follows a name: `(Mededinging)`, `(Justitie en Veiligheid, VVD)`, `van Apple`, `van Defensie`.
pub fn name_tails(doc: &Doc<'_>, phrase: &mut Phrase) {
    let end = doc.sentence_range(phrase.first).end;
    bracket(doc, phrase, end);
    // `directeur Anna de Wit (60) van basisschool De Brug`: an age between.
    let aged = doc.is(phrase.last, "(") && doc.is(phrase.last + 2, ")") && doc.is(phrase.last + 3, "van");
    if aged
        && phrase.expr.organisation.is_none()
        && doc.token(phrase.last + 1).is_some_and(|t| t.is_number())
        && let Some(found) = np(doc, phrase.last + 4, end, 0).filter(|n| !n.role && n.named && n.body)
    {
        tail(doc, phrase, &found);
        phrase.last = found.last;
        return;
    }
    let at = phrase.last;
    // `minister Brouwhuis voor Klimaat en Energie`
    if at < end && doc.is(at, "voor") && doc.is_upper(at + 1) && phrase.expr.fields.portfolio.is_none() {
        if let Some(last) = portfolio(doc, at + 1, end, phrase) {
            phrase.last = last;
        }
        return;
    }
    // `woordvoerder Anna de Wit, van de NVWA,`
    if at + 1 < end && doc.is(at, ",") && doc.is(at + 1, "van") && phrase.expr.organisation.is_none() {
        let found = np(doc, at + 2, end, 0).filter(|n| !n.role && n.named && n.known && n.body);
        let shut = |i: usize| i >= end || doc.is_any(i, &[",", ".", ";", ":", ")", "!", "?"]);
        if let Some(found) = found.filter(|n| shut(n.last)) {
            tail(doc, phrase, &found);
            phrase.last = found.last;
        }
        return;
    }
    if at < end && doc.is(at, "van") {
        if let Some(last) = portfolio(doc, at + 1, end, phrase) {
            phrase.last = last;
        } else if let Some(found) =
            np(doc, at + 1, end, 0).filter(|n| !n.role && (n.named || n.known && n.body && n.core > at + 1))
        {
            tail(doc, phrase, &found);
            phrase.last = found.last;
        }
        bracket(doc, phrase, end);
    }
}

/// The party or field in brackets.
fn bracket(doc: &Doc<'_>, phrase: &mut Phrase, end: usize) {
    let open = phrase.last;
    if !doc.is(open, "(") {
        return;
    }
    let Some(close) = (open + 1..(open + 16).min(end)).find(|&i| doc.is(i, ")")) else { return };
    let mut at = open + 1;
    let mut known = false;
    let office = matches!(
        phrase.expr.fields.category,
        Some(RoleCategory::Government | RoleCategory::Eu | RoleCategory::Municipality)
    );
    // `(onder meer cultuur)`
    if office && doc.is(at, "onder") && doc.is_any(at + 1, &["meer", "andere"]) {
        phrase.expr.fields.portfolio = Some(doc.slice(at + 2, close).to_owned());
        phrase.last = close + 1;
        return;
    }
    while at < close {
        let cut = (at..close).find(|&i| doc.is_any(i, &[",", "/", ";"])).unwrap_or(close);
        let party = |from: usize| {
            doc.hits_at(from).iter().copied().find(|h| {
                h.table == Table::Organisation
                    && h.last == cut
                    && doc.lex.tables.organisations.rows.get(h.row).is_some_and(|o| o.kind == "party")
            })
        };
        // `(Eerste Kamer SGP)`
        let house = doc.is_any(at, &["eerste", "tweede"]) && doc.is(at + 1, "kamer");
        let party = party(at).or_else(|| if house { party(at + 2) } else { None });
        let place = doc.hit(at, Table::Place).filter(|h| h.last == cut && is_political(phrase));
        if let Some(place) = place.filter(|_| party.is_none()) {
            // `burgemeester Anna de Wit (Brouwdam)`, `premier De Wit (Noorwegen)`: of where, and no party.
            let municipality = phrase.expr.fields.category == Some(RoleCategory::Municipality);
            if municipality && phrase.expr.organisation.is_none() {
                phrase.expr.organisation = Some((at, cut));
            }
            if phrase.expr.fields.country.is_none() {
                phrase.expr.fields.country = country_of(doc, place.row);
            }
            known = true;
        } else if let Some(hit) = party {
            phrase.expr.fields.party = Some(doc.lex.tables.name(hit).to_owned());
            known = true;
        } else if portfolio_end(doc, at, close).is_some_and(|last| last == cut)
            && (doc.is_upper(at) || doc.hit(at, Table::Portfolio).is_some())
        {
            phrase.expr.fields.portfolio = Some(doc.slice(at, cut).to_owned());
            known = true;
        } else if office && cut == at + 1 && doc.str(at).len() > 6 && word_ends(doc.str(at)) {
            // `wethouder Anna de Wit (Grondzaken)`
            phrase.expr.fields.portfolio = Some(doc.slice(at, cut).to_owned());
            known = true;
        } else if cut == at + 1
            && doc.token(at).is_some_and(|t| t.shape.has(crate::token::Shape::CAPS) && t.end - t.start > 1)
            || doc.is_upper(at)
                && is_political(phrase)
                && !(at..cut).any(|i| doc.token(i).is_some_and(|t| t.is_number()))
        {
            let political = is_political(phrase);
            let text = doc.slice(at, cut).to_owned();
            if political {
                phrase.expr.fields.party.get_or_insert(text);
                known = true;
            } else if phrase.expr.organisation.is_some() {
                // `de Europese Centrale Bank (ECB)`
                known = true;
            }
        } else {
            return;
        }
        at = cut + 1;
    }
    if known {
        phrase.last = close + 1;
    }
}

/// Ends of words for a field of government.
fn word_ends(word: &str) -> bool {
    [
        "zaken",
        "beleid",
        "bouw",
        "zorg",
        "onderwijs",
        "welzijn",
        "ordening",
        "beheer",
        "veiligheid",
        "wonen",
        "recreatie",
    ]
    .iter()
    .any(|end| word.ends_with(end))
}

/// `, Pieter Heerma`: a name behind a comma, closed by a mark or a verb. A role without a tail needs one that is shut in by commas.
pub fn name_behind_comma(doc: &Doc<'_>, at: usize, tailed: bool) -> Option<NameShape> {
    if !doc.is(at, ",") || doc.glued(at + 1) {
        return None;
    }
    let shape = name_behind(doc, at + 1).filter(|s| s.is_full())?;
    let last = shape.last;
    let known = doc.has(shape.first, Cue::GivenName) || shape.given > 0 || name::titles(doc, at + 1) > at + 1;
    let end = doc.sentence_range(at).end;
    // In a list another member follows the comma.
    let shut = last < end
        && doc.is(last, ",")
        && last + 1 < end
        && !doc.is_upper(last + 1)
        && !is_determiner(doc, last + 1)
        && !doc.has(last + 1, Cue::Role)
        && !doc.is_any(last + 1, &["en", "of", "zoals", "maar"])
        || last < end && doc.is(last, ",") && doc.is_any(last + 1, &["die", "dat"])
        || last >= end
        || doc.is(last, ".");
    if !tailed {
        return (known && shut).then_some(shape);
    }
    // `Meng Wanzhou`: one of its words may be one of the language.
    let heard = (shape.first..last).filter(|i| doc.has(*i, Cue::Common)).count();
    let plain = (shape.first..last).all(|i| doc.hits_at(i).is_empty());
    let strange = plain && heard <= usize::from(shape.parts == 2 && shape.given == 0 && tailed);
    let verb = |i: usize| doc.lex.tables.verbs.get(doc.word(i)).is_some_and(|v| v.is_finite() && !v.noun);
    let closed =
        last >= end || doc.is_any(last, &[",", ".", ";", ":", ")", "!", "?", "("]) || !doc.is_upper(last) && verb(last);
    (known && closed || strange && shut).then_some(shape)
}
