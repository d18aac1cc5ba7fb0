//! `2024`, `begin 2024`, `'24`, `2019-2020`.

use super::words;
use crate::lexicon::{Cue, DateNeighbour, Table};
use crate::model::MentionKind;
use crate::parse::calendar::Stretch;
use crate::rule::{DateExpr, Found, Rule, Value, When};
use crate::text::Doc;
use crate::token::Shape;

/// A year.
pub static RULE: Rule = Rule {
    id: "date/year",
    doc: "A year in four digits where the words around it make it one, or two years with a mark between.",
    kind: MentionKind::Date,
    cues: &[Cue::Digits],
    find,
    hits: &[
        ("In [2024] kwam er een wet.", "2024"),
        ("Sinds [begin 2009] geldt een verbod.", "2009 Start"),
        ("Het bedrijf stopte tussen 2010 en [2019] met bouwen.", "2019"),
        ("De ploeg won in het seizoen [2019-2020] alles.", "2019/2020"),
        ("Het beste resultaat ([2018]) was beter.", "2018"),
        ("[2023] was een goed jaar.", "2023"),
        ("De stad heeft sinds [2007] inwoners uit Polen.", "2007"),
        ("Europese verkiezingen [2024].", "2024"),
        ("En [2024] begon nog beter.", "2024"),
        ("[2021] 34 zetels", "2021"),
        ("In [2016] won zij de beker.", "2016"),
        ("De schilder Brouw ([1904-1998]) bleef.", "1904/1998"),
        ("Zijn 'pechjaar' [2016] is voorbij.", "2016"),
        ("De verkiezingen van [2016] waren spannend.", "2016"),
    ],
    misses: &[
        "Er kwamen 2000 mensen.",
        "Het kost 1995 euro.",
        "De Wegenverkeerswet 1994 en Euro 2024 zijn namen.",
        "Bel 020-2024 voor meer.",
        "Een opbrengst van 1988 euro is veel.",
        "Maar 2000 is te weinig.",
        "Er waren veel stemmen: meer dan 1500 in de gemeente.",
    ],
    gaps: &[],
};

/// Is the number a year whatever it seems to count (`sinds 2007 inwoners uit Polen`)?
fn sure(doc: &Doc<'_>, at: usize, year: i16) -> bool {
    (1900..2100).contains(&year)
        && !doc.has(at + 1, Cue::TimeUnit)
        && words::before(doc, at).is_some_and(|i| words::beside(doc, i, DateNeighbour::YEAR_SURE))
}

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if let Some((next, year)) = at.checked_sub(1).and_then(|i| words::short_year(doc, i)) {
        if words::after_preposition(
            doc,
            at - 1,
            &["in", "sinds", "van", "tot", "vanaf", "uit", "zomer", "eind", "begin", "en"],
        ) && !doc.glued(next)
        {
            out.push(at - 1, next, Value::Date(DateExpr::date(When::Fixed(Stretch::Year(year)))));
        }
        return;
    }
    let Some(year) = words::year(doc, at) else { return };
    if at > 0 && doc.glued(at) && !doc.is_any(at - 1, &["(", "/", "-", "–", "'", "\"", "“", "„"]) {
        return;
    }
    let last = at + 1;
    if let Some(end) = pair(doc, at, year) {
        let modifier = words::loosen(doc, at);
        out.push(at, end.0, Value::Date(DateExpr::date(When::Fixed(Stretch::Years(year, end.1))).with(modifier)));
        return;
    }
    if at > 0
        && doc.glued(at)
        && doc.is_any(at - 1, word_set!["-", "/", "–"])
        && !doc.token(at.saturating_sub(2)).is_some_and(|t| t.is_number())
    {
        return;
    }
    if doc.is(last, "/") && doc.glued(last)
        || words::beside(doc, last, DateNeighbour::COUNTED) && !sure(doc, at, year)
        || doc.glued(last) && doc.is_any(last, word_set!["-", "%", "°"])
        // `in 2016 won zij`: the verb, not the Korean money
        || doc.has(last, Cue::Currency) && !doc.has(last, Cue::Verb)
    {
        return;
    }
    if !is_year(doc, at, year) {
        return;
    }
    let mut first = at;
    if words::before(doc, at)
        .is_some_and(|i| doc.is(i, "jaar") && words::before(doc, i).is_none_or(|j| words::deictic(doc, j).is_none()))
    {
        first = at - 1;
    }
    let (first, modifier) = words::narrow(doc, first);
    let modifier = modifier.or_else(|| words::loosen(doc, first));
    out.push(first, last, Value::Date(DateExpr::date(When::Fixed(Stretch::Year(year))).with(modifier)));
}

/// The second of two years with a mark between: `2019-2020`, `2025/2026`, `2019/20`.
fn pair(doc: &Doc<'_>, at: usize, year: i16) -> Option<(usize, i16)> {
    if !doc.is_any(at + 1, word_set!["-", "/", "–"]) || !doc.glued(at + 1) || !doc.glued(at + 2) || doc.is(at + 3, "-")
    {
        return None;
    }
    let second = match doc.str(at + 2).len() {
        4 => words::year(doc, at + 2)?,
        2 if doc.token(at + 2)?.is_number() => year / 100 * 100 + doc.str(at + 2).parse::<i16>().ok()?,
        _ => return None,
    };
    // `Anna Brouwhuis (1912-1999)`: a life
    let longest = if at > 0 && doc.is(at - 1, "(") && doc.is(at + 3, ")") { 115 } else { 60 };
    (year < second && second - year <= longest).then_some((at + 3, second))
}

/// What is done with a year as a term: `op 2030 gesteld`.
const SET: &[&str] = &["gesteld", "gezet", "bepaald", "vastgesteld", "vastgelegd", "gehouden", "gericht"];

