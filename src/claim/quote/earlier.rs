//! What the text before brought in that a noun or pronoun comes back to: somebody without a name, a part of a body, a body that is called by a feminine word,
//! a country.

use super::clause::class;
use super::kind::is_human;
use super::noun::{Head, Noun, is_majority};
use crate::claim::Scene;
use crate::lexicon::{Table, WordClass};
use crate::model::{EntityKind, MentionKind};
use crate::resolve::Placed;
use crate::text::Doc;

/// `Bewonersvereniging De Brug eist uitleg. Ze wil ...`: the body that the sentence before is about, where the word for it is feminine.
pub(super) fn feminine_before(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_range(at);
    if here.start != at || !doc.is_any(at, &["ze", "zij"]) {
        return None;
    }
    let before = doc.sentences().get(doc.sentence_of(at).checked_sub(1)?)?;
    let (_, nouns) = super::focus::main(scene, before.first..before.last)?;
    let [Noun { head: Head::Mention(id), .. }] = nouns[..] else { return None };
    let m = scene.mentions.get(id as usize).filter(|m| m.kind() == MentionKind::Organisation)?;
    let called = [m.first.checked_sub(1)?, m.first];
    let alone = scene
        .mentions_in(before.first, before.last)
        .all(|(_, p)| !matches!(p.kind(), MentionKind::Person | MentionKind::Official));
    let feminine = called.iter().any(|&i| FEMININE.iter().any(|end| doc.str(i).to_lowercase().ends_with(end)));
    m.entity.filter(|_| alone && feminine)
}

/// `Dat meldt het leger. "Wij gaan door", voegde het eraan toe.`: the body that spoke last, where the text calls it by a neuter word.
pub(super) fn neuter_before(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let &[id] = super::focus::spoken_before(scene, at, SPOKE).next()? else { return None };
    let entity = scene.entities.get(id).filter(|e| matches!(e.kind, EntityKind::Organisation | EntityKind::Unknown))?;
    let low = doc.sentences().get(doc.sentence_of(at).saturating_sub(SPOKE)).map_or(0, |s| s.first);
    let called = |i: usize| {
        let mention = scene.mention_at(i).filter(|(_, m)| m.first == i);
        mention.map_or(doc.is(i, &entity.name), |(_, m)| m.entity == Some(id))
    };
    (low + 1..at).any(|i| doc.is(i - 1, "het") && called(i)).then_some(id)
}

/// How many sentences back a body spoke that goes on.
const SPOKE: usize = 2;

/// Ends of feminine words for bodies.
const FEMININE: &[&str] =
    &["vereniging", "organisatie", "stichting", "partij", "federatie", "coalitie", "vakcentrale", "brancheclub"];

/// `Een huisarts`, later `de arts`: the one without a name whom the sentences before brought in by a longer word.
pub(super) fn brought_in(scene: &Scene<'_>, first: usize, at: usize) -> Option<String> {
    let doc = scene.doc;
    let word = doc.str(at);
    if word.len() < 4 || !is_human(doc, at) {
        return None;
    }
    let low = doc.sentences().get(doc.sentence_of(first).saturating_sub(BROUGHT)).map_or(0, |s| s.first);
    let longer = |i: &usize| {
        let text = doc.str(*i);
        text.len() > word.len() + 1
            && text.ends_with(word)
            && doc.is(*i - 1, "een")
            && is_human(doc, *i)
            && scene.mention_at(*i).is_none()
            && scene.quotes.around(*i).is_none()
    };
    let mut all = (low + 1..first).rev().filter(longer);
    let last = all.next()?;
    all.all(|i| doc.is(i, doc.str(last))).then(|| doc.str(last).to_owned())
}

/// How many mentions back a body may have been named as whose part it is.
const NAMED: usize = 200;
/// How many sentences back somebody without a name may have been brought in.
const BROUGHT: usize = 6;

/// `de licentiecommissie van de bond`, later `de licentiecommissie`: the body whose part or member it was called before.
pub(super) fn belongs(scene: &Scene<'_>, first: usize, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let to = scene.mentions.partition_point(|m| m.last <= first);
    let of = |m: &&Placed| {
        let article = usize::from(m.first > 0 && class(doc, m.first - 1).any(WordClass::DETERMINER));
        m.kind() == MentionKind::Organisation
            && doc.is_upper(m.first)
            && m.first
                .checked_sub(2 + article)
                .is_some_and(|i| doc.is(i + 1, "van") && doc.is(i, doc.str(at)) && scene.mention_at(i).is_none())
    };
    scene.mentions[..to].iter().rev().take(NAMED).find(of).and_then(|m| m.entity)
}

/// The country that `het land` at `at` means: the one that opens the sentence or the one before, or the only one there.
pub(super) fn country(doc: &Doc<'_>, at: usize) -> Option<String> {
    let here = doc.sentence_of(at);
    let row = |t: usize| {
        let hit = doc.hit(t, Table::Place)?;
        let row = doc.lex.tables.places.rows.get(hit.row)?;
        (row.kind == "country").then(|| row.name.clone())
    };
    for s in (here.saturating_sub(2)..=here).rev() {
        let sentence = doc.sentences().get(s)?;
        let range = sentence.first..sentence.last.min(at);
        if let Some(name) = range.clone().take(2).find_map(row) {
            return Some(name);
        }
        let mut all = range.filter_map(row);
        if let Some(name) = all.next() {
            return all.all(|other| other == name).then_some(name);
        }
    }
    None
}

/// `De gemeenteraad stemde tegen. Volgens een meerderheid ...`: the body of which it is one.
pub(super) fn majority(scene: &mut Scene<'_>, first: usize, at: usize) -> Option<u32> {
    if !is_majority(scene.doc, at) {
        return None;
    }
    let body = scene.spoken_for(first)?;
    let votes = |name: &str| ["raad", "kamer", "staten", "parlement"].iter().any(|w| name.contains(w));
    let named = scene.entities.get(body).is_some_and(|e| votes(&e.name.to_lowercase()));
    (named || scene.entities.profile(body).is_some_and(|p| p.kind == "parliament")).then_some(body)
}

/// `De bond ziet er niets in. "...", zegt een bestuurder.`: by the body that the article speaks of.
pub(super) fn of_union(scene: &mut Scene<'_>, noun: &Noun, at: usize, verb: Option<usize>) -> Option<String> {
    let doc = scene.doc;
    let one = doc.is(at, "bestuurder") && doc.is(noun.first, "een") && noun.words == at;
    if !one || verb.is_none_or(|v| v + 1 != noun.first) {
        return None;
    }
    let body = scene.spoken_for(noun.first).and_then(|id| scene.entities.get(id))?;
    Some(format!("bestuurder ({})", body.name))
}
