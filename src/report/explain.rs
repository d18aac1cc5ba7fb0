//! A text with what was found in it, by which rule and why, and what lost to what.

use std::fmt::Write;

use serde_json::Value;

use crate::extract;
use crate::extractor::Extractor;
use crate::model::{Article, Claim, Mention, Record};
use crate::resolve;
use crate::rule::Candidate;
use crate::text::{Buffers, Doc};

/// A candidate that does not stand in the record.
#[derive(Debug)]
struct Loser {
    at: usize,
    text: String,
    rule: &'static str,
    why: String,
}

/// What `extractor` finds in `article`, to be read; with terminal colours if `colour`. The extractor must count in code points.
pub fn explain(extractor: &Extractor, article: &Article, colour: bool) -> String {
    let record = extractor.extract(article);
    let mut out = String::new();
    let paint = Paint { colour };
    let date = record.article.date.map_or_else(|| "no date".to_owned(), |d| d.to_string());
    let _ = writeln!(out, "{}", paint.strong(&format!("{}  ({date})", record.id)));
    if let Some(title) = &record.article.title {
        let _ = writeln!(out, "{title}");
    }
    let _ = writeln!(out, "\n{}", marked(article, &record, paint).trim_end());
    mentions(&record, paint, &mut out);
    losers(extractor, article, paint, &mut out);
    claims(&record, paint, &mut out);
    if !record.diagnostics.is_empty() {
        let _ = writeln!(out, "\n{}", paint.strong("Diagnostics"));
        for diagnostic in &record.diagnostics {
            let _ = writeln!(out, "  {}: {}", diagnostic.code, diagnostic.message);
        }
    }
    out
}

/// The text with its mentions in brackets or colours.
fn marked(article: &Article, record: &Record, paint: Paint) -> String {
    let mut out = String::new();
    let mut chars = article.text.chars();
    let mut at = 0;
    for mention in &record.mentions {
        out.extend(chars.by_ref().take(mention.start.saturating_sub(at)));
        let inner: String = chars.by_ref().take(mention.end.saturating_sub(mention.start)).collect();
        out.push_str(&paint.mention(&inner, mention.value.kind().name()));
        at = mention.end;
    }
    out.extend(chars);
    out
}

fn mentions(record: &Record, paint: Paint, out: &mut String) {
    let _ = writeln!(out, "\n{}", paint.strong("Mentions"));
    for mention in &record.mentions {
        let kind = paint.kind(mention.value.kind().name());
        let _ = writeln!(out, "  {:>5} {kind} {}", mention.start, flat(&mention.text));
        let _ =
            writeln!(out, "        {}", paint.faint(&format!("{}  by {}", fields_of(mention, record), mention.rule)));
    }
    if record.mentions.is_empty() {
        let _ = writeln!(out, "  none");
    }
}

fn fields_of(mention: &Mention, record: &Record) -> String {
    let value = serde_json::to_value(&mention.value).unwrap_or_default();
    let mut parts = fields(&value, &["kind"], &|_, v| v.clone());
    if let Some(entity) = mention.entity.and_then(|id| record.entities.iter().find(|e| e.id == id)) {
        parts.push(format!("entity={}", entity.name));
        parts.extend(entity.ids.iter().map(|(scheme, id)| format!("{scheme}:{id}")));
    }
    parts.join("  ")
}

/// The filled-in fields of an object, as `name=value`.
fn fields(value: &Value, without: &[&str], resolve: &dyn Fn(&str, &Value) -> Value) -> Vec<String> {
    let object = value.as_object().into_iter().flatten();
    let kept = object.filter(|(name, _)| !without.contains(&name.as_str()));
    kept.map(|(name, value)| format!("{name}={}", plain(&resolve(name, value)))).collect()
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => flat(text),
        Value::Array(list) => list.iter().map(plain).collect::<Vec<_>>().join(" + "),
        Value::Object(span) => span.get("text").map(plain).unwrap_or_default(),
        other => other.to_string(),
    }
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn claims(record: &Record, paint: Paint, out: &mut String) {
    let _ = writeln!(out, "\n{}", paint.strong("Claims"));
    for claim in &record.claims {
        let value = serde_json::to_value(claim).unwrap_or_default();
        let skip = ["id", "kind", "rule", "evidence"];
        let parts = fields(&value, &skip, &|name, value| named(record, name, value));
        let _ = writeln!(out, "  {} {}", paint.kind(claim.value.kind()), parts.join("  "));
        let _ = writeln!(out, "        {}", paint.faint(&format!("by {}: {}", claim.rule, evidence(claim))));
    }
    if record.claims.is_empty() {
        let _ = writeln!(out, "  none");
    }
}

