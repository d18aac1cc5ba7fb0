//! `cargo bench`: each stage of the extraction alone, each family of rules, and text made to be slow.
//!
//! The articles are our fixtures, or those of the JSON lines file that `KNIPSEL_BENCH` names (`{"date", "text"}` a line). Throughput is in bytes of
//! text. Compare figures of one run only: `cargo bench -- --save-baseline before`, then `cargo bench -- --baseline before`.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use knipsel::resolve::Resolved;
use knipsel::rule::Candidate;
use knipsel::sink::Target;
use knipsel::text::{Buffers, Doc};
use knipsel::{Article, Extractor, Lexicon, claim, extract, resolve, rule, token};

fn articles() -> Vec<Article> {
    let path = std::env::var("KNIPSEL_BENCH").unwrap_or_else(|_| "fixtures/articles/gold.jsonl".to_owned());
    let lines = std::fs::read_to_string(&path).expect("the articles are readable");
    let article = |(number, line): (usize, &str)| {
        let value: serde_json::Value = serde_json::from_str(line).expect("an article is JSON");
        let date = value["date"].as_str().and_then(|d| d.get(..10)?.parse().ok());
        Article::new(number.to_string(), date, value["text"].as_str().unwrap_or_default())
    };
    lines.lines().enumerate().map(article).collect()
}

fn analysed<'a>(articles: &'a [Article], lexicon: &'a Lexicon) -> Vec<Doc<'a>> {
    articles.iter().map(|a| Doc::analyse(&a.text, lexicon, Buffers::default())).collect()
}

fn resolved(doc: &Doc<'_>, article: &Article) -> Resolved {
    let mut candidates = Vec::new();
    extract::candidates(doc, &mut candidates);
    resolve::resolve(doc, article.date, &mut candidates)
}

fn stages(c: &mut Criterion) {
    let articles = articles();
    let extractor = Extractor::new().expect("the lexicons load");
    let lexicon = extractor.lexicon();
    let mut group = c.benchmark_group("stages");
    group.sample_size(20);
    group.throughput(Throughput::Bytes(articles.iter().map(|a| a.text.len() as u64).sum()));
    group.bench_function("tokens", |b| {
        let mut tokens = Vec::new();
        b.iter(|| articles.iter().for_each(|a| token::cut(black_box(&a.text), &mut tokens, |key| lexicon.word(key))));
    });
    // Tokens, cues, sentences, quotations.
    group.bench_function("text", |b| {
        b.iter(|| {
            let mut buffers = Buffers::default();
            for article in &articles {
                buffers = Doc::analyse(black_box(&article.text), lexicon, buffers).into_buffers();
            }
        });
    });
    let docs = analysed(&articles, lexicon);
    group.bench_function("candidates", |b| {
        let mut candidates = Vec::new();
        b.iter(|| {
            for doc in &docs {
                candidates.clear();
                extract::candidates(black_box(doc), &mut candidates);
            }
        });
    });
    let found: Vec<Vec<Candidate>> = docs
        .iter()
        .map(|doc| {
            let mut candidates = Vec::new();
            extract::candidates(doc, &mut candidates);
            candidates
        })
        .collect();
    group.bench_function("resolve", |b| {
        b.iter(|| {
            for ((doc, article), candidates) in docs.iter().zip(&articles).zip(&found) {
                black_box(resolve::resolve(doc, article.date, &mut candidates.clone()));
            }
        });
    });
    group.bench_function("resolve and claims", |b| {
        b.iter(|| {
            for ((doc, article), candidates) in docs.iter().zip(&articles).zip(&found) {
                let mut resolved = resolve::resolve(doc, article.date, &mut candidates.clone());
                black_box(claim::claims(doc, &mut resolved));
            }
        });
    });
    group.bench_function("whole", |b| b.iter(|| articles.iter().for_each(|a| drop(extractor.extract(black_box(a))))));
    let records: Vec<_> = articles.iter().map(|a| extractor.extract(a)).collect();
    group.bench_function("json and a copy", |b| {
        b.iter(|| records.iter().for_each(|r| drop(Target::JsonLines.encode(black_box(r.clone())))))
    });
    group.finish();
}

/// Every family of rules for mentions, and of rules for claims on articles whose mentions are known.
fn families(c: &mut Criterion) {
    let articles = articles();
    let lexicon = Lexicon::embedded().expect("the lexicons load");
    let docs = analysed(&articles, &lexicon);
    let mut group = c.benchmark_group("families");
    group.sample_size(20);
    group.throughput(Throughput::Bytes(articles.iter().map(|a| a.text.len() as u64).sum()));
    let family_of = |id: &str| id.split('/').next().unwrap_or_default().to_owned();
    for family in extract::FAMILIES {
        let name = family.first().map_or_else(String::new, |rule| family_of(rule.id));
        group.bench_function(BenchmarkId::new("mentions", name), |b| {
            let mut candidates = Vec::new();
            b.iter(|| {
                for doc in &docs {
                    candidates.clear();
                    rule::run(family, black_box(doc), &mut candidates);
                }
            });
        });
    }
    for family in claim::FAMILIES {
        let name = family.first().map_or_else(String::new, |rule| family_of(rule.id));
        group.bench_function(BenchmarkId::new("claims", name), |b| {
            b.iter_batched_ref(
                || docs.iter().zip(&articles).map(|(doc, article)| resolved(doc, article)).collect::<Vec<_>>(),
                |resolved| {
                    for (doc, resolved) in docs.iter().zip(resolved) {
                        let mut scene = claim::Scene::new(doc, resolved);
                        claim::run(family, &mut scene);
                    }
                },
                criterion::BatchSize::LargeInput,
            );
        });
    }
    group.finish();
}

/// Text made to be slow, at two lengths: bytes a second must be the same at both, and no more than four times fewer than of `news`.
fn hostile(c: &mut Criterion) {
    let extractor = Extractor::new().expect("the lexicons load");
    let marks = ["\"", "“", "„", "'", "‘", "«", ",,"];
    let open: String = (0..1000).map(|i| format!("{}ja ", marks[i % marks.len()])).collect();
    let news: String = articles().iter().map(|a| a.text.as_str()).collect::<Vec<_>>().join("\n\n");
    let texts = [
        ("news", news),
        ("marks that never close", open),
        ("marks alone", "\"'“".repeat(1500)),
        ("capitals", "Jan De Vries Van Den Berg Rijksmuseum ".repeat(120)),
        ("digits", "1.234,56 2024 18.30 12-3-2024 ".repeat(150)),
        ("months", "mei maart 12 januari 2024 half mei ".repeat(130)),
        ("one sentence", "en de minister zei dat de boete van de toezichthouder voor het bedrijf ".repeat(60)),
        ("commas", "zegt, meldt, aldus, boete, ".repeat(160)),
        ("brackets", "(A (B (C [D ".repeat(350)),
    ];
    let mut group = c.benchmark_group("hostile");
    group.sample_size(10);
    for (name, text) in texts {
        let copies = 40_000_usize.div_ceil(text.len());
        for times in [1, 10] {
            let article = Article::new("1", None, text.repeat(copies * times));
            group.throughput(Throughput::Bytes(article.text.len() as u64));
            group.bench_with_input(BenchmarkId::new(name, article.text.len()), &article, |b, article| {
                b.iter(|| extractor.extract(black_box(article)));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, stages, families, hostile);
criterion_main!(benches);
