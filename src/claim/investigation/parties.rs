//! Who inquires into whom: the parts that a clause plays, and those whom the sentences around name.

use super::gate;
use super::power::{Power, power};
use super::telling::{after_noun, asked, asked_about, fronted};
use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, ClauseKind, Syntax, Tag};
use crate::claim::{Scene, common, nameless, party, related};
use crate::lexicon::Part;
use crate::model::{ClaimValue, EntityKind, MentionKind};

/// Who inquires in all inquiries told before, where it is one: `ook een ander onderzoek` is its too.
pub(super) fn inquirer(scene: &Scene<'_>) -> Option<u32> {
    let mut known = scene.claims.iter().take(common::WINDOW).filter_map(|c| match &c.value {
        ClaimValue::Investigation(before) => Some(before.authority.as_slice()),
        _ => None,
    });
    let first = known.next()?;
    let &[id] = first else { return None };
    known.all(|other| other == first).then_some(id)
}

/// `Ook X ligt onder de loep`: another one.
pub(super) fn starts_with_also(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let clause = syntax.clauses.get(found.clause);
    clause
        .and_then(|c| syntax.chunks.get(c.range.start))
        .is_some_and(|c| scene.doc.is_any(c.first, &["ook", "daarnaast"]))
}

/// Who inquires, and the chunk that says so: the part, `het onderzoek van de ACM`, `De ACM bevestigt dat een onderzoek loopt`, `de ACM kwam na onderzoek tot`.
pub(super) fn authority(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> (Vec<u32>, Option<usize>) {
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
            match power(scene, syntax, Some(i), &ids) {
                Power::Strong => true,
                // `De minister laat weten dat een onderzoek wordt ingesteld`: by whom he does not say.
                Power::Weak => !found.passive && clause.has_any(scene.doc, &["instellen"]),
                Power::None => false,
            }
        });
        chunk = told;
    }
    // `In de Senaat is een onderzoek begonnen`
    if chunk.is_none() && found.noun.is_some() && syntax.clauses[found.clause].subject == found.noun {
        chunk = syntax.of(found.clause).map(|(i, _)| i).find(|&i| {
            let c = &syntax.chunks[i];
            c.governor.is_some_and(|g| g + 1 == i && doc.is(syntax.chunks[g].first, "in"))
                && c.mention
                    .and_then(|m| scene.mentions.get(m as usize))
                    .is_some_and(|m| crate::claim::authority::listed_type(scene, m) == Some("parliament"))
        });
    }
    if chunk.is_none() && found.noun.is_some() {
        chunk = gate::leader(scene, syntax, found).filter(|&i| {
            let ids = party::parties(scene, syntax, i);
            power(scene, syntax, Some(i), &ids) == Power::Strong
        });
    }
    // `het team van speciaal aanklager X`
    if let Some(i) = chunk
        && syntax.chunks[i].mention.is_none()
        && doc.str(syntax.chunks[i].head).ends_with("team")
        && syntax.chunks.get(i + 1).is_some_and(|c| c.tag == Tag::Preposition && doc.is(c.first, "van"))
        && power(scene, syntax, Some(i + 2).filter(|k| *k < syntax.chunks.len()), &[]) == Power::Strong
    {
        chunk = Some(i + 2);
    }
    let mut ids = chunk.map(|i| common::actors(scene, syntax, i)).unwrap_or_default();
    // `die doet onderzoek`: the authority that the sentence before names last, or the one that a medium is none of.
    if let Some(i) =
        chunk.filter(|i| syntax.chunks[*i].tag == Tag::Pronoun && doc.is_any(syntax.chunks[*i].first, &["die", "deze"]))
    {
        let at = syntax.chunks[i].first;
        let before = scene.mentions.partition_point(|m| m.last <= at);
        let last = before.checked_sub(1).map(|k| &scene.mentions[k]);
        let last = last.filter(|m| m.sentence + 1 >= doc.sentence_of(at) && m.kind() == MentionKind::Organisation);
        if let Some(id) = last.filter(|m| crate::claim::authority::is_authority(scene, m)).and_then(|m| m.entity) {
            ids = vec![id];
        }
    }
    (ids, chunk)
}

