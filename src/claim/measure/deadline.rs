//! An order told as time to comply: `X krijgt tot 1 september de tijd om dat te herstellen`, `X moet de werkwijze binnen zes maanden aanpassen`.

use std::borrow::Cow;

use super::merge::{merge, tell};
use crate::claim::syntax::{ClauseKind, Syntax, Tag, governor_name};
use crate::claim::{Scene, common, group};
use crate::model::{ClaimValue, DateType, EntityKind, InvestigationStatus, Measure, MeasureStatus, MentionValue};
use crate::token::Shape;

/// Adds the order or ban that token `at`, a form of `krijgen`, `moeten` or `mogen`, tells of somebody whom an authority penalised or looked into.
pub fn add(scene: &mut Scene<'_>, at: usize, rule: &'static str) {
    let doc = scene.doc;
    if super::decree::add(scene, at, rule)
        || by_authority(scene, at, rule)
        || time_given(scene, at, rule)
        || super::told::add(scene, at, rule)
    {
        return;
    }
    let forbidden = doc.is_any(at, &["mag", "mogen"]);
    if !forbidden && !doc.is_any(at, &["krijgt", "krijgen", "kreeg", "kregen", "moet", "moeten"]) {
        return;
    }
    // Told of nobody, it need not be read.
    if !scene
        .claims
        .iter()
        .take(common::WINDOW)
        .any(|c| matches!(c.value, ClaimValue::Fine(_) | ClaimValue::Investigation(_)))
    {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(chunk) = syntax.chunk_at(at).filter(|c| syntax.chunks[*c].tag == Tag::Verb) else { return };
    let number = syntax.chunks[chunk].clause;
    let clause = &syntax.clauses[number];
    if clause.kind != ClauseKind::Main {
        return;
    }
    if forbidden {
        may_not(scene, &syntax, number, at, rule);
        return;
    }
    let gets = doc.str(at).to_lowercase().starts_with('k');
    let timed = syntax.of(number).any(|(_, c)| c.tag == Tag::Date && (limit(scene, &syntax, c, gets)));
    // `de tijd om dat te herstellen`
    let to = syntax.clauses.iter().any(|c| c.parent == Some(number) && c.kind == ClauseKind::Infinitive);
    if !timed || gets && !to {
        return;
    }
    let Some(subject) = clause.subject else { return };
    let Some((authority, target)) = penalised(scene, &syntax, subject) else { return };
    put(scene, "order", authority, target, at, rule);
}

/// What makes of a time that is given no order: more of it, or none.
const RESPITE: &[&str] = &["niet", "geen", "nooit", "uitstel", "respijt", "extra", "langer", "bedenktijd"];

/// What a state is told to do with what it does wrong.
const UNDOES: &[&str] =
    &["stoppen", "staken", "beëindigen", "aanpassen", "intrekken", "wijzigen", "schrappen", "afschaffen", "stopzetten"];

/// `De toezichthouder geeft X zes weken om te stoppen met ...`
fn time_given(scene: &mut Scene<'_>, at: usize, rule: &'static str) -> bool {
    let doc = scene.doc;
    if !doc.is_any(at, &["geeft", "geven", "gaf", "gaven"]) || !doc.sentence_range(at).any(|t| doc.is(t, "te")) {
        return false;
    }
    let syntax = scene.syntax(at);
    let Some(number) = syntax.chunk_at(at).filter(|c| syntax.chunks[*c].tag == Tag::Verb) else { return false };
    let number = syntax.chunks[number].clause;
    let clause = &syntax.clauses[number];
    let timed = syntax.of(number).any(|(_, c)| c.tag == Tag::Date && limit(scene, &syntax, c, true));
    let to = |c: &&crate::claim::syntax::Clause| c.parent == Some(number) && c.kind == ClauseKind::Infinitive;
    let to = syntax.clauses.iter().find(to);
    // `wil X twee jaar geven` gives nothing yet, `geeft X geen uitstel` nothing at all, and more time orders nothing.
    let gives = clause.finite().is_some_and(|v| v.at == at)
        && !doc.sentence_range(at).any(|t| doc.is(t, "?"))
        && !syntax.of(number).any(|(_, c)| (c.first..c.last).any(|t| doc.is_any(t, RESPITE)));
    let Some(subject) = clause.subject.filter(|_| timed && to.is_some() && gives) else { return false };
    let authority = super::gate::actors(scene, &syntax, subject);
    if authority.is_empty() || !super::gate::acts_with_power(scene, &syntax, subject, &authority) {
        return false;
    }
    let whom = syntax.of(number).map(|(i, _)| i).find(|&i| {
        i != subject && syntax.chunks[i].governor.is_none() && matches!(syntax.chunks[i].tag, Tag::Noun | Tag::Pronoun)
    });
    let mut target = whom.map(|i| common::somebody(scene, &syntax, i)).unwrap_or_default();
    // `geeft Malta twee maanden om te stoppen met`: a state is bound by the European Union alone, and by what it must undo.
    let mention = syntax.chunks[subject].mention.and_then(|m| scene.mentions.get(m as usize));
    let union = mention.is_some_and(|m| crate::claim::authority::listed_type(scene, m) == Some("eu"))
        && to.is_some_and(|c| c.has_any(doc, UNDOES));
    target.retain(|id| {
        !authority.contains(id) && (common::is_company(scene, *id) || union && common::is_state(scene, *id))
    });
    if target.is_empty() {
        return false;
    }
    push(scene, "order", authority, target, at, rule);
    true
}

/// Adds a measure in force, or what it says to the one that is known.
fn push(scene: &mut Scene<'_>, kind: &str, authority: Vec<u32>, target: Vec<u32>, at: usize, rule: &'static str) {
    let value = Measure {
        kind: kind.to_owned(),
        status: MeasureStatus::InForce,
        authority,
        target,
        date: None,
        law: Vec::new(),
        ground: None,
    };
    tell(scene, value, at, rule);
}

/// `X moet van de toezichthouder documenten bewaren`
fn by_authority(scene: &mut Scene<'_>, at: usize, rule: &'static str) -> bool {
    if !scene.doc.is_any(at, &["mag", "mogen", "moet", "moeten", "moest", "moesten"]) {
        return false;
    }
    let van = |t: usize| scene.doc.is(t, "van");
    if !scene.doc.sentence_range(at).any(van) {
        return false;
    }
    let syntax = scene.syntax(at);
    let Some(must) = common::must_by(scene, &syntax, at) else { return false };
    let authority = super::gate::actors(scene, &syntax, must.by);
    if authority.is_empty() || !super::gate::acts_with_power(scene, &syntax, must.by, &authority) {
        return false;
    }
    // Who pays is told as a fine.
    if syntax.clauses[must.clause].has_any(scene.doc, &["betalen", "vergoeden", "terugbetalen"]) {
        return true;
    }
    let mut target = super::target::whom(scene, &syntax, must.subject);
    // `Nederland moet van de Europese Unie`: a state is bound by a union of states alone.
    let union = super::target::is_union(scene, &syntax.chunks[must.by]);
    let state = |id: u32| union && scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Place);
    let hit = |id: u32| super::gate::may_be_target(scene, id) || group::is(scene, id);
    target.retain(|id| !authority.contains(id) && (state(*id) || hit(*id)));
    // `Slopers mogen van het kabinet geen ...`: a whole trade.
    let subject = &syntax.chunks[must.subject];
    let trade = subject.tag == Tag::Noun
        && !subject.definite
        && subject.mention.is_none()
        && scene.doc.str(subject.head).ends_with(['n', 's'])
        && must.by != must.subject + 2;
    // `Een kapsalon moet van de burgemeester op slot`
    let shut = !must.forbidden
        && (syntax.clauses[must.clause].has_any(scene.doc, &["sluiten"])
            || syntax.of(must.clause).any(|(_, c)| (c.first..c.last).any(|t| scene.doc.is_any(t, &["dicht", "slot"]))));
    if target.is_empty() && shut {
        target.extend(super::things::shut(scene, &syntax.chunks[must.subject]));
    }
    if target.is_empty() && !trade {
        return true;
    }
    let kind = if must.forbidden {
        "ban"
    } else if shut {
        "closure"
    } else {
        "order"
    };
    push(scene, kind, authority, target, at, rule);
    true
}

