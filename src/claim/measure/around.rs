//! Who took a measure that its clause tells of nobody: `zo heeft X besloten`, `Dat heeft X gelast`, or the one that the sentence beside it speaks of.

use super::gate;
use crate::claim::syntax::{Clause, ClauseKind, Syntax, Tag};
use crate::claim::{Scene, authority};
use crate::model::MentionValue;
use crate::text::Doc;

/// What somebody with power does who takes a measure.
const TAKES: &[&str] = &[
    "aankondigen",
    "besluiten",
    "beslissen",
    "bepalen",
    "gelasten",
    "bevelen",
    "opdragen",
    "verordonneren",
    "eisen",
    "ingrijpen",
    "verbieden",
    "bekrachtigen",
    "bekendmaken",
    "intrekken",
    "opleggen",
    "optreden",
    "schorsen",
    "schrappen",
    "sluiten",
    "stilleggen",
    "ontnemen",
    "afkondigen",
    "uitvaardigen",
    "instellen",
];

/// Those of them that say themselves what is done to whom: in the sentence beside they tell of the measure only where that points at it.
const DOES: &[&str] = &[
    "verbieden",
    "bekrachtigen",
    "bekendmaken",
    "intrekken",
    "opleggen",
    "schorsen",
    "schrappen",
    "sluiten",
    "ontnemen",
];

/// What somebody with power does who gives the reason of a measure.
const JUDGES: &[&str] = &[
    "vinden",
    "constateren",
    "vaststellen",
    "aantreffen",
    "treffen",
    "oordelen",
    "verwijten",
    "rekenen",
    "vrezen",
    "spreken",
    "komen",
    "nemen",
    "zien",
    "noemen",
    "willen",
    "concluderen",
    "stellen",
    "hebben",
    "achten",
    "ontdekken",
    "sturen",
];

/// `zo heeft de KNVB besloten`, `, besloot de burgemeester`: who took the measure by another main clause of the sentence.
pub fn decided(scene: &mut Scene<'_>, syntax: &Syntax, own: usize, target: &[u32]) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let takes = |c: &usize| {
        let clause = &syntax.clauses[*c];
        *c != own && clause.kind == ClauseKind::Main && clause.has_any(doc, TAKES)
    };
    let mains: Vec<usize> = (0..syntax.clauses.len()).filter(takes).collect();
    mains.into_iter().find_map(|clause| actor(scene, syntax, clause, target))
}

/// `X moet dicht, vindt burgemeester Y`: who wants it, by the main clause behind it that begins with its verb.
pub fn wanted(scene: &mut Scene<'_>, syntax: &Syntax, own: usize, target: &[u32]) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let wants = |c: &usize| {
        *c != own && syntax.clauses[*c].has_any(doc, &["vinden", "willen"]) && syntax.is_verb_first_behind(own, *c)
    };
    let main = (0..syntax.clauses.len()).find(wants)?;
    actor(scene, syntax, main, target)
}

/// Does the sentence name one of these, or say `dat` of what was told?
fn points(scene: &Scene<'_>, said: &Syntax, main: usize, target: &[u32]) -> bool {
    let doc = scene.doc;
    let that =
        |(_, c): (usize, &crate::claim::syntax::Chunk)| c.tag == Tag::Pronoun && doc.is_any(c.first, &["dat", "dit"]);
    let Some(range) = doc.sentences().get(said.sentence).map(|s| s.first..s.last) else { return false };
    said.of(main).any(that)
        || doc.is_any(range.start, &["dat", "dit", "zo"])
        || range.clone().any(|t| doc.is_any(t, &["daartoe", "hiertoe"]))
        || scene.mentions_in(range.start, range.end).any(|(_, m)| m.entity.is_some_and(|id| target.contains(&id)))
}

