//! What the targets share.

use std::ops::ControlFlow;

use knipsel::source::{Cut, Format, ReadOptions, cut_bytes, parse};

/// Cuts and parses `bytes`; an article or a failure may come of it, but no panic.
pub fn read(from: Option<Format>, bytes: &[u8]) {
    let options = ReadOptions { from, ..ReadOptions::default() };
    let mut pieces = 0;
    cut_bytes("a", bytes, &options, &mut |cut| {
        if let Cut::Piece(piece) = cut {
            let _ = parse(&piece, &options);
            pieces += 1;
        }
        if pieces < 1000 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
}
