//! The shape of a person's name as Dutch news writes it.

use crate::lexicon::{Cue, Table};
use crate::model::RoleCategory;
use crate::text::Doc;
use crate::token::Shape;

/// Words that have the shape of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameShape {
    /// The first token.
    pub first: usize,
    /// The token behind the last.
    pub last: usize,
    /// Where the surname begins, its particles included; `last` if there is none.
    pub surname: usize,
    /// How many words or initials it has, particles not counted.
    pub parts: usize,
    /// How many of the words are given names of the lexicon or initials, from the first.
    pub given: usize,
    /// Does it end in an initial (`Jan B.`)?
    pub suspect: bool,
}

impl NameShape {
    /// Given names or initials and a surname.
    pub fn is_full(&self) -> bool {
        self.parts >= 2 && self.surname > self.first
    }
}

/// A name has no more words than this.
const LONGEST: usize = 7;

/// Reads the name that begins at token `at`: capitalised words, initials, particles between them, hyphens inside.
///
/// Says only that the words have the shape of a name, not that they are one.
pub fn read(doc: &Doc<'_>, at: usize) -> Option<NameShape> {
    let end = doc.sentence_range(at).end;
    let mut shape = NameShape { first: at, last: at, surname: at, parts: 0, given: 0, suspect: false };
    let mut next = at;
    // `Van Weel`, `Van der Lee`: a bare surname begins with its particle.
    if is_capital_particle(doc, at) {
        next = particles(doc, at + 1, end);
        let last = part(doc, next, end)?;
        (shape.last, shape.parts) = (last, 1);
        // `Van B.`
        if is_initial(doc, next, last) {
            if !(doc.is(last, ".") && doc.glued(last) && last < end) {
                return None;
            }
            (shape.last, shape.suspect) = (last + 1, true);
            return Some(shape);
        }
        // `Van Voorst tot Voorst`
        let last = shape.last;
        if doc.is(at, "van")
            && doc.is(last, "tot")
            && last + 1 < end
            && doc.is_upper(last + 1)
            && (!doc.is_front(at) || doc.usage(at).inside > 0)
        {
            shape.last = part(doc, last + 1, end).unwrap_or(last);
        }
        shape.last = tail(doc, shape.last, end);
        return Some(shape);
    }
    let mut surname = None;
    while shape.parts < LONGEST {
        let Some(last) = part(doc, next, end) else { break };
        let initial = is_initial(doc, next, last);
        if initial && doc.is(last, ".") && doc.glued(last) {
            // `J.`, `P.C.`; or the end of a suspect's name.
            if shape.parts > 0
                && part(doc, last + 1, end).is_none()
                && !(last + 1 < end && has_particles(doc, last + 1, end))
            {
                shape.suspect = true;
                shape.parts += 1;
                shape.last = last + 1;
                surname.get_or_insert(next);
                break;
            }
            shape.given += usize::from(surname.is_none());
            shape.parts += 1;
            shape.last = last + 1;
            next = last + 1;
        } else {
            if initial && shape.parts > 0 && !is_roman(doc, next) {
                break;
            }
            let given = doc.has(next, Cue::GivenName) || initial;
            if given && surname.is_none() {
                shape.given += 1;
            } else if shape.parts > 0 || !given {
                surname.get_or_insert(next);
            }
            shape.parts += 1;
            shape.last = last;
            next = last;
        }
        let after = particles(doc, next, end);
        // `Boersma van Shell`, `Anna de Wit in de Kamer`: behind a surname a preposition begins something else.
        if after > next && is_preposition(doc, next) {
            let called = doc.has(after, Cue::Surname) && doc.hits_at(after).is_empty();
            let linked = doc.is_any(next + 1, &["'t", "der", "den", "ten", "ter"]) && after > next + 1;
            // `Sarinda van E.`
            let suspect = doc.is(next, "van")
                && shape.parts == 1
                && is_initial(doc, after, after + 1)
                && doc.is_upper(after)
                && doc.is(after + 1, ".")
                && doc.glued(after + 1);
            let open = if suspect {
                true
            } else if doc.is(next, "van") {
                // `Wouke van Scherrenveld`: two words that no list knows are a name, one and a body are not.
                let unheard = |i: usize| doc.word(i) == 0 || doc.has(i, Cue::Surname) && doc.hits_at(i).is_empty();
                let strange = doc.word(at) == 0 && next == at + 1 && unheard(after) && !doc.is_front(at);
                // `Xandri van den Toorn`: two particles lead a surname, whatever the word behind them.
                let strange =
                    strange || linked && next == at + 1 && !doc.has(at, Cue::Common) && doc.hits_at(at).is_empty();
                surname.is_none() || shape.parts == 1 && (called || strange)
            } else {
                // `Jan te Brouwhuis`
                let te = doc.is(next, "te") && doc.hits_at(after).is_empty() && !doc.has(after, Cue::Common);
                surname.is_none() && (called || linked || te && doc.has(at, Cue::GivenName))
            };
            // `Anna Brouwhuis van de Amerikaanse denktank`
            let adjective = doc.has(after, Cue::Demonym) && doc.str(after).ends_with("se");
            // `Anna Brouwhuis van Xandria Media`
            let body = (after + 1..after + 4)
                .take_while(|&i| doc.is_upper(i) && i < end)
                .any(|i| doc.has(i, Cue::OrganisationTail) && !doc.has(i, Cue::Surname));
            if !open || adjective || body || is_ruled(doc, at, next, after) {
                break;
            }
        }
        // `voert Boersma de strategie`, `erfde Boersma de Amerikaanse baan`: an article, no particle.
        // `Luc Van den Brouwhuis`, `Philippe Vander Brouwhuis`: the Flemish capital goes on.
        let flemish = next > at + 1 && doc.is_upper(next - 1) && doc.is_any(next - 1, &["van", "vander", "vande"]);
        let article = after == next + 1 && doc.is_any(next, &["de", "het"]) && !flemish;
        let called = doc.has(after, Cue::Surname) || doc.word(after) == 0;
        if article && (doc.has(after, Cue::Demonym) || surname.is_some() && !(called && doc.hits_at(after).is_empty()))
        {
            break;
        }
        if after > next {
            if part(doc, after, end).is_none() {
                break;
            }
            surname.get_or_insert(next);
            next = after;
        } else if is_place(doc, next) && !flemish && (shape.parts > 1 || shape.given == 0) || is_small(doc, next) {
            break;
        }
        if starts_line(doc, next) || breaks(doc, next) {
            break;
        }
    }
    if shape.parts == 0 {
        return None;
    }
    shape.last = tail(doc, shape.last, end);
    // Of given names alone the last is the surname (`Ali Hassan`); a single word is none.
    shape.surname = match surname {
        Some(at) if at > shape.first => at,
        _ if shape.parts > 1 => last_part(doc, shape.first, shape.last),
        _ => shape.first,
    };
    Some(shape)
}

