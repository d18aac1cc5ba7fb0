//! Decisions of courts from the frames of `frames.tsv`: `veroordeelt tot`, `spreekt vrij`, `bekrachtigt`, `stelt in het gelijk`.

use std::borrow::Cow;

use super::contested::{contested, decision};
use super::{court, decided};
use crate::claim::frame::{Found, find as find_frame, may_state};
use crate::claim::syntax::{ClauseKind, Syntax, Tag, governor_name};
use crate::claim::{ClaimRule, Scene, authority, common, hedge};
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

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    must(scene, at);
    if !may_state(scene, at, FrameClaim::Ruling) {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(found) = find_frame(scene, &syntax, at, FrameClaim::Ruling) else { return };
    let status = found.frame.status.as_str();
    if NOT_YET.contains(&status) || held_back(scene, &syntax, &found) {
        return;
    }
    let clause = &syntax.clauses[found.clause];
    let court_chunk = court_of(scene, &syntax, &found);
    let jury = jury(scene, &syntax, &found);
    let is_court = court_chunk.is_some() || jury;
    // A league or an authority punishes too, which is no ruling.
    if matches!(found.frame.trigger.as_str(), "bestraffen" | "straffen") && !is_court {
        return;
    }
    let ruled = matches!(status, "" | "ruled");
    let nominal = found.frame.kind == FrameKind::Noun;
    if nominal && !named_noun(scene, &syntax, &found) || ruled && !is_court {
        return;
    }
    let sentence =
        court::sentence(scene, &syntax, &found).filter(|_| matches!(status, "convicted" | "ordered" | "awarded"));
    let penal = matches!(status, "convicted" | "acquitted");
    // Politicians condemn too: a court acts, or somebody is sentenced to or for something.
    let sentenced = found.passive
        && !ONLY_BY_COURT.contains(&status)
        && (!penal
            || clause.has_any(doc, &["vrijspreken", "veroordelen"])
            || sentence.is_some()
            || found.frame.trigger.starts_with("schuldig ")
            || found.part(Part::Sentence).is_some_and(|i| doc.has(syntax.chunks[i].head, Cue::Frame)));
    // `X is schuldig aan witwassen`: only where a court or jury is said to find so.
    if found.frame.trigger == "schuldig zijn" && !judged_so(scene, &syntax, &found) {
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
    let sentenced = sentenced && (penal || status == "bankrupt") && !(other && penal);
    // Who gets right or goes free, wins or loses, does so before a court that is named near.
    let against = found.part(Part::Other).is_some_and(|i| {
        let chunk = &syntax.chunks[i];
        chunk.mention.is_some() && chunk.governor.is_some_and(|g| doc.is_any(syntax.chunks[g].first, &["tegen", "van"]))
    });
    // `In hoger beroep kreeg X gelijk`
    let against = against || syntax.of(found.clause).any(|(_, c)| doc.is_any(c.head, &["beroep", "geding"]));
    let life = found.frame.words.iter().any(|w| doc.lex.spelling(*w) == "levenslang");
    let gets = gets
        && if penal {
            sentence.is_some() || life || found.frame.trigger == "schuldig zijn"
        } else {
            against || authority::court_near(scene, at).is_some()
        };
    if !(is_court || sentenced || gets || nominal) {
        return;
    }
    let court = court_chunk.map(|i| court::court(scene, &syntax, i)).unwrap_or_default();
    let court = if court.is_empty() && !jury { by_body(scene, &syntax, &found) } else { court };
    let mut party = common::parties(scene, &syntax, &found, Part::Party);
    if let Some(i) = found.part(Part::Party).filter(|i| syntax.chunks[*i].mention.is_none()) {
        party.retain(|id| common::sure(scene, &syntax.chunks[i], *id));
        // A nameless man is the one whose surname is an initial, not the last one who was named.
        let defendant = common::defendant(scene, &syntax, i);
        // `de Veenendaalse` is no name.
        let chunk = &syntax.chunks[i];
        let inhabitant = chunk.tag == Tag::Noun && doc.is_upper(chunk.head) && common::nameless(scene, chunk);
        if penal && (defendant.is_some() || kin(scene, &syntax, i)) || inhabitant {
            party = defendant.into_iter().collect();
        } else if party.is_empty() {
            party.extend(scene.refer(syntax.chunks[i].first, syntax.chunks[i].last));
        }
    }
    // `werden voor deze zaak - ook X is erbij betrokken - twee mensen veroordeeld`: X is told of between the dashes.
    if found.part(Part::Party).is_some_and(|i| aside(scene, &syntax, &found, i)) {
        party.clear();
    }
    // `Die werd veroordeeld`, `Hij kreeg elf jaar`: who holds an office is named before and is not meant.
    if let Some(i) = found.part(Part::Party).filter(|i| penal && syntax.chunks[*i].mention.is_none()) {
        let that = doc.is_any(syntax.chunks[i].first, &["die", "dat", "deze"]) && syntax.chunks[i].tag == Tag::Pronoun;
        party.retain(|id| !that && scene.entities.profile(*id).is_none_or(|p| p.roles.is_empty()));
    }
    // Nor is an expert who speaks all through the article, nor somebody whom only a noun in small letters names.
    if let Some(i) = found.part(Part::Party).filter(|i| syntax.chunks[*i].tag == Tag::Pronoun) {
        party.retain(|id| {
            let known = scene.entities.get(*id).is_some_and(|e| {
                matches!(e.kind, EntityKind::Person | EntityKind::Organisation | EntityKind::Platform)
            });
            known && (common::initialled(scene, syntax.chunks[i].first) == Some(*id) || !speaks(scene, *id))
        });
    }
    // `X zat acht jaar vast voordat hij werd vrijgesproken`: the pronoun is the subject of the clause outside.
    if let Some(subject) = outer_subject(scene, &syntax, &found) {
        party = if syntax.chunks[subject].mention.is_some() {
            common::somebody(scene, &syntax, subject)
        } else {
            Vec::new()
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
        let Some(decided) = decided.or_else(|| decided::decided(scene, &syntax, &found, &court)) else { return };
        party = decided.party;
        for id in decided::opponents(scene, &syntax, &found) {
            if !party.contains(&id) && !court.contains(&id) {
                party.push(id);
            }
        }
        outcome = decided.outcome.map(str::to_owned);
    }
    // `wees het plan af`, `verwierp het argument`: what is turned down must be somebody's plea.
    let plea = !matches!(found.frame.trigger.as_str(), "afwijzen" | "verwerpen") || decision(scene, &syntax, &found);
    if status == "dismissed" && !plea {
        return;
    }
    let mut inferred = Vec::new();
    if party.is_empty() && matches!(status, "annulled" | "upheld" | "dismissed" | "granted") {
        party = contested(scene, &syntax, &found, &court);
        if party.is_empty() && decision(scene, &syntax, &found) && !court::told(scene, &court, status) {
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
        party.extend(named_next(scene, at));
    }
    let value = Ruling {
        court,
        party,
        outcome,
        sentence,
        date: common::date(scene, &syntax, &found),
        ground: common::ground(scene, &syntax, &found),
    };
    if merge(scene, at, &value) {
        return;
    }
    // `achtte niet bewezen` acquits.
    let proof = found.frame.trigger.starts_with("bewezen ");
    let hedged = hedge::of(scene, &syntax, found.clause, found.noun)
        .filter(|h| h.0 == Hedge::Negated && !proof || h.0 == Hedge::Reported);
    // Of what was decided in another month or year, the court that is named near is seldom the one.
    let long_ago = value.date.and_then(|id| scene.mentions.get(id as usize)).is_some_and(
        |m| matches!(&m.value, MentionValue::Date(d) if d.value.as_deref().is_some_and(|v| v.len() <= "2025-12".len())),
    );
    // `zat vast voordat hij werd vrijgesproken`: that was elsewhere.
    let aside = clause.opener.is_some_and(|o| doc.is_any(syntax.chunks[o].first, &["voordat", "nadat"]));
    let needs_court = value.court.is_empty() && !jury && !long_ago && !aside;
    let mut draft = common::draft(scene, ClaimValue::Ruling(value), hedged, at, RULE.id);
    draft.inferred = inferred;
    if let ClaimValue::Ruling(value) = &mut draft.value {
        if needs_court && let Some(id) = authority::court_near(scene, at).filter(|id| !value.party.contains(id)) {
            value.court.push(id);
            draft.inferred.push(Cow::Borrowed("court"));
        }
        // A body that is no court, and nobody whom it blamed.
        if value.party.is_empty() && court_chunk.is_none() && !needs_court && !jury {
            return;
        }
        // Nobody is named: nothing to find back.
        if value.party.is_empty() && (value.court.is_empty() || draft.inferred.iter().any(|f| f == "court") && !penal) {
            return;
        }
    }
    scene.claims.push(draft);
}

/// `X moet van de rechter de uitstoot verlagen`
fn must(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    if !doc.is_any(at, &["mag", "mogen", "moet", "moeten", "moest", "moesten"])
        || !doc.sentence_range(at).any(|t| doc.is(t, "van"))
    {
        return;
    }
    let syntax = scene.syntax(at);
    let Some(must) = common::must_by(scene, &syntax, at) else { return };
    if !court::is_court_chunk(doc, &syntax.chunks[must.by]) {
        return;
    }
    let court = court::court(scene, &syntax, must.by);
    let mut party = common::somebody(scene, &syntax, must.subject);
    party.extend(common::defendant(scene, &syntax, must.subject).filter(|_| party.is_empty()));
    party.retain(|id| !court.contains(id));
    if party.is_empty() {
        return;
    }
    let value = Ruling { court, party, outcome: Some("ordered".to_owned()), sentence: None, date: None, ground: None };
    if !merge(scene, at, &value) {
        let draft = common::draft(scene, ClaimValue::Ruling(value), None, at, RULE.id);
        scene.claims.push(draft);
    }
}

/// The noun that is the subject of the clause outside, where the party is a pronoun in a clause of time or reason.
fn outer_subject(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let doc = scene.doc;
    let pronoun = found.part(Part::Party).map(|i| &syntax.chunks[i]).filter(|c| c.tag == Tag::Pronoun)?;
    let clause = &syntax.clauses[found.clause];
    let opens = clause.opener.is_some_and(|o| {
        doc.is_any(
            syntax.chunks[o].first,
            &["voordat", "nadat", "toen", "omdat", "doordat", "hoewel", "sinds", "terwijl"],
        )
    });
    let singular = doc.is_any(pronoun.first, &["hij", "hem", "zij", "ze", "haar"]);
    let subject = clause.parent.and_then(|p| syntax.clauses[p].subject)?;
    (opens && singular && syntax.chunks[subject].tag == Tag::Noun).then_some(subject)
}

/// Is a person quoted twice or more?
fn speaks(scene: &Scene<'_>, id: u32) -> bool {
    let person = scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person);
    let said = |c: &&crate::claim::Draft| matches!(&c.value, ClaimValue::Quote(q) if q.speaker.contains(&id));
    person && scene.claims.iter().take(400).filter(said).nth(1).is_some()
}

/// Adds what a later telling says to the earlier one.
fn merge(scene: &mut Scene<'_>, at: usize, value: &Ruling) -> bool {
    let from = scene.claims.len().saturating_sub(common::WINDOW);
    for old in scene.claims[from..].iter_mut().rev() {
        let next = scene.doc.sentence_of(scene.doc.token_at(old.evidence.start)) + 1 >= scene.doc.sentence_of(at);
        let ClaimValue::Ruling(before) = &mut old.value else { continue };
        let same = before.outcome == value.outcome
            || (before.outcome.is_none() || value.outcome.is_none()) && before.court == value.court;
        // `X hoeft niet te betalen. Dat besliste het hof. Het bevestigt daarmee ...`: one decision, and this says what it did.
        let near = next && !value.court.is_empty() && before.court == value.court && before.party == value.party;
        let same = same || near && matches!(value.outcome.as_deref(), Some("upheld" | "annulled"));
        // `X moet vier jaar de cel in, heeft de rechtbank bepaald`
        let convicted = before.outcome.as_deref() == Some("convicted")
            && value.outcome.as_deref() == Some("ordered")
            && scene.doc.sentence_of(scene.doc.token_at(old.evidence.start)) == scene.doc.sentence_of(at);
        let same = same || convicted;
        if same
            && common::compatible(&before.court, &value.court)
            && common::compatible(&before.party, &value.party)
            && (before.sentence.is_none() || value.sentence.is_none() || before.sentence == value.sentence)
        {
            common::fill(&mut before.court, &value.court);
            common::fill(&mut before.party, &value.party);
            before.date = before.date.or(value.date);
            if before.outcome.is_none() || near && !convicted {
                before.outcome.clone_from(&value.outcome);
            }
            if before.sentence.is_none() {
                before.sentence.clone_from(&value.sentence);
            }
            return true;
        }
    }
    false
}

/// Is the decision only wished for, possible, or asked about?
fn held_back(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    // What an apposition says is told as fact, whatever its clause goes on with.
    if found.apposed.is_some() {
        return false;
    }
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let wish = ["eisen", "kunnen", "willen", "vragen", "dreigen", "riskeren", "hopen", "zullen"];
    let question = doc.sentences().get(syntax.sentence).is_some_and(|s| (s.first..s.last).any(|t| doc.is(t, "?")));
    // `Wat de officier betreft, krijgt X`
    let question = question
        || doc
            .sentences()
            .get(syntax.sentence)
            .is_some_and(|s| (s.first..s.last).any(|t| doc.is_any(t, &["betreft", "geëist"])));
    let condition = clause.opener.is_some_and(|o| {
        doc.is_any(syntax.chunks[o].first, &["als", "indien", "of", "wanneer", "mits", "tenzij", "zodra", "totdat"])
            && syntax.chunks[o].tag == Tag::Subordinator
    });
    // `hoopt dat de rechter ...`, `de kans dat ...`
    let hoped = clause.parent.is_some_and(|p| {
        clause.kind == ClauseKind::Subordinate
            && syntax.clauses[p]
                .has_any(doc, &["hopen", "eisen", "willen", "vragen", "verwachten", "vrezen", "pleiten"])
    }) || clause
        .opener
        .map(|o| syntax.chunks[o].first)
        .is_some_and(|o| o > 0 && ((o.saturating_sub(3))..o).any(|t| doc.is_any(t, &["kans", "hoop", "vraag", "eis"])));
    hoped || clause.has_any(doc, &wish) || clause.kind == ClauseKind::Infinitive || condition || question
}

/// Is somebody named by his family alone (`de vader`)?
pub(super) fn kin(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let head = syntax.chunks[i].head;
    scene
        .doc
        .is_any(head, &["vader", "moeder", "zoon", "dochter", "broer", "zus", "partner", "echtgenoot", "vrouw", "man"])
}

/// Does chunk `i` stand between dashes where the verb stands behind them?
fn aside(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, i: usize) -> bool {
    let doc = scene.doc;
    let Some(verb) = found.verb.map(|v| v.at) else { return false };
    let dash = |t: &usize| doc.is_any(*t, &["-", "–", "—"]) && !doc.glued(*t) && !doc.glued(*t + 1);
    let chunk = &syntax.chunks[i];
    let start = doc.sentence_range(chunk.first).start;
    verb > chunk.last
        && (start..chunk.first).filter(dash).count() % 2 == 1
        && (chunk.last..verb).filter(dash).count() == 1
}

/// The chunk of the court that acts: the part, else a bare court of the clause.
fn court_of(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let doc = scene.doc;
    let court = |i: &usize| court::is_court_chunk(doc, &syntax.chunks[*i]);
    if let Some(i) = found.part(Part::Court) {
        return Some(i).filter(court);
    }
    // `verloor een zaak bij het Hof`, `Dat heeft het hof bepaald`
    let bare = syntax.of(found.clause).map(|(i, _)| i).filter(court).find(|&i| {
        let governor = syntax.chunks[i].governor.map(|g| governor_name(doc, &syntax.chunks[g]));
        match governor {
            None | Some("na") => matches!(found.frame.status.as_str(), "" | "ruled"),
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

/// `X is schuldig aan witwassen, vindt de jury`, `Volgens de rechtbank is X schuldig aan`, `oordeelde dat X schuldig is`
fn judged_so(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let judge = |i: usize| {
        let c = &syntax.chunks[i];
        court::is_court_chunk(doc, c) || c.tag == Tag::Noun && doc.str(c.head).ends_with("jury")
    };
    syntax.clauses.iter().any(|c| {
        c.has_any(doc, &["vinden", "oordelen", "bepalen", "achten", "beslissen"]) && c.subject.is_some_and(judge)
    }) || syntax
        .of(found.clause)
        .any(|(i, c)| judge(i) && c.governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "volgens")))
}

/// `de veroordeling van X`, in a headline `Celstraf voor X`: a noun alone states a ruling where its party is named.
fn named_noun(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let Some(i) = found.part(Part::Party) else { return false };
    let chunk = &syntax.chunks[i];
    let named = chunk.mention.is_some_and(|m| {
        scene.mentions.get(m as usize).is_some_and(|m| m.kind() == MentionKind::Person || common::is_body(scene, m))
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
        (s.first..s.last).any(|t| doc.is_any(t, &["eis", "om", "eist", "geëist", "mogelijk", "mogelijke", "geen"]))
    });
    named && (headline || past) && !asked
}

/// `Een man is veroordeeld. Jan B. stuurde ...`: the name that the next sentence begins with.
fn named_next(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let next = scene.doc.sentences().get(scene.doc.sentence_of(at) + 1)?;
    let (_, m) = scene.mention_at(next.first)?;
    let id = m.entity.filter(|_| m.kind() == MentionKind::Person)?;
    // A lawyer or minister goes on about him.
    scene.entities.profile(id).is_none_or(|p| p.roles.is_empty()).then_some(id)
}
