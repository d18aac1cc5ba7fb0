//! Fines from the frames of `frames.tsv`: nouns (`boete van ... voor`), verbs (`beboeten`) and their combinations (`legt ... een boete op`).

use super::{amount, case, status};
use crate::claim::frame::{Found, find as find_frame, may_state, told_before};
use crate::claim::syntax::{ClauseKind, Syntax, Tag, frame_nouns, governor_name};
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
    if !may_state(scene, at, FrameClaim::Fine) || needs_sum(scene, at) && !holds_sum(scene, at) {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Fine) else { return };
    for draft in drafts(scene, &syntax, &found, at) {
        case::add(scene, draft);
    }
}

/// Verbs of every day that tell of a penalty only with its sum.
fn needs_sum(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    doc.lex.tables.verbs.get(doc.word(at)).is_some_and(|form| {
        form.readings.iter().any(|r| matches!(doc.lex.spelling(r.lemma), "betalen" | "volgen" | "dreigen"))
    })
}

/// Does the sentence of token `at` name a sum?
fn holds_sum(scene: &Scene<'_>, at: usize) -> bool {
    let here = scene.doc.sentence_of(at);
    let from = scene.mentions.partition_point(|m| m.sentence < here);
    scene.mentions[from..].iter().take_while(|m| m.sentence == here).any(|m| m.kind() == MentionKind::Amount)
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
    let kind = match found.frame.trigger.as_str() {
        // `eist 300.000 euro tegen X`, of a prosecutor, is a penalty.
        "eisen" if found.noun.is_none() && prosecutes(scene, syntax, found) => {
            money_noun(scene, at).filter(|k| k != "schadevergoeding").unwrap_or_else(|| "boete".to_owned())
        }
        "tot betalen veroordelen" | "tot betaling veroordelen" => own_noun(scene, at).unwrap_or(kind),
        "vervolging voorkomen" => money_noun(scene, at).filter(|k| k == "transactie").unwrap_or(kind),
        _ => kind,
    };
    let kind_name = kind.clone();
    if let Some(put_aside) = put_aside(scene, syntax, found, &kind_name) {
        return vec![put_aside];
    }
    let sums = amount::find(scene, syntax, found);
    if found.noun.is_none() && !states_fine(scene, syntax, found, &sums, at) || is_deal(scene, syntax, found) {
        return Vec::new();
    }
    // `Op een overtreding staat een boete van 95 euro` is a tariff.
    let several = found.part(Part::Payer).is_some_and(|c| is_counted(scene, syntax, c));
    if kind == "boete" && !sums.at_most && !several && status::tariff(scene, syntax, found) == Some(true) {
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
    let alone = found.frame.trigger == "betalen";
    if matches!(kind.as_str(), "schikking" | "transactie")
        && (told.status == FineStatus::Imposed || told.status == FineStatus::Paid && alone)
    {
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
            for id in imposes(scene, syntax, chunk) {
                if !authority.contains(&id) && !payers.iter().any(|p| p.contains(&id)) {
                    authority.push(id);
                }
            }
        }
    }
    behind_van(scene, syntax, found, &mut payers, &mut authority);
    // Whoever is paid is no authority by that, save one that may fine (`betaalde 775 miljoen aan het OM`).
    let recipient = found.part(Part::Recipient).map(|c| party::parties(scene, syntax, c)).unwrap_or_default();
    if alone || kind == "boete" && authority.is_empty() {
        authority.extend(recipient.iter().copied().filter(|id| super::infer::may_be_both(scene, *id)));
    }
    // `Het OM schikt met X`: X pays.
    if matches!(kind.as_str(), "schikking" | "transactie")
        && let [ids] = &payers[..]
        && ids.iter().all(|id| authority::has_power(scene, *id))
        && !authority.iter().any(|id| authority::has_power(scene, *id))
    {
        let ids = ids.clone();
        payers = authority.iter().map(|id| vec![*id]).collect();
        authority = ids;
    }
    // `De nabestaanden eisen`, `aandeelhouders van X`: who demands may be many without a name.
    if told.status == FineStatus::Demanded
        && authority.is_empty()
        && let Some(chunk) = found.part(Part::Authority)
    {
        authority.extend(many(scene, syntax, chunk));
    }
    // Nobody fines for himself: who has no power is no authority of a fine.
    if matches!(kind.as_str(), "boete" | "dwangsom") && told.status != FineStatus::Demanded {
        authority.retain(|id| {
            authority::has_power(scene, *id)
                || !scene.entities.get(*id).is_some_and(|e| e.kind == crate::model::EntityKind::Person)
                || acts_for_power(scene, *id)
        });
    }
    if authority.is_empty() && is_real(told.status) && matches!(kind.as_str(), "boete" | "dwangsom" | "schikking") {
        authority.extend(announces(scene, syntax, found));
    }
    if told.status == FineStatus::Demanded && kind == "boete" && authority.is_empty() {
        authority.extend(authority::prosecutor(scene, at));
    }
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
    if payers.is_empty() && is_real(told.status) && found.frame.kind != FrameKind::Noun {
        payers.extend(in_ground(scene, syntax, found));
    }
    if payers.is_empty()
        && matches!(found.frame.trigger.as_str(), "volgen" | "boete volgen" | "schade bepalen" | "schade vaststellen")
    {
        payers.extend(told_of(scene, at));
        authority.extend(of_last(scene, &payers).filter(|_| authority.is_empty()));
    }
    // `Er zijn al tientallen overtreders beboet`
    let counted = generic && found.frame.trigger == "beboeten" && told.status == FineStatus::Imposed && several;
    if counted && authority.is_empty() {
        authority.extend(authority::only_authority(scene));
    }
    let others = amount::further(scene, syntax, found, &sums);
    // The date of another fine of the clause is not that of this one.
    let taken: Vec<u32> = others.iter().filter_map(|(_, _, date)| *date).collect();
    let day =
        date(scene, syntax, found, &taken).or_else(|| before.as_ref().and_then(|b| date(scene, syntax, b, &taken)));
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
    let but: Vec<u32> = fine.payer.iter().chain(&recipient).copied().collect();
    let near_authority = authority::authority_in(scene, doc.sentence_of(at), &but);
    let definite = found.noun.or(word_of(scene, syntax, found)).is_some_and(|n| syntax.chunks[n].definite);
    let first = first_instance(scene, syntax, found);
    // `ik riskeer liever een boete`: whoever says so.
    let anybody = found.part(Part::Payer).is_some_and(|c| {
        doc.is_any(syntax.chunks[c].first, &["ik", "je", "jij", "u", "men", "iemand", "wie", "niemand", "iedereen"])
    });
    let touched: Vec<u32> = scene.mentions_in(sentence.start, sentence.end).filter_map(|(_, m)| m.entity).collect();
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
        definite,
        another: told.another,
        background: told.background,
        generic,
        counted,
        bare_noun: found.frame.kind == FrameKind::Noun,
        sentence: doc.sentence_of(at),
        first,
        nameless: payers.is_empty() && (generic || anybody || found.frame.trigger == "op boete staan"),
        touched: touched.clone(),
        recipient: recipient.clone(),
    };
    if sums.all.len() > 1 && sums.all.len() == payers.len() {
        // `X en Y kregen boetes van 10 en 20 miljoen`
        let pairs = payers.iter().zip(&sums.all);
        return pairs.map(|(p, a)| one(Fine { payer: p.clone(), amount: Some(*a), ..fine.clone() })).collect();
    }
    let mut out = vec![one(fine.clone())];
    if told.status == FineStatus::Maximum
        && let Some(other) = amount::alternative(scene, syntax, &sums)
    {
        out.push(one(Fine { amount: Some(other), cap: None, rate: None, ..fine.clone() }));
        return out;
    }
    for (chunk, amount, date) in others {
        let payer = chunk.map_or_else(|| fine.payer.clone(), |chunk| party::parties(scene, syntax, chunk));
        if !payer.is_empty() {
            let fine = Fine { date: date.or(fine.date.filter(|_| chunk.is_some())), ..fine.clone() };
            out.push(one(Fine { payer, amount: Some(amount), cap: None, rate: None, ..fine.clone() }));
        }
    }
    out
}

