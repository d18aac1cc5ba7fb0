//! The reason of a claim: what follows `wegens`, `vanwege`, `voor`, or the clause of `omdat`.

use super::Scene;
use super::frame::Found;
use super::quote::speaks;
use super::syntax::{Chunk, ClauseKind, Syntax, Tag};
use crate::lexicon::Part;
use crate::model::{MentionKind, Span};
use crate::text::Doc;

/// The bytes of the reason that a frame's clause gives.
pub fn of(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<Span> {
    let doc = scene.doc;
    // `in een zaak`, `om die reden`: what it is stands elsewhere.
    let empty =
        |i: usize| doc.is_any(syntax.chunks[i].head, &["zaak", "rechtszaak", "geding", "reden", "redenen", "aantal"]);
    // `in hoger beroep`: where it was decided is no reason.
    let none = |i: &usize| {
        let chunk = &syntax.chunks[*i];
        doc.is_any(chunk.head, &["beroep", "cassatie"])
            && chunk.governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "in"))
    };
    if let Some(i) = found
        .part(Part::Ground)
        .filter(|i| !none(i) && !is_somebody(scene, syntax, *i))
        .filter(|i| !empty(*i) || syntax.chunks.get(i + 1).is_some_and(|c| c.tag == Tag::Preposition))
    {
        return phrase(scene, syntax, found, i, |_| false);
    }
    let own = |c: usize| c == found.clause || syntax.clauses[found.clause].parent == Some(c);
    let (number, clause) = syntax.clauses.iter().enumerate().find(|(n, c)| {
        // `liep spaak, doordat de rechter besliste`: the decision is no reason for itself.
        *n != found.clause
            && c.parent.is_some_and(own)
            && c.opener.is_some_and(|o| doc.is_any(syntax.chunks[o].first, &["omdat", "doordat", "nadat", "aangezien"]))
    })?;
    let opener = clause.opener?;
    let mut last = clause.range.end;
    // What hangs in the clause, and clauses that go on from it, belong to the reason.
    for (k, other) in syntax.clauses.iter().enumerate().skip(number + 1) {
        if other.range.start == last
            && (other.parent == Some(number) || k > 0 && other.parent.is_some_and(|p| p > number && p < k))
        {
            last = other.range.end.max(last);
        }
    }
    let first = syntax.chunks.get(opener + 1)?.first;
    let end = trim(scene, syntax, last);
    (first < end).then(|| doc.span(first, end))
}

/// `eist een boete voor Karin de Boer`, `een claim voor 300 omwonenden`: for whom it is, which is no reason.
fn is_somebody(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let (doc, chunk) = (scene.doc, &syntax.chunks[i]);
    let named = || chunk.mention.and_then(|m| scene.mentions.get(m as usize));
    let person = || named().is_some_and(|m| matches!(m.kind(), MentionKind::Person | MentionKind::Official));
    // `voor de slachtoffers`, but `voor supporters die vuurwerk gooiden`, `voor het tewerkstellen van mensen`
    let plain = chunk.last == chunk.first + 2
        && doc.is(chunk.first, "de")
        && !doc.is(chunk.last, "die")
        && !doc.is_upper(chunk.head);
    let people = || plain && chunk.tag == Tag::Noun && chunk.mention.is_none() && speaks(doc, chunk.head);
    chunk.governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "voor")) && (person() || people())
}

