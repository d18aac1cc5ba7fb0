//! A length of time: `drie maanden`, `anderhalf jaar`, `afgelopen jaren`, `komende twee weken`, `een jaar of tien`, `jaren`.

use super::words::{self, Count};
use crate::lexicon::{Cue, DateNeighbour, Deictic};
use crate::model::{MentionKind, Mod};
use crate::parse::calendar::Unit;
use crate::parse::number;
use crate::rule::{DateExpr, Found, Rule, Value};
use crate::text::Doc;

/// A number of units.
pub static RULE: Rule = Rule {
    id: "date/duration",
    doc: "A number of units, with `afgelopen`, `komende` and the like before it.",
    kind: MentionKind::Date,
    cues: &[Cue::TimeUnit],
    find,
    hits: &[
        ("Hij kreeg [drie maanden] cel.", "P3M"),
        ("Dat duurde [anderhalf jaar].", "P1.5Y"),
        ("Het dorp ligt op [een uur] rijden van de kust.", "PT1H"),
        ("Zij werkten bijna [twee jaar] door.", "P2Y LessThan"),
        ("De [afgelopen jaren] steeg de huur.", "PXY"),
        ("In de [komende twee weken] is het droog.", "P2W"),
        ("Het speelt al [maanden].", "PXM"),
        ("Het stond [een half uur] stil.", "PT30M"),
        ("Het duurt tussen de [100] en 150 uur.", "PT100H"),
        ("Zij kregen taakstraffen van [60] en 90 uur.", "PT60H"),
        ("Daar staat van [10] tot en met 15 jaar cel op.", "P10Y"),
        ("Er is [een jaar of tien] gebouwd.", "P10Y Approx"),
        ("Zij werkte er [een kwart eeuw].", "P25Y"),
        ("Nog geen [week] na de brand was er weer onrust.", "P1W LessThan"),
        ("De [komende jaren] 400.000 woningen erbij.", "PXY"),
        ("[Deze weken] is het druk.", "PXW"),
        ("Het aantal groeide in het [laatste decennium] gestaag.", "P1DE"),
        ("Minister binnen [maand] terug uit Japan", "P1M"),
        ("Het regende de [hele dag].", "P1D"),
        ("Het [komende uur] volgt meer.", "PT1H"),
        ("In de [dagen] na de storm kwam hulp.", "PXD"),
    ],
    misses: &[
        "Toen zij een jaar of drie was, viel zij.",
        "Week na week ging het mis.",
        "Op een dag kwam hij.",
        "Het gebeurde in de jaren negentig.",
        "De dagen waren kort.",
        "Dat is één keer per drie maanden.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some((unit, plural)) = words::unit(doc, at) else { return };
    if unit == Unit::Weekend && !plural {
        return;
    }
    let mut last = at + 1;
    let Some(mut count) = words::count_before(doc, at) else {
        if plural {
            bare(doc, at, unit, out);
        } else if is_last(doc, at, unit) {
            let modifier = words::before(doc, at).and_then(|i| words::loosen(doc, i));
            out.push(at - 1, last, Value::Date(DateExpr::duration(unit, Some(1.into())).with(modifier)));
        } else if let Some(i) = whole_or_hour(doc, at, unit) {
            out.push(i, last, Value::Date(DateExpr::duration(unit, Some(1.into()))));
        } else if is_headline(doc, at) {
            out.push(at, last, Value::Date(DateExpr::duration(unit, Some(1.into()))));
        }
        return;
    };
    if is_no_length(doc, at, &count) {
        return;
    }
    // `een jaar of tien`
    let mut about = None;
    if count.value == Some(1.into())
        && doc.is(last, "of")
        && let Some(number) = number::read(doc, last + 1)
        && words::unit(doc, number.last).is_none()
    {
        count.value = Some(number.value);
        last = number.last;
        about = Some(Mod::Approx);
    }
    let (mut first, value) = (count.first, count.value);
    if let Some(i) = words::before(doc, first) {
        let deictic = words::deictic(doc, i).is_some_and(|d| d != Deictic::Text && d != Deictic::This)
            && (plural || count.value != Some(1.into()));
        if deictic || doc.is_any(i, &["laatste", "eerste"]) && value != Some(1.into()) {
            first = i;
        }
    }
    let modifier = words::loosen(doc, first).or(about);
    out.push(first, last, Value::Date(DateExpr::duration(unit, value).with(modifier)));
    endpoint(doc, (count.first, last), unit, out);
}

/// `de laatste week`, `het laatste decennium`: the one up to now, unless it is the last one of something.
fn is_last(doc: &Doc<'_>, at: usize, unit: Unit) -> bool {
    matches!(unit, Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century)
        && words::before(doc, at).is_some_and(|i| {
            doc.is(i, "laatste") && words::before(doc, i).is_some_and(|j| doc.is_any(j, &["de", "het", "die", "dat"]))
        })
        && !doc.is_any(at + 1, &["van", "was", "is", "waarin"])
}

/// `de hele dag`, `het komende uur`: where it begins.
fn whole_or_hour(doc: &Doc<'_>, at: usize, unit: Unit) -> Option<usize> {
    let i = words::before(doc, at)?;
    let article = || words::before(doc, i).is_some_and(|j| doc.is_any(j, &["de", "het", "die"]));
    let hour = unit.is_clock() && matches!(words::deictic(doc, i), Some(Deictic::Last | Deictic::Next));
    let whole = matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year) && doc.is_any(i, &["hele", "gehele"]);
    (hour || whole && article() && !doc.is_any(at + 1, &["van", "dat"])).then_some(i)
}

