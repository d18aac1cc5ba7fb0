//! Whether what is told is a fine: the noun of a penalty or a verb of everyday life, trade, a demand of the prosecution.

use super::amount;
use crate::claim::Scene;
use crate::claim::frame::Found;
use crate::claim::syntax::{Syntax, Tag, frame_nouns};
use crate::claim::{authority, common};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::MentionValue;

/// Trade, not a penalty: `transacties ter waarde van 14 miljard`, `verdachte transacties`.
pub(super) fn is_deal(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let Some(noun) = found.noun.filter(|_| found.noun_frame.is_some_and(|f| f.type_ == "transactie")) else {
        return false;
    };
    if found.frame.kind != FrameKind::Noun {
        return false;
    }
    let head = syntax.chunks[noun].head;
    let justice = doc.sentence_range(head).any(|t| {
        doc.is_any(t, &["om", "justitie", "officier", "vervolging", "strafzaak", "rechtszaak"])
            && !(doc.is(t, "om") && !doc.token(t).is_some_and(|t| t.is_upper()))
    });
    doc.str(head).ends_with('s') || !justice && !scene.doc.sentence_range(head).any(|t| doc.is(t, "ministerie"))
}

/// Does a prosecutor demand it of somebody?
pub(super) fn prosecutes(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let Some(chunk) = found.part(Part::Authority).map(|c| &syntax.chunks[c]) else { return false };
    let who = doc.slice(chunk.first, chunk.last).to_lowercase();
    let against = |c: &crate::claim::syntax::Chunk| {
        c.governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "tegen")) && c.tag == Tag::Noun
    };
    (["openbaar ministerie", "justitie", "officier", "aanklager"].iter().any(|w| who.contains(w))
        || chunk.mention.is_some() && who.ends_with("om"))
        && syntax.of(found.clause).any(|(_, c)| against(c))
}

/// Is it told as what came first (`in eerste instantie`, `aanvankelijk`)?
pub(super) fn first_instance(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let Some(head) = found.noun.map(|n| syntax.chunks[n].head) else { return false };
    (doc.sentence_range(head).start..head).any(|t| {
        doc.is_any(t, &["aanvankelijk", "oorspronkelijk", "oorspronkelijke", "aanvankelijke"])
            || doc.is(t, "eerste") && doc.is_any(t + 1, &["instantie", "aanleg"])
    })
}

/// Rates, settlements, damages and claims are told of a case, not as tariffs.
pub(super) fn fine_kind_is_case(kind: &str) -> bool {
    kind != "boete"
}

/// The type of the noun for a penalty in the sentence of token `at`.
pub(super) fn own_noun(scene: &Scene<'_>, at: usize) -> Option<String> {
    let doc = scene.doc;
    doc.sentence_range(at).filter(|i| doc.has(*i, Cue::Frame)).find_map(|i| {
        frame_nouns(doc, i).find(|f| f.claim == FrameClaim::Fine && !f.type_.is_empty()).map(|f| f.type_.clone())
    })
}

/// The type of the nearest noun for a penalty, in the sentence or beside it: `moet 5 miljoen betalen` alone is no fine.
pub(super) fn money_noun(scene: &Scene<'_>, at: usize) -> Option<String> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    // `X moet persoonlijk 1 miljoen betalen`: besides what was told before.
    let besides = doc.sentence_range(at).any(|t| doc.is_any(t, &["persoonlijk", "daarnaast", "bovendien", "ook"]));
    let far = here.checked_sub(2).filter(|_| besides);
    for sentence in [Some(here), here.checked_add(1), here.checked_sub(1), far].into_iter().flatten() {
        let Some(range) = doc.sentences().get(sentence).map(|s| s.first..s.last) else { continue };
        for i in range.filter(|i| doc.has(*i, Cue::Frame) || doc.token(*i).is_some_and(|t| t.word == 0)) {
            if let Some(frame) = frame_nouns(doc, i).find(|f| f.claim == FrameClaim::Fine && !f.type_.is_empty()) {
                return Some(frame.type_.clone());
            }
        }
    }
    None
}

