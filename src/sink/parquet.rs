//! Parquet: a folder of tables with the whole records beside them, or the records alone in one file.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;

use parquet::basic::{Compression, ZstdLevel};
use parquet::column::writer::ColumnWriter;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::SerializedFileWriter;

use super::columns::{Columns, Values};
use super::output::Temporary;
use super::tables::{TABLES, rows};
use super::{Encoded, Sink};
use crate::error::{Error, Result};
use crate::model::{Record, ToolInfo};

/// A row group holds at most so many rows, and about so many bytes before packing: small enough for memory, large enough for a scan.
const ROWS: usize = 1 << 16;
const BYTES: usize = 8 << 20;
/// Records have hundreds of columns, of each of which the writer remembers something for each row group to the end: these are larger.
const RECORDS: usize = 32 << 20;

/// Parquet files that appear when all is written.
pub struct Parquet {
    whole: Temporary,
    tables: Vec<Table>,
    records: Table,
    tool: Option<ToolInfo>,
}

/// One file that is being written.
struct Table {
    columns: Columns,
    writer: SerializedFileWriter<File>,
    /// So many bytes make a row group.
    most: usize,
}

impl Parquet {
    /// A name that ends in `.parquet` is one file of records, any other a folder of tables.
    pub fn open(path: &Path) -> Result<Parquet> {
        let alone = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("parquet"));
        let whole = if alone { Temporary::file(path)? } else { Temporary::folder(path)? };
        let open = |name: &str, columns: parquet::errors::Result<Columns>| {
            let file =
                if alone { whole.temporary().to_owned() } else { whole.temporary().join(format!("{name}.parquet")) };
            let most = if name == "records" { RECORDS } else { BYTES };
            Table::create(&file, columns, most).map_err(|e| Error::io(&file, e))
        };
        let tables: Result<Vec<Table>> =
            TABLES.iter().filter(|_| !alone).map(|t| open(t.name, Columns::of_table(t))).collect();
        let tables = tables?;
        let records = open("records", Columns::of_records())?;
        Ok(Parquet { whole, tables, records, tool: None })
    }

    fn add(&mut self, record: &Record) -> io::Result<()> {
        if self.tool.is_none() {
            self.tool = Some(record.tool.clone());
        }
        let mut outcome = Ok(());
        if !self.tables.is_empty() {
            rows(record, &mut |table, cells| {
                let table = &mut self.tables[table];
                table.columns.add_row(&cells);
                if outcome.is_ok() {
                    outcome = table.spill(false);
                }
            });
        }
        outcome?;
        self.records.columns.add_record(&serde_json::to_value(record)?);
        self.records.spill(false)
    }
}

impl Sink for Parquet {
    fn write(&mut self, record: Encoded) -> io::Result<()> {
        match record {
            Encoded::Record(record) => self.add(&record),
            Encoded::Bytes(bytes) => self.add(&serde_json::from_slice(&bytes)?),
        }
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        let Parquet { whole, tables, records, tool } = *self;
        for table in tables.into_iter().chain([records]) {
            table.finish(tool.as_ref())?;
        }
        whole.rename()
    }
}

impl Table {
    fn create(path: &Path, columns: parquet::errors::Result<Columns>, most: usize) -> io::Result<Table> {
        let columns = columns?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            // Of pages nothing is remembered: it would all be held in memory to the end.
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .set_offset_index_disabled(true)
            .set_created_by(concat!("knipsel ", env!("CARGO_PKG_VERSION")).to_owned())
            .build();
        let writer = SerializedFileWriter::new(File::create(path)?, columns.schema.clone(), Arc::new(properties))?;
        Ok(Table { columns, writer, most })
    }

    /// Writes the rows that are held as a row group, if they are many.
    fn spill(&mut self, last: bool) -> io::Result<()> {
        let Table { columns, writer, most } = self;
        if columns.rows == 0 || !last && columns.rows < ROWS && columns.bytes < *most {
            return Ok(());
        }
        let mut group = writer.next_row_group()?;
        for column in &columns.columns {
            let Some(mut out) = group.next_column()? else { break };
            // The writer leaves out the levels that a column does not have.
            let (definition, repetition) = (Some(&column.definition[..]), Some(&column.repetition[..]));
            match (out.untyped(), &column.values) {
                (ColumnWriter::ByteArrayColumnWriter(w), Values::Text(v)) => {
                    w.write_batch(v, definition, repetition)?
                }
                (ColumnWriter::Int64ColumnWriter(w), Values::Integer(v)) => w.write_batch(v, definition, repetition)?,
                (ColumnWriter::DoubleColumnWriter(w), Values::Real(v)) => w.write_batch(v, definition, repetition)?,
                (ColumnWriter::BoolColumnWriter(w), Values::Boolean(v)) => w.write_batch(v, definition, repetition)?,
                _ => return Err(io::Error::other("a column of another type")),
            };
            out.close()?;
        }
        group.close()?;
        columns.clear();
        Ok(())
    }

    fn finish(mut self, tool: Option<&ToolInfo>) -> io::Result<()> {
        self.spill(true)?;
        if let Some(tool) = tool {
            for (key, value) in [("knipsel.version", &tool.version), ("knipsel.rules", &tool.rules)] {
                self.writer.append_key_value_metadata(KeyValue::new(key.to_owned(), value.clone()));
            }
        }
        self.writer.into_inner()?.sync_all()
    }
}
