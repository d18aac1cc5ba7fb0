//! A ban or order told of whom it hits: `X mag voorlopig geen leerlingen aannemen`, `X moet dicht`; the sentences around say whose it is.

use std::borrow::Cow;

use super::merge::merge;
use super::{around, gate, target, things};
use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::claim::{Scene, authority, common, group, nameless};
use crate::model::{ClaimValue, DateType, EntityKind, Measure, MeasureStatus, MentionValue};
use crate::token::Shape;

/// Words by which a ban holds for a time or from now on.
const HOLDS: &[&str] = &["voorlopig", "voortaan", "meer", "langer", "nieuwe", "tijdelijk", "vooralsnog", "verder"];

/// What somebody is ordered to do with what is his.
const ORDERED: &[&str] = &[
    "dicht",
    "sluiten",
    "staken",
    "stoppen",
    "stopzetten",
    "stilleggen",
    "verwijderen",
    "blokkeren",
    "wissen",
    "ontruimen",
    "terugroepen",
    "aanpassen",
    "beëindigen",
    "verlaten",
    "afbreken",
    "slopen",
    "afstoten",
    "verkopen",
    "inleveren",
    "vertrekken",
    "terugdraaien",
    "overdragen",
    "overhandigen",
    "opheffen",
    "vernietigen",
    "schrappen",
    "rectificeren",
    "opschorten",
    "halen",
    "verstrekken",
    "terughalen",
    "veranderen",
    "wijzigen",
    "herstellen",
    "leeghalen",
    "vrijgeven",
    "wegblijven",
    "binnenblijven",
    "thuisblijven",
    "ophokken",
    "afvoeren",
    "opruimen",
    "evacueren",
];

/// What an authority grants and takes back.
const LICENCES: &[&str] = &[
    "vergunning",
    "licentie",
    "erkenning",
    "accreditatie",
    "keurmerk",
    "certificaat",
    "rijbewijs",
    "paspoort",
    "nationaliteit",
    "nederlanderschap",
];

/// `X is zijn vergunning kwijt`: taken back from the subject.
pub fn licence_lost(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, at: usize, rule: &'static str) {
    let doc = scene.doc;
    let licence = syntax.of(found.clause).any(|(_, c)| {
        c.governor.is_none()
            && (c.first..c.last).any(|t| {
                let word = doc.str(t).to_lowercase();
                LICENCES.iter().any(|l| word.ends_with(l))
            })
    });
    let denied = syntax.of(found.clause).any(|(_, c)| doc.is_any(c.first, &["niet", "geen", "kan", "dreigt"]));
    let Some(subject) = syntax.clauses[found.clause].subject.filter(|_| licence && !denied) else { return };
    let mut target = target::whom(scene, syntax, subject);
    target.retain(|id| gate::may_be_target(scene, *id) || group::is(scene, *id));
    if !target.is_empty() {
        let authority = around::of(scene, syntax, found.clause, &target, true);
        put(scene, "revocation", MeasureStatus::InForce, authority, target, at, rule);
    }
}

/// Adds a measure whose authority stands elsewhere, or what it says to the one that is known.
pub(super) fn put(
    scene: &mut Scene<'_>,
    kind: &str,
    status: MeasureStatus,
    authority: Option<Vec<u32>>,
    target: Vec<u32>,
    at: usize,
    rule: &'static str,
) {
    let inferred = authority.is_some();
    let value = Measure {
        kind: kind.to_owned(),
        status,
        authority: authority.unwrap_or_default(),
        target,
        date: None,
        law: Vec::new(),
        ground: None,
    };
    // What nobody is said to forbid is no part of a ban on others.
    let told = |c: &crate::claim::Draft| matches!(&c.value, ClaimValue::Measure(m) if common::compatible(&m.target, &value.target) && !m.target.is_empty());
    let apart = !inferred && !scene.claims.iter().rev().take(common::WINDOW).any(told);
    if apart || !merge(scene, &value) {
        let mut draft = common::draft(scene, ClaimValue::Measure(value), None, at, rule);
        if inferred {
            draft.inferred.push(Cow::Borrowed("authority"));
        }
        scene.claims.push(draft);
    }
}

