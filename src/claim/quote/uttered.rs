//! `riep tegen de menigte "..."`, `die "..." had geroepen`, `zijn uitspraak "..."`, `borden met "..."`: words between marks that are the object of a verb
//! of utterance though they do not touch it, or that a noun for what somebody says names.

use std::ops::Range;

use super::build::{Found, push};
use super::clause::{class, is_finite, is_of, is_stop, is_surely_finite};
use super::focus::main;
use super::kind;
use super::noun::{Head, Noun, nouns};
use super::party;
use super::series::skip_phrases;
use super::settle::Who;
use super::subject::{Subject, behind, subject};
use super::verb::{Report, report};
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};
use crate::model::MentionKind;

/// Verbs whose object is words as they were spoken or written.
const UTTER: &[&str] = &[
    "roepen",
    "uitroepen",
    "toeroepen",
    "naroepen",
    "omroepen",
    "schreeuwen",
    "toeschreeuwen",
    "uitschreeuwen",
    "scanderen",
    "brullen",
    "gillen",
    "joelen",
    "zingen",
    "fluisteren",
    "toefluisteren",
    "mompelen",
    "prevelen",
    "stamelen",
    "zuchten",
    "verzuchten",
    "snauwen",
    "toesnauwen",
    "bijten",
    "toebijten",
    "sneren",
    "grappen",
    "twitteren",
    "appen",
    "mailen",
    "schrijven",
    "antwoorden",
    "zeggen",
    "toevoegen",
    "reageren",
    "concluderen",
];

/// How far the verb or noun may stand from the words.
const FAR: usize = 16;

/// Who utters what stands between the marks, if it is no claim yet.
pub(super) fn find(scene: &mut Scene<'_>, rule: &'static str, own: &Range<usize>, content: Range<usize>) {
    let _ = verb(scene, rule, own, &content)
        || noun(scene, rule, own, &content)
        || talk(scene, rule, own, &content)
        || banner(scene, rule, own, &content);
}

/// Does a clause end behind the mark, or go on with other words between marks?
fn ends(scene: &Scene<'_>, own: &Range<usize>, content: &Range<usize>) -> bool {
    let doc = scene.doc;
    let behind = content.end;
    behind >= own.end
        || is_stop(doc, behind)
        || doc.is_any(behind, &[",", ";", ")"])
        || doc.is_any(behind, &["en", "of", "maar"])
            && (scene.quotes.opened_by(behind + 1).is_some() || is_finite(doc, behind + 1))
        || is_stop(doc, behind - 2) && doc.is_upper(behind)
}

/// Do only adverbs, phrases with a preposition and a word for how it is done stand from `from` up to `to`?
fn is_clear(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    let doc = scene.doc;
    let mut at = from;
    while at < to {
        let on = skip_phrases(scene, at, to);
        // `vertwijfeld`, `luid`, `verborgen achter een sjaal`
        let manner = |i: usize| {
            doc.token(i).is_some_and(|t| t.is_word())
                && class(doc, i).is_empty()
                && !doc.is_upper(i)
                && scene.mention_at(i).is_none()
                && (!super::noun::is_plural(doc, i) || super::clause::form(doc, i).is_some())
                && !kind::is_human(doc, i)
        };
        let date = || scene.mention_at(at).filter(|(_, m)| m.kind() == MentionKind::Date && m.last <= to);
        // `antwoordde op de vraag "..."`, `zei in het boek "..."`: what the words between the marks are called.
        if on == to && on > at && is_named(scene, to) {
            return false;
        }
        at = match () {
            _ if on > at => on,
            _ if date().is_some() => date().map_or(to, |(_, m)| m.last),
            _ if class(doc, at).any(WordClass::ADVERB) || doc.is_any(at, &["zich", "hem", "haar", "hen", "hun"]) => {
                at + 1
            }
            _ if manner(at) => at + 1,
            _ => return false,
        };
    }
    at == to
}

