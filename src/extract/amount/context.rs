//! What stands around a sum: the words that loosen it, what it is paid for, what it is of.

use rust_decimal::Decimal;

use crate::lexicon::{Cue, Table};
use crate::model::{Approx, Per};
use crate::parse::quantity::{Quantity, Size};
use crate::rule::{AmountExpr, CurrencyExpr};
use crate::text::Doc;

/// The expression of a quantity of money; `hundredths` for cents.
pub fn money(doc: &Doc<'_>, quantity: &Quantity, last: usize, currency: CurrencyExpr, hundredths: bool) -> AmountExpr {
    let scale = |value: Decimal| if hundredths { value / Decimal::ONE_HUNDRED } else { value };
    let mut out = AmountExpr { currency, ..sized(quantity.size, scale) };
    out.approx = approx(doc, quantity.first);
    out.per = per(doc, quantity.first, last);
    out
}

/// The bounds of a quantity, scaled.
pub fn sized(size: Size, scale: impl Fn(Decimal) -> Decimal) -> AmountExpr {
    match size {
        Size::Exact(value) => AmountExpr { value: Some(scale(value)), ..AmountExpr::default() },
        Size::Between(low, high) => {
            AmountExpr { low: Some(scale(low)), high: Some(scale(high)), ..AmountExpr::default() }
        }
        Size::Vague => AmountExpr { doubt: Some("the words give no bounds"), ..AmountExpr::default() },
    }
}

/// Where a range that `tussen de` announces begins: its span holds the two words, since an article stands in it.
pub fn announced(doc: &Doc<'_>, quantity: &Quantity) -> usize {
    let first = quantity.first;
    let range = matches!(quantity.size, Size::Between(..));
    let between = range && first >= 2 && doc.is_any(first - 1, &["de", "het"]) && doc.is(first - 2, "tussen");
    if between { first - 2 } else { first }
}

/// The words right before a sum that loosen it.
pub fn approx(doc: &Doc<'_>, first: usize) -> Option<Approx> {
    let floor = doc.sentence_range(first).start;
    // A range's `tussen` stands between the loosening word and the sum.
    let first = if first > floor && doc.is(first - 1, "tussen") { first - 1 } else { first };
    for start in first.saturating_sub(5).max(floor)..first {
        let hit = doc.hits_at(start).iter().find(|h| h.table == Table::Approximator && h.last == first);
        if let Some(row) = hit.and_then(|hit| doc.lex.tables.approximators.rows.get(hit.row)) {
            return Some(row.approx);
        }
    }
    let before = first.checked_sub(1).filter(|b| *b >= floor)?;
    let window = || before.saturating_sub(10).max(floor)..before;
    // `kan oplopen tot 5 miljoen`, `boetes tot 900.000 euro`, `per dag, tot 7500 euro`: an upper bound; `steeg tot 54 dollar` is none.
    if doc.is(before, "tot") {
        return bounded(doc, before, floor).then_some(Approx::AtMost);
    }
    // `de maximale boete is 20 miljoen euro of 4 procent`, `oplopen tot 35 miljoen euro of 7 procent`: both are bounds.
    let alternative = doc.is(before, "of")
        && before > floor
        && (doc.has(before - 1, Cue::Currency) || doc.has(before - 1, Cue::Percent));
    let most = |i| doc.is_any(i, &["maximale", "maximum", "maximumboete", "maximumstraf"]);
    let bound =
        window().any(most) || alternative && window().any(|i| doc.is(i, "tot") && i > floor && bounded(doc, i, floor));
    bound.then_some(Approx::AtMost)
}

/// Does the `tot` at `at` name an upper bound?
fn bounded(doc: &Doc<'_>, at: usize, floor: usize) -> bool {
    let window = || at.saturating_sub(10).max(floor)..at;
    let rises = at > floor && doc.is(at - 1, "op") && window().any(|i| doc.is_any(i, &["lopen", "loopt"]));
    // `de boete is verhoogd tot 3 miljoen`: what it has come to.
    let fine = |i: usize| doc.is_any(i, &["boete", "boetes", "geldboete", "geldboetes"]);
    let come = || window().any(|i| doc.is_any(i, word_set!(of COME)));
    rises
        || at > floor && doc.is(at - 1, ",")
        || window().any(|i| doc.is_any(i, BOUNDS))
        || window().any(fine) && !come()
}

