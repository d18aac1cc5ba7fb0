//! The tokenizer: one pass over the bytes, with a fast path for ASCII.
//!
//! - A word is a run of letters, with the digits that follow them (`D66`, `MH17`). An apostrophe stays inside before a capital (`O'Brien`); before
//!   a small letter it begins a token of its own (`euro` `'s`, `zo` `'n`, `CDA` `'er`), and so does one in front of `s`, `t`, `n` and the like (`'s`
//!   `avonds`).
//! - A number is a run of digits with points and commas between digits (`1.234,56`, `18.30`). Letters behind it are a word of their own (`15` `e`).
//! - Everything else that is no space is a mark of one character; hyphens and full stops always are (`VVD` `-` `leider`, `mln` `.`).
//! - Scripts without Latin letters' ways are cut at the word bounds of `unicode-segmentation`.

use unicode_segmentation::UnicodeSegmentation;

use super::key::{ascii_key, key};
use super::{Shape, Token, WordId, fold_into};

/// Cuts `text` into `tokens`, which it clears first; `word` gives the id of the word with a key.
///
/// Texts of 4 GB and more are cut up to that length.
pub fn cut(text: &str, tokens: &mut Vec<Token>, word: impl Fn(u64) -> WordId) {
    tokens.clear();
    // A token has some five bytes with the space behind it: a very long text is not copied on while the list grows.
    tokens.reserve(text.len() / 5);
    let mut folded = String::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut gap = Shape::LINE | Shape::PARAGRAPH | Shape::GLUED;
    // Two marks opened a quotation that two marks have not closed.
    let mut pair = false;
    while at < bytes.len() && at < u32::MAX as usize - 8 {
        let byte = bytes[at];
        // Nearly every gap is one space.
        if byte == b' ' && bytes.get(at + 1).is_some_and(|next| *next > b' ') {
            at += 1;
            gap = without_glue(gap);
            continue;
        }
        if byte <= b' ' {
            let (next, shape) = spaces(bytes, at, gap);
            at = next;
            gap = shape;
            continue;
        }
        if let Some((len, shape, key)) = short_word(&bytes[at..]) {
            tokens.push(Token { start: at as u32, end: (at + len) as u32, key, word: word(key), shape: shape | gap });
            at += len;
            gap = Shape::GLUED;
            continue;
        }
        let (end, shape) = match CLASS[byte as usize] {
            Class::Letter => letters(text, at),
            Class::Digit => digits(bytes, at),
            Class::Apostrophe if bytes.get(at + 1) == Some(&b'\'') => {
                pair = false;
                (at + 2, Shape::MARK | Shape::QUOTE)
            }
            Class::Apostrophe => apostrophe(text, at, 1, gap),
            // `,,Ja''`: two commas open a quotation, two apostrophes close one.
            Class::Mark if opens_with_commas(bytes, at, gap) => {
                pair = true;
                (at + 2, Shape::MARK | Shape::QUOTE)
            }
            Class::Mark => (at + 1, Shape::MARK),
            Class::Quote => (at + 1, Shape::MARK | Shape::QUOTE),
            Class::Wide => match two_marks(text, at, gap, &mut pair).or_else(|| wide(text, at, gap)) {
                Some(found) => found,
                None => {
                    // A space or control character outside ASCII.
                    at += char_at(text, at).map_or(1, char::len_utf8);
                    gap = without_glue(gap);
                    continue;
                }
            },
        };
        let key = if !shape.has(Shape::WIDE) && bytes[at..end].is_ascii() {
            ascii_key(&bytes[at..end])
        } else {
            folded.clear();
            fold_into(&text[at..end], &mut folded);
            key(folded.as_bytes())
        };
        tokens.push(Token { start: at as u32, end: end as u32, key, word: word(key), shape: shape | gap });
        at = end;
        gap = Shape::GLUED;
    }
}

