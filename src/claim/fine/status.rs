//! How far a fine has come: from its frame, the tense and mood of its clause, and what makes it a mere possibility.

use super::amount::Sums;
use super::frame::conditional;
use crate::claim::Scene;
use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::lexicon::{FrameKind, Part};
use crate::model::{FineStatus, Hedge, Span};

/// What the clause says of the fine.
#[derive(Debug)]
pub struct Told {
    /// The status.
    pub status: FineStatus,
    /// What holds it back, and the words that do.
    pub hedge: Option<(Hedge, Option<Span>)>,
    /// May a date of the clause be the date of the fine?
    pub dated: bool,
    /// Is it told as another fine than the one before (`eerder`, `ook`, `nieuwe`)?
    pub another: bool,
    /// Is it told as what was before (`eerder`, `destijds`)?
    pub background: bool,
}

/// The status of a fine by its frame.
fn of_frame(name: &str) -> FineStatus {
    match name {
        "demanded" => FineStatus::Demanded,
        "threatened" => FineStatus::Threatened,
        "maximum" => FineStatus::Maximum,
        "upheld" => FineStatus::Upheld,
        "annulled" => FineStatus::Annulled,
        "reduced" => FineStatus::Reduced,
        "paid" => FineStatus::Paid,
        "settled" => FineStatus::Settled,
        _ => FineStatus::Imposed,
    }
}

