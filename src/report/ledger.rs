//! The fines of an archive as cases: one penalty with all the articles that tell it, its statuses in time order, its sums side by side.
//!
//! Fines are looked up by who pays and what sort of penalty it is, so that an archive of any size is grouped in one pass; only fines are kept.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use serde::Serialize;

use crate::model::{ClaimValue, Fine, FineStatus, Hedge, MentionValue, Record};

/// A penalty, as several articles tell it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Case {
    /// Who pays.
    pub payer: Vec<String>,
    /// Who imposed or demands it.
    pub authority: Vec<String>,
    /// `boete`, `dwangsom`, ...
    #[serde(rename = "type")]
    pub kind: String,
    /// The latest status.
    pub status: Option<FineStatus>,
    /// The sums that the articles name, the one named most often first.
    pub sums: Vec<Sum>,
    /// Do the articles name different sums?
    pub conflict: bool,
    /// The statuses in time order.
    pub statuses: Vec<Status>,
    /// The first article that tells it.
    pub first: Place,
    /// The last article that tells it.
    pub last: Place,
    /// How many articles tell it.
    pub articles: usize,
}

/// A sum, and the articles that name it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sum {
    /// The number, or the lower end of a range.
    pub value: Option<f64>,
    /// The upper end of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// ISO 4217, or `%`.
    pub currency: Option<String>,
    /// The ids of the articles.
    pub articles: Vec<String>,
}

/// A status, and the article that first told it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Status {
    /// The status.
    pub status: FineStatus,
    /// What held it back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hedge: Option<Hedge>,
    /// The article.
    #[serde(flatten)]
    pub article: Place,
}

/// An article.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// Its date.
    pub date: Option<Date>,
    /// Its id.
    pub article: String,
}

/// Tells of one penalty lie no further apart than this, unless they name the same sum.
const DAYS: i32 = 400;

/// Collects the fines of records.
#[derive(Debug, Default)]
pub struct Ledger {
    tellings: Vec<Telling>,
}

#[derive(Debug)]
struct Telling {
    payer: BTreeSet<String>,
    names: Vec<String>,
    authority: Vec<String>,
    kind: String,
    status: FineStatus,
    hedge: Option<Hedge>,
    sum: Option<(Option<f64>, Option<f64>, Option<String>)>,
    place: Place,
}

impl Ledger {
    /// Adds the fines of a record; those without a payer, and what is only the most that could be given, are no cases.
    pub fn add(&mut self, record: &Record) {
        for claim in &record.claims {
            let ClaimValue::Fine(fine) = &claim.value else { continue };
            if fine.payer.is_empty() || fine.status == FineStatus::Maximum {
                continue;
            }
            let names = |ids: &[u32]| -> Vec<String> {
                ids.iter()
                    .filter_map(|id| record.entities.iter().find(|e| e.id == *id))
                    .map(|e| e.name.clone())
                    .collect()
            };
            let payers = names(&fine.payer);
            self.tellings.push(Telling {
                payer: payers.iter().map(|p| p.to_lowercase()).collect(),
                names: payers,
                authority: names(&fine.authority),
                kind: fine.kind.clone(),
                status: fine.status,
                hedge: claim.hedge,
                sum: sum(record, fine),
                place: Place { date: record.article.date, article: record.id.clone() },
            });
        }
    }

    /// The cases, in the order of their first articles.
    pub fn cases(mut self) -> Vec<Case> {
        self.tellings.sort_by(|a, b| a.place.cmp(&b.place));
        let mut cases: Vec<Case> = Vec::new();
        let mut by_payer: HashMap<(String, String), Vec<usize>> = HashMap::new();
        for telling in self.tellings {
            let keys = telling.payer.iter().map(|p| (p.clone(), telling.kind.clone()));
            let known =
                keys.clone().find_map(|k| by_payer.get(&k)?.iter().rev().copied().find(|&i| fits(&cases[i], &telling)));
            let at = known.unwrap_or_else(|| {
                cases.push(Case { kind: telling.kind.clone(), first: telling.place.clone(), ..Case::default() });
                cases.len() - 1
            });
            for key in keys {
                let list = by_payer.entry(key).or_default();
                if !list.contains(&at) {
                    list.push(at);
                }
            }
            tell(&mut cases[at], telling);
        }
        for case in &mut cases {
            case.sums.sort_by_key(|s| std::cmp::Reverse(s.articles.len()));
            case.conflict = case.sums.len() > 1;
        }
        cases
    }
}

fn sum(record: &Record, fine: &Fine) -> Option<(Option<f64>, Option<f64>, Option<String>)> {
    use rust_decimal::prelude::ToPrimitive;
    let mention = record.mentions.get(fine.amount? as usize)?;
    let MentionValue::Amount(amount) = &mention.value else { return None };
    let currency =
        if amount.unit == crate::model::Unit::Money { amount.currency.clone() } else { Some("%".to_owned()) };
    let low = amount.value.or(amount.low).and_then(|v| v.to_f64());
    Some((low, amount.high.and_then(|v| v.to_f64()), currency))
}