/// Adds what token `at`, a form of `mogen` or `moeten`, forbids or orders somebody with a name, if an authority around it does so.
pub fn add(scene: &mut Scene<'_>, at: usize, rule: &'static str) -> bool {
    let doc = scene.doc;
    let forbidden = doc.is_any(at, &["mag", "mogen"]);
    if !forbidden && !doc.is_any(at, &["moet", "moeten"]) {
        return false;
    }
    let range = doc.sentence_range(at);
    let marked = |t: usize| doc.token(t).is_some_and(|t| t.shape.has(Shape::QUOTE)) || doc.is(t, "?");
    let cue = |t: usize| {
        if forbidden {
            doc.is_any(t, &["niet", "geen", "pas", "nooit"])
        } else {
            doc.is_any(t, word_set!(of ORDERED)) || doc.is(t, "hebben")
        }
    };
    if range.clone().any(marked) {
        return false;
    }
    let told_next = !range.clone().any(cue);
    if told_next && (forbidden || !may_be_decided(scene, at)) {
        return false;
    }
    let syntax = scene.syntax(at);
    let Some(chunk) = syntax.chunk_at(at).filter(|c| syntax.chunks[*c].tag == Tag::Verb) else { return false };
    let number = syntax.chunks[chunk].clause;
    let clause = &syntax.clauses[number];
    let Some(subject) = clause.subject.filter(|_| clause.kind == ClauseKind::Main) else { return false };
    // `X moet iets aan de stank doen. Dat heeft Y besloten`: whatever it is.
    let decided = if forbidden { None } else { around::decided_that(scene, &syntax) };
    let has = |list: &[&str]| syntax.of(number).any(|(_, c)| (c.first..c.last).any(|t| doc.is_any(t, list)));
    let lasts = || {
        has(HOLDS)
            || syntax.of(number).any(|(_, c)| {
                let mention = c.mention.filter(|_| c.tag == Tag::Date).and_then(|m| scene.mentions.get(m as usize));
                let until = c.governor.is_some_and(|g| doc.is_any(syntax.chunks[g].first, &["tot", "vanaf", "sinds"]));
                until
                    || mention
                        .is_some_and(|m| matches!(&m.value, MentionValue::Date(d) if d.kind == DateType::Duration))
            })
            || clause.has_any(doc, WORK)
            || shut_out(scene, &syntax, number)
    };
    // `binnenblijven`, which no table of verbs holds.
    let stays = || has(&["binnenblijven", "ophokken"]);
    let ordered = || clause.has_any(doc, ORDERED) || has(&["dicht", "slot"]) || stays() || decided.is_some();
    let told = if forbidden { has(&["niet", "geen", "nooit"]) && lasts() } else { ordered() };
    // `De sloop ligt stil. X mag pas verder als`: who was halted.
    if forbidden && has(&["pas"]) && clause.subject.is_some() {
        return halted_before(scene, &syntax, subject);
    }
    // `mag niet langer dan vier uur rijden`: a bound.
    let bound = |t: usize| {
        let denied = t > range.start && doc.is_any(t - 1, &["niet", "nooit", "geen"]);
        denied && doc.is_any(t, &["langer", "meer"]) && doc.is(t + 1, "dan")
    };
    if forbidden && range.clone().any(bound) {
        return false;
    }
    // `moet betalen` is a fine, `mag niet klagen` nothing.
    if !told
        || clause.has_any(doc, &["betalen", "vergoeden", "zeggen", "vergeten", "klagen", "verwachten"])
        || has(&["pas"])
    {
        return false;
    }
    // `gemeenten beslissen er zelf over; in X mag het al niet meer`
    if doc.is_any(at, &["mag", "moet"]) && group::is_of_people(scene, &syntax.chunks[subject]) {
        return false;
    }
    let mut target = target::whom(scene, &syntax, subject);
    let may_be = |id: &u32| gate::may_be_target(scene, *id) || group::is(scene, *id);
    target.retain(|id| may_be(id) && !authority::has_power(scene, *id));
    // `Een psychiater mag zijn beroep niet uitoefenen`
    if target.is_empty() && forbidden && (shut_out(scene, &syntax, number) || clause.has_any(doc, WORK)) {
        target.extend(nameless::whom(scene, &syntax, subject));
    }
    // `Een garage moet dicht`
    if target.is_empty() && !forbidden && has(&["dicht", "sluiten", "slot"]) {
        target.extend(things::shut(scene, &syntax.chunks[subject]));
    }
    let known = target.iter().all(|id| scene.entities.get(*id).is_some_and(|e| e.kind != EntityKind::Unknown));
    // `Scholieren mogen voortaan geen telefoon gebruiken, heeft minister X bepaald`
    if target.is_empty() && forbidden && syntax.chunks[subject].tag == Tag::Noun {
        let Some(authority) = around::decided(scene, &syntax, number, &target) else { return false };
        put(scene, "ban", MeasureStatus::InForce, Some(authority), target, at, rule);
        return true;
    }
    // `uitzendbureau X moet`: a name that no rule knew, announced by its noun.
    let announced = syntax.chunks[subject].last - syntax.chunks[subject].first > 1;
    if target.is_empty() || !known && !announced {
        return false;
    }
    // `X moet dicht, vindt de burgemeester`
    let wanted = if decided.is_none() { around::wanted(scene, &syntax, number, &target) } else { None };
    // `mogen vanaf volgend jaar geen ... meer kopen`
    let later = forbidden
        && syntax.of(number).any(|(_, c)| {
            c.tag == Tag::Date
                && c.governor.is_some_and(|g| doc.is_any(syntax.chunks[g].first, &["vanaf", "per"]))
                && !doc.is_any(c.head, &["nu", "vandaag"])
        });
    let status = match wanted {
        Some(_) => MeasureStatus::Considered,
        None if later => MeasureStatus::Announced,
        None => MeasureStatus::InForce,
    };
    let mut authority = decided
        .or(wanted)
        // What it orders is told as its ruling alone.
        .or_else(|| if forbidden { around::by_will_of_court(scene, &syntax, number) } else { None })
        .or_else(|| around::decided(scene, &syntax, number, &target))
        .or_else(|| around::court_behind(scene, &syntax, number, &target))
        .or_else(|| around::of(scene, &syntax, number, &target, true))
        .or_else(|| around::court_before(scene, &syntax, &target));
    // `De waakhond trok de vergunning in. X moet de automaten verwijderen`: by whoever hit it just before.
    authority = authority.or_else(|| hit_before(scene, at, &target));
    // `X mag niet meer meedingen naar opdrachten van Y`
    authority = authority.or_else(|| giver(scene, &syntax, number));
    // `Sinds maandag mogen snorfietsers niet meer`: by the one body with power around.
    if authority.is_none() && forbidden && target.iter().all(|id| group::is(scene, *id)) {
        let dated = syntax.of(number).any(|(_, c)| c.tag == Tag::Date);
        authority = super::noun::sole_power(scene, at).filter(|_| dated).map(|id| vec![id]);
        // `In Amsterdam mogen snorfietsers niet meer op het fietspad`: by that city.
        let places = common::in_places(scene, &syntax, number, false);
        authority = authority.or(Some(places).filter(|p| !p.is_empty() && has(&["meer", "langer", "voortaan"])));
    }
    // `Sinds 2022 mogen goksites geen reclame meer maken`: a rule since then.
    let rule_since = forbidden
        && target.iter().all(|id| group::is(scene, *id))
        && has(&["meer", "langer"])
        && syntax.of(number).any(|(_, c)| {
            c.tag == Tag::Date
                && c.governor.is_some_and(|g| doc.is_any(syntax.chunks[g].first, &["sinds", "vanaf", "per"]))
        });
    // `X mag tot 2030 niet meedoen aan verkiezingen`: by whom nobody says.
    if authority.is_none() && !rule_since && !(forbidden && shut_out(scene, &syntax, number)) {
        return false;
    }
    let kind = if forbidden {
        "ban"
    } else if has(&["dicht", "sluiten", "slot"]) {
        "closure"
    } else if clause.has_any(doc, &["terughalen", "terugroepen"]) {
        "recall"
    } else {
        "order"
    };
    put(scene, kind, status, authority, target, at, rule);
    true
}

