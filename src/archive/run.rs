//! The run itself.

use std::collections::BTreeMap;
use std::io;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;

use super::family::{Families, Signature};
use super::limit::Sample;
use super::seen::Seen;
use super::window::Window;
use super::{Counts, Earlier, FileReport, Journal, Summary};
use crate::error::{Error, Result};
use crate::extractor::Extractor;
use crate::sink::{Encoded, Sink, Target};
use crate::source::{self, Cut, Failure, Piece, ReadOptions};

/// Articles are handed to the pool in batches of about this many bytes.
const BATCH: usize = 128 << 10;
/// So many small articles fill a batch whatever their bytes.
const BATCH_PIECES: usize = 256;
/// The bytes of input between reader and writer, for each thread.
const WINDOW: usize = 2 << 20;

/// How a run goes.
#[derive(Debug, Clone, Default)]
pub struct RunOptions {
    /// How the archive is read.
    pub read: ReadOptions,
    /// What records become.
    pub target: Target,
    /// The number of threads that extract; as many as there are cores where absent.
    pub threads: Option<usize>,
    /// Stop after so many articles.
    pub limit: Option<u64>,
    /// Take only so many articles, spread over the whole.
    pub sample: Option<usize>,
    /// Mark near copies with the family they belong to.
    pub families: bool,
    /// Records of an earlier run, to be taken over where an article has not changed.
    pub earlier: Option<Arc<Earlier>>,
    /// Stops the run where it is, from another thread.
    pub stop: Option<Arc<AtomicBool>>,
}

/// Where records go.
pub enum To<'a> {
    /// Into a sink, which the caller finishes.
    Sink(&'a mut dyn Sink),
    /// Into a journal, which the caller finishes; what it holds is not done again.
    Journal(&'a mut Journal),
}

/// A failure as the object that `--errors` writes.
pub fn failure_row(failure: &Failure) -> serde_json::Value {
    serde_json::json!({
        "path": failure.origin.path,
        "entry": failure.origin.entry,
        "line": failure.line,
        "error": failure.error.to_string(),
    })
}

/// What a run tells while it goes on, in the order of the input.
#[derive(Debug)]
pub enum Event<'a> {
    /// So many bytes of input are done.
    Progress {
        /// Articles since the last such event.
        articles: u64,
        /// Bytes since the last such event.
        bytes: u64,
    },
    /// Something could not be read.
    Failure(&'a Failure),
    /// A file in which no article stands.
    Empty(&'a str),
    /// What came of a file; with a journal, it is in there.
    File(&'a FileReport),
    /// An id that stood before, and the new one.
    Renamed(&'a str, &'a str),
}

/// A step of the input on its way through the pool.
enum Step {
    File(Arc<source::Origin>),
    Piece(Piece),
    Failure(Failure),
}

/// A step that is ready for the writer.
enum Done {
    File(Arc<source::Origin>),
    Record { id: String, encoded: Encoded, signature: Option<Signature> },
    Failure(Failure),
}

/// A batch that is ready for the writer.
struct Ready {
    number: u64,
    bytes: usize,
    steps: u64,
    trail: u64,
    done: Vec<Done>,
    found: Counts,
    read: u64,
    unchanged: u64,
}

/// Reads everything below `paths` and writes a record of each article.
pub fn run<'a>(
    paths: &[PathBuf],
    extractor: &Extractor,
    to: To<'a>,
    options: &RunOptions,
    on: &'a mut dyn FnMut(Event<'_>),
) -> Result<Summary> {
    let mut pool = rayon::ThreadPoolBuilder::new();
    if let Some(threads) = options.threads {
        pool = pool.num_threads(threads);
    }
    let pool = pool.build().map_err(|e| Error::usage(format!("no threads: {e}")))?;
    let window = Window::new(WINDOW * pool.current_num_threads().max(2));
    let mut writer = Writer::new(to, options.families, on)?;
    let (done, trail) = (writer.steps, writer.trail);
    let (outcome, reader) = pool.in_place_scope(|scope| {
        let (sender, receiver) = channel::<Ready>();
        let window = &window;
        std::thread::scope(|threads| {
            // The reader owns the sender, so that the receiver hears when all is read and done.
            let spawn = move |batch: Batch| {
                let sender = sender.clone();
                scope.spawn(move |_| {
                    // The writer may be gone; then nobody wants the batch.
                    let _ = sender.send(work(batch, extractor, options));
                });
            };
            let packer =
                Packer { window, spawn, batch: Batch::default(), steps: 0, trail: 0, skip: done, wanted: trail };
            let reader = threads.spawn(move || read(paths, options, packer));
            let mut waiting = BTreeMap::new();
            let mut next = 0;
            let mut outcome = Ok(());
            'writing: while let Ok(ready) = receiver.recv() {
                waiting.insert(ready.number, ready);
                while let Some(ready) = waiting.remove(&next) {
                    next += 1;
                    let bytes = ready.bytes;
                    outcome = if options.stop.as_ref().is_some_and(|stop| stop.load(Ordering::Relaxed)) {
                        Err(io::ErrorKind::Interrupted.into())
                    } else {
                        writer.write(ready)
                    };
                    if outcome.is_err() {
                        window.close();
                        break 'writing;
                    }
                    window.give(bytes);
                }
            }
            drop(receiver);
            (outcome, reader.join())
        })
    });
    match outcome {
        Ok(()) => {
            reader.unwrap_or_else(|_| Err(Error::usage("the reader stopped halfway")))?;
            writer.finish().map_err(|e| Error::io("the output", e))
        }
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Summary { broken_pipe: true, ..writer.summary }),
        Err(error) => Err(Error::io("the output", error)),
    }
}

