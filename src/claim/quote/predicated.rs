//! `X noemt het plan "onuitvoerbaar"`, `X vindt dat onbegrijpelijk`: an object with what somebody thinks of it, without a word between.

use std::ops::Range;

use super::clause::{class, is_infinitive, is_of, is_surely_finite, is_verb, skip_adverbs};
use super::content::{Kind, clause_end};
use super::judgement::{JUDGEMENTS, is_adjective, is_present};
use super::noun::{Head, Noun, is_plural, noun};
use super::predicate::{OPINIONS, phrase};
use super::verb::Report;
use crate::claim::Scene;
use crate::lexicon::WordClass;
use crate::text::Doc;
use crate::token::Shape;

/// What stands behind a verb that judges, and behind its subject.
struct Judged<'r> {
    /// The verb.
    r: &'r Report<'r>,
    /// Where it is looked for.
    unit: &'r Range<usize>,
    /// Its first token.
    start: usize,
    /// The token behind it.
    end: usize,
    /// Does it begin with a pronoun that is the object?
    pronoun: bool,
    /// Its object.
    object: Option<Noun>,
    /// The token behind the object.
    rest: usize,
}

/// An object with a predicate, or with words between marks.
pub fn predicated(
    scene: &Scene<'_>,
    r: &Report<'_>,
    behind: bool,
    start: usize,
    unit: &Range<usize>,
) -> Option<Range<usize>> {
    let doc = scene.doc;
    let own = r.row.lemma == "achten" && doc.is_any(start.wrapping_sub(1), &["zich", "zichzelf"]);
    let start = if own { start - 1 } else { start };
    // `heeft de stembusgang bestempeld als "noodlot"`: no more than the words between marks stand behind it.
    if r.at != r.finite && r.row.lemma == "vinden" || doc.is_any(start, &["plaats", "als"]) {
        return None;
    }
    let end = clause_end(scene, start, unit.end, Kind::Under);
    // `De brug vinden de bewoners niet genoeg`: no more than a word behind the subject.
    let short = end < start + 2;
    let before = behind && r.at == r.finite && object_before(scene, r, unit);
    if end <= start || short && !before || doc.is_any(start, &[",", ":"]) {
        return None;
    }
    // `verklaarde het voorstel "onhaalbaar"`: of verbs that say things in other ways, too, the words between marks are the predicate.
    if r.row.lemma == "verklaren" {
        let own = noun(scene, start, end).filter(|n| !behind && scene.quotes.opened_by(n.last).is_some());
        return own.map(|_| start..end);
    }
    let pronoun = doc
        .is_any(start, word_set!["het", "dat", "dit", "die", "deze", "hem", "haar", "hen", "ze", "zich", "zichzelf"]);
    let object = noun(scene, start, end);
    let rest = if pronoun { skip_adverbs(scene, start + 1, end) } else { object.map_or(start, |n| n.last) };
    let it = Judged { r, unit, start, end, pronoun, object, rest };
    if !scene.quotes.within(start, end).is_empty() {
        return quoted(scene, &it, behind);
    }
    if before {
        if points(scene, r, unit) && is_term(scene, &it) {
            return None;
        }
        if let Some(from) = in_front(scene, &it) {
            return Some(from..end);
        }
    }
    let thought = || is_clause(doc, &it) || it.has_object() && is_judged(scene, &it) || is_called(doc, &it);
    (!short && thought()).then_some(start..end)
}

impl Judged<'_> {
    fn is_of(&self, verbs: &[&str]) -> bool {
        verbs.contains(&self.r.row.lemma.as_str())
    }

    fn has_object(&self) -> bool {
        self.pronoun || self.object.is_some()
    }

    /// `vinden hem onbetrouwbaar`, `vindt dat een slechte zaak`
    fn judges(&self, doc: &Doc<'_>, at: usize) -> bool {
        is_adjective(doc, at) || doc.is_any(at, &["een", "geen"]) && !doc.is_any(self.start, &["het", "ze"])
    }
}

/// `noemt het plan "onuitvoerbaar"`: the words between marks with their object, which may stand in front.
fn quoted(scene: &Scene<'_>, it: &Judged<'_>, behind: bool) -> Option<Range<usize>> {
    let (doc, &Judged { r, unit, start, end, .. }) = (scene.doc, it);
    // `wat X rellen noemt uit de hoek van 'casseurs'`: no object.
    if it.is_of(&["noemen"]) && doc.is_any(start, &["uit", "van"]) {
        return None;
    }
    // `Het besluit, noemt X "onverantwoord"`: what stands in front belongs to the judgement.
    let opens = scene.quotes.opened_by(start).and_then(|i| scene.quotes.get(i)).filter(|q| q.closed);
    let own =
        opens.is_some_and(|q| doc.is(q.close + 1, "van") && it.is_of(&["noemen"])) && object_before(scene, r, unit);
    if behind && (own || fronted(scene, it)) {
        return Some(unit.start..end);
    }
    let part = scene.quotes.opened_by(start).is_some() && class(doc, start - 1).any(WordClass::DETERMINER);
    (end > start + 1 && it.rest <= end && !part).then_some(start..end)
}

