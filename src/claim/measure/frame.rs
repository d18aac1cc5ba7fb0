//! Bans, orders, suspensions, recalls from the frames of `frames.tsv`: `verbiedt`, `trekt de vergunning in`, `overweegt een verbod`.

use std::borrow::Cow;

use super::merge::merged;
use super::{around, deadline, discipline, gate, noun, plan, status, target, things, told, unnamed, wish};
use crate::claim::frame::{Found, find as find_frame, may_state};
use crate::claim::syntax::{ClauseKind, Syntax, Tag, governor_name};
use crate::claim::{ClaimRule, Scene, common, hedge, when};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::{ClaimValue, EntityKind, Hedge, Measure, MeasureStatus};

/// Measures told by a noun, a verb or both.
pub static RULE: ClaimRule = ClaimRule {
    id: "measure/frame",
    doc: "a ban, order, suspension, recall or closure, told by a noun, a verb or both",
    cues: &[Cue::Frame],
    find,
    hits: &[
        (
            "De Europese Commissie verbiedt TikTok.",
            "measure | type=ban | status=in_force | authority=Europese Commissie | target=TikTok",
        ),
        (
            "De Europese Commissie overweegt een verbod op TikTok.",
            "measure | type=ban | status=considered | authority=Europese Commissie | target=TikTok",
        ),
    ],
    misses: &["Het is verboden om hier te roken.", "TikTok heeft de winst verdubbeld."],
    gaps: &[],
};