/// The style of headlines leaves out `een`: `Minister binnen maand terug`, but `week na week`.
fn is_headline(doc: &Doc<'_>, at: usize) -> bool {
    // `Doelman maand na botsing terug`
    let sentence = doc.sentence_range(at);
    let noun = || {
        doc.token(at + 2).is_some_and(|t| t.is_word())
            && !doc.is_any(at + 2, &["de", "het", "een", "die", "dat", "dit"])
            && !doc.is(at + 2, doc.str(at))
    };
    let title = || !doc.is_any(sentence.end.saturating_sub(1), &[".", "!", "?", ":", ","]);
    if doc.is(at + 1, "na") && noun() && title() {
        return words::before(doc, at).is_none_or(|i| {
            doc.token(i).is_some_and(|t| t.is_word() && t.is_upper() && (i > sentence.start || doc.has(i, Cue::Verb)))
                || doc.has(i, Cue::Verb)
        });
    }
    words::before(doc, at).is_some_and(|i| {
        doc.is(i, "binnen") || doc.is(i, "na") && words::before(doc, i).is_some_and(|j| doc.word(j) != doc.word(at))
    })
}

/// The first of two numbers that share the unit, which ends at `last`: `100` in `100 tot 150 uur`.
fn endpoint(doc: &Doc<'_>, (second, last): (usize, usize), unit: Unit, out: &mut Found<'_>) {
    let Some(joint) = words::before(doc, second) else { return };
    // `van 10 tot en met 15 jaar cel`, `een straf van 10 tot en met 15 jaar`; without such a word they may be ages or hours of a clock
    if doc.is(joint, "met") && joint >= 2 && doc.is(joint - 1, "en") && doc.is(joint - 2, "tot") {
        let term = |i: usize| words::beside(doc, i, DateNeighbour::TERM);
        if term(last) || (joint.saturating_sub(6)..joint - 2).any(term) {
            endpoint_at(doc, joint - 2, unit, out);
        }
        return;
    }
    if !doc.is_any(joint, word_set!["tot", "en", "à", "of", "-", "–"]) {
        return;
    }
    endpoint_at(doc, joint, unit, out);
}

/// The number that ends before `joint`.
fn endpoint_at(doc: &Doc<'_>, joint: usize, unit: Unit, out: &mut Found<'_>) {
    let Some(i) = words::before(doc, joint) else { return };
    let Some(number) = number::read(doc, i).filter(|n| n.last == joint && n.magnitude == rust_decimal::Decimal::ONE)
    else {
        return;
    };
    // `en` joins two numbers only behind `tussen`.
    let between = words::before(doc, i).is_some_and(|j| {
        doc.is(j, "tussen")
            || doc.is_any(j, &["de", "het"]) && words::before(doc, j).is_some_and(|k| doc.is(k, "tussen"))
    });
    // `taakstraffen van 60 en 90 uur`
    let sentences = words::before(doc, i).is_some_and(|j| {
        doc.is(j, "van")
            && words::before(doc, j).is_some_and(|k| ["straf", "straffen"].iter().any(|end| doc.str(k).ends_with(end)))
    });
    if doc.is(joint, "en") && !between && !sentences || doc.str(i).len() == 4 && words::year(doc, i).is_some() {
        return;
    }
    out.push(i, joint, Value::Date(DateExpr::duration(unit, Some(number.value))));
}

