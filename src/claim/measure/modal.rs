//! What people may not, may again or need no longer do, whose authority the words around make clear: `Medewerkers van X mogen app Y niet langer
//! gebruiken`, `In het park mag niet meer worden gerookt. Dat heeft X besloten`, `Boeren hoeven hun kippen niet langer binnen te houden. X heft de plicht op`.

use super::told::put;
use super::{around, gate, target};
use crate::claim::syntax::{Chunk, ClauseKind, Syntax, Tag, Verb};
use crate::claim::{Scene, authority, common, group, nameless};
use crate::model::{DateType, EntityKind, MeasureStatus, MentionKind, MentionValue};
use crate::token::Shape;

/// What the modal says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// `mag niet`, `mogen geen ... meer`
    Forbidden,
    /// `mag weer`
    Allowed,
    /// `hoeft niet langer`
    Excused,
}

/// Verbs of what nobody forbids (`mag niet klagen`, `mag niet gebeuren`).
const IDLE: &[&str] = &[
    "klagen",
    "mopperen",
    "vergeten",
    "verwachten",
    "missen",
    "verliezen",
    "zeggen",
    "gebeuren",
    "ontbreken",
    "onderschatten",
    "denken",
    "hopen",
    "twijfelen",
    "vallen",
    "duren",
    "kosten",
    "leiden",
    "falen",
    "verslappen",
    "rekenen",
    "achterblijven",
    "afhangen",
    "ontstaan",
    "baten",
    "uitmaken",
    "verbazen",
    "heten",
    "misgaan",
    "wachten",
    "betalen",
    "vrezen",
    "ontkennen",
];

/// Words by which a ban is more than a rule of the house.
const LASTS: &[&str] = &["meer", "langer", "voortaan", "voorlopig", "nooit", "tijdelijk", "vooralsnog"];

/// Nouns for those whom a body has under it.
const OWN: &[&str] = &[
    "medewerkers",
    "ambtenaren",
    "personeel",
    "personeelsleden",
    "werknemers",
    "agenten",
    "militairen",
    "leerlingen",
    "scholieren",
    "studenten",
    "docenten",
    "leraren",
    "bestuurders",
    "raadsleden",
    "artsen",
    "verpleegkundigen",
    "spelers",
    "vrijwilligers",
];

/// What is done with an app or device that may be forbidden by its name.
const USES: &[&str] = &["gebruiken", "installeren", "downloaden", "inzetten", "openen"];

/// What somebody does who ends a ban or duty.
const LIFTS: &[&str] =
    &["opheffen", "intrekken", "versoepelen", "afschaffen", "schrappen", "besluiten", "beëindigen", "toestaan"];

/// Adds what token `at`, a form of `mogen` or `hoeven`, tells.
pub fn add(scene: &mut Scene<'_>, at: usize, rule: &'static str) -> bool {
    let doc = scene.doc;
    let may = doc.is_any(at, &["mag", "mogen"]);
    if doc.is(at, "moet") {
        return must_be_forbidden(scene, at, rule);
    }
    if doc.is_any(at, &["zijn", "is"]) {
        return obliged(scene, at, rule);
    }
    if !may && !doc.is_any(at, &["hoeft", "hoeven"]) {
        return false;
    }
    let range = doc.sentence_range(at);
    let odd = |t: usize| doc.is(t, "?") || doc.token(t).is_some_and(|t| t.shape.has(Shape::QUOTE));
    if range.clone().any(odd) {
        return false;
    }
    let syntax = scene.syntax(at);
    let Some(chunk) = syntax.chunk_at(at).filter(|c| syntax.chunks[*c].tag == Tag::Verb) else { return false };
    let number = syntax.chunks[chunk].clause;
    if syntax.clauses[number].kind != ClauseKind::Main {
        return false;
    }
    match told(scene, &syntax, number, may) {
        Some(Told::Forbidden) => forbidden(scene, &syntax, number, at, rule),
        Some(lifted) => over(scene, &syntax, number, lifted, at, rule),
        None => false,
    }
}

