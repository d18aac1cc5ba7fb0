//! Where a clause that was said ends.

use super::clause::{class, is_finite, is_infinitive, is_stop, is_surely_finite, is_verb, next, trim};
use super::comma::ends_at_comma;
use super::noun::nouns;
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};
use crate::text::Doc;

/// What may follow the clause in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A clause under a verb (`dat ...`): a main clause joined to it is no part of it.
    Under,
    /// An infinitive with `te`: what has a finite verb of its own and is joined to it is no part of it either.
    Infinitive,
    /// A main clause: what is joined to it belongs to it.
    Main,
}

/// The token behind the last of the clause that begins at `from`, at most `end`.
pub fn clause_end(scene: &Scene<'_>, from: usize, end: usize, kind: Kind) -> usize {
    let doc = scene.doc;
    let mut i = from;
    while i < end {
        if doc.is_any(i, &[";"]) || is_stop(doc, i) && (i + 1 >= end || doc.str(i + 1).starts_with("http")) {
            break;
        }
        if i > from && doc.is(i, ",") && ends_at_comma(scene, from, i, end, kind) {
            break;
        }
        if i > from
            && kind != Kind::Main
            && doc.is_any(i, &["en", "maar", "of"])
            && (ends_at_joint(scene, i, end)
                || kind == Kind::Infinitive && joins_finite(scene, from, i, end)
                || kind == Kind::Under && turns_main(scene, from, i, end))
        {
            break;
        }
        // `een brief waarin hij aankondigt terug te treden was al bekend`: the verb of the clause around it.
        if kind == Kind::Infinitive
            && i > from + 1
            && is_surely_finite(doc, i)
            && is_infinitive(doc, i - 1)
            && doc.is(i - 2, "te")
        {
            break;
        }
        // `hopen het oordeel te kunnen bestrijden dat X velde: dat ...`: what X said.
        let told = kind == Kind::Infinitive && doc.is(i + 1, "dat");
        if doc.is(i, ":") && (told || scene.quotes.opened_by(i + 1).is_some()) {
            break;
        }
        i = next(scene, i);
    }
    trim(doc, from, i.min(end))
}

/// `dat de klok, die al jaren stilstond, is ...`: is the comma the one behind a relative clause, while the clause that opened with `dat` still lacks its
/// verb?
pub(super) fn is_unfinished(scene: &Scene<'_>, from: usize, comma: usize) -> bool {
    let doc = scene.doc;
    let Some(first) = (from..comma).find(|&i| doc.is(i, ",")) else { return false };
    doc.is_any(from.wrapping_sub(1), &["dat", "of"])
        && (class(doc, first + 1).any(WordClass::RELATIVE) || doc.str(first + 1).starts_with("waar"))
        && !(from..first).any(|i| is_verb(doc, i))
        && is_verb(doc, comma - 1)
        && (first + 1..comma).all(|i| !doc.is(i, ","))
}

/// Does the clause go on behind `maar` at `but`, without a subject of its own: `dat jongeren eenzaam zijn, maar zich niet thuis voelen bij ...`,
/// `dat het goed begon, maar daarna snel moest stoppen`, `niet alleen ..., maar ook ...`, or with words between marks that are part of it?
pub(super) fn but_goes_on(scene: &Scene<'_>, from: usize, but: usize, end: usize) -> bool {
    let doc = scene.doc;
    let first = but + 1;
    if class(doc, first).any(WordClass::REFLEXIVE) && !is_finite(doc, first + 1) {
        return true;
    }
    if doc.is(first, "ook") && !is_surely_finite(doc, first + 1) {
        return (from..but).any(|i| doc.is(i, "niet") && doc.is_any(i + 1, &["alleen", "slechts", "enkel"]));
    }
    if let Some(q) = scene.quotes.opened_by(first).and_then(|i| scene.quotes.get(i)) {
        return q.closed && doc.str(q.open + 1).starts_with(char::is_lowercase) && is_infinitive(doc, q.open + 1);
    }
    let stop = (first..end).find(|&i| doc.is(i, ",") || is_stop(doc, i)).unwrap_or(end);
    let verbs = (first..stop).rev().take_while(|&i| is_verb(doc, i)).last();
    let Some(verbs) = verbs.filter(|&v| v > first + 1 && is_finite(doc, v)) else { return false };
    let own = doc.is_any(first, word_set!["hij", "ze", "zij", "ik", "we", "wij", "er", "men", "dat", "dit", "die"]);
    let (found, last) = nouns(scene, first, stop);
    let other = |i: usize| is_verb(doc, i) || i > first && class(doc, i).any(WordClass::SUBORDINATOR);
    !own && (found.is_empty() || last != verbs) && !(first..verbs).any(other)
}