/// Does the main clause of the sentence beside tell who took the measure?
fn tells(scene: &Scene<'_>, said: &Syntax, main: usize, target: &[u32], reasons: bool) -> bool {
    let doc = scene.doc;
    let does_itself = said.clauses[main].has_any(doc, DOES);
    does(doc, said, main, TAKES) && (!does_itself || points(scene, said, main, target))
        || reasons && reason(doc, &said.clauses[main])
}

/// Who took the measure that clause `own` of the sentence tells; `reasons` lets in whoever gives the reason for it in the sentence beside.
pub fn of(scene: &mut Scene<'_>, syntax: &Syntax, own: usize, target: &[u32], reasons: bool) -> Option<Vec<u32>> {
    let doc = scene.doc;
    if let Some(ids) = decided(scene, syntax, own, target) {
        return Some(ids);
    }
    // `Dat heeft de gemeente gelast`, `De inspectie vindt ...`
    let next = doc.sentences().get(syntax.sentence + 1).map(|s| s.first);
    if let Some(first) = next {
        let said = scene.syntax(first);
        let main = said.main();
        if let Some(main) = main.filter(|m| *m < 2)
            && tells(scene, &said, main, target, reasons)
            && let Some(ids) = actor(scene, &said, main, target)
        {
            return Some(ids);
        }
    }
    // `De burgemeester greep in. Het café is gesloten.`
    let before = syntax.sentence.checked_sub(1).and_then(|s| doc.sentences().get(s)).map(|s| s.first)?;
    let said = scene.syntax(before);
    let main = said.main()?;
    let takes = tells(scene, &said, main, target, reasons);
    if let Some(ids) = takes.then(|| actor(scene, &said, main, target)).flatten() {
        return Some(ids);
    }
    // `X werd door de toezichthouder op de vingers getikt. X mag geen klanten werven.`
    let by = |i: &usize| {
        let c = &said.chunks[*i];
        c.tag == Tag::Noun && c.governor.is_some_and(|g| g + 1 == *i && doc.is(said.chunks[g].first, "door"))
    };
    // `De politie heeft een café gesloten op last van de burgemeester. Het gaat om X`
    let ordered = (0..said.clauses.len()).find_map(|c| super::reading::ordered_by(scene, &said, c));
    if let Some(ids) = ordered.and_then(|i| empowered(scene, &said, i, target)) {
        return Some(ids);
    }
    let i = (0..said.chunks.len()).find(by)?;
    let about = scene.mentions_in(doc.sentence_range(before).start, doc.sentence_range(before).end);
    let same = about.filter_map(|(_, m)| m.entity).any(|id| target.contains(&id));
    same.then(|| empowered(scene, &said, i, target)).flatten()
}

/// The government, regulator or inspectorate in whose words, or in those of whose spokesman, token `at` stands.
pub fn speaking(scene: &mut Scene<'_>, at: usize) -> Option<u32> {
    let &[id] = crate::claim::common::said_by_whom(scene, at).as_slice() else { return None };
    let name = scene.entities.get(id)?.name.clone();
    let body = match name.strip_suffix(')').and_then(|n| n.strip_prefix("woordvoerder (")) {
        Some(body) => scene.entities.intern(crate::model::EntityKind::Organisation, body),
        None => id,
    };
    let name = scene.entities.get(body)?.name.to_lowercase();
    let other = ["politie", "openbaar ministerie", "justitie", "kamer", "parlement", "senaat", "rechtbank", "hof"];
    (authority::has_power(scene, body) && !other.iter().any(|o| name.contains(o))).then_some(body)
}

/// `De sloop ligt stil. De inspectie greep in`: who did so in the sentence behind.
pub fn stepped_in(scene: &mut Scene<'_>, syntax: &Syntax) -> Option<Vec<u32>> {
    next_does(scene, syntax.sentence + 1, &["ingrijpen", "stilleggen", "gelasten", "bevelen"])
}

