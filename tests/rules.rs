//! Every rule on its own examples, alone and in the whole pipeline; the files on disk against the registry.

use std::collections::BTreeSet;

use knipsel::{Article, Extractor, Lexicon, claim, extract, rule};

fn lexicon() -> Lexicon {
    Lexicon::embedded().expect("the embedded lexicons load")
}

#[test]
fn rules_find_their_examples_alone() {
    let lex = lexicon();
    let mut faults: Vec<String> = extract::rules().flat_map(|r| rule::check_alone(r, &lex)).collect();
    faults.extend(claim::rules().flat_map(|r| claim::check_alone(r, &lex)));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn examples_survive_the_whole_pipeline() {
    let extractor = Extractor::new().expect("the embedded lexicons load");
    let mut faults = Vec::new();
    for rule in extract::rules() {
        for (example, _) in rule.hits {
            let (text, span) = rule::marked(example).expect("a hit has a mark");
            let (start, end) = (text[..span.start].chars().count(), text[..span.end].chars().count());
            let record = extractor.extract(&Article::new("example", Some(jiff::civil::date(2026, 1, 26)), text));
            let found = record.mentions.iter().any(|m| m.start == start && m.end == end && m.value.kind() == rule.kind);
            let trap = rule.kind == knipsel::model::MentionKind::None
                && record.mentions.iter().all(|m| m.end <= start || m.start >= end);
            if !found && !trap {
                let over = record.mentions.iter().filter(|m| m.start < end && start < m.end);
                let over: Vec<String> = over.map(|m| format!("{:?} by {}", m.text, m.rule)).collect();
                faults.push(format!("{}: {example:?} is lost in the pipeline to {over:?}", rule.id));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_rule_has_examples() {
    let bare: Vec<&str> = extract::rules().filter(|r| r.hits.is_empty() || r.misses.is_empty()).map(|r| r.id).collect();
    assert!(bare.is_empty(), "rules without hits or misses: {bare:?}");
    let bare: Vec<&str> = claim::rules().filter(|r| r.hits.is_empty() || r.misses.is_empty()).map(|r| r.id).collect();
    assert!(bare.is_empty(), "claim rules without hits or misses: {bare:?}");
}

#[test]
fn files_on_disk_are_the_registered_rules() {
    assert_eq!(on_disk("src/extract"), extract::rules().map(|r| r.id.to_owned()).collect());
    assert_eq!(on_disk("src/claim"), claim::rules().map(|r| r.id.to_owned()).collect());
    let count = extract::rules().count() + claim::rules().count();
    let ids: BTreeSet<&str> = extract::rules().map(|r| r.id).chain(claim::rules().map(|r| r.id)).collect();
    assert_eq!(ids.len(), count, "an id stands twice");
}

/// The ids that the files below `folder` must have: those that hold a `RULE`.
fn on_disk(folder: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(2) {
        let entry = entry.expect("the folder is readable");
        let path = entry.path();
        if !entry.file_type().is_file() || path.ends_with("mod.rs") {
            continue;
        }
        if std::fs::read_to_string(path).expect("a source file is readable").contains("pub static RULE:") {
            let id = path.strip_prefix(folder).expect("below the folder").with_extension("");
            out.insert(id.display().to_string().replace('_', "-"));
        }
    }
    out
}
