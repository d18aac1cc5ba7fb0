//! Nouns that announce a name, read from the last part of a compound: `energieverkoper Xandria`, `clubeigenaar Brouwhuis`.

use crate::lexicon::CueSet;
use crate::text::Doc;
use crate::token::{Shape, UNKNOWN, WordId};

/// The first part of a compound has at least so many bytes, and so has the last.
const SHORTEST: (usize, usize) = (3, 4);

/// And the last part of one with a capital inside a sentence, which may be a surname (`Timmerman`), so many.
const LONG: usize = 7;

/// The longest last part of the word at `at` whose cues are `wanted`.
///
/// Only the part behind the third letter is looked up, so a capital at the start of a sentence does not matter.
pub fn last_part(doc: &Doc<'_>, at: usize, wanted: impl Fn(CueSet) -> bool) -> Option<WordId> {
    let token = doc.token(at).filter(|t| t.is_word() && !t.shape.has(Shape::CAPS))?;
    let word = doc.str(at);
    // `GroenLinkspolitica`: a name with capitals inside, and a noun of persons behind it.
    if token.shape.has(Shape::MIXED)
        && !(token.is_upper() && word.bytes().rev().take(LONG).all(|b| b.is_ascii_lowercase()))
    {
        return None;
    }
    // `Forumlijsttrekker`, `Mazdaverkoper`: a compound with a capital inside a sentence that no list knows.
    let inside = token.is_upper() && !opens(doc, at) && !is_expert(word);
    let shortest = if inside { LONG } else { SHORTEST.1 };
    if word.len() < SHORTEST.0 + shortest || inside && token.word != UNKNOWN {
        return None;
    }
    (SHORTEST.0..=word.len() - shortest).find_map(|from| {
        let id = doc.lex.word_id(word.get(from..)?);
        (id != UNKNOWN && wanted(doc.lex.cues(id))).then_some(id)
    })
}

/// Does the word begin a sentence, a quotation or what follows a dash (`ROTTERDAM - Reder Brouwhuis`)?
pub fn opens(doc: &Doc<'_>, at: usize) -> bool {
    doc.is_front(at) || at > 0 && doc.is_any(at - 1, word_set!["-", "–", ":"]) && !doc.glued(at)
}

/// `Ruslandkenner`: a compound with a capital inside a sentence.
fn is_expert(word: &str) -> bool {
    [
        "deskundige",
        "kenner",
        "expert",
        "correspondent",
        "specialist",
        "watcher",
        "onderzoeker",
        "verslaggever",
        "redacteur",
    ]
    .iter()
    .any(|end| word.len() > end.len() && word.ends_with(end))
}
