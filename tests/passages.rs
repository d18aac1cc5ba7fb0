//! The tables of `fixtures/quotes/` and `fixtures/claims/`: one construction a row, with what must be found in its passage and nothing else.

use std::collections::HashMap;

/// A row: its line in the file, its construction, its passage with new lines in place of `\n`, and what must be found.
pub struct Row<'t> {
    pub line: usize,
    pub construction: &'t str,
    pub passage: String,
    pub wanted: &'t str,
}

/// All rows of a table, in the order of the file; a row of more or fewer cells, and a construction or passage that stands twice (a merge brings rows back), is
/// a fault of the table and panics with its lines.
pub fn rows(table: &str) -> Vec<Row<'_>> {
    let (mut rows, mut faults, mut seen) = (Vec::new(), Vec::new(), HashMap::new());
    let lines = table.lines().enumerate().map(|(i, line)| (i + 1, line));
    for (line, text) in lines.filter(|(_, l)| !l.starts_with('#') && !l.starts_with("construction\t")) {
        let cells: Vec<&str> = text.split('\t').collect();
        let [construction, passage, wanted] = cells[..] else {
            faults.push(format!("line {line}: {} cells", cells.len()));
            continue;
        };
        for cell in [construction, passage] {
            if let Some(first) = seen.insert(cell, line) {
                faults.push(format!("lines {first} and {line}: {cell:?} stands twice"));
            }
        }
        rows.push(Row { line, construction, passage: passage.replace("\\n", "\n"), wanted });
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    rows
}
