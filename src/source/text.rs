//! Plain text, one article a file.

use std::io::Read;
use std::ops::ControlFlow;
use std::sync::Arc;

use super::{Cut, Each, Format, LONGEST, Origin, Parts, Piece, decode, header};
use crate::error::{Error, Result};
use crate::model::Diagnostic;

/// The whole file is one piece; one without a visible character is none.
pub fn cut(origin: &Arc<Origin>, input: &mut dyn Read, each: &mut Each) -> std::io::Result<ControlFlow<()>> {
    whole(Format::Text, origin, input, each)
}

/// The same for another format of one article a file.
pub fn whole(
    format: Format,
    origin: &Arc<Origin>,
    input: &mut dyn Read,
    each: &mut Each,
) -> std::io::Result<ControlFlow<()>> {
    let mut bytes = Vec::new();
    input.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST {
        let error = Error::input(origin.place(None), "a text of more than 256 MB is no article");
        return Ok(each(Cut::Failure(super::Failure { origin: origin.clone(), line: None, error })));
    }
    if bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes).trim_ascii().is_empty() {
        return Ok(ControlFlow::Continue(()));
    }
    Ok(each(Cut::Piece(Piece { origin: origin.clone(), format, number: None, line: None, bytes })))
}

/// The header and the text behind it.
pub fn parse(piece: &Piece) -> Result<Parts> {
    let (text, encoding) = decode::decode(&piece.bytes).map_err(|message| piece.fault(message))?;
    let header = header::read(&text);
    let mut notes = Vec::new();
    if let Some(name) = encoding {
        notes.push(Diagnostic { code: "encoding".to_owned(), message: format!("read as {name}") });
    }
    Ok(Parts {
        id: header.id.map(str::to_owned),
        date: header.date.map(str::to_owned),
        title: header.title.filter(|t| !t.is_empty()).map(str::to_owned),
        text: text[header.body..].to_owned(),
        header: true,
        notes,
    })
}
