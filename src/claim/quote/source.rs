//! `Uit onderzoek van X blijkt dat ...`, `In een brief van X staat dat ...`, `..., blijkt uit cijfers van X`.

use std::ops::Range;

use super::build::{Found, push};
use super::clause::{is_finite, is_of, skip_adverbs, trim, unit};
use super::content::{Kind, clause_end};
use super::kind;
use super::noun::{Head, Noun, nouns};
use super::party;
use super::settle::Who;
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, WordClass};
use crate::model::{MentionKind, SentenceKind, Stance};
use crate::text::Doc;

/// The rule.
pub static RULE: ClaimRule = ClaimRule {
    id: "quote/source",
    doc: "What a paper or figures say, said by their author.",
    cues: &[Cue::ReportingForm],
    find,
    hits: &[
        (
            "Uit onderzoek van Mark Rutte blijkt dat het plan werkt.",
            "quote | mode=indirect | speaker=Mark Rutte | content=het plan werkt",
        ),
        (
            "Het plan werkt, blijkt uit cijfers van Mark Rutte.",
            "quote | mode=indirect | speaker=Mark Rutte | content=Het plan werkt",
        ),
    ],
    misses: &["Achteraf bleek dat het plan niet werkt."],
    gaps: &[(
        "De loods is weg, bleek in juni in een uitspraak van de Raad van State.",
        "quote | mode=indirect | speaker=Raad van State | content=De loods is weg",
    )],
};

/// How a paper speaks.
#[derive(Clone, Copy)]
struct Way {
    /// The verb, or the infinitive of it, stands at this token.
    at: usize,
    /// The finite verb.
    verb: usize,
    /// `blijkt uit`: does it show something?
    shows: bool,
    /// `wordt gesteld in`: is something put so in it?
    put: bool,
}

/// A paper, or whose it is.
struct Source {
    /// Where the phrase begins.
    place: usize,
    /// The paper or its authors.
    found: Vec<Noun>,
    /// The token behind it.
    last: usize,
}

/// The verb, the paper, its author, and what it says.
fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    if scene.quotes.around(at).is_some() {
        return;
    }
    let Some((shows, put)) = speaks(doc, at) else { return };
    let unit = unit(scene, at);
    let Some(verb) = finite(scene, at, &unit) else { return };
    let way = Way { at, verb, shows, put };
    let Some(mut source) = source(scene, way, &unit) else { return };
    published(scene, way, &mut source, &unit);
    named(scene, &mut source, &unit);
    made(scene, way, &mut source);
    if source.found.is_empty() || is_agreed(scene, way, &source) {
        return;
    }
    for noun in &source.found {
        let named = matches!(noun.head, Head::Mention(_)) && !(shows && doc.is(source.place, "in"));
        if !named && !has_author(scene, noun) {
            return;
        }
    }
    let Some(content) = content(scene, way, &source, &unit) else { return };
    // At its end a verb may be one that is a noun elsewhere (`dat jongeren duurzaam leven`).
    if (content.start..content.end).all(|i| !is_finite(doc, i)) && super::clause::form(doc, content.end - 1).is_none() {
        return;
    }
    let speaker = party::entities(scene, &source.found, None);
    if speaker.is_empty() {
        return;
    }
    let who = Who::Nouns(source.found, None);
    push(scene, Found { who, stance: Some(Stance::Says), ..Found::new(RULE.id, content, speaker, at..at + 1) });
}

/// Does the verb at `at` show what stands in a paper (`true`), or is something written or put in one? And is it put?
fn speaks(doc: &Doc<'_>, at: usize) -> Option<(bool, bool)> {
    let shows = doc.is_any(at, &["blijkt", "bleek", "blijken", "bleken"])
        // `Uit cijfers van X komt naar voren dat`
        || doc.is_any(at, &["komt", "kwam"])
            && (at..at + 5).any(|i| doc.is(i, "naar") && doc.is(i + 1, "voren"))
        // `valt op te maken uit`, `is af te leiden uit`
        || doc.is_any(at, &["maken", "leiden"]) && at > 1 && doc.is(at - 1, "te") && doc.is_any(at - 2, &["op", "af"]);
    // `is te lezen in`
    let reads = doc.is(at, "lezen") && at > 1 && doc.is(at - 1, "te");
    // `waarin gezegd wordt dat`, `waarin wordt gesteld dat`
    let put = at > 3
        && doc.is_any(at, PUT)
        && (doc.is_any(at - 1, &["wordt", "werd"]) || doc.is_any(at + 1, &["wordt", "werd"]))
        && (at - 3..at).any(|i| doc.is_any(i, &["waarin", "daarin"]));
    (shows || reads || put || doc.is_any(at, &["staat", "stond", "staan"])).then_some((shows, put))
}

