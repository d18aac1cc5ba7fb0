//! Whether a word that may be the form of a verb is one where it stands.

use super::words::*;
use crate::lexicon::{Cue, Frame, VerbForm};
use crate::text::Doc;
use crate::token::Shape;

/// The forms of a verb that stands at a token; `None` for nouns, names and adjectives.
pub fn verb<'d>(doc: &'d Doc<'_>, at: usize) -> Option<&'d VerbForm> {
    if !doc.has(at, Cue::Verb) || doc.is_any(at, ADVERBS) || doc.is_any(at, &["toe", "haar"]) {
        return None;
    }
    let token = doc.token(at)?;
    let begins =
        at == 0 || at == doc.sentence_range(at).start || doc.token(at - 1).is_some_and(|t| t.shape.has(Shape::QUOTE));
    if token.is_upper() && !begins {
        return None;
    }
    let form = doc.lex.tables.verbs.get(token.word)?;
    if form.noun
        && !form.auxiliary
        && !beside_frame(doc, at)
        && !opens(doc, at)
        && !holds_true(doc, at)
        && !has_settled(doc, at)
        && !demands(doc, at)
        && !summons(doc, at)
    {
        return None;
    }
    // `vrijgesproken van moord en veroordeeld`: behind a preposition a form of the first person is a noun.
    if form.noun
        && !begins
        && doc.is_any(at - 1, PREPOSITIONS)
        && !doc.is(at - 1, "te")
        && !doc.str(at).ends_with(['t', 'n'])
    {
        return None;
    }
    // `van het aanzetten tot haat`, `vluchten van KLM`
    if infinitive_noun(doc, at) || doc.is(at, "vluchten") && doc.is(at + 1, "van") && doc.is_upper(at + 2) {
        return None;
    }
    if at > 0
        && !form.auxiliary
        && doc.is_any(at - 1, word_set!["de", "een", "deze", "geen", "zijn", "haar", "hun", "onze"])
        && !begins
        && !helps(doc, at - 1)
    {
        // `een verbod`, `de boete`: no verb follows an article, save a participle before its noun, which is no verb here either.
        return None;
    }
    // `de staat`: behind `de` stands no verb at all.
    let accused = at > 0 && doc.is(at, "staat") && doc.is(at - 1, "in") && doc.is(at + 1, "van");
    if counted_noun(doc, at) || accused || at > 0 && doc.is(at, "staat") && is_the_state(doc, at) {
        return None;
    }
    // `vanwege misbruik`: behind these stands a noun.
    if at > 0 && doc.is_any(at - 1, word_set!["wegens", "vanwege"]) {
        return None;
    }
    // `zijn boete`: a possessive before a noun.
    if doc.is(at, "zijn") && if begins { its(doc, at) } else { possessive(doc, at) } {
        return None;
    }
    Some(form)
}

/// `van het aanzetten tot haat`: an infinitive behind a preposition and its article.
pub fn infinitive_noun(doc: &Doc<'_>, at: usize) -> bool {
    at > 1
        && doc.is(at - 1, "het")
        && doc.is_any(at - 2, PREPOSITIONS)
        && doc.lex.tables.verbs.get(doc.word(at)).is_some_and(|v| v.readings.iter().any(|r| r.infinitive))
}

/// `de staat`, `de Nederlandse staat`
pub fn is_the_state(doc: &Doc<'_>, at: usize) -> bool {
    let nation = |t: usize| {
        doc.str(t).ends_with(['e']) && doc.has(t, Cue::Demonym) || doc.str(t).ends_with("se") && doc.is_upper(t)
    };
    doc.is_any(at - 1, word_set!["de", "deze"]) || at > 1 && doc.is_any(at - 2, word_set!["de"]) && nation(at - 1)
}

/// The noun frames of the word at a token.
pub fn frame_nouns<'a>(doc: &Doc<'a>, at: usize) -> impl Iterator<Item = &'a Frame> + use<'a> {
    let text = doc.str(at);
    doc.lex.tables.frames.nouns(doc.word(at), || text)
}

/// Is the word at a token a noun of a frame, or the end of one?
pub fn is_frame_noun(doc: &Doc<'_>, at: usize) -> bool {
    doc.lex.tables.frames.is_noun(doc.word(at), || doc.str(at))
}

