//! Any text through the whole extraction: `text[start..end]` is the mention, always.
#![no_main]

use std::sync::LazyLock;

use knipsel::{Article, Extractor, Offsets, Options};
use libfuzzer_sys::fuzz_target;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(|| {
    let lexicon = knipsel::Lexicon::embedded().expect("the binary's own tables");
    Extractor::with(lexicon, Options { text: true, offsets: Offsets::Utf8 })
});

fuzz_target!(|text: &str| {
    let date = "2025-03-14".parse().ok();
    let record = EXTRACTOR.extract(&Article::new("a", date, text));
    for mention in &record.mentions {
        assert_eq!(text.get(mention.start..mention.end), Some(mention.text.as_str()));
    }
});
