//! What part a role without a name has in its clause: does one person act or speak?
//!
//! No parse: what stands right before the determiner says it (`dat de minister`, `zegt de minister`, `door de minister`), adverbs, dates and weak
//! pronouns between them stepped over. Behind a finite verb, what stands before that verb says whether the subject has been named already.

use super::phrase::Phrase;
use crate::lexicon::{Cue, VerbForm, WordClass};
use crate::model::RoleCategory;
use crate::text::Doc;
use crate::token::{Shape, WordSet};

/// So many tokens before a role are looked at.
const WINDOW: usize = 40;

/// So many adverbs and dates may stand between a role and what opens its clause.
const STEPS: usize = 6;

/// Does the role act or speak: the subject of a clause, the agent of a passive, whoever is quoted?
pub fn takes_part(doc: &Doc<'_>, phrase: &Phrase, det: usize) -> bool {
    let begin = doc.sentence_range(det).start.max(det.saturating_sub(WINDOW));
    // `Voorlichting De minister zegt`: behind a heading without a stop a sentence begins.
    if doc.is_upper(det) && !doc.is_front(det) {
        return true;
    }
    // `de aanval op de VVD-leider`: the one whom everybody knows.
    if leads_party(doc, phrase) && doc.is(det, "de") || doc.is_any(det, &["wiens", "wier"]) {
        return true;
    }
    let left = step_over(doc, det, begin);
    let next = skip(doc, phrase.last);
    let verb_behind = finite(doc, next).is_some();
    let counts = !doc.is(det, "een") || phrase.bound || speaks_for(phrase) || verb_behind;
    if left == begin {
        return counts;
    }
    // `noemt het "een deken van kranten"`
    if opens(doc, left - 1) {
        return counts && (!doc.is(det, "een") || verb_behind || speaks_for(phrase));
    }
    let before = left - 1;
    // `het ministerie en de woordvoerder willen niets zeggen`
    if doc.is_any(before, &["en", "én"]) {
        return verb_behind || doc.lex.tables.verbs.get(doc.word(next)).is_some_and(|v| v.is_finite() || v.auxiliary);
    }
    if doc.is(before, ",") || doc.is_any(before, &["of", "zowel", "noch"]) && !asks(doc, before, begin) {
        return verb_behind;
    }
    if doc.is_any(before, &["aldus", "volgens"]) {
        return true;
    }
    // `door de minister te vragen` asks him.
    if doc.is(before, "door") {
        return !doc.is(phrase.last, "te");
    }
    if doc.is(before, "via") || before > begin && doc.is(before - 1, "monde") {
        return speaks_for(phrase);
    }
    if doc.is(before, "van") {
        return before > begin && doc.is_any(before - 1, SPEECH) || grants(doc, phrase, before, begin);
    }
    if links(doc, before) {
        return counts;
    }
    finite(doc, before).is_some_and(|verb| inverts(doc, phrase, det, before, begin, verb))
}

/// `krijgt van de rechter gelijk`: who decides gives.
fn grants(doc: &Doc<'_>, phrase: &Phrase, of: usize, begin: usize) -> bool {
    phrase.expr.fields.category == Some(RoleCategory::Judiciary)
        && (begin.max(of.saturating_sub(8))..of)
            .rev()
            .take_while(|i| !doc.is(*i, ","))
            .any(|i| doc.is_any(i, &["krijgt", "kreeg", "krijgen", "kregen", "gekregen"]))
}

/// A spokesperson or a lawyer speaks whenever one is pointed at.
fn speaks_for(phrase: &Phrase) -> bool {
    matches!(phrase.expr.fields.category, Some(RoleCategory::Spokesperson | RoleCategory::Legal))
}

/// `VVD-leider`: the one at the head of a party that a hyphen ties to the role.
fn leads_party(doc: &Doc<'_>, phrase: &Phrase) -> bool {
    let fields = &phrase.expr.fields;
    (fields.category == Some(RoleCategory::Party) || fields.role == "leider")
        && fields.party.is_some()
        && doc.is(phrase.head_last - 2, "-")
}

fn class(doc: &Doc<'_>, at: usize) -> WordClass {
    doc.lex.tables.word_classes.get(doc.word(at)).map_or(WordClass::default(), |w| w.class)
}

/// A word that opens a clause whose subject follows.
fn links(doc: &Doc<'_>, at: usize) -> bool {
    class(doc, at).any(WordClass::SUBORDINATOR | WordClass::RELATIVE) || doc.is_any(at, &["maar", "want", "dus", "of"])
}

