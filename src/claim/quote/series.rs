//! Noun phrases in a row: `X, Y en Z`.

use super::clause::{class, skip_adverbs};
use super::noun::{Head, Noun, is_plural, noun};
use super::word::is_content;
use crate::claim::Scene;
use crate::lexicon::{Table, WordClass};
use crate::model::{MentionKind, MentionValue};

/// How many phrases a list may hold.
const MOST: usize = 8;
/// Nouns for places of which several are named in a row.
const PLACES: &[&str; 9] =
    &["wijken", "steden", "dorpen", "buurten", "landen", "provincies", "straten", "plaatsen", "kernen"];

/// The noun phrases at `at`, one or a list, ending before `end`; with the place behind the last.
pub fn nouns(scene: &Scene<'_>, at: usize, end: usize) -> (Vec<Noun>, usize) {
    let doc = scene.doc;
    let mut out = Vec::new();
    let start = match () {
        _ if doc.is_any(at, &["zowel", "sowieso"]) => at + 1,
        _ if doc.is(at, "niet") && doc.is(at + 1, "alleen") => at + 2,
        _ => at,
    };
    let Some(first) = noun(scene, start, end) else { return (out, at) };
    let mut last = first.last;
    // `vinden niet alleen wij, maar ook ...`
    if start == at + 2 && matches!(first.head, Head::Pronoun(_)) {
        return (out, at);
    }
    out.push(first);
    // `Bewoners - én burgemeester Karin de Boer - vinden`
    if let Some(more) = between_dashes(scene, last, end) {
        last = more.last;
        out.push(more);
    }
    let mut waiting: Vec<Noun> = Vec::new();
    while out.len() + waiting.len() < MOST && last < end {
        // `artsen, verplegers, maar ook patiënten`
        let also = last + usize::from(doc.is(last, ","));
        if doc.is(also, "maar") && doc.is(also + 1, "ook") || doc.is_any(also, &["alsook", "alsmede"]) {
            let first = also + 1 + usize::from(doc.is(also, "maar"));
            let Some(more) = noun(scene, first, end).filter(|n| !matches!(n.head, Head::Pronoun(_))) else { break };
            last = more.last;
            out.append(&mut waiting);
            out.push(more);
            continue;
        }
        if doc.is_any(last, word_set!["en", "én", "of", "als", "alsmede", "evenals"]) {
            // `De Boer en ook de hoogleraar`
            let also = usize::from(doc.is(last, "en") && doc.is(last + 1, "ook"));
            let Some(more) = noun(scene, last + 1 + also, end) else { break };
            if matches!(more.head, Head::Pronoun(_)) {
                break;
            }
            // `bewoners van de wijken Oost en West`
            if is_town(scene, out.last(), &more) || is_inner_name(scene, out.last(), &more) {
                last = more.last;
                if let Some(people) = out.last_mut() {
                    people.last = last;
                }
                continue;
            }
            if is_second_place(scene, out.last(), &more) || is_inner(scene, out.last(), &more) {
                last = more.last;
                continue;
            }
            last = more.last;
            out.append(&mut waiting);
            if is_second_role(scene, out.last(), &more) {
                out.pop();
            }
            out.push(more);
            if doc.is(last, ",") {
                break;
            }
        } else if doc.is(last, ",") {
            let Some(more) = noun(scene, last + 1, end) else { break };
            let inner = is_town(scene, out.last(), &more) || is_inner_name(scene, out.last(), &more);
            if inner && doc.is_any(more.last, &[",", "en", "of"]) {
                last = more.last;
                if let Some(people) = out.last_mut() {
                    people.last = last;
                }
                continue;
            }
            let lists = match more.head {
                Head::Mention(_) | Head::Name(..) => more.words == more.first,
                Head::Word(head) => !more.definite && is_plural(doc, head),
                Head::Pronoun(_) => false,
            };
            // `Karin de Boer, adviseur Verkeer en oud-Kamerlid`: what she is.
            let trade = !doc.is_upper(more.first)
                && super::kind::is_human(doc, more.first)
                && !is_plural(doc, more.first)
                && matches!(out.first(), Some(Noun { head: Head::Mention(_), .. }));
            if trade || !lists || !doc.is_any(more.last, word_set![",", "en", "of", "én"]) && !doc.is(more.last, "maar")
            {
                break;
            }
            last = more.last;
            waiting.push(more);
        } else {
            break;
        }
    }
    let behind = out.last().map_or(at, |n| n.last);
    (out, behind)
}

/// One more who is named between dashes or brackets behind `en`; it ends behind the second mark.
fn between_dashes(scene: &Scene<'_>, at: usize, end: usize) -> Option<Noun> {
    let doc = scene.doc;
    let close = if doc.is(at, "(") { ")" } else { doc.str(at) };
    if !doc.is_any(at, &["-", "–", "—", "("]) || doc.glued(at + 1) && close != ")" || !doc.is_any(at + 1, &["en", "én"])
    {
        return None;
    }
    let more = noun(scene, at + 2 + usize::from(doc.is(at + 2, "ook")), end)?;
    let named = matches!(more.head, Head::Mention(_) | Head::Name(..));
    (named && doc.is(more.last, close)).then_some(Noun { last: more.last + 1, ..more })
}

