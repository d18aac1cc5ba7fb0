//! `X zegt dat ...`, `X vraagt zich af of ...`, `X zegt ... te hebben`, `X noemt het plan "onuitvoerbaar"`.

use std::ops::Range;

use super::build::{Found, hedge_of, push};
use super::clause::{class, is_infinitive, is_singular, is_surely_finite, is_verb, next, skip_adverbs, unit};
use super::content::{Kind, clause_end};
use super::judgement::{likened, predicated};
use super::noun::{Head, noun};
use super::opening::{AHEAD, describes, goes_on, has_te, is_relative, is_told, joins, opens_clause, wants};
use super::party;
use super::settle::Who;
use super::subject::{Subject, agent, behind, subject};
use super::verb::{Report, reported};
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, WordClass};
use crate::model::Stance;

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
    gaps: &[],
};

/// How far apart the parts of a verb may stand.
const BETWEEN: usize = 12;

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

/// Verbs whose object is spoken to.
const ADDRESSING: &[&str] =
    &["verwijten", "vragen", "verzoeken", "smeken", "sommeren", "manen", "adviseren", "bezweren"];

/// Verbs of proof, which count only for a named speaker.
const PROOF: &[&str] = &[
    "aantonen",
    "bewijzen",
    "laten zien",
    "staven",
    "afleiden",
    "uitwijzen",
    "getuigen",
    "dreigen",
    "suggereren",
    "impliceren",
];

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    if scene.quotes.around(at).is_some() {
        return;
    }
    let unit = unit(scene, at);
    // `ziet de uitslag als een nederlaag`
    let likens = |r: &Report<'_>| {
        r.row.lemma == "zien" && !r.passive && (at + 2..unit.end.min(at + BETWEEN)).any(|i| doc.is(i, "als"))
    };
    let Some(r) = reported(scene, at, &unit).filter(|r| !SOURCED.contains(&r.row.lemma.as_str()) || likens(r)) else {
        return;
    };
    let found = if r.passive { agent(scene, &r, &unit) } else { subject(scene, r.finite, &unit) };
    let Some(mut found) = found else { return };
    // `De komst van de centrale noemt X "onverantwoord"`: what cannot judge is the object.
    if r.row.object
        && !found.behind
        && found.first == unit.start
        && found.nouns.iter().all(|n| party::is_silent(doc, n))
        && let Some(own) = behind(scene, r.finite, &unit)
            .filter(|s| s.nouns.iter().all(|n| is_somebody(scene, n) || n.definite && !party::is_silent(doc, n)))
    {
        found = own;
    }
    let from = if found.behind { found.last.max(r.at + 1) } else { r.at.max(r.finite) + 1 };
    let Some(mut content) = complement(scene, &r, &found, from, &unit) else { return };
    if found.behind && describes(scene, unit.start, r.finite, content.start) {
        return;
    }
    // `Kiezers die zeggen dat ze gaan, twijfelen nog`: the sentence goes on behind its relative clause.
    if !found.behind && found.last < r.finite && doc.is_any(found.last, &["die", "dat"]) {
        let on = |i: &usize| doc.is(*i, ",") && is_verb(doc, i - 1) && super::clause::is_finite(doc, i + 1);
        content.end = (content.start + 2..content.end).find(on).unwrap_or(content.end);
    }
    // `zei X, directeur van Y, geen keus te hebben`: what begins at a comma is a clause of the article unless it goes on with the verb.
    if doc.is(content.start, ",") && doc.is_any(content.start - 1, &["dat", "of"]) {
        content.start += 1;
    } else if doc.is(content.start, ",") {
        content.start += 1;
        let own = class(doc, content.start).any(WordClass::RELATIVE | WordClass::SUBORDINATOR | WordClass::PREPOSITION)
            || is_verb(doc, content.start)
            || doc.is_any(content.start, &["zoals", "een", "die", "dat", "waar", "'"])
            || scene.quotes.opened_by(content.start).is_some();
        if own {
            return;
        }
    }
    // `"...", zei hij over het besluit om te gaan`: what was said stands in front.
    if found.behind
        && r.at == r.finite
        && r.finite > unit.start
        && doc.is(content.start, "over")
        && scene.quotes.around((r.finite - 1).saturating_sub(usize::from(doc.is(r.finite - 1, ",")))).is_some()
    {
        return;
    }
    // `wil voorkomen dat ...`: the clause of another verb.
    if r.row.lemma == "willen"
        && content.start > r.at + 2
        && is_infinitive(doc, content.start - 2)
        && !class(doc, content.start.saturating_sub(3)).any(WordClass::DETERMINER | WordClass::PREPOSITION)
    {
        return;
    }
    // `wil een excuus verzinnen voor het feit dat ...`, `is overtuigd door de belofte dat ...`: what hangs on a noun.
    let opened = content.start.wrapping_sub(1);
    if doc.is(opened, "dat")
        && (!doc.is(opened.wrapping_sub(3), "over")
            && doc.is_any(opened.wrapping_sub(1), &["feit", "risico", "gevolg", "voordeel", "nadeel", "verschil"])
            || r.row.lemma.contains("overtuigd") && (r.at.min(r.finite)..opened).any(|i| doc.is(i, "door"))
            || r.row.lemma == "willen" && r.last == r.at + 1 && !wants(scene, from, opened))
    {
        return;
    }
    // `prees het besluit dat de raad nam`: a relative clause.
    let parts = r.last > r.at + 1 || r.row.lemma.contains(' ');
    if !r.row.strong
        && !["vinden", "achten", "noemen"].iter().any(|verb| r.row.lemma == *verb)
        && !parts
        && doc.is(content.start.wrapping_sub(1), "dat")
        && is_relative(scene, r.at.max(r.finite) + 1, content.start - 1)
    {
        return;
    }
    // `maakte hij het bedrag bekend dat ...`: an object stands before the particle, and a relative clause behind it.
    if r.last > r.at + 1
        && r.at == r.finite
        && doc.is(r.last - 1, "bekend")
        && doc.is_any(skip_adverbs(scene, from.min(r.last), r.last), &["de", "het"])
        && found.last <= skip_adverbs(scene, from.min(r.last), r.last)
    {
        return;
    }
    // `reageert op de kritiek dat ...`: what others say.
    if r.row.lemma == "reageren"
        && doc.is_any(content.start.wrapping_sub(1), &["dat", "of"])
        && !doc.is_any(r.finite + 1, &["dat"])
        && (r.at..content.start.saturating_sub(1)).any(|i| doc.is(i, "op"))
    {
        return;
    }
    // `de maatregel waarmee X dreigt, valt onder een wet die ...`: the comma ends the clause of the verb.
    let relative = |i: usize| class(doc, i).any(WordClass::RELATIVE) || doc.str(i).starts_with("waar");
    if doc.is(r.last, ",")
        && !doc.is_any(r.last + 1, &["dat", "of", "om"])
        && content.start > r.last + 1
        && (unit.start..r.finite).rev().take_while(|&i| !doc.is(i, ",")).any(relative)
    {
        return;
    }
    // `stelt zich tot doel te winnen`, `meldt zich bij de balie`: no words.
    if ["stellen", "melden"].iter().any(|verb| r.row.lemma == *verb) && (from..content.start).any(|i| doc.is(i, "zich"))
        || doc.is(content.start, "zich") && doc.is_any(content.start + 1, &["tot", "bij", "ten"])
    {
        return;
    }
    // `de vraag hoe zij wil voorkomen dat ...`
    if r.row.lemma.starts_with("willen")
        && (unit.start..r.finite).any(|i| doc.is(i, "vraag") && doc.is_any(i + 1, &["hoe", "waarom", "of", "wat"]))
    {
        return;
    }
    // `Ze noemden zich geen jagers`: a name that somebody takes.
    if r.row.lemma == "noemen"
        && found.nouns.len() == 1
        && (from..content.end).any(|i| doc.is_any(i, &["zich", "zichzelf"]))
        && scene.quotes.within(content.start, content.end).is_empty()
    {
        return;
    }
    // `De EU kan eisen dat ...` has not asked; `niemand zei dat`
    if matches!(r.row.stance, Stance::Demands | Stance::Asks)
        && doc.is_any(r.finite, &["kan", "kunnen"])
        && r.finite != r.at
        || found.nouns.iter().any(|n| doc.is(n.first, "niemand"))
    {
        return;
    }
    // `Beseft hij wel dat ...?`, `Maar hoe willen ze dat ...?` asks, and says nothing.
    let opens = super::subject::skip_lead(scene, unit.start, r.finite);
    if doc.is(unit.end - 1, "?")
        && (doc.is_any(opens, &["hoe", "waarom"])
            || r.finite == opens
            || r.finite == opens + 1
                && doc.is_any(opens, &["hoe", "waarom", "wat", "wie", "waar", "wanneer", "waarmee", "waarvan"]))
    {
        return;
    }
    // `Toen ze ontdekte dat ...` tells a story; what a body, a paper or researchers found is told as theirs.
    if r.row.lemma == "ontdekken"
        && found.nouns.iter().any(|n| match n.head {
            Head::Pronoun(_) => true,
            Head::Word(at) => n.of.is_none() && !super::noun::is_plural(doc, at),
            _ => false,
        })
    {
        return;
    }
    if PROOF.contains(&r.row.lemma.as_str()) && !found.nouns.iter().all(|n| is_somebody(scene, n))
        || !(r.row.lemma != "noemen" && found.behind && r.finite < found.first && doc.is(unit.start, "als"))
            && is_condition(scene, &unit, at)
    {
        return;
    }
    if !r.row.strong && found.nouns.iter().any(|n| is_doubtful(scene, n)) {
        return;
    }
    let speaker = party::entities(scene, &found.nouns, Some(r.finite));
    if speaker.is_empty() && !found.nouns.iter().any(|n| n.is_personal(doc))
        || found.nouns.iter().any(|n| is_thing(scene, n) || party::is_silent(doc, n))
    {
        return;
    }
    let hedge = hedge_of(scene, r.row.stance, r.at..content.start);
    let around = [from..content.start];
    let words = (r.last > r.at + 1).then(|| joined(scene, &r));
    push(
        scene,
        Found {
            around: &around,
            who: Who::Nouns(found.nouns, Some(r.finite)),
            stance: Some(r.row.stance),
            hedge,
            words,
            ..Found::new(RULE.id, content, speaker, r.at..r.at + 1)
        },
    );
}

