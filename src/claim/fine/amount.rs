//! The sums of a fine: before its noun, behind it, in its clause; rates and caps; the sums of several.

use super::raised;
use crate::claim::Scene;
use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag, frame_nouns, governor_name};
use crate::lexicon::{FrameClaim, Part};
use crate::model::{AmountValue, Approx, MentionValue, Unit};

/// The sums of a fine.
#[derive(Debug, Default)]
pub struct Sums {
    /// The sum.
    pub amount: Option<u32>,
    /// Its chunk.
    pub chunk: Option<usize>,
    /// The rate, where it is one.
    pub rate: Option<u32>,
    /// What a rate adds up to at most.
    pub cap: Option<u32>,
    /// All sums joined to it (`10 en 20 miljoen`).
    pub all: Vec<u32>,
    /// Is it told as the most that it can be (`tot`, `maximaal`)?
    pub at_most: bool,
}

/// The value of an amount mention.
pub fn value<'a>(scene: &Scene<'a>, id: u32) -> Option<&'a AmountValue> {
    match &scene.mentions.get(id as usize)?.value {
        MentionValue::Amount(value) => Some(value),
        _ => None,
    }
}

/// The sums that belong to the fine.
pub fn find(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Sums {
    let mut sums = Sums::default();
    let chunk = match found.noun {
        // `verlaagt de boete naar 2 miljoen`
        Some(_)
            if (found.frame.status == "reduced" || found.frame.trigger.ends_with(" vaststellen"))
                && found.part(Part::Amount).is_some_and(|i| syntax.chunks[i].tag == Tag::Amount) =>
        {
            found.part(Part::Amount)
        }
        Some(noun) => before(scene, syntax, noun)
            .or_else(|| behind(scene, syntax, found, noun))
            .or_else(|| bare(scene, syntax, found))
            .or_else(|| together(scene, syntax, noun)),
        None => found
            .part(Part::Amount)
            .filter(|&i| syntax.chunks[i].tag == Tag::Amount)
            .or_else(|| of_verb(scene, syntax, found)),
    };
    let Some(chunk) = chunk else { return sums };
    let Some(id) = syntax.chunks[chunk].mention else { return sums };
    let Some(sum) = value(scene, id) else { return sums };
    sums.amount = Some(id);
    sums.chunk = Some(chunk);
    sums.all.push(id);
    let mut next = chunk;
    // `1, 2 en 3 miljoen euro`
    let links = |k: usize| {
        let comma = scene.doc.is(syntax.chunks[k].first, ",");
        syntax.chunks[k].tag == Tag::And || comma && syntax.chunks.get(k + 2).is_some_and(|c| c.tag == Tag::And)
    };
    while let Some(other) = syntax.chunks.get(next + 2).filter(|c| c.tag == Tag::Amount && links(next + 1)) {
        sums.all.extend(other.mention);
        next += 2;
    }
    if sum.per.is_some() {
        sums.rate = Some(id);
        sums.cap = cap(scene, syntax, chunk);
    } else if found.noun_frame.is_some_and(|f| f.type_ == "dwangsom") {
        sums.cap = cap(scene, syntax, chunk);
    }
    sums.at_most = sum.approx == Some(Approx::AtMost)
        // `veroordeeld tot 3 miljoen euro`: that it is.
        || !raised::has_come_to(scene, syntax, chunk)
            && (governed(scene, syntax, chunk) == Some("tot")
                && !syntax.clauses[syntax.chunks[chunk].clause].has_any(scene.doc, &["veroordelen"])
                || !found.frame.trigger.ends_with(" oplopen") && announced(scene, syntax, chunk));
    sums
}

fn governed<'a>(scene: &'a Scene<'_>, syntax: &Syntax, i: usize) -> Option<&'a str> {
    syntax.chunks[i].governor.map(|g| governor_name(scene.doc, &syntax.chunks[g]))
}

/// `een maximum van`, `oplopen tot`, `kan ... bedragen`
fn announced(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let doc = scene.doc;
    let first = syntax.chunks[i].first;
    // `maximaal vier jaar cel of een boete van`: the most is said of the term that it stands beside.
    let beside = |c: &crate::claim::syntax::Chunk| c.tag == Tag::And && doc.is(c.first, "of");
    let or = (i.saturating_sub(3)..i).rev().find(|k| beside(&syntax.chunks[*k]));
    let jail = |k: &usize| {
        let from = syntax.chunks[k.saturating_sub(2)].first;
        (from..syntax.chunks[*k].first)
            .any(|t| doc.is_any(t, word_set!["cel", "celstraf", "gevangenis", "gevangenisstraf"]))
    };
    let term =
        or.filter(jail).and_then(|k| (k.saturating_sub(2)..k).rev().find(|k| syntax.chunks[*k].tag == Tag::Date));
    let first = term.map_or(first, |k| syntax.chunks[k].first);
    (first.saturating_sub(5)..first).any(|t| {
        doc.is_any(t, &["maximum", "maximaal", "maximale", "hooguit", "hoogstens", "oplopen", "oploopt", "oploopt"])
    }) || syntax.clauses.get(syntax.chunks[i].clause).is_some_and(|c| c.has_any(doc, &["oplopen"]))
}

/// `625.000 euro boete`, `1 miljard euro aan boetes`
fn before(scene: &Scene<'_>, syntax: &Syntax, noun: usize) -> Option<usize> {
    let doc = scene.doc;
    let mut i = noun.checked_sub(1)?;
    let chunk = &syntax.chunks[noun];
    let article = (chunk.first..chunk.head).any(|t| doc.is_any(t, &["de", "het", "een", "deze", "die", "geen"]));
    if syntax.chunks[i].tag == Tag::Preposition && doc.is(syntax.chunks[i].first, "aan") {
        i = i.checked_sub(1)?;
    } else if article {
        return None;
    }
    // `800 dollar (463 euro) boete`
    if doc.is(syntax.chunks[i].first, ")") && i >= 3 && doc.is(syntax.chunks[i - 2].first, "(") {
        i -= 3;
    }
    let governed = governed(scene, syntax, i);
    (syntax.chunks[i].tag == Tag::Amount && is_money(scene, syntax, i) && governed != Some("van")).then_some(i)
}

/// The sum that several fines came to: `1 miljard euro aan boetes`.
pub fn total(scene: &Scene<'_>, syntax: &Syntax, noun: usize) -> Option<usize> {
    let aan = syntax.chunks.get(noun)?.governor.filter(|g| scene.doc.is(syntax.chunks[*g].first, "aan"))?;
    aan.checked_sub(1).filter(|&sum| is_money(scene, syntax, sum))
}

/// `drie keer een boete, samen goed voor 54.000 euro`: what they add up to.
fn together(scene: &Scene<'_>, syntax: &Syntax, noun: usize) -> Option<usize> {
    let doc = scene.doc;
    let sum = (noun + 1..syntax.chunks.len()).find(|k| syntax.chunks[*k].tag == Tag::Amount)?;
    let first = syntax.chunks[sum].first;
    let said = (first.saturating_sub(4)..first).any(|t| doc.is(t, "samen") && t > 0 && doc.is(t - 1, ","));
    (said && is_money(scene, syntax, sum)).then_some(sum)
}

fn is_money(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    syntax.chunks[i].mention.and_then(|id| value(scene, id)).is_some_and(|v| v.unit == Unit::Money)
}

/// A share counts only if it is one of turnover, profit or income.
fn counts(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let doc = scene.doc;
    if is_money(scene, syntax, i) {
        return true;
    }
    let last = syntax.chunks[i].last;
    (last..last + 8).any(|t| {
        let word = doc.str(t).to_lowercase();
        word.ends_with("omzet")
            || word.ends_with("winst")
            || word.ends_with("inkomsten")
            || word.ends_with("inkomen")
            || word.ends_with("jaarcijfers")
            || word.ends_with("bedrag")
    })
}

/// `boete van ...`, `boete (...)`, `boete: ...`, also behind the verb: `een boete opgelegd van ...`.
fn behind(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, noun: usize) -> Option<usize> {
    let doc = scene.doc;
    let clause = syntax.chunks[noun].clause;
    let mut open = false;
    for i in noun + 1..syntax.chunks.len() {
        let chunk = &syntax.chunks[i];
        match chunk.tag {
            Tag::Amount => {
                let prep = governed(scene, syntax, i);
                let direct = i <= noun + 3;
                let fits = match prep {
                    Some("van" | "tot") => {
                        let g = chunk.governor.unwrap_or(i);
                        // `een omzet van 3 miljoen`: another noun stands before `van`, unless it is a party of the fine or a word for the sum.
                        g == 0
                            || syntax.chunks[g - 1].tag != Tag::Noun
                            || g - 1 == noun
                            || found.frame.words.contains(&doc.word(syntax.chunks[g - 1].head))
                            || is_party(found, g - 1)
                            || found.part(Part::Payer).is_some_and(|p| syntax.list(doc, p).contains(&(g - 1)))
                            || sum_word(scene, syntax, g - 1)
                            || syntax.chunks[g - 1].governor.is_some() && syntax.chunks[g - 1].mention.is_some()
                    }
                    // `twaalf boetes, samen goed voor 8 ton`
                    Some("voor")
                        if chunk.governor.is_some_and(|g| g > 0 && doc.is(syntax.chunks[g].first - 1, "goed")) =>
                    {
                        true
                    }
                    // `een schikking getroffen met X voor 4 miljoen`
                    Some("voor") => {
                        found.noun_frame.is_some_and(|f| matches!(f.type_.as_str(), "schikking" | "transactie"))
                    }
                    Some(_) => false,
                    None => open || direct && syntax.chunks[i - 1].tag == Tag::Other,
                };
                if fits && counts(scene, syntax, i) {
                    return Some(i);
                }
                if direct {
                    return None;
                }
            }
            // `riskeert een boete, die kan oplopen tot`
            Tag::Mark
                if doc.is(chunk.first, ",") && syntax.chunks.get(i + 1).is_some_and(|c| c.tag == Tag::Relative) =>
            {
                return relative(scene, syntax, found, noun);
            }
            Tag::Mark => {
                open = doc.is_any(chunk.first, &["(", ":"]);
                let listed = doc.is(chunk.first, ",")
                    && syntax.chunks[i - 1].mention.is_some()
                    && syntax
                        .chunks
                        .get(i + 1)
                        .is_some_and(|c| c.tag == Tag::Noun && c.mention.is_some() && c.clause == clause);
                if !open
                    && !listed
                    && !(doc.is(chunk.first, ",")
                        && syntax
                            .chunks
                            .get(i + 1)
                            .is_some_and(|c| matches!(c.tag, Tag::Preposition | Tag::Amount) && c.clause == clause))
                    && !doc.is(chunk.first, ")")
                {
                    return None;
                }
            }
            // `boetes die kunnen oplopen tot 10 procent van de omzet`
            Tag::Relative => return relative(scene, syntax, found, noun),
            Tag::Subordinator | Tag::Om => return None,
            Tag::And if syntax.chunks.get(i + 1).is_none_or(|c| c.clause != clause) => return None,
            Tag::Noun if Some(i) != found.noun && frame_nouns(doc, chunk.head).any(|f| f.claim == FrameClaim::Fine) => {
                return None;
            }
            _ => {}
        }
        if chunk.clause != clause {
            return None;
        }
    }
    None
}

/// The sum in the relative clause of the noun.
fn relative(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, noun: usize) -> Option<usize> {
    let clause = syntax.clauses.iter().position(|c| {
        // Behind a verb the relative has lost its noun (`een boete opgelegd krijgen, die`).
        let apart = c.antecedent.is_none()
            && c.kind == ClauseKind::Relative
            && c.opener.is_some_and(|o| o > noun && o < noun + 7);
        // `hangt een boete boven het hoofd die`: not the word that the verb goes with.
        let fixed = c.antecedent.is_some_and(|a| {
            a > noun && a < noun + 5 && found.frame.words.contains(&scene.doc.word(syntax.chunks[a].head))
        });
        (c.antecedent == Some(noun) || apart || fixed) && c.has_any(scene.doc, &["oplopen", "bedragen", "uitkomen"])
    })?;
    syntax.of(clause).find(|(i, c)| c.tag == Tag::Amount && counts(scene, syntax, *i)).map(|(i, _)| i)
}

fn is_party(found: &Found<'_>, i: usize) -> bool {
    found.parts.iter().any(|(part, c)| *c == i && matches!(part, Part::Payer | Part::Authority | Part::Court))
}

/// `een bedrag van`, `een totaal van`, `een maximum van`
fn sum_word(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    scene.doc.is_any(syntax.chunks[i].head, &["bedrag", "totaal", "maximum", "som", "totaalbedrag"])
}

/// A sum without preposition in the clause: `kreeg 100 euro boete`, `eist 5 miljoen schadevergoeding`.
fn bare(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let noun = found.noun?;
    // `de boete bedraagt 5 miljoen`, `de boete was 5 miljoen`, `de maximumboete is 4 procent van de omzet`
    for number in [found.clause, syntax.chunks[noun].clause] {
        let Some(clause) = syntax.clauses.get(number) else { continue };
        if clause.subject != Some(noun)
            || !clause.has_any(scene.doc, &["bedragen", "zijn", "uitkomen", "uitvallen", "belopen"])
        {
            continue;
        }
        let sum = syntax.of(number).find(|(i, c)| {
            c.tag == Tag::Amount
                && counts(scene, syntax, *i)
                && matches!(governed(scene, syntax, *i), None | Some("op"))
        });
        if let Some((i, _)) = sum {
            return Some(i);
        }
    }
    found.verb?;
    // The noun must be in the clause of the verb, and no other noun may follow the sum.
    let own = syntax.chunks[noun].clause == found.clause;
    let amounts: Vec<usize> = syntax
        .of(found.clause)
        .filter(|(i, c)| c.tag == Tag::Amount && c.governor.is_none() && is_money(scene, syntax, *i))
        .map(|(i, _)| i)
        .collect();
    match amounts.as_slice() {
        [one] if own => Some(*one),
        _ => None,
    }
}

/// The sum of a verb that needs no noun: `beboet met`, `schikt voor`, `beboet voor in totaal`.
fn of_verb(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> Option<usize> {
    let own = |clause: usize| {
        syntax
            .of(clause)
            .filter(|(i, c)| c.tag == Tag::Amount && is_money(scene, syntax, *i))
            .find(|(i, _)| {
                let pays = found.frame.trigger.ends_with("veroordelen") && governed(scene, syntax, *i) == Some("van");
                let priced = found.frame.trigger == "op vingers tikken";
                pays || match governed(scene, syntax, *i) {
                    Some("met" | "voor") => true,
                    None | Some("tot" | "op") => !priced,
                    _ => false,
                }
            })
            .map(|(i, _)| i)
    };
    // `betaalt 5 miljoen om vervolging te voorkomen`
    let clause = &syntax.clauses[found.clause];
    let outer = clause.parent.filter(|_| clause.kind == ClauseKind::Infinitive);
    own(found.clause).or_else(|| outer.and_then(own))
}

/// `tot een maximum van een ton`, `met een maximum van`, `maximaal 1 miljoen`: the sum behind a rate.
fn cap(scene: &Scene<'_>, syntax: &Syntax, chunk: usize) -> Option<u32> {
    for i in chunk + 1..syntax.chunks.len() {
        if syntax.chunks[i].tag == Tag::Amount && is_money(scene, syntax, i) {
            let id = syntax.chunks[i].mention?;
            let sum = value(scene, id)?;
            let most = sum.approx == Some(Approx::AtMost)
                || governed(scene, syntax, i) == Some("tot")
                || announced(scene, syntax, i);
            return (most && sum.per.is_none()).then_some(id);
        }
    }
    None
}

/// A further fine of a clause: its party where it names one, its sum, its date.
pub type Further = (Option<usize>, u32, Option<u32>);

/// Further fines of the clause: `en Y 500 miljoen`, `, Y een van 500 miljoen`, `en van 10 miljoen, in 2023`.
pub fn further(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, sums: &Sums) -> Vec<Further> {
    let doc = scene.doc;
    let mut out = Vec::new();
    let Some(from) = sums.chunk else { return out };
    let mut i = from + 1;
    while i + 1 < syntax.chunks.len() {
        let link = &syntax.chunks[i];
        let linked = link.tag == Tag::And || link.tag == Tag::Mark && doc.is(link.first, ",");
        if !linked {
            let finite = syntax.clauses.iter().any(|c| c.finite().is_some_and(|v| v.chunk == i));
            if matches!(link.tag, Tag::Relative | Tag::Subordinator | Tag::Om) || finite && link.clause == found.clause
            {
                break;
            }
            i += 1;
            continue;
        }
        // `en in 2019 nog eens 1,5 miljard`, `en een jaar later 4 miljard`: another fine of the same payer.
        if let Some((sum, date)) = dated_sum(scene, syntax, i) {
            out.push((None, sum, Some(date)));
            i += 3;
            continue;
        }
        let mut j = i + 1;
        while syntax.chunks.get(j).is_some_and(|c| {
            matches!(c.tag, Tag::Preposition | Tag::Mark | Tag::And | Tag::Other) && c.first < link.first + 4
        }) {
            j += 1;
        }
        // `en van 10 miljoen euro`: another fine of the same payer.
        if let Some(sum) = syntax.chunks.get(j).filter(|c| {
            c.tag == Tag::Amount && is_money(scene, syntax, j) && governed(scene, syntax, j) == Some("van") && j > i + 1
        }) {
            let date = (j + 1..j + 4)
                .find(|k| syntax.chunks.get(*k).is_some_and(|c| c.tag == Tag::Date))
                .and_then(|k| syntax.chunks[k].mention);
            out.extend(sum.mention.map(|id| (None, id, date)));
            i = j + 1;
            continue;
        }
        let name = syntax.chunks.get(j).filter(|c| {
            c.tag == Tag::Noun
                && (c.mention.is_some() || c.definite || doc.token(c.head).is_some_and(|t| t.is_upper()))
                && Some(j) != found.noun
        });
        if name.is_some() {
            let mut k = j + 1;
            while k < j + 6
                && syntax.chunks.get(k).is_some_and(|c| {
                    matches!(c.tag, Tag::Preposition | Tag::Other | Tag::Pronoun)
                        || c.tag == Tag::Noun && (c.mention.is_none() || syntax.list(doc, j).contains(&k))
                        || c.tag == Tag::And && syntax.list(doc, j).iter().any(|l| *l > k)
                        || c.tag == Tag::Verb && doc.is_any(c.first, &["kreeg", "krijgt", "moet", "moest"])
                })
            {
                k += 1;
            }
            if let Some(sum) = syntax.chunks.get(k).filter(|c| c.tag == Tag::Amount && is_money(scene, syntax, k)) {
                // `en in Zuid-Korea 3 miljoen`: where, not who.
                let who = Some(j).filter(|_| governed(scene, syntax, j) != Some("in"));
                out.extend(sum.mention.map(|id| (who, id, None)));
                i = k + 1;
                continue;
            }
        }
        i += 1;
    }
    out
}

/// The date and, right behind it, the sum that follow a comma or `en` at chunk `link`.
fn dated_sum(scene: &Scene<'_>, syntax: &Syntax, link: usize) -> Option<(u32, u32)> {
    let mut date = None;
    for i in link + 1..(link + 7).min(syntax.chunks.len()) {
        let chunk = &syntax.chunks[i];
        match chunk.tag {
            Tag::Date => date = chunk.mention,
            Tag::Preposition if date.is_none() => {}
            Tag::Other => {}
            // `en vorig jaar een van 4 miljard`
            _ if date.is_some() && scene.doc.is_any(chunk.first, &["een", "van"]) && chunk.last == chunk.first + 1 => {}
            Tag::Preposition if scene.doc.is_any(chunk.first, &["voor", "met", "van"]) => {}
            Tag::Amount
                if is_money(scene, syntax, i)
                    && matches!(governed(scene, syntax, i), None | Some("van" | "voor" | "met")) =>
            {
                return Some((chunk.mention?, date?));
            }
            _ => return None,
        }
    }
    None
}

/// The other most that a maximum may be: `20 miljoen euro of 4 procent van de omzet`, `tot 10 procent, en tot 20 procent bij herhaling`.
pub fn alternative(scene: &Scene<'_>, syntax: &Syntax, sums: &Sums) -> Option<u32> {
    let doc = scene.doc;
    let from = sums.chunk?;
    let other = (from + 1..(from + 16).min(syntax.chunks.len())).find(|&i| syntax.chunks[i].tag == Tag::Amount)?;
    let joined = (from + 1..other).any(|i| {
        let chunk = &syntax.chunks[i];
        chunk.tag == Tag::And && doc.is_any(chunk.first, &["of", "en"])
    });
    // `900.000 euro of, als dat meer is, tien procent`
    let larger = (syntax.chunks[from].last..syntax.chunks[other].first)
        .any(|t| doc.is_any(t, &["meer", "hoger"]) && doc.is_any(t + 1, &["is", "uitkomt", "uitvalt"]));
    let between = larger
        || (from + 1..other)
            .all(|i| matches!(syntax.chunks[i].tag, Tag::And | Tag::Mark | Tag::Preposition | Tag::Other | Tag::Noun));
    let governor = governed(scene, syntax, other);
    let percent = !is_money(scene, syntax, other);
    (joined && between && counts(scene, syntax, other) && matches!(governor, None | Some("tot" | "van"))
        || percent && joined && between && governor == Some("tot"))
    .then_some(syntax.chunks[other].mention)
    .flatten()
}

/// Is the sum paid for what the case cost (`2000 euro proceskosten`, `4200 euro aan gerechtskosten`)? Told beside damages, bare `aan kosten` is that too.
pub(super) fn is_for_costs(scene: &Scene<'_>, sum: u32, beside_damages: bool) -> bool {
    let doc = scene.doc;
    let Some(last) = scene.mentions.get(sum as usize).map(|m| m.last) else { return false };
    let of = last + usize::from(doc.is(last, "aan"));
    doc.is_any(of, &["proceskosten", "gerechtskosten", "advocaatkosten"])
        || beside_damages && of > last && doc.is(of, "kosten")
}