/// Warnings and dismissals forbid and order nothing.
const NO_MEASURE: &[&str] = &["warning", "dismissal", "tariff"];

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    deadline::add(scene, at, RULE.id);
    if !may_state(scene, at, FrameClaim::Measure) {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Measure) else { return };
    if found.noun_frame.is_some_and(|n| n.trigger == "kwijt") {
        told::licence_lost(scene, &syntax, &found, at, RULE.id);
        return;
    }
    let kind = kind_of(&found);
    // `de schorsing is opgeheven` is told by its noun.
    let lifted = found.noun.is_none()
        && found.part(Part::Target).is_some_and(|i| {
            let mut nouns = crate::claim::syntax::frame_nouns(doc, syntax.chunks[i].head);
            // Who puts off an expulsion expels nobody: that is what is told.
            nouns.any(|f| f.claim == FrameClaim::Measure && f.type_ != "expulsion")
        });
    if lifted {
        return;
    }
    let plan = plan::of(scene, &syntax, &found);
    let wish = wish::of(scene, &syntax, &found);
    if NO_MEASURE.contains(&kind) || gate::held_back(scene, &syntax, &found, plan.is_some(), wish.is_some()) {
        return;
    }
    let (mut authority, mut chunk) = match plan {
        _ if wish.is_some() => (wish.map(|i| gate::actors(scene, &syntax, i)).unwrap_or_default(), wish),
        Some(plan) if plan.cabinet => (vec![scene.entities.intern(EntityKind::Organisation, "kabinet")], None),
        Some(plan) => (plan.by.map(|i| gate::actors(scene, &syntax, i)).unwrap_or_default(), plan.by),
        None => authority(scene, &syntax, &found),
    };
    // `X werd van Twitter verbannen`: by whoever runs it.
    if chunk.is_none()
        && found.passive
        && matches!(found.frame.trigger.as_str(), "verbannen" | "bannen" | "weren" | "verwijderen")
        && let Some(i) = found.part(Part::Place)
        && let Some(m) = syntax.chunks[i].mention.and_then(|m| scene.mentions.get(m as usize))
        && m.kind() == crate::model::MentionKind::Platform
    {
        authority.extend(m.entity);
        chunk = Some(i);
    }
    let mut power = plan.is_some_and(|plan| plan.cabinet)
        || chunk.is_some_and(|i| gate::acts_with_power(scene, &syntax, i, &authority));
    let mut inferred = Vec::new();
    if found.frame.kind == FrameKind::Noun && chunk.is_none() {
        authority = noun::maker(scene, &syntax, &found);
        power = !authority.is_empty();
    }
    let recall = kind == "recall";
    let disciplines = discipline::is(&found);
    let own_ground = discipline::own_ground(scene, &syntax, &found);
    // `de partij van X` rules no ground of hers.
    // A party and its leader have no ground but the house of the party.
    let acts = |i: &usize| {
        let own = own_ground && (syntax.chunks[*i].mention.is_some() || !authority.is_empty());
        disciplines || own && !gate::is_of_party(scene, &syntax, *i)
    };
    if let Some(i) = chunk.filter(acts).filter(|_| !power) {
        authority = discipline::by(scene, &syntax, i, &authority);
        power = !authority.is_empty();
    }
    let status = match plan {
        Some(plan) => plan.status,
        None if wish.is_some() || gate::gives_up(scene, &syntax, &found) => MeasureStatus::Considered,
        None => status::of(scene, &syntax, &found),
    };
    let settled = status == MeasureStatus::Considered && plan.is_none() && wish.is_none();
    let status = if settled && status::fought(scene, &syntax, &found) { MeasureStatus::Announced } else { status };
    // A party weighs what it brings before a parliament; what it only wants is no measure.
    let formal = plan.is_some_and(|plan| plan.formal) || gate::brings(scene, &syntax, &found);
    if let Some(i) = chunk.filter(|_| !power && formal && status == MeasureStatus::Considered) {
        power = !authority.is_empty() && gate::weighs(scene, &syntax, i);
    }
    if chunk.is_some() && !power && !recall {
        return;
    }
    if !power {
        authority.retain(|id| common::is_company(scene, *id));
    }
    // A person without a name is hit himself, not the body that he is of.
    let personal = disciplines || kind == "expulsion" || unnamed::personal(&found);
    let whom = found.part(Part::Target).filter(|_| personal);
    // `de minister van Erfgoed, X,` has one.
    let whom = whom.filter(|i| {
        let known = common::somebody(scene, &syntax, *i);
        !known.iter().any(|id| scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person))
            || syntax.chunks[*i].mention.is_none()
                && syntax.chunks.get(i + 1).is_none_or(|c| c.tag != Tag::Mark)
                && common::apposed(scene, &syntax, *i).is_none()
    });
    let mut target = match whom.and_then(|i| discipline::whom(scene, &syntax, i)) {
        Some(id) => vec![id],
        None => target::of(scene, &syntax, &found),
    };
    if let Some(i) = whom {
        let listed = discipline::listed_next(scene, &syntax, i);
        if !listed.is_empty() {
            target = listed;
        }
    }
    // `heeft hem verboden te reizen`: who he is must be clear.
    let pronoun = found.part(Part::Target).is_some_and(|i| doc.is_any(syntax.chunks[i].first, &["hem", "haar"]));
    if pronoun && target.is_empty() && found.frame.trigger == "verbieden" && !found.passive {
        return;
    }
    if personal {
        target.retain(|id| scene.entities.get(*id).is_some_and(|e| e.kind != EntityKind::Platform));
    }
    if target.is_empty() && found.noun.is_some_and(|n| target::is_noun(scene, &syntax, n, "vliegverbod")) {
        target.extend(target::grounded(scene, at));
    }
    target.retain(|id| !authority.contains(id));
    if target.is_empty() && power && found.frame.trigger.starts_with("maatregelen ") {
        target = target::must_next(scene, &syntax);
    }
    // `het verbod van de minister`, `trok de vergunning in`: of the one that it was about.
    let licence = kind == "revocation" && found.frame.kind == FrameKind::Combination;
    if (found.frame.kind == FrameKind::Noun || licence && found.part(Part::Target).is_none())
        && power
        && target.is_empty()
    {
        target.extend(common::topic(scene, at, &authority).filter(|id| common::is_company(scene, *id)));
        if !target.is_empty() {
            inferred.push(Cow::Borrowed("target"));
        }
    }
    // `ging in beroep tegen zijn schorsing door X`
    if kind == "suspension" && found.noun.is_some() && chunk.is_some() && power && target.is_empty() {
        target.extend(common::topic(scene, at, &authority).or_else(|| discipline::sole_person_before(scene, at)));
        inferred.extend((!target.is_empty()).then_some(Cow::Borrowed("target")));
    }
    if found.frame.kind == FrameKind::Noun && power && target.is_empty() {
        let clause = &syntax.clauses[found.clause];
        let against =
            found.noun.and_then(|n| syntax.chunks[n].governor).is_some_and(|g| doc.is(syntax.chunks[g].first, "tegen"));
        let subject = clause.subject.filter(|s| against && syntax.chunks[*s].mention.is_some());
        if let Some(s) = subject {
            target = common::somebody(scene, &syntax, s);
        }
    }
    if power && authority.is_empty() && !found.passive {
        return;
    }
    // States are hit by sanctions only.
    let vague = found.noun.is_some_and(|n| doc.str(syntax.chunks[n].head).to_lowercase().contains("maatregel"));
    // States are shut out of games.
    let shut_out = kind == "ban" && matches!(found.frame.trigger.as_str(), "uitsluiten" | "weren" | "verbannen")
        || found.noun.is_some_and(|n| doc.str(syntax.chunks[n].head).to_lowercase().starts_with("strafmaatregel"))
        // By their federations too, and bound by a union of states.
        || kind == "suspension" && chunk.is_some_and(|i| target::is_federation(scene, &syntax.chunks[i]))
        || kind == "order" && chunk.is_some_and(|i| target::is_union(scene, &syntax.chunks[i]));
    let named = target.iter().any(|id| gate::may_be_target(scene, *id))
        || (kind == "sanction" || shut_out) && power && !target.is_empty();
    let object = found.part(Part::Target).or_else(|| clause_object(&syntax, &found));
    let compound = found.noun.is_some_and(|n| noun::tells_itself(doc, syntax.chunks[n].head));
    let mut enough = if vague && !named {
        false
    } else if found.frame.kind == FrameKind::Noun {
        // `het verbod van minister X op Y`: the noun says who took it.
        power && (named || compound || object.is_some() && found.frame.trigger == "verbod") && gate::lasting(kind)
    } else if power {
        named
            || licence
            || matches!(found.frame.trigger.as_str(), "stilliggen" | "dichtgaan")
            || object.is_some() && (own_ground || !things::needs_target(scene, &syntax, &found, object))
            || found.frame.kind == FrameKind::Combination && compound
    } else {
        // Without an agent only a name that stands in its own phrase is enough.
        let hit = found.passive || found.frame.subject == Some(Part::Target);
        let own = direct(&syntax, &found) && (gate::plain(scene, &found) || found.frame.subject == Some(Part::Target));
        let body = target.iter().all(|id| {
            common::is_company(scene, *id) || scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Law)
        });
        let known = target.iter().all(|id| scene.entities.get(*id).is_some_and(|e| e.kind != EntityKind::Unknown));
        let person = known && personal && !discipline::in_sport(scene, at);
        let shelf = found.frame.kind == FrameKind::Combination && object.is_some();
        let state = !common::in_states(scene, &syntax, found.clause).is_empty();
        let own = own || state && gate::plain(scene, &found);
        unnamed::of_name(scene, &syntax, &found, &target)
            || recall && !authority.is_empty() && (shelf || things::goods(scene, &syntax, object))
            || named
                && (recall
                    || gate::lasting(kind) && found.passive && found.noun.is_some()
                    || gate::lasting(kind) && hit && own && body
                    || hit && person
                    || plan.is_some() && gate::lasting(kind) && body)
    };
    // `Vanaf vandaag geldt een vuurwerkverbod`: by the one body with power around.
    let bare = authority.is_empty() && (!enough || compound);
    let denied = bare && hedge::of(scene, &syntax, found.clause, found.noun).is_some_and(|h| h.0 == Hedge::Negated);
    if authority.is_empty() && compound && noun::stands(scene, &found) && !denied {
        authority.extend(noun::sole_power(scene, at));
        enough |= !authority.is_empty();
        inferred.extend((!authority.is_empty()).then_some(Cow::Borrowed("authority")));
    }
    enough |= authority.is_empty()
        && unnamed::begins(scene, &syntax, &found)
        && hedge::of(scene, &syntax, found.clause, found.noun).is_none();
    // `Een risicotaxatie wordt verplicht`: by the one body with power around.
    if !enough && authority.is_empty() && !denied && unnamed::becomes_duty(scene, &syntax, &found) {
        authority.extend(noun::sole_power(scene, at));
        enough = !authority.is_empty();
        if enough {
            inferred.push(Cow::Borrowed("authority"));
        }
    }
    // `Er komt een vuurwerkverbod, heeft het kabinet besloten`
    // `Vuurwerk is dit jaar verboden, heeft het kabinet besloten`
    if !enough
        && (compound || found.passive && gate::plain(scene, &found))
        && authority.is_empty()
        && !denied
        && let Some(by) = around::decided(scene, &syntax, found.clause, &target)
    {
        authority = by;
        enough = true;
    }
    // `In X zijn Y sinds dit jaar verboden`, `In X geldt een verbod op Y`: by that state, and new.
    if !enough && authority.is_empty() && !denied && noun::new_in_state(scene, &syntax, &found) {
        authority = noun::states(scene, &syntax, found.clause);
        enough = !authority.is_empty();
    }
    if !enough {
        return;
    }
    // `De partij reageerde. X werd geschorst`: by whoever acted in the sentence before.
    if authority.is_empty() && chunk.is_none() && disciplines && found.passive {
        authority = discipline::acted_before(scene, &syntax, &target);
        if authority.is_empty() {
            authority.extend(discipline::own_party(scene, &syntax, &found, &target));
        }
        if !authority.is_empty() {
            inferred.push(Cow::Borrowed("authority"));
        }
    }
    let hedged = match plan {
        _ if wish.is_some() => None,
        Some(plan) => plan.failed.then_some((Hedge::Negated, None)),
        None => hedge::of(scene, &syntax, found.clause, found.noun)
            .filter(|h| {
                h.0 == Hedge::Negated
                    || h.0 == Hedge::Reported
                    || h.0 == Hedge::Possible && status != MeasureStatus::Considered
            })
            // `staat niet toe`: the word is the frame's own.
            .filter(|h| h.0 != Hedge::Negated || !found.frame.trigger.starts_with("niet "))
            .or_else(|| gate::gives_up(scene, &syntax, &found).then_some((Hedge::Negated, None))),
    };
    // `De docent van het Hoofdveld College is geschorst`: by the school.
    if authority.is_empty() && chunk.is_none() && disciplines && !discipline::in_sport(scene, at) {
        authority.extend(unnamed::employer(scene, &syntax, &found));
        if !authority.is_empty() {
            inferred.push(Cow::Borrowed("authority"));
        }
    }
    // `is in Turkije geblokkeerd`: by that state.
    if authority.is_empty() && found.passive && !recall {
        authority = common::in_states(scene, &syntax, found.clause);
    }
    // `was Polen uitgezet`: by that state.
    if authority.is_empty() && found.passive && kind == "expulsion" {
        authority.extend(target::left(scene, &syntax, &found));
    }
    // `De licentie is ingetrokken, zo heeft X besloten`: by whom the words around say.
    if authority.is_empty()
        && chunk.is_none()
        && wish.is_none()
        && plan.is_none()
        && let Some(by) = around::of(scene, &syntax, found.clause, &target, !personal)
    {
        authority = by;
        inferred.push(Cow::Borrowed("authority"));
    }
    let value = Measure {
        kind: kind.to_owned(),
        status,
        authority,
        target,
        date: when::date(scene, &syntax, &found),
        law: common::laws(scene, &syntax),
        ground: common::ground(scene, &syntax, &found),
    };
    // `Er geldt per direct een vaarverbod`: another than the ban on somebody told before.
    let own = compound && value.target.is_empty() && unnamed::begins(scene, &syntax, &found);
    if let Some(before) = if own { None } else { merged(scene, &value) } {
        // What was denied or hearsay before is told as a fact.
        let old = &mut scene.claims[before];
        if hedged.is_none() && matches!(old.hedge, Some((Hedge::Negated | Hedge::Reported, _))) {
            let sentence = doc.sentence_range(at);
            old.hedge = None;
            old.evidence = doc.span(sentence.start, sentence.end);
        }
        return;
    }
    if compound && named_before(scene, &syntax, &found) {
        return;
    }
    let mut draft = common::draft(scene, ClaimValue::Measure(value), hedged, at, RULE.id);
    draft.inferred = inferred;
    scene.claims.push(draft);
}

