//! From noun phrases to entities: names, what `resolve::refer` makes of pronouns and nouns, and the noun itself for those without a name.

use super::clause::class;
use super::earlier::{belongs, brought_in, country, feminine_before, majority, of_union};
use super::focus::{described, refer};
use super::kind::{is_body, is_document, is_human, is_numeral, is_part, is_place, is_share, speaks_for};
use super::noun::{Head, Noun, is_plural, noun, speaks};
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
            word(scene, noun, first, verb)
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
        Head::Word(at) => word(scene, noun, at, verb),
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
const NAMES: usize = 200;

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
    let ids = refer(scene, at, at + 1, verb);
    if ids.is_empty()
        && doc.is_any(at, &["ze", "zij"])
        && verb.is_some_and(|v| super::clause::is_singular(doc, v))
        && let Some(body) = body_before(scene, at)
    {
        return vec![body];
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

fn word(scene: &mut Scene<'_>, noun: &Noun, at: usize, verb: Option<usize>) -> Vec<u32> {
    let doc = scene.doc;
    // `de monteur koudetechniek`: the field stands behind the trade.
    let trade = (noun.words..at).find(|&i| {
        !doc.is_upper(i)
            && is_human(doc, i)
            && !is_plural(doc, i)
            && doc.hit(i, Table::Role).is_none_or(|h| h.last == i + 1)
    });
    if let Some(at) =
        trade.filter(|&i| noun.definite && i + 1 == at && !is_human(doc, at) && !doc.is(at, "-") && noun.of.is_none())
    {
        let ids = word(scene, &Noun { head: Head::Word(at), last: at + 1, ..*noun }, at, verb);
        if ids.iter().all(|&id| scene.entities.get(id).is_some_and(|e| e.name.starts_with(char::is_uppercase))) {
            return ids;
        }
    }
    let of = noun.of.and_then(|id| scene.mentions.get(id as usize)).and_then(|m| m.entity);
    // `de wedstrijdleiding`, `het nieuwe bestuur` are not the body itself.
    let part = is_part(doc, at)
        && noun.words == at
        && (!doc.str(at).ends_with("bestuur")
            || ["bestuur", "partijbestuur", "hoofdbestuur", "clubbestuur", "universiteitsbestuur"]
                .iter()
                .any(|w| doc.is(at, w)))
        && (!doc.str(at).ends_with("leiding")
            || ["leiding", "partijleiding", "bedrijfsleiding", "clubleiding", "schoolleiding"]
                .iter()
                .any(|w| doc.is(at, w)));
    // `een deel van de aanwezigen`, `een derde van de leden van de bond`: of whom.
    // So it is with `een deel van de achterban`.
    let several = |head: usize| is_plural(doc, head) || super::voice::is_collective(doc, head);
    if let Some((first, head)) = noun.of_word.filter(|&(_, head)| several(head))
        && is_share(doc, at)
        && let Some(whole) = super::noun::noun(scene, first, noun.last.max(head + 1))
    {
        return entity(scene, &whole, verb);
    }
    // `zijn Zwaluw-partij`
    let own_name = doc.is(at, "partij") && doc.is(at - 1, "-");
    if let Some(of) = of
        && (speaks_for(doc, at) || own_name)
    {
        return vec![of];
    }
    if let Some(ids) = super::author::author(scene, noun, at) {
        return ids;
    }
    // `..., aldus een verklaring`: of the body that the article speaks of.
    let statement = doc.is_any(at, &["verklaring", "persverklaring", "persbericht", "reactie"]);
    if statement
        && doc.is(noun.first, "een")
        && of.is_none()
        && noun.of_name.is_none()
        && noun.of_word.is_none()
        && let Some(body) = scene.spoken_for(noun.first)
    {
        return vec![body];
    }
    // `een studie van Nidi`, where no rule took the name for a mention.
    // So it is with `de website van de Rode Fakkel`.
    let site = doc.is_any(at, &["website", "site"]);
    if let Some(of) = of.filter(|_| site) {
        return vec![of];
    }
    if let Some((first, last)) = noun.of_name.filter(|_| is_document(doc, at) || site) {
        return vec![scene.entities.intern(EntityKind::Unknown, doc.slice(first, last))];
    }
    // `de persafdeling`: of the body that the article is about.
    if part
        && !doc.str(at).ends_with("fractie")
        && noun.definite
        && of.is_none()
        && noun.of_name.is_none()
        && noun.of_word.is_none()
    {
        let body = scene.spoken_for(noun.first);
        if let Some(body) = body {
            return vec![body];
        }
    }
    // `haar raadsman` is not herself; that he has a name elsewhere is all that the article may say.
    let owned = scene.quotes.depth == 0
        && class(doc, noun.first).any(WordClass::POSSESSIVE)
        && is_human(doc, at)
        && doc.str(at).len() > 3;
    if owned {
        let word = doc.str(at).to_lowercase();
        if let Some(id) = scene.called(noun.first, &word) {
            return vec![id];
        }
    } else if of.is_none()
        && noun.of_name.is_none()
        && noun.of_word.is_none()
        && !possess::is_anyones(doc, at)
        && !names_another(scene, noun)
    {
        let ids = refer(scene, noun.first, at + 1, verb);
        if !ids.is_empty() {
            return ids;
        }
    }
    if let Some(id) = possess::noun(scene, noun, at) {
        return vec![id];
    }
    // `de D66'er`, `de Feyenoord-aanvaller`
    let member = doc.is_any(at, &["'er", "'ster"]);
    let ends = ["er", "ist", "eur", "ster", "aar", "man", "vrouw", "coach", "baas", "ses"];
    let compound = at > 0 && doc.is(at - 1, "-") && noun.of.is_some() && ends.iter().any(|e| doc.str(at).ends_with(e));
    let named = scene
        .mentions
        .iter()
        .take(NAMES * 2)
        .find(|m| member && m.last < noun.words && doc.slice(m.first, m.last) == doc.slice(noun.words, at));
    let by = named.or_else(|| noun.of.and_then(|id| scene.mentions.get(id as usize))).and_then(|m| m.entity);
    // `de Red Bull-coureur`, `de nummer twee van de partij`: what the one in focus is.
    let numbered =
        doc.is(at, "nummer") && (doc.token(at + 1).is_some_and(|t| t.is_number()) || is_numeral(doc, at + 1));
    let person = numbered
        || is_human(doc, at)
        || member
        || compound
        || super::voice::is_person(doc, at)
        || super::voice::is_someone(doc, at);
    let own = class(doc, noun.first).any(WordClass::POSSESSIVE);
    if noun.definite
        && !own
        && person
        && !is_plural(doc, at)
        && (noun.of_name.is_none() || !possess::is_kin(doc, at))
        && (numbered || noun.of_word.is_none())
        && !possess::is_anyones(doc, at)
        && !of.is_some_and(|id| scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person))
        && let Some(id) = described(scene, noun.first, at + 1, verb, by)
    {
        return vec![id];
    }
    let bare = of.is_none() && noun.of_name.is_none() && noun.of_word.is_none();
    if bare
        && noun.definite
        && noun.words == at
        && doc.is(at, "land")
        && let Some(name) = country(doc, noun.first)
    {
        return vec![scene.entities.intern(EntityKind::Place, &name)];
    }
    if bare && doc.is(at, "partij") && noun.definite && noun.words == at {
        let party =
            scene.mentions[..scene.mentions.partition_point(|m| m.last <= noun.first)].iter().rev().take(12).find_map(
                |m| match &m.value {
                    MentionValue::Official(o) => o.party.clone(),
                    _ => None,
                },
            );
        if let Some(party) = party {
            return vec![scene.entities.intern(EntityKind::Organisation, &party)];
        }
    }
    let plural = is_plural(doc, at);
    if bare && let Some(body) = majority(scene, noun.first, at) {
        return vec![body];
    }
    if bare && let Some(name) = of_union(scene, noun, at, verb) {
        return vec![scene.entities.intern(EntityKind::Person, &name)];
    }
    if bare && noun.definite && noun.words == at && !own && !plural {
        if let Some(name) = brought_in(scene, noun.first, at) {
            return vec![scene.entities.intern(EntityKind::Person, &name)];
        }
        if let Some(of) = belongs(scene, noun.first, at).and_then(|id| scene.entities.get(id)) {
            let name = format!("{} ({})", doc.str(at).to_lowercase(), of.name);
            return vec![scene.entities.intern(EntityKind::Unknown, &name)];
        }
    }
    // `boa's`
    let last = at + 1 + usize::from(doc.is(at + 1, "'s") && doc.glued(at + 1));
    // `de raad van toezicht`
    let last = super::tail::board(doc, noun).unwrap_or(last);
    let mut name = doc.slice(noun.words, last).to_owned();
    // `Duitse media` keep their capital.
    let nation = doc.has(noun.words, Cue::Demonym) || doc.str(noun.words).ends_with("aanse");
    if !nation
        && !doc.str(noun.words).chars().all(char::is_uppercase)
        && doc.sentence_range(noun.words).start == noun.words
    {
        name = lower_first(&name);
    }
    if noun.of.is_some_and(|id| scene.mentions.get(id as usize).is_some_and(|m| m.last < at && m.last + 2 > at)) {
        // `ING-woordvoerder`
        name = doc.str(at).to_owned();
    }
    if let Some(of) = of.and_then(|id| scene.entities.get(id)) {
        name = format!("{name} ({})", of.name);
    } else if let Some((first, last)) = noun.of_name {
        name = format!("{name} ({})", doc.slice(first, last));
    } else if let Some((first, head)) = noun.of_word.filter(|_| is_human(doc, at) || plural && !is_document(doc, at)) {
        // `een medewerker van de winkel`: whose, by name where the article gives one.
        let ids = refer(scene, first, head + 1, None);
        match ids[..] {
            [id] => {
                let of = scene.entities.get(id).map_or("", |e| e.name.as_str());
                name = format!("{name} ({of})");
            }
            _ if is_body(doc, head) || is_human(doc, at) && is_place(doc, head) => {
                name = format!("{name} ({})", doc.str(head).to_lowercase());
            }
            _ => {}
        }
    }
    let one = noun.is_introduced(doc) && !is_part(doc, at) && super::voice::is_someone(doc, at);
    let kind = match () {
        _ if plural => EntityKind::Group,
        _ if one => EntityKind::Person,
        _ => EntityKind::Unknown,
    };
    vec![scene.entities.intern(kind, &name)]
}

/// `de door de bond gekozen voorzitter`: does what stands between the article and the noun name somebody else?
fn names_another(scene: &Scene<'_>, noun: &Noun) -> bool {
    scene.mentions_in(noun.first, noun.words).any(|(_, m)| speaks(m.kind()))
}

fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or(String::new(), |c| c.to_lowercase().chain(chars).collect())
}

/// The one that a possessive or an object pronoun at `at` means.
pub fn possessor(scene: &mut Scene<'_>, at: usize) -> Vec<u32> {
    refer(scene, at, at + 1, None)
}
