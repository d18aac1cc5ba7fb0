//! Who may inquire: science, polls and reporters do too, and are no authorities.

use super::power::{Power, power};
use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, ClauseKind, Syntax, Tag, governor_name};
use crate::claim::{Scene, authority, common};
use crate::lexicon::FrameKind;
use crate::model::{EntityKind, Hedge, MentionKind, Span};
use crate::resolve::Placed;

/// What sort of proceeding a frame tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// An authority looks into something.
    Inquiry,
    /// Somebody goes to court against somebody.
    Proceedings,
    /// The prosecution of a suspect.
    Prosecution,
    /// A search at somebody's, or a suspicion that an authority has.
    Suspicion,
}

/// Words in the triggers of inquiries.
const INQUIRIES: &[&str] = &[
    "onderzo",
    "loep",
    "tegen het licht",
    "vizier",
    "vergrootglas",
    "doorlichten",
    "doorspitten",
    "nagaan",
    "natrekken",
    "uitzoeken",
    "pluizen",
    "kijken",
    "of bezien",
    "enquête",
    "zich over buigen",
    "zich in verdiepen",
    "vastbijten",
    "tanden in zetten",
    "dossier openen",
    "opheldering",
    "tand voelen",
    "controle",
    "inspecteren",
    "inspectie uitvoeren",
    "team op zetten",
    "dossier lopen",
    "dossier hebben lopen",
];

/// In those of prosecutions, of what comes before one, and of cases that are dropped.
const PROSECUTIONS: &[&str] = &[
    "vervolg",
    "strafzaak",
    "in staat van beschuldiging",
    "in verdenking",
    "zaak lopen",
    "zaak seponeren",
    "zaak heropenen",
    "zaak sluiten",
    "zaak intrekken",
    "aanklacht laten vallen",
    "aanklacht intrekken",
];

/// In those of searches, and of being made a suspect; that somebody is suspected is no inquiry of its own.
const SUSPICIONS: &[&str] =
    &["als verdachte aanmerken", "inval", "binnenvallen", "doorzoek", "huiszoeking", "over de vloer", "op de stoep"];

/// In those of going to court.
const PROCEEDINGS: &[&str] = &[
    "procedure",
    "rechtszaak",
    "tuchtzaak",
    "proces",
    "kort geding",
    "zaak aanspannen",
    "zaak beginnen",
    "zaak starten",
    "zaak openen",
    "zaak laten vallen",
    "voor de rechter",
    "naar de rechter",
    "voor het gerecht",
    "voor het hof",
    "voor de rechtbank",
    "aanklagen",
    "aanklacht indienen",
    "dagvaarden",
    "dagvaarding",
];

/// The sort of a frame by its trigger; arrests and reports to the police are none.
pub fn sort(trigger: &str) -> Option<Sort> {
    let any = |list: &[&str]| list.iter().any(|w| trigger.contains(w));
    if any(INQUIRIES) {
        Some(Sort::Inquiry)
    } else if any(PROSECUTIONS) {
        Some(Sort::Prosecution)
    } else if any(SUSPICIONS) {
        Some(Sort::Suspicion)
    } else {
        any(PROCEEDINGS).then_some(Sort::Proceedings)
    }
}

/// Is it what everybody does, an authority that inquires too (`kijkt naar`, `buigt zich over`)?
pub fn loose(trigger: &str) -> bool {
    const LOOSE: &[&str] =
        &["kijken", "buigen", "verdiepen", "vizier", "of bezien", "opheldering", "tand voelen", "controle", "inspect"];
    LOOSE.iter().any(|w| trigger.contains(w))
}

/// `Uit onderzoek van de AFM blijkt`: a body with power has made it, by name.
pub fn reported_by(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    // A compound is a study (`dna-onderzoek`).
    let Some(noun) = found.noun.filter(|n| {
        let head = syntax.chunks[*n].head;
        doc.is(head, "onderzoek") && !(head > 0 && doc.is(head - 1, "-"))
    }) else {
        return false;
    };
    let from = syntax.chunks[noun].governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "uit"));
    let van = syntax.chunks.get(noun + 1).is_some_and(|c| doc.is(c.first, "van"));
    let by = syntax.chunks.get(noun + 2).filter(|c| from && van && c.mention.is_some());
    by.is_some() && power(scene, syntax, Some(noun + 2), &[]) == Power::Strong
}

