//! What a court decided where its verb says only that it did: `bepaalde dat X moet betalen`, `X moet betalen. Dat heeft het hof bepaald.`

use std::rc::Rc;

use super::unnamed;
use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, ClauseKind, Syntax, Tag, governor_name};
use crate::claim::{Scene, authority, common, party};
use crate::model::EntityKind;

/// What was decided about whom.
#[derive(Debug, Default)]
pub struct Decided {
    /// Who the decision is about.
    pub party: Vec<u32>,
    /// Its outcome, where the verbs give one.
    pub outcome: Option<&'static str>,
    /// How long somebody is to be held.
    pub term: Option<String>,
    /// What somebody is to pay.
    pub sum: Option<String>,
}

/// The decision that the clause of `found` introduces or follows.
pub fn decided(scene: &mut Scene<'_>, syntax: &Rc<Syntax>, found: &Found<'_>, court: &[u32]) -> Option<Decided> {
    let (said, clause) = content(scene, syntax, found)?;
    let subject = said.clauses[clause].subject?;
    let kept = held(scene, &said, clause);
    let anybody =
        common::nameless(scene, &said.chunks[subject]) || unnamed::is_anybody(scene.doc, &said.chunks[subject]);
    let mut party = of_subject(scene, &said, subject);
    party.retain(|id| !court.contains(id));
    if party.is_empty()
        && said.chunks[subject].tag == Tag::Noun
        && !common::nameless(scene, &said.chunks[subject])
        && !(kept && anybody)
    {
        party = around(scene, &said, clause, court)?;
    } else if !party.is_empty() {
        let others = beside(scene, &said, clause, &party, court);
        party.extend(others);
        party.dedup();
    }
    if party.is_empty()
        && !super::who::kin(scene, &said, subject)
        && let Some((name, kind)) =
            unnamed::name(scene.doc, &said.chunks[subject]).filter(|(_, kind)| *kind != EntityKind::Group)
    {
        party.push(scene.entities.intern(kind, &name));
    }
    let outcome = proven(scene, syntax, found).or_else(|| outcome(scene, &said, clause, court, kept));
    // What a disciplinary board orders is a penalty.
    let board = court.iter().any(|id| scene.entities.get(*id).is_some_and(|e| e.name.to_lowercase().contains("tucht")));
    let outcome = outcome.map(|o| if board && o == "ordered" { "convicted" } else { o });
    let sum =
        outcome.filter(|o| matches!(*o, "ordered" | "upheld" | "convicted")).and_then(|_| sum(scene, &said, clause));
    // Who is let out has no term.
    let term = (kept && outcome != Some("released")).then(|| term(scene, &said, clause)).flatten();
    (!party.is_empty() || term.is_some() && anybody).then_some(Decided { party, outcome, term, sum })
}

/// Whom the subject of the decision means: who is named, who made what it tells of, the defendant, the country.
fn of_subject(scene: &mut Scene<'_>, said: &Syntax, subject: usize) -> Vec<u32> {
    let mut party = party::parties(scene, said, subject);
    party.retain(|id| common::sure(scene, &said.chunks[subject], *id));
    if said.chunks[subject].mention.is_none() {
        let maker = common::made_by(scene, said, subject);
        if !maker.is_empty() {
            party = maker;
        }
    }
    if party.is_empty() {
        party.extend(hyphenated(scene, said, subject));
    }
    party.extend(common::defendant(scene, said, subject).filter(|_| party.is_empty()));
    // `dat het land bevoegd is`
    let chunk = said.chunks[subject];
    let land = scene.doc.is(chunk.first, "het") && scene.doc.is(chunk.first + 1, "land");
    if party.is_empty() && chunk.tag == Tag::Noun && (land || chunk.definite && chunk.last - chunk.first == 2) {
        party = match land {
            true => country(scene, chunk.first).into_iter().collect(),
            false => scene.refer(chunk.first, chunk.last),
        };
        party.retain(|id| scene.entities.get(*id).is_some_and(|e| e.kind != EntityKind::Person));
    }
    party
}