/// Does what begins at `at`, behind the comma of a main clause, belong to somebody else: to another `volgens`, to whoever says otherwise, or to the article,
/// which tells how it really is?
pub(super) fn ends_main(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    let doc = scene.doc;
    let but = usize::from(doc.is_any(at, &["maar", "terwijl", "en"]));
    let first = at + but;
    if doc.is(first, "volgens") {
        let (found, last) = nouns(scene, first + 1, end);
        return found.iter().any(|n| !matches!(n.head, super::noun::Head::Pronoun(_))) && last < end;
    }
    if but == 0 {
        return tells_next(scene, at, end);
    }
    if doc.is(at, "terwijl") {
        return false;
    }
    // `maar is in werkelijkheid half zo groot`
    if is_surely_finite(doc, first) {
        return (first..end.min(first + 5)).any(|i| doc.is_any(i, word_set!["werkelijkheid", "feite", "feitelijk"]));
    }
    // `maar zij wilde er niets over kwijt`: what the article asked.
    let silent = word_set!["kwijt", "zeggen", "reageren", "bereikbaar", "bevestigen"];
    if doc.is_any(first, &["hij", "zij", "ze"])
        && is_finite(doc, first + 1)
        && (first + 2..end.min(first + 9)).any(|i| doc.is_any(i, &["niet", "niets"]))
        && (first + 2..end.min(first + 9)).any(|i| doc.is_any(i, silent))
    {
        return true;
    }
    // `maar de bond vindt dat ...`, `maar getuigen spreken dat tegen`
    let (found, last) = nouns(scene, first, end);
    let somebody = found.iter().any(|n| !matches!(n.head, super::noun::Head::Pronoun(_)));
    // `maar de bond is het daar niet mee eens`
    let agrees = super::clause::is_of(doc, last, &["zijn"])
        && doc.is(last + 1, "het")
        && (last + 2..end.min(last + 7)).any(|i| doc.is_any(i, &["eens", "oneens"]));
    if somebody && agrees {
        return true;
    }
    // `maar de bond bestrijdt de cijfers`
    if somebody
        && is_finite(doc, last)
        && super::clause::is_of(doc, last, OPPOSING)
        && last + 1 < end
        && !is_stop(doc, last + 1)
    {
        return true;
    }
    // `maar dat is onzin`: what the article thinks of it.
    if doc.is(at, "maar")
        && doc.is_any(first, &["dat", "dit"])
        && super::clause::is_of(doc, first + 1, &["zijn", "kloppen", "blijken"])
    {
        let denied = word_set!["onzin", "onjuist", "onwaar", "klopt", "juist", "waar", "geval", "zo", "kloppen"];
        let not = |i: usize| doc.is_any(i, &["niet", "onzin", "onjuist", "onwaar"]);
        // `maar dat is niet zo gek` goes on with somebody's words.
        let ends = |i: usize| i + 1 >= end || is_stop(doc, i + 1);
        return (first + 1..end.min(first + 6)).any(not)
            && (first + 1..end.min(first + 7)).any(|i| doc.is_any(i, denied) && ends(i));
    }
    somebody
        && doc.has(last, Cue::ReportingForm)
        && is_finite(doc, last)
        && (doc.is_any(last + 1, &["dat", "dit"]) || scene.quotes.opened_by(last + 1).is_some())
}

/// Verbs of those who say otherwise.
const OPPOSING: &[&str] =
    &["bestrijden", "ontkennen", "beschuldigen", "weerspreken", "betwisten", "tegenspreken", "verwijten"];

/// `..., de minister noemt het onzin`: does somebody else speak in a main clause that no word joins?
fn tells_next(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    let doc = scene.doc;
    let (found, last) = nouns(scene, at, end);
    found.iter().any(|n| n.definite || matches!(n.head, super::noun::Head::Mention(_)))
        && doc.has(last, Cue::ReportingForm)
        && is_surely_finite(doc, last)
        && !super::clause::is_of(
            doc,
            last,
            &[
                "zijn", "hebben", "willen", "gaan", "komen", "houden", "staan", "geven", "maken", "doen", "laten",
                "zien", "weten",
            ],
        )
        && last + 1 < end
        && !is_stop(doc, last + 1)
        && !doc.is(last + 1, ",")
}

