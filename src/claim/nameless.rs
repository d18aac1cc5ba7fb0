//! One person without a name, by the noun for what he is: `een docent van de Universiteit Utrecht`, `de directeur van X`.

use super::syntax::{Chunk, Syntax, Tag};
use super::{Scene, authority, common, party};
use crate::lexicon::Cue;
use crate::model::{EntityKind, MentionKind};

/// A person without a name, by his trade and the body that he is of (`een docent van de Universiteit Utrecht`).
pub fn whom(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Option<u32> {
    let doc = scene.doc;
    let chunk = syntax.chunks.get(i).filter(|c| c.tag == Tag::Noun && c.mention.is_none())?;
    // `techniekdocent`: a trade in a compound that no table holds.
    const TRADES: &[&str] =
        &["docent", "leraar", "lerares", "medewerker", "ambtenaar", "agent", "raadslid", "bestuurder"];
    let compound = doc.str(chunk.head).to_lowercase();
    let person = TRADES.iter().any(|t| compound.ends_with(t))
        || doc.has(chunk.head, Cue::Occupation)
        || doc.has(chunk.head, Cue::Role)
        || doc.lex.tables.definite_nouns.get(doc.word(chunk.head)).is_some_and(|r| r.kind == EntityKind::Person);
    // `de man`, `mijn cliënt`: somebody else says who.
    let vague = doc.is_any(
        chunk.head,
        &["man", "vrouw", "jongen", "meisje", "mannen", "vrouwen", "cliënt", "kinderen", "verdachte", "dader"],
    ) || doc.is_any(chunk.first, &["mijn", "zijn", "haar", "hun", "onze", "ons"]);
    if !person || vague || doc.is_upper(chunk.head) {
        return None;
    }
    let head = doc.str(chunk.head).to_lowercase();
    let of = syntax.chunks.get(i + 1).filter(|c| doc.is(c.first, "van")).and_then(|_| syntax.chunks.get(i + 2));
    let body =
        of.and_then(|c| c.mention).and_then(|m| scene.mentions.get(m as usize)).filter(|m| common::is_body(scene, m));
    // `De docent van het Hoofdveld College`, later `de docent`
    let known = body.and_then(|m| m.entity).or_else(|| introduced(scene, chunk));
    let name = match known.and_then(|id| scene.entities.get(id)) {
        Some(body) => format!("{head} ({})", body.name),
        None => head,
    };
    Some(scene.entities.intern(EntityKind::Person, &name))
}

/// A body without a name, by its noun and where it is (`een islamitisch centrum in Hamburg`).
pub fn body(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Option<u32> {
    let doc = scene.doc;
    let chunk = syntax.chunks.get(i).filter(|c| c.tag == Tag::Noun && c.mention.is_none() && doc.is(c.first, "een"))?;
    // `een medisch centrum`, not `een nieuw winkelcentrum`
    let sort = party::is_body_word(doc, chunk.head) || doc.is(chunk.head, "centrum");
    let by = syntax
        .chunks
        .get(i + 1)
        .filter(|c| sort && c.tag == Tag::Preposition && doc.is_any(c.first, &["in", "uit"]))?;
    let place = crate::claim::syntax::place(doc, by.last)?;
    let name = format!("{} ({})", doc.slice(chunk.first + 1, chunk.head + 1), doc.lex.tables.name(place));
    Some(scene.entities.intern(EntityKind::Organisation, &name))
}

/// How many sentences before somebody may have been introduced.
const BACK: usize = 8;

/// `De docent van het Hoofdveld College`, later `de docent`: the body of whom the definite noun points back at.
pub fn introduced(scene: &Scene<'_>, chunk: &Chunk) -> Option<u32> {
    let doc = scene.doc;
    if !doc.is_any(chunk.first, word_set!["de", "deze", "die"]) || chunk.last != chunk.head + 1 {
        return None;
    }
    let first = doc.sentences().get(doc.sentence_of(chunk.first).saturating_sub(BACK)).map_or(0, |s| s.first);
    let before = (first..chunk.first.saturating_sub(2))
        .find(|t| doc.word(*t) == doc.word(chunk.head) && doc.is_any(*t + 1, &["van", "op", "aan"]))?;
    let (_, m) = (before + 2..before + 4).find_map(|t| scene.mention_at(t))?;
    let own = m.kind() == MentionKind::Organisation && !authority::is_court_or_prosecution(doc, m);
    m.entity.filter(|_| own)
}
