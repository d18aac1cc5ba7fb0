//! `fixtures/claims/`: passages of one construction each, with the claims that must be found in them, and no others; quotes have their own.

use crate::passages;
use knipsel::{Article, ClaimValue, Extractor, Record};

#[test]
fn passages_give_their_claims() {
    let extractor = Extractor::new().expect("the embedded lexicons load");
    let table = std::fs::read_to_string("fixtures/claims/passages.tsv").expect("the passages are there");
    let rows = passages::rows(&table);
    let mut faults = Vec::new();
    for row in &rows {
        let article = Article::new("passage", Some(jiff::civil::date(2026, 1, 26)), &row.passage);
        let got = found(&extractor.extract(&article));
        if row.wanted != got {
            let passages::Row { line, construction, passage, wanted } = row;
            faults.push(format!("line {line}: {construction}: {passage:?}\n  wanted {wanted}\n  got    {got}"));
        }
    }
    let count = rows.len();
    assert!(count >= 150, "only {count} passages");
    assert!(faults.is_empty(), "{} of {count}:\n{}", faults.len(), faults.join("\n"));
}

/// Reasons, which the table leaves out: a row goes on to its last noun, an object of the verb is outside, and an inquiry into nobody tells into what it is.
#[test]
fn reasons_end_where_they_end() {
    let extractor = Extractor::new().expect("the embedded lexicons load");
    for (passage, wanted) in [
        (
            "Jan B. is veroordeeld voor fraude, heling van auto's en mishandeling.",
            "fraude, heling van auto's en mishandeling",
        ),
        ("Jan B. heeft voor de moord wel tbs opgelegd gekregen.", "de moord"),
        ("De politie doet onderzoek naar de brand in de haven.", "de brand in de haven"),
        ("De toezichthouder ACM neemt de prijzen van kaartjes onder de loep.", "de prijzen van kaartjes"),
    ] {
        let record = extractor.extract(&Article::new("passage", Some(jiff::civil::date(2026, 1, 26)), passage));
        let values = record.claims.iter().map(|c| serde_json::to_value(c).expect("a claim is data"));
        let grounds: Vec<String> = values.filter_map(|v| v["ground"]["text"].as_str().map(str::to_owned)).collect();
        assert!(grounds.iter().any(|g| g == wanted), "{passage}: {grounds:?}");
    }
}

/// The claims of a record in the form of the table: kind and fields parted by ` | `, claims by ` || ` in alphabetical order.
fn found(record: &Record) -> String {
    let mut out: Vec<String> =
        record.claims.iter().filter(|c| !matches!(c.value, ClaimValue::Quote(_))).map(|c| one(record, c)).collect();
    out.sort();
    if out.is_empty() { "-".to_owned() } else { out.join(" || ") }
}

fn one(record: &Record, claim: &knipsel::Claim) -> String {
    let value = serde_json::to_value(claim).expect("a claim is data");
    let text = |id: &serde_json::Value| {
        let mention = id.as_u64().and_then(|id| record.mentions.get(id as usize));
        mention.map(|m| m.text.clone()).unwrap_or_default()
    };
    let mut parts = vec![claim.value.kind().to_owned()];
    for field in [
        "type",
        "status",
        "outcome",
        "authority",
        "payer",
        "target",
        "court",
        "party",
        "owner",
        "owned",
        "amount",
        "cap",
        "hedge",
    ] {
        let shown = match &value[field] {
            serde_json::Value::Null => continue,
            serde_json::Value::Array(ids) => {
                let name = |id: &serde_json::Value| {
                    record.entities.iter().find(|e| Some(u64::from(e.id)) == id.as_u64()).map(|e| e.name.clone())
                };
                ids.iter().filter_map(name).collect::<Vec<_>>().join(" + ")
            }
            id @ serde_json::Value::Number(_) => text(id),
            serde_json::Value::String(word) => word.clone(),
            _ => continue,
        };
        if !shown.is_empty() {
            parts.push(format!("{field}={shown}"));
        }
    }
    if let Some(cue) = &claim.hedge_cue {
        parts.push(format!("cue={}", cue.text));
    }
    parts.join(" | ")
}
