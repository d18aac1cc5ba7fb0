//! How far a measure has come: weighed, announced, in force or lifted.

use super::frame::kind_of;
use super::noun;
use crate::claim::Scene;
use crate::claim::frame::Found;
use crate::claim::syntax::{Clause, ClauseKind, Syntax, Tag};
use crate::lexicon::{FrameKind, Part};
use crate::model::{MeasureStatus, MentionValue};

/// What is done with a bill or a law.
const MADE: &[&str] = &["aannemen", "goedkeuren", "indienen", "invoeren", "instemmen", "voorstellen"];

/// What is done with others too, and so is read of a noun for a law alone.
const PREPARED: &[&str] = &["werken", "voorbereiden", "komen"];

/// Does the clause outside tell what is done with the law or bill that the relative clause speaks of?
pub fn is_made(scene: &Scene<'_>, syntax: &Syntax, clause: &Clause, outside: &Clause) -> bool {
    let doc = scene.doc;
    let of_law = || clause.antecedent.is_some_and(|a| is_law_noun(&doc.str(syntax.chunks[a].head).to_lowercase()));
    outside.has_any(doc, MADE) || outside.has_any(doc, PREPARED) && of_law()
}

/// Is it a noun for a law, a bill or a rule?
fn is_law_noun(noun: &str) -> bool {
    ["wet", "wetsvoorstel", "verordening", "regeling", "richtlijn", "regels", "maatregel", "voorstel", "wetgeving"]
        .iter()
        .any(|n| noun.ends_with(n))
}

