//! Words that open a clause under a verb, or only look like it: `dat`, `of`, `te`, a colon.

use super::clause::{class, form, is_finite, is_infinitive, is_of, is_surely_finite, is_verb, next};
use super::kind;
use super::noun::{Head, is_plural, noun};
use crate::claim::Scene;
use crate::lexicon::WordClass;
use crate::model::MentionKind;

/// How far behind the verb its clause may begin.
pub const AHEAD: usize = 32;

/// Does a noun with an article of its own, the object of the verb, end right before the `dat` at `dat`?
pub fn is_relative(scene: &Scene<'_>, from: usize, dat: usize) -> bool {
    let doc = scene.doc;
    let first = (from..dat).rev().take(8).find(|&i| doc.is_any(i, &["het", "een", "dit"]));
    first.is_some_and(|first| {
        // `schrijft in een reactie dat ...`, `klaagt over het feit dat ...`
        !(doc.is_any(first - 1, word_set!["in", "op", "via", "per", "tijdens", "bij", "na", "met", "onder", "vanuit"])
            || doc.is(first - 1, "over") && doc.is(dat - 1, "feit"))
            && noun(scene, first, dat).is_some_and(|n| {
                n.last == dat && matches!(n.head, Head::Word(at) if !kind::is_human(doc, at) && !kind::is_body(doc, at))
            })
    })
}

/// `Dat zegt het bureau, dat ook de bomen telde`: is the clause at `at` a relative one, while the sentence points back?
pub fn describes(scene: &Scene<'_>, start: usize, finite: usize, at: usize) -> bool {
    let doc = scene.doc;
    finite == start + 1
        && doc.is_any(start, &["dat", "dit"])
        && at > finite + 3
        && doc.is(at - 1, "dat")
        && doc.is(at - 2, ",")
}

/// Is what stands between a colon and `end` a clause without any marks?
pub fn is_told(scene: &Scene<'_>, from: usize, end: usize) -> bool {
    let doc = scene.doc;
    from + 3 < end
        && doc.token(from).is_some_and(|t| t.is_word())
        && scene.quotes.within(from, end).is_empty()
        && (from..end).any(|i| is_surely_finite(doc, i) || i > from && is_finite(doc, i) && is_plural(doc, i - 1))
}

/// Words before the subject of a clause that no `dat` as an article can have behind it.
const INTRODUCING: &[&str] = &["deze", "die", "een", "alle", "veel", "geen", "steeds", "sommige", "enkele", "beide"];