/// Either role of a word before a year.
const YEAR: DateNeighbour = DateNeighbour::YEAR.or(DateNeighbour::YEAR_MODERN);

fn is_year(doc: &Doc<'_>, at: usize, year: i16) -> bool {
    if !(1200..2150).contains(&year) && !words::after_preposition(doc, at, &["jaar"]) {
        return false;
    }
    let sentence = doc.sentence_range(at);
    if at == sentence.start {
        // `2023 was een goed jaar`, a heading `2023:`.
        let next = at + 1;
        return (1900..2100).contains(&year)
            && (doc.has(next, Cue::Verb)
                // a row of a table: `2021 34 zetels`
                || doc.token(next).is_some_and(|t| t.is_number()) && sentence.end - next <= 3
                || doc.is_any(next, &[":", "."]) && next + 1 >= sentence.end
                || doc.is(next, ":"));
    }
    let before = at - 1;
    // `meer dan 1500 in de gemeente`: a count
    if doc.is(before, "dan") && before > sentence.start && doc.is_any(before - 1, &["meer", "minder"]) {
        return false;
    }
    // `haar ‘rustjaar’ 2025`
    if doc.token(before).is_some_and(|t| t.shape.has(Shape::QUOTE)) && before > sentence.start {
        return !doc.glued(at) && doc.str(before - 1).ends_with("jaar");
    }
    // `En 2023 werd nog beter`
    if before == sentence.start
        && doc.is_any(before, &["en", "maar", "ook"])
        && !doc.token(at).is_some_and(|t| t.shape.has(Shape::LINE))
    {
        let verb = doc.lex.tables.verbs.get(doc.word(at + 1)).filter(|v| v.is_finite() && !v.noun);
        if verb.is_some() && !doc.str(at + 1).ends_with("en") && !doc.is(at + 1, "zijn") {
            // `Maar 2000 is te weinig`: a number
            let amount =
                doc.is(at + 1, "is") && doc.is(at + 2, "te") && doc.is_any(at + 3, &["weinig", "veel", "hoog", "laag"]);
            return (1900..2100).contains(&year) && !amount;
        }
    }
    // `(2023: 30 procent, 2022: 48 procent)`
    if doc.is(at + 1, ":") && doc.is_any(before, &["(", ",", ";"]) {
        return (1900..2100).contains(&year);
    }
    if doc.is(before, "(") {
        return doc.is_any(at + 1, word_set![")", ",", "-", "–", ";", "en"]);
    }
    // A name with a year: the year belongs to it.
    if doc.hits_at(before).iter().any(|h| h.table == Table::Law) {
        return false;
    }
    if words::beside(doc, before, YEAR) {
        let round = year % 100 == 0 && year != 2000
            || year == 2000
                && doc.is_any(before, word_set!["van", "met", "over", "tegen", "dan", "naar", "al", "of", "is", "was"]);
        let counted = round
            && doc.token(at + 1).is_some_and(|t| t.is_word() && !t.is_upper())
            && doc.str(at + 1).ends_with('n')
            && !doc.has(at + 1, Cue::Verb);
        let weak = !words::beside(doc, before, DateNeighbour::YEAR);
        return !counted && (!weak || (1900..2100).contains(&year));
    }
    if doc.is_any(before, word_set!["en", ",", "/", "-", "–", "&", "t/m"]) {
        // A list or range that began with a year.
        let mut i = before;
        for _ in 0..3 {
            let Some(j) = i.checked_sub(1).filter(|j| *j >= sentence.start) else { return false };
            if words::year(doc, j).is_some() {
                return (1000..2150).contains(&year);
            }
            // `in 2016 (4,1) en 2017 (4,8)`: a figure in brackets behind each.
            i = if doc.is(j, ")") {
                (sentence.start..j).rev().take(4).find(|&o| doc.is(o, "(")).unwrap_or(j)
            } else {
                j
            };
        }
        return false;
    }
    // `is op 2030 gesteld`
    if doc.is(before, "op") && doc.is_any(at + 1, word_set!(of SET)) {
        let sum = |i: usize| doc.is_any(i, &["aantal", "maximum", "minimum", "quotum", "prijs", "kosten", "schade"]);
        return (1900..2100).contains(&year) && !(sentence.start..at).any(sum);
    }
    // `dat 2019 het jaar moet worden`
    if doc.is_any(before, &["dat", "omdat", "hoewel", "als"]) {
        return (1900..2100).contains(&year)
            && doc.is_any(at + 1, word_set!["het", "hét", "een", "een", "wordt", "werd", "is", "was"]);
    }
    // `tot en met 2019`, `verkiezingsjaar 2024`.
    if doc.is(before, "met") || doc.str(before).ends_with("jaar") || doc.str(before).ends_with("seizoen") {
        return true;
    }
    // `juni-juli 2024`, `editie 2024`, `begroting 2024`: a year behind a noun of the language, in the range of living memory.
    let Some(token) = doc.token(before) else { return false };
    // `Europese verkiezingen 2024`, whose year is no part of a name
    let election =
        doc.str(before).ends_with("verkiezingen") && (doc.is_any(at + 1, &["-", "–"]) || at + 1 >= sentence.end);
    token.is_word()
        && (!token.is_upper() || doc.str(before).ends_with("verkiezingen"))
        && (1950..2100).contains(&year)
        && !doc.has(before, Cue::Numeral)
        && (election || ends_phrase(doc, at + 1))
}

/// Does a phrase end before this token?
fn ends_phrase(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(at, &[".", ",", ")", ":", ";", "!", "?"]) || doc.token(at).is_none()
}
