//! `Brouwdam won met 2-1`, `de zege op Brouwdam`: a club that the article names in full, under the name of its town alone.

use crate::lexicon::{Cue, Table};
use crate::model::MentionKind;
use crate::rule::{Evidence, Found, Name, Rule, Value};
use crate::text::Doc;

/// A town that plays.
pub static RULE: Rule = Rule {
    id: "organisation/club",
    doc: "The name of a town where it plays, wins or loses; stands if the article names a club of that town in full.",
    kind: MentionKind::Organisation,
    cues: &[Cue::Phrase],
    find,
    hits: &[
        ("FC Utrecht was sterk. [Utrecht] won met 2-1.", "unlisted?"),
        ("FC Utrecht was sterk. Ajax speelt zondag tegen [Utrecht].", "unlisted?"),
        ("FC Utrecht was sterk. De winst op [Utrecht] was verdiend.", "unlisted?"),
    ],
    misses: &[
        "FC Utrecht speelt in Utrecht.",
        "FC Utrecht was sterk. De boer procedeert tegen Utrecht.",
        "FC Utrecht was sterk, want Utrecht verliest inwoners.",
        "FC Utrecht was sterk, maar Utrecht telt veel inwoners.",
        "FC Utrecht kwam met de bus door Utrecht.",
        "FC Charlotte was sterk. Hij zei niets tegen Charlotte.",
        "De burgemeester van Utrecht belde FC Utrecht.",
    ],
    gaps: &[],
};

/// What a club does and a town does not.
const PLAYS: &[&str] = &[
    "won",
    "wint",
    "verloor",
    "verliest",
    "speelt",
    "speelde",
    "scoort",
    "scoorde",
    "versloeg",
    "verslaat",
    "degradeert",
    "degradeerde",
    "promoveert",
    "promoveerde",
];

/// Behind these a preposition leads to whom a club plays.
const MATCH: &[&str] = &[
    "winnen",
    "wint",
    "won",
    "gewonnen",
    "verliezen",
    "verliest",
    "verloor",
    "verloren",
    "winst",
    "zege",
    "overwinning",
    "nederlaag",
    "gelijkspel",
    "uitzege",
    "thuiszege",
    "wedstrijd",
    "wedstrijden",
    "speelt",
    "speelde",
    "spelen",
    "speelden",
    "gespeeld",
    "thuis",
    "duel",
    "uitduel",
    "finale",
];

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(hit) = doc.hit(at, Table::Place).filter(|h| doc.is_upper(at) && h.last == at + 1) else { return };
    let range = doc.sentence_range(at);
    let glued = doc.glued(at) || doc.is(hit.last, "-") && doc.glued(hit.last);
    let goes_on = hit.last < range.end && doc.is_upper(hit.last);
    // `FC Utrecht`, but `Maar Utrecht won`
    let word = |i: usize| doc.is_front(i) && (doc.has(i, Cue::Function) || doc.has(i, Cue::WordClass));
    let follows = at > range.start && doc.is_upper(at - 1) && !word(at - 1);
    // `Charlotte`, `Van Twente`: somebody may be called so.
    let person = doc.has(at, Cue::GivenName) || doc.has(at, Cue::Holder);
    if glued || goes_on || follows || person {
        return;
    }
    if plays(doc, at, hit.last, range.start) {
        out.push(at, hit.last, Value::Organisation(Name { listed: None, evidence: Evidence::Points(0, 0) }));
    }
}

/// Does the town at `at` play, or is it whom somebody plays?
fn plays(doc: &Doc<'_>, at: usize, last: usize, begin: usize) -> bool {
    let alone = at == begin || !doc.is_any(at - 1, &["in", "uit", "naar", "van", "te", "bij", "rond"]);
    // `Brouwdam verliest inwoners`
    let loses = doc.is_any(last, &["verloor", "verliest"]);
    let small = |i: usize| doc.has(i, Cue::Function) || doc.has(i, Cue::WordClass) || doc.is(i, "thuis");
    if doc.is_any(last, word_set!(of PLAYS)) && alone && (!loses || small(last + 1)) {
        return true;
    }
    let Some(before) = at.checked_sub(1).filter(|b| *b >= begin) else { return false };
    let game = || (begin.max(before.saturating_sub(6))..before).any(|i| doc.is_any(i, word_set!(of MATCH)));
    doc.is_any(before, &["op", "van", "bij", "tegen"]) && game()
}