/// `De rechtbank acht hem schuldig`: the number where none of these words follows.
pub fn holds_true(doc: &Doc<'_>, at: usize) -> bool {
    doc.is(at, "acht")
        && !doc.is_any(at.saturating_sub(1), PREPOSITIONS)
        && (at + 1..doc.sentence_range(at).end.min(at + 9))
            .take_while(|t| !doc.is_any(*t, &[",", ";"]))
            .any(|t| doc.is_any(t, word_set!["schuldig", "bewezen", "aannemelijk", "strafbaar"]))
}

/// `wil X voor de rechter dagen`: no days.
fn summons(doc: &Doc<'_>, at: usize) -> bool {
    at > 0 && doc.is(at, "dagen") && doc.is_any(at - 1, &["rechter", "rechtbank", "gerecht", "hof", "gerechtshof"])
}

/// `Huurders eisen samen 3 miljoen euro terug`: behind a plural, and before a sum.
fn demands(doc: &Doc<'_>, at: usize) -> bool {
    doc.is(at, "eisen")
        && at > doc.sentence_range(at).start
        && doc.str(at - 1).ends_with(['s', 'n'])
        && !doc.is_any(at - 1, DETERMINERS)
        && !doc.is_any(at - 1, PREPOSITIONS)
        && !doc.is_any(at + 1, &["van", "voor", "aan", "die"])
        && (at + 1..at + 9).any(|t| doc.has(t, Cue::Currency))
}

/// `heeft voor 3 miljoen geschikt met X`: no adjective, which would stand with `is`.
fn has_settled(doc: &Doc<'_>, at: usize) -> bool {
    doc.is(at, "geschikt")
        && (doc.sentence_range(at).start..at)
            .rev()
            .take(25)
            .any(|t| doc.is_any(t, &["heeft", "hebben", "had", "hadden"]))
        && (doc.is(at + 1, "met") || (at.saturating_sub(8)..at).any(|t| doc.has(t, Cue::Currency)))
}

/// Is it where a finite verb stands: the second word of the sentence, behind an adverb (`Zo bepaalde de rechter`), or between two nouns?
fn opens(doc: &Doc<'_>, at: usize) -> bool {
    let start = doc.sentence_range(at).start;
    // `de politie onderzoeken het ongeluk`: behind a noun that no adjective is, and before an article or a question.
    let before = doc.str(at.saturating_sub(1));
    if doc.has(at, Cue::Frame)
        && at > start + 1
        && doc.is_any(at + 1, &["het", "de", "een", "of", "hoe", "waarom", "nu", "nog"])
        && doc.token(at - 1).is_some_and(|t| t.is_word())
        && (before.ends_with("ie")
            || doc.token(at - 1).is_some_and(|t| t.is_upper())
            || doc.is_any(at + 1, &["een", "nu"]) && before.len() > 4 && before.ends_with(['n', 's']))
        && !doc.is_any(at - 1, PREPOSITIONS)
        && doc.str(at).ends_with("en")
    {
        return true;
    }
    // `X bezit ook Y`
    if doc.has(at, Cue::Frame)
        && at > start
        && doc.token(at - 1).is_some_and(|t| t.is_upper())
        && doc.is_any(at + 1, word_set!["ook", "al", "sinds", "inmiddels", "nog"])
        && !is_frame_noun(doc, at)
    {
        return true;
    }
    // `Meta bezit Instagram`
    if doc.is(at, "bezit")
        && at > start
        && doc.token(at - 1).is_some_and(|t| t.is_upper())
        && (doc.token(at + 1).is_some_and(|t| t.is_upper() || t.is_number())
            || doc.is_any(at + 1, word_set!["een", "nu", "ruim", "bijna", "circa", "ongeveer", "momenteel", "zelf"]))
    {
        return true;
    }
    // `dan kost dat 5000 euro per dag`
    if doc.is(at, "kost") && doc.is_any(at + 1, &["dat", "dit"]) {
        return true;
    }
    if doc.is(at, "bezit") && closes_relative(doc, at) {
        return true;
    }
    // `bepaalde het gerechtshof`: no adjective stands before an article.
    if doc.is(at, "bepaalde") && at > start && doc.is_any(at + 1, &["de", "het", "een"]) {
        return true;
    }
    // `de rechtbank in Almelo bepaalde dat`
    if doc.has(at, Cue::Frame)
        && introduces(doc, at)
        && !is_frame_noun(doc, at)
        && at > start
        && !doc.is_any(at - 1, DETERMINERS)
        && !doc.is_any(at - 1, PREPOSITIONS)
    {
        return true;
    }
    at == start + 1
        && doc.is_any(
            start,
            word_set!["zo", "ook", "toen", "daarop", "daarna", "eerder", "later", "toch", "wel", "vervolgens"],
        )
        && doc.is_any(at + 1, &["de", "het", "een"])
}

