//! `X zegt: "..."`, `X: "..."`, `X spreekt van "..."`, and the rest of an interrupted quote.

use std::ops::Range;

use super::build::{Found, push};
use super::clause::{class, is_finite, is_stop, is_surely_finite, skip_adverbs, skip_adverbs_back, unit};
use super::colon::{NEAR, TAIL, concerned, hung, is_rest, is_somebody, remark, thrown, titled, worded};
use super::kind;
use super::noun::{Head, Noun, nouns};
use super::party;
use super::settle::Who;
use super::subject::{Subject, skip_lead, subject};
use super::unsaid::is_imagined;
use super::verb::{Report, report};
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::{Cue, WordClass};
use crate::model::ClaimValue;

/// The rule.
pub static RULE: ClaimRule = ClaimRule {
    id: "quote/before",
    doc: "A quotation whose speaker stands before it.",
    cues: &[Cue::Quotation],
    find,
    hits: &[
        (
            "Mark Rutte: \"Het plan is van tafel.\"",
            "quote | mode=direct | speaker=Mark Rutte | content=Het plan is van tafel.",
        ),
        (
            "Mark Rutte schrijft op zijn site: ‘Het plan is van tafel.’",
            "quote | mode=direct | speaker=Mark Rutte | content=Het plan is van tafel.",
        ),
        ("Mark Rutte sprak van \"rotte appels\".", "quote | mode=direct | speaker=Mark Rutte | content=rotte appels"),
    ],
    misses: &["Mark Rutte las het boek \"De avonden\" in een dag."],
    gaps: &[],
};

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    let Some(i) = scene.quotes.opened_by(at).filter(|&i| scene.quotes.claim(i).is_none()) else { return };
    let Some(q) = scene.quotes.get(i).filter(|q| q.close > q.open + 1) else { return };
    if at == 0 {
        return;
    }
    let content = q.open..q.close + usize::from(q.closed);
    if doc.is(at - 1, ":") || doc.is(at - 1, "-") && doc.is(at.wrapping_sub(2), ":") {
        let start = unit(scene, at - 1).start;
        colon(scene, start, at - 1, content);
        return;
    }
    if !q.closed {
        return;
    }
    let own = unit(scene, at);
    if own.start == at {
        return;
    }
    if interrupted(scene, own.start, at, content.clone()) {
        return;
    }
    fragment(scene, &own, at, content.clone());
    if scene.quotes.claim(i).is_none() {
        super::uttered::find(scene, RULE.id, &own, content);
    }
}

/// What stands before a colon names the speaker.
fn colon(scene: &mut Scene<'_>, start: usize, colon: usize, content: Range<usize>) {
    let lead = start..colon;
    if is_imagined(scene, start, colon) {
        return;
    }
    let words = thrown(scene, start.max(colon.saturating_sub(NEAR))..colon, start);
    let verb = verb_before(scene, &lead).filter(|_| words.is_none());
    if let Some((nouns, r)) = verb.and_then(|r| said_by(scene, &r, &lead).map(|nouns| (nouns, r))) {
        let (verb, cue) = (Some(r.finite), r.at..r.at + 1);
        let speaker = party::entities(scene, &nouns, verb);
        if !speaker.is_empty() {
            let (who, stance) = (Who::Nouns(nouns, verb), Some(r.row.stance));
            push(scene, Found { around: &[lead], who, stance, ..Found::new(RULE.id, content, speaker, cue) });
            return;
        }
    }
    let named = words.or_else(|| titled(scene, start, colon)).map(|noun| vec![noun]);
    let Some(mut found) = named.or_else(|| leading(scene, start, colon)) else { return };
    if let Some(whose) = remark(scene, &found, start, colon) {
        found = vec![whose];
    }
    // What is no one leaves the quotation to the speaker before it.
    let thing = !found.iter().all(|n| may_lead(scene, n, &lead));
    if thing {
        // `Dat bevalt Karin de Boer wel: "..."`: whom the thing concerns.
        let Some(noun) = concerned(scene, start, colon) else { return };
        found = vec![noun];
    }
    let speaker = party::entities(scene, &found, None);
    if thing || !speaker.is_empty() {
        let who = Who::Nouns(found, None);
        push(scene, Found { around: &[lead], who, ..Found::new(RULE.id, content, speaker, colon..colon) });
    }
}

