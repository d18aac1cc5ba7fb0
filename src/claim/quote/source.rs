//! `Uit onderzoek van X blijkt dat ...`, `In een brief van X staat dat ...`, `..., blijkt uit cijfers van X`.

use super::build::{Found, push};
use super::clause::{is_finite, is_of, next, skip_adverbs, trim, unit};
use super::content::{Kind, clause_end};
use super::kind;
use super::noun::{Head, Noun, nouns};
use super::party;
use super::settle::Who;
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, WordClass};
use crate::model::{MentionKind, SentenceKind, Stance};

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

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    if scene.quotes.around(at).is_some() {
        return;
    }
    let shows = doc.is_any(at, &["blijkt", "bleek", "blijken", "bleken"])
        // `Uit cijfers van X komt naar voren dat`
        || doc.is_any(at, &["komt", "kwam"])
            && (at..at + 5).any(|i| doc.is(i, "naar") && doc.is(i + 1, "voren"))
        // `valt op te maken uit`, `is af te leiden uit`
        || doc.is_any(at, &["maken", "leiden"]) && at > 1 && doc.is(at - 1, "te") && doc.is_any(at - 2, &["op", "af"]);
    // `is te lezen in`
    let reads = doc.is(at, "lezen") && at > 1 && doc.is(at - 1, "te");
    let stands = doc.is_any(at, &["staat", "stond", "staan"]) || reads;
    // `waarin gezegd wordt dat`, `waarin wordt gesteld dat`
    let put = at > 3
        && doc.is_any(at, PUT)
        && (doc.is_any(at - 1, &["wordt", "werd"]) || doc.is_any(at + 1, &["wordt", "werd"]))
        && (at - 3..at).any(|i| doc.is_any(i, &["waarin", "daarin"]));
    let stands = stands || put;
    if !shows && !stands {
        return;
    }
    let unit = unit(scene, at);
    let is_in = |i: usize| doc.is(i, "uit") && shows || doc.is_any(i, &["in", "op"]) && stands;
    // Where the verb begins: before `te lezen` its finite one.
    let verb = if at > 0 && doc.is(at - 1, "te") {
        let low = unit.start.max(at.saturating_sub(FINITE));
        let finite = |i: &usize| is_of(doc, *i, &["zijn", "vallen", "staan"]) && is_finite(doc, *i);
        match (low..at - 1).rev().find(finite) {
            Some(verb) => verb,
            None => return,
        }
    } else {
        at
    };
    // The source behind the verb.
    let behind = |is: &dyn Fn(usize) -> bool| {
        let place = (at + 1..unit.end.min(at + 6)).take_while(|&i| !doc.is(i, "dat")).find(|&i| is(i))?;
        Some((place, nouns(scene, place + 1, unit.end)))
    };
    // `valt in het rapport te lezen`: between the parts of the verb, and else before it.
    let between = |low: usize, high: usize| (low..high).find(|&i| is_in(i)).map(|i| (i, nouns(scene, i + 1, high)));
    let before =
        || if verb < at { between(verb, at).or_else(|| between(unit.start, verb)) } else { between(unit.start, at) };
    // `bleek in een uitspraak van X`
    let within = |i: usize| shows && doc.is(at - 1, ",") && doc.is(i, "in");
    let source = behind(&is_in).or_else(|| if at > 0 { behind(&within) } else { None }).or_else(before);
    let source = source.or_else(|| wherein(scene, at).map(|paper| (unit.start, (vec![paper], at))));
    let source = source.or_else(|| thereof(scene, at, &unit).map(|paper| (unit.start, (vec![paper], at))));
    let Some((place, (mut found, mut last))) = source else { return };
    // `blijkt uit cijfers die het bureau publiceerde`
    if let [Noun { head: Head::Word(word), of: None, .. }] = found[..]
        && kind::is_document(doc, word)
        && !doc.is_any(word, &["bericht", "berichten"])
        && doc.is_any(last, &["die", "dat"])
    {
        let (by, behind) = nouns(scene, last + 1, unit.end);
        last = if place < at { (behind..at).find(|&i| doc.is(i, ",")).unwrap_or(last) } else { last };
        if !by.is_empty()
            && by.iter().all(|n| matches!(n.head, Head::Mention(_)))
            && (behind..unit.end.min(behind + 12)).any(|i| is_finite(doc, i))
            && !(behind..unit.end.min(behind + 12)).any(|i| is_of(doc, i, ASKING))
        {
            found = by;
        }
    }
    // `blijkt uit de Gezondheidsenquête van het bureau`
    if let [Noun { head: Head::Name(_, name), .. }] = found[..]
        && kind::is_document(doc, name - 1)
        && doc.is(name, "van")
    {
        let (by, behind) = nouns(scene, name + 1, unit.end);
        if by.iter().all(|n| matches!(n.head, Head::Mention(_))) {
            last = behind;
            found = by;
        }
    }
    // `blijkt uit een steekproef van de bond`: whatever a body has made.
    for noun in &mut found {
        if let Head::Word(word) = noun.head
            && !kind::is_document(doc, word)
            && (WRITTEN.iter().any(|w| doc.str(word).ends_with(w)) || shows && !super::voice::speaks(doc, word))
            && doc.is(word + 1, "van")
            && let Some(of) = noun
                .of
                .filter(|&id| scene.mentions.get(id as usize).is_some_and(|m| m.kind() == MentionKind::Organisation))
        {
            noun.head = Head::Mention(of);
        }
    }
    // `cijfers van de hogescholen en universiteiten`: one paper of both.
    if let [Noun { head: Head::Word(word), .. }, rest @ ..] = &found[..]
        && kind::is_document(doc, *word)
        && rest
            .iter()
            .all(|n| matches!(n.head, Head::Word(at) if !kind::is_document(doc, at) && super::voice::speaks(doc, at)))
    {
        found.truncate(1);
    }
    if found.is_empty() {
        return;
    }
    // `In Bergs contract staat dat ...`: what parties agreed on is said by nobody.
    if stands
        && place < at
        && doc.is_any(at - 1, word_set!["contract", "overeenkomst", "grondwet", "wet", "testament"])
        && last < at
    {
        return;
    }
    for noun in &found {
        let named = matches!(noun.head, Head::Mention(_)) && !(shows && doc.is(place, "in"));
        if !named && !has_author(scene, noun) {
            return;
        }
    }
    // `Dat staat in een advies dat woensdag uitkomt`: a relative clause, while the sentence points back.
    // So it is with `Zo staat het in de raming van X`.
    let so = doc.is(unit.start, "zo") && doc.is_any(verb + 1, &["het", "dat"]);
    let points = place > at && verb == unit.start + 1 && (doc.is_any(unit.start, &["dat", "dit"]) || so);
    let clause = (last.max(at + 1)..unit.end.min(last.max(at) + 20)).find(|&i| doc.is(i, "dat"));
    // `staat een film die laat zien dat ...`: the clause hangs on another noun.
    let clause = clause.filter(|&dat| !(stands && place < at && !put && hangs(scene, at + 1, dat)));
    // `In het vonnis staat: "..."`, `staat in de brief: "..."`
    let colon = [skip_adverbs(scene, at + 1, unit.end), last.max(at + 1)].into_iter().find(|&i| doc.is(i, ":"));
    let marked = colon.and_then(|i| scene.quotes.opened_by(i + 1)).and_then(|i| scene.quotes.get(i));
    let content = if let Some(q) = marked.filter(|_| stands && !points) {
        q.open..q.close + usize::from(q.closed)
    } else if let Some(dat) = clause.filter(|_| !points) {
        dat + 1..clause_end(scene, dat + 1, unit.end, Kind::Under)
    } else if !points
        && (place > at || verb < at && place > verb)
        && verb > unit.start
        && doc.is_any(verb - 1, &[",", "zo"])
    {
        let end = trim(doc, unit.start, verb - usize::from(doc.is(verb - 1, "zo")));
        unit.start..end
    } else if points {
        match previous(scene, unit.start) {
            Some(range) => range,
            None => return,
        }
    } else {
        return;
    };
    // At its end a verb may be one that is a noun elsewhere (`dat jongeren duurzaam leven`).
    if (content.start..content.end).all(|i| !is_finite(doc, i)) && super::clause::form(doc, content.end - 1).is_none() {
        return;
    }
    let speaker = party::entities(scene, &found, None);
    if speaker.is_empty() {
        return;
    }
    let mut i = at;
    while i < at + 1 {
        i = next(scene, i);
    }
    push(
        scene,
        Found {
            who: Who::Nouns(found, None),
            stance: Some(Stance::Says),
            ..Found::new(RULE.id, content, speaker, at..at + 1)
        },
    );
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
fn thereof(scene: &Scene<'_>, at: usize, unit: &std::ops::Range<usize>) -> Option<Noun> {
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
pub fn previous(scene: &Scene<'_>, start: usize) -> Option<std::ops::Range<usize>> {
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
