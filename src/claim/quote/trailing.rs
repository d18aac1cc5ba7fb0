//! `..., meldt X.`, `..., zo meldt X.`, `..., aldus X.`, `..., zegt X, ...`: the clause before the attribution is what was said.

use std::ops::Range;

use super::according::is_part;
use super::attribution::{Attribution, attribution};
use super::build::{Found, hedge_of, push};
use super::clause::{
    class, is_crosshead, is_finite, is_infinitive, is_of, is_stop, is_surely_finite, is_verb, skip_adverbs, trim, unit,
};
use super::closing::{continues, tail};
use super::content::{Kind, clause_end};
use super::kind;
use super::noun::{Head, Noun, nouns};
use super::party;
use super::settle::Who;
use super::subject::skip_lead;
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, WordClass};
use crate::model::Stance;

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

/// A clause in front of an attribution.
struct Clause {
    /// Its first token.
    start: usize,
    /// The token behind its last.
    end: usize,
    /// Is it a main clause behind one that opens the sentence (`Als de brug af is, gaat het sneller, stelt X`)?
    main: bool,
    /// Is it one quotation and nothing else? That belongs to the rules of quotations.
    whole: bool,
    /// Has it a verb?
    verb: bool,
}

/// The clause in front of the attribution, with what else the same mouth says of it behind.
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
    let Some(mut told) = attribution(scene, at) else { return };
    if told.verb <= told.unit.start
        || !doc.is_any(told.verb - 1, word_set![",", "–", "—", "-", "("])
        || told.speakers.is_empty()
    {
        return;
    }
    told.last = skip_adverbs(scene, told.last, told.unit.end);
    let clause = clause(scene, &told);
    if clause.end <= clause.start && clause.end > told.unit.start && doc.is(told.last, ",") {
        return behind_conjunction(scene, told);
    }
    if is_no_clause(scene, &clause) || is_quoted(scene, &clause) {
        return;
    }
    let speaker = party::entities(scene, &told.speakers, Some(told.verb));
    if speaker.is_empty() && !told.speakers.iter().any(|n| n.is_personal(doc))
        || told.speakers.iter().any(|n| kind::is_silent(doc, n))
    {
        return;
    }
    let hedge = hedge_of(scene, told.stance, told.cue..told.cue);
    let around = [told.last..told.unit.end.min(told.last + AROUND)];
    for part in parts(scene, &told, &clause) {
        push(
            scene,
            Found {
                around: if part.around { &around } else { &[] },
                who: Who::Nouns(told.speakers.clone(), Some(told.verb)),
                stance: Some(told.stance),
                hedge: hedge.clone().filter(|_| part.hedged),
                ..Found::new(RULE.id, part.content, speaker.clone(), told.cue..told.cue + 1)
            },
        );
    }
}

/// How many words behind the attribution may say to whom and when.
const AROUND: usize = 24;

/// Where the clause in front of the attribution begins and ends, and what it is.
fn clause(scene: &Scene<'_>, told: &Attribution) -> Clause {
    let (doc, verb) = (scene.doc, told.verb);
    let mut start = skip_start(scene, told.unit.start, verb);
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
    // `Het wantrouwen van de burger`: a noun.
    let noun = |i: usize| i == start + 1 && doc.is(start, "het") && is_infinitive(doc, i);
    Clause {
        start,
        end,
        main: (start + 1..end).any(|i| doc.is(i - 1, ",") && is_finite(doc, i) && scene.quotes.around(i).is_none()),
        whole: scene.quotes.opened_by(start).and_then(|i| scene.quotes.get(i)).is_some_and(|q| q.close + 1 >= end),
        verb: (start..end).any(|i| is_verb(doc, i) && !noun(i)),
    }
}

/// `Maar, zeggen kenners, het kan niet`: nothing but a conjunction in front.
fn behind_conjunction(scene: &mut Scene<'_>, told: Attribution) {
    let doc = scene.doc;
    let content = told.last + 1..clause_end(scene, told.last + 1, told.unit.end, Kind::Main);
    let speaker = party::entities(scene, &told.speakers, Some(told.verb));
    let clause = (content.start..content.end).any(|i| is_finite(doc, i));
    if clause && !speaker.is_empty() && scene.quotes.opened_by(content.start).is_none() {
        let who = Who::Nouns(told.speakers, Some(told.verb));
        let found = Found::new(RULE.id, content, speaker, told.cue..told.cue + 1);
        push(scene, Found { who, stance: Some(told.stance), ..found });
    }
}