/// `vijf vervoerders`, `tientallen overtreders`
fn is_counted(scene: &Scene<'_>, syntax: &Syntax, k: usize) -> bool {
    let chunk = &syntax.chunks[k];
    (chunk.first..chunk.head).any(|t| {
        scene.doc.token(t).is_some_and(|t| t.is_number())
            || scene.doc.is_any(
                t,
                &[
                    "tientallen",
                    "honderden",
                    "duizenden",
                    "twee",
                    "drie",
                    "vier",
                    "vijf",
                    "zes",
                    "zeven",
                    "acht",
                    "negen",
                    "tien",
                ],
            )
    })
}

/// A plural of people or bodies, with whose they are (`aandeelhouders (Oracle)`).
fn many(scene: &mut Scene<'_>, syntax: &Syntax, k: usize) -> Option<u32> {
    let doc = scene.doc;
    let chunk = syntax.chunks[k];
    let word = doc.str(chunk.head).to_lowercase();
    if chunk.tag != Tag::Noun || chunk.mention.is_some() || !word.ends_with("en") && !word.ends_with('s') {
        return None;
    }
    let of = syntax.chunks.get(k + 1).filter(|c| doc.is(c.first, "van")).and_then(|_| syntax.chunks.get(k + 2));
    let whose = of
        .and_then(|c| scene.mentions.get(c.mention? as usize))
        .filter(|m| common::is_body(scene, m))
        .and_then(|m| scene.entities.get(m.entity?))
        .map(|e| e.name.clone());
    let name = whose.map_or(word.clone(), |whose| format!("{word} ({whose})"));
    Some(scene.entities.intern(crate::model::EntityKind::Group, &name))
}

