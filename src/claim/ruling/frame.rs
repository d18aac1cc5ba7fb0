//! Decisions of courts from the frames of `frames.tsv`: `veroordeelt tot`, `spreekt vrij`, `bekrachtigt`, `stelt in het gelijk`.

use std::borrow::Cow;

use super::attributive::attributive;
use super::contested::{contested, decision, maker, retold};
use super::held::held_back;
use super::merge::merge;
use super::must::must;
use super::versus::versus;
use super::{court, decided, who};
use crate::claim::frame::{Found, find as find_frame, may_state};
use crate::claim::syntax::{Syntax, Tag, governor_name};
use crate::claim::{ClaimRule, Scene, authority, common, hedge, when};
use crate::lexicon::{Cue, FrameClaim, FrameKind, Part};
use crate::model::{ClaimValue, EntityKind, Hedge, MentionKind, MentionValue, Ruling};

/// Rulings told by a verb, alone or with fixed words.
pub static RULE: ClaimRule = ClaimRule {
    id: "ruling/frame",
    doc: "a court's decision about a party, told by a verb or a combination",
    cues: &[Cue::Frame],
    find,
    hits: &[(
        "TikTok is door de rechter veroordeeld tot betaling van 5 miljoen euro.",
        "ruling | outcome=convicted | court=rechter | party=TikTok | sentence=5 miljoen euro",
    )],
    misses: &["De premier veroordeelde de aanslag.", "TikTok heeft de winst verdubbeld."],
    gaps: &[],
};

/// Outcomes that are no decision of a court.
const NOT_YET: &[&str] = &["demanded", "appealed", "warned"];

/// Outcomes that no court gives: who is let go or handed over is so by others too.
const ONLY_BY_COURT: &[&str] = &[
    "ordered",
    "released",
    "extradited",
    "suspended",
    "awarded",
    "referred",
    "pardoned",
    "reduced",
    "increased",
    "ruled",
];

/// What nobody but a court gives, however long it is.
const PENALTIES: &[&str] = &["celstraf ", "gevangenisstraf ", "taakstraf ", "werkstraf ", "jeugddetentie ", "tbs "];

