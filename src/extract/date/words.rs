//! What the rules of this family share: counts, years and the words around a date.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::lexicon::{Cue, DateNeighbour, Deictic};
use crate::model::Mod;
use crate::parse::calendar::{Part, Unit};
use crate::parse::number;
use crate::rule::Which;
use crate::text::Doc;
use crate::token::Shape;

/// The unit that the token names, and whether it is a plural.
pub fn unit(doc: &Doc<'_>, at: usize) -> Option<(Unit, bool)> {
    let row = doc.lex.tables.time_units.get(doc.word(at))?;
    Some((Unit::from_code(&row.code, row.clock)?, row.plural))
}

/// The part of a day that the bare token names (`avond`, `avonds`).
pub fn part(doc: &Doc<'_>, at: usize) -> Option<Part> {
    let row = doc.lex.tables.day_parts.get(doc.word(at)).filter(|p| p.offset.is_none())?;
    Part::from_code(&row.code)
}

/// The part of a day written apart from its day: `vandaag avond`, `zaterdag ochtend`.
pub fn part_apart(doc: &Doc<'_>, at: usize) -> Option<Part> {
    let word = doc.token(at).filter(|t| t.is_word() && !t.is_upper() && !t.shape.has(Shape::LINE))?;
    let bare = word.end > word.start && !doc.str(at).ends_with('s') && !doc.is(at, "morgen");
    let goes_on = doc.glued(at + 1) && doc.is(at + 1, "-");
    part(doc, at).filter(|_| bare && !goes_on)
}

/// Does the word at `at` stand in date_neighbours.tsv with this role?
pub fn beside(doc: &Doc<'_>, at: usize, role: DateNeighbour) -> bool {
    doc.lex.tables.date_neighbours.get(doc.word(at)).is_some_and(|n| n.any(role))
}

/// The word at `at` that says which of many.
pub fn deictic(doc: &Doc<'_>, at: usize) -> Option<Deictic> {
    let found = doc.lex.tables.deictics.get(doc.word(at)).copied();
    found.filter(|_| !doc.is(at, "jongste") || is_of_late(doc, at))
}

/// `in de jongste vijf jaar`, `het jongste kwartaal`: Flemish for the last; not `de jongste is drie maanden`, `op de jongste dag`.
fn is_of_late(doc: &Doc<'_>, at: usize) -> bool {
    let Some(article) = before(doc, at).filter(|i| doc.is_any(*i, &["de", "het"])) else { return false };
    let time = |i: usize| doc.is_any(i, &["in", "over", "gedurende", "tijdens", "sinds", "van"]);
    match number::read(doc, at + 1) {
        // `van de jongste vier jaar oud`
        Some(n) => unit(doc, n.last).is_some() && !doc.is(n.last + 1, "oud") && before(doc, article).is_some_and(time),
        None => unit(doc, at + 1).is_some_and(|(unit, plural)| plural || unit > Unit::Day),
    }
}

/// The token before `at` within the sentence that begins at `start`.
pub fn before(doc: &Doc<'_>, at: usize) -> Option<usize> {
    at.checked_sub(1)
        .filter(|i| *i >= doc.sentence_range(at).start && doc.token(at).is_some_and(|t| !t.shape.has(Shape::LINE)))
}

/// A number of units and where its words begin; `None` for an unspecified number (`enkele`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Its first token.
    pub first: usize,
    /// The number.
    pub value: Option<Decimal>,
}

/// Words for an unspecified number, and those that need `een` before them.
const VAGUE: &[&str] = &[
    "enkele",
    "meerdere",
    "verscheidene",
    "verschillende",
    "vele",
    "veel",
    "tientallen",
    "honderden",
    "duizenden",
    "miljoenen",
    "miljarden",
    "enige",
    "weinig",
    "zoveel",
    "ettelijke",
    "luttele",
];
const VAGUE_AFTER_EEN: &[&str] = &["paar", "aantal", "handvol", "tiental", "twintigtal", "dozijn", "stuk"];