/// How many words of what stands before a colon are looked at for a verb.
const WORDS: usize = 40;

/// The verb before a colon that reports what stands behind it, unless `volgens` says who speaks.
fn verb_before<'a>(scene: &Scene<'a>, lead: &Range<usize>) -> Option<Report<'a>> {
    let doc = scene.doc;
    if is_by_phrase(scene, lead) {
        return None;
    }
    let reporting = |i: &usize| doc.has(*i, Cue::ReportingForm);
    let mut verbs = lead.clone().rev().take(WORDS).filter(reporting);
    let verb = verbs.find_map(|i| report(scene, i, lead).filter(|r| !reads(scene, r)))?;
    // `De club vindt dat geen probleem, zei Karin de Boer: "..."`: who stands between the verb and the colon.
    let (by, last) = nouns(scene, verb.finite + 1, lead.end);
    if doc.is(verb.finite - 1, ",") && last == lead.end && by.iter().any(|n| is_somebody(scene, n)) {
        return Some(verb);
    }
    // `zegt dat hij niet wil dat ...:`: the main clause says who speaks, unless the other verb leads up to the colon (`zegt dat mensen denken:`).
    let relative = |i: usize| doc.is_any(i, &["die", "waarin", "waarmee"]);
    if verb.at.max(verb.finite) + 1 >= lead.end && !(lead.start..verb.finite).any(relative) {
        return Some(verb);
    }
    let over = |i: &usize| {
        (*i..verb.finite).any(|k| doc.is(k, "dat")) && !(lead.start..*i).any(|k| doc.is_any(k, &["dat", "of"]))
    };
    let main = (lead.start..verb.finite)
        .take(WORDS)
        .filter(reporting)
        .filter(|&i| scene.quotes.around(i).is_none())
        .filter(over)
        .find_map(|i| report(scene, i, lead).filter(|r| !r.passive && r.row.dat && r.row.direct && !reads(scene, r)));
    main.or(Some(verb))
}

/// `Volgens X is het ...:`, `Maar dat begint volgens X wel te knellen:`: does a phrase say who speaks, whatever verb follows?
fn is_by_phrase(scene: &Scene<'_>, lead: &Range<usize>) -> bool {
    let (doc, colon) = (scene.doc, lead.end);
    let opens = skip_lead(scene, lead.start, colon);
    let rest = |last: usize| last + TAIL >= colon && is_rest(doc, last, colon);
    let ends = |i: usize| {
        let (found, last) = nouns(scene, i + 1, colon);
        doc.is(i, "volgens") && (last == colon || rest(last)) && found.iter().any(|n| is_somebody(scene, n))
    };
    (opens.max(colon.saturating_sub(NEAR))..colon).any(ends)
        || doc.is(opens, "volgens") && nouns(scene, opens + 1, colon).0.iter().any(|n| is_somebody(scene, n))
}

/// The subject of a verb before a colon, if somebody says it.
fn said_by(scene: &Scene<'_>, r: &Report<'_>, lead: &Range<usize>) -> Option<Vec<Noun>> {
    let doc = scene.doc;
    let found = subject(scene, r.finite, lead).or_else(|| hung(scene, r.finite, lead))?;
    // `Zodra iemand zegt: "..."`: nobody does.
    let nobody = doc.is_any(lead.start, &["als", "zodra", "wanneer", "indien", "stel"])
        && found.nouns.iter().all(|n| matches!(n.head, Head::Pronoun(p) if doc.is(p, "iemand")));
    // `De borden schreeuwen:`
    let silent = found.nouns.iter().all(|n| kind::is_silent(doc, n));
    (!nobody && !silent).then_some(found.nouns)
}