#[derive(Default)]
struct Batch {
    number: u64,
    bytes: usize,
    /// How many steps of the input are done with this batch, and the hash over them.
    after: u64,
    trail: u64,
    steps: Vec<Step>,
}

/// Cuts the input and hands it on in batches.
fn read<S: Fn(Batch)>(paths: &[PathBuf], options: &RunOptions, mut packer: Packer<'_, S>) -> Result<()> {
    let mut sample = options.sample.map(Sample::new);
    let mut left = options.limit.unwrap_or(u64::MAX);
    if left > 0 {
        source::cut(paths, &options.read, &mut |cut| match cut {
            Cut::File { origin, .. } => packer.add(Step::File(origin)),
            Cut::Failure(failure) => packer.add(Step::Failure(failure)),
            Cut::Piece(piece) => {
                if let Some(sample) = &mut sample {
                    sample.offer(piece);
                    return ControlFlow::Continue(());
                }
                left -= 1;
                packer.add(Step::Piece(piece))?;
                if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            }
        });
    }
    for piece in sample.into_iter().flat_map(Sample::into_pieces) {
        if packer.add(Step::Piece(piece)).is_break() {
            break;
        }
    }
    packer.finish()
}

struct Packer<'w, S> {
    window: &'w Window,
    spawn: S,
    batch: Batch,
    steps: u64,
    trail: u64,
    /// So many steps are done already, and that is the hash over them.
    skip: u64,
    wanted: u64,
}

impl<S: Fn(Batch)> Packer<'_, S> {
    fn add(&mut self, step: Step) -> ControlFlow<()> {
        self.steps += 1;
        self.trail = step.follow(self.trail);
        if self.steps <= self.skip {
            let changed = self.steps == self.skip && self.trail != self.wanted;
            return if changed { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        }
        if let Step::Piece(piece) = &step {
            self.batch.bytes += piece.bytes.len();
        }
        self.batch.steps.push(step);
        if self.batch.bytes >= BATCH || self.batch.steps.len() >= BATCH_PIECES {
            return self.flush();
        }
        ControlFlow::Continue(())
    }

    fn flush(&mut self) -> ControlFlow<()> {
        let next = Batch { number: self.batch.number + 1, ..Batch::default() };
        let batch = std::mem::replace(&mut self.batch, next);
        if !self.window.take(batch.bytes) {
            return ControlFlow::Break(());
        }
        (self.spawn)(Batch { after: self.steps, trail: self.trail, ..batch });
        ControlFlow::Continue(())
    }

    fn finish(mut self) -> Result<()> {
        if self.steps < self.skip || self.steps == self.skip && self.trail != self.wanted {
            return Err(Error::usage("the input has changed since the run was begun; start anew without --resume"));
        }
        let _ = self.flush();
        Ok(())
    }
}