/// `Het moet verboden worden om X te houden. Minister Y kondigt dat aan`
fn must_be_forbidden(scene: &mut Scene<'_>, at: usize, rule: &'static str) -> bool {
    let doc = scene.doc;
    let near = at + 1..at + 4;
    let passive = near.clone().any(|t| doc.is(t, "verboden")) && near.into_iter().any(|t| doc.is(t, "worden"));
    if !passive || !doc.is(at - usize::from(at > 0), "het") || doc.sentence_range(at).start + 1 != at {
        return false;
    }
    let syntax = scene.syntax(at);
    let Some(by) = around::announces_beside(scene, &syntax) else { return false };
    put(scene, "ban", MeasureStatus::Announced, Some(by), Vec::new(), at, rule);
    true
}

/// `Providers zijn verplicht de site X te blokkeren. Dat heeft de rechtbank beslist`: the site is hit where it is blocked, else those who must.
fn obliged(scene: &mut Scene<'_>, at: usize, rule: &'static str) -> bool {
    let doc = scene.doc;
    let range = doc.sentence_range(at);
    if !range.clone().any(|t| doc.is(t, "verplicht")) || range.clone().any(|t| doc.is_any(t, &["niet", "geen", "?"])) {
        return false;
    }
    let syntax = scene.syntax(at);
    let Some(chunk) = syntax.chunk_at(at).filter(|c| syntax.chunks[*c].tag == Tag::Verb) else { return false };
    let number = syntax.chunks[chunk].clause;
    let clause = &syntax.clauses[number];
    let inside = |c: &crate::claim::syntax::Clause| c.parent == Some(number) && c.kind == ClauseKind::Infinitive;
    let to = |c: &crate::claim::syntax::Clause| c.verbs.iter().any(|v| v.at > 0 && doc.is(v.at - 1, "te"));
    let told = syntax.clauses.iter().any(|c| inside(c) && to(c)) || to(clause);
    let Some(subject) = clause.subject.filter(|_| told && clause.kind == ClauseKind::Main) else { return false };
    let by = around::decided_that(scene, &syntax)
        .or_else(|| around::court_behind(scene, &syntax, number, &[]))
        .or_else(|| around::court_next(scene, &syntax));
    let Some(by) = by else { return false };
    let blocks = syntax.clauses.iter().any(|c| c.has_any(doc, &["blokkeren"]));
    let named = syntax.chunks.iter().skip(subject + 1).filter(|_| blocks).find_map(|c| {
        let m = scene.mentions.get(c.mention? as usize)?;
        m.entity.filter(|_| common::is_body(scene, m))
    });
    let (kind, target) = match named {
        Some(id) => ("blocking", vec![id]),
        None => ("order", target::whom(scene, &syntax, subject)),
    };
    let free = target.iter().all(|id| !by.contains(id) && (gate::may_be_target(scene, *id) || group::is(scene, *id)));
    if target.is_empty() || !free {
        return false;
    }
    put(scene, kind, MeasureStatus::InForce, Some(by), target, at, rule);
    true
}

/// What the clause of the modal says; nothing where it is but a manner of speaking.
fn told(scene: &Scene<'_>, syntax: &Syntax, number: usize, may: bool) -> Option<Told> {
    let doc = scene.doc;
    // `tussen de palen 14 en 18 niet meer worden gerookt`: up to the next comma, in whichever clause it was read.
    let modal = syntax.clauses[number].finite().map_or(usize::MAX, |v| v.at);
    let start = syntax.chunks[syntax.clauses[number].range.start].first;
    let end = doc.sentence_range(start).end;
    let behind = |list: &[&str]| (modal..end).take_while(|t| !doc.is_any(*t, &[",", ";"])).any(|t| doc.is_any(t, list));
    let says = |list: &[&str]| syntax.says(doc, number, list) || behind(list);
    let denied = says(&["niet", "geen", "nooit"]);
    let clause = &syntax.clauses[number];
    if clause.has_any(doc, IDLE) || says(&["alleen", "zomaar", "zelf", "zonder", "als", "tenzij", "pas"]) {
        return None;
    }
    match (may, denied) {
        (true, true) => Some(Told::Forbidden),
        (true, false) => says(&["weer"]).then_some(Told::Allowed),
        (false, true) => says(&["langer", "meer"]).then_some(Told::Excused),
        (false, false) => None,
    }
}