/// Does one of the two sentences behind begin with `Dat` or `Dit`, and so may say who decided it?
fn may_be_decided(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    let next = doc.sentences().iter().skip(doc.sentence_of(at) + 1).take(2);
    next.into_iter().any(|s| around::points_back(doc, s.first))
}

/// How many sentences before somebody may have been hit.
const BACK: usize = 4;

/// Who gives the work that the clause keeps somebody from (`opdrachten van X`).
fn giver(scene: &mut Scene<'_>, syntax: &Syntax, number: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let works = |(_, c): &(usize, &crate::claim::syntax::Chunk)| {
        doc.is_any(c.head, &["opdrachten", "aanbestedingen", "overheidsopdrachten"])
    };
    let i = syntax.of(number).find(works).map(|(i, _)| i)?;
    let van = syntax.chunks.get(i + 1).is_some_and(|c| doc.is(c.first, "van"));
    let by = Some(i + 2).filter(|k| van && *k < syntax.chunks.len())?;
    syntax.chunks[by].mention?;
    let ids = gate::actors(scene, syntax, by);
    (!ids.is_empty()).then_some(ids)
}

/// Fills in whom the halt of the sentences just before hit, where they named nobody.
fn halted_before(scene: &mut Scene<'_>, syntax: &Syntax, subject: usize) -> bool {
    let target = target::whom(scene, syntax, subject);
    let Some(old) = scene.claims.len().checked_sub(1) else { return false };
    let near = scene.doc.sentence_of(scene.doc.token_at(scene.claims[old].evidence.start)) + 2 >= syntax.sentence;
    let ClaimValue::Measure(halt) = &mut scene.claims[old].value else { return false };
    let open = near && halt.target.is_empty() && matches!(halt.kind.as_str(), "suspension" | "closure");
    if open && target.iter().all(|id| !halt.authority.contains(id)) {
        halt.target = target;
        scene.claims[old].inferred.push(Cow::Borrowed("target"));
    }
    open
}

