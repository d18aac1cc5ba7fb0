//! `..., meldt X.`, `..., zo meldt X.`, `..., aldus X.`, `..., zegt X, ...`: the clause before the attribution is what was said.

use super::build::{Found, hedge_of, push};
use super::clause::{
    class, is_crosshead, is_finite, is_infinitive, is_singular, is_verb, next, skip_adverbs, trim, unit,
};
use super::closing::{TELLING, closes, continues, is_told_by, tail};
use super::fronted::{fronted_clause, is_article, object_clause, withheld};
use super::kind;
use super::noun::{Head, Noun, nouns};
use super::party;
use super::settle::Who;
use super::subject::{behind, skip_lead};
use super::verb::reported;
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, WordClass};
use crate::model::{MentionKind, Stance};

/// The rule.
pub static RULE: ClaimRule = ClaimRule {
    id: "quote/trailing",
    doc: "A clause with the attribution behind it, or in the midst of it between commas.",
    cues: &[Cue::ReportingForm, Cue::CuePhrase],
    find,
    hits: &[
        (
            "Het plan is van tafel, meldt Mark Rutte dinsdag.",
            "quote | mode=indirect | speaker=Mark Rutte | content=Het plan is van tafel",
        ),
        (
            "De trein rijdt weer, aldus Mark Rutte.",
            "quote | mode=indirect | speaker=Mark Rutte | content=De trein rijdt weer",
        ),
        (
            "De trein rijdt weer, heeft Mark Rutte laten weten.",
            "quote | mode=indirect | speaker=Mark Rutte | content=De trein rijdt weer",
        ),
    ],
    misses: &["Toen de trein kwam, zei Mark Rutte dat hij vertrok."],
    gaps: &[],
};

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    if scene.quotes.around(at).is_some() || at == 0 {
        return;
    }
    if doc.is_any(at, &["klinkt", "klonk"]) && doc.is(at + 1, "het") && doc.is(at - 1, ",") {
        let unit = unit(scene, at);
        return sounds(scene, at, &unit);
    }
    let (unit, verb, cue, stance, speakers, mut last, aux) = if doc.is(at, "aldus") {
        let unit = unit(scene, at);
        let (found, last) = nouns(scene, at + 1, unit.end);
        (unit, at, at, Stance::Says, found, last, None)
    } else {
        let Some((r, unit)) = reported(scene, at).filter(|(r, _)| !r.passive) else { return };
        // A comma in front of the finite verb is what makes it an attribution.
        let lead = r.finite - usize::from(doc.is_any(r.finite.wrapping_sub(1), &["zo", "dus"]));
        if lead <= unit.start
            || !doc.is_any(lead - 1, word_set![",", "–", "—"])
            || !(r.row.direct
                || r.row.bare
                || r.row.of && doc.is(unit.start, "of") && r.row.strong
                || r.row.dat && doc.is(unit.start, "dat"))
        {
            return;
        }
        if scene.quotes.around(lead - 1).is_some() {
            return;
        }
        let Some(subject) = behind(scene, r.finite, &unit) else { return };
        let told = (unit.start..lead - 1).any(|i| is_verb(doc, i));
        let told =
            told && !class(doc, unit.start).any(WordClass::SUBORDINATOR) && !doc.is_any(unit.start, &["als", "toen"]);
        if r.row.lemma == "besluiten" && doc.is(unit.start, "of") {
            return;
        }
        // `Wie het was, is hij niet duidelijk`: an adjective that reports before a colon alone.
        if r.row.lemma.ends_with(" zijn") && !r.row.bare {
            return;
        }
        let named = || {
            is_told_by(scene, &subject.nouns)
                && !r.row.object
                && !TELLING.contains(&r.row.lemma.as_str())
                // `Dat hij wegblijft, snapt X` takes the clause as an object.
                && !doc.is_any(unit.start, &["dat", "of"])
                && (unit.start..lead - 1).any(|i| is_verb(doc, i) && scene.quotes.around(i).is_none())
        };
        if doc.is(unit.start, "dat") && is_article(scene, unit.start, lead - 1) {
            return;
        }
        if object_clause(scene, &r, &subject, lead, &unit) {
            fronted_clause(scene, RULE.id, &r, subject, &unit);
            return;
        }
        if !closes(r.row) && !named() || !(r.row.direct || r.row.bare || r.row.of || r.row.object) {
            return;
        }
        // `..., zegt het bedrijf dat de reis verzorgt`: a relative clause.
        let relative = told && doc.is(subject.first, "het") && doc.is(subject.last, "dat");
        if !relative && has_complement(scene, subject.last.max(r.last), unit.end, told) {
            return;
        }
        // `Wat er komt, gaat zij niet zeggen`; but whether it comes is a quote that is denied.
        let not = |i: usize| doc.is_any(i, &["niet", "nooit"]);
        if r.at != r.finite && (subject.last..r.at).any(not) {
            if r.row.of && doc.is(unit.start, "of") && r.row.lemma == "zeggen" {
                withheld(scene, RULE.id, &r, subject, &unit);
            }
            return;
        }
        // `Wiens huis het was, meldt hij niet.`, `Op vragen over de zaak, reageerde de bond niet.`
        let ended = |i: usize| i >= unit.end || doc.is_any(i, word_set![".", ",", "!", "?"]);
        let denied = skip_adverbs(scene, subject.last, unit.end);
        let denied = (subject.last..=denied).any(|i| not(i) && ended(i + 1));
        if r.at == r.finite && denied && !doc.is_any(unit.start, &["dat", "of"]) {
            return;
        }
        // `Wie het was, maakt hij niet duidelijk`
        let asks = doc.is_any(
            unit.start,
            word_set!["wie", "wat", "welk", "welke", "waarom", "hoe", "hoeveel", "wanneer", "waar"],
        );
        if asks && r.row.lemma.starts_with("duidelijk") && (subject.last..r.last).any(not) {
            return;
        }
        // `..., denk bijvoorbeeld aan ...`: the reader is told to.
        if doc.is_any(r.finite, &["denk", "zeg", "stel", "vraag", "meen", "verwacht"])
            && doc.is_any(r.finite + 1, &["bijvoorbeeld", "aan", "maar", "dan", "eens", "niet"])
        {
            return;
        }
        // `De kans dat het lukt, schat de bond op een derde`: the measure belongs to it.
        if r.row.lemma == "schatten" && (subject.first..=subject.last).any(|i| doc.is(i, "op")) {
            return;
        }
        // `reageerde de bond met een staking`: a deed.
        if r.row.lemma == "reageren" && doc.is_any(subject.last, &["met", "door"]) {
            return;
        }
        // `reageren vrienden uitgelaten op het nieuws`: how they did.
        if r.row.lemma == "reageren"
            && doc.is(subject.last + 1, "op")
            && class(doc, subject.last).is_empty()
            && doc.token(subject.last).is_some_and(|t| t.is_word())
        {
            return;
        }
        // `..., erkennen X niet`: a verb in the plural whose subject stands before it.
        let one = matches!(subject.nouns[..], [Noun { head: Head::Mention(id), .. }]
            if scene.mentions.get(id as usize).is_some_and(|m| matches!(m.kind(), MentionKind::Person | MentionKind::Official)));
        if one && r.at == r.finite && !is_singular(doc, r.finite) && is_infinitive(doc, r.finite) {
            return;
        }
        (
            unit,
            lead,
            r.at,
            r.row.stance,
            subject.nouns,
            subject.last.max(r.last.min(subject.last + 4)),
            (r.at != r.finite).then_some(r.finite),
        )
    };
    if verb <= unit.start || !doc.is_any(verb - 1, word_set![",", "–", "—", "-", "("]) || speakers.is_empty() {
        return;
    }
    let mut start = skip_start(scene, unit.start, verb);
    // `Nachtrust "Nee hoor", zegt X`: a heading has no part in it.
    let heads = (start..verb.min(start + 6)).find(|&i| scene.quotes.opened_by(i).is_some());
    start = heads.filter(|&open| is_crosshead(scene, start, open)).unwrap_or(start);
    let end = trim(doc, start, verb);
    // `De regering kreeg ongelijk: zij mocht dat niet, vond het hof`: the clause behind the colon.
    let colon = (start + 1..end).rev().find(|&i| doc.is(i, ":") && scene.quotes.around(i).is_none());
    if let Some(colon) = colon.filter(|&c| {
        (start..c).any(|i| is_finite(doc, i))
            && super::opening::is_told(scene, c + 1, end)
            && !doc.is_any(c + 1, &["dat", "of"])
    }) {
        start = colon + 1;
    }
    last = skip_adverbs(scene, last, unit.end);
    let opener = class(doc, start);
    // `Als de brug af is, gaat het sneller, stelt X`: a clause of its own behind the first.
    let main = (start + 1..end).any(|i| doc.is(i - 1, ",") && is_finite(doc, i) && scene.quotes.around(i).is_none());
    // `Pas toen hij kwam, realiseerde ze zich ...`
    let late = skip_adverbs(scene, start, end);
    let subordinate = late > start && !main && doc.is_any(late, &["toen", "nadat", "omdat", "als", "wanneer"])
        || opener.any(WordClass::SUBORDINATOR) && !main && !doc.is_any(start, &["of", "dat", "nu", "sinds"])
        || doc.is_any(start, word_set!["zoals", "volgens", "waarom", "naar", "desgevraagd"])
        || doc.is_any(start, &["om", "hoe", "wat", "wie", "wanneer"]) && !main;
    // `Maar, zeggen kenners, het kan niet`: nothing but a conjunction in front.
    if end <= start && end > unit.start && doc.is(last, ",") {
        let content = last + 1..super::content::clause_end(scene, last + 1, unit.end, super::content::Kind::Main);
        let speaker = party::entities(scene, &speakers, Some(verb));
        let clause = (content.start..content.end).any(|i| is_finite(doc, i));
        if clause && !speaker.is_empty() && scene.quotes.opened_by(content.start).is_none() {
            let who = Who::Nouns(speakers, Some(verb));
            push(scene, Found { who, stance: Some(stance), ..Found::new(RULE.id, content, speaker, cue..cue + 1) });
        }
        return;
    }
    if subordinate || end <= start {
        return;
    }
    // `De Boer, die de kritiek deelt, heeft partijen gewaarschuwd`: the subject of the verb, and nothing said.
    let (_, subject) = nouns(scene, start, end);
    if subject > start
        && doc.is(subject, ",")
        && class(doc, subject + 1).any(WordClass::RELATIVE)
        && !(subject + 2..end).any(|i| doc.is(i, ","))
    {
        return;
    }
    // One quotation and nothing else belongs to the rules of quotations.
    let whole = scene.quotes.opened_by(start).and_then(|i| scene.quotes.get(i)).is_some_and(|q| q.close + 1 >= end);
    // `Ook is er onvrede: "...", zegt X`: a quotation of its own behind words of the article.
    let direct = scene.quotes.within(start, end).last().filter(|&i| {
        scene.quotes.get(i).is_some_and(|q| {
            let apart = q.open > start && doc.is(q.open - 1, ":") || !(start..q.open).any(|i| is_verb(doc, i));
            q.closed && q.close + 2 >= end && doc.is_upper(q.open + 1) && apart
        })
    });
    if !whole && direct.is_some_and(|i| scene.quotes.claim(i).is_some()) {
        return;
    }
    let speaker = party::entities(scene, &speakers, Some(verb));
    if speaker.is_empty() && !speakers.iter().any(|n| n.is_personal(doc))
        || speakers.iter().any(|n| kind::is_silent(doc, n))
    {
        return;
    }
    let hedge = hedge_of(scene, stance, cue..cue);
    let around = [last..unit.end.min(last + 24)];
    // `Het plan is te duur, vindt X: "..."`: a clause of its own, and a quotation behind it.
    if doc.is(last, ":") && scene.quotes.opened_by(last + 1).is_some() && !whole {
        if is_main(scene, start, end) {
            let who = Who::Nouns(speakers, Some(verb));
            push(
                scene,
                Found { who, stance: Some(stance), hedge, ..Found::new(RULE.id, start..end, speaker, cue..cue + 1) },
            );
        }
        return;
    }
    let rest = rest(scene, start, last, unit.end);
    // `Dat hij wegblijft, vindt X "ongekend"`: the judgement behind the subject belongs to what is said.
    let judged = scene.quotes.opened_by(last).and_then(|i| scene.quotes.get(i)).filter(|q| {
        let judges = super::clause::is_of(doc, cue, &["vinden", "noemen", "achten"]);
        judges
            && q.closed
            && !class(doc, q.open - 1).any(WordClass::DETERMINER)
            && !(q.open + 1..q.close).any(|i| super::clause::is_surely_finite(doc, i))
    });
    if let Some(q) = judged {
        push(
            scene,
            Found {
                who: Who::Nouns(speakers, Some(verb)),
                stance: Some(stance),
                ..Found::new(RULE.id, start..q.close + 1, speaker, cue..cue + 1)
            },
        );
        return;
    }
    // `Dat hij wegblijft, vindt X onzin`: so it does without marks.
    let stop = (last..unit.end.min(last + JUDGED + 1)).find(|&i| super::clause::is_stop(doc, i) || doc.is(i, ","));
    let judged = doc.is_any(start, &["dat", "om"])
        && !is_finite(doc, start + 1)
        && !class(doc, last).any(WordClass::PREPOSITION)
        && doc.is(end, ",")
        && aux.is_none()
        && super::clause::is_of(doc, cue, &["vinden", "noemen", "achten"]);
    if let Some(stop) = stop.filter(|&i| judged && i > last && !doc.is(i, ",") && rest.is_none()) {
        push(
            scene,
            Found {
                who: Who::Nouns(speakers, Some(verb)),
                stance: Some(stance),
                hedge,
                ..Found::new(RULE.id, start..stop, speaker, cue..cue + 1)
            },
        );
        return;
    }
    // `Zij hopen, zo lieten de ouders weten, dat ...`: the verb before it has its clause behind it.
    let goes_on = (last..unit.end.min(last + 10)).any(|i| doc.is(i, ",") && doc.is(i + 1, "dat"));
    if goes_on && end <= start + 4 && doc.has(end - 1, Cue::ReportingForm) && is_finite(doc, end - 1) {
        return;
    }
    // `Het wantrouwen van de burger`: a noun.
    let clause =
        (start..end).any(|i| is_verb(doc, i) && !(i == start + 1 && doc.is(start, "het") && is_infinitive(doc, i)));
    // `Tijdens de rit, die lang duurde, zouden agenten hebben gevraagd naar ...`: a phrase of the clause of the verb.
    if clause
        && !whole
        && opener.any(WordClass::PREPOSITION)
        && !opener.any(WordClass::SUBORDINATOR)
        && scene.quotes.within(start, end).is_empty()
        && (start..end).any(|i| doc.is(i, ",") && class(doc, i + 1).any(WordClass::RELATIVE))
        && !is_main(scene, start, end)
        && !main
    {
        return;
    }
    // `De boete, zegt X, is te hoog`: one clause around its attribution.
    let comma = (last..unit.end.min(last + 10)).find(|&i| doc.is(i, ","));
    let joins = comma.filter(|&c| {
        // `De ambassade, aldus X, benadrukt dat ...`: spelled like a participle, too.
        let verb = super::clause::is_surely_finite(doc, c + 1)
            || super::clause::is_of(doc, c + 1, &["zijn", "hebben", "worden", "kunnen", "moeten", "willen", "zullen"])
            || is_finite(doc, c + 1) && doc.has(c + 1, Cue::ReportingForm) && doc.is_any(c + 2, &["dat", "of"]);
        // `Dat is, vindt de minister, een brug te ver`: the verb alone stands before the attribution.
        let opened = clause && end > start + 1 && super::clause::is_surely_finite(doc, end - 1);
        let opened = opened && !(start..end - 1).any(|i| is_verb(doc, i));
        !whole && (!clause && verb || opened && super::according::is_part(scene, c + 1, unit.end))
    });
    if let Some(comma) = joins {
        let end = super::content::clause_end(scene, comma + 1, unit.end, super::content::Kind::Main);
        push(
            scene,
            Found {
                around: &around,
                who: Who::Nouns(speakers.clone(), Some(verb)),
                stance: Some(stance),
                hedge,
                ..Found::new(RULE.id, start..end, speaker, cue..cue + 1)
            },
        );
        return;
    }
    // `In het jongste nummer, zegt X daar iets over`, `Een groter effect, verwacht X van de maatregel`: parts of the clause of the verb.
    let clean = aux.is_none()
        && (last >= unit.end || doc.is_any(last, word_set![".", ",", "in", "op", "tegen", "aan", "bij", "!", "?"]));
    if !clause
        && !whole
        && rest.is_none()
        && (stance == Stance::Expects || class(doc, start).any(WordClass::PREPOSITION) && !clean)
    {
        return;
    }
    // `Had X maar gewacht, zegt Y, dan was er niets gebeurd`: one clause around its attribution.
    if let Some((from, to)) = rest
        && clause
        && !whole
        && (doc.is_any(from, &["dan", "dat"])
            // `Een verbod is nodig, vindt X, omdat ...`: why, by the same mouth.
            || doc.is_any(from, word_set!["omdat", "zodat", "zolang", "tenzij", "mits", "aangezien"])
            || doc.is(from, "om") && super::opening::has_te(scene, from + 1, to)
            || (start..end - 1).all(|i| !is_verb(doc, i))
                && super::clause::is_of(
                    doc,
                    end - 1,
                    &["zullen", "kunnen", "moeten", "mogen", "hebben", "zijn", "worden"],
                ))
    {
        push(
            scene,
            Found {
                who: Who::Nouns(speakers, Some(verb)),
                stance: Some(stance),
                hedge,
                ..Found::new(RULE.id, start..to, speaker, cue..cue + 1)
            },
        );
        return;
    }
    // `Het tegoed ligt lager, zegt X, meestal rond ...`, `Hij gaat niet weg, zegt hij, "want ..."`: what goes on without a clause of its own.
    if rest.is_none()
        && clause
        && !whole
        && let Some(end) = tail(scene, last, unit.end)
    {
        push(
            scene,
            Found {
                who: Who::Nouns(speakers, Some(verb)),
                stance: Some(stance),
                hedge,
                ..Found::new(RULE.id, start..end, speaker, cue..cue + 1)
            },
        );
        return;
    }
    // `Bovendien, zo zei X, "..."`: a word that ties sentences is nothing said.
    if !whole && (clause || rest.is_none()) && !(end == start + 1 && doc.is_any(start, TIES)) {
        push(
            scene,
            Found {
                around: &around,
                who: Who::Nouns(speakers.clone(), Some(verb)),
                stance: Some(stance),
                hedge: hedge.clone(),
                ..Found::new(RULE.id, start..end, speaker.clone(), cue..cue + 1)
            },
        );
    }
    if let Some((from, to)) = rest
        && !whole
    {
        push(
            scene,
            Found {
                who: Who::Nouns(speakers, Some(verb)),
                stance: Some(stance),
                hedge,
                ..Found::new(RULE.id, from..to, speaker, cue..cue + 1)
            },
        );
    }
}