/// Does a verb without the noun of a penalty state one? `beboeten` does; `schikken`, `eisen`, `betalen` need the sum or the other party.
pub(super) fn states_fine(
    scene: &Scene<'_>,
    syntax: &Syntax,
    found: &Found<'_>,
    sums: &amount::Sums,
    at: usize,
) -> bool {
    let doc = scene.doc;
    if found.frame.type_ == "boete" && found.frame.trigger != "op vingers tikken" {
        return !asks_power(&found.frame.trigger) || sums.amount.is_some() && is_asked_by_power(scene, syntax, found);
    }
    // `eisen compensatie van X`
    if found.frame.trigger == "compensatie eisen" {
        return found.part(Part::Payer).is_some_and(|c| syntax.chunks[c].mention.is_some());
    }
    let money = sums
        .amount
        .and_then(|id| scene.mentions.get(id as usize))
        .is_some_and(|m| matches!(&m.value, MentionValue::Amount(a) if a.unit == crate::model::Unit::Money));
    let recipient = || {
        let chunk = found.part(Part::Recipient).map(|c| &syntax.chunks[c]);
        chunk.is_some_and(|c| match c.mention.and_then(|id| scene.mentions.get(id as usize)) {
            Some(m) => authority::is_authority(scene, m),
            None => authority::is_authority_noun(doc, c),
        })
    };
    let named = |part: Part, power: bool| {
        let chunk = found.part(part).map(|c| &syntax.chunks[c]);
        chunk.is_some_and(|c| match c.mention.and_then(|id| scene.mentions.get(id as usize)) {
            Some(m) => !power || authority::is_authority(scene, m) || common::is_body(scene, m),
            None => authority::is_authority_noun(doc, c) || !power && c.definite,
        })
    };
    let alone = found.frame.kind == FrameKind::Verb;
    match doc.lex.spelling(found.frame.lemma) {
        // `kende het bedrag in maart toe` says more of what was told before.
        "toekennen" => true,
        "terugbrengen" | "verlagen" => money && money_noun(scene, at).is_some(),
        "betalen" | "aftikken" if alone => {
            let noun = money_noun(scene, at).filter(|_| money);
            let settles = matches!(noun.as_deref(), Some("schikking" | "transactie"))
                && found.part(Part::Payer).is_some_and(|c| syntax.chunks[c].mention.is_some());
            noun.is_some() && (recipient() || settles) || money && super::ordered::kind(scene, syntax, found).is_some()
        }
        // `Doet X dat niet, dan kost dat 5000 euro per dag`
        "kosten" => money && sums.rate.is_some() && costs_who_disobeys(scene, syntax, found),
        "dreigen" => money && found.part(Part::Authority).is_some() && money_noun(scene, at).is_some(),
        // `In 2018 volgde 4 miljoen`: of the penalties that the sentence before speaks of.
        "volgen" => {
            let subject = syntax.clauses[found.clause].subject;
            money && subject.is_none() && money_noun(scene, at).is_some()
        }
        "eisen" => {
            // `Muntwinst eist 5 miljoen euro van Google`: one body of another.
            let of_body = |part| {
                let m = found.part(part).and_then(|c| syntax.chunks[c].mention);
                m.and_then(|id| scene.mentions.get(id as usize)).is_some_and(|m| common::is_body(scene, m))
            };
            // A union wants wages, a party money for its plans.
            let bargains = found.part(Part::Authority).and_then(|c| syntax.chunks[c].mention).is_some_and(|id| {
                let m = scene.mentions.get(id as usize);
                matches!(m.and_then(|m| authority::listed_type(scene, m)), Some("union" | "party" | "employers"))
            });
            money
                && !(bargains && !near_damage(scene, at))
                && (near_damage(scene, at)
                    || prosecutes(scene, syntax, found)
                    || of_body(Part::Authority) && of_body(Part::Payer)
                    || named(Part::Authority, false)
                        && found.part(Part::Payer).is_some_and(|c| is_private(scene, syntax, c))
                    || is_of_victims(scene, syntax, found)
                    || found.part(Part::Payer).is_some() && damage_beside(scene, at))
        }
        "claimen" => {
            money
                && (found.part(Part::Payer).is_some()
                    || near_damage(scene, at)
                    || damage_beside(scene, at)
                    || sues(scene, syntax, found).is_some())
        }
        // `wil 3 miljoen terug van X`
        "willen" => money && (found.part(Part::Payer).is_some() || money_noun(scene, at).is_some()),
        "afpakken" => money && named(Part::Authority, true) && found.part(Part::Payer).is_some(),
        "vorderen" => {
            money
                && (near_damage(scene, at)
                    || found.part(Part::Payer).is_some() && (damage_beside(scene, at) || named(Part::Authority, true)))
        }
        "vergoeden" | "compenseren" | "opdraaien" => {
            money && (near_damage(scene, at) || super::ordered::by_court(scene, syntax, found))
        }
        // `moet 1 miljoen terugbetalen aan X`, and no loan.
        "terugbetalen"
            if found.frame.trigger.starts_with("moeten ")
                && [Part::Payer, Part::Recipient]
                    .iter()
                    .all(|p| found.part(*p).is_some_and(|c| syntax.chunks[c].mention.is_some()))
                && !doc.sentence_range(at).any(|t| is_loan(doc.str(t))) =>
        {
            money
        }
        // What one private person asks back of another is no penalty.
        "terugeisen" | "terugvorderen" => money && named(Part::Authority, true) | named(Part::Payer, false),
        // `De provincie wil dat X 2 ton terugbetaalt`
        "terugbetalen" if wanted_by(scene, syntax, found) => money,
        "terugbetalen" | "betalen" | "kopen" => {
            money
                && (money_noun(scene, at).is_some()
                    || super::ordered::kind(scene, syntax, found).is_some()
                    || super::kind::announced(scene, syntax, found))
        }
        _ => money,
    }
}

