//! The mentions of an article.

use serde_json::{Value, json};

use super::names::{fold, same_name};
use super::{Article, Score, filled, list_of, pair, span, without};

const KINDS: &[&str] = &["date", "amount", "official", "person", "organisation", "platform", "law"];

/// Scores every kind.
pub fn score(article: &Article<'_>, score: &mut Score) {
    for kind in KINDS {
        of_kind(article, kind, score);
    }
}

fn of_kind(article: &Article<'_>, kind: &str, score: &mut Score) {
    let of = |list: &'static str, value: &'_ Value| -> Vec<Value> {
        list_of(&value[list]).iter().filter(|m| m["kind"] == kind).cloned().collect()
    };
    let (gold, found) = (of("mentions", article.gold), of("mentions", article.record.record));
    let (g, f) = (gold.len(), found.len());
    let strict = pair(g, f, 1.0, |i, j| if span(&gold[i]) == span(&found[j]) { 1.0 } else { 0.0 });
    score.add(kind, "strict", strict.len(), f, g);
    let loose = pair(g, f, 0.5, |i, j| overlap(span(&gold[i]), span(&found[j])));
    score.add(kind, "overlap", loose.len(), f, g);
    let mut right = 0;
    for &(i, j) in &loose {
        let (a, b) = (&gold[i], &found[j]);
        fields(kind, a, b, score);
        let fits = value_right(article, kind, a, b);
        right += usize::from(fits);
        if !fits {
            let more = json!({"gold": a, "got": b});
            score.mistakes.push(article.mistake(kind, "wrong value", article.cut(span(a)), more));
        } else if span(a) != span(b) {
            let more = json!({"got": article.cut(span(b))});
            score.mistakes.push(article.mistake(kind, "wrong span", article.cut(span(a)), more));
        }
    }
    score.add(kind, "value", right, f, g);
    for i in without(g, loose.iter().map(|p| p.0)) {
        score.mistakes.push(article.mistake(kind, "missed", article.cut(span(&gold[i])), gold[i].clone()));
    }
    for j in without(f, loose.iter().map(|p| p.1)) {
        score.mistakes.push(article.mistake(kind, "spurious", article.cut(span(&found[j])), found[j].clone()));
    }
}

fn fields(kind: &str, a: &Value, b: &Value, score: &mut Score) {
    let equal: &[&str] = match kind {
        "date" => &["mod"],
        "amount" => &["approx", "per"],
        _ => &[],
    };
    for field in equal {
        score.field(kind, "mod", filled(&a[field]), filled(&b[field]), a[field] == b[field]);
    }
    if kind == "official" {
        for field in ["portfolio", "party", "organisation"] {
            let same = same_name(a[field].as_str().unwrap_or_default(), b[field].as_str().unwrap_or_default());
            score.field(kind, "fields", filled(&a[field]), filled(&b[field]), same);
        }
        score.field(kind, "fields", filled(&a["former"]), filled(&b["former"]), true);
    }
}

fn overlap(a: (f64, f64), b: (f64, f64)) -> f64 {
    let inter = (a.1.min(b.1) - a.0.max(b.0)).max(0.0);
    let longer = (a.1 - a.0).max(b.1 - b.0);
    if longer > 0.0 { inter / longer } else { 0.0 }
}

fn close(a: &Value, b: &Value) -> bool {
    match (a.as_f64(), b.as_f64()) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-6 * a.abs().max(b.abs()).max(1.0),
        (a, b) => a.is_none() && b.is_none(),
    }
}

/// The same number or range, unit and currency.
pub fn same_amount(gold: &Value, got: &Value) -> bool {
    let range = gold["value"].is_null() && !(gold["low"].is_null() && gold["high"].is_null());
    let number = if range {
        close(&gold["low"], &got["low"]) && close(&gold["high"], &got["high"])
    } else {
        close(&gold["value"], &got["value"])
    };
    fn unit(value: &Value) -> &str {
        value["unit"].as_str().filter(|u| !u.is_empty()).unwrap_or("money")
    }
    number && unit(gold) == unit(got) && (!filled(&gold["currency"]) || gold["currency"] == got["currency"])
}

fn value_right(article: &Article<'_>, kind: &str, gold: &Value, got: &Value) -> bool {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    match kind {
        "date" => gold["type"] == got["type"] && gold["value"] == got["value"],
        "amount" => same_amount(gold, got),
        "official" => {
            let (a, b) = (text(&gold["name"]), text(&got["name"]));
            fold(&text(&gold["role"])) == fold(&text(&got["role"]))
                && (a.is_empty() && b.is_empty() || same_name(&a, &b))
        }
        "law" => {
            let number = |v: &Value| v.as_str().map_or_else(|| v.to_string(), str::to_owned);
            let article = || !filled(&gold["article"]) || number(&gold["article"]) == number(&got["article"]);
            !filled(&gold["law"]) || gold["law"] == got["law"] && article()
        }
        _ => {
            let entity = got["entity"].as_i64().and_then(|id| article.record.entities.get(&id).copied());
            let named = entity.filter(|n| !n.is_empty()).or(got["text"].as_str()).unwrap_or_default();
            !filled(&gold["entity"]) || same_name(&text(&gold["entity"]), named)
        }
    }
}