/// The verb of what is done, besides the modal and what helps it.
fn deed<'s>(scene: &Scene<'_>, syntax: &'s Syntax, number: usize) -> Option<&'s Verb> {
    let doc = scene.doc;
    let helps = |v: &Verb| doc.lex.tables.verbs.get(doc.word(v.at)).is_some_and(|f| f.auxiliary);
    syntax.clauses[number].verbs.iter().find(|v| !v.finite && !helps(v))
}

/// `tussen de palen 14 en 18 niet meer worden gerookt`: the participle beside `worden`, in whichever clause it was read.
fn done(scene: &Scene<'_>, syntax: &Syntax) -> Option<Verb> {
    let doc = scene.doc;
    let beside = |v: &&Verb| v.participle && (doc.is(v.at + 1, "worden") || v.at > 0 && doc.is(v.at - 1, "worden"));
    syntax.clauses.iter().flat_map(|c| &c.verbs).find(beside).copied()
}

/// Adds a ban by whoever decided on it, by the body whose people they are, or by the place where it holds.
fn forbidden(scene: &mut Scene<'_>, syntax: &Syntax, number: usize, at: usize, rule: &'static str) -> bool {
    let doc = scene.doc;
    let subject = syntax.clauses[number].subject;
    let deed = deed(scene, syntax, number).copied().or_else(|| done(scene, syntax));
    let bare = begins_with_doing(scene, syntax, number)
        || deed.is_none() && subject.is_some_and(|s| is_doing(scene, &syntax.chunks[s]));
    // `mogen dieselauto's de binnenstad niet meer in`
    if deed.is_none() && !bare && !ends_in_place(scene, syntax, number) {
        return false;
    }
    let near = |t: usize| doc.is_any(t, LASTS) && !doc.is(t + 1, "dan");
    let lasts =
        syntax.says(doc, number, LASTS) || dated(scene, syntax, number) || deed.is_some_and(|v| (at..v.at).any(near));
    let impersonal = bare || is_impersonal(scene, syntax, number, deed);
    let target = if impersonal { Vec::new() } else { whom(scene, syntax, number) };
    let own = master(scene, syntax, number).filter(|_| lasts || syntax.says(doc, number, &["geen"]));
    let by = own
        .or_else(|| around::decided(scene, syntax, number, &target))
        .or_else(|| {
            around::decided_that(scene, syntax).filter(|_| lasts || impersonal || !is_one_person(scene, &target))
        })
        .or_else(|| around::court_behind(scene, syntax, number, &target).filter(|_| lasts))
        .or_else(|| around::forbids_beside(scene, syntax, &target))
        .or_else(|| around::of(scene, syntax, number, &target, false).filter(|_| lasts))
        .or_else(|| here(scene, syntax, number).filter(|_| lasts && (impersonal || !target.is_empty())));
    // `Fokken met zulke dieren mag al sinds 2014 niet meer`: a rule since then.
    let since = bare && syntax.of(number).any(|(_, c)| is_since(scene, syntax, c));
    if by.is_none() && !since || by.is_some() && target.is_empty() && !impersonal {
        return false;
    }
    let later = syntax.of(number).any(|(_, c)| c.tag == Tag::Date && is_from(scene, syntax, c));
    let status = if later { MeasureStatus::Announced } else { MeasureStatus::InForce };
    put(scene, "ban", status, by, target, at, rule);
    true
}

/// Adds that a ban or duty is over, by whoever lifts it in the sentences beside.
fn over(scene: &mut Scene<'_>, syntax: &Syntax, number: usize, told: Told, at: usize, rule: &'static str) -> bool {
    let target = whom(scene, syntax, number);
    let Some(by) = around::lifts_beside(scene, syntax, LIFTS).filter(|by| !by.iter().any(|id| target.contains(id)))
    else {
        return false;
    };
    if target.is_empty() {
        return false;
    }
    let kind = if told == Told::Excused { "order" } else { "ban" };
    put(scene, kind, MeasureStatus::Lifted, Some(by), target, at, rule);
    true
}

