//! What investigations, measures, rulings and ownership share: parties, dates, the merging of repeated tellings.

use super::frame::Found;
use super::syntax::{Chunk, Syntax, Tag, governor_name};
use super::{Draft, Scene, authority, party};
use crate::lexicon::Part;
use crate::model::{ClaimValue, EntityKind, Hedge, MentionKind, MentionValue, Span, TextSpan};
use crate::resolve::Placed;

/// Claims are compared with those of the last claims only.
pub const WINDOW: usize = 40;

/// The entities that play a part.
pub fn parties(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, part: Part) -> Vec<u32> {
    found.part(part).map(|chunk| party::parties(scene, syntax, chunk)).unwrap_or_default()
}

/// Is the part played by somebody, named or not?
pub fn played(found: &Found<'_>, part: Part) -> bool {
    found.part(part).is_some()
}

/// The laws that the sentence names.
pub fn laws(scene: &Scene<'_>, syntax: &Syntax) -> Vec<u32> {
    let mut out = Vec::new();
    for chunk in syntax.chunks.iter().filter(|c| c.tag == Tag::Law) {
        let law = chunk.mention.and_then(|id| scene.mentions.get(id as usize)).filter(|m| m.kind() == MentionKind::Law);
        out.extend(law.and_then(|m| m.entity).filter(|id| !out.contains(id)));
    }
    out
}

