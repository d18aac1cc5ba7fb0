//! `Volgens X ...`, `... volgens X ...`, `in de ogen van X ...`: attribution by a phrase.

use std::ops::Range;

use super::build::{Found, push};
use super::clause::{class, is_finite, is_of, is_surely_finite, is_verb, unit};
use super::content::{Kind, clause_end};
use super::kind;
use super::midst::around;
use super::noun::{Head, Noun, is_plural, nouns};
use super::party;
use super::settle::Who;
use super::subject::skip_lead;
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, CuePhrase, Speaking, Table, WordClass};
use crate::model::{ClaimValue, Hedge, MentionKind, QuoteMode};

/// The rule.
pub static RULE: ClaimRule = ClaimRule {
    id: "quote/according",
    doc: "A clause that a phrase such as `volgens` gives to somebody.",
    cues: &[Cue::CuePhrase],
    find,
    hits: &[
        (
            "Volgens Mark Rutte is het plan van tafel.",
            "quote | mode=indirect | speaker=Mark Rutte | content=is het plan van tafel | hedge=reported",
        ),
        (
            "Het plan is volgens Mark Rutte van tafel.",
            "quote | mode=indirect | speaker=Mark Rutte | content=Het plan is volgens Mark Rutte van tafel | hedge=reported",
        ),
        (
            "In de ogen van Mark Rutte is het plan van tafel.",
            "quote | mode=indirect | speaker=Mark Rutte | content=is het plan van tafel | hedge=reported",
        ),
    ],
    misses: &["Volgens de wet mag dat niet.", "De trein reed volgens plan."],
    gaps: &[],
};

/// A phrase of attribution with whom it names.
struct Phrase<'a> {
    /// Its row.
    row: &'a CuePhrase,
    /// Its first token.
    at: usize,
    /// Whom it names.
    found: Vec<Noun>,
    /// The token behind them and what belongs to them.
    last: usize,
    /// Is it a pronoun (`volgens hem`)?
    pronoun: bool,
}

/// The phrase, whom it names, and the clause that it stands in.
fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    if scene.quotes.around(at).is_some() {
        return;
    }
    let Some(hit) = doc.hit(at, Table::CuePhrase) else { return };
    let row = doc.lex.tables.cue_phrases.rows.get(hit.row);
    let unit = unit(scene, at);
    if let Some(row) = row.filter(|r| r.phrase == "betreft") {
        return concerning(scene, at, &unit, row);
    }
    let Some(row) = row.filter(|r| r.before && r.hedge.is_some()) else { return };
    if is_asked(scene, at, row, &unit) {
        return;
    }
    let Some(said) = phrase(scene, at, hit.last, row, &unit) else { return };
    // `In de woorden van X klinkt de kritiek door`: they are told of.
    if row.phrase == "in de woorden van"
        && is_of(doc, said.last, &["klinken", "zitten", "liggen", "schuilen", "doorklinken"])
    {
        return;
    }
    let speaker = party::entities(scene, &said.found, None);
    if speaker.is_empty() && !said.found.iter().any(|n| n.is_personal(doc))
        || is_attribute(scene, &said, &unit)
        // `Volgens X is er een groep die volgens hem alles bepaalt`: his words already.
        || said.pronoun && within_own(scene, at)
    {
        return;
    }
    let Some(content) = content(scene, &said, &unit) else { return };
    // `Een van de redenen, volgens hem? "..."`: what asks for the words behind it.
    if doc.is(content.end, "?") && !(content.start..content.end).any(|i| is_verb(doc, i)) {
        return;
    }
    // `schreef X dat de situatie volgens hem ...`: said once.
    if content.end < content.start + 2 || said.pronoun && is_told(scene, &content) {
        return;
    }
    push(
        scene,
        Found {
            stance: row.stance,
            hedge: Some((row.hedge.unwrap_or(Hedge::Reported), at..hit.last)),
            who: Who::Nouns(said.found, None),
            ..Found::new(RULE.id, content, speaker, at..hit.last.min(at + 4))
        },
    );
}

/// `is nieuwsgierig naar de mening van de buurt`, `kan zich vinden in de visie van de bond`: what somebody wants to know, or thinks too.
fn is_asked(scene: &Scene<'_>, at: usize, row: &CuePhrase, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    let asks = |i: usize| {
        is_of(doc, i, &["vragen", "luisteren", "kijken", "informeren", "verwijzen", "polsen", "peilen", "zoeken"])
            || doc.is_any(i, &["nieuwsgierig", "benieuwd", "geluisterd", "gevraagd", "gekeken"])
    };
    row.phrase.starts_with("naar ") && (unit.start.max(at.saturating_sub(ASKED))..at).any(asks)
        || row.phrase.starts_with("in ")
            && (unit.start..at).any(|i| is_of(doc, i, &["vinden", "herkennen"]))
            && (unit.start..at).any(|i| doc.is(i, "zich"))
}

