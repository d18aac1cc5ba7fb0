//! `"...", zegt X`, `"...", aldus X`, `"...", heeft X gezegd`.

use super::build::{Found, hedge_of, push};
use super::clause::{class, is_finite, is_of, is_surely_finite, is_verb, unit};
use super::kind;
use super::noun::{Head, Noun, nouns};
use super::party;
use super::settle::Who;
use super::subject::{Subject, behind};
use super::verb::report;
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, WordClass};
use crate::model::MentionKind;
use crate::text::Doc;

/// The rule.
pub static RULE: ClaimRule = ClaimRule {
    id: "quote/after",
    doc: "A quotation whose speaker stands behind it.",
    cues: &[Cue::Quotation],
    find,
    hits: &[
        (
            "\"Het plan is van tafel\", zegt Mark Rutte.",
            "quote | mode=direct | speaker=Mark Rutte | content=Het plan is van tafel",
        ),
        (
            "‘Dat kan echt niet langer,’ aldus Mark Rutte.",
            "quote | mode=direct | speaker=Mark Rutte | content=Dat kan echt niet langer,",
        ),
        (
            "„Wij hebben niets verkeerd gedaan”, heeft Mark Rutte dinsdag gezegd.",
            "quote | mode=direct | speaker=Mark Rutte | content=Wij hebben niets verkeerd gedaan",
        ),
    ],
    misses: &["De zogenoemde \"groene golf\" was er niet, zag Mark Rutte."],
    gaps: &[(
        "\"Dat zagen we aankomen\", zegt Europarlementariër voor de Groenen Karin de Boer.",
        "quote | mode=direct | speaker=Karin de Boer | content=Dat zagen we aankomen",
    )],
};

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    let Some(i) = scene.quotes.opened_by(at) else { return };
    let Some(q) = scene.quotes.get(i).filter(|q| q.closed && q.close > q.open + 1) else { return };
    let unit = unit(scene, at);
    let mut verb = q.close + 1;
    let comma = doc.is(verb, ",");
    let inner = doc.is_any(q.close - 1, word_set![",", "!", "?", ".", "…"]);
    verb += usize::from(comma);
    if verb >= unit.end || !comma && !inner && unit.start != q.open || stands_in_clause(scene, unit.start, q.open) {
        return;
    }
    if doc.is_any(verb, &["zo", "dus", "dat", "en", "zoals"]) && is_finite(doc, verb + 1) {
        verb += 1;
    }
    // `"...", zoals de wethouder vaak zei`
    if comma && doc.is(verb, "zoals") {
        // Words within a clause of the article's own are not all that he said.
        let (by, last) = if unit.start == q.open { nouns(scene, verb + 1, unit.end) } else { (Vec::new(), verb) };
        let said = (last..unit.end.min(last + SO))
            .find(|&i| doc.has(i, Cue::ReportingForm) && is_finite(doc, i))
            .filter(|_| by.iter().any(|n| says(scene, n)) && !(last..unit.end.min(last + SO)).any(|i| doc.is(i, ",")));
        if let Some(r) = said.and_then(|i| report(scene, i, &unit)).filter(|r| r.row.direct && !r.passive) {
            let speaker = party::entities(scene, &by, Some(r.finite));
            let (who, cue) = (Who::Nouns(by, Some(r.finite)), r.at..r.at + 1);
            let stance = Some(r.row.stance);
            push(scene, Found { who, stance, ..Found::new(RULE.id, q.open..q.close + 1, speaker, cue) });
        }
        return;
    }
    if doc.is_any(verb, &["aldus", "volgens"]) {
        let (speakers, last) = nouns(scene, verb + 1, unit.end);
        if speakers.is_empty() {
            return;
        }
        let speaker = party::entities(scene, &speakers, None);
        let around = [last..unit.end];
        push(
            scene,
            Found {
                around: &around,
                who: Who::Nouns(speakers, None),
                stance: Some(crate::model::Stance::Says),
                ..Found::new(RULE.id, q.open..q.close + 1, speaker, verb..verb + 1)
            },
        );
        return;
    }
    // `licht X toe`: a noun too, but for its particle.
    let whole = || doc.has(verb, Cue::ReportingForm) && report(scene, verb, &unit).is_some_and(|r| r.last > verb + 1);
    if !is_verb(doc, verb) && !doc.has(verb, Cue::ReportingForm)
        || !is_finite(doc, verb) && !is_surely_finite(doc, verb) && !whole()
    {
        return;
    }
    let reports = report(scene, verb, &unit).or_else(|| {
        // `heeft X gezegd`, `laat X weten`: the verb that reports stands behind.
        (verb + 1..unit.end.min(verb + 20))
            .filter(|&i| doc.has(i, Cue::ReportingForm))
            .find_map(|i| report(scene, i, &unit).filter(|r| r.finite == verb))
    });
    let Some(subject) = behind(scene, verb, &unit).or_else(|| attributed(scene, verb + 1, unit.end)) else { return };
    let named = subject.nouns.iter().any(|n| {
        matches!(n.head, Head::Mention(_))
            || matches!(n.head, Head::Pronoun(p) if doc.is_any(p, &["hij", "zij", "ze"]))
            || matches!(n.head, Head::Word(w) if doc.has(w, Cue::Role) || doc.has(w, Cue::Occupation) || n.definite && !kind::is_silent(doc, n))
    });
    let long = q.close - q.open > 4;
    if reports.is_none() && !(named && long) && !is_answer(scene, subject.first, subject.last) {
        return;
    }
    // `"Als hij blijft zwijgen", spannen de advocaten een geding aan`: a clause of the article's own.
    if reports.is_none()
        && class(doc, q.open + 1).any(WordClass::SUBORDINATOR)
        && doc.is_any(
            q.open + 1,
            &["als", "omdat", "nu", "zolang", "zodra", "wanneer", "toen", "hoewel", "mits", "tenzij"],
        )
        && !(q.open + 1..q.close - 1).any(|i| doc.is(i, ","))
        && !is_answer(scene, subject.first, subject.last)
    {
        return;
    }
    // `'Den Haag' besloot dat jaar meer uit te geven`, `'Een kaars', werd de toren genoemd`: the words between marks are a part of the clause.
    let bare = !comma && !inner && !long;
    if bare && !reports.is_some_and(|r| r.row.direct)
        || reports.is_some_and(|r| r.passive && is_of(doc, verb, &["worden"]))
        || is_mute(doc, &subject.nouns) && !is_answer(scene, subject.first, subject.last)
    {
        return;
    }
    // `"Presence" heet de tentoonstelling`
    if is_of(doc, verb, &["heten", "luiden"])
        && subject.nouns.iter().all(|n| kind::is_silent(doc, n))
        && !is_answer(scene, subject.first, subject.last)
    {
        return;
    }
    // `"...", citeert persbureau X minister Y`: whoever is quoted.
    let quoted = reports.filter(|r| matches!(r.row.lemma.as_str(), "citeren" | "aanhalen")).and_then(|r| {
        let (object, _) = nouns(scene, subject.last.max(verb + 1), unit.end);
        let person = |n: &super::noun::Noun| matches!(n.head, Head::Mention(id) if scene.mentions.get(id as usize).is_some_and(|m| matches!(m.kind(), MentionKind::Person | MentionKind::Official)));
        (r.at == verb && object.len() == 1 && object.iter().all(person)).then_some(object)
    });
    // `"...", zeggen ze nu bij de bond`: the body.
    let among = || {
        let at = (subject.last..unit.end.min(subject.last + 3)).find(|&i| doc.is(i, "bij"))?;
        let they = matches!(subject.nouns[..], [Noun { head: Head::Pronoun(p), .. }] if doc.is_any(p, &["ze", "zij"]));
        let body = |n: &Noun| matches!(n.head, Head::Mention(id) if scene.mentions.get(id as usize).is_some_and(|m| m.kind() == MentionKind::Organisation));
        let (found, _) = nouns(scene, at + 1, unit.end);
        (they && !super::clause::is_singular(doc, verb) && found.len() == 1 && found.iter().all(body)).then_some(found)
    };
    let by = quoted.or_else(among).unwrap_or_else(|| subject.nouns.clone());
    // `"...", is zijn conclusie`: his.
    let his = match by[..] {
        [Noun { head: Head::Word(_), first, .. }]
            if doc.is_any(first, &["zijn", "haar", "hun"]) && is_answer(scene, first, subject.last) =>
        {
            Some(first)
        }
        _ => None,
    };
    let mut speaker = party::entities(scene, &by, Some(verb));
    let mut who = Who::Nouns(by, Some(verb));
    if let Some(first) = his {
        (speaker, who) = (super::focus::refer(scene, first, first + 1, None), Who::Word(first));
    } else if let Some((by, ids)) = answered_by(scene, subject.first, unit.end)
        .filter(|_| speaker.is_empty() || is_answer(scene, subject.first, subject.last))
    {
        (speaker, who) = (ids, Who::Nouns(by, None));
    } else if is_answer(scene, subject.first, subject.last)
        && let [Noun { head: Head::Word(at), definite: true, first, .. }] = subject.nouns[..]
        && let Some(by) = super::author::earlier(scene, first, at)
    {
        // `Groen Dorp deed een oproep. "...", luidde de oproep`
        speaker = party::entities(scene, &[by], None);
        who = Who::Nouns(vec![by], None);
    }
    let cue = reports.map_or(verb..verb + 1, |r| r.at..r.at + 1);
    let stance = reports.map(|r| r.row.stance);
    let hedge = stance.and_then(|s| hedge_of(scene, s, verb..verb)).filter(|_| false);
    let around = [verb + 1..unit.end];
    push(
        scene,
        Found { who, around: &around, stance, hedge, ..Found::new(RULE.id, q.open..q.close + 1, speaker, cue) },
    );
}

