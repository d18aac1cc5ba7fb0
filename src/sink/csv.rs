//! A folder of CSV tables.

use std::fs::File;
use std::io;
use std::path::Path;

use super::output::Temporary;
use super::tables::{Cell, TABLES, rows};
use super::{Encoded, Sink};
use crate::error::{Error, Result};

/// A folder of tables, which appears when all is written.
pub struct Csv {
    folder: Temporary,
    tables: Vec<csv::Writer<File>>,
    error: Option<csv::Error>,
}

impl Csv {
    pub fn open(path: &Path) -> Result<Csv> {
        let folder = Temporary::folder(path)?;
        let mut tables = Vec::new();
        for table in TABLES {
            let file = folder.temporary().join(format!("{}.csv", table.name));
            let mut writer = csv::Writer::from_path(&file).map_err(|e| Error::io(&file, e.into()))?;
            let header = table.columns.iter().map(|c| c.0);
            writer.write_record(header).map_err(|e| Error::io(&file, e.into()))?;
            tables.push(writer);
        }
        Ok(Csv { folder, tables, error: None })
    }
}

impl Sink for Csv {
    fn write(&mut self, record: Encoded) -> io::Result<()> {
        let Encoded::Record(record) = record else { return Ok(()) };
        let Csv { tables, error, .. } = self;
        rows(&record, &mut |table, cells| {
            let row = cells.iter().map(text);
            if let Err(e) = tables[table].write_record(row) {
                error.get_or_insert(e);
            }
        });
        self.error.take().map_or(Ok(()), |e| Err(e.into()))
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        for table in self.tables {
            table.into_inner().map_err(|e| io::Error::other(e.to_string()))?.sync_all()?;
        }
        self.folder.rename()
    }
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Null => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Integer(number) => number.to_string(),
        Cell::Real(number) => number.to_string(),
        Cell::Boolean(yes) => yes.to_string(),
    }
}
