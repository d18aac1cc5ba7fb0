//! Numerals written as one word: `eenentwintig`, `driehonderdduizend`, `tweeënhalf`, `negentienhonderdvierentachtig`.

use rust_decimal::Decimal;

const UNITS: [(&str, u64); 20] = [
    ("één", 1),
    ("een", 1),
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    ("tien", 10),
    ("elf", 11),
    ("twaalf", 12),
    ("dertien", 13),
    ("veertien", 14),
    ("vijftien", 15),
    ("zestien", 16),
    ("zeventien", 17),
    ("achttien", 18),
    ("negentien", 19),
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

/// The value of a folded word; `None` if it is no numeral.
pub fn compound(word: &str) -> Option<Decimal> {
    // Nearly every word is told from a numeral by its first letters.
    if !begins_as_numeral(word.as_bytes()) {
        return None;
    }
    // `tweeënhalf`, `drieëneenhalf`, `vierenhalf`
    if let Some(head) = word.strip_suffix("half").or_else(|| word.strip_suffix("halve")) {
        let head = head.strip_suffix("een").unwrap_or(head);
        let head = head.strip_suffix("ën").or_else(|| head.strip_suffix("en"))?;
        return below_thousand(head).map(|n| Decimal::from(n) + Decimal::new(5, 1));
    }
    whole(word).map(Decimal::from)
}

/// Does the word begin as a word of `UNITS` or `TENS`, or as a magnitude?
fn begins_as_numeral(word: &[u8]) -> bool {
    const FIRST: [&[u8; 3]; 20] = [
        b"een", b"twe", b"dri", b"vie", b"vij", b"zes", b"zev", b"ach", b"neg", b"tie", b"elf", b"twa", b"der", b"vee",
        b"twi", b"tac", b"hon", b"dui", b"mil", b"bil",
    ];
    let one = "éé".as_bytes();
    word.first_chunk().is_some_and(|first| FIRST.contains(&first)) || word.starts_with(one)
}

fn whole(word: &str) -> Option<u64> {
    // Each magnitude in turn, with what stands before and behind it.
    for (name, factor) in [("biljoen", 1_000_000_000_000), ("miljard", 1_000_000_000), ("miljoen", 1_000_000)] {
        if let Some((head, tail)) = word.split_once(name) {
            let head = if head.is_empty() { 1 } else { below_thousand(head)? };
            let tail = if tail.is_empty() { 0 } else { whole(tail)? };
            return (tail < factor).then_some(head * factor + tail);
        }
    }
    let Some((head, tail)) = word.split_once("duizend") else { return below_ten_thousand(word) };
    let head = if head.is_empty() { 1 } else { below_thousand(head)? };
    Some(head * 1000 + rest(tail, below_thousand)?)
}

/// Hundreds up to 99 (`negentienhonderd`).
fn below_ten_thousand(word: &str) -> Option<u64> {
    let Some((head, tail)) = word.split_once("honderd") else { return below_hundred(word) };
    let head = if head.is_empty() { 1 } else { below_hundred(head)? };
    Some(head * 100 + rest(tail, below_hundred)?)
}

/// What stands behind `honderd` or `duizend`, with or without `en`.
fn rest(tail: &str, read: impl Fn(&str) -> Option<u64>) -> Option<u64> {
    if tail.is_empty() {
        return Some(0);
    }
    read(tail).or_else(|| read(tail.strip_prefix("en")?))
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
    let head = word.strip_suffix(name)?;
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
    fn words_of_one_piece() {
        let read = |text| compound(text).map(|d| d.normalize().to_string());
        for (word, value) in [
            ("eenentwintig", "21"),
            ("tweeëntwintig", "22"),
            ("honderdtwintig", "120"),
            ("honderdeneen", "101"),
            ("negentienhonderdvierentachtig", "1984"),
            ("driehonderdduizend", "300000"),
            ("negenentwintigduizendvijfhonderd", "29500"),
            ("tweeënhalf", "2.5"),
            ("drieëneenhalf", "3.5"),
            ("vierenhalf", "4.5"),
            ("vijfmiljoen", "5000000"),
        ] {
            assert_eq!(read(word).as_deref(), Some(value), "{word}");
        }
        for word in ["boete", "achter", "tienduizenden", "eenheid", "behalve", "zeventigers"] {
            assert_eq!(read(word), None, "{word}");
        }
    }
}