impl Step {
    /// The hash over the steps up to this one.
    fn follow(&self, trail: u64) -> u64 {
        use xxhash_rust::xxh3::xxh3_64_with_seed;
        match self {
            Step::File(origin) => xxh3_64_with_seed(origin.place(None).as_bytes(), trail),
            Step::Piece(piece) => xxh3_64_with_seed(&piece.bytes, trail ^ 1),
            Step::Failure(failure) => xxh3_64_with_seed(failure.error.to_string().as_bytes(), trail ^ 2),
        }
    }
}

/// Parses, extracts and encodes the articles of a batch.
fn work(batch: Batch, extractor: &Extractor, options: &RunOptions) -> Ready {
    let (mut found, mut unchanged) = (Counts::default(), 0);
    let mut one = |step| match step {
        Step::File(origin) => Done::File(origin),
        Step::Failure(failure) => Done::Failure(failure),
        Step::Piece(piece) => {
            let result = catch_unwind(AssertUnwindSafe(|| {
                let article = source::parse(&piece, &options.read)?;
                let earlier = options.earlier.as_ref().and_then(|e| e.record(&article));
                let known = earlier.is_some();
                let record = earlier.unwrap_or_else(|| extractor.extract(&article));
                found.add(&record);
                unchanged += u64::from(known);
                let signature = if options.families { Signature::of(&article.text) } else { None };
                Ok((record.id.clone(), options.target.encode(record), signature))
            }));
            let place = || piece.origin.place(piece.line);
            let result =
                result.unwrap_or_else(|_| Err(Error::input(place(), "a fault inside knipsel; please report it")));
            match result {
                Ok((id, encoded, signature)) => Done::Record { id, encoded, signature },
                Err(error) => Done::Failure(Failure { origin: piece.origin, line: piece.line, error }),
            }
        }
    };
    let Batch { number, bytes, after, trail, steps } = batch;
    let read = steps.iter().filter(|s| !matches!(s, Step::File(_))).count() as u64;
    let done = steps.into_iter().map(&mut one).collect();
    Ready { number, bytes, steps: after, trail, done, found, read, unchanged }
}

struct Writer<'a> {
    to: To<'a>,
    on: &'a mut dyn FnMut(Event<'_>),
    summary: Summary,
    steps: u64,
    trail: u64,
    ids: Seen,
    /// The file that is being written, and what came of it.
    file: Option<FileReport>,
    families: Option<Families>,
}

