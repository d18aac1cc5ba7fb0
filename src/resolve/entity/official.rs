//! Officials: the body of a role, and whom a role without a name can only mean.

use super::Entities;
use super::body::Bodies;
use super::nameless::{MENTIONS, NEAR, Seen, nameless};
use super::office::is_generic;
use crate::lexicon::{Hit, Table};
use crate::model::{MentionValue, OfficialValue, RoleCategory};
use crate::resolve::Placed;
use crate::rule::Value;
use crate::text::Doc;
use crate::token::fold;

/// No more officials than this are kept in mind for the roles that follow.
const REMEMBERED: usize = 64;

/// Fills in the bodies of officials and gives those without a name their entity.
pub(super) fn resolve(doc: &Doc<'_>, mentions: &mut [Placed], entities: &mut Entities, bodies: &Bodies) {
    for mention in mentions.iter_mut() {
        let organisation = match &mention.said {
            // `een woordvoerder van het bedrijf`: the noun names no body.
            Value::Official(said) => said.organisation.filter(|&(first, last)| !is_generic(doc, first, last)),
            _ => continue,
        };
        let name =
            organisation.map(|(first, last)| (body_name(doc, first, last, entities, bodies), doc.slice(first, last)));
        if let (MentionValue::Official(official), Some((name, said))) = (&mut mention.value, name) {
            // `lijsttrekker van NSC` leads the party that `NSC-leider` does.
            if official.party.as_deref() == Some(said) {
                official.party = Some(name.clone());
            }
            official.organisation = Some(name);
        }
    }
    of_context(doc, mentions, entities);
    let later = named(mentions);
    let mut seen: Vec<Seen> = Vec::new();
    for i in 0..mentions.len() {
        let MentionValue::Official(fields) = &mentions[i].value else { continue };
        let fields = fields.clone();
        let entity = match mentions[i].entity {
            Some(id) => id,
            None => {
                let (id, body) = nameless(doc, mentions, i, &fields, &seen, &later, entities);
                mentions[i].entity = Some(id);
                if let (MentionValue::Official(fields), Some((name, party))) = (&mut mentions[i].value, body) {
                    *(if party { &mut fields.party } else { &mut fields.organisation }) = Some(name);
                }
                id
            }
        };
        if let Some(profile) = entities.profile_mut(entity) {
            if !profile.roles.contains(&fields.role) {
                profile.roles.push(fields.role.clone());
            }
            let head = doc.str(mentions[i].first);
            if crate::resolve::refer::is_feminine(head) {
                profile.gender = profile.gender.or(Some('f'));
            }
        }
        if seen.len() == REMEMBERED {
            seen.remove(0);
        }
        seen.push(Seen { named: fields.name.is_some(), fields, entity, sentence: mentions[i].sentence });
    }
}

/// How far back the body of a role is looked for, in sentences.
const CONTEXT: usize = 2;