/// Where the verb begins: before `te lezen` its finite one.
fn finite(scene: &Scene<'_>, at: usize, unit: &Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    if at == 0 || !doc.is(at - 1, "te") {
        return Some(at);
    }
    let low = unit.start.max(at.saturating_sub(FINITE));
    (low..at - 1).rev().find(|&i| is_of(doc, i, &["zijn", "vallen", "staan"]) && is_finite(doc, i))
}

/// The paper: behind the verb, between its parts (`valt in het rapport te lezen`), before it, or before the relative.
fn source(scene: &Scene<'_>, way: Way, unit: &Range<usize>) -> Option<Source> {
    let doc = scene.doc;
    let Way { at, verb, shows, .. } = way;
    let is_in = |i: usize| if shows { doc.is(i, "uit") } else { doc.is_any(i, &["in", "op"]) };
    let of = |place: usize, end: usize| {
        let (found, last) = nouns(scene, place + 1, end);
        Source { place, found, last }
    };
    let behind = |is: &dyn Fn(usize) -> bool| {
        let place = (at + 1..unit.end.min(at + 6)).take_while(|&i| !doc.is(i, "dat")).find(|&i| is(i))?;
        Some(of(place, unit.end))
    };
    let between = |low: usize, high: usize| (low..high).find(|&i| is_in(i)).map(|i| of(i, high));
    let before =
        || if verb < at { between(verb, at).or_else(|| between(unit.start, verb)) } else { between(unit.start, at) };
    // `bleek in een uitspraak van X`
    let within = |i: usize| shows && doc.is(at - 1, ",") && doc.is(i, "in");
    let relative = |paper: Noun| Source { place: unit.start, found: vec![paper], last: at };
    behind(&is_in)
        .or_else(|| if at > 0 { behind(&within) } else { None })
        .or_else(before)
        .or_else(|| wherein(scene, at).map(relative))
        .or_else(|| thereof(scene, at, unit).map(relative))
}

/// `blijkt uit cijfers die het bureau publiceerde`: who published a paper.
fn published(scene: &Scene<'_>, way: Way, source: &mut Source, unit: &Range<usize>) {
    let doc = scene.doc;
    let [Noun { head: Head::Word(word), of: None, .. }] = source.found[..] else { return };
    if !kind::is_document(doc, word)
        || doc.is_any(word, &["bericht", "berichten"])
        || !doc.is_any(source.last, &["die", "dat"])
    {
        return;
    }
    let (by, behind) = nouns(scene, source.last + 1, unit.end);
    if source.place < way.at {
        source.last = (behind..way.at).find(|&i| doc.is(i, ",")).unwrap_or(source.last);
    }
    let clause = behind..unit.end.min(behind + 12);
    if !by.is_empty()
        && by.iter().all(|n| matches!(n.head, Head::Mention(_)))
        && clause.clone().any(|i| is_finite(doc, i))
        && !clause.clone().any(|i| is_of(doc, i, ASKING))
    {
        source.found = by;
    }
}

/// `blijkt uit de Gezondheidsenquête van het bureau`: whose a paper is that has a name.
fn named(scene: &Scene<'_>, source: &mut Source, unit: &Range<usize>) {
    let doc = scene.doc;
    if let [Noun { head: Head::Name(_, name), .. }] = source.found[..]
        && kind::is_document(doc, name - 1)
        && doc.is(name, "van")
    {
        let (by, behind) = nouns(scene, name + 1, unit.end);
        if by.iter().all(|n| matches!(n.head, Head::Mention(_))) {
            (source.found, source.last) = (by, behind);
        }
    }
}

