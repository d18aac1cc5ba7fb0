//! W3C Web Annotation: a line of JSON-LD for each mention and claim.

use serde_json::{Value, json};

use crate::model::Record;

/// The annotations of a record, one a line.
pub fn lines(record: &Record) -> Vec<u8> {
    let mut out = Vec::new();
    let names: Vec<&str> = record.entities.iter().map(|e| e.name.as_str()).collect();
    for mention in &record.mentions {
        let fields = serde_json::to_value(mention).unwrap_or_default();
        let entity = mention.entity.and_then(|e| names.get(e as usize));
        let body = json!({"type": "TextualBody", "purpose": "tagging", "value": fields["kind"], "knipsel:fields": fields, "knipsel:entity": entity});
        let target = (mention.start, mention.end, mention.text.as_str());
        push(&mut out, record, &format!("mention-{}", mention.id), body, target);
    }
    for claim in &record.claims {
        let fields = serde_json::to_value(claim).unwrap_or_default();
        let body =
            json!({"type": "TextualBody", "purpose": "describing", "value": fields["kind"], "knipsel:fields": fields});
        let target = (claim.evidence.start, claim.evidence.end, claim.evidence.text.as_str());
        push(&mut out, record, &format!("claim-{}", claim.id), body, target);
    }
    out
}

fn push(out: &mut Vec<u8>, record: &Record, number: &str, body: Value, (start, end, exact): (usize, usize, &str)) {
    let annotation = json!({
        "@context": ["http://www.w3.org/ns/anno.jsonld", {"knipsel": "urn:knipsel:"}],
        "id": format!("urn:knipsel:{}#{number}", record.id),
        "type": "Annotation",
        "body": body,
        "target": {
            "source": record.source.path.as_deref().unwrap_or(&record.id),
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {"type": "TextQuoteSelector", "exact": exact},
            ],
        },
    });
    out.extend(annotation.to_string().into_bytes());
    out.push(b'\n');
}
