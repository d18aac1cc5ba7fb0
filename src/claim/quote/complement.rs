//! `X zegt dat ...`, `X vraagt zich af of ...`, `X zegt ... te hebben`, `X noemt het plan "onuitvoerbaar"`.

use std::ops::Range;

use super::agent::agent;
use super::aim::{aim, heard};
use super::build::{Found, hedge_of, push};
use super::clause::{class, is_infinitive, is_surely_finite, is_verb, skip_adverbs};
use super::fronted::likewise;
use super::kind;
use super::noun::Head;
use super::opening::{describes, is_relative, wants};
use super::party;
use super::settle::Who;
use super::subject::{behind, subject};
use super::under::{BETWEEN, complement, is_somebody};
use super::verb::{Report, reported};
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, WordClass};
use crate::model::{ClaimValue, Hedge, MentionKind, Stance};

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
    let Some((r, unit)) = reported(scene, at) else { return };
    // `ziet de uitslag als een nederlaag`
    let likens =
        || r.row.lemma == "zien" && !r.passive && (at + 2..unit.end.min(at + BETWEEN)).any(|i| doc.is(i, "als"));
    if SOURCED.contains(&r.row.lemma.as_str()) && !likens() && !sees(scene, &r) && heard(scene, &r, &unit).is_none() {
        return;
    }
    let aim = aim(scene, &r, &unit);
    let aimed = matches!(aim, Some(Some(_)));
    let found = match aim {
        _ if r.row.lemma == "horen" => heard(scene, &r, &unit),
        Some(aim) => {
            aim.filter(|_| !matches!(r.row.stance, Stance::Thinks | Stance::Expects) || r.row.lemma == "voorspellen")
        }
        None if r.passive => agent(scene, &r, &unit),
        None => subject(scene, r.finite, &unit),
    };
    let Some(mut found) = found else { return };
    // `De komst van de centrale noemt X "onverantwoord"`: what cannot judge is the object.
    if r.row.object
        && !found.behind
        && found.first == unit.start
        && found.nouns.iter().all(|n| kind::is_silent(doc, n))
        && let Some(own) = behind(scene, r.finite, &unit)
            .filter(|s| s.nouns.iter().all(|n| is_somebody(scene, n) || n.definite && !kind::is_silent(doc, n)))
    {
        found = own;
    }
    if let Some(content) = likewise(scene, &r, &found, &unit) {
        let speaker = party::entities(scene, &found.nouns, Some(r.finite));
        if !speaker.is_empty() {
            let who = Who::Nouns(found.nouns, Some(r.finite));
            push(
                scene,
                Found { who, stance: Some(r.row.stance), ..Found::new(RULE.id, content, speaker, r.at..r.at + 1) },
            );
        }
        return;
    }
    let from = if found.behind { found.last.max(r.at + 1) } else { r.at.max(r.finite) + 1 };
    let Some(mut content) = complement(scene, &r, &found, from, &unit) else { return };
    if found.behind && describes(scene, unit.start, r.finite, content.start) {
        return;
    }
    // `Kiezers die zeggen dat ze gaan, twijfelen nog`: the sentence goes on behind its relative clause.
    // So it does behind the clause that opens it (`Omdat de bond vindt dat het moet, vroeg hij om steun`).
    let relative = !found.behind && found.last < r.finite && doc.is_any(found.last, &["die", "dat"]);
    let ended = |i: usize| {
        let verb = super::clause::is_finite(doc, i + 1);
        let after =
            class(doc, i + 2).any(WordClass::DETERMINER | WordClass::PRONOUN) || scene.mention_at(i + 2).is_some();
        doc.is(i, ",")
            && if relative { verb && is_verb(doc, i - 1) } else { is_surely_finite(doc, i + 1) || verb && after }
    };
    let opened = class(doc, unit.start).any(WordClass::SUBORDINATOR)
        && !(unit.start..r.finite).any(|i| doc.is(i, ","))
        && !found.behind;
    // `mensen die vinden dat ze gehinderd worden en die minder willen betalen`: the next relative clause.
    let next = |i: usize| relative && doc.is_any(i, &["en", "maar"]) && doc.is(i + 1, doc.str(found.last));
    if relative || opened {
        content.end = (content.start + 2..content.end).find(|&i| ended(i) || next(i)).unwrap_or(content.end);
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
            && doc.is_any(opened.wrapping_sub(1), &["gevolg", "voordeel", "nadeel", "verschil", "beeld"])
            || doc.is_any(opened.wrapping_sub(1), &["feit", "risico"])
                && !doc.is(opened.wrapping_sub(3), "over")
                && !r.row.lemma.ends_with(" wijzen")
                && !r.row.lemma.ends_with(" waarschuwen")
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
        && skip_adverbs(scene, from.min(r.last), r.last) + 1 < r.last
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
    // `hadden zich vrijwilligers gemeld om te helpen`
    let reflexive = |mut range: Range<usize>| range.any(|i| doc.is(i, "zich"));
    if ["stellen", "melden"].iter().any(|verb| r.row.lemma == *verb) && reflexive(from..content.start)
        || r.row.lemma == "melden"
            && !doc.is_any(content.start.wrapping_sub(1), &["dat", "of"])
            && reflexive(r.finite.min(r.at)..content.start)
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
    // `Het bedrijf noemt ze Zoefbots`: the name that a thing gets.
    if r.row.lemma == "noemen"
        && doc.is_any(content.start, &["ze", "het", "hem", "haar", "dit", "dat", "die", "deze"])
        && doc.is_upper(content.start + 1)
        && scene.quotes.within(content.start, content.end).is_empty()
    {
        return;
    }
    // `hoe de bond denkt dit te voorkomen`: a question, and nothing told.
    if r.row.te
        && !found.behind
        && found.first > unit.start
        && doc.is_any(found.first.wrapping_sub(1), &["hoe", "wat", "wie", "waarmee"])
        && !doc.is_any(content.start.wrapping_sub(1), &["dat", "of"])
    {
        return;
    }
    // `ze zijn het er niet mee eens dat ...`: what happens, and what they think of it is not said.
    if r.row.lemma.contains(" eens")
        && (r.finite.min(r.at).saturating_sub(4).max(unit.start)..content.start).any(|i| doc.is(i, "niet"))
    {
        return;
    }
    // `zullen moeite hebben de kiezers ervan te overtuigen dat ...`: it may not come to that.
    if r.row.lemma == "ervan overtuigen" && doc.is(r.at.wrapping_sub(1), "te") && !aimed {
        return;
    }
    // `heeft de hoop gevestigd op ...`
    if r.row.lemma == "de hoop hebben" && super::clause::form(doc, r.last).is_some_and(|f| f.is_participle()) {
        return;
    }
    // `heeft hem niet op de hoogte gesteld dat ...`: nobody said it.
    if ["informeren", "op de hoogte stellen"].iter().any(|verb| r.row.lemma == *verb)
        && (r.finite.min(r.at)..content.start).any(|i| doc.is_any(i, &["niet", "nooit"]))
    {
        return;
    }
    // `weinig bewijs kon vinden dat ...`, `een plek te vinden die ...`: found, and not thought.
    if r.row.lemma == "vinden"
        && is_infinitive(doc, r.at)
        && (doc.is(r.at - 1, "te") || super::clause::is_of(doc, r.finite, &["kunnen"]) && r.finite != r.at)
        && !doc.is(content.start, "het")
        && scene.quotes.within(content.start, content.end).is_empty()
    {
        return;
    }
    // `Ze noemden zich geen jagers`: a name that somebody takes.
    if r.row.lemma == "noemen"
        && found.nouns.len() == 1
        && (from..content.end).any(|i| doc.is_any(i, &["zich", "zichzelf"]) && !doc.is(i - 1, "op"))
        && scene.quotes.within(content.start, content.end).is_empty()
    {
        return;
    }
    // `zegt dat zij het te duur vindt`: said already, by the same mouth.
    if r.at >= content.end && found.nouns.iter().all(|n| n.is_personal(doc)) && is_within(scene, &content) {
        return;
    }
    // `eist dat de minister toegeeft dat ...`: what another wants to hear has not been said.
    if found.first > unit.start + 1
        && doc.is(found.first - 1, "dat")
        && super::clause::is_of(doc, found.first - 2, &["eisen", "willen", "verlangen", "hopen", "verwachten"])
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
    // `omdat de inspecteur niet kon aantonen dat ...`: nobody has shown it.
    if PROOF.contains(&r.row.lemma.as_str())
        && r.at != r.finite
        && super::clause::is_of(doc, r.finite, &["kunnen"])
        && (r.finite.min(r.at).saturating_sub(3).max(unit.start)..r.at).any(|i| doc.is_any(i, &["niet", "nooit"]))
    {
        return;
    }
    if PROOF.contains(&r.row.lemma.as_str()) && !found.nouns.iter().all(|n| is_somebody(scene, n))
        || !(r.row.lemma != "noemen" && found.behind && r.finite < found.first && doc.is(unit.start, "als"))
            && is_condition(scene, &unit, at)
    {
        return;
    }
    if sees(scene, &r) && !likens() {
        let person = |n: &super::noun::Noun| match n.head {
            Head::Mention(id) => scene
                .mentions
                .get(id as usize)
                .is_some_and(|m| matches!(m.kind(), MentionKind::Person | MentionKind::Official)),
            _ => n.is_personal(doc),
        };
        if !found.nouns.iter().all(person) {
            return;
        }
    }
    if !r.row.strong && found.nouns.iter().any(|n| is_doubtful(scene, n)) {
        return;
    }
    // `deed samen met de bond een beroep op ...`: with whom.
    // `hoopt, net als de bond, dat ...`: who does, too, unless words of one of them follow.
    let free = scene.quotes.opened_by(unit.end).is_none();
    let beside =
        |i: &usize| doc.is(*i, "samen") && doc.is(i + 1, "met") || free && doc.is(*i, "net") && doc.is(i + 1, "als");
    if let Some(with) = (r.finite + 1..content.start.min(r.finite + BETWEEN)).find(beside).filter(|_| !found.behind) {
        let (more, last) = super::noun::nouns(scene, with + 2, content.start);
        if last < content.start && more.iter().all(|n| matches!(n.head, Head::Mention(_))) {
            found.nouns.extend(more);
        }
    }
    // `Ze nam het woord om te zeggen dat ...`: the infinitive tells nothing of her number.
    let verb = (!aimed).then_some(r.finite);
    let speaker = party::entities(scene, &found.nouns, verb);
    if speaker.is_empty() && !found.nouns.iter().any(|n| n.is_personal(doc))
        || found.nouns.iter().any(|n| is_thing(scene, n) || kind::is_silent(doc, n))
    {
        return;
    }
    // `omdat de bond niet gelooft dat ...`, `heeft niet gezegd dat ...`
    let low = if r.finite < r.at { r.finite } else { r.at.saturating_sub(2).max(unit.start) };
    let clause = (low..r.at).rev().take_while(|&i| !doc.is_any(i, &[",", "en", "maar", "dat", ";", ":"])).last();
    let said = if r.finite < r.at || doc.is_any(r.at.wrapping_sub(1), &["niet", "nooit"]) {
        clause.unwrap_or(r.at)
    } else {
        r.at
    };
    let hedge = hedge_of(scene, r.row.stance, said..content.start).map(|(hedge, words)| match r.row.stance {
        Stance::Denies => (hedge, r.at..r.at + 1),
        _ => (hedge, words),
    });
    // `sluit niet uit dat`: what is not ruled out may be.
    let open = r.row.stance == Stance::Denies && hedge.is_none();
    let (stance, hedge) = match () {
        _ if open && r.row.lemma == "uitsluiten" => (Stance::Thinks, Some((Hedge::Possible, r.at..r.at + 1))),
        _ if open => (Stance::Confirms, None),
        _ if r.row.lemma == "horen" => (Stance::Says, hedge),
        _ => (r.row.stance, hedge),
    };
    let around = [from..content.start];
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

/// Is it a part of an indirect quote that was found before?
fn is_within(scene: &Scene<'_>, content: &Range<usize>) -> bool {
    let own = scene.doc.span(content.start, content.end);
    scene.claims.iter().rev().take(8).any(|c| match &c.value {
        ClaimValue::Quote(q) => q.content.span().start <= own.start && own.end <= q.content.span().end,
        _ => false,
    })
}

/// `Hoogleraar X ziet dat ...`, `Ook merkt X dat ...`: what somebody says that he sees, told as it is now.
fn sees(scene: &Scene<'_>, r: &Report<'_>) -> bool {
    let doc = scene.doc;
    let now = super::clause::form(doc, r.at).is_some_and(|f| f.readings.iter().all(|r| r.present));
    ["zien", "merken"].iter().any(|verb| r.row.lemma == *verb)
        && r.at == r.finite
        && now
        // `ziet het niet gebeuren dat`, `ziet voor zich dat`
        && (r.at + 1..r.at + BETWEEN)
            .take_while(|&i| !doc.is_any(i, &[",", ".", ":", "het", "voor"]) && !is_verb(doc, i))
            .any(|i| doc.is(i, "dat"))
        && !class(doc, doc.sentence_range(r.at).start).any(WordClass::SUBORDINATOR)
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
        && !(noun.of_word.is_some() && doc.is_any(at, word_set!["deel", "helft", "kwart", "derde", "meerderheid", "merendeel"]))
        && !super::noun::is_plural(doc, at)
        && !kind::is_human(doc, at)
        && !kind::is_body(doc, at)
        && !(noun.words > noun.first && super::voice::is_collective(doc, at)))
}

/// Papers without an author do not speak.
fn is_thing(scene: &Scene<'_>, noun: &super::noun::Noun) -> bool {
    matches!(noun.head, Head::Word(at) if kind::is_document(scene.doc, at) && noun.of.is_none() && noun.of_name.is_none())
}
