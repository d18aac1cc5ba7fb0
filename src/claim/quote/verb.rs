//! Reporting verbs: which row of the lexicon a form stands for, with the words that stand apart from it.

use std::ops::{Range, RangeInclusive};

use super::clause::{class, form, is_infinitive, is_of, is_surely_finite, is_verb, next, skip_adverbs, unit};
use crate::claim::Scene;
use crate::lexicon::{Cue, CueVerb, VerbForm, VerbReading, WordClass};
use crate::model::MentionKind;
use crate::text::Doc;
use crate::token::WordId;

/// A reporting verb in a text.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// Its row.
    pub row: &'a CueVerb,
    /// Its token.
    pub at: usize,
    /// The finite verb of the clause: itself or its auxiliary.
    pub finite: usize,
    /// Where the last word that belongs to it ends, if that stands behind it; else the token behind it.
    pub last: usize,
    /// Is it a form of the passive?
    pub passive: bool,
}

/// How far the parts of a verb may stand behind and before it.
const AHEAD: usize = 30;
const BACK: usize = 12;

/// The reporting verb at `at` with its unit (`clause::unit`); several rules ask for it, and it is looked for once.
pub fn reported<'a>(scene: &mut Scene<'a>, at: usize) -> Option<(Report<'a>, Range<usize>)> {
    let known = scene.quotes.reported(at);
    if let Some(None) = known {
        return None;
    }
    let unit = unit(scene, at);
    let found = known.flatten().or_else(|| report(scene, at, &unit));
    if known.is_none() {
        scene.quotes.note_report(at, found);
    }
    found.map(|r| (r, unit))
}

/// The reporting verb at `at`, if it is one.
pub fn report<'a>(scene: &Scene<'a>, at: usize, unit: &Range<usize>) -> Option<Report<'a>> {
    let doc = scene.doc;
    let form = form(doc, at)?;
    if form.noun && is_noun(scene, at, unit) || is_no_verb(scene, at, unit, form) {
        return None;
    }
    let table = &doc.lex.tables.cue_verbs;
    let sentences = doc.sentence_of(unit.start)..=doc.sentence_of(unit.end);
    for reading in &form.readings {
        for way in table.readings(reading.lemma) {
            // Most ways lack a word: none of them is looked for where one cannot stand.
            if !way.parts.iter().all(|part| may_stand(doc, &sentences, part)) {
                continue;
            }
            let Some(row) = table.rows.get(way.row as usize) else { continue };
            let mut last = at + 1;
            let found = way.parts.iter().all(|part| match find_part(scene, at, unit, part) {
                Some(end) => {
                    last = last.max(end);
                    true
                }
                None => false,
            });
            if !found {
                continue;
            }
            let aux = auxiliary_of(scene, at, unit, reading);
            if aux.is_none() && form.is_participle() && !form.readings.iter().any(|r| r.present || r.past) {
                return None;
            }
            // `uit hoe ze dat deed`: a preposition, but `uit de hoop dat ...`
            let preposition = || class(doc, at).any(WordClass::PREPOSITION);
            if way.parts.is_empty() && (preposition() || is_apart_verb(scene, at, reading.lemma, unit.end)) {
                continue;
            }
            // A reporting verb takes `hebben`; with `zijn` or `worden` it is passive. What must be said is not said.
            let passive = aux.is_some_and(|(near, finite)| {
                is_of(doc, near, &["worden", "zijn"]) && form.is_participle() && !takes_zijn(&row.lemma)
                    || [near, finite].iter().any(|&a| is_of(doc, a, &["moeten", "mogen"]))
            });
            return Some(Report { row, at, finite: aux.map_or(at, |(_, finite)| finite), last, passive });
        }
    }
    None
}

/// The auxiliary of the form at `at`, read so, and the finite verb of its clause; nothing if it is finite itself.
fn auxiliary_of(scene: &Scene<'_>, at: usize, unit: &Range<usize>, reading: &VerbReading) -> Option<(usize, usize)> {
    let doc = scene.doc;
    // `Dat is mogelijk, verwacht de bond`: at a comma the form is finite, and so it is behind `, zo`.
    let zo = at > unit.start + 1 && doc.is(at - 1, "zo") && doc.is(at - 2, ",");
    let apart = at > unit.start && (doc.is(at - 1, ",") || zo) && reading.present && reading.singular;
    if is_surely_finite(doc, at) || apart || reading.infinitive && stands_alone(scene, at, unit) {
        return None;
    }
    auxiliary(scene, at, unit)
}

