//! Whom a noun means that is no name: somebody who has one elsewhere, the body that it speaks for or is part of, else whoever its own words say.

use super::clause::class;
use super::earlier::{belongs, brought_in, country, majority, of_union};
use super::focus::{described, refer};
use super::kind::{is_body, is_document, is_human, is_numeral, is_part, is_place, is_share, speaks_for};
use super::noun::{Head, Noun, is_plural, noun, speaks};
use super::party::{NAMES, entity};
use super::{possess, voice};
use crate::claim::Scene;
use crate::lexicon::{Cue, Table, WordClass};
use crate::model::{EntityKind, MentionValue};
use crate::text::Doc;

/// A noun phrase that turns on a noun.
#[derive(Clone, Copy)]
struct Common<'n> {
    noun: &'n Noun,
    /// The noun.
    at: usize,
    /// The verb that the phrase is the subject of.
    verb: Option<usize>,
    /// Who stands behind its `van`, or before its hyphen.
    of: Option<u32>,
}

impl Common<'_> {
    /// Stands nobody behind its `van`?
    fn is_bare(&self) -> bool {
        self.of.is_none() && self.noun.of_name.is_none() && self.noun.of_word.is_none()
    }

    /// `de partij`: an article and the noun, and nobody behind it?
    fn is_plain(&self) -> bool {
        self.is_bare() && self.noun.definite && self.noun.words == self.at
    }

    fn is_owned(&self, doc: &Doc<'_>) -> bool {
        class(doc, self.noun.first).any(WordClass::POSSESSIVE)
    }
}

/// The entities that a noun phrase means which turns on the noun at `at`.
pub(super) fn common_noun(scene: &mut Scene<'_>, noun: &Noun, at: usize, verb: Option<usize>) -> Vec<u32> {
    let of = noun.of.and_then(|id| scene.mentions.get(id as usize)).and_then(|m| m.entity);
    let it = Common { noun, at, verb, of };
    trade(scene, it)
        .or_else(|| sharers(scene, it))
        .or_else(|| spoken_for(scene, it))
        .or_else(|| referred(scene, it))
        .or_else(|| possess::noun(scene, noun, at).map(|id| vec![id]))
        .or_else(|| in_focus(scene, it))
        .or_else(|| told_before(scene, it))
        .unwrap_or_else(|| vec![by_words(scene, it)])
}

/// `de monteur koudetechniek`: the field stands behind the trade, which is that of somebody with a name.
fn trade(scene: &mut Scene<'_>, it: Common<'_>) -> Option<Vec<u32>> {
    let (doc, Common { noun, at, .. }) = (scene.doc, it);
    let trade = (noun.words..at).find(|&i| {
        !doc.is_upper(i)
            && is_human(doc, i)
            && !is_plural(doc, i)
            && doc.hit(i, Table::Role).is_none_or(|h| h.last == i + 1)
    });
    let field = |i: &usize| noun.definite && i + 1 == at && !is_human(doc, at) && !doc.is(at, "-") && noun.of.is_none();
    let trade = trade.filter(field)?;
    let ids = common_noun(scene, &Noun { head: Head::Word(trade), last: trade + 1, ..*noun }, trade, it.verb);
    let named = |&id: &u32| scene.entities.get(id).is_some_and(|e| e.name.starts_with(char::is_uppercase));
    ids.iter().all(named).then_some(ids)
}

/// `een deel van de aanwezigen`, `een derde van de leden van de bond`, `een deel van de achterban`: of whom.
fn sharers(scene: &mut Scene<'_>, it: Common<'_>) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let (first, head) = it.noun.of_word?;
    if !is_share(doc, it.at) || !is_plural(doc, head) && !voice::is_collective(doc, head) {
        return None;
    }
    let whole = noun(scene, first, it.noun.last.max(head + 1))?;
    Some(entity(scene, &whole, it.verb))
}

/// `de website van de bond`, `een studie van Nidi`, `een verklaring`, `de persafdeling`: for whom it speaks.
fn spoken_for(scene: &mut Scene<'_>, it: Common<'_>) -> Option<Vec<u32>> {
    let (doc, Common { noun, at, of, .. }) = (scene.doc, it);
    // `zijn Zwaluw-partij`
    let own_name = doc.is(at, "partij") && doc.is(at - 1, "-");
    if let Some(of) = of.filter(|_| speaks_for(doc, at) || own_name) {
        return Some(vec![of]);
    }
    if let Some(ids) = super::author::author(scene, noun, at) {
        return Some(ids);
    }
    // `..., aldus een verklaring`: of the body that the article speaks of.
    let statement = doc.is_any(at, &["verklaring", "persverklaring", "persbericht", "reactie"]);
    if statement
        && doc.is(noun.first, "een")
        && it.is_bare()
        && let Some(body) = scene.spoken_for(noun.first)
    {
        return Some(vec![body]);
    }
    // `een studie van Nidi`, `de website van de Rode Fakkel`, where no rule took the name for a mention.
    let site = doc.is_any(at, &["website", "site"]);
    if let Some(of) = of.filter(|_| site) {
        return Some(vec![of]);
    }
    if let Some((first, last)) = noun.of_name.filter(|_| is_document(doc, at) || site) {
        return Some(vec![scene.entities.intern(EntityKind::Unknown, doc.slice(first, last))]);
    }
    // `de persafdeling`: of the body that the article is about.
    let part = is_part_by_name(doc, at) && !doc.str(at).ends_with("fractie");
    (part && it.is_plain()).then(|| scene.spoken_for(noun.first)).flatten().map(|body| vec![body])
}

