//! What a fine's sentence leaves out and the article makes clear: its authority, its payer.

use std::borrow::Cow;

use super::{beside, fate, sequel};
use crate::claim::syntax::Tag;
use crate::claim::{Scene, authority, common, party};
use crate::model::{ClaimValue, FineStatus, MentionKind};

/// Marks that a fine carries from its rule to the last pass, where they are taken out again.
pub const PLURAL: &str = "~plural";
/// It is told as background.
pub const BACKGROUND: &str = "~background";

/// It is told without who pays or how much: a claim only if the sentences before say who.
pub const LOOMING: &str = "~looming";
/// Who pays has no name.
pub const NAMELESS: &str = "~nameless";
/// It is a claim only with a sum.
pub const OPEN: &str = "~open";
/// The entity behind it gets the money.
pub const RECIPIENT: &str = "~recipient ";

/// How many sentences around a fine may name its authority or payer.
const NEAR: usize = 3;

/// Fills authorities and payers where only one can be meant.
pub fn finish(scene: &mut Scene<'_>) {
    let fined = scene.claims.iter().any(|c| matches!(c.value, ClaimValue::Fine(_)));
    let only = if fined { authority::only_authority(scene) } else { None };
    for i in 0..scene.claims.len() {
        let at = scene.doc.token_at(scene.claims[i].evidence.start);
        fate::follow(scene, i, at);
        let ClaimValue::Fine(fine) = &scene.claims[i].value else { continue };
        let (needs_authority, needs_payer) = (fine.authority.is_empty(), fine.payer.is_empty());
        let has = |mark: &str| scene.claims[i].inferred.iter().any(|f| f == mark);
        let (plural, background) = (has(PLURAL), has(BACKGROUND));
        let recipient: Vec<u32> = scene.claims[i]
            .inferred
            .iter()
            .filter_map(|f| f.strip_prefix(RECIPIENT)?.parse().ok())
            .filter(|id| !may_be_both(scene, *id))
            .collect();
        let real = !plural && !matches!(fine.status, FineStatus::Maximum);
        let kind = fine.kind.clone();
        let payer: Vec<u32> = fine.payer.iter().copied().chain(recipient).collect();
        let amount = fine.amount;
        let (nameless, looming) = (has(NAMELESS), has(LOOMING));
        if let Some((court, day)) = judged(scene, i) {
            let mut inferred = Vec::new();
            if let ClaimValue::Fine(fine) = &mut scene.claims[i].value {
                if fine.authority.is_empty() {
                    fine.authority.push(court);
                    inferred.push("authority");
                }
                if fine.date.is_none() && day.is_some() {
                    fine.date = day;
                    inferred.push("date");
                }
            }
            scene.claims[i].inferred.extend(inferred.into_iter().map(Cow::Borrowed));
        }
        if needs_payer {
            for id in beside::listed_behind(scene, at) {
                set(scene, i, "payer", id);
            }
        }
        if amount.is_none()
            && let Some(id) = beside::sum_beside(scene, i, at)
            && let ClaimValue::Fine(fine) = &mut scene.claims[i].value
        {
            fine.amount = Some(id);
            fine.rate = rate(scene.mentions, id);
        }
        sequel::tell(scene, i, at);
        sequel::affirm(scene, i, at);
        let needs_authority = needs_authority && fine_authority(scene, i).is_empty();
        let settles = matches!(kind.as_str(), "schikking" | "claim" | "schadevergoeding");
        if is_empty(scene, i)
            && (real || settles)
            && !nameless
            && let Some(id) = payer_near(scene, at).filter(|id| !fine_authority(scene, i).contains(id))
        {
            set(scene, i, "payer", id);
        }
        // `De officier eist een boete`: from the only person around whose surname is an initial.
        if is_empty(scene, i)
            && real
            && matches!(kind.as_str(), "boete" | "claim")
            && let Some(id) = common::initialled(scene, at).filter(|_| before_court(scene, at))
        {
            set(scene, i, "payer", id);
        }
        // Whom the sentences up to it are about.
        if is_empty(scene, i) && (real || settles) && !nameless && about_somebody(scene, i) {
            let but: Vec<u32> = payer.iter().copied().chain(fine_authority(scene, i)).collect();
            if let Some(id) = common::topic(scene, at, &but).filter(|id| !authority::has_power(scene, *id)) {
                set(scene, i, "payer", id);
            }
        }
        let sumless = matches!(&scene.claims[i].value, ClaimValue::Fine(f) if f.amount.is_none());
        if sumless && scene.claims[i].inferred.iter().any(|f| f == OPEN) {
            scene.claims[i].inferred.push(Cow::Borrowed(DROP));
            continue;
        }
        if looming && is_empty(scene, i) {
            scene.claims[i].inferred.push(Cow::Borrowed(DROP));
            continue;
        }
        let unlike = scene.doc.sentence_range(at).any(|t| scene.doc.is_any(t, &["vergelijkbare", "soortgelijke"]));
        // What a party asks of another, no authority gave.
        let asked = matches!(&scene.claims[i].value, ClaimValue::Fine(f) if f.status == FineStatus::Demanded && kind != "boete");
        if needs_authority
            && matches!(kind.as_str(), "boete" | "dwangsom" | "naheffing" | "schikking" | "transactie")
            && !unlike
            && !asked
            && !(background && nameless)
        {
            let settles = matches!(kind.as_str(), "schikking" | "transactie");
            // A transaction is made with the prosecution alone.
            let prosecutor = || authority::prosecutor(scene, at).filter(|_| kind == "transactie");
            let maximum = matches!(&scene.claims[i].value, ClaimValue::Fine(f) if f.status == FineStatus::Maximum);
            let mut found = if settles {
                authority::authority_behind(scene, at, &payer).or_else(prosecutor)
            } else {
                authority::authority_near(scene, at, &payer)
            };
            // `De rechtbank verbood de staking. Trekt de bond zich daar niets van aan, dan verbeurt hij 5000 euro`
            if kind == "dwangsom"
                && let Some(court) = scene
                    .doc
                    .sentence_of(at)
                    .checked_sub(1)
                    .and_then(|s| authority::one_in(scene, s, &payer, |m| authority::tries(scene, m)))
            {
                found = Some(court);
            }
            if !settles && !maximum && found.is_none() && kind == "boete" {
                found = authority::federation_near(scene, at, &payer);
            }
            if !settles && !maximum {
                let current = !is_background(scene, i);
                found = found.or(only.filter(|id| current && !payer.contains(id)));
                found =
                    found.or(of_other_fines(scene, i, &kind).filter(|_| !background && current && !payer.is_empty()));
            }
            found = found
                .or(authority::court_near(scene, at).filter(|_| !settles && !maximum && only.is_none() && !background));
            if let Some(id) = found {
                set(scene, i, "authority", id);
            }
        }
        if needs_authority
            && matches!(kind.as_str(), "schadevergoeding")
            && real
            && !asked
            && let Some(id) = authority::court_near(scene, at)
        {
            set(scene, i, "authority", id);
        }
        whose_watchdog(scene, i, at);
        which_federation(scene, i);
        imposed_by(scene, i, at, only);
        sequel::cut_by(scene, i, at);
        told_behind(scene, i, at);
        scene.claims[i].inferred.retain(|f| !f.starts_with('~'));
    }
    scene.claims.retain(|c| !c.inferred.iter().any(|f| f == DROP));
}

