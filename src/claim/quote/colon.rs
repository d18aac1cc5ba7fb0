//! Who speaks where no reporting verb leads up to a colon: whose remark it is, whom the thing concerns, who sent the message.

use super::clause::{class, is_finite};
use super::kind;
use super::noun::{Head, Noun, is_plural, nouns};
use super::subject::Subject;
use crate::claim::Scene;
use crate::lexicon::WordClass;

/// How far before a colon such words may stand.
pub(super) const NEAR: usize = 14;
/// So many words of a clause may stand between `volgens X` and a colon.
pub(super) const TAIL: usize = 5;

/// `Een steek onder water van Karin de Boer: "..."`: whose remark stands behind a colon that no verb leads to.
pub(super) fn remark(scene: &Scene<'_>, found: &[Noun], start: usize, colon: usize) -> Option<Noun> {
    let doc = scene.doc;
    // `Het meest bleef Karels slotwoord hangen, met tranen in de ogen:`
    let word = |i: usize| doc.token(i).is_some_and(|t| t.is_word()) && kind::is_document(doc, i);
    let whose = (start..colon).filter(|&i| word(i)).find_map(|i| {
        let (id, m) = scene.mention_at(i.checked_sub(1)?).filter(|(_, m)| m.last == i && m.first >= start)?;
        let person = matches!(m.kind(), crate::model::MentionKind::Person | crate::model::MentionKind::Official);
        (person && doc.str(i - 1).ends_with('s')).then(|| Noun::of_mention(id, m.first, m.last))
    });
    if whose.is_some() && !found.iter().all(|n| is_somebody(scene, n)) {
        return whose;
    }
    let [Noun { head: Head::Word(head), .. }] = found else { return None };
    if super::voice::speaks(doc, *head) || (start..colon).any(|i| is_finite(doc, i)) {
        return None;
    }
    let mut edge = colon;
    if doc.is(colon - 1, ")") {
        edge = (start..colon).rev().find(|&i| doc.is(i, "("))?;
    }
    let (id, m) = scene.mention_at(edge.checked_sub(1)?).filter(|(_, m)| m.last == edge || m.last == colon)?;
    let person = matches!(m.kind(), crate::model::MentionKind::Person | crate::model::MentionKind::Official);
    let by = m.first > start && doc.is_any(m.first - 1, &["van", "door"])
        || m.first > start + 1 && doc.is(m.first - 2, "van") && class(doc, m.first - 1).any(WordClass::DETERMINER);
    (person && by).then(|| Noun::of_mention(id, m.first, m.last))
}

/// `Partijgenoot en Tweede Kamerlid Karin de Boer: "..."`: a bare noun that is a title of his like the role behind `en`.
pub(super) fn titled(scene: &Scene<'_>, start: usize, colon: usize) -> Option<Noun> {
    let doc = scene.doc;
    let (id, m) = scene.mention_at(colon.checked_sub(1)?).filter(|(_, m)| m.last == colon && m.first == start + 2)?;
    let named = matches!(&m.value, crate::model::MentionValue::Official(o) if o.name.is_some());
    let bare = class(doc, start).is_empty() && !is_plural(doc, start) && scene.mention_at(start).is_none();
    (named && bare && doc.is(start + 1, "en")).then(|| Noun::of_mention(id, m.first, m.last))
}

/// A person by name who is the object of the clause before a colon, with no more than adverbs behind.
pub(super) fn concerned(scene: &Scene<'_>, start: usize, colon: usize) -> Option<Noun> {
    let doc = scene.doc;
    let last = super::clause::skip_adverbs_back(scene, colon, start);
    let (id, m) = scene.mention_at(last.checked_sub(1)?).filter(|(_, m)| m.last == last && m.first > start)?;
    let person = match &m.value {
        crate::model::MentionValue::Official(o) => o.name.is_some(),
        _ => m.kind() == crate::model::MentionKind::Person,
    };
    let first = m.first;
    let verb = is_finite(doc, first - 1) || class(doc, first - 1).any(WordClass::ADVERB);
    (person && verb).then_some(Noun::of_mention(id, first, last))
}