/// Does somebody hold an office of public power?
fn acts_for_power(scene: &Scene<'_>, id: u32) -> bool {
    let all = scene.entities.get(id).map_or(&[][..], |e| &e.mentions);
    all.iter().take(20).filter_map(|m| scene.mentions.get(*m as usize)).any(|m| authority::is_authority(scene, m))
}

/// `De toezichthouder maakte bekend dat X een boete krijgt`: the body that says so.
fn announces(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let said = clause.parent.map(|p| &syntax.clauses[p]).filter(|p| {
        clause.kind == ClauseKind::Subordinate
            && clause.opener.is_some_and(|o| doc.is(syntax.chunks[o].first, "dat"))
            && p.has_any(doc, &["bekendmaken", "melden", "besluiten", "bepalen", "meedelen", "oordelen"])
    });
    let Some(subject) = said.and_then(|p| p.subject) else { return Vec::new() };
    let chunk = syntax.chunks[subject];
    let power = match chunk.mention.and_then(|id| scene.mentions.get(id as usize)) {
        Some(m) => authority::may_fine(scene, m),
        None => chunk.definite && authority::is_authority_noun(doc, &chunk),
    };
    if power { imposes(scene, syntax, subject) } else { Vec::new() }
}

/// Who imposes it: by name or noun, and a court or jury without a name too.
fn imposes(scene: &mut Scene<'_>, syntax: &Syntax, k: usize) -> Vec<u32> {
    let ids = party::parties(scene, syntax, k);
    let chunk = syntax.chunks[k];
    let doc = scene.doc;
    if ids.is_empty() && chunk.tag == Tag::Noun && doc.is_any(chunk.head, &["jury", "rechter", "rechtbank", "hof"]) {
        let from = chunk.first + usize::from(doc.is_any(chunk.first, &["een", "de", "het"]));
        let name = doc.slice(from, chunk.last).to_owned();
        return vec![scene.entities.intern(crate::model::EntityKind::Organisation, &name)];
    }
    // `van Ierse toezichthouder`, in a headline
    let country = chunk.last - chunk.first == 2 && doc.has(chunk.first, Cue::Demonym);
    if ids.is_empty() && country && authority::is_authority_noun(doc, &chunk) {
        let name = doc.slice(chunk.first, chunk.last).to_owned();
        return vec![scene.entities.intern(crate::model::EntityKind::Organisation, &name)];
    }
    ids
}

