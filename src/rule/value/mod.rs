//! What a rule says of a candidate: typed expressions, not yet resolved against the article.

mod date;

pub use date::*;

use rust_decimal::Decimal;

use crate::lexicon::Hit;
use crate::model::{Approx, LawValue, MentionKind, OfficialValue, Per, Unit};
use crate::text::Doc;
use crate::token::WordId;

/// What a candidate says. The large ones are boxed: candidates are sorted and moved.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Looks like a mention and is none.
    Trap,
    /// A temporal expression.
    Date(DateExpr),
    /// A sum or share.
    Amount(Box<AmountExpr>),
    /// A person in a public role.
    Official(Box<OfficialExpr>),
    /// A person by name.
    Person(PersonExpr),
    /// A body by name.
    Organisation(Name),
    /// A platform by name.
    Platform(Name),
    /// A law.
    Law(Box<LawExpr>),
}

/// A sum or share as the words give it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AmountExpr {
    /// Money or a share.
    pub unit: Unit,
    /// The number in whole units.
    pub value: Option<Decimal>,
    /// The lower end of a range.
    pub low: Option<Decimal>,
    /// The upper end of a range.
    pub high: Option<Decimal>,
    /// What stands for its currency.
    pub currency: CurrencyExpr,
    /// What loosens it.
    pub approx: Option<Approx>,
    /// What it is counted for.
    pub per: Option<Per>,
    /// The tokens of what a share is of, from and up to.
    pub of: Option<(usize, usize)>,
    /// Why no value is given.
    pub doubt: Option<&'static str>,
}

/// What stands for a currency.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum CurrencyExpr {
    /// Nothing: a bare sum, or a share.
    #[default]
    None,
    /// ISO 4217.
    Code(String),
    /// A word of the table whose country must be looked for nearby (`dollar`, `kroon`).
    Open(WordId),
    /// A currency without a code.
    Named(String),
}

/// An official as the words give it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OfficialExpr {
    /// The fields of the record.
    pub fields: OfficialValue,
    /// The tokens of the name, from and up to.
    pub name: Option<(usize, usize)>,
    /// The tokens of the organisation that the words name.
    pub organisation: Option<(usize, usize)>,
}

/// A person as the words give it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PersonExpr {
    /// Where the surname begins; the mention's first token for a single word.
    pub surname: usize,
    /// How many words and initials there are, particles not counted.
    pub parts: usize,
    /// Why it should be a person.
    pub evidence: Evidence,
}

/// What speaks for a candidate. One that is not sure stands only if all its namesakes in the article together make it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// The words alone are enough.
    Sure,
    /// What the words are worth, and what their place in the sentence is worth.
    Points(i8, i8),
}

impl Default for Evidence {
    fn default() -> Self {
        Evidence::Points(0, 0)
    }
}

impl Evidence {
    /// From this many points on a name counts.
    pub const ENOUGH: i32 = 10;
}

/// The name of a body or platform: a row of the lexicon, or the words themselves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Name {
    /// The name in the lexicon.
    pub listed: Option<Hit>,
    /// Why it should be one.
    pub evidence: Evidence,
}

impl Name {
    /// A name that the lexicon knows for sure.
    pub fn listed(hit: Hit) -> Name {
        Name { listed: Some(hit), evidence: Evidence::Sure }
    }

    /// A name that no list holds but whose words leave no doubt.
    pub fn unlisted() -> Name {
        Name { listed: None, evidence: Evidence::Sure }
    }
}

/// A law as the words give it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LawExpr {
    /// The fields of the record.
    pub fields: LawValue,
    /// The act in the lexicon.
    pub listed: Option<Hit>,
    /// Must the act be looked for before it (`artikel 23`)?
    pub open: bool,
}

