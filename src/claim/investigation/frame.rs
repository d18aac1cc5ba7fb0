//! Inquiries and procedures from the frames of `frames.tsv`: `doet onderzoek naar`, `stelt een onderzoek in`, `daagt voor de rechter`.

use std::borrow::Cow;

use super::fined::{fined, fining, penalised, punisher, told};
use super::gate::{self, Sort};
use super::harm::wrong;
use super::parties::{
    DEALS, appointed, authority, claimants, direct, he, inquirer, only_other, starts_with_also, target, together,
};
use super::power::{self, Power, power};
use super::report;
use super::telling::{
    abbreviates, acts, after_noun, asked, decided, ends, examined, found_out, fronted, goes_on, helped, in_brackets,
    into_what, names_body, of_its_own, own_inquiry, runs, sets_up, status, told_by, usual, wonders,
};
use crate::claim::frame::{Found, find as find_frame, may_state};
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::claim::{ClaimRule, Scene, authority, common, hedge, when};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::{ClaimValue, Entity, EntityKind, Hedge, Investigation, InvestigationStatus, Span};

/// Inquiries told by a noun, a verb or both.
pub static RULE: ClaimRule = ClaimRule {
    id: "investigation/frame",
    doc: "an inquiry or procedure, told by a noun, a verb or both",
    cues: &[Cue::Frame],
    find,
    hits: &[
        (
            "De Europese Commissie gaat onderzoek doen naar TikTok.",
            "investigation | status=opened | authority=Europese Commissie | target=TikTok",
        ),
        (
            "De Europese Commissie doet onderzoek naar TikTok.",
            "investigation | status=ongoing | authority=Europese Commissie | target=TikTok",
        ),
        (
            "De Europese Commissie heeft een onderzoek ingesteld naar TikTok.",
            "investigation | status=opened | authority=Europese Commissie | target=TikTok",
        ),
    ],
    misses: &["Uit onderzoek blijkt dat TikTok veel wordt gebruikt.", "De onderzoekers deden onderzoek naar kanker."],
    gaps: &[],
};

