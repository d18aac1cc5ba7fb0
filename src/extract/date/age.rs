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
        ("De man die straf kreeg is [25 jaar].", "trap"),
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
        ("De vissers, in de leeftijd van tussen [30 en 50 jaar], zwijgen.", "trap"),
        ("Jongeren [tussen de veertien en achttien jaar] mogen niet.", "trap"),
        ("De cursus is er voor vrouwen [tussen de 30 en de 45 jaar].", "trap"),
        ("Iedereen [tussen de 60 en 70 jaar] krijgt een oproep.", "trap"),
        ("Fietsers van [tussen de 65 en 80 jaar] vallen vaker.", "trap"),
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
        ("De jongste is 5 en de [oudste 90 jaar].", "trap"),
        ("De pensioenleeftijd gaat omhoog naar 67, en de leeftijd naar [62 jaar].", "trap"),
    ],
    misses: &[
        "Hij kreeg 12 jaar cel.",
        "Zij kregen een straf van tussen 8 en 10 jaar.",
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
        "De maximumstraf wordt 25 jaar.",
        "De wachttijd voor een woning is 12 jaar.",
        "De jongste twintig jaar verdween de helft.",
        "Het proces duurt tussen de vijf en de tien jaar.",
        "De straf ligt tussen de 20 en de 30 jaar.",
        "Een lening van tussen de 20 en de 30 jaar loopt lang.",
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
            _ if doc.is_any(i, &["van", "vanaf", "oudste", "jongste"]) => i,
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
    is_bound(doc, a) || is_of_age(doc, a) || is_eldest(doc, a) || is_of_persons(doc, a) || is_compared(doc, a)
}

/// A bound in so many words: `van 18 jaar en ouder`, `21 jaar als ondergrens`, `boven de 65 jaar`, `vanaf 18 jaar`.
fn is_bound(doc: &Doc<'_>, a: &Around) -> bool {
    let (i, last) = (a.before, a.last);
    let earlier_is = |words: &[&str]| a.earlier(doc).is_some_and(|j| doc.is_any(j, words));
    let bound = last + 1 + usize::from(doc.is_any(last + 1, &["de", "een"]));
    let and_older = doc.is_any(last, &["en", "of"]) && doc.is_any(last + 1, &["ouder", "jonger"]);
    let as_bound = doc.is_any(last, &["als", "is"])
        && doc.is_any(bound, &["ondergrens", "bovengrens", "leeftijdsgrens", "minimumleeftijd"]);
    let over =
        doc.is(i, "de") && earlier_is(&["onder", "boven"]) || doc.is(i, "dan") && earlier_is(&["jonger", "ouder"]);
    and_older || as_bound || over || doc.is(i, "vanaf") && a.number >= 4
}

/// Behind a word for an age: `de pensioenleeftijd gaat van 65 naar 67 jaar`, `een minimumleeftijd van 12 jaar`.
fn is_of_age(doc: &Doc<'_>, a: &Around) -> bool {
    let i = a.before;
    let aged = |reach: usize| (i.saturating_sub(reach)..i).any(|j| doc.str(j).ends_with("leeftijd"));
    doc.is_any(i, &["leeftijd", "leeftijdsgroep"])
        || doc.is(i, "van") && aged(1)
        || doc.is_any(i, &["tot", "naar", "op", "boven", "onder"]) && aged(4)
        || doc.is(i, "naar") && aged(14)
}

/// `de oudste is 90, de jongste 3 jaar`; not `in de jongste twintig jaar`, `de oudste drie jaar waren goed`.
fn is_eldest(doc: &Doc<'_>, a: &Around) -> bool {
    let time = |de: usize| words::before(doc, de).is_some_and(|j| doc.is_any(j, &["in", "over", "van", "gedurende"]));
    let ends = a.ends(doc) || doc.is_any(a.last, &["is", "was"]);
    doc.is_any(a.before, &["oudste", "jongste"]) && ends && !a.earlier(doc).is_some_and(time)
}

