//! What a frame finds in a sentence: its trigger, its clause, and the chunks that play its parts.

use super::Scene;
use super::authority;
use super::syntax::{Clause, ClauseKind, Syntax, Tag, Verb, frame_nouns, governor_name};
use crate::lexicon::{Frame, FrameClaim, FrameKind, Part, VerbReading};
use crate::token::{Shape, UNKNOWN, WordId};

/// A frame that stands in a sentence.
#[derive(Debug)]
pub struct Found<'a> {
    /// The row.
    pub frame: &'a Frame,
    /// The noun of the trigger where it has one.
    pub noun: Option<usize>,
    /// The clause of its verb, or of its noun.
    pub clause: usize,
    /// Its verb.
    pub verb: Option<Verb>,
    /// Is that in the passive?
    pub passive: bool,
    /// The row of the noun itself, where the frame is a combination with it or with one like it.
    pub noun_frame: Option<&'a Frame>,
    /// The parts and the chunks that play them.
    pub parts: Vec<(Part, usize)>,
    /// Where its verb is a participle in apposition: the noun that it says something of, and the chunks of the apposition.
    pub apposed: Option<(usize, std::ops::Range<usize>)>,
}

impl Found<'_> {
    /// The chunk that plays `part`.
    pub fn part(&self, part: Part) -> Option<usize> {
        self.parts.iter().find(|(p, _)| *p == part).map(|(_, c)| *c)
    }

    /// Adds a part unless it is played already.
    fn add(&mut self, part: Option<Part>, chunk: usize) {
        if let Some(part) = part
            && self.part(part).is_none()
        {
            self.parts.push((part, chunk));
        }
    }
}

/// May token `at` state a claim of this kind? Asked before the syntax of its sentence is read, which costs far more.
pub fn may_state(scene: &Scene<'_>, at: usize, claim: FrameClaim) -> bool {
    let doc = scene.doc;
    let tables = &doc.lex.tables;
    let sentence = doc.sentence_of(at);
    if !tables.frames.may_begin(claim, doc.word(at), doc.fixed_words(sentence)) {
        return false;
    }
    // A fixed word that is a verb may stand there in any of its forms.
    let holds = |word| doc.may_hold(sentence, word) || tables.verbs.get(word).is_some() && holds_form(scene, at, word);
    let before = |back| at.checked_sub(back).map_or(UNKNOWN, |t| doc.word(t));
    let verb = tables.verbs.get(doc.word(at));
    tables.frames.may_state(claim, (doc.word(at), || doc.str(at)), verb, holds, before)
}

/// Does a form of the verb `lemma`, or of its base where it is separable, stand in the sentence of token `at`?
fn holds_form(scene: &Scene<'_>, at: usize, lemma: WordId) -> bool {
    let tables = &scene.doc.lex.tables;
    let is_form =
        |r: &VerbReading| r.lemma == lemma || tables.separables.joins(r.lemma).iter().any(|(_, v)| *v == lemma);
    let forms = scene.doc.sentence_range(at).filter_map(|t| tables.verbs.get(scene.doc.word(t)));
    forms.flat_map(|form| &form.readings).any(is_form)
}

