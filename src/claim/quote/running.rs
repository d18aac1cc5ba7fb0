//! A quotation that is a sentence of its own: it goes on with the speaker before it.

use super::build::{Found, push};
use super::clause::{is_crosshead, is_finite, is_stop, is_surely_finite, unit};
use super::settle::Who;
use super::turn::speaker;
use super::unsaid::is_imagined;
use crate::claim::{ClaimRule, Scene};
use crate::lexicon::Cue;
use crate::model::{ClaimValue, EntityKind, MentionKind, SentenceKind};
use crate::text::Quotation;
use crate::token::Shape;

/// The rule.
pub static RULE: ClaimRule = ClaimRule {
    id: "quote/running",
    doc: "A quotation that is a sentence of its own, by the speaker before it.",
    cues: &[Cue::Quotation],
    find,
    hits: &[(
        "Mark Rutte is tevreden met het akkoord. \"Dit is een mooie stap voor iedereen.\"",
        "quote | mode=direct | speaker=Mark Rutte | content=Dit is een mooie stap voor iedereen.",
    )],
    misses: &["Mark Rutte is tevreden met het \"akkoord\"."],
    gaps: &[],
};

fn find(scene: &mut Scene<'_>, at: usize) {
    let doc = scene.doc;
    scene.quotes.prepare(doc);
    let Some(i) = scene.quotes.opened_by(at).filter(|&i| scene.quotes.claim(i).is_none()) else { return };
    let Some(q) = scene.quotes.get(i).filter(|q| q.close > q.open + 1) else { return };
    let own = unit(scene, at);
    if !is_whole(scene, q, &own) || is_text(scene, q.open, own.start) || is_label(scene, q) {
        return;
    }
    let number = doc.sentence_of(own.start.min(at));
    // Who is asked may be known only when all answers are.
    let asked = super::interview::is_asked(scene, number);
    // Whole sentences are somebody's words, though the text may name him only further on, or never.
    // In the first lines a short one may be that is said once more below.
    let lead = number < super::settle::LEAD && own.start == q.open;
    let sentence = q.close - q.open > LEAST && (q.open + 1..q.close).any(|i| is_surely_finite(doc, i))
        || lead && is_line(scene, q);
    let Some(speaker) = speaker(scene, number, own.start).or_else(|| (asked || sentence).then(Vec::new)) else {
        return;
    };
    push(
        scene,
        Found {
            inferred: &["speaker"],
            who: Who::Runs(own.start.min(at), own.start),
            ..Found::new(RULE.id, q.open..q.close + usize::from(q.closed), speaker, at..at)
        },
    );
}

/// So many words a quotation of nobody known has at least.
const LEAST: usize = 6;
/// And so many in the first lines, which a quotation of somebody named further on often closes.
const SHORTEST: usize = 3;

/// A short line of the lead that somebody may have said: no question, and on no sign that the next sentence tells of (`Het bordje hangt scheef.`).
fn is_line(scene: &Scene<'_>, q: Quotation) -> bool {
    let doc = scene.doc;
    let next = doc.sentence_range(q.close + 1);
    q.close - q.open > SHORTEST
        && (q.open + 1..q.close).any(|i| is_finite(doc, i))
        && !doc.is(q.close - 1, "?")
        && !next.clone().any(|i| {
            doc.is_any(
                i,
                word_set![
                    "bord",
                    "bordje",
                    "bordjes",
                    "borden",
                    "poster",
                    "posters",
                    "affiche",
                    "sticker",
                    "stickers",
                    "spandoek",
                    "spandoeken",
                    "camera",
                    "camera's",
                    "opschrift",
                    "tegeltje"
                ],
            )
        })
}

/// `Op de gevel staat een naam: "Bakkerij De Gouden Aar"`: a name behind a colon.
fn is_label(scene: &Scene<'_>, q: Quotation) -> bool {
    let doc = scene.doc;
    let inner = q.open + 1..q.close;
    q.open > 0
        && doc.is(q.open - 1, ":")
        && doc.is_upper(q.open + 1)
        && doc.is_upper(q.close - 1)
        && inner.len() > 1
        && !inner.clone().any(|i| is_stop(doc, i) || is_surely_finite(doc, i))
}

/// `In de grondwet staat: "..."`, `Op het bord stond: "..."`: what is written there is not what the speaker before says.
fn is_text(scene: &Scene<'_>, open: usize, start: usize) -> bool {
    let doc = scene.doc;
    open > start + 1
        && doc.is(open - 1, ":")
        && (is_imagined(scene, start, open - 1) || (start..open).any(|i| {
            doc.is_any(
                i,
                word_set!["staat", "stond", "luidt", "luidde", "heet", "heette", "beklad", "gekalkt", "gespoten", "geverfd", "gekrast"]
            )
                // `Tegen een ander zeg je ook niet: "..."`
                || doc.is(i, "zeg") && doc.is_any(i + 1, &["je", "jij"])
        }))
}

