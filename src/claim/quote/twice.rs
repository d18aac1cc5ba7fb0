//! Words that an article has twice: in its first lines, where nobody is named with them, and below with who says them.

use crate::claim::Scene;
use crate::lexicon::Cue;
use crate::model::{ClaimValue, QuoteMode};
use crate::text::Doc;

/// So many words in a row are the same words, and not alike by chance.
const RUN: usize = 6;
/// Shorter ones are, if they are all.
const ALL: usize = 4;
/// No quotation is compared further than this.
const LONGEST: usize = 200;
/// So many claims are looked through for them.
const CLAIMS: usize = 400;

/// Who says the words of this claim, or a good part of them, where the text names him: `loose` are the claims of quotations without an attribution,
/// `leads` those of the first lines.
pub(super) fn said_by(scene: &Scene<'_>, claim: u32, loose: &[u32], leads: &[u32]) -> Option<Vec<u32>> {
    let own = words(scene, claim)?;
    let all = || 0..u32::try_from(scene.claims.len().min(CLAIMS)).unwrap_or(0);
    let attributed = all().filter(|id| loose.binary_search(id).is_err()).find_map(|id| said_in(scene, &own, id));
    // `zegt Karin de Boer. "..."`: or goes on with them.
    let goes_on = || loose.iter().filter(|id| !leads.contains(id)).find_map(|&id| said_in(scene, &own, id));
    attributed.or_else(goes_on)
}

/// Who says the words of another claim, if they are the same.
fn said_in(scene: &Scene<'_>, own: &[usize], id: u32) -> Option<Vec<u32>> {
    let claim = scene.claims.get(id as usize)?;
    let ClaimValue::Quote(quote) = &claim.value else { return None };
    if quote.mode != QuoteMode::Direct || quote.speaker.is_empty() {
        return None;
    }
    // `zegt ook Jan Visser`: one more, who says the same.
    let doc = scene.doc;
    let told = doc.token_at(claim.evidence.start)..doc.token_at(claim.evidence.end);
    if told.into_iter().take(LONGEST).any(|i| doc.is(i, "ook") && scene.quotes.around(i).is_none()) {
        return None;
    }
    let other = words(scene, id)?;
    let (run, end) = longest(scene.doc, own, &other);
    // `"Wij wachten al jaren, zeggen boeren tegen mij", vertelt Karin de Boer.`: words of others.
    let told = other.get(end).is_some_and(|&i| scene.doc.has(i, Cue::ReportingForm));
    let same = run >= RUN && run * 5 >= own.len() * 2 || run >= ALL && run == own.len();
    (same && !told).then(|| quote.speaker.clone())
}

/// The words of a claim, by their tokens.
fn words(scene: &Scene<'_>, claim: u32) -> Option<Vec<usize>> {
    let doc = scene.doc;
    let ClaimValue::Quote(quote) = &scene.claims.get(claim as usize)?.value else { return None };
    let span = quote.content.span();
    let range = doc.token_at(span.start)..=doc.token_at(span.end.saturating_sub(1));
    let spoken = |i: &usize| doc.str(*i).starts_with(char::is_alphanumeric);
    Some(range.filter(spoken).take(LONGEST).collect())
}

/// How many words in a row both have, and where they end in the other.
fn longest(doc: &Doc<'_>, own: &[usize], other: &[usize]) -> (usize, usize) {
    let mut best = (0, 0);
    let mut runs = vec![0; own.len() + 1];
    for (k, &b) in other.iter().enumerate() {
        for (i, &a) in own.iter().enumerate().rev() {
            runs[i + 1] = if doc.str(a).eq_ignore_ascii_case(doc.str(b)) { runs[i] + 1 } else { 0 };
            if runs[i + 1] > best.0 {
                best = (runs[i + 1], k + 1);
            }
        }
    }
    best
}