/// Behind whom it holds for: `kinderen tot zestien jaar`, `jongeren tot en met 24 jaar`, `jeugdteams (tot 16 jaar)`.
fn is_of_persons(doc: &Doc<'_>, a: &Around) -> bool {
    let i = a.before;
    let through = i > 2 && doc.is(i, "met") && doc.is(i - 1, "en") && doc.is(i - 2, "tot");
    let bracket =
        doc.is_any(i, &["tot", "onder"]) && doc.is(a.last, ")") && a.earlier(doc).is_some_and(|j| doc.is(j, "("));
    through && person_before(doc, i - 2)
        || doc.is_any(i, &["tot", "onder", "boven"]) && person_before(doc, i)
        || bracket
}

/// Ages compared: `een gemiddelde van 31 jaar`, `op 70 jaar, tegen 66 jaar nu`.
fn is_compared(doc: &Doc<'_>, a: &Around) -> bool {
    let average = doc.is(a.before, "van") && a.earlier(doc).is_some_and(|j| doc.is(j, "gemiddelde"));
    average && a.number >= 18 || doc.is(a.before, "tegen") && doc.is(a.last, "nu") && a.number > 40
}

/// `tussen de 18 en 25 jaar`, `jongeren tussen 12 en 18 jaar`.
fn is_between(doc: &Doc<'_>, a: &Around) -> bool {
    let between = |at: Option<usize>| at.filter(|&j| doc.is(j, "tussen"));
    // `mannen van tussen de 20 en 30 jaar`
    let whom = |j: usize| {
        person_before(doc, j) || words::before(doc, j).is_some_and(|v| doc.is(v, "van") && person_before(doc, v))
    };
    let of_person = |at: Option<usize>| between(at).is_some_and(whom);
    if !doc.is(a.before, "de") {
        return of_person(Some(a.before));
    }
    let earlier = a.earlier(doc);
    let small = (4..40).contains(&a.number) && !doc.is_any(a.first, &["een", "één", "twee", "drie"]);
    let ages = a.first != a.count
        && (a.ends(doc) || doc.has(a.last, Cue::Verb))
        && (a.digits && a.number >= 18 || small)
        && between(earlier).is_some_and(|j| !is_length(doc, j, a.last));
    ages || a.digits && of_person(earlier)
}

/// `een lening van tussen de 20 en de 30 jaar`, `duurt tussen de 20 en de 30 jaar`: does a word for what lasts stand right before, or a verb that says how
/// long it does, with nobody between whose age it may be?
fn is_length(doc: &Doc<'_>, between: usize, last: usize) -> bool {
    let begin = doc.sentence_range(between).start;
    let term = |i: usize| doc.is_any(i, word_set!(of TERMS));
    let of = words::before(doc, between).filter(|i| doc.is(*i, "van"));
    let before = of.map_or_else(|| words::before(doc, between), |i| words::before(doc, i));
    let Some(before) = before.filter(|i| *i >= begin) else { return false };
    // `De straf ligt tussen`
    let comes_to = doc.is_any(before, &["ligt", "lag", "is", "was", "bedraagt", "bedroeg", "loopt", "liep"]);
    if term(before) || comes_to && words::before(doc, before).is_some_and(term) {
        return true;
    }
    let lasts = |i: &usize| {
        doc.is_any(*i, &["duurt", "duurde", "duren", "duurden"])
            || doc.is(last, "mee") && doc.is_any(*i, &["gaat", "gaan", "ging", "gingen"])
    };
    let verb = (begin..between).rev().find(lasts);
    let pronoun =
        word_set!["hij", "zij", "ze", "je", "jij", "u", "we", "wij", "ik", "wie", "iedereen", "degenen", "hem", "hen"];
    let someone =
        |i: usize| person(doc, i) || doc.is_any(i, pronoun) || doc.token(i).is_some_and(|t| t.shape.has(Shape::MARK));
    verb.is_some_and(|v| !(v + 1..between).any(someone))
}

/// What lasts a number of years.
const TERMS: &[&str] = &[
    "straf",
    "celstraf",
    "cel",
    "gevangenisstraf",
    "lening",
    "hypotheek",
    "looptijd",
    "termijn",
    "duur",
    "levensduur",
    "contract",
];

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
    is_predicate(doc, a) || is_subordinate(doc, a) || is_with_months(doc, a) || is_retirement(doc, a)
}

