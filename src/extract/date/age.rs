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
        ("Zij wordt in mei [81 jaar].", "trap"),
        ("Zij is net [64 jaar] geworden.", "trap"),
        ("Zij zijn beiden [24 jaar].", "trap"),
        ("Een meisje [van een jaar of vijf] viel.", "trap"),
        ("Bezoekers [van 20 tot en met 26 jaar] lopen gratis binnen.", "trap"),
        ("De jongste is 5 en de oudste [90 jaar].", "trap"),
        ("De pensioenleeftijd gaat omhoog naar 67, en de leeftijd naar [62 jaar].", "trap"),
    ],
    misses: &[
        "Hij kreeg 12 jaar cel.",
        "De straf (2 tot 4 jaar) is laag.",
        "De celstraf van Jan van den Bos van 18 jaar zit erop.",
        "De straf voor Anna de Wit van 20 jaar blijft.",
        "Zij was penningmeester (3 jaar).",
        "De cel in met Jan Bos na 20 jaar.",
        "Na 20 jaar was het klaar.",
        "Het werd na ruim 40 jaar een park.",
        "De termijn wordt dit jaar verlengd met 20 jaar.",
        "Zij was voorzitter van 2001 tot en met 2004.",
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
    // `een jaar of vijf`
    let about = || number == 1 && doc.is(count.first, "een") && doc.is(last, "of");
    let (number, last) = match crate::parse::number::read(doc, last + 1).filter(|_| about()) {
        Some(n) => (words::whole(Some(n.value)).unwrap_or(number), n.last),
        None => (number, last),
    };
    // `van 15, 16 en 18 jaar`, `tussen de 18 en 25 jaar`: from the first of several numbers.
    let first = first_of_list(doc, count.first);
    let Some(i) = words::before(doc, first) else { return };
    let digits = doc.token(count.first).is_some_and(|t| t.is_number());
    let around = Around { count: count.first, first, before: i, last, number, digits };
    if is_limit(doc, &around) || is_between(doc, &around) || is_somebodys(doc, &around) || is_told(doc, &around) {
        let from = match () {
            _ if doc.is_any(i, &["de", "dan"]) => i - 1,
            _ if doc.is_any(i, &["van", "vanaf"]) => i,
            _ => first,
        };
        out.trap(from, last);
    }
}

/// A number of years and where it stands.
struct Around {
    /// Its first token.
    count: usize,
    /// The first token of several numbers that share the unit.
    first: usize,
    /// The token before all of them.
    before: usize,
    /// The token behind the unit.
    last: usize,
    number: i32,
    digits: bool,
}

impl Around {
    /// Does nothing more of the clause follow?
    fn ends(&self, doc: &Doc<'_>) -> bool {
        doc.token(self.last).is_none_or(|t| t.shape.has(Shape::MARK))
            || doc.is_any(self.last, &["en", "of", "geworden"])
    }

    /// The token before the one before.
    fn earlier(&self, doc: &Doc<'_>) -> Option<usize> {
        words::before(doc, self.before)
    }

    /// May somebody be as old?
    fn is_adult(&self) -> bool {
        self.digits && (10..110).contains(&self.number)
    }
}