/// `heeft geen recht op een pensioen van X`: nobody is named but the one that it is about. `None` where it is about somebody else than whom it names.
fn around(scene: &mut Scene<'_>, said: &Syntax, clause: usize, court: &[u32]) -> Option<Vec<u32>> {
    let subject = said.clauses[clause].subject?;
    // `een veroordeling van de vader van X`: not X.
    let kin =
        said.chunks.get(subject + 2).is_some_and(|c| c.mention.is_none()) && super::who::kin(scene, said, subject + 2);
    if kin {
        return None;
    }
    let mut party = common::behind(scene, said, subject);
    if party.is_empty() {
        let named: Vec<u32> = said
            .of(clause)
            .filter_map(|(_, c)| c.mention)
            .filter_map(|m| scene.mentions.get(m as usize))
            .filter(|m| common::is_body(scene, m) && !authority::is_authority(scene, m))
            .filter_map(|m| m.entity)
            .collect();
        if let [one] = named.as_slice() {
            party.push(*one);
        }
    }
    if party.is_empty() {
        let topic = common::topic(scene, said.chunks.first().map_or(0, |c| c.first), court);
        // A person only where money is at stake: it is his.
        let money = said.of(clause).any(|(_, c)| c.tag == Tag::Amount);
        let body = |id: &u32| scene.entities.get(*id).is_some_and(|e| e.kind != EntityKind::Person);
        party.extend(topic.filter(|id| money || body(id)));
    }
    party.retain(|id| !court.contains(id));
    Some(party)
}

/// Who stands in the clause beside the party: `X moet Y een dwangsom betalen`, whom a body with power names.
fn beside(scene: &mut Scene<'_>, said: &Syntax, clause: usize, party: &[u32], court: &[u32]) -> Vec<u32> {
    let Some(subject) = said.clauses[clause].subject else { return Vec::new() };
    let pays = said.clauses[clause].has_any(scene.doc, &["betalen", "vergoeden"]);
    let other = said
        .of(clause)
        .find(|(i, c)| pays && *i != subject && c.tag == Tag::Noun && c.governor.is_none() && c.mention.is_some());
    let other = other.map(|(i, _)| i);
    let mut out: Vec<u32> = sided(scene, said, clause, party, court).into_iter().collect();
    if let Some(i) = other {
        out.extend(party::parties(scene, said, i).into_iter().filter(|id| !court.contains(id)));
    }
    out
}

/// `De toezichthouder mocht de vergunning van X intrekken`: a body with public power stands against whom it names.
fn sided(scene: &mut Scene<'_>, syntax: &Syntax, clause: usize, party: &[u32], court: &[u32]) -> Option<u32> {
    let doc = scene.doc;
    let subject = syntax.clauses[clause].subject?;
    let power = syntax.chunks[subject].mention.and_then(|m| scene.mentions.get(m as usize))?;
    if !authority::is_authority(scene, power) {
        return None;
    }
    let may = |(i, c): &(usize, &Chunk)| {
        let by = c.governor.filter(|g| g + 1 == *i).map(|g| governor_name(doc, &syntax.chunks[g]));
        let named = c.mention.is_some() || doc.token(c.head).is_some_and(|t| t.is_upper());
        *i != subject && c.tag == Tag::Noun && named && matches!(by, None | Some("van" | "tegen" | "aan" | "voor"))
    };
    let chunks: Vec<usize> = syntax.of(clause).filter(may).map(|(i, _)| i).collect();
    let ids = chunks.into_iter().flat_map(|i| party::parties(scene, syntax, i)).collect::<Vec<_>>();
    ids.into_iter().find(|id| {
        let power = authority::has_power(scene, *id);
        !power && common::is_company(scene, *id) && !party.contains(id) && !court.contains(id)
    })
}

