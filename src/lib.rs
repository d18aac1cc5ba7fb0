//! `knipsel` reads Dutch news and writes down, as structured records, what it states: dates, amounts, officials, laws and platforms, the people and
//! bodies, and the claims that tie them together.
//!
//! # The map
//!
//! One direction, no circles; a module names only modules below it:
//!
//! ```text
//! bytes -> source -> Article -> text (tokens, sentences, quotations) -> extract/<kind> (candidate mentions)
//!       -> resolve (overlaps, dates, currencies, entities, identifiers) -> claim/<kind> (claims) -> Record -> sink
//! ```
//!
//! # Quick start
//!
//! ```
//! use knipsel::{Article, Extractor};
//!
//! # fn main() -> Result<(), knipsel::Error> {
//! let extractor = Extractor::new()?;
//! let article = Article::new("1", Some(jiff::civil::date(2026, 1, 26)), "In december kreeg TikTok een boete van 120 miljoen euro.");
//! let record = extractor.extract(&article);
//! let texts: Vec<&str> = record.mentions.iter().map(|m| m.text.as_str()).collect();
//! assert_eq!(texts, ["december", "TikTok", "120 miljoen euro"]);
//! # Ok(())
//! # }
//! ```

#![deny(missing_docs)]
#![forbid(unsafe_code)]

#[macro_use]
pub mod token;

pub mod archive;
pub mod claim;
mod embedded;
pub mod error;
pub mod extract;
pub mod extractor;
pub mod lexicon;
pub mod model;
pub mod parse;
pub mod report;
pub mod resolve;
pub mod rule;
pub mod sink;
pub mod source;
pub mod text;

pub use error::{Error, Result};
pub use extractor::{Extractor, Offsets, Options};
pub use lexicon::Lexicon;
pub use model::{Article, Claim, ClaimValue, Entity, Mention, MentionValue, Record};
