//! From noun phrases to entities: the thing that a pronoun, a definite noun or a nameless role can only mean.

use super::clause::is_singular;
use super::noun::{Head, Noun, is_plural, speaks};
use crate::claim::Scene;
use crate::lexicon::{Cue, Hit, Table, WordClass};
use crate::model::{EntityKind, MentionKind, MentionValue};
use crate::rule::Value;
use crate::text::Doc;

/// How many mentions and sentences back an antecedent is looked for.
const MENTIONS: usize = 60;
const SENTENCES: usize = 12;

/// The entities that these noun phrases name; `verb` is the verb that they are the subject of.
pub fn entities(scene: &mut Scene<'_>, nouns: &[Noun], verb: Option<usize>) -> Vec<u32> {
    let mut out = Vec::new();
    for noun in nouns {
        for id in entity(scene, noun, verb) {
            if !out.contains(&id) {
                out.push(id);
            }
        }
    }
    out
}

fn entity(scene: &mut Scene<'_>, noun: &Noun, verb: Option<usize>) -> Vec<u32> {
    let doc = scene.doc;
    match noun.head {
        Head::Mention(id) => mention(scene, id, noun).into_iter().collect(),
        Head::Pronoun(at) => pronoun(scene, at, verb),
        Head::Name(first, last) => {
            let name = doc.slice(first, last);
            if let Some(known) = named(scene, name) {
                return vec![known];
            }
            let kind = if doc.hit(first, Table::Place).is_some() { EntityKind::Place } else { EntityKind::Unknown };
            vec![scene.entities.intern(kind, name)]
        }
        Head::Word(at) => word(scene, noun, at),
    }
}

/// The entity of a mention; a nameless role that repeats a named one is that person.
fn mention(scene: &mut Scene<'_>, id: u32, noun: &Noun) -> Option<u32> {
    let own = scene.mentions.get(id as usize)?;
    let MentionValue::Official(official) = &own.value else { return own.entity };
    if official.role == "woordvoerder" && official.name.is_none() && official.organisation.is_none() {
        return spokesman(scene, id, own.first).or(own.entity);
    }
    if official.name.is_some() || !noun.definite {
        return own.entity;
    }
    let doc = scene.doc;
    let role = official.role.clone();
    // `de Turkse president`: the one that was called Turkish before, if any was.
    let adjective =
        Some(doc.str(own.first)).filter(|w| w.ends_with("se") && doc.token(own.first).is_some_and(|t| t.is_upper()));
    let named = |same: bool| {
        back(scene, id as usize).find(|(_, m)| {
            let MentionValue::Official(other) = &m.value else { return false };
            let bodies = (&official.organisation, &other.organisation);
            let countries = (&official.country, &other.country);
            let called = adjective.is_some_and(|a| doc.slice(m.first, m.last).contains(a));
            other.name.is_some()
                && (!same || called)
                && !matches!(countries, (Some(a), Some(b)) if a != b)
                && (other.role == official.role || other.role.ends_with(&official.role))
                && !matches!(bodies, (Some(a), Some(b)) if a != b)
        })
    };
    let found = adjective.and_then(|_| named(true)).or_else(|| named(false)).and_then(|(_, m)| m.entity);
    // `de lijsttrekker` behind words of somebody who was named without a role.
    let varied = || {
        let ids = last_speaker(scene, own.first).filter(|ids| ids.len() == 1 && PEOPLE.contains(&role.as_str()))?;
        let entity = scene.entities.get(*ids.first()?).filter(|e| e.kind == EntityKind::Person)?;
        let plain = entity
            .mentions
            .iter()
            .all(|&m| scene.mentions.get(m as usize).is_some_and(|m| m.kind() == MentionKind::Person));
        (plain && !entity.mentions.is_empty()).then_some(entity.id)
    };
    found.or_else(varied).or(own.entity)
}

/// A spokesman without a body speaks for the one that the article was about last.
fn spokesman(scene: &mut Scene<'_>, id: u32, at: usize) -> Option<u32> {
    let body = body(scene, at, id as usize, "woordvoerder")?;
    let name = format!("woordvoerder ({})", scene.entities.get(body)?.name);
    Some(scene.entities.intern(EntityKind::Person, &name))
}

