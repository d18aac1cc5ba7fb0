//! The names around a noun of ownership: what it says something of, and what stands before its hyphen.

use crate::claim::syntax::{Chunk, Syntax, Tag};
use crate::claim::{Scene, common, party};
use crate::lexicon::Cue;
use crate::model::{EntityKind, MentionKind};
use crate::text::Doc;

/// What stands with a noun of ownership.
#[derive(Debug, Default)]
pub struct Names {
    /// The name that it says something of.
    pub name: Vec<u32>,
    /// Does it stand in or right behind the noun's own phrase (`moederbedrijf Meta`)?
    pub own_phrase: bool,
    /// The name before its hyphen (`Instagram-moeder`).
    pub prefix: Option<u32>,
}

/// The names around the noun at chunk `noun`.
pub fn names(scene: &mut Scene<'_>, syntax: &Syntax, noun: usize) -> Names {
    let prefix = hyphenated(scene, syntax, noun);
    let doc = scene.doc;
    let named = |c: &Chunk| c.mention.is_some() || doc.token(c.head).is_some_and(|t| t.is_upper());
    let next = syntax.chunks.get(noun + 1).is_some_and(|c| c.tag == Tag::Noun && named(c));
    // `Gazprom-eigenaar, Karel Bos`
    let comma = prefix.is_some()
        && syntax.chunks.get(noun + 1).is_some_and(|c| c.tag == Tag::Mark && doc.is(c.first, ","))
        && syntax.chunks.get(noun + 2).is_some_and(|c| c.tag == Tag::Noun && c.mention.is_some());
    let own_phrase = syntax.chunks[noun].mention.is_some() && prefix.is_none() || next;
    let name = if prefix.is_some() {
        if next || comma {
            party::one(scene, syntax, noun + 1 + usize::from(comma))
        } else {
            own_name(scene, syntax, noun)
        }
    } else {
        apposed(scene, syntax, noun)
    };
    Names { name, own_phrase, prefix }
}

/// `de familie X`: the family, not the one of it who was named.
pub fn family(scene: &mut Scene<'_>, mention: Option<u32>) -> Option<u32> {
    let m = scene.mentions.get(mention? as usize).filter(|m| m.kind() == MentionKind::Person)?;
    let word = m.first.checked_sub(1).filter(|t| scene.doc.is(*t, "familie"))?;
    Some(scene.entities.intern(EntityKind::Group, scene.doc.slice(word, m.last)))
}

/// The name at the end of the noun's phrase (`Instagram-moeder Meta`).
fn own_name(scene: &Scene<'_>, syntax: &Syntax, noun: usize) -> Vec<u32> {
    let mention = syntax.chunks[noun].mention.and_then(|m| scene.mentions.get(m as usize));
    mention.filter(|m| m.first > syntax.chunks[noun].first).and_then(|m| m.entity).into_iter().collect()
}

/// The name that a noun says something of: in its phrase (`moederbedrijf Meta`), before its comma (`Meta, moederbedrijf van`), or behind it.
fn apposed(scene: &mut Scene<'_>, syntax: &Syntax, noun: usize) -> Vec<u32> {
    let doc = scene.doc;
    let named = |c: &Chunk| c.mention.is_some() || doc.token(c.head).is_some_and(|t| t.is_upper());
    let chunk = &syntax.chunks[noun];
    if chunk.mention.is_some() {
        return party::one(scene, syntax, noun);
    }
    if syntax.chunks.get(noun + 1).is_some_and(|c| c.tag == Tag::Noun && named(c)) {
        return party::one(scene, syntax, noun + 1);
    }
    // `X, nu nog eigendom van Y`, `X, sinds 2021 eigendom van Y`
    let within = |i: &usize| {
        let c = &syntax.chunks[*i];
        matches!(c.tag, Tag::Other | Tag::Date)
            || c.tag == Tag::Preposition && doc.is_any(c.first, &["sinds", "in", "vanaf"])
    };
    // `X, oprichter en eigenaar van Y`
    let second = noun >= 3
        && syntax.chunks[noun - 1].tag == Tag::And
        && syntax.chunks[noun - 2].tag == Tag::Noun
        && syntax.chunks[noun - 2].mention.is_none();
    let from = if second { noun - 2 } else { noun };
    if let Some(k) = joined_role(doc, syntax, noun).filter(|_| !second) {
        return party::one(scene, syntax, head_before(doc, syntax, k));
    }
    let comma = (from.saturating_sub(4)..from).rev().find(|i| !within(i));
    if let Some(k) = comma.filter(|&k| k > 0 && k + 1 < noun && doc.is_any(syntax.chunks[k].first, &[",", "("]))
        && syntax.chunks[k - 1].tag == Tag::Noun
    {
        let before = head_before(doc, syntax, k);
        if named(&syntax.chunks[before]) {
            return party::one(scene, syntax, before);
        } else if syntax.chunks[before].definite {
            return common::somebody(scene, syntax, before);
        }
    }
    if noun >= 2
        && syntax.chunks[noun - 1].tag == Tag::Mark
        && doc.is_any(syntax.chunks[noun - 1].first, &[",", "("])
        && !syntax.chunks[noun - 2].governor.is_some_and(|g| doc.is_any(syntax.chunks[g].first, &["in", "uit"]))
        && named(&syntax.chunks[noun - 2])
    {
        return party::one(scene, syntax, noun - 2);
    }
    // `De keten, onderdeel van Y,`, `Het concern uit Ede, een dochter van Y,`
    if noun >= 2
        && syntax.chunks[noun - 1].tag == Tag::Mark
        && doc.is(syntax.chunks[noun - 1].first, ",")
        && syntax.chunks[noun - 2].tag == Tag::Noun
        && let before = head_before(doc, syntax, noun - 1)
        && syntax.chunks[before].governor.is_none()
        && syntax.chunks[before].definite
    {
        let mut ids = common::somebody(scene, syntax, before);
        ids.retain(|id| common::is_company(scene, *id));
        return ids;
    }
    // `X is de dochter van Y`
    let clause = &syntax.clauses[chunk.clause];
    if clause.has_any(doc, &["zijn", "worden", "blijven"])
        && let Some(subject) = clause.subject.filter(|s| *s != noun)
    {
        return party::parties(scene, syntax, subject);
    }
    // `eigenaar van Y, X,`: a person behind the phrase that hangs on it.
    let behind = (noun + 1..noun + 6)
        .find(|&i| syntax.chunks.get(i).is_some_and(|c| c.tag == Tag::Mark && doc.is(c.first, ",")));
    if let Some(i) = behind
        && syntax.chunks.get(i + 1).and_then(|c| c.mention).is_some_and(|m| {
            // `Het moederbedrijf van Y, X,` with its second comma; of a person the first is enough.
            let closed = syntax.chunks.get(i + 2).is_some_and(|c| c.tag == Tag::Mark && doc.is(c.first, ","));
            scene
                .mentions
                .get(m as usize)
                .is_some_and(|m| m.kind() == MentionKind::Person || closed && common::is_body(scene, m))
        })
    {
        // `De eigenaren van Y, A en B,`
        let several =
            ["eigenaren", "eigenaars", "houders", "oprichters"].iter().any(|n| doc.str(chunk.head).ends_with(n));
        return if several { party::parties(scene, syntax, i + 1) } else { party::one(scene, syntax, i + 1) };
    }
    Vec::new()
}