/// `X, die 34 procent van de aandelen bezit,`: the last word of a relative clause, behind a share.
fn closes_relative(doc: &Doc<'_>, at: usize) -> bool {
    let start = doc.sentence_range(at).start.max(at.saturating_sub(10));
    let share = |t: usize| doc.is_any(t, word_set!["aandelen", "procent", "aandeel", "belang", "meerderheid"]);
    doc.token(at + 1).is_none_or(|t| !t.is_word())
        && !doc.is_any(at - usize::from(at > 0), PREPOSITIONS)
        && (start..at).any(|t| doc.is_any(t, &["die", "dat", "waarvan"]))
        && (start..at).any(share)
}

/// Does `dat` follow, or a word or two of time and then `dat` (`bepaalde vorige week dat`)?
fn introduces(doc: &Doc<'_>, at: usize) -> bool {
    let time = |t: usize| {
        doc.has(t, Cue::Weekday)
            || doc.is_any(
                t,
                word_set![
                    "gisteren", "vandaag", "eerder", "onlangs", "vorige", "vorig", "week", "maand", "jaar", "al",
                    "ook", "echter", "toen", "later",
                ],
            )
    };
    (at + 1..at + 4).find(|t| !time(*t)).is_some_and(|t| doc.is(t, "dat"))
}

/// Is it a noun of a frame behind an adjective or a number (`eigen onderzoeken`, `nieuwe straffen`), whatever verb it may be too?
pub fn counted_noun(doc: &Doc<'_>, at: usize) -> bool {
    if at == 0 || !doc.has(at, Cue::Frame) || !is_frame_noun(doc, at) {
        return false;
    }
    let before = doc.str(at - 1);
    let adjective = before.len() > 4
        && before.ends_with('e')
        && !before.ends_with("ie")
        && (before.ends_with("se") || !doc.token(at - 1).is_some_and(|t| t.is_upper()))
        && !doc.has(at - 1, Cue::Function)
        && !doc.has(at - 1, Cue::Verb);
    adjective
        || doc.is_any(
            at - 1,
            word_set!["eigen", "meer", "veel", "geen", "twee", "drie", "vier", "vijf", "enkele", "andere", "meerdere"],
        )
}

/// Does a noun of a frame stand right before or behind (`een onderzoek start naar`, `start een onderzoek`)? Then the form is a verb.
fn beside_frame(doc: &Doc<'_>, at: usize) -> bool {
    let noun = |t: usize| doc.has(t, Cue::Frame) && is_frame_noun(doc, t);
    // `Die start een onderzoek`: at the head of the sentence, who was named before.
    let who = at > 0 && doc.is_any(at - 1, &["die", "deze"]) && at - 1 == doc.sentence_range(at).start;
    let article = at > 0 && doc.is_any(at - 1, DETERMINERS) && !who;
    // `start nu een onderzoek`
    let behind = at + usize::from(doc.is_any(at + 1, word_set!["nu", "ook", "daarom", "inmiddels", "zelf", "opnieuw"]));
    !article
        && !doc.is_any(at, PREPOSITIONS)
        && !doc.is_any(at, ADVERBS)
        && !noun(at)
        && (at > 0 && noun(at - 1)
            || noun(behind + 1)
            || doc.is_any(behind + 1, word_set!["een", "het"]) && (noun(behind + 2) || noun(behind + 3)))
}

/// `Zijn broer werd veroordeeld`: at the head of a sentence that asks nothing, before a noun, with the verb behind it.
fn its(doc: &Doc<'_>, at: usize) -> bool {
    let end = doc.sentence_range(at).end;
    let finite = |t: usize| doc.lex.tables.verbs.get(doc.word(t)).is_some_and(|v| v.is_finite() && !v.noun);
    let noun = doc.token(at + 1).is_some_and(|t| t.is_word() && !t.is_upper())
        && !doc.has(at + 1, Cue::Function)
        && !doc.is_any(at + 1, ADVERBS)
        && !doc.is_any(at + 1, PREPOSITIONS)
        && !finite(at + 1);
    noun && !doc.is(end - 1, "?") && (at + 2..end.min(at + 14)).take_while(|t| !doc.is(*t, ",")).any(finite)
}

