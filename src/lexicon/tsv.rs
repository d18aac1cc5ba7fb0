//! Reading a table: header, comments, cells, and faults told as file:line:column.

use std::borrow::Cow;
use std::ops::Range;

use crate::error::{Error, Result};

/// A table as it was read: its columns in the order that its reader asked for.
#[derive(Debug)]
pub struct Tsv<'a> {
    file: String,
    text: Cow<'a, str>,
    columns: usize,
    /// `columns` cells a row.
    cells: Vec<Range<u32>>,
    lines: Vec<u32>,
    /// Rows of another text that replace or follow those of this one.
    over: Option<Box<Tsv<'a>>>,
}

impl<'a> Tsv<'a> {
    /// Parses `text`; `columns` are the names that the header must hold, in any order; further columns are refused.
    pub fn parse(file: &str, text: Cow<'a, str>, columns: &[&str]) -> Result<Tsv<'a>> {
        let mut tsv = Tsv {
            file: file.to_owned(),
            columns: columns.len(),
            cells: Vec::new(),
            lines: Vec::new(),
            text: Cow::Borrowed(""),
            over: None,
        };
        let mut order: Option<Vec<usize>> = None;
        let bytes = text.as_bytes();
        let (mut start, mut number) = (0, 0);
        while start < bytes.len() {
            let end = memchr::memchr(b'\n', &bytes[start..]).map_or(bytes.len(), |i| start + i);
            let from = start;
            start = end + 1;
            number += 1;
            let line = &text[from..end];
            let line = line.strip_suffix('\r').unwrap_or(line);
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let Some(order) = &order else {
                order = Some(header(file, number, line, columns)?);
                continue;
            };
            let row = tsv.cells.len();
            tsv.cells.resize(row + columns.len(), 0..0);
            let (mut at, mut count) = (from, 0);
            for stop in memchr::memchr_iter(b'\t', line.as_bytes()).chain([line.len()]) {
                if count < order.len() {
                    tsv.cells[row + order[count]] = at as u32..(from + stop) as u32;
                }
                count += 1;
                at = from + stop + 1;
            }
            if count != order.len() {
                let message = format!("{count} cells, but the header names {} columns", order.len());
                return Err(Error::lexicon(file, number, line.chars().count() + 1, message));
            }
            if tsv.cells[row].is_empty() {
                return Err(Error::lexicon(file, number, 1, format!("the key (`{}`) is empty", columns[0])));
            }
            tsv.lines.push(number as u32);
        }
        if order.is_none() {
            return Err(Error::lexicon(file, 1, 1, format!("no header; it must name {}", columns.join(", "))));
        }
        tsv.text = text;
        Ok(tsv)
    }

    /// The rows of `other` replace those with the same key and follow the rest.
    pub fn lay_over(&mut self, other: Tsv<'a>) {
        match &mut self.over {
            None => self.over = Some(Box::new(other)),
            Some(over) => over.lay_over(other),
        }
    }

    /// The rows in order, those of the overlay in the places of the ones they replace, else at the end.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let own = (0..self.lines.len()).map(|i| Row { tsv: self, row: i });
        let Some(over) = &self.over else { return own.collect() };
        let mut rows: Vec<Row> = own.collect();
        let mut places: std::collections::HashMap<&str, usize> =
            rows.iter().enumerate().map(|(i, row)| (self.text.get(row.range(0)).unwrap_or_default(), i)).collect();
        for row in over.rows() {
            let key = row.tsv.text.get(row.range(0)).unwrap_or_default();
            match places.get(key) {
                Some(&i) => rows[i] = row,
                None => {
                    places.insert(key, rows.len());
                    rows.push(row);
                }
            }
        }
        rows
    }

    /// A hash over all cells, so that equal rows give equal hashes whatever the comments.
    pub fn hash(&self, seed: u64) -> u64 {
        let mut hasher = xxhash_rust::xxh3::Xxh3::with_seed(seed);
        for row in self.rows() {
            for column in 0..self.columns {
                hasher.update(row.cell(column).as_bytes());
                hasher.update(b"\t");
            }
        }
        hasher.digest()
    }