/// Marks a claim that turned out to be none.
const DROP: &str = "~drop";

/// The court that convicted the payer of fine `i` and the day, where a ruling tells them.
fn judged(scene: &Scene<'_>, i: usize) -> Option<(u32, Option<u32>)> {
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return None };
    if fine.status != FineStatus::Imposed || !matches!(fine.kind.as_str(), "boete" | "schadevergoeding") {
        return None;
    }
    if fine.date.is_some() || !fine.authority.is_empty() && !fine.authority.iter().any(|id| is_court(scene, *id)) {
        return None;
    }
    scene.claims.iter().find_map(|d| match &d.value {
        ClaimValue::Ruling(r)
            if matches!(r.outcome.as_deref(), Some("convicted" | "ordered"))
                && r.party.iter().any(|p| fine.payer.contains(p)) =>
        {
            let court = *r.court.first()?;
            (fine.authority.is_empty() || fine.authority.contains(&court)).then_some((court, r.date))
        }
        _ => None,
    })
}

/// Is the entity a court, by its name?
pub(super) fn is_court(scene: &Scene<'_>, id: u32) -> bool {
    scene.entities.get(id).is_some_and(|e| authority::is_court_name(scene.doc, &e.name))
}

/// Who is paid may have fined too, save a union or state that a body of its own fines for.
pub fn may_be_both(scene: &Scene<'_>, id: u32) -> bool {
    // A federation fines its clubs and players.
    let sport = scene.entities.profile(id).is_some_and(|p| p.kind == "sport");
    sport
        || authority::has_power(scene, id)
            && scene.entities.get(id).is_some_and(|e| {
                !e.name.to_lowercase().ends_with("unie") && !matches!(e.name.as_str(), "EU" | "staat" | "rijk")
            })
}

