//! From noun phrases to entities: names, and what `resolve::refer` makes of pronouns; `common_noun` has the nouns.

use super::clause::{class, is_singular};
use super::common_noun::{common_noun, lower_first};
use super::earlier::feminine_before;
use super::focus::{described, refer};
use super::kind::{is_body, is_human};
use super::noun::{Head, Noun, is_plural, noun};
use super::possess;
use crate::claim::Scene;
use crate::lexicon::{Cue, Table, WordClass};
use crate::model::{EntityKind, MentionKind, MentionValue};
use crate::parse::number::several;
use crate::resolve;
use crate::text::Doc;

/// The entities that these noun phrases name; `verb` is the verb that they are the subject of.
pub fn entities(scene: &mut Scene<'_>, nouns: &[Noun], verb: Option<usize>) -> Vec<u32> {
    let mut out = Vec::new();
    // `Twee van de kwekers, Karin de Boer en Piet Vos, zeggen`: the two have names.
    let nouns = match nouns {
        [first, rest @ ..]
            if rest.len() > 1 && matches!(first.head, Head::Pronoun(at) if several(scene.doc, at).is_some()) =>
        {
            rest
        }
        _ => nouns,
    };
    // `muzikanten, vormgevers en uitgevers`: one group.
    let doc = scene.doc;
    let plain = |n: &Noun| matches!(n.head, Head::Word(at) if n.first == at && n.last == at + 1 && is_plural(doc, at) && !doc.is_upper(at));
    if let [first, .., last] = nouns
        && nouns.iter().all(plain)
    {
        return vec![scene.entities.intern(EntityKind::Group, doc.slice(first.first, last.last))];
    }
    for (i, noun) in nouns.iter().enumerate() {
        let ids = match beside(scene, nouns, i, &out) {
            Some(id) => vec![id],
            None => entity(scene, noun, verb),
        };
        for id in ids {
            if !out.contains(&id) {
                out.push(id);
            }
        }
    }
    out
}

/// `Jan Vos en zijn advocaten`, `haar familie en vrienden`: whose they are who stand behind another in a list.
fn beside(scene: &mut Scene<'_>, nouns: &[Noun], at: usize, before: &[u32]) -> Option<u32> {
    let doc = scene.doc;
    let noun = nouns.get(at)?;
    let (Head::Word(head), Some(&last)) = (noun.head, before.last()) else { return None };
    if noun.of.is_some() || noun.of_name.is_some() || noun.of_word.is_some() || doc.is_upper(noun.words) {
        return None;
    }
    // `Karin de Boer en haar partij` is a body of its own.
    let own = class(doc, noun.first).any(WordClass::POSSESSIVE)
        && noun.words == noun.first + 1
        && (is_human(doc, head) || is_plural(doc, head) || doc.is(head, "familie"))
        && !is_body(doc, head);
    let first = scene.entities.get(last).filter(|e| e.name.starts_with(char::is_uppercase) && !e.name.contains('('));
    let whose = if own && before.len() == 1 && at == 1 {
        first.filter(|e| e.kind == EntityKind::Person)?.name.clone()
    } else if noun.first == noun.words && at > 0 && is_plural(doc, head) {
        let led = nouns[0].first;
        let (_, name) = scene.entities.get(before[0])?.name.strip_suffix(')')?.split_once(" (")?;
        let name = name.to_owned();
        class(doc, led).any(WordClass::POSSESSIVE).then_some(name)?
    } else {
        return None;
    };
    let kind = if is_plural(doc, head) { EntityKind::Group } else { EntityKind::Unknown };
    Some(scene.entities.intern(kind, &format!("{} ({whose})", doc.slice(noun.words, head + 1).to_lowercase())))
}