/// The mentions before number `from`, the nearest first, as far as an antecedent may stand.
fn back<'s>(scene: &'s Scene<'_>, from: usize) -> impl Iterator<Item = (usize, &'s crate::resolve::Placed)> {
    let here = scene.mentions.get(from).map_or(usize::MAX, |m| m.sentence);
    let low = from.saturating_sub(MENTIONS);
    (low..from)
        .rev()
        .filter_map(|i| Some((i, scene.mentions.get(i)?)))
        .take_while(move |(_, m)| here == usize::MAX || m.sentence + SENTENCES >= here)
}

fn named(scene: &Scene<'_>, name: &str) -> Option<u32> {
    let list = scene.entities.list();
    list.iter()
        .take(200)
        .find(|e| e.name == name || e.name.ends_with(name) && e.name[..e.name.len() - name.len()].ends_with(' '))
        .map(|e| e.id)
}

/// The entity of the last speaker before token `at`.
pub fn last_speaker(scene: &Scene<'_>, at: usize) -> Option<Vec<u32>> {
    let here = scene.doc.sentence_of(at);
    (here.saturating_sub(4)..=here).rev().find_map(|s| {
        let claim = scene.claims.get(scene.quotes.last_of(s)? as usize)?;
        let crate::model::ClaimValue::Quote(quote) = &claim.value else { return None };
        (claim.evidence.start < scene.doc.span(at, at + 1).start && !quote.speaker.is_empty())
            .then(|| quote.speaker.clone())
    })
}

fn pronoun(scene: &mut Scene<'_>, at: usize, verb: Option<usize>) -> Vec<u32> {
    let doc = scene.doc;
    if doc.is_any(
        at,
        &["ik", "we", "wij", "je", "jij", "u", "men", "mij", "me", "ons", "jou", "het", "dit", "dat", "wat"],
    ) {
        return Vec::new();
    }
    if doc.is_any(
        at,
        &["iedereen", "niemand", "iemand", "velen", "sommigen", "anderen", "een", "enkele", "enkelen", "veel", "allen"],
    ) {
        return vec![scene.entities.intern(EntityKind::Group, &doc.str(at).to_lowercase())];
    }
    let plural = doc.is_any(at, &["hen", "hun", "beiden", "beide"])
        || doc.is_any(at, &["zij", "ze", "die", "deze", "allebei"]) && verb.is_some_and(|v| !is_singular(doc, v));
    if plural && let Some(ids) = plural_subject(scene, at) {
        return ids;
    }
    if plural && let Some(ids) = last_speaker(scene, at).filter(|ids| ids.len() > 1 || is_group(scene, ids)) {
        return ids;
    }
    if plural && let Some(ids) = listed_before(scene, at) {
        return ids;
    }
    let from = scene.mentions.partition_point(|m| m.last <= at);
    if !plural {
        let female = match doc.str(at).to_lowercase().as_str() {
            "hij" | "hem" => Some(false),
            "zij" | "ze" | "haar" => Some(true),
            _ => None,
        };
        if let Some(id) = chained(scene, at, female, 0) {
            return vec![id];
        }
        // What a sentence tells about somebody is seldom told by him: a speaker before it comes first.
        let said = last_speaker(scene, at).filter(|ids| match ids[..] {
            [id] => {
                let person = scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person);
                let sex = scene.entities.get(id).and_then(|e| sex_of(doc, &e.name));
                person && !female.is_some_and(|f| sex.is_some_and(|s| s != f))
            }
            _ => false,
        });
        if let Some(ids) = said {
            return ids;
        }
        return person(scene, at, from, female).into_iter().collect();
    }
    last_speaker(scene, at)
        .or_else(|| nearest(scene, at, from, |k| k != MentionKind::Law).map(|id| vec![id]))
        .unwrap_or_default()
}