/// Does the sentence that begins at token `first` begin with or soon say `dat` or `dit`?
pub fn points_back(doc: &Doc<'_>, first: usize) -> bool {
    doc.sentence_range(first).take(7).any(|t| doc.is_any(t, &["dat", "dit"]))
}

/// `Dat heeft X besloten`, in the sentence behind or, where that one tells what disobedience costs, the one behind it.
pub fn decided_that(scene: &mut Scene<'_>, syntax: &Syntax) -> Option<Vec<u32>> {
    const DECIDES: &[&str] = &["besluiten", "beslissen", "bepalen", "gelasten", "bevelen", "opdragen", "eisen"];
    let doc = scene.doc;
    let start = |k: usize| doc.sentences().get(syntax.sentence + k).map(|s| s.first);
    let that = |t: usize| points_back(doc, t);
    let costs =
        |t: usize| doc.sentence_range(t).any(|t| doc.is_any(t, &["dwangsom", "anders", "kost", "riskeert", "dan"]));
    // `Ze schreef pillen voor. Dat heeft X besloten`: behind a sentence on what was done wrong.
    let opens = |t: usize| doc.is_any(t, &["dat", "dit"]);
    let between = start(1).is_some_and(|t| costs(t) || !that(t)) && start(2).is_some_and(opens);
    let k = if start(1).is_some_and(costs) && start(2).is_some_and(that) || between { 2 } else { 1 };
    start(k).filter(|t| that(*t))?;
    next_does(scene, syntax.sentence + k, DECIDES)
}

/// The one mayor with a name at most `far` sentences from `sentence`.
pub fn mayor(scene: &Scene<'_>, sentence: usize, far: usize) -> Option<u32> {
    let from = scene.mentions.partition_point(|m| m.sentence + far < sentence);
    let near = scene.mentions[from..].iter().take_while(|m| m.sentence <= sentence + far);
    let mayors = near.filter(
        |m| matches!(&m.value, MentionValue::Official(o) if o.role == "burgemeester" && o.name.is_some() && !o.former),
    );
    let mut ids = mayors.filter_map(|m| m.entity);
    let first = ids.next()?;
    ids.all(|id| id == first).then_some(first)
}

/// Who with power does one of these in the first main clause of the sentence.
fn next_does(scene: &mut Scene<'_>, sentence: usize, verbs: &[&str]) -> Option<Vec<u32>> {
    let first = scene.doc.sentences().get(sentence)?.first;
    let said = scene.syntax(first);
    let main = said.main().filter(|m| *m < 2)?;
    let takes = does(scene.doc, &said, main, verbs);
    takes.then(|| actor(scene, &said, main, &[])).flatten()
}

/// Does the clause have one of the verbs? In `X heeft dat besloten` the participle may be read as the end of a clause with `dat`.
fn does(doc: &Doc<'_>, syntax: &Syntax, number: usize, verbs: &[&str]) -> bool {
    let clause = &syntax.clauses[number];
    let that = |c: &Clause| {
        c.parent == Some(number)
            && c.subject.is_none()
            && c.opener.is_some_and(|o| doc.is(syntax.chunks[o].first, "dat"))
            && c.has_any(doc, verbs)
    };
    clause.has_any(doc, verbs)
        || is_parted(doc, syntax, number, verbs)
        || clause.has_any(doc, &["hebben"]) && syntax.clauses.iter().any(that)
}

/// `kondigde dat donderdag aan`, `maakte dat bekend`: a separable verb whose particle stands behind a pronoun that may open a clause.
fn is_parted(doc: &Doc<'_>, syntax: &Syntax, number: usize, verbs: &[&str]) -> bool {
    const PARTED: &[(&str, &[&str], &str)] = &[
        ("aankondigen", &["kondigt", "kondigde", "kondigden"], "aan"),
        ("afkondigen", &["kondigt", "kondigde", "kondigden"], "af"),
        ("bekendmaken", &["maakt", "maakte", "maakten"], "bekend"),
    ];
    let Some(verb) = syntax.clauses[number].finite().map(|v| v.at) else { return false };
    let end = doc.sentence_range(verb).end;
    PARTED.iter().any(|(lemma, forms, particle)| {
        verbs.contains(lemma)
            && doc.is_any(verb, *forms)
            && (verb + 1..end.min(verb + 6)).any(|t| doc.is_any(t, &["dat", "dit"]))
            && (verb + 2..end).any(|t| doc.is(t, particle))
    })
}