/// `Bovendien mag de bank geen klanten meer werven`, of a bank that an authority looked into or penalised.
fn may_not(scene: &mut Scene<'_>, syntax: &Syntax, number: usize, at: usize, rule: &'static str) {
    let doc = scene.doc;
    let clause = &syntax.clauses[number];
    let denied = syntax.of(number).any(|(_, c)| (c.first..c.last).any(|t| doc.is_any(t, &["niet", "geen"])));
    let here = doc.sentence_of(at);
    // What a court forbids is a ruling, and a quotation no fact.
    let next = doc.sentences().get(here + 1).map_or(at, |s| s.last);
    let start = doc.sentence_range(at).start;
    let judged = super::gate::names_court(scene, start, next)
        || (start..doc.sentence_range(at).end).any(|t| doc.token(t).is_some_and(|t| t.shape.has(Shape::QUOTE)));
    let Some(subject) = clause.subject.filter(|_| denied && !judged) else { return };
    let target = common::somebody(scene, syntax, subject);
    if target.is_empty() {
        return;
    }
    let authority = scene.claims.iter().take(common::WINDOW).find_map(|c| match &c.value {
        ClaimValue::Investigation(i)
            if (i.target == target || i.target.is_empty())
                && i.authority.len() == 1
                && i.status == InvestigationStatus::Closed =>
        {
            Some(i.authority.clone())
        }
        // What a prosecutor settled for is money; he forbids nothing.
        ClaimValue::Fine(f) if f.payer == target && f.authority.len() == 1 && !prosecutes(scene, f.authority[0]) => {
            Some(f.authority.clone())
        }
        _ => None,
    });
    let Some(authority) = authority else { return };
    put(scene, "ban", authority, target, at, rule);
}

