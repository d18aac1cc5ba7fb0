//! From a reporting verb on to the clause under it: at each word it may open, be passed by, or no longer be expected.

use std::ops::Range;

use super::clause::{class, form, is_infinitive, is_of, is_surely_finite, is_verb, next, skip_adverbs};
use super::content::{Kind, clause_end};
use super::kind;
use super::noun::{Head, Noun, is_plural, noun, nouns};
use super::opening::{AHEAD, goes_on, has_te, is_told, joins, opens_clause};
use super::series::skip_phrases;
use super::subject::Subject;
use super::under::{BETWEEN, is_somebody};
use super::verb::Report;
use super::word::is_content;
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};
use crate::model::{MentionKind, Stance};

/// Verbs whose object is spoken to.
const ADDRESSING: &[&str] =
    &["verwijten", "vragen", "verzoeken", "smeken", "sommeren", "manen", "adviseren", "bezweren", "waarschuwen"];

/// What nobody threatens to do.
const BEFALLING: &[&str] = &[
    "verdwijnen",
    "gaan",
    "verliezen",
    "vallen",
    "omvallen",
    "mislukken",
    "raken",
    "kwijtraken",
    "worden",
    "ontstaan",
    "lopen",
    "vastlopen",
    "krijgen",
    "instorten",
    "missen",
    "mislopen",
    "overlijden",
    "zakken",
    "zijn",
    "ontsporen",
    "bezwijken",
    "escaleren",
    "sneuvelen",
];

/// Where the walk has come.
struct Walk<'w> {
    /// The verb.
    r: &'w Report<'w>,
    /// Who speaks.
    found: &'w Subject,
    /// The unit that the verb stands in.
    unit: &'w Range<usize>,
    /// Where it began.
    from: usize,
    /// Where the clause may begin, behind adverbs and an addressee.
    start: usize,
    /// Where it is given up.
    stop: usize,
    /// Has the verb an object of its own before it?
    object: bool,
    /// The commas passed.
    commas: usize,
}

/// What a word says of the clause.
enum Step {
    /// Nothing.
    Pass,
    /// It stands within something that is passed by; go on here.
    To(usize),
    /// No clause is to be expected behind it.
    Stop,
    /// Nothing is said at all.
    Nothing,
    /// This is the clause.
    Clause(Range<usize>),
}

/// What the walk ends in.
pub(super) enum Walked {
    /// The clause.
    Clause(Range<usize>),
    /// Nothing is said.
    Nothing,
    /// No clause opened; something else may stand under the verb.
    On,
}

/// What a word may be.
type Reading = fn(&Scene<'_>, &Walk<'_>, usize) -> Step;

/// All readings of a word, in their order.
const READINGS: &[Reading] = &[
    others,
    object,
    said_in_front,
    relative,
    apart,
    against,
    dat,
    of,
    question,
    om,
    befalling,
    te,
    quoted,
    between,
    comma,
    colon,
    closed,
];

/// Walks from the verb to the clause under it.
pub(super) fn walk(
    scene: &Scene<'_>,
    r: &Report<'_>,
    found: &Subject,
    from: usize,
    start: usize,
    unit: &Range<usize>,
) -> Walked {
    let open = if found.behind { found.last } else { r.finite + 1 };
    let object = r.at != r.finite && skip_phrases(scene, open, r.at) < r.at;
    let mut walk = Walk { r, found, unit, from, start, stop: unit.end.min(from + AHEAD), object, commas: 0 };
    let mut i = from;
    while i < walk.stop {
        let step = READINGS.iter().map(|read| read(scene, &walk, i)).find(|step| !matches!(step, Step::Pass));
        match step.unwrap_or(Step::Pass) {
            Step::Pass => {
                walk.commas += usize::from(scene.doc.is(i, ","));
                i = next(scene, i);
            }
            Step::To(on) => i = on,
            Step::Stop => break,
            Step::Nothing => return Walked::Nothing,
            Step::Clause(clause) => return Walked::Clause(clause),
        }
    }
    Walked::On
}

