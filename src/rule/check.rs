//! Running a rule alone over its own examples.

use super::{Rule, run};
use crate::lexicon::Lexicon;
use crate::text::{Buffers, Doc};

/// What is wrong with the examples of `rule`, run alone; empty if all is well.
pub fn check_alone(rule: &'static Rule, lex: &Lexicon) -> Vec<String> {
    let mut out = Vec::new();
    for (sentence, normal) in rule.hits {
        if let Err(got) = finds(rule, lex, sentence, normal) {
            out.push(format!("{}: hit {sentence:?} ({normal}): got {got}", rule.id));
        }
    }
    for sentence in rule.misses {
        let got = findings(rule, lex, sentence);
        if !got.is_empty() {
            out.push(format!("{}: miss {sentence:?}: got {}", rule.id, got.join(", ")));
        }
    }
    for (sentence, normal) in rule.gaps {
        if finds(rule, lex, sentence, normal).is_ok() {
            out.push(format!("{}: the gap {sentence:?} now passes: make it a hit", rule.id));
        }
    }
    out
}

/// The text of an example without its marks, and the bytes between them.
pub fn marked(example: &str) -> Option<(String, std::ops::Range<usize>)> {
    let (before, rest) = example.split_once('[')?;
    let (inside, after) = rest.split_once(']')?;
    Some((format!("{before}{inside}{after}"), before.len()..before.len() + inside.len()))
}

fn finds(rule: &'static Rule, lex: &Lexicon, example: &str, normal: &str) -> Result<(), String> {
    let (text, span) = marked(example).ok_or("no [mark] in the example")?;
    let wanted = format!("[{}] {normal}", &text[span]);
    let got = findings(rule, lex, &text);
    if got.contains(&wanted) { Ok(()) } else { Err(if got.is_empty() { "nothing".to_owned() } else { got.join(", ") }) }
}

fn findings(rule: &'static Rule, lex: &Lexicon, text: &str) -> Vec<String> {
    let doc = Doc::analyse(text, lex, Buffers::default());
    let mut candidates = Vec::new();
    run(&[rule], &doc, &mut candidates);
    candidates.iter().map(|c| format!("[{}] {}", doc.slice(c.first, c.last), c.value.normal(&doc))).collect()
}
