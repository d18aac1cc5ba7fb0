//! What the sentences beside a fine say of it: who `drie bedrijven` are, and how much it is.

use crate::claim::syntax::{Chunk, Tag};
use crate::claim::{Scene, authority, party};
use crate::model::{ClaimValue, FineStatus, MentionKind};

/// `Het gaat om X, Y en Z`, in one of the next sentences: who `drie bedrijven` are.
pub(super) fn listed_behind(scene: &mut Scene<'_>, at: usize) -> Vec<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let mut out = Vec::new();
    for sentence in doc.sentences().iter().skip(here + 1).take(2) {
        let first = sentence.first;
        let opens = doc.is(first, "het")
            && (doc.is_any(first + 1, &["gaat", "ging"]) && (doc.is(first + 2, "om") || doc.is(first + 3, "om"))
                || doc.is_any(first + 1, &["betreft", "betrof"]));
        if !opens {
            continue;
        }
        let syntax = scene.syntax(first);
        for (i, chunk) in syntax.chunks.iter().enumerate().filter(|(_, c)| c.tag == Tag::Noun) {
            // `uit Eindhoven` says where from.
            let place = chunk.governor.is_some_and(|g| g + 1 == i && !doc.is(syntax.chunks[g].first, "om"));
            let power = chunk.mention.and_then(|id| scene.mentions.get(id as usize));
            if named(scene, chunk) && !place && !power.is_some_and(|m| authority::is_authority(scene, m) || !is_body(m))
            {
                out.extend(
                    party::one(scene, &syntax, i).into_iter().filter(|id| !out.contains(id)).collect::<Vec<_>>(),
                );
            }
        }
        break;
    }
    out
}

/// Words that say that a sum is what somebody must pay.
const PAYING: &[&str] = &[
    "betalen",
    "betaalt",
    "betaald",
    "betaalde",
    "bedrag",
    "bedraagt",
    "bedroeg",
    "hoogte",
    "kost",
    "kostte",
    "kwijt",
    "overmaken",
    "ophoesten",
    "neertellen",
    "aftikken",
    "afrekenen",
    "storten",
];

/// `Het gaat om 2 miljoen euro`, `Het bedrijf moet 3 ton betalen`, `Het bedrag van 5000 euro per dag`, in the sentences beside it: the sum of a fine told
/// without one.
pub(super) fn sum_beside(scene: &mut Scene<'_>, i: usize, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let here = doc.sentence_of(at);
    let (payer, judged, stands) = match &scene.claims[i].value {
        ClaimValue::Fine(f) => {
            let judged = matches!(f.status, FineStatus::Annulled | FineStatus::Reduced);
            (f.payer.clone(), judged, judged || f.status == FineStatus::Upheld)
        }
        _ => return None,
    };
    // What is cut or quashed was told before.
    let before = here.checked_sub(1);
    for sentence in [Some(here + 1), before].into_iter().flatten() {
        let Some(range) = doc.sentences().get(sentence).map(|s| s.first..s.last) else { continue };
        let judged_just = stands && sentence > here && is_called_just(scene, range.start);
        let mut sums = scene.mentions_in(range.start, range.end).filter(|(_, m)| match &m.value {
            crate::model::MentionValue::Amount(a) => a.unit == crate::model::Unit::Money,
            _ => false,
        });
        let Some((id, m)) = sums.next() else { continue };
        let near = m.first.saturating_sub(4).max(range.start)..m.first;
        let about = doc.is_any(range.start, &["het", "samen", "daarbij"]) && {
            let mut words = range.start..(range.start + 5).min(range.end);
            words.any(|t| doc.is(t, "om") && doc.is_any(t - 1, &["gaat", "ging", "het"]))
                || doc.is_any(range.start + 1, &["betreft", "betrof"])
        };
        let that = doc.is_any(range.start, &["die", "deze", "dit", "dat"])
            && doc.is_any(range.start + 1, &["bedraagt", "bedroeg", "is", "was"]);
        let called = near.clone().any(|t| {
            let word = doc.str(t).to_lowercase();
            word.ends_with("bedrag") || word.ends_with("boete") || word.ends_with("dwangsom")
        });
        let pays = payer.len() < 2 && range.clone().any(|t| doc.is_any(t, PAYING)) && (sentence > here || judged);
        // `vindt dat de toezichthouder de 50 miljoen terecht heeft geëist`: a sum that was spoken of.
        let known = judged_just && m.first > range.start && doc.is_any(m.first - 1, &["de", "die"]);
        let other = sums.any(|(_, o)| o.value != m.value);
        if (about || that || called || known || pays && !other) && !taken(scene, i, id, &payer) {
            return Some(id);
        }
    }
    None
}

/// `vindt dat de toezichthouder de 50 miljoen terecht heeft geëist`: does the sentence that begins at token `first` say whether a fine was just?
pub(super) fn is_called_just(scene: &mut Scene<'_>, first: usize) -> bool {
    let doc = scene.doc;
    doc.sentence_range(first).any(|t| doc.is_any(t, &["terecht", "onterecht", "onrechte"]))
        && scene.syntax(first).clauses.iter().any(|c| c.has_any(doc, &["eisen", "opleggen", "geven"]))
}

/// Is the sum that of another fine already?
fn taken(scene: &Scene<'_>, i: usize, sum: u32, payer: &[u32]) -> bool {
    scene.claims.iter().enumerate().any(|(k, c)| {
        k != i
            && matches!(&c.value, ClaimValue::Fine(f) if f.amount == Some(sum) && !f.payer.iter().any(|p| payer.contains(p)))
    })
}

fn is_body(m: &crate::resolve::Placed) -> bool {
    matches!(m.kind(), MentionKind::Organisation | MentionKind::Platform)
}

/// Does the chunk name something, if only by its capital?
fn named(scene: &Scene<'_>, chunk: &Chunk) -> bool {
    chunk.mention.is_some() || scene.doc.token(chunk.head).is_some_and(|t| t.is_upper())
}
