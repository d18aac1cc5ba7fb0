//! spaCy's JSON, a document a line: `Doc(nlp.vocab).from_json(json.loads(line))`.

use serde_json::json;

use super::words::words;
use crate::model::{ClaimValue, Record};

/// The document of a record that has its text.
pub fn line(record: &Record) -> Vec<u8> {
    let text = record.text.as_deref().unwrap_or_default();
    let words = words(text, record, true);
    let tokens = words.iter().enumerate().map(|(i, w)| json!({"id": i, "start": w.start, "end": w.end}));
    let tokens: Vec<_> = tokens.collect();
    let mut last = 0;
    let mut ents = Vec::new();
    for mention in &record.mentions {
        if mention.start >= last && mention.end > mention.start {
            last = mention.end;
            let entity = mention.entity.and_then(|e| record.entities.iter().find(|o| o.id == e));
            let known = entity.and_then(|e| e.ids.get("wikidata").or_else(|| e.ids.values().next()));
            let label = mention.value.kind().name().to_uppercase();
            let known = known.map_or("", String::as_str);
            ents.push(json!({"start": mention.start, "end": mention.end, "label": label, "kb_id": known}));
        }
    }
    let sents: Vec<_> = record.sentences.iter().map(|s| json!({"start": s.start, "end": s.end})).collect();
    let claims = record.claims.iter().filter(|c| c.evidence.end > c.evidence.start).map(|claim| {
        let status = match &claim.value {
            ClaimValue::Fine(fine) => serde_json::to_value(fine.status).unwrap_or_default(),
            _ => serde_json::Value::Null,
        };
        let kb_id = status.as_str().unwrap_or_default();
        json!({"start": claim.evidence.start, "end": claim.evidence.end, "label": claim.value.kind().to_uppercase(), "kb_id": kb_id})
    });
    let claims: Vec<_> = claims.collect();
    let document = json!({"text": text, "ents": ents, "sents": sents, "tokens": tokens, "spans": {"claims": claims}, "knipsel": {"id": record.id}});
    let mut line = document.to_string().into_bytes();
    line.push(b'\n');
    line
}