/// Is `dat` at `at` the word that opens a clause, rather than a pronoun or an article?
/// `object` where the verb may take `dat` as an object with a predicate (`vindt dat de beste oplossing`).
pub fn opens_clause(scene: &Scene<'_>, at: usize, end: usize, object: bool) -> bool {
    let doc = scene.doc;
    // `Ook de raad wil dat, maar ...`
    let pronoun = doc.is(at + 1, ",") && doc.is_any(at + 2, &["maar", "en", "want", "dus", "omdat", "al", "zo"])
        || doc.is_any(at + 1, &["en", "maar"])
        // `De president wil dat graag, en ...`
        || doc.is_any(at + 1, &["graag", "niet", "ook", "wel", "zelf"]) && doc.is_any(at + 2, &[",", ".", "en", "maar"]);
    // `ontkende dat eerst, maar ...`: adverbs alone, and no clause.
    let stop = (at + 1..end.min(at + 4)).find(|&i| doc.is(i, ","));
    let adverbs = stop.is_some_and(|stop| {
        stop > at + 1
            && (at + 1..stop).all(|i| {
                class(doc, i).any(WordClass::ADVERB)
                    || object && class(doc, i).is_empty() && !doc.is_upper(i) && !is_plural(doc, i)
            })
            && !(at + 1..stop).any(|i| is_verb(doc, i) || scene.mention_at(i).is_some())
            && !doc.is_any(at + 1, &["als", "er"])
    });
    if adverbs {
        return false;
    }
    // `waaruit dat naar voren komt`, `kunnen dat op de site melden`
    if doc.is_any(at - 1, &["dat", "feit", "en", "maar"]) && !doc.is(at.wrapping_sub(2), "alleen")
        || is_of(doc, at - 1, &["kunnen", "moeten", "mogen", "zullen", "gaan"])
        || pronoun
        || doc.str(at - 1).starts_with("waar")
            && class(doc, at - 1).any(WordClass::RELATIVE | WordClass::SUBORDINATOR | WordClass::ADVERB)
    {
        return false;
    }
    if class(doc, at - 1).any(WordClass::PREPOSITION)
        && !doc.is_any(
            at - 1,
            word_set![
                "aan", "toe", "uit", "in", "op", "vol", "af", "mee", "tegen", "voor", "over", "van", "vanuit", "op",
                "erop", "bij", "ervan", "eraan", "ervoor", "erover",
            ],
        )
    {
        return false;
    }
    // `zegt dat plan te kennen`, `doet dat vrijdag.`
    // The verb of the clause may be a noun elsewhere (`een onderzoek start`): at its end it is none.
    let ends = |i: usize| {
        form(doc, i).is_some_and(|f| f.readings.iter().any(|r| r.present || r.past || r.infinitive))
            && !class(doc, i - 1).any(WordClass::DETERMINER)
            && (i + 1 >= end || !doc.token(i + 1).is_some_and(|t| t.is_word()))
    };
    // `dat het dorp vergrijst`: what can only be the subject of a clause stands behind it, and its verb may be one that no table holds.
    let first = class(doc, at + 1);
    let date =
        [at + 1, at + 2].iter().any(|&i| scene.mention_at(i).is_some_and(|(_, m)| m.kind() == MentionKind::Date));
    let subject = doc.is_any(at + 1, word_set!["hij", "zij", "ze", "er", "men", "we", "wij", "iedereen", "niemand"])
        || scene.mention_at(at + 1).is_some_and(|(_, m)| m.first == at + 1 && super::noun::speaks(m.kind()))
        || !object && doc.is_any(at + 1, &["de", "het"])
        || !object
            && (first.any(WordClass::POSSESSIVE)
                || doc.is_any(at + 1, word_set!(of INTRODUCING)) && !is_verb(doc, at + 2));
    let words = (at + 1..end).take_while(|&i| doc.token(i).is_some_and(|t| t.is_word() || t.is_number())).count();
    let few = scene.mention_at(at + 1).is_some_and(|(_, m)| m.kind() == MentionKind::Person);
    if subject
        && !date
        && words >= if few { 3 } else { 4 }
        && !doc.is(at + 2, "te")
        && !has_te(scene, at + 1, end.min(at + 8))
    {
        return true;
    }
    let verb = (at + 2..end).any(|i| (is_verb(doc, i) || ends(i)) && !doc.is(i - 1, "te"))
        || scene.quotes.opened_by(at + 1).is_some()
        // `dat de toestand 'riekt naar bedrog'`: the marks hold the verb.
        || scene.quotes.within(at + 1, end).last().and_then(|i| scene.quotes.get(i)).is_some_and(|q| {
            q.closed && q.close > q.open + 2 && q.close + 2 >= end && q.open <= at + 8
        });
    at + 3 < end
        && verb
        && !(doc.is_any(at + 1, &["al", "niet", "in", "op", "ook"]) && doc.is_any(at + 3, &["en", ",", "."]))
}

/// Does `of` at `at` join two noun phrases?
pub fn joins(scene: &Scene<'_>, at: usize, from: usize) -> bool {
    let doc = scene.doc;
    at > from && doc.token(at - 1).is_some_and(|t| t.is_upper()) && doc.token(at + 1).is_some_and(|t| t.is_upper())
}

/// Does `te` with a verb follow in the clause?
pub fn has_te(scene: &Scene<'_>, from: usize, end: usize) -> bool {
    let doc = scene.doc;
    let mut i = from;
    while i < end && i < from + AHEAD {
        if doc.is(i, "te") && is_infinitive(doc, i + 1)
            || i > from && doc.str(i).contains("te") && is_verb(doc, i) && !is_surely_finite(doc, i)
        {
            return true;
        }
        if doc.is_any(i, &["dat", ":", ";"]) {
            return false;
        }
        i = next(scene, i);
    }
    false
}

/// Does `te` with an infinitive follow right behind the verb of the relative clause that `dat` at `dat` opens, or behind a word more?
pub fn goes_on(scene: &Scene<'_>, dat: usize, end: usize) -> bool {
    let doc = scene.doc;
    let stop = end.min(dat + AHEAD);
    let verb = (dat + 2..stop).find(|&i| is_surely_finite(doc, i) && scene.mention_at(i).is_none());
    let Some(verb) = verb else { return false };
    (verb + 1..stop.min(verb + 6))
        .take_while(|&i| !doc.is_any(i, &[",", "dat", "om"]))
        .any(|i| doc.is(i, "te") && is_infinitive(doc, i + 1))
}

/// Does `dat` at `dat` follow `willen`, with nothing but adverbs and of whom between (`wil van de bond dat`, `wil het liefst dat`)?
pub fn wants(scene: &Scene<'_>, from: usize, dat: usize) -> bool {
    let doc = scene.doc;
    let at = super::series::skip_phrases(scene, from, dat);
    at == dat
        || doc.is(at, "van")
        || doc.is(dat - 1, ",")
        || doc.is_any(
            dat - 1,
            word_set![
                "graag",
                "beiden",
                "allebei",
                "allemaal",
                "zelf",
                "niet",
                "liefst",
                "per",
                "se",
                "wel",
                "ook",
                "echter",
                "ten",
                "minste",
                "meer",
                "beding",
                "klem",
                "snel",
                "wit",
                "zekerheid",
            ],
        )
}
