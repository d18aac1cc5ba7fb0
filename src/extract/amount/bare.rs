//! `een boete van 2,42 miljard`, `kost 3 miljoen`, `honderden miljoenen aan schade`: sums without a currency.

use super::context;
use crate::lexicon::Cue;
use crate::model::MentionKind;
use crate::parse::quantity::{self, Quantity};
use crate::rule::{CurrencyExpr, Found, Rule, Value};
use crate::text::Doc;
use crate::token::{Shape, UNKNOWN};

/// A large quantity without a currency in a money context.
pub static RULE: Rule = Rule {
    id: "amount/bare",
    doc: "A number with a magnitude, no currency and nothing that it counts behind it, near a word of lexicons/money_words.tsv.",
    kind: MentionKind::Amount,
    cues: &[Cue::Magnitude],
    find,
    hits: &[
        ("Het bedrijf kreeg een boete van [2,42 miljard].", "bare 2420000000"),
        ("Het nieuwe stadion kost [3 miljoen] extra.", "bare 3000000"),
        ("De fraude loopt in de [honderden miljoenen], denkt de bank.", "bare 200000000..999000000"),
        ("De schade bedraagt [twee ton], zegt de eigenaar.", "bare 200000"),
        ("Zij loopt [vele miljarden] mis.", "bare 2000000000..9999999999"),
        ("De banken hebben [miljarden] verloren.", "bare 2000000000..9999999999"),
        ("[Miljarden] gaan naar het leger.", "bare 2000000000..9999999999"),
        ("Een kaartje is voor [een tientje] te koop.", "bare 10"),
        ("De reis kost [enkele tientjes].", "bare 20..99"),
    ],
    misses: &[
        "Het platform heeft 120 miljoen gebruikers.",
        "De boete raakt 3 miljoen Nederlanders.",
        "Het schip vervoerde twee ton cocaïne met een waarde van niets.",
        "In de stad wonen 2 miljoen mensen.",
        "Het bedrijf geeft 75 miljoen aandelen uit.",
        "Er stonden duizenden mensen.",
        "Het kost geld om 5 miljoen extra bomen te planten.",
        "Er stromen miljarden liters door de sluis.",
        "Er zijn er miljarden.",
        "Het lied is miljarden keren beluisterd.",
        "Miljarden hebben geen riool.",
        "Er leven miljarden op aarde.",
        "Zij bidden een tientje van de rozenkrans.",
    ],
    gaps: &[],
};

/// How far the word that makes a sum money may stand before it, and behind it.
const BEFORE: usize = 14;
const BEHIND: usize = 4;

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let range = doc.sentence_range(at);
    // The last magnitude of a group speaks for it.
    if doc.has(at + 1, Cue::Magnitude) {
        return;
    }
    let abbreviated = doc.is(at + 1, ".") && doc.glued(at + 1);
    let ending = |last| quantity::ending_at(doc, last, range.start);
    let Some(quantity) =
        abbreviated.then(|| ending(at + 2)).flatten().or_else(|| ending(at + 1)).filter(|q| q.large || q.money)
    else {
        return;
    };
    if counts(doc, &quantity, range.end) || !near_money(doc, &quantity, range) {
        return;
    }
    let first = context::announced(doc, &quantity);
    let expr = context::money(doc, &quantity, quantity.last, CurrencyExpr::None, false);
    out.push(first, quantity.last, Value::Amount(Box::new(expr)));
}

/// Does something stand behind the quantity that it counts, or that makes it a sum of another rule?
fn counts(doc: &Doc<'_>, quantity: &Quantity, end: usize) -> bool {
    let mut next = quantity.last;
    // `5 miljoen extra bomen`
    let plural = next + 1 < end
        && !doc.is_upper(next + 1)
        && !doc.has(next + 1, Cue::MoneyWord)
        && !doc.has(next + 1, Cue::Function)
        && !doc.has(next + 1, Cue::Verb)
        && is_counted(doc.str(next + 1));
    next += usize::from(plural && doc.is(next, "extra"));
    let Some(token) = doc.token(next).filter(|_| next < end) else { return false };
    if doc.has(next, Cue::Currency) || doc.has(next, Cue::Percent) || doc.is(next, "-") && doc.glued(next) {
        return true;
    }
    // `vier ton crimineel geld`: an adjective may stand before what makes it money.
    let adjective = !token.is_upper() && next + 1 < end && doc.has(next + 1, Cue::MoneyWord);
    let money =
        doc.has(next, Cue::MoneyWord) && !is_counted(doc.str(next)) || adjective && !is_counted(doc.str(next + 1));
    // `loopt miljarden mis`
    let particle = doc.is_any(next, &["mis", "kwijt", "weg", "vrij"]);
    // `miljarden keren bekeken`, whose noun may be a verb
    if doc.is_any(next, &["keren", "malen"]) {
        return true;
    }
    token.is_word() && !doc.has(next, Cue::Function) && !money && !particle && !context::is_verb(doc, next)
}

