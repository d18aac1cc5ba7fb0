//! Records as the rows of tables that join by the article's id and the numbers of its mentions, entities and claims.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{Claim, ClaimValue, Entity, Mention, MentionValue, Record, TextSpan};

/// The type of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    Text,
    Integer,
    Real,
    Boolean,
}

/// A table and its columns.
#[derive(Debug)]
pub struct Table {
    pub name: &'static str,
    pub columns: &'static [(&'static str, Type)],
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Null,
    Text(String),
    Integer(i64),
    Real(f64),
    Boolean(bool),
}

use Type::{Boolean, Integer, Real, Text};

/// Every table; `rows` names them by their places here.
pub static TABLES: &[Table] = &[
    Table {
        name: "articles",
        columns: &[
            ("article", Text),
            ("date", Text),
            ("date_from", Text),
            ("title", Text),
            ("place", Text),
            ("agency", Text),
            ("length", Integer),
            ("path", Text),
            ("entry", Text),
            ("line", Integer),
            ("hash", Text),
            ("family", Text),
            ("text", Text),
        ],
    },
    Table {
        name: "mentions",
        columns: &[
            ("article", Text),
            ("mention", Integer),
            ("kind", Text),
            ("start", Integer),
            ("end", Integer),
            ("text", Text),
            ("sentence", Integer),
            ("entity", Integer),
            ("type", Text),
            ("value", Text),
            ("earliest", Text),
            ("latest", Text),
            ("mod", Text),
            ("unit", Text),
            ("number", Real),
            ("low", Real),
            ("high", Real),
            ("currency", Text),
            ("approx", Text),
            ("per", Text),
            ("role", Text),
            ("name", Text),
            ("portfolio", Text),
            ("party", Text),
            ("organisation", Text),
            ("country", Text),
            ("former", Boolean),
            ("law", Text),
            ("law_article", Text),
            ("rule", Text),
        ],
    },
    Table {
        name: "entities",
        columns: &[
            ("article", Text),
            ("entity", Integer),
            ("kind", Text),
            ("name", Text),
            ("wikidata", Text),
            ("celex", Text),
            ("bwb", Text),
            ("eli", Text),
            ("lei", Text),
        ],
    },
    Table {
        name: "parties",
        columns: &[
            ("article", Text),
            ("claim", Integer),
            ("kind", Text),
            ("part", Text),
            ("entity", Integer),
            ("name", Text),
        ],
    },
    Table {
        name: "quotes",
        columns: &[
            ("article", Text),
            ("claim", Integer),
            ("article_date", Text),
            ("mode", Text),
            ("speaker", Text),
            ("role", Text),
            ("organisation", Text),
            ("cue", Text),
            ("stance", Text),
            ("content", Text),
            ("start", Integer),
            ("end", Integer),
            ("addressee", Text),
            ("medium", Text),
            ("when", Text),
            ("hedge", Text),
            ("evidence", Text),
            ("rule", Text),
        ],
    },
    Table {
        name: "fines",
        columns: &[
            ("article", Text),
            ("claim", Integer),
            ("article_date", Text),
            ("type", Text),
            ("status", Text),
            ("authority", Text),
            ("payer", Text),
            ("unit", Text),
            ("value", Real),
            ("low", Real),
            ("high", Real),
            ("currency", Text),
            ("cap", Real),
            ("date", Text),
            ("law", Text),
            ("ground", Text),
            ("hedge", Text),
            ("evidence", Text),
            ("rule", Text),
        ],
    },
    Table {
        name: "actions",
        columns: &[
            ("article", Text),
            ("claim", Integer),
            ("article_date", Text),
            ("kind", Text),
            ("type", Text),
            ("status", Text),
            ("who", Text),
            ("whom", Text),
            ("sentence", Text),
            ("value", Real),
            ("currency", Text),
            ("date", Text),
            ("law", Text),
            ("ground", Text),
            ("hedge", Text),
            ("evidence", Text),
            ("rule", Text),
        ],
    },
    Table { name: "diagnostics", columns: &[("article", Text), ("code", Text), ("message", Text)] },
];