/// The subject of the sentence before, if it is several.
fn plural_subject(scene: &mut Scene<'_>, at: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let number = doc.sentence_of(at).checked_sub(1)?;
    let sentence = doc.sentences().get(number)?;
    let range = sentence.first..sentence.last.min(sentence.first + 60);
    let verb =
        (range.start..range.end).find(|&i| scene.quotes.around(i).is_none() && super::clause::is_finite(doc, i))?;
    let found = super::subject::subject(scene, verb, &range)?;
    let several = match &found.nouns[..] {
        [one] => matches!(one.head, Head::Word(w) if is_plural(doc, w)),
        more => more.len() > 1,
    };
    several.then(|| entities(scene, &found.nouns, Some(verb))).filter(|ids| !ids.is_empty())
}

fn is_group(scene: &Scene<'_>, ids: &[u32]) -> bool {
    ids.iter().any(|id| {
        scene.entities.get(*id).is_some_and(|e| matches!(e.kind, EntityKind::Group | EntityKind::Organisation))
    })
}

/// How many sentences a chain of pronouns is followed back.
const CHAIN: usize = 4;

/// The person that was the subject of the sentence before, itself perhaps by a pronoun.
fn chained(scene: &mut Scene<'_>, at: usize, female: Option<bool>, depth: usize) -> Option<u32> {
    let doc = scene.doc;
    let mut number = doc.sentence_of(at);
    let (range, verb) = loop {
        number = number.checked_sub(1)?;
        let sentence = doc.sentences().get(number)?;
        let range = sentence.first..sentence.last.min(sentence.first + 60);
        let plain = |i: usize| scene.quotes.around(i).is_none() && super::clause::is_finite(doc, i);
        if let Some(verb) = (range.start..range.end).find(|&i| plain(i)) {
            break (range, verb);
        }
        if number + 3 < doc.sentence_of(at) {
            return None;
        }
    };
    let found = super::subject::subject(scene, verb, &range)?;
    let [one] = found.nouns[..] else { return None };
    let id = match one.head {
        Head::Pronoun(p) if depth < CHAIN && doc.is_any(p, &["hij", "zij", "ze"]) && is_singular(doc, verb) => {
            chained(scene, p, female, depth + 1).or_else(|| {
                let from = scene.mentions.partition_point(|m| m.last <= p);
                person(scene, p, from, female)
            })
        }
        Head::Mention(id) => {
            let m = scene.mentions.get(id as usize)?;
            if !matches!(m.kind(), MentionKind::Official | MentionKind::Person)
                || female.is_some_and(|f| gender(scene, id as usize).is_some_and(|g| g != f))
            {
                return None;
            }
            mention(scene, id, &one)
        }
        Head::Word(w) if !is_plural(doc, w) && is_human(doc, w, female) => word(scene, &one, w).first().copied(),
        _ => None,
    }?;
    Some(id)
}

/// Nouns for people whose sex is known.
const MEN: &[&str] = &["man", "jongen", "vader", "buurman", "zoon", "broer", "echtgenoot", "opa"];
const WOMEN: &[&str] = &["vrouw", "meisje", "moeder", "buurvrouw", "dochter", "zus", "echtgenote", "oma"];
const ANYONE: &[&str] = &[
    "medewerker",
    "bewoner",
    "getuige",
    "verdachte",
    "slachtoffer",
    "bestuurder",
    "omstander",
    "klant",
    "student",
    "buur",
    "chauffeur",
    "patiënt",
];

/// Is it a noun for one person, of the right sex where that is known?
pub fn is_human(doc: &Doc<'_>, at: usize, female: Option<bool>) -> bool {
    let (man, woman) = (is_one_of(doc, at, MEN) || doc.is(at, "man"), is_one_of(doc, at, WOMEN));
    match female {
        Some(true) if man => false,
        Some(false) if woman => false,
        _ => {
            man || woman
                || is_one_of(doc, at, ANYONE)
                || is_one_of(doc, at, PEOPLE)
                || doc.has(at, Cue::Role)
                || doc.has(at, Cue::Occupation)
        }
    }
}

