//! Noun phrases among the chunks.

use super::chunk::{Chunk, Tag, mention_at, plain};
use super::form::{counted_noun, holds_true, infinitive_noun, is_frame_noun, is_the_state, verb};
use super::words::*;
use crate::claim::Mentions;
use crate::lexicon::Cue;
use crate::model::{EntityKind, MentionKind};
use crate::text::Doc;

/// The longest noun phrase without a name.
pub(super) const LONGEST: usize = 9;

/// May the token be a noun or adjective?
pub fn is_noun_word(doc: &Doc<'_>, at: usize) -> bool {
    let Some(token) = doc.token(at) else { return false };
    token.is_word()
        && !doc.has(at, Cue::Function)
        && !doc.is_any(at, PREPOSITIONS)
        && !doc.is_any(at, SUBORDINATORS)
        && !doc.is_any(at, COORDINATORS)
        && !doc.is_any(at, ADVERBS)
        && !doc.is_any(at, RELATIVES)
        && !doc.is_any(at, word_set!["die", "dat", "om", "er", "ik", "hij", "zij", "ze", "we", "zich", "men"])
        && !holds_true(doc, at)
        && (doc.lex.tables.verbs.get(token.word).is_none_or(|v| v.noun || token.is_upper())
            || at > 0 && doc.is(at, "staat") && is_the_state(doc, at)
            || at > 0 && doc.is_any(at - 1, word_set!["wegens", "vanwege"])
            || after_article(doc, at)
            || counted_noun(doc, at))
}

pub(super) fn after_article(doc: &Doc<'_>, at: usize) -> bool {
    at > 0
        && doc.is_any(at - 1, word_set!["de", "een", "deze", "geen", "zijn", "haar", "hun", "het"])
        && (doc.is(at, "staat") || !doc.lex.tables.verbs.get(doc.word(at)).is_some_and(|v| v.auxiliary))
        && !(doc.is(at - 1, "het")
            && !infinitive_noun(doc, at)
            && doc.lex.tables.verbs.get(doc.word(at)).is_some_and(|v| v.is_finite() && !v.is_participle()))
}

pub(super) fn noun_follows(doc: &Doc<'_>, mentions: Mentions<'_>, at: usize) -> bool {
    match mention_at(mentions, at) {
        Some((_, m)) => !matches!(m.kind(), MentionKind::Date | MentionKind::Amount),
        None => {
            doc.token(at).is_some_and(|t| t.is_number())
                || is_noun_word(doc, at)
                || doc.is_any(at, DETERMINERS) && !doc.is_any(at, word_set!["de", "het", "een"])
        }
    }
}

