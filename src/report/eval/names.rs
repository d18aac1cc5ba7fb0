//! When two names are of one thing.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const PARTICLES: &[&str] = &[
    "van", "de", "den", "der", "ten", "ter", "te", "'t", "von", "zu", "di", "da", "la", "le", "el", "al", "bin", "ibn",
    "het",
];

/// Lower case, without accents, only letters and digits with single spaces between.
pub fn fold(text: &str) -> String {
    let plain = text.to_lowercase().nfkd().filter(|c| !is_combining_mark(*c)).collect::<String>();
    let words = plain.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit()).filter(|w| !w.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Is `short`, in capitals, made of the first letters of the words of `long`, particles counted or not?
fn is_initials(short: &str, long: &str) -> bool {
    let letters: String = short.chars().filter(char::is_ascii_alphabetic).collect();
    if !(2..=6).contains(&letters.len()) || letters != letters.to_uppercase() {
        return false;
    }
    let words: Vec<&str> = long.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).collect();
    let letters = letters.to_lowercase();
    let initials = |words: &mut dyn Iterator<Item = &&str>| -> String {
        words.map(|w| fold(w).chars().take(1).collect::<String>()).collect()
    };
    let all = initials(&mut words.iter());
    let strong = initials(&mut words.iter().filter(|w| !PARTICLES.contains(&fold(w).as_str())));
    words.len() >= 2 && (letters == all || letters == strong)
}

/// Equal, or one the surname or the other end of the other, or its initials in capitals.
pub fn same_name(a: &str, b: &str) -> bool {
    let (x, y) = (fold(a), fold(b));
    if x.is_empty() || y.is_empty() {
        return false;
    }
    if x == y || is_initials(a, b) || is_initials(b, a) {
        return true;
    }
    if a.contains('(') || b.contains('(') {
        // A nameless role and its organisation: both parts must fit.
        let parts = |s: &str| s.split(['(', ')']).map(fold).filter(|p| !p.is_empty()).collect::<Vec<_>>();
        let (p, q) = (parts(a), parts(b));
        let second = |s: &str| s.split(['(', ')']).nth(1).unwrap_or_default().to_owned();
        return p.len() == 2 && q.len() == 2 && p[0] == q[0] && same_name(&second(a), &second(b));
    }
    let strong = |folded: &str| -> Vec<String> {
        folded.split(' ').filter(|w| !PARTICLES.contains(w)).map(str::to_owned).collect()
    };
    let (u, v) = (strong(&x), strong(&y));
    let length = |words: &[String]| words.iter().map(String::len).sum::<usize>();
    if u.is_empty() || v.is_empty() || length(&u).min(length(&v)) < 3 {
        return false;
    }
    let (short, long) = if u.len() <= v.len() { (u, v) } else { (v, u) };
    long.ends_with(&short) || long.starts_with(&short)
}

/// Takes out of `left` the first name that is `name`.
fn take(left: &mut Vec<&String>, name: &str) -> bool {
    match left.iter().position(|s| same_name(name, s)) {
        Some(at) => {
            left.remove(at);
            true
        }
        None => false,
    }
}

/// One to one: every gold party is there, and nothing else.
pub fn same_parties(gold: &[String], got: &[String]) -> bool {
    let mut left: Vec<&String> = got.iter().collect();
    gold.iter().all(|name| take(&mut left, name)) && left.is_empty()
}

/// How far two lists of parties agree.
pub fn party_f1(gold: &[String], got: &[String]) -> f64 {
    if gold.is_empty() && got.is_empty() {
        return 1.0;
    }
    let mut left: Vec<&String> = got.iter().collect();
    let right = gold.iter().filter(|name| take(&mut left, name)).count();
    2.0 * right as f64 / (gold.len() + got.len()) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_thing() {
        for (a, b) in [
            ("Henna Virkkunen", "Virkkunen"),
            ("AP", "Autoriteit Persoonsgegevens"),
            ("Dilan Yeşilgöz", "yesilgoz"),
            ("woordvoerder (ACM)", "woordvoerder (Autoriteit Consument & Markt)"),
            ("David van Weel", "Van Weel"),
        ] {
            assert!(same_name(a, b) && same_name(b, a), "{a} / {b}");
        }
        for (a, b) in [("", ""), ("Jan Jansen", "Piet Jansens"), ("woordvoerder (AP)", "advocaat (AP)"), ("X", "Xi")] {
            assert!(!same_name(a, b), "{a} / {b}");
        }
    }
}