/// May a phrase before a colon name the speaker without a verb that says so?
fn may_lead(scene: &Scene<'_>, n: &Noun, lead: &Range<usize>) -> bool {
    let doc = scene.doc;
    match n.head {
        Head::Word(at) => {
            kind::is_human(doc, at)
                || kind::is_body(doc, at)
                || n.of.is_some()
                || n.last >= lead.end && !lead.clone().any(|i| is_finite(doc, i))
        }
        // `Die laat zich niets wijsmaken: "..."`
        // `Een van hen: "..."`
        Head::Pronoun(p) => {
            n.is_personal(doc) || doc.is(p, "die") && is_finite(doc, p + 1) || kind::is_one_of_people(doc, n)
        }
        _ => true,
    }
}

/// Reading is no saying, and what is to be said is not.
fn reads(scene: &Scene<'_>, r: &Report<'_>) -> bool {
    let doc = scene.doc;
    matches!(r.row.lemma.as_str(), "lezen" | "staan")
        || r.at > r.finite && doc.is(r.at - 1, "te") && super::clause::is_of(doc, r.finite, &["zijn"])
}

/// The noun phrase that opens the words before a colon, or the subject of their verb.
fn leading(scene: &Scene<'_>, start: usize, end: usize) -> Option<Vec<Noun>> {
    let doc = scene.doc;
    let from = skip_lead(scene, start, end);
    if doc.is_any(from, &["aldus", "volgens"]) {
        return Some(nouns(scene, from + 1, end).0).filter(|n| !n.is_empty());
    }
    // `Dat klopt niet volgens X: "..."`
    let at = (start.max(end.saturating_sub(NEAR))..end).rev().find(|&i| doc.is_any(i, &["volgens", "aldus"]));
    if let Some(at) = at {
        let (found, last) = nouns(scene, at + 1, end);
        let rest = last + TAIL >= end && is_rest(doc, last, end);
        if (last == end || rest) && !found.is_empty() && found.iter().all(|n| is_somebody(scene, n)) {
            return Some(found);
        }
    }
    if let Some(by) = worded(scene, start, end) {
        return Some(by);
    }
    // `Als de bel gaat, schrikt Karin de Boer: "..."`: the subject of the main clause.
    if doc.is_any(start, word_set!["als", "toen", "nadat", "omdat", "terwijl", "hoewel", "zodra", "wanneer", "voordat"])
        && let Some((verb, by)) = super::focus::main(scene, start..end)
        && (start + 1..verb).any(|i| doc.is(i, ","))
    {
        return Some(by);
    }
    let (found, last) = nouns(scene, from, end);
    // `Als een echte juf geeft ze een opdracht:`
    if doc.is_any(start, &["als", "net"])
        && let Some(verb) = (from..end).find(|&i| is_finite(doc, i))
    {
        return subject(scene, verb, &(start..end)).map(|s| s.nouns);
    }
    if !found.is_empty()
        && (last + 6 >= end || doc.is(from, "die") && last == from + 1 || !(last..end).any(|i| is_finite(doc, i)))
    {
        return Some(found);
    }
    let verb = (start..end).rev().take(40).find(|&i| is_finite(doc, i) && !(i > start && doc.is(i - 1, "te")))?;
    // `Karin de Boer, voorzitter van de raad is bedroefd:`, where a comma is missing.
    let opens = || {
        let named = matches!(found[..], [Noun { head: Head::Mention(id), .. }] if scene.mentions.get(id as usize).is_some_and(super::voices::is_named));
        (named && doc.is(last, ",")).then(|| found.clone())
    };
    subject(scene, verb, &(start..end)).map(|s| s.nouns).or_else(opens)
}

