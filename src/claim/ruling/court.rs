//! Which noun phrase is a court, which court it is, and what sentence it gives.

use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, Syntax, Tag, governor_name};
use crate::claim::{Scene, authority, common, party};
use crate::lexicon::{NounRole, Table};
use crate::model::{ClaimValue, DateType, MentionKind, MentionValue};
use crate::resolve::Placed;
use crate::text::Doc;

/// Words that are a court by themselves.
const WORDS: &[&str] = &["hof", "gerecht", "court", "cbb", "crvb", "ehrm", "cas", "kifid"];

/// Phrases in the names of courts.
const PHRASES: &[&str] = &[
    "hoge raad",
    "raad van state",
    "college van beroep",
    "centrale raad van beroep",
    "raad van discipline",
    "conseil d'état",
    "conseil d’état",
    "cour de cassation",
    "disciplinaire commissie",
    "ethische commissie",
    "raad voor strafrechtstoepassing",
    "college voor de rechten van de mens",
];

/// Of an article without end the first mentions are asked.
const MANY: usize = 400;

/// How far around a court may be named.
const SENTENCES: usize = 12;

/// Is the word, in lower case, a noun for a court or board by what it ends in?
fn is_court_noun(doc: &Doc<'_>, word: &str) -> bool {
    doc.lex.tables.claim_nouns.holds(NounRole::Court, word)
}

/// Do the tokens from `first` up to `last` name a court?
pub fn is_court(doc: &Doc<'_>, first: usize, last: usize) -> bool {
    (first..last).any(|t| {
        let word = doc.str(t).to_lowercase();
        WORDS.contains(&word.as_str()) || is_court_noun(doc, &word) && !word.ends_with("scheidsrechter")
    }) || {
        let words = doc.slice(first, last).to_lowercase();
        PHRASES.iter().any(|p| words.contains(p))
    }
}

/// The WTO judges the disputes of states, besides what else it does.
pub fn judges_trade(doc: &Doc<'_>, chunk: &Chunk, trigger: &str) -> bool {
    (chunk.first..chunk.last).any(|t| doc.is_any(t, &["wto", "wereldhandelsorganisatie"]))
        && (trigger == "oordelen" || trigger.contains("gelijk"))
}

/// Is the chunk a court?
pub fn is_court_chunk(doc: &Doc<'_>, chunk: &Chunk) -> bool {
    matches!(chunk.tag, Tag::Noun) && is_court(doc, chunk.first, chunk.last)
}

/// Is it the court that speaks, and not somebody of it (`een woordvoerder van de rechtbank`, `oud-rechter X`)?
pub fn is_itself(scene: &Scene<'_>, chunk: &Chunk) -> bool {
    let doc = scene.doc;
    let m = chunk.mention.and_then(|m| scene.mentions.get(m as usize));
    let person = m.is_some_and(|m| matches!(m.kind(), MentionKind::Person | MentionKind::Official));
    let former = |t: usize| doc.str(t).get(..3).is_some_and(|w| w.eq_ignore_ascii_case("oud"));
    !person && !(chunk.first..chunk.last).any(former)
}

