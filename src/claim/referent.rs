//! Whom a definite noun or a pronoun points back at: the authority, person or body that the article named before.

use super::{Scene, authority};
use crate::model::{EntityKind, MentionKind, MentionValue};
use crate::resolve::Placed;
use crate::rule::Value;
use crate::text::Doc;

/// How far back a noun or pronoun may point.
const SENTENCES: usize = 8;
const MENTIONS: usize = 60;

/// The body with public power that a noun means.
pub fn authority(scene: &mut Scene<'_>, at: usize, head: &str, words: &str, adjectives: bool) -> Option<u32> {
    let doc = scene.doc;
    let short = |m: &&Placed| m.kind() == MentionKind::Organisation && authority::is_authority(scene, m);
    let lower = words.to_lowercase();
    // `de rechtbank` is the court named before, `de toezichthouder` any authority.
    let named = back(scene, at).filter(short).find(|m| doc.slice(m.first, m.last).to_lowercase().contains(head));
    let general = matches!(head, "toezichthouder" | "waakhond" | "autoriteit" | "autoriteiten")
        || head.ends_with("waakhond")
        || head.ends_with("toezichthouder");
    let court = ends_in(head, &["rechter", "rechtbank", "hof"]);
    let found = named.or_else(|| {
        back(scene, at).filter(short).find(|m| {
            let name = doc.slice(m.first, m.last).to_lowercase();
            if court {
                // A `rechtbank` is no `hof`; any court has judges.
                let sort = ["rechtbank", "hof"].into_iter().find(|w| head.ends_with(w));
                sort.map_or(["rechtbank", "hof", "rechter"].iter().any(|w| name.contains(w)), |w| name.contains(w))
            } else {
                general && !adjectives && authority::may_fine(scene, m) && !name.contains("rechtbank")
            }
        })
    });
    if let Some(id) = found.and_then(|m| m.entity) {
        return Some(id);
    }
    // `de Arbeidsinspectie`, much later `de inspectie`: the only one that the article calls so.
    if !adjectives && !court && head.len() > 6 {
        let called =
            |m: &&Placed| short(m) && m.last <= at && doc.slice(m.first, m.last).to_lowercase().ends_with(head);
        let mut all = scene.mentions.iter().take(400).filter(called).filter_map(|m| m.entity);
        if let Some(first) = all.next()
            && all.all(|id| id == first)
        {
            return Some(first);
        }
    }
    Some(scene.entities.intern(EntityKind::Organisation, if adjectives { words } else { &lower }))
}

/// The person that a pronoun or noun means: the last one that is a subject, else the last one.
pub fn person(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let mut best: Option<(i32, u32)> = None;
    let here = doc.sentence_of(at);
    for m in back(scene, at) {
        if !matches!(m.kind(), MentionKind::Person | MentionKind::Official) {
            continue;
        }
        let Some(id) = m.entity else { continue };
        // A spokesman speaks; he is not who is fined or tried.
        if matches!(&m.value, MentionValue::Official(o) if o.name.is_none()) {
            continue;
        }
        // `de man` between: the pronoun means him.
        if (m.last..at).rev().take(60).any(|t| {
            doc.is_any(t, &["man", "vrouw", "jongen", "meisje", "verdachte", "bestuurder"])
                && doc.is_any(t.saturating_sub(1), &["de", "een", "het"])
        }) {
            continue;
        }
        let start = doc.sentence_range(m.first).start;
        let mut score = -3 * (here - m.sentence) as i32;
        score += if m.first <= start + 2 { 4 } else { 0 };
        score -= if m.first > 0 && doc.is_any(m.first - 1, &["van", "door", "met", "tegen", "aan"]) { 3 } else { 0 };
        if best.is_none_or(|(b, _)| score > b) {
            best = Some((score, id));
        }
    }
    best.map(|(_, id)| id)
}

/// The company, platform or other body that a noun (`het bedrijf`) or a pronoun means.
pub fn body(scene: &Scene<'_>, at: usize, head: &str) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let mut best: Option<(i32, u32)> = None;
    for m in back(scene, at) {
        if !matches!(m.kind(), MentionKind::Organisation | MentionKind::Platform)
            || authority::is_authority(scene, m)
            || is_medium(scene, m)
        {
            continue;
        }
        let Some(id) = m.entity else { continue };
        let range = doc.sentence_range(m.first);
        let mut score = -3 * (here - m.sentence) as i32;
        score += if m.first <= range.start + 2 { 4 } else { 0 };
        score -= if m.first > range.start
            && doc.is_any(m.first - 1, &["van", "door", "met", "tegen", "bij", "in", "op", "volgens"])
        {
            2
        } else {
            0
        };
        if !head.is_empty() && m.first > range.start {
            let before = doc.str(m.first - 1).to_lowercase();
            score += if before == head {
                9
            } else if before.ends_with(head) {
                3
            } else {
                0
            };
        }
        let name = if head.is_empty() { String::new() } else { doc.slice(m.first, m.last).to_lowercase() };
        let school = head.ends_with("school") && ["lyceum", "college", "gymnasium"].iter().any(|w| name.contains(w));
        // `nachtclub Mad Fox`: what it is called is what it is.
        let called = m.first > range.start && doc.str(m.first - 1).to_lowercase().ends_with(head);
        if !head.is_empty() && !called && other_sort(doc, head, authority::listed_type(scene, m)) {
            continue;
        }
        // `de school` is no company that was named before.
        if head.ends_with("school") && !school && !name.contains("school") {
            let before = m.first > range.start && doc.str(m.first - 1).to_lowercase().ends_with("school");
            if !before {
                continue;
            }
        }
        if !head.is_empty() && (name.contains(head) || school) {
            score += 10;
        }
        if head == "platform" && m.kind() == MentionKind::Platform {
            score += 5;
        }
        if best.is_none_or(|(b, _)| score > b) {
            best = Some((score, id));
        }
    }
    best.map(|(_, id)| id)
}

