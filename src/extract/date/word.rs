//! Words and phrases that say a time by themselves: `gisteren`, `nu`, `onlangs`, `jarenlang`, `dagelijks`.

use jiff::civil::Time;
use rust_decimal::Decimal;

use super::words;
use crate::lexicon::{Cue, DateNeighbour, Table, WordClass};
use crate::model::{DateType, MentionKind};
use crate::parse::calendar::Unit;
use crate::rule::{Clock, Counted, DateExpr, Found, Rule, Value, When};
use crate::text::Doc;

/// A row of `date_words.tsv`.
pub static RULE: Rule = Rule {
    id: "date/word",
    doc: "A word or phrase that says a time by itself, from lexicons/date_words.tsv.",
    kind: MentionKind::Date,
    cues: &[Cue::DateWord],
    find,
    hits: &[
        ("De boete is [gisteren] opgelegd.", "-1D"),
        ("Het bedrijf kreeg [onlangs] een boete.", "PAST_REF"),
        ("De straf was [jarenlang] te laag.", "PXY"),
        ("Zij komen [dagelijks] langs.", "every P1D"),
        ("In de [toekomst] wordt dat anders.", "FUTURE_REF"),
        ("Hij zei dat [eerder vandaag].", "+0D"),
        ("Er geldt een [driejarig] contract.", "P3Y"),
        ("Zij die vochten en [nu] de stad verlaten, zwijgen.", "PRESENT_REF"),
        ("Het lijkt wel of iedereen dat [nu] is vergeten.", "PRESENT_REF"),
        ("De directeur van het Filmfonds, [nu] het Kunstfonds, zweeg.", "PRESENT_REF"),
        ("Op het [moment] zijn er zes plekken.", "PRESENT_REF"),
        ("[Nu] de gemeente nog.", "PRESENT_REF"),
        ("[Nu] kijken zij op een groenstrook.", "PRESENT_REF"),
        ("De speler, [nu] uitkomend voor Breda, viel in.", "PRESENT_REF"),
        ("Zij scoorde [dit seizoen] vijf keer.", "PRESENT_REF"),
        ("[Eind vorig schooljaar] stopte de rector.", "PAST_REF End"),
        ("De winkel is op maandagen en [dinsdagen] dicht.", "every P1W"),
        ("Dan is het [morgen] de dag van de wedstrijd.", "+1D"),
        ("De boer moet [nu] de koeien laten lopen.", "PRESENT_REF"),
        ("De boer laat [nu] de koeien lopen.", "PRESENT_REF"),
        ("De partij kreeg [nu] de laatste stemmen.", "PRESENT_REF"),
        ("De raad stelt [nu] de vragen die er zijn.", "PRESENT_REF"),
        ("De vraag rijst [nu] of de raad zwijgt.", "PRESENT_REF"),
        ("Zoals het plan [nu] in elkaar zit, kan het niet.", "PRESENT_REF"),
    ],
    misses: &[
        "Op het moment dat zij viel, was het stil.",
        "Op het moment van de brand was het stil.",
        "Of het nu regent of sneeuwt, hij loopt.",
        "De raad zwijgt, en nu het plan er ligt, wacht hij.",
        "Het dagelijks bestuur stapte op.",
        "Nu er een wet ligt, kan het.",
        "Nu alle stukken zijn gelezen, beslist de rechter.",
        "Nu 29 maart dichterbij komt zonder akkoord, lijkt de kans klein.",
        "Nu bij veel partijen een nieuwe ploeg is aangetreden, schuift alles.",
        "De druk is eraf, nu plaatsing zeker is.",
        "Boeren klagen nu de beek droog staat.",
        "Zij belden met de VVD-leider nu de beek droog staat.",
        "De krant vreest een oorlog nu de buren het verdrag opzeggen.",
        "De bonden krijgen meer steun nu ze een meerderheid hebben.",
        "De baas belandt in de cel nu er klachten zijn ingediend.",
        "De baas wordt gezocht nu er klachten zijn ingediend.",
        "De hoop groeit nu zich een tweede koper meldt.",
        "Pas nu de brug dicht is, klagen winkels.",
        "Zij kopen brood nu het nog goedkoop is en niet op.",
        "Goedemorgen, zei hij.",
        "Dat hoort zij elke morgen.",
        "Dat mag op veertienjarige leeftijd.",
        "Hij heeft de zestienjarige met een mes bedreigd.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(hit) = doc.hit(at, Table::DateWord) else { return };
    let Some(row) = doc.lex.tables.date_words.rows.get(hit.row) else { return };
    let Some(mut expr) = meaning(row.kind, &row.means) else { return };
    if is_trap(doc, at, hit.last) || expr.kind == DateType::Set && are_few_weekdays(doc, at) {
        return;
    }
    let mut first = at + row.skip;
    // `eind vorig schooljaar`, but not `eind nu`
    if matches!(expr.when, When::Counted(_)) || words::deictic(doc, at).is_some() {
        let (wider, modifier) = words::narrow(doc, first);
        first = wider;
        expr.modifier = modifier;
    }
    if expr.kind != DateType::Set {
        expr = expr.with(words::loosen(doc, first));
    }
    // `vandaag avond`
    if matches!(expr.when, When::Counted(Counted { unit: Unit::Day, .. }))
        && let Some(part) = words::part_apart(doc, hit.last)
    {
        let when = When::Part(part, Some(Box::new(expr.when)));
        let expr = DateExpr { kind: DateType::Time, when, modifier: expr.modifier };
        out.push(first, hit.last + 1, Value::Date(expr));
        return;
    }
    out.push(first, hit.last, Value::Date(expr));
}

/// `drie zondagen in mei`, `beide zaterdagen`: weekdays in the plural recur only behind `op`, or joined to others that do (`op maandagen en vrijdagen`).
fn are_few_weekdays(doc: &Doc<'_>, at: usize) -> bool {
    let plural = |i: &usize| doc.str(*i).ends_with("dagen");
    let joined = |i: usize| {
        let joint = words::before(doc, i).filter(|j| doc.is_any(*j, &["en", "of", ","]))?;
        words::before(doc, joint).filter(plural)
    };
    let mut first = at;
    while let Some(other) = joined(first) {
        first = other;
    }
    plural(&at) && words::before(doc, first).is_none_or(|i| !doc.is(i, "op"))
}

fn is_trap(doc: &Doc<'_>, at: usize, last: usize) -> bool {
    // A capital inside a sentence is a name (`Rookvrij Nu`, `Tachtigjarige Oorlog`).
    let inside = words::before(doc, at).is_some_and(|i| doc.token(i).is_some_and(|t| t.is_word() || t.is_number()));
    // `Samen optrekken Gisteren was de kerk`: behind a heading without a stop the word has its verb.
    let opens = || last == at + 1 && doc.is_any(at, &["gisteren", "vandaag", "gistermiddag"]) && finite(doc, last);
    if inside && doc.token(at).is_some_and(|t| t.is_upper()) && !opens() {
        return true;
    }
    // `(Vandaag, 4 maart)` names a section of a paper.
    if at > 0 && doc.is(at - 1, "(") && doc.is(last, ",") && doc.token(at).is_some_and(|t| t.is_upper()) {
        return true;
    }
    // `op het moment dat zij viel` names the moment of something else.
    if doc.is(last - 1, "moment") && doc.is(last - 2, "het") {
        return doc
            .is_any(last, word_set!["dat", "van", "waarop", "waarin", "waar", "suprême", "zelf", "waren", "toen"]);
    }
    if doc.is(at, "recent")
        && words::before(doc, at)
            .is_some_and(|i| doc.is_any(i, &["geen", "een", "uit", "het", "meest", "meer", "van", "op"]))
    {
        return true;
    }
    if doc.is(at, "nu") {
        if is_whatever(doc, at) || follows_clause(doc, at) {
            return true;
        }
        if doc.is(at + 1, "en") && doc.is(at + 2, "dan")
            || doc.is(at + 1, ".") && doc.is(at + 2, "nl")
            || doc.is(at + 1, "eenmaal")
        {
            return true;
        }
        return is_conjunction(doc, at);
    }
    if doc.is_any(at, &["dagelijks", "dagelijkse"]) {
        return doc.is_any(
            last,
            word_set![
                "bestuur",
                "besturen",
                "leven",
                "leventje",
                "leiding",
                "bestuurder",
                "bestuurslid",
                "praktijk",
                "werkelijkheid",
                "brood",
            ],
        );
    }
    if doc.is_any(at, &["morgen", "heden"]) {
        let before = words::before(doc, at);
        return before
            .is_some_and(|i| doc.is_any(i, word_set!["goede", "de", "'s", "in", "een", "deze", "elke", "iedere"]))
            || doc.token(at).is_some_and(|t| t.is_upper()) && before.is_some();
    }
    // `de driejarige Sem`: an age.
    // `dat zij de zestienjarige met een mes bedreigde`
    let alone = || {
        doc.has(last, Cue::Verb)
            || doc.is_any(
                last,
                word_set!["met", "uit", "in", "op", "die", "en", "zelf", "werd", "om", "door", "aan", "bij"],
            )
    };
    // `op veertienjarige leeftijd`
    if doc.str(at).ends_with("jarige") && doc.is(last, "leeftijd") {
        return true;
    }
    doc.str(at).ends_with("jarige")
        && (is_person(doc, last) || words::before(doc, at).is_some_and(|i| doc.is_any(i, &["de", "een"])) && alone())
        || doc.str(at).ends_with("jarige") && doc.token(last).is_some_and(|t| t.shape.has(crate::token::Shape::MARK))
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
            || doc.token(i).is_some_and(|t| t.shape.has(crate::token::Shape::QUOTE))
    });
    let next = at + 1;
    // `heeft het land juist nu een leider nodig`: behind the verb of its clause it is no conjunction, unless another verb ends that.
    if before.is_some_and(|i| doc.is_any(i, &["juist", "zeker", "vooral", "helemaal"]) && follows_verb(doc, i))
        && !ends_in_verb(doc, at)
    {
        return false;
    }
    let starts =
        before.is_none_or(|i| doc.is(i, ":") || doc.token(i).is_some_and(|t| t.shape.has(crate::token::Shape::QUOTE)));
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
    let mark = |i: usize| {
        doc.token(i).is_none_or(|t| t.shape.has(crate::token::Shape::MARK)) && !(doc.is(i, "-") && doc.glued(i))
    };
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
    // `waardoor de staat nu`: a noun. `die eerst op Denk stemden nu op ...`: the clause before it is not the main one.
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
    let mark = |i: &usize| doc.token(*i).is_some_and(|t| t.shape.has(crate::token::Shape::MARK));
    (begin.max(at.saturating_sub(12))..at).rev().take_while(|i| !mark(i)).any(|i| finite(doc, i))
}

