//! Decisions of courts from the frames of `frames.tsv`: `veroordeelt tot`, `spreekt vrij`, `bekrachtigt`, `stelt in het gelijk`.

use std::borrow::Cow;

use crate::claim::frame::{Found, find as find_frame};
use crate::claim::syntax::{Syntax, Tag};
use crate::claim::{ClaimRule, Scene, common, hedge, party};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::{ClaimValue, DateType, Hedge, MentionValue, Ruling};

/// Rulings told by a verb, alone or with fixed words.
pub static RULE: ClaimRule = ClaimRule {
    id: "ruling/frame",
    doc: "a court's decision about a party, told by a verb or a combination",
    cues: &[Cue::Frame],
    find,
    hits: &[(
        "TikTok is door de rechter veroordeeld tot betaling van 5 miljoen euro.",
        "ruling | outcome=convicted | court=rechter | party=TikTok | sentence=5 miljoen euro",
    )],
    misses: &["De premier veroordeelde de aanslag.", "TikTok heeft de winst verdubbeld."],
    gaps: &[],
};

/// Outcomes that are no decision of a court.
const NOT_YET: &[&str] = &["demanded", "appealed", "warned"];

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Ruling) else { return };
    if found.frame.kind == FrameKind::Noun || NOT_YET.contains(&found.frame.status.as_str()) {
        return;
    }
    let clause = &syntax.clauses[found.clause];
    let court_chunk = found.part(Part::Court);
    let is_court = court_chunk.is_some_and(|i| {
        let chunk = &syntax.chunks[i];
        let words = doc.slice(chunk.first, chunk.last).to_lowercase();
        [
            "rechtbank",
            "hof",
            "rechter",
            "hoge raad",
            "raad van state",
            "college",
            "jury",
            "tribunaal",
            "tuchtcollege",
            "kamer",
            "court",
            "rechters",
            "kantonrechter",
        ]
        .iter()
        .any(|w| words.contains(w))
    });
    let penal = matches!(found.frame.status.as_str(), "convicted" | "acquitted");
    // Politicians condemn too: a court acts, or somebody is sentenced to or for something.
    let sentenced = found.passive
        && (found.part(Part::Sentence).is_some()
            || found.part(Part::Ground).is_some()
            || penal && clause.has_any(doc, &["vrijspreken", "veroordelen"]));
    let gets = found.frame.subject == Some(Part::Party) && found.frame.kind == FrameKind::Combination;
    if !(is_court || sentenced || gets) {
        return;
    }
    if clause.has_any(doc, &["eisen", "kunnen", "willen"]) {
        return;
    }
    let court = if is_court { common::parties(scene, &syntax, &found, Part::Court) } else { Vec::new() };
    let mut party = common::parties(scene, &syntax, &found, Part::Party);
    party.retain(|id| !court.contains(id));
    if party.is_empty() && matches!(found.frame.status.as_str(), "annulled" | "upheld" | "dismissed" | "granted") {
        // `vernietigt de boete van X`, `wijst het beroep van X af`
        let object = found.part(Part::Other).or(found.noun);
        if let Some(chunk) = object {
            party = common::behind(scene, &syntax, chunk);
            party.retain(|id| !court.contains(id));
        }
    }
    let sentenced = matches!(found.frame.status.as_str(), "convicted" | "ordered" | "awarded");
    let sentence = sentence(scene, &syntax, &found).filter(|_| sentenced);
    if party.is_empty() && common::played(&found, Part::Party) {
        party.extend(named_next(scene, at));
    }
    let ruled = matches!(found.frame.status.as_str(), "" | "ruled");
    if court.is_empty() && party.is_empty() && sentence.is_none() || ruled && party.is_empty() {
        return;
    }
    let value = Ruling {
        court,
        party,
        outcome: Some(found.frame.status.clone()).filter(|s| !s.is_empty() && s != "ruled"),
        sentence,
        date: common::date(scene, &syntax, &found),
        ground: common::ground(scene, &syntax, &found),
    };
    let from = scene.claims.len().saturating_sub(common::WINDOW);
    for old in scene.claims[from..].iter_mut().rev() {
        if let ClaimValue::Ruling(before) = &mut old.value
            && before.outcome == value.outcome
            && common::compatible(&before.court, &value.court)
            && common::compatible(&before.party, &value.party)
            && (before.sentence.is_none() || value.sentence.is_none() || before.sentence == value.sentence)
        {
            common::fill(&mut before.court, &value.court);
            common::fill(&mut before.party, &value.party);
            before.date = before.date.or(value.date);
            if before.sentence.is_none() {
                before.sentence = value.sentence;
            }
            return;
        }
    }
    let hedged =
        hedge::of(scene, &syntax, found.clause, found.noun).filter(|h| h.0 == Hedge::Negated || h.0 == Hedge::Reported);
    let needs_court = value.court.is_empty();
    let mut draft = common::draft(scene, ClaimValue::Ruling(value), hedged, at, RULE.id);
    if needs_court
        && let Some(id) = party::court_near(scene, at)
        && let ClaimValue::Ruling(value) = &mut draft.value
        && !value.party.contains(&id)
    {
        value.court.push(id);
        draft.inferred.push(Cow::Borrowed("court"));
    }
    scene.claims.push(draft);
}

/// `Een man is veroordeeld. Jan B. stuurde ...`: the name that the next sentence begins with.
fn named_next(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let next = scene.doc.sentences().get(scene.doc.sentence_of(at) + 1)?;
    let (_, m) = scene.mention_at(next.first)?;
    m.entity.filter(|_| m.kind() == crate::model::MentionKind::Person)
}

/// The sentence: a term as its duration, a sum or hours as written.
fn sentence(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<String> {
    let doc = scene.doc;
    let mut sum = None;
    for (_, chunk) in syntax.of(found.clause) {
        let Some(m) = chunk.mention.and_then(|id| scene.mentions.get(id as usize)) else { continue };
        match &m.value {
            MentionValue::Date(d) if chunk.tag == Tag::Date && d.kind == DateType::Duration => return d.value.clone(),
            MentionValue::Amount(_) if chunk.tag == Tag::Amount && sum.is_none() => {
                sum = Some(doc.slice(chunk.first, chunk.last).to_owned())
            }
            _ => {}
        }
    }
    sum
}
