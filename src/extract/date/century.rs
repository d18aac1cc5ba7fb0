//! Centuries: `negentiende eeuw`, `21e eeuw`, `19de-eeuwse`.

use super::words;
use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::calendar::Stretch;
use crate::rule::{DateExpr, Found, Rule, Value, When};
use crate::text::Doc;

/// A century.
pub static RULE: Rule = Rule {
    id: "date/century",
    doc: "An ordinal and `eeuw` or `-eeuwse`.",
    kind: MentionKind::Date,
    cues: &[Cue::TimeUnit, Cue::YearPart],
    find,
    hits: &[
        ("Het huis is uit de [negentiende eeuw].", "18"),
        ("Een [19de-eeuwse] kerk brandde af.", "18"),
        ("Tot [eind 17e eeuw] werd er gevaren.", "16 End"),
        ("Het is een [achttiende-eeuws] schilderij.", "17"),
    ],
    misses: &["Een eeuw later was het weg.", "De eerste dag van de eeuw."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let adjective = doc.is_any(at, &["eeuwse", "eeuws"]);
    if !adjective && !doc.is(at, "eeuw") {
        return;
    }
    let end = match words::before(doc, at).filter(|i| adjective && doc.is(*i, "-")) {
        Some(i) => i,
        None if adjective => return,
        None => at,
    };
    let Some((number, first)) = words::ordinal_before(doc, end) else { return };
    if !(1..=30).contains(&number) {
        return;
    }
    let mut century = i16::from(number) - 1;
    let mut last = at + 1;
    if doc.is(last, "voor") && doc.is_any(last + 1, &["christus", "chr"]) {
        last += 2 + usize::from(doc.is(last + 2, ".") && doc.glued(last + 2) && doc.is(last + 1, "chr"));
        century = -century - 1;
    }
    let (wide, modifier) = words::narrow(doc, first);
    out.push(wide, last, Value::Date(DateExpr::date(When::Fixed(Stretch::Century(century))).with(modifier)));
}
