//! Money that somebody must pay where no noun says what it is: by order of a court or authority, to one, to victims, for a wrong, for every day.

use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, ClauseKind, Syntax, Tag, governor_name, place};
use crate::claim::{Scene, authority, common};
use crate::lexicon::{Cue, Part};
use crate::model::{DateType, MentionKind, MentionValue, Per};

/// Those whom damages are paid to.
pub(super) const VICTIMS: &[&str] = &[
    "slachtoffer",
    "slachtoffers",
    "nabestaanden",
    "gedupeerden",
    "gedupeerde",
    "benadeelden",
    "familie",
    "families",
    "weduwe",
];

/// Private people whom a body pays damages.
const PEOPLE: &[&str] = &[
    "echtpaar",
    "stel",
    "man",
    "vrouw",
    "patiënt",
    "patiënte",
    "patiënten",
    "omwonenden",
    "ouders",
    "boeren",
    "beleggers",
];

/// Verbs of those who decide.
const DECIDES: &[&str] = &[
    "bepalen",
    "beslissen",
    "besluiten",
    "oordelen",
    "vinden",
    "vonnissen",
    "uitspreken",
    "beschikken",
    "concluderen",
];

/// What sort of penalty it is: a rate where it is paid for every day, tax where the fiscus asks it, damages where a court or jury orders it or victims get
/// it, a fine where an authority does or gets it or a wrong is named.
pub(super) fn kind(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<String> {
    // `betaalt 3 miljoen aan de toezichthouder`
    if matches!(found.frame.trigger.as_str(), "betalen" | "aftikken" | "overmaken") {
        let payer = found.part(Part::Payer).is_some_and(|i| syntax.chunks[i].mention.is_some());
        return paid_to(scene, syntax, found)
            .filter(|_| payer)
            .and_then(|i| penal(scene, syntax, i))
            .map(str::to_owned);
    }
    if !found.frame.trigger.starts_with("moeten ") {
        return None;
    }
    let doc = scene.doc;
    let body =
        found.part(Part::Payer).and_then(|i| syntax.chunks[i].mention).and_then(|m| scene.mentions.get(m as usize));
    let company = body.is_some_and(|m| common::is_body(scene, m) && !authority::is_authority(scene, m));
    let to_victims = found.part(Part::Recipient).is_some_and(|i| {
        let head = syntax.chunks[i].head;
        doc.is_any(head, VICTIMS) || company && doc.is_any(head, PEOPLE)
    });
    let own = must_by(scene, syntax, found);
    let decided = decided_by(scene, syntax, found);
    let to = paid_to(scene, syntax, found).is_some();
    let told = told_behind(scene, syntax, found);
    let court = [own, decided].into_iter().flatten().any(|i| is_court(scene, syntax, i)) || told == Some(true);
    let by = [own, decided].into_iter().flatten().any(|i| may_fine(scene, syntax, i)) || told.is_some();
    let payer = found.part(Part::Payer).is_some_and(|i| {
        let chunk = &syntax.chunks[i];
        chunk.mention.is_some()
            || chunk.tag == Tag::Pronoun && !doc.is_any(chunk.first, &["we", "wij", "ik", "je", "u", "men"])
            || chunk.tag == Tag::Noun && chunk.definite
    });
    if !payer && !to_victims && !court {
        return None;
    }
    let until = doc.sentence_range(syntax.chunks.first()?.first).any(|t| {
        doc.is_any(t, &["zolang", "totdat", "overtreding", "overtreden", "overtreedt", "overschrijdt", "nalaat"])
    });
    if (court || by || to || until) && each_time(scene, syntax, found) {
        return Some("dwangsom".to_owned());
    }
    // `misdaadgeld`, `criminele winst`: taken back, whoever orders it.
    let state =
        found.part(Part::Recipient).is_some_and(|i| doc.is_any(syntax.chunks[i].head, &["staat", "rijk", "schatkist"]));
    if court && state {
        return Some("claim".to_owned());
    }
    let gains = doc.sentence_range(syntax.chunks.first()?.first).any(|t| {
        doc.is_any(t, &["misdaadgeld", "crimineel", "criminele", "wederrechtelijk", "drugswinst", "misdaadwinst"])
    });
    if gains && (court || by || to) {
        return Some("claim".to_owned());
    }
    let wrong =
        syntax.of(found.clause).any(|(_, c)| c.tag == Tag::Preposition && doc.is_any(c.first, &["wegens", "vanwege"]));
    if to_victims || court && !(wrong && found.part(Part::Recipient).is_none()) {
        return Some("schadevergoeding".to_owned());
    }
    if taxes(scene, syntax, found) {
        return Some("naheffing".to_owned());
    }
    let beside = [syntax.sentence.checked_sub(1), Some(syntax.sentence)].into_iter().flatten();
    let punished = beside.filter_map(|s| doc.sentences().get(s)).any(|s| {
        (s.first..s.last)
            .any(|t| doc.is_any(t, &["bestraft", "gestraft", "beboet", "bestrafte", "strafte", "beboette"]))
    });
    if punished && payer {
        return Some("boete".to_owned());
    }
    let wrong = wrong || for_deed(scene, syntax, found);
    (wrong || by || to).then(|| "boete".to_owned())
}

/// `moet 3 ton betalen voor het lozen van afval`, where somebody watches or objects: for what was done.
fn for_deed(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let deed = syntax.of(found.clause).any(|(i, c)| {
        c.tag == Tag::Preposition && doc.is(c.first, "voor") && doc.is(c.last, "het") && {
            let verb = if doc.is(c.last + 1, "niet") { c.last + 2 } else { c.last + 1 };
            doc.str(verb).ends_with("en")
                && doc.lex.tables.verbs.get(doc.word(verb)).is_some_and(|f| f.readings.iter().any(|r| r.infinitive))
                && syntax.chunks.get(i + 1).is_some()
        }
    });
    let here = syntax.sentence;
    deed && [here.checked_sub(1), Some(here), Some(here + 1)]
        .into_iter()
        .flatten()
        .filter_map(|s| doc.sentences().get(s))
        .any(|s| {
            let watched = scene.mentions_in(s.first, s.last).any(|(_, m)| authority::may_fine(scene, m));
            watched
                || (s.first..s.last).any(|t| {
                    doc.is_any(
                        t,
                        &[
                            "bezwaar",
                            "overtreding",
                            "overtreden",
                            "toezichthouder",
                            "rechter",
                            "rechtbank",
                            "wet",
                            "verboden",
                        ],
                    )
                })
        })
}

/// Is it paid again and again: `1000 euro per dag`, `elke dag een half miljoen euro`?
fn each_time(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    // `Voor elke nacht dat het verbod wordt overtreden`
    let start = doc.sentence_range(syntax.chunks.first().map_or(0, |c| c.first)).start;
    if doc.is(start, "voor")
        && doc.is_any(start + 1, &["elke", "elk", "iedere", "ieder"])
        && doc.is_any(start + 2, &["dag", "nacht", "uur", "week", "keer", "overtreding"])
    {
        return true;
    }
    syntax.of(found.clause).any(|(_, c)| {
        let value = c.mention.and_then(|id| scene.mentions.get(id as usize)).map(|m| &m.value);
        match value {
            Some(MentionValue::Amount(a)) => {
                matches!(a.per, Some(Per::Day | Per::Week | Per::Hour | Per::Violation))
            }
            Some(MentionValue::Date(d)) => {
                d.kind == DateType::Set && matches!(d.value.as_deref(), Some("P1D" | "P1W" | "PT1H"))
            }
            _ => false,
        }
    })
}

/// Does the fiscus ask it, or is it said to be tax?
fn taxes(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let first = syntax.chunks.first().map_or(0, |c| c.first);
    let here = doc.sentence_of(first);
    let fiscus = |t: usize| doc.is_any(t, &["belastingdienst", "fiscus"]);
    let tax = |t: usize| {
        let word = doc.str(t);
        (word.len() > 6 && word.to_lowercase().ends_with("belasting"))
            || doc.is_any(t, &["belasting", "btw", "accijns"])
    };
    let own = doc.sentence_range(first);
    let next = doc.sentences().get(here + 1).map_or(0..0, |s| s.first..s.last);
    let late =
        own.clone().any(|t| doc.is_any(t, &["achterstallige", "ontdoken", "extra", "alsnog"])) && own.clone().any(tax);
    late || found.frame.type_ == "naheffing"
        || own.chain(next.clone()).any(fiscus) && (next.clone().any(tax) || next.clone().any(fiscus))
}

/// Who orders it.
pub(super) fn by(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    if !found.frame.trigger.starts_with("moeten ") && !found.frame.trigger.starts_with("hoeven ") {
        return Vec::new();
    }
    let own = must_by(scene, syntax, found).filter(|i| may_fine(scene, syntax, *i) || is_court(scene, syntax, *i));
    // A jury is no body of its own.
    let decided = || {
        decided_by(scene, syntax, found).filter(|i| {
            (is_court(scene, syntax, *i) || may_fine(scene, syntax, *i))
                && !scene.doc.str(syntax.chunks[*i].head).ends_with("jury")
        })
    };
    let found = own.or_else(decided).or_else(|| paid_to(scene, syntax, found));
    found.map(|i| super::payer::imposes(scene, syntax, i)).unwrap_or_default()
}

/// `X moet van de toezichthouder 5 miljoen betalen`
fn must_by(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let must = syntax.clauses[found.clause].finite()?;
    let by = common::must_by(scene, syntax, must.at).map(|m| m.by);
    // `op last van de rechter`
    by.or_else(|| {
        let door = |c: &Chunk| c.governor.is_some_and(|g| governor_name(scene.doc, &syntax.chunks[g]) == "door");
        syntax.of(found.clause).find(|(_, c)| c.tag == Tag::Noun && door(c)).map(|(i, _)| i)
    })
}

/// `X moet 5 miljoen betalen aan de toezichthouder`, `moet de voetbalbond 5000 euro betalen`: one that fines gets it.
fn paid_to(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    found.part(Part::Recipient).filter(|i| {
        let chunk = &syntax.chunks[*i];
        match chunk.mention.and_then(|m| scene.mentions.get(m as usize)) {
            Some(m) => {
                matches!(
                    authority::listed_type(scene, m),
                    Some("regulator" | "prosecution" | "sport" | "agency" | "eu" | "ministry")
                ) && m.entity.is_some_and(|id| super::infer::may_be_both(scene, id))
                    || authority::listed_type(scene, m).is_none()
                        && m.kind() == MentionKind::Organisation
                        && authority::may_fine(scene, m)
            }
            None => super::infer::fines(&scene.doc.str(chunk.head).to_lowercase()),
        }
    })
}

/// What is paid to it without another word: a settlement to prosecutors, a fine to regulators and federations.
fn penal(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> Option<&'static str> {
    let chunk = &syntax.chunks[i];
    let m = chunk.mention.and_then(|m| scene.mentions.get(m as usize))?;
    match authority::listed_type(scene, m) {
        Some("prosecution") => Some("schikking"),
        Some("regulator" | "sport") => Some("boete"),
        _ => None,
    }
}

/// The clause that decides: `De jury bepaalde dat X 5 miljoen moet betalen`, `X moet 5 miljoen betalen, oordeelde de rechter dinsdag`.
pub(super) fn deciding(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> Option<usize> {
    let own = &syntax.clauses[clause];
    let decides = |n: &usize| syntax.clauses[*n].has_any(scene.doc, DECIDES) && syntax.clauses[*n].subject.is_some();
    let outer = own.parent.filter(|_| own.kind == ClauseKind::Subordinate).filter(decides);
    let behind = syntax
        .clauses
        .iter()
        .enumerate()
        .find(|(n, c)| *n > clause && c.kind == ClauseKind::Main && c.parent == Some(clause))
        .map(|(n, _)| n)
        .filter(decides);
    outer.or(behind)
}

/// Who decides it.
fn decided_by(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    deciding(scene, syntax, found.clause).and_then(|n| syntax.clauses[n].subject)
}

/// Does a court decide that it must be paid?
pub(super) fn by_court(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let decided = [must_by(scene, syntax, found), decided_by(scene, syntax, found)];
    decided.into_iter().flatten().any(|i| is_court(scene, syntax, i)) || told_behind(scene, syntax, found) == Some(true)
}

/// `Dat heeft de rechtbank bepaald`, `Dat besloot de toezichthouder`, right behind: is it a court that decides?
fn told_behind(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<bool> {
    let doc = scene.doc;
    let next = doc.sentences().get(syntax.sentence + 1)?;
    let opens = doc.is_any(next.first, &["dat", "dit"])
        || doc.is(next.first, "zo")
            && doc.is_any(next.first + 1, &["besliste", "besloot", "oordeelde", "bepaalde", "heeft", "luidt"]);
    let decides = (next.first..next.last).any(|t| {
        doc.is_any(
            t,
            &[
                "bepaald",
                "beslist",
                "besloten",
                "geoordeeld",
                "bepaalde",
                "besliste",
                "besloot",
                "oordeelde",
                "bepaalt",
                "besluit",
                "oordeelt",
            ],
        )
    });
    if !opens || !decides || syntax.clauses[found.clause].kind != ClauseKind::Main {
        return None;
    }
    if (next.first..next.last).any(|t| is_jury(scene, t)) {
        return Some(true);
    }
    scene
        .mentions_in(next.first, next.last)
        .filter(|(_, m)| matches!(m.kind(), MentionKind::Organisation | MentionKind::Official))
        .find(|(_, m)| authority::is_authority(scene, m) || authority::listed_type(scene, m) == Some("sport"))
        .map(|(_, m)| authority::is_court_name(scene.doc, doc.slice(m.first, m.last)))
}

fn is_court(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let chunk = &syntax.chunks[i];
    chunk.tag == Tag::Noun
        && (authority::is_court_name(scene.doc, scene.doc.slice(chunk.first, chunk.last)) || is_jury(scene, chunk.head))
}

/// Is it a jury that tries cases: one that nobody knows yet, one with a place or country, or where a case is spoken of?
pub(super) fn is_jury(scene: &Scene<'_>, t: usize) -> bool {
    const CASES: &[&str] =
        &["rechtbank", "rechter", "proces", "rechtszaak", "schadevergoeding", "aangeklaagd", "vonnis"];
    let doc = scene.doc;
    if !doc.str(t).ends_with("jury") || doc.is(t + 1, "van") {
        return false;
    }
    let placed = doc.is(t + 1, "in") && place(doc, t + 2).is_some();
    let before = t.checked_sub(1).is_some_and(|b| doc.is(b, "een") || doc.has(b, Cue::Demonym));
    let here = doc.sentence_of(t);
    let near = || [here.checked_sub(1), Some(here)].into_iter().flatten().filter_map(|s| doc.sentences().get(s));
    placed || before || near().any(|s| (s.first..s.last).any(|t| doc.is_any(t, CASES)))
}

fn may_fine(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let mention = syntax.chunks[i].mention.and_then(|m| scene.mentions.get(m as usize));
    match mention {
        Some(m) => {
            authority::may_fine(scene, m)
                || matches!(authority::listed_type(scene, m), Some("sport"))
                || scene.doc.is(m.first, "brussel")
        }
        None => {
            authority::is_authority_noun(scene.doc, &syntax.chunks[i])
                || scene.doc.is(syntax.chunks[i].first, "brussel")
        }
    }
}
