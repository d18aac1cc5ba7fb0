//! The temporal expressions of fixtures/dates.tsv, and those of dates.gaps.tsv, which must fail.

use knipsel::{Article, Extractor, MentionValue};

/// What a row says and what was found instead; `None` where it is right.
fn fault(extractor: &Extractor, line: &str) -> Option<String> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [_, date, sentence, kind, value] = cells[..] else { return Some(format!("{line}: not five cells")) };
    let date = date.parse().expect("the date of a row");
    let text = sentence.replace(['[', ']'], "");
    let record = extractor.extract(&Article::new("row", Some(date), &text));
    let mut found = Vec::new();
    for mention in &record.mentions {
        if let MentionValue::Date(d) = &mention.value {
            let kind = format!("{:?}", d.kind).to_lowercase();
            found.push((mention.start, mention.end, kind, d.value.clone().unwrap_or_default()));
        }
    }
    let right = match (sentence.find('['), sentence.find(']')) {
        (Some(open), Some(close)) => {
            let (start, end) = (sentence[..open].chars().count(), sentence[..close].chars().count() - 1);
            found.iter().any(|f| (f.0, f.1, f.2.as_str(), f.3.as_str()) == (start, end, kind, value))
        }
        _ => kind == "none" && found.is_empty(),
    };
    (!right).then(|| format!("{line}: found {found:?}"))
}

/// The rows of a fixture without comments and header.
fn rows(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|l| !l.starts_with('#')).skip(1)
}

#[test]
fn dates_in_sentences() {
    let extractor = Extractor::new().expect("the embedded lexicons load");
    let text = include_str!("../fixtures/dates.tsv");
    assert!(rows(text).count() >= 500);
    let faults: Vec<String> = rows(text).filter_map(|line| fault(&extractor, line)).collect();
    assert!(faults.is_empty(), "{} rows:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn known_failures_fail() {
    let extractor = Extractor::new().expect("the embedded lexicons load");
    let text = include_str!("../fixtures/dates.gaps.tsv");
    let passing: Vec<&str> = rows(text).filter(|line| fault(&extractor, line).is_none()).collect();
    assert!(passing.is_empty(), "these pass now: move them to dates.tsv:\n{}", passing.join("\n"));
}
