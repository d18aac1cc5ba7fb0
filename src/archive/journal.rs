//! What `--resume` needs: the records so far, in order, and a journal that says how far they are good.
//!
//! A run with a journal writes its records as JSON lines into a folder beside the output. Every few megabytes it settles them on the disk and appends
//! a line to the journal: how many steps of the input are done, a hash over those steps, the lengths of the files. A run that was killed goes on
//! from the last whole line; what stands behind it is cut off and done again. The output is made from the records in one last pass, which is begun
//! anew if it was killed.

use std::fs::{File, TryLockError};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use serde::{Deserialize, Serialize};

use super::family::{self, Signature};
use super::run::failure_row;
use super::seen::Seen;
use super::{FileReport, Summary, earlier};
use crate::error::{Error, Result};
use crate::model::Record;
use crate::sink::{Encoded, Target};
use crate::source::Failure;

/// How far a run has come.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct State {
    /// Steps of the input that are done.
    pub steps: u64,
    /// A hash over those steps.
    pub trail: u64,
    /// What was counted.
    pub summary: Summary,
    /// The file in which the last step lies, and what came of it so far.
    pub file: Option<FileReport>,
    /// Was the last pass begun? Then what stands under the name of the output is what it made.
    #[serde(default)]
    making: bool,
    records: u64,
    ids: u64,
    errors: u64,
    files: u64,
    signatures: u64,
}

/// A journal that is being written.
#[derive(Debug)]
pub struct Journal {
    folder: PathBuf,
    records: BufWriter<File>,
    ids: BufWriter<File>,
    errors: BufWriter<File>,
    files: BufWriter<File>,
    signatures: BufWriter<File>,
    log: File,
    state: State,
    /// Bytes of records since the last line of the journal, and how many make the next.
    since: u64,
    every: u64,
}

impl Journal {
    /// Goes on with the journal of `output`, or begins one. `run` says what is run: a journal of another run is refused.
    pub fn open(output: &Path, run: &str, every: u64) -> Result<Journal> {
        let name = output.file_name().unwrap_or_default().to_string_lossy();
        let folder = output.with_file_name(format!(".{name}.knipsel"));
        let journal = Journal::open_in(&folder, run, every).map_err(|e| Error::io(&folder, e))?;
        journal.ok_or_else(|| {
            let message = "was begun by a run with other input, options, lexicons or version; remove it to start anew";
            Error::input(folder.display().to_string(), message)
        })
    }

    /// Is the output that is there one that this run, or with `--update` the last, has made?
    pub fn replaces(&self, output: &Path) -> bool {
        self.state.making || earlier::folder(output).exists()
    }

    fn open_in(folder: &Path, run: &str, every: u64) -> io::Result<Option<Journal>> {
        std::fs::create_dir_all(folder)?;
        let open =
            |name: &str| File::options().read(true).write(true).create(true).truncate(false).open(folder.join(name));
        let mut log = open("journal")?;
        // The lock goes with the process, however that ends.
        if let Err(TryLockError::WouldBlock) = log.try_lock() {
            return Err(io::Error::new(io::ErrorKind::WouldBlock, "another run is at work on this output"));
        }
        let mut state = State::default();
        let mut lines = BufReader::new(&log);
        let mut line = String::new();
        lines.read_line(&mut line)?;
        let mut good = 0;
        if line.ends_with('\n') {
            if line.trim_end() != run {
                return Ok(None);
            }
            good = line.len() as u64;
            // The first line that is not whole is where the run was killed.
            loop {
                line.clear();
                lines.read_line(&mut line)?;
                let Some(next) = line.strip_suffix('\n').and_then(|l| serde_json::from_str(l).ok()) else { break };
                state = next;
                good += line.len() as u64;
            }
        }
        let lengths = [
            ("records", state.records),
            ("ids", state.ids),
            ("errors", state.errors),
            ("files", state.files),
            ("signatures", state.signatures),
        ];
        let there = |(name, length): &(&str, u64)| folder.join(name).metadata().map_or(0, |m| m.len()) >= *length;
        if !lengths.iter().all(there) {
            // It was killed while it put things away after the last pass: all that is left is that the output is its own.
            state = State { making: state.making, ..State::default() };
        }
        log.set_len(good)?;
        log.seek(SeekFrom::End(0))?;
        if good == 0 {
            writeln!(log, "{run}")?;
        }
        let cut = |name: &str, length: u64| -> io::Result<BufWriter<File>> {
            let mut file = open(name)?;
            file.set_len(length)?;
            file.seek(SeekFrom::End(0))?;
            Ok(BufWriter::with_capacity(256 << 10, file))
        };
        let (records, ids) = (cut("records", state.records)?, cut("ids", state.ids)?);
        let (errors, files) = (cut("errors", state.errors)?, cut("files", state.files)?);
        let signatures = cut("signatures", state.signatures)?;
        let folder = folder.to_owned();
        Ok(Some(Journal { folder, records, ids, errors, files, signatures, log, state, since: 0, every }))
    }