/// Is what stands in front no clause that somebody says: one under a conjunction, none at all, or the subject of the verb?
fn is_no_clause(scene: &Scene<'_>, clause: &Clause) -> bool {
    let doc = scene.doc;
    let &Clause { start, end, main, .. } = clause;
    let under = class(doc, start).any(WordClass::SUBORDINATOR);
    // `Pas toen hij kwam, realiseerde ze zich ...`
    let late = skip_adverbs(scene, start, end);
    if end <= start
        || late > start && !main && doc.is_any(late, &["toen", "nadat", "omdat", "als", "wanneer"])
        || under && !main && !doc.is_any(start, &["of", "dat", "nu", "sinds"])
        || doc.is_any(start, word_set!["zoals", "volgens", "waarom", "naar", "desgevraagd"])
        || doc.is_any(start, &["om", "hoe", "wat", "wie", "wanneer"]) && !main
    {
        return true;
    }
    // `De Boer, die de kritiek deelt, heeft partijen gewaarschuwd`: the subject of the verb, and nothing said.
    let (_, subject) = nouns(scene, start, end);
    let relative = |i: usize| doc.is(i, ",") && class(doc, i + 1).any(WordClass::RELATIVE);
    subject > start && relative(subject) && !(subject + 2..end).any(|i| doc.is(i, ","))
}

/// `Ook is er onvrede: "...", zegt X`: a quotation of its own behind words of the article, which another rule has taken.
fn is_quoted(scene: &Scene<'_>, clause: &Clause) -> bool {
    let doc = scene.doc;
    let &Clause { start, end, .. } = clause;
    let direct = scene.quotes.within(start, end).last().filter(|&i| {
        scene.quotes.get(i).is_some_and(|q| {
            let apart = q.open > start && doc.is(q.open - 1, ":") || !(start..q.open).any(|i| is_verb(doc, i));
            q.closed && q.close + 2 >= end && doc.is_upper(q.open + 1) && apart
        })
    });
    !clause.whole && direct.is_some_and(|i| scene.quotes.claim(i).is_some())
}

/// A stretch of what was said.
struct Part {
    /// Its tokens.
    content: Range<usize>,
    /// Do the words behind the attribution say to whom and when?
    around: bool,
    /// Does the verb bring its hedge?
    hedged: bool,
}

impl Part {
    /// One that says no more than its words.
    fn of(content: Range<usize>) -> Part {
        Part { content, around: false, hedged: true }
    }
}

/// What was said: the clause, the whole around the attribution, or the clause and what goes on behind.
fn parts(scene: &Scene<'_>, told: &Attribution, clause: &Clause) -> Vec<Part> {
    let doc = scene.doc;
    let &Clause { start, end, whole, .. } = clause;
    let last = told.last;
    // `Het plan is te duur, vindt X: "..."`: a clause of its own, and a quotation behind it.
    if doc.is(last, ":") && scene.quotes.opened_by(last + 1).is_some() && !whole {
        return if is_main(scene, start, end) { vec![Part::of(start..end)] } else { Vec::new() };
    }
    if let Some(to) = judged_in_marks(scene, told) {
        return vec![Part { hedged: false, ..Part::of(start..to) }];
    }
    let rest = rest(scene, start, last, told.unit.end);
    if let Some(to) = judged(scene, told, clause).filter(|_| rest.is_none()) {
        return vec![Part::of(start..to)];
    }
    if is_led_to(scene, told, clause) || is_phrase(scene, clause) {
        return Vec::new();
    }
    if let Some(to) = joined(scene, told, clause) {
        return vec![Part { around: true, ..Part::of(start..to) }];
    }
    if rest.is_none() && is_of_verb(scene, told, clause) {
        return Vec::new();
    }
    if let Some((from, to)) = rest
        && clause.verb
        && !whole
        && goes_on(scene, clause, from, to)
    {
        return vec![Part::of(start..to)];
    }
    // `Het tegoed ligt lager, zegt X, meestal rond ...`, `Hij gaat niet weg, zegt hij, "want ..."`: what goes on without a clause of its own.
    if rest.is_none()
        && clause.verb
        && !whole
        && let Some(end) = tail(scene, last, told.unit.end)
    {
        return vec![Part::of(start..end)];
    }
    if whole {
        return Vec::new();
    }
    let mut parts = Vec::new();
    // `Bovendien, zo zei X, "..."`: a word that ties sentences is nothing said.
    if (clause.verb || rest.is_none()) && !(end == start + 1 && doc.is_any(start, TIES)) {
        parts.push(Part { around: true, ..Part::of(start..end) });
    }
    parts.extend(rest.map(|(from, to)| Part::of(from..to)));
    parts
}