/// Into whom: the part, what hangs on it, or the subject of the question (`onderzoekt of X ...`).
pub(super) fn target(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let mut target = Vec::new();
    if let Some(i) = found.part(Part::Target).filter(|i| !before_verb(syntax, found, *i)) {
        // A takeover is looked into, not who takes over.
        let head = scene.doc.str(syntax.chunks[i].head).to_lowercase();
        if syntax.chunks[i].mention.is_none() && DEALS.iter().any(|d| head.ends_with(d)) {
            return target;
        }
        target = common::somebody(scene, syntax, i);
        target.extend(related::beside(scene, syntax, i));
        if target.is_empty() {
            target.extend(introduced(scene, &syntax.chunks[i]));
        }
        // `de manier waarop X met foto's omgaat`
        if target.is_empty()
            && ["manier", "wijze", "mate", "rol"].iter().any(|w| head == *w)
            && let Some(subject) = syntax.clauses.iter().find(|c| c.antecedent == Some(i)).and_then(|c| c.subject)
            && subject != i
        {
            target = common::somebody(scene, syntax, subject);
        }
        if target.is_empty() {
            target.extend(common::defendant(scene, syntax, i));
        }
        if target.is_empty() {
            let people = PEOPLE.iter().any(|p| head.ends_with(p));
            if gate::suffered(scene, syntax, i) {
                // `de ontvoering door X`
                target = common::made_by(scene, syntax, i);
            } else if !people {
                target = complained_of(scene, syntax, i);
                if target.is_empty() {
                    target = common::behind(scene, syntax, i);
                }
            }
            target.retain(|id| gate::is_body_or_person(scene, *id));
        }
    }
    if target.is_empty()
        && let Some(subject) = asked(scene, syntax, found.clause)
        && !is_vehicle(scene, &syntax.chunks[subject])
    {
        let ids = common::somebody(scene, syntax, subject);
        if !is_nameless_body(scene, &syntax.chunks[subject], &ids) {
            target = ids;
        }
    }
    // `of een ambtenaar van X is omgekocht`: he himself.
    let one = asked(scene, syntax, found.clause)
        .filter(|i| syntax.chunks.get(i + 1).is_some_and(|c| scene.doc.is(c.first, "van")))
        .filter(|_| target.is_empty());
    target.extend(one.and_then(|i| nameless::whom(scene, syntax, i)));
    if target.is_empty() && found.part(Part::Target).is_none() {
        target.extend(asked_about(scene, syntax, found.clause));
    }
    if target.is_empty() {
        target = one_of(scene, syntax, found);
    }
    let pronoun = found.part(Part::Target).map(|i| syntax.chunks[i]).filter(|c| c.tag == Tag::Pronoun);
    if let Some(chunk) = pronoun {
        let said: Vec<u32> = target.iter().copied().filter(|id| common::sure(scene, &chunk, *id)).collect();
        target = said;
    }
    target
}

/// `onderzoekt de klacht over X`, `de beschuldigingen tegen X`
fn complained_of(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    const COMPLAINTS: &[&str] =
        &["klacht", "klachten", "melding", "meldingen", "beschuldiging", "beschuldigingen", "signalen", "aangifte"];
    let doc = scene.doc;
    let head = doc.str(syntax.chunks[i].head).to_lowercase();
    let about = |k: usize| {
        let c = syntax.chunks.get(k)?;
        let by = c.governor.filter(|g| *g + 1 == k && *g == i + 1)?;
        (c.mention.is_some() && doc.is_any(syntax.chunks[by].first, &["over", "tegen"])).then_some(k)
    };
    match about(i + 2).filter(|_| COMPLAINTS.iter().any(|w| head.ends_with(w))) {
        Some(k) => party::parties(scene, syntax, k),
        None => Vec::new(),
    }
}

/// `hield in het onderzoek naar de brand een man aan`: the one person arrested in it, by his name.
pub(super) fn arrested(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<u32> {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    if !clause.has_any(doc, &["aanhouden", "oppakken", "arresteren"]) {
        return None;
    }
    let whom = syntax.of(found.clause).map(|(i, _)| i).find(|&i| {
        let c = &syntax.chunks[i];
        c.tag == Tag::Noun
            && c.governor.is_none()
            && (clause.subject != Some(i))
            && (doc.is(c.first, "een") || c.mention.is_some())
    })?;
    // `een man en een vrouw`: not one of them.
    if syntax.list(doc, whom).len() > 1 {
        return None;
    }
    let chunk = syntax.chunks[whom];
    // Who has no name is nobody whom one would find back.
    chunk.mention?;
    let ids = party::parties(scene, syntax, whom);
    ids.into_iter().find(|id| scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person))
}

/// `X is een van de acht scholen die worden onderzocht`: the subject of the clause outside.
fn one_of(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let several = clause.antecedent.filter(|_| clause.kind == ClauseKind::Relative && found.passive);
    let van = several.and_then(|a| syntax.chunks[a].governor).map(|g| syntax.chunks[g].first);
    let one = van.is_some_and(|t| doc.is(t, "van") && t > 0 && doc.is_any(t - 1, &["een", "één"]));
    let outer = clause.parent.filter(|_| one).map(|p| &syntax.clauses[p]).filter(|o| o.has_any(doc, &["zijn"]));
    match outer.and_then(|o| o.subject) {
        Some(subject) => common::somebody(scene, syntax, subject),
        None => Vec::new(),
    }
}

