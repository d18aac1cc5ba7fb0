//! `gemeente Ede`, `stichting De Brug`, `bedrijf Xandria`: a head with a name that no list holds.

use super::{domain, head_at, in_compound, legal_form, name_end};
use crate::lexicon::{Cue, Hit, OrganisationHead, Table};
use crate::model::MentionKind;
use crate::parse::announce;
use crate::rule::{Evidence, Found, Name, Rule, Value};
use crate::text::Doc;
use crate::token::Shape;

/// A name behind a head.
pub static RULE: Rule = Rule {
    id: "organisation/head",
    doc: "A name behind a head of lexicons/organisation_heads.tsv, with the head in its span or not.",
    kind: MentionKind::Organisation,
    cues: &[Cue::OrganisationHead],
    find,
    hits: &[
        ("De [gemeente Brouwdam] betaalt.", "unlisted"),
        ("De [stichting Recht op Rust] klaagt.", "unlisted"),
        ("Dat zegt softwarebedrijf [Xandria Systems].", "unlisted"),
        ("Het [ministerie van Financiën] zwijgt.", "unlisted"),
        ("De ministeries van [Onderwijs] en Financiën zwijgen.", "unlisted"),
        ("Het [al-Brouwi-ziekenhuis] is vol.", "unlisted"),
        ("De [Anna de Wit-stichting] betaalt.", "unlisted"),
        ("Actiegroep '[Boom op het Brouwplein]' klaagt.", "unlisted"),
        ("De [stichting 'Samen tegen Lawaai'] klaagt.", "unlisted"),
        ("Dierenasiel [De Brouwpoot] sluit.", "unlisted"),
    ],
    misses: &["De gemeente betaalt.", "Het bedrijf Woensdag.", "Het ministerie van hun dromen."],
    gaps: &[],
};

/// `Hervormde Gemeente Brouwdam`: adjectives with a capital right before a head with one belong to the name; not behind `van`.
fn widened(doc: &Doc<'_>, head: usize) -> usize {
    let begin = doc.sentence_range(head).start;
    let other = [Cue::Demonym, Cue::GivenName, Cue::Surname, Cue::Role, Cue::Function, Cue::WordClass];
    let part = |at: usize| {
        let word = doc.str(at);
        doc.is_upper(at)
            && !doc.is_front(at)
            && !doc.glued(at + 1)
            && (word.ends_with('e') && !word.ends_with("ie") || word.ends_with("isch"))
            && doc.hits_at(at).is_empty()
            && !other.iter().any(|c| doc.has(at, *c))
    };
    let words = (begin..head).rev().take(3).take_while(|&at| doc.is_upper(head) && part(at));
    words.last().filter(|first| *first == begin || !doc.is(first - 1, "van")).unwrap_or(head)
}

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some((hit, head)) = head_at(doc, at) else { return };
    if let Some(first) = called_after(doc, at).or_else(|| hyphened(doc, hit.first)) {
        out.push(first, hit.last, Value::Organisation(Name::unlisted()));
        return;
    }
    let (name, end) = (hit.last, doc.sentence_range(at).end);
    if in_compound(doc, hit.first, name) && doc.is(name, "-") {
        return commission(doc, hit.first, name, out);
    }
    if name >= end {
        return;
    }
    if head.kind == "ministry" && doc.is_any(at, &["ministeries", "departementen"]) {
        return ministries(doc, name, end, out);
    }
    if head.kind == "ministry" && doc.is_any(name, &["van", "voor"]) {
        let last = portfolio(doc, name + 1, end).filter(|l| *l <= end);
        if let Some(last) = last {
            let first = super::nationality_before(doc, at).unwrap_or(at);
            out.push(first, last, Value::Organisation(Name::unlisted()));
        }
        return;
    }
    // `de universiteit ETH`: the abbreviation is its name.
    let abbreviated = doc.is(at, "universiteit") && is_abbreviation(doc, name);
    if abbreviated || doc.token(name).is_some_and(|t| t.shape.has(Shape::LINE)) {
        return;
    }
    if head.inside {
        if let Some((first, last)) = inside(doc, at, hit, head) {
            out.push(first, last, Value::Organisation(Name::unlisted()));
        }
    } else if head.outside {
        beside(doc, at, hit, head, out);
    }
}

