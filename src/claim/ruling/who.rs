//! Whom a ruling is about, where no name stands in its place.

use crate::claim::frame::Found;
use crate::claim::syntax::{Syntax, Tag};
use crate::claim::{Scene, common, party};
use crate::lexicon::{Cue, Part};
use crate::model::{ClaimValue, EntityKind, MentionKind, MentionValue};
use crate::parse::number::several;

/// How many sentences before a pronoun may name nobody else, where it means who holds an office.
const BEFORE: usize = 2;

/// Roles of those who speak of a case and are not tried in it.
const SPEAKERS: &[&str] =
    &["advocaat", "raadsman", "raadsvrouw", "officier", "rechter", "aanklager", "woordvoerder", "minister"];

/// Is the holder of an office the only person whom the sentences up to token `at` name, and none who speaks of cases?
pub fn alone(scene: &Scene<'_>, at: usize, id: u32) -> bool {
    let from = scene.mentions.partition_point(|m| m.sentence + BEFORE < scene.doc.sentence_of(at));
    let others = scene.mentions[from..].iter().take_while(|m| m.last <= at).any(|m| {
        let person = match &m.value {
            MentionValue::Official(_) => true,
            _ => m.kind() == MentionKind::Person,
        };
        person && m.entity != Some(id)
    });
    let speaks =
        scene.entities.profile(id).is_some_and(|p| p.roles.iter().any(|r| SPEAKERS.iter().any(|s| r.ends_with(s))));
    !others && !speaks
}

/// Is the sentence before token `at`, or the one before that, begun by the person or by a pronoun for him? Then he is told of all along.
pub fn told_of(scene: &mut Scene<'_>, at: usize, id: u32) -> bool {
    let here = scene.doc.sentence_of(at);
    (1..=BEFORE).any(|back| {
        let Some(first) = here.checked_sub(back).and_then(|s| scene.doc.sentences().get(s)).map(|s| s.first) else {
            return false;
        };
        match scene.mention_at(first) {
            Some((_, m)) => m.entity == Some(id),
            None => scene.doc.is_any(first, &["hij", "zij", "ze"]) && scene.refer(first, first + 1) == [id],
        }
    })
}

/// Whom the sentence before token `at` begins with by name, of the sex of the pronoun there.
pub fn begun_before(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let before = doc.sentence_of(at).checked_sub(1).and_then(|s| doc.sentences().get(s))?;
    let (_, m) = scene.mention_at(before.first)?;
    let named = match &m.value {
        MentionValue::Official(o) => o.name.is_some(),
        _ => m.kind() == MentionKind::Person,
    };
    let id = m.entity.filter(|_| named)?;
    let other = if doc.is_any(at, &["hij", "hem", "zijn", "diens"]) { 'f' } else { 'm' };
    // Nobody else is named between.
    let between = scene.mentions_in(m.last, at).any(|(_, m)| m.kind() == MentionKind::Person && m.entity != Some(id));
    let profile = scene.entities.profile(id);
    let speaks =
        profile.is_some_and(|p| p.roles.iter().any(|r| SPEAKERS[..SPEAKERS.len() - 1].iter().any(|s| r.ends_with(s))));
    (!between && !speaks && profile.is_none_or(|p| p.gender != Some(other))).then_some(id)
}

/// `Een eerder geding van X liep op niets uit: de rechter verklaarde hem ...`: whose case the sentence tells of before token `at`.
pub fn of_case(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let case = |t: usize| {
        doc.is_any(t, word_set!["geding", "zaak", "rechtszaak", "procedure", "beroep", "verzoek", "klacht", "claim"])
    };
    let van = (doc.sentence_range(at).start..at).rev().find(|t| doc.is(*t, "van") && *t > 0 && case(*t - 1))?;
    let (_, m) = scene.mention_at(van + 1)?;
    m.entity.filter(|_| matches!(m.kind(), MentionKind::Person | MentionKind::Official))
}

/// `werd samen met zijn vrouw X veroordeeld`: who is tried with the party.
pub fn together(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let doc = scene.doc;
    let with = syntax.of(found.clause).map(|(i, _)| i).find(|&i| {
        let c = &syntax.chunks[i];
        let by = c.governor.map(|g| syntax.chunks[g].first);
        let met = |t: usize| doc.is(t, "met") && t > 0 && doc.is_any(t - 1, &["samen", "tegelijk"]);
        c.tag == Tag::Noun && by.is_some_and(|t| doc.is(t, "samen") || met(t))
    });
    let Some(i) = with else { return Vec::new() };
    let named = (syntax.chunks[i].first..syntax.chunks[i].last + 1).find_map(|t| scene.mention_at(t));
    named.filter(|(_, m)| m.kind() == MentionKind::Person).and_then(|(_, m)| m.entity).into_iter().collect()
}

/// Is it a person whom a court suspended, named or not?
pub fn is_person(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    found.part(Part::Other).is_some_and(|i| {
        let chunk = &syntax.chunks[i];
        let m = chunk.mention.and_then(|m| scene.mentions.get(m as usize));
        m.map_or(common::nameless(scene, chunk) || scene.doc.has(chunk.head, Cue::Occupation), |m| {
            matches!(m.kind(), MentionKind::Person | MentionKind::Official)
        })
    })
}

/// Whom a court suspended: the object itself (`schorste huisarts X`, `schorste hem`).
pub fn object(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let named = |i: &usize| {
        let m = syntax.chunks[*i].mention.and_then(|m| scene.mentions.get(m as usize));
        m.is_some_and(|m| party::acts(m.kind()))
    };
    match found.part(Part::Other).filter(named) {
        Some(i) => party::parties(scene, syntax, i),
        None => match found.part(Part::Other).map(|i| syntax.chunks[i]) {
            Some(c) if c.tag == Tag::Pronoun && common::nameless(scene, &c) => {
                let mut ids = scene.refer(c.first, c.last);
                ids.retain(|id| scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person));
                ids
            }
            _ => Vec::new(),
        },
    }
}

