//! The claims of an article.

use serde_json::{Value, json};

use super::mentions::same_amount;
use super::names::{party_f1, same_parties};
use super::{Article, Score, filled, list_of, pair, span, strings, without};

/// The other kinds with their parties and the field of their state.
const PARTIES: &[(&str, &[&str], &str)] = &[
    ("investigation", &["authority", "target"], "status"),
    ("measure", &["authority", "target"], "status"),
    ("ruling", &["court", "party"], "outcome"),
    ("ownership", &["owner", "owned"], "status"),
];

/// Scores every kind.
pub fn score(article: &Article<'_>, score: &mut Score) {
    quotes(article, true, score);
    quotes(article, false, score);
    fines(article, score);
    for (kind, roles, state) in PARTIES {
        parties(article, kind, roles, state, score);
    }
}

fn of_kind<'v>(value: &'v Value, kind: &str) -> Vec<&'v Value> {
    list_of(&value["claims"]).iter().filter(|c| c["kind"] == kind).collect()
}

fn union_share(a: (f64, f64), b: (f64, f64)) -> f64 {
    let inter = (a.1.min(b.1) - a.0.max(b.0)).max(0.0);
    let union = a.1.max(b.1) - a.0.min(b.0);
    if union == 0.0 { 0.0 } else { inter / union }
}

fn quotes(article: &Article<'_>, direct: bool, score: &mut Score) {
    let (kind, floor) = if direct { ("quote direct", 0.8) } else { ("quote indirect", 0.6) };
    let fits = |c: &&Value| (c["mode"] == "direct") == direct;
    let gold: Vec<&Value> = of_kind(article.gold, "quote").into_iter().filter(fits).collect();
    let found = of_kind(article.record.record, "quote").into_iter().filter(|c| filled(&c["content"]));
    let found: Vec<&Value> = found.filter(fits).collect();
    let content = |c: &Value| span(&c["content"]);
    let (g, f) = (gold.len(), found.len());
    let pairs = pair(g, f, floor, |i, j| union_share(content(gold[i]), content(found[j])));
    score.add(kind, "span", pairs.len(), f, g);
    let mut right = 0;
    for &(i, j) in &pairs {
        let (want, got) = (strings(&gold[i]["speaker"]), article.record.names(&found[j]["speaker"]));
        if same_parties(&want, &got) {
            right += 1;
        } else {
            score.mistakes.push(article.mistake(kind, "wrong speaker", want.join(", "), json!({"got": got})));
        }
    }
    score.add(kind, "speaker", right, f, g);
    for i in without(g, pairs.iter().map(|p| p.0)) {
        let (text, more) = (article.cut(content(gold[i])), gold[i]["speaker"].clone());
        score.mistakes.push(article.mistake(kind, "missed", text, more));
    }
    for j in without(f, pairs.iter().map(|p| p.1)) {
        let (text, more) = (article.cut(content(found[j])), json!(article.record.names(&found[j]["speaker"])));
        score.mistakes.push(article.mistake(kind, "spurious", text, more));
    }
}

fn hedge(score: &mut Score, a: &Value, b: &Value) {
    score.field("claims", "hedge", filled(&a["hedge"]), filled(&b["hedge"]), a["hedge"] == b["hedge"]);
}

/// A fine of a record in the form that gold has it in.
fn flat(article: &Article<'_>, fine: &Value) -> Value {
    let amount = article.record.mention(&fine["amount"]);
    let mut out = json!({
        "payer": article.record.names(&fine["payer"]),
        "authority": article.record.names(&fine["authority"]),
        "date": article.record.mention(&fine["date"])["value"],
    });
    for field in ["status", "type", "hedge"] {
        out[field] = fine[field].clone();
    }
    for field in ["value", "low", "high", "currency", "unit"] {
        out[field] = amount[field].clone();
    }
    out
}