/// Verbs that judge what stands in front.
const JUDGING: &[&str] = &["vinden", "noemen", "achten"];

/// `Dat hij wegblijft, vindt X "ongekend"`: where the judgement behind the subject ends, which belongs to what is said.
fn judged_in_marks(scene: &Scene<'_>, told: &Attribution) -> Option<usize> {
    let doc = scene.doc;
    let q = scene.quotes.opened_by(told.last).and_then(|i| scene.quotes.get(i)).filter(|q| q.closed)?;
    let judges = is_of(doc, told.cue, JUDGING)
        && !class(doc, q.open - 1).any(WordClass::DETERMINER)
        && !(q.open + 1..q.close).any(|i| is_surely_finite(doc, i));
    judges.then_some(q.close + 1)
}

/// `Dat hij wegblijft, vindt X onzin`: so it does without marks.
fn judged(scene: &Scene<'_>, told: &Attribution, clause: &Clause) -> Option<usize> {
    let (doc, last) = (scene.doc, told.last);
    let judges = doc.is_any(clause.start, &["dat", "om"])
        && !is_finite(doc, clause.start + 1)
        && !class(doc, last).any(WordClass::PREPOSITION)
        && doc.is(clause.end, ",")
        && told.aux.is_none()
        && is_of(doc, told.cue, JUDGING);
    let stop = (last..told.unit.end.min(last + JUDGED + 1)).find(|&i| is_stop(doc, i) || doc.is(i, ","))?;
    (judges && stop > last && !doc.is(stop, ",")).then_some(stop)
}

/// `Zij hopen, zo lieten de ouders weten, dat ...`: the verb in front has its clause behind the attribution.
fn is_led_to(scene: &Scene<'_>, told: &Attribution, clause: &Clause) -> bool {
    let (doc, end) = (scene.doc, clause.end);
    let dat = (told.last..told.unit.end.min(told.last + NEAR)).any(|i| doc.is(i, ",") && doc.is(i + 1, "dat"));
    dat && end <= clause.start + 4 && doc.has(end - 1, Cue::ReportingForm) && is_finite(doc, end - 1)
}

/// How far behind the attribution the comma may stand at which the sentence goes on.
const NEAR: usize = 10;

/// `Tijdens de rit, die lang duurde, zouden agenten hebben gevraagd naar ...`: a phrase of the clause of the verb.
fn is_phrase(scene: &Scene<'_>, clause: &Clause) -> bool {
    let doc = scene.doc;
    let &Clause { start, end, main, whole, verb } = clause;
    let opener = class(doc, start);
    verb && !whole
        && opener.any(WordClass::PREPOSITION)
        && !opener.any(WordClass::SUBORDINATOR)
        && scene.quotes.within(start, end).is_empty()
        && (start..end).any(|i| doc.is(i, ",") && class(doc, i + 1).any(WordClass::RELATIVE))
        && !is_main(scene, start, end)
        && !main
}

