//! The cases of `fixtures/amounts.tsv`, and numbers from a generator.

use knipsel::model::{AmountValue, MentionValue};
use knipsel::{Article, Extractor};
use proptest::prelude::*;

/// The normal form of the fixtures: `EUR 5000000 at_most per day`.
fn normal(amount: &AmountValue) -> String {
    let word = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let unit = word(serde_json::to_value(amount.unit).expect("a unit is a word"));
    let name = amount.currency.clone().or(amount.currency_name.clone());
    let mut out = if unit == "money" { name.unwrap_or_default() } else { unit };
    match (amount.value, amount.low, amount.high) {
        (Some(value), ..) => out.push_str(&format!(" {}", value.normalize())),
        (None, Some(low), Some(high)) => out.push_str(&format!(" {}..{}", low.normalize(), high.normalize())),
        _ => out.push_str(" ?"),
    }
    if let Some(approx) = amount.approx {
        out.push_str(&format!(" {}", word(serde_json::to_value(approx).expect("a word"))));
    }
    if let Some(per) = amount.per {
        out.push_str(&format!(" per {}", word(serde_json::to_value(per).expect("a word"))));
    }
    if let Some(of) = &amount.of {
        out.push_str(&format!(" of {}", of.text));
    }
    out
}

fn amounts(extractor: &Extractor, text: &str) -> Vec<(String, String)> {
    let record = extractor.extract(&Article::new("case", Some(jiff::civil::date(2025, 3, 14)), text));
    let amounts = record.mentions.into_iter().filter_map(|m| match m.value {
        MentionValue::Amount(amount) => Some((m.text, normal(&amount))),
        _ => None,
    });
    amounts.collect()
}

#[test]
fn fixtures_of_amounts() {
    let extractor = Extractor::new().expect("the embedded lexicons load");
    let table = std::fs::read_to_string("fixtures/amounts.tsv").expect("the fixtures are readable");
    let (mut faults, mut count) = (Vec::new(), 0);
    for line in table.lines().filter(|l| !l.starts_with('#')).skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [class, sentence, expected] = cells[..] else { panic!("not three cells: {line}") };
        count += 1;
        let (text, span) = knipsel::rule::marked(sentence).unwrap_or((sentence.to_owned(), 0..0));
        let got = amounts(&extractor, &text);
        // `18.30` and `18.3` are one number.
        let wanted = (text[span].to_owned(), trim(expected));
        if expected == "none" && !got.is_empty() || expected != "none" && !got.contains(&wanted) {
            faults.push(format!("{class}: {sentence}: wanted {expected}, got {got:?}"));
        }
    }
    assert!(count >= 400, "only {count} cases");
    assert!(faults.is_empty(), "{} of {count}:\n{}", faults.len(), faults.join("\n"));
}

/// Without the noughts behind a decimal point.
fn trim(expected: &str) -> String {
    let parts = expected.split(' ').map(|part| match part.parse::<rust_decimal::Decimal>() {
        Ok(number) => number.normalize().to_string(),
        Err(_) => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join(" ")
}

const UNITS: [&str; 20] = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];
const TENS: [&str; 10] =
    ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

/// Dutch words for a number below a thousand.
fn below_thousand(n: u64) -> String {
    let (hundreds, rest) = (n / 100, n % 100);
    let mut out = match hundreds {
        0 => String::new(),
        1 => "honderd".to_owned(),
        h => format!("{}honderd", UNITS[h as usize]),
    };
    match rest {
        0 if hundreds > 0 => {}
        0..20 => out.push_str(UNITS[rest as usize]),
        _ if rest % 10 == 0 => out.push_str(TENS[rest as usize / 10]),
        _ => {
            let unit = UNITS[rest as usize % 10];
            let joint = if unit.ends_with('e') { "ën" } else { "en" };
            out.push_str(&format!("{unit}{joint}{}", TENS[rest as usize / 10]));
        }
    }
    out
}

/// Dutch words for a number below 10^15: groups parted by spaces, thousands joined to what they count.
fn in_words(n: u64) -> String {
    let mut parts = Vec::new();
    let mut rest = n;
    for (name, size) in [("biljoen", 1_000_000_000_000), ("miljard", 1_000_000_000), ("miljoen", 1_000_000)] {
        if rest >= size {
            parts.push(format!("{} {name}", below_thousand(rest / size)));
            rest %= size;
        }
    }
    if rest >= 1000 {
        let head = if rest / 1000 == 1 { String::new() } else { below_thousand(rest / 1000) };
        parts.push(format!("{head}duizend"));
        rest %= 1000;
    }
    if rest > 0 || parts.is_empty() {
        parts.push(below_thousand(rest));
    }
    parts.join(" ")
}

/// Digits with Dutch grouping.
fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(c);
    }
    out
}

fn numbers() -> impl Strategy<Value = u64> {
    prop_oneof![0..1000_u64, 0..1_000_000_u64, 0..1_000_000_000_u64, 0..1_000_000_000_000_000_u64]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_number_reads_back_to_itself(n in numbers(), millions in 1..999_999_u64, cents in 0..100_u64) {
        thread_local!(static EXTRACTOR: Extractor = Extractor::new().expect("the embedded lexicons load"));
        EXTRACTOR.with(|extractor| {
            for spelled in [n.to_string(), grouped(n), in_words(n)] {
                let text = format!("De rekening is {spelled} euro.");
                let got = amounts(extractor, &text);
                prop_assert_eq!(&got, &vec![(format!("{spelled} euro"), format!("EUR {n}"))]);
            }
            let spelled = format!("{},{:03}", millions / 1000 + 1, millions % 1000);
            let text = format!("De rekening is {spelled} miljard euro.");
            let value = (millions / 1000 + 1) * 1_000_000_000 + (millions % 1000) * 1_000_000;
            prop_assert_eq!(amounts(extractor, &text), vec![(format!("{spelled} miljard euro"), format!("EUR {value}"))]);
            let text = format!("De rekening is € {},{cents:02}.", grouped(n));
            let value = rust_decimal::Decimal::new((n * 100 + cents) as i64, 2).normalize();
            prop_assert_eq!(amounts(extractor, &text), vec![(format!("€ {},{cents:02}", grouped(n)), format!("EUR {value}"))]);
            Ok(())
        })?;
    }
}