/// The clause, if it goes on behind `at`.
fn beyond(clause: Range<usize>, at: usize) -> Step {
    if clause.end > at { Step::Clause(clause) } else { Step::Nothing }
}

/// `kondigde een besluit aan en getuigen melden dat ...`: what others say.
fn others(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    let doc = scene.doc;
    if !doc.is_any(i, &["en", "maar"]) || i < w.r.last || w.r.at != w.r.finite || !doc.has(i + 2, Cue::ReportingForm) {
        return Step::Pass;
    }
    let (_, last) = nouns(scene, i + 1, w.stop);
    let verb = last == i + 2 && is_verb(doc, last) && skip_phrases(scene, last + 1, w.stop) < w.stop;
    if verb { Step::Stop } else { Step::Pass }
}

/// `Ze maakte dat woensdag bekend`: what parts a verb from its particle is an object.
fn object(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    if scene.doc.is(i, "dat") && i + 1 < w.r.last && w.r.at < i { Step::Nothing } else { Step::Pass }
}

/// `..., meldt het team, dat zich ermee bezighoudt`: what was said stands in front.
fn said_in_front(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    let (doc, r, found, first) = (scene.doc, w.r, w.found, w.unit.start);
    let in_front = doc.is(i, "dat")
        && (w.commas > 0 || doc.is(i - 1, ",") || i == found.last && doc.is(found.first, "het"))
        && found.behind
        && r.finite > first
        && (doc.is(r.finite - 1, ",") || w.commas > 0 && scene.quotes.around(r.finite - 1).is_some())
        && (first..r.finite - 1).any(|k| is_verb(doc, k))
        && !class(doc, first).any(WordClass::SUBORDINATOR)
        && !doc.is_any(first, &["als", "toen"]);
    if in_front { Step::Stop } else { Step::Pass }
}

/// `belooft beeld dat niemand kent vrij te geven`, `hoopt de weg die er ligt te sluiten`: a relative clause before the infinitive.
fn relative(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    let (doc, row) = (scene.doc, w.r.row);
    let bare = || class(doc, i - 1).is_empty() && i > w.start.max(w.from);
    if row.te
        && doc.is(i, "dat")
        && bare()
        && scene.mention_at(i - 1).is_none()
        && !is_verb(doc, i - 1)
        && goes_on(scene, i, w.unit.end)
    {
        return Step::To(i + 1);
    }
    if (row.te || row.op_te)
        && doc.is(i, "die")
        && bare()
        && goes_on(scene, i, w.unit.end)
        && let Some(verb) = (i + 2..w.stop).find(|&k| is_surely_finite(doc, k))
    {
        return Step::To(verb + 1);
    }
    Step::Pass
}

/// `maakt zich zorgen over het tekort, dat groeit`: a relative clause.
fn apart(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    let doc = scene.doc;
    match doc.is(i, "dat") && w.commas == 1 && doc.is(i - 1, ",") && w.found.last.max(w.r.last) < i - 1 {
        true if w.r.row.te => Step::To(i + 1),
        true => Step::Stop,
        false => Step::Pass,
    }
}

/// `protesteren tegen het verbod voor auto's dat maandag ingaat`: a relative clause of what they are against.
fn against(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    let doc = scene.doc;
    let thing = |k: usize| {
        doc.is(k, "tegen")
            && doc.is(k + 1, "het")
            && noun(scene, k + 1, i).is_some_and(|n| matches!(n.head, Head::Word(_)) && kind::is_silent(doc, &n))
    };
    let opposes = ["protesteren", "demonstreren", "betogen", "ageren"].iter().any(|verb| w.r.row.lemma == *verb);
    let relative =
        opposes && doc.is(i, "dat") && !doc.is(i - 1, ",") && (w.from.max(i.saturating_sub(BETWEEN))..i).any(thing);
    if relative { Step::Stop } else { Step::Pass }
}