/// The verb and the last of its parts as they stand in the text.
fn joined(scene: &Scene<'_>, r: &Report<'_>) -> String {
    format!("{} {}", scene.doc.str(r.at), scene.doc.str(r.last - 1))
}

/// Does the verb stand in a condition (`Als de bank ziet dat ...`)?
fn is_condition(scene: &Scene<'_>, unit: &Range<usize>, at: usize) -> bool {
    let doc = scene.doc;
    doc.is_any(unit.start, &["als", "indien", "wie", "mocht"])
        && !(unit.start..at).any(|i| doc.is(i, ","))
        // `Als bewoners staan we ervan te kijken dat de gemeente zegt dat ...`
        && !(unit.start + 1..at).any(|i| {
            super::clause::is_finite(doc, i)
                && class(doc, i + 1).any(WordClass::PRONOUN)
                && scene.quotes.around(i).is_none()
        })
}

/// A noun that is neither a person nor a body, nor several of them.
fn is_doubtful(scene: &Scene<'_>, noun: &super::noun::Noun) -> bool {
    let doc = scene.doc;
    matches!(noun.head, Head::Word(at) if noun.of.is_none()
        && !doc.is_any(at, &["'er", "'ster"])
        && !(noun.of_word.is_some() && doc.is_any(at, &["deel", "helft", "kwart", "derde", "meerderheid", "merendeel"]))
        && !super::noun::is_plural(doc, at)
        && !party::is_human(doc, at)
        && !party::is_body(doc, at)
        && !(noun.words > noun.first && super::voice::is_collective(doc, at)))
}