/// Two or more names in a row, joined by `en`, in one of the two sentences before.
fn listed_before(scene: &Scene<'_>, at: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    for s in (here.saturating_sub(2)..=here).rev() {
        let range = doc.sentences().get(s).map(|s| s.first..s.last.min(at))?;
        let all: Vec<_> = scene.mentions_in(range.start, range.end).filter(|(_, m)| speaks(m.kind())).collect();
        let Some(joint) = all.windows(2).position(|w| w[1].1.first == w[0].1.last + 1 && doc.is(w[0].1.last, "en"))
        else {
            continue;
        };
        let mut ids = Vec::new();
        let mut first = joint;
        while first > 0 && doc.is(all[first - 1].1.last, ",") && all[first - 1].1.last + 1 == all[first].1.first {
            first -= 1;
        }
        for (_, m) in &all[first..=joint + 1] {
            ids.extend(m.entity.filter(|id| !ids.contains(id)));
        }
        return Some(ids);
    }
    None
}

/// The person that a pronoun means: the first one of the nearest sentence that has one, of the right gender where that is known.
fn person(scene: &Scene<'_>, at: usize, from: usize, female: Option<bool>) -> Option<u32> {
    let doc = scene.doc;
    let mut best: Option<(usize, u32)> = None;
    let quote = scene.quotes.around(at);
    for (i, m) in (from.saturating_sub(MENTIONS)..from).rev().filter_map(|i| Some((i, scene.mentions.get(i)?))) {
        if let Some((sentence, _)) = best
            && m.sentence != sentence
        {
            break;
        }
        if m.sentence + SENTENCES < doc.sentence_of(at) {
            break;
        }
        let is_person = matches!(m.kind(), MentionKind::Official | MentionKind::Person);
        let inside = scene.quotes.around(m.first).is_some() && scene.quotes.around(m.first) != quote;
        if !is_person || inside || female.is_some_and(|f| gender(scene, i).is_some_and(|g| g != f)) {
            continue;
        }
        // A person behind a preposition is a poorer choice than one that was found already.
        let object = m.first > 0 && super::clause::class(doc, m.first - 1).any(WordClass::PREPOSITION);
        if best.is_some() && object {
            continue;
        }
        if let Some(id) = m.entity {
            best = Some((m.sentence, id));
        }
    }
    best.map(|(_, id)| id)
}

/// Is the person of a mention known to be a woman?
fn gender(scene: &Scene<'_>, mention: usize) -> Option<bool> {
    let doc = scene.doc;
    let m = scene.mentions.get(mention)?;
    if let MentionValue::Official(o) = &m.value
        && ["topvrouw", "woordvoerster", "koningin", "burgemeesteres", "voorzitster", "prinses"]
            .contains(&o.role.as_str())
    {
        return Some(true);
    }
    sex_of(doc, &scene.entities.get(m.entity?)?.name)
}

/// Is a name known to be a woman's?
fn sex_of(doc: &Doc<'_>, name: &str) -> Option<bool> {
    let first = name.split([' ', '-']).next()?;
    let word = doc.lex.word_id(&crate::token::fold(first));
    match doc.lex.tables.given_names.get(word)?.gender {
        'm' => Some(false),
        'f' => Some(true),
        _ => None,
    }
}

fn nearest(scene: &Scene<'_>, at: usize, from: usize, wanted: impl Fn(MentionKind) -> bool) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    (from.saturating_sub(MENTIONS)..from)
        .rev()
        .filter_map(|i| scene.mentions.get(i))
        .take_while(|m| m.sentence + SENTENCES >= here)
        .find(|m| speaks(m.kind()) && wanted(m.kind()))
        .and_then(|m| m.entity)
}

/// A body that speaks by its noun: `het bedrijf`, `de zakenkrant`.
const BODIES: &[&str] = &[
    "bedrijf",
    "bank",
    "concern",
    "krant",
    "toezichthouder",
    "waakhond",
    "partij",
    "club",
    "vakbond",
    "bond",
    "organisatie",
    "stichting",
    "gemeente",
    "ministerie",
    "rechtbank",
    "hof",
    "onderneming",
    "fabrikant",
    "maker",
    "platform",
    "dienst",
    "instelling",
    "instituut",
    "vereniging",
    "autoriteit",
    "commissie",
    "raad",
    "college",
    "persbureau",
    "omroep",
    "zender",
    "website",
    "gigant",
    "reus",
    "maatschappij",
    "universiteit",
    "ziekenhuis",
    "school",
    "provider",
    "verzekeraar",
    "fonds",
    "fractie",
    "regering",
    "kabinet",
    "politie",
    "inspectie",
    "werkgever",
    "uitgever",
    "bouwer",
    "keten",
    "multinational",
    "producent",
    "exploitant",
    "branche",
    "koepel",
    "belangenclub",
    "beweging",
    "groep",
    "winkelketen",
    "start",
    "startup",
    "moederbedrijf",
    "dochter",
    "telecom",
    "provincie",
    "nvwa",
    "bureau",
    "groepering",
];