/// What somebody thinks of a clause that stands in front has no more words than these behind who it is.
const JUDGED: usize = 6;

/// `..., klinkt het bij de bond`: from whom the words come.
fn sounds(scene: &mut Scene<'_>, at: usize, unit: &std::ops::Range<usize>) {
    let doc = scene.doc;
    let place = skip_adverbs(scene, at + 2, unit.end);
    if !doc.is_any(place, &["bij", "uit", "vanuit", "binnen", "onder", "in"]) {
        return;
    }
    let (found, _) = nouns(scene, place + 1, unit.end);
    let start = skip_start(scene, unit.start, at);
    let end = trim(doc, start, at);
    let whole = scene.quotes.opened_by(start).and_then(|i| scene.quotes.get(i)).is_some_and(|q| q.close + 1 >= end);
    let speaks = |n: &Noun| match n.head {
        Head::Mention(_) => !doc.is(place, "in"),
        _ => !kind::is_silent(doc, n),
    };
    if whole || found.is_empty() || !found.iter().all(speaks) || !(start..end).any(|i| is_verb(doc, i)) {
        return;
    }
    let speaker = party::entities(scene, &found, None);
    if speaker.is_empty() {
        return;
    }
    let who = Who::Nouns(found, None);
    push(scene, Found { who, stance: Some(Stance::Says), ..Found::new(RULE.id, start..end, speaker, at..at + 1) });
}

