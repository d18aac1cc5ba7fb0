//! `Nederlandse Bond voor Brievenbussen (NBB)`: an abbreviation in brackets whose letters are those of the name before it.

use crate::lexicon::{Cue, Table};
use crate::model::MentionKind;
use crate::rule::{Evidence, Found, Name, Rule, Value};
use crate::text::Doc;
use crate::token::{Shape, UNKNOWN};

/// A name with its abbreviation in brackets, a mention each.
pub static RULE: Rule = Rule {
    id: "organisation/abbreviation",
    doc: "An unlisted name and the abbreviation in brackets that its first letters make.",
    kind: MentionKind::Organisation,
    cues: &[Cue::Capital],
    find,
    hits: &[
        ("De [Vereniging van Brievenbussen] (VvB) klaagt.", "unlisted"),
        ("De Landelijke Bond Brievenbussen ([LBB]) klaagt.", "unlisted"),
        ("De [Commissie brievenbussen openbare ruimte] (Cbor) klaagt.", "unlisted"),
        ("Er komt een nieuw adviescollege ([ACB]).", "unlisted"),
        ("Het [Russische instituut voor vis en zee] (VBRO) zwijgt.", "unlisted"),
    ],
    misses: &[
        "De Kampioen van zijn land (Ned) klaagt.",
        "De Tweede Kamer (150 leden) klaagt.",
        "De partij van Jan (SP) klaagt.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let abbreviation = doc.token(at).is_some_and(|t| {
        let letters = t.end - t.start;
        // `(Cnor)`: written as a word.
        let word = t.is_upper() && t.word == UNKNOWN && (3..7).contains(&letters);
        t.shape.any(Shape::CAPS | Shape::MIXED) && letters > 1 || word
    });
    if !abbreviation || at < 2 || !doc.is(at - 1, "(") || !doc.is(at + 1, ")") {
        return;
    }
    let Some(first) = long_form(doc, at) else {
        if !doc.token(at).is_some_and(|t| t.shape.any(Shape::CAPS | Shape::MIXED)) {
            return;
        }
        if let Some(first) = described(doc, at).filter(|_| doc.hits_at(at).is_empty()) {
            let name = || Value::Organisation(Name { listed: None, evidence: Evidence::Sure });
            out.push(first, at - 1, name());
            out.push(at, at + 1, name());
            return;
        }
        // A name in another language or order: the abbreviation counts if the article goes on to use it.
        let again = doc.usage(at).inside + doc.usage(at).front > 1;
        let name = doc.is_upper(at - 2)
            && !doc.has(at - 2, Cue::Surname)
            && doc.token(at).is_some_and(|t| t.shape.has(Shape::CAPS));
        // `een nieuw adviescollege (ACB)`: the noun says what it is.
        let body = doc.token(at).is_some_and(|t| t.shape.has(Shape::CAPS))
            && !doc.is_upper(at - 2)
            && BODIES.iter().any(|noun| doc.str(at - 2).ends_with(noun));
        if (again && name || body) && doc.hits_at(at).is_empty() {
            out.push(at, at + 1, Value::Organisation(Name { listed: None, evidence: Evidence::Sure }));
        }
        return;
    };
    // `Verenigde Staten (VS)`
    if doc.hit(first, Table::Place).is_some_and(|h| h.last >= at - 1) {
        return;
    }
    // `Purchasing Managers Index (PMI)`: the abbreviation of a thing.
    let noun = doc.str(at - 2).to_lowercase();
    // `Besluit algemene regels (Bar)`
    if doc.is_any(
        first,
        word_set!["besluit", "wet", "regeling", "verordening", "richtlijn", "verdrag", "code", "nota", "plan"],
    ) {
        return;
    }
    if THINGS.iter().any(|thing| noun.ends_with(thing)) {
        return;
    }
    out.push(first, at - 1, Value::Organisation(Name { listed: None, evidence: Evidence::Sure }));
    out.push(at, at + 1, Value::Organisation(Name { listed: None, evidence: Evidence::Sure }));
}