fn find(scene: &mut Scene<'_>, at: usize) {
    if !may_state(scene, at, FrameClaim::Investigation) {
        return;
    }
    // The police looks into everybody who asks for a permit.
    if scene.doc.str(at).get(..12).is_some_and(|w| w.eq_ignore_ascii_case("antecedenten")) {
        return;
    }
    // `opsporing van verdachten`: people, nobody who suspects.
    if scene.doc.is_any(at, &["verdachten", "verdachte"]) {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Investigation) else { return };
    if report::is(&found) {
        if let Some((value, hedged)) = report::of(scene, &syntax, &found)
            && !merge(scene, &value, false, true)
        {
            let draft = common::draft(scene, ClaimValue::Investigation(value), hedged, at, RULE.id);
            scene.claims.push(draft);
        }
        return;
    }
    let Some(sort) = gate::sort(&found.frame.trigger) else { return };
    if gate::held_back(scene, &syntax, &found, sort) {
        return;
    }
    let busy = gate::busy(scene, &syntax, &found).filter(|_| sort == Sort::Inquiry);
    let (mut authority, chunk) = match busy {
        Some(i) => (common::actors(scene, &syntax, i), Some(i)),
        None => authority(scene, &syntax, &found),
    };
    let mut chunk = chunk;
    // `een commissie die moet nagaan`: whoever set it up inquires by it.
    if let Some(i) = appointed(scene, &syntax, &found, chunk) {
        chunk = Some(i);
        authority = common::actors(scene, &syntax, i);
    }
    if authority.is_empty() && sort != Sort::Proceedings {
        authority.extend(chunk.and_then(|i| power::unnamed(scene, &syntax, i)));
    }
    // `door justitie en door het Congres`
    if let Some(k) = chunk.and_then(|i| common::same_again(scene.doc, &syntax, i)) {
        let more = common::actors(scene, &syntax, k);
        authority.extend(more.into_iter().filter(|id| power(scene, &syntax, Some(k), &[*id]) != Power::None));
    }
    if let Some(id) = power::in_full(scene, &syntax, chunk, &authority) {
        authority = vec![id];
    }
    // A plural that opens the sentence is no name.
    let unnamed = chunk.is_some_and(|i| syntax.chunks[i].mention.is_none());
    authority.retain(|id| {
        let plural = |e: &Entity| e.kind == EntityKind::Unknown && e.name.ends_with("en") && !e.name.contains(' ');
        !unnamed || scene.entities.get(*id).is_some_and(|e| !plural(e))
    });
    // `begon hij een zaak`: who goes to court is known for sure.
    if sort == Sort::Proceedings
        && let Some(c) = chunk.map(|i| syntax.chunks[i]).filter(|c| c.tag == Tag::Pronoun)
    {
        let sure: Vec<u32> = authority.iter().copied().filter(|id| common::sure(scene, &c, *id)).collect();
        authority = sure;
    }
    // `Meerdere landen`: governments, none of which is named.
    let states = chunk.is_some_and(|i| power::are_states(scene, &syntax.chunks[i]));
    if states {
        authority.clear();
        // `elf Amerikaanse staten`: as many as they are, by their country.
        let name = chunk.and_then(|i| {
            let c = &syntax.chunks[i];
            let first = (c.first..c.head).find(|t| scene.doc.has(*t, Cue::Demonym))?;
            Some(scene.doc.slice(first, c.last).to_owned())
        });
        authority.extend(name.map(|name| scene.entities.intern(EntityKind::Group, &name)));
    }
    if sort == Sort::Inquiry && !authority.is_empty() {
        for id in together(scene, &syntax, &found) {
            if !authority.contains(&id) {
                authority.push(id);
            }
        }
    }
    let strength = if states { Power::Weak } else { power(scene, &syntax, chunk, &authority) };
    // `De Nederlandsche Bank en een bureau onderzochten`: a study that they made together.
    let alike = |id: &u32| power(scene, &syntax, None, &[*id]) != Power::None;
    let strength = if authority.len() > 1 && !states && !authority.iter().all(alike) { Power::None } else { strength };
    let own = sort == Sort::Inquiry && chunk.is_some_and(|i| own_inquiry(scene, &syntax, &found, i));
    if sort == Sort::Inquiry && strength == Power::None && !own {
        // Whoever has no power is no authority; what he looks at is no inquiry.
        if chunk.is_some() || common::played(&found, Part::Authority) {
            return;
        }
        authority.clear();
    }
    if gate::loose(&found.frame.trigger) && (strength != Power::Strong || gate::is_court(scene, &syntax, chunk)) {
        return;
    }
    let mut target = target(scene, &syntax, &found);
    target.retain(|id| !authority.contains(id) && !chunk.is_some_and(|i| abbreviates(scene, &syntax.chunks[i], *id)));
    // The police bring no charges: whoever dropped them is named elsewhere.
    if sort == Sort::Prosecution {
        authority.retain(|id| {
            scene.entities.get(*id).is_none_or(|e| !e.name.to_lowercase().split(' ').any(|w| w.ends_with("politie")))
        });
    }
    // `beklaagde X zich over aanklager Y, die onderzocht of hij`: the pronoun is not who inquires.
    if target.is_empty() && !authority.is_empty() {
        target.extend(he(scene, &syntax, &found, &authority));
    }
    // `het filiaal van de Nederlandse bank`: the one that it is about.
    if target.is_empty()
        && strength == Power::Strong
        && found.part(Part::Target).is_some_and(|i| names_body(scene, &syntax, i))
    {
        let mut but = authority.clone();
        but.extend(chunk.and_then(|i| in_brackets(scene, &syntax.chunks[i])));
        target.extend(
            common::topic(scene, at, &but)
                .filter(|id| common::is_company(scene, *id) && !authority::has_power(scene, *id)),
        );
    }
    // `kwamen na onderzoek tot dezelfde conclusie`: about whom they were.
    if target.is_empty()
        && strength == Power::Strong
        && after_noun(scene, &syntax, &found)
        && !of_its_own(scene, &syntax, &found)
    {
        let body = |id: &u32| scene.entities.get(*id).is_some_and(|e| e.kind != EntityKind::Person);
        target.extend(common::topic(scene, at, &authority).filter(body));
    }
    // A state may be taken to court.
    let named = target.iter().any(|id| gate::is_somebody(scene, *id) || sort == Sort::Proceedings);
    // `zegt de politie` of its own inquiry, which needs no name.
    let definite = found.noun.is_some_and(|n| syntax.chunks[n].definite && syntax.chunks[n].governor.is_none());
    let mut said = false;
    if sort == Sort::Inquiry && chunk.is_none() && authority.is_empty() && found.noun.is_some() {
        authority.extend(gate::speaker(scene, &syntax, at));
        said = !authority.is_empty();
    }
    let strength = if said { Power::Strong } else { strength };
    let after = common::played(&found, Part::Target)
        || common::played(&found, Part::Ground)
        || asked(scene, &syntax, found.clause).is_some()
        || wonders(scene, &syntax, &found)
        || into_what(scene, &syntax, &found);
    if gate::loose(&found.frame.trigger) && !(direct(scene, &syntax, &found) || meant(scene, &syntax, &found, named)) {
        return;
    }
    let mut inferred = Vec::new();
    let mut background = None;
    // `Er wordt een onafhankelijk onderzoek ingesteld naar wat er is gebeurd`: by whom it does not say.
    let set_up = found.passive
        && after
        && matches!(found.frame.trigger.as_str(), "onderzoek instellen" | "onderzoek openen" | "onderzoek starten");
    // `X is verdachte in een onderzoek van Y naar witwassen`
    let suspect = syntax.clauses[found.clause].subject.filter(|s| syntax.chunks[*s].mention.is_some());
    if target.is_empty()
        && let Some(s) = suspect
        && syntax.of(found.clause).any(|(_, c)| scene.doc.is_any(c.head, &["verdachte", "hoofdverdachte"]))
    {
        target = common::somebody(scene, &syntax, s);
    }
    // `de aanklager van de KNVB`: his own body is not what he inquires into.
    let own_body = |id: &u32| {
        scene.entities.get(*id).is_some_and(|body| {
            authority.iter().filter_map(|a| scene.entities.get(*a)).any(|a| {
                a.name
                    .strip_suffix(')')
                    .and_then(|n| n.strip_suffix(body.name.as_str()))
                    .is_some_and(|n| n.ends_with('('))
            })
        })
    };
    target.retain(|id| !own_body(id));
    let enough = match sort {
        Sort::Inquiry if strength == Power::Strong => {
            named
                || (found.verb.is_some() || busy.is_some())
                    && after
                    && !examined(scene, &syntax, &found)
                    && !usual(scene, &syntax, &found)
                || definite && chunk.is_some() && of_its_own(scene, &syntax, &found)
                || definite && goes_on(scene, &syntax, &found) && (said || told_by(&syntax, &found, chunk))
                || chunk.is_some() && gate::leader(scene, &syntax, &found) == chunk && after
                || found.part(Part::Authority).is_some() && acts(&found)
                || chunk.is_some() && fronted(scene, &syntax, &found) == chunk
                || gate::reported_by(scene, &syntax, &found)
                || gate::whose(scene, &syntax, &found)
                || chunk.is_some() && after_noun(scene, &syntax, &found) && !of_its_own(scene, &syntax, &found)
        }
        // What a government sets up, or asks about what went wrong, is an inquiry.
        Sort::Inquiry if strength == Power::Weak => {
            let parliamentary = found.noun_frame.is_some_and(|f| f.trigger.contains("enquête"));
            named || after && (parliamentary || sets_up(scene, &syntax, &found) || wrong(scene, &syntax, &found))
        }
        Sort::Inquiry if own => true,
        Sort::Inquiry => {
            // `Het onderzoek begon in 2021`: the one that led to the fine told before.
            background = fined(scene, &syntax, &found).filter(|_| target.is_empty() && !after);
            background.is_some()
                || named && direct(scene, &syntax, &found) && told(scene, &syntax, &found, &target)
                || set_up
                // `De toedracht wordt onderzocht`
                || found.passive
                    && found.frame.trigger == "onderzoeken"
                    && wrong(scene, &syntax, &found)
                    && power::inquirer_near(scene, at, &target, |_| true).is_some()
                || after && runs(scene, &syntax, &found) && wrong(scene, &syntax, &found)
        }
        // A case that a court has decided is told as its ruling.
        Sort::Proceedings => {
            let relative = syntax.clauses[found.clause].kind == ClauseKind::Relative;
            let lasts = found.frame.trigger.ends_with(" lopen") && direct(scene, &syntax, &found);
            // `Tegen X is een tuchtzaak aangespannen`, `Tegen X begint een afzettingsprocedure`
            let case = found.noun.is_some_and(|n| syntax.clauses[found.clause].subject == Some(n))
                && ["aanspannen", "beginnen", "starten", "openen"].iter().any(|v| found.frame.trigger.ends_with(v));
            let begins =
                (found.frame.trigger.starts_with("proces ") || case) && direct(scene, &syntax, &found) || lasts;
            // `Nabestaanden spannen een zaak aan tegen X`: who has no name takes somebody to court who has.
            let unnamed = chunk.is_some_and(|i| syntax.chunks[i].tag == Tag::Noun)
                && found.part(Part::Target).is_some_and(|i| {
                    let c = &syntax.chunks[i];
                    let state = scene.doc.is_any(c.head, &["staat", "rijk"]) && c.definite;
                    (c.mention.is_some() || state) && (c.governor.is_some() || found.frame.object == Some(Part::Target))
                })
                && !found.passive;
            // `X is in de VS aangeklaagd voor fraude`
            let charged = found.passive
                && found.verb.is_some()
                && common::played(&found, Part::Ground)
                && direct(scene, &syntax, &found);
            let served = found.frame.subject == Some(Part::Target)
                && found.part(Part::Target).is_some_and(|i| syntax.chunks[i].mention.is_some());
            if served && authority.is_empty() {
                authority.extend(only_other(scene, at, &target));
            }
            named
                && found.verb.is_some()
                && (!relative || lasts)
                && (served || !authority.is_empty() || begins || unnamed || charged)
        }
        Sort::Suspicion => named && strength == Power::Strong && !gate::is_court(scene, &syntax, chunk),
        Sort::Prosecution => {
            named
                && (strength == Power::Strong && !found.passive
                    || found.frame.kind == FrameKind::Combination
                    || gate::prosecution_near(scene, at).is_some()
                    || common::played(&found, Part::Ground)
                    || found.passive && !common::in_states(scene, &syntax, found.clause).is_empty())
        }
    };
    if !enough {
        return;
    }
    if let Some((who, whom)) = background.take() {
        authority = who;
        target = whom;
        inferred.extend([Cow::Borrowed("authority"), Cow::Borrowed("target")]);
    }
    if authority.is_empty()
        && sort == Sort::Proceedings
        && let Some(i) = chunk
    {
        authority = claimants(scene, &syntax, i);
    }
    if authority.is_empty() && !states {
        let id = match sort {
            // Who is to inquire is not said: not whoever leads the other inquiry.
            Sort::Inquiry if set_up && target.is_empty() => None,
            // Into nobody: of those whom its own sentence names.
            Sort::Inquiry
                if target.is_empty() && found.noun.is_some() && syntax.clauses[found.clause].subject == found.noun =>
            {
                authority::authority_in(scene, syntax.sentence, &target)
            }
            Sort::Inquiry => authority::authority_near(scene, at, &target)
                .or_else(|| power::inquirer_near(scene, at, &target, |_| true))
                .or_else(|| fining(scene, &target))
                .or_else(|| starts_with_also(scene, &syntax, &found).then(|| punisher(scene)).flatten())
                .or_else(|| common::another(scene, &syntax, &found).then(|| inquirer(scene)).flatten()),
            Sort::Prosecution => gate::prosecution_near(scene, at).or_else(|| gate::prosecutor_near(scene, at)),
            // `begint een proces tegen X`: by the prosecutor who speaks of it.
            Sort::Proceedings if found.frame.trigger.starts_with("proces ") => gate::prosecutor_near(scene, at),
            Sort::Proceedings | Sort::Suspicion => None,
        };
        // `wordt in Nigeria onderzocht`: by that state; who prosecutes there is not named.
        // `Ook in België is een onderzoek begonnen`
        let own = found.noun.is_some() && syntax.clauses[found.clause].subject == found.noun;
        let lasts = found.frame.trigger.ends_with(" lopen") || own && sort == Sort::Inquiry;
        let states = if (found.passive || lasts) && sort != Sort::Proceedings {
            common::in_states(scene, &syntax, found.clause)
        } else {
            Vec::new()
        };
        if !states.is_empty() {
            authority.extend(
                states.into_iter().filter(|_| sort == Sort::Inquiry || sort == Sort::Prosecution && found.passive),
            );
        } else if let Some(id) = id {
            authority.push(id);
            inferred.push(Cow::Borrowed("authority"));
        }
    }
    // An inquiry by nobody known tells nothing, unless it is said to run.
    if authority.is_empty()
        && !set_up
        && !(after && runs(scene, &syntax, &found))
        && (target.is_empty() || sort == Sort::Inquiry && (found.verb.is_none() || helped(&found)))
    {
        return;
    }
    let status = if penalised(scene, &authority, &target)
        || after_noun(scene, &syntax, &found)
        || gate::reported_by(scene, &syntax, &found) && !power::searches(scene, &authority)
        || found_out(scene, &syntax, &found)
        || sort == Sort::Proceedings && decided(scene, &syntax)
    {
        InvestigationStatus::Closed
    } else if sort == Sort::Suspicion {
        InvestigationStatus::Ongoing
    } else {
        status(scene, &syntax, &found)
    };
    let anew = set_up
        && authority.is_empty()
        && target.is_empty()
        && found.noun.is_some_and(|n| !syntax.chunks[n].definite || scene.doc.is(syntax.chunks[n].first, "een"));
    let several = found.noun.is_some_and(|n| {
        let c = &syntax.chunks[n];
        scene.doc.is_any(c.first, &["meerdere", "verschillende", "diverse", "twee", "drie", "vier", "andere"])
    });
    let other = anew
        || states
        || several
        || common::another(scene, &syntax, &found)
        || starts_with_also(scene, &syntax, &found);
    let hedged = hedge::of(scene, &syntax, found.clause, found.noun)
        .filter(|h| h.0 != Hedge::Future)
        .or_else(|| gate::considered(scene, &syntax, &found));
    // `wordt verdacht van`: that is the claim itself.
    let own = found.verb.map(|v| scene.doc.span(v.at, v.at + 1));
    let apart = |span: Span| own.is_none_or(|v| span.end <= v.start || v.end <= span.start);
    let hedged = hedged.filter(|h| sort != Sort::Suspicion || h.1.is_none_or(apart));
    // `is nog niet afgerond`: it goes on. What nobody named is said not to look into is no inquiry at all.
    let unfinished =
        status == InvestigationStatus::Closed && hedged.is_some_and(|h| h.0 == Hedge::Negated) && ends(&found);
    let (status, hedged) = if unfinished { (InvestigationStatus::Ongoing, None) } else { (status, hedged) };
    if !named && !inferred.is_empty() && hedged.is_some_and(|h| h.0 == Hedge::Negated) {
        return;
    }
    let value = Investigation {
        status,
        authority,
        target,
        date: when::date(scene, &syntax, &found),
        law: common::laws(scene, &syntax),
        ground: common::ground(scene, &syntax, &found),
    };
    // `vanwege het mogelijk overtreden`: the reason is doubtful, not the inquiry.
    let ground = value.ground.as_ref().map_or(usize::MAX, |g| g.start);
    let hedged = hedged.filter(|h| h.1.is_none_or(|span| span.start < ground));
    let mut draft = common::draft(scene, ClaimValue::Investigation(value.clone()), hedged, at, RULE.id);
    draft.inferred = inferred;
    // `Dat blijkt uit onderzoek van de politie`: the one that was told before.
    let told_before = gate::reported_by(scene, &syntax, &found)
        && scene
            .claims
            .iter()
            .rev()
            .take(common::WINDOW)
            .any(|c| matches!(&c.value, ClaimValue::Investigation(before) if before.authority == value.authority));
    if told_before {
        return;
    }
    if merge(scene, &value, other, found.noun.is_none_or(|n| syntax.chunks[n].definite)) {
        return;
    }
    scene.claims.push(draft);
}