/// `blijkt uit een steekproef van de bond`: whatever a body has made; `cijfers van de hogescholen en universiteiten`: one paper of both.
fn made(scene: &Scene<'_>, way: Way, source: &mut Source) {
    let doc = scene.doc;
    let body = |id: &u32| scene.mentions.get(*id as usize).is_some_and(|m| m.kind() == MentionKind::Organisation);
    for noun in &mut source.found {
        if let Head::Word(word) = noun.head
            && !kind::is_document(doc, word)
            && (WRITTEN.iter().any(|w| doc.str(word).ends_with(w)) || way.shows && !super::voice::speaks(doc, word))
            && doc.is(word + 1, "van")
            && let Some(of) = noun.of.filter(body)
        {
            noun.head = Head::Mention(of);
        }
    }
    let whose =
        |n: &Noun| matches!(n.head, Head::Word(at) if !kind::is_document(doc, at) && super::voice::speaks(doc, at));
    if let [Noun { head: Head::Word(word), .. }, rest @ ..] = &source.found[..]
        && kind::is_document(doc, *word)
        && rest.iter().all(whose)
    {
        source.found.truncate(1);
    }
}

/// `In Bergs contract staat dat ...`: what parties agreed on is said by nobody.
fn is_agreed(scene: &Scene<'_>, way: Way, source: &Source) -> bool {
    !way.shows
        && source.place < way.at
        && scene.doc.is_any(way.at - 1, word_set!["contract", "overeenkomst", "grondwet", "wet", "testament"])
        && source.last < way.at
}

/// What the paper says: between marks behind a colon, under `dat`, before the verb, or in the sentence before.
fn content(scene: &Scene<'_>, way: Way, source: &Source, unit: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    let Way { at, verb, shows, put } = way;
    let &Source { place, last, .. } = source;
    // `Dat staat in een advies dat woensdag uitkomt`, `Zo staat het in de raming van X`: the sentence points back, and a relative clause may follow.
    let so = doc.is(unit.start, "zo") && doc.is_any(verb + 1, &["het", "dat"]);
    if place > at && verb == unit.start + 1 && (doc.is_any(unit.start, &["dat", "dit"]) || so) {
        return previous(scene, unit.start);
    }
    // `In het vonnis staat: "..."`, `staat in de brief: "..."`
    let colon = [skip_adverbs(scene, at + 1, unit.end), last.max(at + 1)].into_iter().find(|&i| doc.is(i, ":"));
    let marked = colon.and_then(|i| scene.quotes.opened_by(i + 1)).and_then(|i| scene.quotes.get(i));
    if let Some(q) = marked.filter(|_| !shows) {
        return Some(q.open..q.close + usize::from(q.closed));
    }
    let dat = (last.max(at + 1)..unit.end.min(last.max(at) + 20)).find(|&i| doc.is(i, "dat"));
    // `staat een film die laat zien dat ...`: the clause hangs on another noun.
    if let Some(dat) = dat.filter(|&dat| shows || place >= at || put || !hangs(scene, at + 1, dat)) {
        return Some(dat + 1..clause_end(scene, dat + 1, unit.end, Kind::Under));
    }
    let behind = place > at || verb < at && place > verb;
    let aside = behind && verb > unit.start && doc.is_any(verb - 1, &[",", "zo"]);
    let edge = verb - usize::from(verb > unit.start && doc.is(verb - 1, "zo"));
    let end = if is_midst(scene, edge, last, unit) { unit.end } else { edge };
    aside.then(|| unit.start..trim(doc, unit.start, end))
}

/// `De belasting moet, staat in het programma van de bond, omlaag.`: does a main clause whose verb stands before the mark at `edge` go on behind the
/// comma at `last`?
fn is_midst(scene: &Scene<'_>, edge: usize, last: usize, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    let finite = |i: &usize| is_finite(doc, *i) && scene.mention_at(*i).is_none();
    edge > unit.start + 2
        && doc.is(edge - 1, ",")
        && (unit.start..edge).find(finite) == Some(edge - 2)
        && !super::clause::class(doc, unit.start).any(WordClass::SUBORDINATOR)
        && doc.is(last, ",")
        && last + 1 < unit.end
        && !super::clause::class(doc, last + 1).any(WordClass::CONJUNCTION)
}

/// Does a noun with an article of its own stand in these tokens, behind no preposition?
fn hangs(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    let doc = scene.doc;
    let mut i = from;
    while i < to {
        let prep = super::clause::class(doc, i).any(WordClass::PREPOSITION);
        let (found, last) = nouns(scene, i + usize::from(prep), to);
        if !found.is_empty() && !prep {
            return true;
        }
        i = if found.is_empty() { i + 1 } else { last.max(i + 1) };
    }
    false
}

