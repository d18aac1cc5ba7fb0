//! `meldt X`, `zo meldt X`, `aldus X` behind a clause: who says what stands in front.

use std::ops::Range;

use super::clause::{class, is_infinitive, is_singular, is_verb, next, skip_adverbs, unit};
use super::closing::{TELLING, closes, is_told_by};
use super::fronted::{fronted_clause, is_article, object_clause, withheld};
use super::noun::{Head, Noun, nouns};
use super::subject::{Subject, behind};
use super::trailing::RULE;
use super::verb::{Report, reported};
use crate::claim::Scene;
use crate::lexicon::WordClass;
use crate::model::{MentionKind, Stance};

/// An attribution.
pub(super) struct Attribution {
    /// The unit that it stands in.
    pub unit: Range<usize>,
    /// Its first token, `zo` included.
    pub verb: usize,
    /// The word that reports.
    pub cue: usize,
    /// What it does.
    pub stance: Stance,
    /// Who speaks.
    pub speakers: Vec<Noun>,
    /// The token behind it.
    pub last: usize,
    /// The auxiliary, where the verb has one.
    pub aux: Option<usize>,
}

/// The attribution whose word is at `at`, if it is one. A clause in front that is the object of the verb is taken at once.
pub(super) fn attribution(scene: &mut Scene<'_>, at: usize) -> Option<Attribution> {
    let doc = scene.doc;
    if doc.is(at, "aldus") {
        let unit = unit(scene, at);
        let (speakers, last) = nouns(scene, at + 1, unit.end);
        return Some(Attribution { unit, verb: at, cue: at, stance: Stance::Says, speakers, last, aux: None });
    }
    let (r, unit) = reported(scene, at).filter(|(r, _)| !r.passive)?;
    let lead = lead(scene, &r, &unit)?;
    let subject = behind(scene, r.finite, &unit)?;
    // `Wie het was, is hij niet duidelijk`: an adjective that reports before a colon alone.
    if r.row.lemma == "besluiten" && doc.is(unit.start, "of")
        || r.row.lemma.ends_with(" zijn") && !r.row.bare
        || doc.is(unit.start, "dat") && is_article(scene, unit.start, lead - 1)
    {
        return None;
    }
    if object_clause(scene, &r, &subject, lead, &unit) {
        fronted_clause(scene, RULE.id, &r, subject, &unit);
        return None;
    }
    if !(r.row.direct || r.row.bare || r.row.of || r.row.object)
        || !closes(r.row) && !is_named(scene, &r, &subject, lead, &unit)
        || has_own_clause(scene, &r, &subject, lead, &unit)
    {
        return None;
    }
    // `Wat er komt, gaat zij niet zeggen`; but whether it comes is a quote that is denied.
    if r.at != r.finite && (subject.last..r.at).any(|i| is_not(scene, i)) {
        if r.row.of && doc.is(unit.start, "of") && r.row.lemma == "zeggen" {
            withheld(scene, RULE.id, &r, subject, &unit);
        }
        return None;
    }
    if is_unanswered(scene, &r, &subject, &unit)
        || is_call(scene, &r)
        || is_deed(scene, &r, &subject)
        || has_subject_in_front(scene, &r, &subject)
        || is_main_verb(scene, lead, &unit)
    {
        return None;
    }
    let last = subject.last.max(r.last.min(subject.last + 4));
    let aux = (r.at != r.finite).then_some(r.finite);
    Some(Attribution { unit, verb: lead, cue: r.at, stance: r.row.stance, speakers: subject.nouns, last, aux })
}

/// Where the attribution begins: a comma in front of the finite verb (or its `zo`) is what makes it one.
fn lead(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    let lead = r.finite - usize::from(doc.is_any(r.finite.wrapping_sub(1), &["zo", "dus"]));
    let reports = r.row.direct
        || r.row.bare
        || r.row.of && doc.is(unit.start, "of") && r.row.strong
        || r.row.dat && doc.is(unit.start, "dat");
    (lead > unit.start
        && doc.is_any(lead - 1, word_set![",", "–", "—"])
        && reports
        && scene.quotes.around(lead - 1).is_none())
    .then_some(lead)
}

/// `niet`, `nooit`
fn is_not(scene: &Scene<'_>, at: usize) -> bool {
    scene.doc.is_any(at, &["niet", "nooit"])
}

/// Does a verb that need not report do so, for somebody by name and behind a clause that is not its object (`Dat hij wegblijft, snapt X`)?
fn is_named(scene: &Scene<'_>, r: &Report<'_>, subject: &Subject, lead: usize, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    is_told_by(scene, &subject.nouns)
        && !r.row.object
        && !TELLING.contains(&r.row.lemma.as_str())
        && !doc.is_any(unit.start, &["dat", "of"])
        && (unit.start..lead - 1).any(|i| is_verb(doc, i) && scene.quotes.around(i).is_none())
}