/// Does a noun that names the words between the marks stand before them, or have these no more than a name?
fn is_named(scene: &Scene<'_>, open: usize) -> bool {
    let doc = scene.doc;
    let q = scene.quotes.opened_by(open).and_then(|i| scene.quotes.get(i));
    let bare = q.is_none_or(|q| {
        doc.is_upper(q.open + 1)
            && !is_stop(doc, q.close - 1)
            && q.close - q.open <= 4
            && !(q.open + 1..q.close).any(|i| is_surely_finite(doc, i))
    });
    let noun = class(doc, open - 1).is_empty()
        && scene.mention_at(open - 1).is_none_or(|(_, m)| m.kind() != MentionKind::Date);
    noun && (bare || doc.is_any(open - 1, word_set!(of SAID)) || kind::is_document(doc, open - 1))
}

/// Is it such a verb, as it takes words?
fn utters(r: &Report<'_>) -> bool {
    r.row.direct && !r.passive && UTTER.contains(&r.row.lemma.as_str())
}

/// `die op het plein "..." riep`, `heeft gisteren "..." geroepen`: a verb behind the words, and its subject.
fn closing<'a>(
    scene: &Scene<'a>,
    own: &Range<usize>,
    content: &Range<usize>,
    low: usize,
) -> Option<(Subject, Report<'a>)> {
    let doc = scene.doc;
    let at = content.start;
    let comma = doc.is(content.end, ",");
    let past = content.end + usize::from(comma);
    let r = (past..past + 3)
        .filter(|&i| i < own.end && doc.has(i, Cue::ReportingForm))
        .find_map(|i| report(scene, i, own).filter(utters))?;
    let behind = r.at.max(r.finite) + 1;
    // Only parts of the verb stand up to it, and its auxiliary behind the words or in the second place.
    let parts = (past..r.at).all(|i| i == r.finite || is_of(doc, i, &["hebben", "te"])) && r.last <= past + 3;
    let ended = !comma || behind >= own.end || is_stop(doc, behind) || doc.is(behind, ",");
    if !parts || !ended {
        return None;
    }
    if r.finite < at {
        let s = subject(scene, r.finite, own).filter(|s| s.last <= at)?;
        return is_clear(scene, s.last.max(r.finite + 1), at).then_some((s, r));
    }
    // The word that opens the clause; what stands between the marks has verbs of its own.
    let opener = (low..at).rev().find(|&i| {
        class(doc, i).any(WordClass::RELATIVE | WordClass::SUBORDINATOR) && scene.quotes.around(i).is_none()
    })?;
    let near = subject(scene, at, own).filter(|s| !s.behind);
    let s = near.or_else(|| subject(scene, r.finite, own)).filter(|s| s.last <= at && !s.behind)?;
    let own_verb = (opener + 1..at).any(|k| is_surely_finite(doc, k));
    (!own_verb && is_clear(scene, s.last.max(opener + 1), at)).then_some((s, r))
}

/// `riep tegen de mensen "..."`: a verb before the words, and its subject.
fn opening<'a>(scene: &Scene<'a>, own: &Range<usize>, at: usize, low: usize) -> Option<(Subject, Report<'a>)> {
    let doc = scene.doc;
    let r = (low..at)
        .rev()
        .filter(|&i| doc.has(i, Cue::ReportingForm) && scene.quotes.around(i).is_none())
        .find_map(|i| report(scene, i, own))
        .filter(|r| utters(r) && r.at < at && r.last <= at)?;
    let s = subject(scene, r.finite, own)?;
    let from = if s.behind { s.last } else { r.at.max(r.finite) + 1 };
    (from <= at && is_clear(scene, from, at)).then_some((s, r))
}

/// The words are the object of a verb of utterance before them, behind them, or around them.
fn verb(scene: &mut Scene<'_>, rule: &'static str, own: &Range<usize>, content: &Range<usize>) -> bool {
    let doc = scene.doc;
    let at = content.start;
    let low = own.start.max(at.saturating_sub(FAR));
    let found = closing(scene, own, content, low)
        .or_else(|| if ends(scene, own, content) { opening(scene, own, at, low) } else { None });
    let Some((subject, r)) = found else { return false };
    if subject.nouns.iter().all(|n| kind::is_silent(doc, n)) {
        return false;
    }
    let speaker = party::entities(scene, &subject.nouns, Some(r.finite));
    let around = [r.finite.min(content.start)..content.start];
    !speaker.is_empty()
        && push(
            scene,
            Found {
                around: &around,
                who: Who::Nouns(subject.nouns, Some(r.finite)),
                stance: Some(r.row.stance),
                ..Found::new(rule, content.clone(), speaker, r.at..r.at + 1)
            },
        )
        .is_some()
}

