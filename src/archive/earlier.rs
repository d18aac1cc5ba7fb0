//! `--update`: the records of an earlier run over the same archive, so that only what is new or changed is extracted.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::Deserialize;

use crate::model::{Article, Record, SourceInfo, ToolInfo};

/// Records that can be taken over.
#[derive(Debug)]
pub struct Earlier {
    file: Mutex<File>,
    places: HashMap<u64, (u64, u32)>,
}

/// What is read of a record to know where it came from.
#[derive(Deserialize)]
struct Origin {
    source: SourceInfo,
    tool: ToolInfo,
}

/// The folder beside an output that keeps what the next update needs.
pub fn folder(output: &Path) -> PathBuf {
    let name = output.file_name().unwrap_or_default().to_string_lossy();
    output.with_file_name(format!(".{name}.knipsel-records"))
}

impl Earlier {
    /// The records of the last run in `folder`, if it had the same options and rules.
    pub fn open(folder: &Path, options: &str, rules: &str) -> io::Result<Option<Earlier>> {
        match std::fs::read_to_string(folder.join("options")) {
            Ok(there) if there == options => {}
            Ok(_) => return Ok(None),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        }
        let mut file = File::open(folder.join("records"))?;
        let mut places = HashMap::new();
        let (mut at, mut line) = (0, Vec::new());
        let mut lines = BufReader::with_capacity(256 << 10, &file);
        loop {
            line.clear();
            let length = lines.read_until(b'\n', &mut line)?;
            if length == 0 {
                break;
            }
            // A line that does not read is done again.
            if let Ok(origin) = serde_json::from_slice::<Origin>(&line)
                && origin.tool.version == env!("CARGO_PKG_VERSION")
                && origin.tool.rules == rules
            {
                let SourceInfo { path, entry, line, hash } = &origin.source;
                places.insert(key(path, entry, *line, hash), (at, length as u32));
            }
            at += length as u64;
        }
        file.seek(SeekFrom::Start(0))?;
        Ok(Some(Earlier { file: Mutex::new(file), places }))
    }

    /// The record of this article, if it was made and the article has not changed.
    pub fn record(&self, article: &Article) -> Option<Record> {
        let source = &article.source;
        let (at, length) = *self.places.get(&key(&source.path, &source.entry, source.line, &source.hash))?;
        let mut bytes = vec![0; length as usize];
        {
            let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
            file.seek(SeekFrom::Start(at)).ok()?;
            file.read_exact(&mut bytes).ok()?;
        }
        let record: Record = serde_json::from_slice(&bytes).ok()?;
        // The number that keeps ids apart and the family are those of this run.
        (record.article.date == article.date && record.source.hash == source.hash).then(|| Record {
            id: article.id.clone(),
            family: None,
            ..record
        })
    }
}

fn key(path: &Option<String>, entry: &Option<String>, line: Option<u64>, hash: &Option<String>) -> u64 {
    xxhash_rust::xxh3::xxh3_64(format!("{path:?} {entry:?} {line:?} {hash:?}").as_bytes())
}

/// Keeps the records of a run for the next.
pub fn keep(folder: &Path, records: &Path, options: &str) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    // Without its options the folder stands for nothing, so they go first and come last.
    let named = folder.join("options");
    if named.exists() {
        std::fs::remove_file(&named)?;
    }
    std::fs::rename(records, folder.join("records"))?;
    std::fs::write(named, options)
}