/// Nouns that only repeat who a person is.
const PEOPLE: &[&str] = &[
    "politicus",
    "politica",
    "bewindsman",
    "bewindsvrouw",
    "leider",
    "schrijver",
    "schrijfster",
    "zanger",
    "zangeres",
    "spits",
    "trainer",
    "coach",
    "voetballer",
    "acteur",
    "actrice",
    "miljardair",
    "ondernemer",
    "econoom",
    "hoogleraar",
    "onderzoeker",
    "columnist",
    "presentator",
    "presentatrice",
    "wielrenner",
    "wielrenster",
    "regisseur",
    "kunstenaar",
    "bestuurder",
    "topman",
    "topvrouw",
    "lijsttrekker",
    "advocaat",
    "Nederlander",
    "Amerikaan",
    "Brit",
    "Duitser",
    "Fransman",
    "Belg",
    "Rus",
];

/// Parts of a body that speak for it.
const PARTS: &[&str] = &[
    "meerderheid",
    "minderheid",
    "directie",
    "leiding",
    "persafdeling",
    "persdienst",
    "voorlichting",
    "bestuur",
    "redactie",
    "website",
    "deel",
];

/// Is it a noun for a body that speaks?
pub fn is_body(doc: &Doc<'_>, at: usize) -> bool {
    is_one_of(doc, at, BODIES)
}

/// Papers and figures: what they say, their author says.
const DOCUMENTS: &[&str] = &[
    "onderzoek",
    "rapport",
    "cijfers",
    "berekening",
    "berekeningen",
    "peiling",
    "brief",
    "verklaring",
    "studie",
    "analyse",
    "raming",
    "ramingen",
    "bericht",
    "persbericht",
    "statistieken",
    "document",
    "documenten",
    "advies",
    "enquête",
    "prognose",
    "gegevens",
    "woorden",
    "reactie",
    "rondgang",
    "onderzoekers",
    "schatting",
    "schattingen",
    "inventarisatie",
    "jaarverslag",
    "evaluatie",
    "nota",
    "notitie",
    "mail",
    "stukken",
    "verslag",
    "telling",
    "tellingen",
    "meting",
    "metingen",
    "publicatie",
    "monitor",
    "blog",
    "blogpost",
    "artikel",
    "tweet",
    "toelichting",
    "lezing",
    "mening",
    "visie",
    "verhaal",
    "informatie",
    "berichten",
    "onderzoeken",
    "rapporten",
    "voorspelling",
    "verwachting",
];

fn is_one_of(doc: &Doc<'_>, at: usize, list: &[&str]) -> bool {
    let word = doc.str(at).to_lowercase();
    list.iter().any(|n| word == *n || word.ends_with(n) && n.len() > 4)
}

/// Is it a paper or figures, that speak for their author?
pub fn is_document(doc: &Doc<'_>, at: usize) -> bool {
    is_one_of(doc, at, DOCUMENTS)
}