/// Does the frame tell of a penalty only where one with power does it? A bank or a parent lets others pay a fine too.
fn asks_power(trigger: &str) -> bool {
    matches!(trigger, "boete laten betalen" | "boete in rekening brengen")
}

/// Does a regulator, court, federation or the like ask it of somebody?
fn is_asked_by_power(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let Some(by) = found.part(Part::Authority).map(|i| &syntax.chunks[i]) else { return false };
    let power = match by.mention.and_then(|m| scene.mentions.get(m as usize)) {
        Some(m) => {
            authority::may_fine(scene, m)
                || authority::listed_type(scene, m) == Some("sport")
                || authority::tries(scene, m)
        }
        None => by.definite && authority::is_authority_noun(scene.doc, by),
    };
    power && found.part(Part::Payer).is_some()
}

/// Words of an order.
const ORDERS: &[&str] = &[
    "verbod", "verbood", "verbiedt", "verboden", "bevel", "beveelt", "beval", "bevolen", "gelast", "gelastte", "moet",
    "moeten", "moest", "moesten", "mag", "mogen", "mocht",
];

/// Is it what comes of a breach, rather than a price: behind a condition, where an order was spoken of?
fn costs_who_disobeys(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let that = syntax.of(found.clause).any(|(_, c)| doc.is_any(c.first, &["dat", "dit", "het"]));
    let condition = super::mood::verb_first(scene, syntax)
        || syntax.clauses.iter().any(|c| {
            c.opener.is_some_and(|o| doc.is_any(syntax.chunks[o].first, &["als", "indien", "zolang", "wanneer"]))
        });
    let here = syntax.sentence;
    let beside = || {
        let near = [here.checked_sub(1), Some(here), Some(here + 1)].into_iter().flatten();
        near.filter_map(|s| doc.sentences().get(s))
    };
    let told = |words: &[&str]| beside().any(|s| (s.first..s.last).any(|t| doc.is_any(t, words)));
    let power = || {
        told(&["rechter", "rechtbank", "hof"])
            || beside().any(|s| scene.mentions_in(s.first, s.last).any(|(_, m)| authority::is_authority(scene, m)))
    };
    // A court on strike gave no order.
    that && condition && (told(&["dwangsom", "overtreding"]) || told(ORDERS) && power())
}

