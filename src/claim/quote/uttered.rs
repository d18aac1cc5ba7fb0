//! `riep tegen de menigte "..."`, `die "..." had geroepen`, `de uitspraak "..." van X`, `betogers met borden met "..."`: words between marks that are the
//! object of a verb of utterance though they do not touch it, or that a noun for what somebody says names.

use std::ops::Range;

use super::build::{Found, push};
use super::clause::{class, is_finite, is_of, is_stop, is_surely_finite};
use super::focus::main;
use super::kind;
use super::noun::{Head, Noun, is_plural, nouns};
use super::party;
use super::series::skip_phrases;
use super::settle::Who;
use super::subject::{Subject, behind, subject};
use super::verb::{Report, report};
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};
use crate::model::{Hedge, MentionKind};
use crate::text::Doc;

/// How far the verb or noun may stand from the words.
const FAR: usize = 16;

/// Who utters what stands between the marks, if it is no claim yet.
pub(super) fn find(scene: &mut Scene<'_>, rule: &'static str, own: &Range<usize>, content: Range<usize>) {
    let _ = taken(scene, rule, own, &content)
        || called(scene, rule, own, &content)
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
                && (!is_plural(doc, i) || super::clause::form(doc, i).is_some())
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

/// Is it a verb of utterance, as it takes words? What can or must be said is not said.
fn utters(scene: &Scene<'_>, r: &Report<'_>) -> bool {
    let planned = r.at != r.finite && super::clause::is_infinitive(scene.doc, r.at);
    r.row.direct && r.row.words && !r.passive && !planned
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
        .find_map(|i| report(scene, i, own).filter(|r| utters(scene, r)))?;
    let behind = r.at.max(r.finite) + 1;
    // Only parts of the verb stand up to it, and its auxiliary behind the words or in the second place.
    let parts = (past..r.at).all(|i| i == r.finite || is_of(doc, i, &["hebben"])) && r.last <= past + 3;
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
    // `de film waarin X "..." zegt`, `als iemand "..." roept`, `niet of X "..." riep`: it is not told that he did.
    if !doc.is_any(opener, &["die", "dat", "toen", "nadat", "omdat", "terwijl"]) {
        return None;
    }
    let near = subject(scene, at, own).filter(|s| !s.behind);
    let s = near.or_else(|| subject(scene, r.finite, own)).filter(|s| s.last <= at && !s.behind)?;
    // `Mensen die "..." zeggen`: whoever does so.
    let anybody = s.nouns.iter().all(|n| matches!(n.head, Head::Word(_)) && n.first == n.words)
        && doc.is(opener, "die")
        && is_present(doc, r.finite);
    let own_verb = (opener + 1..at).any(|k| is_surely_finite(doc, k));
    (!own_verb && !anybody && is_clear(scene, s.last.max(opener + 1), at)).then_some((s, r))
}

/// Is it a form of the present tense?
fn is_present(doc: &Doc<'_>, at: usize) -> bool {
    super::clause::form(doc, at).is_some_and(|f| !f.is_past())
}

/// `riep tegen de mensen "..."`: a verb before the words, and its subject.
fn opening<'a>(scene: &Scene<'a>, own: &Range<usize>, at: usize, low: usize) -> Option<(Subject, Report<'a>)> {
    let doc = scene.doc;
    let r = (low..at)
        .rev()
        .filter(|&i| doc.has(i, Cue::ReportingForm) && scene.quotes.around(i).is_none())
        .find_map(|i| report(scene, i, own))
        .filter(|r| utters(scene, r) && r.at < at && r.last <= at)?;
    let s = subject(scene, r.finite, own)?;
    let from = if s.behind { s.last } else { r.at.max(r.finite) + 1 };
    (from <= at && is_clear(scene, from, at)).then_some((s, r))
}

/// Is it told that somebody said the words, in a clause that is no question and has no negation or source of its own?
fn is_told(scene: &Scene<'_>, own: &Range<usize>, content: &Range<usize>, by: &Subject, r: &Report<'_>) -> bool {
    let doc = scene.doc;
    let from = by.first.min(r.finite).min(content.start);
    let mut around =
        (from..content.start).chain(content.end..r.at.max(r.finite)).filter(|&i| scene.quotes.around(i).is_none());
    let denied = around.any(|i| {
        doc.is_any(
            i,
            word_set!["niet", "nooit", "geen", "noch", "nauwelijks", "niemand", "iemand", "iedereen", "volgens"],
        )
    });
    let asked = doc.is(own.end - 1, "?") && scene.quotes.around(own.end - 1).is_none();
    !denied && !asked
}