/// Is a form that is a noun more often (`vragen`, `eisen`) one here: without a clause or quotation behind it and a subject beside it?
fn is_noun(scene: &Scene<'_>, at: usize, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    // `Ook verwijt de zegsman de regering niets te doen`: the verb in the second place, behind an adverb.
    // `Ook bekende hij ...`, `In een motie verzoeken de bonden het college om ...`
    let behind = || {
        class(doc, at + 1).any(WordClass::DETERMINER)
            || doc.is_any(at + 1, &["hij", "ze", "zij"])
            || scene.mention_at(at + 1).is_some_and(|(_, m)| m.first == at + 1 && super::noun::speaks(m.kind()))
    };
    let second = || {
        at > unit.start
            && behind()
            && (skip_adverbs(scene, unit.start, at) == at
                || class(doc, unit.start).any(WordClass::PREPOSITION)
                    && super::noun::noun(scene, unit.start + 1, at).is_some_and(|n| n.last == at))
    };
    !follows_mark(doc, at)
        && !takes_clause(scene, at, unit.end)
        // `Zij vragen zich af`
        && !(doc.is(at + 1, "zich") && at > unit.start)
        && !has_subject(scene, at, unit)
        && !(goes_on(scene, at, unit) && behind())
        && !(second() && (super::clause::is_inflected(doc, at) || doc.is(at, "verzoeken")))
}

/// `stapt op en verwijt de minister dat hij ...`: a third person behind `en` or `maar`, a clause behind whom it is told to.
fn goes_on(scene: &Scene<'_>, at: usize, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    at > unit.start + 1
        && doc.is_any(at - 1, &["en", "maar"])
        && doc.str(at).ends_with('t')
        && super::clause::is_inflected(doc, at)
        && has_clause(scene, at, unit.end)
}

/// Is the form a part of a name, a noun, a preposition or an adjective here?
fn is_no_verb(scene: &Scene<'_>, at: usize, unit: &Range<usize>, form: &VerbForm) -> bool {
    let doc = scene.doc;
    // `Facebook en Twitter`: a name.
    if doc.is_upper(at) && scene.mention_at(at).is_some() && doc.sentence_range(at).start < at
        || !form.readings.iter().any(|r| r.present || r.past || r.infinitive || r.participle)
    {
        return true;
    }
    // `Dat ouderwetse denken hebben ze ...`: a noun.
    if is_infinitive(doc, at)
        && at > unit.start + 1
        && doc.is_any(at - 2, &["dat", "dit", "het", "zijn", "haar", "hun"])
        && doc.str(at - 1).ends_with('e')
        && class(doc, at - 1).is_empty()
        && scene.mention_at(at - 1).is_none()
        && !super::noun::is_plural(doc, at - 1)
        && super::clause::is_finite(doc, at + 1)
    {
        return true;
    }
    // `, uit angst dat ...`
    doc.is(at, "uit") && at > unit.start && doc.is_any(at - 1, &[",", "en"])
        // `getuigen melden dat ...`: people, and what they do behind it.
        || doc.is(at, "getuigen") && is_verb(doc, at + 1) && !doc.is(at.wrapping_sub(1), "te")
        || doc.is(at, "vroeg") && doc.is(at + 1, "of") && doc.is(at + 2, "laat")
        || at > unit.start && is_attribute(doc, at)
}

/// Does the perfect of the verb take `zijn` (`is tot de conclusie gekomen`)?
fn takes_zijn(lemma: &str) -> bool {
    ["komen", "gaan", "blijven"].iter().any(|verb| lemma.ends_with(verb))
}

