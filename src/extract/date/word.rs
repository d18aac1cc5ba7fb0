//! Words and phrases that say a time by themselves: `gisteren`, `nu`, `onlangs`, `jarenlang`, `dagelijks`.

use jiff::civil::Time;
use rust_decimal::Decimal;

use super::words;
use crate::lexicon::{Cue, Table};
use crate::model::{DateType, MentionKind};
use crate::parse::calendar::Unit;
use crate::rule::{Clock, Counted, DateExpr, Found, Rule, Value, When};
use crate::text::Doc;

/// A row of `date_words.tsv`.
pub static RULE: Rule = Rule {
    id: "date/word",
    doc: "A word or phrase that says a time by itself, from lexicons/date_words.tsv.",
    kind: MentionKind::Date,
    cues: &[Cue::DateWord],
    find,
    hits: &[
        ("De boete is [gisteren] opgelegd.", "-1D"),
        ("Het bedrijf kreeg [onlangs] een boete.", "PAST_REF"),
        ("De straf was [jarenlang] te laag.", "PXY"),
        ("Zij komen [dagelijks] langs.", "every P1D"),
        ("In de [toekomst] wordt dat anders.", "FUTURE_REF"),
        ("Hij zei dat [eerder vandaag].", "+0D"),
        ("Er geldt een [driejarig] contract.", "P3Y"),
    ],
    misses: &["Het dagelijks bestuur stapte op.", "Nu er een wet ligt, kan het.", "Goedemorgen, zei hij."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(hit) = doc.hit(at, Table::DateWord) else { return };
    let Some(row) = doc.lex.tables.date_words.rows.get(hit.row) else { return };
    let Some(mut expr) = meaning(row.kind, &row.means) else { return };
    if is_trap(doc, at, hit.last) {
        return;
    }
    let mut first = at + row.skip;
    if matches!(expr.when, When::Counted(_)) {
        let (wider, modifier) = words::narrow(doc, first);
        first = wider;
        expr.modifier = modifier;
    }
    if expr.kind != DateType::Set {
        expr = expr.with(words::loosen(doc, first));
    }
    out.push(first, hit.last, Value::Date(expr));
}

fn is_trap(doc: &Doc<'_>, at: usize, last: usize) -> bool {
    // A capital inside a sentence is a name (`Rookvrij Nu`, `Tachtigjarige Oorlog`).
    let inside = words::before(doc, at).is_some_and(|i| doc.token(i).is_some_and(|t| t.is_word() || t.is_number()));
    if inside && doc.token(at).is_some_and(|t| t.is_upper()) {
        return true;
    }
    if doc.is(at, "recent")
        && words::before(doc, at)
            .is_some_and(|i| doc.is_any(i, &["geen", "een", "uit", "het", "meest", "meer", "van", "op"]))
    {
        return true;
    }
    if doc.is(at, "nu") {
        // `of het nu gaat om`: whatever the time.
        let clause = doc.sentence_range(at).start.max(at.saturating_sub(5))..at;
        if clause.clone().rev().take_while(|i| !doc.is(*i, ",")).any(|i| doc.is(i, "of")) {
            return true;
        }
        if doc.is(at + 1, "en") && doc.is(at + 2, "dan")
            || doc.is(at + 1, ".") && doc.is(at + 2, "nl")
            || doc.is(at + 1, "eenmaal")
        {
            return true;
        }
        // The conjunction: `nu er een wet ligt`, `maar nu het kabinet valt`: its subject follows, the verb does not.
        let opens = words::before(doc, at).is_none_or(|i| {
            doc.is_any(i, &[",", "maar", "en", "want", "juist", "zeker", "vooral"])
                || doc.token(i).is_some_and(|t| t.shape.has(crate::token::Shape::QUOTE))
        });
        let subject = [
            "er",
            "de",
            "het",
            "dat",
            "die",
            "zij",
            "hij",
            "ze",
            "we",
            "wij",
            "deze",
            "dit",
            "een",
            "duidelijk",
            "ook",
            "blijkt",
            "ik",
            "u",
            "je",
        ];
        let name = doc.token(at + 1).is_some_and(|t| t.is_upper());
        return opens && (doc.is_any(at + 1, &subject) || name) && !doc.has(at + 1, Cue::Verb);
    }
    if doc.is_any(at, &["dagelijks", "dagelijkse"]) {
        return doc.is_any(
            last,
            &[
                "bestuur",
                "besturen",
                "leven",
                "leventje",
                "leiding",
                "bestuurder",
                "bestuurslid",
                "praktijk",
                "werkelijkheid",
                "brood",
            ],
        );
    }
    if doc.is_any(at, &["morgen", "heden"]) {
        let before = words::before(doc, at);
        return before.is_some_and(|i| doc.is_any(i, &["goede", "de", "'s", "’s", "in", "het", "een"]))
            || doc.token(at).is_some_and(|t| t.is_upper()) && before.is_some();
    }
    // `de driejarige Sem`: an age.
    doc.str(at).ends_with("jarige") && is_person(doc, last)
        || doc.str(at).ends_with("jarige") && doc.token(last).is_some_and(|t| t.shape.has(crate::token::Shape::MARK))
}

/// Does a person stand here?
fn is_person(doc: &Doc<'_>, at: usize) -> bool {
    doc.token(at).is_some_and(|t| t.is_upper())
        || doc.has(at, Cue::Occupation)
        || doc.has(at, Cue::Role)
        || doc.is_any(
            at,
            &[
                "jongen",
                "jongens",
                "meisje",
                "meisjes",
                "man",
                "mannen",
                "vrouw",
                "vrouwen",
                "peuter",
                "peuters",
                "kleuter",
                "kleuters",
                "dochter",
                "dochters",
                "dochtertje",
                "zoon",
                "zoontje",
                "zonen",
                "kind",
                "kinderen",
                "baby",
                "kleinzoon",
                "kleindochter",
                "broer",
                "zus",
                "zusje",
                "broertje",
            ],
        )
}

/// `PRESENT_REF`, `D-1`, `PXY`, `PT4H`.
fn meaning(kind: DateType, means: &str) -> Option<DateExpr> {
    let when = match means {
        "PRESENT_REF" => When::Present,
        "PAST_REF" => When::Past,
        "FUTURE_REF" => When::Future,
        _ if kind == DateType::Time => {
            let (hour, minute) = means.trim_start_matches('~').split_once(':')?;
            let time = Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()?;
            return Some(DateExpr::time(When::Clock(Clock { time, twelve: means.starts_with('~'), part: None }, None)));
        }
        _ => match means.strip_prefix('P') {
            Some(length) => return length_of(kind, length),
            None => Counted::today(Unit::Day, means.strip_prefix('D')?.parse().ok()?),
        },
    };
    Some(DateExpr::date(when))
}

fn length_of(kind: DateType, text: &str) -> Option<DateExpr> {
    let (text, clock) = text.strip_prefix('T').map_or((text, false), |t| (t, true));
    let digits = text.find(|c: char| c.is_ascii_uppercase() && c != 'X').unwrap_or(text.len());
    let (number, code) = text.split_at(digits);
    let count = if number == "X" { None } else { Some(number.parse::<Decimal>().ok()?) };
    let unit = Unit::from_code(code, clock)?;
    Some(if kind == DateType::Set { DateExpr::set(unit, count) } else { DateExpr::duration(unit, count) })
}
