//! A deal told by its noun alone (`de overname van X`): who makes it, and whether it comes about.

use crate::claim::frame::Found;
use crate::claim::hedge::Hedged;
use crate::claim::syntax::{Syntax, Tag, governor_name};
use crate::claim::{Scene, authority, common};
use crate::lexicon::Part;
use crate::model::{ClaimValue, Hedge, MentionKind, Ownership, OwnershipStatus, Span};
use crate::resolve::Placed;
use crate::text::Doc;

/// Is the noun one for a deal?
pub fn is_deal(trigger: &str) -> bool {
    matches!(trigger, "overname" | "aankoop" | "koop" | "verkoop" | "fusie" | "bod" | "overnamebod")
}

/// Verbs of a deal that does not come about.
const STOPS: &[&str] = &[
    "afblazen",
    "afzien",
    "afketsen",
    "stranden",
    "mislukken",
    "klappen",
    "stuklopen",
    "intrekken",
    "opgeven",
    "annuleren",
    "terugtrekken",
    "staken",
    "blokkeren",
    "verbieden",
    "torpederen",
    "tegenhouden",
    "dwarsbomen",
    "afwijzen",
    "verwerpen",
    "afslaan",
    "weigeren",
];

/// Those of one who would not be bought.
const REJECTS: &[&str] = &["afwijzen", "verwerpen", "afslaan", "weigeren"];

/// Those of one who weighs a deal, and those of one who means to make it.
const WEIGHS: &[&str] = &["overwegen", "onderzoeken", "bestuderen", "verkennen", "bekijken"];
const PLANS: &[&str] = &["plannen", "willen", "nastreven", "beogen", "voorbereiden"];

/// Those of one who makes it.
const MAKES: &[&str] = &[
    "afronden",
    "aankondigen",
    "bevestigen",
    "voltooien",
    "sluiten",
    "financieren",
    "betalen",
    "doen",
    "uitbrengen",
    "verhogen",
    "melden",
    "presenteren",
    "bekostigen",
];

/// Those of two who talk about it.
const TALKS: &[&str] = &["bereiken", "onderhandelen", "praten", "spreken", "sluiten", "overleggen"];

/// Who buys or sells where only the noun says so: the subject of its clause (`bij de overname van X`, `kondigt de overname van X aan`, `ziet af van de overname`).
pub fn acting(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let Some(noun) = found.noun.filter(|_| is_deal(&found.frame.trigger)) else { return Vec::new() };
    let governed = syntax.chunks[noun].governor.map(|g| governor_name(doc, &syntax.chunks[g]));
    let own = syntax
        .of(found.clause)
        .any(|(i, c)| i > noun && doc.is_any(c.first, &["zijn", "haar", "hun"]) && c.tag == Tag::Noun)
        || doc.is_any(syntax.chunks[noun].first, &["zijn", "haar", "hun"]);
    let makes = || {
        [MAKES, WEIGHS, PLANS].iter().any(|list| clause.has_any(doc, list))
            || clause.has_any(doc, STOPS) && !rejects(doc, syntax, found) && !blocks(scene, syntax, found)
    };
    let fits = match governed {
        // `bereikte overeenstemming over de overname van X`
        Some("over") => own || clause.has_any(doc, TALKS) || in_talks(doc, syntax, found),
        Some("in" | "voor") => interest_of(doc, syntax, noun),
        Some("van") => clause.has_any(doc, &["afzien", "uitgaan"]),
        // `Met de koop van aandelen trad de minister naar voren`: of anything, by anybody.
        Some("bij" | "door" | "via" | "met" | "na") => found.frame.trigger != "koop",
        None => own || makes(),
        _ => own,
    };
    let passive = clause.has_any(doc, &["worden"]);
    if !fits || passive && governed.is_none() {
        return Vec::new();
    }
    let Some(subject) = clause.subject.filter(|s| *s != noun) else { return Vec::new() };
    let mut ids = common::somebody(scene, syntax, subject);
    // `De toezichthouder onderzoekt de overname`: he buys nothing.
    if clause.has_any(doc, WEIGHS) {
        ids.retain(|id| !authority::has_power(scene, *id));
    }
    ids
}

/// Does somebody else stop it (`de EU verbiedt de overname`)?
fn blocks(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    syntax.clauses[found.clause].has_any(
        scene.doc,
        &["blokkeren", "verbieden", "torpederen", "tegenhouden", "dwarsbomen", "stranden", "mislukken", "afketsen"],
    )
}

/// Would the subject not be bought (`wijst het bod af`, `van de hand`)?
fn rejects(doc: &Doc<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let clause = &syntax.clauses[found.clause];
    let hand =
        || syntax.of(found.clause).any(|(_, c)| doc.is(c.head, "hand") && doc.is(c.first.saturating_sub(1), "van"));
    clause.has_any(doc, REJECTS) || clause.has_any(doc, &["wijzen"]) && hand()
}

/// Is it the deal that was told in the sentence `evidence` from its other side (`X verkoopt Y aan Z`, then `Z koopt Y van X`)? A deal is one record.
pub fn is_across(scene: &Scene<'_>, before: &Ownership, evidence: Span, value: &Ownership, other: &[u32]) -> bool {
    use OwnershipStatus::{Acquires, Sells};
    if !matches!((before.status, value.status), (Acquires, Sells) | (Sells, Acquires)) {
        return false;
    }
    let (first, last) = (scene.doc.token_at(evidence.start), scene.doc.token_at(evidence.end));
    let named = |(_, m): (_, &Placed)| m.entity.is_some_and(|id| value.owner.contains(&id));
    before.owner.iter().any(|id| other.contains(id)) || scene.mentions_in(first, last).any(named)
}

