//! Fines from the frames of `frames.tsv`: nouns (`boete van ... voor`), verbs (`beboeten`) and their combinations (`legt ... een boete op`).

use super::{amount, case, status};
use crate::claim::frame::{Found, find as find_frame, may_state, told_before};
use crate::claim::syntax::{ClauseKind, Syntax, Tag, governor_name};
use crate::claim::{ClaimRule, Draft, Scene};
use crate::claim::{authority, common, party};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::{ClaimValue, DateType, Fine, FineStatus, Hedge, MentionKind, MentionValue, Span, TextSpan};

/// Fines told by a noun, a verb or both.
pub static RULE: ClaimRule = ClaimRule {
    id: "fine/frame",
    doc: "a penalty in money, told by a noun, a verb or both",
    cues: &[Cue::Frame],
    find,
    hits: &[
        (
            "In december kreeg TikTok een boete van 120 miljoen euro.",
            "fine | type=boete | status=imposed | payer=TikTok | amount=120 miljoen euro | date=december",
        ),
        (
            "De Europese Commissie legt TikTok een boete van 120 miljoen euro op.",
            "fine | type=boete | status=imposed | authority=Europese Commissie | payer=TikTok | amount=120 miljoen euro",
        ),
        (
            "TikTok is door de Europese Commissie beboet met 5 miljoen euro.",
            "fine | type=boete | status=imposed | authority=Europese Commissie | payer=TikTok | amount=5 miljoen euro",
        ),
        (
            "De boete van 4 miljoen euro die TikTok kreeg, is hoog.",
            "fine | type=boete | status=imposed | payer=TikTok | amount=4 miljoen euro",
        ),
    ],
    misses: &["TikTok heeft een winst van 120 miljoen euro geboekt.", "Wie te hard rijdt, krijgt een boete."],
    gaps: &[],
};

fn find(scene: &mut Scene<'_>, at: usize) {
    if !may_state(scene, at, FrameClaim::Fine) {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Fine) else { return };
    for draft in drafts(scene, &syntax, &found, at) {
        case::add(scene, draft);
    }
}

