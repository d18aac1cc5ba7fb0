//! Identifiers: those of the lexicons' rows, and office-holders by the article's date.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Entities, Placed};
use crate::lexicon::{Hit, OfficeHolder, Table};
use crate::model::{EntityKind, MentionValue};
use crate::rule::Value;
use crate::text::Doc;
use crate::token::fold;

/// Adds the identifiers that the tables give for the entities of `mentions`.
pub(super) fn identify(doc: &Doc<'_>, date: Option<Date>, mentions: &[Placed], entities: &mut Entities) {
    for mention in mentions {
        let hit = match &mention.said {
            Value::Organisation(name) | Value::Platform(name) => name.listed,
            Value::Law(law) => law.listed,
            _ => None,
        };
        let Some(id) = mention.entity else { continue };
        if let Some(entity) = entities.get_mut(id)
            && let Some(hit) = hit
        {
            listed(doc, hit, &mut entity.ids);
        }
        if let (MentionValue::Official(official), Some(date)) = (&mention.value, date)
            && let Some(entity) = entities.get_mut(id)
            && entity.kind == EntityKind::Person
            && !entity.ids.contains_key("wikidata")
            && let Some(holder) = holder(doc, &entity.name, official, date)
            && let Some(wikidata) = &holder.wikidata
        {
            entity.ids.insert("wikidata".to_owned(), wikidata.clone());
        }
    }
}

/// `de minister voor Klimaat en Energie`: an office without a name is whoever held it on the article's day, if the article names him.
pub(super) fn appoint(doc: &Doc<'_>, date: Option<Date>, mentions: &mut [Placed], entities: &Entities) {
    let Some(date) = date else { return };
    for i in 0..mentions.len() {
        let MentionValue::Official(official) = &mentions[i].value else { continue };
        if official.name.is_some() || official.portfolio.is_none() || official.former {
            continue;
        }
        let Some(holder) = holder(doc, "", official, date) else { continue };
        let same = |id: u32| entities.get(id).is_some_and(|e| e.kind == EntityKind::Person && e.name == holder.name);
        let near = mentions[..i].iter().rev().chain(&mentions[i + 1..]).take(NAMED);
        let person = near.filter_map(|m| m.entity).find(|&id| same(id));
        mentions[i].entity = person.or(mentions[i].entity);
    }
}

/// How many mentions are looked through for the holder of an office.
const NAMED: usize = 400;

/// The office-holder whom an official can only be.
fn holder<'d>(
    doc: &'d Doc<'_>,
    name: &str,
    official: &crate::model::OfficialValue,
    date: Date,
) -> Option<&'d OfficeHolder> {
    let holders = &doc.lex.tables.officials;
    let in_office = |h: &&OfficeHolder| {
        official.former || h.from.is_none_or(|from| from <= date) && h.until.is_none_or(|until| date < until)
    };
    let same_office = |h: &&OfficeHolder| h.office == official.role;
    let same_field = |h: &&OfficeHolder| match (&h.portfolio, &official.portfolio) {
        (Some(a), Some(b)) => {
            let (a, b) = (fold(a), fold(b));
            a.contains(&b) || b.contains(&a)
        }
        _ => true,
    };
    if official.name.is_some() {
        let last = fold(name.rsplit(' ').next()?);
        let given = name.split_once(' ').map(|(given, _)| fold(given));
        let mut fits = holders.of_surname(&last).filter(in_office).filter(same_office).filter(same_field).filter(|h| {
            given.as_ref().is_none_or(|g| {
                fold(&h.name).starts_with(g.split(' ').next().unwrap_or_default()) || !starts_given(name)
            })
        });
        let found = fits.next()?;
        return fits.all(|other| other.name == found.name).then_some(found);
    }
    // A bare `minister van Financiën` is the Dutch one unless the article says otherwise.
    let portfolio = official.portfolio.as_ref()?;
    let country = official.country.as_deref().unwrap_or("Nederland");
    let portfolio = fold(portfolio);
    let mut fits = holders.of_portfolio(&portfolio).filter(in_office).filter(same_office).filter(|h| {
        matches!((country, h.country.as_deref()), ("Nederland", Some("NL") | None) | ("België", Some("BE")))
    });
    let found = fits.next()?;
    fits.all(|other| other.name == found.name).then_some(found)
}

/// Does the name begin with a given name rather than a particle?
fn starts_given(name: &str) -> bool {
    !["van", "de", "ter", "ten", "den", "der", "'t"].contains(&fold(name).split(' ').next().unwrap_or_default())
}

/// Adds the identifiers of a row.
fn listed(doc: &Doc<'_>, hit: Hit, ids: &mut BTreeMap<String, String>) {
    let tables = &doc.lex.tables;
    let mut add = |scheme: &str, id: Option<&String>| {
        if let Some(id) = id {
            ids.insert(scheme.to_owned(), id.clone());
        }
    };
    match hit.table {
        Table::Organisation => {
            if let Some(row) = tables.organisations.rows.get(hit.row) {
                add("wikidata", row.wikidata.as_ref());
                add("lei", row.lei.as_ref());
            }
        }
        Table::Platform => add("wikidata", tables.platforms.rows.get(hit.row).and_then(|r| r.wikidata.as_ref())),
        Table::Law | Table::LawArticleOnly => {
            if let Some(row) = tables.laws.rows.get(hit.row) {
                add("celex", row.celex.as_ref());
                add("bwb", row.bwb.as_ref());
                add("eli", row.eli.as_ref());
            }
        }
        _ => {}
    }
}
