//! Officials without a name: who of those who were named is meant, else of which body they are.

use super::Entities;
use super::office::{fits, leads, only_of_party};
use crate::model::{EntityKind, MentionValue, OfficialValue, RoleCategory};
use crate::resolve::Placed;
use crate::rule::Value;
use crate::text::Doc;

/// How far back a spokesperson looks for the body that it speaks for, in sentences.
pub(super) const NEAR: usize = 4;

/// No more mentions than this are looked through, since a sentence, or what an article tells of somebody, may have no end.
pub(super) const MENTIONS: usize = 40;

/// An official who was named or spoken of before.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub fields: OfficialValue,
    pub entity: u32,
    pub named: bool,
    pub sentence: usize,
}

/// The entity of an official without a name, and the body that only the article around it gives, with whether it is a party.
pub(super) fn nameless(
    doc: &Doc<'_>,
    mentions: &[Placed],
    i: usize,
    fields: &OfficialValue,
    seen: &[Seen],
    later: &[Seen],
    entities: &mut Entities,
) -> (u32, Option<(String, bool)>) {
    let mention = &mentions[i];
    let indefinite = mention.first > 0 && doc.is(mention.first - 1, "een");
    if !indefinite {
        // `de Turkse president`: the one of that country before one whose country is not said.
        // A trainer may be any of several clubs: the one whom the article speaks of right before.
        let sport = fields.category == Some(RoleCategory::Sport);
        let close = |id: u32| {
            let before =
                mentions[..i].iter().rev().take(MENTIONS).take_while(|m| m.sentence + NEAR >= mention.sentence);
            before.clone().any(|m| m.entity == Some(id))
        };
        // `de vorige premier` is not who is premier now.
        let past = is_of_the_past(doc, mention);
        let fit =
            |s: &&Seen| s.named && fits(fields, &s.fields) && (!sport || close(s.entity)) && (!past || s.fields.former);
        let named = || seen.iter().rev().filter(fit);
        let same = |s: &&Seen| fields.country.is_some() && s.fields.country == fields.country;
        // Of several the one whom the sentences right before speak of.
        let near = || {
            let first = named().next()?.entity;
            if named().all(|s| s.entity == first) {
                return None;
            }
            let before = mentions[..i].iter().rev().take(MENTIONS).take_while(|m| m.sentence + 1 >= mention.sentence);
            let people = before.filter(|m| matches!(m.value, MentionValue::Official(_) | MentionValue::Person));
            people.filter_map(|m| m.entity).find_map(|id| named().find(|s| s.entity == id))
        };
        if let Some(found) = named().find(same).or_else(near).or_else(|| named().next()) {
            return (found.entity, None);
        }
        let mut ahead = later
            .iter()
            .filter(|s| s.sentence >= mention.sentence && fits(fields, &s.fields) && (!past || s.fields.former));
        if let Some(found) = ahead.next()
            && ahead.all(|other| other.entity == found.entity)
        {
            return (found.entity, None);
        }
    }
    // `de SGP-leider`: the only one whom the article ties to the party.
    if !indefinite
        && leads(fields)
        && let Some(id) = fields.party.as_deref().and_then(|party| only_of_party(doc, mentions, i, party))
    {
        return (id, None);
    }
    // `de Amerikaanse rechter` is not the judge of another country, who was called `de rechter` too.
    let foreign = |id: u32| {
        let other = |s: &Seen| s.entity == id && s.fields.country.is_some() && s.fields.country != fields.country;
        fields.country.is_some() && seen.iter().any(other)
    };
    // Another's lawyer is another.
    let legal = fields.category == Some(RoleCategory::Legal);
    let client = client(doc, mention).filter(|_| legal);
    let owned = legal && (mention.first..mention.last).any(|t| doc.is_any(t, &["van", "namens"]));
    let of_another = |id: u32| owned && entities.get(id).is_some_and(|e| e.name.ends_with(')'));
    if let Some(found) = seen.iter().rev().find(|s| {
        !s.named
            && client.is_none()
            && !of_another(s.entity)
            && fits(fields, &s.fields)
            && (!indefinite || s.sentence + NEAR >= mention.sentence)
            && !foreign(s.entity)
    }) {
        return (found.entity, None);
    }
    let of = fields
        .organisation
        .clone()
        .or_else(|| fields.party.clone())
        .or_else(|| fields.country.clone())
        .or_else(|| fields.portfolio.clone());
    // `haar woordvoerder`, `een woordvoerder van de wethouder`, `een kerkwoordvoerder`: who speaks for somebody else.
    let other = mention.first > 0 && doc.is_any(mention.first - 1, &["zijn", "haar", "hun", "diens"])
        || (mention.first..mention.last).any(|i| doc.is_any(i, &["van", "namens"]))
        || ["woordvoerder", "woordvoerster"]
            .iter()
            .any(|end| doc.str(mention.last - 1).len() > end.len() && doc.str(mention.last - 1).ends_with(end));
    let body = match fields.category {
        _ if of.is_some() => None,
        Some(RoleCategory::Spokesperson) if other => None,
        Some(RoleCategory::Spokesperson) => spoken_for(doc, mentions, i, entities),
        Some(RoleCategory::Prosecution) if fields.role.starts_with("officier") => Some(("OM".to_owned(), false)),
        _ => None,
    };
    let prosecutes = fields.category == Some(RoleCategory::Prosecution);
    let of = of.or(client);
    let of = of.or_else(|| {
        if prosecutes { prosecution(fields, entities) } else { body.as_ref().map(|(name, _)| name.clone()) }
    });
    let name = of.map_or_else(|| fields.role.clone(), |of| format!("{} ({of})", fields.role));
    (entities.intern(EntityKind::Person, &name), body)
}

