//! Ages, which are no durations: `43-jarige`, `94 jaar oud`, `een jongen van 6 jaar`, `ouder dan 18 jaar`, `werd 94 jaar`.

use super::words;
use crate::lexicon::{Cue, DateNeighbour};
use crate::model::MentionKind;
use crate::parse::calendar::Unit;
use crate::rule::{Found, Rule};
use crate::text::Doc;
use crate::token::Shape;

/// An age.
pub static RULE: Rule = Rule {
    id: "date/age",
    doc: "A number of years that is somebody's age.",
    kind: MentionKind::None,
    cues: &[Cue::TimeUnit],
    find,
    hits: &[
        ("Zij werd [94 jaar].", "trap"),
        ("Zij was toen [32 jaar].", "trap"),
        ("Toen Kees Mol [11 jaar] was, kon hij al schaken.", "trap"),
        ("Een man [van 43 jaar] is gepakt.", "trap"),
        ("Kinderen [onder de 12 jaar] mogen gratis.", "trap"),
        ("Hij is pas [6 jaar oud].", "trap"),
        ("Het kalf was [enkele dagen oud].", "trap"),
        ("Niet alle kinderen zijn [ouder dan veertien maanden].", "trap"),
        ("Drank voor wie [jonger dan 18 jaar] is.", "trap"),
        ("Iedereen [vanaf 18 jaar] mag stemmen.", "trap"),
        ("Kinderen tot [zestien jaar] mogen gratis.", "trap"),
        ("Jongeren [tussen de 16 en 18 jaar] mogen niet.", "trap"),
        ("Jongeren [tussen de veertien en achttien jaar] mogen niet.", "trap"),
        ("Alle inwoners [van 18 jaar] en ouder mogen stemmen.", "trap"),
        ("Er geldt een minimumleeftijd [van 12 jaar].", "trap"),
        ("Een zaak houdt [21 jaar] als ondergrens aan.", "trap"),
        ("Dat zei Anna van den Bos [van 96 jaar].", "trap"),
        ("In haar [jonge jaren] reed zij paard.", "trap"),
        ("Kinderen ([0 tot 4 jaar]) mogen gratis.", "trap"),
        ("Zij gaan met [66 jaar] met pensioen.", "trap"),
        ("Als je [95 jaar] wordt, komt de burgemeester.", "trap"),
        ("De pensioenleeftijd gaat omhoog naar 67, en de leeftijd naar [62 jaar].", "trap"),
    ],
    misses: &[
        "Hij kreeg 12 jaar cel.",
        "De straf (2 tot 4 jaar) is laag.",
        "De cel in met Jan Bos na 20 jaar.",
        "Na 20 jaar was het klaar.",
        "Het duurde meer dan tien jaar.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some((unit, _)) = words::unit(doc, at) else { return };
    // `in haar jonge jaren`: a time of life.
    if doc.is(at, "jaren") && words::before(doc, at).is_some_and(|i| doc.is(i, "jonge")) {
        out.trap(at - 1, at + 1);
        return;
    }
    let Some(count) = words::count_before(doc, at) else { return };
    // `enkele dagen oud`
    if !matches!(unit, Unit::Year | Unit::Month) {
        if !unit.is_clock() && doc.is_any(at + 1, &["oud", "oude"]) {
            out.trap(count.first, at + 2);
        }
        return;
    }
    let last = at + 1;
    if doc.is_any(last, &["oud", "oude", "jong", "jonger", "ouder"]) {
        out.trap(first_of_list(doc, count.first), last + 1);
        return;
    }
    // `ouder zijn dan veertien maanden`
    let than = words::before(doc, count.first).filter(|i| doc.is(*i, "dan"));
    if let Some(i) = than
        && let Some(from) = (i.saturating_sub(3)..i).find(|j| doc.is_any(*j, &["ouder", "jonger"]))
        && !doc.is_any(last, &["geleden", "later"])
    {
        out.trap(from, last);
        return;
    }
    let Some(number) = words::whole(count.value) else { return };
    if unit != Unit::Year || doc.is_any(last, word_set!["cel", "geleden", "later", "gevangenisstraf", "lang"]) {
        return;
    }
    // `van 15, 16 en 18 jaar`, `tussen de 18 en 25 jaar`: from the first of several numbers.
    let first = first_of_list(doc, count.first);
    let Some(i) = words::before(doc, first) else { return };
    let ends = doc.token(last).is_none_or(|t| t.shape.has(Shape::MARK)) || doc.is_any(last, &["en", "of", "geworden"]);
    let verb = doc.has(last, Cue::Verb);
    let digits = doc.token(count.first).is_some_and(|t| t.is_number());
    let age = doc.is_any(i, &["leeftijd", "leeftijdsgroep"])
        || doc.is(i, "van") && person_before(doc, i)
        || doc.is(i, "van") && words::before(doc, i).is_some_and(|j| doc.str(j).ends_with("leeftijd"))
        // `van 18 jaar en ouder`, `21 jaar als ondergrens`
        || doc.is_any(last, &["en", "of"]) && doc.is_any(last + 1, &["ouder", "jonger"])
        || doc.is_any(last, &["als", "is"]) && doc.is_any(last + 1 + usize::from(doc.is_any(last + 1, &["de", "een"])), &["ondergrens", "bovengrens", "leeftijdsgrens", "minimumleeftijd"])
        || doc.is(i, "de") && words::before(doc, i).is_some_and(|j| doc.is_any(j, &["onder", "boven"]))
        || doc.is(i, "dan") && words::before(doc, i).is_some_and(|j| doc.is_any(j, &["jonger", "ouder"]))
        || person(doc, i) && digits && (10..110).contains(&number)
        || doc.is(i, "de")
            && first != count.first
            && (ends || verb)
            && (digits && number >= 18 || (4..40).contains(&number) && !doc.is_any(first, &["een", "één", "twee", "drie"]))
            && words::before(doc, i).is_some_and(|j| doc.is(j, "tussen"))
        || doc.is(i, "de")
            && digits
            && words::before(doc, i)
                .is_some_and(|j| doc.is(j, "tussen") && words::before(doc, j).is_some_and(|k| person(doc, k)))
        // `kinderen tot zestien jaar`, `de pensioenleeftijd naar 62 jaar`
        || doc.is_any(i, &["tot", "onder", "boven"]) && person_before(doc, i)
        || doc.is_any(i, &["tot", "naar", "op", "boven", "onder"])
            && (i.saturating_sub(4)..i).any(|j| doc.str(j).ends_with("leeftijd"))
        || doc.is(i, "tussen") && words::before(doc, i).is_some_and(|j| person(doc, j))
        || doc.is(i, "vanaf") && number >= 4
        || doc.is_any(i, &["werd", "is", "was", "wordt", "ben"])
            && (ends || doc.is_upper(last) && !doc.is(i, "is"))
            && (number >= 12 || digits)
        // `toen Kees 11 jaar was`, `als ze negen jaar zijn`
        || doc.is_any(last, &["was", "waren", "is", "zijn", "ben", "bent", "wordt", "word", "worden", "werd"])
            && (i.saturating_sub(4)..i).any(|j| doc.is_any(j, &["toen", "als", "sinds", "nadat", "tot", "voordat"]))
        // `de leeftijd verlagen van 25 naar 18 jaar`, `een gemiddelde van 31 jaar`, `jeugdteams (tot 16 jaar)`
        || doc.is(i, "naar") && (i.saturating_sub(14)..i).any(|j| doc.str(j).ends_with("leeftijd"))
        || doc.is(i, "van") && number >= 18 && words::before(doc, i).is_some_and(|j| doc.is(j, "gemiddelde"))
        || doc.is_any(i, &["tot", "onder"]) && doc.is(last, ")") && words::before(doc, i).is_some_and(|j| doc.is(j, "("))
        // `kinderen (0 tot 4 jaar)`, `Anna van den Brouw van 96 jaar`, `met 66 jaar met pensioen`
        || doc.is(i, "(") && doc.is(last, ")") && words::before(doc, i).is_some_and(|j| person(doc, j))
        || doc.is(i, "van") && digits && (10..110).contains(&number) && named_before(doc, i)
        || doc.is(i, "met") && digits && number > 39 && (doc.is(last, "met") && doc.is(last + 1, "pensioen") || doc.is(last, "stoppen"))
        // `zij was toen 32 jaar`
        || doc.is_any(i, word_set!["toen", "nu", "pas", "inmiddels", "net", "nog", "al"])
            && ends
            && words::before(doc, i).is_some_and(|j| doc.is_any(j, &["is", "was", "ben", "waren", "zijn"]))
        // `op 70 jaar, tegen 66 jaar nu`
        || doc.is(i, "tegen") && doc.is(last, "nu") && number > 40
        || doc.is_any(i, &["(", ","]) && doc.is_any(last, &[")", ","]) && (10..110).contains(&number) && digits;
    if age {
        let from = match () {
            _ if doc.is_any(i, &["de", "dan"]) => i - 1,
            _ if doc.is_any(i, &["van", "vanaf"]) => i,
            _ => first,
        };
        out.trap(from, last);
    }
}

/// The first of the numbers that share the unit.
fn first_of_list(doc: &Doc<'_>, mut first: usize) -> usize {
    for _ in 0..8 {
        let joint =
            words::before(doc, first).filter(|i| doc.is_any(*i, word_set![",", "en", "tot", "of", "à", "-", "–"]));
        let number = joint
            .and_then(|i| words::before(doc, i))
            .filter(|i| doc.token(*i).is_some_and(|t| t.is_number()) || doc.has(*i, Cue::Numeral));
        match number {
            Some(i) => first = i,
            None => break,
        }
    }
    first
}

/// `een man van`, `de verdachten van 22 en`, `Jan van`.
fn person_before(doc: &Doc<'_>, van: usize) -> bool {
    words::before(doc, van).is_some_and(|i| person(doc, i))
}

/// A name of two words and more: a given name, or a particle before its last word.
fn named_before(doc: &Doc<'_>, van: usize) -> bool {
    words::before(doc, van).filter(|i| doc.is_upper(*i)).is_some_and(|i| {
        let mut at = i;
        (0..6).any(|_| match words::before(doc, at) {
            Some(j) if doc.is_upper(j) || doc.is(j, "-") || doc.has(j, Cue::Particle) => {
                at = j;
                doc.has(j, Cue::GivenName) && doc.is_upper(j) || doc.is_any(j, &["mevrouw", "meneer"])
            }
            _ => false,
        })
    })
}

fn person(doc: &Doc<'_>, i: usize) -> bool {
    doc.is(i, "leeftijd")
        || doc.has(i, Cue::Occupation)
        || doc.has(i, Cue::Role)
        || words::beside(doc, i, DateNeighbour::PERSON)
}