fn is_quote(doc: &Doc<'_>, at: usize) -> bool {
    doc.token(at).is_some_and(|t| t.shape.has(Shape::QUOTE))
}

fn is_abbreviation(doc: &Doc<'_>, at: usize) -> bool {
    doc.token(at).is_some_and(|t| t.shape.has(Shape::CAPS) && t.end - t.start > 1)
}

/// The name that holds its head (`gemeente Ede`), from and up to.
fn inside(doc: &Doc<'_>, at: usize, hit: Hit, head: &OrganisationHead) -> Option<(usize, usize)> {
    let (name, end) = (hit.last, doc.sentence_range(at).end);
    if is_quote(doc, name) && doc.is_upper(name + 1) {
        return titled(doc, name, end).filter(|_| head.kind == "ngo").map(|last| (hit.first, last));
    }
    if opens_sentence(doc, name) || is_named_already(doc, at, hit) {
        return None;
    }
    let last = full_name(doc, name)?;
    // `de commissie Anna Brouwhuis`, but no `gemeente Anna Brouwhuis`
    let somebody = doc.has(name, Cue::GivenName) && doc.hit(name, Table::Place).is_none();
    if head.kind == "government" && somebody && !doc.is(at, "commissie") {
        return None;
    }
    let last = paired(doc, at, head, last, end);
    // `stichting Recht op Bescherming`
    let aims = doc.is_any(at, word_set!["stichting", "vereniging", "comité", "actiecomité", "werkgroep"]);
    let last = if aims { purpose(doc, last, end) } else { last };
    // `in de gemeente Ede`, `uit de provincie Utrecht`: where something is.
    let place = head.kind == "government" && located(doc, hit.first);
    (!place && !is_another(doc, at, name, last)).then(|| (widened(doc, hit.first), last))
}

/// `stichting 'Samen tegen Lawaai'`: behind the closing mark of the name whose opening one stands at `mark`.
fn titled(doc: &Doc<'_>, mark: usize, end: usize) -> Option<usize> {
    let close = (mark + 1..end.min(mark + 9)).find(|&i| is_quote(doc, i))?;
    let clean = (mark + 1..close).all(|i| doc.token(i).is_some_and(|t| t.is_word()));
    (close > mark + 1 && clean).then_some(close + 1)
}

/// `naar de voedselbank Wanneer`: does the next sentence begin here, whose stop is missing?
fn opens_sentence(doc: &Doc<'_>, name: usize) -> bool {
    let particle = doc.has(name, Cue::Particle);
    match doc.has(name, Cue::WordClass) {
        true => !particle && !doc.is_upper(name + 1),
        false => !particle && doc.has(name, Cue::Function),
    }
}

/// Is the body named without what stands behind its head, or by the words before it?
fn is_named_already(doc: &Doc<'_>, at: usize, hit: Hit) -> bool {
    let listed = |i: usize| doc.hits_at(i).iter().filter(|h| h.table == Table::Organisation);
    // `de universiteit ETH`: the abbreviation is the name.
    let abbreviated = !doc.is_upper(at)
        && doc.token(hit.last).is_some_and(|t| t.shape.has(Shape::CAPS))
        && doc.is_any(at, word_set!["universiteit", "hogeschool", "ziekenhuis", "museum", "instituut", "comité"])
        && listed(hit.last).next().is_some();
    // `hoogleraar aan de Vrije Universiteit Bas Brouwhuis`: the head ends a listed name.
    abbreviated || (at.saturating_sub(2)..at).any(|i| listed(i).any(|h| h.last == hit.last))
}

/// Where the name at `name` ends, by its capitals or by the tables.
fn full_name(doc: &Doc<'_>, name: usize) -> Option<usize> {
    let tables = |h: &&Hit| matches!(h.table, Table::Place | Table::Organisation);
    let listed = doc.hits_at(name).iter().filter(tables).map(|h| h.last).max();
    let place = doc.hit(name, Table::Place).is_some();
    let last = name_end(doc, name).map(|l| listed.filter(|p| *p >= l || place).unwrap_or(l))?;
    // `van de hogeschool Windesheim Anna Brouwhuis`: a listed name, and who works there.
    let person = |at: usize| {
        crate::parse::name::read(doc, at).is_some_and(|n| n.is_full() && n.last == last)
            && (doc.has(at, Cue::GivenName) || doc.has(last - 1, Cue::Surname))
            && !doc.has(last - 1, Cue::OrganisationTail)
    };
    Some(listed.filter(|p| *p > name && *p < last && person(*p)).unwrap_or(last))
}