/// The status of a fine.
pub fn of(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, sums: &Sums) -> Told {
    let doc = scene.doc;
    let mut status = of_frame(&found.frame.status);
    let mut hedge: Option<(Hedge, Option<Span>)> = None;
    let clause = &syntax.clauses[found.clause];
    let another = syntax.of(found.clause).any(|(_, c)| {
        (c.first..c.last).any(|t| {
            doc.is_any(
                t,
                &[
                    "eerder", "eerdere", "ook", "nieuwe", "tweede", "derde", "andere", "ander", "opnieuw", "vorige",
                    "nog", "destijds",
                ],
            )
        })
    });
    let background = syntax.of(found.clause).any(|(_, c)| {
        (c.first..c.last).any(|t| doc.is_any(t, &["eerder", "eerdere", "vorige", "destijds", "andere", "ander"]))
    });
    // The chain of clauses whose mood reaches the fine.
    let mut chain = vec![found.clause];
    let mut at = found.clause;
    while let Some(parent) = syntax.clauses[at].parent.filter(|p| *p < at && chain.len() < 6) {
        let hangs = syntax.clauses[at].kind == ClauseKind::Infinitive;
        if !hangs {
            break;
        }
        chain.push(parent);
        at = parent;
    }
    // `wil dat X een boete krijgt`: who wants or asks it, and nothing more.
    let wanted = clause.parent.filter(|p| {
        clause.kind == ClauseKind::Subordinate
            && clause.opener.is_some_and(|o| doc.is(syntax.chunks[o].first, "dat"))
            && syntax.clauses[*p].has_any(
                doc,
                &["willen", "eisen", "vragen", "pleiten", "adviseren", "voorstellen", "hopen", "verwachten", "vinden"],
            )
            // `vindt dat X ten onrechte een boete oplegde`: it did.
            && !(syntax.clauses[*p].has_any(doc, &["vinden"]) && clause.finite().is_some_and(|v| v.past))
    });
    let span = |t: usize| Some(doc.span(t, t + 1));
    let mut mood = |status: &mut FineStatus, own: &FineStatus, to: Hedge, words: Option<Span>| {
        if matches!(own, FineStatus::Imposed | FineStatus::Settled | FineStatus::Paid | FineStatus::Threatened) {
            *status = FineStatus::Threatened;
        }
        if hedge.is_none()
            && matches!(
                own,
                FineStatus::Imposed
                    | FineStatus::Settled
                    | FineStatus::Paid
                    | FineStatus::Threatened
                    | FineStatus::Demanded
                    | FineStatus::Maximum
            )
        {
            hedge = Some((to, words));
        }
    };
    let verb = |list: &[&str]| clause.has_any(doc, list);
    if status == FineStatus::Paid && clause.verbs.iter().any(|v| v.finite && doc.lex.spelling(v.lemma) == "moeten") {
        let settled = found.noun_frame.is_some_and(|f| matches!(f.type_.as_str(), "schikking" | "transactie"));
        let final_word = syntax.of(found.clause).any(|(_, c)| doc.is_any(c.first, &["definitief", "alsnog", "toch"]));
        status = if settled {
            FineStatus::Settled
        } else if final_word {
            FineStatus::Upheld
        } else {
            FineStatus::Imposed
        };
    }
    // What may be collected stands; what was collected is paid.
    if found.noun.is_some() && verb(&["innen"]) {
        status = if verb(&["mogen", "kunnen", "moeten"]) { FineStatus::Upheld } else { FineStatus::Paid };
    }
    // `De eis was een boete van 750 euro`
    if found.frame.kind == FrameKind::Noun && clause.subject.is_some_and(|s| doc.is(syntax.chunks[s].head, "eis")) {
        status = FineStatus::Demanded;
    }
    // `komt het bedrijf op een boete te staan`: what comes at a price, not what stands on a deed.
    if tariff(scene, syntax, found) == Some(false) {
        status = FineStatus::Imposed;
    }
    // A discount for helping is no reduction of a fine that stood.
    if status == FineStatus::Reduced && percent_off(scene, syntax, found) {
        status = FineStatus::Imposed;
    }
    let own = status;
    let asks_back = found.frame.type_ == "claim" && found.noun.is_none();
    for &c in &chain {
        for v in &syntax.clauses[c].verbs {
            let lemma = doc.lex.spelling(v.lemma);
            // The verb of the frame itself is no mood (`riskeren`).
            if Some(v.at) == found.verb.map(|f| f.at) && found.frame.kind != FrameKind::Noun {
                continue;
            }
            match lemma {
                // What may be collected stands.
                "mogen" if verb(&["innen"]) => {}
                "kunnen" | "mogen" if v.finite => mood(&mut status, &own, Hedge::Possible, span(v.at)),
                "dreigen" | "riskeren" | "overwegen" | "vrezen" | "uitsluiten" | "rekenen" | "verwachten" => {
                    mood(&mut status, &own, Hedge::Possible, span(v.at))
                }
                "proberen" | "trachten" | "onderhandelen" | "streven" if v.finite => {
                    mood(&mut status, &own, Hedge::Possible, span(v.at))
                }
                // `had ook 5 miljoen kunnen zijn`
                "kunnen" | "moeten"
                    if !v.finite
                        && clause.finite().is_some_and(|f| f.past && doc.lex.spelling(f.lemma) == "hebben") =>
                {
                    mood(&mut status, &own, Hedge::Possible, span(v.at))
                }
                // `het gaat om een boete` tells nothing of the future.
                "gaan" if v.finite && !v.past && syntax.clauses[c].verbs.len() > 1 => {
                    mood(&mut status, &own, Hedge::Future, span(v.at))
                }
                // `Justitie wil 2 ton van hem afpakken`
                "willen" if asks_back && found.part(Part::Payer).is_some() => status = FineStatus::Demanded,
                "willen" | "zullen" | "voorstellen" | "aankondigen" | "hopen" if v.finite && !v.past => {
                    mood(&mut status, &own, Hedge::Future, span(v.at))
                }
                "willen" | "hopen" if v.finite => mood(&mut status, &own, Hedge::Future, span(v.at)),
                _ => {}
            }
        }
    }
    let prosecutes = wanted.and_then(|p| syntax.clauses[p].subject).is_some_and(|s| {
        let named = syntax.chunks[s].mention.and_then(|m| scene.mentions.get(m as usize));
        if asks_back && named.is_some_and(|m| crate::claim::authority::is_authority(scene, m)) {
            return true;
        }
        let who = doc.slice(syntax.chunks[s].first, syntax.chunks[s].last).to_lowercase();
        who.ends_with("openbaar ministerie")
            || who == "het om"
            || who == "justitie"
            || who.contains("officier")
            || who.contains("aanklager")
    });
    if prosecutes && matches!(own, FineStatus::Imposed | FineStatus::Paid) {
        status = FineStatus::Demanded;
    } else if let Some(verb) = wanted.and_then(|p| syntax.clauses[p].finite()) {
        mood(&mut status, &own, Hedge::Future, span(verb.at));
    }
    let within = |range: std::ops::Range<usize>, list: &[&str]| range.clone().find(|t| doc.is_any(*t, list));
    let noun_first = found.noun.map(|n| syntax.chunks[n].first);
    if let Some(t) = noun_first.and_then(|f| {
        within(
            f.saturating_sub(2)..found.noun.map_or(f, |n| syntax.chunks[n].head),
            &["mogelijke", "eventuele", "potentiële", "dreigende", "verwachte", "voorgestelde"],
        )
    }) {
        mood(&mut status, &own, Hedge::Possible, span(t));
    }
    let in_clause =
        |list: &[&str]| syntax.of(found.clause).flat_map(|(_, c)| c.first..c.last).find(|t| doc.is_any(*t, list));
    if let Some(t) = in_clause(&["mogelijk", "wellicht", "misschien", "eventueel"]) {
        mood(&mut status, &own, Hedge::Possible, span(t));
    }
    // `als hij X doet, krijgt hij een boete`
    let open = |c: usize| syntax.clauses[c].opener.map(|o| syntax.chunks[o].first);
    if conditional(scene, syntax, found.clause) {
        mood(&mut status, &own, Hedge::Possible, open(found.clause).and_then(span));
    } else if clause.finite().is_some_and(|v| !v.past) && clause.kind != ClauseKind::Relative {
        let condition = syntax.clauses.iter().enumerate().find(|(k, c)| {
            *k != found.clause
                && c.parent == Some(found.clause)
                && c.opener.is_some_and(|o| {
                    doc.is_any(syntax.chunks[o].first, &["als", "indien", "wanneer", "tenzij", "mits"])
                })
        });
        if let Some((k, _)) = condition {
            mood(&mut status, &own, Hedge::Possible, open(k).and_then(span));
        } else if verb_first(scene, syntax) {
            mood(&mut status, &own, Hedge::Possible, None);
        }
    }
    // `Bij herhaling moet X 2000 euro betalen`
    let first = syntax.chunks.first().map_or(0, |c| c.first);
    if doc.is(first, "bij")
        && doc.is_any(first + 1, &["overtreding", "overtredingen", "herhaling", "recidive", "weigering"])
    {
        mood(&mut status, &own, Hedge::Possible, span(first));
    }
    if let Some(t) = in_clause(&["anders"]).filter(|_| clause.finite().is_some_and(|v| !v.past)) {
        mood(&mut status, &own, Hedge::Possible, span(t));
    }
    // `wil dat de boete van tafel gaat`: it stands.
    let asked = wanted.is_some()
        || clause.verbs.iter().any(|v| {
            v.finite
                && match doc.lex.spelling(v.lemma) {
                    "willen" | "kunnen" | "hopen" | "proberen" => true,
                    "zullen" => v.past,
                    _ => false,
                }
        });
    if asked && matches!(own, FineStatus::Annulled | FineStatus::Reduced) {
        status = FineStatus::Imposed;
    }
    // `vervalt de dreigende boete`
    let looms = noun_first.is_some_and(|f| {
        within(f..found.noun.map_or(f, |n| syntax.chunks[n].head), &["dreigende", "mogelijke", "verwachte"]).is_some()
    });
    let question = doc.sentences().get(syntax.sentence).is_some_and(|s| doc.is(s.last.saturating_sub(1), "?"));
    if question {
        mood(&mut status, &own, Hedge::Possible, None);
    }
    if sums.at_most
        && sums.rate.is_none()
        && matches!(status, FineStatus::Imposed | FineStatus::Threatened | FineStatus::Settled)
    {
        status = FineStatus::Maximum;
        hedge = Some((Hedge::Possible, hedge.and_then(|h| h.1)));
    } else if status == FineStatus::Maximum && hedge.is_none() {
        hedge = Some((Hedge::Possible, None));
    }
    if looms && own == FineStatus::Annulled {
        status = FineStatus::Threatened;
        hedge = hedge.or(Some((Hedge::Possible, None)));
    }
    // `een boete opleggen van 450.000 euro of 10 procent van de omzet`
    if status == FineStatus::Threatened && super::amount::alternative(scene, syntax, sums).is_some() {
        status = FineStatus::Maximum;
        hedge = Some((Hedge::Possible, hedge.and_then(|h| h.1)));
    }
    // A share of turnover is the most that may be given.
    let share = sums
        .amount
        .and_then(|id| super::amount::value(scene, id))
        .is_some_and(|v| v.unit == crate::model::Unit::Percent);
    if share && status == FineStatus::Threatened && hedge.is_none_or(|(h, _)| h == Hedge::Possible) {
        status = FineStatus::Maximum;
        hedge = Some((Hedge::Possible, hedge.and_then(|h| h.1)));
    }
    // `geen boete`, `hoeft de boete niet te betalen`
    let denied = found.noun.and_then(|n| (syntax.chunks[n].first..syntax.chunks[n].head).find(|t| doc.is(*t, "geen")));
    // `hoeft de opgelegde boete niet te betalen`: it was given.
    let given = found.noun.is_some_and(|n| {
        let chunk = &syntax.chunks[n];
        (chunk.first..chunk.head).any(|t| doc.is_any(t, &["opgelegde", "verschuldigde", "eerdere"]))
    });
    if given && status == FineStatus::Paid {
        status = FineStatus::Imposed;
    }
    let excluded = found.verb.is_some_and(|v| doc.lex.spelling(v.lemma) == "uitsluiten");
    if excluded {
        hedge = Some((Hedge::Possible, in_clause(&["niet"]).and_then(span)));
    }
    // `voor het niet melden van een lek` denies what was done, not the fine.
    let done = |t: usize| t > 0 && doc.is_any(t - 1, &["het", "door", "of"]) && syntax.chunk_at(t).is_some();
    let words = |list: &[&str]| {
        syntax.of(found.clause).flat_map(|(_, c)| c.first..c.last).find(|t| doc.is_any(*t, list) && !done(*t))
    };
    let not =
        words(&["niet", "nooit", "niets", "niks", "evenmin"]).filter(|_| found.verb.is_some() && !given && !excluded);
    // `hoeft de boete niet te betalen, oordeelt de rechter`: it is quashed.
    let spared = not.is_some()
        && own == FineStatus::Paid
        && clause.has_any(doc, &["hoeven"])
        && syntax
            .chunks
            .iter()
            .any(|c| c.tag == Tag::Noun && crate::claim::authority::is_court_name(doc.slice(c.first, c.last)));
    if spared {
        status = FineStatus::Annulled;
    } else if let Some(t) = denied.or(not)
        && matches!(
            own,
            FineStatus::Imposed
                | FineStatus::Threatened
                | FineStatus::Settled
                | FineStatus::Paid
                | FineStatus::Demanded
        )
    {
        status = if own == FineStatus::Demanded { own } else { FineStatus::Threatened };
        hedge = Some((Hedge::Negated, span(t)));
    }
    if found.frame.kind == FrameKind::Noun
        && found.part(Part::Payer).is_none()
        && status == FineStatus::Imposed
        && clause.has_any(doc, &["staan"])
    {
        status = FineStatus::Threatened;
    }
    // `een boete blijft X bespaard`
    if found.frame.trigger.ends_with("bespaard blijven") || found.frame.trigger.ends_with("uitblijven") {
        status = FineStatus::Threatened;
        hedge = Some((Hedge::Negated, found.verb.and_then(|v| span(v.at))));
    }
    // `ontloopt een boete`
    if clause.has_any(doc, &["ontlopen", "ontkomen", "ontsnappen"]) {
        status = FineStatus::Threatened;
        hedge = Some((Hedge::Negated, found.verb.and_then(|v| span(v.at))));
    }
    // `anders was de boete 5 miljoen geweest`
    if let Some(t) = in_clause(&["anders"])
        .filter(|_| clause.has_any(doc, &["zijn", "zullen"]) && clause.finite().is_some_and(|v| v.past))
    {
        status = FineStatus::Threatened;
        hedge = Some((Hedge::Negated, span(t)));
    }
    // `zou een boete krijgen` is still to come, `zou een boete hebben gekregen` is not.
    let would = clause.verbs.iter().any(|v| v.finite && v.past && doc.lex.spelling(v.lemma) == "zullen");
    if would && status == FineStatus::Imposed && !clause.has_any(doc, &["hebben", "zijn"]) {
        status = FineStatus::Threatened;
    }
    if hedge.is_none() {
        hedge = crate::claim::hedge::reported(scene, syntax, found.clause);
    }
    // What a rate adds up to is no maximum of its own: `komt een dwangsom van 2500 euro per keer te staan, tot ...`
    if status == FineStatus::Maximum
        && own == FineStatus::Maximum
        && found.noun_frame.is_some_and(|f| f.type_ == "dwangsom")
        && sums.cap.is_some()
    {
        status = FineStatus::Threatened;
    }
    let dated =
        !matches!(status, FineStatus::Threatened | FineStatus::Maximum | FineStatus::Demanded | FineStatus::Paid);
    Told { status, hedge, dated, another, background }
}

