//! The articles of `fixtures/` against what their records should be.

use knipsel::report::eval;

/// The F1 that each row must reach. Raise a floor where the figure has risen; never lower one without saying why.
const FLOORS: &[(&str, &str, f64)] = &[
    ("date", "overlap", 0.97),
    ("date", "value", 0.95),
    ("amount", "overlap", 0.97),
    ("amount", "value", 0.96),
    ("official", "overlap", 0.95),
    ("official", "value", 0.95),
    ("person", "overlap", 0.96),
    ("organisation", "overlap", 0.96),
    ("organisation", "value", 0.94),
    ("platform", "overlap", 0.85),
    ("law", "value", 0.97),
    ("quote direct", "span", 0.94),
    ("quote direct", "speaker", 0.77),
    ("quote indirect", "span", 0.83),
    ("quote indirect", "speaker", 0.7),
    ("fine", "payer+amount", 0.8),
    ("fine", "record", 0.7),
    ("claims", "hedge", 0.85),
    ("investigation", "parties", 0.85),
    ("measure", "parties", 0.7),
    ("ruling", "parties", 0.75),
    ("ownership", "parties", 0.8),
];

fn scored() -> eval::Score {
    let path = std::path::Path::new("fixtures/articles/gold.jsonl");
    let gold = eval::read(path).expect("the gold");
    let extractor = knipsel::Extractor::new().expect("the embedded lexicons load");
    let mut records = Vec::new();
    for (id, row) in &gold {
        let text = |name: &str| row[name].as_str().unwrap_or_default();
        let article = knipsel::Article::new(id, text("date").parse().ok(), text("text"));
        records.push((id.clone(), serde_json::to_value(extractor.extract(&article)).expect("JSON")));
    }
    eval::score(&gold, &records)
}

#[test]
fn every_row_reaches_its_floor() {
    let score = scored();
    let f1 = |kind, measure| score.get(kind, measure).and_then(eval::Count::f1).unwrap_or_default();
    let below = FLOORS.iter().filter(|(kind, measure, floor)| f1(kind, measure) < *floor);
    let below: Vec<String> = below.map(|(k, m, floor)| format!("{k} {m}: {:.3} < {floor}", f1(k, m))).collect();
    assert!(below.is_empty(), "{}\n{}", below.join("\n"), score.table(None));
}

#[test]
fn the_gold_is_what_the_files_say() {
    let gold = eval::read(std::path::Path::new("fixtures/articles/gold.jsonl")).expect("the gold");
    assert!(gold.len() >= 60, "{} articles", gold.len());
    let options = knipsel::source::ReadOptions::default();
    let mut texts = std::collections::HashMap::new();
    knipsel::source::cut(&["fixtures/articles".into()], &options, &mut |cut| {
        if let knipsel::source::Cut::Piece(piece) = cut
            && piece.origin.path.ends_with(".txt")
        {
            let article = knipsel::source::parse(&piece, &options).expect("an article");
            texts.insert(article.id.clone(), article);
        }
        std::ops::ControlFlow::Continue(())
    });
    assert_eq!(texts.len(), gold.len());
    for (id, row) in &gold {
        let article = texts.get(id).unwrap_or_else(|| panic!("{id}.txt is missing"));
        assert_eq!(row["text"].as_str().map(str::trim_end), Some(article.text.trim_end()), "{id}");
        if let Some(date) = article.date {
            assert_eq!(row["date"], date.to_string(), "{id}");
        }
    }
}

/// A record with these mentions and claims, and the gold that fits it in all but one of each.
#[test]
fn figures_by_hand() {
    let gold = serde_json::json!({"id": "a", "text": "Jan Jansen van de ACM gaf KPN 3 ton boete.",
        "mentions": [{"kind": "person", "start": 0, "end": 10, "entity": "Jan Jansen"}, {"kind": "organisation", "start": 18, "end": 21, "entity": "ACM"},
            {"kind": "amount", "start": 30, "end": 35, "value": 300000, "currency": "EUR"}],
        "claims": [{"kind": "fine", "authority": "ACM", "payer": ["KPN"], "value": 300000, "currency": "EUR", "status": "imposed"}]});
    let record = serde_json::json!({"id": "a",
        "mentions": [{"id": 0, "kind": "person", "start": 0, "end": 9, "entity": 0, "text": "Jan Janse"},
            {"id": 1, "kind": "amount", "start": 30, "end": 35, "value": 300000, "currency": "USD", "unit": "money", "text": "3 ton"}],
        "entities": [{"id": 0, "name": "Jan Jansen"}, {"id": 1, "name": "KPN"}],
        "claims": [{"kind": "fine", "authority": [], "payer": [1], "amount": 1, "status": "imposed"}]});
    let score = eval::score(&vec![("a".into(), gold)], &vec![("a".into(), record)]);
    let row = |kind, measure| score.get(kind, measure).map(|c| (c.tp, c.fp, c.fn_));
    assert_eq!(row("person", "strict"), Some((0, 1, 1)));
    assert_eq!(row("person", "value"), Some((1, 0, 0)));
    assert_eq!(row("organisation", "overlap"), Some((0, 0, 1)));
    assert_eq!((row("amount", "overlap"), row("amount", "value")), (Some((1, 0, 0)), Some((0, 1, 1))));
    assert_eq!(row("fine", "payer+amount"), Some((0, 1, 1)));
}
