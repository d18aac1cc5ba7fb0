//! Who has the last word in the sentence before a quotation though he is not its subject: who notes it, whom it strikes, within which body it is heard.

use super::clause::{class, is_finite, is_of, is_singular};
use super::noun::Head;
use super::party;
use super::voices::is_person;
use crate::claim::Scene;
use crate::lexicon::{Cue, WordClass};
use crate::model::{EntityKind, MentionKind};

/// `Dat is te laat, ziet de econoom.`, `Orders van het bestuur, zegt ze.`: the one by role, or the one in focus, who notes what stands before the comma
/// at the end of these tokens.
pub fn observed(scene: &mut Scene<'_>, range: std::ops::Range<usize>) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let plain = |i: usize| scene.quotes.around(i).is_none();
    let verb = (range.start + 3..range.end).rev().find(|&i| {
        let role = doc.is_any(i + 1, &["de", "deze"]);
        let pronoun = doc.has(i, Cue::ReportingForm) && doc.is_any(i + 1, &["hij", "zij", "ze"]) && is_singular(doc, i);
        doc.is(i - 1, ",") && (role || pronoun) && is_finite(doc, i) && plain(i)
    })?;
    let who = super::noun::noun(scene, verb + 1, range.end).filter(|n| {
        is_person(scene, n)
            && matches!(n.head, Head::Word(_) | Head::Pronoun(_))
            && doc.is_any(n.last, &[".", "toen", "als", "wanneer"])
    })?;
    let told = matches!(who.head, Head::Pronoun(_)) || (range.start..verb).any(|i| is_finite(doc, i) && plain(i));
    let clause = !class(doc, range.start).any(WordClass::SUBORDINATOR) || doc.is(range.start, "dat");
    let ids = if told && clause { party::entities(scene, &[who], Some(verb)) } else { Vec::new() };
    let person = matches!(ids[..], [id] if scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person));
    person.then_some(ids)
}

/// Verbs of what strikes somebody, who is their object.
const STRIKES: &[&str] = &[
    "verbazen",
    "verrassen",
    "ergeren",
    "storen",
    "raken",
    "ontroeren",
    "irriteren",
    "frustreren",
    "verontrusten",
    "choqueren",
    "shockeren",
    "schokken",
    "bevreemden",
    "verwonderen",
    "bevallen",
    "spijten",
    "intrigeren",
    "fascineren",
    "steken",
    "verheugen",
    "beangstigen",
    "verbijsteren",
    "verbitteren",
    "teleurstellen",
    "opvallen",
    "tegenvallen",
    "meevallen",
    "aanspreken",
    "dwarszitten",
    "geruststellen",
];
/// Words behind the object with which `vallen`, `doen`, `stemmen`, `baren` and the like say the same.
const STRIKING: &[&str] = &[
    "op",
    "tegen",
    "mee",
    "zwaar",
    "aan",
    "dwars",
    "teleur",
    "gerust",
    "pijn",
    "verdriet",
    "deugd",
    "goed",
    "zorgen",
    "treurig",
    "somber",
    "hoopvol",
    "blij",
    "tevreden",
    "boos",
    "bedroefd",
    "verdrietig",
    "moedeloos",
    "optimistisch",
];

