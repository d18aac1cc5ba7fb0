//! The metadata in front of a plain text: `datum: 14 maart 2025`, `titel: ...`, or `date 2026-01-26` before the first word.

/// What a header says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Header<'a> {
    pub id: Option<&'a str>,
    pub date: Option<&'a str>,
    pub title: Option<&'a str>,
    /// The byte at which the article's text begins.
    pub body: usize,
}

/// The part of an article that a key stands for; `None` for keys that are metadata but no part of a record.
fn part(key: &str) -> Option<Option<Part>> {
    Some(match key.to_lowercase().as_str() {
        "date" | "datum" | "published" | "gepubliceerd" | "publicatiedatum" => Some(Part::Date),
        "title" | "titel" | "kop" | "headline" => Some(Part::Title),
        "id" => Some(Part::Id),
        "auteur" | "author" | "bron" | "source" | "rubriek" | "section" | "url" | "link" | "krant" | "pagina"
        | "tags" | "trefwoorden" | "categorie" | "category" | "taal" | "language" | "byline" | "uitgever"
        | "publisher" => None,
        _ => return None,
    })
}

#[derive(Clone, Copy)]
enum Part {
    Id,
    Date,
    Title,
}

/// Reads the header of `text`; `body` is 0 where there is none.
pub fn read(text: &str) -> Header<'_> {
    let mut header = Header::default();
    let mut at = text.len() - text.trim_start().len();
    while let Some(rest) = text.get(at..) {
        let end = rest.find('\n').map_or(rest.len(), |i| i + 1);
        let line = rest[..end].trim_end();
        if let Some((part, value)) = field(line) {
            match part {
                Some(Part::Date) => header.date = Some(value),
                Some(Part::Title) => header.title = Some(value),
                Some(Part::Id) => header.id = Some(value),
                None => {}
            }
            at += end;
            header.body = at;
        } else {
            if let Some((value, behind)) = prefix(line) {
                header.date = Some(value);
                header.body = at + behind;
            }
            break;
        }
        if end == rest.len() {
            break;
        }
    }
    if header.body > 0 {
        header.body += text[header.body..].len() - text[header.body..].trim_start().len();
    }
    header
}

/// `titel: Brussel beboet Apple`: a whole line of a key and its value.
fn field(line: &str) -> Option<(Option<Part>, &str)> {
    let (key, value) = line.split_once(':')?;
    let part = part(key.trim())?;
    // A first sentence such as `Bron: de minister zelf.` is text where nothing says that it is metadata; a date must be one.
    if matches!(part, Some(Part::Date)) && super::date::parse(value).is_none() {
        return None;
    }
    Some((part, value.trim()))
}

/// `date 2026-01-26 BRUSSEL ...`: the value, and where the text behind it begins.
fn prefix(line: &str) -> Option<(&str, usize)> {
    let key = ["date", "datum"].iter().find(|k| line.get(..k.len()).is_some_and(|l| l.eq_ignore_ascii_case(k)))?;
    let rest = line.get(key.len()..)?;
    let value = rest.strip_prefix([' ', '\t', ':'])?.trim_start();
    let word = value.split_whitespace().next()?;
    super::date::parse(word)?;
    let start = line.len() - value.len();
    Some((word, start + word.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(text: &str) -> &str {
        &text[read(text).body..]
    }

    #[test]
    fn headers() {
        let text = "datum: 2025-03-14\r\ntitel: Boete\r\n\r\nDEN HAAG (ANP) - Ja.\r\n";
        let header = read(text);
        assert_eq!((header.date, header.title), (Some("2025-03-14"), Some("Boete")));
        assert_eq!(body(text), "DEN HAAG (ANP) - Ja.\r\n");
        assert_eq!(body(" date 2026-01-26 BRUSSEL (ANP) - Ja."), "BRUSSEL (ANP) - Ja.");
        assert_eq!(body("date 2026-01-26\n\nJa."), "Ja.");
        assert_eq!(body("titel: A\ndatum: 12 juni 2025\nJa."), "Ja.");
        assert_eq!(body("titel: A\ndate 2026-01-26 Ja."), "Ja.");
    }

    #[test]
    fn what_is_no_header() {
        for text in ["Ja.", "", "  Ja", "datum: morgen weer\nJa", "date night in de stad", "datumprikker 2025-01-01 x"]
        {
            assert_eq!(read(text).body, 0, "{text}");
        }
    }
}