/// The words are the object of a verb of utterance before them, behind them, or around them.
fn taken(scene: &mut Scene<'_>, rule: &'static str, own: &Range<usize>, content: &Range<usize>) -> bool {
    let doc = scene.doc;
    let at = content.start;
    let low = own.start.max(at.saturating_sub(FAR));
    let found = closing(scene, own, content, low)
        .or_else(|| if ends(scene, own, content) { opening(scene, own, at, low) } else { None });
    let Some((subject, r)) = found else { return false };
    let inner = at + 1..content.end - 1;
    // `zei al "sorry"`: a word or two may be named only, unless they are called out.
    let called = inner.len() > 2 || inner.clone().any(|i| is_stop(doc, i));
    // `schreef "Het land van de rivieren"`: a title.
    let title = r.row.lemma == "schrijven" && doc.is_upper(inner.start) && !inner.clone().any(|i| is_stop(doc, i));
    if !called
        || title
        || subject.nouns.iter().all(|n| kind::is_silent(doc, n))
        || !is_told(scene, own, content, &subject, &r)
    {
        return false;
    }
    let speaker = party::entities(scene, &subject.nouns, Some(r.finite));
    let around = [r.finite.min(content.start)..content.start];
    let hedge = doc.is_any(r.finite, &["zou", "zouden"]).then(|| (Hedge::Reported, r.finite..r.finite + 1));
    !speaker.is_empty()
        && push(
            scene,
            Found {
                around: &around,
                who: Who::Nouns(subject.nouns, Some(r.finite)),
                stance: Some(r.row.stance),
                hedge,
                ..Found::new(rule, content.clone(), speaker, r.at..r.at + 1)
            },
        )
        .is_some()
}

/// Nouns for what somebody says.
const SAID: &[&str; 14] = &[
    "uitspraak",
    "uitspraken",
    "uitlating",
    "opmerking",
    "woorden",
    "kreet",
    "leus",
    "leuze",
    "tweet",
    "oproep",
    "vraag",
    "mededeling",
    "stelling",
    "boodschap",
];

/// The words stand behind a noun for what somebody says: whose it is, or who does something by it.
fn called(scene: &mut Scene<'_>, rule: &'static str, own: &Range<usize>, content: &Range<usize>) -> bool {
    let doc = scene.doc;
    let at = content.start;
    // A word or two are no saying.
    if content.end < at + 5 || content.len() < 8 && !(at..content.end).any(|i| is_finite(doc, i) || is_stop(doc, i)) {
        return false;
    }
    // A question stands on many a form.
    let said = |i: usize| doc.is_any(i, word_set!(of SAID)) && !doc.is(i, "vraag");
    let person = |n: &Noun| {
        matches!(n.head, Head::Mention(id) if scene.mentions.get(id as usize).is_some_and(|m|
            matches!(m.kind(), MentionKind::Person | MentionKind::Official)))
    };
    // `de uitspraak van Karin de Boer "..."`
    let of =
        (own.start.max(at.saturating_sub(FAR))..at).rev().find(|&i| doc.is(i, "van") && i > own.start && said(i - 1));
    if let Some(of) = of {
        // `noemt de uitspraken van Karin de Boer "..."`: another's words on them.
        if (own.start..of).any(|i| doc.has(i, Cue::ReportingForm) && is_finite(doc, i)) {
            return false;
        }
        let (found, last) = nouns(scene, of + 1, at);
        return last == at && found.iter().all(person) && by(scene, rule, found, None, content, of - 1);
    }
    if at <= own.start || !said(at - 1) {
        return false;
    }
    // `de uitspraak "..." van Karin de Boer`
    if doc.is(content.end, "van") {
        let (found, _) = nouns(scene, content.end + 1, own.end);
        return !found.is_empty() && found.iter().all(person) && by(scene, rule, found, None, content, at - 1);
    }
    means(scene, rule, own, content)
}

