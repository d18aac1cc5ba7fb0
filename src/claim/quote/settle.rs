//! Speakers once more, in the order of the text: a pronoun or a running quote can only be read when it is known who spoke before it, and rules find
//! their quotes one after the other over the whole article.

use super::focus::refer;
use super::noun::{Head, Noun};
use super::{interview, party, running, touched, turn, twice, voices};
use crate::claim::Scene;
use crate::model::{ClaimValue, EntityKind, MentionKind, QuoteMode};

/// The words that say who speaks.
#[derive(Debug, Clone)]
pub enum Who {
    /// What the rule says stands.
    Settled,
    /// Noun phrases, with the verb that they are the subject of.
    Nouns(Vec<Noun>, Option<usize>),
    /// A possessive (`in zijn ogen`).
    Word(usize),
    /// The speaker of another claim.
    Same(u32),
    /// Whoever spoke before: a token of the sentence, and its first.
    Runs(usize, usize),
}

/// Reads the speakers of all quotes in the order in which they are named.
pub fn settle(scene: &mut Scene<'_>) {
    let mut open = std::mem::take(&mut scene.quotes.open);
    let place = |who: &Who, claim: u32| {
        match who {
            Who::Nouns(nouns, _) => nouns.first().map(|n| n.first),
            Who::Word(at) => Some(*at),
            Who::Runs(at, _) => Some(*at),
            Who::Settled | Who::Same(_) => None,
        }
        .unwrap_or_else(|| {
            // Behind the words of the claim itself.
            let end = scene.claims.get(claim as usize).map_or(0, |c| c.evidence.end);
            scene.doc.token_at(end).saturating_sub(1)
        })
    };
    let mut order: Vec<(usize, usize)> = open.iter().enumerate().map(|(i, (who, c))| (place(who, *c), i)).collect();
    order.sort_unstable();
    scene.quotes.settling = true;
    scene.quotes.asked = interview::asked(scene, &open);
    let mut addressed = Vec::new();
    let mut outer = 0..0;
    let (mut strays, mut unknown, mut leads) = (Vec::new(), Vec::new(), Vec::new());
    let mut loose = Vec::new();
    for (at, i) in order {
        let (who, claim) = std::mem::replace(&mut open[i], (Who::Settled, 0));
        let found = match &who {
            Who::Settled => Vec::new(),
            Who::Nouns(nouns, verb) => party::entities(scene, nouns, *verb),
            Who::Word(at) => refer(scene, *at, at + 1, None),
            Who::Same(other) => speaker(scene, *other),
            Who::Runs(at, start) => turn::speaker(scene, scene.doc.sentence_of(*at), *start).unwrap_or_default(),
        };
        let mut found = introduced(scene, claim).map_or(found, |id| vec![id]);
        // `Het stond op een sneer van Piet Vos: "Jansen kan niets", zo zei hij.`: nobody calls himself so, but another whom the sentence names.
        if let Who::Nouns(nouns, _) = &who
            && let [Noun { head: Head::Pronoun(_), .. }] = nouns[..]
            && is_direct(scene, claim)
            && (running::names_itself(scene, claim, &found) || running::addresses(scene, claim, &found))
            && let Some(other) = voices::other_than(scene, claim, &found)
        {
            found = vec![other];
        }
        let runs = matches!(who, Who::Runs(..));
        if runs {
            loose.push(claim);
        }
        if runs && scene.doc.sentence_of(at) < LEAD {
            leads.push(claim);
        }
        // A block of several paragraphs that nobody leads in is a correspondent's, whom the text leaves open.
        if runs && voices::is_block(scene, claim) && !voices::spoke_before(scene, at, &found) {
            found.clear();
            if let Some(ClaimValue::Quote(quote)) = scene.claims.get_mut(claim as usize).map(|c| &mut c.value) {
                quote.speaker.clear();
            }
            continue;
        }
        let called = runs && running::addresses(scene, claim, &found);
        let mut named = runs && (called || running::names_itself(scene, claim, &found));
        // A body that is spoken of: whoever spoke before it, or it may speak of itself.
        if named && !found.iter().any(|&id| scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person)) {
            named = false;
            // `Dat is prima, klinkt het binnen de bond. "Wie bij de bond wil er meer?"`: its own.
            let before = scene.doc.sentence_of(at).checked_sub(1).and_then(|n| scene.doc.sentences().get(n)).copied();
            if before.is_none_or(|s| touched::heard(scene, s.first..s.last).is_none()) {
                found = voices::instead(scene, at, &found).unwrap_or(found);
            }
        }
        // Who speaks of him is somebody whose words stood between marks before.
        if named
            && !called
            && let Some(voice) =
                voices::about(scene, at, VOICE).filter(|v| *v != found && !running::names_itself(scene, claim, v))
        {
            (found, named) = (voice, false);
        }
        if found.is_empty() && matches!(who, Who::Runs(..)) {
            // Nor do the quotations go on with him that follow.
            let guess = speaker(scene, claim);
            named = voices::is_addressed(scene, at, &guess) || !guess.is_empty() && addressed == guess;
            if named {
                addressed = guess;
            }
        }
        if let Some(ClaimValue::Quote(quote)) = scene.claims.get_mut(claim as usize).map(|c| &mut c.value) {
            if named {
                // Somebody whom the article leaves open.
                quote.speaker.clear();
            } else if !found.is_empty() {
                quote.addressee.retain(|id| !found.contains(id));
                quote.speaker = found;
            }
            if quote.speaker.is_empty() && !named && matches!(who, Who::Runs(..)) {
                strays.push((at, claim));
            }
            if !quote.speaker.is_empty() {
                let ids = quote.speaker.clone();
                if quote.mode == QuoteMode::Direct {
                    scene.quotes.voices.push((at, ids.clone()));
                }
                // What papers show does not take over from a person who speaks.
                let paper = scene.claims.get(claim as usize).is_some_and(|c| c.rule == super::source::RULE.id);
                let content = content(scene, claim);
                // What somebody says that another thinks does not take over from him.
                let inside = matches!(who, Who::Nouns(..)) && outer.contains(&scene.doc.span(at, at + 1).start);
                let nested = outer.start <= content.start && content.end <= outer.end && content != outer || inside;
                if !(paper && voices::is_person_near(scene, at)) && !nested {
                    scene.quotes.spoken.push((at, ids));
                    outer = content;
                }
            }
        }
    }
    loose.sort_unstable();
    for &claim in &leads {
        // Whose words they are by what the text says further on.
        if let Some(ids) = twice::said_by(scene, claim, &loose, &leads)
            && let Some(ClaimValue::Quote(quote)) = scene.claims.get_mut(claim as usize).map(|c| &mut c.value)
        {
            quote.speaker = ids;
        }
    }
    for (at, claim) in strays {
        if !speaker(scene, claim).is_empty() {
            continue;
        }
        let start = scene.doc.sentence_range(at).start;
        let ids = turn::stray(scene, start).or_else(|| first_voice(scene, at)).or_else(|| only_voice(scene));
        if let Some(ClaimValue::Quote(quote)) = scene.claims.get_mut(claim as usize).map(|c| &mut c.value) {
            match ids {
                Some(ids) => quote.speaker = ids,
                None => unknown.push(claim),
            }
        }
    }
    // Whose words nobody can tell are more often a saying or a dialogue in a column than somebody's statement.
    if !unknown.is_empty() {
        unknown.sort_unstable();
        let mut number = 0;
        scene.claims.retain(|_| {
            number += 1;
            unknown.binary_search(&(number - 1)).is_err()
        });
    }
    scene.quotes.settling = false;
}