fn drafts(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, at: usize) -> Vec<case::Told> {
    let doc = scene.doc;
    // `voelt als een boete`
    if found
        .noun
        .and_then(|n| n.checked_sub(1))
        .is_some_and(|b| syntax.chunks[b].tag == Tag::And && doc.is(syntax.chunks[b].first, "als"))
    {
        return Vec::new();
    }
    let own_type = found.noun_frame.map_or("", |f| f.type_.as_str());
    let kind = match if own_type.is_empty() { found.frame.type_.as_str() } else { own_type } {
        "" => match money_noun(scene, at) {
            Some(kind) => kind,
            None => return Vec::new(),
        },
        kind => kind.to_owned(),
    };
    // `eist 4 miljoen aan schadevergoeding` is told by its verb alone.
    let kind = if kind == "claim" && found.noun.is_none() {
        let damages = |t: usize| doc.is_any(t, &["schadevergoeding", "smartengeld"]);
        if doc.sentence_range(at).any(damages) { "schadevergoeding".to_owned() } else { kind }
    } else {
        kind
    };
    let kind_name = kind.clone();
    if let Some(put_aside) = put_aside(scene, syntax, found, &kind_name) {
        return vec![put_aside];
    }
    let sums = amount::find(scene, syntax, found);
    if found.noun.is_none() && !states_fine(scene, found, &sums, at) {
        return Vec::new();
    }
    let mut told = status::of(scene, syntax, found, &sums);
    // `kan geen boete opleggen` says what nobody may do, not what somebody was spared.
    if sums.amount.is_none()
        && told.hedge.is_some_and(|(h, _)| h == Hedge::Negated)
        && syntax.clauses[found.clause].has_any(doc, &["kunnen", "mogen"])
    {
        return Vec::new();
    }
    if matches!(kind.as_str(), "schikking" | "transactie") && told.status == FineStatus::Imposed {
        told.status = FineStatus::Settled;
    }
    let mut payers: Vec<Vec<u32>> = Vec::new();
    let mut generic = false;
    if let Some(chunk) = found.part(Part::Payer) {
        for k in syntax.list(doc, chunk) {
            let ids = pays(scene, syntax, k);
            // `voor wie de plannen verklapt` is a tariff, `een man` is somebody.
            generic |= ids.is_empty() && syntax.chunks[k].tag == Tag::Noun;
            if !ids.is_empty() && !payers.contains(&ids) {
                payers.push(ids);
            }
        }
    }
    let mut authority = Vec::new();
    for part in [Part::Authority, Part::Court] {
        if let Some(chunk) = found.part(part) {
            for id in party::parties(scene, syntax, chunk) {
                if !authority.contains(&id) && !payers.iter().any(|p| p.contains(&id)) {
                    authority.push(id);
                }
            }
        }
    }
    behind_van(scene, syntax, found, &mut payers, &mut authority);
    // What the relative clause tells of it, where its own clause does not.
    let before = told_before(scene, syntax, found, FrameClaim::Fine);
    if let Some(before) = &before {
        if let Some(chunk) = before.part(Part::Payer).filter(|_| payers.is_empty()) {
            payers
                .extend(syntax.list(doc, chunk).into_iter().map(|k| pays(scene, syntax, k)).filter(|p| !p.is_empty()));
        }
        if let Some(chunk) = before.part(Part::Authority).filter(|_| authority.is_empty()) {
            authority.extend(party::parties(scene, syntax, chunk));
        }
    }
    if payers.is_empty() && matches!(told.status, FineStatus::Maximum | FineStatus::Threatened) {
        payers.extend(on_condition(scene, syntax, found));
    }
    let day = date(scene, syntax, found).or_else(|| before.as_ref().and_then(|b| date(scene, syntax, b)));
    let fine = Fine {
        kind,
        status: told.status,
        authority,
        payer: payers.iter().flatten().copied().collect(),
        amount: sums.amount,
        rate: sums.rate,
        cap: sums.cap,
        date: day.filter(|_| told.dated),
        law: laws(scene, syntax),
        ground: ground(scene, syntax, found).map(|span| TextSpan {
            start: span.start,
            end: span.end,
            text: String::new(),
        }),
    };
    let sentence = doc.sentence_range(at);
    let evidence = doc.span(sentence.start, sentence.end);
    let near_authority = authority::authority_in(scene, doc.sentence_of(at), &fine.payer);
    let one = |fine: Fine| case::Told {
        near_authority,
        may_refer: !syntax
            .of(syntax.chunk_at(at).map_or(0, |c| syntax.chunks[c].clause))
            .any(|(_, c)| doc.is(c.first, "wie")),
        draft: Draft {
            value: ClaimValue::Fine(fine),
            hedge: told.hedge,
            evidence,
            rule: RULE.id,
            inferred: Vec::new(),
        },
        listed: found
            .noun
            .is_some_and(|n| syntax.chunks[n].definite && !syntax.chunks[n].governor.is_some_and(|g| g + 1 < n))
            || fine_kind_is_case(&kind_name),
        plural: found.noun.is_some_and(|n| {
            let word = doc.str(syntax.chunks[n].head);
            word.ends_with('s') || word.ends_with("en")
        }),
        definite: found.noun.is_some_and(|n| syntax.chunks[n].definite),
        another: told.another,
        generic,
        bare_noun: found.frame.kind == FrameKind::Noun,
    };
    if sums.all.len() > 1 && sums.all.len() == payers.len() {
        // `X en Y kregen boetes van 10 en 20 miljoen`
        let pairs = payers.iter().zip(&sums.all);
        return pairs.map(|(p, a)| one(Fine { payer: p.clone(), amount: Some(*a), ..fine.clone() })).collect();
    }
    let mut out = vec![one(fine.clone())];
    for (chunk, amount, date) in amount::further(scene, syntax, found, &sums) {
        let payer = chunk.map_or_else(|| fine.payer.clone(), |chunk| party::parties(scene, syntax, chunk));
        if !payer.is_empty() {
            let fine = Fine { date: date.or(fine.date.filter(|_| chunk.is_some())), ..fine.clone() };
            out.push(one(Fine { payer, amount: Some(amount), cap: None, rate: None, ..fine.clone() }));
        }
    }
    out
}