/// `De manier waarop zij ging, viel Jan Visser op.`, `Het verbaast haar dat hij zwijgt.`: whom a thing strikes.
pub fn struck(scene: &mut Scene<'_>, range: std::ops::Range<usize>) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let end = range.end.min(range.start + STRUCK);
    let plain = |i: usize| scene.quotes.around(i).is_none();
    let mut verbs = (range.start + 1..end).filter(|&i| {
        plain(i)
            && is_finite(doc, i)
            && (is_of(doc, i, STRIKES)
                || is_of(doc, i, &["vallen", "spreken", "zitten", "stellen", "doen", "baren", "stemmen"])
                    && (i + 2..end.min(i + 9)).any(|p| {
                        doc.is_any(p, word_set!(of STRIKING)) && doc.is_any(p + 1, &[".", ",", "dat", "om", "en"])
                    }))
    });
    let open = ["dat", "hoe", "niet", "ook", "wel", "zeer", "om", "."];
    let (verb, who) = verbs.find_map(|verb| {
        let who = super::noun::noun(scene, verb + 1, end).filter(|n| match n.head {
            Head::Pronoun(at) => doc.is(at, "hem") || doc.is(at, "haar") && doc.is_any(at + 1, &open),
            Head::Word(w) if super::noun::is_plural(doc, w) => super::voice::speaks(doc, w),
            _ => is_person(scene, n),
        })?;
        Some((verb, who))
    })?;
    // Somebody may do so to another.
    let thing = doc.is_any(range.start, &["dat", "dit", "het"])
        || class(doc, range.start).any(WordClass::DETERMINER)
            && super::noun::noun(scene, range.start, verb).is_none_or(|n| !is_person(scene, &n));
    let ids = if thing { party::entities(scene, &[who], Some(verb)) } else { Vec::new() };
    (ids.len() == 1).then_some(ids)
}

/// A clause about what strikes somebody is no longer than this.
const STRUCK: usize = 40;

/// Words for what somebody thinks of something.
const MINDS: &[&str] = &[
    "kritisch",
    "blij",
    "tevreden",
    "ontevreden",
    "boos",
    "bezorgd",
    "zorgen",
    "teleurgesteld",
    "fel",
    "verbaasd",
    "verrast",
    "trots",
    "enthousiast",
    "sceptisch",
    "verontwaardigd",
    "ongerust",
    "moeite",
    "ongelukkig",
    "woedend",
    "huiverig",
    "gekant",
];

/// `De winkel gaat dicht, waar wethouder Piet Vos niet blij mee is.`: who thinks so of what the sentence tells.
pub fn minds(scene: &Scene<'_>, range: std::ops::Range<usize>) -> Option<u32> {
    let doc = scene.doc;
    let (_, m) = scene.mentions_in(range.start + 1, range.end).find(|(_, m)| {
        super::voices::is_named(m) && doc.str(m.first - 1).starts_with("waar") && scene.quotes.around(m.first).is_none()
    })?;
    let rest = m.last..range.end;
    // `waar hij niet blij mee is`, but `waar hij trots op hem is`, `waar hij teleurgesteld was`
    let stranded = rest.clone().any(|i| doc.is_any(i, &["mee", "over", "op", "tegen", "achter", "van"]))
        && !rest.clone().any(|i| doc.is_any(i, &["hem", "haar", "zijn", "hen"]));
    let thinks = stranded && rest.clone().any(|i| doc.is_any(i, word_set!(of MINDS)));
    m.entity.filter(|_| thinks && doc.is(range.end - 1, "."))
}

/// Within which body it is heard, at the end of these tokens (`klinkt het bij de bond`).
pub fn heard(scene: &mut Scene<'_>, range: std::ops::Range<usize>) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let low = range.start.max(range.end.saturating_sub(HEARD));
    let at = (low..range.end).rev().find(|&i| {
        doc.is_any(i, &["klinkt", "klonk"]) && doc.is(i + 1, "het") && doc.is_any(i + 2, &["bij", "binnen", "vanuit"])
    })?;
    let body = super::noun::noun(scene, at + 3, range.end).filter(|n| doc.is(n.last, "."))?;
    let speaks = match body.head {
        Head::Mention(id) => scene.mentions.get(id as usize).is_some_and(|m| m.kind() == MentionKind::Organisation),
        Head::Word(at) => super::kind::is_body(doc, at),
        _ => false,
    };
    Some(party::entities(scene, &[body], None)).filter(|ids| speaks && !ids.is_empty())
}

/// What is heard stands at most so many words before the end of its sentence.
const HEARD: usize = 12;