/// Is it an adjective or noun rather than a verb: behind an article, or `zoals verwacht`, `naar eigen zeggen`?
fn is_attribute(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_any(
        at - 1,
        word_set!["de", "het", "een", "'s", "hun", "haar", "eigen", "zoals", "geen", "dit", "deze", "elke", "iedere"],
    ) && !(doc.is(at - 1, "dit") && is_surely_finite(doc, at))
        // `De boa's zeggen ...`
        && !(doc.is(at - 1, "'s") && doc.glued(at - 1))
        && !(doc.is(at - 1, "het") && is_surely_finite(doc, at) && doc.is_any(at + 1, &["dat", "hij", "zij", "ze"]))
        // `groter dan verwacht`, but `dan hopen ze dat ...`
        || doc.is(at - 1, "dan")
            && form(doc, at).is_some_and(|f| f.is_participle())
            && !doc.is_any(at + 1, &["de", "het", "hij", "zij", "ze", "zijn", "haar"])
            && !doc.is_upper(at + 1)
        || doc.is(at - 1, "te") && at > 1 && doc.is_any(at - 2, &["niet", "om", "voor"]) && doc.is(at + 1, ",")
}

/// Does a clause or quotation follow right behind it?
fn takes_clause(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    let doc = scene.doc;
    let behind = skip_adverbs(scene, at + 1, end);
    doc.is_any(behind, &["dat", "of", ":"])
        || scene.quotes.opened_by(behind).is_some()
        || doc.is(at, "vragen") && doc.is_any(behind, &["hoe", "waarom", "wat", "wie", "wanneer"])
        || doc.is(at, "acht")
            && (class(doc, behind).any(WordClass::DETERMINER)
                || doc.is_any(at + 1, &["zich", "zichzelf", "dat", "dit"]))
}

/// Does a name, a pronoun or a plural stand right before it, and a clause somewhere behind (`De agenten eisen al jaren dat ...`, `Karin de Boer verwijt
/// de bond niets te doen`)?
fn has_subject(scene: &Scene<'_>, at: usize, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    let Some(before) = at.checked_sub(1).filter(|&i| i > unit.start || !doc.is(i, "'s")) else { return false };
    // `de boa's`
    let before = before - usize::from(doc.is(before, "'s"));
    if before < unit.start || doc.is(at, "uit") {
        return false;
    }
    let named = scene.mention_at(before).is_some_and(|(_, m)| super::noun::speaks(m.kind()))
        || super::kind::is_body(doc, before)
        || super::kind::is_human(doc, before)
        || class(doc, before).any(WordClass::PRONOUN) && !class(doc, before).any(WordClass::DETERMINER);
    let several = form(doc, at).is_some_and(|f| f.readings.iter().any(|r| r.past && r.plural));
    let plural =
        (is_infinitive(doc, at) || several) && super::noun::is_plural(doc, before) && super::voice::speaks(doc, before);
    // The verb ends no clause, and is no noun behind a name.
    (named || plural) && has_clause(scene, at, unit.end)
}

/// Does a clause, an infinitive or a number that is reckoned begin behind it, before a mark or another verb?
fn has_clause(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    let doc = scene.doc;
    (at + 1..end.min(at + AHEAD))
        .take_while(|&i| !doc.is_any(i, &[",", ":", ";"]) && (doc.is(i, "zijn") || !is_surely_finite(doc, i)))
        .any(|i| {
            doc.is(i, "dat")
                || doc.is(i, "te") && is_infinitive(doc, i + 1)
                // `Kenners schatten de kosten op 3 miljoen`
                || doc.is(i, "op") && doc.token(i + 1).is_some_and(|t| t.is_number())
        })
}

/// Is a form that may be an infinitive a plural finite verb here: behind a comma, or right behind its subject?
fn stands_alone(scene: &Scene<'_>, at: usize, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    // `vrouwen moeten denken`: behind another verb it is an infinitive.
    let before = super::clause::skip_adverbs_back(scene, at, unit.start);
    let under = before > unit.start
        && is_of(doc, before - 1, &["moeten", "kunnen", "willen", "zullen", "mogen", "gaan", "hoeven", "laten"])
        && is_verb(doc, before - 1);
    at == unit.start || follows_mark(doc, at) || !under && super::subject::leads(scene, at, unit)
}