/// How far behind `maar` the next infinitive with `te` may stand.
pub(super) const JOINED: usize = 10;

/// Stands a word there whose clause comes before the one that it goes with (`als het regent, dan ...`)?
pub(super) fn opens_condition(doc: &Doc<'_>, mut clause: std::ops::Range<usize>) -> bool {
    clause
        .any(|i| doc.is_any(i, word_set!["als", "wanneer", "indien", "zodra", "toen", "hoe", "nu", "omdat", "zolang"]))
}

/// `hoopt de wet af te ronden en de VS vorige week kwam met ...`: does `en` at `joint`, behind an infinitive with `te`, join a clause with a finite verb
/// and no `te` of its own?
fn joins_finite(scene: &Scene<'_>, from: usize, joint: usize, end: usize) -> bool {
    let doc = scene.doc;
    let infinitive =
        joint > from + 1 && is_verb(doc, joint - 1) && (doc.is(joint - 2, "te") || !is_surely_finite(doc, joint - 1));
    let (found, last) = nouns(scene, joint + 1, end);
    if !infinitive || found.is_empty() {
        return false;
    }
    let verb = (last..end.min(last + 16))
        .take_while(|&i| !doc.is(i, ",") && !class(doc, i).any(WordClass::RELATIVE | WordClass::SUBORDINATOR))
        .find(|&i| is_verb(doc, i));
    verb.is_some_and(|v| is_surely_finite(doc, v) && !doc.is(v - 1, "te"))
}

/// `dat hij trots is en de bond verwijt hem ...`: does a main clause in which somebody else says otherwise begin behind `en` or `maar` at `joint`, its verb in
/// the second place and its object behind it, where the clause with `dat` has had its verb?
fn turns_main(scene: &Scene<'_>, from: usize, joint: usize, end: usize) -> bool {
    let doc = scene.doc;
    if doc.is(joint, "of") || !doc.is_any(from.wrapping_sub(1), &["dat", "of"]) || !joins_main(scene, joint + 1, end) {
        return false;
    }
    let (found, last) = nouns(scene, joint + 1, end);
    let whose = |n: &super::noun::Noun| n.definite || matches!(n.head, super::noun::Head::Mention(_));
    !doc.is_any(joint + 1, &["dat", "of"])
        && found.iter().all(whose)
        && super::clause::is_of(doc, last, OPPOSING)
        && scene.quotes.around(joint).is_none()
        && !class(doc, last + 1).any(WordClass::PREPOSITION | WordClass::SUBORDINATOR)
        && !opens_condition(doc, from..joint)
        && (from..joint).any(|i| is_surely_finite(doc, i))
}

/// Is the verb of the clause before `joint` one in the singular, without infinitives beside it that a further one may join?
fn plain_before(scene: &Scene<'_>, joint: usize) -> bool {
    let doc = scene.doc;
    // `dat de wet niet voor hen geldt`, `gelden`: the only verb of the clause ends it.
    let clause =
        (joint.saturating_sub(30)..joint).rev().take_while(|&i| !doc.is_any(i, &["dat", "of", "te", "om", ",", ":"]));
    let verbs = clause.clone().filter(|&i| is_verb(doc, i)).count();
    let opened = clause.last().is_some_and(|i| i > 0 && doc.is_any(i - 1, &["dat", "of"]));
    if opened && verbs == 1 && is_finite(doc, joint - 1) {
        return true;
    }
    let mut finite = false;
    for i in (joint.saturating_sub(30)..joint).rev() {
        if doc.is_any(i, &["dat", "of", "te", "om", ",", ":"]) {
            return finite && doc.is_any(i, &["dat", "of"]);
        }
        if is_surely_finite(doc, i) {
            finite = true;
        } else if is_finite(doc, i) {
            return false;
        }
    }
    false
}