/// The frame of a claim that hangs on token `at`.
pub fn find<'a>(scene: &Scene<'a>, syntax: &Syntax, at: usize, claim: FrameClaim) -> Option<Found<'a>> {
    let doc = scene.doc;
    let chunk = syntax.chunk_at(at)?;
    if syntax.chunks[chunk].tag == Tag::Verb {
        return verb(scene, syntax, chunk, at, claim);
    }
    let word = crate::token::fold(doc.str(at));
    // A name or the first part of a compound is no noun (`Boete-kaart`).
    if doc.is(at + 1, "-") && doc.glued(at + 1) && doc.glued(at + 2)
        || syntax.chunks[chunk].mention.is_some_and(|m| covers(scene, m, at))
    {
        return None;
    }
    let noun = frame_nouns(doc, at).filter(|f| f.claim == claim).find(|f| {
        let back = f.words.len().saturating_sub(1);
        f.words.iter().take(back).enumerate().all(|(i, w)| at >= back && doc.word(at - back + i) == *w)
    })?;
    // The second of two in one clause, with its own party (`en Y een boete van ...`), is found with the first.
    if second_of_two(scene, syntax, chunk, claim) {
        return None;
    }
    let own = syntax.chunks[chunk].clause;
    // `de boete die X kreeg`, `de boete die aan X werd opgelegd`: the relative clause says more.
    let relative = syntax.clauses.iter().position(|c| {
        c.antecedent == Some(chunk) && (c.subject != Some(chunk) || c.verbs.iter().any(|v| v.participle))
    });
    // `10 miljoen aan boetes` is boetes of 10 miljoen.
    let summed = |g: &usize| {
        doc.is(syntax.chunks[*g].first, "aan") && g.checked_sub(1).is_some_and(|a| syntax.chunks[a].tag == Tag::Amount)
    };
    // `veroordeeld tot het betalen van een boete` is to a boete.
    let outer = |g: usize| {
        let paid = g.checked_sub(1).map(|p| &syntax.chunks[p]);
        let paid =
            paid.filter(|p| doc.is(syntax.chunks[g].first, "van") && doc.is_any(p.head, &["betalen", "betaling"]));
        paid.and_then(|p| p.governor).unwrap_or(g)
    };
    let governor =
        syntax.chunks[chunk].governor.filter(|g| !summed(g)).map(|g| governor_name(doc, &syntax.chunks[outer(g)]));
    for clause in [Some(own), relative].into_iter().flatten() {
        let fixed_by = if clause == own { governor } else { None };
        let singular = if claim == FrameClaim::Fine { word.trim_end_matches('s') } else { word.as_str() };
        if fixed_by.is_some() && !singular.ends_with(noun.trigger.rsplit(' ').next().unwrap_or_default()) {
            // `in onderzoeken` is no `in onderzoek`.
            continue;
        }
        if let Some(found) = with_verb(scene, syntax, chunk, noun, clause, fixed_by, claim) {
            return Some(found);
        }
    }
    let mut found = Found {
        frame: noun,
        noun: Some(chunk),
        clause: own,
        verb: None,
        passive: false,
        noun_frame: Some(noun),
        parts: Vec::new(),
        apposed: None,
    };
    attached(scene, syntax, &mut found, noun, chunk);
    Some(found)
}

/// The frame of the noun at `chunk` with a verb of `clause`.
fn with_verb<'a>(
    scene: &Scene<'a>,
    syntax: &Syntax,
    chunk: usize,
    noun: &'a Frame,
    clause: usize,
    fixed_by: Option<&str>,
    claim: FrameClaim,
) -> Option<Found<'a>> {
    let doc = scene.doc;
    let own = syntax.clauses.get(clause)?;
    let head = noun.trigger.rsplit(' ').next().unwrap_or_default();
    let combined = combination(scene, syntax, own, clause, noun, head, fixed_by, claim);
    // Whatever penalty it is, it is given, got and paid as a `boete` is.
    let frame = combined.or_else(|| {
        let model = match claim {
            FrameClaim::Fine => "boete",
            FrameClaim::Investigation if noun.trigger.contains("onderzoek") => "onderzoek",
            FrameClaim::Measure if noun.type_ == "ban" => "verbod",
            _ => return None,
        };
        combination(scene, syntax, own, clause, noun, model, fixed_by, claim)
    })?;
    let verb = verb_of(own, frame.lemma, doc);
    let passive = verb.is_some_and(|v| own.passive(doc, v.lemma)) && doc.lex.spelling(frame.lemma) != "krijgen";
    let mut found = Found {
        frame,
        noun: Some(chunk),
        clause,
        verb,
        passive,
        noun_frame: Some(noun),
        parts: Vec::new(),
        apposed: None,
    };
    arguments(scene, syntax, &mut found);
    attached(scene, syntax, &mut found, noun, chunk);
    Some(found)
}

