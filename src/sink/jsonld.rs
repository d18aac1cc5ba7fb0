//! schema.org JSON-LD: an article a line, with its quotations, claims and what it mentions.

use serde_json::{Map, Value, json};

use crate::model::{Claim, ClaimValue, Entity, EntityKind, MentionValue, Record};

/// The article of a record.
pub fn line(record: &Record) -> Vec<u8> {
    let mentions: Vec<Value> = record.entities.iter().map(|e| thing(record, e)).collect();
    let parts: Vec<Value> = record.claims.iter().map(|c| claim(record, c)).collect();
    let article = trimmed(json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": address(record, ""),
        "identifier": record.id,
        "headline": record.article.title,
        "datePublished": record.article.date,
        "inLanguage": record.article.language,
        "contentLocation": record.article.dateline.as_ref().and_then(|d| d.place.clone()),
        "articleBody": record.text,
        "mentions": mentions,
        "hasPart": parts,
    }));
    let mut line = article.to_string().into_bytes();
    line.push(b'\n');
    line
}

fn address(record: &Record, part: &str) -> String {
    format!("urn:knipsel:{}{part}", record.id)
}

/// Without the fields that hold nothing.
fn trimmed(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let full = |v: &Value| !v.is_null() && v.as_array().is_none_or(|a| !a.is_empty());
            Value::Object(fields.into_iter().filter(|f| full(&f.1)).collect::<Map<_, _>>())
        }
        other => other,
    }
}

fn thing(record: &Record, entity: &Entity) -> Value {
    let kind = match entity.kind {
        EntityKind::Person => "Person",
        EntityKind::Organisation | EntityKind::Platform => "Organization",
        EntityKind::Law => "Legislation",
        EntityKind::Place => "Place",
        EntityKind::Group | EntityKind::Thing | EntityKind::Unknown => "Thing",
    };
    let role = record.mentions.iter().find_map(|m| match &m.value {
        MentionValue::Official(official) if m.entity == Some(entity.id) => Some(official.role.clone()),
        _ => None,
    });
    let mut same: Vec<String> = Vec::new();
    for (scheme, id) in &entity.ids {
        match scheme.as_str() {
            "wikidata" => same.push(format!("http://www.wikidata.org/entity/{id}")),
            "eli" => same.push(id.clone()),
            _ => {}
        }
    }
    let law = entity.ids.get("celex").or(entity.ids.get("bwb"));
    trimmed(json!({
        "@type": kind,
        "@id": address(record, &format!("#entity-{}", entity.id)),
        "name": entity.name,
        "jobTitle": role.filter(|_| entity.kind == EntityKind::Person),
        "legislationIdentifier": law.filter(|_| entity.kind == EntityKind::Law),
        "sameAs": same,
    }))
}

fn claim(record: &Record, claim: &Claim) -> Value {
    let refers = |ids: &[u32]| -> Vec<Value> {
        ids.iter().map(|id| json!({"@id": address(record, &format!("#entity-{id}"))})).collect()
    };
    let sum = |id: Option<u32>| {
        match id.and_then(|id| record.mentions.get(id as usize)).map(|m| &m.value) {
        Some(MentionValue::Amount(_)) => id.and_then(|id| {
            let fields = serde_json::to_value(record.mentions.get(id as usize)?).ok()?;
            let (value, low, high) = (&fields["value"], &fields["low"], &fields["high"]);
            let money = json!({"@type": "MonetaryAmount", "value": value, "minValue": low, "maxValue": high, "currency": fields["currency"]});
            Some(trimmed(money))
        }),
        _ => None,
    }
    };
    let id = address(record, &format!("#claim-{}", claim.id));
    let text = &claim.evidence.text;
    trimmed(match &claim.value {
        ClaimValue::Quote(q) => json!({
            "@type": "Quotation", "@id": id, "text": q.content.text, "spokenByCharacter": refers(&q.speaker),
        }),
        ClaimValue::Fine(f) => json!({
            "@type": "Claim", "@id": id, "additionalType": f.kind, "text": text, "creativeWorkStatus": f.status, "about": sum(f.amount),
            "author": refers(&f.authority), "funder": refers(&f.payer), "mentions": refers(&f.law),
        }),
        ClaimValue::Investigation(i) => json!({
            "@type": "Claim", "@id": id, "additionalType": "investigation", "text": text, "author": refers(&i.authority), "about": refers(&i.target),
        }),
        ClaimValue::Measure(m) => json!({
            "@type": "Claim", "@id": id, "additionalType": m.kind, "text": text, "author": refers(&m.authority), "about": refers(&m.target),
        }),
        ClaimValue::Ruling(r) => json!({
            "@type": "Claim", "@id": id, "additionalType": "ruling", "text": text, "author": refers(&r.court), "about": refers(&r.party),
        }),
        ClaimValue::Ownership(o) => json!({
            "@type": "Claim", "@id": id, "additionalType": "ownership", "text": text, "author": refers(&o.owner), "about": refers(&o.owned),
        }),
    })
}