/// Whom the phrase at `at` with its words up to `words` names, if they can speak.
fn phrase<'a>(
    scene: &mut Scene<'_>,
    at: usize,
    words: usize,
    row: &'a CuePhrase,
    unit: &Range<usize>,
) -> Option<Phrase<'a>> {
    let doc = scene.doc;
    // `volgens cijfers van X`: the noun phrase says whose.
    let first = if row.phrase.starts_with("volgens ") { at + 1 } else { words };
    let (mut found, mut last) = nouns(scene, first, unit.end);
    // `volgens haar kost het`: a verb behind the pronoun, not her costs.
    // `is volgens haar geen oplossing`: nor is what a function word parts from her.
    // `volgens haar eigen kiezers`
    let pronoun = doc.is_any(words, &["hem", "haar", "hen", "hun"])
        && !(doc.is(words + 1, "eigen")
            && (kind::is_human(doc, words + 2) || is_plural(doc, words + 2) && super::voice::speaks(doc, words + 2)))
        && (super::clause::is_inflected(doc, words + 1)
            || !class(doc, words + 1).is_empty()
            || doc.is_any(words + 2, &["zijn", "worden", "geweest", "geworden", "is", "was"])
            // `zakken volgens haar sneller dan vorig jaar`
            || doc.is(words + 2, "dan") && doc.str(words + 1).ends_with("er")
            || is_of_clause(scene, &found));
    if pronoun {
        last = words + 1;
        let head = Head::Pronoun(words);
        found = vec![Noun { first: words, last, head, words, of: None, of_name: None, of_word: None, definite: false }];
    }
    if found.is_empty() || !found.iter().all(|n| can_speak(scene, n)) {
        return None;
    }
    // `Als het aan de bond ligt, ...`
    if row.phrase == "als het aan" {
        if !doc.is_any(last, &["ligt", "lag", "liggen"]) {
            return None;
        }
        last += 1;
    }
    let last = behind(scene, last, unit.end);
    Some(Phrase { row, at, found, last, pronoun })
}

/// The token behind what belongs to the speaker whose noun ends before `last`: `zelf`, an apposition or a relative clause.
fn behind(scene: &Scene<'_>, mut last: usize, end: usize) -> usize {
    let doc = scene.doc;
    // `Volgens de zieke zelf gaat het beter`
    last += usize::from(last < end && doc.is(last, "zelf"));
    if doc.is(last, ",")
        && let Some(close) = apposition(scene, last, end)
    {
        last = close;
    }
    // `volgens een stel dat er woont klopt het`: the clause begins at the verb behind the relative one.
    if doc.is_any(last, &["die", "dat"]) {
        let own = (last + 1..end.min(last + 24)).find(|&i| is_finite(doc, i));
        let main = own.and_then(|own| (own + 1..end.min(own + 16)).find(|&i| is_finite(doc, i)));
        last = main.unwrap_or(last);
    }
    // `volgens de bewoners met wie de krant sprak, is ...`
    if doc.is(last + 1, "wie") && class(doc, last).any(WordClass::PREPOSITION) {
        let close = (last..end.min(last + 20)).find(|&i| doc.is(i, ",") && is_finite(doc, i + 1));
        last = close.map_or(last, |i| i + 1);
    }
    last
}

/// `het volgens hen groeiende probleem`: no more than an adjective is theirs.
fn is_attribute(scene: &Scene<'_>, said: &Phrase<'_>, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    said.at > unit.start
        && doc.is_any(said.at - 1, &["de", "het", "een"])
        && !is_finite(doc, said.last)
        && doc.str(said.last).ends_with('e')
        && class(doc, said.last).is_empty()
}