/// Where the last word of a name begins.
fn last_part(doc: &Doc<'_>, first: usize, last: usize) -> usize {
    let mut at = last - 1;
    while at > first && (doc.glued(at) || doc.is(at, "-")) {
        at -= 1;
    }
    at
}

/// One word of a name: `Rutte`, `J`, `Yeşilgöz-Zegerius`, `Jong-un`, `al-Sisi`; gives the token behind it.
fn part(doc: &Doc<'_>, at: usize, end: usize) -> Option<usize> {
    let mut last = at + 1;
    let token = doc.token(at).filter(|t| at < end && t.is_word())?;
    if !token.is_upper() {
        // `al-Sisi`, `d'Estaing`, `van-der-Bellen`
        let joined = doc.has(at, Cue::Particle) && doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1);
        let elided =
            matches!(doc.str(at), "d" | "l") && doc.is_any(last, &["'"]) && doc.glued(last) && doc.glued(last + 1);
        // `d'Hondt` is one word.
        let one = doc.token(at).is_some_and(|t| t.shape.has(Shape::MIXED)) && doc.str(at).contains(['\'', '’']);
        if !one {
            if !(joined || elided) || !doc.is_upper(last + 1) {
                return None;
            }
            last += 2;
        }
    } else if !is_word_of_name(doc, at) {
        return None;
    }
    while doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1) && last + 1 < end {
        // `Yılmaz-de Boer`, `Nieuwenhuizen-van der Berg`
        if is_particle(doc, last + 1) {
            let behind = particles(doc, last + 1, end);
            if behind < end && doc.is_upper(behind) && is_word_of_name(doc, behind) && !doc.glued(behind) {
                last = behind + 1;
                continue;
            }
        }
        let Some(next) = doc.token(last + 1).filter(|t| t.is_word()) else { break };
        let short = next.end - next.start <= 6 && !next.shape.has(Shape::WIDE);
        let syllable = short && !next.is_upper() && doc.token(last - 1).is_some_and(|t| t.end - t.start <= 5);
        let syllable = syllable && !doc.cues(last + 1).has(Cue::Role) && (next.end - next.start <= 3 || next.word == 0);
        if !(next.is_upper() && !next.shape.has(Shape::CAPS) || syllable) {
            break;
        }
        last += 2;
    }
    // `Rutte-Verhagen` ends there; `Trump-adviseur` is no name before its hyphen has been cut off by the caller.
    Some(last)
}

