//! Seasons: `dit najaar`, `afgelopen zomer`, `zomer van 2022`, `begin volgend voorjaar`.

use super::words;
use crate::lexicon::{Cue, Deictic};
use crate::model::{MentionKind, Mod};
use crate::parse::calendar::{Season, Stretch, Unit};
use crate::rule::{DateExpr, Found, Named, Rule, Value, When, Which};
use crate::text::Doc;

/// A season.
pub static RULE: Rule = Rule {
    id: "date/season",
    doc: "A season or the holiday that stands for one, with its year or what says which one.",
    kind: MentionKind::Date,
    cues: &[Cue::Season],
    find,
    hits: &[
        ("De proef begint [dit najaar].", "XXXX-FA this"),
        ("Hij verloor [afgelopen zomer] alles.", "XXXX-SU last"),
        ("De zaak begint [volgend voorjaar].", "XXXX-SP following"),
        ("In de [zomer van 2022] was het droog.", "2022-SU"),
        ("Voor de [zomer] moet het af zijn.", "XXXX-SU"),
        ("Het kabinet viel in het [begin van deze zomer].", "XXXX-SU this Start"),
        ("Dat gebeurde aan het [eind van de winter].", "XXXX-WI End"),
        ("[Vorig jaar herfst] vertrok zij.", "XXXX-FA in -1Y"),
        ("Cricket wordt alleen in de [zomer] gespeeld.", "every P1Y"),
    ],
    misses: &["Het is een zomerse dag.", "Elke zomer is er drukte.", "Een warme winter is duur."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(season) = doc.lex.tables.seasons.get(doc.word(at)).and_then(|s| Season::from_code(&s.code)) else {
        return;
    };
    if doc.token(at).is_some_and(|t| t.is_upper()) && at != doc.sentence_range(at).start {
        return;
    }
    // `de zomer/wintertijd`
    if doc.glued(at + 1) && doc.is_any(at + 1, &["/", "-"]) {
        return;
    }
    let (last, which) = words::year_behind(doc, at + 1);
    let (mut first, which) = match told(doc, at).filter(|_| which == Which::Bare) {
        Some((first, deictic)) => (first, Which::from(deictic)),
        None => (at, which),
    };
    if which == Which::Bare && words::before(doc, at).is_some_and(|i| doc.is(i, "jaar")) {
        // `vorig jaar zomer`
        if let Some((first, count)) = year_before(doc, at) {
            let when = When::Named(Named::Season(season), Which::InYear(count));
            out.push(first, last, Value::Date(DateExpr::date(when)));
        }
        return;
    }
    if which == Which::Bare && !bare(doc, at) {
        return;
    }
    if which == Which::Bare && recurs(doc, at) {
        out.push(at, last, Value::Date(DateExpr::set(Unit::Year, Some(1.into()))));
        return;
    }
    let modifier;
    (first, modifier) = narrowed(doc, at, first, which);
    let when = match which {
        Which::In(year) => When::Fixed(Stretch::Season(year, season)),
        which => When::Named(Named::Season(season), which),
    };
    let modifier = modifier.or_else(|| words::loosen(doc, if first == at { article(doc, first) } else { first }));
    out.push(first, last, Value::Date(DateExpr::date(when).with(modifier)));
}

/// The word that says which season it is, and where it stands: `afgelopen zomer`, `afgelopen natte winter`.
fn told(doc: &Doc<'_>, at: usize) -> Option<(usize, Deictic)> {
    let told = |i: usize| Some((i, words::deictic(doc, i)?));
    let before = words::before(doc, at)?;
    told(before).or_else(|| {
        // A word for the weather may stand between.
        let weather = doc.str(before).ends_with('e') && !doc.is_upper(before) && !doc.is(before, "de");
        let i = words::before(doc, before).filter(|_| weather)?;
        told(i).filter(|found| found.1 != Deictic::Text)
    })
}

/// `vorig jaar zomer`: where the year begins, and how many years it is off.
fn year_before(doc: &Doc<'_>, at: usize) -> Option<(usize, i32)> {
    let i = words::before(doc, words::before(doc, at)?)?;
    let count = match words::deictic(doc, i)? {
        Deictic::Last | Deictic::Previous => -1,
        Deictic::This => 0,
        Deictic::Next | Deictic::Following => 1,
        Deictic::Text => return None,
    };
    Some((i, count))
}

/// `alleen in de zomer`: every one.
fn recurs(doc: &Doc<'_>, at: usize) -> bool {
    let only = |i: usize| doc.is_any(i, &["alleen", "vooral", "enkel", "meestal", "altijd"]);
    words::before(doc, at)
        .and_then(|article| words::before(doc, article))
        .is_some_and(|i| doc.is(i, "in") && words::before(doc, i).is_some_and(only))
}

/// `begin van deze zomer`, `eind van de winter`: where it begins with what narrows it, and what that makes of its value.
fn narrowed(doc: &Doc<'_>, at: usize, first: usize, which: Which) -> (usize, Option<Mod>) {
    if which != Which::Bare {
        return super::unit::narrowed(doc, first);
    }
    if words::before(doc, at).is_some_and(|i| doc.is(i, "de")) {
        return Some(super::unit::narrowed(doc, at - 1)).filter(|n| n.0 < at - 1).unwrap_or((first, None));
    }
    words::narrow(doc, first)
}

fn article(doc: &Doc<'_>, first: usize) -> usize {
    words::before(doc, first).filter(|i| doc.is_any(*i, &["de", "het"])).unwrap_or(first)
}

/// Is the bare season a certain one: `na de zomer`, `in het najaar`?
fn bare(doc: &Doc<'_>, at: usize) -> bool {
    let start = words::narrow(doc, at).0;
    if start < at {
        return true;
    }
    let Some(i) = words::before(doc, at).filter(|i| doc.is_any(*i, &["de", "het"])) else { return false };
    words::before(doc, i).is_some_and(|j| {
        doc.is_any(
            j,
            word_set![
                "in",
                "na",
                "voor",
                "tot",
                "vanaf",
                "sinds",
                "tijdens",
                "van",
                "rond",
                "vóór",
                "tegen",
                "over",
                "per",
                "gedurende",
                "begin",
                "eind",
                "richting",
                "met",
                "aan",
            ],
        )
    })
}