/// The token behind which the determiner stands once adverbs, dates and weak pronouns are stepped over.
fn step_over(doc: &Doc<'_>, det: usize, begin: usize) -> usize {
    let mut left = det;
    while left > begin && det - left < STEPS {
        let at = left - 1;
        let weak = class(doc, at).any(WordClass::ADVERB | WordClass::REFLEXIVE)
            || doc.is_any(at, &["het", "hem", "hen", "mij", "er"])
            || is_date(doc, at);
        if !weak || links(doc, at) || doc.is_any(at, &["dan", "aldus", "volgens"]) {
            break;
        }
        left = at;
    }
    left
}

fn is_date(doc: &Doc<'_>, at: usize) -> bool {
    // `de` and `in` begin `de laatste tijd`, `in het verleden`.
    let opening = class(doc, at).any(WordClass::DETERMINER | WordClass::PREPOSITION);
    !opening && [Cue::Weekday, Cue::DateWord, Cue::DayPart, Cue::Month].iter().any(|cue| doc.has(at, *cue))
}

/// The word behind the role, one adverb or date stepped over.
fn skip(doc: &Doc<'_>, at: usize) -> usize {
    let step = class(doc, at).any(WordClass::ADVERB) || is_date(doc, at);
    at + usize::from(step)
}

/// A form of the singular that may be a finite verb.
fn finite<'d>(doc: &'d Doc<'_>, at: usize) -> Option<&'d VerbForm> {
    // `in` and `weer` are forms of verbs by their letters alone.
    let token =
        doc.token(at).filter(|t| t.is_word() && (!t.is_upper() || doc.is_front(at)) && class(doc, at).is_empty())?;
    doc.lex.tables.verbs.get(token.word).filter(|v| v.readings.iter().any(|r| (r.present || r.past) && !r.plural))
}

/// Does a quotation, a colon or a dash open something here?
fn opens(doc: &Doc<'_>, at: usize) -> bool {
    doc.token(at).is_some_and(|t| t.shape.has(Shape::QUOTE))
        || doc.is_any(at, word_set![":", ";", "(", "…"])
        || doc.is_any(at, word_set!["-", "–", "—"]) && !doc.glued(at)
}

/// A mark or a word that ends the clause before.
fn bounds(doc: &Doc<'_>, at: usize) -> bool {
    opens(doc, at) || doc.is_any(at, &[",", ")", "en", "maar", "want"])
}

/// Does `of` ask rather than join: behind a verb, a comma or a noun of doubt?
fn asks(doc: &Doc<'_>, of: usize, begin: usize) -> bool {
    doc.is(of, "of")
        && (of == begin
            || doc.is_any(of - 1, word_set![",", "vraag", "niet", "af", "duidelijk", "zeker", "bekend"])
            || doc.has(of - 1, Cue::Verb) && !doc.has(of - 1, Cue::Role))
}

/// Is the role behind the finite verb at `at` its subject?
fn inverts(doc: &Doc<'_>, phrase: &Phrase, det: usize, at: usize, begin: usize, form: &VerbForm) -> bool {
    let is_of = |words: &[&str]| form.readings.iter().any(|r| words.contains(&doc.lex.spelling(r.lemma)));
    let reports = form.readings.iter().any(|r| doc.lex.tables.cue_verbs.reports(r.lemma));
    let copula = is_of(&["zijn", "worden", "blijven", "heten"]);
    let says = is_of(SAYING) || is_of(&["laten"]) && (phrase.last..phrase.last + 12).any(|i| doc.is(i, "weten"));
    let indefinite = doc.is(det, "een") && !speaks_for(phrase);
    let first = clause_first(doc, at, begin);
    if first == at {
        // `hij kwam en had een advocaat` has its subject already, `..., zegt de minister` has not.
        if first == begin || opens(doc, first - 1) {
            return true;
        }
        let free = !copula && !indefinite && !names_subject(doc, begin, first);
        if doc.is_any(first - 1, &["en", "maar", "of", "want"]) {
            return says && !indefinite || free;
        }
        return (reports || says) && (!indefinite || says) || speaks_for(phrase) || free;
    }
    // A subordinate clause has its subject before its verb.
    let subordinate = class(doc, first).any(WordClass::SUBORDINATOR | WordClass::RELATIVE)
        && !doc.is_any(first, &["dat", "die", "wat", "toen", "nu", "hoe", "waarom"]);
    if subordinate {
        return reports && says;
    }
    let there = (first..det).any(|i| doc.is(i, "er"));
    if indefinite && (there || copula || is_of(&["hebben", "krijgen", "komen"])) {
        return false;
    }
    // `Dat zegt de minister`, `Daarna ging de minister`, `In Ede zei de minister`
    !names_subject(doc, first, at) || !copula && says && !(first..at).any(|i| is_subject_pronoun(doc, i))
}