/// `verwijst naar de uitspraak van X:`: whose words they are.
pub(super) fn worded(scene: &Scene<'_>, start: usize, end: usize) -> Option<Vec<Noun>> {
    let doc = scene.doc;
    let words = ["uitspraak", "uitspraken", "woorden", "citaat", "motto", "vraag", "advies", "reactie", "oproep"];
    let at = (start.max(end.saturating_sub(NEAR))..end).rev().find(|&i| doc.is(i, "van") && i > start)?;
    if !doc.is_any(at - 1, &words) {
        return None;
    }
    let (found, last) = nouns(scene, at + 1, end);
    (last == end && found.iter().all(|n| matches!(n.head, Head::Mention(_)))).then_some(found).filter(|f| !f.is_empty())
}

/// `Het begon met een sneer van Karin de Boer over de begroting: "..."`: who spoke the remark that a sentence about no one tells of.
pub(super) fn thrown(scene: &Scene<'_>, range: std::ops::Range<usize>, start: usize) -> Option<Noun> {
    let doc = scene.doc;
    let words = [
        "sneer",
        "uithaal",
        "bericht",
        "berichtje",
        "tweet",
        "opmerking",
        "reactie",
        "verwijt",
        "waarschuwing",
        "vraag",
        "oproep",
        "appje",
        "sms'je",
        "sms",
        "mail",
        "brief",
        "briefje",
        "antwoord",
        "mailtje",
        "oneliner",
        "grap",
        "steek",
        "compliment",
        "kreet",
    ];
    let at = (range.start + 1..range.end).rev().find(|&i| doc.is(i, "van") && doc.is_any(i - 1, &words))?;
    let by = super::noun::noun(scene, at + 1, range.end)?;
    let Head::Mention(id) = by.head else { return None };
    let person = scene
        .mentions
        .get(id as usize)
        .is_some_and(|m| matches!(m.kind(), crate::model::MentionKind::Person | crate::model::MentionKind::Official));
    let behind = by.last == range.end
        || class(doc, by.last).any(WordClass::PREPOSITION) && !(by.last..range.end).any(|i| is_finite(doc, i));
    // `Karin de Boer deelt een bericht van Piet Vos: "..."` leaves it open whose words follow.
    let told = || {
        // Who gets it has not written it.
        super::focus::main(scene, start..range.end).is_some_and(|(verb, found)| {
            !super::clause::is_of(doc, verb, &["krijgen", "ontvangen"]) && found.iter().any(|n| is_somebody(scene, n))
        })
    };
    (person && behind && !told()).then_some(by)
}

/// Have these tokens no verb of their own and open no clause?
pub(super) fn is_rest(doc: &crate::text::Doc<'_>, from: usize, end: usize) -> bool {
    !(from..end).any(|i| is_finite(doc, i) && !doc.is(i - 1, "te") || doc.is_any(i, &[",", "dat", "die"]))
}

/// Somebody by name, by a pronoun or by what he is.
pub(super) fn is_somebody(scene: &Scene<'_>, n: &Noun) -> bool {
    let doc = scene.doc;
    match n.head {
        Head::Mention(_) => true,
        Head::Pronoun(at) => n.is_personal(doc) || doc.is_any(at, &["hem", "haar", "hen"]),
        Head::Word(at) => kind::is_human(doc, at) || kind::is_body(doc, at),
        Head::Name(..) => true,
    }
}

/// `Een vrouw die haar dochter, die slecht loopt, overal heen brengt, zei:`: who opens the sentence, with clauses up to the comma before the verb.
pub(super) fn hung(scene: &Scene<'_>, verb: usize, lead: &std::ops::Range<usize>) -> Option<Subject> {
    let doc = scene.doc;
    let from = super::subject::skip_lead(scene, lead.start, verb);
    let n = super::noun::noun(scene, from, verb).filter(|n| is_somebody(scene, n))?;
    let relative = n.last + usize::from(doc.is(n.last, ","));
    let plural = matches!(n.head, Head::Word(w) if is_plural(doc, w));
    let fits = doc.is_any(relative, &["die", "wiens", "wier"])
        && relative + 2 < verb
        && doc.is(verb - 1, ",")
        && plural != super::clause::is_singular(doc, verb);
    fits.then(|| Subject { first: from, last: n.last, nouns: vec![n], behind: false })
}
