//! brat standoff: a `.txt` and an `.ann` for each article, to be corrected by hand.

use std::fmt::Write as _;

use crate::model::{ClaimValue, Record};

/// The kinds of annotation, for brat's `annotation.conf`.
pub const CONFIGURATION: &str = "\
[entities]
date
amount
official
person
organisation
platform
law
quotation
evidence

[relations]

[events]
quote speaker*:official|person|organisation|platform, content:quotation
fine authority*:<ENTITY>, payer*:<ENTITY>, law*:law, amount?:amount, date?:date
investigation authority*:<ENTITY>, target*:<ENTITY>, law*:law, date?:date
measure authority*:<ENTITY>, target*:<ENTITY>, law*:law, date?:date
ruling court*:<ENTITY>, party*:<ENTITY>, date?:date
ownership owner*:<ENTITY>, owned*:<ENTITY>, amount?:amount, date?:date

[attributes]
";

/// The annotations of a record that has its text.
pub fn annotations(record: &Record) -> String {
    let text: Vec<char> = record.text.as_deref().unwrap_or_default().chars().collect();
    let mut out = String::new();
    let mut next = record.mentions.len() + 1;
    for mention in &record.mentions {
        mark(&mut out, mention.id as usize + 1, mention.value.kind().name(), mention.start, mention.end, &text);
        let fields = serde_json::to_value(mention).unwrap_or_default();
        let told = ["value", "earliest", "latest", "currency", "role", "name", "law", "rule"];
        let told = told.iter().filter_map(|name| fields.get(name).map(|v| format!("{name}={v}")));
        let told: Vec<String> = told.collect();
        let _ =
            writeln!(out, "#{0}\tAnnotatorNotes T{0}\t{1}", mention.id + 1, told.join(" ").replace(['\n', '\t'], " "));
    }
    // An entity is pointed at through its first mention.
    let of = |ids: &[u32], part: &str| -> Vec<(String, u32)> {
        let first =
            |id: &u32| record.mentions.iter().find(|m| m.entity == Some(*id)).map(|m| (part.to_owned(), m.id + 1));
        ids.iter().filter_map(first).collect()
    };
    let one = |id: Option<u32>, part: &str| id.map(|id| (part.to_owned(), id + 1));
    for claim in &record.claims {
        let mut arguments: Vec<(String, u32)> = Vec::new();
        match &claim.value {
            ClaimValue::Quote(q) => {
                arguments.extend(of(&q.speaker, "speaker"));
                mark(&mut out, next, "quotation", q.content.start, q.content.end, &text);
                arguments.push(("content".to_owned(), next as u32));
                next += 1;
            }
            ClaimValue::Fine(f) => {
                arguments.extend([of(&f.authority, "authority"), of(&f.payer, "payer"), of(&f.law, "law")].concat());
                arguments.extend(one(f.amount, "amount").into_iter().chain(one(f.date, "date")));
            }
            ClaimValue::Investigation(i) => {
                arguments.extend([of(&i.authority, "authority"), of(&i.target, "target"), of(&i.law, "law")].concat());
                arguments.extend(one(i.date, "date"));
            }
            ClaimValue::Measure(m) => {
                arguments.extend([of(&m.authority, "authority"), of(&m.target, "target"), of(&m.law, "law")].concat());
                arguments.extend(one(m.date, "date"));
            }
            ClaimValue::Ruling(r) => {
                arguments.extend([of(&r.court, "court"), of(&r.party, "party")].concat());
                arguments.extend(one(r.date, "date"));
            }
            ClaimValue::Ownership(o) => {
                arguments.extend([of(&o.owner, "owner"), of(&o.owned, "owned")].concat());
                arguments.extend(one(o.amount, "amount").into_iter().chain(one(o.date, "date")));
            }
        }
        let kind = claim.value.kind();
        mark(&mut out, next, kind, claim.evidence.start, claim.evidence.end, &text);
        let _ = write!(out, "E{}\t{kind}:T{next}", claim.id + 1);
        let mut counts: std::collections::BTreeMap<String, u32> = Default::default();
        for (part, to) in arguments {
            let count = counts.entry(part.clone()).and_modify(|c| *c += 1).or_insert(1);
            let number = if *count > 1 { count.to_string() } else { String::new() };
            let _ = write!(out, " {part}{number}:T{to}");
        }
        out.push('\n');
        next += 1;
    }
    out
}

/// A stretch of text; brat wants one that runs over a line's end in parts.
fn mark(out: &mut String, number: usize, kind: &str, start: usize, end: usize, text: &[char]) {
    let (start, end) = (start.min(text.len()), end.min(text.len()));
    let mut parts = Vec::new();
    let mut from = start;
    let breaks = text
        .get(start..end)
        .unwrap_or_default()
        .iter()
        .enumerate()
        .filter(|(_, c)| matches!(c, '\n' | '\r'))
        .map(|(i, _)| start + i);
    for at in breaks.chain([end]) {
        if at > from {
            parts.push((from, at));
        }
        from = at + 1;
    }
    if parts.is_empty() {
        parts.push((start, end));
    }
    let places: Vec<String> = parts.iter().map(|(a, b)| format!("{a} {b}")).collect();
    let words: Vec<String> = parts.iter().map(|(a, b)| text[*a..*b].iter().collect()).collect();
    let _ = writeln!(out, "T{number}\t{kind} {}\t{}", places.join(";"), words.join(" "));
}