/// A word of up to seven ASCII letters with neither a digit, an apostrophe nor a letter outside ASCII behind it, as most are: its length, shape and key
/// from one look at eight bytes.
#[inline]
fn short_word(bytes: &[u8]) -> Option<(usize, Shape, u64)> {
    let word = u64::from_le_bytes(*bytes.first_chunk()?);
    let others = !letters_of(word) & HIGHEST;
    let len = others.trailing_zeros() as usize / 8;
    if len == 0 || others == 0 {
        return None;
    }
    let behind = (word >> (8 * len)) as u8;
    if behind == b'\'' || behind >= 128 || behind.is_ascii_digit() {
        return None;
    }
    let own = (1 << (8 * len)) - 1;
    let capitals = capitals_of(word) & own;
    let (first, inner) = (capitals & 0x80, capitals & !0x80);
    let lower = capitals != HIGHEST & own;
    let first = if first != 0 { UPPER } else { LOWER };
    let inner = if inner != 0 { UPPER } else { 0 } | if lower { LOWER } else { 0 };
    Some((len, shape_of(first, inner), (word | SMALL) & own))
}

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHEST: u64 = 0x80 * ONES;
/// What makes a capital small.
const SMALL: u64 = 0x20 * ONES;

/// The highest bit of each byte that is an ASCII letter.
#[inline]
const fn letters_of(word: u64) -> u64 {
    let small = (word | SMALL) & !HIGHEST;
    let from_a = small + (0x80 - b'a' as u64) * ONES;
    let past_z = small + (0x80 - b'z' as u64 - 1) * ONES;
    from_a & !past_z & !word & HIGHEST
}

/// The highest bit of each byte that is a capital, among letters.
#[inline]
const fn capitals_of(letters: u64) -> u64 {
    (!letters & SMALL) << 2
}

/// Two commas where a word begins.
fn opens_with_commas(bytes: &[u8], at: usize, gap: Shape) -> bool {
    bytes[at] == b','
        && bytes.get(at + 1) == Some(&b',')
        && (!gap.has(Shape::GLUED) || gap.has(Shape::LINE))
        && match bytes.get(at + 2) {
            // `,, Misschien wel''`
            Some(b' ') => bytes.get(at + 3).is_some_and(u8::is_ascii_uppercase),
            next => next.is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 128),
        }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Apostrophe,
    Quote,
    Mark,
    Wide,
}

static CLASS: [Class; 256] = {
    let mut table = [Class::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'A'..=b'Z' | b'a'..=b'z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'\'' => Class::Apostrophe,
            b'"' => Class::Quote,
            128..=255 => Class::Wide,
            _ => Class::Mark,
        };
        byte += 1;
    }
    table
};

#[inline]
fn without_glue(gap: Shape) -> Shape {
    gap & (Shape::LINE | Shape::PARAGRAPH)
}

/// Steps over blanks; two newlines in it part paragraphs.
fn spaces(bytes: &[u8], mut at: usize, gap: Shape) -> (usize, Shape) {
    let mut newlines = 0;
    while at < bytes.len() && bytes[at] <= b' ' {
        newlines += usize::from(bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n')));
        at += 1;
    }
    let mut out = without_glue(gap);
    if newlines > 0 {
        out |= Shape::LINE;
    }
    // A no-break space between two newlines leaves the line empty all the same.
    if newlines > 1 || (newlines == 1 && gap.has(Shape::LINE) && !gap.has(Shape::GLUED)) {
        out |= Shape::PARAGRAPH;
    }
    (at, out)
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..).and_then(|rest| rest.chars().next())
}

const LOWER: u8 = 1;
const UPPER: u8 = 2;
const DIGIT: u8 = 4;

/// What a byte of a word in ASCII is; 0 for one that ends the word or wants a closer look.
static LETTER: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' => LOWER,
            b'A'..=b'Z' => UPPER,
            b'0'..=b'9' => DIGIT,
            _ => 0,
        };
        byte += 1;
    }
    table
};