impl Value {
    /// The kind of mention that it makes.
    pub fn kind(&self) -> MentionKind {
        match self {
            Value::Trap => MentionKind::None,
            Value::Date(_) => MentionKind::Date,
            Value::Amount(_) => MentionKind::Amount,
            Value::Official(_) => MentionKind::Official,
            Value::Person(_) => MentionKind::Person,
            Value::Organisation(_) => MentionKind::Organisation,
            Value::Platform(_) => MentionKind::Platform,
            Value::Law(_) => MentionKind::Law,
        }
    }

    /// What speaks for it, where that is in doubt.
    pub fn evidence(&self) -> Evidence {
        match self {
            Value::Person(person) => person.evidence,
            Value::Organisation(name) | Value::Platform(name) => name.evidence,
            _ => Evidence::Sure,
        }
    }

    /// The form that a rule's examples state: what the words alone say.
    pub fn normal(&self, doc: &Doc<'_>) -> String {
        match self {
            Value::Trap => "trap".to_owned(),
            Value::Date(date) => date.normal(doc),
            Value::Amount(amount) => amount.normal(doc),
            Value::Official(o) => {
                let mut out = o.fields.role.clone();
                let name = o.name.map(|(first, last)| doc.slice(first, last).to_owned());
                let organisation = o.organisation.map(|(first, last)| doc.slice(first, last).to_owned());
                for part in [
                    name,
                    o.fields.portfolio.clone(),
                    o.fields.party.clone(),
                    organisation.or(o.fields.organisation.clone()),
                ]
                .into_iter()
                .flatten()
                {
                    out.push_str(" | ");
                    out.push_str(&part);
                }
                if o.fields.former {
                    out.push_str(" | former");
                }
                out
            }
            Value::Person(person) => format!("person{}", person.evidence),
            Value::Organisation(name) | Value::Platform(name) => {
                let listed = name.listed.map_or("unlisted", |hit| doc.lex.tables.name(hit));
                format!("{listed}{}", name.evidence)
            }
            Value::Law(law) => {
                let name = law.listed.map(|hit| doc.lex.tables.name(hit).to_owned());
                let id = name.or(law.fields.law.clone()).unwrap_or_else(|| "unlisted".to_owned());
                let article = law.fields.article.as_ref().map_or(String::new(), |article| format!(" art. {article}"));
                let status = law.fields.status.as_ref().map_or(String::new(), |status| format!(" {status}"));
                format!("{id}{article}{status}")
            }
        }
    }
}

impl std::fmt::Display for Evidence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Evidence::Sure => Ok(()),
            Evidence::Points(..) => f.write_str("?"),
        }
    }
}

impl AmountExpr {
    /// `EUR 120000000`, `dollar 2..5`, `percent 3.5 MoreThan of jaaromzet`.
    fn normal(&self, doc: &Doc<'_>) -> String {
        let mut out = match (&self.currency, self.unit) {
            (_, Unit::Percent) => "percent".to_owned(),
            (_, Unit::Permille) => "permille".to_owned(),
            (CurrencyExpr::None, _) => "bare".to_owned(),
            (CurrencyExpr::Code(code), _) => code.clone(),
            (CurrencyExpr::Open(word), _) => {
                doc.lex.tables.currencies.get(*word).map_or(String::new(), |c| c.name.clone())
            }
            (CurrencyExpr::Named(name), _) => name.clone(),
        };
        match (self.value, self.low, self.high) {
            (Some(value), ..) => out.push_str(&format!(" {}", value.normalize())),
            (None, Some(low), Some(high)) => out.push_str(&format!(" {}..{}", low.normalize(), high.normalize())),
            _ => out.push_str(" ?"),
        }
        if let Some(approx) = self.approx {
            out.push_str(&format!(" {approx:?}"));
        }
        if let Some(per) = self.per {
            out.push_str(&format!(" per {per:?}"));
        }
        if let Some((first, last)) = self.of {
            out.push_str(&format!(" of {}", doc.slice(first, last)));
        }
        out
    }
}