/// Has the verb its clause behind it? Not where a relative one stands there (`..., zegt het bedrijf dat de reis verzorgt`).
fn has_own_clause(scene: &Scene<'_>, r: &Report<'_>, subject: &Subject, lead: usize, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    let told = (unit.start..lead - 1).any(|i| is_verb(doc, i))
        && !class(doc, unit.start).any(WordClass::SUBORDINATOR)
        && !doc.is_any(unit.start, &["als", "toen"]);
    let relative = told && doc.is(subject.first, "het") && doc.is(subject.last, "dat");
    !relative && has_complement(scene, subject.last.max(r.last), unit.end, told)
}

/// `Wiens huis het was, meldt hij niet.`, `Op vragen over de zaak, reageerde de bond niet.`, `Wie het was, maakt hij niet duidelijk`
fn is_unanswered(scene: &Scene<'_>, r: &Report<'_>, subject: &Subject, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    let ended = |i: usize| i >= unit.end || doc.is_any(i, word_set![".", ",", "!", "?"]);
    let behind = skip_adverbs(scene, subject.last, unit.end);
    let denied = || (subject.last..=behind).any(|i| is_not(scene, i) && ended(i + 1));
    let asks = || {
        doc.is_any(unit.start, word_set!["wie", "wat", "welk", "welke", "waarom", "hoe", "hoeveel", "wanneer", "waar"])
    };
    r.at == r.finite && !doc.is_any(unit.start, &["dat", "of"]) && denied()
        || r.row.lemma.starts_with("duidelijk") && asks() && (subject.last..r.last).any(|i| is_not(scene, i))
}

/// `..., denk bijvoorbeeld aan ...`: the reader is told to.
fn is_call(scene: &Scene<'_>, r: &Report<'_>) -> bool {
    let doc = scene.doc;
    doc.is_any(r.finite, &["denk", "zeg", "stel", "vraag", "meen", "verwacht"])
        && doc.is_any(r.finite + 1, &["bijvoorbeeld", "aan", "maar", "dan", "eens", "niet"])
}

/// `De kans dat het lukt, schat de bond op een derde`, `reageerde de bond met een staking`, `reageren vrienden uitgelaten op het nieuws`: the measure, or
/// how it was done, and no words.
fn is_deed(scene: &Scene<'_>, r: &Report<'_>, subject: &Subject) -> bool {
    let doc = scene.doc;
    let manner = || {
        doc.is(subject.last + 1, "op")
            && class(doc, subject.last).is_empty()
            && doc.token(subject.last).is_some_and(|t| t.is_word())
    };
    r.row.lemma == "schatten" && (subject.first..=subject.last).any(|i| doc.is(i, "op"))
        || r.row.lemma == "reageren" && (doc.is_any(subject.last, &["met", "door"]) || manner())
}

/// `Karin de Boer, voorzitter van de bond, noemt het plan van Piet Vos ...`: what stands before the verb is its subject with an apposition.
fn is_main_verb(scene: &Scene<'_>, lead: usize, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    let person = |k: MentionKind| matches!(k, MentionKind::Person | MentionKind::Official);
    let opens = scene
        .mention_at(unit.start)
        .is_some_and(|(_, m)| m.first == unit.start && doc.is(m.last, ",") && person(m.kind()));
    opens
        && (unit.start..lead - 1).any(|i| doc.is(i, ","))
        && !(unit.start..lead).any(|i| is_verb(doc, i) || scene.quotes.opened_by(i).is_some())
}

/// `..., erkennen X niet`: a verb in the plural whose subject stands before it.
fn has_subject_in_front(scene: &Scene<'_>, r: &Report<'_>, subject: &Subject) -> bool {
    let doc = scene.doc;
    let one = matches!(subject.nouns[..], [Noun { head: Head::Mention(id), .. }]
        if scene.mentions.get(id as usize).is_some_and(|m| matches!(m.kind(), MentionKind::Person | MentionKind::Official)));
    one && r.at == r.finite && !is_singular(doc, r.finite) && is_infinitive(doc, r.finite)
}

/// Does the attribution have a clause of its own behind it? Where one stands before it (`told`), a `dat` behind a comma is a relative.
fn has_complement(scene: &Scene<'_>, from: usize, end: usize, told: bool) -> bool {
    let doc = scene.doc;
    let mut i = from;
    while i < end && i < from + 16 {
        if doc.is(i, "dat")
            // `Het plan is te duur, vindt X: "..."` says both, `Dan is er een probleem, zegt X: het geld is op` what follows.
            || doc.is(i, ":")
                && if scene.quotes.opened_by(i + 1).is_some() { !told } else { super::opening::is_told(scene, i + 1, end) }
            || doc.is(i, "te") && is_infinitive(doc, i + 1)
            || doc.is(i, "of")
            || i <= from + 1 && doc.is_any(i, &["hoe", "wat", "waarom", "wie"])
        {
            return true;
        }
        if doc.is(i, ",") || scene.quotes.opened_by(i).is_some() {
            return doc.is(i + 1, "dat") && !told;
        }
        i = next(scene, i);
    }
    false
}