/// Words that tell of a decision only where a court is named with them.
const LOOSE: &[&str] = &[
    "bakzeil halen",
    "berisping geven",
    "berisping krijgen",
    "berisping opleggen",
    "bestraffen",
    "boete krijgen",
    "boete opleggen",
    "bot vangen",
    "dwangsom opleggen",
    "geen hoeven",
    "gelijk halen",
    "niet hoeven",
    "nul op het rekest krijgen",
    "op de vingers tikken",
    "straffen",
    "tik vingers krijgen",
    "waarschuwing geven",
    "waarschuwing krijgen",
    "waarschuwing opleggen",
    "zin krijgen",
];

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    must(scene, at, RULE.id);
    if attributive(scene, at, RULE.id) {
        return;
    }
    if !may_state(scene, at, FrameClaim::Ruling) {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Ruling) else { return };
    let status = found.frame.status.as_str();
    let trigger = found.frame.trigger.as_str();
    if NOT_YET.contains(&status) || held_back(scene, &syntax, &found) {
        return;
    }
    let clause = &syntax.clauses[found.clause];
    let court_chunk = court_of(scene, &syntax, &found);
    let jury = jury(scene, &syntax, &found);
    let is_court = court_chunk.is_some() || jury;
    // A league or an authority punishes too, and anybody gets his way.
    if LOOSE.contains(&trigger) && !is_court {
        return;
    }
    let ruled = matches!(status, "" | "ruled");
    let nominal = found.frame.kind == FrameKind::Noun;
    if nominal && !named_noun(scene, &syntax, &found) || ruled && !is_court {
        return;
    }
    let changed = matches!(status, "reduced" | "increased");
    let sentence = if changed {
        court::changed_to(scene, &syntax, &found)
    } else {
        court::sentence(scene, &syntax, &found).filter(|_| matches!(status, "convicted" | "ordered" | "awarded"))
    };
    let penal = matches!(status, "convicted" | "acquitted");
    // Politicians condemn too: a court acts, or somebody is sentenced to or for something.
    let sentenced = found.passive
        && (changed && found.noun.is_some() || !ONLY_BY_COURT.contains(&status))
        && (!penal
            || clause.has_any(doc, &["vrijspreken", "veroordelen"])
            || sentence.is_some()
            || found.frame.trigger.starts_with("schuldig ")
            || found.part(Part::Sentence).is_some_and(|i| doc.has(syntax.chunks[i].head, Cue::Frame)));
    // `X is schuldig aan witwassen`: only where a court or jury is said to find so.
    let guilty = matches!(trigger, "schuldig zijn" | "schuldig maken");
    let judge = if guilty { judged_so(scene, &syntax, &found) } else { None };
    if guilty && judge.is_none() {
        return;
    }
    let gets = found.frame.subject == Some(Part::Party) && found.frame.kind == FrameKind::Combination;
    // `door de media veroordeeld`: whoever rules must be a court or a body.
    let other = found.passive
        && !is_court
        && found.part(Part::Court).is_some_and(|i| {
            let c = &syntax.chunks[i];
            // `is door Nederland veroordeeld`
            crate::claim::syntax::place(doc, c.first).is_none_or(|h| h.last != c.last)
        })
        && by_body(scene, &syntax, &found).is_empty();
    let sentenced = sentenced && (penal || changed || status == "bankrupt") && !(other && penal);
    // Who gets right or goes free, wins or loses, does so before a court that is named near.
    let against = found.part(Part::Other).is_some_and(|i| {
        let chunk = &syntax.chunks[i];
        chunk.mention.is_some() && chunk.governor.is_some_and(|g| doc.is_any(syntax.chunks[g].first, &["tegen", "van"]))
    });
    // `In hoger beroep kreeg X gelijk`
    let appeal = syntax.of(found.clause).any(|(_, c)| doc.is_any(c.head, &["beroep", "geding", "cassatie"]));
    // `won een rechtszaak`, but not `won de zaak voor zich`
    let case = ["rechtszaak", "geding", "kort geding", "proces", "beroep", "procedure"];
    let against =
        against || appeal || case.iter().any(|c| trigger.strip_prefix(c).is_some_and(|rest| rest.starts_with(' ')));
    // `is in hoger beroep in het gelijk gesteld`, `het vonnis is in hoger beroep bevestigd`, `het OM is niet-ontvankelijk verklaard`
    let righted = found.passive
        && (trigger.starts_with("niet ontvankelijk")
            || appeal && (trigger.starts_with("in het ") || status == "upheld" && decision(scene, &syntax, &found)));
    let life = found.frame.words.iter().any(|w| matches!(doc.lex.spelling(*w), "levenslang" | "doodstraf"))
        || syntax.of(found.clause).any(|(_, c)| (c.first..c.last).any(|t| doc.is(t, "levenslange")));
    // `kreeg een taakstraf opgelegd`: whatever its length.
    let named = found.part(Part::Party).is_some_and(|i| syntax.chunks[i].mention.is_some());
    let life = life || named && PENALTIES.iter().any(|p| trigger.starts_with(p));
    let gets = gets
        && if penal {
            let free = trigger == "vrijuit gaan" && authority::court_near(scene, at).is_some()
                || trigger.starts_with("vrijspraak ");
            sentence.is_some() || life || guilty || free || is_court
        } else {
            against || before_court(scene, at, trigger) || authority::court_near(scene, at).is_some()
        };
    // The unit of a term needs the term, and who is not given a penalty is not convicted by that.
    let unit = matches!(trigger, "jaar geven" | "maanden geven" | "jaar opleggen" | "maanden opleggen");
    if !(is_court || sentenced || gets || nominal || righted) || unit && sentence.is_none() {
        return;
    }
    let judge = judge.filter(|i| court::is_court_chunk(doc, &syntax.chunks[*i]));
    let court = court_chunk.or(judge).map(|i| court::court(scene, &syntax, i)).unwrap_or_default();
    let court = if court.is_empty() && !jury { by_body(scene, &syntax, &found) } else { court };
    let mut party = common::parties(scene, &syntax, &found, Part::Party);
    // `De hoofdverdachte, Jan B., kreeg zes jaar`
    if let Some(k) = found.part(Part::Party).and_then(|i| common::apposed(scene, &syntax, i)) {
        party = crate::claim::party::parties(scene, &syntax, k);
    }
    if let Some(i) = found.part(Part::Party).filter(|i| syntax.chunks[*i].mention.is_none()) {
        party.retain(|id| common::sure(scene, &syntax.chunks[i], *id));
        // A nameless man is the one whose surname is an initial, not the last one who was named.
        let defendant = common::defendant(scene, &syntax, i);
        // `de Veenendaalse` is no name.
        let chunk = &syntax.chunks[i];
        let inhabitant = chunk.tag == Tag::Noun && doc.is_upper(chunk.head) && common::nameless(scene, chunk);
        if penal && (defendant.is_some() || who::kin(scene, &syntax, i)) || inhabitant {
            party = defendant.into_iter().collect();
        } else if party.is_empty() {
            party.extend(scene.refer(syntax.chunks[i].first, syntax.chunks[i].last));
        }
    }
    // `de broer van X`, `X en zijn partner`: who has no name but by somebody else's.
    if let Some(i) = found.part(Part::Party).filter(|_| penal || changed) {
        let related = who::related(scene, &syntax, i);
        if !related.is_empty() && syntax.chunks[i].mention.is_none() {
            party.clear();
        }
        party.extend(related);
        if !party.is_empty() {
            let with = who::together(scene, &syntax, &found);
            party.extend(with.into_iter().filter(|id| !court.contains(id)));
        }
    }
    // `werden voor deze zaak - ook X is erbij betrokken - twee mensen veroordeeld`: X is told of between the dashes.
    if found.part(Part::Party).is_some_and(|i| who::aside(scene, &syntax, &found, i)) {
        party.clear();
    }
    // `Die werd veroordeeld`, `Hij kreeg elf jaar`: who holds an office is named before and is not meant.
    if let Some(i) = found.part(Part::Party).filter(|i| penal && syntax.chunks[*i].mention.is_none()) {
        let that = doc.is_any(syntax.chunks[i].first, &["die", "dat", "deze"]) && syntax.chunks[i].tag == Tag::Pronoun;
        let first = syntax.chunks[i].first;
        party.retain(|id| {
            let office = scene.entities.profile(*id).is_some_and(|p| !p.roles.is_empty());
            let tried = common::initialled(scene, first) == Some(*id);
            !that && (!office || tried || who::alone(scene, first, *id))
        });
    }
    // Nor is an expert who speaks all through the article, nor somebody whom only a noun in small letters names.
    if let Some(i) = found.part(Part::Party).filter(|i| syntax.chunks[*i].tag == Tag::Pronoun) {
        party.retain(|id| {
            let known = scene.entities.get(*id).is_some_and(|e| {
                matches!(e.kind, EntityKind::Person | EntityKind::Organisation | EntityKind::Platform)
            });
            known && (common::initialled(scene, syntax.chunks[i].first) == Some(*id) || !who::speaks(scene, *id))
        });
    }
    // `X zat acht jaar vast voordat hij werd vrijgesproken`: the pronoun is the subject of the clause outside.
    if let Some(subject) = who::outer_subject(scene, &syntax, &found) {
        party = if syntax.chunks[subject].mention.is_some() {
            common::somebody(scene, &syntax, subject)
        } else {
            // `De organisatie was blij toen de rechter haar gelijk gaf`
            let mut ids = common::somebody(scene, &syntax, subject);
            ids.retain(|id| common::is_company(scene, *id));
            ids
        };
    }
    // `Het bestuur van X krijgt gelijk`
    if party.is_empty()
        && !penal
        && let Some(i) = found.part(Part::Party).filter(|i| syntax.chunks[*i].tag == Tag::Noun)
        && !doc.has(syntax.chunks[i].head, Cue::Occupation)
        && syntax.chunks.get(i + 1).is_some_and(|c| doc.is(c.first, "van"))
    {
        party = common::behind(scene, &syntax, i);
    }
    party.retain(|id| !court.contains(id));
    let person = status == "suspended" && who::is_person(scene, &syntax, &found);
    if party.is_empty() && status == "suspended" {
        party = who::object(scene, &syntax, &found);
    }
    // `Het verzoek van de Arnhemse`: somebody by his town is who the case is about.
    if party.len() == 1
        && let Some(i) = found.part(Part::Party)
        && syntax.chunks[i].mention.is_none()
        && scene.entities.get(party[0]).is_some_and(|e| {
            e.kind == EntityKind::Unknown && !e.name.contains(' ') && (e.name.ends_with("se") || e.name.ends_with("er"))
        })
        && doc.is_any(syntax.chunks[i].first, &["de", "een", "het"])
    {
        party = common::initialled(scene, syntax.chunks[i].first).into_iter().collect();
    }
    let mut outcome = Some(status.to_owned()).filter(|s| !s.is_empty() && s != "ruled");
    if ruled && party.is_empty() {
        let decided = decided::against(scene, &syntax, &found);
        let decided = decided.or_else(|| decided::decided(scene, &syntax, &found, &court));
        // `De rechtbank achtte de moord niet bewezen`: of nobody who is named there.
        let unproven = trigger.starts_with("bewezen ")
            && syntax.of(found.clause).any(|(_, c)| doc.is_any(c.first, &["niet", "onvoldoende"]));
        let acquitted = || decided::Decided { party: Vec::new(), outcome: Some("acquitted") };
        let Some(decided) = decided.or_else(|| unproven.then(acquitted)) else { return };
        party = decided.party;
        for id in decided::opponents(scene, &syntax, &found) {
            if !party.contains(&id) && !court.contains(&id) {
                party.push(id);
            }
        }
        outcome = decided.outcome.map(str::to_owned);
    }
    // `wees het plan af`, `verwierp het argument`: what is turned down must be somebody's plea.
    let plea = !matches!(trigger, "afwijzen" | "verwerpen")
        || decision(scene, &syntax, &found)
        || retold(scene, &syntax, &found);
    if status == "dismissed" && !plea {
        return;
    }
    let mut inferred = Vec::new();
    let about = matches!(status, "annulled" | "upheld" | "dismissed" | "granted");
    if party.is_empty() && (about || matches!(status, "suspended" | "reduced" | "increased" | "referred")) {
        party = contested(scene, &syntax, &found, &court);
        if party.is_empty() && about && decision(scene, &syntax, &found) && !court::told(scene, &court, status) {
            // The defendant is who it is about, not the lawyer who was named last.
            party.extend(common::initialled(scene, at).or_else(|| common::topic(scene, at, &court)));
            if !party.is_empty() {
                inferred.push(Cow::Borrowed("party"));
            }
        }
    }
    if party.is_empty()
        && penal
        && found.part(Part::Party).is_some_and(|i| {
            let chunk = &syntax.chunks[i];
            common::nameless(scene, chunk) || chunk.tag == Tag::Noun && doc.is(chunk.first, "een")
        })
    {
        party.extend(who::named_next(scene, at));
    }
    // `schorste een huisarts`: who is suspended is found guilty.
    if person {
        outcome = Some("convicted".to_owned());
    }
    if !penal && !party.is_empty() {
        versus(scene, &syntax, &found, &court, &mut party);
    }
    // `achtte niet bewezen` acquits, `kreeg geen gelijk` dismisses: what is denied is another outcome.
    let own = ["bewezen ", "niet ", "geen "].iter().any(|w| trigger.starts_with(w));
    let mut hedged = hedge::of(scene, &syntax, found.clause, found.noun)
        .filter(|h| h.0 == Hedge::Negated && !own || h.0 == Hedge::Reported);
    // `kreeg geen gelijk`
    let none = found.verb.is_some()
        && found.frame.words.iter().any(|w| {
            let at = syntax.of(found.clause).flat_map(|(_, c)| c.first..c.last).find(|t| doc.word(*t) == *w);
            at.is_some_and(|t| t > 0 && doc.is(t - 1, "geen"))
        });
    if let Some(other) = denied(&found).filter(|_| none) {
        outcome = Some(other.to_owned());
        hedged = None;
    } else if hedged.as_ref().is_some_and(|h| h.0 == Hedge::Negated) {
        match denied(&found) {
            Some(other) => {
                outcome = Some(other.to_owned());
                hedged = None;
            }
            None if status == "convicted" && found.frame.kind == FrameKind::Combination => return,
            // `hiermee was hij niet veroordeeld`: what would have been.
            None if penal && clause.finite().is_some_and(|v| doc.is_any(v.at, &["was", "waren", "zou", "zouden"])) => {
                return;
            }
            None => {}
        }
    }
    if party.is_empty() && (about || status == "suspended") {
        party = maker(scene, &syntax, &found, &court);
    }
    let value = Ruling {
        court,
        party,
        outcome,
        sentence,
        date: when::date(scene, &syntax, &found),
        ground: common::ground(scene, &syntax, &found),
    };
    if merge(scene, at, &value) {
        return;
    }
    // Of what was decided in another month or year, the court that is named near is seldom the one.
    let long_ago = value.date.and_then(|id| scene.mentions.get(id as usize)).is_some_and(
        |m| matches!(&m.value, MentionValue::Date(d) if d.value.as_deref().is_some_and(|v| v.len() <= "2025-12".len())),
    );
    // `zat vast voordat hij werd vrijgesproken`: that was elsewhere.
    let aside = clause.opener.is_some_and(|o| doc.is_any(syntax.chunks[o].first, &["voordat", "nadat"]))
        || clause
            .antecedent
            .is_some_and(|a| doc.is_any(syntax.chunks[a].head, word_set!["arrest", "vonnis", "uitspraak"]));
    let needs_court = value.court.is_empty() && !jury && !long_ago && !aside;
    let mut draft = common::draft(scene, ClaimValue::Ruling(value), hedged, at, RULE.id);
    draft.inferred = inferred;
    if let ClaimValue::Ruling(value) = &mut draft.value {
        let near = if needs_court { authority::court_near(scene, at) } else { None };
        let nobody = value.party.is_empty();
        let near = near.or_else(|| (needs_court && penal && nobody).then(|| court::bare_near(scene, at)).flatten());
        if let Some(id) = near.filter(|id| !value.party.contains(id)) {
            value.court.push(id);
            draft.inferred.push(Cow::Borrowed("court"));
        }
        // A body that is no court, and nobody whom it blamed.
        if value.party.is_empty() && court_chunk.is_none() && !needs_court && !jury {
            return;
        }
        // Nor is what a court left, sent on or ordered, of nobody.
        let weak = ["upheld", "referred", "ordered", "suspended", "released"];
        let nameless = found.part(Part::Party).is_some_and(|i| common::nameless(scene, &syntax.chunks[i]));
        if value.party.is_empty() && !nameless && value.outcome.as_deref().is_some_and(|o| weak.contains(&o)) {
            return;
        }
        // Nobody is named: nothing to find back, but for the term that one man was given (`Een man moet zes jaar de cel in`).
        let one = penal
            && value.sentence.as_deref().is_some_and(|s| s.starts_with('P'))
            && found.part(Part::Party).is_some_and(|i| who::counted(scene, &syntax, i));
        if value.party.is_empty()
            && !one
            && (value.court.is_empty() || draft.inferred.iter().any(|f| f == "court") && !penal)
        {
            return;
        }
    }
    scene.claims.push(draft);
}