/// Words that tie a sentence to the one before it.
const TIES: &[&str; 8] = &["bovendien", "daarnaast", "ofwel", "dus", "ook", "immers", "toch", "tegelijkertijd"];

/// Where the clause begins: behind a conjunction that only ties it to the sentence before.
fn skip_start(scene: &Scene<'_>, start: usize, end: usize) -> usize {
    let doc = scene.doc;
    let from =
        if doc.is_any(start, word_set!["maar", "want", "en", "-", "–", "•", "*"]) { start + 1 } else { start };
    if from < end { from } else { skip_lead(scene, start, end) }
}

/// Does the attribution have a clause of its own behind it? Where one stands before it (`told`), a `dat` behind a comma is a relative.
fn has_complement(scene: &Scene<'_>, from: usize, end: usize, told: bool) -> bool {
    let doc = scene.doc;
    let mut i = from;
    while i < end && i < from + 16 {
        if doc.is(i, "dat")
            // `Het plan is te duur, vindt X: "..."` says both, `Dan is er een probleem, zegt X: het geld is op` what follows.
            || doc.is(i, ":")
                && if scene.quotes.opened_by(i + 1).is_some() { !told } else { super::opening::is_told(scene, i + 1, end) }
            || doc.is(i, "te") && is_infinitive(doc, i + 1)
            || doc.is(i, "of")
            || i <= from + 1 && doc.is_any(i, &["hoe", "wat", "waarom", "wie"])
        {
            return true;
        }
        if doc.is(i, ",") || scene.quotes.opened_by(i).is_some() {
            return doc.is(i + 1, "dat") && !told;
        }
        i = next(scene, i);
    }
    false
}