/// A plural without a number: `jaren`, `afgelopen jaren`, `weken ervoor`.
fn bare(doc: &Doc<'_>, at: usize, unit: Unit, out: &mut Found<'_>) {
    let next = at + 1;
    let short = doc.is_any(next, &["'"]) && doc.glued(next + 1) && doc.token(next + 1).is_some_and(|t| t.is_number());
    if doc.is_any(next, &["geleden"]) || unit == Unit::Year && short {
        return;
    }
    let Some(i) = words::before(doc, at) else {
        out.push(at, next, Value::Date(DateExpr::duration(unit, None)));
        return;
    };
    let which = words::deictic(doc, i).is_some_and(|d| !matches!(d, Deictic::Text | Deictic::This));
    if unit == Unit::Year && !which && super::decade::tens(doc, next).is_some() {
        return;
    }
    if doc.is_any(next, &["ervoor", "daarvoor", "erna", "daarna", "erop"]) {
        out.push(at, next + 1, Value::Date(DateExpr::duration(unit, None)));
        return;
    }
    // `in de dagen na de storm`, as `de dag na de storm`
    if unit >= Unit::Minute
        && doc.is(i, "de")
        && doc.is_any(next, word_set!["na", "voor", "vóór"])
        && doc.is_any(
            next + 1,
            word_set!["de", "het", "zijn", "haar", "hun", "die", "dat", "deze", "dit", "mijn", "onze"],
        )
    {
        out.push(at, next, Value::Date(DateExpr::duration(unit, None)));
        return;
    }
    // `deze weken`, `al die jaren`, `in die jaren`
    let compound = doc.glued(next) && doc.is(next, "-");
    let those = |j| doc.is_any(j, word_set!["al", "in", "gedurende", "tijdens"]) && !compound;
    let these = !unit.is_clock() && (doc.is(i, "deze") || doc.is(i, "die") && words::before(doc, i).is_some_and(those));
    if which || these || doc.is_any(i, &["laatste", "eerste"]) {
        out.push(i, next, Value::Date(DateExpr::duration(unit, None)));
        return;
    }
    // `al jaren`, `duurt weken`, `na maanden`: not `de dagen`, `lange dagen`.
    let sure = words::beside(doc, i, DateNeighbour::LENGTH_HOURS);
    let long = sure || words::beside(doc, i, DateNeighbour::LENGTH) && unit != Unit::Hour;
    // `moeten jaren wachten`, `dat het jaren duurt`
    let verb = unit >= Unit::Week
        && (doc.has(i, Cue::Verb) || doc.has(next, Cue::Verb))
        && !doc.is_any(i, &["de", "in", "zijn", "haar", "hun", "die", "deze", "per"]);
    // `had hij uren gezopen`, `een verdrag dat decennia oorlog voorkwam`
    let participle = unit == Unit::Hour
        && doc.lex.tables.verbs.get(doc.word(next)).is_some_and(|v| v.is_participle())
        && !doc.is_any(i, &["de", "die", "deze", "zijn", "haar", "hun", "gewerkte"])
        && !doc.str(i).ends_with('e');
    let that = unit >= Unit::Month && doc.is(i, "dat") || unit >= Unit::Day && doc.is(next, "tijd");
    if (long || verb || participle || that)
        && !doc.is_any(next, &["die", "waarin", "oud", "tachtig"])
        && (sure || !doc.is(next, "van"))
    {
        out.push(at, next, Value::Date(DateExpr::duration(unit, None).with(words::loosen(doc, at))));
    }
}

/// `op een dag`, `over een dag`, a clock time, an age.
fn is_no_length(doc: &Doc<'_>, at: usize, count: &Count) -> bool {
    let before = words::before(doc, count.first);
    // `rond een uur of drie`: a clock time; `toen zij een jaar of drie was`: an age
    if doc.is(at + 1, "of")
        && (doc.is(at, "uur")
            && before.is_some_and(|i| doc.is_any(i, &["om", "rond", "tegen", "tot", "vanaf", "na", "voor"]))
            || doc.is(at, "jaar") && doc.is_any(at + 3, &["was", "ben", "bent", "is", "oud"]))
    {
        return true;
    }
    let one = count.value == Some(1.into()) && doc.is(count.first, "een");
    // `op een uur rijden`: a distance
    let ride = word_set!["rijden", "lopen", "vliegen", "fietsen", "varen", "reizen", "afstand"];
    if one && before.is_some_and(|i| doc.is(i, "op")) && !doc.is_any(at + 1, ride) {
        return true;
    }
    // `20.30 uur`, `om vier uur`: a clock time.
    if doc.is(at, "uur") {
        let digits = doc.str(count.first);
        if doc.token(count.first).is_some_and(|t| t.is_number()) && digits.len() >= 4 && digits.contains(['.', ':']) {
            return true;
        }
        if before.is_some_and(|i| doc.is(i, ":") && doc.glued(i)) {
            return true;
        }
    }
    // `één keer per drie maanden` belongs to the count.
    doc.is_any(at + 1, &["geleden"]) || before.is_some_and(|i| doc.is(i, "per"))
}