/// A run of letters from `at`, with digits behind them.
#[inline]
fn letters(text: &str, at: usize) -> (usize, Shape) {
    let bytes = text.as_bytes();
    let first = LETTER[bytes[at] as usize];
    let (mut end, mut inner) = (at, 0);
    // Eight letters at a time while there are so many.
    while let Some(word) = bytes[end..].first_chunk().map(|word| u64::from_le_bytes(*word))
        && letters_of(word) == HIGHEST
    {
        let others = if end == at { HIGHEST & !0x80 } else { HIGHEST };
        let capitals = capitals_of(word) & others;
        inner |= if capitals != 0 { UPPER } else { 0 } | if capitals != others { LOWER } else { 0 };
        end += 8;
    }
    while let Some(&byte) = bytes.get(end) {
        let letter = LETTER[byte as usize];
        if letter == 0 {
            break;
        }
        inner |= if end > at { letter } else { 0 };
        end += 1;
    }
    match bytes.get(end) {
        Some(b'\'' | 128..=255) => more_letters(text, at, end, first, inner),
        _ => (end, shape_of(first, inner)),
    }
}

/// The shape of a word by what its first character is and what the others are.
#[inline]
fn shape_of(first: u8, inner: u8) -> Shape {
    let lower = (first | inner) & LOWER != 0;
    let mut shape = Shape::WORD;
    if first & UPPER != 0 {
        shape |= Shape::UPPER;
        if !lower {
            shape |= Shape::CAPS;
        }
    }
    if inner & UPPER != 0 && lower {
        shape |= Shape::MIXED;
    }
    shape
}

/// The rest from `end` of a word that begins at `at` and holds apostrophes, or letters that are not ASCII.
fn more_letters(text: &str, at: usize, mut end: usize, mut first: u8, mut inner: u8) -> (usize, Shape) {
    let bytes = text.as_bytes();
    let mut wide = Shape::default();
    while let Some(&byte) = bytes.get(end) {
        let (mut letter, mut len) = (LETTER[byte as usize], 1);
        match byte {
            // `O'Brien`, `d'Hondt`: a capital goes on with the word.
            b'\'' if !goes_on(text, at, end) || all_caps_name(&text[at..end]) => break,
            b'\'' => {}
            128..=255 => {
                let Some(c) = char_at(text, end) else { break };
                len = c.len_utf8();
                if c == '’' {
                    let next = char_at(text, end + len);
                    if !next.is_some_and(char::is_uppercase) || all_caps_name(&text[at..end]) {
                        break;
                    }
                } else if c == SOFT_HYPHEN || is_mark_of_letter(c) {
                    // Belongs to the letter before it.
                } else if !c.is_alphabetic() || is_other_script(c) {
                    break;
                } else {
                    letter = if c.is_uppercase() { UPPER } else { LOWER };
                }
                wide = Shape::WIDE;
            }
            _ if letter == 0 => break,
            _ => {}
        }
        if end == at {
            first = letter;
        } else {
            inner |= letter;
        }
        end += len;
    }
    (end, shape_of(first, inner) | wide)
}

const SOFT_HYPHEN: char = '\u{ad}';

/// Does the word from `at` go on behind the apostrophe at `end`: before a capital (`O'Brien`), or in a name before letters that are no ending
/// (`Sana'a`, `Isma'il`), where it does not close a quotation (`'Nexit'van`)?
fn goes_on(text: &str, at: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let rest = &bytes[end + 1..];
    let run = rest.iter().take_while(|b| b.is_ascii_lowercase()).count();
    let bounded = !rest.get(run).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 128 || *b == b'\'');
    let name = bytes[at].is_ascii_uppercase() && (1..=5).contains(&run) && bounded && !is_suffix(&rest[..run]);
    rest.first().is_some_and(u8::is_ascii_uppercase) || name && !is_quoted(text, at, end)
}

/// So many bytes back a quotation may have begun.
const QUOTED: usize = 120;