/// The clause that says what was decided, with the syntax of its sentence.
fn content(scene: &mut Scene<'_>, syntax: &Rc<Syntax>, found: &Found<'_>) -> Option<(Rc<Syntax>, usize)> {
    let doc = scene.doc;
    let own = found.clause;
    let that = syntax.clauses.iter().position(|c| {
        c.parent == Some(own)
            && c.kind == ClauseKind::Subordinate
            && c.opener.is_some_and(|o| doc.is(syntax.chunks[o].first, "dat"))
            && c.subject.is_some()
    });
    if let Some(clause) = that {
        return Some((syntax.clone(), clause));
    }
    // `oordeelde dat niet bewezen is dat X het deed`
    let inner = syntax.clauses.iter().position(|c| {
        c.kind == ClauseKind::Subordinate
            && c.subject.is_some()
            && c.opener.is_some_and(|o| doc.is(syntax.chunks[o].first, "dat"))
            && c.parent.is_some_and(|p| syntax.clauses[p].parent == Some(own) && holds_proof(scene, syntax, p))
    });
    if let Some(clause) = inner {
        return Some((syntax.clone(), clause));
    }
    let start = doc.sentences().get(syntax.sentence)?.first;
    let start =
        if doc.token(start).is_some_and(|t| t.shape.has(crate::token::Shape::QUOTE)) { start + 1 } else { start };
    // `Dat heeft het hof bepaald`, `Het hof heeft dat bepaald`
    let object = |c: &Chunk| c.tag == Tag::Pronoun && c.last == c.first + 1 && doc.is_any(c.first, &["dat", "dit"]);
    let first =
        doc.is_any(start, &["dat", "dit"]) && syntax.chunk_at(start).is_some_and(|c| syntax.chunks[c].clause == own);
    let alone = || own == 0 && syntax.clauses[own].kind == ClauseKind::Main && syntax.of(own).any(|(_, c)| object(c));
    if first || alone() {
        let before = doc.sentences().get(syntax.sentence.checked_sub(1)?)?.first;
        let said = scene.syntax(before);
        let clause = said.main()?;
        return Some((said, clause));
    }
    // `X moet betalen, heeft het hof bepaald`: the verb stands first behind the comma.
    let range = &syntax.clauses[own].range;
    let first = range.clone().find(|&i| {
        syntax.chunks[i].clause == own && syntax.chunks[i].tag != Tag::Mark && !doc.is(syntax.chunks[i].first, "zo")
    })?;
    let clause = syntax.clauses.iter().enumerate().position(|(n, c)| {
        // `De verdachten blijven nog vastzitten, besliste`: a plural that may be an infinitive too.
        n < own && c.kind == ClauseKind::Main && !c.verbs.is_empty() && c.range.start < range.start
    })?;
    (syntax.chunks[first].tag == Tag::Verb && own > 0).then(|| (syntax.clone(), clause))
}

/// How far back the country that `het land` means may be named.
const BACK: usize = 400;

/// The country named last before token `at`.
fn country(scene: &mut Scene<'_>, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let split = doc.hits().partition_point(|h| h.first < at);
    let places = &doc.lex.tables.places.rows;
    let is = |h: &&crate::lexicon::Hit| {
        h.table == crate::lexicon::Table::Place && places.get(h.row).is_some_and(|p| p.kind == "country")
    };
    let hit = doc.hits()[..split].iter().rev().take(BACK).find(is)?;
    let name = doc.lex.tables.name(*hit).to_owned();
    Some(scene.entities.intern(EntityKind::Place, &name))
}