    /// How far the run had come.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The ids so far.
    pub(super) fn seen(&self) -> io::Result<Seen> {
        let mut rows = BufReader::new(File::open(self.folder.join("ids"))?);
        let mut seen = Seen::default();
        for _ in 0..self.state.ids / 16 {
            let (mut id, mut new) = ([0; 8], [0; 8]);
            rows.read_exact(&mut id)?;
            rows.read_exact(&mut new)?;
            seen.add(u64::from_le_bytes(id))?;
            if new != [0; 8] {
                seen.claim(u64::from_le_bytes(new))?;
            }
        }
        Ok(seen)
    }

    /// Adds a record, the hash of its own id, and that of its new one or 0.
    pub(super) fn write(&mut self, record: Encoded, id: u64, new: u64) -> io::Result<()> {
        let line = match record {
            Encoded::Bytes(bytes) => bytes,
            Encoded::Record(record) => match Target::JsonLines.encode(*record) {
                Encoded::Bytes(bytes) => bytes,
                Encoded::Record(_) => Vec::new(),
            },
        };
        self.records.write_all(&line)?;
        self.state.records += line.len() as u64;
        self.since += line.len() as u64;
        self.ids.write_all(&id.to_le_bytes())?;
        self.ids.write_all(&new.to_le_bytes())?;
        self.state.ids += 16;
        Ok(())
    }

    /// Adds a failure.
    pub(super) fn fail(&mut self, failure: &Failure) -> io::Result<()> {
        let row = format!("{}\n", failure_row(failure));
        self.state.errors += row.len() as u64;
        self.since += row.len() as u64;
        self.errors.write_all(row.as_bytes())
    }

    /// Adds what came of a file.
    pub(super) fn file(&mut self, file: &FileReport) -> io::Result<()> {
        let row = format!("{}\n", serde_json::to_string(file)?);
        self.state.files += row.len() as u64;
        self.since += row.len() as u64;
        self.files.write_all(row.as_bytes())
    }

    /// Adds the signature of a record.
    pub(super) fn sign(&mut self, signature: Option<Signature>, id: &str) -> io::Result<()> {
        let mut row = signature.map_or_else(|| vec![0; family::BYTES], |s| s.bytes());
        row.extend((id.len() as u32).to_le_bytes());
        row.extend(id.as_bytes());
        self.state.signatures += row.len() as u64;
        self.signatures.write_all(&row)
    }

