//! Which chunks of a clause play the parts of a frame.

use super::frame::Found;
use super::syntax::{ClauseKind, Syntax, Tag, governor_name};
use super::{Scene, authority};
use crate::lexicon::{Frame, FrameKind, Part};
use crate::token::Shape;

/// May the chunk be a party or object: no word of the frame itself?
pub(super) fn is_argument(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, i: usize) -> bool {
    let chunk = &syntax.chunks[i];
    let doc = scene.doc;
    if Some(i) == found.noun || !matches!(chunk.tag, Tag::Noun | Tag::Pronoun | Tag::Amount) {
        return false;
    }
    if chunk.tag == Tag::Pronoun && doc.is_any(chunk.first, &["er", "zich", "dat", "dit"]) {
        return false;
    }
    // `heeft als reactie X verboden`: nobody does anything to a reaction.
    let bare = chunk.mention.is_none() && chunk.first == chunk.head && !doc.is_upper(chunk.head);
    let start = doc.sentence_range(chunk.first).start;
    // At the head of a clause it is `if`.
    if bare && chunk.first > start + 1 && doc.is(chunk.first - 1, "als") && !doc.is(chunk.first - 2, ",") {
        return false;
    }
    // `eiste een werkstraf en een boete tegen X`: what is given along with it.
    if chunk.mention.is_none() && found.noun.is_some_and(|n| syntax.list(doc, n).contains(&i)) {
        return false;
    }
    !(found.frame.kind == FrameKind::Combination
        && chunk.mention.is_none()
        && found.frame.words.iter().any(|w| {
            // `de` of `onder de loep` stands before other nouns too.
            let article = matches!(doc.lex.spelling(*w), "de" | "het" | "een");
            !article && (chunk.first..chunk.last).any(|t| doc.word(t) == *w)
        }))
}

