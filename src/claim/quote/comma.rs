//! Does a clause that was said end at a comma? What stands behind it tells.

use super::clause::{class, is_finite, is_infinitive, is_stop, is_surely_finite, is_verb};
use super::content::{JOINED, Kind, but_goes_on, ends_at_joint, ends_main, is_unfinished, joins_main, opens_condition};
use super::noun::nouns;
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};
use crate::model::MentionKind;
use crate::text::Doc;

/// A comma within a clause that was said.
struct Comma {
    /// Where the clause begins.
    from: usize,
    /// The comma.
    at: usize,
    /// The word behind it.
    next: usize,
    /// Where the sentence ends.
    end: usize,
    /// What may follow the clause.
    kind: Kind,
}

/// A sign that the clause ends at a comma (`true`) or goes on behind it.
type Sign = fn(&Scene<'_>, &Comma) -> Option<bool>;

/// All signs; the first that is seen counts.
const SIGNS: &[Sign] = &[
    |scene, c| is_attribution(scene, c).then_some(true),
    |scene, c| (c.kind == Kind::Under && is_unfinished(scene, c.from, c.at)).then_some(false),
    |scene, c| reports(scene.doc, c.next).then_some(true),
    |scene, c| (is_stop_for_comma(scene, c) || is_concession(scene, c)).then_some(true),
    |scene, c| (c.kind == Kind::Main).then(|| ends_main(scene, c.next, c.end)),
    |scene, c| (joins_infinitive(scene, c) || is_contrast(scene, c)).then_some(false),
    but,
    and,
    |scene, c| {
        (opens_with_pronoun(scene, c) || opens_with_noun(scene, c) || opens_with_phrase(scene, c)).then_some(true)
    },
    |scene, c| (is_sequel(scene, c) || is_remark(scene, c) || opens_with_count(scene, c)).then_some(true),
    |scene, c| opens_with_adverb(scene, c).then_some(true),
];

/// Does the clause end at the comma at `comma`?
pub(super) fn ends_at_comma(scene: &Scene<'_>, from: usize, comma: usize, end: usize, kind: Kind) -> bool {
    let comma = Comma { from, at: comma, next: comma + 1, end, kind };
    SIGNS.iter().find_map(|sign| sign(scene, &comma)).unwrap_or(false)
}

/// A reporting verb that is surely finite.
fn reports(doc: &Doc<'_>, at: usize) -> bool {
    doc.has(at, Cue::ReportingForm) && is_surely_finite(doc, at)
}

/// An attribution at the end of the sentence: `, aldus X`, `, zo meldt X`.
fn is_attribution(scene: &Scene<'_>, c: &Comma) -> bool {
    scene.doc.is(c.next, "aldus") || scene.doc.is(c.next, "zo") && is_finite(scene.doc, c.next + 1)
}

/// `vindt dat "...", In de stad ...`: a comma for a stop.
fn is_stop_for_comma(scene: &Scene<'_>, c: &Comma) -> bool {
    scene.doc.is_upper(c.next)
        && scene.quotes.around(c.next).is_none()
        && scene.quotes.around(c.at - 1).is_some()
        && scene.mention_at(c.next).is_none()
        && class(scene.doc, c.next)
            .any(WordClass::PREPOSITION | WordClass::SUBORDINATOR | WordClass::ADVERB | WordClass::PRONOUN)
}

/// `is het een goed plan, al vreest zij dat ...`: what the article tells of her beside it.
fn is_concession(scene: &Scene<'_>, c: &Comma) -> bool {
    let (doc, next) = (scene.doc, c.next);
    if !doc.is(next, "al") || !is_finite(doc, next + 1) {
        return false;
    }
    let told = (next + 2..c.end.min(next + 8)).take_while(|&i| !doc.is(i, ",")).any(|i| doc.is(i, "volgens"));
    told || doc.has(next + 1, Cue::ReportingForm) && !nouns(scene, next + 2, c.end).0.is_empty()
}

/// `zei de zorgen te begrijpen, maar niets te zien in ...`
fn joins_infinitive(scene: &Scene<'_>, c: &Comma) -> bool {
    let (doc, next) = (scene.doc, c.next);
    c.kind == Kind::Infinitive
        && doc.is_any(next, &["maar", "en"])
        && (next + 1..c.end.min(next + JOINED))
            .take_while(|&i| !is_surely_finite(doc, i) && !doc.is_any(i, &[",", "dat", "om"]))
            .any(|i| doc.is(i, "te") && is_infinitive(doc, i + 1))
}

/// `dat de zaal niet vrij is, maar de tuin wel`, `dat het mag, maar alleen op zondag`: what is so instead, or only so, without a finite verb of its own.
fn is_contrast(scene: &Scene<'_>, c: &Comma) -> bool {
    let (doc, first) = (scene.doc, c.next + 1);
    let denied = |i: usize| doc.is_any(i, &["niet", "geen", "nooit"]);
    let narrows = doc.is_any(first, &["wel", "niet", "alleen", "slechts", "pas"]);
    if c.kind == Kind::Main || !doc.is(c.next, "maar") || !narrows && !(c.from..c.at).any(denied) {
        return false;
    }
    // `dat er geen verbod moet komen, maar Wilders wel`: another does. `maar vooralsnog zonder resultaat`: so the article.
    if doc.is_upper(first) || doc.is(first, "vooralsnog") {
        return false;
    }
    let mut i = first;
    while i < c.end && !doc.is(i, ",") && !is_stop(doc, i) {
        if doc.is_any(i, &["dat", ":", ";"]) || is_finite(doc, i) && !doc.is(i - 1, "te") {
            return false;
        }
        i = super::clause::next(scene, i);
    }
    i > first
}

/// Behind `maar`, `want` and `dus` another clause begins, unless it has its own `dat`, or none of its own at all.
fn but(scene: &Scene<'_>, c: &Comma) -> Option<bool> {
    let (doc, next) = (scene.doc, c.next);
    let goes_on = || {
        doc.is(next, "maar")
            && c.kind == Kind::Under
            && (but_goes_on(scene, c.from, next, c.end) || relative_on(scene, c))
    };
    (doc.is_any(next, &["maar", "want", "dus"]) && !goes_on())
        .then(|| !doc.is(next + 1, "dat") || is_surely_finite(doc, next + 2))
}

/// `dat er mensen zijn die willen, maar die niet kunnen`: the next relative clause of the same noun.
fn relative_on(scene: &Scene<'_>, c: &Comma) -> bool {
    let (doc, word) = (scene.doc, c.next + 1);
    doc.is(word, "die")
        && (c.from + 1..c.at).any(|i| doc.is(i, "die"))
        && !is_finite(doc, word + 1)
        && (word + 2..c.end).take_while(|&i| !doc.is(i, ",")).any(|i| is_finite(doc, i))
}

/// Behind `en` one may begin.
fn and(scene: &Scene<'_>, c: &Comma) -> Option<bool> {
    scene.doc.is(c.next, "en").then(|| ends_at_joint(scene, c.next, c.end) || joins_main(scene, c.next + 1, c.end))
}

/// `, hij vond het ...`: a clause of its own.
fn opens_with_pronoun(scene: &Scene<'_>, c: &Comma) -> bool {
    let (doc, next) = (scene.doc, c.next);
    doc.is_any(next, &["hij", "ze", "zij", "ik", "we", "wij"])
        && is_surely_finite(doc, next + 1)
        && !(next + 2 >= c.end || is_stop(doc, next + 2))
        && !opens_condition(doc, c.from..c.at)
}

/// `, de SP wil minder ...`: a main clause behind the verb that ends the clause, within marks perhaps.
fn opens_with_noun(scene: &Scene<'_>, c: &Comma) -> bool {
    let doc = scene.doc;
    let marked = scene.quotes.around(c.at - 1).is_some() && doc.is(c.from.wrapping_sub(1), "dat");
    (is_verb(doc, c.at - 1) || marked && is_verb(doc, c.at.saturating_sub(2)))
        && (class(doc, c.next).any(WordClass::DETERMINER) || scene.mention_at(c.next).is_some())
        && !class(doc, c.next).any(WordClass::RELATIVE)
        && joins_main(scene, c.next, c.end)
        && !opens_condition(doc, c.from..c.at)
}

/// `, zeker na de brand kwam het plan ...`: a main clause that a phrase opens.
fn opens_with_phrase(scene: &Scene<'_>, c: &Comma) -> bool {
    let doc = scene.doc;
    let adverb = class(doc, c.next).any(WordClass::ADVERB) && !class(doc, c.next).any(WordClass::PREPOSITION);
    let lead = c.next + usize::from(adverb);
    let verbless =
        || c.kind == Kind::Under && !doc.is(c.from.wrapping_sub(1), "dat") && !(c.from..c.at).any(|i| is_verb(doc, i));
    class(doc, lead).any(WordClass::PREPOSITION)
        && !class(doc, lead).any(WordClass::SUBORDINATOR | WordClass::RELATIVE)
        && !doc.is_any(lead, &["om", "te"])
        && (is_verb(doc, c.at - 1) || verbless())
        && !opens_condition(doc, c.from..c.at)
        && super::noun::noun(scene, lead + 1, c.end).is_some_and(|phrase| {
            is_surely_finite(doc, phrase.last)
                && phrase.last + 2 < c.end
                && !is_verb(doc, phrase.last + 1)
                && !doc.is_any(phrase.last + 1, &[",", ")", "en", "."])
        })
}

/// `belooft de brug te sluiten, waarna ...`, `zegt op te stappen, nadat ...`, `, waarop X zei ...`: what came of it, or before it, or what another answered.
fn is_sequel(scene: &Scene<'_>, c: &Comma) -> bool {
    let (doc, next) = (scene.doc, c.next);
    c.kind == Kind::Infinitive && doc.is_any(next, &["waarna", "nadat"])
        || doc.is(next, "waarop") && (next + 1..c.end.min(next + 6)).any(|i| reports(doc, i))
}

/// `vindt het onnodig, omdat het volgens hem niets oplevert`, `schreef het boek te hebben gelezen, een flauwe grap`, `, waarbij hij verwees naar ...`: what
/// is told of it in other words, of his own or of the article's.
fn is_remark(scene: &Scene<'_>, c: &Comma) -> bool {
    let (doc, next) = (scene.doc, c.next);
    let own = |i: usize| doc.is(i, "volgens") && doc.is_any(i + 1, &["hem", "haar", "hen"]);
    c.kind == Kind::Under && doc.is_any(next, &["omdat", "aangezien"]) && (next + 1..c.end.min(next + 5)).any(own)
        || c.kind == Kind::Infinitive && is_verb(doc, c.at - 1) && doc.is(next, "een") && !doc.is(c.from, "een")
        || doc.is_any(next, &["waarbij", "waarmee"])
            && doc.is_any(next + 1, &["hij", "zij", "ze"])
            && super::clause::is_of(doc, next + 2, &["verwijzen", "doelen", "refereren", "wijzen"])
}

/// `, hiervoor wordt ...`, `, zegt ...`: a verb in the second place begins a main clause.
fn opens_with_adverb(scene: &Scene<'_>, c: &Comma) -> bool {
    let (doc, next) = (scene.doc, c.next);
    class(doc, next).any(WordClass::ADVERB)
        && is_surely_finite(doc, next + 1)
        && !doc.is(next, "zoals")
        // `dat het leger de stad, in het noorden van het land, volledig heeft omsingeld`
        && (c.from == 0 || !doc.is(c.from - 1, "dat") || (c.from..c.at).any(|i| is_verb(doc, i)))
}

/// `, 28 procent geeft aan ...`
fn opens_with_count(scene: &Scene<'_>, c: &Comma) -> bool {
    scene
        .mention_at(c.next)
        .is_some_and(|(_, m)| m.kind() == MentionKind::Amount && is_surely_finite(scene.doc, m.last))
}
