//! Fines from the frames of `frames.tsv`: nouns (`boete van ... voor`), verbs (`beboeten`) and their combinations (`legt ... een boete op`).

use super::gate::{fine_kind_is_case, first_instance, is_deal, money_noun, own_noun, prosecutes, states_fine, sues};
use super::payer::{
    acts_for_power, after, announces, before_colon, behind_van, imposes, in_ground, is_counted, is_on_pain, many,
    of_last, on_condition, on_pain, pays, private, told_of, word_of,
};
use super::{amount, aside, case, date, ordered, status};
use crate::claim::frame::{Found, find as find_frame, may_state, told_before};
use crate::claim::syntax::{ClauseKind, Syntax, Tag, frame_nouns};
use crate::claim::{ClaimRule, Draft, Scene};
use crate::claim::{authority, party};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::{ClaimValue, Fine, FineStatus, Hedge, MentionKind, Span, TextSpan};

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
    // `de mogelijkheid om met X tot een schikking te komen`: talks, and no more.
    if found.frame.trigger == "tot schikking komen" && syntax.clauses[found.clause].kind == ClauseKind::Infinitive {
        return Vec::new();
    }
    let own_type = found.noun_frame.map_or("", |f| f.type_.as_str());
    let kind = match if own_type.is_empty() { found.frame.type_.as_str() } else { own_type } {
        "" => match money_noun(scene, at).or_else(|| ordered::kind(scene, syntax, found)) {
            Some(kind) => kind,
            None => return Vec::new(),
        },
        kind => kind.to_owned(),
    };
    // `eist 4 miljoen aan schadevergoeding` is told by its verb alone.
    let kind = if kind == "claim" && found.noun.is_none() {
        let damages = |t: usize| doc.is_any(t, &["schadevergoeding", "smartengeld"]);
        let here = doc.sentence_of(at);
        let beside = [here.checked_sub(1), Some(here + 1)].into_iter().flatten().filter_map(|s| doc.sentences().get(s));
        let near = doc.sentence_range(at).any(damages) || beside.into_iter().any(|s| (s.first..s.last).any(damages));
        if near { "schadevergoeding".to_owned() } else { kind }
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
    if let Some(put_aside) = aside::put_aside(scene, syntax, found, &kind_name) {
        return vec![put_aside];
    }
    // `hoeft de boete niet te betalen` is told by its noun.
    if found.frame.trigger == "hoeven betalen" && own_noun(scene, at).is_some() {
        return Vec::new();
    }
    let sums = amount::find(scene, syntax, found);
    // `betaalde een miljard euro boete`: the noun behind the sum tells it.
    if found.noun.is_none()
        && let Some(sum) = sums.chunk
        && noun_behind(scene, syntax, sum)
    {
        return Vec::new();
    }
    if found.noun.is_none() && !states_fine(scene, syntax, found, &sums, at) || is_deal(scene, syntax, found) {
        return Vec::new();
    }
    // `Op een overtreding staat een boete van 95 euro` is a tariff.
    let several = found.part(Part::Payer).is_some_and(|c| is_counted(scene, syntax, c));
    if kind == "boete" && !sums.at_most && !several && status::tariff(scene, syntax, found) == Some(true) {
        return Vec::new();
    }
    let mut told = status::of(scene, syntax, found, &sums);
    let pain = is_on_pain(scene, syntax, found);
    if pain && told.status == FineStatus::Imposed {
        told.status = FineStatus::Threatened;
        told.dated = false;
    }
    // `kan geen boete opleggen` says what nobody may do, not what somebody was spared.
    if sums.amount.is_none()
        && told.hedge.is_some_and(|(h, _)| h == Hedge::Negated)
        && syntax.clauses[found.clause].has_any(doc, &["kunnen", "mogen"])
    {
        return Vec::new();
    }
    let alone = found.frame.trigger == "betalen";
    // `betaalt 3 ton om vervolging te voorkomen` is what was agreed on, `betaalde` is done.
    let now = syntax.clauses[found.clause].finite().is_none_or(|v| !v.past)
        && !syntax.clauses[found.clause].verbs.iter().any(|v| v.participle);
    if matches!(kind.as_str(), "schikking" | "transactie")
        && (told.status == FineStatus::Imposed || told.status == FineStatus::Paid && alone && now)
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
            let all = imposes(scene, syntax, chunk);
            // `De bank kreeg een boete van De Nederlandsche Bank`: who gives it does not get it.
            if let [id] = all[..]
                && authority::has_power(scene, id)
                && syntax.chunks[chunk].mention.is_some()
                && found.part(Part::Payer).is_some_and(|p| syntax.chunks[p].mention.is_none())
            {
                payers.retain(|p| *p != [id]);
            }
            for id in all {
                if !authority.contains(&id) && !payers.iter().any(|p| p.contains(&id)) {
                    authority.push(id);
                }
            }
        }
    }
    behind_van(scene, syntax, found, &mut payers, &mut authority);
    // `De rechter kende X een vergoeding toe, te betalen door Y`: who grants it does not pay it.
    if kind == "schadevergoeding"
        && authority.is_empty()
        && syntax.clauses[found.clause].has_any(doc, &["toekennen", "toewijzen", "opleggen"])
        && let [ids] = &payers[..]
        && ids.iter().all(|id| authority::has_power(scene, *id))
        && found.part(Part::Payer) == syntax.clauses[found.clause].subject
    {
        authority.clone_from(ids);
        let by = syntax
            .of(found.clause)
            .find(|(_, c)| c.tag == Tag::Noun && c.governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "door")));
        payers = by.map(|(i, _)| pays(scene, syntax, i)).filter(|ids| !ids.is_empty()).into_iter().collect();
    }
    // `ziet zijn boete gehalveerd`
    if payers.is_empty()
        && found.noun.is_some()
        && syntax.clauses[found.clause].finite().is_some_and(|v| doc.lex.spelling(v.lemma) == "zien")
        && let Some(subject) = syntax.clauses[found.clause].subject
    {
        payers.extend(Some(pays(scene, syntax, subject)).filter(|ids| !ids.is_empty()));
        authority.retain(|id| !payers.iter().any(|p| p.contains(id)));
    }
    if payers.is_empty()
        && told.status == FineStatus::Demanded
        && let Some(chunk) = sues(scene, syntax, found)
    {
        payers.extend(Some(pays(scene, syntax, chunk)).filter(|ids| !ids.is_empty()));
    }
    if payers.is_empty() && found.frame.kind == FrameKind::Noun {
        payers.extend(before_colon(scene, syntax, found));
    }
    if payers.is_empty() && pain {
        payers.extend(Some(on_pain(scene, syntax, found)).filter(|ids| !ids.is_empty()));
    }
    if authority.is_empty() && found.noun.is_none() {
        authority.extend(ordered::by(scene, syntax, found));
    }
    if authority.is_empty() && told.status == FineStatus::Demanded && found.noun.is_none() {
        let outer = syntax.clauses[found.clause].parent.map(|p| &syntax.clauses[p]);
        let asks = outer.filter(|p| p.has_any(doc, &["willen", "eisen", "vorderen"])).and_then(|p| p.subject);
        authority.extend(
            asks.filter(|_| found.part(Part::Authority).is_none())
                .map(|s| imposes(scene, syntax, s))
                .unwrap_or_default(),
        );
    }
    if authority.is_empty() && told.status == FineStatus::Annulled {
        authority.extend(asked_by(scene, syntax));
    }
    if payers.is_empty() && found.frame.kind == FrameKind::Noun && sums.amount.is_some() {
        payers.extend(after(scene, syntax, found));
    }
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
    // Two companies settle: neither is an authority, and who is asked for damages pays.
    if kind == "schikking" && told.status == FineStatus::Settled {
        private(scene, &mut payers, &mut authority);
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
    // `Fietsers die appen krijgen 95 euro boete`, `De boete gaat van 230 naar 240 euro`: tariffs.
    let clause = &syntax.clauses[found.clause];
    let present = clause.finite().is_some_and(|v| !v.past) && !clause.verbs.iter().any(|v| v.participle);
    if kind == "boete" && payers.is_empty() && authority.is_empty() && present && !several {
        let crowd = generic
            && found.part(Part::Payer).is_some_and(|c| {
                let chunk = &syntax.chunks[c];
                !chunk.definite && !doc.is(chunk.first, "een") && doc.str(chunk.head).ends_with(['s', 'n'])
            });
        if crowd && told.status == FineStatus::Imposed
            || found.frame.kind == FrameKind::Noun && clause.has_any(doc, &["gaan", "stijgen"])
        {
            return Vec::new();
        }
    }
    let others = amount::further(scene, syntax, found, &sums);
    // The date of another fine of the clause is not that of this one.
    let taken: Vec<u32> = others.iter().filter_map(|(_, _, date)| *date).collect();
    let day = date::of(scene, syntax, found, &taken)
        .or_else(|| before.as_ref().and_then(|b| date::of(scene, syntax, b, &taken)))
        .or_else(|| ordered::deciding(scene, syntax, found.clause).and_then(|n| date::of_clause(scene, syntax, n)));
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
    let total = is_real(told.status) && found.noun.is_some_and(|n| amount::total(scene, syntax, n).is_some());
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
            || fine_kind_is_case(&kind_name)
            || total,
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
        goes_on: found.noun.is_none() && found.frame.type_.is_empty(),
        sentence: doc.sentence_of(at),
        first,
        nameless: payers.is_empty() && (generic || anybody || found.frame.trigger == "op boete staan"),
        summed: sums.amount.is_some()
            && sums.rate.is_none()
            && syntax.clauses[found.clause]
                .has_any(doc, &["opleggen", "opleveren", "innen", "uitdelen", "uitschrijven"]),
        touched: touched.clone(),
        recipient: recipient.clone(),
    };
    if sums.all.len() > 1 && sums.all.len() == payers.len() {
        // `X en Y kregen boetes van 10 en 20 miljoen`
        let pairs = payers.iter().zip(&sums.all);
        return pairs.map(|(p, a)| one(Fine { payer: p.clone(), amount: Some(*a), ..fine.clone() })).collect();
    }
    // `legde de twee banken boetes op van 2 en 4 miljoen`
    if let [all] = &payers[..]
        && all.len() > 1
        && all.len() == sums.all.len()
    {
        let pairs = all.iter().zip(&sums.all);
        return pairs.map(|(p, a)| one(Fine { payer: vec![*p], amount: Some(*a), ..fine.clone() })).collect();
    }
    // `kreeg boetes van 2 en 4 miljard`
    let many = found.noun.is_some_and(|n| doc.str(syntax.chunks[n].head).ends_with('s'));
    if sums.all.len() > 1 && payers.len() == 1 && many {
        let each = sums.all.iter();
        return each.map(|a| one(Fine { amount: Some(*a), ..fine.clone() })).collect();
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

/// Does the noun of a penalty stand right behind the sum (`2000 euro boete`, `3 ton aan boetes`)?
fn noun_behind(scene: &Scene<'_>, syntax: &Syntax, sum: usize) -> bool {
    let doc = scene.doc;
    let aan = syntax.chunks.get(sum + 1).is_some_and(|c| doc.is(c.first, "aan"));
    let noun = syntax.chunks.get(sum + 1 + usize::from(aan));
    noun.is_some_and(|c| {
        c.tag == Tag::Noun
            && frame_nouns(doc, c.head).any(|f| f.claim == FrameClaim::Fine && f.type_ == "boete")
            && (aan || c.first == c.head)
    })
}

/// `hoeft de 8000 euro die de gemeente van hem eiste niet te betalen`: who asked it.
fn asked_by(scene: &mut Scene<'_>, syntax: &Syntax) -> Vec<u32> {
    let asks = syntax
        .clauses
        .iter()
        .find(|c| {
            c.kind == ClauseKind::Relative
                && c.has_any(scene.doc, &["eisen", "vorderen", "opleggen", "vragen", "claimen", "terugvorderen"])
                && !c.has_any(scene.doc, &["krijgen"])
        })
        .and_then(|c| c.subject);
    asks.map(|s| imposes(scene, syntax, s)).unwrap_or_default()
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