/// The rest of a quotation that an attribution parted.
fn interrupted(scene: &mut Scene<'_>, start: usize, at: usize, content: Range<usize>) -> bool {
    let doc = scene.doc;
    let earlier = scene.quotes.within(start, at);
    let Some(claim) = earlier.end.checked_sub(1).filter(|i| earlier.contains(i)).and_then(|i| scene.quotes.claim(i))
    else {
        return false;
    };
    let Some(ClaimValue::Quote(quote)) = scene.claims.get(claim as usize).map(|c| &c.value) else { return false };
    if !doc.is_any(at - 1, &[",", ".", "en", "maar"]) && !doc.is_any(at - 1, &[":", ";"]) {
        return false;
    }
    let (speaker, stance, words) = (quote.speaker.clone(), quote.stance, quote.cue.clone());
    push(scene, Found { stance, words, who: Who::Same(claim), ..Found::new(RULE.id, content, speaker, at..at) })
        .is_some()
}

/// `sluit zijn brief af met de zin "..."`, `reageerde met een foto met de tekst "..."`: words by the subject of the sentence.
fn wrote(scene: &mut Scene<'_>, own: &Range<usize>, at: usize, content: Range<usize>) -> bool {
    let doc = scene.doc;
    let words = ["tekst", "zin", "woorden", "boodschap", "mededeling", "opmerking", "kreet", "leus", "vraag"];
    if at < own.start + 4
        || !doc.is_any(at - 1, &words)
        || !doc.is_any(at - 2, &["de", "een"])
        || !doc.is(at - 3, "met")
    {
        return false;
    }
    let Some(verb) = (own.start..at).find(|&i| scene.quotes.around(i).is_none() && is_finite(doc, i)) else {
        return false;
    };
    let Some(found) = subject(scene, verb, own) else { return false };
    let somebody = |n: &Noun| match n.head {
        Head::Mention(_) => true,
        Head::Pronoun(_) => n.is_personal(doc),
        Head::Word(at) => kind::is_human(doc, at),
        Head::Name(..) => false,
    };
    if found.nouns.len() != 1 || !found.nouns.iter().all(somebody) {
        return false;
    }
    let speaker = party::entities(scene, &found.nouns, Some(verb));
    !speaker.is_empty()
        && push(
            scene,
            Found { who: Who::Nouns(found.nouns, Some(verb)), ..Found::new(RULE.id, content, speaker, at - 1..at) },
        )
        .is_some()
}

/// A quotation behind a verb, and what stands between them.
struct Fragment<'a> {
    /// The verb.
    r: Report<'a>,
    /// Its subject.
    found: Subject,
    /// Where what stands between them begins: adverbs, and `van een`, `over` or the like.
    edge: usize,
    /// Where the latter begins.
    bare: usize,
    /// The quotation.
    content: Range<usize>,
    /// Is it a whole clause or sentence?
    whole: bool,
}

/// Words between marks that a reporting verb takes without a colon.
fn fragment(scene: &mut Scene<'_>, own: &Range<usize>, at: usize, content: Range<usize>) {
    let doc = scene.doc;
    let low = own.start.max(at.saturating_sub(NEAR));
    // What may stand between the verb, its subject and the quotation: `van een`, `over`, `met`.
    let link = |&i: &usize| {
        doc.is_any(
            i,
            word_set![
                "van", "over", "een", "met", "als", "de", "het", "in", "onder", "meer", "ook", "zelfs", "eerder",
                "zo'n"
            ],
        )
    };
    let bare = (low..at).rev().take_while(link).last().unwrap_or(at);
    if at - bare > 3 || wrote(scene, own, at, content.clone()) {
        return;
    }
    let edge = skip_adverbs_back(scene, bare, low);
    let Some(r) = (low..edge).rev().filter(|&i| doc.has(i, Cue::ReportingForm)).find_map(|i| report(scene, i, own))
    else {
        return;
    };
    if !takes_words(scene, &r, at) || is_title(scene, &r, &content) {
        return;
    }
    let Some(found) = subject(scene, r.finite, own) else { return };
    let whole = is_stop(doc, content.end - 2) || (at + 1..content.end - 1).any(|i| is_surely_finite(doc, i));
    let part = Fragment { r, found, edge, bare, content, whole };
    if is_term(scene, &part) || !touches(scene, &part) {
        return;
    }
    let Some(content) = widened(scene, &part, own) else { return };
    let direct = content == part.content;
    let Fragment { r, found, .. } = part;
    let speaker = party::entities(scene, &found.nouns, Some(r.finite));
    if speaker.is_empty() {
        return;
    }
    let around = [r.finite + 1..at];
    push(
        scene,
        Found {
            around: if direct { &around } else { &[] },
            who: Who::Nouns(found.nouns, Some(r.finite)),
            stance: Some(r.row.stance),
            ..Found::new(RULE.id, content, speaker, r.at..r.at + 1)
        },
    );
}

