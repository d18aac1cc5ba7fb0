//! Who wrote a paper that stands without a name behind it.

use super::clause::{class, is_of, is_surely_finite, unit};
use super::kind::{is_body, is_document};
use super::noun::{Head, Noun, is_plural, noun};
use super::party::entity;
use super::subject::subject;
use crate::claim::Scene;
use crate::lexicon::WordClass;
use crate::model::MentionKind;

/// How many words back the author of a paper is looked for.
const AUTHOR: usize = 200;

/// Does the paper have an author that is no name: `het rapport van de inspecteurs`, or `het rapport` that was called somebody's before?
pub fn is_by(scene: &mut Scene<'_>, paper: &Noun) -> bool {
    matches!(paper.head, Head::Word(at) if author(scene, paper, at).is_some())
}

/// Who wrote the paper at `at`: behind its `van`, or who writes or sends it (`De bond schreef een brief`).
pub(super) fn written(scene: &Scene<'_>, at: usize) -> Option<Noun> {
    let doc = scene.doc;
    if doc.is(at + 1, "van") {
        return noun(scene, at + 2, at + 10);
    }
    // `een brief uit het Witte Huis`, `een mail namens de bond`
    if doc.is_any(at + 1, &["uit", "namens"]) && is_document(doc, at) {
        let body = |n: &Noun| matches!(n.head, Head::Mention(id) if scene.mentions.get(id as usize).is_some_and(|m| m.kind() == MentionKind::Organisation));
        return noun(scene, at + 2, at + 10).filter(body);
    }
    // `een brief`, `een nieuw onderzoek`, `nieuwe cijfers`
    let introduced = at.checked_sub(1).is_some_and(|i| doc.is(i, "een"))
        || at.checked_sub(2).is_some_and(|i| doc.is(i, "een") && super::word::is_content(doc, i + 1));
    if !introduced {
        return None;
    }
    let sentence = doc.sentence_range(at);
    let writes = |i: &usize| is_surely_finite(doc, *i) && is_of(doc, *i, WRITING);
    let verb = (sentence.start..at).rev().take(12).find(writes)?;
    let unit = unit(scene, verb);
    let by = subject(scene, verb, &unit)?;
    match by.nouns[..] {
        [one] if matches!(one.head, Head::Mention(_)) => Some(one),
        // `Het bestuur van de Bond stuurde een mail`
        [one] if matches!(one.head, Head::Word(w) if one.of.is_some() && is_body(doc, w)) => Some(one),
        _ => None,
    }
}

/// What makes its subject the author of a paper or call.
const WRITING: &[&str] =
    &["schrijven", "sturen", "versturen", "publiceren", "presenteren", "plaatsen", "doen", "verspreiden", "mailen"];

/// Who made what the article calls by `een` and this noun before (`De bond deed een oproep. "...", luidde de oproep`).
pub(super) fn earlier(scene: &Scene<'_>, first: usize, at: usize) -> Option<Noun> {
    let doc = scene.doc;
    (first.saturating_sub(AUTHOR)..first.saturating_sub(2)).rev().find_map(|t| {
        // `de brandbrief` is `de brief` later.
        let (word, own) = (doc.str(t), doc.str(at));
        let cut = word.len().checked_sub(own.len())?;
        let same = word.get(cut..).is_some_and(|end| end.eq_ignore_ascii_case(own));
        same.then(|| written(scene, t)).flatten()
    })
}

/// Papers in which a court, or a body that watches over others, decides.
const RULINGS: &[&str] = &["vonnis", "arrest", "beschikking", "beslissing", "besluit", "uitspraak"];

/// How many sentences back the court is looked for whose ruling is spoken of.
const DECIDED: usize = 12;

/// `het vonnis`, `het besluit`: the court that was named last, or the body that watches over others.
fn decided(scene: &Scene<'_>, at: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let watches = ["beschikking", "beslissing", "besluit"].iter().any(|r| doc.str(at).ends_with(r));
    let low = doc.sentences().get(super::focus::sentence_back(scene, doc.sentence_of(at), DECIDED))?.first;
    let decides = |m: &&crate::resolve::Placed| {
        let sort = m.entity.and_then(|id| scene.entities.profile(id)).map_or("", |p| p.kind.as_str());
        m.kind() == MentionKind::Organisation
            && (sort == "court"
                || doc.is_any(m.first, word_set!["rechtbank", "gerechtshof", "hof"])
                || watches && matches!(sort, "regulator" | "agency"))
    };
    let last = scene.mentions_in(low, at).map(|(_, m)| m).filter(decides).filter_map(|m| m.entity).last();
    last.map(|id| vec![id])
}

/// Who wrote the paper at `at`, where no name stands behind its `van`.
pub(super) fn author(scene: &mut Scene<'_>, paper: &Noun, at: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    if paper.of.is_some() || paper.of_name.is_some() || scene.quotes.depth > 0 || !is_document(doc, at) {
        return None;
    }
    let by = match paper.of_word {
        Some((first, head)) => {
            noun(scene, first, head + 7).filter(|n| matches!(n.head, Head::Word(w) if super::voice::speaks(doc, w)))?
        }
        // `het rapport`, that was called somebody's before.
        None if class(doc, paper.first).any(WordClass::POSSESSIVE) => {
            return Some(super::party::possessor(scene, paper.first)).filter(|ids| !ids.is_empty());
        }
        None if paper.definite && RULINGS.iter().any(|r| doc.str(at).ends_with(r)) => return decided(scene, at),
        None if paper.definite && paper.words == at => earlier(scene, paper.first, at).filter(|by| match by.head {
            Head::Mention(_) => true,
            Head::Word(w) => super::voice::speaks(doc, w) && (is_body(doc, w) || is_plural(doc, w)),
            _ => false,
        })?,
        None => return None,
    };
    scene.quotes.depth += 1;
    let ids = entity(scene, &by, None);
    scene.quotes.depth -= 1;
    (!ids.is_empty()).then_some(ids)
}
