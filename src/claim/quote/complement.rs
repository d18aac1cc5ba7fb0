//! `X zegt dat ...`, `X vraagt zich af of ...`, `X zegt ... te hebben`, `X noemt het plan "onuitvoerbaar"`.

use std::ops::Range;

use super::agent::agent;
use super::aim::{aim, heard};
use super::build::{Found, hedge_of, push};
use super::clause::{class, form, is_finite, is_surely_finite, is_verb, skip_adverbs};
use super::content::{Kind, clause_end};
use super::fronted::likewise;
use super::kind;
use super::noun::{Head, Noun, noun, nouns};
use super::opening::describes;
use super::party;
use super::settle::Who;
use super::subject::{Subject, behind, subject};
use super::under::{BETWEEN, complement, is_somebody};
use super::unsaid::is_unsaid;
use super::verb::{Report, reported};
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, WordClass};
use crate::model::{Hedge, MentionKind, Stance};

/// The rule.
pub static RULE: ClaimRule = ClaimRule {
    id: "quote/complement",
    doc: "A clause under a reporting verb: with dat, of or te, or an object with a predicate.",
    cues: &[Cue::ReportingForm],
    find,
    hits: &[
        (
            "Mark Rutte zegt dat het plan van tafel is.",
            "quote | mode=indirect | speaker=Mark Rutte | content=het plan van tafel is",
        ),
        (
            "Dinsdag zei Mark Rutte het plan te steunen.",
            "quote | mode=indirect | speaker=Mark Rutte | content=het plan te steunen",
        ),
        (
            "Mark Rutte vraagt zich af of het plan wel kan.",
            "quote | mode=indirect | speaker=Mark Rutte | content=het plan wel kan",
        ),
        (
            "Mark Rutte noemt het plan \"onuitvoerbaar\".",
            "quote | mode=mixed | speaker=Mark Rutte | content=het plan \"onuitvoerbaar\"",
        ),
        (
            "Mark Rutte ontkent dat hij het plan kende en zegt dat hij vertrekt.",
            "quote | mode=indirect | speaker=Mark Rutte | content=hij het plan kende | hedge=negated",
        ),
    ],
    misses: &["Mark Rutte las het plan dat de bank had geschreven.", "Mark Rutte zegt niets."],
    gaps: &[
        (
            "Een plek in het bestuur zei Mark Rutte niet te willen.",
            "quote | mode=indirect | speaker=Mark Rutte | content=Een plek in het bestuur zei Mark Rutte niet te willen",
        ),
        (
            "Omdat Mark Rutte een kleinere overheid zegt na te streven, steunt hij het plan.",
            "quote | mode=indirect | speaker=Mark Rutte | content=een kleinere overheid zegt na te streven",
        ),
    ],
};

/// Lemmas whose clause is the speaker's only with a source: other rules look at them.
const SOURCED: &[&str] = &[
    "blijken",
    "staan",
    "luiden",
    "klinken",
    "heten",
    "zien",
    "horen",
    "laten vastleggen",
    "merken",
    "voelen",
    "weten",
    "lezen",
    "beginnen",
    "eindigen",
];

/// A clause that stands under a reporting verb, and who speaks.
pub(super) struct Told<'a> {
    /// The reporting verb.
    pub r: Report<'a>,
    /// The unit that it stands in.
    pub unit: Range<usize>,
    /// Who speaks.
    pub found: Subject,
    /// Is he the subject of another verb, on which the infinitive of this one hangs?
    pub aimed: bool,
    /// Where the clause was looked for from.
    pub from: usize,
    /// The clause.
    pub content: Range<usize>,
}

/// The verb, who speaks, the clause, what speaks against it, and then the quote.
fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    if scene.quotes.around(at).is_some() {
        return;
    }
    let Some((r, unit)) = reported(scene, at) else { return };
    if SOURCED.contains(&r.row.lemma.as_str())
        && !likens(scene, &r, &unit)
        && !sees(scene, &r)
        && !is_noticed(scene, &r, &unit)
        && heard(scene, &r, &unit).is_none()
    {
        return;
    }
    let Some((found, aimed)) = who(scene, &r, &unit) else { return };
    if let Some(content) = likewise(scene, &r, &found, &unit) {
        return say_likewise(scene, &r, found, content);
    }
    let from = if found.behind { found.last.max(r.at + 1) } else { r.at.max(r.finite) + 1 };
    let Some(content) = complement(scene, &r, &found, from, &unit) else { return };
    if found.behind && describes(scene, unit.start, r.finite, content.start) {
        return;
    }
    let mut told = Told { r, unit, found, aimed, from, content };
    told.content.end = end(scene, &told);
    let Some(start) = start(scene, &told) else { return };
    told.content.start = start;
    if is_unsaid(scene, &told) {
        return;
    }
    told.found.nouns.extend(beside(scene, &told));
    say(scene, told);
}