/// A named speaker, a person by role or a personal pronoun.
fn is_somebody(scene: &Scene<'_>, noun: &super::noun::Noun) -> bool {
    match noun.head {
        Head::Mention(_) | Head::Name(..) => true,
        Head::Pronoun(_) => noun.is_personal(scene.doc),
        Head::Word(at) => noun.of.is_some() || scene.doc.has(at, Cue::Role) || scene.doc.has(at, Cue::Occupation),
    }
}

/// Papers without an author do not speak.
fn is_thing(scene: &Scene<'_>, noun: &super::noun::Noun) -> bool {
    matches!(noun.head, Head::Word(at) if party::is_document(scene.doc, at) && noun.of.is_none() && noun.of_name.is_none())
}

/// The tokens of the clause under the verb.
fn complement(
    scene: &Scene<'_>,
    r: &Report<'_>,
    found: &Subject,
    from: usize,
    unit: &Range<usize>,
) -> Option<Range<usize>> {
    let doc = scene.doc;
    if r.row.lemma == "zien" || r.row.object && !r.passive {
        let likened = likened(scene, r, if found.behind { found.last } else { r.finite + 1 }, unit);
        // What crowds see as something is how the article describes them.
        let one = |n: &super::noun::Noun| {
            matches!(n.head, Head::Mention(_)) || n.is_personal(doc) && is_singular(doc, r.finite)
        };
        let marked = |c: &Range<usize>| !scene.quotes.within(c.start, c.end).is_empty();
        let likened = likened.filter(|c| r.row.lemma != "zien" || marked(c) || found.nouns.iter().all(one));
        if likened.is_some() || r.row.lemma == "zien" {
            return likened;
        }
    }
    let start = begin(scene, r, from, unit.end);
    let mut i = from;
    let stop = unit.end.min(from + AHEAD);
    let mut commas = 0;
    let open = if found.behind { found.last } else { r.finite + 1 };
    let object = r.at != r.finite && skip_adverbs(scene, open, r.at) < r.at;
    while i < stop {
        // `Ze maakte dat woensdag bekend`: what parts a verb from its particle is an object.
        if doc.is(i, "dat") && i + 1 < r.last && r.at < i {
            return None;
        }
        // `..., meldt het team, dat zich ermee bezighoudt`: what was said stands in front.
        if doc.is(i, "dat")
            && (commas > 0 || doc.is(i - 1, ",") || i == found.last && doc.is(found.first, "het"))
            && found.behind
            && r.finite > unit.start
            && (doc.is(r.finite - 1, ",") || commas > 0 && scene.quotes.around(r.finite - 1).is_some())
            && (unit.start..r.finite - 1).any(|k| is_verb(doc, k))
            && !class(doc, unit.start).any(WordClass::SUBORDINATOR)
            && !doc.is_any(unit.start, &["als", "toen"])
        {
            break;
        }
        // `belooft beeld dat niemand kent vrij te geven`: a relative clause before the infinitive.
        if r.row.te
            && doc.is(i, "dat")
            && i > start.max(from)
            && scene.mention_at(i - 1).is_none()
            && class(doc, i - 1).is_empty()
            && !is_verb(doc, i - 1)
            && goes_on(scene, i, unit.end)
        {
            i += 1;
            continue;
        }
        // `maakt zich zorgen over het tekort, dat groeit`: a relative clause.
        if doc.is(i, "dat") && commas == 1 && doc.is(i - 1, ",") && found.last.max(r.last) < i - 1 {
            if !r.row.te {
                break;
            }
            i += 1;
            continue;
        }
        if r.row.dat && doc.is(i, "dat") && opens_clause(scene, i, unit.end, r.row.object) {
            // `vindt het onwenselijk dat ...`: the judgement belongs to what is said.
            let first = if r.row.object && start < i && doc.is(start, "het") { start } else { i + 1 };
            return Some(first..clause_end(scene, i + 1, unit.end, Kind::Under));
        }
        if r.row.of
            && doc.is(i, "of")
            && i >= r.last.max(from)
            && !joins(scene, i, from)
            && (i + 1..unit.end).any(|k| is_verb(doc, k))
        {
            return Some(i + 1..clause_end(scene, i + 1, unit.end, Kind::Under));
        }
        if r.row.stance == Stance::Asks
            && r.row.of
            && !doc.is(i + 1, ",")
            && i >= start
            && doc.is_any(
                i,
                &["hoe", "hoeveel", "waarom", "wie", "wat", "waar", "wanneer", "welke", "welk", "waarop", "waarin"],
            )
        {
            return Some(i..clause_end(scene, i, unit.end, Kind::Under));
        }
        if doc.is(i, "om")
            // `vraagt naar hun redenen om te stoppen`
            && !(r.row.lemma == "vragen" && (from..i).any(|k| doc.is(k, "naar")))
            && (r.row.op_te
                || matches!(r.row.stance, Stance::Demands | Stance::Asks)
                || r.row.stance == Stance::Promises && r.last == r.at + 1 && !(from..i).any(|k| is_verb(doc, k)))
            && r.row.te
            && has_te(scene, i + 1, unit.end)
        {
            return Some(i + 1..clause_end(scene, i + 1, unit.end, Kind::Under));
        }
        // `heeft maatregelen aangekondigd om ...`: an aim.
        if doc.is(i, "om") && !doc.is(i + 1, "tafel") && (i > from || object) && has_te(scene, i + 1, unit.end) {
            break;
        }
        // `zegt er alles aan te doen`
        if (r.row.te || r.row.op_te) && doc.is(i, "te") && is_infinitive(doc, i + 1) && i >= start {
            // The `er` of `drong er op aan` belongs to the verb.
            let own = r.row.lemma.starts_with("er");
            let er = (from..start).find(|&k| doc.is(k, "er") && !own);
            if let Some(er) = er.filter(|_| i > start) {
                return Some(er..clause_end(scene, er, unit.end, Kind::Under)).filter(|c| c.end > i);
            }
            // `zegt volledig mee te werken`: the adverbs are part of what is said.
            if i == start {
                let low = from.max(if r.last > r.at + 1 { r.last } else { from });
                let first = (low..i).rev().take_while(|&k| scene.mention_at(k).is_none()).last().unwrap_or(i);
                return Some(first..clause_end(scene, first, unit.end, Kind::Under)).filter(|c| c.end > i);
            }
            // `raadt aan niet te lang te wachten`: what is denied is part of what is said.
            let low = from.max(r.last);
            let part = |&k: &usize| {
                doc.is_any(k, &["niet", "nooit", "meer", "geen", "er", "alles", "niets", "zich"])
                    // `zei ongeveer honderd soldaten te hebben gezien`
                    || doc.is_any(k, &["ongeveer", "minstens", "circa", "hooguit", "zeker", "bijna"])
            };
            let start = (low..start).rev().take_while(part).last().unwrap_or(start);
            // `drong er op aan snel een besluit te nemen`: what stands behind the particle is said.
            let parted = r.last > r.at + 1 && low == r.last && (low..start).all(|k| scene.mention_at(k).is_none());
            let start = if parted && r.at == r.finite { low } else { start };
            // `verwijt de raad niets te doen`: who is spoken to.
            let to = noun(scene, start, i).filter(|n| {
                ADDRESSING.iter().any(|verb| r.row.lemma == *verb)
                    && n.last < i
                    && match n.head {
                        Head::Mention(_) => true,
                        Head::Word(at) => {
                            (n.definite || super::noun::is_plural(doc, at)) && super::voice::speaks(doc, at)
                        }
                        Head::Pronoun(_) | Head::Name(..) => false,
                    }
            });
            let start = to.map_or(start, |n| n.last);
            // `dreigde om hem te verwijderen`
            let start = start + usize::from(doc.is(start, "om") && !doc.is(start + 1, "tafel"));
            return Some(start..clause_end(scene, start, unit.end, Kind::Under)).filter(|c| c.end > i);
        }
        if doc.is(i, ",") {
            // An apposition or a relative clause of the subject may stand between.
            commas += 1;
            if doc.is(i + 1, "om")
                || doc.str(i + 1).ends_with("end")
                || commas > 2
                || !found.behind && commas > 1
                || doc.is_any(i + 1, &["maar", "want", "en", "terwijl", "waarna", "waarbij", "omdat"])
                || is_surely_finite(doc, i + 1)
            {
                break;
            }
        }
        // `Het OM concludeert: van een misdrijf is geen sprake.`
        if doc.is(i, ":")
            && i <= start.max(r.last)
            && r.at == r.finite
            && r.row.direct
            && r.row.strong
            && !matches!(r.row.stance, Stance::Expects | Stance::Asks | Stance::Announces)
            && found.nouns.iter().all(|n| is_somebody(scene, n))
            && is_told(scene, i + 1, unit.end)
        {
            return Some(i + 1..clause_end(scene, i + 1, unit.end, Kind::Main));
        }
        if doc.is_any(i, &[":", ";", "omdat", "terwijl", "hoe", "waarom", "wat", "wie"])
            || doc.is(i, "die") && commas == 0 && i > from
            || is_surely_finite(doc, i)
                && commas == 0
                && i >= r.last
                && scene.mention_at(i).is_none()
                // `belooft niet te laat te komen`
                && !doc.is(i - 1, "te")
        {
            break;
        }
        i = next(scene, i);
    }
    if r.row.van
        && let Some(van) = (from..stop).find(|&i| doc.is(i, "van"))
    {
        let end = clause_end(scene, van + 1, unit.end, Kind::Under);
        // `Toen hij beschuldigd werd van fraude was hij weg`
        let verb = (van + 2..end).find(|&i| is_surely_finite(doc, i) && !doc.is(i - 1, "te")).filter(|_| r.passive);
        return Some(van + 1..verb.unwrap_or(end));
    }
    if !r.row.object || r.passive {
        return None;
    }
    predicated(scene, r, found.behind, start, unit)
}