/// Is it told to have been given in some year, and not on a day? Its authority may be another than the article's.
fn is_background(scene: &Scene<'_>, i: usize) -> bool {
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return false };
    let Some(m) = fine.date.and_then(|id| scene.mentions.get(id as usize)) else { return false };
    // News of the day says no year (`in mei 2023`).
    let year = (m.first..m.last).any(|t| doc_year(scene, t));
    year || matches!(&m.value, crate::model::MentionValue::Date(d) if d.value.as_deref().is_some_and(|v| v.len() == 4))
}

fn doc_year(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.doc.str(at);
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

/// Do the sentence of token `at` or those beside it speak of a court or prosecutor?
fn before_court(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    doc.sentences().iter().skip(here.saturating_sub(2)).take(4).any(|s| {
        (s.first..s.last).any(|t| {
            let word = crate::token::fold(doc.str(t));
            word.starts_with("officier")
                || word == "om" && doc.is(t.saturating_sub(1), "het")
                || ["rechter", "rechtbank", "gerechtshof", "aanklager", "justitie"].iter().any(|w| word.ends_with(w))
        })
    })
}

/// The one authority of the other fines of the article.
fn of_other_fines(scene: &Scene<'_>, i: usize, kind: &str) -> Option<u32> {
    let mut found = None;
    let from = i.saturating_sub(10);
    for (k, draft) in scene.claims.iter().enumerate().skip(from).take(20) {
        let ClaimValue::Fine(fine) = &draft.value else { continue };
        if k == i || fine.authority.len() != 1 || fine.kind != kind {
            continue;
        }
        if found.is_some_and(|f| f != fine.authority[0]) {
            return None;
        }
        found = Some(fine.authority[0]);
    }
    found
}

/// `De onderneming kwam eerder in aanraking met de toezichthouder. In 2015 kreeg zij een boete`: the one that the noun means.
fn whose_watchdog(scene: &mut Scene<'_>, i: usize, at: usize) {
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return };
    let fits = matches!(fine.kind.as_str(), "boete" | "dwangsom")
        && !matches!(fine.status, FineStatus::Maximum | FineStatus::Demanded);
    if !fits || !fine.authority.is_empty() || fine.payer.is_empty() {
        return;
    }
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    for sentence in [Some(here), here.checked_sub(1)].into_iter().flatten() {
        let Some(first) = doc.sentences().get(sentence).map(|s| s.first) else { continue };
        let syntax = scene.syntax(first);
        let noun = syntax.chunks.iter().position(|c| {
            c.tag == Tag::Noun && c.mention.is_none() && c.definite && c.last == c.first + 2 && fines(doc.str(c.head))
        });
        let Some(k) = noun else { continue };
        let ids = party::one(scene, &syntax, k);
        let regulator = |id: u32| {
            let all = scene.entities.get(id).map_or(&[][..], |e| &e.mentions);
            let first = all.first().and_then(|m| scene.mentions.get(*m as usize));
            first.is_some_and(|m| authority::listed_type(scene, m) == Some("regulator"))
        };
        if let [id] = ids[..]
            && regulator(id)
            && !fine_payer(scene, i).contains(&id)
        {
            set(scene, i, "authority", id);
        }
        return;
    }
}

