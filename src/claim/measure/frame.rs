//! Bans, orders, suspensions, recalls from the frames of `frames.tsv`: `verbiedt`, `trekt de vergunning in`, `overweegt een verbod`.

use super::{deadline, gate};
use crate::claim::frame::{Found, find as find_frame, may_state};
use crate::claim::syntax::{ClauseKind, Syntax, Tag, governor_name};
use crate::claim::{ClaimRule, Scene, common, hedge};
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
    let kind = found.frame.type_.as_str();
    if NO_MEASURE.contains(&kind) || gate::held_back(scene, &syntax, &found) {
        return;
    }
    let (mut authority, chunk) = authority(scene, &syntax, &found);
    let power = chunk.is_some_and(|i| gate::acts_with_power(scene, &syntax, i, &authority));
    let recall = kind == "recall";
    if chunk.is_some() && !power && !recall {
        return;
    }
    if !power {
        authority.retain(|id| common::is_company(scene, *id));
    }
    let mut target = target(scene, &syntax, &found);
    target.retain(|id| !authority.contains(id));
    if target.is_empty() && power && found.frame.trigger.starts_with("maatregelen ") {
        target = must_next(scene, &syntax);
    }
    // `het verbod van de minister`: of the one that it was about.
    if found.frame.kind == FrameKind::Noun && power && target.is_empty() {
        target.extend(common::topic(scene, at, &authority).filter(|id| common::is_company(scene, *id)));
    }
    if power && authority.is_empty() && !found.passive {
        return;
    }
    let named = target.iter().any(|id| gate::may_be_target(scene, *id));
    let object = found.part(Part::Target).or_else(|| clause_object(&syntax, &found));
    let enough = if found.frame.kind == FrameKind::Noun {
        // `het verbod van minister X op Y`: the noun says who took it.
        power && named && gate::lasting(kind)
    } else if power {
        named
            || object.is_some() && !gate::needs_target(scene, &syntax, &found, object)
            || found.frame.kind == FrameKind::Combination
                && found.noun.is_some_and(|n| is_compound_ban(scene, &syntax, n))
    } else {
        // Without an agent only a name that stands in its own phrase is enough.
        named
            && (recall
                || gate::lasting(kind)
                    && gate::hangs_on(scene, &syntax, &found).is_some()
                    && found.part(Part::Target).is_some_and(|i| !common::somebody(scene, &syntax, i).is_empty())
                || gate::lasting(kind)
                    && (found.passive || found.frame.subject == Some(Part::Target))
                    && direct(&syntax, &found)
                    && (gate::plain(scene, &found) || found.frame.subject == Some(Part::Target))
                    && target.iter().all(|id| {
                        common::is_company(scene, *id)
                            || scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Law)
                    }))
    };
    if !enough {
        return;
    }
    let status = status(scene, &syntax, &found);
    let hedged = hedge::of(scene, &syntax, found.clause, found.noun).filter(|h| {
        h.0 == Hedge::Negated
            && gate::hangs_on(scene, &syntax, &found)
                .is_none_or(|(noun, _)| doc.str(syntax.chunks[noun].head).starts_with("poging"))
            || h.0 == Hedge::Reported
            || h.0 == Hedge::Possible && status != MeasureStatus::Considered
    });
    // `is in Turkije geblokkeerd`: by that state.
    if authority.is_empty() && found.passive && !recall {
        authority = common::in_states(scene, &syntax, found.clause);
    }
    let value = Measure {
        kind: found.frame.type_.clone(),
        status,
        authority,
        target,
        date: common::date(scene, &syntax, &found),
        law: common::laws(scene, &syntax),
        ground: common::ground(scene, &syntax, &found),
    };
    if merge(scene, &value) {
        return;
    }
    let draft = common::draft(scene, ClaimValue::Measure(value), hedged, at, RULE.id);
    scene.claims.push(draft);
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