/// `"...", zo staat in een mail`, `"...", is te lezen op de flyers`: a paper of whoever spoke before, where no other is named.
fn stands_in_paper(scene: &Scene<'_>, behind: usize, end: usize) -> bool {
    let doc = scene.doc;
    let so = behind + 1 + usize::from(doc.is(behind + 1, "zo"));
    let staat = doc.is_any(so, &["staat", "stond"]);
    let lezen = doc.is_any(so, &["is", "was", "valt", "viel"]) && doc.is(so + 1, "te") && doc.is(so + 2, "lezen");
    let place = so + if staat { 1 } else { 3 };
    let place = place + usize::from(doc.is(place, "er"));
    doc.is(behind, ",")
        && (staat || lezen)
        && doc.is_any(place, &["in", "op"])
        && (place + 2..end.min(place + 4)).any(|i| {
            doc.is_any(
                i,
                word_set![
                    "mail",
                    "e-mail",
                    "brief",
                    "verklaring",
                    "persbericht",
                    "flyer",
                    "flyers",
                    "pamflet",
                    "pamfletten",
                    "statement",
                    "nieuwsbrief",
                    "oproep",
                    "appje",
                    "tweet"
                ],
            )
        })
        && (so..end).all(|i| scene.mention_at(i).is_none_or(|(_, m)| !super::noun::speaks(m.kind())))
}

/// Is the quotation all of its sentence, and a sentence in itself?
fn is_whole(scene: &Scene<'_>, q: Quotation, own: &std::ops::Range<usize>) -> bool {
    let doc = scene.doc;
    let behind = q.close + usize::from(q.closed);
    // `"...", wordt gemeld.`: by whoever spoke before.
    let told = doc.is_any(behind + 1, &["wordt", "werd"])
        && doc.is(behind, ",")
        && doc.is_any(
            behind + 2,
            word_set!["gemeld", "gezegd", "gesteld", "benadrukt", "toegevoegd", "geschreven", "verteld"],
        )
        && is_stop(doc, behind + 3);
    let told = told || stands_in_paper(scene, behind, own.end);
    let free = told || (behind..own.end).all(|i| is_stop(doc, i) || doc.is_any(i, &[",", ")"]));
    let opens = q.open > 0 && doc.is(q.open - 1, ":")
        || q.open == own.start
        || q.open == own.start + 1 && doc.is_any(own.start, word_set!["-", "–", "en", "maar", "("])
        || is_crosshead(scene, own.start, q.open);
    let heading = doc.sentences().get(doc.sentence_of(q.open)).is_some_and(|s| s.kind == SentenceKind::Heading);
    // `... die zegt: 'Dat doe ik niet.'"`: the stop may stand within the marks of a quotation that ends with it.
    let last = q.close.wrapping_sub(1);
    let inner = scene.doc.token(last).is_some_and(|t| t.shape.has(Shape::QUOTE)) && is_stop(doc, last.wrapping_sub(1));
    let stopped = told || is_stop(doc, last) || inner || is_stop(doc, behind);
    free && opens && !heading && (stopped || !q.closed) && q.close - q.open > 2
}

/// `"Jan, is dat zo moeilijk?"`, `"Hou toch op, Jan"`: do the words of this claim call the one person of `ids` by a name, apart from the rest?
pub fn addresses(scene: &Scene<'_>, claim: u32, ids: &[u32]) -> bool {
    let doc = scene.doc;
    let [id] = ids[..] else { return false };
    let Some(entity) = scene.entities.get(id).filter(|e| e.kind == EntityKind::Person) else { return false };
    let Some(ClaimValue::Quote(quote)) = scene.claims.get(claim as usize).map(|c| &c.value) else { return false };
    let span = quote.content.span();
    let (first, mut last) = (doc.token_at(span.start), doc.token_at(span.end.saturating_sub(1)));
    while last > first && (is_stop(doc, last) || doc.is_any(last, &[",", "\"", "'"])) {
        last -= 1;
    }
    let calls = |at: usize| doc.is_upper(at) && entity.name.split(' ').any(|part| part == doc.str(at));
    let opens = calls(first) && doc.is(first + 1, ",") && first + 2 < last && !scene.mention_at(first + 2).is_some();
    let closes = last > first + 2 && calls(last) && doc.is(last - 1, ",");
    opens || closes
}

/// Do the words of this claim name the one person of `ids`? Nobody calls himself by his surname: a reporter speaks.
pub fn names_itself(scene: &Scene<'_>, claim: u32, ids: &[u32]) -> bool {
    let doc = scene.doc;
    let [id] = ids[..] else { return false };
    let Some(entity) = scene.entities.get(id) else { return false };
    // A party that is spoken of by its name.
    if entity.kind == EntityKind::Organisation {
        let Some(ClaimValue::Quote(quote)) = scene.claims.get(claim as usize).map(|c| &c.value) else { return false };
        let span = quote.content.span();
        return scene
            .mentions_in(doc.token_at(span.start), doc.token_at(span.end))
            .any(|(_, m)| m.entity == Some(id) && m.kind() == MentionKind::Organisation);
    }
    if entity.kind != EntityKind::Person {
        return false;
    }
    let Some(ClaimValue::Quote(quote)) = scene.claims.get(claim as usize).map(|c| &c.value) else { return false };
    let span = quote.content.span();
    scene.mentions_in(doc.token_at(span.start), doc.token_at(span.end)).any(|(_, m)| {
        m.entity == Some(id)
            && matches!(m.kind(), MentionKind::Person | MentionKind::Official)
            && entity.name.contains(' ')
            // `wat klinkt die De Boer boos`: so somebody may speak of himself.
            && !(m.first > 0 && doc.is(m.first - 1, "die"))
            && (entity.name.ends_with(doc.str(m.last - 1))
                || m.last == m.first + 1 && entity.name.starts_with(doc.str(m.first)))
    })
}