pub(super) fn entity(scene: &mut Scene<'_>, noun: &Noun, verb: Option<usize>) -> Vec<u32> {
    let doc = scene.doc;
    if let Some(named) = apposed(scene, noun).or_else(|| super::named::titled_apart(scene, noun)) {
        return entity(scene, &named, verb);
    }
    if let Some(id) = super::named::handle(scene, noun) {
        return vec![id];
    }
    match noun.head {
        // `De twee Kamerleden`: a capital of its own, but no name.
        Head::Name(first, last) if last == first + 1 && noun.definite && resolve::is_noun(doc, first) => {
            common_noun(scene, noun, first, verb)
        }
        Head::Mention(id) => {
            let Some(m) = scene.mentions.get(id as usize) else { return Vec::new() };
            let (first, last) = (m.first, m.last);
            if let Some(id) = possess::nameless(scene, noun, id, verb) {
                return vec![id];
            }
            if let Some(id) = possess::of_somebody(scene, id) {
                return vec![id];
            }
            refer(scene, first, last, verb)
        }
        Head::Pronoun(at) => pronoun(scene, noun, at, verb),
        Head::Name(first, last) => {
            let name = doc.slice(first, last);
            let place = doc.hit(first, Table::Place).and_then(|hit| doc.lex.tables.places.rows.get(hit.row));
            if let Some(known) = named(scene, name, place.is_some_and(|row| row.kind == "country")) {
                return vec![known];
            }
            // `de Arnhemse`, `de Monegask`: by where he is from.
            if is_native(doc, noun)
                && let Some(id) = described(scene, noun.first, last, verb, None)
            {
                return vec![id];
            }
            // `Verschillende Republikeinen`
            let many = last == first + 1
                && noun.words > noun.first
                && is_plural(doc, first)
                && verb.is_some_and(|v| !super::clause::is_singular(doc, v))
                // `Seculiere Belgen`
                || doc.has(last - 1, Cue::Demonym) && is_plural(doc, last - 1);
            let kind = match () {
                _ if many => EntityKind::Group,
                _ if doc.hit(first, Table::Place).is_some() => EntityKind::Place,
                _ => EntityKind::Unknown,
            };
            vec![scene.entities.intern(kind, name)]
        }
        Head::Word(at) => common_noun(scene, noun, at, verb),
    }
}

/// Is it one person by where he is from or what he leads (`de Arnhemse`, `de 26-jarige Griek`, `de Labourvoorman`)?
pub fn is_native(doc: &Doc<'_>, noun: &Noun) -> bool {
    let Head::Name(first, last) = noun.head else { return false };
    let name = doc.str(first);
    last == first + 1
        && noun.definite
        && doc.is(noun.first, "de")
        // `de Labourvoorman`
        && (doc.has(first, Cue::Demonym) || ["se", "enaar", "voorman", "leider", "politicus"].iter().any(|end| name.ends_with(end)))
        && !is_plural(doc, first)
        && !name.ends_with("en")
        && !doc.is_any(last, &["en", "of", "-"])
        && doc.hit(first, Table::Place).is_none()
}

/// `De directeur, Karin de Boer, zegt`, `de fabrikant van de thee, het Duitse Theehuis, zegt`: the name behind a noun, between commas.
fn apposed(scene: &Scene<'_>, of: &Noun) -> Option<Noun> {
    let doc = scene.doc;
    // `vertelt een andere klant, Karin de Boer.`: nothing but the name stands behind who spoke.
    let told = of.first > 0 && super::clause::is_verb(doc, of.first - 1);
    let human = match of.head {
        Head::Word(at) if (of.definite || told) && is_human(doc, at) && !is_plural(doc, at) => true,
        Head::Word(at) if of.definite && is_body(doc, at) => false,
        // `Een van de klanten, de 29-jarige Karin de Boer, eist`
        Head::Pronoun(at) if doc.is_any(at, word_set!["een", "één", "eén"]) && doc.is(at + 1, "van") => true,
        Head::Mention(id) => match scene.mentions.get(id as usize).map(|m| &m.value) {
            Some(MentionValue::Official(o)) if o.name.is_none() && (of.definite || told) => true,
            _ => return None,
        },
        _ => return None,
    };
    if !doc.is(of.last, ",") {
        return None;
    }
    let end = doc.sentence_range(of.last).end;
    let name = noun(scene, of.last + 1, end).filter(|n| doc.is_any(n.last, &[",", ".", ":"]) || n.last >= end)?;
    let kind = match name.head {
        Head::Mention(id) => scene.mentions.get(id as usize)?.kind(),
        // `de fabrikant van de thee, het Duitse Theehuis, zegt`
        Head::Name(..) if name.definite && doc.is(name.first, "het") => MentionKind::Organisation,
        _ => return None,
    };
    let person = matches!(kind, MentionKind::Person | MentionKind::Official);
    let ends = doc.is_any(name.last, &[",", ":"]) || told && human && (name.last >= end || doc.is(name.last, "."));
    // A maker or owner may be somebody or a body.
    let either = matches!(of.head, Head::Word(at) if doc.is_any(
        at,
        word_set![
            "fabrikant", "eigenaar", "maker", "uitgever", "exploitant", "importeur", "verhuurder", "leverancier",
            "aanbieder", "ontwikkelaar", "werkgever", "producent", "opdrachtgever"
        ]
    ));
    ((person == human || either && kind == MentionKind::Organisation) && ends).then_some(name)
}