/// `Die heeft bepaald dat ...`: the court that the sentence before names last.
pub fn pointed_at(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> Option<std::ops::Range<usize>> {
    let doc = scene.doc;
    let chunk = syntax.chunks.get(i).filter(|c| doc.is_any(c.first, &["die", "deze"]) && c.last == c.first + 1)?;
    let start = doc.sentence_range(chunk.first).start;
    if chunk.first != start {
        return None;
    }
    let before = doc.sentences().get(syntax.sentence.checked_sub(1)?).map(|s| s.first..s.last)?;
    let at = before.clone().rev().find(|t| doc.token(*t).is_some_and(|t| t.is_word()))?;
    // The last noun of the sentence, or the last but a word or two.
    let t = (at.saturating_sub(2).max(before.start)..=at).rev().find(|t| is_court(doc, *t, *t + 1))?;
    // `rechter-commissaris`
    let joined = doc.is(t + 1, "-") && doc.glued(t + 1) && doc.glued(t + 2);
    Some(if joined { t..t + 3 } else { t..t + 1 })
}

/// The court that chunk `i` means: a short form (`het hof`) is the longer name given before.
pub fn court(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    let doc = scene.doc;
    if let Some(before) = pointed_at(scene, syntax, i) {
        let named = scene.mention_at(before.start).and_then(|(_, m)| m.entity);
        let word = doc.slice(before.start, before.end).to_lowercase();
        return vec![named.unwrap_or_else(|| scene.entities.intern(crate::model::EntityKind::Organisation, &word))];
    }
    let chunk = syntax.chunks[i];
    let begin = (chunk.first..chunk.last).find(|&t| !doc.is_any(t, &["de", "het", "een", "dit", "die", "deze"]));
    let begin = begin.unwrap_or(chunk.first);
    // `het Hof`: a name given in full elsewhere.
    if chunk.last - begin == 1 {
        let head = doc.str(begin).to_lowercase();
        let any = head == "rechtscollege";
        if (WORDS.contains(&head.as_str())
            || matches!(head.as_str(), "gerechtshof" | "rechtbank" | "tuchtcollege")
            || any)
            && let Some(id) = named(scene, chunk.first, if any { "" } else { &head })
        {
            return vec![id];
        }
    }
    // `de tuchtrechter`: the board that is named.
    if doc.is(chunk.head, "tuchtrechter")
        && let Some(id) = board(scene, chunk.first)
    {
        return vec![id];
    }
    // `De voorzieningenrechter`, told of right behind the court where he sits.
    if chunk.last - begin == 1
        && chunk.definite
        && SITTING.contains(&doc.str(begin).to_lowercase().as_str())
        && let Some(id) = last_named(scene, chunk.first)
    {
        return vec![id];
    }
    // `De raadkamer van de rechtbank Almelo`: the court that it is a part of.
    if doc.str(chunk.head).ends_with("kamer")
        && syntax.chunks.get(i + 1).is_some_and(|c| c.tag == Tag::Preposition && doc.is(c.first, "van"))
        && let Some(m) = syntax.chunks.get(i + 2).and_then(|c| c.mention).and_then(|m| scene.mentions.get(m as usize))
        && is_court(doc, m.first, m.last)
    {
        return m.entity.into_iter().collect();
    }
    let ids = party::parties(scene, syntax, i);
    if let Some(id) = of_body(scene, syntax, i) {
        return vec![id];
    }
    if !ids.is_empty() {
        return ids;
    }
    if chunk.mention.is_some() {
        return Vec::new();
    }
    // `moet van het gerechtshof chauffeurs in dienst nemen`: what follows the bare noun is another phrase.
    let bare = |t: usize| {
        let word = doc.str(t).to_lowercase();
        WORDS.contains(&word.as_str()) || is_court_noun(doc, &word)
    };
    let last = (begin..chunk.last).find(|t| bare(*t) && *t + 1 < chunk.last).map_or(chunk.last, |t| t + 1);
    let words = doc.slice(begin, last);
    let name = if last - begin == 1 { words.to_lowercase() } else { words.to_owned() };
    vec![scene.entities.intern(crate::model::EntityKind::Organisation, &name)]
}

/// The nearest court before token `at` whose name holds `head` and says more, else one behind.
fn named(scene: &Scene<'_>, at: usize, head: &str) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let fits = |m: &&Placed| {
        m.kind() == MentionKind::Organisation
            && m.last - m.first > 1
            && is_court(doc, m.first, m.last)
            && doc.slice(m.first, m.last).to_lowercase().contains(head)
    };
    let split = scene.mentions.partition_point(|m| m.last <= at);
    let before = scene.mentions[..split].iter().rev().take_while(|m| m.sentence + SENTENCES >= here).find(fits);
    let found = before.or_else(|| scene.mentions[split..].iter().take_while(|m| m.sentence <= here + 2).find(fits));
    // The only one of the article, however far.
    let only = || {
        let mut all = scene.mentions.iter().take(MANY).filter(fits);
        let first = all.next()?;
        all.all(|m| m.entity == first.entity).then_some(first)
    };
    found.or_else(|| only().filter(|_| !head.is_empty())).and_then(|m| m.entity)
}

