//! `fixtures/quotes/`: passages of one construction each, with the quotes that must be found in them, and no others.

use knipsel::{Article, ClaimValue, Extractor};

#[test]
fn passages_give_their_quotes() {
    let extractor = Extractor::new().expect("the embedded lexicons load");
    let table = std::fs::read_to_string("fixtures/quotes/passages.tsv").expect("the passages are there");
    let (mut faults, mut count) = (Vec::new(), 0);
    for (i, line) in table.lines().enumerate().filter(|(_, l)| !l.starts_with('#') && !l.starts_with("construction\t"))
    {
        let cells: Vec<&str> = line.split('\t').collect();
        let [construction, passage, quotes] = cells[..] else {
            faults.push(format!("line {}: {} cells", i + 1, cells.len()));
            continue;
        };
        count += 1;
        let passage = passage.replace("\\n", "\n");
        let mut wanted: Vec<String> =
            quotes.split(" || ").filter(|q| *q != "-").map(|q| q.replace("\\n", "\n")).collect();
        let mut got = found(&extractor, &passage);
        wanted.sort();
        got.sort();
        if wanted != got {
            faults.push(format!("line {}: {construction}: {passage:?}\n  wanted {wanted:?}\n  got    {got:?}", i + 1));
        }
    }
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

/// Marks of all kinds, none of them closed, and every one before a word: the time may only grow with the length.
#[test]
fn marks_that_nothing_closes_cost_linear_time() {
    let extractor = Extractor::new().expect("the embedded lexicons load");
    let time = |count: usize| {
        let marks = ["\"", "„", "‘", "'", "“", "«", "”", ",,"];
        let words = ["zegt Karin de Boer", "het plan,", "dat volgens Peter Vos", "meldt.", "Bronnen zeggen:"];
        let text: String =
            (0..count).map(|i| format!("{}{} ", marks[i % marks.len()], words[i % words.len()])).collect();
        let article = Article::new("marks", None, text);
        let mut best = f64::MAX;
        for _ in 0..3 {
            let start = std::time::Instant::now();
            std::hint::black_box(extractor.extract(&article));
            best = best.min(start.elapsed().as_secs_f64());
        }
        best
    };
    let (small, large) = (time(10_000), time(40_000));
    eprintln!("10,000 marks: {small:.3} s; 40,000 marks: {large:.3} s; ratio {:.1}", large / small);
    assert!(large / small < 10.0, "four times the marks take {:.1} times as long", large / small);
}
