//! Dates as metadata write them; the dates inside a text are another matter.

use jiff::civil::Date;

/// Dutch and English months; three letters or more of a name stand for it.
const MONTHS: &[(&str, i8)] = &[
    ("januari", 1),
    ("january", 1),
    ("februari", 2),
    ("february", 2),
    ("maart", 3),
    ("mrt", 3),
    ("march", 3),
    ("april", 4),
    ("mei", 5),
    ("may", 5),
    ("juni", 6),
    ("june", 6),
    ("juli", 7),
    ("july", 7),
    ("augustus", 8),
    ("august", 8),
    ("september", 9),
    ("oktober", 10),
    ("october", 10),
    ("november", 11),
    ("december", 12),
];

/// The day that a field or header names: `2026-01-26`, `2026-01-26T18:30:00+01:00`, `26-01-2026`, `26/1/2026`, `20260126`, `26 januari 2026`,
/// `Mon, 26 Jan 2026 18:30:00 +0100`, `January 26, 2026`. Times and zones are passed over: the day is the one that stands there.
pub fn parse(text: &str) -> Option<Date> {
    let text = text.trim();
    if text.len() > 80 {
        return None;
    }
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).collect();
    let first = *parts.first()?;
    let digits = first.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 8 && (first.len() == 8 || first.as_bytes().get(8) == Some(&b'T')) {
        return day(&first[..4], &first[4..6], &first[6..8]);
    }
    let number = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if number(first) && parts.len() >= 3 && number(parts[1]) {
        // A clock time glued to the day by a `T` is cut off.
        let third = &parts[2][..parts[2].bytes().take_while(u8::is_ascii_digit).count()];
        return if first.len() == 4 { day(first, parts[1], third) } else { day(third, parts[1], first) };
    }
    let named = |part: &str| {
        let part = part.to_lowercase();
        MONTHS.iter().find(|m| part.len() >= 3 && m.0.starts_with(&part)).map(|m| m.1)
    };
    // A weekday may stand in front of the day.
    let at = parts.iter().take(4).position(|p| named(p).is_some())?;
    let month = named(parts[at])?.to_string();
    let before = at.checked_sub(1).map(|i| parts[i]).filter(|p| number(p));
    match before {
        Some(before) => day(parts.get(at + 1)?, &month, before),
        None => day(parts.get(at + 2)?, &month, parts.get(at + 1)?),
    }
}

fn day(year: &str, month: &str, day: &str) -> Option<Date> {
    let year: i16 = year.parse().ok().filter(|_| year.len() == 4)?;
    (1400..2400).contains(&year).then_some(())?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The day that a path names: `2025/03/14/`, `2024-05-17-...`, `20250314`. The last one counts.
pub fn in_path(path: &str) -> Option<Date> {
    let bytes = path.as_bytes();
    let digits = |from: usize, to: usize| bytes.get(from..to).is_some_and(|b| b.iter().all(u8::is_ascii_digit));
    let mut found = None;
    for at in 0..bytes.len() {
        let free = at == 0 || !bytes[at - 1].is_ascii_digit();
        if !free || !digits(at, at + 4) {
            continue;
        }
        let parted = bytes.get(at + 4).is_some_and(|b| b"-/_.\\".contains(b)) && bytes.get(at + 4) == bytes.get(at + 7);
        let (month, day_at) = if parted { (at + 5, at + 8) } else { (at + 4, at + 6) };
        let ends = bytes.get(day_at + 2).is_none_or(|b| !b.is_ascii_digit());
        if ends && digits(month, month + 2) && digits(day_at, day_at + 2) {
            let cut = |from: usize, to: usize| path.get(from..to).unwrap_or_default();
            let year = cut(at, at + 4).parse().ok().filter(|y| (1800..2200).contains(y));
            let parsed = year.zip(cut(month, month + 2).parse().ok()).zip(cut(day_at, day_at + 2).parse().ok());
            found = parsed.and_then(|((y, m), d)| Date::new(y, m, d).ok()).or(found);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_of_metadata() {
        for text in [
            "2026-01-26",
            "2026-01-26T18:30:00+01:00",
            "2026-01-26 18:30",
            "26-01-2026",
            "26/1/2026",
            "26.01.2026 10:00",
            "20260126",
            "20260126T183000Z",
            "26 januari 2026",
            "maandag 26 januari 2026",
            "Mon, 26 Jan 2026 18:30:00 +0100",
            "January 26, 2026",
            "2026/01/26",
        ] {
            assert_eq!(parse(text), Some(date(2026, 1, 26)), "{text}");
        }
        for text in ["", "gisteren", "2026", "2026-13-01", "31-02-2026", "01-26-2026", "januari", "26 januari", "é"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn dates_of_paths() {
        assert_eq!(in_path("2025/03/14/x"), Some(date(2025, 3, 14)));
        assert_eq!(in_path("a/2024-05-17-sloot.txt"), Some(date(2024, 5, 17)));
        assert_eq!(in_path("2020/01/01/20250314.txt"), Some(date(2025, 3, 14)));
        for path in ["2025/03", "2025-03/14", "120250314", "2025031412", "x", "2025-99-99", "é2025-"] {
            assert_eq!(in_path(path), None, "{path}");
        }
    }
}
