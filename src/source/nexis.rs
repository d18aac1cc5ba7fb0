//! Nexis Uni and LexisNexis exports: many articles in one text, each with its cover lines.

use std::io::{self, Read};
use std::ops::ControlFlow;
use std::sync::Arc;

use super::{Cut, Each, Failure, Format, LONGEST, Origin, Parts, Piece, date, decode};
use crate::error::{Error, Result};

/// Does a text begin as an export does?
pub fn is_export(head: &str) -> bool {
    let lines = || head.lines().map(str::trim).take(200);
    let counted = lines().take(12).any(|l| of_documents(l).is_some());
    let has = |key: &str| lines().any(|l| field(l).is_some_and(|(k, _)| k == key));
    let copyright = lines().any(|l| l.starts_with("Copyright ") || l.starts_with('©'));
    counted && (has("length") || has("lengte") || copyright)
        || has("length") && copyright && lines().any(|l| l == "Body")
}

/// `3 of 200 DOCUMENTS`, `Document 3 of 200`, `3 van 200 DOCUMENTEN`: the number.
fn of_documents(line: &str) -> Option<u64> {
    let words: Vec<&str> = line.split_whitespace().collect();
    match words.as_slice() {
        [number, "of" | "van", _, word] if word.to_lowercase().starts_with("document") => number.parse().ok(),
        [word, number, "of" | "van", _] if word.eq_ignore_ascii_case("document") => number.parse().ok(),
        _ => None,
    }
}

/// Every document is a piece.
pub fn cut(origin: &Arc<Origin>, input: &mut dyn Read, each: &mut Each) -> io::Result<ControlFlow<()>> {
    let mut bytes = Vec::new();
    input.take(LONGEST).read_to_end(&mut bytes)?;
    let fail = |message: String, each: &mut Each| {
        let error = Error::input(origin.place(None), message);
        Ok(each(Cut::Failure(Failure { origin: origin.clone(), line: None, error })))
    };
    if bytes.len() as u64 == LONGEST {
        return fail("an export of more than 256 MB".to_owned(), each);
    }
    match decode::decode(&bytes) {
        Ok((text, _)) => Ok(documents(origin, &text, each)),
        Err(message) => fail(message, each),
    }
}

/// Cuts a decoded export.
pub fn documents(origin: &Arc<Origin>, text: &str, each: &mut Each) -> ControlFlow<()> {
    let (mut number, mut first, mut line) = (0, 1, 0);
    let mut document = String::new();
    let mut give = |document: &mut String, first: u64| {
        let words = std::mem::take(document);
        if words.trim().is_empty() {
            return ControlFlow::Continue(());
        }
        number += 1;
        let bytes = words.into_bytes();
        each(Cut::Piece(Piece {
            origin: origin.clone(),
            format: Format::Nexis,
            number: Some(number),
            line: Some(first),
            bytes,
        }))
    };
    for raw in text.split_inclusive('\n') {
        line += 1;
        let trimmed = raw.trim();
        if of_documents(trimmed).is_some() {
            give(&mut document, first)?;
            first = line;
        } else if trimmed == "End of Document" {
            give(&mut document, first)?;
            first = line + 1;
        } else {
            document.push_str(raw);
        }
    }
    give(&mut document, first)
}

/// `LENGTH: 345 words`: the key in lower case, and its value.
fn field(line: &str) -> Option<(String, &str)> {
    let (key, value) = line.trim().split_once(':')?;
    let key = key.trim().to_lowercase();
    let known = [
        "length",
        "lengte",
        "section",
        "byline",
        "dateline",
        "language",
        "load-date",
        "publication-type",
        "highlight",
        "headline",
        "title",
        "graphic",
        "subject",
        "organization",
        "organisation",
        "company",
        "ticker",
        "person",
        "city",
        "state",
        "country",
        "geographic",
        "industry",
        "journal code",
        "acc-no",
        "notes",
        "series",
        "correction-date",
        "type",
        "correction",
        "classification",
    ];
    known.contains(&key.as_str()).then_some((key, value.trim()))
}

