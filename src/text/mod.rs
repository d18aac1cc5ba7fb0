//! The text model: tokens with their word ids, cues and names, sentences, quotation spans and the dateline.

mod dateline;
mod doc;
mod quote;
mod sentence;
mod usage;

pub use dateline::DatelineSpan;
pub use doc::{Buffers, Doc};
pub use quote::Quotation;
pub use sentence::Sentence;
pub use usage::Usage;
