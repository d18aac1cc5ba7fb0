//! Words that open a clause, and the same words where they open none: `dat` the article, `als` before an example, `toen` the adverb.

use super::chunk::{Chunk, Tag, mention_at, plain};
use super::form::verb;
use super::noun::{is_noun_word, noun, noun_follows};
use super::words::*;
use crate::claim::Mentions;
use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::text::Doc;
use crate::token::Shape;

/// The chunk of the word at `at` if it is one of those that may open a clause.
pub(super) fn opener(doc: &Doc<'_>, mentions: Mentions<'_>, at: usize, end: usize) -> Option<Chunk> {
    let word = |tag| Some(plain(tag, at, at + 1));
    if doc.is(at, "om") && te_ahead(doc, at + 1, end)
        || doc.is_any(at, &["door", "zonder"]) && infinitive_ahead(doc, at + 1, end)
    {
        return word(Tag::Om);
    }
    if doc.is(at, "dat") || doc.is(at, "die") {
        return Some(relative_or_noun(doc, mentions, at, end));
    }
    if doc.is_any(at, RELATIVES) {
        return word(Tag::Relative);
    }
    let joins = doc.is(at, "als") && joins_as(doc, mentions, at, end)
        || doc.is(at, "of") && (ends_names(doc, mentions, at) || !clause_ahead(doc, at + 1, end));
    if joins {
        return word(Tag::And);
    }
    if doc.is(at, "sinds") && (dated(mentions, at + 1) || !clause_ahead(doc, at + 1, end)) {
        return word(Tag::Preposition);
    }
    if doc.is(at, "toen") && is_then(doc, at, end) {
        return word(Tag::Other);
    }
    if doc.is_any(at, SUBORDINATORS) { word(Tag::Subordinator) } else { None }
}

/// Does `als` at `at` stand before an example, a rank, an office or the second of two, and open no condition?
fn joins_as(doc: &Doc<'_>, mentions: Mentions<'_>, at: usize, end: usize) -> bool {
    let opening = at == doc.sentence_range(at).start;
    let both = (at.saturating_sub(7)..at).any(|t| doc.is_any(t, word_set!["zowel", "evenals"]));
    both || !opening
        && (is_example(doc, mentions, at)
            // `klaagt als eerste X aan`
            || doc.is_any(at + 1, word_set!["eerste", "tweede", "derde", "enige", "laatste"])
            || !doc.is(at - 1, ",") && (is_role(doc, at) || is_office(doc, at + 1))
            || !clause_ahead(doc, at + 1, end))
}

/// `websites als X en Y`: examples, no condition.
fn is_example(doc: &Doc<'_>, mentions: Mentions<'_>, at: usize) -> bool {
    is_noun_word(doc, at - 1)
        && doc.token(at - 1).is_some_and(|t| !t.is_upper())
        && mention_at(mentions, at + 1).is_some_and(|(_, m)| m.first == at + 1 && m.kind() != MentionKind::Date)
        && doc.str(at - 1).ends_with(['s', 'n'])
}

/// `die in 1987 als verpleger werd veroordeeld`: what he is, where the clause still waits for its verb.
fn is_role(doc: &Doc<'_>, at: usize) -> bool {
    is_noun_word(doc, at + 1)
        && doc.token(at + 1).is_some_and(|t| !t.is_upper())
        && !doc.is_any(at + 1, DETERMINERS)
        && verb(doc, at + 2).is_some()
        && (doc.sentence_range(at).start..at)
            .rev()
            .take(12)
            .take_while(|t| verb(doc, *t).is_none() && !doc.is(*t, ","))
            .any(|t| doc.is_any(t, word_set!["die", "dat", "omdat", "nadat", "toen"]))
}

/// `als X, Y of Z`: the end of a list of names, no question.
fn ends_names(doc: &Doc<'_>, mentions: Mentions<'_>, at: usize) -> bool {
    at > doc.sentence_range(at).start
        && mention_at(mentions, at - 1).is_some()
        && mention_at(mentions, at + 1).is_some()
        && (at.saturating_sub(12)..at).any(|t| doc.is_any(t, word_set!["als", "zoals", "bijvoorbeeld"]))
}

/// `schorste hem toen drie maanden`, `bepaalde toen dat`: then, not when, for no finite verb ends what it would open; not in `X, toen 19 jaar,`, which says how old.
fn is_then(doc: &Doc<'_>, at: usize, end: usize) -> bool {
    let opening = at == doc.sentence_range(at).start;
    let age = !opening && doc.is(at - 1, ",") && doc.token(at + 1).is_some_and(|t| t.is_number());
    !opening && !age && !opens_clause(doc, at + 1, end) || verb(doc, at + 1).is_some()
}