/// How many entities are looked through for a name that no rule took for a mention.
pub(super) const NAMES: usize = 200;

/// The entity of this name, or whose name ends with it; a country's is its own.
fn named(scene: &Scene<'_>, name: &str, country: bool) -> Option<u32> {
    let list = scene.entities.list();
    list.iter()
        .take(NAMES)
        .find(|e| {
            let ends = || e.name.strip_suffix(name).is_some_and(|first| first.ends_with(' '));
            e.name == name || !country && ends()
        })
        .map(|e| e.id)
}

/// The full name that the article has for this one, or itself.
pub fn known<'a>(scene: &'a Scene<'_>, name: &'a str) -> &'a str {
    named(scene, name, false).and_then(|id| scene.entities.get(id)).map_or(name, |e| e.name.as_str())
}

fn pronoun(scene: &mut Scene<'_>, noun: &Noun, at: usize, verb: Option<usize>) -> Vec<u32> {
    let doc = scene.doc;
    if noun.is_counted(doc) {
        return refer(scene, noun.first, at + 1, verb);
    }
    // `De reclame zegt veel over het bedrijf`: an object, not many people.
    if doc.is(at, "veel") && verb.is_some_and(|v| is_singular(doc, v)) {
        return Vec::new();
    }
    if doc.is_any(
        at,
        word_set![
            "iedereen", "niemand", "iemand", "velen", "sommigen", "anderen", "een", "één", "eén", "enkele", "enkelen",
            "veel", "allen",
        ],
    ) || several(doc, at).is_some() && !doc.is(at.wrapping_sub(1), "of")
    {
        // `een van de oprichters`
        let one = doc.is_any(at, word_set!["een", "één", "eén"]) && doc.is(at + 1, "van");
        // So it is with `twee van hen`.
        let of = one || several(doc, at).is_some();
        let last = if of { noun.last.max(at + 1) } else { at + 1 };
        // `Ambtenaren klaagden. Een van hen zei ...`
        if one
            && doc.is(at + 2, "hen")
            && let Some(role) = super::crowd::one_of(scene, at)
        {
            return vec![scene.entities.intern(EntityKind::Person, &role)];
        }
        // `een van de bewoners`: a `bewoner`.
        if one && let Some(role) = super::crowd::one_among(scene, at + 2, noun.last) {
            return vec![scene.entities.intern(EntityKind::Person, &role)];
        }
        // Somebody, though nobody says who, may go on.
        let kind = if one || doc.is(at, "iemand") { EntityKind::Person } else { EntityKind::Group };
        return vec![scene.entities.intern(kind, &lower_first(doc.slice(at, last)))];
    }
    // `die laatste`: who was named last.
    if doc.is(at + 1, "laatste") && noun.last == at + 2 {
        let before = scene.mentions[..scene.mentions.partition_point(|m| m.last <= at)].iter().rev().take(4);
        let last = before
            .filter(|m| matches!(m.kind(), MentionKind::Official | MentionKind::Person | MentionKind::Organisation))
            .find_map(|m| m.entity);
        return last.into_iter().collect();
    }
    if doc.is(at, "die")
        && let Some(id) = last_named(scene, at, verb)
    {
        return vec![id];
    }
    // `Bij de bond merkten ze dat ...`: those who work there.
    if doc.is_any(at, &["ze", "zij"])
        && verb.is_some_and(|v| v + 1 == at)
        && let Some((_, m)) = at.checked_sub(2).and_then(|i| scene.mention_at(i))
        && m.last + 1 == at
        && m.kind() == MentionKind::Organisation
        && doc.is_any(doc.sentence_range(at).start, &["bij", "binnen"])
        && m.first <= doc.sentence_range(at).start + 2
    {
        return m.entity.into_iter().collect();
    }
    if let Some(body) = feminine_before(scene, at).filter(|_| verb.is_some_and(|v| super::clause::is_singular(doc, v)))
    {
        return vec![body];
    }
    if doc.is(at, "het")
        && verb.is_some_and(|v| {
            (v + 1 == at || v == at + 1) && !super::clause::is_of(doc, v, &["klinken", "luiden", "heten"])
        })
        && let Some(body) = super::earlier::neuter_before(scene, at)
    {
        return vec![body];
    }
    let ids = refer(scene, at, at + 1, verb);
    if ids.is_empty()
        && doc.is_any(at, &["ze", "zij"])
        && verb.is_some_and(|v| super::clause::is_singular(doc, v))
        && let Some(body) = body_before(scene, at)
    {
        return vec![body];
    }
    if ids.is_empty()
        && let Some(name) = super::stranger::stranger(scene, at, verb)
    {
        return vec![scene.entities.intern(EntityKind::Unknown, &name)];
    }
    ids
}