/// Gives the chunks of the clause their parts.
pub(super) fn arguments(scene: &Scene<'_>, syntax: &Syntax, found: &mut Found<'_>) {
    let doc = scene.doc;
    let frame = found.frame;
    let clause = &syntax.clauses[found.clause];
    let (head, within) = match &found.apposed {
        Some((head, range)) => (Some(*head), range.clone()),
        None => (None, 0..syntax.chunks.len()),
    };
    let bare: Vec<usize> = syntax
        .of(found.clause)
        .filter(|(i, c)| within.contains(i) && c.governor.is_none() && is_argument(scene, syntax, found, *i))
        .map(|(i, _)| i)
        .collect();
    let nouns: Vec<usize> = bare.iter().copied().filter(|i| syntax.chunks[*i].tag != Tag::Amount).collect();
    let joined_to_earlier = |i: usize| nouns.iter().any(|&n| n < i && syntax.list(doc, n).contains(&i));
    let nouns: Vec<usize> = nouns.iter().copied().filter(|&i| !joined_to_earlier(i)).collect();
    let mut subject = head.or(clause.subject);
    if subject == found.noun
        && found.noun.is_some()
        && !found.passive
        && frame.subject.is_some()
        && frame.subject != Some(Part::Amount)
    {
        // `Die boete legde de ACM op`
        subject = nouns.first().copied();
    }
    let subject_part = if found.passive { frame.passive_subject } else { frame.subject };
    let mut taken = None;
    if let Some(subject) = subject.filter(|s| is_argument(scene, syntax, found, *s)) {
        let own = if found.passive && found.noun.is_some() && frame.object == Some(Part::Amount) {
            frame.indirect
        } else if !found.passive && frame.subject == Some(Part::Amount) && found.noun.is_some() {
            // `X hangt een boete boven het hoofd`: what hangs is the noun.
            frame.indirect
        } else {
            subject_part
        };
        // `Tegen X werd een celstraf van een jaar en een boete geëist`: given along with it.
        let along = found.noun.is_some_and(|n| n > subject && syntax.chunks[n - 1].tag == Tag::And)
            && syntax.chunks[subject].mention.is_none()
            && doc.is_any(syntax.chunks[subject].first, &["een", "geen"]);
        if !along {
            found.add(own, subject);
        }
        taken = Some(subject);
    }
    let in_subject = |i: usize| taken.is_some_and(|t| t == i || syntax.list(doc, t).contains(&i));
    let mut rest: Vec<usize> = nouns.into_iter().filter(|i| !in_subject(*i)).collect();
    // Nor is the name right behind it: `De voetbalbond UEFA heeft`.
    rest.retain(|&i| {
        !(clause.kind == ClauseKind::Main
            && taken.is_some_and(|t| t + 1 == i && syntax.chunks[t].last == syntax.chunks[i].first)
            && clause.finite().is_some_and(|v| v.chunk > i))
    });
    // An apposition behind the subject is no object: `ING, de grootste bank, krijgt`, `X, zelf een deel van Y, koopt Z`.
    let aside = if found.apposed.is_none() { apposition(scene, syntax, found) } else { 0..0 };
    rest.retain(|&i| {
        !(aside.contains(&i)
            || i > 0
                && syntax.chunks[i - 1].tag == Tag::Mark
                && taken.is_some_and(|t| t + 2 == i)
                && clause.finite().is_some_and(|v| v.chunk > i))
    });
    match (frame.indirect, frame.object, rest.as_slice()) {
        (Some(indirect), _, &[first]) if found.noun.is_some() || frame.object.is_none() => {
            found.add(Some(indirect), first)
        }
        (Some(indirect), object, &[first, second, ..]) if found.noun.is_none() => {
            found.add(Some(indirect), first);
            found.add(object, second);
        }
        (Some(indirect), _, &[first, ..]) if found.noun.is_some() => found.add(Some(indirect), first),
        (_, object, &[first, ..]) if object != Some(Part::Amount) => found.add(object, first),
        _ => {}
    }
    // `het bedrijf dat hij in 2018 kocht`: what the relative points at is the object where the clause has its own subject.
    if clause.kind == ClauseKind::Relative
        && !found.passive
        && found.noun.is_none()
        && found.apposed.is_none()
        && let Some(antecedent) = clause.antecedent.filter(|a| taken.is_some_and(|t| t != *a))
        && clause
            .opener
            .is_some_and(|o| doc.is_any(syntax.chunks[o].first, &["die", "dat"]) && syntax.chunks[o].governor.is_none())
        && frame.object.is_some_and(|o| o != Part::Amount && found.part(o).is_none())
    {
        found.add(frame.object, antecedent);
    }
    if (frame.object == Some(Part::Amount) || frame.indirect == Some(Part::Amount))
        && let Some(&amount) = bare.iter().find(|i| syntax.chunks[**i].tag == Tag::Amount)
    {
        found.add(Some(Part::Amount), amount);
    }
    for (i, chunk) in syntax.of(found.clause).filter(|(i, _)| within.contains(i) && !aside.contains(i)) {
        if let Some(g) = chunk.governor {
            let prep = governor_name(doc, &syntax.chunks[g]);
            prepositional(scene, syntax, found, frame, i, prep);
        }
    }
    // `aan wie`, `waaraan`: the antecedent stands behind the preposition.
    if let (Some(opener), Some(antecedent)) = (clause.opener, clause.antecedent) {
        let word = doc.str(syntax.chunks[opener].first);
        let before = opener.checked_sub(1).map(|p| &syntax.chunks[p]).filter(|p| p.tag == Tag::Preposition);
        // `waar ook Y onder valt`, `waar de politie onderzoek naar doet`: the preposition stands alone in the clause.
        let stranded = || {
            let alone = |i: usize| !syntax.chunks.iter().any(|c| c.governor == Some(i));
            let mut all = syntax.of(found.clause).filter(|(i, c)| c.tag == Tag::Preposition && alone(*i));
            all.find(|(_, c)| frame.prepositions.iter().any(|(p, _)| doc.is(c.first, p))).map(|(_, c)| doc.str(c.first))
        };
        let prep =
            before.map(|p| governor_name(doc, p)).or_else(|| word.strip_prefix("waar")).filter(|p| !p.is_empty());
        let prep = prep.or_else(|| if word == "waar" { stranded() } else { None });
        if let Some(prep) = prep.filter(|p| !p.is_empty()) {
            let part = frame
                .prepositions
                .iter()
                .find(|(p, _)| p == if prep == "mee" { "met" } else { prep })
                .map(|(_, part)| *part);
            found.add(part, antecedent);
        }
    }
}