fn fines(article: &Article<'_>, score: &mut Score) {
    let gold = of_kind(article.gold, "fine");
    let found: Vec<Value> = of_kind(article.record.record, "fine").into_iter().map(|c| flat(article, c)).collect();
    let (g, f) = (gold.len(), found.len());
    let payers = |i: usize, j: usize| same_parties(&strings(&gold[i]["payer"]), &strings(&found[j]["payer"]));
    let pairs = pair(g, f, 1.0, |i, j| if payers(i, j) && same_amount(gold[i], &found[j]) { 1.0 } else { 0.0 });
    score.add("fine", "payer+amount", pairs.len(), f, g);
    let mut whole = 0;
    for &(i, j) in &pairs {
        let (a, b) = (gold[i], &found[j]);
        hedge(score, a, b);
        let date = |v: &Value| v.as_str().filter(|d| !d.is_empty()).map(str::to_owned);
        let status = |v: &Value| v.as_str().filter(|s| !s.is_empty()).unwrap_or("imposed").to_owned();
        let fits = same_parties(&strings(&a["authority"]), &strings(&b["authority"]))
            && date(&a["date"]) == date(&b["date"])
            && status(&a["status"]) == status(&b["status"])
            && (!filled(&a["type"]) || a["type"] == b["type"]);
        whole += usize::from(fits);
        if !fits {
            let text = strings(&a["payer"]).join(", ");
            score.mistakes.push(article.mistake("fine", "wrong field", text, json!({"gold": a, "got": b})));
        }
    }
    score.add("fine", "record", whole, f, g);
    for i in without(g, pairs.iter().map(|p| p.0)) {
        let text = strings(&gold[i]["payer"]).join(", ");
        score.mistakes.push(article.mistake("fine", "missed", text, gold[i].clone()));
    }
    for j in without(f, pairs.iter().map(|p| p.1)) {
        let text = strings(&found[j]["payer"]).join(", ");
        score.mistakes.push(article.mistake("fine", "spurious", text, found[j].clone()));
    }
}

fn parties(article: &Article<'_>, kind: &str, roles: &[&str], state: &str, score: &mut Score) {
    let gold = of_kind(article.gold, kind);
    let mut found = Vec::new();
    for claim in of_kind(article.record.record, kind) {
        let mut flat = json!({"hedge": claim["hedge"]});
        for role in roles {
            flat[*role] = json!(article.record.names(&claim[*role]));
        }
        flat[state] = claim[state].clone();
        found.push(flat);
    }
    let (g, f) = (gold.len(), found.len());
    let lists = |i: usize, j: usize, role: &&str| (strings(&gold[i][*role]), strings(&found[j][*role]));
    let agree = |i: usize, j: usize| {
        let sum: f64 = roles.iter().map(|r| lists(i, j, r)).map(|(a, b)| party_f1(&a, &b)).sum();
        sum / roles.len() as f64
    };
    let pairs = pair(g, f, 0.5, agree);
    let same = |i: usize, j: usize| roles.iter().map(|r| lists(i, j, r)).all(|(a, b)| same_parties(&a, &b));
    let right: Vec<(usize, usize)> = pairs.iter().copied().filter(|&(i, j)| same(i, j)).collect();
    score.add(kind, "parties", right.len(), f, g);
    let mut whole = 0;
    for &(i, j) in &pairs {
        let exact = right.contains(&(i, j));
        let state_fits = !filled(&gold[i][state]) || gold[i][state] == found[j][state];
        whole += usize::from(exact && state_fits);
        if exact {
            hedge(score, gold[i], &found[j]);
        }
        if !(exact && state_fits) {
            let more = json!({"gold": gold[i], "got": found[j]});
            score.mistakes.push(article.mistake(kind, "wrong field", "", more));
        }
    }
    score.add(kind, "status", whole, f, g);
    for i in without(g, pairs.iter().map(|p| p.0)) {
        score.mistakes.push(article.mistake(kind, "missed", "", gold[i].clone()));
    }
    for j in without(f, pairs.iter().map(|p| p.1)) {
        score.mistakes.push(article.mistake(kind, "spurious", "", found[j].clone()));
    }
}
