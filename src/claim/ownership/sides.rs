//! Who is who in what a frame of ownership tells: the owner, what is owned, who sells it.

use std::borrow::Cow;

use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, ClauseKind, Syntax, Tag};
use crate::claim::{Scene, common, party};
use crate::lexicon::{Cue, Part};
use crate::model::{EntityKind, MentionValue};

use super::focus;
use super::names::family;
use super::share::{self, behind, share_of};

/// Who plays the parts of a frame.
#[derive(Debug, Default)]
pub struct Sides {
    /// Who owns or buys it.
    pub owner: Vec<u32>,
    /// What is owned or bought.
    pub owned: Vec<u32>,
    /// Who sells it.
    pub seller: Vec<u32>,
    /// The fields that were filled from elsewhere in the article.
    pub inferred: Vec<Cow<'static, str>>,
}

impl Sides {
    /// By the parts of the frame, and by the words that stand for them.
    pub fn read(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Sides {
        let mut owner = role(scene, syntax, found, Part::Owner);
        let mut owned = role(scene, syntax, found, Part::Owned);
        // `X, nu nog eigendom van Y, komt in handen van Z`: whose hands, stands behind them.
        if found.frame.trigger.starts_with("in handen")
            && let Some(i) = found.part(Part::Owner).filter(|i| syntax.chunks[*i].governor.is_some())
            && !(syntax.chunks[i].first.saturating_sub(6)..syntax.chunks[i].first).any(|t| scene.doc.is(t, "handen"))
        {
            owner.clear();
        }
        if owned.is_empty() && found.verb.is_some() && found.frame.object == Some(Part::Owned) {
            owned = share::share_in(scene, syntax, found);
        }
        if owned.is_empty() && found.frame.trigger == "bezitten" {
            owned = held_in(scene, syntax, found);
        }
        if owner.is_empty()
            && let Some(i) = found.part(Part::Owner)
        {
            owner = led_by(scene, syntax, i);
        }
        if (owner.is_empty() || owned.is_empty())
            && let Some((first, second)) = merged(scene, syntax, found)
        {
            owner = vec![first];
            owned = vec![second];
        }
        if let Some(group) = group_of(scene, syntax, found, &owner) {
            owner = group;
        }
        let seller = role(scene, syntax, found, Part::Seller);
        let mut inferred = Vec::new();
        if let Some(id) = named_aside(scene, syntax, found, &owned) {
            owned = vec![id];
            inferred.push(Cow::Borrowed("owned"));
        }
        owner.extend(together(scene, syntax, found).into_iter().filter(|id| !owner.contains(id)).collect::<Vec<_>>());
        if let Some(i) =
            found.part(Part::Owned).filter(|i| syntax.chunks[*i].mention.is_none() && share_of(scene, syntax, *i))
        {
            // `neemt de winkels van X over`, `de verkoop van zijn belang in X`
            let whole = behind(scene, syntax, i);
            if owned.is_empty() || !whole.is_empty() {
                owned = whole;
            }
        }
        // `verkoopt zijn theetak X`
        if let Some(i) = found.part(Part::Owned) {
            owned = share::named_branch(scene, syntax, i).map_or(owned, |id| vec![id]);
        }
        // `Topman X van Y heeft de keten overgenomen`
        if owned.is_empty()
            && let Some(i) =
                found.part(Part::Owned).filter(|i| syntax.chunks[*i].mention.is_none() && syntax.chunks[*i].definite)
            && party::is_body_word(scene.doc, syntax.chunks[i].head)
        {
            let own = found.part(Part::Owner).and_then(|o| syntax.chunks[o].mention);
            owned.extend(share::office(scene, own));
        }
        Sides { owner, owned, seller, inferred }
    }
}

/// `X, waarvan Y 24 procent bezit`: what stands before the relative clause.
fn held_in(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let clause = &syntax.clauses[found.clause];
    let of = clause.opener.filter(|o| scene.doc.is_any(syntax.chunks[*o].first, &["waarvan", "waarin"]));
    let share = syntax.of(found.clause).any(|(_, c)| {
        c.tag == Tag::Amount || scene.doc.is_any(c.head, &["aandelen", "meerderheid", "helft", "derde", "kwart"])
    });
    let Some(opener) = of.filter(|_| share) else { return Vec::new() };
    let comma = opener.checked_sub(1).filter(|k| scene.doc.is(syntax.chunks[*k].first, ","));
    let before = clause.antecedent.or(comma.and_then(|k| k.checked_sub(1)));
    before.map(|k| common::somebody(scene, syntax, k)).unwrap_or_default()
}

/// Who plays a part; `het` and `dit` may mean anything.
fn role(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, part: Part) -> Vec<u32> {
    let Some(i) = found.part(part) else { return Vec::new() };
    let chunk = &syntax.chunks[i];
    let vague = chunk.tag == Tag::Pronoun && scene.doc.is_any(chunk.first, &["het", "dit", "dat", "deze", "die"]);
    // `is een dochter van X, dat een belang heeft in Y`: X has it.
    let clause = &syntax.clauses[found.clause];
    if part == Part::Owner
        && chunk.mention.is_none()
        && clause.antecedent == Some(i)
        && scene.doc.has(chunk.head, Cue::Frame)
        && scene.doc.is(chunk.last, "van")
        && syntax.chunks.get(i + 2).is_some_and(|c| c.mention.is_some())
    {
        return party::one(scene, syntax, i + 2);
    }
    // `de curator van X, waar Y onder viel`: X.
    if part == Part::Owner
        && found.frame.trigger.starts_with("onder vallen")
        && let Some(MentionValue::Official(o)) =
            chunk.mention.and_then(|m| scene.mentions.get(m as usize)).map(|m| &m.value)
        && let Some(body) = o.organisation.as_deref().filter(|_| clause.antecedent == Some(i))
    {
        return vec![scene.entities.intern(EntityKind::Organisation, body)];
    }
    if part != Part::Owned
        && let Some(family) = family(scene, chunk.mention)
    {
        return vec![family];
    }
    // `Die had de keten overgenomen`, at the head of a sentence: who was named last.
    if vague && scene.doc.is(chunk.first, "die") && part == Part::Owner && i == 0 {
        return scene.refer(chunk.first, chunk.last);
    }
    if vague && !(part == Part::Owner && scene.doc.is(chunk.first, "het")) {
        return Vec::new();
    }
    // `verkoopt dochter X`: a noun that states ownership ends its phrase before the name that it says something of.
    let name = syntax.chunks.get(i + 1).filter(|c| {
        part == Part::Owned && c.tag == Tag::Noun && c.mention.is_some() && c.first == syntax.chunks[i].last
    });
    if name.is_some() && scene.doc.has(chunk.head, Cue::Frame) {
        return party::one(scene, syntax, i + 1);
    }
    common::somebody(scene, syntax, i)
}

/// `een groep investeerders onder leiding van X`: who is named of those who have no name.
fn led_by(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    let doc = scene.doc;
    let group = ["groep", "consortium", "combinatie", "investeerders", "beleggers", "investeerdersgroep", "fondsen"];
    let chunk = &syntax.chunks[i];
    if chunk.mention.is_some() || !(chunk.first..chunk.last).any(|t| doc.is_any(t, &group)) {
        return Vec::new();
    }
    let led = |k: &usize| {
        let c = &syntax.chunks[*k];
        let by = c.governor.map(|g| syntax.chunks[g].last - 1);
        c.tag == Tag::Noun
            && c.mention.is_some()
            && by.is_some_and(|t| {
                doc.is(t, "rond")
                    || doc.is(t, "van")
                        && (t.saturating_sub(1)..t).any(|t| doc.is_any(t, &["leiding", "aanvoering", "investeerders"]))
            })
    };
    let name = (i + 1..(i + 6).min(syntax.chunks.len())).find(led);
    name.map(|k| party::one(scene, syntax, k)).unwrap_or_default()
}

/// `X en Y fuseren`, `X gaat samen met Y`, `de fusie van X en Y`: of two that become one, the first named takes the other.
fn merged(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<(u32, u32)> {
    if !matches!(found.frame.trigger.as_str(), "fuseren" | "samengaan" | "samenvoegen" | "fusie") {
        return None;
    }
    let own = syntax.clauses[found.clause].subject.filter(|s| Some(*s) != found.noun && found.verb.is_some());
    let mut bodies = own.map(|s| party::parties(scene, syntax, s)).unwrap_or_default();
    let with = syntax.of(found.clause).find(|(i, c)| {
        c.tag == Tag::Noun && c.governor.is_some_and(|g| g + 1 == *i && scene.doc.is(syntax.chunks[g].first, "met"))
    });
    let other = found.part(Part::Owned).filter(|i| Some(*i) != own).or(with.map(|(i, _)| i));
    bodies.extend(other.map(|i| party::parties(scene, syntax, i)).unwrap_or_default());
    match bodies[..] {
        [first, second] if first != second && bodies.iter().all(|id| common::is_company(scene, *id)) => {
            Some((first, second))
        }
        _ => None,
    }
}

/// `Ondernemer X, die bij Y werkte, heeft het bedrijf gekocht`: no body of a relative clause is meant, but the one that the sentences before speak of.
fn named_aside(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, owned: &[u32]) -> Option<u32> {
    let i = found.part(Part::Owned)?;
    let (chunk, &[id]) = (&syntax.chunks[i], owned) else { return None };
    let points = chunk.tag == Tag::Noun && chunk.mention.is_none() && chunk.definite && found.verb.is_some();
    let start = scene.doc.sentence_range(chunk.first).start;
    let last = scene.mentions_in(start, chunk.first).filter(|(_, m)| m.entity == Some(id)).last()?;
    let clause = syntax.clause_of(syntax.chunk_at(last.1.first)?)?;
    if !points
        || clause.kind != ClauseKind::Relative
        || syntax.chunks[i].clause == syntax.chunks[syntax.chunk_at(last.1.first)?].clause
    {
        return None;
    }
    let but: Vec<u32> = common::parties(scene, syntax, found, Part::Owner);
    focus::nearby(scene, start, &but)
}

/// `koopt X samen met Y`: who buys or owns it too.
fn together(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let doc = scene.doc;
    let owns = found.verb.is_some() && found.frame.subject == Some(Part::Owner) && !found.passive;
    let said = |g: &Chunk, word: &str| (g.first.saturating_sub(1)..g.last).any(|t| doc.is(t, word));
    let with = syntax.of(found.clause).map(|(i, _)| i).find(|&i| {
        let g = syntax.chunks[i].governor.filter(|g| *g + 1 == i).map(|g| &syntax.chunks[g]);
        g.is_some_and(|g| said(g, "met") && said(g, "samen"))
    });
    with.filter(|_| owns).map(|i| party::parties(scene, syntax, i)).unwrap_or_default()
}

/// `Talpa, de groep van X waar Y onder valt`: the group, not its owner.
fn group_of(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, owner: &[u32]) -> Option<Vec<u32>> {
    let person = |id: &u32| scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person);
    let van = syntax.chunks[found.part(Part::Owner)?].governor?;
    if !found.frame.trigger.starts_with("onder vallen") || !owner.iter().all(person) {
        return None;
    }
    let group = van.checked_sub(1).filter(|g| *g > 1 && scene.doc.is(syntax.chunks[van].first, "van"))?;
    // `de curator van X, waar Y onder valt`: X itself.
    if !party::is_body_word(scene.doc, syntax.chunks[group].head) {
        return None;
    }
    let name = Some(group - 2)
        .filter(|n| scene.doc.is(syntax.chunks[group - 1].first, ",") && syntax.chunks[*n].mention.is_some());
    let ids = common::somebody(scene, syntax, name.unwrap_or(group));
    (!ids.is_empty()).then_some(ids)
}