/// What an inquiry into nobody by name is into: the phrase that the frame hits (`onderzoek naar het lek`).
pub fn matter(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<Span> {
    let doc = scene.doc;
    let told = |i: &usize| {
        let c = &syntax.chunks[*i];
        let vague =
            doc.is_any(c.head, &["zaak", "zaken", "onderzoek"]) || doc.is_any(c.first, &["dit", "dat", "die", "deze"]);
        c.tag == Tag::Noun && c.mention.is_none() && !vague
    };
    // `nam de labels onder de loep`: the words of the frame are no part of it.
    let own = |c: &Chunk| (c.first..c.last).any(|t| found.frame.words.contains(&doc.word(t)));
    phrase(scene, syntax, found, found.part(Part::Target).filter(told)?, own)
}

/// The noun phrase at chunk `i` with what hangs on it, up to a phrase that `stops` it.
fn phrase(
    scene: &Scene<'_>,
    syntax: &Syntax,
    found: &Found<'_>,
    i: usize,
    stops: impl Fn(&Chunk) -> bool,
) -> Option<Span> {
    let doc = scene.doc;
    let clause = syntax.chunks.get(i)?.clause;
    let mut last = i + 1;
    while let Some(chunk) = syntax.chunks.get(last) {
        let adverb = syntax.chunks[last - 1].tag == Tag::Other;
        let goes_on = match chunk.tag {
            // `voor de moord wel tbs opgelegd`: an object of the verb.
            Tag::Noun if adverb && chunk.governor.is_none() => false,
            // `voor fraude, heling en witwassen`
            Tag::Mark => doc.is(chunk.first, ",") && enumerates(scene, syntax, last, clause),
            Tag::Preposition | Tag::Noun | Tag::Law | Tag::Amount | Tag::Quote => true,
            Tag::Date => chunk.governor.is_some(),
            Tag::And => {
                doc.is_any(chunk.first, &["en", "of"])
                    && syntax.chunks.get(last + 1).is_some_and(|c| c.tag == Tag::Noun && c.clause == clause)
            }
            Tag::Other => doc.token(chunk.first).is_some_and(|t| t.is_word()),
            _ => false,
        };
        // `Cel voor inbraak in Goes Een man is veroordeeld`: a heading ends where a sentence begins.
        let begins =
            chunk.governor.is_none() && doc.is_upper(chunk.first) && doc.is_any(chunk.first, &["een", "de", "het"]);
        if !goes_on || begins || chunk.clause != clause || stops(chunk) {
            break;
        }
        last += 1;
    }
    // A preposition at the end governs nothing of it (`... op`).
    while last > i + 1 && matches!(syntax.chunks[last - 1].tag, Tag::Preposition | Tag::Other) {
        last -= 1;
    }
    // `"... veroordeeld voor doodslag"`: the mark that closes a quotation opened before it.
    let marks = syntax.chunks[i..last].iter().filter(|c| c.tag == Tag::Quote).count();
    if marks % 2 == 1 && syntax.chunks[last - 1].tag == Tag::Quote {
        last -= 1;
    }
    last = with_relative(doc, syntax, found, i, last);
    let first = syntax.chunks.get(i)?.first;
    // `zo'n 40 gevallen`
    let first = first + usize::from(doc.is(first, "'n"));
    let end = trim(scene, syntax, last);
    // `voor onder meer`: the words before the noun stay outside.
    (first < end).then(|| doc.span(first, end))
}

/// `rechtszaken van mensen die claimen dat ...`: with the relative clause right behind the phrase that tells what it is, and what hangs in that.
/// The clause of the frame itself is none (`de handel waarvoor hij drie jaar cel kreeg`).
fn with_relative(doc: &Doc<'_>, syntax: &Syntax, found: &Found<'_>, i: usize, mut last: usize) -> usize {
    let mut inside = None;
    for (k, clause) in syntax.clauses.iter().enumerate() {
        if clause.range.start != last {
            continue;
        }
        let relative = k != found.clause
            && clause.kind == ClauseKind::Relative
            && clause.finite().is_some()
            && clause.antecedent.is_some_and(|a| i <= a && a < last);
        let hangs = inside.is_some_and(|first| clause.parent.is_some_and(|p| p >= first));
        if relative || hangs {
            inside = inside.or(Some(k));
            // `waar hij werkte tot twee jaar cel`: the term is the frame's.
            let verb = clause.verbs.last().map_or(last, |v| v.chunk);
            let term = |k: &usize| {
                let c = &syntax.chunks[*k];
                c.tag == Tag::Preposition && doc.is(c.first, "tot")
            };
            last = (verb..clause.range.end).find(term).unwrap_or(clause.range.end);
        }
    }
    last
}

/// Does a row of nouns go on behind the comma at chunk `comma`, up to its `en`?
fn enumerates(scene: &Scene<'_>, syntax: &Syntax, comma: usize, clause: usize) -> bool {
    let doc = scene.doc;
    let own = |i: &usize| syntax.chunks.get(*i).is_some_and(|c| c.clause == clause);
    let light = |c: &Chunk| match c.tag {
        Tag::Noun => c.mention.is_none() && !c.definite || c.governor.is_some(),
        Tag::Preposition => true,
        Tag::Mark => doc.is(c.first, ","),
        _ => false,
    };
    let and = (comma + 1..comma + ROW).take_while(own).find(|i| !light(&syntax.chunks[*i]));
    syntax.chunks.get(comma + 1).is_some_and(|c| c.tag == Tag::Noun)
        && and.is_some_and(|i| {
            syntax.chunks[i].tag == Tag::And
                && doc.is(syntax.chunks[i].first, "en")
                && own(&(i + 1))
                && syntax.chunks.get(i + 1).is_some_and(|c| c.tag == Tag::Noun)
        })
}

/// How many phrases a row of reasons may have.
const ROW: usize = 12;

/// The token behind the last of the chunks before `last` that is no mark.
fn trim(scene: &Scene<'_>, syntax: &Syntax, mut last: usize) -> usize {
    let doc = scene.doc;
    while last > 0 {
        let chunk = &syntax.chunks[last - 1];
        let mark = matches!(chunk.tag, Tag::Mark | Tag::And) || doc.is_any(chunk.first, &[".", "!", "?", "…"]);
        if !mark {
            break;
        }
        last -= 1;
    }
    last.checked_sub(1).and_then(|l| syntax.chunks.get(l)).map_or(0, |c| c.last)
}
