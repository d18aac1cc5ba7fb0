//! `dezelfde periode vorig jaar`, `zelfde kwartaal van 2023`: the part of another year that the article's period is.

use super::words;
use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::calendar::Unit;
use crate::rule::{DateExpr, Found, Rule, Value, When, Which};
use crate::text::Doc;

/// The same period of another year.
pub static RULE: Rule = Rule {
    id: "date/period",
    doc: "`dezelfde periode` or the same unit with another year behind it.",
    kind: MentionKind::Date,
    cues: &[Cue::YearPart, Cue::TimeUnit],
    find,
    hits: &[
        ("De winst was hoger dan in [dezelfde periode vorig jaar].", "same -1Y"),
        ("Dat is meer dan in [hetzelfde kwartaal vorig jaar].", "same -1Y"),
        ("Dat was minder dan in de [vergelijkbare periode een jaar eerder].", "same -1Y"),
    ],
    misses: &["Dezelfde periode was ook goed.", "Hetzelfde kwartaal."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let unit = words::unit(doc, at).map(|u| u.0);
    if !doc.is(at, "periode") && !matches!(unit, Some(Unit::Quarter | Unit::Month | Unit::HalfYear)) {
        return;
    }
    let Some(i) = words::before(doc, at)
        .filter(|i| doc.is_any(*i, word_set!["dezelfde", "hetzelfde", "zelfde", "vergelijkbare"]))
    else {
        return;
    };
    let (last, which) = words::year_behind(doc, at + 1);
    let years = match which {
        Which::InYear(years) => years,
        _ if doc.is(at + 1, "een")
            && doc.is(at + 2, "jaar")
            && doc.is_any(at + 3, &["eerder", "geleden", "ervoor", "daarvoor"]) =>
        {
            out.push(i, at + 4, Value::Date(DateExpr::date(When::SamePeriod(-1))));
            return;
        }
        _ => return,
    };
    out.push(i, last, Value::Date(DateExpr::date(When::SamePeriod(years))));
}
