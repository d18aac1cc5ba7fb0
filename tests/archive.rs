//! The run over an archive: order, ids, dates, first looks.

use serde_json::Value;

use crate::cli::{folder, knipsel, knipsel_on, outcome};

fn records(args: &[&str]) -> Vec<Value> {
    let (code, out, err) = outcome(&knipsel(args));
    assert_eq!(code, 0, "{err}");
    out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn ids(records: &[Value]) -> Vec<&str> {
    records.iter().map(|r| r["id"].as_str().expect("an id")).collect()
}

#[test]
fn the_output_does_not_depend_on_the_threads() {
    let mut lines = Vec::new();
    for i in 0..3000 {
        let row = serde_json::json!({"date": "2025-03-14", "text": format!("Artikel {i}: minister Jan Jansen wil {i} euro. {}", "Meer. ".repeat(i % 97))});
        lines.push(row.to_string());
    }
    let input = lines.join("\n");
    let (_, one, _) = outcome(&knipsel_on(&["extract", "-", "--threads", "1"], input.as_bytes()));
    let (_, two, _) = outcome(&knipsel_on(&["extract", "-", "--threads", "2"], input.as_bytes()));
    let (_, many, _) = outcome(&knipsel_on(&["extract", "-", "--threads", "7"], input.as_bytes()));
    assert!(one == two && one == many);
    assert_eq!(one.lines().count(), 3000);
    for (i, line) in one.lines().enumerate().step_by(100) {
        assert!(line.contains(&format!("\"stdin#{}\"", i + 1)), "{line}");
    }
}

#[test]
fn ids_are_paths_below_the_one_given() {
    let records = records(&["extract", "fixtures/archive"]);
    let ids = ids(&records);
    assert_eq!(ids[0], "2025/02/28/ksa-bonusballen");
    assert!(ids.contains(&"2026/01/26/kabinet-vuurwerk-wet"), "{ids:?}");
    let wire = records.iter().find(|r| r["source"]["path"] == "fixtures/archive/2025/03/wire.jsonl").expect("the wire");
    assert_eq!(wire["source"]["line"], 1);
    let hash = wire["source"]["hash"].as_str().expect("a hash");
    assert!(hash.starts_with("xxh3:") && hash.len() == 21, "{hash}");
    // Deep first, in the order of names: the wire is behind the folders of its month.
    assert_eq!(records.iter().filter(|r| r["article"]["date"].is_null()).count(), 0);
}

#[test]
fn an_id_that_comes_twice() {
    let input = b"{\"id\":\"a\",\"text\":\"Ja.\"}\n{\"id\":\"a\",\"text\":\"Nee.\"}\n{\"id\":\"a~3\",\"text\":\"Ja.\"}\n{\"id\":\"a\",\"text\":\"Nee.\"}\n";
    let (code, out, err) = outcome(&knipsel_on(&["extract", "-"], input));
    assert_eq!(code, 0);
    let records: Vec<Value> = out.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(ids(&records), ["a", "a~2", "a~3", "a~4"]);
    assert!(err.contains("the id a stands twice"), "{err}");
}

#[test]
fn where_the_date_comes_from() {
    let dir = folder(&[
        ("2025/03/14/a.txt", b"datum: 2025-03-01\n\nDe ACM zweeg."),
        ("2025/03/14/b.txt", b"De ACM zweeg."),
        ("c.txt", b"date 2026-01-26 De ACM zweeg gisteren."),
        ("d.txt", b"De ACM zweeg gisteren."),
        ("e.jsonl", b"{\"date\": \"op een dag\", \"text\": \"De ACM zweeg.\"}"),
    ]);
    let path = dir.path().to_str().expect("a path");
    let found = records(&["extract", path, "--text"]);
    let date = |r: &Value| (r["article"]["date"].clone(), r["article"]["date_from"].clone());
    assert_eq!(date(&found[0]), ("2025-03-01".into(), "header".into()));
    assert_eq!(date(&found[1]), ("2025-03-14".into(), "path".into()));
    assert_eq!(date(&found[2]), ("2026-01-26".into(), "header".into()));
    assert_eq!(date(&found[3]), (Value::Null, Value::Null));
    assert_eq!(found[2]["text"], "De ACM zweeg gisteren.");
    assert_eq!(found[4]["diagnostics"][0]["code"], "bad-date");
    let found = records(&["extract", path, "--date", "2020-02-02"]);
    assert_eq!(date(&found[0]), ("2025-03-01".into(), "header".into()));
    assert_eq!(date(&found[1]), ("2020-02-02".into(), "option".into()));
    assert_eq!(date(&found[3]), ("2020-02-02".into(), "option".into()));
}

#[test]
fn a_first_look() {
    let all = records(&["extract", "fixtures/archive"]);
    let first = records(&["extract", "fixtures/archive", "--limit", "5"]);
    assert_eq!(ids(&first), ids(&all)[..5]);
    let sample = records(&["extract", "fixtures/archive", "--sample", "5"]);
    let again = records(&["extract", "fixtures/archive", "--sample", "5", "--threads", "1"]);
    assert_eq!((sample.len(), ids(&sample)), (5, ids(&again)));
    let places: Vec<usize> = ids(&sample).iter().filter_map(|id| ids(&all).iter().position(|a| a == id)).collect();
    assert!(places.windows(2).all(|w| w[0] < w[1]) && places.len() == 5, "{places:?}");
}

#[test]
fn encodings_and_line_ends() {
    let dir = folder(&[
        ("a.txt", b"\xef\xbb\xbfdatum: 2025-03-14\r\ntitel: Kop\r\n\r\nDe ge\xc3\xafnde \xe2\x82\xac 5.\r\n\r\nMeer niet.\r\n"),
        ("b.txt", b"De ge\xefnde \x80 5."),
        ("c.txt", b"\xff\xfeD\0e\0 \0A\0C\0M\0.\0"),
    ]);
    let found = records(&["extract", dir.path().to_str().expect("a path"), "--text"]);
    assert_eq!(found[0]["text"], "De geïnde € 5.\r\n\r\nMeer niet.\r\n");
    assert_eq!((&found[0]["article"]["title"], &found[0]["sentences"][1]["paragraph"]), (&"Kop".into(), &1.into()));
    assert_eq!(
        (&found[1]["text"], &found[1]["diagnostics"][0]["code"]),
        (&"De geïnde € 5.".into(), &"encoding".into())
    );
    assert_eq!(found[2]["text"], "De ACM.");
}