/// `stapte naar de rechter en kreeg gelijk`
fn before_court(scene: &Scene<'_>, at: usize, trigger: &str) -> bool {
    let doc = scene.doc;
    let court = |t: usize| doc.is_any(t, word_set!["rechter", "rechtbank", "gerechtshof", "hof"]);
    trigger.ends_with("gelijk krijgen") && (doc.sentence_range(at).start..at).rev().take(20).any(court)
}

/// The outcome where what the frame says is denied.
fn denied(found: &Found<'_>) -> Option<&'static str> {
    match found.frame.status.as_str() {
        "granted" => Some("dismissed"),
        "convicted" if found.frame.trigger.starts_with("schuldig ") => Some("acquitted"),
        _ => None,
    }
}

/// The chunk of the court that acts: the part, else a bare court of the clause.
fn court_of(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let doc = scene.doc;
    let court = |i: &usize| court::is_court_chunk(doc, &syntax.chunks[*i]);
    if let Some(i) = found.part(Part::Court) {
        return Some(i).filter(|i| court(i) || court::pointed_at(scene, syntax, *i).is_some());
    }
    // `verloor een zaak bij het Hof`, `Dat heeft het hof bepaald`
    let bare = syntax.of(found.clause).map(|(i, _)| i).filter(court).find(|&i| {
        let governor = syntax.chunks[i].governor.map(|g| governor_name(doc, &syntax.chunks[g]));
        match governor {
            None | Some("na") => matches!(found.frame.status.as_str(), "" | "ruled"),
            // `kreeg zes jaar cel van de rechter`
            Some("van") => found.frame.prepositions.iter().any(|(p, part)| p == "van" && *part == Part::Court),
            Some(g) => g == "bij" || g == "door",
        }
    });
    bare.filter(|i| Some(*i) != found.part(Part::Party))
}

/// Does a jury act? It is no court of its own.
fn jury(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let part = found.part(Part::Court).or(syntax.clauses[found.clause].subject);
    part.is_some_and(|i| doc.str(syntax.chunks[i].head).to_lowercase().ends_with("jury"))
}

/// `door de WTO veroordeeld`: a body that is no court but rules.
fn by_body(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let body = found
        .part(Part::Court)
        .filter(|_| found.passive)
        .and_then(|i| syntax.chunks[i].mention)
        .and_then(|m| scene.mentions.get(m as usize))
        .filter(|m| common::is_body(scene, m));
    body.and_then(|m| m.entity).into_iter().collect()
}

/// `X is schuldig aan witwassen, vindt de jury`, `Volgens de rechtbank is X schuldig aan`, `oordeelde dat X schuldig is`: the chunk of the judge.
fn judged_so(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let doc = scene.doc;
    let judge = |i: &usize| {
        let c = &syntax.chunks[*i];
        court::is_court_chunk(doc, c) || c.tag == Tag::Noun && doc.str(c.head).ends_with("jury")
    };
    let judging = |c: &&crate::claim::syntax::Clause| {
        c.has_any(doc, &["vinden", "oordelen", "bepalen", "achten", "beslissen", "concluderen"])
    };
    let subject = syntax.clauses.iter().filter(judging).find_map(|c| c.subject.filter(judge));
    let according =
        |i: &usize| judge(i) && syntax.chunks[*i].governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "volgens"));
    subject.or_else(|| syntax.of(found.clause).map(|(i, _)| i).find(according))
}

