//! Many people by what they are: `bewoners`, `Spaanse nationalisten`.

use std::ops::Range;

use super::clause::{class, is_finite, is_singular};
use super::focus::LONGEST;
use super::noun::{Head, Noun, is_plural};
use crate::claim::Scene;
use crate::lexicon::{Cue, Speaking, WordClass};
use crate::model::{MentionKind, SentenceKind};
use crate::parse::number::several;
use crate::resolve::is_pair;
use crate::text::Doc;

/// People by what they are, in the sentence before: `De gemeente sprak met bewoners. Zij vrezen ...`.
pub(super) fn crowd(scene: &Scene<'_>, at: usize) -> Option<String> {
    let doc = scene.doc;
    let number = doc.sentence_of(at).checked_sub(1)?;
    let sentence = doc.sentences().get(number).filter(|s| s.kind == SentenceKind::Body)?;
    // `de broers Samir en Adil Visser`: they have names.
    let named =
        |i: usize| scene.mention_at(i + 1).is_some_and(|(_, m)| m.first == i + 1 && m.kind() == MentionKind::Person);
    let fits =
        |i: usize| is_crowd(doc, i) && scene.quotes.around(i).is_none() && scene.mention_at(i).is_none() && !named(i);
    let mut last = (sentence.first..sentence.last.min(sentence.first + LONGEST)).rev().find(|&i| fits(i))?;
    if let Some(i) = acting(scene, sentence.first..last) {
        let opens = i == sentence.first && !doc.has(i, Cue::Demonym);
        return Some(if opens { doc.str(i).to_lowercase() } else { doc.str(i).to_owned() });
    }
    let mut first = last;
    let people = |i: usize| is_plural(doc, i) && super::voice::speaks(doc, i);
    if last > sentence.first + 1 && doc.is(last - 1, "en") && is_plural(doc, last - 2) {
        first = last - 2;
    } else if let Some(head) = last.checked_sub(2).filter(|&i| i > sentence.first && people(i) && doc.is(i + 1, "van"))
    {
        // `nabestaanden van slachtoffers`
        (first, last) = (head, head);
    }
    // `Spaanse nationalisten`
    if first > sentence.first && doc.is_upper(first - 1) && doc.str(first - 1).ends_with("se") {
        first -= 1;
    }
    Some(doc.slice(first, last + 1).to_owned())
}

/// `Gisteren hielpen buren de ouderen`: the plural before the people that is the subject of a plural verb, in front of it or right behind it; nothing
/// joins the two, and no preposition parts them behind the verb (`Toen spraken agenten met bewoners`).
fn acting(scene: &Scene<'_>, range: Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    let finite = |&i: &usize| is_finite(doc, i) && scene.quotes.around(i).is_none() && scene.mention_at(i).is_none();
    let verb = range.clone().find(finite).filter(|&v| !is_singular(doc, v))?;
    let article = |i: usize| i + usize::from(class(doc, i).any(WordClass::DETERMINER | WordClass::QUANTIFIER));
    let (front, behind) = (article(range.start), article(verb + 1));
    let people = |&i: &usize| i < range.end && is_plural(doc, i) && super::voice::speaks(doc, i);
    let subject = Some(front).filter(|&i| i + 1 == verb).filter(people).or_else(|| Some(behind).filter(people))?;
    let parts =
        |t: usize| doc.is_any(t, &["en", "of", "van"]) || subject > verb && class(doc, t).any(WordClass::PREPOSITION);
    (!(subject + 1..range.end).any(parts)).then_some(subject)
}

/// `Vier jonge mannen zijn opgepakt. Dat was in Ede. De vier zeggen ...`: those who were counted so before, or the couple that they are if they are two.
pub(super) fn counted(scene: &Scene<'_>, at: usize, count: usize) -> Option<String> {
    let doc = scene.doc;
    let low = doc.sentences().get(doc.sentence_of(at).saturating_sub(COUNTED))?.first;
    let people = |i: usize| is_plural(doc, i) && (super::voice::speaks(doc, i) || is_crowd(doc, i));
    let adjective = |i: usize| doc.str(i).ends_with('e') && class(doc, i).is_empty();
    let named = |t: usize| {
        if scene.quotes.around(t).is_some() {
            return None;
        }
        if count == 2 && is_pair(doc, t) {
            return Some(doc.str(t).to_owned());
        }
        let head = (several(doc, t) == Some(count)).then(|| (t + 1..t + 4).find(|&i| people(i) || !adjective(i)))?;
        let head = head.filter(|&i| people(i))?;
        // `collega` `'s`
        let plural = doc.glued(head + 1) && doc.is_any(head + 1, &["'s", "’s"]);
        Some(doc.slice(t + 1, head + 1 + usize::from(plural)).to_owned())
    };
    (low..at).rev().find_map(named)
}

/// How many sentences back people were counted.
const COUNTED: usize = 6;