/// What is said: the clause behind a phrase in front, else the one around it.
fn content(scene: &Scene<'_>, said: &Phrase<'_>, unit: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    let &Phrase { row, at, last, .. } = said;
    let front = fronted(scene, at, last, unit);
    if row.phrase == "als het aan" && !front && !doc.is(at - 1, ",") && !doc.is(last, ".") {
        return None;
    }
    if front {
        let from = last + usize::from(doc.is(last, ","));
        // `Bij monde van zijn advocaat ontkende hij dat ...`: he says it.
        let mouth = row.phrase == "bij monde van" && doc.has(from, Cue::ReportingForm) && is_surely_finite(doc, from);
        return (!doc.is(from, ":") && !mouth).then(|| from..clause_end(scene, from, unit.end, Kind::Main));
    }
    // `"...", zei X volgens de krant`: who reports that he said it.
    let told = |i: usize| {
        doc.has(i, Cue::ReportingForm)
            && is_surely_finite(doc, i)
            && !is_of(doc, i, &["zijn", "worden", "hebben", "staan", "gaan"])
            && scene.quotes.around(i - 1 - usize::from(doc.is(i - 1, ","))).is_some()
    };
    (!(unit.start + 2..at).any(told)).then(|| around(scene, at, last, unit))
}

/// Is most of a quote that another rule found this content?
fn is_told(scene: &Scene<'_>, content: &Range<usize>) -> bool {
    let own = scene.doc.span(content.start, content.end);
    scene.claims.iter().rev().take(24).any(|c| match &c.value {
        ClaimValue::Quote(q) => {
            let whole = q.content.span();
            whole.start <= own.start
                && own.end <= whole.end
                && (own.end - own.start) * 10 >= (whole.end - whole.start) * 6
        }
        _ => false,
    })
}

/// `Wat de bond betreft moet het plan van tafel`: what somebody thinks, and not what it is about.
fn concerning(scene: &mut Scene<'_>, at: usize, unit: &Range<usize>, row: &CuePhrase) {
    let doc = scene.doc;
    let low = unit.start.max(at.saturating_sub(PHRASE));
    let Some(first) = (low..at).rev().find(|&i| doc.is(i, "wat")) else { return };
    let (found, last) = nouns(scene, first + 1, at);
    let somebody = |n: &Noun| match n.head {
        Head::Mention(id) => scene.mentions.get(id as usize).is_some_and(|m| {
            matches!(m.kind(), MentionKind::Official | MentionKind::Person | MentionKind::Organisation)
        }),
        Head::Word(at) => n.definite && (kind::is_human(doc, at) || kind::is_body(doc, at)),
        Head::Pronoun(_) | Head::Name(..) => false,
    };
    if found.is_empty() || last != at || !found.iter().all(somebody) {
        return;
    }
    let behind = at + 1;
    let content = if skip_lead(scene, unit.start, first + 1) >= first {
        // `Wat de bond betreft: ...` only names what follows.
        let verb = behind + usize::from(doc.is(behind, ",") && is_surely_finite(doc, behind + 1));
        if !is_finite(doc, verb) {
            return;
        }
        verb..clause_end(scene, verb, unit.end, Kind::Main)
    } else if doc.is(first - 1, ",") && doc.is(behind, ",") {
        return;
    } else {
        around(scene, first, behind, unit)
    };
    // A body may be what is told about.
    let named = |n: &Noun| matches!(n.head, Head::Mention(id) if scene.mentions.get(id as usize).is_some_and(|m| m.kind() != MentionKind::Organisation));
    if !found.iter().all(named) && !(content.start..content.end).any(|i| is_of(doc, i, WISHING)) {
        return;
    }
    let speaker = party::entities(scene, &found, None);
    if speaker.is_empty() {
        return;
    }
    let hedge = Some((row.hedge.unwrap_or(Hedge::Reported), first..behind));
    let who = Who::Nouns(found, None);
    push(scene, Found { stance: row.stance, hedge, who, ..Found::new(RULE.id, content, speaker, first..behind) });
}

/// How far before `naar` its own verb may stand.
const ASKED: usize = 8;

/// How many words `wat X betreft` spans.
const PHRASE: usize = 10;
/// Verbs that tell what somebody wants or thinks possible.
const WISHING: &[&str] = &["moeten", "mogen", "kunnen", "zullen", "hoeven"];

/// Is it a plan or a law, which speaks only for who made it?
pub fn is_mute(doc: &crate::text::Doc<'_>, at: usize) -> bool {
    kind::speaking(doc, at).any(Speaking::MUTE)
}

