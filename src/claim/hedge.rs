//! What holds a claim back from plain fact: `zou`, `volgens`, `naar verluidt`, `geen`, `mogelijk`.

use crate::claim::Scene;
use crate::claim::party;
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::lexicon::{HedgeScope, Table};
use crate::model::{ClaimValue, FineStatus, Hedge, MentionValue, Span};

/// A hedge and the words that make it.
pub type Hedged = Option<(Hedge, Option<Span>)>;

/// Nouns for sources that nobody vouches for.
const SOURCES: &[&str] = &[
    "bronnen",
    "ingewijden",
    "krant",
    "persbureau",
    "persbureaus",
    "kranten",
    "media",
    "zender",
    "weekblad",
    "dagblad",
    "zakenkrant",
    "nieuwssite",
    "website",
    "getuigen",
];

/// The hedge of what a clause states: of its own words first, then of those of the sentence.
pub fn of(scene: &Scene<'_>, syntax: &Syntax, clause: usize, noun: Option<usize>) -> Hedged {
    let doc = scene.doc;
    let own = syntax.clauses.get(clause)?;
    let mut best: Option<(u8, Hedge, Span)> = None;
    let mut consider = |rank: u8, hedge: Hedge, span: Span| {
        if best.is_none_or(|(r, ..)| rank > r) {
            best = Some((rank, hedge, span));
        }
    };
    let sentence = doc.sentences().get(syntax.sentence).map_or(0..0, |s| s.first..s.last);
    let from = doc.hits().partition_point(|h| h.first < sentence.start);
    for hit in doc.hits()[from..].iter().take_while(|h| h.first < sentence.end).filter(|h| h.table == Table::Hedge) {
        let Some(row) = doc.lex.tables.hedges.rows.get(hit.row) else { continue };
        let Some(chunk) = syntax.chunk_at(hit.first) else { continue };
        let here = syntax.chunks[chunk].clause;
        let span = doc.span(hit.first, hit.last);
        if row.named_source
            || matches!(
                row.cue.as_str(),
                "of" | "stelt" | "verwacht" | "verwachten" | "uitgesloten" | "heet" | "staan te" | "staat te"
            )
        {
            continue;
        }
        let fits = match row.scope {
            HedgeScope::Noun => noun.is_some_and(|n| chunk == n || chunk + 1 == n),
            HedgeScope::Clause => here == clause || hangs_on(syntax, clause, here),
            HedgeScope::Sentence => {
                here == clause || condition_of(syntax, clause, here) || row.hedge == Hedge::Reported
            }
        };
        // `niet alleen` denies nothing; the trigger itself is no hedge (`onderzoekt of`).
        if doc.is(hit.first, "niet") && doc.is_any(hit.first + 1, &["alleen", "enkel", "langer", "slechts", "eens"])
            || row.hedge == Hedge::Reported
                && doc.is_any(hit.first, &["zou", "zouden"])
                && then_to_come(scene, syntax, clause)
            || own.verbs.iter().any(|v| {
                v.at == hit.first
                    && !row.modal
                    && (v.finite || row.cue.ends_with(" of"))
                    && row.hedge == Hedge::Possible
                    && hit.last > hit.first + 1
            })
        {
            continue;
        }
        // `gaat onderzoeken` is still to come; `gaat over` and `gaat niet` say nothing of it.
        let goes = matches!(row.cue.as_str(), "gaat" | "gaan");
        let comes =
            || own.verbs.iter().any(|v| v.at == hit.first) && own.verbs.iter().all(|v| v.finite || !v.participle);
        if goes && !comes() {
            continue;
        }
        let modal = row.modal && own.verbs.len() < 2;
        // A verb of the frame is no hedge of it (`eist`), nor is a word of a condition that is none (`als` before a noun).
        if !fits
            || modal
            || row.cue == "als" && (!opens_clause(syntax, chunk) || hit.first > 0 && doc.is(hit.first - 1, "met"))
            // `kennelijk om te voorkomen dat`: the aim is guessed.
            || doc.is(hit.last, "om") && row.hedge == Hedge::Possible && !hangs_on(syntax, clause, here)
            || row.cue == "wanneer" && !opens_clause(syntax, chunk)
        {
            continue;
        }
        let rank = match row.hedge {
            Hedge::Negated => 4,
            Hedge::Possible => 3,
            Hedge::Reported => 2,
            Hedge::Future => 1,
        };
        consider(rank, row.hedge, span);
    }
    // What others say of it weighs more than that it is still to come.
    match best {
        Some((rank, hedge, span)) if rank > 1 => Some((hedge, Some(span))),
        later => reported(scene, syntax, clause).or(later.map(|(_, hedge, span)| (hedge, Some(span)))),
    }
}

fn opens_clause(syntax: &Syntax, chunk: usize) -> bool {
    syntax.clauses.iter().any(|c| c.opener == Some(chunk) && c.kind == ClauseKind::Subordinate)
}

/// Does clause `clause` hang on clause `other` as an infinitive (`om`, `te`)?
fn hangs_on(syntax: &Syntax, clause: usize, other: usize) -> bool {
    syntax.clauses[clause].kind == ClauseKind::Infinitive && syntax.clauses[clause].parent == Some(other)
}

fn condition_of(syntax: &Syntax, clause: usize, other: usize) -> bool {
    syntax.clauses[other].parent == Some(clause)
}