/// The plural of people that one of the sentences further back is about: `De podcasters zien een omslag. Hij is milder. Is het zijn leeftijd, vragen zij
/// zich af.`
pub(super) fn further(scene: &Scene<'_>, at: usize) -> Option<String> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    // Who is named since, or a body, may be meant as well; `In Utrecht zeggen ze` means nobody of whom was told.
    let previous = doc.sentences().get(here.checked_sub(1)?)?;
    let named = scene.mentions_in(previous.first, at).any(|(_, m)| super::noun::speaks(m.kind()));
    if named || class(doc, doc.sentence_range(at).start).any(WordClass::PREPOSITION) {
        return None;
    }
    (here.saturating_sub(FURTHER)..here - 1).rev().find_map(|number| {
        let sentence = doc.sentences().get(number).filter(|s| s.kind == SentenceKind::Body)?;
        let (verb, nouns) = super::focus::main(scene, sentence.first..sentence.last.min(sentence.first + LONGEST))?;
        let [Noun { head: Head::Word(head), words, .. }] = nouns[..] else { return None };
        // `zijn ministers, zoals Karin de Boer en Piet Vos, ...` have names.
        if (sentence.first..sentence.last.min(sentence.first + LONGEST)).any(|i| doc.is(i, "zoals")) {
            return None;
        }
        let many = is_plural(doc, head) && super::voice::speaks(doc, head) && !super::clause::is_singular(doc, verb);
        let opens = doc.sentence_range(words).start == words;
        let name = doc.slice(words, head + 1);
        many.then(|| if opens && !doc.has(words, Cue::Demonym) { name.to_lowercase() } else { name.to_owned() })
    })
}

/// How many sentences back several may be whom the text is about.
const FURTHER: usize = 3;

/// What one of the many in the sentence before is, where the tables know the plural as that of a role.
pub(super) fn one_of(scene: &Scene<'_>, at: usize) -> Option<String> {
    let doc = scene.doc;
    let sentence = doc.sentences().get(doc.sentence_of(at).checked_sub(1)?)?;
    let plain = |&i: &usize| scene.quotes.around(i).is_none() && scene.mention_at(i).is_none();
    // `De agenten hielden twee mannen aan. Een van hen`: of which?
    let people = |&i: &usize| is_plural(doc, i) && (super::voice::speaks(doc, i) || is_crowd(doc, i));
    if (sentence.first..sentence.last.min(sentence.first + LONGEST)).filter(plain).filter(people).count() > 1 {
        return None;
    }
    let mut all = (sentence.first..sentence.last.min(sentence.first + LONGEST))
        .filter(plain)
        .filter_map(|i| doc.lex.tables.roles.of_plural(doc.word(i)));
    let role = all.next().filter(|_| all.next().is_none()).map(|role| role.canonical.clone());
    // `De snorfietsers vinden het onveilig. Een van hen zei ...`
    let subject = || {
        let (_, nouns) = super::focus::main(scene, sentence.first..sentence.last)?;
        let [Noun { head: Head::Word(head), .. }] = nouns[..] else { return None };
        doc.lex.tables.speaking_nouns.one_of(&doc.str(head).to_lowercase())
    };
    role.or_else(subject)
}

/// What one of the people is whom a plural in these tokens names.
pub(super) fn one_among(scene: &Scene<'_>, first: usize, last: usize) -> Option<String> {
    let doc = scene.doc;
    let at = (first..last).find(|&i| super::noun::is_plural(doc, i) && super::voice::speaks(doc, i))?;
    let one = match doc.lex.tables.roles.of_plural(doc.word(at)) {
        Some(role) => role.canonical.clone(),
        None => doc.lex.tables.speaking_nouns.one_of(doc.str(at))?,
    };
    // `een van de advocaten van Karin de Boer`
    let whose = (at + 2..at + 4).find_map(|i| scene.mention_at(i).filter(|(_, m)| m.first == i));
    let whose =
        whose.filter(|(_, m)| doc.is(at + 1, "van") && super::noun::speaks(m.kind())).and_then(|(_, m)| m.entity);
    Some(match whose.and_then(|id| scene.entities.get(id)) {
        Some(entity) => format!("{one} ({})", entity.name),
        None => one,
    })
}

/// Is it a word for many people?
pub fn is_crowd(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    // `onder leden van het panel`, but `De ouders leden pijn`
    let members = WordClass::DETERMINER | WordClass::PREPOSITION;
    doc.lex.tables.roles.of_plural(doc.word(at)).is_some()
        || (word.len() > 5
            || doc.is(at, "leden")
                && at > 0
                && (class(doc, at - 1).any(members) || doc.token(at - 1).is_some_and(|t| t.is_number())))
            && super::kind::speaking(doc, at).any(Speaking::CROWD)
            && is_plural(doc, at)
            && class(doc, at).is_empty()
            && super::clause::form(doc, at).is_none_or(|f| f.noun)
}