    /// The signatures so far, with the ids of their records.
    pub(super) fn signatures(&self, each: &mut dyn FnMut(Option<Signature>, &str)) -> io::Result<()> {
        let mut rows = BufReader::new(File::open(self.folder.join("signatures"))?).take(self.state.signatures);
        while rows.limit() > 0 {
            let (mut bytes, mut length) = ([0; family::BYTES], [0; 4]);
            rows.read_exact(&mut bytes)?;
            rows.read_exact(&mut length)?;
            let mut id = Vec::new();
            (&mut rows).take(u32::from_le_bytes(length).into()).read_to_end(&mut id)?;
            each(Signature::from_bytes(&bytes), &String::from_utf8_lossy(&id));
        }
        Ok(())
    }

    /// Writes what is held.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        [&mut self.records, &mut self.ids, &mut self.errors, &mut self.files, &mut self.signatures]
            .into_iter()
            .try_for_each(|f| f.flush())
    }

    /// Settles all that was added, if that is much; `state` is filled in with how far the run has come.
    pub(super) fn mark(&mut self, last: bool, state: impl FnOnce(&mut State)) -> io::Result<()> {
        if self.since < self.every && !last {
            return Ok(());
        }
        self.since = 0;
        state(&mut self.state);
        for file in [&mut self.records, &mut self.ids, &mut self.errors, &mut self.files, &mut self.signatures] {
            file.flush()?;
            file.get_ref().sync_data()?;
        }
        self.log()
    }

    /// Adds a line that says how far the run has come.
    fn log(&mut self) -> io::Result<()> {
        let line = serde_json::to_string(&self.state)?;
        self.log.write_all(format!("{line}\n").as_bytes())?;
        self.log.sync_data()
    }

    /// The failures of the whole run, one JSON object a line.
    pub fn errors(&self) -> PathBuf {
        self.folder.join("errors")
    }

    /// What came of each file, one JSON object a line.
    pub fn files(&self) -> PathBuf {
        self.folder.join("files")
    }

    /// Makes the output from the records and removes the journal. With `keep`, the records stay for the next update with these options, and a
    /// folder that the last one made is replaced. `stop` breaks it off; it can be resumed then.
    pub fn finish(mut self, target: Target, output: &Path, keep: Option<&str>, stop: &AtomicBool) -> Result<()> {
        let fail = |e: io::Error| Error::io(output, e);
        let aside = self.folder.join("replaced");
        if self.replaces(output) && output.is_dir() {
            if aside.exists() {
                std::fs::remove_dir_all(&aside).map_err(fail)?;
            }
            std::fs::rename(output, &aside).map_err(fail)?;
        }
        self.state.making = true;
        let made = self.log().map_err(fail).and_then(|()| self.make(target, output, stop));
        if made.is_err() && aside.exists() {
            std::fs::rename(&aside, output).map_err(fail)?;
        }
        made?;
        if let Some(options) = keep {
            earlier::keep(&earlier::folder(output), &self.folder.join("records"), options).map_err(fail)?;
        }
        // The journal goes first: what is left of the folder without it stands for nothing.
        let removed =
            std::fs::remove_file(self.folder.join("journal")).and_then(|()| std::fs::remove_dir_all(&self.folder));
        removed.map_err(|e| Error::io(&self.folder, e))
    }

    fn make(&self, target: Target, output: &Path, stop: &AtomicBool) -> Result<()> {
        let path = self.folder.join("records");
        let mut sink = target.open(Some(output))?;
        let copy = |sink: &mut Box<dyn crate::sink::Sink>| -> io::Result<()> {
            for line in BufReader::with_capacity(256 << 10, File::open(&path)?).split(b'\n') {
                if stop.load(Ordering::Relaxed) {
                    return Err(io::ErrorKind::Interrupted.into());
                }
                let mut line = line?;
                let encoded = if target == Target::JsonLines {
                    line.push(b'\n');
                    Encoded::Bytes(line)
                } else {
                    target.encode(serde_json::from_slice::<Record>(&line)?)
                };
                sink.write(encoded)?;
            }
            Ok(())
        };
        copy(&mut sink).and_then(|()| sink.finish()).map_err(|e| Error::io(output, e))
    }
}
