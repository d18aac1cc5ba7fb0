//! The lexicons that the binary holds, as the build script compiled them.

use crate::error::{Error, Result};
use crate::lexicon::Lexicon;

static COMPILED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicons.bin"));

impl Lexicon {
    /// The tables that the binary holds.
    ///
    /// # Errors
    ///
    /// If they were written by another version of the row types, which the build script rules out.
    pub fn embedded() -> Result<Lexicon> {
        postcard::from_bytes(COMPILED)
            .map_err(|e| Error::lexicon("lexicons", 1, 1, format!("not compiled for this binary: {e}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compiled_tables_are_those_of_the_text() {
        let (compiled, text) = (Lexicon::embedded().expect("they load"), Lexicon::from_text().expect("they load"));
        assert!(compiled.hash().len() == 16 && compiled.hash() == text.hash());
        // Hash tables come in the order in which they grew: both are written, read and written again.
        let written = |lexicon: &Lexicon| postcard::to_allocvec(lexicon).expect("they are written");
        let read = postcard::from_bytes(&written(&text)).expect("they are read");
        assert!(COMPILED.len() > 1 << 20);
        assert!(written(&compiled) == written(&read));
    }
}