/// Who took the measure that hit the same just before.
pub(super) fn hit_before(scene: &Scene<'_>, at: usize, target: &[u32]) -> Option<Vec<u32>> {
    let here = scene.doc.sentence_of(at);
    scene.claims.iter().rev().take(common::WINDOW).find_map(|c| match &c.value {
        ClaimValue::Measure(m)
            if m.target == target
                && !m.authority.is_empty()
                && c.hedge.is_none()
                && scene.doc.sentence_of(scene.doc.token_at(c.evidence.start)) + BACK >= here =>
        {
            Some(m.authority.clone())
        }
        _ => None,
    })
}

/// What nobody but an authority keeps one from doing.
const RIGHTS: &[&str] = &[
    "meedoen",
    "deelnemen",
    "inreizen",
    "reizen",
    "vliegen",
    "landen",
    "varen",
    "lesgeven",
    "uitoefenen",
    "opereren",
    "exporteren",
    "importeren",
    "vervoeren",
    "uitzenden",
    "verlaten",
    "verhandelen",
    "binnenkomen",
    "meedingen",
    "inschrijven",
    "demonstreren",
    "praktiseren",
];

/// What others keep one from too: it counts where an authority is found.
const WORK: &[&str] = &["leveren", "aannemen", "rijden", "werken"];

/// Does the clause keep its subject from what only an authority can, or from a country (`mag Nederland niet in`)?
fn shut_out(scene: &Scene<'_>, syntax: &Syntax, number: usize) -> bool {
    let doc = scene.doc;
    let country = |(i, c): (usize, &crate::claim::syntax::Chunk)| {
        let first = (c.first..c.last).find(|t| !doc.is_any(*t, &["de", "het"]));
        let named = first.and_then(|t| crate::claim::syntax::place(doc, t)).is_some_and(|h| h.last == c.last)
            || doc.is(c.head, "land");
        let next = syntax.chunks.get(i + 1).is_some_and(|n| doc.is_any(n.first, &["niet", "in", "uit", "binnen"]));
        c.tag == Tag::Noun && c.governor.is_none() && named && next
    };
    syntax.clauses[number].has_any(doc, RIGHTS) || syntax.of(number).any(country)
}