/// Does a noun for a body speak of another sort than the body is known to be (`de keten` of a party, `de onderneming` of a union)? `De club` may be a firm
/// too.
fn other_sort(doc: &Doc<'_>, head: &str, sort: Option<&str>) -> bool {
    let Some(sort) = sort else { return false };
    let row = doc.lex.tables.definite_nouns.of_text(head, |end| doc.lex.word_id(end));
    row.is_some_and(|row| {
        let of = |sort: &str| row.types.iter().any(|t| t == sort);
        row.kind == EntityKind::Organisation && !row.types.is_empty() && !of(sort) && !of("club")
    })
}

/// A medium reports; it is seldom what `het bedrijf` means.
pub fn is_medium(scene: &Scene<'_>, m: &Placed) -> bool {
    if !matches!(m.said, Value::Organisation(_)) {
        return false;
    }
    let doc = scene.doc;
    if authority::listed_type(scene, m) == Some("media") {
        return true;
    }
    let nouns = m.first.saturating_sub(2)..m.first;
    nouns.clone().any(|t| {
        ends_in(
            &doc.str(t).to_lowercase(),
            &["persbureau", "krant", "zender", "omroep", "zakenkrant", "dagblad", "weekblad", "nieuwssite"],
        )
    })
}

/// `De zussen X en Y`, later `de zussen`: all who were named behind the plural.
pub fn row_of(scene: &Scene<'_>, at: usize, head: &str) -> Vec<u32> {
    let doc = scene.doc;
    let split = scene.mentions.partition_point(|m| m.last <= at);
    let named = |m: &&Placed| acts(m.kind()) && m.first > 0 && is_lower_of(doc.str(m.first - 1), head);
    let Some(k) = scene.mentions[..split].iter().rev().take(MENTIONS).position(|m| named(&m)) else {
        return Vec::new();
    };
    let mut row = scene.mentions[split - 1 - k..split].iter();
    let mut out: Vec<u32> = Vec::new();
    let mut last = None;
    while let Some(m) =
        row.next().filter(|m| last.is_none_or(|l| m.first == l + 1 && doc.is_any(l, &["en", ","])) && acts(m.kind()))
    {
        out.extend(m.entity.filter(|id| !out.contains(id)));
        last = Some(m.last);
    }
    out
}

/// The body named before whose name holds this noun as a word.
pub fn named_with(scene: &Scene<'_>, at: usize, head: &str) -> Option<u32> {
    if head.len() < 6 {
        return None;
    }
    let doc = scene.doc;
    let named = |m: &&Placed| {
        m.kind() == MentionKind::Organisation && (m.first..m.last).any(|t| crate::token::fold(doc.str(t)) == head)
    };
    back(scene, at).find(named).and_then(|m| m.entity)
}

/// The mentions before token `at`, the nearest first, as far as one may be meant.
pub fn back<'a>(scene: &Scene<'a>, at: usize) -> impl Iterator<Item = &'a Placed> + use<'a> {
    let mentions = scene.mentions;
    let here = scene.doc.sentence_of(at);
    let from = mentions.partition_point(|m| m.last <= at);
    mentions[..from].iter().rev().take(MENTIONS).take_while(move |m| m.sentence + SENTENCES >= here)
}

/// Is `head` the word in small letters?
pub fn is_lower_of(word: &str, head: &str) -> bool {
    if word.is_ascii() { word.len() == head.len() && lowers(word, head) } else { word.to_lowercase() == head }
}

fn lowers(word: &str, head: &str) -> bool {
    word.bytes().zip(head.bytes()).all(|(a, b)| a.to_ascii_lowercase() == b)
}

/// A mention that may be a party.
pub fn acts(kind: MentionKind) -> bool {
    matches!(kind, MentionKind::Organisation | MentionKind::Platform | MentionKind::Person | MentionKind::Official)
}

/// Is the word one of the list, or a compound of one?
pub fn ends_in(word: &str, list: &[&str]) -> bool {
    list.iter().any(|n| word == *n || n.len() > 3 && word.ends_with(n))
}