/// Is it somebody, not a saying or a whole people (`zoals het spreekwoord zegt`, `zoals de Engelsen zeggen`)?
fn says(scene: &Scene<'_>, noun: &Noun) -> bool {
    match noun.head {
        Head::Mention(_) => true,
        _ => {
            super::voices::is_person(scene, noun)
                && !matches!(noun.head, Head::Word(at) if super::noun::is_plural(scene.doc, at))
        }
    }
}

/// A verb stands no further behind `zoals X` than this.
const SO: usize = 8;

/// `zegt de in Zwolle geboren De Boer`: somebody by name behind what is told of him.
fn attributed(scene: &Scene<'_>, at: usize, end: usize) -> Option<Subject> {
    let doc = scene.doc;
    if !doc.is(at, "de") || !class(doc, at + 1).any(WordClass::PREPOSITION) {
        return None;
    }
    let person = |i: usize| {
        scene
            .mention_at(i)
            .filter(|(_, m)| m.first == i && matches!(m.kind(), MentionKind::Person | MentionKind::Official))
    };
    let (id, m) = (at + 3..end.min(at + SO + 2)).find_map(person)?;
    let told = ["geboren", "afkomstige", "wonende", "woonachtige", "werkzame", "getogen", "opgegroeide", "gevluchte"];
    doc.is_any(m.first - 1, &told).then(|| Subject {
        nouns: vec![Noun::of_mention(id, m.first, m.last)],
        first: at,
        last: m.last,
        behind: true,
    })
}