/// How far before `te lezen` its finite verb may stand.
const FINITE: usize = 8;

/// `stuurde een mail waarin staat dat`, `een rapport van de bond, waaruit blijkt dat`: the author of the paper before the relative.
fn wherein(scene: &Scene<'_>, at: usize) -> Option<Noun> {
    let doc = scene.doc;
    let low = doc.sentence_range(at).start.max(at.saturating_sub(4));
    let relative = (low..at).rev().find(|&i| doc.is_any(i, &["waarin", "waaruit"]))?;
    let edge = relative - usize::from(doc.is(relative.checked_sub(1)?, ","));
    let first = doc.sentence_range(at).start.max(edge.saturating_sub(10));
    let word = (first..edge).rev().find(|&i| kind::is_document(doc, i))?;
    let own = super::noun::noun(scene, word, edge).filter(|n| n.last == edge)?;
    if own.of.is_some() || own.of_name.is_some() {
        return Some(own);
    }
    super::author::written(scene, word)
}

/// `Daarin staat dat`, `Daaruit blijkt dat`: the paper that the sentence before names, with its author.
fn thereof(scene: &Scene<'_>, at: usize, unit: &Range<usize>) -> Option<Noun> {
    let doc = scene.doc;
    if at != unit.start + 1 || !doc.is_any(unit.start, &["daarin", "daaruit", "hierin", "hieruit"]) {
        return None;
    }
    let before = previous(scene, unit.start)?;
    let paper = |i: &usize| kind::is_document(doc, *i) && scene.quotes.around(*i).is_none();
    let word = before.clone().rev().find(paper)?;
    let own = super::noun::noun(scene, word, before.end).filter(|n| n.of.is_some() || n.of_name.is_some());
    own.or_else(|| super::author::written(scene, word)).or_else(|| {
        // `Het CBS publiceerde nieuwe cijfers.`
        let verb = (before.start..word)
            .find(|&i| is_of(doc, i, &["schrijven", "sturen", "versturen", "publiceren", "presenteren"]))?;
        let by = super::subject::subject(scene, verb, &before)?;
        match by.nouns[..] {
            [one] if matches!(one.head, Head::Mention(_)) => Some(one),
            _ => None,
        }
    })
}

/// What is done to words in a paper.
const PUT: &[&str; 8] =
    &["gezegd", "gesteld", "vermeld", "gemeld", "geconcludeerd", "betoogd", "beweerd", "geschreven"];

/// Ends of nouns for what a body has written, beside papers.
const WRITTEN: &[&str] =
    &["site", "webpagina", "programma", "plan", "plannen", "voorstel", "overzicht", "rapportage", "dossier", "boekje"];

/// Who does this to a paper did not write it.
const ASKING: &[&str] = &["opvragen", "opeisen", "ontvangen", "krijgen", "inzien", "bekijken", "vinden", "aantreffen"];

/// A paper with an author.
fn has_author(scene: &mut Scene<'_>, noun: &Noun) -> bool {
    match noun.head {
        Head::Word(at) => {
            (kind::is_document(scene.doc, at) || scene.doc.is_any(at, &["website", "site", "webpagina"]))
                && (noun.of.is_some() || noun.of_name.is_some() || super::author::is_by(scene, noun))
        }
        _ => false,
    }
}

/// The sentence before the one that begins at `start`, its stop left out.
pub fn previous(scene: &Scene<'_>, start: usize) -> Option<Range<usize>> {
    let doc = scene.doc;
    let number = doc.sentence_of(start).checked_sub(1)?;
    let sentence = doc.sentences().get(number).filter(|s| s.kind == SentenceKind::Body)?;
    let mut range = unit(scene, sentence.first);
    // A heading that is glued before it has no part in it.
    if range.end < sentence.last && scene.quotes.around(range.end).is_none() {
        range = range.end..unit(scene, range.end).end;
    }
    let last = trim(doc, range.start, range.end.min(start));
    let first = range.start + usize::from(doc.is_any(range.start, word_set!["en", "maar", "-", "–"]));
    (first < last).then_some(first..last)
}
