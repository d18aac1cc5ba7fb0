//! `nu er een wet ligt`, `of het nu regent`: where `nu` names no time.

use super::words;
use crate::lexicon::{Cue, WordClass};
use crate::text::Doc;
use crate::token::Shape;

/// Is `nu` at `at` the conjunction, or does it say that the time does not matter?
pub(super) fn is_no_time(doc: &Doc<'_>, at: usize) -> bool {
    let phrase = doc.is(at + 1, "en") && doc.is(at + 2, "dan")
        || doc.is(at + 1, ".") && doc.is(at + 2, "nl")
        || doc.is(at + 1, "eenmaal");
    phrase || is_whatever(doc, at) || follows_clause(doc, at) || opens_with_name(doc, at) || is_conjunction(doc, at)
}

/// What may be the subject of a clause that the conjunction opens.
const SUBJECTS: &[&str] = &[
    "er",
    "de",
    "het",
    "dat",
    "die",
    "zij",
    "hij",
    "ze",
    "we",
    "wij",
    "deze",
    "dit",
    "een",
    "duidelijk",
    "ook",
    "blijkt",
    "ik",
    "u",
    "je",
];

/// The conjunction: `nu er een wet ligt`, `maar nu het kabinet valt`: its subject follows, the verb does not.
fn is_conjunction(doc: &Doc<'_>, at: usize) -> bool {
    let before = words::before(doc, at);
    let opens = before.is_none_or(|i| {
        doc.is_any(i, &[",", "maar", "en", "want", "juist", "zeker", "vooral"])
            // `Pas nu de brug dicht is, klagen winkels`
            || doc.is_any(i, &["ook", "pas", "zelfs", "alleen", "uitgerekend"]) && i == doc.sentence_range(at).start
            || doc.token(i).is_some_and(|t| t.shape.has(Shape::QUOTE))
    });
    let next = at + 1;
    // `heeft het land juist nu een leider nodig`: behind the verb of its clause it is no conjunction, unless another verb ends that.
    if before.is_some_and(|i| doc.is_any(i, &["juist", "zeker", "vooral", "helemaal"]) && follows_verb(doc, i))
        && !ends_in_verb(doc, at)
    {
        return false;
    }
    let starts = before.is_none_or(|i| doc.is(i, ":") || doc.token(i).is_some_and(|t| t.shape.has(Shape::QUOTE)));
    if starts && fronts(doc, at)
        || before.is_some_and(|i| doc.is_any(i, &["zeker", "vooral", "juist", "helemaal"])) && closes(doc, at)
        || before.is_some_and(|i| doc.is(i, ",")) && closes(doc, at)
    {
        return true;
    }
    if !opens || doc.has(next, Cue::Verb) || !(doc.is_any(next, word_set!(of SUBJECTS)) || doc.is_upper(next)) {
        return false;
    }
    // `Nu de rest nog`: a call without a verb
    let end = doc.sentence_range(at).end;
    if before.is_none_or(|i| !doc.is(i, ","))
        && doc.is(end.saturating_sub(2), "nog")
        && !(next..end).any(|i| doc.has(i, Cue::Verb))
    {
        return false;
    }
    // `directeur van het fonds, nu de stichting, zei`: what someone or something is now stands between commas without a verb.
    let close = (next..end.min(next + 6)).find(|i| doc.is_any(*i, &[",", ")"]));
    if before.is_some_and(|i| doc.is(i, ","))
        && close.is_some_and(|close| !(next..close).any(|i| doc.has(i, Cue::Verb) && !doc.is_upper(i)))
    {
        return false;
    }
    // Where `en` joins halves of a clause, `nu` is an adverb of the second (`die vochten en nu de stad verlaten`): the
    // clause of a conjunction stands before the main clause, and its comma before a verb.
    let joins = before.is_some_and(|i| {
        doc.is_any(i, &["en", "maar"])
            && words::before(doc, i).is_some_and(|j| {
                doc.token(j).is_some_and(|t| t.is_word() || t.is_number()) && !doc.is_any(j, &["maar", "en"])
            })
    });
    if !joins {
        return true;
    }
    let comma = (next..end).find(|i| doc.is_any(*i, &[",", "."]));
    comma.is_some_and(|i| doc.has(i - 1, Cue::Verb) && doc.has(i + 1, Cue::Verb)) && !relative(doc, at)
}