/// The number whose words end before token `at`.
pub fn count_before(doc: &Doc<'_>, at: usize) -> Option<Count> {
    let last = before(doc, at)?;
    if doc.is(last, "half") || doc.is(last, "halve") {
        // `een half jaar`, `twee en een half jaar`.
        let one = before(doc, last).filter(|i| doc.is_any(*i, &["een", "één"]));
        let Some(one) = one else { return Some(Count { first: last, value: Some(Decimal::new(5, 1)) }) };
        if let Some(en) = before(doc, one).filter(|i| doc.is(*i, "en"))
            && let Some(i) = before(doc, en)
            && let Some(number) = number::read(doc, i)
        {
            if number.last == at {
                return Some(Count { first: i, value: Some(number.value) });
            }
            if number.last == en {
                return Some(Count { first: i, value: number.value.checked_add(Decimal::new(5, 1)) });
            }
        }
        return Some(Count { first: one, value: Some(Decimal::new(5, 1)) });
    }
    // `een kwart eeuw`
    if doc.is(last, "kwart")
        && let Some(first) = before(doc, last).filter(|i| doc.is_any(*i, &["een", "één"]))
    {
        return Some(Count { first, value: Some(Decimal::new(25, 2)) });
    }
    // `nog geen week`: one that is loosened.
    if doc.is(last, "geen")
        && before(doc, last).is_some_and(|i| doc.is(i, "nog"))
        && unit(doc, at).is_some_and(|u| !u.1)
    {
        return Some(Count { first: at, value: Some(Decimal::ONE) });
    }
    // `een klein jaar`, `een goede week`
    if doc.is_any(
        last,
        word_set!["klein", "kleine", "goed", "goede", "krap", "krappe", "heel", "hele", "vol", "volle", "dik", "dikke"],
    ) && let Some(first) = before(doc, last).filter(|i| doc.is_any(*i, &["een", "één"]))
    {
        return Some(Count { first, value: Some(Decimal::ONE) });
    }
    if doc.is_any(last, word_set!(of VAGUE)) {
        return Some(Count { first: last, value: None });
    }
    if doc.is_any(last, word_set!(of VAGUE_AFTER_EEN)) {
        let first = before(doc, last).filter(|i| doc.is(*i, "een")).unwrap_or(last);
        return Some(Count { first, value: None });
    }
    let whole = before(doc, last)
        .and_then(|i| Some((i, number::read(doc, i).filter(|n| n.last == at && n.magnitude > Decimal::ONE)?)));
    if let Some((first, number)) = whole {
        return Some(Count { first, value: Some(number.value) });
    }
    let number = number::read(doc, last).filter(|n| n.last == at)?;
    Some(Count { first: last, value: Some(number.value) })
}

/// The count as a whole number of units that a calendar can count.
pub fn whole(value: Option<Decimal>) -> Option<i32> {
    value.filter(|v| v.fract().is_zero()).and_then(|v| v.to_i32()).filter(|n| n.abs() <= 10_000)
}

/// What stands before a date and belongs to it (`begin`, `eind`, `eerder`), and what that makes of its value.
pub fn narrow(doc: &Doc<'_>, first: usize) -> (usize, Option<Mod>) {
    let Some(mut at) = before(doc, first) else { return (first, None) };
    // `begin van de maand`, `eind van het jaar`, `eerder in de week` are read by the rules of units.
    if doc.is(at, "-") {
        match before(doc, at) {
            Some(i) => at = i,
            None => return (first, None),
        }
    }
    match doc.lex.tables.date_modifiers.get(doc.word(at)).filter(|m| m.inside) {
        // `later eind mei`: only one of them.
        Some(found) => (at, found.modifier),
        None => (first, None),
    }
}

/// What stands before a date or duration outside of it and loosens its value (`ruim`, `meer dan`).
pub fn loosen(doc: &Doc<'_>, first: usize) -> Option<Mod> {
    let mut at = before(doc, first)?;
    if doc.is_any(at, &["de", "het", "een", "slechts", "al", "nog"]) {
        at = before(doc, at)?;
    }
    // `uiterlijk op 19 april`
    if doc.is_any(at, &["op", "in", "per", "om"])
        && let Some(latest) = before(doc, at).filter(|i| doc.is(*i, "uiterlijk"))
    {
        at = latest;
    }
    if doc.is(at, "geen") {
        return before(doc, at).filter(|i| doc.is(*i, "nog")).map(|_| Mod::LessThan);
    }
    if doc.is(at, "dan") {
        // `70 euro meer dan vorig jaar` compares.
        let point = doc.is_any(first, &["gisteren", "vandaag", "nu"]);
        let comparative = before(doc, at)?;
        let lasts = doc.is_any(comparative, &["langer", "korter"]);
        if !lasts && (point || deictic(doc, first).is_some_and(|d| d != Deictic::Last)) {
            return None;
        }
        return match () {
            _ if doc.is_any(comparative, &["meer", "langer"]) => Some(Mod::MoreThan),
            _ if doc.is_any(comparative, &["minder", "korter"]) => Some(Mod::LessThan),
            _ => None,
        };
    }
    if doc.is_any(at, &["minste", "minst"]) {
        return Some(Mod::MoreThan);
    }
    // `ten hoogste`, `op zijn meest`, but `het meeste aantal uren`
    if doc.is_any(at, &["hoogste", "meeste", "meest"])
        && before(doc, at).is_some_and(|i| doc.is_any(i, &["ten", "zijn", "z'n", "hun", "haar"]))
    {
        return Some(Mod::LessThan);
    }
    if doc.is_any(at, &["'n"]) {
        return Some(Mod::Approx);
    }
    doc.lex.tables.date_modifiers.get(doc.word(at)).filter(|m| !m.inside).and_then(|m| m.modifier)
}

/// A year in four digits.
pub fn year(doc: &Doc<'_>, at: usize) -> Option<i16> {
    let token = doc.token(at).filter(|t| t.is_number() && t.end - t.start == 4)?;
    let year = doc.str(at).parse().ok().filter(|y| (1000..2200).contains(y))?;
    let glued_unit =
        doc.glued(at + 1) && doc.is_any(at + 1, &["%"]) || token.shape.has(Shape::LINE) && doc.is(at + 1, ".");
    (!glued_unit).then_some(year)
}

