//! A SQLite database: the tables with keys, indices and full-text search, as Datasette shows them.

use std::io;
use std::path::Path;

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, ToSql, params_from_iter};

use super::output::Temporary;
use super::tables::{Cell, TABLES, Table, Type, rows};
use super::{Encoded, Sink};
use crate::error::{Error, Result};
use crate::model::{Record, ToolInfo};

/// The columns that name a row, by table.
const KEYS: &[(&str, &[&str])] = &[
    ("articles", &["article"]),
    ("mentions", &["article", "mention"]),
    ("entities", &["article", "entity"]),
    ("quotes", &["article", "claim"]),
    ("fines", &["article", "claim"]),
    ("actions", &["article", "claim"]),
];

/// What is looked for often.
const INDICES: &[(&str, &[&str])] = &[
    ("articles", &["date"]),
    ("articles", &["family"]),
    ("mentions", &["kind"]),
    ("mentions", &["law"]),
    ("entities", &["name"]),
    ("entities", &["wikidata"]),
    ("parties", &["article", "claim"]),
    ("parties", &["name"]),
    ("quotes", &["article_date"]),
    ("quotes", &["speaker"]),
    ("fines", &["article_date"]),
    ("fines", &["authority"]),
    ("fines", &["payer"]),
    ("actions", &["kind"]),
    ("diagnostics", &["article"]),
];

/// The columns whose words can be searched.
const SEARCHED: &[(&str, &[&str])] = &[
    ("articles", &["title", "text"]),
    ("quotes", &["speaker", "content"]),
    ("fines", &["authority", "payer", "evidence"]),
];

/// A database that appears when all is written.
pub struct Sqlite {
    file: Temporary,
    connection: Connection,
    inserts: Vec<String>,
    tool: Option<ToolInfo>,
}

impl Sqlite {
    pub fn open(path: &Path) -> Result<Sqlite> {
        let file = Temporary::file(path)?;
        let open = || -> rusqlite::Result<Connection> {
            let connection = Connection::open(file.temporary())?;
            // Nobody sees the file before it is whole, so nothing needs to be undone; the cache is bounded.
            connection.execute_batch(
                "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000; \
                 PRAGMA foreign_keys = OFF; BEGIN",
            )?;
            for table in TABLES {
                connection.execute_batch(&create(table))?;
            }
            Ok(connection)
        };
        let connection = open().map_err(|e| Error::io(path, fault(e)))?;
        connection.set_prepared_statement_cache_capacity(TABLES.len() + 4);
        Ok(Sqlite { file, connection, inserts: TABLES.iter().map(insert).collect(), tool: None })
    }

    fn add(&mut self, record: &Record) -> rusqlite::Result<()> {
        if self.tool.is_none() {
            self.tool = Some(record.tool.clone());
        }
        let mut outcome = Ok(());
        rows(record, &mut |table, cells| {
            if outcome.is_ok() {
                let row = |c: &Connection| c.prepare_cached(&self.inserts[table])?.execute(params_from_iter(&cells));
                outcome = row(&self.connection).map(drop);
            }
        });
        outcome
    }

    fn end(&self) -> rusqlite::Result<()> {
        self.connection.execute_batch("CREATE TABLE \"about\" (\"key\" TEXT PRIMARY KEY, \"value\" TEXT)")?;
        let tool = self.tool.clone().unwrap_or_default();
        let about = [("schema", "knipsel/1"), ("version", &tool.version), ("rules", &tool.rules)];
        for pair in about {
            self.connection.execute("INSERT INTO \"about\" VALUES (?1, ?2)", pair)?;
        }
        for (table, columns) in INDICES {
            let name = format!("{table}_{}", columns.join("_"));
            self.connection.execute_batch(&format!("CREATE INDEX \"{name}\" ON \"{table}\" ({})", list(columns)))?;
        }
        for (table, columns) in SEARCHED {
            let columns = list(columns);
            self.connection.execute_batch(&format!(
                "CREATE VIRTUAL TABLE \"{table}_fts\" USING fts5({columns}, content=\"{table}\"); \
                 INSERT INTO \"{table}_fts\" (\"{table}_fts\") VALUES ('rebuild')"
            ))?;
        }
        self.connection.execute_batch("COMMIT")
    }
}

impl Sink for Sqlite {
    fn write(&mut self, record: Encoded) -> io::Result<()> {
        match record {
            Encoded::Record(record) => self.add(&record).map_err(fault),
            Encoded::Bytes(bytes) => self.add(&serde_json::from_slice(&bytes)?).map_err(fault),
        }
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        self.end().map_err(fault)?;
        let Sqlite { file, connection, .. } = *self;
        connection.close().map_err(|(_, error)| fault(error))?;
        std::fs::File::open(file.temporary())?.sync_all()?;
        file.rename()
    }
}

fn fault(error: rusqlite::Error) -> io::Error {
    io::Error::other(error)
}

fn list(columns: &[&str]) -> String {
    let quoted: Vec<String> = columns.iter().map(|c| format!("\"{c}\"")).collect();
    quoted.join(", ")
}

fn keys(table: &str) -> &'static [&'static str] {
    KEYS.iter().find(|k| k.0 == table).map_or(&[], |k| k.1)
}

fn create(table: &Table) -> String {
    let column = |(name, kind): &(&str, Type)| {
        let kind = match kind {
            Type::Text => "TEXT",
            Type::Integer | Type::Boolean => "INTEGER",
            Type::Real => "REAL",
        };
        let refers = if *name == "article" && table.name != "articles" { " REFERENCES \"articles\"" } else { "" };
        format!("\"{name}\" {kind}{refers}")
    };
    let mut parts: Vec<String> = table.columns.iter().map(column).collect();
    let keys = keys(table.name);
    if !keys.is_empty() {
        parts.push(format!("PRIMARY KEY ({})", list(keys)));
    }
    format!("CREATE TABLE \"{}\" ({})", table.name, parts.join(", "))
}

fn insert(table: &Table) -> String {
    let marks = vec!["?"; table.columns.len()].join(", ");
    format!("INSERT INTO \"{}\" VALUES ({marks})", table.name)
}

impl ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Cell::Null => ToSqlOutput::Owned(Value::Null),
            Cell::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Cell::Integer(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Cell::Real(number) => ToSqlOutput::Owned(Value::Real(*number)),
            Cell::Boolean(yes) => ToSqlOutput::Owned(Value::Integer(i64::from(*yes))),
        })
    }
}
