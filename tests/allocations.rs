//! How often the extraction asks for memory, once its vectors have grown. A binary of its own: the counting allocator is global.

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

/// Blocks asked for in a kilobyte of text; measured over the fixtures, with room for a tenth. Most are the texts and lists of the record.
const MOST: u64 = 600;

#[test]
fn no_allocation_for_each_token() {
    let lines = std::fs::read_to_string("fixtures/articles/gold.jsonl").expect("the fixtures are readable");
    let articles: Vec<knipsel::Article> = lines
        .lines()
        .map(|line| {
            let value: serde_json::Value = serde_json::from_str(line).expect("an article is JSON");
            let date = value["date"].as_str().and_then(|d| d.get(..10)?.parse().ok());
            knipsel::Article::new("1", date, value["text"].as_str().unwrap_or_default())
        })
        .collect();
    let extractor = knipsel::Extractor::new().expect("the lexicons load");
    // The vectors of the thread grow to the longest article.
    for article in &articles {
        extractor.extract(article);
    }
    let profiler = dhat::Profiler::builder().testing().build();
    for article in &articles {
        extractor.extract(article);
    }
    let blocks = dhat::HeapStats::get().total_blocks;
    drop(profiler);
    let bytes: usize = articles.iter().map(|a| a.text.len()).sum();
    let a_kilobyte = blocks * 1000 / bytes as u64;
    assert!(bytes > 50_000 && blocks > 0, "{blocks} blocks for {bytes} bytes: nothing was counted");
    assert!(a_kilobyte <= MOST, "{a_kilobyte} blocks for a kilobyte of text, {MOST} at most");
}