/// The age from or up to which something is so: `van 18 jaar en ouder`, `een leeftijdsgrens van 12 jaar`, `kinderen tot zestien jaar`.
fn is_limit(doc: &Doc<'_>, a: &Around) -> bool {
    let (i, last, number) = (a.before, a.last, a.number);
    let earlier = a.earlier(doc);
    let earlier_is = |words: &[&str]| earlier.is_some_and(|j| doc.is_any(j, words));
    let aged = |reach: usize| (i.saturating_sub(reach)..i).any(|j| doc.str(j).ends_with("leeftijd"));
    let bound = last + 1 + usize::from(doc.is_any(last + 1, &["de", "een"]));
    let bounds = &["ondergrens", "bovengrens", "leeftijdsgrens", "minimumleeftijd"];
    doc.is_any(i, &["leeftijd", "leeftijdsgroep"])
        || doc.is(i, "van") && earlier.is_some_and(|j| doc.str(j).ends_with("leeftijd"))
        || doc.is_any(i, &["oudste", "jongste"])
        // `jongeren tot en met 24 jaar`
        || i > 2 && doc.is(i, "met") && doc.is(i - 1, "en") && doc.is(i - 2, "tot") && person_before(doc, i - 2)
        // `van 18 jaar en ouder`, `21 jaar als ondergrens`
        || doc.is_any(last, &["en", "of"]) && doc.is_any(last + 1, &["ouder", "jonger"])
        || doc.is_any(last, &["als", "is"]) && doc.is_any(bound, bounds)
        || doc.is(i, "de") && earlier_is(&["onder", "boven"])
        || doc.is(i, "dan") && earlier_is(&["jonger", "ouder"])
        // `kinderen tot zestien jaar`, `de pensioenleeftijd naar 62 jaar`
        || doc.is_any(i, &["tot", "onder", "boven"]) && person_before(doc, i)
        || doc.is_any(i, &["tot", "naar", "op", "boven", "onder"]) && aged(4)
        || doc.is(i, "vanaf") && number >= 4
        // `de leeftijd verlagen van 25 naar 18 jaar`, `een gemiddelde van 31 jaar`, `jeugdteams (tot 16 jaar)`
        || doc.is(i, "naar") && aged(14)
        || doc.is(i, "van") && number >= 18 && earlier_is(&["gemiddelde"])
        || doc.is_any(i, &["tot", "onder"]) && doc.is(last, ")") && earlier_is(&["("])
        // `op 70 jaar, tegen 66 jaar nu`
        || doc.is(i, "tegen") && doc.is(last, "nu") && number > 40
}

/// `tussen de 18 en 25 jaar`, `jongeren tussen 12 en 18 jaar`.
fn is_between(doc: &Doc<'_>, a: &Around) -> bool {
    let between = |at: Option<usize>| at.filter(|&j| doc.is(j, "tussen"));
    let of_person = |at: Option<usize>| between(at).is_some_and(|j| person_before(doc, j));
    if !doc.is(a.before, "de") {
        return of_person(Some(a.before));
    }
    let earlier = a.earlier(doc);
    let small = (4..40).contains(&a.number) && !doc.is_any(a.first, &["een", "één", "twee", "drie"]);
    let ages = a.first != a.count
        && (a.ends(doc) || doc.has(a.last, Cue::Verb))
        && (a.digits && a.number >= 18 || small)
        && between(earlier).is_some();
    ages || a.digits && of_person(earlier)
}

/// Behind whose age it is: `een man van 34 jaar`, `kinderen (0 tot 4 jaar)`, `Anna van den Brouw van 96 jaar`.
fn is_somebodys(doc: &Doc<'_>, a: &Around) -> bool {
    let (i, last) = (a.before, a.last);
    doc.is(i, "van") && (person_before(doc, i) || a.is_adult() && named_before(doc, i))
        || person(doc, i) && a.is_adult()
        || bracketed(doc, i, last)
        || doc.is_any(i, &["(", ","]) && doc.is_any(last, &[")", ","]) && a.is_adult()
}

/// In a clause that tells it: `toen Kees 11 jaar was`, `zij was toen 32 jaar`, `met 66 jaar met pensioen`.
fn is_told(doc: &Doc<'_>, a: &Around) -> bool {
    let (i, last, number) = (a.before, a.last, a.number);
    // `67 jaar en drie maanden oud`
    let months = || {
        let unit = crate::parse::number::read(doc, last + 1).map_or(last + 1, |n| n.last);
        doc.is(last, "en") && words::unit(doc, unit).is_some() && doc.is(unit + 1, "oud")
    };
    let retires = doc.is(last, "met") && doc.is(last + 1, "pensioen") || doc.is(last, "stoppen");
    doc.is_any(i, &["werd", "is", "was", "wordt", "ben"])
        && (a.ends(doc) || doc.is_upper(last) && !doc.is(i, "is"))
        && (number >= 12 || a.digits)
        || months()
        || a.is_adult() && (doc.is(last, "geworden") || a.ends(doc) && is_birthday(doc, i))
        // `die net 50 jaar is`
        || a.is_adult()
            && doc.is_any(last, &["is", "was", "zijn", "waren"])
            && doc.token(last + 1).is_none_or(|t| t.shape.has(Shape::MARK))
            && (i.saturating_sub(6)..i).any(|j| doc.is(j, "die"))
        // `toen Kees 11 jaar was`, `als ze negen jaar zijn`
        || doc.is_any(last, &["was", "waren", "is", "zijn", "ben", "bent", "wordt", "word", "worden", "werd"])
            && (i.saturating_sub(4)..i).any(|j| doc.is_any(j, &["toen", "als", "sinds", "nadat", "tot", "voordat"]))
        || doc.is(i, "met") && a.digits && number > 39 && retires
        // `zij was toen 32 jaar`
        || doc.is_any(i, word_set!["toen", "nu", "dan", "pas", "inmiddels", "net", "nog", "al", "beide", "beiden", "allebei"])
            && a.ends(doc)
            && a.earlier(doc).is_some_and(|j| doc.is_any(j, &["is", "was", "ben", "waren", "zijn"]))
}