/// The one authority of the last fine of these payers.
fn of_last(scene: &Scene<'_>, payers: &[Vec<u32>]) -> Option<u32> {
    let [payer] = payers else { return None };
    scene.claims.iter().rev().take(20).find_map(|d| match &d.value {
        ClaimValue::Fine(fine) if fine.payer == *payer && fine.kind == "boete" && fine.authority.len() == 1 => {
            Some(fine.authority[0])
        }
        _ => None,
    })
}

/// The chunk of the frame's own noun that has no frame (`het bedrag`).
fn word_of(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    syntax
        .of(found.clause)
        .find(|(_, c)| c.tag == Tag::Noun && found.frame.words.contains(&scene.doc.word(c.head)))
        .map(|(i, _)| i)
}

/// Who the noun phrase at chunk `k` is: by its name, by its noun, or by what it refers to.
fn pays(scene: &mut Scene<'_>, syntax: &Syntax, k: usize) -> Vec<u32> {
    let ids = party::one(scene, syntax, k);
    let chunk = syntax.chunks[k];
    // `krijgen ze`: several, who are no single body.
    let plural = chunk.tag == Tag::Pronoun
        && scene.doc.is_any(chunk.first, &["ze", "zij"])
        && syntax.clauses[chunk.clause].finite().is_some_and(|v| scene.doc.str(v.at).ends_with("en"));
    if plural && matches!(ids[..], [id] if common::is_company(scene, id)) {
        return Vec::new();
    }
    // `legt energieverkoper X een boete op`: the name right behind its noun.
    if ids.is_empty()
        && let Some(next) = syntax.chunks.get(k + 1)
        && chunk.tag == Tag::Noun
        && (next.tag == Tag::Noun && next.mention.is_some() && next.first == chunk.last)
    {
        return party::one(scene, syntax, k + 1);
    }
    if !ids.is_empty() || chunk.tag != Tag::Noun || !chunk.definite || chunk.last < chunk.first + 2 {
        return ids;
    }
    let ids: Vec<u32> = common::somebody(scene, syntax, k);
    if ids.is_empty() { common::defendant(scene, syntax, k).into_iter().collect() } else { ids }
}

fn at_of(syntax: &Syntax) -> usize {
    syntax.chunks.first().map_or(0, |c| c.first)
}

/// Who the subject of the sentence before token `at` is.
fn subject_before(scene: &mut Scene<'_>, at: usize) -> Vec<u32> {
    let doc = scene.doc;
    let Some(before) = doc.sentence_of(at).checked_sub(1).and_then(|s| doc.sentences().get(s)) else {
        return Vec::new();
    };
    let syntax = scene.syntax(before.first);
    let subject =
        syntax.clauses.iter().find(|c| c.kind == ClauseKind::Main && c.finite().is_some()).and_then(|c| c.subject);
    subject.map(|s| party::parties(scene, &syntax, s)).unwrap_or_default()
}