/// How far before a noun the comma may stand behind which another role was told first.
const FAR: usize = 16;

/// `X, de uitgever van A, B en C en ook eigenaar van D`: the comma behind the one who has both roles.
fn joined_role(doc: &Doc<'_>, syntax: &Syntax, noun: usize) -> Option<usize> {
    let chunk = |i: usize| syntax.chunks.get(i);
    let light = |i: usize| chunk(i).is_some_and(|c| c.tag == Tag::Other);
    let and = (noun.saturating_sub(3)..noun).rev().find(|i| !light(*i))?;
    if chunk(and)?.tag != Tag::And {
        return None;
    }
    let role = |i: usize| {
        let head = (i + 1..i + 4).find(|k| !light(*k))?;
        let first = chunk(head).filter(|c| c.tag == Tag::Noun && c.mention.is_none())?;
        (chunk(head + 1)?.tag == Tag::Preposition && doc.is(first.last, "van")).then_some(())
    };
    let comma = |i: &usize| doc.is(syntax.chunks[*i].first, ",") && role(*i).is_some();
    let found = (and.saturating_sub(FAR)..and).rev().find(comma)?;
    chunk(found.checked_sub(1)?).filter(|c| c.tag == Tag::Noun).map(|_| found)
}

/// The noun phrase before the comma at chunk `comma`, without the place that it is from (`Het concern uit Ede, een dochter van Y`).
fn head_before(doc: &Doc<'_>, syntax: &Syntax, comma: usize) -> usize {
    let last = comma - 1;
    let from =
        syntax.chunks[last].governor.filter(|g| g + 1 == last && doc.is_any(syntax.chunks[*g].first, &["uit", "in"]));
    let head = from.and_then(|g| g.checked_sub(1)).filter(|h| syntax.chunks[*h].tag == Tag::Noun);
    head.unwrap_or(last)
}

/// The name before the hyphen of the noun (`Facebook-moeder`), of a mention or of its capital alone.
fn hyphenated(scene: &mut Scene<'_>, syntax: &Syntax, noun: usize) -> Option<u32> {
    let chunk = syntax.chunks[noun];
    let doc = scene.doc;
    if let Some((_, m)) = (chunk.first..chunk.last).find_map(|t| scene.mention_at(t)) {
        return (doc.is(m.last, "-") && doc.glued(m.last)).then_some(m.entity).flatten();
    }
    let hyphen = (chunk.first + 1..chunk.head).rev().find(|&t| doc.is(t, "-") && doc.glued(t) && doc.glued(t + 1))?;
    let first = (chunk.first..hyphen).rev().take_while(|&t| doc.is_upper(t)).last()?;
    let name = doc.slice(first, hyphen);
    let word = hyphen == first + 1 && doc.has(first, Cue::Common);
    (!word && name.len() > 2 && !PREFIXES.contains(&name))
        .then(|| scene.entities.intern(EntityKind::Organisation, name))
}

/// What stands before a hyphen and names nobody.
const PREFIXES: &[&str] = &["Mede", "Oud", "Ex", "Groot", "Hoofd", "Huis", "Grond", "Land", "Niet"];