/// Is `zijn` at `at` a possessive rather than a verb?
fn possessive(doc: &Doc<'_>, at: usize) -> bool {
    if at == 0 || helps(doc, at) || only_verb(doc, at) {
        return false;
    }
    // `voor zijn Thaise vrouw`, `in zijn Ferrari`, `Duitsland en zijn Europese partners`; not `is gesloten en zijn Syrische vluchtelingen uitgezet`.
    let name = |t: usize| doc.is_upper(t) || doc.is(t, ".");
    let named = || doc.is(at - 1, "en") && at > 1 && name(at - 2) && doc.has(at + 1, Cue::Demonym);
    if doc.is_upper(at + 1) && at + 1 < doc.sentence_range(at).end && (doc.is_any(at - 1, PREPOSITIONS) || named()) {
        return true;
    }
    let next_noun = doc.token(at + 1).is_some_and(|t| t.is_word() && !t.is_upper())
        && !doc.has(at + 1, Cue::Function)
        && !doc.lex.tables.verbs.get(doc.word(at + 1)).is_some_and(|v| !v.noun)
        && !doc.is_any(at + 1, ADVERBS)
        && !doc.is_any(at + 1, PREPOSITIONS);
    next_noun
        && (doc.is_any(at - 1, PREPOSITIONS)
            // `Jan B. en zijn broer`
            || doc.is(at - 1, "en")
            || !doc.str(at - 1).ends_with("en") && !doc.str(at - 1).ends_with('s')
            // `heeft gisteren zijn meldplicht opgeheven`: the clause has its finite verb.
            || has_finite_before(doc, at)
            || verb(doc, at - 1).is_some())
}

/// Does `heeft` stand before token `at` in its clause?
fn has_finite_before(doc: &Doc<'_>, at: usize) -> bool {
    let start = doc.sentence_range(at).start.max(at.saturating_sub(WIDE));
    let mut back = (start..at).rev().take_while(|t| !doc.is_any(*t, word_set![",", ";", ":", "dat", "die"]));
    back.any(|t| doc.is_any(t, word_set!["heeft", "had"]))
}

/// `X en Y zijn eigendom van Z`: behind names joined by `en`, where no other word up to the next comma may be the finite verb.
fn only_verb(doc: &Doc<'_>, at: usize) -> bool {
    let sentence = doc.sentence_range(at);
    let name =
        |t: usize| doc.is_upper(t) || doc.token(t).is_some_and(|t| t.is_word()) && doc.str(t).ends_with(['s', 'n']);
    let finite = |t: usize| doc.lex.tables.verbs.get(doc.word(t)).is_some_and(|v| v.is_finite() && !v.noun);
    let end = |t: &usize| !doc.is_any(*t, &[",", ";", ":"]);
    if at < sentence.start + 2 || at - sentence.start >= WIDE {
        return false;
    }
    let plural = (sentence.start..at).any(|t| doc.is(t, "en")) || doc.is(at - 2, "-");
    plural
        && !doc.is(at - 1, "en")
        && name(at - 1)
        && !(sentence.start + 1..at).any(finite)
        && !(at + 1..sentence.end.min(at + WIDE)).take_while(end).any(finite)
}

/// How many words may stand before or behind the only verb.
const WIDE: usize = 24;

/// `X en Y zijn veroordeeld.`, `De vergunningen zijn ingetrokken door X`: a participle follows that no noun stands behind. It looks at the words alone: what
/// asked whether a verb stands before it would go on along `zijn X zijn X`.
fn helps(doc: &Doc<'_>, at: usize) -> bool {
    let verbs = &doc.lex.tables.verbs;
    let form = |t: usize| doc.token(t).filter(|t| !t.is_upper()).and_then(|t| verbs.get(t.word));
    at > doc.sentence_range(at).start
        && doc.is(at, "zijn")
        // In a `dat` clause the participle alone is read.
        && !(doc.sentence_range(at).start..at).rev().take(16).any(|t| doc.is(t, "dat"))
        && form(at + 1).is_some_and(|v| v.is_participle() && !v.noun)
        && !doc.is_any(at - 1, PREPOSITIONS)
        && form(at - 1).is_none_or(|v| v.noun)
        && (doc.token(at + 2).is_none_or(|t| !t.is_word())
            || doc.is_any(at + 2, PREPOSITIONS)
            || doc.is_any(at + 2, word_set!["en", "of", "maar", "om", "omdat", "nadat", "toen", "dat", "als"]))
}
