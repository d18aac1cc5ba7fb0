//! `Shelltopman Peter Vos`: a body or party and a role in one word, which papers write where the wire has a hyphen.

use super::after::take_name;
use super::lead::{before, determiner};
use super::nameless;
use super::phrase::{KIND, begin, name_behind};
use crate::lexicon::{Cue, Hit, Table};
use crate::rule::{Found, Rule};
use crate::text::Doc;
use crate::token::{Shape, Token, UNKNOWN, cut};

/// A closed compound of a body and a role, with a name.
pub static RULE: Rule = Rule {
    id: "official/compound",
    doc: "A capitalised word that no list has, of a listed body or party and a role, before a name; `frontman` behind a party.",
    kind: KIND,
    cues: &[Cue::Capital, Cue::Occupation, Cue::GivenName],
    find,
    hits: &[
        ("Dat zei [Shelltopman Peter Vos] maandag.", "topman | Peter Vos | Shell"),
        ("Volgens [Forum voor Democratieleider Peter Vos] klopt dat.", "leider | Peter Vos | Forum voor Democratie"),
        ("Volgens [ChristenUnievoorman Peter Vos] klopt dat.", "voorman | Peter Vos | ChristenUnie"),
        ("Dat zei een [Shelltopman] maandag.", "topman | Shell"),
        ("De [Shelltopman] zegt dat niet.", "topman | Shell"),
        ("De nieuwe [handbalbondscoach Peter Vos] zwijgt.", "bondscoach | Peter Vos"),
        ("Volgens [VVD-frontman Peter Vos] klopt dat.", "frontman | Peter Vos | VVD"),
    ],
    misses: &[
        "Dat zei Brouwtopman Peter Vos.",
        "Volgens frontman Peter Vos klopt dat.",
        "Hij is Shelltopman.",
        "De Fordbestuurder zegt niets.",
    ],
    gaps: &[],
};

/// A body and a role have at least so many letters.
const SHORTEST: (usize, usize) = (3, 4);

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if doc.is_any(at, word_set!["frontman", "frontvrouw", "kopman"]) {
        frontman(doc, at, out);
        return;
    }
    if doc.has(at, Cue::GivenName) && doc.is_upper(at) && at > doc.sentence_range(at).start {
        small(doc, at, out);
    }
    let Some(token) = doc.token(at).filter(|t| t.word == UNKNOWN && !t.shape.has(Shape::CAPS)) else { return };
    let word = doc.str(at);
    if !token.is_upper() || word.len() < SHORTEST.0 + SHORTEST.1 {
        return;
    }
    let shape = name_behind(doc, at + 1);
    let lex = doc.lex;
    let split = (SHORTEST.0..=word.len() - SHORTEST.1)
        .filter(|i| word.is_char_boundary(*i))
        .find(|&i| lex.cues(lex.word_id(&word[i..])).has(Cue::Role));
    let Some(split) = split else { return };
    let role = listed(doc, &word[split..], |t| t == Table::Role);
    let body = listed(doc, &word[..split], |t| matches!(t, Table::Organisation | Table::Platform));
    // `Forum voor Democratieleider`: the name begins in the words before.
    let begun = doc.sentence_range(at).start;
    let longer = (begun.max(at.saturating_sub(3))..at).find_map(|first| {
        let words = doc.is_upper(first).then(|| format!("{} {}", doc.slice(first, at), &word[..split]))?;
        Some((first, listed(doc, &words, |t| t == Table::Organisation)?))
    });
    let (first, body) = longer.map_or((at, body), |(first, body)| (first, Some(body)));
    let (Some(role), Some(body)) = (role, body) else { return };
    // `Fordbestuurder`: who drives one.
    if word[split..].starts_with("bestuurder") && nameless::makes_vehicles(doc, &body) {
        return;
    }
    let Some(mut phrase) = begin(doc, at, role.row, at + 1) else { return };
    // `oud-` before the word has been taken already.
    phrase.first = phrase.first.min(first);
    phrase.bound = true;
    before(doc, &mut phrase);
    let party = lex.tables.organisations.rows.get(body.row).is_some_and(|o| o.kind == "party");
    let name = Some(lex.tables.name(body).to_owned());
    if body.table == Table::Organisation && party {
        phrase.expr.fields.party = name;
    } else {
        phrase.expr.fields.organisation = name;
    }
    match shape {
        Some(shape) => take_name(doc, &mut phrase, shape),
        // `aldus een Applebestuurder`, `de Shelltopman zegt`
        None if nameless::acts(doc, &phrase, determiner(doc, phrase.first)) && !doc.is_upper(phrase.last) => {}
        None => return,
    }
    phrase.push(out);
}

