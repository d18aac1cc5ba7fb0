//! Inquiries and procedures from the frames of `frames.tsv`: `doet onderzoek naar`, `stelt een onderzoek in`, `daagt voor de rechter`.

use std::borrow::Cow;

use super::fined::{fined, fining, penalised, punisher, told};
use super::gate::{self, Power, Sort};
use super::telling::{
    abbreviates, acts, after_noun, asked, asked_about, examined, fronted, goes_on, helped, in_brackets, into_what,
    names_body, of_its_own, sets_up, status, told_by, usual, wonders,
};
use crate::claim::frame::{Found, find as find_frame, may_state};
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::claim::{ClaimRule, Scene, authority, common, hedge, party};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::{ClaimValue, Entity, EntityKind, Investigation, InvestigationStatus};

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
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Investigation) else { return };
    let Some(sort) = gate::sort(&found.frame.trigger) else { return };
    if gate::held_back(scene, &syntax, &found, sort) {
        return;
    }
    let busy = gate::busy(scene, &syntax, &found).filter(|_| sort == Sort::Inquiry);
    let (mut authority, chunk) = match busy {
        Some(i) => (common::actors(scene, &syntax, i), Some(i)),
        None => authority(scene, &syntax, &found),
    };
    // A plural that opens the sentence is no name.
    let unnamed = chunk.is_some_and(|i| syntax.chunks[i].mention.is_none());
    authority.retain(|id| {
        let plural = |e: &Entity| e.kind == EntityKind::Unknown && e.name.ends_with("en") && !e.name.contains(' ');
        !unnamed || scene.entities.get(*id).is_some_and(|e| !plural(e))
    });
    // `Meerdere landen`: governments, none of which is named.
    let states = chunk.is_some_and(|i| gate::are_states(scene, &syntax.chunks[i]));
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
    let power = if states { Power::Weak } else { gate::power(scene, &syntax, chunk, &authority) };
    // `De Nederlandsche Bank en een bureau onderzochten`: a study that they made together.
    let alike = |id: &u32| gate::power(scene, &syntax, None, &[*id]) != Power::None;
    let power = if authority.len() > 1 && !states && !authority.iter().all(alike) { Power::None } else { power };
    if sort == Sort::Inquiry && power == Power::None {
        // Whoever has no power is no authority; what he looks at is no inquiry.
        if chunk.is_some() || common::played(&found, Part::Authority) {
            return;
        }
        authority.clear();
    }
    let mut target = target(scene, &syntax, &found);
    target.retain(|id| !authority.contains(id) && !chunk.is_some_and(|i| abbreviates(scene, &syntax.chunks[i], *id)));
    // `beklaagde X zich over aanklager Y, die onderzocht of hij`: the pronoun is not who inquires.
    if target.is_empty() && !authority.is_empty() {
        target.extend(he(scene, &syntax, &found, &authority));
    }
    // `het filiaal van de Nederlandse bank`: the one that it is about.
    if target.is_empty()
        && power == Power::Strong
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
        && power == Power::Strong
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
    let power = if said { Power::Strong } else { power };
    let after = common::played(&found, Part::Target)
        || common::played(&found, Part::Ground)
        || asked(scene, &syntax, found.clause).is_some()
        || wonders(scene, &syntax, &found)
        || into_what(scene, &syntax, &found);
    let mut inferred = Vec::new();
    let mut background = None;
    // `Er wordt een onafhankelijk onderzoek ingesteld naar wat er is gebeurd`: by whom it does not say.
    let set_up = found.passive
        && after
        && matches!(found.frame.trigger.as_str(), "onderzoek instellen" | "onderzoek openen" | "onderzoek starten");
    let enough = match sort {
        Sort::Inquiry if power == Power::Strong => {
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
                || chunk.is_some() && after_noun(scene, &syntax, &found) && !of_its_own(scene, &syntax, &found)
        }
        // What a government sets up is an inquiry into what went wrong.
        Sort::Inquiry if power == Power::Weak => named || after && sets_up(scene, &syntax, &found),
        Sort::Inquiry => {
            // `Het onderzoek begon in 2021`: the one that led to the fine told before.
            background = fined(scene, &syntax, &found).filter(|_| target.is_empty() && !after);
            background.is_some()
                || named && direct(scene, &syntax, &found) && told(scene, &syntax, &found, &target)
                || set_up
        }
        // A case that a court has decided is told as its ruling.
        Sort::Proceedings => {
            let relative = syntax.clauses[found.clause].kind == ClauseKind::Relative;
            let begins = found.frame.trigger.starts_with("proces ") && direct(scene, &syntax, &found);
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
                && !relative
                && (served || !authority.is_empty() || begins || unnamed || charged)
        }
        Sort::Prosecution => {
            named
                && (power == Power::Strong && !found.passive
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
            Sort::Inquiry => authority::authority_near(scene, at, &target)
                .or_else(|| fining(scene, &target))
                .or_else(|| starts_with_also(scene, &syntax, &found).then(|| punisher(scene)).flatten())
                .or_else(|| common::another(scene, &syntax, &found).then(|| inquirer(scene)).flatten()),
            Sort::Prosecution => gate::prosecution_near(scene, at),
            Sort::Proceedings => None,
        };
        // `wordt in Nigeria onderzocht`: by that state; who prosecutes there is not named.
        let runs = found.frame.trigger.ends_with(" lopen");
        let states = if (found.passive || runs) && sort != Sort::Proceedings {
            common::in_states(scene, &syntax, found.clause)
        } else {
            Vec::new()
        };
        if !states.is_empty() {
            authority.extend(states.into_iter().filter(|_| sort == Sort::Inquiry));
        } else if let Some(id) = id {
            authority.push(id);
            inferred.push(Cow::Borrowed("authority"));
        }
    }
    // An inquiry by nobody known tells nothing, unless it is said to run.
    if authority.is_empty()
        && !set_up
        && (target.is_empty() || sort == Sort::Inquiry && (found.verb.is_none() || helped(&found)))
    {
        return;
    }
    let status = if penalised(scene, &authority, &target)
        || after_noun(scene, &syntax, &found)
        || gate::reported_by(scene, &syntax, &found)
    {
        InvestigationStatus::Closed
    } else {
        status(scene, &syntax, &found)
    };
    let anew = set_up
        && authority.is_empty()
        && target.is_empty()
        && found.noun.is_some_and(|n| !syntax.chunks[n].definite || scene.doc.is(syntax.chunks[n].first, "een"));
    let other = anew || states || common::another(scene, &syntax, &found) || starts_with_also(scene, &syntax, &found);
    let value = Investigation {
        status,
        authority,
        target,
        date: common::date(scene, &syntax, &found),
        law: common::laws(scene, &syntax),
        ground: common::ground(scene, &syntax, &found),
    };
    let hedged = hedge::of(scene, &syntax, found.clause, found.noun).filter(|h| h.0 != crate::model::Hedge::Future);
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

/// Who inquires in all inquiries told before, where it is one: `ook een ander onderzoek` is its too.
fn inquirer(scene: &Scene<'_>) -> Option<u32> {
    let mut known = scene.claims.iter().take(common::WINDOW).filter_map(|c| match &c.value {
        ClaimValue::Investigation(before) => Some(before.authority.as_slice()),
        _ => None,
    });
    let first = known.next()?;
    let &[id] = first else { return None };
    known.all(|other| other == first).then_some(id)
}

/// `Ook X ligt onder de loep`: another one.
fn starts_with_also(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let clause = syntax.clauses.get(found.clause);
    clause
        .and_then(|c| syntax.chunks.get(c.range.start))
        .is_some_and(|c| scene.doc.is_any(c.first, &["ook", "daarnaast"]))
}

/// Who inquires, and the chunk that says so: the part, `het onderzoek van de ACM`, `De ACM bevestigt dat een onderzoek loopt`, `de ACM kwam na onderzoek tot`.
fn authority(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> (Vec<u32>, Option<usize>) {
    let doc = scene.doc;
    let mut chunk = found.part(Part::Authority);
    if chunk.is_none()
        && let Some(noun) = found.noun
    {
        let van = syntax.chunks.get(noun + 1).is_some_and(|c| c.tag == Tag::Preposition && doc.is(c.first, "van"));
        chunk = (noun + 2..noun + 3).find(|&i| van && syntax.chunks.get(i).is_some_and(|c| c.tag == Tag::Noun));
    }
    if chunk.is_none() {
        let clause = &syntax.clauses[found.clause];
        let after = after_noun(scene, syntax, found);
        let own = clause.subject.filter(|_| after);
        let teller = clause
            .parent
            .filter(|_| clause.kind == ClauseKind::Subordinate && found.noun.is_some())
            .and_then(|p| syntax.clauses[p].subject);
        let opens = fronted(scene, syntax, found);
        let told = own.or(teller).or(opens).filter(|&i| {
            let ids = party::parties(scene, syntax, i);
            match gate::power(scene, syntax, Some(i), &ids) {
                Power::Strong => true,
                // `De minister laat weten dat een onderzoek wordt ingesteld`: by whom he does not say.
                Power::Weak => !found.passive && clause.has_any(scene.doc, &["instellen"]),
                Power::None => false,
            }
        });
        chunk = told;
    }
    if chunk.is_none() && found.noun.is_some() {
        chunk = gate::leader(scene, syntax, found).filter(|&i| {
            let ids = party::parties(scene, syntax, i);
            gate::power(scene, syntax, Some(i), &ids) == Power::Strong
        });
    }
    let ids = chunk.map(|i| common::actors(scene, syntax, i)).unwrap_or_default();
    (ids, chunk)
}

/// Into whom: the part, what hangs on it, or the subject of the question (`onderzoekt of X ...`).
fn target(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let mut target = Vec::new();
    if let Some(i) = found.part(Part::Target) {
        target = common::somebody(scene, syntax, i);
        if target.is_empty() {
            target.extend(common::defendant(scene, syntax, i));
        }
        if target.is_empty() {
            if !gate::suffered(scene, syntax, i) {
                target = common::behind(scene, syntax, i);
            }
            target.retain(|id| gate::is_body_or_person(scene, *id));
        }
    }
    if target.is_empty()
        && let Some(subject) = asked(scene, syntax, found.clause)
    {
        target = common::somebody(scene, syntax, subject);
    }
    if target.is_empty() && found.part(Part::Target).is_none() {
        target.extend(asked_about(scene, syntax, found.clause));
    }
    target
}

/// The only other person of the sentence, where the inquiry is into what `hij` did.
fn he(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, authority: &[u32]) -> Option<u32> {
    let doc = scene.doc;
    let pronoun = syntax.chunks[asked(scene, syntax, found.clause)?];
    if pronoun.tag != Tag::Pronoun || !doc.is_any(pronoun.first, &["hij", "zij", "ze"]) {
        return None;
    }
    let mut only = None;
    for (_, m) in scene.mentions_in(doc.sentence_range(pronoun.first).start, pronoun.first) {
        let Some(id) = m.entity.filter(|id| !authority.contains(id)) else { continue };
        if !scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person) || only == Some(id) {
            continue;
        }
        if only.is_some() {
            return None;
        }
        only = Some(id);
    }
    only
}

/// Is the target named in its own phrase, not in what hangs on it?
fn direct(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    found.part(Part::Target).is_some_and(|i| !common::somebody(scene, syntax, i).is_empty())
}

/// Who goes to court, where the phrase names nobody: those whom the next sentence names as going on with the case.
fn claimants(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    let doc = scene.doc;
    if syntax.chunks[i].tag != Tag::Noun || syntax.chunks[i].mention.is_some() {
        return Vec::new();
    }
    let Some(next) = doc.sentences().get(syntax.sentence + 1) else { return Vec::new() };
    let case = (next.first..next.last).any(|t| {
        doc.is_any(
            t,
            &["dagvaarding", "rechtszaak", "procedure", "rechter", "klacht", "aanklacht", "geding", "schadevergoeding"],
        )
    });
    if !case {
        return Vec::new();
    }
    let next = scene.syntax(next.first);
    let subject =
        next.clauses.iter().find(|c| c.kind == ClauseKind::Main && c.finite().is_some()).and_then(|c| c.subject);
    match subject.filter(|s| next.chunks[*s].mention.is_some()) {
        Some(s) => party::parties(scene, &next, s),
        None => Vec::new(),
    }
}

/// `Omdat X niets ziet gebeuren, ontvangt Y een dagvaarding`: the one other body that the sentence names.
fn only_other(scene: &Scene<'_>, at: usize, target: &[u32]) -> Option<u32> {
    let range = scene.doc.sentence_range(at);
    let mut found = None;
    for (_, m) in scene.mentions_in(range.start, range.end).filter(|(_, m)| common::is_body(scene, m)) {
        let Some(id) = m.entity.filter(|id| !target.contains(id)) else { continue };
        if found.is_some_and(|f| f != id) {
            return None;
        }
        found = Some(id);
    }
    found
}

/// `doet samen met X onderzoek`, `in overleg met X`: who inquires too.
fn together(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let doc = scene.doc;
    let with = syntax.of(found.clause).map(|(i, _)| i).find(|&i| {
        let c = &syntax.chunks[i];
        c.tag == Tag::Noun
            && c.mention.is_some()
            && c.governor.is_some_and(|g| {
                let at = syntax.chunks[g].first;
                doc.is(at, "samen")
                    || doc.is(at, "met") && at > 0 && doc.is_any(at - 1, &["samen", "overleg", "samenwerking"])
            })
    });
    let Some(i) = with else { return Vec::new() };
    let ids = common::actors(scene, syntax, i);
    if gate::power(scene, syntax, Some(i), &ids) == Power::Strong { ids } else { Vec::new() }
}
