//! NAF, the XML of the NewsReader pipeline: words, terms, entities, time expressions and attributions.

use std::fmt::Write as _;

use quick_xml::escape::escape;

use super::words::{Word, within, words};
use crate::model::{ClaimValue, MentionValue, Record};

/// The document of a record that has its text.
pub fn document(record: &Record) -> String {
    let text = record.text.as_deref().unwrap_or_default();
    let words = words(text, record, false);
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<NAF xml:lang=\"nl\" version=\"v3\">\n  <nafHeader>\n",
    );
    let title = record.article.title.as_ref().map_or(String::new(), |t| format!(" title=\"{}\"", plain(t)));
    let day = record.article.date.map_or(String::new(), |d| format!(" creationtime=\"{d}\""));
    let _ = writeln!(out, "    <fileDesc{title}{day}/>\n    <public publicId=\"{}\"/>", plain(&record.id));
    let (version, rules) = (plain(&record.tool.version), plain(&record.tool.rules));
    let _ = writeln!(
        out,
        "    <linguisticProcessors layer=\"entities\"><lp name=\"knipsel\" version=\"{version} {rules}\"/></linguisticProcessors>"
    );
    let _ = writeln!(out, "  </nafHeader>\n  <raw>{}</raw>\n  <text>", plain(text));
    for (i, word) in words.iter().enumerate() {
        let sentence = record.sentences.partition_point(|s| s.end <= word.start);
        let paragraph = record.sentences.get(sentence).map_or(0, |s| s.paragraph) + 1;
        let (start, length, sentence) = (word.start, word.end - word.start, sentence + 1);
        let shown = plain(&word.text);
        let _ = writeln!(
            out,
            "    <wf id=\"w{}\" offset=\"{start}\" length=\"{length}\" sent=\"{sentence}\" para=\"{paragraph}\">{shown}</wf>",
            i + 1
        );
    }
    out.push_str("  </text>\n  <terms>\n");
    for i in 1..=words.len() {
        let _ = writeln!(out, "    <term id=\"t{i}\"><span><target id=\"w{i}\"/></span></term>");
    }
    out.push_str("  </terms>\n  <entities>\n");
    for entity in record.entities.iter().filter(|e| !e.mentions.is_empty()) {
        let kind = serde_json::to_value(entity.kind).unwrap_or_default();
        let _ = writeln!(
            out,
            "    <entity id=\"e{}\" type=\"{}\">\n      <references>",
            entity.id + 1,
            kind.as_str().unwrap_or_default()
        );
        for mention in entity.mentions.iter().filter_map(|m| record.mentions.get(*m as usize)) {
            let _ = writeln!(out, "        {}", span(&words, mention.start, mention.end, 't'));
        }
        out.push_str("      </references>\n      <externalReferences>\n");
        for (scheme, id) in &entity.ids {
            let _ = writeln!(out, "        <externalRef resource=\"{}\" reference=\"{}\"/>", plain(scheme), plain(id));
        }
        out.push_str("      </externalReferences>\n    </entity>\n");
    }
    out.push_str("  </entities>\n  <timeExpressions>\n");
    for mention in &record.mentions {
        if let MentionValue::Date(date) = &mention.value {
            let kind = serde_json::to_value(date.kind).unwrap_or_default();
            let kind = kind.as_str().unwrap_or_default().to_uppercase();
            let value = date.value.as_ref().map_or(String::new(), |v| format!(" value=\"{}\"", plain(v)));
            let place = span(&words, mention.start, mention.end, 'w');
            let _ = writeln!(out, "    <timex3 id=\"tx{}\" type=\"{kind}\"{value}>{place}</timex3>", mention.id + 1);
        }
    }
    out.push_str("  </timeExpressions>\n  <attribution>\n");
    for claim in &record.claims {
        let ClaimValue::Quote(quote) = &claim.value else { continue };
        let content = span(&words, quote.content.start, quote.content.end, 't');
        let _ = writeln!(
            out,
            "    <statement id=\"a{}\">\n      <statement_target>{content}</statement_target>",
            claim.id + 1
        );
        let source = record.mentions.iter().find(|m| m.entity.is_some() && m.entity == quote.speaker.first().copied());
        if let Some(mention) = source {
            let source = span(&words, mention.start, mention.end, 't');
            let _ = writeln!(out, "      <statement_source>{source}</statement_source>");
        }
        out.push_str("    </statement>\n");
    }
    out.push_str("  </attribution>\n</NAF>\n");
    out
}

fn span(words: &[Word], start: usize, end: usize, kind: char) -> String {
    let targets: Vec<String> = within(words, start, end).map(|i| format!("<target id=\"{kind}{}\"/>", i + 1)).collect();
    format!("<span>{}</span>", targets.concat())
}

/// Text as XML 1.0 allows it: a control character would make the document unreadable.
fn plain(text: &str) -> String {
    let allowed =
        |c: char| if c < ' ' && !"\t\n\r".contains(c) || matches!(c, '\u{fffe}' | '\u{ffff}') { '\u{fffd}' } else { c };
    escape(text.chars().map(allowed).collect::<String>()).into_owned()
}