/// `Het plan vinden de bewoners niet genoeg`: where the object begins that stands in front, if what stands behind the subject is a predicate.
fn in_front(scene: &Scene<'_>, it: &Judged<'_>) -> Option<usize> {
    let (doc, &Judged { r, unit, start, end, .. }) = (scene.doc, it);
    let pointed = points(scene, r, unit);
    // `Dat vindt X beneden alle peil`, `Dat noemt hij een schande`: whatever stands behind the subject says what he thinks of it.
    if pointed && is_verdict(scene, start, end) {
        return Some(r.finite - 1);
    }
    let degrees = word_set!["niet", "geen", "heel", "erg", "zeer", "te", "veel", "een", "beetje", "volstrekt"];
    let mut first = skip_adverbs(scene, start, end - 1);
    while first + 1 < end && doc.is_any(first, degrees) {
        first += 1;
    }
    let word = first + 1 == end && (is_judgement(doc, first) || it.judges(doc, first));
    // `Twaalf jaar wachten vindt X te gortig worden`
    let too = it.is_of(&["vinden"]) && doc.is(first - 1, "te") && first > start && end <= first + 3;
    let opinion = first > start && is_opinion(doc, end - 1) && end <= first + 3;
    (word || too || opinion).then_some(match () {
        _ if pointed => r.finite - 1,
        _ if doc.is_any(unit.start, &["maar", "en", "want"]) => unit.start + 1,
        _ => unit.start,
    })
}

fn is_judgement(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(at, word_set!(of JUDGEMENTS))
}

fn is_opinion(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(at, word_set!(of OPINIONS))
}

/// `vindt het jammer dat ...`: is the object a clause, for which `het` stands?
fn is_clause(doc: &Doc<'_>, it: &Judged<'_>) -> bool {
    doc.is(it.start, "het") && (it.start + 1..it.end).any(|i| doc.is_any(i, &["dat", "om"]))
}

/// Does what stands behind the object say what somebody thinks of it?
fn is_judged(scene: &Scene<'_>, it: &Judged<'_>) -> bool {
    let (doc, &Judged { start, end, rest, .. }) = (scene.doc, it);
    closes(doc, it)
        || weighs(doc, it)
        || is_side(doc, it)
        || phrase(doc, end).is_some_and(|at| at > start)
        || names(scene, it)
        || it.pronoun && rest < end && it.judges(doc, rest)
        || (rest..end).any(|i| {
            is_judgement(doc, i)
                || doc.is(i, "te") && (!is_verb(doc, i + 1) || i + 2 == end && !is_infinitive(doc, i + 1))
        })
}

/// `vindt de buurman onbetrouwbaar`, `vindt het plan een slechte zaak`: is the last word a judgement?
fn closes(doc: &Doc<'_>, it: &Judged<'_>) -> bool {
    let (start, last) = (it.start, it.end - 1);
    if last <= start || !it.is_of(&["vinden", "noemen", "achten"]) {
        return false;
    }
    let judges = it.judges(doc, last) || is_present(doc, last) || last > start + 1 && is_judgement(doc, last);
    judges && !doc.is(last, "een") && !class(doc, last - 1).any(WordClass::DETERMINER)
        || it.is_of(&["vinden"]) && is_opinion(doc, last) && (start + 1..last).any(|i| doc.is(i, "een"))
}

/// `vond het belang zwaarder wegen`, `vindt de straf te ver gaan`
fn weighs(doc: &Doc<'_>, it: &Judged<'_>) -> bool {
    let last = it.end - 1;
    let verbs = &[
        "wegen",
        "gaan",
        "passen",
        "kunnen",
        "meevallen",
        "tegenvallen",
        "opwegen",
        "kloppen",
        "deugen",
        "horen",
        "duren",
    ];
    it.is_of(&["vinden"])
        && it.object.is_some_and(|n| last > n.last)
        && is_of(doc, last, verbs)
        && is_infinitive(doc, last)
        && !doc.is(last - 1, "te")
}

/// `vindt het plan aan de dure kant`
fn is_side(doc: &Doc<'_>, it: &Judged<'_>) -> bool {
    let last = it.end - 1;
    let sides = word_set![
        "dure", "goedkope", "hoge", "lage", "magere", "krappe", "late", "vroege", "lange", "korte", "zware", "lichte",
        "prijzige", "kleine", "grote"
    ];
    it.end > it.start + 4
        && doc.is(last, "kant")
        && doc.is(last - 3, "aan")
        && doc.is(last - 2, "de")
        && doc.is_any(last - 1, sides)
}

/// `vond het gewoon een grappig liedje`, `vindt het nieuwe plan een mooie aanvulling op ...`, but `vond de man een dag later`: does it say what the object is?
fn names(scene: &Scene<'_>, it: &Judged<'_>) -> bool {
    let (doc, &Judged { start, end, .. }) = (scene.doc, it);
    if !it.is_of(&["vinden"]) {
        return false;
    }
    let article = skip_adverbs(scene, start + 1, end);
    if doc.is(start, "het") && doc.is_any(article, &["een", "geen"]) && article + 1 < end {
        return true;
    }
    let Some(object) = it.object.filter(|n| n.definite && !n.is_personal(doc)) else { return false };
    let measures = word_set!["kilometer", "meter", "dag", "week", "maand", "jaar", "uur", "eind", "keer"];
    let first = object.last + 1;
    doc.is(object.last, "een")
        && first < end
        && !doc.is_any(first, measures)
        && !doc.is_any(first + 1, measures)
        && scene.mention_at(first).is_none()
}