/// Does a finite verb end the clause of the token?
fn ends_in_verb(doc: &Doc<'_>, at: usize) -> bool {
    let end = doc.sentence_range(at).end;
    let stop = (at..end).find(|i| doc.is_any(*i, &[",", ".", ";", "!", "?"])).unwrap_or(end);
    stop > at + 1 && finite(doc, stop - 1)
}

/// May the token be a finite verb that is no noun?
fn finite(doc: &Doc<'_>, at: usize) -> bool {
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

/// Does a person stand here?
fn is_person(doc: &Doc<'_>, at: usize) -> bool {
    doc.token(at).is_some_and(|t| t.is_upper())
        || doc.has(at, Cue::Occupation)
        || doc.has(at, Cue::Role)
        || words::beside(doc, at, DateNeighbour::PERSON)
}

/// `PRESENT_REF`, `D-1`, `PXY`, `PT4H`.
fn meaning(kind: DateType, means: &str) -> Option<DateExpr> {
    let when = match means {
        "PRESENT_REF" => When::Present,
        "PAST_REF" => When::Past,
        "FUTURE_REF" => When::Future,
        _ if kind == DateType::Time => {
            let (hour, minute) = means.trim_start_matches('~').split_once(':')?;
            let time = Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()?;
            return Some(DateExpr::time(When::Clock(Clock { time, twelve: means.starts_with('~'), part: None }, None)));
        }
        _ => match means.strip_prefix('P') {
            Some(length) => return length_of(kind, length),
            None => Counted::today(Unit::Day, means.strip_prefix('D')?.parse().ok()?),
        },
    };
    Some(DateExpr::date(when))
}

fn length_of(kind: DateType, text: &str) -> Option<DateExpr> {
    let (text, clock) = text.strip_prefix('T').map_or((text, false), |t| (t, true));
    let digits = text.find(|c: char| c.is_ascii_uppercase() && c != 'X').unwrap_or(text.len());
    let (number, code) = text.split_at(digits);
    let count = if number == "X" { None } else { Some(number.parse::<Decimal>().ok()?) };
    let unit = Unit::from_code(code, clock)?;
    Some(if kind == DateType::Set { DateExpr::set(unit, count) } else { DateExpr::duration(unit, count) })
}
