//! Bytes to text: UTF-8 as it is, UTF-16 by its mark, else the Western legacy encodings by what stands in the bytes.

use std::borrow::Cow;

/// The text of `bytes`, and the name of its encoding where that is not UTF-8; what is wrong where it is no text.
pub fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Option<&'static str>), String> {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let bytes = &bytes[mark..];
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
        let text = text.ok_or_else(|| format!("broken {}", encoding.name()))?;
        let other = (encoding != encoding_rs::UTF_8).then_some(encoding.name());
        return clean(text).map(|text| (text, other));
    }
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return clean(Cow::Borrowed(text)).map(|text| (text, None)),
        Err(error) => error,
    };
    let good = bytes.utf8_chunks().flat_map(|c| c.valid().chars()).filter(|c| !c.is_ascii()).count();
    let bad = bytes.utf8_chunks().filter(|c| !c.invalid().is_empty()).count();
    if good > bad {
        return Err(format!("broken UTF-8 at byte {}", error.valid_up_to()));
    }
    let text = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0;
    clean(text).map(|text| (text, Some("windows-1252")))
}

/// Text holds hardly any control characters.
fn clean(text: Cow<'_, str>) -> Result<Cow<'_, str>, String> {
    let odd = text.bytes().filter(|b| *b < 0x20 && !b"\t\n\r\x0c\x0b\x1a".contains(b)).count();
    if text.contains('\0') || odd * 100 > text.len() {
        return Err("this is no text".to_owned());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings() {
        assert_eq!(decode(b"ge\xc3\xafnd").unwrap(), ("geïnd".into(), None));
        assert_eq!(decode(b"\xef\xbb\xbfja").unwrap(), ("ja".into(), None));
        assert_eq!(decode(b"ge\xefnd \x80 5").unwrap(), ("geïnd € 5".into(), Some("windows-1252")));
        assert_eq!(decode(b"\xff\xfej\0a\0").unwrap(), ("ja".into(), Some("UTF-16LE")));
        assert_eq!(decode(b"").unwrap(), ("".into(), None));
    }

    #[test]
    fn what_is_no_text() {
        assert_eq!(decode(b"abc\0def").unwrap_err(), "this is no text");
        assert_eq!(
            decode("geïnd geïnd ge\u{ef}".as_bytes().split_last().unwrap().1).unwrap_err(),
            "broken UTF-8 at byte 16"
        );
        let noise: Vec<u8> = (0..=255).collect();
        assert!(decode(&noise).is_err());
    }
}