/// The disciplinary board that is named near token `at`, one of first instance first.
pub fn board(scene: &Scene<'_>, at: usize) -> Option<u32> {
    ["regionaal tuchtcollege", "tuchtcollege", "raad van discipline", "tuchtraad"]
        .iter()
        .find_map(|b| named(scene, at, b))
}

/// Judges who sit in the court that was named before.
const SITTING: &[&str] = &[
    "rechter",
    "rechters",
    "voorzieningenrechter",
    "kantonrechter",
    "politierechter",
    "bestuursrechter",
    "strafrechter",
];

/// How many sentences before may name the court where a judge sits.
const NEAR: usize = 3;

/// The court named last before token `at`, near and by its place, if it is one of first instance.
fn last_named(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let split = scene.mentions.partition_point(|m| m.last <= at);
    let court = |m: &&Placed| m.kind() == MentionKind::Organisation && is_court(doc, m.first, m.last);
    let last = scene.mentions[..split].iter().rev().take_while(|m| m.sentence + NEAR >= here).find(court)?;
    let first_instance = (last.first..last.last).any(|t| doc.is_any(t, word_set!["rechtbank", "rechter"]));
    last.entity.filter(|_| first_instance && last.last - last.first > 1)
}

/// `de tuchtcommissie van de KNVB`: the court of a body has the body in its name.
fn of_body(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Option<u32> {
    let doc = scene.doc;
    let chunk = &syntax.chunks[i];
    let head = doc.str(chunk.head).to_lowercase();
    if !head.ends_with("commissie") || chunk.mention.is_some() {
        return None;
    }
    let of = syntax.chunks.get(i + 1).is_some_and(|c| c.tag == Tag::Preposition && doc.is(c.first, "van"));
    let named =
        syntax.chunks.get(i + 2).filter(|_| of).and_then(|c| c.mention).and_then(|m| scene.mentions.get(m as usize));
    let body = named.filter(|m| common::is_body(scene, m)).and_then(|m| m.entity);
    let body = body.or_else(|| authority::federation_near(scene, chunk.first, &[]));
    let body = body.or_else(|| scene.spoken_for(chunk.first))?;
    let name = scene.entities.get(body).map(|e| e.name.clone())?;
    // `de ethische commissie van X` keeps its adjective.
    let begin = (chunk.first..=chunk.head)
        .find(|&t| !doc.is_any(t, &["de", "het", "een", "deze", "die", "zijn", "haar", "hun"]))
        .unwrap_or(chunk.head);
    let words = doc.slice(begin, chunk.head + 1).to_lowercase();
    Some(scene.entities.intern(crate::model::EntityKind::Organisation, &format!("{words} ({name})")))
}

/// Is a court named by the body, as its commission?
pub fn belongs_to(scene: &Scene<'_>, court: &[u32], body: u32) -> bool {
    let name = |id: u32| scene.entities.get(id).map_or("", |e| e.name.as_str());
    let bracket = |id: &u32| name(*id).split_once('(').is_some_and(|(_, of)| of.trim_end_matches(')') == name(body));
    court.iter().any(bracket)
}

/// `Een jury in Texas`: a jury by its place.
pub fn jury_of(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Option<u32> {
    let doc = scene.doc;
    let chunk = syntax.chunks.get(i).filter(|c| doc.str(c.head).to_lowercase().ends_with("jury"))?;
    let place = doc.hit(chunk.last + 1, Table::Place).filter(|_| doc.is(chunk.last, "in"))?;
    let name = format!("{} {}", doc.str(chunk.head).to_lowercase(), doc.slice(chunk.last, place.last));
    Some(scene.entities.intern(crate::model::EntityKind::Organisation, &name))
}

/// Words for a court that stand for the one of the case.
pub const BARE: &[&str] =
    &["rechtbank", "gerechtshof", "hof", "politierechter", "kantonrechter", "kinderrechter", "rechter"];

/// How many sentences behind a conviction may speak of its court.
const BEHIND: usize = 2;

/// The court without a name that the sentences of token `at` and right behind it speak of (`De rechtbank vindt`).
pub fn bare_near(scene: &mut Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    // A lead tells its court in the sentences behind it; later on that may be another one.
    let behind = if here < BEHIND { BEHIND } else { 0 };
    let last = doc.sentences().get(here + behind).or(doc.sentences().last())?.last;
    let range = doc.sentence_range(at).start..last;
    let t = range.skip(1).find(|&t| doc.is_any(t, word_set!(of BARE)) && doc.is_any(t - 1, &["de", "het"]))?;
    let word = doc.str(t).to_lowercase();
    Some(scene.entities.intern(crate::model::EntityKind::Organisation, &word))
}

/// How far behind the lead of an article its court may be told of.
const ARTICLE: usize = 12;

/// The court that acts in the sentences behind a lead at token `at` (`Volgens de rechtbank`, `De rechter rekende hem aan`), not one that somebody goes to.
pub fn acting_behind(scene: &mut Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let last = doc.sentences().get(here + ARTICLE).or(doc.sentences().last())?.last;
    let first = doc.sentence_range(at).end;
    let gone_to = word_set!["voor", "naar", "bij", "aan", "tot", "van", "in", "door", "met", "om", "op", "uit"];
    // `In een andere zaak heeft het hof eerder anders beslist`
    let another =
        |t: usize| doc.sentence_range(t).any(|t| doc.is_any(t, word_set!["andere", "ander", "eerder", "eerdere"]));
    let acts = |t: usize| {
        doc.is_any(t, word_set!(of BARE))
            && doc.is_any(t - 1, &["de", "het"])
            && !doc.is_any(t - 2, gone_to)
            && !another(t)
    };
    let t = (first.max(2)..last).find(|t| acts(*t))?;
    let named = scene.mention_at(t).filter(|(_, m)| m.kind() == MentionKind::Organisation).and_then(|(_, m)| m.entity);
    let word = doc.str(t).to_lowercase();
    Some(named.unwrap_or_else(|| scene.entities.intern(crate::model::EntityKind::Organisation, &word)))
}

/// Who convicted somebody of one charge and acquitted him of another on no other day did so in one case.
pub fn of_case(scene: &Scene<'_>, value: &crate::model::Ruling) -> Option<u32> {
    let day = |date: Option<u32>| match date.and_then(|id| scene.mentions.get(id as usize)).map(|m| &m.value) {
        Some(MentionValue::Date(d)) => d.value.clone(),
        _ => None,
    };
    let other = |r: &crate::model::Ruling| {
        r.party == value.party && !r.party.is_empty() && r.outcome != value.outcome && day(r.date) == day(value.date)
    };
    scene.claims.iter().rev().take(common::WINDOW).find_map(|c| match &c.value {
        ClaimValue::Ruling(r) if other(r) => r.court.first().copied(),
        _ => None,
    })
}

/// `Twee inspecteurs werden vrijgesproken`, behind a lead that told what a court decided: the same court, where no other day is told.
pub fn of_lead(scene: &Scene<'_>, at: usize, value: &crate::model::Ruling) -> Option<u32> {
    let doc = scene.doc;
    let earlier = word_set!["eerder", "vroeger", "ooit", "destijds", "toen", "al"];
    let far = doc.sentence_of(at) > LEAD + ARTICLE;
    if far || value.date.is_some() || doc.sentence_range(at).any(|t| doc.is_any(t, earlier)) {
        return None;
    }
    scene.claims.iter().find_map(|c| match &c.value {
        ClaimValue::Ruling(r)
            if matches!(r.outcome.as_deref(), Some("convicted" | "acquitted"))
                && doc.sentence_of(doc.token_at(c.evidence.start)) < LEAD =>
        {
            r.court.first().copied()
        }
        _ => None,
    })
}

/// How many sentences make the lead of an article.
pub const LEAD: usize = 3;

/// The sentence: a term as its duration, a sum or hours as written.
pub fn sentence(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<String> {
    let doc = scene.doc;
    let mut sum = None;
    for (i, chunk) in syntax.of(found.clause) {
        let Some(m) = chunk.mention.and_then(|id| scene.mentions.get(id as usize)) else { continue };
        match &m.value {
            MentionValue::Date(d) if chunk.tag == Tag::Date && d.kind == DateType::Duration => {
                // Seconds are given on a circuit, not by a court.
                let term = d.value.clone().filter(|v| !(v.starts_with("PT") && !v.ends_with('H')));
                return term.map(in_months).map(|years| match months_behind(scene, syntax, i) {
                    Some(months) if years.ends_with('Y') => years + months,
                    _ => years,
                });
            }
            MentionValue::Amount(_) if chunk.tag == Tag::Amount && sum.is_none() => {
                sum = Some(doc.slice(chunk.first, chunk.last).to_owned())
            }
            _ => {}
        }
    }
    sum.or_else(|| without_term(scene, syntax, found))
}

/// `anderhalf jaar`: half years in months.
fn in_months(term: String) -> String {
    let halves = term.strip_prefix('P').and_then(|t| t.strip_suffix(".5Y")).and_then(|y| y.parse::<u32>().ok());
    match halves {
        Some(years) => format!("P{}M", years * 12 + 6),
        None => term,
    }
}

/// What a court gives that has no term.
const WITHOUT_TERM: &[(&str, &[&str])] = &[
    ("levenslang", &["levenslang", "levenslange"]),
    ("doodstraf", &["doodstraf", "dood"]),
    ("tbs", &["tbs", "terbeschikkingstelling"]),
];

/// A sentence for life, to death, or to treatment.
fn without_term(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<String> {
    let said = |words: &[&str]| {
        syntax.of(found.clause).any(|(_, c)| {
            // `wegens de dood van X` is no sentence.
            let reason = c.governor.is_some_and(|g| {
                matches!(governor_name(scene.doc, &syntax.chunks[g]), "wegens" | "vanwege" | "voor" | "na" | "om")
            });
            !reason
                && (c.first..c.last).any(|t| {
                    let death = scene.doc.is(t, "dood") && t > c.first && scene.doc.is(t - 1, "de");
                    scene.doc.is_any(t, words) && !death
                })
        })
    };
    WITHOUT_TERM.iter().find(|(_, words)| said(words)).map(|(name, _)| (*name).to_owned())
}

/// `drie maanden` of `zes jaar en drie maanden`, as the end of the one term that both make.
fn months_behind<'s>(scene: &'s Scene<'_>, syntax: &Syntax, i: usize) -> Option<&'s str> {
    let and = syntax.chunks.get(i + 1).filter(|c| c.tag == Tag::And && scene.doc.is(c.first, "en"))?;
    let next = syntax.chunks.get(i + 2).filter(|c| c.tag == Tag::Date && c.first == and.last)?;
    let m = next.mention.and_then(|id| scene.mentions.get(id as usize))?;
    let MentionValue::Date(d) = &m.value else { return None };
    d.value.as_deref()?.strip_prefix('P').filter(|v| v.ends_with('M') && !v.starts_with('T'))
}

/// What a sentence was changed to: the last term of the clause (`van acht naar zes jaar`).
pub fn changed_to(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<String> {
    let doc = scene.doc;
    let term = |chunk: &Chunk| {
        let by = chunk.governor.map(|g| governor_name(doc, &syntax.chunks[g]));
        let m =
            chunk.mention.and_then(|id| scene.mentions.get(id as usize)).filter(|_| matches!(by, Some("tot" | "naar")));
        match m.map(|m| &m.value) {
            Some(MentionValue::Date(d)) if d.kind == DateType::Duration => d.value.clone(),
            _ => None,
        }
    };
    syntax.of(found.clause).filter_map(|(_, chunk)| term(chunk)).last()
}

/// Has this court been said to decide so before?
pub fn told(scene: &Scene<'_>, court: &[u32], outcome: &str) -> bool {
    scene.claims.iter().rev().take(common::WINDOW).any(|c| {
        matches!(&c.value, ClaimValue::Ruling(r)
            if r.outcome.as_deref() == Some(outcome) && !court.is_empty() && r.court == court && !r.party.is_empty())
    })
}
