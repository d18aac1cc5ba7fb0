//! Nationalities and inhabitants: `Franse`, `Nieuw-Zeelandse`, `Amsterdammer`.

use crate::lexicon::{Cue, Place, Table};
use crate::text::Doc;

/// The place whose adjective or inhabitant begins at token `at`, and the token behind it.
pub fn starting_at<'d>(doc: &Doc<'d>, at: usize) -> Option<(&'d Place, usize)> {
    let places = &doc.lex.tables.places;
    if let Some(hit) = doc.hit(at, Table::Demonym) {
        return Some((places.rows.get(hit.row)?, hit.last));
    }
    let one = doc.has(at, Cue::Demonym) && doc.token(at).is_some_and(|t| t.is_upper());
    one.then(|| places.of_demonym(doc.word(at)).map(|place| (place, at + 1)))?
}

/// The place whose adjective or inhabitant ends right before token `last`, and its first token.
pub fn ending_at<'d>(doc: &Doc<'d>, last: usize) -> Option<(&'d Place, usize)> {
    (last.saturating_sub(3)..last).find_map(|first| {
        let (place, end) = starting_at(doc, first)?;
        (end == last).then_some((place, first))
    })
}
