//! Interviews: behind a question that the article itself puts, whoever is asked speaks.

use super::settle::Who;
use crate::claim::Scene;
use crate::model::{ClaimValue, EntityKind, MentionKind, QuoteMode, SentenceKind};

/// How many sentences back somebody who spoke is still the one who is asked.
pub const REACH: usize = 14;
/// How many sentences before an answer somebody new may have been brought in.
const SINCE: usize = 4;
/// So many answers make an interview.
const ANSWERS: usize = 3;
/// A question is read no further than this.
const LONGEST: usize = 40;

/// What the article asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Question {
    /// The one who is to answer (`Wat trof u aan?`).
    Addressed,
    /// In general (`Hoe is de sfeer?`).
    Open,
}

/// The question that the sentence of this number puts, if it is the article's own.
fn question(scene: &Scene<'_>, number: usize) -> Option<Question> {
    let doc = scene.doc;
    let sentence = *doc.sentences().get(number)?;
    let last = sentence.last.checked_sub(1).filter(|&l| l >= sentence.first)?;
    if scene.quotes.around(sentence.first).is_some() || scene.quotes.around(last).is_some() {
        return None;
    }
    let words = sentence.last.saturating_sub(LONGEST).max(sentence.first)..sentence.last;
    let holds = |list: &[&str]| words.clone().any(|i| doc.is_any(i, list) && scene.quotes.around(i).is_none());
    let ends = doc.is(last, "?");
    if holds(&["u", "uw"]) || ends && holds(&["je", "jij", "jullie", "jouw"]) {
        return Some(Question::Addressed);
    }
    // `Voelt hij geen wroeging?` asks of him, and perhaps not him.
    let third = || {
        holds(&["hij", "zij", "ze", "hem"])
            || scene
                .mentions_in(words.start, words.end)
                .any(|(_, m)| matches!(m.kind(), MentionKind::Person | MentionKind::Official))
    };
    (ends && !third()).then_some(Question::Open)
}

/// Does the sentence before the one of this number end in a question mark outside quotations?
pub fn follows_question(scene: &Scene<'_>, number: usize) -> bool {
    let before = number.checked_sub(1).and_then(|before| scene.doc.sentences().get(before));
    let last = before.and_then(|sentence| sentence.last.checked_sub(1));
    last.is_some_and(|last| scene.doc.is(last, "?") && scene.quotes.around(last).is_none())
}

/// Does the sentence before the one of this number put a question to somebody?
pub fn is_asked(scene: &Scene<'_>, number: usize) -> bool {
    number.checked_sub(1).and_then(|before| question(scene, before)) == Some(Question::Addressed)
}

/// Who answers in the sentence of this number, where the one before it asks; `at` is its first token.
pub fn answer(scene: &Scene<'_>, number: usize, at: usize) -> Option<Vec<u32>> {
    let before = number.checked_sub(1)?;
    let sentence = *scene.doc.sentences().get(before)?;
    let voices = &scene.quotes.voices;
    let last = voices[..voices.partition_point(|(place, _)| *place < at)].last();
    if let Some(asked) = scene.quotes.asked {
        // `"...", zegt X. "..."`
        let goes_on = last.filter(|(place, _)| *place >= sentence.first);
        let spoken = super::focus::spoken_before(scene, at, 1).next();
        // `Een luisteraar vraagt waarom. "Is dat eerlijk?"`: who asks goes on to ask.
        if let Some(ids) = spoken.filter(|ids| goes_on.is_none() && !ids.contains(&asked))
            && is_question(scene, at)
        {
            return Some(ids.to_vec());
        }
        let named =
            question(scene, before).is_none() && spoken.is_some_and(|ids| ids.iter().all(|&id| is_person(scene, id)));
        match goes_on {
            Some((_, ids)) => return Some(ids.clone()),
            None if !named => return Some(vec![asked]),
            None => return None,
        }
    }
    // `Een luisteraar vraagt waarom de boot niet vaart? "Moeten wij dan lopen?"`
    if is_question(scene, at)
        && follows_question(scene, number)
        && !(at..at + 3).any(|t| scene.doc.is_any(t, &["ja", "nee", "jawel", "natuurlijk"]))
        && let Some(ids) = super::focus::spoken_before(scene, at, 1).next()
        && last.is_none_or(|(place, of)| *place < sentence.first && of != ids)
    {
        return Some(ids.to_vec());
    }
    let question = question(scene, before)?;
    if question == Question::Open && sentence.kind == SentenceKind::Heading {
        return None;
    }
    // `Karin de Boer leidt de stichting. Is dat genoeg? "Nee."`: somebody whom the text turned to since.
    if let Some((place, ids)) = last {
        let since = scene.doc.sentence_of(*place) + 1;
        if let Some(id) = (since.max(number.saturating_sub(SINCE))..number)
            .rev()
            .find_map(|s| super::voices::named_subject(scene, s))
            .filter(|id| !ids.contains(id))
        {
            return Some(vec![id]);
        }
    }
    let low = scene.doc.sentences().get(number.saturating_sub(REACH)).map_or(0, |s| s.first);
    last.filter(|(place, _)| *place >= low).map(|(_, ids)| ids.clone())
}