/// Does a main clause begin at `at`, its verb in the second place and more behind it (`, en de bond gaf de zaak op`)?
pub(super) fn joins_main(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    let doc = scene.doc;
    let (found, last) = nouns(scene, at, end);
    !found.is_empty()
        && is_surely_finite(doc, last)
        && last + 1 < end
        && !is_stop(doc, last + 1)
        && !doc.is_any(last + 1, &[",", ")", "en"])
        && !is_verb(doc, last + 1)
}

/// Does `en`, `maar` or `of` at `joint` join a main clause, rather than go on with the clause before?
pub(super) fn ends_at_joint(scene: &Scene<'_>, joint: usize, end: usize) -> bool {
    let doc = scene.doc;
    let verb = joint + 1;
    // `dat ze alles kunnen horen en kunnen tellen hoe vaak ...`: the verb of the clause once more.
    let again = || {
        is_infinitive(doc, verb + 1)
            && (joint.saturating_sub(30)..joint)
                .rev()
                .take_while(|&i| !doc.is_any(i, &["dat", "of", ":"]))
                .any(|i| is_verb(doc, i) && doc.is(i, doc.str(verb)))
    };
    if is_finite(doc, verb) && again() {
        return false;
    }
    // `vroeg of laat`
    if doc.is(verb, "zijn") || doc.is(joint, "of") && doc.is(verb, "laat") {
        return false;
    }
    // `dat hij gaat of blijft zitten op zijn plaats`: another verb for the same subject.
    let asks = || doc.is(end - 1, "?") && class(doc, verb + 1).any(WordClass::PRONOUN | WordClass::DETERMINER);
    if doc.is(joint, "of") && is_verb(doc, joint - 1) && !asks() {
        return false;
    }
    // `en verwijt de baas ...`, `en verwijt hem ...`: spelled like a noun, but somebody stands behind it.
    let noun = || {
        let behind = verb + 1;
        doc.has(verb, Cue::ReportingForm)
            && super::clause::is_inflected(doc, verb)
            && (class(doc, behind).any(WordClass::DETERMINER | WordClass::OBJECT)
                || scene.mention_at(behind).is_some_and(|(_, m)| super::noun::speaks(m.kind())))
    };
    if is_surely_finite(doc, verb) || is_finite(doc, verb) && doc.has(verb, Cue::ReportingForm) || noun() {
        // `en zegt dat ...` goes on with the sentence, `en moet aftreden.` with the clause.
        let mut i = verb + 1;
        while i < end && is_verb(doc, i) {
            i += 1;
        }
        return i < end && !is_stop(doc, i) && !doc.is_any(i, &[",", ")", "en"]);
    }
    // `zich houdt aan de wet en overwegen anders ...`: a plural that no auxiliary of the clause can want.
    if is_finite(doc, verb)
        && class(doc, verb + 1).any(WordClass::ADVERB | WordClass::DETERMINER)
        && !class(doc, verb + 1).any(WordClass::PREPOSITION)
        && !is_stop(doc, verb + 2)
        && plain_before(scene, joint)
    {
        return true;
    }
    // `dat het niet kan en daarop heeft de gemeente ...`: an adverb, the verb and its subject behind it.
    let subject = |i: usize| {
        class(doc, i).any(WordClass::DETERMINER)
            || doc.is_any(i, &["hij", "ze", "zij", "ik", "we"])
            || scene.mention_at(i).is_some_and(|(_, m)| super::noun::speaks(m.kind()))
    };
    if !doc.is(joint, "of")
        && is_verb(doc, joint - 1)
        && class(doc, verb).any(WordClass::ADVERB)
        && is_surely_finite(doc, verb + 1)
        && subject(verb + 2)
    {
        return true;
    }
    // `om mee te doen en na de zomer won hij ...`: a phrase, the verb and its subject behind it.
    if !doc.is(joint, "of")
        && is_verb(doc, joint - 1)
        && class(doc, verb).any(WordClass::PREPOSITION)
        && super::noun::noun(scene, verb + 1, end)
            .is_some_and(|n| is_surely_finite(doc, n.last) && doc.is_any(n.last + 1, &["hij", "ze", "zij", "ik", "we"]))
    {
        return true;
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
    let (found, last) = nouns(scene, verb, end);
    !found.is_empty()
        && doc.has(last, Cue::ReportingForm)
        && is_surely_finite(doc, last)
        && last + 1 < end
        && (doc.is_any(last + 1, &["dat", ":", "te", "zich"]) || scene.quotes.opened_by(last + 1).is_some())
}
