//! Who holds an office that the article speaks of without a name: `kregen van de burgemeester een gebiedsverbod`.

use crate::claim::Scene;
use crate::claim::syntax::{Chunk, Tag};
use crate::model::{EntityKind, MentionValue};
use crate::resolve::Placed;

/// `kregen van de burgemeester een gebiedsverbod`: who holds the office by the article, else the office itself; never the person named last.
pub fn holder(scene: &mut Scene<'_>, chunk: &Chunk) -> Option<u32> {
    let doc = scene.doc;
    let head = doc.str(chunk.head).to_lowercase();
    let known = ["burgemeester", "minister", "staatssecretaris", "wethouder", "gouverneur"].contains(&head.as_str());
    let plain = chunk.tag == Tag::Noun && chunk.mention.is_none() && chunk.definite && chunk.last == chunk.head + 1;
    if !known || !plain || doc.is(chunk.last, "van") {
        return None;
    }
    let holds =
        |m: &&Placed| matches!(&m.value, MentionValue::Official(o) if o.role == head && o.name.is_some() && !o.former);
    let mut holders = scene.mentions.iter().take(400).filter(holds).filter_map(|m| m.entity);
    match holders.next() {
        Some(first) if holders.all(|id| id == first) => Some(first),
        Some(_) => None,
        None => Some(scene.entities.intern(EntityKind::Person, &head)),
    }
}
