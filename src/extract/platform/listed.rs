//! Names of `lexicons/platforms.tsv`.

use crate::lexicon::{Cue, Hit, Table};
use crate::model::MentionKind;
use crate::rule::{Evidence, Found, Name, Rule, Value};
use crate::text::Doc;

/// A name of the table.
pub static RULE: Rule = Rule {
    id: "platform/listed",
    doc: "A name of lexicons/platforms.tsv; one that is also a word or letter needs the company of the article.",
    kind: MentionKind::Platform,
    cues: &[Cue::Phrase],
    find,
    hits: &[("Berichten op [X] verdwenen.", "X?")],
    misses: &["De x-as loopt door.", "Google maar eens op boetes.", "Google nooit op je eigen naam."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(hit) = doc.hit(at, Table::Platform) else { return };
    let Some(row) = doc.lex.tables.platforms.rows.get(hit.row) else { return };
    // `Google maar eens`: the verb
    if hit.last == hit.first + 1
        && doc.is(hit.first, "google")
        && doc.is_front(hit.first)
        && doc.is_any(hit.last, word_set!["maar", "eens", "even", "nooit", "je", "jezelf", "gerust", "vooral"])
    {
        return;
    }
    let evidence = if row.is_ambiguous(doc.slice(hit.first, hit.last)) {
        Evidence::Points(0, place(doc, &hit))
    } else {
        Evidence::Sure
    };
    if evidence == Evidence::Sure
        && hit.first > 0
        && doc.is(hit.first - 1, "-")
        && doc.glued(hit.first)
        && doc.is_upper(hit.first.wrapping_sub(2))
    {
        return;
    }
    out.push(hit.first, hit.last, Value::Platform(Name { listed: Some(hit), evidence }));
}

/// What the words around an ambiguous name are worth.
fn place(doc: &Doc<'_>, hit: &Hit) -> i8 {
    let range = doc.sentence_range(hit.first);
    let (first, last) = (hit.first, hit.last);
    let single = last == first + 1 && doc.str(first).len() == 1;
    let before = (first > range.start).then(|| first - 1);
    let mut points = 0;
    if let Some(before) = before {
        if doc.is_any(before, &["op", "via"]) {
            points += 10;
        } else if platform_noun(doc, before) {
            points += 12;
        } else if doc.is_any(
            before,
            &["generatie", "malcolm", "factor", "minister", "type", "klasse", "formule", "planeet", "letter"],
        ) {
            return -20;
        } else if doc.is_upper(before) && !doc.is_front(before) {
            points -= 10;
        } else if doc.is(before, "-") && doc.glued(first) {
            return -20;
        }
    }
    if doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1) {
        if platform_compound(doc, last + 1) {
            points += 10;
        } else if single {
            return -10;
        }
    }
    if doc.is(last, "en") && doc.is_any(last + 1, &["y"]) {
        return -20;
    }
    // Another platform in the sentence.
    let company = (range.start.max(first.saturating_sub(40))..range.end.min(last + 40)).any(|i| {
        i != first
            && doc.hit(i, Table::Platform).is_some_and(|h| {
                doc.lex.tables.platforms.rows.get(h.row).is_some_and(|p| !p.is_ambiguous(doc.slice(h.first, h.last)))
            })
    });
    if company {
        points += 6;
        // `X, TikTok en AliExpress`
        let beside = |i: usize| {
            doc.hits_at(i).iter().any(|h| {
                h.table == Table::Platform
                    && doc
                        .lex
                        .tables
                        .platforms
                        .rows
                        .get(h.row)
                        .is_some_and(|p| !p.is_ambiguous(doc.slice(h.first, h.last)))
            })
        };
        let listed = doc.is_any(last, &[",", "en", "of"]) && beside(last + 1)
            || before.is_some_and(|b| doc.is_any(b, &[",", "en", "of"]) && b > range.start && beside(b - 1));
        points += if listed { 6 } else { 0 };
    }
    if doc.is(last, "(") && doc.is_any(last + 1, &["voorheen", "vroeger", "voormalig", "eerder"]) {
        points += 12;
    }
    points
}

/// `platform`, `chatbot`, `berichtendienst`: a noun for what platforms are.
fn platform_noun(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    ["platform", "medium", "netwerk", "app", "dienst", "bot", "site", "machine", "winkel", "mediabedrijf", "taalmodel"]
        .iter()
        .any(|end| word.ends_with(end))
}

/// `X-account`, `Signal-groep`: what platforms hold.
fn platform_compound(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    [
        "account",
        "bericht",
        "groep",
        "gebruiker",
        "pagina",
        "post",
        "profiel",
        "app",
        "chat",
        "baas",
        "eigenaar",
        "topman",
        "kanaal",
        "berichten",
        "gebruikers",
        "posts",
    ]
    .iter()
    .any(|end| word.starts_with(end))
}