fn word(scene: &mut Scene<'_>, noun: &Noun, at: usize) -> Vec<u32> {
    let doc = scene.doc;
    let of = noun.of.and_then(|id| scene.mentions.get(id as usize)).and_then(|m| m.entity);
    if let Some(of) = of
        && (is_document(doc, at) || super::according::is_mute(doc, at) || is_one_of(doc, at, PARTS))
    {
        return vec![of];
    }
    if doc.is_any(at, &["woordvoerder", "woordvoerster", "zegsman", "zegsvrouw"]) && of.is_none() {
        let from = scene.mentions.partition_point(|m| m.last <= noun.first);
        if let Some(id) = spokesman(scene, from as u32, noun.first) {
            return vec![id];
        }
    }
    let from = scene.mentions.partition_point(|m| m.last <= noun.first);
    let plural = is_plural(doc, at);
    if noun.definite && of.is_none() && !plural {
        let role = doc.str(at).to_lowercase();
        let known = if is_one_of(doc, at, BODIES) {
            body(scene, at, from, &role)
        } else if doc.has(at, Cue::Role) || doc.has(at, Cue::Occupation) || is_one_of(doc, at, PEOPLE) {
            let own = same_role(scene, from, &role);
            let near = if own.is_none() && is_one_of(doc, at, PEOPLE) { person(scene, at, from, None) } else { None };
            own.or(near).or_else(|| {
                last_speaker(scene, at)
                    .filter(|ids| ids.len() == 1 && !is_one_of(doc, at, MEN) && !is_one_of(doc, at, WOMEN))
                    .and_then(|ids| ids.first().copied())
                    .filter(|id| scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person))
            })
        } else {
            None
        };
        if let Some(id) = known {
            return vec![id];
        }
    }
    if noun.definite
        && of.is_none()
        && plural
        && is_one_of(
            doc,
            at,
            &[
                "organisaties",
                "partijen",
                "bedrijven",
                "kamerleden",
                "banken",
                "landen",
                "ministers",
                "politici",
                "verenigingen",
                "bonden",
            ],
        )
        && let Some(ids) = listed_before(scene, at)
    {
        return ids;
    }
    let mut name = doc.slice(noun.words, at + 1).to_owned();
    if !doc.str(noun.words).chars().all(char::is_uppercase) && doc.sentence_range(noun.words).start == noun.words {
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
    }
    let kind = if plural { EntityKind::Group } else { EntityKind::Unknown };
    vec![scene.entities.intern(kind, &name)]
}

fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or(String::new(), |c| c.to_lowercase().chain(chars).collect())
}

/// The person that was called by this role, or one that ends in it.
fn same_role(scene: &Scene<'_>, from: usize, role: &str) -> Option<u32> {
    back(scene, from)
        .find(|(_, m)| matches!(&m.value, MentionValue::Official(o) if o.role == role || o.role.ends_with(role)))
        .and_then(|(_, m)| m.entity)
}

/// What sorts of body the table may call by a noun that ends so; bodies of another sort are out.
const SORTS: &[(&[&str], &[&str])] = &[
    (&["bank"], &["bank", "centralbank", "company"]),
    (
        &["krant", "persbureau", "omroep", "zender", "dagblad", "website", "weekblad", "nieuwssite"],
        &["media", "programme"],
    ),
    (
        &["toezichthouder", "waakhond", "autoriteit", "inspectie"],
        &["regulator", "agency", "centralbank", "eu", "government"],
    ),
    (&["partij", "fractie"], &["party"]),
    (&["club"], &["club", "sport"]),
    (&["vakbond", "bond"], &["union", "ngo", "employers"]),
    (&["rechtbank", "hof", "gerechtshof", "rechtscollege", "tuchtcollege"], &["court"]),
    (&["ministerie"], &["ministry", "government"]),
    (&["universiteit"], &["university", "education", "academia"]),
    (&["gemeente", "provincie"], &["government", "municipality"]),
    (
        &[
            "bedrijf",
            "concern",
            "onderneming",
            "fabrikant",
            "maker",
            "bouwer",
            "gigant",
            "reus",
            "maatschappij",
            "verzekeraar",
            "keten",
            "multinational",
            "producent",
            "exploitant",
            "provider",
            "uitgever",
            "werkgever",
            "start",
            "startup",
            "platform",
        ],
        &["company", "bank", "fund", "media", "airline", "retail"],
    ),
    (
        &["organisatie", "stichting", "vereniging", "koepel", "belangenclub", "beweging", "actiegroep"],
        &["ngo", "employers", "union", "international", "other", "agency", "foundation"],
    ),
];