/// `de veroordeling van X`, in a headline `Celstraf voor X`: a noun alone states a ruling where its party is named.
fn named_noun(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let Some(i) = found.part(Part::Party) else { return false };
    let chunk = &syntax.chunks[i];
    let named = chunk.mention.is_some_and(|m| {
        scene.mentions.get(m as usize).is_some_and(|m| {
            let office = matches!(&m.value, MentionValue::Official(o) if o.name.is_some());
            office || m.kind() == MentionKind::Person || common::is_body(scene, m)
        })
    });
    let clause = &syntax.clauses[found.clause];
    let headline = syntax.clauses.len() == 1 && clause.verbs.is_empty() && found.frame.trigger != "straf";
    let past = matches!(found.frame.trigger.as_str(), "veroordeling" | "vrijspraak")
        && found.noun.is_some_and(|n| {
            syntax.chunks[n].definite
                && syntax.chunks[n]
                    .governor
                    .is_some_and(|g| doc.is_any(syntax.chunks[g].first, &["na", "sinds", "tegen", "door"]))
        });
    let asked = doc.sentences().get(syntax.sentence).is_some_and(|s| {
        (s.first..s.last)
            .any(|t| doc.is_any(t, word_set!["eis", "om", "eist", "geëist", "mogelijk", "mogelijke", "geen"]))
    });
    named && (headline || past) && !asked
}