/// `Nu alle stukken zijn gelezen, beslist de rechter`: no verb stands behind it, one before the first comma and one behind that.
fn fronts(doc: &Doc<'_>, at: usize) -> bool {
    let next = at + 1;
    let end = doc.sentence_range(at).end;
    if finite(doc, next) || doc.token(next).is_none_or(|t| !t.is_word() && !t.is_number()) {
        return false;
    }
    (next + 1..end.saturating_sub(1)).filter(|i| doc.is(*i, ",")).any(|comma| {
        finite(doc, comma + 1) && (comma.saturating_sub(3).max(next + 1)..comma).any(|i| doc.has(i, Cue::Verb))
    })
}

/// `De druk is eraf, nu plaatsing zeker is`: it opens the last clause, whose verb ends it.
fn closes(doc: &Doc<'_>, at: usize) -> bool {
    let next = at + 1;
    let end = doc.sentence_range(at).end;
    let stop = (next..end).find(|i| doc.is_any(*i, &[",", ".", ";", "!", "?"])).unwrap_or(end);
    let noun = doc.token(next).is_some_and(|t| t.is_word()) && !finite(doc, next);
    noun && stop > next + 1
        && !doc.is(stop, ",")
        && finite(doc, stop - 1)
        && !(next..stop - 2).any(|i| finite(doc, i))
        && !doc.is_any(
            next,
            word_set![
                "als", "van", "met", "voor", "en", "de", "dus", "weer", "ook", "al", "heel", "nog", "pas", "alleen",
                "even",
            ],
        )
}

/// `Boeren maken zich zorgen nu de beek droog staat`: a main clause is whole, and the first finite verb behind `nu` ends what it
/// opens. An adverb would have that verb of a clause whose `dat` or `die` stands before it.
fn follows_clause(doc: &Doc<'_>, at: usize) -> bool {
    let sentence = doc.sentence_range(at);
    let next = at + 1;
    let opener = |i: usize| {
        doc.has(i, Cue::WordClass)
            && doc
                .lex
                .tables
                .word_classes
                .get(doc.word(i))
                .is_some_and(|c| c.class.any(WordClass::SUBORDINATOR | WordClass::RELATIVE))
            && !doc.is(i, "nu")
    };
    // The hyphen of `VVD-leider` ends no clause.
    let mark = |i: usize| doc.token(i).is_none_or(|t| t.shape.has(Shape::MARK)) && !(doc.is(i, "-") && doc.glued(i));
    if at <= sentence.start + 1
        || mark(at - 1)
        || opener(at - 1)
        || doc.is_any(at - 1, &["dan", "tot", "van", "vanaf", "voor", "en", "of", "maar", "als"])
        || opener(next)
        || doc.is_any(next, &["en", "of", "dan", "toe"])
        || doc
            .lex
            .tables
            .word_classes
            .get(doc.word(next))
            .is_some_and(|c| c.class.any(WordClass::ADVERB) && !doc.is_any(next, &["er", "het", "de"]))
    {
        return false;
    }
    let form = |i: usize| doc.lex.tables.verbs.get(doc.word(i));
    // `boeren klagen nu de beek droog staat`: a plural looks like an infinitive.
    let subject = doc.is_any(next, word_set!["er", "het", "de", "ze", "hij", "we", "zij", "zich"]);
    let auxiliary = |i: usize| form(i).is_some_and(|v| v.auxiliary) && !doc.is(i, "zijn");
    let verb = |i: usize| tensed(doc, i) || subject && finite(doc, i) && (!doc.has(i, Cue::WordClass) || auxiliary(i));
    let main = (sentence.start.max(at.saturating_sub(24))..at).rev().find(|i| verb(*i) || opener(*i) || mark(*i));
    let Some(main) = main.filter(|i| verb(*i) && !opener(*i)) else { return false };
    // `waardoor de staat nu`: a noun. `wie toen thuisbleef nu op ...`: the clause before it is not the main one.
    let noun = main > sentence.start && doc.is_any(main - 1, &["de", "het", "een", "dit", "die", "deze"]);
    let relative =
        (sentence.start..main).rev().take_while(|i| !mark(*i)).any(|i| i > sentence.start && doc.is(i, "die"));
    if tensed(doc, next) || noun || relative || (main + 1..at).any(|i| opener(i) || mark(i)) {
        return false;
    }
    // `nu de burgers het verdrag opzeggen`: a plural ends the clause, unless the verb before `nu` wants an infinitive.
    let rest =
        |i: usize| form(i).is_some_and(|v| v.is_participle() || !v.noun && v.readings.iter().any(|r| r.infinitive));
    let leads = auxiliary(main) || doc.is_any(main, word_set!(of LEADING)) || doc.is(main, "zijn");
    let wants = leads && !(main + 1..at).any(rest);
    // `kreeg nu de laatste stemmen` has a noun there.
    let noun = |i: usize| {
        doc.is_any(i, word_set!["van", "het", "een", "haar", "hun", "zijn", "mijn", "veel", "meer", "geen", "te"])
            || doc.str(i).ends_with('e') && !doc.is(i, "ze")
    };
    let plural = |i: usize| {
        let last = mark(i + 1) || i + 1 >= sentence.end || form(i + 1).is_some_and(|v| v.is_participle());
        let infinitive = form(i + 1).is_some_and(|v| v.readings.iter().any(|r| r.infinitive)) && mark(i + 2);
        let verb = finite(doc, i) || doc.is(i, "zijn");
        subject && !wants && verb && !noun(i - 1) && (last || infinitive && auxiliary(i))
    };
    let ends_clause = |i: usize| tensed(doc, i) || plural(i);
    let Some(verb) = (next + 1..sentence.end.min(next + 16)).find(|i| ends_clause(*i) || opener(*i) || mark(*i)) else {
        return false;
    };
    if !ends_clause(verb) || opener(verb) || doc.is(verb - 1, "te") {
        return false;
    }
    let infinitive = |i: usize| form(i).is_some_and(|v| v.readings.iter().any(|r| r.infinitive));
    // `moet nu de koeien laten lopen`: the auxiliary before it wants what looks like a plural.
    let wanted = infinitive(verb) || form(verb).is_some_and(|v| v.is_participle());
    if wanted && wants {
        return false;
    }
    // What may stand behind the verb: the end, another clause, or the rest of its group (`heeft gekroond`, `zal aantreden`).
    let ends = |i: usize| {
        i >= sentence.end || mark(i) || opener(i) || doc.is_any(i, &["en", "om", "of", "maar", "want", "dan", "zonder"])
    };
    let group = |i: usize| form(i).is_some_and(|v| v.is_participle() || v.readings.iter().any(|r| r.infinitive));
    let close = (verb + 1..verb + 4).find(|i| !group(*i)).unwrap_or(verb + 4);
    ends(close) && (close == verb + 1 || form(verb).is_some_and(|v| v.auxiliary))
}