/// Adds what a later telling says to the earlier one.
pub fn merge(scene: &mut Scene<'_>, value: &Measure) -> bool {
    let from = scene.claims.len().saturating_sub(common::WINDOW);
    for old in scene.claims[from..].iter_mut().rev() {
        if let ClaimValue::Measure(before) = &mut old.value
            && before.kind == value.kind
            && common::compatible(&before.authority, &value.authority)
            && common::compatible(&before.target, &value.target)
        {
            common::fill(&mut before.authority, &value.authority);
            common::fill(&mut before.target, &value.target);
            before.date = before.date.or(value.date);
            if value.status == MeasureStatus::Lifted {
                before.status = MeasureStatus::Lifted;
            }
            return true;
        }
    }
    false
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
            .filter(|i| syntax.chunks.get(*i).is_some_and(|c| c.tag == Tag::Noun && c.mention.is_some()))
            .filter(van);
    }
    if let Some(law) = by_law(scene, syntax, found) {
        return law;
    }
    // `het besluit van X om`: whose it is, else nobody's.
    if let Some((noun, _)) = gate::hangs_on(scene, syntax, found) {
        let of = noun + 2;
        let van = syntax.chunks.get(noun + 1).is_some_and(|c| doc.is(c.first, "van"));
        let own = Some(of).filter(|i| van && syntax.chunks.get(*i).is_some_and(|c| c.tag == Tag::Noun));
        return match own {
            Some(i) => (gate::actors(scene, syntax, i), Some(i)),
            None => (Vec::new(), None),
        };
    }
    let Some(i) = chunk.filter(|i| !of_another(scene, syntax, found, *i)) else { return (Vec::new(), None) };
    // `Een meerderheid van de gemeenteraad stemt in`
    if doc.str(syntax.chunks[i].head).to_lowercase().ends_with("meerderheid") {
        let ids = common::behind(scene, syntax, i);
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
        || !outside.has_any(doc, MADE)
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

/// What is done with a law.
const MADE: &[&str] = &["aannemen", "goedkeuren", "indienen", "invoeren", "instemmen", "voorstellen"];

/// Whom or what it hits.
fn target(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let doc = scene.doc;
    let Some(i) = found.part(Part::Target) else {
        return law(scene, syntax, found).into_iter().collect();
    };
    let chunk = syntax.chunks[i];
    if chunk.tag == Tag::Pronoun {
        return Vec::new();
    }
    if let Some(id) = product(scene, &chunk) {
        return vec![id];
    }
    let own: Vec<u32> = common::somebody(scene, syntax, i);
    if !own.is_empty() {
        return own;
    }
    // A law has a name in its noun.
    let head = doc.str(chunk.head).to_lowercase();
    if chunk.tag == Tag::Noun && head.ends_with("wet") && head.len() > 5 {
        return vec![scene.entities.intern(EntityKind::Law, &head)];
    }
    // `een verbod op Huawei-apparatuur`: whose it is.
    if let Some(id) = hyphenated(scene, &chunk) {
        return vec![id];
    }
    let mut behind = common::behind(scene, syntax, i);
    // `de fusie tussen X en Y`
    if behind.is_empty() && syntax.chunks.get(i + 1).is_some_and(|c| doc.is(c.first, "tussen")) {
        behind = common::somebody(scene, syntax, i + 2);
    }
    // `de toegang tot X`
    if behind.is_empty()
        && doc.is_any(chunk.head, &["toegang"])
        && syntax.chunks.get(i + 1).is_some_and(|c| doc.is(c.first, "tot"))
    {
        behind = common::somebody(scene, syntax, i + 2);
    }
    behind.retain(|id| gate::may_be_target(scene, *id));
    behind
}

/// `schort de grondwet op`: the law that is the object, or the subject of the passive.
fn law(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<u32> {
    let object = if found.passive { found.frame.passive_subject } else { found.frame.object };
    if object != Some(Part::Target) {
        return None;
    }
    let chunk = syntax.of(found.clause).map(|(_, c)| *c).find(|c| c.tag == Tag::Law && c.governor.is_none())?;
    let mention = chunk.mention.and_then(|m| scene.mentions.get(m as usize))?;
    mention.entity.or_else(|| {
        let name = scene.doc.slice(chunk.first, chunk.last).to_owned();
        Some(scene.entities.intern(EntityKind::Law, &name))
    })
}

/// Things that bear a name of their own.
const VESSELS: &[&str] =
    &["schip", "tanker", "boot", "jacht", "vaartuig", "zeilboot", "veerboot", "motorclub", "vliegtuig", "toestel"];

/// `de Boeing 737 MAX`, `de Iraanse tanker Sabiti 2`: a thing by a name of several words or figures.
pub fn product(scene: &mut Scene<'_>, chunk: &crate::claim::syntax::Chunk) -> Option<u32> {
    let doc = scene.doc;
    let named = |t: usize| doc.token(t).is_some_and(|t| t.is_upper() || t.is_number());
    let plain = |t: &usize| !named(*t) && !doc.is_any(*t, &["de", "het"]);
    // The name begins behind the last word in small letters, the noun for what it is.
    let first = (chunk.first..chunk.last)
        .rev()
        .find(plain)
        .map(|t| t + 1)
        .or_else(|| (chunk.first..chunk.last).find(|&t| !doc.is_any(t, &["de", "het"])))?;
    let kind = first > chunk.first && doc.token(first - 1).is_some_and(|t| !t.is_upper());
    let kind = kind && VESSELS.iter().any(|v| doc.str(first - 1).ends_with(v));
    let fits = chunk.tag == Tag::Noun
        && chunk.mention.is_none()
        && first < chunk.last
        && (chunk.last - first > 1 || kind)
        && (kind || !(first > chunk.first && plain(&(first - 1))))
        && doc.token(first).is_some_and(|t| t.is_upper())
        && (first..chunk.last).all(named)
        && (first..chunk.last).all(|t| scene.mention_at(t).is_none());
    fits.then(|| scene.entities.intern(EntityKind::Thing, doc.slice(first, chunk.last)))
}

/// The name before the hyphen of a compound (`Huawei-apparatuur`).
fn hyphenated(scene: &Scene<'_>, chunk: &crate::claim::syntax::Chunk) -> Option<u32> {
    let (_, m) = (chunk.first..chunk.last).find_map(|t| scene.mention_at(t))?;
    let joined = scene.doc.is(m.last, "-") && scene.doc.glued(m.last) && common::is_body(scene, m);
    joined.then_some(m.entity).flatten()
}

/// `De Commissie heeft maatregelen genomen. X en Y moeten ...`: who must do something in the next sentence.
fn must_next(scene: &mut Scene<'_>, syntax: &Syntax) -> Vec<u32> {
    let Some(next) = scene.doc.sentences().get(syntax.sentence + 1).map(|s| s.first) else { return Vec::new() };
    let next = scene.syntax(next);
    let clause = next.clauses.iter().find(|c| c.kind == ClauseKind::Main && c.finite().is_some());
    let Some(subject) = clause.filter(|c| c.has_any(scene.doc, &["moeten"])).and_then(|c| c.subject) else {
        return Vec::new();
    };
    if next.chunks[subject].mention.is_none() {
        return Vec::new();
    }
    common::somebody(scene, &next, subject)
}

/// `vuurwerkverbod` says itself what is forbidden.
fn is_compound_ban(scene: &Scene<'_>, syntax: &Syntax, noun: usize) -> bool {
    let word = scene.doc.str(syntax.chunks[noun].head).to_lowercase();
    word.len() > "verbod".len() && word.ends_with("verbod")
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

fn status(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> MeasureStatus {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    // `kondigt aan X te verbieden`
    let parent = (clause.kind == ClauseKind::Infinitive).then_some(clause.parent).flatten();
    let verb =
        |list: &[&str]| clause.has_any(doc, list) || parent.is_some_and(|p| syntax.clauses[p].has_any(doc, list));
    let considered = [
        "overwegen",
        "willen",
        "kunnen",
        "mogen",
        "onderzoeken",
        "voorstellen",
        "pleiten",
        "nadenken",
        "dreigen",
        "hopen",
        "eisen",
        "vragen",
        "oproepen",
    ];
    // `een wet aangenomen die X verplicht`: what is decided on is the law.
    if let Some(outside) = clause.parent.filter(|_| clause.kind == ClauseKind::Relative).map(|p| &syntax.clauses[p])
        && outside.has_any(doc, MADE)
    {
        let proposed = outside.has_any(doc, &["indienen", "voorstellen", "willen"]);
        return if proposed { MeasureStatus::Considered } else { MeasureStatus::Announced };
    }
    if let Some((_, decided)) = gate::hangs_on(scene, syntax, found) {
        return if decided { MeasureStatus::Announced } else { MeasureStatus::Considered };
    }
    if verb(&considered) {
        return MeasureStatus::Considered;
    }
    if verb(&["gaan", "zullen", "aankondigen", "besluiten", "instemmen"]) {
        return MeasureStatus::Announced;
    }
    if found.frame.kind == FrameKind::Noun && verb(&["vernietigen", "opheffen", "intrekken", "schrappen"]) {
        return MeasureStatus::Lifted;
    }
    match found.frame.status.as_str() {
        "considered" => MeasureStatus::Considered,
        "announced" => MeasureStatus::Announced,
        "lifted" => MeasureStatus::Lifted,
        _ => MeasureStatus::InForce,
    }
}