/// The year behind a month, season or quarter: `2024`, `'24`, `van 2024`, `vorig jaar`, `van dit jaar`, `van dat jaar`.
pub fn year_behind(doc: &Doc<'_>, last: usize) -> (usize, Which) {
    let end = doc.sentence_range(last.saturating_sub(1)).end;
    let none = (last, Which::Bare);
    if last >= end {
        return none;
    }
    if let Some(year) = year(doc, last) {
        return (last + 1, Which::In(year));
    }
    if let Some((next, year)) = short_year(doc, last) {
        return (next, Which::In(year));
    }
    let mut at = last;
    if doc.is_any(at, &["van", "in"]) {
        at += 1;
        if doc.is(at, "het") && doc.is(at + 1, "jaar") {
            if let Some(year) = year(doc, at + 2) {
                return (at + 3, Which::In(year));
            }
            return if doc.is(last, "van") { (at + 2, Which::InYear(0)) } else { none };
        }
        if let Some(year) = year(doc, at).filter(|_| doc.is(last, "van")) {
            return (at + 1, Which::In(year));
        }
    }
    if at < end && unit(doc, at + 1) == Some((Unit::Year, false)) {
        let which = match deictic(doc, at) {
            Some(Deictic::Last | Deictic::Previous) => Which::InYear(-1),
            Some(Deictic::This) => Which::InYear(0),
            Some(Deictic::Next | Deictic::Following) => Which::InYear(1),
            Some(Deictic::Text) => Which::OfText,
            None => return none,
        };
        return (at + 2, which);
    }
    none
}

/// `'24`: an apostrophe and two digits.
pub fn short_year(doc: &Doc<'_>, at: usize) -> Option<(usize, i16)> {
    if !doc.is_any(at, &["'"]) || !doc.glued(at + 1) {
        return None;
    }
    let digits = doc.str(at + 1);
    if digits.len() != 2 || !doc.token(at + 1)?.is_number() {
        return None;
    }
    let year: i16 = digits.parse().ok()?;
    Some((at + 2, if year > 40 { 1900 + year } else { 2000 + year }))
}

/// The number of an ordinal at `at` and the token behind it: `derde`, `3e`, `19de`, `laatste` (-1).
pub fn ordinal(doc: &Doc<'_>, at: usize) -> Option<(i8, usize)> {
    if doc.token(at)?.is_number() {
        let number = doc.str(at).parse().ok()?;
        let mut suffix = at + 1;
        if doc.is(suffix, "-") && doc.glued(suffix) {
            suffix += 1;
        }
        let glued = doc.glued(suffix) && doc.is_any(suffix, &["e", "de", "ste"]);
        return glued.then_some((number, suffix + 1));
    }
    Some((doc.lex.tables.ordinals.get(doc.word(at))?.number, at + 1))
}

/// The ordinal that ends before token `at`, and its first token.
pub fn ordinal_before(doc: &Doc<'_>, at: usize) -> Option<(i8, usize)> {
    let last = before(doc, at)?;
    [Some(last), before(doc, last), before(doc, last).and_then(|i| before(doc, i))]
        .into_iter()
        .flatten()
        .find_map(|i| ordinal(doc, i).filter(|o| o.1 == at).map(|o| (o.0, i)))
}

/// Does a preposition stand before the date that begins at `first`, an article between or not?
pub fn after_preposition(doc: &Doc<'_>, first: usize, words: &[&str]) -> bool {
    let Some(mut at) = before(doc, first) else { return false };
    if doc.is_any(at, &["de", "het"]) {
        match before(doc, at) {
            Some(i) => at = i,
            None => return false,
        }
    }
    doc.is_any(at, words)
}

/// Is the token a name that goes on (`De Mei`, `Zondag` as a surname)?
pub fn after_name(doc: &Doc<'_>, first: usize) -> bool {
    before(doc, first).is_some_and(|i| {
        doc.has(i, Cue::GivenName) && doc.token(i).is_some_and(|t| t.is_upper()) && !doc.has(i, Cue::Month)
    })
}

/// Is the month at `at` an abbreviation (`mrt`)?
pub fn is_short_month(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    word.len() <= 5 && !doc.is_any(at, &["mei", "juni", "juli", "maart", "april"])
}

/// Does the word at `at` stand behind a given name or another name elsewhere in the article (`Milan Mei`, `dominee Zondag`)?
pub fn names_somebody(doc: &Doc<'_>, at: usize, cue: Cue) -> bool {
    // The first places are enough, and keep a long article linear.
    let word = doc.word(at);
    doc.at(cue).iter().take(64).map(|i| *i as usize).any(|i| {
        i != at
            && doc.word(i) == word
            && doc.token(i).is_some_and(|t| t.is_upper() && !t.shape.has(Shape::CAPS))
            && before(doc, i).is_some_and(|j| {
                doc.has(j, Cue::GivenName) && doc.token(j).is_some_and(|t| t.is_upper())
                    || doc.has(j, Cue::Title)
                    || doc.has(j, Cue::Occupation)
                    || doc.has(j, Cue::Role)
            })
    })
}
