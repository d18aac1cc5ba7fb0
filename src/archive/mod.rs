//! A run over an archive: read, extract on all cores, write in the order of the input.
//!
//! One thread cuts the input into pieces and packs them into batches, the pool parses, extracts and encodes them, and the caller's thread writes
//! what is next in order. The bytes between the reader and the writer are bounded, so that memory does not grow with the archive; of an
//! article that is done, only the hash of its id is kept, in a file. `--families` and `--update` keep some 300 and 25 bytes of each in memory.

mod earlier;
mod family;
mod journal;
mod limit;
mod run;
mod seen;
mod summary;
mod window;

pub use earlier::{Earlier, folder as earlier_folder};
pub use journal::Journal;
pub use run::{Event, RunOptions, To, failure_row, run};
pub use summary::{Counts, FileReport, Summary};