    /// Faults that do not keep a table from being read: rows out of order, keys that stand twice.
    pub fn faults(&self) -> Vec<Error> {
        let rows = self.rows();
        let mut out = Vec::new();
        for pair in rows.windows(2) {
            let (before, row) = (&pair[0], &pair[1]);
            let fault = match before.cell(0).cmp(row.cell(0)) {
                std::cmp::Ordering::Less => continue,
                std::cmp::Ordering::Equal => format!("`{}` stands twice", row.cell(0)),
                std::cmp::Ordering::Greater => format!("`{}` must stand before `{}`", row.cell(0), before.cell(0)),
            };
            out.push(row.fault(0, fault));
        }
        out
    }
}

fn header(file: &str, line: usize, text: &str, columns: &[&str]) -> Result<Vec<usize>> {
    let mut order = Vec::new();
    let mut column = 1;
    for name in text.split('\t') {
        match columns.iter().position(|c| *c == name) {
            Some(place) if !order.contains(&place) => order.push(place),
            Some(_) => return Err(Error::lexicon(file, line, column, format!("the column `{name}` stands twice"))),
            None => {
                let message = format!("unknown column `{name}`; this table has {}", columns.join(", "));
                return Err(Error::lexicon(file, line, column, message));
            }
        }
        column += name.chars().count() + 1;
    }
    match columns.iter().enumerate().find(|(i, _)| !order.contains(i)) {
        Some((_, missing)) => Err(Error::lexicon(file, line, column, format!("the column `{missing}` is missing"))),
        None => Ok(order),
    }
}

/// One row of a table.
#[derive(Debug, Clone, Copy)]
pub struct Row<'t> {
    tsv: &'t Tsv<'t>,
    row: usize,
}

impl<'t> Row<'t> {
    fn range(&self, column: usize) -> Range<usize> {
        let range = &self.tsv.cells[self.row * self.tsv.columns + column];
        range.start as usize..range.end as usize
    }

    /// The text of a cell; columns count as in the list that the table was read with.
    pub fn cell(&self, column: usize) -> &'t str {
        self.tsv.text.get(self.range(column)).unwrap_or_default()
    }

    /// The cell, or `None` if it is empty.
    pub fn some(&self, column: usize) -> Option<String> {
        Some(self.cell(column)).filter(|c| !c.is_empty()).map(str::to_owned)
    }

    /// The values of a cell that are parted by `|`.
    pub fn list(&self, column: usize) -> impl Iterator<Item = &'t str> {
        self.cell(column).split('|').map(str::trim).filter(|v| !v.is_empty())
    }

    /// Is the cell `yes`? Anything but that or nothing is a fault.
    pub fn yes(&self, column: usize) -> Result<bool> {
        match self.cell(column) {
            "" => Ok(false),
            "yes" => Ok(true),
            other => Err(self.fault(column, format!("`{other}`: write `yes` or leave it empty"))),
        }
    }

    /// The cell parsed by `parse`; a fault that shows `wanted` if that fails.
    pub fn parse<T>(&self, column: usize, wanted: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<T> {
        parse(self.cell(column)).ok_or_else(|| self.fault(column, format!("`{}`: {wanted}", self.cell(column))))
    }

    /// A day of `from` or `until`: `2023-07-24`, `2023-07`, `2023` or nothing.
    pub fn day(&self, column: usize) -> Result<Option<jiff::civil::Date>> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return Ok(None);
        }
        let padded = match cell.len() {
            4 => format!("{cell}-01-01"),
            7 => format!("{cell}-01"),
            _ => cell.to_owned(),
        };
        self.parse(column, "not a date (2023-07-24, 2023-07 or 2023)", |_| padded.parse().ok()).map(Some)
    }

    /// A fault at a cell of this row.
    pub fn fault(&self, column: usize, message: impl Into<String>) -> Error {
        let line = self.tsv.lines[self.row] as usize;
        let start = self.range(column).start;
        let line_start = self.tsv.text[..start].rfind('\n').map_or(0, |i| i + 1);
        Error::lexicon(&self.tsv.file, line, self.tsv.text[line_start..start].chars().count() + 1, message)
    }
}

/// The text of an embedded table by its name, as `knipsel lexicon check` and the tests read them.
pub fn embedded(name: &str) -> Option<&'static str> {
    super::tables::EMBEDDED.iter().find(|(n, _)| *n == name).map(|(_, text)| *text)
}
