//! What speaks against a clause under a reporting verb: the clause is not the verb's, the verb does not report here, or nobody has said it.
//!
//! A reason is a function of its own with its example; `is_unsaid` asks them all.

use super::clause::{class, form, is_infinitive, is_of, is_surely_finite, skip_adverbs};
use super::complement::{Told, likens, sees};
use super::kind;
use super::noun::{Head, Noun, is_plural};
use super::opening::{is_relative, wants};
use super::subject::skip_lead;
use super::under::is_somebody;
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};
use crate::model::{ClaimValue, MentionKind, Stance};

/// A reason why a clause is not what the speaker says.
type Reason = fn(&Scene<'_>, &Told<'_>) -> bool;

/// All reasons, those about the clause first, then those about the verb, then those about who speaks.
const REASONS: &[Reason] = &[
    is_about_words_in_front,
    is_of_noun,
    is_relative_clause,
    is_of_object,
    is_of_others,
    is_behind_relative,
    is_said_already,
    takes_himself,
    gives_name,
    is_found,
    has_set_hope,
    is_question,
    is_how,
    is_wished_by_another,
    is_not_so,
    is_possible,
    is_condition,
    is_unproved,
    is_story,
    cannot_see,
    is_doubtful,
];

/// Is the clause not what the speaker says?
pub fn is_unsaid(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    REASONS.iter().any(|reason| reason(scene, told))
}

/// Stands the clause behind `dat` or `of`?
fn is_introduced(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    scene.doc.is_any(told.content.start.wrapping_sub(1), &["dat", "of"])
}

/// Has the clause no quotation within it?
fn is_unquoted(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    scene.quotes.within(told.content.start, told.content.end).is_empty()
}

/// `"...", zei hij over het besluit om te gaan`: what was said stands in front.
fn is_about_words_in_front(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let (doc, finite) = (scene.doc, told.r.finite);
    told.found.behind
        && told.r.at == finite
        && finite > told.unit.start
        && doc.is(told.content.start, "over")
        && scene.quotes.around((finite - 1).saturating_sub(usize::from(doc.is(finite - 1, ",")))).is_some()
}

/// `wil een excuus verzinnen voor het feit dat ...`, `is overtuigd door de belofte dat ...`: what hangs on a noun.
fn is_of_noun(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let (doc, r) = (scene.doc, &told.r);
    let dat = told.content.start.wrapping_sub(1);
    if !doc.is(dat, "dat") {
        return false;
    }
    let noun = dat.wrapping_sub(1);
    let about = doc.is(dat.wrapping_sub(3), "over");
    let points = r.row.lemma.ends_with(" wijzen") || r.row.lemma.ends_with(" waarschuwen");
    !about && doc.is_any(noun, &["gevolg", "voordeel", "nadeel", "verschil", "beeld"])
        || !about && doc.is_any(noun, &["feit", "risico"]) && !points
        || r.row.lemma.contains("overtuigd") && (r.at.min(r.finite)..dat).any(|i| doc.is(i, "door"))
        || r.row.lemma == "willen" && r.last == r.at + 1 && !wants(scene, told.from, dat)
}

/// `prees het besluit dat de raad nam`: a relative clause.
fn is_relative_clause(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let (r, start) = (&told.r, told.content.start);
    let parts = r.last > r.at + 1 || r.row.lemma.contains(' ');
    !r.row.strong
        && !["vinden", "achten", "noemen"].iter().any(|verb| r.row.lemma == *verb)
        && !parts
        && scene.doc.is(start.wrapping_sub(1), "dat")
        && is_relative(scene, r.at.max(r.finite) + 1, start - 1)
}

/// `maakte hij het bedrag bekend dat ...`: an object stands before the particle, and a relative clause behind it.
fn is_of_object(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let (doc, r) = (scene.doc, &told.r);
    if r.last == r.at + 1 || r.at != r.finite || !doc.is(r.last - 1, "bekend") {
        return false;
    }
    let object = skip_adverbs(scene, told.from.min(r.last), r.last);
    object + 1 < r.last && doc.is_any(object, &["de", "het"]) && told.found.last <= object
}

/// `reageert op de kritiek dat ...`: what others say.
fn is_of_others(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let (doc, r) = (scene.doc, &told.r);
    r.row.lemma == "reageren"
        && is_introduced(scene, told)
        && !doc.is(r.finite + 1, "dat")
        && (r.at..told.content.start.saturating_sub(1)).any(|i| doc.is(i, "op"))
}

/// `de maatregel waarmee X dreigt, valt onder een wet die ...`: the comma ends the clause of the verb.
fn is_behind_relative(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let (doc, r) = (scene.doc, &told.r);
    let relative = |i: usize| class(doc, i).any(WordClass::RELATIVE) || doc.str(i).starts_with("waar");
    doc.is(r.last, ",")
        && !doc.is_any(r.last + 1, &["dat", "of", "om"])
        && told.content.start > r.last + 1
        && (told.unit.start..r.finite).rev().take_while(|&i| !doc.is(i, ",")).any(relative)
}

