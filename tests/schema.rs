//! Every record against the schema, and every span against its text.

use knipsel::{Lexicon, Offsets, Options};
use serde_json::Value;

/// The records of everything in `fixtures/`, with their texts.
pub fn records(offsets: Offsets) -> Vec<Value> {
    let lexicon = Lexicon::embedded().expect("the embedded lexicons load");
    let extractor = knipsel::Extractor::with(lexicon, Options { text: true, offsets });
    let options = knipsel::source::ReadOptions::default();
    let mut out = Vec::new();
    let paths = ["fixtures/archive".into(), "fixtures/articles".into()];
    knipsel::source::cut(&paths, &options, &mut |cut| {
        if let knipsel::source::Cut::Piece(piece) = cut {
            let article = knipsel::source::parse(&piece, &options).expect("an article");
            out.push(serde_json::to_value(extractor.extract(&article)).expect("JSON"));
        }
        std::ops::ControlFlow::Continue(())
    });
    assert!(out.len() > 100, "{} records", out.len());
    out
}

#[test]
fn records_fit_the_schema() {
    let validator = jsonschema::validator_for(&knipsel::report::schema()).expect("a schema");
    for record in records(Offsets::CodePoints) {
        let faults: Vec<String> =
            validator.iter_errors(&record).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(faults.is_empty(), "{}: {}", record["id"], faults.join("\n"));
    }
    let mut wrong = records(Offsets::CodePoints).swap_remove(0);
    wrong["mentions"][0]["kind"] = "kabouter".into();
    assert!(!validator.is_valid(&wrong), "a mention of an unknown kind passes");
    wrong["mentions"] = "none".into();
    assert!(!validator.is_valid(&wrong));
}

/// Validates the file of JSON lines that `KNIPSEL_RECORDS` names; `.ci/run` calls it on the output of the README's command.
#[test]
#[ignore = "needs a file of records"]
fn records_of_a_file() {
    let path = std::env::var("KNIPSEL_RECORDS").expect("KNIPSEL_RECORDS names a file");
    let validator = jsonschema::validator_for(&knipsel::report::schema()).expect("a schema");
    let text = std::fs::read_to_string(path).expect("the file is readable");
    assert!(text.lines().count() >= 10, "{} records", text.lines().count());
    for (i, line) in text.lines().enumerate() {
        let record = serde_json::from_str(line).expect("JSON");
        let faults: Vec<String> = validator.iter_errors(&record).map(|e| e.to_string()).collect();
        assert!(faults.is_empty(), "line {}: {}", i + 1, faults.join("\n"));
    }
}

#[test]
fn spans_hold_what_they_say_in_every_unit() {
    for offsets in [Offsets::CodePoints, Offsets::Utf8, Offsets::Utf16] {
        for record in records(offsets) {
            let text = record["text"].as_str().expect("the text");
            let cut = |span: &Value| {
                let (start, end) = (number(&span["start"]), number(&span["end"]));
                match offsets {
                    Offsets::CodePoints => text.chars().skip(start).take(end - start).collect(),
                    Offsets::Utf8 => text[start..end].to_owned(),
                    Offsets::Utf16 => {
                        let units: Vec<u16> = text.encode_utf16().collect();
                        String::from_utf16(&units[start..end]).expect("whole characters")
                    }
                }
            };
            let mut before = 0;
            for mention in record["mentions"].as_array().expect("mentions") {
                assert_eq!(mention["text"], cut(mention), "{}: {mention}", record["id"]);
                assert!(number(&mention["start"]) >= before, "{}: {mention} overlaps", record["id"]);
                before = number(&mention["end"]);
                let sentence = &record["sentences"][number(&mention["sentence"])];
                let within = sentence["start"].as_u64() <= mention["start"].as_u64()
                    && mention["end"].as_u64() <= sentence["end"].as_u64();
                assert!(within, "{}: {mention} is not in its sentence", record["id"]);
            }
            for claim in record["claims"].as_array().expect("claims") {
                for field in ["evidence", "content", "ground", "medium", "hedge_cue"] {
                    if claim[field].is_object() {
                        assert_eq!(claim[field]["text"], cut(&claim[field]), "{}: {claim}", record["id"]);
                    }
                }
            }
        }
    }
}

#[test]
fn claims_and_mentions_name_what_is_there() {
    for record in records(Offsets::CodePoints) {
        let list = |name: &str| record[name].as_array().cloned().unwrap_or_default();
        let (mentions, entities) = (list("mentions"), list("entities"));
        let entity = |id: &Value| entities.iter().any(|e| e["id"] == *id);
        for mention in mentions.iter().filter(|m| !m["entity"].is_null()) {
            assert!(entity(&mention["entity"]), "{}: {mention}", record["id"]);
        }
        for (i, mention) in mentions.iter().enumerate() {
            assert_eq!(mention["id"], i as u64);
        }
        for found in &entities {
            for id in found["mentions"].as_array().into_iter().flatten() {
                assert_eq!(mentions[number(id)]["entity"], found["id"], "{}: {found}", record["id"]);
            }
        }
        for claim in list("claims") {
            for role in
                ["speaker", "authority", "payer", "target", "court", "party", "owner", "owned", "addressee", "law"]
            {
                for id in claim[role].as_array().into_iter().flatten() {
                    assert!(entity(id), "{}: {role} of {claim}", record["id"]);
                }
            }
            for (role, kind) in [("amount", "amount"), ("cap", "amount"), ("date", "date"), ("when", "date")] {
                if let Some(id) = claim[role].as_u64() {
                    assert_eq!(mentions[id as usize]["kind"], kind, "{}: {role} of {claim}", record["id"]);
                }
            }
        }
    }
}

fn number(value: &Value) -> usize {
    value.as_u64().expect("a number") as usize
}