/// `Als X de regels overtreedt, kan een boete volgen`: who breaks them pays.
fn on_condition(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<Vec<u32>> {
    let doc = scene.doc;
    // `Doen ze dat niet, dan dreigt een boete`
    if status::verb_first(scene, syntax)
        && let Some(c) = syntax.clauses.first()
        && let (Some(subject), Some(verb)) = (c.subject, c.verbs.first())
        && found.clause != 0
    {
        let chunk = syntax.chunks[subject];
        let ids = match chunk.tag {
            Tag::Pronoun => {
                let several = if doc.is_any(chunk.first, &["ze", "zij"]) {
                    subject_before(scene, at_of(syntax))
                } else {
                    Vec::new()
                };
                // `Zwijgen ze, dan krijgen ze een boete`: several, who are no single body.
                let plural = doc.is_any(chunk.first, &["ze", "zij"]) && doc.str(verb.at).ends_with("en");
                if several.len() > 1 {
                    several
                } else if plural {
                    Vec::new()
                } else {
                    crate::claim::quote::refer(scene, chunk.first, chunk.last, Some(verb.at))
                }
            }
            _ => party::parties(scene, syntax, subject),
        };
        // A group without a name is nobody to find back (`huurders`).
        let pays = |id: &u32| {
            !authority::has_power(scene, *id) && scene.entities.get(*id).is_some_and(|e| !e.mentions.is_empty())
        };
        return Some(ids).filter(|ids| !ids.is_empty() && ids.iter().all(pays));
    }
    let (number, subject) = syntax.clauses.iter().enumerate().find_map(|(n, c)| {
        let opens =
            c.opener.is_some_and(|o| doc.is_any(syntax.chunks[o].first, &["als", "indien", "wanneer", "mocht"]));
        c.subject.filter(|_| opens && c.parent == Some(found.clause)).map(|s| (n, s))
    })?;
    // Who votes on a rule does not break it.
    let breaks = |m: &crate::resolve::Placed| {
        let name = doc.slice(m.first, m.last).to_lowercase();
        !authority::is_authority(scene, m)
            && !["raad", "parlement", "kamer", "senaat"].iter().any(|w| name.ends_with(w))
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
        background: false,
        generic: false,
        counted: false,
        bare_noun: true,
        near_authority: None,
        may_refer: true,
        sentence: doc.sentence_of(syntax.chunks[noun].first),
        first: false,
        nameless: false,
        touched: Vec::new(),
        recipient: Vec::new(),
    })
}

/// Trade, not a penalty: `transacties ter waarde van 14 miljard`, `verdachte transacties`.
fn is_deal(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let Some(noun) = found.noun.filter(|_| found.noun_frame.is_some_and(|f| f.type_ == "transactie")) else {
        return false;
    };
    if found.frame.kind != FrameKind::Noun {
        return false;
    }
    let head = syntax.chunks[noun].head;
    let justice = doc.sentence_range(head).any(|t| {
        doc.is_any(t, &["om", "justitie", "officier", "vervolging", "strafzaak", "rechtszaak"])
            && !(doc.is(t, "om") && !doc.token(t).is_some_and(|t| t.is_upper()))
    });
    doc.str(head).ends_with('s') || !justice && !scene.doc.sentence_range(head).any(|t| doc.is(t, "ministerie"))
}

/// Does a prosecutor demand it of somebody?
fn prosecutes(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let Some(chunk) = found.part(Part::Authority).map(|c| &syntax.chunks[c]) else { return false };
    let who = doc.slice(chunk.first, chunk.last).to_lowercase();
    let against = |c: &crate::claim::syntax::Chunk| {
        c.governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "tegen")) && c.tag == Tag::Noun
    };
    (["openbaar ministerie", "justitie", "officier", "aanklager"].iter().any(|w| who.contains(w))
        || chunk.mention.is_some() && who.ends_with("om"))
        && syntax.of(found.clause).any(|(_, c)| against(c))
}

/// Is it told as what came first (`in eerste instantie`, `aanvankelijk`)?
fn first_instance(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let Some(head) = found.noun.map(|n| syntax.chunks[n].head) else { return false };
    (doc.sentence_range(head).start..head).any(|t| {
        doc.is_any(t, &["aanvankelijk", "oorspronkelijk", "oorspronkelijke", "aanvankelijke"])
            || doc.is(t, "eerste") && doc.is_any(t + 1, &["instantie", "aanleg"])
    })
}

