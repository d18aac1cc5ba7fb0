//! The run over an archive.
