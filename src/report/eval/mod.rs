//! Scores records against gold annotations.
//!
//! Mentions match by kind and span: `strict` wants both ends equal, `overlap` at least half of the longer span, `value` on top of that the right
//! normal form. `mod` and `fields` are F1 over the filled-in fields of overlapping pairs. Quotes match when their contents overlap by 0.8 (direct) or
//! 0.6 (others) of their union; `speaker` also wants exactly the gold's speakers. Fines match on exactly the payers and the amount; `record` wants
//! the other fields too. The other claims match on exactly the parties in every role; `status` also on their status.

mod claims;
mod figures;
mod mentions;
mod names;

pub use figures::{Count, Mistake, Score};

use std::collections::HashMap;
use std::io::BufRead;
use std::path::Path;

use serde_json::Value;

use crate::error::{Error, Result};

/// Gold articles or records, in the order of their file.
pub type Rows = Vec<(String, Value)>;

/// Reads a file of JSON lines whose objects have an `id`, each once.
pub fn read(path: &Path) -> Result<Rows> {
    let file = std::fs::File::open(path).map_err(|e| Error::io(path, e))?;
    let mut rows = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for (i, line) in std::io::BufReader::new(file).lines().enumerate() {
        let line = line.map_err(|e| Error::io(path, e))?;
        if line.trim().is_empty() {
            continue;
        }
        let fault = |message: String| Error::input(format!("{}:{}", path.display(), i + 1), message);
        let row: Value = serde_json::from_str(&line).map_err(|e| fault(format!("broken JSON: {e}")))?;
        let id = row["id"].as_str().ok_or_else(|| fault("no `id`".to_owned()))?.to_owned();
        if !seen.insert(id.clone()) {
            return Err(fault(format!("the id `{id}` stands twice")));
        }
        rows.push((id, row));
    }
    Ok(rows)
}

/// Scores `records` against `gold`, joined by id.
pub fn score(gold: &Rows, records: &Rows) -> Score {
    let records: HashMap<&str, &Value> = records.iter().map(|(id, row)| (id.as_str(), row)).collect();
    let mut score = Score::default();
    let nothing = Value::Null;
    for (id, gold) in gold {
        score.articles += 1;
        score.absent += usize::from(!records.contains_key(id.as_str()));
        let record = System::new(records.get(id.as_str()).copied().unwrap_or(&nothing));
        let text: Vec<char> = gold["text"].as_str().unwrap_or_default().chars().collect();
        let article = Article { id, gold, record: &record, text: &text };
        mentions::score(&article, &mut score);
        claims::score(&article, &mut score);
    }
    score
}

/// A gold article with its record.
struct Article<'a> {
    id: &'a str,
    gold: &'a Value,
    record: &'a System<'a>,
    text: &'a [char],
}

impl Article<'_> {
    fn cut(&self, (start, end): (f64, f64)) -> String {
        let text: String = self.text.iter().take(end as usize).skip(start as usize).take(90).collect();
        text.replace('\n', " ")
    }

    fn mistake(&self, kind: &str, what: &'static str, text: impl Into<String>, more: Value) -> Mistake {
        Mistake { kind: kind.to_owned(), what, article: self.id.to_owned(), text: text.into(), more }
    }
}

/// A record with its entities and mentions by id.
struct System<'a> {
    record: &'a Value,
    entities: HashMap<i64, &'a str>,
    mentions: HashMap<i64, &'a Value>,
}

impl<'a> System<'a> {
    fn new(record: &'a Value) -> System<'a> {
        let by_id = |list: &'static str| list_of(&record[list]).iter().filter_map(|v| Some((v["id"].as_i64()?, v)));
        let entities = by_id("entities").filter_map(|(id, e)| Some((id, e["name"].as_str()?))).collect();
        System { record, entities, mentions: by_id("mentions").collect() }
    }

    /// The mention whose id stands in `field`.
    fn mention(&self, field: &Value) -> &'a Value {
        field.as_i64().and_then(|id| self.mentions.get(&id).copied()).unwrap_or(&Value::Null)
    }

    /// The names of the entities whose ids stand in `field`.
    fn names(&self, field: &Value) -> Vec<String> {
        let name = |v: &Value| match v.as_i64() {
            Some(id) => self.entities.get(&id).map_or_else(|| id.to_string(), |n| (*n).to_owned()),
            None => v["name"].as_str().or(v.as_str()).unwrap_or_default().to_owned(),
        };
        as_list(field).iter().map(name).collect()
    }
}

fn list_of(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// A list, the one value that stands for a list of one, or nothing.
fn as_list(value: &Value) -> Vec<Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(list) => list.clone(),
        one => vec![one.clone()],
    }
}

/// The names that gold gives as one text or a list.
fn strings(value: &Value) -> Vec<String> {
    as_list(value).iter().map(|v| v.as_str().unwrap_or_default().to_owned()).collect()
}

fn span(value: &Value) -> (f64, f64) {
    (value["start"].as_f64().unwrap_or_default(), value["end"].as_f64().unwrap_or_default())
}

/// Python's truth: neither absent nor empty, zero or false.
fn filled(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.is_empty(),
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::Array(list) => !list.is_empty(),
        _ => true,
    }
}

/// Pairs one to one, the best score first.
fn pair(gold: usize, system: usize, floor: f64, score: impl Fn(usize, usize) -> f64) -> Vec<(usize, usize)> {
    let cells = (0..gold).flat_map(|i| (0..system).map(move |j| (i, j)));
    let mut cells: Vec<(f64, usize, usize)> =
        cells.map(|(i, j)| (score(i, j), i, j)).filter(|(score, ..)| *score >= floor).collect();
    cells.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let (mut left, mut right) = (vec![false; gold], vec![false; system]);
    let mut pairs = Vec::new();
    for (_, i, j) in cells {
        if !left[i] && !right[j] {
            (left[i], right[j]) = (true, true);
            pairs.push((i, j));
        }
    }
    pairs
}

fn without(count: usize, taken: impl Iterator<Item = usize>) -> Vec<usize> {
    let taken: std::collections::HashSet<usize> = taken.collect();
    (0..count).filter(|i| !taken.contains(i)).collect()
}