/// What an office looks at once more.
const CASES: &[&str] = &["zaak", "zaken", "dossier", "dossiers", "aanvraag", "aanvragen", "besluit", "besluiten"];

/// Is what the clause tells wished for by others, asked about, a condition, or told as a source (`uit onderzoek blijkt`)?
pub fn held_back(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, sort: Sort) -> bool {
    let doc = scene.doc;
    let sentence = doc.sentences().get(syntax.sentence).map_or(0..0, |s| s.first..s.last);
    if sentence.clone().any(|t| doc.is(t, "?")) {
        return true;
    }
    is_review(scene, syntax, found)
        || is_condition(scene, syntax, found)
        || is_wished(scene, syntax, found, sort)
        || is_source(scene, syntax, found)
        || sort == Sort::Prosecution && is_only_meant(scene, syntax, found)
        || is_no_phrase(scene, syntax, found)
        || sort == Sort::Inquiry && is_plan(scene, syntax, found)
        || is_ambition(scene, syntax, found)
}

/// `had de ambitie dat te onderzoeken`: what somebody would like or may do.
fn is_ambition(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let to_do = found.verb.is_some_and(|v| v.at > 0 && doc.is(v.at - 1, "te"));
    let clause = &syntax.clauses[found.clause];
    let outer = clause.parent.filter(|_| clause.kind == ClauseKind::Infinitive);
    let has = |n: usize| {
        let nouns = &["ambitie", "wens", "mogelijkheid", "kans", "bevoegdheid", "recht", "ruimte", "behoefte"];
        syntax.clauses[n].has_any(doc, &["hebben", "krijgen", "bieden", "ontbreken"])
            && syntax.of(n).any(|(_, c)| c.tag == Tag::Noun && doc.is_any(c.head, nouns))
    };
    to_do && (has(found.clause) || outer.is_some_and(has))
}

/// `bekijkt de zaak opnieuw`: a review.
fn is_review(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    found.noun.is_none()
        && syntax.says(doc, found.clause, &["opnieuw"])
        && syntax.of(found.clause).any(|(_, c)| doc.is_any(c.head, CASES))
}

/// `als de AFM onderzoek doet`
fn is_condition(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    syntax.clauses[found.clause].opener.is_some_and(|o| {
        syntax.chunks[o].tag == Tag::Subordinator
            && scene.doc.is_any(
                syntax.chunks[o].first,
                &["als", "indien", "of", "wanneer", "mits", "tenzij", "zodra", "voordat"],
            )
    })
}

/// `eist dat er een onderzoek komt`, `wil een onderzoek`, `moet nagaan`: asked for, or a task.
fn is_wished(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, sort: Sort) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let asked = clause.parent.is_some_and(|p| {
        matches!(clause.kind, ClauseKind::Subordinate | ClauseKind::Infinitive)
            && syntax.clauses[p]
                .has_any(doc, &["eisen", "willen", "vragen", "pleiten", "aandringen", "oproepen", "hopen", "dreigen"])
    });
    if asked {
        return true;
    }
    // `vroeg om hulp bij een onderzoek`: that runs.
    let helps =
        found.noun.and_then(|n| syntax.chunks[n].governor).is_some_and(|g| doc.is(syntax.chunks[g].first, "bij"));
    // `vraagt om opheldering` asks, and so inquires.
    if helps || found.frame.trigger.contains("opheldering") {
        return false;
    }
    // `een commissie die moet nagaan`: that is her task.
    let committee = |i: usize| {
        let head = doc.str(syntax.chunks[i].head).to_lowercase();
        COMMITTEES.iter().any(|w| head.ends_with(w))
    };
    let task = clause.has_any(doc, &["moeten"]) && !clause.subject.or(clause.antecedent).is_some_and(committee);
    let wishes =
        ["eisen", "vragen", "pleiten", "aandringen", "oproepen", "voorstellen", "verzoeken", "kunnen", "opdragen"];
    task || clause.has_any(doc, &wishes) || sort != Sort::Proceedings && clause.has_any(doc, &["willen"])
}

