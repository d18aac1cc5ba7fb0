//! What is wrong with the tables of a lexicon, row by row.

use std::collections::HashMap;
use std::path::Path;

use crate::error::{Error, Result};
use crate::lexicon::{EMBEDDED, Lexicon};

/// The faults of a check, and what may be right but is worth a look.
#[derive(Debug, Default)]
pub struct Faults {
    /// What must be mended.
    pub faults: Vec<Error>,
    /// What may be meant.
    pub remarks: Vec<Error>,
    /// Tables that were read.
    pub tables: usize,
    /// Their rows.
    pub rows: usize,
}

/// Checks the tables of `folder`, or those that the binary holds.
pub fn check(folder: Option<&Path>) -> Result<Faults> {
    let mut out = Faults::default();
    match folder {
        None => {
            for (name, text) in EMBEDDED {
                table(&format!("lexicons/{name}.tsv"), text, &mut out);
            }
            out.faults.extend(Lexicon::embedded().err());
        }
        Some(folder) => {
            let mut paths = Vec::new();
            for entry in std::fs::read_dir(folder).map_err(|e| Error::io(folder, e))? {
                paths.push(entry.map_err(|e| Error::io(folder, e))?.path());
            }
            paths.sort();
            for path in paths.iter().filter(|p| p.extension().is_some_and(|e| e == "tsv")) {
                match std::fs::read_to_string(path) {
                    Ok(text) => table(&path.display().to_string(), &text, &mut out),
                    Err(error) => out.faults.push(Error::io(path, error)),
                }
            }
            // The readers of the tables know what their cells mean; they stop at the first fault of each run.
            out.faults.extend(Lexicon::with_overlay(folder).err());
        }
    }
    Ok(out)
}

struct Table<'a> {
    file: &'a str,
    columns: Vec<&'a str>,
}

fn table(file: &str, text: &str, out: &mut Faults) {
    out.tables += 1;
    let mut table = Table { file, columns: Vec::new() };
    let mut licensed = false;
    let mut before: Option<&str> = None;
    let mut forms: HashMap<String, (&str, usize)> = HashMap::new();
    let mut ids: HashMap<(&str, &str), (&str, usize)> = HashMap::new();
    if text.contains('\r') {
        out.faults.push(Error::lexicon(file, 1, 1, "lines must end in a line feed alone"));
    }
    for (i, line) in text.lines().enumerate() {
        let number = i + 1;
        if let Some(comment) = line.strip_prefix('#') {
            let comment = comment.to_lowercase();
            licensed |=
                ["licen", "own", "cc0", "cc by", "public domain", "no rights"].iter().any(|w| comment.contains(w));
            continue;
        }
        if line.is_empty() {
            out.faults.push(Error::lexicon(file, number, 1, "an empty line"));
            continue;
        }
        let cells: Vec<&str> = line.split('\t').collect();
        if table.columns.is_empty() {
            table.columns = cells;
            continue;
        }
        out.rows += 1;
        table.row(number, &cells, out);
        let key = cells[0];
        if let Some(before) = before.filter(|b| *b >= key) {
            let what = if before == key { "stands twice".to_owned() } else { format!("must stand before `{before}`") };
            out.faults.push(Error::lexicon(file, number, 1, format!("`{key}` {what}")));
        }
        before = Some(key);
        table.aliases(number, &cells, &mut forms, out);
        table.identifiers(number, &cells, &mut ids, out);
    }
    if !licensed {
        out.faults.push(Error::lexicon(
            file,
            1,
            1,
            "no comment on top names where the table comes from and its licence",
        ));
    }
}

impl<'a> Table<'a> {
    fn fault(&self, line: usize, cells: &[&str], cell: usize, message: impl Into<String>) -> Error {
        let column = cells.iter().take(cell).map(|c| c.chars().count() + 1).sum::<usize>() + 1;
        Error::lexicon(self.file, line, column, message)
    }

    fn row(&self, line: usize, cells: &[&str], out: &mut Faults) {
        if cells.len() != self.columns.len() {
            let message = format!("{} cells, but the header names {} columns", cells.len(), self.columns.len());
            let end = cells.iter().map(|c| c.chars().count() + 1).sum();
            out.faults.push(Error::lexicon(self.file, line, end, message));
            return;
        }
        for (i, (column, cell)) in self.columns.iter().zip(cells).enumerate() {
            if let Err(message) = sound(column, cell) {
                out.faults.push(self.fault(line, cells, i, message));
            }
        }
        let at = |name: &str| self.columns.iter().position(|c| *c == name);
        if let (Some(from), Some(until)) = (at("from"), at("until"))
            && !cells[from].is_empty()
            && !cells[until].is_empty()
            && cells[from] >= cells[until]
        {
            out.faults.push(self.fault(
                line,
                cells,
                until,
                format!("`{}` is not after `{}`", cells[until], cells[from]),
            ));
        }
    }