/// `handbalbondscoach Peter Vos`: an unknown word in small letters that ends in a role, before a full name.
fn small(doc: &Doc<'_>, name: usize, out: &mut Found<'_>) {
    /// Shorter roles are ends of too many words.
    const ROLE: usize = 7;
    let at = name - 1;
    let word = doc.str(at);
    let known = doc.token(at).is_none_or(|t| t.word != UNKNOWN || t.is_upper() || !t.is_word());
    if known || doc.glued(name) || doc.glued(at) && at > 0 && doc.is(at - 1, "-") || word.len() < SHORTEST.0 + ROLE {
        return;
    }
    let Some(shape) = name_behind(doc, name).filter(|s| s.is_full() && s.given > 0) else { return };
    let split = (SHORTEST.0..=word.len() - ROLE)
        .filter(|i| word.is_char_boundary(*i))
        .find(|&i| doc.lex.cues(doc.lex.word_id(&word[i..])).has(Cue::Role));
    let role = split.and_then(|i| listed(doc, &word[i..], |t| t == Table::Role));
    let Some(role) = role else { return };
    let weak = doc.lex.tables.roles.rows.get(role.row).is_none_or(|r| r.weak);
    let Some(mut phrase) = begin(doc, at, role.row, at + 1).filter(|_| !weak) else { return };
    take_name(doc, &mut phrase, shape);
    phrase.push(out);
}

/// The name of the tables wanted that these words are as a whole.
fn listed(doc: &Doc<'_>, words: &str, wanted: impl Fn(Table) -> bool) -> Option<Hit> {
    let mut tokens: Vec<Token> = Vec::new();
    cut(words, &mut tokens, |key| doc.lex.word(key));
    let mut hits = Vec::new();
    if !tokens.is_empty() {
        doc.lex.phrases().walk(&tokens, 0, &mut hits);
    }
    hits.into_iter().find(|h| h.last == tokens.len() && wanted(h.table))
}

/// `VVD-frontman Peter Vos`: in politics the first of a party, elsewhere a singer.
fn frontman(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let party = |h: &&Hit| {
        h.table == Table::Organisation
            && h.last == at - 1
            && doc.lex.tables.organisations.rows.get(h.row).is_some_and(|o| o.kind == "party")
    };
    let begun = doc.sentence_range(at).start;
    if at < begun + 2 || !doc.is(at - 1, "-") || !doc.glued(at) {
        return;
    }
    let Some(hit) = (begun.max(at.saturating_sub(5))..at - 1).find_map(|i| doc.hits_at(i).iter().find(party).copied())
    else {
        return;
    };
    let Some(shape) = name_behind(doc, at + 1) else { return };
    // Any role of a party will do for the rest of the phrase.
    let Some(leader) = listed(doc, "voorman", |t| t == Table::Role) else { return };
    let Some(mut phrase) = begin(doc, at, leader.row, at + 1) else { return };
    phrase.expr.fields.role = doc.str(at).to_lowercase();
    phrase.first = phrase.first.min(hit.first);
    take_name(doc, &mut phrase, shape);
    phrase.push(out);
}