/// The clause behind `dat`.
fn dat(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    let (doc, row, end) = (scene.doc, w.r.row, w.unit.end);
    // `Gevraagd wat hij ervan vindt dat ...`: what is asked about.
    if row.lemma == "vinden"
        && (w.unit.start..w.r.at).any(|k| doc.is(k, "wat"))
        && (w.unit.start..i).any(|k| doc.is_any(k, &["ervan", "daarvan"]))
    {
        return Step::Stop;
    }
    // `zegt er niet bij wanneer dat gebeurde`: a question has opened before it.
    let asked = || doc.is_any(i - 1, &["wanneer", "waarom", "hoe", "waar", "wie"]);
    // `zei dat te begrijpen`, `wil dat land inlijven`: the object of the infinitive.
    let object = row.te && doc.is(i + 1, "te") && is_infinitive(doc, i + 2)
        || row.lemma == "willen" && is_object_of_infinitive(scene, i, end);
    if !row.dat || !doc.is(i, "dat") || object || asked() || !opens_clause(scene, i, end, row.object) {
        return Step::Pass;
    }
    // `vindt het onwenselijk dat ...`: the judgement belongs to what is said.
    let first = if row.object && w.start < i && doc.is(w.start, "het") { w.start } else { i + 1 };
    Step::Clause(first..clause_end(scene, i + 1, end, Kind::Under))
}

/// `wil dat land inlijven omdat ...`: a noun that `dat` points at, and no finite verb behind it.
fn is_object_of_infinitive(scene: &Scene<'_>, dat: usize, end: usize) -> bool {
    let doc = scene.doc;
    let noun = is_content(doc, dat + 1)
        && !doc.is_upper(dat + 1)
        && !is_plural(doc, dat + 1)
        && !is_verb(doc, dat + 1)
        && scene.mention_at(dat + 1).is_none();
    let stop = |i: &usize| doc.is_any(*i, &[",", ".", "omdat", "en", "maar", "als", "om", "waar"]);
    let close = (dat + 2..end).find(stop).unwrap_or(end);
    let infinitive = |i: usize| is_infinitive(doc, i) && is_verb(doc, i);
    noun && close > dat + 2 && infinitive(close - 1) && !(dat + 2..close - 1).any(|i| is_verb(doc, i))
}

/// The clause behind `of`.
fn of(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    let (doc, row, end) = (scene.doc, w.r.row, w.unit.end);
    let opens = row.of
        && doc.is(i, "of")
        && i >= w.r.last.max(w.from)
        && !joins(scene, i, w.from)
        && (i + 1..end)
            // `vertellen over hun training of een bad, maar ...`: two things, and another clause.
            .take_while(|&k| !(doc.is(k, ",") && doc.is_any(k + 1, &["maar", "want"])))
            .any(|k| is_verb(doc, k))
        && !(row.te && is_choice(scene, i + 1, end));
    if opens { Step::Clause(i + 1..clause_end(scene, i + 1, end, Kind::Under)) } else { Step::Pass }
}

/// `zei op de dag zelf of pas later te kiezen`: does an infinitive with `te` stand before any finite verb?
fn is_choice(scene: &Scene<'_>, from: usize, end: usize) -> bool {
    let doc = scene.doc;
    let verb =
        (from..end.min(from + AHEAD)).find(|&i| is_surely_finite(doc, i) || is_infinitive(doc, i) && is_verb(doc, i));
    verb.is_some_and(|v| v > from && doc.is(v - 1, "te"))
}

/// `vraagt zich af hoe ...`
fn question(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    let (doc, row) = (scene.doc, w.r.row);
    let opens = row.stance == Stance::Asks
        && row.of
        && !doc.is(i + 1, ",")
        && i >= w.r.last.max(w.from)
        && doc.is_any(
            i,
            word_set!["hoe", "hoeveel", "waarom", "wie", "wat", "waar", "wanneer", "welke", "welk", "waarop", "waarin"],
        );
    if opens { Step::Clause(i..clause_end(scene, i, w.unit.end, Kind::Under)) } else { Step::Pass }
}