fn reason(doc: &Doc<'_>, clause: &Clause) -> bool {
    clause.has_any(doc, JUDGES)
}

/// What a court does that forbids or orders something.
const RULES: &[&str] = &[
    "bepalen",
    "oordelen",
    "beslissen",
    "besluiten",
    "bevelen",
    "gelasten",
    "verbieden",
    "opleggen",
    "schrappen",
    "schorsen",
];

/// `, heeft de rechtbank in X geoordeeld`, `Dat heeft het hof bepaald`: the court that decided on what clause `own` tells, by another main clause of the
/// sentence or the first one of the next.
pub fn court_behind(scene: &mut Scene<'_>, syntax: &Syntax, own: usize, target: &[u32]) -> Option<Vec<u32>> {
    let that = |s: usize| scene.doc.sentences().get(s).is_some_and(|s| scene.doc.is_any(s.first, &["dat", "dit"]));
    let further = Some(syntax.sentence + 2).filter(|s| that(*s) && !that(*s - 1));
    ruler(scene, syntax, Some(own))
        .or_else(|| court_in(scene, syntax.sentence + 1, target))
        .or_else(|| further.and_then(|s| court_in(scene, s, target)))
}

/// `Het hof besliste woensdag over X. X mag niet meer ...`: the court that decided in the sentence before.
pub fn court_before(scene: &mut Scene<'_>, syntax: &Syntax, target: &[u32]) -> Option<Vec<u32>> {
    court_in(scene, syntax.sentence.checked_sub(1)?, target)
}

/// The court that decided in a sentence beside, where that says `dat`, names whom it hits or ends in the words for who decided (`, oordeelde het hof`).
fn court_in(scene: &mut Scene<'_>, sentence: usize, target: &[u32]) -> Option<Vec<u32>> {
    let first = scene.doc.sentences().get(sentence)?.first;
    let said = scene.syntax(first);
    let behind = |n: usize| (0..n).any(|own| said.is_verb_first_behind(own, n));
    let meant = (0..said.clauses.len()).any(|n| {
        said.clauses[n].kind == ClauseKind::Main
            && does(scene.doc, &said, n, RULES)
            && (behind(n) || points(scene, &said, n, target))
    });
    if meant { ruler(scene, &said, None) } else { None }
}

/// `mag van de rechter nooit meer`, `blijft verboden van de rechter`: the court by whose will it is so, behind a verb or a small word and no noun.
pub fn by_will_of_court(scene: &mut Scene<'_>, syntax: &Syntax, own: usize) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let begin = doc.sentences().get(syntax.sentence).map_or(0, |s| s.first);
    let will = |(i, c): &(usize, &crate::claim::syntax::Chunk)| {
        let Some(van) = c.governor.map(|g| syntax.chunks[g].first).filter(|t| doc.is(*t, "van")) else { return false };
        let before = van.checked_sub(1).filter(|_| van > begin).and_then(|t| syntax.chunk_at(t));
        let of_noun = before.is_some_and(|k| k + 2 == *i && syntax.chunks[k].tag == Tag::Noun);
        let ban = van > begin && doc.is(van - 1, "verboden");
        c.tag == Tag::Noun && (ban || !of_noun) && gate::names_court(scene, c.first, c.last)
    };
    let court = syntax.of(own).find(will).map(|(i, _)| i)?;
    let ids = crate::claim::common::actors(scene, syntax, court);
    (!ids.is_empty()).then_some(ids)
}

