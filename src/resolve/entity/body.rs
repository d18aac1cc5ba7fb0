//! Bodies and platforms: canonical names, abbreviations that the article introduces, short forms.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Entities;
use crate::lexicon::{Cue, Hit, Table};
use crate::model::EntityKind;
use crate::resolve::Placed;
use crate::resolve::confirm::key;
use crate::rule::Value;
use crate::text::Doc;
use crate::token::{Shape, fold};

/// How the article calls its bodies.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    by_text: FxHashMap<String, u32>,
    by_first_word: FxHashMap<String, u32>,
    by_last_word: FxHashMap<String, u32>,
}

impl Bodies {
    /// The entity of a name as the article writes it.
    pub fn get(&self, text: &str) -> Option<u32> {
        self.by_text.get(&key(text)).copied()
    }
}

/// Gives every body and platform an entity.
pub(super) fn resolve(doc: &Doc<'_>, mentions: &mut [Placed], entities: &mut Entities) -> Bodies {
    let mut bodies = Bodies::default();
    introduced(doc, mentions, entities, &mut bodies);
    super::local::resolve(doc, mentions, entities);
    let sure = sure_rows(doc, mentions);
    let commission = commission(doc, mentions);
    let senate = named(doc, mentions, "Eerste Kamer");
    let prosecution = named(doc, mentions, "Openbaar Ministerie");
    let renamed = platform(doc, mentions, "X");
    let mut forms: FxHashMap<u32, Vec<&str>> = FxHashMap::default();
    for mention in mentions.iter_mut() {
        let (name, kind) = match &mention.said {
            Value::Organisation(name) => (name, EntityKind::Organisation),
            Value::Platform(name) => (name, EntityKind::Platform),
            _ => continue,
        };
        let text = doc.slice(mention.first, mention.last);
        let key = key(text);
        let meant = match text {
            "justitie" => prosecution,
            "senaat" | "Senaat" => senate,
            // Where the article calls the network by its new name too.
            "Twitter" => renamed,
            _ => meant(doc, mention, text, commission),
        };
        let other = is_other(doc, mention) || super::local::is_of_other_term(doc, mention);
        let known = bodies.by_text.get(&key).copied().filter(|_| !other);
        let id = match (mention.entity.or(known), name.listed) {
            (Some(id), _) => id,
            (None, _) if meant.is_some() => {
                let id = entities.intern(kind, meant.unwrap_or_default());
                bodies.by_text.insert(key, id);
                mention.entity = Some(id);
                continue;
            }
            (None, Some(hit)) => {
                let hit = best_row(doc, hit, &sure);
                listed(doc, hit, kind, entities)
            }
            (None, None) => unlisted(doc, mention, kind, &key, entities, &bodies),
        };
        mention.entity = Some(id);
        forms.entry(id).or_default().push(text);
        if !other {
            bodies.by_text.entry(key).or_insert(id);
        }
        if mention.last > mention.first + 1 {
            // `Europees Hof van Justitie` is the `Hof` too.
            let adjective =
                doc.has(mention.first, Cue::Demonym) || doc.is_any(mention.first, &["europees", "internationaal"]);
            if adjective && doc.is_upper(mention.first + 1) {
                bodies.by_first_word.entry(fold(doc.str(mention.first + 1))).or_insert(id);
            }
            bodies.by_first_word.entry(fold(doc.str(mention.first))).or_insert(id);
            bodies.by_last_word.insert(fold(doc.str(mention.last - 1)), id);
        }
    }
    for (id, forms) in forms {
        rename(entities, id, &forms);
    }
    bodies
}

/// The name of the body that a word stands for which is no name of it: the Commission.
fn meant<'n>(doc: &Doc<'_>, mention: &Placed, text: &str, commission: Option<&'n str>) -> Option<&'n str> {
    match text {
        "Brussel" if doc.hit(mention.first, Table::Organisation).is_none() => commission,
        _ => None,
    }
}

/// Whom `Brussel` stands for: the Commission, or the Union, if the article names it.
fn commission<'d>(doc: &'d Doc<'_>, mentions: &[Placed]) -> Option<&'d str> {
    named(doc, mentions, "Europese Commissie").or_else(|| named(doc, mentions, "Europese Unie"))
}

/// The listed body of this name, if the article has it.
fn named<'d>(doc: &'d Doc<'_>, mentions: &[Placed], wanted: &str) -> Option<&'d str> {
    mentions.iter().find_map(|m| match &m.said {
        Value::Organisation(name) => name.listed.map(|hit| doc.lex.tables.name(hit)).filter(|n| *n == wanted),
        _ => None,
    })
}

/// The listed platform of this name, if the article has it.
fn platform<'d>(doc: &'d Doc<'_>, mentions: &[Placed], wanted: &str) -> Option<&'d str> {
    mentions.iter().find_map(|m| match &m.said {
        Value::Platform(name) => name.listed.map(|hit| doc.lex.tables.name(hit)).filter(|n| *n == wanted),
        _ => None,
    })
}