/// The rows of `record`, each with the place of its table in `TABLES`.
pub fn rows(record: &Record, each: &mut dyn FnMut(usize, Vec<Cell>)) {
    let view = View { record };
    each(0, view.article());
    for mention in &record.mentions {
        each(1, view.mention(mention));
    }
    for entity in &record.entities {
        each(2, view.entity(entity));
    }
    for claim in &record.claims {
        view.parties(claim, each);
        match &claim.value {
            ClaimValue::Quote(_) => each(4, view.quote(claim)),
            ClaimValue::Fine(_) => each(5, view.fine(claim)),
            _ => each(6, view.action(claim)),
        }
    }
    for diagnostic in &record.diagnostics {
        each(7, vec![view.id(), diagnostic.code.as_str().into(), diagnostic.message.as_str().into()]);
    }
}

struct View<'r> {
    record: &'r Record,
}

impl View<'_> {
    fn id(&self) -> Cell {
        self.record.id.as_str().into()
    }

    fn day(&self) -> Cell {
        self.record.article.date.map(|d| d.to_string()).into()
    }

    fn article(&self) -> Vec<Cell> {
        let Record { article, source, family, text, .. } = self.record;
        let dateline = article.dateline.clone().unwrap_or_default();
        vec![
            self.id(),
            self.day(),
            word(&article.date_from),
            article.title.clone().into(),
            dateline.place.into(),
            dateline.agency.into(),
            Cell::Integer(article.length as i64),
            source.path.clone().into(),
            source.entry.clone().into(),
            source.line.map_or(Cell::Null, |l| Cell::Integer(l as i64)),
            source.hash.clone().into(),
            family.clone().into(),
            text.clone().into(),
        ]
    }

    fn mention(&self, m: &Mention) -> Vec<Cell> {
        let mut cells: BTreeMap<&str, Cell> = BTreeMap::new();
        match &m.value {
            MentionValue::Date(date) => {
                cells.insert("type", word(&date.kind));
                cells.insert("value", date.value.clone().into());
                cells.insert("earliest", date.earliest.map(|d| d.to_string()).into());
                cells.insert("latest", date.latest.map(|d| d.to_string()).into());
                cells.insert("mod", word(&date.modifier));
            }
            MentionValue::Amount(amount) => {
                cells.insert("unit", word(&amount.unit));
                cells.insert("number", number(&amount.value));
                cells.insert("low", number(&amount.low));
                cells.insert("high", number(&amount.high));
                cells.insert("currency", amount.currency.clone().or(amount.currency_name.clone()).into());
                cells.insert("approx", word(&amount.approx));
                cells.insert("per", word(&amount.per));
            }
            MentionValue::Official(official) => {
                cells.insert("role", official.role.as_str().into());
                cells.insert("name", official.name.clone().into());
                cells.insert("portfolio", official.portfolio.clone().into());
                cells.insert("party", official.party.clone().into());
                cells.insert("organisation", official.organisation.clone().into());
                cells.insert("country", official.country.clone().into());
                cells.insert("former", Cell::Boolean(official.former));
            }
            MentionValue::Law(law) => {
                cells.insert("law", law.law.clone().into());
                cells.insert("law_article", law.article.clone().into());
            }
            MentionValue::Person | MentionValue::Organisation | MentionValue::Platform => {}
        }
        cells.insert("article", self.id());
        cells.insert("mention", Cell::Integer(m.id.into()));
        cells.insert("kind", m.value.kind().name().into());
        cells.insert("start", Cell::Integer(m.start as i64));
        cells.insert("end", Cell::Integer(m.end as i64));
        cells.insert("text", m.text.as_str().into());
        cells.insert("sentence", Cell::Integer(m.sentence.into()));
        cells.insert("entity", m.entity.map_or(Cell::Null, |e| Cell::Integer(e.into())));
        cells.insert("rule", m.rule.as_ref().into());
        in_order(1, cells)
    }

    fn entity(&self, e: &Entity) -> Vec<Cell> {
        let id = |scheme: &str| Cell::from(e.ids.get(scheme).cloned());
        let ids = ["wikidata", "celex", "bwb", "eli", "lei"].map(id);
        let mut cells = vec![self.id(), Cell::Integer(e.id.into()), word(&e.kind), e.name.as_str().into()];
        cells.extend(ids);
        cells
    }

    fn name(&self, id: u32) -> &str {
        self.record.entities.iter().find(|e| e.id == id).map_or("", |e| &e.name)
    }

    fn names(&self, ids: &[u32]) -> Cell {
        let names: Vec<&str> = ids.iter().map(|id| self.name(*id)).collect();
        if names.is_empty() { Cell::Null } else { Cell::Text(names.join(" + ")) }
    }

    fn parties(&self, claim: &Claim, each: &mut dyn FnMut(usize, Vec<Cell>)) {
        let parts: Vec<(&str, &[u32])> = match &claim.value {
            ClaimValue::Quote(q) => vec![("speaker", &q.speaker), ("addressee", &q.addressee)],
            ClaimValue::Fine(f) => vec![("authority", &f.authority), ("payer", &f.payer), ("law", &f.law)],
            ClaimValue::Investigation(i) => vec![("authority", &i.authority), ("target", &i.target), ("law", &i.law)],
            ClaimValue::Measure(m) => vec![("authority", &m.authority), ("target", &m.target), ("law", &m.law)],
            ClaimValue::Ruling(r) => vec![("court", &r.court), ("party", &r.party)],
            ClaimValue::Ownership(o) => vec![("owner", &o.owner), ("owned", &o.owned)],
        };
        for (part, ids) in parts {
            for &id in ids {
                let kind = claim.value.kind().into();
                let number = Cell::Integer(claim.id.into());
                each(3, vec![self.id(), number, kind, part.into(), Cell::Integer(id.into()), self.name(id).into()]);
            }
        }
    }

    fn date(&self, id: Option<u32>) -> Cell {
        match id.and_then(|id| self.record.mentions.get(id as usize)).map(|m| &m.value) {
            Some(MentionValue::Date(date)) => date.value.clone().into(),
            _ => Cell::Null,
        }
    }

    /// Unit, value, low, high and currency of an amount.
    fn amount(&self, id: Option<u32>) -> [Cell; 5] {
        match id.and_then(|id| self.record.mentions.get(id as usize)).map(|m| &m.value) {
            Some(MentionValue::Amount(a)) => {
                let currency = a.currency.clone().or(a.currency_name.clone());
                [word(&a.unit), number(&a.value), number(&a.low), number(&a.high), currency.into()]
            }
            _ => [Cell::Null, Cell::Null, Cell::Null, Cell::Null, Cell::Null],
        }
    }

    /// What every claim has.
    fn common<'c>(&self, claim: &Claim) -> BTreeMap<&'c str, Cell> {
        BTreeMap::from([
            ("article", self.id()),
            ("claim", Cell::Integer(claim.id.into())),
            ("article_date", self.day()),
            ("hedge", word(&claim.hedge)),
            ("evidence", claim.evidence.text.as_str().into()),
            ("rule", claim.rule.as_ref().into()),
        ])
    }

    fn quote(&self, claim: &Claim) -> Vec<Cell> {
        let mut cells = self.common(claim);
        if let ClaimValue::Quote(q) = &claim.value {
            let official = self.record.mentions.iter().find_map(|m| match &m.value {
                MentionValue::Official(o) if m.entity.is_some() && m.entity == q.speaker.first().copied() => Some(o),
                _ => None,
            });
            cells.insert("mode", word(&q.mode));
            cells.insert("speaker", self.names(&q.speaker));
            cells.insert("role", official.map(|o| o.role.clone()).into());
            cells.insert("organisation", official.and_then(|o| o.organisation.clone()).into());
            cells.insert("cue", q.cue.clone().into());
            cells.insert("stance", word(&q.stance));
            cells.insert("content", q.content.text.as_str().into());
            cells.insert("start", Cell::Integer(q.content.start as i64));
            cells.insert("end", Cell::Integer(q.content.end as i64));
            cells.insert("addressee", self.names(&q.addressee));
            cells.insert("medium", span(&q.medium));
            cells.insert("when", self.date(q.when));
        }
        in_order(4, cells)
    }

    fn fine(&self, claim: &Claim) -> Vec<Cell> {
        let mut cells = self.common(claim);
        if let ClaimValue::Fine(f) = &claim.value {
            let [unit, value, low, high, currency] = self.amount(f.amount);
            let [_, cap, ..] = self.amount(f.cap);
            cells.insert("type", f.kind.as_str().into());
            cells.insert("status", word(&f.status));
            cells.insert("authority", self.names(&f.authority));
            cells.insert("payer", self.names(&f.payer));
            cells.insert("unit", unit);
            cells.insert("value", value);
            cells.insert("low", low);
            cells.insert("high", high);
            cells.insert("currency", currency);
            cells.insert("cap", cap);
            cells.insert("date", self.date(f.date));
            cells.insert("law", self.names(&f.law));
            cells.insert("ground", span(&f.ground));
        }
        in_order(5, cells)
    }

    fn action(&self, claim: &Claim) -> Vec<Cell> {
        let mut cells = self.common(claim);
        cells.insert("kind", claim.value.kind().into());
        match &claim.value {
            ClaimValue::Investigation(i) => {
                cells.insert("status", word(&i.status));
                cells.insert("who", self.names(&i.authority));
                cells.insert("whom", self.names(&i.target));
                cells.insert("date", self.date(i.date));
                cells.insert("law", self.names(&i.law));
                cells.insert("ground", span(&i.ground));
            }
            ClaimValue::Measure(m) => {
                cells.insert("type", m.kind.as_str().into());
                cells.insert("status", word(&m.status));
                cells.insert("who", self.names(&m.authority));
                cells.insert("whom", self.names(&m.target));
                cells.insert("date", self.date(m.date));
                cells.insert("law", self.names(&m.law));
                cells.insert("ground", span(&m.ground));
            }
            ClaimValue::Ruling(r) => {
                cells.insert("status", r.outcome.clone().into());
                cells.insert("who", self.names(&r.court));
                cells.insert("whom", self.names(&r.party));
                cells.insert("sentence", r.sentence.clone().into());
                cells.insert("date", self.date(r.date));
                cells.insert("ground", span(&r.ground));
            }
            ClaimValue::Ownership(o) => {
                let [_, value, _, _, currency] = self.amount(o.amount);
                cells.insert("status", word(&o.status));
                cells.insert("who", self.names(&o.owner));
                cells.insert("whom", self.names(&o.owned));
                cells.insert("value", value);
                cells.insert("currency", currency);
                cells.insert("date", self.date(o.date));
            }
            ClaimValue::Quote(_) | ClaimValue::Fine(_) => {}
        }
        in_order(6, cells)
    }
}

/// The cells in the order of the table's columns.
fn in_order(table: usize, mut cells: BTreeMap<&str, Cell>) -> Vec<Cell> {
    TABLES[table].columns.iter().map(|(name, _)| cells.remove(name).unwrap_or(Cell::Null)).collect()
}

/// The name that a plain value has in a record.
fn word<T: Serialize>(value: &T) -> Cell {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Cell::Text(word),
        _ => Cell::Null,
    }
}

fn number(value: &Option<rust_decimal::Decimal>) -> Cell {
    use rust_decimal::prelude::ToPrimitive;
    value.and_then(|v| v.to_f64()).map_or(Cell::Null, Cell::Real)
}

fn span(value: &Option<TextSpan>) -> Cell {
    value.as_ref().map(|s| s.text.clone()).into()
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<Option<String>> for Cell {
    fn from(text: Option<String>) -> Cell {
        text.map_or(Cell::Null, Cell::Text)
    }
}