/// `Met de woorden "..." sloot Karin de Boer af`, `Wegens zijn uitspraak "..." werd zij vervolgd`: what somebody does by the words, or what is done to him
/// for them.
fn means(scene: &mut Scene<'_>, rule: &'static str, own: &Range<usize>, content: &Range<usize>) -> bool {
    let doc = scene.doc;
    let at = content.start;
    let low = own.start.max(at.saturating_sub(6));
    let passive = is_finite(doc, content.end) && is_of(doc, content.end, &["worden"]);
    let fits = |m: usize| match () {
        _ if doc.is(m, "met") => !passive && doc.is_any(at - 1, &["woorden", "kreet", "opmerking", "mededeling"]),
        _ if doc.is_any(m, &["wegens", "vanwege", "om"]) => {
            passive && doc.is_any(at - 1, &["uitspraak", "uitlating", "opmerking", "tweet"])
        }
        _ => false,
    };
    let opens =
        (low..at - 1).rev().any(|m| fits(m) && !(m + 1..at - 1).any(|i| is_finite(doc, i) && !doc.is(i, "zijn")));
    if !opens || !is_finite(doc, content.end) {
        return false;
    }
    let somebody = |n: &Noun| match n.head {
        Head::Mention(id) => scene.mentions.get(id as usize).is_some_and(|m| super::noun::speaks(m.kind())),
        Head::Pronoun(_) => n.is_personal(doc),
        Head::Word(w) => kind::is_human(doc, w),
        Head::Name(..) => false,
    };
    let Some(found) = behind(scene, content.end, own).map(|s| s.nouns) else { return false };
    found.len() == 1 && found.iter().all(somebody) && by(scene, rule, found, None, content, at - 1)
}

/// `heeft het over "een ramp"`: how somebody calls what he speaks of.
fn talk(scene: &mut Scene<'_>, rule: &'static str, own: &Range<usize>, content: &Range<usize>) -> bool {
    let doc = scene.doc;
    let at = content.start;
    // `heeft het over "De dijk"`: a title.
    if at < own.start + 3 || !doc.is(at - 1, "over") || doc.is_upper(at + 1) || !ends(scene, own, content) {
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
    // A crowd or a paper speaks of a topic; one person calls it so.
    let one = |n: &Noun| super::voices::is_person(scene, n) && !matches!(n.head, Head::Word(w) if is_plural(doc, w));
    let asked = verb == own.start || doc.is(own.end - 1, "?");
    let denied = (it..at).any(|i| doc.is_any(i, &["niet", "nooit", "nog"]));
    found.nouns.iter().all(one) && !asked && !denied && by(scene, rule, found.nouns, Some(verb), content, verb)
}

/// What bears words for all to read.
const BANNERS: &[&str; 12] = &[
    "borden",
    "protestborden",
    "bordjes",
    "spandoek",
    "spandoeken",
    "leus",
    "leuzen",
    "leuze",
    "slogans",
    "kreten",
    "doek",
    "doeken",
];
/// Who carries it, by the ends of the noun.
const PROTESTERS: &[&str] = &[
    "betogers",
    "demonstranten",
    "activisten",
    "voerders",
    "stakers",
    "supporters",
    "boeren",
    "studenten",
    "bewoners",
];
/// What they do with it.
const PROTEST: &[&str] = &[
    "protesteren",
    "demonstreren",
    "betogen",
    "lopen",
    "staan",
    "zwaaien",
    "dragen",
    "trekken",
    "marcheren",
    "verzamelen",
];

/// `Met borden met "..." protesteerden boeren`: the words on what a crowd of protesters carries are its own.
fn banner(scene: &mut Scene<'_>, rule: &'static str, own: &Range<usize>, content: &Range<usize>) -> bool {
    let doc = scene.doc;
    let at = content.start;
    if content.end < at + 4 || !doc.is_any(at - 1, &["als", "met", "daarop", "tekst", "teksten", "waarop", "opschrift"])
    {
        return false;
    }
    let low = own.start.max(at.saturating_sub(FAR));
    let Some(sign) = (low..at).find(|&i| doc.is_any(i, word_set!(of BANNERS))) else { return false };
    let crowd = |n: &Noun| matches!(n.head, Head::Word(w) if endings!(of PROTESTERS, 4).holds(doc.str(w)));
    // `gepaard met kreten als "..."`
    let along = sign > low && doc.is_any(sign - 1, &["met", "onder"]) && doc.is_any(sign, &["kreten", "leuzen"]);
    let before =
        main(scene, own.start..sign).filter(|(v, found)| found.iter().all(crowd) && (along || is_of(doc, *v, PROTEST)));
    let found = before.or_else(|| {
        (content.end..own.end.min(content.end + FAR))
            .filter(|&v| scene.quotes.around(v).is_none() && is_surely_finite(doc, v) && is_of(doc, v, PROTEST))
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