/// Nouns for what somebody says.
const SAID: &[&str; 18] = &[
    "uitspraak",
    "uitspraken",
    "uitlating",
    "opmerking",
    "woorden",
    "kreet",
    "leus",
    "leuze",
    "slogan",
    "tweet",
    "bericht",
    "oproep",
    "vraag",
    "mededeling",
    "stelling",
    "belofte",
    "waarschuwing",
    "boodschap",
];

/// The words stand behind a noun for what somebody says: whose it is, or who does something by it.
fn noun(scene: &mut Scene<'_>, rule: &'static str, own: &Range<usize>, content: &Range<usize>) -> bool {
    let doc = scene.doc;
    let at = content.start;
    // A word or two are no saying.
    if content.end < at + 5 || content.len() < 8 && !(at..content.end).any(|i| is_finite(doc, i) || is_stop(doc, i)) {
        return false;
    }
    let said = |i: usize| doc.is_any(i, word_set!(of SAID));
    let person = |scene: &Scene<'_>, n: &Noun| matches!(n.head, Head::Mention(id) if scene.mentions.get(id as usize).is_some_and(|m| super::noun::speaks(m.kind())));
    // `de uitspraak van Karin de Boer "..."`
    let of =
        (own.start.max(at.saturating_sub(FAR))..at).rev().find(|&i| doc.is(i, "van") && i > own.start && said(i - 1));
    if let Some(of) = of {
        // `noemt de uitspraken van Karin de Boer "..."`: another's words on them.
        if (own.start..of).any(|i| doc.has(i, Cue::ReportingForm) && is_finite(doc, i)) {
            return false;
        }
        let (found, last) = nouns(scene, of + 1, at);
        return last == at && found.iter().all(|n| person(scene, n)) && by(scene, rule, found, None, content, of - 1);
    }
    // `Met "dit is een schande" opende Karin de Boer het debat`
    if at == own.start + 1
        && doc.is(at - 1, "met")
        && is_surely_finite(doc, content.end)
        && (at + 1..content.end - 1).any(|i| is_surely_finite(doc, i))
        && let Some(named) = agent(scene, own, content)
    {
        return by(scene, rule, vec![named], None, content, at - 1);
    }
    if at <= own.start || !said(at - 1) {
        return false;
    }
    // `zijn beruchte uitspraak "..."`
    let low = own.start.max(at.saturating_sub(6));
    if let Some(whose) =
        (low..at - 1).rev().find(|&i| doc.is_any(i, &["zijn", "haar", "hun"]) && !is_surely_finite(doc, i))
        && (whose + 1..at - 1).all(|i| doc.str(i).ends_with('e') && class(doc, i).is_empty())
    {
        let speaker = party::possessor(scene, whose);
        // `Vanwege zijn uitspraak "..." werd Karin de Boer ...`: somebody who is named only then.
        if let Some(named) = agent(scene, own, content).filter(|_| speaker.is_empty()) {
            return by(scene, rule, vec![named], None, content, at - 1);
        }
        return !speaker.is_empty()
            && push(scene, Found { who: Who::Word(whose), ..Found::new(rule, content.clone(), speaker, at - 1..at) })
                .is_some();
    }
    // `de uitspraak "..." van Karin de Boer`
    if doc.is(content.end, "van") {
        let (found, _) = nouns(scene, content.end + 1, own.end);
        return !found.is_empty()
            && found.iter().all(|n| person(scene, n))
            && by(scene, rule, found, None, content, at - 1);
    }
    // `met de woorden "..." sloot Karin de Boer af`, `wegens een andere uitspraak "..." werd zij vervolgd`
    let means = (low..at - 1).rev().find(|&i| doc.is_any(i, &["met", "wegens", "vanwege", "onder"]));
    if means.is_none_or(|m| (m + 1..at - 1).any(|i| is_surely_finite(doc, i))) {
        return false;
    }
    let Some(named) = agent(scene, own, content) else { return false };
    by(scene, rule, vec![named], None, content, at - 1)
}

