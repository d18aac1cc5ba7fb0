//! IPTC ninjs 2 and 3, the JSON of news agencies.

use serde_json::Value;

use super::Parts;

/// The parts of a news item, or `None` if the object is none: it has a `uri` and a body in one of the ways of ninjs.
pub fn parse(item: &Value) -> Option<Parts> {
    let id = item["uri"].as_str()?;
    // ninjs 2 has `body_text`, ninjs 3 a list of `bodies`, of which the plain one is taken.
    let bodies = item["bodies"].as_array().map_or(&[][..], Vec::as_slice);
    let plain = bodies.iter().find(|b| b["contenttype"].as_str().is_none_or(|t| t == "text/plain"));
    let text = item["body_text"].as_str().or_else(|| plain?["value"].as_str())?;
    let title = item["headline"].as_str().or_else(|| {
        let headlines = item["headlines"].as_array()?;
        let main = headlines.iter().find(|h| h["role"].as_str().is_none_or(|r| r == "main"));
        main.or(headlines.first())?["value"].as_str()
    });
    let dates =
        ["firstcreated", "contentcreated", "versioncreated", "firstCreated", "contentCreated", "versionCreated"];
    let date = dates.iter().find_map(|name| item[*name].as_str());
    Some(Parts {
        id: Some(id.to_owned()),
        title: title.map(str::to_owned),
        date: date.map(str::to_owned),
        text: text.to_owned(),
        ..Parts::default()
    })
}