/// Whose words stand first between marks behind the opening lines of an article, which hold a quotation of nobody named before it.
fn first_voice(scene: &Scene<'_>, at: usize) -> Option<Vec<u32>> {
    let (place, ids) = scene.quotes.voices.first()?;
    let person = matches!(ids[..], [id] if scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person));
    let opens = scene.quotes.opened_by(at).is_some();
    (person && opens && *place > at && scene.doc.sentence_of(at) < OPENING).then(|| ids.clone())
}

/// Whose words alone stand between marks in all of the article, more than once.
fn only_voice(scene: &Scene<'_>) -> Option<Vec<u32>> {
    let voices = &scene.quotes.voices;
    let (_, ids) = voices.first()?;
    let person = matches!(ids[..], [id] if scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person));
    (person && voices.len() > 2 && voices.iter().all(|(_, of)| of == ids)).then(|| ids.clone())
}

/// The opening lines are so many sentences.
const OPENING: usize = 4;
/// How many sentences back somebody spoke who may speak of another.
const VOICE: usize = 6;
/// Words that stand again below stand in one of so many first sentences.
pub const LEAD: usize = 8;

/// `"Ik heet Karin de Boer"`, `"Mijn naam is Karin de Boer"`: who says so in words between marks.
fn introduced(scene: &Scene<'_>, claim: u32) -> Option<u32> {
    let doc = scene.doc;
    let Some(ClaimValue::Quote(quote)) = scene.claims.get(claim as usize).map(|c| &c.value) else { return None };
    if quote.mode != QuoteMode::Direct {
        return None;
    }
    let at = doc.token_at(quote.content.span().start);
    let name = match () {
        _ if doc.is(at, "ik") && doc.is(at + 1, "heet") => at + 2,
        _ if doc.is(at, "mijn") && doc.is(at + 1, "naam") && doc.is(at + 2, "is") => at + 3,
        _ => return None,
    };
    scene.mention_at(name).filter(|(_, m)| m.first == name && m.kind() == MentionKind::Person)?.1.entity
}

fn is_direct(scene: &Scene<'_>, claim: u32) -> bool {
    matches!(scene.claims.get(claim as usize).map(|c| &c.value), Some(ClaimValue::Quote(q)) if q.mode == QuoteMode::Direct)
}

/// The bytes of the words of a claim.
fn content(scene: &Scene<'_>, claim: u32) -> std::ops::Range<usize> {
    match scene.claims.get(claim as usize).map(|c| &c.value) {
        Some(ClaimValue::Quote(quote)) => quote.content.span().start..quote.content.span().end,
        _ => 0..0,
    }
}

fn speaker(scene: &Scene<'_>, claim: u32) -> Vec<u32> {
    match scene.claims.get(claim as usize).map(|c| &c.value) {
        Some(ClaimValue::Quote(quote)) => quote.speaker.clone(),
        _ => Vec::new(),
    }
}