/// May the telling be of this case: an authority that fits, and a sum or a date that is near?
fn fits(case: &Case, telling: &Telling) -> bool {
    let authority = case.authority.is_empty()
        || telling.authority.is_empty()
        || telling.authority.iter().any(|a| case.authority.contains(a));
    if !authority {
        return false;
    }
    let days = match (case.last.date, telling.place.date) {
        (Some(a), Some(b)) => a.until(b).map_or(i32::MAX, |s| s.get_days().abs()),
        _ => 0,
    };
    match &telling.sum {
        None => days <= DAYS,
        Some((value, _, currency)) if !case.sums.is_empty() => case.sums.iter().any(|s| {
            let same = s.currency == *currency || s.currency.is_none() || currency.is_none();
            match (s.value, value) {
                (Some(a), Some(b)) if same => near(a, *b, 0.001) || days <= 31 && near(a, *b, 0.3),
                // The same sum in another currency cannot be compared: near in time it is one.
                _ => days <= 7,
            }
        }),
        Some(_) => days <= DAYS,
    }
}

fn near(a: f64, b: f64, part: f64) -> bool {
    (a - b).abs() <= part * a.abs().max(b.abs())
}

fn tell(case: &mut Case, telling: Telling) {
    for name in telling.names {
        if !case.payer.contains(&name) {
            case.payer.push(name);
        }
    }
    for name in telling.authority {
        if !case.authority.contains(&name) {
            case.authority.push(name);
        }
    }
    if let Some((value, high, currency)) = telling.sum {
        let article = telling.place.article.clone();
        match case.sums.iter_mut().find(|s| s.value == value && s.high == high && s.currency == currency) {
            Some(sum) if sum.articles.contains(&article) => {}
            Some(sum) => sum.articles.push(article),
            None => case.sums.push(Sum { value, high, currency, articles: vec![article] }),
        }
    }
    if case.statuses.last().is_none_or(|s| s.status != telling.status || s.hedge != telling.hedge) {
        case.statuses.push(Status { status: telling.status, hedge: telling.hedge, article: telling.place.clone() });
    }
    case.status = Some(telling.status);
    if case.articles == 0 || case.last.article != telling.place.article {
        case.articles += 1;
    }
    case.last = telling.place;
}

/// The header of the table of cases.
pub const HEADER: &str = "payer,authority,type,status,value,currency,conflict,first_date,first_article,last_date,last_article,articles,statuses,sums\n";

/// A case as a row of a table, its lists parted by `; `.
pub fn row(case: &Case) -> String {
    let date = |d: Option<Date>| d.map(|d| d.to_string()).unwrap_or_default();
    let number = |v: Option<f64>| v.map(|v| v.to_string()).unwrap_or_default();
    let word =
        |s: FineStatus| serde_json::to_value(s).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
    let first = case.sums.first();
    let statuses: Vec<String> = case
        .statuses
        .iter()
        .map(|s| format!("{} {}", date(s.article.date), word(s.status)).trim().to_owned())
        .collect();
    let sums: Vec<String> = case
        .sums
        .iter()
        .map(|s| format!("{} {} ({})", number(s.value), s.currency.clone().unwrap_or_default(), s.articles.join(" ")))
        .collect();
    let cells = [
        case.payer.join("; "),
        case.authority.join("; "),
        case.kind.clone(),
        case.status.map(word).unwrap_or_default(),
        number(first.and_then(|s| s.value)),
        first.and_then(|s| s.currency.clone()).unwrap_or_default(),
        if case.conflict { "yes".to_owned() } else { String::new() },
        date(case.first.date),
        case.first.article.clone(),
        date(case.last.date),
        case.last.article.clone(),
        case.articles.to_string(),
        statuses.join("; "),
        sums.join("; "),
    ];
    let quoted: Vec<String> = cells
        .iter()
        .map(|c| if c.contains([',', '"', '\n', '\r']) { format!("\"{}\"", c.replace('"', "\"\"")) } else { c.clone() })
        .collect();
    format!("{}\n", quoted.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Article, Extractor};

    #[test]
    fn groups_the_tellings_of_one_fine_and_keeps_others_apart() -> crate::Result<()> {
        let extractor = Extractor::new()?;
        let mut ledger = Ledger::default();
        let day = |d| Some(jiff::civil::date(2026, 1, d));
        for (id, date, text) in [
            ("a", day(2), "De Europese Commissie legt TikTok een boete van 120 miljoen euro op."),
            ("b", day(9), "TikTok heeft de boete van 120 miljoen euro betaald."),
            ("c", day(12), "TikTok kreeg in januari een boete van 125 miljoen euro."),
            ("d", day(20), "TikTok krijgt een boete van 9 miljoen euro."),
        ] {
            ledger.add(&extractor.extract(&Article::new(id, date, text)));
        }
        let cases = ledger.cases();
        assert_eq!(cases.len(), 2, "{cases:#?}");
        assert_eq!((cases[0].articles, cases[0].sums.len(), cases[0].conflict), (3, 2, true));
        assert_eq!(cases[0].first.article, "a");
        assert!(row(&cases[0]).starts_with("TikTok,Europese Commissie,boete,"));
        Ok(())
    }
}