/// Has the clause a finite verb of its own, before any word that opens another?
fn is_main(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    let doc = scene.doc;
    let opens = |i: usize| {
        i > start && class(doc, i).any(WordClass::SUBORDINATOR | WordClass::RELATIVE) || doc.is_any(i, &["of", "als"])
    };
    let finite =
        |i: usize| super::clause::is_surely_finite(doc, i) || i > start && is_finite(doc, i) && !doc.is(i - 1, "te");
    (start..end).take_while(|&i| !opens(i)).any(finite)
        || (start..end).any(|i| doc.is(i, ",") && is_finite(doc, i + 1) && doc.is(start, "als"))
}

/// What goes on behind an attribution between commas, if it is a part of what was said.
fn rest(scene: &Scene<'_>, start: usize, last: usize, end: usize) -> Option<(usize, usize)> {
    let doc = scene.doc;
    // `Het is lang geleden, aldus de bond, dat ...`: what the `het` of the clause stands for.
    let announced = doc.is(start, "het") && super::clause::is_of(doc, start + 1, &["zijn", "worden", "blijven"]);
    let comma = (last..end.min(last + 10)).find(|&i| doc.is(i, ","))?;
    let from = comma + 1;
    if doc.is_any(
        from,
        word_set![
            "die",
            "terwijl",
            "toen",
            "waarna",
            "nadat",
            "maar",
            "en",
            "want",
            "aldus",
            "zo",
            "waar",
            "waarmee",
            "waarbij",
            "wiens",
            "directeur",
            "voorzitter",
            "verbonden",
            "werkzaam",
            "auteur",
            "een",
            "de",
            "het",
        ],
    ) || scene.quotes.opened_by(from).is_some()
        // `..., zegt hij, verwijzend naar het nieuws`
        || doc.str(from).len() > 6 && doc.str(from).ends_with("end")
        || doc.has(from, Cue::ReportingForm) && !super::clause::is_of(doc, from, &["zijn", "blijven"])
        || doc.has(from, Cue::Role)
        || super::clause::form(doc, from).is_some_and(|f| f.is_participle())
        || doc.is(from, "dat") && !announced && !continues(scene, comma)
    {
        return None;
    }
    let to = trim(doc, from, end);
    (to > from + 3 && (from..to).any(|i| is_verb(doc, i))).then_some((from, to))
}