/// Does a word before the role say that somebody held it once?
pub(in crate::resolve) fn is_of_the_past(doc: &Doc<'_>, m: &Placed) -> bool {
    (m.first.saturating_sub(1)..m.last).any(|t| doc.is(t, "vorige"))
}

/// `de advocaat van het slachtoffer`: the noun for whom a lawyer speaks.
fn client(doc: &Doc<'_>, m: &Placed) -> Option<String> {
    let of = (m.first + 1..m.last).find(|&t| doc.is_any(t, &["van", "namens"]))?;
    let first = of + 1 + usize::from(doc.is_any(of + 1, &["de", "het", "een"]));
    let noun = m.last == first + 1 && !doc.is_upper(first) && doc.token(first).is_some_and(|t| t.is_word());
    noun.then(|| doc.str(first).to_owned())
}

/// `De officier van justitie` is nobody else's, so his name says of which body only where the article itself speaks of it.
fn prosecution(fields: &OfficialValue, entities: &Entities) -> Option<String> {
    let own = fields.role == "aanklager" || fields.role.starts_with("officier");
    let id = entities.find(EntityKind::Organisation, "Openbaar Ministerie").filter(|_| own)?;
    entities.get(id).map(|e| e.name.clone())
}

/// The body that the article speaks of before a spokesperson comes up.
fn spoken_for(doc: &Doc<'_>, mentions: &[Placed], i: usize, entities: &Entities) -> Option<(String, bool)> {
    let sentence = mentions[i].sentence;
    // `het RTL-debat`: the body in a compound is not spoken of.
    let part = |m: &Placed| doc.is(m.last, "-") && doc.glued(m.last) && doc.glued(m.last + 1);
    let body = |m: &&Placed| {
        matches!(m.said, Value::Organisation(_) | Value::Platform(_)) && !part(m) && !is_addressed(doc, m)
    };
    // News is seldom about those who bring it (`blijkt uit stukken die de Volkskrant opvroeg`).
    let brings = |m: &&Placed| {
        m.entity.and_then(|id| entities.profile(id)).is_some_and(|p| matches!(p.kind.as_str(), "media" | "programme"))
    };
    let back = |reach: usize| mentions[..i].iter().rev().take_while(move |m| m.sentence + reach >= sentence);
    let mut near = back(NEAR).find(|m| body(m) && !brings(m)).or_else(|| back(NEAR).find(body));
    // `De gemeente sluit de brug, met hulp van Bouwer, net als Dorpstad`: whom the sentence before is about, not who is named in it in passing.
    if let Some(last) = near.filter(|m| is_passing(doc, m)) {
        let opens = |m: &&Placed| m.first <= doc.sentence_range(m.first).start + 1 && m.sentence < sentence;
        near = back(NEAR).find(|m| body(m) && !brings(m) && opens(m)).or(Some(last));
    }
    let found = near.or_else(|| mentions[..i].iter().find(body)).or_else(|| mentions.iter().find(body))?;
    let id = found.entity?;
    let party = entities.profile(id).is_some_and(|p| p.kind == "party");
    Some((entities.get(id)?.name.clone(), party))
}

/// `laat een woordvoerder aan de BBC weten`: is the body one to whom something is said?
pub(in crate::resolve) fn is_addressed(doc: &Doc<'_>, m: &Placed) -> bool {
    let article = usize::from(m.first > 0 && doc.is_any(m.first - 1, &["de", "het"]));
    m.first > article && doc.is_any(m.first - 1 - article, &["aan", "tegen", "tegenover"])
}

/// Is somebody named in passing: beside another, or as who helps, is met or is compared?
fn is_passing(doc: &Doc<'_>, m: &Placed) -> bool {
    let article = usize::from(m.first > 0 && doc.is_any(m.first - 1, &["de", "het"]));
    let start = doc.sentence_range(m.first).start;
    m.first > start + 1 + article
        && doc
            .is_any(m.first - 1 - article, &["door", "met", "als", "dan", "naast", "naar", "aan", "tegen", "op", "via"])
}
