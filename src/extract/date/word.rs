//! Words and phrases that say a time by themselves: `gisteren`, `nu`, `onlangs`, `jarenlang`, `dagelijks`.

use jiff::civil::Time;
use rust_decimal::Decimal;

use super::{now, words};
use crate::lexicon::{Cue, DateNeighbour, Table};
use crate::model::{DateType, MentionKind};
use crate::parse::calendar::Unit;
use crate::rule::{Clock, Counted, DateExpr, Found, Rule, Value, When};
use crate::text::Doc;
use crate::token::Shape;

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
        ("Wie had gedacht dat hij [nu] Anna Brouwhuis verslaat?", "PRESENT_REF"),
        ("Op die baan weet zij [nu] Brouwhuis te verslaan.", "PRESENT_REF"),
        ("De kiezer die [nu] Brouwdam kiest, zwijgt.", "PRESENT_REF"),
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
        "De buren zijn boos nu Anna Brouwhuis een hek heeft gebouwd.",
        "Dus geen tijd voor rust nu Brouwdam met tien punten de beker ingaat.",
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
    let opens = || last == at + 1 && doc.is_any(at, &["gisteren", "vandaag", "gistermiddag"]) && now::finite(doc, last);
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
        return now::is_no_time(doc, at);
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
        || doc.str(at).ends_with("jarige") && doc.token(last).is_some_and(|t| t.shape.has(Shape::MARK))
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