/// Who the noun phrase at chunk `k` is: by its name, by its noun, or by what it refers to.
fn pays(scene: &mut Scene<'_>, syntax: &Syntax, k: usize) -> Vec<u32> {
    let ids = party::one(scene, syntax, k);
    let chunk = syntax.chunks[k];
    if !ids.is_empty() || chunk.tag != Tag::Noun || !chunk.definite || chunk.last < chunk.first + 2 {
        return ids;
    }
    let ids: Vec<u32> = common::somebody(scene, syntax, k);
    if ids.is_empty() { common::defendant(scene, syntax, k).into_iter().collect() } else { ids }
}

/// `Als X de regels overtreedt, kan een boete volgen`: who breaks them pays.
fn on_condition(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let (number, subject) = syntax.clauses.iter().enumerate().find_map(|(n, c)| {
        let opens =
            c.opener.is_some_and(|o| doc.is_any(syntax.chunks[o].first, &["als", "indien", "wanneer", "mocht"]));
        c.subject.filter(|_| opens && c.parent == Some(found.clause)).map(|s| (n, s))
    })?;
    // Who votes on a rule does not break it.
    let breaks = |m: &crate::resolve::Placed| {
        let name = doc.slice(m.first, m.last).to_lowercase();
        !authority::is_authority(scene, m) && !["raad", "parlement", "kamer", "senaat"].iter().any(|w| name.ends_with(w))
    };
    if let Some(named) = syntax.chunks[subject].mention.and_then(|id| scene.mentions.get(id as usize)) {
        return if breaks(named) {
            Some(party::parties(scene, syntax, subject)).filter(|p| !p.is_empty())
        } else {
            None
        };
    }
    // `websites als X, Y of Z`
    let first = syntax.chunks[subject].last;
    let last = syntax.clauses[number].range.end.checked_sub(1).map_or(first, |l| syntax.chunks[l].last);
    if !doc.is_any(first, &["als", "zoals"]) {
        return None;
    }
    let mut out = Vec::new();
    for (_, m) in scene.mentions_in(first, last.min(first + 24)) {
        let body = matches!(m.kind(), MentionKind::Organisation | MentionKind::Platform) && breaks(m);
        out.extend(m.entity.filter(|id| body && !out.contains(id)));
    }
    Some(out).filter(|o| !o.is_empty())
}

/// `3 miljoen euro die X opzijzet voor een verwachte boete`: a fine that the payer expects.
fn put_aside(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, kind: &str) -> Option<case::Told> {
    let doc = scene.doc;
    let noun = found.noun?;
    let governor = syntax.chunks[noun].governor?;
    let clause = &syntax.clauses[syntax.chunks[noun].clause];
    let aside = clause.has_any(doc, &["opzijzetten", "reserveren", "opzijleggen"])
        || syntax
            .of(syntax.chunks[noun].clause)
            .any(|(_, c)| doc.is_any(c.last - 1, &["opzij", "opzijgezet", "gereserveerd"]));
    if !aside || !doc.is(syntax.chunks[governor].first, "voor") {
        return None;
    }
    let sum = |i: usize| syntax.chunks[i].tag == Tag::Amount;
    let own = syntax.of(syntax.chunks[noun].clause).map(|(i, _)| i).find(|&i| sum(i));
    let before = clause.opener.and_then(|o| o.checked_sub(1)).filter(|&i| sum(i));
    let amount = syntax.chunks[own.or(before)?].mention;
    let payer = clause.subject.map(|s| party::parties(scene, syntax, s)).unwrap_or_default();
    let mut authority = Vec::new();
    let mut none = Vec::new();
    behind_van(scene, syntax, found, &mut none, &mut authority);
    let fine =
        Fine { kind: kind.to_owned(), status: FineStatus::Threatened, authority, payer, amount, ..Fine::default() };
    let sentence = doc.sentence_range(syntax.chunks[noun].first);
    let evidence = doc.span(sentence.start, sentence.end);
    let hedge = Some((crate::model::Hedge::Possible, None));
    Some(case::Told {
        draft: Draft { value: ClaimValue::Fine(fine), hedge, evidence, rule: RULE.id, inferred: Vec::new() },
        definite: false,
        listed: true,
        plural: false,
        another: false,
        generic: false,
        bare_noun: true,
        near_authority: None,
        may_refer: true,
    })
}