/// The body that a noun means: the one that was called by it (`persbureau X`), else the best by sort, place, nearness and how often it is named.
fn body(scene: &Scene<'_>, at: usize, from: usize, noun: &str) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let sorts = SORTS.iter().find(|(nouns, _)| nouns.iter().any(|n| noun.ends_with(n))).map(|(_, sorts)| *sorts);
    let mut best: Option<(i32, u32)> = None;
    for m in (from.saturating_sub(MENTIONS)..from).rev().filter_map(|i| scene.mentions.get(i)) {
        if m.sentence + SENTENCES < here {
            break;
        }
        if !matches!(m.kind(), MentionKind::Organisation | MentionKind::Platform) {
            continue;
        }
        let Some(entity) = m.entity.and_then(|id| scene.entities.get(id)) else { continue };
        if m.first > 0 && noun.ends_with(doc.str(m.first - 1)) && doc.str(m.first - 1).len() > 3 {
            return Some(entity.id);
        }
        let mut score = match (sorts, sort(doc, m)) {
            _ if calls_itself(doc, m, noun) => 20,
            (Some(sorts), Some(sort)) if sorts.contains(&sort) => 8,
            (Some(_), Some(_)) => -60,
            (Some(["court"]), None) => {
                if doc.is_any(m.first, &["rechter", "rechtbank", "hof", "gerechtshof", "politierechter"]) {
                    8
                } else {
                    -60
                }
            }
            (Some(sorts), None) if m.kind() == MentionKind::Platform => {
                if sorts.contains(&"company") {
                    6
                } else {
                    -60
                }
            }
            _ => 0,
        };
        // News is seldom about those who bring it.
        if noun == "woordvoerder" && matches!(sort(doc, m), Some("media" | "programme")) {
            score -= 8;
        }
        let start = doc.sentence_range(m.first).start;
        let under = |i: usize| super::clause::class(doc, i).any(WordClass::PREPOSITION);
        let object = m.first > 0 && under(m.first - 1) || m.first > 1 && under(m.first - 2);
        score += if object { 0 } else { 3 };
        score += if m.first <= start + 2 { 3 } else { 0 };
        score += entity.mentions.len().min(8) as i32;
        score -= (here - m.sentence.min(here)) as i32;
        if best.is_none_or(|(other, _)| score > other) {
            best = Some((score, entity.id));
        }
    }
    best.filter(|(score, _)| *score > -8).map(|(_, id)| id)
}

/// The sort of a body in the table.
fn sort<'a>(doc: &Doc<'a>, m: &crate::resolve::Placed) -> Option<&'a str> {
    let Value::Organisation(name) = &m.said else { return None };
    let hit = name.listed.filter(|h| h.table == Table::Organisation)?;
    doc.lex.tables.organisations.rows.get(hit.row).map(|r| r.kind.as_str()).filter(|k| !k.is_empty())
}

/// Does the name of the body hold the noun (`de raad` and `Onderzoeksraad voor Veiligheid`)?
fn calls_itself(doc: &Doc<'_>, m: &crate::resolve::Placed, noun: &str) -> bool {
    let (Value::Organisation(name) | Value::Platform(name)) = &m.said else { return false };
    let words = doc.slice(m.first, m.last).to_lowercase();
    let holds = |text: &str| text.split([' ', '-']).any(|w| w == noun || noun.len() > 3 && w.ends_with(noun));
    holds(&words) || name.listed.is_some_and(|hit: Hit| holds(&doc.lex.tables.name(hit).to_lowercase()))
}

/// The one that a possessive or an object pronoun at `at` means.
pub fn possessor(scene: &mut Scene<'_>, at: usize) -> Vec<u32> {
    let doc = scene.doc;
    if doc.is_any(at, &["hun", "hen"]) {
        return last_speaker(scene, at)
            .filter(|ids| ids.len() > 1 || is_group(scene, ids))
            .or_else(|| listed_before(scene, at))
            .unwrap_or_default();
    }
    let female = doc.is_any(at, &["haar", "zij", "ze"]);
    let from = scene.mentions.partition_point(|m| m.last <= at);
    person(scene, at, from, Some(female)).into_iter().collect()
}