/// Was a measure of this very noun (`boerkaverbod`) told before?
fn named_before(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let Some(noun) = found.noun.map(|n| doc.str(syntax.chunks[n].head)) else { return false };
    scene.claims.iter().rev().take(common::WINDOW).any(|c| {
        matches!(c.value, ClaimValue::Measure(_))
            && doc.sentence_range(doc.token_at(c.evidence.start)).any(|t| doc.is(t, noun))
    })
}

/// How far a list of names may stand from the order that it is about, in claims.
const NEAR: usize = 3;

/// `geeft de drie bedrijven zes weken. Het gaat om X, Y en Z`: an order to those whom the same authority threatens with one penalty.
pub fn finish(scene: &mut Scene<'_>) {
    let from = scene.claims.len().saturating_sub(4 * common::WINDOW);
    for i in from..scene.claims.len() {
        let ClaimValue::Measure(measure) = &scene.claims[i].value else { continue };
        if !measure.target.is_empty() || measure.kind != "order" {
            continue;
        }
        let sentence = |at: usize| scene.doc.sentence_of(scene.doc.token_at(at));
        let here = sentence(scene.claims[i].evidence.start);
        let payers = scene.claims[from..].iter().find_map(|c| match &c.value {
            ClaimValue::Fine(f)
                if f.payer.len() > 1
                    && f.authority == measure.authority
                    && sentence(c.evidence.start).abs_diff(here) <= NEAR =>
            {
                Some(f.payer.clone())
            }
            _ => None,
        });
        if let Some(payers) = payers
            && let ClaimValue::Measure(measure) = &mut scene.claims[i].value
        {
            measure.target = payers;
            scene.claims[i].inferred.push(std::borrow::Cow::Borrowed("target"));
        }
    }
}