/// Where the clause of the finite verb at `at` begins. Marks and conjunctions before the first verb of the sentence belong to what stands before it.
fn clause_first(doc: &Doc<'_>, at: usize, begin: usize) -> usize {
    let mut first = at;
    while first > begin {
        let word = first - 1;
        // `Brouwhuis (38) is de voorzitter`
        if doc.is(word, ")")
            && let Some(open) = (begin..word).rev().take(8).find(|i| doc.is(*i, "("))
        {
            first = open;
            continue;
        }
        // `Migrantenkinderen Ook in Ede kon de minister`: behind a heading.
        if first < at
            && doc.is_upper(first)
            && !doc.is_front(first)
            && !doc.has(first, Cue::Particle)
            && !class(doc, first).is_empty()
        {
            break;
        }
        if opens(doc, word) || bounds(doc, word) && (has_verb(doc, begin, word) || word > begin && opens(doc, word - 1))
        {
            break;
        }
        first = word;
    }
    first
}

/// Is there a finite verb between the tokens, since the last mark of a quotation?
fn has_verb(doc: &Doc<'_>, first: usize, last: usize) -> bool {
    (first..last).rev().take_while(|i| !opens(doc, *i)).any(|i| {
        doc.token(i).is_some_and(|t| t.is_word() && (!t.is_upper() || doc.is_front(i)))
            && doc.lex.tables.verbs.get(doc.word(i)).is_some_and(|v| {
                let plural = v.readings.iter().any(|r| r.infinitive) && !(i > first && doc.is(i - 1, "te"));
                !v.noun && (v.is_finite() || plural)
            })
    })
}

/// Verbs that take no person as their object: what stands behind them speaks.
const SAYING: &[&str] = &[
    "zeggen",
    "vinden",
    "stellen",
    "denken",
    "menen",
    "schrijven",
    "melden",
    "oordelen",
    "vertellen",
    "verklaren",
    "bepalen",
    "besluiten",
    "beslissen",
    "antwoorden",
    "reageren",
    "concluderen",
    "benadrukken",
    "bevestigen",
    "eisen",
    "erkennen",
    "verzekeren",
];

fn is_subject_pronoun(doc: &Doc<'_>, at: usize) -> bool {
    class(doc, at).any(WordClass::PRONOUN) && !doc.is_any(at, &["dat", "dit", "die", "deze", "het"])
}

/// Do these tokens, all that stands before a finite verb, name its subject: a pronoun, or a noun phrase that no preposition ties?
fn names_subject(doc: &Doc<'_>, first: usize, last: usize) -> bool {
    let lead =
        first + usize::from(last > first + 1 && class(doc, first).any(WordClass::ADVERB | WordClass::CONJUNCTION));
    let own = class(doc, lead);
    // `Opgesloten in haar kamer, zit de minister`
    let participle = doc.lex.tables.verbs.get(doc.word(lead)).is_some_and(VerbForm::is_participle);
    if participle {
        return false;
    }
    if is_subject_pronoun(doc, lead) {
        return true;
    }
    if last == lead + 1 {
        // `Gelukkig zei de minister`: one word that is nobody's name.
        return own.is_empty()
            && !is_date(doc, lead)
            && (doc.has(lead, Cue::Surname)
                || doc.has(lead, Cue::GivenName)
                || !doc.has(lead, Cue::Common)
                || !doc.hits_at(lead).is_empty());
    }
    // `een jaar later`, `de volgende dag`
    let time = (lead..last.min(lead + 5)).any(|i| doc.has(i, Cue::TimeUnit) || doc.has(i, Cue::DayPart));
    let determined = own.any(WordClass::DETERMINER | WordClass::POSSESSIVE | WordClass::QUANTIFIER)
        || doc.is_upper(lead) && own.is_empty();
    let named = (lead + 1..last).all(|i| !class(doc, i).any(WordClass::PREPOSITION)) && doc.is_upper(last - 1);
    let tied = own.any(WordClass::PREPOSITION | WordClass::SUBORDINATOR) || is_date(doc, lead);
    !time && !tied && (determined || named)
}

/// Nouns whose `van de rechter` names who speaks or decides.
pub const SPEECH: WordSet = word_set![
    "waarschuwing",
    "weerwoord",
    "antwoord",
    "woorden",
    "uitspraak",
    "uitspraken",
    "oordeel",
    "vonnis",
    "besluit",
    "beslissing",
    "reactie",
    "verklaring",
    "verklaringen",
    "verwijt",
    "verwijten",
    "kritiek",
    "oproep",
    "voorstel",
    "aanbod",
    "belofte",
    "toezegging",
    "mededeling",
    "aankondiging",
    "bevel",
    "opdracht",
    "brief",
    "toespraak",
    "tweet",
    "last",
    "verzoek",
    "excuses",
    "gezag",
];
