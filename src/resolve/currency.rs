//! The currency of a bare sum, and of names that the country nearby decides; sums that state each other.

use crate::lexicon::{Cue, Place, Table};
use crate::model::{AmountValue, MentionValue, TextSpan, Unit};
use crate::parse::nation;
use crate::resolve::Placed;
use crate::rule::{CurrencyExpr, Value};
use crate::text::Doc;
use crate::token::WordId;

/// Fills in the values of all amount mentions.
pub fn resolve(doc: &Doc<'_>, mentions: &mut [Placed]) {
    let mut countries: Option<Vec<Named<'_>>> = None;
    let mut before: Option<String> = None;
    for mention in mentions.iter_mut() {
        let Value::Amount(expr) = &mention.said else { continue };
        let mut value = AmountValue {
            unit: expr.unit,
            value: expr.value,
            low: expr.low,
            high: expr.high,
            approx: expr.approx,
            per: expr.per,
            of: expr.of.map(|(first, last)| TextSpan::bare(doc.span(first, last))),
            doubt: expr.doubt.map(str::to_owned),
            ..AmountValue::default()
        };
        if expr.unit == Unit::Money {
            match &expr.currency {
                CurrencyExpr::Code(code) => value.currency = Some(code.clone()),
                CurrencyExpr::Open(word) => {
                    let countries = countries.get_or_insert_with(|| countries_of(doc));
                    value.currency = by_country(doc, *word, mention.first, countries, before.as_deref());
                    if value.currency.is_none() {
                        value.currency_name = doc.lex.tables.currencies.get(*word).map(|c| c.name.clone());
                    }
                }
                CurrencyExpr::Named(name) => value.currency_name = Some(name.clone()),
                CurrencyExpr::None => value.currency = Some(before.clone().unwrap_or_else(|| "EUR".to_owned())),
            }
            before = value.currency.clone().or(before);
        }
        mention.value = MentionValue::Amount(value);
    }
    tie(doc, mentions);
}

/// A place that the article names: its token, the currency of its country today, its country.
type Named<'d> = (usize, Option<&'d str>, Option<&'d str>);

/// The places that the article names, in order.
fn countries_of<'d>(doc: &Doc<'d>) -> Vec<Named<'d>> {
    let places = &doc.lex.tables.places;
    let named = doc.hits().iter().filter(|h| h.table == Table::Place);
    let named = named.filter_map(|h| Some((h.first, places.rows.get(h.row)?)));
    let phrases = doc.hits().iter().filter(|h| h.table == Table::Demonym).map(|h| h.first);
    let adjectives = doc.at(Cue::Demonym).iter().map(|&i| i as usize).chain(phrases);
    let adjectives = adjectives.filter_map(|i| Some((i, nation::starting_at(doc, i)?.0)));
    let with_currency = |(at, place): (usize, &'d Place)| (at, places.currency(place), place.country.as_deref());
    let mut out: Vec<Named<'d>> = named.chain(adjectives).map(with_currency).collect();
    out.sort_unstable();
    out
}

/// The code of a shared name (`dollar`): that of a country of the same sentence, else of the last such country before it, else the default.
fn by_country(doc: &Doc<'_>, word: WordId, at: usize, countries: &[Named<'_>], before: Option<&str>) -> Option<String> {
    let row = doc.lex.tables.currencies.get(word)?;
    let code = |(at, currency, country): &Named<'_>| Some((*at, row.code_in(*currency, *country)?));
    let fits = |code: &str| row.code.as_deref() == Some(code) || row.others.iter().any(|o| o.0 == code);
    let sentence = doc.sentence_range(at);
    let place = countries.partition_point(|c| c.0 < at);
    let earlier = countries[..place].iter().rev().take(LOOK_BACK).find_map(code);
    let later = countries[place..].iter().take_while(|c| c.0 < sentence.end).find_map(code);
    // A sum just before in a currency of that name says most about cents.
    let cents = row.cents && before.is_some_and(fits);
    let found = match (earlier, later) {
        _ if cents => before,
        (Some((i, code)), _) if sentence.contains(&i) => Some(code),
        (_, Some((_, code))) => Some(code),
        (Some(_), None) if row.code.is_some() && is_quoted(doc, sentence) => row.code.as_deref(),
        (Some((_, code)), None) => Some(code),
        (None, None) => before.filter(|code| fits(code) && row.code.is_none()).or(row.code.as_deref()),
    };
    found.map(str::to_owned).or_else(|| row.cents.then(|| "EUR".to_owned()))
}

/// Does the sentence quote a rate of exchange or a price of the world market, whatever countries the article spoke of before (`De euro noteerde op
/// 1,12 dollar`, `Een vat olie kostte 65 dollar`)?
fn is_quoted(doc: &Doc<'_>, mut sentence: std::ops::Range<usize>) -> bool {
    sentence.any(|t| {
        doc.is_any(t, word_set!["vat", "olievat", "troyounce"])
            || doc.is(t, "euro") && t > 0 && doc.is(t - 1, "de") && !doc.token(t + 1).is_some_and(|n| n.is_number())
    })
}

/// So many places are looked at before a sum, so that a long article costs no more per sum than a short one.
const LOOK_BACK: usize = 64;

/// Ties a sum to its conversion: `3,2 miljard dollar (2,7 miljard euro)`, `40 yuan, omgerekend zo'n 6 euro`.
fn tie(doc: &Doc<'_>, mentions: &mut [Placed]) {
    for i in 1..mentions.len() {
        let (head, tail) = mentions.split_at_mut(i);
        let (Some(a), Some(b)) = (head.last_mut(), tail.first_mut()) else { continue };
        let (gap, here) = (a.last..b.first, a.sentence == b.sentence);
        let (MentionValue::Amount(x), MentionValue::Amount(y)) = (&mut a.value, &mut b.value) else { continue };
        let near = gap.len() <= 6 && here;
        let bracket = doc.is(gap.start, "(");
        let converted = near && gap.clone().any(|t| doc.is_any(t, word_set!["omgerekend", "oftewel", "ofwel"]));
        let money = x.unit == Unit::Money && y.unit == Unit::Money && x.currency.is_some() && x.currency != y.currency;
        if near && money && (bracket || converted) {
            x.equivalent = Some(i as u32);
            y.equivalent = Some(i as u32 - 1);
        }
    }
}