/// Is the quotation that begins with the sentence of token `at` a question?
fn is_question(scene: &Scene<'_>, at: usize) -> bool {
    let q = (at..at + 3).find_map(|t| scene.quotes.opened_by(t)).and_then(|i| scene.quotes.get(i));
    q.is_some_and(|q| q.closed && scene.doc.is(q.close - 1, "?"))
}

fn is_person(scene: &Scene<'_>, id: u32) -> bool {
    scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person)
}

/// The one who is asked all along, if the article is an interview: who speaks by name most often, or is named most before the first answer.
pub fn asked(scene: &Scene<'_>, open: &[(Who, u32)]) -> Option<u32> {
    let doc = scene.doc;
    let (mut answers, mut addressed, mut first) = (0, 0, usize::MAX);
    for (who, _) in open {
        let Who::Runs(at, _) = who else { continue };
        let Some(before) = doc.sentence_of(*at).checked_sub(1) else { continue };
        if let Some(question) = question(scene, before) {
            answers += 1;
            addressed += usize::from(question == Question::Addressed);
            first = first.min(*at);
        }
    }
    // Two are enough where nobody speaks but in answer.
    let addressed = addressed >= 2;
    // One is enough where no words between marks have a speaker beside them.
    let told = |(who, claim): &(Who, u32)| {
        let direct = matches!(scene.claims.get(*claim as usize).map(|c| &c.value),
            Some(ClaimValue::Quote(q)) if q.mode == QuoteMode::Direct);
        direct && matches!(who, Who::Nouns(..))
    };
    let plain = !addressed && answers < 2;
    if plain && (answers == 0 || open.iter().any(told)) {
        return None;
    }
    let few = answers < ANSWERS;
    let runs = open.iter().filter(|(who, _)| matches!(who, Who::Runs(..))).count();
    let person = |id: u32| is_person(scene, id);
    let mut named = 0;
    let mut scores: Vec<(u32, usize)> = Vec::new();
    let mut add = |id: u32, points: usize| match scores.iter_mut().find(|(of, _)| *of == id) {
        Some((_, score)) => *score += points,
        None => scores.push((id, points)),
    };
    for m in scene.mentions.iter().take_while(|m| m.first < first) {
        if let Some(id) = m.entity.filter(|&id| person(id) && scene.quotes.around(m.first).is_none()) {
            add(id, 1);
        }
    }
    for (who, claim) in open {
        let Some(ClaimValue::Quote(quote)) = scene.claims.get(*claim as usize).map(|c| &c.value) else { continue };
        if let (Who::Nouns(..), QuoteMode::Direct, [id]) = (who, quote.mode, &quote.speaker[..])
            && person(*id)
        {
            named += 1;
            add(*id, 3);
        }
    }
    // Questions that say `u` to nobody make an interview only with the one person whom the text names above them.
    if !addressed && (named > 0 || scores.len() != 1 || plain && runs < ANSWERS) {
        return None;
    }
    if runs < 2 * named || few && named > 0 {
        return None;
    }
    let best = scores.iter().map(|(_, score)| *score).max()?;
    scores.iter().find(|(_, score)| *score == best).map(|(id, _)| *id)
}