/// Who takes the measure, and the chunk that says so: the part, `het verbod van X`, the subject of the clause that an infinitive hangs on.
fn authority(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> (Vec<u32>, Option<usize>) {
    let doc = scene.doc;
    let mut chunk = found.part(Part::Authority);
    if found.frame.kind == FrameKind::Noun && chunk.is_none() {
        let van = |i: &usize| {
            let governor = syntax.chunks[*i].governor.map(|g| governor_name(doc, &syntax.chunks[g]));
            matches!(governor, Some("van" | "door"))
        };
        chunk = found
            .noun
            .map(|n| n + 2)
            // `de schorsing van X` is of whom it hits.
            .filter(|_| !matches!(kind_of(found), "suspension" | "closure" | "expulsion" | "revocation" | "seizure"))
            .filter(|i| syntax.chunks.get(*i).is_some_and(|c| c.tag == Tag::Noun && c.mention.is_some()))
            .filter(van);
        // `de schorsing van X door Y`
        let by = |i: &usize| {
            let c = &syntax.chunks[*i];
            c.tag == Tag::Noun && c.governor.is_some_and(|g| g + 1 == *i && doc.is(syntax.chunks[g].first, "door"))
        };
        let behind = found.noun.and_then(|n| (n + 2..(n + 6).min(syntax.chunks.len())).find(by));
        chunk = behind.or(chunk);
    }
    if let Some(law) = by_law(scene, syntax, found) {
        return law;
    }
    chunk = noun::decision(scene, syntax, found).or(chunk);
    let Some(i) = chunk.filter(|i| !of_another(scene, syntax, found, *i)) else { return (Vec::new(), None) };
    // `Een meerderheid van de gemeenteraad stemt in`
    if doc.str(syntax.chunks[i].head).to_lowercase().ends_with("meerderheid") {
        let of = syntax.chunks.get(i + 1).is_some_and(|c| doc.is(c.first, "van")) && i + 2 < syntax.chunks.len();
        let ids = if of { gate::actors(scene, syntax, i + 2) } else { common::behind(scene, syntax, i) };
        return (ids, Some(i));
    }
    (gate::actors(scene, syntax, i), Some(i))
}

/// Does the chunk belong to another verb (`werd verboden in Israël en door X bestempeld als`), or is it where the antecedent comes from (`voorstellen uit
/// Brussel, die`)?
fn of_another(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, i: usize) -> bool {
    let clause = &syntax.clauses[found.clause];
    let other = found.verb.is_some_and(|v| {
        v.chunk < i
            && (v.chunk..i).any(|k| syntax.chunks[k].tag == Tag::And)
            && (i..clause.range.end).any(|k| syntax.chunks[k].tag == Tag::Verb)
    });
    let origin = clause.kind == ClauseKind::Relative
        && clause.antecedent == Some(i)
        && syntax.chunks[i].governor.is_some_and(|g| scene.doc.is_any(syntax.chunks[g].first, &["uit", "in"]));
    other || origin
}

/// `De senaat van X heeft een wet aangenomen die Y verplicht`, `In X is een wet aangenomen die`: who made the law that the relative clause speaks of.
fn by_law(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<(Vec<u32>, Option<usize>)> {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let antecedent = clause.antecedent.filter(|_| clause.kind == ClauseKind::Relative)?;
    let head = doc.str(syntax.chunks[antecedent].head).to_lowercase();
    let outside = &syntax.clauses[clause.parent?];
    if !["wet", "wetsvoorstel", "verordening", "regels", "wetgeving"].iter().any(|w| head.ends_with(w))
        || !outside.has_any(doc, status::MADE)
    {
        return None;
    }
    if let Some(subject) = outside.subject.filter(|s| *s != antecedent) {
        return Some((gate::actors(scene, syntax, subject), Some(subject)));
    }
    let own = clause.parent?;
    let place = syntax.of(own).map(|(i, _)| i).find(|&i| {
        syntax.chunks[i].governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "in"))
            && crate::claim::syntax::place(doc, syntax.chunks[i].first).is_some()
    })?;
    Some((common::actors(scene, syntax, place), Some(place)))
}

/// The kind of measure: that of its noun where a verb does with it what is done with any ban (`een avondklok instellen`).
pub fn kind_of<'f>(found: &Found<'f>) -> &'f str {
    let noun = found.noun_frame.filter(|n| found.frame.type_ == "ban" && !n.type_.is_empty());
    noun.map_or(found.frame.type_.as_str(), |n| n.type_.as_str())
}

/// Is the target a name in its own phrase?
fn direct(syntax: &Syntax, found: &Found<'_>) -> bool {
    found
        .part(Part::Target)
        .map_or(syntax.of(found.clause).any(|(_, c)| c.tag == Tag::Law && c.governor.is_none()), |i| {
            syntax.chunks[i].mention.is_some()
        })
}

/// The clause that says what is forbidden or ordered (`verbiedt dat ...`, `verbiedt om ...`).
fn clause_object(syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let own = found.clause;
    let clause = syntax.clauses.iter().find(|c| {
        c.parent == Some(own)
            && matches!(c.kind, ClauseKind::Subordinate | ClauseKind::Infinitive)
            && c.range.start > syntax.clauses[own].range.start
    })?;
    found.verb.filter(|v| v.chunk < clause.range.start)?;
    Some(clause.range.start)
}
