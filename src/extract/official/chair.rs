//! The field of a scholar and the school: `hoogleraar strafrecht aan de Vrije Universiteit`.

use super::phrase::{Phrase, name_behind};
use super::tail::np;
use crate::lexicon::Cue;
use crate::model::RoleCategory;
use crate::text::Doc;
use crate::token::UNKNOWN;

/// A field has no more words than this.
const LONGEST: usize = 6;

/// Takes the field and the school behind the head of a scholar into the phrase.
pub fn take(doc: &Doc<'_>, phrase: &mut Phrase) {
    if phrase.expr.fields.category != Some(RoleCategory::Academia) {
        return;
    }
    let end = doc.sentence_range(phrase.first).end;
    if phrase.expr.fields.portfolio.is_none()
        && let Some(last) = field(doc, phrase.last, end)
    {
        phrase.expr.fields.portfolio = Some(doc.slice(phrase.last, last).to_owned());
        phrase.last = last;
        phrase.bound = true;
    }
    let at = phrase.last;
    let tied = doc.is_any(at, &["aan", "bij"]) || doc.is(at, "van") && phrase.expr.fields.portfolio.is_some();
    if at < end
        && tied
        && phrase.expr.organisation.is_none()
        && let Some(school) = np(doc, at + 1, end, 0).filter(|n| n.named && n.body && !n.role)
    {
        phrase.expr.organisation = Some((school.core, school.core_last));
        phrase.last = school.last;
        phrase.bound = true;
    }
}

/// `directeur technologiebeleid aan de Hogeschool Ede`, `hoofd Internationale Handel bij ING`: the field and the body of any other
/// role, in a frame that says it is a role.
pub fn branch(doc: &Doc<'_>, phrase: &mut Phrase) {
    if phrase.expr.fields.portfolio.is_some() {
        return;
    }
    let end = doc.sentence_range(phrase.first).end;
    if phrase.expr.fields.category == Some(RoleCategory::Academia) {
        // `hoogleraar waterkwaliteit,`: the field is all there is.
        let closed = |i: &usize| *i >= end || doc.is_any(*i, &[",", ".", ";"]);
        if let Some(last) = words(doc, phrase.last, end).filter(closed) {
            phrase.expr.fields.portfolio = Some(doc.slice(phrase.last, last).to_owned());
            phrase.last = last;
            phrase.bound = true;
        }
        return;
    }
    let Some(last) = field(doc, phrase.last, end).filter(|&i| doc.is_any(i, &["aan", "bij", "van"])) else { return };
    if let Some(body) = np(doc, last + 1, end, 0).filter(|n| n.named && n.body && !n.role) {
        phrase.expr.fields.portfolio = Some(doc.slice(phrase.last, last).to_owned());
        phrase.expr.organisation.get_or_insert((body.core, body.core_last));
        phrase.last = body.last;
        phrase.bound = true;
    }
}

/// The token behind the field that begins at `at`: `strafrecht`, `internationaal recht`, `staats- en bestuursrecht`, `Interdisciplinaire Sociale Wetenschap`.
fn field(doc: &Doc<'_>, at: usize, end: usize) -> Option<usize> {
    let last = words(doc, at, end)?;
    let named = name_behind(doc, last).is_some_and(|n| n.given > 0 && doc.has(n.first, Cue::GivenName));
    let school = doc.is_any(last, &["aan", "bij", "van"]) && (doc.is_upper(last + 1) || doc.is_upper(last + 2));
    let sort = is_discipline(doc.str(last - 1)) || doc.is_upper(at) && doc.word(last - 1) != UNKNOWN;
    let bracket = doc.is(last, "(") && doc.is_upper(last + 1);
    (sort || (named || school || bracket) && last > at).then_some(last)
}

/// The words at `at` that may be a field, before any sign that they are.
fn words(doc: &Doc<'_>, at: usize, end: usize) -> Option<usize> {
    let word = |i: usize| {
        let upper = doc.is_upper(i);
        let token = doc.token(i).filter(|t| t.is_word() && t.end - t.start > 3);
        i < end
            && token.is_some()
            && !doc.has(i, Cue::Function)
            && !doc.has(i, Cue::WordClass)
            && !doc.has(i, Cue::Particle)
            && !doc.has(i, Cue::DateWord)
            && !doc.has(i, Cue::Weekday)
            && !doc.has(i, Cue::Numeral)
            && (if upper { !doc.has(i, Cue::GivenName) && !doc.has(i, Cue::Surname) } else { true })
    };
    let mut last = at;
    while last < end && last < at + LONGEST {
        if word(last) {
            last += 1;
        } else if last > at && doc.is_any(last, &["en", "&"]) && word(last + 1) {
            last += 2;
        } else if last > at
            && doc.is(last, "-")
            && doc.glued(last)
            && doc.is_any(last + 1, &["en", "of"])
            && word(last + 2)
        {
            last += 3;
        } else if last > at && doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1) && word(last + 1) {
            last += 2;
        } else {
            break;
        }
    }
    if last == at {
        return None;
    }
    // A verb ends it: `de hoogleraar strafrecht zegt`, `vervolgt de hoogleraar`.
    let verb = |i: usize| {
        let form = doc.lex.tables.verbs.get(doc.word(i));
        !doc.is_upper(i) && form.is_some_and(|v| v.is_finite() && !v.noun) && !is_discipline(doc.str(i))
    };
    let last = (at..last).find(|&i| verb(i)).unwrap_or(last);
    if last == at || doc.is(last - 1, "en") {
        return None;
    }
    Some(last)
}

/// The name of a field of study.
fn is_discipline(word: &str) -> bool {
    [
        "recht",
        "kunde",
        "logie",
        "nomie",
        "wetenschap",
        "wetenschappen",
        "geschiedenis",
        "studies",
        "fysica",
        "filosofie",
        "psychiatrie",
        "geneeskunde",
        "informatica",
        "chemie",
        "biologie",
        "economie",
        "politiek",
        "techniek",
        "didactiek",
        "financiën",
        "betrekkingen",
        "communicatie",
        "marketing",
        "onderwijs",
        "beleid",
        "iatrie",
        "chirurgie",
        "ethiek",
        "grafie",
        "gogiek",
        "gogie",
        "letterkunde",
        "historie",
        "democratie",
    ]
    .iter()
    .any(|end| word.ends_with(end))
}