/// Where a name ends that has two parts joined by `en` (`waterschap Aa en Maas`, `inspectie Gezondheidszorg en Jeugd`); `last` where it has one.
fn paired(doc: &Doc<'_>, at: usize, head: &OrganisationHead, last: usize, end: usize) -> usize {
    let fields = head.kind == "government"
        && doc.is(at, "inspectie")
        && doc.has(last + 1, Cue::Common)
        && !doc.has(last + 1, Cue::GivenName);
    let two = fields || doc.is_any(at, word_set!["waterschap", "hoogheemraadschap", "veiligheidsregio"]);
    let two = two && doc.is(last, "en") && doc.is_upper(last + 1) && last + 1 < end;
    if two { last + 2 } else { last }
}

/// `besloot de gemeente Shell te beboeten`: is it another body that stands behind the head?
fn is_another(doc: &Doc<'_>, at: usize, name: usize, last: usize) -> bool {
    let listed = |h: &Hit| h.table == Table::Organisation && h.last >= last;
    doc.is_any(at, word_set!["gemeente", "provincie", "waterschap"])
        && doc.hits_at(name).iter().any(listed)
        && doc.hit(name, Table::Place).is_none()
        && !doc.has(name, Cue::Common)
}

/// A name beside its head, which tells its sort and holds it only with a capital.
fn beside(doc: &Doc<'_>, at: usize, hit: Hit, head: &OrganisationHead, out: &mut Found<'_>) {
    let end = doc.sentence_range(at).end;
    let (mut name, quoted) = (hit.last, is_quote(doc, hit.last));
    // `de website verlorensleutel.nl`
    if head.kind != "bank"
        && !doc.is_upper(name)
        && !doc.glued(name)
        && doc.token(name).is_some_and(|t| t.is_word())
        && let Some(last) = domain(doc, name + 1)
    {
        out.push(name, last, Value::Platform(Name::unlisted()));
        return;
    }
    if quoted {
        name += 1;
        // `actiegroep 'Bos op het Plein'`: the whole of what stands between the marks.
        let close = (name..end.min(name + 7)).find(|&i| !doc.token(i).is_some_and(|t| t.is_word()));
        let whole = |c: &usize| *c > name + 1 && is_quote(doc, *c) && doc.is_upper(name) && doc.is_upper(*c - 1);
        if let Some(close) = close.filter(whole).filter(|_| head.kind != "platform") {
            out.push(name, close, Value::Organisation(Name::unlisted()));
            return;
        }
    }
    if doc.is_upper(at) && !announce::opens(doc, at) && !quoted {
        if let Some(last) = capital(doc, name, head).filter(|l| *l <= end) {
            out.push(hit.first, last, Value::Organisation(Name { listed: None, evidence: Evidence::Points(8, 2) }));
        }
        return;
    }
    outside(doc, hit.first, name, head, out);
}

/// `aan Vishandel De Lange Lijn`, `Café de Lange Lijn`: where the name ends whose head has a capital, if no table holds it.
fn capital(doc: &Doc<'_>, name: usize, head: &OrganisationHead) -> Option<usize> {
    let article = head.kind == "company"
        && doc.is_any(name, &["de", "het", "den", "'t"])
        && !doc.is_upper(name)
        && doc.is_upper(name + 1);
    let last = name_end(doc, name + usize::from(article))?;
    doc.hit(name, Table::Organisation).is_none_or(|h| h.last < last).then_some(last)
}