/// Is it one more of the places where the people before it live or work?
fn is_second_place(scene: &Scene<'_>, before: Option<&Noun>, more: &Noun) -> bool {
    let doc = scene.doc;
    let Some(Noun { head: Head::Word(_), words, last, .. }) = before.copied() else { return false };
    let named =
        matches!(more.head, Head::Name(..)) || matches!(more.head, Head::Mention(_) if more.words == more.first);
    named && more.words == more.first && (words..last).any(|i| PLACES.iter().any(|p| doc.is(i, p)))
}

/// `Klanten in Breda, Tilburg en Den Bosch zeggen`: one more of the towns that people live in, who stand in the plural.
fn is_town(scene: &Scene<'_>, before: Option<&Noun>, more: &Noun) -> bool {
    let doc = scene.doc;
    let Some(Noun { head: Head::Word(people), last, .. }) = before.copied() else { return false };
    let town = |at: usize, end: usize| doc.hit(at, Table::Place).is_some_and(|hit| hit.last == end);
    let lives = (people + 1..last).rev().find(|&i| doc.is_any(i, &["in", "uit"])).is_some_and(|i| town(i + 1, last));
    lives && is_plural(doc, people) && more.words == more.first && town(more.first, more.last)
}

/// `de Rekenkamer met de plannen van bakkers en slagers`: one more of those in a phrase behind a name, who do not speak.
fn is_inner(scene: &Scene<'_>, before: Option<&Noun>, more: &Noun) -> bool {
    let doc = scene.doc;
    let Some(before) = before else { return false };
    let named = match before.head {
        Head::Mention(id) => scene.mentions.get(id as usize).map_or(before.last, |m| m.last),
        Head::Name(_, last) => last,
        Head::Word(_) | Head::Pronoun(_) => before.last,
    };
    let bare = |n: &Noun| !n.definite && n.words == n.first;
    named + 1 < before.last
        && is_plural(doc, before.last - 1)
        && matches!(more.head, Head::Word(at) if bare(more) && is_plural(doc, at))
}

/// `Karin de Boer na overleg met VVD en D66`, `onderzoekers van de universiteiten van Leiden en Utrecht`: one more of the bodies or places in a phrase with a
/// preposition behind whoever speaks.
fn is_inner_name(scene: &Scene<'_>, before: Option<&Noun>, more: &Noun) -> bool {
    let Some(before) = before else { return false };
    let doc = scene.doc;
    let head = match before.head {
        Head::Mention(id) => scene.mentions.get(id as usize).map_or(before.last, |m| m.last),
        Head::Name(_, last) => last,
        Head::Word(at) | Head::Pronoun(at) => at + 1,
    };
    let sort = |at: usize, end: usize| {
        let body = |kind: MentionKind| matches!(kind, MentionKind::Organisation | MentionKind::Platform);
        if doc.hit(at, Table::Place).is_some_and(|hit| hit.last == end) {
            return Some(Sort::Place);
        }
        scene.mention_at(at).filter(|(_, m)| m.first == at && m.last == end && body(m.kind())).map(|_| Sort::Body)
    };
    let named = |end: usize| (head + 1..end).find_map(|i| Some((i, sort(i, end)?)));
    let Some((mut inner, own)) = named(before.last) else { return false };
    // `vragen van CDA, D66` and one more
    while doc.is_any(inner - 1, &[",", "en", "of"]) {
        let Some((i, _)) = named(inner - 1) else { return false };
        inner = i;
    }
    // A plan of two parties speaks for both, and so do the members of two.
    let owned = matches!(before.head, Head::Word(at) if at + 2 == inner && doc.is(at + 1, "van"));
    // `hulpverleners in Gaza en Unicef`: a place and a body are no pair.
    class(doc, inner - 1).any(WordClass::PREPOSITION)
        && !owned
        && more.words == more.first
        && sort(more.first, more.last) == Some(own)
}

/// What a name in a phrase behind a speaker is.
#[derive(PartialEq)]
enum Sort {
    Place,
    Body,
}

/// `Partijgenoot en Kamerlid Jan Vos`: two things that one person is.
fn is_second_role(scene: &Scene<'_>, before: Option<&Noun>, more: &Noun) -> bool {
    let Some(before) = before else { return false };
    let bare = |n: &Noun| n.words == n.first;
    let person = |id: u32| {
        scene.mentions.get(id as usize).is_some_and(|m| match &m.value {
            MentionValue::Official(o) => o.name.is_some(),
            _ => m.kind() == MentionKind::Person,
        })
    };
    matches!(before.head, Head::Word(at) if at + 1 == before.last && super::kind::is_human(scene.doc, at) && !is_plural(scene.doc, at))
        && bare(before)
        && bare(more)
        && matches!(more.head, Head::Mention(id) if person(id))
}

/// Steps over adverbs, dates and phrases with a preposition from `at`, but not to `end`.
pub(super) fn skip_phrases(scene: &Scene<'_>, at: usize, end: usize) -> usize {
    let mut at = skip_adverbs(scene, at, end);
    // `Van der Berg`: a name that begins like a phrase.
    let named = |at: usize| {
        scene.mention_at(at).is_some_and(|(_, m)| super::noun::speaks(m.kind()))
            || super::noun::is_particle_of_name(scene.doc, at)
    };
    while at < end && class(scene.doc, at).any(WordClass::PREPOSITION) && !named(at) {
        let first = skip_adverbs(scene, at + 1, end);
        // `in aanloop naar`
        let bare = first + usize::from(first == at + 1 && is_content(scene.doc, first));
        let last = noun(scene, at + 1, end).map_or(bare, |n| n.last);
        if last <= at + 1 {
            break;
        }
        at = skip_adverbs(scene, last, end);
    }
    at.min(end)
}