/// Who would not be bought (`X wijst het bod van Y af`).
pub fn rejecting(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Vec<u32> {
    let clause = &syntax.clauses[found.clause];
    let fits = is_deal(&found.frame.trigger) && rejects(scene.doc, syntax, found);
    let subject = clause.subject.filter(|s| fits && found.noun != Some(*s));
    subject.map(|s| common::somebody(scene, syntax, s)).unwrap_or_default()
}

/// `X deed een bod op Y. Y wees het bod af`: the deal that a sentence just before tells comes to nothing.
pub fn turn_down(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>) {
    let doc = scene.doc;
    let frame = found.noun_frame.unwrap_or(found.frame);
    let bid = matches!(frame.trigger.as_str(), "bod" | "overnamebod") && rejects(doc, syntax, found);
    let Some(chunk) = found.noun.filter(|_| bid).map(|n| syntax.chunks[n]) else { return };
    let clause = &syntax.clauses[found.clause];
    // Not `een eerder bod`, `wijst het bod nog niet af`.
    let same = doc.is_any(chunk.first, &["het", "dat", "dit"]) && chunk.head == chunk.first + 1;
    let held = clause.has_any(doc, &["kunnen", "willen", "zullen", "mogen", "moeten", "dreigen"])
        || syntax.says(doc, found.clause, &["niet", "nog"]);
    let Some(verb) = clause.verbs.last().filter(|_| same && !held) else { return };
    let (here, words) = (syntax.sentence, doc.span(verb.at, verb.at + 1));
    // Whoever is named with it has to do with that deal.
    let named = |i: usize| {
        let mention = syntax.chunks[i].mention.and_then(|m| scene.mentions.get(m as usize));
        mention.filter(|m| m.kind() != MentionKind::Person).and_then(|m| m.entity)
    };
    let parts = [found.part(Part::Owner), found.part(Part::Owned), clause.subject];
    let parties: Vec<u32> = parts.into_iter().flatten().filter_map(named).collect();
    let told = scene.claims.iter_mut().rev().take(common::WINDOW).find(|c| {
        let near = doc.sentence_of(doc.token_at(c.evidence.start));
        let of_them = |o: &Ownership| parties.iter().all(|id| o.owner.contains(id) || o.owned.contains(id));
        let deal = matches!(&c.value, ClaimValue::Ownership(o) if o.status == OwnershipStatus::Acquires && of_them(o));
        deal && near < here && near + 2 >= here
    });
    if let Some(old) = told {
        old.hedge = Some((Hedge::Negated, Some(words)));
    }
}

/// What the verb beside the noun of a deal says of it: that it comes to nothing, is weighed, or is planned.
pub fn hedge(doc: &Doc<'_>, syntax: &Syntax, found: &Found<'_>) -> Hedged {
    let deal = found.noun_frame.is_some_and(|f| is_deal(&f.trigger));
    let clause = syntax.clauses.get(found.clause).filter(|_| deal)?;
    let noun = found.noun?;
    let talks =
        || clause.has_any(doc, &["onderhandelen", "praten", "spreken", "overleggen", "zijn", "voeren", "zitten"]);
    let over = syntax.chunks[noun].governor.filter(|g| doc.is(syntax.chunks[*g].first, "over"));
    if let Some(g) = over.filter(|_| talks())
        && !clause.has_any(doc, &["bereiken", "sluiten"])
    {
        return Some((Hedge::Possible, Some(doc.span(syntax.chunks[g].first, syntax.chunks[g].last))));
    }
    if interest_of(doc, syntax, noun) {
        let g = syntax.chunks[noun].governor?;
        return Some((Hedge::Possible, Some(doc.span(syntax.chunks[g - 1].head, syntax.chunks[g - 1].last))));
    }
    if rejects(doc, syntax, found) {
        let v = clause.verbs.last()?;
        return Some((Hedge::Negated, Some(doc.span(v.at, v.at + 1))));
    }
    let said = |list: &[&str]| clause.verbs.iter().find(|v| list.contains(&doc.lex.spelling(v.lemma)));
    [(STOPS, Hedge::Negated), (WEIGHS, Hedge::Possible), (PLANS, Hedge::Future)]
        .into_iter()
        .find_map(|(list, hedge)| said(list).map(|v| (hedge, Some(doc.span(v.at, v.at + 1)))))
}

/// Do the words of a hedge say that somebody means to do it, rather than that it will be so (`wil`, `is van plan`; not `zal`, `gaat`)?
pub fn is_wish(doc: &Doc<'_>, words: Span) -> bool {
    let (first, last) = (doc.token_at(words.start), doc.token_at(words.end));
    (first..last.max(first + 1)).any(|t| {
        doc.is_any(
            t,
            &["wil", "willen", "wilde", "wilden", "plan", "plannen", "hoopt", "hopen", "voornemens", "voornemen"],
        )
    })
}

/// `is in gesprek over`, `voert gesprekken over`
fn in_talks(doc: &Doc<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    syntax
        .of(found.clause)
        .any(|(_, c)| doc.is_any(c.head, &["gesprek", "gesprekken", "onderhandeling", "onderhandelingen"]))
}

/// `heeft belangstelling voor`, `interesse in een overname van X`
fn interest_of(doc: &Doc<'_>, syntax: &Syntax, noun: usize) -> bool {
    let before = syntax.chunks[noun].governor.and_then(|g| g.checked_sub(1));
    before.is_some_and(|b| doc.is_any(syntax.chunks[b].head, &["interesse", "belangstelling"]))
}
