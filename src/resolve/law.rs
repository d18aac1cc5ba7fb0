//! The act that a bare `artikel 23` or a later `grondwet` means; bills by date.

use jiff::civil::Date;

use crate::lexicon::Hit;
use crate::model::{LawValue, MentionValue};
use crate::resolve::Placed;
use crate::rule::Value;
use crate::text::Doc;

/// Gives open articles the act that stands last before them, and drops those without one.
pub fn resolve(doc: &Doc<'_>, today: Option<Date>, mentions: &mut Vec<Placed>) {
    let mut act: Option<(Option<Hit>, Option<String>)> = None;
    let mut foreign: Option<Placed> = None;
    for mention in mentions.iter_mut() {
        let constitution = doc.is(mention.last - 1, "grondwet");
        let Value::Law(said) = &mut mention.said else { continue };
        if said.open
            && let Some((hit, law)) = &act
        {
            said.listed = *hit;
            said.fields.law = law.clone();
            said.open = false;
        }
        if constitution && said.listed.is_none() {
            foreign = Some(mention.clone());
        } else if constitution && mention.last == mention.first + 1 && foreign.is_some() {
            // After `de Amerikaanse grondwet`, `de grondwet` is that one.
            said.listed = None;
            said.fields = LawValue::default();
        }
        let Value::Law(said) = &mut mention.said else { continue };
        let row = said.listed.and_then(|hit| doc.lex.tables.laws.rows.get(hit.row));
        // Before it came into force a named law was a bill.
        let early = row.and_then(|row| row.from).zip(today).is_some_and(|(from, today)| today < from);
        if early && said.fields.status.is_none() {
            said.fields.status = Some("bill".to_owned());
        }
        if !said.open {
            act = Some((said.listed, said.fields.law.clone()));
        }
        mention.value = MentionValue::Law(said.fields.clone());
    }
    mentions.retain(|m| !matches!(&m.said, Value::Law(said) if said.open));
}