/// `vraagt om te stoppen`, `kondigde aan om te stoppen`; but `heeft maatregelen aangekondigd om ...` tells an aim.
fn om(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    let (doc, r, end) = (scene.doc, w.r, w.unit.end);
    if !doc.is(i, "om") {
        return Step::Pass;
    }
    let te = has_te(scene, i + 1, end);
    let takes = r.row.op_te
        || matches!(r.row.stance, Stance::Demands | Stance::Asks)
        // `waarschuwt het kabinet om niet te wachten`
        || r.row.stance == Stance::Warns && doc.is_any(i + 1, &["niet", "geen", "nooit"])
        || doc.is(i - 1, "aan") && r.row.stance == Stance::Announces && i == r.last
        || r.row.stance == Stance::Promises && r.last == r.at + 1 && !(w.from..i).any(|k| is_verb(doc, k));
    // `vraagt naar hun redenen om te stoppen`
    let reasons = r.row.lemma == "vragen" && (w.from..i).any(|k| doc.is(k, "naar"));
    if takes && !reasons && r.row.te && te {
        return Step::Clause(i + 1..clause_end(scene, i + 1, end, Kind::Infinitive));
    }
    // `hoopt de uitslag om te zetten`: a part of the infinitive.
    let joins = |lemma| doc.lex.tables.separables.join(lemma, doc.word(i)).is_some();
    if doc.is(i + 1, "te") && form(doc, i + 2).is_some_and(|f| f.readings.iter().any(|r| joins(r.lemma))) {
        return Step::To(i + 1);
    }
    if !doc.is(i + 1, "tafel") && (i > w.from || w.object) && te { Step::Stop } else { Step::Pass }
}

/// `Het bedrijf dreigt failliet te gaan`: what threatens to happen.
fn befalling(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    let own = w.r.row.lemma == "dreigen" && scene.doc.is(i, "te") && is_of(scene.doc, i + 1, BEFALLING);
    if own { Step::Nothing } else { Step::Pass }
}

/// The infinitive with `te`: `zegt er alles aan te doen`.
fn te(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    let (doc, r, end) = (scene.doc, w.r, w.unit.end);
    if !(r.row.te || r.row.op_te) || !doc.is(i, "te") || !is_infinitive(doc, i + 1) || i < w.start {
        return Step::Pass;
    }
    if let Some(first) = object_before(scene, w, i) {
        return beyond(first..clause_end(scene, i, end, Kind::Infinitive), i);
    }
    // The `er` of `drong er op aan` belongs to the verb.
    let own = r.row.lemma.starts_with("er");
    let er = (w.from..w.start).find(|&k| doc.is(k, "er") && !own);
    let first = match er {
        Some(er) if i > w.start => er,
        // `zegt volledig mee te werken`: the adverbs are part of what is said.
        _ if i == w.start => {
            let low = w.from.max(if r.last > r.at + 1 { r.last } else { w.from });
            (low..i).rev().take_while(|&k| scene.mention_at(k).is_none()).last().unwrap_or(i)
        }
        _ => infinitive_start(scene, w, i),
    };
    beyond(first..clause_end(scene, first, end, Kind::Infinitive), i)
}

/// `omdat de raad veel vragen zei te hebben`, `Spijt zegt hij niet te hebben`: where the object of the infinitive begins that stands before the verb.
fn object_before(scene: &Scene<'_>, w: &Walk<'_>, te: usize) -> Option<usize> {
    let (doc, r, found) = (scene.doc, w.r, w.found);
    let open = if found.behind { found.last } else { r.at + 1 };
    if r.at != r.finite || skip_adverbs(scene, open, te) != te {
        return None;
    }
    // `De storm dreigt de stad te treffen`, `De laatste keer zei hij te twijfelen`
    let time = |i: usize| {
        doc.is_any(
            i,
            word_set![
                "keer", "helft", "moment", "tijd", "dag", "week", "maand", "jaar", "avond", "ochtend", "middag",
                "nacht", "uur"
            ],
        )
    };
    if found.behind && (r.row.lemma != "zeggen" || time(r.finite - 1)) {
        return None;
    }
    let low = if found.behind { w.unit.start } else { found.last };
    let from = skip_adverbs(scene, low, r.finite);
    let thing = noun(scene, from, r.finite).is_some_and(|n| {
        n.last == r.finite
            && matches!(n.head, Head::Word(at) if !kind::is_human(doc, at) && !kind::is_body(doc, at) && !is_verb(doc, at))
    });
    // `Spijt zegt hij niet te hebben`
    let bare = from + 1 == r.finite && is_content(doc, from) && !is_verb(doc, from) && !super::voice::speaks(doc, from);
    (from < r.finite && (thing || bare) && !(found.behind && from > low)).then_some(from)
}