/// A name at `name` whose sort the noun at `at` tells; the noun is no part of it (`bedrijf Xandria`).
pub(super) fn outside(doc: &Doc<'_>, at: usize, name: usize, head: &OrganisationHead, out: &mut Found<'_>) {
    let end = doc.sentence_range(at).end;
    let Some(last) = name_end(doc, name).filter(|l| *l <= end) else { return };
    let listed = doc
        .hits_at(name)
        .iter()
        .copied()
        .find(|h| matches!(h.table, Table::Organisation | Table::Platform) && h.last >= last);
    if let Some(hit) = listed {
        // `kliniek Utrecht`: a town that a club is called after.
        if hit.table == Table::Organisation && (head.kind == "club" || !super::listed::is_town(doc, &hit)) {
            out.push(hit.first, hit.last, Value::Organisation(Name::listed(hit)));
        }
        return;
    }
    let last = legal_form(doc, last).or_else(|| domain(doc, last)).unwrap_or(last);
    // An ordinary word or a place behind the noun is no name of it, and a full name is a person's (`fabrikant Jan Jansen`).
    let single = last == name + 1;
    let small = |cue: Cue| doc.has(name, cue);
    let dated = small(Cue::Weekday) || small(Cue::Month) || small(Cue::WordClass) || small(Cue::Function);
    let letter = doc.str(name).chars().count() == 1;
    let ordinary = single && (dated || letter || small(Cue::Common) && doc.usage(name).lower > 0);
    // `autohandelaar Brouwhuis`: who deals or makes may be a person.
    let noun = head.head.as_str();
    let agent = ["er", "aar", "eur", "or", "band"].iter().any(|end| noun.ends_with(end));
    if single && agent && (small(Cue::GivenName) || small(Cue::Surname)) {
        return;
    }
    // `pizzeria-exploitant Brouwhuis`: who runs something by the noun before the hyphen is a person.
    if single && at > 0 && doc.is(at - 1, "-") && doc.glued(at) && (agent || noun.ends_with("ant")) {
        return;
    }
    let person = doc.has(name, Cue::GivenName)
        && crate::parse::name::read(doc, name).is_some_and(|n| n.is_full() && n.given > 0 && n.last >= last);
    let place = doc.hits_at(name).iter().any(|h| h.table == Table::Place && h.last >= last);
    if ordinary || person || place && !head.kind.eq("club") || doc.has(name, Cue::Demonym) {
        return;
    }
    if single && doc.is(at, "dochter") && is_child(doc, at, last) {
        return;
    }
    let evidence = if doc.is_any(
        at,
        word_set![
            "maker",
            "dochter",
            "blad",
            "team",
            "school",
            "kerk",
            "partij",
            "fractie",
            "concurrent",
            "bond",
            "merk"
        ],
    ) {
        Evidence::Points(8, 4)
    } else {
        Evidence::Sure
    };
    let found = Name { listed: None, evidence };
    out.push(name, last, if head.kind == "platform" { Value::Platform(found) } else { Value::Organisation(found) });
}

/// `de oudste dochter Xandri`, `dochter Xandri van anderhalf`, `dochter Xandri (2)`: of a family.
fn is_child(doc: &Doc<'_>, noun: usize, last: usize) -> bool {
    let whose = word_set!["oudste", "jongste", "enige", "jarige", "middelste", "zijn", "haar", "hun", "mijn", "onze"];
    let number = |i: usize| doc.token(i).is_some_and(|t| t.is_number()) || doc.has(i, Cue::Numeral);
    let sum = doc.is_any(last + 2, &["miljoen", "miljard", "euro", "ton", "procent"]);
    noun > 0 && doc.is_any(noun - 1, whose) || doc.is_any(last, &["van", "("]) && number(last + 1) && !sum
}

/// `al-Brouwi-ziekenhuis`: an institution whose name ends in its noun; gives the first token.
fn hyphened(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let institution = doc.is_any(at, word_set!["ziekenhuis", "hospitaal", "universiteit", "moskee"]);
    if !(institution || doc.is(at, "school")) || at < 2 || !doc.glued(at) || !doc.is(at - 1, "-") {
        return None;
    }
    let begin = doc.sentence_range(at).start;
    // Back to where the compound begins, behind a quotation mark.
    let joint = |i: usize| doc.glued(i) && doc.token(i - 1).is_some_and(|t| t.is_word() || doc.is(i - 1, "-"));
    let first = (begin + 1..=at).rev().find(|i| !joint(*i)).unwrap_or(begin);
    let first = if first > begin && doc.is_any(first - 1, &["al", "el"]) { first - 1 } else { first };
    let arabic = doc.is(first, "al") || doc.is(first, "el");
    let named = doc.is_upper(at - 2)
        && !doc.has(at - 2, Cue::Demonym)
        && doc.hit(at - 2, Table::Organisation).is_none()
        && !doc.token(at - 2).is_some_and(|t| t.shape.has(Shape::CAPS));
    (named && (institution || arabic)).then_some(first)
}

