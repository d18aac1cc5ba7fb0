//! Which clause stands under a reporting verb: where it opens and what belongs to the verb before it.

use std::ops::Range;

use super::clause::{class, is_infinitive, is_of, is_singular, is_surely_finite, is_verb, next, skip_adverbs};
use super::content::{Kind, clause_end};
use super::judgement::{likened, predicated};
use super::kind;
use super::noun::{Head, Noun, noun};
use super::opening::{AHEAD, goes_on, has_te, is_told, joins, opens_clause};
use super::predicate::closing;
use super::series::skip_phrases;
use super::subject::Subject;
use super::verb::Report;
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};
use crate::model::{MentionKind, Stance};
use crate::text::Doc;

/// How far apart the parts of a verb may stand.
pub(super) const BETWEEN: usize = 12;

/// Verbs whose object is spoken to.
const ADDRESSING: &[&str] =
    &["verwijten", "vragen", "verzoeken", "smeken", "sommeren", "manen", "adviseren", "bezweren"];

/// What nobody threatens to do.
const BEFALLING: &[&str] = &[
    "verdwijnen",
    "gaan",
    "verliezen",
    "vallen",
    "omvallen",
    "mislukken",
    "raken",
    "kwijtraken",
    "worden",
    "ontstaan",
    "lopen",
    "vastlopen",
    "krijgen",
    "instorten",
    "missen",
    "mislopen",
    "overlijden",
    "zakken",
    "zijn",
    "ontsporen",
    "bezwijken",
    "escaleren",
    "sneuvelen",
];