/// Is it a part that means its body? `de wedstrijdleiding`, `het stadsbestuur` are not the body itself.
fn is_part_by_name(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    is_part(doc, at)
        && (!word.ends_with("bestuur")
            || doc.is_any(at, &["bestuur", "partijbestuur", "hoofdbestuur", "clubbestuur", "universiteitsbestuur"]))
        && (!word.ends_with("leiding")
            || doc.is_any(at, &["leiding", "partijleiding", "bedrijfsleiding", "clubleiding", "schoolleiding"]))
}

/// Whom a noun refers back to; `haar raadsman` is not herself: that he has a name elsewhere is all that the article may say.
fn referred(scene: &mut Scene<'_>, it: Common<'_>) -> Option<Vec<u32>> {
    let (doc, Common { noun, at, .. }) = (scene.doc, it);
    if scene.quotes.depth == 0 && it.is_owned(doc) && is_human(doc, at) && doc.str(at).len() > 3 {
        let word = doc.str(at).to_lowercase();
        return scene.called(noun.first, &word).map(|id| vec![id]);
    }
    // `Zijn partij`: his, who is in focus.
    if scene.quotes.depth == 0
        && it.is_owned(doc)
        && doc.is(at, "partij")
        && let Some((owner, _)) = possess::owner(scene, noun.first)
        && let Some(party) = party_of(scene, owner)
    {
        return Some(vec![scene.entities.intern(EntityKind::Organisation, &party)]);
    }
    let refers = it.is_bare() && !possess::is_anyones(doc, at) && !names_another(scene, noun);
    refers.then(|| refer(scene, noun.first, at + 1, it.verb)).filter(|ids| !ids.is_empty())
}

/// `de door de bond gekozen voorzitter`: does what stands between the article and the noun name somebody else?
fn names_another(scene: &Scene<'_>, noun: &Noun) -> bool {
    scene.mentions_in(noun.first, noun.words).any(|(_, m)| speaks(m.kind()))
}

/// `de D66'er`, `de Red Bull-coureur`, `de nummer twee van de partij`: what the one in focus is.
fn in_focus(scene: &mut Scene<'_>, it: Common<'_>) -> Option<Vec<u32>> {
    let (doc, Common { noun, at, of, .. }) = (scene.doc, it);
    let member = doc.is_any(at, &["'er", "'ster"]);
    let ends = ["er", "ist", "eur", "ster", "aar", "man", "vrouw", "coach", "baas", "ses"];
    let compound = at > 0 && doc.is(at - 1, "-") && noun.of.is_some() && ends.iter().any(|e| doc.str(at).ends_with(e));
    let numbered =
        doc.is(at, "nummer") && (doc.token(at + 1).is_some_and(|t| t.is_number()) || is_numeral(doc, at + 1));
    let person = numbered || is_human(doc, at) || member || compound;
    let person = person || voice::is_person(doc, at) || voice::is_someone(doc, at);
    let of_person = |id| scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person);
    if !noun.definite
        || it.is_owned(doc)
        || !person
        || is_plural(doc, at)
        || noun.of_name.is_some() && possess::is_kin(doc, at)
        || !numbered && noun.of_word.is_some()
        || possess::is_anyones(doc, at)
        || of.is_some_and(of_person)
    {
        return None;
    }
    let named = scene
        .mentions
        .iter()
        .take(NAMES * 2)
        .find(|m| member && m.last < noun.words && doc.slice(m.first, m.last) == doc.slice(noun.words, at));
    let by = named.or_else(|| noun.of.and_then(|id| scene.mentions.get(id as usize))).and_then(|m| m.entity);
    described(scene, noun.first, at + 1, it.verb, by).map(|id| vec![id])
}