/// The canonical name stays where the article uses it or a form that shows it; else the entity is called as the article calls it at its longest.
/// A company that is called by its initials alone goes by them (`RBS`); those of a public body stand for its name.
fn rename(entities: &mut Entities, id: u32, forms: &[&str]) {
    let trades = entities.profile(id).is_some_and(|p| matches!(p.kind.as_str(), "company" | "bank"));
    let Some(entity) = entities.get_mut(id) else { return };
    let shown = |form: &&str| {
        let (a, b) = (fold(form), fold(&entity.name));
        a == b
            || b.starts_with(&a)
            || b.ends_with(&a)
            || a.starts_with(&b)
            || a.ends_with(&b)
            || !trades && initials(form, &entity.name)
    };
    if !forms.iter().any(shown)
        && let Some(longest) = forms.iter().max_by_key(|f| f.chars().count())
    {
        entity.name = (*longest).to_owned();
    }
}

/// Is `short` made of the first letters of the words of `long`, small words counted or not?
pub(in crate::resolve) fn initials(short: &str, long: &str) -> bool {
    let letters: String = short.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let words = |small: bool| -> String {
        let words = long.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        words
            .filter(|w| small || w.chars().next().is_some_and(char::is_uppercase))
            .filter_map(|w| w.chars().next())
            .flat_map(char::to_lowercase)
            .collect()
    };
    letters.len() > 1 && (letters == words(true) || letters == words(false))
}

fn listed(doc: &Doc<'_>, hit: Hit, kind: EntityKind, entities: &mut Entities) -> u32 {
    let id = entities.intern(kind, doc.lex.tables.name(hit));
    let tables = &doc.lex.tables;
    let sort = match hit.table {
        Table::Organisation => tables.organisations.rows.get(hit.row).map(|r| r.kind.clone()),
        _ => tables.platforms.rows.get(hit.row).map(|r| r.kind.clone()),
    };
    if let (Some(profile), Some(sort)) = (entities.profile_mut(id), sort) {
        profile.kind = sort;
    }
    id
}

/// A name of no list: as the article calls it, or the longer name that it begins or ends.
fn unlisted(
    doc: &Doc<'_>,
    mention: &Placed,
    kind: EntityKind,
    key: &str,
    entities: &mut Entities,
    bodies: &Bodies,
) -> u32 {
    let single = mention.last == mention.first + 1;
    // `Vereniging Natuurgebied`: a listed name behind the noun that says what it is.
    if !single && doc.is_any(mention.first, &["vereniging", "stichting", "omroep", "vakbond", "zender", "partij"]) {
        let own = |h: &&Hit| h.table == Table::Organisation && h.last == mention.last;
        if let Some(hit) = doc.hits_at(mention.first + 1).iter().find(own) {
            return listed(doc, *hit, kind, entities);
        }
    }
    if single && doc.is_upper(mention.first) {
        // `Xandrias beleid`
        if let Some(&id) = key.strip_suffix('s').and_then(|stem| bodies.by_text.get(stem)) {
            return id;
        }
        let word = fold(key);
        if let Some(&id) = bodies.by_first_word.get(&word).or_else(|| bodies.by_last_word.get(&word)) {
            return id;
        }
    }
    // `regering` after `Franse regering`.
    let bare = single && !doc.is_upper(mention.first) && !is_other(doc, mention);
    // Not `in België viel het kabinet` after `Nederlandse kabinet`.
    let abroad = |id: u32| {
        entities.get(id).is_some_and(|e| e.name.starts_with("Nederlands"))
            && super::local::is_abroad(doc, mention.first)
    };
    if bare && let Some(&id) = bodies.by_last_word.get(key).filter(|id| !abroad(**id)) {
        return id;
    }
    entities.intern(kind, doc.slice(mention.first, mention.last))
}

/// `het leger van dat land`, `de regering van een buurland`: not the one that the article speaks of otherwise. `De regering van premier
/// De Wit` may be.
pub(super) fn is_other(doc: &Doc<'_>, mention: &Placed) -> bool {
    mention.last == mention.first + 1
        && !doc.is_upper(mention.first)
        && doc.is(mention.last, "van")
        && doc.is_any(mention.last + 1, &["dat", "een"])
}

