//! A unit and the word that says which: `vorig jaar`, `eerder deze week`, `begin volgende maand`, `eind van de maand`, `die dag`.

use super::words;
use crate::lexicon::{Cue, Deictic};
use crate::model::{MentionKind, Mod};
use crate::parse::calendar::Unit;
use crate::rule::{Counted, DateExpr, Found, Named, Rule, Value, When, Which};
use crate::text::Doc;

/// A unit counted from the article's day.
pub static RULE: Rule = Rule {
    id: "date/unit",
    doc: "A unit in the singular with the word that says which one, or with `begin van de` and the like.",
    kind: MentionKind::Date,
    cues: &[Cue::TimeUnit],
    find,
    hits: &[
        ("De winst was hoger dan [vorig jaar].", "-1Y"),
        ("Zij besloot dat [eerder deze week].", "+0W"),
        ("In [deze spannende week] valt het besluit.", "+0W"),
        ("Het plan is [eind volgende maand] klaar.", "+1M End"),
        ("Dat moet voor het [eind van de maand] gebeuren.", "+0M End"),
        ("Er is [afgelopen weekend] gestaakt.", "XXXX-WXX-WE last"),
        ("Hij stierf [datzelfde jaar].", "text+0Y"),
        ("De euro was [eerder op de dag] duurder.", "+0D"),
        ("De raad beslist in de loop van de [week].", "+0W"),
        ("Van de [week] was het in het nieuws.", "+0W"),
        ("De [dag] na de verkiezingen was het stil.", "PAST_REF"),
    ],
    misses: &[
        "Het jaar was goed.",
        "Elke dag telt.",
        "Op een dag kwam hij terug.",
        "Het ene jaar is het nat, het volgende jaar droog.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some((unit, false)) = words::unit(doc, at) else { return };
    if unit.is_clock() {
        return;
    }
    let Some(i) = words::before(doc, at) else {
        if unit == Unit::Weekend {
            out.push(at, at + 1, Value::Date(DateExpr::date(When::Named(Named::Weekend, Which::Bare))));
        }
        return;
    };
    if let Some(found) = words::deictic(doc, i) {
        // `kan het volgend jaar sluiten`: a pronoun
        let told = doc.is_any(i.saturating_sub(1), &["de", "het"])
            && i > doc.sentence_range(at).start
            && !doc.is(i, "volgend");
        // `het ene jaar is er geld, het volgende jaar niet`
        let any = found == Deictic::Following
            && (i.saturating_sub(14)..i.saturating_sub(1)).any(|j| doc.is(j, "ene") && doc.word(j + 1) == doc.word(at));
        if any {
            return;
        }
        if let Some(when) = which(doc, unit, found, i, told) {
            let (first, modifier) = narrowed(doc, i);
            let modifier = modifier.or_else(|| words::loosen(doc, first));
            out.push(first, at + 1, Value::Date(DateExpr::date(when).with(modifier)));
        }
        return;
    }
    // `de dag na de verkiezingen`: the point that it names hangs on a day that no one counts.
    if doc.is_any(i, &["de"])
        && matches!(unit, Unit::Day | Unit::Week)
        && doc.is_any(at + 1, word_set!["na", "voor", "vóór"])
    {
        let event = at + 2;
        let noun = doc.is_any(event, word_set!["de", "het", "zijn", "haar", "hun", "die", "dat", "deze", "dit"]);
        if noun && words::before(doc, i).is_none_or(|j| !doc.is_any(j, &["van", "per"])) {
            out.push(at, at + 1, Value::Date(DateExpr::date(When::Past)));
        }
        return;
    }
    // `in het jaar voor de verkiezingen`
    if matches!(unit, Unit::Year | Unit::Month)
        && doc.is_any(i, &["de", "het"])
        && words::before(doc, i).is_some_and(|j| doc.is(j, "in"))
        && doc.is_any(at + 1, word_set!["na", "voor", "vóór"])
        && doc.is_any(at + 2, word_set!["de", "het", "zijn", "haar", "hun", "die", "dat", "deze", "dit"])
    {
        out.push(at, at + 1, Value::Date(DateExpr::date(When::Past)));
        return;
    }
    // `Van de week was het in het nieuws`
    let begin = doc.sentence_range(at).start;
    if unit == Unit::Week && at == begin + 2 && doc.is(begin, "van") && doc.is(i, "de") && doc.has(at + 1, Cue::Verb) {
        out.push(at, at + 1, Value::Date(DateExpr::date(Counted::today(unit, 0))));
        return;
    }
    // `deze spannende week`
    if matches!(unit, Unit::Week | Unit::Month)
        && let Some(this) = words::before(doc, i).filter(|j| doc.is(*j, "deze"))
        && is_adjective(doc, i)
    {
        let (first, modifier) = narrowed(doc, this);
        out.push(first, at + 1, Value::Date(DateExpr::date(Counted::today(unit, 0)).with(modifier)));
        return;
    }
    if doc.is_any(i, &["de", "het"])
        && let Some((first, modifier)) = of_the(doc, i)
    {
        let when =
            if unit == Unit::Weekend { When::Named(Named::Weekend, Which::Bare) } else { Counted::today(unit, 0) };
        out.push(first, at + 1, Value::Date(DateExpr::date(when).with(modifier)));
        return;
    }
    if unit == Unit::Weekend
        && !(doc.glued(at + 1) && doc.is(at + 1, "-"))
        && !doc.is_any(i, &["elk", "ieder", "per", "een"])
    {
        let when = When::Named(Named::Weekend, Which::Bare);
        let (first, modifier) = narrowed(doc, at);
        out.push(first, at + 1, Value::Date(DateExpr::date(when).with(modifier)));
    }
}

/// A word in small letters that bends as an adjective does, and does nothing else.
fn is_adjective(doc: &Doc<'_>, at: usize) -> bool {
    doc.str(at).len() > 4
        && doc.str(at).ends_with('e')
        && !doc.is_upper(at)
        && !doc.has(at, Cue::WordClass)
        && !doc.has(at, Cue::Numeral)
        && words::ordinal(doc, at).is_none()
}

/// `told`: an article stands before it, as where a story goes on (`de volgende dag`).
fn which(doc: &Doc<'_>, unit: Unit, found: Deictic, at: usize, told: bool) -> Option<When> {
    if unit == Unit::Weekend {
        let which = match found {
            Deictic::Last | Deictic::Previous => Which::Last,
            Deictic::This => Which::This,
            Deictic::Next | Deictic::Following => Which::Next,
            Deictic::Text => Which::OfText,
        };
        return Some(When::Named(Named::Weekend, which));
    }
    Some(match found {
        Deictic::Following if unit == Unit::Day || told => Counted::text(unit, 1),
        Deictic::Previous if unit == Unit::Day => Counted::text(unit, -1),
        Deictic::Last | Deictic::Previous => Counted::today(unit, -1),
        Deictic::This => Counted::today(unit, 0),
        Deictic::Next | Deictic::Following => Counted::today(unit, 1),
        // `dat jaar`, but not `... dat jaar in jaar uit`.
        Deictic::Text => Counted::text(unit, 0),
    })
    .filter(|_| !(doc.is(at, "dat") && matches!(unit, Unit::Day | Unit::Month | Unit::Week)))
}

/// `begin`, `eind`, `eerder`, `later` before a deictic; `in de loop van` stays outside.
pub(super) fn narrowed(doc: &Doc<'_>, first: usize) -> (usize, Option<Mod>) {
    let Some(i) = words::before(doc, first) else { return (first, None) };
    // `begin van dit jaar`, `het einde van deze week`.
    if doc.is(i, "van")
        && let Some(j) = words::before(doc, i)
        && doc.is_any(j, &["begin", "eind", "einde"])
    {
        return words::narrow(doc, i);
    }
    if doc.is_any(i, &["in", "op"])
        && let Some(j) = words::before(doc, i)
        && doc.is_any(j, &["eerder", "later"])
    {
        return (j, None);
    }
    words::narrow(doc, first)
}

/// Does `in de loop van` end with `van` at `at`?
pub(super) fn is_course(doc: &Doc<'_>, at: usize) -> bool {
    doc.is(at, "van")
        && words::before(doc, at)
            .is_some_and(|i| doc.is(i, "loop") && words::before(doc, i).is_some_and(|j| doc.is_any(j, &["de", "in"])))
}

/// `eind van de maand`, `later in het jaar`, `eerder op de dag`, seen from the article.
fn of_the(doc: &Doc<'_>, article: usize) -> Option<(usize, Option<Mod>)> {
    let i = words::before(doc, article)?;
    let j = words::before(doc, i)?;
    // `in de loop van` is a preposition.
    if is_course(doc, i) {
        return Some((article + 1, None));
    }
    if doc.is(i, "van") && doc.is_any(j, &["begin", "eind", "einde", "midden", "helft"]) {
        return Some(words::narrow(doc, i)).filter(|found| found.0 < i);
    }
    (doc.is_any(i, &["in", "op"]) && doc.is_any(j, &["eerder", "later", "vroeg", "laat"])).then_some((j, None))
}