/// The part of the noun phrase at chunk `i` behind `prep`.
pub(super) fn prepositional(
    scene: &Scene<'_>,
    syntax: &Syntax,
    found: &mut Found<'_>,
    frame: &Frame,
    i: usize,
    prep: &str,
) {
    let chunk = &syntax.chunks[i];
    let amount = chunk.tag == Tag::Amount;
    // `59 procent van de aandelen van X in handen`
    if found.frame.kind == FrameKind::Combination
        && chunk.mention.is_none()
        && found.frame.words.contains(&scene.doc.word(chunk.head))
    {
        return;
    }
    // `kreeg X van de toezichthouder een boete`: who gives it does not belong to the name before.
    let gives = frame.subject == Some(Part::Payer)
        && frame.prepositions.iter().any(|(p, part)| p == "van" && *part == Part::Authority)
        && chunk
            .mention
            .and_then(|id| scene.mentions.get(id as usize))
            .map_or(authority::is_authority_noun(scene.doc, chunk), |m| authority::is_authority(scene, m));
    // `een van de slachtoffers` is one of them.
    let one_of = prep == "van"
        && chunk.governor.is_some_and(|g| {
            let before = syntax.chunks[g].first.checked_sub(1);
            before.is_some_and(|t| scene.doc.is_any(t, &["een", "één", "twee", "drie", "enkele"]))
        });
    // `die door X van de staat wordt geëist`: of whom it is demanded.
    let demanded = frame.status == "demanded"
        && frame.prepositions.iter().any(|(p, part)| p == "van" && *part == Part::Payer)
        && chunk.governor.and_then(|g| g.checked_sub(1)).is_some_and(|b| {
            let before = &syntax.chunks[b];
            let named = before.mention.is_some() || scene.doc.token(before.head).is_some_and(|t| t.is_upper());
            named && before.clause == found.clause && syntax.clauses[found.clause].kind == ClauseKind::Relative
        });
    // `De familie van de piloot eist`: whose family it is, not of whom it is demanded.
    let whose = prep == "van"
        && frame.status == "demanded"
        && found.noun.is_none()
        && found.verb.is_some_and(|v| v.chunk > i)
        && chunk
            .governor
            .and_then(|g| g.checked_sub(1))
            .is_some_and(|b| syntax.clauses[found.clause].subject == Some(b));
    // `De tegoeden zijn bevroren na de aanval van X`: whose attack it was.
    let of_another = prep == "van"
        && found.noun.is_none()
        && found.frame.kind == FrameKind::Combination
        && found.frame.prepositions.iter().any(|(p, part)| p == "van" && *part == Part::Target)
        && chunk.governor.and_then(|g| g.checked_sub(1)).is_some_and(|b| {
            let before = &syntax.chunks[b];
            before.tag == Tag::Noun
                && before.governor.is_some()
                && !(before.first..before.last).any(|t| found.frame.words.contains(&scene.doc.word(t)))
        });
    if one_of
        || of_another
        || whose
        || chunk.tag == Tag::Date
        || prep == "van" && Some(i) != found.noun && !gives && !demanded && hangs_on_other(syntax, found, i)
    {
        return;
    }
    for (p, part) in &frame.prepositions {
        if p != prep {
            continue;
        }
        let sum = matches!(part, Part::Amount | Part::Cap | Part::Sentence);
        let fits = match chunk.tag {
            Tag::Amount => sum,
            Tag::Law => matches!(part, Part::Law | Part::Ground),
            _ => !sum || *part == Part::Sentence,
        };
        if fits && !(amount && *part == Part::Other) {
            let party = matches!(part, Part::Payer | Part::Target | Part::Party);
            // `voor` has a party or a ground behind it: who can act decides.
            if party && frame.prepositions.iter().any(|(q, o)| q == p && *o == Part::Ground) {
                let acts = chunk.mention.is_some()
                    || chunk.definite && scene.doc.token(chunk.head).is_some_and(|t| t.shape.has(Shape::UPPER));
                if !acts {
                    continue;
                }
            }
            if found.part(*part).is_none() {
                found.parts.push((*part, i));
                return;
            }
        }
    }
}

/// Does `van` hang on another noun than the trigger's (`de topman van X`)?
pub(super) fn hangs_on_other(syntax: &Syntax, found: &Found<'_>, i: usize) -> bool {
    let Some(g) = syntax.chunks[i].governor else { return false };
    let Some(before) = g.checked_sub(1) else { return false };
    syntax.chunks[before].tag == Tag::Noun && Some(before) != found.noun && found.noun.is_some()
}

/// What hangs on the noun itself: `de boete van 4 miljoen voor X wegens Y`, `het onderzoek van de ACM naar X`.
pub(super) fn attached(scene: &Scene<'_>, syntax: &Syntax, found: &mut Found<'_>, noun: &Frame, chunk: usize) {
    let doc = scene.doc;
    let mut i = chunk + 1;
    let clause = syntax.chunks[chunk].clause;
    while let Some(c) = syntax.chunks.get(i) {
        if c.clause != clause {
            break;
        }
        match c.tag {
            Tag::Preposition | Tag::And | Tag::Other => {}
            Tag::Noun | Tag::Amount | Tag::Law | Tag::Date | Tag::Pronoun if c.governor.is_some() => {
                if let Some(g) = c.governor.filter(|g| *g > chunk) {
                    let prep = governor_name(doc, &syntax.chunks[g]);
                    prepositional(scene, syntax, found, noun, i, prep);
                }
            }
            _ => break,
        }
        i += 1;
    }
}

/// `De veiling, nu nog eigendom van X, komt in handen van Y`: the chunks between the commas behind the subject, where the frame stands outside them.
fn apposition(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> std::ops::Range<usize> {
    let clause = &syntax.clauses[found.clause];
    let comma = |i: &usize| syntax.chunks[*i].tag == Tag::Mark && scene.doc.is(syntax.chunks[*i].first, ",");
    let (Some(subject), Some(finite)) = (clause.subject, clause.finite()) else { return 0..0 };
    let Some(open) = Some(subject + 1).filter(|i| *i < finite.chunk && comma(i)) else { return 0..0 };
    let close = finite.chunk.checked_sub(1).filter(|i| *i > open && comma(i));
    match close {
        Some(close) if !found.noun.is_some_and(|n| (open..close).contains(&n)) => open..close,
        _ => 0..0,
    }
}