/// Does the clause say that something is proven, or not?
fn holds_proof(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> bool {
    syntax.of(clause).any(|(_, c)| (c.first..c.last).any(|t| scene.doc.is_any(t, &["bewezen", "bewijs"])))
}

/// `achtte (niet) bewezen dat X het deed`, `oordeelde dat er geen bewijs is dat X het deed`
fn proven(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<&'static str> {
    let inner = |c: usize| c == found.clause || syntax.clauses[c].parent == Some(found.clause);
    let clause = (0..syntax.clauses.len()).find(|&c| inner(c) && holds_proof(scene, syntax, c))?;
    let denied = syntax
        .of(clause)
        .any(|(_, c)| (c.first..c.last).any(|t| scene.doc.is_any(t, word_set!["niet", "geen", "onvoldoende"])));
    Some(if denied { "acquitted" } else { "convicted" })
}

/// The name before the hyphen of a compound (`Vlugrit-chauffeurs`).
fn hyphenated(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> Option<u32> {
    let chunk = syntax.chunks.get(i)?;
    let (_, m) = (chunk.first..chunk.last).find_map(|t| scene.mention_at(t))?;
    (scene.doc.is(m.last, "-") && scene.doc.glued(m.last)).then_some(m.entity).flatten()
}

/// Whom the court found against: `oordeelde tegen het plan van X`, `besliste tegen X`.
pub fn against(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<Decided> {
    let doc = scene.doc;
    if !matches!(found.frame.trigger.as_str(), "oordelen" | "beslissen") {
        return None;
    }
    let i = syntax.of(found.clause).map(|(i, _)| i).find(|&i| {
        let chunk = &syntax.chunks[i];
        chunk.tag == Tag::Noun && chunk.governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "tegen"))
    })?;
    let own = if syntax.chunks[i].mention.is_some() { common::somebody(scene, syntax, i) } else { Vec::new() };
    if !own.is_empty() {
        return Some(Decided { party: own, outcome: Some("dismissed"), ..Decided::default() });
    }
    let party = common::behind(scene, syntax, i);
    (!party.is_empty()).then_some(Decided { party, outcome: Some("annulled"), ..Decided::default() })
}

/// The two sides of the case that a relative clause tells of: `in een zaak die X tegen Y had aangespannen`.
pub fn opponents(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let doc = scene.doc;
    let case = syntax.clauses.iter().position(|c| {
        c.kind == ClauseKind::Relative
            && c.parent == Some(found.clause)
            && c.has_any(doc, &["aanspannen", "aanbinden", "beginnen", "voeren", "starten"])
            && c.antecedent.is_some_and(|a| {
                let head = doc.str(syntax.chunks[a].head).to_lowercase();
                ["zaak", "geding", "procedure", "proces"].iter().any(|w| head.ends_with(w))
            })
    });
    let Some(case) = case else { return Vec::new() };
    let mut out = Vec::new();
    let against = syntax.of(case).map(|(i, _)| i).find(|&i| {
        syntax.chunks[i].tag == Tag::Noun
            && syntax.chunks[i].governor.is_some_and(|g| doc.is(syntax.chunks[g].first, "tegen"))
    });
    for i in [syntax.clauses[case].subject, against].into_iter().flatten() {
        out.extend(match syntax.chunks[i].mention {
            Some(_) => party::parties(scene, syntax, i),
            // `in een kort geding dat de politicus had aangespannen`
            None if syntax.chunks[i].definite => scene.refer(syntax.chunks[i].first, syntax.chunks[i].last),
            None => Vec::new(),
        });
    }
    out
}

/// Courts that decide on what was decided before.
const APPEAL: &[&str] =
    &["college van beroep", "raad van state", "hoge raad", "centrale raad van beroep", "gerechtshof"];

/// What a court finds that somebody has done.
const WRONGS: &[&str] = &["schenden", "overtreden", "discrimineren", "tekortschieten", "misleiden"];

/// What became of a decision or plea: `heeft terecht geen vergunning verleend`, `is niet onterecht`, `blijft in stand`, `is niet-ontvankelijk`.
/// Only a denial right before the word turns it: the clause may deny what was decided on.
fn reviewed(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> Option<&'static str> {
    let doc = scene.doc;
    let own = &syntax.clauses[clause];
    let find = |word: &str| syntax.token_of(doc, clause, word);
    let denied = |t: usize| (t.saturating_sub(2)..t).any(|t| doc.is_any(t, &["niet", "geen", "nooit"]));
    let turned = |t: usize, says: &'static str, else_says: &'static str| Some(if denied(t) { else_says } else { says });
    if let Some(t) = find("terecht").filter(|_| !own.has_any(doc, &["staan", "komen"])) {
        return turned(t, "upheld", "annulled");
    }
    // `niet langer in stand`: told from the word before it.
    let kept = || {
        let stands = |t: &usize| *t > 0 && doc.is(*t - 1, "in") || own.has_any(doc, &["standhouden"]);
        find("stand").filter(stands).map(|t| if t > 0 && doc.is(t - 1, "in") { t - 1 } else { t })
    };
    let in_force = || find("kracht").filter(|t| *t > 0 && doc.is(*t - 1, "van")).map(|t| t - 1);
    if own.has_any(doc, &["blijven", "standhouden"])
        && let Some(t) = kept().or_else(|| find("overeind")).or_else(in_force)
    {
        return turned(t, "upheld", "annulled");
    }
    if find("ontvankelijk").is_some_and(denied) {
        return Some("dismissed");
    }
    let wrongly = find("onterecht").or_else(|| find("onrechte"))?;
    turned(wrongly, "annulled", "upheld")
}

/// `blijft vastzitten`, `moet in de cel blijven`
fn held(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> bool {
    let doc = scene.doc;
    let own = &syntax.clauses[clause];
    let kept = own.has_any(doc, &["vastzitten", "vastblijven", "zitten"])
        && syntax.says(doc, clause, &["vast", "vastzitten", "vastzit"])
        || syntax.says(doc, clause, &["cel", "gevangenis", "hechtenis", "voorarrest", "vast"]);
    kept && own.has_any(doc, &["blijven", "vastzitten", "vastblijven"])
}

/// `moet 5000 euro betalen`: the sum.
fn sum(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> Option<String> {
    let pays = syntax.clauses[clause].has_any(scene.doc, &["betalen", "vergoeden", "terugbetalen"]);
    let chunk = syntax.of(clause).map(|(_, c)| c).find(|c| pays && c.tag == Tag::Amount)?;
    Some(scene.doc.slice(chunk.first, chunk.last).to_owned())
}

/// The term that the clause says. What happens `na drie jaar cel` lasts no three years.
fn term(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> Option<String> {
    let after = |c: &Chunk| c.first > 0 && scene.doc.is_any(c.first - 1, &["na", "over", "binnen"]);
    syntax.of(clause).filter(|(_, c)| c.tag == Tag::Date && !after(c)).find_map(|(_, c)| {
        let m = c.mention.and_then(|m| scene.mentions.get(m as usize))?;
        match &m.value {
            crate::model::MentionValue::Date(d) if d.kind == crate::model::DateType::Duration => d.value.clone(),
            _ => None,
        }
    })
}

/// What the words of the clause decide.
fn outcome(scene: &Scene<'_>, syntax: &Syntax, clause: usize, court: &[u32], kept: bool) -> Option<&'static str> {
    let doc = scene.doc;
    let denied = syntax.says(doc, clause, &["niet", "geen", "nooit"]);
    if syntax.says(doc, clause, &["schuldig"]) {
        return Some(if denied { "acquitted" } else { "convicted" });
    }
    reviewed(scene, syntax, clause)
        .or_else(|| judged(scene, syntax, clause, denied))
        .or_else(|| detained(scene, syntax, clause, denied, kept))
        .or_else(|| willed(scene, syntax, clause, denied, court))
}

/// What the court finds of an act or of a case: that it was wrong, valid, proven, or must be done over.
fn judged(scene: &Scene<'_>, syntax: &Syntax, clause: usize, denied: bool) -> Option<&'static str> {
    let doc = scene.doc;
    let own = &syntax.clauses[clause];
    let word = |list: &[&str]| syntax.says(doc, clause, list);
    if word(&["vrijuit"]) && !denied {
        return Some("acquitted");
    }
    // `heeft de regels geschonden`, `is aansprakelijk voor`, `heeft aangetoond dat`
    if !denied && (own.has_any(doc, WRONGS) || word(&["aansprakelijk", "onrechtmatig", "tekortgeschoten"])) {
        return Some("convicted");
    }
    // `is onwettig`, `is niet rechtmatig`
    let valid = word(&["rechtmatig", "rechtsgeldig"]);
    if !denied && word(&["onwettig", "ongrondwettelijk", "ongeldig", "nietig"]) || denied && valid {
        return Some("annulled");
    }
    if valid && own.has_any(doc, &["zijn"]) {
        return Some("upheld");
    }
    // `niet verantwoordelijk is voor het verwijderen`
    if denied && word(&["verantwoordelijk", "aansprakelijk"]) {
        return Some("granted");
    }
    if !denied && own.has_any(doc, &["aantonen"]) {
        return Some("granted");
    }
    if !denied && is_done_over(scene, syntax, clause) {
        return Some("annulled");
    }
    // `mag niet worden uitgeleverd`
    let sent = own.has_any(doc, &["uitleveren", "overleveren", "uitzetten"]);
    (denied && sent && own.has_any(doc, &["mogen"])).then_some("granted")
}

/// `krijgt een nieuw proces`, `de zaak moet over`
fn is_done_over(scene: &Scene<'_>, syntax: &Syntax, clause: usize) -> bool {
    let doc = scene.doc;
    let own = &syntax.clauses[clause];
    // `in een nieuw proces`: where it happens.
    let anew =
        |c: &Chunk| c.governor.is_none() && doc.is(c.head, "proces") && c.head > 0 && doc.is(c.head - 1, "nieuw");
    if own.has_any(doc, &["krijgen", "komen"]) && syntax.of(clause).any(|(_, c)| anew(c)) {
        return true;
    }
    let case = |i: usize| {
        let head = doc.str(syntax.chunks[i].head).to_lowercase();
        ["zaak", "proces", "procedure"].iter().any(|w| head.ends_with(w))
    };
    // `moet over twee weken`: the word governs what follows.
    let over = || {
        syntax.of(clause).any(|(i, c)| {
            doc.is(c.last - 1, "over")
                && !syntax.chunks.get(i + 1).is_some_and(|n| matches!(n.tag, Tag::Noun | Tag::Date | Tag::Amount))
        })
    };
    own.has_any(doc, &["moeten"])
        && own.subject.is_some_and(case)
        && (over() || syntax.says(doc, clause, &["overgedaan"]))
}

/// What becomes of somebody who is held: what he asked is turned down, a term goes on, or he is let out.
fn detained(scene: &Scene<'_>, syntax: &Syntax, clause: usize, denied: bool, kept: bool) -> Option<&'static str> {
    let doc = scene.doc;
    let own = &syntax.clauses[clause];
    let word = |list: &[&str]| syntax.says(doc, clause, list);
    // `blijft vastzitten`, `moet in de cel blijven`
    if kept {
        return Some(match denied {
            true => "released",
            false if term(scene, syntax, clause).is_some() => "ordered",
            false => "dismissed",
        });
    }
    // `komt vrij`, `mag het proces in vrijheid afwachten`
    if !denied && (own.has_any(doc, &["vrijkomen", "vrijlaten"]) || word(&["vrijheid", "borgtocht"])) {
        return Some("released");
    }
    // `hoeft het vonnis niet in de gevangenis af te wachten`, `mag zijn proces niet in vrijheid afwachten`
    let waits = own.has_any(doc, &["afwachten"]) && denied;
    if waits && own.has_any(doc, &["hoeven"]) {
        return Some("released");
    }
    (waits && own.has_any(doc, &["mogen"]) && word(&["vrijheid", "thuis"])).then_some("dismissed")
}

/// What somebody must, may or need not do.
fn willed(scene: &Scene<'_>, syntax: &Syntax, clause: usize, denied: bool, court: &[u32]) -> Option<&'static str> {
    let doc = scene.doc;
    let own = &syntax.clauses[clause];
    let word = |list: &[&str]| syntax.says(doc, clause, list);
    if own.has_any(doc, &["hoeven"]) || word(&["recht"]) && denied {
        return Some("dismissed");
    }
    // `moet de boete betalen, heeft de Raad van State bepaald`: it leaves what was imposed.
    let appeal = court.iter().any(|id| {
        let name = scene.entities.get(*id).map_or(String::new(), |e| e.name.to_lowercase());
        APPEAL.iter().any(|a| name.contains(a))
    });
    if own.has_any(doc, &["moeten"]) && appeal && word(&["boete"]) {
        return Some("upheld");
    }
    if own.has_any(doc, &["moeten"]) || word(&["dwangsom", "schadevergoeding"]) && !denied {
        return Some("ordered");
    }
    own.has_any(doc, &["mogen"]).then_some(if denied { "ordered" } else { "granted" })
}