/// The noun phrase at `at`.
pub(super) fn noun(doc: &Doc<'_>, mentions: Mentions<'_>, at: usize, end: usize) -> Chunk {
    let mut chunk = plain(Tag::Noun, at, at + 1);
    let end = end.min(at + LONGEST);
    let mut i = at;
    while i < end && mention_at(mentions, i).is_none() && doc.is_any(i, DETERMINERS) {
        chunk.definite |= doc.is_any(i, DEFINITE);
        i += 1;
    }
    let words = i;
    while i < end {
        if let Some((id, m)) = mention_at(mentions, i) {
            if m.first != i || matches!(m.kind(), MentionKind::Date | MentionKind::Amount | MentionKind::Law) {
                break;
            }
            if doc.is(m.last, "-")
                && doc.glued(m.last)
                && doc.glued(m.last + 1)
                && doc.token(m.last + 1).is_some_and(|t| t.is_word())
            {
                // `EU-regels`, `NVWA-inspecteur`: the name is no head.
                i = m.last + 2;
                chunk.head = i - 1;
                chunk.last = i;
                continue;
            }
            // `de bank ING`: one phrase; `boete Google` is two.
            // `legde Brussel Google een boete op`: who acts, and whom it strikes.
            // `Toen de rechtbank Jan Bos veroordeelde`: so too behind a noun for a body that bears nobody's name.
            let apart = |before| !apposition(doc, before) || m.kind() == MentionKind::Person && is_office(doc, before);
            if i > words && (apart(i - 1) || words == at && is_capital(doc, words, i)) {
                break;
            }
            chunk.mention = Some(id);
            chunk.definite = true;
            chunk.head = i;
            chunk.last = m.last;
            return chunk;
        }
        if doc.is(i, "-")
            && i > words
            && doc.glued(i)
            && doc.glued(i + 1)
            && doc.token(i + 1).is_some_and(|t| t.is_word())
        {
            i += 1;
            continue;
        }
        let number = doc.token(i).is_some_and(|t| t.is_number());
        if !number && !is_noun_word(doc, i) {
            break;
        }
        // `de nabestaanden eisen een schadevergoeding`
        // `crimineel geld`: but a form that can only be the first person's is a noun.
        let only_mine = || doc.lex.tables.verbs.get(doc.lex.word_id(&format!("{}t", doc.str(i)))).is_some();
        if i > words
            && doc.has(i, Cue::Frame)
            && verb(doc, i).is_some_and(|v| v.noun && !v.is_participle())
            && !only_mine()
        {
            break;
        }
        // `dat de recherche onderzoek doet`: the noun for a body is no adjective of the noun that states.
        if i > words
            && is_frame_noun(doc, i)
            && doc.lex.tables.definite_nouns.get(doc.word(i - 1)).is_some()
            && chunk.definite
        {
            break;
        }
        // `op last van de inspectie stil`: the particle of the verb is no noun.
        if i > words && doc.is_any(i, word_set!["stil", "dicht", "vrij"]) && !is_noun_word(doc, i + 1) {
            break;
        }
        // A name ends before a small letter (`legt Muntwinst stil`), an adjective of a country does not (`Nederlandse staat`).
        if i > words
            && doc.token(i - 1).is_some_and(|t| t.is_upper())
            && !doc.token(i).is_some_and(|t| t.is_upper() || t.is_number())
            && !doc.str(i - 1).ends_with("se")
            && !doc.has(i - 1, Cue::Demonym)
            && i - 1 > doc.sentence_range(at).start
        {
            break;
        }
        // An adjective behind a noun for a body or person opens another phrase (`gaf het bedrijf onjuiste informatie`).
        if i > words
            && doc.str(i).ends_with('e')
            && !doc.token(i).is_some_and(|t| t.is_upper())
            && doc.lex.tables.definite_nouns.get(doc.word(i - 1)).is_some()
        {
            break;
        }
        // An unknown capitalised word behind a lower noun begins a name: `telecombedrijf Tele`.
        chunk.head = i;
        i += 1;
        chunk.last = i;
        if is_frame_noun(doc, i - 1) && !doc.is(i, "-") {
            // A noun that states a claim ends its phrase: what follows is another (`een boete Google`).
            break;
        }
    }
    chunk.last = chunk.last.max(i.min(end)).max(at + 1);
    if chunk.last == words && words > at {
        chunk.head = words - 1;
        // A determiner alone stands for its noun (`de twee`).
        chunk.tag = if doc.is_any(at, PRONOUNS) { Tag::Pronoun } else { Tag::Other };
    }
    if !chunk.definite && chunk.tag == Tag::Noun {
        chunk.definite =
            doc.token(chunk.head).is_some_and(|t| t.is_upper()) && chunk.head > at.min(doc.sentence_range(at).start);
    }
    chunk
}

/// Is it the name of a capital, which stands for its government, from token `first` up to token `last`?
fn is_capital(doc: &Doc<'_>, first: usize, last: usize) -> bool {
    super::place(doc, first)
        .filter(|hit| hit.last == last)
        .is_some_and(|hit| doc.lex.tables.places.rows.get(hit.row).is_some_and(|place| place.capital_of.is_some()))
}

/// Is it a noun for a court, the police or the prosecution, which bears the name of no person?
pub fn is_office(doc: &Doc<'_>, at: usize) -> bool {
    let row = doc.lex.tables.definite_nouns.get(doc.word(at));
    row.is_some_and(|r| {
        r.kind == EntityKind::Organisation
            && r.types.iter().any(|t| matches!(t.as_str(), "court" | "police" | "prosecution"))
    })
}

/// May a name stand in apposition to the noun before it? Not behind a noun of a frame or a modifier in `-e`.
pub(super) fn apposition(doc: &Doc<'_>, before: usize) -> bool {
    !is_frame_noun(doc, before)
}
