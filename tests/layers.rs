//! A module names only modules below it.

use std::path::Path;

/// Low to high; a module may name those of lower ranks and its own.
const LAYERS: &[&[&str]] = &[
    &["error", "model"],
    &["token"],
    &["lexicon"],
    &["embedded", "source", "sink", "text"],
    &["parse"],
    &["rule"],
    &["extract"],
    &["resolve"],
    &["claim"],
    &["extractor"],
    &["archive"],
    &["report"],
    &["cli"],
];

fn rank(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

#[test]
fn a_module_names_only_modules_below_it() {
    let mut faults = Vec::new();
    let mut seen = 0;
    for entry in walkdir::WalkDir::new("src") {
        let entry = entry.expect("src is readable");
        let path = entry.path();
        if path.extension().is_none_or(|e| e != "rs") {
            continue;
        }
        let below = path.strip_prefix("src").expect("below src");
        let own = below.components().next().map(|c| c.as_os_str().to_string_lossy().into_owned()).unwrap_or_default();
        let own = own.trim_end_matches(".rs");
        if matches!(own, "lib" | "main") {
            continue;
        }
        let Some(own_rank) = rank(own) else {
            faults.push(format!("{}: `{own}` stands in no layer", path.display()));
            continue;
        };
        faults.extend(names(path).into_iter().filter(|(_, named)| named != own).filter_map(|(line, named)| {
            seen += 1;
            let fine = rank(&named).is_none_or(|rank| rank < own_rank || own_rank == 0 && rank == 0);
            (!fine).then(|| format!("{}:{line}: `{own}` names `{named}`", path.display()))
        }));
    }
    assert!(seen > 20, "only {seen} uses were looked at");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The modules that a file names as `crate::NAME`, with their lines.
fn names(path: &Path) -> Vec<(usize, String)> {
    let text = std::fs::read_to_string(path).expect("a source file is readable");
    let mut out = Vec::new();
    for (i, line) in text.lines().enumerate() {
        for part in line.split("crate::").skip(1) {
            let name: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            out.push((i + 1, name));
        }
    }
    out
}
