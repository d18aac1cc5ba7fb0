//! Plain data, one noun a file: what goes in (`Article`) and what comes out (`Record`).

mod amount;
mod article;
mod claim;
mod date;
mod entity;
mod mention;
mod record;
mod span;

pub use amount::{AmountValue, Approx, Per, Unit};
pub use article::{Article, DateFrom, Source};
pub use claim::{
    Claim, ClaimValue, Fine, FineStatus, Hedge, Investigation, InvestigationStatus, Measure, MeasureStatus, Ownership,
    OwnershipStatus, Quote, QuoteMode, Ruling, Stance,
};
pub use date::{DateType, DateValue, Mod};
pub use entity::{Entity, EntityKind};
pub use mention::{LawValue, Mention, MentionKind, MentionValue, OfficialValue, RoleCategory};
pub use record::{ArticleInfo, Dateline, Diagnostic, Record, SentenceInfo, SentenceKind, SourceInfo, ToolInfo};
pub use span::{Span, TextSpan};

/// Leaves a field out of the record where it holds its default.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