/// `noemt de man een held`, `acht het gevaar geweken`: is the object called something, by words that are no further part of the clause?
fn is_called(doc: &Doc<'_>, it: &Judged<'_>) -> bool {
    let rest = it.rest;
    let further = WordClass::ADVERB
        | WordClass::PREPOSITION
        | WordClass::RELATIVE
        | WordClass::SUBORDINATOR
        | WordClass::CONJUNCTION;
    it.is_of(&["noemen", "achten"])
        && (it.has_object() || class(doc, it.start).any(WordClass::DETERMINER))
        && rest < it.end
        && doc.token(rest).is_some_and(|t| !t.shape.has(Shape::MARK) || t.shape.has(Shape::QUOTE))
        && !doc.is_any(rest, word_set!["als", "in", "op", "bij", "die", "dat", "waar", "waarin", "waarmee"])
        && !class(doc, rest).any(further)
}

/// Is the content only the words of a quotation, and stands its object before a verb of judging?
fn fronted(scene: &Scene<'_>, it: &Judged<'_>) -> bool {
    let (doc, &Judged { r, unit, start, end, .. }) = (scene.doc, it);
    let alone =
        scene.quotes.opened_by(start).and_then(|i| scene.quotes.get(i)).filter(|q| q.closed && q.close + 1 >= end);
    let Some(q) = alone else { return false };
    let verb = (q.open + 1..q.close).any(|i| is_surely_finite(doc, i));
    // `vinden de makers van het "Plan Otter"`: a part of the subject.
    if class(doc, q.open - 1).any(WordClass::DETERMINER | WordClass::PREPOSITION) {
        return false;
    }
    let before = skip_adverbs(scene, unit.start, r.finite);
    // Its object stands in front: a noun phrase, and no conjunction or adverb alone.
    let object = noun(scene, before, r.finite).is_some_and(|n| !n.is_personal(doc));
    !verb && r.at == r.finite && object && r.finite - before <= 40
}

/// Does an object, and nothing else, stand before the verb?
fn object_before(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> bool {
    if points(scene, r, unit) {
        return true;
    }
    let first = skip_adverbs(scene, super::subject::skip_lead(scene, unit.start, r.finite), r.finite);
    noun(scene, first, r.finite).is_some_and(|n| n.last == r.finite && !matches!(n.head, Head::Pronoun(_)))
}

/// `Dat noemt de bond onterecht`, `maar dat vindt hij onzin`: does the verb stand behind a word that points back, its object?
fn points(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    ["noemen", "vinden", "achten"].iter().any(|verb| r.row.lemma == *verb)
        && r.finite > unit.start
        && doc.is_any(r.finite - 1, &["dat", "dit"])
        && (r.finite - 1 == unit.start || doc.is_any(r.finite - 2, &["maar", "en", "want", "ook"]))
}

/// Are the words from `start` up to `end`, behind the subject of a verb that judges, what somebody thinks of a thing?
fn is_verdict(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    let doc = scene.doc;
    let first = skip_adverbs(scene, start, end);
    let opens = class(doc, first);
    let own = doc.is_any(first, word_set!["een", "geen", "te", "niet", "het", "de"])
        || opens.is_empty() && scene.mention_at(first).is_none() && doc.token(first).is_some_and(|t| t.is_word())
        || phrase(doc, end).is_some_and(|at| at <= first);
    first < end
        && own
        && end <= first + VERDICT
        && !(start..end).any(|i| doc.is_any(i, word_set![",", ":", "dat", "of", "die"]) || is_surely_finite(doc, i))
}

/// `Dat noemen artsen een beroerte`, `Dit noemt de minister het eigen risico`: is it what a thing is called, or `Dat vond de jury een uur lang niet` how long,
/// and no judgement?
fn is_term(scene: &Scene<'_>, it: &Judged<'_>) -> bool {
    let (doc, &Judged { r, start, end, .. }) = (scene.doc, it);
    let first = skip_adverbs(scene, start, end);
    if doc.is(first, "een") && doc.is_any(first + 1, word_set!["uur", "dag", "week", "maand", "jaar", "tijd"]) {
        return true;
    }
    // `noemt hij het ergste`
    let named = doc.is_any(first, &["de", "het"]) && !doc.str(first + 1).ends_with("ste");
    let all = start == r.finite + 2 && is_plural(doc, r.finite + 1) && doc.is(first, "een");
    let judged = || (first..end).any(|i| super::under::judges(doc, i) || is_opinion(doc, i));
    r.row.lemma == "noemen" && (named || all && !judged())
}

/// What somebody thinks of a thing has no more words than these.
const VERDICT: usize = 8;