/// The reason as a span of bytes, its text still empty.
pub fn ground(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<TextSpan> {
    super::ground::of(scene, syntax, found).map(|s| TextSpan { start: s.start, end: s.end, text: String::new() })
}

/// What an inquiry is into that is into nobody by name.
pub fn matter(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<TextSpan> {
    super::ground::matter(scene, syntax, found).map(|s| TextSpan { start: s.start, end: s.end, text: String::new() })
}

/// A draft whose evidence is the sentence of token `at`.
pub fn draft(
    scene: &Scene<'_>,
    value: ClaimValue,
    hedge: Option<(Hedge, Option<Span>)>,
    at: usize,
    rule: &'static str,
) -> Draft {
    let sentence = scene.doc.sentence_range(at);
    Draft { value, hedge, evidence: scene.doc.span(sentence.start, sentence.end), rule, inferred: Vec::new() }
}

/// Those in whose words token `at` stands.
pub fn said_by_whom(scene: &Scene<'_>, at: usize) -> Vec<u32> {
    let place = scene.doc.span(at, at + 1);
    let quoted = scene.claims.iter().rev().take(400).find_map(|c| match &c.value {
        ClaimValue::Quote(q) if q.content.start <= place.start && place.end <= q.content.end => Some(q.speaker.clone()),
        _ => None,
    });
    quoted.unwrap_or_default()
}

/// What an authority makes somebody do, told of him: `X moet van de toezichthouder ...`, `X mag van de rechter geen ...`.
#[derive(Debug, Clone, Copy)]
pub struct Must {
    /// The clause.
    pub clause: usize,
    /// Who must.
    pub subject: usize,
    /// By whom.
    pub by: usize,
    /// Is it forbidden rather than ordered?
    pub forbidden: bool,
}

/// The order or ban that token `at`, a form of `moeten` or `mogen`, tells of the subject of its clause.
pub fn must_by(scene: &Scene<'_>, syntax: &Syntax, at: usize) -> Option<Must> {
    let doc = scene.doc;
    // `mocht niet van X` is over, or was one day's.
    let forbidden = doc.is_any(at, &["mag", "mogen"]);
    if !forbidden && !doc.is_any(at, &["moet", "moeten", "moest", "moesten"]) {
        return None;
    }
    said_by(scene, syntax, at).filter(|must| must.forbidden || !forbidden)
}

/// What a modal verb at token `at` says that somebody must, may or need not do by another's will.
pub fn said_by(scene: &Scene<'_>, syntax: &Syntax, at: usize) -> Option<Must> {
    let doc = scene.doc;
    let verb = syntax.chunk_at(at)?;
    let number = syntax.chunks[verb].clause;
    let clause = syntax.clauses.get(number)?;
    if syntax.chunks[verb].tag != Tag::Verb || clause.kind == super::syntax::ClauseKind::Infinitive {
        return None;
    }
    let denied = || {
        syntax
            .of(number)
            .any(|(_, c)| (c.first..c.last).any(|t| doc.is_any(t, &["niet", "geen", "niets", "niemand", "nooit"])))
    };
    if doc.sentence_range(at).any(|t| doc.is(t, "?")) {
        return None;
    }
    let forbidden = doc.is_any(at, &["mag", "mogen", "mocht", "mochten"]) && denied();
    let subject = clause.subject?;
    let by = syntax.of(number).map(|(i, _)| i).find(|&i| {
        let own = syntax.chunks[i].governor.filter(|g| doc.is(syntax.chunks[*g].first, "van") && *g + 1 == i);
        // `van` hangs on the verb right behind it, behind a pronoun or an adverb, or at the head of the sentence: no noun before takes it.
        let free = |g: usize| {
            g.checked_sub(1).is_none_or(|b| {
                b == verb
                    || b == subject && verb < subject
                    || doc.is(syntax.chunks[b].last - 1, "dicht")
                    || matches!(syntax.chunks[b].tag, Tag::Pronoun | Tag::Date | Tag::Other)
                    // `moet de stallen reinigen van de inspectie`
                    || syntax.chunks[b].tag == Tag::Verb
                        && syntax.chunks[b].clause == number
                        && !doc.is_any(syntax.chunks[b].first, &["zijn", "worden", "komen", "blijven"])
            })
        };
        own.is_some_and(free)
    })?;
    // Subject and verb stand side by side, but for what hangs on the subject (`Slagerij X uit Ede mag`).
    let hangs = |i: usize| {
        let c = &syntax.chunks[i];
        matches!(c.tag, Tag::Other | Tag::Preposition) || c.tag == Tag::Noun && c.governor.is_some()
    };
    let beside = subject > verb || (subject + 1..verb).all(hangs);
    let main = clause.kind != super::syntax::ClauseKind::Main || beside;
    (by != subject && main).then_some(Must { clause: number, subject, by, forbidden })
}

/// The states that the clause names as where it happens (`wordt in Nigeria en de Verenigde Staten vervolgd`).
pub fn in_states(scene: &mut Scene<'_>, syntax: &Syntax, clause: usize) -> Vec<u32> {
    in_places(scene, syntax, clause, true)
}

/// The states, or with `states` unset any places, that the clause names as where it happens.
pub fn in_places(scene: &mut Scene<'_>, syntax: &Syntax, clause: usize, states: bool) -> Vec<u32> {
    let doc = scene.doc;
    let state = |c: &Chunk| {
        let begin = (c.first..c.last).find(|t| !doc.is_any(*t, &["de", "het"]))?;
        super::syntax::place(doc, begin)
            .filter(|h| h.last == c.last)
            .filter(|h| !states || doc.lex.tables.places.rows.get(h.row).is_some_and(|p| p.kind == "country"))
    };
    // `na ongelukken in X`: where something else happened.
    let elsewhere = |g: usize| {
        let before = g.checked_sub(1).map(|b| &syntax.chunks[b]).filter(|b| b.tag == Tag::Noun);
        let by = before.and_then(|b| b.governor).map(|o| syntax.chunks[o].first);
        by.is_some_and(|t| doc.is_any(t, &["na", "door", "sinds", "vanwege", "wegens"]))
    };
    let found = syntax.of(clause).find(|(i, c)| {
        c.tag == Tag::Noun
            && c.governor.is_some_and(|g| g + 1 == *i && doc.is(syntax.chunks[g].first, "in") && !elsewhere(g))
            && state(c).is_some()
    });
    let Some((first, _)) = found else { return Vec::new() };
    let all = syntax.list(doc, first);
    let hits: Vec<_> = all.into_iter().filter_map(|k| state(&syntax.chunks[k])).collect();
    hits.into_iter()
        .map(|hit| {
            let name = doc.lex.tables.name(hit).to_owned();
            scene.entities.intern(EntityKind::Place, &name)
        })
        .collect()
}

/// Is the entity a state?
pub fn is_state(scene: &Scene<'_>, id: u32) -> bool {
    let country = |name: &str| {
        let hit = scene
            .doc
            .hits()
            .iter()
            .find(|h| h.table == crate::lexicon::Table::Place && scene.doc.lex.tables.name(**h) == name);
        hit.and_then(|h| scene.doc.lex.tables.places.rows.get(h.row)).is_some_and(|p| p.kind == "country")
    };
    scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Place && country(&e.name))
}

/// Does a word of the clause say that this is another than the one told before?
pub fn another(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    syntax.of(found.clause).any(|(_, c)| {
        (c.first..c.last).any(|t| {
            doc.is_any(
                t,
                word_set![
                    "ander", "andere", "nieuw", "nieuwe", "tweede", "derde", "eerder", "eerdere", "apart", "aparte",
                    "opnieuw",
                ],
            )
        })
    })
}

/// Are the two lists the same, or one of them empty?
pub fn compatible(a: &[u32], b: &[u32]) -> bool {
    a.is_empty() || b.is_empty() || a.iter().any(|x| b.contains(x))
}

/// Takes over what a later telling names and the earlier did not.
pub fn fill(list: &mut Vec<u32>, other: &[u32]) {
    if list.is_empty() || other.len() > list.len() && list.iter().all(|x| other.contains(x)) {
        list.clear();
        list.extend_from_slice(other);
    }
}

/// `De schorsing van het parlement door X`: who did it, rather than to whom.
pub fn made_by(scene: &mut Scene<'_>, syntax: &Syntax, chunk: usize) -> Vec<u32> {
    let doc = scene.doc;
    let own = syntax.chunks[chunk].clause;
    let by = (chunk + 1..(chunk + 6).min(syntax.chunks.len())).take_while(|i| {
        let c = &syntax.chunks[*i];
        c.clause == own && matches!(c.tag, Tag::Noun | Tag::Preposition)
    });
    let by = by.into_iter().find(|i| {
        let c = &syntax.chunks[*i];
        c.mention.is_some() && c.governor.is_some_and(|g| g + 1 == *i && doc.is(syntax.chunks[g].first, "door"))
    });
    by.map(|i| party::parties(scene, syntax, i)).unwrap_or_default()
}

/// The parties of what hangs on the noun phrase at `chunk` (`het filiaal van de bank`, `kartelvorming door X`).
pub fn behind(scene: &mut Scene<'_>, syntax: &Syntax, chunk: usize) -> Vec<u32> {
    let doc = scene.doc;
    let clause = syntax.chunks.get(chunk).map_or(0, |c| c.clause);
    for i in chunk + 1..(chunk + 7).min(syntax.chunks.len()) {
        let c = syntax.chunks[i];
        if c.clause != clause || matches!(c.tag, Tag::Mark | Tag::Verb) {
            break;
        }
        let governed = c.governor.map(|g| governor_name(doc, &syntax.chunks[g]));
        // `voor een zone rond de kliniek`: where it is, and of whom it may be.
        let close = matches!(governed, Some("van" | "door" | "tegen"));
        // `bij X - Y`: a match.
        if scene.doc.is_any(c.last, &["-", "–"]) && !scene.doc.glued(c.last) && scene.doc.is_upper(c.last + 1) {
            break;
        }
        let named = || c.mention.is_some() || doc.token(c.head).is_some_and(|t| t.is_upper());
        if c.tag == Tag::Noun && (close || named() && matches!(governed, Some("bij" | "rond" | "voor"))) {
            let ids = party::parties(scene, syntax, i);
            if !ids.is_empty() {
                return ids;
            }
        }
    }
    Vec::new()
}

/// How far a defendant's name may stand from the words for him.
const NEAR: usize = 12;

/// Is the mention a company or another body that reports on nobody?
pub fn is_body(scene: &Scene<'_>, m: &Placed) -> bool {
    matches!(m.kind(), MentionKind::Organisation | MentionKind::Platform) && !party::is_medium(scene, m)
}

/// Is the chunk one person without a name (`een 52-jarige boekhouder`, `de verdachte`, `hij`)?
pub fn nameless(scene: &Scene<'_>, chunk: &Chunk) -> bool {
    let doc = scene.doc;
    match chunk.tag {
        _ if chunk.mention.is_some() => false,
        Tag::Pronoun => doc.is_any(chunk.first, &["hij", "hem", "zij", "ze", "haar"]),
        // A person has an age or stands for himself.
        Tag::Noun => {
            if doc.is_any(chunk.head, &["echtpaar", "paar", "stel", "duo", "tweetal", "groep", "gezin", "familie"]) {
                return false;
            }
            let aged = (chunk.first..chunk.last).any(|t| doc.str(t).ends_with("jarige") || doc.is(t, "jarige"));
            // `de Veenendaalse`, `een Utrechter`
            let name = doc.str(chunk.head);
            let inhabitant = chunk.head > chunk.first
                && chunk.head + 1 == chunk.last
                && doc.is_any(chunk.head - 1, &["de", "een"])
                && doc.is_upper(chunk.head)
                && (name.ends_with("se") || name.ends_with("er") || name.ends_with("aar"));
            aged || inhabitant
                || doc.lex.tables.definite_nouns.get(doc.word(chunk.head)).is_some_and(|r| r.kind == EntityKind::Person)
        }
        _ => false,
    }
}

/// The nameless person at chunk `i` is the only one around whose surname is an initial (`Gerrit V.`).
pub fn defendant(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> Option<u32> {
    let chunk = syntax.chunks.get(i).filter(|c| nameless(scene, c))?;
    let id = initialled(scene, chunk.first)?;
    let her = scene.doc.is_any(chunk.head, &["zij", "haar", "vrouw", "moeder", "dochter", "zus", "meisje"]);
    let him = scene.doc.is_any(chunk.head, &["hij", "hem", "man", "vader", "zoon", "broer", "jongen"]);
    let gender = scene.entities.profile(id).and_then(|p| p.gender);
    (!(her && gender == Some('m') || him && gender == Some('f'))).then_some(id)
}

/// The only person around token `at` whose surname is an initial.
pub fn initialled(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let here = scene.doc.sentence_of(at);
    let from = scene.mentions.partition_point(|m| m.sentence + NEAR < here);
    let mut found = None;
    for m in scene.mentions[from..].iter().take_while(|m| m.sentence <= here + NEAR).take(200) {
        let Some(id) = m.entity.filter(|_| m.kind() == MentionKind::Person) else { continue };
        let initial = scene.entities.get(id).is_some_and(|e| {
            let last = e.name.rsplit(' ').next().unwrap_or_default();
            e.name.contains(' ') && last.ends_with('.') && last.chars().count() == 2
        });
        if initial {
            // A fellow suspect is not the one whom the case is called by.
            if m.first > 0 && scene.doc.is_any(m.first - 1, word_set!["medeverdachte", "handlanger", "kompaan"]) {
                continue;
            }
            if found.is_some_and(|f| f != id) {
                return None;
            }
            found = Some(id);
        }
    }
    found
}

/// The body or defendant that the sentences up to token `at` are about: the first one named in the nearest sentence that names one.
pub fn topic(scene: &Scene<'_>, at: usize, but: &[u32]) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    for sentence in (here.saturating_sub(3)..=here).rev() {
        let from = scene.mentions.partition_point(|m| m.sentence < sentence);
        let found = scene.mentions[from..].iter().take_while(|m| m.sentence == sentence && m.last <= at).find(|m| {
            let person = match &m.value {
                MentionValue::Official(o) => o.name.is_some() && !authority::is_authority(scene, m),
                _ => m.kind() == MentionKind::Person,
            };
            let governed = m.first > 0
                && doc.is_any(
                    m.first - 1,
                    word_set!["van", "door", "met", "bij", "volgens", "in", "aan", "uit", "op", "voor"],
                );
            m.entity.is_some_and(|id| !but.contains(&id))
                && (is_body(scene, m) && !authority::is_authority(scene, m) || person)
                && !governed
        });
        if let Some(m) = found {
            return m.entity;
        }
    }
    None
}

/// The body `id` of the last sentence before token `at` that names it, with those joined to it there (`X en Y`).
pub fn joined_to(scene: &Scene<'_>, at: usize, id: u32) -> Vec<u32> {
    let split = scene.mentions.partition_point(|m| m.last <= at);
    let mut out = vec![id];
    let Some(k) = scene.mentions[..split].iter().rev().take(60).position(|m| m.entity == Some(id)) else { return out };
    let mut last = scene.mentions[split - 1 - k].last;
    for m in &scene.mentions[split - k..split] {
        // `X en metaalbedrijf Y`
        let beside = m.first == last + 1 || m.first == last + 2 && !scene.doc.is_upper(last + 1);
        if !beside || !scene.doc.is_any(last, &["en", ","]) || !is_body(scene, m) {
            break;
        }
        out.extend(m.entity.filter(|id| !out.contains(id)));
        last = m.last;
    }
    out
}

/// Whom a noun phrase names or points back at; a person only by a name or a pronoun, or by the noun that he was introduced with.
pub fn somebody(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    let Some(&chunk) = syntax.chunks.get(i) else { return Vec::new() };
    if chunk.tag == Tag::Noun && chunk.mention.is_none() && party::is_member(scene.doc, &chunk) {
        return Vec::new();
    }
    if let Some(k) = apposed(scene, syntax, i) {
        return party::parties(scene, syntax, k);
    }
    if chunk.tag == Tag::Pronoun && scene.doc.is_any(chunk.first, &["deze", "dit", "dat", "die"]) {
        return Vec::new();
    }
    let mut ids = party::parties(scene, syntax, i);
    if chunk.tag == Tag::Noun && chunk.mention.is_none() && party::named_beside(scene, syntax, i).is_none() {
        let doc = scene.doc;
        let head = doc.str(chunk.head).to_lowercase();
        let introduced = party::called_so(scene, chunk.first, &head);
        ids.retain(|id| {
            introduced == Some(*id) || scene.entities.get(*id).is_some_and(|e| !matches!(e.kind, EntityKind::Person))
        });
        // `datingapp X`, later `de app`
        if chunk.definite
            && let Some(id) = introduced_longer(scene, chunk.first, &head)
        {
            return vec![id];
        }
        if ids.is_empty() && chunk.definite && chunk.last - chunk.first > 1 {
            let all = scene.refer(chunk.first, chunk.last);
            // `het bedrijf` is no authority that speaks of it.
            let firm = party::is_firm_word(&head);
            ids.extend(
                all.into_iter()
                    .filter(|id| scene.entities.get(*id).is_some_and(|e| e.kind != EntityKind::Person))
                    .filter(|id| !firm || !authority::has_power(scene, *id)),
            );
        }
    }
    ids
}

/// `door justitie en door het Congres`: the phrase joined to the one at chunk `i` with its preposition said again.
pub fn same_again(doc: &crate::text::Doc<'_>, syntax: &Syntax, i: usize) -> Option<usize> {
    let own = &syntax.chunks[syntax.chunks[i].governor?];
    let and = syntax.chunks.get(i + 1).filter(|c| c.tag == Tag::And && doc.is(c.first, "en"));
    let again =
        syntax.chunks.get(i + 2).filter(|c| c.tag == Tag::Preposition && doc.word(c.first) == doc.word(own.first));
    (and.is_some() && again.is_some() && syntax.chunks.get(i + 3)?.tag == Tag::Noun).then_some(i + 3)
}

/// Who acts: the phrase's name, the one in apposition to it (`hun organisatie, X,`), or what it points back at.
pub fn actors(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    if let Some(k) = apposed(scene, syntax, i) {
        return party::parties(scene, syntax, k);
    }
    let ids = party::parties(scene, syntax, i);
    let doc = scene.doc;
    let Some(chunk) = syntax.chunks.get(i).filter(|c| ids.is_empty() && c.tag == Tag::Noun && c.mention.is_none())
    else {
        return ids;
    };
    // `De autoriteiten hebben ... stilgelegd`: who they are nobody says.
    if doc.is(chunk.head, "autoriteiten") {
        let first = chunk.first + usize::from(doc.is_any(chunk.first, &["de", "deze"]));
        let name = doc.slice(first, chunk.last).to_owned();
        return vec![scene.entities.intern(EntityKind::Group, &name)];
    }
    ids
}

/// The name between commas behind a noun phrase without one (`de eigenaresse, X,`, `de minister van Erfgoed, X,`).
pub fn apposed(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> Option<usize> {
    let doc = scene.doc;
    let comma = |k: usize| syntax.chunks.get(k).is_some_and(|c| c.tag == Tag::Mark && doc.is(c.first, ","));
    // `de minister van Erfgoed, X,`: a role without its name.
    let nameless = |m: u32| {
        scene
            .mentions
            .get(m as usize)
            .is_some_and(|m| matches!(&m.value, MentionValue::Official(o) if o.name.is_none()))
    };
    let chunk = syntax.chunks.get(i).filter(|c| c.tag == Tag::Noun && c.definite && c.mention.is_none_or(nameless))?;
    let of = syntax.chunks.get(i + 1).is_some_and(|c| c.tag == Tag::Preposition && doc.is(c.first, "van"));
    let at = if of { i + 4 } else { i + 2 };
    let name = syntax.chunks.get(at).filter(|c| c.tag == Tag::Noun && c.mention.is_some())?;
    // Behind `van` a body would be one of a row: `de directeur van het bedrijf, X, Y`.
    let person = |m: u32| scene.mentions.get(m as usize).is_some_and(|m| m.kind() == crate::model::MentionKind::Person);
    let fits = !of || name.mention.is_some_and(person);
    // `naar de eigenaar, de vennootschap X.`
    let ends = |k: usize| !of && syntax.chunks.get(k).is_none_or(|c| doc.is(c.first, "."));
    (fits && comma(at - 1) && (comma(at + 1) || ends(at + 1)) && chunk.first < name.first).then_some(at)
}

/// Who was introduced by a compound of this noun before (`datingapp X` for `app`).
fn introduced_longer(scene: &Scene<'_>, at: usize, head: &str) -> Option<u32> {
    if head.chars().count() < 3 {
        return None;
    }
    let doc = scene.doc;
    let split = scene.mentions.partition_point(|m| m.last <= at);
    let named = |m: &&Placed| {
        is_body(scene, m) && m.first > 0 && !doc.glued(m.first) && {
            let before = doc.str(m.first - 1).to_lowercase();
            // `video-app X`
            let joined = before == head && m.first > 1 && doc.is(m.first - 2, "-") && doc.glued(m.first - 1);
            joined || before.len() > head.len() + 2 && before.ends_with(head)
        }
    };
    scene.mentions[..split].iter().rev().take(60).find(named).and_then(|m| m.entity)
}

/// Is the entity a body?
pub fn is_company(scene: &Scene<'_>, id: u32) -> bool {
    scene.entities.get(id).is_some_and(|e| matches!(e.kind, EntityKind::Organisation | EntityKind::Platform))
}

/// Is it sure enough that the chunk means the entity? A pronoun must be read so by both who read it, a plural that nobody took for a name is a group.
pub fn sure(scene: &mut Scene<'_>, chunk: &Chunk, id: u32) -> bool {
    if chunk.tag == Tag::Pronoun {
        let all = scene.refer(chunk.first, chunk.last);
        return all.is_empty() || all.contains(&id);
    }
    let group = |e: &crate::model::Entity| {
        e.kind == EntityKind::Unknown && !e.name.contains(' ') && (e.name.ends_with("ers") || e.name.ends_with("en"))
    };
    chunk.mention.is_some() || scene.entities.get(id).is_some_and(|e| !group(e))
}