/// `op een onderzoek door X`, `uit onderzoek van X`: what something else comes from.
fn is_source(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let governor = found
        .noun
        .filter(|_| found.verb.is_none() && busy(scene, syntax, found).is_none())
        .and_then(|n| syntax.chunks[n].governor);
    governor.is_some_and(|g| {
        let name = governor_name(scene.doc, &syntax.chunks[g]);
        !matches!(name, "na" | "sinds" | "tijdens")
            && !reported_by(scene, syntax, found)
            && !whose(scene, syntax, found)
            && suspect(scene, syntax, found).is_none()
    })
}

/// Of a prosecution: `om hem te vervolgen`, `het risico vervolgd te worden`, or `vervolgt hij`, who goes on to say.
fn is_only_meant(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let meant = clause.kind == ClauseKind::Infinitive
        || found.verb.is_none()
        || clause.verbs.iter().any(|v| v.at > 0 && doc.is(v.at - 1, "te")) && !clause.has_any(doc, &["besluiten"]);
    let says = !found.passive && found.noun.is_none() && found.part(crate::lexicon::Part::Target).is_none();
    meant || says
}

/// Do the words of the frame make no phrase of it?
fn is_no_phrase(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    // `fouten in het onderzoek zijn`: only `in onderzoek` is a fixed phrase.
    let loose = found.frame.trigger.starts_with("in onderzoek")
        && found.noun.is_some_and(|n| {
            let c = &syntax.chunks[n];
            c.last - c.first > 1 || !c.governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "in") && g + 1 == n)
        })
        && busy(scene, syntax, found).is_none()
        && !whose(scene, syntax, found)
        && suspect(scene, syntax, found).is_none();
    // `dat het onderzoek de aanklagers deed concluderen`: it made them do so.
    let causes = found.frame.trigger.ends_with(" doen")
        && clause.finite().is_some_and(|v| doc.lex.spelling(v.lemma) == "doen")
        && clause.verbs.iter().any(|v| !v.finite && !v.participle);
    loose || causes
}

/// Is a plan looked into, or what may come of one? That is for those who make it.
fn is_plan(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    // `onderzoekt hoe de smokkel kan worden aangepakt`
    let plans = syntax.clauses.iter().any(|c| {
        c.parent == Some(found.clause)
            && c.opener.is_some_and(|o| doc.is(syntax.chunks[o].first, "hoe"))
            && c.finite().is_some_and(|v| !v.past && doc.is_any(v.at, &["kan", "kunnen"]))
            && c.verbs.iter().any(|v| doc.is(v.at, "worden"))
            // `onderzoekt of scholen leerlingen mogen weigeren`
            || c.parent == Some(found.clause)
                && c.opener.is_some_and(|o| doc.is(syntax.chunks[o].first, "of"))
                && c.finite().is_some_and(|v| doc.is_any(v.at, &["mag", "mogen"]))
                && c.subject.is_some_and(|s| syntax.chunks[s].mention.is_none())
    });
    plans
        || found.part(crate::lexicon::Part::Target).is_some_and(|i| {
            let head = doc.str(syntax.chunks[i].head).to_lowercase();
            PLANS.iter().any(|p| head.ends_with(p))
        })
}

/// `X is verdachte in een onderzoek naar witwassen`: the chunk of who is.
pub fn suspect(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let clause = &syntax.clauses[found.clause];
    let named = clause.subject.filter(|s| syntax.chunks[*s].mention.is_some())?;
    let doc = scene.doc;
    let is = |(i, c): (usize, &Chunk)| {
        i != named && c.governor.is_none() && doc.is_any(c.head, &["verdachte", "hoofdverdachte"])
    };
    let copula = |v: &crate::claim::syntax::Verb| matches!(doc.lex.spelling(v.lemma), "zijn" | "worden" | "blijven");
    let denied = |(_, c): (usize, &Chunk)| doc.is_any(c.first, &["niet", "geen", "nooit"]);
    let said = clause.verbs.iter().all(copula) && !syntax.of(found.clause).any(denied);
    (said && syntax.of(found.clause).any(is)).then_some(named)
}

/// Who is set up to inquire.
pub const COMMITTEES: &[&str] = &["commissie", "team", "werkgroep", "taskforce"];

/// `het onderzoek van de ACM naar X`: by whom and into what stands with the noun, whatever is said of it.
pub fn whose(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let Some(noun) = found.noun else { return false };
    let prep =
        |i: usize, word: &str| syntax.chunks.get(i).is_some_and(|c| c.tag == Tag::Preposition && doc.is(c.first, word));
    prep(noun + 1, "van")
        && prep(noun + 3, "naar")
        && syntax.chunks.get(noun + 2).is_some_and(|c| c.mention.is_some())
        && power(scene, syntax, Some(noun + 2), &[]) == Power::Strong
}