/// Is a quotation open at `at` that an apostrophe at `end` may close? An apostrophe before `s`, `t` or `n` alone begins a word (`'s avonds`,
/// `'s-Hertogenbosch`), and a quotation between double marks is closed by one where there is one.
fn is_quoted(text: &str, at: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let letter = |i: usize| bytes.get(i).is_none_or(|b| b.is_ascii_alphanumeric() || *b >= 128);
    let doubled = || text[end..].chars().take(4 * QUOTED).take_while(|c| *c != '\n').any(|c| matches!(c, '"' | '”'));
    let mut closed = false;
    for (i, c) in text[..at].char_indices().rev().take_while(|(i, c)| *c != '\n' && at - i <= QUOTED) {
        let behind = i + c.len_utf8();
        let apart = text[..i].chars().next_back().is_none_or(|b| matches!(b, ' ' | '\n' | '(' | '"' | '“'));
        let clitic =
            matches!(bytes.get(behind), Some(b's' | b't' | b'n')) && matches!(bytes.get(behind + 1), Some(b' ' | b'-'));
        match c {
            '\'' | '‘' if apart && !clitic => return true,
            '\'' | '’' if !letter(behind) => return false,
            '”' => closed = true,
            '"' if !apart => closed = true,
            '"' | '“' if closed => closed = false,
            '"' | '“' => return !doubled(),
            _ => {}
        }
    }
    false
}

/// Is it a word in capitals of three letters and more, before which an apostrophe closes a quotation or begins a suffix?
fn all_caps_name(word: &str) -> bool {
    word.len() > 2 && word.bytes().all(|b| b.is_ascii_uppercase())
}

fn is_mark_of_letter(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
}

/// Letters of scripts that write no spaces or no capitals the way Latin, Greek and Cyrillic do.
fn is_other_script(c: char) -> bool {
    c >= '\u{590}' && !('\u{1e00}'..='\u{1fff}').contains(&c)
}

/// A run of digits, with points and commas between digits.
fn digits(bytes: &[u8], at: usize) -> (usize, Shape) {
    let mut end = at + 1;
    while let Some(&byte) = bytes.get(end) {
        let digit_next = || bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if byte.is_ascii_digit() || (matches!(byte, b'.' | b',') && digit_next()) {
            end += 1;
        } else {
            break;
        }
    }
    (end, Shape::NUMBER)
}

/// An apostrophe: the head of `'s` or `'er`, or a quotation mark.
fn apostrophe(text: &str, at: usize, len: usize, gap: Shape) -> (usize, Shape) {
    let rest = text.as_bytes().get(at + len..).unwrap_or_default();
    let run = rest.iter().take_while(|b| b.is_ascii_lowercase()).count();
    let bounded = !rest.get(run).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 128);
    let suffix = gap.has(Shape::GLUED) && !gap.has(Shape::LINE) && matches!(run, 1..=5) && bounded;
    let clitic = !gap.has(Shape::GLUED) || gap.has(Shape::LINE);
    let clitic = clitic && run == 1 && bounded && matches!(rest[0], b's' | b't' | b'n' | b'm' | b'k' | b'r');
    if (suffix && is_suffix(&rest[..run])) || clitic {
        return (at + len + run, Shape::WORD);
    }
    (at + len, Shape::MARK | Shape::QUOTE)
}

/// What follows an apostrophe inside a word: plural, genitive, diminutive, inhabitant.
fn is_suffix(run: &[u8]) -> bool {
    matches!(
        run,
        b"s" | b"n"
            | b"t"
            | b"r"
            | b"er"
            | b"ers"
            | b"tje"
            | b"tjes"
            | b"en"
            | b"ster"
            | b"m"
            | b"k"
            | b"d"
            | b"ll"
            | b"re"
            | b"ve"
    )
}

/// Two curly apostrophes that are one mark: they open a quotation (`‘‘Ja`, `’’Ja`) or close one that two marks opened, `open` as yet (`,,Ja’’`). In
/// `‘Hij zei: ‘nee’’` each of them closes its own.
fn two_marks(text: &str, at: usize, gap: Shape, open: &mut bool) -> Option<(usize, Shape)> {
    let rest = &text[at..];
    let behind = rest.strip_prefix("’’").or_else(|| rest.strip_prefix("‘‘"))?;
    let apart = !gap.has(Shape::GLUED) || gap.has(Shape::LINE);
    let opens = rest.starts_with('‘') || apart && behind.starts_with(char::is_alphanumeric);
    let closes = || *open && !behind.starts_with('’');
    if !opens && !closes() {
        return None;
    }
    *open = opens;
    Some((at + rest.len() - behind.len(), Shape::MARK | Shape::QUOTE))
}

