//! Seasons: `dit najaar`, `afgelopen zomer`, `zomer van 2022`, `begin volgend voorjaar`.

use super::words;
use crate::lexicon::{Cue, Deictic};
use crate::model::MentionKind;
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
    let (last, mut which) = words::year_behind(doc, at + 1);
    let mut first = at;
    let before = words::before(doc, at);
    if which == Which::Bare {
        // `afgelopen natte winter`: a word for the weather may stand between.
        let told = |i: usize| Some((i, words::deictic(doc, i)?));
        let further = || {
            let i = before.filter(|i| doc.str(*i).ends_with('e') && !doc.is_upper(*i) && !doc.is(*i, "de"))?;
            words::before(doc, i).and_then(told).filter(|found| found.1 != Deictic::Text)
        };
        match before.and_then(told).or_else(further) {
            Some((i, found)) => {
                which = match found {
                    Deictic::Last => Which::Last,
                    Deictic::Previous => Which::Previous,
                    Deictic::This => Which::This,
                    Deictic::Next => Which::Next,
                    Deictic::Following => Which::Following,
                    Deictic::Text => Which::OfText,
                };
                first = i;
            }
            None if before.is_some_and(|i| doc.is(i, "jaar")) => {}
            None if !bare(doc, at) => return,
            None => {}
        }
    }
    // `vorig jaar zomer`
    if let Some(year) = before.filter(|i| doc.is(*i, "jaar") && which == Which::Bare)
        && let Some(i) = words::before(doc, year)
        && let Some(count) = match words::deictic(doc, i) {
            Some(Deictic::Last | Deictic::Previous) => Some(-1),
            Some(Deictic::This) => Some(0),
            Some(Deictic::Next | Deictic::Following) => Some(1),
            _ => None,
        }
    {
        let when = When::Named(Named::Season(season), Which::InYear(count));
        out.push(i, last, Value::Date(DateExpr::date(when)));
        return;
    }
    // `alleen in de zomer`
    let only = |i: usize| doc.is_any(i, &["alleen", "vooral", "enkel", "meestal", "altijd"]);
    if which == Which::Bare
        && let Some(article) = words::before(doc, at)
        && let Some(i) = words::before(doc, article).filter(|i| doc.is(*i, "in"))
        && words::before(doc, i).is_some_and(only)
    {
        out.push(at, last, Value::Date(DateExpr::set(Unit::Year, Some(1.into()))));
        return;
    }
    if which == Which::Bare && before.is_some_and(|i| doc.is(i, "jaar")) {
        return;
    }
    // `begin van deze zomer`, `eind van de winter`
    let (first, modifier) = match () {
        _ if which != Which::Bare => super::unit::narrowed(doc, first),
        _ if before.is_some_and(|i| doc.is(i, "de")) => {
            Some(super::unit::narrowed(doc, at - 1)).filter(|n| n.0 < at - 1).unwrap_or((first, None))
        }
        _ => words::narrow(doc, first),
    };
    let when = match which {
        Which::In(year) => When::Fixed(Stretch::Season(year, season)),
        which => When::Named(Named::Season(season), which),
    };
    let modifier = modifier.or_else(|| words::loosen(doc, if first == at { article(doc, first) } else { first }));
    out.push(first, last, Value::Date(DateExpr::date(when).with(modifier)));
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