/// Who did it, where only the reason says: `een boete voor machtsmisbruik bij zoekmachine X`, `vanwege misleiding door X`.
fn in_ground(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let ground = found.part(Part::Ground)?;
    let clause = syntax.chunks[ground].clause;
    for i in ground + 1..(ground + 6).min(syntax.chunks.len()) {
        let c = syntax.chunks[i];
        if c.clause != clause || matches!(c.tag, Tag::Mark | Tag::Verb) {
            return None;
        }
        let by = c.governor.is_some_and(|g| matches!(governor_name(doc, &syntax.chunks[g]), "bij" | "door"));
        let named = c.mention.and_then(|id| scene.mentions.get(id as usize));
        if by && named.is_some_and(|m| common::is_body(scene, m) && !authority::is_authority(scene, m)) {
            return Some(party::parties(scene, syntax, i)).filter(|p| !p.is_empty());
        }
    }
    None
}

/// Of whose fines the sentence before speaks: who paid the one that it tells, else the one body in it that cannot fine.
fn told_of(scene: &Scene<'_>, at: usize) -> Option<Vec<u32>> {
    let here = scene.doc.sentence_of(at);
    let from = scene.mentions.partition_point(|m| m.sentence + 1 < here);
    let mut bodies: Vec<u32> = Vec::new();
    for m in scene.mentions[from..].iter().take_while(|m| m.sentence < here) {
        if common::is_body(scene, m) && !authority::is_authority(scene, m) {
            bodies.extend(m.entity.filter(|id| !bodies.contains(id)));
        }
    }
    let before = scene.doc.sentences().get(here.checked_sub(1)?)?;
    let start = scene.doc.span(before.first, before.last).start;
    let told = scene.claims.iter().rev().take(20).find_map(|d| match &d.value {
        ClaimValue::Fine(fine) if d.evidence.start >= start && !fine.payer.is_empty() => Some(fine.payer.clone()),
        _ => None,
    });
    told.or_else(|| if let [one] = bodies[..] { Some(vec![one]) } else { None })
}

/// Rates, settlements, damages and claims are told of a case, not as tariffs.
fn fine_kind_is_case(kind: &str) -> bool {
    kind != "boete"
}

/// The type of the noun for a penalty in the sentence of token `at`.
fn own_noun(scene: &Scene<'_>, at: usize) -> Option<String> {
    let doc = scene.doc;
    doc.sentence_range(at).filter(|i| doc.has(*i, Cue::Frame)).find_map(|i| {
        frame_nouns(doc, i).find(|f| f.claim == FrameClaim::Fine && !f.type_.is_empty()).map(|f| f.type_.clone())
    })
}

/// The type of the nearest noun for a penalty, in the sentence or beside it: `moet 5 miljoen betalen` alone is no fine.
fn money_noun(scene: &Scene<'_>, at: usize) -> Option<String> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    // `X moet persoonlijk 1 miljoen betalen`: besides what was told before.
    let besides = doc.sentence_range(at).any(|t| doc.is_any(t, &["persoonlijk", "daarnaast", "bovendien", "ook"]));
    let far = here.checked_sub(2).filter(|_| besides);
    for sentence in [Some(here), here.checked_add(1), here.checked_sub(1), far].into_iter().flatten() {
        let Some(range) = doc.sentences().get(sentence).map(|s| s.first..s.last) else { continue };
        for i in range.filter(|i| doc.has(*i, Cue::Frame) || doc.token(*i).is_some_and(|t| t.word == 0)) {
            if let Some(frame) = frame_nouns(doc, i).find(|f| f.claim == FrameClaim::Fine && !f.type_.is_empty()) {
                return Some(frame.type_.clone());
            }
        }
    }
    None
}