/// Are these nothing but things, which have said nothing?
fn is_mute(doc: &Doc<'_>, nouns: &[Noun]) -> bool {
    !nouns.is_empty()
        && nouns.iter().all(|n| {
            matches!(n.head, Head::Word(at) if !doc.is(at, "jarige") && !kind::is_part(doc, at))
                && kind::is_silent(doc, n)
        })
}

/// Is the quotation a part of a clause of the article that began before it?
fn stands_in_clause(scene: &Scene<'_>, start: usize, open: usize) -> bool {
    let doc = scene.doc;
    if open == start
        || doc.is_any(open - 1, word_set![":", "–", "—", ".", "!", "?"])
        || scene.quotes.around(open - 1).is_some()
    {
        return false;
    }
    // `"...", zegt X, "..."`: the clause before it is the attribution of another quotation.
    let quoted = !scene.quotes.within(start, open).is_empty();
    !(quoted && doc.is(open - 1, ",")) && (start..open).any(|i| is_verb(doc, i))
}

/// `luidt de reactie van X`, `was het weerwoord van X`
fn is_answer(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    scene.doc.is(first, "het") && last == first + 1
        || (first..last).any(|i| {
            scene.doc.is_any(
                i,
                word_set![
                    "reactie",
                    "standpunt",
                    "slotsom",
                    "redenering",
                    "argument",
                    "overtuiging",
                    "stelregel",
                    "mantra",
                    "verwijt",
                    "weerwoord",
                    "antwoord",
                    "conclusie",
                    "boodschap",
                    "oordeel",
                    "motto",
                    "uitleg",
                    "verklaring",
                    "commentaar",
                    "raad",
                    "advies",
                    "devies",
                    "credo",
                    "waarschuwing",
                    "oproep",
                    "analyse",
                    "constatering",
                    "vaststelling",
                    "repliek",
                    "respons",
                    "samenvatting",
                    "verzuchting",
                    "inschatting",
                    "verwachting",
                    "verweer",
                    "toelichting",
                    "tegenwerping",
                    "weervraag",
                    "stelling",
                    "mening",
                    "klacht",
                    "kritiek",
                    "eis",
                    "wens",
                    "belofte",
                    "tip",
                ],
            )
        })
}

/// Whose answer it is, and the words that say so.
fn answered_by(scene: &mut Scene<'_>, from: usize, end: usize) -> Option<(Vec<Noun>, Vec<u32>)> {
    let doc = scene.doc;
    let at = (from..end.min(from + 12)).find(|&i| class(doc, i).any(WordClass::PREPOSITION))?;
    if !doc.is_any(at, &["van", "bij", "uit"]) {
        return None;
    }
    let (found, _) = nouns(scene, at + 1, end);
    let ids = party::entities(scene, &found, None);
    (!ids.is_empty()).then_some((found, ids))
}
