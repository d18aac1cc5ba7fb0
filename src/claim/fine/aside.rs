//! A fine that its payer puts money aside for.

use super::case;
use super::frame::RULE;
use super::payer::behind_van;
use crate::claim::frame::Found;
use crate::claim::syntax::{Syntax, Tag};
use crate::claim::{Draft, Scene, party};
use crate::model::{ClaimValue, Fine, FineStatus};

/// `3 miljoen euro die X opzijzet voor een verwachte boete`: a fine that the payer expects.
pub(super) fn put_aside(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, kind: &str) -> Option<case::Told> {
    let doc = scene.doc;
    let noun = found.noun?;
    let governor = syntax.chunks[noun].governor?;
    let clause = &syntax.clauses[syntax.chunks[noun].clause];
    let aside = clause.has_any(doc, &["opzijzetten", "reserveren", "opzijleggen"])
        || syntax
            .of(syntax.chunks[noun].clause)
            .any(|(_, c)| doc.is_any(c.last - 1, &["opzij", "opzijgezet", "gereserveerd"]));
    if !aside || !doc.is(syntax.chunks[governor].first, "voor") {
        return None;
    }
    let sum = |i: usize| syntax.chunks[i].tag == Tag::Amount;
    let own = syntax.of(syntax.chunks[noun].clause).map(|(i, _)| i).find(|&i| sum(i));
    let before = clause.opener.and_then(|o| o.checked_sub(1)).filter(|&i| sum(i));
    let amount = syntax.chunks[own.or(before)?].mention;
    let payer = clause.subject.map(|s| party::parties(scene, syntax, s)).unwrap_or_default();
    let mut authority = Vec::new();
    let mut none = Vec::new();
    behind_van(scene, syntax, found, &mut none, &mut authority);
    let fine =
        Fine { kind: kind.to_owned(), status: FineStatus::Threatened, authority, payer, amount, ..Fine::default() };
    let sentence = doc.sentence_range(syntax.chunks[noun].first);
    let evidence = doc.span(sentence.start, sentence.end);
    let hedge = Some((crate::model::Hedge::Possible, None));
    Some(case::Told {
        draft: Draft { value: ClaimValue::Fine(fine), hedge, evidence, rule: RULE.id, inferred: Vec::new() },
        definite: false,
        listed: true,
        plural: false,
        another: false,
        background: false,
        generic: false,
        counted: false,
        bare_noun: true,
        goes_on: false,
        near_authority: None,
        may_refer: true,
        remains: false,
        sentence: doc.sentence_of(syntax.chunks[noun].first),
        first: false,
        summed: false,
        nameless: false,
        touched: Vec::new(),
        recipient: Vec::new(),
    })
}