    /// Notes the identifiers of a row; one that stood under another name means that one of the two is wrong.
    fn identifiers<'t>(
        &self,
        line: usize,
        cells: &[&'t str],
        ids: &mut HashMap<(&'a str, &'t str), (&'t str, usize)>,
        out: &mut Faults,
    ) {
        let name = self.columns.iter().position(|c| *c == "name").unwrap_or(0);
        let Some(&name) = cells.get(name) else { return };
        for (i, (&column, &cell)) in self.columns.iter().zip(cells).enumerate() {
            if cell.is_empty() || !matches!(column, "wikidata" | "celex" | "bwb" | "lei" | "eli") {
                continue;
            }
            let &mut (first, at) = ids.entry((column, cell)).or_insert((name, line));
            if first != name {
                let message = format!("`{cell}` also stands under `{first}` (line {at})");
                out.faults.push(self.fault(line, cells, i, message));
            }
        }
    }

    /// Notes the forms of a row, and says which stood under another name.
    fn aliases(&self, line: usize, cells: &[&'a str], forms: &mut HashMap<String, (&'a str, usize)>, out: &mut Faults) {
        for (i, cell) in cells.iter().enumerate() {
            let column = self.columns.get(i).copied().unwrap_or_default();
            if i > 0 && !matches!(column, "aliases" | "abbreviations") {
                continue;
            }
            for form in cell.split('|').filter(|f| !f.is_empty()) {
                match forms.get(form) {
                    Some((name, at)) if i > 0 || *name != cells[0] => {
                        let message = format!("`{form}` also stands under `{name}` (line {at})");
                        out.remarks.push(self.fault(line, cells, i, message));
                    }
                    _ => {
                        forms.insert(form.to_owned(), (cells[0], line));
                    }
                }
            }
        }
    }
}

/// What is wrong with a cell of that column.
fn sound(column: &str, cell: &str) -> std::result::Result<(), String> {
    if cell.is_empty() {
        return if column == "source" { Err("no source".to_owned()) } else { Ok(()) };
    }
    if cell.trim() != cell {
        return Err("a space at the edge of the cell".to_owned());
    }
    if cell.split('|').any(|value| value.is_empty() || value.trim() != value) && cell != "|" {
        return Err("an empty value or a space beside `|`".to_owned());
    }
    if cell.contains('\u{a0}') || cell.contains("  ") {
        return Err("a doubled or unbreakable space".to_owned());
    }
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let fine = match column {
        "wikidata" => cell.strip_prefix('Q').is_some_and(|n| digits(n) && !n.starts_with('0')),
        "celex" => celex(cell),
        "bwb" => ["BWBR", "BWBV"].iter().any(|p| cell.strip_prefix(p).is_some_and(|n| n.len() == 7 && digits(n))),
        "lei" => lei(cell),
        "eli" => cell.starts_with("http://data.europa.eu/eli/") || cell.starts_with("https://"),
        "country" | "jurisdiction" => cell == "INT" || cell.len() == 2 && cell.bytes().all(|b| b.is_ascii_uppercase()),
        "currency" => cell.len() == 3 && cell.bytes().all(|b| b.is_ascii_uppercase()),
        _ => true,
    };
    if fine { Ok(()) } else { Err(format!("`{cell}` is no well-formed {column}")) }
}

/// Sector, year, type and number: `32022R2065`, `12016E101`, `61995CJ0415`.
fn celex(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    let sector = bytes.first().is_some_and(|b| b.is_ascii_digit() || matches!(b, b'C' | b'E'));
    let year = bytes.get(1..5).is_some_and(|y| y.iter().all(u8::is_ascii_digit));
    let letters = bytes.iter().skip(5).take_while(|b| b.is_ascii_uppercase()).count();
    let rest = bytes.get(5 + letters..).unwrap_or_default();
    let number = rest.iter().all(|b| b.is_ascii_digit() || b"/()-".contains(b));
    sector && year && (1..=4).contains(&letters) && number
}

/// Twenty letters and digits whose last two check the rest (ISO 17442, ISO 7064 mod 97-10).
fn lei(cell: &str) -> bool {
    let letters = cell.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
    let rest = cell.chars().filter_map(|c| c.to_digit(36)).fold(0u32, |rest, digit| {
        let shift = if digit < 10 { 10 } else { 100 };
        (rest * shift + digit) % 97
    });
    cell.len() == 20 && letters && rest == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<String> {
        let mut out = Faults::default();
        table("t.tsv", text, &mut out);
        out.faults.iter().map(Error::to_string).collect()
    }

    #[test]
    fn identifiers() {
        // The second line is the first with its check digits changed.
        let (lei_right, lei_wrong) = ("00000000000000000098", "00000000000000000089");
        for (column, cell) in [
            ("wikidata", "Q42"),
            ("celex", "32022R2065"),
            ("celex", "12016E101"),
            ("bwb", "BWBR0001854"),
            ("lei", lei_right),
        ] {
            assert_eq!(sound(column, cell), Ok(()), "{column} {cell}");
        }
        for (column, cell) in [
            ("wikidata", "42"),
            ("wikidata", "Q042"),
            ("celex", "2022R2065"),
            ("bwb", "BWBR001"),
            ("lei", lei_wrong),
            ("source", ""),
        ] {
            assert!(sound(column, cell).is_err(), "{column} {cell}");
        }
    }

    #[test]
    fn rows_and_their_places() {
        assert_eq!(faults("# own; licence: x\nname\tsource\nb\tx\n"), [""; 0]);
        assert_eq!(faults("# licence\nname\tsource\nb\tx\na\ty\n"), ["t.tsv:4:1: `a` must stand before `b`"]);
        assert_eq!(faults("# licence\nname\tsource\nb\tx\nb\ty\n"), ["t.tsv:4:1: `b` stands twice"]);
        assert_eq!(faults("# licence\nname\tsource\nb\n"), ["t.tsv:3:2: 1 cells, but the header names 2 columns"]);
        assert_eq!(faults("# licence\nname\twikidata\nbé\t42\n"), ["t.tsv:3:4: `42` is no well-formed wikidata"]);
        assert_eq!(faults("name\nb\n").len(), 1);
        let twice = faults("# licence\nname\twikidata\na\tQ1\nb\tQ1\n");
        assert_eq!(twice, ["t.tsv:4:3: `Q1` also stands under `a` (line 3)"]);
    }
}
