//! A capitalised word or two without a known given name: a surname that refers back, or a name that only its place makes one.

use super::{is_inhabitant, is_listed, is_thing, runs_on, value};
use crate::lexicon::{Cue, CueSet, Hit, Table};
use crate::model::MentionKind;
use crate::parse::announce;
use crate::parse::name::{self, NameShape};
use crate::rule::{Evidence, Found, Rule};
use crate::text::Doc;
use crate::token::{Shape, UNKNOWN};

/// A name that the rest of the article must confirm.
pub static RULE: Rule = Rule {
    id: "person/bare",
    doc: "A capitalised name without a known given name; stands if the article makes it known elsewhere or enough speaks for it.",
    kind: MentionKind::Person,
    cues: &[Cue::Capital],
    find,
    hits: &[
        ("Volgens minister Anna de Wit klopt dat, maar [De Wit] twijfelt.", "person?"),
        ("Een buurman, [Xandrik Brouwhuis] (43), zag het.", "person?"),
        ("[Pim] (43, bakker) zag het.", "person?"),
        ("Jarenlang leefde [Serena] zo, tot ze het vertelde.", "person?"),
        ("Dat zag [Xandrik Brouwhuis], medewerker van de winkel.", "person?"),
        ("Daar woont [Xandri van den Toorn], al jaren.", "person?"),
        ("Naast hen zat [Van der Brouw] (CDA).", "person?"),
        ("Naast hen zat [Xandrik Brouwat] (burgemeester van Ede).", "person?"),
        ("Daar kwam [Hitlers] propaganda weg.", "person?"),
        ("Naast hen liep [Xandrik Jansen] (Rus/3).", "person?"),
        ("Dat zag [Xandriko Brouwat], de latere VVD-voorzitter.", "person?"),
        ("Dat bedacht de Noorse [Xandra Brouwhuis].", "person?"),
        ("De opvolger van [Van Xandrik] zegt dat niet.", "person?"),
        ("[Xandri Brouwel] maakt zich zorgen over haar familie.", "person?"),
    ],
    misses: &["Woensdag ging NAVO weg.", "De ziekte van Brouwson komt veel voor."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(token) = doc.token(at) else { return };
    if token.shape.has(Shape::CAPS) && token.end - token.start > 1 {
        return;
    }
    let cues = doc.cues(at);
    let particle = name::is_capital_particle(doc, at);
    // Ordinary words at the start of a sentence are no names, unless people are called so.
    if !particle
        && doc.is_front(at)
        && doc.usage(at).is_ordinary(cues)
        && !cues.has(Cue::Surname)
        && !cues.has(Cue::GivenName)
    {
        return;
    }
    // `al-Brouwi`: the name begins with its particle in lower case.
    let joined = at >= 2
        && doc.glued(at)
        && doc.is(at - 1, "-")
        && doc.has(at - 2, Cue::Particle)
        && !doc.is_upper(at - 2)
        && !doc.glued(at - 2);
    let at = if joined { at - 2 } else { at };
    if runs_on(doc, at) && !behind_listed(doc, at) || is_inhabitant(doc, at) {
        return;
    }
    let Some(shape) = name::read(doc, at) else { return };
    if is_called_after(doc, &shape) {
        return;
    }
    let words = words(doc, &shape);
    let place = place(doc, &shape);
    out.push(shape.first, shape.last, value(&shape, Evidence::Points(words, place)));
    // `Gisteren` `Boersma`: the first word may be no part of the name.
}

/// `de ziekte van Parkinson`, `in Groningen`, `de stad Jos`: a thing or a place that has somebody's name.
fn is_called_after(doc: &Doc<'_>, shape: &NameShape) -> bool {
    let begin = doc.sentence_range(shape.first).start;
    let Some(before) = shape.first.checked_sub(1).filter(|b| *b >= begin) else { return false };
    let illness = before > begin && doc.is(before, "van") && doc.is_any(before - 1, &["ziekte", "syndroom"])
        // `de ziekte van Rutte`: whoever is in office is ill himself.
        && !is_holder(doc, shape.last - 1);
    let place = !doc.is_upper(before)
        && doc.is_any(before, word_set!["stad", "dorp", "stadje", "dorpje", "eiland", "rivier", "deelstaat", "streek"]);
    // Where the article has a Van Groningen too.
    let located = doc.hit(shape.first, Table::Place).is_some_and(|h| h.last >= shape.last)
        && doc.is_any(before, word_set!["in", "te", "uit", "nabij", "rond", "vanuit", "richting", "naar"]);
    (illness || place || located) && shape.parts == 1
}

/// What the words themselves are worth.
fn words(doc: &Doc<'_>, shape: &NameShape) -> i8 {
    let mut points = 0;
    let ordinary = |i: usize| {
        let cues = doc.cues(i);
        doc.is_upper(i) && cues.has(Cue::Common) && !cues.has(Cue::Surname) && !cues.has(Cue::GivenName)
    };
    // A country stays one, even where the article knows somebody of its name; a town may be a surname (`Nieuwkoop`).
    let country = doc.hit(shape.first, Table::Place).filter(|h| h.last >= shape.last).is_some_and(|h| {
        let place = doc.lex.tables.places.rows.get(h.row);
        place.is_some_and(|p| matches!(p.kind.as_str(), "country" | "region" | "province" | "continent"))
    });
    if country && !doc.has(shape.last - 1, Cue::Surname) && !doc.has(shape.first, Cue::GivenName) {
        return -25;
    }
    if is_listed(doc, shape) {
        return -15;
    }
    if shape.parts >= 2 {
        let initials = doc.is(shape.first + 1, ".") && !shape.suspect;
        // `Hepatitis B.`
        let sort = shape.suspect && doc.has(shape.first, Cue::Common) && shape.given == 0;
        points += if (initials || shape.suspect) && !sort { 10 } else { 0 };
        // An unknown word and a frequent surname.
        points += if doc.has(shape.last - 1, Cue::Surname) { 7 } else { 0 };
        points += if shape.surname < shape.last && !doc.is_upper(shape.surname) && shape.surname > shape.first {
            4
        } else {
            0
        };
        points += if doc.has(shape.first, Cue::GivenName) { 4 } else { 0 };
        // `Xandri van den Toorn`
        points += if (shape.first + 1..shape.last).any(|i| is_linked(doc, i) && !doc.is_upper(i)) { 14 } else { 0 };
    } else if is_linked(doc, shape.first) || opens_surname(doc, shape) {
        // `Van der Brouw`, `Van Xandrik`
        points += 8;
    } else if doc.has(shape.first, Cue::GivenName)
        && doc.lex.tables.given_name_exceptions.get(doc.word(shape.first)).is_none()
    {
        points += if doc.has(shape.first, Cue::Common) { 4 } else { 7 };
    } else if doc.has(shape.last - 1, Cue::Surname) {
        points += 2;
    }
    // `Shariff El Brouwi`
    let article = |i: usize| {
        doc.is_any(
            i,
            word_set!["el", "al", "ben", "bin", "ibn", "abu", "abdel", "da", "dos", "della", "di", "le", "mac"],
        )
    };
    if shape.parts > 1 && (shape.first..shape.last - 1).any(|i| article(i) && doc.is_upper(i)) {
        points += 8;
    }
    // `Xandrik Brouwsma`, and `Brouwsma` alone elsewhere: bodies are called by their first word, persons by their last.
    let last = shape.last - 1;
    if shape.parts == 2 && last == shape.first + 1 && recurs(doc, shape.first, last) {
        points += 9;
    }
    // Ministers, presidents and commissioners need no introduction.
    if shape.parts == 1 && is_holder(doc, shape.last - 1) {
        points += 8;
    }
    // `Hitlers propaganda`: the genitive of such a name.
    if shape.parts == 1 && owns(doc, shape.last - 1) {
        points += 10;
    }
    for i in shape.first..shape.last {
        let linked = i > shape.first + 1 && is_linked(doc, i - 2);
        if ordinary(i) && !linked {
            points -= if doc.is_front(i) { 12 } else { 5 };
        }
        if doc.is_upper(i) && doc.has(i, Cue::OrganisationTail) && !doc.has(i, Cue::Surname) {
            points -= 10;
        }
        if doc.hits_at(i).iter().any(|h| h.last > i + 1) || doc.has(i, Cue::Demonym) {
            points -= 6;
        }
    }
    points
}

/// The genitive of the name of somebody whom everybody knows, before a noun.
fn owns(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    let noun = doc.token(at + 1).is_some_and(|t| t.is_word() && !t.is_upper())
        && !doc.has(at + 1, Cue::WordClass)
        && !doc.has(at + 1, Cue::Function)
        && !finite(doc, at + 1);
    let own = word.strip_suffix('s').filter(|own| own.len() > 3 && doc.word(at) == UNKNOWN && noun);
    own.is_some_and(|own| {
        let id = doc.lex.word_id(&crate::token::fold(own));
        let cues = doc.lex.cues(id);
        id != UNKNOWN && cues.has(Cue::Holder) && !cues.has(Cue::Common)
    })
}

/// Does the last word of a name that no list knows stand alone more often than with the first?
fn recurs(doc: &Doc<'_>, first: usize, last: usize) -> bool {
    let count = |i: usize| {
        let usage = doc.usage(i);
        usage.inside + usage.front
    };
    name::is_foreign_given(doc, first, last)
        && (!doc.has(last, Cue::Common) || doc.has(last, Cue::Surname))
        && doc.hits_at(last).is_empty()
        && !doc.has(last, Cue::Demonym)
        && !doc.has(last, Cue::OrganisationTail)
        && count(last) > count(first)
}

/// `Van Xandrik` inside a sentence: a capital particle that no preposition has, before a word that is a surname or no other.
fn opens_surname(doc: &Doc<'_>, shape: &NameShape) -> bool {
    let (first, last) = (shape.first, shape.last - 1);
    doc.is(first, "van")
        && last == first + 1
        && !doc.is_front(first)
        && name::is_capital_particle(doc, first)
        && ![Cue::Function, Cue::WordClass, Cue::Demonym, Cue::Weekday, Cue::Month].iter().any(|c| doc.has(last, *c))
        && doc.hits_at(first).is_empty()
}

/// Two words that no list of names knows, shaped as a given name and a surname are.
fn is_strange(doc: &Doc<'_>, shape: &NameShape) -> bool {
    let (first, last) = (shape.first, shape.last - 1);
    // A long word is a compound of the language.
    let longest = if doc.is_front(first) { 8 } else { 10 };
    let plain = |i: usize| {
        doc.token(i).is_some_and(|t| t.is_upper() && !t.shape.any(Shape::CAPS | Shape::MIXED) && t.end - t.start > 2)
            && doc.hits_at(i).is_empty()
            && !name::is_street(doc.str(i))
            && !doc.is_any(i, word_set!(of THINGS))
    };
    if last != first + 1 || doc.str(first).chars().count() > longest {
        return false;
    }
    let surname = doc.word(last) == UNKNOWN || doc.has(last, Cue::Surname) && !doc.has(last, Cue::Common);
    doc.word(first) == UNKNOWN && surname && plain(first) && plain(last) && !doc.has(last, Cue::OrganisationTail)
}

/// Last words of the names of affairs, places and events in other languages.
const THINGS: &[&str] = &[
    "papers", "park", "games", "cup", "deal", "office", "files", "awards", "award", "league", "tour", "bridge",
    "tower", "street", "square", "hill", "act", "wall", "day", "week", "beach", "bay", "county", "river", "lake",
    "island", "springs", "city", "show", "house", "room", "center", "theory", "open", "masters", "code", "movement",
    "story",
];

/// `van den`, `van der`, `in 't`: two particles, which only a surname has.
fn is_linked(doc: &Doc<'_>, at: usize) -> bool {
    doc.has(at, Cue::Particle)
        && doc.is_any(at, &["van", "in", "op", "aan", "uit"])
        && doc.is_any(at + 1, &["der", "den", "'t"])
}

/// What bears given names and is nobody.
const CREATURES: &[&str] = &[
    "storm", "orkaan", "cycloon", "hond", "kat", "paard", "koe", "wolf", "beer", "leeuw", "olifant", "orka", "panda",
    "robot", "schip",
];

/// What its place is worth.
fn place(doc: &Doc<'_>, shape: &NameShape) -> i8 {
    let begin = doc.sentence_range(shape.first).start;
    let mut points = 0;
    // `de Noorse Xandra Brouwhuis`
    if (2..4).contains(&shape.parts)
        && super::of_nation(doc, shape.first, begin)
        && !doc.has(shape.last - 1, Cue::OrganisationTail)
        && !doc.has(shape.first, Cue::Common)
    {
        points += 10;
    }
    // `Xandra Brouwhuis, Ede`: under a letter.
    if shape.parts > 1
        && shape.first == begin
        && doc.is(shape.last, ",")
        && doc.hit(shape.last + 1, Table::Place).is_some_and(|h| h.last >= doc.sentence_range(shape.first).end)
    {
        points += 10;
    }
    if age_behind(doc, shape.last) || party_behind(doc, shape.last) {
        points += 10;
    }
    if shape.parts > 1 && (role_behind(doc, shape.last) || competes(doc, shape) || signs(doc, shape)) {
        points += 10;
    }
    if doc.is(shape.last, "-") && doc.glued(shape.last) && doc.glued(shape.last + 1) {
        // `Rutte-fluisteraar`: whom everybody knows keeps the name there too.
        return if shape.parts == 1 && is_holder(doc, shape.last - 1) { 2 } else { -10 };
    }
    if speaks(doc, shape.last) {
        points += 4;
    }
    let unheard = |i: usize| doc.word(i) == crate::token::UNKNOWN;
    let strange = shape.parts == 2 && unheard(shape.first) && !doc.has(shape.last - 1, Cue::OrganisationTail);
    // `Cui Xandrin, marketingmedewerker van`, `Jawar Brouwi en haar zoon`, `Sijas Brouwhuis van de bond`.
    if shape.parts > 1 && does_work(doc, shape.last) {
        points += 10;
    }
    // `verloor van Xandri Brouwel`, `werd Xandri Brouwel benoemd`
    if strange && is_strange(doc, shape) && shape.first > begin {
        let before = shape.first - 1;
        if doc.is_any(
            before,
            word_set!["door", "met", "tegen", "aan", "behalve", "naast", "als", "zoals", "dat", "heette"],
        ) {
            points += 4;
        }
        if finite(doc, shape.last) || finite(doc, before) {
            points += 2;
        }
    }
    // `Xandri Brouwel maakt zich zorgen. Haar broer ...`
    if strange
        && shape.first == begin
        && is_strange(doc, shape)
        && finite(doc, shape.last)
        && is_taken_up(doc, shape.last)
    {
        points += 10;
    }
    if strange && doc.is(shape.last, "en") && doc.is_any(shape.last + 1, &["haar", "zijn"]) {
        points += 6;
    }
    if strange && doc.is_any(shape.last, &["van", "bij"]) && doc.has(shape.last - 1, Cue::Surname) {
        points += 4;
    }
    let named = is_holder(doc, shape.last - 1)
        || doc.has(shape.first, Cue::GivenName)
        || doc.has(shape.last - 1, Cue::Surname)
        || is_linked(doc, shape.first)
        || opens_surname(doc, shape);
    if named && (finite(doc, shape.last) || shape.first > begin && finite(doc, shape.first - 1)) {
        points += 2;
        // `Serena leefde er jaren. Ze ...`
        let word = [Cue::Function, Cue::WordClass, Cue::Common].iter().any(|c| doc.has(shape.first, *c));
        let given = shape.parts == 1 && doc.has(shape.first, Cue::GivenName) && !word;
        // `Storm Benjamin raast. Hij ...`, `Boris was een beer. Hij ...`
        let creature = |i: usize| doc.is_any(i, word_set!(of CREATURES));
        let other = shape.first > 0 && creature(shape.first - 1)
            || doc.is_any(shape.last, &["is", "was"]) && creature(shape.last + 2);
        let given = given && !other && doc.hits_at(shape.first).is_empty();
        points += if given && is_taken_up(doc, shape.last) { 3 } else { 0 };
    }
    if shape.first > begin {
        let before = shape.first - 1;
        if reports(doc, before) {
            // Who speaks with two words that no list knows is somebody.
            points += if strange && unheard(shape.last - 1) && !doc.is(before, "volgens") { 10 } else { 4 };
        }
        let unlike =
            doc.is_any(before, word_set!["de", "het", "een", "deze", "dit", "te", "in", "uit", "nabij", "vanuit"]);
        let spatial = doc.is_any(before, &["naar", "op", "bij", "rond"]);
        if is_thing(doc, before) {
            return -10;
        }
        if doc.is_any(before, &["heet", "heette", "heten", "genaamd"]) {
            points += 10;
        }
        // `de jongste dochter, Ariane,`
        if doc.is(before, ",")
            && before > begin
            && doc.has(before - 1, Cue::Occupation)
            && doc.is(shape.last, ",")
            && doc.has(shape.first, Cue::GivenName)
        {
            points += 8;
        }
        let among = doc.is_any(
            before,
            word_set![",", "en", "of", "met", "door", "voor", "dat", "als", "aan", "van", "tegen", "behalve", "waar"],
        );
        if among && shape.parts == 1 && (doc.has(shape.first, Cue::GivenName) || opens_surname(doc, shape)) {
            points += 3;
        }
        if unlike || spatial && !named {
            points -= 8;
        } else if spatial && !is_holder(doc, shape.last - 1) {
            points -= 2;
        }
        points += announced(doc, before, shape);
        if doc.has(before, Cue::OrganisationHead) {
            points -= 10;
        }
    }
    points
}

/// Does the sentence, or the next one with its first words, go on with a word that only a person has: `hij`, `haar broer`?
fn is_taken_up(doc: &Doc<'_>, at: usize) -> bool {
    let kin = |i: usize| {
        doc.is_any(i, &["zijn", "haar"])
            && doc.is_any(
                i + 1,
                word_set![
                    "vader", "moeder", "zus", "broer", "tante", "oom", "dochter", "zoon", "man", "vrouw", "kinderen",
                    "familie",
                ],
            )
    };
    let own = doc.sentence_range(at);
    // What another says of him between marks takes nobody up.
    let quoted = doc.token(own.end).is_some_and(|t| t.shape.has(Shape::QUOTE));
    let next = own.end..if quoted { own.end } else { own.end + 3 };
    (at..own.end.min(at + 30)).chain(next).any(|i| doc.is_any(i, &["hij", "zij", "ze"]) || kin(i))
}

/// `, marketingmedewerker van`: an occupation in apposition, without its article or with it.
fn does_work(doc: &Doc<'_>, at: usize) -> bool {
    if !doc.is(at, ",") {
        return false;
    }
    let noun = at + 1 + usize::from(doc.is_any(at + 1, &["de", "een"]));
    let works = |i: usize| {
        let person = |cues: CueSet| cues.has(Cue::Occupation) || cues.has(Cue::Role);
        // `, de latere IMF-voorzitter`
        let joint = doc.is_upper(i) && doc.is(i + 1, "-") && doc.glued(i + 1) && doc.glued(i + 2);
        if joint && doc.has(i + 2, Cue::Role) && !doc.is_upper(i + 2) {
            return true;
        }
        !doc.is_upper(i)
            && (person(doc.cues(i)) || announce::last_part(doc, i, person).is_some())
            && !doc.has(i, Cue::Verb)
    };
    works(noun) || doc.token(noun).is_some_and(|t| !t.is_upper()) && doc.str(noun).ends_with('e') && works(noun + 1)
}

/// `wist Time Magazine Brouwhuis te strikken`: a surname right behind the name of a body.
fn behind_listed(doc: &Doc<'_>, at: usize) -> bool {
    let begin = doc.sentence_range(at).start;
    let known = doc.has(at, Cue::Surname) || doc.has(at, Cue::Holder);
    known
        && !doc.glued(at)
        && (begin..at)
            .rev()
            .take(4)
            .any(|i| doc.hits_at(i).iter().any(|h| h.table == Table::Organisation && h.last == at))
}

/// `(43)`, `(43, bakker)` behind a name.
fn age_behind(doc: &Doc<'_>, at: usize) -> bool {
    let word = || doc.is(at + 2, ",") && doc.token(at + 3).is_some_and(|t| t.is_word());
    doc.is(at, "(")
        && (doc.is(at + 2, ")") || word())
        && doc.token(at + 1).is_some_and(|t| t.is_number() && t.end - t.start == 2)
}

/// `Anna Brouwat (Ned)`, `(Ita/4)`: behind a name of which a word is known, the country of who competes, in three letters.
fn competes(doc: &Doc<'_>, shape: &NameShape) -> bool {
    let at = shape.last;
    let short = doc
        .token(at + 1)
        .is_some_and(|t| t.is_word() && t.is_upper() && t.end - t.start == 3 && !t.shape.has(Shape::CAPS));
    let bracket = doc.is(at, "(") && short && doc.is_any(at + 2, &[")", "/"]) && doc.hits_at(at + 1).is_empty();
    bracket
        && (shape.first..at).any(|i| doc.has(i, Cue::GivenName) || doc.has(i, Cue::Surname) && !doc.has(i, Cue::Common))
}

/// `(burgemeester van Brouwdam)` behind a name.
fn role_behind(doc: &Doc<'_>, at: usize) -> bool {
    let noun = at + 1;
    doc.is(at, "(")
        && !doc.is_upper(noun)
        && (doc.has(noun, Cue::Role) || doc.has(noun, Cue::Occupation))
        && doc.is_any(noun + 1, &[")", "van", "en", ",", "bij"])
}

/// `Xandrik Brouwsma`, a line of its own above `redacteur Tech` or a handle.
fn signs(doc: &Doc<'_>, shape: &NameShape) -> bool {
    let own = doc.sentence_range(shape.first);
    let line = |i: usize| doc.token(i).is_some_and(|t| t.shape.has(Shape::LINE));
    shape.parts == 2
        && own.start == shape.first
        && own.end == shape.last
        && line(shape.last)
        && !doc.has(shape.first, Cue::Common)
        && (doc.is(shape.last, "@")
            || doc.is_any(
                shape.last,
                word_set!["redacteur", "correspondent", "verslaggever", "datajournalist", "redactrice", "presentator"],
            ))
}

/// `(CDA)` behind a name.
fn party_behind(doc: &Doc<'_>, at: usize) -> bool {
    let party = |hit: Hit| doc.lex.tables.organisations.rows.get(hit.row).is_some_and(|o| o.kind == "party");
    doc.is(at, "(")
        && doc.hit(at + 1, Table::Organisation).is_some_and(|h| party(h) && doc.is_any(h.last, &[")", ",", "-", "/"]))
}

/// What the noun before the name is worth: a compound of an occupation or role, an age.
fn announced(doc: &Doc<'_>, before: usize, shape: &NameShape) -> i8 {
    if doc.is(before, "jarige") && !doc.has(shape.first, Cue::Demonym) {
        let given = doc.has(shape.first, Cue::GivenName);
        return if given || shape.parts > 1 && !doc.has(shape.last - 1, Cue::OrganisationTail) { 10 } else { 5 };
    }
    let person = |cues: CueSet| cues.has(Cue::Occupation) || cues.has(Cue::Role);
    let cues = doc.cues(before);
    if person(cues) || cues.has(Cue::OrganisationHead) || cues.has(Cue::Verb) || doc.glued(shape.first) {
        return 0;
    }
    let surname = doc.has(shape.last - 1, Cue::Surname) && !doc.has(shape.last - 1, Cue::Common);
    let known = shape.parts > 1 || surname || doc.has(shape.first, Cue::GivenName);
    let known = known && !doc.has(shape.last - 1, Cue::OrganisationTail);
    if known && announce::last_part(doc, before, person).is_some() { 10 } else { 0 }
}

/// A verb of saying or thinking behind the name.
fn speaks(doc: &Doc<'_>, at: usize) -> bool {
    reporting_verb(doc, at)
}

fn reports(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(at, &["volgens", "aldus"]) || reporting_verb(doc, at)
}

/// A finite form of a verb that reports.
fn reporting_verb(doc: &Doc<'_>, at: usize) -> bool {
    if doc.is_any(
        at,
        word_set![
            "zegt",
            "zei",
            "stelt",
            "vindt",
            "vond",
            "denkt",
            "vertelt",
            "vertelde",
            "schrijft",
            "schreef",
            "benadrukt"
        ],
    ) {
        return true;
    }
    let tables = &doc.lex.tables;
    tables
        .verbs
        .get(doc.word(at))
        .is_some_and(|v| v.is_finite() && v.readings.iter().any(|r| tables.cue_verbs.reports(r.lemma)))
}

fn finite(doc: &Doc<'_>, at: usize) -> bool {
    doc.lex.tables.verbs.get(doc.word(at)).is_some_and(|v| v.is_finite() && !v.noun)
}

/// Is it the last name of a holder of an office, and no ordinary word?
fn is_holder(doc: &Doc<'_>, at: usize) -> bool {
    !doc.has(at, Cue::Common) && doc.has(at, Cue::Holder)
}