/// `het land`, `de partij`, `een meerderheid`, `de vakbondsvrouw`: what the article has told before, and names by nobody's `van`.
fn told_before(scene: &mut Scene<'_>, it: Common<'_>) -> Option<Vec<u32>> {
    let (doc, Common { noun, at, verb, .. }) = (scene.doc, it);
    if !it.is_bare() {
        return None;
    }
    if it.is_plain()
        && doc.is(at, "land")
        && let Some(name) = country(doc, noun.first)
    {
        return Some(vec![scene.entities.intern(EntityKind::Place, &name)]);
    }
    if it.is_plain()
        && doc.is(at, "partij")
        && let Some(party) = party_of_last(scene, noun.first)
    {
        return Some(vec![scene.entities.intern(EntityKind::Organisation, &party)]);
    }
    if let Some(body) = majority(scene, noun.first, at) {
        return Some(vec![body]);
    }
    if let Some(name) = of_union(scene, noun, at, verb) {
        return Some(vec![scene.entities.intern(EntityKind::Person, &name)]);
    }
    if !it.is_plain() || it.is_owned(doc) || is_plural(doc, at) {
        return None;
    }
    if let Some(name) = brought_in(scene, noun.first, at) {
        return Some(vec![scene.entities.intern(EntityKind::Person, &name)]);
    }
    let of = belongs(scene, noun.first, at).and_then(|id| scene.entities.get(id))?;
    let name = format!("{} ({})", doc.str(at).to_lowercase(), of.name);
    Some(vec![scene.entities.intern(EntityKind::Unknown, &name)])
}

/// How many mentions back a party may be that `de partij` means.
const PARTIES: usize = 12;

/// The party with which the text names somebody.
fn party_of(scene: &Scene<'_>, id: u32) -> Option<String> {
    let named = |i: &u32| match scene.mentions.get(*i as usize).map(|m| &m.value) {
        Some(MentionValue::Official(o)) => o.party.clone(),
        _ => None,
    };
    scene.entities.get(id)?.mentions.iter().take(PARTIES).find_map(named)
}

/// The party of the last one named with one.
fn party_of_last(scene: &Scene<'_>, before: usize) -> Option<String> {
    let behind = scene.mentions.partition_point(|m| m.last <= before);
    scene.mentions[..behind].iter().rev().take(PARTIES).find_map(|m| match &m.value {
        MentionValue::Official(o) => o.party.clone(),
        _ => None,
    })
}

/// Somebody by the words of the phrase, with whose he is (`woordvoerder (ING)`, `medewerker (winkel)`).
fn by_words(scene: &mut Scene<'_>, it: Common<'_>) -> u32 {
    let (doc, Common { noun, at, of, .. }) = (scene.doc, it);
    let plural = is_plural(doc, at);
    let mut name = words(scene, it);
    if let Some(of) = of.and_then(|id| scene.entities.get(id)) {
        name = format!("{name} ({})", of.name);
    } else if let Some((first, last)) = noun.of_name {
        name = format!("{name} ({})", doc.slice(first, last));
    } else if let Some((first, head)) = noun.of_word.filter(|_| is_human(doc, at) || plural && !is_document(doc, at))
        && let Some(of) = whose(scene, at, first, head)
    {
        name = format!("{name} ({of})");
    }
    let one = noun.is_introduced(doc) && !is_part(doc, at) && voice::is_someone(doc, at);
    let kind = match () {
        _ if plural => EntityKind::Group,
        _ if one => EntityKind::Person,
        _ => EntityKind::Unknown,
    };
    scene.entities.intern(kind, &name)
}

/// The words that name it, in lower case if they begin a sentence.
fn words(scene: &Scene<'_>, it: Common<'_>) -> String {
    let (doc, Common { noun, at, .. }) = (scene.doc, it);
    // `ING-woordvoerder`
    if noun.of.is_some_and(|id| scene.mentions.get(id as usize).is_some_and(|m| m.last < at && m.last + 2 > at)) {
        return doc.str(at).to_owned();
    }
    // `boa's`
    let last = at + 1 + usize::from(doc.is(at + 1, "'s") && doc.glued(at + 1));
    // `de raad van toezicht`
    let last = super::tail::board(doc, noun).unwrap_or(last);
    let name = doc.slice(noun.words, last);
    // `Duitse media` keep their capital.
    let nation = doc.has(noun.words, Cue::Demonym) || doc.str(noun.words).ends_with("aanse");
    let opens = doc.sentence_range(noun.words).start == noun.words;
    let capitals = doc.str(noun.words).chars().all(char::is_uppercase);
    if opens && !nation && !capitals { lower_first(name) } else { name.to_owned() }
}

/// `een medewerker van de winkel`: whose, by name where the article gives one.
fn whose(scene: &mut Scene<'_>, at: usize, first: usize, head: usize) -> Option<String> {
    let doc = scene.doc;
    let ids = refer(scene, first, head + 1, None);
    match ids[..] {
        [id] => Some(scene.entities.get(id).map_or_else(String::new, |e| e.name.clone())),
        _ if is_body(doc, head) || is_human(doc, at) && is_place(doc, head) => Some(doc.str(head).to_lowercase()),
        _ => None,
    }
}

pub(super) fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or(String::new(), |c| c.to_lowercase().chain(chars).collect())
}