/// Rates, settlements, damages and claims are told of a case, not as tariffs.
fn fine_kind_is_case(kind: &str) -> bool {
    kind != "boete"
}

/// The type of the nearest noun for a penalty, in the sentence or beside it: `moet 5 miljoen betalen` alone is no fine.
fn money_noun(scene: &Scene<'_>, at: usize) -> Option<String> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    for sentence in [Some(here), here.checked_add(1), here.checked_sub(1)].into_iter().flatten() {
        let Some(range) = doc.sentences().get(sentence).map(|s| s.first..s.last) else { continue };
        for i in range.filter(|i| doc.has(*i, Cue::Frame) || doc.token(*i).is_some_and(|t| t.word == 0)) {
            let word = crate::token::fold(doc.str(i));
            if let Some(frame) =
                doc.lex.tables.frames.nouns(&word).find(|f| f.claim == FrameClaim::Fine && !f.type_.is_empty())
            {
                return Some(frame.type_.clone());
            }
        }
    }
    None
}

/// Does a verb without the noun of a penalty state one? `beboeten` does; `schikken`, `eisen`, `betalen` need the sum or the other party.
fn states_fine(scene: &Scene<'_>, found: &Found<'_>, sums: &amount::Sums, at: usize) -> bool {
    let doc = scene.doc;
    if found.frame.type_ == "boete" {
        return true;
    }
    let money = sums
        .amount
        .and_then(|id| scene.mentions.get(id as usize))
        .is_some_and(|m| matches!(&m.value, MentionValue::Amount(a) if a.unit == crate::model::Unit::Money));
    match doc.lex.spelling(found.frame.lemma) {
        "eisen" | "vorderen" | "claimen" | "vergoeden" => money && near_damage(scene, at),
        "terugbetalen" | "betalen" | "kopen" => money && money_noun(scene, at).is_some(),
        _ => money,
    }
}

/// Is damage or another penalty spoken of in the sentence?
fn near_damage(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    doc.sentence_range(at).any(|i| {
        let word = doc.str(i).to_lowercase();
        word.starts_with("schade")
            || word.ends_with("vergoeding")
            || word.ends_with("claim")
            || word.ends_with("boete")
            || word == "compensatie"
    })
}

/// `de boete van X`: who pays, or who imposed it if that is a body with public power.
fn behind_van(
    scene: &mut Scene<'_>,
    syntax: &Syntax,
    found: &Found<'_>,
    payers: &mut Vec<Vec<u32>>,
    authority: &mut Vec<u32>,
) {
    let doc = scene.doc;
    let Some(noun) = found.noun else { return };
    for (i, chunk) in syntax.of(syntax.chunks[noun].clause).filter(|(i, _)| *i > noun && *i < noun + 8) {
        let van = chunk.governor.filter(|g| *g > noun && governor_name(doc, &syntax.chunks[*g]) == "van");
        if chunk.tag != Tag::Noun
            || van.is_none()
            || Some(i) == found.part(Part::Payer)
            || Some(i) == found.part(Part::Authority)
        {
            continue;
        }
        let between = (noun + 1..i).all(|k| {
            matches!(syntax.chunks[k].tag, Tag::Preposition | Tag::Amount | Tag::Other | Tag::Verb)
                || syntax.chunks[k].governor.is_some()
        });
        if !between {
            break;
        }
        let power = chunk
            .mention
            .and_then(|id| scene.mentions.get(id as usize))
            .map(|m| authority::is_authority(scene, m))
            .unwrap_or(authority::is_authority_noun(doc, chunk));
        let ids = party::parties(scene, syntax, i);
        if ids.is_empty() {
            continue;
        }
        if power && authority.is_empty() {
            authority.extend(ids);
        } else if !power && payers.is_empty() && found.frame.subject != Some(Part::Payer) {
            payers.push(ids);
        }
        break;
    }
}