/// What the relative clause of the noun says of it besides its own clause: `de boete die X kreeg, is verlaagd`.
pub fn told_before<'a>(scene: &Scene<'a>, syntax: &Syntax, found: &Found<'a>, claim: FrameClaim) -> Option<Found<'a>> {
    let (chunk, noun) = (found.noun?, found.noun_frame?);
    let relative = syntax.clauses.iter().position(|c| c.antecedent == Some(chunk) && c.kind == ClauseKind::Relative)?;
    if relative == found.clause {
        return None;
    }
    with_verb(scene, syntax, chunk, noun, relative, None, claim)
}

/// Does another noun of the same claim stand before in the clause, and `en` with a name between them?
fn second_of_two(scene: &Scene<'_>, syntax: &Syntax, chunk: usize, claim: FrameClaim) -> bool {
    let doc = scene.doc;
    let clause = syntax.chunks[chunk].clause;
    let Some(name) = chunk.checked_sub(1).filter(|n| {
        let c = &syntax.chunks[*n];
        c.tag == Tag::Noun && (c.mention.is_some() || doc.token(c.head).is_some_and(|t| t.is_upper()))
    }) else {
        return false;
    };
    let Some(link) =
        name.checked_sub(1).filter(|l| syntax.chunks[*l].tag == Tag::And || doc.is(syntax.chunks[*l].first, ","))
    else {
        return false;
    };
    syntax.of(clause).any(|(i, c)| i < link && c.tag == Tag::Noun && frame_nouns(doc, c.head).any(|f| f.claim == claim))
}

fn covers(scene: &Scene<'_>, mention: u32, at: usize) -> bool {
    scene.mentions.get(mention as usize).is_some_and(|m| m.first <= at && at < m.last)
}

fn verb_of(clause: &Clause, lemma: WordId, doc: &crate::text::Doc<'_>) -> Option<Verb> {
    let auxiliary = |v: &&Verb| doc.lex.tables.verbs.get(doc.word(v.at)).is_some_and(|f| f.auxiliary);
    clause.verbs.iter().rfind(|v| v.lemma == lemma).or_else(|| clause.verbs.iter().rfind(|v| !auxiliary(v))).copied()
}

/// The combination of `noun` with a verb of `clause`, the one with the most fixed words.
#[allow(clippy::too_many_arguments)]
fn combination<'a>(
    scene: &Scene<'a>,
    syntax: &Syntax,
    clause: &Clause,
    number: usize,
    noun: &Frame,
    head: &str,
    governor: Option<&str>,
    claim: FrameClaim,
) -> Option<&'a Frame> {
    let doc = scene.doc;
    let mut best: Option<(&Frame, usize, usize)> = None;
    for verb in &clause.verbs {
        let base = Some(verb.base).filter(|b| *b != verb.lemma);
        let both = [Some(verb.lemma), base].into_iter().flatten().flat_map(|l| doc.lex.tables.frames.combinations(l));
        for frame in both.filter(|f| f.claim == claim) {
            let mut holds = false;
            let fits = frame.words.iter().all(|w| {
                let spelling = doc.lex.spelling(*w);
                if spelling == head || noun.trigger == spelling || is_sort_of(spelling, head) {
                    holds = true;
                    return true;
                }
                noun.trigger.split(' ').any(|n| n == spelling)
                    || governor == Some(spelling)
                    || stands(scene, syntax, number, *w)
            });
            // `doet in overleg onderzoek` is no `in onderzoek`.
            let within = !frame.trigger.starts_with("in onderzoek") || governor == Some("in");
            let fits = fits
                && within
                && holds
                && governor.is_none_or(|g| frame.words.iter().any(|w| doc.lex.spelling(*w) == g));
            if !fits {
                continue;
            }
            // `kreeg een boete opgelegd`: who gets it is the subject.
            let rank = frame.words.len() * 2 + usize::from(matches!(doc.lex.spelling(frame.lemma), "krijgen"));
            // Of two that are joined, the later tells how far it has come (`geaccepteerd en betaald`).
            if best.is_none_or(|(_, r, at)| rank > r || rank == r && at != verb.at) {
                best = Some((frame, rank, verb.at));
            }
        }
    }
    best.map(|(frame, ..)| frame)
}