/// Does an object stand between subject and verb of a main clause? There it is the end of what describes the subject (`een team waarin X werkt met Y, Z,
/// onderzoekt`).
fn before_verb(syntax: &Syntax, found: &Found<'_>, i: usize) -> bool {
    let clause = &syntax.clauses[found.clause];
    let between = |s: usize| clause.finite().is_some_and(|v| s < i && i < v.chunk);
    clause.kind == ClauseKind::Main
        && !found.passive
        && syntax.chunks[i].governor.is_none()
        && clause.subject.is_some_and(between)
}

/// Plurals of people who belong to a body: they are inquired into, it is not.
const PEOPLE: &[&str] = &[
    "bestuurders",
    "medewerkers",
    "werknemers",
    "eigenaren",
    "ambtenaren",
    "agenten",
    "leden",
    "topmannen",
    "directeuren",
    "spelers",
    "militairen",
    "supporters",
    "verdachten",
    "klanten",
    "bezoekers",
];

/// Nouns for deals between companies.
pub(super) const DEALS: &[&str] = &["overname", "fusie", "samenvoeging", "samengaan"];

/// Nouns that a ship, a train or a plane has before its name.
const VEHICLES: &[&str] = &["boot", "schip", "tanker", "trein", "toestel", "vliegtuig", "jacht", "vlucht"];

/// Does the phrase name a vehicle (`de veerboot X`)?
fn is_vehicle(scene: &Scene<'_>, chunk: &Chunk) -> bool {
    (chunk.first.saturating_sub(1)..chunk.last).any(|t| {
        let word = scene.doc.str(t).to_lowercase();
        VEHICLES.iter().any(|v| word.ends_with(v))
    })
}

/// `of zijn kustwacht heeft gefaald`: a noun for a body, and no body that was named before.
fn is_nameless_body(scene: &Scene<'_>, chunk: &Chunk, ids: &[u32]) -> bool {
    let named = |id: &u32| scene.mentions.iter().take(400).any(|m| m.entity == Some(*id));
    chunk.mention.is_none() && crate::claim::authority::is_authority_noun(scene.doc, chunk) && !ids.iter().all(named)
}

/// The one person whom the definite noun of the chunk points back at.
fn introduced(scene: &mut Scene<'_>, chunk: &Chunk) -> Option<u32> {
    if chunk.tag != Tag::Noun || !chunk.definite || chunk.mention.is_some() || chunk.last - chunk.first < 2 {
        return None;
    }
    match scene.refer(chunk.first, chunk.last).as_slice() {
        &[id] => Some(id),
        _ => None,
    }
}

/// The only other person of the sentence, where the inquiry is into what `hij` did.
pub(super) fn he(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, authority: &[u32]) -> Option<u32> {
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
pub(super) fn direct(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    found.part(Part::Target).is_some_and(|i| !common::somebody(scene, syntax, i).is_empty())
}

/// Who goes to court, where the phrase names nobody: those whom the next sentence names as going on with the case.
pub(super) fn claimants(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
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
    let subject = next.main().map(|n| &next.clauses[n]).and_then(|c| c.subject);
    match subject.filter(|s| next.chunks[*s].mention.is_some()) {
        Some(s) => party::parties(scene, &next, s),
        None => Vec::new(),
    }
}

/// `Omdat X niets ziet gebeuren, ontvangt Y een dagvaarding`: the one other body that the sentence names.
pub(super) fn only_other(scene: &Scene<'_>, at: usize, target: &[u32]) -> Option<u32> {
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
pub(super) fn together(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let doc = scene.doc;
    let with = syntax.of(found.clause).map(|(i, _)| i).find(|&i| {
        let c = &syntax.chunks[i];
        c.tag == Tag::Noun
            && c.mention.is_some()
            && c.governor.is_some_and(|g| {
                let at = syntax.chunks[g].first;
                doc.is(at, "samen")
                    || doc.is(at, "met")
                        && at > 0
                        && (doc.is_any(at - 1, &["samen", "samenwerking"])
                            // `na overleg met X` says who agreed.
                            || doc.is(at - 1, "overleg") && at > 1 && doc.is(at - 2, "in"))
            })
    });
    let Some(i) = with else { return Vec::new() };
    let ids = common::actors(scene, syntax, i);
    if power(scene, syntax, Some(i), &ids) == Power::Strong { ids } else { Vec::new() }
}

/// `een commissie in het leven geroepen die moet nagaan`: who set the nameless committee up, the subject of the clause that its relative hangs on.
pub(super) fn appointed(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, chunk: Option<usize>) -> Option<usize> {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let committee =
        clause.antecedent.filter(|a| clause.kind == ClauseKind::Relative && (chunk == Some(*a) || chunk.is_none()))?;
    let c = &syntax.chunks[committee];
    let head = doc.str(c.head).to_lowercase();
    let nameless = c.mention.is_none() && doc.is(c.first, "een");
    if !nameless || !gate::COMMITTEES.iter().any(|w| head.ends_with(w)) {
        return None;
    }
    let outer = &syntax.clauses[clause.parent?];
    outer.subject.filter(|s| *s != committee && power(scene, syntax, Some(*s), &[]) != Power::None)
}