/// How far the measure has come.
pub fn of(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> MeasureStatus {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    // `kondigt aan X te verbieden`
    let parent = (clause.kind == ClauseKind::Infinitive).then_some(clause.parent).flatten();
    let verb =
        |list: &[&str]| clause.has_any(doc, list) || parent.is_some_and(|p| syntax.clauses[p].has_any(doc, list));
    let considered = [
        "overwegen",
        "willen",
        "kunnen",
        "mogen",
        "onderzoeken",
        "voorstellen",
        "pleiten",
        "nadenken",
        "dreigen",
        "hopen",
        "eisen",
        "vragen",
        "oproepen",
    ];
    // `een wet aangenomen die X verplicht`: what is decided on is the law.
    if let Some(outside) = clause.parent.filter(|_| clause.kind == ClauseKind::Relative).map(|p| &syntax.clauses[p])
        && is_made(scene, syntax, clause, outside)
    {
        let proposed = outside.has_any(doc, &["indienen", "voorstellen", "willen", "werken", "voorbereiden"]);
        return if proposed { MeasureStatus::Considered } else { MeasureStatus::Announced };
    }
    // `nam een motie aan voor een verbod`: a parliament asks for it.
    let motion = syntax.of(found.clause).any(|(_, c)| c.tag == Tag::Noun && doc.is_any(c.head, &["motie", "moties"]));
    if motion || verb(&considered) {
        return MeasureStatus::Considered;
    }
    // `gaat een half jaar op slot`: so it is.
    let lasts = |c: &crate::claim::syntax::Chunk| {
        let m = c.mention.filter(|_| c.tag == Tag::Date).and_then(|m| scene.mentions.get(m as usize));
        m.is_some_and(|m| matches!(&m.value, MentionValue::Date(d) if d.kind == crate::model::DateType::Duration))
    };
    if found.frame.trigger == "op slot gaan" && syntax.of(found.clause).any(|(_, c)| lasts(c)) {
        return MeasureStatus::InForce;
    }
    let goes = ["gaan", "zullen", "aankondigen", "besluiten", "instemmen"];
    if verb(if found.frame.kind == FrameKind::Noun { &goes[2..] } else { &goes }) {
        // `besloot de plicht te laten vervallen`
        // `besloot toen X uit te sluiten`: long ago, and so it was done.
        let then = [Some(found.clause), parent].into_iter().flatten().any(|n| {
            syntax.clauses[n].finite().is_some_and(|v| v.past)
                && syntax.of(n).any(|(_, c)| doc.is_any(c.first, &["toen", "destijds"]))
        });
        if then && found.frame.status == "in_force" {
            return MeasureStatus::InForce;
        }
        let over = found.frame.status == "lifted" && found.noun.is_some() && clause.kind == ClauseKind::Main;
        return if over { MeasureStatus::Lifted } else { MeasureStatus::Announced };
    }
    // `laat weten X te blokkeren`
    let will = found.verb.is_some_and(|v| v.at > 0 && doc.is(v.at - 1, "te")) && verb(&["weten", "beloven", "zeggen"]);
    if will {
        return MeasureStatus::Announced;
    }
    // `wordt pas opgeheven als`: until then it holds.
    let until = syntax.of(found.clause).any(|(_, c)| doc.is(c.first, "pas"))
        && doc
            .sentence_range(syntax.chunks[clause.range.start].first)
            .any(|t| doc.is_any(t, &["als", "wanneer", "zodra"]));
    if found.frame.status == "lifted" && until {
        return MeasureStatus::InForce;
    }
    if found.frame.kind == FrameKind::Noun && verb(&["vernietigen", "opheffen", "intrekken", "schrappen"]) && !until {
        return MeasureStatus::Lifted;
    }
    if let Some(status) = found.noun.and_then(|n| noun::adjective(scene, syntax.chunks[n].head)) {
        return status;
    }
    // `worden vanaf 2030 verboden`, `weert vanaf 2030 ...`
    let later = clause.finite().is_some_and(|v| !v.past && !doc.is_any(v.at, &["is", "zijn", "heeft", "hebben"]))
        && !noun::stands_by_verb(scene, found)
        && syntax.of(found.clause).any(|(_, c)| {
            // A day may be that of the article.
            let mention = c.mention.and_then(|m| scene.mentions.get(m as usize));
            let coarse = mention.is_some_and(|m| {
                matches!(&m.value, MentionValue::Date(d) if d.value.as_ref().is_some_and(|v| v.len() <= "2030-01".len()))
            });
            c.tag == Tag::Date && doc.is(c.first, "over")
                || c.tag == Tag::Date
                && coarse
                && c.governor.is_some_and(|g| doc.is_any(syntax.chunks[g].first, &["vanaf", "per", "over"]))
        });
    if later && found.frame.status == "in_force" {
        return MeasureStatus::Announced;
    }
    // `trekt de vergunning in`: from now on.
    let present =
        clause.kind == ClauseKind::Main && clause.verbs.len() == 1 && clause.finite().is_some_and(|v| !v.past);
    let takes = found.frame.subject == Some(Part::Authority);
    if kind_of(found) == "revocation" && !found.passive && takes && present && found.frame.status == "in_force" {
        return MeasureStatus::Announced;
    }
    match found.frame.status.as_str() {
        "considered" => MeasureStatus::Considered,
        "announced" => MeasureStatus::Announced,
        "lifted" => MeasureStatus::Lifted,
        _ => MeasureStatus::InForce,
    }
}

/// How many sentences on the decision may be fought.
const FOUGHT: usize = 5;

/// `wil het café sluiten. De eigenaar vecht het besluit aan`: what others fight has been decided.
pub fn fought(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let shuts = matches!(kind_of(found), "closure" | "revocation" | "suspension" | "expulsion");
    let next = doc.sentences().iter().skip(syntax.sentence + 1).take(FOUGHT).map(|s| s.first..s.last);
    shuts
        && next.into_iter().any(|r| {
            let has = |words: &[&str]| r.clone().any(|t| doc.is_any(t, words));
            let decision = |t: usize| doc.is_any(t, &["het", "dit"]) && doc.is(t + 1, "besluit");
            r.clone().any(decision)
                && has(&["aanvechten", "vecht", "vechten", "rechter", "geding", "beroep", "bezwaar", "rechtbank"])
        })
}