/// Where the words of an infinitive begin whose `te` stands at `te`, apart from the verb.
fn infinitive_start(scene: &Scene<'_>, w: &Walk<'_>, te: usize) -> usize {
    let (doc, r) = (scene.doc, w.r);
    // `raadt aan niet te lang te wachten`: what is denied is part of what is said.
    let low = w.from.max(r.last);
    let own = word_set![
        "niet", "nooit", "meer", "geen", "er", "alles", "niets", "zich", "pas", "alleen", "vooral", "graag", "liever",
        "mogelijk"
    ];
    // `vraagt mogelijk getroffen mensen zich te melden`: of whom it is told.
    let of_people = |k: usize| doc.is(k, "mogelijk") && form(doc, k + 1).is_some_and(|f| f.is_participle());
    let part = |&k: &usize| {
        doc.is_any(k, own) && !of_people(k)
            // `zei ongeveer honderd soldaten te hebben gezien`
            || doc.is_any(k, word_set!["ongeveer", "minstens", "circa", "hooguit", "zeker", "bijna", "ruim", "slechts", "minimaal", "maximaal"])
    };
    let start = (low..w.start).find(part).unwrap_or(w.start);
    // `drong er op aan snel een besluit te nemen`: what stands behind the particle is said.
    let parted = r.last > r.at + 1
        && low == r.last
        && (low..start).all(|k| scene.mention_at(k).is_none_or(|(_, m)| m.kind() == MentionKind::Date));
    let start = if parted && r.at == r.finite { low } else { start };
    // `verwijt de raad niets te doen`: who is spoken to.
    let spoken_to = |n: &Noun| {
        ADDRESSING.iter().any(|verb| r.row.lemma == *verb)
            && n.last < te
            && match n.head {
                Head::Mention(_) => true,
                Head::Word(at) => (n.definite || is_plural(doc, at)) && super::voice::speaks(doc, at),
                Head::Pronoun(_) | Head::Name(..) => false,
            }
    };
    // `adviseert de minister daarom het plan aan te passen`: nor does why belong to it.
    let start = noun(scene, start, te)
        .filter(spoken_to)
        .map_or(start, |n| n.last + usize::from(doc.is_any(n.last, &["daarom", "dus", "nu", "eveneens", "overigens"])));
    // `dreigde om hem te verwijderen`
    start + usize::from(doc.is(start, "om") && !doc.is(start + 1, "tafel"))
}

/// `laat weten "verbaasd te zijn" over het besluit`
fn quoted(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    if !(w.r.row.te || w.r.row.op_te) || i < w.start {
        return Step::Pass;
    }
    let Some(q) = scene.quotes.opened_by(i).and_then(|q| scene.quotes.get(q)).filter(|q| q.closed) else {
        return Step::Pass;
    };
    // `zegt de gesprekken "te verwelkomen"`: the infinitive alone stands between marks.
    if i > w.start {
        let alone = scene.doc.is(i + 1, "te") && is_infinitive(scene.doc, i + 2) && w.commas == 0;
        return match alone {
            true => beyond(infinitive_start(scene, w, i)..clause_end(scene, i, w.unit.end, Kind::Infinitive), q.close),
            false => Step::Pass,
        };
    }
    // The words between marks end in `te` with an infinitive.
    if q.close <= q.open + 3 || !scene.doc.is(q.close - 2, "te") || !is_infinitive(scene.doc, q.close - 1) {
        return Step::Pass;
    }
    beyond(i..clause_end(scene, i, w.unit.end, Kind::Infinitive), q.close + 1)
}