/// Is who acts a court? What it looks at is a case.
pub fn is_court(scene: &Scene<'_>, syntax: &Syntax, chunk: Option<usize>) -> bool {
    chunk.is_some_and(|i| {
        let c = &syntax.chunks[i];
        let words = scene.doc.slice(c.first, c.last).to_lowercase();
        authority::is_court_name(scene.doc, &words)
            && !words.contains("onderzoeksrechter")
            && !words.contains("strafhof")
    })
}

/// `overweegt een onderzoek`: the words that leave it open.
pub fn considered(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<(Hedge, Option<Span>)> {
    let clause = &syntax.clauses[found.clause];
    let doc = scene.doc;
    let own = clause.verbs.iter();
    let outer = clause.parent.map(|p| syntax.clauses[p].verbs.as_slice()).unwrap_or_default();
    let mut all = own.chain(outer.iter().filter(|_| clause.kind == ClauseKind::Infinitive));
    let verb = all.find(|v| doc.lex.spelling(v.lemma) == "overwegen")?;
    Some((Hedge::Possible, Some(doc.span(verb.at, verb.at + 1))))
}

/// Who is busy with the inquiry that stands behind a preposition, or has stopped (`De politie is gestopt met haar onderzoek naar`, `hield in een onderzoek
/// naar drugssmokkel acht mensen aan`): the subject, where it has power.
pub fn busy(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let doc = scene.doc;
    if found.frame.kind != FrameKind::Noun && !found.frame.trigger.starts_with("in onderzoek") {
        return None;
    }
    let governor = syntax.chunks[found.noun?].governor?;
    let clause = &syntax.clauses[found.clause];
    let acts = !clause
        .verbs
        .iter()
        .any(|v| clause.passive(doc, v.lemma) && !doc.is_any(v.at, &["gestopt", "gestart", "begonnen"]));
    let with = matches!(
        governor_name(doc, &syntax.chunks[governor]),
        "met" | "aan" | "bij" | "voor" | "in" | "wegens" | "vanwege"
    );
    // `Het OM meldde dat in een onderzoek naar drugssmokkel acht mensen zijn aangehouden`
    let arrested =
        clause.kind == ClauseKind::Subordinate && clause.has_any(doc, &["aanhouden", "oppakken", "arresteren"]) && with;
    if arrested && let Some(teller) = clause.parent.and_then(|p| syntax.clauses[p].subject) {
        return (power(scene, syntax, Some(teller), &[]) == Power::Strong).then_some(teller);
    }
    // `Bij het onderzoek naar de moord heeft de politie drie mensen aangehouden`: the whole stands before the verb.
    let opens = clause.finite().is_some_and(|v| found.noun.is_some_and(|n| n < v.chunk));
    let subject = clause.subject.filter(|s| with && acts && (opens || *s < found.noun.unwrap_or(0)))?;
    let chunk = &syntax.chunks[subject];
    if chunk.tag == Tag::Pronoun {
        return None;
    }
    (power(scene, syntax, Some(subject), &[]) == Power::Strong).then_some(subject)
}

/// Who leads it: `wordt geleid door X`, `staat onder leiding van X`.
pub fn leader(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let led = clause.has_any(doc, &["leiden", "uitvoeren", "verrichten", "coördineren"]);
    syntax.of(found.clause).filter(|(_, c)| c.tag == Tag::Noun).map(|(i, _)| i).find(|&i| {
        syntax.chunks[i].governor.is_some_and(|g| {
            let g = &syntax.chunks[g];
            led && doc.is(g.first, "door") || doc.is(g.first, "van") && g.first > 1 && doc.is(g.first - 1, "leiding")
        })
    })
}

/// The body with power whose words the noun stands in (`"Het onderzoek loopt nog", zegt de politie`).
pub fn speaker(scene: &mut Scene<'_>, syntax: &Syntax, at: usize) -> Option<u32> {
    let &[id] = common::said_by_whom(scene, at).as_slice() else { return None };
    if power(scene, syntax, None, &[id]) == Power::Strong {
        return Some(id);
    }
    // `woordvoerder (Openbaar Ministerie)`: whom he speaks for.
    let name = scene.entities.get(id)?.name.strip_suffix(')')?.split_once(" (")?.1.to_owned();
    let body = authority::authority_name(&name).then(|| scene.entities.intern(EntityKind::Organisation, &name))?;
    (power(scene, syntax, None, &[body]) == Power::Strong).then_some(body)
}

/// Heads of what science and policy look into.
const PLANS: &[&str] = &[
    "effect",
    "effecten",
    "gevolgen",
    "mogelijkheid",
    "mogelijkheden",
    "haalbaarheid",
    "invloed",
    "kansen",
    "alternatieven",
    "opties",
    "scenario's",
    "werking",
    "kwaliteit",
    "behoefte",
    "nadelen",
    "voordelen",
    "voor",
    "draagvlak",
    "optie",
];

/// Heads of phrases in which `van` names whoever suffered.
const SUFFERED: &[&str] = &[
    "moord",
    "dood",
    "aanslag",
    "bedreiging",
    "bedreigingen",
    "ongeluk",
    "ongeval",
    "mishandeling",
    "verkrachting",
    "overval",
    "vermissing",
    "diefstal",
    "verdwijning",
    "brand",
    "explosie",
    "aanval",
    "inbraak",
    "adres",
    "botsing",
    "aanvaring",
    "crash",
    "ramp",
    "schietpartij",
    "sterfte",
    "bestorming",
    "beschieting",
    "steekpartij",
    "ontvoering",
    "gijzeling",
    "vergiftiging",
    "schietincident",
    "neersteken",
];

/// Does the noun phrase at chunk `i`, or one that hangs on it, tell of something done to somebody?
pub fn suffered(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    (i..(i + 4).min(syntax.chunks.len())).any(|k| {
        let head = scene.doc.str(syntax.chunks[k].head).to_lowercase();
        syntax.chunks[k].tag == Tag::Noun && SUFFERED.iter().any(|s| head.ends_with(s))
    })
}

/// Is the entity a body or a person, or a name that may be one: no place, no road?
pub fn is_body_or_person(scene: &Scene<'_>, id: u32) -> bool {
    scene.entities.get(id).is_some_and(|e| match e.kind {
        EntityKind::Person | EntityKind::Organisation | EntityKind::Platform => true,
        // `het Land van Maas en Waal`
        EntityKind::Unknown => !e.name.contains(|c: char| c.is_ascii_digit()) && e.name != "Land",
        _ => false,
    })
}

/// Is the entity one that is inquired into by name?
pub fn is_somebody(scene: &Scene<'_>, id: u32) -> bool {
    scene.entities.get(id).is_some_and(|e| {
        matches!(e.kind, EntityKind::Person | EntityKind::Organisation | EntityKind::Platform | EntityKind::Unknown)
    })
}

/// The prosecution that the sentences around token `at` name.
pub fn prosecution_near(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let from = scene.mentions.partition_point(|m| m.sentence + 2 < here);
    let fits = |m: &&Placed| {
        let words = doc.slice(m.first, m.last).to_lowercase();
        m.kind() == MentionKind::Organisation
            && (words == "om" || ["openbaar ministerie", "justitie", "parket"].iter().any(|w| words.contains(w)))
    };
    let near = scene.mentions[from..].iter().take_while(|m| m.sentence <= here + 1).filter(fits);
    near.min_by_key(|m| m.sentence.abs_diff(here)).and_then(|m| m.entity)
}

/// The prosecutor by his office (`de procureur-generaal`), whom the sentence of token `at` or the two beside it name.
pub fn prosecutor_near(scene: &mut Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let all = [Some(here), Some(here + 1), here.checked_sub(1)];
    let at = all.into_iter().flatten().find_map(|s| {
        let mut range = doc.sentences().get(s).map(|s| s.first..s.last)?;
        range.find(|t| {
            doc.is_any(*t, &["procureur-generaal", "staatsaanklager", "aanklager", "aanklagers"])
                && *t > 0
                && doc.is(*t - 1, "de")
        })
    })?;
    if let Some(id) = scene.mention_at(at).and_then(|(_, m)| m.entity) {
        return Some(id);
    }
    Some(scene.entities.intern(EntityKind::Person, &doc.str(at).to_lowercase()))
}