/// Does a date begin at `at` (`sinds 2023`)?
fn dated(mentions: Mentions<'_>, at: usize) -> bool {
    mention_at(mentions, at).is_some_and(|(_, m)| m.kind() == MentionKind::Date)
}

/// Does an infinitive with `te` follow before the clause ends?
fn te_ahead(doc: &Doc<'_>, at: usize, end: usize) -> bool {
    for i in at..end.min(at + 40) {
        if doc.is(i, "te") && doc.has(i + 1, Cue::Verb) {
            return true;
        }
        // `om X aan te pakken` is cut as `aan`, `te`, `pakken`.
        if i > at && (doc.is_any(i, word_set![";", ":"]) || doc.is_any(i, SUBORDINATORS) && !doc.is(i, "of")) {
            return false;
        }
    }
    false
}

/// Does an infinitive with `te` follow with neither a mark nor another verb before it (`door een onderzoek in te stellen`)?
fn infinitive_ahead(doc: &Doc<'_>, at: usize, end: usize) -> bool {
    for i in at..end.min(at + 15) {
        if doc.is(i, "te") && doc.has(i + 1, Cue::Verb) {
            return true;
        }
        if doc.token(i).is_some_and(|t| t.shape.has(Shape::MARK)) && !(doc.is(i, "-") && doc.glued(i))
            || verb(doc, i).is_some()
        {
            return false;
        }
    }
    false
}

/// `werd hij als wethouder van X veroordeeld`: is it a noun in small letters for one who holds an office or has a trade? With no article before it, it is no
/// subject.
fn is_office(doc: &Doc<'_>, at: usize) -> bool {
    let one = |word: &str| !word.ends_with('s') && !word.ends_with("en");
    doc.token(at).is_some_and(|t| t.is_word() && !t.is_upper())
        && one(doc.str(at))
        && (doc.has(at, Cue::Role) || doc.has(at, Cue::Occupation))
        && verb(doc, at).is_none()
}

/// Does a finite verb end the stretch before the next mark, with a subject before it?
fn clause_ahead(doc: &Doc<'_>, at: usize, end: usize) -> bool {
    for i in at..end.min(at + 25) {
        if i > at && verb(doc, i).is_some_and(|v| v.is_finite() || v.readings.iter().any(|r| r.infinitive)) {
            return true;
        }
        // A full stop within the sentence is that of a name (`Jan B.`).
        if doc.is_any(i, word_set![",", ";", ":", "(", "?"]) {
            return false;
        }
    }
    false
}

/// Does a verb that can only be finite end the clause that the word before `at` would open? Relative clauses within it have their own.
fn opens_clause(doc: &Doc<'_>, at: usize, end: usize) -> bool {
    let mut relatives = 0;
    let mut i = at;
    while i < end.min(at + 30) {
        // Right behind it stands what is said (`bepaalde toen dat`).
        let relative = doc.is_any(i, &["die", "dat"]) && i > at;
        let comma = doc.is(i, ",");
        if comma && (doc.is_any(i + 1, &["die", "dat"]) || doc.is_any(i + 1, RELATIVES)) {
            // `toen de ACM, die toezicht houdt, een boete oplegde`
            match (i + 1..end).find(|k| doc.is(*k, ",")) {
                Some(close) => i = close,
                None => return false,
            }
        } else if comma
            || doc.is_any(i, &[";", ":", "?", "dat", "die"]) && !relative
            || doc.is_any(i, SUBORDINATORS)
            || doc.is_any(i, &["en", "maar"]) && verb(doc, i + 1).is_some()
        {
            return false;
        } else if relative {
            relatives += 1;
        } else if surely_finite(doc, i) {
            if relatives == 0 {
                return true;
            }
            relatives -= 1;
        }
        i += 1;
    }
    false
}

/// Is it a form that can be neither an infinitive nor a participle?
pub(super) fn surely_finite(doc: &Doc<'_>, at: usize) -> bool {
    verb(doc, at).is_some_and(|v| {
        v.is_finite() && !v.readings.iter().any(|r| r.infinitive || r.participle) && !doc.is(at.saturating_sub(1), "te")
    })
}