impl<'a> Writer<'a> {
    /// A writer that goes on where a journal left off.
    fn new(to: To<'a>, families: bool, on: &'a mut dyn FnMut(Event<'_>)) -> Result<Writer<'a>> {
        let (state, ids) = match &to {
            To::Sink(_) => Default::default(),
            To::Journal(journal) => (journal.state().clone(), journal.seen().map_err(|e| Error::io("the journal", e))?),
        };
        let mut families = families.then(Families::default);
        if let (To::Journal(journal), Some(families)) = (&to, &mut families) {
            journal
                .signatures(&mut |signature, id| drop(families.of(signature, id)))
                .map_err(|e| Error::io("the journal", e))?;
        }
        let (steps, trail) = (state.steps, state.trail);
        Ok(Writer { to, on, summary: state.summary, steps, trail, ids, file: state.file, families })
    }

    fn write(&mut self, ready: Ready) -> io::Result<()> {
        let before = self.summary.articles;
        for done in ready.done {
            match done {
                Done::File(origin) => {
                    let place = origin.place(None);
                    // A container of files is not empty if no article stands in it itself.
                    let bare =
                        |outer: &FileReport| outer.articles + outer.failed == 0 && is_within(&place, &outer.path);
                    if !self.file.as_ref().is_some_and(bare) {
                        self.end_of_file()?;
                    }
                    self.summary.files += 1;
                    self.file = Some(FileReport { path: place, ..FileReport::default() });
                }
                Done::Failure(failure) => {
                    self.fail(&failure)?;
                    (self.on)(Event::Failure(&failure));
                    if let To::Journal(journal) = &mut self.to {
                        journal.fail(&failure)?;
                    }
                }
                Done::Record { id, encoded, signature } => {
                    if let Some(file) = &mut self.file {
                        file.articles += 1;
                    }
                    self.record(id, encoded, signature)?;
                }
            }
        }
        self.summary.found.merge(ready.found);
        self.summary.bytes += ready.bytes as u64;
        self.summary.read += ready.read;
        self.summary.unchanged += ready.unchanged;
        (self.steps, self.trail) = (ready.steps, ready.trail);
        self.mark(false)?;
        (self.on)(Event::Progress { articles: self.summary.articles - before, bytes: ready.bytes as u64 });
        Ok(())
    }

    fn record(&mut self, id: String, mut encoded: Encoded, signature: Option<Signature>) -> io::Result<()> {
        let new = self.fresh(&id)?;
        if let Some(new) = &new {
            encoded.rename(&id, new).map_err(|e| io::Error::other(e.to_string()))?;
            self.summary.renamed += 1;
            (self.on)(Event::Renamed(&id, new));
        }
        self.summary.articles += 1;
        if let Some(families) = &mut self.families {
            let own = new.as_deref().unwrap_or(&id);
            let family = families.of(signature, own);
            encoded.set_family(own, &family).map_err(|e| io::Error::other(e.to_string()))?;
            if let To::Journal(journal) = &mut self.to {
                journal.sign(signature, own)?;
            }
        }
        match &mut self.to {
            To::Sink(sink) => sink.write(encoded),
            To::Journal(journal) => journal.write(encoded, hash(&id), new.as_deref().map_or(0, hash)),
        }
    }

    /// The new id of an article whose own stood before.
    fn fresh(&mut self, id: &str) -> io::Result<Option<String>> {
        let mut number = self.ids.add(hash(id))?;
        if number == 1 {
            return Ok(None);
        }
        loop {
            let new = format!("{id}~{number}");
            if self.ids.claim(hash(&new))? {
                return Ok(Some(new));
            }
            number += 1;
        }
    }

    /// Counts a failure with the file that it belongs to.
    fn fail(&mut self, failure: &Failure) -> io::Result<()> {
        let place = failure.origin.place(None);
        if !self.file.as_ref().is_some_and(|f| f.path == place || is_within(&place, &f.path)) {
            self.end_of_file()?;
            self.file = Some(FileReport { path: place, ..FileReport::default() });
        }
        self.summary.failed += 1;
        if let Some(file) = &mut self.file {
            file.failed += 1;
            if file.failures.len() < 100 {
                file.failures.push(failure_row(failure));
            }
        }
        Ok(())
    }

    fn end_of_file(&mut self) -> io::Result<()> {
        let Some(file) = self.file.take() else { return Ok(()) };
        if file.articles + file.failed == 0 {
            self.summary.empty += 1;
            (self.on)(Event::Empty(&file.path));
        }
        match &mut self.to {
            To::Journal(journal) => journal.file(&file),
            To::Sink(_) => {
                (self.on)(Event::File(&file));
                Ok(())
            }
        }
    }

    /// Lets the journal know how far the run has come.
    fn mark(&mut self, last: bool) -> io::Result<()> {
        let To::Journal(journal) = &mut self.to else { return Ok(()) };
        let (summary, file, steps, trail) = (&self.summary, &self.file, self.steps, self.trail);
        journal.mark(last, |state| {
            state.summary = summary.clone();
            state.file = file.clone();
            (state.steps, state.trail) = (steps, trail);
        })
    }

    fn finish(mut self) -> io::Result<Summary> {
        self.mark(true)?;
        self.end_of_file()?;
        if let To::Journal(journal) = &mut self.to {
            journal.flush()?;
        }
        let Summary { read, articles, failed, .. } = self.summary;
        if read != articles + failed {
            return Err(io::Error::other(format!("{read} articles in, but {articles} out and {failed} failed")));
        }
        Ok(self.summary)
    }
}

/// Is `place` an entry of the container `outer`?
fn is_within(place: &str, outer: &str) -> bool {
    place.strip_prefix(outer).is_some_and(|rest| rest.starts_with('!'))
}

fn hash(id: &str) -> u64 {
    xxhash_rust::xxh3::xxh3_64(id.as_bytes())
}