/// Is what somebody looks at (`kijkt naar`), who is not named himself there, asked about, part of somebody, a deal, or gone wrong?
fn meant(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, named: bool) -> bool {
    let trigger = found.frame.trigger.as_str();
    // `controleert of` is what inspectors do all day.
    if trigger.contains("contr") || trigger.contains("inspect") {
        return false;
    }
    let deal = || {
        found.part(Part::Target).is_some_and(|i| {
            let head = scene.doc.str(syntax.chunks[i].head).to_lowercase();
            DEALS.iter().any(|d| head.ends_with(d))
        })
    };
    named && (!trigger.contains("kijken") || asked(scene, syntax, found.clause).is_some())
        || deal()
        || wrong(scene, syntax, found)
}

/// Adds what a later telling says to the earlier one.
fn merge(scene: &mut Scene<'_>, value: &Investigation, other: bool, definite: bool) -> bool {
    let from = scene.claims.len().saturating_sub(common::WINDOW);
    for old in scene.claims[from..].iter_mut().rev() {
        let ClaimValue::Investigation(before) = &mut old.value else { continue };
        let exact = before.authority == value.authority && before.target == value.target;
        if exact
            || !other
                && common::compatible(&before.authority, &value.authority)
                && common::compatible(&before.target, &value.target)
                && (!value.target.is_empty()
                    || definite
                    || before.target.is_empty()
                    || before.authority.is_empty()
                    || before.authority == value.authority && value.ground.is_none())
        {
            if exact || !old.inferred.is_empty() || before.authority.is_empty() || value.authority.len() > 1 {
                common::fill(&mut before.authority, &value.authority);
            }
            common::fill(&mut before.target, &value.target);
            before.date = before.date.or(value.date);
            if before.ground.is_none() {
                before.ground.clone_from(&value.ground);
            }
            if value.status == InvestigationStatus::Closed {
                before.status = InvestigationStatus::Closed;
            }
            return true;
        }
    }
    false
}
