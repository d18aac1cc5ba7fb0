//! Quantities: a number, a range of two, a vague plural or two, read forward from a token or back from the unit behind it.

use rust_decimal::Decimal;

use super::number::{self, Number};
use crate::text::Doc;

/// A quantity and the tokens that it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quantity {
    /// Its first token.
    pub first: usize,
    /// The token behind it.
    pub last: usize,
    /// How much it is.
    pub size: Size,
    /// Was a magnitude of a thousand and more read (`miljoen`, `ton`, `tonnen`)?
    pub large: bool,
    /// Does its magnitude count money only (`ton`)?
    pub money: bool,
}

/// How much a quantity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// A number.
    Exact(Decimal),
    /// From the first up to the second.
    Between(Decimal, Decimal),
    /// Too vague for bounds (`enkele`).
    Vague,
}

/// A quantity takes no more tokens than this.
pub const LONGEST: usize = 10;

/// The longest quantity that ends right before token `last`, looking no further back than `floor`.
pub fn ending_at(doc: &Doc<'_>, last: usize, floor: usize) -> Option<Quantity> {
    let from = last.saturating_sub(LONGEST).max(floor);
    (from..last).find_map(|first| read(doc, first).filter(|q| q.last == last))
}

/// The quantity that begins at token `at`.
pub fn read(doc: &Doc<'_>, at: usize) -> Option<Quantity> {
    vague_range(doc, at).or_else(|| vague(doc, at)).or_else(|| exact(doc, at))
}

/// `honderden of duizenden miljarden`, `tientallen tot zelfs honderden miljoenen`: two vague plurals that share what follows them.
fn vague_range(doc: &Doc<'_>, at: usize) -> Option<Quantity> {
    let low = vague(doc, at)?;
    let Size::Between(from, _) = low.size else { return None };
    if !doc.is_any(low.last, &["of", "tot", "à"]) {
        return None;
    }
    let next = low.last + 1 + usize::from(doc.is_any(low.last + 1, &["zelfs", "wel", "misschien"]));
    let high = vague(doc, next)?;
    let Size::Between(floor, to) = high.size else { return None };
    // The second's own plural is its first word; what stands behind that belongs to both.
    let magnitude = |i: usize| doc.lex.tables.magnitudes.get(doc.word(i)).map(|m| m.factor);
    let own = magnitude(next)?.checked_mul(Decimal::TWO)?;
    let shared = if low.last == at + 1 { floor.checked_div(own)? } else { Decimal::ONE };
    let from = from.checked_mul(shared)?;
    let size = Size::Between(from, to);
    (from < floor).then_some(Quantity { first: at, last: high.last, size, large: high.large, money: high.money })
}

fn exact(doc: &Doc<'_>, at: usize) -> Option<Quantity> {
    let low = number::read(doc, at)?;
    let single = Quantity {
        first: at,
        last: low.last,
        size: Size::Exact(low.value),
        large: low.magnitude > Decimal::ONE,
        money: low.money,
    };
    let Some((high, between)) = joined(doc, at, low).and_then(|next| Some((number::read(doc, next.0)?, next.1))) else {
        return Some(single);
    };
    let low_value = shared_magnitude(low, high);
    // `2 of 3 miljoen`, but no range that falls.
    if low_value >= high.value || (!between && high.words != low.words && high.words) {
        return Some(single);
    }
    Some(Quantity {
        first: at,
        last: high.last,
        size: Size::Between(low_value, high.value),
        large: high.magnitude > Decimal::ONE,
        money: high.money,
    })
}

/// The value of a number that shares the magnitude of the one behind it: 3 of `3 tot 5 miljoen` is three million.
pub fn shared_magnitude(low: Number, high: Number) -> Decimal {
    let shares = low.magnitude == Decimal::ONE && low.value < Decimal::from(1000) && high.magnitude > Decimal::ONE;
    if shares { low.value.checked_mul(high.magnitude).unwrap_or(low.value) } else { low.value }
}

/// The first token of a range's second number, and whether `tussen` announced the range.
fn joined(doc: &Doc<'_>, at: usize, low: Number) -> Option<(usize, bool)> {
    let last = low.last;
    if doc.is(last, "tot") {
        let next = if doc.is(last + 1, "en") && doc.is(last + 2, "met") { last + 3 } else { last + 1 };
        return Some((if doc.is_any(next, &["de", "wel"]) { next + 1 } else { next }, false));
    }
    if doc.is_any(last, word_set!["à", "a", "of", "-", "–"]) {
        return Some((last + 1, false));
    }
    let announced = at > 0
        && (doc.is(at - 1, "tussen") || at > 1 && doc.is_any(at - 1, &["de", "het"]) && doc.is(at - 2, "tussen"));
    (doc.is(last, "en") && announced).then_some((last + 1, true))
}

/// `tientallen miljoenen`, `miljarden`, `een paar duizend`, `enkele tonnen`.
fn vague(doc: &Doc<'_>, at: usize) -> Option<Quantity> {
    let mut next = at;
    let few = if doc.is(at, "een") && doc.is_any(at + 1, &["paar", "aantal", "handvol"]) {
        next = at + 2;
        true
    } else if doc
        .is_any(at, word_set!["enkele", "enige", "ettelijke", "meerdere", "verscheidene", "verschillende", "vele"])
    {
        next = at + 1;
        true
    } else {
        false
    };
    let start = next;
    // `een paar honderd`
    if few && doc.is(next, "honderd") && !doc.is_any(next + 1, &["duizend", "miljoen", "miljard"]) {
        let bounds = Size::Between(Decimal::from(200), Decimal::from(999));
        return Some(Quantity { first: at, last: next + 1, size: bounds, large: false, money: false });
    }
    let mut bounds = (Decimal::ONE, Decimal::ONE);
    let (mut large, mut money) = (false, false);
    while let Some(magnitude) = doc.lex.tables.magnitudes.get(doc.word(next)).filter(|m| m.vague || few || next > start)
    {
        let factor = magnitude.factor;
        bounds = if next == start {
            // A plural covers all below the next power of ten: `miljoenen` ends at 9,999,999 and `tientallen` at 99.
            (factor.checked_mul(Decimal::TWO)?, factor.checked_mul(Decimal::TEN)?.checked_sub(Decimal::ONE)?)
        } else {
            // `tientallen miljoenen` ends in whole millions: 99,000,000.
            (bounds.0.checked_mul(factor)?, bounds.1.checked_mul(factor)?)
        };
        large |= factor >= Decimal::from(1000);
        money |= magnitude.money;
        next += 1;
        if next > start + 2 {
            break;
        }
    }
    if next == start {
        return few.then_some(Quantity { first: at, last: next, size: Size::Vague, large, money });
    }
    Some(Quantity { first: at, last: next, size: Size::Between(bounds.0, bounds.1), large, money })
}