/// `een boete van de bond`: the one federation that the article names.
fn which_federation(scene: &mut Scene<'_>, i: usize) {
    let [id] = fine_authority(scene, i)[..] else { return };
    let nameless = |e: &crate::model::Entity| e.mentions.is_empty() && e.name.ends_with("bond");
    if !scene.entities.get(id).is_some_and(nameless) {
        return;
    }
    let payer = fine_payer(scene, i);
    let mut named: Vec<u32> = Vec::new();
    for m in scene.mentions.iter().take(400).filter(|m| authority::listed_type(scene, m) == Some("sport")) {
        named.extend(m.entity.filter(|id| !payer.contains(id) && !named.contains(id)));
    }
    if let ([one], ClaimValue::Fine(fine)) = (&named[..], &mut scene.claims[i].value) {
        fine.authority = vec![*one];
    }
}

/// A court that confirms, cuts or quashes a fine did not impose it: the one body that fines did.
fn imposed_by(scene: &mut Scene<'_>, i: usize, at: usize, only: Option<u32>) {
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return };
    let judged = matches!(fine.status, FineStatus::Upheld | FineStatus::Annulled | FineStatus::Reduced);
    let [court] = fine.authority[..] else { return };
    if !judged
        || fine.kind != "boete"
        || !scene.entities.get(court).is_some_and(|e| authority::is_court_name(scene.doc, &e.name))
    {
        return;
    }
    let payer = fine.payer.clone();
    let other = authority::one_in(scene, scene.doc.sentence_of(at), &payer, |m| !authority::tries(scene, m));
    let fined = other.or(only.filter(|id| !payer.contains(id) && *id != court)).or_else(|| {
        authority::authority_near(scene, at, &payer)
            .filter(|id| !scene.entities.get(*id).is_some_and(|e| authority::is_court_name(scene.doc, &e.name)))
    });
    if let Some(id) = fined.filter(|id| *id != court) {
        // Who cuts a fine sets the new one.
        if let ClaimValue::Fine(fine) = &mut scene.claims[i].value
            && fine.status != FineStatus::Reduced
        {
            fine.authority.clear();
        }
        set(scene, i, "authority", id);
    }
}

/// `Dat heeft de rechtbank dinsdag bepaald`, right behind: the day of a fine told without one, and its court.
fn told_behind(scene: &mut Scene<'_>, i: usize, at: usize) {
    let ClaimValue::Fine(fine) = &scene.claims[i].value else { return };
    if fine.date.is_some() || !matches!(fine.status, FineStatus::Imposed | FineStatus::Annulled | FineStatus::Upheld) {
        return;
    }
    let doc = scene.doc;
    let Some(next) = doc.sentences().get(doc.sentence_of(at) + 1) else { return };
    let (first, last) = (next.first, next.last);
    let decides = (first..last).any(|t| {
        doc.is_any(t, &["bepaald", "beslist", "besloten", "geoordeeld", "bepaalde", "besliste", "besloot", "oordeelde"])
    });
    if !doc.is_any(first, &["dat", "dit"]) {
        return;
    }
    if !decides {
        announced_by(scene, i, first);
        return;
    }
    let authority = fine.authority.clone();
    let day = scene.mentions_in(first, last).find(
        |(_, m)| matches!(&m.value, crate::model::MentionValue::Date(d) if d.kind == crate::model::DateType::Date),
    );
    let court = scene
        .mentions_in(first, last)
        .filter(|(_, m)| matches!(m.kind(), MentionKind::Organisation | MentionKind::Official))
        .find(|(_, m)| authority::is_authority(scene, m))
        .and_then(|(_, m)| m.entity);
    // `Dat heeft een jury in Dallas bepaald`
    let jury = (first..last).find(|&t| super::ordered::is_jury(scene, t)).filter(|_| court.is_none());
    let court = court.or_else(|| {
        let syntax = scene.syntax(first);
        let chunk = jury.and_then(|t| syntax.chunk_at(t))?;
        super::payer::imposes(scene, &syntax, chunk).first().copied()
    });
    if let Some(id) = court.filter(|id| authority.is_empty() && !fine_payer(scene, i).contains(id)) {
        set(scene, i, "authority", id);
    }
    if let Some((id, _)) = day
        && let ClaimValue::Fine(fine) = &mut scene.claims[i].value
    {
        fine.date = Some(id);
        scene.claims[i].inferred.push(Cow::Borrowed("date"));
    }
}

