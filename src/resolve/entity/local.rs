//! The police of one place and the cabinet of the Netherlands, which the article calls in several ways: `Haagse politie` and `politie Den Haag`
//! are one, and so are `Nederlandse kabinet` and `kabinet`.

use super::Entities;
use crate::lexicon::{Cue, Place, Table};
use crate::model::EntityKind;
use crate::parse::nation;
use crate::resolve::Placed;
use crate::rule::Value;
use crate::text::Doc;
use crate::token::{Shape, fold};

/// Gives the police and the cabinet that are one their entity.
pub(super) fn resolve(doc: &Doc<'_>, mentions: &mut [Placed], entities: &mut Entities) {
    police(doc, mentions, entities);
    other_terms(doc, mentions, entities);
    dutch(doc, mentions, entities);
}

/// The mentions of bodies of no list whose words are in `of`.
fn bodies(mentions: &mut [Placed], of: impl Fn(&Placed) -> bool) -> impl Iterator<Item = &mut Placed> {
    let body = |m: &Placed| matches!(&m.said, Value::Organisation(name) if name.listed.is_none());
    mentions.iter_mut().filter(move |m| body(m) && of(m))
}

/// Is the mention the noun alone, and not `het kabinet van een ander land`?
fn is_bare(doc: &Doc<'_>, m: &Placed) -> bool {
    m.last == m.first + 1 && doc.is(m.first, "kabinet") && !super::body::is_other(doc, m) && !is_of_other_term(doc, m)
}

/// `het vorige kabinet`, `een volgend kabinet`, `het tweede kabinet`: not the one that the article speaks of otherwise.
fn other_terms(doc: &Doc<'_>, mentions: &mut [Placed], entities: &mut Entities) {
    for mention in bodies(mentions, |m| is_of_other_term(doc, m)) {
        let which = fold(doc.str(mention.first - 1));
        let which = which.trim_end_matches('e');
        let name = format!("{which}e {}", doc.slice(mention.first, mention.last));
        mention.entity = Some(entities.intern(EntityKind::Organisation, &name));
    }
}

/// Does a word stand before the noun that tells of another term of office?
pub(super) fn is_of_other_term(doc: &Doc<'_>, m: &Placed) -> bool {
    let noun = m.last == m.first + 1 && doc.is_any(m.first, &["kabinet", "regering"]);
    let which = word_set![
        "vorig",
        "vorige",
        "volgend",
        "volgende",
        "toekomstig",
        "toekomstige",
        "aankomend",
        "aankomende",
        "eerste",
        "tweede",
        "derde",
        "vierde",
    ];
    noun && m.first > doc.sentence_range(m.first).start && doc.is_any(m.first - 1, which)
}

/// Whose police it is; none where the words do not say so.
fn beat<'d>(doc: &'d Doc<'_>, m: &Placed) -> Option<&'d str> {
    let of = |place: &'d Place| place.name.as_str();
    if doc.is(m.first, "politie") && m.last > m.first + 1 {
        let at = m.first + 1 + usize::from(doc.is_any(m.first + 1, &["in", "van"]));
        let hit = doc.hit(at, Table::Place).filter(|h| h.last == m.last);
        let place = hit.and_then(|hit| doc.lex.tables.places.rows.get(hit.row));
        return Some(place.map_or_else(|| doc.slice(at, m.last), of));
    }
    let (place, end) = nation::starting_at(doc, m.first)?;
    (end + 1 == m.last && doc.is(end, "politie")).then(|| of(place))
}

/// The police of a place under all its names.
fn police(doc: &Doc<'_>, mentions: &mut [Placed], entities: &mut Entities) {
    let mut named: Vec<(&str, u32)> = Vec::new();
    for mention in bodies(mentions, |m| beat(doc, m).is_some()) {
        let Some(place) = beat(doc, mention) else { continue };
        let known = named.iter().find(|(other, _)| *other == place).map(|(_, id)| *id);
        let id =
            known.unwrap_or_else(|| entities.intern(EntityKind::Organisation, doc.slice(mention.first, mention.last)));
        if known.is_none() {
            named.push((place, id));
        }
        mention.entity = Some(id);
    }
}

/// `het Nederlandse kabinet` and `het kabinet`, before it and behind it, where the article has no cabinet of another country, and its
/// clause is set in none (`in België viel het kabinet`). `De regering` may be that of any country that the article speaks of.
fn dutch(doc: &Doc<'_>, mentions: &mut [Placed], entities: &mut Entities) {
    let national =
        |m: &Placed| m.last == m.first + 2 && doc.is(m.first + 1, "kabinet") && doc.has(m.first, Cue::Demonym);
    let own = |m: &Placed| doc.is_any(m.first, &["nederlandse", "nederlands"]);
    let mut name = None;
    for mention in bodies(mentions, national) {
        if !own(mention) {
            return;
        }
        name.get_or_insert((mention.first, mention.last));
    }
    let Some((first, last)) = name else { return };
    let id = entities.intern(EntityKind::Organisation, doc.slice(first, last));
    let bare = |m: &Placed| is_bare(doc, m) && !is_abroad(doc, m.first);
    bodies(mentions, |m| national(m) || bare(m)).for_each(|m| m.entity = Some(id));
}

/// `in België viel het kabinet`, `het kabinet van Noorwegen`: does the clause of the noun say that it is in another country? One that it speaks of says
/// nothing (`Het kabinet noemt Rusland een bedreiging`).
pub(super) fn is_abroad(doc: &Doc<'_>, at: usize) -> bool {
    let country = |i: usize| {
        let hit = doc.hit(i, Table::Place).and_then(|h| doc.lex.tables.places.rows.get(h.row));
        hit.is_some_and(|place| place.kind == "country" && place.name != "Nederland")
    };
    let behind = |i: usize| country(i + 1) || doc.is(i + 1, "de") && country(i + 2);
    let sentence = doc.sentence_range(at);
    let cut = |i: &usize| {
        doc.token(*i).is_some_and(|t| t.shape.has(Shape::MARK))
            || doc.is_any(*i, word_set!["en", "maar", "want", "dat", "die", "omdat", "of", "als", "nadat", "terwijl"])
    };
    let first = (sentence.start..at).rev().find(cut).map_or(sentence.start, |i| i + 1);
    doc.is_any(at + 1, &["van", "in"]) && behind(at + 1) || (first..at).any(|i| doc.is(i, "in") && behind(i))
}
