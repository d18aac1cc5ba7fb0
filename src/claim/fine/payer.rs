//! Who imposes a fine, and who pays it.

use super::{amount, antecedent, kind, mood};
use crate::claim::Scene;
use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag, governor_name};
use crate::claim::{authority, common, party};
use crate::lexicon::{Cue, Part};
use crate::model::{ClaimValue, EntityKind, MentionKind};
use crate::parse::number::several;

/// `vijf vervoerders`, `tientallen overtreders`
pub(super) fn is_counted(scene: &Scene<'_>, syntax: &Syntax, k: usize) -> bool {
    let chunk = &syntax.chunks[k];
    (chunk.first..chunk.head).any(|t| {
        scene.doc.token(t).is_some_and(|t| t.is_number())
            || several(scene.doc, t).is_some()
            // `negentien fokkers`
            || crate::claim::group::is_number(scene.doc, t)
            || scene.doc.is_any(t, &["tientallen", "honderden", "duizenden"])
    })
}

/// A plural of people or bodies, with whose they are (`aandeelhouders (Oracle)`).
pub(super) fn many(scene: &mut Scene<'_>, syntax: &Syntax, k: usize) -> Option<u32> {
    let doc = scene.doc;
    let chunk = syntax.chunks[k];
    let word = doc.str(chunk.head).to_lowercase();
    let several =
        word.ends_with("en") || word.ends_with('s') || matches!(word.as_str(), "familie" | "gezin" | "echtpaar");
    if chunk.tag != Tag::Noun || chunk.mention.is_some() || !several {
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

/// `De toezichthouder maakte bekend dat X een boete krijgt`: the body that says so.
pub(super) fn announces(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let said = clause.parent.map(|p| &syntax.clauses[p]).filter(|p| {
        clause.kind == ClauseKind::Subordinate
            && clause.opener.is_some_and(|o| doc.is(syntax.chunks[o].first, "dat"))
            && (kind::makes_known(scene, p) || p.has_any(doc, &["besluiten", "bepalen", "oordelen"]))
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
pub(super) fn imposes(scene: &mut Scene<'_>, syntax: &Syntax, k: usize) -> Vec<u32> {
    let mut ids = party::parties(scene, syntax, k);
    let chunk = syntax.chunks[k];
    let doc = scene.doc;
    // `Brussel legde op`: the Commission, where the article names it.
    if doc.is(chunk.head, "brussel") && chunk.first == chunk.head {
        let named = |e: &crate::model::Entity| e.name == "Europese Commissie";
        let commission = scene.entities.list().iter().position(named).and_then(|i| u32::try_from(i).ok());
        ids = commission.map_or(ids, |id| vec![id]);
    }
    if ids.is_empty() && chunk.tag == Tag::Noun && doc.is_any(chunk.head, &["jury", "rechter", "rechtbank", "hof"]) {
        let from = chunk.first + usize::from(doc.is_any(chunk.first, &["een", "de", "het"]));
        // `een jury in San Francisco`
        let place = syntax.chunks.get(k + 2).filter(|c| {
            doc.is(chunk.head, "jury")
                && doc.is(chunk.last, "in")
                && c.first == chunk.last + 1
                && crate::claim::syntax::place(doc, c.first).is_some()
        });
        let name = doc.slice(from, place.map_or(chunk.last, |c| c.last)).to_owned();
        return vec![scene.entities.intern(crate::model::EntityKind::Organisation, &name)];
    }
    // `van Ierse toezichthouder`, in a headline; `een Chinese toezichthouder`
    let first = chunk.first + usize::from(doc.is(chunk.first, "een"));
    let country = chunk.last - first == 2 && doc.has(first, Cue::Demonym);
    if ids.is_empty() && country && authority::is_authority_noun(doc, &chunk) {
        let name = doc.slice(first, chunk.last).to_owned();
        return vec![scene.entities.intern(crate::model::EntityKind::Organisation, &name)];
    }
    ids
}

/// The one authority of the last fine of these payers.
pub(super) fn of_last(scene: &Scene<'_>, payers: &[Vec<u32>]) -> Option<u32> {
    let [payer] = payers else { return None };
    scene.claims.iter().rev().take(20).find_map(|d| match &d.value {
        ClaimValue::Fine(fine) if fine.payer == *payer && fine.kind == "boete" && fine.authority.len() == 1 => {
            Some(fine.authority[0])
        }
        _ => None,
    })
}

/// The chunk of the frame's own noun that has no frame (`het bedrag`).
pub(super) fn word_of(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    syntax
        .of(found.clause)
        .find(|(_, c)| c.tag == Tag::Noun && found.frame.words.contains(&scene.doc.word(c.head)))
        .map(|(i, _)| i)
}

/// Who the noun phrase at chunk `k` is: by its name, by its noun, or by what it refers to.
pub(super) fn pays(scene: &mut Scene<'_>, syntax: &Syntax, k: usize) -> Vec<u32> {
    if let Some(ids) = antecedent::of(scene, syntax, k) {
        return ids;
    }
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
    // `de Chinese tak van X`, `een filiaal van X`: a part of a body that pays for it.
    const PARTS: &[&str] =
        &["tak", "afdeling", "divisie", "vestiging", "vestigingen", "filiaal", "filialen", "onderdeel", "fabriek"];
    if ids.is_empty()
        && chunk.tag == Tag::Noun
        && party::ends_in(&scene.doc.str(chunk.head).to_lowercase(), PARTS)
        && syntax.chunks.get(k + 1).is_some_and(|c| scene.doc.is(c.first, "van"))
        && syntax.chunks.get(k + 2).is_some_and(|c| c.tag == Tag::Noun && c.mention.is_some())
    {
        return party::one(scene, syntax, k + 2);
    }
    if !ids.is_empty() || chunk.tag != Tag::Noun || !chunk.definite || chunk.last < chunk.first + 2 {
        return ids;
    }
    let mut ids: Vec<u32> = common::somebody(scene, syntax, k);
    // `van de Apeldoorner`: a man from there, whoever else stands trial.
    if ids.is_empty() && !scene.doc.has(chunk.head, Cue::Demonym) {
        ids.extend(common::defendant(scene, syntax, k));
    }
    if ids.is_empty() { antecedent::called_otherwise(scene, syntax, k) } else { ids }
}

/// `TikTok: boete van 3 miljoen`, in a headline: whoever stands alone before the colon.
pub(super) fn before_colon(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<Vec<u32>> {
    let colon = syntax.chunks.get(1).filter(|c| c.tag == Tag::Mark && scene.doc.is(c.first, ":"))?;
    let named = syntax.chunks[0].mention.and_then(|id| scene.mentions.get(id as usize))?;
    let near = found.noun.is_some_and(|n| n < 5 && syntax.chunks[n].first > colon.first);
    let body = common::is_body(scene, named) && !authority::is_authority(scene, named);
    Some(party::one(scene, syntax, 0)).filter(|ids| near && body && !ids.is_empty())
}

/// Is it what an order is backed by (`op straffe van een dwangsom`, `onder dreiging van een boete`)?
pub(super) fn is_on_pain(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let van = found.noun.and_then(|n| syntax.chunks[n].governor).map(|g| syntax.chunks[g].last - 1);
    van.is_some_and(|t| scene.doc.is(t, "van") && t > 0 && scene.doc.is_any(t - 1, &["straffe", "dreiging"]))
        || van.is_some_and(|t| scene.doc.is(t, "straffe"))
}

/// `De rechter verbood X de verkoop op straffe van een dwangsom`: who is ordered pays.
pub(super) fn on_pain(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let doc = scene.doc;
    let noun = found.noun.unwrap_or(0);
    let all = 0..syntax.clauses.len();
    for number in all.filter(|n| syntax.clauses[*n].kind != ClauseKind::Infinitive) {
        let clause = &syntax.clauses[number];
        if clause.range.start > noun {
            break;
        }
        let told = clause.subject.filter(|_| clause.has_any(doc, &["moeten", "mogen", "worden"]));
        let objects = syntax.of(number).filter(|(i, c)| {
            *i < noun && matches!(c.tag, Tag::Noun | Tag::Pronoun) && c.governor.is_none() && Some(*i) != clause.subject
        });
        let objects: Vec<usize> = told.into_iter().chain(objects.map(|(i, _)| i)).collect();
        for i in objects {
            let mut ids = party::parties(scene, syntax, i);
            ids.retain(|id| !authority::has_power(scene, *id) || Some(i) == told);
            if !ids.is_empty() {
                return ids;
            }
        }
    }
    Vec::new()
}

fn at_of(syntax: &Syntax) -> usize {
    syntax.chunks.first().map_or(0, |c| c.first)
}

/// Who the subject of the sentence before token `at` is.
pub(super) fn subject_before(scene: &mut Scene<'_>, at: usize) -> Vec<u32> {
    let doc = scene.doc;
    let Some(before) = doc.sentence_of(at).checked_sub(1).and_then(|s| doc.sentences().get(s)) else {
        return Vec::new();
    };
    let syntax = scene.syntax(before.first);
    let subject = syntax.main().map(|n| &syntax.clauses[n]).and_then(|c| c.subject);
    subject.map(|s| party::parties(scene, &syntax, s)).unwrap_or_default()
}

/// Does the sentence before token `at` say what its subject must do, or may not, or how long it has for that?
fn is_order_before(scene: &mut Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    let before = doc.sentence_of(at).checked_sub(1).and_then(|s| doc.sentences().get(s));
    before.is_some_and(|s| {
        let syntax = scene.syntax(s.first);
        let main = syntax.main().map(|n| &syntax.clauses[n]);
        main.is_some_and(|c| c.has_any(doc, &["moeten", "mogen", "krijgen"]))
    })
}

/// May it be who breaks an order? A group without a name is nobody to find back (`huurders`).
fn may_pay(scene: &Scene<'_>, id: u32) -> bool {
    let named = |e: &crate::model::Entity| {
        let called = e.kind == EntityKind::Unknown && e.name.contains(' ') && e.name.starts_with(char::is_uppercase);
        !e.mentions.is_empty() || called
    };
    !authority::has_power(scene, id) && scene.entities.get(id).is_some_and(named)
}

/// `Als X de regels overtreedt, kan een boete volgen`: who breaks them pays.
pub(super) fn on_condition(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<Vec<u32>> {
    let doc = scene.doc;
    // `X moet de verkoop staken. Gebeurt dat niet, dan volgt een boete`, `Doet het dat niet`: who was ordered, or does it.
    let that = |s: usize| doc.is_any(syntax.chunks[s].first, &["dat", "dit"]);
    if mood::verb_first(scene, syntax)
        && let Some(c) = syntax.clauses.first()
        && let does = c.has_any(doc, &["doen"])
        && (c.subject.is_none() || !does && c.subject.is_some_and(that))
        && found.clause != 0
    {
        let known = does || is_order_before(scene, at_of(syntax));
        let ids = if known { subject_before(scene, at_of(syntax)) } else { Vec::new() };
        return Some(ids).filter(|ids| ids.iter().all(|id| may_pay(scene, *id)) && !ids.is_empty());
    }
    // `Doen ze dat niet, dan dreigt een boete`
    if mood::verb_first(scene, syntax)
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
                    let mut ids = crate::claim::quote::refer(scene, chunk.first, chunk.last, Some(verb.at));
                    if ids.is_empty() {
                        ids = party::one(scene, syntax, subject);
                    }
                    // `Doet het dat niet`: no authority, but the one that it orders.
                    ids.retain(|id| !authority::has_power(scene, *id));
                    if ids.is_empty() { subject_before(scene, at_of(syntax)) } else { ids }
                }
            }
            _ => party::parties(scene, syntax, subject),
        };
        return Some(ids).filter(|ids| !ids.is_empty() && ids.iter().all(|id| may_pay(scene, *id)));
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

/// Who did it, where only the reason says: `een boete voor machtsmisbruik bij zoekmachine X`, `vanwege misleiding door X`.
pub(super) fn in_ground(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<Vec<u32>> {
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
pub(super) fn told_of(scene: &Scene<'_>, at: usize) -> Option<Vec<u32>> {
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

/// `de boete van X`: who pays, or who imposed it if that is a body with public power.
pub(super) fn behind_van(
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

/// `X moet na een boete van 4 miljoen opnieuw betalen`: who acts after it.
pub(super) fn after(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<Vec<u32>> {
    let noun = found.noun?;
    // `na een half miljoen euro aan boetes`: the sum hangs on the preposition.
    let whole = amount::total(scene, syntax, noun).unwrap_or(noun);
    let governor = syntax.chunks[whole].governor.map(|g| governor_name(scene.doc, &syntax.chunks[g]))?;
    let subject =
        syntax.clauses[found.clause].subject.filter(|s| *s != noun && matches!(governor, "na" | "ondanks"))?;
    let chunk = &syntax.chunks[subject];
    if chunk.tag != Tag::Noun || !chunk.definite {
        return None;
    }
    let mut ids = common::somebody(scene, syntax, subject);
    ids.retain(|id| !authority::has_power(scene, *id));
    Some(ids).filter(|ids| !ids.is_empty())
}

/// A settlement between bodies without power: neither is an authority, and whoever the article says damages are asked of pays.
pub(super) fn private(scene: &Scene<'_>, payers: &mut Vec<Vec<u32>>, authority: &mut Vec<u32>) {
    let without = |id: u32| {
        common::is_company(scene, id) && !authority::has_power(scene, id) && !authority::acts_for_power(scene, id)
    };
    if authority.is_empty() || !authority.iter().all(|id| without(*id)) {
        return;
    }
    let asked = |id: u32| {
        let all = scene.entities.get(id).map_or(&[][..], |e| &e.mentions);
        all.iter().take(40).filter_map(|m| scene.mentions.get(*m as usize)).any(|m| {
            m.first > 1
                && scene.doc.is(m.first - 1, "van")
                && scene.doc.is_any(m.first - 2, &["compensatie", "schadevergoeding", "vergoeding", "genoegdoening"])
        })
    };
    if let &[id] = &authority[..]
        && asked(id)
    {
        *payers = vec![vec![id]];
    }
    authority.clear();
}