/// A role that says no body or party takes the only one of its sort that the sentences up to it name: a `topvrouw` that of a company,
/// a `Kamerlid` that of a party. Where they name several, it is left open.
fn of_context(doc: &Doc<'_>, mentions: &mut [Placed], entities: &Entities) {
    // The officials by person, so that nobody is looked for in the whole article.
    let mut people: Vec<(u32, usize)> = Vec::new();
    for (i, mention) in mentions.iter().enumerate() {
        if let (MentionValue::Official(_), Some(entity)) = (&mention.value, mention.entity) {
            people.push((entity, i));
        }
    }
    people.sort_unstable();
    for i in 0..mentions.len() {
        let MentionValue::Official(fields) = &mentions[i].value else { continue };
        if fields.organisation.is_some() || fields.party.is_some() || fields.country.is_some() || fields.former {
            continue;
        }
        // `directeur Dennis de Wit van het gelijknamige bouwbedrijf`: a body that has no name of its own here.
        if fields.name.is_some() && doc.is(mentions[i].last, "van") && doc.is_any(mentions[i].last + 1, &["het", "de"])
        {
            continue;
        }
        // `collega-Kamerlid`: of another party, as a rule.
        if doc.is(mentions[i].first, "collega") {
            continue;
        }
        let said = spoken_from(doc, mentions[i].first);
        let sort = match Sort::of(fields) {
            Some(sort) => sort,
            // `..., zegt voorzitter Anna de Wit`: of the body that the sentence before the quotation speaks of.
            None if fields.role == "voorzitter" && said.is_some() => Sort::Company,
            None => continue,
        };
        if let Some((organisation, party)) = elsewhere(mentions, &people, i, sort) {
            if let MentionValue::Official(fields) = &mut mentions[i].value {
                (fields.organisation, fields.party) = (organisation, party);
            }
            continue;
        }
        let fellow = sort == Sort::Party && FELLOWS.contains(&fields.role.as_str());
        // `de Kamerleden De Wit en Boersma` are of several parties, as a rule.
        if sort == Sort::Party && mentions[i].rule.id == "official/coordination" {
            continue;
        }
        let from = said.unwrap_or(mentions[i].sentence);
        let found = body_near(doc, mentions, i, sort, entities, from);
        if let Some(party) = fellow_party(mentions, i).filter(|_| fellow && found.is_none()) {
            if let MentionValue::Official(fields) = &mut mentions[i].value {
                fields.party = Some(party);
            }
            continue;
        }
        let party = found.and_then(|id| entities.profile(id)).is_some_and(|p| p.kind == "party");
        let Some(name) = found.and_then(|id| entities.get(id)).map(|e| e.name.clone()) else {
            continue;
        };
        let indefinite = mentions[i].first > 0 && doc.is(mentions[i].first - 1, "een");
        if let MentionValue::Official(fields) = &mut mentions[i].value {
            match sort {
                Sort::Party if !indefinite => fields.party = Some(name),
                Sort::Party => {}
                Sort::Any if party => fields.party = Some(name),
                _ => fields.organisation = Some(name),
            }
        }
    }
}

/// The body and party that another mention of the same person in the same role says; `people` has the persons with their mentions, sorted.
fn elsewhere(
    mentions: &[Placed],
    people: &[(u32, usize)],
    i: usize,
    sort: Sort,
) -> Option<(Option<String>, Option<String>)> {
    let MentionValue::Official(own) = &mentions[i].value else { return None };
    let entity = mentions[i].entity?;
    own.name.as_ref()?;
    let from = people.partition_point(|(person, _)| *person < entity);
    let same =
        || people[from..].iter().take(MENTIONS).take_while(|(person, _)| *person == entity).map(|(_, m)| &mentions[*m]);
    // A politician has one party, in whatever role.
    if sort == Sort::Party {
        return same().find_map(|m| match &m.value {
            MentionValue::Official(other) if !other.former => other.party.clone().map(|party| (None, Some(party))),
            _ => None,
        });
    }
    // A `perschef` is called `woordvoerder` too.
    let speaks = |o: &OfficialValue| o.category == Some(RoleCategory::Spokesperson);
    let alike = |other: &OfficialValue| other.role == own.role || speaks(own) && speaks(other);
    same().find_map(|m| match &m.value {
        MentionValue::Official(other) if alike(other) && other.former == own.former => {
            let told = other.organisation.is_some() || other.party.is_some();
            told.then(|| (other.organisation.clone(), other.party.clone()))
        }
        _ => None,
    })
}

/// Roles that say that somebody has the party of who came before.
const FELLOWS: &[&str] = &["fractiegenoot", "partijgenoot"];

/// `Zijn fractiegenoot`: the party of the official before, if it was named shortly before.
fn fellow_party(mentions: &[Placed], i: usize) -> Option<String> {
    let near = mentions[..i].iter().rev().take_while(|m| m.sentence + NEAR >= mentions[i].sentence);
    near.filter_map(|m| match &m.value {
        MentionValue::Official(fields) => Some(fields.party.clone()),
        _ => None,
    })
    .next()
    .flatten()
}