/// `zegt dat zij het te duur vindt`: said already, by the same mouth, as a part of a quote that was found before.
fn is_said_already(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let doc = scene.doc;
    if told.r.at < told.content.end || !told.found.nouns.iter().all(|n| n.is_personal(doc)) {
        return false;
    }
    let own = doc.span(told.content.start, told.content.end);
    scene.claims.iter().rev().take(8).any(|c| match &c.value {
        ClaimValue::Quote(q) => q.content.span().start <= own.start && own.end <= q.content.span().end,
        _ => false,
    })
}

/// `stelt zich tot doel te winnen`, `hadden zich vrijwilligers gemeld om te helpen`: no words.
fn takes_himself(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let (doc, r, start) = (scene.doc, &told.r, told.content.start);
    let reflexive = |mut range: std::ops::Range<usize>| range.any(|i| doc.is(i, "zich"));
    ["stellen", "melden"].iter().any(|verb| r.row.lemma == *verb) && reflexive(told.from..start)
        || r.row.lemma == "melden" && !is_introduced(scene, told) && reflexive(r.finite.min(r.at)..start)
        || doc.is(start, "zich") && doc.is_any(start + 1, &["tot", "bij", "ten"])
}

/// `Het bedrijf noemt ze Zoefbots`, `Ze noemden zich geen jagers`: the name that a thing gets, or somebody takes.
fn gives_name(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let (doc, content) = (scene.doc, &told.content);
    if told.r.row.lemma != "noemen" || !is_unquoted(scene, told) {
        return false;
    }
    let pronoun = doc.is_any(content.start, &["ze", "het", "hem", "haar", "dit", "dat", "die", "deze"]);
    let own = |i: usize| doc.is_any(i, &["zich", "zichzelf"]) && !doc.is(i - 1, "op");
    pronoun && doc.is_upper(content.start + 1) || told.found.nouns.len() == 1 && (told.from..content.end).any(own)
}

/// `weinig bewijs kon vinden dat ...`, `een plek te vinden die ...`: found, and not thought.
fn is_found(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let (doc, r) = (scene.doc, &told.r);
    r.row.lemma == "vinden"
        && is_infinitive(doc, r.at)
        && (doc.is(r.at - 1, "te") || is_of(doc, r.finite, &["kunnen"]) && r.finite != r.at)
        && !doc.is(told.content.start, "het")
        && is_unquoted(scene, told)
}

/// `heeft de hoop gevestigd op ...`
fn has_set_hope(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    told.r.row.lemma == "de hoop hebben" && form(scene.doc, told.r.last).is_some_and(|f| f.is_participle())
}

/// `Beseft hij wel dat ...?`, `Maar hoe willen ze dat ...?` asks, and says nothing.
fn is_question(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let (doc, finite) = (scene.doc, told.r.finite);
    if !doc.is(told.unit.end - 1, "?") {
        return false;
    }
    let opens = skip_lead(scene, told.unit.start, finite);
    let asks = &["hoe", "waarom", "wat", "wie", "waar", "wanneer", "waarmee", "waarvan"];
    doc.is_any(opens, &["hoe", "waarom"]) || finite == opens || finite == opens + 1 && doc.is_any(opens, asks)
}

/// `de vraag hoe zij wil voorkomen dat ...`, `hoe de bond denkt dit te voorkomen`: a question, and nothing told.
fn is_how(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let (doc, r, found) = (scene.doc, &told.r, &told.found);
    let question = |i: usize| doc.is(i, "vraag") && doc.is_any(i + 1, &["hoe", "waarom", "of", "wat"]);
    r.row.lemma.starts_with("willen") && (told.unit.start..r.finite).any(question)
        || r.row.te
            && !found.behind
            && found.first > told.unit.start
            && doc.is_any(found.first.wrapping_sub(1), &["hoe", "wat", "wie", "waarmee"])
            && !is_introduced(scene, told)
}

/// `eist dat de minister toegeeft dat ...`: what another wants to hear has not been said.
fn is_wished_by_another(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let first = told.found.first;
    first > told.unit.start + 1 && scene.doc.is(first - 1, "dat") && is_of(scene.doc, first - 2, WISHES)
}

/// Verbs for what somebody wants to hear or waits for.
const WISHES: &[&str] = &["eisen", "willen", "verlangen", "hopen", "verwachten"];

/// How far before a colon the `dat` may stand under which somebody speaks.
const IMAGINED: usize = 14;

/// `Je kunt verwachten dat hij zegt: "..."`, `Stel dat iemand zegt: "..."`: words before a colon at `colon` that nobody has said.
pub fn is_imagined(scene: &Scene<'_>, start: usize, colon: usize) -> bool {
    let doc = scene.doc;
    if colon < start + 3 || !doc.has(colon - 1, Cue::ReportingForm) {
        return false;
    }
    let low = (start + 1).max(colon.saturating_sub(IMAGINED));
    // `hoopt dat de minister luistert en zegt: "..."`: a verb of another clause, where nothing is imagined from the start.
    let imagined = doc.is(start, "stel") || doc.is(start, "wat") && doc.is(start + 1, "als");
    let bound = |i: usize| {
        doc.is_any(i, &[",", ";", "maar", "want", "dus"])
            || !imagined && (doc.is(i, "en") || i + 1 < colon && is_surely_finite(doc, i))
    };
    let dat = (low..colon).rev().take_while(|&i| !bound(i)).find(|&i| doc.is(i, "dat"));
    dat.is_some_and(|dat| is_of(doc, dat - 1, WISHES)) || imagined && !(start + 2..colon).any(bound)
}