/// `die` and `dat`: a relative, a conjunction, or an article.
fn relative_or_noun(doc: &Doc<'_>, mentions: Mentions<'_>, at: usize, end: usize) -> Chunk {
    // `dan kost dat 5000 euro`, `na bezwaar werd dat 2 ton`
    let priced =
        mention_at(mentions, at + 1).is_some_and(|(_, m)| m.first == at + 1 && m.kind() == MentionKind::Amount);
    if doc.is(at, "dat")
        && at > doc.sentence_range(at).start
        && doc.is_any(at - 1, word_set!["kost", "kostte", "kosten", "werd", "wordt"])
        && priced
    {
        return plain(Tag::Pronoun, at, at + 1);
    }
    // `dan verbeurt die 5000 euro`
    if doc.is(at, "die")
        && at >= doc.sentence_range(at).start + 2
        && doc.is(at - 2, "dan")
        && verb(doc, at - 1).is_some()
        && (doc.is_any(at + 1, DETERMINERS) || doc.token(at + 1).is_some_and(|t| t.is_number()))
    {
        return plain(Tag::Pronoun, at, at + 1);
    }
    // `hoe dat kon gebeuren`
    if doc.is(at, "dat") && at > 0 && doc.is_any(at - 1, &["hoe", "of", "waarom"]) && verb(doc, at + 1).is_some() {
        return plain(Tag::Pronoun, at, at + 1);
    }
    let begins = at == doc.sentence_range(at).start || doc.token(at - 1).is_some_and(|t| t.shape.has(Shape::QUOTE));
    // `Het hof heeft dat bepaald`
    let had = |t: usize| doc.is_any(t, &["heeft", "hebben", "had", "hadden"]);
    if doc.is(at, "dat") && at > 0 && had(at - 1) && !noun_follows(doc, mentions, at + 1) {
        return plain(Tag::Pronoun, at, at + 1);
    }
    // `De rechter schrapte die in maart`: behind the verb of the clause, where no noun is before it that it could go on about.
    if doc.is(at, "die")
        && at > 0
        && verb(doc, at - 1).is_some_and(|v| v.is_finite() && v.readings.iter().any(|r| r.past))
        && !is_noun_word(doc, at - 1)
        && !noun_follows(doc, mentions, at + 1)
        && !clause_ahead(doc, at + 1, end)
    {
        return plain(Tag::Pronoun, at, at + 1);
    }
    // `Doen ze dat niet, dan`: what was said before.
    if doc.is(at, "dat")
        && doc.is_any(at + 1, &["niet", "wel"])
        && (doc.is(at + 2, ",") || doc.is_any(at.saturating_sub(1), PRONOUNS))
    {
        return plain(Tag::Pronoun, at, at + 1);
    }
    if begins || at == 0 || doc.is_any(at - 1, &[";", ":"]) {
        return if verb(doc, at + 1).is_some() || !noun_follows(doc, mentions, at + 1) {
            plain(Tag::Pronoun, at, at + 1)
        } else {
            noun(doc, mentions, at, end)
        };
    }
    // `legt X een boete op die kan oplopen tot`: behind the particle, before its own verb.
    let particle = doc.is(at, "die")
        && doc.is_any(at - 1, word_set!["op", "uit", "aan", "in", "af"])
        && doc.is_any(
            at + 1,
            word_set![
                "kan", "kunnen", "oploopt", "oplopen", "moet", "moeten", "is", "zijn", "wordt", "werd", "gaat", "de",
                "het"
            ],
        );
    // `gaat die bedrijven onderzoeken`: behind the verb that waits for its infinitive, an article.
    if doc.is(at, "die")
        && doc.is_any(
            at - 1,
            word_set!["gaat", "gaan", "wil", "willen", "zal", "zullen", "laat", "laten", "heeft", "hebben"],
        )
        && mention_at(mentions, at + 1).is_none()
        && is_noun_word(doc, at + 1)
    {
        return noun(doc, mentions, at, end);
    }
    let behind_preposition = doc.is_any(at - 1, PREPOSITIONS) && !particle;
    if behind_preposition {
        return if noun_follows(doc, mentions, at + 1) {
            noun(doc, mentions, at, end)
        } else {
            plain(Tag::Pronoun, at, at + 1)
        };
    }
    // `die boete`, `dat verzoek` inside a clause: an article where no finite verb ends the stretch.
    if (doc.is(at, "die") || verb(doc, at - 1).is_some_and(|v| v.is_finite()))
        && !doc.is(at - 1, ",")
        && !clause_ahead(doc, at + 1, end)
        && noun_follows(doc, mentions, at + 1)
    {
        return noun(doc, mentions, at, end);
    }
    // `, dat klopt niet`
    plain(Tag::Relative, at, at + 1)
}