/// The sentence in which the quotation opens behind which the token stands, in the same sentence (`"...", zegt Kamerlid De Wit`).
fn spoken_from(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let quotations = doc.quotations();
    let behind = quotations.partition_point(|q| q.inner().start <= at);
    let inner = quotations.get(behind.checked_sub(1)?)?.inner();
    let begin = doc.sentence_range(at).start;
    (inner.end <= at && inner.end >= begin && inner.start < at).then(|| doc.sentence_of(inner.start))
}

/// The body of the wanted sort that the nearest sentence names, seen from sentence `sentence`; where nobody near is of that sort, the only one before.
fn body_near(
    doc: &Doc<'_>,
    mentions: &[Placed],
    i: usize,
    sort: Sort,
    entities: &Entities,
    sentence: usize,
) -> Option<u32> {
    let of_sort = |m: &Placed| {
        let platform = matches!(m.said, Value::Platform(_))
            && sort != Sort::Party
            && !(m.first > 0 && doc.is_any(m.first - 1, &["op", "via"]));
        let body = matches!(m.said, Value::Organisation(_)) || platform;
        let id = m.entity.filter(|_| body)?;
        if is_quoted(doc, m.first) {
            return None;
        }
        let takes = entities.profile(id).is_some_and(|p| sort.takes(&p.kind))
            || sort == Sort::Regulator && entities.get(id).is_some_and(|e| fold(&e.name).contains("inspectie"));
        // `politie`, `kabinet`: bodies of no list that no company's role belongs to.
        let public = sort == Sort::Company
            && entities.get(id).is_some_and(|e| {
                let name = fold(&e.name);
                PUBLIC.iter().any(|p| name.ends_with(p) || name.starts_with(p))
            });
        (takes && !public).then_some((id, m.sentence))
    };
    let mut before = mentions[..i].iter().rev().take(MENTIONS).filter_map(of_sort).peekable();
    let &(nearest, level) = before.peek()?;
    if sort == Sort::Club && level < sentence {
        return None;
    }
    if level + CONTEXT < sentence {
        // Far away only if there is no other.
        let alone = before.all(|(id, _)| id == nearest);
        return (alone && matches!(sort, Sort::Company | Sort::Regulator)).then_some(nearest);
    }
    let rules = |id: u32| entities.profile(id).is_some_and(|p| matches!(p.kind.as_str(), "regulator" | "centralbank"));
    let mut first = nearest;
    let mut several = false;
    for (id, _) in before.take_while(|(_, s)| *s == level) {
        several |= id != nearest;
        if !rules(id) || rules(first) {
            first = id;
        }
    }
    // Of several the one that its sentence begins with is the subject, as a rule; a regulator speaks of others.
    match sort {
        _ if !several => Some(nearest),
        Sort::Company => Some(first),
        _ => None,
    }
}

/// Does it stand within a quotation? Whoever is quoted speaks of others.
fn is_quoted(doc: &Doc<'_>, at: usize) -> bool {
    let quotations = doc.quotations();
    let behind = quotations.partition_point(|q| q.inner().start <= at);
    behind > 0 && quotations[behind - 1].inner().contains(&at)
}

/// The sort of body that a role belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Company,
    Regulator,
    Media,
    Union,
    Party,
    Club,
    Any,
}

impl Sort {
    fn of(fields: &OfficialValue) -> Option<Sort> {
        let role = fields.role.as_str();
        match fields.category? {
            RoleCategory::Spokesperson => Some(Sort::Any),
            _ if role == "onderhandelaar" => Some(Sort::Union),
            _ if role.contains("inspecteur") => Some(Sort::Regulator),
            RoleCategory::Media => Some(Sort::Media),
            RoleCategory::Sport if role.ends_with("trainer") || role == "coach" => Some(Sort::Club),
            // A `manager` has artists and shops, a `commissaris` sits with a regulator or in Brussels.
            _ if role == "commissaris" => Some(Sort::Regulator),
            _ if ["manager", "ombudsman", "kinderombudsman"].contains(&role) => None,
            RoleCategory::Company | RoleCategory::Union | RoleCategory::Regulator => Some(Sort::Company),
            _ if role == "vicevoorzitter" => Some(Sort::Company),
            RoleCategory::Parliament | RoleCategory::Party if PARTISAN.contains(&fields.role.as_str()) => {
                Some(Sort::Party)
            }
            _ => None,
        }
    }

