//! Precision, recall and F1, and their table.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Value, json};

/// Right, needless and missed ones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Right.
    pub tp: usize,
    /// Found, but not in the gold.
    pub fp: usize,
    /// In the gold, but not found.
    pub fn_: usize,
}

impl Count {
    fn ratio(part: usize, whole: usize) -> Option<f64> {
        (whole > 0).then(|| part as f64 / whole as f64)
    }

    /// How much of what was found is right.
    pub fn precision(self) -> Option<f64> {
        Count::ratio(self.tp, self.tp + self.fp)
    }

    /// How much of the gold was found.
    pub fn recall(self) -> Option<f64> {
        Count::ratio(self.tp, self.tp + self.fn_)
    }

    /// The harmonic mean of both.
    pub fn f1(self) -> Option<f64> {
        Count::ratio(2 * self.tp, 2 * self.tp + self.fp + self.fn_)
    }
}

/// One mistake.
#[derive(Debug, Clone)]
pub struct Mistake {
    /// Of which kind.
    pub kind: String,
    /// `missed`, `spurious`, `wrong value`, ...
    pub what: &'static str,
    /// In which article.
    pub article: String,
    /// Where.
    pub text: String,
    /// What was wanted or found.
    pub more: Value,
}

/// The figures of some articles.
#[derive(Debug, Clone, Default)]
pub struct Score {
    /// Gold articles.
    pub articles: usize,
    /// Those without a record.
    pub absent: usize,
    /// What was wrong.
    pub mistakes: Vec<Mistake>,
    counts: BTreeMap<(usize, usize), Count>,
}

const KINDS: &[&str] = &[
    "date",
    "amount",
    "official",
    "person",
    "organisation",
    "platform",
    "law",
    "quote direct",
    "quote indirect",
    "fine",
    "investigation",
    "measure",
    "ruling",
    "ownership",
    "claims",
];

const MEASURES: &[&str] = &[
    "strict",
    "overlap",
    "value",
    "mod",
    "fields",
    "span",
    "speaker",
    "payer+amount",
    "record",
    "parties",
    "status",
    "hedge",
];

impl Score {
    fn place(kind: &str, measure: &str) -> Option<(usize, usize)> {
        Some((KINDS.iter().position(|k| *k == kind)?, MEASURES.iter().position(|m| *m == measure)?))
    }

    /// Adds to a row.
    pub(super) fn add(&mut self, kind: &str, measure: &str, tp: usize, found: usize, gold: usize) {
        if let Some(place) = Score::place(kind, measure) {
            let count = self.counts.entry(place).or_default();
            count.tp += tp;
            count.fp += found - tp;
            count.fn_ += gold - tp;
        }
    }

    /// Adds one filled-in field of a matched pair.
    pub(super) fn field(&mut self, kind: &str, measure: &str, gold: bool, got: bool, same: bool) {
        if gold || got {
            self.add(kind, measure, usize::from(gold && got && same), usize::from(got), usize::from(gold));
        }
    }

    /// The figures of a row.
    pub fn get(&self, kind: &str, measure: &str) -> Option<Count> {
        self.counts.get(&Score::place(kind, measure)?).copied()
    }

    /// Every row with its kind and measure.
    pub fn rows(&self) -> impl Iterator<Item = (&'static str, &'static str, Count)> {
        self.counts.iter().map(|((kind, measure), count)| (KINDS[*kind], MEASURES[*measure], *count))
    }

    /// The figures as a table to read, with what they were in `before`.
    pub fn table(&self, before: Option<&Score>) -> String {
        let mut out = format!("{} gold articles, {} without a record\n", self.articles, self.absent);
        let head = if before.is_some() { "  before  change" } else { "" };
        let _ = writeln!(
            out,
            "{:16} {:14} {:>6} {:>6} {:>6} {:>5} {:>5} {:>5}{head}",
            "kind", "measure", "P", "R", "F1", "tp", "fp", "fn"
        );
        let show = |x: Option<f64>| x.map_or_else(|| "  -   ".to_owned(), |x| format!("{x:6.3}"));
        for (kind, measure, c) in self.rows() {
            let (p, r, f) = (show(c.precision()), show(c.recall()), show(c.f1()));
            let _ = write!(out, "{kind:16} {measure:14} {p} {r} {f} {:5} {:5} {:5}", c.tp, c.fp, c.fn_);
            if let Some(before) = before {
                let was = before.get(kind, measure).and_then(Count::f1);
                let change = was.zip(c.f1()).map(|(a, b)| b - a).filter(|d| d.abs() >= 0.0005);
                let _ = write!(out, "  {}  {}", show(was), change.map_or_else(String::new, |d| format!("{d:+6.3}")));
            }
            out.push('\n');
        }
        out
    }

    /// The figures as one JSON object.
    pub fn json(&self) -> Value {
        let row = |(kind, measure, c): (&str, &str, Count)| {
            let figures =
                json!({"p": c.precision(), "r": c.recall(), "f1": c.f1(), "tp": c.tp, "fp": c.fp, "fn": c.fn_});
            (format!("{kind}/{measure}"), figures)
        };
        Value::Object(self.rows().map(row).collect())
    }

    /// Up to `most` mistakes of each kind.
    pub fn examples(&self, most: usize) -> String {
        let mut groups: BTreeMap<(&str, &str), Vec<&Mistake>> = BTreeMap::new();
        for mistake in &self.mistakes {
            groups.entry((&mistake.kind, mistake.what)).or_default().push(mistake);
        }
        let mut out = String::new();
        for ((kind, what), rows) in groups.into_iter().filter(|_| most > 0) {
            let _ = writeln!(out, "\n## {kind}: {what} ({})", rows.len());
            for mistake in rows.into_iter().take(most) {
                let more: String = mistake.more.to_string().chars().take(300).collect();
                let _ = writeln!(out, "{}: {:?}  {more}", mistake.article, mistake.text);
            }
        }
        out
    }
}