/// `Autoriteit Persoonsgegevens (AP)`: a name and its abbreviation in brackets are one thing, here and later.
fn introduced(doc: &Doc<'_>, mentions: &mut [Placed], entities: &mut Entities, bodies: &mut Bodies) {
    for i in 1..mentions.len() {
        let (long, short) = (&mentions[i - 1], &mentions[i]);
        let named = |m: &Placed| matches!(&m.said, Value::Organisation(_) | Value::Platform(_));
        let bracket = long.last + 1 == short.first && doc.is(long.last, "(") && doc.is(short.last, ")");
        if !(bracket && named(long) && named(short)) {
            continue;
        }
        let (words, letters) = (doc.slice(long.first, long.last), doc.slice(short.first, short.last));
        // `Jan Smit (ING)` or `Ajax (NOS)` are no abbreviation: the letters must stand in the name, in their order, or be of no list.
        if !is_short_for(letters, words) && !is_described(doc, long, short) && !is_foreign(doc, long, short) {
            continue;
        }
        let (kind, hit) = match (&long.said, &short.said) {
            (Value::Organisation(name), _) => (EntityKind::Organisation, name.listed),
            (Value::Platform(name), _) => (EntityKind::Platform, name.listed),
            _ => continue,
        };
        let id = match hit {
            Some(hit) => listed(doc, hit, kind, entities),
            None => entities.intern(kind, words),
        };
        // The rule that finds both asks no list, which may know what sort of body it is.
        let whole = doc.hits_at(long.first).iter().find(|h| h.table == Table::Organisation && h.last == long.last);
        if let Some(row) = whole.and_then(|h| doc.lex.tables.organisations.rows.get(h.row))
            && let Some(profile) = entities.profile_mut(id)
        {
            profile.kind.clone_from(&row.kind);
        }
        bodies.by_text.insert(key(words), id);
        bodies.by_text.insert(key(letters), id);
        mentions[i - 1].entity = Some(id);
        mentions[i].entity = Some(id);
    }
}

/// `Russische instituut voor vis en zee (VBRO)`: a name in small letters behind an adjective, whose abbreviation is of another language.
fn is_described(doc: &Doc<'_>, long: &Placed, short: &Placed) -> bool {
    let unlisted = |m: &Placed| matches!(&m.said, Value::Organisation(name) if name.listed.is_none());
    unlisted(long)
        && unlisted(short)
        && doc.token(short.first).is_some_and(|t| t.shape.has(Shape::CAPS))
        && long.last > long.first + 3
        && doc.is_upper(long.first)
        && !doc.is_upper(long.first + 1)
        && doc.is_any(long.first + 2, &["voor", "van", "tegen", "tot"])
}

/// `Raad van Brouwers (VBRO)`: letters in another language or order that no list has, behind a name that is no abbreviation itself.
fn is_foreign(doc: &Doc<'_>, long: &Placed, short: &Placed) -> bool {
    let unlisted = matches!(&short.said, Value::Organisation(name) if name.listed.is_none());
    let caps = |m: &Placed| {
        m.last == m.first + 1 && doc.token(m.first).is_some_and(|t| t.shape.has(Shape::CAPS) && t.end - t.start > 2)
    };
    let whole = doc.span(long.first, long.last);
    unlisted && caps(short) && !caps(long) && whole.end - whole.start > 12
}

/// Do the letters of `short` follow each other in `long`, from its first?
fn is_short_for(short: &str, long: &str) -> bool {
    let mut rest = long.chars().flat_map(char::to_lowercase);
    short.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).all(|c| rest.any(|d| d == c))
}

/// The rows that a name of only one reading points at.
fn sure_rows(doc: &Doc<'_>, mentions: &[Placed]) -> FxHashSet<(Table, usize)> {
    let mut out = FxHashSet::default();
    for mention in mentions {
        if let Value::Organisation(name) | Value::Platform(name) = &mention.said
            && let Some(hit) = name.listed
            && rivals(doc, hit).count() == 1
        {
            out.insert((hit.table, hit.row));
        }
    }
    out
}

/// The rows of one table that share a form (`AP`).
fn rivals<'a>(doc: &'a Doc<'_>, hit: Hit) -> impl Iterator<Item = &'a Hit> {
    doc.hits_at(hit.first).iter().filter(move |h| h.table == hit.table && h.last == hit.last)
}

/// Of several rows the one that the article names in another way too.
fn best_row(doc: &Doc<'_>, hit: Hit, sure: &FxHashSet<(Table, usize)>) -> Hit {
    if rivals(doc, hit).count() < 2 {
        return hit;
    }
    if let Some(named) = rivals(doc, hit).find(|h| sure.contains(&(h.table, h.row))) {
        return *named;
    }
    // `Kamer` in an article about Belgium: the row from whose country most of the other bodies are.
    let rows = &doc.lex.tables.organisations.rows;
    let country =
        |h: &Hit| rows.get(h.row).filter(|_| h.table == Table::Organisation).and_then(|o| o.country.as_deref());
    let company = |h: &Hit| {
        let own = country(h);
        let of = |row: usize| rows.get(row).and_then(|o| o.country.as_deref());
        let near = sure.iter().filter(|(t, r)| *t == Table::Organisation && own.is_some() && of(*r) == own).count();
        (near, own == Some("NL"))
    };
    let mut best = hit;
    for rival in rivals(doc, hit) {
        if company(rival) > company(&best) {
            best = *rival;
        }
    }
    best
}