/// Is it told what stands on a deed (`op een overtreding staat een boete`)? `Some(false)` where the boete itself is what somebody comes to (`komt op een boete
/// te staan`).
pub fn tariff(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<bool> {
    let noun = found.noun.filter(|_| found.frame.trigger == "op boete staan")?;
    let op = |i: usize| syntax.chunks[i].governor.is_some_and(|g| scene.doc.is(syntax.chunks[g].first, "op"));
    // `op 24.000 euro boete te staan`
    let sum = noun.checked_sub(1).filter(|s| syntax.chunks[*s].tag == Tag::Amount);
    Some(!op(noun) && !sum.is_some_and(op))
}

/// `met 15 procent verlaagd`
fn percent_off(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    syntax.of(found.clause).any(|(_, c)| {
        c.tag == Tag::Amount
            && c.governor.is_some_and(|g| scene.doc.is(syntax.chunks[g].first, "met"))
            && c.mention
                .and_then(|id| super::amount::value(scene, id))
                .is_some_and(|v| v.unit == crate::model::Unit::Percent)
    })
}

/// `Voldoen zij niet, dan moeten zij betalen`: the sentence begins with a finite verb and goes on with `dan`.
pub fn verb_first(scene: &Scene<'_>, syntax: &Syntax) -> bool {
    let doc = scene.doc;
    syntax.chunks.first().is_some_and(|c| c.tag == Tag::Verb) && syntax.chunks.iter().any(|c| doc.is(c.first, "dan"))
}