/// The cover lines and the text between them and the closing ones.
pub fn parse(piece: &Piece) -> Result<Parts> {
    let text = std::str::from_utf8(&piece.bytes).map_err(|e| piece.fault(format!("broken UTF-8: {e}")))?;
    let mut parts = Parts::default();
    let mut cover: Vec<&str> = Vec::new();
    let mut body: Vec<String> = Vec::new();
    let mut open = String::new();
    // The old form has its headline behind the date and before `LENGTH:`; the new one has it first and marks the text with `Body`.
    let marked = text.lines().any(|l| l.trim() == "Body");
    let (mut within, mut ended, mut keyed) = (false, false, false);
    for line in text.lines().map(str::trim) {
        if !within {
            if let Some((key, value)) = field(line) {
                keyed = true;
                match key.as_str() {
                    "headline" | "title" => parts.title = Some(value.to_owned()),
                    "length" | "lengte" if !marked => within = true,
                    _ => {}
                }
            } else if marked && line == "Body" {
                within = true;
            } else if !line.is_empty() && !is_copyright(line) {
                if parts.date.is_none() && day(line).is_some() {
                    parts.date = day(line);
                } else if !(keyed && marked) {
                    cover.push(line);
                }
            }
            continue;
        }
        let closing = field(line).is_some_and(|(k, _)| {
            [
                "load-date",
                "language",
                "publication-type",
                "subject",
                "classification",
                "organization",
                "company",
                "graphic",
            ]
            .contains(&k.as_str())
        });
        ended |= closing || line == "Classification" || line == "Graphic" || is_copyright(line) && line.len() < 120;
        if ended {
            continue;
        }
        if line.is_empty() {
            close(&mut open, &mut body);
        } else if !(body.is_empty() && open.is_empty() && field(line).is_some()) {
            if !open.is_empty() {
                open.push(' ');
            }
            open.push_str(line);
        }
    }
    close(&mut open, &mut body);
    if body.is_empty() {
        return Err(piece.fault("an export without text: no `Body` and no `LENGTH:` line with paragraphs behind it"));
    }
    // The old form names the paper first, then the headline; the new one the headline, then the paper.
    let headline = if marked { cover.first() } else { cover.get(1) };
    parts.title = parts.title.or_else(|| headline.map(|h| (*h).to_owned()));
    parts.text = body.join("\n\n");
    Ok(parts)
}

fn close(open: &mut String, body: &mut Vec<String>) {
    if !open.is_empty() {
        body.push(std::mem::take(open));
    }
}

fn is_copyright(line: &str) -> bool {
    line.starts_with("Copyright ") || line.starts_with('©') || line.to_lowercase().ends_with("all rights reserved")
}

/// `14 maart 2025 vrijdag`, `March 14, 2025 Friday 10:00 AM GMT`: the day, in a form that can be read.
fn day(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().take(3).collect();
    if words.len() < 3 {
        return date::parse(line).map(|d| d.to_string());
    }
    let direct = date::parse(&words.join(" "));
    let english = || {
        let months = [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ];
        let month = months.iter().position(|m| *m == words[0].to_lowercase())? as i8 + 1;
        let day = words[1].trim_end_matches(',').parse().ok()?;
        let year: String = words[2].chars().take_while(char::is_ascii_digit).collect();
        jiff::civil::Date::new(year.parse().ok()?, month, day).ok()
    };
    direct.or_else(english).map(|d| d.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Vec<Parts> {
        let mut out = Vec::new();
        let flow = documents(&Arc::new(Origin::default()), text, &mut |cut| {
            if let Cut::Piece(piece) = cut {
                out.push(parse(&piece).unwrap());
            }
            ControlFlow::Continue(())
        });
        assert!(flow.is_continue());
        out
    }

    #[test]
    fn the_new_form() {
        let one = "Boete voor datingapp\n\nDe Voorbeeldkrant\n\n14 maart 2025 vrijdag\n\nCopyright 2025 Voorbeeld BV All Rights Reserved\n\
                   Section: BINNENLAND; Blz. 3\nLength: 12 words\nByline: Piet Pen\n\nBody\n\nDe ACM zweeg.\n\nMeer\nniet.\n\nLoad-Date: March 15, 2025\n\n\
                   End of Document\n\n";
        assert!(is_export(one));
        let all = parsed(&one.repeat(2));
        assert_eq!(all.len(), 2);
        assert_eq!(all[1].text, "De ACM zweeg.\n\nMeer niet.");
        assert_eq!(
            (all[0].title.as_deref(), all[0].date.as_deref()),
            (Some("Boete voor datingapp"), Some("2025-03-14"))
        );
    }

    #[test]
    fn the_old_form() {
        let one = "                   1 of 2 DOCUMENTS\n\n      De Voorbeeldkrant\n\n     March 14, 2025 Friday\n\nBoete voor datingapp\n\nBYLINE: Piet Pen\n\
                   LENGTH: 12 woorden\n\nDe ACM zweeg.\n\nMeer niet.\n\nLOAD-DATE: March 15, 2025\n\nLANGUAGE: DUTCH\n\n   Copyright 2025 Voorbeeld BV\n";
        assert!(is_export(one));
        let all = parsed(one);
        assert_eq!(all[0].text, "De ACM zweeg.\n\nMeer niet.");
        assert_eq!(
            (all[0].title.as_deref(), all[0].date.as_deref()),
            (Some("Boete voor datingapp"), Some("2025-03-14"))
        );
    }
}