/// `De boete, zegt X, is te hoog`: where the clause ends that stands around its attribution.
fn joined(scene: &Scene<'_>, told: &Attribution, clause: &Clause) -> Option<usize> {
    let doc = scene.doc;
    let &Clause { start, end, .. } = clause;
    let comma = (told.last..told.unit.end.min(told.last + NEAR)).find(|&i| doc.is(i, ","))?;
    let behind = comma + 1;
    // `De ambassade, aldus X, benadrukt dat ...`: spelled like a participle, too.
    let verb = is_surely_finite(doc, behind)
        || is_of(doc, behind, &["zijn", "hebben", "worden", "kunnen", "moeten", "willen", "zullen"])
        || is_finite(doc, behind) && doc.has(behind, Cue::ReportingForm) && doc.is_any(behind + 1, &["dat", "of"]);
    // `Dat is, vindt de minister, een brug te ver`: the verb alone stands before the attribution.
    let opened =
        clause.verb && end > start + 1 && is_surely_finite(doc, end - 1) && !(start..end - 1).any(|i| is_verb(doc, i));
    let joins = !clause.whole && (!clause.verb && verb || opened && is_part(scene, behind, told.unit.end));
    joins.then(|| clause_end(scene, behind, told.unit.end, Kind::Main))
}

/// `In het jongste nummer, zegt X daar iets over`, `Een groter effect, verwacht X van de maatregel`: does what has no verb belong to the clause of this one?
fn is_of_verb(scene: &Scene<'_>, told: &Attribution, clause: &Clause) -> bool {
    let (doc, last) = (scene.doc, told.last);
    let clean = told.aux.is_none()
        && (last >= told.unit.end
            || doc.is_any(last, word_set![".", ",", "in", "op", "tegen", "aan", "bij", "!", "?"]));
    !clause.verb
        && !clause.whole
        && (told.stance == Stance::Expects || class(doc, clause.start).any(WordClass::PREPOSITION) && !clean)
}

/// `Had X maar gewacht, zegt Y, dan was er niets gebeurd`, `Een verbod is nodig, vindt X, omdat ...`: is what goes on from `from` up to `to` one with the
/// clause in front?
fn goes_on(scene: &Scene<'_>, clause: &Clause, from: usize, to: usize) -> bool {
    let (doc, end) = (scene.doc, clause.end);
    doc.is_any(from, word_set!["dan", "dat", "omdat", "zodat", "zolang", "tenzij", "mits", "aangezien"])
        || doc.is(from, "om") && super::opening::has_te(scene, from + 1, to)
        || (clause.start..end - 1).all(|i| !is_verb(doc, i))
            && is_of(doc, end - 1, &["zullen", "kunnen", "moeten", "mogen", "hebben", "zijn", "worden"])
}

/// What somebody thinks of a clause that stands in front has no more words than these behind who it is.
const JUDGED: usize = 6;

/// `..., klinkt het bij de bond`: from whom the words come.
fn sounds(scene: &mut Scene<'_>, at: usize, unit: &Range<usize>) {
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

/// Has the clause a finite verb of its own, before any word that opens another?
fn is_main(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    let doc = scene.doc;
    let opens = |i: usize| {
        i > start && class(doc, i).any(WordClass::SUBORDINATOR | WordClass::RELATIVE) || doc.is_any(i, &["of", "als"])
    };
    let finite = |i: usize| is_surely_finite(doc, i) || i > start && is_finite(doc, i) && !doc.is(i - 1, "te");
    (start..end).take_while(|&i| !opens(i)).any(finite)
        || (start..end).any(|i| doc.is(i, ",") && is_finite(doc, i + 1) && doc.is(start, "als"))
}

/// What goes on behind an attribution between commas, if it is a part of what was said.
fn rest(scene: &Scene<'_>, start: usize, last: usize, end: usize) -> Option<(usize, usize)> {
    let doc = scene.doc;
    // `Het is lang geleden, aldus de bond, dat ...`: what the `het` of the clause stands for.
    let announced = doc.is(start, "het") && is_of(doc, start + 1, &["zijn", "worden", "blijven"]);
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
        || doc.has(from, Cue::ReportingForm) && !is_of(doc, from, &["zijn", "blijven"])
        || doc.has(from, Cue::Role)
        || super::clause::form(doc, from).is_some_and(|f| f.is_participle())
        || doc.is(from, "dat") && !announced && !continues(scene, comma)
    {
        return None;
    }
    let to = trim(doc, from, end);
    (to > from + 3 && (from..to).any(|i| is_verb(doc, i))).then_some((from, to))
}