    /// May a body of this type of the lexicon be meant?
    fn takes(self, kind: &str) -> bool {
        match self {
            Sort::Any => kind != "terror",
            Sort::Party => kind == "party",
            Sort::Club => kind == "club",
            Sort::Regulator => kind == "regulator",
            Sort::Media => kind == "media",
            Sort::Union => kind == "union",
            Sort::Company => ![
                "party",
                "parliament",
                "government",
                "court",
                "police",
                "army",
                "eu",
                "ministry",
                "terror",
                "programme",
                "intelligence",
                "international",
                "exchange",
                "agency",
                "prosecution",
                "media",
            ]
            .contains(&kind),
        }
    }
}

/// Public bodies that a text names without a list.
const PUBLIC: &[&str] =
    &["politie", "justitie", "kabinet", "regering", "parlement", "leger", "ministerie", "rechtbank", "gerechtshof"];

/// Roles whose holder has a party.
const PARTISAN: &[&str] = &[
    "kamerlid",
    "kandidaat-kamerlid",
    "tweede kamerlid",
    "campagneleider",
    "fractieleider",
    "fractievoorzitter",
    "fractiegenoot",
    "partijleider",
    "partijvoorzitter",
    "lijsttrekker",
    "partijgenoot",
    "fractieleidster",
    "fractievoorzitster",
    "partijleidster",
];

/// The officials with names, the first of each entity and role.
fn named(mentions: &[Placed]) -> Vec<Seen> {
    let mut out: Vec<Seen> = Vec::new();
    for mention in mentions {
        if let (MentionValue::Official(fields), Some(entity)) = (&mention.value, mention.entity)
            && out.len() < REMEMBERED
            && !out.iter().any(|s| s.entity == entity && s.fields.role == fields.role)
        {
            out.push(Seen { fields: fields.clone(), entity, named: true, sentence: mention.sentence });
        }
    }
    out
}

/// The canonical name of the body in these tokens.
fn body_name(doc: &Doc<'_>, first: usize, last: usize, entities: &Entities, bodies: &Bodies) -> String {
    let text = doc.slice(first, last);
    // `burgemeester van Utrecht` in an article that calls FC Utrecht so too: the town.
    let town = doc.hit(first, Table::Place).is_some_and(|h| h.last == last);
    let other = |name: &str| town && name != text && name.ends_with(text);
    if let Some(entity) = bodies.get(text).and_then(|id| entities.get(id)).filter(|e| !other(&e.name)) {
        return entity.name.clone();
    }
    let listed = |h: &&Hit| matches!(h.table, Table::Organisation | Table::Platform);
    let shown = |name: &str| {
        let (name, text) = (fold(name), fold(text));
        text.len() < 7 || name.contains(&text) || text.contains(&name)
    };
    // `de Europese Centrale Bank (ECB)`: the bracket is no part of the name.
    let bracket = last > first + 3 && doc.is(last - 1, ")") && doc.is(last - 3, "(");
    let end = if bracket { last - 3 } else { last };
    // `burgemeester van Zwolle`: not the club that is called after the town.
    let town = doc.hit(first, Table::Place).is_some_and(|h| h.last == end);
    let club = |h: &Hit| {
        let row = doc.lex.tables.organisations.rows.get(h.row).filter(|_| h.table == Table::Organisation);
        row.is_some_and(|o| o.kind == "club" && o.name != text)
    };
    match doc.hits_at(first).iter().filter(listed).find(|h| h.last == end && !(town && club(h))) {
        // `de Britse centrale bank` stays what the article calls it.
        Some(hit) if shown(doc.lex.tables.name(*hit)) => doc.lex.tables.name(*hit).to_owned(),
        Some(_) => doc.slice(first, end).to_owned(),
        None => {
            // `Facebooks`: a genitive.
            let genitive = text.strip_suffix('s').and_then(|t| bodies.get(t)).and_then(|id| entities.get(id));
            genitive.map_or_else(|| doc.slice(first, end).to_owned(), |e| e.name.clone())
        }
    }
}
