//! Dutch numerals in digits and words, read once for amounts, dates and everything else.

use rust_decimal::Decimal;

use crate::text::Doc;

/// A number and the tokens that it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// Its value, magnitudes included.
    pub value: Decimal,
    /// The token behind it.
    pub last: usize,
    /// Was a magnitude read (`miljoen`)?
    pub magnitude: bool,
}

/// Reads the number that begins at token `at`, with the magnitudes behind it: `1.234,56`, `honderdtwintig`, `anderhalf miljoen`.
pub fn read(doc: &Doc, at: usize) -> Option<Number> {
    let (value, mut last) = plain(doc, at)?;
    let mut number = Number { value, last, magnitude: false };
    while let Some(magnitude) = doc.lex.tables.magnitudes.get(doc.word(last)) {
        if magnitude.vague || magnitude.money {
            break;
        }
        number.value = number.value.checked_mul(magnitude.factor)?;
        number.magnitude = true;
        last += 1;
        if doc.is(last, ".") && doc.glued(last) && doc.str(last - 1).len() <= 3 {
            last += 1;
        }
        number.last = last;
    }
    Some(number)
}

/// A number without magnitude.
fn plain(doc: &Doc, at: usize) -> Option<(Decimal, usize)> {
    let token = doc.token(at)?;
    if token.is_number() {
        return Some((digits(doc.str(at))?, at + 1));
    }
    if !token.is_word() {
        return None;
    }
    let value = doc.lex.tables.numerals.get(token.word).map(|n| n.value);
    Some((value.or_else(|| compound(&crate::token::fold(doc.str(at))))?, at + 1))
}

/// The value of a number in digits: Dutch (`1.234,56`), plain (`1234`) or English (`1,234.56`) grouping; `None` where it is none of them.
pub fn digits(text: &str) -> Option<Decimal> {
    let (points, commas) = (text.matches('.').count(), text.matches(',').count());
    let grouped = |mark: char| {
        let mut groups = text.split(mark);
        groups.next().is_some_and(|g| (1..=3).contains(&g.len()) && !g.starts_with('0')) && groups.all(|g| g.len() == 3)
    };
    let plain: String = match (points, commas) {
        (0, 0) => text.to_owned(),
        (0, 1) => text.replace(',', "."),
        (_, 0) if grouped('.') => text.replace('.', ""),
        (1, 0) => text.to_owned(),
        (0, _) if grouped(',') => text.replace(',', ""),
        (_, 1) if text.rfind(',') > text.rfind('.') => text.replace('.', "").replace(',', "."),
        (1, _) if text.rfind('.') > text.rfind(',') => text.replace(',', ""),
        _ => return None,
    };
    plain.parse().ok()
}

const UNITS: [(&str, u64); 20] = [
    ("zeventien", 17),
    ("achttien", 18),
    ("negentien", 19),
    ("dertien", 13),
    ("veertien", 14),
    ("vijftien", 15),
    ("zestien", 16),
    ("twaalf", 12),
    ("elf", 11),
    ("tien", 10),
    ("negen", 9),
    ("zeven", 7),
    ("acht", 8),
    ("vijf", 5),
    ("vier", 4),
    ("drie", 3),
    ("twee", 2),
    ("zes", 6),
    ("één", 1),
    ("een", 1),
];

const TENS: [(&str, u64); 8] = [
    ("twintig", 20),
    ("dertig", 30),
    ("veertig", 40),
    ("vijftig", 50),
    ("zestig", 60),
    ("zeventig", 70),
    ("tachtig", 80),
    ("negentig", 90),
];

/// The value of a numeral written as one word: `eenentwintig`, `driehonderdduizend`, `negentienhonderdvierentachtig`.
pub fn compound(word: &str) -> Option<Decimal> {
    if let Some((head, tail)) = word.split_once("duizend") {
        let head = if head.is_empty() { 1 } else { below_thousand(head)? };
        let tail = if tail.is_empty() { 0 } else { below_ten_thousand(tail.strip_prefix("en").unwrap_or(tail))? };
        return Some(Decimal::from(head * 1000 + tail));
    }
    below_ten_thousand(word).map(Decimal::from)
}

fn below_ten_thousand(word: &str) -> Option<u64> {
    let Some((head, tail)) = word.split_once("honderd") else { return below_hundred(word) };
    let head = if head.is_empty() { 1 } else { below_hundred(head)? };
    let tail = if tail.is_empty() {
        0
    } else {
        below_hundred(tail.strip_prefix("en").unwrap_or(tail)).or(below_hundred(tail))?
    };
    Some(head * 100 + tail)
}

fn below_thousand(word: &str) -> Option<u64> {
    below_ten_thousand(word).filter(|n| *n < 1000)
}

fn below_hundred(word: &str) -> Option<u64> {
    let unit = |text: &str| UNITS.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
    if let Some(value) = unit(word) {
        return Some(value);
    }
    let (name, tens) = TENS.iter().find(|(name, _)| word.ends_with(name))?;
    let head = &word[..word.len() - name.len()];
    if head.is_empty() {
        return Some(*tens);
    }
    let head = head.strip_suffix("ën").or_else(|| head.strip_suffix("en"))?;
    unit(head).filter(|n| *n < 10).map(|n| tens + n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_in_dutch_and_english_grouping() {
        let read = |text| digits(text).map(|d| d.to_string());
        assert_eq!(read("1.234,56").as_deref(), Some("1234.56"));
        assert_eq!(read("1,234.56").as_deref(), Some("1234.56"));
        assert_eq!(read("10.000").as_deref(), Some("10000"));
        assert_eq!(read("1,5").as_deref(), Some("1.5"));
        assert_eq!(read("18.30").as_deref(), Some("18.30"));
        assert_eq!(read("1.2.3"), None);
    }

    #[test]
    fn words_of_one_piece() {
        let read = |text| compound(text).map(|d| d.to_string());
        assert_eq!(read("eenentwintig").as_deref(), Some("21"));
        assert_eq!(read("tweeëntwintig").as_deref(), Some("22"));
        assert_eq!(read("honderdtwintig").as_deref(), Some("120"));
        assert_eq!(read("negentienhonderdvierentachtig").as_deref(), Some("1984"));
        assert_eq!(read("driehonderdduizend").as_deref(), Some("300000"));
        assert_eq!(read("negenentwintigduizendvijfhonderd").as_deref(), Some("29500"));
        assert_eq!(read("boete"), None);
    }
}