/// The tokens of the clause under the verb.
pub(super) fn complement(
    scene: &Scene<'_>,
    r: &Report<'_>,
    found: &Subject,
    from: usize,
    unit: &Range<usize>,
) -> Option<Range<usize>> {
    let doc = scene.doc;
    if r.row.object
        && !r.passive
        && (!found.behind || r.at > r.finite && found.last < r.at)
        // `partijen die mensen te rechts vinden`: who thinks it of whom?
        && !(doc.is_any(found.first.wrapping_sub(1), &["die", "dat"])
            && found.nouns.iter().any(|n| !matches!(n.head, Head::Pronoun(_))))
        && let Some(judged) = closing(scene, r, found.last, unit)
    {
        return Some(judged);
    }
    if r.row.lemma == "zien" || r.row.object && !r.passive {
        let likened = likened(scene, r, if found.behind { found.last } else { r.finite + 1 }, unit);
        // What crowds see as something is how the article describes them.
        let one = |n: &Noun| matches!(n.head, Head::Mention(_)) || n.is_personal(doc) && is_singular(doc, r.finite);
        let marked = |c: &Range<usize>| !scene.quotes.within(c.start, c.end).is_empty();
        let likened = likened.filter(|c| r.row.lemma != "zien" || marked(c) || found.nouns.iter().all(one));
        if likened.is_some() || r.row.lemma == "zien" && !(from..unit.end).any(|i| doc.is(i, "dat")) {
            return likened;
        }
    }
    if r.row.lemma == "spreken" {
        return spoken_of(scene, r, from, unit);
    }
    // `zou gezegd hebben niet te vertrekken`
    let helped = from == r.at + 1 && doc.is(from, "hebben") && is_of(doc, r.finite, &["zullen", "kunnen"]);
    let from = from + usize::from(helped);
    let start = begin(scene, r, from, unit.end);
    if let Some(words) = addressed(scene, r, start) {
        return Some(words);
    }
    let mut i = from;
    let stop = unit.end.min(from + AHEAD);
    let mut commas = 0;
    let open = if found.behind { found.last } else { r.finite + 1 };
    let object = r.at != r.finite && skip_phrases(scene, open, r.at) < r.at;
    while i < stop {
        // `kondigde een besluit aan en getuigen melden dat ...`: what others say.
        if doc.is_any(i, &["en", "maar"]) && i >= r.last && r.at == r.finite && doc.has(i + 2, Cue::ReportingForm) {
            let (_, last) = super::noun::nouns(scene, i + 1, stop);
            if last == i + 2 && is_verb(doc, last) && skip_phrases(scene, last + 1, stop) < stop {
                break;
            }
        }
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
        // `hoopt de weg die er ligt te sluiten`
        if (r.row.te || r.row.op_te)
            && doc.is(i, "die")
            && i > start.max(from)
            && class(doc, i - 1).is_empty()
            && goes_on(scene, i, unit.end)
            && let Some(verb) = (i + 2..stop).find(|&k| is_surely_finite(doc, k))
        {
            i = verb + 1;
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
        // `zegt er niet bij wanneer dat gebeurde`: a question has opened before it.
        let asked = doc.is(i, "dat") && doc.is_any(i - 1, &["wanneer", "waarom", "hoe", "waar", "wie"]);
        if r.row.dat && doc.is(i, "dat") && !asked && opens_clause(scene, i, unit.end, r.row.object) {
            // `vindt het onwenselijk dat ...`: the judgement belongs to what is said.
            let first = if r.row.object && start < i && doc.is(start, "het") { start } else { i + 1 };
            return Some(first..clause_end(scene, i + 1, unit.end, Kind::Under));
        }
        if r.row.of
            && doc.is(i, "of")
            && i >= r.last.max(from)
            && !joins(scene, i, from)
            && (i + 1..unit.end)
                // `vertellen over hun training of een bad, maar ...`: two things, and another clause.
                .take_while(|&k| !(doc.is(k, ",") && doc.is_any(k + 1, &["maar", "want"])))
                .any(|k| is_verb(doc, k))
            && !(r.row.te && is_choice(scene, i + 1, unit.end))
        {
            return Some(i + 1..clause_end(scene, i + 1, unit.end, Kind::Under));
        }
        if r.row.stance == Stance::Asks
            && r.row.of
            && !doc.is(i + 1, ",")
            && i >= r.last.max(from)
            && doc.is_any(
                i,
                word_set![
                    "hoe", "hoeveel", "waarom", "wie", "wat", "waar", "wanneer", "welke", "welk", "waarop", "waarin"
                ],
            )
        {
            return Some(i..clause_end(scene, i, unit.end, Kind::Under));
        }
        if doc.is(i, "om")
            // `vraagt naar hun redenen om te stoppen`
            && !(r.row.lemma == "vragen" && (from..i).any(|k| doc.is(k, "naar")))
            && (r.row.op_te
                || matches!(r.row.stance, Stance::Demands | Stance::Asks)
                || doc.is(i - 1, "aan") && r.row.stance == Stance::Announces && i == r.last
                || r.row.stance == Stance::Promises && r.last == r.at + 1 && !(from..i).any(|k| is_verb(doc, k)))
            && r.row.te
            && has_te(scene, i + 1, unit.end)
        {
            return Some(i + 1..clause_end(scene, i + 1, unit.end, Kind::Infinitive));
        }
        // `heeft maatregelen aangekondigd om ...`: an aim.
        // `hoopt de uitslag om te zetten`: a part of the infinitive.
        let joins = |lemma| doc.lex.tables.separables.join(lemma, doc.word(i)).is_some();
        let part = doc.is(i, "om")
            && doc.is(i + 1, "te")
            && super::clause::form(doc, i + 2).is_some_and(|f| f.readings.iter().any(|r| joins(r.lemma)));
        if part {
            i += 1;
            continue;
        }
        if doc.is(i, "om") && !doc.is(i + 1, "tafel") && (i > from || object) && has_te(scene, i + 1, unit.end) {
            break;
        }
        // `Het bedrijf dreigt failliet te gaan`: what threatens to happen.
        if r.row.lemma == "dreigen" && doc.is(i, "te") && is_of(doc, i + 1, BEFALLING) {
            return None;
        }
        // `zegt er alles aan te doen`
        if (r.row.te || r.row.op_te) && doc.is(i, "te") && is_infinitive(doc, i + 1) && i >= start {
            // The `er` of `drong er op aan` belongs to the verb.
            let own = r.row.lemma.starts_with("er");
            let er = (from..start).find(|&k| doc.is(k, "er") && !own);
            if let Some(er) = er.filter(|_| i > start) {
                return Some(er..clause_end(scene, er, unit.end, Kind::Infinitive)).filter(|c| c.end > i);
            }
            // `zegt volledig mee te werken`: the adverbs are part of what is said.
            if i == start {
                let low = from.max(if r.last > r.at + 1 { r.last } else { from });
                let first = (low..i).rev().take_while(|&k| scene.mention_at(k).is_none()).last().unwrap_or(i);
                return Some(first..clause_end(scene, first, unit.end, Kind::Infinitive)).filter(|c| c.end > i);
            }
            // `raadt aan niet te lang te wachten`: what is denied is part of what is said.
            let low = from.max(r.last);
            let part = |&k: &usize| {
                doc.is_any(k, word_set!["niet", "nooit", "meer", "geen", "er", "alles", "niets", "zich", "pas", "alleen", "vooral", "graag"])
                    // `zei ongeveer honderd soldaten te hebben gezien`
                    || doc.is_any(k, &["ongeveer", "minstens", "circa", "hooguit", "zeker", "bijna"])
            };
            let start = (low..start).rev().take_while(part).last().unwrap_or(start);
            // `drong er op aan snel een besluit te nemen`: what stands behind the particle is said.
            let parted = r.last > r.at + 1
                && low == r.last
                && (low..start).all(|k| scene.mention_at(k).is_none_or(|(_, m)| m.kind() == MentionKind::Date));
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
            return Some(start..clause_end(scene, start, unit.end, Kind::Infinitive)).filter(|c| c.end > i);
        }
        // `laat weten "verbaasd te zijn" over het besluit`
        if (r.row.te || r.row.op_te) && i == start && quoted_te(scene, i) {
            return Some(i..clause_end(scene, i, unit.end, Kind::Infinitive)).filter(|c| {
                scene.quotes.opened_by(i).and_then(|q| scene.quotes.get(q)).is_some_and(|q| q.close + 1 < c.end)
            });
        }
        // `benadrukt, zoals ook in de Kamer, dat ...`: between commas right behind the verb.
        if doc.is(i, ",") && i <= start.max(r.last) && r.row.dat {
            let close = (i + 2..stop.min(i + BETWEEN)).find(|&k| doc.is(k, ",") && doc.is(k + 1, "dat"));
            if let Some(dat) = close.map(|k| k + 1)
                && !found.behind
                && !doc.is_any(i + 1, &["dat", "die", "en", "maar", "want", "zo", "aldus"])
                && !doc.str(i + 1).ends_with("end")
                && opens_clause(scene, dat, unit.end, r.row.object)
            {
                return Some(dat + 1..clause_end(scene, dat + 1, unit.end, Kind::Under));
            }
        }
        if doc.is(i, ",") {
            // An apposition or a relative clause of the subject may stand between.
            commas += 1;
            if doc.is(i + 1, "om")
                || doc.str(i + 1).ends_with("end")
                || commas > 2
                || !found.behind && commas > 1
                || doc.is_any(
                    i + 1,
                    &["maar", "want", "en", "terwijl", "waarna", "waarbij", "omdat", "nadat", "toen", "hoewel"],
                )
                || is_surely_finite(doc, i + 1)
            {
                break;
            }
        }
        // `Het OM concludeert: van een misdrijf is geen sprake.`
        if doc.is(i, ":")
            && (i <= start.max(r.last) || i == r.last + 1 && doc.is(r.last, "over"))
            && r.at == r.finite
            && r.row.direct
            // `wat psychologen kuddegedrag noemen: ...`
            && r.row.lemma != "noemen"
            && (r.row.strong || ["zeker weten", "het eens zijn"].iter().any(|verb| r.row.lemma == *verb))
            && !matches!(r.row.stance, Stance::Expects | Stance::Asks | Stance::Announces)
            && found.nouns.iter().all(|n| {
                is_somebody(scene, n) || n.definite && matches!(n.head, Head::Word(w) if kind::is_body(doc, w))
            })
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
                // `belooft niet te laat te komen`, `bekende zijn diploma te hebben vervalst`
                && !doc.is(i - 1, "te")
                && !(doc.is(i, "zijn") && super::word::is_content(doc, i + 1) && r.row.te && has_te(scene, i + 1, unit.end))
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
    // `noemt als voorbeeld de wet`: a noun.
    if r.row.lemma.starts_with("als ") {
        return None;
    }
    // `verklaarde het voorstel "onhaalbaar"`
    if !r.row.object && r.row.lemma != "verklaren" || r.passive {
        return None;
    }
    predicated(scene, r, found.behind, start, unit)
}

/// Nouns by which somebody judges what he speaks of, or their ends.
const JUDGING: &[&str] = &[
    "inbreuk",
    "schending",
    "schande",
    "schandaal",
    "mislukking",
    "doorbraak",
    "blunder",
    "vergissing",
    "aanfluiting",
    "flater",
    "belediging",
    "klucht",
    "farce",
];

/// `spreekt van een grove inbreuk op de regels`: what somebody calls it, without marks, where the noun judges and more than the noun is said.
fn spoken_of(scene: &Scene<'_>, r: &Report<'_>, from: usize, unit: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    let van = skip_adverbs(scene, from, unit.end);
    let own = r.at == r.finite && doc.is(van, "van") && doc.is_any(van + 1, &["een", "geen"]);
    let end = clause_end(scene, van + 1, unit.end, Kind::Under);
    // `spreekt van een hittegolf als het zomers is`: what a word means, or what somebody tells of.
    let judged = noun(scene, van + 1, end).is_some_and(|n| matches!(n.head, Head::Word(at) if judges(doc, at)));
    let means = (van..end).any(|i| doc.is_any(i, &["als", "wanneer", "zodra", "bij"]));
    let plain = own && scene.quotes.within(van, end).is_empty() && !doc.is(unit.end - 1, "?");
    (plain && judged && !means && end > van + 3).then_some(van + 1..end)
}

/// Is the noun at `at` one by which somebody judges a thing?
pub(super) fn judges(doc: &Doc<'_>, at: usize) -> bool {
    JUDGING.iter().any(|end| doc.str(at).ends_with(end))
}

/// `verwijt de raad "het land te verkopen"`: nothing but who is spoken to stands before the words between marks.
fn addressed(scene: &Scene<'_>, r: &Report<'_>, start: usize) -> Option<Range<usize>> {
    let to = noun(scene, start, start + BETWEEN).filter(|_| r.row.lemma == "verwijten")?;
    let words = scene.quotes.opened_by(to.last).and_then(|i| scene.quotes.get(i)).filter(|q| q.closed)?;
    Some(words.open..words.close + 1)
}

/// Do the words between marks that open at `at` end in `te` with an infinitive?
fn quoted_te(scene: &Scene<'_>, at: usize) -> bool {
    let Some(q) = scene.quotes.opened_by(at).and_then(|i| scene.quotes.get(i)).filter(|q| q.closed) else {
        return false;
    };
    q.close > q.open + 3 && scene.doc.is(q.close - 2, "te") && is_infinitive(scene.doc, q.close - 1)
}

/// `zei op de dag zelf of pas later te kiezen`: does an infinitive with `te` stand before any finite verb?
fn is_choice(scene: &Scene<'_>, from: usize, end: usize) -> bool {
    let doc = scene.doc;
    let verb =
        (from..end.min(from + AHEAD)).find(|&i| is_surely_finite(doc, i) || is_infinitive(doc, i) && is_verb(doc, i));
    verb.is_some_and(|v| v > from && doc.is(v - 1, "te"))
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
        // `zegt via zijn advocaat teleurgesteld te zijn`
        if doc.is_any(at, word_set!["tegen", "tegenover", "aan", "via"])
            && let Some(to) = noun(scene, at + 1, end)
        {
            at = to.last;
        }
        // `zei namens de verdachte cassatie in te stellen`: what stands right before `te` is not whom he speaks for.
        if doc.is(at, "namens")
            && r.row.lemma == "zeggen"
            && let Some(client) = noun(scene, at + 1, end)
        {
            let two = matches!(client.head, Head::Word(w) if w > client.words) && doc.is(client.last, "te");
            at = client.last - usize::from(two);
        }
        // `zei na afloop in beroep te gaan`
        if doc.is_any(at, &["na", "voor", "vooraf"]) && doc.is_any(at + 1, &["afloop", "aanvang"]) {
            at += 2;
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
                (first..end.min(first + 2)).find(|&i| super::build::is_occasion(doc, i) || kind::is_document(doc, i));
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

/// A named speaker, a person by role or a personal pronoun.
pub(super) fn is_somebody(scene: &Scene<'_>, noun: &Noun) -> bool {
    match noun.head {
        Head::Mention(_) | Head::Name(..) => true,
        Head::Pronoun(_) => noun.is_personal(scene.doc),
        Head::Word(at) => noun.of.is_some() || scene.doc.has(at, Cue::Role) || scene.doc.has(at, Cue::Occupation),
    }
}