/// Where the clause itself begins: behind adverbs, the parts of the verb and an addressee.
fn begin(scene: &Scene<'_>, r: &Report<'_>, from: usize, end: usize) -> usize {
    let doc = scene.doc;
    let mut at = from;
    for _ in 0..4 {
        let before = at;
        at = skip_adverbs(scene, at, end);
        // `laten in een brief weten niets te weten`: what stands between the parts of the verb is not said.
        if at < r.last && r.last - at <= if r.row.object { 3 } else { BETWEEN } {
            at = r.last;
        }
        if doc.is_any(at, &["tegen", "tegenover", "aan"])
            && let Some(to) = noun(scene, at + 1, end)
        {
            at = to.last;
        }
        // `beloofde op een bijeenkomst in Arnhem beter te letten`: where it was said.
        if doc.is_any(at, &["op", "in", "tijdens", "bij", "via"])
            && let Some(place) = noun(scene, at + 1, end)
            && matches!(place.head, Head::Word(w) if super::build::is_occasion(doc, w))
        {
            at = place.last;
        }
        // `zegt in een reactie klaar te zijn met ...`: the words behind it are no part of its noun.
        if doc.is_any(at, &["in", "via", "per", "op"]) {
            let first = at + 1 + usize::from(class(doc, at + 1).any(WordClass::DETERMINER | WordClass::POSSESSIVE));
            let paper =
                (first..end.min(first + 2)).find(|&i| super::build::is_occasion(doc, i) || party::is_document(doc, i));
            if let Some(paper) = paper.filter(|&p| p == first || class(doc, first).is_empty() && !is_verb(doc, first)) {
                at = paper + 1;
            }
        }
        if at == before {
            break;
        }
    }
    at
}