/// Is `head` a compound of `noun` (`recordboete`, `kartelonderzoek`)?
fn is_sort_of(noun: &str, head: &str) -> bool {
    noun.len() > 4 && head.len() > noun.len() && head.ends_with(noun)
}

/// Does the word stand in the clause?
fn stands(scene: &Scene<'_>, syntax: &Syntax, clause: usize, word: WordId) -> bool {
    syntax.of(clause).any(|(_, c)| (c.first..c.last).any(|t| scene.doc.word(t) == word))
}

/// The frame of the verb at token `at`, alone or with fixed words of its clause.
fn verb<'a>(scene: &Scene<'a>, syntax: &Syntax, chunk: usize, at: usize, claim: FrameClaim) -> Option<Found<'a>> {
    let doc = scene.doc;
    let number = syntax.chunks[chunk].clause;
    let clause = syntax.clauses.get(number)?;
    let verb = clause.verbs.iter().find(|v| v.at == at).copied()?;
    let frames = &doc.lex.tables.frames;
    let base = Some(verb.base).filter(|b| *b != verb.lemma);
    let both = [Some(verb.lemma), base].into_iter().flatten().flat_map(|l| frames.combinations(l));
    let combination = both.filter(|f| f.claim == claim).filter(|f| {
        f.free
            && f.words.iter().all(|w| {
                let spelling = doc.lex.spelling(*w);
                stands(scene, syntax, number, *w) || clause.verbs.iter().any(|v| doc.lex.spelling(v.lemma) == spelling)
            })
    });
    let frame =
        combination.max_by_key(|f| f.words.len()).or_else(|| frames.verbs(verb.lemma).find(|f| f.claim == claim))?;
    let apposed = syntax.apposition(doc, number, &verb);
    let passive = apposed.is_some() || clause.passive(doc, verb.lemma);
    let mut found = Found {
        frame,
        noun: None,
        clause: number,
        verb: Some(verb),
        passive,
        noun_frame: None,
        parts: Vec::new(),
        apposed,
    };
    arguments(scene, syntax, &mut found);
    Some(found)
}

/// May the chunk be a party or object: no word of the frame itself?
fn is_argument(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, i: usize) -> bool {
    let chunk = &syntax.chunks[i];
    let doc = scene.doc;
    if Some(i) == found.noun || !matches!(chunk.tag, Tag::Noun | Tag::Pronoun | Tag::Amount) {
        return false;
    }
    if chunk.tag == Tag::Pronoun && doc.is_any(chunk.first, &["er", "zich", "dat", "dit"]) {
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
fn arguments(scene: &Scene<'_>, syntax: &Syntax, found: &mut Found<'_>) {
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
        found.add(own, subject);
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
    // An apposition behind the subject is no object: `ING, de grootste bank, krijgt`.
    rest.retain(|&i| {
        !(i > 0
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
    if (frame.object == Some(Part::Amount) || frame.indirect == Some(Part::Amount))
        && let Some(&amount) = bare.iter().find(|i| syntax.chunks[**i].tag == Tag::Amount)
    {
        found.add(Some(Part::Amount), amount);
    }
    let aside = if found.apposed.is_none() { apposition(scene, syntax, found) } else { 0..0 };
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
        let prep = before.map(|p| governor_name(doc, p)).or_else(|| word.strip_prefix("waar"));
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

/// The part of the noun phrase at chunk `i` behind `prep`.
fn prepositional(scene: &Scene<'_>, syntax: &Syntax, found: &mut Found<'_>, frame: &Frame, i: usize, prep: &str) {
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
    if one_of
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
fn hangs_on_other(syntax: &Syntax, found: &Found<'_>, i: usize) -> bool {
    let Some(g) = syntax.chunks[i].governor else { return false };
    let Some(before) = g.checked_sub(1) else { return false };
    syntax.chunks[before].tag == Tag::Noun && Some(before) != found.noun && found.noun.is_some()
}

/// What hangs on the noun itself: `de boete van 4 miljoen voor X wegens Y`, `het onderzoek van de ACM naar X`.
fn attached(scene: &Scene<'_>, syntax: &Syntax, found: &mut Found<'_>, noun: &Frame, chunk: usize) {
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