/// The date mention of the clause that says when.
fn date(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<u32> {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let fits = |i: usize| {
        let chunk = &syntax.chunks[i];
        let governed = chunk.governor.map(|g| governor_name(doc, &syntax.chunks[g]));
        let placed = governed.is_none_or(|g| matches!(g, "in" | "op" | "sinds" | "per" | "rond" | "eind"));
        let value = chunk.mention.and_then(|id| scene.mentions.get(id as usize)).is_some_and(|m| {
            matches!(&m.value, MentionValue::Date(d) if !matches!(d.kind, DateType::Duration | DateType::Set) && !matches!(d.value.as_deref(), Some("PRESENT_REF" | "FUTURE_REF")))
        });
        // `in 2013 gevallen`: a date behind another noun belongs to it, save behind the trigger.
        let own = i == 0
            || syntax.chunks[i - 1].tag != Tag::Noun
            || found.noun == Some(i - 1)
            || governed.is_none()
            || chunk.governor.is_some_and(|g| {
                g == 0
                    || syntax.chunks[g - 1].tag != Tag::Noun
                    || Some(g - 1) == found.noun
                    || Some(g - 1) == found.part(Part::Payer)
                    || Some(g - 1) == clause.subject
            });
        chunk.tag == Tag::Date && placed && value && own
    };
    let verb = found.verb.map_or(found.noun.unwrap_or(0), |v| v.chunk);
    let all: Vec<usize> = syntax.of(found.clause).map(|(i, _)| i).filter(|&i| fits(i)).collect();
    // A relative clause has the date of its noun's clause only where it has none itself.
    let best = all.into_iter().min_by_key(|&i| i.abs_diff(verb));
    best.and_then(|i| syntax.chunks[i].mention)
}

/// The laws that the sentence names.
fn laws(scene: &Scene<'_>, syntax: &Syntax) -> Vec<u32> {
    let mut out = Vec::new();
    for chunk in syntax.chunks.iter().filter(|c| c.tag == Tag::Law) {
        if let Some(id) = chunk
            .mention
            .and_then(|id| scene.mentions.get(id as usize))
            .filter(|m| m.kind() == MentionKind::Law)
            .and_then(|m| m.entity)
            && !out.contains(&id)
        {
            out.push(id);
        }
    }
    out
}

/// The reason: what follows `wegens`, `vanwege`, `voor`, or a clause of `omdat`.
fn ground(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<Span> {
    crate::claim::ground::of(scene, syntax, found)
}

/// Is the clause a subordinate one of a condition (`als`, `indien`)?
pub fn conditional(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> bool {
    let own = &syntax.clauses[clause];
    own.kind == ClauseKind::Subordinate
        && own.opener.is_some_and(|o| {
            let first = syntax.chunks[o].first;
            scene.doc.is_any(first, &["als", "indien", "wanneer", "mits", "tenzij", "of", "zodra"])
                || scene.doc.is(first, "dat") && first > 0 && scene.doc.is(first - 1, "of")
        })
}

/// A status that a fine has only where it was really given.
pub fn is_real(status: FineStatus) -> bool {
    !matches!(status, FineStatus::Demanded | FineStatus::Threatened | FineStatus::Maximum)
}