/// `zou`, `naar verluidt`, `volgens de krant`, `meldt Bloomberg`: somebody else says so, and the article does not vouch for it.
pub fn reported(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> Hedged {
    let doc = scene.doc;
    let own = syntax.clauses.get(clause)?;
    let would = own.verbs.iter().find(|v| v.finite && v.past && doc.lex.spelling(v.lemma) == "zullen");
    let wish = own.has_any(doc, &["willen", "moeten"]) && own.verbs.len() < 3;
    if let Some(v) = would.filter(|_| !wish && !then_to_come(scene, syntax, clause)) {
        return Some((Hedge::Reported, Some(doc.span(v.at, v.at + 1))));
    }
    // `Het zou gaan om 40 boeren van wie de vergunning is ingetrokken`
    let outer = own.parent.filter(|_| own.kind == ClauseKind::Relative).and_then(|p| syntax.clauses.get(p));
    let about = outer.filter(|c| c.has_any(doc, &["gaan"])).and_then(|c| c.finite());
    if let Some(v) = about.filter(|v| v.past && doc.lex.spelling(v.lemma) == "zullen") {
        return Some((Hedge::Reported, Some(doc.span(v.at, v.at + 1))));
    }
    let sentence = doc.sentences().get(syntax.sentence)?;
    for t in sentence.first..sentence.last {
        if doc.is(t, "verluidt") && t > 0 && doc.is(t - 1, "naar") {
            return Some((Hedge::Reported, Some(doc.span(t - 1, t + 1))));
        }
        let says =
            doc.is(t, "volgens") || doc.is_any(t, &["meldt", "melden", "meldde", "schrijft", "bericht", "schreef"]);
        if says && source_near(scene, t) {
            return Some((Hedge::Reported, Some(doc.span(t, t + 1))));
        }
    }
    // `Dat meldt persbureau X.`
    let next = doc.sentences().get(syntax.sentence + 1)?;
    let t = next.first;
    if doc.is_any(t, &["dat", "dit"])
        && doc.is_any(t + 1, &["meldt", "melden", "schrijft", "meldde", "schrijven"])
        && source_near(scene, t + 1)
    {
        return Some((Hedge::Reported, Some(doc.span(t + 1, t + 2))));
    }
    None
}

/// `zou in 2017 worden uitgezet`: is what was to come told of a day long before the article's?
fn then_to_come(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> bool {
    let doc = scene.doc;
    let becomes = |v: &crate::claim::syntax::Verb| !v.finite && !v.participle && doc.lex.spelling(v.lemma) == "worden";
    let year = |id: u32| match &scene.mentions.get(id as usize)?.value {
        MentionValue::Date(d) => d.latest.map(|day| day.year()),
        _ => None,
    };
    let mut told = syntax.of(clause).filter(|(_, c)| c.tag == Tag::Date).filter_map(|(_, c)| year(c.mention?));
    let Some(then) = syntax.clauses[clause].verbs.iter().any(becomes).then(|| told.next()).flatten() else {
        return false;
    };
    // A day of the week is counted from the article's day, and so is last year.
    let counted = |m: &crate::resolve::Placed| doc.is_any(m.first, word_set!["vorig", "afgelopen", "dit"]);
    let day = |m: &crate::resolve::Placed| match &m.value {
        MentionValue::Date(d) if counted(m) || d.value.as_ref().is_some_and(|v| v.len() == "2017-01-01".len()) => {
            d.latest.map(|l| l.year())
        }
        _ => None,
    };
    scene.mentions.iter().take(400).filter_map(day).any(|y| y > then)
}

/// Does a medium or a nameless source stand right behind or before the token?
fn source_near(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    let sentence = doc.sentence_range(at);
    let range = at.saturating_sub(4).max(sentence.start)..(at + 6).min(sentence.end);
    let behind = at + 1..range.end;
    let noun = |t: usize| {
        let word = doc.str(t).to_lowercase();
        SOURCES.iter().any(|s| word == *s || s.len() > 4 && word.ends_with(s))
    };
    let stop = behind.clone().find(|t| doc.is_any(*t, &[",", ".", "dat"])).unwrap_or(range.end);
    if (at + 1..stop).any(noun) {
        return true;
    }
    let medium = |t: usize| scene.mention_at(t).is_some_and(|(_, m)| party::is_medium(scene, m));
    (at + 1..stop).any(medium) || !doc.is(at, "volgens") && (range.start..at).any(medium)
}

/// Marks the hedges of the claims that their rules left without one: quotes with `volgens`, fines that may come.
pub fn mark(scene: &mut Scene<'_>) {
    let doc = scene.doc;
    for draft in &mut scene.claims {
        // `riskeert een boete`, `een boete van ten hoogste`: nobody has it yet; a dwangsom is set, whatever becomes of it.
        if let ClaimValue::Fine(fine) = &draft.value
            && (fine.status == FineStatus::Maximum || fine.status == FineStatus::Threatened && fine.kind != "dwangsom")
            && draft.hedge.is_none()
        {
            draft.hedge = Some((Hedge::Possible, None));
        }
        let ClaimValue::Quote(quote) = &draft.value else { continue };
        if draft.hedge.is_some() {
            continue;
        }
        let cue = quote.cue.as_deref().unwrap_or_default();
        if cue.eq_ignore_ascii_case("volgens") {
            let first = doc.token_at(draft.evidence.start);
            let last = doc.token_at(draft.evidence.end);
            let span = (first..last).find(|t| doc.is(*t, "volgens")).map(|t| doc.span(t, t + 1));
            draft.hedge = Some((Hedge::Reported, span));
        }
    }
}