/// Does a particle that makes another verb of it stand apart behind it (`schrijft voor dat`)?
fn is_apart_verb(scene: &Scene<'_>, at: usize, lemma: WordId, end: usize) -> bool {
    let doc = scene.doc;
    let mut i = at + 1;
    while i < end && i < at + AHEAD {
        if doc.is_any(i, word_set!["dat", ":", ";", ",", "te", "om", "wat", "hoe", "waarom", "wie"]) {
            return false;
        }
        // `vindt het goed dat ...` judges.
        if doc.has(i, Cue::VerbParticle)
            && !doc.is(i, "goed")
            && doc.lex.tables.separables.join(lemma, doc.word(i)).is_some()
            && !doc.is(i + 1, "te")
            && (i + 1 >= end
                || !doc.token(i + 1).is_some_and(|t| t.is_word())
                || doc.is_any(i + 1, &["dat", "of", "om"]))
        {
            return true;
        }
        i = next(scene, i);
    }
    false
}

fn follows_mark(doc: &Doc<'_>, at: usize) -> bool {
    at > 0 && doc.is_any(at - 1, &[",", "\"", "”", "'", "zo"])
}

/// May the first word of `part` stand in one of the sentences?
fn may_stand(doc: &Doc<'_>, sentences: &RangeInclusive<usize>, part: &[WordId]) -> bool {
    part.first().is_some_and(|&first| sentences.clone().any(|s| doc.may_hold(s, first)))
}

/// The end of `part` behind `at`, or a place no greater than `at` where it stands before it.
fn find_part(scene: &Scene<'_>, at: usize, unit: &Range<usize>, part: &[WordId]) -> Option<usize> {
    let doc = scene.doc;
    let first = *part.first()?;
    let stands = |i: usize| part.iter().enumerate().all(|(k, &word)| doc.word(i + k) == word);
    let mut i = at + 1;
    // `maakt dat bekend`, but `stelt dat hij voor ...`
    let object = doc.is(i, "dat");
    let ahead = unit.end.min(at + AHEAD);
    // `hebben gegeven tot nog toe`: a participle has its particle in itself.
    let whole = part.len() == 1 && form(doc, at).is_some_and(|f| f.readings.iter().all(|r| r.participle));
    if whole || !(i..ahead).any(|i| doc.word(i) == first) {
        i = ahead;
    }
    while i < ahead {
        if object && i > at + 1 && (is_verb(doc, i) && !stands(i) || doc.is(i, ",")) {
            break;
        }
        // `kondigde dat woensdag aan in een brief`
        let behind = i + 1;
        let apart = behind >= unit.end
            || doc.is_any(behind, word_set![".", ",", "in", "via", "tijdens", "op", "tegenover", "bij", "!", "?"])
                && !(behind..unit.end.min(i + 8)).take_while(|&k| !doc.is(k, ",")).any(|k| is_verb(doc, k));
        if object && stands(i) && part.len() == 1 && class(doc, i).any(WordClass::PREPOSITION) && !apart {
            break;
        }
        if stands(i) {
            let end = i + part.len();
            // `merkten ze op woensdag dat er iets mis was`
            let dated = || scene.mention_at(end).is_some_and(|(_, m)| m.kind() == MentionKind::Date && m.first == end);
            if part.len() == 1 && doc.is(i, "op") && dated() && !is_of(doc, at, &["roepen"]) {
                i = next(scene, i);
                continue;
            }
            let free = part.len() > 1
                || !class(doc, i).any(WordClass::PREPOSITION)
                || is_apart(scene, at, end, unit.end) && !is_of_infinitive(scene, at, i);
            if free {
                return Some(end);
            }
        }
        if i > at + 1 && doc.is_any(i, &["dat", ":", ";"]) {
            break;
        }
        i = next(scene, i);
    }
    (unit.start.max(at.saturating_sub(BACK))..at)
        .rev()
        .take_while(|&i| !doc.is(i, ","))
        .find(|&i| stands(i) && i + part.len() <= at)
        .filter(|&i| i + part.len() == at || !class(doc, i).any(WordClass::PREPOSITION) || part.len() > 1)
        .map(|_| at)
}