/// `Anna de Wit-stichting`: a body that is called after somebody by the whole name; gives the first token.
fn called_after(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let joined = at > 2 && doc.is(at - 1, "-") && doc.glued(at) && doc.glued(at - 1) && doc.is_upper(at - 2);
    if !joined
        || !doc.is_any(at, word_set!["stichting", "school", "fonds", "universiteit", "ziekenhuis", "museum", "koor"])
    {
        return None;
    }
    let begin = doc.sentence_range(at).start;
    let whole = |i: usize| {
        doc.is_upper(i)
            && crate::parse::name::read(doc, i).is_some_and(|n| n.is_full() && (n.given > 0) && n.last == at - 1)
    };
    let first = (begin.max(at.saturating_sub(8))..at - 2).find(|i| whole(*i))?;
    // `Mr. Anna de Wit-stichting`
    let titled =
        first > begin + 1 && doc.is(first - 1, ".") && doc.is_upper(first - 2) && doc.has(first - 2, Cue::Title);
    Some(if titled { first - 2 } else { first })
}

/// Does a preposition of place stand before the head?
fn located(doc: &Doc<'_>, at: usize) -> bool {
    let begin = doc.sentence_range(at).start;
    let word = (begin..at).rev().find(|&i| !doc.is_any(i, &["de", "het", "hele"]) && !doc.has(i, Cue::Demonym));
    word.is_some_and(|i| {
        doc.is_any(i, word_set!["in", "uit", "binnen", "buiten", "naar", "rond", "vanuit", "nabij", "heel"])
    })
}

/// `commissie-Davids`: a commission by the name of its chair.
fn commission(doc: &Doc<'_>, first: usize, last: usize, out: &mut Found<'_>) {
    if doc.is_any(first, &["commissie", "onderzoekscommissie"])
        && doc.is_upper(last + 1)
        && let Some(name) = crate::parse::name::read(doc, last + 1)
    {
        out.push(first, name.last, Value::Organisation(Name::unlisted()));
    }
}

/// `de ministeries van Onderwijs en Landbouw en Natuur`: the fields are the names, one each.
fn ministries(doc: &Doc<'_>, at: usize, end: usize, out: &mut Found<'_>) {
    if !doc.is_any(at, &["van", "voor"]) {
        return;
    }
    let mut first = at + 1;
    for _ in 0..4 {
        let Some(last) = portfolio(doc, first, end).filter(|l| *l <= end) else { return };
        out.push(first, last, Value::Organisation(Name::unlisted()));
        let next = last + 1 + usize::from(doc.is(last + 1, "van"));
        if !doc.is_any(last, &[",", "en"]) || next >= end || !doc.is_upper(next) {
            return;
        }
        first = next;
    }
}

/// The field of a ministry: a phrase of the table, or words with capitals.
fn portfolio(doc: &Doc<'_>, at: usize, end: usize) -> Option<usize> {
    let one = |at: usize| {
        doc.hit(at, Table::Portfolio)
            .map(|h| h.last)
            .or_else(|| (doc.is_upper(at) && at < end).then(|| capitals(doc, at, end)))
    };
    let mut last = one(at)?;
    while doc.is_any(last, &["en", ",", "&"])
        && doc.is_upper(last + 1)
        && last + 1 < end
        && doc.hit(last + 1, Table::Organisation).is_none()
    {
        last = one(last + 1)?;
    }
    Some(last)
}

fn capitals(doc: &Doc<'_>, at: usize, end: usize) -> usize {
    (at..end).take_while(|i| doc.is_upper(*i)).last().map_or(at, |i| i + 1)
}

/// `Recht` `op Bescherming tegen Vliegtuighinder`: what a foundation is for belongs to its name.
fn purpose(doc: &Doc<'_>, mut last: usize, end: usize) -> usize {
    for _ in 0..3 {
        if !doc.is_any(last, &["op", "ter", "tot", "tegen", "voor"]) {
            break;
        }
        let next = last + 1 + usize::from(doc.is_any(last + 1, &["de", "het"]));
        let named = doc.hits_at(next).iter().any(|h| matches!(h.table, Table::Organisation | Table::Place))
            || doc.has(next, Cue::GivenName)
            || doc.has(next, Cue::Weekday)
            || doc.has(next, Cue::Month);
        match name_end(doc, next).filter(|l| *l <= end && !named) {
            Some(behind) => last = behind,
            None => break,
        }
    }
    last
}