/// `wordt deze maand 81 jaar`: what somebody becomes stands close behind the verb, with nothing but adverbs and a time between.
fn is_birthday(doc: &Doc<'_>, before: usize) -> bool {
    let begin = doc.sentence_range(before).start;
    let between = |i: &usize| {
        doc.token(*i).is_some_and(|t| t.is_word())
            && (!doc.has(*i, Cue::Verb) || doc.has(*i, Cue::WordClass))
            && (*i < before
                || !doc.is_any(*i, word_set!["al", "na", "over", "van", "dan", "ruim", "bijna", "in", "met", "voor"]))
    };
    let verb = (before.saturating_sub(4).max(begin)..=before).rev().find(|i| !between(i));
    verb.is_some_and(|i| i < before && doc.is_any(i, &["wordt", "werd", "word"]))
}

/// The first of the numbers that share the unit.
fn first_of_list(doc: &Doc<'_>, mut first: usize) -> usize {
    for _ in 0..8 {
        let through = first >= 4 && (doc.is(first - 3, "tot") && doc.is(first - 2, "en") && doc.is(first - 1, "met"));
        let joint = words::before(doc, if through { first - 2 } else { first })
            .filter(|i| doc.is_any(*i, word_set![",", "en", "tot", "of", "à", "-", "–"]));
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

/// A name of two words and more with a given name, of which nothing else is told: not `de straf van Anna de Wit van 18 jaar`.
fn named_before(doc: &Doc<'_>, van: usize) -> bool {
    let part = |i: usize| doc.is_upper(i) || doc.is(i, "-") || doc.has(i, Cue::Particle);
    let Some(last) = words::before(doc, van).filter(|i| doc.is_upper(*i)) else { return false };
    let begin = doc.sentence_range(van).start.max(last.saturating_sub(6));
    let from = (begin..last).rev().take_while(|&i| part(i)).last().unwrap_or(last);
    // `straf voor Anna`: no particle.
    let first = (from..last).find(|&i| doc.is_upper(i)).unwrap_or(last);
    let called = (first..last).any(|i| doc.has(i, Cue::GivenName) && doc.is_upper(i))
        || first > begin && doc.is_any(first - 1, &["mevrouw", "meneer"]);
    called && (first == begin || !doc.is_any(first - 1, &["van", "voor", "tegen", "met", "en"]))
}

/// `kinderen (0 tot 4 jaar)`; a role has a term in brackets (`voorzitter (8 jaar)`).
fn bracketed(doc: &Doc<'_>, open: usize, last: usize) -> bool {
    let who = words::before(doc, open).filter(|_| doc.is(open, "(") && doc.is(last, ")"));
    who.is_some_and(|j| {
        words::beside(doc, j, DateNeighbour::PERSON) && !doc.has(j, Cue::Role) && !doc.has(j, Cue::Occupation)
    })
}

fn person(doc: &Doc<'_>, i: usize) -> bool {
    doc.is(i, "leeftijd")
        || doc.has(i, Cue::Occupation)
        || doc.has(i, Cue::Role)
        || words::beside(doc, i, DateNeighbour::PERSON)
}