/// `mag er worden gerookt`, `mag niet meer gevist worden`: a passive of nobody.
fn is_impersonal(scene: &Scene<'_>, syntax: &Syntax, number: usize, deed: Option<Verb>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[number];
    let passive =
        deed.is_some_and(|v| v.participle && (doc.is(v.at + 1, "worden") || v.at > 0 && doc.is(v.at - 1, "worden")));
    // `mag geen vuurwerk worden afgestoken`: of nobody either.
    let thing = |s: usize| {
        let c = &syntax.chunks[s];
        let figure = doc.token(c.first).is_some_and(|t| t.is_number());
        c.mention.is_none()
            && (figure || is_term(scene, syntax, s) || !group::is_of_people(scene, c))
            && !doc.is_upper(c.head)
    };
    passive && clause.subject.is_none_or(thing)
}

/// `Fokken met zulke dieren mag niet meer`: does the sentence begin with what one does?
fn begins_with_doing(scene: &Scene<'_>, syntax: &Syntax, number: usize) -> bool {
    let doc = scene.doc;
    let modal = syntax.clauses[number].verbs.iter().find(|v| doc.is_any(v.at, &["mag"])).map(|v| v.at);
    let Some(modal) = modal else { return false };
    let first = doc.sentence_range(modal).start;
    let verb = doc.lex.tables.verbs.get(doc.word(first));
    let itself = verb.is_some_and(|v| v.readings.iter().any(|r| r.lemma == doc.word(first)));
    let other = |v: &&Verb| v.at > modal && !v.finite;
    itself && first < modal && !syntax.clauses[number].verbs.iter().any(|v| other(&v))
}

/// Is it but a word for when (`deze zomer`)?
fn is_term(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let c = &syntax.chunks[i];
    scene.doc.is_any(c.head, &["zomer", "winter", "jaar", "week", "weekend", "jaarwisseling", "avond", "nacht"])
}

/// `Roken op het strand`, `Fokken met zulke dieren`: is the subject what one does?
fn is_doing(scene: &Scene<'_>, chunk: &Chunk) -> bool {
    let doc = scene.doc;
    let verb = doc.lex.tables.verbs.get(doc.word(chunk.head));
    let itself = |v: &crate::lexicon::VerbForm| v.readings.iter().any(|r| r.lemma == doc.word(chunk.head));
    chunk.tag == Tag::Noun && chunk.mention.is_none() && chunk.first == chunk.head && verb.is_some_and(itself)
}

/// Who or what is hit: the app that may not be used, else the subject.
fn whom(scene: &mut Scene<'_>, syntax: &Syntax, number: usize) -> Vec<u32> {
    let doc = scene.doc;
    let clause = &syntax.clauses[number];
    if clause.has_any(doc, USES)
        && let Some(id) = used(scene, syntax, number)
    {
        return vec![id];
    }
    let Some(subject) = clause.subject else { return Vec::new() };
    let mut ids = target::whom(scene, syntax, subject);
    ids.retain(|id| (gate::may_be_target(scene, *id) || group::is(scene, *id)) && !authority::has_power(scene, *id));
    if ids.is_empty() {
        ids.extend(nameless::whom(scene, syntax, subject));
    }
    ids.retain(|id| scene.entities.get(*id).is_some_and(|e| e.kind != EntityKind::Place));
    ids
}

/// The app or product with a name that the clause is about, besides its subject.
fn used(scene: &Scene<'_>, syntax: &Syntax, number: usize) -> Option<u32> {
    let subject = syntax.clauses[number].subject;
    syntax.of(number).find_map(|(i, c)| {
        let m = c.mention.filter(|_| Some(i) != subject && c.governor.is_none())?;
        let m = scene.mentions.get(m as usize)?;
        m.entity.filter(|_| matches!(m.kind(), MentionKind::Platform | MentionKind::Organisation))
    })
}