fn prosecutes(scene: &Scene<'_>, id: u32) -> bool {
    scene.entities.get(id).is_some_and(|e| {
        let name = e.name.to_lowercase();
        name.contains("openbaar ministerie") || name.contains("justitie") || name == "om"
    })
}

/// Adds a measure in force by an authority that the article named before, unless it is told already.
fn put(scene: &mut Scene<'_>, kind: &str, authority: Vec<u32>, target: Vec<u32>, at: usize, rule: &'static str) {
    let status = MeasureStatus::InForce;
    let value = Measure { kind: kind.to_owned(), status, authority, target, date: None, law: Vec::new(), ground: None };
    if merge(scene, &value) {
        return;
    }
    let mut draft = common::draft(scene, ClaimValue::Measure(value), None, at, rule);
    draft.inferred.push(Cow::Borrowed("authority"));
    scene.claims.push(draft);
}

/// Is the date a limit: a duration that is got or stands behind `binnen`, or a day behind `tot` or `voor`?
fn limit(scene: &Scene<'_>, syntax: &Syntax, chunk: &crate::claim::syntax::Chunk, gets: bool) -> bool {
    let governor = chunk.governor.map(|g| governor_name(scene.doc, &syntax.chunks[g]));
    let mention = chunk.mention.and_then(|m| scene.mentions.get(m as usize));
    let duration = mention.is_some_and(|m| matches!(&m.value, MentionValue::Date(d) if d.kind == DateType::Duration));
    match governor {
        Some("binnen") => duration,
        Some("tot") => !duration,
        None => duration && gets,
        _ => false,
    }
}

/// Who penalised the subject; `beide bedrijven` are those that one authority penalised.
fn penalised(scene: &mut Scene<'_>, syntax: &Syntax, subject: usize) -> Option<(Vec<u32>, Vec<u32>)> {
    let doc = scene.doc;
    let chunk = syntax.chunks[subject];
    let both = doc.is_any(chunk.first, &["beide", "allebei"]);
    let target = if both { Vec::new() } else { common::somebody(scene, syntax, subject) };
    let only = crate::claim::authority::only_authority(scene);
    let mut found: Option<(Vec<u32>, Vec<u32>)> = None;
    for claim in scene.claims.iter().take(common::WINDOW) {
        let ClaimValue::Fine(f) = &claim.value else { continue };
        // Who imposed it may stand elsewhere.
        let by = if f.authority.is_empty() { only.into_iter().collect() } else { f.authority.clone() };
        if by.len() != 1 || f.payer.contains(&by[0]) || !both && !f.payer.iter().any(|id| target.contains(id)) {
            continue;
        }
        match &mut found {
            None => found = Some((by, f.payer.clone())),
            Some((authority, payer)) if *authority == by => {
                payer.extend(f.payer.iter().filter(|id| both && !payer.contains(id)).copied().collect::<Vec<_>>());
            }
            _ => {}
        }
    }
    found.filter(|(_, payer)| !payer.is_empty() && (!both || payer.len() == 2))
}