/// `Zij zijn boos nu Anna Brouwhuis een hek heeft gebouwd`: a name is the subject of the clause, and its only finite verb ends that.
fn opens_with_name(doc: &Doc<'_>, at: usize) -> bool {
    let (sentence, name) = (doc.sentence_range(at), at + 1);
    let mark = |i: usize| {
        doc.token(i).is_none_or(|t| t.shape.any(Shape::MARK | Shape::QUOTE)) && !(doc.is(i, "-") && doc.glued(i))
    };
    let class = |i: usize, class: WordClass| {
        doc.has(i, Cue::WordClass) && doc.lex.tables.word_classes.get(doc.word(i)).is_some_and(|c| c.class.any(class))
    };
    let opener = |i: usize| class(i, WordClass::SUBORDINATOR | WordClass::RELATIVE) && !doc.is(i, "nu");
    if at <= sentence.start
        || !doc.is_upper(name)
        || mark(at - 1)
        || opener(at - 1)
        || doc.is_any(at - 1, &["dan", "tot", "van", "vanaf", "voor", "en", "of", "maar", "als", "wat", "wie"])
    {
        return false;
    }
    // `dat hij nu Anna verslaat`: the clause before it still waits for its verb.
    let before = (sentence.start..at).rev().find(|&i| opener(i) || mark(i) || tensed(doc, i));
    if before.is_some_and(opener) {
        return false;
    }
    let form = |i: usize| doc.lex.tables.verbs.get(doc.word(i));
    let infinitive = |i: usize| form(i).is_some_and(|v| v.is_participle() || v.readings.iter().any(|r| r.infinitive));
    let stop = (name + 1..sentence.end).find(|&i| mark(i)).unwrap_or(sentence.end);
    let verb = |i: usize| i > name && tensed(doc, i) && !infinitive(i);
    let group =
        stop > name + 2 && form(stop - 1).is_some_and(|v| v.is_participle() || v.readings.iter().any(|r| r.infinitive));
    let end = match () {
        _ if verb(stop - 1) => stop - 1,
        _ if group && verb(stop - 2) && form(stop - 2).is_some_and(|v| v.auxiliary) => stop - 2,
        _ => return false,
    };
    !(name + 1..end).any(|i| tensed(doc, i) || opener(i)) && !doc.is(end - 1, "te")
}