/// `Dat maakt de Italiaanse toezichthouder bekend`: who announces a fine that nobody is said to have given, gave it.
pub(super) fn announced_by(scene: &mut Scene<'_>, i: usize, first: usize) {
    let doc = scene.doc;
    let syntax = scene.syntax(first);
    let Some(clause) = syntax.clauses.first().filter(|_| fine_authority(scene, i).is_empty()) else { return };
    if !clause.has_any(doc, &["melden", "bekendmaken", "meedelen", "besluiten"]) {
        return;
    }
    let who = syntax.of(0).map(|(k, _)| k).find(|&k| {
        let chunk = &syntax.chunks[k];
        let named = chunk.mention.and_then(|id| scene.mentions.get(id as usize));
        chunk.governor.is_none()
            && named.map_or_else(
                || chunk.definite && authority::is_authority_noun(doc, chunk),
                |m| authority::may_fine(scene, m),
            )
    });
    let Some(k) = who else { return };
    if let [id] = party::one(scene, &syntax, k)[..]
        && !fine_payer(scene, i).contains(&id)
    {
        set(scene, i, "authority", id);
    }
}

/// Is it told of a sum that somebody was given, and not of a tariff?
fn about_somebody(scene: &Scene<'_>, i: usize) -> bool {
    matches!(&scene.claims[i].value, ClaimValue::Fine(f) if f.amount.is_some()
        && f.rate.is_none()
        && !matches!(f.status, FineStatus::Maximum | FineStatus::Threatened | FineStatus::Demanded))
}

fn fine_payer(scene: &Scene<'_>, i: usize) -> Vec<u32> {
    match &scene.claims[i].value {
        ClaimValue::Fine(fine) => fine.payer.clone(),
        _ => Vec::new(),
    }
}

fn is_empty(scene: &Scene<'_>, i: usize) -> bool {
    matches!(&scene.claims[i].value, ClaimValue::Fine(fine) if fine.payer.is_empty())
}

fn rate(mentions: &[crate::resolve::Placed], id: u32) -> Option<u32> {
    let m = mentions.get(id as usize)?;
    matches!(&m.value, crate::model::MentionValue::Amount(a) if a.per.is_some()).then_some(id)
}

/// Nouns for bodies that fine, and not only pay or are paid.
pub fn fines(noun: &str) -> bool {
    const NOUNS: &[&str] = &[
        "toezichthouder",
        "waakhond",
        "autoriteit",
        "inspectie",
        "justitie",
        "omgevingsdienst",
        "fiscus",
        "belastingdienst",
        "voetbalbond",
        "wielerbond",
        "sportbond",
        "tennisbond",
        "marktmeester",
    ];
    party::ends_in(noun, NOUNS)
}

fn fine_authority(scene: &Scene<'_>, i: usize) -> Vec<u32> {
    match &scene.claims[i].value {
        ClaimValue::Fine(fine) => fine.authority.clone(),
        _ => Vec::new(),
    }
}

fn set(scene: &mut Scene<'_>, i: usize, field: &'static str, id: u32) {
    let draft = &mut scene.claims[i];
    if let ClaimValue::Fine(fine) = &mut draft.value {
        let list = if field == "payer" { &mut fine.payer } else { &mut fine.authority };
        list.push(id);
        draft.inferred.push(Cow::Borrowed(field));
    }
}

/// The one company, platform or person that the sentence of token `at` or those before it speak of.
fn payer_near(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    [NEAR, FAR].into_iter().find_map(|reach| payer_within(scene, here, reach))
}

/// How many sentences back the payer may stand where those nearer name nobody.
const FAR: usize = 8;

fn payer_within(scene: &Scene<'_>, here: usize, reach: usize) -> Option<u32> {
    let from = scene.mentions.partition_point(|m| m.sentence + reach < here);
    let mut found = None;
    for m in scene.mentions[from..].iter().take_while(|m| m.sentence <= here) {
        let fits = matches!(m.kind(), MentionKind::Organisation | MentionKind::Platform)
            && !authority::is_authority(scene, m)
            // A federation fines others.
            && authority::listed_type(scene, m) != Some("sport")
            && !party::is_medium(scene, m);
        if fits {
            if found.is_some() && found != m.entity {
                return None;
            }
            found = m.entity;
        }
    }
    found
}
