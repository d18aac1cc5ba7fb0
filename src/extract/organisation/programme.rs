//! `Xandra op Vrijdag`, `NOS Avondjournaal`, `het televisieprogramma 'Thuis in Ede'`: what a medium makes, under a name of its own.

use super::name_end;
use crate::lexicon::{Cue, Table};
use crate::model::MentionKind;
use crate::rule::{Found, Name, Rule, Value};
use crate::text::Doc;
use crate::token::Shape;

/// The name of a programme, a podcast or a fund of a medium.
pub static RULE: Rule = Rule {
    id: "organisation/programme",
    doc: "A name with `op` and a weekday with a capital, a medium and words with capitals behind it, or a title behind `televisieprogramma`.",
    kind: MentionKind::Organisation,
    cues: &[Cue::Capital],
    find,
    hits: &[
        ("De talkshow [Xandra op Vrijdag] stopt.", "unlisted"),
        ("Dat was te horen in [NRC Brouwpodcast].", "unlisted"),
        ("Zij zag het televisieprogramma '[Thuis in Ede]' nog.", "unlisted"),
        ("Ook het radioprogramma [Het Brouwse Land] stopt.", "unlisted"),
    ],
    misses: &[
        "Dat zei Xandra op vrijdag.",
        "Dat schreef het AD Hans Brouwhuis na.",
        "Het staat in het programma 'Samen voor allen en altijd en overal en ooit'.",
        "Het programma De man van Ede liep.",
        "NRC Volgens de krant klopt dat.",
        "Met het programma 'Kansrijk Ede' helpt de gemeente ouders.",
        "Foto ANP Mensen staan in de rij.",
        "De NOS Redactie is boos.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let end = doc.sentence_range(at).end;
    if let Some(last) = weekly(doc, at).or_else(|| of_medium(doc, at)).or_else(|| titled(doc, at)).filter(|l| *l <= end)
    {
        out.push(at, last, Value::Organisation(Name::unlisted()));
    }
}

fn starts_line(doc: &Doc<'_>, at: usize) -> bool {
    doc.token(at).is_some_and(|t| t.shape.has(Shape::LINE))
}

/// `Xandra op Vrijdag`: a weekday has no capital otherwise.
fn weekly(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let day = at + 2;
    let weekday = doc.is_upper(day) && doc.lex.tables.weekdays.get(doc.word(day)).is_some_and(|w| w.part.is_none());
    (doc.is(at + 1, "op") && weekday && !doc.glued(at) && !starts_line(doc, day) && !doc.has(at, Cue::Weekday))
        // `Volgens Jansen op Vrijdag`, `Feyenoord op Zondag`
        .then_some(day + 1)
        .filter(|_| {
            (!doc.has(at, Cue::Surname) || doc.has(at, Cue::GivenName)) && doc.hit(at, Table::Organisation).is_none()
        })
}

/// Ends of what media call their programmes and funds.
const PROGRAMMES: &[&str] = &[
    "vandaag", "journaal", "nieuws", "podcast", "debat", "panel", "fonds", "first", "stories", "live", "show", "uur",
    "ochtend", "avond", "middag", "radio",
];

/// `NRC Vandaag`, `NOS Avondjournaal`: up to three words with capitals behind the abbreviation of a medium, which begin no other name.
fn of_medium(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let caps = doc.token(at).is_some_and(|t| t.shape.has(Shape::CAPS));
    let digit = doc.str(at).starts_with(|c: char| c.is_ascii_digit());
    let hit = doc.hit(at, Table::Organisation).filter(|h| h.last == at + 1 && (caps || digit))?;
    let medium = doc.lex.tables.organisations.rows.get(hit.row).is_some_and(|o| o.kind == "media");
    let small = [Cue::Function, Cue::WordClass, Cue::GivenName, Cue::Particle, Cue::Demonym, Cue::Holder, Cue::Weekday];
    let told = [Cue::Role, Cue::Occupation, Cue::Title, Cue::Month];
    let part = |i: usize| {
        let own = doc.is(i, "vandaag") || !small.iter().chain(&told).any(|cue| doc.has(i, *cue));
        doc.token(i).is_some_and(|t| t.is_upper() && !t.shape.any(Shape::CAPS | Shape::LINE))
            && own
            && !doc.glued(i)
            && doc.hits_at(i).iter().all(|h| matches!(h.table, Table::DateWord | Table::OrganisationHead))
    };
    let last = (at + 1..at + 4).take_while(|&i| part(i)).last()? + 1;
    let goes_on = doc.is_upper(last) && !starts_line(doc, last)
        || doc.is(last, "-") && doc.glued(last)
        || doc.token(last).is_some_and(|t| t.is_number());
    let made = (at + 1..last).any(|i| {
        let word = doc.str(i).to_lowercase();
        PROGRAMMES.iter().any(|end| word.ends_with(end))
    });
    (medium && made && !goes_on).then_some(last)
}

/// `het televisieprogramma 'Thuis in Ede'`, `het radioprogramma Het Brouwse Land`.
fn titled(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let range = doc.sentence_range(at);
    let before = at.checked_sub(1).filter(|b| *b > range.start)?;
    let quote = |i: usize| doc.token(i).is_some_and(|t| t.shape.has(Shape::QUOTE));
    // A bare `programma` is more often a plan, a course or a piece of software.
    let broadcast = |i: usize| {
        let compound = doc.is_any(
            i,
            &["televisieprogramma", "tv-programma", "radioprogramma", "praatprogramma", "consumentenprogramma"],
        );
        compound || doc.is(i, "programma") && doc.is(i - 1, "-") && doc.is_any(i - 2, &["tv", "televisie", "radio"])
    };
    let noun = |i: usize| i > 1 && broadcast(i) && !doc.is_upper(i);
    // `het programma 'Veilig Wonen' van de gemeente`: of what a body does.
    let aims = |i: usize| doc.is_any(i, &["van", "voor"]) && !doc.is_upper(i + 1);
    if quote(before) && noun(before - 1) {
        let close = (at + 1..range.end.min(at + 7)).find(|&i| quote(i))?;
        let words = (at..close).all(|i| doc.token(i).is_some_and(|t| t.is_word() || t.is_number()));
        return (words && !aims(close + 1)).then_some(close);
    }
    let article = doc.is_any(at, &["de", "het"]) && doc.is_upper(at + 1) && doc.hits_at(at).is_empty();
    (noun(before) && article && !starts_line(doc, at))
        .then(|| name_end(doc, at + 1))
        .flatten()
        .filter(|l| *l > at + 2 && !aims(*l))
}