/// `heeft het over "..."`: how somebody calls what he speaks of.
fn talk(scene: &mut Scene<'_>, rule: &'static str, own: &Range<usize>, content: &Range<usize>) -> bool {
    let doc = scene.doc;
    let at = content.start;
    if at < own.start + 3 || !doc.is(at - 1, "over") || !ends(scene, own, content) {
        return false;
    }
    let low = own.start.max(at.saturating_sub(FAR));
    let Some(it) = (low + 1..at - 1).rev().find(|&i| doc.is(i, "het") && is_clear(scene, i + 1, at - 1)) else {
        return false;
    };
    let Some(verb) = (low..it).rev().find(|&i| is_finite(doc, i) && is_of(doc, i, &["hebben"])) else { return false };
    let Some(found) = subject(scene, verb, own).filter(|s| if s.behind { s.last == it } else { verb + 1 == it }) else {
        return false;
    };
    !found.nouns.iter().all(|n| kind::is_silent(doc, n)) && by(scene, rule, found.nouns, Some(verb), content, verb)
}

/// The one of whom the sentence tells, behind the words and their verb, or before them.
fn agent(scene: &Scene<'_>, own: &Range<usize>, content: &Range<usize>) -> Option<Noun> {
    let doc = scene.doc;
    let found = if is_finite(doc, content.end) {
        behind(scene, content.end, own)?.nouns
    } else {
        main(scene, own.start..content.start)?.1
    };
    let somebody = |n: &Noun| match n.head {
        Head::Mention(id) => scene.mentions.get(id as usize).is_some_and(|m| super::noun::speaks(m.kind())),
        Head::Pronoun(_) => n.is_personal(doc),
        Head::Word(w) => kind::is_human(doc, w),
        Head::Name(..) => false,
    };
    let [one] = found[..] else { return None };
    somebody(&one).then_some(one)
}

/// What bears words for all to read, by the ends of their names.
const BANNERS: &[&str] = &["borden", "bord", "spandoek", "spandoeken", "doek", "leuzen", "slogans", "kreten"];

/// `Met borden met "..." protesteerden boeren`: the words on what a crowd carries are its own.
fn banner(scene: &mut Scene<'_>, rule: &'static str, own: &Range<usize>, content: &Range<usize>) -> bool {
    let doc = scene.doc;
    let at = content.start;
    if content.end < at + 4 || !doc.is_any(at - 1, &["als", "met", "daarop", "tekst", "teksten", "waarop", "opschrift"])
    {
        return false;
    }
    let low = own.start.max(at.saturating_sub(FAR));
    let Some(sign) = (low..at)
        .find(|&i| BANNERS.iter().any(|b| doc.str(i).ends_with(b)) && doc.token(i).is_some_and(|t| t.is_word()))
    else {
        return false;
    };
    let crowd = |n: &Noun| matches!(n.head, Head::Word(w) if super::voice::speaks(doc, w) && !kind::is_silent(doc, n));
    let before = main(scene, own.start..sign).filter(|(_, found)| found.iter().all(crowd));
    let found = before.or_else(|| {
        (content.end..own.end.min(content.end + FAR))
            .filter(|&v| scene.quotes.around(v).is_none() && is_surely_finite(doc, v))
            .find_map(|v| behind(scene, v, own).filter(|s| s.nouns.iter().all(crowd)).map(|s| (v, s.nouns)))
    });
    let Some((verb, found)) = found else { return false };
    by(scene, rule, found, Some(verb), content, sign)
}

/// Makes the claim.
fn by(
    scene: &mut Scene<'_>,
    rule: &'static str,
    found: Vec<Noun>,
    verb: Option<usize>,
    content: &Range<usize>,
    cue: usize,
) -> bool {
    let speaker = party::entities(scene, &found, verb);
    !speaker.is_empty()
        && push(
            scene,
            Found { who: Who::Nouns(found, verb), ..Found::new(rule, content.clone(), speaker, cue..cue + 1) },
        )
        .is_some()
}