/// Does a verb without the noun of a penalty state one? `beboeten` does; `schikken`, `eisen`, `betalen` need the sum or the other party.
fn states_fine(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, sums: &amount::Sums, at: usize) -> bool {
    let doc = scene.doc;
    if found.frame.type_ == "boete" {
        return true;
    }
    let money = sums
        .amount
        .and_then(|id| scene.mentions.get(id as usize))
        .is_some_and(|m| matches!(&m.value, MentionValue::Amount(a) if a.unit == crate::model::Unit::Money));
    let recipient = || {
        let chunk = found.part(Part::Recipient).map(|c| &syntax.chunks[c]);
        chunk.is_some_and(|c| match c.mention.and_then(|id| scene.mentions.get(id as usize)) {
            Some(m) => authority::is_authority(scene, m),
            None => authority::is_authority_noun(doc, c),
        })
    };
    let named = |part: Part, power: bool| {
        let chunk = found.part(part).map(|c| &syntax.chunks[c]);
        chunk.is_some_and(|c| match c.mention.and_then(|id| scene.mentions.get(id as usize)) {
            Some(m) => !power || authority::is_authority(scene, m) || common::is_body(scene, m),
            None => authority::is_authority_noun(doc, c) || !power && c.definite,
        })
    };
    let alone = found.frame.kind == FrameKind::Verb;
    match doc.lex.spelling(found.frame.lemma) {
        // `kende het bedrag in maart toe` says more of what was told before.
        "toekennen" => true,
        "terugbrengen" | "verlagen" => money && money_noun(scene, at).is_some(),
        "betalen" if alone => {
            let noun = money_noun(scene, at).filter(|_| money);
            let settles = matches!(noun.as_deref(), Some("schikking" | "transactie"))
                && found.part(Part::Payer).is_some_and(|c| syntax.chunks[c].mention.is_some());
            noun.is_some() && (recipient() || settles)
        }
        "dreigen" => money && found.part(Part::Authority).is_some() && money_noun(scene, at).is_some(),
        // `In 2018 volgde 4 miljoen`: of the penalties that the sentence before speaks of.
        "volgen" => {
            let subject = syntax.clauses[found.clause].subject;
            money && subject.is_none() && money_noun(scene, at).is_some()
        }
        "eisen" => {
            // `Muntwinst eist 5 miljoen euro van Google`: one body of another.
            let of_body = |part| {
                let m = found.part(part).and_then(|c| syntax.chunks[c].mention);
                m.and_then(|id| scene.mentions.get(id as usize)).is_some_and(|m| common::is_body(scene, m))
            };
            money
                && (near_damage(scene, at)
                    || prosecutes(scene, syntax, found)
                    || of_body(Part::Authority) && of_body(Part::Payer))
        }
        "vorderen" | "claimen" | "vergoeden" | "compenseren" | "opdraaien" => money && near_damage(scene, at),
        // What one private person asks back of another is no penalty.
        "terugeisen" | "terugvorderen" => money && named(Part::Authority, true) | named(Part::Payer, false),
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
fn date(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, taken: &[u32]) -> Option<u32> {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let fits = |i: usize| {
        let chunk = &syntax.chunks[i];
        let governed = chunk.governor.map(|g| governor_name(doc, &syntax.chunks[g]));
        let dates = clause.has_any(doc, &["dateren"]) && governed == Some("van");
        let placed = dates || governed.is_none_or(|g| matches!(g, "in" | "op" | "sinds" | "per" | "rond" | "eind"));
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
        chunk.tag == Tag::Date && placed && value && own && chunk.mention.is_some_and(|id| !taken.contains(&id))
    };
    // `X noemt de boete woensdag buitensporig`: the day of another act.
    let other = |v: &crate::claim::syntax::Verb| {
        let lemma = doc.lex.spelling(v.lemma);
        !doc.lex.tables.verbs.get(doc.word(v.at)).is_some_and(|f| f.auxiliary)
            && !matches!(
                lemma,
                "bekendmaken" | "publiceren" | "volgen" | "komen" | "dateren" | "uitkomen" | "bedragen" | "krijgen"
            )
    };
    if found.frame.kind == FrameKind::Noun && clause.verbs.iter().any(other) {
        return None;
    }
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
