//! `fixtures/quotes/`: passages of one construction each, with the quotes that must be found in them, and no others.

use crate::passages;
use knipsel::{Article, ClaimValue, Extractor};

#[test]
fn passages_give_their_quotes() {
    let extractor = Extractor::new().expect("the embedded lexicons load");
    let table = std::fs::read_to_string("fixtures/quotes/passages.tsv").expect("the passages are there");
    let rows = passages::rows(&table);
    let mut faults = Vec::new();
    for row in &rows {
        let mut wanted: Vec<String> =
            row.wanted.split(" || ").filter(|q| *q != "-").map(|q| q.replace("\\n", "\n")).collect();
        let mut got = found(&extractor, &row.passage);
        wanted.sort();
        got.sort();
        if wanted != got {
            let passages::Row { line, construction, passage, .. } = row;
            faults.push(format!("line {line}: {construction}: {passage:?}\n  wanted {wanted:?}\n  got    {got:?}"));
        }
    }
    let count = rows.len();
    assert!(count >= 150, "only {count} passages");
    assert!(faults.is_empty(), "{} of {count}:\n{}", faults.len(), faults.join("\n"));
}

/// The quotes of a passage in the form of the table.
fn found(extractor: &Extractor, passage: &str) -> Vec<String> {
    let record = extractor.extract(&Article::new("passage", Some(jiff::civil::date(2026, 1, 26)), passage));
    let name = |id: &u32| record.entities.iter().find(|e| e.id == *id).map_or("?", |e| e.name.as_str());
    let quotes = record.claims.iter().filter_map(|c| match &c.value {
        ClaimValue::Quote(quote) => Some(quote),
        _ => None,
    });
    quotes
        .map(|quote| {
            let mode = match quote.mode {
                knipsel::model::QuoteMode::Direct => 'D',
                knipsel::model::QuoteMode::Mixed => 'M',
                knipsel::model::QuoteMode::Indirect => 'I',
            };
            let speakers: Vec<&str> = quote.speaker.iter().map(name).collect();
            format!("{mode} {}: {}", speakers.join(" + "), quote.content.text)
        })
        .collect()
}