/// Before `tot` these make what follows an upper bound, as a fine does.
const BOUNDS: &[&str] = &["oplopen", "oploopt", "kan", "kunnen", "kon", "konden", "mag", "mogen"];

/// Where a fine has been raised or lowered, what follows `tot` is what it is now.
const COME: &[&str] = &[
    "verhoogd",
    "verhoogde",
    "verhoogden",
    "verlaagd",
    "verlaagde",
    "verlaagden",
    "opgelopen",
    "liep",
    "liepen",
    "gestegen",
    "teruggebracht",
    "gematigd",
];

/// What a sum is paid for: `per dag`, `p.p.`, `netto per maand`, `dagelijks` before it.
pub fn per(doc: &Doc<'_>, first: usize, last: usize) -> Option<Per> {
    let at = if doc.is_any(last, &["netto", "bruto", "extra"]) { last + 1 } else { last };
    if doc.is(at, "per") {
        let rate = doc.lex.tables.rates.get(doc.word(at + 1)).map(|rate| rate.per);
        // `per pak`: any noun that no way of travelling or turn of phrase claims.
        let noun = doc.token(at + 1).is_some_and(|t| t.is_word() && !t.is_upper()) && !doc.has(at + 1, Cue::Function);
        return rate.or_else(|| (noun && !doc.is_any(at + 1, NO_RATE)).then_some(Per::Unit));
    }
    if doc.is(last, "p") && doc.is(last + 1, ".") && doc.is(last + 2, "p") {
        return Some(Per::Person);
    }
    let before = first.checked_sub(1)?;
    let adverbs =
        [("dagelijks", Per::Day), ("wekelijks", Per::Week), ("maandelijks", Per::Month), ("jaarlijks", Per::Year)];
    // Loosening words may stand between: `jaarlijks ruim 5 miljoen`.
    let floor = before.saturating_sub(2).max(doc.sentence_range(first).start);
    (floor..=before).rev().find_map(|i| {
        let near = i == before || approx(doc, first).is_some();
        let adverb = || adverbs.iter().find(|(word, _)| doc.is(i, word)).map(|(_, per)| *per);
        near.then(|| adverb().or_else(|| over_time(doc, i))).flatten()
    })
}

/// `per maand 5000 euro`: a unit of time that `per` ties to the sum behind it.
fn over_time(doc: &Doc<'_>, at: usize) -> Option<Per> {
    let rate = doc.lex.tables.rates.get(doc.word(at)).map(|rate| rate.per);
    rate.filter(|per| {
        at > doc.sentence_range(at).start
            && doc.is(at - 1, "per")
            && matches!(per, Per::Hour | Per::Day | Per::Week | Per::Month | Per::Year)
    })
}

/// Behind `per` these are no units of a rate.
const NO_RATE: &[&str] = &[
    "saldo",
    "direct",
    "ongeluk",
    "vergissing",
    "definitie",
    "abuis",
    "post",
    "trein",
    "brief",
    "mail",
    "telefoon",
    "boot",
    "vliegtuig",
    "omgaande",
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// The tokens of what a share is of: `jaaromzet` of `6 procent van de jaaromzet`.
pub fn of(doc: &Doc<'_>, last: usize) -> Option<(usize, usize)> {
    if !doc.is(last, "van") {
        return None;
    }
    let end = doc.sentence_range(last).end;
    let mut first = last + 1;
    while first < end
        && doc.is_any(
            first,
            &[
                "de", "het", "een", "alle", "zijn", "haar", "hun", "die", "deze", "dat", "dit", "ruim", "bijna",
                "ongeveer",
            ],
        )
    {
        first += 1;
    }
    let mut stop = first;
    while stop < end && stop < first + 5 && doc.token(stop).is_some_and(|t| t.is_word()) {
        if stop > first && (doc.has(stop, Cue::Function) || is_verb(doc, stop)) {
            break;
        }
        stop += 1;
    }
    (stop > first).then_some((first, stop))
}

/// Is the token a verb and nothing else?
pub fn is_verb(doc: &Doc<'_>, at: usize) -> bool {
    doc.lex.tables.verbs.get(doc.word(at)).is_some_and(|v| !v.noun)
}
