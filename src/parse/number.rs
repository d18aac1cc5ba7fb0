//! Dutch numerals in digits and words, read once for amounts, dates and everything else.
//!
//! Digits with Dutch or English grouping, words and their compounds (`compound.rs`), fractions, magnitudes, and sums of groups that fall in size
//! (`drie miljoen vijfhonderdduizend`). What is no number in a well-formed way is not read at all.

use rust_decimal::Decimal;

use super::compound::compound;
use crate::text::Doc;
use crate::token::Shape;

/// A number and the tokens that it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// Its value, magnitudes included.
    pub value: Decimal,
    /// The token behind it.
    pub last: usize,
    /// The magnitude that its last group was multiplied by (`miljoen`); 1 where there was none.
    pub magnitude: Decimal,
    /// Is it written in words alone?
    pub words: bool,
    /// Does the magnitude count money only (`ton`)?
    pub money: bool,
}

/// A numeral is no longer than this.
const LONGEST: usize = 12;

/// Numerals for several, from two on.
const SEVERAL: &[&str] = &["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

/// How many the word at `at` says, from `twee` to `twaalf`: numerals that stand before people and things, or for them (`de drie zeggen`).
pub fn several(doc: &Doc<'_>, at: usize) -> Option<usize> {
    doc.is_any(at, word_set!(of SEVERAL)).then(|| SEVERAL.iter().position(|n| doc.is(at, n)).map(|n| n + 2)).flatten()
}

/// Reads the number that begins at token `at`, with the magnitudes behind it: `1.234,56`, `honderdtwintig`, `anderhalf miljoen`.
pub fn read(doc: &Doc<'_>, at: usize) -> Option<Number> {
    let mut number = group(doc, at)?;
    // `drie miljoen vijfhonderdduizend`, `duizend en een`: groups of words that fall in size add up.
    while number.words && number.last < at + LONGEST {
        let next =
            if doc.is(number.last, "en") && number.magnitude > Decimal::ONE { number.last + 1 } else { number.last };
        let Some(more) = group(doc, next).filter(|m| m.words && !m.value.is_zero() && m.value.is_integer()) else {
            break;
        };
        let room = if number.magnitude > Decimal::ONE { number.magnitude } else { round_part(number.value) };
        if more.value >= room {
            break;
        }
        let Some(value) = number.value.checked_add(more.value) else { break };
        number = Number { value, last: more.last, magnitude: more.magnitude, ..number };
    }
    Some(number)
}

/// How much may be added to a number in words that ends in noughts: 100 for `tweehonderd`.
fn round_part(value: Decimal) -> Decimal {
    let (hundred, thousand) = (Decimal::from(100), Decimal::from(1000));
    match value {
        v if v >= thousand && (v % thousand).is_zero() => thousand,
        v if v >= hundred && (v % hundred).is_zero() => hundred,
        _ => Decimal::ZERO,
    }
}

/// A number with the magnitudes that multiply it.
fn group(doc: &Doc<'_>, at: usize) -> Option<Number> {
    let (value, mut last, words) = plain(doc, at)?;
    let mut number = Number { value, last, magnitude: Decimal::ONE, words, money: false };
    while let Some(magnitude) =
        doc.lex.tables.magnitudes.get(doc.word(last)).filter(|m| !m.vague || doc.is(last, "tientjes"))
    {
        // `twee ton`, but no `ton` behind another magnitude; `miljoen miljard` is none either.
        if number.money || number.magnitude > Decimal::from(1000) && magnitude.factor <= number.magnitude {
            break;
        }
        number.value = number.value.checked_mul(magnitude.factor)?;
        number.magnitude = number.magnitude.checked_mul(magnitude.factor)?;
        number.money = magnitude.money;
        last += 1;
        // `120 mln.`
        if doc.is(last, ".") && doc.glued(last) && doc.has(last - 1, crate::lexicon::Cue::Abbreviation) {
            last += 1;
        }
        number.last = last;
    }
    Some(number)
}

/// A number without magnitude: its value, the token behind it, whether it is written in words.
fn plain(doc: &Doc<'_>, at: usize) -> Option<(Decimal, usize, bool)> {
    let token = doc.token(at)?;
    if token.is_number() {
        return figures(doc, at).map(|(value, last)| (value, last, false));
    }
    if let Some(value) = vulgar_fraction(doc.str(at)) {
        return Some((value, at + 1, false));
    }
    if !token.is_word() {
        return None;
    }
    let (value, last) = word(doc, at)?;
    // `een half miljoen`, `een kwart miljoen`, `drie kwart miljoen`, `twee en een half miljoen`
    if let Some(part) = fraction(doc, last).filter(|_| value.is_integer()) {
        let (half, kwart) = (Decimal::new(5, 1), Decimal::new(25, 2));
        let value = if part == half && value == Decimal::ONE {
            Some(half)
        } else {
            value.checked_mul(kwart).filter(|_| part == kwart)
        };
        return value.map(|value| (value, last + 1, true));
    }
    if doc.is(last, "en") && doc.is_any(last + 1, &["een", "'n"]) && fraction(doc, last + 2) == Some(Decimal::new(5, 1))
    {
        return Some((value + Decimal::new(5, 1), last + 3, true));
    }
    // `vijf honderd`, `twee duizend` with its own magnitude is left to `group`.
    if doc.is(last, "honderd") && value < Decimal::from(100) && value.is_integer() && value > Decimal::ZERO {
        return Some((value * Decimal::from(100), last + 1, true));
    }
    Some((value, last, true))
}

fn fraction(doc: &Doc<'_>, at: usize) -> Option<Decimal> {
    if doc.is_any(at, &["half", "halve"]) {
        Some(Decimal::new(5, 1))
    } else if doc.is(at, "kwart") {
        Some(Decimal::new(25, 2))
    } else {
        None
    }
}

/// A number word: of the table, or a compound of its words.
fn word(doc: &Doc<'_>, at: usize) -> Option<(Decimal, usize)> {
    let token = doc.token(at)?;
    if let Some(numeral) = doc.lex.tables.numerals.get(token.word) {
        return Some((numeral.value, at + 1));
    }
    // Only what is long enough and in no other table can be a compound.
    let length = token.end - token.start;
    if !(7..=80).contains(&length) || token.shape.has(Shape::CAPS) {
        return None;
    }
    compound(&crate::token::fold(doc.str(at))).map(|value| (value, at + 1))
}

/// Digits: one token, groups of three parted by spaces, or a whole number with a fraction glued to it.
fn figures(doc: &Doc<'_>, at: usize) -> Option<(Decimal, usize)> {
    let first = doc.str(at);
    let mut last = at + 1;
    if first.len() <= 3 && !first.contains(['.', ',']) && !first.starts_with('0') && is_group(doc, last) {
        let mut all = first.to_owned();
        while is_group(doc, last) && last < at + 6 {
            all.push_str(doc.str(last));
            last += 1;
        }
        return Some((digits(&all)?, last));
    }
    let value = digits(first)?;
    match vulgar_fraction(doc.str(last)).filter(|_| doc.glued(last)) {
        Some(part) => Some((value.checked_add(part)?, last + 1)),
        None => Some((value, last)),
    }
}

/// `234` behind `1 ` in `1 234 567`: three digits on the same line, with a space before and nothing glued behind.
fn is_group(doc: &Doc<'_>, at: usize) -> bool {
    let Some(token) = doc.token(at) else { return false };
    let text = doc.str(at);
    let whole = text.split(',').next().unwrap_or_default();
    let blank =
        doc.text.as_bytes().get((token.start as usize).wrapping_sub(1)).is_some_and(|b| *b == b' ' || *b >= 128);
    token.is_number()
        && !token.is_glued()
        && blank
        && whole.len() == 3
        && !text.contains('.')
        && !token.shape.has(Shape::LINE)
}

fn vulgar_fraction(text: &str) -> Option<Decimal> {
    match text {
        "½" => Some(Decimal::new(5, 1)),
        "¼" => Some(Decimal::new(25, 2)),
        "¾" => Some(Decimal::new(75, 2)),
        _ => None,
    }
}

/// The value of a number in digits: Dutch (`1.234,56`), plain (`1234`) or English (`1,234.56`) grouping; `None` where it is none of them.
pub fn digits(text: &str) -> Option<Decimal> {
    let (points, commas) = (text.matches('.').count(), text.matches(',').count());
    let grouped = |text: &str, mark: char| {
        let mut groups = text.split(mark);
        groups.next().is_some_and(|g| (1..=3).contains(&g.len()) && !g.starts_with('0')) && groups.all(|g| g.len() == 3)
    };
    let plain: String = match (points, commas) {
        (0, 0) => text.to_owned(),
        (0, 1) => text.replace(',', "."),
        (_, 0) if grouped(text, '.') => text.replace('.', ""),
        (1, 0) => text.to_owned(),
        (0, _) if grouped(text, ',') => text.replace(',', ""),
        (_, 1) => {
            let (whole, cents) = text.split_once(',')?;
            if whole.contains('.') && grouped(whole, '.') {
                format!("{}.{cents}", whole.replace('.', ""))
            } else {
                english(text, grouped)?
            }
        }
        (1, _) => english(text, grouped)?,
        _ => return None,
    };
    plain.parse().ok()
}

fn english(text: &str, grouped: impl Fn(&str, char) -> bool) -> Option<String> {
    let (whole, cents) = text.split_once('.')?;
    (grouped(whole, ',') && !cents.contains(',')).then(|| format!("{}.{cents}", whole.replace(',', "")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_in_dutch_and_english_grouping() {
        let read = |text| digits(text).map(|d| d.to_string());
        assert_eq!(read("1.234,56").as_deref(), Some("1234.56"));
        assert_eq!(read("1,234.56").as_deref(), Some("1234.56"));
        assert_eq!(read("1,234,567").as_deref(), Some("1234567"));
        assert_eq!(read("10.000").as_deref(), Some("10000"));
        assert_eq!(read("1,5").as_deref(), Some("1.5"));
        assert_eq!(read("18.30").as_deref(), Some("18.30"));
        assert_eq!(read("1.2.3"), None);
        assert_eq!(read("12.34,5"), None);
        assert_eq!(read("99999999999999999999999999999999"), None);
    }
}