/// The predicate of a main clause: `zij werd 94 jaar`, `zij was toen 32 jaar`, `zij wordt in mei 81 jaar`; not `de maximumstraf wordt 25 jaar`.
fn is_predicate(doc: &Doc<'_>, a: &Around) -> bool {
    let (i, last) = (a.before, a.last);
    let bare = doc.is_any(i, &["werd", "is", "was", "wordt", "ben"])
        && (a.ends(doc) || doc.is_upper(last) && !doc.is(i, "is"))
        && (a.number >= 12 || a.digits);
    let adverb = word_set!["toen", "nu", "dan", "pas", "inmiddels", "net", "nog", "al", "beide", "beiden", "allebei"];
    let then = doc.is_any(i, adverb)
        && a.ends(doc)
        && a.earlier(doc).is_some_and(|j| doc.is_any(j, &["is", "was", "ben", "waren", "zijn"]));
    let turned = a.is_adult() && (doc.is(last, "geworden") || a.ends(doc) && is_birthday(doc, i));
    (bare || then || turned) && !is_of_term(doc, i)
}

/// Is the subject before the verb a word for what lasts a term (`de maximale straf wordt`, `de looptijd van de lening is`)? It opens the clause.
fn is_of_term(doc: &Doc<'_>, verb: usize) -> bool {
    let begin = doc.sentence_range(verb).start.max(verb.saturating_sub(8));
    let opener =
        |i: usize| doc.token(i).is_some_and(|t| t.shape.has(Shape::MARK)) || doc.is_any(i, &["en", "maar", "want"]);
    let start = (begin..verb).rev().find(|&i| opener(i)).map_or(begin, |i| i + 1);
    let term = |i: usize| words::beside(doc, i, DateNeighbour::TERM);
    let article = |i: usize| doc.is_any(i, word_set!["de", "het", "een", "die", "deze", "zijn", "haar", "hun", "mijn"]);
    let before = |i: usize| article(i) || doc.str(i).ends_with('e') && !doc.has(i, Cue::Function);
    (start..verb).find(|&i| term(i) || !before(i)).is_some_and(term)
}

/// The end of a subordinate clause: `toen Kees 11 jaar was`, `als ze negen jaar zijn`, `die net 50 jaar is`.
fn is_subordinate(doc: &Doc<'_>, a: &Around) -> bool {
    let (i, last) = (a.before, a.last);
    let relative = a.is_adult()
        && doc.is_any(last, &["is", "was", "zijn", "waren"])
        && doc.token(last + 1).is_none_or(|t| t.shape.has(Shape::MARK))
        && (i.saturating_sub(6)..i).any(|j| doc.is(j, "die"));
    let verb = word_set!["was", "waren", "is", "zijn", "ben", "bent", "wordt", "word", "worden", "werd"];
    let when = |j: usize| doc.is_any(j, &["toen", "als", "sinds", "nadat", "tot", "voordat"]);
    relative || doc.is_any(last, verb) && (i.saturating_sub(4)..i).any(when)
}

/// `67 jaar en drie maanden oud`.
fn is_with_months(doc: &Doc<'_>, a: &Around) -> bool {
    let unit = || crate::parse::number::read(doc, a.last + 1).map_or(a.last + 1, |n| n.last);
    doc.is(a.last, "en") && words::unit(doc, unit()).is_some() && doc.is(unit() + 1, "oud")
}

/// `met 66 jaar met pensioen`.
fn is_retirement(doc: &Doc<'_>, a: &Around) -> bool {
    let retires = doc.is(a.last, "met") && doc.is(a.last + 1, "pensioen") || doc.is(a.last, "stoppen");
    retires && doc.is(a.before, "met") && a.digits && a.number > 39
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

/// Below this, two numbers with articles are more often a length (`tussen de vijf en de tien jaar`).
const ADULT: rust_decimal::Decimal = rust_decimal::Decimal::from_parts(18, 0, 0, false, 0);

/// The first of the numbers that share the unit.
fn first_of_list(doc: &Doc<'_>, mut first: usize) -> usize {
    for _ in 0..8 {
        let through = first >= 4 && (doc.is(first - 3, "tot") && doc.is(first - 2, "en") && doc.is(first - 1, "met"));
        // `tussen de 40 en de 55 jaar`: an article of its own.
        let own = first >= 4 && doc.is(first - 1, "de") && doc.is(first - 2, "en") && doc.is(first - 4, "de");
        let own = own && crate::parse::number::read(doc, first).is_some_and(|n| n.value >= ADULT);
        let joint = words::before(doc, if through { first - 2 } else { first - usize::from(own) })
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
