//! Units counted from a day: `twee weken geleden`, `over drie dagen`, `een jaar later`, `de dag erna`.

use super::words;
use crate::lexicon::Cue;
use crate::model::{DateType, MentionKind, Mod};
use crate::parse::calendar::Unit;
use crate::parse::number;
use crate::rule::{Anchor, Counted, DateExpr, Found, Rule, Value, When};
use crate::text::Doc;

/// Units before or behind a day.
pub static RULE: Rule = Rule {
    id: "date/ago",
    doc: "A number of units counted back from the article or on from a date of it.",
    kind: MentionKind::Date,
    cues: &[Cue::TimeUnit],
    find,
    hits: &[
        ("Het bedrijf schikte [twee jaar geleden].", "-2Y"),
        ("[Enkele weken geleden] ging het mis.", "PAST_REF"),
        ("Ruim [een week geleden] kwam hij vrij.", "-1W Before"),
        ("[Een week of drie geleden] kwam hij vrij.", "-3W Approx"),
        ("[Over vijf jaar] weten we meer.", "+5Y"),
        ("Zij stopt [over een jaar of tien].", "+10Y Approx"),
        ("[Over een jaar of tien] doen we dat anders.", "+10Y Approx"),
        ("Plastic wordt [over ruim twee jaar] verboden.", "+2Y After"),
        ("Hij was [een jaar later] weg.", "text+1Y"),
        ("Zij werden pas [dagen later] gevonden.", "PAST_REF"),
        ("De [dag erna] was het stil.", "text+1D"),
        ("[Een dag eerder] was het warmer.", "text-1D"),
    ],
    misses: &[
        "Het boek gaat over vijf jongens.",
        "Hij kreeg twee jaar cel.",
        "Twee jaar lang was het stil.",
        "De klok gaat een uur terug.",
        "Het duurt een jaar of tien.",
        "De kosten zijn verdeeld over een jaar of tien.",
        "De kosten zijn over een jaar of tien uitgesmeerd.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some((unit, plural)) = words::unit(doc, at) else { return };
    let count = words::count_before(doc, at);
    let first = count.map_or(at, |c| c.first);
    let next = at + 1;
    let kind = if unit.is_clock() { DateType::Time } else { DateType::Date };
    let number = match count {
        Some(count) => count.value,
        None if plural => None,
        None => Some(1.into()),
    };
    let mut push = |first: usize, last: usize, from: Anchor, sign: i32, about: Option<Mod>| {
        let Some(mut unit) = scaled(unit) else { return };
        // `50 cent meer dan een dag eerder` compares.
        let compared = from == Anchor::Text && sign < 0 && words::after_preposition(doc, first, &["dan"]);
        let loose = words::loosen(doc, first).filter(|_| !compared).or(about);
        let mut modifier = match loose {
            Some(Mod::MoreThan) if sign < 0 => Some(Mod::Before),
            Some(Mod::MoreThan) => Some(Mod::After),
            Some(Mod::LessThan) if sign < 0 => Some(Mod::After),
            Some(Mod::LessThan) => Some(Mod::Before),
            other => other,
        };
        let mut number = number;
        // `anderhalf jaar geleden` is 18 months ago.
        if unit == Unit::Year && number.is_some_and(|n| !n.fract().is_zero()) {
            unit = Unit::Month;
            number = number.and_then(|n| n.checked_mul(12.into()));
        }
        // `anderhalve week geleden` falls in the week before the last, most days of a week.
        if unit == Unit::Week && number.is_some_and(|n| !n.fract().is_zero()) {
            number = number.map(|n| n.ceil());
        }
        let when = match words::whole(number) {
            // The article's hour is not known.
            Some(_) if unit.is_clock() && from == Anchor::Today => {
                modifier = None;
                if sign < 0 { When::Past } else { When::Future }
            }
            Some(n) => When::Counted(Counted { unit, count: sign * n, from }),
            None if sign < 0 || from == Anchor::Text => {
                modifier = None;
                When::Past
            }
            None => {
                modifier = None;
                When::Future
            }
        };
        out.push(
            first,
            last,
            Value::Date(DateExpr {
                kind: if matches!(when, When::Past | When::Future) { DateType::Date } else { kind },
                when,
                modifier,
            }),
        );
    };
    // `een week of drie geleden`
    if doc.is(next, "of")
        && let Some(about) = number::read(doc, next + 1).filter(|n| doc.is(n.last, "geleden"))
    {
        if let (Some(n), Some(unit)) = (words::whole(Some(about.value)), scaled(unit)) {
            let when = When::Counted(Counted { unit, count: -n, from: Anchor::Today });
            out.push(first, about.last + 1, Value::Date(DateExpr { kind, when, modifier: Some(Mod::Approx) }));
        }
        return;
    }
    // `over een jaar of tien`, but `over een jaar of tien maanden`
    if let Some((over, about)) = in_about(doc, first, next)
        && let (Some(n), Some(unit), false) = (words::whole(Some(about.value)), scaled(unit), unit.is_clock())
    {
        let when = When::Counted(Counted { unit, count: n, from: Anchor::Today });
        if !is_spent(doc, over, about.last) {
            out.push(over, about.last, Value::Date(DateExpr { kind, when, modifier: Some(Mod::Approx) }));
        }
        return;
    }
    if doc.is_any(next, &["geleden", "terug"]) && (count.is_some() || plural) {
        // `de klok gaat een uur terug`, `rond 9.00 uur terug op tv`
        if doc.is(next, "geleden") || !unit.is_clock() && !doc.is(next + 1, "naar") && count.is_some() {
            push(first, next + 1, Anchor::Today, -1, None);
        }
        return;
    }
    let counted = count.is_some();
    // `pas dagen later`, not `de dagen later in de week`
    if !counted
        && plural
        && doc.is(next, "later")
        && !doc.is_any(next + 1, &["in", "op", "dit", "deze", "die", "dan"])
        && words::before(doc, at).is_none_or(|i| !doc.is_any(i, &["de", "die", "deze"]))
    {
        return push(at, next + 1, Anchor::Text, 1, None);
    }
    if counted && doc.is_any(next, &["later", "nadien"]) {
        return push(first, next + 1, Anchor::Text, 1, None);
    }
    if counted && doc.is_any(next, &["eerder", "tevoren", "voorheen"]) && !doc.is(next + 1, "dan") {
        return push(first, next + 1, Anchor::Text, -1, None);
    }
    if doc.is_any(next, &["daarna", "erna", "daarop", "erop", "nadien"]) {
        if counted
            || !plural && !unit.is_clock() && words::before(doc, at).is_some_and(|i| doc.is_any(i, &["de", "het"]))
        {
            return push(first, next + 1, Anchor::Text, 1, None);
        }
        return;
    }
    if doc.is_any(next, word_set!["daarvoor", "ervoor", "daarvóór", "tevoren", "voordien"]) {
        let article = words::before(doc, first).is_some_and(|i| doc.is_any(i, &["de", "het"]));
        if counted && !article || !counted && !plural && article && !unit.is_clock() {
            return push(first, next + 1, Anchor::Text, -1, None);
        }
        return;
    }
    // `over ruim twee jaar`
    let (over, about) = match words::before(doc, first) {
        Some(i) if doc.is(i, "precies") => (words::before(doc, i), None),
        Some(i) if !doc.is(i, "over") && words::loosen(doc, first).is_some() => {
            (words::before(doc, i), words::loosen(doc, first))
        }
        over => (over, None),
    };
    // `moet er twee jaar over doen`
    let done = doc.is_any(next, &["doen", "gedaan"]);
    if let Some(i) = over.filter(|i| counted && !done && doc.is(*i, "over") && !is_spent(doc, *i, next)) {
        push(i, next, Anchor::Today, 1, about);
    }
}

/// `over een jaar of tien`: where `over` stands, and about how many units.
fn in_about(doc: &Doc<'_>, first: usize, next: usize) -> Option<(usize, number::Number)> {
    let over =
        words::before(doc, first).filter(|i| doc.is(*i, "over") && doc.is(first, "een") && doc.is(next, "of"))?;
    let about = number::read(doc, next + 1).filter(|n| words::unit(doc, n.last).is_none())?;
    Some((over, about))
}

/// `verdeeld over twee jaar`, `over twee jaar uitgesmeerd`: is it a stretch of time that something takes, and no point in it?
fn is_spent(doc: &Doc<'_>, over: usize, next: usize) -> bool {
    let before = word_set![
        "verspreid",
        "gespreid",
        "verdeeld",
        "uitgesmeerd",
        "afgeschreven",
        "gemiddeld",
        "gerekend",
        "gemeten",
    ];
    let behind = word_set!["verdeeld", "verspreid", "gespreid", "uitgesmeerd", "afgeschreven"];
    doc.is_any(next, behind) || words::before(doc, over).is_some_and(|j| doc.is_any(j, before))
}

/// A unit that a calendar can count.
fn scaled(unit: Unit) -> Option<Unit> {
    (unit != Unit::Weekend).then_some(unit)
}