/// `benadrukt, zoals ook in de Kamer, dat ...`: between commas right behind the verb.
fn between(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    let (doc, end) = (scene.doc, w.unit.end);
    if !doc.is(i, ",") || i > w.start.max(w.r.last) || !w.r.row.dat || w.found.behind {
        return Step::Pass;
    }
    let close = (i + 2..w.stop.min(i + BETWEEN)).find(|&k| doc.is(k, ",") && doc.is(k + 1, "dat"));
    let dat = close.map(|k| k + 1).filter(|&dat| {
        !doc.is_any(i + 1, &["dat", "die", "en", "maar", "want", "zo", "aldus"])
            && !doc.str(i + 1).ends_with("end")
            && opens_clause(scene, dat, end, w.r.row.object)
    });
    dat.map_or(Step::Pass, |dat| Step::Clause(dat + 1..clause_end(scene, dat + 1, end, Kind::Under)))
}

/// At a comma the sentence may turn to something else. An apposition or a relative clause of the subject may stand between.
fn comma(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    let doc = scene.doc;
    let commas = w.commas + 1;
    let ends = doc.is(i, ",")
        && (doc.is(i + 1, "om")
            || doc.str(i + 1).ends_with("end")
            || commas > 2
            || !w.found.behind && commas > 1
            || doc.is_any(
                i + 1,
                &["maar", "want", "en", "terwijl", "waarna", "waarbij", "omdat", "nadat", "toen", "hoewel"],
            )
            || is_surely_finite(doc, i + 1));
    if ends { Step::Stop } else { Step::Pass }
}

/// `Het OM concludeert: van een misdrijf is geen sprake.`
fn colon(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    let (doc, r) = (scene.doc, w.r);
    let somebody =
        |n: &Noun| is_somebody(scene, n) || n.definite && matches!(n.head, Head::Word(at) if kind::is_body(doc, at));
    let opens = doc.is(i, ":")
        && (i <= w.start.max(r.last) || i == r.last + 1 && doc.is(r.last, "over"))
        && r.at == r.finite
        && r.row.direct
        // `wat psychologen kuddegedrag noemen: ...`
        && r.row.lemma != "noemen"
        && (r.row.strong || ["zeker weten", "het eens zijn"].iter().any(|verb| r.row.lemma == *verb))
        && (!matches!(r.row.stance, Stance::Expects | Stance::Asks | Stance::Announces)
            // `De moeder vraagt zich af: had ik moeten wachten?`
            || r.row.lemma == "zich afvragen" && doc.is(w.unit.end - 1, "?"))
        && w.found.nouns.iter().all(somebody)
        && is_told(scene, i + 1, w.unit.end);
    if opens { Step::Clause(i + 1..clause_end(scene, i + 1, w.unit.end, Kind::Main)) } else { Step::Pass }
}

/// A word behind which no clause opens: a conjunction, a question, a verb of another clause.
fn closed(scene: &Scene<'_>, w: &Walk<'_>, i: usize) -> Step {
    let doc = scene.doc;
    // `belooft niet te laat te komen`, `bekende zijn diploma te hebben vervalst`
    let verb = || {
        is_surely_finite(doc, i)
            && i >= w.r.last
            && scene.mention_at(i).is_none()
            && !doc.is(i - 1, "te")
            && !(doc.is(i, "zijn") && is_content(doc, i + 1) && w.r.row.te && has_te(scene, i + 1, w.unit.end))
    };
    let ends = doc.is_any(i, &[":", ";", "omdat", "terwijl", "hoe", "waarom", "wat", "wie"])
        || w.commas == 0 && (doc.is(i, "die") && i > w.from || verb());
    if ends { Step::Stop } else { Step::Pass }
}