/// `, zegt burgemeester X`: whoever with power says it, by the main clause behind that begins with its verb.
pub fn sayer_behind(scene: &mut Scene<'_>, syntax: &Syntax, own: usize, target: &[u32]) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let says = |c: &usize| {
        *c != own
            && syntax.clauses[*c].has_any(doc, &["zeggen", "benadrukken", "stellen", "bevestigen", "herhalen"])
            && syntax.is_verb_first_behind(own, *c)
    };
    let main = (0..syntax.clauses.len()).find(says)?;
    actor(scene, syntax, main, target)
}

/// The court that is the subject of a main clause other than `own` in which it decides something: it takes no measures of its own, but what it forbids or
/// orders is told of others as one.
fn ruler(scene: &mut Scene<'_>, syntax: &Syntax, own: Option<usize>) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let decides = |n: &usize| {
        let clause = &syntax.clauses[*n];
        Some(*n) != own && clause.kind == ClauseKind::Main && does(doc, syntax, *n, RULES)
    };
    let number = (0..syntax.clauses.len()).find(decides)?;
    let court = |s: &usize| {
        let c = &syntax.chunks[*s];
        gate::names_court(scene, c.first, c.last) && (c.mention.is_some() || c.definite)
    };
    // `Dat heeft het Tuchtcollege bepaald`: the pronoun may be read as the subject.
    let front = || {
        let i = syntax.of(number).map(|(i, _)| i).find(|i| syntax.chunks[*i].tag == Tag::Noun)?;
        let c = &syntax.chunks[i];
        // A court rules, and that is told as such; a tribunal of a trade suspends.
        let tribunal = gate::disciplines(doc.slice(c.first, c.last));
        (c.governor.is_none() && tribunal && decides(&number)).then_some(i).filter(court)
    };
    let subject = syntax.clauses[number].subject.filter(court).or_else(front)?;
    let ids = crate::claim::common::actors(scene, syntax, subject);
    (!ids.is_empty()).then_some(ids)
}

/// Who with power to take measures is the subject of a clause: no court, police, prosecutor or parliament.
fn actor(scene: &mut Scene<'_>, syntax: &Syntax, clause: usize, target: &[u32]) -> Option<Vec<u32>> {
    let free = |i: &usize| {
        let c = &syntax.chunks[*i];
        c.tag == Tag::Noun && c.governor.is_none() && (c.mention.is_some() || c.definite)
    };
    let i = syntax.of(clause).map(|(i, _)| i).find(free)?;
    empowered(scene, syntax, i, target)
}

/// Who the chunk is, if a body or official with power to take measures.
fn empowered(scene: &mut Scene<'_>, syntax: &Syntax, i: usize, target: &[u32]) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let chunk = syntax.chunks[i];
    let words = doc.slice(chunk.first, chunk.last).to_lowercase();
    let head = doc.str(chunk.head).to_lowercase();
    let other = ["politie", "openbaar ministerie", "justitie", "kamer", "parlement", "senaat"];
    let mention = chunk.mention.and_then(|m| scene.mentions.get(m as usize));
    let spokesman = mention.is_some_and(|m| {
        matches!(&m.value, MentionValue::Official(o) if o.category == Some(crate::model::RoleCategory::Spokesperson))
    });
    if words == "om"
        || spokesman
        || other.iter().any(|o| words.contains(o) || head.ends_with(o)) && !words.contains("ondernemingskamer")
        || mention.is_some_and(|m| authority::is_court_or_prosecution(doc, m))
    {
        return None;
    }
    let ids = gate::actors(scene, syntax, i);
    let place = ids.iter().any(|id| scene.entities.get(*id).is_some_and(|e| e.kind == crate::model::EntityKind::Place));
    let fits = !ids.is_empty()
        && !place
        && !ids.iter().any(|id| target.contains(id))
        && gate::acts_with_power(scene, syntax, i, &ids);
    fits.then_some(ids)
}