fn can_speak(scene: &mut Scene<'_>, noun: &Noun) -> bool {
    let doc = scene.doc;
    match noun.head {
        // `volgens een schatting van verzekeraars`
        // `volgens het onderzoek`, that was called somebody's before
        Head::Word(at)
            if kind::is_document(doc, at)
                && (noun.of_word.is_some() || noun.definite && noun.of.is_none() && noun.of_name.is_none()) =>
        {
            super::author::is_by(scene, noun)
        }
        Head::Word(at) => {
            let word = doc.str(at).to_lowercase();
            let mute = (noun.words..=at).any(|i| is_mute(doc, i));
            !mute
                && !kind::is_silent(doc, noun)
                && (noun.of.is_some()
                    || noun.of_name.is_some()
                    || !kind::is_document(doc, at)
                    || word.ends_with("bronnen")
                    // `volgens de eerste berichten`: whose they are, nobody knows.
                    || doc.is_any(at, &["berichten", "geruchten"]) && !doc.is_any(noun.last, &["die", "dat", "in", "uit"]))
        }
        Head::Pronoun(at) => doc.is_any(
            at,
            word_set!["hem", "haar", "hen", "hun", "een", "velen", "sommigen", "anderen", "iedereen", "beiden"],
        ),
        _ => true,
    }
}

/// Stands token `at` within the words that another `volgens` in front gives to somebody?
fn within_own(scene: &Scene<'_>, at: usize) -> bool {
    let place = scene.doc.span(at, at + 1).start;
    scene.claims.iter().rev().take(16).any(|c| match &c.value {
        ClaimValue::Quote(q) => {
            let span = q.content.span();
            let within = span.start < place && place < span.end;
            // `X acht het onnodig, omdat het volgens hem niet werkt`: a clause of its own.
            let first = scene.doc.token_at(span.start) + 1;
            let within = within && !(first..at).any(|i| scene.doc.is_any(i, &["omdat", "want", "terwijl"]));
            within
                && (c.rule == RULE.id && c.evidence.start < span.start
                    || c.rule == super::complement::RULE.id && q.mode != QuoteMode::Direct)
        }
        _ => false,
    })
}

/// The place behind an apposition that begins at the comma at `comma`.
fn apposition(scene: &Scene<'_>, comma: usize, end: usize) -> Option<usize> {
    let doc = scene.doc;
    if is_finite(doc, comma + 1) {
        return None;
    }
    let close = (comma + 1..end.min(comma + 30)).find(|&i| doc.is(i, ",") && is_finite(doc, i + 1))?;
    Some(close + 1)
}

/// Does a predicate without a verb of its own begin at `at` (`een brug te ver`, `onhaalbaar`)?
pub fn is_part(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    let doc = scene.doc;
    let free = class(doc, at);
    let opens = free.any(WordClass::RELATIVE | WordClass::SUBORDINATOR | WordClass::CONJUNCTION)
        || doc.is_any(at, &["die", "dat", "aldus", "zo"])
        || scene.mention_at(at).is_some();
    at < end && !opens && !(at..end.min(at + 12)).any(|i| is_surely_finite(doc, i) || doc.is(i, ","))
}

/// Does the phrase stand in front of its clause?
fn fronted(scene: &Scene<'_>, at: usize, last: usize, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    let lead = skip_lead(scene, unit.start, at + 1);
    let behind = last + usize::from(doc.is(last, ","));
    let verb = is_finite(doc, behind) || is_surely_finite(doc, behind + 1) && class(doc, behind).any(WordClass::ADVERB);
    lead >= at
        // `Volgens X moet het omlaag, volgens Y niet`
        || doc.is(at - 1, ",") && doc.is(unit.start, "volgens") && !doc.is(last, ".")
        // `De bakkers klagen; volgens hen is het meel te duur`
        || doc.is(at - 1, ";") && !doc.is(last, ".")
        // `Wonen Volgens X is ...`: behind a heading that no stop parts from it.
        || verb && doc.is_upper(at)
        || verb
            && doc.is_any(at - 1, word_set!["maar", "en", ",", ":", ";", "want", "–", "—", "dus"])
            && own_verb_before(scene, at, unit)
}

fn own_verb_before(scene: &Scene<'_>, at: usize, unit: &Range<usize>) -> bool {
    (unit.start..at).any(|i| is_verb(scene.doc, i))
}

/// `Zo'n verbod scheelt volgens haar ogen`: behind the pronoun stands a thing, which is the object of the clause.
fn is_of_clause(scene: &Scene<'_>, found: &[Noun]) -> bool {
    let doc = scene.doc;
    let [noun] = found else { return false };
    matches!(noun.head, Head::Word(at) if at == noun.first + 1
        && noun.of.is_none()
        && noun.of_name.is_none()
        && noun.of_word.is_none()
        && kind::is_silent(doc, noun)
        && !kind::is_document(doc, at)
        && !is_mute(doc, at)
        && super::noun::is_plural(doc, at))
}