/// A capitalised word without digits, and no abbreviation.
fn is_word_of_name(doc: &Doc<'_>, at: usize) -> bool {
    let Some(token) = doc.token(at) else { return false };
    let word = doc.str(at);
    if token.shape.has(Shape::CAPS) && token.end - token.start > 1 {
        return is_roman(doc, at) || word.chars().count() == 1 || word.contains(['\'', '’']);
    }
    !has_digit(token.key, word) && !is_street(word)
}

fn has_digit(key: u64, word: &str) -> bool {
    // A short word of ASCII is its key, and each of its letters has this bit.
    const LETTER: u64 = 0x4040_4040_4040_4040;
    let plain = matches!(word.len(), 1..=8) && key >> 63 == 0 && {
        let letters = LETTER >> (64 - 8 * word.len());
        key & letters == letters
    };
    !plain && word.bytes().any(|b| b.is_ascii_digit())
}

/// `Weertsstraat`, `Rembrandtplein`: no person.
pub fn is_street(word: &str) -> bool {
    const STREETS: &[&str] =
        &["straat", "plein", "gracht", "kade", "stadion", "tunnel", "singel", "college", "partij", "wedstrijd"];
    word.len() > 7 && endings!(of STREETS, 0).ends(word)
}

fn is_roman(doc: &Doc<'_>, at: usize) -> bool {
    matches!(
        doc.str(at),
        "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "IX" | "X" | "XI" | "XII" | "XIII" | "XIV" | "XVI"
    )
}

fn is_initial(doc: &Doc<'_>, at: usize, last: usize) -> bool {
    last == at + 1 && doc.str(at).chars().count() == 1
}

/// `president Erdogan van Turkije`, `koning Filip van België`: the country that somebody heads is no surname. Behind a given
/// name that no holder of an office bears it is one under a role of a government, where it is known as such (`premier Frank van Holland`) or
/// the role is a minister's. `prins` and `prinses` are no roles, but count as a monarchy.
fn is_ruled(doc: &Doc<'_>, first: usize, van: usize, country: usize) -> bool {
    let rules = |at: usize| {
        let role = doc.hits_at(at).iter().find(|h| h.table == Table::Role && h.last == first);
        role.and_then(|h| doc.lex.tables.roles.rows.get(h.row)).is_some_and(|role| match role.category {
            RoleCategory::Monarchy => true,
            RoleCategory::Government => {
                let surname = doc.has(country, Cue::Surname) || role.canonical.ends_with("minister");
                !surname || !doc.has(first, Cue::GivenName) || doc.has(first, Cue::Holder)
            }
            _ => role.canonical == "leider",
        })
    };
    van == first + 1
        && doc.is(van, "van")
        && country == van + 1
        && first > doc.sentence_range(first).start
        && (rules(first - 1) || doc.is_any(first - 1, &["prins", "prinses"]))
        && doc
            .hit(country, Table::Place)
            .is_some_and(|h| doc.lex.tables.places.rows.get(h.row).is_some_and(|place| place.kind == "country"))
}

/// Steps over particles in lower case: `van`, `van der`, `in 't`.
fn particles(doc: &Doc<'_>, mut at: usize, end: usize) -> usize {
    let limit = end.min(at + 3);
    // `Anna Brouwhuis las over de zee`: the verb, but `Anna de las Brouwas`.
    let verb = |i: usize| doc.is(i, "las") && !doc.is(i.wrapping_sub(1), "de");
    while at < limit && is_particle(doc, at) && !doc.is(at + 1, "-") && !verb(at) {
        at += 1;
    }
    at
}

/// A particle that is a preposition too.
fn is_preposition(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(
        at,
        word_set![
            "van", "in", "op", "aan", "bij", "uit", "voor", "te", "tot", "over", "onder", "achter", "boven", "buiten",
            "af", "do", "av",
        ],
    )
}

fn has_particles(doc: &Doc<'_>, at: usize, end: usize) -> bool {
    let after = particles(doc, at, end);
    after > at && part(doc, after, end).is_some()
}

fn is_particle(doc: &Doc<'_>, at: usize) -> bool {
    doc.has(at, Cue::Particle) && !doc.is_upper(at)
}