/// `De nabestaanden eisen 3 miljoen van Iran`: of somebody by name or of a state.
fn is_of_victims(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let victims =
        found.part(Part::Authority).is_some_and(|i| doc.is_any(syntax.chunks[i].head, super::ordered::VICTIMS));
    victims
        && found.part(Part::Payer).is_some_and(|i| {
            let c = &syntax.chunks[i];
            c.mention.is_some() || crate::claim::syntax::place(doc, c.first).is_some_and(|h| h.last == c.last)
        })
}

/// Does an authority want or ask what the clause tells?
fn wanted_by(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let own = &syntax.clauses[found.clause];
    let outer = own.parent.map(|p| &syntax.clauses[p]);
    outer.is_some_and(|p| {
        p.has_any(scene.doc, &["willen", "eisen", "vorderen"])
            && p.subject.is_some_and(|s| {
                let m = syntax.chunks[s].mention.and_then(|id| scene.mentions.get(id as usize));
                m.map_or_else(
                    || authority::is_authority_noun(scene.doc, &syntax.chunks[s]),
                    |m| authority::is_authority(scene, m),
                )
            })
    })
}

/// Is damage or another penalty spoken of in the sentence?
pub(super) fn near_damage(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    doc.sentence_range(at).any(|i| is_damage(&doc.str(i).to_lowercase()))
}

/// Is it spoken of in the sentences beside it?
fn damage_beside(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    [here.checked_sub(1), Some(here + 1)]
        .into_iter()
        .flatten()
        .filter_map(|s| doc.sentences().get(s))
        .any(|s| (s.first..s.last).any(|i| is_damage(&doc.str(i).to_lowercase())))
}

fn is_loan(word: &str) -> bool {
    let word = word.to_lowercase();
    word.ends_with("lening") || word.ends_with("krediet") || word.ends_with("hypotheek") || word.ends_with("schuld")
}

/// Is it somebody named without public power?
fn is_private(scene: &Scene<'_>, syntax: &Syntax, chunk: usize) -> bool {
    let m = syntax.chunks[chunk].mention.and_then(|id| scene.mentions.get(id as usize));
    m.is_some_and(|m| {
        !authority::is_authority(scene, m)
            && !matches!(authority::listed_type(scene, m), Some("international" | "party" | "army"))
    })
}

fn is_damage(word: &str) -> bool {
    word.starts_with("schade")
        || word.ends_with("schade")
        || word.ends_with("vergoeding")
        || word.ends_with("claim")
        || word.ends_with("boete")
        || matches!(word, "compensatie" | "vordering" | "smartengeld")
}

/// `heeft de staat gedaagd en eist 3 miljoen`: whom the clause before it sues.
pub(super) fn sues(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let doc = scene.doc;
    let own = &syntax.clauses[found.clause];
    let before = own
        .parent
        .filter(|p| syntax.clauses[*p].has_any(doc, &["dagen", "dagvaarden", "aanklagen", "aanspreken", "slepen"]))?;
    syntax
        .of(before)
        .find(|(i, c)| {
            c.tag == Tag::Noun
                && c.governor.is_none()
                && Some(*i) != syntax.clauses[before].subject
                && (c.mention.is_some() || c.definite)
        })
        .map(|(i, _)| i)
}
