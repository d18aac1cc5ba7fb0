//! Where a clause that was said ends.

use super::clause::{class, is_finite, is_stop, is_surely_finite, is_verb, next, trim};
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};

/// What may follow the clause in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A clause under a verb (`dat ...`, `te ...`): a main clause joined to it is no part of it.
    Under,
    /// A main clause: what is joined to it belongs to it.
    Main,
}

/// The token behind the last of the clause that begins at `from`, at most `end`.
pub fn clause_end(scene: &Scene<'_>, from: usize, end: usize, kind: Kind) -> usize {
    let doc = scene.doc;
    let mut i = from;
    while i < end {
        if doc.is_any(i, &[";"]) || is_stop(doc, i) && i + 1 >= end {
            break;
        }
        if i > from && doc.is(i, ",") && ends_at_comma(scene, i, end, kind) {
            break;
        }
        if i > from && kind == Kind::Under && doc.is_any(i, &["en", "maar", "of"]) && ends_at_joint(scene, i, end) {
            break;
        }
        if doc.is(i, ":") && scene.quotes.opened_by(i + 1).is_some() {
            break;
        }
        i = next(scene, i);
    }
    trim(doc, from, i.min(end))
}

/// Does the clause end at the comma at `comma`?
fn ends_at_comma(scene: &Scene<'_>, comma: usize, end: usize, kind: Kind) -> bool {
    let doc = scene.doc;
    let next_word = comma + 1;
    // An attribution at the end of the sentence: `, aldus X`, `, zegt X`, `, zo meldt X`.
    if doc.is(next_word, "aldus") || doc.is(next_word, "zo") && is_finite(doc, next_word + 1) {
        return true;
    }
    if doc.has(next_word, Cue::ReportingForm) && is_surely_finite(doc, next_word) {
        return true;
    }
    if kind == Kind::Main {
        return false;
    }
    if doc.is_any(next_word, &["maar", "want", "dus"]) {
        return !doc.is(next_word + 1, "dat");
    }
    if doc.is(next_word, "en") {
        return ends_at_joint(scene, next_word, end);
    }
    // `, hiervoor wordt ...`, `, zegt ...`: a verb in the second place begins a main clause.
    class(doc, next_word).any(WordClass::ADVERB) && is_surely_finite(doc, next_word + 1) && !doc.is(next_word, "zoals")
}

/// Does `en`, `maar` or `of` at `joint` join a main clause, rather than go on with the clause before?
fn ends_at_joint(scene: &Scene<'_>, joint: usize, end: usize) -> bool {
    let doc = scene.doc;
    let verb = joint + 1;
    if doc.is(verb, "zijn") {
        return false;
    }
    if is_surely_finite(doc, verb) || is_finite(doc, verb) && doc.has(verb, Cue::ReportingForm) {
        // `en zegt dat ...` goes on with the sentence, `en moet aftreden.` with the clause.
        let mut i = verb + 1;
        while i < end && is_verb(doc, i) {
            i += 1;
        }
        return i < end && !is_stop(doc, i) && !doc.is_any(i, &[",", ")", "en"]);
    }
    // `en dat zou de zaak ...`: what stands before it is taken up by a clause of the article.
    if doc.is_any(verb, &["dat", "dit"])
        && is_surely_finite(doc, verb + 1)
        && !doc.is_upper(verb + 1)
        && !is_stop(doc, verb + 2)
    {
        return true;
    }
    // `en X zegt dat ...`
    let (found, last) = super::noun::nouns(scene, verb, end);
    !found.is_empty()
        && doc.has(last, Cue::ReportingForm)
        && is_surely_finite(doc, last)
        && last + 1 < end
        && (doc.is_any(last + 1, &["dat", ":", "te", "zich"]) || scene.quotes.opened_by(last + 1).is_some())
}