/// `ze zijn het er niet mee eens dat ...`, `heeft hem niet op de hoogte gesteld dat ...`, `niemand zei dat ...`: nobody said it.
fn is_not_so(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let (doc, r, start) = (scene.doc, &told.r, told.content.start);
    let verb = r.finite.min(r.at);
    let informs = ["informeren", "op de hoogte stellen"].iter().any(|verb| r.row.lemma == *verb);
    r.row.lemma.contains(" eens") && (verb.saturating_sub(4).max(told.unit.start)..start).any(|i| doc.is(i, "niet"))
        || informs && (verb..start).any(|i| doc.is_any(i, &["niet", "nooit"]))
        || told.found.nouns.iter().any(|n| doc.is(n.first, "niemand"))
}

/// `De EU kan eisen dat ...`, `zullen moeite hebben de kiezers ervan te overtuigen dat ...`: it may not come to that.
fn is_possible(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let (doc, r) = (scene.doc, &told.r);
    r.row.lemma == "ervan overtuigen" && doc.is(r.at.wrapping_sub(1), "te") && !told.aimed
        || matches!(r.row.stance, Stance::Demands | Stance::Asks)
            && doc.is_any(r.finite, &["kan", "kunnen"])
            && r.finite != r.at
}

/// `Als de bank ziet dat ...`: the verb stands in a condition.
fn is_condition(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let doc = scene.doc;
    let Told { r, unit, found, .. } = told;
    // `Als bewoners staan we ervan te kijken dat de gemeente zegt dat ...`
    let main = |i: usize| {
        super::clause::is_finite(doc, i)
            && class(doc, i + 1).any(WordClass::PRONOUN)
            && scene.quotes.around(i).is_none()
    };
    let role = r.row.lemma != "noemen" && found.behind && r.finite < found.first && doc.is(unit.start, "als");
    !role
        && doc.is_any(unit.start, &["als", "indien", "wie", "mocht"])
        && !(unit.start..r.at).any(|i| doc.is(i, ","))
        && !(unit.start + 1..r.at).any(main)
}

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

/// `omdat de inspecteur niet kon aantonen dat ...`, `wilde aantonen dat ...`, `Het bloed bewijst dat ...`: nobody has shown it.
fn is_unproved(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let (doc, r) = (scene.doc, &told.r);
    if !PROOF.contains(&r.row.lemma.as_str()) {
        return false;
    }
    let low = r.finite.min(r.at).saturating_sub(3).max(told.unit.start);
    let wanted = r.at != r.finite && doc.is_any(r.finite, &["wilde", "wilden"]);
    wanted
        || r.at != r.finite
            && is_of(doc, r.finite, &["kunnen"])
            && (low..r.at).any(|i| doc.is_any(i, &["niet", "nooit"]))
        || !told.found.nouns.iter().all(|n| is_somebody(scene, n))
}

/// `Toen ze ontdekte dat ...` tells a story; what a body, a paper or researchers found is told as theirs.
fn is_story(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    told.r.row.lemma == "ontdekken"
        && told.found.nouns.iter().any(|n| match n.head {
            Head::Pronoun(_) => true,
            Head::Word(at) => n.of.is_none() && !is_plural(scene.doc, at),
            _ => false,
        })
}

/// `Het bedrijf ziet dat ...`: only persons say what they see.
fn cannot_see(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    if !sees(scene, &told.r) || likens(scene, &told.r, &told.unit) {
        return false;
    }
    let person = |n: &Noun| match n.head {
        Head::Mention(id) => scene
            .mentions
            .get(id as usize)
            .is_some_and(|m| matches!(m.kind(), MentionKind::Person | MentionKind::Official)),
        _ => n.is_personal(scene.doc),
    };
    !told.found.nouns.iter().all(person)
}

/// A verb that may mean something else, of a noun that is neither a person nor a body, nor several of them.
fn is_doubtful(scene: &Scene<'_>, told: &Told<'_>) -> bool {
    let doc = scene.doc;
    let share = |at: usize| doc.is_any(at, word_set!["deel", "helft", "kwart", "derde", "meerderheid", "merendeel"]);
    let doubtful = |n: &Noun| {
        matches!(n.head, Head::Word(at) if n.of.is_none()
            && !doc.is_any(at, &["'er", "'ster"])
            && !(n.of_word.is_some() && share(at))
            && !is_plural(doc, at)
            && !kind::is_human(doc, at)
            && !kind::is_body(doc, at)
            && !(n.words > n.first && super::voice::is_collective(doc, at)))
    };
    !told.r.row.strong && told.found.nouns.iter().any(doubtful)
}