/// A particle with a capital and, behind it, further particles and a name: `Van Weel`, `De Jonge`.
pub fn is_capital_particle(doc: &Doc<'_>, at: usize) -> bool {
    if !doc.has(at, Cue::Particle) || !doc.is_upper(at) || doc.has(at, Cue::GivenName) {
        return false;
    }
    // `D. Brouwhuis`, `L.M. Brouwhuis`: an initial.
    if doc.str(at).len() == 1 && doc.is(at + 1, ".") && doc.glued(at + 1) {
        return false;
    }
    // `Van Elon Brouwhuis tot Anna`: a given name and a surname behind it.
    if doc.is(at, "van")
        && doc.is_front(at)
        && doc.has(at + 1, Cue::GivenName)
        && doc.is_upper(at + 2)
        && !doc.glued(at + 2)
    {
        return false;
    }
    // `Bij Brouwhuis` at the start of a sentence: a preposition, unless a particle follows it (`Op 't Brouwhuis`) or the article knows the name.
    let preposition = is_preposition(doc, at) && !doc.is(at, "van");
    !preposition || !doc.is_front(at) || doc.is_any(at + 1, &["'t", "den", "der"]) || doc.usage(at).inside > 0
}

/// `jr.`, `sr.` behind a name.
fn tail(doc: &Doc<'_>, last: usize, end: usize) -> usize {
    if last < end && doc.is_any(last, &["jr", "sr"]) {
        return if doc.is(last + 1, ".") && doc.glued(last + 1) && last + 1 < end { last + 2 } else { last + 1 };
    }
    last
}

/// A name of a body of several words begins here: the person's name ends before it.
fn breaks(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_upper(at)
        && doc.hit(at, Table::Organisation).is_some_and(|h| h.last > at + 1)
        && !doc.has(at, Cue::GivenName)
}

/// `Anna de Wit, Ede` without its comma: a place behind a name, as under a letter, is no part of it.
fn is_place(doc: &Doc<'_>, at: usize) -> bool {
    doc.hit(at, Table::Place).is_some() && !doc.has(at, Cue::Surname) && !doc.has(at, Cue::GivenName)
}

/// `Rutte Het is`: a small word with a capital begins another sentence whose stop is missing.
fn is_small(doc: &Doc<'_>, at: usize) -> bool {
    // `Erdogan De Turkse`
    if doc.is_upper(at) && doc.is(at, "de") && (doc.has(at + 1, Cue::Demonym) || !doc.is_upper(at + 1)) {
        return true;
    }
    // `Jairo Op de laatste zittingsdag`
    let preposition = doc.is_any(at, &["op", "in", "bij", "met", "na", "tijdens", "volgens", "voor"]);
    let behind = at + 1 + usize::from(doc.is_any(at + 1, &["de", "den", "der", "het", "'t"]));
    if doc.is_upper(at) && preposition && doc.token(behind).is_some_and(|t| t.is_word() && !t.is_upper()) {
        return true;
    }
    doc.is_upper(at)
        && doc.is_any(
            at,
            word_set![
                "het", "er", "dit", "dat", "deze", "hij", "zij", "ze", "we", "wij", "ik", "je", "maar", "toen", "ook",
                "als", "waar", "wat", "wie", "hoe", "dus", "want", "geen", "een", "zelf", "heel", "niet", "zo",
                "waarom", "wanneer",
            ],
        )
}

fn starts_line(doc: &Doc<'_>, at: usize) -> bool {
    doc.token(at).is_some_and(|t| t.shape.has(Shape::LINE))
}

/// The titles in front of a name (`mr.`, `prof. dr.`); gives the token behind them.
pub fn titles(doc: &Doc<'_>, mut at: usize) -> usize {
    for _ in 0..4 {
        if !doc.has(at, Cue::Title) || doc.is_upper(at) && doc.has(at, Cue::GivenName) {
            break;
        }
        at += 1;
        if doc.is(at, ".") && doc.glued(at) {
            at += 1;
        }
    }
    at
}

/// May the word at `at`, which no list of given names has, be one before the surname at `last`: none that a sentence begins with, no town, no
/// office (`Democratieleider`), no surname?
pub fn is_foreign_given(doc: &Doc<'_>, at: usize, last: usize) -> bool {
    let person = |c: crate::lexicon::CueSet| c.has(Cue::Occupation) || c.has(Cue::Role);
    let plain = |i: usize| doc.token(i).is_some_and(|t| !t.shape.any(Shape::CAPS | Shape::MIXED));
    let given = doc.has(at, Cue::GivenName);
    let own = given
        || !doc.has(at, Cue::Common)
            && !doc.has(at, Cue::Surname)
            && !doc.has(at, Cue::Holder)
            && !(doc.is_front(at) && doc.str(at).chars().count() > LONGEST_FOREIGN)
            && super::announce::last_part(doc, at, person).is_none();
    own && doc.is_upper(at)
        && doc.is_upper(last)
        && plain(at)
        && plain(last)
        && doc.hits_at(at).is_empty()
        && !doc.has(at, Cue::Demonym)
        && !(doc.has(last, Cue::GivenName) && !doc.has(last, Cue::Surname))
}

/// A word that a sentence begins with is no longer than this, if it is a given name.
const LONGEST_FOREIGN: usize = 7;