/// Verbs with an infinitive behind them (`laat nu de koeien lopen`, `gaat nu een huis kopen`).
const LEADING: &[&str] = &[
    "laat", "laten", "liet", "lieten", "ziet", "zie", "zien", "zag", "zagen", "hoort", "hoor", "hoorde", "gaat", "ga",
    "gaan", "ging", "gingen", "komt", "kom", "komen", "kwam", "kwamen", "blijft", "blijven", "bleef", "helpt", "hielp",
    "leert", "leerde", "doet", "doen", "deed", "staat", "zit", "ligt", "loopt", "durft", "hoeft", "probeert",
];

/// May the token be a verb in the present or past that is no noun?
fn tensed(doc: &Doc<'_>, at: usize) -> bool {
    doc.token(at).is_some_and(|t| !t.is_upper())
        && !doc.is_any(at, &["zijn", "haar"])
        && doc
            .lex
            .tables
            .verbs
            .get(doc.word(at))
            .is_some_and(|v| (!v.noun || v.auxiliary) && v.readings.iter().any(|r| r.present || r.past))
}

/// Does a finite verb stand before the token in its clause?
fn follows_verb(doc: &Doc<'_>, at: usize) -> bool {
    let begin = doc.sentence_range(at).start;
    let mark = |i: &usize| doc.token(*i).is_some_and(|t| t.shape.has(Shape::MARK));
    (begin.max(at.saturating_sub(12))..at).rev().take_while(|i| !mark(i)).any(|i| finite(doc, i))
}

/// Does a finite verb end the clause of the token?
fn ends_in_verb(doc: &Doc<'_>, at: usize) -> bool {
    let end = doc.sentence_range(at).end;
    let stop = (at..end).find(|i| doc.is_any(*i, &[",", ".", ";", "!", "?"])).unwrap_or(end);
    stop > at + 1 && finite(doc, stop - 1)
}

/// May the token be a finite verb that is no noun?
pub(super) fn finite(doc: &Doc<'_>, at: usize) -> bool {
    doc.token(at).is_some_and(|t| !t.is_upper())
        && doc
            .lex
            .tables
            .verbs
            .get(doc.word(at))
            .is_some_and(|v| (!v.noun || v.auxiliary) && v.readings.iter().any(|r| r.present || r.past || r.infinitive))
}

/// Does a relative stand before the token in its sentence (`zij die vochten en nu ...`)?
fn relative(doc: &Doc<'_>, at: usize) -> bool {
    let sentence = doc.sentence_range(at);
    (sentence.start.max(at.saturating_sub(16))..at)
        .any(|i| doc.is(i, "wie") || doc.is_any(i, &["die", "dat", "waarna"]) && i > sentence.start)
}

/// `of het nu gaat om hout of staal`, `of dat nu mag`: whatever the time. A second `of` or an idle clause tells it.
fn is_whatever(doc: &Doc<'_>, at: usize) -> bool {
    let sentence = doc.sentence_range(at);
    let clause = sentence.start.max(at.saturating_sub(5))..at;
    let Some(opens) = clause.rev().take_while(|i| !doc.is(*i, ",")).find(|i| doc.is(*i, "of")) else { return false };
    let subject = doc.is_any(opens + 1, word_set!["het", "dat", "dit", "ze", "hij", "zij", "je", "we", "die"]);
    doc.is_any(at + 1, &["gaat", "om", "ging"])
        || (at + 1..sentence.end.min(at + 20)).any(|i| doc.is(i, "of"))
        // `Of hij niet nu ook al zwijgt` asks of the present.
        || subject && opens == sentence.start && at == opens + 2
}