/// `Medewerkers van de provincie X`: the body whose people are forbidden something.
fn master(scene: &mut Scene<'_>, syntax: &Syntax, number: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let subject = syntax.clauses[number].subject?;
    let own = crate::claim::party::ends_in(&doc.str(syntax.chunks[subject].head).to_lowercase(), OWN);
    let van = syntax.chunks.get(subject + 1).is_some_and(|c| own && doc.is_any(c.first, &["van", "bij"]));
    let body = syntax.chunks.get(subject + 2).filter(|c| van && c.tag == Tag::Noun)?;
    let m = body.mention.and_then(|m| scene.mentions.get(m as usize));
    match m {
        Some(m) if common::is_body(scene, m) && !authority::is_court_or_prosecution(doc, m) => Some(vec![m.entity?]),
        Some(_) => None,
        None => {
            let ids = common::actors(scene, syntax, subject + 2);
            (ids.len() == 1).then_some(ids)
        }
    }
}

/// The place that the front of the clause names: `In Wierhoven mogen`, `Op het strand van Zandmonde mag`.
fn here(scene: &mut Scene<'_>, syntax: &Syntax, number: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let mut verb = syntax.clauses[number].finite()?.chunk;
    let start = doc.sentence_range(syntax.chunks[verb].first).start;
    // `mogen de binnenstad van Utrecht niet meer in`
    if ends_in_place(scene, syntax, number) {
        verb = syntax.chunks.len();
    } else if !doc.is_any(start, &["in", "op", "bij", "langs", "aan", "rond"]) {
        return None;
    }
    let named = |i: &usize| {
        let c = &syntax.chunks[*i];
        let by = c.governor.is_some_and(|g| doc.is_any(syntax.chunks[g].first, &["in", "van"]));
        c.tag == Tag::Noun && by && c.first == c.head && doc.is_upper(c.head)
    };
    let i = (0..verb).find(named)?;
    // `Op het plein in X mag niet ... Burgemeester Y heeft ...`
    if let Some(id) = around::mayor(scene, syntax.sentence, 2) {
        return Some(vec![id]);
    }
    let c = syntax.chunks[i];
    if let Some(m) = c.mention.and_then(|m| scene.mentions.get(m as usize)) {
        return (m.kind() == MentionKind::Organisation).then_some(vec![m.entity?]);
    }
    let name = doc.slice(c.first, c.last).to_owned();
    Some(vec![scene.entities.intern(EntityKind::Place, &name)])
}

/// Does the sentence end in `niet meer in`, `niet langer op`, `niet open`?
fn ends_in_place(scene: &Scene<'_>, syntax: &Syntax, number: usize) -> bool {
    let doc = scene.doc;
    let first = syntax.clauses[number].range.start;
    let range = doc.sentence_range(syntax.chunks[first].first);
    let word = |t: &usize| doc.token(*t).is_some_and(|t| t.is_word());
    let Some(t) = range.clone().rev().find(word).filter(|t| *t > range.start + 2) else { return false };
    let no_more = doc.is_any(t - 1, &["meer", "langer"]) && doc.is(t - 2, "niet");
    doc.is_any(t, &["in", "op", "binnen"]) && no_more || doc.is(t, "open") && (t - 2..t).any(|k| doc.is(k, "niet"))
}

/// Is it one person, who may not do something just once?
fn is_one_person(scene: &Scene<'_>, target: &[u32]) -> bool {
    matches!(target, [id] if scene.entities.get(*id).is_some_and(|e| e.kind == EntityKind::Person))
}

/// Does the clause say from when or how long?
fn dated(scene: &Scene<'_>, syntax: &Syntax, number: usize) -> bool {
    syntax.of(number).any(|(_, c)| {
        c.tag == Tag::Date && (is_since(scene, syntax, c) || is_from(scene, syntax, c) || is_duration(scene, c))
    })
}

fn is_since(scene: &Scene<'_>, syntax: &Syntax, c: &Chunk) -> bool {
    c.tag == Tag::Date && c.governor.is_some_and(|g| scene.doc.is(syntax.chunks[g].first, "sinds"))
}

fn is_from(scene: &Scene<'_>, syntax: &Syntax, c: &Chunk) -> bool {
    c.governor.is_some_and(|g| scene.doc.is_any(syntax.chunks[g].first, &["vanaf", "per"]))
}

fn is_duration(scene: &Scene<'_>, c: &Chunk) -> bool {
    let mention = c.mention.and_then(|m| scene.mentions.get(m as usize));
    mention.is_some_and(|m| matches!(&m.value, MentionValue::Date(d) if d.kind == DateType::Duration))
}