/// The noun that is the subject of the clause outside, where the party is a pronoun in a clause of time or reason.
pub fn outer_subject(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let doc = scene.doc;
    let pronoun = found.part(Part::Party).map(|i| &syntax.chunks[i]).filter(|c| c.tag == Tag::Pronoun)?;
    let clause = &syntax.clauses[found.clause];
    let opens = clause.opener.is_some_and(|o| {
        doc.is_any(
            syntax.chunks[o].first,
            &["voordat", "nadat", "toen", "omdat", "doordat", "hoewel", "sinds", "terwijl"],
        )
    });
    let singular = doc.is_any(pronoun.first, &["hij", "hem", "zij", "ze", "haar"]);
    let subject = clause.parent.and_then(|p| syntax.clauses[p].subject)?;
    // `X had verzwegen dat hij was veroordeeld`, where nobody else is named. Who says or knows it may speak of another.
    let hides = clause.parent.is_some_and(|p| syntax.clauses[p].has_any(doc, &["verzwijgen", "verbergen"]));
    let that = hides && clause.opener.is_some_and(|o| doc.is(syntax.chunks[o].first, "dat"));
    let start = doc.sentence_range(pronoun.first).start;
    let person = |m: &crate::resolve::Placed| matches!(m.kind(), MentionKind::Person | MentionKind::Official);
    let opens = opens
        || that
            && syntax.chunks[subject].mention.is_some()
            && scene.mentions_in(start, pronoun.first).filter(|(_, m)| person(m)).count() == 1;
    // `omdat hij werd veroordeeld` behind a town or company is about somebody else.
    let his = doc.is_any(pronoun.first, &["hij", "hem"]);
    let named = syntax.chunks[subject].mention.and_then(|m| scene.mentions.get(m as usize));
    let body = named.map_or(party::is_body_word(doc, syntax.chunks[subject].head), |m| common::is_body(scene, m))
        || doc.is(syntax.chunks[subject].head, "gemeente")
        || syntax.chunks[subject].first < doc.len() && doc.is(syntax.chunks[subject].first + 1, "gemeente");
    (opens && singular && syntax.chunks[subject].tag == Tag::Noun && !(his && body)).then_some(subject)
}

/// Is a person quoted twice or more?
pub fn speaks(scene: &Scene<'_>, id: u32) -> bool {
    let person = scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person);
    let said = |c: &&crate::claim::Draft| matches!(&c.value, ClaimValue::Quote(q) if q.speaker.contains(&id));
    person && scene.claims.iter().take(400).filter(said).nth(1).is_some()
}

/// Is somebody named by his family alone (`de vader`)?
pub fn kin(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let head = syntax.chunks[i].head;
    scene.doc.is_any(
        head,
        word_set!["vader", "moeder", "zoon", "dochter", "broer", "zus", "partner", "echtgenoot", "vrouw", "man"],
    )
}

/// Does chunk `i` stand between dashes where the verb stands behind them?
pub fn aside(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, i: usize) -> bool {
    let doc = scene.doc;
    let Some(verb) = found.verb.map(|v| v.at) else { return false };
    let dash = |t: &usize| doc.is_any(*t, word_set!["-", "–", "—"]) && !doc.glued(*t) && !doc.glued(*t + 1);
    let chunk = &syntax.chunks[i];
    let start = doc.sentence_range(chunk.first).start;
    verb > chunk.last
        && (start..chunk.first).filter(dash).count() % 2 == 1
        && (chunk.last..verb).filter(dash).count() == 1
}

/// `Een man is veroordeeld. Jan B. stuurde ...`: the name that the next sentence begins with.
pub fn named_next(scene: &Scene<'_>, at: usize, noun: &str) -> Option<u32> {
    let here = scene.doc.sentence_of(at);
    let begun = |s: usize| scene.mention_at(scene.doc.sentences().get(s)?.first);
    // The first sentence of an article may leave the name to the one behind the next.
    let (_, m) = begun(here + 1).or_else(|| begun(here + 2).filter(|_| here == 0))?;
    let id = m.entity.filter(|_| m.kind() == MentionKind::Person)?;
    // A lawyer or minister goes on about him.
    let same = |role: &String| role.ends_with(noun) && noun.len() > 3;
    scene.entities.profile(id).is_none_or(|p| p.roles.iter().all(same)).then_some(id)
}

/// Is it one or more people without a name, told of one case: `een man`, `twee schutters`, `de 23-jarige bestuurder`?
pub fn counted(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let doc = scene.doc;
    let chunk = &syntax.chunks[i];
    let head = doc.str(chunk.head);
    chunk.tag == Tag::Noun
        && chunk.mention.is_none()
        && chunk.last - chunk.first > 1
        && (doc.is_any(chunk.first, &["een", "de"]) || several(doc, chunk.first).is_some())
        && !doc.is_any(chunk.head, word_set!["mensen", "personen", "gedetineerden"])
        && (common::nameless(scene, chunk)
            || doc.has(chunk.head, Cue::Occupation)
            || head.strip_suffix('s').or(head.strip_suffix("en")).is_some_and(|s| {
                let row = doc.lex.tables.definite_nouns.get(doc.lex.word_id(s));
                row.is_some_and(|r| r.kind == EntityKind::Person)
            }))
}
