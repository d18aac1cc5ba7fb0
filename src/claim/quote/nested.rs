//! `"De bond zegt dat het kan", vertelt X`: what somebody else says, told between marks.

use super::build::hedge_of;
use super::clause::{class, is_finite, is_of};
use super::kind;
use super::noun::{Head, Noun, is_plural};
use super::party;
use super::subject::subject;
use super::under::{complement, is_somebody};
use super::verb::report;
use crate::claim::{ClaimRule, Draft, Scene};
use crate::lexicon::{Cue, WordClass};
use crate::model::{ClaimValue, Quote, QuoteMode, TextSpan};

/// The rule.
pub static RULE: ClaimRule = ClaimRule {
    id: "quote/nested",
    doc: "A clause with dat under a reporting verb of somebody else, within the words of a speaker.",
    cues: &[Cue::ReportingForm],
    find,
    hits: &[(
        "\"De inspectie zegt dat het plan van tafel is, en dat is jammer\", zegt Mark Rutte.",
        "quote | mode=indirect | speaker=inspectie | content=het plan van tafel is",
    )],
    misses: &["\"Ik zeg dat het plan van tafel is\", zegt Mark Rutte."],
    gaps: &[],
};

/// Subjects that the speaker means by a pronoun.
const OTHERS: &[&str] = &["ik", "wij", "we", "je", "jij", "u", "jullie", "hij", "zij", "ze"];

/// Words between marks are looked into if they are no fewer than these.
const LEAST: usize = 8;

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    let Some(q) = scene.quotes.around(at).and_then(|i| scene.quotes.get(i)) else { return };
    if q.close < q.open + LEAST || at <= q.open {
        return;
    }
    let sentence = doc.sentence_range(at);
    let unit = sentence.start.max(q.open + 1)..sentence.end.min(q.close);
    // Most verbs have no clause with `dat` behind them.
    if !(at + 1..unit.end).any(|i| doc.is(i, "dat")) {
        return;
    }
    // The marks around the words hide nothing now.
    scene.quotes.inside = true;
    let found = report(scene, at, &unit).filter(|r| r.row.strong && r.row.dat && !r.passive).and_then(|r| {
        let by = subject(scene, r.finite, &unit).filter(|s| s.nouns.iter().all(|n| speaks(scene, n)))?;
        let from = if by.behind { by.last.max(r.at + 1) } else { r.at.max(r.finite) + 1 };
        let mut content = complement(scene, &r, &by, from, &unit)?;
        // `Toen de bond zei dat het kon, gingen we`: the sentence goes on behind its clause.
        let under = |i: usize| class(doc, i).any(WordClass::SUBORDINATOR | WordClass::RELATIVE);
        if (unit.start..r.at).any(|i| under(i) || doc.is_any(i, &["toen", "nu", "als"])) {
            let goes_on = |&i: &usize| doc.is(i, ",") && is_finite(doc, i + 1);
            content.end = (content.start + 2..content.end).find(goes_on).unwrap_or(content.end);
        }
        let told = doc.is(content.start.wrapping_sub(1), "dat") && content.end > content.start + 2;
        let asked = doc.is_any(unit.start, &["als", "indien", "hoe", "waarom", "wie"]) || doc.is(unit.end, "?");
        let modal =
            r.finite != r.at && is_of(doc, r.finite, &["kunnen", "moeten", "mogen", "zullen", "gaan", "willen"]);
        let own = [r.finite.wrapping_sub(1), r.finite + 1].into_iter().any(|i| doc.is_any(i, word_set!(of OTHERS)));
        let infinitive = doc.is(r.at.wrapping_sub(1), "te");
        (told && !asked && !modal && !own && !infinitive).then_some((r, by, content))
    });
    scene.quotes.inside = false;
    let Some((r, by, content)) = found else { return };
    let speaker = party::entities(scene, &by.nouns, Some(r.finite));
    if speaker.is_empty() {
        return;
    }
    let hedge = hedge_of(scene, r.row.stance, r.at..content.start);
    scene.claims.push(Draft {
        value: ClaimValue::Quote(Quote {
            mode: QuoteMode::Indirect,
            content: TextSpan::bare(doc.span(content.start, content.end)),
            speaker,
            cue: Some(doc.str(r.at).to_owned()),
            stance: Some(r.row.stance),
            ..Quote::default()
        }),
        hedge: hedge.map(|(hedge, words)| (hedge, Some(doc.span(words.start, words.end)))),
        evidence: doc.span(sentence.start, sentence.end),
        rule: RULE.id,
        inferred: Vec::new(),
    });
}

/// Somebody else by name, or by a noun for a person, a body or people.
fn speaks(scene: &Scene<'_>, noun: &Noun) -> bool {
    let doc = scene.doc;
    match noun.head {
        Head::Pronoun(_) => false,
        Head::Word(at) => {
            !kind::is_silent(doc, noun)
                && (noun.definite && (kind::is_human(doc, at) || kind::is_body(doc, at))
                    || is_plural(doc, at) && super::voice::speaks(doc, at))
        }
        _ => is_somebody(scene, noun),
    }
}