fn evidence(claim: &Claim) -> String {
    let text = flat(&claim.evidence.text);
    if text.chars().count() <= 120 { text } else { format!("{}…", text.chars().take(119).collect::<String>()) }
}

/// Ids of entities and mentions by what they name.
fn named(record: &Record, field: &str, value: &Value) -> Value {
    let entity = |v: &Value| {
        let entity = v.as_u64().and_then(|id| record.entities.iter().find(|e| u64::from(e.id) == id));
        entity.map_or_else(|| v.clone(), |e| e.name.clone().into())
    };
    match (field, value) {
        ("inferred", _) => value.clone(),
        (_, Value::Array(list)) => list.iter().map(entity).collect(),
        ("amount" | "cap" | "date" | "when", Value::Number(_)) => {
            let mention = value.as_u64().and_then(|id| record.mentions.get(id as usize));
            mention.map_or_else(|| value.clone(), |m| m.text.clone().into())
        }
        _ => value.clone(),
    }
}

/// The candidates that do not stand, with what they lost to.
fn losers(extractor: &Extractor, article: &Article, paint: Paint, out: &mut String) {
    let doc = Doc::analyse(&article.text, extractor.lexicon(), Buffers::default());
    let mut all = Vec::new();
    extract::candidates(&doc, &mut all);
    let winners = resolve::settle(&doc, &mut all.clone());
    let same = |a: &Candidate, b: &Candidate| (a.first, a.last, a.rule.id) == (b.first, b.last, b.rule.id);
    let mut losers = Vec::new();
    for candidate in &all {
        if winners.iter().any(|w| same(w, candidate)) {
            if candidate.rule.kind == crate::model::MentionKind::None {
                losers.push(loser(
                    &doc,
                    candidate,
                    "a trap: it stands, and keeps its words from being a mention".to_owned(),
                ));
            }
            continue;
        }
        let winner = winners.iter().find(|w| w.first < candidate.last && candidate.first < w.last);
        let why = match winner {
            Some(winner) => lost(&doc, winner, candidate),
            None if candidate.last > doc.sentence_range(candidate.first).end => {
                "it crosses the end of a sentence".to_owned()
            }
            None => "in doubt, and nothing else in the article confirms it".to_owned(),
        };
        losers.push(loser(&doc, candidate, why));
    }
    losers.sort_by_key(|l| l.at);
    losers.dedup_by(|a, b| (a.at, &a.text, a.rule) == (b.at, &b.text, b.rule));
    if losers.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{}", paint.strong("What did not stand"));
    for l in losers {
        let at = article.text.get(..l.at).map_or(0, |before| before.chars().count());
        let _ = writeln!(out, "  {at:>5} {}  {}", flat(&l.text), paint.faint(&format!("by {}: {}", l.rule, l.why)));
    }
}

fn loser(doc: &Doc<'_>, candidate: &Candidate, why: String) -> Loser {
    let span = doc.span(candidate.first, candidate.last);
    let text = doc.slice(candidate.first, candidate.last).to_owned();
    Loser { at: span.start, text, rule: candidate.rule.id, why }
}

fn lost(doc: &Doc<'_>, winner: &Candidate, candidate: &Candidate) -> String {
    let length = |c: &Candidate| {
        let span = doc.span(c.first, c.last);
        span.end - span.start
    };
    let why = if length(winner) > length(candidate) {
        "longer"
    } else if winner.rule.kind != candidate.rule.kind {
        "its kind goes first"
    } else if winner.first < candidate.first {
        "it begins earlier"
    } else {
        "its rule goes first"
    };
    format!("lost to `{}` by {} ({why})", flat(doc.slice(winner.first, winner.last)), winner.rule.id)
}

/// Colours for a terminal, or none.
#[derive(Clone, Copy)]
struct Paint {
    colour: bool,
}

impl Paint {
    fn code(kind: &str) -> &'static str {
        match kind {
            "date" => "36",
            "amount" => "32",
            "official" | "person" => "33",
            "organisation" => "34",
            "platform" => "35",
            "law" => "31",
            _ => "1",
        }
    }

    fn wrap(self, text: &str, code: &str) -> String {
        if self.colour { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }

    fn strong(self, text: &str) -> String {
        self.wrap(text, "1")
    }

    fn faint(self, text: &str) -> String {
        self.wrap(text, "2")
    }

    fn kind(self, kind: &str) -> String {
        self.wrap(&format!("{kind:13}"), Paint::code(kind))
    }

    fn mention(self, text: &str, kind: &str) -> String {
        if self.colour { self.wrap(text, &format!("4;{}", Paint::code(kind))) } else { format!("[{text}|{kind}]") }
    }
}