/// A token that begins outside ASCII; `None` for a space or control character.
fn wide(text: &str, at: usize, gap: Shape) -> Option<(usize, Shape)> {
    let c = char_at(text, at)?;
    if c == '’' || c == '‘' {
        return Some(apostrophe(text, at, c.len_utf8(), gap));
    }
    if c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}') {
        return None;
    }
    if is_quote(c) {
        return Some((at + c.len_utf8(), Shape::MARK | Shape::QUOTE));
    }
    if !c.is_alphabetic() {
        return Some((at + c.len_utf8(), Shape::MARK));
    }
    if !is_other_script(c) {
        return Some(letters(text, at));
    }
    let end = text[at..].char_indices().find(|(_, c)| !c.is_alphanumeric() || !is_other_script(*c));
    let run = &text[at..at + end.map_or(text.len() - at, |(i, _)| i)];
    let first = run.unicode_words().next().filter(|word| run.starts_with(word));
    Some((at + first.map_or(c.len_utf8(), str::len), Shape::WORD | Shape::WIDE))
}

fn is_quote(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '‚' | '‛')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::UNKNOWN;

    fn words(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        cut(text, &mut tokens, |_| UNKNOWN);
        tokens.iter().map(|t| &text[t.start as usize..t.end as usize]).collect()
    }

    #[test]
    fn words_numbers_and_marks() {
        assert_eq!(words("VVD-leider Dilan Yeşilgöz"), ["VVD", "-", "leider", "Dilan", "Yeşilgöz"]);
        assert_eq!(words("€ 1.234,56, om 18.30 uur."), ["€", "1.234,56", ",", "om", "18.30", "uur", "."]);
        assert_eq!(words("de 15e, D66 en 120 mln."), ["de", "15", "e", ",", "D66", "en", "120", "mln", "."]);
    }

    #[test]
    fn apostrophes_are_kept_apart_from_quotation_marks() {
        assert_eq!(words("foto's van Trump’s hond"), ["foto", "'s", "van", "Trump", "’s", "hond"]);
        assert_eq!(words("’s avonds in 's-Hertogenbosch"), ["’s", "avonds", "in", "'s", "-", "Hertogenbosch"]);
        assert_eq!(words("O'Brien zei: 'Nee'"), ["O'Brien", "zei", ":", "'", "Nee", "'"]);
        assert_eq!(words(",,Ja,'' zei hij"), [",,", "Ja", ",", "''", "zei", "hij"]);
        assert_eq!(words("‘‘Ja’’, zei hij"), ["‘‘", "Ja", "’’", ",", "zei", "hij"]);
        assert_eq!(words("‘‘Wat ‘raar’’’"), ["‘‘", "Wat", "‘", "raar", "’", "’’"]);
        assert_eq!(words(",,Ja’’ ’’Nee’’"), [",,", "Ja", "’’", "’’", "Nee", "’’"]);
        assert_eq!(words("‘Ik zei: ‘nee’’"), ["‘", "Ik", "zei", ":", "‘", "nee", "’", "’"]);
        assert_eq!(words("’Het kan’, zo’n CDA’er"), ["’", "Het", "kan", "’", ",", "zo", "’n", "CDA", "’er"]);
    }

    #[test]
    fn paragraphs_and_lines() {
        let mut tokens = Vec::new();
        cut("Een\nTwee\n\nDrie\r\n\r\nVier\n\u{a0}\nVijf", &mut tokens, |_| UNKNOWN);
        let paragraphs: Vec<bool> = tokens.iter().map(|t| t.shape.has(Shape::PARAGRAPH)).collect();
        assert_eq!(paragraphs, [true, false, true, true, true]);
        assert!(tokens[1].shape.has(Shape::LINE));
    }

    #[test]
    fn other_scripts_are_cut_at_unicode_word_bounds() {
        assert_eq!(words("Путин ontmoet 习近平."), ["Путин", "ontmoet", "习", "近", "平", "."]);
    }
}
