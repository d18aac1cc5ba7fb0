//! `X erkent dit, "er is veel misgegaan"`, `..., zegt X, want "..."`: a sentence between marks at the end of what somebody does or says.

use super::build::{Found, push};
use super::clause::{class, is_finite, is_stop, is_surely_finite, unit};
use super::focus::main;
use super::kind;
use super::noun::Noun;
use super::settle::Who;
use super::subject::subject;
use super::verb::report;
use super::{noun, party};
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, WordClass};
use crate::model::SentenceKind;

/// The rule.
pub static RULE: ClaimRule = ClaimRule {
    id: "quote/tacked",
    doc: "A quotation that ends a sentence about somebody, parted from its clause by a comma, a semicolon or `want`.",
    cues: &[Cue::Quotation],
    find,
    hits: &[
        (
            "Mark Rutte erkent dit, \"er is de afgelopen jaren veel misgegaan\".",
            "quote | mode=direct | speaker=Mark Rutte | content=er is de afgelopen jaren veel misgegaan",
        ),
        (
            "Dat is niet voor niets, zegt Mark Rutte, want \"de school is de plek waar kinderen leren\".",
            "quote | mode=direct | speaker=Mark Rutte | content=de school is de plek waar kinderen leren",
        ),
    ],
    misses: &["Mark Rutte zong een lied, \"De dag is weer begonnen\", met de kinderen."],
    gaps: &[],
};

/// So many words a sentence between marks has at least.
const SHORTEST: usize = 4;
/// An attribution right before it is no longer than this.
const SAID: usize = 8;
/// The clause before it is read no further back than this for its verb.
const BACK: usize = 40;

/// What is sung, shown or written, not said.
const WORKS: &[&str] = &[
    "lied",
    "liedje",
    "nummer",
    "single",
    "hit",
    "song",
    "boek",
    "roman",
    "gedicht",
    "film",
    "serie",
    "programma",
    "voorstelling",
    "plaat",
    "album",
    "bord",
    "spandoek",
    "muur",
    "gekalkt",
    "leus",
    "leuze",
    "slogan",
    "motto",
    "titel",
    "kop",
];

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    let Some(i) = scene.quotes.opened_by(at).filter(|&i| scene.quotes.claim(i).is_none()) else { return };
    let Some(q) = scene.quotes.get(i).filter(|q| q.closed && q.close > q.open + SHORTEST) else { return };
    let own = unit(scene, at);
    let heading = doc.sentences().get(doc.sentence_of(at)).is_some_and(|s| s.kind == SentenceKind::Heading);
    let ends = |i: usize| i >= own.end || is_stop(doc, i);
    if heading || at < own.start + 3 || !(ends(q.close + 1) || is_stop(doc, q.close - 1) && q.close + 1 >= own.end) {
        return;
    }
    let joint = at - 1;
    let led = doc.is_any(joint, &["want", "maar", "en"]) && doc.is(joint - 1, ",");
    let tacked = doc.is_any(joint, &[",", ";"]) && scene.quotes.around(joint - 1).is_none();
    // Words that hang on the clause go on with it: what it says is mixed.
    // `..., "dat is goed voor mij"` begins anew.
    let anew = doc.is_any(at + 1, &["dat", "die"]) && is_surely_finite(doc, at + 2);
    let hangs = WordClass::SUBORDINATOR | WordClass::PREPOSITION | WordClass::RELATIVE;
    let free = (anew || !class(doc, at + 1).any(hangs)) && (q.open + 1..q.close).any(|i| is_surely_finite(doc, i));
    if !free || !(led || tacked) {
        return;
    }
    let edge = if led { joint - 1 } else { joint };
    // `..., zegt hij, "want ..."` goes on with the clause before it.
    let said =
        (edge.saturating_sub(SAID)..edge).any(|i| doc.has(i, Cue::ReportingForm) && doc.is(i.wrapping_sub(1), ","));
    if said && class(doc, at + 1).any(WordClass::CONJUNCTION) {
        return;
    }
    let Some((nouns, verb)) = by(scene, own.start, edge) else { return };
    let speaker = party::entities(scene, &nouns, Some(verb));
    if !speaker.is_empty() {
        let who = Who::Nouns(nouns, Some(verb));
        push(scene, Found { who, ..Found::new(RULE.id, q.open..q.close + 1, speaker, verb..verb + 1) });
    }
}

/// Who says or does what stands before the quotation: the subject of `, zegt X` right before it, or somebody by name or by a pronoun whom the sentence is
/// about.
fn by(scene: &Scene<'_>, start: usize, edge: usize) -> Option<(Vec<Noun>, usize)> {
    let doc = scene.doc;
    let lead = start..edge;
    let said = (start.max(edge.saturating_sub(BACK))..edge)
        .rev()
        .filter(|&i| doc.has(i, Cue::ReportingForm) && scene.quotes.around(i).is_none())
        .find_map(|i| report(scene, i, &lead).filter(|r| !r.passive))
        .and_then(|r| {
            let found = subject(scene, r.finite, &lead)?;
            (found.behind && found.last == edge).then_some((found.nouns, r.finite))
        });
    // `haar bekendste lied, "..."`, `loopt met een bord, "..."`: what is sung or stands written there.
    if lead.clone().any(|i| doc.is_any(i, word_set!(of WORKS)) && scene.quotes.around(i).is_none()) {
        return None;
    }
    // `Volgens hem is het de enige weg; "daar moet recht zijn"`
    if doc.is(start, "volgens") {
        let (found, last) = noun::nouns(scene, start + 1, edge);
        let person = !found.is_empty()
            && found.iter().all(|n| {
                super::voices::is_person(scene, n)
                    || matches!(n.head, noun::Head::Pronoun(p) if doc.is_any(p, &["hem", "haar"]))
            });
        return (person && is_finite(doc, last)).then_some((found, start));
    }
    let somebody = |n: &Noun| match n.head {
        noun::Head::Mention(id) => scene.mentions.get(id as usize).is_some_and(|m| noun::speaks(m.kind())),
        noun::Head::Pronoun(_) => n.is_personal(doc),
        noun::Head::Word(w) => n.definite && kind::is_human(doc, w) && !noun::is_plural(doc, w),
        noun::Head::Name(..) => false,
    };
    said.filter(|(nouns, _)| {
        nouns.iter().all(|n| somebody(n) || matches!(n.head, noun::Head::Word(w) if kind::is_human(doc, w)))
    })
    .or_else(|| {
        let (verb, nouns) = main(scene, lead.clone())?;
        (nouns.iter().all(somebody) && is_finite(doc, verb)).then_some((nouns, verb))
    })
}
