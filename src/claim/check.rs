//! Running a claim rule alone over its own examples, on mentions found by the whole pipeline.

use super::{ClaimRule, Draft, Scene, finish, run};
use crate::extract;
use crate::lexicon::Lexicon;
use crate::model::{ClaimValue, Span};
use crate::resolve::{Entities, Placed, resolve};
use crate::text::{Buffers, Doc};

/// The day on which all examples are read.
const TODAY: jiff::civil::Date = jiff::civil::date(2026, 1, 26);

/// What is wrong with the examples of `rule`, run alone; empty if all is well.
pub fn check_alone(rule: &'static ClaimRule, lex: &Lexicon) -> Vec<String> {
    let mut out = Vec::new();
    for (passage, normal) in rule.hits {
        let got = findings(rule, lex, passage);
        if !got.iter().any(|g| g == normal) {
            out.push(format!("{}: hit {passage:?}: wanted {normal:?}, got {got:?}", rule.id));
        }
    }
    for passage in rule.misses {
        let got = findings(rule, lex, passage);
        if !got.is_empty() {
            out.push(format!("{}: miss {passage:?}: got {got:?}", rule.id));
        }
    }
    for (passage, normal) in rule.gaps {
        if findings(rule, lex, passage).iter().any(|g| g == normal) {
            out.push(format!("{}: the gap {passage:?} now passes: make it a hit", rule.id));
        }
    }
    out
}

fn findings(rule: &'static ClaimRule, lex: &Lexicon, text: &str) -> Vec<String> {
    let doc = Doc::analyse(text, lex, Buffers::default());
    let mut candidates = Vec::new();
    extract::candidates(&doc, &mut candidates);
    let mut resolved = resolve(&doc, Some(TODAY), &mut candidates);
    let mut scene = Scene::new(&doc, &mut resolved);
    run(&[rule], &mut scene);
    finish(&mut scene);
    let claims = std::mem::take(&mut scene.claims);
    claims.iter().map(|c| normal(&doc, &resolved.mentions, &resolved.entities, c)).collect()
}

/// The normal form of a claim in an example: its kind and filled-in fields, parted by ` | `, parties by name, `+` between several.
pub fn normal(doc: &Doc<'_>, mentions: &[Placed], entities: &Entities, claim: &Draft) -> String {
    let names = |ids: &[u32]| {
        let names: Vec<&str> = ids.iter().filter_map(|id| Some(entities.get(*id)?.name.as_str())).collect();
        names.join(" + ")
    };
    let cut = |span: Span| doc.text.get(span.start..span.end).unwrap_or_default();
    let mention = |id: Option<u32>| {
        id.and_then(|id| mentions.get(id as usize)).map(|m| doc.slice(m.first, m.last)).unwrap_or_default()
    };
    let word = |value: serde_json::Result<serde_json::Value>| {
        value.ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
    };
    let mut parts = vec![claim.value.kind().to_owned()];
    let mut add = |name: &str, value: &str| {
        if !value.is_empty() {
            parts.push(format!("{name}={value}"));
        }
    };
    match &claim.value {
        ClaimValue::Quote(q) => {
            add("mode", &word(serde_json::to_value(q.mode)));
            add("speaker", &names(&q.speaker));
            add("content", cut(q.content.span()));
        }
        ClaimValue::Fine(f) => {
            add("type", &f.kind);
            add("status", &word(serde_json::to_value(f.status)));
            add("authority", &names(&f.authority));
            add("payer", &names(&f.payer));
            add("amount", mention(f.amount));
            add("cap", mention(f.cap));
            add("date", mention(f.date));
            add("law", &names(&f.law));
            add("ground", f.ground.as_ref().map_or("", |g| cut(g.span())));
        }
        ClaimValue::Investigation(i) => {
            add("status", &word(serde_json::to_value(i.status)));
            add("authority", &names(&i.authority));
            add("target", &names(&i.target));
        }
        ClaimValue::Measure(m) => {
            add("type", &m.kind);
            add("status", &word(serde_json::to_value(m.status)));
            add("authority", &names(&m.authority));
            add("target", &names(&m.target));
        }
        ClaimValue::Ruling(r) => {
            add("outcome", r.outcome.as_deref().unwrap_or_default());
            add("court", &names(&r.court));
            add("party", &names(&r.party));
            add("sentence", r.sentence.as_deref().unwrap_or_default());
        }
        ClaimValue::Ownership(o) => {
            add("status", &word(serde_json::to_value(o.status)));
            add("owner", &names(&o.owner));
            add("owned", &names(&o.owned));
        }
    }
    if let Some((hedge, _)) = claim.hedge {
        add("hedge", &word(serde_json::to_value(hedge)));
    }
    parts.join(" | ")
}