/// `het Russische instituut voor visserij en oceanografie (VNIRO)`: the first token of a name in small letters whose abbreviation is of
/// another language: an adjective of a nation or rank, a noun for bodies and its field.
fn described(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let caps = doc.token(at).is_some_and(|t| t.shape.has(Shape::CAPS) && t.end - t.start > 1);
    let (begin, close) = (doc.sentence_range(at).start, at - 1);
    let from = begin.max(close.saturating_sub(9));
    let plain = |i: usize| doc.token(i).is_some_and(|t| t.is_word()) || doc.is_any(i, &["-", ","]);
    let body = |i: usize| {
        !doc.is_upper(i)
            && !doc.is_any(i, &["partij", "beweging"])
            && BODIES.iter().any(|noun| doc.str(i).ends_with(noun))
    };
    let head = (from + 1..close.saturating_sub(2)).rev().take_while(|&i| plain(i)).find(|&i| body(i))?;
    let field =
        doc.is_any(head + 1, &["voor", "van", "tegen", "tot"]) && !doc.is_any(head + 2, &["een", "zijn", "haar"]);
    let verb =
        |i: usize| !doc.is_upper(i) && doc.lex.tables.verbs.get(doc.word(i)).is_some_and(|v| v.is_finite() && !v.noun);
    let first = head - 1;
    let named = doc.is_upper(first) && doc.str(first).ends_with('e') && !doc.is_front(first);
    (caps && field && named && !(head..close).any(verb)).then_some(first)
}

/// Nouns for bodies, and what compounds of them end in.
const BODIES: &[&str] = &[
    "college",
    "raad",
    "commissie",
    "dienst",
    "instituut",
    "vereniging",
    "bond",
    "bureau",
    "organisatie",
    "inspectie",
    "autoriteit",
    "stichting",
    "fonds",
    "agentschap",
    "partij",
    "federatie",
    "ministerie",
    "regulator",
    "toezichthouder",
];

/// What ends the name of a thing that an abbreviation may stand for.
const THINGS: &[&str] = &[
    "index",
    "plan",
    "programma",
    "ontwerp",
    "akkoord",
    "verordening",
    "richtlijn",
    "rapport",
    "systeem",
    "methode",
    "regeling",
    "toets",
    "test",
    "ziekte",
    "syndroom",
    "stoornis",
    "belasting",
    "heffing",
    "zone",
    "code",
    "kader",
    "tarief",
    "norm",
    "verdrag",
    "convenant",
    "protocol",
    "virus",
    "toeslag",
    "krediet",
    "procedure",
    "verklaring",
    "examen",
    "behandeling",
    "therapie",
    "onderzoek",
    "product",
    "vliegtuig",
    "toestel",
    "gebied",
    "water",
];

/// Words that need not give a letter.
const SMALL: &[&str] =
    &["van", "voor", "de", "het", "der", "en", "of", "in", "and", "the", "for", "op", "tot", "aan", "bij", "&", "-"];

/// The first token of the name before the bracket that the abbreviation at `at` stands for: it begins with its first letter, and all letters follow
/// each other in its words.
pub(super) fn long_form(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let begin = doc.sentence_range(at).start;
    let letters: Vec<char> = doc.str(at).chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let close = at - 1;
    let from = begin.max(close.saturating_sub(letters.len() + 5));
    // No name runs over a mark.
    let from = (from..close)
        .rev()
        .find(|&i| doc.token(i).is_some_and(|t| !t.is_word()) && !doc.is_any(i, &["-", "&", "/"]))
        .map_or(from, |i| i + 1);
    (from..close).rev().find(|&first| {
        let initial = doc.str(first).chars().next().and_then(|c| c.to_lowercase().next());
        if !doc.is_upper(first)
            || initial != letters.first().copied()
            || first > begin && doc.is(first - 1, "-") && doc.glued(first)
        {
            return false;
        }
        // Every word that is no small one gives its first letter, in order; letters within words may come between.
        let mut left = letters.iter().copied().peekable();
        let mut words = 0;
        for i in first..close {
            let small = doc.is_any(i, word_set!(of SMALL));
            let mut chars = doc.str(i).chars().flat_map(char::to_lowercase);
            match (chars.next(), left.peek().copied()) {
                (Some(c), Some(l)) if c == l => {
                    left.next();
                }
                _ if small => continue,
                _ => return false,
            }
            words += usize::from(!small);
            // Further letters of a compound (`Hypotheekgarantie`).
            let rest: Vec<char> = chars.collect();
            if rest.len() > 8 {
                let next_initial =
                    (i + 1..close).find_map(|j| doc.str(j).chars().next().and_then(|c| c.to_lowercase().next()));
                let mut place = rest.iter();
                while let Some(l) = left.peek().copied() {
                    if next_initial == Some(l) || !place.any(|c| *c == l) {
                        break;
                    }
                    left.next();
                }
            }
        }
        left.peek().is_none() && (words > 1 || letters.len() > 1 && close - first == 1 && doc.str(first).len() > 10)
    })
}
