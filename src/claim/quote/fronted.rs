//! What is said of a clause in front of the main one: `Zoals X zei, is ...`, `Of het doorgaat, wil X niet zeggen`.

use std::ops::Range;

use super::build::{Found, hedge_of, push};
use super::clause::{class, is_finite, is_surely_finite, is_verb, skip_adverbs, trim};
use super::content::{Kind, clause_end};
use super::kind;
use super::noun::{Head, is_plural};
use super::party;
use super::settle::Who;
use super::subject::Subject;
use super::under::is_somebody;
use super::verb::Report;
use super::word::is_content;
use crate::claim::Scene;
use crate::lexicon::WordClass;
use crate::model::Stance;

/// How far behind the verb the clause with `zoals` may go on (`Zoals X zei in de Kamer, is ...`).
const CLOSES: usize = 8;

/// `Zoals X zei, is het plan van tafel`: the main clause behind the one with `zoals`. What somebody promised or feared may have come true, and is not
/// told as words.
pub(super) fn likewise(
    scene: &Scene<'_>,
    r: &Report<'_>,
    found: &Subject,
    unit: &Range<usize>,
) -> Option<Range<usize>> {
    let doc = scene.doc;
    let tells = r.row.strong && matches!(r.row.stance, Stance::Says | Stance::Claims | Stance::Confirms);
    let opens = doc.is(unit.start, "zoals") && !found.behind && found.first == unit.start + 1;
    if !tells || !opens || r.passive || !found.nouns.iter().all(|n| is_somebody(scene, n)) {
        return None;
    }
    let comma = (r.last..unit.end.min(r.last + CLOSES)).find(|&i| doc.is(i, ","))?;
    let plain = !(unit.start..comma).any(|i| doc.is_any(i, &["niet", "dat", "of"]));
    let main = comma + 1;
    (plain && is_finite(doc, main)).then(|| main..clause_end(scene, main, unit.end, Kind::Main))
}

/// `Dat het plan te duur is, beseft X`, `Dat het doorgaat, sluit X niet uit`: is the clause in front the object of the verb behind its comma?
pub(super) fn object_clause(
    scene: &Scene<'_>,
    r: &Report<'_>,
    who: &Subject,
    lead: usize,
    unit: &Range<usize>,
) -> bool {
    let doc = scene.doc;
    let own = doc.is(unit.start, "dat")
        && !is_article(scene, unit.start, lead - 1)
        && doc.is(lead - 1, ",")
        && is_verb(doc, lead - 2)
        && !is_finite(doc, unit.start + 1)
        && !(unit.start..lead - 1).any(|i| doc.is(i, ","))
        // `Dat hij komt is goed, zegt X`: a clause that is the subject of another.
        && (unit.start..lead - 2).filter(|&i| is_surely_finite(doc, i)).count()
            <= (unit.start + 1..lead - 2).filter(|&i| class(doc, i).any(WordClass::RELATIVE | WordClass::SUBORDINATOR)).count();
    let behind = who.last.max(r.last);
    let ends = behind >= unit.end
        || doc.is_any(skip_adverbs(scene, behind, unit.end), word_set![".", ",", ":", "!", "niet", "uit"]);
    own && ends
        && r.row.dat
        && !r.row.object
        && !r.passive
        && !NO_WORDS.iter().any(|w| r.row.lemma == *w)
        && !matches!(r.row.stance, Stance::Demands | Stance::Asks)
        && who.nouns.iter().all(|n| {
            is_somebody(scene, n)
                || matches!(n.head, Head::Word(w) if n.definite && (kind::is_body(doc, w) || kind::is_human(doc, w)))
        })
}

/// `Dat plan dat al jaren ligt, ...`: is the `dat` at `at` an article, its noun in the singular with a relative clause right behind it, and no other verb
/// before `end`?
pub(super) fn is_article(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    let doc = scene.doc;
    let adjective = |&i: &usize| class(doc, i).is_empty() && !is_verb(doc, i) && doc.str(i).ends_with('e');
    let head = (at + 1..end).find(|i| !adjective(i)).unwrap_or(end);
    let relative = |i: usize| class(doc, i).any(WordClass::RELATIVE) || doc.is(i, "dat");
    let finite = (head + 1..end).filter(|&i| is_surely_finite(doc, i)).count();
    head + 1 < end && is_content(doc, head) && !is_plural(doc, head) && relative(head + 1) && finite < 2
}

/// Verbs whose object somebody has not put into words.
const NO_WORDS: &[&str] =
    &["willen", "weten", "zien", "horen", "merken", "voelen", "lezen", "ontdekken", "begrijpen", "snappen"];

/// The quote of such a clause.
pub(super) fn fronted_clause(
    scene: &mut Scene<'_>,
    rule: &'static str,
    r: &Report<'_>,
    who: Subject,
    unit: &Range<usize>,
) {
    let content = unit.start + 1..trim(scene.doc, unit.start + 1, r.finite);
    let speaker = party::entities(scene, &who.nouns, Some(r.finite));
    if content.end < content.start + 2 || speaker.is_empty() && !who.nouns.iter().any(|n| n.is_personal(scene.doc)) {
        return;
    }
    let hedge = hedge_of(scene, r.row.stance, r.finite..who.last.max(r.last).max(r.at) + 2);
    let who = Who::Nouns(who.nouns, Some(r.finite));
    push(scene, Found { who, stance: Some(r.row.stance), hedge, ..Found::new(rule, content, speaker, r.at..r.at + 1) });
}

/// `Of het doorgaat, wil X niet zeggen`: the clause in front, which is neither confirmed nor denied.
pub(super) fn withheld(scene: &mut Scene<'_>, rule: &'static str, r: &Report<'_>, who: Subject, unit: &Range<usize>) {
    let content = unit.start + 1..trim(scene.doc, unit.start + 1, r.finite);
    let speaker = party::entities(scene, &who.nouns, Some(r.finite));
    if content.end < content.start + 2 || speaker.is_empty() {
        return;
    }
    let hedge = hedge_of(scene, r.row.stance, r.finite..r.at);
    let who = Who::Nouns(who.nouns, Some(r.finite));
    push(scene, Found { who, stance: Some(r.row.stance), hedge, ..Found::new(rule, content, speaker, r.at..r.at + 1) });
}
