//! What the words of a body's name say of it: a place, an employer, a mere part of a name.

use crate::lexicon::Cue;
use crate::model::RoleCategory;
use crate::rule::{Candidate, OfficialExpr};
use crate::text::Doc;
use crate::token;

/// `Brouwdamse judoka`, `Centraal- en Oost-`, `het Wandelpark`: a word that a body has in its name, and that means something of its own here.
pub(super) fn is_part(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    let next = at + 1;
    let noun = doc.token(next).is_some_and(|t| t.is_word() && !t.is_upper()) && !doc.has(next, Cue::WordClass);
    let ends = |of: &[&str]| of.iter().any(|end| word.len() > end.len() + 2 && word.ends_with(end));
    ends(&["se"]) && noun && !doc.lex.tables.verbs.get(doc.word(next)).is_some_and(|v| v.is_finite() && !v.noun)
        || doc.is(next, "-") && doc.glued(next) && doc.is(next + 1, "en")
        || ends(&["park", "kwartier", "plein", "wijk", "gebied"])
}

/// Does the role say that what it belongs to is a body, and is that a name of no list which is neither a place nor somebody? A spokesman, a
/// trainer, a teacher or a boss is somebody's as well, so that these say it of a name of several words alone.
pub(super) fn employs(doc: &Doc<'_>, official: &OfficialExpr, (first, last): (usize, usize)) -> bool {
    use RoleCategory::{Academia, Company, Health, Media, Ngo, Regulator, Spokesperson, Sport, Union};
    let role = official.fields.role.as_str();
    let compound = last > first + 2 && doc.is(last - 2, "-");
    let several = last > first + 1 && !doc.has(first, Cue::GivenName);
    // `Zwembad De Kuil`, `Rood-Zwart`: a word of the language in it, which foreign names of people have not.
    let worded = several && (doc.has(first, Cue::Common) || doc.has(first, Cue::OrganisationHead));
    let sort = match official.fields.category {
        Some(Company | Union | Media | Regulator | Ngo) => several || role != "baas",
        Some(Spokesperson | Academia | Health) => worded,
        Some(Sport) => worded && compound,
        _ => role.starts_with("voorzit"),
    };
    sort && (doc.word(first) == token::UNKNOWN || several)
        && doc.is_upper(first)
        && doc.hits_at(first).iter().all(|h| h.last < last)
        && !doc.has(first, Cue::Demonym)
        && !doc.has(first, Cue::Particle)
        // `Rood-Zwart` is none, though each half is.
        && (!doc.has(last - 1, Cue::Surname) || compound)
}

/// `stadsdeel Zuid`, `gemeente Brouwdam`, `Hervormde Gemeente Brouwdam`: the word behind the head is a place.
pub(super) fn is_of_place(doc: &Doc<'_>, candidate: &Candidate) -> bool {
    let heads = word_set![
        "gemeente",
        "provincie",
        "stadsdeel",
        "deelgemeente",
        "waterschap",
        "parochie",
        "bisdom",
        "visveiling",
        "vismijn",
        "visafslag",
        "bloemenveiling",
    ];
    (candidate.first..candidate.last - 1).any(|i| doc.is_any(i, heads))
}