/// Who speaks, and whether as the subject of another verb, on which the infinitive of this one hangs.
fn who(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> Option<(Subject, bool)> {
    let doc = scene.doc;
    let aim = aim(scene, r, unit);
    let aimed = matches!(aim, Some(Some(_)));
    let found = match aim {
        _ if r.row.lemma == "horen" => heard(scene, r, unit),
        Some(aim) => {
            aim.filter(|_| !matches!(r.row.stance, Stance::Thinks | Stance::Expects) || r.row.lemma == "voorspellen")
        }
        None if r.passive => agent(scene, r, unit),
        None => subject(scene, r.finite, unit),
    }?;
    // `De komst van de centrale noemt X "onverantwoord"`: what cannot judge is the object.
    if r.row.object
        && !found.behind
        && found.first == unit.start
        && found.nouns.iter().all(|n| kind::is_silent(doc, n))
        && let Some(own) = behind(scene, r.finite, unit)
            .filter(|s| s.nouns.iter().all(|n| is_somebody(scene, n) || n.definite && !kind::is_silent(doc, n)))
    {
        return Some((own, aimed));
    }
    Some((found, aimed))
}

/// The quote of one who says the same as the clause in front (`likewise`).
fn say_likewise(scene: &mut Scene<'_>, r: &Report<'_>, found: Subject, content: Range<usize>) {
    let speaker = party::entities(scene, &found.nouns, Some(r.finite));
    if !speaker.is_empty() {
        let who = Who::Nouns(found.nouns, Some(r.finite));
        let found = Found::new(RULE.id, content, speaker, r.at..r.at + 1);
        push(scene, Found { who, stance: Some(r.row.stance), ..found });
    }
}

/// Where the clause ends: before the sentence goes on behind the clause that the verb stands in.
///
/// `Kiezers die zeggen dat ze gaan, twijfelen nog`, `Omdat de bond vindt dat het moet, vroeg hij om steun`.
fn end(scene: &Scene<'_>, told: &Told<'_>) -> usize {
    let doc = scene.doc;
    let Told { r, unit, found, content, .. } = told;
    let relative = !found.behind && found.last < r.finite && doc.is_any(found.last, &["die", "dat"]);
    let opened = class(doc, unit.start).any(WordClass::SUBORDINATOR)
        && !(unit.start..r.finite).any(|i| doc.is(i, ","))
        && !found.behind;
    if !relative && !opened {
        return content.end;
    }
    let ended = |i: usize| {
        let verb = is_finite(doc, i + 1);
        let after =
            class(doc, i + 2).any(WordClass::DETERMINER | WordClass::PRONOUN) || scene.mention_at(i + 2).is_some();
        doc.is(i, ",")
            && if relative { verb && is_verb(doc, i - 1) } else { is_surely_finite(doc, i + 1) || verb && after }
    };
    // `mensen die vinden dat ze gehinderd worden en die minder willen betalen`: the next relative clause.
    let next = |i: usize| relative && doc.is_any(i, &["en", "maar"]) && doc.is(i + 1, doc.str(found.last));
    (content.start + 2..content.end).find(|&i| ended(i) || next(i)).unwrap_or(content.end)
}

/// Where the clause begins: behind a comma that opens it.
///
/// `zei X, directeur van Y, geen keus te hebben`: what begins at a comma is a clause of the article unless it goes on with the verb, and then there is no quote.
fn start(scene: &Scene<'_>, told: &Told<'_>) -> Option<usize> {
    let doc = scene.doc;
    let start = told.content.start;
    if !doc.is(start, ",") {
        return Some(start);
    }
    let behind = start + 1;
    let own = class(doc, behind).any(WordClass::RELATIVE | WordClass::SUBORDINATOR | WordClass::PREPOSITION)
        || is_verb(doc, behind)
        || doc.is_any(behind, &["zoals", "een", "die", "dat", "waar", "'"])
        || scene.quotes.opened_by(behind).is_some();
    (doc.is_any(start - 1, &["dat", "of"]) || !own).then_some(behind)
}

/// Who says it too: `deed samen met de bond een beroep op ...`, `hoopt, net als de bond, dat ...`, unless words of one of them follow.
fn beside(scene: &Scene<'_>, told: &Told<'_>) -> Vec<Noun> {
    let doc = scene.doc;
    let Told { r, unit, found, content, .. } = told;
    let free = scene.quotes.opened_by(unit.end).is_none();
    let opens =
        |i: &usize| doc.is(*i, "samen") && doc.is(i + 1, "met") || free && doc.is(*i, "net") && doc.is(i + 1, "als");
    let with = (r.finite + 1..content.start.min(r.finite + BETWEEN)).find(opens).filter(|_| !found.behind);
    let Some(with) = with else { return Vec::new() };
    let (more, last) = nouns(scene, with + 2, content.start);
    if last < content.start && more.iter().all(|n| matches!(n.head, Head::Mention(_))) { more } else { Vec::new() }
}

/// The quote, if its speaker is somebody.
fn say(scene: &mut Scene<'_>, told: Told<'_>) {
    let doc = scene.doc;
    let Told { r, unit, found, aimed, from, content } = told;
    // `Ze nam het woord om te zeggen dat ...`: the infinitive tells nothing of her number.
    let verb = (!aimed).then_some(r.finite);
    let speaker = party::entities(scene, &found.nouns, verb);
    if speaker.is_empty() && !found.nouns.iter().any(|n| n.is_personal(doc))
        || found.nouns.iter().any(|n| is_thing(scene, n) || kind::is_silent(doc, n))
    {
        return;
    }
    let (stance, hedge) = mood(scene, &r, &unit, content.start);
    let around = [from..content.start, in_front_of(scene, &r, &unit)];
    let words = (r.last > r.at + 1).then(|| joined(scene, &r));
    push(
        scene,
        Found {
            around: &around,
            who: Who::Nouns(found.nouns, verb),
            stance: Some(stance),
            hedge,
            words,
            ..Found::new(RULE.id, content, speaker, r.at..r.at + 1)
        },
    );
}

/// Verbs that are said to somebody.
const TOLD_TO: &[&str] = &[
    "zeggen",
    "vertellen",
    "verklaren",
    "bevestigen",
    "benadrukken",
    "erkennen",
    "toegeven",
    "ontkennen",
    "melden",
    "waarschuwen",
    "laten weten",
];

/// `Tegen de krant zegt X dat ...`: the words in front that say to whom.
fn in_front_of(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> Range<usize> {
    let doc = scene.doc;
    let whom = || {
        noun(scene, unit.start + 1, r.finite).is_some_and(|n| match n.head {
            Head::Mention(_) => n.last == r.finite,
            Head::Word(at) => n.last == r.finite && !kind::is_silent(doc, &n) && super::voice::speaks(doc, at),
            _ => false,
        })
    };
    let told = doc.is_any(unit.start, &["tegen", "tegenover"]) && TOLD_TO.contains(&r.row.lemma.as_str());
    if told && whom() { unit.start..r.finite } else { unit.start..unit.start }
}

/// What the verb does with the clause that begins at `content`, and what takes it back.
fn mood(
    scene: &Scene<'_>,
    r: &Report<'_>,
    unit: &Range<usize>,
    content: usize,
) -> (Stance, Option<(Hedge, Range<usize>)>) {
    let doc = scene.doc;
    // `omdat de bond niet gelooft dat ...`, `heeft niet gezegd dat ...`
    let low = if r.finite < r.at { r.finite } else { r.at.saturating_sub(2).max(unit.start) };
    let clause = (low..r.at).rev().take_while(|&i| !doc.is_any(i, &[",", "en", "maar", "dat", ";", ":"])).last();
    let said = if r.finite < r.at || doc.is_any(r.at.wrapping_sub(1), &["niet", "nooit"]) {
        clause.unwrap_or(r.at)
    } else {
        r.at
    };
    let hedge = hedge_of(scene, r.row.stance, said..content).map(|(hedge, words)| match r.row.stance {
        Stance::Denies => (hedge, r.at..r.at + 1),
        _ => (hedge, words),
    });
    // `zou vrezen dat`, `zou hebben gezegd dat`: so others tell of him. What he `zou willen` is his wish, what he `zou later zeggen` came true.
    let aside = word_set!["graag", "liever", "liefst", "best", "ook", "moeten", "kunnen", "willen", "later", "het"];
    let under = |i: usize| doc.is_any(i, &["als", "dat", "of", "later"]);
    let dated = |i: usize| scene.mention_at(i).is_some_and(|(_, m)| m.kind() == MentionKind::Date);
    // `zou in 2019 hebben gezegd`, but `zou gezegd moeten worden`
    let was_said = || {
        form(doc, r.at).is_some_and(|f| f.is_participle())
            && (r.finite + 1..r.at + 2).any(|i| doc.is(i, "hebben"))
            && !(r.finite + 1..r.at + 2).any(|i| doc.is_any(i, &["moeten", "kunnen", "willen"]))
    };
    let told = r.at != r.finite
        && doc.is_any(r.finite, &["zou", "zouden"])
        && r.row.lemma != "willen"
        && (was_said()
            || !(r.finite + 1..r.at).any(|i| doc.is_any(i, aside) || dated(i)) && !(unit.start..r.finite).any(under));
    let hedge = hedge.or_else(|| told.then(|| (Hedge::Reported, r.finite..r.finite + 1)));
    // `sluit niet uit dat`: what is not ruled out may be.
    let open = r.row.stance == Stance::Denies && hedge.is_none();
    match () {
        _ if open && r.row.lemma == "uitsluiten" => (Stance::Thinks, Some((Hedge::Possible, r.at..r.at + 1))),
        _ if open => (Stance::Confirms, None),
        _ if r.row.lemma == "horen" => (Stance::Says, hedge),
        _ => (r.row.stance, hedge),
    }
}

/// `Hoogleraar X ziet dat ...`, `Ook merkt X dat ...`: what somebody says that he sees, told as it is now.
pub(super) fn sees(scene: &Scene<'_>, r: &Report<'_>) -> bool {
    let doc = scene.doc;
    let now = || form(doc, r.at).is_some_and(|f| f.readings.iter().all(|r| r.present));
    ["zien", "merken"].iter().any(|verb| r.row.lemma == *verb)
        && r.at == r.finite
        && now()
        // `ziet het niet gebeuren dat`, `ziet voor zich dat`
        && (r.at + 1..r.at + BETWEEN)
            .take_while(|&i| !doc.is_any(i, &[",", ".", ":", "het", "voor"]) && !is_verb(doc, i))
            .any(|i| doc.is(i, "dat"))
        && !class(doc, doc.sentence_range(r.at).start).any(WordClass::SUBORDINATOR)
}

/// `Ze merkte dat patiënten "te weinig aandacht" kregen`: what somebody noticed, told in words between marks of his own.
fn is_noticed(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> bool {
    let dat = skip_adverbs(scene, r.at + 1, unit.end);
    let quoted = || {
        let end = clause_end(scene, dat + 1, unit.end, Kind::Under);
        scene
            .quotes
            .within(dat + 1, end)
            .filter_map(|i| scene.quotes.get(i))
            .any(|q| q.close > q.open + 2 && !scene.doc.is_upper(q.open + 1))
    };
    r.row.lemma == "merken" && r.at == r.finite && scene.doc.is(dat, "dat") && quoted()
}

/// `ziet de uitslag als een nederlaag`
pub(super) fn likens(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> bool {
    let behind = r.at + 2..unit.end.min(r.at + BETWEEN);
    r.row.lemma == "zien" && !r.passive && behind.into_iter().any(|i| scene.doc.is(i, "als"))
}

/// The verb and the last of its parts as they stand in the text.
fn joined(scene: &Scene<'_>, r: &Report<'_>) -> String {
    format!("{} {}", scene.doc.str(r.at), scene.doc.str(r.last - 1))
}

/// Papers without an author do not speak.
fn is_thing(scene: &Scene<'_>, noun: &Noun) -> bool {
    matches!(noun.head, Head::Word(at) if kind::is_document(scene.doc, at) && noun.of.is_none() && noun.of_name.is_none())
}
