//! Who says what stands under an infinitive (`om te zeggen dat`, `durfde te voorspellen dat`), and from whom something was heard.

use std::ops::Range;

use super::clause::{is_finite, is_infinitive, is_of, is_surely_finite, skip_adverbs};
use super::kind;
use super::noun::{Head, Noun, is_plural, nouns};
use super::subject::{Subject, subject};
use super::under::{BETWEEN, is_somebody};
use super::verb::Report;
use crate::claim::Scene;

/// Verbs that take an infinitive of what is done.
const DARING: &[&str] = &["durven", "weten", "blijken", "lijken", "beginnen", "zitten", "staan", "komen"];

/// How far before its infinitive `om` or `door` may stand, and before that the verb of the clause.
const AIM: usize = 10;

/// `nam het woord om te zeggen dat ...`, `suste de zaak door te melden dat ...`: the subject of the clause that the infinitive hangs on, or nobody where it
/// is not said; no answer for what is no such infinitive.
pub(super) fn aim(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> Option<Option<Subject>> {
    let doc = scene.doc;
    if r.at < unit.start + 3 || !doc.is(r.at - 1, "te") || !is_infinitive(doc, r.at) {
        return None;
    }
    let low = if r.finite < r.at { r.finite } else { unit.start }.max(r.at.saturating_sub(AIM));
    let free = |i: &usize| !doc.is_any(*i, &[",", ";", ":", "dat", "en"]) && !is_surely_finite(doc, *i);
    let opener =
        (low..r.at - 1).rev().take_while(free).find(|&i| doc.is_any(i, &["om", "door", "zonder", "na", "van"]));
    let Some(opener) = opener else { return dared(scene, r, unit) };
    if doc.is_any(opener, &["zonder", "van"]) {
        return Some(None);
    }
    let finite = |&i: &usize| is_surely_finite(doc, i) && scene.quotes.around(i).is_none();
    let main = (unit.start.max(opener.saturating_sub(2 * AIM))..opener).rev().find(finite)?;
    // `heeft geen reden om te zeggen dat`, `had moeten bellen om`: it did not come to that.
    let not = |i: usize| {
        doc.is_any(
            i,
            word_set![
                "niet",
                "nooit",
                "geen",
                "nauwelijks",
                "reden",
                "moed",
                "behoefte",
                "kans",
                "te",
                "recht",
                "tijd",
                "hoeft",
                "moeite"
            ],
        )
    };
    if (main..opener).any(not)
        || is_of(doc, main, &["moeten", "kunnen", "willen", "zullen", "hoeven", "mogen", "proberen"])
    {
        return Some(None);
    }
    // `is de eerste om te erkennen dat`, but `is makkelijk om te zeggen dat`
    if is_of(doc, main, &["zijn", "worden", "blijven", "lijken"])
        && !(main..opener).any(|i| doc.is_any(i, &["eerste", "enige", "laatste"]))
    {
        return Some(None);
    }
    let found = subject(scene, main, unit)?;
    Some(Some(Subject { behind: false, last: found.last.min(r.at), ..found }).filter(|s| {
        s.nouns.iter().all(|n| {
            is_somebody(scene, n)
                || n.definite && !kind::is_silent(doc, n)
                || matches!(n.head, Head::Word(w) if is_plural(doc, w))
        })
    }))
}

/// `durfde gisteren te voorspellen dat ...`, `weet de raad ervan te overtuigen dat ...`: the subject of the verb that the infinitive hangs on.
fn dared(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> Option<Option<Subject>> {
    let doc = scene.doc;
    let low = unit.start.max(r.at.saturating_sub(2 * AIM));
    let free = |i: &usize| !doc.is_any(*i, &[",", ";", ":", "dat", "en", "om", "niet", "nooit"]);
    let governs = |i: &usize| is_finite(doc, *i) && is_of(doc, *i, DARING);
    let main = (low..r.at - 1).rev().take_while(free).find(governs)?;
    let found = subject(scene, main, unit)?;
    let speaks = |n: &Noun| is_somebody(scene, n) || n.definite && !kind::is_silent(doc, n);
    let found = Subject { behind: false, last: found.last.min(r.at), ..found };
    Some(Some(found).filter(|s| s.nouns.iter().all(speaks)))
}

/// `hoorde van de gemeente dat ...`, `kreeg van de bond te horen dat ...`: from whom.
pub(super) fn heard(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> Option<Subject> {
    let doc = scene.doc;
    let dat = |i: usize| doc.is(i, "dat");
    let told = doc.is(r.at - usize::from(r.at > 0), "te");
    if r.row.lemma != "horen" || r.passive {
        return None;
    }
    let van = if told && dat(r.at + 1) {
        (unit.start.max(r.at.saturating_sub(BETWEEN))..r.at - 1).rev().find(|&i| doc.is(i, "van"))?
    } else if told {
        return None;
    } else {
        skip_adverbs(scene, r.at + 1, unit.end)
    };
    let (found, last) = nouns(scene, van + 1, unit.end);
    let behind = skip_adverbs(scene, last, unit.end);
    let ends = if told { behind == r.at - 1 } else { dat(behind) };
    let speaks = |n: &Noun| {
        matches!(n.head, Head::Mention(_))
            || !kind::is_silent(doc, n) && matches!(n.head, Head::Word(w) if n.definite || is_plural(doc, w))
    };
    let fits = doc.is(van, "van") && ends && !found.is_empty() && found.iter().all(speaks);
    fits.then_some(Subject { nouns: found, first: van + 1, last: last.min(r.at), behind: false })
}