/// `De waakhond FAA stuurde een brief waarin ze stelde ...`: the body that is the subject of the sentence.
fn body_before(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let own = scene.doc.sentence_range(at);
    let (_, nouns) = super::focus::main(scene, own.start..at)?;
    let [Noun { head: Head::Mention(id), last, .. }] = nouns[..] else { return None };
    let m = scene.mentions.get(id as usize).filter(|m| m.kind() == MentionKind::Organisation && last <= at)?;
    m.entity
}

/// `Die` points at whoever was named last: a name, or a noun for a person.
fn last_named(scene: &mut Scene<'_>, at: usize, verb: Option<usize>) -> Option<u32> {
    let doc = scene.doc;
    if !verb.is_some_and(|v| super::clause::is_singular(doc, v)) {
        return None;
    }
    let low = doc.sentences().get(doc.sentence_of(at).saturating_sub(1)).map_or(at, |s| s.first);
    let speaks = |kind: MentionKind| kind != MentionKind::Platform && super::noun::speaks(kind);
    let named = |i: usize| scene.mention_at(i).is_some_and(|(_, m)| speaks(m.kind()));
    let free = |i: usize| scene.quotes.around(i).is_none();
    let mut last =
        (low..at).rev().find(|&i| free(i) && (named(i) || is_human(doc, i) && scene.mention_at(i).is_none()))?;
    let Some((_, mut m)) = scene.mention_at(last) else {
        // `de voorzitter van de club. Die vindt`
        let first = (low..last).rev().take(3).find(|&i| class(doc, i).any(WordClass::DETERMINER))?;
        let found = noun(scene, first, at)?;
        return entity(scene, &found, None).first().copied();
    };
    // `Jan Vos van de bond`: what hangs on a name by a preposition is part of who it is.
    while m.kind() == MentionKind::Organisation {
        let article = usize::from(m.first > 0 && class(doc, m.first - 1).any(WordClass::DETERMINER));
        let Some(prep) = m.first.checked_sub(1 + article).filter(|&i| i > low) else { break };
        if !class(doc, prep).any(WordClass::PREPOSITION) || !named(prep - 1) {
            break;
        }
        last = prep - 1;
        match scene.mention_at(last) {
            Some((_, before)) => m = before,
            None => break,
        }
    }
    m.entity
}

/// The one that a possessive or an object pronoun at `at` means.
pub fn possessor(scene: &mut Scene<'_>, at: usize) -> Vec<u32> {
    refer(scene, at, at + 1, None)
}