/// `gaf opdracht de pop een hemd aan te trekken`: a particle at `at` that the infinitive behind `te` takes, with an object between it and the verb.
fn is_of_infinitive(scene: &Scene<'_>, verb: usize, at: usize) -> bool {
    let doc = scene.doc;
    if !doc.is(at + 1, "te") {
        return false;
    }
    let joins = |lemma| doc.lex.tables.separables.join(lemma, doc.word(at)).is_some();
    let own = form(doc, at + 2).is_some_and(|f| f.readings.iter().any(|r| r.infinitive && joins(r.lemma)));
    if !own {
        return false;
    }
    // The subject may stand between, and who is spoken to.
    let first = skip_adverbs(scene, verb + 1, at);
    let (_, last) = super::noun::nouns(scene, first, at);
    let behind = skip_adverbs(scene, last, at);
    behind < at
}

/// Does a particle end here, rather than begin a phrase with a preposition?
fn is_apart(scene: &Scene<'_>, at: usize, end: usize, stop: usize) -> bool {
    let doc = scene.doc;
    if end >= stop || !doc.token(end).is_some_and(|t| t.is_word() || t.is_number()) {
        return true;
    }
    if doc.is_any(
        end,
        word_set![
            "dat",
            "of",
            "te",
            "om",
            "en",
            "maar",
            "hoe",
            "waarom",
            "wie",
            "wat",
            "van",
            "bij",
            "tegen",
            "tegenover",
            "dan",
            // `kondigde het plan aan in een brief`: two prepositions in a row.
            "in",
            "via",
            "tijdens",
            "per",
            "namens",
            "met",
        ],
    ) || is_verb(doc, end)
    {
        return true;
    }
    // `drong er bij de raad op aan snel te besluiten`
    if is_of(doc, at, &["dringen"]) && (doc.is(end, "aan") || doc.is(end - 1, "aan") && doc.is(end - 2, "op")) {
        return true;
    }
    // `riepen massaal op de zaak te heropenen`, `riep bewoners via de radio op thuis te blijven`
    if is_of(doc, at, &["roepen"])
        && doc.is(end - 1, "op")
        && end <= at + 9
        && !class(doc, at + 1).any(WordClass::PREPOSITION)
        && (end..stop.min(end + AHEAD))
            .take_while(|&i| !doc.is_any(i, &[",", "dat", ":"]) && (doc.is(i - 1, "te") || !is_surely_finite(doc, i)))
            .any(|i| doc.is(i, "te") && is_infinitive(doc, i + 1))
    {
        return true;
    }
    // `raadt ouders met klem aan de melk weg te gooien`
    if is_of(doc, at, &["raden"])
        && doc.is_any(end - 1, &["aan", "af"])
        && end <= at + 9
        && (end..stop.min(end + AHEAD))
            .take_while(|&i| !doc.is_any(i, &[",", "dat", ":"]))
            .any(|i| doc.is(i, "te") && is_infinitive(doc, i + 1))
    {
        return true;
    }
    // `geven aan meer te verwachten`: right behind its verb, with an infinitive in the clause.
    if skip_adverbs(scene, at + 1, end - 1) == end - 1
        // `stelt voor de lonen te verhogen`
        && (doc.is_any(end - 1, &["aan", "op", "toe", "af"]) || doc.is(end - 1, "voor") && is_of(doc, at, &["stellen"]))
        && !(end..stop.min(end + 8)).any(|i| doc.is(i, doc.str(end - 1)))
        && is_verb(doc, at)
        && !doc.is(at.wrapping_sub(1), "te")
        && (end + 1..stop.min(end + AHEAD))
            .take_while(|&i| {
                !doc.is_any(i, &[",", "dat", "om", ":"]) && (doc.is(i - 1, "te") || !is_surely_finite(doc, i))
            })
            .any(|i| doc.is(i, "te") && is_infinitive(doc, i + 1))
    {
        return true;
    }
    // `kondigde de onderneming aan het bedrijf naar de beurs te brengen`: a phrase stood between, and `te` follows.
    let first = skip_adverbs(scene, at + 1, end);
    let own = super::noun::noun(scene, first, end - 1);
    let between = own.is_some_and(|n| n.definite || !matches!(n.head, super::noun::Head::Word(_)))
        && own.is_some_and(|n| skip_adverbs(scene, n.last, end - 1) == end - 1);
    between && (end..stop.min(end + AHEAD)).any(|i| doc.is(i, "te") && is_infinitive(doc, i + 1))
        || skip_adverbs(scene, end, stop) > end && doc.is_any(skip_adverbs(scene, end, stop), &["dat", "te", ":", ","])
}