/// A plural that a number counts (`75 miljoen aandelen`), unless it only stands in the plural (`3 miljoen schulden`).
fn is_counted(word: &str) -> bool {
    let plural = word.ends_with("en") || word.ends_with('s');
    plural
        && !["kosten", "inkomsten", "uitgaven", "schulden", "opbrengsten", "bezuinigingen"]
            .iter()
            .any(|w| word.ends_with(w))
}

fn near_money(doc: &Doc<'_>, quantity: &Quantity, range: std::ops::Range<usize>) -> bool {
    let before = quantity.first.saturating_sub(BEFORE).max(range.start)..quantity.first;
    let behind = quantity.last..(quantity.last + BEHIND).min(range.end);
    if before.clone().chain(behind.clone()).any(|i| is_money(doc, i)) {
        // `busjes, zwaarder dan 3,5 ton`
        let heavy =
            |i| doc.is_any(i, &["zwaar", "zware", "zwaarder", "gewicht", "kilo", "lading", "afval", "woog", "weegt"]);
        return !quantity.money || !before.chain(behind).any(heavy);
    }
    // `voor een tientje`: nothing else is counted so, but prayers.
    if doc.is_any(quantity.last - 1, &["tientje", "tientjes"]) {
        return !doc.is(quantity.last, "van");
    }
    if quantity.money {
        return false;
    }
    // `vele miljarden`: where nothing stands behind them that they count, they are money.
    let them = |i: usize| doc.is_any(i, &["er", "z'n", "hun"]);
    if doc.is(quantity.last - 1, "miljarden") {
        return !(quantity.first > range.start && them(quantity.first - 1)) && !is_people(doc, quantity, &range);
    }
    // `kwam voor 2,5 miljoen over`: a price. `In 2018 volgde 4,34 miljard`: the sentence before spoke of money.
    let price = quantity.first > range.start && doc.is(quantity.first - 1, "voor");
    let fresh = doc.token(range.start).is_some_and(|t| t.shape.has(Shape::LINE));
    let earlier = range.start.saturating_sub(BEFORE)..range.start;
    price || !fresh && earlier.into_iter().any(|i| is_money(doc, i))
}

/// `er leven miljarden op aarde`, `wereldwijd kijken miljarden`, `Miljarden hebben geen`: does the verb beside the number say that it counts people?
fn is_people(doc: &Doc<'_>, quantity: &Quantity, range: &std::ops::Range<usize>) -> bool {
    let lives = word_set![
        "leven",
        "leefden",
        "wonen",
        "woonden",
        "kijken",
        "keken",
        "sterven",
        "stierven",
        "bestaan",
        "bestonden",
    ];
    let near = quantity.first.saturating_sub(2).max(range.start)..quantity.first;
    // What banks have is money (`De banken hebben miljarden verloren`); those who have none are people.
    let lack = quantity.first == range.start
        && doc.is_any(quantity.last, &["hebben", "hadden"])
        && doc.is(quantity.last + 1, "geen");
    lack || near.chain(quantity.last..(quantity.last + 1).min(range.end)).any(|i| doc.is_any(i, lives))
}

/// Does the token speak of money: a word of the table, a currency, or a compound of one (`verkoopprijs`)?
fn is_money(doc: &Doc<'_>, at: usize) -> bool {
    if doc.word(at) == UNKNOWN {
        return doc.token(at).is_some_and(|t| t.is_word()) && HEADS.iter().any(|head| doc.str(at).ends_with(head));
    }
    doc.has(at, Cue::MoneyWord) || doc.has(at, Cue::Currency) && !doc.token(at).is_some_and(|t| t.is_upper())
}

/// Heads of compounds that speak of money.
const HEADS: [&str; 12] = [
    "prijs",
    "kosten",
    "schade",
    "boete",
    "bedrag",
    "winst",
    "omzet",
    "schuld",
    "geld",
    "fonds",
    "subsidie",
    "vergoeding",
];
