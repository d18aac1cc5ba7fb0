//! A folder with a file or two for each article.

use std::fs;
use std::io;
use std::path::Path;

use super::output::Temporary;
use super::words::file_name;
use super::{Encoded, Sink, Target, brat, naf};
use crate::error::Result;
use crate::model::Record;

/// A folder that appears when all is written.
pub struct Folder {
    folder: Temporary,
    target: Target,
    number: u64,
}

impl Folder {
    pub fn open(target: Target, path: &Path) -> Result<Folder> {
        Ok(Folder { folder: Temporary::folder(path)?, target, number: 0 })
    }

    fn add(&mut self, record: &Record) -> io::Result<()> {
        self.number += 1;
        let name = file_name(self.number, &record.id);
        let put = |ending: &str, text: &str| fs::write(self.folder.temporary().join(format!("{name}.{ending}")), text);
        if self.target == Target::Naf {
            return put("naf", &naf::document(record));
        }
        put("txt", record.text.as_deref().unwrap_or_default())?;
        put("ann", &brat::annotations(record))
    }
}

impl Sink for Folder {
    fn write(&mut self, record: Encoded) -> io::Result<()> {
        match record {
            Encoded::Record(record) => self.add(&record),
            Encoded::Bytes(bytes) => self.add(&serde_json::from_slice(&bytes)?),
        }
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        if self.target == Target::Brat {
            fs::write(self.folder.temporary().join("annotation.conf"), brat::CONFIGURATION)?;
        }
        self.folder.rename()
    }
}