/// Does the verb take words between marks that open at `at`? With an object and a predicate it has a clause of the article's own, which the rule of
/// complements takes.
fn takes_words(scene: &Scene<'_>, r: &Report<'_>, at: usize) -> bool {
    let infinitive = r.at != r.finite
        && !super::clause::form(scene.doc, r.at).is_some_and(|f| f.is_participle())
        && r.row.lemma != "laten weten";
    r.row.direct
        && !infinitive
        && !matches!(r.row.lemma.as_str(), "horen" | "lezen")
        && !r.passive
        && (!r.row.object || scene.doc.is(at - 1, "als"))
}

/// `riep "..." uit tot het beste boek`, `las "..." voor`: a title.
fn is_title(scene: &Scene<'_>, r: &Report<'_>, content: &Range<usize>) -> bool {
    let doc = scene.doc;
    let chosen = doc.is(content.end, "uit") && doc.is(content.end + 1, "tot");
    matches!(r.row.lemma.as_str(), "voorlezen" | "oplezen") && r.last > content.end || chosen
}

/// Are the words between marks a language, a word that is named, the name of a body, or what things have said?
fn is_term(scene: &Scene<'_>, part: &Fragment<'_>) -> bool {
    let doc = scene.doc;
    let Fragment { r, found, bare, content, whole, .. } = part;
    let at = content.start;
    // `sprak "slecht Duits" via de radio`
    let tongue = doc.is_upper(content.end - 2) && doc.str(content.end - 2).ends_with(['s', 'h']);
    if r.row.lemma == "spreken" && *bare == at && content.len() <= 5 && tongue && !whole {
        return true;
    }
    // `stelde "grote vraagtekens" bij het plan`
    if r.row.lemma == "stellen"
        && doc.is_any(content.end - 2, &["vraagtekens", "vragen", "vraag", "eisen", "voorwaarden", "kandidaat"])
    {
        return true;
    }
    // `hebben het plan bestempeld als "..."`: with its object a clause of the article's own.
    if r.row.object
        && r.finite < r.at
        && r.at < at
        && !found.behind
        && super::series::skip_phrases(scene, r.finite + 1, r.at) < r.at
    {
        return true;
    }
    // `zegt hoe vaak het woord "nee" viel`
    if doc.is_any(at - 1, &["woord", "term", "begrip", "naam", "uitdrukking"]) && doc.is_any(at - 2, &["het", "de"])
        || found.nouns.iter().all(|n| kind::is_silent(doc, n))
    {
        return true;
    }
    // `betoogden leden van "Groen Dorp"`
    found.behind
        && found.last + 1 == at
        && doc.is(at - 1, "van")
        && (at + 1..content.end - 1).all(|i| doc.is_upper(i) || class(doc, i).any(WordClass::DETERMINER))
}

