//! Parts of a day: `vanochtend`, `gisteravond`, `'s middags`, `die nacht`, `in de ochtend`, `eerder op de avond`.

use super::words;
use crate::lexicon::{Cue, Deictic};
use crate::model::MentionKind;
use crate::parse::calendar::{Part, Unit};
use crate::rule::{Counted, DateExpr, Found, Rule, Value, When};
use crate::text::Doc;

/// A part of a day.
pub static RULE: Rule = Rule {
    id: "date/day-part",
    doc: "A part of a day, with its day in the word or where the words before it say that it is a certain one.",
    kind: MentionKind::Date,
    cues: &[Cue::DayPart],
    find,
    hits: &[
        ("Het pand brandde [vannacht] af.", "+0D TNI"),
        ("De raad stemde [gisteravond] in.", "-1D TEV"),
        ("Zij was er ['s middags] weer.", "TAF"),
        ("Er was de [hele avond] muziek.", "TEV"),
        ("[Halverwege de middag] reed hij weg.", "TAF Mid"),
        ("Hij vertrok in de [ochtend].", "TMO"),
        ("[Die nacht] brak brand uit.", "text+0D TNI"),
        ("De [volgende ochtend] was het water weg.", "text+1D TMO"),
        ("Hij zei dat de [avond] voor de verkiezingen.", "PAST_REF"),
        ("Zij beslist in de loop van de [middag].", "TAF"),
        ("Dat zei hij [eerder op de avond].", "text+0D TEV"),
        ("Zij had de [avond ervoor] gewerkt.", "text-1D TEV"),
    ],
    misses: &["De avond was lang.", "Goedemorgen, zei hij.", "Een nacht in het museum kost geld."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(row) = doc.lex.tables.day_parts.get(doc.word(at)) else { return };
    let Some(part) = Part::from_code(&row.code) else { return };
    let time = |when| DateExpr::time(when);
    if let Some(offset) = row.offset {
        let (first, modifier) = words::narrow(doc, at);
        let when = When::Part(part, Some(Box::new(Counted::today(Unit::Day, offset))));
        out.push(first, at + 1, Value::Date(time(when).with(modifier)));
        return;
    }
    let Some(mut i) = words::before(doc, at) else { return };
    let mut from = at;
    if doc.is_any(i, &["vroege", "late"])
        && let Some(j) = words::before(doc, i)
    {
        (from, i) = (i, j);
    }
    if doc.is_any(i, &["'s"]) {
        out.push(i, at + 1, Value::Date(time(When::Part(part, None))));
        return;
    }
    if doc.str(at).ends_with('s') && part != Part::Morning || doc.is_any(at, &["morgen", "morgens", "ochtends"]) {
        return;
    }
    let text = When::Part(part, Some(Box::new(Counted::text(Unit::Day, 0))));
    match words::deictic(doc, i) {
        Some(Deictic::Text) if !doc.is(i, "dat") => {
            let (first, modifier) = words::narrow(doc, i);
            out.push(first, at + 1, Value::Date(time(text).with(modifier)));
            return;
        }
        Some(Deictic::This) => {
            let when = When::Part(part, Some(Box::new(Counted::today(Unit::Day, 0))));
            out.push(i, at + 1, Value::Date(time(when)));
            return;
        }
        Some(Deictic::Last) => {
            let days = if part == Part::Night { 0 } else { -1 };
            let when = When::Part(part, Some(Box::new(Counted::today(Unit::Day, days))));
            out.push(i, at + 1, Value::Date(time(when)));
            return;
        }
        // `de volgende ochtend`, `de vorige avond`
        Some(found @ (Deictic::Following | Deictic::Previous)) => {
            let days = if found == Deictic::Following { 1 } else { -1 };
            let when = When::Part(part, Some(Box::new(Counted::text(Unit::Day, days))));
            out.push(i, at + 1, Value::Date(time(when)));
            return;
        }
        Some(Deictic::Next) => {
            let when = When::Part(part, Some(Box::new(Counted::today(Unit::Day, 0))));
            out.push(i, at + 1, Value::Date(time(when)));
            return;
        }
        _ => {}
    }
    // `de hele avond`
    if doc.is(i, "hele") && words::before(doc, i).is_some_and(|j| doc.is(j, "de")) {
        out.push(i, at + 1, Value::Date(time(When::Part(part, None))));
        return;
    }
    if !doc.is_any(i, &["de", "loop"]) {
        return;
    }
    // `de avond ervoor`, `de ochtend daarna`
    let count = match () {
        _ if doc.is_any(at + 1, &["ervoor", "daarvoor", "tevoren"]) => -1,
        _ if doc.is_any(at + 1, &["erna", "daarna"]) => 1,
        _ => 0,
    };
    if count != 0 && doc.is(i, "de") {
        let when = When::Part(part, Some(Box::new(Counted::text(Unit::Day, count))));
        out.push(at, at + 2, Value::Date(time(when)));
        return;
    }
    let Some(j) = words::before(doc, i) else { return };
    // `de avond voor de verkiezingen`: the point that it names hangs on a day that no one counts.
    if doc.is_any(at + 1, word_set!["na", "voor", "vóór"])
        && doc.is_any(at + 2, word_set!["de", "het", "zijn", "haar", "hun", "die", "dat", "deze", "dit"])
        && !doc.is_any(j, &["van", "per"])
    {
        out.push(at, at + 1, Value::Date(DateExpr::date(When::Past)));
        return;
    }
    // `in de loop van` is a preposition.
    if super::unit::is_course(doc, j) {
        out.push(from, at + 1, Value::Date(time(When::Part(part, None))));
        return;
    }
    // `halverwege de middag`
    if doc.is_any(j, &["halverwege", "halfweg"]) {
        let (first, modifier) = words::narrow(doc, i);
        out.push(first, at + 1, Value::Date(time(When::Part(part, None)).with(modifier)));
        return;
    }
    // `aan het begin van de avond`
    if doc.is(j, "van") && words::before(doc, j).is_some_and(|k| doc.is_any(k, &["begin", "eind", "einde"])) {
        let (first, modifier) = words::narrow(doc, j);
        out.push(first, at + 1, Value::Date(time(When::Part(part, None)).with(modifier)));
        return;
    }
    if doc.is_any(j, &["op", "in"])
        && words::before(doc, j).is_some_and(|k| doc.is_any(k, &["eerder", "later", "laat", "vroeg"]))
    {
        out.push(j - 1, at + 1, Value::Date(time(text)));
    } else if doc.is_any(j, word_set!["in", "uit", "gedurende", "tegen"])
        && !doc.is_any(at + 1, &["van", "na", "voor", "op"])
    {
        out.push(from, at + 1, Value::Date(time(When::Part(part, None))));
    }
}