/// The auxiliary of a participle or infinitive at `at`, and the finite one of the chain that it may be part of.
fn auxiliary(scene: &Scene<'_>, at: usize, unit: &Range<usize>) -> Option<(usize, usize)> {
    let doc = scene.doc;
    let is_aux = |i: usize| {
        is_of(
            doc,
            i,
            &["hebben", "zijn", "worden", "laten", "willen", "kunnen", "zullen", "moeten", "mogen", "gaan", "blijven"],
        ) && is_verb(doc, i)
            // `heeft zijn vrouw verklaard`: whose wife she is.
            && !(doc.is(i, "zijn") && i > unit.start && is_surely_finite(doc, i - 1))
    };
    let mut i = at;
    let low = unit.start.max(at.saturating_sub(40));
    // `durfde niet te zeggen`
    if at > low + 1 && doc.is(at - 1, "te") && is_infinitive(doc, at) {
        let free = |k: &usize| !doc.is_any(*k, word_set![",", ";", ":", "dat", "om", "door", "zonder"]);
        let dares = |k: &usize| is_of(doc, *k, &["durven"]) && is_surely_finite(doc, *k);
        if let Some(dares) = (low..at - 1).rev().take(BACK).take_while(free).find(dares) {
            return Some((dares, dares));
        }
    }
    let participle = form(doc, at).is_some_and(|f| f.is_participle());
    let joined = !participle && at > low && doc.is_any(at - 1, &["en", "of"]);
    while i > low {
        let Some(before) = super::clause::before(scene, i) else { break };
        i = before;
        // `heeft dat dinsdag gezegd`: an object.
        // So it is with `heeft dat dinsdag laten weten`.
        if doc.is(i, "dat")
            && i > low
            && is_aux(i - 1)
            && is_surely_finite(doc, i - 1)
            && (participle || doc.is(at, "laten") && is_of(doc, i - 1, &["hebben"]))
        {
            continue;
        }
        if i < low || doc.is_any(i, word_set![";", ":", "dat", "omdat", "die", "terwijl", "maar", "waarin", "hoewel"]) {
            break;
        }
        // `Het fonds, dat een belang heeft, haast zich te zeggen dat`: nor does one behind `te` hang on what ends a clause before a comma.
        if doc.is(i, ",") && at > 0 && doc.is(at - 1, "te") {
            break;
        }
        // `moeten worden gesloten als er oproepen ...`: no infinitive hangs on `worden`.
        if is_aux(i) && is_of(doc, i, &["worden"]) && !participle {
            break;
        }
        // `heeft gesproken en concluderen dat ...`: nor on `hebben` or `zijn`.
        if joined && is_aux(i) && is_of(doc, i, &["hebben", "zijn"]) && is_surely_finite(doc, i) {
            break;
        }
        if is_aux(i) {
            // `zou hebben gezegd`, `wil blijven benadrukken`: the finite one of a chain.
            let mut finite = i;
            while finite > low && is_infinitive(doc, finite) {
                let before = super::clause::skip_adverbs_back(scene, finite, low);
                if before <= low || !is_aux(before - 1) {
                    break;
                }
                finite = before - 1;
            }
            // `zou tegenover X, directeur van Y, hebben gezegd`
            if is_infinitive(doc, finite)
                && !is_surely_finite(doc, finite)
                && doc.is_any(i, &["hebben", "zijn", "worden"])
            {
                let modal = (low.max(finite.saturating_sub(BACK))..finite)
                    .rev()
                    .take_while(|&k| !doc.is_any(k, &[";", ":", "dat", "omdat", "die", "terwijl", "maar"]))
                    .find(|&k| is_of(doc, k, &["zullen", "kunnen", "moeten", "mogen"]) && is_verb(doc, k));
                finite = modal.unwrap_or(finite);
            }
            return Some((i, finite));
        }
    }
    (at + 1 < unit.end && is_aux(at + 1)).then_some((at + 1, at + 1))
}