/// Stands nothing between the verb, its subject and the words but what belongs to the verb?
fn touches(scene: &Scene<'_>, part: &Fragment<'_>) -> bool {
    let doc = scene.doc;
    let Fragment { r, found, edge, bare, content, .. } = part;
    let (edge, at) = (*edge, content.start);
    // `die toestemming hebben gegeven, hebben tot nog toe "..." gekozen`: another verb.
    if (r.at + 1..edge).any(|i| i != r.finite && is_finite(doc, i)) {
        return false;
    }
    let reach = if found.behind { found.last } else { r.finite.max(r.at) + 1 };
    // `Dat is geen nieuws, zegt X, "maar ..."`
    let parted = found.behind
        && edge == at
        && doc.is(edge - 1, ",")
        && edge > reach
        && skip_adverbs(scene, reach, edge) == edge - 1
        && doc.is_any(r.finite - 1, &[",", "zo", "dus"])
        && (doc.is_any(at + 1, &["dat", "die"]) && is_finite(doc, at + 2)
            || !class(doc, at + 1).any(WordClass::SUBORDINATOR | WordClass::CONJUNCTION | WordClass::PREPOSITION))
        && !doc.is_any(at + 1, &["om", "want", "zonder", "zodat"])
        && (at + 1..content.end).any(|i| is_surely_finite(doc, i));
    // `sprak na afloop van "..."`
    let spoke = r.row.lemma == "spreken"
        && (doc.is(at - 1, "van") || doc.is(at - 1, "een") && doc.is(at - 2, "van"))
        && !(reach..edge).any(|i| doc.is_any(i, &[",", "dat", "die", "over"]) || is_finite(doc, i))
        && !doc.token(content.end).is_some_and(|t| t.is_word() && class(doc, content.end).is_empty());
    let own = |i: usize| {
        class(doc, i).any(WordClass::ADVERB)
            || i < r.last && r.last <= at
            // `riep blij "..." uit`, not `riep Utrecht "..." uit`
            || i < r.last && edge == reach + 1 && class(doc, i).is_empty() && !doc.is_upper(i)
            || doc.is_any(i, &["leuzen", "kreten", "slogans", "teksten", "woorden"]) && doc.is(i + 1, "als")
            || scene.mention_at(i).is_some_and(|(_, m)| m.kind() == crate::model::MentionKind::Date)
    };
    let fits = parted || spoke || (reach..edge).all(own) || reach > edge && reach <= at;
    let linked = *bare == at
        || doc.is_any(at - 1, &["van", "over", "met", "als", "meer"])
        || doc.is(at - 1, "een") && doc.is_any(at.wrapping_sub(2), &["van", "over", "met"]);
    fits && linked
}

/// The words between marks, or the clause of the article that goes on behind them, which is a mixed quote. Nothing if another rule takes it, or if it is
/// a mere noun.
fn widened(scene: &Scene<'_>, part: &Fragment<'_>, own: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    let Fragment { content, whole, .. } = part;
    let (at, behind) = (content.start, content.end);
    let of_noun = doc.is(behind, "van") && !whole;
    // `beklaagde zich over "de macht" van de raad`: a mere noun.
    if doc.is(at - 1, "over") && doc.is_any(at + 1, &["de", "het"]) && of_noun {
        return None;
    }
    // `zei "geen woord" meer te geloven`: the rule of complements takes it.
    if doc.is(behind, "te") || doc.is(behind + 1, "te") && super::clause::is_infinitive(doc, behind + 2) {
        return None;
    }
    // `spreekt van "dunne resultaten" van de bedrijven`: what goes on with the noun between the marks.
    let spoken = doc.is_any(at - 1, &["van", "over"]) && of_noun && !class(doc, at + 1).any(WordClass::DETERMINER);
    // `spreekt van een "dun" verhaal`, `beloofde "in gesprek te gaan" met de bond`
    let described = doc.is_any(at - 1, &["een", "de", "het", "zo'n"])
        && super::word::is_content(doc, behind)
        && !doc.is_upper(behind);
    let planned = doc.is(behind - 3, "te")
        && super::clause::is_infinitive(doc, behind - 2)
        && class(doc, behind).any(WordClass::PREPOSITION);
    let noun = doc.is_any(behind, &["op", "die", "dat", "in", "van"]) && doc.is(at - 1, "een");
    if !noun && !described && !planned && !spoken {
        return Some(content.clone());
    }
    let from = if planned || spoken { at } else { at - 1 };
    Some(from..super::content::clause_end(scene, at, own.end, super::content::Kind::Under))
}
